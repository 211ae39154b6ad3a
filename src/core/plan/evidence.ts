// Step 5, evidence: a file is a row of the register Bukti Dukung; replacing or withdrawing one is a later row that
// refers to it. Nothing is ever changed or removed.

import { isTautan, jenisTautan } from '../domain/tautan';
import type { RowRecord } from '../layout/records';
import { appendRows, nextNo } from '../layout/register-rows';
import type { Bidang } from '../sop/authority';
import { kodeVersi, type Peristiwa } from '../sop/jejak';
import { ACT_TEXT } from '../text/act';
import { EVIDENCE_TEXT, namaTautan } from '../text/evidence';
import { FILE_TEXT } from '../text/file';
import { KOREKSI_TEXT } from '../text/koreksi';
import type { Book } from '../workbook/book';
import { a1, textOf } from '../workbook/cell';
import { type BarisForm, berkasOf, kunciOf } from '../workbook/evidence';
import type { Form } from '../workbook/form';
import { formOf, isOffTab } from '../workbook/koreksi';
import { type BuktiRow, buktiBerlaku, isLink } from '../workbook/report-rows';
import { BUKTI, type TindakanBukti } from '../workbook/report-tables';
import { stored } from '../workbook/segel';
import { columnOf } from '../workbook/tab';
import { barisOf } from '../workbook/version';
import { authorize, bidangOf, byStepOfBidang } from './access';
import {
  type Access,
  type ActInput,
  type Actor,
  type Context,
  type Outcome,
  type OwnWayAct,
  type PlannedAct,
  refused,
} from './act';
import { evidenceFiling } from './filing';
import { workedOn } from './perubahan';
import { buildBlock, eventOf } from './stage';

/** Whoever fills, checks or leads may look at a bidang's evidence and have its files checked. */
export function evidenceAccess(book: Book, ctx: Context, bidang: Bidang): Access {
  const ways = ([1, 5, 6, 7, 10] as const).map((langkah) => authorize(book, ctx, langkah, bidang));
  return ways.find(({ ok }) => ok) ?? authorize(book, ctx, 5, bidang);
}

interface Berkas {
  readonly bidang: Bidang;
  readonly form: Form;
  readonly actor: Actor;
}

/** Whose evidence the act is about, while it may still change. */
function berkasBidang(
  book: Book,
  actor: Actor,
  input: Pick<ActInput<'periksa-bukti'>, 'subject'>,
): Berkas | string {
  const periode = workedOn(book, { periode: input.subject.periode ?? '' });
  const bidang = bidangOf(book, input);
  if (!bidang || !periode) return ACT_TEXT.stalePanel;
  if (!book.forms.has(bidang.kode)) return ACT_TEXT.formMissing(bidang.kode);
  const { versi } = book.state.unit(periode, bidang.kode);
  if (versi?.putusan === 'diterima') return EVIDENCE_TEXT.acceptedAlready(bidang.kode);
  const form = formOf(book, bidang.kode, periode);
  if (!form) return ACT_TEXT.otherPeriode(bidang.kode);
  // What is corrected off its form changes by being submitted, files included.
  if (isOffTab(book, form) && versi?.putusan !== 'dikembalikan') return KOREKSI_TEXT.submitted(bidang.kode);
  return { bidang, form, actor };
}

/** The file with this number, while it counts for the bidang's quarter. */
function activeFile(book: Book, { form }: Berkas, no: number): BuktiRow | undefined {
  return buktiBerlaku(book.bukti).find(
    (row) => row.no === no && row.periode === form.periode && row.bidang === form.bidang,
  );
}

/** What a row of the register says of its form row, and of what it brings. */
interface NewRow {
  readonly baris: BarisForm;
  readonly tindakan: TindakanBukti;
  readonly rujukan: number;
  readonly alasan: string;
  readonly brings: RowRecord<'bukti'>;
}

export function registerRow(
  ctx: Context,
  { baris, tindakan, rujukan, alasan, brings }: NewRow,
  by: { readonly no: number; readonly email: string; readonly generasi: string },
): RowRecord<'bukti'> {
  return {
    ...brings,
    no: by.no,
    periode: baris.periode,
    bidang: baris.bidang,
    blok: baris.blok,
    kode: baris.kode,
    // A test is no evidence, and nothing is counted by it.
    kunci: brings.jenis === 'uji' ? '' : kunciOf(baris),
    tindakan,
    rujukan: rujukan === 0 ? '' : rujukan,
    alasan,
    pengunggah: by.email,
    waktu: ctx.waktu,
    generasi: by.generasi,
  };
}

/** One row of the register and its event. */
function planRow(
  book: Book,
  ctx: Context,
  { bidang, form, actor }: Berkas,
  peristiwa: Extract<Peristiwa, 'bukti_dicatat' | 'bukti_dicabut'>,
  { message, ...row }: NewRow & { readonly message: string },
): Outcome {
  const { baris, tindakan, rujukan, alasan, brings } = row;
  const generasi = ctx.newId();
  const record = registerRow(ctx, row, { no: nextNo(book.bukti), email: actor.email, generasi });
  const event = eventOf(ctx, actor, {
    peristiwa,
    periode: form.periode ?? '',
    unit: bidang.kode,
    langkah: 5,
    alasan,
  });
  const content = {
    baris: { ...baris },
    tindakan,
    rujukan,
    alasan,
    sha256: brings.sha256 ?? '',
    ...(brings.jenis === 'tautan' ? { tautan: brings.tautan } : {}),
  };
  return {
    kind: 'planned',
    stages: [
      {
        data: appendRows(book, BUKTI, [record]),
        commit: buildBlock(book, ctx, [event], { content }, { generasi, rows: stored('bukti', [record]) }),
      },
    ],
    after: [],
    message,
  };
}

type PlaceField = (name: 'baris' | 'menggantikan' | 'alasan') => string;

/** The form row that is meant, or a sentence. */
function rowOf({ form, bidang }: Berkas, field: PlaceField): BarisForm | string {
  const row = form.rows.find(({ blok, kode }) => `${blok}|${kode}` === field('baris'));
  return row && row.kode !== '' ? barisOf(form, row) : EVIDENCE_TEXT.unknownRow(bidang.kode);
}

/** The evidence of that row which goes, 0 for none; or a sentence. */
function replacedBy(book: Book, berkas: Berkas, baris: BarisForm, field: PlaceField): number | string {
  if (field('menggantikan') === '') return 0;
  const rujukan = Number(field('menggantikan'));
  const replaced = activeFile(book, berkas, rujukan);
  if (!replaced) return EVIDENCE_TEXT.notActive(field('menggantikan'));
  if (kunciOf(replaced) !== kunciOf(baris)) return EVIDENCE_TEXT.otherRow(rujukan, replaced.kode, baris.kode);
  if (field('alasan') === '') return EVIDENCE_TEXT.reasonMissing;
  return typedAt(berkas, replaced) ?? rujukan;
}

/** A link that stands in the form's own column would come back with the next submission. */
function typedAt({ form }: Berkas, { jenis, blok, kode, tautan }: BuktiRow): string | null {
  if (jenis !== 'tautan form') return null;
  const row = form.rows.find((each) => each.blok === blok && each.kode === kode);
  if (!row || textOf(row.input.tautan_bukti) !== tautan) return null;
  return EVIDENCE_TEXT.typedOnForm(kode, form.ref.name, a1(row.row, columnOf(form.ref, 'tautan_bukti')));
}

function comingPlan(
  book: Book,
  ctx: Context,
  berkas: Berkas,
  alasan: string,
  coming: {
    readonly baris: BarisForm;
    readonly rujukan: number;
    readonly nama: string;
    readonly brings: RowRecord<'bukti'>;
  },
): Outcome {
  const { baris, rujukan, nama, brings } = coming;
  const [no, kind] = [nextNo(book.bukti), brings.jenis === 'tautan' ? 'Tautan' : 'Berkas'];
  return planRow(book, ctx, berkas, 'bukti_dicatat', {
    baris,
    tindakan: rujukan === 0 ? 'unggah' : 'ganti',
    rujukan,
    alasan,
    brings: { berkas: nama, ...brings },
    message:
      rujukan === 0
        ? EVIDENCE_TEXT.recorded(kind, nama, no, baris.kode)
        : EVIDENCE_TEXT.replaced(kind, nama, no, baris.kode, rujukan),
  });
}

/** A file comes: for a row of the form, perhaps in the place of an earlier one. */
function planEvidence(book: Book, ctx: Context, actor: Actor, input: ActInput<'bukti'>): Outcome {
  const berkas = berkasBidang(book, actor, input);
  if (typeof berkas === 'string') return refused(berkas);
  const { filed } = input;
  if (!filed) return refused(FILE_TEXT.needed);
  const baris = rowOf(berkas, input.field);
  if (typeof baris === 'string') return refused(baris);
  // First: what it replaces stands no more where this very press has replaced it.
  const same = berkasOf(book.bukti, baris).find(({ sha256 }) => sha256 === filed.sha256);
  if (same) return { kind: 'answered', message: EVIDENCE_TEXT.sameFile(filed.name, same.no, same.kode) };
  const rujukan = replacedBy(book, berkas, baris, input.field);
  if (typeof rujukan === 'string') return refused(rujukan);
  return comingPlan(book, ctx, berkas, input.field('alasan'), {
    baris,
    rujukan,
    nama: filed.name,
    brings: {
      tautan: filed.file.url,
      ukuran: filed.size,
      kode_berkas: kodeVersi(filed.sha256),
      sha256: filed.sha256,
      id_berkas: filed.file.id,
    },
  });
}

/** Longer names are no names. */
const NAMA_MAKSIMUM = 120;

/** A link comes: nobody has opened it yet but who gives it. */
function planLink(book: Book, ctx: Context, actor: Actor, input: ActInput<'tautan-bukti'>): Outcome {
  const berkas = berkasBidang(book, actor, input);
  if (typeof berkas === 'string') return refused(berkas);
  const tautan = input.field('tautan');
  if (!isTautan(tautan)) return refused(EVIDENCE_TEXT.notALink);
  if (jenisTautan(tautan) === 'beranda') return refused(EVIDENCE_TEXT.driveHome);
  const nama = input.field('nama').replace(/\s+/g, ' ') || namaTautan(tautan);
  if (nama.length > NAMA_MAKSIMUM) return refused(EVIDENCE_TEXT.longName(NAMA_MAKSIMUM));
  const baris = rowOf(berkas, input.field);
  if (typeof baris === 'string') return refused(baris);
  const same = berkasOf(book.bukti, baris).find((row) => isLink(row) && row.tautan === tautan);
  if (same) return { kind: 'answered', message: EVIDENCE_TEXT.sameLink(same.no, same.kode) };
  const rujukan = replacedBy(book, berkas, baris, input.field);
  if (typeof rujukan === 'string') return refused(rujukan);
  return comingPlan(book, ctx, berkas, input.field('alasan'), {
    baris,
    rujukan,
    nama,
    brings: { jenis: 'tautan', tautan },
  });
}

/** A file no longer counts; it stays in Drive and in the register. */
function planWithdrawal(book: Book, ctx: Context, actor: Actor, input: ActInput<'cabut-bukti'>): Outcome {
  const berkas = berkasBidang(book, actor, input);
  if (typeof berkas === 'string') return refused(berkas);
  if (input.field('no') === '') return refused(EVIDENCE_TEXT.chooseFile);
  const no = Number(input.field('no'));
  if (book.bukti.some(({ tindakan, rujukan }) => tindakan === 'cabut' && rujukan === no)) {
    return { kind: 'answered', message: EVIDENCE_TEXT.withdrawnAlready(no) };
  }
  const file = activeFile(book, berkas, no);
  if (!file) return refused(EVIDENCE_TEXT.notActive(input.field('no')));
  const alasan = input.field('alasan');
  if (alasan === '') return refused(EVIDENCE_TEXT.reasonMissing);
  const typed = typedAt(berkas, file);
  if (typed !== null) return refused(typed);
  return planRow(book, ctx, berkas, 'bukti_dicabut', {
    baris: { periode: file.periode, bidang: file.bidang, blok: file.blok, kode: file.kode },
    tindakan: 'cabut',
    rujukan: no,
    alasan,
    brings: { jenis: file.jenis, berkas: file.berkas },
    message: EVIDENCE_TEXT.withdrawn(file.berkas, no),
  });
}

export const BUKTI_ACT: PlannedAct<'bukti'> = {
  by: 'plan',
  view: 'bukti',
  ofMeasuring: false,
  uses: { tabs: ['bukti'], adds: ['bukti'] },
  who: byStepOfBidang(5),
  files: (book, ctx, input, name) =>
    evidenceFiling(book, ctx, bidangOf(book, input), input.subject.periode ?? '', name),
  events: ['bukti_dicatat'],
  plan: planEvidence,
  // More files usually follow.
  next: 'bukti',
};

export const TAUTAN_BUKTI_ACT: PlannedAct<'tautan-bukti'> = {
  by: 'plan',
  view: 'bukti',
  ofMeasuring: false,
  uses: { tabs: ['bukti'], adds: ['bukti'] },
  who: byStepOfBidang(5),
  events: ['bukti_dicatat'],
  plan: planLink,
  next: 'bukti',
};

export const CABUT_BUKTI_ACT: PlannedAct<'cabut-bukti'> = {
  by: 'plan',
  view: 'bukti',
  ofMeasuring: false,
  uses: { tabs: ['bukti'], adds: ['bukti'] },
  who: byStepOfBidang(5),
  events: ['bukti_dicabut'],
  plan: planWithdrawal,
  next: 'bukti',
};

/** Asks Drive and writes nothing; its page names every file as it was found. */
export const PERIKSA_BUKTI_ACT: OwnWayAct = {
  by: 'look at files',
  view: 'bukti',
  events: [],
};
