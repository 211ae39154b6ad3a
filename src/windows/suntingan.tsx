// Ambil suntingan dari dokumen: the Doc of the last draft beside the workbook's texts; people choose what is taken.
import { render } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Answer } from '../core/domain/answer';
import { bagianNarasi } from '../core/laporan/bagian-narasi';
import { buildLakip } from '../core/laporan/build';
import { paragraphs } from '../core/laporan/naskah';
import { type BedaBagian, bandingkan, type Perbandingan, sejajar } from '../core/laporan/suntingan';
import type { EditsOffer, LakipRequest } from '../core/rpc';
import { SUNTINGAN_WINDOW_TEXT as TEXT } from '../core/text/suntingan';
import { LAKIP_WINDOW_TEXT, WINDOW_TEXT } from '../core/text/window';
import { call, closeWindow } from './call';
import { Dialog } from './dialog';
import { readDocx } from './docx-content';
import {
  isTakeable,
  leftInWords,
  type Pilihan,
  type PilihanBagian,
  pilihanOf,
  putusanOf,
} from './edits-choice';
import { createEditsConversation, type EditsConversation } from './edits-conversation';
import { FileFieldView } from './fields';
import type { ChosenFile } from './files';
import { isWebAddress } from './items';
import { dialogNotice } from './notice';
import { BlokView } from './report-view';
import './base.css';
import './panel.css';
import './lakip.css';
import './suntingan.css';

const parser = new DOMParser();

function contentOf(base64: string) {
  return readDocx(
    Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
    parser,
  );
}

/** `file`: a name for a document that somebody brought. */
function compared(offer: EditsOffer, dokumen: string, file: string): Answer<Perbandingan> {
  try {
    const value = bandingkan({
      dasar: offer.dasar === '' ? null : contentOf(offer.dasar),
      dokumen: contentOf(dokumen),
      narasi: bagianNarasi(
        buildLakip(offer.isi),
        (kunci) => offer.teks.find((one) => one.kunci === kunci)?.judul ?? kunci,
      ),
    });
    const isOther = !value.isDikenal && file !== '';
    return isOther ? { ok: false, message: TEXT.otherDocument(file) } : { ok: true, value };
  } catch (error) {
    const message = file === '' ? TEXT.unreadable(String(error)) : TEXT.noWordDocument(file);
    return { ok: false, message };
  }
}

/** One side of a text; what the other side has not the same is marked. */
function Side({ title, text, other }: { title: string; text: string; other: string }) {
  const [own, others] = [paragraphs(text), paragraphs(other)];
  const isSame = (one: unknown, two: unknown) => JSON.stringify(one) === JSON.stringify(two);
  const alike = new Set(sejajar(own, others, isSame).map(([place]) => place));
  return (
    <section class="side">
      <h4>{title}</h4>
      {own.length === 0 && <p class="hint">{TEXT.nothing}</p>}
      {own.map((blok, place) => (
        <div key={place} class={alike.has(place) ? '' : 'unlike'}>
          <BlokView blok={blok} />
        </div>
      ))}
    </section>
  );
}

function TextView(props: {
  bagian: BedaBagian;
  chosen: PilihanBagian;
  choose: (pilihan: Pilihan) => void;
  adaDasar: boolean;
}) {
  const { bagian, chosen, choose } = props;
  const { judul, sifat, dokumen, buku, lain } = bagian;
  const pilihan = pilihanOf(bagian, chosen);
  return (
    <fieldset class={`edit ${pilihan === undefined ? 'ingat' : 'netral'}`}>
      <legend>{judul}</legend>
      {dokumen !== buku && <p class="hint">{TEXT.sifat[props.adaDasar ? sifat : 'tanpaDasar']}</p>}
      {lain.length > 0 && <p class="paragraph ingat">{TEXT.cannotHold(lain.join(', '))}</p>}
      {dokumen !== buku && (
        <div class="sides">
          <Side title={TEXT.inDocument} text={dokumen} other={buku} />
          <Side title={TEXT.inWorkbook} text={buku} other={dokumen} />
        </div>
      )}
      {dokumen === '' && <p class="paragraph ingat">{TEXT.emptied}</p>}
      {isTakeable(bagian) && (
        <div class="buttons">
          {(['dokumen', 'buku'] as const).map((one) => (
            <label key={one} class="choice">
              <input
                type="radio"
                name={bagian.kunci}
                checked={pilihan === one}
                onChange={() => choose(one)}
              />
              {TEXT.choice[one]}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}

/** What is never taken, with its place. */
function Untaken({ luar, saran, komentar, adaDasar }: Perbandingan) {
  return (
    <>
      {luar.length > 0 && (
        <section aria-labelledby="outside">
          <h2 id="outside">{TEXT.outside}</h2>
          <p class="hint">{adaDasar ? TEXT.outsideWhy : TEXT.missingWhy}</p>
          <ul class="list">
            {luar.map(({ tempat, sebelum, sesudah }, index) => (
              <li key={index} class="item ingat">
                <span class="badge">{tempat === '' ? TEXT.front : tempat}</span>
                {sebelum !== '' && (
                  <span class="item-text">
                    <del>{sebelum}</del>
                  </span>
                )}
                {sesudah !== '' && (
                  <span class="item-text">
                    <ins>{sesudah}</ins>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {saran.length > 0 && <p class="paragraph ingat">{TEXT.suggestions(saran)}</p>}
      {komentar.length > 0 && <p class="paragraph netral">{TEXT.comments(komentar)}</p>}
    </>
  );
}

function Reason(props: { label: string; value: string; change: (value: string) => void }) {
  return (
    <div class="field">
      <label for="reason">{props.label}</label>
      <textarea
        id="reason"
        rows={3}
        maxLength={2000}
        value={props.value}
        onInput={({ currentTarget }) => props.change(currentTarget.value)}
      />
    </div>
  );
}

function Comparison(props: {
  offer: EditsOffer;
  beda: Perbandingan;
  busy: boolean;
  settle: EditsConversation['settle'];
}) {
  const { offer, beda, busy } = props;
  const [chosen, setChosen] = useState<PilihanBagian>({});
  const [reason, setReason] = useState('');
  const { taken, undecided, left } = putusanOf(beda, chosen);
  const isNothing = beda.bagian.length === 0 && left.length === 0;
  const needsReason = left.length > 0 && reason.trim() === '';
  const waits = undecided.length > 0 ? TEXT.undecided(undecided.length) : needsReason ? TEXT.needsReason : '';
  const isSettled = !offer.isOpen && taken.length === 0;
  const settle = () =>
    props.settle({
      ...Object.fromEntries(
        taken.map(({ kunci, dokumen }) => [
          `isi:${offer.teks.findIndex((one) => one.kunci === kunci)}`,
          dokumen,
        ]),
      ),
      ditinggal: leftInWords(left),
      alasan: reason,
    });
  return (
    <>
      <div class="edits">
        {isNothing && <p class="paragraph baik">{TEXT.same}</p>}
        {beda.bagian.length > 0 && <h2>{TEXT.texts}</h2>}
        {beda.bagian.map((bagian) => (
          <TextView
            key={bagian.kunci}
            bagian={bagian}
            chosen={chosen}
            choose={(pilihan) => setChosen({ ...chosen, [bagian.kunci]: pilihan })}
            adaDasar={beda.adaDasar}
          />
        ))}
        <Untaken {...beda} />
        {left.length > 0 && <Reason label={TEXT.reason} value={reason} change={setReason} />}
      </div>
      <footer>
        <div class="buttons">
          <p id="settling" class="hint">
            {isSettled ? TEXT.settled : waits}
          </p>
          {!isSettled && (
            <button
              type="button"
              class="utama"
              disabled={waits !== ''}
              aria-disabled={busy}
              aria-describedby="settling"
              onClick={() => !busy && settle()}
            >
              {taken.length > 0 ? TEXT.take(taken.length) : TEXT.record}
            </button>
          )}
        </div>
      </footer>
    </>
  );
}

/** Without the Doc: it cannot be compared, and the reason is written down, or it is brought as a file. */
function Bringing(props: {
  offer: EditsOffer;
  busy: boolean;
  bring: (file: ChosenFile) => Promise<string>;
  settle: EditsConversation['settle'];
}) {
  const { offer, busy } = props;
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [problem, setProblem] = useState('');
  const [reason, setReason] = useState('');
  return (
    <>
      <div class="edits">
        <FileFieldView
          field={{ kind: 'file', name: 'berkas', label: TEXT.file, hint: TEXT.fileHint, several: false }}
          files={files}
          busy={busy}
          problem={problem}
          change={(chosen, wrong) => {
            setFiles(chosen);
            setProblem(wrong);
            const [file] = chosen;
            if (file && wrong === '') props.bring(file).then(setProblem);
          }}
        />
        {offer.isOpen && <Reason label={TEXT.withoutDocument} value={reason} change={setReason} />}
      </div>
      {offer.isOpen && (
        <footer>
          <div class="buttons">
            <button
              type="button"
              class="biasa"
              disabled={reason.trim() === ''}
              aria-disabled={busy}
              onClick={() => !busy && props.settle({ ditinggal: TEXT.wholeDocument, alasan: reason })}
            >
              {TEXT.goOn}
            </button>
          </div>
        </footer>
      )}
    </>
  );
}

function Offer({ offer, busy, talk }: { offer: EditsOffer; busy: boolean; talk: EditsConversation }) {
  const [brought, setBrought] = useState<Perbandingan | null>(null);
  const own = useMemo(() => (offer.dokumen === '' ? null : compared(offer, offer.dokumen, '')), [offer]);
  const bring = async (file: ChosenFile): Promise<string> => {
    const sent = await file.read();
    const answer = sent.ok ? compared(offer, sent.value.base64, file.name) : sent;
    if (!answer.ok) return answer.message;
    setBrought(answer.value);
    return '';
  };
  const beda = own?.ok ? own.value : brought;
  return (
    <>
      <p class={`paragraph state ${offer.isOpen ? 'ingat' : 'netral'}`}>
        {offer.state}{' '}
        {isWebAddress(offer.href) && (
          <a href={offer.href} target="_blank" rel="noopener">
            {TEXT.openDocument}
          </a>
        )}
      </p>
      {own && !own.ok && <p class="paragraph state bahaya">{own.message}</p>}
      {beda ? (
        <Comparison offer={offer} beda={beda} busy={busy} settle={talk.settle} />
      ) : (
        <Bringing offer={offer} busy={busy} bring={bring} settle={talk.settle} />
      )}
    </>
  );
}

function EditsDialog({ boot }: { boot: LakipRequest }) {
  const [, redraw] = useState({});
  const talk = useMemo(() => createEditsConversation(boot, call, () => redraw({})), [boot]);
  const scene = talk.scene();
  const { offer, outcome } = scene;
  const busy = scene.waiting !== 'no';

  useLayoutEffect(() => talk.read(), [talk]);

  return (
    <Dialog
      state={scene}
      title={offer?.title ?? TEXT.title}
      identity={offer?.identity}
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
      {outcome && (
        <div class="buttons closing">
          <button type="button" class="utama" onClick={closeWindow}>
            {LAKIP_WINDOW_TEXT.close}
          </button>
        </div>
      )}
      {offer && !outcome && <Offer key={offer.subject.diubah} offer={offer} busy={busy} talk={talk} />}
    </Dialog>
  );
}

// A file dropped beside its field would replace the window, and all that was chosen in it.
for (const kind of ['dragover', 'drop'] as const) {
  document.addEventListener(kind, (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
}

const root = document.getElementById('suntingan');
const boot = document.getElementById('boot');
if (root && boot?.textContent)
  render(<EditsDialog boot={JSON.parse(boot.textContent) as LakipRequest} />, root);
