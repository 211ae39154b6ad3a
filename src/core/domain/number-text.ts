// Reads a number that arrived as text (pasted, imported), the Indonesian way; it refuses rather than guesses.

export type NumberText =
  | { readonly kind: 'angka'; readonly nilai: number }
  /** Two readings are possible, the Indonesian one first: '1.250' is 1250 or 1.25. */
  | { readonly kind: 'ambigu'; readonly bacaan: readonly [number, number] }
  | { readonly kind: 'bukan-angka' };

const BUKAN_ANGKA: NumberText = { kind: 'bukan-angka' };

/** Characters. A cell can hold a whole page; nothing that long is a number. */
const LONGEST = 100;

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
const PARTS = /^([-+]?)(?:(?:rp\.?|idr)\s*)?([-+]?)(\d[\d.,]*?)([.,]-{1,2})?(?:\s*%|\s*([a-z][a-z\s/.]*))?$/i;

export function parseNumberText(text: string): NumberText {
  const trimmed = text.replace(/\u2212/g, '-').trim();
  if (trimmed.length > LONGEST) return BUKAN_ANGKA;
  const inParentheses = /^\(\s*([^()]*?)\s*\)(\s*%)?$/.exec(trimmed);
  if (inParentheses === null) return parseSigned(trimmed);
  // (53,88) is accountants' writing of a negative number; a second sign inside would contradict it.
  const inside = `${inParentheses[1] ?? ''}${inParentheses[2] ?? ''}`;
  return /^[-+]|[-+]\d/.test(inside) ? BUKAN_ANGKA : negate(parseSigned(inside));
}

function parseSigned(text: string): NumberText {
  const match = PARTS.exec(text);
  if (match === null) return BUKAN_ANGKA;
  const [, outerSign = '', innerSign = '', number = '', noCents, words = ''] = match;
  if (outerSign !== '' && innerSign !== '') return BUKAN_ANGKA;
  const power = powerOf(words);
  if (power === null) return BUKAN_ANGKA;
  // ',-' says "and no cents", so what stands before it is a whole number.
  const readings = (noCents === undefined ? readingsOf(number) : wholeReadingsOf(number)).map((reading) =>
    Number(`${reading}e${power}`),
  );
  const [first, second] = readings;
  if (first === undefined || readings.some((reading) => Math.abs(reading) >= 1e15)) return BUKAN_ANGKA;
  const parsed: NumberText =
    second === undefined ? { kind: 'angka', nilai: first } : { kind: 'ambigu', bacaan: [first, second] };
  return outerSign === '-' || innerSign === '-' ? negate(parsed) : parsed;
}

/** Every way the digits can be read, as plain decimals; none when the separators make no sense. */
function readingsOf(number: string): readonly string[] {
  if (!/[.,]/.test(number)) return [number];
  // The Indonesian readings stand first: dots group, the comma is the decimal point.
  const readings = [
    wholeOf(number, '.'),
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

/** The power of ten of what follows the number: 0 for units, null for words that are not understood. */
function powerOf(words: string): number | null {
  const list = words
    .toLowerCase()
    .split(/[\s/]+/)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word !== '');
  const power = SKALA.get(list[0] ?? '');
  const units = power === undefined ? list : list.slice(1);
  return units.every((word) => SATUAN.has(word)) ? (power ?? 0) : null;
}

function negate(parsed: NumberText): NumberText {
  if (parsed.kind === 'angka') return { kind: 'angka', nilai: 0 - parsed.nilai };
  if (parsed.kind === 'ambigu') return { kind: 'ambigu', bacaan: [-parsed.bacaan[0], -parsed.bacaan[1]] };
  return parsed;
}
