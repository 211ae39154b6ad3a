// The log as a whole: what of it is no longer as it was recorded, and which of that somebody has accepted in an event of its own.
import { canonicalJson } from '../domain/canonical';
import { type Breach, verifyJejak } from '../sop/integrity';
import { JEJAK_KEYS, type JejakRow, type Sha256 } from '../sop/jejak';
import { INTEGRITY_TEXT } from '../text/integrity';
import { type Book, refOf } from './book';
import { a1Range } from './cell';
import { type Problem, problem, type Severity } from './problem';
import { FIRST_ROW } from './tab';

/** Nothing may follow what is altered and not accepted (ADR 69). */
export interface LogState {
  readonly open: readonly Breach[];
  readonly accepted: readonly (Breach & { readonly by: JejakRow })[];
}

const SOUND: LogState = { open: [], accepted: [] };

/** The log's last event as it is remembered outside the log. */
export function anchorOf({ jejakUjung }: Pick<Book, 'jejakUjung'>): string {
  return jejakUjung ? `${jejakUjung.no} ${jejakUjung.hash}` : '';
}

/** What was remembered; null where it names no event. */
export function parseAnchor(anchor: string): { readonly no: number; readonly hash: string } | null {
  const [no = '', hash = ''] = anchor.split(' ');
  return hash === '' ? null : { no: Number(no), hash };
}

/** The event that is remembered and that the log has no more. A row in its place that is altered itself is told by itself. */
function lostEnd(book: Book, anchor: string, breaches: readonly Breach[]): readonly Breach[] {
  const remembered = parseAnchor(anchor);
  if (!remembered) return [];
  const { no, hash } = remembered;
  const isThere = book.jejak.some((row) => row.no === no && row.hash === hash);
  const isAltered = breaches.some((breach) => breach.no === no);
  return isThere || isAltered ? [] : [{ no, kind: 'ujung' }];
}

/** Of breaches as they stand, with all that stands in their rows: what an event that accepts them holds. */
export function acceptanceDigest(book: Book, breaches: readonly Breach[], sha256: Sha256): string {
  const rows = new Map(book.rows('jejak').map((row) => [row.row - FIRST_ROW + 1, row]));
  // States are of this version's reckoning, and no end is remembered for ever.
  const altered = breaches
    .filter(({ kind }) => kind !== 'keadaan' && kind !== 'ujung')
    .sort((one, other) => one.no - other.no || (one.kind < other.kind ? -1 : 1));
  return sha256(
    canonicalJson(
      altered.map(({ no, kind }) => [no, kind, JEJAK_KEYS.map((key) => rows.get(no)?.text(key) ?? '')]),
    ),
  );
}

/** Every event that accepted damage, whatever became of it. */
export function acceptances(book: Pick<Book, 'committed'>): readonly JejakRow[] {
  return book.committed.filter(({ peristiwa }) => peristiwa === 'kerusakan_jejak_diterima');
}

/** Looked through once, however often it is asked for. */
const KNOWN = new WeakMap<readonly JejakRow[], readonly Breach[]>();

function breachesOf({ jejak, jejakRusak, jejakTempat }: Book, sha256: Sha256): readonly Breach[] {
  const found = KNOWN.get(jejak) ?? verifyJejak(jejak, sha256, jejakRusak, jejakTempat);
  KNOWN.set(jejak, found);
  return found;
}

export function logState(book: Book, sha256: Sha256, anchor = ''): LogState {
  const own = breachesOf(book, sha256);
  const breaches = [...own, ...lostEnd(book, anchor, own)];
  if (breaches.length === 0) return SOUND;
  const isBefore = (row: JejakRow) => (breach: Breach) => breach.kind !== 'ujung' && breach.no < row.no;
  const by = [...acceptances(book)]
    .reverse()
    .find((row) => row.digest === acceptanceDigest(book, breaches.filter(isBefore(row)), sha256));
  if (!by) return { open: breaches, accepted: [] };
  return {
    open: breaches.filter((breach) => !isBefore(by)(breach)),
    accepted: breaches.filter(isBefore(by)).map((breach) => ({ ...breach, by })),
  };
}

/** What nothing may follow. States alone are nobody's slip: they stand in the way of a signature. */
export function blocking({ open }: LogState): readonly Breach[] {
  return open.filter(({ kind }) => kind !== 'keadaan');
}

/** Those that are told: what an altered row does to its block and to later states is right again with it. */
export function causes(breaches: readonly Breach[]): readonly Breach[] {
  const found = breaches.filter(({ kind }) => kind !== 'blok' && kind !== 'keadaan');
  return found.length > 0 ? found : breaches;
}

/** A breach in words, where it stands. */
export function breachProblem(book: Book, { no, kind }: Breach, severity?: Severity, more = ''): Problem {
  if (kind === 'ujung') return problem(null, INTEGRITY_TEXT.lostAnchor(no) + more, severity);
  const { name, keys } = refOf(book, 'jejak');
  const place = { tab: name, a1: a1Range(FIRST_ROW + no - 1, 1, 1, keys.length) };
  return problem(place, INTEGRITY_TEXT.breachLine(no, INTEGRITY_TEXT.breach[kind]) + more, severity);
}
