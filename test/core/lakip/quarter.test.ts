// A second quarter in the report: every method, every kind of nothing, both percentages, the office's own rules.
import { belumDijelaskan } from '../../../src/core/lakip/facts';
import { lakipFacts } from '../../../src/core/lakip/gather';
import { unreadKeys } from '../../../src/core/lakip/pembanding';
import type { LakipModel, LakipTabel } from '../../../src/core/laporan/model';
import { daftarPerihal } from '../../../src/core/text/lakip';
import type { PaperBook, Row } from '../book';
import { lakipOf, teksOf } from '../laporan';
import { quarter, TW2 } from './quarter';

function build(paper: PaperBook): LakipModel {
  return lakipOf(paper.book(), TW2, { jenis: 'draf', tanggal: '2026-07-20' });
}

const model = build(quarter());

function tabel(judul: string, from = model): LakipTabel {
  for (const { blok } of from.bagian) {
    for (const item of blok) if (item.kind === 'tabel' && item.judul.includes(judul)) return item;
  }
  throw new Error(`No table ${judul}`);
}

function sentences(from = model): readonly string[] {
  return from.bagian.flatMap(({ blok }) => blok.flatMap(teksOf));
}

function compared(rows: readonly Row[]): LakipModel {
  const paper = quarter();
  paper.replace('pembanding', rows);
  return build(paper);
}

test('target and realisasi: both percentages, targets as printed, words without a percentage, kinds of nothing', () => {
  const { kolom, baris } = tabel('realisasi Sasaran 1 Triwulan II');
  expect(kolom.map(({ judul }) => judul)).toEqual([
    'Indikator kinerja',
    'Target TW II',
    'Realisasi TW II',
    'Capaian TW II (%)',
    'Kategori',
    'Target tahun 2026',
    'Realisasi s/d TW II',
    'Capaian s/d TW II terhadap target tahunan (%)',
  ]);
  expect(baris).toEqual([
    ['IKU-1 Indikator IKU-1 (Dokumen)', '20', '10', '50,0', 'Sangat Rendah', '100', '40', '40,0'],
    ['IKU-2 Indikator IKU-2 (%)', 'maks 1%', '0,00', '200,0', 'Sangat Tinggi', 'maks 1%', '0,00', '200,0'],
    ['IKU-3 Indikator IKU-3 (Bulan)', '7 s.d. 8', '9', '87,5', 'Tinggi', '7–8', '9', '87,5'],
    ['IKU-4 Indikator IKU-4 (Opini)', 'WTP', 'WDP', 'Tidak tercapai', '–', 'WTP', 'WDP', 'Tidak tercapai'],
    ['IKU-5 Indikator IKU-5', 'ya', 'ya', 'Tercapai', '–', 'ya', 'ya', 'Tercapai'],
    // 40 of 60, after 45 of 60: the year so far is the mean of 75 and 66,6667. Its decimals are those of the other per cents.
    ['IKU-6 Indikator IKU-6 (%)', '80', '66,67', '83,3', 'Tinggi', '80', '70,83', '88,5'],
    ['IKU-7 Indikator IKU-7 (%)', '0', '4,00', 'Tidak dapat dihitung', '–', '10', '4,00', '40,0'],
    ['IKU-8 Indikator IKU-8 (%)', '–', 'Belum jatuh tempo', '–', '–', '100', 'Belum jatuh tempo', '–'],
  ]);
  // Of another kind: it supports the sasaran and does not make its figure.
  expect(tabel('dan kegiatan penunjang Sasaran 1').baris).toEqual([
    ['IKK-1 Indikator IKK-1 (%)', '50', '60', '120,0', 'Sangat Tinggi', '100', '60', '60,0'],
  ]);
  expect(tabel('realisasi Sasaran 2 Triwulan II').baris).toEqual([
    ['IKU-9 Indikator IKU-9 (%)', '50', 'Tidak mengisi', '–', '–', '100', '50 (tanpa TW II)', '50,0'],
  ]);
});

test('a mean has the cap of the office in it, states its denominator and names every row that is not in it', () => {
  // (50 + 120 + 87,5 + 83,33) ÷ 4
  expect(tabel('Ringkasan').baris).toEqual([
    ['1', 'Layanan', '4 dari 7', '85,2', 'Tinggi', '75,2'],
    ['2', 'Data', '0 dari 1', '–', '–', '50,0'],
  ]);
  expect(sentences()).toEqual(
    expect.arrayContaining([
      'Dari 10 indikator, 1 belum jatuh tempo; 6 dilaporkan dengan nilai; 1 dilaporkan dengan nilai 0; 1 dilaporkan tetapi capaiannya tidak dapat dihitung; 1 tidak dilaporkan.',
      'Tidak ikut dirata-ratakan: IKK-1 (jenis indikator tidak dihitung; di luar penyebut), IKU-4, IKU-5 (tanpa persentase), IKU-7 (tidak dapat dihitung), IKU-8 (belum jatuh tempo; di luar penyebut), IKU-9 (tidak mengisi).',
      'Rata-rata capaian sasaran ini Triwulan II tahun 2026 adalah 85,2% dengan kategori Tinggi (4 dari 7 indikator yang jatuh tempo dihitung).',
      // (40 + 120 + 87,5 + 88,54 + 40) ÷ 5; no category before the year's end
      'Rata-rata capaian sasaran ini sampai dengan Triwulan II terhadap target tahun 2026 adalah 75,2% (5 dari 7 indikator yang jatuh tempo dihitung).',
      'Angka yang tidak memuat triwulan tanpa isian: IKU-9 tanpa TW II. Triwulan itu tidak dianggap 0: jumlah dan rata-rata memakai triwulan yang terisi; nilai akhir dan anggaran memakai nilai terakhir yang dikonsolidasikan.',
      'IKU-7: capaian tidak dapat dihitung karena target 0. Indikator ini tidak ikut dirata-ratakan.',
      'Rata-rata capaian kinerja Triwulan II tahun 2026 adalah 85,2% dengan kategori Tinggi (1 dari 2 sasaran dihitung).',
      'Teknologi Informasi tidak menyampaikan data Triwulan II dan dilewati dengan keputusan: Petugas cuti.',
    ]),
  );
});

/** Where a sentence stands: the part of the report, once for every time. */
function partsSaying(words: string): readonly string[] {
  return model.bagian.flatMap(({ id, blok }) =>
    blok.flatMap((item) => {
      const said =
        item.kind === 'daftar'
          ? item.butir
          : item.kind === 'paragraf' || item.kind === 'catatan'
            ? [item.teks]
            : [];
      return said.filter((text) => text.includes(words)).map(() => id);
    }),
  );
}

test.each([
  ['Agregasi "rata-rata": realisasi s/d triwulan adalah rata-rata triwulan yang terisi'],
  ['Cara hitung "predikat"'],
  ['capaian setiap indikator dihitung paling tinggi 120%'],
  ['lebih dari 10 poin persen efisien, kurang dari −10 tidak efisien'],
  ['Target 0 pada cara hitung "naik"'],
  ['Penjelasan diperlukan antara lain bila'],
])('the rule in force stands once, in its appendix: %s', (rule) => {
  expect(partsSaying(rule)).toEqual(['lampiran-3']);
});

test.each([
  ['Kategori menurut batas bawah', ['ikhtisar', 'lampiran-3']],
  ['Serapan = Realisasi ÷ Pagu × 100', ['bab-3', 'lampiran-3']],
  ['Ketentuan selengkapnya dimuat pada Lampiran 3', ['ikhtisar']],
])('a short note stands at the first table that needs it: %s', (note, parts) => {
  expect(partsSaying(note)).toEqual(parts);
});

/** Words of the workbook and of its makers, which no public paper uses. */
const BENGKEL =
  /\btab [A-Z]|buku kerja|konsolidasi ini|Keadaan \d|Belum dijelaskan|\b0 dari \d|Form pengukuran|langkah \d|undefined|null|NaN/;

test('no sentence and no cell of the report speaks of tabs, steps, forms or the workbook', () => {
  const cells = model.bagian.flatMap(({ blok }) =>
    blok.flatMap((item) =>
      item.kind === 'tabel'
        ? [item.judul, ...item.baris.flat(), ...item.kolom.map(({ judul }) => judul)]
        : [],
    ),
  );
  const workshop = [...sentences(), ...cells].filter((text) => BENGKEL.test(text));
  // Of a denominator nothing of which could be computed the table says 0: it was due.
  expect(new Set(workshop)).toEqual(new Set(['0 dari 1']));
});

test('a reason stands beside what it explains; a row without one is told before drafting, not in the paper', () => {
  const { kolom, baris } = tabel('tindak lanjut indikator Sasaran 1');
  expect(kolom.map(({ judul }) => judul)).toEqual([
    'Indikator/program',
    'Yang dijelaskan',
    'Kendala/penjelasan',
    'Tindak lanjut',
  ]);
  expect(baris).toEqual([
    [
      'IKU-1 Indikator IKU-1',
      'Berubah jauh dari triwulan lalu; capaian di bawah ambang analisis',
      'Mesin cetak rusak',
      'Diperbaiki bulan Juli',
    ],
    [
      'IKU-3 Indikator IKU-3',
      'Capaian di bawah ambang analisis',
      'Menunggu data pusat',
      'Surat permintaan data',
    ],
    ['IKU-6 Indikator IKU-6', 'Capaian di bawah ambang analisis', 'Petugas berkurang', '–'],
    ['IKU-7 Indikator IKU-7', 'Capaian tidak dapat dihitung', 'Target ditetapkan TW III', '–'],
  ]);
  expect(
    belumDijelaskan(lakipFacts(quarter().book(), TW2)).map(({ kode, perihal }) => [
      kode,
      daftarPerihal(perihal),
    ]),
  ).toEqual([['IKU-4', 'Target tidak tercapai']]);
  expect(tabel('pelaksanaan program').baris).toEqual([
    ['2.16 Program 2.16', 'Realisasi melebihi pagu', 'Tagihan dua kali', '–'],
  ]);
});

test('actions planned for the quarter are reported, also where nothing is due and where nobody wrote', () => {
  expect(tabel('rencana aksi Sasaran 1').baris).toEqual([
    [
      'IKU-8 Indikator IKU-8',
      'Menyusun pedoman: Rancangan pedoman\nMelatih petugas: Satu angkatan',
      'Rancangan selesai, pelatihan diundur',
      'Belum jatuh tempo',
    ],
  ]);
  expect(tabel('rencana aksi Sasaran 2').baris).toEqual([
    ['IKU-9 Indikator IKU-9', 'Memutakhirkan data: Dua set data', 'Tidak mengisi', 'Tidak mengisi'],
  ]);
});

test('the budget: murni beside the changed pagu, quarter beside year, and no 0 where nothing was filled in', () => {
  expect(tabel('Pagu murni').baris).toEqual([
    ['1.01 Program 1.01', '1.000', '1.000', '0', '–'],
    ['2.16 Program 2.16', '500', '800', '300', '15 Mei 2026'],
    ['2.17 Program 2.17', '0', '0', '0', '–'],
    ['2.18 Program 2.18', '400', '400', '0', '–'],
    ['Jumlah', '1.900', '2.200', '300', ''],
  ]);
  expect(tabel('anggaran per program').baris).toEqual([
    ['1.01 Program 1.01', '1.000', '200', '300', '30,0', '700'],
    ['2.16 Program 2.16', '800', '700', '900', '112,5', '−100'],
    ['2.17 Program 2.17', '0', '0', '0', 'Tidak berlaku', '0'],
    ['2.18 Program 2.18', '400', 'Tidak mengisi', '50 (tanpa TW II)', '12,5', '350'],
    ['Jumlah', '2.200', '900', '1.250 (tanpa TW II)', '56,8', '950'],
  ]);
  expect(tabel('anggaran per bidang').baris).toEqual([
    ['SEK', '1', '1.000', '200', '300', '30,0', '700'],
    ['IKP', '2', '800', '700', '900', '112,5', '−100'],
    ['TI', '1', '400', 'Tidak mengisi', '50 (tanpa TW II)', '12,5', '350'],
    ['Jumlah', '4', '2.200', '900', '1.250 (tanpa TW II)', '56,8', '950'],
  ]);
  expect(tabel('anggaran per sasaran').baris).toEqual([
    ['Sasaran 1: Layanan', '2', '800', '900', '112,5', '−100'],
    ['Sasaran 2: Data', '1', '400', '50 (tanpa TW II)', '12,5', '350'],
  ]);
  expect(sentences()).toEqual(
    expect.arrayContaining([
      'Realisasi melebihi pagu pada 2.16.',
      'Pagu 2.17 0: serapannya tidak berlaku.',
      'Angka yang tidak memuat triwulan tanpa isian: 2.18 tanpa TW II. Triwulan itu tidak dianggap 0: jumlah dan rata-rata memakai triwulan yang terisi; nilai akhir dan anggaran memakai nilai terakhir yang dikonsolidasikan.',
      '1.01 tidak dimuat pada sasaran mana pun: tidak dikaitkan dengan sasaran, dan bidangnya tidak mengampu indikator.',
      'Program 2.16 dimuat karena bidangnya mengampu indikator sasaran ini.',
    ]),
  );
});

test('a quarter is not judged efficient or not: its capaian is no part of the year, and the pagu is the year’s', () => {
  const said = sentences().filter(
    (sentence) => sentence.startsWith('Efisiensi dinilai pada') || sentence.includes('memberi selisih'),
  );
  expect(new Set(said)).toEqual(
    new Set(['Efisiensi dinilai pada akhir tahun: capaian triwulan tidak dibandingkan dengan pagu setahun.']),
  );
});

test('absorption stands against what was planned up to the quarter, where the office gave a plan and every program reported', () => {
  const paper = quarter();
  for (const kode of ['1.01', '2.16', '2.17', '2.18']) {
    const row = paper.rowOf('anggaran', 'kode', kode);
    paper.typeRow('anggaran', row, { rencana_1: 125, rencana_2: 300 });
  }
  const planned = (periode: typeof TW2 | '2026-TW1') =>
    sentences(lakipOf(paper.book(), periode, { jenis: 'draf', tanggal: '2026-07-20' })).filter((sentence) =>
      sentence.includes('dibandingkan dengan rencana s/d triwulan ini'),
    );
  expect(planned('2026-TW1')).toEqual([
    'Realisasi Rp200 dibandingkan dengan rencana s/d triwulan ini Rp250: 80,0%.',
    'Realisasi Rp50 dibandingkan dengan rencana s/d triwulan ini Rp125: 40,0%.',
    'Realisasi Rp350 dibandingkan dengan rencana s/d triwulan ini Rp500: 70,0%.',
  ]);
  // 2.18 was not reported in TW II: neither its sasaran nor the whole is held against a plan.
  expect(planned(TW2)).toEqual([
    'Realisasi Rp900 dibandingkan dengan rencana s/d triwulan ini Rp600: 150,0%.',
  ]);
});

test('a pagu that the tab gives otherwise since the consolidation is named, and the consolidated one stands', () => {
  const paper = quarter();
  const row = paper.rowOf('anggaran', 'kode', '1.01');
  // Another pagu murni counts from its revision on; a pagu perubahan, from the day that stands beside it.
  paper.type('anggaran', row, 'pagu', 1700);
  expect(build(paper)).toEqual(build(quarter()));
  paper.typeRow('anggaran', row, { pagu_perubahan: 1500, tanggal_perubahan: '2026-05-01' });
  const changed = build(paper);
  expect(tabel('anggaran per program', changed).baris[0]?.[1]).toBe('1.000');
  expect(sentences(changed)).toContain(
    'Pagu 1.01 berubah sesudah data periode ini dikonsolidasikan; yang dimuat adalah pagu pada saat konsolidasi.',
  );
});

test('the recap shows of what a quotient was made', () => {
  const { kolom, baris } = tabel('Capaian per penanggung jawab');
  const columns = ['Pembilang', 'Penyebut', 'Realisasi TW II'].map((judul) =>
    kolom.findIndex((item) => item.judul === judul),
  );
  expect(baris.slice(0, 2).map((row) => [row[0], row[2], ...columns.map((column) => row[column])])).toEqual([
    ['Budi Contoh', 'IKU-6', '40', '60', '66,67'],
    ['Belum ditetapkan', 'IKK-1', '–', '–', '60,00'],
  ]);
});

test('only what is on the same basis is compared; the rest is shown, and says why', () => {
  const lalu = (tahun: string, kode: string, cells: Row): Row => ({
    jenis: 'Tahun lalu',
    tahun,
    kode,
    ...cells,
  });
  const result = compared([
    lalu('2023', 'IKU-1', { target: 90, realisasi: 99, capaian: 110 }),
    lalu('2024', 'IKU-1', { target: 90, realisasi: 80, capaian: 100 }),
    lalu('2025', 'IKU-1', { target: 0, realisasi: 80, capaian: 100 }),
    lalu('2025', 'IKU-2', { target: 'n.a', realisasi: 3, satuan: 'Kasus' }),
    lalu('2025', 'IKU-3', { target: '7–8', realisasi: 9, capaian: 87.5, satuan: 'bln' }),
    lalu('2025', 'IKU-4', { target: 'WTP', realisasi: 'WTP' }),
  ]);
  const rows = tabel('dari tahun ke tahun', result).baris;
  expect(rows.filter((row) => /^\d{4}$/.test(row[2] ?? '')).map((row) => row.slice(1))).toEqual([
    ['Dokumen', '2023', '90', '99', '110', ''],
    ['Dokumen', '2024', '90', '80', '100', 'Tercetak 100, dihitung ulang 88,9'],
    ['Dokumen', '2025', '0', '80', '100', 'Tercetak 100, tidak dapat dihitung ulang (target 0)'],
    ['Kasus', '2025', '–', '3', '–', 'Satuan berbeda (Kasus), tidak dibandingkan. Tanpa target'],
    ['bln', '2025', '7–8', '9', '87,5', ''],
    ['Opini', '2025', 'WTP', 'WTP', '–', 'Tanpa persentase'],
  ]);
  expect(rows.find((row) => row[0] === 'IKU-6 Indikator IKU-6')?.slice(2)).toEqual([
    '2026 s/d TW II',
    '80',
    '70,83',
    '88,5',
    '',
  ]);
});

test('the year so far stands beside the target of the Renstra and the national standard, on the same basis only', () => {
  const result = compared([
    { jenis: 'Target Renstra', tahun: '2029', kode: 'IKU-1', target: 500 },
    { jenis: 'Target Renstra', tahun: '2029', kode: 'IKU-2', target: 'maks 1%' },
    { jenis: 'Target Renstra', tahun: '2029', kode: 'IKU-3', target: 2, satuan: 'Hari' },
    { jenis: 'Target Renstra', tahun: '2029', kode: 'IKU-4', target: 'WTP' },
    { jenis: 'Target Renstra', tahun: '2029', kode: 'IKU-6', target: 'n.a' },
    { jenis: 'Standar nasional', tahun: '2025', kode: 'IKU-1', target: 40 },
    { jenis: 'Standar nasional', tahun: '2025', kode: 'IKU-3', target: '9–12', realisasi: 10 },
    { jenis: 'Standar nasional', tahun: '2025', kode: 'IKU-6', target: 75, realisasi: 70 },
    { jenis: 'Standar nasional', tahun: '2025', kode: 'IKU-7', realisasi: 5 },
  ]);
  expect(tabel('target jangka menengah', result).baris.map((row) => row.slice(1))).toEqual([
    ['Dokumen', '40', '2029', '500', '–', 'Jumlah setahun belum lengkap, belum dinilai'],
    ['%', '0,00', '2029', 'maks 1%', '200,0', ''],
    ['Hari', '9', '2029', '2', '–', 'Satuan berbeda (Hari), tidak dibandingkan'],
    ['Opini', 'WDP', '2029', 'WTP', '–', 'Tanpa persentase'],
    ['%', '70,83', '2029', '–', '–', 'Tanpa target'],
  ]);
  expect(tabel('standar nasional', result).baris.map((row) => row.slice(1))).toEqual([
    ['Dokumen', '40', '2025', '40', '–', 'Jumlah setahun belum lengkap, belum dinilai'],
    ['Bulan', '9', '2025', '9–12', '10', 'Di dalam rentang standar'],
    ['%', '70,83', '2025', '75', '70', '4,17 poin persen di bawah standar (belum menyamai)'],
    ['%', '4,00', '2025', '–', '5', 'Tanpa angka standar'],
  ]);
});

test('before the report is made, only cells it cannot read are pointed out: a printed target and a word are read', () => {
  const paper = quarter();
  paper.replace('pembanding', [
    {
      jenis: 'Tahun lalu',
      tahun: '2025',
      kode: 'IKU-2',
      target: 'maks 1%',
      realisasi: '0,5 %',
      capaian: 'n.a',
    },
    { jenis: 'Tahun lalu', tahun: '2025', kode: 'IKU-4', target: 'WTP', realisasi: 'WDP' },
    { jenis: 'Tahun lalu', tahun: '2025', kode: 'IKU-6', target: 'n.a', realisasi: 70 },
  ]);
  const book = paper.book();
  const { indikator } = lakipFacts(book, TW2);
  expect(
    book.pembanding.map((row) => {
      const own = indikator.find(({ kode }) => kode === row.kode);
      return [row.kode, own ? unreadKeys(own, row) : null];
    }),
  ).toEqual([
    ['IKU-2', ['realisasi', 'capaian']],
    ['IKU-4', []],
    ['IKU-6', ['target']],
  ]);
});
