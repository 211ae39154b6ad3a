// The quarter (triwulan) and the period key of a year's quarter.

export type Triwulan = 1 | 2 | 3 | 4;
export const TRIWULAN: readonly Triwulan[] = [1, 2, 3, 4];

/** Machine key of a measured quarter, such as `2026-TW1`. Periods of four-digit years sort as text. */
export type Periode = `${number}-TW${Triwulan}`;

const ROMAN: Readonly<Record<Triwulan, string>> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' };

/** `tahun` has four digits. */
export function periodeOf(tahun: number, triwulan: Triwulan): Periode {
  return `${tahun}-TW${triwulan}`;
}

export function parsePeriode(
  text: string,
): { readonly tahun: number; readonly triwulan: Triwulan; readonly periode: Periode } | null {
  const match = /^([1-9]\d{3})-TW([1-4])$/.exec(text);
  const triwulan = parseTriwulan(match?.[2] ?? '');
  if (match === null || triwulan === null) return null;
  const tahun = Number(match[1]);
  return { tahun, triwulan, periode: periodeOf(tahun, triwulan) };
}

/** Reads '1' to '4', nothing else. */
export function parseTriwulan(text: string): Triwulan | null {
  return TRIWULAN.find((triwulan) => String(triwulan) === text) ?? null;
}

/** 'Triwulan I' */
export function triwulanLabel(triwulan: Triwulan): string {
  return `Triwulan ${ROMAN[triwulan]}`;
}

/** 'TW I' */
export function triwulanShort(triwulan: Triwulan): string {
  return `TW ${ROMAN[triwulan]}`;
}

/**
 * What a report's figures are about: the year at its end, else the quarter. The figures of the other one stand beside them
 * (PermenPANRB 53/2014: measured "secara berkala (triwulan) dan tahunan").
 */
export type Dasar = 'triwulan' | 'tahun';

export function dasarOf(periode: Periode): Dasar {
  return parsePeriode(periode)?.triwulan === 4 ? 'tahun' : 'triwulan';
}

/** 'Triwulan I Tahun 2026' */
export function periodeLabel(periode: Periode): string {
  const parsed = parsePeriode(periode);
  if (parsed === null) throw new RangeError(`Not a periode: ${periode}`);
  return `${triwulanLabel(parsed.triwulan)} Tahun ${parsed.tahun}`;
}

/** The quarter's first day, ISO: '2026-TW2' → '2026-04-01'. */
export function firstDayOf(periode: Periode): string {
  return dayOf(periode, { 1: '01-01', 2: '04-01', 3: '07-01', 4: '10-01' });
}

/** The quarter's last day, ISO: '2026-TW1' → '2026-03-31'. */
export function lastDayOf(periode: Periode): string {
  return dayOf(periode, { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' });
}

function dayOf(periode: Periode, days: Readonly<Record<Triwulan, string>>): string {
  const parsed = parsePeriode(periode);
  if (parsed === null) throw new RangeError(`Not a periode: ${periode}`);
  return `${parsed.tahun}-${days[parsed.triwulan]}`;
}

/** The year's quarters after this one, in order. */
export function periodesAfter(periode: Periode): readonly Periode[] {
  const parsed = parsePeriode(periode);
  if (parsed === null) throw new RangeError(`Not a periode: ${periode}`);
  return TRIWULAN.filter((triwulan) => triwulan > parsed.triwulan).map((triwulan) =>
    periodeOf(parsed.tahun, triwulan),
  );
}

/** The year's quarters before this one, in order. */
export function periodesBefore(periode: Periode): readonly Periode[] {
  const parsed = parsePeriode(periode);
  if (parsed === null) throw new RangeError(`Not a periode: ${periode}`);
  return TRIWULAN.filter((triwulan) => triwulan < parsed.triwulan).map((triwulan) =>
    periodeOf(parsed.tahun, triwulan),
  );
}
