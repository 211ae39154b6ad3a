// A workbook of an older schema: what must be copied first, how its key rows become today's, and which columns are then filled.
// Planned from what stands there, so that a run that was cut off goes on where it ended.

import { TRIWULAN } from '../domain/triwulan';
import type { Write } from '../layout/write';
import { normalizeEmail } from '../sop/authority';
import { UPGRADE_TEXT } from '../text/upgrade';
import { type Area, a1, a1Range, areaOf, type CellValue, type Grid, isBlank, textOf } from '../workbook/cell';
import { gridOf, keysOf, type RawTab, type RawWorkbook } from '../workbook/decode-tables';
import { formulaKeys } from '../workbook/form-formulas';
import { BLOK, formSpec } from '../workbook/form-layout';
import { FIRST_PUTUSAN_ROW, LANGKAH_PUTUSAN } from '../workbook/leader-lines';
import { ownerOf } from '../workbook/owner';
import { bidangOfTab, type TabId, type TabSpec } from '../workbook/spec';
import { storedText } from '../workbook/stored-text';
import { entriesOf, HEADER_ROW, KEY_ROW, NUMBER_FORMAT } from '../workbook/tab';
import { isFormTab } from '../workbook/tab-kinds';
import { PUTUSAN_ALLOCATION, SCHEMA_VERSION, TABLES } from '../workbook/tables';
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
      case 'drop':
        this.drop(change.key);
        break;
      case 'arrange':
        this.arrange();
        break;
      case 'rewrite':
      case 'shorten-head':
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

  private drop(key: string): void {
    const index = this.keys.indexOf(key);
    if (index < 0) return;
    this.writes.push({ do: 'delete-column', tab: this.spec.id, column: index + 1 });
    this.keys.splice(index, 1);
  }

  private arrange(): void {
    // In the blueprint's order, so that all before a column have their places already.
    for (const { key } of this.spec.columns) this.move(key);
    const widths = this.keys.map((key) => this.spec.columns.find((column) => column.key === key)?.width ?? 0);
    this.writes.push({ do: 'widths', tab: this.spec.id, widths });
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

/** Rows of a form's head in the first schema. */
const OLD_HEAD = { arahan: 3, strip: 4, alasan: 6, putusan: 7, head: 13 } as const;
/** As many rows as the strip and the decision lines took, with their headers. */
const [STRIP_ROWS, PUTUSAN_ROWS] = [2, 5];

/** Where the parts of a decision line stood on a form. */
const OLD_LINE = { keputusan: 'uraian', catatan: 'sasaran', id_permintaan: 'satuan' } as const;

/** Decision lines come to Lembar Pimpinan before their rows go: cut off between, both stand and the next run goes on. */
function headWrites(raw: RawWorkbook, rows: ReadonlyMap<TabId, KeyRow>): readonly Write[] {
  const pimpinan = rows.get('pimpinan');
  const sheet = raw.tabs.find(({ id }) => id === 'pimpinan');
  const forms = [...rows].flatMap(([id, row]) => (isFormTab(id) ? [{ id, row }] : []));
  if (!pimpinan || !sheet?.grid) return [];
  const keys = keysOf(sheet.grid);
  const known = sheet.grid.values.slice(KEY_ROW).flatMap((line) => textOf(line[keys.indexOf('unit')]) || []);
  const units = [...new Set([...known, ...forms.map(({ id }) => bidangOfTab(id))])];
  const missing = HEADER_ROW + PUTUSAN_ALLOCATION - sheet.maxRows;
  return [
    ...(missing > 0 ? [{ do: 'grow', tab: 'pimpinan', rows: missing } as const] : []),
    ...forms.flatMap(({ id, row }): readonly Write[] => {
      const grid = gridOf(raw, id);
      const marker = keysOf(grid).indexOf('baris');
      const head = grid.values.findIndex((line) => line[marker] === 'kepala') + 1;
      const first = FIRST_PUTUSAN_ROW + units.indexOf(bidangOfTab(id)) * TRIWULAN.length;
      const column = (key: string) => row.keys.indexOf(key) + 1;
      const stale = [a1(OLD_HEAD.arahan, column('sasaran')), a1(OLD_HEAD.alasan, column('uraian'))];
      return [
        ...(head === OLD_HEAD.head
          ? [
              ...lineWrites(grid, bidangOfTab(id), pimpinan.keys, first),
              ...stale.map((range): Write => ({ do: 'clear', tab: id, range })),
              { do: 'delete-rows', tab: id, row: OLD_HEAD.putusan, rows: PUTUSAN_ROWS } as const,
            ]
          : []),
        ...(head === OLD_HEAD.head || head === OLD_HEAD.head - PUTUSAN_ROWS
          ? [{ do: 'delete-rows', tab: id, row: OLD_HEAD.strip, rows: STRIP_ROWS } as const]
          : []),
      ];
    }),
  ];
}

/** A bidang's four decision lines as Lembar Pimpinan takes them; whose they are is written last. */
function lineWrites(
  { values }: Grid,
  bidang: string,
  keys: readonly string[],
  first: number,
): readonly Write[] {
  const old = values[KEY_ROW - 1] ?? [];
  const lines = values.filter((line) => line[old.indexOf('baris')] === 'keputusan');
  const cell = (line: readonly CellValue[], key: string) => textOf(line[old.indexOf(key)]);
  const column = (key: string) => keys.indexOf(key) + 1;
  const write = (key: string, of: (line: readonly CellValue[]) => string): Write => ({
    do: 'values',
    tab: 'pimpinan',
    row: first,
    column: column(key),
    cells: lines.map((line) => [of(line)]),
  });
  if (lines.length === 0) return [];
  const columns = ['keputusan', 'catatan', 'id_permintaan', 'langkah', 'periode', 'unit'];
  return [
    {
      do: 'style',
      tab: 'pimpinan',
      ranges: columns.map((key) => a1Range(first, column(key), lines.length, 1)),
      style: { numberFormat: NUMBER_FORMAT.teks },
    },
    ...entriesOf(OLD_LINE).map(([key, from]) => write(key, (line) => cell(line, from))),
    write('langkah', () => String(LANGKAH_PUTUSAN)),
    write('periode', (line) => cell(line, 'periode')),
    write('unit', () => bidang),
  ];
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
  const rows = new Map<TabId, KeyRow>();
  const touched = raw.tabs.flatMap((tab) => {
    const { id } = tab;
    const spec = id === null ? undefined : specOf(id);
    const own = id === null ? [] : changes.filter((change) => isMeant(change.tab, id));
    if (id === null || !spec || own.length === 0) return [];
    const row = new KeyRow(gridOf(raw, id), spec);
    for (const change of own) row.apply(change);
    rows.set(id, row);
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
    writes: [
      ...touched.flatMap(({ writes }) => writes),
      ...(changes.some((change) => change.do === 'shorten-head') ? headWrites(raw, rows) : []),
    ],
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
  return (ownerOf(raw) || normalizeEmail(email)) === normalizeEmail(email);
}
