// Lampiran 2 to 4: results per person, the rules in force, the evidence.
import { kodeVersi } from '../sop/jejak';
import { LAPORAN_TEXT } from '../text/lakip';
import { RULE_TEXT } from '../text/rule-note';
import type { Book } from '../workbook/book';
import { buktiBerlaku } from '../workbook/report-rows';
import { angka, capaianCell, catatan, judul, kolom, paragraf, realisasiCell, tableMaker } from './cells';
import type { LakipFacts } from './facts';
import { metodeNotes, skalaNote } from './kinerja';
import type { LakipBagian, LakipBlok } from './model';

const { lampiran: text, kolom: header } = LAPORAN_TEXT;

export function rekapBagian(facts: LakipFacts): LakipBagian {
  const people = [...new Set(facts.indikator.map(({ pic }) => pic))].sort((a, b) =>
    // Whoever is not named yet comes last.
    a === '' || b === '' ? (a === b ? 0 : a === '' ? 1 : -1) : a < b ? -1 : 1,
  );
  return {
    id: 'lampiran-2',
    nomor: 'L2',
    judul: text.rekap,
    mendatar: true,
    blok:
      facts.indikator.length === 0
        ? [paragraf(LAPORAN_TEXT.bab3.tanpaIndikator)]
        : [
            tableMaker('L2')({
              judul: text.tabelRekap(facts.cakupan),
              kolom: [
                kolom(header.penanggungJawab, 18),
                kolom(header.bidang, 7, 'tengah'),
                kolom(header.kode, 8),
                kolom(header.indikator, 25),
                kolom(header.satuan, 9, 'tengah'),
                kolom(header.target, 9, 'kanan'),
                kolom(header.realisasi, 10, 'kanan'),
                kolom(header.capaian, 9, 'kanan'),
                kolom(header.kategori, 11, 'tengah'),
              ],
              baris: people.flatMap((pic) =>
                facts.indikator
                  .filter((row) => row.pic === pic)
                  .map((row) => [
                    pic || text.tanpaPic,
                    row.bidang,
                    row.kode,
                    row.uraian,
                    row.satuan,
                    angka(row.target),
                    realisasiCell(row),
                    capaianCell(row),
                    row.kategori || LAPORAN_TEXT.kosong,
                  ]),
              ),
              gabung: [0],
            }),
          ],
  };
}

function daftar(butir: readonly string[]): LakipBlok {
  return { kind: 'daftar', bernomor: false, butir };
}

export function ketentuanBagian(facts: LakipFacts): LakipBagian {
  return {
    id: 'lampiran-3',
    nomor: 'L3',
    judul: text.ketentuan,
    blok: [
      judul(2, text.caraHitung),
      daftar([...metodeNotes(facts.indikator), RULE_TEXT.serapan, text.rata]),
      judul(2, text.kategori),
      daftar([skalaNote(facts.aturan.skala), RULE_TEXT.pembulatan]),
      judul(2, text.keadaan),
      daftar(text.keadaanIsian),
      judul(2, text.efisiensi),
      daftar(text.aturanEfisiensi),
    ],
  };
}

export function buktiBagian(book: Book, facts: LakipFacts): LakipBagian {
  const berlaku = buktiBerlaku(book.bukti).filter(({ periode }) => periode === facts.periode);
  // In the report's order of rows, and of files as they came.
  const files = [...facts.indikator, ...facts.anggaran.program].flatMap((row) =>
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
                kolom(header.kode, 12),
                kolom(header.uraian, 30),
                kolom(header.bidang, 10, 'tengah'),
                kolom(header.berkas, 28),
                kolom(header.kodeBerkas, 14, 'tengah'),
              ],
              baris: files.map(({ row, bukti }, index) => [
                String(index + 1),
                row.kode,
                row.uraian,
                row.bidang,
                bukti.berkas,
                kodeVersi(bukti.sha256),
              ]),
            }),
            catatan(text.kodeBerkas),
          ],
  };
}
