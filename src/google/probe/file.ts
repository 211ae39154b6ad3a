// What the probes are and what is said of them, which is no part of Code.js.
import type { ProbeFile } from '../../core/probes/file';

/** The build writes it beside the windows (tools/bundle.ts). */
export function readProbeFile(): ProbeFile {
  return JSON.parse(HtmlService.createHtmlOutputFromFile('uji-pemasangan').getContent());
}
