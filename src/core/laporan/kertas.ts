// What every paper of a quarter's steps is drawn with.
import type { NomorLangkah } from '../sop/langkah';
import { CETAK_TEXT as TEXT } from '../text/cetak';
import { kolom } from './cells';
import type { LakipBagian, LakipBlok, LakipTabel } from './model';

export interface Kertas {
  readonly langkah: NomorLangkah;
  readonly bagian: LakipBagian;
}

/** On a paper of its own a table needs no number. */
export const tabel = (table: Omit<LakipTabel, 'kind'>): LakipTabel => ({
  kind: 'tabel',
  ...table,
  judul: '',
});

export function rincian(baris: readonly (readonly [string, string])[]): LakipTabel {
  return tabel({
    judul: '',
    kolom: [kolom(TEXT.rincian, 28), kolom(TEXT.isi, 72)],
    baris: baris.filter(([, isi]) => isi !== ''),
  });
}

export const NOTULEN = 'notulen';

export function kertas(
  langkah: NomorLangkah,
  id: string,
  judul: string,
  blok: readonly LakipBlok[],
  mendatar = false,
): Kertas {
  // As official papers do: what somebody signs, and the minutes of a meeting; wide tables are annexes.
  const isSigned = blok.some(({ kind }) => kind === 'tanda-tangan');
  const berkop = !mendatar && (id === NOTULEN || isSigned);
  return { langkah, bagian: { id, judul, mendatar, ...(berkop ? { berkop } : {}), blok } };
}

export function withoutNumber(blok: LakipBlok): LakipBlok {
  return blok.kind === 'tabel' ? { ...blok, judul: '' } : blok;
}
