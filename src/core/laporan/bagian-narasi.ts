// Where the texts of people stand in a report: under which headings, and what follows them there.

import type { LakipBagian, LakipBlok, LakipModel } from './model';
import { type Baris, bacaNaskah, tulisNaskah } from './naskah';
import type { BagianNarasi } from './suntingan';

/** `judulOf` names a text by its key, as tab Narasi LAKIP does. */
export function bagianNarasi(model: LakipModel, judulOf: (kunci: string) => string): readonly BagianNarasi[] {
  return model.bagian.flatMap((bagian) => ofBagian(bagian, judulOf));
}

function ofBagian(
  { judul, narasi, blok }: LakipBagian,
  judulOf: (kunci: string) => string,
): readonly BagianNarasi[] {
  const headings: { readonly tingkat: number; readonly teks: string }[] = [{ tingkat: 1, teks: judul }];
  const found: BagianNarasi[] = [];
  const add = (kunci: string, from: number) => {
    const { buku, sampai } = under(blok, from);
    found.push({ kunci, judul: judulOf(kunci), jalur: headings.map(({ teks }) => teks), sampai, buku });
  };
  if (narasi !== undefined) add(narasi, 0);
  blok.forEach((item, place) => {
    if (item.kind !== 'judul') return;
    while ((headings[headings.length - 1]?.tingkat ?? 0) >= item.tingkat) headings.pop();
    headings.push({ tingkat: item.tingkat, teks: item.teks });
    if (item.narasi !== undefined) add(item.narasi, place + 1);
  });
  return found;
}

/** The text from this block on, and the first words of what follows it before the next heading. */
function under(blok: readonly LakipBlok[], from: number): Pick<BagianNarasi, 'buku' | 'sampai'> {
  const lines: Baris[] = [];
  for (const item of blok.slice(from)) {
    if (item.kind === 'judul') break;
    if (item.kind === 'naskah') lines.push(...bacaNaskah(item.teks));
    // Customary words, or that nothing is written yet.
    else if (item.kind === 'paragraf') lines.push({ kind: 'paragraf', potongan: [{ teks: item.teks }] });
    else return { buku: tulisNaskah(lines), sampai: firstWords(item) };
  }
  return { buku: tulisNaskah(lines), sampai: '' };
}

function firstWords(blok: LakipBlok): string {
  if (blok.kind === 'tanda-tangan') return blok.tempat;
  return 'judul' in blok ? blok.judul : '';
}
