// Typed texts with characters that nobody sees: where they stand, and which of them no digest can be made of.
import { hasHalfCharacter, tersembunyiIn } from '../domain/hidden-text';
import type { Place } from '../domain/place';
import { HIDDEN_TEXT } from '../text/hidden';
import { a1, type CellValue } from './cell';
import type { TableRow } from './decode-tables';
import { type Problem, problem } from './problem';
import type { TabId } from './spec';
import { columnOf, type KeyOf, type SpecOf, type TabRef } from './tab';
import { ANGGARAN, BIDANG, INDIKATOR, PERSONIL, RENCANA_AKSI } from './tables';

/** What is wrong with one typed text: half a character must go, invisible ones are only named. */
export function hiddenProblems(place: () => Place, value: CellValue): readonly Problem[] {
  if (typeof value !== 'string') return [];
  if (hasHalfCharacter(value)) return [problem(place(), HIDDEN_TEXT.half, 'Wajib diperbaiki')];
  const names = tersembunyiIn(value);
  return names.length === 0 ? [] : [problem(place(), HIDDEN_TEXT.invisible(names), 'Catatan')];
}

/** The same in the tabs the Kasubag types before the year begins; `only` in one of them. */
export function hiddenInReference(
  rows: <Id extends TabId>(id: Id) => readonly TableRow<Id>[],
  at: <Id extends TabId>(id: Id) => TabRef<Id>,
  only?: TabId,
): readonly Problem[] {
  const inTab = <Id extends TabId>(spec: SpecOf<Id>) =>
    only === undefined || spec.id === only ? inTable(spec, at(spec.id as Id), rows(spec.id as Id)) : [];
  return [inTab(BIDANG), inTab(PERSONIL), inTab(INDIKATOR), inTab(RENCANA_AKSI), inTab(ANGGARAN)].flat();
}

/** The same for all texts of a tab. */
function inTable<Id extends TabId>(
  { columns }: SpecOf<Id>,
  ref: TabRef<Id>,
  rows: readonly TableRow<Id>[],
): readonly Problem[] {
  const keys = columns.filter(({ kind }) => kind === 'teks').map(({ key }) => key);
  const of = (row: TableRow<Id>, key: KeyOf<Id>) =>
    hiddenProblems(() => ({ tab: ref.name, a1: a1(row.row, columnOf(ref, key)) }), row.cell(key));
  return rows.flatMap((row) => keys.flatMap((key) => of(row, key)));
}
