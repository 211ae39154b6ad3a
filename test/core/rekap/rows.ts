// Consolidated rows on paper.
import type { CellValue } from '../../../src/core/workbook/cell';
import type { RiwayatRecord } from '../../../src/core/workbook/riwayat';

export type Cells = Readonly<Record<string, CellValue>>;

/** An indicator that was due and filled in; `capaian` as its cell holds it. */
export function indikatorRow(kode: string, capaian: CellValue, more: Cells = {}): RiwayatRecord {
  return {
    blok: 'indikator',
    kode,
    bidang: 'IKP',
    sasaran: 'Sasaran A',
    jenis: 'IKU',
    jatuh_tempo: 'ya',
    metode: 'naik',
    agregasi: 'nilai akhir',
    cara_isi: 'per TW',
    pic: '',
    status: 'Terisi',
    capaian,
    ...more,
  };
}

export const BELUM_JATUH_TEMPO: Cells = { jatuh_tempo: 'tidak', status: 'Belum jatuh tempo', capaian: '' };
export const TIDAK_MENGISI: Cells = { status: 'Tidak mengisi', capaian: '' };
/** A target of 0 under "naik": a value without a result. */
export const TARGET_NOL: Cells = {
  status: 'Tidak dapat dihitung',
  capaian: '',
  target: 0,
  realisasi: 5,
  nilai: 5,
};

/** A program; `nilai` '' for one that filled in nothing. */
export function programRow(
  kode: string,
  bidang: string,
  pagu: number,
  nilai: number | '',
  more: Cells = {},
): RiwayatRecord {
  return {
    blok: 'program',
    kode,
    bidang,
    uraian: `Program ${kode}`,
    sasaran: '',
    jatuh_tempo: 'ya',
    target: pagu,
    realisasi: nilai,
    nilai,
    status: nilai === '' ? 'Tidak mengisi' : nilai === 0 ? 'Nol' : 'Terisi',
    ...more,
  };
}
