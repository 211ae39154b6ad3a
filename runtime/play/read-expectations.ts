// Reads what must be seen after a step.
import {
  defined,
  dictionary,
  type Fields,
  fields,
  flag,
  number,
  oneOrMore,
  type Read,
  text,
} from './read-json';
import { PLACE_KEYS, placeOf } from './read-place';
import type { CellCheck, Expectation } from './scenario';

const CHECK_KEYS = ['isi', 'memuat', 'nilai', 'kosong', 'dapatDiubah'] as const;
type CheckKey = (typeof CHECK_KEYS)[number];
const DEFAULT_TOLERANCE = 0.005;

function checkOf(key: CheckKey, toleransi: number): Read<CellCheck> {
  return (value, where) => {
    switch (key) {
      case 'isi':
        return { isi: text(value, where) };
      case 'memuat':
        return { memuat: text(value, where) };
      case 'kosong':
        return { kosong: flag(value, where) };
      case 'dapatDiubah':
        return { dapatDiubah: flag(value, where) };
      case 'nilai':
        return { nilai: number(value, where), toleransi };
    }
  };
}

function cellExpectations(read: Fields): readonly Expectation[] {
  const key = read.only(...CHECK_KEYS);
  read.allow(...PLACE_KEYS, key, ...(key === 'nilai' ? ['toleransi'] : []));
  const check = checkOf(key, read.maybe('toleransi', number) ?? DEFAULT_TOLERANCE);
  return read.get(key, (value, where) => {
    const isPerColumn = typeof value === 'object' && (key === 'isi' || key === 'nilai');
    if (!isPerColumn) return [{ kind: 'sel', place: placeOf(read), check: check(value, where) }];
    return Object.entries(dictionary(check)(value, where)).map(([kolom, each]) => ({
      kind: 'sel',
      place: placeOf(read, kolom),
      check: each,
    }));
  });
}

const WHOLE_TAB_KEYS = ['ada', 'memuat', 'tidakMemuat', 'jumlahBaris'] as const;

function tabExpectations(read: Fields): readonly Expectation[] {
  const tab = read.get('tab', text);
  const key = read.only(...WHOLE_TAB_KEYS);
  read.allow('tab', key, ...(key === 'jumlahBaris' ? ['judul'] : []));
  switch (key) {
    case 'ada':
      return [{ kind: 'tabAda', tab, ada: read.get(key, flag) }];
    case 'jumlahBaris': {
      const judul = defined({ judul: read.maybe('judul', text) });
      return [{ kind: 'jumlahBaris', tab, jumlah: read.get(key, number), ...judul }];
    }
    default:
      return read
        .get(key, oneOrMore(text))
        .map((teks) => ({ kind: 'tabMemuat', tab, teks, ada: key === 'memuat' }));
  }
}

function driveExpectation(read: Fields): Expectation {
  const nama = read.get('drive', text);
  const key = read.only('dilihat', 'jumlah');
  read.allow('drive', key);
  return key === 'dilihat'
    ? { kind: 'berkasDilihat', nama, dilihat: read.get(key, flag) }
    : { kind: 'jumlahBerkas', nama, jumlah: read.get(key, number) };
}

const OTHER_KEYS = [
  'jendela',
  'tidakDiJendela',
  'peringatan',
  'menu',
  'tanpaMenu',
  'jejak',
  'dipilih',
  'drive',
] as const;

export const expectations: Read<readonly Expectation[]> = (value, where) => {
  const known = [
    ...OTHER_KEYS,
    ...PLACE_KEYS,
    ...CHECK_KEYS,
    ...WHOLE_TAB_KEYS,
    'toleransi',
    'judul',
    'dilihat',
    'jumlah',
  ];
  const read = fields(value, where, known);
  if (read.has('tab')) {
    const namesCell = read.has('sel') || read.has('baris') || read.has('kolom');
    return namesCell ? cellExpectations(read) : tabExpectations(read);
  }
  const key = read.only(...OTHER_KEYS);
  if (key === 'drive') return [driveExpectation(read)];
  read.allow(key);
  const each = <E>(make: (teks: string) => E) => read.get(key, oneOrMore(text)).map(make);
  switch (key) {
    case 'jendela':
    case 'tidakDiJendela':
      return each((teks) => ({ kind: 'jendela', teks, ada: key === 'jendela' }));
    case 'peringatan':
      return each((teks) => ({ kind: 'peringatan', teks }));
    case 'menu':
    case 'tanpaMenu':
      return each((path) => ({ kind: 'menu', path, ada: key === 'menu' }));
    case 'jejak':
      return [{ kind: 'jejak', jumlah: read.get(key, number) }];
    case 'dipilih':
      return [{ kind: 'dipilih', sel: read.get(key, text) }];
  }
};
