// What was read of cells that a probe wrote, as one text.
import type { ProbeId } from '../text/probe-file';
import type { CellValue } from '../workbook/cell';

/** A text with {r} in it is a formula: {r} is its row, {s} the one below. */
export type Written = CellValue | { readonly tanggal: string };

export interface ProbeCell {
  readonly written: Written;
  readonly format: string;
  /** isi: value and formula; nilai: value alone; format: the format it has now; null: only there for others. */
  readonly read: 'isi' | 'nilai' | 'format' | null;
}

export interface CellProbe {
  readonly id: ProbeId;
  readonly cells: readonly ProbeCell[];
}

/** As Google answers one cell. */
export interface CellReading {
  readonly value: CellValue;
  readonly isDate: boolean;
  readonly formula: string;
  readonly format: string;
}

/** A value as it is told: a text in quotes, so that 7 and "7" are not the same. */
function spoken({ value, isDate }: CellReading): string {
  if (isDate) return `tanggal ${value}`;
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** What was read of a probe's cells, as one text. */
export function seenIn({ cells }: CellProbe, readings: readonly CellReading[]): string {
  return cells
    .flatMap(({ read }, index) => {
      const reading = readings[index];
      if (!read || !reading) return [];
      if (read === 'format') return [`format ${reading.format}`];
      return [
        read === 'isi' && reading.formula !== '' ? `${spoken(reading)} ${reading.formula}` : spoken(reading),
      ];
    })
    .join(' · ');
}
