// What the script's Sheet and Range objects ask of the host, by name. The first argument is always the sheet.
import type { Input, Value } from './book/cell-content';
import type { ColumnChart } from './book/charts';
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
    'sheet.size': ({ book }, id: string) => ({ rows: book.tabs.rows(id), columns: book.tabs.columns(id) }),
    'sheet.last': ({ book }, id: string) => book.cells.lastCell(id),
    'sheet.parse': ({ book }, id: string, a1: string) =>
      parseA1(a1, book.tabs.rows(id), book.tabs.columns(id)),
    'sheet.insertLines': ({ editor }, id: string, dimension: Dimension, after: number, count: number) =>
      editor.insertLines(id, dimension, after, count),
    'sheet.deleteLines': ({ editor }, id: string, dimension: Dimension, index: number, count: number) =>
      editor.deleteLines(id, dimension, index, count),
    'sheet.moveColumns': ({ editor }, id: string, index: number, count: number, destination: number) =>
      editor.moveColumns(id, index, count, destination),
    'sheet.isHidden': ({ book }, id: string) => book.tabs.isHidden(id),
    'sheet.isLineHidden': ({ book }, id: string, dimension: Dimension, index: number) =>
      book.tabs.isLineHidden(id, dimension, index),
    'sheet.showLines': ({ book, editor }, id: string, ...lines: Lines) =>
      editor.onSheet(id, () => book.tabs.showLines(id, ...lines)),
    'sheet.hasFilter': ({ book }, id: string) => book.filters.has(id),
    'sheet.unfilter': ({ book, editor }, id: string) => editor.onSheet(id, () => book.filters.remove(id)),
    'sheet.hide': ({ book, editor }, id: string) => editor.onSheet(id, () => book.tabs.hide(id)),
    'sheet.hideLines': ({ book, editor }, id: string, ...lines: Lines) =>
      editor.onSheet(id, () => book.tabs.hideLines(id, ...lines)),
    'sheet.resize': ({ book, editor }, id: string, ...sized: [...Lines, size: number]) =>
      editor.onSheet(id, () => book.tabs.resize(id, ...sized)),
    'sheet.freezeRows': ({ book, editor }, id: string, count: number) =>
      editor.onSheet(id, () => book.tabs.freezeRows(id, count)),
    'sheet.colour': ({ book, editor }, id: string, color: string) =>
      editor.onSheet(id, () => book.tabs.do('COLOR_SHEET', id, { color })),
    'sheet.charts': ({ book }, id: string) => book.charts.titles(id),
    'sheet.insertChart': ({ book, editor }, id: string, chart: ColumnChart) =>
      editor.onSheet(id, () => book.charts.insert(id, book.takeId(), chart)),
    'sheet.formatRules': ({ book }, id: string) => book.rules.conditionalFormats(id),
    'sheet.setFormatRules': ({ editor }, id: string, rules: ConditionalRule[]) =>
      editor.setConditionalFormats(id, rules),
    'sheet.addMetadata': ({ editor }, id: string, key: string, value: string) =>
      editor.addMetadata(id, key, value),
    activate: (host, id: string, zone: Zone) => {
      host.activated = { sheet: host.book.tabs.name(id), a1: toA1(zone) };
    },
  });
}

type Lines = [dimension: Dimension, index: number, count: number];

export function cellOps(): Record<string, Op> {
  return onSheets({
    'cells.values': (host, id: string, zone: Zone) =>
      host.book.cells.values(id, zone).map((line) => line.map((value) => tag(host, value))),
    'range.a1': (_host, _id: string, zone: Zone) => toA1(zone),
    'cells.formulas': ({ book }, id: string, zone: Zone) => book.cells.formulas(id, zone),
    'cells.formats': ({ book }, id: string, zone: Zone) => book.cells.formats(id, zone),
    'cells.validations': ({ book }, id: string, zone: Zone) => book.rules.validations(id, zone),
    'cells.merges': ({ book }, id: string, zone: Zone) => book.tabs.merges(id, zone),
    'cells.unmerge': ({ editor }, id: string, zone: Zone) => editor.unmerge(id, zone),
    'cells.write': (host, id: string, zone: Zone, values: Tagged[][]) =>
      host.editor.write(
        id,
        zone,
        values.map((line) => line.map((value) => untag(host, value))),
      ),
    'cells.clear': ({ editor }, id: string, zone: Zone) => editor.clear(id, zone),
    'cells.setFormat': ({ editor }, id: string, zones: Zone[], format: string) =>
      editor.setNumberFormat(id, zones, format),
    'cells.style': ({ editor }, id: string, zones: Zone[], style: Style) => editor.setStyle(id, zones, style),
    'cells.validate': ({ editor }, id: string, zone: Zone, rule: ValidationRule) =>
      editor.validate(id, zone, rule),
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
