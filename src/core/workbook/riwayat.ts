// Consolidated rows as facts: the last generation of a quarter that the log has committed, and the rules it was made by.
import { ATURAN_BAWAAN, type Aturan } from '../domain/aturan';
import { canonicalJson, parseObject } from '../domain/canonical';
import { computePredikat, type Hasil } from '../domain/capaian';
import { kategoriOf } from '../domain/kategori';
import { type Periode, parsePeriode, periodesBefore, triwulanShort } from '../domain/triwulan';
import { DINAS, type JejakRow, type Peristiwa } from '../sop/jejak';
import { laporanOf } from '../sop/laporan';
import { REKAP_TEXT } from '../text/rekap';
import { type Book, type ConsolidatedRow, ofYear } from './book';
import { type CellValue, isBlank, textOf } from './cell';
import type { FormRow } from './form';
import {
  BELUM_DINILAI,
  hasilCell,
  hasilTahunan,
  hasilTahunanCell,
  hasilTriwulan,
  isDue,
  isLimit,
  isWords,
  kataOf,
  nilaiOf,
  STATUS_HASIL,
  sampaiDenganOf,
  skalaOf,
  statusBaris,
} from './measure';

/** One row of Riwayat by column key. */
export type RiwayatRecord = ConsolidatedRow;

/** Rows of indicators and programs of the last committed generation of this quarter, or of its history. */
export function committedRiwayat(book: Book, periode: Periode): readonly RiwayatRecord[] {
  return generationOf(book, periode).filter((record) => record.blok !== 'aturan');
}

function generationOf(book: Book, periode: Periode): readonly RiwayatRecord[] {
  const last = storedBy(book, periode);
  return last ? book.riwayat.filter((record) => record.generasi === last.generasi) : [];
}

/** The rows that the text rested on which is being replaced, or was replaced last; none where no text was. */
export function replacedRiwayat(book: Book, periode: Periode): readonly RiwayatRecord[] {
  const generasi = replacedGenerasi(book, periode);
  return book.riwayat.filter((record) => record.generasi === generasi && record.blok !== 'aturan');
}

export function replacedGenerasi(book: Pick<Book, 'committed'>, periode: Periode): string | undefined {
  const { perubahan } = laporanOf(book.committed, periode);
  const rows = book.committed.filter(
    (row) =>
      perubahan !== null &&
      row.peristiwa === 'dikonsolidasikan' &&
      row.periode === periode &&
      row.no < perubahan.row.no,
  );
  return rows[rows.length - 1]?.generasi;
}

export function lastConsolidation(book: Book, periode: Periode): JejakRow | undefined {
  const rows = consolidations(book).filter((row) => row.periode === periode);
  return rows[rows.length - 1];
}

function consolidations(book: Book): readonly JejakRow[] {
  return book.committed.filter(({ peristiwa }) => peristiwa === 'dikonsolidasikan');
}

/** The one that Konsolidasi and Ringkasan show: the latest quarter's, also where an earlier one is corrected after it. */
export function shownConsolidation(book: Book): JejakRow | undefined {
  return consolidations(book).reduce<JejakRow | undefined>(
    (shown, row) => (shown && shown.periode > row.periode ? shown : row),
    undefined,
  );
}

/** The event by which a quarter stands as history, not measured by the SOP; undefined where it does not. */
export function historyOf(book: Pick<Book, 'committed'>, periode: Periode): JejakRow | undefined {
  const rows = book.committed.filter(
    (row) => row.periode === periode && row.unit === DINAS && HISTORY.includes(row.peristiwa),
  );
  const last = rows[rows.length - 1];
  return last?.peristiwa === 'riwayat_dicatat' ? last : undefined;
}

const HISTORY: readonly Peristiwa[] = ['riwayat_dicatat', 'riwayat_dicabut'];

/** The event that stored the rows which stand for the quarter. */
export function storedBy(book: Book, periode: Periode): JejakRow | undefined {
  return lastConsolidation(book, periode) ?? historyOf(book, periode);
}

/** The row that keeps the rules with a generation. */
export function aturanRecord(aturan: Aturan, periode: Periode): RiwayatRecord {
  return { blok: 'aturan', bidang: '', id_versi: '', uraian: canonicalJson(aturan), periode };
}

/** The rules the quarter was first consolidated by, which stay its own; those in Pengaturan before that. */
export function aturanOf(book: Book, periode: Periode): Aturan {
  const record = rulesRecord(book, periode);
  const kept = record && parseObject(textOf(record.uraian));
  return kept ? { ...ATURAN_BAWAAN, ...kept } : book.pengaturan.aturan;
}

function rulesRecord(book: Book, periode: Periode): RiwayatRecord | undefined {
  return generationOf(book, periode).find(({ blok }) => blok === 'aturan');
}

/** Consolidated quarters whose own rules cannot be read any more. */
export function quartersWithoutRules(book: Book): readonly Periode[] {
  const periodes = book.committed.flatMap((row) =>
    row.peristiwa === 'dikonsolidasikan' && row.periode !== '' ? [row.periode] : [],
  );
  return [...new Set(periodes)].filter((periode) => {
    const record = rulesRecord(book, periode);
    return record !== undefined && parseObject(textOf(record.uraian)) === null;
  });
}

/** The category of a percentage; '' where there is none, and for programs: absorbing a budget is no achievement. */
export function kategoriOfHasil(blok: string | undefined, hasil: Hasil | null, aturan: Aturan): string {
  return hasil?.kind === 'nilai' && blok !== 'program'
    ? kategoriOf(hasil.persen, aturan.skala, aturan.desimalKategori)
    : '';
}

/** A form row as Riwayat would hold it if it were consolidated as it stands, without what only earlier quarters tell. */
export function recordOf(bidang: string, { cells }: Pick<FormRow, 'cells'>, aturan: Aturan): RiwayatRecord {
  const hasil = hasilTriwulan(cells, aturan);
  return {
    ...cells,
    bidang,
    nilai: nilaiOf(cells) ?? '',
    capaian: hasilCell(hasil),
    kategori: kategoriOfHasil(cells.blok, hasil, aturan),
    status: statusBaris(cells, aturan),
    sd: sampaiDenganOf(cells) ?? '',
    capaian_tahunan: hasilTahunanCell(cells, aturan),
  };
}

/** Whether the row has a value of its own in its quarter, a number or a word of its scale. */
export function hasNilai(record: RiwayatRecord): boolean {
  return typeof record.nilai === 'number' || (isWords(record) && record.status === 'Terisi');
}

/** Whether the row has something to enter into SAKIP: it was due, and has a value. */
export function isEnterable({ status, ...record }: RiwayatRecord): boolean {
  return isDue(record) && status !== 'Tidak mengisi' && status !== 'Belum tersedia';
}

/**
 * Completes a row with what the year's earlier quarters say of it: a word is carried on like a last value, and quarters
 * that were due and brought nothing are named wherever the year so far lacks them, and so are those it rests on that never went
 * through the SOP. `isHistory`: the quarter itself is such a one.
 */
export function withYear(
  book: Book,
  periode: Periode,
  isHistory = false,
): (record: RiwayatRecord) => RiwayatRecord {
  const before = periodesBefore(periode).map((earlier) => ({
    earlier,
    isHistory: historyOf(book, earlier) !== undefined,
    records: new Map(committedRiwayat(book, earlier).map((record) => [rowKey(record), record])),
  }));
  return (record) => {
    const rows = before.map(({ earlier, records, isHistory: ofHistory }) => ({
      periode: earlier,
      record: records.get(rowKey(record)),
      isHistory: ofHistory,
    }));
    const all = [...rows, { periode, record, isHistory }];
    const missing = missingQuarters(book, all);
    const luar = restsOn(all).map((row) => quarterName(row.periode));
    const named = {
      ...record,
      tanpa: missing.map(missingText).join(', '),
      ...(luar.length > 0 ? { luar_sop: luar.join(', ') } : {}),
    };
    if (isWords(record))
      return withWord(
        named,
        rows.flatMap((row) => row.record ?? []),
      );
    // A part of a year keeps a limit of the whole year with ease; one that has passed it already has missed it, whatever is missing.
    return missing.length > 0 && isLimit(record) && !isBlank(record.sd) && !isExceeded(record)
      ? { ...named, capaian_tahunan: BELUM_DINILAI }
      : named;
  };
}

function isExceeded({ metode, sd, target_tahunan: target, tahunan_atas: atas }: RiwayatRecord): boolean {
  const most = metode === 'rentang' ? atas : target;
  return typeof sd === 'number' && typeof most === 'number' && sd > most;
}

function rowKey({ blok, kode }: RiwayatRecord): string {
  return `${blok}|${kode}`;
}

/** 'TW II', or 'TW II (belum tersedia)'. */
function missingText({ periode, record }: QuarterRow): string {
  const name = quarterName(periode);
  return record?.status === 'Belum tersedia' ? `${name} (${REKAP_TEXT.belumTersedia})` : name;
}

/** 'TW I' */
export function quarterName(periode: Periode): string {
  const parsed = parsePeriode(periode);
  return parsed ? triwulanShort(parsed.triwulan) : periode;
}

/** Whether the year so far lacks a quarter whose value its source has not published. */
export function isAwaited({ tanpa }: RiwayatRecord): boolean {
  return textOf(tanpa).includes(REKAP_TEXT.belumTersedia);
}

/** A word has no s/d on the form; the last one stands, and against the annual target it is reached or not. */
function withWord(record: RiwayatRecord, earlier: readonly RiwayatRecord[]): RiwayatRecord {
  const carried = earlier.map(({ sd }) => textOf(sd)).filter((word) => word !== '');
  const sd = hasNilai(record) ? kataOf(record) : (carried[carried.length - 1] ?? '');
  const target = textOf(record.target_tahunan);
  const hasil =
    sd === '' || target === '' ? null : computePredikat({ skala: skalaOf(record), target, realisasi: sd });
  return { ...record, sd, capaian_tahunan: hasilCell(hasil) };
}

interface QuarterRow {
  readonly periode: Periode;
  readonly record: RiwayatRecord | undefined;
  readonly isHistory: boolean;
}

function isFilled({ record }: QuarterRow): boolean {
  return record !== undefined && hasNilai(record);
}

/** Place of the last quarter with a value, where that says anew all that came before it; -1 where every quarter counts. */
function renewedAt(rows: readonly QuarterRow[]): number {
  const own = rows[rows.length - 1]?.record;
  const isRenewed = own?.blok === 'program' || own?.cara_isi === 's/d TW' || own?.agregasi === 'nilai akhir';
  return isRenewed || (own !== undefined && isWords(own)) ? rows.map(isFilled).lastIndexOf(true) : -1;
}

/** In order; the last is the quarter itself. What a later value says anew is not missing. */
function missingQuarters(book: Book, rows: readonly QuarterRow[]): readonly QuarterRow[] {
  const own = rows[rows.length - 1]?.record;
  const from = renewedAt(rows) + 1;
  return rows.filter((row, index) => index >= from && !isFilled(row) && wasDue(book, own, row));
}

/** Quarters of history whose value is in the year so far; of a program also in what the quarter alone has spent. */
function restsOn(rows: readonly QuarterRow[]): readonly QuarterRow[] {
  const own = rows[rows.length - 1]?.record;
  const from = own?.blok === 'program' ? rows.length - 2 : renewedAt(rows);
  return rows.filter(
    (row, index) => row.isHistory && isFilled(row) && index >= Math.min(from, renewedAt(rows)),
  );
}

/** Of a quarter without a row of it, what is planned tells. */
function wasDue(book: Book, own: RiwayatRecord | undefined, { periode, record }: QuarterRow): boolean {
  if (record) return isDue(record);
  const triwulan = parsePeriode(periode)?.triwulan;
  if (own?.blok === 'program' || triwulan === undefined) return own?.blok === 'program';
  const { indikator } = ofYear(book, periode);
  return indikator.find(({ kode }) => kode === own?.kode)?.jatuhTempo[triwulan] ?? false;
}

/** The year's result as consolidated; null where there is none, or none yet. */
export function recordHasilTahunan(record: RiwayatRecord, aturan: Aturan): Hasil | null {
  if (record.capaian_tahunan === BELUM_DINILAI) return null;
  return (
    storedHasil(record.capaian_tahunan) ??
    (typeof record.sd === 'number' ? hasilTahunan(record, aturan) : null)
  );
}

function storedHasil(cell: CellValue | undefined): Hasil | null {
  if (typeof cell === 'number') return { kind: 'nilai', persen: cell };
  if (cell !== STATUS_HASIL.tercapai && cell !== STATUS_HASIL.tidak) return null;
  return { kind: 'status', tercapai: cell === STATUS_HASIL.tercapai };
}

/** The result as consolidated; why there is none is found out again. */
export function recordHasil(record: RiwayatRecord, aturan: Aturan): Hasil | null {
  const stored = storedHasil(record.capaian);
  if (stored) return stored;
  return record.status === 'Tidak dapat dihitung' ? hasilTriwulan(record, aturan) : null;
}

/** Values of the year's earlier quarters that were consolidated, in order; a quarter without one is left out. */
export type EarlierValues = (blok: string, kode: string) => readonly number[];

export function earlierValues(book: Book, periode: Periode): EarlierValues {
  const values = new Map<string, number[]>();
  for (const earlier of periodesBefore(periode)) {
    for (const { blok, kode, nilai } of committedRiwayat(book, earlier)) {
      if (typeof nilai !== 'number') continue;
      const key = `${blok}|${kode}`;
      values.set(key, [...(values.get(key) ?? []), nilai]);
    }
  }
  return (blok, kode) => values.get(`${blok}|${kode}`) ?? [];
}
