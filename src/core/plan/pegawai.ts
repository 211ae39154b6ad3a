// Data Capaian Kinerja Pegawai (output of step 8): the consolidated indicators by the person who answers for them.
import type { Aturan } from '../domain/aturan';
import { meanOf } from '../domain/capaian';
import { kategoriOf } from '../domain/kategori';
import type { Periode } from '../domain/triwulan';
import { PEGAWAI_TEXT } from '../text/evidence';
import type { Book } from '../workbook/book';
import { type CellValue, textOf } from '../workbook/cell';
import { PEGAWAI } from '../workbook/report-tables';
import { recordHasil } from '../workbook/riwayat';
import type { RowRecord } from './records';
import { viewWrites } from './tab-view';
import type { Write } from './write';

/** A row of Riwayat by column key. */
type Record1 = Readonly<Record<string, CellValue>>;

/** People in the order in which they first stand in the consolidation; whoever is not named yet comes last. */
function peopleOf(records: readonly Record1[]): readonly string[] {
  const names = new Set(records.map((record) => textOf(record.pic)));
  const named = [...names].filter((name) => name !== '');
  return names.has('') ? [...named, ''] : named;
}

function remarkOf(record: Record1): string {
  const status = textOf(record.status);
  return [status === 'Terisi' ? '' : status, textOf(record.kendala)].filter((part) => part !== '').join('. ');
}

/** Mean over the indicators that were due, with its denominator. */
function meanRow(aturan: Aturan, pegawai: string, own: readonly Record1[]): RowRecord {
  const due = own.filter((record) => record.jatuh_tempo === 'ya');
  const { persen, dihitung } = meanOf(
    due.map((record) => recordHasil(record, aturan)),
    aturan.batasRata,
  );
  return {
    pegawai,
    uraian: PEGAWAI_TEXT.mean(dihitung, due.length),
    capaian: persen ?? '',
    kategori: persen === null ? '' : kategoriOf(persen, aturan.skala, aturan.desimalKategori),
  };
}

/** `records` are the consolidated rows of the quarter. */
export function pegawaiWrites(
  book: Book,
  periode: Periode,
  generasi: string,
  records: readonly Record1[],
  aturan: Aturan,
): readonly Write[] {
  const indikator = records.filter((record) => record.blok === 'indikator');
  const rows: RowRecord[] = [];
  const means: number[] = [];
  for (const pic of peopleOf(indikator)) {
    const own = indikator.filter((record) => textOf(record.pic) === pic);
    const pegawai = pic === '' ? PEGAWAI_TEXT.nobody : pic;
    rows.push(...own.map((record) => ({ ...record, pegawai, keterangan: remarkOf(record) })));
    means.push(rows.length);
    rows.push(meanRow(aturan, pegawai, own));
  }
  return viewWrites(
    book,
    PEGAWAI,
    rows.map((row) => ({ ...row, periode, generasi })),
    { places: means, until: 'kategori' },
  );
}
