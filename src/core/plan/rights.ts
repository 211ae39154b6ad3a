// Who may write where: the blueprint's table tab → exact editors, from the roster and the date.
import { canonicalJson } from '../domain/canonical';
import {
  actingPeople,
  type Bidang,
  inForce,
  type Personil,
  pemeriksaOf,
  pengisiOf,
  peopleWith,
  uniqueEmails,
} from '../sop/authority';
import { a1Range } from '../workbook/cell';
import { INPUT_KEYS } from '../workbook/form-columns';
import { type BlockSpan, FORM_ROW, type FormLayout, formSpec, PUTUSAN_KEY } from '../workbook/form-layout';
import { columnOf, FIRST_ROW, letterOf, type TabId, type TabRef } from '../workbook/tab';
import { TABLES } from '../workbook/tables';
import type { Write } from './write';

export interface RightsInput {
  readonly personil: readonly Personil[];
  readonly bidang: readonly Bidang[];
  readonly tanggal: string;
  readonly ref: (id: TabId) => TabRef;
  /** Layout of each bidang's form. */
  readonly layout: (bidang: string) => FormLayout;
}

function inputRange(ref: TabRef, block: BlockSpan): string[] {
  if (block.count === 0) return [];
  const first = columnOf(ref, INPUT_KEYS[0] ?? '');
  return [a1Range(block.first, first, block.count, INPUT_KEYS.length)];
}

function putusanRange(ref: TabRef): string {
  return a1Range(FORM_ROW.putusan, columnOf(ref, PUTUSAN_KEY.keputusan), 4, 3);
}

/** A form: the tab for the Kasubag, its input holes for the bidang, its decision hole for the Pemeriksa alone. */
export function formProtections(input: RightsInput, bidang: Bidang): readonly Write[] {
  const { personil, tanggal } = input;
  const ref = input.ref(formSpec(bidang).id);
  const layout = input.layout(bidang.kode);
  const kasubag = uniqueEmails(peopleWith(personil, tanggal, ['kasubag_program']));
  const pengisi = uniqueEmails(pengisiOf(personil, bidang, tanggal));
  const pemeriksa = uniqueEmails(pemeriksaOf(personil, bidang, tanggal));
  const inputs = [
    { name: 'isian indikator', ranges: inputRange(ref, layout.indikator) },
    { name: 'isian program', ranges: inputRange(ref, layout.program) },
  ];
  const putusan = putusanRange(ref);
  const tab = ref.id;
  return [
    ...inputs.flatMap(({ name, ranges }) =>
      ranges.map(
        (range): Write => ({
          do: 'protect',
          tab,
          name,
          range,
          holes: [],
          editors: [...new Set([...pengisi, ...pemeriksa, ...kasubag])].sort(),
        }),
      ),
    ),
    { do: 'protect', tab, name: 'keputusan', range: putusan, holes: [], editors: pemeriksa },
    {
      do: 'protect',
      tab,
      name: 'tab',
      range: null,
      holes: [...inputs.flatMap(({ ranges }) => ranges), putusan],
      editors: kasubag,
    },
  ];
}

function pimpinanProtections(input: RightsInput): readonly Write[] {
  const ref = input.ref('pimpinan');
  const column = columnOf(ref, 'keputusan');
  const holes = [
    {
      name: 'keputusan Kepala Dinas',
      range: a1Range(FIRST_ROW, column, 4, 3),
      peran: 'kepala_dinas' as const,
    },
    {
      name: 'keputusan Sekretaris',
      range: a1Range(FIRST_ROW + 4, column, 4, 3),
      peran: 'sekretaris' as const,
    },
  ];
  return [
    ...holes.map(
      ({ name, range, peran }): Write => ({
        do: 'protect',
        tab: 'pimpinan',
        name,
        range,
        holes: [],
        editors: uniqueEmails(peopleWith(input.personil, input.tanggal, [peran])),
      }),
    ),
    {
      do: 'protect',
      tab: 'pimpinan',
      name: 'tab',
      range: null,
      holes: holes.map(({ range }) => range),
      editors: uniqueEmails(peopleWith(input.personil, input.tanggal, ['kasubag_program'])),
    },
  ];
}

/** Every protection of the workbook. No hole is left bare: a bare one is open to every editor of the file. */
export function protectionWrites(input: RightsInput): readonly Write[] {
  const kasubag = uniqueEmails(peopleWith(input.personil, input.tanggal, ['kasubag_program']));
  const roster = uniqueEmails(actingPeople(input.personil, input.tanggal));
  const tables = TABLES.filter((spec) => spec.id !== 'pimpinan').map(
    (spec): Write => ({
      do: 'protect',
      tab: spec.id,
      name: 'tab',
      range: null,
      holes: [],
      editors: spec.editors === 'roster' ? roster : kasubag,
    }),
  );
  return [
    ...tables,
    ...pimpinanProtections(input),
    ...input.bidang.flatMap((bidang) => formProtections(input, bidang)),
  ];
}

/** What the last *Terapkan hak akses* stood for; the panel warns when it no longer matches. */
export function rightsSubject(
  personil: readonly Personil[],
  bidang: readonly Bidang[],
  tanggal: string,
): string {
  const people = inForce(personil, tanggal)
    .map(({ email, peran, bidang: kode }) => `${email}|${peran}|${kode}`)
    .sort();
  return canonicalJson({
    people,
    bidang: bidang.map(({ kode, pemeriksa }) => `${kode}|${pemeriksa}`).sort(),
  });
}

export function shareWrite(
  personil: readonly Personil[],
  tanggal: string,
  present: {
    readonly editors: readonly string[];
    readonly viewers: readonly string[];
    readonly owner: string;
  },
): Extract<Write, { do: 'share' }> {
  const editors = uniqueEmails(actingPeople(personil, tanggal));
  const viewers = uniqueEmails(inForce(personil, tanggal)).filter((email) => !editors.includes(email));
  const kept = new Set([...editors, ...viewers, present.owner]);
  return {
    do: 'share',
    editors,
    viewers,
    remove: [...present.editors, ...present.viewers].filter((email) => !kept.has(email)),
  };
}

/** The dropdown's source on a decision line: its two hidden choice cells. */
export function choiceRange(ref: TabRef, row: number, keys: readonly string[]): string {
  const first = keys[0] ?? '';
  const last = keys[keys.length - 1] ?? '';
  return `${letterOf(ref, first)}${row}:${letterOf(ref, last)}${row}`;
}
