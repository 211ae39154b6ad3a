// The log: rows put in between its own, what was typed below it, and cells whose former content its hashes prove.
import {
  FIRST_HASH,
  hashOf,
  isLogRow,
  JEJAK_KEYS,
  type JejakKey,
  jejakCells,
  KEADAAN,
  KEADAAN_KEYS,
  PERISTIWA,
  parseJejak,
  type Sha256,
} from '../sop/jejak';
import { foldJejak } from '../sop/workflow';
import { REPAIR_TEXT } from '../text/repair';
import { type Book, refOf } from '../workbook/book';
import { isBlank, runsOf, textOf } from '../workbook/cell';
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

/** Whether a slip of the keyboard may have changed the row: hashing them all takes a call each. */
function isSuspect(line: LogLine, before: string, after: LogLine | undefined, known: KnownLog): boolean {
  const { texts, urut } = line;
  const parsed = parseJejak(texts);
  const isState = (text: string) => text === '' || KEADAAN.some((keadaan) => keadaan === text);
  return (
    !parsed ||
    String(urut) !== texts.no ||
    Number(texts.no) !== line.row - FIRST_ROW + 1 ||
    texts.hash_sebelum !== before ||
    (after !== undefined && after.texts.hash_sebelum !== texts.hash) ||
    !known.whole.has(texts.no) ||
    known.wrongStates.has(texts.no) ||
    !KEADAAN_KEYS.every((key) => isState(texts[key])) ||
    !/^\d{4}-\d{2}-\d{2}T/.test(texts.waktu) ||
    ![texts.pelaku, texts.pencatat].every((email) => email.includes('@')) ||
    !['panel', 'sel', 'dokumen'].includes(texts.kanal) ||
    !(Number(texts.langkah) >= 0) ||
    texts.kode.length === 1 ||
    texts.unit.length === 1 ||
    (texts.alasan !== '' && texts.alasan.length < 4) ||
    [texts.peran, texts.id_permintaan, texts.generasi, texts.digest].some((text) => text.length < 4)
  );
}

interface KnownLog {
  /** Numbers of events whose block is whole, and of those whose states are not what the events before lead to. */
  readonly whole: ReadonlySet<string>;
  readonly wrongStates: ReadonlySet<string>;
  /** What stands in a column anywhere in the log. */
  readonly values: (key: JejakKey) => readonly string[];
}

function knownOf(book: Book, lines: readonly LogLine[]): KnownLog {
  const wrongStates = new Set<string>();
  foldJejak(book.committed, (row, after) => {
    if (after.keadaan.some((keadaan, step) => keadaan !== row.keadaan[step])) wrongStates.add(String(row.no));
  });
  return {
    whole: new Set(book.committed.map(({ no }) => String(no))),
    wrongStates,
    values: (key) => {
      const all = [...new Set(lines.map(({ texts }) => texts[key]))];
      const few = all.length > MOST_VALUES ? [] : all;
      if (key === 'peristiwa') return [...PERISTIWA];
      return key.startsWith('keadaan_') ? ['', ...KEADAAN] : ['', ...few];
    },
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

/** What may have stood in one cell of a row. */
function candidates(
  key: JejakKey,
  lines: readonly LogLine[],
  index: number,
  known: KnownLog,
): readonly string[] {
  const [line, before, after] = [lines[index], lines[index - 1], lines[index + 1]];
  if (!line || key === 'hash' || key === 'hash_sebelum' || key === 'urut') return [];
  if (key === 'no') return [String(line.row - FIRST_ROW + 1), String(Number(before?.texts.no ?? 0) + 1)];
  return [...new Set([before?.texts[key] ?? '', after?.texts[key] ?? '', ...known.values(key)])];
}

/** The row as it was recorded, where its hash, or a sound row after it, proves that; null where nothing does. */
function provenRow(lines: readonly LogLine[], index: number, known: KnownLog, sha256: Sha256): Texts | null {
  const [line, before, after] = [lines[index], lines[index - 1], lines[index + 1]];
  if (!line) return null;
  const links = [...new Set([line.texts.hash_sebelum, before?.texts.hash ?? FIRST_HASH])];
  const isAfterSound = after && hashOfTexts(after.texts, sha256) === after.texts.hash;
  const hashes = [line.texts.hash, ...(isAfterSound ? [after.texts.hash_sebelum] : [])];
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
  sha256: Sha256,
): readonly Damage[] {
  const ref = refOf(book, 'jejak');
  const known = knownOf(book, lines);
  const suspects = lines.flatMap((line, index) => {
    const before = lines[index - 1]?.texts.hash ?? FIRST_HASH;
    return isSuspect(line, before, lines[index + 1], known) ? [{ line, index }] : [];
  });
  return suspects.slice(0, MOST_SEARCHES).flatMap(({ line, index }): Damage[] => {
    const proven = provenRow(lines, index, known, sha256);
    if (!proven) return [];
    const changed = JEJAK_KEYS.filter((key) => proven[key] !== textOf(line.texts[key]));
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

/** Blank rows first, then rows of nobody's, then cells: whatever moves rows comes alone. */
export function logDamages(located: Located, book: Book, sha256: Sha256): RowFindings {
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
  const restored = restoredRows(located, book, lines, sha256);
  const writes = restored.flatMap(({ repair }) => repair ?? []);
  const mended = new Set(writes.flatMap((write) => (write.do === 'values' ? [write.row] : [])));
  const broken = book.jejakRusak.filter((no) => !mended.has(FIRST_ROW + no - 1));
  const [no] = broken;
  const left =
    no === undefined
      ? []
      : [
          undecided(
            'baris',
            placeAt(located, FIRST_ROW + no - 1, 1),
            REPAIR_TEXT.logBroken(broken.length),
            REPAIR_TEXT.logDecision,
          ),
        ];
  return { damages: [...restored, ...left, ...strayCells(located, book)], isShifted: false };
}
