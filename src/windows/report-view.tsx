// Draws a part of the LAKIP on the screen: as text nodes, close to how the document will look.
import { createElement } from 'preact';
import type {
  LakipBlok,
  LakipButir,
  LakipFoto,
  LakipGrafik,
  LakipModel,
  LakipPotongan,
  LakipTabel,
  LakipTandaTangan,
} from '../core/laporan/model';
import { paragraphs } from '../core/laporan/naskah';
import { LAKIP_WINDOW_TEXT } from '../core/text/window';

export function CoverView({ model }: { model: LakipModel }) {
  return (
    <div class="cover">
      {model.kop?.lambang && <PictureView foto={model.kop.lambang} />}
      {model.sampul.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
      {model.status !== '' && <p class="state">{model.status}</p>}
    </div>
  );
}

export function BlokView({ blok }: { blok: LakipBlok }) {
  switch (blok.kind) {
    case 'judul':
      // Below the part's own h2.
      return createElement(`h${blok.tingkat + 1}`, null, blok.teks);
    case 'paragraf':
      return <p>{blok.potongan ? <Pieces potongan={blok.potongan} /> : blok.teks}</p>;
    case 'naskah':
      return (
        <>
          {paragraphs(blok.teks).map((part, index) => (
            <BlokView key={index} blok={part} />
          ))}
        </>
      );
    case 'catatan':
      return <p class="small">{blok.teks}</p>;
    case 'daftar': {
      if (blok.rincian) return <ListView items={blok.rincian} />;
      const items = blok.butir.map((butir, index) => <li key={index}>{butir}</li>);
      return blok.bernomor ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'tabel':
      return <TableView tabel={blok} />;
    case 'gambar':
      return <ChartView grafik={blok} />;
    case 'foto':
      return (
        <figure class="chart">
          <PictureView foto={blok} />
          <figcaption>{blok.judul}</figcaption>
        </figure>
      );
    case 'tanda-tangan':
      return <SignatureView blok={blok} />;
  }
}

function PictureView({ foto }: { foto: LakipFoto }) {
  const type = foto.jenis === 'png' ? 'image/png' : 'image/jpeg';
  return <img src={`data:${type};base64,${foto.isi}`} alt={foto.uraian} />;
}

function Pieces({ potongan }: { potongan: readonly LakipPotongan[] }) {
  return (
    <>
      {potongan.map(({ teks, tebal, miring }, index) => {
        const italic = miring ? <em key={index}>{teks}</em> : teks;
        return tebal ? <strong key={index}>{italic}</strong> : italic;
      })}
    </>
  );
}

/** Items and, within each, the lists that follow it further in. */
function ListView({ items }: { items: readonly LakipButir[] }) {
  const [first] = items;
  if (!first) return null;
  const starts = items.flatMap(({ tingkat }, index) => (tingkat <= first.tingkat ? [index] : []));
  const children = starts.map((start, place) => (
    <li key={start}>
      <Pieces potongan={items[start]?.potongan ?? []} />
      <ListView items={items.slice(start + 1, starts[place + 1] ?? items.length)} />
    </li>
  ));
  return first.bernomor ? <ol>{children}</ol> : <ul>{children}</ul>;
}

/** The cell above reaches down to it: equal in this column and in the merged columns before it. */
function isMerged({ baris, gabung = [] }: LakipTabel, row: number, column: number): boolean {
  if (row === 0 || !gabung.includes(column)) return false;
  return gabung
    .filter((other) => other <= column)
    .every((other) => baris[row]?.[other] === baris[row - 1]?.[other]);
}

function rowsOf(tabel: LakipTabel, row: number, column: number): number {
  let end = row + 1;
  while (end < tabel.baris.length && isMerged(tabel, end, column)) end += 1;
  return end - row;
}

function TableView({ tabel }: { tabel: LakipTabel }) {
  const whole = tabel.kolom.reduce((sum, kolom) => sum + kolom.lebar, 0);
  const last = tabel.baris.length - 1;
  const cellOf = (isi: string, row: number, column: number) =>
    !isMerged(tabel, row, column) && (
      <td key={column} rowSpan={rowsOf(tabel, row, column)} class={tabel.kolom[column]?.rata}>
        {isi}
      </td>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls a wide table by it.
    <section class="wide" tabIndex={0} aria-label={tabel.judul}>
      <table>
        {tabel.judul !== '' && <caption>{tabel.judul}</caption>}
        <colgroup>
          {tabel.kolom.map((kolom, index) => (
            <col key={index} style={{ width: `${(100 * kolom.lebar) / whole}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {tabel.kolom.map((kolom, index) => (
              <th key={index} scope="col">
                {kolom.judul}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tabel.baris.map((baris, row) => (
            <tr key={row} class={tabel.jumlah && row === last ? 'total' : undefined}>
              {baris.map((isi, column) => cellOf(isi, row, column))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Word draws it; here stands what it shows. */
function ChartView({ grafik }: { grafik: LakipGrafik }) {
  return (
    <figure class="chart">
      <table>
        <thead>
          <tr>
            <th scope="col">{grafik.satuan}</th>
            {grafik.seri.map(({ nama }, index) => (
              <th key={index} scope="col">
                {nama}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grafik.kategori.map((nama, row) => (
            <tr key={row}>
              <th scope="row">{nama}</th>
              {grafik.seri.map(({ label }, index) => (
                <td key={index} class="kanan">
                  {label[row]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>{grafik.judul}</figcaption>
    </figure>
  );
}

function SignatureView({ blok }: { blok: LakipTandaTangan }) {
  return (
    <div class="signature">
      <p>{blok.tempat}</p>
      {blok.jabatan.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
      {blok.pernyataan !== undefined && <p>{blok.pernyataan}</p>}
      <p class="signer">{blok.nama}</p>
      {blok.pangkat !== '' && <p>{blok.pangkat}</p>}
      {blok.nip !== '' && <p>{LAKIP_WINDOW_TEXT.nip(blok.nip)}</p>}
    </div>
  );
}
