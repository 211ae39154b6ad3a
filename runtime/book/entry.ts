// What becomes of a text that somebody types, or a script writes: Google parses both in the spreadsheet's locale.
import type { BookLocale } from './engine';
import { ENGLISH_MONTHS, MONTHS } from './months';

export type Entry =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'formula'; readonly value: string }
  /** `format` is what an unformatted cell gets. */
  | { readonly kind: 'number'; readonly value: number; readonly format?: string };

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Serial number of a UTC-counted moment: 1 is 31 December 1899. */
export function serialOf(utc: number): number {
  return (utc - EPOCH) / DAY;
}

export function utcOf(serial: number): number {
  return Math.round(serial * DAY) + EPOCH;
}

export function parseEntry(text: string, locale: BookLocale, thisYear: number): Entry {
  if (text === '') return { kind: 'empty' };
  if (text.startsWith("'")) return { kind: 'text', value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', value: text };
  const trimmed = text.trim();
  return (
    parseBoolean(trimmed) ??
    parseNumber(trimmed, locale) ??
    parseDateTime(trimmed, locale, thisYear) ?? { kind: 'text', value: text }
  );
}

function parseBoolean(text: string): Entry | null {
  if (!/^(true|false)$/i.test(text)) return null;
  return { kind: 'boolean', value: /^true$/i.test(text) };
}

const CURRENCIES: Readonly<Record<BookLocale['code'], string>> = { id_ID: 'Rp', en_US: '\\$' };

/** "-5" is a number and "+5" a text, as observed on live Google. */
function parseNumber(text: string, locale: BookLocale): Entry | null {
  const point = locale.decimalSeparator === ',' ? ',' : '\\.';
  const group = locale.thousandsSeparator === '.' ? '\\.' : ',';
  const digits = `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?:${point}\\d*)?`;
  const pattern = new RegExp(
    `^(-?)\\s*(${CURRENCIES[locale.code]})?\\s*(${digits})(e[+-]?\\d{1,3})?\\s*(%)?$`,
    'i',
  );
  const match = pattern.exec(text);
  const [, sign = '', currency, mantissa = '', exponent = '', percent] = match ?? [];
  if (match === null || !/\d/.test(mantissa)) return null;
  const plain = mantissa.replaceAll(locale.thousandsSeparator, '').replace(locale.decimalSeparator, '.');
  const value = Number(`${sign}${plain}${exponent}`) / (percent ? 100 : 1);
  if (!Number.isFinite(value)) return null;
  const decimals = plain.includes('.') ? '.00' : '';
  if (currency) return { kind: 'number', value, format: `[$${currency}]#,##0${decimals}` };
  if (percent) return { kind: 'number', value, format: `0${decimals}%` };
  // A number typed with its thousands marked keeps them.
  if (mantissa.includes(locale.thousandsSeparator)) {
    return { kind: 'number', value, format: `#,##0${decimals}` };
  }
  return { kind: 'number', value };
}

/** From 1; by the whole name or its first three letters. */
function monthOf(name: string, locale: BookLocale): number | null {
  const months = locale.code === 'id_ID' ? MONTHS : ENGLISH_MONTHS;
  const wanted = name.toLowerCase();
  const at = months.findIndex((month) =>
    [month, month.slice(0, 3)].some((it) => it.toLowerCase() === wanted),
  );
  return at < 0 ? null : at + 1;
}

function parseDateTime(text: string, locale: BookLocale, thisYear: number): Entry | null {
  const match = /^(.*?)(?:(?:^|[ T])(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (match === null) return null;
  const [, dateText = '', hours, minutes, seconds = '0'] = match;
  const time =
    hours === undefined ? null : (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (time !== null && (Number(minutes) > 59 || Number(seconds) > 59)) return null;
  const timeFormat = seconds === '0' && text.split(':').length === 2 ? 'hh:mm' : 'hh:mm:ss';
  if (dateText === '') return time === null ? null : { kind: 'number', value: time, format: timeFormat };
  const date = parseDate(dateText.trim(), locale, thisYear);
  if (date === null) return null;
  if (time === null) return { kind: 'number', value: date.serial, format: date.format };
  return { kind: 'number', value: date.serial + time, format: `${date.format} ${timeFormat}` };
}

interface ParsedDate {
  readonly serial: number;
  readonly format: string;
}

function parseDate(text: string, locale: BookLocale, thisYear: number): ParsedDate | null {
  const iso = /^(\d{4})([-/])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  if (iso) {
    const [, year, mark = '-', month, day] = iso;
    const format = day === undefined ? `yyyy${mark}mm` : `yyyy${mark}mm${mark}dd`;
    return dateOf(Number(year), Number(month), Number(day ?? 1), format);
  }
  const monthYear = /^(\d{1,2})([-/])(\d{4})$/.exec(text);
  if (monthYear) return dateOf(Number(monthYear[3]), Number(monthYear[1]), 1, `m${monthYear[2]}yyyy`);
  const parts = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/.exec(text);
  if (parts) {
    const [, first, , second, year] = parts;
    const [day, month] = locale.code === 'id_ID' ? [first, second] : [second, first];
    return dateOf(fullYear(year, thisYear), Number(month), Number(day), locale.dateFormat);
  }
  const named = /^(?:(\d{1,2})[ -])?([A-Za-z]{3,9})[ -](\d{4})$/.exec(text);
  const month = named ? monthOf(named[2] ?? '', locale) : null;
  if (named === null || month === null) return null;
  return dateOf(Number(named[3]), month, Number(named[1] ?? 1), named[1] ? 'd mmmm yyyy' : 'mmmm yyyy');
}

function fullYear(text: string | undefined, thisYear: number): number {
  if (text === undefined) return thisYear;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function dateOf(year: number, month: number, day: number, format: string): ParsedDate | null {
  const utc = Date.UTC(year, month - 1, day);
  const date = new Date(utc);
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { serial: serialOf(utc), format };
}
