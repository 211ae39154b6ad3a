// Documents that the office registered.
import type { BahanLaporan, DokumenBahan } from '../lakip/bahan';

/** Of a kind, in the order of the tab. */
export function dokumenOf(
  { dokumen }: Pick<BahanLaporan, 'dokumen'>,
  jenis: DokumenBahan['jenis'],
): readonly DokumenBahan[] {
  return dokumen.filter((row) => row.jenis === jenis);
}
