// Every entry passes here: identity first, one catch, and answers instead of thrown errors.

import type { Answer } from '../core/domain/answer';
import { formatWaktu } from '../core/domain/kalender';
import type { Context } from '../core/plan/act';
import { normalizeEmail } from '../core/sop/authority';
import { ACCESS_TEXT } from '../core/text/act';
import { FILE_TEXT } from '../core/text/file';
import { UnusableTab } from '../core/workbook/decode-tables';
import { sentencesOf } from '../core/workbook/problem';
import { contextFor, doing, missingConsent, readCaller } from '../google/environment';
import { logBug, logRefusal } from '../google/ui/screen';
import { VERSION } from '../version';

export function ok<T>(value: T): Answer<T> {
  return { ok: true, value };
}

export function refuse(message: string): Answer<never> {
  return { ok: false, message };
}

/** Somebody else holds the lock: for what, where that was told. */
export function busyText(): string {
  const told = doing();
  return told ? ACCESS_TEXT.busyWith(told.apa, told.siapa, formatWaktu(told.waktu)) : ACCESS_TEXT.busy;
}

export function refuseBusy(): Answer<never> {
  return refuse(busyText());
}

/** Errors of Google's services carry this name; their texts are in the user's language and never branched on. */
const GOOGLE_ERROR = 'Exception';
/** Of the advanced services: here Drive alone. */
const DRIVE_ERROR = 'GoogleJsonResponseException';

/** Google failed while the log was written: nobody knows yet whether it was. */
export class Unconfirmed extends Error {
  readonly reason: unknown;

  constructor(reason: unknown) {
    super(String(reason));
    this.reason = reason;
  }
}

/** By which an entry of the log of errors is found: the command and its time of day. */
function referenceOf(name: string, ctx: Context): string {
  return `${name}-${ctx.waktu.slice(11, 19)}`;
}

function log(reference: string, error: unknown): void {
  logBug(`${reference} (Ukur Kinerja ${VERSION})`, error);
}

/** Writes an error that is not the caller's to answer for into the log; its reference. */
export function logged(name: string, ctx: Context, error: unknown): string {
  const reference = referenceOf(name, ctx);
  log(reference, error);
  return reference;
}

function explain(error: unknown, reference: string): string {
  if (error instanceof UnusableTab) return sentencesOf([error.problem]);
  log(reference, error);
  if (error instanceof Unconfirmed) return ACCESS_TEXT.unconfirmed;
  if (!(error instanceof Error)) return ACCESS_TEXT.internal(reference);
  // Asked only when something was refused, so that it costs no other call anything.
  if (error.name === GOOGLE_ERROR && missingConsent() !== '') return ACCESS_TEXT.consentMissing;
  if (error.name === DRIVE_ERROR) return FILE_TEXT.driveRefused(error.message);
  return error.name === GOOGLE_ERROR
    ? ACCESS_TEXT.googleRefused(error.message)
    : ACCESS_TEXT.internal(reference);
}

/** A request from outside, once the door has read it: what it asks for, or the sentence that turns it away. */
export function onRequest<R extends { readonly clickedBy: string }, T>(
  name: string,
  read: Answer<R>,
  requestId: (request: R) => string,
  work: (ctx: Context, request: R) => Answer<T>,
): Answer<T> {
  if (!read.ok) return runCommand(name, { clickedBy: '', requestId: '' }, () => read);
  const request = read.value;
  return runCommand(name, { clickedBy: request.clickedBy, requestId: requestId(request) }, (ctx) =>
    work(ctx, request),
  );
}

/** Runs a command as the caller. `clickedBy` is the account of the menu click, '' where there was none. */
export function runCommand<T>(
  name: string,
  request: { readonly clickedBy: string; readonly requestId: string },
  work: (ctx: Context) => Answer<T>,
): Answer<T> {
  let reference = name;
  try {
    const email = normalizeEmail(readCaller());
    if (email === '') return refuse(ACCESS_TEXT.blankIdentity);
    const clicked = normalizeEmail(request.clickedBy);
    if (clicked !== '' && clicked !== email) return refuse(ACCESS_TEXT.accountMismatch(clicked, email));
    const ctx = contextFor(email, request.requestId);
    reference = referenceOf(name, ctx);
    const answer = work(ctx);
    if (!answer.ok) logRefusal(email, name, answer.message);
    return answer;
  } catch (error) {
    return refuse(explain(error, reference));
  }
}
