// Tables, charts and paragraphs as the report writes them.
import { formatAngka } from '../domain/angka';
import { DESIMAL_HITUNG, minus } from '../lakip/angka';
import { ANGKA_TEXT } from '../text/lakip';
import { LAPORAN_TEXT } from '../text/laporan';
import type { LakipBlok, LakipGrafik, LakipKolom, LakipSeri, LakipTabel } from './model';

const { kosong } = ANGKA_TEXT;

/** '4,6', '−50', '50 (tanpa TW II)'; nothing else is a plain number. */
const ANGKA = /^(−?[\d.]+)(?:,(\d+))?( \(.+\))?$/;

/**
 * Numbers of one unit with as many decimals as the finest of them, column by column: 5 beside 4,77 is 5,00. `satuan` names
 * the unit of each row; `kolom` the columns.
 */
export function seragam(
  baris: readonly (readonly string[])[],
  satuan: readonly string[],
  kolom: readonly number[],
): readonly (readonly string[])[] {
  const decimals = (text: string) => ANGKA.exec(text)?.[2]?.length ?? 0;
  const finest = (row: number, column: number) =>
    Math.max(
      ...baris.map((cells, other) => (satuan[other] === satuan[row] ? decimals(cells[column] ?? '') : 0)),
    );
  return baris.map((cells, row) =>
    cells.map((text, column) => {
      const match = kolom.includes(column) ? ANGKA.exec(text) : null;
      const digits = match ? finest(row, column) : 0;
      if (!match || digits === 0) return text;
      return `${match[1]},${(match[2] ?? '').padEnd(digits, '0')}${match[3] ?? ''}`;
    }),
  );
}

/** Without those of `boleh`, the columns at a table's end that may be empty, in which no row says anything. */
export function tanpaKolomKosong<T extends Pick<LakipTabel, 'kolom' | 'baris'>>(
  tabel: T,
  boleh: readonly number[],
): T {
  const says = (text = '') => text !== '' && text !== kosong;
  const stays = (column: number) =>
    !boleh.includes(column) || tabel.baris.some((cells) => says(cells[column]));
  return {
    ...tabel,
    kolom: tabel.kolom.filter((_, column) => stays(column)),
    baris: tabel.baris.map((cells) => cells.filter((_, column) => stays(column))),
  };
}

/** The columns of numbers. */
export function kolomAngka(kolom: readonly LakipKolom[]): readonly number[] {
  return kolom.flatMap(({ rata }, index) => (rata === 'kanan' ? [index] : []));
}

export function kolom(judul: string, lebar: number, rata?: LakipKolom['rata']): LakipKolom {
  return rata === undefined ? { judul, lebar } : { judul, lebar, rata };
}

export type Tabel = (table: Omit<LakipTabel, 'kind'>) => LakipTabel;

/** Tables of one chapter, numbered in order: "Tabel 3.1 …". */
export function tableMaker(bab: string): Tabel {
  let nomor = 0;
  return (table) => {
    nomor += 1;
    return { kind: 'tabel', ...table, judul: `Tabel ${bab}.${nomor} ${table.judul}` };
  };
}

export type Gambar = (chart: Omit<LakipGrafik, 'kind' | 'uraian'>) => readonly LakipBlok[];

/** More bars than this are not told apart on a page. */
const BATAS_KATEGORI = 12;

/** Charts of one chapter, numbered in order, or without numbers; none where there is too little or too much to draw. */
export function chartMaker(bab: string | null): Gambar {
  let nomor = 0;
  return (chart) => {
    const { kategori } = chart;
    if (kategori.length < 2 || kategori.length > BATAS_KATEGORI || chart.seri.length === 0) return [];
    const seri = labelSeragam(chart.seri);
    nomor += 1;
    const judulGambar = bab === null ? chart.judul : `Gambar ${bab}.${nomor} ${chart.judul}`;
    const uraian = LAPORAN_TEXT.uraianGambar(
      judulGambar,
      kategori.map((nama, index) => ({
        nama,
        nilai: seri.map(({ nama: apa, label }) => ({ apa, label: label[index] ?? kosong })),
      })),
    );
    return [{ kind: 'gambar', ...chart, seri, judul: judulGambar, uraian }];
  };
}

/** Labels with as many decimals as the finest of them. */
function labelSeragam(list: readonly LakipSeri[]): readonly LakipSeri[] {
  const labels = list.flatMap(({ label }) => label.map((text) => [text]));
  const alike = seragam(
    labels,
    labels.map(() => ''),
    [0],
  ).map(([text = '']) => text);
  return list.map((item, index) => {
    const start = list.slice(0, index).reduce((sum, { label }) => sum + label.length, 0);
    return { ...item, label: alike.slice(start, start + item.label.length) };
  });
}

function dibulatkan(value: number | null): string {
  return value === null ? kosong : minus(formatAngka(value, { max: DESIMAL_HITUNG }));
}

/** Values as a chart's series. */
export function seri(nama: string, nilai: readonly (number | null)[], tulis = dibulatkan): LakipSeri {
  return { nama, nilai, label: nilai.map((value) => tulis(value)) };
}

/** `narasi`: the key of the text of people's under it. */
export function judul(tingkat: 2 | 3 | 4 | 5, teks: string, narasi?: string): LakipBlok {
  return { kind: 'judul', tingkat, teks, ...(narasi === undefined ? {} : { narasi }) };
}

export function paragraf(teks: string): LakipBlok {
  return { kind: 'paragraf', teks };
}

/** A text of people's; nothing where there is none. */
export function naskah(teks: string): readonly LakipBlok[] {
  return teks.trim() === '' ? [] : [{ kind: 'naskah', teks }];
}

export function catatan(teks: string): LakipBlok {
  return { kind: 'catatan', teks };
}

export function daftar(butir: readonly string[]): LakipBlok {
  return { kind: 'daftar', bernomor: false, butir };
}
