// The scenario format as types, and its strict reader. Described for authors in docs/scenarios.md.
import type { Place } from './grid';
import type { Filter, Source } from './list-data';
import {
  defined,
  dictionary,
  type Fields,
  fields,
  flag,
  list,
  number,
  oneOf,
  oneOrMore,
  positive,
  type Read,
  ScenarioError,
  text,
} from './read-json';

interface Person {
  readonly email: string;
  readonly bahasa: string;
  readonly nama?: string;
}

/** Rows that come from a JSON file. */
export interface DataList {
  readonly dari: string;
  readonly daftar: string;
  readonly saring: Filter;
}

interface TypedText {
  readonly place: Place;
  readonly isi: string;
}

export interface WindowAct {
  readonly bagian?: string;
  readonly pilih: Readonly<Record<string, string>>;
  readonly isi: Readonly<Record<string, string>>;
  readonly tekan?: string;
  readonly setuju?: boolean;
}

export type Role = 'editor' | 'pelihat' | 'tidak';

export type Action =
  | { readonly kind: 'bagikan'; readonly kepada: Readonly<Record<string, Role>> }
  | { readonly kind: 'ketik'; readonly isian: readonly TypedText[] }
  | {
      readonly kind: 'ketikDari';
      readonly tab: string;
      readonly data: DataList;
      readonly baris: Source;
      readonly isi: Readonly<Record<string, Source>>;
      readonly place: Pick<Place, 'blok' | 'kunci'>;
    }
  | {
      readonly kind: 'tempel';
      readonly tab: string;
      readonly blok?: string;
      readonly rows:
        | { readonly data: DataList; readonly kolom: Readonly<Record<string, Source>> }
        | readonly Readonly<Record<string, string>>[];
    }
  | {
      readonly kind: 'putuskan';
      readonly place: Place;
      readonly pilih: string;
      readonly catatan?: TypedText;
    }
  | { readonly kind: 'menu'; readonly path: string }
  | { readonly kind: 'jendela'; readonly acts: readonly WindowAct[] }
  | { readonly kind: 'ubahNama'; readonly tab: string; readonly menjadi: string }
  | { readonly kind: 'hapusTab'; readonly tab: string }
  | { readonly kind: 'sisipBaris'; readonly tab: string; readonly sebelum: number; readonly jumlah: number }
  | { readonly kind: 'hapusBaris'; readonly tab: string; readonly mulai: number; readonly jumlah: number };

export type CellCheck =
  | { readonly isi: string }
  | { readonly memuat: string }
  | { readonly nilai: number; readonly toleransi: number }
  | { readonly kosong: boolean }
  | { readonly dapatDiubah: boolean };

export type Expectation =
  | { readonly kind: 'sel'; readonly place: Place; readonly check: CellCheck }
  | { readonly kind: 'tabAda'; readonly tab: string; readonly ada: boolean }
  | { readonly kind: 'tabMemuat'; readonly tab: string; readonly teks: string; readonly ada: boolean }
  | { readonly kind: 'jumlahBaris'; readonly tab: string; readonly judul?: string; readonly jumlah: number }
  | { readonly kind: 'jejak'; readonly jumlah: number }
  | { readonly kind: 'jendela'; readonly teks: string; readonly ada: boolean }
  | { readonly kind: 'peringatan'; readonly teks: string }
  | { readonly kind: 'menu'; readonly path: string; readonly ada: boolean }
  | { readonly kind: 'dipilih'; readonly sel: string };

export interface Step {
  /** From 1, as an author counts. */
  readonly number: number;
  readonly babak?: string;
  readonly sebagai?: string;
  readonly waktu?: string;
  readonly catatan?: string;
  readonly action?: Action;
  readonly ditolak?: string;
  readonly harap: readonly Expectation[];
}

interface TableExport {
  readonly tab: string;
  /** A header that marks the header row. */
  readonly judul?: string;
}

export interface Scenario {
  readonly nama: string;
  readonly keterangan: string;
  readonly pemilik: string;
  readonly orang: Readonly<Record<string, Person>>;
  readonly mulai: string;
  readonly ekspor: Readonly<Record<string, TableExport>>;
  readonly langkah: readonly Step[];
}

/** Who may be named in `sebagai` without being listed: the account that owns the file. */
export const OWNER = 'pemilik';

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?[+-]\d{2}:\d{2}$/;
const LATER = /^\+(\d+) (menit|jam|hari)$/;
const UNIT_MS = { menit: 60_000, jam: 3_600_000, hari: 86_400_000 } as const;

/** The moment `waktu` names: absolute, or so much later than now. Keeps the offset of `now`. */
export function momentOf(waktu: string, now: string): string {
  const later = LATER.exec(waktu);
  if (!later) return waktu;
  const offset = now.slice(-6);
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  const shift = (offset.startsWith('-') ? -minutes : minutes) * 60_000;
  const step = Number(later[1]) * UNIT_MS[later[2] as keyof typeof UNIT_MS];
  return new Date(Date.parse(now) + step + shift).toISOString().slice(0, 19) + offset;
}

const moment: Read<string> = (value, where) => {
  const read = text(value, where);
  if (ISO.test(read) && !Number.isNaN(Date.parse(read))) return read;
  throw new ScenarioError(
    `${where}: "${read}" bukan waktu; contoh: "2026-04-01T08:00:00+07:00" atau "+2 jam".`,
  );
};

const momentOrLater: Read<string> = (value, where) =>
  LATER.test(text(value, where)) ? text(value, where) : moment(value, where);

const texts = dictionary(text);

const person: Read<Person> = (value, where) => {
  const read = fields(value, where, ['email', 'bahasa', 'nama']);
  return {
    email: read.get('email', text),
    bahasa: read.maybe('bahasa', text) ?? 'id',
    ...defined({ nama: read.maybe('nama', text) }),
  };
};

const PLACE_KEYS = ['tab', 'sel', 'baris', 'kolom', 'kunci', 'blok', 'ke'] as const;

const placeOf = (read: Fields, kolom?: string): Place => ({
  tab: read.get('tab', text),
  ...defined({
    sel: read.maybe('sel', text),
    baris: read.maybe('baris', text),
    kolom: kolom ?? read.maybe('kolom', text),
    kunci: read.maybe('kunci', text),
    blok: read.maybe('blok', text),
    ke: read.maybe('ke', positive),
  }),
});

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

const windowAct: Read<WindowAct> = (value, where) => {
  const read = fields(value, where, ['bagian', 'pilih', 'isi', 'tekan', 'setuju']);
  return {
    pilih: read.maybe('pilih', texts) ?? {},
    isi: read.maybe('isi', texts) ?? {},
    ...defined({
      bagian: read.maybe('bagian', text),
      tekan: read.maybe('tekan', text),
      setuju: read.maybe('setuju', flag),
    }),
  };
};

const ACTIONS: { readonly [K in Action['kind']]: Read<Extract<Action, { kind: K }>> } = {
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
};
const ACTION_KEYS = Object.keys(ACTIONS) as Action['kind'][];

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

const OTHER_KEYS = [
  'jendela',
  'tidakDiJendela',
  'peringatan',
  'menu',
  'tanpaMenu',
  'jejak',
  'dipilih',
] as const;

const expectations: Read<readonly Expectation[]> = (value, where) => {
  const known = [...OTHER_KEYS, ...PLACE_KEYS, ...CHECK_KEYS, ...WHOLE_TAB_KEYS, 'toleransi', 'judul'];
  const read = fields(value, where, known);
  if (read.has('tab')) {
    const namesCell = read.has('sel') || read.has('baris') || read.has('kolom');
    return namesCell ? cellExpectations(read) : tabExpectations(read);
  }
  const key = read.only(...OTHER_KEYS);
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

/** What the parts of a step ask of each other. */
function checkStep(step: Step, here: string, orang: Scenario['orang']): void {
  const { action, sebagai } = step;
  const named = [sebagai, ...(action?.kind === 'bagikan' ? Object.keys(action.kepada) : [])];
  const stranger = named.find((who) => who !== undefined && who !== OWNER && !Object.hasOwn(orang, who));
  if (stranger !== undefined) throw new ScenarioError(`${here}: "${stranger}" tidak ada di "orang".`);
  if (action?.kind === 'bagikan') {
    if (sebagai !== undefined && sebagai !== OWNER) {
      throw new ScenarioError(`${here}: hanya "${OWNER}" yang membagikan buku kerja.`);
    }
  } else if (action && sebagai === undefined) {
    throw new ScenarioError(`${here}: "sebagai" belum ada; siapa yang melakukan "${action.kind}"?`);
  }
  if (step.ditolak !== undefined && (!action || action.kind === 'bagikan')) {
    throw new ScenarioError(`${here}: "ditolak" memerlukan tindakan yang dapat ditolak.`);
  }
  const isEmpty = Object.keys(step).every((key) => key === 'number' || key === 'harap' || key === 'sebagai');
  if (isEmpty && step.harap.length === 0) {
    throw new ScenarioError(`${here}: tidak ada tindakan; yang dikenal: ${ACTION_KEYS.join(', ')}.`);
  }
}

function readStep(value: unknown, number: number, orang: Scenario['orang']): Step {
  const here = `langkah ${number}`;
  const others = ['babak', 'sebagai', 'waktu', 'catatan', 'ditolak', 'harap'];
  const read = fields(value, here, [...others, ...ACTION_KEYS]);
  const kind = ACTION_KEYS.some((key) => read.has(key)) ? read.only(...ACTION_KEYS) : undefined;
  const action: Action | undefined = kind && read.get<Action>(kind, ACTIONS[kind]);
  const step: Step = {
    number,
    harap: read.maybe('harap', oneOrMore(expectations))?.flat() ?? [],
    ...defined({
      babak: read.maybe('babak', text),
      sebagai: read.maybe('sebagai', text),
      waktu: read.maybe('waktu', momentOrLater),
      catatan: read.maybe('catatan', text),
      ditolak: read.maybe('ditolak', text),
      action,
    }),
  };
  checkStep(step, here, orang);
  return step;
}

const tableExport: Read<TableExport> = (value, where) => {
  const read = fields(value, where, ['tab', 'judul']);
  return { tab: read.get('tab', text), ...defined({ judul: read.maybe('judul', text) }) };
};

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new ScenarioError(`Berkas skenario bukan JSON yang benar: ${(error as Error).message}`);
  }
}

/** A scenario that goes on where another ends takes over its people, its beginning and its steps. */
function withPredecessor(content: string, load: (file: string) => string): unknown {
  const parsed = parseJson(content);
  if (typeof parsed !== 'object' || parsed === null || !('sesudah' in parsed)) return parsed;
  const { sesudah, langkah, ...own } = parsed as Readonly<Record<string, unknown>>;
  const before = withPredecessor(load(text(sesudah, 'sesudah')), load) as Readonly<Record<string, unknown>>;
  const steps = (value: unknown) => (Array.isArray(value) ? value : []);
  return { ...before, ...own, langkah: [...steps(before.langkah), ...steps(langkah)] };
}

/** Throws ScenarioError with the place and the key that is wrong. `load` reads the scenario named by `sesudah`. */
export function readScenario(
  content: string,
  load: (file: string) => string = (file) => {
    throw new ScenarioError(`sesudah: "${file}" tidak dapat dibaca dari sini.`);
  },
): Scenario {
  const parsed = withPredecessor(content, load);
  const keys = ['nama', 'keterangan', 'pemilik', 'orang', 'mulai', 'ekspor', 'langkah'];
  const read = fields(parsed, 'skenario', keys);
  const orang = read.get('orang', dictionary(person));
  if (OWNER in orang) throw new ScenarioError(`orang: nama "${OWNER}" sudah berarti pemilik berkas.`);
  const ekspor = read.maybe('ekspor', dictionary(tableExport)) ?? {};
  for (const name of Object.keys(ekspor)) {
    if (!/^[\w-]+\.json$/.test(name)) throw new ScenarioError(`ekspor: "${name}" harus nama berkas .json.`);
  }
  const langkah = read.get(
    'langkah',
    list((value) => value),
  );
  return {
    nama: read.get('nama', text),
    keterangan: read.maybe('keterangan', text) ?? '',
    pemilik: read.get('pemilik', text),
    orang,
    mulai: read.get('mulai', moment),
    ekspor: { 'jejak.json': { tab: 'Jejak Audit' }, ...ekspor },
    langkah: langkah.map((value, index) => readStep(value, index + 1, orang)),
  };
}
