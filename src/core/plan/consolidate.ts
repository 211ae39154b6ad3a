// Step 7: verdicts per bidang, a new generation of Riwayat with everything accepted so far, its commit, and
// the Konsolidasi view as an after-effect that any later command can redo from the committed rows.

import { formatAngka } from '../domain/angka';
import type { Aturan } from '../domain/aturan';
import { computeSerapan, type Hasil, METODE_RUMUS } from '../domain/capaian';
import { hariKerjaAfter, tanggalOf } from '../domain/kalender';
import { kategoriOf } from '../domain/kategori';
import { type Periode, parsePeriode, periodeLabel } from '../domain/triwulan';
import type { Bidang } from '../sop/authority';
import { DINAS, type Event, type Keadaan } from '../sop/jejak';
import { laporanOf } from '../sop/laporan';
import { keadaanOf } from '../sop/workflow';
import { ACT_TEXT } from '../text/act';
import { RULE_TEXT } from '../text/rule-note';
import { type Book, refOf } from '../workbook/book';
import { textOf } from '../workbook/cell';
import { kunciFormula, sakipFormula } from '../workbook/evidence';
import type { FormRow } from '../workbook/form';
import { INPUT_KEYS } from '../workbook/form-columns';
import {
  hasilCell,
  hasilTahunan,
  hasilTriwulan,
  isDue,
  nilaiOf,
  sampaiDenganOf,
  statusBaris,
} from '../workbook/measure';
import {
  aturanOf,
  aturanRecord,
  committedRiwayat,
  lastConsolidation,
  type RiwayatRecord,
} from '../workbook/riwayat';
import { FIRST_ROW, localCell } from '../workbook/tab';
import { KONSOLIDASI, RIWAYAT } from '../workbook/tables';
import { type BidangCheck, checkAll } from '../workbook/validation';
import { numberStyles } from './number-styles';
import { pegawaiWrites } from './pegawai';
import { type RowRecord, roomWrites } from './records';
import {
  type Actor,
  buildBlock,
  type Context,
  eventOf,
  growWrites,
  type Outcome,
  refused,
  type Stage,
} from './stage';
import { recordsWrite, viewWrites } from './tab-view';
import type { Write } from './write';

export const VERDICTS = ['terima', 'kembalikan', 'tinggalkan', 'tunggu'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface VerdictInput {
  readonly putusan: Verdict;
  readonly alasan: string;
}

function persenOf(hasil: Hasil | null): number | '' {
  return hasil?.kind === 'nilai' ? hasil.persen : '';
}

function riwayatOf(check: BidangCheck, row: FormRow, aturan: Aturan): RiwayatRecord {
  const hasil = hasilTriwulan(row.cells, aturan);
  const persen = persenOf(hasil);
  return {
    id_versi: check.state.versi?.idVersi ?? '',
    bidang: check.bidang.kode,
    blok: row.blok,
    ...row.definition,
    ...row.input,
    nilai: nilaiOf(row.cells) ?? '',
    capaian: hasilCell(hasil),
    kategori: persen === '' ? '' : kategoriOf(persen, aturan.skala, aturan.desimalKategori),
    status: statusBaris(row.cells, aturan),
    sd: sampaiDenganOf(row.cells) ?? '',
    capaian_tahunan: hasilCell(hasilTahunan(row.cells, aturan)),
    periode: check.form?.periode ?? '',
  };
}

/** A row that its bidang, left out by decision, has not filled in; what may be typed there was never approved. */
function unfilledRecord({ bidang, form }: BidangCheck, { blok, definition, kode }: FormRow): RiwayatRecord {
  return {
    id_versi: '',
    bidang: bidang.kode,
    blok,
    ...definition,
    ...Object.fromEntries(INPUT_KEYS.map((key) => [key, ''])),
    input_kode: kode,
    nilai: '',
    capaian: '',
    kategori: '',
    status: isDue(definition) ? 'Tidak mengisi' : 'Belum jatuh tempo',
    sd: '',
    capaian_tahunan: '',
    periode: form?.periode ?? '',
  };
}

/** The bidang's lateness in working days after the quarter's last day of filling; 0 when in time or no day is set. */
export function lateDays(book: Book, periode: Periode, tanggal: string): number {
  const triwulan = parsePeriode(periode)?.triwulan;
  const batas = triwulan ? book.pengaturan.batas[triwulan] : '';
  return batas === '' ? 0 : hariKerjaAfter(batas, tanggal, book.libur);
}

interface Decided {
  readonly check: BidangCheck;
  readonly verdict: VerdictInput;
}

function verdictEvent(
  ctx: Context,
  actor: Actor,
  periode: Periode,
  { check, verdict }: Decided,
): Event | null {
  const base = {
    periode,
    unit: check.bidang.kode,
    langkah: 7,
    kode: check.state.versi?.kode ?? '',
    alasan: verdict.alasan,
  } as const;
  switch (verdict.putusan) {
    case 'terima':
      return eventOf(ctx, actor, { ...base, peristiwa: 'diterima', alasan: '' });
    case 'kembalikan':
      return eventOf(ctx, actor, { ...base, peristiwa: 'dikembalikan' });
    case 'tinggalkan':
      return eventOf(ctx, actor, { ...base, peristiwa: 'dilewati' });
    case 'tunggu':
      return null;
  }
}

/** Verdicts that say something new; repeating what stands is no act. */
function newVerdicts(
  checks: readonly BidangCheck[],
  verdicts: Readonly<Record<string, VerdictInput>>,
): readonly Decided[] {
  return checks.flatMap((check): Decided[] => {
    const verdict = verdicts[check.bidang.kode];
    if (!verdict || verdict.putusan === 'tunggu') return [];
    const { last, versi } = check.state;
    if (verdict.putusan === 'terima' && versi?.putusan === 'diterima') return [];
    if (verdict.putusan === 'tinggalkan' && last?.peristiwa === 'dilewati' && last.alasan === verdict.alasan)
      return [];
    if (verdict.putusan === 'kembalikan' && versi?.putusan === 'dikembalikan') return [];
    return [{ check, verdict }];
  });
}

function refusalOf(decided: readonly Decided[]): string | null {
  for (const { check, verdict } of decided) {
    const kode = check.bidang.kode;
    if (verdict.putusan === 'terima' && !check.canAccept) {
      return ACT_TEXT.cannotAccept(kode, Math.max(1, check.blocking));
    }
    if (keadaanOf(check.state, 7) === 'Tidak ada yang jatuh tempo') return ACT_TEXT.nothingDue(kode);
    if (verdict.putusan !== 'terima' && verdict.alasan === '') return ACT_TEXT.reasonNeeded;
    if (verdict.putusan === 'kembalikan' && check.state.versi?.putusan !== 'disetujui') {
      return ACT_TEXT.notAwaiting(kode);
    }
    if (verdict.putusan === 'tinggalkan' && check.state.versi?.putusan === 'diterima') {
      return ACT_TEXT.acceptedAlready(kode);
    }
  }
  return null;
}

export function planConsolidate(
  book: Book,
  ctx: Context,
  actor: Actor,
  verdicts: Readonly<Record<string, VerdictInput>>,
): Outcome {
  const periode = book.state.periode;
  if (!periode) return refused(ACT_TEXT.noPeriode);
  const checks = checkAll(book, periode, ctx.sha256);
  const decided = newVerdicts(checks, verdicts);
  const refusal = refusalOf(decided);
  if (refusal) return refused(refusal);
  // A signed report rests on these rows; a bidang left out then stays out.
  if (decided.length > 0 && laporanOf(book.committed, periode).tandaTangan) {
    return refused(ACT_TEXT.alreadySigned(periodeLabel(periode)));
  }

  const accepted = decided.filter(({ verdict }) => verdict.putusan === 'terima').map(({ check }) => check);
  const before = checks.filter((check) => check.state.versi?.putusan === 'diterima');
  if (decided.length === 0 && before.length > 0) {
    return { kind: 'answered', message: ACT_TEXT.consolidatedAlready(periodeLabel(periode)) };
  }
  if (accepted.length + before.length === 0) return refused(ACT_TEXT.noneAccepted);

  const generasi = ctx.newId();
  // A quarter keeps the rules it was first consolidated by: rows of one table are not made by two.
  const aturan = aturanOf(book, periode);
  const left = decided.filter(({ verdict }) => verdict.putusan === 'tinggalkan').map(({ check }) => check);
  const fresh = [
    ...accepted.flatMap((check) => (check.form?.rows ?? []).map((row) => riwayatOf(check, row, aturan))),
    ...left.flatMap((check) => (check.form?.rows ?? []).map((row) => unfilledRecord(check, row))),
  ];
  const stays = checks.filter(
    (check) => before.includes(check) || keadaanOf(check.state, 7) === 'Dilewati dengan keputusan',
  );
  const renewed = new Set(decided.map(({ check }) => check.bidang.kode));
  const kept = committedRiwayat(book, periode).filter(
    (record) =>
      !renewed.has(textOf(record.bidang)) && stays.some((check) => check.bidang.kode === record.bidang),
  );
  const order = book.bidang.map((bidang) => bidang.kode);
  const rows = [...kept, ...fresh].sort(
    (a, b) => order.indexOf(textOf(a.bidang)) - order.indexOf(textOf(b.bidang)),
  );
  const records = [...rows, aturanRecord(aturan, periode)].map(
    (record): RiwayatRecord => ({ ...record, generasi }),
  );

  const events = decided.flatMap((item) => verdictEvent(ctx, actor, periode, item) ?? []);
  const leaving = new Set(left.map((check) => check.bidang.kode));
  const taking = new Set(accepted.map((check) => check.bidang.kode));
  const open = checks.filter(
    ({ bidang, settled }) => !settled && !taking.has(bidang.kode) && !leaving.has(bidang.kode),
  );
  const step7: Keadaan = open.length === 0 ? 'Selesai' : 'Berjalan';
  const commit = buildBlock(
    book,
    ctx,
    [...events, eventOf(ctx, actor, { peristiwa: 'dikonsolidasikan', periode, unit: DINAS, langkah: 7 })],
    {
      content: {
        records: records.map(({ generasi: _, ...rest }) => rest),
        events: events.map(({ unit, peristiwa, alasan }) => ({ unit, peristiwa, alasan })),
      },
    },
    { generasi, own: step7 },
  );
  const acceptedCodes = [...before, ...accepted].map((check) => check.bidang.kode);
  return {
    kind: 'planned',
    stages: [
      {
        data: [
          ...growWrites(book),
          ...roomWrites(book, RIWAYAT, book.riwayatNext + records.length),
          recordsWrite(book, RIWAYAT, book.riwayatNext, records),
        ],
        commit,
      },
    ],
    after: konsolidasiWrites(book, {
      periode,
      generasi,
      records: rows,
      aturan,
      bidang: statusAfter(checks, decided),
    }),
    message: ACT_TEXT.consolidated(
      periodeLabel(periode),
      order.filter((kode) => acceptedCodes.includes(kode)),
      open.map((check) => check.bidang.kode),
    ),
  };
}

/** Step 7's return without consolidating anything. */
export function planReturnData(
  book: Book,
  ctx: Context,
  actor: Actor,
  bidang: Bidang,
  alasan: string,
): Outcome {
  const periode = book.state.periode;
  if (!periode) return refused(ACT_TEXT.noPeriode);
  const state = book.state.unit(periode, bidang.kode);
  if (state.last?.peristiwa === 'dikembalikan' && state.last.langkah === 7 && state.last.alasan === alasan) {
    return { kind: 'answered', message: ACT_TEXT.returnedByKasubag(bidang.kode) };
  }
  if (state.versi?.putusan !== 'disetujui') return refused(ACT_TEXT.notAwaiting(bidang.kode));
  if (alasan === '') return refused(ACT_TEXT.reasonNeeded);
  const event = eventOf(ctx, actor, {
    peristiwa: 'dikembalikan',
    periode,
    unit: bidang.kode,
    langkah: 7,
    kode: state.versi.kode,
    alasan,
  });
  return {
    kind: 'planned',
    stages: [{ data: [], commit: buildBlock(book, ctx, [event], { content: { kode: event.kode, alasan } }) }],
    after: [],
    message: ACT_TEXT.returnedByKasubag(bidang.kode),
  };
}

interface BidangLine {
  readonly kode: string;
  readonly nama: string;
  readonly keadaan: string;
  readonly alasan: string;
}

function lineOf(check: BidangCheck, decided?: VerdictInput): BidangLine {
  const { kode, nama } = check.bidang;
  const line = (keadaan: string, alasan = '') => ({ kode, nama, keadaan, alasan });
  if (decided?.putusan === 'terima') return line('Dikonsolidasikan');
  if (decided?.putusan === 'kembalikan') return line('Dikembalikan Kasubag Program', decided.alasan);
  if (decided?.putusan === 'tinggalkan') return line('Dilewati dengan keputusan', decided.alasan);
  // Told from the log alone, so that the view is the same whoever finishes it after a crash.
  const { last, versi, alasanKembali } = check.state;
  if (last?.peristiwa === 'dilewati') return line(check.status, last.alasan);
  return line(check.status, versi?.putusan === 'dikembalikan' ? alasanKembali : '');
}

function statusAfter(checks: readonly BidangCheck[], decided: readonly Decided[]): readonly BidangLine[] {
  return checks.map((check) =>
    lineOf(check, decided.find((item) => item.check.bidang.kode === check.bidang.kode)?.verdict),
  );
}

/** What Konsolidasi shows of a generation: everything in it can be derived again from Riwayat and Jejak. */
function konsolidasiWrites(
  book: Book,
  view: {
    readonly periode: Periode;
    readonly generasi: string;
    readonly records: readonly RiwayatRecord[];
    readonly aturan: Aturan;
    readonly bidang: readonly BidangLine[];
  },
): readonly Write[] {
  const ref = refOf(book, 'konsolidasi');
  const of = (blok: string) => view.records.filter((record) => record.blok === blok);
  const measured = [...of('indikator'), ...of('program')].map((record, index): RowRecord => {
    const [bidang, blok] = [textOf(record.bidang), textOf(record.blok)];
    const kunci = kunciFormula(`"${view.periode}"`, bidang, blok, localCell(ref, 'kode', FIRST_ROW + index));
    return {
      ...record,
      blok: blok === 'indikator' ? 'Indikator' : 'Program',
      keterangan: record.kendala ?? '',
      // What was not due or not filled in has nothing to enter.
      ...(record.jatuh_tempo === 'ya' && record.status !== 'Tidak mengisi'
        ? { sakip: { formula: sakipFormula(refOf(book, 'sakip'), kunci) } }
        : {}),
    };
  });
  const sum = (key: string) =>
    of('program').reduce((total, record) => total + (typeof record[key] === 'number' ? record[key] : 0), 0);
  const serapan = computeSerapan({ pagu: sum('target'), realisasi: sum('realisasi') });
  const total: readonly RowRecord[] =
    of('program').length === 0
      ? []
      : [
          {
            blok: 'Jumlah',
            uraian: 'Jumlah program',
            satuan: 'Rp',
            target: sum('target'),
            realisasi: sum('realisasi'),
            capaian: persenOf(serapan),
          },
        ];
  const metode = [...new Set(of('indikator').map((record) => textOf(record.metode)))];
  const notes = [
    ...metode.flatMap((name) =>
      name in METODE_RUMUS ? [RULE_TEXT.metode(name, METODE_RUMUS[name as keyof typeof METODE_RUMUS])] : [],
    ),
    RULE_TEXT.serapan,
    RULE_TEXT.skala(view.aturan.skala.map(({ ambang, label }) => ({ ambang: formatAngka(ambang), label }))),
    RULE_TEXT.pembulatan,
  ];
  const records: RowRecord[] = [
    ...measured,
    ...total,
    ...view.bidang.map(
      (line): RowRecord => ({
        blok: 'Bidang',
        bidang: line.kode,
        uraian: line.nama,
        status: line.keadaan,
        keterangan: line.alasan,
      }),
    ),
    ...notes.map((uraian): RowRecord => ({ blok: 'Catatan', uraian })),
  ].map((record) => ({ ...record, generasi: view.generasi }));
  const indikator = of('indikator').length;
  return [
    // Before the rows that say which generation is shown: a run cut off in between is known to be unfinished.
    ...pegawaiWrites(book, view.periode, view.generasi, view.records, view.aturan),
    ...viewWrites(
      book,
      KONSOLIDASI,
      records,
      { places: total.map((_, index) => measured.length + index), until: 'capaian' },
      numberStyles(ref, ['target', 'realisasi', 'sd', 'target_tahunan'], {
        angka: { first: FIRST_ROW, count: indikator },
        rupiah: { first: FIRST_ROW + indikator, count: of('program').length + total.length },
      }),
    ),
  ];
}

/** The view's writes when it is older than the last committed consolidation; null when it is up to date. */
export function unfinishedView(book: Book, ctx: Context): Stage | null {
  const last = lastConsolidation(book);
  if (!last || last.periode === '' || last.generasi === book.konsolidasiGenerasi) return null;
  const checks = checkAll(book, last.periode, ctx.sha256);
  return {
    data: konsolidasiWrites(book, {
      periode: last.periode,
      generasi: last.generasi,
      records: committedRiwayat(book, last.periode),
      aturan: aturanOf(book, last.periode),
      bidang: checks.map((check) => lineOf(check)),
    }),
    commit: null,
  };
}

export function isLate(book: Book, check: BidangCheck, periode: Periode, ctx: Context): number {
  const waiting = !check.settled && check.state.versi === null;
  return waiting ? lateDays(book, periode, tanggalOf(ctx.waktu)) : 0;
}
