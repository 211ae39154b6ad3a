// Means in sentences: caps, the agency's two ways, sasaran without anything to count, budgets and what they bought.
import fc from 'fast-check';
import { formatPersen } from '../../../src/core/domain/angka';
import { ATURAN_BAWAAN, type Aturan } from '../../../src/core/domain/aturan';
import {
  explainEfisiensi,
  explainJumlah,
  explainMean,
  explainOverSasaran,
} from '../../../src/core/explain/mean';
import { rekapAnggaran } from '../../../src/core/rekap/anggaran';
import { rekapBidang, rekapDinas, rekapSasaran } from '../../../src/core/rekap/rekap';
import type { RiwayatRecord } from '../../../src/core/workbook/riwayat';
import { BELUM_JATUH_TEMPO, indikatorRow, programRow, TARGET_NOL, TIDAK_MENGISI } from '../rekap/rows';

const ATURAN: Aturan = { ...ATURAN_BAWAAN, batasRata: 120 };

const ROWS = [
  indikatorRow('IKU-1', 90),
  indikatorRow('IKU-2', 141.96),
  indikatorRow('IKU-3', '', TARGET_NOL),
  indikatorRow('IKU-4', 'Tercapai', { metode: 'predikat' }),
  indikatorRow('IKK-1', 70, { jenis: 'IKK' }),
  indikatorRow('IKU-5', '', { ...BELUM_JATUH_TEMPO, sasaran: 'Sasaran B' }),
  indikatorRow('IKU-6', '', { ...TIDAK_MENGISI, sasaran: 'Sasaran C', bidang: 'TI' }),
];

test('a mean names every term, what the limit made of it, and every row that is not in it', () => {
  const [sasaran] = rekapSasaran(ROWS, ATURAN, 'triwulan');
  if (!sasaran) throw new Error('No sasaran');
  expect(explainMean('Rata-rata capaian', sasaran, ATURAN)).toEqual([
    'Rata-rata capaian = (IKU-1 90,00% + IKU-2 120,00% (dibatasi dari 141,96%)) ÷ 2 = 105,00% (2 dari 4 indikator dihitung), kategori Sangat Tinggi karena 105,00 ≥ 91.',
    'Tidak dihitung: IKK-1 (jenisnya tidak dihitung), IKU-3 (tidak dapat dihitung), IKU-4 (tanpa persentase).',
  ]);
});

test('where adding up what is shown comes to another figure, it is said from which ones the mean was made', () => {
  const rows = [33.335, 33.335, 33.331].map((capaian, index) => indikatorRow(`IKU-${index + 1}`, capaian));
  const [sasaran] = rekapSasaran(rows, ATURAN, 'triwulan');
  if (!sasaran) throw new Error('No sasaran');
  // 33,34 + 33,34 + 33,33 would be 33,34; the mean of the whole figures is 33,3337.
  expect(explainMean('Rata-rata', sasaran, ATURAN)).toEqual([
    'Rata-rata = (IKU-1 33,34% + IKU-2 33,34% + IKU-3 33,33%) ÷ 3 = 33,33% (3 dari 3 indikator dihitung), kategori Sangat Rendah karena 33,33 < 51.',
    'Dihitung dari angka yang belum dibulatkan; dari angka yang tampil di atas hasilnya dapat berselisih pada desimal terakhir.',
  ]);
});

const dinas = (rows: readonly RiwayatRecord[], aturan: Aturan) =>
  explainOverSasaran('Capaian perangkat daerah', rekapDinas(rows, aturan, 'triwulan'), aturan);

test('the agency is the mean of its sasaran, or of its indicators', () => {
  expect(dinas(ROWS, ATURAN)).toEqual([
    'Capaian perangkat daerah = ("Sasaran A" 105,00%) ÷ 1 = 105,00% (1 dari 2 sasaran dihitung), kategori Sangat Tinggi karena 105,00 ≥ 91.',
    'Tanpa indikator yang jatuh tempo dan dihitung, jadi tidak disebut: "Sasaran B".',
    'Tanpa indikator yang dapat dihitung, jadi disebut tetapi tidak ikut: "Sasaran C".',
  ]);
  expect(dinas(ROWS, { ...ATURAN, rataDinas: 'rata-rata indikator' })[0]).toBe(
    'Capaian perangkat daerah = (IKU-1 90,00% + IKU-2 120,00% (dibatasi dari 141,96%)) ÷ 2 = 105,00% (2 dari 5 indikator dihitung), kategori Sangat Tinggi karena 105,00 ≥ 91.',
  );
});

test('without anything due there is no mean, and that is said', () => {
  const [, kedua] = rekapSasaran(ROWS, ATURAN, 'triwulan');
  if (!kedua) throw new Error('No second sasaran');
  expect(explainMean('Rata-rata capaian', kedua, ATURAN)).toEqual([
    'Rata-rata capaian tidak ada: tidak ada indikator jatuh tempo yang dihitung.',
    'Tidak dihitung: IKU-5 (belum jatuh tempo).',
  ]);
});

test('a budget is the sum of what was spent over the sum of the pagu, beside what was reached with it', () => {
  const rows = [...ROWS, programRow('2.01', 'IKP', 1000, 400), programRow('2.02', 'IKP', 500, '')];
  const { bidang } = rekapAnggaran({ rows, program: [], lalu: () => 0, triwulan: 1, bidang: ['IKP', 'TI'] });
  const [ikp] = bidang;
  const [rekap] = rekapBidang(rows, ['IKP'], ATURAN, 'triwulan');
  if (!ikp || !rekap) throw new Error('No bidang');
  expect(explainJumlah('2026-TW1', 'program Bidang IKP', ikp, ATURAN)).toEqual([
    'Serapan program Bidang IKP = jumlah realisasi Rp400 ÷ jumlah pagu Rp1.500 × 100 = 26,67%.',
    'Yang dijumlahkan: 2.01, 2.02.',
    'Belum dilaporkan: 2.02; pagunya ikut dijumlahkan, realisasinya tidak ada.',
    'Realisasi TW I sendiri = jumlah realisasi triwulan itu dari setiap program = Rp400.',
    'Sisa pagu = Rp1.500 − Rp400 = Rp1.100.',
  ]);
  const reached = (persen: number | null) => ({ persen, dihitung: 2, seluruhnya: 2 });
  const whole = rekapAnggaran({
    rows: rows.slice(0, -1),
    program: [],
    lalu: () => 0,
    triwulan: 4,
    bidang: [],
  }).total;
  expect(explainEfisiensi({ dasar: 'tahun', isReached: true, rata: reached(100) }, whole, ATURAN)).toEqual([
    'Efisiensi = capaian 100,00% − serapan 40,00% = 60,00 poin persen: efisien karena lebih dari 5.',
    '100 − serapan 40,00% = 60,00%.',
  ]);
  expect(explainEfisiensi({ dasar: 'tahun', isReached: true, rata: reached(null) }, ikp, ATURAN)).toEqual([]);
  expect(explainEfisiensi({ dasar: 'tahun', isReached: false, rata: reached(99) }, ikp, ATURAN)).toEqual([]);
  expect(explainEfisiensi({ dasar: 'triwulan', isReached: true, rata: reached(100) }, ikp, ATURAN)).toEqual(
    [],
  );
});

test('the figure said is the figure of the recap, whatever the rows', () => {
  const capaian = fc.oneof(
    fc.integer({ min: 0, max: 20000 }).map((value) => value / 100),
    fc.constant('' as const),
  );
  const rows = fc
    .array(fc.record({ capaian, sasaran: fc.constantFrom('A', 'B'), jenis: fc.constantFrom('IKU', 'IKK') }), {
      maxLength: 6,
    })
    .map((list) =>
      list.map(({ capaian: value, ...more }, index) =>
        indikatorRow(`IKU-${index}`, value, { ...(value === '' ? TIDAK_MENGISI : {}), ...more }),
      ),
    );
  const aturan = fc.record({
    batasRata: fc.constantFrom(null, 100, 120),
    rataDinas: fc.constantFrom('rata-rata sasaran' as const, 'rata-rata indikator' as const),
  });
  fc.assert(
    fc.property(rows, aturan, (list, part) => {
      const rules: Aturan = { ...ATURAN_BAWAAN, ...part };
      const { rata } = rekapDinas(list, rules, 'triwulan');
      const [said = ''] = dinas(list, rules);
      if (rata.persen === null) expect(said).toContain('tidak ada: ');
      else expect(said).toContain(` ÷ ${rata.dihitung} = ${formatPersen(rata.persen)}% (`);
    }),
  );
});
