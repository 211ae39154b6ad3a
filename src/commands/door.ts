// The door: what arrives is plain JSON, which anybody who may run the script can send. Shapes and lengths are looked at here,
// before anything is read; what an act makes of the values is its own affair.
import type { Answer } from '../core/domain/answer';
import type { Place } from '../core/domain/place';
import { isNamed, written } from '../core/domain/text-key';
import { MAX_IMPOR } from '../core/impor/model';
import type {
  ActRequest,
  CallerRequest,
  DasborRequest,
  ImporRequest,
  LakipRequest,
  ViewRequest,
} from '../core/rpc';
import { ACT_TEXT } from '../core/text/act';
import { FILE_TEXT } from '../core/text/file';
import { BUILD } from '../version';
import {
  isUnsaid,
  list,
  Misshapen,
  object,
  optional,
  orNull,
  record,
  type Shape,
  suchThat,
  text,
  whole,
} from './shapes';

/** Characters of one value: no reason, direction or list of rows is longer. */
const MAX_VALUE = 10_000;
/** Of a text of the report. */
const MAX_TEXT = 49_000;

/** Names, ids and addresses. */
const short = text(320);

const anyText = text(Number.POSITIVE_INFINITY);

/** Lines end as cells end them, whatever the window's system; what nobody can see is nothing. */
const value = (given: unknown) =>
  isUnsaid(given) ? undefined : written(anyText(given).replace(/\r\n?/g, '\n'));
const values = record(short, value);
const valuesOrNone: Shape<ReturnType<typeof values>> = (given) => (isUnsaid(given) ? {} : values(given));

// The size is registered, and what Drive would not take is refused by it.
const file = suchThat(
  object({
    name: text(250, 1),
    mimeType: text(200),
    size: whole(0),
    sha256: suchThat(text(64), (digest) => /^[0-9a-f]{64}$/.test(digest)),
    base64: anyText,
  }),
  ({ size, base64 }) => base64.length === Math.ceil(size / 3) * 4,
);

/** A table from elsewhere; the window cuts it no larger. */
const cellText = text(MAX_IMPOR.huruf);
const cell: Shape<string | number | boolean> = (given) =>
  typeof given === 'number' || typeof given === 'boolean' ? given : cellText(given);
const tabel = object({
  nama: short,
  baris: list(object({ baris: whole(1), isi: record(short, cell) }), MAX_IMPOR.baris),
  terisi: list(short, MAX_IMPOR.kolom),
  awalan: text(20),
});

const ACT = object({
  act: short,
  requestId: text(100, 1),
  clickedBy: short,
  subject: valuesOrNone,
  values: valuesOrNone,
  file: optional(file),
  tabel: optional(tabel),
});

const VIEW = object({ view: short, clickedBy: short, about: optional(valuesOrNone) });
const LAKIP = object({ periode: short, clickedBy: short, dialog: optional(short) });
const DASBOR = object({ periode: short, clickedBy: short });
const CALLER = object({ clickedBy: short });
const IMPOR = object({
  tab: short,
  tabel: orNull(tabel),
  remember: orNull(record(short, short)),
  clickedBy: short,
});
const CELL = object({ tab: short, a1: short });

/** A window that was opened before this build was installed: what it sends, and what it could show, may be other things. */
function isOfOtherBuild(given: unknown): boolean {
  const build = (given as { readonly build?: unknown } | null)?.build;
  return build !== undefined && build !== BUILD;
}

/** The request in its shape; a sentence where no window of ours can have sent it. What it names is looked up by whoever uses it. */
function read<T>(shape: Shape<unknown>, given: unknown): Answer<T> {
  if (isOfOtherBuild(given)) return { ok: false, message: ACT_TEXT.olderWindow };
  try {
    return { ok: true, value: shape(given) as T };
  } catch (error) {
    if (error instanceof Misshapen) return { ok: false, message: ACT_TEXT.stalePanel };
    throw error;
  }
}

export function readAct(given: unknown): Answer<ActRequest> {
  const request = read<ActRequest>(ACT, given);
  if (!request.ok) return request;
  const { subject, values: texts, file: sent } = request.value;
  if (sent && !isNamed(sent.name)) return { ok: false, message: FILE_TEXT.nameless };
  for (const [key, text = ''] of Object.entries({ ...subject, ...texts })) {
    // The texts of the report fill a cell.
    const most = key.startsWith('isi:') ? MAX_TEXT : MAX_VALUE;
    if (text.length > most) return { ok: false, message: ACT_TEXT.tooLong(text.length, most) };
  }
  return request;
}
export const readView = (given: unknown): Answer<ViewRequest> => read(VIEW, given);
export const readLakipRequest = (given: unknown): Answer<LakipRequest> => read(LAKIP, given);
export const readDasborRequest = (given: unknown): Answer<DasborRequest> => read(DASBOR, given);
export const readCallerRequest = (given: unknown): Answer<CallerRequest> => read(CALLER, given);
export const readImporRequest = (given: unknown): Answer<ImporRequest> => read(IMPOR, given);
export const readPlace = (given: unknown): Answer<Place> => read(CELL, given);
