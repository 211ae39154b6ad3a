// A chart of the dasbor on a canvas, by Chart.js. Fills differ in lightness too, so that they can be told apart in grey.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { DasborGrafik } from '../core/laporan/dasbor';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/** From dark to light. */
const FILLS = ['#14395f', '#c9a227', '#9fb4c9', '#7a2f2c', '#d8dee6'] as const;
const POINTS = ['circle', 'rect', 'triangle'] as const;
const TARGET = 100;

/** A saved picture stands on paper, not on nothing. */
const onPaper: Plugin = {
  id: 'paper',
  beforeDraw: ({ ctx, width, height }) => {
    ctx.save();
    ctx.fillStyle = '#ffffff';
    ctx.fillRect(0, 0, width, height);
    ctx.restore();
  },
};

/** Across the bars, where 100 stands on the axis of values. */
const targetLine: Plugin = {
  id: 'target',
  afterDatasetsDraw: ({ ctx, scales, chartArea }) => {
    const { x, y } = scales;
    if (!x || !y) return;
    const isLying = x.type === 'linear';
    const at = (isLying ? x : y).getPixelForValue(TARGET);
    ctx.save();
    ctx.strokeStyle = '#a3201d';
    ctx.setLineDash([5, 4]);
    ctx.beginPath();
    ctx.moveTo(isLying ? at : chartArea.left, isLying ? chartArea.top : at);
    ctx.lineTo(isLying ? at : chartArea.right, isLying ? chartArea.bottom : at);
    ctx.stroke();
    ctx.restore();
  },
};

function configOf(grafik: DasborGrafik): ChartConfiguration {
  const { bentuk, kategori, seri, satuan, target } = grafik;
  const isLine = bentuk === 'garis';
  const values = {
    title: { display: true, text: satuan },
    beginAtZero: true,
    stacked: bentuk === 'tumpuk',
    ...(target ? { suggestedMax: TARGET * 1.1 } : {}),
  };
  const categories = { stacked: bentuk === 'tumpuk' };
  return {
    type: isLine ? 'line' : 'bar',
    data: {
      labels: [...kategori],
      datasets: seri.map(({ nama, nilai }, index) => ({
        label: nama,
        data: nilai as (number | [number, number] | null)[],
        backgroundColor: FILLS[index % FILLS.length],
        borderColor: FILLS[index % FILLS.length],
        ...(isLine
          ? { pointStyle: POINTS[index % POINTS.length], pointRadius: 5, borderWidth: 2, spanGaps: false }
          : { minBarLength: bentuk === 'rentang' ? 3 : 0, maxBarThickness: 28 }),
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: isLine ? 'x' : 'y',
      scales: isLine ? { x: categories, y: values } : { x: values, y: categories },
      plugins: {
        legend: { display: seri.length > 1, position: 'bottom' },
        tooltip: {
          callbacks: {
            label: ({ datasetIndex, dataIndex }) => {
              const { nama, label } = seri[datasetIndex] ?? { nama: '', label: [] };
              return `${nama}: ${label[dataIndex] ?? ''}`;
            },
          },
        },
      },
    },
    plugins: [onPaper, ...(target ? [targetLine] : [])],
  };
}

export interface Drawn {
  /** A PNG as a data address. */
  picture(): string;
  remove(): void;
}

export function draw(canvas: HTMLCanvasElement, grafik: DasborGrafik): Drawn {
  const chart = new Chart(canvas, configOf(grafik));
  return { picture: () => chart.toBase64Image(), remove: () => chart.destroy() };
}

/** Of its canvas, in pixels: bars need room each. */
export function heightOf({ bentuk, kategori, seri }: DasborGrafik): number {
  if (bentuk === 'garis') return 260;
  const bars = bentuk === 'batang' ? seri.length : 1;
  return 90 + kategori.length * Math.max(26, bars * 20);
}
