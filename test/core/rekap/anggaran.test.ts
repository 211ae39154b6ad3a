// Pagu, realisasi and serapan per program and over them; and whether means fitted the result.
import fc from 'fast-check';
import { efisiensiOf, jumlahAnggaran, rekapAnggaran, serapanRencana } from '../../../src/core/rekap/anggaran';
import type { Program } from '../../../src/core/workbook/reference';
import type { RiwayatRecord } from '../../../src/core/workbook/riwayat';
import { indikatorRow, programRow } from './rows';

const reference = (kode: string, pagu: number, more: Partial<Program> = {}): Program => ({
  row: 5,
  kode,
  uraian: '',
  bidang: '',
  pagu,
  paguPerubahan: '',
  tanggalPerubahan: '',
  rencana: { 1: '', 2: '', 3: '', 4: '' },
  sasaran: '',
  ...more,
});

const ROWS: readonly RiwayatRecord[] = [
  indikatorRow('IKU-1', 100, { sasaran: 'A', bidang: 'IKP' }),
  indikatorRow('IKU-2', 100, { sasaran: 'B', bidang: 'IKP' }),
  indikatorRow('IKU-3', 100, { sasaran: 'B', bidang: 'TI' }),
  programRow('2.16', 'IKP', 1000, 250),
  programRow('1.01', 'SEK', 400, 500),
  programRow('2.20', 'TI', 600, '', { sasaran: 'A' }),
  programRow('2.21', 'TI', 0, 0),
];

const REKAP = rekapAnggaran({
  rows: ROWS,
  program: [
    reference('2.16', 800, { paguPerubahan: 1000, tanggalPerubahan: '2026-06-01' }),
    reference('1.01', 400),
  ],
  triwulan: 2,
  lalu: (kode) => (kode === '2.16' ? 100 : kode === '2.21' ? 0 : null),
  bidang: ['SEK', 'IKP', 'TI', 'SP'],
});

test('each program has its pagu murni and perubahan, its quarter alone, what is left, and its flags', () => {
  expect(
    REKAP.program.map((item) => [
      item.kode,
      item.paguMurni,
      item.paguPerubahan,
      item.realisasi,
      item.realisasiTriwulan,
      item.sisa,
      item.tanda,
    ]),
  ).toEqual([
    ['1.01', 400, null, 500, null, -100, ['Melebihi pagu']],
    ['2.16', 800, 1000, 250, 150, 750, []],
    ['2.20', null, null, null, null, null, ['Belum dilaporkan']],
    ['2.21', null, null, 0, 0, 0, ['Pagu nol']],
  ]);
});

test('serapan of a sum comes from the sums, with the pagu of programs that filled in nothing', () => {
  expect(REKAP.total).toMatchObject({
    pagu: 2000,
    realisasi: 750,
    serapan: { kind: 'nilai', persen: 37.5 },
    sisa: 1250,
    realisasiTriwulan: null,
    paguMurni: null,
    belumDilaporkan: ['2.20'],
  });
  expect(REKAP.bidang.map(({ bidang, pagu, serapan }) => [bidang, pagu, serapan])).toEqual([
    ['SEK', 400, { kind: 'nilai', persen: 125 }],
    ['IKP', 1000, { kind: 'nilai', persen: 25 }],
    ['TI', 600, { kind: 'nilai', persen: 0 }],
  ]);
  expect(REKAP.bidang[1]).toMatchObject({ paguMurni: 800, paguPerubahan: 1000, realisasiTriwulan: 150 });
});

test('a program stands under the sasaran it names, else under those of its bidang, and it is said which', () => {
  expect(
    REKAP.sasaran.map((item) => [item.sasaran, item.program.map(({ kode }) => kode), item.menurutBidang]),
  ).toEqual([
    ['A', ['2.16', '2.20'], ['2.16']],
    ['B', ['2.16', '2.21'], ['2.16', '2.21']],
  ]);
  expect(REKAP.berulang).toEqual(['2.16']);
  expect(REKAP.tanpaSasaran).toEqual(['1.01']);
});

test('a sum without any pagu has no serapan', () => {
  expect(jumlahAnggaran([]).serapan).toEqual({ kind: 'tidak-dapat-dihitung', sebab: 'target-nol' });
});

test('the order of programs never matters', () => {
  const rows = fc.uniqueArray(
    fc.record({ nomor: fc.integer({ min: 1, max: 99 }), pagu: fc.nat(), nilai: fc.option(fc.nat()) }),
    { selector: ({ nomor }) => nomor, maxLength: 10 },
  );
  const rekap = (records: readonly RiwayatRecord[]) =>
    rekapAnggaran({ rows: records, program: [], lalu: () => 0, triwulan: 1, bidang: [] });
  fc.assert(
    fc.property(
      rows
        .map((items) =>
          items.map(({ nomor, pagu, nilai }) => programRow(`${nomor}`, `B${nomor % 3}`, pagu, nilai ?? '')),
        )
        .chain((items) =>
          fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
        ),
      ([items, shuffled]) => {
        const { bidang, ...rest } = rekap(shuffled);
        const { bidang: expected, ...others } = rekap(items);
        expect(rest).toEqual(others);
        expect(new Set(bidang)).toEqual(new Set(expected));
      },
    ),
    { numRuns: 50 },
  );
});

test('a program without a value in its quarter keeps what was last reported, and the missing quarter is named', () => {
  const { total, program } = rekapAnggaran({
    rows: [
      programRow('1.01', 'SEK', 1000, '', { sd: 300, tanpa: 'TW II' }),
      programRow('1.02', 'SEK', 1000, 200, { sd: 200 }),
      programRow('1.03', 'SEK', 500, '', { tanpa: 'TW I, TW II' }),
    ],
    program: [],
    lalu: () => 100,
    triwulan: 2,
    bidang: [],
  });
  expect(
    program.map(({ realisasi, realisasiTriwulan, tanda }) => [realisasi, realisasiTriwulan, tanda]),
  ).toEqual([
    [300, null, ['Tidak mengisi']],
    [200, 100, []],
    [null, null, ['Belum dilaporkan']],
  ]);
  expect(total).toMatchObject({
    realisasi: 500,
    serapan: { persen: 20 },
    belumDilaporkan: ['1.03'],
    tanpa: [{ kode: '1.01', tanpa: 'TW II' }],
  });
});

test('absorption is held against what was planned up to the quarter, where every program has a plan', () => {
  const rows = [programRow('1.01', 'SEK', 1000, 300), programRow('1.02', 'SEK', 1000, 300)];
  const rekap = (plans: readonly (number | '')[]) =>
    rekapAnggaran({
      rows,
      program: plans.map((plan, index) =>
        reference(`1.0${index + 1}`, 1000, { rencana: { 1: 100, 2: plan, 3: '', 4: '' } }),
      ),
      lalu: () => 0,
      triwulan: 2,
      bidang: [],
    }).total;
  expect(serapanRencana(rekap([400, 400]))).toEqual({ kind: 'nilai', persen: 75 });
  expect(serapanRencana(rekap([400, '']))).toBeNull();
});

const budget = (persen: number) =>
  jumlahAnggaran(
    rekapAnggaran({
      rows: [programRow('1.01', 'SEK', 100_000, persen * 1000)],
      program: [],
      lalu: () => 0,
      triwulan: 4,
      bidang: [],
    }).program,
  );
const year = (persen: number | null, isReached = true) =>
  ({ dasar: 'tahun', isReached, rata: { persen, dihitung: 3, seluruhnya: 3 } }) as const;

test.each([
  [148.81, 84.77, 'efisien'],
  [100, 95, 'cukup'],
  [100, 94.99, 'efisien'],
  // Bounds apply to the figure people see: 5.004 is 5,00.
  [100.004, 95, 'cukup'],
  [100, 105, 'cukup'],
  [100, 105.01, 'tidak'],
] as const)('%p against %p is %s', (capaian, persen, status) => {
  expect(efisiensiOf(year(capaian), budget(persen), 5)).toMatchObject({ status });
});

test('the office sets how far apart they may be', () => {
  expect(efisiensiOf(year(100), budget(92), 10)).toMatchObject({ status: 'cukup' });
});

test('what was not reached by every indicator is not efficient, however little it cost and however high the mean', () => {
  expect(efisiensiOf(year(100), budget(88.25), 5)).toMatchObject({ penghematan: 11.75 });
  expect(efisiensiOf(year(140, false), budget(10), 5)).toEqual({ kind: 'belum-tercapai' });
});

test('money that nobody reported is no saving', () => {
  const rows = [programRow('1.01', 'SEK', 1000, 900), programRow('1.02', 'SEK', 1000, '')];
  const part = (program: readonly RiwayatRecord[]) =>
    rekapAnggaran({ rows: program, program: [], lalu: () => 0, triwulan: 4, bidang: [] }).total;
  expect(efisiensiOf(year(120), part(rows), 5)).toEqual({ kind: 'belum-lengkap' });
  const carried = programRow('1.02', 'SEK', 1000, '', { sd: 100, tanpa: 'TW IV' });
  expect(efisiensiOf(year(120), part([programRow('1.01', 'SEK', 1000, 900), carried]), 5)).toEqual({
    kind: 'belum-lengkap',
  });
});

test('a quarter is never held against the pagu of the year', () => {
  const quarter = { ...year(120), dasar: 'triwulan' } as const;
  expect(efisiensiOf(quarter, budget(10), 5)).toEqual({ kind: 'belum-akhir-tahun' });
});

test('without a pagu efficiency does not apply, and without a capaian or a realisasi there is none', () => {
  expect(efisiensiOf(year(100), jumlahAnggaran([]), 5)).toEqual({ kind: 'tidak-berlaku' });
  expect(efisiensiOf(year(null), budget(50), 5)).toEqual({ kind: 'tanpa-capaian' });
  const unreported = REKAP.program.filter(({ kode }) => kode === '2.20');
  expect(efisiensiOf(year(100), jumlahAnggaran(unreported), 5)).toEqual({ kind: 'tanpa-realisasi' });
});
