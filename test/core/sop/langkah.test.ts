// The published procedure: its order, its decisions, its times.
import { LANGKAH, langkahOf, type NomorLangkah, PERAN, PERAN_LABEL } from '../../../src/core/sop/langkah';
import { PROSEDUR, SYARAT } from '../../../src/core/sop/prosedur';

test('the twelve steps with their actors, times and outputs', () => {
  expect(
    LANGKAH.map(({ nomor, pelaku, waktu, output }) =>
      [nomor, pelaku, `${waktu.jumlah} ${waktu.satuan}`, output.join(', ')].join(' | '),
    ),
  ).toEqual([
    '1 | kepala_dinas | 5 menit | Disposisi',
    '2 | sekretaris | 5 menit | Disposisi',
    '3 | kasubag_program | 50 menit | Form Pengukuran Kinerja',
    '4 | kepala_bidang | 15 menit | Disposisi',
    '5 | staf | 1 hari kerja | Form Pengukuran Kinerja, Bukti dukung',
    '6 | kepala_bidang | 90 menit | Dokumen Capaian Kinerja',
    '7 | kasubag_program | 90 menit | Dokumen Capaian Kinerja',
    '8 | kasubag_program | 90 menit | Data Capaian Kinerja Pegawai',
    '9 | kasubag_program | 120 menit | Draf Dokumen LAKIP',
    '10 | sekretaris | 50 menit | Draf Dokumen LAKIP, Checklist verifikasi, Executive Summary',
    '11 | kepala_dinas | 20 menit | Dokumen LAKIP',
    '12 | kepala_dinas | 90 menit | Hasil Evaluasi, Rekomendasi Perbaikan',
  ]);
});

test('the minutes add up to what the procedure says', () => {
  const menit = LANGKAH.filter(({ waktu }) => waktu.satuan === 'menit');
  expect(menit.reduce((sum, { waktu }) => sum + waktu.jumlah, 0)).toBe(625);
});

test('yes leads from the first step to the last, through every step', () => {
  const path: NomorLangkah[] = [];
  for (let next: NomorLangkah | null = 1; next !== null; next = langkahOf(next).ya) path.push(next);
  expect(path).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test('only two steps decide: 6 returns to 5, 7 returns to 6', () => {
  expect(LANGKAH.flatMap(({ nomor, tidak }) => (tidak === null ? [] : [[nomor, tidak]]))).toEqual([
    [6, 5],
    [7, 6],
  ]);
});

test('steps 4 to 7 are done by every bidang, the others once', () => {
  expect(LANGKAH.filter(({ lingkup }) => lingkup === 'bidang').map(({ nomor }) => nomor)).toEqual([
    4, 5, 6, 7,
  ]);
});

test('what a step needs, an earlier step or the planning documents have made', () => {
  const made = new Set(['RPJMD', 'Renstra', 'Indikator Kinerja Utama (IKU)', 'RKPD', 'Renja', 'DPA', 'PK']);
  // Step 10 is where the checklist is both needed and filled.
  made.add('Checklist verifikasi');
  for (const { nomor, output } of LANGKAH) {
    for (const paper of SYARAT[nomor].kelengkapan) expect(made).toContain(paper);
    for (const paper of output) made.add(paper);
  }
});

test('short labels fit a column and differ', () => {
  expect(LANGKAH.filter(({ singkat }) => singkat.length > 28)).toEqual([]);
  expect(new Set(LANGKAH.map(({ singkat }) => singkat)).size).toBe(12);
});

test('every role has a label', () => {
  expect(Object.keys(PERAN_LABEL)).toEqual(PERAN);
});

test('the head of the procedure is complete', () => {
  expect(PROSEDUR.nama).toBe('Pengukuran Kinerja');
  expect(PROSEDUR.keputusan.nomor).toBe('188/16.2/410.105/2022');
  const { dasarHukum, kualifikasi, keterkaitan, peralatan } = PROSEDUR;
  expect([dasarHukum, kualifikasi, keterkaitan, peralatan].map(({ length }) => length)).toEqual([2, 6, 3, 6]);
});
