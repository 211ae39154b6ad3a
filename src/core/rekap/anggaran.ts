// The budget: pagu, realisasi and serapan of programs and of sums over them, and what was reached with it. Serapan of a
// sum is computed from the sums.
import { exact, roundHalfUp } from '../domain/angka';
import { computeSerapan, type Hasil } from '../domain/capaian';
import type { TandaAnggaran } from '../domain/isian';
import { textKey } from '../domain/text-key';
import { type Periode, parsePeriode, periodesBefore, type Triwulan } from '../domain/triwulan';
import type { Book } from '../workbook/book';
import { type CellValue, textOf } from '../workbook/cell';
import type { Program } from '../workbook/reference';
import { programAt } from '../workbook/revisions';
import { committedRiwayat, type RiwayatRecord } from '../workbook/riwayat';
import { byKode, indikatorOf, perSasaran, type Rekap, type TanpaTriwulan } from './rekap';

export interface ProgramAnggaran {
  readonly kode: string;
  readonly uraian: string;
  readonly bidang: string;
  /** In force on the quarter's last day, as consolidated. */
  readonly pagu: number | null;
  /** From the tab Anggaran; null where the program does not stand there. */
  readonly paguMurni: number | null;
  readonly paguPerubahan: number | null;
  /** From which day the pagu perubahan is in force, ISO; ''. */
  readonly tanggalPerubahan: string;
  /** Of the year so far; a quarter that filled in nothing leaves the last one standing. Null where none ever did. */
  readonly realisasi: number | null;
  /** Quarters the year so far lacks: 'TW II, TW III'; ''. */
  readonly tanpa: string;
  /** Quarters of history in it: 'TW I'; ''. */
  readonly luarSop: string;
  /** Planned for the year up to this quarter; null where the office gave no plan. */
  readonly rencana: number | null;
  /** Of the quarter alone; null where the quarter before was not consolidated with a value. */
  readonly realisasiTriwulan: number | null;
  /** null without a realisasi. */
  readonly serapan: Hasil | null;
  readonly sisa: number | null;
  readonly tanda: readonly TandaAnggaran[];
}

export interface JumlahAnggaran {
  readonly program: readonly ProgramAnggaran[];
  /** Also of programs that filled in nothing. */
  readonly pagu: number;
  readonly paguMurni: number | null;
  /** The pagu as changed, unchanged ones as they were; null where none is changed or the tab does not know a program. */
  readonly paguPerubahan: number | null;
  readonly realisasi: number;
  readonly realisasiTriwulan: number | null;
  readonly serapan: Hasil;
  readonly sisa: number;
  /** Planned up to this quarter; null where one of the programs has no plan. */
  readonly rencana: number | null;
  /** Codes of programs that never reported: their pagu is in the sum, and nothing of theirs in the realisasi. */
  readonly belumDilaporkan: readonly string[];
  /** Programs that are in the sum with an earlier quarter's realisasi. */
  readonly tanpa: readonly TanpaTriwulan[];
}

export interface AnggaranBidang extends JumlahAnggaran {
  readonly bidang: string;
}

export interface AnggaranSasaran extends JumlahAnggaran {
  readonly sasaran: string;
  /** Codes of programs that name no sasaran and stand here because their bidang answers for the sasaran. */
  readonly menurutBidang: readonly string[];
}

export interface RekapAnggaran {
  readonly program: readonly ProgramAnggaran[];
  readonly bidang: readonly AnggaranBidang[];
  readonly sasaran: readonly AnggaranSasaran[];
  /** Codes of programs that stand under more than one sasaran, and of those under none. */
  readonly berulang: readonly string[];
  readonly tanpaSasaran: readonly string[];
  readonly total: JumlahAnggaran;
}

function numberOf(value: CellValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** Null where one of them is not known. */
function sumOf(values: readonly (number | null)[]): number | null {
  const sum = values.reduce<number | null>(
    (total, value) => (total === null || value === null ? null : total + value),
    0,
  );
  return sum === null ? null : exact(sum);
}

function known(values: readonly (number | null)[]): number {
  return exact(values.reduce<number>((sum, value) => sum + (value ?? 0), 0));
}

function programOf(
  record: RiwayatRecord,
  reference: PaguProgram | undefined,
  lalu: number | null,
  triwulan: Triwulan | null,
): ProgramAnggaran {
  const [pagu, nilai] = [numberOf(record.target), numberOf(record.nilai)];
  const realisasi = nilai ?? numberOf(record.sd);
  const tanda: TandaAnggaran[] = [];
  if (pagu !== null && realisasi !== null && realisasi > pagu) tanda.push('Melebihi pagu');
  if (pagu === 0) tanda.push('Pagu nol');
  if (realisasi === null) tanda.push('Belum dilaporkan');
  else if (nilai === null) tanda.push('Tidak mengisi');
  return {
    kode: textOf(record.kode),
    uraian: textOf(record.uraian),
    bidang: textOf(record.bidang),
    pagu,
    paguMurni: numberOf(reference?.pagu),
    paguPerubahan: numberOf(reference?.paguPerubahan),
    tanggalPerubahan: reference?.tanggalPerubahan ?? '',
    realisasi,
    tanpa: textOf(record.tanpa),
    luarSop: textOf(record.luar_sop),
    rencana: triwulan === null ? null : numberOf(reference?.rencana[triwulan]),
    realisasiTriwulan: nilai === null || lalu === null ? null : exact(nilai - lalu),
    serapan: pagu === null || realisasi === null ? null : computeSerapan({ pagu, realisasi }),
    sisa: pagu === null || realisasi === null ? null : exact(pagu - realisasi),
    tanda,
  };
}

export function jumlahAnggaran(program: readonly ProgramAnggaran[]): JumlahAnggaran {
  const pagu = known(program.map((item) => item.pagu));
  const realisasi = known(program.map((item) => item.realisasi));
  const filled = program.filter((item) => item.realisasi !== null);
  const reporting = filled.filter((item) => !item.tanda.includes('Tidak mengisi'));
  return {
    program,
    pagu,
    paguMurni: sumOf(program.map((item) => item.paguMurni)),
    paguPerubahan: program.some((item) => item.paguPerubahan !== null)
      ? sumOf(program.map((item) => item.paguPerubahan ?? item.paguMurni))
      : null,
    realisasi,
    realisasiTriwulan: reporting.length === 0 ? null : sumOf(reporting.map((item) => item.realisasiTriwulan)),
    serapan: computeSerapan({ pagu, realisasi }),
    sisa: exact(pagu - realisasi),
    rencana: program.length === 0 ? null : sumOf(program.map((item) => item.rencana)),
    belumDilaporkan: program.filter((item) => item.realisasi === null).map(({ kode }) => kode),
    tanpa: filled.filter((item) => item.tanpa !== '').map(({ kode, tanpa }) => ({ kode, tanpa })),
  };
}

/** Nothing was ever reported, one and all: then realisasi, serapan and sisa say nothing, and are not 0. */
export function tanpaRealisasi({ program, belumDilaporkan }: JumlahAnggaran): boolean {
  return belumDilaporkan.length === program.length;
}

/** Realisasi against what was planned for the year up to the quarter; null where there is no plan, or not all was reported. */
export function serapanRencana(uang: ProgramAnggaran | JumlahAnggaran): Hasil | null {
  const { rencana, realisasi } = uang;
  const isPart = uang.tanpa.length > 0 || ('program' in uang && uang.belumDilaporkan.length > 0);
  return isPart || rencana === null || realisasi === null
    ? null
    : computeSerapan({ pagu: rencana, realisasi });
}

/** What the tab Anggaran says of a program, besides its name. */
export interface PaguProgram extends Pick<Program, 'kode' | 'pagu' | 'paguPerubahan' | 'tanggalPerubahan'> {
  readonly rencana: Readonly<Partial<Program['rencana']>>;
}

export interface AnggaranInput {
  /** Consolidated rows of the quarter, indicators too: they say which sasaran a bidang answers for. */
  readonly rows: readonly RiwayatRecord[];
  /** The tab Anggaran of the quarter's year. */
  readonly program: readonly PaguProgram[];
  /** Realisasi of the year up to the quarter before; null where that is not known. */
  readonly lalu: (kode: string) => number | null;
  readonly triwulan: Triwulan | null;
  /** Codes in the order of the tab. */
  readonly bidang: readonly string[];
}

export function rekapAnggaran({ rows, program, lalu, triwulan, bidang }: AnggaranInput): RekapAnggaran {
  const records = rows.filter(({ blok }) => blok === 'program').sort(byKode);
  const items = records.map((record) => {
    const kode = textOf(record.kode);
    const reference = program.find((item) => item.kode === kode);
    return {
      sasaran: textKey(textOf(record.sasaran)),
      program: programOf(record, reference, lalu(kode), triwulan),
    };
  });
  const all = items.map((item) => item.program);
  const codes = [...new Set([...bidang, ...all.map((item) => item.bidang)])];
  const sasaran = perSasaran(indikatorOf(rows)).map(({ nama, baris }): AnggaranSasaran => {
    const served = (kode: string) => baris.some((record) => textOf(record.bidang) === kode);
    const byBidang = items.filter((item) => item.sasaran === '' && served(item.program.bidang));
    const here = items.filter((item) => item.sasaran === textKey(nama) || byBidang.includes(item));
    return {
      sasaran: nama,
      ...jumlahAnggaran(here.map((item) => item.program)),
      menurutBidang: byBidang.map((item) => item.program.kode),
    };
  });
  const timesOf = (kode: string) =>
    sasaran.filter((item) => item.program.some((candidate) => candidate.kode === kode)).length;
  return {
    program: all,
    bidang: codes.flatMap((kode) => {
      const own = all.filter((item) => item.bidang === kode);
      return own.length === 0 ? [] : [{ bidang: kode, ...jumlahAnggaran(own) }];
    }),
    sasaran,
    berulang: all.map(({ kode }) => kode).filter((kode) => timesOf(kode) > 1),
    tanpaSasaran: all.map(({ kode }) => kode).filter((kode) => timesOf(kode) === 0),
    total: jumlahAnggaran(all),
  };
}

/** Realisasi s/d the quarter before: 0 in the first one, null where that quarter has none. */
export function realisasiLalu(book: Book, periode: Periode): (kode: string) => number | null {
  const before = periodesBefore(periode);
  const last = before[before.length - 1];
  if (!last) return () => 0;
  const rows = committedRiwayat(book, last).filter(({ blok }) => blok === 'program');
  return (kode) => numberOf(rows.find((record) => record.kode === kode)?.nilai);
}

/** The budget of a quarter whose rows are given. */
export function anggaranOf(book: Book, periode: Periode, rows: readonly RiwayatRecord[]): RekapAnggaran {
  return rekapAnggaran({
    rows,
    program: programAt(book, periode),
    lalu: realisasiLalu(book, periode),
    triwulan: parsePeriode(periode)?.triwulan ?? null,
    bidang: book.bidang.map(({ kode }) => kode),
  });
}

/** Whether a result was reached with fitting means, as LKjIP practice has it; no regulation fixes the rule. */
export type Efisiensi =
  | {
      readonly kind: 'nilai';
      /** Capaian − serapan, in percent points and full precision. */
      readonly selisih: number;
      readonly status: 'efisien' | 'cukup' | 'tidak';
      /** 100 − serapan. */
      readonly penghematan: number;
    }
  /** Before the year's end a quarter's capaian would be held against the year's pagu. */
  | { readonly kind: 'belum-akhir-tahun' }
  | { readonly kind: 'tanpa-capaian' }
  /** An indicator was not reached, or has no result: what was not done costs nothing. */
  | { readonly kind: 'belum-tercapai' }
  /** Money of a program, or of a quarter of it, was not reported. */
  | { readonly kind: 'belum-lengkap' }
  | { readonly kind: 'tanpa-realisasi' }
  /** There is no pagu. */
  | { readonly kind: 'tidak-berlaku' };

/** Bounds apply to the difference rounded to two decimals, the figure people see. `batas` in percent points. */
export function efisiensiOf(
  { dasar, rata, isReached }: Pick<Rekap, 'dasar' | 'rata' | 'isReached'>,
  jumlah: JumlahAnggaran,
  batas: number,
): Efisiensi {
  const { serapan } = jumlah;
  if (dasar === 'triwulan') return { kind: 'belum-akhir-tahun' };
  if (jumlah.program.length > 0 && tanpaRealisasi(jumlah)) return { kind: 'tanpa-realisasi' };
  if (serapan.kind !== 'nilai') return { kind: 'tidak-berlaku' };
  if (rata.persen === null) return { kind: 'tanpa-capaian' };
  if (!isReached) return { kind: 'belum-tercapai' };
  if (jumlah.belumDilaporkan.length > 0 || jumlah.tanpa.length > 0) return { kind: 'belum-lengkap' };
  const selisih = exact(rata.persen - serapan.persen);
  const shown = roundHalfUp(selisih, 2);
  return {
    kind: 'nilai',
    selisih,
    status: shown > batas ? 'efisien' : shown < -batas ? 'tidak' : 'cukup',
    penghematan: exact(100 - serapan.persen),
  };
}
