// What an amended report says of itself: which text it replaces, why, and what is different in it.

import { angka, persen, rupiah } from '../lakip/angka';
import type { PerubahanBahan } from '../lakip/bahan';
import type { LakipFacts } from '../lakip/facts';
import { berduaDinas, berduaSasaran } from '../rekap/rekap';
import { NASKAH_PERUBAHAN_TEXT as text } from '../text/perubahan';
import { type CellValue, textOf } from '../workbook/cell';
import { COPIED_COLUMNS, type CopiedKey, type FormColumn, INPUT_KEYS } from '../workbook/form-columns';
import { isDerived } from '../workbook/measure';
import type { RiwayatRecord } from '../workbook/riwayat';
import { daftar, judul, kolom, paragraf, tableMaker } from './cells';
import type { LakipBagian, LakipBlok } from './model';

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

function angkaBlok(before: readonly RiwayatRecord[], facts: LakipFacts, nomor: string): readonly LakipBlok[] {
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

function teksBlok(beda: PerubahanBahan['teks']): readonly LakipBlok[] {
  if (!beda) return [paragraf(text.teksTakTerbandingkan)];
  const { judul: titles, hilang } = beda;
  return [
    ...(titles.length > 0 ? [paragraf(text.teksBerubah), daftar(titles)] : []),
    ...(hilang > 0 ? [paragraf(text.teksHilang(hilang))] : []),
    ...(titles.length + hilang === 0 ? [paragraf(text.tanpaTeks)] : []),
  ];
}

/** The appendix of an amended report. */
export function perubahanBagian(
  { ke, alasan, kode, tanggal, semula, teks }: PerubahanBahan,
  facts: LakipFacts,
  nomor: number,
): LakipBagian {
  return {
    id: 'lampiran-perubahan',
    nomor: `L${nomor}`,
    judul: text.lampiran(nomor),
    blok: [
      paragraf(text.pengantar(ke, kode, tanggal, alasan)),
      paragraf(text.tetap),
      judul(2, text.judulAngka),
      ...angkaBlok(semula, facts, `L${nomor}`),
      judul(2, text.judulTeks),
      ...teksBlok(teks),
    ],
  };
}
