// Step 7's view of every bidang: its findings, its status, and whether it may be accepted.
import type { Periode } from '../domain/triwulan';
import type { Bidang } from '../sop/authority';
import type { Sha256 } from '../sop/jejak';
import { bidangStatus, isSettled, keadaanOf, type UnitState } from '../sop/workflow';
import { APPROVAL_TEXT } from '../text/form';
import { HISTORY_TEXT } from '../text/history';
import { TAB_TEXT } from '../text/tab';
import type { Book } from './book';
import { isLaluStale } from './definitions';
import { blockingOf, checkForm, type Form, isianOf } from './form';
import { checkOffTab, formOf, isOffTab } from './koreksi';
import { lazily, once } from './lazy';
import { type Problem, problem } from './problem';
import { changesSince } from './version';

export interface BidangCheck {
  readonly bidang: Bidang;
  readonly form: Form | null;
  readonly state: UnitState;
  /** The board's short words. */
  readonly status: string;
  /** Findings of the form and of its approval. */
  readonly findings: readonly Problem[];
  readonly blocking: number;
  readonly canAccept: boolean;
  /** Waited for no longer. */
  readonly settled: boolean;
}

function approvalFindings(bidang: Bidang, state: UnitState, changes: readonly Problem[]): readonly Problem[] {
  const { versi } = state;
  if (!versi) return [problem(null, APPROVAL_TEXT.notSubmitted(bidang.kode))];
  if (versi.putusan === 'dikembalikan') return [problem(null, APPROVAL_TEXT.returned(bidang.kode))];
  if (versi.putusan === 'menunggu') {
    return [problem(null, APPROVAL_TEXT.notApproved(bidang.kode)), ...changes];
  }
  return changes;
}

/** A form that sums what earlier quarters no longer say. */
function staleFindings(book: Book, form: Form, settled: boolean): readonly Problem[] {
  return !settled && isLaluStale(book, form) ? [problem(null, HISTORY_TEXT.staleForm(form.bidang))] : [];
}

export function checkBidang(book: Book, bidang: Bidang, periode: Periode, sha256: Sha256): BidangCheck {
  const { kode } = bidang;
  const state = book.state.unit(periode, kode);
  const found = book.forms.get(kode);
  const form = formOf(book, kode, periode);
  // What is corrected off the tab is the version itself.
  const isOff = form !== null && isOffTab(book, form);
  const settled = isSettled(state);
  const nothingDue = keadaanOf(state, 7) === 'Tidak ada yang jatuh tempo';
  const changes = once(() =>
    form && !isOff && state.versi ? changesSince(form, state.versi, book, sha256) : [],
  );
  // Of a quarter whose report is amended, a bidang that has nothing to correct has no form any more.
  const isPast = settled && found !== undefined && found.periode !== null && found.periode > periode;
  const findingsWith = (ofForm: (own: Form) => readonly Problem[]): readonly Problem[] => {
    if (nothingDue || isPast) return [];
    if (!form) return [problem(null, found ? APPROVAL_TEXT.notSubmitted(kode) : TAB_TEXT.missing(kode))];
    return [
      ...(isOff ? checkOffTab(form) : ofForm(form)),
      ...approvalFindings(bidang, state, changes()),
      ...(isOff ? [] : staleFindings(book, form, settled)),
    ];
  };
  const check: BidangCheck = lazily<BidangCheck>({
    bidang: () => bidang,
    form: () => form,
    state: () => state,
    status: () =>
      bidangStatus(state, {
        ...(form ? isianOf(form) : { terisi: 0, wajib: 0 }),
        berubah: changes().length > 0,
      }),
    findings: () => findingsWith(checkForm),
    // Without what is only noted, for which formulas are read.
    blocking: () => findingsWith(blockingOf).filter(({ severity }) => severity === 'Wajib diperbaiki').length,
    canAccept: () => !nothingDue && check.blocking === 0 && state.versi?.putusan === 'disetujui',
    settled: () => settled,
  });
  return check;
}

export function checkAll(book: Book, periode: Periode, sha256: Sha256): readonly BidangCheck[] {
  return book.bidang.map((bidang) => checkBidang(book, bidang, periode, sha256));
}
