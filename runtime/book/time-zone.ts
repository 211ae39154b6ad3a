// Local time of an IANA time zone, without touching the process's own.

const formats = new Map<string, Intl.DateTimeFormat>();
const known = new Map<string, number>();
/** Zones change their offset at full quarters of an hour only. */
const QUARTER = 900_000;

/** Milliseconds that the zone is ahead of UTC at this moment. */
export function zoneOffset(timeZone: string, epoch: number): number {
  const quarter = `${timeZone} ${Math.floor(epoch / QUARTER)}`;
  const offset = known.get(quarter) ?? findOffset(timeZone, epoch);
  known.set(quarter, offset);
  return offset;
}

function findOffset(timeZone: string, epoch: number): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(
    format.formatToParts(epoch).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(epoch / 1000) * 1000;
}

/** The moment at which the zone's clocks show this local time, given as if it were UTC. */
export function epochOf(timeZone: string, localAsUtc: number): number {
  const guess = localAsUtc - zoneOffset(timeZone, localAsUtc);
  return localAsUtc - zoneOffset(timeZone, guess);
}
