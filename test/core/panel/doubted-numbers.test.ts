// A number in doubt that does not stop a submission is named in the question of everybody who takes it over.
import { viewPage } from '../../../src/core/panel/page';
import type { Block } from '../../../src/core/rpc';
import { indikator, KABID_IKP, KASUBAG, messageOf, PaperBook, program, STAF_IKP } from '../book';

const NAMED =
  'Angka yang diragukan dan belum dikonfirmasi: 2.16 = 1.000. Jika dilanjutkan, angka itu dinyatakan sudah diperiksa dan benar.';

function questions(
  paper: PaperBook,
  view: 'ajukan' | 'berkas' | 'validasi',
  email: string,
): readonly string[] {
  const { blocks } = viewPage(view, paper.book(), paper.ctx(email));
  return blocks.flatMap((block: Block) =>
    block.kind === 'form' ? block.submits.flatMap(({ confirm }) => confirm ?? []) : [],
  );
}

function filled(input: Readonly<Record<string, number>>): PaperBook {
  const paper = PaperBook.opened({
    indikator: [indikator('IKU-1', 'IKP', { 1: 10 })],
    anggaran: [program('2.16', 'IKP', 1_000_000_000)],
  });
  paper.direct('IKP');
  paper.fill('IKP', 'IKU-1', { realisasi: 10 });
  paper.fill('IKP', '2.16', { realisasi: 1000, ...input });
  return paper;
}

test('whoever submits, approves and consolidates is asked about the very figure', () => {
  const paper = filled({});
  expect(questions(paper, 'ajukan', STAF_IKP)).toEqual([`Ajukan isian ini kepada Pemeriksa? ${NAMED}`]);
  expect(messageOf(paper.submit('IKP'))).toMatch(/^planned/);
  expect(questions(paper, 'berkas', KABID_IKP)[0]).toBe(
    `Setujui isian ini untuk diserahkan kepada Kasubag Program? ${NAMED}`,
  );
  paper.decide('IKP', true);
  expect(questions(paper, 'validasi', KASUBAG)).toEqual([
    `Konsolidasikan bidang yang diterima? IKP: {putusan:IKP}. ${NAMED}`,
  ]);
});

test('nothing is asked about a figure that was typed once more', () => {
  const paper = filled({ konfirmasi: 1000 });
  expect(questions(paper, 'ajukan', STAF_IKP)).toEqual(['Ajukan isian ini kepada Pemeriksa?']);
});
