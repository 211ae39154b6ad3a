// Reads what a step does.
import type { Source } from './list-data';
import {
  defined,
  dictionary,
  type Fields,
  fields,
  flag,
  list,
  oneOf,
  oneOrMore,
  positive,
  type Read,
  ScenarioError,
  text,
} from './read-json';
import { PLACE_KEYS, placeOf } from './read-place';
import type { Action, DataList, TypedText, Upload, WindowAct } from './scenario';

const texts = dictionary(text);

/** `isi` is the text of one cell, or { column: text } for several cells of one row. */
const typedTexts: Read<readonly TypedText[]> = (value, where) => {
  const read = fields(value, where, [...PLACE_KEYS, 'isi']);
  return read.get('isi', (isi, at) =>
    typeof isi === 'string'
      ? [{ place: placeOf(read), isi }]
      : Object.entries(texts(isi, at)).map(([kolom, each]) => ({ place: placeOf(read, kolom), isi: each })),
  );
};

const source: Read<Source> = (value, where) => {
  if (typeof value === 'string') return value;
  const read = fields(value, where, ['teks', 'jika', 'ada', 'tidak', 'jalur', 'peta']);
  switch (read.only('teks', 'jika', 'jalur')) {
    case 'teks':
      return { teks: read.get('teks', text) };
    case 'jika':
      return { jika: read.get('jika', text), ada: read.get('ada', text), tidak: read.get('tidak', text) };
    case 'jalur':
      return { jalur: read.get('jalur', text), peta: read.get('peta', texts) };
  }
};

const DATA_KEYS = ['dari', 'daftar', 'saring'] as const;

const dataOf = (read: Fields): DataList => ({
  dari: read.get('dari', text),
  daftar: read.maybe('daftar', text) ?? '',
  saring: read.maybe('saring', dictionary(oneOrMore(text))) ?? {},
});

const upload: Read<Upload> = (value, where) => {
  if (typeof value === 'string') return { jalur: value };
  const read = fields(value, where, ['nama', 'jenis', 'isi', 'ukuran']);
  const named = { nama: read.get('nama', text), ...defined({ jenis: read.maybe('jenis', text) }) };
  return read.only('isi', 'ukuran') === 'isi'
    ? { ...named, isi: read.get('isi', text) }
    : { ...named, ukuran: read.get('ukuran', positive) };
};

const ticks: Read<readonly string[] | 'semua'> = (value, where) =>
  value === 'semua' ? value : list(text)(value, where);

const windowAct: Read<WindowAct> = (value, where) => {
  const using = ['bagian', 'pilih', 'isi', 'centang', 'unggah', 'tekan', 'setuju'];
  const read = fields(value, where, [...using, 'tutup']);
  if (read.has('tutup')) read.allow('tutup');
  const tutup = read.maybe('tutup', flag);
  if (tutup === false) throw new ScenarioError(`${where}.tutup: hanya dapat true.`);
  return {
    tutup: tutup ?? false,
    pilih: read.maybe('pilih', texts) ?? {},
    isi: read.maybe('isi', texts) ?? {},
    centang: read.maybe('centang', dictionary(ticks)) ?? {},
    unggah: read.maybe('unggah', dictionary(oneOrMore(upload))) ?? {},
    ...defined({
      bagian: read.maybe('bagian', text),
      tekan: read.maybe('tekan', text),
      setuju: read.maybe('setuju', flag),
    }),
  };
};

export const ACTIONS: { readonly [K in Action['kind']]: Read<Extract<Action, { kind: K }>> } = {
  bagikan: (value, where) => ({
    kind: 'bagikan',
    kepada: dictionary(oneOf('editor', 'pelihat', 'tidak'))(value, where),
  }),
  ketik: (value, where) => ({ kind: 'ketik', isian: oneOrMore(typedTexts)(value, where).flat() }),
  ketikDari: (value, where) => {
    const read = fields(value, where, ['tab', ...DATA_KEYS, 'baris', 'isi', 'blok', 'kunci']);
    return {
      kind: 'ketikDari',
      tab: read.get('tab', text),
      data: dataOf(read),
      baris: read.get('baris', source),
      isi: read.get('isi', dictionary(source)),
      place: defined({ blok: read.maybe('blok', text), kunci: read.maybe('kunci', text) }),
    };
  },
  tempel: (value, where) => {
    const read = fields(value, where, ['tab', 'blok', ...DATA_KEYS, 'kolom', 'baris']);
    const rows =
      read.only('baris', 'kolom') === 'baris'
        ? read.get('baris', list(texts))
        : { data: dataOf(read), kolom: read.get('kolom', dictionary(source)) };
    return {
      kind: 'tempel',
      tab: read.get('tab', text),
      rows,
      ...defined({ blok: read.maybe('blok', text) }),
    };
  },
  putuskan: (value, where) => {
    const read = fields(value, where, [...PLACE_KEYS, 'pilih', 'catatan', 'kolomCatatan']);
    const place = placeOf(read, read.has('sel') || read.has('kolom') ? undefined : 'Keputusan');
    const isi = read.maybe('catatan', text);
    const noteColumn = read.maybe('kolomCatatan', text) ?? 'Catatan';
    const catatan = isi === undefined ? undefined : { place: placeOf(read, noteColumn), isi };
    return { kind: 'putuskan', place, pilih: read.get('pilih', text), ...defined({ catatan }) };
  },
  pilihSel: (value, where) => ({ kind: 'pilihSel', place: placeOf(fields(value, where, PLACE_KEYS)) }),
  menu: (value, where) => ({ kind: 'menu', path: text(value, where) }),
  jendela: (value, where) => ({ kind: 'jendela', acts: oneOrMore(windowAct)(value, where) }),
  ubahNama: (value, where) => {
    const read = fields(value, where, ['tab', 'menjadi']);
    return { kind: 'ubahNama', tab: read.get('tab', text), menjadi: read.get('menjadi', text) };
  },
  hapusTab: (value, where) => ({ kind: 'hapusTab', tab: text(value, where) }),
  sisipBaris: (value, where) => {
    const read = fields(value, where, ['tab', 'sebelum', 'jumlah']);
    return {
      kind: 'sisipBaris',
      tab: read.get('tab', text),
      sebelum: read.get('sebelum', positive),
      jumlah: read.maybe('jumlah', positive) ?? 1,
    };
  },
  hapusBaris: (value, where) => {
    const read = fields(value, where, ['tab', 'mulai', 'jumlah']);
    return {
      kind: 'hapusBaris',
      tab: read.get('tab', text),
      mulai: read.get('mulai', positive),
      jumlah: read.maybe('jumlah', positive) ?? 1,
    };
  },
  buangBerkas: (value, where) => ({ kind: 'buangBerkas', nama: text(value, where) }),
  gantiBerkas: (value, where) => {
    const read = fields(value, where, ['nama', 'isi']);
    return { kind: 'gantiBerkas', nama: read.get('nama', text), isi: read.get('isi', text) };
  },
};
export const ACTION_KEYS = Object.keys(ACTIONS) as Action['kind'][];
