// Steps 1 to 4 on the panel: start, forward, make forms, give directions.
import { type Periode, periodeLabel, TRIWULAN, triwulanLabel } from '../domain/triwulan';
import type { Context } from '../plan/act';
import { isAnythingDue, keepsOpen, oddOpening } from '../plan/order';
import type { Block } from '../rpc';
import { DINAS, isSelesai } from '../sop/jejak';
import { SOP } from '../sop/langkah';
import { keadaanOf } from '../sop/workflow';
import { ACT_TEXT } from '../text/act';
import { PANEL_TEXT } from '../text/panel';
import { TAB_TEXT } from '../text/tab';
import { type Book, measuredBook, yearOfLines } from '../workbook/book';
import { myBidang, paragraph, refusalFor } from './parts';
import { deadlineBlocks } from './progress';
import { openBlocks } from './recommendation-pages';
import { definitionBlocks } from './revision-pages';
import { faultBlocks } from './setup-pages';

export function openTriwulan(book: Book): readonly { readonly value: string; readonly label: string }[] {
  const tahun = book.pengaturan.tahun;
  if (tahun === null) return [];
  return TRIWULAN.map((triwulan) => ({ triwulan, periode: `${tahun}-TW${triwulan}` as Periode }))
    .filter(({ periode }) => book.state.periode === null || periode > book.state.periode)
    .filter(({ periode }) => isAnythingDue(book, periode))
    .map(({ triwulan }) => ({ value: String(triwulan), label: triwulanLabel(triwulan) }));
}

/** The decision lines are still another year's: the owner gives them to this one. */
function lineBlocks(book: Book, tahun: number): readonly Block[] {
  const lines = yearOfLines(book);
  return lines === null || lines === tahun ? [] : [paragraph(TAB_TEXT.yearByOwner(lines, tahun), 'bahaya')];
}

/** Bidang that the quarter being measured went without: its form is the next quarter's from then on. */
function leftOutBlocks({ bidang, state }: Book): readonly Block[] {
  const { periode } = state;
  if (periode === null) return [];
  const left = bidang.filter(({ kode }) => {
    const unit = state.unit(periode, kode);
    return unit.versi === null && keadaanOf(unit, 7) === 'Dilewati dengan keputusan';
  });
  if (left.length === 0) return [];
  const words = PANEL_TEXT.startLeavesOut(
    periodeLabel(periode),
    left.map(({ kode }) => kode),
  );
  return [paragraph(words, 'ingat')];
}

export function startBlocks(book: Book, ctx: Context): readonly Block[] {
  const refusal = refusalFor(book, ctx, 1);
  if (refusal.length > 0) return refusal;
  const cancel = cancelBlocks(book);
  const options = openTriwulan(book);
  const { tahun } = book.pengaturan;
  if (options.length === 0 || tahun === null) {
    return cancel.length > 0 ? cancel : [paragraph(PANEL_TEXT.allOpened)];
  }
  const faults = faultBlocks(book, ctx);
  const odd = options.filter(({ value }) => oddOpening(book, ctx, `${tahun}-TW${value}` as Periode) !== '');
  return [
    // The button stays: what is told may be mended while this page stands open, and the act looks again.
    ...(faults.length > 0 ? faults : [paragraph(PANEL_TEXT.startExplain)]),
    ...lineBlocks(book, tahun),
    ...leftOutBlocks(book),
    ...openBlocks(book, ctx),
    ...(odd.length > 0 ? [paragraph(PANEL_TEXT.startOdd(odd.map(({ label }) => label)))] : []),
    {
      kind: 'form',
      act: 'mulai',
      subject: {},
      fields: [
        {
          kind: 'choice',
          name: 'triwulan',
          label: PANEL_TEXT.chooseTriwulan,
          options,
          value: options[0]?.value ?? '',
        },
        ...(odd.length > 0
          ? ([
              {
                kind: 'text',
                name: 'alasan',
                label: PANEL_TEXT.startReason,
                when: { field: 'triwulan', among: odd.map(({ value }) => value) },
              },
            ] as const)
          : []),
      ],
      submits: [{ label: PANEL_TEXT.start, tone: 'utama', confirm: PANEL_TEXT.startConfirm(tahun) }],
    },
    ...cancel,
  ];
}

/** Takes back what was opened by mistake, while nobody has put work into it. */
function cancelBlocks(book: Book): readonly Block[] {
  const { periode } = book.state;
  if (periode === null || keepsOpen(book, periode) !== '') return [];
  const label = periodeLabel(periode);
  return [
    { kind: 'heading', text: PANEL_TEXT.cancelHeading(label) },
    paragraph(PANEL_TEXT.cancelExplain),
    {
      kind: 'form',
      act: 'batal-mulai',
      subject: { periode },
      fields: [{ kind: 'text', long: true, name: 'alasan', label: PANEL_TEXT.cancelReason, needed: true }],
      submits: [
        { label: PANEL_TEXT.cancelOpening, tone: 'bahaya', confirm: PANEL_TEXT.cancelConfirm(label) },
      ],
    },
  ];
}

export function forwardBlocks(book: Book, ctx: Context): readonly Block[] {
  const refusal = refusalFor(book, ctx, 2);
  if (refusal.length > 0) return refusal;
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  if (keadaanOf(book.state.unit(periode, DINAS), 2) !== 'Menunggu') {
    return [paragraph(ACT_TEXT.alreadyForwarded(periodeLabel(periode)))];
  }
  return [
    paragraph(PANEL_TEXT.forwardExplain),
    ...openBlocks(book, ctx),
    {
      kind: 'form',
      act: 'teruskan',
      subject: { periode },
      fields: [{ kind: 'text', long: true, name: 'catatan', label: PANEL_TEXT.note }],
      submits: [{ label: PANEL_TEXT.forward, tone: 'utama' }],
    },
  ];
}

export function formsBlocks(given: Book, ctx: Context): readonly Block[] {
  const book = measuredBook(given);
  const refusal = refusalFor(book, ctx, 3);
  if (refusal.length > 0) return refusal;
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  if (!isSelesai(keadaanOf(book.state.unit(periode, DINAS), 2))) {
    return [paragraph(ACT_TEXT.waitsFor(3, 2, periodeLabel(periode)), 'ingat')];
  }
  return [
    paragraph(PANEL_TEXT.formsExplain(periodeLabel(periode))),
    paragraph(SOP.peringatan, 'ingat'),
    ...deadlineBlocks(book, periode, ctx),
    ...faultBlocks(book, ctx),
    ...definitionBlocks(book),
    {
      kind: 'form',
      act: 'form',
      subject: { periode },
      fields: [],
      submits: [{ label: PANEL_TEXT.makeForms, tone: 'utama' }],
    },
  ];
}

export function directBlocks(book: Book, ctx: Context): readonly Block[] {
  const mine = myBidang(book, ctx, 4);
  if (mine.length === 0) return refusalFor(book, ctx, 4);
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  return mine.map((bidang): Block => {
    const state = keadaanOf(book.state.unit(periode, bidang.kode), 4);
    if (isSelesai(state)) return paragraph(PANEL_TEXT.directDone(bidang.kode), 'baik');
    if (state === 'Tidak ada yang jatuh tempo') return paragraph(ACT_TEXT.nothingDue(bidang.kode));
    if (state !== 'Menunggu') return paragraph(ACT_TEXT.waitsFor(4, 3, `Bidang ${bidang.kode}`), 'ingat');
    return {
      kind: 'form',
      act: 'arahan',
      subject: { periode, bidang: bidang.kode },
      fields: [
        {
          kind: 'text',
          long: true,
          name: 'arahan',
          label: `${PANEL_TEXT.direction} (${bidang.kode})`,
          needed: true,
        },
      ],
      submits: [{ label: `${PANEL_TEXT.direct} ${bidang.kode}`, tone: 'utama' }],
    };
  });
}
