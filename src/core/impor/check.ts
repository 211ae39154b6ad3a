// What the tab's own checks would say of the rows that a table brings: the import judges by no rules of its own.
import { placeText } from '../domain/place';
import { type Book, refOf, withReferenceRows } from '../workbook/book';
import { areaOf, type CellValue, isBlank, textOf } from '../workbook/cell';
import type { TableRow } from '../workbook/decode-tables';
import type { Problem, Severity } from '../workbook/problem';
import { definitionFindings } from '../workbook/reference-rules';
import type { KeyOf } from '../workbook/tab';
import type { ImporTab } from './model';
import type { Proposal } from './proposal';

export interface Fault {
  /** Of the table it comes from. */
  readonly baris: number;
  readonly severity: Severity;
  /** Without the cell, in which nothing stands yet. */
  readonly sentence: string;
}

/** The tab's rows for new ones, in the proposal's order: behind the last that holds anything. */
export function newRows(book: Book, tab: ImporTab, { rows }: Proposal): readonly number[] {
  const first = book.next(tab);
  let count = 0;
  return rows.map(({ row }) => row ?? first + count++);
}

function asTableRow<Id extends ImporTab>(
  row: number,
  isi: Readonly<Record<string, CellValue>>,
  before: TableRow<Id> | undefined,
): TableRow<Id> {
  const cell = (key: KeyOf<Id>): CellValue => {
    const value = isi[key];
    return value === undefined || isBlank(value) ? (before?.cell(key) ?? '') : value;
  };
  return {
    row,
    cell,
    text: (key) => textOf(cell(key)),
    isPercent: (key) => before?.isPercent(key) ?? false,
    beside: () => before?.beside() ?? [],
  };
}

const sentenceAt = ({ place, sentence }: Problem) => `${place?.tab}!${place?.a1} ${sentence}`;

const withoutPlace = ({ place, sentence }: Problem) =>
  place ? sentence.replace(`${placeText(place)}: `, '') : sentence;

/** Faults of the rows it brings, in the order of the table. What was wrong before is not told again. */
export function faultsOf<Id extends ImporTab>(book: Book, tab: Id, proposal: Proposal): readonly Fault[] {
  const places = newRows(book, tab, proposal);
  const before = book.rows(tab);
  const brought = proposal.rows.map(({ isi }, index) => {
    const row = places[index] ?? 0;
    return asTableRow(
      row,
      isi,
      before.find((own) => own.row === row),
    );
  });
  const rows = [...before.filter((own) => !brought.some(({ row }) => row === own.row)), ...brought].sort(
    (one, other) => one.row - other.row,
  );
  const problemsOf = (of: Book) => [...of.referenceProblems, ...definitionFindings(of)];
  const known = new Set(problemsOf(book).map(sentenceAt));
  const { name } = refOf(book, tab);
  return problemsOf(withReferenceRows(book, tab, rows))
    .filter((problem) => problem.place?.tab === name && !known.has(sentenceAt(problem)))
    .flatMap((problem) => {
      const row = problem.place ? areaOf(problem.place.a1).row : 0;
      const baris = proposal.rows[places.indexOf(row)]?.baris;
      return baris === undefined
        ? []
        : [{ baris, severity: problem.severity, sentence: withoutPlace(problem) }];
    })
    .sort((one, other) => one.baris - other.baris);
}
