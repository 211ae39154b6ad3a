// Figures over several indicators: means with their denominators, and counts of every kind of nothing. They are made
// here alone, so that a figure is the same in Konsolidasi, Ringkasan, Capaian Pegawai, the preview and the report.
import { roundHalfUp } from '../domain/angka';
import type { Aturan } from '../domain/aturan';
import { type Hasil, JENIS, type Jenis, meanOf, type RataRata } from '../domain/capaian';
import { type SebabTidakDihitung, STATUS_ISIAN, type StatusIsian } from '../domain/isian';
import { kategoriOf } from '../domain/kategori';
import { textKey, visibleText } from '../domain/text-key';
import { type Dasar, dasarOf, lastDayOf, type Periode } from '../domain/triwulan';
import { actingPeople, type Personil } from '../sop/authority';
import { SASARAN_TEXT } from '../text/lakip';
import { textOf } from '../workbook/cell';
import { BELUM_DINILAI, isBelumDinilai, isDue } from '../workbook/measure';
import { isAwaited, type RiwayatRecord, recordHasil, recordHasilTahunan } from '../workbook/riwayat';

/** A consolidated quarter: its rows and the rules they were made by. */
export interface Consolidated {
  readonly periode: Periode;
  readonly generasi: string;
  readonly records: readonly RiwayatRecord[];
  readonly aturan: Aturan;
}

const OUTSIDE: readonly SebabTidakDihitung[] = ['Jenis tidak dihitung', 'Belum jatuh tempo'];

interface TidakDihitung {
  readonly kode: string;
  readonly sebab: SebabTidakDihitung;
}

/** A figure that rests on a year so far of which quarters are missing. */
export interface TanpaTriwulan {
  readonly kode: string;
  /** 'TW II, TW III' */
  readonly tanpa: string;
}

export interface Rekap {
  readonly dasar: Dasar;
  /** Of the rows that were due and whose kind counts: quarter against quarter, or the year so far against the year. */
  readonly rata: RataRata;
  /** Of the mean; '' where there is none. */
  readonly kategori: string;
  /** Every row in the denominator was reached, and no quarter of it is missing. */
  readonly isReached: boolean;
  /** Rows of every kind by what was filled in. */
  readonly hitungan: Readonly<Record<StatusIsian, number>>;
  readonly tidakDihitung: readonly TidakDihitung[];
  /** Rows in the mean whose year so far lacks quarters; none where the mean is of the quarter. */
  readonly tanpa: readonly TanpaTriwulan[];
}

/** Both figures of a table: the one that leads in the quarter's report, and the other beside it. */
export interface Berdua<T> {
  readonly triwulan: T;
  readonly tahun: T;
  readonly utama: T;
  readonly lain: T;
}

/** Lists of the same things, one of each basis, as a list of both. A year that is not over has no category yet. */
function berdua<T extends Rekap>(
  periode: Periode,
  make: (dasar: Dasar) => readonly T[],
): readonly Berdua<T>[] {
  const years = make('tahun');
  const isYear = dasarOf(periode) === 'tahun';
  return make('triwulan').flatMap((triwulan, index) => {
    const year = years[index];
    if (!year) return [];
    const tahun = isYear ? year : { ...year, kategori: '' };
    return [
      { triwulan, tahun, ...(isYear ? { utama: tahun, lain: triwulan } : { utama: triwulan, lain: tahun }) },
    ];
  });
}

export interface RekapSasaran extends Rekap {
  /** From 1, in the order of the first code. */
  readonly nomor: number;
  readonly nama: string;
  readonly baris: readonly RiwayatRecord[];
}

/** What a mean's denominator counts. */
export type SatuanRata = 'sasaran' | 'indikator';

/** A figure over several sasaran: of their means, or of all their indicators. */
export interface RekapDinas extends Rekap {
  readonly satuan: SatuanRata;
  readonly sasaran: readonly RekapSasaran[];
  readonly baris: readonly RiwayatRecord[];
}

export interface RekapBidang extends RekapDinas {
  readonly bidang: string;
}

export interface RekapPegawai extends Rekap {
  /** '' for the indicators without a penanggung jawab. */
  readonly nama: string;
  /** tidak terdaftar: named by an indicator, but not in Personil on the quarter's last day. */
  readonly jenis: 'pegawai' | 'tidak terdaftar' | 'belum ditetapkan';
  readonly jabatan: string;
  /** Empty: an employee without indicators. */
  readonly baris: readonly RiwayatRecord[];
}

/** 'IKU-10' after 'IKU-2'. */
export function byKode(a: RiwayatRecord, b: RiwayatRecord): number {
  const key = ({ blok, kode }: RiwayatRecord) =>
    `${blok} ${textOf(kode).replace(/\d+/g, (digits) => digits.padStart(12, '0'))}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

/** In the order of their codes, so that sums do not depend on the order of rows. */
export function indikatorOf(rows: readonly RiwayatRecord[]): readonly RiwayatRecord[] {
  return rows.filter(({ blok }) => blok === 'indikator').sort(byKode);
}

export function sasaranOf(record: RiwayatRecord): string {
  return visibleText(textOf(record.sasaran)) || SASARAN_TEXT.tanpa;
}

/** The sasaran of these indicators, each as its first indicator writes it, with its rows. */
export function perSasaran(
  indikator: readonly RiwayatRecord[],
): readonly { readonly nama: string; readonly baris: readonly RiwayatRecord[] }[] {
  const groups = new Map<string, { readonly nama: string; readonly baris: RiwayatRecord[] }>();
  for (const record of indikator) {
    const nama = sasaranOf(record);
    const key = textKey(nama);
    const group = groups.get(key);
    if (group) group.baris.push(record);
    else groups.set(key, { nama, baris: [record] });
  }
  return [...groups.values()];
}

/** What a row says: of its quarter as consolidated, of the year by what stands of it. */
export function statusOf(record: RiwayatRecord, aturan: Aturan, dasar: Dasar): StatusIsian {
  if (dasar === 'triwulan') return STATUS_ISIAN.find((name) => name === record.status) ?? 'Belum diisi';
  const { sd } = record;
  if (sd === undefined || sd === '') {
    if (record.status === 'Belum tersedia' || isAwaited(record)) return 'Belum tersedia';
    const wasDue = isDue(record) || textOf(record.tanpa) !== '';
    return wasDue ? 'Tidak mengisi' : 'Belum jatuh tempo';
  }
  const hasil = hasilOf(record, aturan, dasar);
  if (!isUnjudged(record) && (hasil === null || hasil.kind === 'tidak-dapat-dihitung')) {
    return 'Tidak dapat dihitung';
  }
  return sd === 0 ? 'Nol' : 'Terisi';
}

/** A row's result: of the quarter against its target, or of the year so far against the annual one. */
export function hasilOf(record: RiwayatRecord, aturan: Aturan, dasar: Dasar): Hasil | null {
  return dasar === 'tahun' ? recordHasilTahunan(record, aturan) : recordHasil(record, aturan);
}

/** A limit of the year of which a part is known. */
function isUnjudged({ capaian_tahunan: cell }: RiwayatRecord): boolean {
  return cell === BELUM_DINILAI;
}

/** What nobody could expect yet is in no denominator; a limit that lacks quarters at the year's end is. */
function isOutside(record: RiwayatRecord, sebab: SebabTidakDihitung): boolean {
  if (sebab === 'Belum dinilai') return isBelumDinilai(record);
  return OUTSIDE.includes(sebab);
}

/** States of a row without a value. */
const TANPA_NILAI = ['Belum jatuh tempo', 'Belum diisi', 'Tidak mengisi', 'Belum tersedia'] as const;

/** null where the row is in the mean. */
function sebabOf(
  record: RiwayatRecord,
  hasil: Hasil | null,
  status: StatusIsian,
  dasar: Dasar,
  jenisDihitung: readonly Jenis[],
): SebabTidakDihitung | null {
  if (!jenisDihitung.some((jenis) => jenis === record.jenis)) return 'Jenis tidak dihitung';
  const nothing = TANPA_NILAI.find((name) => name === status);
  if (nothing) return nothing;
  if (dasar === 'tahun' && isUnjudged(record)) return 'Belum dinilai';
  if (hasil?.kind === 'status') return 'Tanpa persentase';
  return hasil?.kind === 'nilai' ? null : 'Tidak dapat dihitung';
}

function kategoriRata({ persen }: RataRata, aturan: Aturan): string {
  return persen === null ? '' : kategoriOf(persen, aturan.skala, aturan.desimalKategori);
}

/** Reached as people see it: 99.996 is 100,00. */
function isReachedBy(hasil: Hasil | null): boolean {
  if (hasil?.kind === 'status') return hasil.tercapai;
  return hasil?.kind === 'nilai' && roundHalfUp(hasil.persen, 2) >= 100;
}

/** `rows` are indicators; those whose kind is not in `jenisDihitung` are counted, but are not in the mean. */
export function rekapOf(
  rows: readonly RiwayatRecord[],
  aturan: Aturan,
  dasar: Dasar,
  jenisDihitung: readonly Jenis[],
): Rekap {
  const judged = [...rows].sort(byKode).map((record) => {
    const [hasil, status] = [hasilOf(record, aturan, dasar), statusOf(record, aturan, dasar)];
    return { record, hasil, status, sebab: sebabOf(record, hasil, status, dasar, jenisDihitung) };
  });
  const inDenominator = judged.filter(({ record, sebab }) => sebab === null || !isOutside(record, sebab));
  const rata = meanOf(
    inDenominator.map(({ hasil }) => hasil),
    aturan.batasRata,
  );
  const count = (status: StatusIsian) => judged.filter((row) => row.status === status).length;
  return {
    dasar,
    rata,
    kategori: kategoriRata(rata, aturan),
    isReached:
      inDenominator.length > 0 &&
      inDenominator.every(({ record, hasil }) => isReachedBy(hasil) && textOf(record.tanpa) === ''),
    hitungan: {
      'Belum jatuh tempo': count('Belum jatuh tempo'),
      'Belum diisi': count('Belum diisi'),
      Terisi: count('Terisi'),
      Nol: count('Nol'),
      'Tidak dapat dihitung': count('Tidak dapat dihitung'),
      'Tidak mengisi': count('Tidak mengisi'),
      'Belum tersedia': count('Belum tersedia'),
    },
    tidakDihitung: judged.flatMap(({ record, sebab }) =>
      sebab === null ? [] : [{ kode: textOf(record.kode), sebab }],
    ),
    tanpa: judged.flatMap(({ record, sebab }) => {
      const tanpa = dasar === 'tahun' && sebab === null ? textOf(record.tanpa) : '';
      return tanpa === '' ? [] : [{ kode: textOf(record.kode), tanpa }];
    }),
  };
}

export function rekapSasaran(
  rows: readonly RiwayatRecord[],
  aturan: Aturan,
  dasar: Dasar,
  jenisDihitung: readonly Jenis[] = aturan.jenisDihitung,
): readonly RekapSasaran[] {
  return perSasaran(indikatorOf(rows)).map(({ nama, baris }, index) => ({
    nomor: index + 1,
    nama,
    baris,
    ...rekapOf(baris, aturan, dasar, jenisDihitung),
  }));
}

export function berduaSasaran(
  periode: Periode,
  rows: readonly RiwayatRecord[],
  aturan: Aturan,
): readonly Berdua<RekapSasaran>[] {
  return berdua(periode, (dasar) => rekapSasaran(rows, aturan, dasar));
}

/**
 * Made as the agency's figure is, so that an office of one bidang has one figure, but of indicators of every kind.
 * `bidang`: codes in the order of the tab; a bidang without rows has its place, one that only rows name comes last.
 */
export function rekapBidang(
  rows: readonly RiwayatRecord[],
  bidang: readonly string[],
  aturan: Aturan,
  dasar: Dasar,
): readonly RekapBidang[] {
  const indikator = indikatorOf(rows);
  return [...new Set([...bidang, ...indikator.map((record) => textOf(record.bidang))])].map((kode) => {
    const baris = indikator.filter((record) => textOf(record.bidang) === kode);
    return { bidang: kode, ...overSasaran(baris, aturan, dasar, JENIS) };
  });
}

export function berduaBidang(
  periode: Periode,
  rows: readonly RiwayatRecord[],
  bidang: readonly string[],
  aturan: Aturan,
): readonly Berdua<RekapBidang>[] {
  return berdua(periode, (dasar) => rekapBidang(rows, bidang, aturan, dasar));
}

/** Of sasaran without an indicator that was due and counts there is nothing to expect: they are in no denominator. */
function overSasaran(
  baris: readonly RiwayatRecord[],
  aturan: Aturan,
  dasar: Dasar,
  jenisDihitung: readonly Jenis[],
): RekapDinas {
  const sasaran = rekapSasaran(baris, aturan, dasar, jenisDihitung);
  const all = { ...rekapOf(baris, aturan, dasar, jenisDihitung), sasaran, baris };
  if (aturan.rataDinas === 'rata-rata indikator') return { ...all, satuan: 'indikator' };
  const rata = meanOf(
    sasaran
      .filter(({ rata: { seluruhnya } }) => seluruhnya > 0)
      .map(({ rata: { persen } }) => (persen === null ? null : { kind: 'nilai', persen })),
  );
  return { ...all, rata, kategori: kategoriRata(rata, aturan), satuan: 'sasaran' };
}

export function rekapDinas(rows: readonly RiwayatRecord[], aturan: Aturan, dasar: Dasar): RekapDinas {
  return overSasaran(indikatorOf(rows), aturan, dasar, aturan.jenisDihitung);
}

/**
 * Everybody in Personil on the quarter's last day, once each and in its order; then people who are only named by
 * indicators, then the indicators that name nobody. Indicators of every kind count for the person who answers for them.
 */
export function rekapPegawai(
  rows: readonly RiwayatRecord[],
  roster: readonly Personil[],
  periode: Periode,
  aturan: Aturan,
  dasar: Dasar,
): readonly RekapPegawai[] {
  const indikator = indikatorOf(rows);
  const people = new Map<string, Pick<RekapPegawai, 'nama' | 'jenis' | 'jabatan'>>();
  for (const { nama, jabatan } of actingPeople(roster, lastDayOf(periode))) {
    const key = textKey(nama);
    if (key !== '' && !people.has(key)) people.set(key, { nama, jenis: 'pegawai', jabatan });
  }
  for (const { pic } of indikator) {
    const [nama, key] = [textOf(pic), textKey(textOf(pic))];
    if (key !== '' && !people.has(key)) people.set(key, { nama, jenis: 'tidak terdaftar', jabatan: '' });
  }
  if (indikator.some(({ pic }) => textOf(pic) === '')) {
    people.set('', { nama: '', jenis: 'belum ditetapkan', jabatan: '' });
  }
  return [...people].map(([key, person]) => {
    const baris = indikator.filter(({ pic }) => textKey(textOf(pic)) === key);
    return { ...person, baris, ...rekapOf(baris, aturan, dasar, JENIS) };
  });
}

export function berduaPegawai(
  rows: readonly RiwayatRecord[],
  roster: readonly Personil[],
  periode: Periode,
  aturan: Aturan,
): readonly Berdua<RekapPegawai>[] {
  return berdua(periode, (dasar) => rekapPegawai(rows, roster, periode, aturan, dasar));
}

export function berduaDinas(
  periode: Periode,
  rows: readonly RiwayatRecord[],
  aturan: Aturan,
): Berdua<RekapDinas> {
  const [dinas] = berdua(periode, (dasar) => [rekapDinas(rows, aturan, dasar)]);
  if (!dinas) throw new Error('One of each basis makes both');
  return dinas;
}
