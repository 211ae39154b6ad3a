// The tab Pengaturan: its settings with their names, defaults and explanations, and what they come to as rules.
import { formatAngka } from '../domain/angka';
import { ATURAN_BAWAAN, type Aturan, parseJenisList, RATA_DINAS } from '../domain/aturan';
import { ATURAN_NOL, JENIS, type Jenis, YA_TIDAK } from '../domain/capaian';
import { GAYA_BAWAAN, type Gaya, HURUF, MARGIN, WARNA } from '../domain/gaya';
import { formatTanggal, isTanggal } from '../domain/kalender';
import { SKALA_BAWAAN, type TingkatSkala } from '../domain/kategori';
import { parseNumberText } from '../domain/number-text';
import { textKey } from '../domain/text-key';
import { firstDayOf, periodeOf, TRIWULAN, type Triwulan, triwulanShort } from '../domain/triwulan';
import { normalizeEmail } from '../sop/authority';
import { REFERENCE_TEXT } from '../text/reference';
import { a1, type CellValue, isBlank } from './cell';
import { choiceOf, type TableRow } from './decode-tables';
import { SKALA_PEMISAH } from './measure';
import { type Problem, problem } from './problem';
import { percentFormula } from './rules';
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
  /** Under the names in the letterhead; '' where not set. */
  readonly alamat: string;
  readonly gaya: Gaya;
  readonly aturan: Aturan;
  /** Words of each named scale, lowest first. */
  readonly predikat: ReadonlyMap<string, readonly string[]>;
  /** Last day of filling per quarter, ISO; '' where not set. */
  readonly batas: Readonly<Record<Triwulan, string>>;
  /** Mails: whether any are sent, and to whom not. */
  readonly surel: { readonly aktif: boolean; readonly kecuali: readonly string[] };
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
  readonly choices?: readonly string[];
}

/** Of a setting that is a number: its bounds, inclusive. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly whole?: boolean;
  /** In percent: a cell that shows 91% means 91. A plain 0.91 is no percent that anybody sets. */
  readonly percent?: boolean;
}

const AMBANG: Bounds = { low: 0, high: 100, percent: true };
const DESIMAL: Bounds = { low: 0, high: 4, whole: true };
const PERCENT: Bounds = { low: 0, high: 1000, percent: true };
const POIN: Bounds = { low: 0, high: 1000 };

function isWithin(value: number, { low, high, whole, percent }: Bounds): boolean {
  if (value < low || value > high || (whole && !Number.isInteger(value))) return false;
  return !percent || value === 0 || value > 1;
}

/**
 * A number of Pengaturan as its formula, as `SettingCheck.number` reads it. What is blank counts as the built-in one; what
 * is out of bounds is refused before a quarter begins, and counts as it stands until then.
 */
export function settingFormula(
  cell: string,
  { low, high, whole, percent }: Bounds,
  otherwise: number,
): string {
  const meant = percent ? `IF(${percentFormula(cell)};ROUND(${cell}*100;${PERCENT_DECIMALS});${cell})` : cell;
  const isUsable = whole
    ? `AND(ISNUMBER(${cell});${cell}>=${low};${cell}<=${high};${cell}=ROUND(${cell};0))`
    : `ISNUMBER(${cell})`;
  return `IF(${isUsable};${meant};${otherwise})`;
}

/** Enough for any percent that people type, and free of what 0.29 × 100 leaves behind. */
const PERCENT_DECIMALS = 8;

const SETTINGS = [
  { kunci: 'opd', nama: 'Nama perangkat daerah', nilai: '' },
  { kunci: 'daerah', nama: 'Nama daerah', nilai: '' },
  { kunci: 'tahun', nama: 'Tahun pengukuran', nilai: '' },
  {
    kunci: 'pemilik',
    nama: 'Akun pemilik buku kerja',
    nilai: '',
  },
  ...TRIWULAN.map((triwulan) => ({
    kunci: `batas_${triwulan}` as const,
    nama: `Batas pengisian ${triwulanShort(triwulan)}`,
    nilai: '',
  })),
  ...SKALA_BAWAAN.flatMap((tingkat, index) => [
    {
      kunci: `ambang_${index + 1}` as const,
      nama: `Ambang kategori ${index + 1}`,
      nilai: tingkat.ambang,
    },
    {
      kunci: `kategori_${index + 1}` as const,
      nama: `Nama kategori ${index + 1}`,
      nilai: tingkat.label,
    },
  ]),
  {
    kunci: 'desimal_kategori',
    nama: 'Pembulatan sebelum kategori',
    nilai: ATURAN_BAWAAN.desimalKategori,
  },
  {
    kunci: 'desimal',
    nama: 'Desimal yang ditampilkan',
    nilai: ATURAN_BAWAAN.desimal,
  },
  {
    kunci: 'batas_rata',
    nama: 'Batas atas dalam rata-rata (%)',
    nilai: '',
  },
  {
    kunci: 'aturan_nol',
    nama: 'Target nol pada cara hitung turun',
    nilai: ATURAN_BAWAAN.nol,
    choices: ATURAN_NOL,
  },
  {
    kunci: 'jenis_dihitung',
    nama: 'Jenis indikator yang dirata-ratakan',
    nilai: ATURAN_BAWAAN.jenisDihitung.join(', '),
  },
  {
    kunci: 'rata_dinas',
    nama: 'Angka perangkat daerah',
    nilai: ATURAN_BAWAAN.rataDinas,
    choices: RATA_DINAS,
  },
  {
    kunci: 'batas_efisiensi',
    nama: 'Batas efisiensi (poin persen)',
    nilai: ATURAN_BAWAAN.batasEfisiensi,
  },
  {
    kunci: 'ambang_analisis',
    nama: 'Ambang wajib analisis (%)',
    nilai: ATURAN_BAWAAN.ambangAnalisis,
  },
  {
    kunci: 'batas_lonjakan',
    nama: 'Batas perubahan wajar (%)',
    nilai: ATURAN_BAWAAN.batasLonjakan,
  },
  ...PREDIKAT_BAWAAN.map((kata, index) => ({
    kunci: `predikat_${index + 1}` as const,
    nama: `Skala predikat: ${SKALA_PREDIKAT[index]}`,
    nilai: kata.join(', '),
  })),
  {
    kunci: 'surel',
    nama: 'Kirim surel',
    nilai: 'tidak',
    choices: YA_TIDAK,
  },
  {
    kunci: 'surel_kecuali',
    nama: 'Akun yang tidak dikirimi surel',
    nilai: '',
  },
  { kunci: 'alamat', nama: 'Alamat kop surat', nilai: '' },
  { kunci: 'huruf', nama: 'Huruf naskah', nilai: GAYA_BAWAAN.huruf, choices: HURUF },
  { kunci: 'warna', nama: 'Warna judul naskah', nilai: GAYA_BAWAAN.warna, choices: WARNA },
  { kunci: 'margin', nama: 'Margin naskah', nilai: GAYA_BAWAAN.margin, choices: MARGIN },
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

/** Bounds of the numbers that formulas ask for too. */
export const BOUNDS = {
  ambang: AMBANG,
  desimalKategori: DESIMAL,
  ambangAnalisis: PERCENT,
  batasLonjakan: PERCENT,
} as const;

type SettingRow = TableRow<'pengaturan'>;

/** Reads settings; what cannot be read is told with its cell, and counts as its default. */
class SettingCheck {
  readonly problems: Problem[] = [];
  private readonly rows: ReadonlyMap<string, SettingRow>;
  private readonly ref: TabRef<'pengaturan'> | null;

  constructor(rows: ReadonlyMap<string, SettingRow>, ref: TabRef<'pengaturan'> | null) {
    this.rows = rows;
    this.ref = ref;
  }

  failAt(row: SettingRow | undefined, sentence: string): void {
    if (!row || !this.ref) return;
    const place = { tab: this.ref.name, a1: a1(row.row, columnOf(this.ref, 'nilai')) };
    this.problems.push(problem(place, sentence));
  }

  fail(kunci: SettingKey, sentence: string): void {
    this.failAt(this.rows.get(kunci), sentence);
  }

  text(kunci: SettingKey): string {
    return this.rows.get(kunci)?.text('nilai') ?? '';
  }

  number<T>(kunci: SettingKey, bounds: Bounds, otherwise: T): number | T {
    const row = this.rows.get(kunci);
    const cell = row?.cell('nilai');
    if (!row || cell === undefined || isBlank(cell)) return otherwise;
    const meant = row.isPercent('nilai') && bounds.percent ? percentOf(cell) : cell;
    if (typeof meant === 'number' && isWithin(meant, bounds)) return meant;
    this.fail(kunci, outOfBounds(meant ?? row.text('nilai'), bounds));
    return typeof meant === 'number' && !bounds.whole ? meant : otherwise;
  }

  /** A limit under 100 would cut results that were reached. */
  batasRata(): number | null {
    const limit = this.number('batas_rata', PERCENT, null);
    if (limit === null || limit >= 100) return limit;
    this.fail('batas_rata', REFERENCE_TEXT.badSetting(100, PERCENT.high));
    return null;
  }

  choice<T extends string>(kunci: SettingKey, choices: readonly T[], otherwise: T): T {
    const text = this.text(kunci);
    const found = choiceOf(choices, text);
    if (!found && text !== '') this.fail(kunci, REFERENCE_TEXT.unknownSetting(text, choices));
    return found ?? otherwise;
  }

  jenisList(kunci: SettingKey, otherwise: readonly Jenis[]): readonly Jenis[] {
    const text = this.text(kunci);
    if (text === '') return otherwise;
    const list = parseJenisList(text);
    if (!list) this.fail(kunci, REFERENCE_TEXT.unknownSetting(text, JENIS));
    return list ?? otherwise;
  }

  /** Words lowest first; the separator of the cells that carry a scale may not stand in one. */
  words(kunci: SettingKey): readonly string[] {
    const words = this.text(kunci)
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
    if (
      new Set(words.map(textKey)).size < words.length ||
      words.some((word) => word.includes(SKALA_PEMISAH))
    ) {
      this.fail(kunci, REFERENCE_TEXT.badScale);
    }
    if (isFromTheTop(words)) this.fail(kunci, REFERENCE_TEXT.scaleFromTop(words));
    return words;
  }

  /** Bounds of the categories fall; the last level takes whatever lies below. */
  skala(): readonly TingkatSkala[] {
    const skala = SKALA_BAWAAN.map(
      (bawaan, index): TingkatSkala => ({
        ambang: this.number(`ambang_${index + 1}`, AMBANG, bawaan.ambang),
        label: this.text(`kategori_${index + 1}`) || bawaan.label,
      }),
    );
    skala.forEach(({ ambang }, index) => {
      const above = skala[index - 1]?.ambang;
      if (above !== undefined && ambang >= above) {
        this.fail(`ambang_${index + 1}`, REFERENCE_TEXT.notFalling(ambang, above));
      }
    });
    return skala;
  }

  /**
   * Last days of filling, ISO; '' where none is set or none can be read. Those of the year being measured follow each
   * other; one before its quarter begins is last year's, and waits to be written anew.
   */
  batas(tahun: number | null): Readonly<Record<Triwulan, string>> {
    const read = (triwulan: Triwulan): string => {
      const text = this.text(`batas_${triwulan}`);
      if (text === '' || isTanggal(text)) return text;
      this.fail(`batas_${triwulan}`, REFERENCE_TEXT.notADate(text));
      return '';
    };
    const batas = { 1: read(1), 2: read(2), 3: read(3), 4: read(4) };
    const ofYear =
      tahun === null ? [] : TRIWULAN.map((triwulan) => ({ triwulan, day: batas[triwulan], tahun }));
    for (const { triwulan, day, tahun: year } of ofYear) {
      const isLate = day.slice(0, 4) > String(triwulan === 4 ? year + 1 : year);
      // A January day of TW IV may be last year's, which waits to be written anew.
      const isEarly =
        triwulan !== 4 && day.startsWith(String(year)) && day < firstDayOf(periodeOf(year, triwulan));
      if (isLate) this.fail(`batas_${triwulan}`, REFERENCE_TEXT.otherYear(year));
      if (isEarly) this.fail(`batas_${triwulan}`, REFERENCE_TEXT.beforeQuarter(year));
    }
    const current = TRIWULAN.filter(
      (triwulan) => tahun !== null && batas[triwulan] >= firstDayOf(periodeOf(tahun, triwulan)),
    );
    current.forEach((triwulan, index) => {
      const before = current[index - 1];
      if (before && batas[triwulan] <= batas[before]) {
        this.fail(`batas_${triwulan}`, REFERENCE_TEXT.notAfter(formatTanggal(batas[before])));
      }
    });
    return batas;
  }

  /** Every row is one of ours, once: another one would be typed in vain. */
  everyRow(rows: readonly SettingRow[]): void {
    const seen = new Set<string>();
    for (const row of rows) {
      const kunci = row.text('kunci');
      if (!SETTINGS.some((setting) => setting.kunci === kunci)) {
        this.failAt(row, REFERENCE_TEXT.unknownKey(row.text('nama')));
      } else if (seen.has(kunci)) {
        this.failAt(row, REFERENCE_TEXT.doubleKey(row.text('nama')));
      }
      seen.add(kunci);
    }
  }
}

/** A known scale written the other way round: its words fall where the one we know rises. */
function isFromTheTop(words: readonly string[]): boolean {
  return PREDIKAT_BAWAAN.some((known) => {
    const places = words.flatMap((word) => {
      const place = known.findIndex((own) => textKey(own) === textKey(word));
      return place < 0 ? [] : [place];
    });
    return (
      places.length > 2 && places.every((place, index) => index === 0 || place < (places[index - 1] ?? 0))
    );
  });
}

/** What is wrong with a number or a text that is none of these. */
function outOfBounds(meant: CellValue, { low, high, whole, percent }: Bounds): string {
  if (whole) return REFERENCE_TEXT.badWhole(low, high);
  const isFraction = typeof meant === 'number' && meant > 0 && meant <= 1;
  const isSigned = typeof meant === 'string' && meant.includes('%');
  const isi = typeof meant === 'number' ? formatAngka(meant) : String(meant);
  return percent && (isFraction || isSigned)
    ? REFERENCE_TEXT.badPercent(isi, low, high)
    : REFERENCE_TEXT.badSetting(low, high);
}

/** '91%' as read from a cell that shows it, as 91. */
function percentOf(cell: CellValue): number | null {
  const reading = parseNumberText(String(cell));
  return reading.kind === 'angka' ? reading.nilai : null;
}

/** `ref` null where nobody asks for the problems. Of a key that stands twice the first row counts. */
export function decodePengaturan(
  rows: readonly SettingRow[],
  ref: TabRef<'pengaturan'> | null = null,
): { readonly pengaturan: Pengaturan; readonly problems: readonly Problem[] } {
  const byKey = new Map([...rows].reverse().map((row) => [row.text('kunci'), row]));
  const check = new SettingCheck(byKey, ref);
  const text = (key: SettingKey) => check.text(key);
  const typed = Number(text('tahun'));
  const tahun = Number.isInteger(typed) && typed >= 2000 && typed <= 2100 ? typed : null;
  check.everyRow(rows);
  const aturan: Aturan = {
    skala: check.skala(),
    desimalKategori: check.number('desimal_kategori', DESIMAL, ATURAN_BAWAAN.desimalKategori),
    desimal: check.number('desimal', DESIMAL, ATURAN_BAWAAN.desimal),
    batasRata: check.batasRata(),
    nol: check.choice('aturan_nol', ATURAN_NOL, ATURAN_BAWAAN.nol),
    jenisDihitung: check.jenisList('jenis_dihitung', ATURAN_BAWAAN.jenisDihitung),
    rataDinas: check.choice('rata_dinas', RATA_DINAS, ATURAN_BAWAAN.rataDinas),
    batasEfisiensi: check.number('batas_efisiensi', POIN, ATURAN_BAWAAN.batasEfisiensi),
    ambangAnalisis: check.number('ambang_analisis', PERCENT, ATURAN_BAWAAN.ambangAnalisis),
    batasLonjakan: check.number('batas_lonjakan', PERCENT, ATURAN_BAWAAN.batasLonjakan),
  };
  const pengaturan: Pengaturan = {
    opd: text('opd'),
    daerah: text('daerah'),
    tahun,
    pemilik: normalizeEmail(text('pemilik')),
    alamat: text('alamat'),
    gaya: {
      huruf: check.choice('huruf', HURUF, GAYA_BAWAAN.huruf),
      warna: check.choice('warna', WARNA, GAYA_BAWAAN.warna),
      margin: check.choice('margin', MARGIN, GAYA_BAWAAN.margin),
    },
    aturan,
    predikat: new Map(SKALA_PREDIKAT.map((nama, index) => [nama, check.words(`predikat_${index + 1}`)])),
    batas: check.batas(tahun),
    surel: {
      aktif: check.choice('surel', YA_TIDAK, 'tidak') === 'ya',
      kecuali: text('surel_kecuali')
        .split(/[\s,;]+/)
        .map(normalizeEmail)
        .filter((email) => email !== ''),
    },
    rowOf: new Map([...byKey].map(([key, row]) => [key, row.row])),
  };
  return { pengaturan, problems: check.problems };
}
