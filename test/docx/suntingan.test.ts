// Edits of the Doc come back: edit → Doc as Drive keeps it → compared → taken → drawn up again, and nothing is lost.

import fc from 'fast-check';
import { bagianNarasi } from '../../src/core/laporan/bagian-narasi';
import type { LakipModel } from '../../src/core/laporan/model';
import { bacaNaskah, tulisNaskah } from '../../src/core/laporan/naskah';
import { type BagianNarasi, bandingkan, type IsiDokumen } from '../../src/core/laporan/suntingan';
import { LINE } from '../core/lakip/baris';
import { readyToDraft, TW4 } from '../core/lakip/year-2024';
import { lakipOf } from '../core/laporan';
import { changed, read, stored, type Typed, typedUnder } from './edited';

const DRAF = { jenis: 'draf', tanggal: '2025-01-20' } as const;

const paper = readyToDraft();
/** The chapters with texts of people's: a whole report takes long to convert. */
const chapters = (model: LakipModel): LakipModel => ({
  ...model,
  bagian: model.bagian.filter(({ id }) => !id.startsWith('lampiran')),
});
const draft = chapters(lakipOf(paper.book(), TW4, DRAF));
const narasiOf = (model = draft) => bagianNarasi(model, (kunci) => kunci);
let doc: Uint8Array;
let dasar: readonly IsiDokumen[];

beforeAll(async () => {
  doc = await stored(draft);
  dasar = read(doc);
});

const compared = (edited: Uint8Array, narasi = narasiOf()) =>
  bandingkan({ dasar, dokumen: read(edited), narasi });

test('every text of the quarter has a place of its own in the report, and reads the same there as in the workbook', () => {
  const found = narasiOf();
  expect(new Set(found.map(({ jalur }) => jalur.join('|').toLowerCase())).size).toBe(found.length);
  expect(found.map(({ kunci }) => kunci.replace(/\|.*/, ''))).toEqual([
    'pengantar',
    'umum',
    'sdm',
    'strategis',
    'permasalahan',
    'renstra',
    'penyebab',
    'solusi',
    'penunjang',
    'penyebab',
    'solusi',
    'penunjang',
    'evaluasi',
    'penghargaan',
    'simpulan',
    'langkah',
  ]);
  const unlike = bandingkan({ dasar: null, dokumen: dasar, narasi: found });
  expect(unlike).toEqual({ bagian: [], luar: [], saran: [], komentar: [], adaDasar: false, isDikenal: true });
});

test('a Doc that nobody touched has no edits', () => {
  expect(compared(doc)).toEqual({
    bagian: [],
    luar: [],
    saran: [],
    komentar: [],
    adaDasar: true,
    isDikenal: true,
  });
});

/** Where in the Doc a text is typed. */
function placeOf({ jalur, sampai, kunci }: BagianNarasi): Omit<Typed, 'lines'> {
  const heading = jalur[jalur.length - 1] ?? '';
  const alike = narasiOf().filter(({ jalur: other }) => other[other.length - 1] === heading);
  return { heading, sampai, nth: alike.findIndex((other) => other.kunci === kunci) };
}

test('whatever is typed under the headings of texts comes back in full, and the next draft shows the same', async () => {
  const narasi = narasiOf();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(LINE, { minLength: 1, maxLength: 5 }), {
        minLength: narasi.length,
        maxLength: narasi.length,
      }),
      async (texts) => {
        const wanted = narasi.map((bagian, index) => ({ bagian, lines: texts[index] ?? [] }));
        const { bagian: beda, luar } = compared(
          typedUnder(
            doc,
            wanted.map(({ bagian, lines }) => ({ ...placeOf(bagian), lines })),
          ),
        );
        expect(luar).toEqual([]);
        expect(beda).toEqual(
          wanted.map(({ bagian: { kunci, buku }, lines }) => ({
            kunci,
            judul: kunci,
            sifat: 'dokumen',
            dokumen: tulisNaskah(lines),
            buku,
            lain: [],
          })),
        );
        const next = readyToDraft();
        for (const { kunci, dokumen } of beda)
          next.type('narasi', next.rowOf('narasi', 'kunci', kunci), 'isi', dokumen);
        const model = chapters(lakipOf(next.book(), TW4, DRAF));
        const shown = { dasar: null, dokumen: read(await stored(model)), narasi: narasiOf(model) };
        expect(bandingkan(shown).bagian).toEqual([]);
        expect(shown.narasi.map(({ buku }) => buku)).toEqual(beda.map(({ dokumen }) => dokumen));
      },
    ),
    { numRuns: process.env.SAMPLES === 'all' ? 20 : 1, endOnFailure: true },
  );
});

test('where Doc and workbook both changed, both are shown; the same change on both sides is none', () => {
  const edited = typedUnder(doc, [{ heading: 'A. Simpulan', lines: bacaNaskah('Dari dokumen.') }]);
  const narasi = (buku: string) =>
    narasiOf().map((item) => (item.kunci === 'simpulan' ? { ...item, buku } : item));
  expect(compared(edited, narasi('Dari buku kerja.')).bagian).toEqual([
    {
      kunci: 'simpulan',
      judul: 'simpulan',
      sifat: 'keduanya',
      dokumen: 'Dari dokumen.',
      buku: 'Dari buku kerja.',
      lain: [],
    },
  ]);
  expect(compared(edited, narasi('Dari dokumen.')).bagian).toEqual([]);
});

const put = (from: string, to: string) => (xml: string) => {
  if (!xml.includes(from)) throw new Error(`Not in the Doc: ${from}`);
  // The contents name headings, too, before they stand.
  const at = xml.lastIndexOf(from);
  return xml.slice(0, at) + to + xml.slice(at + from.length);
};
const after = (heading: string, xml: string) =>
  put(`${heading}</w:t></w:r></w:p>`, `${heading}</w:t></w:r></w:p>${xml}`);

test('a changed figure, heading or generated sentence is told with its place and never taken', () => {
  const edited = [
    put(
      'Rata-rata capaian sasaran ini tahun 2024 adalah 148,81%',
      'Rata-rata capaian sasaran ini tahun 2024 adalah 99,99%',
    ),
    put('B. Aspek Strategis Organisasi', 'B. Aspek Penting'),
  ].reduce((present, change) => changed(present, change), doc);
  const { bagian, luar } = compared(edited);
  expect(
    luar.map(({ tempat, sebelum, sesudah }) => [
      tempat.split(' › ').at(-1),
      sebelum.slice(0, 60),
      sesudah.slice(0, 60),
    ]),
  ).toEqual([
    ['B. Aspek Strategis Organisasi', 'B. Aspek Strategis Organisasi', ''],
    [
      '1. Perbandingan target dan realisasi kinerja tahun ini',
      'Rata-rata capaian sasaran ini tahun 2024 adalah 148,81% deng',
      'Rata-rata capaian sasaran ini tahun 2024 adalah 99,99% denga',
    ],
  ]);
  // Whose heading is gone, its text stands under the one before: shown beside the workbook's, and not taken by itself.
  expect(bagian).toMatchObject([
    { kunci: 'sdm', sifat: 'batas', dokumen: expect.stringContaining('**B. Aspek Penting**\nUraian Aspek') },
  ]);
});

test('suggestions are no text yet, comments are told, and what a cell cannot hold is named', () => {
  const run = (text: string, looks = '') => `<w:r><w:rPr>${looks}</w:rPr><w:t>${text}</w:t></w:r>`;
  const edited = changed(
    doc,
    after(
      'C. Permasalahan Utama',
      `<w:p>${run('Tetap. ')}<w:ins w:id="1">${run('Usul.')}</w:ins><w:del w:id="2"><w:r><w:delText>Dihapus?</w:delText></w:r></w:del></w:p>` +
        `<w:p>${run('Garis', '<w:u w:val="single"/>')}<w:r><w:drawing/></w:r><w:r><w:commentReference w:id="3"/></w:r></w:p>`,
    ),
  );
  const { bagian, saran, komentar } = compared(edited);
  expect(bagian).toMatchObject([
    {
      kunci: 'permasalahan',
      dokumen: 'Tetap. Dihapus?\nGaris\nUraian Permasalahan utama.\nParagraf kedua.',
      lain: ['garis bawah', 'gambar'],
    },
  ]);
  expect([saran, komentar].map((places) => places.map((place) => place.split(' › ').at(-1)))).toEqual([
    ['C. Permasalahan Utama'],
    ['C. Permasalahan Utama'],
  ]);
});
