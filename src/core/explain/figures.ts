// How figures are written in an explanation: percents by the rules in force, money as money, categories with their bounds.
import { formatAngka, formatPersen, formatRupiah } from '../domain/angka';
import type { Aturan } from '../domain/aturan';
import { tingkatOf } from '../domain/kategori';
import { type Dasar, dasarOf, type Periode, parsePeriode, triwulanShort } from '../domain/triwulan';
import { EXPLAIN_TEXT } from '../text/explain';

/** 'TW II 2026' */
export function tw(periode: Periode): string {
  const parsed = parsePeriode(periode);
  return parsed ? `${triwulanShort(parsed.triwulan)} ${parsed.tahun}` : periode;
}

/** What a mean is about: 'TW II 2026', 's/d TW II 2026 terhadap target tahunan'. */
export function masa(periode: Periode, dasar: Dasar): string {
  const tahun = parsePeriode(periode)?.tahun;
  if (dasar === 'triwulan' || tahun === undefined) return EXPLAIN_TEXT.masa.triwulan(tw(periode));
  return dasarOf(periode) === 'tahun' ? EXPLAIN_TEXT.masa.tahun(tahun) : EXPLAIN_TEXT.masa.sd(tw(periode));
}

/** 'TW II' */
export function twOnly(periode: Periode): string {
  const parsed = parsePeriode(periode);
  return parsed ? triwulanShort(parsed.triwulan) : periode;
}

/** How a row's own values are written. */
export function writerOf(blok: string): (value: number) => string {
  return blok === 'program' ? formatRupiah : (value) => formatAngka(value);
}

export function persen(value: number, aturan: Aturan): string {
  return EXPLAIN_TEXT.persen(formatPersen(value, aturan.desimal));
}

/** ', kategori Tinggi karena 90,00 ≥ 76 dan < 91' */
export function kategoriClause(value: number, aturan: Aturan): string {
  const tingkat = tingkatOf(value, aturan.skala, aturan.desimalKategori);
  const bound = (ambang: number | null) => (ambang === null ? null : formatAngka(ambang));
  const bounds = EXPLAIN_TEXT.bounds(
    formatPersen(tingkat.persen, aturan.desimalKategori),
    bound(tingkat.dari),
    bound(tingkat.sampai),
  );
  return EXPLAIN_TEXT.kategori(tingkat.label, bounds);
}
