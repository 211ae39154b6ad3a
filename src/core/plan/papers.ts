// Cetak dan arsip: the papers of a quarter, for whoever opens the workbook. Nothing is written.
import type { Answer } from '../domain/answer';
import { tanggalOf } from '../domain/kalender';
import { type Periode, parsePeriode, periodeLabel } from '../domain/triwulan';
import { bahanKertasOf, isWithoutPaper } from '../lakip/kertas';
import type { PapersOffer } from '../rpc';
import { KERTAS_TEXT } from '../text/kertas';
import type { Book } from '../workbook/book';
import type { Context } from './act';
import { materialDigest, nextNomor, papersInForce } from './kertas';
import { authorizeRecorder } from './paper';

/** Quarters that were opened, the latest first. */
export function papersPeriodes(book: Book): readonly Periode[] {
  const opened = book.committed.flatMap(({ peristiwa, periode }) =>
    peristiwa === 'pengukuran_dimulai' ? (parsePeriode(periode)?.periode ?? []) : [],
  );
  return [...new Set(opened)].sort().reverse();
}

/** Of the quarter asked for, else the latest that has papers. */
export function papersOffer(book: Book, ctx: Context, asked: string, identity: string): Answer<PapersOffer> {
  const periodes = papersPeriodes(book);
  for (const periode of periodes.filter((one) => asked === '' || one === asked)) {
    const bahan = bahanKertasOf(book, periode);
    if (isWithoutPaper(bahan)) continue;
    return {
      ok: true,
      value: {
        title: KERTAS_TEXT.title(periodeLabel(periode)),
        identity,
        periode,
        periodes: periodes.map((one) => ({ value: one, label: periodeLabel(one) })),
        bahan,
        gambar: {},
        hilang: [],
        arsip: papersInForce(book, periode).map(
          ({ rujukan, digestData, nomor, tanggal, tautan, tautanPdf }) => ({
            dokumen: rujukan,
            digest: digestData,
            nomor,
            tanggal,
            tautan,
            tautanPdf,
          }),
        ),
        simpan: authorizeRecorder(book, ctx).ok
          ? {
              kode: materialDigest(bahan, ctx),
              nomor: nextNomor(book, periode),
              tanggal: tanggalOf(ctx.waktu),
            }
          : null,
      },
    };
  }
  return { ok: false, message: KERTAS_TEXT.none };
}
