// Where things stand on a bidang's form: fixed rows on top, two blocks below whose length follows the data.
import { GUIDE_TEXT } from '../text/guide';
import { FORM_COLUMNS, type FormKey } from './form-columns';
import { type FormTabId, formTabId, type TabSpec } from './spec';

/** Five rows are seen above the data, and stay there with code and name while it scrolls. */
export const FORM_ROW = {
  title: 2,
  periode: 3,
  alasan: 4,
  panduan: 5,
  indikatorHead: 6,
  indikator: 7,
} as const;

/** The last column that stays when the form is scrolled sideways. */
export const FROZEN_KEY = 'uraian' satisfies FormKey;

/** Behind it: where the lines above the headers have room to run over their empty neighbours; their names are frozen. */
export const HEAD_KEY = 'temuan' satisfies FormKey;

export const BLOK = ['indikator', 'program'] as const;
export type Blok = (typeof BLOK)[number];

/** What stands in column `baris`: a row of a block, or a header. */
export type Penanda = Blok | 'kepala';

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
    columns: FORM_COLUMNS,
    rows: FORM_ALLOCATION,
    editors: 'kasubag',
    hidden: false,
    color: '#f9ab00',
  };
}
