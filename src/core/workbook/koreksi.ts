// What a bidang filled in for a quarter that is being corrected: its form where that still stands, else the rows of the version as
// if they still were a form. The form itself belongs to the quarter being measured.
import { AGREGASI, CARA_ISI } from '../domain/agregasi';
import type { Periode } from '../domain/triwulan';
import { laporanOf } from '../sop/laporan';
import { isSettled } from '../sop/workflow';
import { type Book, ofYear } from './book';
import { textOf } from './cell';
import { LALU_KEYS, laluOf } from './definitions';
import { jumlahBukti } from './evidence';
import { type Form, type FormRow, findingsOfRow } from './form';
import { DEFINITION_KEYS, type DefinitionCells, INPUT_KEYS, type InputCells } from './form-columns';
import { BLOK, type Blok } from './form-layout';
import { isDue, laluCells } from './measure';
import { type Problem, problem } from './problem';
import { aturanOf, committedRiwayat, type EarlierValues, earlierValues, type RiwayatRecord } from './riwayat';
import { byKey } from './tab';

/** Quarters before the one being measured whose data may be corrected, in order: no text of them stands signed. */
export function koreksiPeriodes({ committed, state }: Pick<Book, 'committed' | 'state'>): readonly Periode[] {
  const consolidated = committed.flatMap(({ peristiwa, periode }) =>
    peristiwa === 'dikonsolidasikan' && periode !== '' && periode !== state.periode ? [periode] : [],
  );
  return [...new Set(consolidated)]
    .filter((periode) => laporanOf(committed, periode).tandaTangan === null)
    .sort();
}

/** The quarter's form, as it stands or as it is being corrected; null where there is neither. */
export function formOf(book: Book, bidang: string, periode: Periode): Form | null {
  const form = book.forms.get(bidang);
  if (!form) return null;
  return form.periode === periode ? form : correctedForm(book, form, bidang, periode);
}

/** Whether the rows stand on no tab: there is no cell to lead to. */
export function isOffTab(book: Book, form: Form): boolean {
  return book.forms.get(form.bidang)?.periode !== form.periode;
}

function correctedForm(book: Book, form: Form, bidang: string, periode: Periode): Form | null {
  const state = book.state.unit(periode, bidang);
  const { versi } = state;
  if (!versi || isSettled(state) || laporanOf(book.committed, periode).tandaTangan) return null;
  const copies = book.salinan.filter(({ idVersi }) => idVersi === versi.idVersi);
  const earlier = earlierValues(book, periode);
  const rows = committedRiwayat(book, periode).flatMap((record) => {
    const blok = BLOK.find((name) => name === record.blok);
    if (!blok || record.bidang !== bidang) return [];
    const kode = textOf(record.kode);
    const copy = copies.find((candidate) => candidate.blok === blok && candidate.kode === kode);
    const input: InputCells = copy?.input ?? byKey(INPUT_KEYS, (key) => record[key] ?? '');
    return [{ blok, kode, definition: definitionOf(record, earlier), input }];
  });
  return { ...form, periode, rows: formRows(book, bidang, periode, rows) };
}

/** As it was consolidated, but for what the earlier quarters say now. */
function definitionOf(record: RiwayatRecord, earlier: EarlierValues): DefinitionCells {
  const definition = byKey(DEFINITION_KEYS, (key) => record[key] ?? '');
  const values = earlier(textOf(record.blok), textOf(record.kode));
  const agregasi = AGREGASI.find((name) => name === definition.agregasi);
  const caraIsi = CARA_ISI.find((name) => name === definition.cara_isi) ?? 'per TW';
  return agregasi ? { ...definition, ...laluCells(values, agregasi, caraIsi) } : definition;
}

/**
 * Codes of a consolidated quarter's rows that still sum what its earlier quarters said before they were corrected. What no tab
 * defines any more has nothing to compare.
 */
export function carryingOld(book: Book, periode: Periode): readonly string[] {
  const earlier = earlierValues(book, periode);
  const { indikator, program } = ofYear(book, periode);
  const defined = new Set([...indikator, ...program].map(({ kode }) => kode));
  return committedRiwayat(book, periode)
    .filter((record) => {
      const lalu = laluOf(definitionOf(record, earlier));
      return defined.has(textOf(record.kode)) && LALU_KEYS.some((key) => (record[key] ?? '') !== lalu[key]);
    })
    .map(({ kode }) => textOf(kode));
}

type Bare = Pick<FormRow, 'blok' | 'kode' | 'definition' | 'input'>;

function formRows(book: Book, bidang: string, periode: Periode, rows: readonly Bare[]): readonly FormRow[] {
  const aturan = aturanOf(book, periode);
  const codes = (blok: Blok) => {
    const own = rows.filter((row) => row.blok === blok);
    return {
      kodeBlok: own.map(({ kode }) => kode),
      inputKodeBlok: own.map(({ input }) => textOf(input.input_kode)),
    };
  };
  const bloks = { indikator: codes('indikator'), program: codes('program') };
  return rows.map((row, index): FormRow => {
    const { blok, kode, definition, input } = row;
    const cells = { ...definition, ...input, kode, blok, periode };
    const bukti = jumlahBukti(book.bukti, { periode, bidang, blok, kode }, input.tautan_bukti);
    return {
      ...row,
      row: index + 1,
      jatuhTempo: isDue(cells),
      cells,
      rule: { blok, cells, bukti, aturan, persen: [], ...bloks[blok] },
      lostFormulas: [],
    };
  });
}

/** The same rows with other inputs. */
export function withInputs(book: Book, form: Form, inputs: readonly InputCells[]): Form {
  if (!form.periode) return form;
  const rows = form.rows.map((row, index) => ({ ...row, input: inputs[index] ?? row.input }));
  return { ...form, rows: formRows(book, form.bidang, form.periode, rows) };
}

/** Findings of rows that stand on no tab. */
export function checkOffTab({ rows }: Form): readonly Problem[] {
  return rows.flatMap((row) =>
    findingsOfRow(row).map(({ sentence, severity }) => problem(null, `${row.kode}: ${sentence}`, severity)),
  );
}
