// Step 5, Ajukan: the form's rows go to Salinan cell by cell, and an event with their digest to Jejak.
import { tanggalOf } from '../domain/kalender';
import type { Periode } from '../domain/triwulan';
import { inputRecord } from '../layout/form-blocks';
import { type RowRecord, roomWrites } from '../layout/records';
import { appendRows } from '../layout/register-rows';
import type { Write } from '../layout/write';
import { type Bidang, namesBeside, pemeriksaOf, pengisiOf } from '../sop/authority';
import { chainBlock, isSelesai, kodeVersi } from '../sop/jejak';
import { keadaanOf } from '../sop/workflow';
import { ACT_TEXT } from '../text/act';
import { HISTORY_TEXT } from '../text/history';
import { type Book, refOf } from '../workbook/book';
import { DEFINITION_TABS, isLaluStale } from '../workbook/definitions';
import { urutBukti } from '../workbook/evidence';
import { blockingOf, type Form, type FormRow } from '../workbook/form';
import type { BuktiRow } from '../workbook/report-rows';
import { BUKTI } from '../workbook/report-tables';
import { stored } from '../workbook/segel';
import { cellsInOrder } from '../workbook/tab';
import { SALINAN, SCHEMA_VERSION } from '../workbook/tables';
import { barisOf, versionDigest } from '../workbook/version';
import { bidangOf, byStepOfBidang } from './access';
import { type Actor, type Context, type Outcome, type PlannedAct, refused } from './act';
import { formLinks } from './form-links';
import { lateDays } from './giliran';
import { closedBySignature } from './perubahan';
import { buildBlock, eventOf } from './stage';

/** Copies of form rows under one version id. */
export function salinanRows(
  bukti: readonly BuktiRow[],
  idVersi: string,
  form: Form,
  rows: readonly FormRow[],
): readonly RowRecord<'salinan'>[] {
  return rows.map((row) => {
    // A row without its own code (moved inputs) is kept under the code typed beside it.
    const kode = row.kode === '' ? String(row.input.input_kode) : row.kode;
    return {
      kunci: `${idVersi}|${row.blok}|${kode}`,
      id_versi: idVersi,
      periode: form.periode ?? '',
      bidang: form.bidang,
      blok: row.blok,
      kode,
      versi_skema: String(SCHEMA_VERSION),
      urut_bukti: urutBukti(bukti, barisOf(form, row)),
      ...inputRecord(row.input),
    };
  });
}

/** The copies appended to Salinan. */
export function salinanWrites(book: Book, copies: readonly RowRecord<'salinan'>[]): readonly Write[] {
  const ref = refOf(book, 'salinan');
  const row = book.salinanNext;
  const write: Write = {
    do: 'values',
    tab: 'salinan',
    row,
    column: 1,
    cells: copies.map((copy) => cellsInOrder(ref, copy)),
  };
  return [...roomWrites(book, SALINAN, row + copies.length - 1), write];
}

export function planSubmit(book: Book, ctx: Context, actor: Actor, bidang: Bidang): Outcome {
  const periode = book.state.periode;
  if (!periode) return refused(ACT_TEXT.noPeriode);
  const form = book.forms.get(bidang.kode);
  if (!form) return refused(ACT_TEXT.formMissing(bidang.kode));
  const state = book.state.unit(periode, bidang.kode);
  if (keadaanOf(state, 4) === 'Tidak ada yang jatuh tempo') return refused(ACT_TEXT.nothingDue(bidang.kode));
  if (!isSelesai(keadaanOf(state, 4))) return refused(ACT_TEXT.waitsFor(5, 4, `Bidang ${bidang.kode}`));
  if (form.periode !== periode) return refused(ACT_TEXT.otherPeriode(bidang.kode));
  const closed = closedBySignature(book, bidang.kode, periode);
  if (closed !== '') return refused(closed);
  if (state.versi?.putusan === 'diterima') return refused(ACT_TEXT.acceptedAlready(bidang.kode));

  const blocking = blockingOf(form);
  if (blocking.length > 0) return refused(ACT_TEXT.notPermitted(blocking.map((finding) => finding.sentence)));
  if (isLaluStale(book, form)) return refused(HISTORY_TEXT.staleForm(bidang.kode));

  return submitForm(book, ctx, actor, { bidang, form, periode, alasan: '' });
}

/** A form's rows, checked, on their way to the Pemeriksa. */
export interface Submission {
  readonly bidang: Bidang;
  readonly form: Form;
  readonly periode: Periode;
  /** Said with a correction. */
  readonly alasan: string;
}

export function submitForm(
  book: Book,
  ctx: Context,
  actor: Actor,
  { bidang, form, periode, alasan }: Submission,
): Outcome {
  const idVersi = ctx.newId();
  const links = formLinks(book, ctx, actor, form, idVersi);
  const digest = versionDigest(form, links.bukti, ctx.sha256);
  const { versi } = book.state.unit(periode, bidang.kode);
  if (versi && versi.putusan !== 'dikembalikan' && versi.digest === digest) {
    return { kind: 'answered', message: ACT_TEXT.alreadySubmitted(bidang.kode, versi.kode) };
  }
  // Of a bidang's only examiner somebody else submits, where there is anybody: said before, not after.
  const tanggal = tanggalOf(ctx.waktu);
  const pemeriksa = pemeriksaOf(book.personil, bidang, tanggal);
  const fillers = namesBeside(actor.email, pengisiOf(book.personil, bidang, tanggal));
  const isOnlyExaminer = pemeriksa.length > 0 && pemeriksa.every(({ email }) => email === actor.email);
  if (isOnlyExaminer && fillers.length > 0) return refused(ACT_TEXT.examinerSubmits(actor.email, fillers));

  const ofBidang = { periode, unit: bidang.kode, langkah: 5 } as const;
  const copies = salinanRows(links.bukti, idVersi, form, form.rows);
  const commit = buildBlock(
    book,
    ctx,
    [
      eventOf(ctx, actor, { ...ofBidang, peristiwa: 'diajukan', alasan }),
      ...links.events.map((event) => eventOf(ctx, actor, { ...ofBidang, ...event })),
    ],
    { digest },
    { generasi: idVersi, rows: [stored('salinan', copies), stored('bukti', links.records)] },
  );
  const [row] = chainBlock(commit, book.jejakUjung, ctx.waktu, ctx.sha256);
  return {
    kind: 'planned',
    stages: [{ data: [...salinanWrites(book, copies), ...appendRows(book, BUKTI, links.records)], commit }],
    after: [],
    message: ACT_TEXT.submitted(bidang.kode, row ? kodeVersi(row.hash) : '') + lateWords(book, ctx, periode),
  };
}

/** Of the quarter being measured: a correction has no last day. Holidays are read only once that day is over. */
function lateWords(book: Book, ctx: Context, periode: Periode): string {
  const late = periode === book.state.periode ? lateDays(book, periode, tanggalOf(ctx.waktu)) : 0;
  return late > 0 ? ACT_TEXT.submittedLate(late) : '';
}

export const AJUKAN_ACT: PlannedAct<'ajukan'> = {
  by: 'plan',
  view: 'ajukan',
  ofMeasuring: true,
  uses: { tabs: ['bukti'], adds: ['bukti', 'salinan'], perhaps: [...DEFINITION_TABS, 'libur'] },
  who: byStepOfBidang(5),
  events: ['diajukan', 'bukti_dicatat', 'bukti_dicabut'],
  plan: (book, ctx, actor, input) => {
    const bidang = bidangOf(book, input);
    return bidang ? planSubmit(book, ctx, actor, bidang) : refused(ACT_TEXT.stalePanel);
  },
  next: 'tugas',
};
