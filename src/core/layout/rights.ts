// Who may write where: the blueprint's table tab → exact editors, from the roster and the date.

import { canonicalJson } from '../domain/canonical';
import { TRIWULAN } from '../domain/triwulan';
import {
  actingPeople,
  type Bidang,
  inForce,
  normalizeEmail,
  type Personil,
  pemeriksaOf,
  pengisiOf,
  peopleWith,
  uniqueEmails,
} from '../sop/authority';
import { langkahOf, PERAN_LABEL, type Peran } from '../sop/langkah';
import { a1, runsOf } from '../workbook/cell';
import { INPUT_KEYS } from '../workbook/form-columns';
import { type BlockSpan, type FormLayout, formSpec } from '../workbook/form-layout';
import { PIMPINAN_LANGKAH, type PimpinanLangkah } from '../workbook/leader-lines';
import { REVIU_OWN_KEYS } from '../workbook/report-tables';
import type { FormTabId, TabId } from '../workbook/spec';
import { columnOf, FIRST_ROW, type KeyOf, type TabRef } from '../workbook/tab';
import { DECIDER_KEYS, TABLES } from '../workbook/tables';
import { rangesOf } from './runs';
import type { ProtectWrite, Write } from './write';

export interface RightsInput {
  readonly personil: readonly Personil[];
  readonly bidang: readonly Bidang[];
  readonly tanggal: string;
  /** Who stands for the owner of a file that has none, and is an editor of every protection; '' where there is an owner. */
  readonly keeper: string;
  readonly ref: <Id extends TabId>(id: Id) => TabRef<Id>;
  /** Layout of each bidang's form; null where its tab is missing. */
  readonly layout: (bidang: string) => FormLayout | null;
  /** Rows of each bidang's decision lines. */
  readonly lines: (bidang: string) => readonly number[];
}

/** Names under which the protections of cells are found again; people read them in Google's list. */
const PROTECTED = {
  indikator: 'isian indikator',
  program: 'isian program',
  putusan: (bidang: string) => `keputusan ${bidang}`,
  /** A role that has several is told apart by the steps of the later ones. */
  pimpinan: (peran: Peran, steps: readonly number[]) => {
    // The name by which a protection is found again: workbooks hold it.
    const name = `keputusan ${peran === 'sekretaris' ? 'Sekretaris' : PERAN_LABEL[peran]}`;
    return steps.length === 0 ? name : `${name} (${steps.join(', ')})`;
  },
} as const;

/** A hole of a tab: the columns of some rows that are other people's than the tab itself. */
interface Hole {
  readonly name: string;
  readonly ranges: readonly string[];
  readonly editors: readonly string[];
}

/** Every hole has its own editors; a bare one would be open to every editor of the file. */
function tabProtections(
  tab: TabId,
  holes: readonly Hole[],
  editors: readonly string[],
): readonly ProtectWrite[] {
  return [
    ...holes.flatMap((hole) =>
      hole.ranges.map(
        (range, index): ProtectWrite => ({
          do: 'protect',
          tab,
          name: index === 0 ? hole.name : `${hole.name} (bagian ${index + 1})`,
          range,
          holes: [],
          editors: hole.editors,
        }),
      ),
    ),
    { do: 'protect', tab, name: 'tab', range: null, holes: holes.flatMap(({ ranges }) => ranges), editors },
  ];
}

function inputRanges(ref: TabRef<FormTabId>, block: BlockSpan): readonly string[] {
  return block.count === 0 ? [] : rangesOf(ref, INPUT_KEYS, block.first, block.count);
}

/** In a shared drive nobody may edit what does not name him: not even who prepared it. */
function keptBy(keeper: string, writes: readonly ProtectWrite[]): readonly ProtectWrite[] {
  if (keeper === '') return writes;
  return writes.map((write) => ({ ...write, editors: [...new Set([...write.editors, keeper])].sort() }));
}

/** A form: the tab for the Kasubag, its input holes for the bidang. */
export function formProtections(
  { personil, tanggal, keeper }: Pick<RightsInput, 'personil' | 'tanggal' | 'keeper'>,
  bidang: Bidang,
  ref: TabRef<FormTabId>,
  layout: FormLayout,
): readonly ProtectWrite[] {
  const kasubag = uniqueEmails(peopleWith(personil, tanggal, ['kasubag_program']));
  const pengisi = uniqueEmails(pengisiOf(personil, bidang, tanggal));
  const pemeriksa = uniqueEmails(pemeriksaOf(personil, bidang, tanggal));
  const isian = [...new Set([...pengisi, ...pemeriksa, ...kasubag])].sort();
  const holes = [
    { name: PROTECTED.indikator, ranges: inputRanges(ref, layout.indikator), editors: isian },
    { name: PROTECTED.program, ranges: inputRanges(ref, layout.program), editors: isian },
  ];
  return keptBy(keeper, tabProtections(ref.id, holes, kasubag));
}

function editorsOf({ personil, tanggal }: RightsInput, peran: Peran): readonly string[] {
  return uniqueEmails(peopleWith(personil, tanggal, [peran]));
}

/** Decision cells of Lembar Pimpinan: neighbouring lines of steps that are one role's are one hole. */
function pimpinanHoles(input: RightsInput): readonly Hole[] {
  const ref = input.ref('pimpinan');
  const groups: { readonly peran: Peran; readonly steps: PimpinanLangkah[] }[] = [];
  for (const langkah of PIMPINAN_LANGKAH) {
    const { pelaku } = langkahOf(langkah);
    const last = groups[groups.length - 1];
    if (last && last.peran === pelaku) last.steps.push(langkah);
    else groups.push({ peran: pelaku, steps: [langkah] });
  }
  return groups.map(({ peran, steps }, index) => {
    const isFirst = groups.findIndex((group) => group.peran === peran) === index;
    const first = PIMPINAN_LANGKAH.indexOf(steps[0] ?? 1);
    return {
      name: PROTECTED.pimpinan(peran, isFirst ? [] : steps),
      ranges: rangesOf(
        ref,
        DECIDER_KEYS,
        FIRST_ROW + first * TRIWULAN.length,
        steps.length * TRIWULAN.length,
      ),
      editors: editorsOf(input, peran),
    };
  });
}

/** Decision lines of a bidang's submissions: its Pemeriksa's alone. */
function putusanHoles({ personil, tanggal, bidang, ref, lines }: RightsInput): readonly Hole[] {
  return bidang.map((item) => ({
    name: PROTECTED.putusan(item.kode),
    ranges: runsOf(lines(item.kode)).flatMap(([first, count]) =>
      rangesOf(ref('pimpinan'), DECIDER_KEYS, first, count),
    ),
    editors: uniqueEmails(pemeriksaOf(personil, item, tanggal)),
  }));
}

/** The checklist of step 10: its answers and remarks are the Sekretaris' own. */
function reviuHoles(input: RightsInput): readonly Hole[] {
  const ref = input.ref('reviu');
  const rows = ref.lastRow - FIRST_ROW + 1;
  return REVIU_OWN_KEYS.map((key) => ({
    name: `${key} reviu`,
    ranges: rangesOf(ref, [key], FIRST_ROW, rows),
    editors: editorsOf(input, 'sekretaris'),
  }));
}

/** Every protection of the workbook. No hole is left bare: a bare one is open to every editor of the file. */
export function protectionWrites(input: RightsInput): readonly ProtectWrite[] {
  const kasubag = editorsOf(input, 'kasubag_program');
  const roster = uniqueEmails(actingPeople(input.personil, input.tanggal));
  const withHoles: readonly TabId[] = ['pimpinan', 'reviu'];
  const tables = TABLES.filter((spec) => !withHoles.includes(spec.id)).map(
    (spec): ProtectWrite => ({
      do: 'protect',
      tab: spec.id,
      name: 'tab',
      range: null,
      holes: [],
      editors: spec.editors === 'roster' ? roster : kasubag,
    }),
  );
  return [
    ...keptBy(input.keeper, [
      ...tables,
      ...tabProtections('pimpinan', [...pimpinanHoles(input), ...putusanHoles(input)], kasubag),
      ...tabProtections('reviu', reviuHoles(input), kasubag),
    ]),
    ...input.bidang.flatMap((bidang) => {
      const layout = input.layout(bidang.kode);
      return layout ? formProtections(input, bidang, input.ref(formSpec(bidang).id), layout) : [];
    }),
  ];
}

/** What the last *Terapkan hak akses* stood for; the panel warns when it no longer matches. */
export function rightsSubject(
  personil: readonly Personil[],
  bidang: readonly Bidang[],
  tanggal: string,
  keeper: string,
): string {
  const people = inForce(personil, tanggal)
    .map(({ email, peran, bidang: kode }) => `${email}|${peran}|${kode}`)
    .sort();
  return canonicalJson({
    people,
    bidang: bidang.map(({ kode, pemeriksa }) => `${kode}|${pemeriksa}`).sort(),
    ...(keeper === '' ? {} : { keeper }),
  });
}

export function shareWrite(
  personil: readonly Personil[],
  tanggal: string,
  present: {
    readonly editors: readonly string[];
    readonly viewers: readonly string[];
    readonly owner: string;
    /** Whoever presses keeps his own access: a removal in the middle of it would leave the rest undone. */
    readonly caller: string;
  },
): Extract<Write, { do: 'share' }> {
  const editors = uniqueEmails(actingPeople(personil, tanggal));
  const viewers = uniqueEmails(inForce(personil, tanggal)).filter((email) => !editors.includes(email));
  const kept = new Set([...editors, ...viewers, present.owner, normalizeEmail(present.caller)]);
  return {
    do: 'share',
    editors,
    viewers,
    remove: [...present.editors, ...present.viewers].filter((email) => !kept.has(email)),
  };
}

/** Whether somebody gains or loses access by it. */
export function changesSharing(
  { editors, viewers, remove }: Extract<Write, { do: 'share' }>,
  present: { readonly editors: readonly string[]; readonly viewers: readonly string[] },
  owner: string,
): boolean {
  const isNewTo = (list: readonly string[]) => (email: string) => email !== owner && !list.includes(email);
  return (
    remove.length > 0 || editors.some(isNewTo(present.editors)) || viewers.some(isNewTo(present.viewers))
  );
}

/**
 * The dropdown's source on a decision line: its hidden choice cells. One range is all a dropdown takes; what stands
 * between them would be offered, too, and is no decision.
 */
export function choiceRange<Id extends TabId>(
  ref: TabRef<Id>,
  row: number,
  keys: readonly KeyOf<Id>[],
): string {
  const columns = keys.map((key) => columnOf(ref, key));
  return `${a1(row, Math.min(...columns))}:${a1(row, Math.max(...columns))}`;
}
