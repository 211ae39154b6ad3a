// Units of measure: whether the one written beside a number is the indicator's, and whether its quarters can be summed.

/** Ways of writing one unit. Indeks, nilai and the like are one: numbers without a dimension. */
const SEBUTAN: ReadonlyMap<string, string> = new Map(
  [
    ['persen', '%', 'prosen', 'persentase', 'prosentase'],
    ['rupiah', 'rp', 'idr'],
    ['orang', 'org', 'jiwa'],
    ['dokumen', 'dok'],
    ['laporan', 'lap'],
    ['kegiatan', 'keg'],
    ['tahun', 'thn'],
    ['bulan', 'bln'],
    ['opd', 'skpd', 'pd'],
    ['angka', 'indeks', 'nilai', 'skor', 'poin'],
  ].flatMap(([name = '', ...others]) => others.map((other) => [other, name] as const)),
);

/** A sum over quarters is no value of these: the same people are counted again, and shares and marks do not add up. */
const TANPA_JUMLAH: ReadonlySet<string> = new Set([
  ...['persen', 'persentase', 'angka', 'rasio', 'level', 'tingkat', 'skala', 'predikat'],
  ...['orang', 'pegawai', 'asn', 'peserta', 'responden', 'penduduk', 'siswa'],
  ...['pengguna', 'pelanggan', 'pengunjung'],
]);

function wordsOf(satuan: string): readonly string[] {
  return satuan
    .toLowerCase()
    .replace(/perangkat daerah/g, 'opd')
    .replace(/%/g, ' % ')
    .split(/[\s/().,]+/)
    .filter((word) => word !== '')
    .map((word) => SEBUTAN.get(word) ?? word);
}

/**
 * Whether a unit as written beside a number ('Org') is the indicator's ('Orang/Bulan'): nothing in it may contradict.
 * Where either is '' there is nothing to compare.
 */
export function satuanCocok(tertulis: string, satuan: string): boolean {
  const words = wordsOf(satuan);
  const written = wordsOf(tertulis);
  if (words.length === 0 || written.length === 0) return true;
  // 'Orang/Bulan' counts people: '12 bulan' is a time. In '1000 ton' a ton is something else.
  const isTime = written.every((word) => WAKTU.has(word)) && !WAKTU.has(words[0] ?? '');
  const isOtherSize = words.some((word) => /^\d/.test(word) && !written.includes(word));
  // In '% OPD' a bare '24 OPD' counts offices.
  const isOtherKind = words.includes('persen') && !written.includes('persen');
  return !isTime && !isOtherSize && !isOtherKind && written.every((word) => words.includes(word));
}

const WAKTU: ReadonlySet<string> = new Set([
  'tahun',
  'semester',
  'triwulan',
  'bulan',
  'minggu',
  'hari',
  'jam',
  'menit',
  'detik',
]);

/** Whether the unit is per cent, wherever it says so: 'Capaian (%)'. */
export function isPersen(satuan: string): boolean {
  return /%|persen|prosen/i.test(satuan);
}

/** Whether "akumulasi" over quarters is to be doubted for the unit. */
export function raguDijumlahkan(satuan: string): boolean {
  return wordsOf(satuan).some((word) => TANPA_JUMLAH.has(word));
}
