// The door: what arrives is plain JSON, which anybody who may run the script can send. Shapes and lengths are looked at here,
// before anything is read; what an act makes of the values is its own affair.
import {
  array,
  boolean,
  check,
  custom,
  type GenericSchema,
  integer,
  maxLength,
  minLength,
  minValue,
  nullable,
  nullish,
  number,
  object,
  optional,
  pipe,
  record,
  regex,
  safeParse,
  string,
  transform,
  union,
} from 'valibot';
import type { Answer } from '../core/domain/answer';
import type { Place } from '../core/domain/place';
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
import { BUILD } from '../version';

/** Characters of one value: no reason, direction or list of rows is longer. */
const MAX_VALUE = 10_000;
/** Of a text of the report. */
const MAX_TEXT = 49_000;

/** Names, ids and addresses. */
const short = pipe(string(), maxLength(320));

/** Lines end as cells end them, whatever the window's system. */
const value = pipe(
  string(),
  transform((text) => text.replace(/\r\n?/g, '\n')),
);

const values = nullish(
  pipe(
    // A list would be read as texts named by numbers.
    custom<unknown>((given) => !Array.isArray(given)),
    record(short, nullish(value)),
    transform((given) => {
      const texts = Object.entries(given).flatMap(([key, text]) =>
        typeof text === 'string' ? [[key, text]] : [],
      );
      return Object.fromEntries(texts) as Readonly<Record<string, string>>;
    }),
  ),
  {},
);

const file = pipe(
  object({
    name: pipe(string(), minLength(1), maxLength(250)),
    mimeType: pipe(string(), maxLength(200)),
    size: pipe(number(), integer(), minValue(0)),
    sha256: pipe(string(), regex(/^[0-9a-f]{64}$/)),
    base64: string(),
  }),
  // The size is registered, and what Drive would not take is refused by it.
  check(({ size, base64 }) => base64.length === Math.ceil(size / 3) * 4),
);

/** A table from elsewhere; the window cuts it no larger. */
const sel = union([pipe(string(), maxLength(MAX_IMPOR.huruf)), number(), boolean()]);
const tabel = object({
  nama: short,
  baris: pipe(
    array(object({ baris: pipe(number(), integer(), minValue(1)), isi: record(short, sel) })),
    maxLength(MAX_IMPOR.baris),
  ),
  terisi: pipe(array(short), maxLength(MAX_IMPOR.kolom)),
  awalan: pipe(string(), maxLength(20)),
});

const ACT = object({
  act: short,
  requestId: pipe(string(), minLength(1), maxLength(100)),
  clickedBy: short,
  subject: values,
  values,
  file: optional(file),
  tabel: optional(tabel),
});

const VIEW = object({ view: short, clickedBy: short, about: optional(values) });
const LAKIP = object({ periode: short, clickedBy: short, dialog: optional(short) });
const DASBOR = object({ periode: short, clickedBy: short });
const CALLER = object({ clickedBy: short });
const IMPOR = object({
  tab: short,
  tabel: nullable(tabel),
  remember: nullable(record(short, short)),
  clickedBy: short,
});
const CELL = object({ tab: short, a1: short });

/** A window that was opened before this build was installed: what it sends, and what it could show, may be other things. */
function isOfOtherBuild(given: unknown): boolean {
  const build = (given as { readonly build?: unknown } | null)?.build;
  return build !== undefined && build !== BUILD;
}

/** The request as its schema has it; a sentence where no window of ours can have sent it. */
function read<T>(schema: GenericSchema<unknown, unknown>, given: unknown): Answer<T> {
  if (isOfOtherBuild(given)) return { ok: false, message: ACT_TEXT.olderWindow };
  const parsed = safeParse(schema, given);
  if (parsed.success) return { ok: true, value: parsed.output as T };
  return { ok: false, message: ACT_TEXT.stalePanel };
}

export function readAct(given: unknown): Answer<ActRequest> {
  const request = read<ActRequest>(ACT, given);
  if (!request.ok) return request;
  const { subject, values: texts } = request.value;
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
