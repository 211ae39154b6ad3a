// Steps 5 and 6 on the panel: check and submit what was filled in, approve or return it.

import type { Periode } from '../domain/triwulan';
import { printArea } from '../layout/form-blocks';
import type { Context } from '../plan/act';
import { giliranOf } from '../plan/giliran';
import { closedBySignature, laporanLabel } from '../plan/perubahan';
import type { Block } from '../rpc';
import type { Bidang } from '../sop/authority';
import { ACT_TEXT } from '../text/act';
import { PANEL_TEXT } from '../text/panel';
import { VIEW_TEXT } from '../text/view';
import type { Book } from '../workbook/book';
import type { Form } from '../workbook/form';
import { koreksiPeriodes } from '../workbook/koreksi';
import { checkBidang } from '../workbook/validation';
import { bidangFacts, doubtedNumbers, fillerFindings, myBidang, paragraph, refusalFor } from './parts';
import { rowBlocks, untestedLinks } from './row-parts';

export function fillBlocks(book: Book, ctx: Context, withSubmit: boolean): readonly Block[] {
  const mine = myBidang(book, ctx, 5);
  if (mine.length === 0) return refusalFor(book, ctx, 5);
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  return mine.flatMap((bidang): Block[] => {
    const check = fillerFindings(checkBidang(book, bidang, periode, ctx.sha256));
    const blocking = check.findings.filter((finding) => finding.severity === 'Wajib diperbaiki');
    const { isClosed, words, isLate } = giliranOf(book, ctx, bidang, periode);
    return [
      { kind: 'heading', text: bidang.nama },
      bidangFacts(book, check),
      ...(words === '' ? [] : [paragraph(words, isLate ? 'bahaya' : isClosed ? 'ingat' : 'netral')]),
      ...(blocking.length === 0 ? [paragraph(PANEL_TEXT.soundForm, 'baik')] : []),
      ...rowBlocks(book, check, 'filler'),
      ...(check.form
        ? [
            { kind: 'link', label: PANEL_TEXT.open(VIEW_TEXT.bukti.title), view: 'bukti' } as const,
            printBlock(check.form),
          ]
        : []),
      ...(withSubmit && !isClosed
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

/** Google lets no script set up a printed page: what is to be printed is selected for whoever does. */
function printBlock(form: Form): Block {
  const cell = { tab: form.ref.name, a1: printArea(form) };
  return { kind: 'list', items: [{ text: PANEL_TEXT.print, cell }] };
}

export function decideBlocks(book: Book, ctx: Context): readonly Block[] {
  const mine = myBidang(book, ctx, 6);
  if (mine.length === 0) return refusalFor(book, ctx, 6);
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  return [
    ...decisionsOf(book, ctx, mine, periode),
    // Of a quarter that is being corrected only what waits.
    ...koreksiPeriodes(book).flatMap((other) => {
      const waiting = mine.filter(({ kode }) => isUndecided(book, kode, other));
      return decisionsOf(book, ctx, waiting, other);
    }),
  ];
}

function isUndecided(book: Book, bidang: string, periode: Periode): boolean {
  const { versi } = book.state.unit(periode, bidang);
  return versi?.putusan === 'menunggu' || versi?.putusan === 'disetujui';
}

function decisionsOf(book: Book, ctx: Context, list: readonly Bidang[], periode: Periode): readonly Block[] {
  const isMeasured = periode === book.state.periode;
  return list.flatMap((bidang): Block[] => {
    const check = checkBidang(book, bidang, periode, ctx.sha256);
    const { versi } = check.state;
    const title = isMeasured ? bidang.nama : `${bidang.nama}, ${laporanLabel(book, periode)}`;
    const head: Block[] = [{ kind: 'heading', text: title }, bidangFacts(book, check)];
    if (!versi || !isUndecided(book, bidang.kode, periode)) {
      return [...head, paragraph(PANEL_TEXT.nothingAwaits(bidang.kode))];
    }
    const closed = closedBySignature(book, bidang.kode, periode);
    if (closed !== '') return [...head, paragraph(closed, 'ingat')];
    return [
      ...head,
      ...rowBlocks(book, fillerFindings(check), 'checker'),
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
                  confirm: PANEL_TEXT.approveConfirm(doubtedNumbers(check), untestedLinks(book, check)),
                } as const,
              ]
            : []),
          {
            label: `${PANEL_TEXT.giveBack} · ${versi.kode}`,
            values: { putusan: 'kembalikan' },
            tone: 'bahaya',
            needs: ['alasan'],
            confirm: PANEL_TEXT.returnConfirm,
          },
        ],
      },
    ];
  });
}
