// How far everything is, for Tugas saya: the last day of filling, each form's state, and who is waited for next.
import { tanggalOf } from '../domain/kalender';
import { type Periode, periodeLabel } from '../domain/triwulan';
import { actorsOf, authorize } from '../plan/access';
import type { Context } from '../plan/act';
import { deadlineOf } from '../plan/giliran';
import type { Block } from '../rpc';
import type { Bidang } from '../sop/authority';
import { DINAS } from '../sop/jejak';
import type { NomorLangkah } from '../sop/langkah';
import { laporanOf, laporanPeriodes } from '../sop/laporan';
import { isSettled, keadaanOf, type UnitState } from '../sop/workflow';
import { names } from '../text/act';
import { PANEL_TEXT } from '../text/panel';
import type { Book } from '../workbook/book';
import { statusWords } from '../workbook/gathered';
import { unitWords } from '../workbook/recommendations';
import { paragraph } from './parts';

/** The last day of filling, as long as a form is awaited. */
export function deadlineBlocks(book: Book, periode: Periode, ctx: Context): readonly Block[] {
  const isAwaited = book.bidang.some(({ kode }) => !isSettled(book.state.unit(periode, kode)));
  const { words, late, left } = deadlineOf(book, periode, ctx);
  if (words === '' || !isAwaited) return [];
  return [paragraph(words, late > 0 ? 'bahaya' : left <= 1 ? 'ingat' : 'netral')];
}

/** "Langkah 6 menunggu Kepala Bidang IKP (Budi)", of the first of these steps that is somebody's turn; '' where none is. */
function waitsFor(
  book: Book,
  ctx: Context,
  state: UnitState,
  langkah: readonly NomorLangkah[],
  bidang?: Bidang,
): string {
  const turn = langkah.find((nomor) =>
    ['Menunggu', 'Perlu diulang', 'Berjalan'].includes(keadaanOf(state, nomor)),
  );
  if (turn === undefined) return '';
  const { people, words } = actorsOf(book, turn, tanggalOf(ctx.waktu), bidang);
  return PANEL_TEXT.waitsFor(turn, words, names(people));
}

/** Bidang that somebody fills in or checks; of everybody else all. */
function seenBidang(book: Book, ctx: Context): readonly Bidang[] {
  const mine = book.bidang.filter((bidang) =>
    ([5, 6] as const).some((langkah) => authorize(book, ctx, langkah, bidang).ok),
  );
  return mine.length > 0 ? mine : book.bidang;
}

/** Where everything stands, and what comes next. */
export function progressBlocks(book: Book, ctx: Context): readonly Block[] {
  const { periode } = book.state;
  const dinas = (of: Periode, langkah: readonly NomorLangkah[]) =>
    waitsFor(book, ctx, book.state.unit(of, DINAS), langkah);
  const isSigned = periode !== null && laporanOf(book.committed, periode).tandaTangan !== null;
  const measured =
    periode === null
      ? []
      : [
          { label: unitWords(DINAS), value: dinas(periode, [2, 3]) },
          ...seenBidang(book, ctx).map((bidang) => {
            const state = book.state.unit(periode, bidang.kode);
            const status = statusWords(book, bidang, periode, ctx.sha256);
            const stands = state.versi ? `${status} · ${state.versi.kode}` : status;
            const next = isSigned ? '' : waitsFor(book, ctx, state, [4, 5, 6, 7], bidang);
            return { label: unitWords(bidang.kode), value: next === '' ? stands : `${stands}\n${next}` };
          }),
        ];
  const reported = laporanPeriodes(book.committed).map((of) => ({
    label: periodeLabel(of),
    value: dinas(of, [8, 9, 10, 11, 12]),
  }));
  const rows = [...measured, ...reported].filter(({ value }) => value !== '');
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', text: PANEL_TEXT.progress },
        { kind: 'facts', rows },
      ];
}
