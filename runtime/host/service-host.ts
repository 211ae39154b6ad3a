// The host's side of one execution: who runs what on which workbook, what came of it so far, and what it may do. It counts
// the script's service calls and lets it die at one of them.
import type { Book } from '../book/book';
import { Editor } from '../book/editor';
import { GoogleException } from '../book/exception';
import type { Zone } from '../book/zones';
import { type Bundle, SCOPE } from '../bundle';
import { ApiError } from '../drive/api-error';
import type { Drive } from '../drive/drive';
import type { Outbox } from '../mail';
import type { Cell, ExecutionRequest, MenuNode, OpenedWindow, ServiceCall, ShownAlert } from '../types';

/** The document lock of the spreadsheet: at most one execution holds it. */
export interface DocumentLock {
  holder: ServiceHost | null;
}

/** What all executions of a workspace share. */
export interface World {
  readonly book: Book;
  readonly drive: Drive;
  readonly outbox: Outbox;
  /** Of the spreadsheet. */
  readonly url: string;
  readonly bundle: Bundle;
  readonly lock: DocumentLock;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export class ServiceHost {
  readonly book: Book;
  readonly drive: Drive;
  readonly outbox: Outbox;
  readonly url: string;
  readonly bundle: Bundle;
  readonly request: ExecutionRequest;
  readonly editor: Editor;
  readonly lock: DocumentLock;
  readonly now: () => number;
  readonly calls: ServiceCall[] = [];
  readonly windows: OpenedWindow[] = [];
  readonly alerts: ShownAlert[] = [];
  readonly menus: MenuNode[] = [];
  readonly console: string[] = [];
  activated: Cell | null = null;
  isKilled = false;

  constructor(world: World, request: ExecutionRequest) {
    this.book = world.book;
    this.drive = world.drive;
    this.outbox = world.outbox;
    this.url = world.url;
    this.bundle = world.bundle;
    this.lock = world.lock;
    this.now = world.now;
    this.request = request;
    this.editor = new Editor(world.book, request.user.email);
  }

  /** What the execution leaves behind: it never keeps the lock. */
  end(): void {
    if (this.lock.holder === this) this.lock.holder = null;
  }

  /** "Specified permissions are not sufficient …": scopes are those of the manifest, once it lists any. */
  requireScope(call: string, ...anyOf: readonly string[]): void {
    const isGranted = (scope: string) =>
      this.bundle.hasScope(scope) && !this.request.unticked?.includes(scope);
    if (!anyOf.some(isGranted)) throw insufficient(call, anyOf);
  }

  /** For what AuthMode.LIMITED does not give a simple trigger, whatever the manifest lists. */
  requireConsent(call: string, ...anyOf: readonly string[]): void {
    if (this.request.via === 'simple') throw insufficient(call, anyOf);
    this.requireScope(call, ...anyOf);
  }

  /** A call of a Google service, before it takes effect. */
  enter({ member, writes }: ServiceCall): void {
    const { killAt, interrupt } = this.request;
    // A script cannot catch the end of its execution: whatever it does now fails, too.
    if (this.isKilled) throw new Error(KILLED);
    const at = this.calls.length + 1;
    if (killAt === at) {
      this.isKilled = true;
      throw new Error(KILLED);
    }
    if (interrupt?.at === at) interrupt.run();
    this.calls.push({ member, writes });
    const refused = this.refusalOf(member);
    if (refused?.code !== undefined) throw new ApiError(member.toLowerCase(), refused.code, refused.message);
    if (refused) throw new GoogleException(refused.message);
  }

  /** The call that was announced last reads or writes these cells. */
  touch(sheetId: string, { top, left, bottom, right }: Zone): void {
    const last = this.calls.pop();
    const cells = (bottom - top + 1) * (right - left + 1);
    if (last) this.calls.push({ ...last, sheet: this.book.tabs.name(sheetId), cells });
  }

  private refusalOf(member: string) {
    const refused = this.request.refuses?.[member];
    if (refused?.times === undefined) return refused;
    const times = this.calls.filter((call) => call.member === member).length;
    return times <= refused.times ? refused : undefined;
  }
}

function insufficient(call: string, scopes: readonly string[]): GoogleException {
  const needed = scopes.map((scope) => `${SCOPE}${scope}`).join(' || ');
  return new GoogleException(
    `Specified permissions are not sufficient to call ${call}. Required permissions: ${
      scopes.length > 1 ? `(${needed})` : needed
    }`,
  );
}

export const KILLED = 'Exceeded maximum execution time';
