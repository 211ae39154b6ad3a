// Rows of a form on the pages of steps 5, 6 and 7: what needs something first, and all that is decided on.
import { viewPage } from '../../../src/core/panel/page';
import type { Block, FormBlock, ViewName } from '../../../src/core/rpc';
import { groupLines, groupsOf, itemsOf, unfolded } from '../blocks';
import { indikator, KABID_IKP, KASUBAG, messageOf, PaperBook, program, STAF_IKP } from '../book';

type View = Extract<ViewName, 'ajukan' | 'berkas' | 'validasi'>;

function blocksOf(paper: PaperBook, view: View, email: string): readonly Block[] {
  return viewPage(view, paper.book(), paper.ctx(email)).blocks;
}

function formOf(paper: PaperBook, view: View, email: string): FormBlock {
  const forms = unfolded(blocksOf(paper, view, email)).flatMap((block) =>
    block.kind === 'form' && block.act !== 'catat' ? [block] : [],
  );
  expect(forms).toHaveLength(1);
  return forms[0] as FormBlock;
}

/** One row wrong, one to be explained, one explained, one sound, one confirmed, one not due. */
function mixed(): PaperBook {
  const paper = PaperBook.opened({
    indikator: [
      indikator('SEHAT', 'IKP', { 1: 10 }),
      indikator('SALAH', 'IKP', { 1: 10 }),
      indikator('RENDAH', 'IKP', { 1: 10 }),
      indikator('DIJELASKAN', 'IKP', { 1: 10 }),
      indikator('NANTI', 'IKP', { 4: 10 }),
    ],
    anggaran: [program('2.16', 'IKP', 1_000_000_000)],
  });
  paper.direct('IKP');
  const evidence = { kendala: 'Bukti menyusul dari BPS.' };
  paper.fill('IKP', 'SEHAT', { realisasi: 10, ...evidence });
  paper.fill('IKP', 'SALAH', { realisasi: 'sepuluh' });
  paper.fill('IKP', 'RENDAH', { realisasi: 5 });
  paper.fill('IKP', 'DIJELASKAN', {
    realisasi: 5,
    kendala: 'Anggaran digeser.',
    tindak_lanjut: 'Dikejar di TW II.',
  });
  paper.fill('IKP', '2.16', { realisasi: 1000, konfirmasi: 1000 });
  return paper;
}

test('how many rows are filled in is said once: by the status while it is being filled in, else on a line of its own', () => {
  const factsOf = (paper: PaperBook) =>
    unfolded(blocksOf(paper, 'ajukan', STAF_IKP)).flatMap((block) =>
      block.kind === 'facts' ? block.rows.map(({ label, value }) => `${label}: ${value}`) : [],
    );
  expect(factsOf(mixed())).toEqual([
    'Status: Sedang diisi (5 dari 5)',
    'Bukti dukung: 0 dari 4 indikator yang jatuh tempo',
  ]);
  const blank = PaperBook.opened();
  blank.direct('IKP');
  expect(factsOf(blank).slice(0, 2)).toEqual([
    'Status: Belum diisi',
    'Terisi: 0 dari 3 baris yang jatuh tempo',
  ]);
});

test('the filler sees what he has to mend, and how many rows need nothing', () => {
  const blocks = blocksOf(mixed(), 'ajukan', STAF_IKP);
  expect(groupLines(blocks)).toEqual([
    'Wajib diperbaiki: SALAH',
    'Perlu penjelasan: RENDAH',
    'Lengkap: SEHAT, DIJELASKAN, 2.16',
    'Belum jatuh tempo: NANTI',
  ]);
  expect(groupsOf(blocks).map(({ open, needsAction }) => [open, needsAction])).toEqual([
    [true, true],
    [true, true],
    [false, false],
    [false, false],
  ]);
  const [wrong] = groupsOf(blocks).flatMap(({ rows }) => rows);
  expect(wrong?.marks).toEqual([
    { text: 'Bukan angka', tone: 'bahaya' },
    { text: 'Belum ada bukti dukung', tone: 'ingat' },
  ]);
  expect(wrong?.details[0]).toMatchObject({ badge: 'Wajib diperbaiki', cell: wrong?.cell });
});

test('who checks sees target, realisasi and capaian, what was explained and which numbers were confirmed', () => {
  const paper = mixed();
  paper.fill('IKP', 'SALAH', { realisasi: 10, kendala: 'Bukti menyusul dari BPS.' });
  expect(messageOf(paper.submit('IKP'))).toMatch(/^planned/);
  const blocks = blocksOf(paper, 'berkas', KABID_IKP);
  expect(groupLines(blocks)).toEqual([
    'Perlu penjelasan: RENDAH',
    'Perlu dicermati: SEHAT, SALAH, DIJELASKAN, 2.16',
    'Belum jatuh tempo: NANTI',
  ]);
  const rows = groupsOf(blocks).flatMap((group) => group.rows);
  expect(rows.map(({ kode, figures, open }) => [kode, figures, open])).toEqual([
    ['RENDAH', 'Target 10 · realisasi 5 · 50,00 %', true],
    ['SEHAT', 'Target 10 · realisasi 10 · 100,00 %', true],
    ['SALAH', 'Target 10 · realisasi 10 · 100,00 %', true],
    ['DIJELASKAN', 'Target 10 · realisasi 5 · 50,00 %', true],
    ['2.16', 'Pagu 1.000.000.000 · realisasi 1.000 · 0,00 %', true],
    ['NANTI', 'belum jatuh tempo', false],
  ]);
  const said = itemsOf(blocks).map(({ badge, text }) => `${badge}: ${text}`);
  expect(said).toContain('Kendala / penjelasan: Anggaran digeser.');
  expect(said).toContain('Tindak lanjut: Dikejar di TW II.');
  expect(said.find((line) => line.startsWith('Konfirmasi angka'))).toMatch(
    /^Konfirmasi angka: angka 1\.000 sudah dikonfirmasi/,
  );
  const back = formOf(paper, 'berkas', KABID_IKP).submits.find(({ label }) => label.startsWith('Kembalikan'));
  expect(back?.needs).toEqual(['alasan']);
});

test('nothing with an open question is preset to be accepted', () => {
  const verdictOf = (paper: PaperBook) =>
    formOf(paper, 'validasi', KASUBAG).fields.find(({ name }) => name === 'putusan:IKP')?.value;
  const paper = PaperBook.opened({
    indikator: [indikator('IKU-1', 'IKP', { 1: 10 })],
    anggaran: [program('2.16', 'IKP', 500)],
  });
  paper.direct('IKP');
  paper.fill('IKP', 'IKU-1', { realisasi: 5 });
  paper.fill('IKP', '2.16', { realisasi: 500 });
  paper.submit('IKP');
  paper.decide('IKP', true);
  expect(verdictOf(paper)).toBe('tunggu');
  paper.fill('IKP', 'IKU-1', { kendala: 'Anggaran digeser.', tindak_lanjut: 'Dikejar di TW II.' });
  paper.submit('IKP');
  paper.decide('IKP', true);
  expect(verdictOf(paper)).toBe('terima');
});

test('each bidang of step 7 is folded under its counts, the first to be decided is open', () => {
  const paper = mixed();
  const folds = blocksOf(paper, 'validasi', KASUBAG).flatMap((block) =>
    block.kind === 'fold' ? [block] : [],
  );
  expect(folds.map(({ label, note, open }) => [label, note, open])).toContainEqual([
    expect.stringMatching(/^IKP · /),
    'Hasil pemeriksaan: 2 wajib diperbaiki, 4 perlu penjelasan',
    false,
  ]);
});

test('forty rows begin folded, however many of them need something', () => {
  const codes = Array.from({ length: 40 }, (_, index) => `IKU-${index + 1}`);
  const paper = PaperBook.opened({
    indikator: codes.map((kode) => indikator(kode, 'IKP', { 1: 10 })),
    anggaran: [],
  });
  paper.direct('IKP');
  const empty = groupsOf(blocksOf(paper, 'ajukan', STAF_IKP));
  expect(empty.map(({ label, open, rows }) => [label, open, rows.length])).toEqual([
    ['Wajib diperbaiki', false, 40],
  ]);
});

test('what several rows lack is read once, at the first of them; the others name it', () => {
  const paper = PaperBook.opened({
    indikator: ['A', 'B', 'C'].map((kode) => indikator(kode, 'IKP', { 1: 10 })),
    anggaran: [],
  });
  paper.direct('IKP');
  paper.fill('IKP', 'C', { realisasi: 'sepuluh' });
  const [wrong] = groupsOf(blocksOf(paper, 'ajukan', STAF_IKP));
  expect(wrong?.rows.map(({ kode, open, marks }) => [kode, open, marks[0]?.text])).toEqual([
    ['A', true, 'Realisasi belum diisi'],
    ['B', false, 'Realisasi belum diisi'],
    ['C', true, 'Bukan angka'],
  ]);
});

test('of a faulty bidang it is said that others can be consolidated only where one can', () => {
  const paper = PaperBook.opened({
    indikator: [indikator('IKU-1', 'IKP', { 1: 10 }), indikator('IKU-3', 'TI', { 1: 10 })],
    anggaran: [],
  });
  paper.direct('IKP');
  paper.direct('TI');
  paper.fill('IKP', 'IKU-1', { realisasi: 'sepuluh' });
  const said = () =>
    blocksOf(paper, 'validasi', KASUBAG).flatMap((block) => (block.kind === 'paragraph' ? block.text : []));
  expect(said().join(' ')).not.toContain('Bidang lain dapat dikonsolidasikan');
  paper.fill('TI', 'IKU-3', { realisasi: 10, kendala: 'Bukti menyusul dari BPS.' });
  paper.submit('TI');
  paper.decide('TI', true);
  expect(said()).toContainEqual(
    expect.stringMatching(/^Bidang IKP belum dapat diterima: .* Bidang lain dapat dikonsolidasikan\.$/),
  );
});
