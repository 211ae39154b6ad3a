// Every rule is a predicate and a formula, and every result is computed by the core and by the sheet: they agree,
// on generated cells, in two engines.
import fc from 'fast-check';
import { roundHalfUp } from '../../src/core/domain/angka';
import { ATURAN_BAWAAN, type Aturan } from '../../src/core/domain/aturan';
import { kategoriOf, SKALA_BAWAAN } from '../../src/core/domain/kategori';
import type { SalinanRow } from '../../src/core/workbook/book';
import { type CellValue, columnLetter, type Grid, withPercents } from '../../src/core/workbook/cell';
import { decodeForm, type Form, type FormRow, hasilOf, statusOf } from '../../src/core/workbook/form';
import {
  BUKTI_HEADER,
  DEFINITION_KEYS,
  FORM_COLUMNS,
  INPUT_COLUMNS,
  INPUT_KEYS,
} from '../../src/core/workbook/form-columns';
import { type FormulaTabs, formRowFormulas, ruleCells } from '../../src/core/workbook/form-formulas';
import { type BlockSpan, type Blok, FORM_ROW } from '../../src/core/workbook/form-layout';
import {
  hasilCell,
  hasilTahunanCell,
  hasRencana,
  isBelumTersedia,
  isUnfilled,
  nilaiOf,
  sampaiDenganOf,
  skalaCell,
} from '../../src/core/workbook/measure';
import { type BuktiRow, barisKunci } from '../../src/core/workbook/report-rows';
import { BUKTI } from '../../src/core/workbook/report-tables';
import { ROW_RULES, temuanText, violatedRules } from '../../src/core/workbook/rules';
import {
  byKey,
  columnOf,
  FIRST_ROW,
  HEADER_ROW,
  type KeyOf,
  refOfSpec,
  type TabRef,
} from '../../src/core/workbook/tab';
import { JEJAK_TAB, SALINAN, STATUS } from '../../src/core/workbook/tables';
import { changesSince } from '../../src/core/workbook/version';
import {
  agree,
  asTyped,
  firstEngine,
  SecondEngine,
  type Sheets,
  type Typed,
  type Values,
} from './two-engines';

/** One row as people and commands may leave it, by column key; keys left out are blank. */
type RowCells = Readonly<Record<string, Typed>>;

/** A form of its own: its codes are compared with nobody else's. */
interface Sample {
  readonly indikator: readonly RowCells[];
  readonly program: readonly RowCells[];
}

/** `npm run long` draws more; what is drawn must tell in both forms, which the tests of coverage demand. */
const drawing = (all: number, some: number) => (process.env.SAMPLES === 'all' ? all : some);

const NAME = 'IKP';
const ID_VERSI = 'versi-1';
const keys = FORM_COLUMNS.map((column) => column.key);
const REF: TabRef<'form:IKP'> = { id: 'form:IKP', name: NAME, keys, lastRow: 5000 };
const SALINAN_REF: TabRef<'salinan'> = { ...refOfSpec(SALINAN), lastRow: 400 };
const BUKTI_REF: TabRef<'bukti'> = { ...refOfSpec(BUKTI), lastRow: 400 };
const TABS: FormulaTabs = {
  jejak: refOfSpec(JEJAK_TAB),
  status: refOfSpec(STATUS),
  salinan: SALINAN_REF,
  bukti: BUKTI_REF,
  skala: SKALA_BAWAAN.map((_, index) => ({
    ambang: `Skala!$A$${index + 1}`,
    label: `Skala!$B$${index + 1}`,
  })),
  batas: [],
  aturan: {
    nol: 'Aturan!$A$1',
    desimalKategori: 'Aturan!$A$2',
    ambangAnalisis: 'Aturan!$A$3',
    batasLonjakan: 'Aturan!$A$4',
  },
};
const ATURAN: readonly (readonly Typed[])[] = [
  [ATURAN_BAWAAN.nol],
  [ATURAN_BAWAAN.desimalKategori],
  [ATURAN_BAWAAN.ambangAnalisis],
  [ATURAN_BAWAAN.batasLonjakan],
];
const SKALA: readonly (readonly Typed[])[] = SKALA_BAWAAN.map(({ ambang, label }) => [ambang, label]);

/** Blocks never touch: a header stands between them, as on the form. */
const HEADER: Typed[] = [...keys, ...ROW_RULES.map((rule) => rule.id)];

const TYPED_KEYS = [...DEFINITION_KEYS, ...INPUT_KEYS, 'periode'];

/** Columns whose formula says what the core computes. */
const RESULT_KEYS = [
  'nilai',
  'capaian',
  'kategori',
  'status',
  'sd',
  'capaian_tahunan',
  'temuan',
  'perlu_isi',
  'sudah_isi',
];

interface Place {
  readonly row: number;
  readonly blok: Blok;
  readonly block: BlockSpan;
}

interface Built {
  readonly sheets: Sheets;
  readonly samples: readonly (readonly Place[])[];
}

function table(ref: TabRef, lines: readonly (readonly Typed[])[]): readonly (readonly Typed[])[] {
  return [...Array.from({ length: HEADER_ROW }, () => ref.keys.map(() => '')), ...lines];
}

interface Rest {
  readonly skala?: readonly (readonly Typed[])[];
  readonly bukti?: readonly (readonly Typed[])[];
  readonly aturan?: readonly (readonly Typed[])[];
  /** Rules that stand beside each row on their own: those that are compared. */
  readonly rules?: typeof ROW_RULES;
}

/** All samples below each other on one form, each row with its formulas and then with every rule on its own. */
function build(
  samples: readonly Sample[],
  salinan: readonly (readonly Typed[])[],
  { skala = SKALA, bukti = [], aturan = ATURAN, rules: besides = ROW_RULES }: Rest = {},
): Built {
  const lines: Typed[][] = Array.from({ length: FORM_ROW.indikator - 1 }, () => []);
  const versi: Typed[] = keys.map(() => '');
  versi[columnOf(REF, 'urut_ajukan') - 1] = ID_VERSI;
  lines[FORM_ROW.alasan - 1] = versi;
  const places = samples.map((sample) =>
    (['indikator', 'program'] as const).flatMap((blok) => {
      if (sample[blok].length > 0) lines.push(HEADER);
      const block = { first: lines.length + 1, count: sample[blok].length };
      return sample[blok].map((cells): Place => {
        const row = lines.length + 1;
        const formulas = formRowFormulas(REF, row, blok, block, TABS);
        const own: Readonly<Record<string, Typed | undefined>> = { ...cells, ...formulas, baris: blok };
        const rules = besides.map((rule) => `=${rule.formula(ruleCells(REF, row, block, TABS))}`);
        lines.push([...keys.map((key) => own[key] ?? ''), ...rules]);
        return { row, blok, block };
      });
    }),
  );
  const width = keys.length + besides.length;
  return {
    sheets: {
      [NAME]: lines.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? '')),
      Salinan: table(SALINAN_REF, salinan),
      [BUKTI_REF.name]: table(BUKTI_REF, bukti),
      Skala: skala,
      Aturan: aturan,
    },
    samples: places,
  };
}

/** The form of one sample, as the add-in decodes it from what the sheet holds and how it shows it. */
function decoded(
  { sheets }: Pick<Built, 'sheets'>,
  values: Values,
  places: readonly Place[],
  aturan: Aturan = ATURAN_BAWAAN,
): Form {
  const isPercent = (typed: Typed) => typeof typed === 'string' && /^[\d,]+%$/.test(typed);
  const own: (readonly CellValue[])[] = Array.from({ length: values[NAME]?.length ?? 0 }, () => []);
  const formats: string[][] = own.map(() => []);
  for (const { row } of places) {
    own[row - 1] = values[NAME]?.[row - 1] ?? [];
    formats[row - 1] = (sheets[NAME]?.[row - 1] ?? []).map((typed) => (isPercent(typed) ? '0.00%' : ''));
  }
  const grid: Grid = withPercents(own, formats);
  return decodeForm('IKP', grid, REF, { aturan, bukti: [] });
}

/** What the formulas must show, by column; the rules on their own by id. */
function expected(row: FormRow): Readonly<Record<string, CellValue>> {
  const { aturan } = row.rule;
  const hasil = hasilOf(row);
  const [first] = violatedRules(row.rule);
  const isPerlu = row.jatuhTempo || hasRencana(row.cells);
  const isSudah =
    isPerlu &&
    (row.jatuhTempo
      ? !isUnfilled(row.cells) || isBelumTersedia(row.cells)
      : /[0-9A-Za-z]/.test(String(row.cells.kemajuan)));
  return {
    nilai: nilaiOf(row.cells) ?? '',
    capaian: hasilCell(hasil),
    status: statusOf(row),
    sd: sampaiDenganOf(row.cells) ?? '',
    ...(row.blok === 'indikator'
      ? {
          kategori:
            hasil?.kind === 'nilai' ? kategoriOf(hasil.persen, aturan.skala, aturan.desimalKategori) : '',
          capaian_tahunan: hasilTahunanCell(row.cells, aturan),
        }
      : {}),
    temuan: first ? temuanText(first) : '',
    perlu_isi: isPerlu ? 1 : 0,
    sudah_isi: isSudah ? 1 : 0,
    ...Object.fromEntries(ROW_RULES.map((rule) => [rule.id, rule.violated(row.rule)])),
  };
}

function columnIndex(what: string): number {
  const rule = ROW_RULES.findIndex(({ id }) => id === what);
  return rule < 0 ? REF.keys.indexOf(what) : keys.length + rule;
}

/** One line for each cell in which the core, the first and the second engine do not say the same. */
function compare(
  { sheets, samples }: Built,
  first: Values,
  second: SecondEngine,
  expect: (form: Form, row: FormRow) => Readonly<Record<string, CellValue>>,
  aturan: Aturan = ATURAN_BAWAAN,
): string[] {
  return samples.flatMap((places) => {
    const form = decoded({ sheets }, first, places, aturan);
    return form.rows.flatMap((row) => {
      const typed = sheets[NAME]?.[row.row - 1] ?? [];
      return Object.entries(expect(form, row)).flatMap(([what, core]) => {
        const column = columnIndex(what);
        const one = first[NAME]?.[row.row - 1]?.[column] ?? '';
        const other = second.value(NAME, row.row - 1, column);
        if (agree(core, one) && agree(core, other)) return [];
        const cells = TYPED_KEYS.flatMap((key) => {
          const cell = typed[columnIndex(key)] ?? '';
          return cell === '' ? [] : [`${key}: ${cell}`];
        });
        return [
          `${what}: core ${JSON.stringify(core)}, first ${JSON.stringify(one)}, second ${JSON.stringify(other)} for ${cells.join(', ')}`,
        ];
      });
    });
  });
}

const number = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<number>(0, -1, 1, 100, 3.36, 4.77, 0.1, 1e-7, 1e15, 14509027950) },
  { weight: 2, arbitrary: fc.integer({ min: -300, max: 300 }).map((value) => value / 4) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: -12, max: 9 }))
      .map(([digits, power]) => Number(`${digits}e${power}`)),
  },
);
// Without the text '#N/A': the runtime's engine reads it as the error, also behind an apostrophe.
const oddText = fc.constantFrom("'1.250", "'92,5", "'92.5", "'abc", "' ", "'=x", "'0", "'TRUE", '=""');
const odd: fc.Arbitrary<Typed> = fc.oneof(oddText, fc.boolean(), fc.constant<Typed>(''));
/** For the sheet a fraction, whatever was meant. */
const percent = fc.constantFrom<Typed>('3%', '90,64%', '100%', '0%', '250%');
const anyCell: fc.Arbitrary<Typed> = fc.oneof(
  { weight: 3, arbitrary: number },
  { weight: 2, arbitrary: odd },
  { weight: 1, arbitrary: fc.constantFrom('=1/0', '=IF(1=1;5;"")') },
  { weight: 1, arbitrary: percent },
);
const dueCell = fc.oneof(
  { weight: 5, arbitrary: fc.constant('ya') },
  { weight: 1, arbitrary: fc.constantFrom('tidak', '', 'Ya', "' ya") },
);
const metodeCell = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('naik', 'turun', 'turun T/R', 'rentang') },
  { weight: 3, arbitrary: fc.constantFrom('predikat', 'ya/tidak') },
  { weight: 1, arbitrary: fc.constantFrom('', 'Naik', "' turun", 'rata') },
);
const KODE = ['IKU-1', 'iku-1', 'IKU-2', 'IKU*', 'IKU-?', '~*', '101', '1.5', 'TRUE', '>0', 'IKU-1 '];
const kode = fc.constantFrom(...KODE).map(asTyped);
const boundCell: fc.Arbitrary<Typed> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: number },
  { weight: 1, arbitrary: odd },
);

const SKALA_WORDS = ['TMP', 'WDP', 'WTP'];
const wordCell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Typed>(...SKALA_WORDS) },
  { weight: 2, arbitrary: fc.constantFrom<Typed>('wtp', "' Wd P ", 'WDP|WTP', '', "' ", "'ya", 5) },
);
const seldom = (cell: fc.Arbitrary<Typed>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant<Typed>('') }, { weight: 1, arbitrary: cell });
const sameScale = fc.integer({ min: 0, max: 400 }).map((value) => value / 4);

/** Cells beside code, method, target and value that a row may have. */
const moreCells = fc.record({
  cara: fc.oneof(
    fc.constant({ agregasi: 'akumulasi', cara_isi: 's/d TW' }),
    fc.record({
      agregasi: fc.constantFrom<Typed>('akumulasi', 'nilai akhir', 'rata-rata', 'maksimum'),
      cara_isi: fc.constantFrom<Typed>('per TW', 's/d TW'),
    }),
  ),
  rencana_aksi: seldom(fc.constant('Rapat: 2 kali')),
  kemajuan: seldom(fc.constant('Sudah sekali')),
  kendala: seldom(
    fc.constantFrom<Typed>('Sebab', 'Sebab 5', "' ", '=""', "'92,5", "'–", 92.5, '3%', '=1/0', true),
  ),
  tautan_bukti: seldom(
    fc.constantFrom<Typed>(
      'https://bps.go.id/tabel?id=1&x=~*',
      'https://bps.go.id/tabel?id=1&x=~*',
      'https://drive.google.com/drive/folders/1aB-c_D',
      'http://bps.go.id/tabel',
      'HTTPS://bps.go.id',
      'https://bps',
      'https:///bps.go.id',
      'https://.go',
      'https://bps.go.id/a b',
      'https://bps.go.id/<b>',
      'https://bps.go.id/\nhttps://bps.go.id',
      `https://bps.go.id/${'x'.repeat(983)}`,
      "' https://bps.go.id",
      '=""',
      '=1/0',
      5,
      true,
    ),
  ),
  tindak_lanjut: seldom(fc.constantFrom<Typed>('Rapat', 'Rapat', 'Rapat', "'(12)", 0)),
  satuan: fc.constantFrom<Typed>('%', '%', 'Persen', 'persentase', 'Dokumen', 'orang (%)', ''),
  target_tahunan: fc.oneof(sameScale, odd),
  tahunan_atas: sameScale,
  realisasi_lalu: fc.oneof(sameScale, fc.constant<Typed>('')),
  realisasi_tahun_lalu: seldom(sameScale),
  periode: fc.constantFrom<Typed>('2026-TW2', '2026-TW4'),
  lalu: fc.oneof(
    fc.constant({ sd_lalu: '' as Typed, n_lalu: 0 as Typed }),
    fc.record({ sd_lalu: sameScale, n_lalu: fc.constantFrom<Typed>(1, 2, 3) }),
  ),
});

const countCell = fc.oneof(
  { weight: 4, arbitrary: sameScale },
  { weight: 1, arbitrary: odd },
  { weight: 2, arbitrary: fc.constantFrom<Typed>(0, -1, '=1/0') },
  { weight: 1, arbitrary: percent },
);

/** Target and value of one kind: typed numbers, a count for a share, a quotient, or words. */
const valueCells = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      metode: fc.constantFrom<Typed>('naik', 'turun'),
      target: sameScale,
      realisasi: fc.constantFrom<Typed>(150, 250.5, 345, 9250, 0.925),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      metode: metodeCell,
      nilai_dari: fc.constantFrom<Typed>('diketik', ''),
      target: fc.oneof(
        { weight: 3, arbitrary: number },
        { weight: 2, arbitrary: sameScale },
        { weight: 1, arbitrary: odd },
      ),
      target_atas: fc.oneof(sameScale, number),
      realisasi: fc.oneof(
        { weight: 2, arbitrary: anyCell },
        { weight: 1, arbitrary: sameScale },
        { weight: 1, arbitrary: fc.constantFrom<Typed>(0.925, 0.25, 1, 150, 250.5) },
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      metode: fc.constantFrom<Typed>('naik', 'turun', 'rentang'),
      nilai_dari: fc.constantFrom<Typed>('pembilang/penyebut', 'pembilang/penyebut × 100'),
      target: sameScale,
      target_atas: sameScale,
      realisasi: seldom(number),
      // Of a size that counts have: engines differ about what is still 0.
      pembilang: countCell,
      penyebut: fc.oneof(
        { weight: 3, arbitrary: countCell },
        { weight: 1, arbitrary: fc.constant<Typed>(0) },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      metode: fc.constantFrom<Typed>('predikat', 'ya/tidak'),
      skala: fc.constant<Typed>(skalaCell(SKALA_WORDS)),
      target: fc.constantFrom<Typed>(...SKALA_WORDS, '', 5),
      realisasi: wordCell,
    }),
  },
);

const amounts = fc.oneof(
  fc.record({ target: fc.oneof(number, odd), realisasi: anyCell }),
  fc.record({
    target: fc.constantFrom<Typed>(11_900_000_000, 1_000_000_000),
    realisasi: fc.constantFrom<Typed>(9019.746, 0.25, '25%', 757.3, 9019, 1e6, 1e5, 5_950_000_000, 12e9),
  }),
);

/** The number a person types once more: the realisasi, or the quotient to two decimals. */
function valueTyped(value: RowCells): Typed {
  const { realisasi = '', pembilang, penyebut, nilai_dari } = value;
  if (typeof pembilang !== 'number' || typeof penyebut !== 'number' || penyebut <= 0) return realisasi;
  return roundHalfUp((pembilang / penyebut) * (String(nilai_dari).endsWith('100') ? 100 : 1), 2);
}

const rowCells = (blok: Blok) =>
  fc
    .record({
      kode,
      jatuh_tempo: dueCell,
      batas_bawah: boundCell,
      batas_atas: boundCell,
      more: moreCells,
      value: blok === 'program' ? amounts : valueCells,
    })
    .chain((cells) =>
      fc.record({
        own: fc.constant(cells),
        input_kode: fc.oneof(
          { weight: 5, arbitrary: fc.constant<Typed>(cells.kode) },
          { weight: 2, arbitrary: kode },
          { weight: 2, arbitrary: fc.oneof(odd, fc.constantFrom<Typed>(101, 1.5, '=""')) },
        ),
        konfirmasi: fc.oneof(
          { weight: 4, arbitrary: fc.constant<Typed>('') },
          { weight: 3, arbitrary: fc.constant(valueTyped(cells.value)) },
          { weight: 1, arbitrary: fc.oneof(odd, percent, number) },
        ),
        stray: seldom(fc.constantFrom<Typed>(5, 'Sebab', '=""')),
      }),
    )
    .map(({ own: { more, value, ...own }, input_kode, konfirmasi, stray }): RowCells => {
      const { lalu, cara, ...rest } = more;
      const pembilang = 'pembilang' in value ? {} : { pembilang: stray };
      return { ...own, ...rest, ...cara, ...lalu, ...value, ...pembilang, konfirmasi, input_kode };
    });
const block = (blok: Blok, maxLength: number) =>
  fc.uniqueArray(rowCells(blok), { maxLength, selector: (cells) => cells.kode });
const sample: fc.Arbitrary<Sample> = fc.record({
  indikator: block('indikator', 5),
  program: block('program', 3),
});

/** A value that its source has not published: nothing typed, and why. Drawn apart, since a blank is drawn seldom. */
const unavailable: fc.Arbitrary<Sample> = fc
  .record({
    metode: fc.constantFrom<Typed>('naik', 'turun', 'predikat', ''),
    nilai_dari: fc.constantFrom<Typed>('diketik', 'pembilang/penyebut × 100'),
    jatuh_tempo: fc.constantFrom<Typed>('ya', 'ya', 'tidak'),
    pembilang: fc.constantFrom<Typed>('', '', 5),
    kendala: fc.constantFrom<Typed>('Belum terbit: BPS', 'menunggu BPS', 'belum dilaksanakan', ''),
  })
  .map((cells) => ({
    indikator: [{ kode: 'A', input_kode: 'A', target: 10, skala: '|D|C|', ...cells }],
    program: [{ kode: 'B', input_kode: 'B', jatuh_tempo: 'ya', target: 10, kendala: cells.kendala }],
  }));

/** What explains nothing to who reads it, and what does. */
const words: readonly Sample[] = [
  '',
  "' ",
  "'\u200b",
  "'\u00a0\u2060",
  "'–",
  "'3/4",
  75,
  true,
  '=1/0',
  'Sekali',
].map((said: Typed) => {
  const later = { jatuh_tempo: 'tidak', rencana_aksi: 'Rapat', kemajuan: said };
  const missed = { jatuh_tempo: 'ya', metode: 'naik', realisasi: 5, kendala: said, tindak_lanjut: said };
  return {
    indikator: [
      { kode: 'A', input_kode: 'A', ...later },
      { kode: 'B', input_kode: 'B', target: 10, ...missed },
    ],
    program: [],
  };
});

describe('on generated forms', () => {
  const samples = [
    ...fc.sample(sample, { numRuns: drawing(230, 90), seed: 20_241 }),
    ...fc.sample(unavailable, { numRuns: 40, seed: 20_246 }),
    ...words,
  ];
  const built = build(samples, []);
  const first = firstEngine(built.sheets);
  const second = new SecondEngine(built.sheets);
  const rows = built.samples.flatMap((places) => decoded(built, first, places).rows);
  const wrong = compare(built, first, second, (_, row) => expected(row));
  const about = (what: string) => wrong.filter((line) => line.startsWith(`${what}: `)).slice(0, 3);

  test('every rule is broken and kept often enough to tell', () => {
    expect(rows.length).toBeGreaterThan(drawing(400, 200));
    const enough = drawing(10, 5);
    for (const rule of ROW_RULES) {
      const broken = rows.filter((row) => rule.violated(row.rule)).length;
      expect([rule.id, broken >= enough, rows.length - broken >= enough]).toEqual([rule.id, true, true]);
    }
    expect(rows.filter((row) => violatedRules(row.rule).length === 0).length).toBeGreaterThan(20);
  });

  test.each(ROW_RULES.map((rule) => rule.id))('predicate and formula agree: %s', (id) => {
    expect(about(id)).toEqual([]);
  });

  test.each(RESULT_KEYS)('the core and the column agree: %s', (key) => {
    expect(about(key)).toEqual([]);
  });
});

describe('on sound rows', () => {
  const inBlok = (blok: Blok, cells: RowCells): Sample => {
    const row: RowCells = { kode: 'A', input_kode: 'A', jatuh_tempo: 'ya', ...cells };
    return { indikator: blok === 'indikator' ? [row] : [], program: blok === 'program' ? [row] : [] };
  };
  /** Percentages beside each of the scale's bounds, where rounding decides. */
  const near = [91, 76, 66, 51].flatMap((ambang, index) =>
    [-10, -6, -5, -4, 0, 4, 5].map((step, at): Sample => {
      const target = [1, 10, 100][(index + at) % 3] ?? 1;
      const realisasi = ((ambang * 1000 + step) * target) / 100_000;
      return inBlok('indikator', { metode: 'naik', target, realisasi });
    }),
  );
  /** A target of 0, met or not: among any numbers it is drawn too seldom. */
  const zero = fc.record({ target: fc.constantFrom(0, 100), realisasi: fc.constantFrom(0, 5) });
  const pair = fc.oneof(
    { weight: 1, arbitrary: zero },
    { weight: 4, arbitrary: fc.record({ target: number, realisasi: number }) },
  );
  const sound = fc
    .tuple(pair, metodeCell, fc.constantFrom<Blok>('indikator', 'program'))
    .map(([cells, metode, blok]) => inBlok(blok, { ...cells, metode }));
  const built = build([...near, ...fc.sample(sound, { numRuns: drawing(400, 100), seed: 20_242 })], [], {
    rules: [],
  });
  const first = firstEngine(built.sheets);
  const second = new SecondEngine(built.sheets);

  test('capaian, kategori and keadaan are what the core computes', () => {
    const wrong = compare(built, first, second, (_, row) => {
      const { capaian = '', kategori, status = '' } = expected(row);
      return { capaian, status, ...(kategori === undefined ? {} : { kategori }) };
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('every state and every category occurs', () => {
    const shown = (key: string) => new Set((first[NAME] ?? []).map((line) => line[columnIndex(key)]));
    for (const { label } of SKALA_BAWAAN) expect(shown('kategori')).toContain(label);
    for (const state of ['Terisi', 'Nol', 'Tidak dapat dihitung']) expect(shown('status')).toContain(state);
  });
});

test('other rules in Pengaturan hold in the sheet as in the core', () => {
  const aturan: Aturan = {
    ...ATURAN_BAWAAN,
    nol: 'tidak dihitung',
    desimalKategori: 0,
    ambangAnalisis: 76,
    batasLonjakan: 10,
  };
  const built = build(fc.sample(sample, { numRuns: drawing(60, 25), seed: 20_244 }), [], {
    aturan: [['tidak dihitung'], [0], [76], [10]],
  });
  const first = firstEngine(built.sheets);
  const wrong = compare(built, first, new SecondEngine(built.sheets), (_, row) => expected(row), aturan);
  expect(wrong.slice(0, 3)).toEqual([]);
});

test('a percent sign in a setting counts in the sheet as in the core; so does a number out of bounds, until it is mended', () => {
  const skala = ['91%', '57,5%', 40, -1, 0].map((ambang, index) => [
    ambang,
    SKALA_BAWAAN[index]?.label ?? '',
  ]);
  const meant = [91, 57.5, 40, -1, 0].map((ambang, index) => ({
    ambang,
    label: SKALA_BAWAAN[index]?.label ?? '',
  }));
  const samples = fc.sample(sample, { numRuns: drawing(60, 20), seed: 20_245 });
  const built = build(samples, [], {
    skala,
    aturan: [[ATURAN_BAWAAN.nol], [2.5], ['90%'], ['150%']],
  });
  const aturan: Aturan = { ...ATURAN_BAWAAN, skala: meant, ambangAnalisis: 90, batasLonjakan: 150 };
  const second = new SecondEngine(built.sheets);
  const wrong = compare(built, firstEngine(built.sheets), second, (_, row) => expected(row), aturan);
  expect(wrong.slice(0, 3)).toEqual([]);
});

test('a bound or a name that was cleared in Pengaturan counts as the built-in one, as in the core', () => {
  const capaian = [95, 91, 80, 70, 60, 10];
  const rows = capaian.map((realisasi, index): RowCells => {
    const own = `A${index}`;
    return { kode: own, input_kode: own, jatuh_tempo: 'ya', metode: 'naik', target: 100, realisasi };
  });
  const skala = SKALA.map((line, index) =>
    index === 1 ? ['', ''] : index === 2 ? ["'66", line[1] ?? ''] : line,
  );
  const built = build([{ indikator: rows, program: [] }], [], { skala, rules: [] });
  const wrong = compare(built, firstEngine(built.sheets), new SecondEngine(built.sheets), (_, row) => ({
    kategori: expected(row).kategori ?? '',
  }));
  expect(wrong).toEqual([]);
});

describe('what changed since it was submitted', () => {
  const WATCHED = [...INPUT_COLUMNS, { key: 'bukti', header: BUKTI_HEADER }];
  const NO_FILE = {
    tindakan: 'unggah',
    jenis: '',
    berkas: '',
    tautan: '',
    ukuran: 0,
    sha256: '',
    idBerkas: '',
    pengunggah: '',
    waktu: '',
    alasan: '',
    rujukan: 0,
    generasi: '',
  } as const;
  const text = fc.constantFrom<Typed>("'Hujan", "'hujan", "'Hujan ", "'5", "'0", "'", "'TRUE", "'=x", '');
  const cell = fc.oneof(
    { weight: 2, arbitrary: text },
    fc.constantFrom<Typed>(0, 5, -2.5, 1e-7, 1e15, 6116339202),
  );
  const pair = fc.oneof(
    { weight: 2, arbitrary: cell.map((same) => ({ live: same, copy: same })) },
    { weight: 3, arbitrary: fc.record({ live: cell, copy: cell }) },
    {
      weight: 1,
      arbitrary: fc.record({
        live: fc.constantFrom<Typed>('=""', '=1/0', '=2+3', true, false),
        // Never the text of an error: a row that holds an error cannot be submitted.
        copy: fc.constantFrom<Typed>('', 5, "'5", "'TRUE", true),
      }),
    },
  );
  const kodeOf = (index: number) => `IKU-${index + 1}`;
  const PERIODE = '2026-TW1';
  const inputs = fc.record(Object.fromEntries(INPUT_KEYS.map((key) => [key, pair])));
  const drawn = fc.sample(inputs, { numRuns: drawing(300, 70), seed: 20_243 });
  const definition = (index: number): RowCells => ({
    kode: asTyped(kodeOf(index)),
    jatuh_tempo: 'ya',
    target: 1,
    periode: PERIODE,
  });
  // Every second row has a file; every third of them had it when it was submitted.
  const bukti = drawn.flatMap((_, index): BuktiRow[] =>
    index % 2 === 0
      ? [
          {
            ...NO_FILE,
            no: index + 1,
            periode: PERIODE,
            bidang: 'IKP',
            blok: 'indikator',
            kode: kodeOf(index),
          },
        ]
      : [],
  );
  const copiedUrut = (index: number) => (index % 2 === 0 && index % 3 === 0 ? index + 1 : 0);
  const live = drawn.map(
    (cells, index): RowCells => ({
      ...definition(index),
      ...Object.fromEntries(Object.entries(cells).map(([key, { live: value }]) => [key, value])),
    }),
  );
  const copies = drawn.map((cells, index) => {
    const record: Record<string, Typed> = {
      kunci: `${ID_VERSI}|indikator|${kodeOf(index)}`,
      id_versi: ID_VERSI,
      blok: 'indikator',
      kode: asTyped(kodeOf(index)),
      periode: PERIODE,
      bidang: 'IKP',
      urut_bukti: copiedUrut(index),
    };
    for (const [key, { copy }] of Object.entries(cells)) record[key] = copy;
    return SALINAN_REF.keys.map((key) => record[key] ?? '');
  });
  // A block per row keeps the rules about codes out of the way.
  const built = build(
    live.map((row) => ({ indikator: [row], program: [] })),
    copies,
    {
      rules: [],
      bukti: bukti.map(({ no, periode, bidang, blok, kode }) => {
        const record: Record<string, Typed> = {
          no,
          kunci: barisKunci(periode, bidang, blok, kode),
          status: 'Berlaku',
          tercatat: true,
        };
        return BUKTI_REF.keys.map((key) => record[key] ?? '');
      }),
    },
  );
  const first = firstEngine(built.sheets);
  const second = new SecondEngine(built.sheets);
  const salinan = (first.Salinan ?? []).slice(FIRST_ROW - 1).map((line): SalinanRow => {
    const at = (key: KeyOf<'salinan'>) => line[columnOf(SALINAN_REF, key) - 1] ?? '';
    return {
      idVersi: String(at('id_versi')),
      periode: String(at('periode')),
      bidang: 'IKP',
      blok: at('blok') === 'program' ? 'program' : 'indikator',
      kode: String(at('kode')),
      input: byKey(INPUT_KEYS, at),
      urutBukti: Number(at('urut_bukti')),
    };
  });
  const versi = {
    kode: '7F3A2C',
    idVersi: ID_VERSI,
    digest: 'another',
    pengaju: '',
    waktu: '',
    putusan: 'disetujui',
    kanal: null,
    pemutus: '',
    waktuPutusan: '',
  } as const;
  const changed = (form: Form, row: FormRow): string => {
    const found = changesSince({ ...form, rows: [row] }, versi, { salinan, bukti }, () => 'digest');
    return WATCHED.filter(({ key }) =>
      found.some(({ place }) => place?.a1 === `${columnLetter(columnIndex(key) + 1)}${row.row}`),
    )
      .map(({ header }) => header)
      .join(', ');
  };

  test('the formula names the cells that the core names', () => {
    const wrong = compare(built, first, second, (form, row) => ({ berubah: changed(form, row) }));
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('each row is compared with its own copy', () => {
    let index = FIRST_ROW - HEADER_ROW;
    const wrong = compare(built, first, second, () => ({ baris_salinan: index++ }));
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('both answers occur for every watched column', () => {
    const shown = (first[NAME] ?? [])
      .slice(FORM_ROW.indikator - 1)
      .map((line) => String(line[columnIndex('berubah')]));
    for (const { header } of WATCHED) {
      const count = shown.filter((text) => text.includes(header)).length;
      const enough = drawing(50, 14);
      expect([header, count > enough, shown.length - count > enough]).toEqual([header, true, true]);
    }
  });
});

test('a row whose code is found as another row, because MATCH ignores case, is never shown as unchanged', () => {
  const row = (kode: string): RowCells => ({
    kode,
    input_kode: kode,
    jatuh_tempo: 'ya',
    target: 1,
    realisasi: 5,
  });
  const copy = (kode: string) => {
    const record: RowCells = { kunci: `${ID_VERSI}|indikator|${kode}`, id_versi: ID_VERSI, ...row(kode) };
    return SALINAN_REF.keys.map((key) => record[key] ?? '');
  };
  const built = build(
    [{ indikator: [row('IKU-a'), row('IKU-A')], program: [] }],
    [copy('IKU-a'), copy('IKU-A')],
    { rules: [] },
  );
  const second = new SecondEngine(built.sheets);
  const first = firstEngine(built.sheets);
  const shown = (built.samples[0] ?? []).map(({ row }) => [
    first[NAME]?.[row - 1]?.[columnIndex('berubah')],
    second.value(NAME, row - 1, columnIndex('berubah')),
  ]);
  expect(shown).toEqual([
    ['', ''],
    ['Kode (isian)', 'Kode (isian)'],
  ]);
});
