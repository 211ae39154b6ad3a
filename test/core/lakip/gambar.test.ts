// The office's look on its documents: lambang, letterhead, pictures, font and margins.
import { createHash } from 'node:crypto';
import { bahanOf } from '../../../src/core/lakip/gather';
import { bahanKertasOf } from '../../../src/core/lakip/kertas';
import { terbitanOf } from '../../../src/core/lakip/terbitan';
import { berkasOf } from '../../../src/core/laporan/berkas';
import { buildLakip } from '../../../src/core/laporan/build';
import type { LakipFoto, LakipModel } from '../../../src/core/laporan/model';
import { ukuranGambar } from '../../../src/core/laporan/ukuran';
import type { SettingKey } from '../../../src/core/workbook/settings';
import { jpegHead, png } from '../../pictures';
import type { PaperBook } from '../book';
import { digestOf } from '../laporan';
import { storePicture, withdrawPicture } from './pictures';
import { readyToDraft, TW4 } from './year-2024';

const LAMBANG = png(60, 80);
const PIALA = png(300, 200);
const BAGAN = png(1200, 300);

const contents = Object.fromEntries(
  [LAMBANG, PIALA, BAGAN].map((bytes) => [
    createHash('sha256').update(bytes).digest('hex'),
    bytes.toString('base64'),
  ]),
);

function modelOf(paper: PaperBook, gambar: typeof contents = contents): LakipModel {
  const options = { jenis: 'draf', tanggal: '2025-01-20' } as const;
  const bahan = bahanOf(paper.book(), TW4);
  return buildLakip({ bahan, terbitan: terbitanOf(paper.book(), TW4, options) }, gambar);
}

function setting(paper: PaperBook, kunci: SettingKey, value: string): void {
  paper.type('pengaturan', paper.book().pengaturan.rowOf.get(kunci) ?? 0, 'nilai', value);
}

const titles = (model: LakipModel) =>
  model.bagian.flatMap(({ blok }) =>
    blok.flatMap((item) => (item.kind === 'gambar' || item.kind === 'foto' ? [item.judul] : [])),
  );

test('PNG and JPEG say how large they are; anything else says nothing', () => {
  expect(ukuranGambar(png(61, 83).toString('base64'))).toEqual({ jenis: 'png', lebar: 61, tinggi: 83 });
  expect(ukuranGambar(jpegHead(4000, 3000).toString('base64'))).toEqual({
    jenis: 'jpg',
    lebar: 4000,
    tinggi: 3000,
  });
  for (const broken of [Buffer.from('GIF89a'), png(5, 5).subarray(0, 20), jpegHead(5, 5).subarray(0, 12)]) {
    expect(ukuranGambar(broken.toString('base64'))).toBeNull();
  }
  expect(ukuranGambar('')).toBeNull();
});

test('a picture stands under its text with a heading of its own, counted with the charts of its chapter', () => {
  const paper = readyToDraft();
  const before = titles(modelOf(paper)).filter((title) => title.startsWith('Gambar 3.'));
  storePicture(paper, { letak: 'umum', judul: 'Bagan organisasi', bytes: BAGAN });
  storePicture(paper, { letak: 'penghargaan', judul: 'Juara I layanan publik', bytes: PIALA });
  const model = modelOf(paper);
  const umum = model.bagian.find(({ id }) => id === 'bab-1')?.blok ?? [];
  const at = umum.findIndex((item) => item.kind === 'judul' && item.narasi === 'umum');
  const shown = umum.slice(at).findIndex(({ kind }) => kind === 'foto') + at;
  expect(umum[shown]).toMatchObject({ judul: 'Gambar 1.1 Bagan organisasi', lebar: 1200, tinggi: 300 });
  expect(umum[shown - 1]).toEqual({ kind: 'judul', tingkat: 5, teks: 'Dokumentasi' });
  // Nothing else between the text and the next heading.
  expect(umum[shown + 1]?.kind).toBe('judul');
  const third = titles(model).filter((title) => title.startsWith('Gambar 3.'));
  expect(third).toHaveLength(before.length + 1);
  expect(third.map((title) => title.split(' ')[1])).toEqual(third.map((_, index) => `3.${index + 1}`));
  expect(third.some((title) => title.endsWith('Juara I layanan publik'))).toBe(true);
});

test('without its content the report is as it was without the picture, and says so nowhere', () => {
  const paper = readyToDraft();
  const plain = modelOf(paper);
  storePicture(paper, { letak: 'umum', judul: 'Bagan organisasi', bytes: BAGAN });
  expect(modelOf(paper, {})).toEqual(plain);
});

test('the digest of a draft covers every picture, the lambang and the look; without any it is as before', () => {
  const paper = readyToDraft();
  const digests = [digestOf(paper.book(), TW4)];
  const add = () => digests.push(digestOf(paper.book(), TW4));
  expect(bahanOf(paper.book(), TW4)).not.toHaveProperty('gambar');
  expect(bahanOf(paper.book(), TW4).instansi).toEqual({
    opd: expect.any(String),
    daerah: expect.any(String),
  });
  storePicture(paper, { letak: 'lambang', bytes: LAMBANG });
  add();
  storePicture(paper, { letak: 'umum', judul: 'Bagan organisasi', bytes: BAGAN });
  add();
  setting(paper, 'huruf', 'Arial');
  add();
  setting(paper, 'alamat', 'Jalan Contoh 1');
  add();
  expect(new Set(digests).size).toBe(digests.length);
  withdrawPicture(paper, 'umum');
  withdrawPicture(paper, 'lambang');
  setting(paper, 'huruf', 'Times New Roman');
  setting(paper, 'alamat', '');
  expect(digestOf(paper.book(), TW4)).toBe(digests[0]);
});

test('papers that somebody signs, and the minutes, bear the letterhead', () => {
  const paper = readyToDraft();
  setting(paper, 'alamat', 'Jalan Contoh 1, Telepon (0342) 000');
  storePicture(paper, { letak: 'lambang', bytes: LAMBANG });
  const berkas = berkasOf(bahanKertasOf(paper.book(), TW4), contents);
  const { daerah, opd } = paper.book().pengaturan;
  expect(berkas.muka.kop).toMatchObject({
    pemerintah: `PEMERINTAH ${daerah}`.toUpperCase(),
    nama: opd.toUpperCase(),
    alamat: 'Jalan Contoh 1, Telepon (0342) 000',
    lambang: { uraian: `Lambang ${daerah}`, lebar: 60, tinggi: 80 } satisfies Partial<LakipFoto>,
  });
  const headed = berkas.kertas.filter(({ bagian }) => bagian.berkop).map(({ bagian }) => bagian.id);
  expect(headed).toContain('disposisi-4');
  expect(headed.some((id) => id.startsWith('form-'))).toBe(false);
});
