// Cetak dan arsip: the papers of a quarter, for whoever opens the workbook. Nothing is written.
import type { Answer } from '../domain/answer';
import { type Periode, parsePeriode, periodeLabel } from '../domain/triwulan';
import { kertasOf } from '../lakip/cetak';
import type { PapersOffer } from '../rpc';
import { CETAK_TEXT } from '../text/cetak';
import { LAPORAN_TEXT } from '../text/lakip';
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
    const kertas = kertasOf(book, periode);
    if (kertas.length === 0) continue;
    const { opd, daerah } = book.pengaturan;
    const label = periodeLabel(periode);
    return {
      ok: true,
      value: {
        title: CETAK_TEXT.title(label),
        identity,
        periode,
        periodes: periodes.map((one) => ({ value: one, label: periodeLabel(one) })),
        fileName: CETAK_TEXT.fileName(label),
        langkah: kertas.map(({ langkah }) => langkah),
        model: {
          sampul: [...CETAK_TEXT.sampul(label), '', opd, daerah],
          judul: CETAK_TEXT.fileName(label),
          instansi: [opd, daerah].filter((name) => name !== '').join(' '),
          status: '',
          tanda: '',
          daftar: LAPORAN_TEXT.daftar,
          bagian: kertas.map(({ bagian }) => bagian),
        },
      },
    };
  }
  return { ok: false, message: CETAK_TEXT.none };
}
