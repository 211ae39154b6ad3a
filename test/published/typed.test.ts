// The published rows typed into cells as they are printed: read as they are meant, or refused with a sentence. None silently
// becomes something else.
import { LOCALES } from '../../runtime/book/engine';
import { parseEntry } from '../../runtime/book/entry';
import { checkForm } from '../../src/core/workbook/form';
import { nilaiOf } from '../../src/core/workbook/measure';
import { FIRST_ROW } from '../../src/core/workbook/tab';
import { indikator, PaperBook, program } from '../core/book';
import published from '../data/published-rows.json';

interface Printed {
  readonly text: string;
  readonly nilai: number;
}

/** Numbers as they are printed, each target and realisasi with its unit. */
const NUMBERS = published.indikator.flatMap(
  ({ satuan, target, target_printed, realisasi, realisasi_printed }) => {
    if (target === null || realisasi === null || target_printed === null || realisasi_printed === null)
      return [];
    return [
      {
        satuan,
        target: { text: target_printed, nilai: target },
        realisasi: { text: realisasi_printed, nilai: realisasi },
      },
    ];
  },
);

/** Types a text as a person would, in the Indonesian locale. */
function type(
  paper: PaperBook,
  tab: 'indikator' | 'anggaran' | 'form:IKP',
  row: number,
  key: string,
  text: string,
) {
  const entry = parseEntry(text, LOCALES.id_ID, 2026);
  if (entry.kind === 'number' && entry.format?.includes('%'))
    paper.typePercent(tab, row, key, entry.value * 100);
  else paper.type(tab, row, key, entry.kind === 'number' ? entry.value : text);
}

function isSame({ nilai }: Printed, read: unknown): boolean {
  return typeof read === 'number' && Math.abs(read - nilai) <= Math.abs(nilai) * 1e-12;
}

test('targets', () => {
  const paper = PaperBook.prepared({
    indikator: NUMBERS.map(({ satuan }, index) =>
      indikator(`I${index}`, 'IKP', { 1: 1 }, { satuan, target_tahunan: '' }),
    ),
  });
  NUMBERS.forEach(({ target }, index) => {
    type(paper, 'indikator', FIRST_ROW + index, 'target_1', target.text);
  });
  const book = paper.book();
  const silent = NUMBERS.filter(({ target }, index) => {
    const item = book.indikator.find(({ kode }) => kode === `I${index}`);
    const isRefused = book.referenceProblems.some(({ place }) =>
      place?.a1.endsWith(String(FIRST_ROW + index)),
    );
    return !isRefused && !isSame(target, item?.target[1]?.nilai);
  });
  expect(silent).toEqual([]);
  expect(book.referenceProblems.length).toBeLessThan(NUMBERS.length);
});

test('realisasi', () => {
  const paper = PaperBook.opened({
    indikator: NUMBERS.map(({ satuan, target }, index) =>
      indikator(`I${index}`, 'IKP', { 1: target.nilai }, { satuan, target_tahunan: target.nilai }),
    ),
  });
  NUMBERS.forEach(({ realisasi }, index) => {
    type(paper, 'form:IKP', paper.formRow('IKP', `I${index}`).row, 'realisasi', realisasi.text);
  });
  const form = paper.form('IKP');
  const blocked = checkForm(form).filter(({ severity }) => severity === 'Wajib diperbaiki');
  const silent = form.rows.filter(({ blok, row, cells }) => {
    const own = NUMBERS[form.rows.findIndex((item) => item.row === row)];
    if (blok !== 'indikator' || !own) return false;
    return (
      !blocked.some(({ place }) => place?.a1.endsWith(String(row))) && !isSame(own.realisasi, nilaiOf(cells))
    );
  });
  expect(silent.map(({ kode }) => kode)).toEqual([]);
});

test('budgets', () => {
  const amounts = published.anggaran.flatMap(({ anggaran, anggaran_printed }) =>
    anggaran === null || anggaran_printed === null ? [] : [{ text: anggaran_printed, nilai: anggaran }],
  );
  const paper = PaperBook.prepared({ anggaran: amounts.map((_, index) => program(`P${index}`, 'IKP', 1)) });
  amounts.forEach(({ text }, index) => {
    type(paper, 'anggaran', FIRST_ROW + index, 'pagu', text);
  });
  const book = paper.book();
  const silent = amounts.filter((amount, index) => {
    const isRefused = book.referenceProblems.some(({ place }) =>
      place?.a1.endsWith(String(FIRST_ROW + index)),
    );
    return !isRefused && !isSame(amount, book.program.find(({ kode }) => kode === `P${index}`)?.pagu);
  });
  expect(silent).toEqual([]);
});
