// What is kept with the document for this script. A copy of the file begins with nothing.
import type { Kept } from '../../core/probes/record';

function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

export function readKept(): Kept {
  return properties().getProperties();
}

const ANCHOR = 'uk.jejak.ujung';

/** The log's last event as it was when an act last left it here; '' where none did. */
export function readAnchor(): string {
  return readKept()[ANCHOR] ?? '';
}

export function keepAnchor(anchor: string): void {
  keep({ [ANCHOR]: anchor });
}

export function keep(values: Kept): void {
  properties().setProperties({ ...values });
}

/** These and nothing else. */
export function keepOnly(values: Kept): void {
  properties().setProperties({ ...values }, true);
}
