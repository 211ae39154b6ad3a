// Workbooks that many tests begin with are prepared once a build and then loaded: 4 seconds become half of one.
// A snapshot is known by the hash of all it was made from, so it never outlives a change of the add-in, of the local
// runtime or of the story; it always passes through its text, also when it has just been made, so that a test sees the
// same workbook whether the snapshot was there or not. snapshot.test.ts compares it with one prepared afresh.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WorkspaceState } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import { countRequestsFrom, DIST, reopen, requestsCounted } from './small-book';

const ROOT = resolve(__dirname, '../..');
/** `npm ci` begins without it. */
const FOLDER = join(ROOT, 'node_modules/.cache/ukur-kinerja');
/** Beside these, all of dist/ and of runtime/. */
const SOURCES = [
  'package-lock.json',
  'examples/diskominfo-2024.json',
  'examples/diskominfo-2024.scenario.json',
  'test/journeys/facts.ts',
  'test/journeys/small-book.ts',
  'test/journeys/snapshot.ts',
  'test/journeys/story.ts',
  'test/journeys/year.ts',
];

interface Snapshot {
  readonly state: WorkspaceState;
  /** Requests that were pressed for it: the next ones must have other names. */
  readonly requests: number;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

let key: string | undefined;

function keyOfSources(): string {
  if (key !== undefined) return key;
  const hash = createHash('sha256')
    .update(process.version)
    .update(process.env.GOOGLE_BEHAVIOUR ?? '');
  const files = [
    ...filesIn(DIST),
    ...filesIn(join(ROOT, 'runtime')),
    ...SOURCES.map((path) => join(ROOT, path)),
  ];
  for (const file of files) hash.update(`\n${file.slice(ROOT.length)}\n`).update(readFileSync(file));
  key = hash.digest('hex').slice(0, 20);
  return key;
}

const read = new Map<string, Snapshot>();

const fileOf = (name: string): string => join(FOLDER, `${name}-${keyOfSources()}.json`);

function put(file: string, snapshot: Snapshot): void {
  mkdirSync(FOLDER, { recursive: true });
  // Another worker may be making the same: whoever is last puts an equal file in its place.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(snapshot));
  renameSync(own, file);
}

/** For who makes one on the way to something else. */
export function keep(name: string, book: OpenWorkspace): void {
  put(fileOf(name), { state: book.save(), requests: requestsCounted() });
}

export const isKept = (name: string): boolean => existsSync(fileOf(name));

function snapshotOf(name: string, make: () => OpenWorkspace): Snapshot {
  const known = read.get(name);
  if (known !== undefined) return known;
  const file = fileOf(name);
  if (!existsSync(file)) {
    const before = requestsCounted();
    countRequestsFrom(0);
    put(file, { state: make().save(), requests: requestsCounted() });
    countRequestsFrom(before);
  }
  const snapshot = JSON.parse(readFileSync(file, 'utf8')) as Snapshot;
  read.set(name, snapshot);
  return snapshot;
}

/** One that somebody kept, for who opens it with surroundings of his own. */
export function kept(name: string): WorkspaceState {
  return snapshotOf(name, () => {
    throw new Error(`Nobody kept ${name}.`);
  }).state;
}

/** A workbook of the caller's own, as `make` leaves one. */
export function fromSnapshot(name: string, make: () => OpenWorkspace): OpenWorkspace {
  const { state, requests } = snapshotOf(name, make);
  countRequestsFrom(Math.max(requests, requestsCounted()));
  return reopen(state);
}
