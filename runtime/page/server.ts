// The server of the local page: files, the hub's stream of revisions, and the add-in's executions. Only for this machine.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Cell, ExecutionRequest, Workspace } from '../types';
import { loadAssets } from './assets';
import { driveView, sendContent } from './drive-routes';
import { Hub, type HubBook } from './hub';
import type { Clock, DriveView, Outcome, Person, Push, Session } from './protocol';

export interface ServerOptions {
  readonly workspace: Workspace & { readonly book: HubBook };
  /** What the page is called. */
  readonly title: string;
  readonly people: readonly Person[];
  /** 0: any free port. A taken port is answered by the next one. */
  readonly port: number;
  /** After every change of the workbook or the clock; tells whether Drive was written to. */
  readonly onChange: (isDrive: boolean) => void;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** google.script.run carries about 50 MB. */
const BODY_LIMIT = 64 * 1024 * 1024;

/** A refusal the page is told in plain words. */
class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { workspace, people } = options;
  const assets = await loadAssets();
  const hub = new Hub(workspace.book, () => options.onChange(false));
  let isClockFixed = workspace.save().clock !== null;

  const personOf = (id: unknown): Person => {
    const person = people.find((candidate) => candidate.id === id) ?? (id ? undefined : people[0]);
    if (!person) throw new Refused(404, `Tidak ada orang "${String(id)}" di ruang kerja ini.`);
    return person;
  };
  const clock = (): Clock => ({ now: workspace.now(), fixed: isClockFixed });

  function openSession(person: Person): Session {
    const rights = workspace.book.rightsOf(person.email);
    const shared = { title: options.title, person, people, rights, clock: clock() };
    // A stranger gets nothing of the workbook, not even its script's answer.
    if (rights.role === 'none') return { ...shared, menus: [], book: { revisionId: '' } };
    return { ...shared, ...buildMenus(person), book: hub.snapshot() };
  }

  /** Without its menu the workbook still opens, as on Google. */
  function buildMenus(person: Person): Pick<Session, 'menus' | 'problem'> {
    try {
      return { menus: workspace.openMenus(person) };
    } catch (error) {
      return { menus: [], problem: error instanceof Error ? error.message : String(error) };
    }
  }

  function execute(request: ExecutionRequest): Outcome {
    const result = workspace.execute(request);
    const { calls, killed: _killed, error, ...rest } = result;
    options.onChange(calls.some(({ member, writes }) => writes && member.startsWith('Drive.')));
    hub.sendRights();
    return {
      ...rest,
      ...(error && { error: { name: error.name, message: error.message } }),
      revision: hub.head,
    };
  }

  const posts: Record<string, (body: Record<string, unknown>) => unknown> = {
    '/api/messages': ({ orang, client, message }) => {
      const verdict = hub.submit(personOf(orang).email, String(client), message as { type: string });
      if (!verdict.ok) throw new Refused(409, verdict.message);
      return {};
    },
    '/menu': ({ orang, handler, selected }) =>
      execute({ user: personOf(orang), fn: String(handler), via: 'menu', selected: selected as Cell }),
    '/run': ({ orang, fn, args, selected }) => {
      const call = { fn: String(fn), args: args as unknown[], selected: selected as Cell };
      return execute({ user: personOf(orang), via: 'rpc', ...call });
    },
    '/clock': ({ iso }) => {
      workspace.setClock(iso === null ? null : String(iso));
      isClockFixed = iso !== null;
      options.onChange(false);
      hub.broadcast({ kind: 'clock', clock: clock() });
      return {};
    },
  };

  function stream(url: URL, response: ServerResponse): void {
    const person = personOf(url.searchParams.get('orang'));
    const client = url.searchParams.get('client') ?? '';
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    const send = (push: Push) => {
      response.write(`data: ${JSON.stringify(push)}\n\n`);
    };
    hub.join({ client, email: person.email, send }, url.searchParams.get('since') ?? '');
    response.on('close', () => hub.leave(client));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = request.headers.host ?? '';
    const url = new URL(request.url ?? '/', `http://${host}`);
    refuseStrangers(request, url);
    const query = url.searchParams;
    const asset = assets.get(/^\/drive(\/|$)/.test(url.pathname) ? '/drive.html' : url.pathname);
    if (request.method === 'GET' && asset) {
      response.writeHead(200, { 'content-type': asset.type, 'cache-control': 'no-cache' });
      response.end(asset.body);
    } else if (request.method === 'GET' && url.pathname === '/api/session') {
      sendJson(response, 200, openSession(personOf(query.get('orang'))));
    } else if (request.method === 'GET' && url.pathname === '/api/drive') {
      const person = query.has('orang') ? personOf(query.get('orang')) : null;
      const view: DriveView = {
        title: options.title,
        people,
        ...driveView(workspace, person, query.get('berkas')),
      };
      sendJson(response, 200, view);
    } else if (request.method === 'GET' && url.pathname === '/api/drive/isi') {
      if (!sendContent(workspace, personOf(query.get('orang')), query, response)) {
        throw new Refused(404, 'Tidak ada berkas yang dapat Anda buka di alamat ini.');
      }
    } else if (request.method === 'GET' && url.pathname === '/api/events') {
      stream(url, response);
    } else {
      const handle = request.method === 'POST' ? posts[url.pathname] : undefined;
      if (!handle) throw new Refused(404, 'Tidak ada apa-apa di alamat ini.');
      sendJson(response, 200, handle(await readJson(request)));
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const status = error instanceof Refused ? error.status : 500;
      if (status === 500) console.error(error);
      if (!response.headersSent) {
        sendJson(response, status, { message: error instanceof Error ? error.message : String(error) });
      }
    });
  });
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Another site open in the same browser must not be able to read or act: neither by its own origin nor by a name that points here. */
function refuseStrangers(request: IncomingMessage, url: URL): void {
  const { origin } = request.headers;
  if (!['localhost', '127.0.0.1'].includes(url.hostname)) throw new Refused(403, 'Alamat tidak dikenal.');
  const isForeign = origin !== undefined && origin !== url.origin;
  const isJson = request.headers['content-type'] === 'application/json';
  if (isForeign || (request.method === 'POST' && (origin === undefined || !isJson))) {
    throw new Refused(403, 'Permintaan dari situs lain ditolak.');
  }
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read to its end all the same: a browser hears no answer while it is still sending.
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  if (size > BODY_LIMIT) throw new Refused(413, 'Permintaan terlalu besar.');
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
  } catch {
    throw new Refused(400, 'Permintaan bukan JSON.');
  }
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

/** This port, or the next one that is not taken; of 0, any. */
export async function freePort(wanted: number): Promise<number> {
  const probe = createServer();
  await listen(probe, wanted);
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port > 0) listen(server, port + 1).then(resolve, reject);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve());
  });
}
