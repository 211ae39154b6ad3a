// The formula of tab Rekomendasi: what became of each recommendation.
import { lastEventFormula } from './form-formulas';
import { KEADAAN_REKOMENDASI } from './report-tables';
import { type KeyOf, localCell, spanOf, type TabRef } from './tab';

/** The words of column Status before a draft is adopted. */
const STATUS_RANCANGAN = { rancangan: 'Rancangan', diganti: 'Diganti rancangan baru' } as const;

/** A draft until the Kepala Dinas adopts it, then the state its last committed follow-up set. */
export function recommendationStatusFormula(
  ref: TabRef<'rekomendasi'>,
  row: number,
  jejak: TabRef<'jejak'>,
): string {
  const at = (key: KeyOf<'rekomendasi'>) => localCell(ref, key, row);
  const draft = `MATCH(${at('generasi')};${spanOf(jejak, 'generasi')};0)`;
  const kode = `UPPER(LEFT(INDEX(${spanOf(jejak, 'hash')};${draft});6))`;
  // Not by COUNTIF or MAXIFS: to a criterion, a code such as 12E456 is a number.
  const isAdopted = `ISNUMBER(MATCH(${kode};${spanOf(jejak, 'kode')};0))`;
  const lastDraft = lastEventFormula(jejak, [
    ['peristiwa', '"rekomendasi_dirancang"'],
    ['periode', at('periode')],
  ]);
  const lastFollowUp = (more = '') =>
    `MAXIFS(${spanOf(ref, 'no')};${spanOf(ref, 'rujukan')};${at('no')};${spanOf(ref, 'tercatat')};1=1${more})`;
  const [first, ...others] = KEADAAN_REKOMENDASI;
  const followed = others.reduceRight(
    (otherwise, keadaan) =>
      `IF(${lastFollowUp(`;${spanOf(ref, 'keadaan')};"${keadaan}"`)}=${lastFollowUp()};"${keadaan}";${otherwise})`,
    `"${first}"`,
  );
  const state = `IF(${lastFollowUp()}=0;"${first}";${followed})`;
  // A row whose generation the log does not know finds no draft.
  return `=IFERROR(IF(${isAdopted};${state};IF(${draft}=${lastDraft};"${STATUS_RANCANGAN.rancangan}";"${STATUS_RANCANGAN.diganti}"));"–")`;
}
