// The report of a small quarter: what is missing, what cannot be computed, who signs, and what its digest covers.

import type { LakipOptions } from '../../../src/core/lakip/bahan';
import type { LakipBlok, LakipModel } from '../../../src/core/laporan/model';
import { terurai } from '../../../src/core/laporan/naskah';
import { FIRST_ROW } from '../../../src/core/workbook/tab';
import { indikator, KADIS, PaperBook, person, program, REFERENCE, type Row } from '../book';
import { digestOf, lakipOf, teksOf } from '../laporan';

const TW1 = '2026-TW1';
const DRAF: LakipOptions = { jenis: 'draf', tanggal: '2026-04-20' };

const SMALL = {
  indikator: [
    indikator('IKU-1', 'IKP', { 1: 20 }, { sasaran: 'Layanan' }),
    indikator('IKU-2', 'IKP', { 1: 10 }, { sasaran: 'Layanan' }),
    indikator('IKU-10', 'IKP', { 4: 50 }, { sasaran: 'Layanan' }),
    indikator('IKU-3', 'IKP', { 1: 0 }, { sasaran: 'Layanan' }),
    indikator('IKU-4', 'TI', { 1: 50 }, { sasaran: 'Data', metode: 'turun' }),
  ],
  anggaran: [program('2.16', 'IKP', 1000), program('2.17', 'SEK', 500)],
};

/** TW I with IKP and SEK consolidated, TI left out by decision, SP with nothing due. */
function small(): PaperBook {
  const paper = PaperBook.opened(SMALL);
  paper.type('pengaturan', paper.rowOf('pengaturan', 'kunci', 'opd'), 'nilai', 'Dinas Contoh');
  paper.type('pengaturan', paper.rowOf('pengaturan', 'kunci', 'daerah'), 'nilai', 'Kota Contoh');
  paper.fillSure('IKP', 'IKU-1', { realisasi: 30 });
  paper.fillSure('IKP', 'IKU-2', { realisasi: 0, kendala: 'Belum ada kegiatan' });
  paper.fillSure('IKP', 'IKU-3', { realisasi: 5, kendala: 'Target nol' });
  paper.fillSure('IKP', '2.16', { realisasi: 1200 });
  paper.submit('IKP');
  paper.decide('IKP', true);
  paper.fillSure('SEK', '2.17', { realisasi: 250 });
  paper.submit('SEK');
  paper.decide('SEK', true);
  paper.consolidate({ IKP: {}, SEK: {}, TI: { putusan: 'lewati', alasan: 'Terlambat' } });
  return paper;
}

let sample: PaperBook | undefined;
function consolidated(): PaperBook {
  sample ??= small();
  return sample.copy();
}

function build(paper: PaperBook, options = DRAF): LakipModel {
  return lakipOf(paper.book(), TW1, options);
}

function blokOf(model: LakipModel, id: string): readonly LakipBlok[] {
  return model.bagian.find((part) => part.id === id)?.blok ?? [];
}

function rows(model: LakipModel, id: string, judul: string): readonly (readonly string[])[] {
  const found = blokOf(model, id).find((blok) => blok.kind === 'tabel' && blok.judul.includes(judul));
  return found?.kind === 'tabel' ? found.baris : [];
}

function words(model: LakipModel, id: string): readonly string[] {
  return terurai(blokOf(model, id)).flatMap(teksOf);
}

function pembanding(paper: PaperBook, list: readonly Row[]): void {
  paper.replace('pembanding', list);
}

test('a quarter is a Laporan Kinerja Triwulan, the last one the LAKIP of the year', () => {
  const model = build(consolidated());
  expect(model.sampul).toEqual([
    'LAPORAN KINERJA',
    'TRIWULAN I TAHUN 2026',
    '',
    'DINAS CONTOH',
    'KOTA CONTOH',
  ]);
  expect(model.judul).toBe('Laporan Kinerja Triwulan I Tahun 2026');
  expect(words(model, 'bab-3')).toContain('1. Perbandingan target dan realisasi kinerja triwulan ini');
});

test('nothing due, nothing written, zero and "cannot be computed" stay four different things', () => {
  const paper = consolidated();
  const row = paper.rowOf('riwayat', 'kode', 'IKU-1');
  const cells = () => rows(build(paper), 'bab-3', 'realisasi Sasaran 1').map((line) => line.slice(0, 4));
  expect(cells()).toEqual([
    ['IKU-1 Indikator IKU-1 (%)', '20', '30', '150,00'],
    ['IKU-2 Indikator IKU-2 (%)', '10', '0', '0,00'],
    ['IKU-3 Indikator IKU-3 (%)', '0', '5', 'Tidak dapat dihitung'],
    ['IKU-10 Indikator IKU-10 (%)', '–', 'Belum jatuh tempo', '–'],
  ]);
  paper.typeRow('riwayat', row, { nilai: '', capaian: '', kategori: '', status: 'Belum diisi' });
  expect(cells()[0]).toEqual(['IKU-1 Indikator IKU-1 (%)', '20', 'Belum diisi', '–']);
});

test('a mean leaves out what cannot be computed, counts a true zero, and says how many', () => {
  const said = words(build(consolidated()), 'bab-3');
  expect(said).toEqual(
    expect.arrayContaining([
      'Rata-rata capaian sasaran ini Triwulan I tahun 2026 adalah 75,00% dengan kategori Sedang (2 dari 3 indikator yang jatuh tempo dihitung).',
      'IKU-3: capaian tidak dapat dihitung karena target 0. Indikator ini tidak ikut dirata-ratakan.',
    ]),
  );
});

test('bidang that are not in the consolidation are named, with the reason', () => {
  expect(words(build(consolidated()), 'bab-3')).toEqual(
    expect.arrayContaining([
      'Bidang tanpa indikator yang jatuh tempo maupun program: Statistik dan Persandian.',
      'Teknologi Informasi tidak menyampaikan data Triwulan I dan dilewati dengan keputusan: Terlambat.',
    ]),
  );
});

test('spending above the pagu is flagged and what is left is negative', () => {
  const model = build(consolidated());
  expect(rows(model, 'bab-3', 'Realisasi anggaran per program')).toEqual([
    ['2.16 Program 2.16', '1.000', '1.200', '120,00', '−200'],
    ['2.17 Program 2.17', '500', '250', '50,00', '250'],
    ['Jumlah', '1.500', '1.450', '96,67', '50'],
  ]);
  expect(words(model, 'bab-3')).toContain('Realisasi melebihi pagu pada 2.16.');
  // No program serves the second sasaran.
  expect(rows(model, 'bab-3', 'anggaran per sasaran')).toEqual([
    ['Sasaran 1: Layanan', '1', '1.000', '1.200', '120,00', '−200'],
    ['Sasaran 2: Data', '0', '–', '–', '–', '–'],
  ]);
});

test('comparisons are made with what the tab holds; an indicator without any is named', () => {
  const paper = consolidated();
  pembanding(paper, [
    { jenis: 'Target Renstra', tahun: '2029', kode: 'IKU-1', target: 60, sumber: 'Renstra' },
    {
      jenis: 'Standar nasional',
      tahun: '2025',
      kode: 'IKU-2',
      target: 5,
      realisasi: 7.5,
      sumber: 'Kementerian',
    },
    { jenis: 'Tahun lalu', tahun: '2025', kode: 'IKU-1', target: 'n.a', realisasi: 15, capaian: 99.5 },
  ]);
  const model = build(paper);
  expect(rows(model, 'bab-3', 'target jangka menengah')).toEqual([
    ['IKU-1 Indikator IKU-1', '%', '30', '2029', '60', '50,00'],
  ]);
  expect(rows(model, 'bab-3', 'standar nasional')).toEqual([
    [
      'IKU-2 Indikator IKU-2',
      '%',
      '0',
      '2025',
      '5',
      '7,5',
      '5 poin persen di bawah standar (belum menyamai)',
    ],
  ]);
  expect(rows(model, 'bab-3', 'dari tahun ke tahun').slice(0, 3)).toEqual([
    [
      'IKU-1 Indikator IKU-1',
      '%',
      '2025',
      '–',
      '15',
      '99,5',
      'Tercetak 99,5, tidak dapat dihitung ulang (tanpa target)',
    ],
    ['IKU-1 Indikator IKU-1', '%', '2026 s/d TW I', '100', '30', '30,00', ''],
    ['IKU-2 Indikator IKU-2', '%', '2026 s/d TW I', '100', '0', '0,00', ''],
  ]);
  const said = words(model, 'bab-3');
  expect(said).toEqual(
    expect.arrayContaining([
      'Data pembanding IKU-2, IKU-3, IKU-10 tidak tersedia.',
      'Sumber data pembanding: Renstra.',
      'Angka tahun-tahun lalu adalah nilai akhir tahun; realisasi s/d triwulan ini belum sepenuhnya sebanding.',
    ]),
  );
  // A quarter is not set against a whole year in words.
  expect(said.some((sentence) => sentence.includes('daripada tahun 2025'))).toBe(false);
});

test('only evidence that counts is listed, in the order of the report', () => {
  const paper = consolidated();
  const generasi = paper.book().committed[0]?.generasi ?? '';
  const bukti = (no: number, kode: string, tindakan: string, rujukan: number, berkas: string): Row => ({
    no,
    periode: TW1,
    bidang: 'IKP',
    blok: kode.startsWith('IKU') ? 'indikator' : 'program',
    kode,
    tindakan,
    berkas,
    rujukan,
    sha256: String(no).repeat(64),
    tautan: `https://drive.contoh/${no}`,
    waktu: '2026-04-10T09:00:00+07:00',
    generasi,
  });
  paper.replace('bukti', [
    bukti(1, '2.16', 'unggah', 0, 'spj.pdf'),
    bukti(2, 'IKU-1', 'unggah', 0, 'lama.pdf'),
    bukti(3, 'IKU-1', 'ganti', 2, 'baru.pdf'),
    bukti(4, 'IKU-2', 'unggah', 0, 'dicabut.pdf'),
    bukti(5, 'IKU-2', 'cabut', 4, ''),
    { ...bukti(6, 'IKU-1', 'unggah', 0, 'gagal.pdf'), generasi: 'gagal' },
    { ...bukti(7, 'IKU-1', 'unggah', 0, 'triwulan lalu.pdf'), periode: '2025-TW4' },
  ]);
  const model = build(paper);
  expect(rows(model, 'lampiran-4', 'Bukti dukung')).toEqual([
    ['1', 'IKU-1', 'Indikator IKU-1', 'IKP', 'baru.pdf', '10 April 2026', '333333'],
    ['2', '2.16', 'Program 2.16', 'IKP', 'spj.pdf', '10 April 2026', '111111'],
  ]);
  // Each leads to its file.
  const [table] = blokOf(model, 'lampiran-4').filter((blok) => blok.kind === 'tabel');
  expect(table?.kind === 'tabel' && table.tautan).toEqual({
    kolom: 4,
    alamat: ['https://drive.contoh/3', 'https://drive.contoh/1'],
  });
});

test.each([
  ['the head in office', [], 'Nama kadis', 'Kepala Dinas Contoh'],
  [
    'an acting head before the one in office',
    [
      person('plt@contoh.go.id', 'kepala_dinas', '', {
        nama: 'Pejabat',
        penugasan: 'Plt.',
        jabatan: 'Kepala Dinas',
      }),
    ],
    'Pejabat',
    'Plt. Kepala Dinas Contoh',
  ],
  [
    'a post as the roster words it',
    [
      person('plh@contoh.go.id', 'kepala_dinas', '', {
        nama: 'Pejabat',
        penugasan: 'Plh.',
        jabatan: 'Asisten',
      }),
    ],
    'Pejabat',
    'Plh. Asisten',
  ],
  [
    'nobody whose time is over',
    [
      person('plt@contoh.go.id', 'kepala_dinas', '', {
        nama: 'Pejabat',
        penugasan: 'Plt.',
        sampai: '2026-04-19',
      }),
    ],
    'Nama kadis',
    'Kepala Dinas Contoh',
  ],
])('under the report stands %s', (_, more, nama, jabatan) => {
  const paper = consolidated();
  paper.replace('personil', [...REFERENCE.personil, ...more]);
  expect(blokOf(build(paper), 'bab-4').slice(-1)).toMatchObject([
    { nama, jabatan: [jabatan, 'Kota Contoh'] },
  ]);
});

test('the digest covers data and texts, but neither the executive summary nor who signs nor the draft mark', () => {
  const paper = consolidated();
  const digest = () => digestOf(paper.book(), TW1);
  const first = digest();
  paper.replace('reviu', [{ periode: TW1, kunci: 'ikhtisar', catatan: 'Ringkasnya baik.' }]);
  expect(words(build(paper, { ...DRAF, jenis: 'final' }), 'ikhtisar')[0]).toBe('Ringkasnya baik.');
  expect(digest()).toBe(first);
  paper.replace('personil', [
    ...REFERENCE.personil.filter(({ peran }) => peran !== 'kepala_dinas'),
    person(KADIS, 'kepala_dinas', '', { nama: 'Baru' }),
  ]);
  expect(digest()).toBe(first);
  paper.typeRow('narasi', FIRST_ROW, {
    periode: TW1,
    kunci: 'umum',
    isi: 'Dinas Contoh berdiri tahun 2017.',
  });
  const written = digest();
  expect(written).not.toBe(first);
  paper.type('narasi', FIRST_ROW, 'isi', 'Dinas Contoh berdiri tahun 2018.');
  expect(digest()).not.toBe(written);
});

test('a text of several lines is several paragraphs; a missing obligatory one is named in its place', () => {
  const paper = consolidated();
  paper.typeRow('narasi', FIRST_ROW, { periode: TW1, kunci: 'umum', isi: 'Satu.\n\n Dua. ' });
  const said = words(build(paper), 'bab-1');
  expect(said.slice(1, 4)).toEqual(['A. Penjelasan Umum Organisasi', 'Satu.', 'Dua.']);
  expect(said).toContain('Permasalahan utama belum ditulis.');
});
