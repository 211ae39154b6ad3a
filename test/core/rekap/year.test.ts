// A year of four quarters, every figure of it computed by hand: a weak TW IV, an indicator due only in TW II, another only
// in TW III, a bidang left out in TW II, a program left out in TW IV, a limit summed over the year, an opinion given once.

import { periodeOf, type Triwulan } from '../../../src/core/domain/triwulan';
import { reviuChecks } from '../../../src/core/lakip/checks';
import type { LakipBlok, LakipTabel } from '../../../src/core/laporan/model';
import { indikator, KADIS, KASUBAG, PaperBook, person, program, SEKRETARIS } from '../book';
import { lakipOf } from '../laporan';

const EACH = (target: number) => ({ 1: target, 2: target, 3: target, 4: target });
const LEAVE = { putusan: 'lewati', alasan: 'Petugas cuti' } as const;
const CODES = ['SEK', 'IKP', 'TI', 'SP', 'KP'];

/**
 * Realisasi by code and quarter; '' where nothing is typed.
 *
 * | | annual target | year | capaian |
 * |---|---|---|---|
 * | A-1 | 40 | 12 + 10 + 12 + 8 = 42 | 42 / 40 = 105 |
 * | A-2 | 50 | TW II: 50 | 100 |
 * | A-3 | at most 12 | 2 + 2 + 3 + 3 = 10 | (24 − 10) / 12 = 116,6667 |
 * | B-1 | 100 | 30 + – + 25 + 20 = 75, without TW II | 75 |
 * | B-2 | WTP | TW I: WTP | reached |
 * | C-1 | 80 | TW III: 60 | 75 |
 * | C-2 | 10 | TW II, left out | never reported |
 */
const TYPED: Readonly<Record<string, readonly (number | string)[]>> = {
  'A-1': [12, 10, 12, 8],
  'A-2': ['', 50, '', ''],
  'A-3': [2, 2, 3, 3],
  'B-1': [30, '', 25, 20],
  'B-2': ['WTP', '', '', ''],
  'C-1': ['', '', 60, ''],
  '1.01': [100, 300, 600, 900],
  '2.16': [100, 200, 300, 500],
  '2.20': [100, '', 200, 300],
  '2.21': [20, 40, 60, ''],
};

/** Bidang that are left out, by quarter. */
const LEFT: Readonly<Record<Triwulan, readonly string[]>> = { 1: [], 2: ['TI', 'SP'], 3: [], 4: ['KP'] };

function prepared(): PaperBook {
  const filler = (kode: string) => person(`staf.${kode.toLowerCase()}@contoh.go.id`, 'staf', kode);
  const head = (kode: string) => person(`kabid.${kode.toLowerCase()}@contoh.go.id`, 'kepala_bidang', kode);
  return PaperBook.prepared({
    bidang: CODES.map((kode) => ({
      kode,
      nama: `Bidang ${kode}`,
      pemeriksa: kode === 'SEK' ? 'sekretaris' : 'kepala_bidang',
    })),
    personil: [
      person(KADIS, 'kepala_dinas'),
      person(SEKRETARIS, 'sekretaris'),
      person(KASUBAG, 'kasubag_program'),
      ...CODES.filter((kode) => kode !== 'SEK').map(head),
      ...CODES.map(filler),
    ],
    indikator: [
      indikator('A-1', 'IKP', EACH(10), {
        sasaran: 'A',
        agregasi: 'akumulasi',
        target_tahunan: 40,
        satuan: 'Dokumen',
        pic: 'Rina',
      }),
      indikator('A-2', 'IKP', { 2: 50 }, { sasaran: 'A', target_tahunan: 50, satuan: 'Indeks' }),
      indikator('A-3', 'IKP', EACH(3), {
        sasaran: 'A',
        metode: 'turun',
        agregasi: 'akumulasi',
        target_tahunan: 12,
        satuan: 'Kasus',
      }),
      indikator('B-1', 'TI', EACH(25), {
        sasaran: 'B',
        agregasi: 'akumulasi',
        target_tahunan: 100,
        satuan: 'Layanan',
        pic: 'Rina',
      }),
      indikator(
        'B-2',
        'TI',
        { 1: 'WTP' },
        { sasaran: 'B', metode: 'predikat', skala: 'Opini BPK', target_tahunan: 'WTP', satuan: 'Opini' },
      ),
      indikator('C-1', 'SP', { 3: 80 }, { sasaran: 'C', target_tahunan: 80, satuan: 'Indeks' }),
      indikator('C-2', 'SP', { 2: 10 }, { sasaran: 'C', target_tahunan: 10, satuan: 'Dokumen' }),
    ],
    anggaran: [
      program('1.01', 'SEK', 1000),
      program('2.16', 'IKP', 500),
      program('2.20', 'TI', 400),
      program('2.21', 'KP', 100),
    ],
  });
}

function measure(paper: PaperBook, triwulan: Triwulan): void {
  paper.open(triwulan);
  paper.forward();
  paper.makeForms();
  const verdicts: Record<string, typeof LEAVE | Record<string, never>> = {};
  for (const kode of CODES) {
    const rows =
      paper
        .book()
        .forms.get(kode)
        ?.rows.filter(({ jatuhTempo }) => jatuhTempo) ?? [];
    if (rows.length === 0) continue;
    paper.direct(kode);
    if (LEFT[triwulan].includes(kode)) {
      verdicts[kode] = LEAVE;
      continue;
    }
    for (const row of rows) {
      const realisasi = TYPED[row.kode]?.[triwulan - 1] ?? '';
      paper.fill(kode, row.kode, { realisasi, kendala: 'Sesuai data', tindak_lanjut: 'Dilanjutkan' });
    }
    expect(paper.submit(kode, `staf.${kode.toLowerCase()}@contoh.go.id`)).toMatchObject({ kind: 'planned' });
    paper.decide(kode, true);
    verdicts[kode] = {};
  }
  expect(paper.consolidate(verdicts)).toMatchObject({ kind: 'planned' });
}

const after: PaperBook[] = [];
{
  const paper = prepared();
  for (const triwulan of [1, 2, 3, 4] as const) {
    measure(paper, triwulan);
    after.push(paper.copy());
  }
}
const paperOf = (triwulan: Triwulan): PaperBook => {
  const paper = after[triwulan - 1];
  if (!paper) throw new Error(`No quarter ${triwulan}`);
  return paper;
};
const YEAR = paperOf(4);

const rounded = (cells: readonly unknown[]) =>
  cells.map((cell) => (typeof cell === 'number' ? Math.round(cell * 10_000) / 10_000 : cell));

describe('Konsolidasi', () => {
  const shown = (paper: PaperBook, bagian: string, keys: readonly string[]) =>
    paper
      .rows('konsolidasi', ['blok', ...keys])
      .filter(([blok]) => blok === bagian)
      .map(([, ...cells]) => rounded(cells));

  test('has every indicator of the year, its year against the annual target, and TW IV beside it', () => {
    const keys = ['kode', 'realisasi', 'capaian', 'sd', 'capaian_tahunan', 'kategori', 'status'];
    expect(shown(YEAR, 'Indikator', keys)).toEqual([
      ['A-1', 8, 80, 42, 105, 'Sangat Tinggi', 'Terisi'],
      ['A-2', '', '', 50, 100, 'Sangat Tinggi', 'Belum jatuh tempo'],
      ['A-3', 3, 100, 10, 116.6667, 'Sangat Tinggi', 'Terisi'],
      ['B-1', 20, 80, 75, 75, 'Sedang', 'Terisi'],
      ['B-2', '', '', 'WTP', 'Tercapai', '', 'Belum jatuh tempo'],
      ['C-1', '', '', 60, 75, 'Sedang', 'Belum jatuh tempo'],
      ['C-2', '', '', '', '', '', 'Belum jatuh tempo'],
    ]);
  });

  test('means are the year’s, with those of TW IV beside them, each with its denominator', () => {
    const keys = ['uraian', 'capaian', 'capaian_tahunan', 'kategori', 'status'];
    expect(shown(YEAR, 'Sasaran', keys)).toEqual([
      // (105 + 100 + 116,6667) ÷ 3, and (80 + 100) ÷ 2
      ['A', 90, 107.2222, 'Sangat Tinggi', '3 dari 3 indikator dihitung'],
      ['B', 80, 75, 'Sedang', '1 dari 2 indikator dihitung'],
      ['C', '', 75, 'Sedang', '1 dari 2 indikator dihitung'],
    ]);
    // (107,2222 + 75 + 75) ÷ 3, and (90 + 80) ÷ 2
    expect(shown(YEAR, 'Perangkat daerah', keys)).toEqual([
      ['Rata-rata capaian perangkat daerah', 85, 85.7407, 'Tinggi', '3 dari 3 sasaran dihitung'],
    ]);
  });

  test('what is missing is named beside each figure that lacks it', () => {
    const remarks = new Map(
      shown(YEAR, 'Indikator', ['kode', 'keterangan']).map(([kode, said]) => [kode, said]),
    );
    expect(remarks.get('B-1')).toBe('Realisasi s/d TW tanpa TW II. Sesuai data');
    expect(remarks.get('C-2')).toBe('Belum dilaporkan');
    expect(remarks.get('A-1')).toBe('Sesuai data');
    expect(shown(YEAR, 'Sasaran', ['keterangan'])).toEqual([
      ['Capaian triwulan: 2 dari 2 indikator dihitung'],
      ['Tanpa persentase: B-2. B-1 tanpa TW II. Capaian triwulan: 1 dari 1 indikator dihitung'],
      ['Tidak mengisi: C-2. Capaian triwulan: Tidak ada indikator jatuh tempo yang dihitung'],
    ]);
  });

  test('a quarter leads before the year’s end; the year so far goes on from what was consolidated, never from 0', () => {
    const keys = ['kode', 'capaian', 'sd', 'capaian_tahunan', 'kategori', 'status'];
    expect(shown(paperOf(2), 'Indikator', keys)).toEqual([
      ['A-1', 100, 22, 55, 'Sangat Tinggi', 'Terisi'],
      ['A-2', 100, 50, 100, 'Sangat Tinggi', 'Terisi'],
      // A limit of the year is not kept by half of the year.
      ['A-3', 133.3333, 4, 'Belum dinilai', 'Sangat Tinggi', 'Terisi'],
      ['B-1', '', 30, 30, '', 'Tidak mengisi'],
      ['B-2', '', 'WTP', 'Tercapai', '', 'Belum jatuh tempo'],
      ['C-1', '', '', '', '', 'Belum jatuh tempo'],
      ['C-2', '', '', '', '', 'Tidak mengisi'],
    ]);
    expect(shown(paperOf(2), 'Sasaran', ['uraian', 'capaian', 'capaian_tahunan', 'kategori'])).toEqual([
      // (100 + 100 + 133,3333) ÷ 3; (55 + 100) ÷ 2
      ['A', 111.1111, 77.5, 'Sangat Tinggi'],
      ['B', '', 30, ''],
      ['C', '', '', ''],
    ]);
  });
});

describe('the budget', () => {
  const keys = ['kode', 'pagu', 'realisasi', 'realisasi_tw', 'serapan', 'keterangan'];
  const programs = (paper: PaperBook) =>
    paper
      .rows('ringkasan', ['bagian', ...keys])
      .filter(([bagian]) => bagian === 'Program')
      .map(([, ...cells]) => rounded(cells));

  test('a program left out keeps its last realisasi in every sum, and is named', () => {
    expect(programs(YEAR)).toEqual([
      ['1.01', 1000, 900, 300, 90, ''],
      ['2.16', 500, 500, 200, 100, ''],
      ['2.20', 400, 300, 100, 75, ''],
      ['2.21', 100, 60, '', 60, 'Tidak mengisi. Realisasi s/d TW tanpa TW IV'],
    ]);
    expect(programs(paperOf(2))[2]).toEqual([
      '2.20',
      400,
      100,
      '',
      25,
      'Tidak mengisi. Realisasi s/d TW tanpa TW II',
    ]);
    const total = YEAR.rows('ringkasan', [
      'bagian',
      'pagu',
      'realisasi',
      'serapan',
      'efisiensi',
      'keterangan',
    ]);
    expect(total.filter(([bagian]) => bagian === 'Perangkat daerah')).toEqual([
      [
        'Perangkat daerah',
        2000,
        1760,
        88,
        'Tidak dinilai (ada capaian di bawah 100% atau belum lengkap)',
        'B-1 tanpa TW II. Capaian triwulan: 2 dari 2 sasaran dihitung. 2.21 tanpa TW IV',
      ],
    ]);
  });

  test('efficiency is told for the year, and only of what was reached by every indicator', () => {
    const told = (paper: PaperBook) =>
      paper
        .rows('ringkasan', ['bagian', 'uraian', 'selisih', 'efisiensi'])
        .filter(([bagian]) => bagian === 'Sasaran')
        .map(([, ...cells]) => rounded(cells));
    expect(told(YEAR)).toEqual([
      ['A', 7.2222, 'Efisien'],
      ['B', '', 'Tidak dinilai (ada capaian di bawah 100% atau belum lengkap)'],
      ['C', '', 'Tidak berlaku (tanpa pagu)'],
    ]);
    expect(new Set(told(paperOf(2)).map(([, , efisiensi]) => efisiensi))).toEqual(
      new Set(['Dinilai pada akhir tahun']),
    );
  });
});

test('an employee’s mean is the year’s, with that of TW IV beside it', () => {
  const rows = YEAR.rows('pegawai', [
    'pegawai',
    'kode',
    'capaian',
    'capaian_tahunan',
    'kategori',
    'keterangan',
  ]);
  expect(rows.filter(([pegawai]) => pegawai === 'Rina').map(rounded)).toEqual([
    ['Rina', 'A-1', 80, 105, 'Sangat Tinggi', 'Sesuai data'],
    ['Rina', 'B-1', 80, 75, 'Sedang', 'Realisasi s/d TW tanpa TW II. Sesuai data'],
    // (105 + 75) ÷ 2, and (80 + 80) ÷ 2
    ['Rina', '', 80, 90, 'Tinggi', expect.stringContaining('B-1 tanpa TW II')],
  ]);
});

describe('the annual report', () => {
  const model = lakipOf(YEAR.book(), periodeOf(2026, 4), { jenis: 'draf', tanggal: '2027-01-20' });
  const blok = model.bagian.flatMap((part) => part.blok);
  const tabel = (judul: string): LakipTabel => {
    const found = blok.find(
      (item): item is LakipTabel => item.kind === 'tabel' && item.judul.includes(judul),
    );
    if (!found) throw new Error(`No table ${judul}`);
    return found;
  };
  const said = (items: readonly LakipBlok[]): readonly string[] =>
    items.flatMap((item) => (item.kind === 'daftar' ? item.butir : 'teks' in item ? [item.teks] : []));

  test('sets the year first and the last quarter beside it', () => {
    expect(tabel('Target dan realisasi Sasaran 1').kolom.map(({ judul }) => judul)).toEqual([
      'Indikator kinerja',
      'Target tahun 2026',
      'Realisasi tahun 2026',
      'Capaian tahun 2026 (%)',
      'Kategori',
      'Target TW IV',
      'Realisasi TW IV',
      'Capaian TW IV (%)',
    ]);
    expect(tabel('Target dan realisasi Sasaran 1').baris).toEqual([
      ['A-1 Indikator A-1 (Dokumen)', '40', '42', '105,00', 'Sangat Tinggi', '10', '8', '80,00'],
      ['A-2 Indikator A-2 (Indeks)', '50', '50', '100,00', 'Sangat Tinggi', '–', 'Belum jatuh tempo', '–'],
      ['A-3 Indikator A-3 (Kasus)', '12', '10', '116,67', 'Sangat Tinggi', '3', '3', '100,00'],
    ]);
    expect(tabel('Target dan realisasi Sasaran 2').baris).toEqual([
      ['B-1 Indikator B-1 (Layanan)', '100', '75 (tanpa TW II)', '75,00', 'Sedang', '25', '20', '80,00'],
      ['B-2 Indikator B-2 (Opini)', 'WTP', 'WTP', 'Tercapai', '–', '–', 'Belum jatuh tempo', '–'],
    ]);
    expect(tabel('Target dan realisasi Sasaran 3').baris).toEqual([
      ['C-1 Indikator C-1 (Indeks)', '80', '60', '75,00', 'Sedang', '–', 'Belum jatuh tempo', '–'],
      ['C-2 Indikator C-2 (Dokumen)', '10', 'Belum dilaporkan', '–', '–', '–', 'Belum jatuh tempo', '–'],
    ]);
  });

  test('its means are those of Konsolidasi, in every place', () => {
    const expected = [
      ['1', 'A', '3 dari 3', '107,22', 'Sangat Tinggi', '90,00'],
      ['2', 'B', '1 dari 2', '75,00', 'Sedang', '80,00'],
      ['3', 'C', '1 dari 2', '75,00', 'Sedang', '–'],
    ];
    const tables = blok.filter(
      (item): item is LakipTabel => item.kind === 'tabel' && item.judul.endsWith('kinerja per sasaran'),
    );
    expect(tables.map(({ baris }) => baris)).toEqual([expected, expected]);
    const agency =
      'Rata-rata capaian kinerja tahun 2026 adalah 85,74% dengan kategori Tinggi (3 dari 3 sasaran dihitung).';
    const quarter =
      'Rata-rata capaian kinerja Triwulan IV tahun 2026 adalah 85,00% dengan kategori Tinggi (2 dari 2 sasaran dihitung).';
    // In the Ikhtisar and in Bab IV.
    expect(said(blok).filter((sentence) => sentence === agency)).toHaveLength(2);
    expect(said(blok).filter((sentence) => sentence === quarter)).toHaveLength(2);
  });

  test('every indicator of the agreement stands in Bab II and in Lampiran 1', () => {
    expect(tabel('Sasaran, indikator, dan target kinerja').baris.map((row) => row[2])).toEqual([
      'A-1',
      'A-2',
      'A-3',
      'B-1',
      'B-2',
      'C-1',
      'C-2',
    ]);
    expect(tabel('menurut perjanjian kinerja').baris).toHaveLength(7);
  });

  test('tells what lacks quarters, what was never reported, and who was left out by which decision', () => {
    const missing =
      'Angka yang tidak memuat triwulan tanpa isian: B-1 tanpa TW II; 2.21 tanpa TW IV. Triwulan itu tidak dianggap 0: jumlah dan rata-rata memakai triwulan yang terisi; nilai akhir dan anggaran memakai nilai terakhir yang dikonsolidasikan.';
    expect(said(blok).filter((sentence) => sentence === missing)).toHaveLength(2);
    expect(said(blok)).toEqual(
      expect.arrayContaining([
        'Bidang TI tidak menyampaikan data Triwulan II dan dilewati dengan keputusan: Petugas cuti.',
        'Bidang SP tidak menyampaikan data Triwulan II dan dilewati dengan keputusan: Petugas cuti.',
        'Bidang KP tidak menyampaikan data Triwulan IV dan dilewati dengan keputusan: Petugas cuti.',
      ]),
    );
    expect(said(blok).filter((sentence) => sentence.startsWith('Realisasi triwulan'))).toEqual([]);
    expect(tabel('anggaran per program').baris).toEqual([
      ['1.01 Program 1.01', '1.000', '300', '900', '90,00', '100'],
      ['2.16 Program 2.16', '500', '200', '500', '100,00', '0'],
      ['2.20 Program 2.20', '400', '100', '300', '75,00', '100'],
      ['2.21 Program 2.21', '100', 'Tidak mengisi', '60 (tanpa TW IV)', '60,00', '40'],
      ['Jumlah', '2.000', '600', '1.760 (tanpa TW IV)', '88,00', '240'],
    ]);
  });

  test('asks for reasons where the year was not reached, and quotes every quarter’s', () => {
    expect(tabel('Penjelasan, kendala, dan tindak lanjut indikator Sasaran 3').baris[0]).toEqual([
      'C-1 Indikator C-1',
      'Capaian di bawah ambang analisis',
      'TW III: Sesuai data',
      'TW III: Dilanjutkan',
    ]);
    // Nothing was demanded of Sasaran 1: no column says of what.
    expect(tabel('Penjelasan, kendala, dan tindak lanjut indikator Sasaran 1').kolom).toHaveLength(3);
  });

  test('its checklist looks at what was promised, not at the rows that are there', () => {
    const found = reviuChecks(YEAR.book(), periodeOf(2026, 4), '2027-01-20');
    expect(found['I.2']).toBe('Sesuai: 7 dari 7 indikator mempunyai target.');
    // C-2 was never reported.
    expect(found['I.3']).toBe('Perlu diperiksa: capaian 6 dari 7 indikator yang jatuh tempo dapat dihitung.');
    expect(found['I.6']).toBe(
      'Perlu diperiksa: realisasi 2.21 belum dilaporkan atau tidak memuat semua triwulan.',
    );
  });
});
