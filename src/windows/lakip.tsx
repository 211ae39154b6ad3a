// The LAKIP dialog: shows the report as it will be, builds the document in the browser and sends it.
import { render } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { tanpaGambar } from '../core/laporan/gambar';
import type { LakipModel } from '../core/laporan/model';
import { modelOf } from '../core/laporan/offer';
import type { LakipOffer, LakipRequest, ListItem, Page } from '../core/rpc';
import { CETAK_WINDOW_TEXT } from '../core/text/cetak';
import { GAMBAR_WINDOW_TEXT as WORDS } from '../core/text/gambar';
import { LAKIP_WINDOW_TEXT, WINDOW_TEXT } from '../core/text/window';
import { buildDocx } from '../docx/build';
import { VERSION } from '../version';
import { call, closeWindow } from './call';
import { PapersDialog } from './cetak';
import { Dialog } from './dialog';
import { saveAs, sentFile } from './files';
import { type ItemSurroundings, ItemView, isWebAddress } from './items';
import { createLakipConversation, type LakipConversation, type LakipScene } from './lakip-conversation';
import { dialogNotice } from './notice';
import { Question } from './question';
import { BlokView, CoverView } from './report-view';
import './base.css';
import './lakip.css';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const buildFile = async (model: LakipModel, name: string) =>
  sentFile(`${name}.docx`, DOCX, await buildDocx(model, `Ukur Kinerja ${VERSION}`));

const build = (offer: LakipOffer) => buildFile(modelOf(offer.isi, offer.gambar), offer.fileName);

/** A document for the reader to keep or print: nothing of it goes to the server. */
async function download(model: LakipModel, name: string): Promise<string> {
  try {
    const text = atob(await buildDocx(model, `Ukur Kinerja ${VERSION}`));
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    saveAs(new Blob([bytes], { type: DOCX }), `${name}.docx`);
    return CETAK_WINDOW_TEXT.done(`${name}.docx`);
  } catch (error) {
    return LAKIP_WINDOW_TEXT.notBuilt(String(error));
  }
}

function Problems({ items, ...around }: { items: readonly ListItem[] } & ItemSurroundings) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls a long list by it.
    <section class="problems" tabIndex={0} aria-labelledby="problems">
      <h2 id="problems">{LAKIP_WINDOW_TEXT.problems}</h2>
      <ul class="list">
        {items.map((item, index) => (
          <ItemView key={index} item={withBadge(item)} {...around} />
        ))}
      </ul>
    </section>
  );
}

/** The report is made without what cannot be had: said before it is made. */
function pictureRemarks(offer: LakipOffer): readonly ListItem[] {
  const { bahan } = offer.isi;
  const said = tanpaGambar(offer, bahan.instansi, 'gambar' in bahan ? bahan.gambar : []);
  return [...(bahan.instansi.lambang === undefined ? [WORDS.tanpaLambang] : []), ...said].map((text) => ({
    text,
    tone: 'ingat',
  }));
}

const isBlocking = ({ tone }: ListItem) => tone === 'bahaya';

/** What blocks is told by a word too, not by its colour alone. */
function withBadge(item: ListItem): ListItem {
  return isBlocking(item) ? { ...item, badge: LAKIP_WINDOW_TEXT.blocking } : item;
}

function Report({ model }: { model: LakipModel }) {
  const hasCover = model.sampul.length > 0;
  const [chosen, choose] = useState(hasCover ? -1 : 0);
  const sheet = useRef<HTMLElement>(null);
  const part = model.bagian[chosen];
  const titles = [
    ...(hasCover ? [{ title: LAKIP_WINDOW_TEXT.cover, place: -1 }] : []),
    ...model.bagian.map(({ judul: title }, place) => ({ title, place })),
  ];
  useLayoutEffect(() => {
    if (sheet.current) sheet.current.scrollTop = 0;
  }, [chosen]);
  return (
    <div class="report">
      <nav aria-label={LAKIP_WINDOW_TEXT.chapters}>
        <ul>
          {titles.map(({ title, place }) => (
            <li key={place}>
              <button
                type="button"
                aria-current={place === chosen ? 'true' : undefined}
                onClick={() => choose(place)}
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region. */}
      <section class="preview" tabIndex={0} aria-labelledby="part" ref={sheet}>
        <article class={part?.mendatar ? 'landscape' : ''}>
          <h2 id="part" class={part ? '' : 'heard-only'}>
            {part?.judul ?? LAKIP_WINDOW_TEXT.cover}
          </h2>
          {part ? (
            part.blok.map((blok, index) => <BlokView key={index} blok={blok} />)
          ) : (
            <CoverView model={model} />
          )}
        </article>
      </section>
    </div>
  );
}

function Making({ offer, busy, make }: { offer: LakipOffer; busy: boolean; make: () => void }) {
  const { submit } = offer;
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isBlocked = offer.problems.some(isBlocking);
  return (
    <footer>
      {asking && submit.confirm !== undefined && (
        <Question
          text={submit.confirm}
          busy={busy}
          yes={() => {
            setAsking(false);
            make();
          }}
          no={() => {
            setAsking(false);
            button.current?.focus();
          }}
        />
      )}
      <div class="buttons">
        <p id="making" class="hint">
          {isBlocked ? LAKIP_WINDOW_TEXT.blocked : LAKIP_WINDOW_TEXT.fileName(`${offer.fileName}.docx`)}
        </p>
        <button
          type="button"
          ref={button}
          class={submit.tone ?? 'utama'}
          disabled={isBlocked}
          aria-disabled={busy}
          aria-describedby="making"
          aria-expanded={submit.confirm === undefined ? undefined : asking}
          onClick={() => {
            if (busy) return;
            if (submit.confirm === undefined) make();
            else setAsking(true);
          }}
        >
          {submit.label}
        </button>
      </div>
    </footer>
  );
}

/** What the act left behind: the links to its files. All else of the page belongs into the panel. */
function Outcome({ page }: { page: Page }) {
  const links = page.blocks
    .flatMap((block) => (block.kind === 'list' ? block.items : []))
    .filter(({ href }) => href !== undefined && isWebAddress(href));
  return (
    <>
      {links.length > 0 && (
        <section class="links" aria-labelledby="links">
          <h2 id="links">{LAKIP_WINDOW_TEXT.links}</h2>
          <ul class="list">
            {links.map(({ cell: _, ...item }, index) => (
              <ItemView key={index} item={item} busy={false} shownCell={null} showCell={() => {}} />
            ))}
          </ul>
        </section>
      )}
      <div class="buttons closing">
        <button type="button" class="utama" onClick={closeWindow}>
          {LAKIP_WINDOW_TEXT.close}
        </button>
      </div>
    </>
  );
}

function Offer({ offer, scene, talk }: { offer: LakipOffer; scene: LakipScene; talk: LakipConversation }) {
  const busy = scene.waiting !== 'no';
  const { shownCell } = scene;
  const model = useMemo(() => modelOf(offer.isi, offer.gambar), [offer]);
  const problems = [...offer.problems, ...pictureRemarks(offer)];
  return (
    <>
      {problems.length > 0 && (
        <Problems items={problems} busy={busy} shownCell={shownCell} showCell={talk.showCell} />
      )}
      <p role="status" class="cell-shown">
        {shownCell && LAKIP_WINDOW_TEXT.cellShown(shownCell.tab, shownCell.a1)}
      </p>
      <Report model={model} />
      <Making offer={offer} busy={busy} make={talk.make} />
    </>
  );
}

function LakipDialog({ boot }: { boot: LakipRequest }) {
  const [, redraw] = useState({});
  const talk = useMemo(() => createLakipConversation(boot, call, build, () => redraw({})), [boot]);
  const scene = talk.scene();
  const { offer, outcome } = scene;
  const busy = scene.waiting !== 'no';

  useLayoutEffect(() => talk.read(), [talk]);

  return (
    <Dialog
      state={scene}
      title={offer?.title ?? LAKIP_WINDOW_TEXT.title}
      identity={offer && `${LAKIP_WINDOW_TEXT.kind[offer.kind]} · ${offer.identity}`}
      buttons={
        !outcome && (
          <button type="button" aria-disabled={busy} onClick={talk.read}>
            {WINDOW_TEXT.reload}
          </button>
        )
      }
      notice={dialogNotice(scene)}
      retry={talk.retry}
    >
      {outcome && <Outcome page={outcome} />}
      {offer && !outcome && <Offer offer={offer} scene={scene} talk={talk} />}
    </Dialog>
  );
}

const root = document.getElementById('lakip');
const boot = document.getElementById('boot');
if (root && boot?.textContent) {
  const request = JSON.parse(boot.textContent) as LakipRequest;
  const isPapers = request.dialog === 'cetak';
  const makers = { download, build: buildFile };
  render(isPapers ? <PapersDialog boot={request} makers={makers} /> : <LakipDialog boot={request} />, root);
}
