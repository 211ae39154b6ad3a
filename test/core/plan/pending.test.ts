// Decisions made in cells: recorded by the next writing command, or noted with what to do.
import { pendingNotes } from '../../../src/core/plan/pending';
import { kodeVersi } from '../../../src/core/sop/jejak';
import { FIRST_ROW } from '../../../src/core/workbook/tab';
import { KABID_IKP, KADIS, KASUBAG, PaperBook, person, REFERENCE, SEKRETARIS, STAF_IKP } from '../book';

function submitted(): PaperBook {
  const paper = PaperBook.opened();
  paper.fillAndSubmit('IKP');
  return paper;
}

function notesOf(paper: PaperBook): readonly string[] {
  return pendingNotes(paper.book(), paper.ctx(KASUBAG));
}

test('a choice in the cell is recorded in the decider’s name, by whoever comes next, by way of the cell', () => {
  const paper = submitted();
  const kode = paper.kode('IKP');
  paper.choose('IKP', `Setuju · ${kode}`);
  expect(paper.recordPending(STAF_IKP)).toBe(1);
  expect(paper.state('IKP').last).toMatchObject({
    peristiwa: 'disetujui',
    pelaku: KABID_IKP,
    pencatat: STAF_IKP,
    kanal: 'sel',
    kode,
  });
  expect(paper.recordPending(STAF_IKP)).toBe(0);
});

test('a return chosen in the cell is recorded with its Catatan', () => {
  const paper = submitted();
  paper.choose('IKP', `Kembalikan · ${paper.kode('IKP')}`, 'Bukti kurang');
  expect(paper.recordPending()).toBe(1);
  expect(paper.state('IKP').alasanKembali).toBe('Bukti kurang');
});

test.each<[string, (paper: PaperBook) => string, string, string]>([
  [
    'Kembalikan without Catatan',
    (paper) => `Kembalikan · ${paper.kode('IKP')}`,
    '',
    'Keputusan di IKP!C8 belum dicatat: alasan pengembalian belum ditulis.',
  ],
  [
    'a stale code',
    () => 'Setuju · ABCDEF',
    '',
    'Keputusan di IKP!C8 menunjuk kode ABCDEF, bukan versi yang menunggu. Pilih lagi dari daftar.',
  ],
  [
    'words of one’s own',
    () => 'ok pak',
    '',
    'Keputusan di IKP!C8 tidak dikenali. Pilih dari daftar di sel itu.',
  ],
  [
    'a choice with a lower-case code',
    (paper) => `Setuju · ${paper.kode('IKP').toLowerCase()}x`,
    '',
    'Keputusan di IKP!C8 tidak dikenali. Pilih dari daftar di sel itu.',
  ],
])('%s is noted, not recorded', (_, choice, catatan, note) => {
  const paper = submitted();
  paper.choose('IKP', choice(paper), catatan);
  expect(paper.recordPending()).toBe(0);
  expect(notesOf(paper)).toEqual([note]);
});

test('an approval is bound to its code: the next version is not approved by it', () => {
  const paper = submitted();
  paper.choose('IKP', `Setuju · ${paper.kode('IKP')}`);
  paper.fill('IKP', 'IKU-1', { realisasi: 9 });
  paper.submit('IKP');
  expect(paper.recordPending()).toBe(0);
  expect(paper.state('IKP').versi?.putusan).toBe('menunggu');
  expect(notesOf(paper)).toHaveLength(1);
});

test('a decision already recorded is silent, even when its version is overtaken', () => {
  const paper = submitted();
  paper.choose('IKP', `Kembalikan · ${paper.kode('IKP')}`, 'Bukti kurang');
  paper.recordPending();
  paper.submit('IKP');
  expect([paper.recordPending(), notesOf(paper)]).toEqual([0, []]);
});

test('Setuju still standing in the cell after the acceptance is not recorded again', () => {
  const paper = submitted();
  paper.choose('IKP', `Setuju · ${paper.kode('IKP')}`);
  paper.recordPending();
  paper.consolidate({ IKP: {} });
  expect([paper.recordPending(), notesOf(paper)]).toEqual([0, []]);
});

test('Setuju turned into Kembalikan takes the approval back', () => {
  const paper = submitted();
  paper.choose('IKP', `Setuju · ${paper.kode('IKP')}`);
  paper.recordPending();
  paper.choose('IKP', `Kembalikan · ${paper.kode('IKP')}`, 'Keliru');
  expect(paper.recordPending()).toBe(1);
  expect(paper.state('IKP').versi?.putusan).toBe('dikembalikan');
});

test('a decision the panel wrote, its event lost, is recorded by way of the panel', () => {
  const paper = submitted();
  const kode = paper.kode('IKP');
  paper.choose('IKP', `Setuju · ${kode}`);
  const line = paper.form('IKP').putusan[0];
  paper.type('form:IKP', line?.row ?? 0, paper.requestKey, `${kode}/permintaan-1`);
  paper.recordPending();
  expect(paper.state('IKP').versi?.kanal).toBe('panel');
});

test('the request id of an older decision does not make a cell’s choice the panel’s', () => {
  const paper = submitted();
  const line = paper.form('IKP').putusan[0];
  paper.type('form:IKP', line?.row ?? 0, paper.requestKey, 'ABCDEF/permintaan-1');
  paper.choose('IKP', `Setuju · ${paper.kode('IKP')}`);
  paper.recordPending();
  expect(paper.state('IKP').versi?.kanal).toBe('sel');
});

test.each([
  ['nobody examines this bidang today', REFERENCE.personil.filter(({ email }) => email !== KABID_IKP)],
  [
    'the examiner has no account',
    REFERENCE.personil.map((row) => (row.email === KABID_IKP ? { ...row, email: '' } : row)),
  ],
])('a choice is not recorded while %s', (_, personil) => {
  const paper = submitted();
  paper.choose('IKP', `Setuju · ${paper.kode('IKP')}`);
  paper.replace('personil', personil);
  expect(paper.recordPending()).toBe(0);
  expect(notesOf(paper)).toEqual([
    'Keputusan di IKP!C8 belum dicatat: tidak ada pemeriksa yang berlaku di tab Personil.',
  ]);
});

test('a choice of the submitter himself is noted, not recorded', () => {
  const paper = PaperBook.opened({
    personil: [
      ...REFERENCE.personil,
      person(KABID_IKP, 'staf', 'IKP'),
      person('plt@contoh.go.id', 'kepala_bidang', 'IKP'),
    ],
  });
  for (const kode of ['IKU-1', 'IKU-2', '2.16']) paper.fill('IKP', kode, { realisasi: 8 });
  paper.submit('IKP', KABID_IKP);
  paper.choose('IKP', `Setuju · ${paper.kode('IKP')}`);
  expect(paper.recordPending(KABID_IKP)).toBe(0);
  expect(pendingNotes(paper.book(), paper.ctx(KABID_IKP))[0]).toContain('diajukan oleh');
  // The other examiner may, and does when he is the one who comes.
  expect(paper.recordPending('plt@contoh.go.id')).toBe(1);
});

function leaders(): { paper: PaperBook; choose: (index: number, text: string) => void; code: () => string } {
  const paper = PaperBook.prepared();
  const choose = (index: number, text: string) =>
    paper.type('pimpinan', FIRST_ROW + index, 'keputusan', text);
  const code = () => kodeVersi(paper.book().committed[paper.book().committed.length - 1]?.hash ?? '');
  return { paper, choose, code };
}

test('the order of the Kepala Dinas and its forwarding may both be given in cells', () => {
  const { paper, choose, code } = leaders();
  choose(0, `Setuju · ${code()}`);
  expect(paper.recordPending()).toBe(1);
  expect(paper.state('DINAS').last).toMatchObject({
    peristiwa: 'pengukuran_dimulai',
    pelaku: KADIS,
    kanal: 'sel',
  });
  choose(4, `Setuju · ${code()}`);
  expect(paper.recordPending()).toBe(1);
  expect(paper.state('DINAS').last).toMatchObject({
    peristiwa: 'diteruskan',
    pelaku: SEKRETARIS,
    kanal: 'sel',
  });
  expect([paper.recordPending(), notesOf(paper)]).toEqual([0, []]);
});

test.each([
  ['a code of older rights', 0, 'Setuju · ABCDEF', 'menunjuk kode ABCDEF'],
  ['a forwarding before the order', 4, 'Setuju · ABCDEF', 'menunjuk kode ABCDEF'],
  ['words of one’s own', 0, 'silakan', 'tidak dikenali'],
])('%s on Lembar Pimpinan is noted, not recorded', (_, index, text, note) => {
  const { paper, choose } = leaders();
  choose(index, text);
  expect(paper.recordPending()).toBe(0);
  expect(notesOf(paper)).toEqual([expect.stringContaining(note)]);
});
