// Uji keutuhan jejak: every row's hash, chain, number and stored states, and every block's completeness.
import { committedRows, FIRST_HASH, hashOf, type JejakRow, type Sha256 } from './jejak';
import { foldJejak, nextKeadaan } from './workflow';

export interface Breach {
  readonly no: number;
  readonly kind: 'nomor' | 'rantai' | 'hash' | 'keadaan' | 'blok' | 'baris';
}

/** `rusak`: rows that could not be read, or do not stand where the formulas look for them. */
export function verifyJejak(
  rows: readonly JejakRow[],
  sha256: Sha256,
  rusak: readonly number[] = [],
): readonly Breach[] {
  const breaches: Breach[] = rusak.map((no) => ({ no, kind: 'baris' }));
  const committed = new Set(committedRows(rows));
  let hashSebelum = FIRST_HASH;
  rows.forEach((row, index) => {
    const breach = (kind: Breach['kind']) => breaches.push({ no: row.no, kind });
    if (row.no !== index + 1) breach('nomor');
    if (row.hashSebelum !== hashSebelum) breach('rantai');
    if (hashOf(row, sha256) !== row.hash) breach('hash');
    if (!committed.has(row)) breach('blok');
    hashSebelum = row.hash;
  });
  return [...breaches, ...verifyStates(rows.filter((row) => committed.has(row)))];
}

/** The stored states against the fold. Only a consolidation's step 7 depends on more than the log itself. */
function verifyStates(rows: readonly JejakRow[]): readonly Breach[] {
  return rows.flatMap((row, index): Breach[] => {
    if (row.periode === '') return [];
    const before = foldJejak(rows.slice(0, index)).unit(row.periode, row.unit);
    const expected = nextKeadaan(before, row, row.keadaan[6]);
    return expected.some((keadaan, step) => keadaan !== row.keadaan[step])
      ? [{ no: row.no, kind: 'keadaan' }]
      : [];
  });
}
