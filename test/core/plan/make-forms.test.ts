// Step 3: forms for the quarter. Inputs come back beside their own code, and nothing typed is lost.
import fc from 'fast-check';
import type { RawWorkbook } from '../../../src/core/workbook/decode-tables';
import { FORM_ROW } from '../../../src/core/workbook/form-layout';
import { ikpCell, indikator, messageOf, PaperBook, program, REFERENCE, type Row } from '../book';
import { upload, withdraw } from '../evidence-acts';

const CODES = ['IKU-1', 'IKU-2', '2.16'] as const;

/** IKP with a number and a word beside each code. */
function filled(): PaperBook {
  const paper = PaperBook.opened();
  CODES.forEach((kode, index) => {
    paper.fill('IKP', kode, { realisasi: index + 1, kendala: `Kendala ${kode}` });
  });
  return paper;
}

const IN_PLACE = [
  ['IKU-1', 'IKU-1', 1, 'Kendala IKU-1'],
  ['IKU-2', 'IKU-2', 2, 'Kendala IKU-2'],
  ['2.16', '2.16', 3, 'Kendala 2.16'],
];

/** What Salinan holds as "tidak diajukan" of a bidang: code, input code, realisasi. */
function keptOf(paper: PaperBook, bidang = 'IKP'): readonly (readonly unknown[])[] {
  const book = paper.book();
  const generasi = new Set(
    book.committed
      .filter(({ peristiwa, unit }) => peristiwa === 'isian_disalin' && unit === bidang)
      .map((row) => row.generasi),
  );
  return book.salinan
    .filter(({ idVersi, bidang: kode }) => kode === bidang && generasi.has(idVersi))
    .map(({ kode, input }) => [kode, input.input_kode, input.realisasi]);
}

function swap(paper: PaperBook, first: string, second: string): void {
  const [a, b] = [paper.formRow('IKP', first), paper.formRow('IKP', second)];
  paper.typeRow('form:IKP', a.row, b.input);
  paper.typeRow('form:IKP', b.row, a.input);
}

test('percents of a form show the decimals of the office', () => {
  const paper = PaperBook.opened();
  paper.type('pengaturan', paper.rowOf('pengaturan', 'kunci', 'desimal'), 'nilai', 1);
  const outcome = paper.makeForms();
  const writes = outcome.kind === 'planned' ? outcome.stages.flatMap(({ data }) => data) : [];
  const ranges = writes.flatMap((write) =>
    write.do === 'style' && write.tab === 'form:IKP' && write.style.numberFormat === '#,##0.0'
      ? write.ranges
      : [],
  );
  const [capaian, tahunan] = (['capaian', 'capaian_tahunan'] as const).map((key) =>
    ikpCell(key, 7).replace('IKP!', '').replace('7', ''),
  );
  expect(ranges).toEqual([
    `${capaian}7:${capaian}8`,
    `${tahunan}7:${tahunan}8`,
    `${capaian}11:${capaian}11`,
    `${tahunan}11:${tahunan}11`,
  ]);
});

test('a form has one row per indicator and program, with its definition as a snapshot', () => {
  const paper = PaperBook.opened();
  const rows = paper
    .form('IKP')
    .rows.map(({ blok, kode, jatuhTempo, definition }) => [
      blok,
      kode,
      jatuhTempo,
      definition.target,
      definition.metode,
    ]);
  expect(rows).toEqual([
    ['indikator', 'IKU-1', true, 20, 'naik'],
    ['indikator', 'IKU-2', true, 10, 'naik'],
    ['program', '2.16', true, 500, ''],
  ]);
  expect(paper.form('SP').rows.map(({ kode, jatuhTempo }) => [kode, jatuhTempo])).toEqual([['IKU-4', false]]);
  expect(paper.inputs('IKP').map(([, kode]) => kode)).toEqual(['IKU-1', 'IKU-2', '2.16']);
});

test('a second run writes no input cell, so that nobody’s typing is overwritten meanwhile', () => {
  const paper = filled();
  const jejak = paper.book().jejak.length;
  const outcome = paper.makeForms();
  if (outcome.kind !== 'planned') throw new Error(outcome.message);
  expect(outcome.message).toBe(
    'Form Triwulan I Tahun 2026 sudah sesuai. Rumus dan letak isian diperiksa kembali.',
  );
  const row = paper.formRow('IKP', 'IKU-1').row;
  const columns = outcome.stages
    .flatMap(({ data }) => data)
    .flatMap((write) =>
      write.do === 'values' &&
      write.tab === 'form:IKP' &&
      write.row <= row &&
      write.row + write.cells.length > row
        ? Array.from({ length: write.cells[0]?.length ?? 0 }, (_, index) => write.column + index)
        : [],
    );
  for (const key of ['input_kode', 'realisasi', 'kendala', 'tindak_lanjut']) {
    expect(columns).not.toContain(paper.columnOf('form:IKP', key));
  }
  expect(paper.inputs('IKP')).toEqual(IN_PLACE);
  expect(paper.book().jejak).toHaveLength(jejak);
});

test.each<[string, (paper: PaperBook) => void]>([
  ['swapped', (paper) => swap(paper, 'IKU-1', 'IKU-2')],
  ['one whose code was erased', (paper) => paper.fill('IKP', 'IKU-2', { input_kode: '' })],
  [
    'swapped in the reference tab',
    (paper) => {
      paper.typeRow('indikator', 5, indikator('IKU-2', 'IKP', { 1: 10, 2: 10, 3: 10, 4: 10 }));
      paper.typeRow('indikator', 6, indikator('IKU-1', 'IKP', { 1: 20, 2: 40, 3: 60, 4: 80 }));
    },
  ],
])('inputs %s come back beside their own code', (_, change) => {
  const paper = filled();
  change(paper);
  paper.makeForms();
  expect([...paper.inputs('IKP')].sort()).toEqual([...IN_PLACE].sort());
  expect(keptOf(paper)).toEqual([]);
});

test('inputs sorted without their definitions come back too', () => {
  const paper = PaperBook.opened({
    indikator: ['A', 'B', 'C'].map((kode) => indikator(kode, 'IKP', { 1: 10 })),
    anggaran: [program('2.16', 'IKP', 5)],
  });
  const rows = paper.form('IKP').rows;
  const order = ['C', 'A', 'B'];
  order.forEach((kode, index) => {
    paper.typeRow('form:IKP', rows[index]?.row ?? 0, { input_kode: kode, realisasi: kode.charCodeAt(0) });
  });
  paper.makeForms();
  expect(paper.inputs('IKP').slice(0, 3)).toEqual([
    ['A', 'A', 65, ''],
    ['B', 'B', 66, ''],
    ['C', 'C', 67, ''],
  ]);
});

test.each<[string, Row, readonly unknown[], readonly unknown[]]>([
  [
    'a code twice: the row of that code keeps its own, the other is copied first',
    { input_kode: 'IKU-1' },
    ['IKU-2', 'IKU-2', '', ''],
    ['IKU-2', 'IKU-1', 2],
  ],
  [
    'a code nobody knows: copied first, its row is free again',
    { input_kode: 'IKU-9' },
    ['IKU-2', 'IKU-2', '', ''],
    ['IKU-2', 'IKU-9', 2],
  ],
  [
    'a code of the other block: copied first',
    { input_kode: '2.16' },
    ['IKU-2', 'IKU-2', '', ''],
    ['IKU-2', '2.16', 2],
  ],
])('%s', (_, input, row, kept) => {
  const paper = filled();
  paper.fill('IKP', 'IKU-2', input);
  paper.makeForms();
  expect(paper.inputs('IKP')).toEqual([IN_PLACE[0], row, IN_PLACE[2]]);
  expect(keptOf(paper)).toEqual([kept]);
  expect(paper.state('IKP').last?.peristiwa).not.toBe('form_diserahkan');
});

test('rows put in among the rows go, and every input stands beside its own code again', () => {
  const paper = filled();
  paper.insertRows('form:IKP', FORM_ROW.indikator, 2);
  paper.insertRows('form:IKP', FORM_ROW.indikatorHead, 1);
  paper.makeForms();
  expect(paper.inputs('IKP')).toEqual(IN_PLACE);
  expect(paper.form('IKP').rows.map(({ row }) => row)).toEqual([7, 8, 11]);
});

test.each<[string, (paper: PaperBook) => void, string]>([
  [
    'a row put in above the table',
    (paper) => paper.insertRows('form:IKP', FORM_ROW.alasan, 1),
    'IKP!B6: kepala tabel tidak berada di baris ini karena ada baris yang disisipkan atau dihapus di atasnya.',
  ],
  [
    'a row deleted above the table',
    (paper) => paper.deleteRows('form:IKP', FORM_ROW.alasan, 1),
    'IKP!B6: kepala tabel tidak berada di baris ini karena ada baris yang disisipkan atau dihapus di atasnya.',
  ],
  [
    'a row that lost its marker',
    (paper) => paper.type('form:IKP', FORM_ROW.indikator, 'baris', ''),
    'baris 7 berisi ketikan tetapi bukan baris form.',
  ],
  [
    'something typed between the tables',
    (paper) => paper.type('form:IKP', 9, 'realisasi', 7),
    'baris 9 berisi ketikan tetapi bukan baris form.',
  ],
])('%s: the forms are not made, and nothing is changed', (_, change, sentence) => {
  const paper = filled();
  change(paper);
  const before = paper.raw();
  expect(messageOf(paper.makeForms())).toContain(sentence);
  expect(paper.raw()).toEqual(before);
});

test('what somebody typed below the table stays, unless the table grows into it', () => {
  const paper = filled();
  paper.type('form:IKP', 12, 'kendala', 'Catatan saya');
  expect(messageOf(paper.makeForms())).not.toContain('refused');
  paper.typeRow('indikator', 20, indikator('IKU-8', 'IKP', { 1: 5 }));
  paper.typeRow('indikator', 21, indikator('IKU-9', 'IKP', { 1: 5 }));
  paper.revise();
  expect(messageOf(paper.makeForms())).toContain('baris 12 berisi ketikan tetapi bukan baris form.');
  expect(paper.read('form:IKP', 12, 'kendala')).toBe('Catatan saya');
});

test('whatever happens to rows, each typed number is beside its code, or copied and said, or nothing is changed', () => {
  const row = fc.integer({ min: 2, max: 20 });
  const column = fc.constantFrom('input_kode', 'realisasi', 'kendala', 'baris');
  const slips = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('insert' as const), row }),
      fc.record({ kind: fc.constant('clear' as const), row: fc.integer({ min: 13, max: 19 }), column }),
      fc.record({
        kind: fc.constant('swap' as const),
        row: fc.constantFrom(7, 8, 10, 11),
        to: fc.constantFrom(7, 8, 10, 11),
      }),
      fc.record({ kind: fc.constant('remove' as const), kode: fc.constantFrom('IKU-1', 'IKU-2') }),
    ),
    { minLength: 1, maxLength: 3 },
  );
  const start = filled();
  fc.assert(
    fc.property(slips, (list) => {
      const paper = start.copy();
      for (const slip of list) {
        if (slip.kind === 'insert') paper.insertRows('form:IKP', slip.row, 1);
        if (slip.kind === 'clear') paper.type('form:IKP', slip.row, slip.column, '');
        if (slip.kind === 'remove') {
          paper.replace(
            'indikator',
            REFERENCE.indikator.filter(({ kode }) => kode !== slip.kode),
          );
          paper.revise();
        }
        if (slip.kind === 'swap') {
          for (const key of ['input_kode', 'realisasi', 'kendala']) {
            const [one, other] = [slip.row, slip.to].map((at) => paper.read('form:IKP', at, key));
            paper.type('form:IKP', slip.row, key, other ?? '');
            paper.type('form:IKP', slip.to, key, one ?? '');
          }
        }
      }
      const before = paper.raw();
      const column = paper.columnOf('form:IKP', 'realisasi') - 1;
      const typed = ({ tabs }: RawWorkbook) =>
        (tabs.find(({ id }) => id === 'form:IKP')?.grid?.values ?? [])
          .slice(FORM_ROW.alasan)
          .map((cells) => cells[column])
          .filter((value) => typeof value === 'number');
      const outcome = paper.makeForms();
      if (outcome.kind === 'refused') {
        expect(paper.raw()).toEqual(before);
        return;
      }
      const kept = keptOf(paper).flatMap(([, , realisasi]) =>
        typeof realisasi === 'number' ? [realisasi] : [],
      );
      expect([...typed(paper.raw()), ...kept].sort()).toEqual([...typed(before)].sort());
      if (kept.length > 0) expect(messageOf(outcome)).toContain('Salinan');
      for (const { kode, input } of paper.form('IKP').rows) expect(input.input_kode).toBe(kode);
    }),
    { numRuns: process.env.SOAK === 'all' ? 2000 : 60 },
  );
});

test('inputs of a definition that vanished are copied before its row goes', () => {
  const paper = filled();
  paper.replace(
    'indikator',
    REFERENCE.indikator.filter(({ kode }) => kode !== 'IKU-2'),
  );
  paper.revise();
  const outcome = paper.makeForms();
  expect(paper.inputs('IKP')).toEqual([IN_PLACE[0], IN_PLACE[2]]);
  expect(keptOf(paper)).toEqual([['IKU-2', 'IKU-2', 2]]);
  // The copies are committed before anything is rewritten.
  if (outcome.kind !== 'planned') throw new Error(outcome.message);
  expect(outcome.stages.map(({ commit }) => commit?.events.map(({ peristiwa }) => peristiwa))).toEqual([
    ['isian_disalin'],
    undefined,
  ]);
});

test('a row without anything typed vanishes without a trace', () => {
  const paper = PaperBook.opened();
  paper.replace(
    'indikator',
    REFERENCE.indikator.filter(({ kode }) => kode !== 'IKU-2'),
  );
  paper.revise();
  paper.makeForms();
  expect(keptOf(paper)).toEqual([]);
});

test('a shorter form leaves nothing of the longer one behind', () => {
  const paper = PaperBook.opened({
    indikator: ['A', 'B', 'C'].map((kode) => indikator(kode, 'IKP', { 1: 10 })),
    anggaran: [],
  });
  paper.replace('indikator', [indikator('A', 'IKP', { 1: 10 })]);
  paper.revise();
  paper.makeForms();
  const heads = paper.markers('IKP').filter((marker) => marker === 'kepala');
  expect(heads).toHaveLength(2);
  expect(paper.form('IKP').rows.map(({ kode }) => kode)).toEqual(['A']);
});

test('the next quarter starts with blank inputs; what was not submitted is copied first', () => {
  const paper = filled();
  paper.approved('SEK');
  paper.consolidate({
    SEK: {},
    IKP: { putusan: 'lewati', alasan: 'Terlambat' },
    TI: { putusan: 'lewati', alasan: 'Terlambat' },
  });
  expect(paper.open(2).kind).toBe('planned');
  paper.forward();
  paper.makeForms();
  expect(paper.form('IKP').periode).toBe('2026-TW2');
  expect(paper.inputs('IKP').map(([kode, , realisasi]) => [kode, realisasi])).toEqual([
    ['IKU-1', ''],
    ['IKU-2', ''],
    ['2.16', ''],
  ]);
  expect(keptOf(paper)).toEqual([
    ['IKU-1', 'IKU-1', 1],
    ['IKU-2', 'IKU-2', 2],
    ['2.16', '2.16', 3],
  ]);
  // SEK was submitted as it stood: its copy is there already.
  expect(keptOf(paper, 'SEK')).toEqual([]);
});

test('what was changed after the submission is copied at the change of quarter', () => {
  const paper = PaperBook.opened();
  paper.approved('SEK');
  paper.approved('IKP');
  paper.consolidate({
    SEK: {},
    IKP: { putusan: 'lewati', alasan: 'x' },
    TI: { putusan: 'lewati', alasan: 'x' },
  });
  paper.fill('IKP', 'IKU-1', { realisasi: 99 });
  paper.open(2);
  paper.forward();
  paper.makeForms();
  expect(keptOf(paper).map(([kode, , realisasi]) => [kode, realisasi])).toContainEqual(['IKU-1', 99]);
});

test('a bidang with neither an indicator due nor a program is told so and not waited for', () => {
  const paper = PaperBook.prepared();
  paper.open(1);
  paper.forward();
  expect(messageOf(paper.makeForms())).toBe(
    'planned: Form Triwulan I Tahun 2026 siap: SEK, IKP, TI. Tidak ada yang jatuh tempo: SP.',
  );
  expect(paper.state('SP').keadaan.slice(3, 7)).toEqual(Array(4).fill('Tidak ada yang jatuh tempo'));
});

test('a bidang for which something falls due after all gets its form then', () => {
  const paper = PaperBook.opened();
  paper.type('indikator', 8, 'jatuh_tempo_1', 'ya');
  paper.type('indikator', 8, 'target_1', 10);
  paper.revise();
  expect(messageOf(paper.makeForms())).toBe('planned: Form Triwulan I Tahun 2026 siap: SEK, IKP, TI, SP.');
  expect(paper.state('SP').keadaan[3]).toBe('Menunggu');
});

test.each([
  ['submitted', (paper: PaperBook) => paper.fillAndSubmit('IKP'), 'form_diserahkan'],
  ['approved', (paper: PaperBook) => paper.approved('IKP'), 'form_diserahkan'],
  ['not submitted', () => undefined, 'arahan_diberikan'],
] as const)('a changed target ends a version that was %s and keeps what was typed', (_, before, last) => {
  const paper = filled();
  before(paper);
  const realisasi = paper.formRow('IKP', 'IKU-1').input.realisasi;
  paper.type('indikator', 5, 'target_1', 25);
  paper.revise();
  paper.makeForms();
  expect(paper.state('IKP').versi).toBeNull();
  expect(paper.state('IKP').last?.peristiwa).toBe(last);
  expect(paper.formRow('IKP', 'IKU-1').definition.target).toBe(25);
  expect(paper.formRow('IKP', 'IKU-1').input.realisasi).toBe(realisasi);
});

test('forms made again leave a version alone whose evidence alone has changed since', () => {
  const paper = PaperBook.opened();
  upload(paper, 'indikator|IKU-1', 'satu');
  paper.approved('IKP');
  const kode = paper.kode('IKP');
  withdraw(paper, '1', 'Salah');
  upload(paper, 'indikator|IKU-2', 'dua');
  expect(messageOf(paper.makeForms())).toContain('sudah sesuai');
  expect(paper.state('IKP').versi).toMatchObject({ kode, putusan: 'disetujui' });
});

test('inputs that leave a form unsubmitted are kept with the number of their evidence', () => {
  const paper = filled();
  upload(paper, 'indikator|IKU-2', 'satu');
  upload(paper, 'indikator|IKU-1', 'dua');
  paper.replace('indikator', [indikator('IKU-1', 'IKP', { 1: 20 })]);
  paper.revise();
  paper.makeForms();
  expect(paper.book().salinan.map((copy) => [copy.kode, copy.urutBukti])).toEqual([['IKU-2', 1]]);
});

test('an accepted bidang keeps the definitions it was measured by', () => {
  const paper = PaperBook.opened();
  paper.approved('IKP');
  paper.consolidate({ IKP: {} });
  paper.type('indikator', 5, 'uraian', 'Uraian baru');
  expect(messageOf(paper.revise())).toContain('planned');
  paper.makeForms();
  expect(paper.formRow('IKP', 'IKU-1').definition.uraian).toBe('Indikator IKU-1');
  expect(paper.state('IKP').versi?.putusan).toBe('diterima');
});

test.each<[string, () => PaperBook, string]>([
  [
    'before any quarter is open',
    () => PaperBook.prepared(),
    'Belum ada triwulan yang dibuka. Kepala Dinas memulai pengukuran lebih dahulu (langkah 1).',
  ],
  [
    'before the order was forwarded',
    () => {
      const paper = PaperBook.prepared();
      paper.open(1);
      return paper;
    },
    'Langkah 3 untuk Triwulan I Tahun 2026 menunggu langkah 2 selesai.',
  ],
  [
    'while the reference tabs have faults',
    () => {
      const paper = PaperBook.opened();
      paper.type('indikator', 5, 'metode', 'menaik');
      return paper;
    },
    'Belum dapat dilanjutkan: 1 hal wajib diperbaiki. Indikator!G5: kolom Cara hitung berisi "menaik". Pilih salah satu: naik, turun, turun T/R, rentang, predikat, ya/tidak.',
  ],
  [
    'while a bidang has no tab',
    () => {
      const paper = PaperBook.opened();
      paper.typeRow('bidang', 9, { kode: 'BARU', nama: 'Bidang baru', pemeriksa: 'kepala_bidang' });
      return paper;
    },
    'Tab form "BARU" tidak ada. Jalankan Pengelolaan > Siapkan buku kerja.',
  ],
])('forms are refused %s', (_, make, sentence) => {
  const paper = make();
  const before = paper.raw();
  expect(messageOf(paper.makeForms())).toBe(`refused: ${sentence}`);
  expect(paper.raw()).toEqual(before);
});

test.each(['=IMPORTXML("https://contoh.id";"//a")', '<script>alert(1)</script>', "'abc", '+6281234567890'])(
  'the explanation %p survives a form made anew',
  (kendala) => {
    const paper = filled();
    paper.fill('IKP', 'IKU-1', { kendala });
    swap(paper, 'IKU-1', 'IKU-2');
    paper.makeForms();
    expect(paper.inputs('IKP')[0]).toEqual(['IKU-1', 'IKU-1', 1, kendala]);
  },
);
