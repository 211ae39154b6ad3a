// Which part of the workbook a command of the grid touches, and whether a person may touch it.
// Used twice: the page refuses at once, and the hub asks again because it trusts no page.
import type { Model } from '../book/engine/types';
import type { Barrier, Rights } from '../book/protections';
import { intersect, isCovered, type Zone } from '../book/zones';

/** The fields of a command that say where it writes. It may come from outside, so nothing is taken for granted. */
export interface GridCommand {
  readonly type: string;
  readonly sheetId?: string;
  readonly col?: number;
  readonly row?: number;
  readonly zone?: Zone;
  readonly target?: readonly Zone[];
  /** A script's own: all of the zone that it formats, of which pages get a part. */
  readonly whole?: Zone;
  readonly targetRange?: string;
  readonly targetSheetId?: string;
  readonly dimension?: string;
  readonly elements?: readonly number[];
  readonly base?: number;
  readonly position?: string;
  /** Of a conditional format or a validation rule. */
  readonly id?: string;
  readonly cf?: { readonly id: string; readonly rule: unknown };
  readonly rule?: { readonly id: string; readonly criterion: unknown; readonly isBlocking?: boolean };
  readonly ranges?: readonly { readonly _sheetId: string; readonly _zone: Zone }[];
}

type Getters = Model['getters'];

/** Commands that write cells and nothing else. */
export const CELL_COMMANDS: ReadonlySet<string> = new Set([
  'UPDATE_CELL',
  'SQUISHED_UPDATE_CELL',
  'CLEAR_CELL',
  'CLEAR_CELLS',
  'DELETE_CONTENT',
  'ADD_MERGE',
  'REMOVE_MERGE',
  'SET_FORMATTING',
  'CLEAR_FORMATTING',
  'SET_BORDER',
  'SET_ZONE_BORDERS',
  'SET_BORDERS_ON_TARGET',
]);

/** What belongs to the sheet as a whole is stopped by its own protection, not by one of a range. */
const SHEET_COMMANDS =
  /^(RESIZE|HIDE|UNHIDE|SHOW|FREEZE|UNFREEZE|RENAME|COLOR|MOVE)_|^(SET_GRID_LINES|GROUP|UNGROUP|FOLD|UNFOLD)/;

/** The grid's own lock would also stop the script, which Google's protections never do. */
const NOBODYS = new Set(['LOCK_SHEET', 'UNLOCK_SHEET']);

/** After one of these, the cells of an older command are no longer where they were. */
export function isStructural(command: GridCommand): boolean {
  return /^(ADD_COLUMNS|REMOVE_COLUMNS|MOVE_|(CREATE|DELETE|DUPLICATE|RENAME)_SHEET)/.test(command.type);
}

/** Whether the person may edit all of the zone, or at least what of it is not `kept` as it is. */
export function isZoneFree(rights: Rights, sheetId: string, zone: Zone, kept: readonly Zone[] = []): boolean {
  return (
    rights.role === 'editor' && !barriersOf(rights, sheetId).some((barrier) => stops(barrier, zone, kept))
  );
}

export function isAllowed(rights: Rights, command: GridCommand, getters: Getters): boolean {
  const { sheetId } = command;
  if (rights.role !== 'editor' || sheetId === undefined || NOBODYS.has(command.type)) return false;
  const barriers = barriersOf(rights, sheetId);
  if (CELL_COMMANDS.has(command.type)) {
    // No place given is no cell written only where the command takes a list of places.
    const zones = zonesOf(command, getters);
    return (
      (command.target !== undefined || zones.length > 0) &&
      zones.every((zone) => isZoneFree(rights, sheetId, zone))
    );
  }
  if (/_(CONDITIONAL_FORMAT|DATA_VALIDATION_RULE)$/.test(command.type)) {
    return isRuleAllowed(rights, sheetId, command, getters);
  }
  if (command.type === 'MOVE_RANGES') return isMoveAllowed(rights, sheetId, command);
  if (command.type === 'ADD_COLUMNS_ROWS') {
    const at = (command.base ?? 0) + (command.position === 'after' ? 1 : 0);
    return !barriers.some(
      ({ zone }) =>
        zone === null || (low(zone, command.dimension) < at && at <= high(zone, command.dimension)),
    );
  }
  if (command.type === 'REMOVE_COLUMNS_ROWS') {
    return !barriers.some(
      ({ zone }) =>
        zone === null ||
        (command.elements ?? []).some(
          (index) => low(zone, command.dimension) <= index && index <= high(zone, command.dimension),
        ),
    );
  }
  if (SHEET_COMMANDS.test(command.type)) return barriers.every(({ zone }) => zone !== null);
  return barriers.length === 0;
}

function isMoveAllowed(rights: Rights, sheetId: string, command: GridCommand): boolean {
  const { col = 0, row = 0, target = [], targetSheetId = sheetId } = command;
  const moved = (zone: Zone): Zone => ({
    left: col,
    top: row,
    right: col + zone.right - zone.left,
    bottom: row + zone.bottom - zone.top,
  });
  return target.every(
    (zone) => isZoneFree(rights, sheetId, zone) && isZoneFree(rights, targetSheetId, moved(zone)),
  );
}

/** A paste takes the cell's rules along: a rule may come and go on cells that are free, and stays as it is elsewhere. */
function isRuleAllowed(rights: Rights, sheetId: string, command: GridCommand, getters: Getters): boolean {
  const { ranges = [] } = command;
  const old = command.type.endsWith('FORMAT')
    ? formatOf(sheetId, command.cf?.id ?? command.id, getters)
    : validationOf(sheetId, command.rule?.id ?? command.id, getters);
  const zones = ranges.map((range) => range._zone);
  const content = JSON.stringify(command.cf?.rule ?? [command.rule?.criterion, command.rule?.isBlocking]);
  const isSame = ranges.length === 0 || content === old.content;
  const isFree = (zone: Zone, kept: readonly Zone[]) => isZoneFree(rights, sheetId, zone, isSame ? kept : []);
  return (
    ranges.every((range) => range._sheetId === sheetId) &&
    zones.every((zone) => isFree(zone, old.zones)) &&
    old.zones.every((zone) => isFree(zone, zones))
  );
}

interface OldRule {
  readonly content: string;
  readonly zones: readonly Zone[];
}

const NO_RULE: OldRule = { content: '', zones: [] };

function formatOf(sheetId: string, id: string | undefined, getters: Getters): OldRule {
  const format = getters.getConditionalFormats(sheetId).find((candidate) => candidate.id === id);
  if (!format) return NO_RULE;
  const zones = format.ranges.map((xc) => getters.getRangeFromSheetXC(sheetId, xc).zone);
  return { content: JSON.stringify(format.rule), zones };
}

function validationOf(sheetId: string, id: string | undefined, getters: Getters): OldRule {
  const rule = getters.getDataValidationRules(sheetId).find((candidate) => candidate.id === id);
  if (!rule) return NO_RULE;
  const zones = rule.ranges.map((range) => range.zone);
  return { content: JSON.stringify([rule.criterion, rule.isBlocking]), zones };
}

function zonesOf(command: GridCommand, getters: Getters): Zone[] {
  const zones = [...(command.target ?? [])];
  if (command.zone) zones.push(command.zone);
  if (command.whole) zones.push(command.whole);
  if (command.targetRange) {
    zones.push(getters.getRangeFromSheetXC(command.sheetId ?? '', command.targetRange).zone);
  }
  const { col, row } = command;
  if (col !== undefined && row !== undefined) zones.push({ left: col, right: col, top: row, bottom: row });
  return zones;
}

function barriersOf(rights: Rights, sheetId: string): Barrier[] {
  return rights.barriers.filter((barrier) => barrier.sheetId === sheetId);
}

function stops(barrier: Barrier, zone: Zone, kept: readonly Zone[]): boolean {
  const inside = barrier.zone ? intersect(barrier.zone, zone) : zone;
  return inside !== null && !isCovered(inside, [...barrier.holes, ...kept]);
}

function low(zone: Zone, dimension: string | undefined): number {
  return dimension === 'COL' ? zone.left : zone.top;
}

function high(zone: Zone, dimension: string | undefined): number {
  return dimension === 'COL' ? zone.right : zone.bottom;
}
