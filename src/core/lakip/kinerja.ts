// Bab III: for every sasaran the seven analyses of PermenPANRB 53/2014, then the budget.
import { STATUS_ISIAN } from '../domain/isian';
import { kategoriNote, rataNotes } from '../rekap/notes';
import { LAPORAN_TEXT } from '../text/lakip';
import type { Book } from '../workbook/book';
import { type Analisis, hasTwo, penunjang, penyebab, targetRealisasi, tidakDihitung } from './analisis';
import { efisiensi, realisasiAnggaran } from './anggaran';
import { catatan, judul, ketentuan, kolom, paragraf, persen, tableMaker } from './cells';
import { cakupanOf, type LakipFacts } from './facts';
import type { LakipBagian, LakipBlok, LakipTabel } from './model';
import type { NarasiBlocks } from './narasi';
import { jangkaMenengah, type Perbandingan, standarNasional, tahunLalu } from './pembanding';

const { bab3: text, kolom: header } = LAPORAN_TEXT;

export function kinerjaBagian(book: Book, facts: LakipFacts, narasi: NarasiBlocks): LakipBagian {
  const chapter: Analisis & Perbandingan = {
    facts,
    pembanding: book.pembanding,
    narasi,
    tabel: tableMaker('3'),
  };
  return {
    id: 'bab-3',
    nomor: 'III',
    judul: text.judul,
    blok: [
      judul(2, text.capaian),
      paragraf(text.pembuka(facts.cakupan)),
      ...ringkasan(chapter),
      ...facts.sasaran.flatMap((sasaran) => [
        judul(3, text.sasaran(sasaran.nomor, sasaran.nama)),
        ...targetRealisasi(chapter, sasaran),
        ...tahunLalu(chapter, sasaran),
        ...jangkaMenengah(chapter, sasaran),
        ...standarNasional(chapter, sasaran),
        ...penyebab(chapter, sasaran),
        ...efisiensi(chapter, sasaran),
        ...penunjang(chapter, sasaran),
      ]),
      judul(2, text.anggaran),
      ...realisasiAnggaran(chapter),
    ],
  };
}

/** Capaian per sasaran of the report's span, and the other one's beside it; also for the Ikhtisar. */
export function ringkasanTabel(facts: LakipFacts): Pick<LakipTabel, 'kolom' | 'baris'> {
  const { sasaran, aturan, cakupan, dasar, indikator } = facts;
  const two = hasTwo(facts, indikator);
  const other = dasar === 'tahun' ? header.rataRata.triwulan(cakupan) : header.rataRata.tahun(cakupan);
  return {
    kolom: [
      kolom(header.no, 5, 'tengah'),
      kolom(header.sasaran, two ? 33 : 45),
      kolom(header.dihitung, 14, 'tengah'),
      kolom(header.rataRata[dasar](cakupan), 16, 'kanan'),
      kolom(header.kategori, 16, 'tengah'),
      ...(two ? [kolom(other, 16, 'kanan')] : []),
    ],
    baris: sasaran.map(({ nomor, nama, rekap: { rata, kategori }, lain }) => [
      String(nomor),
      nama,
      LAPORAN_TEXT.dari(rata.dihitung, rata.seluruhnya),
      persen(rata.persen, aturan),
      kategori || LAPORAN_TEXT.kosong,
      ...(two ? [persen(lain.rata.persen, aturan)] : []),
    ]),
  };
}

/** The rules its means were made by. */
export function ringkasanKetentuan({ aturan }: LakipFacts): LakipBlok {
  return ketentuan([...rataNotes(aturan), kategoriNote(aturan)]);
}

function ringkasan({ facts, tabel }: Analisis): readonly LakipBlok[] {
  const { dinas, dilewati, indikator, luar, sasaran, tidakDiukur } = facts;
  const notDue = luar.filter(({ sebab }) => sebab === 'tidak-jatuh-tempo');
  const counts = STATUS_ISIAN.flatMap((status) =>
    dinas.hitungan[status] > 0 ? [{ status, jumlah: dinas.hitungan[status] }] : [],
  );
  return [
    ...(sasaran.length === 0
      ? [paragraf(text.tanpaIndikator)]
      : [
          tabel({ judul: text.ringkasan, ...ringkasanTabel(facts) }),
          catatan(text.hitungan(indikator.length, counts)),
          ...tidakDihitung(dinas),
          ringkasanKetentuan(facts),
        ]),
    ...(notDue.length > 0 ? [catatan(text.tidakJatuhTempo(notDue.map(({ nama }) => nama)))] : []),
    ...luar.flatMap(({ nama, sebab, alasan }) => {
      if (sebab === 'dilewati') return [catatan(text.dilewatiTriwulan(nama, facts.cakupan, alasan))];
      return sebab === 'belum' ? [catatan(text.tidakIkut(nama))] : [];
    }),
    ...(tidakDiukur.length > 0 ? [catatan(text.tidakDiukur(tidakDiukur.map(cakupanOf)))] : []),
    ...dilewati.map(({ periode, nama, alasan }) =>
      catatan(text.dilewatiTriwulan(nama, cakupanOf(periode), alasan)),
    ),
  ];
}
