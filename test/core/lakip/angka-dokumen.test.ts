// A document that does not carry the figures of the report's tables is not the report.
import { unzipSync } from 'fflate';
import { figuresOf, missingFigures } from '../../../src/core/lakip/angka-dokumen';
import { buildLakip } from '../../../src/core/lakip/build';
import { buildDocx } from '../../../src/docx/build';
import { indikator, PaperBook, program } from '../book';

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
  const model = buildLakip(paper.book(), '2026-TW1', { jenis: 'final', tanggal: '2026-04-20' });
  const figures = figuresOf(model);
  expect(figures).toEqual(expect.arrayContaining(['1.420.000.000', '16,5', '64']));
  const zip = unzipSync(Buffer.from(await buildDocx(model, 'uji'), 'base64'));
  const xml = Buffer.from(zip['word/document.xml'] ?? []).toString('utf8');
  expect(missingFigures(figures, xml)).toEqual([]);
  expect(missingFigures(figures, xml.replaceAll('1.420.000.000', '1.920.000.000'))).toEqual([
    '1.420.000.000',
  ]);
});
