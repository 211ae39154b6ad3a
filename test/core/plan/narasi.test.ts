// Rows for the texts people write: only what is missing is added, and chapter I is carried over.
import { messageOf, type PaperBook } from '../book';
import { prepareNarasi, TW4, writeNarasi, year2024 } from '../lakip/year-2024';

function rows(paper: PaperBook): readonly (readonly unknown[])[] {
  return paper.rows('narasi', ['periode', 'bagian', 'kunci', 'wajib', 'isi']);
}

const SASARAN = [
  'Meningkatnya Tata Kelola Pemerintahan melalui Transformasi Digital',
  'Meningkatnya Akuntabilitas dan Kualitas Pelayanan Perangkat Daerah',
];

test('a quarter gets a row for every text, three of them for each sasaran', () => {
  const paper = year2024();
  expect(messageOf(prepareNarasi(paper))).toBe(
    'planned: 16 baris narasi Triwulan IV Tahun 2024 disiapkan pada tab Narasi LAKIP. Isi kolom Isi pada setiap baris yang wajib.',
  );
  expect(rows(paper).map(([, bagian, kunci, wajib]) => [bagian, kunci, wajib])).toEqual([
    ['Bagian depan', 'pengantar', 'tidak'],
    ['Bab I', 'umum', 'ya'],
    ['Bab I', 'sdm', 'tidak'],
    ['Bab I', 'strategis', 'ya'],
    ['Bab I', 'permasalahan', 'ya'],
    ['Bab II', 'renstra', 'tidak'],
    ...SASARAN.flatMap((nama) => [
      ['Bab III', `penyebab|${nama}`, 'ya'],
      ['Bab III', `solusi|${nama}`, 'tidak'],
      ['Bab III', `penunjang|${nama}`, 'tidak'],
    ]),
    ['Bab III', 'evaluasi', 'tidak'],
    ['Bab III', 'penghargaan', 'tidak'],
    ['Bab IV', 'simpulan', 'ya'],
    ['Bab IV', 'langkah', 'ya'],
  ]);
});

test('rows that stand are never touched, missing ones are added below', () => {
  const paper = year2024();
  prepareNarasi(paper);
  writeNarasi(paper);
  const before = rows(paper);
  expect(messageOf(prepareNarasi(paper))).toBe(
    'answered: Baris narasi Triwulan IV Tahun 2024 sudah lengkap pada tab Narasi LAKIP.',
  );
  // Somebody emptied the row of the conclusion.
  paper.typeRow('narasi', paper.rowOf('narasi', 'kunci', 'simpulan'), {
    periode: '',
    bagian: '',
    judul: '',
    wajib: '',
    isi: '',
    petunjuk: '',
    kunci: '',
  });
  expect(prepareNarasi(paper).kind).toBe('planned');
  const kept = before.filter(([, , kunci]) => kunci !== 'simpulan');
  expect(rows(paper)).toEqual([...kept, [TW4, 'Bab IV', 'simpulan', 'ya', '']]);
});

test('chapter I is carried over from the latest earlier quarter that has it, nothing else is', () => {
  const paper = year2024();
  paper.replace('narasi', [
    { periode: '2024-TW2', kunci: 'umum', isi: 'Lama' },
    { periode: '2024-TW3', kunci: 'umum', isi: 'Lebih baru' },
    { periode: '2024-TW3', kunci: 'strategis', isi: '' },
    { periode: '2024-TW2', kunci: 'strategis', isi: 'Strategis' },
    { periode: '2025-TW1', kunci: 'permasalahan', isi: 'Kemudian' },
    { periode: '2024-TW3', kunci: 'simpulan', isi: 'Simpulan triwulan lalu' },
  ]);
  prepareNarasi(paper);
  const carried = rows(paper).filter(([periode, , , , isi]) => periode === TW4 && isi !== '');
  expect(carried.map(([, , kunci, , isi]) => [kunci, isi])).toEqual([
    ['umum', 'Lebih baru'],
    ['strategis', 'Strategis'],
  ]);
});

test('a quarter that is not consolidated has no texts to prepare', () => {
  expect(messageOf(prepareNarasi(year2024(), undefined, '2024-TW3'))).toBe(
    'refused: LAKIP Triwulan III Tahun 2024 belum dapat disusun: konsolidasi (langkah 7) belum selesai.',
  );
});
