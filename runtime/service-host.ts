// The host's side of one execution: counts the script's service calls, lets it die at one of them, and carries
// out what the services inside ask for.
import type { Book } from './book/book';
import { Editor } from './book/editor';
import { GoogleException } from './book/exception';
import { type Bundle, SCOPE } from './bundle';
import type { Drive } from './drive/drive';
import { OPS } from './service-ops';
import type { Cell, ExecutionRequest, MenuNode, OpenedWindow, ServiceCall, ShownAlert } from './types';

/** The document lock of the spreadsheet: at most one execution holds it. */
export interface DocumentLock {
  holder: ServiceHost | null;
}

export class ServiceHost {
  readonly book: Book;
  readonly drive: Drive;
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

  constructor(
    world: { book: Book; drive: Drive; bundle: Bundle; lock: DocumentLock; now: () => number },
    request: ExecutionRequest,
  ) {
    this.book = world.book;
    this.drive = world.drive;
    this.bundle = world.bundle;
    this.lock = world.lock;
    this.now = world.now;
    this.request = request;
    this.editor = new Editor(world.book, request.user.email);
  }

  /** The one function that the script's context knows of the host. Texts only, and it never throws. */
  readonly answer = (message: string): string => {
    try {
      return JSON.stringify({ value: this.handle(JSON.parse(message) as Message) });
    } catch (error) {
      const { name, message: text, details } = error as Error & { readonly details?: unknown };
      return JSON.stringify({ error: { name, message: text, details } });
    }
  };

  /** What the execution leaves behind: it never keeps the lock. */
  end(): void {
    if (this.lock.holder === this) this.lock.holder = null;
  }

  /** "Specified permissions are not sufficient …": scopes are those of the manifest, once it lists any. */
  requireScope(call: string, ...anyOf: readonly string[]): void {
    if (!anyOf.some((scope) => this.bundle.hasScope(scope))) throw insufficient(call, anyOf);
  }

  /** For what AuthMode.LIMITED does not give a simple trigger, whatever the manifest lists. */
  requireConsent(call: string, ...anyOf: readonly string[]): void {
    if (this.request.via === 'simple') throw insufficient(call, anyOf);
    this.requireScope(call, ...anyOf);
  }

  private handle(message: Message): unknown {
    if ('member' in message) return this.enter(message);
    const op = OPS[message.op];
    if (op === undefined) throw new Error(`No such operation: ${message.op}`);
    return op(this, ...(message.args as never[]));
  }

  private enter({ member, writes }: ServiceCall): void {
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

type Message = ServiceCall | { readonly op: string; readonly args: readonly unknown[] };
