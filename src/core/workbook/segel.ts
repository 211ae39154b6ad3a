// Seals: what a block of the log holds of the rows it stored, so that they can be compared with what stands now. The
// digest binds the rows' content; a short mark for each row only tells which of them is another one.
import { canonicalJson } from '../domain/canonical';
import type { Sha256 } from '../sop/jejak';
import type { TableRow } from './decode-tables';
import { BUKTI, NASKAH, REKOMENDASI, REVISI, REVIU, SAKIP } from './report-tables';
import type { ColumnKind } from './spec';
import type { Cells, KeyOf } from './tab';
import { RIWAYAT, SALINAN } from './tables';

/** Tabs whose rows the log vouches for, and the columns that are not of their content. */
const SEALED = {
  riwayat: { spec: RIWAYAT, generasi: 'generasi', without: ['generasi'] },
  salinan: { spec: SALINAN, generasi: 'id_versi', without: ['id_versi'] },
  bukti: { spec: BUKTI, generasi: 'generasi', without: ['generasi', 'tercatat', 'status'] },
  sakip: { spec: SAKIP, generasi: 'generasi', without: ['generasi', 'tercatat'] },
  // A text's own code is made of its event's hash, which is made of this: the code is compared by itself.
  naskah: { spec: NASKAH, generasi: 'generasi', without: ['generasi', 'tercatat', 'kode'] },
  rekomendasi: { spec: REKOMENDASI, generasi: 'generasi', without: ['generasi', 'tercatat', 'status'] },
  revisi: { spec: REVISI, generasi: 'generasi', without: ['generasi', 'tercatat'] },
} as const;

export type SealedTab = keyof typeof SEALED;
export const SEALED_TABS = Object.keys(SEALED) as readonly SealedTab[];

/** The column in which a tab's rows name the block that stored them. */
export function generasiKey<Id extends SealedTab>(tab: Id): KeyOf<Id> {
  return SEALED[tab].generasi as KeyOf<Id>;
}

/** A cell on its way into the sheet, or as it was read: text, number, or one of the forms in which a plan writes a text. */
function plainCell(kind: ColumnKind, cell: unknown): string | number | boolean {
  if (typeof cell === 'object' && cell !== null) {
    if ('tanggal' in cell) return String(cell.tanggal);
    if ('teks' in cell) return plainCell('teks', cell.teks);
    return '';
  }
  // A sheet keeps 15 digits that count.
  if (typeof cell === 'number' && kind !== 'teks') return Number(cell.toPrecision(15));
  if (typeof cell === 'boolean') return cell;
  return cell === undefined || cell === null ? '' : String(cell).replace(/\r\n?/g, '\n');
}

type CellOf = (key: string) => unknown;

function contentOf(
  columns: readonly { readonly key: string; readonly kind: ColumnKind }[],
  cell: CellOf,
): string {
  const cells = columns.map(({ key, kind }) => [key, plainCell(kind, cell(key))] as const);
  return canonicalJson(Object.fromEntries(cells.filter(([, value]) => value !== '')));
}

/** The columns of a tab that its seals cover. */
export function sealedColumns(
  tab: SealedTab,
): readonly { readonly key: string; readonly header: string; readonly kind: ColumnKind }[] {
  const without: readonly string[] = SEALED[tab].without;
  return SEALED[tab].spec.columns.filter(({ key }) => !without.includes(key));
}

/** A row's content as one text, the same on its way into the sheet and read from it. */
export function rowContent(tab: SealedTab, cell: CellOf): string {
  return contentOf(sealedColumns(tab), cell);
}

/** What the review of a quarter's draft approved, row by row of the checklist. */
export function reviuContent(row: TableRow<'reviu'>): string {
  return contentOf(REVIU.columns, (key) => row.cell(key as KeyOf<'reviu'>));
}

const MARK_LENGTH = 4;

/** Four characters of a content (FNV-1a): a name for the row, no proof. */
function markOf(content: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < content.length; index += 1) {
    hash = Math.imul(hash ^ content.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36).slice(-MARK_LENGTH).padStart(MARK_LENGTH, '0');
}

/** Whatever their order on the tab. */
function digestOf(contents: readonly string[], sha256: Sha256): string {
  return sha256(canonicalJson([...contents].sort()));
}

/** The seal of some rows: whose they are, their digest, and a mark for each. */
function sealText(nama: string, contents: readonly string[], sha256: Sha256): string {
  return `${nama}:${digestOf(contents, sha256)}:${contents.map(markOf).join('.')}`;
}

/** Rows a stage stores, as its block seals them. */
export interface StoredRows {
  readonly tab: SealedTab;
  readonly records: readonly Cells<string, unknown>[];
}

/** Rows on their way into a tab. */
export function stored<Id extends SealedTab>(
  tab: Id,
  records: readonly Cells<KeyOf<Id>, unknown>[],
): StoredRows {
  return { tab, records };
}

/** '' where nothing is stored. */
export function sealOf({ tab, records }: StoredRows, sha256: Sha256): string {
  if (records.length === 0) return '';
  return sealText(
    tab,
    records.map((record) => rowContent(tab, (key) => record[key])),
    sha256,
  );
}

/** The name under which the checklist of a quarter is sealed. */
export function reviuName(periode: string): string {
  return `reviu@${periode}`;
}

/** The quarter's checklist as it stands, sealed with its approval; '' where it has no row. */
export function sealOfReviu(rows: readonly TableRow<'reviu'>[], periode: string, sha256: Sha256): string {
  const own = rows.filter((row) => row.text('periode') === periode);
  return own.length === 0 ? '' : sealText(reviuName(periode), own.map(reviuContent), sha256);
}

/** The name under which the texts of a quarter are sealed. */
function narasiName(periode: string): string {
  return `narasi@${periode}`;
}

/** What a text says, whatever else stands in its row. */
function narasiContent(row: TableRow<'narasi'>): string {
  return canonicalJson({ kunci: row.text('kunci'), isi: row.text('isi').trim() });
}

function writtenNarasi(rows: readonly TableRow<'narasi'>[], periode: string): readonly TableRow<'narasi'>[] {
  return rows.filter((row) => row.text('periode') === periode && row.text('isi').trim() !== '');
}

/** The quarter's texts as they stand, sealed with the final text they are part of; '' where nothing is written. */
export function sealOfNarasi(rows: readonly TableRow<'narasi'>[], periode: string, sha256: Sha256): string {
  const contents = writtenNarasi(rows, periode).map(narasiContent);
  return contents.length === 0 ? '' : sealText(narasiName(periode), contents, sha256);
}

/**
 * How the quarter's texts differ from those that were sealed: sheet rows that say something else, and how many texts are
 * there no more. Told by the marks, which need no digest; null where none were sealed.
 */
export function otherNarasi(
  rows: readonly TableRow<'narasi'>[],
  periode: string,
  segel: string,
): Beda | null {
  const sealed = parseSegel(segel).find(({ nama }) => nama === narasiName(periode));
  if (!sealed) return null;
  const left = [...sealed.tanda];
  const present = writtenNarasi(rows, periode);
  const other = present.filter((row) => {
    const place = left.indexOf(markOf(narasiContent(row)));
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  return {
    rows: other.map(({ row }) => row),
    missing: Math.max(0, sealed.tanda.length - present.length),
  };
}

export interface Segel {
  readonly nama: string;
  readonly digest: string;
  readonly tanda: readonly string[];
}

export function parseSegel(text: string): readonly Segel[] {
  return text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [nama = '', digest = '', tanda = ''] = part.split(':');
      return { nama, digest, tanda: tanda.split('.') };
    });
}

/** How rows differ from their seal. */
export interface Beda {
  /** Sheet rows whose content is not what was stored. */
  readonly rows: readonly number[];
  /** Rows that were stored and are there no more, in no other form either. */
  readonly missing: number;
}

/** null where every row stands as it was stored. */
export function compareSeal(
  segel: Segel,
  rows: readonly { readonly row: number; readonly content: string }[],
  sha256: Sha256,
): Beda | null {
  const contents = rows.map(({ content }) => content);
  if (digestOf(contents, sha256) === segel.digest) return null;
  const left = [...segel.tanda];
  const other = rows.filter(({ content }) => {
    const place = left.indexOf(markOf(content));
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  const missing = Math.max(0, segel.tanda.length - rows.length);
  // Every mark fits and the digest does not: any of them may be the one.
  const changed = other.length === 0 && missing === 0 ? rows : other;
  return { rows: changed.map(({ row }) => row), missing };
}
