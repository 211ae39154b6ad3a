// The real year 2024. It takes long to play, so whoever plays it keeps its middle for those who need no more.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Play, playScenario } from '../../runtime/play/play';
import type { OpenWorkspace } from '../../runtime/workspace';
import { DIST } from './small-book';
import { fromSnapshot, isKept, keep } from './snapshot';

const FILE = join(__dirname, '../../examples/diskominfo-2024.scenario.json');
const MIDDLE = 'tahun-2024-sampai-sakip';

/** How many steps lie before the LAKIP. */
function stepsUntilSakip(): number {
  const steps: readonly { readonly babak?: string }[] = JSON.parse(readFileSync(FILE, 'utf8')).langkah;
  const count = steps.findIndex(({ babak }) => babak?.startsWith('Menyusun LAKIP'));
  expect(count).toBeGreaterThan(60);
  return count;
}

export async function playYear(): Promise<Play> {
  const last = stepsUntilSakip();
  return playScenario(FILE, {
    dist: DIST,
    onStep: ({ number }, _lines, workspace) => {
      if (number === last) keep(MIDDLE, workspace);
    },
  });
}

/** The year up to SAKIP. */
export async function yearUntilSakip(): Promise<OpenWorkspace> {
  if (!isKept(MIDDLE)) {
    const { failures } = await playYear();
    expect(failures).toEqual([]);
  }
  return fromSnapshot(MIDDLE, () => {
    throw new Error('The year was played, and its middle not kept.');
  });
}
