// Uji keutuhan jejak: every row's hash, chain, number and stored states, and every block's completeness.
import { committedRows, FIRST_HASH, hashOf, type JejakRow, type Sha256 } from './jejak';
import { foldJejak } from './workflow';

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
  const breaches: Breach[] = [];
  foldJejak(rows, (row, after) => {
    if (after.keadaan.some((keadaan, step) => keadaan !== row.keadaan[step])) {
      breaches.push({ no: row.no, kind: 'keadaan' });
    }
  });
  return breaches;
}
