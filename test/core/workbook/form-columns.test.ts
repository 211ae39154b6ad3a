// Every column of a form is written by somebody: the bidang, the quarter's snapshot, a formula, or whoever makes the form.
import { FORM_COLUMNS } from '../../../src/core/workbook/form-columns';
import { formHeadFormulas, formulaKeys } from '../../../src/core/workbook/form-formulas';
import { formSpec } from '../../../src/core/workbook/form-layout';
import { BUKTI } from '../../../src/core/workbook/report-tables';
import { refOfSpec } from '../../../src/core/workbook/tab';
import { JEJAK_TAB, SALINAN, STATUS } from '../../../src/core/workbook/tables';

const REF = refOfSpec(formSpec({ kode: 'IKP', nama: 'IKP' }));
const JEJAK_REF = refOfSpec(JEJAK_TAB);

/** The block a row belongs to and its quarter are the form's maker's own. */
const MAKER = ['baris', 'periode'];

test('a column that is neither input nor snapshot has a formula', () => {
  const tabs = {
    jejak: JEJAK_REF,
    status: refOfSpec(STATUS),
    salinan: refOfSpec(SALINAN),
    bukti: refOfSpec(BUKTI),
    skala: [],
    batas: [],
    aturan: { nol: 'A1', desimalKategori: 'A1', ambangAnalisis: 'A1', batasLonjakan: 'A1' },
  };
  const withFormula = new Set<string>([
    ...MAKER,
    ...formulaKeys('indikator'),
    ...formHeadFormulas(REF, 'IKP', tabs).map(({ key }) => key),
  ]);
  const others = FORM_COLUMNS.filter(({ input, definition }) => !input && !definition).map(({ key }) => key);
  expect(others.filter((key) => !withFormula.has(key))).toEqual([]);
});

test('a formula stands in no column that people or the snapshot fill', () => {
  const filled = FORM_COLUMNS.filter(({ input, definition }) => input || definition).map(({ key }) => key);
  expect(formulaKeys('indikator').filter((key) => filled.some((other) => other === key))).toEqual([]);
});
