// Texts of people, in a cell and in the report: paragraphs, lists, tables, bold and italic. In a cell they are written with a few
// signs (**tebal**, __miring__, "- butir", "1. nomor", "| sel | sel |"); what reads them and what writes them are each other's inverse.
import type { LakipBlok, LakipButir, LakipPotongan, LakipTabel, LakipTergambar } from './model';

/** A line of a text, or a table in it. */
export type Baris =
  | { readonly kind: 'paragraf'; readonly potongan: readonly LakipPotongan[] }
  | ({ readonly kind: 'butir' } & LakipButir)
  /** Its first row is the head. */
  | { readonly kind: 'tabel'; readonly baris: readonly (readonly string[])[] };

/** Lists within lists: so deep, and no deeper. */
export const TINGKAT_TERDALAM = 3;

const TEBAL = '**';
const MIRING = '__';

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}

/** Backslashes before a sign: two stand for one, and one that is left over takes the sign's meaning. Elsewhere they are text. */
const ESCAPE = /(\\+)([*_])/y;

interface Escaped {
  readonly teks: string;
  /** Characters it takes. */
  readonly length: number;
}

function escapedAt(text: string, at: number): Escaped | null {
  ESCAPE.lastIndex = at;
  const [, slashes = '', mark = ''] = ESCAPE.exec(text) ?? [];
  if (slashes === '') return null;
  const isOdd = slashes.length % 2 === 1;
  const kept = slashes.slice(0, Math.floor(slashes.length / 2));
  return { teks: isOdd ? kept + mark : kept, length: slashes.length + (isOdd ? 1 : 0) };
}

/** Where a sign that stands at `from` ends its piece; -1 where it begins none. */
function closing(text: string, from: number, sign: string): number {
  const first = text[from + 2];
  if (isSpace(first) || first === sign[0]) return -1;
  for (let at = from + 2; at < text.length; ) {
    const escaped = escapedAt(text, at);
    if (!escaped && at > from + 2 && text.startsWith(sign, at) && !isSpace(text[at - 1])) return at;
    at += escaped?.length ?? 1;
  }
  return -1;
}

/** A line as pieces of one look each. A sign without its counterpart is text. */
export function bacaPotongan(text: string): readonly LakipPotongan[] {
  const potongan: LakipPotongan[] = [];
  const open = { tebal: -1, miring: -1 };
  let teks = '';
  const look = () => ({
    ...(open.tebal >= 0 ? { tebal: true as const } : {}),
    ...(open.miring >= 0 ? { miring: true as const } : {}),
  });
  const cut = () => {
    if (teks !== '') potongan.push({ teks, ...look() });
    teks = '';
  };
  for (let at = 0; at < text.length; ) {
    const which = text.startsWith(TEBAL, at) ? 'tebal' : text.startsWith(MIRING, at) ? 'miring' : null;
    const sign = which === 'tebal' ? TEBAL : MIRING;
    const escaped = escapedAt(text, at);
    if (escaped) {
      teks += escaped.teks;
      at += escaped.length;
    } else if (which && open[which] === at) {
      cut();
      open[which] = -1;
      at += sign.length;
    } else if (which && open[which] < 0 && closing(text, at, sign) >= 0) {
      cut();
      open[which] = closing(text, at, sign);
      at += sign.length;
    } else {
      teks += text[at];
      at += 1;
    }
  }
  cut();
  return rapi(potongan);
}

function isAlike(one: LakipPotongan, other: LakipPotongan): boolean {
  return one.tebal === other.tebal && one.miring === other.miring;
}

/** One look a piece, blanks outside of looks (nobody sees a bold blank), none at the ends. */
export function rapi(given: readonly LakipPotongan[]): readonly LakipPotongan[] {
  const pieces = given.flatMap(({ teks, tebal, miring }): readonly LakipPotongan[] => {
    const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(teks) ?? [];
    const styled = { teks: inner, ...(tebal ? { tebal } : {}), ...(miring ? { miring } : {}) };
    return [{ teks: before }, styled, { teks: after }].filter((piece) => piece.teks !== '');
  });
  // Between two pieces of the same look a blank has that look, too.
  const joined: LakipPotongan[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    const previous = joined[joined.length - 2];
    const isGap = last && !last.tebal && !last.miring && /^\s+$/.test(last.teks);
    if (last && isAlike(last, piece)) {
      joined[joined.length - 1] = { ...last, teks: last.teks + piece.teks };
    } else if (isGap && previous && isAlike(previous, piece)) {
      joined.splice(-2, 2, { ...previous, teks: previous.teks + last.teks + piece.teks });
    } else joined.push(piece);
  }
  const last = joined.length - 1;
  return joined
    .map((piece, index) => {
      const teks = index === 0 ? piece.teks.trimStart() : piece.teks;
      return { ...piece, teks: index === last ? teks.trimEnd() : teks };
    })
    .filter(({ teks }) => teks !== '');
}

/** Without signs. */
export function polos(potongan: readonly LakipPotongan[]): string {
  return potongan.map(({ teks }) => teks).join('');
}

/** The pieces with their signs between them; `isSafe`: what could be read as a sign is escaped. */
function tandai(potongan: readonly LakipPotongan[], isSafe: boolean): string {
  let before: Partial<LakipPotongan> = {};
  let text = '';
  for (const piece of [...potongan, { teks: '' }]) {
    const signs = [
      { sign: MIRING, was: before.miring, is: piece.miring },
      { sign: TEBAL, was: before.tebal, is: piece.tebal },
    ].filter(({ was, is }) => Boolean(was) !== Boolean(is));
    const change = [...signs.filter(({ was }) => was), ...signs.filter(({ is }) => is)];
    if (isSafe && change.length > 0) text = text.replace(/\\+$/, '$&$&');
    text += change.map(({ sign }) => sign).join('');
    text += isSafe ? piece.teks.replace(/(\\*)([*_])/g, '$1$1\\$2') : piece.teks;
    before = piece;
  }
  return text;
}

/** Reads back as the same pieces; escaped only where it otherwise would not. */
export function tulisPotongan(given: readonly LakipPotongan[]): string {
  const potongan = rapi(given);
  const plain = tandai(potongan, false);
  const isRead = JSON.stringify(bacaPotongan(plain)) === JSON.stringify(potongan);
  return isRead ? plain : tandai(potongan, true);
}

/** '- satu', '• dua'. */
const BUTIR = /^[-•*–]\s+(.+)$/;
/** '1. satu', '2) dua'. */
const NOMOR = /^\(?(\d{1,3})[.)]\s+(.+)$/;
const TABEL = /^\|(.*)\|$/;
/** A line that begins like a list or a table and is none begins with it. */
const POLOS = '\\';

/**
 * A text of a cell as lines. `1.` begins a list; a number that does not go on from the one before is part of its text. An empty
 * line parts two tables, and two lists that both begin with 1.
 */
export function bacaNaskah(teks: string): readonly Baris[] {
  const lines: Baris[] = [];
  /** Numbers of the list under way, level by level. */
  let numbers: number[] = [];
  let isApart = false;
  for (const whole of teks.split(/\r\n?|\n/)) {
    const line = whole.trim();
    if (line === '') {
      isApart = true;
      continue;
    }
    const cells = TABEL.exec(line)?.[1];
    const last = lines[lines.length - 1];
    const [butir, nomor] = [BUTIR.exec(line), NOMOR.exec(line)];
    const tingkat = Math.min(
      TINGKAT_TERDALAM,
      Math.floor((whole.length - whole.trimStart().length) / 2),
      // The first item of a list stands at its outermost level.
      last?.kind === 'butir' ? last.tingkat + 1 : 0,
    );
    const isNew = isApart && nomor !== null && Number(nomor[1]) === 1 && tingkat === 0 && numbers.length > 0;
    if (isNew) numbers = [];
    const goesOn = nomor !== null && Number(nomor[1]) === (numbers[tingkat] ?? 0) + 1;
    if (cells !== undefined) {
      const baris = cellsOf(cells);
      if (last?.kind === 'tabel' && !isApart)
        lines[lines.length - 1] = { ...last, baris: [...last.baris, baris] };
      else lines.push({ kind: 'tabel', baris: [baris] });
      numbers = [];
    } else if (butir || goesOn) {
      const potongan = bacaPotongan(butir?.[1] ?? nomor?.[2] ?? '');
      lines.push({
        kind: 'butir',
        bernomor: butir === null,
        tingkat,
        potongan,
        ...(isNew ? { baru: true } : {}),
      });
      numbers = numbers.slice(0, tingkat);
      while (numbers.length < tingkat) numbers.push(0);
      if (butir === null) numbers.push(Number(nomor?.[1]));
    } else {
      const isPlain = line.startsWith(POLOS) && needsPlain(line.slice(1));
      lines.push({ kind: 'paragraf', potongan: bacaPotongan(isPlain ? line.slice(1) : line) });
      numbers = [];
    }
    isApart = false;
  }
  return lines;
}

/** It would be read as a part of a list or a table, or as a sign that says it is not. */
function needsPlain(line: string): boolean {
  return (
    BUTIR.test(line) ||
    NOMOR.test(line) ||
    TABEL.test(line) ||
    (line.startsWith(POLOS) && needsPlain(line.slice(1)))
  );
}

function cellsOf(inner: string): readonly string[] {
  const cells: string[] = [''];
  for (let at = 0; at < inner.length; at += 1) {
    const next = inner[at + 1];
    const last = cells.length - 1;
    if (inner[at] === '\\' && (next === '|' || next === '\\' || next === 'n')) {
      at += 1;
      cells[last] = (cells[last] ?? '') + (next === 'n' ? '\n' : next);
    } else if (inner[at] === '|') cells.push('');
    else cells[last] = (cells[last] ?? '') + inner[at];
  }
  return cells.map((cell) => cell.trim());
}

function tulisSel(cell: string): string {
  return cell.trim().replace(/[\\|]/g, '\\$&').replace(/\n/g, '\\n');
}

/** Lines as a text of a cell, which reads back as the same lines. */
export function tulisNaskah(given: readonly Baris[]): string {
  const lines = given.filter((line) => line.kind === 'tabel' || rapi(line.potongan).length > 0);
  const written: string[] = [];
  let numbers: number[] = [];
  /** Of the item just written; −1 after anything else. */
  let level = -1;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (line.kind === 'tabel') {
      if (before?.kind === 'tabel') written.push('');
      written.push(...line.baris.map((cells) => `| ${cells.map(tulisSel).join(' | ')} |`));
      numbers = [];
      level = -1;
      return;
    }
    const text = tulisPotongan(line.potongan);
    if (line.kind === 'paragraf') {
      const nomor = NOMOR.exec(text);
      const couldBeRead = nomor ? Number(nomor[1]) === (numbers[0] ?? 0) + 1 : needsPlain(text);
      written.push(couldBeRead ? `${POLOS}${text}` : text);
      numbers = [];
      level = -1;
      return;
    }
    const tingkat = Math.min(line.tingkat, TINGKAT_TERDALAM, level + 1);
    level = tingkat;
    if (line.baru && line.bernomor && tingkat === 0 && numbers.length > 0) {
      written.push('');
      numbers = [];
    }
    numbers = line.bernomor ? counted(numbers, tingkat) : numbers.slice(0, tingkat);
    const mark = line.bernomor ? `${numbers[tingkat]}.` : '-';
    written.push(`${'  '.repeat(tingkat)}${mark} ${text}`);
  });
  return written.join('\n');
}

function counted(numbers: readonly number[], tingkat: number): number[] {
  const next = numbers.slice(0, tingkat + 1);
  while (next.length <= tingkat) next.push(0);
  next[tingkat] = (next[tingkat] ?? 0) + 1;
  return next;
}

/** Nothing but text: the report needs no pieces for it. */
function isPlain(potongan: readonly LakipPotongan[]): boolean {
  return potongan.every(({ tebal, miring }) => !tebal && !miring);
}

function listOf(items: readonly LakipButir[]): LakipTergambar {
  const bernomor = items[0]?.bernomor === true;
  const butir = items.map(({ potongan }) => polos(potongan));
  const isSimple = items.every(
    (item) => item.tingkat === 0 && item.bernomor === bernomor && isPlain(item.potongan),
  );
  return { kind: 'daftar', bernomor, butir, ...(isSimple ? {} : { rincian: items }) };
}

function tableOf([head = [], ...rest]: readonly (readonly string[])[]): LakipTabel {
  const width = Math.max(head.length, ...rest.map((cells) => cells.length));
  const cell = (cells: readonly string[], column: number) => cells[column] ?? '';
  const columns = Array.from({ length: width }, (_, column) => column);
  return {
    kind: 'tabel',
    judul: '',
    kolom: columns.map((column) => ({ judul: cell(head, column), lebar: 1 })),
    baris: rest.map((cells) => columns.map((column) => cell(cells, column))),
  };
}

/** Lines as content of the report: a list is one block. */
export function blokNaskah(lines: readonly Baris[]): readonly LakipTergambar[] {
  const blok: LakipTergambar[] = [];
  let items: LakipButir[] = [];
  const endList = () => {
    if (items.length > 0) blok.push(listOf(items));
    items = [];
  };
  for (const line of lines) {
    if (line.kind === 'butir') {
      const { kind: _, ...item } = line;
      // Another kind at the outermost level is another list.
      const isOther = item.baru || (item.tingkat === 0 && item.bernomor !== items[0]?.bernomor);
      if (isOther) endList();
      items.push(item);
      continue;
    }
    endList();
    if (line.kind === 'tabel') blok.push(tableOf(line.baris));
    else if (isPlain(line.potongan)) blok.push({ kind: 'paragraf', teks: polos(line.potongan) });
    else blok.push({ kind: 'paragraf', teks: polos(line.potongan), potongan: line.potongan });
  }
  endList();
  return blok;
}

/** A text people wrote, as the report draws it. */
export function paragraphs(teks: string): readonly LakipTergambar[] {
  return blokNaskah(bacaNaskah(teks));
}

/** The content of a part with people's texts read. */
export function terurai(blok: readonly LakipBlok[]): readonly LakipTergambar[] {
  return blok.flatMap((item) => (item.kind === 'naskah' ? paragraphs(item.teks) : [item]));
}
