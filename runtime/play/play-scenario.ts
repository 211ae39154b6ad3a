// Plays a scenario file on a new workspace.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openWorkspace } from '../workspace';
import { type OnStep, type Play, playOn } from './play';
import { readScenario } from './scenario';

interface PlayOptions {
  /** The built add-in. */
  readonly dist: string;
  readonly onStep?: OnStep;
}

/** Throws ScenarioError when the file is malformed; what goes wrong in the play is in `failures`. */
export async function playScenario(file: string, { dist, onStep }: PlayOptions): Promise<Play> {
  const scenario = readScenario(readFileSync(file, 'utf8'));
  const workspace = await openWorkspace({ dist, owner: scenario.pemilik });
  return playOn(workspace, scenario, dirname(file), onStep);
}
