// Consolidated rows as facts: the last generation of a quarter that the log has committed, and the rules it was made by.
import { ATURAN_BAWAAN, type Aturan } from '../domain/aturan';
import { canonicalJson } from '../domain/canonical';
import type { Hasil } from '../domain/capaian';
import { kategoriOf } from '../domain/kategori';
import { type Periode, periodesBefore } from '../domain/triwulan';
import type { JejakRow } from '../sop/jejak';
import type { Book, ConsolidatedRow } from './book';
import { textOf } from './cell';
import type { FormRow } from './form';
import {
  hasilCell,
  hasilTahunan,
  hasilTriwulan,
  nilaiOf,
  STATUS_HASIL,
  sampaiDenganOf,
  statusBaris,
} from './measure';

/** One row of Riwayat by column key. */
export type RiwayatRecord = ConsolidatedRow;

/** Rows of indicators and programs of the last committed generation of this quarter. */
export function committedRiwayat(book: Book, periode: Periode): readonly RiwayatRecord[] {
  return generationOf(book, periode).filter((record) => record.blok !== 'aturan');
}

function generationOf(book: Book, periode: Periode): readonly RiwayatRecord[] {
  const last = lastConsolidation(book, periode);
  return last ? book.riwayat.filter((record) => record.generasi === last.generasi) : [];
}

export function lastConsolidation(book: Book, periode?: Periode): JejakRow | undefined {
  const rows = book.committed.filter(
    (row) => row.peristiwa === 'dikonsolidasikan' && (periode === undefined || row.periode === periode),
  );
  return rows[rows.length - 1];
}

/** The row that keeps the rules with a generation. */
export function aturanRecord(aturan: Aturan, periode: Periode): RiwayatRecord {
  return { blok: 'aturan', bidang: '', id_versi: '', uraian: canonicalJson(aturan), periode };
}

/** The rules the quarter was first consolidated by, which stay its own; those in Pengaturan before that. */
export function aturanOf(book: Book, periode: Periode): Aturan {
  const record = generationOf(book, periode).find(({ blok }) => blok === 'aturan');
  return record ? { ...ATURAN_BAWAAN, ...JSON.parse(textOf(record.uraian)) } : book.pengaturan.aturan;
}

/** A form row as Riwayat would hold it if it were consolidated as it stands. */
export function recordOf(bidang: string, { cells }: Pick<FormRow, 'cells'>, aturan: Aturan): RiwayatRecord {
  const hasil = hasilTriwulan(cells, aturan);
  return {
    ...cells,
    bidang,
    nilai: nilaiOf(cells) ?? '',
    capaian: hasilCell(hasil),
    kategori: hasil?.kind === 'nilai' ? kategoriOf(hasil.persen, aturan.skala, aturan.desimalKategori) : '',
    status: statusBaris(cells, aturan),
    sd: sampaiDenganOf(cells) ?? '',
    capaian_tahunan: hasilCell(hasilTahunan(cells, aturan)),
  };
}

/** The result as consolidated; why there is none is found out again. */
export function recordHasil(record: RiwayatRecord, aturan: Aturan): Hasil | null {
  const { capaian, status } = record;
  if (typeof capaian === 'number') return { kind: 'nilai', persen: capaian };
  if (capaian === STATUS_HASIL.tercapai || capaian === STATUS_HASIL.tidak) {
    return { kind: 'status', tercapai: capaian === STATUS_HASIL.tercapai };
  }
  return status === 'Tidak dapat dihitung' ? hasilTriwulan(record, aturan) : null;
}

/** Values of the year's earlier quarters that were consolidated, in order; a quarter without one is left out. */
export type EarlierValues = (blok: string, kode: string) => readonly number[];

export function earlierValues(book: Book, periode: Periode): EarlierValues {
  const values = new Map<string, number[]>();
  for (const earlier of periodesBefore(periode)) {
    for (const { blok, kode, nilai } of committedRiwayat(book, earlier)) {
      if (typeof nilai !== 'number') continue;
      const key = `${blok}|${kode}`;
      values.set(key, [...(values.get(key) ?? []), nilai]);
    }
  }
  return (blok, kode) => values.get(`${blok}|${kode}`) ?? [];
}
