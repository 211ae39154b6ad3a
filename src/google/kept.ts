// What is kept with the document for this script. A copy of the file begins with nothing.
import { parseObject } from '../core/domain/canonical';
import type { ImporTab, Remembered } from '../core/impor/model';
import type { Kept } from '../core/probes/record';

/** A long work under the lock: what, whose, and since when. */
export interface Doing {
  readonly apa: string;
  readonly siapa: string;
  readonly waktu: string;
}

let known: GoogleAppsScript.Properties.Properties | null = null;

function properties(): GoogleAppsScript.Properties.Properties {
  known ??= PropertiesService.getDocumentProperties();
  return known;
}

export function readKept(): Kept {
  return properties().getProperties();
}

const ANCHOR = 'uk.jejak.ujung';

/** The log's last event as whatever wrote to it last left it here; '' where nothing did. */
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

const DOING = 'uk.sedang';

/** For whoever waits meanwhile; null once nothing is done any more. */
export function keepDoing(doing: Doing | null): void {
  keep({ [DOING]: JSON.stringify(doing) });
}

export function readDoing(): Doing | null {
  // Written by `keepDoing`.
  return parseObject(readKept()[DOING] ?? '') as Doing | null;
}

const matchingKey = (tab: ImporTab) => `uk.impor.${tab}`;

/** How tables imported before were matched; what cannot be read counts for nothing. */
export function readMatching(tab: ImporTab): Remembered {
  try {
    return JSON.parse(readKept()[matchingKey(tab)] ?? '{}') as Remembered;
  } catch {
    return {};
  }
}

/** Google keeps 9 kB a property: the latest tables' headers stay. */
const MOST_HEADERS = 80;

export function keepMatching(tab: ImporTab, matching: Remembered): void {
  const all = Object.entries({ ...readMatching(tab), ...matching }).map(([name, key]) => [
    name.slice(0, 80),
    key,
  ]);
  keep({ [matchingKey(tab)]: JSON.stringify(Object.fromEntries(all.slice(-MOST_HEADERS))) });
}
