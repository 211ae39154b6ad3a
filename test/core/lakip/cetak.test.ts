// The papers of a quarter's steps: which there are, what they say, and whose statement stands under them.

import { lakipFacts } from '../../../src/core/lakip/gather';
import { berkasOf } from '../../../src/core/laporan/cetak';
import type { LakipBagian, LakipBlok } from '../../../src/core/laporan/model';
import { papersOffer } from '../../../src/core/plan/papers';
import { laporanOf } from '../../../src/core/sop/laporan';
import { CETAK_TEXT } from '../../../src/core/text/cetak';
import { KASUBAG, PaperBook } from '../book';
import { papersOf } from '../laporan';
import { log } from '../reporting';
import { readyToDraft, TW4 } from './year-2024';

const paper = readyToDraft();
paper.type('reviu', 5, 'periode', TW4);
paper.type('reviu', 5, 'kunci', 'ikhtisar');
paper.type('reviu', 5, 'catatan', 'Kinerja **baik**.\n- satu');
const kertas = papersOf(paper.book(), TW4);

function paperOf(id: string): LakipBagian {
  const found = kertas.find(({ bagian }) => bagian.id === id);
  if (!found) throw new Error(`No paper ${id} among ${kertas.map(({ bagian }) => bagian.id).join(', ')}`);
  return found.bagian;
}

const tables = (bagian: LakipBagian) =>
  bagian.blok.flatMap((blok) => (blok.kind === 'tabel' ? [blok.baris] : []));
const signature = ({ blok }: LakipBagian) =>
  blok.find((one): one is Extract<LakipBlok, { kind: 'tanda-tangan' }> => one.kind === 'tanda-tangan');

test('every step that happened has its paper, in the order of the steps, numbered through', () => {
  expect(kertas.map(({ langkah, bagian }) => [langkah, bagian.nomor, bagian.judul])).toEqual([
    [1, '1', 'Disposisi kepada Sekretaris Dinas'],
    [2, '2', 'Disposisi kepada Kasubag Program'],
    [4, '3', expect.stringMatching(/^Disposisi kepada /)],
    [4, '4', expect.any(String)],
    [4, '5', expect.any(String)],
    [4, '6', expect.any(String)],
    [6, '7', expect.stringMatching(/^Dokumen capaian kinerja /)],
    [6, '8', expect.any(String)],
    [6, '9', expect.any(String)],
    [6, '10', expect.any(String)],
    [8, '11', CETAK_TEXT.pegawai],
    [10, '12', CETAK_TEXT.periksa],
    [10, '13', CETAK_TEXT.ikhtisar],
  ]);
});

test('a disposition says who asked whom, when, by which way, and under whose statement', () => {
  const [baris = []] = tables(kertas[0]?.bagian as LakipBagian);
  expect(Object.fromEntries(baris)).toMatchObject({
    Triwulan: 'Triwulan IV Tahun 2024',
    Dari: 'Contoh Kepala Dinas, Kepala Dinas',
    Kepada: 'Sekretaris Dinas',
    Kode: expect.stringMatching(/^[0-9A-F]{6}$/),
  });
  const block = signature(kertas[0]?.bagian as LakipBagian);
  expect(block?.pernyataan).toContain(Object.fromEntries(baris).Kode);
});

test('a bidang’s paper has its decisions, its own rows and no other’s, its budget, and the statement of who approved', () => {
  const own = paperOf('capaian-IKP');
  const [keputusan = [], indikator = [], ...rest] = tables(own);
  expect(keputusan.map(([what]) => what)).toEqual(Object.values(CETAK_TEXT.kegiatan));
  const { indikator: all } = lakipFacts(paper.book(), TW4);
  const rows = all.filter(({ bidang }) => bidang === 'IKP').map(({ kode }) => kode);
  expect(indikator.map(([kode = '']) => kode.split(' ')[0])).toEqual(rows);
  expect(rest.length).toBeGreaterThan(0);
  expect(signature(own)?.pernyataan).toContain(String(keputusan[1]?.at(-1)));
});

test('what was decided on paper leaves room for a hand, and names the paper’s number', () => {
  const other = paper.copy();
  log(other, 'lakip_diperiksa', { langkah: 10, periode: TW4, kanal: 'dokumen' });
  expect(laporanOf(other.book().committed, TW4).periksa?.kanal).toBe('dokumen');
  const checklist = papersOf(other.book(), TW4).find(({ bagian }) => bagian.id === 'periksa')?.bagian;
  const block = checklist && signature(checklist);
  expect(block).toBeDefined();
  expect(block?.pernyataan).toBeUndefined();
});

test('the window gets all papers of the latest quarter that has some; before any there is a sentence', () => {
  const offer = papersOffer(paper.book(), '', KASUBAG);
  const berkas = offer.ok && berkasOf(offer.value.bahan);
  expect(berkas && [offer.value.periode, berkas.model.bagian.length, berkas.langkah.length]).toEqual([
    TW4,
    kertas.length,
    kertas.length,
  ]);
  expect(papersOffer(PaperBook.prepared().book(), '', KASUBAG)).toEqual({
    ok: false,
    message: CETAK_TEXT.none,
  });
});
