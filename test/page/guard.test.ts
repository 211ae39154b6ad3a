// What the guard lets through: a command is allowed when every cell it touches is the person's to edit.

import { Book } from '../../runtime/book/book';
import type { Rights } from '../../runtime/book/protections';
import type { Zone } from '../../runtime/book/zones';
import { type GridCommand, isAllowed } from '../../runtime/page/guard';

const { getters } = Book.create('kantor@dinas.go.id', () => 0).model;
const S = '0';
const zone = (top: number, left: number, bottom: number, right: number): Zone => ({
  top,
  left,
  bottom,
  right,
});
const cell = (top: number, left: number): Zone => zone(top, left, top, left);
const HOLE = zone(1, 1, 8, 2);

/** A protected form with one hole, B2:C9. */
const staf: Rights = { role: 'editor', barriers: [{ sheetId: S, zone: null, holes: [HOLE] }] };
/** A sheet of which only row 3 is protected. */
const other: Rights = { role: 'editor', barriers: [{ sheetId: S, zone: zone(2, 0, 2, 25), holes: [] }] };
const owner: Rights = { role: 'editor', barriers: [] };
const viewer: Rights = { role: 'viewer', barriers: [] };

const allowed = (rights: Rights, command: GridCommand): boolean => isAllowed(rights, command, getters);

test.each<[string, Rights, GridCommand, boolean]>([
  ['a cell in the hole', staf, { type: 'UPDATE_CELL', sheetId: S, row: 1, col: 1 }, true],
  ['a cell outside', staf, { type: 'UPDATE_CELL', sheetId: S, row: 0, col: 1 }, false],
  ['a block half outside', staf, { type: 'DELETE_CONTENT', sheetId: S, target: [zone(1, 1, 9, 1)] }, false],
  ['two places, one outside', staf, { type: 'CLEAR_CELLS', sheetId: S, target: [HOLE, cell(0, 0)] }, false],
  ['a packed write', staf, { type: 'SQUISHED_UPDATE_CELL', sheetId: S, targetRange: 'B2:B9' }, true],
  [
    'a packed write outside',
    staf,
    { type: 'SQUISHED_UPDATE_CELL', sheetId: S, targetRange: 'B2:B10' },
    false,
  ],
  ['two places that differ', staf, { type: 'UPDATE_CELL', sheetId: S, row: 0, col: 0, zone: HOLE }, false],
  ['no place at all', staf, { type: 'UPDATE_CELL', sheetId: S }, false],
  ['an empty list of places', staf, { type: 'REMOVE_MERGE', sheetId: S, target: [] }, true],
  ['a viewer', viewer, { type: 'UPDATE_CELL', sheetId: S, row: 1, col: 1 }, false],
  ['another sheet', staf, { type: 'UPDATE_CELL', sheetId: 'x', row: 0, col: 0 }, true],
  ['a move within the hole', staf, move(cell(1, 1), 2, 1), true],
  ['a move out of the hole', staf, move(cell(1, 1), 9, 1), false],
  ['renaming a protected sheet', staf, { type: 'RENAME_SHEET', sheetId: S, zone: HOLE }, false],
  ['renaming a sheet of which a range is', other, { type: 'RENAME_SHEET', sheetId: S }, true],
  ['deleting it', other, { type: 'DELETE_SHEET', sheetId: S }, false],
  ['a row before the range', other, insert(2), true],
  ['a row behind the range', other, insert(3), true],
  ['a row in a protected sheet', staf, insert(4), false],
  ['removing another row', other, remove(3), true],
  ['removing a row of the range', other, remove(2), false],
  ['a new sheet', staf, { type: 'CREATE_SHEET', sheetId: 'new' }, true],
  ["the grid's own lock", owner, { type: 'LOCK_SHEET', sheetId: S }, false],
  ['a thing of the whole workbook', owner, { type: 'UPDATE_LOCALE' }, false],
  ['a rule for the hole', staf, rule(HOLE), true],
  ['a rule for more', staf, rule(zone(1, 1, 9, 2)), false],
])('%s', (_name, rights, command, expected) => {
  expect(allowed(rights, command)).toBe(expected);
});

test('a rule may grow in the hole, and stays as it is outside', () => {
  const { model } = Book.create('kantor@dinas.go.id', () => 0);
  const everywhere = rule(zone(0, 1, 20, 1));
  (model.dispatch as (type: string, payload: object) => unknown)(everywhere.type, everywhere);
  const check = (command: GridCommand) => isAllowed(staf, command, model.getters);
  expect(check({ ...everywhere, ranges: [...(everywhere.ranges ?? []), range(zone(1, 2, 8, 2))] })).toBe(
    true,
  );
  expect(check({ ...everywhere, ranges: [range(zone(0, 1, 20, 2))] })).toBe(false);
  expect(check({ ...rule(zone(0, 1, 20, 1)), rule: { id: 'r', criterion: { type: 'isBoolean' } } })).toBe(
    false,
  );
  expect(check({ type: 'REMOVE_DATA_VALIDATION_RULE', sheetId: S, id: 'r' })).toBe(false);
});

function move(from: Zone, row: number, col: number): GridCommand {
  return { type: 'MOVE_RANGES', sheetId: S, targetSheetId: S, target: [from], row, col };
}

function insert(base: number): GridCommand {
  return { type: 'ADD_COLUMNS_ROWS', sheetId: S, dimension: 'ROW', base, position: 'before' };
}

function remove(row: number): GridCommand {
  return { type: 'REMOVE_COLUMNS_ROWS', sheetId: S, dimension: 'ROW', elements: [row] };
}

function range(_zone: Zone): { _sheetId: string; _zone: Zone } {
  return { _sheetId: S, _zone };
}

function rule(_zone: Zone): GridCommand {
  const criterion = { type: 'isGreaterThan', values: ['0'] };
  const ranges = [range(_zone)];
  return {
    type: 'ADD_DATA_VALIDATION_RULE',
    sheetId: S,
    rule: { id: 'r', criterion, isBlocking: true },
    ranges,
  };
}
