// Means per sasaran, bidang, pegawai and agency: what enters, what is only in the denominator, what is in neither.
import fc from 'fast-check';
import { exact } from '../../../src/core/domain/angka';
import { ATURAN_BAWAAN, type Aturan } from '../../../src/core/domain/aturan';
import { JENIS } from '../../../src/core/domain/capaian';
import { rekapBidang, rekapDinas, rekapOf, rekapPegawai, rekapSasaran } from '../../../src/core/rekap/rekap';
import type { Personil } from '../../../src/core/sop/authority';
import type { RiwayatRecord } from '../../../src/core/workbook/riwayat';
import { BELUM_JATUH_TEMPO, indikatorRow, programRow, TARGET_NOL, TIDAK_MENGISI } from './rows';

const ROWS: readonly RiwayatRecord[] = [
  indikatorRow('IKU-1', 150),
  indikatorRow('IKU-2', 0, { status: 'Nol' }),
  indikatorRow('IKU-3', '', TARGET_NOL),
  indikatorRow('IKU-4', '', TIDAK_MENGISI),
  indikatorRow('IKU-5', '', BELUM_JATUH_TEMPO),
  indikatorRow('IKU-6', 'Tercapai', { metode: 'predikat' }),
  indikatorRow('IKK-1', 40, { jenis: 'IKK' }),
  indikatorRow('IKU-7', 90, { sasaran: 'Sasaran B', bidang: 'TI' }),
  indikatorRow('IKK-2', 10, { sasaran: 'Sasaran C', jenis: 'IKK', bidang: 'TI' }),
  indikatorRow('IKU-8', '', { ...BELUM_JATUH_TEMPO, sasaran: 'Sasaran D' }),
  indikatorRow('IKU-9', '', { ...TIDAK_MENGISI, sasaran: 'Sasaran E' }),
  programRow('1.01', 'SEK', 1000, 500),
];

const aturan = (more: Partial<Aturan>): Aturan => ({ ...ATURAN_BAWAAN, ...more });

test('each kind of nothing is told apart, and only what was due stands in the denominator', () => {
  const sasaran = rekapSasaran(ROWS, ATURAN_BAWAAN, 'triwulan').find(({ nama }) => nama === 'Sasaran A');
  expect(sasaran).toMatchObject({
    rata: { persen: 75, dihitung: 2, seluruhnya: 5 },
    kategori: 'Sedang',
    hitungan: {
      'Belum jatuh tempo': 1,
      'Belum diisi': 0,
      Terisi: 3,
      Nol: 1,
      'Tidak dapat dihitung': 1,
      'Tidak mengisi': 1,
    },
    tidakDihitung: [
      { kode: 'IKK-1', sebab: 'Jenis tidak dihitung' },
      { kode: 'IKU-3', sebab: 'Tidak dapat dihitung' },
      { kode: 'IKU-4', sebab: 'Tidak mengisi' },
      { kode: 'IKU-5', sebab: 'Belum jatuh tempo' },
      { kode: 'IKU-6', sebab: 'Tanpa persentase' },
    ],
  });
});

test('a sasaran written with other blanks, line breaks, capitals or a full stop is the same one', () => {
  const spelled = [
    'Meningkatnya  layanan publik',
    'meningkatnya layanan\npublik.',
    'Meningkatnya\u00a0layanan\u200b publik',
  ];
  const rows = spelled.map((sasaran, index) => indikatorRow(`IKU-${index + 1}`, 30 * index, { sasaran }));
  expect(rekapSasaran(rows, ATURAN_BAWAAN, 'triwulan')).toMatchObject([
    { nama: 'Meningkatnya layanan publik', rata: { persen: 30, dihitung: 3, seluruhnya: 3 } },
  ]);
});

test('a value not published yet stands in the denominator and is named; so it does in the year, where nothing came later', () => {
  const rows = [
    indikatorRow('IKU-1', 80, { sd: 8, capaian_tahunan: 40 }),
    indikatorRow('IKU-2', '', { status: 'Belum tersedia', sd: '', tanpa: 'TW IV' }),
  ];
  for (const dasar of ['triwulan', 'tahun'] as const) {
    expect(rekapDinas(rows, ATURAN_BAWAAN, dasar)).toMatchObject({
      hitungan: { 'Belum tersedia': 1 },
      tidakDihitung: [{ kode: 'IKU-2', sebab: 'Belum tersedia' }],
    });
    const [sasaran] = rekapSasaran(rows, ATURAN_BAWAAN, dasar);
    expect(sasaran?.rata).toMatchObject({ dihitung: 1, seluruhnya: 2 });
  }
});

test('sasaran stand in the order of their first code, 2 before 10', () => {
  const rows = ['IKU-10', 'IKU-9', 'IKU-2'].map((kode) => indikatorRow(kode, 50, { sasaran: `S ${kode}` }));
  expect(rekapSasaran(rows, ATURAN_BAWAAN, 'triwulan').map(({ nomor, nama }) => `${nomor} ${nama}`)).toEqual([
    '1 S IKU-2',
    '2 S IKU-9',
    '3 S IKU-10',
  ]);
});

test.each([
  // A 75 and B 90; E filled in nothing; of C and D nothing was to be expected.
  [
    'mean of the sasaran means',
    {},
    { satuan: 'sasaran', rata: { persen: 82.5, dihitung: 2, seluruhnya: 3 }, kategori: 'Tinggi' },
  ],
  [
    'mean of all counted indicators',
    { rataDinas: 'rata-rata indikator' },
    { satuan: 'indikator', rata: { persen: 80, dihitung: 3, seluruhnya: 7 }, kategori: 'Tinggi' },
  ],
  [
    'each value capped before the mean of its sasaran',
    { batasRata: 120 },
    { satuan: 'sasaran', rata: { persen: 75, dihitung: 2, seluruhnya: 3 } },
  ],
  [
    'one more kind counted',
    { jenisDihitung: ['IKU', 'IKK'] },
    {
      satuan: 'sasaran',
      rata: { persen: exact((exact(190 / 3) + 90 + 10) / 3), dihitung: 3, seluruhnya: 4 },
    },
  ],
] as const)('agency: %s', (_, rules, expected) => {
  expect(rekapDinas(ROWS, aturan(rules), 'triwulan')).toMatchObject(expected);
});

test('without anything to expect the agency has no mean and no category', () => {
  expect(rekapDinas([indikatorRow('IKU-1', '', BELUM_JATUH_TEMPO)], ATURAN_BAWAAN, 'triwulan')).toMatchObject(
    {
      rata: { persen: null, dihitung: 0, seluruhnya: 0 },
      kategori: '',
    },
  );
});

test.each([
  ['rata-rata sasaran', 2],
  ['rata-rata indikator', 7],
] as const)(
  'a bidang counts its indicators of every kind, and has its place without any: %s',
  (rataDinas, seluruhnya) => {
    const bidang = rekapBidang(ROWS, ['SEK', 'TI', 'IKP'], aturan({ rataDinas }), 'triwulan');
    expect(bidang.map((item) => [item.bidang, item.rata.persen, item.rata.seluruhnya])).toEqual([
      ['SEK', null, 0],
      ['TI', 50, 2],
      ['IKP', exact((150 + 0 + 40) / 3), seluruhnya],
    ]);
  },
);

test('in an office of one bidang the figure of the bidang is that of the office', () => {
  const rows = [
    indikatorRow('A-1', 75, { sasaran: 'S1' }),
    indikatorRow('A-2', 75, { sasaran: 'S1' }),
    indikatorRow('A-3', 20, { sasaran: 'S2' }),
  ];
  const [bidang] = rekapBidang(rows, [], ATURAN_BAWAAN, 'triwulan');
  expect(bidang?.rata).toEqual({ persen: 47.5, dihitung: 2, seluruhnya: 2 });
  expect(rekapDinas(rows, ATURAN_BAWAAN, 'triwulan').rata).toEqual(bidang?.rata);
});

const person = (nama: string, more: Partial<Personil> = {}): Personil => ({
  nama,
  nip: '',
  jabatan: 'Analis',
  email: '',
  peran: 'staf',
  bidang: 'IKP',
  mulai: '',
  sampai: '',
  pangkat: '',
  penugasan: 'Definitif',
  ...more,
});

test('every employee stands once, with or without indicators; unknown and missing names stand apart', () => {
  const roster = [
    person('Dewi Lestari'),
    person('Budi Santoso'),
    person('Budi Santoso', { peran: 'operator' }),
    person('Sudah Pindah', { sampai: '2026-03-30' }),
    person('Belum Datang', { mulai: '2026-04-01' }),
    person('Inspektur', { peran: 'pemeriksa_luar' }),
  ];
  const rows = [
    indikatorRow('IKU-1', 80, { pic: 'budi  santoso ' }),
    indikatorRow('IKK-2', 100, { pic: 'Budi Santoso', jenis: 'IKK' }),
    indikatorRow('IKU-3', 50, { pic: 'Sudah Pindah' }),
    indikatorRow('IKU-4', '', TIDAK_MENGISI),
  ];
  expect(
    rekapPegawai(rows, roster, '2026-TW1', ATURAN_BAWAAN, 'triwulan').map(({ nama, jenis, baris, rata }) => [
      nama,
      jenis,
      baris.map(({ kode }) => kode),
      rata.persen,
      rata.seluruhnya,
    ]),
  ).toEqual([
    ['Dewi Lestari', 'pegawai', [], null, 0],
    ['Budi Santoso', 'pegawai', ['IKK-2', 'IKU-1'], 90, 2],
    ['Sudah Pindah', 'tidak terdaftar', ['IKU-3'], 50, 1],
    ['', 'belum ditetapkan', ['IKU-4'], null, 1],
  ]);
});

const anyRows = fc
  .uniqueArray(
    fc.record({
      nomor: fc.integer({ min: 1, max: 99 }),
      sasaran: fc.constantFrom('S1', 'S2', 'S3'),
      bidang: fc.constantFrom('IKP', 'TI'),
      jenis: fc.constantFrom('IKU', 'IKK'),
      capaian: fc.double({ min: 0, max: 300, noNaN: true }),
      more: fc.constantFrom({}, BELUM_JATUH_TEMPO, TIDAK_MENGISI, TARGET_NOL),
    }),
    { selector: ({ nomor }) => nomor, maxLength: 12 },
  )
  .map((items) =>
    items.map(({ nomor, capaian, more, ...cells }) =>
      indikatorRow(`I-${nomor}`, capaian, { ...cells, ...more }),
    ),
  );

const everything = (rows: readonly RiwayatRecord[], rules: Aturan) => ({
  sasaran: rekapSasaran(rows, rules, 'triwulan'),
  bidang: rekapBidang(rows, ['IKP', 'TI'], rules, 'triwulan'),
  dinas: rekapDinas(rows, rules, 'triwulan'),
  pegawai: rekapPegawai(rows, [person('Dewi')], '2026-TW1', rules, 'triwulan'),
});

test('the order of rows never matters', () => {
  fc.assert(
    fc.property(
      anyRows.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
      ),
      ([rows, shuffled]) => {
        expect(everything(shuffled, ATURAN_BAWAAN)).toEqual(everything(rows, ATURAN_BAWAAN));
      },
    ),
    { numRuns: 50 },
  );
});

test('a row that cannot be computed changes nothing of a mean but the number it is out of', () => {
  fc.assert(
    fc.property(anyRows, fc.constantFrom(TIDAK_MENGISI, TARGET_NOL), (rows, nothing) => {
      const before = rekapOf(rows, ATURAN_BAWAAN, 'triwulan', JENIS).rata;
      const after = rekapOf(
        [...rows, indikatorRow('X-1', '', nothing)],
        ATURAN_BAWAAN,
        'triwulan',
        JENIS,
      ).rata;
      expect(after).toEqual({ ...before, seluruhnya: before.seluruhnya + 1 });
    }),
    { numRuns: 50 },
  );
});

test('the cap only lowers, and never below the cap what was above it', () => {
  const capped = aturan({ batasRata: 120 });
  fc.assert(
    fc.property(anyRows, (rows) => {
      const [free, limited] = [
        rekapDinas(rows, ATURAN_BAWAAN, 'triwulan').rata,
        rekapDinas(rows, capped, 'triwulan').rata,
      ];
      expect(limited.seluruhnya).toBe(free.seluruhnya);
      expect(limited.persen ?? 0).toBeLessThanOrEqual(free.persen ?? 0);
      expect(limited.persen ?? 0).toBeLessThanOrEqual(120 + 1e-9);
    }),
    { numRuns: 50 },
  );
});
