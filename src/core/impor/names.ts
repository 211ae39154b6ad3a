// What offices call our columns, and which of them their tables merge over several rows. Names are compared by `headerKey`.
import { textKey } from '../domain/text-key';
import { TRIWULAN } from '../domain/triwulan';
import type { KeyOf } from '../workbook/tab';
import type { ImporTab } from './model';

type Names<Id extends ImporTab> = { readonly [Key in KeyOf<Id>]?: readonly string[] };

/** Quarters' columns are also headed by the quarter alone. */
function quarters<Prefix extends string>(prefix: Prefix, ...words: readonly string[]) {
  const names = TRIWULAN.map((triwulan) => [
    `${prefix}_${triwulan}`,
    words.map((word) => `${word} tw ${triwulan}`.trim()),
  ]);
  return Object.fromEntries(names) as Record<`${Prefix}_${1 | 2 | 3 | 4}`, readonly string[]>;
}

/** Names besides the header and the key of the column itself, as `headerKey` writes them. */
const NAMES: { readonly [Id in ImporTab]: Names<Id> } = {
  bidang: {
    kode: ['kode bidang', 'singkatan'],
    nama: ['bidang', 'nama unit', 'unit kerja', 'bagian'],
    pemeriksa: ['diperiksa oleh'],
  },
  personil: {
    nama: ['nama pegawai', 'nama lengkap', 'nama pejabat'],
    nip: ['nomor induk pegawai', 'nip pegawai'],
    jabatan: ['nama jabatan'],
    email: ['email', 'e-mail', 'surel', 'akun', 'alamat surel', 'alamat email'],
    peran: ['peran sop', 'tugas'],
    bidang: ['kode bidang', 'unit kerja', 'unit'],
    mulai: ['mulai', 'tmt', 'berlaku sejak'],
    sampai: ['sampai', 'berlaku hingga'],
    surat: ['nomor surat', 'sk', 'nomor sk', 'surat tugas'],
    pangkat: ['pangkat', 'golongan', 'pangkat golongan', 'pangkat gol ruang', 'pangkat gol'],
  },
  indikator: {
    tahun: ['tahun anggaran', 'tahun pengukuran'],
    kode: ['kode indikator', 'kode iku', 'kode indikator kinerja'],
    jenis: ['jenis indikator'],
    sasaran: [
      'sasaran strategis',
      'sasaran program',
      'sasaran kegiatan',
      'sasaran kinerja',
      'tujuan sasaran',
      'sasaran strategis program',
      'kinerja utama',
    ],
    uraian: [
      'indikator kinerja',
      'indikator kinerja utama',
      'indikator kinerja utama iku',
      'indikator sasaran',
      'indikator program',
      'nama indikator',
      'uraian indikator',
      'iku',
    ],
    satuan: ['unit satuan', 'sat'],
    metode: ['cara perhitungan', 'polaritas', 'sifat'],
    bidang: ['kode bidang', 'bidang pengampu', 'bidang penanggung jawab', 'unit kerja', 'pengampu'],
    target_tahunan: ['target', 'target kinerja', 'target tahun', 'target setahun'],
    ...quarters('target', '', 'target triwulan', 'target kinerja'),
    ...quarters('jatuh_tempo', 'jatuh tempo'),
    pic: ['pic', 'penanggungjawab', 'pelaksana'],
    sumber: ['sumber', 'sumber data'],
    penjelasan: ['keterangan', 'definisi operasional', 'formulasi', 'formula'],
  },
  rencana: {
    tahun: ['tahun anggaran'],
    kode: [
      'kode',
      'indikator',
      'indikator kinerja',
      'indikator sasaran',
      'indikator kinerja utama',
      'kode iku',
    ],
    aksi: [
      'aksi',
      'rencana aksi kegiatan',
      'kegiatan',
      'uraian kegiatan',
      'uraian rencana aksi',
      'langkah aksi',
    ],
    ...quarters('rencana', '', 'rencana aksi', 'target', 'jadwal', 'rencana kegiatan'),
    pic: ['pic', 'penanggungjawab', 'pelaksana'],
  },
  anggaran: {
    tahun: ['tahun anggaran'],
    kode: ['kode program', 'kode rekening', 'nomor rekening', 'kode rek'],
    uraian: ['nama program', 'program kegiatan', 'uraian', 'program kegiatan sub kegiatan', 'uraian program'],
    bidang: ['kode bidang', 'unit kerja', 'bidang pengampu', 'penanggung jawab'],
    pagu: ['pagu', 'anggaran', 'pagu anggaran', 'anggaran rp', 'pagu anggaran rp', 'jumlah anggaran'],
    pagu_perubahan: ['pagu perubahan', 'anggaran perubahan', 'perubahan', 'anggaran setelah perubahan'],
    tanggal_perubahan: ['tanggal perubahan', 'tanggal dpa perubahan'],
    ...quarters('rencana', 'rencana realisasi s d', 'rencana', 'rencana realisasi', 'anggaran kas'),
    sasaran: ['sasaran', 'sasaran strategis'],
  },
  pembanding: {
    jenis: ['jenis pembanding'],
    kode: ['kode indikator', 'indikator', 'indikator kinerja', 'kode iku', 'indikator kinerja utama'],
    target: ['target kinerja'],
    realisasi: ['realisasi kinerja'],
    capaian: ['capaian', 'capaian kinerja', 'persen capaian', '% capaian'],
    sumber: ['sumber data', 'keterangan', 'dokumen'],
    satuan: ['satuan'],
  },
};

/** Where a cell left blank below another means the same again: sheets merge these over the rows of a group. */
export const CARRIED: { readonly [Id in ImporTab]: readonly KeyOf<Id>[] } = {
  bidang: [],
  personil: [],
  indikator: ['tahun', 'jenis', 'sasaran', 'bidang'],
  rencana: ['tahun', 'kode'],
  anggaran: ['tahun', 'bidang', 'sasaran'],
  pembanding: ['jenis', 'tahun', 'kode'],
};

/** What makes a row one of its own; a row without any of these is none. */
export const NAMED_BY: { readonly [Id in ImporTab]: readonly KeyOf<Id>[] } = {
  bidang: ['kode', 'nama'],
  personil: ['nama', 'email'],
  indikator: ['kode', 'uraian'],
  rencana: ['aksi'],
  anggaran: ['kode', 'uraian'],
  pembanding: ['realisasi', 'target', 'capaian'],
};

/** A column of ours as the window knows it. */
export interface OurColumn {
  readonly key: string;
  readonly judul: string;
}

/** What the column is called here first, then what others call it; as `headerKey` writes it. */
export function namesOf(tab: ImporTab, { key, judul }: OurColumn): readonly string[] {
  const names: Readonly<Record<string, readonly string[] | undefined>> = NAMES[tab];
  return [judul, key, ...(names[key] ?? [])].map(headerKey);
}

const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

/**
 * A header as it is compared: without signs and years, quarters written one way. 'TARGET Tahun 2026' → 'target', 'Triwulan II' →
 * 'tw 2', '% Capaian' → '% capaian'. A header that is nothing but a year or 'Tahun' stays.
 */
export function headerKey(header: string): string {
  const words = textKey(header)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
    .replace(/\b(?:triwulan|triw|trw)\b/g, 'tw')
    .replace(/\btw (i{1,3}|iv)\b/g, (_all, roman: string) => `tw ${ROMAN[roman]}`);
  const bare = words
    .replace(/\b(?:tahun )?20\d\d\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' ? words : bare;
}
