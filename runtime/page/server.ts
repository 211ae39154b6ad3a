// The server of the local page: which address answers what. Only for this machine.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Asset, loadAssets } from './assets';
import { driveView, sendContent } from './drive-routes';
import type { DriveView, Person, Push, Sample } from './protocol';
import { Refused, Requests, type RoomOptions } from './requests';

export interface ServerOptions extends RoomOptions {
  /** 0: any free port. A taken port is answered by the next one. */
  readonly port: number;
  /** Other workbooks that can be opened instead of this one. */
  readonly samples?: Samples;
}

export interface Samples {
  readonly list: readonly Sample[];
  /** Begins anew with one of them. */
  begin(id: string): Promise<RoomOptions>;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** google.script.run carries about 50 MB. */
const BODY_LIMIT = 64 * 1024 * 1024;

const EVENTS = '/api/events';
const NOTHING_HERE = 'Tidak ada apa-apa di alamat ini.';

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { samples } = options;
  const assets = await loadAssets();
  let room: RoomOptions = options;
  let requests = new Requests(room, samples?.list);

  /** What is played meanwhile on the old pages goes with them. */
  async function begin({ id }: Readonly<Record<string, unknown>>): Promise<object> {
    const sample = samples?.list.find((each) => each.id === id);
    if (!samples || !sample) throw new Refused(404, NOTHING_HERE);
    room = await samples.begin(sample.id);
    const before = requests;
    requests = new Requests(room, samples.list);
    before.end(`Dibuka: ${sample.title}.`);
    return {};
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = urlOf(request);
    refuseStrangers(request, url);
    if (request.method !== 'GET') {
      const post = request.method === 'POST' ? postOf(url.pathname) : undefined;
      if (!post) throw new Refused(404, NOTHING_HERE);
      sendJson(response, 200, await post(await readJson(request)));
      return;
    }
    const page = /^\/drive(\/|$)/.test(url.pathname) ? '/drive.html' : url.pathname;
    const asset = assets.get(page === '/surel' ? '/mail.html' : page);
    if (asset) sendAsset(response, asset);
    else answerGet(url, response);
  }

  function postOf(path: string): ((body: Readonly<Record<string, unknown>>) => unknown) | undefined {
    return path === '/contoh' ? begin : requests.post(path);
  }

  function answerGet({ pathname, searchParams: query }: URL, response: ServerResponse): void {
    const person = () => requests.personOf(query.get('orang'));
    const { workspace, title, people } = room;
    if (pathname === '/api/session') sendJson(response, 200, requests.session(person()));
    else if (pathname === '/api/mail') sendJson(response, 200, workspace.mails());
    else if (pathname === '/api/drive') {
      const shown = driveView(workspace, query.has('orang') ? person() : null, query.get('berkas'));
      sendJson(response, 200, { title, people, ...shown } satisfies DriveView);
    } else if (pathname === '/api/drive/isi') {
      if (sendContent(workspace, person(), query, response)) return;
      throw new Refused(404, 'Tidak ada berkas yang dapat Anda buka di alamat ini.');
    } else throw new Refused(404, NOTHING_HERE);
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
  const lines = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    try {
      const url = urlOf(request);
      refuseStrangers(request, url);
      if (url.pathname !== EVENTS) throw new Refused(404, NOTHING_HERE);
      const person = requests.personOf(url.searchParams.get('orang'));
      lines.handleUpgrade(request, socket, head, (line) => stream(requests, person, url.searchParams, line));
    } catch {
      socket.destroy();
    }
  });
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const line of lines.clients) line.terminate();
      }),
  };
}

function urlOf({ url, headers }: IncomingMessage): URL {
  return new URL(url ?? '/', `http://${headers.host ?? ''}`);
}

/** The line of a page, until it goes. Not a stream of the same protocol: a browser keeps at most six of those to one server. */
function stream(requests: Requests, person: Person, query: URLSearchParams, line: WebSocket): void {
  const send = (push: Push) => line.send(JSON.stringify(push));
  line.on('close', requests.join(person, query.get('client') ?? '', query.get('since') ?? '', send));
}

function sendAsset(response: ServerResponse, { type, body }: Asset): void {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
  response.end(body);
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
