// What executions cost, counted and as lines of a table.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countByKind, estimated, type Kind, lockHeld } from '../../runtime/latency';
import type { ExecutionResult } from '../../runtime/types';

export interface Counted {
  readonly calls: number;
  /** Grids read: values, formulas, number formats. */
  readonly reads: number;
  /** Tabs of which something was read, and of which values were read twice. */
  readonly tabs: number;
  readonly twice: number;
  readonly cells: number;
  readonly writes: number;
  readonly drive: number;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  readonly lock: number;
}

export function counted({ calls }: ExecutionResult): Counted {
  const kinds = countByKind(calls);
  const of = (...wanted: readonly Kind[]) => wanted.reduce((sum, kind) => sum + (kinds.get(kind) ?? 0), 0);
  const grids = calls.filter(
    ({ member, cells }) => /^(Range|Sheet)\.get/.test(member) && cells !== undefined,
  );
  const sheets = grids.filter(({ member, cells = 0 }) => /Values$/.test(member) && cells > 200);
  const names = new Set(sheets.map(({ sheet }) => sheet));
  return {
    calls: calls.length,
    reads: of('bulk read'),
    tabs: new Set(grids.map(({ sheet }) => sheet)).size,
    twice: sheets.length - names.size,
    cells: grids.reduce((sum, { cells = 0 }) => sum + cells, 0),
    writes: calls.filter(({ writes }) => writes).length,
    drive: of('Drive, mail'),
    ...estimated(calls),
    lock: lockHeld(calls).mid,
  };
}

const digits = (value: number) => value.toFixed(1);

/** Markdown: one line for each act and page. */
export function tableOf(rows: ReadonlyMap<string, Counted>): string {
  const lines = [...rows].map(([name, own]) =>
    [
      name,
      own.calls,
      own.reads,
      own.tabs,
      own.cells,
      own.writes,
      `${digits(own.mid)} (${digits(own.low)}–${digits(own.high)})`,
      own.lock === 0 ? '' : digits(own.lock),
    ].join(' | '),
  );
  return [
    '| act or page | calls | grids read | tabs | cells read | writes | seconds | lock |',
    '|---|---|---|---|---|---|---|---|',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}

const FILE = join(__dirname, '../../docs/performance.md');

/** Puts the tables where the document has its marks for them. */
export function writeTables(tables: Readonly<Record<string, ReadonlyMap<string, Counted>>>): void {
  let text = readFileSync(FILE, 'utf8');
  for (const [name, rows] of Object.entries(tables)) {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for ${name}.`);
    text = `${text.slice(0, from + begin.length)}\n${tableOf(rows)}\n${text.slice(to)}`;
    console.log(`${name}\n${tableOf(rows)}`);
  }
  writeFileSync(FILE, text);
}
