// The rules about definitions and comparisons, as data: predicates over one row of Indikator, Data Pembanding, Rencana
// Aksi or a form. Whether an indicator should rise or fall is never guessed from its name.
import { sampaiDengan } from '../domain/agregasi';
import { formatAngka, formatPersen, roundHalfUp } from '../domain/angka';
import { type AngkaBersatuan, bacaAngka } from '../domain/angka-bersatuan';
import { isMetodeAngka } from '../domain/capaian';
import { isTanggal } from '../domain/kalender';
import type { Place } from '../domain/place';
import { isPersen, raguDijumlahkan } from '../domain/satuan';
import type { Target } from '../domain/target';
import { angkaTerbit, type BarisTerbit, type Pengenalan, persenOf, recogniseSlip } from '../domain/terbitan';
import { TRIWULAN, type Triwulan } from '../domain/triwulan';
import { notANumberSentence } from '../text/number';
import { REFERENCE_RULE_TEXT, REFERENCE_TEXT } from '../text/reference';
import { type Book, refOf } from './book';
import { type CellValue, textOf } from './cell';
import { choiceOf } from './decode-tables';
import type { FormRow } from './form';
import { DEFINITION_COLUMNS, type DefinitionCells, type FormKey } from './form-columns';
import type { Blok } from './form-layout';
import { hiddenInReference } from './hidden-cells';
import { type Problem, problem, type Severity } from './problem';
import type { Indikator, RencanaAksi } from './reference';
import { isYearOrBlank, type PembandingRow } from './report-rows';
import { JENIS_PEMBANDING, PEMBANDING } from './report-tables';
import type { TabId } from './spec';
import { type KeyOf, localCell } from './tab';
import { JENIS_DOKUMEN } from './tables';

const WAJIB: Severity = 'Wajib diperbaiki';
const PERLU: Severity = 'Perlu penjelasan';
const CATATAN: Severity = 'Catatan';

export interface ReferenceRule<T, Key extends string> {
  readonly id: keyof typeof REFERENCE_RULE_TEXT.finding;
  readonly severity: Severity;
  /** The column a click leads to. */
  readonly column: (item: T) => Key;
  violated(item: T): boolean;
  particulars(item: T): string;
}

/** A reason in the indicator's own row settles what only needs one. */
function isUnexplained({ penjelasan }: Indikator): boolean {
  return penjelasan === '';
}

function boundsOf({ nilai, atas }: Target): readonly (number | string)[] {
  return [nilai, atas === '' ? nilai : atas];
}

interface DueTarget {
  readonly triwulan: Triwulan;
  readonly target: Target;
}

function dueTargets({ jatuhTempo, target }: Indikator): readonly DueTarget[] {
  return TRIWULAN.flatMap((triwulan): DueTarget[] => {
    const own = target[triwulan];
    return jatuhTempo[triwulan] && own ? [{ triwulan, target: own }] : [];
  });
}

function lastDueKey(item: Indikator): KeyOf<'indikator'> {
  const due = dueTargets(item);
  const last = due[due.length - 1];
  return last ? `target_${last.triwulan}` : 'target_tahunan';
}

/** What the targets of the due quarters come to over the year, both bounds; null where they come to nothing. */
function yearFromQuarters(item: Indikator): readonly (number | string)[] | null {
  const targets = dueTargets(item).map(({ target }) => boundsOf(target));
  const last = targets[targets.length - 1];
  if (!last) return null;
  if (!isMetodeAngka(item.metode)) return item.agregasi === 'nilai akhir' ? last : null;
  const bounds = [0, 1].map((index) => {
    const values = targets.map((target) => target[index]).filter((value) => typeof value === 'number');
    return sampaiDengan(values, item.agregasi, item.caraIsi);
  });
  return bounds.every((value) => value !== null) ? bounds : null;
}

/** A mean is promised rounded; everything else as it is. */
function isSame(fromQuarters: number | string, tahunan: number | string, isMean: boolean): boolean {
  if (typeof fromQuarters !== 'number' || typeof tahunan !== 'number') return fromQuarters === tahunan;
  const decimals = isMean ? angkaTerbit(tahunan).desimal : 9;
  return roundHalfUp(fromQuarters, decimals) === roundHalfUp(tahunan, decimals);
}

function isSummed({ agregasi, caraIsi }: Indikator): boolean {
  return agregasi === 'akumulasi' && caraIsi === 'per TW';
}

interface Outside {
  readonly key: KeyOf<'indikator'>;
  readonly nilai: number;
}

/** Targets by their column. */
function targetsOf(
  item: Indikator,
): readonly { readonly key: KeyOf<'indikator'>; readonly target: Target | null }[] {
  return [
    ...TRIWULAN.map((triwulan) => ({ key: `target_${triwulan}` as const, target: item.target[triwulan] })),
    { key: 'target_tahunan', target: item.targetTahunan },
  ];
}

/** The first bound of a target for which this holds. */
function firstTarget(
  targets: ReturnType<typeof targetsOf>,
  isOdd: (nilai: number) => boolean,
): Outside | null {
  const odd = targets.flatMap(({ key, target }) =>
    (target ? boundsOf(target) : []).flatMap((nilai): Outside[] =>
      typeof nilai === 'number' && isOdd(nilai) ? [{ key, nilai }] : [],
    ),
  );
  return odd[0] ?? null;
}

/** The first target outside the bounds of a quarter's value; an annual target that is a sum has no bounds. */
function outsideTarget(item: Indikator): Outside | null {
  const { batasBawah: bawah, batasAtas: atas } = item;
  const bounded = targetsOf(item).filter(({ key }) => !isSummed(item) || key !== 'target_tahunan');
  return firstTarget(
    bounded,
    (nilai) => (typeof bawah === 'number' && nilai < bawah) || (typeof atas === 'number' && nilai > atas),
  );
}

/** A per cent target that looks like a fraction of 1: a typed 3% whose sign was lost. */
function fractionTarget(item: Indikator): Outside | null {
  // Whoever has written the sign out, means what he wrote.
  const bare = targetsOf(item).filter(({ target }) => !target?.teks.includes('%'));
  return isPersen(item.satuan) ? firstTarget(bare, (nilai) => nilai > 0 && nilai < 1) : null;
}

/** A predikat promised that every other one reaches: the scale was written from the top, perhaps. */
function lowestTarget(item: Indikator): KeyOf<'indikator'> | null {
  if (item.metode !== 'predikat') return null;
  const promised = targetsOf(item).filter(({ target }) => target !== null);
  const last = promised[promised.length - 1];
  return last && last.target?.nilai === item.skala[0] ? last.key : null;
}

/** A yes promised in one quarter and a no in another, or in the year: only one of them can be reached. */
function opposedTarget(item: Indikator): ReturnType<typeof targetsOf>[number] | null {
  if (item.metode !== 'ya/tidak') return null;
  const promised = item.skala[item.skala.length - 1];
  const due = TRIWULAN.filter((triwulan) => item.jatuhTempo[triwulan]).map((own) => `target_${own}`);
  return (
    targetsOf(item).find(
      ({ key, target }) => due.includes(key) && target !== null && target.nilai !== promised,
    ) ?? null
  );
}

function numberText(value: CellValue): string {
  return typeof value === 'number' ? formatAngka(value) : '';
}

export const INDIKATOR_RULES: readonly ReferenceRule<Indikator, KeyOf<'indikator'>>[] = [
  {
    id: 'batas-terbalik',
    severity: WAJIB,
    column: () => 'batas_bawah',
    violated: ({ batasBawah: bawah, batasAtas: atas }) =>
      typeof bawah === 'number' && typeof atas === 'number' && bawah > atas,
    particulars: ({ batasBawah, batasAtas }) =>
      REFERENCE_RULE_TEXT['batas-terbalik'](Number(batasBawah), Number(batasAtas)),
  },
  {
    id: 'target-di-luar-batas',
    severity: WAJIB,
    column: (item) => outsideTarget(item)?.key ?? 'batas_bawah',
    violated: (item) => outsideTarget(item) !== null,
    particulars: (item) =>
      REFERENCE_RULE_TEXT['target-di-luar-batas'](
        outsideTarget(item)?.nilai ?? 0,
        numberText(item.batasBawah),
        numberText(item.batasAtas),
      ),
  },
  {
    id: 'target-pecahan',
    severity: WAJIB,
    column: (item) => fractionTarget(item)?.key ?? 'target_tahunan',
    violated: (item) => isUnexplained(item) && fractionTarget(item) !== null,
    particulars: (item) => REFERENCE_RULE_TEXT['target-pecahan'](fractionTarget(item)?.nilai ?? 0),
  },
  {
    id: 'target-terendah',
    severity: WAJIB,
    column: (item) => lowestTarget(item) ?? 'target_tahunan',
    violated: (item) => isUnexplained(item) && lowestTarget(item) !== null,
    particulars: (item) =>
      REFERENCE_RULE_TEXT['target-terendah'](
        String(targetsOf(item).find(({ key }) => key === lowestTarget(item))?.target?.nilai ?? ''),
        item.skala,
      ),
  },
  {
    id: 'janji-berlawanan',
    severity: WAJIB,
    column: (item) => opposedTarget(item)?.key ?? 'target_tahunan',
    violated: (item) => opposedTarget(item) !== null,
    particulars: (item) =>
      REFERENCE_RULE_TEXT['janji-berlawanan'](
        String(opposedTarget(item)?.target?.nilai ?? ''),
        item.skala[item.skala.length - 1] ?? '',
      ),
  },
  {
    id: 'tahunan-kosong',
    severity: PERLU,
    column: () => 'target_tahunan',
    violated: (item) =>
      isUnexplained(item) &&
      item.targetTahunan === null &&
      TRIWULAN.some((triwulan) => item.jatuhTempo[triwulan]),
    particulars: () => REFERENCE_RULE_TEXT['tahunan-kosong'](),
  },
  {
    id: 'target-akhir',
    severity: PERLU,
    column: (item) => lastDueKey(item),
    violated: (item) => {
      const fromQuarters = yearFromQuarters(item);
      if (!isUnexplained(item) || !fromQuarters || !item.targetTahunan) return false;
      const isMean = item.agregasi === 'rata-rata' && item.caraIsi === 'per TW';
      const tahunan = boundsOf(item.targetTahunan);
      return fromQuarters.some((value, index) => !isSame(value, tahunan[index] ?? '', isMean));
    },
    particulars: (item) =>
      REFERENCE_RULE_TEXT['target-akhir'](
        yearFromQuarters(item) ?? [],
        item.targetTahunan ? boundsOf(item.targetTahunan) : [],
      ),
  },
  {
    id: 'jumlah-diragukan',
    severity: PERLU,
    column: () => 'agregasi',
    violated: (item) => isUnexplained(item) && isSummed(item) && raguDijumlahkan(item.satuan),
    particulars: ({ satuan }) => REFERENCE_RULE_TEXT['jumlah-diragukan'](satuan),
  },
];

export const RENCANA_RULES: readonly ReferenceRule<RencanaAksi, KeyOf<'rencana'>>[] = [
  {
    id: 'rencana-tanpa-pic',
    severity: CATATAN,
    column: () => 'pic',
    violated: ({ pic }) => pic === '',
    particulars: () => REFERENCE_RULE_TEXT['rencana-tanpa-pic'](),
  },
];

/** A row of Data Pembanding with the indicator it is held against. */
export interface Pembanding {
  readonly row: PembandingRow;
  readonly indikator: Indikator;
}

const PEMBANDING_KEYS = ['target', 'realisasi', 'capaian'] as const;

function headerOf(key: KeyOf<'pembanding'>): string {
  return PEMBANDING.columns.find((column) => column.key === key)?.header ?? key;
}

/** Texts that were meant as a number; a word, or a dash for nothing, is none. */
const MEANT_AS_NUMBER: readonly AngkaBersatuan['kind'][] = [
  'angka',
  'ambigu',
  'rusak',
  'galat',
  'satuan-lain',
];

/** A comparison may be in a unit of its own. */
function satuanOf({ row, indikator }: Pembanding): string {
  return row.satuan || indikator.satuan;
}

function textNumbers({ row, indikator }: Pembanding): readonly (typeof PEMBANDING_KEYS)[number][] {
  if (!isMetodeAngka(indikator.metode)) return [];
  return PEMBANDING_KEYS.filter((key) => {
    const value = row[key];
    return (
      typeof value === 'string' &&
      MEANT_AS_NUMBER.includes(bacaAngka(value, satuanOf({ row, indikator })).kind)
    );
  });
}

/** The row as a published one; null where there is nothing to hold against each other. */
function terbitOf({ row, indikator }: Pembanding): BarisTerbit | null {
  const { metode } = indikator;
  const { target, realisasi, capaian } = row;
  // A range has two bounds, of which the row has one.
  if (!isMetodeAngka(metode) || metode === 'rentang') return null;
  if (typeof target !== 'number' || typeof realisasi !== 'number' || typeof capaian !== 'number') return null;
  return {
    metode,
    target: angkaTerbit(target),
    realisasi: angkaTerbit(realisasi),
    capaian: angkaTerbit(capaian),
  };
}

function slipOf(item: Pembanding): Pengenalan | null {
  const terbit = terbitOf(item);
  return terbit && recogniseSlip(terbit);
}

/** A number of a share that looks like a fraction of 1 where the indicator's own target is in per cent. */
function fractionOf(item: Pembanding): (typeof PEMBANDING_KEYS)[number] | null {
  const targets = targetsOf(item.indikator).map(({ target }) => target?.nilai);
  if (!isPersen(satuanOf(item)) || !targets.some((target) => typeof target === 'number' && target >= 1))
    return null;
  const isFraction = (value: CellValue) => typeof value === 'number' && value > 0 && value <= 1;
  return PEMBANDING_KEYS.find((key) => key !== 'capaian' && isFraction(item.row[key])) ?? null;
}

export const PEMBANDING_RULES: readonly ReferenceRule<Pembanding, KeyOf<'pembanding'>>[] = [
  {
    id: 'pembanding-pecahan',
    severity: PERLU,
    column: (item) => fractionOf(item) ?? 'realisasi',
    violated: (item) => fractionOf(item) !== null,
    particulars: (item) => {
      const key = fractionOf(item) ?? 'realisasi';
      const nilai = Number(item.row[key]);
      return REFERENCE_RULE_TEXT['pembanding-pecahan'](headerOf(key), nilai, nilai * 100);
    },
  },
  {
    id: 'pembanding-teks',
    severity: CATATAN,
    column: (item) => textNumbers(item)[0] ?? 'target',
    violated: (item) => textNumbers(item).length > 0,
    particulars: (item) =>
      textNumbers(item)
        .map((key) =>
          REFERENCE_RULE_TEXT['pembanding-teks'](
            headerOf(key),
            notANumberSentence(textOf(item.row[key]), satuanOf(item)),
          ),
        )
        .join(' '),
  },
  {
    id: 'capaian-disalin',
    severity: CATATAN,
    column: () => 'capaian',
    violated: (item) => slipOf(item) === 'capaian = realisasi',
    particulars: ({ row }) => REFERENCE_RULE_TEXT['capaian-disalin'](Number(row.capaian), Number(row.target)),
  },
  {
    id: 'capaian-tidak-cocok',
    severity: CATATAN,
    column: () => 'capaian',
    violated: (item) => slipOf(item) === 'beda' || slipOf(item) === 'tidak dapat dihitung',
    particulars: (item) => {
      const terbit = terbitOf(item);
      const persen = terbit && persenOf(terbit);
      return REFERENCE_RULE_TEXT['capaian-tidak-cocok'](
        Number(item.row.capaian),
        item.indikator.metode,
        persen === null ? '' : formatPersen(persen),
      );
    },
  },
];

/** A definition as a form made now would carry it. */
export interface DefinitionNow {
  readonly blok: Blok;
  readonly kode: string;
  readonly values: DefinitionCells;
}

/** A form's row beside its definition of now; null where there is none any more. */
export interface FormStand {
  readonly row: FormRow;
  readonly now: DefinitionNow | null;
}

/** Headers of the definition's columns that have changed since the form was made. */
function changedColumns({ row, now }: FormStand): readonly string[] {
  if (!now) return [];
  return DEFINITION_COLUMNS.filter(({ key }) => row.definition[key] !== now.values[key]).map(
    ({ header }) => header,
  );
}

export const FORM_RULES: readonly ReferenceRule<FormStand, FormKey>[] = [
  {
    id: 'form-tanpa-definisi',
    severity: CATATAN,
    column: () => 'kode',
    violated: ({ now }) => now === null,
    particulars: () => REFERENCE_RULE_TEXT['form-tanpa-definisi'](),
  },
  {
    id: 'form-tertinggal',
    severity: CATATAN,
    column: () => 'uraian',
    violated: (item) => changedColumns(item).length > 0,
    particulars: (item) => REFERENCE_RULE_TEXT['form-tertinggal'](changedColumns(item)),
  },
];

function findings<T, Key extends string>(
  rules: readonly ReferenceRule<T, Key>[],
  items: readonly T[],
  nameOf: (item: T) => { readonly kode: string; readonly place: (key: Key) => Place },
): readonly Problem[] {
  return items.flatMap((item) =>
    rules
      .filter((rule) => rule.violated(item))
      .map((rule) => {
        const { kode, place } = nameOf(item);
        const sentence = REFERENCE_RULE_TEXT.sentence(
          REFERENCE_RULE_TEXT.finding[rule.id],
          kode,
          rule.particulars(item),
        );
        return problem(place(rule.column(item)), sentence, rule.severity);
      }),
  );
}

/** Rows of Data Pembanding that no report will show: of no kind we know, or of no indicator of the year. */
function unreadComparisons(book: Book): readonly Problem[] {
  const ref = refOf(book, 'pembanding');
  return book.rows('pembanding').flatMap((row): Problem[] => {
    const kode = row.text('kode');
    const found = (key: KeyOf<'pembanding'>, sentence: string) =>
      problem({ tab: ref.name, a1: localCell(ref, key, row.row) }, sentence, PERLU);
    if (choiceOf(JENIS_PEMBANDING, row.text('jenis')) === undefined) {
      return [found('jenis', REFERENCE_RULE_TEXT.comparisonUnread(row.text('jenis'), JENIS_PEMBANDING))];
    }
    const isKnown = book.indikator.some((item) => item.kode === kode);
    return isKnown ? [] : [found('kode', REFERENCE_RULE_TEXT.comparisonUnknown(kode))];
  });
}

/** Rows of Dokumen that no report can name rightly: of no kind we know, of no year, or of no day. */
export function documentFindings(book: Book): readonly Problem[] {
  const ref = refOf(book, 'dokumen');
  return book.rows('dokumen').flatMap((row): readonly Problem[] => {
    const found = (key: KeyOf<'dokumen'>, sentence: string) =>
      problem({ tab: ref.name, a1: localCell(ref, key, row.row) }, sentence, PERLU);
    const [jenis, tahun, tanggal] = [row.text('jenis'), row.text('tahun'), row.text('tanggal')];
    return [
      ...(choiceOf(JENIS_DOKUMEN, jenis)
        ? []
        : [found('jenis', REFERENCE_RULE_TEXT.comparisonUnread(jenis, JENIS_DOKUMEN))]),
      ...(isYearOrBlank(tahun)
        ? []
        : [found('tahun', REFERENCE_TEXT.notAYear(tahun, book.pengaturan.tahun ?? 0))]),
      ...(tanggal === '' || isTanggal(tanggal) ? [] : [found('tanggal', REFERENCE_TEXT.notADate(tanggal))]),
    ];
  });
}

/** Findings about comparisons that would leave one out of a report, or print a wrong one. */
export function comparisonFindings(book: Book): readonly Problem[] {
  const { name } = refOf(book, 'pembanding');
  return definitionFindings(book).filter(({ place, severity }) => place?.tab === name && severity === PERLU);
}

/** Findings of the tabs Indikator, Rencana Aksi and Data Pembanding. */
export function definitionFindings(book: Book): readonly Problem[] {
  const at = <Id extends TabId>(id: Id, row: number) => {
    const ref = refOf(book, id);
    return (key: KeyOf<Id>) => ({ tab: ref.name, a1: localCell(ref, key, row) });
  };
  const pembanding = book.pembanding.flatMap((row): Pembanding[] => {
    const indikator = book.indikator.find(({ kode }) => kode === row.kode);
    return indikator ? [{ row, indikator }] : [];
  });
  return [
    ...findings(INDIKATOR_RULES, book.indikator, ({ kode, row }) => ({ kode, place: at('indikator', row) })),
    ...findings(RENCANA_RULES, book.rencana, ({ kode, row }) => ({ kode, place: at('rencana', row) })),
    ...findings(PEMBANDING_RULES, pembanding, ({ row: { kode, row } }) => ({
      kode,
      place: at(PEMBANDING.id, row),
    })),
    ...unreadComparisons(book),
    ...hiddenInReference(book.rows, (id) => refOf(book, id)).filter(({ severity }) => severity === CATATAN),
  ];
}

/** Definitions that no form can be made of. */
export function definitionFaults(book: Book): readonly Problem[] {
  return definitionFindings(book).filter(({ severity }) => severity === WAJIB);
}

/**
 * Findings of the forms of the quarter being measured: what differs from a form made now. `nowOf` says what a bidang's
 * form would be; an accepted one keeps its definitions.
 */
export function staleFormFindings(
  book: Book,
  nowOf: (bidang: string) => readonly DefinitionNow[],
): readonly Problem[] {
  const { periode } = book.state;
  if (periode === null) return [];
  const forms = [...book.forms.values()].filter(
    (form) => form.periode === periode && book.state.unit(periode, form.bidang).versi?.putusan !== 'diterima',
  );
  return forms.flatMap((form): readonly Problem[] => {
    const definitions = nowOf(form.bidang);
    const stands = form.rows.map((row): FormStand => {
      const same = ({ blok, kode }: DefinitionNow) => blok === row.blok && kode === row.kode;
      return { row, now: definitions.find(same) ?? null };
    });
    const missing = definitions.filter(
      ({ blok, kode }) => !form.rows.some((row) => row.blok === blok && row.kode === kode),
    );
    return [
      ...findings(FORM_RULES, stands, ({ row }) => ({
        kode: row.kode,
        place: (key) => ({ tab: form.ref.name, a1: localCell(form.ref, key, row.row) }),
      })),
      ...missing.map(({ kode }) =>
        problem(null, REFERENCE_RULE_TEXT.notOnForm(form.ref.name, kode), CATATAN),
      ),
    ];
  });
}
