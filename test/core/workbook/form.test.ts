// A bidang's form as facts: rows by code, what was typed beside them, and what is wrong with it.
import { checkForm, hasilOf, isianOf, statusOf } from '../../../src/core/workbook/form';
import { ikpCell, indikator, PaperBook, program, type Row } from '../book';

const TURUN = { metode: 'turun' };

function formWith(inputs: Readonly<Record<string, Row>>): PaperBook {
  const paper = PaperBook.opened({
    indikator: [
      indikator('IKU-1', 'IKP', { 1: 20 }),
      indikator('IKU-2', 'IKP', { 1: 10 }, { batas_bawah: 0, batas_atas: 100 }),
      indikator('IKU-3', 'IKP', { 2: 10 }),
      indikator('IKU-4', 'IKP', { 1: 0 }, { metode: 'turun T/R' }),
    ],
    anggaran: [program('2.16', 'IKP', 500)],
  });
  const filled = { realisasi: 8, kendala: 'Sebab', tindak_lanjut: 'Rapat' };
  const all: Record<string, Row> = {
    'IKU-1': filled,
    'IKU-2': filled,
    'IKU-4': { ...filled, realisasi: 0 },
    '2.16': filled,
  };
  for (const kind of [all, inputs]) {
    for (const [kode, input] of Object.entries(kind)) paper.fill('IKP', kode, input);
  }
  return paper;
}

function findingsWith(inputs: Readonly<Record<string, Row>>): readonly string[] {
  return checkForm(formWith(inputs).form('IKP')).map(({ severity, sentence }) => `${severity}: ${sentence}`);
}

test('a form filled well has no finding', () => {
  expect(findingsWith({})).toEqual([]);
});

test.each<[string, Readonly<Record<string, Row>>, readonly string[]]>([
  [
    'a realisasi that is missing',
    { 'IKU-1': { realisasi: '', kendala: '' } },
    [
      `Wajib diperbaiki: ${ikpCell('realisasi', 7)}: realisasi belum diisi. Jika memang nol, tulis 0. Jika nilainya belum terbit, biarkan kosong dan tulis di Kendala / penjelasan, misalnya: Belum terbit, sumber BPS, perkiraan 15 Februari.`,
    ],
  ],
  [
    'an ambiguous text',
    { 'IKU-1': { realisasi: '1.250' } },
    [
      `Wajib diperbaiki: ${ikpCell('realisasi', 7)}: teks "1.250" dapat dibaca 1.250 atau 1,25. Tulis 1250 atau 1,25.`,
    ],
  ],
  [
    'a text with a decimal point',
    { 'IKU-1': { realisasi: '92.5' } },
    [`Wajib diperbaiki: ${ikpCell('realisasi', 7)}: teks "92.5" belum menjadi angka. Tulis 92,5.`],
  ],
  [
    'a text with another unit',
    { 'IKU-1': { realisasi: '232 Org' } },
    [
      `Wajib diperbaiki: ${ikpCell('realisasi', 7)}: satuan pada "232 Org" tidak sama dengan satuan indikator (%). Periksa sumbernya, lalu tulis angkanya saja dalam %.`,
    ],
  ],
  [
    'a word',
    { 'IKU-1': { realisasi: 'delapan' } },
    [
      `Wajib diperbaiki: ${ikpCell('realisasi', 7)}: "delapan" bukan angka. Tulis angkanya saja, misalnya 92,5.`,
    ],
  ],
  [
    'a tick',
    { 'IKU-1': { realisasi: true } },
    [`Wajib diperbaiki: ${ikpCell('realisasi', 7)}: "true" bukan angka. Tulis angkanya saja, misalnya 92,5.`],
  ],
  [
    'a negative number without bounds',
    { 'IKU-1': { realisasi: -1 } },
    [
      `Wajib diperbaiki: ${ikpCell('realisasi', 7)}: realisasi -1 di bawah batas 0. Periksa kembali angkanya.`,
    ],
  ],
  [
    'a number above its bound',
    { 'IKU-2': { realisasi: 100.5 } },
    [
      `Wajib diperbaiki: ${ikpCell('realisasi', 8)}: realisasi 100,5 di luar batas 0 sampai 100. Periksa kembali angkanya.`,
    ],
  ],
  [
    'a blank code',
    { 'IKU-1': { input_kode: '' } },
    [`Wajib diperbaiki: ${ikpCell('input_kode', 7)}: kode isian kosong. Tulis IKU-1.`],
  ],
  [
    'an unknown code',
    { 'IKU-1': { input_kode: 'IKU-9' } },
    [
      `Wajib diperbaiki: ${ikpCell('input_kode', 7)}: kode isian IKU-9 tidak dikenal di form ini. Seharusnya IKU-1.`,
    ],
  ],
  [
    'a code in small letters, which is another code',
    { 'IKU-1': { input_kode: 'iku-1' } },
    [
      `Wajib diperbaiki: ${ikpCell('input_kode', 7)}: kode isian iku-1 tidak dikenal di form ini. Seharusnya IKU-1.`,
    ],
  ],
  [
    'a program’s code among the indicators',
    { 'IKU-1': { input_kode: '2.16' } },
    [
      `Wajib diperbaiki: ${ikpCell('input_kode', 7)}: kode isian 2.16 tidak dikenal di form ini. Seharusnya IKU-1.`,
    ],
  ],
  [
    'swapped codes',
    { 'IKU-1': { input_kode: 'IKU-2' }, 'IKU-2': { input_kode: 'IKU-1' } },
    [
      `Wajib diperbaiki: ${ikpCell('input_kode', 7)}: isian IKU-2 berada di baris IKU-1. Pindahkan ke barisnya, atau minta Kasubag Program menjalankan Buat/perbarui form.`,
      `Wajib diperbaiki: ${ikpCell('input_kode', 8)}: isian IKU-1 berada di baris IKU-2. Pindahkan ke barisnya, atau minta Kasubag Program menjalankan Buat/perbarui form.`,
    ],
  ],
  [
    'a code twice',
    { 'IKU-1': { input_kode: 'IKU-2' } },
    [
      `Wajib diperbaiki: ${ikpCell('input_kode', 7)}: kode isian IKU-2 tercantum lebih dari satu kali. Sisakan satu, perbaiki yang lain.`,
      `Wajib diperbaiki: ${ikpCell('input_kode', 7)}: isian IKU-2 berada di baris IKU-1. Pindahkan ke barisnya, atau minta Kasubag Program menjalankan Buat/perbarui form.`,
      `Wajib diperbaiki: ${ikpCell('input_kode', 8)}: kode isian IKU-2 tercantum lebih dari satu kali. Sisakan satu, perbaiki yang lain.`,
    ],
  ],
])('%s', (_, inputs, findings) => {
  expect(findingsWith(inputs)).toEqual(findings);
});

test('a row that is due without a target says whose task it is', () => {
  const paper = formWith({});
  paper.type('form:IKP', 7, 'target', '');
  expect(checkForm(paper.form('IKP')).map(({ sentence }) => sentence)).toEqual([
    `${ikpCell('target', 7)}: IKU-1 jatuh tempo pada triwulan ini tetapi tidak mempunyai target. Minta Kasubag Program melengkapi tab Indikator atau Anggaran.`,
  ]);
});

test('a formula that was typed over is noted and blocks nothing', () => {
  const paper = formWith({});
  paper.type('form:IKP', 7, 'capaian', 100);
  expect(checkForm(paper.form('IKP'))).toEqual([
    {
      severity: 'Catatan',
      place: { tab: 'IKP', a1: ikpCell('capaian', 7).slice(4) },
      sentence: `${ikpCell('capaian', 7)}: rumus kolom Capaian (%) tertimpa. Minta Kasubag Program menjalankan Buat/perbarui form.`,
    },
  ]);
});

test.each([
  ['bukti', ['rumus kolom Bukti dukung tertimpa']],
  // Hidden: nobody can type there, and Buat/perbarui form mends it.
  ['urut_bukti', []],
])('the lost formula of %s is noted: %p', (key, notes) => {
  const paper = formWith({});
  paper.type('form:IKP', 7, key, 1);
  expect(paper.formRow('IKP', 'IKU-1').lostFormulas).toEqual([key]);
  const found = checkForm(paper.form('IKP')).map(({ sentence }) => sentence);
  expect(found.map((sentence) => sentence.replace(/^.*?: |\. .*$/g, ''))).toEqual(notes);
});

test('a result that cannot be computed asks for an explanation and blocks nothing', () => {
  const paper = PaperBook.opened({ indikator: [indikator('A', 'IKP', { 1: 10 }, { metode: 'turun T/R' })] });
  paper.fill('IKP', 'A', { realisasi: 0 });
  expect(checkForm(paper.form('IKP')).map(({ severity }) => severity)).toContain('Perlu penjelasan');
});

test('blank, zero, not due and not computable are four different things', () => {
  const paper = formWith({
    'IKU-1': { realisasi: '', kendala: '' },
    'IKU-2': { realisasi: 0 },
    '2.16': { realisasi: 'lima' },
  });
  expect(paper.form('IKP').rows.map((row) => `${row.kode} ${statusOf(row)}`)).toEqual([
    'IKU-1 Belum diisi',
    'IKU-2 Nol',
    'IKU-3 Belum jatuh tempo',
    'IKU-4 Nol',
    '2.16 Tidak dapat dihitung',
  ]);
  expect(isianOf(paper.form('IKP'))).toEqual({ terisi: 3, wajib: 4 });
});

test('a value that is not published yet is neither blank nor 0, counts as filled in, and is noted for the examiner', () => {
  const paper = formWith({
    'IKU-1': { realisasi: '', kendala: 'Belum terbit; Inspektorat, Juli 2026' },
    '2.16': { realisasi: '' },
  });
  expect(statusOf(paper.formRow('IKP', 'IKU-1'))).toBe('Belum tersedia');
  // Money that was spent is known.
  expect(statusOf(paper.formRow('IKP', '2.16'))).toBe('Belum diisi');
  expect(isianOf(paper.form('IKP'))).toEqual({ terisi: 3, wajib: 4 });
  expect(checkForm(paper.form('IKP')).map(({ severity, sentence }) => `${severity}: ${sentence}`)).toEqual([
    `Catatan: ${ikpCell('realisasi', 7)}: nilai belum tersedia; sumber dan perkiraan tanggal terbitnya harus terbaca di Kendala / penjelasan.`,
    expect.stringContaining('realisasi belum diisi. Jika memang nol, tulis 0.'),
  ]);
});

test('inputs beside another code give no result', () => {
  const shifted = formWith({ 'IKU-1': { input_kode: 'IKU-2' } }).formRow('IKP', 'IKU-1');
  expect(hasilOf(shifted)).toBeNull();
  expect(hasilOf(formWith({}).formRow('IKP', 'IKU-1'))).toEqual({ kind: 'nilai', persen: 40 });
});

test('a form knows its quarter from its rows, and nothing before it was made', () => {
  expect(PaperBook.prepared().form('IKP').periode).toBeNull();
  expect(PaperBook.opened().form('IKP').periode).toBe('2026-TW1');
});

test('the four decision lines stand one per quarter', () => {
  const paper = PaperBook.opened({ indikator: [indikator('A', 'IKP', { 1: 1 }, TURUN)] });
  paper.choose('IKP', 'Kembalikan · 7F3A2C', 'Bukti kurang');
  const lines = paper.book().putusan.filter(({ bidang }) => bidang === 'IKP');
  expect(
    lines.map(({ row, ...line }) => Object.values({ row: row - (lines[0]?.row ?? 0), ...line }).join('|')),
  ).toEqual([
    '0|2026-TW1|Kembalikan · 7F3A2C|Bukti kurang||IKP',
    '1|2026-TW2||||IKP',
    '2|2026-TW3||||IKP',
    '3|2026-TW4||||IKP',
  ]);
});
