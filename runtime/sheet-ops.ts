// What the script's Sheet and Range objects ask of the host, by name. The first argument is always the sheet.
import type { Input, Value } from './book/cell-content';
import type { Zone } from './book/engine';
import { GoogleException } from './book/exception';
import type { Style } from './book/looks';
import type { ConditionalRule, ValidationRule } from './book/rules';
import { epochOf, zoneOffset } from './book/time-zone';
import { type Dimension, parseA1, toA1 } from './book/zones';
import type { ServiceHost } from './service-host';

export type Op = (host: ServiceHost, ...args: never[]) => unknown;
type Tagged = Exclude<Input, { utc: number }> | { readonly epoch: number };

export function sheetOps(): Record<string, Op> {
  return onSheets({
    'sheet.name': ({ book }, id: string) => book.tabs.name(id),
    'sheet.rename': ({ editor }, id: string, name: string) => editor.renameSheet(id, name),
    'sheet.delete': ({ editor }, id: string) => editor.deleteSheet(id),
    'sheet.index': ({ book }, id: string) => book.tabs.ids().indexOf(id),
    'sheet.size': ({ book }, id: string) => ({ rows: book.tabs.rows(id), columns: book.tabs.columns(id) }),
    'sheet.last': ({ book }, id: string) => book.cells.lastCell(id),
    'sheet.parse': ({ book }, id: string, a1: string) =>
      parseA1(a1, book.tabs.rows(id), book.tabs.columns(id)),
    'sheet.insertLines': (
      { book, editor },
      id: string,
      dimension: Dimension,
      after: number,
      count: number,
    ) => {
      assertLines(
        dimension,
        after - 1,
        count,
        dimension === 'ROW' ? book.tabs.rows(id) : book.tabs.columns(id),
      );
      editor.insertLines(id, dimension, after, count);
    },
    'sheet.deleteLines': (
      { book, editor },
      id: string,
      dimension: Dimension,
      index: number,
      count: number,
    ) => {
      assertLines(dimension, index, count, dimension === 'ROW' ? book.tabs.rows(id) : book.tabs.columns(id));
      editor.deleteLines(id, dimension, index, count);
    },
    'sheet.isHidden': ({ book }, id: string) => book.tabs.isHidden(id),
    'sheet.setHidden': ({ book, editor }, id: string, isHidden: boolean) =>
      editor.onSheet(id, () => book.tabs.setHidden(id, isHidden)),
    'sheet.setLinesHidden': (
      { book, editor },
      id: string,
      dimension: Dimension,
      index: number,
      count: number,
      isHidden: boolean,
    ) => editor.onSheet(id, () => book.tabs.setLinesHidden(id, dimension, index, count, isHidden)),
    'sheet.isRowHidden': ({ book }, id: string, index: number) => book.tabs.isLineHidden(id, 'ROW', index),
    'sheet.resize': (
      { book, editor },
      id: string,
      dimension: Dimension,
      index: number,
      count: number,
      size: number,
    ) => editor.onSheet(id, () => book.tabs.resize(id, dimension, index, count, size)),
    'sheet.freeze': ({ book, editor }, id: string, dimension: Dimension, count: number) =>
      editor.onSheet(id, () => book.tabs.freeze(id, dimension, count)),
    'sheet.colour': ({ book, editor }, id: string, color: string | null) =>
      editor.onSheet(id, () => book.tabs.do('COLOR_SHEET', id, color === null ? {} : { color })),
    'sheet.setGridlines': ({ book, editor }, id: string, areGridLinesVisible: boolean) =>
      editor.onSheet(id, () => book.tabs.do('SET_GRID_LINES_VISIBILITY', id, { areGridLinesVisible })),
    'sheet.formatRules': ({ book }, id: string) => book.rules.conditionalFormats(id),
    'sheet.setFormatRules': ({ editor }, id: string, rules: ConditionalRule[]) =>
      editor.setConditionalFormats(id, rules),
    'sheet.addMetadata': (
      { editor },
      id: string,
      key: string,
      value: string | null,
      visibility: 'DOCUMENT',
    ) => editor.addMetadata(id, { key, value, visibility }),
    activate: (host, id: string, zone: Zone) => {
      host.activated = { sheet: host.book.tabs.name(id), a1: toA1(zone) };
    },
  });
}

function assertLines(dimension: Dimension, index: number, count: number, size: number): void {
  if (index >= 0 && count >= 1 && index < size) return;
  throw new GoogleException(`Those ${dimension === 'ROW' ? 'rows' : 'columns'} are out of bounds.`);
}

export function cellOps(): Record<string, Op> {
  return onSheets({
    'cells.values': (host, id: string, zone: Zone) =>
      host.book.cells.values(id, zone).map((line) => line.map((value) => tag(host, value))),
    'range.a1': (_host, _id: string, zone: Zone) => toA1(zone),
    'cells.displays': ({ book }, id: string, zone: Zone) => book.cells.displays(id, zone),
    'cells.formulas': ({ book }, id: string, zone: Zone) => book.cells.formulas(id, zone),
    'cells.formats': ({ book }, id: string, zone: Zone) => book.cells.numberFormats(id, zone),
    'cells.notes': ({ book }, id: string, zone: Zone) => book.notesIn(id, zone),
    'cells.write': (host, id: string, zone: Zone, values: Tagged[][]) =>
      host.editor.write(
        id,
        zone,
        values.map((line) => line.map((value) => untag(host, value))),
      ),
    'cells.writeFormulas': ({ editor }, id: string, zone: Zone, formulas: string[][]) =>
      editor.writeFormulas(id, zone, formulas),
    'cells.clear': ({ editor }, id: string, zone: Zone) => editor.clear(id, [zone]),
    'cells.setFormat': ({ editor }, id: string, zone: Zone, format: string) =>
      editor.setNumberFormat(id, zone, format),
    'cells.setFormats': ({ editor }, id: string, zone: Zone, formats: string[][]) =>
      editor.setNumberFormats(id, zone, formats),
    'cells.style': ({ editor }, id: string, zone: Zone, style: Style) =>
      editor.setStyle(id, [zone], engineStyle(style)),
    'cells.styleEach': ({ editor }, id: string, zone: Zone, styles: Style[][]) =>
      editor.setStyles(
        id,
        zone,
        styles.map((line) => line.map(engineStyle)),
      ),
    'cells.border': (
      { editor },
      id: string,
      zone: Zone,
      sides: Record<string, boolean | null>,
      color: string,
    ) => {
      const positions = borderPositions(sides);
      for (const position of positions) {
        editor.doOnCells('SET_ZONE_BORDERS', id, [zone], { border: { position, color, style: 'thin' } });
      }
    },
    'cells.setNote': ({ editor }, id: string, zone: Zone, text: string) => editor.setNote(id, zone, text),
    'cells.merge': ({ editor }, id: string, zone: Zone) =>
      editor.doOnCells('ADD_MERGE', id, [zone], { force: true }),
    'cells.unmerge': ({ book, editor }, id: string, zone: Zone) => {
      const merges = book.model.getters.getMergesInZone(id, zone);
      editor.assertCells(id, [zone]);
      if (merges.length > 0) editor.doOnCells('REMOVE_MERGE', id, merges);
    },
    'cells.validate': ({ editor }, id: string, zone: Zone, rule: ValidationRule | null) =>
      editor.validate(id, [zone], rule),
  });
}

/** The first argument is a sheet, which may have been deleted since the script got it. */
function onSheets(ops: Record<string, Op>): Record<string, Op> {
  const guarded = Object.entries(ops).map(([name, op]): [string, Op] => [
    name,
    (host, ...args) => {
      const sheetId: string = args[0] as never;
      if (!host.book.tabs.has(sheetId)) throw new GoogleException(`Sheet ${sheetId} not found`);
      return op(host, ...args);
    },
  ]);
  return Object.fromEntries(guarded);
}

function tag({ book }: ServiceHost, value: Value): unknown {
  return typeof value === 'object' ? { epoch: epochOf(book.timeZone, value.utc) } : value;
}

function untag({ book }: ServiceHost, value: Tagged): Input {
  if (typeof value !== 'object' || value === null) return value;
  return { utc: value.epoch + zoneOffset(book.timeZone, value.epoch) };
}

/** The empty text is how "back to the standard" crossed the border. */
function engineStyle(style: Style): Style {
  return Object.fromEntries(
    Object.entries(style).map(([key, value]) => [key, value === '' ? undefined : value]),
  );
}

/** null leaves a side alone; so does false, unless all of them are false. */
function borderPositions(sides: Record<string, boolean | null>): string[] {
  const entries = Object.entries(sides);
  if (entries.every(([, isSet]) => isSet === false)) return ['clear'];
  if (entries.every(([, isSet]) => isSet === true)) return ['all'];
  return entries.filter(([, isSet]) => isSet === true).map(([side]) => side);
}
