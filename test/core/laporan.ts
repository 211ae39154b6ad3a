// A report as the window makes it: of the material that the server sent, which travels as JSON.
import type { Periode } from '../../src/core/domain/triwulan';
import type { LakipOptions } from '../../src/core/lakip/bahan';
import { bahanOf, dataDigest } from '../../src/core/lakip/gather';
import { bahanKertasOf } from '../../src/core/lakip/kertas';
import { terbitanOf } from '../../src/core/lakip/terbitan';
import { buildLakip } from '../../src/core/laporan/build';
import { kertasOf } from '../../src/core/laporan/cetak';
import type { Kertas } from '../../src/core/laporan/kertas';
import type { LakipBlok, LakipModel } from '../../src/core/laporan/model';
import type { Book } from '../../src/core/workbook/book';
import { sha256 } from './book';

/** As it arrives; what JSON would not carry is a failure. */
export function arrived<T>(sent: T): T {
  const received = JSON.parse(JSON.stringify(sent));
  expect(received).toEqual(sent);
  return received;
}

export function lakipOf(book: Book, periode: Periode, options: LakipOptions): LakipModel {
  return buildLakip(arrived({ bahan: bahanOf(book, periode), terbitan: terbitanOf(book, periode, options) }));
}

export function papersOf(book: Book, periode: Periode): readonly Kertas[] {
  return kertasOf(arrived(bahanKertasOf(book, periode)));
}

export function digestOf(book: Book, periode: Periode): string {
  return dataDigest(bahanOf(book, periode), sha256);
}

/** The sentences of a block; what is drawn has none. */
export function teksOf(blok: LakipBlok): readonly string[] {
  switch (blok.kind) {
    case 'tabel':
    case 'gambar':
    case 'foto':
    case 'tanda-tangan':
      return [];
    case 'daftar':
      return blok.butir;
    default:
      return [blok.teks];
  }
}
