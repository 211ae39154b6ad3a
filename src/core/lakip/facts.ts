// What a report rests on: the rows of the quarter's last committed consolidation, grouped per sasaran. Results are taken
// as consolidated, never computed again; means and sums are those of src/core/rekap.
import type { Aturan } from '../domain/aturan';
import type { Hasil } from '../domain/capaian';
import { STATUS_ISIAN, type StatusIsian } from '../domain/isian';
import type { Target } from '../domain/target';
import { type Dasar, dasarOf, type Periode, parsePeriode, type Triwulan } from '../domain/triwulan';
import { type AnggaranSasaran, type PaguProgram, type RekapAnggaran, rekapAnggaran } from '../rekap/anggaran';
import {
  berduaDinas,
  berduaSasaran,
  hasilOf,
  type RekapDinas,
  type RekapSasaran,
  statusOf,
} from '../rekap/rekap';
import type { Bidang } from '../sop/authority';
import { type Cakupan, type Perihal, perTriwulan, SASARAN_TEXT } from '../text/lakip';
import { type CellValue, textOf } from '../workbook/cell';
import { isDerived, isWords, kataOf } from '../workbook/measure';
import { kategoriOfHasil, type RiwayatRecord, recordHasil, recordHasilTahunan } from '../workbook/riwayat';

/** A consolidated row of an indicator or a program. */
export interface Baris {
  /** The row itself, for what is told from its cells. */
  readonly record: RiwayatRecord;
  readonly blok: 'indikator' | 'program';
  readonly bidang: string;
  readonly kode: string;
  readonly uraian: string;
  readonly sasaran: string;
  readonly satuan: string;
  readonly metode: string;
  readonly agregasi: string;
  readonly pic: string;
  /** Of a program: its pagu. */
  readonly target: Target | null;
  readonly targetTahunan: Target | null;
  /** What counts: as typed or derived; a word where the method has words. */
  readonly realisasi: number | string | null;
  /** The realisasi is a quotient. */
  readonly dibagi: boolean;
  readonly pembilang: number | null;
  readonly penyebut: number | null;
  /** Of the year so far. */
  readonly sd: number | string | null;
  /** Quarters the year so far lacks: 'TW II'; ''. */
  readonly tanpa: string;
  /** Quarters of history in it, that never went through the SOP: 'TW I'; ''. */
  readonly luarSop: string;
  readonly status: StatusIsian;
  /** null where nothing was to be computed. */
  readonly hasil: Hasil | null;
  /** Of the year so far against the annual target; null as above, and where the method has words. */
  readonly hasilTahunan: Hasil | null;
  /** What the row says of the report's span: of the year at its end, else of the quarter. */
  readonly keadaan: StatusIsian;
  /** The result of that span, and its category. */
  readonly utama: Hasil | null;
  readonly kategori: string;
  readonly kendala: string;
  readonly tindakLanjut: string;
  readonly rencanaAksi: string;
  readonly kemajuan: string;
  /** What its figures ask a reason for. */
  readonly perihal: readonly Perihal[];
}

export interface Sasaran {
  /** A goal or an objective of the agency; or what only programs and activities are measured by. */
  readonly jenis: 'Tujuan' | 'Sasaran' | 'Program';
  /** Within its kind, from 1. */
  readonly nomor: number;
  readonly nama: string;
  /** 'Sasaran 2', as captions name it. */
  readonly label: string;
  readonly indikator: readonly Baris[];
  /** Those of the kinds that make the sasaran's figures: the seven analyses are about them. */
  readonly pokok: readonly Baris[];
  /** The others: what programs and activities brought about. */
  readonly penunjang: readonly Baris[];
  /** Whether the report's span has anything to tell of it. */
  readonly adaHasil: boolean;
  /** The mean of the report's span. */
  readonly rekap: RekapSasaran;
  /** The other one: of the last quarter beside the year's, of the year so far beside the quarter's. */
  readonly lain: RekapSasaran;
  /** Codes of the bidang that answer for its indicators. */
  readonly bidang: readonly string[];
  readonly anggaran: AnggaranSasaran;
}

/** A bidang with nothing of its own in the consolidation, and why. */
export interface BidangLuar {
  readonly kode: string;
  readonly nama: string;
  /** dilewati: its rows stand there with the status 'Tidak mengisi'. */
  readonly sebab: 'tidak-jatuh-tempo' | 'dilewati' | 'belum';
  readonly alasan: string;
}

/** A bidang that was left out of a quarter, by decision. */
export interface Dilewati {
  readonly periode: Periode;
  readonly nama: string;
  readonly alasan: string;
}

/** What the consolidations of the year say besides the rows of the report's own quarter. */
interface Sekitar {
  /** The agency's mean of each consolidated quarter of the year, up to this one. */
  readonly perTriwulan: readonly {
    readonly triwulan: Triwulan;
    readonly persen: number | null;
    /** It never went through the SOP. */
    readonly isHistory: boolean;
  }[];
  readonly luar: readonly BidangLuar[];
  /** In earlier quarters of the year. */
  readonly dilewati: readonly Dilewati[];
  /** Earlier quarters of the year that were never consolidated, and are no history either. */
  readonly tidakDiukur: readonly Periode[];
  /** Earlier quarters of the year that stand as history, each with its source. */
  readonly riwayat: readonly { readonly periode: Periode; readonly sumber: string }[];
}

/** A consolidated row, without what only says from where it came. */
export interface BarisBahan {
  readonly record: RiwayatRecord;
  readonly perihal: readonly Perihal[];
}

/** What was consolidated, as plain JSON: a report's figures follow from it alone. */
export interface Konsolidasi extends Sekitar {
  readonly periode: Periode;
  /** The rules the quarter was consolidated by. */
  readonly aturan: Aturan;
  /** By their codes. */
  readonly baris: readonly BarisBahan[];
  /** Of the year's report: what was explained in the quarters before. */
  readonly penjelasan: readonly {
    readonly periode: Periode;
    readonly blok: string;
    readonly kode: string;
    readonly kendala: string;
    readonly tindak_lanjut: string;
  }[];
  /** In the order of the tab. */
  readonly bidang: readonly Pick<Bidang, 'kode' | 'nama'>[];
  /** The budget's own tab, of the programs that stand in the rows. */
  readonly program: readonly PaguProgram[];
  /** Realisasi of the year up to the quarter before, by program; null where it is not known. */
  readonly lalu: Readonly<Record<string, number | null>>;
}

export interface LakipFacts extends Sekitar {
  readonly periode: Periode;
  /** What the report's figures are about. */
  readonly dasar: Dasar;
  /** The rules the quarter was consolidated by. */
  readonly aturan: Aturan;
  readonly cakupan: Cakupan;
  readonly indikator: readonly Baris[];
  readonly program: readonly Baris[];
  /** Goals, then objectives. */
  readonly sasaran: readonly Sasaran[];
  /** Outcomes of programs that are nobody's goal or objective. */
  readonly hasilProgram: readonly Sasaran[];
  readonly anggaran: RekapAnggaran;
  readonly dinas: RekapDinas;
  readonly dinasLain: RekapDinas;
}

function numberOf(value: CellValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function targetOf(nilai: CellValue | undefined, atas: CellValue | undefined, teks: string): Target | null {
  if (typeof nilai !== 'number' && (typeof nilai !== 'string' || nilai === '')) return null;
  return { nilai, atas: typeof atas === 'number' ? atas : '', teks };
}

/** A word counts where it was due and is on its scale. */
function wordOf(record: RiwayatRecord): string | null {
  return isWords(record) && record.status === 'Terisi' ? kataOf(record) : null;
}

/** What people explained: on the quarter's form; in the year's report on every form of the year, each by its quarters, what was said again once. */
function penjelasanOf(
  { periode, penjelasan }: Konsolidasi,
  record: RiwayatRecord,
  key: 'kendala' | 'tindak_lanjut',
): string {
  const own = textOf(record[key]);
  const told = penjelasan.filter(
    ({ blok, kode, [key]: words }) => blok === record.blok && kode === textOf(record.kode) && words !== '',
  );
  if (told.length === 0) return own;
  const quarters = new Map<string, Cakupan[]>();
  for (const [quarter, words] of [
    ...told.map((earlier) => [earlier.periode, earlier[key]] as const),
    ...(own === '' ? [] : [[periode, own] as const]),
  ]) {
    quarters.set(words, [...(quarters.get(words) ?? []), cakupanOf(quarter)]);
  }
  return [...quarters].map(([words, list]) => perTriwulan(list, words)).join('\n');
}

function barisOf(konsolidasi: Konsolidasi, { record, perihal }: BarisBahan): Baris {
  const { aturan, periode } = konsolidasi;
  const dasar = dasarOf(periode);
  const text = (key: keyof RiwayatRecord) => textOf(record[key]);
  const word = wordOf(record);
  const utama = hasilOf(record, aturan, dasar);
  return {
    record,
    blok: record.blok === 'program' ? 'program' : 'indikator',
    bidang: text('bidang'),
    kode: text('kode'),
    uraian: text('uraian'),
    sasaran: text('sasaran'),
    satuan: text('satuan'),
    metode: text('metode'),
    agregasi: text('agregasi'),
    pic: text('pic'),
    target: targetOf(record.target, record.target_atas, text('target_teks')),
    targetTahunan: targetOf(record.target_tahunan, record.tahunan_atas, text('tahunan_teks')),
    realisasi: numberOf(record.nilai) ?? word,
    dibagi: isDerived(record),
    pembilang: numberOf(record.pembilang),
    penyebut: numberOf(record.penyebut),
    sd: numberOf(record.sd) ?? (isWords(record) ? text('sd') || null : null),
    tanpa: text('tanpa'),
    luarSop: text('luar_sop'),
    status: STATUS_ISIAN.find((name) => name === record.status) ?? 'Belum diisi',
    hasil: recordHasil(record, aturan),
    hasilTahunan: recordHasilTahunan(record, aturan),
    keadaan: statusOf(record, aturan, dasar),
    utama,
    kategori: kategoriOfHasil(record.blok, utama, aturan),
    kendala: penjelasanOf(konsolidasi, record, 'kendala'),
    tindakLanjut: penjelasanOf(konsolidasi, record, 'tindak_lanjut'),
    rencanaAksi: text('rencana_aksi'),
    kemajuan: text('kemajuan'),
    perihal,
  };
}

export function cakupanOf(periode: Periode): Cakupan {
  const parsed = parsePeriode(periode);
  if (!parsed) throw new RangeError(`Not a periode: ${periode}`);
  return { tahun: parsed.tahun, triwulan: parsed.triwulan };
}

/** Of a group of indicators: what kind of thing they measure, and whether there is anything to tell. */
function kindOf(
  indikator: readonly Baris[],
  { jenisDihitung }: Aturan,
): Pick<Sasaran, 'jenis' | 'pokok' | 'penunjang' | 'adaHasil'> {
  const isPokok = ({ record }: Baris) => jenisDihitung.some((jenis) => jenis === record.jenis);
  const pokok = indikator.filter(isPokok);
  const isTujuan = pokok.length > 0 && pokok.every(({ record }) => record.jenis === 'Tujuan');
  return {
    jenis: pokok.length === 0 ? 'Program' : isTujuan ? 'Tujuan' : 'Sasaran',
    pokok,
    penunjang: indikator.filter((row) => !isPokok(row)),
    adaHasil: indikator.some((row) => row.keadaan !== 'Belum jatuh tempo' || row.sd !== null),
  };
}

/** The facts of a report, from what was consolidated. */
export function factsOf(konsolidasi: Konsolidasi): LakipFacts {
  const { periode, aturan, luar, dilewati, tidakDiukur, riwayat, perTriwulan } = konsolidasi;
  const records = konsolidasi.baris.map(({ record }) => record);
  const rows = konsolidasi.baris.map((baris) => barisOf(konsolidasi, baris));
  const order = konsolidasi.bidang.map(({ kode }) => kode);
  const cakupan = cakupanOf(periode);
  const anggaran = rekapAnggaran({
    rows: records,
    program: konsolidasi.program,
    lalu: (kode) => konsolidasi.lalu[kode] ?? null,
    triwulan: cakupan.triwulan,
    bidang: order,
  });
  const groups = berduaSasaran(periode, records, aturan).flatMap(
    ({ utama: rekap, lain }): readonly Omit<Sasaran, 'nomor' | 'label'>[] => {
      const { nama } = rekap;
      const own = rows.filter(({ record }) => rekap.baris.includes(record));
      const budget = anggaran.sasaran.find((item) => item.sasaran === nama);
      const bidang = order.filter((kode) => own.some((row) => row.bidang === kode));
      return budget
        ? [{ ...kindOf(own, aturan), nama, indikator: own, rekap, lain, bidang, anggaran: budget }]
        : [];
    },
  );
  const ofKind = (jenis: Sasaran['jenis']) =>
    groups
      .filter((group) => group.jenis === jenis)
      .map((group, index, { length }): Sasaran => {
        const nomor = index + 1;
        return { ...group, nomor, label: SASARAN_TEXT.label(jenis, nomor, length) };
      });
  const dinas = berduaDinas(periode, records, aturan);
  return {
    periode,
    dasar: dasarOf(periode),
    aturan,
    cakupan,
    indikator: rows.filter(({ blok }) => blok === 'indikator'),
    program: rows.filter(({ blok }) => blok === 'program'),
    sasaran: [...ofKind('Tujuan'), ...ofKind('Sasaran')],
    hasilProgram: ofKind('Program'),
    anggaran,
    dinas: dinas.utama,
    dinasLain: dinas.lain,
    perTriwulan,
    luar,
    dilewati,
    tidakDiukur,
    riwayat,
  };
}

/** Rows whose figures ask for a reason that nobody gave. */
export function belumDijelaskan({ indikator, program }: LakipFacts): readonly Baris[] {
  return [...indikator, ...program].filter(({ kendala, perihal }) => kendala === '' && perihal.length > 0);
}
