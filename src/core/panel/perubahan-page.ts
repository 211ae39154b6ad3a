// Amendments of signed reports on the panel: what stands signed, what is being amended and who is waited for.
import { formatWaktu, tanggalOf } from '../domain/kalender';
import { type Periode, periodeLabel, periodesAfter } from '../domain/triwulan';
import { actorsOf } from '../plan/access';
import type { Context } from '../plan/act';
import { correctedBidang, isTakenUp } from '../plan/perubahan';
import type { Block, ListItem } from '../rpc';
import { DINAS, type JejakRow } from '../sop/jejak';
import type { NomorLangkah } from '../sop/langkah';
import { isEverSigned, type Laporan, laporanOf, type PerubahanLaporan } from '../sop/laporan';
import { isSettled, keadaanOf } from '../sop/workflow';
import { names } from '../text/act';
import { PANEL_TEXT } from '../text/panel';
import { PERUBAHAN_TEXT } from '../text/perubahan';
import type { Book } from '../workbook/book';
import { paragraph, refusalFor } from './parts';
import { carryingBlocks, list, stepFacts, textItems } from './report-parts';

/** Quarters with a text that was signed, the latest first. */
function signedPeriodes(book: Book): readonly Periode[] {
  const signed = book.committed.flatMap(({ peristiwa, periode }) =>
    peristiwa === 'lakip_ditandatangani' && periode !== '' ? [periode] : [],
  );
  return [...new Set(signed)]
    .filter((periode) => isEverSigned(laporanOf(book.committed, periode)))
    .sort()
    .reverse();
}

function signedFacts(row: JejakRow, label: string) {
  const { kode, pelaku, waktu } = row;
  return [{ label, value: PERUBAHAN_TEXT.signedText(kode, pelaku, formatWaktu(waktu)) }];
}

/** Later quarters that still sum what this one said before. */
function laterBlocks(book: Book, periode: Periode): readonly Block[] {
  return periodesAfter(periode).flatMap((later) => carryingBlocks(book, later));
}

/** The first step of the amendment that is not done, and whose it is. */
function waitingWords(book: Book, ctx: Context, periode: Periode, perubahan: PerubahanLaporan): string {
  const open = correctedBidang(book, periode, perubahan).filter(
    (kode) => !isSettled(book.state.unit(periode, kode)),
  );
  if (open.length > 0) return PERUBAHAN_TEXT.correcting(open);
  const state = book.state.unit(periode, DINAS);
  const waits = ([8, 9, 10, 11] as const).find((langkah) =>
    ['Menunggu', 'Berjalan', 'Perlu diulang'].includes(keadaanOf(state, langkah)),
  );
  const isFinalDue = waits === 11 && laporanOf(book.committed, periode).final === null;
  return stepWords(book, ctx, isFinalDue ? 9 : (waits ?? 9));
}

function stepWords(book: Book, ctx: Context, langkah: NomorLangkah): string {
  const { people, words } = actorsOf(book, langkah, tanggalOf(ctx.waktu));
  return `${PERUBAHAN_TEXT.step(langkah, book.sop[langkah - 1]?.singkat ?? '')}, ${words} (${names(people)})`;
}

function amendingBlocks(
  book: Book,
  ctx: Context,
  periode: Periode,
  perubahan: PerubahanLaporan,
): readonly Block[] {
  const { ke, row, menggantikan } = perubahan;
  return [
    {
      kind: 'facts',
      rows: [
        ...signedFacts(menggantikan, PERUBAHAN_TEXT.inForce),
        {
          label: PERUBAHAN_TEXT.openedBy,
          value: PERUBAHAN_TEXT.openedWhen(row.pelaku, formatWaktu(row.waktu)),
        },
        { label: PERUBAHAN_TEXT.reason, value: row.alasan },
        ...stepFacts(book, periode, [7, 8, 9, 10, 11]),
      ],
    },
    paragraph(PERUBAHAN_TEXT.waitsFor(waitingWords(book, ctx, periode, perubahan)), 'ingat'),
    ...laterBlocks(book, periode),
    ...(isTakenUp(book, periode, perubahan)
      ? []
      : ([
          { kind: 'heading', text: PERUBAHAN_TEXT.cancelHeading(ke) },
          paragraph(PERUBAHAN_TEXT.cancelExplain),
          {
            kind: 'form',
            act: 'batal-perubahan',
            subject: { periode },
            fields: [
              { kind: 'text', long: true, name: 'alasan', label: PANEL_TEXT.cancelReason, needed: true },
            ],
            submits: [
              {
                label: PERUBAHAN_TEXT.cancel,
                tone: 'bahaya',
                confirm: PERUBAHAN_TEXT.cancelConfirm(ke),
              },
            ],
          },
        ] satisfies Block[])),
  ];
}

function signedBlocks(book: Book, periode: Periode, { tandaTangan, perubahan }: Laporan): readonly Block[] {
  if (!tandaTangan) return [];
  const label = periodeLabel(periode);
  const options = book.bidang
    .filter(({ kode }) => book.state.unit(periode, kode).versi?.putusan === 'diterima')
    .map(({ kode, nama }) => ({ value: kode, label: `${kode} ${nama}` }));
  return [
    {
      kind: 'facts',
      rows: [
        ...signedFacts(tandaTangan, PERUBAHAN_TEXT.inForce),
        ...(perubahan
          ? [
              ...signedFacts(perubahan.menggantikan, PERUBAHAN_TEXT.replaces),
              { label: PERUBAHAN_TEXT.reason, value: perubahan.row.alasan },
            ]
          : []),
      ],
    },
    ...laterBlocks(book, periode),
    {
      kind: 'form',
      act: 'perubahan',
      subject: { periode },
      fields: [
        ...(options.length > 0
          ? [{ kind: 'checks', name: 'bidang', label: PERUBAHAN_TEXT.bidang, options } as const]
          : []),
        { kind: 'text', long: true, name: 'alasan', label: PERUBAHAN_TEXT.reason, needed: true },
      ],
      submits: [
        {
          label: PERUBAHAN_TEXT.open(label),
          tone: 'bahaya',
          confirm: PERUBAHAN_TEXT.openConfirm(label),
        },
      ],
    },
  ];
}

/** Every text of the quarter that was made to be signed. */
function texts(book: Book, periode: Periode): readonly ListItem[] {
  return textItems(book, periode, ['Naskah final', 'Naskah bertanda tangan', 'Lembar pengesahan']);
}

export function perubahanBlocks(book: Book, ctx: Context): readonly Block[] {
  const refusal = refusalFor(book, ctx, 9);
  if (refusal.length > 0) return refusal;
  const periodes = signedPeriodes(book);
  if (periodes.length === 0) return [paragraph(PERUBAHAN_TEXT.nothingSigned)];
  return [
    paragraph(PERUBAHAN_TEXT.explain),
    ...periodes.flatMap((periode): readonly Block[] => {
      const laporan = laporanOf(book.committed, periode);
      const { perubahan, tandaTangan } = laporan;
      return [
        {
          kind: 'heading',
          text: PERUBAHAN_TEXT.laporan(periodeLabel(periode), perubahan?.ke ?? 0),
        },
        ...(perubahan && !tandaTangan
          ? amendingBlocks(book, ctx, periode, perubahan)
          : signedBlocks(book, periode, laporan)),
        ...list(texts(book, periode)),
      ];
    }),
  ];
}
