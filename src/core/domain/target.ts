// A target as it is printed, read by the indicator's method.
import { type Metode, YA_TIDAK } from './capaian';

export interface Target {
  /** What is computed with: of a range the lower bound, of a predikat or yes/no the word. */
  readonly nilai: number | string;
  /** Upper bound of a range. */
  readonly atas: number | '';
  /** The printed wording; '' where the number says it all. */
  readonly teks: string;
}

export type ParsedTarget = { readonly ok: true; readonly target: Target | null } | { readonly ok: false };

/** `skala`: the words of a predikat, lowest first. */
export function parseTarget(
  cell: string | number | boolean,
  metode: Metode,
  skala: readonly string[],
): ParsedTarget {
  if (cell === '') return { ok: true, target: null };
  if (metode === 'predikat' || metode === 'ya/tidak') {
    const words: readonly string[] = metode === 'predikat' ? skala : YA_TIDAK;
    return typeof cell === 'string' && words.includes(cell)
      ? { ok: true, target: { nilai: cell, atas: '', teks: '' } }
      : { ok: false };
  }
  if (typeof cell !== 'number') return { ok: false };
  return { ok: true, target: { nilai: cell, atas: metode === 'rentang' ? cell : '', teks: '' } };
}
