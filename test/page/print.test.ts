// A Doc on paper, as the local page shows it: printed by the browser that comes as a package.
import { inflateSync } from 'node:zlib';
import { toDocument } from '../../runtime/drive/convert';
import { browserPrinter } from '../../runtime/print/browser-print';
import type { LakipModel } from '../../src/core/laporan/model';
import { docxOf } from '../docx/open-xml';

const baris = Array.from({ length: 60 }, (_, index) => [`Sasaran ${index + 1}`, '≥ 91', '−100']);
const MODEL: LakipModel = {
  sampul: [],
  judul: 'LAKIP Tahun 2026',
  instansi: 'Dinas Contoh',
  status: 'Draf 2',
  tanda: 'Kode 7F3A2C',
  daftar: null,
  bagian: [
    {
      id: 'bab-1',
      judul: 'Bab I Capaian',
      nomor: 'I',
      blok: [
        {
          kind: 'tabel',
          judul: 'Tabel 1.1 Capaian',
          kolom: ['Sasaran', 'Batas', 'Selisih'].map((judul) => ({ judul, lebar: 1 })),
          baris,
        },
        {
          kind: 'gambar',
          judul: 'Gambar 1.1 Capaian',
          bentuk: 'kolom',
          satuan: 'Indeks',
          kategori: ['IKU-1'],
          seri: [{ nama: 'Realisasi', nilai: [4.77], label: ['4,77'] }],
          uraian: 'IKU-1: 4,77.',
        },
      ],
    },
    { id: 'lampiran-1', judul: 'Lampiran 1 Rekap', nomor: 'L1', mendatar: true, blok: [] },
  ],
};

/** What a PDF's streams hold, unpacked. */
function streamsOf(pdf: string): readonly string[] {
  return [...pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, stream = '']) => {
    try {
      return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    } catch {
      return stream;
    }
  });
}

test('a report is printed with its tables over pages, its chart as a picture, every sign, wide pages lying, and the workspace’s date', async () => {
  const doc = toDocument(await docxOf(MODEL));
  const told: string[] = [];
  const print = browserPrinter((message) => told.push(message));
  const bytes = print(doc ?? new Uint8Array(), 'LAKIP', Date.parse('2026-07-15T09:00:00+07:00'));
  expect(told).toEqual([]);
  const pdf = Buffer.from(bytes).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)/g)].map(([, width, height]) => [
    width,
    height,
  ]);
  expect(sizes).toEqual([
    ['594', '841'],
    ['594', '841'],
    ['841', '594'],
  ]);
  expect(pdf).toContain('/CreationDate (D:20260715020000');
  expect(pdf).toContain('/Subtype /Image');
  const maps = streamsOf(pdf)
    .filter((stream) => stream.includes('begincmap'))
    .join('\n');
  // The codes of ≥ and −, which the letters of PDF's own fonts lack, are among those that are drawn.
  for (const code of ['<2265>', '<2212>']) expect([code, maps.includes(code)]).toEqual([code, true]);
});
