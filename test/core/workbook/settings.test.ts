import { ATURAN_BAWAAN } from '../../../src/core/domain/aturan';
import { a1, type CellValue } from '../../../src/core/workbook/cell';
import { tableRows } from '../../../src/core/workbook/decode-tables';
import { decodePengaturan, PENGATURAN_SEED } from '../../../src/core/workbook/settings';
import { columnOf, refOfSpec } from '../../../src/core/workbook/tab';
import { PENGATURAN } from '../../../src/core/workbook/tables';

const ref = refOfSpec(PENGATURAN);
const HEAD = [PENGATURAN.columns.map(({ key }) => key), [], [], []];

/** The tab as prepared, with these cells of the column Nilai (a text such as '91%' as a cell shows it), and these rows under it. */
function decoded(typed: Readonly<Record<string, CellValue>>, more: readonly (readonly CellValue[])[] = []) {
  const rows = PENGATURAN_SEED.map(({ kunci, nama, nilai }) =>
    PENGATURAN.columns.map(({ key }): CellValue => {
      if (key === 'kunci') return kunci;
      if (key === 'nama') return nama;
      return key === 'nilai' ? (typed[kunci] ?? nilai) : '';
    }),
  );
  const nilai = columnOf(ref, 'nilai');
  const percents = new Set(
    rows.flatMap((row, index) =>
      String(row[nilai - 1]).endsWith('%') ? [a1(HEAD.length + index + 1, nilai)] : [],
    ),
  );
  return decodePengaturan(tableRows({ values: [...HEAD, ...rows, ...more], percents }, ref), ref);
}

function sentences(typed: Readonly<Record<string, CellValue>>): readonly string[] {
  return decoded(typed).problems.map(({ sentence }) => sentence);
}

test('a new workbook has no fault in its settings, and they are the built-in rules', () => {
  const { pengaturan, problems } = decoded({});
  expect(problems).toEqual([]);
  expect(pengaturan.aturan).toEqual(ATURAN_BAWAAN);
});

test.each([
  ['ambang_1', '91%', 91],
  ['ambang_2', '57,5%', 57.5],
  ['ambang_1', 100, 100],
] as const)('%s typed as %s counts as %d percent', (kunci, typed, meant) => {
  const { pengaturan, problems } = decoded({ [kunci]: typed, ambang_3: 40, ambang_4: 30 });
  expect(problems).toEqual([]);
  expect(pengaturan.aturan.skala[Number(kunci.slice(-1)) - 1]?.ambang).toBe(meant);
});

test('every percent setting reads a percent sign, above a hundred too; points have none', () => {
  const { aturan } = decoded({
    ambang_analisis: '90%',
    batas_lonjakan: '150%',
    batas_rata: '120%',
    batas_efisiensi: 1,
  }).pengaturan;
  expect([aturan.ambangAnalisis, aturan.batasLonjakan, aturan.batasRata, aturan.batasEfisiensi]).toEqual([
    90, 150, 120, 1,
  ]);
});

test.each<[string, Readonly<Record<string, CellValue>>, string]>([
  ['a word', { ambang_1: 'tinggi' }, 'Pengaturan!C13: isi dengan angka dari 0 sampai 100, atau kosongkan.'],
  [
    'a fraction without its sign',
    { ambang_1: 0.91, ambang_2: 0.9, ambang_3: 0.8, ambang_4: 0.7 },
    'Pengaturan!C13: "0,91" bukan angka persen. Tulis misalnya 91 untuk 91%, dari 0 sampai 100, atau kosongkan.',
  ],
  [
    'half a decimal',
    { desimal: 2.5 },
    'Pengaturan!C24: isi dengan bilangan bulat dari 0 sampai 4, atau kosongkan.',
  ],
  [
    'a deadline before its quarter',
    { tahun: 2026, batas_2: '2026-01-10' },
    'Pengaturan!C10: batas ini mendahului triwulannya dalam tahun 2026. Periksa tahunnya: batas TW IV biasanya pada Januari tahun berikutnya.',
  ],
  [
    'a scale written from the top',
    { predikat_1: 'WTP, WDP, TW, TMP' },
    'predikat tampaknya ditulis dari yang tertinggi (WTP, WDP, TW, TMP). Tulis dari yang terendah.',
  ],
  [
    'a deadline of another year',
    { tahun: 2026, batas_1: '2027-04-10' },
    'Pengaturan!C9: batas ini jauh sesudah triwulannya dalam tahun 2026. Periksa tahunnya.',
  ],
  ['more than all', { ambang_1: 910 }, 'Pengaturan!C13: isi dengan angka dari 0 sampai 100, atau kosongkan.'],
  [
    'bounds that do not fall',
    { ambang_2: 95 },
    'Pengaturan!C15: ambang 95 tidak lebih rendah daripada ambang di atasnya (91). Urutkan dari yang tertinggi.',
  ],
  [
    'the same bound twice',
    { ambang_4: 66 },
    'Pengaturan!C19: ambang 66 tidak lebih rendah daripada ambang di atasnya (66). Urutkan dari yang tertinggi.',
  ],
  [
    'a limit that cuts results',
    { batas_rata: 80 },
    'Pengaturan!C25: isi dengan angka dari 100 sampai 1000, atau kosongkan.',
  ],
  [
    'a day that does not exist',
    { batas_1: '31/04/2026' },
    'Pengaturan!C9: "31/04/2026" bukan tanggal. Tulis misalnya 01/07/2026.',
  ],
  [
    'a date with points, which a spreadsheet takes for text',
    { batas_2: '10.07.2026' },
    'Pengaturan!C10: "10.07.2026" bukan tanggal. Tulis misalnya 01/07/2026.',
  ],
  [
    'deadlines in the wrong order',
    { tahun: 2026, batas_1: '2026-10-10', batas_3: '2026-07-10' },
    'Pengaturan!C11: harus sesudah batas triwulan sebelumnya, 10 Oktober 2026.',
  ],
])('%s is refused where it stands', (_, typed, sentence) => {
  expect(sentences(typed)[0]).toContain(sentence);
});

test('a deadline that cannot be read is none', () => {
  expect(decoded({ batas_1: '31/04/2026' }).pengaturan.batas).toEqual({ 1: '', 2: '', 3: '', 4: '' });
});

test('deadlines of last year that nobody has written anew yet stand in nobody’s way', () => {
  expect(
    sentences({ tahun: 2025, batas_1: '2025-04-10', batas_2: '2024-07-10', batas_4: '2025-01-10' }),
  ).toEqual([]);
});

test('a row that is no setting, and a setting that stands twice, are named; the first one counts', () => {
  const row = (kunci: string, nama: string, nilai: CellValue) =>
    PENGATURAN.columns.map(({ key }) =>
      key === 'kunci' ? kunci : key === 'nama' ? nama : key === 'nilai' ? nilai : '',
    );
  const { pengaturan, problems } = decoded({}, [row('ambang_9', 'Ambang', 5), row('opd', 'Dinas', 'Lain')]);
  expect(problems.map(({ sentence }) => sentence.replace(/^Pengaturan!C\d+: /, ''))).toEqual([
    'baris "Ambang" bukan pengaturan Ukur Kinerja dan tidak dibaca. Hapus baris ini, atau kembalikan kuncinya melalui Perbaiki buku kerja.',
    'pengaturan "Dinas" tercantum lebih dari satu kali; yang dibaca hanya yang pertama. Hapus baris ini.',
  ]);
  expect(pengaturan.opd).toBe('');
});
