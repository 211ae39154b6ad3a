// What a form says beside its quarter's name: the direction of step 4 and the note of step 2, in two engines.
import { checkForward, planEvent } from '../../src/core/plan/order';
import { FORM_ROW, HEAD_KEY } from '../../src/core/workbook/form-layout';
import { KADIS, PaperBook, SEKRETARIS } from '../core/book';
import { log } from '../core/reporting';
import { firstEngine, SecondEngine } from './two-engines';

function shown(paper: PaperBook, bidang: string): string {
  const sheets = paper.sheets();
  const column = paper.columnOf(`form:${bidang}`, HEAD_KEY);
  const row = FORM_ROW.periode - 1;
  const first = firstEngine(sheets)[bidang]?.[row]?.[column - 1];
  expect(new SecondEngine(sheets).value(bidang, row, column - 1)).toEqual(first);
  return String(first);
}

function forwarded(catatan: string): PaperBook {
  const paper = PaperBook.prepared();
  for (const tab of ['jejak', 'salinan', 'bukti', 'rekomendasi'] as const) paper.shorten(tab, 60);
  paper.prepare();
  paper.open(1);
  const [book, ctx] = [paper.book(), paper.ctx(SEKRETARIS)];
  const actor = { email: SEKRETARIS, nama: 'S', peran: 'sekretaris', kanal: 'panel' } as const;
  paper.carryOut(planEvent(book, ctx, checkForward(book, ctx, actor, '2026-TW1', catatan), ''));
  paper.makeForms();
  return paper;
}

test('the note stands on every form, the direction on its own bidang’s', () => {
  const paper = forwarded('Paling lambat Jumat.');
  expect(shown(paper, 'IKP')).toBe('Catatan Sekretaris: Paling lambat Jumat.');
  paper.direct('IKP');
  expect(shown(paper, 'IKP')).toBe('Isi sesuai bukti. Catatan Sekretaris: Paling lambat Jumat.');
  expect(shown(paper, 'TI')).toBe('Catatan Sekretaris: Paling lambat Jumat.');
});

test('without a note nothing is said until a direction is given', () => {
  const paper = forwarded('');
  expect(shown(paper, 'IKP')).toBe('');
  paper.direct('IKP');
  expect(shown(paper, 'IKP').trim()).toBe('Isi sesuai bukti.');
});

test('what was said with an opening that was taken back is not said any more', () => {
  const paper = forwarded('Paling lambat Jumat.');
  paper.direct('IKP');
  for (const unit of ['IKP', 'DINAS'])
    log(paper, 'pembukaan_dibatalkan', { unit, pelaku: KADIS, langkah: 1 });
  expect(shown(paper, 'IKP')).toBe('');
});
