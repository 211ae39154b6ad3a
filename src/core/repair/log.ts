// The log: rows put in between its own, what was typed below it, and cells whose former content its hashes prove.
import type { Breach } from '../sop/integrity';
import {
  FIRST_HASH,
  hashOf,
  isLogRow,
  JEJAK_KEYS,
  type JejakKey,
  jejakCells,
  KEADAAN,
  kodeVersi,
  PERISTIWA,
  parseJejak,
  type Sha256,
} from '../sop/jejak';
import { INTEGRITY_TEXT } from '../text/integrity';
import { REPAIR_TEXT } from '../text/repair';
import { type Book, refOf } from '../workbook/book';
import { isBlank, runsOf, textOf } from '../workbook/cell';
import { causes, logState, parseAnchor } from '../workbook/log-state';
import { byKey, columnOf, FIRST_ROW } from '../workbook/tab';
import { type Damage, isRowBlank, type Located, placeAt, repairable, undecided, valueAt } from './damage';
import { blankRows, deletion, type RowFindings } from './rows';

/** A row's cells as texts. */
type Texts = Readonly<Record<JejakKey, string>>;

interface LogLine {
  readonly row: number;
  readonly texts: Texts;
  readonly urut: unknown;
}

/** Letters of a text of which each may be the one too many. */
const MOST_LETTERS = 500;

/** Values of one column that are tried at most: of a name, a quarter, a state there are never more. */
const MOST_VALUES = 80;

/** What was typed below the log: its own rows will stand there. */
function strayCells(located: Located, book: Book): readonly Damage[] {
  return book.jejakSisa.flatMap((row) =>
    (located.grid.values[row - 1] ?? []).flatMap((value, index): Damage[] => {
      if (isBlank(value)) return [];
      const column = index + 1;
      const place = placeAt(located, row, column);
      return [
        repairable('isi', place, REPAIR_TEXT.logStray(textOf(value)), [
          { do: 'values', tab: 'jejak', row, column, cells: [['']], seen: [[value]] },
        ]),
      ];
    }),
  );
}

/** Rows between two events that follow each other by number. */
function foreignRows(located: Located, lines: readonly LogLine[]): readonly Damage[] {
  const isOwn = lines.map(({ texts }) => isLogRow((key) => texts[key]));
  const numberFrom = (index: number, step: 1 | -1): number => {
    for (let at = index; at >= 0 && at < lines.length; at += step) {
      if (isOwn[at]) return Number(lines[at]?.texts.no);
    }
    return 0;
  };
  const foreign = lines.flatMap(({ row }, index) =>
    !isOwn[index] && numberFrom(index, 1) === numberFrom(index, -1) + 1 ? [row] : [],
  );
  return [...runsOf(foreign)]
    .reverse()
    .map(([row, rows]) =>
      repairable(
        'baris',
        placeAt(located, row, 1),
        REPAIR_TEXT.logForeign(row),
        deletion(located, row, rows),
      ),
    );
}

/** What stands in a column anywhere in the log, and may have stood in one of its cells. */
type Known = (key: JejakKey) => readonly string[];

function knownOf(lines: readonly LogLine[]): Known {
  return (key) => {
    const all = [...new Set(lines.map(({ texts }) => texts[key]))];
    const few = all.length > MOST_VALUES ? [] : all;
    if (key === 'peristiwa') return [...PERISTIWA];
    if (key === 'kode') return ['', ...lines.map(({ texts }) => kodeVersi(texts.hash))];
    return key.startsWith('keadaan_') ? ['', ...KEADAAN] : ['', ...few];
  };
}

/** The row with these cells as somebody else's link or its own hash names it; null where the cells cannot have been recorded so. */
function hashOfTexts(texts: Texts, sha256: Sha256): string | null {
  const row = parseJejak(texts);
  const isAsWritten =
    row !== null &&
    jejakCells(row, ['no', 'langkah', 'jumlah']).join() === [texts.no, texts.langkah, texts.jumlah].join();
  return isAsWritten ? hashOf(row, sha256) : null;
}

/** The text without one of its letters: one too many is the commonest slip. */
function shorter(text: string): readonly string[] {
  return text.length > MOST_LETTERS
    ? []
    : Array.from(text, (_, index) => text.slice(0, index) + text.slice(index + 1));
}

/** What may have stood in one cell of a row. */
function candidates(
  key: JejakKey,
  lines: readonly LogLine[],
  index: number,
  known: Known,
): readonly string[] {
  const [line, before, after] = [lines[index], lines[index - 1], lines[index + 1]];
  if (!line || key === 'hash' || key === 'hash_sebelum' || key === 'urut') return [];
  if (key === 'no') return [String(line.row - FIRST_ROW + 1)];
  return [
    ...new Set([
      before?.texts[key] ?? '',
      after?.texts[key] ?? '',
      ...known(key),
      ...shorter(line.texts[key]),
    ]),
  ];
}

/** What vouches for a row: `hash` is what the document's properties remember of it; '' where that is another row. */
interface Witnesses {
  readonly known: Known;
  readonly anchored: (row: number) => string;
  readonly sha256: Sha256;
}

/** The row as it was recorded, where its hash, a sound row after it or what is remembered proves that; null where nothing does. */
function provenRow(lines: readonly LogLine[], index: number, witnesses: Witnesses): Texts | null {
  const { known, anchored, sha256 } = witnesses;
  const [line, before, after] = [lines[index], lines[index - 1], lines[index + 1]];
  if (!line) return null;
  const links = [...new Set([line.texts.hash_sebelum, before?.texts.hash ?? FIRST_HASH])];
  const isAfterSound = after && hashOfTexts(after.texts, sha256) === after.texts.hash;
  const hashes = [
    line.texts.hash,
    anchored(line.row),
    ...(isAfterSound ? [after.texts.hash_sebelum] : []),
  ].filter((hash) => hash !== '');
  const proven = (change: Partial<Texts>): Texts | null => {
    for (const hash_sebelum of links) {
      const texts = { ...line.texts, ...change, hash_sebelum };
      const hash = hashOfTexts(texts, sha256);
      if (hash !== null && hashes.includes(hash)) return { ...texts, hash, urut: texts.no };
    }
    return null;
  };
  const unchanged = proven({});
  if (unchanged) return unchanged;
  for (const key of JEJAK_KEYS) {
    for (const value of candidates(key, lines, index, known)) {
      const found = proven({ [key]: value });
      if (found) return found;
    }
  }
  return null;
}

/** Rows of which the former content is looked for: a log written over as a whole is nobody's slip. */
const MOST_SEARCHES = 20;

/** Cells that were changed after they were recorded, where the chain proves what stood in them. */
function restoredRows(
  located: Located,
  book: Book,
  lines: readonly LogLine[],
  places: readonly number[],
  witnesses: Witnesses,
): readonly Damage[] {
  const ref = refOf(book, 'jejak');
  return places.slice(0, MOST_SEARCHES).flatMap((no): Damage[] => {
    const line = lines[no - 1];
    const proven = provenRow(lines, no - 1, witnesses);
    if (!line || !proven) return [];
    const changed = JEJAK_KEYS.filter((key) => proven[key] !== line.texts[key]);
    const [first] = changed;
    if (!first) return [];
    const headers = changed.map(
      (key) => located.spec.columns.find((column) => column.key === key)?.header ?? key,
    );
    return [
      repairable(
        'isi',
        placeAt(located, line.row, columnOf(ref, first)),
        REPAIR_TEXT.logRestored(Number(proven.no), headers),
        changed.map((key) => {
          const column = columnOf(ref, key);
          const seen = [[valueAt(located.grid, line.row, column)]];
          const cells = [[key === 'urut' ? Number(proven.urut) : proven[key]]];
          return { do: 'values', tab: 'jejak', row: line.row, column, cells, seen };
        }),
      ),
    ];
  });
}

/** Rows that nothing mends, one damage each, and an end that is lost: told until somebody accepts them. */
function leftDamages(located: Located, open: readonly Breach[]): readonly Damage[] {
  const told = causes(open);
  return [...new Set(told.map(({ no }) => no))].slice(0, MOST_SEARCHES).map((no) => {
    const kinds = told.filter((breach) => breach.no === no).map(({ kind }) => kind);
    if (kinds.includes('ujung'))
      return undecided('baris', null, INTEGRITY_TEXT.lostAnchor(no), REPAIR_TEXT.logDecision);
    const words = [...new Set(kinds)].map((kind) => INTEGRITY_TEXT.breach[kind]).join('; ');
    const place = placeAt(located, FIRST_ROW + no - 1, 1);
    return undecided('baris', place, INTEGRITY_TEXT.breachLine(no, words), REPAIR_TEXT.logDecision);
  });
}

/** Blank rows first, then rows of nobody's, then cells: whatever moves rows comes alone. */
export function logDamages(located: Located, book: Book, sha256: Sha256, anchor = ''): RowFindings {
  const ref = refOf(book, 'jejak');
  const rows = Array.from({ length: book.jejakNext - FIRST_ROW }, (_, index) => FIRST_ROW + index);
  const blank = blankRows(
    located,
    rows.filter((row) => isRowBlank(located, row)),
  );
  if (blank.length > 0) return { damages: blank, isShifted: true };
  const at = (row: number, key: JejakKey) => valueAt(located.grid, row, columnOf(ref, key));
  const lines = rows.map(
    (row): LogLine => ({
      row,
      texts: byKey(JEJAK_KEYS, (key) => textOf(at(row, key))),
      urut: at(row, 'urut'),
    }),
  );
  const foreign = foreignRows(located, lines);
  if (foreign.length > 0) return { damages: foreign, isShifted: true };
  const { open } = logState(book, sha256, anchor);
  const remembered = parseAnchor(anchor);
  const anchored = (row: number) => (remembered?.no === row - FIRST_ROW + 1 ? remembered.hash : '');
  const places = [...new Set(open.flatMap(({ no, kind }) => (kind === 'ujung' ? [] : [no])))];
  // A row that was altered may be told by the one after it alone.
  const suspects = [...new Set(places.flatMap((no) => [no - 1, no]))].filter((no) => no > 0);
  const restored = restoredRows(located, book, lines, suspects, {
    known: knownOf(lines),
    anchored,
    sha256,
  });
  const writes = restored.flatMap(({ repair }) => repair ?? []);
  const mended = new Set(
    writes.flatMap((write) => (write.do === 'values' ? [write.row - FIRST_ROW + 1] : [])),
  );
  // What follows from a row that is mended shows once it is.
  const left = mended.size > 0 ? [] : leftDamages(located, open);
  return { damages: [...restored, ...left, ...strayCells(located, book)], isShifted: false };
}
