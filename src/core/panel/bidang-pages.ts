// Steps 5 and 6 on the panel: check and submit what was filled in, approve or return it.

import type { Context } from '../plan/act';
import type { Block, ListItem } from '../rpc';
import { ACT_TEXT } from '../text/act';
import { EVIDENCE_TEXT } from '../text/evidence';
import { PANEL_TEXT } from '../text/panel';
import { VIEW_TEXT } from '../text/view';
import type { Book } from '../workbook/book';
import type { Form } from '../workbook/form';
import { checkBidang } from '../workbook/validation';
import { evidenceItems, fileItems } from './evidence-pages';
import {
  bidangFacts,
  doubtedNumbers,
  fillerFindings,
  findingBlocks,
  findingItem,
  myBidang,
  paragraph,
  refusalFor,
  resultItem,
} from './parts';

export function fillBlocks(book: Book, ctx: Context, withSubmit: boolean): readonly Block[] {
  const mine = myBidang(book, ctx, 5);
  if (mine.length === 0) return refusalFor(book, ctx, 5);
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  return mine.flatMap((bidang): Block[] => {
    const check = fillerFindings(checkBidang(book, bidang, periode, ctx.sha256));
    const blocking = check.findings.filter((finding) => finding.severity === 'Wajib diperbaiki');
    return [
      { kind: 'heading', text: bidang.nama },
      bidangFacts(book, check),
      ...(blocking.length === 0 ? [paragraph(PANEL_TEXT.soundForm, 'baik')] : []),
      ...(check.findings.length > 0
        ? [{ kind: 'list', items: check.findings.map(findingItem) } as const]
        : []),
      ...(check.form
        ? ([
            { kind: 'list', items: evidenceItems(book, check.form) },
            { kind: 'link', label: PANEL_TEXT.open(VIEW_TEXT.bukti.title), view: 'bukti' },
          ] satisfies Block[])
        : []),
      ...(withSubmit
        ? [
            paragraph(PANEL_TEXT.submitExplain),
            {
              kind: 'form',
              act: 'ajukan',
              subject: { periode, bidang: bidang.kode },
              fields: [],
              submits: [
                {
                  label: PANEL_TEXT.submit(bidang.kode),
                  tone: 'utama',
                  confirm: PANEL_TEXT.submitConfirm(doubtedNumbers(check)),
                },
              ],
            } as const,
          ]
        : []),
    ];
  });
}

/** What the Pemeriksa decides on: each row's result, and the files that go with it. */
function resultsWithFiles(book: Book, form: Form): readonly ListItem[] {
  return form.rows.flatMap((row) => {
    const files = fileItems(book, form, row);
    return [{ text: EVIDENCE_TEXT.count(resultItem(row).text, files.length) }, ...files];
  });
}

export function decideBlocks(book: Book, ctx: Context): readonly Block[] {
  const mine = myBidang(book, ctx, 6);
  if (mine.length === 0) return refusalFor(book, ctx, 6);
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  return mine.flatMap((bidang): Block[] => {
    const check = checkBidang(book, bidang, periode, ctx.sha256);
    const { versi } = check.state;
    const head: Block[] = [{ kind: 'heading', text: bidang.nama }, bidangFacts(book, check)];
    const canReturn = versi?.putusan === 'menunggu' || versi?.putusan === 'disetujui';
    if (!versi || !canReturn) return [...head, paragraph(PANEL_TEXT.nothingAwaits(bidang.kode))];
    return [
      ...head,
      { kind: 'list', items: check.form ? resultsWithFiles(book, check.form) : [] },
      ...findingBlocks(fillerFindings(check)),
      {
        kind: 'form',
        act: 'putuskan',
        subject: { periode, bidang: bidang.kode, kode: versi.kode },
        fields: [
          {
            kind: 'text',
            long: true,
            name: 'alasan',
            label: `${PANEL_TEXT.reason} (${bidang.kode})`,
            hint: PANEL_TEXT.reasonHint,
          },
        ],
        submits: [
          ...(versi.putusan === 'menunggu'
            ? [
                {
                  label: `${PANEL_TEXT.approve} · ${versi.kode}`,
                  values: { putusan: 'setuju' },
                  tone: 'utama',
                  confirm: PANEL_TEXT.approveConfirm(doubtedNumbers(check)),
                } as const,
              ]
            : []),
          {
            label: `${PANEL_TEXT.giveBack} · ${versi.kode}`,
            values: { putusan: 'kembalikan' },
            tone: 'bahaya',
            confirm: PANEL_TEXT.returnConfirm,
          },
        ],
      },
    ];
  });
}
