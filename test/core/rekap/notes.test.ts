// The rules in force as they stand under the tables: what was used, and nothing that was not.
import { ATURAN_BAWAAN } from '../../../src/core/domain/aturan';
import { aturanNotes } from '../../../src/core/rekap/notes';
import { indikatorRow, programRow } from './rows';

test('methods and aggregations are named when rows use them, with what a missing quarter and a target of 0 mean', () => {
  const rows = [
    indikatorRow('IKU-1', 90, { metode: 'turun', agregasi: 'rata-rata' }),
    indikatorRow('IKU-2', 'Tercapai', { metode: 'predikat', cara_isi: 's/d TW' }),
  ];
  const aturan = { ...ATURAN_BAWAAN, nol: 'tidak dihitung', batasRata: 120, desimalKategori: 0 } as const;
  expect(aturanNotes(aturan, rows)).toEqual([
    'Cara hitung "turun": (2 × Target − Realisasi) ÷ Target × 100, paling rendah 0.',
    'Cara hitung "predikat": tercapai apabila predikat realisasi sama dengan atau di atas predikat target; tanpa persentase.',
    'Target 0 pada cara hitung yang menurun: capaiannya tidak dihitung.',
    expect.stringContaining('Capaian triwulan membandingkan realisasi dengan target triwulan'),
    'Agregasi "rata-rata": realisasi s/d triwulan adalah rata-rata triwulan yang terisi; triwulan tanpa nilai tidak ikut dibagi.',
    expect.stringContaining('Indikator yang diisi "s/d TW"'),
    expect.stringContaining('"n dari m"'),
    'Angka sasaran dan perangkat daerah memakai indikator jenis Tujuan, IKU; angka bidang dan pegawai memakai semua jenis indikator.',
    'Angka perangkat daerah adalah rata-rata dari rata-rata sasaran.',
    'Dalam rata-rata, capaian setiap indikator dihitung paling tinggi 120%; capaian yang ditampilkan tetap utuh.',
    'Kategori menurut batas bawah pada capaian yang dibulatkan ke persen bulat: ≥ 91 Sangat Tinggi; ≥ 76 Tinggi; ≥ 66 Sedang; ≥ 51 Rendah; selain itu Sangat Rendah.',
    'Angka disimpan utuh dan dibulatkan (setengah ke atas) hanya untuk tampilan.',
  ]);
});

test('of programs alone only the budget is explained', () => {
  expect(aturanNotes(ATURAN_BAWAAN, [programRow('1.01', 'SEK', 100, 50)])).toEqual([
    'Serapan = Realisasi ÷ Pagu × 100; jumlah dihitung dari jumlah realisasi dan jumlah pagu.',
    expect.stringContaining('lebih dari 5 poin persen efisien, kurang dari −5 tidak efisien'),
    'Angka disimpan utuh dan dibulatkan (setengah ke atas) hanya untuk tampilan.',
  ]);
});
