// Bab III: for every sasaran the seven analyses of PermenPANRB 53/2014, then the budget.
import { formatAngka, formatPersen, formatRupiah, roundHalfUp } from '../domain/angka';
import { computeCapaian, isMetode, isMetodeAngka, METODE_RUMUS } from '../domain/capaian';
import type { TingkatSkala } from '../domain/kategori';
import { efisiensiOf } from '../rekap/anggaran';
import { LAPORAN_TEXT } from '../text/lakip';
import { RULE_TEXT } from '../text/rule-note';
import type { Book } from '../workbook/book';
import type { CellValue } from '../workbook/cell';
import type { PembandingRow } from '../workbook/report-rows';
import type { JenisPembanding } from '../workbook/report-tables';
import {
  angka,
  capaianCell,
  catatan,
  hasilCell,
  judul,
  kategoriCell,
  kolom,
  paragraf,
  persen,
  realisasiCell,
  rupiah,
  tableMaker,
} from './cells';
import { type Anggaran, anggaranOf, type Baris, type LakipFacts, type Sasaran } from './facts';
import type { LakipBagian, LakipBlok, LakipKolom } from './model';
import type { NarasiBlocks } from './narasi';

const { bab3: text, kolom: header } = LAPORAN_TEXT;

type Tabel = ReturnType<typeof tableMaker>;

interface Chapter {
  readonly facts: LakipFacts;
  readonly skala: readonly TingkatSkala[];
  readonly pembanding: readonly PembandingRow[];
  readonly narasi: NarasiBlocks;
  readonly tabel: Tabel;
}

export function kinerjaBagian(book: Book, facts: LakipFacts, narasi: NarasiBlocks): LakipBagian {
  const chapter: Chapter = {
    facts,
    skala: facts.aturan.skala,
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

/** Capaian per sasaran, also for the Ikhtisar. */
export function ringkasanTabel(
  facts: LakipFacts,
  skala: readonly TingkatSkala[],
): { readonly kolom: readonly LakipKolom[]; readonly baris: readonly (readonly string[])[] } {
  return {
    kolom: [
      kolom(header.no, 5, 'tengah'),
      kolom(header.sasaran, 45),
      kolom(header.dihitung, 16, 'tengah'),
      kolom(header.rataRata, 17, 'kanan'),
      kolom(header.kategori, 17, 'tengah'),
    ],
    baris: facts.sasaran.map(({ nomor, nama, rata }) => [
      String(nomor),
      nama,
      LAPORAN_TEXT.dari(rata.dihitung, rata.seluruhnya),
      persen(rata.persen),
      kategoriCell(rata.persen, skala),
    ]),
  };
}

function ringkasan({ facts, skala, tabel }: Chapter): readonly LakipBlok[] {
  const notDue = facts.luar.filter(({ sebab }) => sebab === 'tidak-jatuh-tempo');
  return [
    ...(facts.sasaran.length === 0
      ? [paragraf(text.tanpaIndikator)]
      : [
          tabel({ judul: text.ringkasan, ...ringkasanTabel(facts, skala) }),
          catatan(text.denominator),
          catatan(skalaNote(skala)),
        ]),
    ...(notDue.length > 0 ? [catatan(text.tidakJatuhTempo(notDue.map(({ nama }) => nama)))] : []),
    ...facts.luar.flatMap(({ nama, sebab, alasan }) => {
      if (sebab === 'dilewati') return [catatan(text.dilewati(nama, alasan))];
      return sebab === 'belum' ? [catatan(text.tidakIkut(nama))] : [];
    }),
  ];
}

export function skalaNote(skala: readonly TingkatSkala[]): string {
  return RULE_TEXT.skala(skala.map(({ ambang, label }) => ({ ambang: formatAngka(ambang), label })));
}

export function metodeNotes(rows: readonly Baris[]): readonly string[] {
  return [...new Set(rows.map(({ metode }) => metode))].flatMap((metode) =>
    isMetode(metode) ? [RULE_TEXT.metode(metode, METODE_RUMUS[metode])] : [],
  );
}

function nama({ kode, uraian }: Baris): string {
  return `${kode} ${uraian}`;
}

function targetRealisasi({ facts, skala, tabel }: Chapter, sasaran: Sasaran): readonly LakipBlok[] {
  const { rata, indikator, nomor } = sasaran;
  return [
    judul(4, text.judul1(facts.cakupan)),
    tabel({
      judul: text.tabel1(nomor, facts.cakupan),
      kolom: [
        kolom(header.kode, 10),
        kolom(header.indikator, 26),
        kolom(header.satuan, 11, 'tengah'),
        kolom(header.targetMasa(facts.cakupan), 11, 'kanan'),
        kolom(header.realisasi, 13, 'kanan'),
        kolom(header.capaian, 12, 'kanan'),
        kolom(header.kategori, 17, 'tengah'),
      ],
      baris: indikator.map((row) => [
        row.kode,
        row.uraian,
        row.satuan,
        angka(row.target),
        realisasiCell(row),
        capaianCell(row),
        row.kategori || LAPORAN_TEXT.kosong,
      ]),
    }),
    ...metodeNotes(indikator).map(catatan),
    paragraf(
      rata.persen === null
        ? text.tanpaRata(rata.seluruhnya)
        : text.rata(
            formatPersen(rata.persen),
            kategoriCell(rata.persen, skala),
            rata.dihitung,
            rata.seluruhnya,
          ),
    ),
    ...indikator.flatMap(({ hasil, kode }) =>
      hasil?.kind === 'tidak-dapat-dihitung' ? [catatan(text.sebab[hasil.sebab](kode))] : [],
    ),
  ];
}

/** Comparisons of one kind for one indicator, in order of year. */
function pembandingOf(chapter: Chapter, jenis: JenisPembanding, kode: string): readonly PembandingRow[] {
  return chapter.pembanding
    .filter((row) => row.jenis === jenis && row.kode === kode)
    .filter((row) => jenis !== 'Tahun lalu' || (row.tahun > 0 && row.tahun < chapter.facts.cakupan.tahun))
    .slice()
    .sort((a, b) => a.tahun - b.tahun);
}

function numberCell(value: CellValue): string {
  return angka(typeof value === 'number' ? value : null);
}

function tahunCell({ tahun }: PembandingRow): string {
  return tahun === 0 ? LAPORAN_TEXT.kosong : String(tahun);
}

/** What is said under a table of comparisons: their sources, and the indicators without any. */
function pembandingNotes(indikator: readonly Baris[], rows: readonly PembandingRow[]): readonly LakipBlok[] {
  const sumber = [...new Set(rows.map((row) => row.sumber).filter((name) => name !== ''))];
  const without = indikator.filter(({ kode }) => !rows.some((row) => row.kode === kode));
  return [
    ...(sumber.length > 0 ? [catatan(text.sumber(sumber))] : []),
    ...(without.length > 0 ? [catatan(text.sebagianTanpaPembanding(without.map(({ kode }) => kode)))] : []),
  ];
}

function tahunLalu(chapter: Chapter, sasaran: Sasaran): readonly LakipBlok[] {
  const { facts, tabel } = chapter;
  const { cakupan } = facts;
  const years = (row: Baris) => pembandingOf(chapter, 'Tahun lalu', row.kode);
  const given = sasaran.indikator.flatMap(years);
  const heading = judul(4, text.judul2(cakupan));
  if (given.length === 0) return [heading, paragraf(text.tanpaPembanding)];
  return [
    heading,
    tabel({
      judul: text.tabel2(sasaran.nomor),
      kolom: [
        kolom(header.indikator, 36),
        kolom(header.satuan, 14, 'tengah'),
        kolom(header.tahun, 12, 'tengah'),
        kolom(header.target, 12, 'kanan'),
        kolom(header.realisasi, 13, 'kanan'),
        kolom(header.capaian, 13, 'kanan'),
      ],
      baris: sasaran.indikator.flatMap((row) => [
        ...years(row).map((year) => [
          nama(row),
          row.satuan,
          tahunCell(year),
          numberCell(year.target),
          numberCell(year.realisasi),
          numberCell(year.capaian),
        ]),
        [
          nama(row),
          row.satuan,
          String(cakupan.tahun),
          angka(row.target),
          realisasiCell(row),
          capaianCell(row),
        ],
      ]),
      gabung: [0, 1],
    }),
    catatan(text.capaianTercetak),
    ...(cakupan.triwulan === 4 ? [] : [catatan(text.nilaiAkhirTahun)]),
    ...pembandingNotes(sasaran.indikator, given),
    ...(cakupan.triwulan === 4 ? perubahan(chapter, sasaran) : []),
  ];
}

/** This year beside the last, indicator by indicator; which direction is good is the method's business. */
function perubahan(chapter: Chapter, sasaran: Sasaran): readonly LakipBlok[] {
  const { tahun } = chapter.facts.cakupan;
  const words = text.tahunLalu;
  const butir = sasaran.indikator.flatMap((row): string[] => {
    const lalu = pembandingOf(chapter, 'Tahun lalu', row.kode).find((year) => year.tahun === tahun - 1);
    if (typeof lalu?.realisasi !== 'number' || row.realisasi === null) return [];
    const selisih = roundHalfUp(row.realisasi - lalu.realisasi, 6);
    if (selisih === 0) return [words.tetap(row.uraian, tahun, formatAngka(row.realisasi))];
    const say = selisih > 0 ? words.naik : words.turun;
    return [
      say(
        row.uraian,
        tahun,
        formatAngka(row.realisasi),
        formatAngka(Math.abs(selisih)),
        formatAngka(lalu.realisasi),
      ),
    ];
  });
  return butir.length > 0 ? [{ kind: 'daftar', bernomor: false, butir }] : [];
}

function jangkaMenengah(chapter: Chapter, sasaran: Sasaran): readonly LakipBlok[] {
  const targets = (row: Baris) => pembandingOf(chapter, 'Target Renstra', row.kode);
  const given = sasaran.indikator.flatMap(targets);
  const heading = judul(4, text.judul3(chapter.facts.cakupan));
  if (given.length === 0) return [heading, paragraf(text.tanpaPembanding)];
  return [
    heading,
    chapter.tabel({
      judul: text.tabel3(sasaran.nomor),
      kolom: [
        kolom(header.indikator, 34),
        kolom(header.satuan, 13, 'tengah'),
        kolom(header.realisasi, 14, 'kanan'),
        kolom(header.tahunTarget, 11, 'tengah'),
        kolom(header.targetMenengah, 14, 'kanan'),
        kolom(header.kemajuan, 14, 'kanan'),
      ],
      baris: sasaran.indikator.flatMap((row) =>
        targets(row).map((target) => [
          nama(row),
          row.satuan,
          realisasiCell(row),
          tahunCell(target),
          numberCell(target.target),
          kemajuanCell(row, target.target),
        ]),
      ),
      gabung: [0, 1],
    }),
    catatan(text.kemajuan),
    ...pembandingNotes(sasaran.indikator, given),
  ];
}

function kemajuanCell(row: Baris, target: CellValue): string {
  if (row.realisasi === null || typeof target !== 'number' || !isMetode(row.metode)) return hasilCell(null);
  if (!isMetodeAngka(row.metode)) return hasilCell(null);
  return hasilCell(computeCapaian({ metode: row.metode, target, realisasi: row.realisasi }));
}

function standarNasional(chapter: Chapter, sasaran: Sasaran): readonly LakipBlok[] {
  const standards = (row: Baris) => pembandingOf(chapter, 'Standar nasional', row.kode);
  const given = sasaran.indikator.flatMap(standards);
  const heading = judul(4, text.judul4(chapter.facts.cakupan));
  if (given.length === 0) return [heading, paragraf(text.tanpaPembanding)];
  return [
    heading,
    chapter.tabel({
      judul: text.tabel4(sasaran.nomor),
      kolom: [
        kolom(header.indikator, 36),
        kolom(header.satuan, 13, 'tengah'),
        kolom(header.realisasi, 13, 'kanan'),
        kolom(header.tahun, 11, 'tengah'),
        kolom(header.standar, 13, 'kanan'),
        kolom(header.realisasiNasional, 14, 'kanan'),
      ],
      baris: sasaran.indikator.flatMap((row) =>
        standards(row).map((standard) => [
          nama(row),
          row.satuan,
          realisasiCell(row),
          tahunCell(standard),
          numberCell(standard.target),
          numberCell(standard.realisasi),
        ]),
      ),
      gabung: [0, 1],
    }),
    ...pembandingNotes(sasaran.indikator, given),
  ];
}

function kendalaBaris(rows: readonly Baris[]): readonly (readonly string[])[] {
  return rows
    .filter((row) => row.kendala !== '' || row.tindakLanjut !== '')
    .map((row) => [nama(row), row.kendala || LAPORAN_TEXT.kosong, row.tindakLanjut || LAPORAN_TEXT.kosong]);
}

const KENDALA_KOLOM = [kolom(header.uraian, 30), kolom(header.kendala, 35), kolom(header.tindakLanjut, 35)];

function penyebab({ narasi, tabel }: Chapter, sasaran: Sasaran): readonly LakipBlok[] {
  const solusi = narasi('solusi', sasaran.nama);
  const baris = kendalaBaris(sasaran.indikator);
  return [
    judul(4, text.judul5),
    ...narasi('penyebab', sasaran.nama),
    ...(solusi.length > 0 ? [paragraf(text.solusi), ...solusi] : []),
    baris.length > 0
      ? tabel({ judul: text.tabel5(sasaran.nomor), kolom: KENDALA_KOLOM, baris })
      : paragraf(text.tanpaKendala),
  ];
}

function efisiensi({ facts, tabel }: Chapter, sasaran: Sasaran): readonly LakipBlok[] {
  const { anggaran, bidang, rata } = sasaran;
  const heading = judul(4, text.judul6);
  if (anggaran.program.length === 0) return [heading, paragraf(text.tanpaProgram(bidang))];
  const perBidang = bidang.flatMap((kode) => {
    const own = anggaran.program.filter((row) => row.bidang === kode);
    return own.length === 0 ? [] : [{ kode, own }];
  });
  const lewat = anggaran.program.filter(({ realisasi, target }) => (realisasi ?? 0) > (target ?? 0));
  return [
    heading,
    tabel({
      judul: text.tabel6(sasaran.nomor),
      kolom: [
        kolom(header.bidang, 22),
        kolom(header.jumlahProgram, 12, 'tengah'),
        kolom(header.pagu, 24, 'kanan'),
        kolom(header.realisasiRp, 24, 'kanan'),
        kolom(header.serapan, 18, 'kanan'),
      ],
      baris: [
        ...perBidang.map(({ kode, own }) => jumlahBaris(kode, own)),
        jumlahBaris(LAPORAN_TEXT.jumlah, anggaran.program),
      ],
      jumlah: true,
    }),
    ...efisiensiKalimat(rata.persen, anggaran, facts.aturan.batasEfisiensi),
    ...(lewat.length > 0 ? [catatan(text.lewatPagu(lewat.map(({ kode }) => kode)))] : []),
    catatan(text.kaitanBidang(bidang)),
  ];
}

function jumlahBaris(label: string, rows: readonly Baris[]): readonly string[] {
  const { pagu, realisasi, serapan } = anggaranOf(rows);
  return [label, String(rows.length), rupiah(pagu), rupiah(realisasi), hasilCell(serapan)];
}

function efisiensiKalimat(
  capaian: number | null,
  { serapan }: Anggaran,
  batas: number,
): readonly LakipBlok[] {
  if (capaian === null) return [paragraf(text.efisiensiTanpaCapaian)];
  const efisiensi = efisiensiOf(capaian, serapan, batas);
  if (efisiensi.kind !== 'nilai' || serapan.kind !== 'nilai') return [paragraf(text.efisiensiTanpaPagu)];
  const { selisih, status, penghematan } = efisiensi;
  return [
    paragraf(
      text.efisiensi(
        formatPersen(capaian),
        formatPersen(serapan.persen),
        formatPersen(selisih),
        text.efisiensiStatus[status],
      ),
    ),
    paragraf(penghematan === null ? text.tanpaPenghematan : text.penghematan(formatPersen(penghematan))),
  ];
}

function penunjang({ narasi, tabel }: Chapter, sasaran: Sasaran): readonly LakipBlok[] {
  const { program } = sasaran.anggaran;
  return [
    judul(4, text.judul7),
    ...narasi('penunjang', sasaran.nama),
    program.length === 0
      ? paragraf(text.tanpaProgramPenunjang(sasaran.bidang))
      : tabel({
          judul: text.tabel7(sasaran.nomor),
          kolom: [
            kolom(header.kode, 12),
            kolom(header.program, 38),
            kolom(header.bidang, 10, 'tengah'),
            kolom(header.pagu, 20, 'kanan'),
            kolom(header.serapan, 14, 'kanan'),
          ],
          baris: program.map((row) => [
            row.kode,
            row.uraian,
            row.bidang,
            rupiah(row.target),
            capaianCell(row),
          ]),
        }),
  ];
}

function realisasiAnggaran({ facts, tabel }: Chapter): readonly LakipBlok[] {
  const { program, pagu, realisasi, serapan } = facts.anggaran;
  if (program.length === 0) return [paragraf(text.tanpaAnggaran)];
  const lewat = program.filter((row) => (row.realisasi ?? 0) > (row.target ?? 0));
  const kendala = kendalaBaris(program);
  return [
    ...(serapan.kind === 'nilai'
      ? [
          paragraf(
            text.anggaranPembuka(
              formatRupiah(realisasi),
              formatRupiah(pagu),
              formatPersen(serapan.persen),
              formatRupiah(pagu - realisasi),
            ),
          ),
        ]
      : []),
    tabel({
      judul: text.tabelAnggaran(facts.cakupan),
      kolom: [
        kolom(header.kode, 11),
        kolom(header.program, 26),
        kolom(header.pagu, 18, 'kanan'),
        kolom(header.realisasiRp, 17, 'kanan'),
        kolom(header.serapan, 12, 'kanan'),
        kolom(header.sisa, 16, 'kanan'),
      ],
      baris: [
        ...program.map((row) => [
          row.kode,
          row.uraian,
          rupiah(row.target),
          realisasiCell(row),
          capaianCell(row),
          row.realisasi === null || row.target === null
            ? LAPORAN_TEXT.kosong
            : rupiah(row.target - row.realisasi),
        ]),
        [
          '',
          LAPORAN_TEXT.jumlah,
          rupiah(pagu),
          rupiah(realisasi),
          hasilCell(serapan),
          rupiah(pagu - realisasi),
        ],
      ],
      jumlah: true,
    }),
    catatan(RULE_TEXT.serapan),
    ...(lewat.length > 0 ? [catatan(text.lewatPagu(lewat.map(({ kode }) => kode)))] : []),
    ...(kendala.length > 0
      ? [tabel({ judul: text.tabelKendalaProgram, kolom: KENDALA_KOLOM, baris: kendala })]
      : []),
  ];
}
