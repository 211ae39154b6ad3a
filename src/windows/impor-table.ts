// A table out of a file or the clipboard, by SheetJS: cells as people see them, and where they are merged.
import { read, SSF, utils, type WorkSheet, write } from '@e965/xlsx';
import type { Answer } from '../core/domain/answer';
import { type Gabungan, MAX_IMPOR, type Sumber, type SumberSel } from '../core/impor/model';
import { IMPOR_WINDOW_TEXT } from '../core/text/impor';

export interface TableFile {
  readonly nama: string;
  readonly sheets: readonly string[];
  readonly sheet: (name: string) => Answer<Sumber>;
}

interface SheetCell {
  readonly t: string;
  readonly v?: unknown;
  readonly w?: string;
  readonly z?: string | number;
}

/** 0.853 shown in per cent is '85,3%': as a bare number nobody could tell it from 0.853. */
function percentText(fraction: number): string {
  return `${String(Number((fraction * 100).toPrecision(12))).replace('.', ',')}%`;
}

const two = (number: number) => String(number).padStart(2, '0');

function cellOf(cell: SheetCell | undefined): SumberSel {
  if (!cell || cell.v === undefined || cell.v === null) return '';
  const { t, v, w = '', z = '' } = cell;
  const format = String(z);
  if (t === 'e') return w;
  if (typeof v === 'boolean') return v;
  if (typeof v !== 'number') return String(v).replace(/\r\n?/g, '\n').slice(0, MAX_IMPOR.huruf);
  if (SSF.is_date(format)) {
    const { y, m, d } = SSF.parse_date_code(v);
    return `${y}-${two(m)}-${two(d)}`;
  }
  return format.replace(/"[^"]*"|\\./g, '').includes('%') ? percentText(v) : v;
}

function sumberOf(sheet: WorkSheet, nama: string): Answer<Sumber> {
  const rows = sheet['!data'] as (SheetCell | undefined)[][] | undefined;
  const sel = (rows ?? []).map((cells) => Array.from(cells ?? [], cellOf));
  // Formats reach further than content.
  const filled = sel.map((cells) => cells.flatMap((cell, column) => (cell === '' ? [] : [column + 1])));
  const last = filled.reduce((found, columns, row) => (columns.length > 0 ? row : found), -1);
  const width = Math.max(0, ...filled.flat());
  if (last < 0) return { ok: false, message: IMPOR_WINDOW_TEXT.empty };
  if (last >= MAX_IMPOR.baris || width > MAX_IMPOR.kolom) {
    return { ok: false, message: IMPOR_WINDOW_TEXT.tooLarge(MAX_IMPOR.baris, MAX_IMPOR.kolom) };
  }
  const merges = (sheet['!merges'] ?? []).flatMap(({ s, e }): Gabungan[] =>
    s.r > last || s.c >= width
      ? []
      : [{ baris: [s.r, Math.min(e.r, last)], kolom: [s.c, Math.min(e.c, width - 1)] }],
  );
  return {
    ok: true,
    value: { nama, sel: sel.slice(0, last + 1).map((cells) => cells.slice(0, width)), gabungan: merges },
  };
}

/** Texts alone: what a file of text says is not guessed at here. */
function readText(text: string): TableFile {
  return opened('', read(text, { type: 'string', raw: true, dense: true }).Sheets);
}

function opened(nama: string, sheets: Readonly<Record<string, WorkSheet>>): TableFile {
  const names = Object.keys(sheets);
  return {
    nama,
    sheets: names,
    sheet: (name) => {
      const sheet = sheets[name];
      return sheet
        ? sumberOf(sheet, names.length > 1 ? `${nama} (${name})` : nama)
        : { ok: false, message: IMPOR_WINDOW_TEXT.empty };
    },
  };
}

/** Files of text are read as UTF-8, or as what older programs on Windows write. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export async function readTableFile(file: File): Promise<Answer<TableFile>> {
  const { name } = file;
  try {
    const bytes = await file.arrayBuffer();
    if (/\.(csv|tsv|txt)$/i.test(name))
      return { ok: true, value: { ...readText(decoded(bytes)), nama: name } };
    const { Sheets } = read(bytes, { cellNF: true, dense: true });
    return { ok: true, value: opened(name, Sheets) };
  } catch (error) {
    return { ok: false, message: IMPOR_WINDOW_TEXT.unreadable(name, String(error)) };
  }
}

/** What Excel and Google Sheets put into the clipboard: a table in HTML, which knows merged cells, and the same as text. */
export function readPasted(html: string, text: string): Answer<Sumber> {
  const isTable = /<table[\s>]/i.test(html);
  if (!isTable && !/[\t\n]/.test(text.trim())) return { ok: false, message: IMPOR_WINDOW_TEXT.noTable };
  const file = isTable ? readText(html) : readText(text.includes('\t') ? `sep=\t\n${text}` : text);
  return file.sheet(file.sheets[0] ?? '');
}

/** An empty table with our headers, and beside it what each column may hold. */
export function templateOf(
  columns: readonly { readonly judul: string; readonly pilihan: readonly string[] }[],
  sheetName: string,
): Blob {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([columns.map(({ judul }) => judul)]), sheetName);
  const guide = columns.map(({ judul, pilihan }) => [judul, pilihan.join(' / ')]);
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([[...IMPOR_WINDOW_TEXT.guideHead], ...guide]),
    IMPOR_WINDOW_TEXT.guideSheet,
  );
  const bytes = write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
  return new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}
