// Step 5: what is submitted, when it is refused, and how it is copied.
import { KABID_IKP, messageOf, PaperBook, person, REFERENCE, STAF_IKP } from '../book';

test('a sound form is submitted under a code, and copied cell by cell', () => {
  const paper = PaperBook.opened();
  paper.fill('IKP', 'IKU-1', { kendala: '1E5', tindak_lanjut: '2e3' });
  const outcome = paper.fillAndSubmit('IKP');
  expect(messageOf(outcome)).toBe(
    `planned: Isian Bidang IKP diajukan dengan kode ${paper.kode('IKP')}. Pemeriksa melanjutkan dengan langkah 6.`,
  );
  const { versi } = paper.state('IKP');
  const copies = paper.book().salinan.filter(({ idVersi }) => idVersi === versi?.idVersi);
  expect(copies.map(({ kode, blok, input }) => [blok, kode, ...Object.values(input)])).toEqual([
    ['indikator', 'IKU-1', 'IKU-1', 8, '', '', 8, '1E5', '2e3', '', ''],
    ['indikator', 'IKU-2', 'IKU-2', 8, '', '', 8, '', '', '', ''],
    ['program', '2.16', '2.16', 8, '', '', 8, '', '', '', ''],
  ]);
  expect(versi).toMatchObject({ pengaju: STAF_IKP, putusan: 'menunggu' });
});

test.each([
  '=IMPORTXML("https://contoh.id";"//a")',
  '<script>alert(1)</script>',
  "'abc",
  '+6281234567890 (petugas)',
  '🧾'.repeat(60),
])('the explanation %p is copied as it was typed, and never as a formula', (kendala) => {
  const paper = PaperBook.opened();
  paper.fill('IKP', 'IKU-1', { kendala });
  paper.fillAndSubmit('IKP');
  expect(paper.book().salinan[0]?.input.kendala).toBe(kendala);
});

test.each<[string, () => PaperBook, string]>([
  [
    'no quarter is open',
    () => PaperBook.prepared(),
    'Belum ada triwulan yang dibuka. Kepala Dinas memulai pengukuran lebih dahulu (langkah 1).',
  ],
  [
    'no direction was given',
    () => {
      const paper = PaperBook.prepared();
      paper.open(1);
      paper.forward();
      paper.makeForms();
      return paper;
    },
    'Langkah 5 untuk Bidang IKP menunggu langkah 4 selesai.',
  ],
  ['something must be mended', () => PaperBook.opened(), 'Belum dapat dilanjutkan: 3 hal wajib diperbaiki.'],
  [
    'the bidang was accepted',
    () => {
      const paper = PaperBook.opened();
      paper.approved('IKP');
      paper.consolidate({ IKP: {} });
      return paper;
    },
    'Isian Bidang IKP sudah diterima dan dikonsolidasikan. Untuk mengubahnya, Kasubag Program mengembalikannya melalui Program > Periksa data bidang… (7).',
  ],
])('it is refused while %s', (_, make, sentence) => {
  const paper = make();
  const before = paper.raw();
  const outcome = paper.submit('IKP');
  expect(messageOf(outcome)).toContain(`refused: ${sentence}`);
  expect(paper.raw()).toEqual(before);
});

test('a bidang with nothing due has nothing to submit', () => {
  const paper = PaperBook.opened({
    personil: [...REFERENCE.personil, person('staf.sp@contoh.go.id', 'staf', 'SP')],
  });
  expect(messageOf(paper.submit('SP'))).toBe(
    'refused: Bidang SP: tidak ada yang jatuh tempo pada triwulan ini.',
  );
});

test('the same content once more is answered, not submitted twice', () => {
  const paper = PaperBook.opened();
  paper.fillAndSubmit('IKP');
  const before = paper.raw();
  expect(messageOf(paper.submit('IKP'))).toBe(
    `answered: Isian Bidang IKP sudah diajukan dengan kode ${paper.kode('IKP')} dan tidak berubah sejak itu.`,
  );
  expect(paper.raw()).toEqual(before);
});

test('the same content after a return is a new version with a new code', () => {
  const paper = PaperBook.opened();
  paper.fillAndSubmit('IKP');
  const first = paper.state('IKP').versi;
  paper.decide('IKP', false, 'Bukti kurang');
  expect(paper.submit('IKP').kind).toBe('planned');
  const second = paper.state('IKP').versi;
  expect(second?.kode).not.toBe(first?.kode);
  expect(second?.idVersi).not.toBe(first?.idVersi);
  expect(second?.digest).toBe(first?.digest);
});

test('changed content replaces a version that still waits', () => {
  const paper = PaperBook.opened();
  paper.fillAndSubmit('IKP');
  const first = paper.kode('IKP');
  paper.fill('IKP', 'IKU-1', { realisasi: 9 });
  expect(paper.submit('IKP').kind).toBe('planned');
  expect(paper.kode('IKP')).not.toBe(first);
});

test('the only examiner cannot submit what he alone would decide on', () => {
  const paper = PaperBook.opened({
    personil: [...REFERENCE.personil, person(KABID_IKP, 'staf', 'IKP')],
  });
  for (const kode of ['IKU-1', 'IKU-2', '2.16']) paper.fill('IKP', kode, { realisasi: 8 });
  expect(messageOf(paper.submit('IKP', KABID_IKP))).toBe(
    `refused: ${KABID_IKP} adalah satu-satunya pemeriksa bidang ini dan tidak memutuskan isian yang diajukannya sendiri. Mintalah Nama staf.ikp mengajukan.`,
  );
  expect(paper.submit('IKP', STAF_IKP).kind).toBe('planned');
});
