// Mulai di tengah tahun: quarters from before the workbook was in use, recorded as history with their source. Nobody decided
// anything of them here: the log has an event of its own, and no step of the SOP is done by it.
import { canonicalJson } from '../domain/canonical';
import { tanggalOf } from '../domain/kalender';
import { type Periode, parsePeriode, periodeLabel, periodeOf, TRIWULAN } from '../domain/triwulan';
import type { RowRecord } from '../layout/records';
import { roomWrites } from '../layout/records';
import { appendRows } from '../layout/register-rows';
import { recordsWrite } from '../layout/view';
import { DINAS, isSelesai, kodeVersi, type Peristiwa, type Sha256 } from '../sop/jejak';
import { keadaanOf } from '../sop/workflow';
import { ACT_TEXT } from '../text/act';
import { HISTORY_TEXT } from '../text/history';
import { awalOf, historyOfYear, historyQuarters, missingAwal } from '../workbook/awal';
import type { Book, Uses } from '../workbook/book';
import { textOf } from '../workbook/cell';
import { AWAL } from '../workbook/report-tables';
import {
  aturanRecord,
  committedRiwayat,
  historyOf,
  lastConsolidation,
  type RiwayatRecord,
} from '../workbook/riwayat';
import { stored } from '../workbook/segel';
import { RIWAYAT } from '../workbook/tables';
import { authorizeKasubag } from './access';
import {
  type Access,
  type ActInput,
  type Actor,
  type Context,
  type Outcome,
  type PlannedAct,
  refused,
} from './act';
import { basisOf, documentOf } from './paper';
import { buildBlock, eventOf } from './stage';

export function authorizeHistory(book: Book, ctx: Context): Access {
  return authorizeKasubag(book, ctx, HISTORY_TEXT.onlyKasubag);
}

/** Names what the tab says of a quarter, so that a press records what was read. */
export function awalCode(records: readonly RiwayatRecord[], sha256: Sha256): string {
  return kodeVersi(sha256(contentOf(records)));
}

function contentOf(records: readonly RiwayatRecord[]): string {
  return canonicalJson(records.map(({ generasi: _, ...cells }) => plain(cells)));
}

/** Blank cells are no content: rows that were read have them, rows that were made have not. */
function plain(cells: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== '' && value !== undefined));
}

/** Whether what stands as history is what the tab says. */
export function isAsTyped(book: Book, periode: Periode, records: readonly RiwayatRecord[]): boolean {
  return changedBidang(book, periode, records).length === 0;
}

/** Bidang whose rows of the quarter would be others than they are. */
function changedBidang(book: Book, periode: Periode, records: readonly RiwayatRecord[]): readonly string[] {
  const before = committedRiwayat(book, periode);
  const own = (rows: readonly RiwayatRecord[], bidang: string) =>
    contentOf(
      rows
        .filter((record) => textOf(record.bidang) === bidang)
        .map(({ realisasi, nilai, status, sd, tanpa, luar_sop, kode, blok }) => ({
          blok,
          kode,
          realisasi,
          nilai,
          status,
          sd,
          tanpa,
          luar_sop,
        })),
    );
  const codes = new Set([...before, ...records].map(({ bidang }) => textOf(bidang)));
  return [...codes].filter((bidang) => own(before, bidang) !== own(records, bidang));
}

/**
 * Why history may not change any more: a consolidation of a later quarter has summed it. Bidang that were opened again may; one
 * that was left out by decision is made anew with the quarter.
 */
function closedBy(book: Book, periode: Periode, bidang: readonly string[]): string | null {
  const tahun = parsePeriode(periode)?.tahun;
  if (tahun === undefined) return null;
  for (const later of TRIWULAN.map((triwulan) => periodeOf(tahun, triwulan))) {
    if (later <= periode || !lastConsolidation(book, later)) continue;
    const isComplete = isSelesai(keadaanOf(book.state.unit(later, DINAS), 7));
    const closed = bidang.filter(
      (kode) => isComplete || book.state.unit(later, kode).versi?.putusan === 'diterima',
    );
    if (closed.length > 0) return HISTORY_TEXT.closed(periodeLabel(periode), periodeLabel(later), closed);
  }
  return null;
}

/** Why neither the quarter's history may be recorded nor taken back. */
function standsInTheWay(book: Book, periode: Periode, bidang: readonly string[]): string | null {
  const later = historyOfYear(book).find((other) => other > periode);
  if (later) return HISTORY_TEXT.laterStands(periodeLabel(periode), periodeLabel(later));
  return closedBy(book, periode, bidang);
}

function eventsOf(
  ctx: Context,
  actor: Actor,
  peristiwa: Extract<Peristiwa, 'riwayat_dicatat' | 'riwayat_dicabut'>,
  { periode, units, alasan }: { periode: Periode; units: readonly string[]; alasan: string },
) {
  return [...units, DINAS].map((unit) =>
    eventOf(ctx, actor, { peristiwa, periode, unit, langkah: 0, alasan }),
  );
}

/** Forms of the quarter being measured carry what the earlier ones brought. */
function hasForms(book: Book): boolean {
  return [...book.forms.values()].some(
    (form) => form.periode !== null && form.periode === book.state.periode,
  );
}

interface Sumber {
  readonly nomor: string;
  readonly tanggal: string;
  readonly alasan: string;
}

function sumberOf(ctx: Context, { field }: ActInput<'riwayat'>): Sumber | string {
  const read = documentOf({ field }, tanggalOf(ctx.waktu));
  if (!read.ok) return read.message;
  const [sumber, tautan] = [field('sumber'), field('tautan')];
  if (sumber === '') return HISTORY_TEXT.sumberNeeded;
  if (tautan !== '' && !tautan.startsWith('https://')) return HISTORY_TEXT.badLink;
  const words = [basisOf(read.value), `${sumber.replace(/\.$/, '')}.`, tautan].filter((part) => part !== '');
  return { ...read.value, alasan: words.join(' ') };
}

function planHistory(book: Book, ctx: Context, actor: Actor, input: ActInput<'riwayat'>): Outcome {
  const periode = parsePeriode(input.subject.periode ?? '')?.periode;
  if (!periode) return refused(ACT_TEXT.stalePanel);
  const label = periodeLabel(periode);
  if (!historyQuarters(book).includes(periode)) return refused(HISTORY_TEXT.measured(label));
  if (book.referenceProblems.length > 0) {
    return refused(ACT_TEXT.notPermitted(book.referenceProblems.map(({ sentence }) => sentence)));
  }
  const { records, temuan, terisi, wajib } = awalOf(book, periode);
  if (input.subject.kode !== awalCode(records, ctx.sha256)) return refused(ACT_TEXT.stalePanel);
  const faults = temuan.filter(({ severity }) => severity === 'Wajib diperbaiki');
  if (faults.length > 0) return refused(ACT_TEXT.notPermitted(faults.map(({ sentence }) => sentence)));
  if (terisi === 0) return refused(HISTORY_TEXT.nothingTyped(label));
  const sumber = sumberOf(ctx, input);
  if (typeof sumber === 'string') return refused(sumber);
  const changed = changedBidang(book, periode, records);
  const standing = historyOf(book, periode);
  if (standing && changed.length === 0 && standing.alasan === sumber.alasan) {
    return { kind: 'answered', message: HISTORY_TEXT.standsAlready(label) };
  }
  const refusal = standsInTheWay(book, periode, changed);
  if (refusal !== null) return refused(refusal);
  const generasi = ctx.newId();
  const rows = [...records, aturanRecord(book.pengaturan.aturan, periode)].map(
    (record): RiwayatRecord => ({ ...record, generasi }),
  );
  const units = book.bidang.map(({ kode }) => kode);
  const events = eventsOf(ctx, actor, 'riwayat_dicatat', { periode, units, alasan: sumber.alasan });
  return {
    kind: 'planned',
    stages: [
      {
        data: [
          ...roomWrites(book, RIWAYAT, book.riwayatNext + rows.length),
          recordsWrite(book, RIWAYAT, book.riwayatNext, rows),
        ],
        commit: buildBlock(
          book,
          ctx,
          events,
          { content: { periode, records: records.map(plain), ...sumber } },
          { generasi, rows: stored('riwayat', rows) },
        ),
      },
    ],
    after: [],
    message: HISTORY_TEXT.recorded(label, terisi, wajib, hasForms(book)),
  };
}

function planTakeBack(book: Book, ctx: Context, actor: Actor, input: ActInput<'cabut-riwayat'>): Outcome {
  const periode = parsePeriode(input.subject.periode ?? '')?.periode;
  if (!periode) return refused(ACT_TEXT.stalePanel);
  const label = periodeLabel(periode);
  if (!historyOf(book, periode)) return refused(HISTORY_TEXT.notStanding(label));
  const bidang = [...new Set(committedRiwayat(book, periode).map((record) => textOf(record.bidang)))];
  const refusal = standsInTheWay(book, periode, bidang);
  if (refusal !== null) return refused(refusal);
  const alasan = input.field('alasan');
  if (alasan === '') return refused(ACT_TEXT.reasonNeeded);
  const named = new Set(
    book.committed.filter((row) => row.periode === periode && row.unit !== DINAS).map(({ unit }) => unit),
  );
  const events = eventsOf(ctx, actor, 'riwayat_dicabut', { periode, units: [...named], alasan });
  return {
    kind: 'planned',
    stages: [{ data: [], commit: buildBlock(book, ctx, events, { content: { periode, alasan } }) }],
    after: [],
    message: HISTORY_TEXT.takenBack(label, hasForms(book)),
  };
}

/** Rows to type into: what is missing is added, nothing typed is ever touched. */
function planRows(book: Book): Outcome {
  if (book.referenceProblems.length > 0) {
    return refused(ACT_TEXT.notPermitted(book.referenceProblems.map(({ sentence }) => sentence)));
  }
  const { tahun } = book.pengaturan;
  const records = missingAwal(book).map(
    ({ bidang, blok, kode, values }): RowRecord<'awal'> => ({
      tahun: String(tahun),
      blok,
      bidang,
      kode,
      uraian: textOf(values.uraian),
      satuan: textOf(values.satuan),
      cara_isi: textOf(values.cara_isi),
    }),
  );
  if (records.length === 0) return { kind: 'answered', message: HISTORY_TEXT.rowsComplete };
  return {
    kind: 'planned',
    stages: [{ data: appendRows(book, AWAL, records), commit: null }],
    after: [],
    message: HISTORY_TEXT.rowsReady(records.length),
  };
}

/** What the year's definitions and the rows of its earlier quarters stand on. */
const DEFINED: Uses = {
  tabs: ['indikator', 'rencana', 'anggaran', 'pembanding', 'revisi', 'riwayat', 'awal'],
  perhaps: ['libur'],
};

export const RIWAYAT_ACT: PlannedAct<'riwayat'> = {
  by: 'plan',
  view: 'riwayat',
  ofMeasuring: false,
  uses: DEFINED,
  who: authorizeHistory,
  events: ['riwayat_dicatat'],
  plan: planHistory,
  next: 'riwayat',
};

export const CABUT_RIWAYAT_ACT: PlannedAct<'cabut-riwayat'> = {
  by: 'plan',
  view: 'riwayat',
  ofMeasuring: false,
  uses: { tabs: ['riwayat'], perhaps: ['libur'] },
  who: authorizeHistory,
  events: ['riwayat_dicabut'],
  plan: planTakeBack,
  next: 'riwayat',
};

export const BARIS_RIWAYAT_ACT: PlannedAct<'baris-riwayat'> = {
  by: 'plan',
  view: 'riwayat',
  ofMeasuring: false,
  uses: DEFINED,
  who: authorizeHistory,
  // Empty rows to write in change no state.
  events: [],
  plan: planRows,
  next: 'riwayat',
};
