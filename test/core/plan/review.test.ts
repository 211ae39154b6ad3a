// Step 10: a draft of the LAKIP is approved with its checklist and summary, or returned with a reason.
import { IKHTISAR_KUNCI, REVIU_STATEMENTS } from '../../../src/core/lakip/reviu-statements';
import { planOf } from '../../../src/core/plan/acts';
import { REVIU_ACT } from '../../../src/core/plan/review';
import { KADIS, KASUBAG, messageOf, type PaperBook, person, REFERENCE, SEKRETARIS } from '../book';
import {
  answer,
  draft,
  drafted,
  inputOf,
  issued,
  laporan,
  lineRow,
  reportable,
  review,
  sign,
  signed,
  states,
} from '../report';

const TW1 = 'Triwulan I Tahun 2026';

test('an approval writes the decision line in one piece, then its event', () => {
  const paper = drafted();
  const kode = laporan(paper).draf?.kode ?? '';
  const outcome = review(paper, true, 'Lengkap');
  expect(messageOf(outcome)).toBe(
    `planned: Draf LAKIP ${TW1} kode ${kode} disetujui. Kasubag Program menerbitkan naskah final untuk ditandatangani (langkah 11).`,
  );
  if (outcome.kind !== 'planned') throw new Error(outcome.message);
  const [stage] = outcome.stages;
  expect(stage?.data).toHaveLength(1);
  const request = stage?.commit?.idPermintaan ?? '';
  expect(
    ['keputusan', 'catatan', 'id_permintaan'].map((key) => paper.read('pimpinan', lineRow(10), key)),
  ).toEqual([`Setuju · ${kode}`, 'Lengkap', `${kode}/${request}`]);
  expect(laporan(paper).periksa).toMatchObject({
    peristiwa: 'lakip_diperiksa',
    langkah: 10,
    kode,
    alasan: 'Lengkap',
    pelaku: SEKRETARIS,
    kanal: 'panel',
  });
  expect(states(paper)).toEqual(['Selesai', 'Selesai', 'Selesai', 'Menunggu', 'Belum mulai']);
});

test('a return needs a reason, keeps it, and asks for another draft', () => {
  const paper = drafted();
  expect(messageOf(review(paper, false))).toBe(
    'refused: Tuliskan alasannya: Kasubag Program memperbaiki draf menurut alasan itu.',
  );
  const kode = laporan(paper).draf?.kode ?? '';
  expect(messageOf(review(paper, false, '=Bab III'))).toBe(
    `planned: Draf LAKIP ${TW1} kode ${kode} dikembalikan. Kasubag Program menyusun draf baru (langkah 9).`,
  );
  expect(laporan(paper).kembali).toMatchObject({ langkah: 10, kode, alasan: '=Bab III', pelaku: SEKRETARIS });
  expect(paper.read('pimpinan', lineRow(10), 'keputusan')).toBe(`Kembalikan · ${kode}`);
  expect(states(paper)).toEqual(['Selesai', 'Perlu diulang', 'Dikembalikan', 'Belum mulai', 'Belum mulai']);
});

test('a return asks nothing of the checklist', () => {
  const paper = reportable();
  draft(paper);
  expect(review(paper, false, 'Bab III kosong').kind).toBe('planned');
});

const FULL = 'Belum dapat dilanjutkan:';

test.each<[string, (paper: PaperBook) => void, string]>([
  [
    'a statement is not answered',
    (paper) => answer(paper, 'II.3', ''),
    `${FULL} 1 hal wajib diperbaiki. Reviu!E14: pernyataan II.3 belum dijawab. Pilih Ya, Tidak, atau Tidak relevan.`,
  ],
  [
    'an answer is none of the three',
    (paper) => answer(paper, 'I.1', 'ya'),
    `${FULL} 1 hal wajib diperbaiki. Reviu!E6: pernyataan I.1 belum dijawab. Pilih Ya, Tidak, atau Tidak relevan.`,
  ],
  [
    'a No is not explained',
    (paper) => answer(paper, 'III.10', 'Tidak'),
    `${FULL} 1 hal wajib diperbaiki. Reviu!F28: pernyataan III.10 dijawab Tidak tanpa catatan. Tuliskan penjelasannya di kolom Catatan.`,
  ],
  [
    'a Yes against what the workbook found has no reason',
    (paper) => {
      const otomatis = 'Perlu diperiksa: 0 dari 2 indikator mempunyai data pembanding.';
      paper.type('reviu', paper.rowOf('reviu', 'kunci', 'III.7'), 'otomatis', otomatis);
    },
    `${FULL} 1 hal wajib diperbaiki. Reviu!F25: pernyataan III.7 dijawab Ya, sedangkan pemeriksaan otomatis menyebut Perlu diperiksa. Tuliskan dasarnya di kolom Catatan.`,
  ],
  [
    'the summary is blank',
    (paper) => answer(paper, IKHTISAR_KUNCI, 'Ya', '  '),
    `${FULL} 1 hal wajib diperbaiki. Reviu!F5: ikhtisar eksekutif belum ditulis. Tuliskan di kolom Catatan pada barisnya.`,
  ],
  [
    'rows have gone',
    (paper) => {
      paper.typeRow('reviu', 5, { kunci: 'x' });
      paper.typeRow('reviu', 6, { kunci: 'y' });
    },
    `${FULL} 2 hal wajib diperbaiki. Tab Reviu: pernyataan I.1 triwulan ini belum ada. Minta Kasubag Program menyusun draf lagi agar barisnya dibuat. Tab Reviu: baris ikhtisar eksekutif triwulan ini belum ada.`,
  ],
  [
    'nothing is answered: the first three and the count',
    (paper) => {
      for (const { kunci } of REVIU_STATEMENTS) answer(paper, kunci, '');
      answer(paper, IKHTISAR_KUNCI, '');
    },
    `${FULL} 24 hal wajib diperbaiki. Reviu!E6: pernyataan I.1 belum dijawab. Pilih Ya, Tidak, atau Tidak relevan. Reviu!E7: pernyataan I.2 belum dijawab. Pilih Ya, Tidak, atau Tidak relevan. Reviu!E8: pernyataan I.3 belum dijawab. Pilih Ya, Tidak, atau Tidak relevan.`,
  ],
])('no approval while %s', (_, spoil, sentence) => {
  const paper = drafted();
  spoil(paper);
  const before = paper.raw();
  expect(messageOf(review(paper, true))).toContain(`refused: ${sentence}`);
  expect(paper.raw()).toEqual(before);
});

test('a Yes against a finding stands with its reason, and one with the finding needs none', () => {
  const paper = drafted();
  const finding = (kunci: string, otomatis: string) =>
    paper.type('reviu', paper.rowOf('reviu', 'kunci', kunci), 'otomatis', otomatis);
  finding('III.7', 'Perlu diperiksa: 0 dari 2 indikator mempunyai data pembanding.');
  finding('I.2', 'Sesuai: 2 dari 2 indikator mempunyai target.');
  answer(paper, 'III.7', 'Ya', 'Indikator baru, belum ada pembanding.');
  expect(review(paper, true).kind).toBe('planned');
});

test('Tidak with an explanation and Tidak relevan are answers', () => {
  const paper = drafted();
  answer(paper, 'III.4', 'Tidak', 'Target diubah pada perubahan PK.');
  answer(paper, 'III.6', 'Tidak relevan');
  expect(review(paper, true).kind).toBe('planned');
});

test.each<[string, () => PaperBook, { setuju: boolean; kode?: string }, string]>([
  [
    'before there is a draft',
    () => reportable(),
    { setuju: true },
    `Draf LAKIP ${TW1} belum disusun. Kasubag Program menyusunnya lebih dahulu (langkah 9).`,
  ],
  [
    'of a code nobody gave',
    () => drafted(),
    { setuju: true, kode: 'ABCDEF' },
    `Kode ABCDEF bukan draf LAKIP ${TW1} yang terakhir (sekarang `,
  ],
  [
    'of a draft already returned',
    () => {
      const paper = drafted();
      review(paper, false, 'Bab III');
      return paper;
    },
    { setuju: true },
    'sudah dikembalikan. Kasubag Program menyusun draf baru lebih dahulu (langkah 9).',
  ],
  [
    'that takes an approval back',
    () => issued(),
    { setuju: false },
    'sudah disetujui. Yang dapat mengembalikannya sekarang Kepala Dinas (langkah 11).',
  ],
  [
    'that returns what is signed',
    () => signed(),
    { setuju: false },
    'Bila ternyata keliru, Kasubag Program membuka perubahannya',
  ],
  [
    'of any other code once it is signed',
    () => signed(),
    { setuju: true, kode: 'ABCDEF' },
    'Bila ternyata keliru, Kasubag Program membuka perubahannya',
  ],
])('a decision %s is refused', (_, prepare, { setuju, kode }, sentence) => {
  const paper = prepare();
  const before = paper.raw();
  const outcome = review(paper, setuju, 'Alasan', kode ? { kode } : {});
  expect(outcome.kind).toBe('refused');
  expect(outcome.message).toContain(sentence);
  expect(paper.raw()).toEqual(before);
});

test('a decision on an older draft names the present one', () => {
  const paper = drafted();
  const old = laporan(paper).draf?.kode ?? '';
  review(paper, false, 'Bab III');
  const present = draft(paper);
  expect(messageOf(review(paper, true, '', { kode: old }))).toBe(
    `refused: Kode ${old} bukan draf LAKIP ${TW1} yang terakhir (sekarang ${present}). Muat ulang panel, baca draf terakhir, lalu putuskan lagi.`,
  );
});

test.each([
  ['approved', true],
  ['returned', false],
])('a draft %s twice is answered the second time', (_, setuju) => {
  const paper = drafted();
  review(paper, setuju, 'Alasan');
  const before = paper.raw();
  const kode = laporan(paper).draf?.kode ?? '';
  expect(messageOf(review(paper, setuju, 'Alasan'))).toBe(
    `answered: Keputusan atas draf LAKIP ${TW1} kode ${kode} sudah dicatat.`,
  );
  expect(paper.raw()).toEqual(before);
});

test('after the signature the approval is still answered', () => {
  expect(review(signed(), true).kind).toBe('answered');
});

test.each([KASUBAG, KADIS])('%s may not review: the sentence says who may', (email) => {
  const paper = drafted();
  expect(messageOf(review(paper, true, '', { email }))).toBe(
    `refused: Langkah 10 hanya dapat dilakukan oleh Sekretaris Dinas (Nama sekretaris). Anda masuk sebagai ${email}.`,
  );
});

test('whoever drafted the report as Kasubag does not review it as Plt. Sekretaris', () => {
  const personil = [...REFERENCE.personil, person(KASUBAG, 'sekretaris', '', { penugasan: 'Plt.' })];
  const paper = drafted({ personil });
  for (const setuju of [true, false]) {
    expect(messageOf(review(paper, setuju, 'Alasan', { email: KASUBAG }))).toBe(
      `refused: Draf ini disusun oleh ${KASUBAG} sendiri. Penyusun tidak memeriksa drafnya; mintalah Nama sekretaris memeriksanya.`,
    );
  }
  expect(review(paper, true).kind).toBe('planned');
});

test('where nobody else is Sekretaris whoever drafted the report reviews it, and the log says so', () => {
  const paper = drafted();
  paper.type('personil', paper.rowOf('personil', 'email', SEKRETARIS), 'email', KASUBAG);
  expect(review(paper, true, '', { email: KASUBAG }).kind).toBe('planned');
  expect(laporan(paper).periksa?.alasan).toBe(
    'Diperiksa oleh penyusunnya sendiri: tidak ada Sekretaris lain.',
  );
});

test('a text returned from step 11 is reviewed again: approved for another final, or returned further', () => {
  const approvedAgain = issued();
  sign(approvedAgain, false, 'Ikhtisar kurang');
  expect(states(approvedAgain)).toEqual([
    'Selesai',
    'Selesai',
    'Perlu diulang',
    'Dikembalikan',
    'Belum mulai',
  ]);
  expect(review(approvedAgain, true).kind).toBe('planned');
  expect(laporan(approvedAgain)).toMatchObject({ final: null, kembali: null });
  expect(states(approvedAgain)).toEqual(['Selesai', 'Selesai', 'Selesai', 'Menunggu', 'Belum mulai']);

  const returnedOn = issued();
  sign(returnedOn, false, 'Angka keliru');
  expect(review(returnedOn, false, 'Angka keliru, susun lagi').kind).toBe('planned');
  expect(states(returnedOn).slice(1, 3)).toEqual(['Perlu diulang', 'Dikembalikan']);
});

test('a panel opened for no quarter is out of date', () => {
  const paper = drafted();
  const input = inputOf({}, { putusan: 'setuju' });
  expect(planOf(REVIU_ACT, paper.book(), paper.ctx(SEKRETARIS), input)).toMatchObject({
    kind: 'refused',
    message: 'Data sudah berubah sejak panel ini dibuka. Muat ulang panel, lalu ulangi.',
  });
});

test('a quarter whose lines Lembar Pimpinan no longer has is decided by the panel alone', () => {
  const paper = drafted();
  paper.type('pimpinan', lineRow(10), 'periode', '2027-TW1');
  const outcome = review(paper, true);
  expect(outcome.kind === 'planned' ? outcome.stages[0]?.data : null).toEqual([]);
  expect(laporan(paper).periksa).not.toBeNull();
});
