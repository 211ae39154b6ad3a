// What a new workbook begins with, which the build writes into a file of its own (tools/bundle.ts): Code.js is read at every click.
import { LANGKAH, PERAN_LABEL } from '../sop/langkah';
import { LIBUR } from '../sop/libur';
import { PROSEDUR, SYARAT } from '../sop/prosedur';
import { SETTING_NOTE, TAB_NOTE } from '../text/seed';
import type { SettingKey } from '../workbook/settings';
import type { TableId } from '../workbook/spec';
import type { RowRecord } from './records';

/** Settings that are numbered (ambang_1, ambang_2 …) have one name here. */
export type SettingFamily<K extends SettingKey = SettingKey> = K extends `${infer Name}_${number}` ? Name : K;

export interface SeedFile {
  /** The line below each tab's title. */
  readonly notes: Readonly<Record<TableId, string>>;
  /** What each setting means. */
  readonly settings: Readonly<Record<SettingFamily, string>>;
  readonly sop: readonly RowRecord<'sop'>[];
  readonly libur: readonly RowRecord<'libur'>[];
}

const HEAD: readonly (readonly [jenis: string, uraian: string])[] = [
  ['nama', PROSEDUR.nama],
  ['instansi', PROSEDUR.instansi],
  ['tanggal_pembuatan', PROSEDUR.tanggalPembuatan],
  ...PROSEDUR.dasarHukum.map((text) => ['dasar_hukum', text] as const),
  ...PROSEDUR.keterkaitan.map((text) => ['keterkaitan', text] as const),
  ...PROSEDUR.kualifikasi.map((text) => ['kualifikasi', text] as const),
  ...PROSEDUR.peralatan.map((text) => ['peralatan', text] as const),
  ['peringatan', PROSEDUR.peringatan],
  ['pencatatan', PROSEDUR.pencatatan],
];

const STEPS = LANGKAH.map(
  (langkah): RowRecord<'sop'> => ({
    jenis: 'langkah',
    nomor: String(langkah.nomor),
    uraian: langkah.aktivitas,
    singkat: langkah.singkat,
    pelaku: PERAN_LABEL[langkah.pelaku],
    kelengkapan: SYARAT[langkah.nomor].kelengkapan.join(', '),
    waktu: String(langkah.waktu.jumlah),
    satuan: langkah.waktu.satuan,
    output: langkah.output.join(', '),
    ya: langkah.ya === null ? '' : String(langkah.ya),
    tidak: langkah.tidak === null ? '' : String(langkah.tidak),
    keterangan: SYARAT[langkah.nomor].keterangan,
  }),
);

export const SEED_FILE: SeedFile = {
  notes: TAB_NOTE,
  settings: SETTING_NOTE,
  sop: [...HEAD.map(([jenis, uraian]) => ({ jenis, uraian })), ...STEPS],
  libur: LIBUR.map(({ tanggal, keterangan, status }) => ({ tanggal: { tanggal }, keterangan, status })),
};
