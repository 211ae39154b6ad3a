// Siapkan buku kerja: from nothing, or from an older state, to the blueprint. Safe to run again: it writes
// keys, headers, formulas, formats and dropdowns, and never touches what people typed.
import type { Bidang } from '../sop/authority';
import { GUIDE_TEXT } from '../text/guide';
import { viewHeadFormula } from '../workbook/board-formulas';
import { a1 } from '../workbook/cell';
import { formSpec } from '../workbook/form-layout';
import { PENGATURAN_SEED, type SettingKey } from '../workbook/settings';
import type { TabSpec } from '../workbook/spec';
import { columnOf, FIRST_ROW, type TabRef } from '../workbook/tab';
import { isFormTab } from '../workbook/tab-kinds';
import { LOCALE, SCHEMA_VERSION, TABLES_AFTER_FORMS, TABLES_BEFORE_FORMS } from '../workbook/tables';
import { berandaWrites, pimpinanWrites, statusWrites } from './boards';
import { formHeadWrites } from './form-head';
import { formulaWrites, frameWrites, type PrepareInput, rowsWrite } from './frame';
import type { RowRecord } from './records';
import { ringkasanCharts } from './ringkasan';
import type { SettingFamily } from './seed-file';
import type { PrepareWrite, Write } from './write';

/** Comes before anything else: formulas and dates are written for it. */
export const LOCALE_WRITE = { do: 'locale', locale: LOCALE, timeZone: 'Asia/Jakarta' } as const;

/** Comes after everything else: a workbook that says so has today's shape. */
export const SCHEMA_WRITE = { do: 'schema', version: SCHEMA_VERSION } as const;

/** Tabs in their order. */
export function tabSpecs(bidang: readonly Bidang[]): readonly TabSpec[] {
  return [...TABLES_BEFORE_FORMS, ...bidang.map(formSpec), ...TABLES_AFTER_FORMS];
}

/** The choices of a setting that has any. */
export function settingDropdown(
  ref: TabRef<'pengaturan'>,
  row: number,
  { nama, choices }: (typeof PENGATURAN_SEED)[number],
): readonly Write[] {
  const range = a1(row, columnOf(ref, 'nilai'));
  return choices
    ? [{ do: 'dropdown', tab: ref.id, range, from: choices, help: GUIDE_TEXT.choose(nama, choices) }]
    : [];
}

function familyOf(kunci: SettingKey): SettingFamily {
  // A replacement forgets what the type says of it.
  return kunci.replace(/_\d$/, '') as SettingFamily;
}

/** Settings: the seed on a new tab; on an old one only keys it lacks. */
export function pengaturanWrites(input: PrepareInput): readonly Write[] {
  const ref = input.ref('pengaturan');
  const known = input.pengaturan?.rowOf ?? new Map<string, number>();
  const missing = PENGATURAN_SEED.filter((seed) => !known.has(seed.kunci));
  if (missing.length === 0) return [];
  const nextRow = Math.max(FIRST_ROW - 1, ...known.values()) + 1;
  const records = missing.map(
    ({ kunci, nama, nilai }): RowRecord<'pengaturan'> => ({
      kunci,
      nama,
      nilai: kunci === 'pemilik' ? input.runner : nilai,
      keterangan: input.seeds.settings[familyOf(kunci)],
    }),
  );
  return [
    rowsWrite(ref, nextRow, records),
    ...missing.flatMap((seed, index) => settingDropdown(ref, nextRow + index, seed)),
  ];
}

/** The rows that a tab begins with. */
export function seedWrites({ isEmpty, ref, seeds }: PrepareInput): readonly Write[] {
  return [
    ...(isEmpty('sop') ? [rowsWrite(ref('sop'), FIRST_ROW, seeds.sop)] : []),
    ...(isEmpty('libur') ? [rowsWrite(ref('libur'), FIRST_ROW, seeds.libur)] : []),
  ];
}

/** Everything *Siapkan buku kerja* writes, in order; protections follow separately. */
export function prepareWrites(input: PrepareInput): readonly PrepareWrite[] {
  const tahun = input.pengaturan?.tahun ?? null;
  const specs = tabSpecs(input.bidang);
  const [konsolidasi, ringkasan] = [input.ref('konsolidasi'), input.ref('ringkasan')];
  return [
    ...specs.flatMap((spec, index) =>
      frameWrites(spec, input.ref(spec.id), index, isFormTab(spec.id) ? '' : input.seeds.notes[spec.id]),
    ),
    ...[...pengaturanWrites(input), ...seedWrites(input)].map(
      (write) => ({ ...write, isSeed: true }) as const,
    ),
    ...(tahun === null
      ? []
      : [
          ...statusWrites(input, tahun),
          ...pimpinanWrites(input, tahun),
          ...input.bidang.flatMap((bidang) => formHeadWrites(input, bidang)),
        ]),
    ...berandaWrites(input),
    ...formulaWrites(konsolidasi, [viewHeadFormula(konsolidasi, 'blok', input.ref('jejak'))]),
    ...formulaWrites(ringkasan, [viewHeadFormula(ringkasan, 'grafik', input.ref('jejak'))]),
    ...ringkasanCharts(ringkasan),
  ];
}
