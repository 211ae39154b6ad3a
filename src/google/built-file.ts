// What only one command needs and is no part of Code.js: the build writes it beside the windows (tools/bundle.ts).
import type { SeedFile } from '../core/layout/seed-file';
import type { ProbeFile } from '../core/probes/file';
import { once } from '../core/workbook/lazy';

function read<T>(name: string): T {
  return JSON.parse(HtmlService.createHtmlOutputFromFile(name).getContent());
}

export const readProbeFile = once(() => read<ProbeFile>('uji-pemasangan'));
export const readSeedFile = once(() => read<SeedFile>('isi-awal'));
