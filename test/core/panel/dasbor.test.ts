// The dasbor draws what Ringkasan and Riwayat say, and says why where there is nothing to draw.

import { type DasborGrafik, dasborGrafik, dasborTren } from '../../../src/core/laporan/dasbor';
import { dasborOffer } from '../../../src/core/panel/dasbor';
import type { DasborOffer } from '../../../src/core/rpc';
import { DASBOR_PAGE_TEXT, DASBOR_TEXT } from '../../../src/core/text/dasbor';
import { indikator, PaperBook, program } from '../book';
import { arrived } from '../laporan';

const LEAVE = { putusan: 'lewati', alasan: 'Terlambat' } as const;

function offerOf(paper: PaperBook, periode = ''): DasborOffer {
  const offer = dasborOffer(paper.book(), periode, '');
  if (!offer.ok) throw new Error(offer.message);
  return offer.value;
}

function grafikOf({ bahan }: DasborOffer, judul: string): DasborGrafik {
  const found = dasborGrafik(arrived(bahan)).find((one) => one.judul === judul);
  if (!found) throw new Error(judul);
  return found;
}

/** Each row of a chart's table: its name, then every cell beside it. */
const tableOf = ({ baris, seri, kolom }: DasborGrafik) =>
  baris.isi.map((name, row) => [
    name,
    ...seri.map(({ label }) => label[row]),
    ...kolom.map(({ isi }) => isi[row]),
  ]);

const opened = () =>
  PaperBook.opened({
    indikator: [
      indikator('IKU-1', 'IKP', { 1: 16 }, { target_tahunan: 64 }),
      indikator('IKU-2', 'IKP', { 4: 10 }),
      indikator('IKU-3', 'TI', { 1: 50 }, { sasaran: 'Layanan' }),
    ],
    anggaran: [program('2.16', 'IKP', 40), program('2.20', 'TI', 10)],
  });

test('before anything is opened it says so', () => {
  expect(dasborOffer(PaperBook.prepared({}).book(), '', '')).toEqual({
    ok: false,
    message: DASBOR_PAGE_TEXT.belumDibuka,
  });
});

test('before a consolidation only completeness and steps are drawn, and every other chart says why not', () => {
  const paper = opened();
  paper.approved('IKP');
  const offer = offerOf(paper);
  expect(grafikOf(offer, DASBOR_TEXT.sasaran).kosong).toBe(
    'Belum ada bidang yang dikonsolidasikan untuk Triwulan I Tahun 2026.',
  );
  expect(grafikOf(offer, DASBOR_TEXT.anggaran).kosong).toMatch(/^Belum ada bidang/);
  expect(grafikOf(offer, DASBOR_TEXT.tren).kosong).toMatch(/^Belum ada capaian/);
  expect(offer.bahan.indikator).toEqual([]);
  const filled = grafikOf(offer, DASBOR_TEXT.kelengkapan);
  expect([filled.seri.map(({ nama }) => nama), tableOf(filled)[0]]).toEqual([
    ['Terisi', 'Belum diisi'],
    [expect.stringMatching(/./), '2', '0'],
  ]);
});

test('after it, means, gaps and budget are those of Ringkasan, and what was left out is no zero', () => {
  const paper = opened();
  paper.approved('IKP');
  paper.consolidate({ IKP: {}, TI: LEAVE });
  const offer = offerOf(paper);
  const sasaran = grafikOf(offer, DASBOR_TEXT.sasaran);
  expect(tableOf(sasaran)).toEqual([
    ['1. Sasaran', '50,00', '12,50'],
    ['2. Layanan', '–', '–'],
  ]);
  expect(sasaran.seri[0]?.nilai).toEqual([50, null]);
  expect(sasaran.catatan).toContain(DASBOR_TEXT.catatan.tanpaNilai);
  expect(tableOf(grafikOf(offer, DASBOR_TEXT.tren))).toEqual([['Triwulan I Tahun 2026', '50,00', '12,50']]);
  const uang = grafikOf(offer, DASBOR_TEXT.anggaran);
  expect(uang.seri.map(({ nama, label }) => [nama, ...label])).toEqual([
    ['Pagu', 'Rp40', 'Rp10'],
    ['Realisasi', 'Rp8', '–'],
  ]);
  const filled = grafikOf(offer, DASBOR_TEXT.kelengkapan);
  expect(filled.seri.map(({ nama, nilai }) => [nama, ...nilai])).toEqual([
    ['Terisi', 1, 0],
    ['Tidak mengisi', 0, 1],
  ]);
});

test('an indicator is drawn over the years of Data Pembanding and the quarters, and a word is not drawn', () => {
  const paper = PaperBook.opened({
    indikator: [indikator('IKU-1', 'IKP', { 1: 16 }, { target_tahunan: 64 })],
    anggaran: [],
  });
  paper.replace('pembanding', [
    { jenis: 'Tahun lalu', tahun: 2025, kode: 'IKU-1', target: 60, realisasi: 58 },
    { jenis: 'Tahun lalu', tahun: 2024, kode: 'IKU-1', target: 50, realisasi: 'WTP' },
    { jenis: 'Standar nasional', tahun: 2025, kode: 'IKU-1', realisasi: 99 },
    { jenis: 'Tahun lalu', tahun: 2023, kode: 'IKU-1', realisasi: 9, satuan: 'dokumen' },
  ]);
  paper.approved('IKP');
  paper.consolidate({ IKP: {} });
  const [tren] = offerOf(paper).bahan.indikator.map(dasborTren);
  expect(tren?.grafik.map(tableOf)).toEqual([
    [
      ['2024', '50', '–'],
      ['2025', '60', '58'],
      ['2026', '64', '8'],
    ],
    [['TW I', '64', '8']],
  ]);
});

test('the steps stand in their order, each from the step before it, with what the SOP gives them', () => {
  const paper = opened();
  paper.approved('IKP');
  const steps = grafikOf(offerOf(paper), DASBOR_TEXT.langkah);
  const numbers = steps.baris.isi.map((name) => Number.parseInt(name, 10));
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(numbers).toEqual(expect.arrayContaining([1, 2, 3, 5, 6]));
  for (const value of steps.seri[0]?.nilai ?? []) {
    const [from, to] = value as readonly [number, number];
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThanOrEqual(from);
  }
  expect(steps.kolom[1]?.isi[0]).toMatch(/^\d+ (menit|hari kerja)$/);
});
