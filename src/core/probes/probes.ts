// Every probe a script can make, in the order in which they are made, and what its answer means. Those that write cells only are
// plain data (cells.ts); of the others the calls stand in google/probe, and here what we believe they answer.
import type { Verdict } from '../text/probe';
import type { ProbeId } from '../text/probe-file';
import { CELL_PROBES } from './cells';

/** What one probe found: an answer, or the error that came instead. */
export interface Found {
  readonly id: ProbeId;
  readonly seen: string;
  readonly isError: boolean;
}

/** Probes of calls, and the answers that agree with the document. */
export const CALL_PROBES = {
  T17: /^in_ID Asia\/Jakarta$/,
  I1: /^terbaca$/,
  I5: /^(?:id|in|en)\b/i,
  I10: /^Exception$/,
  C6: /^4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c$/,
  C7: /\+07:00$/,
  T18: /^5$/,
  T23: /^"b" · "b"$/,
  F2: /^1 aturan$/,
  F13: /^=SUM\(A3:A7\)$/,
  F15: /^"a"$/,
  F16: /^ditolak$/,
  F20: /^dihitung lagi$|^tidak dihitung lagi$/,
  S1: /^1000 × 26 · 50 × 12$/,
  S2: /^30$/,
  S3: /^di akhir$/,
  S4: /^1 ditemukan$/,
  S5: /^1 ditemukan · nomor sama$/,
  S7: /^terpisah$/,
  S8: /^format 0\.00 · daftar$/,
  S9: /^1 aturan$/,
  S11: /^"a" · "b" · "c"$/,
  S13: /^1 bagan "Uji"$/,
  R4: /^daftar a,b · rentang A1:A2$/,
  R7: /^[0-9]{1,4} ms$/,
  R8: /^"b" · "c" · "a" · "d"$/,
  R9: /^"#REF!"$/,
  R11: /^semua penyunting$/,
  R12: /^"#REF!"$/,
  P3: /^tetap$/,
  P4: /^tidak tercantum$/,
  P6: /^1$/,
  P7: /^semua penyunting$/,
  P10: /^B2 · 0$/,
  P14: /^A5:A12$/,
  P15: /^ada$/,
  P17: /^""$/,
  D2: /^GoogleJsonResponseException 404$/,
  D14: /^GoogleJsonResponseException 404$/,
  D5: /^ditemukan$/,
  D6: /^5 dari 5$/,
  D9: /^sama$/,
  D10: /^GoogleJsonResponseException 403$/,
  D13: /^di sampah$/,
  D3: /^PDF tersimpan$/,
} as const satisfies Readonly<Partial<Record<ProbeId, RegExp>>>;

export type CallProbeId = keyof typeof CALL_PROBES;

export const CALL_PROBE_IDS = Object.keys(CALL_PROBES) as readonly CallProbeId[];

export const PROBE_IDS: readonly ProbeId[] = [...CELL_PROBES.map(({ id }) => id), ...CALL_PROBE_IDS];

const BELIEVED = new Map<ProbeId, RegExp>([
  ...CELL_PROBES.map(({ id, believed }) => [id, believed] as const),
  ...CALL_PROBE_IDS.map((id) => [id, CALL_PROBES[id]] as const),
]);

function verdictOf({ id, seen, isError }: Found): Verdict {
  if (isError) return 'tak-teruji';
  return BELIEVED.get(id)?.test(seen) ? 'yakin' : 'lain';
}

export interface Judged extends Found {
  readonly verdict: Verdict;
}

export function judged(found: Found): Judged {
  return { ...found, verdict: verdictOf(found) };
}
