// Quarters from before the workbook was in use, on the panel: what the tab says, what stands, what may be recorded or taken back.
import { formatWaktu } from '../domain/kalender';
import { type Periode, periodeLabel } from '../domain/triwulan';
import type { Context } from '../plan/act';
import { authorizeHistory, awalCode, isAsTyped } from '../plan/history';
import type { Block } from '../rpc';
import { ACT_TEXT } from '../text/act';
import { HISTORY_TEXT } from '../text/history';
import { awalOf, historyOfYear, historyQuarters, missingAwal } from '../workbook/awal';
import type { Book } from '../workbook/book';
import { historyOf } from '../workbook/riwayat';
import { findingItem, paragraph } from './parts';

function rowsBlocks(book: Book): readonly Block[] {
  const missing = missingAwal(book).length;
  if (missing === 0) return [];
  return [
    paragraph(HISTORY_TEXT.missingRows(missing)),
    {
      kind: 'form',
      act: 'baris-riwayat',
      subject: {},
      fields: [],
      submits: [{ label: HISTORY_TEXT.prepareRows, tone: 'biasa' }],
    },
  ];
}

function recordBlocks(book: Book, ctx: Context, periode: Periode): readonly Block[] {
  const label = periodeLabel(periode);
  const { records, temuan, terisi, wajib } = awalOf(book, periode);
  const standing = historyOf(book, periode);
  const isFaulty = temuan.some(({ severity }) => severity === 'Wajib diperbaiki');
  const isSame = standing !== undefined && isAsTyped(book, periode, records);
  return [
    { kind: 'heading', text: label },
    {
      kind: 'facts',
      rows: [
        { label: HISTORY_TEXT.filled, value: HISTORY_TEXT.filledOf(terisi, wajib) },
        ...(standing
          ? [
              {
                label: HISTORY_TEXT.standing,
                value: HISTORY_TEXT.standingAs(formatWaktu(standing.waktu), standing.alasan),
              },
            ]
          : []),
      ],
    },
    ...(temuan.length > 0 ? [{ kind: 'list', items: temuan.map(findingItem) } as const] : []),
    ...(standing
      ? [isSame ? paragraph(HISTORY_TEXT.same, 'baik') : paragraph(HISTORY_TEXT.differs, 'ingat')]
      : []),
    ...(isFaulty || isSame || terisi === 0
      ? []
      : [recordForm(ctx, periode, records, wajib - terisi, temuan.length)]),
  ];
}

function recordForm(
  ctx: Context,
  periode: Periode,
  records: Parameters<typeof awalCode>[0],
  kosong: number,
  ragu: number,
): Block {
  const label = periodeLabel(periode);
  return {
    kind: 'form',
    act: 'riwayat',
    subject: { periode, kode: awalCode(records, ctx.sha256) },
    fields: [
      { kind: 'text', name: 'sumber', label: HISTORY_TEXT.sumber, needed: true },
      { kind: 'text', name: 'nomor', label: HISTORY_TEXT.nomor, needed: true },
      { kind: 'date', name: 'tanggal', label: HISTORY_TEXT.tanggal, needed: true },
      { kind: 'text', name: 'tautan', label: HISTORY_TEXT.tautan },
    ],
    submits: [
      {
        label: HISTORY_TEXT.submit(label),
        tone: 'utama',
        confirm: HISTORY_TEXT.confirm(label, kosong, ragu),
      },
    ],
  };
}

/** Only the latest: later ones rest on what came before. */
function cancelBlocks(book: Book): readonly Block[] {
  const standing = historyOfYear(book);
  const last = standing[standing.length - 1];
  if (!last) return [];
  const label = periodeLabel(last);
  return [
    { kind: 'heading', text: HISTORY_TEXT.cancelHeading(label) },
    {
      kind: 'form',
      act: 'cabut-riwayat',
      subject: { periode: last },
      fields: [{ kind: 'text', long: true, name: 'alasan', label: HISTORY_TEXT.cancelReason, needed: true }],
      submits: [{ label: HISTORY_TEXT.cancel, tone: 'bahaya', confirm: HISTORY_TEXT.cancelConfirm(label) }],
    },
  ];
}

export function historyBlocks(book: Book, ctx: Context): readonly Block[] {
  const access = authorizeHistory(book, ctx);
  if (!access.ok) return [paragraph(access.message, 'ingat')];
  const problems = book.referenceProblems.map(findingItem);
  if (problems.length > 0)
    return [paragraph(ACT_TEXT.fixReference, 'bahaya'), { kind: 'list', items: problems }];
  const quarters = historyQuarters(book);
  return [
    paragraph(HISTORY_TEXT.explain),
    ...(quarters.length === 0 ? [paragraph(HISTORY_TEXT.none)] : rowsBlocks(book)),
    ...quarters.flatMap((periode) => recordBlocks(book, ctx, periode)),
    ...cancelBlocks(book),
  ];
}
