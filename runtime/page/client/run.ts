// One execution of the add-in, and everything it wants shown.
import type { Cell } from '../../types';
import type { Outcome } from '../protocol';
import { showDialog, showToast } from './notices';
import { postJson } from './server-link';
import type { Sheet } from './sheet';
import type { Windows } from './windows';

/** Where an outcome is shown. */
export interface Stage {
  readonly sheet: Pick<Sheet, 'show' | 'focus'>;
  readonly windows: Pick<Windows, 'open'>;
  readonly chrome: { setEstimate(text: string): void };
  /** Resolves when the page stands at this revision. */
  reached(revision: string): Promise<void>;
}

/** When a person who chose a menu is told that the script is still running. */
const PATIENCE_MS = 500;

export async function runScript(stage: Stage, route: '/menu' | '/run', body: unknown): Promise<Outcome> {
  let running: { close(): void } | undefined;
  const patience = setTimeout(() => {
    if (route === '/menu') running = showToast('Skrip sedang dijalankan…', 'info', 0);
  }, PATIENCE_MS);
  try {
    const outcome = await postJson<Outcome>(route, body);
    show(stage, outcome);
    if (!outcome.ok && route === '/menu') showToast(sentenceOf(outcome), 'error', 0);
    return outcome;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    showToast(message, 'error');
    return {
      ok: false,
      error: { name: 'Error', message },
      windows: [],
      alerts: [],
      console: [],
      revision: '',
    };
  } finally {
    clearTimeout(patience);
    running?.close();
  }
}

function show(stage: Stage, outcome: Outcome): void {
  for (const line of outcome.console) console.log(`[skrip] ${line}`);
  stage.chrome.setEstimate(outcome.estimate ?? '');
  for (const window of outcome.windows) stage.windows.open(window);
  if (outcome.activated) void showCell(stage, outcome.revision, outcome.activated);
  void showAlerts(outcome).then((shown) => shown && stage.sheet.focus());
}

async function showCell({ sheet, reached }: Stage, revision: string, cell: Cell): Promise<void> {
  await reached(revision);
  sheet.show(cell.sheet, cell.a1);
}

/** One after the other; whether there were any. */
async function showAlerts({ alerts }: Outcome): Promise<boolean> {
  for (const { title, message } of alerts) await showDialog(title, message);
  return alerts.length > 0;
}

function sentenceOf({ error }: Outcome): string {
  return error ? `${error.name}: ${error.message}` : 'Skrip gagal.';
}
