// The add-in as `clasp push` would send it: Code.js, the windows and the manifest, compiled once.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

export interface Bundle {
  readonly code: Script;
  readonly scopes: readonly string[];
  readonly timeZone: string;
  /** The page of this name; null when there is none. */
  html(name: string): string | null;
}

export const SCOPE = 'https://www.googleapis.com/auth/';

interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes?: readonly string[];
}

const compiled = new Map<string, Script>();

export function loadBundle(dist: string): Bundle {
  const manifest = JSON.parse(readFileSync(join(dist, 'appsscript.json'), 'utf8')) as Manifest;
  return {
    code: compile(join(dist, 'Code.js'), readFileSync(join(dist, 'Code.js'), 'utf8')),
    scopes: manifest.oauthScopes ?? [],
    timeZone: manifest.timeZone,
    html(name) {
      const path = join(dist, `${name.replace(/\.html$/, '')}.html`);
      return existsSync(path) ? readFileSync(path, 'utf8') : null;
    },
  };
}

function compile(filename: string, source: string): Script {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const script = new Script(source, { filename });
  compiled.set(source, script);
  return script;
}
