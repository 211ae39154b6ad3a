// Appendices about the making of the report: what was decided in place of figures, and how the text was reviewed.
import { tanggalOf } from '../domain/kalender';
import { type Periode, parsePeriode, periodesBefore } from '../domain/triwulan';
import { peopleWith } from '../sop/authority';
import { laporanOf } from '../sop/laporan';
import { LAPORAN_TEXT } from '../text/lakip';
import type { Book } from '../workbook/book';
import { judul, kolom, paragraf, tableMaker } from './cells';
import { cakupanOf, type LakipFacts } from './facts';
import type { LakipBagian } from './model';
import { REVIU_STATEMENTS } from './reviu-statements';

const { lampiran: text, kolom: header, kosong } = LAPORAN_TEXT;

export const KEPUTUSAN_ID = 'lampiran-5';
export const VERIFIKASI_ID = 'lampiran-6';

/** One decision as a row of the table; `waktu` orders them. */
interface Keputusan {
  readonly waktu: string;
  readonly hal: string;
  readonly uraian: string;
  readonly dasar: string;
}

/** The quarters the report's figures are made of. */
function quartersOf(periode: Periode): readonly Periode[] {
  return [...periodesBefore(periode), periode];
}

function dilewati(book: Book, periode: Periode): readonly Keputusan[] {
  const quarters = quartersOf(periode);
  return book.committed
    .filter((row) => row.peristiwa === 'dilewati' && quarters.some((quarter) => quarter === row.periode))
    .flatMap((row): readonly Keputusan[] => {
      const quarter = quarters.find((item) => item === row.periode);
      const nama = book.bidang.find(({ kode }) => kode === row.unit)?.nama ?? row.unit;
      return quarter
        ? [
            {
              waktu: row.waktu,
              hal: text.hal.dilewati,
              uraian: text.uraianDilewati(nama, cakupanOf(quarter)),
              dasar: row.alasan,
            },
          ]
        : [];
    });
}

function dibuka(book: Book, periode: Periode): readonly Keputusan[] {
  return book.committed
    .filter((row) => row.peristiwa === 'konsolidasi_dibuka' && row.periode === periode)
    .map((row) => ({ waktu: row.waktu, hal: text.hal.dibuka, uraian: kosong, dasar: row.alasan }));
}

/** Changes of definitions that count in the report's span. */
function revisi(book: Book, periode: Periode): readonly Keputusan[] {
  const tahun = parsePeriode(periode)?.tahun;
  return book.revisi
    .filter(
      (row) => row.jenis === 'revisi' && parsePeriode(row.berlaku)?.tahun === tahun && row.berlaku <= periode,
    )
    .map((row) => ({
      waktu: row.waktu,
      hal: text.hal.revisi,
      uraian: text.uraianRevisi(row.kode, row.kolom, row.lama, row.baru),
      dasar: text.dasarRevisi(row.alasan, LAPORAN_TEXT.dokumen('', row.nomor, row.tanggal)),
    }));
}

function belumTersedia({ indikator }: LakipFacts): readonly Keputusan[] {
  return indikator
    .filter(({ keadaan }) => keadaan === 'Belum tersedia')
    .map((row) => ({
      waktu: '',
      hal: text.hal.belumTersedia,
      uraian: `${row.kode} ${row.uraian}`,
      dasar: row.kendala,
    }));
}

export function keputusanBagian(book: Book, facts: LakipFacts): LakipBagian {
  const { periode } = facts;
  const rows = [...revisi(book, periode), ...dilewati(book, periode), ...dibuka(book, periode)]
    .sort((one, other) => (one.waktu < other.waktu ? -1 : one.waktu > other.waktu ? 1 : 0))
    .concat(belumTersedia(facts));
  return {
    id: KEPUTUSAN_ID,
    nomor: 'L5',
    judul: text.keputusan,
    blok: [
      judul(2, text.judulKeputusan),
      ...(rows.length === 0
        ? [paragraf(text.tanpaKeputusan)]
        : [
            paragraf(text.pengantarKeputusan),
            tableMaker('L5')({
              judul: text.tabelKeputusan,
              kolom: [
                kolom(header.tanggal, 16),
                kolom(header.hal, 20),
                kolom(header.uraianHal, 34),
                kolom(header.dasarAlasan, 30),
              ],
              baris: rows.map(({ waktu, hal, uraian, dasar }) => [
                waktu === '' ? kosong : LAPORAN_TEXT.tanggal(tanggalOf(waktu)),
                hal,
                uraian,
                dasar || kosong,
              ]),
            }),
          ]),
    ],
  };
}

/** The checklist as it was answered; on the final text only. */
export function verifikasiBagian(book: Book, { periode }: LakipFacts, nomor: number): LakipBagian {
  const rows = book.reviu.filter((row) => row.periode === periode);
  const { periksa } = laporanOf(book.committed, periode);
  const pemeriksa = periksa
    ? peopleWith(book.personil, tanggalOf(periksa.waktu), ['sekretaris']).find(
        ({ email }) => email === periksa.pelaku,
      )
    : undefined;
  return {
    id: VERIFIKASI_ID,
    nomor: `L${nomor}`,
    judul: text.verifikasi(nomor),
    blok: [
      paragraf(text.pengantarVerifikasi(pemeriksa?.nama ?? '')),
      tableMaker(`L${nomor}`)({
        judul: text.tabelVerifikasi,
        kolom: [
          kolom(header.no, 9, 'tengah'),
          kolom(header.pernyataan, 51),
          kolom(header.hasil, 12, 'tengah'),
          kolom(header.catatan, 28),
        ],
        baris: REVIU_STATEMENTS.map(({ kunci, pernyataan }) => {
          const row = rows.find((item) => item.kunci === kunci);
          return [kunci, pernyataan, row?.hasil || kosong, row?.catatan || kosong];
        }),
      }),
    ],
  };
}
