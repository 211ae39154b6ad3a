// A second quarter in which everything occurs: every method, every kind of nothing, a changed pagu, a bidang left out.
import { indikator, PaperBook, program, type Row } from '../book';

export const TW2 = '2026-TW2';

const LAYANAN = { sasaran: 'Layanan' };
const every = (target: string | number) => ({ 1: target, 2: target, 3: target, 4: target });

const INDIKATOR: readonly Row[] = [
  indikator(
    'IKU-1',
    'IKP',
    { 1: 20, 2: 20, 3: 20, 4: 40 },
    { ...LAYANAN, satuan: 'Dokumen', agregasi: 'akumulasi' },
  ),
  indikator('IKU-2', 'IKP', every('maks 1%'), {
    ...LAYANAN,
    metode: 'turun',
    target_tahunan: 'maks 1%',
  }),
  indikator('IKU-3', 'IKP', every('7 s.d. 8'), {
    ...LAYANAN,
    satuan: 'Bulan',
    metode: 'rentang',
    target_tahunan: '7–8',
  }),
  indikator('IKU-4', 'IKP', every('WTP'), {
    ...LAYANAN,
    satuan: 'Opini',
    metode: 'predikat',
    skala: 'Opini BPK',
    target_tahunan: 'WTP',
  }),
  indikator('IKU-5', 'IKP', every('ya'), {
    ...LAYANAN,
    satuan: '',
    metode: 'ya/tidak',
    target_tahunan: 'ya',
  }),
  indikator('IKU-6', 'IKP', every(80), {
    ...LAYANAN,
    nilai_dari: 'pembilang/penyebut × 100',
    agregasi: 'rata-rata',
    target_tahunan: 80,
    pic: 'Budi Contoh',
  }),
  indikator('IKU-7', 'IKP', { 2: 0 }, { ...LAYANAN, target_tahunan: 10 }),
  indikator('IKU-8', 'IKP', { 4: 50 }, LAYANAN),
  indikator('IKK-1', 'IKP', every(50), { ...LAYANAN, jenis: 'IKK' }),
  indikator('IKU-9', 'TI', every(50), { sasaran: 'Data' }),
];

const ANGGARAN: readonly Row[] = [
  program('1.01', 'SEK', 1000),
  { ...program('2.16', 'IKP', 500), pagu_perubahan: 800, tanggal_perubahan: '2026-05-15' },
  { ...program('2.17', 'IKP', 0), sasaran: 'Layanan' },
  { ...program('2.18', 'TI', 400), sasaran: 'Data' },
];

const RENCANA: readonly Row[] = [
  {
    tahun: '2026',
    kode: 'IKU-8',
    aksi: 'Menyusun pedoman',
    rencana_1: 'Rapat',
    rencana_2: 'Rancangan pedoman',
  },
  { tahun: '2026', kode: 'IKU-8', aksi: 'Melatih petugas', rencana_2: 'Satu angkatan' },
  { tahun: '2026', kode: 'IKU-9', aksi: 'Memutakhirkan data', rencana_2: 'Dua set data' },
];

type Typed = Readonly<Record<string, Row>>;

const TW1_ISIAN: Typed = {
  'IKU-1': { realisasi: 30 },
  'IKU-2': { realisasi: 0.5 },
  'IKU-3': { realisasi: 7.5 },
  'IKU-4': { realisasi: 'WTP' },
  'IKU-5': { realisasi: 'tidak', kendala: 'Masih disusun', tindak_lanjut: 'Selesai TW II' },
  'IKU-6': { pembilang: 45, penyebut: 60, kendala: 'Sebagian', tindak_lanjut: 'Ditambah' },
  'IKU-8': { kemajuan: 'Rapat terlaksana' },
  'IKK-1': { realisasi: 50 },
  '2.16': { realisasi: 200 },
  '2.17': { realisasi: 0 },
};

const TW2_ISIAN: Typed = {
  'IKU-1': { realisasi: 10, kendala: 'Mesin cetak rusak', tindak_lanjut: 'Diperbaiki bulan Juli' },
  'IKU-2': { realisasi: 0 },
  'IKU-3': { realisasi: 9, kendala: 'Menunggu data pusat', tindak_lanjut: 'Surat permintaan data' },
  'IKU-4': { realisasi: 'WDP' },
  'IKU-5': { realisasi: 'ya' },
  'IKU-6': { pembilang: 40, penyebut: 60, kendala: 'Petugas berkurang' },
  'IKU-7': { realisasi: 4, kendala: 'Target ditetapkan TW III' },
  'IKU-8': { kemajuan: 'Rancangan selesai, pelatihan diundur' },
  'IKK-1': { realisasi: 60 },
  '2.16': { realisasi: 900, kendala: 'Tagihan dua kali' },
  '2.17': { realisasi: 0 },
};

/** The two percentages of the office's own rules: one decimal, a cap in means, a bound of its own. */
const PENGATURAN: Readonly<Record<string, string | number>> = {
  opd: 'Dinas Contoh',
  daerah: 'Kota Contoh',
  desimal: 1,
  batas_rata: 120,
  batas_efisiensi: 10,
};

function fill(paper: PaperBook, bidang: string, isian: Typed): void {
  for (const { kode } of paper.form(bidang).rows) paper.fillSure(bidang, kode, isian[kode] ?? {});
  paper.submit(bidang);
  paper.decide(bidang, true);
}

function build(): PaperBook {
  const paper = PaperBook.prepared({ indikator: INDIKATOR, anggaran: ANGGARAN });
  for (const [kunci, nilai] of Object.entries(PENGATURAN)) {
    paper.type('pengaturan', paper.rowOf('pengaturan', 'kunci', kunci), 'nilai', nilai);
  }
  paper.replace('rencana', RENCANA);
  for (const [triwulan, isian] of [
    [1, TW1_ISIAN],
    [2, TW2_ISIAN],
  ] as const) {
    paper.open(triwulan);
    paper.forward();
    paper.makeForms();
    for (const kode of ['SEK', 'IKP', 'TI']) paper.direct(kode);
    fill(paper, 'IKP', isian);
    fill(paper, 'SEK', { '1.01': { realisasi: triwulan === 1 ? 100 : 300 } });
    if (triwulan === 1) fill(paper, 'TI', { 'IKU-9': { realisasi: 50 }, '2.18': { realisasi: 50 } });
    paper.consolidate({
      SEK: {},
      IKP: {},
      TI: triwulan === 1 ? {} : { putusan: 'lewati', alasan: 'Petugas cuti' },
    });
  }
  return paper;
}

let sample: PaperBook | undefined;

/** TW II consolidated, TI left out by decision, SP with nothing due. */
export function quarter(): PaperBook {
  sample ??= build();
  return sample.copy();
}
