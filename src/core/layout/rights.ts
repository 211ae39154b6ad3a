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
import type { Peran } from '../sop/langkah';
import { PIMPINAN_LANGKAH, type PimpinanLangkah } from '../workbook/book';
import { a1Range } from '../workbook/cell';
import { INPUT_KEYS } from '../workbook/form-columns';
import { type BlockSpan, FORM_ROW, type FormLayout, formSpec, PUTUSAN_KEY } from '../workbook/form-layout';
import { REVIU_OWN_KEYS } from '../workbook/report-tables';
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

/** Names under which the protections of cells are found again; people read them in Google's list. */
const PROTECTED = {
  indikator: 'isian indikator',
  program: 'isian program',
  kepalaDinas: 'keputusan Kepala Dinas',
  sekretaris: 'keputusan Sekretaris',
  penandatangan: 'keputusan Kepala Dinas (11, 12)',
} as const;

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
    { name: PROTECTED.indikator, ranges: inputRange(ref, layout.indikator) },
    { name: PROTECTED.program, ranges: inputRange(ref, layout.program) },
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

/** Cells of a table that belong to one person; everything else on the tab is the Kasubag's. */
interface Hole {
  readonly name: string;
  readonly range: string;
  readonly peran: Peran;
}

function holeProtections(input: RightsInput, tab: TabId, holes: readonly Hole[]): readonly Write[] {
  return [
    ...holes.map(
      ({ name, range, peran }): Write => ({
        do: 'protect',
        tab,
        name,
        range,
        holes: [],
        editors: uniqueEmails(peopleWith(input.personil, input.tanggal, [peran])),
      }),
    ),
    {
      do: 'protect',
      tab,
      name: 'tab',
      range: null,
      holes: holes.map(({ range }) => range),
      editors: uniqueEmails(peopleWith(input.personil, input.tanggal, ['kasubag_program'])),
    },
  ];
}

/** Decision cells of Lembar Pimpinan: steps 1, then 2 and 10, then 11 and 12, four lines each. */
function pimpinanHoles(ref: TabRef): readonly Hole[] {
  const lines = (first: PimpinanLangkah, steps: number) =>
    a1Range(FIRST_ROW + PIMPINAN_LANGKAH.indexOf(first) * 4, columnOf(ref, 'keputusan'), steps * 4, 3);
  return [
    { name: PROTECTED.kepalaDinas, range: lines(1, 1), peran: 'kepala_dinas' },
    { name: PROTECTED.sekretaris, range: lines(2, 2), peran: 'sekretaris' },
    { name: PROTECTED.penandatangan, range: lines(11, 2), peran: 'kepala_dinas' },
  ];
}

/** The checklist of step 10: its answers and remarks are the Sekretaris' own. */
function reviuHoles(ref: TabRef): readonly Hole[] {
  const rows = ref.lastRow - FIRST_ROW + 1;
  return REVIU_OWN_KEYS.map((key) => ({
    name: `${key} reviu`,
    range: a1Range(FIRST_ROW, columnOf(ref, key), rows, 1),
    peran: 'sekretaris',
  }));
}

/** Every protection of the workbook. No hole is left bare: a bare one is open to every editor of the file. */
export function protectionWrites(input: RightsInput): readonly Write[] {
  const kasubag = uniqueEmails(peopleWith(input.personil, input.tanggal, ['kasubag_program']));
  const roster = uniqueEmails(actingPeople(input.personil, input.tanggal));
  const withHoles: readonly TabId[] = ['pimpinan', 'reviu'];
  const tables = TABLES.filter((spec) => !withHoles.includes(spec.id)).map(
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
    ...holeProtections(input, 'pimpinan', pimpinanHoles(input.ref('pimpinan'))),
    ...holeProtections(input, 'reviu', reviuHoles(input.ref('reviu'))),
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
