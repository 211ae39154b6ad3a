// A quarter opened by mistake: taken back while nobody has put work into it, and refused once somebody has.

import { startBlocks } from '../../../src/core/panel/order-pages';
import { planOf } from '../../../src/core/plan/acts';
import { BATAL_MULAI_ACT } from '../../../src/core/plan/order';
import { verifyJejak } from '../../../src/core/sop/integrity';
import { keadaanOf } from '../../../src/core/sop/workflow';
import { KADIS, messageOf, PaperBook, SEKRETARIS, sha256 } from '../book';

function cancel(
  paper: PaperBook,
  alasan = 'Salah pilih',
  periode = paper.book().state.periode ?? '',
): string {
  const [book, ctx] = [paper.book(), paper.ctx(KADIS)];
  const input = { subject: { periode }, field: () => alasan, filed: null };
  return messageOf(paper.carryOut(planOf(BATAL_MULAI_ACT, book, ctx, input)));
}

const acts = (paper: PaperBook) =>
  startBlocks(paper.book(), paper.ctx(KADIS)).flatMap((block) => (block.kind === 'form' ? [block.act] : []));

test('the wrong quarter is taken back, and any quarter may be opened again', () => {
  const paper = PaperBook.prepared();
  paper.open(4);
  paper.forward();
  paper.makeForms();
  expect(acts(paper)).toEqual(['batal-mulai']);
  expect(cancel(paper)).toBe(
    'planned: Pembukaan Triwulan IV Tahun 2026 dibatalkan. Belum ada triwulan yang diukur.',
  );
  const { state } = paper.book();
  expect(state.periode).toBeNull();
  expect(keadaanOf(state.unit('2026-TW4', 'IKP'), 4)).toBe('Belum mulai');
  expect(acts(paper)).toEqual(['mulai']);
  expect(messageOf(paper.open(1))).toBe('planned: opened');
  expect(paper.book().state.periode).toBe('2026-TW1');
  expect(messageOf(paper.forward(SEKRETARIS))).toBe('planned: forwarded');
  expect(verifyJejak(paper.book().jejak, sha256, [])).toEqual([]);
});

test('the quarter before it is measured again', () => {
  const paper = PaperBook.opened();
  for (const bidang of ['SEK', 'IKP', 'TI']) paper.approved(bidang);
  paper.consolidate({ SEK: {}, IKP: {}, TI: {} });
  paper.open(3);
  expect(paper.book().state.periode).toBe('2026-TW3');
  expect(cancel(paper)).toBe(
    'planned: Pembukaan Triwulan III Tahun 2026 dibatalkan. Yang diukur kembali Triwulan I Tahun 2026.',
  );
  expect(paper.book().state.periode).toBe('2026-TW1');
  expect(messageOf(paper.open(2))).toBe('planned: opened');
});

test('a quarter opened out of its turn says so in the log, unless somebody gave his reason', () => {
  const reasons = (paper: PaperBook) =>
    paper
      .book()
      .committed.filter(({ peristiwa }) => peristiwa === 'pengukuran_dimulai')
      .map(({ alasan }) => alasan);
  const paper = PaperBook.prepared();
  paper.open(2);
  expect(reasons(paper)).toEqual(['']);
  const early = PaperBook.prepared();
  early.open(4);
  expect(reasons(early)).toEqual(['Dibuka sebelum triwulannya dimulai (1 Oktober 2026).']);
});

const IN_USE =
  'refused: Pembukaan Triwulan I Tahun 2026 tidak dapat dibatalkan: isian sudah diajukan, bukti dukung sudah diunggah, atau triwulannya sudah dikonsolidasikan.';

test.each<[string, (paper: PaperBook) => void, string]>([
  [
    'a form with typed values',
    (paper) => paper.fill('IKP', 'IKU-1', { realisasi: 5 }),
    'refused: Pembukaan Triwulan I Tahun 2026 tidak dapat dibatalkan: form IKP sudah berisi. Isian itu akan hilang; minta bidangnya mengosongkan lebih dahulu bila memang keliru.',
  ],
  ['a submission', (paper) => paper.fillAndSubmit('IKP'), IN_USE],
  [
    'a consolidation that left everybody out',
    (paper) => {
      const left = { putusan: 'lewati', alasan: 'Terlambat' } as const;
      paper.consolidate({ SEK: left, IKP: left, TI: left });
    },
    IN_USE,
  ],
])('%s keeps the quarter open, and the page offers nothing', (_, work, sentence) => {
  const paper = PaperBook.opened();
  work(paper);
  expect(cancel(paper)).toBe(sentence);
  expect(acts(paper)).toEqual(['mulai']);
});

test('without a reason, or for another quarter than the one being measured, nothing is taken back', () => {
  const paper = PaperBook.opened();
  expect(cancel(paper, '')).toMatch(/^refused: /);
  expect(cancel(paper, 'Salah', '2026-TW2')).toMatch(/^refused: /);
  expect(paper.book().state.periode).toBe('2026-TW1');
});
