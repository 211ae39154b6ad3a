// The add-in as `clasp push` would send it: Code.js, the windows and the manifest, compiled once.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

export interface Bundle {
  readonly code: Script;
  readonly scopes: readonly string[];
  /** Without the common beginning: 'drive.file'. */
  hasScope(scope: string): boolean;
  /** The advanced Drive service v3 is there under the name Drive. */
  readonly hasDrive: boolean;
  readonly timeZone: string;
  /** The page of this name; null when there is none. */
  html(name: string): string | null;
}

export const SCOPE = 'https://www.googleapis.com/auth/';

interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes?: readonly string[];
  readonly dependencies?: { readonly enabledAdvancedServices?: readonly AdvancedService[] };
}

interface AdvancedService {
  readonly userSymbol: string;
  readonly serviceId: string;
  readonly version: string;
}

const compiled = new Map<string, Script>();

export function loadBundle(dist: string): Bundle {
  const manifest = JSON.parse(readFileSync(join(dist, 'appsscript.json'), 'utf8')) as Manifest;
  const scopes = manifest.oauthScopes ?? [];
  return {
    code: compile(join(dist, 'Code.js'), readFileSync(join(dist, 'Code.js'), 'utf8')),
    scopes,
    hasScope: (scope) => scopes.includes(`${SCOPE}${scope}`),
    hasDrive: hasDrive(manifest),
    timeZone: manifest.timeZone,
    html(name) {
      const path = join(dist, `${name.replace(/\.html$/, '')}.html`);
      return existsSync(path) ? readFileSync(path, 'utf8') : null;
    },
  };
}

function hasDrive({ dependencies }: Manifest): boolean {
  const services = dependencies?.enabledAdvancedServices ?? [];
  for (const { userSymbol, serviceId, version } of services) {
    if (`${userSymbol} ${serviceId} ${version}` === 'Drive drive v3') continue;
    throw new Error(`The advanced service ${userSymbol} (${serviceId} ${version}) is not implemented`);
  }
  return services.length > 0;
}

function compile(filename: string, source: string): Script {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const script = new Script(source, { filename });
  compiled.set(source, script);
  return script;
}
