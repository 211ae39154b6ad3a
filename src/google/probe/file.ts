// The words of the probes, which are no part of Code.js.
import type { ProbeFile } from '../../core/text/probe-file';

/** The build writes it beside the windows (tools/bundle.ts). */
export function readProbeFile(): ProbeFile {
  return JSON.parse(HtmlService.createHtmlOutputFromFile('uji-pemasangan').getContent());
}
