// Cetak dan arsip: the papers of a quarter's steps, looked at, chosen, made one Word file in the browser, and stored in Drive.
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { berkasOf, dokumenOf, isiOf, type Penomoran } from '../core/laporan/berkas';
import { tanpaGambar } from '../core/laporan/gambar';
import type { Kertas } from '../core/laporan/kertas';
import type { LakipModel } from '../core/laporan/model';
import type { ActRequest, Arsip, LakipRequest, Page, PapersOffer, SentFile } from '../core/rpc';
import { CETAK_WINDOW_TEXT as TEXT } from '../core/text/cetak';
import { LAKIP_WINDOW_TEXT, WINDOW_TEXT } from '../core/text/window';
import { call } from './call';
import { Dialog } from './dialog';
import { createExchange } from './exchange';
import { sha256Of } from './files';
import { isWebAddress } from './items';
import { outcomeNotice, troubleNotice } from './notice';
import { BlokView } from './report-view';

export interface PaperMakers {
  /** Gives the file to the reader, and says so in a sentence. */
  readonly download: (model: LakipModel, name: string) => Promise<string>;
  /** Throws where the document cannot be built. */
  readonly build: (model: LakipModel, name: string) => Promise<SentFile>;
}

/** Several papers in one file are a document of their own. */
const BERKAS = 'berkas';

/** How a paper, or the file of several, stands in Drive. */
interface Standing {
  readonly dokumen: string;
  readonly digest: string;
  /** The stored one that counts; undefined before the first. */
  readonly arsip: Arsip | undefined;
  /** Says what is shown here. */
  readonly isSame: boolean;
}

async function standingOf({ arsip }: PapersOffer, chosen: readonly Kertas[]): Promise<Standing> {
  const dokumen = chosen.length === 1 ? (chosen[0]?.bagian.id ?? '') : BERKAS;
  const digest = await sha256Of(new TextEncoder().encode(isiOf(chosen)));
  const found = arsip.find((one) => one.dokumen === dokumen);
  return { dokumen, digest, arsip: found, isSame: found?.digest === digest };
}

const kodeOf = (digest: string): string => digest.slice(0, 6).toUpperCase();

/** What it bears where it is stored as it is. */
function nomorOf(standing: Standing | undefined): Penomoran | null {
  const { arsip, isSame, digest } = standing ?? {};
  if (!arsip || !isSame || !digest) return null;
  return { nomor: arsip.nomor, tanggal: arsip.tanggal, kode: kodeOf(digest), menggantikan: null };
}

function slashed(tanggal: string): string {
  return tanggal.split('-').reverse().join('/');
}

/** Digests come in any order: one that was asked for before the choice changed must not take the later one's place. */
function unlessLeft<T>(found: Promise<T>, keep: (value: T) => void): () => void {
  let left = false;
  found.then((value) => {
    if (!left) keep(value);
  });
  return () => {
    left = true;
  };
}

/** Of every paper by its id, and of what is chosen. */
function useStandings(
  offer: PapersOffer,
  kertas: readonly Kertas[],
  chosen: readonly Kertas[],
): { readonly each: ReadonlyMap<string, Standing>; readonly chosen: Standing | undefined } {
  const [each, setEach] = useState<ReadonlyMap<string, Standing>>(new Map());
  const [whole, setWhole] = useState<{ readonly of: string; readonly standing: Standing }>();
  useEffect(
    () =>
      unlessLeft(
        Promise.all(kertas.map(async (one) => [one.bagian.id, await standingOf(offer, [one])] as const)),
        (found) => setEach(new Map(found)),
      ),
    [offer],
  );
  // What was found of another choice, or before something was stored, is not this one's.
  const key = [offer.simpan?.nomor, ...chosen.map(({ bagian }) => bagian.id)].join(' ');
  useEffect(() => {
    if (chosen.length === 0) return;
    return unlessLeft(standingOf(offer, chosen), (standing) => setWhole({ of: key, standing }));
  }, [offer, key]);
  return { each, chosen: whole?.of === key ? whole.standing : undefined };
}

/** What is said of the stored document, with the ways to it. */
function Stored({ standing }: { standing: Standing }) {
  const { arsip, isSame } = standing;
  if (!arsip) return <span>{TEXT.belum}</span>;
  const links = [
    { label: TEXT.buka, href: arsip.tautan },
    { label: TEXT.bukaPdf, href: arsip.tautanPdf },
  ].filter(({ href }) => isWebAddress(href));
  return (
    <span>
      {(isSame ? TEXT.tersimpan : TEXT.berubah)(arsip.nomor, slashed(arsip.tanggal))}
      {links.flatMap(({ label, href }) => [
        ' ',
        <a key={label} href={href} target="_blank" rel="noopener noreferrer">
          {label}
        </a>,
      ])}
    </span>
  );
}

/** Every paper by its step: ticked for the file, or shown. */
function Choice(props: {
  kertas: readonly Kertas[];
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  shown: string | undefined;
  show: (id: string) => void;
}) {
  const { kertas, ids, toggle, shown, show } = props;
  return (
    <nav aria-label={TEXT.choose}>
      <ul>
        {kertas.map(({ langkah, bagian: { id, judul } }) => (
          <li key={id} class="paper">
            <input type="checkbox" aria-label={judul} checked={ids.has(id)} onChange={() => toggle(id)} />
            <button type="button" aria-current={id === shown ? 'true' : undefined} onClick={() => show(id)}>
              {TEXT.langkah(langkah, judul)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The number a paper is stored with, and the button that stores it: both only where what is shown is not stored yet. */
function StoreButton(props: {
  nomor: string;
  type: (nomor: string) => void;
  isDue: boolean;
  busy: boolean;
  keep: () => void;
}) {
  const { nomor, isDue } = props;
  return (
    <>
      <label class="nomor">
        {TEXT.nomor}{' '}
        <input
          type="text"
          value={nomor}
          maxLength={100}
          disabled={!isDue}
          onInput={({ currentTarget }) => props.type(currentTarget.value)}
        />
      </label>
      <button
        type="button"
        disabled={!isDue || nomor.trim() === ''}
        aria-disabled={props.busy}
        aria-describedby="making"
        onClick={props.keep}
      >
        {TEXT.simpan}
      </button>
    </>
  );
}

interface Storing {
  readonly standing: Standing;
  readonly langkah: string;
  readonly nomor: string;
  readonly model: LakipModel;
  readonly name: string;
}

function Papers({
  offer,
  busy,
  download,
  store,
}: {
  offer: PapersOffer;
  busy: boolean;
  download: PaperMakers['download'];
  store: (storing: Storing) => void;
}) {
  const berkas = useMemo(() => berkasOf(offer.bahan, offer.gambar), [offer]);
  const { kertas } = berkas;
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set(kertas.map(({ bagian }) => bagian.id)));
  const [shown, show] = useState(kertas[0]?.bagian.id);
  const [said, say] = useState('');
  const [typed, type] = useState<string>();
  const chosen = kertas.filter(({ bagian }) => ids.has(bagian.id));
  // Another number is due once something was stored.
  useEffect(() => type(undefined), [offer]);
  const standings = useStandings(offer, kertas, chosen);
  const standing = standings.chosen;
  const part = kertas.find(({ bagian }) => bagian.id === shown)?.bagian;
  const nomor = typed ?? offer.simpan?.nomor ?? '';
  const name = chosen.length === 1 ? (chosen[0]?.bagian.judul ?? '') : berkas.judul;
  const modelOf = (stored: Penomoran | null) =>
    dokumenOf(berkas, chosen, stored, ({ bagian }) => nomorOf(standings.each.get(bagian.id)));
  const toggle = (id: string) => {
    setIds((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
    say('');
  };
  const keep = () => {
    if (busy || !standing || !offer.simpan) return;
    const stored: Penomoran = {
      nomor,
      tanggal: offer.simpan.tanggal,
      kode: kodeOf(standing.digest),
      menggantikan: standing.arsip ?? null,
    };
    const langkah = chosen.length === 1 ? String(chosen[0]?.langkah ?? '') : '';
    store({ standing, langkah, nomor, model: modelOf(stored), name });
  };
  return (
    <>
      {tanpaGambar(offer, offer.bahan.instansi).map((text) => (
        <p key={text} class="paragraph ingat">
          {text}
        </p>
      ))}
      <div class="report">
        <Choice kertas={kertas} ids={ids} toggle={toggle} shown={shown} show={show} />
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
            {said !== '' ? said : chosen.length === 0 ? TEXT.nothing : chosen.length > 1 ? TEXT.hint : ''}{' '}
            {standing && <Stored standing={standing} />}
          </p>
          {offer.simpan && (
            <StoreButton
              nomor={nomor}
              type={type}
              isDue={standing !== undefined && !standing.isSame}
              busy={busy}
              keep={keep}
            />
          )}
          <button
            type="button"
            class="utama"
            disabled={chosen.length === 0}
            aria-describedby="making"
            onClick={() => {
              download(modelOf(nomorOf(standing)), name).then(say);
            }}
          >
            {TEXT.download(chosen.length)}
          </button>
        </div>
      </footer>
    </>
  );
}

export function PapersDialog({ boot, makers }: { boot: LakipRequest; makers: PaperMakers }) {
  const [, redraw] = useState({});
  const [offer, setOffer] = useState<PapersOffer | null>(null);
  const [outcome, setOutcome] = useState<Page['notice']>();
  const exchange = useMemo(() => createExchange(() => redraw({})), []);
  const state = exchange.state();
  const busy = state.waiting !== 'no';
  const read = (periode: string) => {
    if (exchange.state().waiting !== 'no' || exchange.repeat(periode)) return;
    exchange.begin({
      says: TEXT.opening,
      content: periode,
      bringsPage: true,
      send: () => call('readPapers', { ...boot, periode }),
      done: setOffer,
    });
  };
  const store = ({ standing, langkah, nomor, model, name }: Storing) => {
    if (!offer?.simpan) return;
    const { dokumen, digest } = standing;
    const subject = { periode: offer.periode, dokumen, langkah, kode: offer.simpan.kode, digest };
    const content = JSON.stringify({ subject, nomor });
    if (exchange.repeat(content)) return;
    const request: ActRequest = {
      act: 'kertas',
      requestId: crypto.randomUUID(),
      clickedBy: boot.clickedBy,
      subject,
      values: { nomor },
    };
    // Built once: two builds of one paper differ in their bytes, and a repetition must carry the same.
    let building: Promise<SentFile> | undefined;
    exchange.begin({
      says: TEXT.menyimpan,
      content,
      isAct: true,
      bringsPage: true,
      carriesFile: true,
      send: async (tell) => {
        tell(TEXT.menyusun);
        building ??= makers.build(model, name);
        try {
          return call('runAct', { ...request, file: await building });
        } catch (error) {
          return { ok: false, message: LAKIP_WINDOW_TEXT.notBuilt(String(error)) };
        }
      },
      done: ({ notice }) => {
        setOutcome(notice);
        exchange.focusOn('notice');
        // The window must be at rest before it reads again.
        setTimeout(() => read(offer.periode), 0);
      },
    });
  };
  useLayoutEffect(() => read(boot.periode), []);
  return (
    <Dialog
      state={state}
      title={offer?.title ?? TEXT.title}
      identity={offer?.identity}
      buttons={
        <>
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
        </>
      }
      label={LAKIP_WINDOW_TEXT.chapters}
      notice={state.trouble ? troubleNotice(state.trouble) : outcome ? outcomeNotice(outcome) : null}
      retry={exchange.retry}
    >
      {offer && (
        <Papers key={offer.periode} offer={offer} busy={busy} download={makers.download} store={store} />
      )}
    </Dialog>
  );
}
