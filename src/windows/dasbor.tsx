// The dasbor: charts of a quarter, each with its table; pictures of them can be saved.
import { render } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type DasborGrafik, type DasborTren, dasborGrafik, dasborTren } from '../core/laporan/dasbor';
import type { CallerRequest, DasborOffer } from '../core/rpc';
import { DASBOR_WINDOW_TEXT as WORDS } from '../core/text/dasbor';
import { call } from './call';
import { type Drawn, draw, heightOf } from './dasbor-chart';
import { Dialog } from './dialog';
import { createExchange } from './exchange';
import { saveFrom } from './files';
import { troubleNotice } from './notice';
import './base.css';
import './dasbor.css';

function TableView({ grafik: { baris, seri, kolom } }: { grafik: DasborGrafik }) {
  return (
    <details>
      <summary>{WORDS.tabel}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{baris.judul}</th>
            {seri.map(({ nama }) => (
              <th key={nama} scope="col" class="angka">
                {nama}
              </th>
            ))}
            {kolom.map(({ judul }) => (
              <th key={judul} scope="col">
                {judul}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {baris.isi.map((name, row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {seri.map(({ nama, label }) => (
                <td key={nama} class="angka">
                  {label[row]}
                </td>
              ))}
              {kolom.map(({ judul, isi }) => (
                <td key={judul}>{isi[row]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** '2026-TW1 Capaian menurut sasaran.png' */
const fileNameOf = (periode: string, judul: string) =>
  `${periode} ${judul.replace(/[\\/:*?"<>|]/g, '-').slice(0, 80)}.png`;

function ChartView({ grafik, periode }: { grafik: DasborGrafik; periode: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Drawn | null>(null);
  const { judul, kosong, catatan, satuan } = grafik;
  useLayoutEffect(() => {
    if (!canvas.current) return;
    drawn.current = draw(canvas.current, grafik);
    return () => drawn.current?.remove();
  }, [grafik]);
  const save = () => saveFrom(drawn.current?.picture() ?? '', fileNameOf(periode, judul));
  return (
    <figure>
      <figcaption>
        <h2>{judul}</h2>
        {kosong === '' && (
          <button type="button" class="biasa" aria-label={WORDS.saveOf(judul)} onClick={save}>
            {WORDS.save}
          </button>
        )}
      </figcaption>
      {kosong === '' ? (
        <>
          <div class="canvas" style={{ height: `${heightOf(grafik)}px` }}>
            <canvas ref={canvas} role="img" aria-label={WORDS.heard(judul, satuan)} />
          </div>
          {catatan !== '' && <p class="hint">{catatan}</p>}
          <TableView grafik={grafik} />
        </>
      ) : (
        <p class="hint">{kosong}</p>
      )}
    </figure>
  );
}

function TrendView({ tren, periode }: { tren: readonly DasborTren[]; periode: string }) {
  const [kode, choose] = useState('');
  const chosen = tren.find((each) => each.kode === kode) ?? tren[0];
  if (!chosen) return null;
  return (
    <section aria-labelledby="tren">
      <h2 id="tren">{WORDS.trenIndikator}</h2>
      <label>
        {WORDS.indikator}
        <select value={chosen.kode} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {tren.map((each) => (
            <option key={each.kode} value={each.kode}>
              {each.nama}
            </option>
          ))}
        </select>
      </label>
      <div class="charts">
        {chosen.grafik.map((grafik) => (
          <ChartView key={`${chosen.kode} ${grafik.judul}`} grafik={grafik} periode={periode} />
        ))}
      </div>
    </section>
  );
}

function Charts({ bahan }: { bahan: DasborOffer['bahan'] }) {
  // Drawn once for each quarter that is read.
  const grafik = useMemo(() => dasborGrafik(bahan), [bahan]);
  const tren = useMemo(() => bahan.indikator.map(dasborTren), [bahan]);
  return (
    <>
      <div class="charts">
        {grafik.map((one) => (
          <ChartView key={one.judul} grafik={one} periode={bahan.periode} />
        ))}
      </div>
      <TrendView tren={tren} periode={bahan.periode} />
    </>
  );
}

function Dasbor({ boot: { clickedBy } }: { boot: CallerRequest }) {
  const [, redraw] = useState({});
  const exchange = useMemo(() => createExchange(() => redraw({})), []);
  const [offer, show] = useState<DasborOffer | null>(null);
  const state = exchange.state();
  const { trouble } = state;
  const read = (periode: string) =>
    exchange.begin({
      says: WORDS.opening,
      bringsPage: true,
      send: () => call('readDasbor', { periode, clickedBy }),
      done: show,
    });
  useLayoutEffect(() => read(''), []);
  return (
    <Dialog
      state={state}
      title={WORDS.title}
      identity={offer?.identity}
      notice={trouble && troubleNotice(trouble)}
      retry={exchange.retry}
    >
      {offer && (
        <>
          <label>
            {WORDS.periode}
            <select value={offer.bahan.periode} onChange={({ currentTarget }) => read(currentTarget.value)}>
              {offer.periodes.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <Charts bahan={offer.bahan} />
        </>
      )}
    </Dialog>
  );
}

const root = document.getElementById('dasbor');
const boot = document.getElementById('boot');
if (root && boot?.textContent) render(<Dasbor boot={JSON.parse(boot.textContent) as CallerRequest} />, root);
