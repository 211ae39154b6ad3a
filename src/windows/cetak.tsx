// Cetak dan arsip: the papers of a quarter's steps, looked at, chosen, and made one Word file in the browser.
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { berkasOf } from '../core/laporan/cetak';
import type { LakipModel } from '../core/laporan/model';
import type { LakipRequest, PapersOffer } from '../core/rpc';
import { CETAK_WINDOW_TEXT as TEXT } from '../core/text/cetak';
import { LAKIP_WINDOW_TEXT, WINDOW_TEXT } from '../core/text/window';
import { call } from './call';
import { createExchange } from './exchange';
import { NoticeBox, troubleNotice, useFocus, WaitingLine } from './notice';
import { BlokView } from './report-view';

/** One paper stands alone; several have a cover and contents. */
export function chosenModel(model: LakipModel, chosen: ReadonlySet<string>): LakipModel {
  const bagian = model.bagian.filter(({ id }) => chosen.has(id));
  return bagian.length === 1 ? { ...model, sampul: [], daftar: null, bagian } : { ...model, bagian };
}

function Papers({
  offer,
  make,
}: {
  offer: PapersOffer;
  make: (model: LakipModel, name: string) => Promise<string>;
}) {
  const { model, langkah } = useMemo(() => berkasOf(offer.bahan), [offer]);
  const { bagian } = model;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(bagian.map(({ id }) => id)));
  const [shown, show] = useState(bagian[0]?.id);
  const [said, say] = useState('');
  const part = bagian.find(({ id }) => id === shown);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
    say('');
  };
  const name = chosen.size === 1 ? (bagian.find(({ id }) => chosen.has(id))?.judul ?? '') : model.judul;
  return (
    <>
      <div class="report">
        <nav aria-label={TEXT.choose}>
          <ul>
            {bagian.map(({ id, judul }, place) => (
              <li key={id} class="paper">
                <input
                  type="checkbox"
                  aria-label={judul}
                  checked={chosen.has(id)}
                  onChange={() => toggle(id)}
                />
                <button
                  type="button"
                  aria-current={id === shown ? 'true' : undefined}
                  onClick={() => show(id)}
                >
                  {TEXT.langkah(langkah[place] ?? 0, judul)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region. */}
        <section class="preview" tabIndex={0} aria-labelledby="part">
          <article class={part?.mendatar ? 'landscape' : ''}>
            <h2 id="part">{part?.judul}</h2>
            {part?.blok.map((blok, index) => (
              <BlokView key={index} blok={blok} />
            ))}
          </article>
        </section>
      </div>
      <footer>
        <div class="buttons">
          <p id="making" class="hint" role="status">
            {said !== '' ? said : chosen.size === 0 ? TEXT.nothing : TEXT.hint}
          </p>
          <button
            type="button"
            class="utama"
            disabled={chosen.size === 0}
            aria-describedby="making"
            onClick={() => {
              make(chosenModel(model, chosen), name).then(say);
            }}
          >
            {TEXT.download(chosen.size)}
          </button>
        </div>
      </footer>
    </>
  );
}

/** `make` gives the file to the reader, and says so in a sentence. */
export function PapersDialog({
  boot,
  make,
}: {
  boot: LakipRequest;
  make: (model: LakipModel, name: string) => Promise<string>;
}) {
  const [, redraw] = useState({});
  const [offer, setOffer] = useState<PapersOffer | null>(null);
  const exchange = useMemo(() => createExchange(() => redraw({})), []);
  const title = useRef<HTMLHeadingElement>(null);
  const noticeBox = useRef<HTMLDivElement>(null);
  const state = exchange.state();
  const busy = state.waiting !== 'no';
  const read = (periode: string) => {
    if (busy || exchange.repeat(periode)) return;
    exchange.begin({
      says: TEXT.opening,
      content: periode,
      bringsPage: true,
      send: () => call('readPapers', { ...boot, periode }),
      done: setOffer,
    });
  };
  useLayoutEffect(() => read(boot.periode), []);
  useFocus(state, { notice: noticeBox, title });
  const notice = state.trouble ? troubleNotice(state.trouble) : null;
  return (
    <>
      <header class={busy ? 'busy' : ''}>
        <div>
          <h1 ref={title} tabIndex={-1}>
            {offer?.title ?? TEXT.title}
          </h1>
          {offer && <p>{offer.identity}</p>}
        </div>
        {offer?.periodes
          .filter(({ value }) => value !== offer.periode)
          .slice(0, 4)
          .map(({ value, label }) => (
            <button key={value} type="button" aria-disabled={busy} onClick={() => read(value)}>
              {label}
            </button>
          ))}
        <button type="button" aria-disabled={busy} onClick={() => read(offer?.periode ?? boot.periode)}>
          {WINDOW_TEXT.reload}
        </button>
        <WaitingLine waiting={state.waiting} says={state.says} />
      </header>
      <main aria-busy={busy} aria-label={LAKIP_WINDOW_TEXT.chapters}>
        {notice && <NoticeBox notice={notice} box={noticeBox} retry={exchange.retry} />}
        {offer && <Papers key={offer.periode} offer={offer} make={make} />}
      </main>
    </>
  );
}
