// Revisi target dan definisi: what is registered with the first forms, what counts as a change, and what a closed quarter
// refuses.

import type { CellValue } from '../../../src/core/workbook/cell';
import { revisionsOf, revisionsOpen } from '../../../src/core/workbook/revisions';
import { indikator, KASUBAG, messageOf, OWNER, PaperBook, REFERENCE, STAF_IKP } from '../book';
import { digestOf, lakipOf } from '../laporan';
import { draft, fillChecklist, issueFinal, review, sign } from '../report';

const TW1 = '2026-TW1';

/** Row 5 is IKU-1 of IKP, row 8 IKU-4 of SP, due in TW IV alone. */
function changed(key: string, value: CellValue, paper = PaperBook.opened(), row = 5): PaperBook {
  paper.type('indikator', row, key, value);
  return paper;
}

function open(paper: PaperBook): readonly (readonly (string | null)[])[] {
  return revisionsOpen(paper.book()).map(({ kode, kolom, lama, baru }) => [kode, kolom, lama, baru]);
}

/** TW I is consolidated, with TI left out, and TW II is being measured with forms. */
function inTw2(): PaperBook {
  const paper = PaperBook.opened();
  for (const bidang of ['SEK', 'IKP']) paper.approved(bidang);
  paper.consolidate({ SEK: {}, IKP: {}, TI: { putusan: 'lewati', alasan: 'Terlambat' } });
  paper.open(2);
  paper.forward();
  paper.makeForms();
  return paper;
}

test('the first forms of the year register every definition, once', () => {
  const paper = PaperBook.prepared();
  paper.open(1);
  paper.forward();
  expect(paper.book().revisi).toEqual([]);
  paper.makeForms();
  paper.makeForms();
  const { revisi, committed } = paper.book();
  expect(revisi.map(({ no, blok, kode }) => [no, blok, kode])).toEqual([
    [1, 'indikator', 'IKU-1'],
    [2, 'indikator', 'IKU-2'],
    [3, 'indikator', 'IKU-3'],
    [4, 'indikator', 'IKU-4'],
    [5, 'program', '1.01'],
    [6, 'program', '2.16'],
  ]);
  const made = committed.find(({ peristiwa }) => peristiwa === 'form_dibuat');
  expect(revisi[0]).toEqual({
    no: 1,
    jenis: 'awal',
    berlaku: TW1,
    blok: 'indikator',
    kode: 'IKU-1',
    kolom: 'Definisi awal',
    lama: '',
    baru: 'Indikator IKU-1',
    alasan: '',
    nomor: '',
    tanggal: '',
    tautan: '',
    oleh: KASUBAG,
    waktu: '2026-04-01T09:00:00+07:00',
    isi: '{"agregasi":"nilai akhir","batas_atas":"","batas_bawah":"","bidang":"IKP","cara_isi":"per TW","jatuh_tempo_1":"ya","jatuh_tempo_2":"ya","jatuh_tempo_3":"ya","jatuh_tempo_4":"ya","jenis":"IKU","metode":"naik","nilai_dari":"diketik","sasaran":"Sasaran","satuan":"%","skala":"","target_1":20,"target_2":40,"target_3":60,"target_4":80,"target_tahunan":100,"uraian":"Indikator IKU-1"}',
    generasi: made?.generasi,
  });
  expect(revisi[5]?.isi).toBe('{"bidang":"IKP","pagu":500,"sasaran":"","uraian":"Program 2.16"}');
});

test.each<[string, (paper: PaperBook) => void, readonly (readonly string[])[]]>([
  ['a target', (paper) => changed('target_2', 45, paper), [['IKU-1', 'Target TW II', '40', '45']]],
  [
    'a due mark',
    (paper) => changed('jatuh_tempo_2', 'tidak', paper),
    [['IKU-1', 'Jatuh tempo TW II', 'ya', 'tidak']],
  ],
  ['a method', (paper) => changed('metode', 'turun', paper), [['IKU-1', 'Cara hitung', 'naik', 'turun']]],
  [
    'an annual target that goes',
    (paper) => changed('target_tahunan', '', paper),
    [['IKU-1', 'Target tahunan', '100', '']],
  ],
  [
    'a bound that comes',
    (paper) => changed('batas_atas', 1250.5, paper),
    [['IKU-1', 'Batas atas', '', '1.250,5']],
  ],
  [
    'a pagu',
    (paper) => paper.type('anggaran', 5, 'pagu', 1250000),
    [['1.01', 'Pagu (Rp)', '1.000', '1.250.000']],
  ],
  [
    'two columns of one row',
    (paper) => paper.typeRow('indikator', 5, { satuan: 'orang', agregasi: 'akumulasi' }),
    [
      ['IKU-1', 'Satuan', '%', 'orang'],
      ['IKU-1', 'Agregasi', 'nilai akhir', 'akumulasi'],
    ],
  ],
  [
    'a row that comes and one that goes',
    (paper) =>
      paper.replace('indikator', [...REFERENCE.indikator.slice(1), indikator('IKU-5', 'TI', { 2: 5 })]),
    [
      ['IKU-5', 'Baris ditambahkan', '', 'Indikator IKU-5'],
      ['IKU-1', 'Baris dihapus', 'Indikator IKU-1', ''],
    ],
  ],
  ['who answers for it, which is no definition', (paper) => changed('pic', 'Orang lain', paper), []],
  ['an explanation', (paper) => changed('penjelasan', 'Sesuai PK', paper), []],
  [
    'the default written out',
    (paper) => paper.typeRow('indikator', 5, { cara_isi: 'per TW', nilai_dari: 'diketik' }),
    [],
  ],
  ['the order of the rows', (paper) => paper.replace('indikator', [...REFERENCE.indikator].reverse()), []],
  [
    'another year',
    (paper) => paper.typeRow('indikator', 9, { ...indikator('IKU-1', 'IKP', {}), tahun: '2027' }),
    [],
  ],
  [
    'a pagu perubahan, which has a day of its own',
    (paper) => paper.typeRow('anggaran', 5, { pagu_perubahan: 9, tanggal_perubahan: '2026-08-01' }),
    [],
  ],
])('what differs from the register: %s', (_, change, expected) => {
  const paper = PaperBook.opened();
  expect(open(paper)).toEqual([]);
  change(paper);
  expect(open(paper)).toEqual(expected);
});

test('nothing differs before the year’s definitions are registered', () => {
  const paper = PaperBook.prepared();
  paper.open(1);
  paper.forward();
  changed('target_1', 30, paper);
  expect(open(paper)).toEqual([]);
  expect(messageOf(paper.revise())).toBe(
    'refused: Definisi tahun ini belum didaftarkan. Tab Indikator dan Anggaran masih dapat diubah tanpa revisi sampai form pertama tahun ini dibuat (langkah 3).',
  );
});

test('forms wait for the revision, which is registered with reason and document, and then carry it', () => {
  const paper = changed('target_1', 25);
  paper.type('indikator', 5, 'satuan', 'poin');
  const before = paper.raw();
  expect(messageOf(paper.makeForms())).toBe(
    'refused: Definisi berubah sejak didaftarkan dan belum dicatat sebagai revisi: Indikator!F5 (IKU-1, Satuan), Indikator!O5 (IKU-1, Target TW I). Catat lebih dahulu melalui Pengelolaan > Revisi target dan definisi, atau pulihkan isinya.',
  );
  expect(paper.raw()).toEqual(before);

  const { keadaan } = paper.state('DINAS');
  const link = 'https://drive.google.com/file/d/x';
  expect(messageOf(paper.revise({ tautan: link }))).toBe(
    'planned: 2 perubahan dicatat sebagai revisi berdasarkan 050/12/2026. Jalankan Program > Buat/perbarui form agar form memakai definisi yang baru.',
  );
  const book = paper.book();
  expect(
    revisionsOf(book).map(({ no, berlaku, kode, kolom, lama, baru }) => [
      no,
      berlaku,
      kode,
      kolom,
      lama,
      baru,
    ]),
  ).toEqual([
    [7, TW1, 'IKU-1', 'Satuan', '%', 'poin'],
    [8, TW1, 'IKU-1', 'Target TW I', '20', '25'],
  ]);
  expect(revisionsOf(book)[0]).toMatchObject({
    alasan: 'Perubahan anggaran',
    nomor: '050/12/2026',
    tanggal: '2026-03-31',
    tautan: link,
    oleh: KASUBAG,
  });
  expect(book.committed.at(-1)).toMatchObject({
    peristiwa: 'definisi_direvisi',
    periode: TW1,
    unit: 'DINAS',
    langkah: 0,
    alasan: 'Berdasarkan 050/12/2026, tanggal 31/03/2026. Perubahan anggaran',
    keadaan,
  });
  expect(open(paper)).toEqual([]);
  expect(paper.makeForms().kind).toBe('planned');
  expect(paper.formRow('IKP', 'IKU-1').definition).toMatchObject({ target: 25, satuan: 'poin' });
  expect(messageOf(paper.revise())).toBe(
    'answered: Tab Indikator dan Anggaran sama dengan definisi yang terdaftar. Tidak ada yang perlu direvisi.',
  );
});

test('a definition that ended may come back, and changes again', () => {
  const paper = PaperBook.opened();
  paper.replace('indikator', REFERENCE.indikator.slice(1));
  paper.revise();
  expect(open(paper)).toEqual([]);
  paper.replace('indikator', REFERENCE.indikator);
  expect(open(paper)).toEqual([['IKU-1', 'Baris ditambahkan', '', 'Indikator IKU-1']]);
  paper.revise();
  changed('target_1', 25, paper);
  expect(open(paper)).toEqual([['IKU-1', 'Target TW I', '20', '25']]);
});

test('a new year begins with definitions of its own, and until then the measured year is revised', () => {
  const paper = PaperBook.opened();
  const tahun = paper.rowOf('pengaturan', 'kunci', 'tahun');
  paper.type('pengaturan', tahun, 'nilai', '2027');
  paper.replace('indikator', [
    ...REFERENCE.indikator,
    { ...indikator('IKU-1', 'IKP', { 1: 99 }), tahun: '2027' },
  ]);
  expect(open(paper)).toEqual([]);
  expect(revisionsOf(paper.book())).toEqual([]);
  expect(messageOf(paper.revise())).toContain('answered: Tab Indikator dan Anggaran sama');
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['without a reason', { alasan: '' }, 'Tuliskan alasan revisinya.'],
  ['without a number', { nomor: '' }, 'Tuliskan nomor dokumennya.'],
  ['without a date', { tanggal: '' }, 'Isi tanggal dokumennya, misalnya 07/07/2026.'],
  [
    'on a document of tomorrow',
    { tanggal: '2026-04-02' },
    'Tanggal dokumen 02/04/2026 sesudah hari ini. Periksa kembali tanggal pada dokumennya.',
  ],
  [
    'with something else for a link',
    { tautan: 'SK.pdf' },
    'Tautan dokumen harus dimulai dengan https://. Kosongkan bila dokumennya tidak ada di Drive.',
  ],
])('a revision is refused %s', (_, values, sentence) => {
  const paper = changed('target_1', 25);
  const before = paper.raw();
  expect(messageOf(paper.revise(values))).toBe(`refused: ${sentence}`);
  expect(paper.raw()).toEqual(before);
});

test.each([OWNER, STAF_IKP])('a revision is refused to %s', (email) => {
  const paper = changed('target_1', 25);
  expect(messageOf(paper.revise({}, email))).toBe(
    `refused: Revisi target dan definisi hanya dicatat oleh Kasubag Program (Nama kasubag). Anda masuk sebagai ${email}.`,
  );
});

test.each<[string, string, CellValue, number, string]>([
  [
    'a target of a bidang that was accepted',
    'target_1',
    25,
    5,
    'Indikator!O5 (IKU-1, Target TW I): Triwulan I Tahun 2026 sudah dikonsolidasikan dengan definisi lamanya. Tulis kembali 20.',
  ],
  [
    'a target of a bidang that was left out',
    'target_1',
    55,
    7,
    'Indikator!O7 (IKU-3, Target TW I): Triwulan I Tahun 2026 sudah dikonsolidasikan dengan definisi lamanya. Tulis kembali 50.',
  ],
  [
    'a target where there was none',
    'target_1',
    5,
    8,
    'Indikator!O8 (IKU-4, Target TW I): Triwulan I Tahun 2026 sudah dikonsolidasikan dengan definisi lamanya. Kosongkan kembali sel itu.',
  ],
  [
    'a due mark',
    'jatuh_tempo_1',
    'tidak',
    5,
    'Indikator!N5 (IKU-1, Jatuh tempo TW I): Triwulan I Tahun 2026 sudah dikonsolidasikan dengan definisi lamanya. Tulis kembali ya.',
  ],
])('of a consolidated quarter %s stays', (_, key, value, row, sentence) => {
  const paper = changed(key, value, inTw2(), row);
  const before = paper.raw();
  expect(messageOf(paper.revise())).toBe(
    `refused: Belum dapat dilanjutkan: 1 hal wajib diperbaiki. ${sentence}`,
  );
  expect(paper.raw()).toEqual(before);
});

test('a row that comes later is not due in a consolidated quarter', () => {
  const paper = inTw2();
  paper.typeRow('indikator', 9, indikator('IKU-5', 'TI', { 1: 5, 2: 5 }));
  expect(messageOf(paper.revise())).toContain(
    'Indikator!B9 (IKU-5, Baris ditambahkan): Triwulan I Tahun 2026 sudah dikonsolidasikan tanpa baris ini. Tulis "tidak" pada Jatuh tempo triwulan itu.',
  );
  paper.typeRow('indikator', 9, indikator('IKU-5', 'TI', { 2: 5 }));
  expect(paper.revise().kind).toBe('planned');
  expect(revisionsOf(paper.book()).map(({ kode, berlaku }) => [kode, berlaku])).toEqual([
    ['IKU-5', '2026-TW2'],
  ]);
});

test('a change counts from the first quarter that its bidang has not had accepted', () => {
  const paper = inTw2();
  paper.direct('IKP');
  paper.approved('IKP');
  paper.consolidate({ IKP: {} });
  changed('uraian', 'Uraian baru', paper);
  changed('uraian', 'Uraian baru', paper, 7);
  paper.revise();
  expect(revisionsOf(paper.book()).map(({ kode, berlaku }) => [kode, berlaku])).toEqual([
    ['IKU-1', '2026-TW3'],
    ['IKU-3', '2026-TW2'],
  ]);
  changed('target_2', 45, paper);
  expect(messageOf(paper.revise())).toContain('Triwulan II Tahun 2026 sudah dikonsolidasikan');
});

test('nothing is revised any more when the last quarter is consolidated', () => {
  const paper = PaperBook.prepared({
    indikator: REFERENCE.indikator.slice(0, 3),
  });
  paper.open(4);
  paper.forward();
  paper.makeForms();
  for (const bidang of ['SEK', 'IKP', 'TI']) {
    paper.direct(bidang);
    paper.approved(bidang);
  }
  paper.consolidate({ SEK: {}, IKP: {}, TI: {} });
  changed('uraian', 'Uraian baru', paper);
  expect(messageOf(paper.revise())).toContain(
    'IKU-1: semua triwulan tahun 2026 sudah dikonsolidasikan, jadi definisinya tidak diubah lagi. Pulihkan isi tab Indikator atau Anggaran.',
  );
});

test('a press on a page that showed other differences registers nothing', () => {
  const paper = changed('target_1', 25);
  const shown = paper.changesCode();
  changed('target_1', 30, paper);
  expect(messageOf(paper.revise({}, KASUBAG, shown))).toContain(
    'refused: Data sudah berubah sejak panel ini dibuka',
  );
  expect(open(paper)).toEqual([['IKU-1', 'Target TW I', '20', '30']]);
});

test('a signed report is as it was after a revision', () => {
  const paper = PaperBook.opened();
  for (const bidang of ['SEK', 'IKP', 'TI']) paper.approved(bidang);
  paper.consolidate({ SEK: {}, IKP: {}, TI: {} });
  draft(paper);
  fillChecklist(paper);
  review(paper, true);
  issueFinal(paper);
  expect(sign(paper, true).kind).toBe('planned');
  const report = () => lakipOf(paper.book(), TW1, { jenis: 'final', tanggal: '2026-04-01' });
  const before = digestOf(paper.book(), TW1);
  expect(JSON.stringify(report())).toContain('Indikator IKU-1');
  const indikatorBaru = {
    sasaran: 'Sasaran baru',
    uraian: 'Uraian baru',
    metode: 'turun',
    target_tahunan: 90,
  };
  paper.typeRow('indikator', 5, { ...indikatorBaru, satuan: 'poin', agregasi: 'rata-rata', jenis: 'IKK' });
  paper.typeRow('anggaran', 5, { uraian: 'Program baru', pagu: 2000, sasaran: 'Sasaran baru' });
  expect(paper.revise().kind).toBe('planned');
  expect(revisionsOf(paper.book()).map(({ berlaku }) => berlaku)).toEqual(Array(10).fill('2026-TW2'));
  expect(digestOf(paper.book(), TW1)).toBe(before);
});
