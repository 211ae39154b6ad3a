// The elements of the report beyond figures: front matter, documents, decisions, marks, and what people wrote.

import type { Periode } from '../../../src/core/domain/triwulan';
import type { LakipOptions } from '../../../src/core/lakip/bahan';
import { factsOf } from '../../../src/core/lakip/facts';
import { bahanOf, lakipFacts } from '../../../src/core/lakip/gather';
import { narasiNeeds } from '../../../src/core/lakip/narasi';
import { pertentanganOf } from '../../../src/core/lakip/pertentangan';
import { tandai } from '../../../src/core/laporan/build';
import { seragam } from '../../../src/core/laporan/cells';
import type { LakipBlok, LakipModel } from '../../../src/core/laporan/model';
import { paragraphs } from '../../../src/core/laporan/naskah';
import { indikator, PaperBook, program, type Row } from '../book';
import { digestOf, lakipOf, teksOf } from '../laporan';
import { quarter, TW2 } from './quarter';
import { DOKUMEN, readyToDraft, TW4 } from './year-2024';

const DRAF: LakipOptions = { jenis: 'draf', tanggal: '2025-01-20' };
const FINAL: LakipOptions = { jenis: 'final', tanggal: '2025-02-10' };

let ready: PaperBook | undefined;
function year(): PaperBook {
  ready ??= readyToDraft();
  return ready.copy();
}

function blokOf(model: LakipModel, id: string): readonly LakipBlok[] {
  return model.bagian.find((part) => part.id === id)?.blok ?? [];
}

function words(model: LakipModel, id: string): readonly string[] {
  return blokOf(model, id).flatMap(teksOf);
}

function rows(model: LakipModel, id: string, judul: string): readonly (readonly string[])[] {
  const found = blokOf(model, id).find((blok) => blok.kind === 'tabel' && blok.judul.includes(judul));
  return found?.kind === 'tabel' ? found.baris : [];
}

function write(paper: PaperBook, kunci: string, isi: string): void {
  paper.type('narasi', paper.rowOf('narasi', 'kunci', kunci), 'isi', isi);
}

test('the preface is the office’s own, or else the customary one, and is signed by whoever signs the report', () => {
  const paper = year();
  write(paper, 'pengantar', '');
  const model = lakipOf(paper.book(), TW4, DRAF);
  expect(words(model, 'pengantar')[0]).toBe(
    'Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa karena atas rahmat-Nya Laporan Akuntabilitas Kinerja Instansi Pemerintah (LAKIP) Dinas Komunikasi, Informatika dan Persandian Kabupaten Banyuwangi tahun 2024 dapat disusun.',
  );
  expect(blokOf(model, 'pengantar').slice(-1)).toEqual(blokOf(model, 'bab-4').slice(-1));
  write(paper, 'pengantar', 'Kata kami sendiri.');
  expect(words(lakipOf(paper.book(), TW4, DRAF), 'pengantar')).toEqual(['Kata kami sendiri.']);
});

const REVIU: Row = {
  jenis: 'Reviu APIP',
  tahun: '2024',
  nomor: '700/9/2025',
  tanggal: '2025-02-05',
  keterangan: 'tidak terdapat kondisi yang menimbulkan keraguan',
};

test('the statement of APIP’s review stands only where it is registered for the year, with its number and its conclusion', () => {
  const paper = year();
  const parts = () => lakipOf(paper.book(), TW4, DRAF).bagian.map(({ id }) => id);
  expect(parts()).not.toContain('pernyataan-reviu');
  const before = digestOf(paper.book(), TW4);
  paper.replace('dokumen', [...DOKUMEN, { ...REVIU, tahun: '2023' }]);
  expect(parts()).not.toContain('pernyataan-reviu');
  paper.replace('dokumen', [...DOKUMEN, REVIU]);
  const model = lakipOf(paper.book(), TW4, DRAF);
  expect(words(model, 'pernyataan-reviu')[0]).toContain(
    'sebagaimana dinyatakan dalam Pernyataan Telah Direviu Nomor 700/9/2025 tanggal 5 Februari 2025.',
  );
  expect(words(model, 'pernyataan-reviu')[2]).toBe(
    'Simpulan reviu: tidak terdapat kondisi yang menimbulkan keraguan',
  );
  // It may come after the draft was checked: the figures are the same.
  expect(digestOf(paper.book(), TW4)).toBe(before);
});

test('agreement, plan and rules are named by number and date; a document of another year is not', () => {
  const paper = year();
  paper.replace('dokumen', [
    { jenis: 'PK', nomor: '1', tanggal: '2023-01-02', tahun: '2023' },
    { jenis: 'PK', nomor: '050/12/2024', tanggal: '2024-01-15', tahun: '2024' },
    {
      jenis: 'Renstra',
      nomor: '12 Tahun 2021',
      tanggal: '2021-09-01',
      keterangan: 'Rencana Strategis Tahun 2021–2026',
    },
    { jenis: 'Dasar hukum', nomor: 'Peraturan Bupati Nomor 7 Tahun 2020', keterangan: 'Kedudukan Dinas' },
    { jenis: 'LHE AKIP', nomor: '700/1', tanggal: 'belum tahu', tahun: '2024', keterangan: 'nilai 81,20.' },
  ]);
  const model = lakipOf(paper.book(), TW4, DRAF);
  expect(words(model, 'bab-1').slice(-2)).toEqual([
    'Peraturan Bupati Nomor 7 Tahun 2020 tentang Kedudukan Dinas',
    'Rencana Strategis Nomor 12 Tahun 2021 tanggal 1 September 2021 tentang Rencana Strategis Tahun 2021–2026',
  ]);
  expect(words(model, 'bab-2')).toContain(
    'Perjanjian kinerja tahun 2024 Nomor 050/12/2024 tanggal 15 Januari 2024 memuat sasaran, indikator, dan target berikut, sebagaimana berlaku pada saat data tahun 2024 dikonsolidasikan.',
  );
  expect(words(model, 'lampiran-1')).toEqual([
    'Lampiran ini memuat isi Perjanjian kinerja tahun 2024 Nomor 050/12/2024 tanggal 15 Januari 2024.',
  ]);
  // A date that is none stands as it was typed.
  expect(words(model, 'bab-3')).toContain(
    'Evaluasi dituangkan dalam Laporan Hasil Evaluasi Akuntabilitas Kinerja Instansi Pemerintah Nomor 700/1 tanggal belum tahu: nilai 81,20.',
  );
});

test('every indicator has its formula, its source and its remark', () => {
  const paper = year();
  const row = paper.rowOf('indikator', 'kode', 'IKU-4');
  paper.typeRow('indikator', row, { sumber: 'Survei Kepuasan Masyarakat', penjelasan: 'Skala 25–100' });
  expect(rows(lakipOf(paper.book(), TW4, DRAF), 'bab-2', 'Cara penghitungan')[3]).toEqual([
    'IKU-4 Indeks Kepuasan Masyarakat',
    'Realisasi ÷ Target × 100. Agregasi: nilai akhir.',
    'Survei Kepuasan Masyarakat',
    'Skala 25–100',
  ]);
});

test('decisions in place of figures stand in an appendix with their day and reason; where there are none it says so', () => {
  const decisions = rows(lakipOf(quarter().book(), TW2, DRAF), 'lampiran-5', 'Keputusan');
  expect(decisions.map(([, ...rest]) => rest)).toEqual([
    ['Tidak menyampaikan data', 'Teknologi Informasi, Triwulan II', 'Petugas cuti'],
  ]);
  expect(words(lakipOf(year().book(), TW4, DRAF), 'lampiran-5')[1]).toBe(
    'Seluruh angka berasal dari data yang disampaikan; tidak ada keputusan yang menggantikannya, dan definisi indikator tidak berubah sejak ditetapkan.',
  );
});

test('the final text shows how it was checked; the draft cannot, and both have the same digest', () => {
  const paper = year();
  paper.replace('reviu', [
    { periode: TW4, kunci: 'I.1', hasil: 'Ya' },
    { periode: TW4, kunci: 'III.7', hasil: 'Tidak', catatan: 'Belum ada standar' },
  ]);
  const [draf, final] = [DRAF, FINAL].map((options) => lakipOf(paper.book(), TW4, options));
  if (!draf || !final) throw new Error('Both are built');
  expect(blokOf(draf, 'lampiran-6')).toEqual([]);
  const checklist = rows(final, 'lampiran-6', 'periksa');
  expect(checklist).toHaveLength(23);
  expect(checklist.filter(([, , hasil]) => hasil !== '–').map(([no, , ...rest]) => [no, ...rest])).toEqual([
    ['I.1', 'Ya', '–'],
    ['III.7', 'Tidak', 'Belum ada standar'],
  ]);
  // What the review adds is no part of what draft and final text have in common.
  expect(digestOf(paper.book(), TW4)).toBe(digestOf(year().book(), TW4));
});

test('a draft bears its number, its day and the code of its data; a final text the code, and both say how to check it', () => {
  const model = lakipOf(year().book(), TW4, DRAF);
  const digest = 'abc123'.padEnd(64, '0');
  const draf = tandai(model, { ...DRAF, nomor: 2, digest, jejak: { no: 41, kode: 'A1B2C3' } });
  expect([draf.status, draf.tanda]).toEqual(['Draf 2, 20 Januari 2025', 'Kode data ABC123']);
  const final = tandai(model, { ...FINAL, nomor: 2, digest, jejak: null });
  expect([final.status, final.tanda]).toEqual(['', 'Kode data ABC123']);
  expect(
    words(draf, 'lampiran-5').some((text) => text.startsWith('Naskah ini adalah draf ke-2 tertanggal')),
  ).toBe(true);
  expect(words(final, 'lampiran-5').join(' ')).toContain(`Sidik lengkapnya: ${digest}.`);
  // The marks are no part of what they name.
  expect(model.tanda).toBe('');
});

/** Two quarters' worth of kinds: a goal, an objective with a supporting indicator, an outcome of a program, one not due. */
function kinds(): PaperBook {
  const paper = PaperBook.opened({
    indikator: [
      indikator('T-1', 'IKP', { 1: 10 }, { jenis: 'Tujuan', sasaran: 'Kota cerdas' }),
      indikator('IKU-1', 'IKP', { 1: 20 }, { sasaran: 'Layanan' }),
      indikator('IKK-1', 'IKP', { 1: 20 }, { jenis: 'IKK', sasaran: 'Layanan' }),
      indikator('P-1', 'IKP', { 1: 5 }, { jenis: 'Program', sasaran: 'Terkelolanya aplikasi' }),
      indikator('IKU-2', 'IKP', { 4: 50 }, { sasaran: 'Data' }),
    ],
    anggaran: [program('2.16', 'IKP', 1000), program('2.17', 'SEK', 500)],
  });
  for (const kode of ['T-1', 'IKU-1', 'IKK-1', 'P-1']) paper.fillSure('IKP', kode, { realisasi: 20 });
  paper.fillSure('IKP', '2.16', { realisasi: 500 });
  paper.submit('IKP');
  paper.decide('IKP', true);
  paper.fillSure('SEK', '2.17', { realisasi: 250 });
  paper.submit('SEK');
  paper.decide('SEK', true);
  paper.consolidate({ IKP: {}, SEK: {} });
  return paper;
}

test('goals and objectives have the analyses; supporting indicators stand under programs; outcomes of programs have a table of their own', () => {
  const model = lakipOf(kinds().book(), '2026-TW1', DRAF);
  const headings = blokOf(model, 'bab-3').flatMap((blok) =>
    blok.kind === 'judul' && blok.tingkat === 3 ? [blok.teks] : [],
  );
  expect(headings).toEqual([
    'Tujuan: Kota cerdas',
    'Sasaran 1: Layanan',
    'Sasaran 2: Data',
    'Kinerja Program dan Kegiatan',
  ]);
  const codes = (judul: string) => rows(model, 'bab-3', judul).map((cells) => cells[0]?.split(' ')[0]);
  expect(codes('realisasi Sasaran 1 Triwulan I')).toEqual(['IKU-1']);
  expect(codes('kegiatan penunjang Sasaran 1')).toEqual(['IKK-1']);
  expect(rows(model, 'bab-3', 'Capaian kinerja program').map((cells) => cells.slice(0, 2))).toEqual([
    ['Terkelolanya aplikasi', 'P-1 Indikator P-1 (%)'],
  ]);
});

test('nothing is demanded of a sasaran that is not due, and its section is its targets', () => {
  const paper = kinds();
  const book = paper.book();
  const demanded = narasiNeeds(book, '2026-TW1', lakipFacts(book, '2026-TW1').sasaran).map(
    ({ kunci }) => kunci,
  );
  expect(demanded.filter((kunci) => kunci.startsWith('penyebab'))).toEqual([
    'penyebab|Kota cerdas',
    'penyebab|Layanan',
  ]);
  const blok = blokOf(lakipOf(book, '2026-TW1', DRAF), 'bab-3');
  const at = blok.findIndex((item) => item.kind === 'judul' && item.teks === 'Sasaran 2: Data');
  expect(blok.slice(at + 1, at + 3)).toMatchObject([
    {
      kind: 'paragraf',
      teks: 'Indikator sasaran ini belum jatuh tempo pada Triwulan I tahun 2026; capaiannya dilaporkan pada periode jatuh temponya.',
    },
    { kind: 'tabel', baris: [['IKU-2 Indikator IKU-2 (%)', '100']] },
  ]);
});

const IKM = 'penyebab|Meningkatnya Akuntabilitas dan Kualitas Pelayanan Perangkat Daerah';

test.each([
  [
    'a rise where the figure fell',
    'Nilai kepuasan naik karena loket terpadu.',
    'realisasi IKU-4 lebih rendah daripada tahun lalu',
  ],
  ['a target missed that was reached', 'Target tidak tercapai karena loket tutup.', 'target IKU-4 tercapai'],
  ['a fall, as it was', 'Nilai kepuasan menurun sedikit; target tetap tercapai.', null],
  ['a target reached, as it was', 'Target IKM tercapai.', null],
  ['the name of the objective', 'Meningkatnya akuntabilitas adalah sasaran ini.', null],
  ['a rise denied', 'Nilai tidak naik dibandingkan tahun lalu.', null],
])('a sentence about %s is held against the figures', (_, kalimat, angka) => {
  const paper = year();
  write(paper, IKM, `Pembuka.\n${kalimat}`);
  const book = paper.book();
  expect(pertentanganOf(book, TW4, lakipFacts(book, TW4))).toEqual(
    angka === null ? [] : [{ judul: 'Penyebab keberhasilan atau kegagalan Sasaran 2', kalimat, angka }],
  );
});

test.each<[string, string, readonly unknown[]]>([
  ['dashes', 'Awal:\n- satu\n- dua\nAkhir.', ['Awal:', ['satu', 'dua'], 'Akhir.']],
  ['numbers', '1. satu\n2. dua', [['satu', 'dua']]],
  ['a number that begins nothing', '2024. Tahun itu\n3) tiga', ['2024. Tahun itu', '3) tiga']],
  ['a number after a gap', '1. satu\n3. tiga', [['satu'], '3. tiga']],
])('what people write with %s becomes lists where it is one', (_, teks, expected) => {
  const shape = (blok: LakipBlok) => (blok.kind === 'daftar' ? blok.butir : 'teks' in blok ? blok.teks : '');
  expect(paragraphs(teks).map(shape)).toEqual(expected);
});

test('numbers of one unit have the decimals of the finest of them, column by column', () => {
  expect(
    seragam(
      [
        ['A', '5', '4,77'],
        ['B', '4,6', '−3'],
        ['C', '12', '1.000'],
        ['D', 'maks 1%', '50 (tanpa TW II)'],
      ],
      ['Indeks', 'Indeks', 'Dokumen', 'Indeks'],
      [1, 2],
    ),
  ).toEqual([
    ['A', '5,0', '4,77'],
    ['B', '4,6', '−3,00'],
    ['C', '12', '1.000'],
    ['D', 'maks 1%', '50,00 (tanpa TW II)'],
  ]);
});

function charts(model: LakipModel): readonly (readonly [string, readonly string[], readonly string[]])[] {
  return model.bagian.flatMap(({ blok }) =>
    blok.flatMap((item) =>
      item.kind === 'gambar'
        ? [
            [
              item.judul,
              item.kategori,
              item.seri.map(({ nama, label }) => [nama, ...label].join(' ')),
            ] as const,
          ]
        : [],
    ),
  );
}

test('the year 2024 is drawn: per sasaran, target and realisasi, the years, the budget', () => {
  expect(charts(lakipOf(year().book(), TW4, DRAF))).toEqual([
    ['Rata-rata capaian per sasaran tahun 2024', ['Sasaran 1', 'Sasaran 2'], ['Capaian (%) 148,81 112,60']],
    [
      'Gambar 3.1 Target dan realisasi Sasaran 1 tahun 2024',
      ['IKU-1', 'IKU-2', 'IKU-3'],
      ['Target 3,36 2,64 3,84', 'Realisasi 4,77 4,60 5,00'],
    ],
    [
      'Gambar 3.2 Realisasi Sasaran 1 dari tahun ke tahun',
      ['2020', '2021', '2022', '2023', '2024'],
      ['IKU-1 3,22 3,53 3,53 4,50 4,77', 'IKU-2 2,57 2,60 2,60 4,20 4,60', 'IKU-3 3,79 4,51 4,51 4,82 5,00'],
    ],
    // One indicator is no comparison of target and realisasi; its years are. 2020 has no realisasi.
    [
      'Gambar 3.3 Realisasi Sasaran 2 dari tahun ke tahun',
      ['2021', '2022', '2023', '2024'],
      ['IKU-4 87,50 88,00 90,92 90,64'],
    ],
    [
      'Gambar 3.4 Pagu dan realisasi anggaran tahun 2024',
      ['PRG-01', 'PRG-02', 'PRG-03', 'PRG-04', 'PRG-05'],
      [
        'Pagu 11.347.530.574 14.509.027.950 11.910.975.000 1.382.893.750 452.104.950',
        'Realisasi 10.803.240.713 13.377.038.157 9.019.746.271 1.344.173.050 426.672.377',
      ],
    ],
  ]);
});

test('quarters are drawn once two are consolidated; units never share an axis', () => {
  const drawn = charts(lakipOf(quarter().book(), TW2, DRAF));
  expect(drawn.find(([judul]) => judul.includes('per triwulan'))).toEqual([
    'Gambar 3.1 Rata-rata capaian kinerja per triwulan',
    ['TW I', 'TW II'],
    // (120 + 120 + 100 + 93,75) ÷ 4 with the cap of 120, and 100: 104,2.
    ['Capaian (%) 104,2 85,2'],
  ]);
  // Of the sasaran's units only the per cents are more than one.
  expect(drawn.find(([judul]) => judul.includes('Target dan realisasi Sasaran 1'))?.[1]).toEqual([
    'IKU-2',
    'IKU-6',
    'IKU-7',
  ]);
});

test('a column that may be empty and is does not stand: of the checklist without notes, of indicators without source or remark', () => {
  const columns = (id: string, judul: string, model: LakipModel) =>
    blokOf(model, id).flatMap((blok) =>
      blok.kind === 'tabel' && blok.judul.includes(judul) ? blok.kolom.map((kolom) => kolom.judul) : [],
    );
  const paper = year();
  const jawab = (catatan: string) => {
    paper.replace('reviu', [{ periode: TW4, kunci: 'I.1', hasil: 'Ya', catatan }]);
    return columns('lampiran-6', 'periksa', lakipOf(paper.book(), TW4, FINAL));
  };
  expect(jawab('')).toEqual(['No', 'Pernyataan', 'Hasil']);
  expect(jawab('Dilihat')).toEqual(['No', 'Pernyataan', 'Hasil', 'Catatan']);
  const model = lakipOf(paper.book(), TW4, FINAL);
  expect(columns('bab-2', 'Cara penghitungan', model)).toEqual(['Indikator kinerja', 'Cara penghitungan']);
  expect(columns('bab-3', 'Sasaran 2 dari tahun', model)).toContain('Keterangan');
});

test('the codes that later tables name a bidang by stand beside its name', () => {
  expect(
    rows(lakipOf(year().book(), TW4, DRAF), 'bab-1', 'Susunan bidang').map((cells) => cells.slice(1, 3)),
  ).toEqual(
    year()
      .book()
      .bidang.map(({ kode, nama }) => [kode, nama]),
  );
});

test('a sasaran’s own indicators stand before those that support it', () => {
  const model = lakipOf(quarter().book(), TW2, DRAF);
  const kode = (judul: string, column: number) =>
    rows(model, 'bab-2', judul).map((cells) => cells[column]?.split(' ')[0]);
  const order = [...Array.from({ length: 8 }, (_, index) => `IKU-${index + 1}`), 'IKK-1', 'IKU-9'];
  expect(kode('Sasaran, indikator', 2)).toEqual(order);
  expect(kode('Cara penghitungan', 0)).toEqual(order);
});

test('a result of earlier years that nobody printed is computed, and says so', () => {
  const paper = year();
  const lalu = { jenis: 'Tahun lalu', kode: 'IKU-4' };
  paper.replace('pembanding', [
    { ...lalu, tahun: '2021', target: 80, realisasi: 88 },
    { ...lalu, tahun: '2022', target: 80, realisasi: 88, satuan: 'Kasus' },
    { ...lalu, tahun: '2023', realisasi: 88 },
  ]);
  const table = rows(lakipOf(paper.book(), TW4, DRAF), 'bab-3', 'Sasaran 2 dari tahun ke tahun');
  expect(table.slice(0, 3).map((cells) => cells.slice(2))).toEqual([
    ['2021', '80,0', '88,00', '110,00', 'Dihitung'],
    ['2022', '80,0', '88,00', '–', 'Satuan berbeda (Kasus), tidak dibandingkan'],
    ['2023', '–', '88,00', '–', 'Tanpa target'],
  ]);
});

test('what was explained again in later quarters is said once, with its quarters, a line each', () => {
  const told = (periode: Periode, kendala: string) => ({
    ...{ periode, blok: 'indikator', kode: 'IKU-4', tindak_lanjut: '' },
    kendala,
  });
  const bahan = bahanOf(year().book(), TW4);
  const facts = factsOf({
    ...bahan,
    penjelasan: [
      told('2024-TW1', 'Petugas kurang'),
      told('2024-TW2', 'Loket pindah'),
      told('2024-TW3', 'Petugas kurang'),
    ],
  });
  expect(facts.indikator.find(({ kode }) => kode === 'IKU-4')?.kendala).toBe(
    [
      'TW I, TW III: Petugas kurang',
      'TW II: Loket pindah',
      'TW IV: Survei daring menjangkau sebagian pemohon saja',
    ].join('\n'),
  );
});
