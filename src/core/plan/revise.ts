// Revisi target dan definisi: the year's definitions are registered with its first forms; what changes afterwards in the
// reference tabs is registered with its reason and its document before forms are made again.
import type { Answer } from '../domain/answer';
import { canonicalJson } from '../domain/canonical';
import { tanggalOf } from '../domain/kalender';
import { type Periode, parsePeriode, periodeLabel } from '../domain/triwulan';
import type { RowRecord } from '../layout/records';
import { appendRows, nextNo } from '../layout/register-rows';
import { DINAS, kodeVersi, type Sha256 } from '../sop/jejak';
import { ACT_TEXT } from '../text/act';
import { REVISION_TEXT } from '../text/revision';
import { type Book, measuredBook } from '../workbook/book';
import { textOf } from '../workbook/cell';
import { REVISI } from '../workbook/report-tables';
import {
  berlakuOf,
  closedQuarter,
  definisiOf,
  hasBaseline,
  type Perubahan,
  revisionsOpen,
} from '../workbook/revisions';
import { stored } from '../workbook/segel';
import { authorizeKasubag } from './access';
import {
  type Access,
  type ActInput,
  type Actor,
  type Context,
  type Outcome,
  type PlannedAct,
  refused,
  type Stage,
} from './act';
import { basisOf, documentOf } from './paper';
import { buildBlock, eventOf } from './stage';

export function authorizeRevision(book: Book, ctx: Context): Access {
  return authorizeKasubag(book, ctx, REVISION_TEXT.onlyKasubag);
}

/** Every definition of the year as it is, registered with the year's first forms; none once that is done. */
export function baselineRows(
  book: Book,
  ctx: Context,
  actor: Actor,
  periode: Periode,
  generasi: string,
): readonly RowRecord<'revisi'>[] {
  // Forms of a quarter of another year are no occasion: the reference tabs already speak of this year.
  if (hasBaseline(book) || parsePeriode(periode)?.tahun !== book.pengaturan.tahun) return [];
  const first = nextNo(book.revisi);
  return definisiOf(book).map(
    ({ blok, kode, isi }, index): RowRecord<'revisi'> => ({
      no: first + index,
      berlaku: periode,
      blok,
      kode,
      kolom: REVISION_TEXT.baseline,
      baru: textOf(isi.uraian),
      oleh: actor.email,
      waktu: ctx.waktu,
      jenis: 'awal',
      isi: canonicalJson(isi),
      generasi,
    }),
  );
}

/** Names the differences a page showed, so that a press registers what was read. */
export function changesCode(changes: readonly Perubahan[], sha256: Sha256): string {
  return kodeVersi(
    sha256(canonicalJson(changes.map(({ blok, kode, semula, kini }) => ({ blok, kode, semula, kini })))),
  );
}

/** Why a difference cannot become a revision: it reaches into a quarter that is closed. */
export function refusalOf(book: Book, change: Perubahan): string | null {
  const { place, kode, kolom, lama, semula } = change;
  const closed = closedQuarter(book, change);
  if (closed) {
    const label = periodeLabel(closed);
    return semula === null
      ? REVISION_TEXT.closedAdded(place, kode, kolom, label)
      : REVISION_TEXT.closed(place, kode, kolom, label, lama);
  }
  return berlakuOf(book, change) === null ? REVISION_TEXT.yearClosed(kode, book.pengaturan.tahun ?? 0) : null;
}

/** The reason, and the document a revision rests on. */
interface Basis {
  readonly alasan: string;
  readonly nomor: string;
  readonly tanggal: string;
  readonly tautan: string;
}

function basisOfRevision(ctx: Context, { field }: ActInput<'revisi'>): Answer<Basis> {
  const read = documentOf({ field }, tanggalOf(ctx.waktu));
  if (!read.ok) return read;
  const [alasan, tautan] = [field('alasan'), field('tautan')];
  if (alasan === '') return { ok: false, message: REVISION_TEXT.reasonNeeded };
  if (tautan !== '' && !tautan.startsWith('https://')) return { ok: false, message: REVISION_TEXT.badLink };
  return { ok: true, value: { ...read.value, alasan, tautan } };
}

function planRevise(given: Book, ctx: Context, actor: Actor, input: ActInput<'revisi'>): Outcome {
  const book = measuredBook(given);
  if (book.referenceProblems.length > 0) {
    return refused(ACT_TEXT.notPermitted(book.referenceProblems.map(({ sentence }) => sentence)));
  }
  const { periode } = book.state;
  if (!periode || !hasBaseline(book)) return refused(REVISION_TEXT.noBaseline);
  const changes = revisionsOpen(book);
  if (changes.length === 0) return { kind: 'answered', message: REVISION_TEXT.nothingChanged };
  if (input.subject.kode !== changesCode(changes, ctx.sha256)) return refused(ACT_TEXT.stalePanel);
  const refusals = changes.flatMap((change) => refusalOf(book, change) ?? []);
  if (refusals.length > 0) return refused(ACT_TEXT.notPermitted(refusals));
  const basis = basisOfRevision(ctx, input);
  if (!basis.ok) return refused(basis.message);
  return {
    kind: 'planned',
    stages: [revisionStage(book, ctx, actor, periode, changes, basis.value)],
    after: [],
    message: REVISION_TEXT.registered(changes.length, basis.value.nomor),
  };
}

/** The changes as rows of Revisi Target, and their event. */
function revisionStage(
  book: Book,
  ctx: Context,
  actor: Actor,
  periode: Periode,
  changes: readonly Perubahan[],
  { alasan, nomor, tanggal, tautan }: Basis,
): Stage {
  const generasi = ctx.newId();
  const first = nextNo(book.revisi);
  const rows = changes.map((change, index) => ({
    no: first + index,
    berlaku: berlakuOf(book, change) ?? '',
    blok: change.blok,
    kode: change.kode,
    kolom: change.kolom,
    lama: change.lama,
    baru: change.baru,
    isi: change.kini ? canonicalJson(change.kini) : '',
  }));
  const event = eventOf(ctx, actor, {
    peristiwa: 'definisi_direvisi',
    periode,
    unit: DINAS,
    langkah: 0,
    alasan: `${basisOf({ nomor, tanggal })} ${alasan}`,
  });
  const records = rows.map(
    (row): RowRecord<'revisi'> => ({
      ...row,
      alasan,
      nomor,
      tanggal: { tanggal },
      tautan,
      oleh: actor.email,
      waktu: ctx.waktu,
      jenis: 'revisi',
      generasi,
    }),
  );
  return {
    data: appendRows(book, REVISI, records),
    commit: buildBlock(
      book,
      ctx,
      [event],
      { content: { perubahan: rows, alasan, nomor, tanggal, tautan } },
      { generasi, rows: stored('revisi', records) },
    ),
  };
}

export const REVISI_ACT: PlannedAct<'revisi'> = {
  by: 'plan',
  view: 'revisi',
  ofMeasuring: true,
  uses: { tabs: ['indikator', 'rencana', 'anggaran', 'pembanding', 'revisi', 'bukti', 'libur'] },
  who: authorizeRevision,
  events: ['definisi_direvisi'],
  plan: planRevise,
  // Its page says that forms are made again next.
  next: 'revisi',
};
