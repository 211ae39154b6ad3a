// What the pages ask for, whatever way it reaches the server: a session, a stream of pushes, an act of a person.
import { estimated, lockHeld } from '../latency';
import type { Cell, ExecutionRequest, ServiceCall, Workspace } from '../types';
import { Hub, type HubBook } from './hub';
import type { Clock, Outcome, Person, Push, Sample, Session } from './protocol';

export interface RoomOptions {
  readonly workspace: Workspace & { readonly book: HubBook };
  /** What the page is called. */
  readonly title: string;
  readonly people: readonly Person[];
  /** After every change of the workbook or the clock; tells whether Drive was written to. */
  readonly onChange: (isDrive: boolean) => void;
}

/** A refusal the page is told in plain words. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

type Body = Readonly<Record<string, unknown>>;

function estimateText(calls: readonly ServiceCall[]): string {
  const seconds = (value: number) => value.toFixed(1).replace('.', ',');
  const { low, mid, high } = estimated(calls);
  const lock = lockHeld(calls).mid;
  const held = lock > 0 ? `, kunci ${seconds(lock)} detik` : '';
  return `Di Google kira-kira ${seconds(mid)} detik (${seconds(low)}–${seconds(high)}): ${calls.length} panggilan${held}`;
}

export class Requests {
  private readonly options: RoomOptions;
  private readonly samples: readonly Sample[];
  private readonly hub: Hub;
  private isClockFixed: boolean;

  constructor(options: RoomOptions, samples: readonly Sample[] = []) {
    this.options = options;
    this.samples = samples;
    this.hub = new Hub(options.workspace.book, () => options.onChange(false));
    this.isClockFixed = options.workspace.save().clock !== null;
  }

  /** By his id; without one, the first of the room. */
  personOf(id: unknown): Person {
    const { people } = this.options;
    const person = people.find((candidate) => candidate.id === id) ?? (id ? undefined : people[0]);
    if (!person) throw new Refused(404, `Tidak ada orang "${String(id)}" di ruang kerja ini.`);
    return person;
  }

  session(person: Person): Session {
    const { workspace, title, people } = this.options;
    const rights = workspace.book.rightsOf(person.email);
    const shared = { title, person, people, rights, clock: this.clock(), samples: this.samples };
    // A stranger gets nothing of the workbook, not even its script's answer.
    if (rights.role === 'none') return { ...shared, menus: [], book: { revisionId: '' } };
    return { ...shared, ...this.menusOf(person), book: this.hub.snapshot() };
  }

  /** Pushes what happens after `revision`, until the function it answers is called. */
  join(person: Person, client: string, revision: string, send: (push: Push) => void): () => void {
    this.hub.join({ client, email: person.email, send }, revision);
    return () => this.hub.leave(client);
  }

  /** Another workbook takes this one's place: its pages load that. */
  end(reason: string): void {
    this.hub.broadcast({ kind: 'reload', reason });
  }

  /** What a page posts, by its path; undefined where nothing is taken. */
  post(path: string): ((body: Body) => unknown) | undefined {
    return this.posts[path];
  }

  private readonly posts: Readonly<Record<string, (body: Body) => unknown>> = {
    '/api/messages': ({ orang, client, message }) => {
      const { email } = this.personOf(orang);
      const verdict = this.hub.submit(email, String(client), message as { type: string });
      if (!verdict.ok) throw new Refused(409, verdict.message);
      return {};
    },
    '/menu': ({ orang, handler, selected }) =>
      this.execute({
        user: this.personOf(orang),
        fn: String(handler),
        via: 'menu',
        selected: selected as Cell,
      }),
    '/run': ({ orang, fn, args, selected }) => {
      const call = { fn: String(fn), args: args as unknown[], selected: selected as Cell };
      return this.execute({ user: this.personOf(orang), via: 'rpc', ...call });
    },
    '/clock': ({ iso }) => {
      this.options.workspace.setClock(iso === null ? null : String(iso));
      this.isClockFixed = iso !== null;
      this.options.onChange(false);
      this.hub.broadcast({ kind: 'clock', clock: this.clock() });
      return {};
    },
  };

  private clock(): Clock {
    return { now: this.options.workspace.now(), fixed: this.isClockFixed };
  }

  /** Without its menu the workbook still opens, as on Google. */
  private menusOf(person: Person): Pick<Session, 'menus' | 'problem'> {
    try {
      return { menus: this.options.workspace.openMenus(person) };
    } catch (error) {
      return { menus: [], problem: error instanceof Error ? error.message : String(error) };
    }
  }

  private execute(request: ExecutionRequest): Outcome {
    const result = this.options.workspace.execute(request);
    const { calls, killed: _killed, error, ...rest } = result;
    this.options.onChange(calls.some(({ member, writes }) => writes && member.startsWith('Drive.')));
    this.hub.sendRights();
    return {
      ...rest,
      ...(error && { error: { name: error.name, message: error.message } }),
      estimate: estimateText(calls),
      revision: this.hub.head,
    };
  }
}
