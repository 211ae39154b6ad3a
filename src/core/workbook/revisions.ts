// Definitions as registered in Revisi Target, and how the reference tabs differ from them by now.
import { formatAngka } from '../domain/angka';
import { canonicalJson } from '../domain/canonical';
import { type YaTidak, yaTidak } from '../domain/capaian';
import type { Place } from '../domain/place';
import { formatTarget, type Target } from '../domain/target';
import { type Periode, parseTriwulan, periodeOf, TRIWULAN, type Triwulan } from '../domain/triwulan';
import { DINAS, isSelesai } from '../sop/jejak';
import { isEverSigned, laporanOf } from '../sop/laporan';
import { keadaanOf } from '../sop/workflow';
import { REVISION_TEXT } from '../text/revision';
import { type Book, ofYear, refOf } from './book';
import { type CellValue, says, textOf } from './cell';
import type { Blok } from './form-layout';
import type { Indikator, Program } from './reference';
import type { RevisiRow } from './report-rows';
import { historyOf } from './riwayat';
import { type Cells, cellsFrom, entriesOf, type KeyOf, localCell } from './tab';
import { ANGGARAN, INDIKATOR } from './tables';

/** A definition by column key of its reference tab; words of a scale in place of its name. */
export type Isi = Cells<IsiKey, CellValue>;
export type IsiKey = KeyOf<'indikator' | 'anggaran'>;

export interface Definisi {
  readonly blok: Blok;
  readonly kode: string;
  /** Row of the reference tab. */
  readonly row: number;
  readonly isi: Isi;
}

/** One difference between the reference tabs and the register. */
export interface Perubahan {
  readonly blok: Blok;
  readonly kode: string;
  /** Column key; null where the whole definition came or went. */
  readonly key: IsiKey | null;
  /** As people call it: the column's header, or that the row was added or removed. */
  readonly kolom: string;
  readonly lama: string;
  readonly baru: string;
  /** null where the row is gone. */
  readonly place: Place | null;
  /** The definition as registered and as it is now; null before the one and after the other. */
  readonly semula: Isi | null;
  readonly kini: Isi | null;
}

/** A number as it is; everything else as printed. */
function targetValue(target: Target | null): CellValue {
  if (!target) return '';
  const isNumber = target.teks === '' && (target.atas === '' || target.atas === target.nilai);
  return isNumber ? target.nilai : formatTarget(target);
}

function indikatorIsi(item: Indikator): Isi {
  const perTriwulan = TRIWULAN.flatMap((triwulan): readonly (readonly [IsiKey, CellValue])[] => [
    [`jatuh_tempo_${triwulan}`, yaTidak(item.jatuhTempo[triwulan])],
    [`target_${triwulan}`, targetValue(item.target[triwulan])],
  ]);
  return {
    jenis: item.jenis,
    sasaran: item.sasaran,
    uraian: item.uraian,
    satuan: item.satuan,
    metode: item.metode,
    // The order of ya and tidak follows from the target.
    skala: item.metode === 'predikat' ? item.skala.join(', ') : '',
    nilai_dari: item.nilaiDari,
    agregasi: item.agregasi,
    cara_isi: item.caraIsi,
    bidang: item.bidang,
    target_tahunan: targetValue(item.targetTahunan),
    ...cellsFrom(perTriwulan),
    batas_bawah: item.batasBawah,
    batas_atas: item.batasAtas,
  };
}

/** The pagu perubahan has a day of its own from which it counts, and is no revision. */
function programIsi({ uraian, bidang, pagu, sasaran }: Program): Isi {
  return { uraian, bidang, pagu, sasaran };
}

/** The definitions of the year being measured, in the order of the reference tabs. */
export function definisiOf(book: Pick<Book, 'indikator' | 'program'>): readonly Definisi[] {
  return [
    ...book.indikator.map(
      (item): Definisi => ({
        blok: 'indikator',
        kode: item.kode,
        row: item.row,
        isi: indikatorIsi(item),
      }),
    ),
    ...book.program.map(
      (item): Definisi => ({ blok: 'program', kode: item.kode, row: item.row, isi: programIsi(item) }),
    ),
  ];
}

function rowsOfYear({ revisi, pengaturan }: Pick<Book, 'revisi' | 'pengaturan'>): readonly RevisiRow[] {
  return revisi.filter(({ berlaku }) => berlaku.startsWith(`${pengaturan.tahun}-`));
}

/** Whether this year's definitions are registered: from then on they change by revision only. */
export function hasBaseline(book: Pick<Book, 'revisi' | 'pengaturan'>): boolean {
  return rowsOfYear(book).length > 0;
}

/** Changes of every year, in the order in which they were registered. */
export function revisionsOf({ revisi }: Pick<Book, 'revisi'>): readonly RevisiRow[] {
  return revisi.filter(({ jenis }) => jenis === 'revisi');
}

function keyOf({ blok, kode }: { readonly blok: string; readonly kode: string }): string {
  return `${blok}|${kode}`;
}

/** The last row of each definition that has not ended. */
function registered(book: Book): ReadonlyMap<string, RevisiRow> {
  const last = new Map<string, RevisiRow>();
  for (const row of rowsOfYear(book)) last.set(keyOf(row), row);
  return new Map([...last].filter(([, { isi }]) => isi !== ''));
}

/**
 * The programs as they are defined for a quarter, so that a later revision leaves its report as it is; the pagu perubahan
 * stands in the tab with the day from which it counts.
 */
export function programAt(given: Book, periode: Periode): readonly Program[] {
  // Programs of another year may carry the same codes.
  const book = ofYear(given, periode);
  const rows = rowsOfYear(book).filter(({ blok }) => blok === 'program');
  return book.program.map((program) => {
    const own = rows.filter(
      ({ kode, berlaku, isi }) => kode === program.kode && berlaku <= periode && isi !== '',
    );
    const last = own[own.length - 1];
    return last ? { ...program, ...JSON.parse(last.isi) } : program;
  });
}

/** A value as a person reads it. */
function valueText(value: CellValue | undefined): string {
  return typeof value === 'number' ? formatAngka(value) : textOf(value);
}

function headerOf(blok: Blok, key: IsiKey): string {
  const { columns } = blok === 'indikator' ? INDIKATOR : ANGGARAN;
  return columns.find((column) => column.key === key)?.header ?? key;
}

/** The cell of a definition in its reference tab. */
export function placeOf(book: Book, { blok, row }: Pick<Definisi, 'blok' | 'row'>, key: IsiKey): Place {
  const ref = refOf(book, blok === 'indikator' ? 'indikator' : 'anggaran');
  return { tab: ref.name, a1: localCell(ref, key, row) };
}

function changesOf(book: Book, now: Definisi, row: RevisiRow | undefined): readonly Perubahan[] {
  const { blok, kode, isi: kini } = now;
  if (!row) {
    return [
      {
        blok,
        kode,
        key: null,
        kolom: REVISION_TEXT.added,
        lama: '',
        baru: textOf(kini.uraian),
        place: placeOf(book, now, 'kode'),
        semula: null,
        kini,
      },
    ];
  }
  if (row.isi === canonicalJson(kini)) return [];
  const semula: Isi = JSON.parse(row.isi);
  return entriesOf(kini)
    .filter(([key, value]) => semula[key] !== value)
    .map(([key, value]) => ({
      blok,
      kode,
      key,
      kolom: headerOf(blok, key),
      lama: valueText(semula[key]),
      baru: valueText(value),
      place: placeOf(book, now, key),
      semula,
      kini,
    }));
}

/** What differs from the register, row by row; nothing before the year's definitions are registered. */
export function revisionsOpen(book: Book): readonly Perubahan[] {
  if (!hasBaseline(book)) return [];
  const known = registered(book);
  const present = definisiOf(book);
  const kept = new Set(present.map(keyOf));
  const removed = [...known.values()].filter((row) => !kept.has(keyOf(row)));
  return [
    ...present.flatMap((now) => changesOf(book, now, known.get(keyOf(now)))),
    ...removed.map((row): Perubahan => {
      const semula: Isi = JSON.parse(row.isi);
      return {
        blok: row.blok === 'program' ? 'program' : 'indikator',
        kode: row.kode,
        key: null,
        kolom: REVISION_TEXT.removed,
        lama: textOf(semula.uraian),
        baru: '',
        place: null,
        semula,
        kini: null,
      };
    }),
  ];
}

/** A quarter keeps the definitions it was consolidated by; a bidang whose form was accepted, its own before that. */
function isClosed(book: Pick<Book, 'state' | 'committed'>, periode: Periode, bidang: string): boolean {
  return (
    isEverSigned(laporanOf(book.committed, periode)) ||
    historyOf(book, periode) !== undefined ||
    isSelesai(keadaanOf(book.state.unit(periode, DINAS), 7)) ||
    book.state.unit(periode, bidang).versi?.putusan === 'diterima'
  );
}

function bidangOf({ semula, kini }: Perubahan): string {
  return textOf((semula ?? kini)?.bidang);
}

/** Quarters whose own columns a change touches: of a definition that is added, those in which it is due. */
function quartersOf({ key, semula, kini }: Perubahan): readonly Triwulan[] {
  if (semula === null)
    return TRIWULAN.filter((triwulan) => says<YaTidak>(kini?.[`jatuh_tempo_${triwulan}`], 'ya'));
  const triwulan = parseTriwulan(/^(?:target|jatuh_tempo)_(\d)$/.exec(key ?? '')?.[1] ?? '');
  return triwulan ? [triwulan] : [];
}

/** The closed quarter whose own definition a change touches; null where it may be made. */
export function closedQuarter(book: Book, change: Perubahan): Periode | null {
  const { tahun } = book.pengaturan;
  if (tahun === null) return null;
  const periodes = quartersOf(change).map((triwulan) => periodeOf(tahun, triwulan));
  return periodes.find((periode) => isClosed(book, periode, bidangOf(change))) ?? null;
}

/** The first quarter, from the one being measured on, that is still open for the definition's bidang. */
export function berlakuOf(book: Book, change: Perubahan): Periode | null {
  const { periode } = book.state;
  const { tahun } = book.pengaturan;
  if (periode === null || tahun === null) return null;
  return (
    TRIWULAN.map((triwulan) => periodeOf(tahun, triwulan)).find(
      (candidate) => candidate >= periode && !isClosed(book, candidate, bidangOf(change)),
    ) ?? null
  );
}
