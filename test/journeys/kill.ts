// Kills a command at its service calls, runs it again, and compares with one clean run.
//
// Which calls must be tried. An execution leaves nothing behind but the workbook: its context is thrown away
// and the document lock ends with it, so a later run can only depend on the workbook's state. A call that does
// not write leaves that state as it was; dying at call k and at call k+1 is therefore the same, as seen from
// later, whenever call k only reads. So the calls of a run fall into classes, one for each number of writes that
// were done, and one kill stands for its class: the kill right before a writing call for the writes before it, and
// the kill at the last call for all of them. Each count below names how many calls its classes cover. The premise,
// that a call counted as reading changes nothing, is itself tested: by every call before the first write
// of one command and a sample of its reading calls between writes, and by one call of every other command.
import type { ExecutionResult, ServiceCall, WorkspaceState } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import { factsOf } from './facts';
import { answerOf, newRequestId, type Press, press, reopen, sentenceOf } from './small-book';

export interface Command {
  readonly state: WorkspaceState;
  readonly press: (book: OpenWorkspace) => Press;
}

export interface Options {
  /** Kills among the calls before the first write; 'all' tries every one. */
  readonly before?: number | 'all';
  /** Kills at reading calls between writes. */
  readonly reads?: number;
  /** Keeps only these of the writing calls; else `npm test` keeps the seams. Gets positions among all calls, from 1. */
  readonly among?: (writes: readonly number[], calls: readonly ServiceCall[]) => readonly number[];
}

/** `npm run faults` tries every class of every command; `npm test` takes samples of the long ones. */
export const TRIES_ALL = process.env.FAULTS === 'all';

/** Commands that differ from others only in what they plan are tried by `npm run faults` alone. */
export function withRare<T>(common: Readonly<Record<string, T>>, rare: Readonly<Record<string, T>>) {
  return Object.entries(TRIES_ALL ? { ...common, ...rare } : common);
}

/**
 * Where an act can lie in two: between data, log and after-effects, which a flush parts, and among what is not the
 * workbook's. Kept are the kills before the first and the last write of each part, before the first call of each kind
 * that Drive gets, and at the end.
 */
export const seams: NonNullable<Options['among']> = (writes, calls) => {
  const memberAt = (at: number) => calls[at - 1]?.member ?? '';
  const isFlush = ({ member }: ServiceCall) => member === 'SpreadsheetApp.flush';
  const partOf = (at: number | undefined) =>
    at === undefined ? -1 : calls.slice(0, at - 1).filter(isFlush).length;
  return writes.filter((at, index) => {
    const isEdge = [writes[index - 1], writes[index + 1]].some((next) => partOf(next) !== partOf(at));
    const isNewToDrive =
      memberAt(at).startsWith('Drive.') &&
      !writes.slice(0, index).some((one) => memberAt(one) === memberAt(at));
    return isEdge || isNewToDrive;
  });
};

/** The seams, and every n-th writing call. */
export function everyNth(n: number): NonNullable<Options['among']> {
  return (writes, calls) => {
    const atSeams = seams(writes, calls);
    return writes.filter((at, index) => TRIES_ALL || index % n === 0 || atSeams.includes(at));
  };
}

export interface Coverage {
  readonly calls: number;
  readonly writes: number;
  /** Calls in whose class a kill was tried. */
  readonly covered: number;
  readonly kills: number;
}

function evenly(numbers: readonly number[], count: number): readonly number[] {
  if (numbers.length <= count) return numbers;
  return Array.from({ length: count }, (_, index) => {
    const at = Math.floor((index * (numbers.length - 1)) / Math.max(1, count - 1));
    return numbers[at] ?? 0;
  });
}

function mustBeKilled(result: ExecutionResult, at: number): void {
  if (!result.killed) throw new Error(`Call ${at} was never reached: ${sentenceOf(result)}`);
}

export function mustBeAccepted(result: ExecutionResult, what: string): void {
  const answer = answerOf(result);
  if (!answer.ok) throw new Error(`${what}: ${answer.message}`);
}

/** How often the grid has changed since it was opened, and all that stands beside the grid. */
function everything({ book, driveFiles }: OpenWorkspace): unknown {
  const { changes, sharing, protections, metadata } = book;
  return [changes, sharing.save(), protections.save(), metadata.save(), driveFiles(null)].map((part) =>
    JSON.stringify(part),
  );
}

/** Kills the command before its k-th call for one k of every class, and demands the clean run's facts each time. */
export function surviveKills(command: Command, options: Options = {}): Coverage {
  const clean = reopen(command.state);
  const wanted = command.press(clean);
  const cleanRun = press(clean, wanted, newRequestId());
  mustBeAccepted(cleanRun, 'The clean run');
  const expected = factsOf(clean);
  expect(expected.breaches).toEqual([]);

  const { calls } = cleanRun;
  const writes = calls.flatMap(({ writes: isWriting }, index) => (isWriting ? [index + 1] : []));
  const first = writes[0];
  if (first === undefined) throw new Error('The command writes nothing.');
  const readsBefore = Array.from({ length: first }, (_, index) => index + 1);
  const before =
    options.before === 'all' ? readsBefore : [...evenly(readsBefore, options.before ?? 1), first];

  const untouched = reopen(command.state);
  const state = everything(untouched);
  for (const at of before) mustBeKilled(press(untouched, wanted, newRequestId(), { killAt: at }), at);
  expect(everything(untouched)).toEqual(state);
  const once = newRequestId();
  mustBeAccepted(press(untouched, wanted, once), 'After a kill that wrote nothing');
  if (TRIES_ALL) expect(factsOf(untouched)).toEqual(expected);
  // A second click: the same request, and a new one with the same content.
  mustBeAccepted(press(untouched, wanted, once), 'The same request again');
  mustBeAccepted(press(untouched, wanted, newRequestId()), 'The same act in a new request');
  expect(factsOf(untouched)).toEqual(expected);

  const later = [...writes.slice(1), calls.length].filter((at) => at > first);
  const among = options.among ?? (TRIES_ALL ? undefined : seams);
  const tried = [...new Set(among ? among(later, calls) : later)];
  const reading = calls.flatMap(({ writes: isWriting }, index) =>
    !isWriting && index + 1 > first && index + 1 < calls.length ? [index + 1] : [],
  );
  const points = [...tried, ...evenly(reading, options.reads ?? 0)];
  points.forEach((at, index) => {
    const book = reopen(command.state);
    const id = newRequestId();
    mustBeKilled(press(book, wanted, id, { killAt: at }), at);
    // The panel sends its request again, or the person starts anew.
    const isSame = index % 3 !== 2;
    const where = `killed at call ${at} (${calls[at - 1]?.member}), ${isSame ? 'same' : 'new'} request`;
    mustBeAccepted(press(book, wanted, isSame ? id : newRequestId()), where);
    expect({ where, ...factsOf(book) }).toEqual({ where, ...expected });
  });

  const classOf = (at: number) => writes.filter((write) => write < at).length;
  const classes = new Set([...before, ...points].map(classOf));
  const covered = calls.filter((_, index) => classes.has(classOf(index + 1))).length;
  return { calls: calls.length, writes: writes.length, covered, kills: before.length + points.length };
}
