// Step 6: an approval or a return, bound to the version's code.
import { KABID_IKP, messageOf, PaperBook, person, REFERENCE } from '../book';

function submitted(): PaperBook {
  const paper = PaperBook.opened();
  paper.fillAndSubmit('IKP');
  return paper;
}

test('an approval writes the decision line in one piece, then its event', () => {
  const paper = submitted();
  const kode = paper.kode('IKP');
  const outcome = paper.decide('IKP', true, 'Sudah lengkap');
  if (outcome.kind !== 'planned') throw new Error(outcome.message);
  const [stage] = outcome.stages;
  expect(stage?.data).toHaveLength(1);
  const line = paper.putusan('IKP');
  expect(line).toMatchObject({ keputusan: `Setuju · ${kode}`, catatan: 'Sudah lengkap' });
  expect(line.idPermintaan).toMatch(new RegExp(`^${kode}/permintaan-`));
  expect(paper.state('IKP').versi).toMatchObject({
    kode,
    putusan: 'disetujui',
    pemutus: KABID_IKP,
    kanal: 'panel',
  });
  expect(paper.state('IKP').last).toMatchObject({ kode, langkah: 6, peristiwa: 'disetujui' });
});

test('a return needs a reason and keeps it', () => {
  const paper = submitted();
  const before = paper.raw();
  expect(messageOf(paper.decide('IKP', false))).toBe(
    'refused: Alasan wajib ditulis bila isian dikembalikan atau dilewati.',
  );
  expect(paper.raw()).toEqual(before);
  const outcome = paper.decide('IKP', false, '=IMPORTXML("x")');
  expect(outcome.kind).toBe('planned');
  expect(paper.state('IKP').alasanKembali).toBe('=IMPORTXML("x")');
});

test.each<[string, (paper: PaperBook) => string, boolean, string]>([
  [
    'on a code of an older version',
    (paper) => {
      const old = paper.kode('IKP');
      paper.decide('IKP', false, 'Bukti kurang');
      paper.submit('IKP');
      return old;
    },
    true,
    'Kode \\w{6} bukan versi terakhir Bidang IKP \\(sekarang \\w{6}\\)',
  ],
  ['on a code nobody gave', () => 'ABCDEF', true, 'Kode ABCDEF bukan versi terakhir'],
  [
    'on a returned version',
    (paper) => {
      paper.decide('IKP', false, 'Bukti kurang');
      return paper.kode('IKP');
    },
    true,
    'Tidak ada isian Bidang IKP yang menunggu keputusan\\.',
  ],
  [
    'to return what step 7 has accepted',
    (paper) => {
      paper.decide('IKP', true);
      paper.consolidate({ IKP: {} });
      return paper.kode('IKP');
    },
    false,
    'Tidak ada isian Bidang IKP yang menunggu keputusan\\.',
  ],
  [
    'to approve what has changed since',
    (paper) => {
      paper.fill('IKP', 'IKU-1', { realisasi: 9 });
      return paper.kode('IKP');
    },
    true,
    'Isian Bidang IKP sudah berubah sejak diajukan\\. Minta staf mengajukan lagi',
  ],
])('a decision %s is refused', (_, prepare, setuju, sentence) => {
  const paper = submitted();
  const kode = prepare(paper);
  const before = paper.raw();
  expect(messageOf(paper.decide('IKP', setuju, 'Alasan', kode))).toMatch(new RegExp(`^refused: ${sentence}`));
  expect(paper.raw()).toEqual(before);
});

test('what changed since may be returned, for a return may concern anything', () => {
  const paper = submitted();
  paper.fill('IKP', 'IKU-1', { realisasi: 9 });
  expect(paper.decide('IKP', false, 'Angka berubah').kind).toBe('planned');
});

test.each([
  ['approved', true, ''],
  ['returned', false, 'Bukti kurang'],
] as const)('a version %s twice is answered the second time', (_, setuju, alasan) => {
  const paper = submitted();
  paper.decide('IKP', setuju, alasan);
  const before = paper.raw();
  expect(messageOf(paper.decide('IKP', setuju, alasan))).toBe(
    `answered: Keputusan atas Bidang IKP versi ${paper.kode('IKP')} sudah dicatat.`,
  );
  expect(paper.raw()).toEqual(before);
});

test('an approval after the acceptance is answered and records nothing', () => {
  const paper = submitted();
  paper.decide('IKP', true);
  paper.consolidate({ IKP: {} });
  const before = paper.raw();
  expect(paper.decide('IKP', true).kind).toBe('answered');
  expect(paper.raw()).toEqual(before);
});

test('an approval may be taken back by a return until step 7', () => {
  const paper = submitted();
  paper.decide('IKP', true);
  expect(paper.decide('IKP', false, 'Keliru menyetujui').kind).toBe('planned');
  expect(paper.state('IKP').versi?.putusan).toBe('dikembalikan');
});

test('nobody decides on a version he submitted', () => {
  const paper = PaperBook.opened({
    personil: [
      ...REFERENCE.personil,
      person(KABID_IKP, 'staf', 'IKP'),
      person('plt@contoh.go.id', 'kepala_bidang', 'IKP', { penugasan: 'Plt.' }),
    ],
  });
  for (const kode of ['IKU-1', 'IKU-2', '2.16']) paper.fill('IKP', kode, { realisasi: 8 });
  paper.submit('IKP', KABID_IKP);
  for (const setuju of [true, false]) {
    expect(messageOf(paper.decide('IKP', setuju, 'Alasan'))).toBe(
      `refused: Versi ini diajukan oleh ${KABID_IKP} sendiri. Pemeriksa tidak memutuskan isian yang diajukannya; mintalah Nama plt memutuskannya.`,
    );
  }
});

test('where nobody else fills in and nobody else examines, the submitter decides himself, and the log says so', () => {
  const alone = REFERENCE.personil.filter(({ peran, bidang }) => !(peran === 'staf' && bidang === 'IKP'));
  const paper = PaperBook.opened({ personil: [...alone, person(KABID_IKP, 'staf', 'IKP')] });
  for (const kode of ['IKU-1', 'IKU-2', '2.16']) paper.fillSure('IKP', kode, { realisasi: 8 });
  expect(paper.submit('IKP', KABID_IKP).kind).toBe('planned');
  expect(paper.decide('IKP', true).kind).toBe('planned');
  expect(paper.book().committed.at(-1)).toMatchObject({
    peristiwa: 'disetujui',
    alasan: 'Disetujui oleh pengajunya sendiri: tidak ada pemeriksa lain.',
  });
});

test('a bidang’s only examiner is told who submits', () => {
  const paper = PaperBook.opened({ personil: [...REFERENCE.personil, person(KABID_IKP, 'staf', 'IKP')] });
  for (const kode of ['IKU-1', 'IKU-2', '2.16']) paper.fillSure('IKP', kode, { realisasi: 8 });
  expect(messageOf(paper.submit('IKP', KABID_IKP))).toContain('Mintalah Nama staf.ikp mengajukan.');
});
