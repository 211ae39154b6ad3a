// What is kept with the document for this script. A copy of the file begins with nothing.
import type { Kept } from '../../core/probes/record';

function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

export function readKept(): Kept {
  return properties().getProperties();
}

export function keep(values: Kept): void {
  properties().setProperties({ ...values });
}

/** These and nothing else. */
export function keepOnly(values: Kept): void {
  properties().setProperties({ ...values }, true);
}
