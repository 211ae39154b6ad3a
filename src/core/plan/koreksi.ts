// Step 5 of an amended quarter: a bidang corrects cell by cell what it had filled in, and submits the whole anew. Its form
// belongs to the quarter being measured by then.

import type { Answer } from '../domain/answer';
import { parseNumberText } from '../domain/number-text';
import { type Periode, parsePeriode } from '../domain/triwulan';
import type { FieldName } from '../rpc';
import { ACT_TEXT } from '../text/act';
import { KOREKSI_TEXT } from '../text/koreksi';
import { notANumberSentence } from '../text/number';
import type { Book } from '../workbook/book';
import { type CellValue, textOf } from '../workbook/cell';
import { DEFINITION_TABS } from '../workbook/definitions';
import type { Form, FormRow } from '../workbook/form';
import { type FormColumn, INPUT_COLUMNS, type InputCells, type InputKey } from '../workbook/form-columns';
import { checkOffTab, formOf, isOffTab, withInputs } from '../workbook/koreksi';
import { isWords } from '../workbook/measure';
import { bidangOf, byStepOfBidang } from './access';
import { type ActInput, type Actor, type Context, type Outcome, type PlannedAct, refused } from './act';
import { laporanLabel } from './perubahan';
import { submitForm } from './submit';

/** Cells corrected at once; more in another press, on top of these. */
export const MAX_KOREKSI = 3;

/** What a bidang may correct: everything it filled in but the code beside which it stands. */
export const KOREKSI_COLUMNS = INPUT_COLUMNS.filter(({ key }) => key !== 'input_kode');

/** A row as the page names it. */
export function barisNama({ blok, kode }: Pick<FormRow, 'blok' | 'kode'>): string {
  return `${blok}|${kode}`;
}

interface Koreksi {
  readonly baris: string;
  readonly key: InputKey;
  readonly value: CellValue;
}

/** As it would have been read on the form: a number where a number belongs. */
function readValue(row: FormRow, { kind, header }: FormColumn<InputKey>, isi: string): Answer<CellValue> {
  if (kind !== 'angka' || isWords(row.cells)) return { ok: true, value: isi };
  const read = parseNumberText(isi);
  if (read.kind === 'angka' && read.satuan === '') return { ok: true, value: read.nilai };
  return {
    ok: false,
    message: KOREKSI_TEXT.at(row.kode, header, notANumberSentence(isi, textOf(row.definition.satuan))),
  };
}

function readKoreksi(form: Form, field: (name: FieldName<'koreksi'>) => string): Answer<readonly Koreksi[]> {
  const found: Koreksi[] = [];
  for (let nomor = 1; nomor <= MAX_KOREKSI; nomor += 1) {
    const baris = field(`baris_${nomor}`);
    if (baris === '') continue;
    const row = form.rows.find((candidate) => barisNama(candidate) === baris);
    const column = KOREKSI_COLUMNS.find(({ key }) => key === field(`kolom_${nomor}`));
    if (!row || !column) return { ok: false, message: ACT_TEXT.stalePanel };
    const isi = field(`isi_${nomor}`);
    if (isi === '') return { ok: false, message: KOREKSI_TEXT.empty(nomor) };
    const read = readValue(row, column, isi);
    if (!read.ok) return read;
    found.push({ baris, key: column.key, value: read.value });
  }
  return { ok: true, value: found };
}

function corrected(row: FormRow, list: readonly Koreksi[]): InputCells {
  const own = list.filter(({ baris }) => baris === barisNama(row));
  return { ...row.input, ...Object.fromEntries(own.map(({ key, value }) => [key, value])) };
}

/** The rows a bidang may correct now, or why it may not. */
export function correctable(book: Book, bidang: string, periode: Periode): Answer<Form> {
  const form = formOf(book, bidang, periode);
  if (!form) return { ok: false, message: KOREKSI_TEXT.notReturned(bidang, laporanLabel(book, periode)) };
  return isOffTab(book, form)
    ? { ok: true, value: form }
    : { ok: false, message: KOREKSI_TEXT.onForm(form.ref.name) };
}

function planKoreksi(book: Book, ctx: Context, actor: Actor, input: ActInput<'koreksi'>): Outcome {
  const bidang = bidangOf(book, input);
  const periode = parsePeriode(input.subject.periode ?? '')?.periode;
  if (!bidang || !periode) return refused(ACT_TEXT.stalePanel);
  const found = correctable(book, bidang.kode, periode);
  if (!found.ok) return refused(found.message);
  const read = readKoreksi(found.value, input.field);
  if (!read.ok) return refused(read.message);
  const alasan = input.field('alasan');
  if (alasan === '') return refused(KOREKSI_TEXT.reasonNeeded);
  const inputs = found.value.rows.map((row) => corrected(row, read.value));
  const form = withInputs(book, found.value, inputs);
  const blocking = checkOffTab(form).filter(({ severity }) => severity === 'Wajib diperbaiki');
  if (blocking.length > 0) return refused(ACT_TEXT.notPermitted(blocking.map(({ sentence }) => sentence)));
  return submitForm(book, ctx, actor, { bidang, form, periode, alasan });
}

export const KOREKSI_ACT: PlannedAct<'koreksi'> = {
  by: 'plan',
  view: 'ajukan',
  ofMeasuring: false,
  uses: { tabs: ['bukti', 'salinan'], adds: ['bukti', 'salinan'], perhaps: DEFINITION_TABS },
  who: byStepOfBidang(5),
  events: ['diajukan', 'bukti_dicatat', 'bukti_dicabut'],
  plan: planKoreksi,
  next: 'tugas',
};
