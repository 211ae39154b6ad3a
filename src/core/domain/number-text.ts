// Reads a number that arrived as text (pasted, imported), the Indonesian way; it refuses rather than guesses.

export type NumberText =
  /** `satuan` is the unit as written beside the number: '%', 'Org', 'Rp'; '' where none is. */
  | { readonly kind: 'angka'; readonly nilai: number; readonly satuan: string }
  /** Two readings are possible, the Indonesian one first: '1.250' is 1250 or 1.25. */
  | { readonly kind: 'ambigu'; readonly bacaan: readonly [number, number]; readonly satuan: string }
  /** No number as written; undoing one damage gives exactly one, which is proposed and never taken. */
  | {
      readonly kind: 'rusak';
      readonly sebab: Kerusakan;
      readonly usulan: number;
      readonly satuan: string;
    }
  /** Says that there is no value: 'n/a', '–'. A blank cell says nothing and is not read here. */
  | { readonly kind: 'tanpa-nilai' }
  /** An error value of a spreadsheet, as it stands: '#REF!'. */
  | { readonly kind: 'galat'; readonly galat: string }
  | { readonly kind: 'bukan-angka' };

export type Kerusakan = 'pergantian baris' | 'spasi' | 'titik hilang';

const BUKAN_ANGKA: NumberText = { kind: 'bukan-angka' };

/** Characters. A cell can hold a whole page; nothing that long is a number. */
const LONGEST = 100;

const TANPA_NILAI = /^(?:[-\u2013\u2014]{1,3}|n\s?\/\s?a|n\.?\s?a\.?)$/i;

const GALAT = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/i;

/** Powers of ten. A bare 'M' or 'T' is not read: it is miliar to some and million to others. */
const SKALA: ReadonlyMap<string, number> = new Map([
  ['ribu', 3],
  ['rb', 3],
  ['juta', 6],
  ['jt', 6],
  ['miliar', 9],
  ['milyar', 9],
  ['triliun', 12],
  ['trilyun', 12],
]);

/** Words that may follow a number without changing it. Anything else ('maks', 'dari', 'Juli', 'ratus') is refused. */
const SATUAN: ReadonlySet<string> = new Set(
  `persen rupiah poin nilai skor angka indeks skala level tingkat predikat
   orang org jiwa pegawai peserta responden penduduk pengguna pelanggan pengunjung
   dokumen dok laporan lap berkas naskah surat lembar eksemplar buku judul data dataset
   unit buah set paket titik lokasi ruas aplikasi sistem layanan website situs domain
   kegiatan subkegiatan program keg kali jenis rekomendasi aduan pengaduan permohonan kasus insiden
   konten berita artikel siaran video foto media
   opd skpd pd perangkat daerah instansi lembaga bidang kelompok kecamatan kelurahan desa sekolah kk
   tahun bulan minggu hari kerja jam menit detik thn bln
   km meter ha hektar kg gram ton liter mbps gbps gb tb mb`.split(/\s+/),
);

/** Sign, Rp, sign, digits, ',-', and after them '%' or words. */
const PARTS = /^([-+]?)(?:(rp\.?|idr)\s*)?([-+]?)(\d[\d.,]*?)([.,]-{1,2})?(?:\s*(%)|\s*([a-z][a-z\s/.]*))?$/i;

export function parseNumberText(text: string): NumberText {
  const trimmed = text.replace(/\u2212/g, '-').trim();
  if (trimmed.length > LONGEST) return BUKAN_ANGKA;
  if (TANPA_NILAI.test(trimmed)) return { kind: 'tanpa-nilai' };
  if (GALAT.test(trimmed)) return { kind: 'galat', galat: trimmed.toUpperCase() };
  const parsed = parseUnbroken(trimmed);
  return parsed.kind === 'bukan-angka' ? parseBroken(trimmed) : parsed;
}

function parseUnbroken(text: string): NumberText {
  const inParentheses = /^\(\s*([^()]*?)\s*\)(\s*%)?$/.exec(text);
  if (inParentheses === null) return parseSigned(text);
  // (53,88) is accountants' writing of a negative number; a second sign inside would contradict it.
  const inside = `${inParentheses[1] ?? ''}${inParentheses[2] ?? ''}`;
  return /^[-+]|[-+]\d/.test(inside) ? BUKAN_ANGKA : negate(parseSigned(inside));
}

/**
 * '40.215.098.91 0': white space inside a number. Pieces that are numbers by themselves are more likely several numbers
 * ('5 10', one value per line), and '1. 250' is an item of a list; only blanks between groups of three are a way of
 * writing one number. Even then nothing is joined but in a proposal.
 */
function parseBroken(text: string): NumberText {
  const digits = /\d[\d.,\s]*\d/.exec(text)?.[0] ?? '';
  const pieces = digits.split(/\s+/);
  const [first = ''] = pieces;
  if (pieces.length < 2 || /^\d{1,3}\.$/.test(first)) return BUKAN_ANGKA;
  const overLines = /[\r\n]/.test(digits);
  const isTorn = pieces.some((piece) => readingsOf(piece).length === 0);
  const isGrouped = !overLines && /^[1-9]\d{0,2}(?:\s\d{3})+(?:,\d+)?$/.test(digits);
  if (!isTorn && !isGrouped) return BUKAN_ANGKA;
  const joined = parseUnbroken(text.replace(digits, pieces.join('')));
  if (joined.kind === 'ambigu') return joined;
  if (joined.kind !== 'angka') return BUKAN_ANGKA;
  const { nilai: usulan, satuan } = joined;
  return { kind: 'rusak', sebab: overLines ? 'pergantian baris' : 'spasi', usulan, satuan };
}

function parseSigned(text: string): NumberText {
  const match = PARTS.exec(text);
  if (match === null) return BUKAN_ANGKA;
  const [, outerSign = '', rupiah = '', innerSign = '', number = '', noCents, percent = '', words = ''] =
    match;
  if (outerSign !== '' && innerSign !== '') return BUKAN_ANGKA;
  const unit = unitOf(words);
  if (unit === null) return BUKAN_ANGKA;
  const satuan = [rupiah, percent, unit.satuan].filter((part) => part !== '').join(' ');
  const numberOf = (reading: string) => Number(`${reading}e${unit.power}`);
  // ',-' says "and no cents", so what stands before it is a whole number.
  const readings = noCents === undefined ? readingsOf(number) : wholeReadingsOf(number);
  const parsed =
    readings.length > 0 ? asRead(readings.map(numberOf), satuan) : asRepaired(number, numberOf, satuan);
  return outerSign === '-' || innerSign === '-' ? negate(parsed) : parsed;
}

function asRead(values: readonly number[], satuan: string): NumberText {
  const [first = 0, second] = values;
  if (!values.every(isExact)) return BUKAN_ANGKA;
  return second === undefined
    ? { kind: 'angka', nilai: first, satuan }
    : { kind: 'ambigu', bacaan: [first, second], satuan };
}

/** From 1e15 on a number may no longer hold every digit that was written. */
function isExact(value: number): boolean {
  return Math.abs(value) < 1e15;
}

function asRepaired(number: string, numberOf: (reading: string) => number, satuan: string): NumberText {
  const repaired = regroupedOf(number, '.', ',') ?? regroupedOf(number, ',', '.');
  if (repaired === null || !isExact(numberOf(repaired))) return BUKAN_ANGKA;
  return { kind: 'rusak', sebab: 'titik hilang', usulan: numberOf(repaired), satuan };
}

/** '27.647091.889' → '27647091889': every group is whole threes, so a separator was lost between them; else null. */
function regroupedOf(number: string, group: '.' | ',', point: '.' | ','): string | null {
  const [whole = '', after, ...more] = number.split(point);
  const [first = '', ...groups] = whole.split(group);
  const isGrouped = groups.length > 0 && groups.every((digits) => /^(?:\d{3})+$/.test(digits));
  if (more.length > 0 || !/^[1-9]\d*$/.test(first) || !isGrouped) return null;
  const digits = whole.split(group).join('');
  if (after === undefined) return digits;
  return /^\d+$/.test(after) ? `${digits}.${after}` : null;
}

/** Every way the digits can be read, as plain decimals; none when the separators make no sense. */
function readingsOf(number: string): readonly string[] {
  if (!/[.,]/.test(number)) return /^\d+$/.test(number) ? [number] : [];
  // The Indonesian readings stand first: dots group, the comma is the decimal point.
  const readings = [
    wholeOf(number, '.'),
    // '1250.000' has lost its first dot, or has three decimals.
    /^[1-9]\d{3,}\.\d{3}$/.test(number) ? number.replace('.', '') : null,
    decimalOf(number, '.', ','),
    decimalOf(number, ',', '.'),
    wholeOf(number, ','),
  ];
  return readings.filter((reading): reading is string => reading !== null);
}

function wholeReadingsOf(number: string): readonly string[] {
  const whole = /^\d+$/.test(number) ? number : (wholeOf(number, '.') ?? wholeOf(number, ','));
  return whole === null ? [] : [whole];
}

/** '1.250.000' with groups of three after the first. */
function wholeOf(number: string, group: '.' | ','): string | null {
  const pattern = group === '.' ? /^[1-9]\d{0,2}(?:\.\d{3})+$/ : /^[1-9]\d{0,2}(?:,\d{3})+$/;
  return pattern.test(number) ? number.split(group).join('') : null;
}

/** '1250,75' or '1.250,75' for group '.' and point ','. */
function decimalOf(number: string, group: '.' | ',', point: '.' | ','): string | null {
  const parts = number.split(point);
  const [before = '', after = ''] = parts;
  if (parts.length !== 2 || !/^\d+$/.test(after)) return null;
  const whole = /^(?:0|[1-9]\d*)$/.test(before) ? before : wholeOf(before, group);
  return whole === null ? null : `${whole}.${after}`;
}

interface Unit {
  readonly power: number;
  readonly satuan: string;
}

/** What follows the number: its power of ten, 0 without one, and the unit; null for words that are not understood. */
function unitOf(words: string): Unit | null {
  const [first = '', ...rest] = words
    .toLowerCase()
    .split(/[\s/]+/)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word !== '');
  const power = SKALA.get(first);
  const units = power === undefined ? [first, ...rest] : rest;
  if (!units.every((word) => word === '' || SATUAN.has(word))) return null;
  const satuan = power === undefined ? words : words.slice(first.length).replace(/^\./, '');
  return { power: power ?? 0, satuan: satuan.trim() };
}

function negate(parsed: NumberText): NumberText {
  switch (parsed.kind) {
    case 'angka':
      return { ...parsed, nilai: 0 - parsed.nilai };
    case 'ambigu':
      return { ...parsed, bacaan: [-parsed.bacaan[0], -parsed.bacaan[1]] };
    case 'rusak':
      return { ...parsed, usulan: -parsed.usulan };
    default:
      return parsed;
  }
}

/** In the name of a unit: 'Rp M', 'Rp T'. */
const SINGKATAN: ReadonlyMap<string, number> = new Map([
  ['m', 9],
  ['t', 12],
]);

/** 'jutaan' in the name of a unit is 'juta'. */
function powerOf(word: string): number | undefined {
  return SKALA.get(word) ?? SKALA.get(word.replace(/an$/, ''));
}

/** A word that multiplies the number, as it is written, and its power of ten: '5 juta'. */
export interface Pengali {
  readonly kata: string;
  readonly pangkat: number;
}

export function pengaliIn(text: string): Pengali | null {
  const words = text.toLowerCase().split(/[^a-z]+/);
  // Behind Rp alone are M and T no metres and tons.
  const short = words[0] === 'rp' && words.length === 2 ? SINGKATAN.get(words[1] ?? '') : undefined;
  if (short !== undefined) return { kata: words[1] ?? '', pangkat: short };
  const kata = words.find((word) => powerOf(word) !== undefined);
  const pangkat = powerOf(kata ?? '');
  return kata === undefined || pangkat === undefined ? null : { kata, pangkat };
}
