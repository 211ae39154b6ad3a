// A table from elsewhere, matched → what would be added to a tab, row by row. Nothing that a person wrote there is changed:
// rows that are not there yet are added, cells left empty are filled, and what differs is told.

import { textKey } from '../domain/text-key';
import { TRIWULAN } from '../domain/triwulan';
import { type CellValue, isBlank, textOf } from '../workbook/cell';
import { identityOf, specOf } from './columns';
import type { BarisTabel, ImporTab, TabelImpor } from './model';
import { type KnownNames, kodeOfIndikator, readValue, satuanIn } from './values';

/** Cells by column key; dates are ISO texts. */
export type Isi = Readonly<Record<string, CellValue>>;

interface Difference {
  readonly key: string;
  readonly ada: CellValue;
  readonly berkas: CellValue;
}

export interface ProposedRow {
  /** Rows of the table it comes from, the first of them first. */
  readonly baris: number;
  /** The tab's row it speaks of; null where it is new. */
  readonly row: number | null;
  /** Of a new row all cells, of one that is there those that were empty. */
  readonly isi: Isi;
  readonly berbeda: readonly Difference[];
}

export interface Proposal {
  readonly rows: readonly ProposedRow[];
  /** Rows of the table that say the same as an earlier one. */
  readonly berulang: readonly { readonly baris: number; readonly dengan: number }[];
}

interface Existing {
  readonly row: number;
  readonly cell: (key: string) => CellValue;
}

/** The rows of any tab; the keys asked for are its own columns'. */
export function existingRows(
  rows: readonly { readonly row: number; readonly cell: (key: never) => CellValue }[],
): readonly Existing[] {
  return rows.map(({ row, cell }) => ({ row, cell: cell as (key: string) => CellValue }));
}

export function propose(
  tab: ImporTab,
  tabel: TabelImpor,
  existing: readonly Existing[],
  known: KnownNames,
): Proposal {
  const identity = identityOf(tab);
  const read = tabel.baris.map((row) => ({ ...row, isi: readRow(tab, row.isi, tabel.terisi, known) }));
  const numbered = tabel.awalan === '' ? read : withKodes(read, tabel.awalan, existing);
  const byIdentity = new Map(existing.map((row) => [namedBy(row.cell, identity), row]));
  const seen = new Map<string, BarisTabel>();
  const berulang: { baris: number; dengan: number }[] = [];
  const rows: ProposedRow[] = [];
  for (const [index, { baris, isi }] of numbered.entries()) {
    const name = isWhole(isi, identity) ? namedBy((key) => isi[key] ?? '', identity) : '';
    const [given, earlier] = [tabel.baris[index], seen.get(name)];
    // A row that contradicts an earlier one is no repetition: it comes too, and the tab's own check names the double code.
    if (earlier && given && saysSame(earlier.isi, given.isi)) {
      berulang.push({ baris, dengan: earlier.baris });
      continue;
    }
    if (given && name !== '') seen.set(name, given);
    rows.push(proposed(baris, isi, name === '' ? undefined : byIdentity.get(name)));
  }
  return { rows, berulang };
}

function readRow(tab: ImporTab, given: Isi, terisi: readonly string[], known: KnownNames): Isi {
  const satuan = tab === 'indikator' ? textOf(given.satuan) || satuanIn(given.target_tahunan ?? '') : '';
  const isi: Record<string, CellValue> = Object.fromEntries(
    specOf(tab).columns.map((column) => [
      column.key,
      readValue(column, given[column.key] ?? '', satuan, known),
    ]),
  );
  if (tab === 'indikator') return { ...isi, satuan, ...dueOf(isi, terisi) };
  if (tab === 'rencana' || tab === 'pembanding') isi.kode = kodeOfIndikator(textOf(isi.kode), known);
  return isi;
}

/**
 * When the table says nothing of it, a quarter with a target is due; a table with the year's target alone is due at the year's
 * end (so are the figures of a Perjanjian Kinerja).
 */
function dueOf(isi: Isi, terisi: readonly string[]): Isi {
  const hasQuarters = TRIWULAN.some((triwulan) => terisi.includes(`target_${triwulan}`));
  const due: Record<string, CellValue> = {};
  if (!hasQuarters && !isBlank(isi.target_tahunan)) due.target_4 = isi.target_tahunan ?? '';
  for (const triwulan of TRIWULAN) {
    const key = `jatuh_tempo_${triwulan}`;
    const target = due[`target_${triwulan}`] ?? isi[`target_${triwulan}`];
    if (!terisi.includes(key)) due[key] = isBlank(target) ? 'tidak' : 'ya';
  }
  return due;
}

interface ReadRow {
  readonly baris: number;
  readonly isi: Isi;
}

/** Rows without a code take that of the indicator of the same name and year, or the next free number behind the prefix. */
function withKodes(
  rows: readonly ReadRow[],
  awalan: string,
  existing: readonly Existing[],
): readonly ReadRow[] {
  const nameOf = (tahun: CellValue | undefined, uraian: CellValue | undefined) =>
    `${textOf(tahun)}|${textKey(textOf(uraian))}`;
  const kodes = new Map(
    existing.map(({ cell }) => [nameOf(cell('tahun'), cell('uraian')), textOf(cell('kode'))] as const),
  );
  const taken = new Set(existing.map(({ cell }) => textOf(cell('kode')).toLowerCase()));
  let next = 1;
  const fresh = () => {
    while (taken.has(`${awalan}${next}`.toLowerCase())) next += 1;
    taken.add(`${awalan}${next}`.toLowerCase());
    return `${awalan}${next}`;
  };
  return rows.map(({ baris, isi }) => {
    const name = nameOf(isi.tahun, isi.uraian);
    const kode = kodes.get(name) || fresh();
    kodes.set(name, kode);
    return { baris, isi: { ...isi, kode } };
  });
}

function namedBy(cell: (key: string) => CellValue, identity: readonly string[]): string {
  return identity.map((key) => textKey(textOf(cell(key)))).join('|');
}

/** Whether the row says what it is about. */
function isWhole(isi: Isi, identity: readonly string[]): boolean {
  return textOf(isi[identity.includes('kode') ? 'kode' : (identity[0] ?? '')]) !== '';
}

function saysSame(earlier: Isi, isi: Isi): boolean {
  return Object.entries(isi).every(([key, value]) => isBlank(value) || isSame(earlier[key], value));
}

function isSame(one: CellValue | undefined, other: CellValue | undefined): boolean {
  if (typeof one === 'number' && typeof other === 'number') return one === other;
  return textKey(textOf(one)) === textKey(textOf(other));
}

function proposed(baris: number, isi: Isi, found: Existing | undefined): ProposedRow {
  if (!found) return { baris, row: null, isi, berbeda: [] };
  const stands = Object.entries(isi).filter(([, value]) => !isBlank(value));
  const empty = stands.filter(([key]) => isBlank(found.cell(key)));
  return {
    baris,
    row: found.row,
    isi: Object.fromEntries(empty),
    berbeda: stands.flatMap(([key, berkas]) => {
      const ada = found.cell(key);
      return isBlank(ada) || isSame(ada, berkas) ? [] : [{ key, ada, berkas }];
    }),
  };
}
