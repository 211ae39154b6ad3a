// Lampiran 2 to 4: results per person, the rules in force, the evidence.

import { formatAngka } from '../domain/angka';
import { STATUS_ISIAN } from '../domain/isian';
import { angka, hasTwo } from '../lakip/angka';
import type { BahanLaporan } from '../lakip/bahan';
import type { Baris, LakipFacts } from '../lakip/facts';
import { aturanNotes } from '../rekap/notes';
import { ANGKA_TEXT } from '../text/lakip';
import { LAPORAN_TEXT } from '../text/laporan';
import { hasilKolom, namaSatuan } from './analisis';
import { catatan, daftar, judul, kolom, kolomAngka, paragraf, seragam, tableMaker } from './cells';
import type { LakipBagian, LakipBlok } from './model';

const { lampiran: text, kolom: header } = LAPORAN_TEXT;

/** By whoever answers for them; those without anybody come last. */
function byPic(indikator: readonly Baris[]): readonly Baris[] {
  const people = [...new Set(indikator.map(({ pic }) => pic))].sort((a, b) =>
    a === '' || b === '' ? (a === b ? 0 : a === '' ? 1 : -1) : a < b ? -1 : 1,
  );
  return people.flatMap((pic) => indikator.filter((row) => row.pic === pic));
}

/** Parts of a quotient stand in a recap only where an indicator has some. */
function rekapTabel(facts: LakipFacts, isDivided: boolean, two: boolean): LakipBlok {
  const { cakupan, indikator } = facts;
  const hasil = hasilKolom(facts, two, {
    kolom: isDivided ? [kolom(header.pembilang, 11, 'kanan'), kolom(header.penyebut, 10, 'kanan')] : [],
    cells: ({ dibagi, pembilang, penyebut }) => {
      if (!isDivided) return [];
      return dibagi ? [angka(pembilang), angka(penyebut)] : [ANGKA_TEXT.kosong, ANGKA_TEXT.kosong];
    },
  });
  const columns = [
    kolom(header.penanggungJawab, 13),
    kolom(header.bidang, 8, 'tengah'),
    kolom(header.kode, 8),
    kolom(header.indikator, 21),
    ...hasil.kolom,
  ];
  const rows = byPic(indikator);
  return tableMaker('L2')({
    judul: text.tabelRekap(cakupan),
    kolom: columns,
    baris: seragam(
      rows.map((row) => [
        row.pic || text.tanpaPic,
        row.bidang,
        row.kode,
        namaSatuan(row),
        ...hasil.cells(row),
      ]),
      rows.map(({ satuan }) => satuan),
      kolomAngka(columns),
    ),
    gabung: [0],
  });
}

export function rekapBagian(facts: LakipFacts): LakipBagian {
  const { indikator } = facts;
  const two = hasTwo(facts, indikator);
  const isDivided = indikator.some(({ dibagi }) => dibagi);
  return {
    id: 'lampiran-2',
    nomor: 'L2',
    judul: text.rekap,
    mendatar: true,
    blok:
      indikator.length === 0
        ? [paragraf(LAPORAN_TEXT.bab3.tanpaIndikator)]
        : [rekapTabel(facts, isDivided, two), ...(isDivided ? [catatan(text.pembilangPenyebut)] : [])],
  };
}

export function ketentuanBagian(facts: LakipFacts): LakipBagian {
  const { aturan, indikator, program } = facts;
  const records = [...indikator, ...program].map(({ record }) => record);
  return {
    id: 'lampiran-3',
    nomor: 'L3',
    judul: text.ketentuan,
    blok: [
      judul(2, text.caraHitung),
      daftar([
        ...aturanNotes(aturan, records),
        LAPORAN_TEXT.bab3.perluPenjelasan(
          formatAngka(aturan.ambangAnalisis),
          formatAngka(aturan.batasLonjakan),
        ),
      ]),
      judul(2, text.keadaan),
      daftar(istilah(facts)),
    ],
  };
}

/** The kinds of nothing that the report's tables use, and no others. */
function istilah({ indikator, program }: LakipFacts): readonly string[] {
  const used = [...indikator, ...program].flatMap(({ status, keadaan }) => [status, keadaan]);
  return STATUS_ISIAN.filter((status) => status === 'Nol' || used.includes(status)).flatMap(
    (status) => text.keadaanIsian[status] ?? [],
  );
}

export function buktiBagian({ bukti: berlaku }: Pick<BahanLaporan, 'bukti'>, facts: LakipFacts): LakipBagian {
  // In the report's order of rows, and of files as they came.
  const files = [...facts.indikator, ...facts.program].flatMap((row) =>
    berlaku
      .filter(({ blok, bidang, kode }) => blok === row.blok && bidang === row.bidang && kode === row.kode)
      .map((bukti) => ({ row, bukti })),
  );
  return {
    id: 'lampiran-4',
    nomor: 'L4',
    judul: text.bukti,
    blok:
      files.length === 0
        ? [paragraf(text.tanpaBukti)]
        : [
            tableMaker('L4')({
              judul: text.tabelBukti(facts.cakupan),
              kolom: [
                kolom(header.no, 6, 'tengah'),
                kolom(header.kode, 11),
                kolom(header.uraian, 26),
                kolom(header.bidang, 9, 'tengah'),
                kolom(header.berkas, 24),
                kolom(header.tanggal, 12, 'tengah'),
                kolom(header.kodeBerkas, 12, 'tengah'),
              ],
              baris: files.map(({ row, bukti }, index) => [
                String(index + 1),
                row.kode,
                row.uraian,
                row.bidang,
                bukti.berkas,
                bukti.tanggal === '' ? ANGKA_TEXT.kosong : LAPORAN_TEXT.tanggal(bukti.tanggal),
                bukti.kodeBerkas,
              ]),
              tautan: { kolom: 4, alamat: files.map(({ bukti }) => bukti.tautan) },
            }),
            catatan(text.kodeBerkas),
          ],
  };
}
