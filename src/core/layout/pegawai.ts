// Data Capaian Kinerja Pegawai (output of step 8): every employee with the indicators he answers for.
import { formatTanggal } from '../domain/kalender';
import { dasarOf, lastDayOf } from '../domain/triwulan';
import { lainRemark, realisasiCell, recordTarget, remarkOf, sebabRemark, yearRemark } from '../rekap/cells';
import { aturanNotes } from '../rekap/notes';
import { type Berdua, berduaPegawai, type Consolidated, hasilOf, type RekapPegawai } from '../rekap/rekap';
import { PEGAWAI_TEXT, REKAP_TEXT } from '../text/rekap';
import type { Book } from '../workbook/book';
import { textOf } from '../workbook/cell';
import { PEGAWAI } from '../workbook/report-tables';
import { kategoriOfHasil, type RiwayatRecord } from '../workbook/riwayat';
import { percentStyles } from './number-styles';
import type { RowRecord } from './records';
import { viewWrites } from './view';
import type { Write } from './write';

function indikatorRow(
  pegawai: string,
  record: RiwayatRecord,
  { periode, aturan }: Consolidated,
): RowRecord<'pegawai'> {
  const status = textOf(record.status);
  return {
    ...record,
    pegawai,
    target: recordTarget(record, 'triwulan'),
    realisasi: realisasiCell(record),
    target_tahunan: recordTarget(record, 'tahunan'),
    kategori: kategoriOfHasil(record.blok, hasilOf(record, aturan, dasarOf(periode)), aturan),
    keterangan: remarkOf([status === 'Terisi' ? '' : status, yearRemark(record), textOf(record.kendala)]),
  };
}

/** Mean over the indicators that were due, with its denominator. */
function meanRow(pegawai: string, both: Berdua<RekapPegawai>, keterangan: string): RowRecord<'pegawai'> {
  const { triwulan, tahun, utama } = both;
  return {
    pegawai,
    uraian: PEGAWAI_TEXT.mean(utama.rata.dihitung, utama.rata.seluruhnya),
    capaian: triwulan.rata.persen ?? '',
    capaian_tahunan: tahun.rata.persen ?? '',
    kategori: utama.kategori,
    keterangan: remarkOf([keterangan, sebabRemark(utama), lainRemark(both, 'indikator')]),
  };
}

export function pegawaiWrites(book: Book, view: Consolidated): readonly Write[] {
  const { periode, generasi, records, aturan } = view;
  const rows: RowRecord<'pegawai'>[] = [];
  const means: number[] = [];
  for (const person of berduaPegawai(records, book.personil, periode, aturan)) {
    const { nama, jabatan, jenis, baris } = person.utama;
    const pegawai = nama === '' ? PEGAWAI_TEXT.nobody : nama;
    if (baris.length === 0) {
      rows.push({ pegawai, jabatan, uraian: PEGAWAI_TEXT.tanpaIndikator });
      continue;
    }
    rows.push(...baris.map((record) => ({ ...indikatorRow(pegawai, record, view), jabatan })));
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
