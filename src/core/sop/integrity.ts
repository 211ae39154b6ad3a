// Uji keutuhan jejak: every row's hash, chain, number and stored states, and every block's completeness.
import { committedRows, FIRST_HASH, hashOf, type JejakRow, type Sha256 } from './jejak';
import { foldJejak } from './workflow';

export interface Breach {
  /** The place in the log; of a lost end, the number of the event that is remembered. */
  readonly no: number;
  readonly kind: 'nomor' | 'rantai' | 'hash' | 'keadaan' | 'blok' | 'baris' | 'ujung';
}

/** `rusak`: places whose row could not be read, or does not stand where the formulas look for it. `tempat`: the place of each row. */
export function verifyJejak(
  rows: readonly JejakRow[],
  sha256: Sha256,
  rusak: readonly number[] = [],
  tempat: readonly number[] = rows.map((_, index) => index + 1),
): readonly Breach[] {
  const breaches: Breach[] = rusak.map((no) => ({ no, kind: 'baris' }));
  const committed = new Set(committedRows(rows));
  rows.forEach((row, index) => {
    const no = tempat[index] ?? index + 1;
    const before = tempat[index - 1] ?? 0;
    const breach = (kind: Breach['kind']) => breaches.push({ no, kind });
    if (row.no !== no) breach('nomor');
    // What an unreadable row was bound to, or binds, is not known.
    if (before === no - 1 && row.hashSebelum !== (rows[index - 1]?.hash ?? FIRST_HASH)) breach('rantai');
    if (hashOf(row, sha256) !== row.hash) breach('hash');
    if (!committed.has(row)) breach('blok');
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
