// Where things stand on a bidang's form: fixed rows on top, two blocks below whose length follows the data.
import { GUIDE_TEXT } from '../text/guide';
import { FORM_COLUMNS } from './form-columns';
import type { TabSpec } from './tab';
import { formTabId } from './tab';

export const FORM_ROW = {
  title: 2,
  periode: 3,
  stripHead: 4,
  strip: 5,
  alasan: 6,
  putusanHead: 7,
  putusan: 8,
  panduan: 12,
  indikatorHead: 13,
  indikator: 14,
} as const;

/** The steps' strip lies over these columns, one per step. */
export const STRIP_KEYS: readonly string[] = FORM_COLUMNS.slice(1, 13).map((column) => column.key);

/** What the decision line's parts stand under: on the left, where a phone shows them first. */
export const PUTUSAN_KEY = {
  triwulan: 'kode',
  keputusan: 'uraian',
  catatan: 'sasaran',
  idPermintaan: 'satuan',
  kodeVersi: 'jatuh_tempo',
  keterangan: 'target',
} as const;

/** The parts of a decision line, in their order. */
export const PUTUSAN_PARTS = Object.keys(PUTUSAN_KEY) as readonly (keyof typeof PUTUSAN_KEY)[];

export type Blok = 'indikator' | 'program';

export interface BlockSpan {
  readonly first: number;
  readonly count: number;
}

export interface FormLayout {
  readonly indikator: BlockSpan;
  readonly programHead: number;
  readonly program: BlockSpan;
  readonly last: number;
}

export function formLayout(indikator: number, program: number): FormLayout {
  const programHead = FORM_ROW.indikator + indikator + 1;
  return {
    indikator: { first: FORM_ROW.indikator, count: indikator },
    programHead,
    program: { first: programHead + 1, count: program },
    last: programHead + program,
  };
}

/** Rows kept below the blocks when a form is built, so that most changes need no new rows. */
const FORM_ALLOCATION = 90;

export function formSpec(bidang: { kode: string; nama: string }): TabSpec {
  return {
    id: formTabId(bidang.kode),
    name: bidang.kode,
    title: GUIDE_TEXT.formName(bidang.nama),
    note: '',
    columns: FORM_COLUMNS,
    rows: FORM_ALLOCATION,
    editors: 'kasubag',
    hidden: false,
    color: '#f9ab00',
  };
}
