// A document that does not carry the figures of the report's tables is not the report.

import { unzipSync } from 'fflate';
import { formatAngka } from '../../../src/core/domain/angka';
import { figuresToCarry, missingFigures } from '../../../src/core/lakip/angka-dokumen';
import { lakipFacts } from '../../../src/core/lakip/gather';
import type { LakipModel } from '../../../src/core/laporan/model';
import { buildDocx } from '../../../src/docx/build';
import { indikator, PaperBook, program } from '../book';
import { lakipOf } from '../laporan';
import { quarter } from './quarter';
import { readyToDraft } from './year-2024';

const P = (...runs: readonly string[]) =>
  `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`;

test.each([
  ['in one run', P('Rp1.420.000.000'), []],
  ['over two runs of a paragraph', P('1.420', '.000.000'), []],
  ['of another number', P('11.420.000.000'), ['1.420.000.000']],
  ['over two paragraphs, which are two numbers', P('1.420') + P('.000.000'), ['1.420.000.000']],
  ['of its beginning only', P('1.420.000.000,5'), ['1.420.000.000']],
  ['in an attribute alone', '<w:p w:rsidR="1.420.000.000"/>', ['1.420.000.000']],
  ['of nothing', '', ['1.420.000.000']],
])('a figure is found %s or missed', (_where, xml, missing) => {
  expect(missingFigures(['1.420.000.000'], xml)).toEqual(missing);
});

test('columns are printed with as many decimals as the finest of them: 5,00 is 5, and 50 is not', () => {
  expect(missingFigures(['5', '2,5', '0'], P('5,00 · 2,50 · 0,0'))).toEqual([]);
  expect(missingFigures(['5', '10'], P('50 · 1,0'))).toEqual(['5', '10']);
});

const numbersIn = (text: string) => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

/** Every figure that the report's tables print. */
function printed({ bagian }: LakipModel): readonly string[] {
  return bagian.flatMap(({ blok }) =>
    blok.flatMap((one) => (one.kind === 'tabel' ? one.baris.flat().flatMap(numbersIn) : [])),
  );
}

test.each([
  ['a whole year', readyToDraft().book(), '2024-TW4'],
  ['a quarter with every kind of nothing', quarter().book(), '2026-TW2'],
] as const)(
  'of %s nothing is demanded that the report does not print, and every row and sum is',
  (_, book, periode) => {
    const facts = lakipFacts(book, periode);
    const figures = figuresToCarry(facts);
    const report = printed(lakipOf(book, periode, { jenis: 'draf', tanggal: '2027-01-20' }));
    const paper = (texts: readonly string[]) => texts.map((text) => P(text)).join('');
    expect(missingFigures(figures, paper(report))).toEqual([]);
    // Nearly all that the tables print of rows and budget; the rest is compared, counted or dated.
    const rows = [...facts.indikator, ...facts.program].flatMap(({ sd, realisasi, pembilang }) =>
      [sd, realisasi, pembilang].flatMap((value) => (typeof value === 'number' ? [value] : [])),
    );
    const isDemanded = (value: number) =>
      figures.includes(formatAngka(value)) || figures.includes(formatAngka(value, { max: 2 }));
    expect(rows.filter((value) => !isDemanded(value))).toEqual([]);
    expect(figures.length).toBeGreaterThan(new Set(report).size / 4);
  },
);

test('the document that is built of a report carries all its figures, and no longer when one is altered', async () => {
  const paper = PaperBook.opened({
    indikator: [
      indikator(
        'IKU-1',
        'IKP',
        { 1: 16.5 },
        { target_tahunan: 64, uraian: 'Persentase <aduan> & "layanan" 24/7' },
      ),
    ],
    anggaran: [program('2.16', 'IKP', 1_420_000_000)],
  });
  paper.approved('IKP');
  paper.consolidate({ IKP: {} });
  const model = lakipOf(paper.book(), '2026-TW1', { jenis: 'final', tanggal: '2026-04-20' });
  const figures = figuresToCarry(lakipFacts(paper.book(), '2026-TW1'));
  expect(figures).toEqual(expect.arrayContaining(['1.420.000.000', '16,5', '64']));
  const zip = unzipSync(Buffer.from(await buildDocx(model, 'uji'), 'base64'));
  const xml = Buffer.from(zip['word/document.xml'] ?? []).toString('utf8');
  expect(missingFigures(figures, xml)).toEqual([]);
  expect(missingFigures(figures, xml.replaceAll('1.420.000.000', '1.920.000.000'))).toEqual([
    '1.420.000.000',
  ]);
});
