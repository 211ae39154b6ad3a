// Which plan answers which act. Nothing is written here: a plan is data, or a sentence.
import { parsePeriode, parseTriwulan, periodeLabel, periodeOf } from '../core/domain/triwulan';
import { authorize, authorizeKeeper } from '../core/plan/access';
import { type ActInput, type Context, type Filed, type Outcome, refused } from '../core/plan/act';
import { planConsolidate, planReturnData, VERDICTS, type VerdictInput } from '../core/plan/consolidate';
import { planDecision } from '../core/plan/decide';
import { planDocument } from '../core/plan/document';
import { planEvaluate, planFollowUp, planRecommend } from '../core/plan/evaluate';
import { planEvidence, planWithdrawal } from '../core/plan/evidence';
import { planLakip } from '../core/plan/lakip';
import { planMakeForms } from '../core/plan/make-forms';
import { planNarasi } from '../core/plan/narasi';
import { checkDirect, checkForward, checkOpen, planEvent } from '../core/plan/order';
import { planRights } from '../core/plan/prepare-workbook';
import { planReview } from '../core/plan/review';
import { planRevise } from '../core/plan/revise';
import { planSakip, planSakipDocument } from '../core/plan/sakip';
import { planSignature, planSignedPaper } from '../core/plan/sign';
import { planSubmit } from '../core/plan/submit';
import type { ActRequest } from '../core/rpc';
import type { Bidang } from '../core/sop/authority';
import { ACT_TEXT } from '../core/text/act';
import type { Book } from '../core/workbook/book';
import { readSharing } from '../google/read/workbook';

function bidangOf(book: Book, request: ActRequest): Bidang | undefined {
  return book.bidang.find((bidang) => bidang.kode === request.subject.bidang);
}

function fieldOf(request: ActRequest, name: string): string {
  return (request.values[name] ?? '').trim();
}

function verdictsOf(book: Book, request: ActRequest): Readonly<Record<string, VerdictInput>> {
  const verdicts: Record<string, VerdictInput> = {};
  for (const { kode } of book.bidang) {
    const putusan = VERDICTS.find((verdict) => verdict === fieldOf(request, `putusan:${kode}`));
    if (putusan) verdicts[kode] = { putusan, alasan: fieldOf(request, `alasan:${kode}`) };
  }
  return verdicts;
}

/** A panel that was opened for another quarter acts on nothing. */
function isOtherPeriode(book: Book, request: ActRequest): boolean {
  const subject = request.subject.periode;
  return subject !== undefined && subject !== book.state.periode;
}

/** Acts about the quarter being measured; reports of earlier ones go on beside it. */
const OF_MEASURING: readonly ActRequest['act'][] = [
  'mulai',
  'teruskan',
  'form',
  'arahan',
  'ajukan',
  'putuskan',
  'kembalikan-data',
  'konsolidasi',
  'revisi',
];

/** `filed`: the file that came with the act, once it is stored. */
export function planAct(book: Book, request: ActRequest, ctx: Context, filed: Filed | null): Outcome {
  if (OF_MEASURING.includes(request.act) && isOtherPeriode(book, request)) {
    return refused(ACT_TEXT.stalePanel);
  }
  const input: ActInput = { subject: request.subject, field: (name) => fieldOf(request, name), filed };
  const bidang = bidangOf(book, request);
  switch (request.act) {
    case 'siapkan':
      throw new Error('prepare() handles siapkan');
    case 'perbaiki':
      throw new Error('repair() handles perbaiki');
    case 'hak-akses': {
      const access = authorizeKeeper(book, ctx);
      return access.ok ? planRights(book, ctx, access.actor, readSharing()) : refused(access.message);
    }
    case 'revisi':
      return planRevise(book, ctx, input);
    case 'mulai': {
      const access = authorize(book, ctx, 1);
      if (!access.ok) return refused(access.message);
      const triwulan = parseTriwulan(fieldOf(request, 'triwulan'));
      if (!triwulan || book.pengaturan.tahun === null) return refused(ACT_TEXT.chooseTriwulan);
      const periode = periodeOf(book.pengaturan.tahun, triwulan);
      return planEvent(
        book,
        ctx,
        checkOpen(book, ctx, access.actor, periode),
        ACT_TEXT.opened(periodeLabel(periode)),
      );
    }
    case 'teruskan': {
      const access = authorize(book, ctx, 2);
      if (!access.ok) return refused(access.message);
      const periode = parsePeriode(request.subject.periode ?? '')?.periode;
      if (!periode) return refused(ACT_TEXT.noPeriode);
      const check = checkForward(book, ctx, access.actor, periode, fieldOf(request, 'catatan'));
      return planEvent(book, ctx, check, ACT_TEXT.forwarded(periodeLabel(periode)));
    }
    case 'form': {
      const access = authorize(book, ctx, 3);
      return access.ok ? planMakeForms(book, ctx, access.actor) : refused(access.message);
    }
    case 'arahan': {
      if (!bidang) return refused(ACT_TEXT.stalePanel);
      const access = authorize(book, ctx, 4, bidang);
      if (!access.ok) return refused(access.message);
      const check = checkDirect(book, ctx, access.actor, bidang, fieldOf(request, 'arahan'));
      return planEvent(book, ctx, check, ACT_TEXT.directed(bidang.kode));
    }
    case 'ajukan': {
      if (!bidang) return refused(ACT_TEXT.stalePanel);
      const access = authorize(book, ctx, 5, bidang);
      return access.ok ? planSubmit(book, ctx, access.actor, bidang) : refused(access.message);
    }
    case 'putuskan': {
      if (!bidang) return refused(ACT_TEXT.stalePanel);
      const access = authorize(book, ctx, 6, bidang);
      if (!access.ok) return refused(access.message);
      return planDecision(book, ctx, access.actor, bidang, {
        kode: request.subject.kode ?? '',
        setuju: fieldOf(request, 'putusan') === 'setuju',
        alasan: fieldOf(request, 'alasan'),
      });
    }
    case 'catat':
      // What was pending has been recorded on the way here.
      return { kind: 'answered', message: ACT_TEXT.nothingPending };
    case 'kembalikan-data': {
      if (!bidang) return refused(ACT_TEXT.stalePanel);
      const access = authorize(book, ctx, 7);
      return access.ok
        ? planReturnData(book, ctx, access.actor, bidang, fieldOf(request, 'alasan'))
        : refused(access.message);
    }
    case 'konsolidasi': {
      const access = authorize(book, ctx, 7);
      return access.ok
        ? planConsolidate(book, ctx, access.actor, verdictsOf(book, request))
        : refused(access.message);
    }
    case 'bukti':
      return planEvidence(book, ctx, input);
    case 'cabut-bukti':
      return planWithdrawal(book, ctx, input);
    case 'periksa-bukti':
      throw new Error('checkEvidence() handles periksa-bukti');
    case 'sakip':
      return planSakip(book, ctx, input);
    case 'dokumen-sakip':
      return planSakipDocument(book, ctx, input);
    case 'narasi':
      return planNarasi(book, ctx, input);
    case 'lakip':
      return planLakip(book, ctx, input);
    case 'reviu':
      return planReview(book, ctx, input);
    case 'tanda-tangan':
      return planSignature(book, ctx, input);
    case 'naskah':
      return planSignedPaper(book, ctx, input);
    case 'rekomendasi':
      return planRecommend(book, ctx, input);
    case 'evaluasi':
      return planEvaluate(book, ctx, input);
    case 'tindak-lanjut':
      return planFollowUp(book, ctx, input);
    case 'dokumen':
      return planDocument(book, ctx, input);
  }
}
