// Protections that are gone, moved, weakened, or hold other people; accounts that may edit the file without being named.

import { tanggalOf } from '../domain/kalender';
import { shareWrite } from '../layout/rights';
import type { Write } from '../layout/write';
import type { Context } from '../plan/act';
import { extraEditor } from '../plan/prepare-workbook';
import { normalizeEmail } from '../sop/authority';
import { REPAIR_TEXT } from '../text/repair';
import type { Book } from '../workbook/book';
import { areaOf } from '../workbook/cell';
import type { RawProtection, RawStructure } from '../workbook/structure';
import { TITLE_ROW } from '../workbook/tab';
import { type Damage, type Located, placeAt, repairable, undecided } from './damage';

type Protect = Extract<Write, { do: 'protect' }>;

function isSameRange(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  const [a, b] = [areaOf(one), areaOf(other)];
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

function hasSameHoles(found: RawProtection, wanted: Protect): boolean {
  return (
    found.holes.length === wanted.holes.length &&
    wanted.holes.every((hole) => found.holes.some((other) => isSameRange(hole, other)))
  );
}

/** What is wrong with a protection, if anything; the owner stands in no list, and one who set it up stays in his. */
function complaint(found: RawProtection, wanted: Protect, tolerated: readonly string[]): string | null {
  const what = REPAIR_TEXT.protectionName(wanted.name, wanted.range);
  if (!isSameRange(found.range, wanted.range)) return REPAIR_TEXT.protectionMoved(what, found.range ?? '');
  if (found.isWarning) return REPAIR_TEXT.protectionWarns(what);
  if (!found.canEdit) return null;
  if (wanted.range === null && !hasSameHoles(found, wanted)) return REPAIR_TEXT.protectionHoles(what);
  if (found.hasDomain) return REPAIR_TEXT.protectionDomain(what);
  const extra = found.editors.filter(
    (email) => !wanted.editors.includes(email) && !tolerated.includes(email),
  );
  const missing = wanted.editors.filter(
    (email) => !found.editors.includes(email) && !tolerated.includes(email),
  );
  return extra.length + missing.length > 0 ? REPAIR_TEXT.protectionEditors(what, extra, missing) : null;
}

export function protectionDamages(
  located: Located,
  wanted: readonly Protect[],
  book: Book,
): readonly Damage[] {
  const tolerated = [normalizeEmail(book.owner), extraEditor(book)];
  const { protections } = located.own;
  const place = (range: string | null) => {
    const { row, column } = range === null ? { row: TITLE_ROW, column: 1 } : areaOf(range);
    return placeAt(located, row, column);
  };
  const matched = wanted.map((write) => ({
    write,
    // A whole tab has one protection, whatever its name; a nameless one over the same cells is taken up.
    found: protections.find((it) =>
      write.range === null
        ? it.range === null
        : it.range !== null &&
          (it.name === write.name || (it.name === null && isSameRange(it.range, write.range))),
    ),
  }));
  const known = matched.map(({ found }) => found);
  return [
    ...matched.flatMap(({ write, found }): Damage[] => {
      const what = REPAIR_TEXT.protectionName(write.name, write.range);
      const sentence = found ? complaint(found, write, tolerated) : REPAIR_TEXT.unprotected(what);
      return sentence === null ? [] : [repairable('hak', place(write.range), sentence, [write])];
    }),
    ...protections
      .filter((it) => !known.includes(it))
      .map((it) =>
        undecided(
          'hak',
          place(it.range),
          REPAIR_TEXT.foreignProtection(it.range),
          REPAIR_TEXT.foreignProtectionDecision,
        ),
      ),
  ];
}

export function sharingDamages(book: Book, structure: RawStructure, ctx: Context): readonly Damage[] {
  const { remove } = shareWrite(book.personil, tanggalOf(ctx.waktu), {
    editors: structure.editors,
    viewers: [],
    owner: normalizeEmail(book.owner),
    caller: '',
  });
  return remove.length === 0
    ? []
    : [undecided('hak', null, REPAIR_TEXT.foreignEditors(remove), REPAIR_TEXT.foreignEditorsDecision)];
}
