// Step 8: which consolidated rows have been entered into SAKIP, when and with what receipt; and the Dokumen
// Pengukuran Kinerja downloaded from there.
import type { Answer } from '../domain/answer';
import { canonicalJson } from '../domain/canonical';
import { tanggalOf } from '../domain/kalender';
import { type Periode, parsePeriode, periodeLabel } from '../domain/triwulan';
import type { RowRecord } from '../layout/records';
import { appendRows, nextNo } from '../layout/register-rows';
import type { Write } from '../layout/write';
import { realisasiCell } from '../rekap/cells';
import type { Subject } from '../rpc';
import { DINAS, isSelesai } from '../sop/jejak';
import { laporanPeriodes } from '../sop/laporan';
import { keadaanOf } from '../sop/workflow';
import { ACT_TEXT } from '../text/act';
import { SAKIP_TEXT } from '../text/evidence';
import { type Book, refOf } from '../workbook/book';
import { a1, type CellValue, textOf } from '../workbook/cell';
import { barisKunci, sakipEntry } from '../workbook/report-rows';
import { DIENTRI_ULANG, SAKIP } from '../workbook/report-tables';
import { committedRiwayat, isEnterable, type RiwayatRecord } from '../workbook/riwayat';
import { stored } from '../workbook/segel';
import { columnOf, NUMBER_FORMAT } from '../workbook/tab';
import { byStep } from './access';
import { type ActInput, type Actor, type Context, type Outcome, type PlannedAct, refused } from './act';
import { reportFiling } from './filing';
import { paperOf, planPaper } from './paper';
import { buildBlock, eventOf } from './stage';

/** A consolidated row that belongs into SAKIP. */
export interface SakipBaris {
  /** bidang|blok|kode, as the panel names it. */
  readonly nama: string;
  readonly kunci: string;
  readonly record: RiwayatRecord;
}

/** Rows of the consolidated quarter that were due and filled in: the others have nothing to enter. */
export function barisSakip(book: Book, periode: Periode): readonly SakipBaris[] {
  return committedRiwayat(book, periode)
    .filter(isEnterable)
    .map((record) => {
      const [bidang, blok, kode] = [textOf(record.bidang), textOf(record.blok), textOf(record.kode)];
      return {
        nama: `${bidang}|${blok}|${kode}`,
        kunci: barisKunci(periode, bidang, blok, kode),
        record,
      };
    });
}

export function belumDientri(book: Book, periode: Periode): readonly SakipBaris[] {
  return barisSakip(book, periode).filter(({ kunci }) => sakipEntry(book.sakip, kunci) === undefined);
}

interface Press {
  readonly oleh: string;
  readonly waktu: string;
  readonly generasi: string;
}

/** Rows of the register that take back what was entered of figures that are other ones now. */
export function overtakenRows(
  book: Book,
  periode: Periode,
  records: readonly RiwayatRecord[],
  by: Press,
): readonly RowRecord<'sakip'>[] {
  const later = new Map(
    records.map((record) => [`${textOf(record.bidang)}|${record.blok}|${textOf(record.kode)}`, record]),
  );
  // A sheet keeps fewer digits than a computation.
  const plain = (value: CellValue) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value);
  const entered = (record: RiwayatRecord | undefined) =>
    canonicalJson(
      record ? [realisasiCell(record), record.capaian ?? '', record.status ?? ''].map(plain) : [],
    );
  return takenBack(
    book,
    periode,
    barisSakip(book, periode).filter(({ nama, record }) => entered(record) !== entered(later.get(nama))),
    by,
  );
}

/** Rows of the register that take back what was entered of a bidang: its figures are being corrected. */
export function takenBackRows(
  book: Book,
  periode: Periode,
  bidang: string,
  by: Press,
): readonly RowRecord<'sakip'>[] {
  return takenBack(
    book,
    periode,
    barisSakip(book, periode).filter(({ record }) => record.bidang === bidang),
    by,
  );
}

/** Which consolidated row a row of the register is about. */
function aboutRow(periode: Periode, { kunci, record }: SakipBaris): RowRecord<'sakip'> {
  const { bidang = '', blok = '', kode = '', uraian = '', satuan = '' } = record;
  return { periode, bidang, blok, kode, uraian, satuan, kunci };
}

function takenBack(
  book: Book,
  periode: Periode,
  rows: readonly SakipBaris[],
  by: Press,
): readonly RowRecord<'sakip'>[] {
  const first = nextNo(book.sakip);
  return rows
    .filter(({ kunci }) => sakipEntry(book.sakip, kunci) !== undefined)
    .map((row, index) => ({ ...aboutRow(periode, row), no: first + index, keadaan: DIENTRI_ULANG, ...by }));
}

/** The quarter whose consolidated rows an act is about, or why there is none. */
function consolidated(book: Book, subject: Subject<'sakip'>): Answer<Periode> {
  const periode = parsePeriode(subject.periode ?? '')?.periode;
  if (!periode) return { ok: false, message: ACT_TEXT.stalePanel };
  if (!laporanPeriodes(book.committed).includes(periode)) {
    return { ok: false, message: SAKIP_TEXT.notConsolidated(periodeLabel(periode)) };
  }
  return { ok: true, value: periode };
}

/** Amounts of programs carry thousands separators. */
function rupiahStyle(book: Book, rows: readonly SakipBaris[]): readonly Write[] {
  const ref = refOf(book, 'sakip');
  const column = columnOf(ref, 'realisasi');
  const ranges = rows.flatMap(({ record }, index) =>
    record.blok === 'program' ? [a1(book.next('sakip') + index, column)] : [],
  );
  return ranges.length > 0
    ? [{ do: 'style', tab: 'sakip', ranges, style: { numberFormat: NUMBER_FORMAT.rupiah } }]
    : [];
}

function planSakip(book: Book, ctx: Context, actor: Actor, input: ActInput<'sakip'>): Outcome {
  const quarter = consolidated(book, input.subject);
  if (!quarter.ok) return refused(quarter.message);
  const periode = quarter.value;
  // The page groups the rows by bidang, a field for each.
  const fields = ['baris' as const, ...book.bidang.map(({ kode }) => `baris:${kode}` as const)];
  const chosen = fields.flatMap((name) => input.field(name).split('\n')).filter((nama) => nama !== '');
  const known = new Set(barisSakip(book, periode).map(({ nama }) => nama));
  if (chosen.some((nama) => !known.has(nama))) return refused(SAKIP_TEXT.unknownRow);
  const left = belumDientri(book, periode);
  const rows = left.filter(({ nama }) => chosen.includes(nama));
  const isDone = isSelesai(keadaanOf(book.state.unit(periode, DINAS), 8));
  if (rows.length === 0) {
    if (isDone) return { kind: 'answered', message: SAKIP_TEXT.allEntered(periodeLabel(periode)) };
    if (chosen.length > 0 && left.length > 0) return { kind: 'answered', message: SAKIP_TEXT.enteredAlready };
    // A consolidation that brought nothing new reopens the step: then there is nothing left to tick.
    if (left.length > 0) return refused(SAKIP_TEXT.tickFirst);
  }
  const open = left.length - rows.length;
  const generasi = ctx.newId();
  const tandaTerima = input.field('tanda_terima');
  const first = nextNo(book.sakip);
  const records = rows.map(
    (row, index): RowRecord<'sakip'> => ({
      ...aboutRow(periode, row),
      no: first + index,
      realisasi: realisasiCell(row.record),
      capaian: row.record.capaian ?? '',
      keadaan: row.record.status ?? '',
      tanda_terima: tandaTerima,
      oleh: actor.email,
      waktu: ctx.waktu,
      generasi,
    }),
  );
  const event = eventOf(ctx, actor, { peristiwa: 'sakip_dientri', periode, unit: DINAS, langkah: 8 });
  return {
    kind: 'planned',
    stages: [
      {
        data: [...appendRows(book, SAKIP, records), ...rupiahStyle(book, rows)],
        commit: buildBlock(
          book,
          ctx,
          [event],
          { content: { periode, baris: rows.map(({ nama }) => nama), tandaTerima } },
          { generasi, own: open === 0 ? 'Selesai' : 'Berjalan', rows: stored('sakip', records) },
        ),
      },
    ],
    after: [],
    message:
      rows.length === 0 ? SAKIP_TEXT.closed(periodeLabel(periode)) : SAKIP_TEXT.entered(rows.length, open),
  };
}

/** The Dokumen Pengukuran Kinerja as SAKIP gives it out, registered beside the LAKIP's texts. */
function planSakipDocument(
  book: Book,
  ctx: Context,
  actor: Actor,
  input: ActInput<'dokumen-sakip'>,
): Outcome {
  const quarter = consolidated(book, input.subject);
  if (!quarter.ok) return refused(quarter.message);
  const periode = quarter.value;
  const read = paperOf(input, tanggalOf(ctx.waktu));
  if (!read.ok) return refused(read.message);
  const { name, sha256 } = read.value.filed;
  const same = book.naskah.find((row) => row.jenis === 'Dokumen SAKIP' && row.sha256 === sha256);
  if (same) return { kind: 'answered', message: SAKIP_TEXT.sameDocument(name, same.no) };
  const event = eventOf(ctx, actor, {
    peristiwa: 'dokumen_sakip_didaftarkan',
    periode,
    unit: DINAS,
    langkah: 8,
  });
  return planPaper(book, ctx, { kind: 'event', event }, read.value, {
    jenis: 'Dokumen SAKIP',
    keterangan: SAKIP_TEXT.documentRemark,
    message: SAKIP_TEXT.documentFiled(name, nextNo(book.naskah)),
  });
}

export const SAKIP_ACT: PlannedAct<'sakip'> = {
  by: 'plan',
  view: 'sakip',
  ofMeasuring: false,
  uses: { tabs: ['riwayat', 'sakip'] },
  who: byStep(8),
  events: ['sakip_dientri'],
  plan: planSakip,
  next: 'tugas',
};

export const DOKUMEN_SAKIP_ACT: PlannedAct<'dokumen-sakip'> = {
  by: 'plan',
  view: 'sakip',
  ofMeasuring: false,
  uses: { tabs: ['naskah'] },
  who: byStep(8),
  files: (book, ctx, { subject }, name) => reportFiling(book, ctx, subject.periode ?? '', name),
  events: ['dokumen_sakip_didaftarkan'],
  plan: planSakipDocument,
  next: 'tugas',
};
