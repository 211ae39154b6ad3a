// Bab III: for every sasaran the seven analyses of PermenPANRB 53/2014, then the budget.

import { STATUS_ISIAN } from '../domain/isian';
import { hasTwo, persen, targetText } from '../lakip/angka';
import type { BahanLaporan } from '../lakip/bahan';
import { cakupanOf, type LakipFacts, type Sasaran } from '../lakip/facts';
import { narasiKunci } from '../lakip/narasi-slots';
import { kategoriNote } from '../rekap/notes';
import { ANGKA_TEXT, SASARAN_TEXT } from '../text/lakip';
import { LAPORAN_TEXT } from '../text/laporan';
import { PEMBULATAN } from '../text/rule-note';
import {
  type Analisis,
  hasilKolom,
  kendala,
  namaSatuan,
  penunjang,
  penyebab,
  rencanaAksi,
  sebabNotes,
  TANPA_ANTARA,
  targetRealisasi,
  tidakDihitung,
} from './analisis';
import { efisiensi, realisasiAnggaran } from './anggaran';
import { catatan, chartMaker, judul, kolom, kolomAngka, paragraf, seragam, tableMaker } from './cells';
import { dokumenOf } from './dokumen';
import { grafikTriwulan } from './grafik';
import type { LakipBagian, LakipBlok, LakipTabel } from './model';
import type { NarasiBlocks } from './narasi';
import { jangkaMenengah, type Perbandingan, standarNasional, tahunLalu } from './pembanding';

const { bab3: text, kolom: header } = LAPORAN_TEXT;

export function kinerjaBagian(bahan: BahanLaporan, facts: LakipFacts, narasi: NarasiBlocks): LakipBagian {
  const chapter: Analisis & Perbandingan = {
    facts,
    pembanding: bahan.pembanding,
    narasi,
    tabel: tableMaker('3'),
    gambar: chartMaker('3'),
  };
  return {
    id: 'bab-3',
    nomor: 'III',
    judul: text.judul,
    blok: [
      judul(2, text.capaian),
      paragraf(text.pembuka(facts.cakupan)),
      ...skala(chapter),
      ...ringkasan(chapter),
      ...facts.sasaran.flatMap((sasaran) => [
        judul(3, SASARAN_TEXT.judul(sasaran.label, sasaran.nama)),
        ...(sasaran.adaHasil ? tujuhAnalisis(chapter, sasaran) : belumJatuhTempo(chapter, sasaran)),
      ]),
      ...kinerjaProgram(chapter),
      judul(2, text.anggaran),
      ...realisasiAnggaran(chapter),
      ...lainnya(bahan, chapter),
    ],
  };
}

/** Sections of the chapter beyond the regulation's two, lettered on; each only where there is something. */
function lainnya(bahan: BahanLaporan, chapter: Analisis): readonly LakipBlok[] {
  const penghargaan = chapter.narasi('penghargaan');
  const sections = [
    { teks: text.evaluasi, blok: evaluasi(bahan, chapter) },
    { teks: text.penghargaan, blok: penghargaan, narasi: narasiKunci('penghargaan') },
  ].filter(({ blok }) => blok.length > 0);
  return sections.flatMap(({ teks, blok, narasi }, index) => [
    judul(2, LAPORAN_TEXT.abjad(index + 2, teks), narasi),
    ...blok,
  ]);
}

/** What examiners found and what was done about it, as it stood when the quarter was consolidated. */
function evaluasi(bahan: BahanLaporan, { narasi, tabel }: Analisis): readonly LakipBlok[] {
  const tulisan = narasi('evaluasi');
  const { tanggal, rekomendasi } = bahan.evaluasi;
  return [
    ...dokumenOf(bahan, 'LHE AKIP').map((row) =>
      paragraf(
        text.lhe(
          LAPORAN_TEXT.dokumen(LAPORAN_TEXT.namaDokumen['LHE AKIP'], row.nomor, row.tanggal),
          row.keterangan,
        ),
      ),
    ),
    ...(tulisan.length > 0 ? [judul(5, text.uraianEvaluasi, narasiKunci('evaluasi')), ...tulisan] : []),
    ...(rekomendasi.length === 0
      ? []
      : [
          ...(tulisan.length > 0 ? [judul(5, text.tindakLanjutEvaluasi)] : []),
          paragraf(text.rekomendasi(tanggal)),
          tabel({
            judul: text.tabelRekomendasi,
            kolom: [
              kolom(header.no, 6, 'tengah'),
              kolom(header.temuan, 26),
              kolom(header.rekomendasi, 30),
              kolom(header.batas, 16),
              kolom(header.statusTindakLanjut, 22),
            ],
            baris: rekomendasi.map((row, index) => [
              String(index + 1),
              row.temuan,
              row.rekomendasi,
              row.batas,
              [row.keadaan, ...(row.catatan === '' ? [] : [row.catatan])].join('\n'),
            ]),
          }),
        ]),
  ];
}

/** The regulation's seven, numbered; what it asks for only where there is one leaves no gap. */
function tujuhAnalisis(chapter: Analisis & Perbandingan, sasaran: Sasaran): readonly LakipBlok[] {
  const bahasan = [
    targetRealisasi(chapter, sasaran),
    tahunLalu(chapter, sasaran),
    jangkaMenengah(chapter, sasaran),
    standarNasional(chapter, sasaran),
    penyebab(chapter, sasaran),
    efisiensi(chapter, sasaran),
    penunjang(chapter, sasaran),
  ].filter((item) => item !== null);
  return bahasan.flatMap((item, index) => [
    judul(4, text.analisis(index + 1, item.judul), item.narasi),
    ...item.blok,
  ]);
}

/** Its targets, and how far the planned actions came: there is nothing to judge yet. */
function belumJatuhTempo(chapter: Analisis, sasaran: Sasaran): readonly LakipBlok[] {
  const { facts, tabel } = chapter;
  const { cakupan, dasar } = facts;
  return [
    paragraf(text.belumJatuhTempo(text.masaRata[dasar](cakupan))),
    tabel({
      judul: text.tabelBelum(sasaran.label, cakupan),
      kolom: [kolom(header.indikator, 70), kolom(header.targetTahunan(cakupan.tahun), 30, 'kanan')],
      baris: sasaran.indikator.map((row) => [
        `${row.kode} ${namaSatuan(row)}`,
        targetText(row.targetTahunan),
      ]),
    }),
    ...rencanaAksi(chapter, sasaran),
  ];
}

/** What programs and activities brought about under no objective of the agency's. */
function kinerjaProgram(chapter: Analisis): readonly LakipBlok[] {
  const { facts, tabel } = chapter;
  const rows = facts.hasilProgram.flatMap(({ indikator }) => indikator);
  if (rows.length === 0) return [];
  const two = hasTwo(facts, rows);
  const hasil = hasilKolom(facts, two, TANPA_ANTARA);
  const columns = [kolom(header.hasilProgram, 22), kolom(header.indikator, 24), ...hasil.kolom];
  return [
    judul(3, text.kinerjaProgram),
    tabel({
      judul: text.tabelKinerjaProgram(facts.cakupan),
      kolom: columns,
      baris: seragam(
        facts.hasilProgram.flatMap(({ nama, indikator }) =>
          indikator.map((row) => [nama, `${row.kode} ${namaSatuan(row)}`, ...hasil.cells(row)]),
        ),
        rows.map(({ satuan }) => satuan),
        kolomAngka(columns),
      ),
      gabung: [0],
    }),
    ...sebabNotes(rows),
    ...kendala(chapter, rows, text.tabelKendalaProgram),
    ...facts.hasilProgram.flatMap((group) => rencanaAksi(chapter, group)),
  ];
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
    baris: sasaran.map(({ jenis, nomor, label, nama, rekap: { rata, kategori }, lain }) => [
      jenis === 'Tujuan' ? '' : String(nomor),
      jenis === 'Tujuan' ? SASARAN_TEXT.judul(label, nama) : nama,
      // Nothing was due: there is no denominator.
      rata.seluruhnya === 0 ? ANGKA_TEXT.kosong : LAPORAN_TEXT.dari(rata.dihitung, rata.seluruhnya),
      persen(rata.persen, aturan),
      kategori || ANGKA_TEXT.kosong,
      ...(two ? [persen(lain.rata.persen, aturan)] : []),
    ]),
  };
}

/** Short, where the figures are first met; the whole rules are an appendix. */
export function ringkasanKetentuan({ aturan }: LakipFacts): LakipBlok {
  return catatan(text.ketentuanSingkat(kategoriNote(aturan)));
}

/** The scale that the results are put in words by. */
function skala({ facts: { aturan }, tabel }: Analisis): readonly LakipBlok[] {
  const desimal = aturan.desimalKategori;
  return [
    tabel({
      judul: text.tabelSkala,
      kolom: [
        kolom(header.no, 10, 'tengah'),
        kolom(header.rentangCapaian, 45, 'tengah'),
        kolom(header.kategori, 45, 'tengah'),
      ],
      baris: aturan.skala.map(({ ambang, label }, index) => [
        String(index + 1),
        index === 0
          ? text.skalaTeratas(persen(ambang, aturan))
          : index === aturan.skala.length - 1
            ? text.skalaTerbawah(persen(aturan.skala[index - 1]?.ambang ?? 0, aturan))
            : text.skalaAntara(persen(ambang, aturan), persen(aturan.skala[index - 1]?.ambang ?? 0, aturan)),
        label,
      ]),
    }),
    catatan(text.skala(PEMBULATAN[desimal] ?? '')),
  ];
}

function ringkasan({ facts, tabel, gambar }: Analisis): readonly LakipBlok[] {
  const { dinas, dilewati, indikator, luar, riwayat, sasaran, tidakDiukur } = facts;
  const notDue = luar.filter(({ sebab }) => sebab === 'tidak-jatuh-tempo');
  const counts = STATUS_ISIAN.flatMap((status) =>
    dinas.hitungan[status] > 0 ? [{ status, jumlah: dinas.hitungan[status] }] : [],
  );
  return [
    ...(sasaran.length === 0
      ? [paragraf(text.tanpaIndikator)]
      : [
          tabel({ judul: text.ringkasan, ...ringkasanTabel(facts) }),
          ...grafikTriwulan(facts, gambar),
          catatan(text.hitungan(indikator.length, counts)),
          ...tidakDihitung(dinas),
          ...(hasTwo(facts, indikator) ? [] : [catatan(text.satuCapaian(facts.cakupan))]),
        ]),
    ...(notDue.length > 0 ? [catatan(text.tidakJatuhTempo(notDue.map(({ nama }) => nama)))] : []),
    ...luar.flatMap(({ nama, sebab, alasan }) => {
      if (sebab === 'dilewati') return [catatan(text.dilewatiTriwulan(nama, facts.cakupan, alasan))];
      return sebab === 'belum' ? [catatan(text.tidakIkut(nama))] : [];
    }),
    ...riwayat.map(({ periode, sumber }) =>
      catatan(LAPORAN_TEXT.riwayat.catatan(cakupanOf(periode), sumber)),
    ),
    ...(tidakDiukur.length > 0 ? [catatan(text.tidakDiukur(tidakDiukur.map(cakupanOf)))] : []),
    ...dilewati.map(({ periode, nama, alasan }) =>
      catatan(text.dilewatiTriwulan(nama, cakupanOf(periode), alasan)),
    ),
  ];
}
