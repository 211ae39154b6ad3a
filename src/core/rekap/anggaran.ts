// The budget: pagu, realisasi and serapan of programs and of sums over them, and what was reached with it. Serapan of a
// sum is computed from the sums.
import { roundHalfUp } from '../domain/angka';
import { computeSerapan, type Hasil } from '../domain/capaian';
import type { TandaAnggaran } from '../domain/isian';
import { textKey } from '../domain/text-key';
import { type Periode, periodesBefore } from '../domain/triwulan';
import type { Book } from '../workbook/book';
import { type CellValue, textOf } from '../workbook/cell';
import type { Program } from '../workbook/reference';
import { programAt } from '../workbook/revisions';
import { committedRiwayat, type RiwayatRecord } from '../workbook/riwayat';
import { byKode, indikatorOf, perSasaran } from './rekap';

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
  /** Of the year so far; null where nothing was filled in. */
  readonly realisasi: number | null;
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
  /** Codes of programs that filled in nothing: their pagu is in the sum, and nothing of theirs in the realisasi. */
  readonly tidakMengisi: readonly string[];
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
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}

function known(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function programOf(
  record: RiwayatRecord,
  reference: Program | undefined,
  lalu: number | null,
): ProgramAnggaran {
  const [pagu, realisasi] = [numberOf(record.target), numberOf(record.nilai)];
  const tanda: TandaAnggaran[] = [];
  if (pagu !== null && realisasi !== null && realisasi > pagu) tanda.push('Melebihi pagu');
  if (pagu === 0) tanda.push('Pagu nol');
  if (realisasi === null) tanda.push('Tidak mengisi');
  return {
    kode: textOf(record.kode),
    uraian: textOf(record.uraian),
    bidang: textOf(record.bidang),
    pagu,
    paguMurni: numberOf(reference?.pagu),
    paguPerubahan: numberOf(reference?.paguPerubahan),
    tanggalPerubahan: reference?.tanggalPerubahan ?? '',
    realisasi,
    realisasiTriwulan: realisasi === null || lalu === null ? null : realisasi - lalu,
    serapan: pagu === null || realisasi === null ? null : computeSerapan({ pagu, realisasi }),
    sisa: pagu === null || realisasi === null ? null : pagu - realisasi,
    tanda,
  };
}

export function jumlahAnggaran(program: readonly ProgramAnggaran[]): JumlahAnggaran {
  const pagu = known(program.map((item) => item.pagu));
  const realisasi = known(program.map((item) => item.realisasi));
  const filled = program.filter((item) => item.realisasi !== null);
  return {
    program,
    pagu,
    paguMurni: sumOf(program.map((item) => item.paguMurni)),
    paguPerubahan: program.some((item) => item.paguPerubahan !== null)
      ? sumOf(program.map((item) => item.paguPerubahan ?? item.paguMurni))
      : null,
    realisasi,
    realisasiTriwulan: sumOf(filled.map((item) => item.realisasiTriwulan)),
    serapan: computeSerapan({ pagu, realisasi }),
    sisa: pagu - realisasi,
    tidakMengisi: program.filter((item) => item.realisasi === null).map(({ kode }) => kode),
  };
}

/** Nothing was filled in, one and all: then realisasi, serapan and sisa say nothing, and are not 0. */
export function tanpaRealisasi({ program, tidakMengisi }: JumlahAnggaran): boolean {
  return tidakMengisi.length === program.length;
}

export interface AnggaranInput {
  /** Consolidated rows of the quarter, indicators too: they say which sasaran a bidang answers for. */
  readonly rows: readonly RiwayatRecord[];
  /** The tab Anggaran of the quarter's year. */
  readonly program: readonly Program[];
  /** Realisasi of the year up to the quarter before; null where that is not known. */
  readonly lalu: (kode: string) => number | null;
  /** Codes in the order of the tab. */
  readonly bidang: readonly string[];
}

export function rekapAnggaran({ rows, program, lalu, bidang }: AnggaranInput): RekapAnggaran {
  const records = rows.filter(({ blok }) => blok === 'program').sort(byKode);
  const items = records.map((record) => {
    const kode = textOf(record.kode);
    const reference = program.find((item) => item.kode === kode);
    return { sasaran: textKey(textOf(record.sasaran)), program: programOf(record, reference, lalu(kode)) };
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
function realisasiLalu(book: Book, periode: Periode): (kode: string) => number | null {
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
      /** 100 − serapan; null where the target was not reached. */
      readonly penghematan: number | null;
    }
  | { readonly kind: 'tanpa-capaian' }
  /** There is no pagu. */
  | { readonly kind: 'tidak-berlaku' };

/** Bounds apply to the difference rounded to two decimals, the figure people see. `batas` in percent points. */
export function efisiensiOf(capaian: number | null, serapan: Hasil, batas: number): Efisiensi {
  if (serapan.kind !== 'nilai') return { kind: 'tidak-berlaku' };
  if (capaian === null) return { kind: 'tanpa-capaian' };
  const selisih = capaian - serapan.persen;
  const shown = roundHalfUp(selisih, 2);
  return {
    kind: 'nilai',
    selisih,
    status: shown > batas ? 'efisien' : shown < -batas ? 'tidak' : 'cukup',
    penghematan: roundHalfUp(capaian, 2) >= 100 ? 100 - serapan.persen : null,
  };
}
