// After the signature a correction is an amendment: the signed text stands, a new one goes through steps 8 to 11.

import { bahanPengesahanOf } from '../../../src/core/lakip/terbitan';
import { lembarPengesahan } from '../../../src/core/laporan/pengesahan';
import { evidenceBlocks } from '../../../src/core/panel/evidence-pages';
import { viewPage } from '../../../src/core/panel/page';
import { perubahanBlocks } from '../../../src/core/panel/perubahan-page';
import { taskBlocks } from '../../../src/core/panel/task-page';
import { planOf } from '../../../src/core/plan/acts';
import { mailsOf } from '../../../src/core/plan/mail';
import { BATAL_MULAI_ACT, unsettledBidang } from '../../../src/core/plan/order';
import { pendingNotes } from '../../../src/core/plan/pending';
import { belumDientri } from '../../../src/core/plan/sakip';
import { verifyJejak } from '../../../src/core/sop/integrity';
import { laporanOf, laporanPeriodes, perubahanOf } from '../../../src/core/sop/laporan';
import { berkasOf } from '../../../src/core/workbook/evidence';
import { checkStored, graveFindings } from '../../../src/core/workbook/integrity';
import { carryingOld } from '../../../src/core/workbook/koreksi';
import { recommendationsInForce, stateWords } from '../../../src/core/workbook/recommendations';
import { committedRiwayat } from '../../../src/core/workbook/riwayat';
import { FIRST_ROW } from '../../../src/core/workbook/tab';
import {
  amend,
  cancelAmendment,
  consolidateTw1,
  correct,
  decideTw1,
  enterAll,
  entered,
  reopen,
  report,
  signedQuarter,
  steps,
  TW1,
} from '../amending';
import {
  KABID_IKP,
  KABID_TI,
  KADIS,
  KASUBAG,
  messageOf,
  PaperBook,
  SEKRETARIS,
  STAF_IKP,
  STAF_TI,
  sha256,
} from '../book';
import { upload } from '../evidence-acts';
import { lakipOf } from '../laporan';
import { adopt, naskahOf, recommend, sign } from '../report';
import { press } from '../walker';

const laporan = (paper: PaperBook) => laporanOf(paper.book().committed, TW1);
const kodeSigned = (paper: PaperBook) => laporan(paper).tandaTangan?.kode ?? '';
const tasks = (paper: PaperBook, email: string) =>
  taskBlocks(paper.book(), paper.ctx(email)).flatMap((block) => (block.kind === 'link' ? [block.label] : []));
/** The same workbook with mails switched on. */
const mailing = (paper: PaperBook) => {
  const book = paper.book();
  return { ...book, pengaturan: { ...book.pengaturan, surel: { aktif: true, kecuali: [] } } };
};
const value = (paper: PaperBook, kode: string) =>
  committedRiwayat(paper.book(), TW1).find((row) => row.kode === kode)?.nilai;

/** TW II begins, its forms take the place of those of TW I. */
function nextQuarter(paper: PaperBook): void {
  paper.open(2);
  paper.forward();
  paper.makeForms();
}

/** IKU-1 was 18, not 8: corrected off the form, approved, consolidated, entered. */
function corrected(paper: PaperBook): void {
  expect(
    correct(paper, [
      ['indikator|IKU-1', 'realisasi', '18'],
      ['indikator|IKU-1', 'konfirmasi', '18'],
    ]),
  ).toMatch(/^planned/);
  expect(decideTw1(paper, true)).toMatch(/^planned/);
  expect(consolidateTw1(paper)).toMatch(/^planned/);
  expect(enterAll(paper)).toMatch(/^planned/);
}

test('an amendment goes the whole way while the next quarter is measured; the signed text stays as it was', () => {
  const paper = signedQuarter();
  const before = kodeSigned(paper);
  const naskah = naskahOf(paper, before);
  nextQuarter(paper);

  expect(amend(paper, ['IKP'])).toBe(
    'planned: Perubahan ke-1 atas LAKIP Triwulan I Tahun 2026 dibuka. Naskah yang sudah ditandatangani tetap berlaku sampai perubahannya ditandatangani. Isian IKP dikembalikan untuk dikoreksi; sesudah disetujui dan dikonsolidasikan lagi, draf perubahannya disusun (langkah 9).',
  );
  expect([steps(paper), steps(paper, 'IKP', 5)]).toEqual([
    ['Perlu diulang', 'Perlu diulang', 'Perlu diulang', 'Belum mulai', 'Belum mulai', 'Menunggu'],
    ['Perlu diulang', 'Perlu diulang', 'Dikembalikan'],
  ]);
  expect(laporanPeriodes(paper.book().committed)).toEqual([]);
  // The quarter being measured goes on, and belongs to itself.
  expect([paper.book().state.periode, unsettledBidang(paper.book(), TW1)]).toEqual(['2026-TW2', []]);
  expect(tasks(paper, STAF_IKP)).toContain(
    'Ajukan kepada Pemeriksa (langkah 5) – IKP, Triwulan I Tahun 2026 (Perubahan ke-1)',
  );

  corrected(paper);
  expect([value(paper, 'IKU-1'), value(paper, 'IKU-3')]).toEqual([18, 8]);
  expect(steps(paper)).toEqual(['Selesai', 'Selesai', 'Menunggu', 'Belum mulai', 'Belum mulai', 'Menunggu']);
  expect(tasks(paper, KASUBAG)).toContain('Susun LAKIP (langkah 9) – Triwulan I Tahun 2026 (Perubahan ke-1)');

  report(paper);
  expect(steps(paper)).toEqual(['Selesai', 'Selesai', 'Selesai', 'Selesai', 'Selesai', 'Menunggu']);
  expect([laporan(paper).perubahan?.ke, perubahanOf(paper.book().committed, TW1)]).toEqual([1, null]);
  expect(kodeSigned(paper)).not.toBe(before);
  expect(naskahOf(paper, before)).toEqual(naskah);
  expect(verifyJejak(paper.book().jejak, sha256, [])).toEqual([]);
  expect(checkStored(paper.book(), sha256).temuan).toEqual([]);
  expect(pendingNotes(paper.book(), paper.ctx(KASUBAG)).notes).toEqual([]);
});

test('only what is another figure now is entered into SAKIP again', () => {
  const paper = signedQuarter();
  amend(paper, ['IKP']);
  paper.fillSure('IKP', 'IKU-1', { realisasi: 18 });
  paper.submit('IKP');
  decideTw1(paper, true);
  expect(belumDientri(paper.book(), TW1)).toEqual([]);
  consolidateTw1(paper);
  expect(belumDientri(paper.book(), TW1).map(({ nama }) => nama)).toEqual(['IKP|indikator|IKU-1']);
  expect(steps(paper)[1]).toBe('Menunggu');
});

test('the amended report says what it replaces, why, and what is different', () => {
  const paper = signedQuarter();
  const before = kodeSigned(paper);
  nextQuarter(paper);
  amend(paper, ['IKP']);
  corrected(paper);
  const model = lakipOf(paper.book(), TW1, { jenis: 'draf', tanggal: '2026-05-04' });
  expect(model.sampul).toContain('PERUBAHAN KE-1');
  expect(model.judul).toBe('Laporan Kinerja Triwulan I Tahun 2026 (Perubahan ke-1)');
  const part = model.bagian.find(({ id }) => id === 'lampiran-perubahan');
  const [words, , , table] = part?.blok ?? [];
  expect(words).toEqual({
    kind: 'paragraf',
    teks: `Naskah ini adalah Perubahan ke-1. Naskah ini menggantikan naskah kode ${before} yang ditandatangani pada 1 April 2026. Alasan perubahan: Angka IKU-1 salah`,
  });
  expect(table?.kind === 'tabel' ? table.baris : []).toEqual([
    ['IKU-1', 'Indikator IKU-1', 'Realisasi', '8', '18'],
    ['IKU-1', 'Indikator IKU-1', 'Capaian (%)', '40,00', '90,00'],
    ['IKU-1', 'Indikator IKU-1', 'Kategori', 'Sangat Rendah', 'Tinggi'],
    ['IKU-1', 'Indikator IKU-1', 'Realisasi s/d TW', '8', '18'],
    ['IKU-1', 'Indikator IKU-1', 'Capaian terhadap target tahunan (%)', '8,00', '18,00'],
    ['', 'Sasaran', 'Rata-rata capaian', '45,33', '62,00'],
    ['', 'Seluruh sasaran', 'Rata-rata capaian', '45,33', '62,00'],
  ]);
  report(paper);
  const { tandaTangan } = laporan(paper);
  const sheet = tandaTangan && lembarPengesahan(bahanPengesahanOf(paper.book(), TW1, tandaTangan));
  const rows = sheet?.bagian[0]?.blok.find(({ kind }) => kind === 'tabel');
  expect(rows?.kind === 'tabel' ? rows.baris.slice(0, 4) : []).toEqual([
    ['Naskah', 'Laporan Kinerja Triwulan I Tahun 2026 (Perubahan ke-1)'],
    ['Perubahan', 'Perubahan ke-1'],
    ['Menggantikan naskah', `${before}, ditandatangani 1 April 2026`],
    ['Alasan perubahan', 'Angka IKU-1 salah'],
  ]);
});

test('texts that say something else than those of the signed report are named', () => {
  const paper = signedQuarter((book) => {
    book.typeRow('narasi', FIRST_ROW, { periode: TW1, kunci: 'pengantar', isi: 'Puji syukur.' });
    book.typeRow('narasi', FIRST_ROW + 1, { periode: TW1, kunci: 'penutup', isi: 'Tetap.' });
  });
  amend(paper, []);
  paper.typeRow('narasi', FIRST_ROW, { isi: 'Puji syukur kami panjatkan.' });
  const part = lakipOf(paper.book(), TW1, { jenis: 'draf', tanggal: '2026-05-04' }).bagian.find(
    ({ id }) => id === 'lampiran-perubahan',
  );
  expect(part?.blok.slice(2)).toEqual([
    { kind: 'judul', tingkat: 2, teks: 'A. Angka dan Keterangan yang Berubah' },
    { kind: 'paragraf', teks: 'Tidak ada angka maupun keterangan pada isian yang berubah.' },
    { kind: 'judul', tingkat: 2, teks: 'B. Teks yang Berubah' },
    { kind: 'paragraf', teks: 'Teks berikut berbeda dari naskah yang digantikan.' },
    { kind: 'daftar', bernomor: false, butir: ['Kata pengantar'] },
  ]);
});

test('an amendment of the text alone leaves figures, SAKIP and the evaluation as they are', () => {
  const paper = signedQuarter();
  recommend(paper);
  adopt(paper);
  expect(amend(paper, [])).toContain('Perbaiki teks di tab Narasi LAKIP');
  expect(steps(paper)).toEqual([
    'Selesai',
    'Selesai',
    'Perlu diulang',
    'Belum mulai',
    'Belum mulai',
    'Selesai',
  ]);
  report(paper);
  expect(steps(paper)).toEqual(['Selesai', 'Selesai', 'Selesai', 'Selesai', 'Selesai', 'Selesai']);
});

test('recommendations that rest on the old figures are told apart, and adopted again or written anew', () => {
  const paper = signedQuarter();
  recommend(paper);
  adopt(paper);
  const states = () => recommendationsInForce(paper.book()).map((item) => stateWords(item, '2026-04-02'));
  nextQuarter(paper);
  amend(paper, ['IKP']);
  expect(states()).toEqual(['Belum ditindaklanjuti']);
  corrected(paper);
  expect(states()).toEqual(['Belum ditindaklanjuti, sebelum Perubahan ke-1']);
  expect(tasks(paper, KADIS)).toEqual([]);
  report(paper);
  expect(steps(paper)[5]).toBe('Perlu diulang');
  expect(tasks(paper, KADIS)).toContain(
    'Evaluasi dan rekomendasi (langkah 12) – Triwulan I Tahun 2026 (Perubahan ke-1)',
  );
  expect(messageOf(adopt(paper))).toMatch(/^planned: Hasil evaluasi/);
  expect([states(), steps(paper)[5]]).toEqual([['Belum ditindaklanjuti'], 'Selesai']);
});

test('what is filled in, consolidated and signed is told apart, each with who can do what next', () => {
  expect(messageOf(entered().submit('IKP'))).toContain('Kasubag Program mengembalikannya melalui Program');
  expect(messageOf(signedQuarter().submit('IKP'))).toContain(
    'Kasubag Program membuka perubahannya melalui Program',
  );
});

describe('a bidang that was left out of the signed report', () => {
  /** SEK and IKP consolidated and signed; what TI submitted waits, or was approved, and was left out. */
  function leftOut(isApproved: boolean): PaperBook {
    const paper = PaperBook.opened();
    for (const bidang of ['SEK', 'IKP']) paper.approved(bidang);
    paper.fillAndSubmit('TI');
    if (isApproved) paper.decide('TI', true);
    const TI = { putusan: 'lewati', alasan: 'Terlambat' } as const;
    paper.consolidate({ SEK: {}, IKP: {}, TI });
    enterAll(paper);
    report(paper);
    return paper;
  }
  const kodeTi = (paper: PaperBook) => paper.book().state.unit(TW1, 'TI').versi?.kode ?? '';
  const verdict = (paper: PaperBook, putusan: string) =>
    messageOf(
      press(paper, KABID_TI, 'putuskan', { bidang: 'TI', kode: kodeTi(paper) }, { putusan, alasan: 'x' }),
    );
  const WITHOUT =
    'LAKIP Triwulan I Tahun 2026 sudah ditandatangani tanpa isian Bidang TI. Bila isiannya perlu ikut, Kasubag Program membuka perubahannya';

  test.each<[string, boolean, (paper: PaperBook) => string]>([
    ['submits anew', false, (paper) => messageOf(paper.submit('TI'))],
    ['is approved', false, (paper) => verdict(paper, 'setuju')],
    ['is returned', false, (paper) => verdict(paper, 'kembalikan')],
    [
      'is approved in its cell',
      false,
      (paper) => {
        paper.choose('TI', `Setuju · ${kodeTi(paper)}`);
        expect(paper.recordPending()).toBe(0);
        return `refused: ${pendingNotes(paper.book(), paper.ctx(KABID_TI))
          .notes.join()
          .replace(/^.*?dicatat\. /, '')}`;
      },
    ],
    [
      'has its data returned',
      true,
      (paper) => messageOf(press(paper, KASUBAG, 'kembalikan-data', { bidang: 'TI' }, { alasan: 'x' })),
    ],
  ])('is told who opens the way when it %s', (_, isApproved, act) => {
    const paper = leftOut(isApproved);
    paper.fillSure('TI', 'IKU-3', { realisasi: 7 });
    expect(act(paper)).toContain(`refused: ${WITHOUT}`);
  });

  test('follows in the amendment, and nothing is offered before it', () => {
    const paper = leftOut(false);
    const acts = (view: 'ajukan' | 'berkas' | 'validasi', email: string) =>
      viewPage(view, paper.book(), paper.ctx(email)).blocks.flatMap((block) =>
        block.kind === 'form' ? [block.act] : [],
      );
    const offered = () => [acts('ajukan', STAF_TI), acts('berkas', KABID_TI), acts('validasi', KASUBAG)];
    expect(offered()).toEqual([[], [], []]);
    expect(consolidateTw1(paper, { 'putusan:TI': 'lewati', 'alasan:TI': 'Lain' })).toContain(
      'refused: LAKIP Triwulan I Tahun 2026 sudah ditandatangani, jadi konsolidasinya tidak diubah lagi.',
    );
    expect(amend(paper, [])).toMatch(/^planned/);
    expect(offered()).toEqual([['ajukan'], ['putuskan'], ['konsolidasi']]);
    expect(verdict(paper, 'setuju')).toMatch(/^planned/);
    expect(consolidateTw1(paper, { 'putusan:TI': 'terima' })).toMatch(/^planned/);
    expect(value(paper, 'IKU-3')).toBe(8);
    enterAll(paper);
    report(paper);
    expect(laporan(paper).perubahan?.ke).toBe(1);
  });
});

test('amendments are counted, and each replaces the text before it', () => {
  const paper = signedQuarter();
  for (const ke of [1, 2]) {
    const before = kodeSigned(paper);
    amend(paper, [], `Alasan ${ke}`);
    report(paper);
    const { perubahan } = laporan(paper);
    expect([perubahan?.ke, perubahan?.menggantikan.kode, perubahan?.row.alasan]).toEqual([
      ke,
      before,
      `Alasan ${ke}`,
    ]);
  }
});

describe('an amendment opened by mistake', () => {
  test('is taken back with everything as it was, also what was submitted meanwhile', () => {
    const paper = signedQuarter();
    const before = [steps(paper), steps(paper, 'IKP', 5), laporan(paper), paper.kode('IKP')];
    nextQuarter(paper);
    amend(paper, ['IKP']);
    const asked = perubahanBlocks(paper.book(), paper.ctx(KASUBAG)).flatMap((block) =>
      block.kind === 'form' && block.act === 'batal-perubahan' ? block.fields.map(({ label }) => label) : [],
    );
    expect(asked).toEqual(['Alasan pembatalan']);
    correct(paper, [['indikator|IKU-1', 'kendala', 'Lain']]);
    expect(cancelAmendment(paper)).toMatch(
      /^planned: Perubahan ke-1 atas LAKIP Triwulan I Tahun 2026 dibatalkan/,
    );
    const { versi } = paper.book().state.unit(TW1, 'IKP');
    expect([steps(paper), steps(paper, 'IKP', 5), laporan(paper), versi?.kode]).toEqual(before);
    expect(laporanPeriodes(paper.book().committed)).toEqual([TW1]);
    // The next one is the first again.
    expect(amend(paper, ['IKP'])).toContain('Perubahan ke-1');
    expect(verifyJejak(paper.book().jejak, sha256, [])).toEqual([]);
  });

  test('is not taken back once something rests on it', () => {
    const paper = signedQuarter();
    nextQuarter(paper);
    amend(paper, ['IKP']);
    corrected(paper);
    expect(cancelAmendment(paper)).toContain(
      'refused: Perubahan ke-1 atas LAKIP Triwulan I Tahun 2026 tidak dapat dibatalkan lagi',
    );
  });
});

test.each<[string, (paper: PaperBook) => string, string]>([
  ['without a reason', (paper) => amend(paper, [], ''), 'Tuliskan alasan perubahannya'],
  [
    'of a bidang that was not consolidated',
    (paper) => amend(paper, ['SP']),
    'Bidang SP belum dikonsolidasikan',
  ],
  [
    'twice',
    (paper) => {
      amend(paper, []);
      expect(amend(paper, [])).toMatch(/^answered/);
      return amend(paper, [], 'Alasan lain');
    },
    'Perubahan ke-1 atas LAKIP Triwulan I Tahun 2026 sudah dibuka dan belum ditandatangani',
  ],
  ['by taking back what is not open', (paper) => cancelAmendment(paper), 'Tidak ada perubahan LAKIP'],
  [
    'by signing the old text once more',
    (paper) => {
      const kode = kodeSigned(paper);
      amend(paper, []);
      return messageOf(sign(paper, true, '', { kode }));
    },
    'Naskah final LAKIP Triwulan I Tahun 2026 (Perubahan ke-1) belum diterbitkan',
  ],
  [
    'by correcting what was not returned',
    (paper) => {
      nextQuarter(paper);
      amend(paper, []);
      return correct(paper, [['indikator|IKU-1', 'realisasi', '18']]);
    },
    'Isian Bidang IKP, Triwulan I Tahun 2026 (Perubahan ke-1), tidak sedang dikembalikan.',
  ],
  [
    'off the form while it still stands',
    (paper) => {
      amend(paper, ['IKP']);
      return correct(paper, [['indikator|IKU-1', 'realisasi', '18']]);
    },
    'Form triwulan itu masih ada di tab IKP: perbaiki langsung di form',
  ],
])('nothing is amended %s', (_, act, sentence) => {
  expect(act(signedQuarter())).toContain(`refused: ${sentence}`);
});

test.each<[string, readonly (readonly [string, string, string])[], string]>([
  [
    'a number that can be read twice',
    [['indikator|IKU-1', 'realisasi', '1.250']],
    'IKU-1, Realisasi: teks "1.250" dapat dibaca 1.250 atau 1,25.',
  ],
  ['no number', [['indikator|IKU-1', 'realisasi', 'delapan']], 'IKU-1, Realisasi: '],
  ['nothing', [['indikator|IKU-1', 'realisasi', '']], 'Koreksi 1 belum mempunyai isi.'],
  [
    'a row that is not there',
    [['indikator|IKU-3', 'realisasi', '18']],
    'Data sudah berubah sejak panel ini dibuka',
  ],
])('a correction with %s is refused', (_, cells, sentence) => {
  const paper = signedQuarter();
  nextQuarter(paper);
  amend(paper, ['IKP']);
  expect(correct(paper, cells)).toContain(`refused: ${sentence}`);
});

test('corrections add up until they are approved; a bidang may also say that nothing was wrong', () => {
  const paper = signedQuarter();
  nextQuarter(paper);
  amend(paper, ['IKP']);
  correct(paper, [
    ['indikator|IKU-1', 'realisasi', '18'],
    ['indikator|IKU-1', 'konfirmasi', '18'],
  ]);
  correct(paper, [['program|2.16', 'realisasi', '30']]);
  decideTw1(paper, true);
  consolidateTw1(paper);
  expect([value(paper, 'IKU-1'), value(paper, '2.16')]).toEqual([18, 30]);
  expect(reopen(paper, 'IKP')).toMatch(/^planned/);
  expect(correct(paper, [], 'Sudah benar')).toMatch(/^planned/);
  expect(decideTw1(paper, false, 'Lampirkan sumber')).toMatch(/^planned/);
  expect(steps(paper, 'IKP', 5)).toEqual(['Perlu diulang', 'Dikembalikan', 'Belum mulai']);
  correct(paper, [], 'Sumber terlampir');
  decideTw1(paper, true);
  consolidateTw1(paper);
  expect([value(paper, 'IKU-1'), steps(paper)[0]]).toEqual([18, 'Selesai']);
});

test('a choice in the cell of the amended quarter approves the correction', () => {
  const paper = signedQuarter();
  nextQuarter(paper);
  amend(paper, ['IKP']);
  correct(paper, [['indikator|IKU-1', 'kendala', 'Diperiksa ulang']]);
  paper.choose('IKP', `Setuju · ${paper.book().state.unit(TW1, 'IKP').versi?.kode}`);
  expect(paper.recordPending()).toBe(1);
  expect(steps(paper, 'IKP', 5)).toEqual(['Selesai', 'Selesai', 'Menunggu']);
});

test('before its signature an earlier quarter is reopened and corrected the same way, while the next one is measured', () => {
  const paper = entered();
  nextQuarter(paper);
  expect(reopen(paper, 'IKP')).toMatch(/^planned/);
  expect(tasks(paper, STAF_IKP)).toContain(
    'Ajukan kepada Pemeriksa (langkah 5) – IKP, Triwulan I Tahun 2026',
  );
  corrected(paper);
  expect([value(paper, 'IKU-1'), value(paper, 'IKU-3'), laporan(paper).perubahan]).toEqual([18, 8, null]);
  report(paper);
  expect(steps(paper)).toEqual(['Selesai', 'Selesai', 'Selesai', 'Selesai', 'Selesai', 'Menunggu']);
  expect(reopen(paper, 'IKP')).toContain('refused: Data sudah berubah sejak panel ini dibuka');
});

test('evidence of a correction comes before it is submitted', () => {
  const paper = signedQuarter();
  nextQuarter(paper);
  const bring = () => messageOf(upload(paper, 'indikator|IKU-1', 'Rekap baru'));
  expect(bring()).toContain('refused: Data sudah berubah sejak panel ini dibuka');
  amend(paper, ['IKP']);
  const files = () =>
    berkasOf(paper.book().bukti, { periode: TW1, bidang: 'IKP', blok: 'indikator', kode: 'IKU-1' });
  expect([bring(), files().length]).toEqual([expect.stringMatching(/^planned/), 1]);
  const acts = evidenceBlocks(paper.book(), paper.ctx(STAF_IKP)).flatMap((block) =>
    block.kind === 'form' ? [`${block.act} ${JSON.stringify(block.subject)}`] : [],
  );
  expect(acts).toContain(`bukti {"periode":"${TW1}","bidang":"IKP"}`);
  correct(paper, [['indikator|IKU-1', 'kendala', 'Dengan bukti baru']]);
  expect(messageOf(upload(paper, 'indikator|IKU-1', 'Terlambat'))).toContain(
    'refused: Koreksi Bidang IKP sudah diajukan',
  );
});

test('a later quarter that still sums the figures of before is named until it is consolidated anew', () => {
  const paper = signedQuarter();
  nextQuarter(paper);
  for (const bidang of ['SEK', 'IKP']) {
    paper.direct(bidang);
    paper.approved(bidang);
  }
  expect(messageOf(paper.consolidate({ SEK: {}, IKP: {} }))).toMatch(/^planned/);
  amend(paper, ['IKP']);
  const told = () => carryingOld(paper.book(), '2026-TW2');
  expect(told()).toEqual([]);
  correct(paper, [['program|2.16', 'realisasi', '7']]);
  decideTw1(paper, true);
  consolidateTw1(paper);
  expect(told()).toEqual(['2.16']);
  expect(reopen(paper, 'IKP', '2026-TW2')).toMatch(/^planned/);
  paper.makeForms();
  paper.submit('IKP');
  paper.decide('IKP', true);
  paper.consolidate({ IKP: {} });
  expect(told()).toEqual([]);
});

test('a bidang that is left out of the amendment by decision has no result in it; the others keep theirs', () => {
  const paper = signedQuarter();
  nextQuarter(paper);
  amend(paper, ['IKP', 'TI']);
  const states = () =>
    ['IKU-1', 'IKU-3'].map(
      (kode) => committedRiwayat(paper.book(), TW1).find((row) => row.kode === kode)?.status,
    );
  consolidateTw1(paper, { 'putusan:TI': 'lewati', 'alasan:TI': 'Data ditarik' });
  expect(states()).toEqual(['Terisi', 'Tidak mengisi']);
});

test('the rows of the replaced text are still vouched for: altered, they stand in the way of the next one', () => {
  const paper = signedQuarter();
  amend(paper, ['IKP']);
  paper.fillSure('IKP', 'IKU-1', { realisasi: 18 });
  paper.submit('IKP');
  decideTw1(paper, true);
  consolidateTw1(paper);
  paper.typeRow('riwayat', FIRST_ROW, { nilai: 9 });
  expect(graveFindings(paper.book(), sha256)).toEqual([expect.stringContaining('Riwayat!A5:')]);
});

test('where the next quarter is taken back meanwhile, the form is made anew and the correction goes on in it', () => {
  const paper = signedQuarter();
  nextQuarter(paper);
  amend(paper, ['IKP']);
  const [book, ctx] = [paper.book(), paper.ctx(KADIS)];
  const input = { subject: { periode: '2026-TW2' }, field: () => 'Terlalu dini', filed: null };
  expect(messageOf(paper.carryOut(planOf(BATAL_MULAI_ACT, book, ctx, input)))).toContain('dibatalkan');
  expect(tasks(paper, KASUBAG)).toContain('Buat/perbarui form (langkah 3)');
  paper.makeForms();
  // What was submitted of it stands on the form again, and nothing of the quarter that was taken back.
  expect(paper.formRow('IKP', 'IKU-1').input).toMatchObject({ realisasi: 8, input_kode: 'IKU-1' });
  expect(tasks(paper, KASUBAG)).not.toContain('Buat/perbarui form (langkah 3)');
  expect(paper.book().state.unit(TW1, 'SEK').versi?.putusan).toBe('diterima');
  expect(messageOf(paper.fillAndSubmit('IKP', 18))).toMatch(/^planned: /);
  expect(decideTw1(paper, true)).toMatch(/^planned/);
  expect(consolidateTw1(paper)).toMatch(/^planned/);
  expect(value(paper, 'IKU-1')).toBe(18);
});

test('what was typed into a form and not submitted comes back with it, and not into another quarter', () => {
  const paper = signedQuarter();
  amend(paper, ['IKP']);
  paper.fillSure('IKP', 'IKU-1', { realisasi: 18 });
  const cancel = () => press(paper, KADIS, 'batal-mulai', {}, { alasan: 'Terlalu dini' }).kind;
  nextQuarter(paper);
  expect(paper.formRow('IKP', 'IKU-1').input.realisasi).toBe('');
  expect(cancel()).toBe('planned');
  paper.makeForms();
  expect(paper.formRow('IKP', 'IKU-1').input.realisasi).toBe(18);
  nextQuarter(paper);
  expect(paper.formRow('IKP', 'IKU-1').input.realisasi).toBe('');
});

test('whoever is waited for sees it, and those who reviewed and signed are told', () => {
  const paper = signedQuarter();
  nextQuarter(paper);
  const no = paper.book().committed.length;
  amend(paper, ['IKP']);
  const told = mailsOf(mailing(paper), paper.book().committed.slice(no), paper.ctx(KASUBAG));
  expect(told.map(({ to, subject }) => [to, subject])).toEqual([
    [SEKRETARIS, '[Kinerja] Perubahan ke-1 atas LAKIP Triwulan I Tahun 2026 dibuka'],
    [KADIS, '[Kinerja] Perubahan ke-1 atas LAKIP Triwulan I Tahun 2026 dibuka'],
    [
      KABID_IKP,
      '[Kinerja] Dikembalikan: Periksa berkas bidang (langkah 6) – Bidang IKP, Triwulan I Tahun 2026',
    ],
    [
      STAF_IKP,
      '[Kinerja] Dikembalikan: Ajukan kepada Pemeriksa (langkah 5) – Bidang IKP, Triwulan I Tahun 2026',
    ],
  ]);
  const waits = () =>
    perubahanBlocks(paper.book(), paper.ctx(KASUBAG)).flatMap((block) =>
      block.kind === 'paragraph' && block.text.startsWith('Menunggu') ? [block.text] : [],
    );
  const seen = [...waits()];
  const said = taskBlocks(paper.book(), paper.ctx(STAF_IKP)).flatMap((block) =>
    block.kind === 'paragraph' && /^(Arahan|Isian) Bidang/.test(block.text) ? [block.text] : [],
  );
  // The quarter being measured is another one: what is said of this one names it.
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((text) => !text.includes('IKP, Triwulan I Tahun 2026 (Perubahan ke-1)'))).toEqual([]);
  // Nothing is submitted yet: there is nothing to examine.
  expect(tasks(paper, KABID_IKP).filter((task) => task.includes('Perubahan ke-1'))).toEqual([]);
  correct(paper, [['indikator|IKU-1', 'kendala', 'Diperiksa ulang']]);
  expect(tasks(paper, KABID_IKP)).toContain(
    'Periksa berkas bidang (langkah 6) – IKP, Triwulan I Tahun 2026 (Perubahan ke-1)',
  );
  decideTw1(paper, true);
  expect(tasks(paper, KASUBAG)).toContain(
    'Validasi dan konsolidasi (langkah 7) – Triwulan I Tahun 2026 (Perubahan ke-1)',
  );
  consolidateTw1(paper);
  seen.push(...waits());
  enterAll(paper);
  seen.push(...waits());
  expect(seen).toEqual([
    'Menunggu: koreksi IKP (langkah 5 sampai 7).',
    'Menunggu: langkah 8, Entri SAKIP, Kasubag Program (Nama kasubag).',
    'Menunggu: langkah 9, Membuat LAKIP, Kasubag Program (Nama kasubag).',
  ]);
});
