// Utilities.formatDate: the one pattern the add-in asks for, out of Java's SimpleDateFormat.
import { zoneOffset } from './book/time-zone';

export const ISO = "yyyy-MM-dd'T'HH:mm:ssXXX";

/** Local time of the zone with its offset. Another than a whole minute's offset does not exist. */
export function formatDate(epoch: number, timeZone: string, pattern: string): string {
  if (pattern !== ISO)
    throw new Error(`Utilities.formatDate with the pattern "${pattern}" is not implemented`);
  const offset = zoneOffset(timeZone, epoch);
  const local = new Date(epoch + offset).toISOString().slice(0, 19);
  if (offset === 0) return `${local}Z`;
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
