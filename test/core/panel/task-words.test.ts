// Words that go with what waits, in Tugas saya: the note of step 2, the direction of step 4, why a form came back.
import { viewPage } from '../../../src/core/panel/page';
import { checkForward, planEvent } from '../../../src/core/plan/order';
import { KABID_IKP, KASUBAG, PaperBook, SEKRETARIS, STAF_IKP, STAF_TI } from '../book';

const WORDS = /^(?:Catatan Sekretaris|Arahan Bidang|Isian Bidang)/;

function words(paper: PaperBook, email: string): readonly string[] {
  return viewPage('tugas', paper.book(), paper.ctx(email)).blocks.flatMap((block) =>
    block.kind === 'paragraph' && WORDS.test(block.text) ? [block.text] : [],
  );
}

function forwarded(): PaperBook {
  const paper = PaperBook.prepared();
  paper.open(1);
  const [book, ctx] = [paper.book(), paper.ctx(SEKRETARIS)];
  const actor = { email: SEKRETARIS, nama: 'S', peran: 'sekretaris', kanal: 'panel' } as const;
  paper.carryOut(
    planEvent(book, ctx, checkForward(book, ctx, actor, '2026-TW1', 'Paling lambat Jumat.'), ''),
  );
  return paper;
}

const NOTE = 'Catatan Sekretaris: Paling lambat Jumat.';
const DIRECTION = 'Arahan Bidang IKP: Isi sesuai bukti.';

const STAGES: readonly (readonly [
  string,
  (paper: PaperBook) => void,
  Readonly<Record<string, readonly string[]>>,
])[] = [
  ['the note of step 2 waits for the Kasubag', () => {}, { [KASUBAG]: [NOTE], [STAF_IKP]: [] }],
  [
    'with the forms it goes on to those who give directions',
    (paper) => paper.makeForms(),
    { [KASUBAG]: [], [KABID_IKP]: [NOTE], [STAF_IKP]: [] },
  ],
  [
    'the direction reaches those who fill in, and no other bidang',
    (paper) => paper.direct('IKP'),
    { [KABID_IKP]: [], [STAF_IKP]: [DIRECTION], [STAF_TI]: [] },
  ],
  [
    'submitted, nothing is said any more',
    (paper) => paper.fillAndSubmit('IKP'),
    { [STAF_IKP]: [], [KABID_IKP]: [] },
  ],
  [
    'a return is said with its reason',
    (paper) => paper.decide('IKP', false, 'Bukti kurang.'),
    { [STAF_IKP]: [DIRECTION, 'Isian Bidang IKP dikembalikan: Bukti kurang.'], [STAF_TI]: [] },
  ],
  [
    'a return of the Kasubag is said to the examiner too',
    (paper) => {
      paper.submit('IKP');
      paper.decide('IKP', true);
      paper.returnData('IKP', 'Angka lain.');
    },
    {
      [KABID_IKP]: ['Isian Bidang IKP dikembalikan: Angka lain.'],
      [STAF_IKP]: [DIRECTION, 'Isian Bidang IKP dikembalikan: Angka lain.'],
    },
  ],
];

test.each(STAGES.map(([name], index) => [name, index] as const))('%s', (_, index) => {
  const paper = forwarded();
  for (const [, change] of STAGES.slice(0, index + 1)) change(paper);
  const expected = STAGES[index]?.[2] ?? {};
  const found = Object.keys(expected).map((email) => [email, words(paper, email)]);
  expect(Object.fromEntries(found)).toEqual(expected);
});
