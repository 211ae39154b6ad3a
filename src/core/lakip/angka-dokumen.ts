// A document against the model it is to be made of: it is built in a browser, so that what is registered as the report must be
// seen to carry the report's own figures.
import type { LakipModel } from './model';

/** '1.420.000.000', '92,27', '2026', '10/04/2026' in its parts: numbers as they are printed. */
const FIGURE = /\d+(?:[.,]\d+)*/g;

/** The figures of every table of the report, each once. */
export function figuresOf({ bagian }: LakipModel): readonly string[] {
  const cells = bagian.flatMap(({ blok }) =>
    blok.flatMap((one) => (one.kind === 'tabel' ? one.baris.flat() : [])),
  );
  return [...new Set(cells.flatMap((cell) => cell.match(FIGURE) ?? []))];
}

/** Figures that the body of a Word document (word/document.xml) does not carry. Runs of a paragraph are one text. */
export function missingFigures(figures: readonly string[], xml: string): readonly string[] {
  const text = xml.replace(/<\/w:p>|<w:(?:br|tab|cr)\b[^>]*>/g, ' ').replace(/<[^>]*>/g, '');
  const carried = new Set(text.match(FIGURE) ?? []);
  return figures.filter((figure) => !carried.has(figure));
}
