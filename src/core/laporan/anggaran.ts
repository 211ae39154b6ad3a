// The money: analysis 6 of Bab III for every sasaran, and part B of the chapter. Sums and serapan are those of
// src/core/rekap.

import { formatAngka, formatRupiah } from '../domain/angka';
import type { Aturan } from '../domain/aturan';
import { lastDayOf } from '../domain/triwulan';
import { persen, rupiah, serapanCell } from '../lakip/angka';
import type { LakipFacts, Sasaran } from '../lakip/facts';
import {
  type Efisiensi,
  efisiensiOf,
  type JumlahAnggaran,
  jumlahAnggaran,
  type ProgramAnggaran,
  serapanRencana,
  tanpaRealisasi,
} from '../rekap/anggaran';
import type { Rekap } from '../rekap/rekap';
import { ANGKA_TEXT, SASARAN_TEXT } from '../text/lakip';
import { LAPORAN_TEXT } from '../text/laporan';
import { RULE_TEXT } from '../text/rule-note';
import { type Bahan, type BahanGambar, type Bahasan, kendala } from './analisis';
import { catatan, kolom, paragraf } from './cells';
import { grafikAnggaran } from './grafik';
import type { LakipBlok, LakipKolom } from './model';

const { bab3: text, kolom: header } = LAPORAN_TEXT;
const words = text.uang;

/** Realisasi of the quarter and of the year so far; once where they are the same, or where only the second is known. */
type Realisasi = 'dua' | 'triwulan' | 'sd';

function realisasiKind({ anggaran, cakupan }: LakipFacts): Realisasi {
  if (cakupan.triwulan === 1) return 'triwulan';
  return anggaran.program.every((row) => row.realisasiTriwulan === null) ? 'sd' : 'dua';
}

function realisasiKolom(kind: Realisasi, { cakupan }: LakipFacts, lebar: number): readonly LakipKolom[] {
  const triwulan = kolom(header.realisasiRpTriwulan(cakupan), lebar, 'kanan');
  const sd = kolom(header.realisasiRpSd(cakupan), lebar, 'kanan');
  return { dua: [triwulan, sd], triwulan: [triwulan], sd: [sd] }[kind];
}

/** The columns of `sumRow` after the first: each width in percent. */
function sumKolom(
  { cakupan }: LakipFacts,
  { program, uang, serapan, sisa }: Readonly<Record<'program' | 'uang' | 'serapan' | 'sisa', number>>,
): readonly LakipKolom[] {
  return [
    kolom(header.jumlahProgram, program, 'tengah'),
    kolom(header.pagu, uang, 'kanan'),
    kolom(header.realisasiRpSd(cakupan), uang, 'kanan'),
    kolom(header.serapan, serapan, 'kanan'),
    kolom(header.sisa, sisa, 'kanan'),
  ];
}

/** Pagu, realisasi, serapan and sisa of programs. Nothing reported is not 0, and a quarter that is missing is named. */
function uangCells(
  kind: Realisasi,
  facts: LakipFacts,
  uang: ProgramAnggaran | JumlahAnggaran,
): readonly string[] {
  const { kosong, tidakDapatDihitung } = ANGKA_TEXT;
  const { pagu, realisasi, realisasiTriwulan, serapan, sisa } = uang;
  const program = 'program' in uang ? uang.program : [uang];
  const instead = (money: string, word: string) => [
    money,
    ...(kind === 'dua' ? [word, word] : [word]),
    kosong,
    kosong,
  ];
  if (program.length === 0) return instead(kosong, kosong);
  if (program.every((row) => row.realisasi === null)) {
    return instead(rupiah(pagu), ANGKA_TEXT.belumDilaporkan);
  }
  const isFilled = program.some(({ tanda }) => !tanda.includes('Tidak mengisi'));
  const unknown = isFilled ? tidakDapatDihitung : 'Tidak mengisi';
  const own = realisasiTriwulan === null ? unknown : rupiah(realisasiTriwulan);
  const missing = 'program' in uang ? uang.tanpa.map(({ tanpa }) => tanpa) : [uang.tanpa];
  const tanpa = quartersOf(missing);
  const part =
    tanpa.length === 0 ? rupiah(realisasi) : ANGKA_TEXT.tanpaTriwulan(rupiah(realisasi), tanpa.join(', '));
  const luar = quartersOf(program.map(({ luarSop }) => luarSop));
  const sd = luar.length === 0 ? part : ANGKA_TEXT.memuatRiwayat(part, luar.join(', '));
  const cells = { dua: [own, sd], triwulan: [own], sd: [sd] }[kind];
  return [rupiah(pagu), ...cells, serapanCell(serapan, facts.aturan), rupiah(sisa)];
}

/** Names of quarters from several lists of them, each once. */
function quartersOf(lists: readonly string[]): readonly string[] {
  return [...new Set(lists.flatMap((text) => text.split(', ')))].filter((text) => text !== '');
}

/** 'PRG-01 Program Penunjang' */
function nama({ kode, uraian }: ProgramAnggaran): string {
  return `${kode} ${uraian}`;
}

function kodeOf(rows: readonly ProgramAnggaran[]): readonly string[] {
  return rows.map(({ kode }) => kode);
}

/** What is odd about these programs, a sentence each. */
function tandaNotes(rows: readonly ProgramAnggaran[]): readonly LakipBlok[] {
  const marked = (tanda: ProgramAnggaran['tanda'][number]) => rows.filter((row) => row.tanda.includes(tanda));
  const [lewat, nol, kosong] = [marked('Melebihi pagu'), marked('Pagu nol'), marked('Belum dilaporkan')];
  const tanpa = rows.filter((row) => row.realisasi !== null && row.tanpa !== '');
  return [
    ...(lewat.length > 0 ? [catatan(words.lewatPagu(kodeOf(lewat)))] : []),
    ...(nol.length > 0 ? [catatan(words.paguNol(kodeOf(nol)))] : []),
    ...(kosong.length > 0 ? [catatan(words.belumDilaporkan(kodeOf(kosong)))] : []),
    ...(tanpa.length > 0 ? [catatan(LAPORAN_TEXT.tidakMemuat(tanpa))] : []),
  ];
}

function efisiensiKalimat(
  siapa: string,
  rekap: Rekap,
  jumlah: JumlahAnggaran,
  { aturan }: LakipFacts,
): readonly LakipBlok[] {
  const efisiensi = efisiensiOf(rekap, jumlah, aturan.batasEfisiensi);
  switch (efisiensi.kind) {
    case 'belum-akhir-tahun':
      return [...rencanaKalimat(jumlah, aturan), paragraf(words.efisiensiAkhirTahun)];
    case 'tanpa-realisasi':
      return [paragraf(words.efisiensiTanpaRealisasi)];
    case 'tidak-berlaku':
      return [paragraf(words.efisiensiTanpaPagu)];
    case 'tanpa-capaian':
      return [paragraf(words.efisiensiTanpaCapaian(siapa))];
    case 'belum-tercapai':
      return [paragraf(words.efisiensiBelumTercapai(siapa))];
    case 'belum-lengkap':
      return [paragraf(words.efisiensiBelumLengkap)];
    case 'nilai':
      return nilaiKalimat(siapa, rekap, jumlah, efisiensi, aturan);
  }
}

/** Before the year's end absorption stands against what was planned up to the quarter, where the office gave a plan. */
function rencanaKalimat(jumlah: JumlahAnggaran, aturan: Aturan): readonly LakipBlok[] {
  const { realisasi, rencana } = jumlah;
  if (rencana === null || tanpaRealisasi(jumlah)) return [];
  const hasil = serapanRencana(jumlah);
  if (hasil === null) return [];
  const persentase = serapanCell(hasil, aturan);
  return [paragraf(words.rencana(formatRupiah(realisasi), formatRupiah(rencana), persentase))];
}

function nilaiKalimat(
  siapa: string,
  { rata }: Rekap,
  { serapan }: JumlahAnggaran,
  { selisih, status, penghematan }: Extract<Efisiensi, { kind: 'nilai' }>,
  aturan: Aturan,
): readonly LakipBlok[] {
  return [
    paragraf(
      words.efisiensi({
        siapa,
        capaian: persen(rata.persen, aturan),
        serapan: serapanCell(serapan, aturan),
        selisih: persen(selisih, aturan),
        status: words.status[status],
        batas: formatAngka(aturan.batasEfisiensi),
      }),
    ),
    paragraf(words.penghematan(persen(penghematan, aturan))),
  ];
}

// 6. Efficiency of a sasaran

export function efisiensi({ facts, tabel }: Bahan, sasaran: Sasaran): Bahasan {
  const { anggaran, rekap, label } = sasaran;
  const under = (blok: readonly LakipBlok[]): Bahasan => ({ judul: text.judul6, blok });
  if (anggaran.program.length === 0) return under([paragraf(text.tanpaProgram(sasaran.bidang))]);
  const bidang = facts.anggaran.bidang.filter((item) =>
    anggaran.program.some((row) => row.bidang === item.bidang),
  );
  return under([
    tabel({
      judul: text.tabel6(label),
      kolom: [kolom(header.bidang, 18), ...sumKolom(facts, { program: 12, uang: 20, serapan: 12, sisa: 18 })],
      baris: [
        ...bidang.map(({ bidang: kode }) =>
          sumRow(facts, kode, jumlahAnggaran(anggaran.program.filter((row) => row.bidang === kode))),
        ),
        sumRow(facts, LAPORAN_TEXT.jumlah, anggaran),
      ],
      jumlah: true,
    }),
    ...efisiensiKalimat(words.sasaranIni, rekap, anggaran, facts),
    ...tandaNotes(anggaran.program),
    ...(anggaran.menurutBidang.length > 0 ? [catatan(text.menurutBidang(anggaran.menurutBidang))] : []),
    ...berulang(facts, anggaran.program),
  ]);
}

function sumRow(facts: LakipFacts, label: string, sum: JumlahAnggaran): readonly string[] {
  return [label, String(sum.program.length), ...uangCells('sd', facts, sum)];
}

/** Programs that stand under other sasaran as well. */
function berulang({ anggaran }: LakipFacts, rows: readonly ProgramAnggaran[]): readonly LakipBlok[] {
  const kode = kodeOf(rows).filter((item) => anggaran.berulang.includes(item));
  return kode.length > 0 ? [catatan(words.berulang(kode))] : [];
}

// B. The budget

export function realisasiAnggaran(bahan: BahanGambar): readonly LakipBlok[] {
  const { facts } = bahan;
  const { anggaran, aturan } = facts;
  const { total, program } = anggaran;
  if (program.length === 0) return [paragraf(words.tanpaAnggaran)];
  return [
    ...(total.serapan.kind === 'nilai' && !tanpaRealisasi(total)
      ? [
          paragraf(
            words.pembuka(
              formatRupiah(total.realisasi),
              formatRupiah(total.pagu),
              serapanCell(total.serapan, aturan),
              formatRupiah(total.sisa),
            ),
          ),
        ]
      : []),
    ...pagu(bahan),
    ...perProgram(bahan),
    ...grafikAnggaran(facts, bahan.gambar),
    ...perBidang(bahan),
    ...perSasaran(bahan),
    ...efisiensiKalimat(words.dinas, facts.dinas, total, facts),
    ...kendala(bahan, facts.program, words.tabelKendala),
  ];
}

/** Whether a changed pagu is the one in force on the quarter's last day. */
function isChanged({ periode }: LakipFacts, row: ProgramAnggaran): boolean {
  return (
    row.paguPerubahan !== null && row.tanggalPerubahan !== '' && row.tanggalPerubahan <= lastDayOf(periode)
  );
}

/** Pagu murni beside the one in force, where that is a changed one. */
function pagu({ facts, tabel }: Bahan): readonly LakipBlok[] {
  const { program, total } = facts.anggaran;
  const planned = (row: ProgramAnggaran) => (isChanged(facts, row) ? row.paguPerubahan : row.paguMurni);
  const other = program.filter((row) => row.paguMurni !== null && planned(row) !== row.pagu);
  const remark = other.length > 0 ? [catatan(words.paguBerbeda(kodeOf(other)))] : [];
  if (!program.some((row) => isChanged(facts, row))) return remark;
  const { jumlah, tanggal } = LAPORAN_TEXT;
  const cells = (murni: number | null, kini: number | null) => [
    rupiah(murni),
    rupiah(kini),
    rupiah(murni === null || kini === null ? null : kini - murni),
  ];
  return [
    tabel({
      judul: words.tabelPagu(facts.cakupan),
      kolom: [
        kolom(header.program, 31),
        kolom(header.paguMurni, 18, 'kanan'),
        kolom(header.paguBerlaku, 18, 'kanan'),
        kolom(header.selisih, 18, 'kanan'),
        kolom(header.perubahanSejak, 15, 'tengah'),
      ],
      baris: [
        ...program.map((row) => [
          nama(row),
          ...cells(row.paguMurni, row.pagu),
          isChanged(facts, row) ? tanggal(row.tanggalPerubahan) : ANGKA_TEXT.kosong,
        ]),
        [jumlah, ...cells(total.paguMurni, total.pagu), ''],
      ],
      jumlah: true,
    }),
    catatan(words.perubahan),
    ...remark,
  ];
}

function perProgram({ facts, tabel }: Bahan): readonly LakipBlok[] {
  const { program, total } = facts.anggaran;
  const kind = realisasiKind(facts);
  const two = kind === 'dua';
  return [
    tabel({
      judul: words.tabelProgram(facts.cakupan),
      kolom: [
        kolom(header.program, two ? 22 : 32),
        kolom(header.pagu, two ? 17 : 20, 'kanan'),
        ...realisasiKolom(kind, facts, two ? 17 : 20),
        kolom(header.serapan, two ? 11 : 12, 'kanan'),
        kolom(header.sisa, two ? 16 : 18, 'kanan'),
      ],
      baris: [
        ...program.map((row) => [nama(row), ...uangCells(kind, facts, row)]),
        [LAPORAN_TEXT.jumlah, ...uangCells(kind, facts, total)],
      ],
      jumlah: true,
    }),
    ...realisasiNotes(kind, facts),
    ...tandaNotes(program),
    catatan(RULE_TEXT.serapan),
  ];
}

/** Which amounts are of the quarter alone, and why some are not known. */
function realisasiNotes(kind: Realisasi, { anggaran, cakupan }: LakipFacts): readonly LakipBlok[] {
  if (kind === 'triwulan') return [catatan(words.triwulanPertama)];
  // In the annual report nobody misses it.
  if (kind === 'sd') return cakupan.triwulan === 4 ? [] : [catatan(words.tanpaTriwulan)];
  const unknown = anggaran.program.filter(
    ({ realisasi, realisasiTriwulan, tanda }) =>
      realisasi !== null && realisasiTriwulan === null && !tanda.includes('Tidak mengisi'),
  );
  return unknown.length > 0 ? [catatan(words.sebagianTanpaTriwulan(kodeOf(unknown)))] : [];
}

function perBidang({ facts, tabel }: Bahan): readonly LakipBlok[] {
  const { bidang, total } = facts.anggaran;
  const kind = realisasiKind(facts);
  const two = kind === 'dua';
  const cells = (label: string, sum: JumlahAnggaran) => [
    label,
    String(sum.program.length),
    ...uangCells(kind, facts, sum),
  ];
  return [
    tabel({
      judul: words.tabelBidang(facts.cakupan),
      kolom: [
        kolom(header.bidang, two ? 12 : 18),
        kolom(header.jumlahProgram, 11, 'tengah'),
        kolom(header.pagu, two ? 17 : 21, 'kanan'),
        ...realisasiKolom(kind, facts, two ? 17 : 21),
        kolom(header.serapan, 11, 'kanan'),
        kolom(header.sisa, two ? 16 : 18, 'kanan'),
      ],
      baris: [...bidang.map((item) => cells(item.bidang, item)), cells(LAPORAN_TEXT.jumlah, total)],
      jumlah: true,
    }),
  ];
}

/** Not summed: a program may serve several sasaran. */
function perSasaran({ facts, tabel }: Bahan): readonly LakipBlok[] {
  const { berulang: kode, tanpaSasaran } = facts.anggaran;
  const sasaran = [...facts.sasaran, ...facts.hasilProgram];
  if (sasaran.length === 0) return [];
  return [
    tabel({
      judul: words.tabelSasaran(facts.cakupan),
      kolom: [
        kolom(header.sasaran, 27),
        ...sumKolom(facts, { program: 11, uang: 18, serapan: 11, sisa: 16 }),
      ],
      baris: sasaran.map((item) => sumRow(facts, SASARAN_TEXT.judul(item.label, item.nama), item.anggaran)),
    }),
    ...(kode.length > 0 ? [catatan(words.berulang(kode))] : []),
    ...(tanpaSasaran.length > 0 ? [catatan(words.tanpaSasaran(tanpaSasaran))] : []),
  ];
}
