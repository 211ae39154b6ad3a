// Every entry passes here: identity first, one catch, and answers instead of thrown errors.
import type { Context } from '../core/plan/stage';
import type { Answer } from '../core/rpc';
import { normalizeEmail } from '../core/sop/authority';
import { ACCESS_TEXT } from '../core/text/act';
import { contextFor, readCaller } from '../google/environment';
import { logBug, logRefusal } from '../google/ui/screen';

export function ok<T>(value: T): Answer<T> {
  return { ok: true, value };
}

export function refuse(message: string): Answer<never> {
  return { ok: false, message };
}

/** Errors of Google's services carry these names; their texts are in the user's language and never branched on. */
const GOOGLE_ERRORS: readonly string[] = ['Exception', 'GoogleJsonResponseException'];

function explain(error: unknown, reference: string): string {
  logBug(reference, error);
  return error instanceof Error && GOOGLE_ERRORS.includes(error.name)
    ? ACCESS_TEXT.googleRefused(error.message)
    : ACCESS_TEXT.internal(reference);
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
    reference = `${name}-${ctx.waktu.slice(11, 19)}`;
    const answer = work(ctx);
    if (!answer.ok) logRefusal(email, name, answer.message);
    return answer;
  } catch (error) {
    return refuse(explain(error, reference));
  }
}
