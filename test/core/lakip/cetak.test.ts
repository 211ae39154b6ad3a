// The papers of a quarter's steps: which there are, what they say, and whose statement stands under them.

import { realisasiText, targetText } from '../../../src/core/lakip/angka';
import type { Penanda } from '../../../src/core/lakip/bahan';
import { lakipFacts } from '../../../src/core/lakip/gather';
import { bahanKertasOf } from '../../../src/core/lakip/kertas';
import { berkasOf, dokumenOf, isiOf } from '../../../src/core/laporan/berkas';
import { kertasOf } from '../../../src/core/laporan/cetak';
import type { LakipBagian, LakipBlok } from '../../../src/core/laporan/model';
import { jabatanOf } from '../../../src/core/laporan/tanda-tangan';
import { papersOffer } from '../../../src/core/plan/papers';
import { laporanOf } from '../../../src/core/sop/laporan';
import { CETAK_TEXT } from '../../../src/core/text/cetak';
import { KERTAS_TEXT } from '../../../src/core/text/kertas';
import { KADIS, KASUBAG, PaperBook } from '../book';
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
  const titles = (langkah: number) =>
    kertas.filter((one) => one.langkah === langkah).map(({ bagian }) => bagian.judul);
  expect(kertas.map(({ bagian }) => Number(bagian.nomor))).toEqual(kertas.map((_, index) => index + 1));
  expect(titles(1)).toEqual(['Disposisi kepada Sekretaris Dinas']);
  expect(titles(2)).toEqual(['Disposisi kepada Kasubag Program']);
  const bidang = paper.book().bidang.map(({ nama }) => nama);
  expect(titles(3)).toEqual(bidang.map(CETAK_TEXT.form.kosong));
  expect(titles(4)).toEqual(bidang.map(CETAK_TEXT.disposisi));
  expect(titles(5)).toEqual(bidang.map(CETAK_TEXT.form.isian));
  expect(titles(8)).toEqual([CETAK_TEXT.pegawai]);
  expect(titles(10)).toEqual([CETAK_TEXT.periksa, CETAK_TEXT.ikhtisar]);
  expect([...kertas].map(({ langkah }) => langkah)).toEqual(
    [...kertas].map(({ langkah }) => langkah).sort((one, other) => one - other),
  );
});

test('the form of step 3 leaves room for a hand, the one of step 5 says what was submitted, by whom', () => {
  const [, kosong = []] = tables(paperOf('form-IKP'));
  const [kepala = [], isian = []] = tables(paperOf('isian-IKP'));
  expect(kosong.map((row) => row.slice(0, 3))).toEqual(isian.map((row) => row.slice(0, 3)));
  expect(kosong.map((row) => row.slice(5))).toEqual(kosong.map(() => ['', '', '']));
  const { indikator } = lakipFacts(paper.book(), TW4);
  const own = indikator.filter(({ bidang }) => bidang === 'IKP');
  expect(isian.map(([kode, , , target, , realisasi]) => [kode, target, realisasi])).toEqual(
    own.map((row) => [row.kode, targetText(row.target), realisasiText(row)]),
  );
  expect(signature(paperOf('isian-IKP'))?.pernyataan).toContain(String(Object.fromEntries(kepala).Kode));
  expect(signature(paperOf('form-IKP'))?.nama).toBe('Nama kasubag');
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

test('the window gets the material of the latest quarter that has some papers; before any there is a sentence', () => {
  const offer = papersOffer(paper.book(), paper.ctx(KADIS), '', 'Siapa');
  expect(offer.ok && [offer.value.periode, berkasOf(offer.value.bahan).kertas.length]).toEqual([
    TW4,
    kertas.length,
  ]);
  // Only the Kasubag stores.
  expect(offer.ok && offer.value.simpan).toBeNull();
  const before = PaperBook.prepared();
  expect(papersOffer(before.book(), before.ctx(KASUBAG), '', 'Siapa')).toEqual({
    ok: false,
    message: KERTAS_TEXT.none,
  });
});

const STORED = { nomor: '003/UK/TW IV/2024', tanggal: '2025-01-20', kode: '7F3A2C', menggantikan: null };

test('a paper alone bears its number, date and code, and whose place it takes; its pages are counted from 1', () => {
  const berkas = berkasOf(bahanKertasOf(paper.book(), TW4));
  const [one] = berkas.kertas;
  const menggantikan = { nomor: '001/UK/TW IV/2024', tanggal: '2025-01-10' };
  const model = dokumenOf(berkas, one ? [one] : [], { ...STORED, menggantikan }, () => null);
  expect([model.sampul, model.tanda, model.bagian[0]?.nomor]).toEqual([[], 'Kode 7F3A2C', '']);
  expect(model.bagian[0]?.keterangan).toEqual([
    'Nomor 003/UK/TW IV/2024, tanggal 20 Januari 2025',
    'Menggantikan dokumen nomor 001/UK/TW IV/2024 tanggal 10 Januari 2025',
  ]);
});

test('several are one file with cover and an index that says of each step, signer and number; what it says does not depend on them', () => {
  const berkas = berkasOf(bahanKertasOf(paper.book(), TW4));
  const chosen = berkas.kertas.slice(0, 2);
  const model = dokumenOf(berkas, chosen, STORED, ({ langkah }) => (langkah === 1 ? STORED : null));
  expect(model.sampul[0]).toBe('BERKAS PENGUKURAN KINERJA');
  expect(tables(model.bagian[0] as LakipBagian)).toEqual([
    [
      [
        '1',
        'Disposisi kepada Sekretaris Dinas',
        'Contoh Kepala Dinas',
        '003/UK/TW IV/2024, 20 Januari 2025',
        '1-1',
      ],
      ['2', 'Disposisi kepada Kasubag Program', 'Nama sekretaris', '–', '2-1'],
    ],
  ]);
  expect(model.bagian.map(({ keterangan }) => keterangan?.length)).toEqual([1, 1, undefined]);
  expect(isiOf(chosen)).not.toContain('003/UK');
});

/** Every word a paper prints. */
function words({ judul, blok }: LakipBagian): readonly string[] {
  return [
    judul,
    ...blok.flatMap((item): readonly string[] => {
      switch (item.kind) {
        case 'tabel':
          return [...item.kolom.map((kolom) => kolom.judul), ...item.baris.flat()];
        case 'tanda-tangan':
          return [...item.jabatan, item.pernyataan ?? ''];
        case 'daftar':
          return item.butir;
        default:
          return 'teks' in item ? [item.teks] : [];
      }
    }),
  ];
}

/** The papers of a quarter that was evaluated, too. */
function evaluated() {
  const other = paper.copy();
  log(other, 'evaluasi_ditetapkan', { langkah: 12, periode: TW4, pelaku: KADIS, peran: 'kepala_dinas' });
  const bahan = bahanKertasOf(other.book(), TW4);
  // Whether a row of a register counts is asked elsewhere.
  const rekomendasi = (['TI', 'DINAS'] as const).map((bidang, index) => ({
    ...{ no: index + 1, temuan: 'Lambat', rekomendasi: 'Percepat', pic: 'Andi', batas: '', keadaan: '' },
    bidang,
  }));
  return { ...bahan, rekomendasi };
}

test('no paper speaks of tabs, panels or the workbook, nor in the SOP’s own asides', () => {
  const said = kertasOf(evaluated()).flatMap(({ bagian }) => words(bagian));
  expect(said.length).toBeGreaterThan(300);
  expect(said.filter((text) => /\btab\b|panel|buku kerja|filled in|Kominfotik|\bDINAS\b/.test(text))).toEqual(
    [],
  );
});

test('recommendations name the bidang, not its code; what is the whole agency’s says so', () => {
  const papers = kertasOf(evaluated()).map(({ bagian }) => bagian);
  const [table = []] = tables(papers.find(({ id }) => id === 'rekomendasi') as LakipBagian);
  const nama = paper.book().bidang.find(({ kode }) => kode === 'TI')?.nama;
  expect(table.map((row) => row[3])).toEqual([nama, 'Perangkat daerah']);
  expect(words(papers.find(({ id }) => id === 'notulen') as LakipBagian)).toContain(
    `Percepat (${nama}, Andi)`,
  );
});

test('whoever leads a bidang signs as its head, also where the roster gives no title', () => {
  const nama = paper.book().bidang.find(({ kode }) => kode === 'TI')?.nama ?? '';
  const [from] = tables(paperOf('capaian-TI'));
  expect(from?.[1]?.[1]).toMatch(new RegExp(`, Kepala ${nama}$`));
  expect(signature(paperOf('capaian-TI'))?.jabatan).toEqual([`Kepala ${nama}`]);
  const notulen = kertasOf(evaluated()).find(({ bagian }) => bagian.id === 'notulen')?.bagian as LakipBagian;
  const [, peserta = []] = tables(notulen);
  expect(peserta.map(([, , jabatan]) => jabatan)).toContain(`Kepala ${nama}`);
  const orang = { nama: 'A', jabatan: 'Kepala  bidang', peran: 'kepala_bidang' } as Penanda;
  expect(jabatanOf(orang, nama)).toBe(`Kepala ${nama}`);
  expect(jabatanOf({ ...orang, jabatan: 'Kepala Bidang Data' }, nama)).toBe('Kepala Bidang Data');
  expect(jabatanOf(orang, '')).toBe('Kepala  bidang');
  expect(CETAK_TEXT.kepalaBidang('Statistik')).toBe('Kepala Bidang Statistik');
});

test('results of the bidang stand in the order of the office; the index says where steps without a paper of their own are told', () => {
  const titles = kertas.filter(({ langkah }) => langkah === 6).map(({ bagian }) => bagian.judul);
  expect(titles).toEqual(paper.book().bidang.map(({ nama }) => CETAK_TEXT.capaian(nama)));
  const berkas = berkasOf(bahanKertasOf(paper.book(), TW4));
  const index = (langkah: readonly number[]) =>
    dokumenOf(
      berkas,
      berkas.kertas.filter((one) => langkah.includes(one.langkah)),
      null,
      () => null,
    ).bagian[0]?.blok.flatMap((blok) => (blok.kind === 'catatan' ? [blok.teks] : []));
  expect(index([1, 2])).toEqual([]);
  expect(index([6, 10])).toEqual([CETAK_TEXT.daftar.langkah7, CETAK_TEXT.daftar.naskah]);
});
