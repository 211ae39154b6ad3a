// Which edits of the Doc are taken, and in words what is not. Without DOM.
import type { BedaBagian, Perbandingan } from '../core/laporan/suntingan';
import { SUNTINGAN_WINDOW_TEXT as TEXT } from '../core/text/suntingan';

export type Pilihan = 'dokumen' | 'buku';
/** By the key of the text. */
export type PilihanBagian = Readonly<Partial<Record<string, Pilihan>>>;

/** Something of it can be taken: an empty text is emptied in the workbook, by hand. */
export function isTakeable({ dokumen, buku }: BedaBagian): boolean {
  return dokumen !== '' && dokumen !== buku;
}

/** What somebody chose, else the Doc's where only the Doc changed. */
export function pilihanOf(bagian: BedaBagian, chosen: PilihanBagian): Pilihan | undefined {
  if (!isTakeable(bagian)) return 'buku';
  return chosen[bagian.kunci] ?? (bagian.sifat === 'dokumen' ? 'dokumen' : undefined);
}

export interface Putusan {
  readonly taken: readonly BedaBagian[];
  /** Nobody chose yet. */
  readonly undecided: readonly BedaBagian[];
  /** What stays in the Doc only, with its place. */
  readonly left: readonly string[];
}

export function putusanOf({ bagian, luar, saran }: Perbandingan, chosen: PilihanBagian): Putusan {
  const of = (pilihan: Pilihan | undefined) => bagian.filter((item) => pilihanOf(item, chosen) === pilihan);
  const outside = new Set(luar.map(({ tempat }) => tempat));
  return {
    taken: of('dokumen'),
    undecided: of(undefined),
    left: [
      ...of('buku')
        .filter(({ dokumen, buku }) => dokumen !== buku)
        .map(({ judul }) => judul),
      ...bagian
        .filter(({ lain }) => lain.length > 0)
        .map(({ judul, lain }) => TEXT.leftWith(judul, lain.join(', '))),
      ...[...outside].map((tempat) => TEXT.leftOutside(tempat)),
      ...saran.map((tempat) => TEXT.leftSuggestion(tempat)),
    ],
  };
}

/** A line of the log holds so much of it. */
const MOST_NAMED = 30;

export function leftInWords(left: readonly string[]): string {
  const named = left.slice(0, MOST_NAMED).join('; ');
  return left.length > MOST_NAMED ? `${named}; ${TEXT.leftMore(left.length - MOST_NAMED)}` : named;
}
