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

/** "Bidang IKP: Diajukan · 7F3A2C / Langkah 6 menunggu …", with every code as six dots. */
function progress(paper: PaperBook, email: string): readonly string[] {
  const { blocks } = viewPage('tugas', paper.book(), paper.ctx(email));
  return blocks.flatMap((block) =>
    block.kind === 'facts'
      ? block.rows.map(
          ({ label, value }) =>
            `${label}: ${value.replace('\n', ' / ').replace(/ · [0-9A-F]{6}/, ' · ······')}`,
        )
      : [],
  );
}

test('everybody sees where his submission is and who is waited for next; leaders see every bidang', () => {
  const paper = forwarded();
  expect(progress(paper, KASUBAG)).toContain('Dinas: Langkah 3 menunggu Kasubag Program (Nama kasubag).');
  paper.makeForms();
  expect(progress(paper, STAF_IKP)).toEqual([
    'Bidang IKP: Belum diisi / Langkah 4 menunggu Kepala Bidang IKP (Nama kabid.ikp).',
  ]);
  paper.direct('IKP');
  paper.fillAndSubmit('IKP');
  const submitted = 'Bidang IKP: Diajukan · ······ / Langkah 6 menunggu Kepala Bidang IKP (Nama kabid.ikp).';
  expect(progress(paper, STAF_IKP)).toEqual([submitted]);
  paper.decide('IKP', false, 'Bukti kurang.');
  expect(progress(paper, STAF_IKP)).toEqual([
    'Bidang IKP: Dikembalikan Kepala Bidang · ······ / Langkah 5 menunggu Staf atau Operator IKP (Nama staf.ikp).',
  ]);
  paper.submit('IKP');
  paper.decide('IKP', true);
  expect(progress(paper, KABID_IKP)).toEqual([
    'Bidang IKP: Disetujui Kepala Bidang · ······ / Langkah 7 menunggu Kasubag Program (Nama kasubag).',
  ]);
  expect(progress(paper, SEKRETARIS).map((line) => line.slice(0, 11))).toEqual(['Bidang SEK:']);
  expect(progress(paper, KASUBAG).map((line) => line.split(':')[0])).toEqual([
    'Bidang SEK',
    'Bidang IKP',
    'Bidang TI',
    'Bidang SP',
  ]);
});

test.each([
  ['2026-04-01', 'Batas waktu pengisian: 8 April 2026 (4 hari kerja lagi).', 'netral'],
  ['2026-04-07', 'Batas waktu pengisian: 8 April 2026 (1 hari kerja lagi).', 'ingat'],
  ['2026-04-08', 'Batas waktu pengisian: 8 April 2026 (hari ini).', 'ingat'],
  ['2026-04-10', 'Batas waktu pengisian: 8 April 2026 (lewat 2 hari kerja).', 'bahaya'],
])('on %s the last day of filling is told', (tanggal, text, tone) => {
  const paper = PaperBook.opened();
  paper.tanggal = tanggal;
  paper.type('pengaturan', paper.rowOf('pengaturan', 'kunci', 'batas_1'), 'nilai', '2026-04-08');
  const { blocks } = viewPage('tugas', paper.book(), paper.ctx(STAF_IKP));
  expect(blocks).toContainEqual({ kind: 'paragraph', text, tone });
});
