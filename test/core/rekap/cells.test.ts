// A consolidated row as its tables show it.
import { realisasiCell, recordTarget } from '../../../src/core/rekap/cells';
import { BELUM_JATUH_TEMPO, type Cells, indikatorRow } from './rows';

test.each([
  ['a number', { target: 92.5 }, 92.5],
  ['the printed wording', { target: 1, target_teks: 'maks 1%' }, 'maks 1%'],
  ['a range', { target: 7, target_atas: 8.5 }, '7–8,5'],
  ['a range of one number', { target: 7, target_atas: 7 }, 7],
  ['a word', { target: 'WTP' }, 'WTP'],
  ['nothing', {}, ''],
] as const)('a target is shown as %s', (_, cells: Cells, shown) => {
  expect(recordTarget(indikatorRow('IKU-1', 100, cells), 'triwulan')).toBe(shown);
});

test('the annual target has its own wording', () => {
  const record = indikatorRow('IKU-1', 100, { target_teks: 'maks 1%', tahunan_teks: 'maks 4%' });
  expect(recordTarget(record, 'tahunan')).toBe('maks 4%');
});

test.each([
  ['the derived value, not the blank cell', { realisasi: '', nilai: 66.5 }, 66.5],
  ['a zero', { realisasi: 0, nilai: 0 }, 0],
  ['the word of a predikat', { realisasi: 'WDP', nilai: '' }, 'WDP'],
  ['nothing of what was typed before its time', { ...BELUM_JATUH_TEMPO, realisasi: 5, nilai: '' }, ''],
] as const)('the realisasi shown is %s', (_, cells: Cells, shown) => {
  expect(realisasiCell(indikatorRow('IKU-1', '', cells))).toBe(shown);
});
