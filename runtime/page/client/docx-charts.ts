// Charts of a .docx as pictures, drawn before the pages are: the library that draws the pages knows none.
import type { Chart as ChartClass, ChartDataset, Plugin } from 'chart.js';
import { strFromU8, strToU8 } from 'fflate';

declare const Chart: typeof ChartClass;

/** Contents by path. */
export type Parts = Record<string, Uint8Array>;

const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** English metric units to a pixel. */
const EMU = 9525;
/** Dots to a pixel: sharp on paper. */
const DENSITY = 3;

const LINE_STYLES: Readonly<Record<string, readonly number[]>> = {
  dash: [8, 4],
  sysDot: [2, 3],
  dashDot: [8, 3, 2, 3],
};
const MARKS = { circle: 'circle', square: 'rect', triangle: 'triangle', diamond: 'rectRot' } as const;

export function part(parts: Parts, path: string): Document | null {
  const bytes = parts[path];
  return bytes ? new DOMParser().parseFromString(strFromU8(bytes), 'application/xml') : null;
}

/** Elements of this local name below. */
export function all(root: Document | Element | undefined, name: string): Element[] {
  return root ? [...root.getElementsByTagNameNS('*', name)] : [];
}

/** Puts a picture in the place of every chart. */
export function drawCharts(parts: Parts): void {
  const body = part(parts, 'word/document.xml');
  const relations = part(parts, 'word/_rels/document.xml.rels');
  if (!body || !relations) return;
  const charts = all(body, 'chart');
  if (charts.length === 0) return;
  const targets = new Map(
    all(relations, 'Relationship').map((one) => [one.getAttribute('Id'), one.getAttribute('Target')]),
  );
  for (const [index, chart] of charts.entries()) {
    const source = part(parts, `word/${targets.get(chart.getAttributeNS(RELATIONS, 'id'))}`);
    const holder = chart.parentElement;
    const extent = all(chart.closest('inline, anchor') ?? undefined, 'extent')[0];
    if (!source || !holder || !extent) continue;
    const size = ['cx', 'cy'].map((side) => Number(extent.getAttribute(side)) / EMU);
    const [width = 0, height = 0] = size;
    const id = `grafik${index + 1}`;
    parts[`word/media/${id}.png`] = drawn(source, width, height);
    relations.documentElement.append(relationTo(relations, id));
    holder.replaceWith(pictureOf(body, id, extent));
  }
  const write = (document: Document) => strToU8(new XMLSerializer().serializeToString(document));
  parts['word/document.xml'] = write(body);
  parts['word/_rels/document.xml.rels'] = write(relations);
}

function relationTo(relations: Document, id: string): Element {
  const relation = relations.createElementNS(relations.documentElement.namespaceURI, 'Relationship');
  relation.setAttribute('Id', id);
  relation.setAttribute('Type', `${RELATIONS}/image`);
  relation.setAttribute('Target', `media/${id}.png`);
  return relation;
}

/** A graphic's data: the picture, as large as the chart. */
function pictureOf(body: Document, id: string, extent: Element): Element {
  const make = (space: string, name: string, ...children: Element[]) => {
    const element = body.createElementNS(space, name);
    element.append(...children);
    return element;
  };
  const blip = make(DRAWING, 'a:blip');
  blip.setAttributeNS(RELATIONS, 'r:embed', id);
  const size = make(DRAWING, 'a:ext');
  for (const side of ['cx', 'cy']) size.setAttribute(side, extent.getAttribute(side) ?? '');
  const place = make(DRAWING, 'a:off');
  for (const side of ['x', 'y']) place.setAttribute(side, '0');
  return make(
    DRAWING,
    'a:graphicData',
    make(
      PICTURE,
      'pic:pic',
      make(PICTURE, 'pic:blipFill', blip),
      make(PICTURE, 'pic:spPr', make(DRAWING, 'a:xfrm', place, size)),
    ),
  );
}

/** A PNG. */
function drawn(source: Document, width: number, height: number): Uint8Array {
  const canvas = document.createElement('canvas');
  const isLine = all(source, 'lineChart').length > 0;
  const isBar = all(source, 'barDir')[0]?.getAttribute('val') === 'bar';
  const series = all(source, 'ser');
  const title = all(all(source, 'valAx')[0], 't').map(({ textContent }) => textContent);
  const values = {
    display: isLine || title.length > 0,
    grid: { display: false },
    ticks: { display: isLine },
    border: { display: isLine },
    grace: '12%',
    ...(isLine ? {} : { beginAtZero: true }),
    title: { display: title.length > 0, text: title.join('') },
  };
  const kinds = { grid: { display: false } };
  Chart.defaults.font.family = 'Times New Roman, serif';
  Chart.defaults.color = '#000';
  const texts = series.map(labels);
  const chart = new Chart(canvas, {
    type: isLine ? 'line' : 'bar',
    data: {
      labels: all(all(series[0], 'cat')[0], 'v').map(({ textContent }) => textContent),
      datasets: series.map((one) => dataset(one, isLine)),
    },
    options: {
      responsive: false,
      animation: false,
      locale: 'id',
      devicePixelRatio: DENSITY,
      indexAxis: isBar ? 'y' : 'x',
      layout: { padding: isBar ? { right: roomFor(texts) } : { top: 16, right: 16 } },
      scales: isBar ? { x: values, y: kinds } : { x: kinds, y: values },
      plugins: {
        legend: { display: series.length > 1, position: 'bottom', labels: { usePointStyle: isLine } },
      },
    },
    plugins: [labelled(texts, isBar)],
  });
  chart.resize(width, height);
  const picture = atob(canvas.toDataURL('image/png').replace(/^[^,]*,/, ''));
  chart.destroy();
  return Uint8Array.from(picture, (character) => character.charCodeAt(0));
}

function dataset(series: Element, isLine: boolean): ChartDataset<'line' | 'bar'> {
  const points = new Map(
    all(all(series, 'val')[0], 'pt').map((point) => [Number(point.getAttribute('idx')), point.textContent]),
  );
  const count = Number(all(all(series, 'val')[0], 'ptCount')[0]?.getAttribute('val') ?? 0);
  const data = Array.from({ length: count }, (_, index) =>
    points.has(index) ? Number(points.get(index)) : null,
  );
  const colour = `#${all(all(series, 'spPr')[0], 'srgbClr')[0]?.getAttribute('val') ?? '404040'}`;
  const label = all(all(series, 'tx')[0], 'v')[0]?.textContent ?? '';
  const look = { label, data, borderColor: colour, backgroundColor: colour };
  if (!isLine) return look;
  const mark = all(series, 'symbol')[0]?.getAttribute('val') ?? 'circle';
  return {
    ...look,
    borderWidth: 1.5,
    borderDash: [...(LINE_STYLES[all(series, 'prstDash')[0]?.getAttribute('val') ?? ''] ?? [])],
    pointStyle: MARKS[mark as keyof typeof MARKS] ?? 'circle',
    pointRadius: 4,
  };
}

/** What stands beside each value, by its place. */
function labels(series: Element): ReadonlyMap<number, string> {
  return new Map(
    all(series, 'dLbl').map((label) => [
      Number(all(label, 'idx')[0]?.getAttribute('val')),
      all(label, 't')
        .map(({ textContent }) => textContent)
        .join(''),
    ]),
  );
}

const LABEL = '11px Times New Roman, serif';

/** Beside the longest bar its label would be cut off. */
function roomFor(series: readonly ReadonlyMap<number, string>[]): number {
  const ctx = document.createElement('canvas').getContext('2d');
  if (!ctx) return 0;
  ctx.font = LABEL;
  const widths = series.flatMap((texts) => [...texts.values()].map((text) => ctx.measureText(text).width));
  return Math.ceil(Math.max(0, ...widths)) + 8;
}

function labelled(series: readonly ReadonlyMap<number, string>[], isBar: boolean): Plugin {
  return {
    id: 'labels',
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart;
      ctx.font = LABEL;
      ctx.fillStyle = '#000';
      ctx.textAlign = isBar ? 'left' : 'center';
      ctx.textBaseline = isBar ? 'middle' : 'bottom';
      for (const [index, texts] of series.entries()) {
        for (const [place, { x, y }] of chart.getDatasetMeta(index).data.entries()) {
          if (!Number.isNaN(x) && !Number.isNaN(y))
            ctx.fillText(texts.get(place) ?? '', x + (isBar ? 4 : 0), y - (isBar ? 0 : 5));
        }
      }
    },
  };
}
