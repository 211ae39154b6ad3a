// Which of the table's columns fills which of ours: as last time, else by name, else as the person says.
import type { Asal, ImporTab, Padanan, Remembered } from './model';
import { headerKey, namesOf, type OurColumn } from './names';
import type { Source } from './table';

/** What is to be remembered of a matching. */
export function rememberedOf(source: Source, padanan: Padanan): Remembered {
  return Object.fromEntries(
    Object.entries(padanan).flatMap(([key, asal]) =>
      asal.dari === 'kolom' ? [[headerKey(source.judul[asal.kolom] ?? ''), key]] : [],
    ),
  );
}

/** One source column fills at most one of ours; a person may say otherwise. `tahun`: the year being measured. */
export function match(
  tab: ImporTab,
  columns: readonly OurColumn[],
  source: Source,
  { remembered, tahun }: { readonly remembered: Remembered; readonly tahun: number | null },
): Padanan {
  const taken = new Set<number>();
  const padanan: Record<string, Asal> = {};
  const take = (key: string, fits: (name: string) => boolean) => {
    if (padanan[key]) return;
    const kolom = source.judul.findIndex(
      (judul, place) => judul !== '' && !taken.has(place) && fits(headerKey(judul)),
    );
    if (kolom < 0) return;
    taken.add(kolom);
    padanan[key] = { dari: 'kolom', kolom };
  };
  for (const { key } of columns) take(key, (name) => remembered[name] === key);
  const names = new Map(columns.map((column) => [column.key, namesOf(tab, column)]));
  // What a column is called here goes before what others call it.
  for (let rank = 0; rank < Math.max(...[...names.values()].map((list) => list.length)); rank += 1) {
    for (const { key } of columns) {
      const wanted = names.get(key)?.[rank];
      if (wanted !== undefined) take(key, (name) => name === wanted);
    }
  }
  return { ...padanan, ...assumed(tab, columns, source, padanan, tahun) };
}

/** What a table leaves unsaid because its title says it. The person sees it among the columns and may change it. */
function assumed(
  tab: ImporTab,
  columns: readonly OurColumn[],
  source: Source,
  padanan: Padanan,
  tahun: number | null,
): Padanan {
  const own: Record<string, Asal> = {};
  if (columns.some(({ key }) => key === 'tahun') && !padanan.tahun) {
    const year = tab === 'pembanding' ? yearIn(source, padanan) : tahun === null ? '' : String(tahun);
    if (year !== '') own.tahun = { dari: 'tetap', nilai: year };
  }
  if (tab === 'pembanding' && !padanan.jenis) own.jenis = { dari: 'tetap', nilai: 'Tahun lalu' };
  if (tab === 'indikator' && !padanan.kode) own.kode = { dari: 'urut', awalan: 'IKU-' };
  if (tab === 'indikator' && !padanan.jenis) own.jenis = { dari: 'tetap', nilai: 'IKU' };
  return own;
}

/** 'Realisasi 2025' says of which year its figures are. */
function yearIn({ judul }: Source, padanan: Padanan): string {
  const headers = ['realisasi', 'target', 'capaian'].map((key) => {
    const asal = padanan[key];
    return asal?.dari === 'kolom' ? (judul[asal.kolom] ?? '') : '';
  });
  return /\b20\d\d\b/.exec(headers.join(' '))?.[0] ?? '';
}
