// Grid → facts: tabs by their mark, columns by their key, and a sentence for everything that cannot be used.

import { decodeBook } from '../../../src/core/workbook/book';
import type { CellValue } from '../../../src/core/workbook/cell';
import type { RawTab, RawWorkbook } from '../../../src/core/workbook/decode-tables';
import { FIRST_ROW } from '../../../src/core/workbook/tab';
import { indikator, PaperBook, person, program, REFERENCE, type Reference } from '../book';

const PAPER = PaperBook.opened();
PAPER.fill('IKP', 'IKU-1', { realisasi: 8 });
const RAW = PAPER.raw();

function withTab(id: string, change: (tab: RawTab) => readonly RawTab[]): RawWorkbook {
  return { ...RAW, tabs: RAW.tabs.flatMap((tab) => (tab.id === id ? change(tab) : [tab])) };
}

function withKeys(id: string, change: (keys: readonly CellValue[]) => readonly CellValue[]): RawWorkbook {
  return withTab(id, (tab) => {
    const [keys = [], ...rest] = tab.grid?.values ?? [];
    return [{ ...tab, grid: { ...tab.grid, values: [change(keys), ...rest] } }];
  });
}

function problemsOf(raw: RawWorkbook): readonly string[] {
  const decoded = decodeBook(raw);
  return !decoded.ok ? decoded.message.map(({ sentence }) => sentence) : [];
}

test.each([
  [
    'never prepared',
    { ...RAW, schema: null },
    'Buku kerja ini belum disiapkan. Jalankan Pengelolaan > Siapkan buku kerja.',
  ],
  [
    'of a newer version',
    { ...RAW, schema: 3 },
    'Buku kerja ini dibuat oleh versi Ukur Kinerja yang lebih baru. Perbarui naskahnya sebelum melanjutkan.',
  ],
  [
    'of an older version',
    { ...RAW, schema: 1 },
    'Buku kerja ini dari versi Ukur Kinerja yang lebih lama. Minta pemilik berkas menjalankan Pengelolaan > Siapkan buku kerja; isinya disalin dahulu, lalu disesuaikan. Sampai selesai, tidak ada yang dicatat.',
  ],
  [
    'without Personil',
    withTab('personil', () => []),
    'Tab "Personil" tidak ditemukan. Jangan menghapus tab; jalankan Pengelolaan > Siapkan buku kerja.',
  ],
  [
    'with Personil twice',
    withTab('personil', (tab) => [tab, { ...tab, name: 'Salinan Personil' }]),
    'Tab "Personil" dan "Salinan Personil" adalah salinan dari tab yang sama. Hapus salinannya.',
  ],
  [
    'with a form twice',
    withTab('form:IKP', (tab) => [tab, { ...tab, name: 'IKP (2)' }]),
    'Tab "IKP" dan "IKP (2)" adalah salinan dari tab yang sama. Hapus salinannya.',
  ],
  [
    'whose key row lost a key',
    withKeys('personil', (keys) => keys.map((key) => (key === 'email' ? 'surel' : key))),
    'Personil!A1: Baris kunci (baris 1) tab "Personil" rusak: email. Tidak ada yang diubah. Jangan memperbaiki sendiri; minta pemilik atau Kasubag Program menjalankan Pengelolaan > Uji dan perbaiki > Perbaiki buku kerja.',
  ],
  [
    'whose form has a key twice',
    withKeys('form:IKP', (keys) => keys.map((key) => (key === 'kendala' ? 'realisasi' : key))),
    'IKP!A1: Baris kunci (baris 1) tab "IKP" rusak: realisasi, kendala. Tidak ada yang diubah. Jangan memperbaiki sendiri; minta pemilik atau Kasubag Program menjalankan Pengelolaan > Uji dan perbaiki > Perbaiki buku kerja.',
  ],
  [
    'whose key row is empty',
    withKeys('libur', () => []),
    'Libur!A1: Baris kunci (baris 1) tab "Libur" rusak: tanggal, keterangan, status. Tidak ada yang diubah. Jangan memperbaiki sendiri; minta pemilik atau Kasubag Program menjalankan Pengelolaan > Uji dan perbaiki > Perbaiki buku kerja.',
  ],
])('a workbook %s is refused with one sentence', (_, raw, sentence) => {
  expect(problemsOf(raw)).toEqual([sentence]);
});

test('every tab that is missing is named', () => {
  const raw = { ...RAW, tabs: RAW.tabs.filter(({ id }) => id !== 'libur' && id !== 'sop') };
  expect(problemsOf(raw).map((sentence) => sentence.slice(0, 11))).toEqual(['Tab "SOP" t', 'Tab "Libur"']);
});

test('a renamed tab is still the tab it was', () => {
  const paper = PaperBook.opened();
  paper.rename('form:IKP', 'Bidang IKP (isi di sini)');
  paper.rename('personil', 'Orang');
  expect(paper.form('IKP').ref.name).toBe('Bidang IKP (isi di sini)');
  expect(paper.book().personil).toHaveLength(REFERENCE.personil.length);
});

test('columns are found by key, wherever they were moved', () => {
  const moved = withTab('form:IKP', (tab) => {
    const flip = <T>(rows: readonly (readonly T[])[] = [], width: number, blank: T) =>
      rows.map((row) => Array.from({ length: width }, (_, index) => row[width - 1 - index] ?? blank));
    const width = tab.grid?.values[0]?.length ?? 0;
    return [
      {
        ...tab,
        grid: { values: flip(tab.grid?.values, width, ''), formulas: flip(tab.grid?.formulas, width, '') },
      },
    ];
  });
  const decoded = decodeBook(moved);
  const rows = decoded.ok ? decoded.value.forms.get('IKP')?.rows : [];
  expect(rows?.map(({ kode, input }) => [kode, input.realisasi])).toEqual([
    ['IKU-1', 8],
    ['IKU-2', ''],
    ['2.16', ''],
  ]);
});

test('a column of somebody’s own beside ours does no harm', () => {
  expect(problemsOf(withKeys('personil', (keys) => [...keys, 'catatan saya']))).toEqual([]);
});

test('a tab that is not ours is left alone', () => {
  const tabs = [...RAW.tabs, { id: null, name: 'Coret-coret', maxRows: 10 }];
  expect(problemsOf({ ...RAW, tabs })).toEqual([]);
});

test('a bidang without its tab yet has no form, and that is no problem', () => {
  const decoded = decodeBook(withTab('form:TI', () => []));
  expect(decoded.ok && [...decoded.value.forms.keys()]).toEqual(['SEK', 'IKP', 'SP']);
});

function referenceProblems(reference: Partial<Reference>): readonly string[] {
  return PaperBook.prepared(reference)
    .book()
    .referenceProblems.map(({ sentence }) => sentence);
}

const [bidangSek = {}] = REFERENCE.bidang;

test.each<[string, Partial<Reference>, string]>([
  [
    'an unknown method',
    { indikator: [indikator('A', 'IKP', {}, { metode: 'menaik' })] },
    'Indikator!G5: kolom Cara hitung berisi "menaik". Pilih salah satu: naik, turun, turun T/R, rentang, predikat, ya/tidak.',
  ],
  [
    'an unknown aggregation',
    { indikator: [indikator('A', 'IKP', {}, { agregasi: '' })] },
    'Indikator!J5: kolom Agregasi belum diisi. Pilih salah satu: akumulasi, nilai akhir, rata-rata, maksimum.',
  ],
  [
    'a target that is an ambiguous text',
    { indikator: [indikator('A', 'IKP', { 1: '1.250' })] },
    'Indikator!O5: teks "1.250" dapat dibaca 1.250 atau 1,25. Tulis 1250 atau 1,25.',
  ],
  [
    'a target that is a word',
    { indikator: [indikator('A', 'IKP', {}, { target_tahunan: 'banyak' })] },
    'Indikator!M5: "banyak" bukan angka. Tulis angkanya saja, misalnya 92,5.',
  ],
  [
    'a bound that contradicts the method',
    { indikator: [indikator('A', 'IKP', { 1: 'maks 5' })] },
    'Indikator!O5: "maks 5" adalah batas tertinggi, sedangkan menurut cara hitung naik nilai yang lebih tinggi lebih baik. Perbaiki target atau cara hitungnya.',
  ],
  [
    'a quarter due without a target',
    { indikator: [indikator('A', 'IKP', { 2: '' })] },
    'Indikator!Q5: jatuh tempo TW II tetapi targetnya belum diisi.',
  ],
  [
    'a code twice',
    { indikator: [indikator('A', 'IKP', {}), indikator('A', 'TI', {})] },
    'Indikator!B6: Kode "A" tercantum lebih dari satu kali.',
  ],
  [
    'codes that differ by case alone, which a spreadsheet takes for one',
    { indikator: [indikator('A-1', 'IKP', {}), indikator('a-1', 'TI', {})] },
    'Indikator!B6: Kode "a-1" tercantum lebih dari satu kali.',
  ],
  [
    'a code that a spreadsheet would read as a pattern',
    { indikator: [indikator('A*', 'IKP', {})] },
    'Indikator!B5: kode "A*" memuat tanda * ? ~ | atau kutip, atau diawali = + - atau @. Hilangkan tanda itu.',
  ],
  [
    'an indicator without a code',
    { indikator: [indikator('', 'IKP', {})] },
    'Indikator!B5: kolom Kode belum diisi.',
  ],
  [
    'an indicator without a year, which no quarter would measure',
    { indikator: [indikator('A', 'IKP', {}, { tahun: '' })] },
    'Indikator!A5: kolom Tahun belum diisi.',
  ],
  [
    'an indicator of an unknown bidang',
    { indikator: [indikator('A', 'IKPP', {})] },
    'Indikator!L5: bidang "IKPP" tidak ada di tab Bidang.',
  ],
  [
    'a program without a ceiling',
    { anggaran: [program('1', 'SEK', '')] },
    'Anggaran!E5: kolom Pagu (Rp) belum diisi.',
  ],
  [
    'a ceiling that is a text',
    { anggaran: [program('1', 'SEK', '5 juta orang')] },
    'Anggaran!E5: satuan pada "5 juta orang" tidak sama dengan satuan indikator (Rp). Periksa sumbernya, lalu tulis angkanya saja dalam Rp.',
  ],
  [
    'a program of an unknown bidang',
    { anggaran: [program('1', 'DINKES', 5)] },
    'Anggaran!D5: bidang "DINKES" tidak ada di tab Bidang.',
  ],
  [
    'a program without a year',
    { anggaran: [{ ...program('1', 'SEK', 5), tahun: '' }] },
    'Anggaran!A5: kolom Tahun belum diisi.',
  ],
  [
    'an unknown role',
    { personil: [person('a@x.id', 'kabid', 'IKP')] },
    'Personil!E5: kolom Peran berisi "kabid". Pilih salah satu: Kepala Dinas, Sekretaris Dinas, Kasubag Program, Kepala Bidang, Pejabat Fungsional/Staf Pelaksana, Operator, Pemeriksa Luar.',
  ],
  [
    'a date that is none',
    { personil: [person('a@x.id', 'staf', 'IKP', { mulai: '1 Julai' })] },
    'Personil!G5: "1 Julai" bukan tanggal. Tulis misalnya 01/07/2026.',
  ],
  [
    'a person of an unknown bidang',
    { personil: [person('a@x.id', 'staf', 'IKPP')] },
    'Personil!F5: bidang "IKPP" tidak ada di tab Bidang.',
  ],
  [
    'a Kepala Bidang of no bidang',
    { personil: [person('a@x.id', 'kepala_bidang', '')] },
    'Personil!F5: kolom Bidang belum diisi.',
  ],
  [
    'a person without a name',
    { personil: [person('a@x.id', 'sekretaris', '', { nama: '' })] },
    'Personil!A5: kolom Nama belum diisi.',
  ],
  ['no year', { tahun: '' }, 'Pengaturan!C7: Tahun belum diisi. Tulis tahun pengukuran, misalnya 2026.'],
  [
    'a year of two digits',
    { tahun: 26 },
    'Pengaturan!C7: Tahun belum diisi. Tulis tahun pengukuran, misalnya 2026.',
  ],
])('%s is named with its cell', (_, reference, sentence) => {
  expect(referenceProblems(reference)).toContain(sentence);
});

test('indicators and programs that write their sasaran differently name it as the first indicator does', () => {
  const book = PaperBook.prepared({
    indikator: [
      indikator('A', 'IKP', { 1: 1 }, { sasaran: 'Layanan  baik' }),
      indikator('B', 'IKP', { 1: 1 }, { sasaran: 'layanan\nbaik.' }),
    ],
    anggaran: [{ ...program('2.16.02', 'IKP', 1000), sasaran: 'LAYANAN BAIK' }],
  }).book();
  expect(book.referenceProblems).toEqual([]);
  const named = [...book.indikator, ...book.program].map(({ sasaran }) => sasaran);
  expect(named).toEqual(['Layanan baik', 'Layanan baik', 'Layanan baik']);
});

test('a program for a sasaran that no indicator has is named with its cell', () => {
  const problems = referenceProblems({ anggaran: [{ ...program('2.16.02', 'IKP', 1), sasaran: 'Lain' }] });
  expect(problems).toEqual([
    expect.stringContaining('sasaran "Lain" tidak ada pada tab Indikator tahun ini.'),
  ]);
});

test('a day off that is no date is named with its cell, and is none', () => {
  const paper = PaperBook.prepared();
  paper.type('libur', FIRST_ROW, 'tanggal', '17 Agustus');
  const book = paper.book();
  expect(book.referenceProblems.map(({ sentence }) => sentence)).toEqual([
    'Libur!A5: "17 Agustus" bukan tanggal. Tulis misalnya 01/07/2026.',
  ]);
  expect(book.libur).not.toContain('17 Agustus');
});

test('the sample reference has no problem', () => {
  expect(referenceProblems({})).toEqual([]);
});

test.each([
  ['twice', [bidangSek, bidangSek], 'Bidang!A6: Kode "SEK" tercantum lebih dari satu kali.'],
  [
    'with an unknown examiner',
    [{ ...bidangSek, pemeriksa: 'kabid' }],
    'Bidang!C5: kolom Pemeriksa berisi "kabid". Pilih salah satu: Kepala Bidang, Sekretaris Dinas.',
  ],
  [
    'under a code that cannot name a tab',
    [{ ...bidangSek, kode: 'sek/2' }],
    'Bidang!A5: kode "sek/2" tidak dapat menjadi nama tab. Pakai huruf besar, angka, atau tanda hubung, paling banyak 12.',
  ],
  [
    'under the agency’s own name',
    [{ ...bidangSek, kode: 'DINAS' }],
    'Bidang!A5: kode "DINAS" dipakai oleh Ukur Kinerja sendiri. Pilih kode lain.',
  ],
])('a bidang listed %s stops the preparation before it builds tabs', (_, bidang, sentence) => {
  expect(() => PaperBook.prepared({ bidang })).toThrow(sentence);
});

test('a person whose dates cannot be read is not in force', () => {
  const paper = PaperBook.prepared({
    personil: [person('a@x.id', 'staf', 'IKP', { sampai: '31 Desembar' }), person('b@x.id', 'staf', 'IKP')],
  });
  expect(paper.book().personil.map(({ email }) => email)).toEqual(['b@x.id']);
});

test('rows of another year are kept and left alone', () => {
  const book = PaperBook.prepared({
    indikator: [
      indikator('A', 'IKP', { 1: 'belum ditetapkan' }, { tahun: '2027' }),
      indikator('A', 'IKP', { 1: 5 }),
    ],
  }).book();
  expect(book.referenceProblems).toEqual([]);
  expect(book.indikator.map(({ kode, row }) => `${kode} ${row}`)).toEqual([`A ${FIRST_ROW + 1}`]);
});

test('numbers with their own unit are numbers', () => {
  const book = PaperBook.prepared({
    indikator: [
      indikator(
        'A',
        'IKP',
        { 1: '12 Desa/Kel' },
        { satuan: 'Desa/Kel', target_tahunan: 40, batas_atas: '90 desa/kel' },
      ),
      indikator('B', 'IKP', { 1: '45,5 per 1.000 KH' }, { satuan: 'per 1.000 KH', metode: 'turun' }),
    ],
    anggaran: [program('1.01', 'SEK', 'Rp 5 juta')],
  }).book();
  expect(book.referenceProblems).toEqual([]);
  expect(book.indikator.map(({ target, batasAtas }) => [target[1], batasAtas])).toEqual([
    [{ nilai: 12, atas: '', teks: '12 Desa/Kel' }, 90],
    [{ nilai: 45.5, atas: '', teks: '45,5 per 1.000 KH' }, ''],
  ]);
  expect(book.program.map(({ pagu }) => pagu)).toEqual([5_000_000]);
});

test('a target in another unit is refused like a realisasi', () => {
  const { referenceProblems } = PaperBook.prepared({
    indikator: [indikator('A', 'IKP', { 1: '12 Orang' }, { satuan: 'Desa/Kel' })],
  }).book();
  expect(referenceProblems.map(({ sentence }) => sentence)).toEqual([
    'Indikator!O5: satuan pada "12 Orang" tidak sama dengan satuan indikator (Desa/Kel). Periksa sumbernya, lalu tulis angkanya saja dalam Desa/Kel.',
  ]);
});

test('targets are taken as they are printed', () => {
  const book = PaperBook.prepared({
    indikator: [
      indikator('A', 'IKP', { 1: 'min 80' }),
      indikator('B', 'IKP', { 1: 'maks 1%' }, { metode: 'turun' }),
      indikator('C', 'IKP', { 1: '7–8 bulan' }, { metode: 'rentang', satuan: 'Bulan' }),
    ],
  }).book();
  expect(book.referenceProblems).toEqual([]);
  expect(book.indikator.map(({ target }) => target[1])).toEqual([
    { nilai: 80, atas: '', teks: 'min 80' },
    { nilai: 1, atas: '', teks: 'maks 1%' },
    { nilai: 7, atas: 8, teks: '7–8 bulan' },
  ]);
});
