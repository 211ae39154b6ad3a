// Tiny hand-written bundles for the tests of the runtime.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account, ExecutionRequest, ExecutionResult, WorkspaceState } from '../../runtime/types';
import { type OpenWorkspace, openWorkspace } from '../../runtime/workspace';

export const OWNER: Account = { email: 'kantor@example.go.id', locale: 'id' };
export const EDITOR: Account = { email: 'editor@example.go.id', locale: 'id' };
export const OTHER: Account = { email: 'lain@example.go.id', locale: 'en' };
export const VIEWER: Account = { email: 'pembaca@example.go.id', locale: 'id' };

export const SCOPES = ['spreadsheets.currentonly', 'script.container.ui', 'userinfo.email'];

/** As the manifest lists the advanced Drive service. */
export const DRIVE_SERVICE = { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' };

/** A folder such as `npm run build` makes. */
export function writeDist(
  code: string,
  files: Record<string, string> = {},
  scopes = SCOPES,
  enabledAdvancedServices: readonly object[] = [],
): string {
  const dist = mkdtempSync(join(tmpdir(), 'runtime-'));
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'Code.js'), code);
  const oauthScopes = scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`);
  const dependencies = { enabledAdvancedServices };
  const manifest = { timeZone: 'Asia/Jakarta', oauthScopes, dependencies };
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify(manifest));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text);
  return dist;
}

/** A workspace of these functions, shared with everybody above, at nine in the morning of 15 July 2026. */
export function open(code: string, state?: WorkspaceState, files?: Record<string, string>): OpenWorkspace {
  const workspace = openWorkspace({
    dist: writeDist(code, files),
    owner: OWNER.email,
    ...(state === undefined ? {} : { state }),
  });
  if (state !== undefined) return workspace;
  workspace.setClock('2026-07-15T09:00:00+07:00');
  workspace.share(EDITOR.email, 'editor');
  workspace.share(OTHER.email, 'editor');
  workspace.share(VIEWER.email, 'viewer');
  return workspace;
}

/** Runs the body of one function, with `ss` and `sheet` at hand, and returns what it returns. */
export function evaluate(
  workspace: OpenWorkspace,
  body: string,
  user: Account = OWNER,
  options: Partial<ExecutionRequest> = {},
): unknown {
  const result = attempt(workspace, body, user, options);
  if (!result.ok) throw new Error(`${result.error?.name}: ${result.error?.message}\n${result.error?.stack}`);
  return result.value;
}

export function attempt(
  workspace: OpenWorkspace,
  body: string,
  user: Account = OWNER,
  options: Partial<ExecutionRequest> = {},
): ExecutionResult {
  return workspace.execute({ user, fn: 'evaluate', args: [body], via: 'menu', ...options });
}

/** Code.js for evaluate(): the body arrives as an argument. */
export const EVALUATE = `
function evaluate(body) {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = ss.getSheets()[0];
  return new Function('ss', 'sheet', body)(ss, sheet);
}`;
