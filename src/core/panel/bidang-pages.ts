// Steps 5 and 6 on the panel: check and submit what was filled in, approve or return it.
import type { Context } from '../plan/stage';
import type { Block } from '../rpc';
import { ACT_TEXT } from '../text/act';
import { PANEL_TEXT } from '../text/panel';
import type { Book } from '../workbook/book';
import { checkBidang } from '../workbook/validation';
import {
  bidangFacts,
  findingBlocks,
  findingItem,
  formFindings,
  myBidang,
  paragraph,
  refusalFor,
  resultItem,
} from './parts';

const text = PANEL_TEXT;

export function fillBlocks(book: Book, ctx: Context, withSubmit: boolean): readonly Block[] {
  const mine = myBidang(book, ctx, 5);
  if (mine.length === 0) return refusalFor(book, ctx, 5);
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  return mine.flatMap((bidang): Block[] => {
    const check = formFindings(checkBidang(book, bidang, periode, ctx.sha256));
    const blocking = check.findings.filter((finding) => finding.severity === 'Wajib diperbaiki');
    return [
      { kind: 'heading', text: bidang.nama },
      bidangFacts(book, check),
      ...(blocking.length === 0 ? [paragraph(text.soundForm, 'baik')] : []),
      ...(check.findings.length > 0
        ? [{ kind: 'list', items: check.findings.map(findingItem) } as const]
        : []),
      ...(withSubmit
        ? [
            paragraph(text.submitExplain),
            {
              kind: 'form',
              act: 'ajukan',
              subject: { periode, bidang: bidang.kode },
              fields: [],
              submits: [{ label: text.submit(bidang.kode), tone: 'utama', confirm: text.submitConfirm }],
            } as const,
          ]
        : []),
    ];
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
    if (!versi || !canReturn) return [...head, paragraph(text.nothingAwaits(bidang.kode))];
    return [
      ...head,
      { kind: 'list', items: (check.form?.rows ?? []).map(resultItem) },
      ...findingBlocks(formFindings(check)),
      {
        kind: 'form',
        act: 'putuskan',
        subject: { periode, bidang: bidang.kode, kode: versi.kode },
        fields: [
          {
            kind: 'text',
            long: true,
            name: 'alasan',
            label: `${text.reason} (${bidang.kode})`,
            hint: text.reasonHint,
          },
        ],
        submits: [
          ...(versi.putusan === 'menunggu'
            ? [
                {
                  label: `${text.approve} · ${versi.kode}`,
                  values: { putusan: 'setuju' },
                  tone: 'utama',
                  confirm: text.approveConfirm,
                } as const,
              ]
            : []),
          {
            label: `${text.giveBack} · ${versi.kode}`,
            values: { putusan: 'kembalikan' },
            tone: 'bahaya',
            confirm: text.returnConfirm,
          },
        ],
      },
    ];
  });
}
