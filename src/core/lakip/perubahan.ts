// What an amended report says of itself: which text it replaces, why, and what is different in it.
import { tanggalOf } from '../domain/kalender';
import { berduaDinas, berduaSasaran } from '../rekap/rekap';
import { kodeVersi } from '../sop/jejak';
import type { PerubahanLaporan } from '../sop/laporan';
import { NASKAH_PERUBAHAN_TEXT as text } from '../text/perubahan';
import type { Book } from '../workbook/book';
import { type CellValue, textOf } from '../workbook/cell';
import { COPIED_COLUMNS, type CopiedKey, type FormColumn, INPUT_KEYS } from '../workbook/form-columns';
import { isDerived } from '../workbook/measure';
import { type RiwayatRecord, replacedRiwayat } from '../workbook/riwayat';
import { otherNarasi } from '../workbook/segel';
import { angka, daftar, judul, kolom, paragraf, persen, rupiah, tableMaker } from './cells';
import type { LakipFacts } from './facts';
import type { LakipBagian, LakipBlok } from './model';
import { narasiNeeds } from './narasi';

/** A difference as a row of the table. */
type Beda = readonly [kode: string, uraian: string, hal: string, semula: string, menjadi: string];

/** What the row is of, and what people see twice: the value that was used is the one typed, unless it was derived. */
const NAMES: readonly CopiedKey[] = ['kode', 'input_kode', 'konfirmasi'];

function shownColumns(record: RiwayatRecord): readonly FormColumn<CopiedKey>[] {
  const shown = COPIED_COLUMNS.filter(
    ({ key, hidden }) => !hidden && !NAMES.includes(key) && (key !== 'nilai' || isDerived(record)),
  );
  // What was typed before what follows from it.
  const isTyped = ({ key }: FormColumn<CopiedKey>) => INPUT_KEYS.some((input) => input === key);
  return [...shown.filter(isTyped), ...shown.filter((column) => !isTyped(column))];
}

function written(
  record: RiwayatRecord,
  { key, kind }: FormColumn<CopiedKey>,
  { aturan }: LakipFacts,
): string {
  const value: CellValue = record[key] ?? '';
  if (typeof value !== 'number') return textOf(value) || '–';
  if (kind === 'persen') return persen(value, aturan);
  return record.blok === 'program' ? rupiah(value) : angka(value);
}

function rowKey({ bidang, blok, kode }: RiwayatRecord): string {
  return `${textOf(bidang)}|${blok}|${textOf(kode)}`;
}

function barisBerubah(
  before: readonly RiwayatRecord[],
  after: readonly RiwayatRecord[],
  facts: LakipFacts,
): readonly Beda[] {
  const earlier = new Map(before.map((record) => [rowKey(record), record]));
  const later = new Map(after.map((record) => [rowKey(record), record]));
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((key): readonly Beda[] => {
    const [old, now] = [earlier.get(key), later.get(key)];
    const record = now ?? old;
    if (!record) return [];
    const name = [textOf(record.kode), textOf(record.uraian)] as const;
    if (!old || !now) {
      return [[...name, text.barisBaru, old ? text.ada : text.tidakAda, now ? text.ada : text.tidakAda]];
    }
    return shownColumns(now).flatMap((column): readonly Beda[] => {
      const [semula, menjadi] = [written(old, column, facts), written(now, column, facts)];
      return semula === menjadi ? [] : [[...name, column.header, semula, menjadi]];
    });
  });
}

/** Means of what people are judged by: of each sasaran, and of the agency. */
function rataBerubah(
  before: readonly RiwayatRecord[],
  after: readonly RiwayatRecord[],
  { periode, aturan }: LakipFacts,
): readonly Beda[] {
  const meansOf = (rows: readonly RiwayatRecord[]) =>
    new Map([
      ...berduaSasaran(periode, rows, aturan).map(({ utama }) => [utama.nama, utama.rata.persen] as const),
      [text.dinas, berduaDinas(periode, rows, aturan).utama.rata.persen] as const,
    ]);
  const earlier = meansOf(before);
  return [...meansOf(after)].flatMap(([nama, value]): readonly Beda[] => {
    const [semula, menjadi] = [persen(earlier.get(nama) ?? null, aturan), persen(value, aturan)];
    return semula === menjadi ? [] : [['', nama, text.rata, semula, menjadi]];
  });
}

function angkaBlok(book: Book, facts: LakipFacts, nomor: string): readonly LakipBlok[] {
  const before = replacedRiwayat(book, facts.periode);
  const after = [...facts.indikator, ...facts.program].map(({ record }) => record);
  const beda = [...barisBerubah(before, after, facts), ...rataBerubah(before, after, facts)];
  if (beda.length === 0) return [paragraf(text.tanpaAngka)];
  return [
    tableMaker(nomor)({
      judul: text.tabel,
      kolom: [
        kolom(text.kolom.kode, 11),
        kolom(text.kolom.uraian, 27),
        kolom(text.kolom.hal, 18),
        kolom(text.kolom.semula, 22),
        kolom(text.kolom.menjadi, 22),
      ],
      baris: beda,
      gabung: [0, 1],
    }),
  ];
}

function teksBlok(
  book: Book,
  { periode, sasaran }: LakipFacts,
  { menggantikan }: PerubahanLaporan,
): readonly LakipBlok[] {
  const issued = book.committed.find(
    ({ peristiwa, hash }) => peristiwa === 'naskah_diterbitkan' && kodeVersi(hash) === menggantikan.kode,
  );
  const beda = otherNarasi(book.rows('narasi'), periode, issued?.segel ?? '');
  if (!beda) return [paragraf(text.teksTakTerbandingkan)];
  const needs = narasiNeeds(book, periode, sasaran);
  const titles = beda.rows.map((place) => {
    const row = book.narasi.find((candidate) => candidate.row === place);
    return needs.find((need) => need.row?.row === place)?.judul ?? (row?.judul || row?.kunci || '');
  });
  return [
    ...(titles.length > 0 ? [paragraf(text.teksBerubah), daftar(titles)] : []),
    ...(beda.missing > 0 ? [paragraf(text.teksHilang(beda.missing))] : []),
    ...(titles.length + beda.missing === 0 ? [paragraf(text.tanpaTeks)] : []),
  ];
}

/** The appendix of an amended report. */
export function perubahanBagian(
  book: Book,
  facts: LakipFacts,
  perubahan: PerubahanLaporan,
  nomor: number,
): LakipBagian {
  const { ke, row, menggantikan } = perubahan;
  return {
    id: 'lampiran-perubahan',
    nomor: `L${nomor}`,
    judul: text.lampiran(nomor),
    blok: [
      paragraf(text.pengantar(ke, menggantikan.kode, tanggalOf(menggantikan.waktu), row.alasan)),
      paragraf(text.tetap),
      judul(2, text.judulAngka),
      ...angkaBlok(book, facts, `L${nomor}`),
      judul(2, text.judulTeks),
      ...teksBlok(book, facts, perubahan),
    ],
  };
}
