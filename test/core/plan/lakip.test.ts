// Steps 9 and 11: who may make the report, from which state, and how draft and final text are bound to one content.

import { modelOf } from '../../../src/core/laporan/offer';
import { DRY } from '../../../src/core/plan/act';
import { lakipOffer } from '../../../src/core/plan/lakip';
import type { LakipOffer } from '../../../src/core/rpc';
import { kodeVersi } from '../../../src/core/sop/jejak';
import { laporanOf } from '../../../src/core/sop/laporan';
import { FIRST_ROW } from '../../../src/core/workbook/tab';
import { KADIS, KASUBAG, messageOf, type PaperBook, SEKRETARIS } from '../book';
import {
  filed,
  lakip,
  prepareNarasi,
  readyToDraft,
  TW4,
  UNEDITED,
  writeNarasi,
  year2024,
} from '../lakip/year-2024';
import { log } from '../reporting';

const LABEL = 'Triwulan IV Tahun 2024';

function offer(paper: PaperBook, periode = '', email = KASUBAG): LakipOffer {
  const answer = lakipOffer(paper.book(), paper.ctx(email), periode, {
    identity: email,
    readDraft: () => UNEDITED,
  });
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

/** What is said beforehand, but for the comparisons that the real year never had. */
function problems(paper: PaperBook): LakipOffer['problems'] {
  return offer(paper).problems.filter(({ text }) => !text.startsWith('Tab Data Pembanding tidak memuat'));
}

function refusal(paper: PaperBook, periode = '', email = KASUBAG): string {
  const answer = lakipOffer(paper.book(), paper.ctx(email), periode, {
    identity: email,
    readDraft: () => UNEDITED,
  });
  return answer.ok ? 'offered' : answer.message;
}

function laporan(paper: PaperBook) {
  return laporanOf(paper.book().committed, TW4);
}

const step = (paper: PaperBook, nomor: number) => paper.book().state.unit(TW4, 'DINAS').keadaan[nomor - 1];

function draft(paper: PaperBook): string {
  const outcome = lakip(paper, offer(paper).subject);
  if (outcome.kind !== 'planned') throw new Error(messageOf(outcome));
  return laporan(paper).draf?.kode ?? '';
}

/** Step 10 done: the executive summary written, the draft approved. */
function review(paper: PaperBook): void {
  paper.type('reviu', paper.rowOf('reviu', 'kunci', 'ikhtisar'), 'catatan', 'Kinerja tahun 2024 baik.');
  log(paper, 'lakip_diperiksa', { langkah: 10, periode: TW4, kode: laporan(paper).draf?.kode ?? '' });
}

let ready: PaperBook | undefined;
function paperReady(): PaperBook {
  ready ??= readyToDraft();
  return ready.copy();
}

test('the dialog offers the draft with its model, its name and its subject', () => {
  const paper = paperReady();
  const made = offer(paper);
  expect(made).toMatchObject({
    title: `Susun draf LAKIP ${LABEL}`,
    kind: 'draf',
    fileName: 'LAKIP Dinas Komunikasi, Informatika dan Persandian 2024 TW IV – draf 1',
    problems: [
      {
        text: 'Tab Data Pembanding tidak memuat target Renstra untuk IKU-1, IKU-2, IKU-3, IKU-4; laporan akan menyebut target jangka menengahnya tidak tersedia.',
        tone: 'ingat',
      },
      {
        text: 'Tab Data Pembanding tidak memuat standar nasional untuk IKU-1, IKU-2, IKU-3, IKU-4; bila memang tidak ada, bagian itu tidak dimuat.',
        tone: 'ingat',
      },
    ],
    submit: { label: 'Simpan draf' },
  });
  expect(made.subject).toEqual({ periode: TW4, jenis: 'draf', digest: made.subject.digest });
  expect(made.subject.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(offer(paper, TW4).subject).toEqual(made.subject);
});

test('only the Kasubag Program makes the report; others learn who does', () => {
  const paper = paperReady();
  const sentence =
    'Langkah 9 hanya dapat dilakukan oleh Kasubag Program (Nama kasubag). Anda masuk sebagai sekretaris@contoh.go.id.';
  expect(refusal(paper, '', SEKRETARIS)).toBe(sentence);
  expect(messageOf(lakip(paper, offer(paper).subject, { email: SEKRETARIS }))).toBe(`refused: ${sentence}`);
  expect(messageOf(prepareNarasi(paper, KADIS))).toContain('Langkah 9 hanya dapat dilakukan oleh Kasubag');
});

test.each([
  [
    'nothing is consolidated',
    () => year2024(),
    '2025-TW1',
    'LAKIP Triwulan I Tahun 2025 belum dapat disusun: konsolidasi (langkah 7) belum selesai.',
  ],
  ['step 8 is not done', () => year2024(), '', `Langkah 9 untuk ${LABEL} menunggu langkah 8 selesai.`],
] as const)('while %s the dialog says what it waits for', (_, make, periode, sentence) => {
  expect(refusal(make(), periode)).toBe(sentence);
});

test('a quarter whose own rules cannot be read makes no report', () => {
  const paper = paperReady();
  paper.type('riwayat', paper.rowOf('riwayat', 'blok', 'aturan'), 'uraian', 'rusak');
  const made = offer(paper);
  const sentence = expect.stringMatching(
    /^Riwayat: ketentuan penghitungan Triwulan IV Tahun 2024 tidak terbaca/,
  );
  expect(made.problems[0]).toEqual({ text: sentence, tone: 'bahaya' });
  expect(messageOf(lakip(paper, made.subject))).toContain('tidak terbaca');
});

test('obligatory texts that are missing or empty block the report and lead to their cells', () => {
  const paper = year2024();
  log(paper, 'sakip_dientri', { langkah: 8, own: 'Selesai', periode: TW4 });
  expect(problems(paper)).toEqual([
    {
      text: '7 teks belum mempunyai baris pada tab Narasi LAKIP. Tutup jendela ini, buka Tugas saya, tekan Susun LAKIP, lalu Siapkan teks LAKIP.',
      tone: 'bahaya',
    },
  ]);
  prepareNarasi(paper);
  const [first, ...others] = problems(paper);
  expect(first).toEqual({
    text: 'Narasi LAKIP!E6: Penjelasan umum organisasi belum ditulis. Isi kolom Isi.',
    tone: 'bahaya',
    cell: { tab: 'Narasi LAKIP', a1: 'E6' },
  });
  expect(others).toHaveLength(6);
  expect(messageOf(lakip(paper, offer(paper).subject))).toBe(
    'refused: LAKIP belum dapat disusun: 7 hal wajib dilengkapi. Narasi LAKIP!E6: Penjelasan umum organisasi belum ditulis. Isi kolom Isi. Narasi LAKIP!E8: Aspek strategis organisasi belum ditulis. Isi kolom Isi. Narasi LAKIP!E9: Permasalahan utama belum ditulis. Isi kolom Isi.',
  );
  writeNarasi(paper);
  expect(problems(paper)).toEqual([]);
});

test('an agency without a name is not printed', () => {
  const paper = paperReady();
  paper.type('pengaturan', paper.rowOf('pengaturan', 'kunci', 'opd'), 'nilai', '');
  expect(problems(paper)).toMatchObject([
    { text: 'Pengaturan!C5: Nama perangkat daerah belum diisi. Tulis nama lengkapnya.', tone: 'bahaya' },
  ]);
});

test('what will be seen in the report is said beforehand: no head, no number, no year', () => {
  const paper = paperReady();
  paper.typeRow('personil', paper.rowOf('personil', 'peran', 'kepala_dinas'), { nip: '', pangkat: '' });
  paper.typeRow('pembanding', 5, { tahun: '', capaian: '100 %' });
  paper.replace('dokumen', [{ jenis: 'PK', nomor: '1', tahun: '2023' }]);
  expect(problems(paper)).toEqual([
    ...['PK', 'Renstra', 'IKU'].map((jenis) => ({
      text: `${jenis} tahun laporan belum didaftarkan pada tab Dokumen; laporan tidak dapat menyebut nomor dan tanggalnya.`,
      tone: 'ingat',
    })),
    { text: 'NIP Kepala Dinas belum diisi; blok tanda tangan memuat NIP kosong.', tone: 'ingat' },
    {
      text: 'Pangkat/golongan Kepala Dinas belum diisi pada tab Personil; blok tanda tangan tidak memuatnya.',
      tone: 'ingat',
    },
    {
      text: 'Data Pembanding!B5: tahun data pembanding belum diisi atau bukan tahun sebelum tahun laporan.',
      tone: 'ingat',
      cell: { tab: 'Data Pembanding', a1: 'B5' },
    },
    {
      text: 'Data Pembanding!F5: teks "100 %" belum menjadi angka. Tulis 100.',
      tone: 'ingat',
      cell: { tab: 'Data Pembanding', a1: 'F5' },
    },
  ]);
});

test('a draft is registered with its code, its Doc and the digest of its data, and review begins', () => {
  const paper = paperReady();
  const { subject, fileName } = offer(paper);
  const outcome = lakip(paper, subject);
  const { draf } = laporan(paper);
  expect(messageOf(outcome)).toBe(
    `planned: Draf LAKIP ${LABEL} disusun dengan kode ${draf?.kode}. Sekretaris memeriksanya pada tab Reviu (langkah 10).`,
  );
  expect(draf?.row).toMatchObject({ peristiwa: 'lakip_disusun', langkah: 9, digest: subject.digest });
  expect(paper.book().naskah).toEqual([
    {
      no: 1,
      keterangan: '',
      periode: TW4,
      jenis: 'Draf LAKIP',
      kode: kodeVersi(draf?.row.hash ?? ''),
      nama: fileName,
      tautan: 'https://docs.contoh/doc-1',
      tautanPdf: 'https://drive.contoh/pdf-1',
      nomor: '',
      tanggal: '',
      sha256: 'c0ffee'.padEnd(64, '0'),
      digestData: subject.digest,
      idBerkas: 'doc-1',
      idSalinan: '',
      rujukan: '',
      generasi: draf?.row.generasi,
    },
  ]);
  expect([step(paper, 9), step(paper, 10), step(paper, 11)]).toEqual(['Selesai', 'Menunggu', 'Belum mulai']);
});

test('a draft lays out the checklist: the executive summary first, then 23 statements, nine of them checked', () => {
  const paper = paperReady();
  draft(paper);
  const rows = paper.rows('reviu', ['kunci', 'kelompok', 'otomatis']);
  expect(rows).toHaveLength(24);
  expect(rows.slice(0, 2)).toEqual([
    ['ikhtisar', 'Ikhtisar eksekutif', ''],
    ['I.1', 'I. Format', ''],
  ]);
  expect(
    rows.filter(([, , otomatis]) => otomatis !== '').map(([kunci, , otomatis]) => [kunci, otomatis]),
  ).toEqual([
    ['I.2', 'Sesuai: 4 dari 4 indikator mempunyai target.'],
    ['I.3', 'Sesuai: capaian 4 dari 4 indikator yang jatuh tempo dapat dihitung.'],
    ['I.6', 'Sesuai: 5 program, serapan seluruhnya 88,30%.'],
    ['II.4', 'Sesuai: setiap bidang (4) mempunyai staf atau operator pengisi.'],
    [
      'II.5',
      'Tidak ditemukan pernyataan yang bertentangan dengan angka; keandalan datanya dinilai oleh pemeriksa.',
    ],
    ['III.1', 'Sesuai: 2 sasaran sama dengan tab Indikator.'],
    ['III.4', 'Sesuai: target 4 indikator sama dengan tab Indikator.'],
    ['III.5', 'Sesuai: 4 IKU pada tab Indikator dimuat seluruhnya.'],
    ['III.7', 'Sesuai: 4 dari 4 indikator mempunyai data pembanding.'],
  ]);
});

test('what no longer agrees with the plan is pointed out to the Sekretaris', () => {
  const paper = paperReady();
  const row = paper.rowOf('indikator', 'kode', 'IKU-4');
  paper.typeRow('indikator', row, { target_tahunan: 81, sasaran: 'Sasaran lain' });
  paper.replace('pembanding', []);
  draft(paper);
  const check = (kunci: string) => paper.read('reviu', paper.rowOf('reviu', 'kunci', kunci), 'otomatis');
  expect(['III.1', 'III.4', 'III.7'].map(check)).toEqual([
    'Perlu diperiksa: sasaran IKU-4 berbeda dengan tab Indikator.',
    'Perlu diperiksa: target IKU-4 berbeda dengan tab Indikator.',
    'Perlu diperiksa: 0 dari 4 indikator mempunyai data pembanding.',
  ]);
});

test('a report of a year that the workbook has left is measured against that year’s plan', () => {
  const paper = paperReady();
  paper.type('pengaturan', paper.rowOf('pengaturan', 'kunci', 'tahun'), 'nilai', '2025');
  const last = paper.rowOf('indikator', 'kode', 'IKU-4');
  paper.typeRow('indikator', last + 1, { tahun: '2025', kode: 'IKU-4', sasaran: 'Lain', target_tahunan: 1 });
  draft(paper);
  const check = (kunci: string) => paper.read('reviu', paper.rowOf('reviu', 'kunci', kunci), 'otomatis');
  expect(['III.1', 'III.4', 'III.5'].map(check)).toEqual([
    'Sesuai: 2 sasaran sama dengan tab Indikator.',
    'Sesuai: target 4 indikator sama dengan tab Indikator.',
    'Sesuai: 4 IKU pada tab Indikator dimuat seluruhnya.',
  ]);
});

test('a later draft keeps the answers given and brings the checks up to date', () => {
  const paper = paperReady();
  draft(paper);
  const row = paper.rowOf('reviu', 'kunci', 'III.7');
  paper.typeRow('reviu', row, { hasil: 'Ya', catatan: 'Cukup' });
  paper.replace('pembanding', []);
  const second = draft(paper);
  expect(paper.rows('reviu', ['kunci'])).toHaveLength(24);
  expect(['hasil', 'catatan', 'otomatis'].map((key) => paper.read('reviu', row, key))).toEqual([
    'Ya',
    'Cukup',
    'Perlu diperiksa: 0 dari 4 indikator mempunyai data pembanding.',
  ]);
  expect(laporan(paper).draf?.kode).toBe(second);
  expect(paper.book().naskah.map(({ no, nama }) => [no, nama.slice(-6)])).toEqual([
    [1, 'draf 1'],
    [2, 'draf 2'],
  ]);
});

test('the same draft once more is answered by the one that stands', () => {
  const paper = paperReady();
  const { subject } = offer(paper);
  const kode = draft(paper);
  const before = paper.raw();
  const outcome = lakip(paper, subject);
  expect(messageOf(outcome)).toBe(
    `answered: Draf dengan kode ${kode} sudah disusun dari data yang sama. Tidak ada yang perlu disusun ulang.`,
  );
  expect(paper.raw()).toEqual(before);
});

test('a checklist that was deleted is laid out again without a new draft', () => {
  const paper = paperReady();
  const { subject } = offer(paper);
  draft(paper);
  paper.replace('reviu', []);
  const outcome = lakip(paper, subject);
  // Nothing is recorded by it, so that no file is stored for it.
  expect(outcome.kind === 'planned' && outcome.stages.map(({ commit }) => commit)).toEqual([null]);
  expect(paper.rows('reviu', ['kunci'])).toHaveLength(24);
  expect(paper.book().naskah).toHaveLength(1);
});

test('a returned draft may be drafted again from the same data', () => {
  const paper = paperReady();
  const first = draft(paper);
  log(paper, 'lakip_dikembalikan', { langkah: 10, periode: TW4, kode: first, alasan: 'Perbaiki Bab I' });
  const again = offer(paper);
  expect(again.kind).toBe('draf');
  expect(problems(paper)).toEqual([{ text: 'Dikembalikan pada langkah 10: Perbaiki Bab I', tone: 'ingat' }]);
  expect(draft(paper)).not.toBe(first);
});

test.each([
  ['no file came with it', { filed: null }, {}, 'refused: Pilih berkasnya lebih dahulu.'],
  [
    'the dialog shows other data',
    {},
    { digest: '0'.repeat(64) },
    'refused: Data sudah berubah sejak jendela ini dibuka. Tutup jendelanya, buka lagi, periksa isinya, lalu ulangi.',
  ],
  [
    'the final text is asked for before the review',
    {},
    { jenis: 'final' },
    'refused: LAKIP belum dapat disusun: 1 hal wajib dilengkapi. Baris ikhtisar eksekutif tidak ada pada tab Reviu. Pulihkan tab Reviu melalui File > Histori versi.',
  ],
  [
    'nobody says what is to be made',
    {},
    { jenis: 'naskah' },
    'refused: Data sudah berubah sejak panel ini dibuka. Muat ulang panel, lalu ulangi.',
  ],
])('nothing is written when %s', (_, options, change, sentence) => {
  const paper = paperReady();
  const before = paper.raw();
  expect(messageOf(lakip(paper, { ...offer(paper).subject, ...change }, options))).toBe(sentence);
  expect(paper.raw()).toEqual(before);
});

test('before a file is stored the plan says whether it would be refused', () => {
  const paper = paperReady();
  const { subject } = offer(paper);
  expect(lakip(paper.copy(), subject, { filed: { ...DRY, name: 'LAKIP.docx' } }).kind).toBe('planned');
});

test('the final text is the reviewed draft with the executive summary, issued once', () => {
  const paper = paperReady();
  draft(paper);
  const { digest } = offer(paper, TW4).subject;
  review(paper);
  const made = offer(paper);
  expect(made).toMatchObject({
    title: `Terbitkan naskah final LAKIP ${LABEL}`,
    kind: 'final',
    fileName: 'LAKIP Dinas Komunikasi, Informatika dan Persandian 2024 TW IV – final',
    subject: { periode: TW4, jenis: 'final', digest },
  });
  expect(problems(paper)).toEqual([]);
  const model = modelOf(made.isi);
  expect(model.status).toBe('');
  expect(model.tanda).toBe(`Kode data ${kodeVersi(digest ?? '')}`);
  expect(model.bagian.find(({ id }) => id === 'ikhtisar')?.blok[0]).toEqual({
    kind: 'naskah',
    teks: 'Kinerja tahun 2024 baik.',
  });
  const outcome = lakip(paper, made.subject);
  const { final } = laporan(paper);
  expect(messageOf(outcome)).toBe(
    `planned: Naskah final LAKIP ${LABEL} diterbitkan dengan kode ${final?.kode}. Kepala Dinas menandatanganinya (langkah 11).`,
  );
  expect(final?.row).toMatchObject({ peristiwa: 'naskah_diterbitkan', langkah: 11, digest });
  expect(paper.book().naskah[1]).toMatchObject({
    no: 2,
    jenis: 'Naskah final',
    kode: final?.kode,
    tautanPdf: 'https://drive.contoh/pdf-1',
    digestData: digest,
  });
  expect(paper.rows('naskah', ['kode_berkas', 'langkah'])[1]).toEqual(['C0FFEE', '11']);
  expect(step(paper, 11)).toBe('Menunggu');
  expect(messageOf(lakip(paper, made.subject))).toBe(
    `answered: Naskah final dengan kode ${final?.kode} sudah diterbitkan dan menunggu tanda tangan Kepala Dinas.`,
  );
});

test('a final text of other data than the reviewed is refused, and the dialog offers a new draft instead', () => {
  const paper = paperReady();
  const kode = draft(paper);
  review(paper);
  paper.replace('pembanding', []);
  const made = offer(paper);
  expect(made.kind).toBe('draf');
  expect(problems(paper)).toEqual([
    {
      text: `Data atau narasi berubah sejak draf ${kode} diperiksa. Yang disusun sekarang adalah draf baru untuk diperiksa kembali.`,
      tone: 'ingat',
    },
  ]);
  expect(messageOf(lakip(paper, { ...made.subject, jenis: 'final' }))).toBe(
    `refused: Data atau narasi berubah sejak draf ${kode} diperiksa, jadi naskah final tidak diterbitkan. Susun draf baru agar diperiksa kembali.`,
  );
  draft(paper);
  expect([step(paper, 9), step(paper, 10), step(paper, 11)]).toEqual(['Selesai', 'Menunggu', 'Belum mulai']);
});

test('a final text needs its executive summary', () => {
  const paper = paperReady();
  draft(paper);
  log(paper, 'lakip_diperiksa', { langkah: 10, periode: TW4 });
  expect(problems(paper)).toMatchObject([
    { text: 'Reviu!F5: Ikhtisar eksekutif belum ditulis. Isi kolom Catatan pada barisnya.', tone: 'bahaya' },
  ]);
});

test('whoever signs may change between review and issue; the data are still the reviewed ones', () => {
  const paper = paperReady();
  draft(paper);
  review(paper);
  paper.type('personil', paper.rowOf('personil', 'peran', 'kepala_dinas'), 'nama', 'Kepala Baru');
  paper.tanggal = '2025-02-03';
  expect(offer(paper).kind).toBe('final');
  expect(lakip(paper, offer(paper).subject).kind).toBe('planned');
});

test.each([
  [
    'an answer of the review',
    'reviu',
    'catatan',
    /Reviu!A5:H5: Daftar periksa tidak sama dengan yang disetujui/,
  ],
  ['the hash of the draft', 'naskah', 'digest_data', /LAKIP!A5:W5: Isi baris ini tidak sama/],
] as const)(
  'no final text is issued while %s stands otherwise than the log has it',
  (_, tab, key, sentence) => {
    const paper = paperReady();
    draft(paper);
    review(paper);
    const { subject } = offer(paper);
    paper.type(tab, FIRST_ROW, key, 'diubah kemudian');
    const outcome = lakip(paper, subject);
    expect(outcome.kind).toBe('refused');
    expect(outcome.message).toMatch(
      /^Naskah final belum dapat diterbitkan: uji keutuhan menemukan 1 kejanggalan/,
    );
    expect(outcome.message).toMatch(sentence);
  },
);

test('after signing nothing is issued any more', () => {
  const paper = paperReady();
  draft(paper);
  review(paper);
  const { subject } = offer(paper);
  lakip(paper, subject);
  log(paper, 'lakip_ditandatangani', { langkah: 11, periode: TW4, kanal: 'dokumen' });
  const signed = `LAKIP ${LABEL} sudah ditandatangani. Naskah lain hanya diterbitkan sebagai perubahan, yang dibuka Kasubag Program melalui Program > Perubahan LAKIP.`;
  expect(refusal(paper, TW4)).toBe(signed);
  expect(refusal(paper)).toBe(
    'Tidak ada LAKIP yang menunggu: semua yang dapat disusun sudah ditandatangani.',
  );
  expect(messageOf(lakip(paper, { ...subject, jenis: 'draf' }))).toBe(`refused: ${signed}`);
  expect(messageOf(prepareNarasi(paper))).toBe(`refused: ${signed}`);
});

/** The final text is issued and approved, by this way. */
function approved(kanal: 'panel' | 'sel' | 'dokumen'): PaperBook {
  const paper = paperReady();
  draft(paper);
  review(paper);
  lakip(paper, offer(paper).subject);
  paper.tanggal = '2025-02-10';
  const kode = laporan(paper).final?.kode ?? '';
  log(paper, 'lakip_ditandatangani', { langkah: 11, periode: TW4, kode, kanal, pelaku: KADIS });
  return paper;
}

test('what a statement approved gets a sheet that says so: day, code, digests, and whose it is', () => {
  const paper = approved('sel');
  const { tandaTangan } = laporan(paper);
  const kode = tandaTangan?.kode ?? '';
  const made = offer(paper, TW4);
  expect(made).toMatchObject({
    kind: 'pengesahan',
    title: `Terbitkan lembar pengesahan LAKIP ${LABEL}`,
    fileName: 'Lembar pengesahan LAKIP Dinas Komunikasi, Informatika dan Persandian 2024 TW IV',
    problems: [],
  });
  const blok = modelOf(made.isi).bagian[0]?.blok ?? [];
  const details = blok.find((item) => item.kind === 'tabel');
  const digest = paper.book().naskah[1]?.digestData ?? '';
  expect(details?.kind === 'tabel' ? details.baris : []).toEqual([
    ['Naskah', 'LAKIP Tahun 2024'],
    ['Kode naskah', kode],
    ['Kode data', kodeVersi(digest)],
    ['Sidik digital isi (SHA-256)', digest],
    ['Sidik digital berkas PDF (SHA-256)', 'c0ffee'.padEnd(64, '0')],
    ['Cara pengesahan', 'Pernyataan melalui lembar keputusan pimpinan'],
    ['Waktu pengesahan', '10 Februari 2025 pukul 09.00'],
    ['Catatan dalam jejak audit', `Nomor ${tandaTangan?.no}, sidik ${tandaTangan?.hash}`],
  ]);
  expect(blok.slice(-1)).toEqual([
    {
      kind: 'tanda-tangan',
      tempat: 'Banyuwangi, 10 Februari 2025',
      jabatan: ['Kepala Dinas Komunikasi, Informatika dan Persandian', 'Kabupaten Banyuwangi'],
      pernyataan: `Disahkan melalui pernyataan tanggal 10 Februari 2025 dengan kode ${kode}`,
      nama: 'Contoh Kepala Dinas',
      pangkat: 'Pembina Utama Muda (IV/c)',
      nip: '197001011995031001',
    },
  ]);
});

test('the sheet is issued once, beside the text it is about, and nothing else of the report changes', () => {
  const paper = approved('panel');
  const { subject } = offer(paper, TW4);
  const before = laporan(paper);
  expect(messageOf(lakip(paper, subject))).toBe(
    `planned: Lembar pengesahan LAKIP ${LABEL} untuk naskah kode ${before.final?.kode} diterbitkan. Sertakan pada naskah finalnya.`,
  );
  expect(paper.book().naskah[2]).toMatchObject({
    jenis: 'Lembar pengesahan',
    kode: before.final?.kode,
    nama: 'Lembar pengesahan LAKIP Dinas Komunikasi, Informatika dan Persandian 2024 TW IV',
  });
  expect(laporan(paper)).toEqual(before);
  expect([9, 10, 11].map((nomor) => step(paper, nomor))).toEqual(['Selesai', 'Selesai', 'Selesai']);
  expect(refusal(paper, TW4)).toContain('sudah ditandatangani');
  expect(messageOf(lakip(paper, subject))).toContain('refused:');
});

test.each([
  ['a paper bears its signature itself', 'dokumen', { jenis: 'pengesahan' }],
  ['the report is signed: no draft follows', 'panel', { jenis: 'draf' }],
  ['the statement is not the one that was shown', 'panel', { jenis: 'pengesahan', digest: '0'.repeat(64) }],
] as const)('no sheet and no text is issued where %s', (_, kanal, subject) => {
  const paper = approved(kanal);
  const before = paper.raw();
  expect(lakip(paper, { periode: TW4, digest: '', ...subject }).kind).toBe('refused');
  expect(paper.raw()).toEqual(before);
});

test('a final text returned by the Kepala Dinas goes back to the review, and its successor has a name of its own', () => {
  const paper = paperReady();
  draft(paper);
  review(paper);
  lakip(paper, offer(paper).subject);
  log(paper, 'lakip_dikembalikan', { langkah: 11, periode: TW4, alasan: 'Perjelas ikhtisar' });
  expect(offer(paper).kind).toBe('draf');
  review(paper);
  expect(offer(paper)).toMatchObject({ kind: 'final' });
  expect(offer(paper).fileName).toMatch(/– final 2$/);
  expect(lakip(paper, offer(paper).subject, { filed: filed() }).kind).toBe('planned');
});
