// Tugas saya: what waits for the caller.
import { tanggalOf } from '../domain/kalender';
import { type Periode, parsePeriode, periodeLabel } from '../domain/triwulan';
import { brokenLog } from '../plan/accept-log';
import { actorsOf, authorize, authorizeKeeper } from '../plan/access';
import type { Context } from '../plan/act';
import { followUpRights } from '../plan/evaluate';
import { lateDays } from '../plan/giliran';
import { awaitsYear } from '../plan/new-year';
import { unsettledBidang } from '../plan/order';
import { laporanLabel } from '../plan/perubahan';
import type { Block, ListItem, ViewName } from '../rpc';
import { actingPeople, type Bidang, normalizeEmail, type Personil, rolesOf } from '../sop/authority';
import { DINAS, isSelesai, type Keadaan, type Peristiwa } from '../sop/jejak';
import { LANGKAH, type NomorLangkah } from '../sop/langkah';
import { type Laporan, laporanOf, laporanPeriodes } from '../sop/laporan';
import { isSettled, keadaanOf, type UnitState } from '../sop/workflow';
import { names } from '../text/act';
import { PANEL_TEXT } from '../text/panel';
import { VIEW_TEXT } from '../text/view';
import { type Book, yearOfLines } from '../workbook/book';
import { formPeriode } from '../workbook/gathered';
import { koreksiPeriodes } from '../workbook/koreksi';
import { withValues } from '../workbook/lazy';
import { awaitsEvaluation, openRecommendations, unitWords } from '../workbook/recommendations';
import { openTriwulan } from './order-pages';
import { paragraph } from './parts';
import { deadlineBlocks, progressBlocks } from './progress';

interface Task {
  readonly words: string;
  readonly view: ViewName;
}

function taskOf(view: ViewName, unit = ''): Task {
  return { words: unit === '' ? VIEW_TEXT[view].title : `${VIEW_TEXT[view].title} – ${unit}`, view };
}

/** Step 9 and the Kasubag's part of 11: a draft, another one after a return, the final text after the review. */
function lakipTask(dinas: UnitState, laporan: Laporan, periode: string): readonly Task[] {
  // Figures are entered into SAKIP first.
  if (!isSelesai(keadaanOf(dinas, 8))) return [];
  const nine = keadaanOf(dinas, 9);
  if (nine === 'Perlu diulang') {
    return [taskOf('lakip', laporan.kembali || !laporan.perubahan ? PANEL_TEXT.returned(periode) : periode)];
  }
  if (nine === 'Menunggu') return [taskOf('lakip', periode)];
  const isFinalDue = keadaanOf(dinas, 11) === 'Menunggu' && laporan.final === null;
  return isFinalDue ? [{ words: PANEL_TEXT.finalText(periode), view: 'lakip' }] : [];
}

/** Steps 8 to 12 of one quarter; any number of quarters are being reported beside the one being measured. */
function reportTasks(book: Book, ctx: Context, periode: Periode): readonly Task[] {
  const may = (langkah: NomorLangkah) => authorize(book, ctx, langkah).ok;
  const dinas = book.state.unit(periode, DINAS);
  const laporan = laporanOf(book.committed, periode);
  const label = laporanLabel(book, periode);
  const waits = (langkah: NomorLangkah, ...words: readonly Keadaan[]) =>
    words.includes(keadaanOf(dinas, langkah));
  const isToSign = waits(11, 'Menunggu') && laporan.final !== null;
  return [
    ...(may(8) && waits(8, 'Menunggu', 'Berjalan') ? [taskOf('sakip', label)] : []),
    ...(may(9) ? lakipTask(dinas, laporan, label) : []),
    ...(may(10) && waits(10, 'Menunggu', 'Perlu diulang') ? [taskOf('reviu', label)] : []),
    ...(may(11) && isToSign ? [taskOf('tanda-tangan', label)] : []),
    ...(may(9) && isToSign ? [taskOf('naskah', label)] : []),
    ...(may(12) && awaitsEvaluation(book, periode) ? [taskOf('evaluasi', label)] : []),
  ];
}

/** Recommendations the caller is to follow up, or as Kasubag to verify, one task for each quarter and unit. */
function followUpTasks(book: Book, ctx: Context): readonly Task[] {
  const waiting = openRecommendations(book).filter((item) =>
    followUpRights(book, ctx, item).some(({ isVerifier }) =>
      isVerifier ? item.keadaan === 'Menunggu verifikasi' : item.keadaan !== 'Menunggu verifikasi',
    ),
  );
  const words = waiting.map(({ row }) => {
    const periode = parsePeriode(row.periode)?.periode;
    return `${unitWords(row.bidang)}, ${periode ? periodeLabel(periode) : row.periode}`;
  });
  return [...new Set(words)].map((unit) => taskOf('tindak-lanjut', unit));
}

/** What waits for the caller in the quarter being measured. */
function measuringTasks(book: Book, ctx: Context): readonly Task[] {
  const tasks: Task[] = [];
  const add = (view: ViewName, unit = '') => tasks.push(taskOf(view, unit));
  const may = (langkah: NomorLangkah, bidang?: Bidang) => authorize(book, ctx, langkah, bidang).ok;
  const periode = book.state.periode;
  const dinas = periode ? book.state.unit(periode, DINAS) : null;
  const measured = periode !== null && unsettledBidang(book, periode).length === 0;
  if (may(1) && (periode === null || measured) && openTriwulan(book).length > 0) add('mulai');
  if (periode === null || dinas === null) return tasks;
  if (may(7) && measured && awaitsYear(book)) add('tahun-baru');
  if (may(2) && keadaanOf(dinas, 2) === 'Menunggu') add('teruskan');
  const isAllTaken = book.bidang.every(({ kode }) => isSettled(book.state.unit(periode, kode)));
  const isSigned = laporanOf(book.committed, periode).tandaTangan !== null;
  const isFilling = !isAllTaken && !isSigned;
  // After a start was taken back the forms are still of the quarter that is not measured any more.
  const isOfOther =
    isSelesai(keadaanOf(dinas, 3)) &&
    isFilling &&
    book.bidang.some(({ kode }) => {
      const of = formPeriode(book, kode) ?? periode;
      return of !== periode && !isSettled(book.state.unit(periode, kode));
    });
  if (may(3) && (keadaanOf(dinas, 3) === 'Menunggu' || isOfOther)) add('form');
  // Its rows stay as they were signed, with whatever a bidang left out had still to do.
  for (const bidang of isSigned ? [] : book.bidang) {
    const state = book.state.unit(periode, bidang.kode);
    if (may(4, bidang) && keadaanOf(state, 4) === 'Menunggu') add('arahan', bidang.kode);
    const five = keadaanOf(state, 5);
    if (may(5, bidang) && (five === 'Menunggu' || five === 'Perlu diulang')) add('ajukan', bidang.kode);
    // What step 7 gave back is checked once it is submitted again.
    if (may(6, bidang) && keadaanOf(state, 6) === 'Menunggu') add('berkas', bidang.kode);
  }
  // What was given back waits for its bidang, until it is late.
  const isBack = book.bidang
    .map(({ kode }) => book.state.unit(periode, kode))
    .filter((state) => !isSettled(state))
    .every(({ versi }) => versi?.putusan === 'dikembalikan');
  const isHis = !isBack || lateDays(book, periode, tanggalOf(ctx.waktu)) > 0;
  if (may(7) && isFilling && isHis && keadaanOf(dinas, 3) === 'Selesai') add('validasi');
  return tasks;
}

/** The file's owner gives the decision lines to the new year. */
function ownerTasks(book: Book, ctx: Context): readonly Task[] {
  const lines = yearOfLines(book);
  const isOwner = normalizeEmail(ctx.email) === normalizeEmail(book.owner);
  return isOwner && lines !== null && lines !== book.pengaturan.tahun ? [taskOf('siapkan')] : [];
}

/** Steps 5 to 7 of an earlier quarter: only bidang that correct something. */
function correctingTasks(book: Book, ctx: Context, periode: Periode): readonly Task[] {
  const may = (langkah: NomorLangkah, bidang?: Bidang) => authorize(book, ctx, langkah, bidang).ok;
  const label = laporanLabel(book, periode);
  const own = book.bidang
    .map((bidang) => ({ bidang, state: book.state.unit(periode, bidang.kode) }))
    .filter(({ state }) => !isSettled(state));
  return [
    ...own.flatMap(({ bidang, state }): readonly Task[] => {
      const waits = (langkah: NomorLangkah) =>
        ['Menunggu', 'Perlu diulang'].includes(keadaanOf(state, langkah));
      const unit = `${bidang.kode}, ${label}`;
      return [
        ...(may(5, bidang) && waits(5) ? [taskOf('ajukan', unit)] : []),
        ...(may(6, bidang) && keadaanOf(state, 6) === 'Menunggu' ? [taskOf('berkas', unit)] : []),
      ];
    }),
    ...(may(7) && own.some(({ state }) => state.versi?.putusan === 'disetujui')
      ? [taskOf('validasi', label)]
      : []),
  ];
}

/** What waits for the caller now. */
export function tasksOf(book: Book, ctx: Context): readonly Task[] {
  return [
    ...ownerTasks(book, ctx),
    ...measuringTasks(book, ctx),
    ...koreksiPeriodes(book).flatMap((periode) => correctingTasks(book, ctx, periode)),
    ...laporanPeriodes(book.committed).flatMap((periode) => reportTasks(book, ctx, periode)),
    ...followUpTasks(book, ctx),
  ];
}

const NOBODY = { nip: '', pangkat: '', jabatan: '', bidang: '', mulai: '', sampai: '', penugasan: '' };

/** For each step whose role nobody holds: somebody who would, named by the words for the role. */
function vacancies(book: Book, tanggal: string): readonly Personil[] {
  return LANGKAH.flatMap(({ nomor, lingkup, pelaku }) =>
    (lingkup === 'bidang' ? book.bidang : [undefined]).flatMap((bidang): readonly Personil[] => {
      const { people, words } = actorsOf(book, nomor, tanggal, bidang);
      if (people.length > 0) return [];
      const peran = bidang && nomor !== 5 ? bidang.pemeriksa : nomor === 5 ? 'staf' : pelaku;
      return [
        // In the spelling that an account is found by.
        {
          ...NOBODY,
          nama: words,
          email: normalizeEmail(`-${peran}-${bidang?.kode}`),
          peran,
          bidang: bidang?.kode ?? '',
        },
      ];
    }),
  );
}

/** A task, and whom it waits for. */
export interface Awaited extends Task {
  readonly people: readonly Personil[];
  /** Roles that somebody has to be given first. */
  readonly vacant: readonly string[];
}

/** All that waits for anybody. */
export function awaitedOf(book: Book, ctx: Context): readonly Awaited[] {
  const tanggal = tanggalOf(ctx.waktu);
  const email = normalizeEmail(book.owner);
  const owner: Personil = { ...NOBODY, nama: email, email, peran: 'pemeriksa_luar' };
  // Who has no account waits all the same: what he decides is recorded from its document.
  const held = [owner, ...actingPeople(book.personil, tanggal)].map((person, index) => ({
    ...person,
    email: normalizeEmail(person.email) || `-${index}`,
  }));
  const vacant = vacancies(book, tanggal);
  const asHeld = withValues(book, { personil: [...held, ...vacant] });
  const found = new Map<string, Awaited>();
  for (const [id, person] of new Map([...held, ...vacant].map((one) => [one.email, one]))) {
    const isVacant = vacant.includes(person);
    for (const task of tasksOf(asHeld, { ...ctx, email: id })) {
      const { people, vacant: roles, ...own } = found.get(task.words) ?? { ...task, people: [], vacant: [] };
      found.set(task.words, {
        ...own,
        people: isVacant ? people : [...people, person],
        vacant: isVacant ? [...roles, person.nama] : roles,
      });
    }
  }
  return [...found.values()];
}

/** For who has nothing to do: whom the year waits for. For who keeps the workbook: which roles it waits for somebody to be given. */
function awaitedBlocks(book: Book, ctx: Context, isIdle: boolean): readonly Block[] {
  const isKeeper = authorizeKeeper(book, ctx).ok;
  if (!isIdle && !isKeeper) return [];
  const items = awaitedOf(book, ctx).flatMap(({ words, people, vacant }): readonly ListItem[] => {
    if (people.length > 0) return isIdle ? [{ text: PANEL_TEXT.awaited(words, names(people)) }] : [];
    return [{ text: PANEL_TEXT.vacant(words, vacant), tone: 'bahaya' }];
  });
  if (items.length === 0) return isIdle ? [paragraph(PANEL_TEXT.nothingAwaited)] : [];
  return [paragraph(PANEL_TEXT.awaitedNow), { kind: 'list', items }];
}

/** What was said with the last event of this kind. */
function saidWith(book: Book, peristiwa: Peristiwa, periode: Periode, unit: string): string {
  const rows = book.committed.filter(
    (row) => row.peristiwa === peristiwa && row.periode === periode && row.unit === unit,
  );
  return rows[rows.length - 1]?.alasan ?? '';
}

/** Words that go with what waits: the note of step 2, the direction of step 4, why a form came back. */
function wordBlocks(book: Book, ctx: Context): readonly Block[] {
  const { periode } = book.state;
  return [...(periode ? [periode] : []), ...koreksiPeriodes(book)].flatMap((each) =>
    wordsOf(book, ctx, each),
  );
}

function wordsOf(book: Book, ctx: Context, periode: Periode): readonly Block[] {
  const waits = (langkah: NomorLangkah, bidang?: Bidang) =>
    ['Menunggu', 'Perlu diulang'].includes(
      keadaanOf(book.state.unit(periode, bidang?.kode ?? DINAS), langkah),
    ) && authorize(book, ctx, langkah, bidang).ok;
  const note = saidWith(book, 'diteruskan', periode, DINAS);
  const isForCaller = waits(3) || book.bidang.some((bidang) => waits(4, bidang));
  return [
    ...(note !== '' && isForCaller ? [paragraph(PANEL_TEXT.forwarded(note))] : []),
    ...book.bidang.flatMap((bidang) => {
      const { kode } = bidang;
      const unit = periode === book.state.periode ? kode : `${kode}, ${laporanLabel(book, periode)}`;
      const arahan = waits(5, bidang) ? saidWith(book, 'arahan_diberikan', periode, kode) : '';
      const isBack = waits(5, bidang) || waits(6, bidang);
      const alasan = isBack ? book.state.unit(periode, kode).alasanKembali : '';
      return [
        ...(arahan === '' ? [] : [paragraph(PANEL_TEXT.directed(unit, arahan))]),
        ...(alasan === '' ? [] : [paragraph(PANEL_TEXT.sentBack(unit, alasan), 'bahaya')]),
      ];
    }),
  ];
}

/** A log that nothing may follow: to everybody, and to those who can mend it the way. */
function logBlocks(book: Book, ctx: Context): readonly Block[] {
  const refusal = brokenLog(book, ctx);
  if (refusal === null) return [];
  const views = authorizeKeeper(book, ctx).ok ? (['perbaiki', 'jejak'] as const) : [];
  return [
    paragraph(refusal, 'bahaya'),
    ...views.map((view): Block => ({ kind: 'link', label: VIEW_TEXT[view].title, view })),
  ];
}

export function taskBlocks(book: Book, ctx: Context): readonly Block[] {
  const periode = book.state.periode;
  const tasks = tasksOf(book, ctx);
  const registered = rolesOf(book.personil, ctx.email, tanggalOf(ctx.waktu)).length > 0;
  return [
    ...logBlocks(book, ctx),
    paragraph(periode ? PANEL_TEXT.measuring(periodeLabel(periode)) : PANEL_TEXT.noPeriode),
    ...(registered || normalizeEmail(ctx.email) === normalizeEmail(book.owner)
      ? []
      : [paragraph(PANEL_TEXT.whoAmI.none, 'ingat')]),
    ...(periode ? deadlineBlocks(book, periode, ctx) : []),
    ...wordBlocks(book, ctx),
    ...(tasks.length === 0 ? [paragraph(PANEL_TEXT.nothingToDo)] : []),
    ...tasks.map(({ words, view }): Block => ({ kind: 'link', label: words, view })),
    ...progressBlocks(book, ctx),
    ...awaitedBlocks(book, ctx, tasks.length === 0),
    ...(periode ? [{ kind: 'dialog', label: PANEL_TEXT.openDasbor, opens: 'dasbor' } as const] : []),
  ];
}
