// What two runs of the same act are compared by: committed facts, and what the tabs show of them.
import { createHash } from 'node:crypto';
import type { OpenWorkspace } from '../../runtime/workspace';
import { type Breach, verifyJejak } from '../../src/core/sop/integrity';
import { committedRows, JEJAK_KEYS, type JejakRow, kodeVersi, parseJejak } from '../../src/core/sop/jejak';
import { plainText } from '../../src/core/workbook/stored-text';

type Cell = string | number | boolean;
type Dump = ReturnType<OpenWorkspace['dump']>['tabs'];

const FIRST_ROW = 4;
/** Append-only tabs, where an unfinished run leaves rows that nobody reads. */
const LEDGERS = ['Jejak Audit', 'Salinan', 'Riwayat'];
/** Append-only tabs that people look at: compared as far as they are committed, with what their formulas say. */
const REGISTERS = ['Bukti Dukung', 'SAKIP', 'LAKIP', 'Rekomendasi', 'Revisi Target'];
const FILE_COLUMNS = ['id_berkas', 'id_salinan', 'id_pdf', 'tautan', 'tautan_pdf'];
/** Events whose digest stands for version codes or ids, which no two runs share. */
const DIGEST_OF_CODES = [
  'disetujui',
  'dikembalikan',
  'diterima',
  'dilewati',
  'dikonsolidasikan',
  'evaluasi_ditetapkan',
  'lakip_diperiksa',
  'lakip_dikembalikan',
  'lakip_ditandatangani',
];

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

function recordsOf(dump: Dump, tab: string): Record<string, Cell>[] {
  const [keys = [], ...rest] = dump[tab]?.values ?? [];
  return rest
    .slice(FIRST_ROW - 1)
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(keys.map((key, index) => [String(key), row[index] ?? ''])));
}

function jejakOf(dump: Dump): readonly JejakRow[] {
  return recordsOf(dump, 'Jejak Audit').map((record) => {
    const read = (key: string) => plainText(String(record[key] ?? ''));
    const row = parseJejak(Object.fromEntries(JEJAK_KEYS.map((key) => [key, read(key)])));
    if (!row) throw new Error(`Not a row of the log: ${JSON.stringify(record)}`);
    return row;
  });
}

export function readJejak(book: OpenWorkspace): readonly JejakRow[] {
  return jejakOf(book.dump('Jejak Audit').tabs);
}

/** The code of the last submitted version of this unit. */
export function lastKode(book: OpenWorkspace, unit: string): string {
  const rows = readJejak(book).filter((row) => row.peristiwa === 'diajukan' && row.unit === unit);
  const last = rows[rows.length - 1];
  return last ? kodeVersi(last.hash) : '';
}

/** Ids, and codes made of hashes, replaced by the number of the committed row where they first stand. */
function renamer(rows: readonly JejakRow[]): (text: string) => string {
  const names = new Map<string, string>();
  for (const row of rows) {
    names.set(kodeVersi(row.hash), `kode ${row.no}`);
    for (const id of [row.generasi, row.idPermintaan]) if (!names.has(id)) names.set(id, `id ${row.no}`);
  }
  return (text) => names.get(text) ?? text;
}

/** Every word of a text renamed: codes and ids stand inside sentences, too. */
function renameWords(text: string, rename: (word: string) => string): string {
  return text
    .replace(/https:\/\/\S+/g, 'tautan')
    .replace(/permintaan-\d+/g, 'permintaan')
    .replace(/[0-9a-f-]{36}|\b[0-9A-F]{6}\b/g, (word) => rename(word));
}

function withoutIds(row: JejakRow, rename: (text: string) => string): object {
  const { waktu: _, idPermintaan: __, hash: ___, hashSebelum: ____, segel: _____, ...rest } = row;
  const { generasi, digest, kode, ...facts } = rest;
  return {
    ...facts,
    kode: rename(kode),
    generasi: rename(generasi),
    digest: DIGEST_OF_CODES.includes(row.peristiwa) ? '' : digest,
  };
}

/** Tabs that people look at, every value and formula; of a pointer into Salinan only that there is one. */
function shownTabs(dump: Dump, rename: (text: string) => string): Record<string, object> {
  const tabs = Object.entries(dump).filter(([name]) => ![...LEDGERS, ...REGISTERS].includes(name));
  return Object.fromEntries(
    tabs.map(([name, { values, formulas }]) => {
      const pointer = (values[0] ?? []).indexOf('baris_salinan');
      const plain = values.map((row, index) =>
        row.map((cell, column) => {
          if (index > 0 && column === pointer && typeof cell === 'number') return cell > 0;
          return typeof cell === 'string' ? renameWords(cell, rename) : cell;
        }),
      );
      return [name, { values: plain, formulas }];
    }),
  );
}

function protectionsOf(book: OpenWorkspace): readonly string[] {
  return book.book.protections
    .save()
    .map(({ kind, sheetId, zone, unprotected, editors, description }) =>
      JSON.stringify({
        tab: book.book.tabs.name(sheetId),
        description,
        kind,
        zone,
        unprotected,
        editors: editors === null ? null : [...editors].sort(),
      }),
    )
    .sort();
}

function chartsOf(book: OpenWorkspace): readonly string[] {
  const { tabs, charts } = book.book;
  return tabs
    .ids()
    .flatMap((sheetId) => charts.titles(sheetId).map((title) => `${tabs.name(sheetId)}: ${title}`));
}

export interface Facts {
  /** Jejak, Salinan, Riwayat and the registers as far as they are committed, without time, ids and hashes. */
  readonly committed: {
    readonly jejak: object[];
    readonly salinan: object[];
    readonly riwayat: object[];
    readonly registers: object[];
  };
  readonly breaches: readonly Breach[];
  /** The forms with their inputs, Konsolidasi, the boards, the reference tabs. */
  readonly tabs: Readonly<Record<string, object>>;
  readonly charts: readonly string[];
  readonly rights: { readonly protections: readonly string[]; readonly sharing: unknown };
}

export function factsOf(book: OpenWorkspace): Facts {
  const dump = book.dump().tabs;
  const all = jejakOf(dump);
  const rows = committedRows(all);
  const rename = renamer(rows);
  const generations = new Set(rows.map((row) => row.generasi));
  const stored = new Map(book.driveFiles(null).map((file) => [file.id, file.name]));
  // A file stored by an attempt that died has another id, but the registered one must be there under its name.
  const fileOf = (column: string, cell: string) => {
    if (cell === '' || !FILE_COLUMNS.includes(column)) return undefined;
    return column.startsWith('id_') ? (stored.get(cell) ?? 'hilang') : 'tautan';
  };
  const committed = (tab: string, key: string, drop: string) =>
    recordsOf(dump, tab)
      .filter((record) => generations.has(String(record[key])))
      .map(({ [drop]: _, ...record }) =>
        Object.fromEntries(
          Object.entries(record).map(([name, cell]) => [
            name,
            typeof cell === 'string' ? (fileOf(name, cell) ?? rename(cell)) : cell,
          ]),
        ),
      );
  return {
    committed: {
      jejak: rows.map((row) => withoutIds(row, rename)),
      salinan: committed('Salinan', 'id_versi', 'kunci'),
      riwayat: committed('Riwayat', 'generasi', ''),
      registers: REGISTERS.flatMap((tab) => committed(tab, 'generasi', '')),
    },
    breaches: verifyJejak(all, sha256),
    tabs: shownTabs(dump, rename),
    charts: chartsOf(book),
    rights: { protections: protectionsOf(book), sharing: book.book.sharing.save() },
  };
}
