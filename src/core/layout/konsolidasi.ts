// What Konsolidasi, Ringkasan and Capaian Pegawai show of a generation: everything on them can be derived again from
// Riwayat, Jejak and the reference tabs.
import { dasarOf } from '../domain/triwulan';
import { anggaranOf, tanpaRealisasi } from '../rekap/anggaran';
import {
  lainRemark,
  penyebut,
  persenCell,
  realisasiCell,
  recordTarget,
  remarkOf,
  sebabRemark,
  tanpaRemark,
  yearRemark,
} from '../rekap/cells';
import { aturanNotes } from '../rekap/notes';
import {
  type Berdua,
  berduaDinas,
  berduaSasaran,
  type Consolidated,
  hasilOf,
  type Rekap,
  type SatuanRata,
} from '../rekap/rekap';
import { REKAP_TEXT } from '../text/rekap';
import { type Book, refOf } from '../workbook/book';
import { textOf } from '../workbook/cell';
import { kunciFormula, sakipFormula } from '../workbook/evidence';
import { isEnterable, kategoriOfHasil, type RiwayatRecord } from '../workbook/riwayat';
import { FIRST_ROW, localCell } from '../workbook/tab';
import { KONSOLIDASI } from '../workbook/tables';
import { numberStyles, percentStyles } from './number-styles';
import { pegawaiWrites } from './pegawai';
import type { RowRecord } from './records';
import { ringkasanWrites } from './ringkasan';
import { viewWrites } from './view';
import type { Write } from './write';

const { blok: BLOK } = REKAP_TEXT;

/** Where a bidang stands. */
export interface BidangLine {
  readonly kode: string;
  readonly nama: string;
  readonly keadaan: string;
  readonly alasan: string;
}

function measuredRows(book: Book, view: Consolidated): readonly RowRecord<'konsolidasi'>[] {
  const ref = refOf(book, 'konsolidasi');
  const of = (blok: string) => view.records.filter((record) => record.blok === blok);
  const { program } = anggaranOf(book, view.periode, view.records);
  const tandaOf = (record: RiwayatRecord) =>
    record.blok === 'program' ? (program.find(({ kode }) => kode === record.kode)?.tanda ?? []) : [];
  return [...of('indikator'), ...of('program')].map((record, index): RowRecord<'konsolidasi'> => {
    const [bidang, blok, status] = [textOf(record.bidang), textOf(record.blok), textOf(record.status)];
    const kunci = kunciFormula(`"${view.periode}"`, bidang, blok, localCell(ref, 'kode', FIRST_ROW + index));
    return {
      ...record,
      blok: blok === 'indikator' ? BLOK.indikator : BLOK.program,
      target: recordTarget(record, 'triwulan'),
      realisasi: realisasiCell(record),
      target_tahunan: recordTarget(record, 'tahunan'),
      kategori: kategoriOfHasil(
        record.blok,
        hasilOf(record, view.aturan, dasarOf(view.periode)),
        view.aturan,
      ),
      // The row's state says itself that nothing was filled in.
      keterangan: remarkOf([
        ...tandaOf(record).filter((tanda) => tanda !== status),
        yearRemark(record),
        textOf(record.kendala),
      ]),
      // What was not due or not filled in has nothing to enter.
      sakip: isEnterable(record) ? { formula: sakipFormula(refOf(book, 'sakip'), kunci) } : undefined,
    };
  });
}

/** The sum of the programs, with the pagu of those that filled in nothing; nothing where there is no program. */
function totalRows(book: Book, { periode, records }: Consolidated): readonly RowRecord<'konsolidasi'>[] {
  const { total } = anggaranOf(book, periode, records);
  if (total.program.length === 0) return [];
  return [
    {
      blok: BLOK.jumlah,
      uraian: REKAP_TEXT.jumlahProgram,
      satuan: 'Rp',
      target: total.pagu,
      realisasi: tanpaRealisasi(total) ? undefined : total.realisasi,
      capaian: tanpaRealisasi(total) ? undefined : persenCell(total.serapan),
      keterangan: remarkOf([
        total.belumDilaporkan.length > 0 ? REKAP_TEXT.programBelumDilaporkan(total.belumDilaporkan) : '',
        tanpaRemark(total.tanpa),
      ]),
    },
  ];
}

/** The quarter's mean and the year's stand side by side; category and denominator are those of the one that leads. */
function meanCells(both: Berdua<Rekap>, satuan: SatuanRata, remark: string): RowRecord<'konsolidasi'> {
  const { triwulan, tahun, utama } = both;
  return {
    capaian: triwulan.rata.persen ?? '',
    capaian_tahunan: tahun.rata.persen ?? '',
    kategori: utama.kategori,
    status: penyebut(utama, satuan),
    keterangan: remarkOf([remark, lainRemark(both, satuan)]),
  };
}

/** Means per sasaran and of the agency, each with its denominator and what is not in it. */
function meanRows({ periode, records, aturan }: Consolidated): readonly RowRecord<'konsolidasi'>[] {
  const sasaran = berduaSasaran(periode, records, aturan);
  if (sasaran.length === 0) return [];
  const dinas = berduaDinas(periode, records, aturan);
  return [
    ...sasaran.map(
      (item): RowRecord<'konsolidasi'> => ({
        blok: BLOK.sasaran,
        uraian: item.utama.nama,
        ...meanCells(item, 'indikator', sebabRemark(item.utama)),
      }),
    ),
    {
      blok: BLOK.dinas,
      uraian: REKAP_TEXT.rataDinas,
      ...meanCells(dinas, dinas.utama.satuan, tanpaRemark(dinas.utama.tanpa)),
    },
  ];
}

export function konsolidasiWrites(
  book: Book,
  view: Consolidated,
  bidang: readonly BidangLine[],
): readonly Write[] {
  const ref = refOf(book, 'konsolidasi');
  const measured = measuredRows(book, view);
  const figures = [...totalRows(book, view), ...meanRows(view)];
  const rows: readonly RowRecord<'konsolidasi'>[] = [
    ...measured,
    ...figures,
    ...bidang.map(
      (line): RowRecord<'konsolidasi'> => ({
        blok: BLOK.bidang,
        bidang: line.kode,
        uraian: line.nama,
        status: line.keadaan,
        keterangan: line.alasan,
      }),
    ),
    ...aturanNotes(view.aturan, view.records).map(
      (uraian): RowRecord<'konsolidasi'> => ({ blok: BLOK.catatan, uraian }),
    ),
  ];
  const indikator = view.records.filter(({ blok }) => blok === 'indikator').length;
  return [
    // Before the rows that say which generation is shown: a run cut off in between is known to be unfinished.
    ...pegawaiWrites(book, view),
    ...ringkasanWrites(book, view),
    ...viewWrites(
      book,
      KONSOLIDASI,
      rows.map((row) => ({ ...row, generasi: view.generasi })),
      { places: figures.map((_, index) => measured.length + index), until: 'status' },
      [
        ...numberStyles(ref, ['target', 'realisasi', 'sd', 'target_tahunan'], {
          angka: { first: FIRST_ROW, count: indikator },
          rupiah: { first: FIRST_ROW + indikator, count: measured.length - indikator + figures.length },
        }),
        ...percentStyles(book, KONSOLIDASI, view.aturan.desimal),
      ],
    ),
  ];
}
