// Utilities.formatDate: the letters of Java's SimpleDateFormat, as far as somebody needed them.
import { zoneOffset } from './book/time-zone';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

export function formatDate(epoch: number, timeZone: string, pattern: string): string {
  const offset = zoneOffset(timeZone, epoch);
  const local = new Date(epoch + offset);
  return pattern.replace(/'([^']*)'|([A-Za-z])\2*/g, (run: string, quoted: string | undefined) =>
    quoted === undefined ? field(run, local, offset) : quoted || "'",
  );
}

function field(run: string, local: Date, offset: number): string {
  const pad = (value: number) => String(value).padStart(run.length, '0');
  const month = MONTHS[local.getUTCMonth()] ?? '';
  const day = DAYS[local.getUTCDay()] ?? '';
  switch (run[0]) {
    case 'y':
      return run.length === 2 ? String(local.getUTCFullYear()).slice(-2) : String(local.getUTCFullYear());
    case 'M':
      if (run.length > 3) return month;
      return run.length === 3 ? month.slice(0, 3) : pad(local.getUTCMonth() + 1);
    case 'd':
      return pad(local.getUTCDate());
    case 'E':
      return run.length > 3 ? day : day.slice(0, 3);
    case 'H':
      return pad(local.getUTCHours());
    case 'm':
      return pad(local.getUTCMinutes());
    case 's':
      return pad(local.getUTCSeconds());
    case 'S':
      return pad(local.getUTCMilliseconds());
    case 'X':
    case 'Z':
      return zoneField(run, offset);
    default:
      throw new Error(`Utilities.formatDate pattern "${run}" is not implemented`);
  }
}

function zoneField(run: string, offset: number): string {
  if (run.startsWith('X') && offset === 0) return 'Z';
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const colon = run === 'XXX' ? ':' : '';
  const rest = run === 'X' ? '' : colon + two(minutes % 60);
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}${rest}`;
}
