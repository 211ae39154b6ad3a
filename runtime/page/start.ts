// `npm start`: brings the workspace back from .local/, or plays a scenario into a new one, and serves the page.
// `--reset` begins anew, `--contoh <name>` with another scenario of examples/.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { playScenario, sentenceOf } from '../play/play';
import { OWNER, type Scenario } from '../play/scenario';
import { browserPrinter } from '../print/browser-print';
import type { WorkspaceState } from '../types';
import { type OpenWorkspace, openWorkspace } from '../workspace';
import { FILE_OWNER, type Person, SAMPLE_PERSON, type Sample } from './protocol';
import type { RoomOptions } from './requests';
import { freePort, startServer } from './server';

const DIST = 'dist';
const EXAMPLES = 'examples';
const ENDING = '.scenario.json';
const SEED = 'ruang-kerja';
const STATE = '.local/ruang-kerja.json';
/** Files may be large: they are written apart, and only when Drive has changed. */
const DRIVE = '.local/drive.json';
const SAVE_AFTER_MS = 500;
const PRINT = browserPrinter(console.error);

interface SavedRoom {
  readonly title: string;
  readonly owner: string;
  readonly people: readonly Person[];
  readonly state: WorkspaceState;
}

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: { reset: { type: 'boolean' }, contoh: { type: 'string' }, port: { type: 'string' } },
  });
  const seedFile = values.contoh === undefined ? null : exampleOf(values.contoh);
  if (values.reset) rmSync(dirname(STATE), { recursive: true, force: true });
  const port = await freePort(Number(values.port ?? process.env.PORT ?? 8787));
  const driveUrl = `http://localhost:${port}/drive`;
  const kept = restore();
  if (kept && seedFile) {
    throw new Error(
      `Ruang kerja "${kept.title}" masih ada. Jalankan "npm start -- --reset --contoh ${values.contoh}" untuk menggantinya.`,
    );
  }
  let room = kept ?? (await seed(seedFile ?? exampleOf(SEED), driveUrl));
  let workspace = open(room, driveUrl);

  let timer: NodeJS.Timeout | undefined;
  let isDriveNew = true;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    const { drive, ...state } = workspace.save();
    if (isDriveNew) keep(DRIVE, drive);
    isDriveNew = false;
    keep(STATE, { ...room, state } satisfies SavedRoom);
  };
  const roomOptions = (): RoomOptions => ({
    workspace,
    title: room.title,
    people: room.people,
    onChange: (isDrive) => {
      isDriveNew ||= isDrive;
      timer ??= setTimeout(save, SAVE_AFTER_MS);
    },
  });
  const server = await startServer({
    ...roomOptions(),
    port,
    samples: {
      list: samples(),
      begin: async (id) => {
        room = await seed(exampleOf(id), driveUrl);
        workspace = open(room, driveUrl);
        isDriveNew = true;
        save();
        return roomOptions();
      },
    },
  });
  save();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      save();
      process.exit(0);
    });
  }
  console.log(`Ruang kerja siap: ${server.url}`);
}

function open({ owner, state }: SavedRoom, driveUrl: string): OpenWorkspace {
  return openWorkspace({ dist: DIST, driveUrl, owner, state, print: PRINT });
}

function restore(): SavedRoom | null {
  if (!existsSync(STATE)) return null;
  try {
    const room = JSON.parse(readFileSync(STATE, 'utf8')) as SavedRoom;
    const drive: unknown = existsSync(DRIVE) ? JSON.parse(readFileSync(DRIVE, 'utf8')) : undefined;
    return { ...room, state: { ...room.state, drive } };
  } catch {
    throw new Error(`${STATE} tidak dapat dibaca. Jalankan "npm start -- --reset" untuk mulai dari awal.`);
  }
}

const fileOf = (name: string): string => join(EXAMPLES, `${name}${ENDING}`);

function exampleNames(): readonly string[] {
  return readdirSync(EXAMPLES).flatMap((file) =>
    file.endsWith(ENDING) ? [file.slice(0, -ENDING.length)] : [],
  );
}

/** The scenario's file; an error that names what there is. */
function exampleOf(name: string): string {
  const names = exampleNames();
  if (!names.includes(name)) throw new Error(`Tidak ada contoh "${name}". Yang ada: ${names.join(', ')}.`);
  return fileOf(name);
}

/** What the page can begin anew with, by the scenarios' own names; the workspace first. */
function samples(): readonly Sample[] {
  const ids = [SEED, ...exampleNames().filter((name) => name !== SEED)];
  return ids.map((id) => ({ id, title: (JSON.parse(readFileSync(fileOf(id), 'utf8')) as Scenario).nama }));
}

async function seed(file: string, driveUrl: string): Promise<SavedRoom> {
  console.log(`Menyiapkan ruang kerja dari ${file} …`);
  const { scenario, workspace, failures } = await playScenario(file, { dist: DIST, driveUrl, print: PRINT });
  for (const failure of failures) console.error(sentenceOf(failure));
  return {
    title: scenario.nama,
    owner: workspace.owner,
    people: peopleOf(scenario),
    state: workspace.save(),
  };
}

/** In the order of the switch: the page opens as the first. */
function peopleOf({ orang, pemilik, buka }: Scenario): Person[] {
  const owner = { id: OWNER, name: 'Akun kantor', role: FILE_OWNER, email: pemilik, locale: 'id' };
  const others = Object.entries(orang).map(([id, { nama = id, email, bahasa }]) => {
    // "Contoh Kepala Dinas" is nobody: he is called by his role, and the page says so.
    const role = /^Contoh (.+)/.exec(nama)?.[1];
    return { id, name: role ?? nama, role: role ? SAMPLE_PERSON : id, email, locale: bahasa };
  });
  const all = [...others, owner];
  return [...all.filter(({ id }) => id === buka), ...all.filter(({ id }) => id !== buka)];
}

/** Whole or not at all: a stop in the middle of writing must not cost the room. */
function keep(file: string, content: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.baru`, JSON.stringify(content));
  renameSync(`${file}.baru`, file);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
