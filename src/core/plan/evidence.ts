// Step 5, evidence: a file is a row of the register Bukti Dukung; replacing or withdrawing one is a later row that
// refers to it. Nothing is ever changed or removed.
import type { RowRecord } from '../layout/records';
import { appendRows, nextNo } from '../layout/register-rows';
import type { Bidang } from '../sop/authority';
import { kodeVersi, type Peristiwa } from '../sop/jejak';
import { ACT_TEXT } from '../text/act';
import { EVIDENCE_TEXT } from '../text/evidence';
import { FILE_TEXT } from '../text/file';
import { KOREKSI_TEXT } from '../text/koreksi';
import type { Book } from '../workbook/book';
import { type BarisForm, berkasOf, kunciOf } from '../workbook/evidence';
import type { Form } from '../workbook/form';
import { formOf, isOffTab } from '../workbook/koreksi';
import { type BuktiRow, buktiBerlaku } from '../workbook/report-rows';
import { BUKTI, type TindakanBukti } from '../workbook/report-tables';
import { stored } from '../workbook/segel';
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

/** One row of the register and its event. */
function planRow(
  book: Book,
  ctx: Context,
  { bidang, form, actor }: Berkas,
  peristiwa: Extract<Peristiwa, 'bukti_dicatat' | 'bukti_dicabut'>,
  row: {
    readonly baris: BarisForm;
    readonly tindakan: TindakanBukti;
    readonly rujukan: number;
    readonly alasan: string;
    readonly file: RowRecord<'bukti'>;
    readonly message: string;
  },
): Outcome {
  const { baris, tindakan, rujukan, alasan, file } = row;
  const generasi = ctx.newId();
  const record: RowRecord<'bukti'> = {
    ...file,
    no: nextNo(book.bukti),
    periode: baris.periode,
    bidang: baris.bidang,
    blok: baris.blok,
    kode: baris.kode,
    kunci: kunciOf(baris),
    tindakan,
    rujukan: rujukan === 0 ? '' : rujukan,
    alasan,
    pengunggah: actor.email,
    waktu: ctx.waktu,
    generasi,
  };
  const event = eventOf(ctx, actor, {
    peristiwa,
    periode: form.periode ?? '',
    unit: bidang.kode,
    langkah: 5,
    alasan,
  });
  const content = { baris: { ...baris }, tindakan, rujukan, alasan, sha256: file.sha256 ?? '' };
  return {
    kind: 'planned',
    stages: [
      {
        data: appendRows(book, BUKTI, [record]),
        commit: buildBlock(book, ctx, [event], { content }, { generasi, rows: stored('bukti', [record]) }),
      },
    ],
    after: [],
    message: row.message,
  };
}

/** A file comes: for a row of the form, perhaps in the place of an earlier one. */
function planEvidence(book: Book, ctx: Context, actor: Actor, input: ActInput<'bukti'>): Outcome {
  const berkas = berkasBidang(book, actor, input);
  if (typeof berkas === 'string') return refused(berkas);
  const { filed } = input;
  if (!filed) return refused(FILE_TEXT.needed);
  const row = berkas.form.rows.find(({ blok, kode }) => `${blok}|${kode}` === input.field('baris'));
  if (!row || row.kode === '') return refused(EVIDENCE_TEXT.unknownRow(berkas.bidang.kode));
  const baris = barisOf(berkas.form, row);
  const same = berkasOf(book.bukti, baris).find(({ sha256 }) => sha256 === filed.sha256);
  if (same) return { kind: 'answered', message: EVIDENCE_TEXT.sameFile(filed.name, same.no, row.kode) };
  const rujukan = Number(input.field('menggantikan'));
  const alasan = input.field('alasan');
  if (input.field('menggantikan') !== '') {
    const replaced = activeFile(book, berkas, rujukan);
    if (!replaced) return refused(EVIDENCE_TEXT.notActive(input.field('menggantikan')));
    if (kunciOf(replaced) !== kunciOf(baris)) {
      return refused(EVIDENCE_TEXT.otherRow(rujukan, replaced.kode, row.kode));
    }
    if (alasan === '') return refused(EVIDENCE_TEXT.reasonMissing);
  }
  const no = nextNo(book.bukti);
  return planRow(book, ctx, berkas, 'bukti_dicatat', {
    baris,
    tindakan: rujukan === 0 ? 'unggah' : 'ganti',
    rujukan,
    alasan,
    file: {
      berkas: filed.name,
      tautan: filed.file.url,
      ukuran: filed.size,
      kode_berkas: kodeVersi(filed.sha256),
      sha256: filed.sha256,
      id_berkas: filed.file.id,
    },
    message:
      rujukan === 0
        ? EVIDENCE_TEXT.recorded(filed.name, no, row.kode)
        : EVIDENCE_TEXT.replaced(filed.name, no, row.kode, rujukan),
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
  return planRow(book, ctx, berkas, 'bukti_dicabut', {
    baris: { periode: file.periode, bidang: file.bidang, blok: file.blok, kode: file.kode },
    tindakan: 'cabut',
    rujukan: no,
    alasan,
    file: { berkas: file.berkas },
    message: EVIDENCE_TEXT.withdrawn(file.berkas, no),
  });
}

export const BUKTI_ACT: PlannedAct<'bukti'> = {
  by: 'plan',
  view: 'bukti',
  ofMeasuring: false,
  uses: { tabs: ['bukti'] },
  who: byStepOfBidang(5),
  files: (book, ctx, input, name) =>
    evidenceFiling(book, ctx, bidangOf(book, input), input.subject.periode ?? '', name),
  events: ['bukti_dicatat'],
  plan: planEvidence,
  // More files usually follow.
  next: 'bukti',
};

export const CABUT_BUKTI_ACT: PlannedAct<'cabut-bukti'> = {
  by: 'plan',
  view: 'bukti',
  ofMeasuring: false,
  uses: { tabs: ['bukti'] },
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
