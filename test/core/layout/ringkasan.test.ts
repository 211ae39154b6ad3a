// Ringkasan: capaian and budget side by side per sasaran, bidang and agency, and what the charts draw.
import { indikator, PaperBook, program } from '../book';

const LEAVE = { putusan: 'lewati', alasan: 'Terlambat' } as const;

/** Two sasaran; TI fills in nothing of its indicator and its program. */
function consolidated(): PaperBook {
  const paper = PaperBook.opened({
    indikator: [
      indikator('IKU-1', 'IKP', { 1: 8 }, { sasaran: 'Informasi' }),
      indikator('IKU-2', 'IKP', { 1: 16 }, { sasaran: 'Informasi' }),
      indikator('IKU-3', 'TI', { 1: 50 }, { sasaran: 'Layanan' }),
      indikator('IKK-1', 'IKP', { 1: 4 }, { sasaran: 'Layanan', jenis: 'IKK' }),
      indikator('IKU-4', 'IKP', { 4: 10 }, { sasaran: 'Informasi' }),
      indikator('IKU-5', 'SP', { 4: 10 }, { sasaran: 'Statistik' }),
    ],
    anggaran: [
      program('1.01', 'SEK', 1000),
      { ...program('2.16', 'IKP', 500), sasaran: 'Informasi' },
      program('2.20', 'TI', 20),
    ],
  });
  paper.approved('SEK');
  paper.approved('IKP');
  paper.consolidate({ SEK: {}, IKP: {}, TI: LEAVE });
  return paper;
}

const PAPER = consolidated();

function rows(bagian: string, keys: readonly string[]) {
  return PAPER.rows('ringkasan', ['bagian', ...keys]).flatMap(([first, ...rest]) =>
    first === bagian ? [rest] : [],
  );
}

test('a sasaran shows its mean with the denominator, its budget, and whether both fit', () => {
  expect(
    rows('Sasaran', [
      'kode',
      'uraian',
      'capaian',
      'kategori',
      'dihitung',
      'serapan',
      'efisiensi',
      'keterangan',
    ]),
  ).toEqual([
    [
      '1',
      'Layanan',
      '',
      '',
      '0 dari 1 indikator dihitung',
      '',
      'Dinilai pada akhir tahun',
      'Jenis tidak dihitung: IKK-1. Tidak mengisi: IKU-3. Program 2.20 disertakan karena bidangnya mengampu sasaran ini. Jumlah pagu memuat pagu program yang realisasinya belum dilaporkan (2.20)',
    ],
    [
      '2',
      'Informasi',
      75,
      'Sedang',
      '2 dari 2 indikator dihitung',
      1.6,
      'Dinilai pada akhir tahun',
      'Belum jatuh tempo: IKU-4',
    ],
    [
      '3',
      'Statistik',
      '',
      '',
      'Tidak ada indikator jatuh tempo yang dihitung',
      '',
      'Dinilai pada akhir tahun',
      'Belum jatuh tempo: IKU-5',
    ],
  ]);
});

test('a bidang counts each kind of nothing apart', () => {
  const kinds = ['terisi', 'nol', 'tidak_dihitung', 'tidak_mengisi', 'belum_jatuh_tempo'];
  expect(rows('Bidang', ['kode', 'capaian', 'dihitung', ...kinds, 'pagu', 'realisasi'])).toEqual([
    ['SEK', '', 'Tidak ada sasaran jatuh tempo yang dihitung', 0, 0, 0, 0, 0, 1000, 8],
    ['IKP', ((100 + 50) / 2 + 200) / 2, '2 dari 2 sasaran dihitung', 3, 0, 0, 0, 1, 500, 8],
    ['TI', '', '0 dari 1 sasaran dihitung', 0, 0, 0, 1, 0, 20, ''],
    ['SP', '', 'Tidak ada sasaran jatuh tempo yang dihitung', 0, 0, 0, 0, 1, '', ''],
  ]);
});

test('the agency is the mean of the sasaran that have something to expect', () => {
  expect(
    rows('Perangkat daerah', ['capaian', 'dihitung', 'pagu', 'realisasi', 'realisasi_tw', 'sisa']),
  ).toEqual([[75, '1 dari 2 sasaran dihitung', 1520, 16, 16, 1504]]);
});

test('each program has its pagu, its realisasi and its flags', () => {
  expect(rows('Program', ['kode', 'pagu_murni', 'pagu', 'realisasi', 'sisa', 'keterangan'])).toEqual([
    ['1.01', 1000, 1000, 8, 992, ''],
    ['2.16', 500, 500, 8, 492, ''],
    ['2.20', 20, 20, '', '', 'Belum dilaporkan'],
  ]);
});

test('the notes name programs that no sasaran has, and the rules in force', () => {
  const notes = rows('Catatan', ['uraian']).flat();
  expect(notes).toContain(
    'Program 1.01 tidak mendukung sasaran mana pun pada tabel ini dan hanya masuk jumlah perangkat daerah.',
  );
  expect(notes).toContain('Angka perangkat daerah adalah rata-rata dari rata-rata sasaran.');
});

test('the charts draw a column for each sasaran and bidang, none where there is no figure', () => {
  const keys = ['grafik_sasaran', 'grafik_capaian', 'grafik_bidang', 'grafik_serapan'];
  expect(PAPER.rows('ringkasan', keys).slice(0, 4)).toEqual([
    ['Sasaran 1', '', 'SEK', 0.8],
    ['Sasaran 2', 75, 'IKP', 1.6],
    ['Sasaran 3', '', 'TI', ''],
    ['', '', '', ''],
  ]);
});

test('Konsolidasi sums the programs with the pagu of those that filled in nothing, and names them', () => {
  const [total] = PAPER.rows('konsolidasi', ['blok', 'target', 'realisasi', 'keterangan']).filter(
    ([blok]) => blok === 'Jumlah',
  );
  expect(total).toEqual([
    'Jumlah',
    1520,
    16,
    'Jumlah pagu memuat pagu program yang realisasinya belum dilaporkan (2.20)',
  ]);
});

test('a bidang taken in later changes no figure of the others', () => {
  const figures = (paper: PaperBook) =>
    paper.rows('ringkasan', ['bagian', 'kode', 'capaian', 'serapan']).filter(([, kode]) => kode !== '');
  const before = figures(PAPER);
  const later = PAPER.copy();
  later.approved('TI');
  later.consolidate({ TI: {} });
  const changed = figures(later).filter((row, index) => String(row) !== String(before[index]));
  expect(changed).toEqual([
    ['Sasaran', '1', 16, 40],
    ['Bidang', 'TI', 16, 40],
    ['Program', '2.20', '', 40],
  ]);
});
