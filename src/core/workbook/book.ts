// The whole workbook as facts: what every command decodes afresh before it plans anything.
import type { Answer } from '../domain/answer';
import { STATUS_ISIAN, type StatusIsian } from '../domain/isian';
import { type Periode, parsePeriode } from '../domain/triwulan';
import type { Bidang, Personil } from '../sop/authority';
import { committedRows, JEJAK_KEYS, type JejakRow, parseJejak } from '../sop/jejak';
import { LANGKAH, PERAN_LABEL } from '../sop/langkah';
import { foldJejak, type WorkState } from '../sop/workflow';
import { REFERENCE_TEXT, TAB_TEXT } from '../text/problem';
import { a1, type CellValue } from './cell';
import { gridOf, locateTab, type RawWorkbook, type TableRow, tableRows } from './decode-tables';
import { decodeForm, type Form } from './form';
import { INPUT_KEYS, type InputCells } from './form-columns';
import { BLOK, type Blok, formSpec } from './form-layout';
import { BLOK_RIWAYAT, type BlokRiwayat } from './measure';
import { type Problem, problem } from './problem';
import {
  decodeAnggaran,
  decodeBidang,
  decodeIndikator,
  decodePersonil,
  decodeRencana,
  type Indikator,
  type Program,
  type RencanaAksi,
} from './reference';
import { decodeReportRows, type ReportRows } from './report-rows';
import { decodePengaturan, type Pengaturan } from './settings';
import type { TabId } from './spec';
import { byKey, type Cells, columnOf, FIRST_ROW, type KeyOf, type TabRef } from './tab';
import { RIWAYAT, SCHEMA_VERSION, TABLES } from './tables';

/** A submitted row as kept in Salinan. */
export interface SalinanRow {
  readonly idVersi: string;
  readonly periode: string;
  readonly bidang: string;
  readonly blok: Blok | '';
  readonly kode: string;
  readonly input: InputCells;
  /** Number of the last row of Bukti Dukung at that time; 0 for none. */
  readonly urutBukti: number;
}

/** One row of Riwayat by column key. */
export type ConsolidatedRow = Cells<Exclude<KeyOf<'riwayat'>, 'blok' | 'status'>, CellValue> & {
  readonly blok?: BlokRiwayat | undefined;
  readonly status?: StatusIsian | '' | undefined;
};

export interface Book extends ReportRows {
  readonly refs: ReadonlyMap<TabId, TabRef>;
  readonly owner: string;
  readonly pengaturan: Pengaturan;
  readonly personil: readonly Personil[];
  readonly bidang: readonly Bidang[];
  readonly indikator: readonly Indikator[];
  readonly rencana: readonly RencanaAksi[];
  readonly program: readonly Program[];
  readonly forms: ReadonlyMap<string, Form>;
  readonly pimpinan: readonly PimpinanLine[];
  /** Every row of the log, and those whose block is whole. */
  readonly jejak: readonly JejakRow[];
  readonly committed: readonly JejakRow[];
  /** Places in the log (1 is its first row) whose cells are no row, or whose number is not the place. */
  readonly jejakRusak: readonly number[];
  /** The row after the log's last cell, whatever stands there. */
  readonly jejakNext: number;
  readonly state: WorkState;
  readonly salinan: readonly SalinanRow[];
  readonly salinanNext: number;
  /** Rows of every consolidated quarter, by column key; readers keep to committed generations. */
  readonly riwayat: readonly ConsolidatedRow[];
  readonly riwayatNext: number;
  /** The row after the last cell of a tab to which rows are only added. */
  readonly next: (id: TabId) => number;
  /** The rows of a table as they stand, by key. */
  readonly rows: <Id extends TabId>(id: Id) => readonly TableRow<Id>[];
  readonly libur: ReadonlySet<string>;
  /** The SOP in force, as the tab SOP words it; the seed where the tab has no such step. */
  readonly sop: readonly SopStep[];
  /** Generation whose rows Konsolidasi shows; '' when empty. */
  readonly konsolidasiGenerasi: string;
  /** Problems of the reference tabs; a command decides which concern it. */
  readonly referenceProblems: readonly Problem[];
}

/** Steps decided on Lembar Pimpinan, in its order: four lines each, one per quarter. */
export const PIMPINAN_LANGKAH = [1, 2, 10, 11, 12] as const;
export type PimpinanLangkah = (typeof PIMPINAN_LANGKAH)[number];

/** A leader's decision line on Lembar Pimpinan. */
export interface PimpinanLine {
  readonly row: number;
  readonly langkah: PimpinanLangkah;
  readonly periode: Periode;
  readonly keputusan: string;
  readonly catatan: string;
  readonly idPermintaan: string;
}

export function refOf<Id extends TabId>(book: Pick<Book, 'refs'>, id: Id): TabRef<Id> {
  const ref = book.refs.get(id);
  if (!ref) throw new Error(`Tab ${id} was not located`);
  // Every ref is kept under its own id.
  return ref as TabRef<Id>;
}

const RIWAYAT_KEYS = RIWAYAT.columns.map(({ key }) => key);

/** Decodes everything, or says why the workbook cannot be used. Tabs that were not read decode as empty. */
export function decodeBook(raw: RawWorkbook): Answer<Book, readonly Problem[]> {
  const refused = (message: readonly Problem[]) => ({ ok: false, message }) as const;
  if (raw.schema === null) return refused([problem(null, TAB_TEXT.notPrepared)]);
  if (raw.schema > SCHEMA_VERSION) return refused([problem(null, TAB_TEXT.newerSchema)]);
  const refs = new Map<TabId, TabRef>();
  const problems: Problem[] = [];
  for (const spec of TABLES) {
    const located = locateTab(raw, spec);
    if (located.ok) refs.set(spec.id, located.value);
    else problems.push(located.message);
  }
  if (problems.length > 0) return refused(problems);
  const at = <Id extends TabId>(id: Id) => refOf({ refs }, id);
  const rows = <Id extends TabId>(id: Id) => tableRows(gridOf(raw, id), at(id));

  const { pengaturan, problems: pengaturanProblems } = decodePengaturan(rows('pengaturan'), at('pengaturan'));
  const bidang = decodeBidang(rows('bidang'), at('bidang'));
  const personil = decodePersonil(rows('personil'), at('personil'), bidang.items);
  const tahun = pengaturan.tahun;
  const indikator = decodeIndikator(rows('indikator'), at('indikator'), tahun ?? 0, {
    bidang: bidang.items,
    predikat: pengaturan.predikat,
  });
  const rencana = decodeRencana(rows('rencana'), at('rencana'), tahun ?? 0, indikator.items);
  const program = decodeAnggaran(rows('anggaran'), at('anggaran'), tahun ?? 0, bidang.items);
  const jejakRows = rows('jejak');
  const jejakCells = jejakRows.map((row) => ({
    no: row.row - FIRST_ROW + 1,
    urut: row.cell('urut'),
    parsed: parseJejak(byKey(JEJAK_KEYS, row.text)),
  }));
  const jejak = jejakCells.flatMap(({ parsed }) => parsed ?? []);
  const committed = committedRows(jejak);
  const report = decodeReportRows(rows, new Set(committed.map((row) => row.generasi)));
  const context = { aturan: pengaturan.aturan, bukti: report.bukti };
  const forms = new Map<string, Form>();
  for (const item of bidang.items) {
    const spec = formSpec(item);
    if (!raw.tabs.some((tab) => tab.id === spec.id)) continue;
    const located = locateTab(raw, spec);
    if (!located.ok) {
      problems.push(located.message);
      continue;
    }
    refs.set(spec.id, located.value);
    forms.set(item.kode, decodeForm(item.kode, gridOf(raw, spec.id), located.value, context));
  }
  if (problems.length > 0) return refused(problems);

  const yearProblem =
    tahun === null
      ? [
          problem(
            {
              tab: at('pengaturan').name,
              a1: a1(pengaturan.rowOf.get('tahun') ?? 1, columnOf(at('pengaturan'), 'nilai')),
            },
            REFERENCE_TEXT.yearMissing,
          ),
        ]
      : [];
  return {
    ok: true,
    value: {
      refs,
      owner: raw.owner,
      pengaturan,
      personil: personil.items,
      bidang: bidang.items,
      indikator: indikator.items,
      rencana: rencana.items,
      program: program.items,
      forms,
      pimpinan: rows('pimpinan').flatMap((row): PimpinanLine[] => {
        const langkah = PIMPINAN_LANGKAH.find((nomor) => row.text('langkah') === String(nomor));
        const periode = parsePeriode(row.text('periode'))?.periode;
        if (!langkah || !periode) return [];
        return [
          {
            row: row.row,
            langkah,
            periode,
            keputusan: row.text('keputusan'),
            catatan: row.text('catatan'),
            idPermintaan: row.text('id_permintaan'),
          },
        ];
      }),
      jejak,
      committed,
      jejakRusak: jejakCells
        .filter(({ no, urut, parsed }) => parsed?.no !== no || urut !== no)
        .map(({ no }) => no),
      jejakNext: nextRow(jejakRows),
      state: foldJejak(committed),
      salinan: rows('salinan').map((row) => decodeSalinan(row)),
      salinanNext: nextRow(rows('salinan')),
      riwayat: rows('riwayat').map(decodeRiwayat),
      riwayatNext: nextRow(rows('riwayat')),
      next: (id) => nextRow(rows(id)),
      rows,
      ...report,
      sop: decodeSop(rows('sop')),
      libur: new Set(rows('libur').map((row) => row.text('tanggal'))),
      konsolidasiGenerasi: rows('konsolidasi')[0]?.text('generasi') ?? '',
      referenceProblems: [
        ...yearProblem,
        ...bidang.problems,
        ...personil.problems,
        ...pengaturanProblems,
        ...indikator.problems,
        ...rencana.problems,
        ...program.problems,
      ],
    },
  };
}

/** One step of the SOP as the office words it. */
export interface SopStep {
  readonly nomor: number;
  readonly aktivitas: string;
  readonly singkat: string;
  readonly pelaku: string;
  readonly waktu: string;
  readonly output: string;
}

function decodeSop(rows: readonly TableRow<'sop'>[]): readonly SopStep[] {
  return LANGKAH.map((langkah): SopStep => {
    const row = rows.find(
      (item) => item.text('jenis') === 'langkah' && item.text('nomor') === String(langkah.nomor),
    );
    return {
      nomor: langkah.nomor,
      aktivitas: row?.text('uraian') || langkah.aktivitas,
      singkat: row?.text('singkat') || langkah.singkat,
      pelaku: row?.text('pelaku') || PERAN_LABEL[langkah.pelaku],
      waktu: row
        ? `${row.text('waktu')} ${row.text('satuan')}`
        : `${langkah.waktu.jumlah} ${langkah.waktu.satuan}`,
      output: row?.text('output') || langkah.output.join(', '),
    };
  });
}

function nextRow(rows: readonly Pick<TableRow, 'row'>[]): number {
  return (rows[rows.length - 1]?.row ?? 4) + 1;
}

function decodeRiwayat(row: TableRow<'riwayat'>): ConsolidatedRow {
  return {
    ...byKey(RIWAYAT_KEYS, row.cell),
    blok: BLOK_RIWAYAT.find((blok) => blok === row.text('blok')) ?? '',
    status: STATUS_ISIAN.find((status) => status === row.text('status')) ?? '',
  };
}

function decodeSalinan(row: TableRow<'salinan'>): SalinanRow {
  return {
    idVersi: row.text('id_versi'),
    periode: row.text('periode'),
    bidang: row.text('bidang'),
    blok: BLOK.find((blok) => blok === row.text('blok')) ?? '',
    kode: row.text('kode'),
    input: byKey(INPUT_KEYS, row.cell),
    urutBukti: Number(row.cell('urut_bukti')) || 0,
  };
}
