// The rows a bidang's form has in a quarter: definitions from the reference tabs, typed inputs beside their own code.
import { yaTidak } from '../domain/capaian';
import { satuanCocok } from '../domain/satuan';
import type { Target } from '../domain/target';
import { lastDayOf, type Periode, parsePeriode, periodesBefore, type Triwulan } from '../domain/triwulan';
import { type Book, ofYear } from './book';
import { type Form, type FormRow, hasTypedInput } from './form';
import { DEFINITION_KEYS, type DefinitionCells, INPUT_KEYS, type InputCells } from './form-columns';
import type { Blok } from './form-layout';
import { laluCells, skalaCell } from './measure';
import { type Indikator, type Program, paguOn, type RencanaAksi } from './reference';
import { type EarlierValues, earlierValues, storedBy } from './riwayat';
import type { TableId } from './spec';
import { byKey } from './tab';

export interface Definition {
  readonly blok: Blok;
  readonly kode: string;
  readonly values: DefinitionCells;
}

/** What a definition takes from outside its own row of the reference tabs. */
export interface DefinitionContext {
  readonly book: Pick<Book, 'indikator' | 'program' | 'rencana' | 'pembanding'>;
  readonly periode: Periode;
  readonly earlier: EarlierValues;
}

export function definitionContext(book: Book, periode: Periode): DefinitionContext {
  return { book: ofYear(book, periode), periode, earlier: earlierValues(book, periode) };
}

/** The rows a bidang's form has this quarter, in the order of the reference tabs. */
export function definitionsOf(context: DefinitionContext, bidang: string): readonly Definition[] {
  const { indikator, program } = context.book;
  return [
    ...indikator.filter((item) => item.bidang === bidang).map((item) => indikatorDefinition(context, item)),
    ...program.filter((item) => item.bidang === bidang).map((item) => programDefinition(context, item)),
  ];
}

const NO_TARGET: Target = { nilai: '', atas: '', teks: '' };

function indikatorDefinition({ book, periode, earlier }: DefinitionContext, item: Indikator): Definition {
  const { triwulan, tahun } = partsOf(periode);
  const target = item.target[triwulan] ?? NO_TARGET;
  const tahunan = item.targetTahunan ?? NO_TARGET;
  const lastYear = book.pembanding.find(
    (row) =>
      row.jenis === 'Tahun lalu' &&
      row.kode === item.kode &&
      row.tahun === tahun - 1 &&
      // In another unit it is no last year of this one.
      satuanCocok(row.satuan, item.satuan),
  );
  return {
    blok: 'indikator',
    kode: item.kode,
    values: {
      kode: item.kode,
      sasaran: item.sasaran,
      uraian: item.uraian,
      satuan: item.satuan,
      metode: item.metode,
      jatuh_tempo: yaTidak(item.jatuhTempo[triwulan]),
      target: target.nilai,
      target_atas: target.atas,
      target_teks: target.teks,
      target_tahunan: tahunan.nilai,
      tahunan_atas: tahunan.atas,
      tahunan_teks: tahunan.teks,
      rencana_aksi: rencanaText(book.rencana, item.kode, triwulan),
      batas_bawah: item.batasBawah,
      batas_atas: item.batasAtas,
      pic: item.pic,
      jenis: item.jenis,
      agregasi: item.agregasi,
      cara_isi: item.caraIsi,
      nilai_dari: item.nilaiDari,
      skala: skalaCell(item.skala),
      realisasi_tahun_lalu: typeof lastYear?.realisasi === 'number' ? lastYear.realisasi : '',
      ...laluCells(earlier('indikator', item.kode), item.agregasi, item.caraIsi),
    },
  };
}

/** The quarter's actions, a line each: "Aksi: rencana". */
function rencanaText(rencana: readonly RencanaAksi[], kode: string, triwulan: Triwulan): string {
  return rencana
    .filter((item) => item.kode === kode && item.rencana[triwulan] !== '')
    .map((item) => `${item.aksi}: ${item.rencana[triwulan]}`)
    .join('\n');
}

/** Of a program the year so far is typed, and the pagu is the one in force on the quarter's last day. */
function programDefinition({ periode, earlier }: DefinitionContext, item: Program): Definition {
  const pagu = paguOn(item, lastDayOf(periode));
  return {
    blok: 'program',
    kode: item.kode,
    values: {
      ...byKey(DEFINITION_KEYS, () => ''),
      kode: item.kode,
      sasaran: item.sasaran,
      uraian: item.uraian,
      satuan: 'Rp',
      target_tahunan: pagu,
      jatuh_tempo: yaTidak(true),
      target: pagu,
      agregasi: 'akumulasi',
      cara_isi: 's/d TW',
      ...laluCells(earlier('program', item.kode), 'akumulasi', 's/d TW'),
    },
  };
}

/** What a form brings along of earlier quarters. */
export const LALU_KEYS = ['sd_lalu', 'n_lalu', 'realisasi_lalu'] as const;

/** Of a definition, what its earlier quarters brought. */
export function laluOf(values: DefinitionCells): Pick<DefinitionCells, (typeof LALU_KEYS)[number]> {
  return byKey(LALU_KEYS, (key) => values[key]);
}

/** The tabs that definitions are made from. */
export const DEFINITION_TABS = [
  'indikator',
  'rencana',
  'anggaran',
  'pembanding',
  'revisi',
  'riwayat',
] as const satisfies readonly TableId[];

/** What is typed, imported and carried over into another year. */
export const REFERENCE_TABS = [...DEFINITION_TABS, 'dokumen', 'libur', 'awal', 'narasi'] as const;

/** Whether the earlier quarters say something else by now than when the form was made. */
export function isLaluStale(book: Book, form: Form): boolean {
  if (form.periode === null || periodesBefore(form.periode).every((earlier) => !storedBy(book, earlier))) {
    return false;
  }
  const now = definitionsOf(definitionContext(book, form.periode), form.bidang);
  return form.rows.some((row) => {
    const own = now.find(({ blok, kode }) => blok === row.blok && kode === row.kode);
    return own !== undefined && LALU_KEYS.some((key) => own.values[key] !== row.definition[key]);
  });
}

function partsOf(periode: Periode): { readonly tahun: number; readonly triwulan: Triwulan } {
  const parsed = parsePeriode(periode);
  if (parsed === null) throw new RangeError(`Not a periode: ${periode}`);
  return parsed;
}

interface Placement {
  /** Inputs for each definition, in order. */
  readonly inputs: readonly InputCells[];
  /** Rows whose typed inputs found no definition. */
  readonly homeless: readonly FormRow[];
}

/** What a row holds before anybody has typed. */
export const NO_INPUT: InputCells = byKey(INPUT_KEYS, () => '');

/** Puts typed inputs back beside the definition their code names; a row without a code keeps its own. */
export function placeInputs(
  form: Form | undefined,
  definitions: readonly Definition[],
  fresh: boolean,
): Placement {
  const rows = fresh ? [] : (form?.rows ?? []);
  const taken = new Set<FormRow>();
  const claim = (definition: Definition): FormRow | undefined => {
    const sameBlok = rows.filter((row) => row.blok === definition.blok && !taken.has(row));
    const byCode = sameBlok.filter((row) => String(row.input.input_kode) === definition.kode);
    const row =
      byCode.find((candidate) => candidate.kode === definition.kode) ??
      byCode[0] ??
      sameBlok.find((candidate) => candidate.input.input_kode === '' && candidate.kode === definition.kode);
    if (row) taken.add(row);
    return row;
  };
  const inputs = definitions.map((definition): InputCells => {
    const row = claim(definition);
    return row ? { ...row.input, input_kode: definition.kode } : { ...NO_INPUT, input_kode: definition.kode };
  });
  return { inputs, homeless: rows.filter((row) => !taken.has(row) && hasTypedInput(row)) };
}
