// Steps 10 and 11 on the panel: review and signature, each bound to a code.
import { formatWaktu } from '../domain/kalender';
import type { Periode } from '../domain/triwulan';
import { ikhtisarOf, REVIU_STATEMENTS, type ReviuStatement } from '../lakip/reviu-statements';
import type { Context } from '../plan/act';
import { lineCell, lineOf } from '../plan/leader-decision';
import { laporanLabel } from '../plan/perubahan';
import { reviuRow, statementGap, summaryGaps } from '../plan/review';
import type { Block, FieldName, RowGroup, RowItem, Submit } from '../rpc';
import { type Laporan, laporanOf } from '../sop/laporan';
import { PANEL_TEXT } from '../text/panel';
import { REPORT_PAGE_TEXT, REVIEW_TEXT, SIGN_TEXT } from '../text/report';
import type { Book } from '../workbook/book';
import { findingItem, paragraph } from './parts';

import {
  decidedBy,
  type Facts,
  list,
  reportedBlocks,
  returnFacts,
  stateOf,
  stepFacts,
  textItems,
} from './report-parts';

/** Setuju and Kembalikan on one code. */
function decisionForm(
  act: 'reviu' | 'tanda-tangan',
  periode: Periode,
  kode: string,
  words: { readonly agree: string; readonly agreeConfirm: string; readonly returnConfirm: string },
): Block {
  const submits: readonly Submit<FieldName<'reviu'>>[] = [
    {
      label: `${words.agree} · ${kode}`,
      values: { putusan: 'setuju' },
      tone: 'utama',
      confirm: words.agreeConfirm,
    },
    {
      label: `${PANEL_TEXT.giveBack} · ${kode}`,
      values: { putusan: 'kembalikan' },
      tone: 'bahaya',
      needs: ['alasan'],
      confirm: words.returnConfirm,
    },
  ];
  const hint = PANEL_TEXT.reasonHint;
  return {
    kind: 'form',
    act,
    subject: { periode, kode },
    fields: [{ kind: 'text', long: true, name: 'alasan', label: PANEL_TEXT.reason, hint }],
    submits,
  };
}

/** A statement in its own words, with its answer and what the workbook itself found. */
function statementItem(book: Book, periode: Periode, { kunci, pernyataan }: ReviuStatement): RowItem {
  const row = reviuRow(book, periode, kunci);
  const gap = statementGap(book, periode, kunci);
  const said = [row?.catatan ?? '', row?.otomatis ?? ''].filter((text) => text !== '');
  return {
    kode: kunci,
    name: pernyataan,
    figures: row?.hasil || REVIEW_TEXT.noAnswer,
    marks: [],
    ...(gap?.place ? { cell: gap.place } : {}),
    details: [...(gap ? [findingItem(gap)] : []), ...said.map((text) => ({ text }))],
    open: gap !== null,
  };
}

function checklistBlocks(book: Book, periode: Periode): readonly Block[] {
  const items = REVIU_STATEMENTS.map((statement) => statementItem(book, periode, statement));
  const [asked, answered] = [items.filter(({ open }) => open), items.filter(({ open }) => !open)];
  const summary = ikhtisarOf(book, periode);
  const noSummary = summaryGaps(book, periode);
  const group = (label: string, needsAction: boolean, rows: readonly RowItem[]): readonly RowGroup[] =>
    rows.length === 0
      ? []
      : [{ label, tone: needsAction ? 'ingat' : 'baik', needsAction, open: needsAction, rows }];
  return [
    { kind: 'heading', text: REVIEW_TEXT.checklist },
    paragraph(
      REVIEW_TEXT.progress(answered.length, REVIU_STATEMENTS.length),
      asked.length > 0 ? 'ingat' : 'baik',
    ),
    {
      kind: 'rows',
      groups: [...group(REVIEW_TEXT.asked, true, asked), ...group(REVIEW_TEXT.answers, false, answered)],
    },
    { kind: 'heading', text: REVIEW_TEXT.summary },
    ...(summary === '' ? list(noSummary.map(findingItem)) : [paragraph(summary)]),
  ];
}

function reviewOf(book: Book, periode: Periode): readonly Block[] {
  const laporan = laporanOf(book.committed, periode);
  const { draf, periksa, tandaTangan } = laporan;
  const label = laporanLabel(book, periode);
  const head: Block = { kind: 'heading', text: label };
  if (!draf) return [head, paragraph(REVIEW_TEXT.noDraft(label))];
  const state = stateOf(book, periode, 10);
  const waits = !tandaTangan && (state === 'Menunggu' || state === 'Perlu diulang');
  return [
    head,
    {
      kind: 'facts',
      rows: [
        ...stepFacts(book, periode, [10]),
        {
          label: REPORT_PAGE_TEXT.draft,
          value: REPORT_PAGE_TEXT.madeBy(draf.kode, draf.row.pelaku, formatWaktu(draf.row.waktu)),
        },
        ...(periksa ? [{ label: REPORT_PAGE_TEXT.decision, value: decidedBy(book, periksa) }] : []),
        ...returnFacts(book, laporan),
      ],
    },
    ...list(textItems(book, periode, ['Draf LAKIP'], draf.kode)),
    ...(waits
      ? [
          paragraph(REVIEW_TEXT.explain),
          ...checklistBlocks(book, periode),
          decisionForm('reviu', periode, draf.kode, {
            agree: PANEL_TEXT.approve,
            agreeConfirm: REVIEW_TEXT.approveConfirm,
            returnConfirm: REVIEW_TEXT.returnConfirm,
          }),
        ]
      : []),
  ];
}

export function reviewBlocks(book: Book, ctx: Context): readonly Block[] {
  return reportedBlocks(book, ctx, 10, reviewOf);
}

/** The final text: its code, the code of its data, and who decided on it by which way. */
export function finalFacts(book: Book, periode: Periode, laporan: Laporan): Facts {
  const { final, tandaTangan } = laporan;
  const row = book.naskah.find(
    (candidate) =>
      candidate.jenis === 'Naskah final' && candidate.kode === (tandaTangan?.kode ?? final?.kode),
  );
  return [
    ...stepFacts(book, periode, [11]),
    ...(final
      ? [
          {
            label: REPORT_PAGE_TEXT.final,
            value: REPORT_PAGE_TEXT.madeBy(final.kode, final.row.pelaku, formatWaktu(final.row.waktu)),
          },
        ]
      : []),
    ...(row ? [{ label: SIGN_TEXT.kodeData, value: row.digestData.slice(0, 6).toUpperCase() }] : []),
    ...(tandaTangan ? [{ label: REPORT_PAGE_TEXT.decision, value: decidedBy(book, tandaTangan) }] : []),
    ...returnFacts(book, laporan),
  ];
}

function signatureOf(book: Book, periode: Periode): readonly Block[] {
  const laporan = laporanOf(book.committed, periode);
  const { final, tandaTangan } = laporan;
  const line = lineOf(book, 11, periode);
  return [
    { kind: 'heading', text: laporanLabel(book, periode) },
    { kind: 'facts', rows: finalFacts(book, periode, laporan) },
    ...(final ? list(textItems(book, periode, ['Naskah final'], final.kode)) : []),
    ...(!final ? [paragraph(SIGN_TEXT.notIssued(laporanLabel(book, periode)))] : []),
    ...(final && !tandaTangan
      ? [
          paragraph(SIGN_TEXT.explain(line ? lineCell(book, line) : '')),
          decisionForm('tanda-tangan', periode, final.kode, {
            agree: SIGN_TEXT.sign,
            agreeConfirm: SIGN_TEXT.signConfirm,
            returnConfirm: SIGN_TEXT.returnConfirm,
          }),
        ]
      : []),
  ];
}

export function signBlocks(book: Book, ctx: Context): readonly Block[] {
  return reportedBlocks(book, ctx, 11, signatureOf);
}
