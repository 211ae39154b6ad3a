// How cells are shown and what they take: merges, hidden lines, filters; formats, dropdowns, colours of states.
import { mergedRules } from '../layout/batch';
import type { Write } from '../layout/write';
import { REPAIR_TEXT } from '../text/repair';
import { a1, a1Range, areaOf, runsOf } from '../workbook/cell';
import type { RawWorkbook } from '../workbook/decode-tables';
import type { TabSpec } from '../workbook/spec';
import type { Validation } from '../workbook/structure';
import { KEY_ROW, NUMBER_FORMAT } from '../workbook/tab';
import { type Damage, headerOf, type Located, placeAt, repairable, valueAt } from './damage';

/** What hides content from people or from the add-in; known without the blueprint's writes. */
export function coverDamages(located: Located): readonly Damage[] {
  const { spec, own } = located;
  const tab = spec.id;
  return [
    ...own.merged.map((range) => {
      const { row, column } = areaOf(range);
      const unmerge = { do: 'unmerge', tab, range } as const;
      return repairable('tampilan', placeAt(located, row, column), REPAIR_TEXT.merged(range), [unmerge]);
    }),
    ...(own.hasFilter
      ? [
          repairable('tampilan', placeAt(located, KEY_ROW + 1, 1), REPAIR_TEXT.filter, [
            { do: 'unfilter', tab },
          ]),
        ]
      : []),
  ];
}

/**
 * Rows and columns that somebody has hidden, shown again. Google tells of each by itself whether it is hidden, so that nobody asks:
 * showing what is in sight changes nothing. What the blueprint hides or folds stays.
 */
export function showWrites(raw: RawWorkbook, specs: readonly TabSpec[]): readonly Write[] {
  return raw.tabs.flatMap(({ id, grid }): Write[] => {
    const spec = specs.find((own) => own.id === id);
    const rows = (grid?.values.length ?? 0) - KEY_ROW;
    if (!spec || spec.hidden || rows < 1) return [];
    const kept = spec.columns.filter(({ hidden, folded }) => hidden || folded).map(({ key }) => key);
    const keys = grid?.values[KEY_ROW - 1] ?? [];
    const columns = keys.flatMap((key, index) => (kept.some((own) => own === key) ? [] : [index + 1]));
    return [{ do: 'show', tab: spec.id, rows: [[KEY_ROW + 1, rows]], columns: runsOf(columns) }];
  });
}

/** '' beyond what was read. */
function isAutomatic(format: string): boolean {
  return format === '' || format === NUMBER_FORMAT.rumus;
}

export function isDateFormat(format: string): boolean {
  return !isAutomatic(format) && format !== '@' && /[dmyhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
}

/**
 * An automatic cell takes on what is typed (per cent, thousands), which harms nothing; text and dates keep later numbers
 * from being numbers. Dates may be shown in any order.
 */
function isWrongFormat(found: string, wanted: string): boolean {
  if (isAutomatic(wanted)) return found === '@' || isDateFormat(found);
  if (wanted === NUMBER_FORMAT.tanggal) return !isDateFormat(found);
  return found !== wanted;
}

function formatWords(format: string): string {
  if (isAutomatic(format)) return REPAIR_TEXT.formats.General ?? format;
  return isDateFormat(format)
    ? (REPAIR_TEXT.formats.date ?? format)
    : (REPAIR_TEXT.formats[format] ?? format);
}

interface WantedFormat {
  readonly first: number;
  readonly last: number;
  readonly format: string;
}

/** The formats of one column, in the order in which they were set: the last one holds. */
function formatsByColumn(
  writes: readonly Write[],
  located: Located,
): ReadonlyMap<number, readonly WantedFormat[]> {
  const columns = new Map<number, WantedFormat[]>();
  for (const write of writes) {
    if (write.do !== 'style' || write.tab !== located.spec.id) continue;
    const format = write.style.numberFormat;
    if (format === undefined) continue;
    for (const range of write.ranges) {
      const { row, column, rows, columns: width } = areaOf(range);
      for (let at = column; at < column + width; at += 1) {
        columns.set(at, [...(columns.get(at) ?? []), { first: row, last: row + rows - 1, format }]);
      }
    }
  }
  return columns;
}

/** A number under a date's format: written again as a number, it would be another one. */
export function isDateValue(located: Located, row: number, column: number): boolean {
  const value = valueAt(located.grid, row, column);
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}/.test(value) &&
    isDateFormat(formatAt(located, row, column))
  );
}

function formatAt({ own }: Located, row: number, column: number): string {
  return own.formats[row - 1]?.[column - 1] ?? '';
}

function formatDamages(located: Located, writes: readonly Write[]): readonly Damage[] {
  const { spec, own } = located;
  return [...formatsByColumn(writes, located)].flatMap(([column, wanted]): Damage[] => {
    const wrong: { row: number; format: string; last: number }[] = [];
    for (let row = 1; row <= own.formats.length; row += 1) {
      const [rule] = wanted.filter(({ first, last }) => first <= row && row <= last).slice(-1);
      const found = formatAt(located, row, column);
      if (!rule || !isWrongFormat(found, rule.format) || isDateValue(located, row, column)) continue;
      // Without its sign nobody would see any more that a per cent was typed.
      if (located.grid.percents?.has(a1(row, column))) continue;
      wrong.push({ row, format: rule.format, last: rule.last });
    }
    const [first] = wrong;
    if (!first) return [];
    const header = headerOf(located, first.row, column);
    const words = [formatAt(located, first.row, column), first.format].map(formatWords);
    const place = placeAt(located, first.row, column);
    const sentence = REPAIR_TEXT.format(header, words[0] ?? '', words[1] ?? '');
    const formats = [...new Set(wrong.map(({ format }) => format))];
    const writesOf = (format: string): Write => {
      const rows = wrong.filter((item) => item.format === format);
      const ranges = runsOf(rows.map(({ row }) => row)).map(([row, count]) => {
        // What was read ends somewhere: from there on the column is as it was found so far.
        const isOpen = row + count - 1 === own.formats.length;
        const end = isOpen ? (rows[rows.length - 1]?.last ?? row) : row + count - 1;
        return a1Range(row, column, Math.max(count, end - row + 1), 1);
      });
      return { do: 'style', tab: spec.id, ranges, style: { numberFormat: format } };
    };
    return [repairable('tampilan', place, sentence, formats.map(writesOf))];
  });
}

type Dropdown = Extract<Write, { do: 'dropdown' }>;

function isSameRule(found: Validation | null | undefined, { from, isLenient }: Dropdown): boolean {
  if (!found || found.isStrict === Boolean(isLenient)) return false;
  if ('range' in from) {
    return found.range !== null && a1Of(found.range) === a1Of(from.range);
  }
  return found.list !== null && found.list.join('\n') === from.join('\n');
}

function a1Of(range: string): string {
  const { row, column, rows, columns } = areaOf(range);
  return a1Range(row, column, rows, columns);
}

function dropdownDamages(located: Located, writes: readonly Write[]): readonly Damage[] {
  const { spec, own } = located;
  const lost = writes.flatMap((write) => {
    if (write.do !== 'dropdown' || write.tab !== spec.id) return [];
    const { row, column, rows, columns } = areaOf(write.range);
    const cells = Array.from({ length: rows * columns }, (_, index) => ({
      row: row + Math.floor(index / columns),
      column: column + (index % columns),
    })).filter((cell) => cell.row <= own.validations.length);
    const ruleOf = (cell: (typeof cells)[number]) => own.validations[cell.row - 1]?.[cell.column - 1];
    // A rule that is gone is seen at once; what a rule says, each must be asked for: the ends of a range stand for it.
    const [first, last] = [cells[0], cells[cells.length - 1]];
    const isOther = [first, last].some((cell) => cell && ruleOf(cell) && !isSameRule(ruleOf(cell), write));
    const wrong = isOther ? cells : cells.filter((cell) => !ruleOf(cell));
    return wrong.length > 0 ? [{ write, wrong }] : [];
  });
  const columns = [...new Set(lost.map(({ wrong }) => wrong[0]?.column ?? 1))];
  return columns.map((column): Damage => {
    const here = lost.filter(({ wrong }) => wrong[0]?.column === column);
    const rows = here.flatMap(({ wrong }) => wrong.map((cell) => cell.row));
    const header = headerOf(located, rows[0] ?? 1, column);
    const places = runsOf(rows).map(([first, count]) =>
      count === 1 ? a1(first, column) : a1Range(first, column, count, 1),
    );
    return repairable(
      'tampilan',
      placeAt(located, rows[0] ?? 1, column),
      REPAIR_TEXT.dropdown(header, places),
      here.map(({ write }) => write),
    );
  });
}

function highlightDamages(located: Located, writes: readonly Write[]): readonly Damage[] {
  const { spec, own } = located;
  const [wanted] = writes.filter((write) => write.do === 'highlight' && write.tab === spec.id).slice(-1);
  if (wanted?.do !== 'highlight' || own.highlights >= mergedRules(wanted.rules).length) return [];
  return [repairable('tampilan', placeAt(located, KEY_ROW + 1, 1), REPAIR_TEXT.highlights, [wanted])];
}

export function appearanceDamages(located: Located, expected: readonly Write[]): readonly Damage[] {
  return [
    ...formatDamages(located, expected),
    ...dropdownDamages(located, expected),
    ...highlightDamages(located, expected),
  ];
}
