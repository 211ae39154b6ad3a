// Analyses 1, 5 and 7 of Bab III: target beside realisasi with both percentages, what people explained on the forms,
// and what supported the sasaran: its programs and the actions planned for the quarter.
import { formatAngka, roundHalfUp } from '../domain/angka';
import type { Aturan } from '../domain/aturan';
import { agregasiNotes, kategoriNote, metodeNotes } from '../rekap/notes';
import type { Rekap } from '../rekap/rekap';
import { LAPORAN_TEXT } from '../text/lakip';
import { hasRencana } from '../workbook/measure';
import { type RowRuleId, violatedRules } from '../workbook/rules';
import {
  capaianCell,
  capaianTahunanCell,
  catatan,
  isMissing,
  judul,
  ketentuan,
  kolom,
  paragraf,
  persen,
  realisasiText,
  rupiah,
  sdCell,
  serapanCell,
  type Tabel,
  targetText,
} from './cells';
import type { Baris, LakipFacts, Sasaran } from './facts';
import type { LakipBlok, LakipKolom } from './model';
import type { NarasiBlocks } from './narasi';

const { bab3: text, kolom: header } = LAPORAN_TEXT;

export interface Analisis {
  readonly facts: LakipFacts;
  readonly narasi: NarasiBlocks;
  readonly tabel: Tabel;
}

// 1. Target and realisasi

/** Whether the year so far says nothing that the quarter does not. */
function isOnce(row: Baris): boolean {
  return (
    targetText(row.target) === targetText(row.targetTahunan) &&
    (isMissing(row) ? row.sd === null : row.sd === row.realisasi)
  );
}

/** Both figures are needed: the year is not over, or a row's year is not its last quarter. */
export function hasTwo({ dasar }: Pick<LakipFacts, 'dasar'>, rows: readonly Baris[]): boolean {
  return dasar === 'triwulan' || !rows.every(isOnce);
}

/** 'Indeks SPBE (Indeks)' */
export function namaSatuan({ uraian, satuan }: Baris): string {
  return satuan === '' ? uraian : LAPORAN_TEXT.denganSatuan(uraian, satuan);
}

/** Target, realisasi and capaian of one span, as columns and as a row's cells. */
interface Masa {
  readonly kolom: readonly LakipKolom[];
  readonly cells: (row: Baris) => readonly string[];
}

/**
 * The report's span first, with its category; beside it the other one, named: the year's last quarter, or the year so far.
 * `triwulan` stands between a quarter's target and its realisasi.
 */
export function hasilKolom(
  { aturan, cakupan, dasar }: LakipFacts,
  two: boolean,
  antara: { readonly kolom: readonly LakipKolom[]; readonly cells: (row: Baris) => readonly string[] },
): Masa {
  const triwulan: Masa = {
    kolom: [
      kolom(header.targetTriwulan(cakupan), 11, 'kanan'),
      ...antara.kolom,
      kolom(header.realisasiTriwulan(cakupan), 12, 'kanan'),
      kolom(header.capaianTriwulan(cakupan), 10, 'kanan'),
    ],
    cells: (row) => [
      targetText(row.target),
      ...antara.cells(row),
      realisasiText(row),
      capaianCell(row, aturan),
    ],
  };
  const tahun: Masa = {
    kolom: [
      kolom(header.targetTahunan(cakupan.tahun), 11, 'kanan'),
      kolom(header.sd(cakupan), 12, 'kanan'),
      kolom(header.capaianTahun(cakupan), 11, 'kanan'),
    ],
    cells: (row) => [targetText(row.targetTahunan), sdCell(row), capaianTahunanCell(row, aturan)],
  };
  const kategori: Masa = {
    kolom: [kolom(header.kategori, 11, 'tengah')],
    cells: (row) => [row.kategori || LAPORAN_TEXT.kosong],
  };
  const [utama, lain] = dasar === 'tahun' ? [tahun, triwulan] : [triwulan, tahun];
  // A quotient's parts are the quarter's, also where only the year is told.
  const tanpa: Masa = { kolom: antara.kolom, cells: antara.cells };
  const parts = [utama, kategori, two ? lain : tanpa];
  return {
    kolom: parts.flatMap((part) => part.kolom),
    cells: (row) => parts.flatMap((part) => part.cells(row)),
  };
}

const TANPA_ANTARA = { kolom: [], cells: () => [] };

export function targetRealisasi({ facts, tabel }: Analisis, sasaran: Sasaran): readonly LakipBlok[] {
  const { cakupan, aturan, dasar } = facts;
  const { rekap, indikator, nomor } = sasaran;
  const two = hasTwo(facts, indikator);
  const records = indikator.map(({ record }) => record);
  const hasil = hasilKolom(facts, two, TANPA_ANTARA);
  return [
    judul(4, text.judul1(cakupan)),
    tabel({
      judul: text.tabel1(nomor, cakupan),
      kolom: [kolom(header.indikator, two ? 22 : 42), ...hasil.kolom],
      baris: indikator.map((row) => [`${row.kode} ${namaSatuan(row)}`, ...hasil.cells(row)]),
    }),
    ...(two ? [] : [catatan(text.satuCapaian(cakupan))]),
    ketentuan([
      ...metodeNotes(aturan, records),
      ...(two ? agregasiNotes(records) : []),
      kategoriNote(aturan),
    ]),
    paragraf(rataKalimat(rekap, facts)),
    ...tidakDihitung(rekap),
    ...(two ? [paragraf(rataKalimat(sasaran.lain, facts))] : []),
    ...(two && dasar === 'triwulan' ? tidakDihitung(sasaran.lain) : []),
    ...sebabNotes(indikator),
  ];
}

function rataKalimat({ dasar, rata, kategori }: Rekap, { aturan, cakupan }: LakipFacts): string {
  const masa = text.masaRata[dasar](cakupan);
  return rata.persen === null
    ? text.tanpaRata(masa, rata.seluruhnya)
    : text.rata(masa, persen(rata.persen, aturan), kategori, rata.dihitung, rata.seluruhnya);
}

/** Which rows are not in a mean and why, and which are in it without quarters; nothing where all is there. */
export function tidakDihitung({ tidakDihitung: rows, tanpa }: Rekap): readonly LakipBlok[] {
  const causes = [...new Set(rows.map(({ sebab }) => sebab))].map((sebab) => ({
    sebab,
    kode: rows.filter((row) => row.sebab === sebab).map(({ kode }) => kode),
  }));
  return [
    ...(causes.length === 0 ? [] : [catatan(text.tidakDihitung(causes))]),
    ...(tanpa.length === 0 ? [] : [catatan(LAPORAN_TEXT.tidakMemuat(tanpa))]),
  ];
}

/** Why a percentage could not be computed, the quarter's and the year's. */
export function sebabNotes(rows: readonly Baris[]): readonly LakipBlok[] {
  return rows.flatMap(({ kode, hasil, hasilTahunan }) => {
    const [triwulan, tahunan] = [hasil, hasilTahunan].map((item) =>
      item?.kind === 'tidak-dapat-dihitung' ? item.sebab : null,
    );
    return [
      ...(triwulan ? [catatan(text.sebab(kode, triwulan))] : []),
      ...(tahunan && tahunan !== triwulan ? [catatan(text.sebabTahunan(kode, tahunan))] : []),
    ];
  });
}

// 5. Causes

/** Words for some rules, which they name. */
type WordsOf<_ extends RowRuleId> = Readonly<Partial<Record<RowRuleId, string>>>;

const PERIHAL: WordsOf<keyof typeof text.perihal> = text.perihal;

/** What asks for a reason in the year's report: the year's own result. What is odd about a typed number is the quarter's. */
function perihalTahun({ hasilTahunan }: Baris, { ambangAnalisis }: Aturan): readonly string[] {
  switch (hasilTahunan?.kind) {
    case 'nilai':
      return roundHalfUp(hasilTahunan.persen, 2) < ambangAnalisis ? [text.perihal['analisis-kosong']] : [];
    case 'status':
      return hasilTahunan.tercapai ? [] : [text.tidakTercapai];
    case 'tidak-dapat-dihitung':
      return [text.perihal['tidak-dihitung']];
    case undefined:
      return [];
  }
}

const TENTANG_HASIL: readonly RowRuleId[] = ['analisis-kosong', 'tidak-dihitung'];

/** What a reason in the row settles: the rules that the row breaks without one. */
function perihalOf(row: Baris, { aturan, dasar }: LakipFacts): readonly string[] {
  const isTahun = dasar === 'tahun' && row.blok === 'indikator';
  const unavailable = row.status === 'Belum tersedia' ? [text.belumTersedia] : [];
  return [
    ...unavailable,
    ...(isTahun ? perihalTahun(row, aturan) : []),
    ...perihalTriwulan(row, aturan, isTahun),
  ];
}

function perihalTriwulan(row: Baris, aturan: Aturan, isTahun: boolean): readonly string[] {
  const violated = violatedRules({
    blok: row.blok,
    cells: {
      ...row.record,
      kendala: '',
      tindak_lanjut: '',
      // What was only confirmed needs no words; what was also explained is named.
      konfirmasi: row.record.kendala === '' ? row.record.konfirmasi : '',
    },
    bukti: row.bukti,
    aturan,
    persen: [],
    kodeBlok: [row.kode],
    inputKodeBlok: [row.kode],
  });
  return violated.flatMap(({ id }) => {
    if (isTahun && TENTANG_HASIL.includes(id)) return [];
    if (id === 'analisis-kosong' && row.hasil?.kind === 'status') return text.tidakTercapai;
    // Without a pagu there is nothing to absorb, and nothing to explain.
    return id === 'tidak-dihitung' && row.blok === 'program' ? [] : (PERIHAL[id] ?? []);
  });
}

const KENDALA_KOLOM: readonly LakipKolom[] = [
  kolom(header.uraian, 24),
  kolom(header.perihal, 20),
  kolom(header.kendala, 30),
  kolom(header.tindakLanjut, 26),
];

/** Rows that explain something and rows that should have; no table where there is none. */
export function kendala(
  { facts, tabel }: Pick<Analisis, 'facts' | 'tabel'>,
  rows: readonly Baris[],
  words: { readonly judul: string; readonly catatan: string },
): readonly LakipBlok[] {
  const { kosong } = LAPORAN_TEXT;
  const baris = rows.flatMap((row) => {
    const perihal = perihalOf(row, facts);
    if (perihal.length === 0 && row.kendala === '' && row.tindakLanjut === '') return [];
    const unsaid = perihal.length > 0 ? text.belumDijelaskan : kosong;
    return [
      [
        `${row.kode} ${row.uraian}`,
        perihal.length > 0 ? text.daftarPerihal(perihal) : kosong,
        row.kendala || unsaid,
        row.tindakLanjut || kosong,
      ],
    ];
  });
  return baris.length === 0
    ? []
    : [tabel({ judul: words.judul, kolom: KENDALA_KOLOM, baris }), catatan(words.catatan)];
}

export function penyebab(analisis: Analisis, sasaran: Sasaran): readonly LakipBlok[] {
  const { facts, narasi } = analisis;
  const { ambangAnalisis, batasLonjakan } = facts.aturan;
  const solusi = narasi('solusi', sasaran.nama);
  const table = kendala(analisis, sasaran.indikator, {
    judul: text.tabel5(sasaran.nomor),
    catatan: text.perluPenjelasan(formatAngka(ambangAnalisis), formatAngka(batasLonjakan)),
  });
  return [
    judul(4, text.judul5),
    ...narasi('penyebab', sasaran.nama),
    ...(solusi.length > 0 ? [paragraf(text.solusi), ...solusi] : []),
    ...(table.length > 0 ? table : [paragraf(text.tanpaKendala)]),
  ];
}

// 7. What supported the sasaran

export function penunjang({ facts, narasi, tabel }: Analisis, sasaran: Sasaran): readonly LakipBlok[] {
  const { program, menurutBidang } = sasaran.anggaran;
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
            rupiah(row.pagu),
            serapanCell(row.serapan, facts.aturan),
          ]),
        }),
    ...(menurutBidang.length > 0 ? [catatan(text.menurutBidang(menurutBidang))] : []),
    ...rencanaAksi({ facts, tabel }, sasaran),
  ];
}

/** Actions planned for the quarter and how far they came, also of indicators that are not due yet. */
function rencanaAksi(
  { facts, tabel }: Pick<Analisis, 'facts' | 'tabel'>,
  sasaran: Sasaran,
): readonly LakipBlok[] {
  const rows = sasaran.indikator.filter(({ record }) => hasRencana(record));
  if (rows.length === 0) return [];
  const left = facts.luar.filter(({ sebab }) => sebab === 'dilewati').map(({ kode }) => kode);
  const unsaid = ({ bidang }: Baris) => (left.includes(bidang) ? 'Tidak mengisi' : 'Belum diisi');
  return [
    tabel({
      judul: text.tabelRencana(sasaran.nomor, facts.cakupan),
      kolom: [
        kolom(header.indikator, 22),
        kolom(header.rencanaAksi, 33),
        kolom(header.kemajuanRencana, 33),
        kolom(header.realisasi, 12, 'kanan'),
      ],
      baris: rows.map((row) => [
        `${row.kode} ${row.uraian}`,
        row.rencanaAksi,
        row.kemajuan || unsaid(row),
        realisasiText(row),
      ]),
    }),
    catatan(text.rencana),
  ];
}
