// The real year 2024: the report's numbers are those of Konsolidasi, beside 2020–2023.

import { formatPersen } from '../../../src/core/domain/angka';
import type { LakipBagian, LakipModel, LakipTabel } from '../../../src/core/laporan/model';
import { lakipOf, teksOf } from '../laporan';
import { readyToDraft, TW4, year2024 } from './year-2024';

function build(): LakipModel {
  return lakipOf(readyToDraft().book(), TW4, { jenis: 'draf', tanggal: '2025-01-20' });
}

const model = build();

function bagian(id: string): LakipBagian {
  const found = model.bagian.find((part) => part.id === id);
  if (!found) throw new Error(`No ${id}`);
  return found;
}

function tabel(id: string, judul: string): LakipTabel {
  const found = bagian(id).blok.find((blok) => blok.kind === 'tabel' && blok.judul.includes(judul));
  if (found?.kind !== 'tabel') throw new Error(`No table ${judul}`);
  return found;
}

function sentences(id: string): readonly string[] {
  return bagian(id).blok.flatMap(teksOf);
}

test('chapters and appendices stand in their order, the wide ones across', () => {
  expect(model.bagian.map(({ judul, nomor, mendatar }) => [nomor ?? '', judul, mendatar === true])).toEqual([
    ['', 'Kata Pengantar', false],
    ['', 'Ikhtisar Eksekutif', false],
    ['I', 'Bab I Pendahuluan', false],
    ['II', 'Bab II Perencanaan Kinerja', false],
    ['III', 'Bab III Akuntabilitas Kinerja', false],
    ['IV', 'Bab IV Penutup', false],
    ['L1', 'Lampiran 1 Perjanjian Kinerja', true],
    ['L2', 'Lampiran 2 Rekapitulasi Capaian per Penanggung Jawab', true],
    ['L3', 'Lampiran 3 Ketentuan Penghitungan', false],
    ['L4', 'Lampiran 4 Daftar Bukti Dukung', false],
    ['L5', 'Lampiran 5 Keputusan, Perubahan Data, dan Pemeriksaan Naskah', false],
  ]);
  expect(model.sampul).toEqual([
    'LAPORAN AKUNTABILITAS KINERJA',
    'INSTANSI PEMERINTAH (LAKIP)',
    'TAHUN 2024',
    '',
    'DINAS KOMUNIKASI, INFORMATIKA DAN PERSANDIAN',
    'KABUPATEN BANYUWANGI',
  ]);
});

test('every indicator has the published result with two decimals', () => {
  expect(tabel('bab-3', 'realisasi Sasaran 1 tahun').baris).toEqual([
    ['IKU-1 Indeks SPBE (Indeks)', '3,36', '4,77', '141,96', 'Sangat Tinggi'],
    ['IKU-2 Indeks Tata Kelola SPBE (Indeks)', '2,64', '4,60', '174,24', 'Sangat Tinggi'],
    ['IKU-3 Indeks Layanan SPBE (Indeks)', '3,84', '5,00', '130,21', 'Sangat Tinggi'],
  ]);
  expect(tabel('bab-3', 'realisasi Sasaran 2 tahun').baris).toEqual([
    ['IKU-4 Indeks Kepuasan Masyarakat (Indeks)', '80,5', '90,64', '112,60', 'Sangat Tinggi'],
  ]);
});

test('where the last quarter is the year, the result is said once, and the report says so', () => {
  expect(sentences('bab-3')).toContain(
    'Target TW IV sama dengan target tahunan dan realisasi TW IV sama dengan realisasi s/d TW IV, sehingga capaian terhadap keduanya sama dan disebut satu kali.',
  );
});

test('where one row of the last quarter is not its year, both results stand for all of them', () => {
  const paper = readyToDraft();
  paper.typeRow('riwayat', paper.rowOf('riwayat', 'kode', 'IKU-1'), {
    target_tahunan: 6,
    capaian_tahunan: 79.5,
  });
  const changed = lakipOf(paper.book(), TW4, { jenis: 'draf', tanggal: '2025-01-20' });
  const blok = changed.bagian.flatMap((part) => part.blok);
  const found = blok.find(
    (item) => item.kind === 'tabel' && item.judul.includes('realisasi Sasaran 1 tahun'),
  );
  expect(found?.kind === 'tabel' ? found.baris.map((row) => row.slice(1)) : null).toEqual([
    ['6,00', '4,77', '79,50', 'Tinggi', '3,36', '4,77', '141,96'],
    ['2,64', '4,60', '174,24', 'Sangat Tinggi', '2,64', '4,60', '174,24'],
    ['3,84', '5,00', '130,21', 'Sangat Tinggi', '3,84', '5,00', '130,21'],
  ]);
});

test('every program has its absorption and what is left, and the total is of the sums', () => {
  expect(tabel('bab-3', 'Realisasi anggaran per program').baris).toEqual([
    [
      'PRG-01 Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota',
      '11.347.530.574',
      '10.803.240.713',
      '95,20',
      '544.289.861',
    ],
    [
      'PRG-02 Program Pengelolaan Informasi dan Komunikasi Publik',
      '14.509.027.950',
      '13.377.038.157',
      '92,20',
      '1.131.989.793',
    ],
    [
      'PRG-03 Program Pengelolaan Aplikasi Informatika',
      '11.910.975.000',
      '9.019.746.271',
      '75,73',
      '2.891.228.729',
    ],
    [
      'PRG-04 Program Penyelenggaraan Statistik Sektoral',
      '1.382.893.750',
      '1.344.173.050',
      '97,20',
      '38.720.700',
    ],
    [
      'PRG-05 Program Penyelenggaraan Persandian untuk Pengamanan Informasi',
      '452.104.950',
      '426.672.377',
      '94,37',
      '25.432.573',
    ],
    ['Jumlah', '39.602.532.224', '34.970.870.568', '88,30', '4.631.661.656'],
  ]);
  // Nothing was consolidated before the last quarter, and the annual report misses no quarter of its own.
  expect(sentences('bab-3').join(' ')).not.toContain('Realisasi triwulan ini');
});

test('the budget stands per bidang and per sasaran; a program that serves no sasaran is named', () => {
  expect(tabel('bab-3', 'anggaran per bidang').baris.map((row) => [row[0], row[1], row[4]])).toEqual([
    ['SEK', '1', '95,20'],
    ['IKP', '1', '92,20'],
    ['TI', '1', '75,73'],
    ['SP', '2', '96,50'],
    ['Jumlah', '5', '88,30'],
  ]);
  expect(tabel('bab-3', 'anggaran per sasaran').baris.map((row) => row.slice(1))).toEqual([
    ['2', '26.420.002.950', '22.396.784.428', '84,77', '4.023.218.522'],
    ['1', '11.347.530.574', '10.803.240.713', '95,20', '544.289.861'],
  ]);
  expect(sentences('bab-3')).toContain(
    'PRG-04, PRG-05 tidak dimuat pada sasaran mana pun: tidak dikaitkan dengan sasaran, dan bidangnya tidak mengampu indikator.',
  );
});

test('the numbers are those that Konsolidasi shows', () => {
  const paper = year2024();
  const shown = paper
    .rows('konsolidasi', ['blok', 'kode', 'capaian'])
    .filter(([blok]) => blok === 'Indikator' || blok === 'Program' || blok === 'Jumlah')
    .map(([, kode, capaian]) => [kode || 'Jumlah', formatPersen(Number(capaian))]);
  const results = [1, 2].flatMap((nomor) => tabel('bab-3', `realisasi Sasaran ${nomor} tahun`).baris);
  const budget = tabel('bab-3', 'Realisasi anggaran per program').baris;
  const printed = [...results, ...budget].map((row) => [row[0]?.split(' ')[0], row[3]]);
  expect([...printed].sort()).toEqual([...shown].sort());
});

test('the years before stand as printed; what cannot be computed again, and what is missing, is marked', () => {
  const rows = tabel('bab-3', 'Sasaran 1 dari tahun ke tahun').baris.slice(0, 5);
  expect(rows.map((row) => row.slice(2))).toEqual([
    ['2020', '–', '3,22', '–', 'Tanpa target'],
    ['2021', '–', '3,53', '100', 'Tercetak 100, tidak dapat dihitung ulang (tanpa target)'],
    ['2022', '3,30', '3,53', '107', ''],
    // 134,73, printed without its decimals: recognised as cut off.
    ['2023', '3,34', '4,50', '134', ''],
    ['2024', '3,36', '4,77', '141,96', ''],
  ]);
  const ikm = tabel('bab-3', 'Sasaran 2 dari tahun ke tahun').baris;
  expect(ikm[0]?.slice(2)).toEqual(['2020', '80,08', '–', '–', 'Tanpa realisasi']);
  expect(ikm[2]?.slice(2)).toEqual(['2022', '80,46', '88,00', '109', '']);
});

test('this year is set beside the last in words, whichever way it went', () => {
  expect(sentences('bab-3')).toEqual(
    expect.arrayContaining([
      'Realisasi Indeks SPBE tahun 2024 sebesar 4,77 Indeks, lebih tinggi 0,27 Indeks daripada tahun 2023 (4,50 Indeks), yang berarti membaik.',
      'Realisasi Indeks Tata Kelola SPBE tahun 2024 sebesar 4,60 Indeks, lebih tinggi 0,40 Indeks daripada tahun 2023 (4,20 Indeks), yang berarti membaik.',
      'Realisasi Indeks Kepuasan Masyarakat tahun 2024 sebesar 90,64 Indeks, lebih rendah 0,28 Indeks daripada tahun 2023 (90,92 Indeks), yang berarti kinerja menurun.',
    ]),
  );
});

test('means state their denominators, per sasaran and for the agency', () => {
  expect(tabel('bab-3', 'Ringkasan').baris.map((row) => row.slice(2))).toEqual([
    ['3 dari 3', '148,81', 'Sangat Tinggi'],
    ['1 dari 1', '112,60', 'Sangat Tinggi'],
  ]);
  expect(sentences('bab-3')).toContain(
    'Rata-rata capaian sasaran ini tahun 2024 adalah 148,81% dengan kategori Sangat Tinggi (3 dari 3 indikator yang jatuh tempo dihitung).',
  );
  expect(sentences('ikhtisar').filter((sentence) => !sentence.startsWith('Rata-rata sederhana'))).toEqual([
    'Ikhtisar eksekutif dimuat dalam naskah final, setelah draf ini diperiksa.',
    'Rata-rata capaian kinerja tahun 2024 adalah 130,70% dengan kategori Sangat Tinggi (2 dari 2 sasaran dihitung).',
    'Realisasi anggaran Rp34.970.870.568 dari pagu Rp39.602.532.224, atau 88,30%.',
  ]);
});

test('every sasaran has its analyses, numbered without a gap: six, and the seventh where there is a national standard', () => {
  const numbers = (blok: LakipBagian['blok']) =>
    blok.flatMap((item) =>
      item.kind === 'judul' && (item.tingkat === 3 || item.tingkat === 4)
        ? [item.teks.replace(/[:.].*/, '')]
        : [],
    );
  const six = ['1', '2', '3', '4', '5', '6'];
  expect(numbers(bagian('bab-3').blok)).toEqual(['Sasaran 1', ...six, 'Sasaran 2', ...six]);
  const paper = readyToDraft();
  paper.replace('pembanding', [{ jenis: 'Standar nasional', tahun: '2024', kode: 'IKU-4', target: 80 }]);
  const compared = lakipOf(paper.book(), TW4, { jenis: 'draf', tanggal: '2025-01-20' });
  const blok = compared.bagian.find(({ id }) => id === 'bab-3')?.blok ?? [];
  expect(numbers(blok)).toEqual(['Sasaran 1', ...six, 'Sasaran 2', ...six, '7']);
});

test('where the plan has nothing to compare with, the analysis says so; a national standard is demanded only where there is one', () => {
  const blok = bagian('bab-3').blok;
  const after = (heading: string) => {
    const index = blok.findIndex((item) => item.kind === 'judul' && item.teks.startsWith(heading));
    return blok[index + 1];
  };
  expect(after('3. ')).toEqual({
    kind: 'paragraf',
    teks: 'Target jangka menengah untuk indikator sasaran ini tidak tersedia pada saat laporan ini disusun, sehingga kemajuannya belum dapat disajikan.',
  });
  expect(blok.some((item) => item.kind === 'judul' && item.teks.includes('standar nasional'))).toBe(false);
});

test('efficiency compares a sasaran with the programs of the bidang that answer for it, and says so', () => {
  expect(tabel('bab-3', 'Anggaran Sasaran 1 menurut bidang').baris).toEqual([
    ['IKP', '1', '14.509.027.950', '13.377.038.157', '92,20', '1.131.989.793'],
    ['TI', '1', '11.910.975.000', '9.019.746.271', '75,73', '2.891.228.729'],
    ['Jumlah', '2', '26.420.002.950', '22.396.784.428', '84,77', '4.023.218.522'],
  ]);
  expect(sentences('bab-3')).toEqual(
    expect.arrayContaining([
      'Rata-rata capaian sasaran 148,81% dibandingkan dengan serapan anggaran 84,77% memberi selisih 64,03 poin persen (dihitung dari angka yang belum dibulatkan; batas ±5 poin persen): penggunaan sumber daya efisien.',
      'Karena capaian tidak kurang dari 100%, efisiensi anggaran (100 − serapan) sebesar 15,23%.',
      'Program PRG-02, PRG-03 dimuat karena bidangnya mengampu indikator sasaran ini.',
      'Rata-rata capaian perangkat daerah 130,70% dibandingkan dengan serapan anggaran 88,30% memberi selisih 42,40 poin persen (dihitung dari angka yang belum dibulatkan; batas ±5 poin persen): penggunaan sumber daya efisien.',
    ]),
  );
});

test('what staff noted on the forms stands beside what was written about it', () => {
  expect(tabel('bab-3', 'tindak lanjut indikator Sasaran 2').baris).toEqual([
    [
      'IKU-4 Indeks Kepuasan Masyarakat',
      'Survei daring menjangkau sebagian pemohon saja',
      'Survei luring di loket pelayanan',
    ],
  ]);
  expect(tabel('bab-3', 'pelaksanaan program').baris).toEqual([
    [
      'PRG-03 Program Pengelolaan Aplikasi Informatika',
      'Pengadaan lisensi gagal lelang',
      'Diadakan melalui e-katalog',
    ],
  ]);
});

test('results are gathered per person; whoever is not named comes last', () => {
  expect(tabel('lampiran-2', 'Capaian per penanggung jawab').baris.map((row) => [row[0], row[2]])).toEqual([
    ['Andi Contoh', 'IKU-1'],
    ['Andi Contoh', 'IKU-2'],
    ['Citra Contoh', 'IKU-3'],
    ['Belum ditetapkan', 'IKU-4'],
  ]);
});

test('the rules in force are printed with the report', () => {
  expect(sentences('lampiran-3')).toEqual(
    expect.arrayContaining([
      'Cara hitung "naik": Realisasi ÷ Target × 100.',
      'Kategori menurut batas bawah pada capaian yang dibulatkan dua desimal: ≥ 91 Sangat Tinggi; ≥ 76 Tinggi; ≥ 66 Sedang; ≥ 51 Rendah; selain itu Sangat Rendah.',
      'Angka disimpan utuh dan dibulatkan (setengah ke atas) hanya untuk tampilan.',
    ]),
  );
});

test('whoever heads the agency signs', () => {
  expect(bagian('bab-4').blok.slice(-1)).toEqual([
    {
      kind: 'tanda-tangan',
      tempat: 'Banyuwangi, ……………………',
      jabatan: ['Kepala Dinas Komunikasi, Informatika dan Persandian', 'Kabupaten Banyuwangi'],
      nama: 'Contoh Kepala Dinas',
      pangkat: 'Pembina Utama Muda (IV/c)',
      nip: '197001011995031001',
    },
  ]);
});
