// The texts that people wrote, where they stand in the report.
import type { BahanLaporan } from '../lakip/bahan';
import { NARASI_SLOTS, type NarasiSlotId, narasiKunci } from '../lakip/narasi-slots';
import { LAPORAN_TEXT } from '../text/laporan';
import { NARASI_TEXT } from '../text/narasi';
import { naskah, paragraf } from './cells';
import type { LakipBlok } from './model';

/** A text as it was written; '' while there is none. */
export function isiNarasi({ narasi }: Pick<BahanLaporan, 'narasi'>, id: NarasiSlotId, sasaran = ''): string {
  const own = narasiKunci(id, sasaran);
  return narasi.find(({ kunci }) => kunci === own)?.isi ?? '';
}

/** A text as it was written; where an obligatory one is missing, the report says so. */
export type NarasiBlocks = (id: NarasiSlotId, sasaran?: string) => readonly LakipBlok[];

export function narasiBlocks(bahan: Pick<BahanLaporan, 'narasi'>): NarasiBlocks {
  return (id, sasaran = '') => {
    const isi = isiNarasi(bahan, id, sasaran);
    const slot = NARASI_SLOTS.find((candidate) => candidate.id === id);
    return isi === '' && slot?.wajib
      ? [paragraf(LAPORAN_TEXT.belumDitulis(NARASI_TEXT[id].judul))]
      : naskah(isi);
  };
}
