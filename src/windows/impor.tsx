// The import: choose a tab and a table, see how the columns match and what would come in, then write it.
import { render } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Asal, ImporTab, Sumber } from '../core/impor/model';
import type { Skipped, Source } from '../core/impor/table';
import type { CallerRequest, ImporHasil, ImporOffer, ListItem } from '../core/rpc';
import { IMPOR_WINDOW_TEXT, IMPOR_TEXT as TEXT } from '../core/text/impor';
import { WINDOW_TEXT } from '../core/text/window';

import { call, closeWindow } from './call';
import { Dialog } from './dialog';
import { saveAs } from './files';
import {
  createImporConversation,
  type ImporConversation,
  type ImporScene,
  type Matched,
} from './impor-conversation';
import { readPasted, readTableFile, type TableFile, templateOf } from './impor-table';
import { ItemView } from './items';
import { dialogNotice } from './notice';
import { Question } from './question';
import './base.css';
import './impor.css';

const WORDS = IMPOR_WINDOW_TEXT;

const sizeOf = ({ sel }: Sumber): readonly [rows: number, columns: number] => [
  sel.length,
  sel.reduce((widest, cells) => Math.max(widest, cells.length), 0),
];

const nameOf = ({ tabs, tab }: ImporOffer) => tabs.find((each) => each.tab === tab)?.nama ?? '';

/** The first value of a column, short. */
function exampleOf({ rows }: Source, kolom: number): string {
  const values = rows.map(({ sel }) => String(sel[kolom] ?? '').trim());
  return (values.find((value) => value !== '') ?? '').slice(0, 40);
}

function Choice(props: {
  label: string;
  /** Left out, the browser remembers. */
  value?: string;
  options: readonly (readonly [value: string, name: string])[];
  busy: boolean;
  choose: (value: string) => void;
}) {
  const { label, options, busy, choose, ...chosen } = props;
  return (
    <label>
      {label}
      <select disabled={busy} {...chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Where the table comes from: the tab it is for, a file or the clipboard, the sheet of a file. */
function SourceView({
  offer,
  scene,
  talk,
}: {
  offer: ImporOffer;
  scene: ImporScene;
  talk: ImporConversation;
}) {
  const [file, setFile] = useState<TableFile | null>(null);
  const busy = scene.waiting !== 'no';
  const { sumber } = scene;
  const name = nameOf(offer);

  const choose = (opened: TableFile, sheet: string) => {
    const read = opened.sheet(sheet);
    if (read.ok) talk.take(read.value);
    else talk.refuse(read.message);
  };
  const open = async (chosen: File | undefined) => {
    if (!chosen || busy) return;
    const opened = await readTableFile(chosen);
    if (!opened.ok) return talk.refuse(opened.message);
    setFile(opened.value);
    choose(opened.value, opened.value.sheets[0] ?? '');
  };
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    if (busy) return;
    const { clipboardData: data } = event;
    const read = readPasted(data?.getData('text/html') ?? '', data?.getData('text/plain') ?? '');
    if (!read.ok) return talk.refuse(read.message);
    setFile(null);
    talk.take(read.value);
  };

  return (
    <section class="source" aria-labelledby="source">
      <h2 id="source">{WORDS.source}</h2>
      <div class="row">
        <Choice
          label={WORDS.tab}
          value={offer.tab}
          options={offer.tabs.map(({ tab, nama }) => [tab, nama])}
          busy={busy}
          choose={(tab) => talk.open(tab as ImporTab)}
        />
        <label>
          {WORDS.file}
          <input
            type="file"
            accept=".xlsx,.xls,.xlsm,.ods,.csv,.tsv"
            disabled={busy}
            onChange={({ currentTarget }) => {
              void open(currentTarget.files?.[0]);
              // The same file chosen again is read again.
              currentTarget.value = '';
            }}
          />
        </label>
        {file && file.sheets.length > 1 && (
          <Choice
            label={WORDS.sheet}
            options={file.sheets.map((sheet) => [sheet, sheet])}
            busy={busy}
            choose={(sheet) => choose(file, sheet)}
          />
        )}
        <button
          type="button"
          class="biasa"
          onClick={() => saveAs(templateOf(offer.kolom, name), WORDS.templateName(name))}
        >
          {WORDS.template}
        </button>
      </div>
      <label class="paste">
        {WORDS.paste}
        <textarea rows={2} onPaste={paste} readOnly={busy} value="" />
      </label>
      {sumber && (
        <p role="status">
          {sumber.nama === ''
            ? WORDS.pasted(...sizeOf(sumber))
            : WORDS.fileRead(sumber.nama, ...sizeOf(sumber))}
        </p>
      )}
    </section>
  );
}

/** 'kolom:3', 'tetap', 'urut', '' as the options of a choice. */
const choiceOf = (asal: Asal | undefined): string =>
  asal === undefined ? '' : asal.dari === 'kolom' ? `kolom:${asal.kolom}` : asal.dari;

function asalOf(choice: string): Asal | null {
  if (choice === 'tetap') return { dari: 'tetap', nilai: '' };
  if (choice === 'urut') return { dari: 'urut', awalan: '' };
  return choice === '' ? null : { dari: 'kolom', kolom: Number(choice.slice('kolom:'.length)) };
}

function MatchRow(props: {
  column: ImporOffer['kolom'][number];
  asal: Asal | undefined;
  source: Source;
  busy: boolean;
  change: (asal: Asal | null) => void;
}) {
  const { column, asal, source, busy, change } = props;
  const { judul, pilihan } = column;
  return (
    <tr class={asal ? '' : 'open'}>
      <th scope="row">{judul}</th>
      <td>
        <select
          aria-label={`${WORDS.from}: ${judul}`}
          disabled={busy}
          value={choiceOf(asal)}
          onChange={({ currentTarget }) => change(asalOf(currentTarget.value))}
        >
          <option value="">{WORDS.none}</option>
          {source.judul.map((name, kolom) => (
            <option key={kolom} value={`kolom:${kolom}`}>
              {WORDS.column(name || `#${kolom + 1}`, exampleOf(source, kolom))}
            </option>
          ))}
          <option value="tetap">{WORDS.constant}</option>
          {column.key === 'kode' && <option value="urut">{WORDS.numbered}</option>}
        </select>
      </td>
      <td>
        {asal?.dari === 'tetap' &&
          (pilihan.length > 0 ? (
            <select
              aria-label={WORDS.constantOf(judul)}
              disabled={busy}
              value={asal.nilai}
              onChange={({ currentTarget }) => change({ dari: 'tetap', nilai: currentTarget.value })}
            >
              <option value="">{WINDOW_TEXT.choose}</option>
              {pilihan.map((choice) => (
                <option key={choice}>{choice}</option>
              ))}
            </select>
          ) : (
            <input
              aria-label={WORDS.constantOf(judul)}
              maxLength={300}
              disabled={busy}
              value={asal.nilai}
              onInput={({ currentTarget }) => change({ dari: 'tetap', nilai: currentTarget.value })}
            />
          ))}
        {asal?.dari === 'urut' && (
          <input
            aria-label={WORDS.numberedOf(judul)}
            maxLength={20}
            disabled={busy}
            value={asal.awalan}
            onInput={({ currentTarget }) => change({ dari: 'urut', awalan: currentTarget.value })}
          />
        )}
      </td>
    </tr>
  );
}

function MatchView({ offer, matched, scene, talk }: Known) {
  const busy = scene.waiting !== 'no';
  const { padanan, source } = matched;
  const change = (key: string, asal: Asal | null) => {
    const { [key]: _before, ...others } = padanan;
    talk.match(asal ? { ...others, [key]: asal } : others);
  };
  return (
    <section aria-labelledby="matching">
      <h2 id="matching">{WORDS.matching}</h2>
      <p class="hint">{WORDS.matchingHint}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls a long list by it. */}
      <div class="wide" tabIndex={0}>
        <table class="matching">
          <thead>
            <tr>
              <th scope="col">{WORDS.ours}</th>
              <th scope="col">{WORDS.from}</th>
              <th scope="col">{WORDS.value}</th>
            </tr>
          </thead>
          <tbody>
            {offer.kolom.map((column) => (
              <MatchRow
                key={column.key}
                column={column}
                asal={padanan[column.key]}
                source={source}
                busy={busy}
                change={(asal) => change(column.key, asal)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div class="buttons">
        <button type="button" class="biasa" aria-disabled={busy} onClick={talk.check}>
          {WORDS.check}
        </button>
      </div>
    </section>
  );
}

interface Known {
  readonly offer: ImporOffer;
  readonly matched: Matched;
  readonly scene: ImporScene;
  readonly talk: ImporConversation;
}

/** Rows of the table that do not come in, and why. */
function skippedItems(skipped: readonly Skipped[]): readonly ListItem[] {
  return [...new Set(skipped.map(({ sebab }) => sebab))].map((sebab) => {
    const rows = skipped.filter((row) => row.sebab === sebab);
    const text = WORDS.skipped(
      rows.map(({ baris }) => baris),
      sebab,
      rows[0]?.isi ?? '',
    );
    return { text, badge: TEXT.badge.dilewati };
  });
}

function PreviewView({ hasil, matched, name }: { hasil: ImporHasil; matched: Matched; name: string }) {
  const none = matched.source.judul.length === 0 ? WORDS.empty : WORDS.nothingNamed(name);
  const items: readonly ListItem[] = [
    ...(matched.tabel.baris.length === 0 ? [{ text: none, tone: 'bahaya' } as const] : []),
    ...hasil.catatan,
    ...skippedItems(matched.skipped),
  ];
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{WORDS.preview}</h2>
      <p>{hasil.ringkasan}</p>
      <h3>{WORDS.findings}</h3>
      {items.length === 0 ? (
        <p>{WORDS.noFindings}</p>
      ) : (
        <ul class="list">
          {items.map((item, index) => (
            <ItemView key={index} item={item} busy={false} shownCell={null} showCell={() => {}} />
          ))}
        </ul>
      )}
      {hasil.baris.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region.
        <section class="wide" tabIndex={0} aria-label={WORDS.preview}>
          <table>
            <thead>
              <tr>
                <th scope="col">{WORDS.row}</th>
                {hasil.judul.map((judul) => (
                  <th key={judul} scope="col">
                    {judul}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {hasil.baris.map(({ nomor, sel }, index) => (
                <tr key={index}>
                  <th scope="row">{nomor}</th>
                  {sel.map((text, column) => (
                    <td key={column}>{text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Writing(props: { hasil: ImporHasil; scene: ImporScene; talk: ImporConversation }) {
  const { hasil, scene, talk } = props;
  const [asking, setAsking] = useState(false);
  const busy = scene.waiting !== 'no';
  const { isChanged } = scene;
  const { submit } = hasil;
  if (!submit) return <footer>{TEXT.nothing}</footer>;
  return (
    <footer>
      {asking && !isChanged && (
        <Question
          text={submit.confirm ?? ''}
          busy={busy}
          yes={() => {
            setAsking(false);
            talk.write();
          }}
          no={() => setAsking(false)}
        />
      )}
      <div class="buttons">
        <p class="hint">{isChanged ? WORDS.checkHint : ''}</p>
        <button
          type="button"
          class="utama"
          disabled={isChanged}
          aria-disabled={busy}
          aria-expanded={asking}
          onClick={() => !busy && setAsking(true)}
        >
          {submit.label}
        </button>
      </div>
    </footer>
  );
}

function Impor({ boot }: { boot: CallerRequest }) {
  const [, redraw] = useState({});
  const talk = useMemo(() => createImporConversation(boot, call, () => redraw({})), [boot]);
  const scene = talk.scene();
  const { offer, matched, outcome } = scene;

  useLayoutEffect(() => talk.open(''), [talk]);

  return (
    <>
      <Dialog
        state={scene}
        title={WORDS.title}
        identity={offer?.identity}
        notice={dialogNotice(scene)}
        retry={talk.retry}
      >
        {outcome && (
          <div class="buttons closing">
            <button type="button" class="biasa" onClick={talk.again}>
              {WORDS.again}
            </button>
            <button type="button" class="utama" onClick={closeWindow}>
              {WORDS.close}
            </button>
          </div>
        )}
        {offer && !outcome && (
          <>
            <SourceView offer={offer} scene={scene} talk={talk} />
            {matched && <MatchView offer={offer} matched={matched} scene={scene} talk={talk} />}
            {matched && offer.hasil && (
              <PreviewView hasil={offer.hasil} matched={matched} name={nameOf(offer)} />
            )}
          </>
        )}
      </Dialog>
      {offer?.hasil && matched && !outcome && <Writing hasil={offer.hasil} scene={scene} talk={talk} />}
    </>
  );
}

const root = document.getElementById('impor');
const boot = document.getElementById('boot');
if (root && boot?.textContent) render(<Impor boot={JSON.parse(boot.textContent) as CallerRequest} />, root);
