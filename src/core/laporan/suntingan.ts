// Edits of the Google Doc, found by comparing three: the Doc as it was when the draft was stored, the Doc as it is, and the texts
// in the workbook. Only what stands under the heading of one of people's texts may be taken; everything else is told with its place.
import { type Baris, bacaNaskah, polos, tulisNaskah } from './naskah';

/** What a document holds, in order: headings, and lines between them. */
export type IsiDokumen = (
  | { readonly kind: 'judul'; readonly tingkat: number; readonly teks: string }
  | Baris
) &
  Tersisa;

/** What of a piece of a document no text of a cell can hold. */
interface Tersisa {
  /** Words for it: pictures, underlining … */
  readonly lain?: readonly string[];
  /** Suggestions that nobody accepted or rejected yet: the piece reads as it did before them. */
  readonly saran?: true;
  readonly komentar?: number;
}

/** A text of people's in the report, and where a document has it. */
export interface BagianNarasi {
  /** Key of its row in tab Narasi LAKIP. */
  readonly kunci: string;
  readonly judul: string;
  /** Headings down to its own. */
  readonly jalur: readonly string[];
  /** First words of what follows under the same heading and is no part of it; '' where nothing follows. */
  readonly sampai: string;
  /** As the report made from the workbook has it now. */
  readonly buku: string;
}

/** `dokumen`: only the Doc changed. `keduanya`: so did the workbook. `batas`: where the text begins or ends is not certain. */
export type SifatBeda = 'dokumen' | 'keduanya' | 'batas';

export interface BedaBagian {
  readonly kunci: string;
  readonly judul: string;
  readonly sifat: SifatBeda;
  readonly dokumen: string;
  readonly buku: string;
  readonly lain: readonly string[];
}

/** Outside the texts of people: figures, tables, headings. Never taken. */
export interface BedaLuar {
  /** Headings down to it; '' before the first. */
  readonly tempat: string;
  readonly sebelum: string;
  readonly sesudah: string;
}

export interface Perbandingan {
  readonly bagian: readonly BedaBagian[];
  readonly luar: readonly BedaLuar[];
  /** Places of suggestions that nobody accepted or rejected. */
  readonly saran: readonly string[];
  /** Places of comments. */
  readonly komentar: readonly string[];
  /** Without the Doc as it was stored nobody can say who changed what, nor what changed outside the texts. */
  readonly adaDasar: boolean;
  /** It has the heading of at least one of the texts: another document has none. */
  readonly isDikenal: boolean;
}

/** A heading with what follows it, up to the next. */
interface Ruas {
  readonly tingkat: number;
  readonly teks: string;
  readonly jalur: readonly string[];
  readonly isi: readonly IsiBaris[];
}

type IsiBaris = Baris & Tersisa;

/** Capitals and blanks do not tell headings apart. */
function bentuk(teks: string): string {
  return teks.replace(/\s+/g, ' ').trim().toLowerCase();
}

function ruasOf(isi: IsiDokumen): isi is Extract<IsiDokumen, { kind: 'judul' }> {
  return isi.kind === 'judul';
}

function bagi(dokumen: readonly IsiDokumen[]): readonly Ruas[] {
  const ruas: { tingkat: number; teks: string; jalur: readonly string[]; isi: IsiBaris[] }[] = [
    { tingkat: 0, teks: '', jalur: [], isi: [] },
  ];
  for (const item of dokumen) {
    const last = ruas[ruas.length - 1];
    if (ruasOf(item)) {
      const above: string[] = [];
      let tingkat = item.tingkat;
      for (const other of [...ruas].reverse()) {
        if (other.tingkat > 0 && other.tingkat < tingkat) {
          above.unshift(other.teks);
          tingkat = other.tingkat;
        }
      }
      ruas.push({ tingkat: item.tingkat, teks: item.teks, jalur: [...above, item.teks], isi: [] });
    } else last?.isi.push(item);
  }
  return ruas;
}

/** Pairs of places that both lists have in the same order, as many as there can be. */
export function sejajar<T>(
  one: readonly T[],
  other: readonly T[],
  isSame: (a: T, b: T) => boolean,
): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < one.length && start < other.length && isSame(one[start] as T, other[start] as T)) start += 1;
  let tail = 0;
  while (
    tail < one.length - start &&
    tail < other.length - start &&
    isSame(one[one.length - 1 - tail] as T, other[other.length - 1 - tail] as T)
  ) {
    tail += 1;
  }
  const [height, width] = [one.length - start - tail, other.length - start - tail];
  const best = Array.from({ length: height + 1 }, () => new Array<number>(width + 1).fill(0));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const isPair = (row: number, column: number) => isSame(one[start + row] as T, other[start + column] as T);
  for (let row = height - 1; row >= 0; row -= 1) {
    for (let column = width - 1; column >= 0; column -= 1) {
      const line = best[row];
      if (!line) continue;
      line[column] = isPair(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let index = 0; index < start; index += 1) pairs.push([index, index]);
  for (let row = 0, column = 0; row < height && column < width; ) {
    if (isPair(row, column)) {
      pairs.push([start + row, start + column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  for (let index = tail; index > 0; index -= 1) pairs.push([one.length - index, other.length - index]);
  return pairs;
}

function isSameHeading(one: Ruas, other: Ruas): boolean {
  return one.tingkat === other.tingkat && bentuk(one.teks) === bentuk(other.teks);
}

/** A heading that the draft did not have is a line of the text it was put into. */
function sebagaiBaris({ teks, isi }: Ruas): readonly IsiBaris[] {
  return [{ kind: 'paragraf', potongan: [{ teks, tebal: true }] }, ...isi];
}

interface Pasangan {
  readonly dasar: Ruas;
  /** null where the Doc lacks the heading. */
  readonly dokumen: Ruas | null;
  /** The headings before and after it stand as they stood. */
  readonly isBatasPasti: boolean;
}

function pasangan(dasar: readonly Ruas[], dokumen: readonly Ruas[]): readonly Pasangan[] {
  const pairs = new Map(sejajar(dasar, dokumen, isSameHeading));
  const found = new Set(pairs.values());
  return dasar.map((ruas, index) => {
    const place = pairs.get(index);
    if (place === undefined) return { dasar: ruas, dokumen: null, isBatasPasti: false };
    const isi: IsiBaris[] = [...(dokumen[place]?.isi ?? [])];
    for (let next = place + 1; next < dokumen.length && !found.has(next); next += 1) {
      const added = dokumen[next];
      if (added) isi.push(...sebagaiBaris(added));
    }
    const isBatasPasti =
      (index === 0 || pairs.has(index - 1)) && (index === dasar.length - 1 || pairs.has(index + 1));
    return { dasar: ruas, dokumen: { ...ruas, isi }, isBatasPasti };
  });
}

function kata(baris: IsiBaris): string {
  return baris.kind === 'tabel'
    ? baris.baris.map((cells) => cells.join(' ')).join('\n')
    : polos(baris.potongan);
}

/** The text of people's, and what follows it under the same heading; `isCut`: what is to follow was found. */
function potong(
  isi: readonly IsiBaris[],
  sampai: string,
): { readonly teks: readonly IsiBaris[]; readonly ekor: readonly IsiBaris[]; readonly isCut: boolean } {
  const end = sampai === '' ? -1 : isi.findIndex((baris) => bentuk(kata(baris)) === bentuk(sampai));
  if (end < 0) return { teks: isi, ekor: [], isCut: sampai === '' };
  return { teks: isi.slice(0, end), ekor: isi.slice(end), isCut: true };
}

function jalurSama(one: readonly string[], other: readonly string[]): boolean {
  return (
    one.length === other.length && one.every((teks, index) => bentuk(teks) === bentuk(other[index] ?? ''))
  );
}

function lainOf(isi: readonly IsiBaris[]): readonly string[] {
  return [...new Set(isi.flatMap(({ lain = [] }) => lain))];
}

export interface Ketiganya {
  /** The Doc as it was stored; null where it is not to be had. */
  readonly dasar: readonly IsiDokumen[] | null;
  readonly dokumen: readonly IsiDokumen[];
  readonly narasi: readonly BagianNarasi[];
}

export function bandingkan({ dasar, dokumen, narasi }: Ketiganya): Perbandingan {
  const kini = bagi(dokumen);
  const tempat = (berciri: (isi: IsiBaris) => boolean) => [
    ...new Set(kini.filter(({ isi }) => isi.some(berciri)).map(({ jalur }) => tempatOf(jalur))),
  ];
  const pairs = dasar ? pasangan(bagi(dasar), kini) : null;
  return {
    bagian: narasi.flatMap((bagian) => (pairs ? bedaTiga(bagian, pairs) : bedaDua(bagian, kini))),
    luar: pairs ? pairs.flatMap((pair) => bedaLuar(pair, narasi)) : hilang(narasi, kini),
    saran: tempat(({ saran }) => saran === true),
    komentar: tempat(({ komentar = 0 }) => komentar > 0),
    adaDasar: dasar !== null,
    isDikenal: narasi.some(({ jalur }) => kini.some((ruas) => jalurSama(ruas.jalur, jalur))),
  };
}

function tempatOf(jalur: readonly string[]): string {
  return jalur.join(' › ');
}

function bedaTiga(bagian: BagianNarasi, pairs: readonly Pasangan[]): readonly BedaBagian[] {
  const [pair, ...more] = pairs.filter(({ dasar }) => jalurSama(dasar.jalur, bagian.jalur));
  // The report has it now and the draft had not.
  if (!pair || more.length > 0 || !pair.dokumen) return [];
  const lama = potong(pair.dasar.isi, bagian.sampai);
  const baru = potong(pair.dokumen.isi, bagian.sampai);
  const [dahulu, kini] = [tulisNaskah(lama.teks), tulisNaskah(baru.teks)];
  const buku = tulisNaskah(bacaNaskah(bagian.buku));
  const lain = lainOf(baru.teks).filter((words) => !lainOf(lama.teks).includes(words));
  if (kini === dahulu && lain.length === 0) return [];
  if (kini === buku && lain.length === 0) return [];
  const isCertain = pair.isBatasPasti && lama.isCut && baru.isCut;
  const sifat = !isCertain ? 'batas' : buku === dahulu ? 'dokumen' : 'keduanya';
  return [{ kunci: bagian.kunci, judul: bagian.judul, sifat, dokumen: kini, buku, lain }];
}

function bedaDua(bagian: BagianNarasi, kini: readonly Ruas[]): readonly BedaBagian[] {
  const [ruas, ...more] = kini.filter(({ jalur }) => jalurSama(jalur, bagian.jalur));
  if (!ruas) return [];
  const { teks, isCut } = potong(ruas.isi, bagian.sampai);
  const dokumen = tulisNaskah(teks);
  const buku = tulisNaskah(bacaNaskah(bagian.buku));
  const lain = lainOf(teks);
  if (dokumen === buku && lain.length === 0) return [];
  const sifat = isCut && more.length === 0 ? 'keduanya' : 'batas';
  return [{ kunci: bagian.kunci, judul: bagian.judul, sifat, dokumen, buku, lain }];
}

/** Texts whose heading the Doc has not, where nothing else tells. */
function hilang(narasi: readonly BagianNarasi[], kini: readonly Ruas[]): readonly BedaLuar[] {
  return narasi
    .filter((bagian) => !kini.some(({ jalur }) => jalurSama(jalur, bagian.jalur)))
    .map(({ jalur, buku }) => ({ tempat: tempatOf(jalur), sebelum: buku, sesudah: '' }));
}

/** What was changed under a heading and is no text of people's. */
function bedaLuar({ dasar, dokumen }: Pasangan, narasi: readonly BagianNarasi[]): readonly BedaLuar[] {
  const tempat = tempatOf(dasar.jalur);
  if (!dokumen) return [{ tempat, sebelum: dasar.teks, sesudah: '' }];
  const bagian = narasi.find(({ jalur }) => jalurSama(jalur, dasar.jalur));
  const lama = bagian ? potong(dasar.isi, bagian.sampai).ekor : dasar.isi;
  const baru = bagian ? potong(dokumen.isi, bagian.sampai).ekor : dokumen.isi;
  return [
    ...bedaBaris(lama, baru).map((beda) => ({ tempat, ...beda })),
    ...lainOf(baru)
      .filter((words) => !lainOf(lama).includes(words))
      .map((words) => ({ tempat, sebelum: '', sesudah: words })),
  ];
}

type Beda = Pick<BedaLuar, 'sebelum' | 'sesudah'>;

/** Lines that differ; of tables their rows. Looks outside people's texts are nobody's statement. */
function bedaBaris(lama: readonly IsiBaris[], baru: readonly IsiBaris[]): readonly Beda[] {
  const isSame = (one: string, other: string) => one === other;
  const lines = (isi: readonly IsiBaris[]) =>
    isi
      .flatMap((baris) =>
        baris.kind === 'tabel' ? baris.baris.map((cells) => cells.join(' | ')) : [kata(baris)],
      )
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '' && text !== '|');
  const [before, after] = [lines(lama), lines(baru)];
  const pairs = [...sejajar(before, after, isSame), [before.length, after.length] as const];
  const beda: Beda[] = [];
  let [one, other] = [0, 0];
  for (const [left, right] of pairs) {
    if (left > one || right > other) {
      beda.push({
        sebelum: before.slice(one, left).join('\n'),
        sesudah: after.slice(other, right).join('\n'),
      });
    }
    [one, other] = [left + 1, right + 1];
  }
  return beda;
}
