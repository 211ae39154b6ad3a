// Columns: which go back, which are put in again, and what a person must restore.
import { mendColumns } from '../../../src/core/repair/columns';
import type { Located } from '../../../src/core/repair/damage';
import type { CellValue } from '../../../src/core/workbook/cell';
import { column, type TabId, type TabSpec } from '../../../src/core/workbook/spec';
import { words } from './paper';

function spec(id: TabId): TabSpec {
  return {
    id,
    name: 'Tab',
    title: '',
    columns: ['a', 'b', 'c', 'd'].map((key) =>
      column(key, `Kolom ${key}`, 100, key === 'd' ? 'rumus' : 'teks'),
    ),
    rows: 10,
    editors: 'kasubag',
    hidden: false,
    color: '',
  };
}

/** A tab with these keys; headers and one row of values follow them unless told otherwise. */
function tab(
  keys: readonly string[],
  more: { id?: TabId; headers?: readonly string[]; rows?: readonly (readonly CellValue[])[] } = {},
): Located {
  const headers = more.headers ?? keys.map((key) => (key === '' ? '' : `Kolom ${key}`));
  const rows = more.rows ?? [keys.map((key) => `isi ${key}`)];
  const values: readonly (readonly CellValue[])[] = [keys, ['Judul'], ['Catatan'], headers, ...rows];
  const own = {
    columns: keys.length,
    formulas: [],
    formats: [],
    validations: [],
    hasFilter: false,
    merged: [],
    highlights: 0,
    protections: [],
  };
  const id = more.id ?? 'dokumen';
  return { spec: spec(id), tab: { id, name: 'Tab', maxRows: 10 }, grid: { values }, own };
}

const ORDERED = { id: 'pimpinan' } as const;

test.each<[string, Located, readonly string[], readonly string[] | null]>([
  ['a sound head', tab(['a', 'b', 'c', 'd']), [], ['a', 'b', 'c', 'd']],
  [
    'a key under its own header',
    tab(['a', 'x', 'c', 'd'], { headers: ['Kolom a', 'kolom B ', 'Kolom c', 'Kolom d'] }),
    ['mended: Tab!B4: kunci kolom Kolom b (baris 1) berisi "x".'],
    ['a', 'b', 'c', 'd'],
  ],
  [
    'key and header overwritten: told by its neighbours',
    tab(['a', '', 'c', 'd'], { headers: ['Kolom a', 'Lain', 'Kolom c', 'Kolom d'] }),
    ['mended: Tab!B4: kunci kolom Kolom b (baris 1) hilang.'],
    ['a', 'b', 'c', 'd'],
  ],
  [
    'a computed column deleted',
    tab(['a', 'b', 'c']),
    [
      'mended: Tab!C4: kolom Kolom d terhapus; disisipkan kembali, dan isinya dihitung atau disalin dari tab acuan.',
    ],
    null,
  ],
  [
    'a typed column deleted',
    tab(['a', 'c', 'd']),
    [
      'left: Tab!A4: kolom Kolom b terhapus. Isi yang diketik di kolom itu hanya dapat dipulihkan melalui File > Histori versi.',
    ],
    null,
  ],
  ['a moved column where any order will do', tab(['b', 'a', 'c', 'd']), [], ['b', 'a', 'c', 'd']],
  [
    'a moved column where ranges lie over several',
    tab(['b', 'c', 'd', 'a'], ORDERED),
    ['mended: Tab!D4: kolom Kolom a dipindahkan dari tempatnya.'],
    null,
  ],
  [
    'somebody’s own column among ours',
    tab(['a', 'catatan saya', 'b', 'c', 'd'], ORDERED),
    ['mended: Tab!B4: kolom B dipindahkan dari tempatnya.'],
    null,
  ],
  [
    'a copy with the same values',
    tab(['a', 'b', 'b', 'c', 'd']),
    [
      'mended: Tab!C4: kolom Kolom b tercantum dua kali dengan isi yang sama atau kosong; salinan di kolom C dihapus.',
    ],
    null,
  ],
  [
    'an empty column left of the one with the values',
    tab(['a', 'b', 'b', 'c', 'd'], { rows: [['1', '', '2', '3', '4']] }),
    [
      'mended: Tab!B4: kolom Kolom b tercantum dua kali dengan isi yang sama atau kosong; salinan di kolom B dihapus.',
    ],
    null,
  ],
  [
    'a copy with other values',
    tab(['a', 'b', 'b', 'c', 'd'], { rows: [['1', '2', '3', '4', '5']] }),
    [
      'left: Tab!C4: kolom Kolom b tercantum dua kali, di sini dan di kolom B. Isinya berbeda. Putuskan mana yang benar, lalu hapus kolom yang lain.',
    ],
    null,
  ],
])('%s', (_, located, sentences, keys) => {
  const mended = mendColumns(located);
  expect(mended.damages.map(words)).toEqual(sentences);
  expect(mended.keys).toEqual(keys);
});

/** The keys after the moves are carried out. */
function moved(keys: readonly string[]): readonly string[] {
  const order = [...keys];
  for (const write of mendColumns(tab(keys, ORDERED)).damages.flatMap(({ repair }) => repair ?? [])) {
    if (write.do !== 'move-column') throw new Error(write.do);
    order.splice(write.to - 1, 0, ...order.splice(write.from - 1, 1));
  }
  return order;
}

test.each([
  [['d', 'c', 'b', 'a'], 3],
  [['c', 'a', 'd', 'b'], 2],
  [['x', 'b', 'a', 'y', 'd', 'c'], 4],
])('%j goes back to the blueprint’s order in %i moves, other columns behind', (keys, count) => {
  expect(moved(keys).filter((key) => key.length === 1 && key < 'x')).toEqual(['a', 'b', 'c', 'd']);
  expect(moved(keys).slice(0, 4)).toEqual(['a', 'b', 'c', 'd']);
  expect(mendColumns(tab(keys, ORDERED)).damages).toHaveLength(count);
});
