// Charts of the report as Word's own: drawn by whoever shows the document, the same from the browser and from Node. Greys
// that stay apart on paper, and every value written beside its bar.
import { AlignmentType, Paragraph } from 'docx';
import { type ChartLineDash, type ChartMarkerShape, ChartRun, type ChartSeries } from 'docx/charts';
import type { LakipGrafik, LakipSeri } from '../core/laporan/model';
import { caption, clean } from './paragraphs';

/** Dark beside light; lines differ by dash and mark too. */
const GREYS = ['BFBFBF', '404040'] as const;
const LINES: readonly { readonly dash: ChartLineDash; readonly shape: ChartMarkerShape }[] = [
  { dash: 'solid', shape: 'circle' },
  { dash: 'dash', shape: 'square' },
  { dash: 'shortDot', shape: 'triangle' },
  { dash: 'dashDot', shape: 'diamond' },
];
/** Pixels, 96 to the inch. */
const WIDTH = 560;
const HEIGHT = 220;
const ROW = 18;

export function chart(model: LakipGrafik, anchor: string, fontName: string): readonly Paragraph[] {
  const { bentuk, kategori, satuan, seri, uraian } = model;
  const isBar = bentuk === 'batang';
  const axis = { gridlines: false, font: { size: 9, color: '000000' } };
  const labels = { value: true, font: { size: 8, color: '000000' } };
  const base = {
    categories: kategori.map(clean),
    series: seri.map((item, index) =>
      bentuk === 'garis' ? line(item, index, seri.length) : bar(item, index, seri.length),
    ),
    font: { name: fontName, color: '000000' },
    legend: seri.length > 1 ? ({ position: 'bottom' } as const) : (false as const),
    // Bars grow from the bottom: the first of a list stands at the top.
    categoryAxis: { ...axis, reverseOrder: isBar },
    // Bars grow from zero and bear their values; lines are read by their axis.
    valueAxis: {
      ...axis,
      ...(bentuk === 'garis' ? {} : { minimum: lowest(seri), visible: false }),
      ...(satuan === '' ? {} : { title: { text: clean(satuan), font: { size: 9, color: '000000' } } }),
    },
    dataLabels: labels,
    transformation: {
      width: WIDTH,
      height: isBar ? Math.max(HEIGHT, 60 + ROW * kategori.length * seri.length) : HEIGHT,
    },
    altText: { name: clean(model.judul), title: clean(model.judul), description: clean(uraian) },
  };
  const type = { kolom: 'column', batang: 'bar', garis: 'line' } as const;
  const run =
    bentuk === 'garis'
      ? new ChartRun({ ...base, type: 'line' })
      : new ChartRun({ ...base, type: type[bentuk], gapWidth: 80, overlap: 0 });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 120 },
      children: [run],
    }),
    caption(model.judul, anchor, false),
  ];
}

/** Zero, or the lowest value below it. */
function lowest(seri: readonly LakipSeri[]): number {
  return Math.min(0, ...seri.flatMap(({ nilai }) => nilai.filter((value) => value !== null)));
}

function bar(item: LakipSeri, index: number, count: number): ChartSeries {
  return { ...base(item), color: GREYS[count === 1 ? 1 : index % GREYS.length] ?? GREYS[1] };
}

/** Values of several lines would cover each other: those are read by the axis. */
function line(item: LakipSeri, index: number, count: number): ChartSeries {
  const look = LINES[index % LINES.length];
  const { pointLabels, ...rest } = base(item);
  return {
    ...rest,
    ...(count > 1 || !pointLabels
      ? { dataLabels: false }
      : { pointLabels, dataLabels: { value: true, position: 'above', font: { size: 8, color: '000000' } } }),
    color: '404040',
    line: { color: '404040', width: 1.5, ...(look ? { dash: look.dash } : {}) },
    markers: { shape: look?.shape ?? 'circle', size: 6 },
  };
}

/** Labels as the report writes numbers, whatever language the program that shows them speaks. */
function base({ nama, nilai, label }: LakipSeri): Pick<ChartSeries, 'name' | 'values' | 'pointLabels'> {
  return {
    name: clean(nama),
    values: nilai,
    pointLabels: nilai.map((value, index) =>
      value === null ? undefined : { text: label[index] ?? '', font: { size: 8, color: '000000' } },
    ),
  };
}
