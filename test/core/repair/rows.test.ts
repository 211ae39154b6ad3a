// Rows of a form and of the tabs people fill: put in, sorted in part, duplicated, without their marker.
import { formRowDamages, tableRowDamages } from '../../../src/core/repair/rows';
import type { CellValue } from '../../../src/core/workbook/cell';
import { FORM_COLUMNS } from '../../../src/core/workbook/form-columns';
import { ikpCell, PaperBook } from '../book';
import { located, words } from './paper';

/** IKP has two indicators in rows 14 and 15, and a program in row 18. */
function form(change: (paper: PaperBook) => void): PaperBook {
  const paper = PaperBook.opened();
  paper.fill('IKP', 'IKU-1', { realisasi: 11, kendala: 'satu' });
  paper.fill('IKP', 'IKU-2', { realisasi: 12, kendala: 'dua' });
  change(paper);
  return paper;
}

function found(paper: PaperBook, restored: readonly string[] = []) {
  const book = paper.book();
  const ikp = book.forms.get('IKP');
  if (!ikp) throw new Error('No form');
  return formRowDamages(located(paper, 'form:IKP'), book, ikp, restored);
}

/** What the form holds after its damages are mended. */
function mended(paper: PaperBook): readonly (readonly CellValue[])[] {
  paper.apply(found(paper).damages.flatMap(({ repair }) => repair ?? []));
  return paper.inputs('IKP');
}

function copy(paper: PaperBook, from: number, to: number): void {
  for (const { key } of FORM_COLUMNS) paper.type('form:IKP', to, key, paper.read('form:IKP', from, key));
}

const swapped = form((paper) => {
  for (const key of ['input_kode', 'realisasi', 'kendala']) {
    const [one, other] = [7, 8].map((row) => paper.read('form:IKP', row, key));
    paper.type('form:IKP', 7, key, other ?? '');
    paper.type('form:IKP', 8, key, one ?? '');
  }
});

test('a sound form has no damage', () => {
  expect(found(form(() => undefined))).toEqual({ damages: [], isShifted: false });
});

test('inputs sorted in part go back beside their codes, in one write for each block', () => {
  const { damages } = found(swapped);
  expect(damages.map(words)).toEqual([
    `mended: ${ikpCell('input_kode', 7)}: isian IKU-1, IKU-2 tidak berada di samping kodenya (terurut atau bergeser sebagian); dikembalikan ke barisnya.`,
  ]);
  expect(damages[0]?.repair).toHaveLength(1);
  expect(mended(swapped).slice(0, 2)).toEqual([
    ['IKU-1', 'IKU-1', 11, 'satu'],
    ['IKU-2', 'IKU-2', 12, 'dua'],
  ]);
});

test('a code that is gone is written again where the inputs stand in their own row', () => {
  const paper = form((it) => it.type('form:IKP', 7, 'input_kode', ''));
  expect(found(paper).damages.map(words)).toEqual([
    `mended: ${ikpCell('input_kode', 7)}: kode isian IKU-1 hilang atau berubah; ditulis kembali.`,
  ]);
  expect(mended(paper)[0]).toEqual(['IKU-1', 'IKU-1', 11, 'satu']);
});

test.each<[string, CellValue]>([
  ['of no row', 'IKU-9'],
  ['of another row, too', 'IKU-2'],
])('typed inputs under a code %s are left to a person', (_, kode) => {
  const paper = form((it) => it.type('form:IKP', 7, 'input_kode', kode));
  expect(found(paper).damages.map(({ repair, decision }) => [repair, decision])).toEqual([
    [null, 'Perbaiki kolom Kode (isian), lalu ulangi perintah ini.'],
  ]);
});

test('a row that was copied whole goes; one that differs is left to a person', () => {
  const paper = form((it) => copy(it, 8, 9));
  expect(found(paper).damages.map(words)).toEqual([
    `mended: ${ikpCell('kode', 9)}: baris 9 sama dengan baris 8 (IKU-2); salinannya dihapus.`,
  ]);
  paper.type('form:IKP', 9, 'realisasi', 13);
  expect(found(paper).damages.map(words)).toEqual([
    `left: ${ikpCell('kode', 9)}: IKU-2 tercantum di baris 8 dan 9 dengan isi yang berbeda. Putuskan mana yang benar, lalu hapus baris yang lain.`,
  ]);
});

test('a row without its marker gets it back when its code is known; typed words in a row of their own are left', () => {
  const unmarked = form((it) => it.type('form:IKP', 7, 'baris', ''));
  expect(found(unmarked).damages.map(words)).toEqual([
    `mended: ${ikpCell('kode', 7)}: tanda baris 7 (IKU-1) hilang sehingga barisnya tidak dibaca; dipasang kembali.`,
  ]);
  unmarked.apply(found(unmarked).damages.flatMap(({ repair }) => repair ?? []));
  expect(unmarked.inputs('IKP')[0]).toEqual(['IKU-1', 'IKU-1', 11, 'satu']);
  const noted = form((it) => {
    it.type('form:IKP', 9, 'kendala', 'catatan staf');
    it.type('form:IKP', 40, 'kendala', 'di bawah form');
  });
  expect(found(noted).damages.map(words)).toEqual([
    expect.stringMatching(
      /^left: IKP!\w+: baris 9 berisi "catatan staf" tetapi bukan baris form; .* Pindahkan isinya ke baris yang benar, lalu hapus baris ini\.$/,
    ),
  ]);
});

test('rows that lie in each other’s blocks are laid out again with their inputs', () => {
  const paper = form((it) => {
    const cells = FORM_COLUMNS.map(
      ({ key }) => [key, it.read('form:IKP', 7, key), it.read('form:IKP', 11, key)] as const,
    );
    for (const [key, indikator, program] of cells) {
      it.type('form:IKP', 7, key, program);
      it.type('form:IKP', 11, key, indikator);
    }
  });
  const before = [...paper.inputs('IKP')].sort();
  expect(found(paper).damages.map(words)).toEqual([
    `mended: ${ikpCell('kode', 6)}: baris form tidak lagi tersusun per bagian; disusun kembali dengan isian di samping kodenya.`,
  ]);
  expect([...mended(paper)].sort()).toEqual(before);
  expect(paper.markers('IKP').slice(1, 7)).toEqual([
    'kepala',
    'indikator',
    'indikator',
    '',
    'kepala',
    'program',
  ]);
});

test('definitions come back from the reference only where it is certain that they were lost', () => {
  const paper = form((it) => {
    it.type('form:IKP', 7, 'uraian', '');
    it.type('form:IKP', 7, 'satuan', '');
  });
  expect(found(paper).damages.map(words)).toEqual([
    `mended: ${ikpCell('uraian', 7)}: Indikator pada baris 7 kosong; disalin kembali dari tab acuan.`,
  ]);
  expect(found(paper, ['satuan']).damages.map(words)).toEqual([
    `mended: ${ikpCell('uraian', 7)}: Indikator, Satuan pada baris 7 kosong; disalin kembali dari tab acuan.`,
  ]);
});

test('the same code may stand twice where it names something else each time', () => {
  const paper = form((it) => {
    it.typeRow('pembanding', 5, { jenis: 'Tahun lalu', tahun: '2025', kode: 'IKU-1', realisasi: 1 });
    it.typeRow('pembanding', 6, { jenis: 'Standar nasional', tahun: '2025', kode: 'IKU-1', realisasi: 2 });
  });
  expect(tableRowDamages(located(paper, 'pembanding'))).toEqual({ damages: [], isShifted: false });
});
