// The pages of Drive: /drive is what a person sees there, /drive/<id> one folder or file. People's words reach the
// document as text nodes only.
import type { DriveView } from '../protocol';
import { byId, h, icon } from './dom';
import { showFile } from './drive-file';
import { drawFolder, FOLDER } from './drive-list';
import { DRIVE_ICON, lastPerson, personLinks, personSwitch, rememberPerson } from './people';
import { getJson } from './server-link';

const REFUSALS = {
  'tanpa-akses': [
    'Anda memerlukan akses',
    'Minta akses kepada pemiliknya, atau beralih ke akun yang memiliki akses.',
  ],
  'tidak-ada': [
    'Maaf, file yang Anda minta tidak ada.',
    'Pastikan alamatnya benar dan file itu belum dihapus pemiliknya.',
  ],
} as const;

async function openPage(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const id = /^\/drive\/([\w-]+)$/.exec(location.pathname)?.[1] ?? null;
  const view = await getView(query.get('orang') ?? lastPerson(), id);
  const { person, files, refusal } = view;
  drawBar(view);
  if (person === null) {
    byId('drive').append(chooser(view));
    return;
  }
  rememberPerson(person.id);
  const file = files.find((each) => each.id === id) ?? null;
  if (refusal) {
    const [title, advice] = REFUSALS[refusal];
    const who = h('p', null, `Anda masuk sebagai ${person.email}.`);
    byId('drive').append(h('div.no-access', null, h('h2', null, title), h('p', null, advice), who));
  } else if (file && file.mimeType !== FOLDER) showFile(byId('drive'), view, file);
  else drawFolder(byId('drive'), view, file, query.has('sampah'));
}

/** The person remembered may be of another workspace: then there is nobody yet. */
async function getView(orang: string | null, id: string | null): Promise<DriveView> {
  const ask = (name: string | null) => {
    const query = new URLSearchParams();
    if (name !== null) query.set('orang', name);
    if (id !== null) query.set('berkas', id);
    return getJson<DriveView>(`/api/drive?${query}`);
  };
  return ask(orang).catch(() => ask(null));
}

/** This page as somebody else. */
function hrefAs(id: string): string {
  const query = new URLSearchParams(location.search);
  query.set('orang', id);
  return `${location.pathname}?${query}`;
}

function drawBar({ title, person, people }: DriveView): void {
  document.title = person ? `Drive – ${person.name}` : 'Drive';
  byId('bar').append(
    h('span.app-icon', null, icon(DRIVE_ICON)),
    h('div.title', null, h('h1', null, 'Drive'), h('span.saved', null, title)),
  );
  if (!person) return;
  byId('bar').append(
    h('a.chip', { href: `/?orang=${person.id}` }, 'Buka lembar'),
    personSwitch(person, people, hrefAs),
  );
}

function chooser({ people }: DriveView): HTMLElement {
  return h('div.chooser', null, h('h2', null, 'Buka Drive sebagai'), ...personLinks(people, hrefAs));
}

openPage()
  .catch((error: unknown) => {
    byId('drive').replaceChildren(h('div.no-access', null, h('h2', null, String(error))));
  })
  .finally(() => document.body.setAttribute('data-ready', 'true'));
