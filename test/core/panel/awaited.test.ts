// Whom the year waits for, as Tugas saya says it to those who have nothing to do, and to those who keep the workbook.
import { viewPage } from '../../../src/core/panel/page';
import { tasksOf } from '../../../src/core/panel/task-page';
import { FIRST_ROW } from '../../../src/core/workbook/tab';
import { KABID_IKP, KASUBAG, messageOf, OWNER, PaperBook, REFERENCE, SEKRETARIS, STAF_IKP } from '../book';
import { log, signed } from '../reporting';

function awaited(paper: PaperBook, email: string): readonly string[] {
  return viewPage('tugas', paper.book(), paper.ctx(email)).blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.map(({ text }) => text) : [],
  );
}

test('who has nothing to do is told what waits for whom; who has something is told that alone', () => {
  const paper = PaperBook.prepared();
  expect(awaited(paper, SEKRETARIS)).toEqual(['Mulai pengukuran triwulan (langkah 1): Nama kadis']);
  paper.open(1);
  paper.forward();
  paper.makeForms();
  paper.direct('IKP');
  expect(awaited(paper, SEKRETARIS)).toEqual([]);
  expect(awaited(paper, 'kadis@contoh.go.id')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Ajukan .*– IKP: Nama staf\.ikp$/)]),
  );
  expect(awaited(paper, STAF_IKP)).toEqual([]);
});

test('a role that nobody holds is told to whoever keeps the workbook, whatever else waits for him', () => {
  const paper = PaperBook.prepared({
    personil: REFERENCE.personil.filter(({ peran }) => peran !== 'kepala_dinas'),
  });
  const sentence =
    'Mulai pengukuran triwulan (langkah 1): belum ada Kepala Dinas di tab Personil. Kasubag Program atau pemilik berkas menambahkannya.';
  for (const email of [OWNER, KASUBAG, STAF_IKP]) expect(awaited(paper, email)).toEqual([sentence]);
});

/** All but the staf and operators of a bidang. */
const WITHOUT_FILLERS = REFERENCE.personil.filter(
  ({ peran, bidang }) => bidang !== 'IKP' || (peran !== 'staf' && peran !== 'operator'),
);

test("a bidang's role that nobody holds is told as well, by the bidang", () => {
  const paper = PaperBook.opened({ personil: WITHOUT_FILLERS });
  expect(awaited(paper, OWNER)).toContainEqual(
    expect.stringMatching(/^Ajukan .*– IKP: belum ada .*IKP.* di tab Personil/),
  );
});

test('a form that step 7 gave back waits for who fills it in, and for who checks it once it is submitted again', () => {
  const paper = PaperBook.opened();
  paper.fillAndSubmit('IKP');
  paper.decide('IKP', true);
  log(paper, 'dikembalikan', { unit: 'IKP', langkah: 7, alasan: 'Kurang' });
  const views = (email: string) => tasksOf(paper.book(), paper.ctx(email)).map(({ view }) => view);
  expect(views(STAF_IKP)).toContain('ajukan');
  expect(views(KABID_IKP)).not.toContain('berkas');
  paper.fillAndSubmit('IKP');
  expect(views(KABID_IKP)).toContain('berkas');
});

test('what a bidang left out had submitted waits for nobody once the report is signed', () => {
  const paper = PaperBook.opened();
  paper.fillAndSubmit('IKP');
  log(paper, 'dilewati', { unit: 'IKP', langkah: 7, alasan: 'Telat' });
  const views = () => tasksOf(paper.book(), paper.ctx(KABID_IKP)).map(({ view }) => view);
  expect(views()).toContain('berkas');
  log(paper, 'lakip_ditandatangani', { langkah: 11 });
  expect(views()).not.toContain('berkas');
});

test('a bidang that is new after the signature keeps nobody from the next quarter', () => {
  const paper = signed();
  for (const { kode } of paper.book().bidang) log(paper, 'dilewati', { unit: kode, langkah: 7 });
  paper.typeRow('bidang', FIRST_ROW + paper.book().bidang.length, {
    kode: 'BARU',
    nama: 'Bidang baru',
    pemeriksa: 'sekretaris',
  });
  paper.prepare();
  expect(messageOf(paper.open(2))).toMatch(/^planned/);
});

test('figures entered into SAKIP after the signature ask for no new draft', () => {
  const paper = signed();
  const before = awaited(paper, SEKRETARIS);
  log(paper, 'sakip_dientri', { langkah: 8, own: 'Selesai' });
  expect(awaited(paper, SEKRETARIS)).toEqual(before);
});

test('after a start taken back the forms of the other quarter are made anew by the Kasubag', () => {
  const paper = PaperBook.opened();
  for (const kode of ['SEK', 'IKP', 'TI']) paper.approved(kode);
  paper.consolidate({ SEK: {}, IKP: {}, TI: {} });
  const words = (email: string) =>
    viewPage('tugas', paper.book(), paper.ctx(email)).blocks.flatMap((block) =>
      block.kind === 'link' ? [block.view] : [],
    );
  expect(words(KASUBAG)).not.toContain('form');
  expect(messageOf(paper.open(2))).toMatch(/^planned/);
  paper.forward();
  paper.makeForms();
  log(paper, 'pembukaan_dibatalkan', { periode: '2026-TW2', kode: '2026-TW1' });
  log(paper, 'dikembalikan', { unit: 'IKP', langkah: 7, alasan: 'Kurang' });
  expect(words(KASUBAG)).toContain('form');
  paper.makeForms();
  expect(words(KASUBAG)).not.toContain('form');
});
