// The real year 2024. It takes long to play, so whoever plays it keeps what others begin with.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Play, playScenario } from '../../runtime/play/play';
import type { WorkspaceState } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import { DIST, reopen } from './small-book';
import { isKept, keep, kept } from './snapshot';

export const FILE = join(__dirname, '../../examples/diskominfo-2024.scenario.json');

interface Step {
  readonly babak?: string;
  readonly ketik?: unknown;
}

/** Where the year is kept, and how many steps lie before that place. */
const PLACES = {
  'tahun-2024-sampai-sakip': (steps: readonly Step[]) => lakip(steps),
  'tahun-2024-sampai-narasi': (steps: readonly Step[]) =>
    1 + steps.findIndex((step, index) => index > lakip(steps) && step.ketik !== undefined),
} as const;
type PlaceOfYear = keyof typeof PLACES;

function lakip(steps: readonly Step[]): number {
  return steps.findIndex(({ babak }) => babak?.startsWith('Menyusun LAKIP'));
}

export async function playYear(): Promise<Play> {
  const steps: readonly Step[] = JSON.parse(readFileSync(FILE, 'utf8')).langkah;
  const places = Object.entries(PLACES).map(([name, of]) => [of(steps), name] as const);
  const [sakip = 0, narasi = 0] = places.map(([count]) => count);
  expect([sakip > 60, narasi > sakip]).toEqual([true, true]);
  return playScenario(FILE, {
    dist: DIST,
    onStep: ({ number }, _lines, workspace) => {
      for (const [count, name] of places) if (number === count) keep(name, workspace);
    },
  });
}

async function yearUntil(place: PlaceOfYear): Promise<WorkspaceState> {
  if (!isKept(place)) {
    const { failures } = await playYear();
    expect(failures).toEqual([]);
  }
  return kept(place);
}

/** The year up to SAKIP. */
export async function yearUntilSakip(): Promise<OpenWorkspace> {
  return reopen(await yearUntil('tahun-2024-sampai-sakip'));
}

/** The year until all texts of the LAKIP but the last are written. */
export const yearUntilTexts = (): Promise<WorkspaceState> => yearUntil('tahun-2024-sampai-narasi');
