// Mulai di tengah tahun: what the tab Riwayat Awal says of a quarter that never went through the SOP, and the rows it would be
// stored as. Its numbers are judged by the rules of the forms.
import { formatAngka } from '../domain/angka';
import type { Aturan } from '../domain/aturan';
import { type Periode, parsePeriode, periodeOf, TRIWULAN, type Triwulan } from '../domain/triwulan';
import { DINAS, isSelesai } from '../sop/jejak';
import { keadaanOf } from '../sop/workflow';
import { FORM_FINDING } from '../text/form';
import { HISTORY_TEXT } from '../text/history';
import { type Book, refOf } from './book';
import { isBlank, textOf } from './cell';
import { choiceOf, type TableRow } from './decode-tables';
import { type Definition, definitionContext, definitionsOf, NO_INPUT } from './definitions';
import { BLOK, type Blok } from './form-layout';
import { isDue, isUnfilled, type RowCells } from './measure';
import { type Problem, problem } from './problem';
import { historyOf, type RiwayatRecord, recordOf, withYear } from './riwayat';
import { type JudgedRow, type RowRuleId, rulesOf } from './rules';
import { localCell } from './tab';

/** The quarters a year can have behind it when the workbook comes into use: one at least is left to be measured. */
export const TRIWULAN_AWAL = TRIWULAN.filter((triwulan): triwulan is 1 | 2 | 3 => triwulan < 4);
type TriwulanAwal = (typeof TRIWULAN_AWAL)[number];

/** The year's quarters that may be history: before the one being measured, and never opened. */
export function historyQuarters({
  pengaturan: { tahun },
  state,
}: Pick<Book, 'pengaturan' | 'state'>): readonly Periode[] {
  if (tahun === null) return [];
  const isOfYear = state.periode !== null && parsePeriode(state.periode)?.tahun === tahun;
  return TRIWULAN_AWAL.map((triwulan) => periodeOf(tahun, triwulan)).filter(
    (periode) =>
      (!isOfYear || state.periode === null || periode < state.periode) &&
      (state.periode === null || isOfYear || periode > state.periode) &&
      !isSelesai(keadaanOf(state.unit(periode, DINAS), 1)),
  );
}

/** A quarter on the tab, as it would be stored. */
export interface Awal {
  readonly records: readonly RiwayatRecord[];
  /** Rows with a value, of those that were due. */
  readonly terisi: number;
  readonly wajib: number;
  /** 'Wajib diperbaiki' keeps it from being recorded. */
  readonly temuan: readonly Problem[];
}

/** Rules about a typed number that no office can answer otherwise than by writing it anew. */
const FAULTS: readonly RowRuleId[] = [
  'tanda-persen',
  'bukan-angka',
  'pilihan-tidak-dikenal',
  'di-luar-batas',
  'belum-jatuh-tempo',
];

interface Typed {
  readonly row: TableRow<'awal'>;
  readonly blok: Blok | undefined;
  readonly kode: string;
}

function typedRows(book: Book): readonly Typed[] {
  return book
    .rows('awal')
    .filter((row) => row.text('tahun') === String(book.pengaturan.tahun))
    .map((row) => ({ row, blok: choiceOf(BLOK, row.text('blok')), kode: row.text('kode') }));
}

/** Rows that would be overlooked: of no year or no definition, or of one that another row has already. */
function strayFindings(book: Book, definitions: readonly Definition[]): readonly Problem[] {
  const ref = refOf(book, 'awal');
  const at = ({ row }: Typed) => ({ tab: ref.name, a1: localCell(ref, 'kode', row.row) });
  const typed = typedRows(book);
  const isKnown = ({ blok, kode }: Typed) =>
    definitions.some((definition) => definition.blok === blok && definition.kode === kode);
  const isAgain = ({ blok, kode }: Typed, index: number) =>
    typed.slice(0, index).some((other) => other.blok === blok && other.kode === kode);
  const ofNoYear = book.rows('awal').filter((row) => !/^20\d\d$/.test(row.text('tahun')));
  return [
    ...ofNoYear.map((row) =>
      problem({ tab: ref.name, a1: localCell(ref, 'tahun', row.row) }, HISTORY_TEXT.noYear),
    ),
    ...typed
      .filter((item) => !isKnown(item))
      .map((item) => problem(at(item), HISTORY_TEXT.unknown(item.kode))),
    ...typed
      .filter((item, index) => isKnown(item) && isAgain(item, index))
      .map((item) => problem(at(item), HISTORY_TEXT.twice(item.kode))),
  ];
}

function keyOf(triwulan: TriwulanAwal): `realisasi_${TriwulanAwal}` {
  return `realisasi_${triwulan}`;
}

function findingsOf(book: Book, { row }: Typed, triwulan: TriwulanAwal, rule: JudgedRow): readonly Problem[] {
  const ref = refOf(book, 'awal');
  const place = { tab: ref.name, a1: localCell(ref, keyOf(triwulan), row.row) };
  const { realisasi } = rule.cells;
  const shown = typeof realisasi === 'number' ? formatAngka(realisasi) : textOf(realisasi);
  return rulesOf(rule.blok).flatMap(({ id, violated, isDoubted }): readonly Problem[] => {
    const words = HISTORY_TEXT.finding(FORM_FINDING[id], shown);
    if (isDoubted) return isDoubted(rule) ? [problem(place, words, 'Perlu penjelasan')] : [];
    return FAULTS.includes(id) && violated(rule) ? [problem(place, words)] : [];
  });
}

/** Due, and nothing is known of it any more. */
function asStored(record: RiwayatRecord, cells: RowCells): RiwayatRecord {
  return isDue(cells) && isUnfilled(cells) ? { ...record, status: 'Tidak mengisi' } : record;
}

/** What the tab says of a quarter, by the definitions of the year as they are now. */
export function awalOf(book: Book, periode: Periode, aturan: Aturan = book.pengaturan.aturan): Awal {
  const triwulan = TRIWULAN_AWAL.find((one): one is TriwulanAwal => periode.endsWith(`-TW${one}`));
  if (!triwulan) throw new RangeError(`No quarter before another: ${periode}`);
  const context = definitionContext(book, periode);
  const own = book.bidang.map(({ kode }) => ({ bidang: kode, definitions: definitionsOf(context, kode) }));
  const typed = typedRows(book);
  const completed = withYear(book, periode, true);
  const rows = own.flatMap(({ bidang, definitions }) =>
    definitions.map(({ blok, kode, values }) => {
      const found = typed.find((item) => item.blok === blok && item.kode === kode);
      const cells: RowCells = {
        ...values,
        // Of a quotient the result is known.
        nilai_dari: 'diketik',
        ...NO_INPUT,
        input_kode: kode,
        realisasi: found?.row.cell(keyOf(triwulan)) ?? '',
        blok,
        periode,
      };
      const rule: JudgedRow = {
        blok,
        cells,
        bukti: 0,
        aturan,
        persen: found?.row.isPercent(keyOf(triwulan)) ? ['realisasi'] : [],
        kodeBlok: [kode],
        inputKodeBlok: [kode],
      };
      const record: RiwayatRecord = { ...recordOf(bidang, { cells }, aturan), id_versi: '', periode };
      return {
        cells,
        record: completed(asStored(record, cells)),
        temuan: found && !isBlank(cells.realisasi) ? findingsOf(book, found, triwulan, rule) : [],
      };
    }),
  );
  const due = rows.filter(({ cells }) => isDue(cells));
  return {
    records: rows.map(({ record }) => record),
    terisi: due.filter(({ cells }) => !isUnfilled(cells)).length,
    wajib: due.length,
    temuan: [
      ...strayFindings(
        book,
        own.flatMap(({ definitions }) => definitions),
      ),
      ...rows.flatMap(({ temuan }) => temuan),
    ],
  };
}

/** Definitions of the year without a row on the tab. */
export function missingAwal(book: Book): readonly (Definition & { readonly bidang: string })[] {
  const [first] = historyQuarters(book);
  if (!first) return [];
  const context = definitionContext(book, first);
  const typed = typedRows(book);
  return book.bidang.flatMap(({ kode: bidang }) =>
    definitionsOf(context, bidang)
      .filter(({ blok, kode }) => !typed.some((item) => item.blok === blok && item.kode === kode))
      .map((definition) => ({ ...definition, bidang })),
  );
}

/** The quarters of the year that stand as history, in order. */
export function historyOfYear(book: Book): readonly Periode[] {
  const { tahun } = book.pengaturan;
  if (tahun === null) return [];
  return TRIWULAN.map((triwulan: Triwulan) => periodeOf(tahun, triwulan)).filter(
    (periode) => historyOf(book, periode) !== undefined,
  );
}
