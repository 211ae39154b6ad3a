// Tugas saya: what waits for the caller.
import { tanggalOf } from '../domain/kalender';
import { periodeLabel } from '../domain/triwulan';
import { authorize } from '../plan/access';
import { lateDays } from '../plan/consolidate';
import type { Context } from '../plan/stage';
import type { Block, ViewName } from '../rpc';
import { type Bidang, normalizeEmail, rolesOf } from '../sop/authority';
import { DINAS } from '../sop/jejak';
import type { NomorLangkah } from '../sop/langkah';
import { isSettled, keadaanOf } from '../sop/workflow';
import { PANEL_TEXT } from '../text/panel';
import type { Book } from '../workbook/book';
import { openTriwulan } from './order-pages';
import { paragraph } from './parts';

const text = PANEL_TEXT;

interface Task {
  readonly words: string;
  readonly view: ViewName;
}

/** What waits for the caller now. */
function tasksOf(book: Book, ctx: Context): readonly Task[] {
  const tasks: Task[] = [];
  const add = (view: keyof typeof text.titles, unit = '') =>
    tasks.push({ words: unit === '' ? text.titles[view] : `${text.titles[view]} – ${unit}`, view });
  const may = (langkah: NomorLangkah, bidang?: Bidang) => authorize(book, ctx, langkah, bidang).ok;
  const periode = book.state.periode;
  const dinas = periode ? book.state.unit(periode, DINAS) : null;
  const measured =
    periode !== null && book.bidang.every((bidang) => isSettled(book.state.unit(periode, bidang.kode)));
  if (may(1) && (periode === null || measured) && openTriwulan(book).length > 0) add('mulai');
  if (periode === null || dinas === null) return tasks;
  if (may(2) && keadaanOf(dinas, 2) === 'Menunggu') add('teruskan');
  if (may(3) && keadaanOf(dinas, 3) === 'Menunggu') add('form');
  for (const bidang of book.bidang) {
    const state = book.state.unit(periode, bidang.kode);
    if (may(4, bidang) && keadaanOf(state, 4) === 'Menunggu') add('arahan', bidang.kode);
    const five = keadaanOf(state, 5);
    if (may(5, bidang) && (five === 'Menunggu' || five === 'Perlu diulang')) add('ajukan', bidang.kode);
    if (may(6, bidang) && (keadaanOf(state, 6) === 'Menunggu' || keadaanOf(state, 6) === 'Perlu diulang')) {
      add('berkas', bidang.kode);
    }
  }
  if (may(7) && !measured && keadaanOf(dinas, 3) === 'Selesai') add('validasi');
  return tasks;
}

export function taskBlocks(book: Book, ctx: Context): readonly Block[] {
  const periode = book.state.periode;
  const tasks = tasksOf(book, ctx);
  const days = periode ? lateDays(book, periode, tanggalOf(ctx.waktu)) : 0;
  const registered = rolesOf(book.personil, ctx.email, tanggalOf(ctx.waktu)).length > 0;
  return [
    paragraph(periode ? text.measuring(periodeLabel(periode)) : text.noPeriode),
    ...(registered || normalizeEmail(ctx.email) === normalizeEmail(book.owner)
      ? []
      : [paragraph(text.whoAmI.none, 'ingat')]),
    ...(days > 0 && tasks.some((task) => task.view === 'ajukan')
      ? [paragraph(text.late(days), 'bahaya')]
      : []),
    ...(tasks.length === 0 ? [paragraph(text.nothingToDo)] : []),
    ...tasks.map(({ words, view }): Block => ({ kind: 'link', label: words, view })),
  ];
}
