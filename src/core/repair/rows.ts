// Rows put in, sorted in part, duplicated: on forms, in the log, in the tabs people fill.
import { blockRecords, blockWrites, inputRecord, layoutOfForm } from '../layout/form-blocks';
import { columnWrites, seenRows } from '../layout/runs';
import { cellInput, type Write } from '../layout/write';
import { REPAIR_TEXT } from '../text/repair';
import type { Book } from '../workbook/book';
import { type CellValue, isBlank, runsOf, says, textOf } from '../workbook/cell';
import { type Definition, definitionContext, definitionsOf, placeInputs } from '../workbook/definitions';
import type { Form, FormRow } from '../workbook/form';
import {
  DEFINITION_COLUMNS,
  type DefinitionKey,
  FORM_COLUMNS,
  type FormKey,
  INPUT_KEYS,
  type InputKey,
} from '../workbook/form-columns';
import { BLOK, type Blok, FORM_ROW, type Penanda } from '../workbook/form-layout';
import type { FormTabId, TabId } from '../workbook/spec';
import { cellsInOrder, columnOf, FIRST_ROW, KEY_ROW, type KeyOf, type TabRef } from '../workbook/tab';
import { type Damage, isRowBlank, type Located, placeAt, repairable, undecided, valueAt } from './damage';

export interface RowFindings {
  readonly damages: readonly Damage[];
  /** Rows must go first: nothing else on the tab can be compared by its place. */
  readonly isShifted: boolean;
}

const NOTHING: RowFindings = { damages: [], isShifted: false };

export function deletion({ spec, grid, own }: Located, row: number, rows: number): readonly Write[] {
  const width = grid.values[0]?.length ?? 0;
  const seen = Array.from({ length: rows }, (_, index) =>
    Array.from({ length: width }, (_cell, at) =>
      own.formulas[row - 1 + index]?.[at] ? null : valueAt(grid, row + index, at + 1),
    ),
  );
  return [{ do: 'delete-rows', tab: spec.id, row, rows, seen }];
}

/** From below, so that the rows above keep their places. */
export function blankRows(located: Located, rows: readonly number[]): readonly Damage[] {
  return [...runsOf(rows)]
    .reverse()
    .map(([first, count]) =>
      repairable(
        'baris',
        placeAt(located, first, 1),
        REPAIR_TEXT.insertedRows(first, count),
        deletion(located, first, count),
      ),
    );
}

const MARKERS: readonly Penanda[] = ['kepala', ...BLOK];

function isMarked({ marker }: BlockRow): boolean {
  return MARKERS.some((own) => own === marker);
}

interface BlockRow {
  readonly row: number;
  readonly marker: string;
  readonly isBlank: boolean;
}

function blockRowsOf(located: Located, ref: TabRef<FormTabId>): readonly BlockRow[] {
  const column = columnOf(ref, 'baris');
  const rows: BlockRow[] = [];
  for (let row = FORM_ROW.indikatorHead; row <= located.grid.values.length; row += 1) {
    rows.push({
      row,
      marker: textOf(valueAt(located.grid, row, column)),
      isBlank: isRowBlank(located, row),
    });
  }
  return rows;
}

/** Blank rows between the blocks' first and last row, but for the one that separates the blocks. */
function insertedRows(rows: readonly BlockRow[]): readonly number[] {
  const marked = rows.filter(isMarked);
  const last = marked[marked.length - 1]?.row ?? 0;
  const programHead = rows.filter(({ marker }) => says<Penanda>(marker, 'kepala'))[1]?.row ?? 0;
  return rows
    .filter(({ row, isBlank: blank }) => blank && row < last && row !== programHead - 1)
    .map(({ row }) => row);
}

/**
 * Rows put in above the blocks, or taken away there: the blocks go back to their place. What the head lost is written anew with
 * the tab's other words.
 */
function headRows(located: Located, rows: readonly BlockRow[], ref: TabRef<FormTabId>): RowFindings {
  const column = columnOf(ref, 'baris');
  const heads = rows.map(({ row }) => row);
  for (let row = KEY_ROW + 1; row < FORM_ROW.indikatorHead; row += 1) heads.unshift(row);
  const head = Math.min(
    ...heads.filter((row) => says<Penanda>(textOf(valueAt(located.grid, row, column)), 'kepala')),
  );
  const moved = head - FORM_ROW.indikatorHead;
  if (!Number.isFinite(head) || moved === 0) return NOTHING;
  const place = placeAt(located, head, columnOf(ref, 'kode'));
  if (moved < 0) {
    const writes: readonly Write[] = [{ do: 'insert-rows', tab: ref.id, row: head - 1, rows: -moved }];
    return {
      damages: [repairable('baris', place, REPAIR_TEXT.headRowsLost(-moved), writes)],
      isShifted: true,
    };
  }
  const blank = Array.from({ length: head - KEY_ROW - 1 }, (_, index) => KEY_ROW + 1 + index).filter((row) =>
    isRowBlank(located, row),
  );
  const damages =
    blank.length === moved
      ? blankRows(located, blank)
      : [undecided('baris', place, REPAIR_TEXT.headRowsAdded(moved), REPAIR_TEXT.headRowsDecision)];
  return { damages, isShifted: true };
}

interface FormScene {
  readonly located: Located;
  readonly book: Book;
  readonly form: Form;
  readonly definitions: readonly Definition[];
  readonly restored: readonly string[];
}

/** A row that the add-in does not read: its marker comes back where it is certain whose row it is. */
function strangeRow({ located, form, definitions }: FormScene, row: number): Damage {
  const { grid, spec } = located;
  const cell = (key: FormKey) => textOf(valueAt(grid, row, columnOf(form.ref, key)));
  const kode = cell('kode') || cell('input_kode');
  const definition = definitions.find((item) => item.kode === kode);
  const isHeader = cell('kode') === FORM_COLUMNS.find(({ key }) => key === 'kode')?.header;
  const marker: Penanda | undefined = isHeader ? 'kepala' : definition?.blok;
  const isThere = form.rows.some((item) => item.blok === marker && item.kode === kode);
  const column = columnOf(form.ref, 'baris');
  if (marker && !isThere) {
    const write: Write = { do: 'values', tab: spec.id, row, column, cells: [[marker]] };
    return repairable('baris', placeAt(located, row, column + 1), REPAIR_TEXT.markerLost(row, kode), [write]);
  }
  const first = (grid.values[row - 1] ?? []).findIndex((value) => !isBlank(value));
  const words = textOf(valueAt(grid, row, first + 1));
  return undecided(
    'baris',
    placeAt(located, row, first + 1),
    REPAIR_TEXT.strangeRow(row, words),
    REPAIR_TEXT.strangeRowDecision,
  );
}

function isSameRow(one: FormRow, other: FormRow): boolean {
  const cells = (row: FormRow) => JSON.stringify([row.definition, row.input]);
  return cells(one) === cells(other);
}

/** Rows of the same code: an equal copy goes, another one is a person's to judge. */
function copiedRows({ located, form }: FormScene): readonly Damage[] {
  return [...form.rows].reverse().flatMap((row): Damage[] => {
    const original = form.rows.find((item) => item.blok === row.blok && item.kode === row.kode);
    if (!original || original === row) return [];
    const place = placeAt(located, row.row, columnOf(form.ref, 'kode'));
    return isSameRow(row, original)
      ? [
          repairable(
            'baris',
            place,
            REPAIR_TEXT.rowTwiceSame(row.row, original.row, row.kode),
            deletion(located, row.row, 1),
          ),
        ]
      : [
          undecided(
            'baris',
            place,
            REPAIR_TEXT.rowTwice(row.row, original.row, row.kode),
            REPAIR_TEXT.rowTwiceDecision,
          ),
        ];
  });
}

/** The form's rows as definitions of their own: what is put back is never another quarter's or another target's. */
function ownDefinitions(form: Form): readonly Definition[] {
  const of = (blok: Blok) => form.rows.filter((row) => row.blok === blok);
  return [...of('indikator'), ...of('program')].map(({ blok, kode, definition }) => ({
    blok,
    kode,
    values: definition,
  }));
}

function isLaidOut({ located, form }: FormScene): boolean {
  const layout = layoutOfForm(form);
  const marker = (row: number) => textOf(valueAt(located.grid, row, columnOf(form.ref, 'baris')));
  const isBlock = (blok: Blok) =>
    Array.from({ length: layout[blok].count }, (_, index) => layout[blok].first + index).every(
      (row) => marker(row) === blok,
    );
  return (
    says<Penanda>(marker(FORM_ROW.indikatorHead), 'kepala') &&
    says<Penanda>(marker(layout.programHead), 'kepala') &&
    isBlock('indikator') &&
    isBlock('program')
  );
}

/** The inputs of a block in as few pieces as their columns allow: side by side, a command that is killed has moved all or none. */
function inputWrites(
  { form }: FormScene,
  rows: readonly { row: number; input: FormRow['input'] }[],
): readonly Write[] {
  const first = rows[0]?.row ?? 0;
  const columns = INPUT_KEYS.map((key) => columnOf(form.ref, key));
  return columnWrites(
    form.ref,
    first,
    columns,
    rows.map(({ input }) => cellsInOrder(form.ref, inputRecord(input))),
    seenRows(form.ref, form.grid, columns, first, rows.length),
  );
}

/** Inputs beside a foreign code, codes that are gone, blocks that are no blocks any more. */
function misplacedInputs(scene: FormScene): readonly Damage[] {
  const { located, book, form } = scene;
  const own = ownDefinitions(form);
  const { inputs, homeless } = placeInputs(form, own, false);
  const codes = form.rows.map((row) => `${row.blok}|${textOf(row.input.input_kode)}`);
  const typed = form.rows.filter(({ input }) => textOf(input.input_kode) !== '');
  const twice = typed.filter((row) => {
    const code = `${row.blok}|${textOf(row.input.input_kode)}`;
    return codes.indexOf(code) !== codes.lastIndexOf(code);
  });
  const unplaced = [...new Set([...homeless, ...twice])];
  const [lost] = unplaced;
  if (lost) {
    const kode = [...new Set(unplaced.map(({ input }) => textOf(input.input_kode)))];
    const place = placeAt(located, lost.row, columnOf(form.ref, 'input_kode'));
    return [undecided('baris', place, REPAIR_TEXT.unplaced(kode), REPAIR_TEXT.unplacedDecision)];
  }
  if (!isLaidOut(scene)) {
    if (!form.periode) return [];
    const until = Math.max(layoutOfForm(form).last, ...form.rows.map(({ row }) => row));
    const records = blockRecords(book, form.ref, form.periode, own, inputs, until);
    const place = placeAt(located, FORM_ROW.indikatorHead, columnOf(form.ref, 'kode'));
    return [repairable('baris', place, REPAIR_TEXT.layout, blockWrites(form.ref, records, form.grid))];
  }
  // Laid out, so that the definitions stand in the order of the rows.
  const rows = form.rows.map((row, index) => ({ ...row, wanted: inputs[index] ?? row.input }));
  const differs = (row: (typeof rows)[number], keys: readonly InputKey[]) =>
    keys.some((key) => row.wanted[key] !== row.input[key]);
  const moved = rows.filter((row) => differs(row, INPUT_KEYS));
  const [first] = moved;
  if (!first) return [];
  const others = INPUT_KEYS.filter((key) => key !== 'input_kode');
  const isMoved =
    moved.some((row) => differs(row, others)) || moved.some(({ input }) => isOfOther(form, input));
  const kode = moved.map((row) => row.kode);
  const old = moved.map(({ input }) => textOf(input.input_kode)).filter((value) => value !== '');
  const writes = (['indikator', 'program'] as const).flatMap((blok): readonly Write[] => {
    const block = rows.filter((row) => row.blok === blok).map(({ row, wanted }) => ({ row, input: wanted }));
    return moved.some((row) => row.blok === blok) ? inputWrites(scene, block) : [];
  });
  const place = placeAt(located, first.row, columnOf(form.ref, 'input_kode'));
  const sentence = isMoved ? REPAIR_TEXT.sorted(kode) : REPAIR_TEXT.codesWritten(kode, old);
  return [repairable('baris', place, sentence, writes)];
}

function isOfOther(form: Form, input: FormRow['input']): boolean {
  return form.rows.some(({ kode }) => kode === textOf(input.input_kode));
}

/** What every definition has; other cells may be blank because the reference was filled in later. */
const ALWAYS: readonly DefinitionKey[] = ['kode', 'uraian', 'jatuh_tempo'];

/** Definitions that were lost come back from the reference tabs while their quarter is open. */
function lostDefinitions({ located, book, form, definitions, restored }: FormScene): readonly Damage[] {
  if (form.periode === null || form.periode !== book.state.periode) return [];
  return form.rows.flatMap((row): Damage[] => {
    const kode = row.kode || textOf(row.input.input_kode);
    const definition = definitions.find((item) => item.blok === row.blok && item.kode === kode);
    const lost = DEFINITION_COLUMNS.flatMap(({ key, header, kind }) => {
      const value: CellValue = definition?.values[key] ?? '';
      const isLost = isBlank(row.definition[key]) && !isBlank(value);
      const isCertain = ALWAYS.includes(key) || restored.includes(key);
      return isLost && isCertain ? [{ key, header, input: cellInput(kind, value) }] : [];
    });
    const [first] = lost;
    if (!first) return [];
    const writes = lost.map(
      ({ key, input }): Write => ({
        do: 'values',
        tab: located.spec.id,
        row: row.row,
        column: columnOf(form.ref, key),
        cells: [[input]],
      }),
    );
    const sentence = REPAIR_TEXT.definitionLost(
      row.row,
      lost.map(({ header }) => header),
    );
    return [repairable('isi', placeAt(located, row.row, columnOf(form.ref, first.key)), sentence, writes)];
  });
}

/** `restored`: keys of columns that the same command has put in again, and that are blank for it. */
export function formRowDamages(
  located: Located,
  book: Book,
  form: Form,
  restored: readonly string[],
): RowFindings {
  if (!form.periode || form.rows.length === 0) return NOTHING;
  const scene = {
    located,
    book,
    form,
    definitions: definitionsOf(definitionContext(book, form.periode), form.bidang),
    restored,
  };
  const rows = blockRowsOf(located, form.ref);
  const moved = headRows(located, rows, form.ref);
  if (moved.isShifted) return moved;
  // What somebody writes below the blocks is his own affair.
  const last = Math.max(...rows.filter(isMarked).map(({ row }) => row));
  const strange = rows
    .filter((line) => line.row < last && !line.isBlank && !isMarked(line))
    .map(({ row }) => strangeRow(scene, row));
  const blank = blankRows(located, insertedRows(rows));
  const copies = copiedRows(scene);
  const first = [...strange, ...[...blank, ...copies].sort(fromBelow)];
  if (first.length > 0) return { damages: first, isShifted: true };
  const lost = lostDefinitions(scene);
  // A row without its code is nobody's yet: its inputs are judged once it has one.
  return { damages: lost.length > 0 ? lost : misplacedInputs(scene), isShifted: false };
}

function fromBelow(one: Damage, other: Damage): number {
  return rowOf(other) - rowOf(one);
}

function rowOf({ repair }: Damage): number {
  const [write] = repair ?? [];
  return write?.do === 'delete-rows' ? write.row : 0;
}

/** Tabs in which a code of a year stands once. */
const IDENTITY: readonly KeyOf<TabId>[] = ['tahun', 'kode'];
const UNIQUE: readonly TabId[] = ['bidang', 'indikator', 'anggaran'];

/** Rows that a tab people fill has twice: whole, or under the same code of the same year. */
export function tableRowDamages(located: Located): RowFindings {
  const { grid, spec } = located;
  const keys = (grid.values[0] ?? []).map(String);
  const identity = IDENTITY.map((key) => keys.indexOf(key)).filter((index) => index >= 0);
  const isUnique = UNIQUE.includes(spec.id);
  const seen = new Map<string, number>();
  const known = new Map<string, number>();
  const damages: Damage[] = [];
  for (let row = FIRST_ROW; row <= grid.values.length; row += 1) {
    if (isRowBlank(located, row)) continue;
    const cells = (grid.values[row - 1] ?? []).map(textOf);
    const [all, kode] = [cells.join('\n'), identity.map((index) => cells[index] ?? '').join(' ')];
    const [same, similar] = [seen.get(all), isUnique && kode.trim() !== '' ? known.get(kode) : undefined];
    const place = placeAt(located, row, Math.max(1, (identity[identity.length - 1] ?? 0) + 1));
    if (same !== undefined) {
      damages.unshift(
        repairable(
          'baris',
          place,
          REPAIR_TEXT.rowTwiceSame(row, same, isUnique ? kode : ''),
          deletion(located, row, 1),
        ),
      );
    } else if (similar !== undefined) {
      damages.push(
        undecided('baris', place, REPAIR_TEXT.rowTwice(row, similar, kode), REPAIR_TEXT.rowTwiceDecision),
      );
    }
    seen.set(all, seen.get(all) ?? row);
    known.set(kode, known.get(kode) ?? row);
  }
  return { damages, isShifted: damages.some(({ repair }) => repair !== null) };
}
