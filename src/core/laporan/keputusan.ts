// Appendices about the making of the report: what was decided in place of figures, and how the text was reviewed.
import { tanggalOf } from '../domain/kalender';
import type { BahanLaporan, KeputusanBahan, Verifikasi } from '../lakip/bahan';
import { cakupanOf, type LakipFacts } from '../lakip/facts';
import { REVIU_STATEMENTS } from '../lakip/reviu-statements';
import { ANGKA_TEXT } from '../text/lakip';
import { LAPORAN_TEXT } from '../text/laporan';
import { judul, kolom, paragraf, tableMaker, tanpaKolomKosong } from './cells';
import type { LakipBagian } from './model';

const { lampiran: text, kolom: header } = LAPORAN_TEXT;
const { kosong } = ANGKA_TEXT;

export const KEPUTUSAN_ID = 'lampiran-5';

/** One decision as a row of the table. */
interface Keputusan {
  readonly waktu: string;
  readonly hal: string;
  readonly uraian: string;
  readonly dasar: string;
}

function keputusanRow(isi: KeputusanBahan): Keputusan {
  const { waktu, alasan } = isi;
  const hal = text.hal[isi.hal];
  switch (isi.hal) {
    case 'dilewati':
      return { waktu, hal, uraian: text.uraianDilewati(isi.nama, cakupanOf(isi.periode)), dasar: alasan };
    case 'dibuka':
      return { waktu, hal, uraian: text.uraianDibuka, dasar: alasan };
    case 'revisi':
      return {
        waktu,
        hal,
        uraian: text.uraianRevisi(isi.kode, isi.kolom, isi.lama, isi.baru),
        dasar: text.dasarRevisi(alasan, LAPORAN_TEXT.dokumen('', isi.nomor, isi.tanggal)),
      };
  }
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

export function keputusanBagian({ keputusan }: BahanLaporan, facts: LakipFacts): LakipBagian {
  const rows = [...keputusan.map(keputusanRow), ...belumTersedia(facts)];
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
export function verifikasiBagian({ pemeriksa, baris }: Verifikasi, nomor: number): LakipBagian {
  const table = {
    judul: text.tabelVerifikasi,
    kolom: [
      kolom(header.no, 8, 'tengah'),
      kolom(header.pernyataan, 60),
      kolom(header.hasil, 10, 'tengah'),
      kolom(header.catatan, 28),
    ],
    baris: REVIU_STATEMENTS.map(({ kunci, pernyataan }) => {
      const row = baris.find((item) => item.kunci === kunci);
      return [kunci, pernyataan, row?.hasil || kosong, row?.catatan || kosong];
    }),
  };
  return {
    id: 'lampiran-6',
    nomor: `L${nomor}`,
    judul: text.verifikasi(nomor),
    blok: [
      paragraf(text.pengantarVerifikasi(pemeriksa)),
      tableMaker(`L${nomor}`)(tanpaKolomKosong(table, [3])),
    ],
  };
}
