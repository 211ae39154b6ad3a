// The texts people wrote for a quarter, and which of its rows the tab lacks.
import { textKey } from '../domain/text-key';
import type { Periode } from '../domain/triwulan';
import { SASARAN_TEXT } from '../text/lakip';
import { NARASI_TEXT } from '../text/narasi';
import type { Book } from '../workbook/book';
import type { NarasiRow } from '../workbook/report-rows';
import type { Sasaran } from './facts';
import { NARASI_SLOTS, type NarasiSlot, type NarasiSlotId, narasiKunci } from './narasi-slots';

export interface NarasiNeed {
  readonly slot: NarasiSlot;
  /** Without it the report cannot be made. */
  readonly wajib: boolean;
  readonly kunci: string;
  readonly judul: string;
  /** null where the tab has no row for it yet. */
  readonly row: NarasiRow | null;
}

/** A key names a sasaran, which somebody may have written anew with other blanks or capitals. */
function isUnder(row: NarasiRow, kunci: string): boolean {
  return textKey(row.kunci) === textKey(kunci);
}

/** Every text of the quarter's report, in the order of the report. */
export function narasiNeeds(
  book: Pick<Book, 'narasi'>,
  periode: Periode,
  sasaran: readonly Pick<Sasaran, 'label' | 'nama' | 'adaHasil'>[],
): readonly NarasiNeed[] {
  const rows = book.narasi.filter((row) => row.periode === periode);
  const need = (slot: NarasiSlot, kunci: string, judul: string): NarasiNeed => ({
    slot,
    wajib: slot.wajib,
    kunci,
    judul,
    row: rows.find((row) => isUnder(row, kunci)) ?? null,
  });
  const own = (slot: NarasiSlot) => need(slot, narasiKunci(slot.id), NARASI_TEXT[slot.id].judul);
  const ofSasaran = NARASI_SLOTS.filter(({ perSasaran }) => perSasaran);
  return NARASI_SLOTS.flatMap((slot) => {
    if (!slot.perSasaran) return [own(slot)];
    if (slot !== ofSasaran[0]) return [];
    // Of what is not due yet there is nothing to explain.
    return sasaran
      .filter(({ adaHasil }) => adaHasil)
      .flatMap(({ label, nama }) =>
        ofSasaran.map((each) =>
          need(
            each,
            narasiKunci(each.id, nama),
            `${NARASI_TEXT[each.id].judul}: ${SASARAN_TEXT.judul(label, nama)}`,
          ),
        ),
      );
  });
}

/** A text as it was written; '' while there is none. */
export function isiNarasi(
  book: Pick<Book, 'narasi'>,
  periode: Periode,
  id: NarasiSlotId,
  sasaran = '',
): string {
  const kunci = narasiKunci(id, sasaran);
  return book.narasi.find((row) => row.periode === periode && isUnder(row, kunci))?.isi ?? '';
}
