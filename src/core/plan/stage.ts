// How a plan is carried out: stages of data and one commit each, then after-effects. Sheets has no
// transactions; a stage's commit is one write of one contiguous block of Jejak rows, after its data.
import type { Answer } from '../domain/answer';
import { canonicalJson } from '../domain/canonical';
import type { Write } from '../layout/write';
import type { ActRequest } from '../rpc';
import {
  type CommitBlock,
  chainBlock,
  committedRows,
  type Event,
  type JejakRow,
  jejakCells,
  type Keadaan,
  type KeadaanLangkah,
  type Sha256,
} from '../sop/jejak';
import { foldJejak, nextKeadaan, type UnitState } from '../sop/workflow';
import { ACT_TEXT } from '../text/act';
import { type Book, refOf } from '../workbook/book';
import { withValues } from '../workbook/lazy';
import { type StoredRows, sealOf, sealOfNarasi, sealOfReviu } from '../workbook/segel';
import type { Actor, Context, Known } from './act';

export function eventOf(
  ctx: Context,
  actor: Actor,
  event: Pick<Event, 'peristiwa' | 'periode' | 'unit' | 'langkah'> & Partial<Pick<Event, 'kode' | 'alasan'>>,
): Event {
  return {
    kode: '',
    alasan: '',
    ...event,
    pelaku: actor.email,
    peran: actor.peran,
    pencatat: ctx.email,
    kanal: actor.kanal,
  };
}

const NO_STATE: KeadaanLangkah = Array.from({ length: 12 }, () => '' as const);

/**
 * What the log vouches for besides its own words: the rows stored with the block, the checklist an approval rests on, and the
 * texts of a final report.
 */
function segelOf(
  book: Pick<Book, 'rows'>,
  ctx: Context,
  events: readonly Event[],
  rows: readonly StoredRows[],
): string {
  // Beside a paper the checklist may still be filled in afterwards.
  const approvals = events.filter(
    ({ peristiwa, kanal }) => peristiwa === 'lakip_diperiksa' && kanal !== 'dokumen',
  );
  return [
    ...rows.map((item) => sealOf(item, ctx.sha256)),
    ...approvals.map(({ periode }) => sealOfReviu(book.rows('reviu'), periode, ctx.sha256)),
    ...events
      .filter(({ peristiwa }) => peristiwa === 'naskah_diterbitkan')
      .map(({ periode }) => sealOfNarasi(book.rows('narasi'), periode, ctx.sha256)),
  ]
    .filter((seal) => seal !== '')
    .join(' ');
}

/** A block of events with the states they lead to. `subject` is what the digest stands for; `rows` are stored with it. */
export function buildBlock(
  book: Pick<Book, 'state' | 'rows'>,
  ctx: Context,
  events: readonly Event[],
  subject: { readonly digest: string } | { readonly content: unknown },
  options: {
    readonly generasi?: string;
    readonly own?: Keadaan;
    readonly rows?: StoredRows | readonly StoredRows[];
  } = {},
): CommitBlock {
  const states = new Map<string, UnitState>();
  return {
    idPermintaan: ctx.idPermintaan,
    generasi: options.generasi ?? ctx.newId(),
    digest: 'digest' in subject ? subject.digest : ctx.sha256(canonicalJson(subject.content)),
    segel: segelOf(book, ctx, events, [options.rows ?? []].flat()),
    events: events.map((event) => {
      if (event.periode === '') return { ...event, keadaan: NO_STATE };
      const key = `${event.periode}|${event.unit}`;
      const before = states.get(key) ?? book.state.unit(event.periode, event.unit);
      const keadaan = nextKeadaan(before, event, options.own);
      states.set(key, { ...before, keadaan });
      return { ...event, keadaan };
    }),
  };
}

/** The block as one write of contiguous rows, and the book as it stands after it. */
export function commitBlock(
  book: Book,
  block: CommitBlock,
  ctx: Context,
): { readonly write: Write; readonly book: Book } {
  const rows = chainBlock(block, book.jejakUjung, ctx.waktu, ctx.sha256);
  const ref = refOf(book, 'jejak');
  return {
    write: {
      do: 'values',
      tab: 'jejak',
      row: book.jejakNext,
      column: 1,
      cells: rows.map((row) => jejakCells(row, ref.keys)),
    },
    book: withRows(book, rows),
  };
}

function withRows(book: Book, rows: readonly JejakRow[]): Book {
  const jejak = [...book.jejak, ...rows];
  const committed = committedRows(jejak);
  return withValues(book, {
    jejak,
    jejakTempat: [...book.jejakTempat, ...rows.map(({ no }) => no)],
    jejakUjung: jejak[jejak.length - 1],
    committed,
    jejakNext: book.jejakNext + rows.length,
    state: foldJejak(committed),
  });
}

/** The number of a press as the log keeps it, with a digest of all that was sent: what says something else is no repetition of it. */
export function requestNumber({ requestId, act, subject, values, file }: ActRequest, sha256: Sha256): string {
  const content = { act, subject, values, berkas: file?.sha256 ?? '' };
  return `${requestId}.${sha256(canonicalJson(content)).slice(0, 12)}`;
}

function pressOf(idPermintaan: string): string {
  const end = idPermintaan.lastIndexOf('.');
  return end < 0 ? idPermintaan : idPermintaan.slice(0, end);
}

/**
 * The committed event that already answers this request: a press that was sent twice; null where there is none. After an
 * event of a first stage the press may still have something to do, and finds out by itself. What comes from another person,
 * or asks for another act or for something else, only bears the press's number, and is refused.
 */
export function answeredBy(
  book: Book,
  { idPermintaan, email }: Context,
  { events, firstEvents = [] }: Pick<Known, 'events' | 'firstEvents'>,
): Answer<JejakRow | null> {
  const rows = book.committed.filter((row) => pressOf(row.idPermintaan) === pressOf(idPermintaan));
  const isSame = rows.every(
    (row) => row.idPermintaan === idPermintaan && row.pencatat === email && events.includes(row.peristiwa),
  );
  if (!isSame) return { ok: false, message: ACT_TEXT.stalePanel };
  return { ok: true, value: rows.find(({ peristiwa }) => !firstEvents.includes(peristiwa)) ?? null };
}
