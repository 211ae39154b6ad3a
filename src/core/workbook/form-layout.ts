// Where things stand on a bidang's form: fixed rows on top, two blocks below whose length follows the data.
import type { NomorLangkah } from '../sop/langkah';
import { GUIDE_TEXT } from '../text/guide';
import { FORM_COLUMNS, type FormKey } from './form-columns';
import { type FormTabId, formTabId, type TabSpec } from './spec';

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

/** The steps' strip lies over these columns, one per step: the first ones, which a phone shows. */
export const STRIP_KEYS: Readonly<Record<NomorLangkah, FormKey>> = {
  1: 'kode',
  2: 'uraian',
  3: 'sasaran',
  4: 'satuan',
  5: 'jatuh_tempo',
  6: 'target',
  7: 'target_teks',
  8: 'rencana_aksi',
  9: 'input_kode',
  10: 'realisasi',
  11: 'pembilang',
  12: 'penyebut',
};

/** Beside the quarter's name: the direction of step 4 and the note of step 2. */
export const PETUNJUK_KEY = 'sasaran' satisfies FormKey;

/** What the decision line's parts stand under: on the left, where a phone shows them first. */
export const PUTUSAN_KEY = {
  triwulan: 'kode',
  keputusan: 'uraian',
  catatan: 'sasaran',
  idPermintaan: 'satuan',
  kodeVersi: 'jatuh_tempo',
  keterangan: 'target',
} as const satisfies Readonly<Record<string, FormKey>>;

/** The decision line's cells that are the decider's own. */
export const DECISION_KEYS = [PUTUSAN_KEY.keputusan, PUTUSAN_KEY.catatan, PUTUSAN_KEY.idPermintaan] as const;

export const BLOK = ['indikator', 'program'] as const;
export type Blok = (typeof BLOK)[number];

/** What stands in column `baris`: a row of a block, a header, a decision line. */
export type Penanda = Blok | 'kepala' | 'keputusan';

/** The parts of a decision line, in their order. */
export const PUTUSAN_PARTS = Object.keys(PUTUSAN_KEY) as readonly (keyof typeof PUTUSAN_KEY)[];

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

export function formSpec(bidang: { kode: string; nama: string }): TabSpec<FormTabId, FormKey> {
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
