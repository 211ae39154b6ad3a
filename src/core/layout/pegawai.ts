// Data Capaian Kinerja Pegawai (output of step 8): every employee with the indicators he answers for.
import { formatTanggal } from '../domain/kalender';
import { lastDayOf } from '../domain/triwulan';
import { realisasiCell, recordTarget, remarkOf } from '../rekap/cells';
import { aturanNotes } from '../rekap/notes';
import { type Consolidated, type RekapPegawai, rekapPegawai } from '../rekap/rekap';
import { PEGAWAI_TEXT, REKAP_TEXT } from '../text/rekap';
import type { Book } from '../workbook/book';
import { textOf } from '../workbook/cell';
import { PEGAWAI } from '../workbook/report-tables';
import type { RiwayatRecord } from '../workbook/riwayat';
import { percentStyles } from './number-styles';
import type { RowRecord } from './records';
import { viewWrites } from './view';
import type { Write } from './write';

function indikatorRow(pegawai: string, record: RiwayatRecord): RowRecord<'pegawai'> {
  const status = textOf(record.status);
  return {
    ...record,
    pegawai,
    target: recordTarget(record, 'triwulan'),
    realisasi: realisasiCell(record),
    target_tahunan: recordTarget(record, 'tahunan'),
    keterangan: remarkOf([status === 'Terisi' ? '' : status, textOf(record.kendala)]),
  };
}

/** Mean over the indicators that were due, with its denominator. */
function meanRow(
  pegawai: string,
  { rata, kategori }: RekapPegawai,
  keterangan: string,
): RowRecord<'pegawai'> {
  return {
    pegawai,
    uraian: PEGAWAI_TEXT.mean(rata.dihitung, rata.seluruhnya),
    capaian: rata.persen ?? '',
    kategori,
    keterangan,
  };
}

export function pegawaiWrites(
  book: Book,
  { periode, generasi, records, aturan }: Consolidated,
): readonly Write[] {
  const rows: RowRecord<'pegawai'>[] = [];
  const means: number[] = [];
  for (const person of rekapPegawai(records, book.personil, periode, aturan)) {
    const pegawai = person.nama === '' ? PEGAWAI_TEXT.nobody : person.nama;
    const { jabatan, jenis } = person;
    if (person.baris.length === 0) {
      rows.push({ pegawai, jabatan, uraian: PEGAWAI_TEXT.tanpaIndikator });
      continue;
    }
    rows.push(...person.baris.map((record) => ({ ...indikatorRow(pegawai, record), jabatan })));
    means.push(rows.length);
    const unknown =
      jenis === 'tidak terdaftar' ? PEGAWAI_TEXT.tidakTerdaftar(formatTanggal(lastDayOf(periode))) : '';
    rows.push({ ...meanRow(pegawai, person, unknown), jabatan });
  }
  const indikator = records.filter(({ blok }) => blok === 'indikator');
  const notes = aturanNotes(aturan, indikator).map(
    (uraian): RowRecord<'pegawai'> => ({ pegawai: REKAP_TEXT.blok.catatan, uraian }),
  );
  return viewWrites(
    book,
    PEGAWAI,
    [...rows, ...notes].map((row) => ({ ...row, periode, generasi })),
    { places: means, until: 'kategori' },
    percentStyles(book, PEGAWAI, aturan.desimal),
  );
}
