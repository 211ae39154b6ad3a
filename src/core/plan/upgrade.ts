// A workbook of an older schema: what must be copied first, how its key rows become today's, and which columns are then filled.
// Planned from what stands there, so that a run that was cut off goes on where it ended.
import type { Write } from '../layout/write';
import { UPGRADE_TEXT } from '../text/upgrade';
import { type Area, areaOf, type CellValue, type Grid, isBlank, textOf } from '../workbook/cell';
import { gridOf, keysOf, type RawTab, type RawWorkbook } from '../workbook/decode-tables';
import { formulaKeys } from '../workbook/form-formulas';
import { BLOK, formSpec } from '../workbook/form-layout';
import { bidangOfTab, type TabId, type TabSpec } from '../workbook/spec';
import { storedText } from '../workbook/stored-text';
import { KEY_ROW } from '../workbook/tab';
import { isFormTab } from '../workbook/tab-kinds';
import { SCHEMA_VERSION, TABLES } from '../workbook/tables';
import { type Change, MIGRATIONS, type MigratedTab, type Migration } from './migrations';

export interface Backup {
  readonly name: string;
  /** Every value of the tab, as comma-separated lines. */
  readonly csv: string;
}

export interface Upgrade {
  readonly from: number;
  readonly to: number;
  readonly backups: readonly Backup[];
  /** Key rows, and columns put in or moved. */
  readonly writes: readonly Write[];
  /** Columns whose cells are written afterwards, by tab: new ones, and those whose formulas read otherwise. */
  readonly filled: ReadonlyMap<TabId, readonly string[]>;
  /** Those of them that are new. */
  readonly added: ReadonlyMap<TabId, readonly string[]>;
}

/** Today's blueprint of a tab, whichever bidang a form belongs to. */
function specOf(id: TabId): TabSpec | undefined {
  return isFormTab(id)
    ? formSpec({ kode: bidangOfTab(id), nama: '' })
    : TABLES.find((spec) => spec.id === id);
}

/** Keys of the columns that hold formulas. */
function formulasOf(spec: TabSpec): readonly string[] {
  if (isFormTab(spec.id)) return BLOK.flatMap((blok) => formulaKeys(blok));
  return spec.columns.filter(({ kind }) => kind === 'rumus').map(({ key }) => key);
}

function isMeant(wanted: MigratedTab, id: TabId): boolean {
  return wanted === 'form:*' ? isFormTab(id) : wanted === id;
}

/** The key row of one tab on its way, with the writes that make it so. */
class KeyRow {
  readonly writes: Write[] = [];
  readonly keys: string[];
  private readonly grid: Grid;
  private readonly spec: TabSpec;

  constructor(grid: Grid, spec: TabSpec) {
    this.grid = grid;
    this.spec = spec;
    this.keys = [...keysOf(grid)];
  }

  apply(change: Change): void {
    switch (change.do) {
      case 'add':
        this.add(change.key);
        break;
      case 'rename':
        this.rename(change.from, change.to);
        break;
      case 'move':
        this.move(change.key);
        break;
      case 'rewrite':
        break;
    }
  }

  /** Behind the last column that stands before it in the blueprint; counted from 0. */
  private placeOf(key: string): number {
    const order = this.spec.columns.map((column) => column.key);
    const before = order.slice(0, Math.max(0, order.indexOf(key)));
    return Math.max(-1, ...before.map((other) => this.keys.lastIndexOf(other))) + 1;
  }

  private add(key: string): void {
    if (this.keys.includes(key)) return;
    const index = this.placeOf(key);
    if (!this.isLeftEmpty(index)) {
      this.writes.push({ do: 'insert-column', tab: this.spec.id, column: index + 1 });
      this.keys.splice(index, 0, '');
    }
    this.setKey(index, key);
  }

  /** A column that a run put in and did not name any more. */
  private isLeftEmpty(index: number): boolean {
    if (this.writes.length > 0 || index >= this.keys.length || this.keys[index] !== '') return false;
    return this.grid.values.every((line) => isBlank(line[index]));
  }

  private rename(from: string, to: string): void {
    const index = this.keys.indexOf(from);
    if (index >= 0 && !this.keys.includes(to)) this.setKey(index, to);
  }

  private move(key: string): void {
    const from = this.keys.indexOf(key);
    if (from < 0) return;
    const place = this.placeOf(key);
    const to = place > from ? place - 1 : place;
    if (to === from) return;
    this.writes.push({ do: 'move-column', tab: this.spec.id, from: from + 1, to: to + 1 });
    this.keys.splice(to, 0, ...this.keys.splice(from, 1));
  }

  private setKey(index: number, key: string): void {
    const { id: tab } = this.spec;
    this.writes.push({ do: 'values', tab, row: KEY_ROW, column: index + 1, cells: [[key]] });
    this.keys[index] = key;
  }
}

function csvCell(value: CellValue): string {
  // Whoever opens it in a spreadsheet must not run somebody's text as a formula.
  const text = typeof value === 'string' ? storedText(value, true) : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function backupOf({ name, grid }: RawTab, schema: number): Backup {
  const csv = (grid?.values ?? []).map((line) => line.map(csvCell).join(',')).join('\r\n');
  return { name: UPGRADE_TEXT.backup(schema, name), csv };
}

/** null where nothing is to be done: a workbook of today, of a newer version, or none yet. */
export function planUpgrade(
  raw: RawWorkbook,
  migrations: readonly Migration[] = MIGRATIONS,
  target = SCHEMA_VERSION,
): Upgrade | null {
  const { schema } = raw;
  if (schema === null || schema >= target) return null;
  const changes = migrations.filter(({ to }) => to > schema && to <= target).flatMap((step) => step.changes);
  const filled = new Map<TabId, readonly string[]>();
  const added = new Map<TabId, readonly string[]>();
  const touched = raw.tabs.flatMap((tab) => {
    const { id } = tab;
    const spec = id === null ? undefined : specOf(id);
    const own = id === null ? [] : changes.filter((change) => isMeant(change.tab, id));
    if (id === null || !spec || own.length === 0) return [];
    const row = new KeyRow(gridOf(raw, id), spec);
    for (const change of own) row.apply(change);
    const fresh = own.flatMap((change) => (change.do === 'add' ? [change.key] : []));
    const rewritten = own.some((change) => change.do === 'rewrite') ? formulasOf(spec) : [];
    filled.set(id, [...fresh, ...rewritten]);
    added.set(id, fresh);
    return [{ tab, writes: row.writes }];
  });
  return {
    from: schema,
    to: target,
    backups: touched.map(({ tab }) => backupOf(tab, schema)),
    writes: touched.flatMap(({ writes }) => writes),
    filled,
    added,
  };
}

function areaOfWrite(write: Write): readonly Area[] {
  switch (write.do) {
    case 'values':
      return [
        {
          row: write.row,
          column: write.column,
          rows: write.cells.length,
          columns: write.cells[0]?.length ?? 1,
        },
      ];
    case 'style':
      return write.ranges.map(areaOf);
    case 'dropdown':
      return [areaOf(write.range)];
    default:
      return [];
  }
}

/** Whether a write concerns nothing but columns that the upgrade fills. */
export function isFilling(raw: RawWorkbook, { filled }: Upgrade, write: Write): boolean {
  if (!('tab' in write)) return false;
  const keys = keysOf(gridOf(raw, write.tab));
  const columns = (filled.get(write.tab) ?? []).map((key) => keys.indexOf(key) + 1);
  const areas = areaOfWrite(write);
  return (
    areas.length > 0 && areas.every(({ column, columns: width }) => width === 1 && columns.includes(column))
  );
}

/** Owners alone may write everywhere. */
export function mayUpgrade(raw: RawWorkbook, email: string): boolean {
  return raw.owner === '' || textOf(raw.owner).toLowerCase() === email.toLowerCase();
}
