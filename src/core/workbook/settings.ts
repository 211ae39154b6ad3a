// The tab Pengaturan: its settings with their names, defaults and explanations, and what they come to as rules.
import { ATURAN_BAWAAN, type Aturan, parseJenisList, RATA_DINAS } from '../domain/aturan';
import { ATURAN_NOL, JENIS, type Jenis } from '../domain/capaian';
import { SKALA_BAWAAN, type TingkatSkala } from '../domain/kategori';
import { TRIWULAN, type Triwulan, triwulanShort } from '../domain/triwulan';
import { normalizeEmail } from '../sop/authority';
import { REFERENCE_TEXT } from '../text/reference';
import { a1, isBlank } from './cell';
import type { TableRow } from './decode-tables';
import { SKALA_PEMISAH } from './measure';
import { type Problem, problem } from './problem';
import { columnOf, type TabRef } from './tab';
import { SKALA_PREDIKAT } from './tables';

/** Rows of the settings that stand in the tab, an office's own among them. */
interface SettingRows {
  readonly get: (kunci: SettingKey) => number | undefined;
  readonly has: (kunci: SettingKey) => boolean;
  readonly values: () => Iterable<number>;
}

export interface Pengaturan {
  readonly opd: string;
  readonly daerah: string;
  readonly tahun: number | null;
  readonly pemilik: string;
  readonly aturan: Aturan;
  /** Words of each named scale, lowest first. */
  readonly predikat: ReadonlyMap<string, readonly string[]>;
  /** Last day of filling per quarter, ISO; '' where not set. */
  readonly batas: Readonly<Record<Triwulan, string>>;
  /** Row of each key, for formulas and links. */
  readonly rowOf: SettingRows;
}

/** Words of the scales in SKALA_PREDIKAT, lowest first: BPK's opinions, PermenPANRB 88/2021, SPIP's levels. */
const PREDIKAT_BAWAAN: readonly (readonly string[])[] = [
  ['TMP', 'TW', 'WDP', 'WTP'],
  ['D', 'C', 'CC', 'B', 'BB', 'A', 'AA'],
  ['Level 1', 'Level 2', 'Level 2 Plus', 'Level 3', 'Level 3 Plus', 'Level 4', 'Level 5'],
  [],
];

/** A setting as a new workbook lists it. */
interface Setting<K extends string = string> {
  readonly kunci: K;
  readonly nama: string;
  readonly nilai: string | number;
  readonly keterangan: string;
  readonly choices?: readonly string[];
}

const SETTINGS = [
  { kunci: 'opd', nama: 'Nama perangkat daerah', nilai: '', keterangan: 'Tercetak pada form dan laporan.' },
  { kunci: 'daerah', nama: 'Nama daerah', nilai: '', keterangan: 'Misalnya Kota Blitar.' },
  { kunci: 'tahun', nama: 'Tahun pengukuran', nilai: '', keterangan: 'Empat angka.' },
  {
    kunci: 'pemilik',
    nama: 'Akun pemilik buku kerja',
    nilai: '',
    keterangan: 'Akun dinas pemilik berkas; tidak memegang langkah SOP.',
  },
  ...TRIWULAN.map((triwulan) => ({
    kunci: `batas_${triwulan}` as const,
    nama: `Batas pengisian ${triwulanShort(triwulan)}`,
    nilai: '',
    keterangan: 'Tanggal terakhir pengisian form; setelah itu papan menyebut terlambat.',
  })),
  ...SKALA_BAWAAN.flatMap((tingkat, index) => [
    {
      kunci: `ambang_${index + 1}` as const,
      nama: `Ambang kategori ${index + 1}`,
      nilai: tingkat.ambang,
      keterangan: 'Batas bawah dalam persen, diterapkan pada capaian yang dibulatkan dua desimal.',
    },
    {
      kunci: `kategori_${index + 1}` as const,
      nama: `Nama kategori ${index + 1}`,
      nilai: tingkat.label,
      keterangan: '',
    },
  ]),
  {
    kunci: 'desimal_kategori',
    nama: 'Pembulatan sebelum kategori',
    nilai: ATURAN_BAWAAN.desimalKategori,
    keterangan: 'Banyaknya desimal capaian yang dibandingkan dengan ambang: 2, atau 0 untuk persen bulat.',
  },
  {
    kunci: 'desimal',
    nama: 'Desimal yang ditampilkan',
    nilai: ATURAN_BAWAAN.desimal,
    keterangan: 'Hanya untuk tampilan persen (0 sampai 4); perhitungan selalu memakai angka penuh.',
  },
  {
    kunci: 'batas_rata',
    nama: 'Batas atas dalam rata-rata (%)',
    nilai: '',
    keterangan: 'Kosong berarti tanpa batas. Misalnya 120: capaian 150% ikut dirata-ratakan sebagai 120%.',
  },
  {
    kunci: 'aturan_nol',
    nama: 'Target nol pada cara hitung turun',
    nilai: ATURAN_BAWAAN.nol,
    keterangan: 'Realisasi 0 dinilai 100 dan selebihnya 0, atau tidak dihitung.',
    choices: ATURAN_NOL,
  },
  {
    kunci: 'jenis_dihitung',
    nama: 'Jenis indikator yang dirata-ratakan',
    nilai: ATURAN_BAWAAN.jenisDihitung.join(', '),
    keterangan: `Masuk angka sasaran dan angka perangkat daerah. Pilihan: ${JENIS.join(', ')}.`,
  },
  {
    kunci: 'rata_dinas',
    nama: 'Angka perangkat daerah',
    nilai: ATURAN_BAWAAN.rataDinas,
    keterangan: 'Rata-rata dari rata-rata sasaran, atau dari semua indikator.',
    choices: RATA_DINAS,
  },
  {
    kunci: 'batas_efisiensi',
    nama: 'Batas efisiensi (poin persen)',
    nilai: ATURAN_BAWAAN.batasEfisiensi,
    keterangan: 'Capaian dikurangi serapan: di atas batas efisien, di bawah minus batas tidak efisien.',
  },
  {
    kunci: 'ambang_analisis',
    nama: 'Ambang wajib analisis (%)',
    nilai: ATURAN_BAWAAN.ambangAnalisis,
    keterangan: 'Capaian di bawahnya memerlukan analisis dan tindak lanjut.',
  },
  {
    kunci: 'batas_lonjakan',
    nama: 'Batas perubahan wajar (%)',
    nilai: ATURAN_BAWAAN.batasLonjakan,
    keterangan: 'Perubahan yang lebih besar dari triwulan atau tahun lalu memerlukan penjelasan.',
  },
  ...PREDIKAT_BAWAAN.map((kata, index) => ({
    kunci: `predikat_${index + 1}` as const,
    nama: `Skala predikat: ${SKALA_PREDIKAT[index]}`,
    nilai: kata.join(', '),
    keterangan: 'Dari yang terendah ke yang tertinggi, dipisahkan koma.',
  })),
] as const satisfies readonly Setting[];

export type SettingKey = (typeof SETTINGS)[number]['kunci'];

/** Settings in the order in which a new workbook lists them. */
export const PENGATURAN_SEED: readonly Setting<SettingKey>[] = SETTINGS;

/** Where a rule stands in Pengaturan. */
export const ATURAN_KUNCI = {
  nol: 'aturan_nol',
  desimalKategori: 'desimal_kategori',
  ambangAnalisis: 'ambang_analisis',
  batasLonjakan: 'batas_lonjakan',
} as const satisfies Readonly<Record<string, SettingKey>>;

type SettingRow = TableRow<'pengaturan'>;

/** A setting that must be a number within bounds; the default where it is not, and a problem that says so. */
class SettingCheck {
  readonly problems: Problem[] = [];
  private readonly rows: ReadonlyMap<string, SettingRow>;
  private readonly ref: TabRef<'pengaturan'> | null;

  constructor(rows: ReadonlyMap<string, SettingRow>, ref: TabRef<'pengaturan'> | null) {
    this.rows = rows;
    this.ref = ref;
  }

  private fail(kunci: SettingKey, sentence: string): void {
    const row = this.rows.get(kunci);
    if (!row || !this.ref) return;
    this.problems.push(
      problem({ tab: this.ref.name, a1: a1(row.row, columnOf(this.ref, 'nilai')) }, sentence),
    );
  }

  number<T>(
    kunci: SettingKey,
    [low, high]: readonly [number, number],
    whole: boolean,
    otherwise: T,
  ): number | T {
    const cell = this.rows.get(kunci)?.cell('nilai');
    if (cell === undefined || isBlank(cell)) return otherwise;
    if (typeof cell === 'number' && cell >= low && cell <= high && (!whole || Number.isInteger(cell)))
      return cell;
    this.fail(kunci, REFERENCE_TEXT.badSetting(low, high));
    return otherwise;
  }

  choice<T extends string>(kunci: SettingKey, choices: readonly T[], otherwise: T): T {
    const text = this.rows.get(kunci)?.text('nilai') ?? '';
    const found = choices.find((choice) => choice === text);
    if (!found && text !== '') this.fail(kunci, REFERENCE_TEXT.unknownSetting(text, choices));
    return found ?? otherwise;
  }

  jenisList(kunci: SettingKey, otherwise: readonly Jenis[]): readonly Jenis[] {
    const text = this.rows.get(kunci)?.text('nilai') ?? '';
    if (text === '') return otherwise;
    const list = parseJenisList(text);
    if (!list) this.fail(kunci, REFERENCE_TEXT.unknownSetting(text, JENIS));
    return list ?? otherwise;
  }

  /** Words lowest first; the separator of the cells that carry a scale may not stand in one. */
  words(kunci: SettingKey): readonly string[] {
    const words = (this.rows.get(kunci)?.text('nilai') ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
    if (new Set(words).size < words.length || words.some((word) => word.includes(SKALA_PEMISAH))) {
      this.fail(kunci, REFERENCE_TEXT.badScale);
    }
    return words;
  }
}

/** `ref` null where nobody asks for the problems. */
export function decodePengaturan(
  rows: readonly SettingRow[],
  ref: TabRef<'pengaturan'> | null = null,
): { readonly pengaturan: Pengaturan; readonly problems: readonly Problem[] } {
  const byKey = new Map(rows.map((row) => [row.text('kunci'), row]));
  const text = (key: SettingKey) => byKey.get(key)?.text('nilai') ?? '';
  const tahun = Number(text('tahun'));
  const skala = SKALA_BAWAAN.map((bawaan, index): TingkatSkala => {
    const ambang = byKey.get(`ambang_${index + 1}`)?.cell('nilai');
    return {
      ambang: typeof ambang === 'number' ? ambang : bawaan.ambang,
      label: text(`kategori_${index + 1}`) || bawaan.label,
    };
  });
  const check = new SettingCheck(byKey, ref);
  const percent = (kunci: SettingKey, otherwise: number) => check.number(kunci, [0, 1000], false, otherwise);
  const aturan: Aturan = {
    skala,
    desimalKategori: check.number('desimal_kategori', [0, 4], true, ATURAN_BAWAAN.desimalKategori),
    desimal: check.number('desimal', [0, 4], true, ATURAN_BAWAAN.desimal),
    batasRata: check.number('batas_rata', [100, 1000], false, null),
    nol: check.choice('aturan_nol', ATURAN_NOL, ATURAN_BAWAAN.nol),
    jenisDihitung: check.jenisList('jenis_dihitung', ATURAN_BAWAAN.jenisDihitung),
    rataDinas: check.choice('rata_dinas', RATA_DINAS, ATURAN_BAWAAN.rataDinas),
    batasEfisiensi: percent('batas_efisiensi', ATURAN_BAWAAN.batasEfisiensi),
    ambangAnalisis: percent('ambang_analisis', ATURAN_BAWAAN.ambangAnalisis),
    batasLonjakan: percent('batas_lonjakan', ATURAN_BAWAAN.batasLonjakan),
  };
  const pengaturan: Pengaturan = {
    opd: text('opd'),
    daerah: text('daerah'),
    tahun: Number.isInteger(tahun) && tahun >= 2000 && tahun <= 2100 ? tahun : null,
    pemilik: normalizeEmail(text('pemilik')),
    aturan,
    predikat: new Map(SKALA_PREDIKAT.map((nama, index) => [nama, check.words(`predikat_${index + 1}`)])),
    batas: { 1: text('batas_1'), 2: text('batas_2'), 3: text('batas_3'), 4: text('batas_4') },
    rowOf: new Map([...byKey].map(([key, row]) => [key, row.row])),
  };
  return { pengaturan, problems: check.problems };
}
