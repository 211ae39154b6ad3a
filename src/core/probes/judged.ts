// What a probe found, held against what is believed.
import type { Verdict } from '../text/probe';
import type { ProbeId } from '../text/probe-file';
import type { ProbeFile } from './file';

/** What one probe found: an answer, or the error that came instead. */
export interface Found {
  readonly id: ProbeId;
  readonly seen: string;
  readonly isError: boolean;
}

export interface Judged extends Found {
  readonly verdict: Verdict;
}

export function judged(found: Found, { believed }: Pick<ProbeFile, 'believed'>): Judged {
  const [pattern, flags] = believed[found.id];
  const isBelieved = new RegExp(pattern, flags).test(found.seen);
  return { ...found, verdict: found.isError ? 'tak-teruji' : isBelieved ? 'yakin' : 'lain' };
}

/** In the order in which they are made. */
export function probeIds({ believed }: Pick<ProbeFile, 'believed'>): readonly ProbeId[] {
  return Object.keys(believed) as readonly ProbeId[];
}
