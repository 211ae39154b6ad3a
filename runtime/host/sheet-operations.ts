// Operations on sheets and their cells.
import type { Input, Value } from '../book/cell-content';
import { GoogleException } from '../book/exception';
import { epochOf, zoneOffset } from '../book/time-zone';
import { nameOf, parseA1, toA1 } from '../book/zones';
import type { CellInput, CellOutput, SheetOperations } from '../operations';
import type { Implementation } from './implementation';
import type { ServiceHost } from './service-host';

export const sheetOperations: Implementation<SheetOperations> = onSheets({
  'sheet.name': ({ book }, id) => book.tabs.name(id),
  'sheet.rename': ({ editor }, id, name) => editor.renameSheet(id, name),
  'sheet.size': ({ book }, id) => ({ rows: book.tabs.rows(id), columns: book.tabs.columns(id) }),
  'sheet.last': ({ book }, id) => book.cells.lastCell(id),
  'sheet.parse': ({ book }, id, a1) => parseA1(a1, book.tabs.rows(id), book.tabs.columns(id)),
  'sheet.insertLines': ({ editor }, id, dimension, after, count) =>
    editor.insertLines(id, dimension, after, count),
  'sheet.deleteLines': ({ editor }, id, dimension, index, count) =>
    editor.deleteLines(id, dimension, index, count),
  'sheet.moveColumns': ({ editor }, id, index, count, destination) =>
    editor.moveColumns(id, index, count, destination),
  'sheet.isLineHidden': ({ book }, id, dimension, index) => book.tabs.isLineHidden(id, dimension, index),
  'sheet.showLines': ({ book, editor }, id, ...lines) =>
    editor.onSheet(id, () => book.tabs.showLines(id, ...lines)),
  'sheet.hasFilter': ({ book }, id) => book.filters.has(id),
  'sheet.unfilter': ({ book, editor }, id) => editor.onSheet(id, () => book.filters.remove(id)),
  'sheet.hide': ({ book, editor }, id) => editor.onSheet(id, () => book.tabs.hide(id)),
  'sheet.hideLines': ({ book, editor }, id, ...lines) =>
    editor.onSheet(id, () => book.tabs.hideLines(id, ...lines)),
  'sheet.resize': ({ book, editor }, id, ...sized) =>
    editor.onSheet(id, () => book.tabs.resize(id, ...sized)),
  'sheet.freeze': ({ book, editor }, id, ...frozen) =>
    editor.onSheet(id, () => book.tabs.freeze(id, ...frozen)),
  'sheet.groupDepth': ({ book }, id, column) => book.tabs.groupDepth(id, column),
  'sheet.group': ({ book, editor }, id, ...columns) =>
    editor.onSheet(id, () => book.tabs.group(id, ...columns)),
  'sheet.foldGroup': ({ book, editor }, id, column) =>
    editor.onSheet(id, () => book.tabs.foldGroup(id, column)),
  'sheet.colour': ({ book, editor }, id, color) => editor.onSheet(id, () => book.tabs.colour(id, color)),
  'sheet.charts': ({ book }, id) => book.charts.titles(id),
  'sheet.insertChart': ({ book, editor }, id, chart) =>
    editor.onSheet(id, () => book.charts.insert(id, book.takeId(), chart)),
  'sheet.formatRules': ({ book }, id) => book.rules.conditionalFormats(id),
  'sheet.setFormatRules': ({ editor }, id, rules) => editor.setConditionalFormats(id, rules),
  'sheet.addMetadata': ({ editor }, id, key, value) => editor.addMetadata(id, key, value),
  'range.activate': (host, id, zone) => {
    host.activated = { sheet: host.book.tabs.name(id), a1: toA1(zone) };
  },
  'cells.values': (host, id, zone) => {
    host.touch(id, zone);
    return host.book.cells.values(id, zone).map((line) => line.map((value) => tag(host, value)));
  },
  'range.a1': (_host, _id, zone) => nameOf(zone),
  'cells.formulas': (host, id, zone) => {
    host.touch(id, zone);
    return host.book.cells.formulas(id, zone);
  },
  'cells.formats': (host, id, zone) => {
    host.touch(id, zone);
    return host.book.cells.formats(id, zone);
  },
  'cells.validations': (host, id, zone) => {
    host.touch(id, zone);
    return host.book.rules.validations(id, zone);
  },
  'cells.merges': ({ book }, id, zone) => book.tabs.merges(id, zone),
  'cells.unmerge': ({ editor }, id, zone) => editor.unmerge(id, zone),
  'cells.write': (host, id, zone, values) =>
    host.editor.write(
      id,
      zone,
      values.map((line) => line.map((value) => untag(host, value))),
    ),
  'cells.clear': ({ editor }, id, zone) => editor.clear(id, zone),
  'cells.setFormat': ({ editor }, id, zones, format) => editor.setNumberFormat(id, zones, format),
  'cells.copyLook': ({ editor }, id, zone, targetId, target) => editor.copyLook(id, zone, targetId, target),
  'cells.style': ({ editor }, id, zones, style) => editor.setStyle(id, zones, style),
  'cells.validate': ({ editor }, id, zone, rule) => editor.validate(id, zone, rule),
});

type SheetOperation = (host: ServiceHost, sheetId: string, ...args: readonly unknown[]) => unknown;

/** A sheet may have been deleted since the script got it. */
function onSheets(operations: Implementation<SheetOperations>): Implementation<SheetOperations> {
  const guarded = Object.entries(operations).map(([name, operation]): [string, SheetOperation] => [
    name,
    (host, sheetId, ...args) => {
      if (!host.book.tabs.has(sheetId)) throw new GoogleException(`Sheet ${sheetId} not found`);
      return (operation as SheetOperation)(host, sheetId, ...args);
    },
  ]);
  return Object.fromEntries(guarded) as unknown as Implementation<SheetOperations>;
}

function tag({ book }: ServiceHost, value: Value): CellOutput {
  return typeof value === 'object' ? { epoch: epochOf(book.timeZone, value.utc) } : value;
}

function untag({ book }: ServiceHost, value: CellInput): Input {
  if (typeof value !== 'object' || value === null) return value;
  return { utc: value.epoch + zoneOffset(book.timeZone, value.epoch) };
}
