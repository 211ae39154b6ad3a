// Whether a result was reached with fitting means: achievement against absorption, as LKjIP practice has it. No
// regulation fixes the rule; it is printed with the formulas.
import { roundHalfUp } from '../domain/angka';

/** Percent points between "efisien" and "tidak efisien". */
const CUKUP = 5;

export interface Efisiensi {
  /** Capaian − serapan, in percent points and full precision. */
  readonly selisih: number;
  readonly status: 'efisien' | 'cukup' | 'tidak';
  /** 100 − serapan; null where the target was not reached. */
  readonly penghematan: number | null;
}

/** Both in percent. Bounds apply to the difference rounded to two decimals, the figure people see. */
export function efisiensiOf(capaian: number, serapan: number): Efisiensi {
  const selisih = capaian - serapan;
  const shown = roundHalfUp(selisih, 2);
  return {
    selisih,
    status: shown > CUKUP ? 'efisien' : shown < -CUKUP ? 'tidak' : 'cukup',
    penghematan: roundHalfUp(capaian, 2) >= 100 ? 100 - serapan : null,
  };
}
