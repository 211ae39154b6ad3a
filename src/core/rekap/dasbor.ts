// What the dasbor draws of a quarter, as plain JSON. No figure is made here: means are those of rekap.ts, values those of Riwayat.
import { hariKerjaAfter, isTanggal, tanggalOf } from '../domain/kalender';
import { type Periode, parsePeriode, periodesBefore } from '../domain/triwulan';
import { DINAS, isSelesai, type JejakRow } from '../sop/jejak';
import { LANGKAH, type Langkah } from '../sop/langkah';
import { keadaanOf } from '../sop/workflow';
import type { Book } from '../workbook/book';
import { textOf } from '../workbook/cell';
import { isianOf } from '../workbook/form';
import { aturanOf, committedRiwayat, historyOf, type RiwayatRecord, storedBy } from '../workbook/riwayat';
import { anggaranOf } from './anggaran';
import {
  type Berdua,
  berduaBidang,
  berduaDinas,
  berduaSasaran,
  type Consolidated,
  indikatorOf,
  type Rekap,
} from './rekap';

type Angka = number | null;

/** Means of the quarter and of the year so far. */
interface Rata {
  readonly triwulan: Angka;
  readonly tahun: Angka;
}

interface Bernama {
  readonly kode: string;
  readonly nama: string;
}

/** Rows of a bidang by what stands in them. */
export interface Kelengkapan extends Bernama {
  readonly terisi: number;
  readonly tidakMengisi: number;
  readonly belumTersedia: number;
  readonly tidakDihitung: number;
  readonly belumDiisi: number;
}

export interface PerjalananLangkah {
  readonly nomor: number;
  readonly singkat: string;
  readonly mulai: string;
  readonly selesai: string;
  readonly status: string;
  /** The SOP's own time. */
  readonly waktu: Langkah['waktu'];
  /** Working days beyond it. */
  readonly lewat: number;
}

export interface TrenIndikator {
  readonly kode: string;
  readonly uraian: string;
  readonly satuan: string;
  /** Its value is a word. */
  readonly isKata: boolean;
  /** Years of Data Pembanding, then the year so far. */
  readonly tahunan: readonly { readonly tahun: number; readonly target: Angka; readonly realisasi: Angka }[];
  readonly triwulanan: readonly {
    readonly periode: Periode;
    readonly target: Angka;
    readonly sd: Angka;
    /** Quarters the year so far lacks. */
    readonly tanpa: string;
  }[];
}

export interface BahanDasbor {
  readonly periode: Periode;
  /** Decimals of the rules in force. */
  readonly desimal: number;
  readonly isConsolidated: boolean;
  readonly sasaran: readonly (Rata & { readonly nomor: number; readonly nama: string })[];
  readonly bidang: readonly (Rata & Bernama)[];
  /** The agency's own mean, by all quarters that the workbook holds. */
  readonly tren: readonly (Rata & { readonly periode: Periode; readonly isHistory: boolean })[];
  readonly anggaran: readonly (Bernama & {
    readonly pagu: number;
    readonly rencana: Angka;
    readonly realisasi: Angka;
  })[];
  readonly kelengkapan: readonly Kelengkapan[];
  readonly langkah: readonly PerjalananLangkah[];
  readonly indikator: readonly TrenIndikator[];
}

/** Quarters with anything to draw, the latest first. */
export function dasborPeriodes(book: Book): readonly Periode[] {
  const named = new Set(book.committed.flatMap(({ periode }) => (periode === '' ? [] : [periode])));
  if (book.state.periode) named.add(book.state.periode);
  return [...named]
    .filter((periode) => periode === book.state.periode || storedBy(book, periode))
    .sort()
    .reverse();
}

function consolidatedOf(book: Book, periode: Periode): Consolidated {
  return {
    periode,
    generasi: storedBy(book, periode)?.generasi ?? '',
    records: committedRiwayat(book, periode),
    aturan: aturanOf(book, periode),
  };
}

function rataOf({ triwulan, tahun }: Berdua<Rekap>): Rata {
  return { triwulan: triwulan.rata.persen, tahun: tahun.rata.persen };
}

export function bahanDasborOf(book: Book, periode: Periode): BahanDasbor {
  const view = consolidatedOf(book, periode);
  const { records, aturan } = view;
  const codes = book.bidang.map(({ kode }) => kode);
  const bidang = berduaBidang(periode, records, codes, aturan);
  const nama = (kode: string) => book.bidang.find((own) => own.kode === kode)?.nama ?? kode;
  const views = dasborPeriodes(book).map((each) => (each === periode ? view : consolidatedOf(book, each)));
  return {
    periode,
    desimal: aturan.desimal,
    isConsolidated: records.length > 0,
    sasaran: berduaSasaran(periode, records, aturan).map((means) => ({
      nomor: means.utama.nomor,
      nama: means.utama.nama,
      ...rataOf(means),
    })),
    bidang: bidang.map((means) => {
      const kode = means.utama.bidang;
      return { kode, nama: nama(kode), ...rataOf(means) };
    }),
    tren: [...views]
      .reverse()
      .filter((each) => each.records.length > 0)
      .map((each) => ({
        periode: each.periode,
        isHistory: historyOf(book, each.periode) !== undefined,
        ...rataOf(berduaDinas(each.periode, each.records, each.aturan)),
      })),
    anggaran: anggaranOf(book, periode, records)
      .bidang.filter(({ program }) => program.length > 0)
      .map(({ bidang: kode, pagu, rencana, realisasi, belumDilaporkan, program }) => ({
        kode,
        nama: nama(kode),
        pagu,
        rencana,
        realisasi: belumDilaporkan.length === program.length ? null : realisasi,
      })),
    kelengkapan: bidang
      .map(({ triwulan }) => kelengkapanOf(book, periode, triwulan))
      .map((counts) => ({ ...counts, nama: nama(counts.kode) }))
      .filter(({ kode: _kode, nama: _nama, ...counts }) => Object.values(counts).some((value) => value > 0)),
    langkah: perjalananOf(book, periode),
    indikator: indikatorOf(records).map((record) => trenOf(book, periode, views, record)),
  };
}

/** As consolidated; of a bidang not consolidated yet as its form has them now. */
function kelengkapanOf(
  book: Book,
  periode: Periode,
  { bidang: kode, baris, hitungan }: ReturnType<typeof berduaBidang>[number]['triwulan'],
): Omit<Kelengkapan, 'nama'> {
  const none = { kode, terisi: 0, tidakMengisi: 0, belumTersedia: 0, tidakDihitung: 0, belumDiisi: 0 };
  if (baris.length > 0) {
    return {
      ...none,
      terisi: hitungan.Terisi + hitungan.Nol,
      tidakMengisi: hitungan['Tidak mengisi'],
      belumTersedia: hitungan['Belum tersedia'],
      tidakDihitung: hitungan['Tidak dapat dihitung'],
    };
  }
  const form = book.forms.get(kode);
  if (form?.periode !== periode) return none;
  const { terisi, wajib } = isianOf(form);
  return { ...none, terisi, belumDiisi: wajib - terisi };
}

/** A step that every bidang takes is done when all of them have. */
function statusOf(book: Book, periode: Periode, { nomor, lingkup }: Langkah): string {
  if (lingkup === 'dinas') return keadaanOf(book.state.unit(periode, DINAS), nomor);
  const states = book.bidang.map(({ kode }) => keadaanOf(book.state.unit(periode, kode), nomor));
  return states.find((state) => !isSelesai(state)) ?? states[0] ?? '';
}

/** Minutes are minutes of one working day: only days can be late. */
function lewatOf({ waktu }: Langkah, mulai: string, selesai: string, libur: ReadonlySet<string>): number {
  const taken = hariKerjaAfter(tanggalOf(mulai), tanggalOf(selesai), libur);
  return Math.max(0, taken - (waktu.satuan === 'hari kerja' ? waktu.jumlah : 0));
}

function perjalananOf(book: Book, periode: Periode): readonly PerjalananLangkah[] {
  // A moment that somebody overwrote is told by Uji keutuhan; it is no point in time here.
  const events: readonly JejakRow[] = book.committed.filter(
    (row) => row.periode === periode && row.langkah > 0 && isTanggal(row.waktu.slice(0, 10)),
  );
  return LANGKAH.flatMap((langkah): readonly PerjalananLangkah[] => {
    const { nomor, singkat, waktu } = langkah;
    const own = events.filter((event) => event.langkah === nomor);
    const [first, last] = [own[0], own[own.length - 1]];
    if (!first || !last) return [];
    const before = events.filter((event) => event.langkah < nomor && event.no < first.no);
    const mulai = before[before.length - 1]?.waktu ?? first.waktu;
    const status = statusOf(book, periode, langkah);
    const lewat = lewatOf(langkah, mulai, last.waktu, book.libur);
    return [{ nomor, singkat, waktu, mulai, selesai: last.waktu, status, lewat }];
  });
}

const angka = (value: unknown): Angka => (typeof value === 'number' ? value : null);

/** One indicator: the years of Data Pembanding with the year so far, and its quarters so far. */
function trenOf(
  book: Book,
  periode: Periode,
  views: readonly Consolidated[],
  record: RiwayatRecord,
): TrenIndikator {
  const kode = textOf(record.kode);
  const tahun = parsePeriode(periode)?.tahun ?? 0;
  const lalu = book.pembanding
    .filter((row) => row.kode === kode && row.jenis === 'Tahun lalu' && row.satuan === '')
    .filter((row) => row.tahun < tahun)
    .sort((a, b) => a.tahun - b.tahun);
  return {
    kode,
    uraian: textOf(record.uraian),
    satuan: textOf(record.satuan),
    isKata: typeof record.sd === 'string' && record.sd !== '',
    tahunan: [
      ...lalu.map((row) => ({
        tahun: row.tahun,
        target: angka(row.target),
        realisasi: angka(row.realisasi),
      })),
      { tahun, target: angka(record.target_tahunan), realisasi: lalu.length > 0 ? angka(record.sd) : null },
    ],
    triwulanan: [...periodesBefore(periode), periode].flatMap((each) => {
      const own = views
        .find((view) => view.periode === each)
        ?.records.find((row) => row.blok === 'indikator' && row.kode === record.kode);
      if (!own) return [];
      const [target, sd] = [angka(own.target_tahunan), angka(own.sd)];
      return [{ periode: each, target, sd, tanpa: textOf(own.tanpa) }];
    }),
  };
}
