// Step 11: the final text is signed by its code, or returned; on paper it is registered by the Kasubag.

import type { Outcome } from '../../../src/core/plan/act';
import { planOf } from '../../../src/core/plan/acts';
import { NASKAH_ACT } from '../../../src/core/plan/sign';
import { checkStored } from '../../../src/core/workbook/integrity';
import { FIRST_ROW } from '../../../src/core/workbook/tab';
import { KADIS, KASUBAG, messageOf, type PaperBook, person, REFERENCE, SEKRETARIS, sha256 } from '../book';
import {
  drafted,
  fileOf,
  inputOf,
  issued,
  issueFinal,
  laporan,
  lineRow,
  reportable,
  review,
  sign,
  signed,
  states,
} from '../report';
import { reopenAndRepeat, sealedUntilIssued, sign as signYear } from '../sealed-year';

const TW1 = 'Triwulan I Tahun 2026';

test('a signature writes the decision line in one piece, then its event', () => {
  const paper = issued();
  const kode = laporan(paper).final?.kode ?? '';
  expect(messageOf(sign(paper, true))).toBe(
    `planned: LAKIP ${TW1} kode ${kode} ditandatangani. Lanjutkan dengan evaluasi dan rekomendasi (langkah 12).`,
  );
  expect(paper.read('pimpinan', lineRow(11), 'keputusan')).toBe(`Setuju · ${kode}`);
  expect(laporan(paper).tandaTangan).toMatchObject({
    peristiwa: 'lakip_ditandatangani',
    langkah: 11,
    kode,
    pelaku: KADIS,
    kanal: 'panel',
  });
  expect(states(paper)).toEqual(['Selesai', 'Selesai', 'Selesai', 'Selesai', 'Menunggu']);
});

test('a return needs a reason and sends the text back to step 10', () => {
  const paper = issued();
  expect(messageOf(sign(paper, false))).toBe(
    'refused: Tuliskan alasannya: Sekretaris dan Kasubag Program memperbaiki naskah menurut alasan itu.',
  );
  const kode = laporan(paper).final?.kode ?? '';
  expect(messageOf(sign(paper, false, 'Ikhtisar terlalu panjang'))).toBe(
    `planned: Naskah final LAKIP ${TW1} kode ${kode} dikembalikan. Sekretaris memeriksa kembali (langkah 10).`,
  );
  expect(laporan(paper)).toMatchObject({ final: null, periksa: null, kembali: { langkah: 11, kode } });
  expect(states(paper)).toEqual(['Selesai', 'Selesai', 'Perlu diulang', 'Dikembalikan', 'Belum mulai']);
});

test.each<[string, () => PaperBook, { setuju: boolean; kode?: string }, string]>([
  [
    'before the draft is approved',
    () => drafted(),
    { setuju: true },
    `Naskah final LAKIP ${TW1} belum diterbitkan. Kasubag Program menerbitkannya setelah draf disetujui Sekretaris (langkah 10).`,
  ],
  [
    'before the final text is issued',
    () => {
      const paper = drafted();
      review(paper, true);
      return paper;
    },
    { setuju: false },
    `Naskah final LAKIP ${TW1} belum diterbitkan.`,
  ],
  [
    'of a code nobody gave',
    () => issued(),
    { setuju: true, kode: 'ABCDEF' },
    `Kode ABCDEF bukan naskah final LAKIP ${TW1} yang berlaku (sekarang `,
  ],
  [
    'of a text returned meanwhile',
    () => {
      const paper = issued();
      sign(paper, false, 'Ikhtisar');
      return paper;
    },
    { setuju: true },
    `Naskah final LAKIP ${TW1} belum diterbitkan.`,
  ],
  [
    'that returns what is signed',
    () => signed(),
    { setuju: false },
    'Bila ternyata keliru, Kasubag Program membuka perubahannya',
  ],
  [
    'of another code once it is signed',
    () => signed(),
    { setuju: true, kode: 'ABCDEF' },
    'Bila ternyata keliru, Kasubag Program membuka perubahannya',
  ],
])('a decision %s is refused', (_, prepare, { setuju, kode }, sentence) => {
  const paper = prepare();
  const before = paper.raw();
  const outcome = sign(paper, setuju, 'Alasan', kode ? { kode } : {});
  expect(outcome.kind).toBe('refused');
  expect(outcome.message).toContain(sentence);
  expect(paper.raw()).toEqual(before);
});

test('a decision on an older final text names the present one', () => {
  const paper = issued();
  const old = laporan(paper).final?.kode ?? '';
  sign(paper, false, 'Ikhtisar');
  review(paper, true);
  const present = issueFinal(paper);
  expect(messageOf(sign(paper, true, '', { kode: old }))).toBe(
    `refused: Kode ${old} bukan naskah final LAKIP ${TW1} yang berlaku (sekarang ${present}). Muat ulang panel, buka naskah yang berlaku, lalu putuskan lagi.`,
  );
});

test.each([
  ['signed', true],
  ['returned', false],
])('a text %s twice is answered the second time', (_, setuju) => {
  const paper = issued();
  const kode = laporan(paper).final?.kode ?? '';
  sign(paper, setuju, 'Alasan');
  const before = paper.raw();
  expect(messageOf(sign(paper, setuju, 'Alasan', { kode }))).toBe(
    `answered: Keputusan atas naskah final LAKIP ${TW1} kode ${kode} sudah dicatat.`,
  );
  expect(paper.raw()).toEqual(before);
});

test.each([SEKRETARIS, KASUBAG])('%s may not sign: the sentence says who may', (email) => {
  expect(messageOf(sign(issued(), true, '', { email }))).toBe(
    `refused: Langkah 11 hanya dapat dilakukan oleh Kepala Dinas (Nama kadis). Anda masuk sebagai ${email}.`,
  );
});

const PAPER = { cara: 'TTE', nomor: '700/12/LAKIP', tanggal: '2026-04-01' };

function register(
  paper: PaperBook,
  values: Readonly<Record<string, string>> = {},
  { email = KASUBAG, file = 'lakip-ttd.pdf', kode = '' } = {},
): Outcome {
  const subject = { periode: '2026-TW1', ...(kode === '' ? {} : { kode }) };
  const input = inputOf(subject, { ...PAPER, ...values }, file === '' ? null : fileOf(file));
  return paper.carryOut(planOf(NASKAH_ACT, paper.book(), paper.ctx(email), input));
}

test('a text signed on paper is registered and signed in one commit, in the name of the Kepala Dinas of that day', () => {
  const personil = [
    ...REFERENCE.personil.filter(({ email }) => email !== KADIS),
    person('plt@contoh.go.id', 'kepala_dinas', '', { sampai: '2026-04-01', penugasan: 'Plt.' }),
    person(KADIS, 'kepala_dinas'),
  ];
  const paper = drafted({ personil });
  review(paper, true);
  const kode = issueFinal(paper);
  paper.tanggal = '2026-04-05';
  expect(messageOf(register(paper))).toContain('refused: Pada 01/04/2026 yang berwenang: Plt. Nama plt,');
  const outcome = register(paper, { pejabat: 'Nama plt' });
  expect(messageOf(outcome)).toBe(
    `planned: Naskah bertanda tangan didaftarkan: LAKIP ${TW1} kode ${kode} ditandatangani berdasarkan dokumen.`,
  );
  const { tandaTangan } = laporan(paper);
  expect(tandaTangan).toMatchObject({
    kode,
    kanal: 'dokumen',
    pelaku: 'plt@contoh.go.id',
    pencatat: KASUBAG,
    alasan: 'Berdasarkan 700/12/LAKIP, tanggal 01/04/2026. Tanda tangan elektronik (TTE).',
  });
  const row = paper.book().naskah.find(({ jenis }) => jenis === 'Naskah bertanda tangan');
  expect(row).toMatchObject({
    kode,
    nama: 'lakip-ttd.pdf',
    tautan: 'https://drive.google.com/file/d/lakip-ttd.pdf',
    nomor: '700/12/LAKIP',
    tanggal: '2026-04-01',
    sha256: fileOf('lakip-ttd.pdf').sha256,
    generasi: tandaTangan?.generasi,
  });
  expect(states(paper)[3]).toBe('Selesai (berdasarkan dokumen)');
  // The line is the Kepala Dinas' own: the Kasubag may not write it.
  expect(paper.read('pimpinan', lineRow(11), 'keputusan')).toBe('');
});

test('what is signed already is registered without deciding anything again', () => {
  const paper = signed();
  const kode = laporan(paper).tandaTangan?.kode ?? '';
  const before = states(paper);
  expect(messageOf(register(paper, { cara: 'basah' }))).toBe(
    `planned: Naskah bertanda tangan LAKIP ${TW1} kode ${kode} didaftarkan.`,
  );
  const { committed, naskah } = paper.book();
  expect(committed[committed.length - 1]).toMatchObject({
    peristiwa: 'naskah_didaftarkan',
    kode,
    pelaku: KASUBAG,
    alasan: 'Berdasarkan 700/12/LAKIP, tanggal 01/04/2026. Tanda tangan basah.',
  });
  expect(naskah[naskah.length - 1]?.jenis).toBe('Naskah bertanda tangan');
  expect(states(paper)).toEqual(before);
  expect(laporan(paper).tandaTangan?.kanal).toBe('panel');
});

test('the same file is registered once', () => {
  const paper = issued();
  register(paper);
  const before = paper.raw();
  expect(messageOf(register(paper))).toBe(
    'answered: Berkas "lakip-ttd.pdf" sudah didaftarkan sebagai naskah bertanda tangan.',
  );
  expect(paper.raw()).toEqual(before);
});

test.each<
  [string, () => PaperBook, Readonly<Record<string, string>>, Parameters<typeof register>[2], string]
>([
  [
    'nothing is issued',
    () => reportable(),
    {},
    {},
    `Naskah final LAKIP ${TW1} belum diterbitkan. Kasubag Program menerbitkannya setelah draf disetujui Sekretaris (langkah 10).`,
  ],
  [
    'no way of signing is chosen',
    issued,
    { cara: '' },
    {},
    'Pilih cara penandatanganannya: TTE atau tanda tangan basah.',
  ],
  [
    'the way is none of the two',
    issued,
    { cara: 'cap' },
    {},
    'Pilih cara penandatanganannya: TTE atau tanda tangan basah.',
  ],
  ['the number is missing', issued, { nomor: '' }, {}, 'Tuliskan nomor dokumennya.'],
  ['the date is missing', issued, { tanggal: '' }, {}, 'Isi tanggal dokumennya, misalnya 07/07/2026.'],
  ['the date is none', issued, { tanggal: '2026-02-30' }, {}, 'Isi tanggal dokumennya, misalnya 07/07/2026.'],
  [
    'the date lies ahead',
    issued,
    { tanggal: '2026-04-02' },
    {},
    'Tanggal dokumen 02/04/2026 sesudah hari ini. Periksa kembali tanggal pada dokumennya.',
  ],
  ['the file is missing', issued, {}, { file: '' }, 'Pilih berkasnya lebih dahulu.'],
  [
    'its code is out of date',
    issued,
    {},
    { kode: 'ABCDEF' },
    `Kode ABCDEF bukan naskah final LAKIP ${TW1} yang berlaku (sekarang `,
  ],
  [
    'another text is signed',
    signed,
    {},
    { kode: 'ABCDEF' },
    'Bila ternyata keliru, Kasubag Program membuka perubahannya',
  ],
  [
    'somebody else brings it',
    issued,
    {},
    { email: SEKRETARIS },
    `Dokumen hanya didaftarkan oleh Kasubag Program (Nama kasubag). Anda masuk sebagai ${SEKRETARIS}.`,
  ],
])('no signed paper is registered when %s', (_, prepare, values, options, sentence) => {
  const paper = prepare();
  const before = paper.raw();
  const outcome = register(paper, values, options);
  expect(outcome.kind).toBe('refused');
  expect(outcome.message).toContain(sentence);
  expect(paper.raw()).toEqual(before);
});

test('a paper of a day on which nobody headed the agency signs nothing', () => {
  const personil = REFERENCE.personil.map((row) =>
    row.email === KADIS ? { ...row, mulai: '2026-02-01' } : row,
  );
  const paper = drafted({ personil });
  review(paper, true);
  issueFinal(paper);
  expect(messageOf(register(paper, { tanggal: '2026-01-31' }))).toBe(
    'refused: Tidak ada Kepala Dinas yang berlaku pada 31/01/2026 di tab Personil. Periksa tanggal dokumen, atau lengkapi masa berlakunya.',
  );
});

describe('what stands is held against the log first', () => {
  const issuedYear = sealedUntilIssued();

  /** The last row of a tab: of what counts now. */
  const lastRow = (tab: Parameters<PaperBook['type']>[0]) =>
    Math.max(
      ...issuedYear
        .book()
        .rows(tab)
        .map(({ row }) => row),
    );

  test('a sound text is signed', () => {
    expect(signYear(issuedYear.copy()).kind).toBe('planned');
  });

  test.each([
    ['riwayat', 'realisasi', 'Riwayat'],
    ['salinan', 'realisasi', 'Salinan'],
    ['bukti', 'tautan', 'Bukti Dukung'],
    ['sakip', 'capaian', 'SAKIP'],
    ['naskah', 'sha256', 'LAKIP'],
    ['reviu', 'catatan', 'Reviu'],
    ['revisi', 'isi', 'Revisi Target'],
    ['jejak', 'alasan', 'Jejak Audit'],
  ] as const)(
    'a cell of %s (%s) that was changed since refuses the signature, with its place',
    (tab, key, name) => {
      const paper = issuedYear.copy();
      const row = lastRow(tab);
      paper.type(tab, row, key, 'diubah');
      const outcome = signYear(paper);
      expect(outcome.kind).toBe('refused');
      expect(outcome.message).toMatch(
        new RegExp(
          `^Naskah belum dapat ditandatangani: uji keutuhan menemukan \\d+ kejanggalan\\. ${name}![A-Z]+${row}\\b`,
        ),
      );
    },
  );

  test('a return needs no sound log: it is the way to a new text', () => {
    const paper = issuedYear.copy();
    paper.type('riwayat', lastRow('riwayat'), 'realisasi', 99);
    expect(sign(paper, false, 'Angka diubah').kind).toBe('planned');
  });

  test("a view that was written over stands in nobody's way: the report is not made of it", () => {
    const paper = issuedYear.copy();
    paper.type('konsolidasi', FIRST_ROW, 'realisasi', 99);
    expect(signYear(paper).kind).toBe('planned');
  });

  test('rows that a later consolidation replaced are told, and nothing that is signed rests on them', () => {
    const paper = issuedYear.copy();
    paper.type('riwayat', FIRST_ROW + 1, 'realisasi', 99);
    const { temuan } = checkStored(paper.book(), sha256);
    expect(temuan.map(({ place, severity }) => [place?.tab, severity])).toEqual([
      ['Riwayat', 'Perlu penjelasan'],
    ]);
    expect(signYear(paper).kind).toBe('planned');
  });

  test('a consolidated cell that nobody can put back is no dead end: its bidang is reopened and consolidated anew', () => {
    const paper = issuedYear.copy();
    paper.type('riwayat', currentRow(paper, 'IKP'), 'kendala', 'Diubah');
    expect(signYear(paper).kind).toBe('refused');
    reopenAndRepeat(paper, 'IKP');
    expect(checkStored(paper.book(), sha256).temuan.map(({ severity }) => severity)).toEqual([
      'Perlu penjelasan',
    ]);
  });

  test('an altered row of another bidang is not sealed anew by a consolidation that would carry it on', () => {
    const paper = issuedYear.copy();
    const row = currentRow(paper, 'TI');
    paper.type('riwayat', row, 'realisasi', 99);
    expect(() => reopenAndRepeat(paper, 'IKP')).toThrow(
      new RegExp(`^Belum dapat dikonsolidasikan, .* menemukan 1 kejanggalan\\. Riwayat!A${row}:`),
    );
  });

  function currentRow(paper: PaperBook, bidang: string): number {
    const book = paper.book();
    const rows = book
      .rows('riwayat')
      .filter((row) => row.text('generasi') === book.konsolidasiGenerasi && row.text('bidang') === bidang);
    return rows[0]?.row ?? 0;
  }
});
