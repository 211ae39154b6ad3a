// The published rows: each reproduced, or recognised by the slip it shows; the page in docs says so row by row.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseNumberText } from '../../src/core/domain/number-text';
import { PENGATURAN_SEED } from '../../src/core/workbook/settings';
import published from '../data/published-rows.json';
import {
  checkTotals,
  fromPrograms,
  recomputeAnggaran,
  recomputeIndikator,
  remarksOf,
  SKALA,
  type Verdict,
} from './rows';
import { publishedPage } from './table';

const { indikator, anggaran } = published;
const ours = [...indikator.map(recomputeIndikator), ...anggaran.map(recomputeAnggaran)];

test('docs/published-rows.md is what npm run published writes', () => {
  expect(readFileSync(join(__dirname, '../../docs/published-rows.md'), 'utf8')).toBe(publishedPage());
});

test('all rows are there, and all but these are reproduced', () => {
  expect([indikator.length, anggaran.length]).toEqual([46, 24]);
  const others = ours.filter(({ verdict }) => verdict !== 'sama' && verdict !== 'status sama');
  expect(Object.fromEntries(others.map(({ id, verdict }) => [id, verdict]))).toEqual({
    C002: 'dihitung dari angka yang belum dibulatkan',
    C025: 'target tidak ada',
    C027: 'dipotong',
    C028: 'dipotong',
    C110: 'status salah',
    C145: 'tidak dapat dihitung',
    B012: 'dipotong',
    B021: 'angka tidak terbaca',
    B022: 'angka tidak terbaca',
  });
});

/** What the collection of the rows had found out about each, by hand. */
function expectedOf(
  rounding: string | null,
  formula: string | null,
  capaian: number | null,
): readonly Verdict[] {
  if (formula === 'no_capaian_printed') return ['status sama', 'status salah'];
  if (formula === 'not_computable') return [capaian === null ? 'sama' : 'target tidak ada'];
  if (formula === 'none') return ['dihitung dari angka yang belum dibulatkan'];
  if (formula === 'R (capaian = realisasi)') return ['tidak dapat dihitung'];
  if (rounding === null) return ['angka tidak terbaca'];
  return [rounding === 'truncated' ? 'dipotong' : 'sama'];
}

test('every verdict agrees with the formula and the rounding noted beside the row', () => {
  const noted = [
    ...indikator.map((row) => expectedOf(row.rounding, row.formula_that_matches, row.capaian)),
    ...anggaran.map((row) => expectedOf(row.rounding, null, row.persen)),
  ];
  ours.forEach(({ id, verdict }, index) => {
    expect({ id, among: noted[index]?.includes(verdict) }).toEqual({ id, among: true });
  });
});

const cells: readonly (readonly [string, string | null, number | null])[] = [
  ...indikator.flatMap((row) => [
    [`${row.id} T`, row.target_printed, row.target] as const,
    [`${row.id} R`, row.realisasi_printed, row.realisasi] as const,
    [`${row.id} capaian`, row.capaian_printed, row.capaian] as const,
  ]),
  ...anggaran.flatMap((row) => [
    [`${row.id} anggaran`, row.anggaran_printed, row.anggaran] as const,
    [`${row.id} realisasi`, row.realisasi_printed, row.realisasi] as const,
    [`${row.id} persen`, row.persen_printed, row.persen] as const,
  ]),
];

test('every printed number is read as its value; all but these without a question', () => {
  const asked: Record<string, unknown> = {};
  for (const [id, text, value] of cells) {
    if (text === null) continue;
    const reading = parseNumberText(text);
    if (reading.kind === 'angka') expect({ id, value: reading.nilai }).toEqual({ id, value });
    else if (reading.kind === 'ambigu') asked[id] = reading.bacaan;
    else if (reading.kind === 'rusak') asked[id] = [reading.sebab, reading.usulan];
    else if (reading.kind === 'bukan-angka') asked[id] = text;
    else expect({ id, kind: reading.kind, value }).toEqual({ id, kind: 'tanpa-nilai', value: null });
  }
  expect(asked).toEqual({
    'C002 capaian': [109.337, 109337],
    'C075 capaian': [99.564, 99564],
    'C110 T': 'Level 3 Plus',
    'C110 R': 'Level 3',
    'C111 T': 'Level 3 Plus',
    'C111 R': 'Level 2',
    'C112 T': 'WTP',
    'C112 R': 'WTP',
    'B021 realisasi': ['titik hilang', 27647091889],
    'B022 anggaran': ['spasi', 40215098910],
  });
});

test('every printed total is the sum of its programs, but for one that is ten rupiah short', () => {
  const differing = checkTotals().filter(({ sum, total }) => sum !== total);
  expect(checkTotals()).toHaveLength(8);
  expect(differing).toEqual([
    {
      id: 'B021',
      year: 2021,
      column: 'realisasi',
      printed: '27.647091.889',
      total: 27647091889,
      isProposal: true,
      sum: 27647091899,
    },
  ]);
});

test('the percentages of the unreadable totals are explained from their programs', () => {
  const explained = anggaran.filter(({ id }) => ['B021', 'B022'].includes(id)).map(fromPrograms);
  expect(explained).toEqual([
    { persen: expect.closeTo(93.6156, 4), verdict: 'beda', mean: 95.2 },
    { persen: expect.closeTo(92.5012, 4), verdict: 'dipotong', mean: null },
  ]);
});

test('what stands beside the results: same categories, and sums of what does not add up', () => {
  const remarks = indikator.map((row) => ({ id: row.id, ...remarksOf(row, recomputeIndikator(row)) }));
  expect(
    remarks.filter(({ kategori }) => kategori !== null).map(({ id, kategori }) => [id, kategori]),
  ).toEqual([
    ['C001', true],
    ['C003', true],
    ['C005', true],
  ]);
  expect(remarks.flatMap(({ id, summedOver }) => (summedOver ? [[id, summedOver]] : []))).toEqual([
    ['C141', 'triwulan'],
    ['C142', 'tahun'],
  ]);
});

test('the words are compared by the scales of a new workbook', () => {
  const scales = PENGATURAN_SEED.filter(({ kunci }) => /^predikat_\d$/.test(kunci)).map(({ nilai }) => nilai);
  expect(scales).toEqual(expect.arrayContaining([SKALA.level.join(', '), SKALA.predikat.join(', ')]));
});
