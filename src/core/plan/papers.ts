// Cetak dan arsip: the papers of a quarter, for whoever opens the workbook. Nothing is written.
import type { Answer } from '../domain/answer';
import { type Periode, parsePeriode, periodeLabel } from '../domain/triwulan';
import { bahanKertasOf, isWithoutPaper } from '../lakip/kertas';
import type { PapersOffer } from '../rpc';
import { CETAK_TEXT } from '../text/cetak';
import type { Book } from '../workbook/book';

/** Quarters that were opened, the latest first. */
export function papersPeriodes(book: Book): readonly Periode[] {
  const opened = book.committed.flatMap(({ peristiwa, periode }) =>
    peristiwa === 'pengukuran_dimulai' ? (parsePeriode(periode)?.periode ?? []) : [],
  );
  return [...new Set(opened)].sort().reverse();
}

/** Of the quarter asked for, else the latest that has papers. */
export function papersOffer(book: Book, asked: string, identity: string): Answer<PapersOffer> {
  const periodes = papersPeriodes(book);
  for (const periode of periodes.filter((one) => asked === '' || one === asked)) {
    const bahan = bahanKertasOf(book, periode);
    if (isWithoutPaper(bahan)) continue;
    return {
      ok: true,
      value: {
        title: CETAK_TEXT.title(periodeLabel(periode)),
        identity,
        periode,
        periodes: periodes.map((one) => ({ value: one, label: periodeLabel(one) })),
        bahan,
      },
    };
  }
  return { ok: false, message: CETAK_TEXT.none };
}
