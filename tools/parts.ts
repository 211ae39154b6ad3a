// How much of each bundled file comes from which room of src and which package, and how large a file may become.
// As a command (`npm run bench` begins with it): prints the tables.
import { bundle, type Output, type Part } from './bundle';

/** In kB of 1,000 bytes. Google reads all of Code.js at every click, and sends a window's page whole. */
export const LIMITS: Readonly<Record<string, number>> = {
  'Code.js': 600,
  'panel.html': 60,
  'lakip.html': 540,
  'impor.html': 600,
  'suntingan.html': 210,
  'dasbor.html': 260,
  'panduan.html': 100,
  'pemberitahuan.html': 60,
  'uji-pemasangan.html': 40,
  'isi-awal.html': 20,
  'appsscript.json': 2,
};

export const bytesOf = ({ content }: Pick<Output, 'content'>): number => Buffer.byteLength(content);

/** A sentence per file that is larger than it may be, or that no limit is set for. */
export function tooLarge(outputs: readonly Pick<Output, 'file' | 'content'>[]): readonly string[] {
  return outputs
    .filter((output) => bytesOf(output) > (LIMITS[output.file] ?? 0) * 1000)
    .map((output) => `${output.file} has ${kB(bytesOf(output))}, allowed are ${LIMITS[output.file] ?? 0} kB`);
}

/** 'core/plan' of src/core/plan/decide.ts, 'windows' of src/windows/call.ts, the name of a package. */
export function roomOf(path: string): string {
  const name = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
  if (name !== undefined) return name;
  const [, first = '', ...rest] = path.split('/');
  if (rest.length === 0) return 'src';
  return first === 'core' && rest.length > 1 ? `core/${rest[0]}` : first;
}

export function byRoom(parts: readonly Part[]): ReadonlyMap<string, number> {
  const rooms = new Map<string, number>();
  for (const { path, bytes } of parts) rooms.set(roomOf(path), (rooms.get(roomOf(path)) ?? 0) + bytes);
  return rooms;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function tableOf(output: Output): string {
  const all = bytesOf(output);
  const rooms = [...byRoom(output.parts)].sort(([, a], [, b]) => b - a);
  const rest = all - rooms.reduce((sum, [, bytes]) => sum + bytes, 0);
  const line = (name: string, bytes: number) =>
    `  ${name.padEnd(16)}${kB(bytes).padStart(10)}${`${Math.round((bytes / all) * 100)} %`.padStart(7)}`;
  return [
    `${output.file}: ${kB(all)} of ${LIMITS[output.file] ?? 0} kB`,
    ...rooms.map(([name, bytes]) => line(name, bytes)),
    ...(rooms.length > 0 ? [line('(frame, joints)', rest)] : []),
  ].join('\n');
}

async function main(): Promise<void> {
  const { outputs } = await bundle();
  console.log(outputs.map(tableOf).join('\n'));
  const problems = tooLarge(outputs);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

if (require.main === module) void main();
