// A date in a cell is midnight on the workbook's own clock. That is the script's (appsscript.json) unless somebody has set another
// one in the workbook's settings: then days are read and written by it, and stay what they are.
import { LOCALE_WRITE } from '../core/layout/workbook';
import { once } from '../core/workbook/lazy';
import { plainTimeZone } from './spelling';
import { spreadsheet } from './tabs';

const ownZone = once(() => spreadsheet().getSpreadsheetTimeZone());

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function localText(moment: Date): string {
  return Utilities.formatDate(moment, ownZone(), "yyyy-MM-dd'T'HH:mm:ssXXX").slice(0, 19);
}

/** The date that a cell shows, with its time where it has one. The workbook's clock is asked for where ours shows no midnight. */
export function dateText(value: Date): string {
  const isMidnight = value.getHours() + value.getMinutes() + value.getSeconds() === 0;
  if (isMidnight) return `${value.getFullYear()}-${pad(value.getMonth() + 1)}-${pad(value.getDate())}`;
  return localText(value).replace('T00:00:00', '');
}

/** What to write for a date to stand in a cell. */
export function dateOf(tanggal: string): Date {
  const [year = 0, month = 1, day = 1] = tanggal.split('-').map(Number);
  const here = new Date(year, month - 1, day);
  if (plainTimeZone(ownZone()) === LOCALE_WRITE.timeZone) return here;
  const [days = '', time = ''] = localText(here).split('T');
  const [y = 0, m = 1, d = 1] = days.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(2 * here.getTime() - new Date(y, m - 1, d, hours, minutes).getTime());
}
