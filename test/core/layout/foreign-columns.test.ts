// Columns that have come apart: a definition between two inputs, somebody's own column in a form's strip and decision
// line and on Lembar Pimpinan. Holes cover just what they are for, blocks and decisions stand under their own keys.
import { layoutOfForm, printArea } from '../../../src/core/layout/form-blocks';
import { protectionWrites } from '../../../src/core/layout/rights';
import { cellWrites, columnWrites, rangesOf } from '../../../src/core/layout/runs';
import type { Write } from '../../../src/core/layout/write';
import { lineWrites } from '../../../src/core/plan/leader-decision';
import { refOf } from '../../../src/core/workbook/book';
import { areaOf, type CellValue } from '../../../src/core/workbook/cell';
import { FORM_COLUMNS, INPUT_KEYS } from '../../../src/core/workbook/form-columns';
import { FORM_ROW } from '../../../src/core/workbook/form-layout';
import type { TabId } from '../../../src/core/workbook/spec';
import type { TabRef } from '../../../src/core/workbook/tab';
import { DECIDER_KEYS } from '../../../src/core/workbook/tables';
import { PaperBook, SEKRETARIS } from '../book';

const OWN = 'catatan_kantor';
const FORM = 'form:IKP';
const NOTE = 'milik kantor';

/** Prepared, taken apart, prepared again: what an office may do to its workbook. */
function takenApart(): PaperBook {
  const paper = PaperBook.prepared();
  paper.moveColumn(FORM, 'pic', 'penyebut');
  paper.insertColumn(FORM, OWN, 'sasaran');
  paper.insertColumn('pimpinan', OWN, 'catatan');
  for (let row = FORM_ROW.alasan; row <= FORM_ROW.indikator + 1; row += 1) {
    paper.type(FORM, row, OWN, NOTE);
  }
  paper.prepare();
  return paper;
}

function made(): PaperBook {
  const paper = takenApart();
  paper.open(1);
  paper.forward();
  paper.makeForms();
  paper.direct('IKP');
  return paper;
}

function protectionsOf(paper: PaperBook): readonly Extract<Write, { do: 'protect' }>[] {
  const book = paper.book();
  const writes = protectionWrites({
    personil: book.personil,
    bidang: book.bidang,
    tanggal: paper.tanggal,
    keeper: '',
    ref: (id) => refOf(book, id),
    layout: (kode) => layoutOfForm(book.forms.get(kode)),
    lines: (kode) => book.putusan.filter(({ bidang }) => bidang === kode).map((line) => line.row),
  });
  return writes.filter((write) => write.do === 'protect');
}

function holesOf(paper: PaperBook, tab: TabId, name: string): readonly string[] {
  return protectionsOf(paper).flatMap((write) =>
    write.tab === tab && write.name.startsWith(name) && write.range !== null ? [write.range] : [],
  );
}

/** Keys of the columns that ranges lie over. */
function keysUnder(paper: PaperBook, tab: TabId, ranges: readonly string[]): readonly string[] {
  const { keys } = refOf(paper.book(), tab);
  return ranges.flatMap((range) => {
    const { column, columns } = areaOf(range);
    return keys.slice(column - 1, column - 1 + columns);
  });
}

const paper = made();
const [first] = paper.form('IKP').rows;
const row = first?.row ?? 0;

function cells(keys: readonly string[], at: number): readonly CellValue[] {
  return keys.map((key) => paper.read(FORM, at, key));
}

test('holes lie over the inputs and the decision cells, and over nothing else', () => {
  expect(keysUnder(paper, FORM, holesOf(paper, FORM, 'isian indikator'))).toEqual(INPUT_KEYS);
  expect(keysUnder(paper, 'pimpinan', holesOf(paper, 'pimpinan', 'keputusan IKP'))).toEqual(DECIDER_KEYS);
  const ofSteps = holesOf(paper, 'pimpinan', 'keputusan Sekretaris');
  expect(keysUnder(paper, 'pimpinan', ofSteps)).toEqual(DECIDER_KEYS);
  expect(ofSteps).toHaveLength(2);
});

test('every piece of a hole is a protection of its own, and a hole of the tab', () => {
  const own = protectionsOf(paper).filter(({ tab }) => tab === FORM);
  const whole = own.find(({ range }) => range === null);
  const pieces = own.flatMap(({ range }) => range ?? []);
  expect(whole?.holes).toEqual(pieces);
  expect(new Set(own.map(({ name }) => name)).size).toBe(own.length);
});

test('a form is made with every definition under its own key', () => {
  expect(cells(['kode', 'uraian', 'sasaran', 'pic', 'input_kode'], row)).toEqual([
    first?.definition.kode,
    first?.definition.uraian,
    first?.definition.sasaran,
    first?.definition.pic,
    first?.definition.kode,
  ]);
  expect(cells(['kode', 'pic', 'penyebut'], FORM_ROW.indikatorHead)).toEqual(
    ['kode', 'pic', 'penyebut'].map((key) => FORM_COLUMNS.find((column) => column.key === key)?.header),
  );
});

test('the head leaves out the column that is somebody else’s', () => {
  expect(cells([OWN], FORM_ROW.alasan)).toEqual([NOTE]);
  expect(cells([OWN], FORM_ROW.panduan)).toEqual([NOTE]);
});

test('what was typed stays, in inputs and in somebody’s own column, when the form is made again', () => {
  const again = made();
  again.fill('IKP', first?.kode ?? '', { realisasi: 8, kendala: 'hujan', kemajuan: 'rapat' });
  again.makeForms();
  expect(again.formRow('IKP', first?.kode ?? '').input).toMatchObject({
    realisasi: 8,
    kendala: 'hujan',
    kemajuan: 'rapat',
  });
  expect(again.read(FORM, row, OWN)).toBe(NOTE);
});

test('a decision by panel stands under its keys, and one in the cell is read from there', () => {
  const decided = made();
  decided.fillAndSubmit('IKP');
  decided.decide('IKP', false, 'Periksa lagi');
  const line = decided.putusan('IKP');
  expect(line).toMatchObject({ keputusan: expect.stringMatching(/^Kembalikan · /), catatan: 'Periksa lagi' });
  expect(line.idPermintaan).toMatch(/\/permintaan-/);

  decided.submit('IKP');
  decided.choose('IKP', `Setuju · ${decided.kode('IKP')}`);
  expect(decided.recordPending()).toBe(1);
  expect(decided.state('IKP').versi?.putusan).toBe('disetujui');
});

test('a leader’s decision stands under its keys, and stays when the workbook is prepared again', () => {
  const led = made();
  const decision = { periode: '2026-TW1', kode: '7F3A2C', setuju: true, alasan: 'baik' } as const;
  led.apply(lineWrites(led.book(), led.ctx(SEKRETARIS), 10, decision));
  const wanted = { keputusan: 'Setuju · 7F3A2C', catatan: 'baik' };
  const lineOf = () =>
    led.book().pimpinan.find(({ langkah, periode }) => langkah === 10 && periode === '2026-TW1');
  expect(lineOf()).toMatchObject(wanted);
  led.type('pimpinan', lineOf()?.row ?? 0, OWN, NOTE);
  led.prepare();
  expect(lineOf()).toMatchObject(wanted);
});

const REF: TabRef<'bidang'> = {
  id: 'bidang',
  name: 'Bidang',
  keys: ['kode', 'x', 'nama', 'pemeriksa'],
  lastRow: 9,
};

test('columns side by side are one piece', () => {
  expect(rangesOf(REF, ['pemeriksa', 'kode', 'nama'], 5, 2)).toEqual(['A5:A6', 'C5:D6']);
  expect(rangesOf(REF, ['nama', 'pemeriksa'], 5, 1)).toEqual(['C5:D5']);
  expect(cellWrites(REF, 5, { kode: 'IKP', pemeriksa: 'sekretaris', nama: '' })).toEqual([
    { do: 'values', tab: 'bidang', row: 5, column: 1, cells: [['IKP']] },
    { do: 'values', tab: 'bidang', row: 5, column: 3, cells: [['', 'sekretaris']] },
  ]);
  expect(columnWrites(REF, 5, [4, 1], [['a', 'b', 'c', 'd']])).toEqual([
    { do: 'values', tab: 'bidang', row: 5, column: 1, cells: [['a']] },
    { do: 'values', tab: 'bidang', row: 5, column: 4, cells: [['d']] },
  ]);
});

test('what is printed of a form ends with its rows and with what is done about them', () => {
  const paper = made();
  const form = paper.book().forms.get('IKP');
  if (!form) throw new Error('no form');
  const { row, column, rows, columns } = areaOf(printArea(form));
  expect([row, column]).toEqual([FORM_ROW.title, paper.columnOf(FORM, 'kode')]);
  expect(row + rows - 1).toBe(layoutOfForm(form).last);
  expect(column + columns - 1).toBe(paper.columnOf(FORM, 'tindak_lanjut'));
});
