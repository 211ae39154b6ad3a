// Civil dates as ISO texts (2026-07-07): arithmetic, working days, Indonesian writing. No clock, no time zone.

export const BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** A date of the Gregorian calendar, years 0001 to 9999, written YYYY-MM-DD. */
export function isTanggal(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null || match[1] === '0000') return false;
  const month = Number(match[2]);
  const day = Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month);
}

/** The date as written in an ISO date-time; the offset is not converted. */
export function tanggalOf(isoDateTime: string): string {
  const tanggal = isoDateTime.slice(0, 10);
  if (!isTanggal(tanggal) || !/^(?:T|$)/.test(isoDateTime.slice(10))) {
    throw new RangeError(`Not an ISO date-time: ${isoDateTime}`);
  }
  return tanggal;
}

/** `days` is whole and may be negative. */
export function addDays(tanggal: string, days: number): string {
  return tanggalOfDayNumber(dayNumberOf(tanggal) + days);
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function dayOfWeek(tanggal: string): number {
  return ((((dayNumberOf(tanggal) + 3) % 7) + 7) % 7) + 1;
}

/** Monday to Friday (Perpres 21/2023: five working days) and not in `libur`. */
export function isHariKerja(tanggal: string, libur: ReadonlySet<string>): boolean {
  return dayOfWeek(tanggal) <= 5 && !libur.has(tanggal);
}

/** Working days after `batas` up to and including `tanggal`: "terlambat n hari kerja". 0 when not late. */
export function hariKerjaAfter(batas: string, tanggal: string, libur: ReadonlySet<string>): number {
  const last = dayNumberOf(tanggal);
  let count = 0;
  for (let day = dayNumberOf(batas) + 1; day <= last; day += 1) {
    if (isHariKerja(tanggalOfDayNumber(day), libur)) count += 1;
  }
  return count;
}

/** Minutes of the day, as written; 0 where no time stands. */
function minuteOf(isoDateTime: string): number {
  const time = /^T(\d\d):(\d\d)/.exec(isoDateTime.slice(10));
  return time ? Number(time[1]) * 60 + Number(time[2]) : 0;
}

/** Days between two moments of one time zone, with fractions; negative where `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  const days = dayNumberOf(tanggalOf(to)) - dayNumberOf(tanggalOf(from));
  return days + (minuteOf(to) - minuteOf(from)) / (24 * 60);
}

/** '2026-07-07' → '7 Juli 2026' */
export function formatTanggal(tanggal: string): string {
  const { year, month, day } = partsOf(tanggal);
  return `${day} ${BULAN[month - 1]} ${year}`;
}

/**
 * '2026-07-07T10:15:00+07:00' → '7 Juli 2026 pukul 10.15', as written; the offset is not converted. What is no moment is shown
 * as it stands: it was read from a cell, and a page about something else must not break on it.
 */
export function formatWaktu(isoDateTime: string): string {
  const tanggal = isoDateTime.slice(0, 10);
  const time = /^T([01]\d|2[0-3]):([0-5]\d)/.exec(isoDateTime.slice(10));
  if (time === null || !isTanggal(tanggal)) return isoDateTime;
  return `${formatTanggal(tanggal)} pukul ${time[1]}.${time[2]}`;
}

function partsOf(tanggal: string): { readonly year: number; readonly month: number; readonly day: number } {
  if (!isTanggal(tanggal)) throw new RangeError(`Not a date: ${tanggal}`);
  return {
    year: Number(tanggal.slice(0, 4)),
    month: Number(tanggal.slice(5, 7)),
    day: Number(tanggal.slice(8)),
  };
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01. The year is counted from March, so that the leap day is its last day. */
function dayNumberOf(tanggal: string): number {
  const { year, month, day } = partsOf(tanggal);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function tanggalOfDayNumber(dayNumber: number): string {
  const z = dayNumber + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  const tanggal = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  if (!isTanggal(tanggal)) throw new RangeError(`No date at day ${dayNumber}.`);
  return tanggal;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
