// Statements of the narrative that the figures do not bear out: a rise where everything fell, a target reached that was
// not. Found by words, so it is a question to whoever reviews, never a verdict.
import { roundHalfUp } from '../domain/angka';
import type { Periode } from '../domain/triwulan';
import { LAKIP_TEXT } from '../text/lakip';
import { NARASI_TEXT } from '../text/narasi';
import type { Book } from '../workbook/book';
import type { Baris, LakipFacts, Sasaran } from './facts';
import { isiNarasi } from './narasi';
import type { NarasiSlotId } from './narasi-slots';
import { selisihTahunLalu } from './pembanding';

const { pertentangan: words } = LAKIP_TEXT;

/** A sentence somebody wrote, where it stands, and what the figures say instead. */
export interface Pertentangan {
  readonly judul: string;
  readonly kalimat: string;
  readonly angka: string;
}

/** What is said of solutions and programs is seldom about the figures themselves. */
const SLOTS: readonly NarasiSlotId[] = ['penyebab'];

// Not "Meningkatnya …": so begin the names of most objectives.
const NAIK = /\b(?:naik|kenaikan|meningkat)\b/i;
const TURUN = /\b(?:turun|menurun|penurunan)\b/i;
const TERCAPAI =
  /\b(?:tercapai(?:nya)?|melampaui|terlampaui|mencapai)\b[^,]*\btarget\b|\btarget\b[^,]*\b(?:tercapai(?:nya)?|terlampaui|dilampaui)\b/i;
const TIDAK = /\b(?:tidak|belum|tak|gagal|bukan|tanpa)\b/i;

interface Penilaian {
  readonly isSaid: (kalimat: string) => boolean;
  /** Whether every one of the indicators says otherwise. */
  readonly isOtherwise: (row: Baris) => boolean | null;
  readonly angka: (kode: readonly string[]) => string;
}

function penilaianOf(book: Book, facts: LakipFacts): readonly Penilaian[] {
  const selisih = (row: Baris) => selisihTahunLalu({ facts, pembanding: book.pembanding }, row);
  const isReached = ({ utama }: Baris): boolean | null => {
    if (utama?.kind === 'status') return utama.tercapai;
    return utama?.kind === 'nilai' ? roundHalfUp(utama.persen, 2) >= 100 : null;
  };
  const compared = (row: Baris, isOtherwise: (difference: number) => boolean) => {
    const difference = selisih(row);
    return difference === null ? null : isOtherwise(difference);
  };
  const negated = (value: boolean | null) => (value === null ? null : !value);
  return [
    {
      isSaid: (kalimat) => NAIK.test(kalimat) && !TURUN.test(kalimat) && !TIDAK.test(kalimat),
      isOtherwise: (row) => compared(row, (difference) => difference < 0),
      angka: words.turun,
    },
    {
      isSaid: (kalimat) => TURUN.test(kalimat) && !NAIK.test(kalimat) && !TIDAK.test(kalimat),
      isOtherwise: (row) => compared(row, (difference) => difference > 0),
      angka: words.naik,
    },
    {
      isSaid: (kalimat) => TERCAPAI.test(kalimat) && !TIDAK.test(kalimat),
      isOtherwise: (row) => negated(isReached(row)),
      angka: words.tidakTercapai,
    },
    {
      isSaid: (kalimat) => TERCAPAI.test(kalimat) && TIDAK.test(kalimat),
      isOtherwise: isReached,
      angka: words.tercapai,
    },
  ];
}

/** The indicators a sentence is about: those it names, else all of the sasaran. */
function tentang(kalimat: string, { pokok }: Sasaran): readonly Baris[] {
  const said = kalimat.toLowerCase();
  const named = pokok.filter(
    ({ kode, uraian }) => said.includes(uraian.toLowerCase()) || said.includes(kode.toLowerCase()),
  );
  return named.length > 0 ? named : pokok;
}

export function pertentanganOf(book: Book, periode: Periode, facts: LakipFacts): readonly Pertentangan[] {
  const penilaian = penilaianOf(book, facts);
  return facts.sasaran.flatMap((sasaran) =>
    SLOTS.flatMap((slot) =>
      isiNarasi(book, periode, slot, sasaran.nama)
        .split(/(?<=[.!?;])\s+|\n/)
        .map((kalimat) => kalimat.trim())
        .flatMap((kalimat) =>
          penilaian.flatMap(({ isSaid, isOtherwise, angka }) => {
            if (!isSaid(kalimat)) return [];
            const rows = tentang(kalimat, sasaran).filter((row) => isOtherwise(row) !== null);
            if (rows.length === 0 || !rows.every(isOtherwise)) return [];
            const judul = words.judul(NARASI_TEXT[slot].judul, sasaran.label);
            return [{ judul, kalimat, angka: angka(rows.map(({ kode }) => kode)) }];
          }),
        ),
    ),
  );
}
