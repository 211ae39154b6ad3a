// Cells found by the words around them.
import { a1Of, findFormulaOption, locate, NoSuchCell, type Place, spotOf } from '../../runtime/play/grid';
import { readTable } from '../../runtime/play/table';
import type { TabDump } from '../../runtime/types';

function tabOf(
  display: readonly (readonly string[])[],
  formulas: readonly (readonly string[])[] = [],
): TabDump {
  return { display, values: display, formulas: display.map((_, row) => formulas[row] ?? []) };
}

const form = tabOf(
  [
    ['kode', 'target', 'realisasi', 'kode_isian'],
    ['Form IKP', 'TW IV', '', ''],
    ['Triwulan', 'Keputusan (langkah 6)', 'Catatan', ''],
    ['TW III', '', '', 'Setuju · AAAAAA'],
    ['TW IV', '', '', 'Setuju · 7F3A2C'],
    ['Indikator', '', '', ''],
    ['Kode', 'Target', 'Realisasi\ns.d. TW', 'Kode'],
    ['IKU-1', '3,36', '4,77', 'IKU-1'],
    ['IKU-2', '10', '', 'IKU-3'],
    ['Program', '', '', ''],
    ['Kode', 'Pagu', 'Realisasi\ns.d. TW', ''],
    ['PRG-01', '100', '95', ''],
    ['IKU-1', '1', '2', ''],
  ],
  [[], [], [], ['', '', '', '="Setuju · "&A1'], ['', '', '', '="Setuju · "&A2']],
);
const at = (place: Omit<Place, 'tab'>) => a1Of(locate(form, { tab: 'IKP', ...place }));

test('addresses go both ways', () => {
  expect(spotOf('C5')).toEqual({ row: 4, column: 2 });
  expect(a1Of(spotOf('AB12'))).toBe('AB12');
  expect(() => spotOf('12C')).toThrow(NoSuchCell);
});

test('a column by its visible header and a row by its code, within one table', () => {
  expect(at({ baris: 'PRG-01', kolom: 'Realisasi s.d. TW' })).toBe('C12');
  expect(at({ baris: 'IKU-2', kolom: 'Target' })).toBe('B9');
  expect(at({ baris: 'TW IV', kolom: 'Keputusan' })).toBe('B5');
  expect(at({ baris: 'TW IV', kolom: 'Keputusan (langkah 6)' })).toBe('B5');
  expect(at({ sel: 'D2' })).toBe('D2');
});

test('what fits twice is refused with the addresses, and told apart by title or number', () => {
  const twice = { baris: 'IKU-1', kolom: 'Realisasi s.d. TW' };
  expect(() => at(twice)).toThrow(/2 kali: C8, C13/);
  expect(at({ ...twice, blok: 'Program' })).toBe('C13');
  expect(at({ ...twice, blok: 'Indikator' })).toBe('C8');
  expect(at({ ...twice, ke: 2 })).toBe('C13');
});

test('what is not there is said', () => {
  expect(() => at({ baris: 'IKU-9', kolom: 'Target' })).toThrow('IKP: IKU-9 / Target tidak ditemukan.');
  expect(() => at({ baris: 'IKU-1', kolom: 'Sasaran' })).toThrow('kolom "Sasaran" tidak ada');
  expect(() => at({ baris: 'IKU-1', kolom: 'Target', blok: 'Anggaran' })).toThrow('"Anggaran" (blok)');
  expect(() => at({ baris: 'IKU-1' })).toThrow('"baris" dan "kolom"');
});

test("a decision's option is the formula of its own row", () => {
  expect(findFormulaOption(form, spotOf('B5'), 'Setuju')).toBe('Setuju · 7F3A2C');
  expect(() => findFormulaOption(form, spotOf('B5'), 'Kembalikan')).toThrow('diawali "Kembalikan"');
  expect(() => findFormulaOption(form, spotOf('B8'), 'Setuju')).toThrow('Beberapa pilihan');
});

test('a table is read under its visible header, empty rows left out', () => {
  const jejak = tabOf([
    ['no', 'waktu', 'hash'],
    ['No', 'Waktu', 'Hash'],
    ['1', '2026-04-01', 'aa'],
    ['2', '2026-04-02', 'bb'],
    ['', '', ''],
  ]);
  expect(readTable(jejak)).toEqual([
    { No: '1', Waktu: '2026-04-01', Hash: 'aa' },
    { No: '2', Waktu: '2026-04-02', Hash: 'bb' },
  ]);
  expect(readTable(jejak, 'Tidak ada')).toEqual([]);
});
