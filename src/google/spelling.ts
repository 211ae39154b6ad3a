// What Google gives back in a spelling of its own, brought to ours before anything is compared with it: test/google lists every
// text that Google answers, and what becomes of it.
import { columnLetter } from '../core/workbook/cell';
import { NUMBER_FORMAT } from '../core/workbook/tab';

/** Google knows Indonesian by Java's old language code, as Hebrew by iw; which of the two a setting takes is tried. */
export const LOCALE_SPELLINGS: Readonly<Record<string, readonly string[]>> = { id_ID: ['in_ID', 'id_ID'] };

/** 'in_ID', 'in' and 'id-ID' are id_ID; another locale keeps its own name. */
export function plainLocale(locale: string): string {
  return /^(?:in|id)(?:[_-]id)?$/i.test(locale.trim()) ? 'id_ID' : locale.trim().replace('-', '_');
}

/** The clock of Jakarta by its other names. */
export function plainTimeZone(zone: string): string {
  return /^(?:asia\/jakarta|etc\/gmt-7|(?:gmt|utc)\+0?7(?::?00)?)$/i.test(zone.trim())
    ? 'Asia/Jakarta'
    : zone.trim();
}

/** The format that nobody set, under each of its names. */
export function plainFormat(format: string): string {
  return /^(?:|general|0\.#{10,})$/i.test(format.trim()) ? NUMBER_FORMAT.rumus : format.trim();
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

const CORNER = /^([A-Z]*)(\d*)$/;

/**
 * Whole columns ('D:F'), whole rows ('5:7'), columns from a row on ('D2:F') and a whole sheet ('') as the cells they are; `size`
 * is asked only for those.
 */
export function plainA1(a1: string, size: () => Size): string {
  const cells = a1
    .slice(a1.lastIndexOf('!') + 1)
    .replace(/\$/g, '')
    .toUpperCase();
  const [first = '', last = first] = cells.split(':');
  const [, left = '', top = ''] = CORNER.exec(first) ?? [];
  const [, right = '', bottom = ''] = CORNER.exec(last) ?? [];
  if (left !== '' && top !== '' && right !== '' && bottom !== '') return cells;
  const { rows, columns } = size();
  return `${left || 'A'}${top || 1}:${right || columnLetter(columns)}${bottom || rows}`;
}
