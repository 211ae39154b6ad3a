// Open, late, submitted, approved, left out, consolidated, signed, over: each is told in words of its own, with who can do what next.
import { fillBlocks } from '../../../src/core/panel/bidang-pages';
import { formsBlocks, startBlocks } from '../../../src/core/panel/order-pages';
import { planOf } from '../../../src/core/plan/acts';
import { AJUKAN_ACT } from '../../../src/core/plan/submit';
import { KADIS, KASUBAG, messageOf, PaperBook, STAF_IKP } from '../book';
import { inputOf, signed } from '../report';

const LATE = '2026-04-20';

function left(): PaperBook {
  const paper = opened();
  const skipped = { putusan: 'lewati', alasan: 'Telat' } as const;
  paper.consolidate({ SEK: skipped, IKP: skipped, TI: skipped });
  return paper;
}

function opened(tanggal = ''): PaperBook {
  const paper = PaperBook.opened();
  paper.type('pengaturan', paper.rowOf('pengaturan', 'kunci', 'batas_1'), 'nilai', '2026-04-10');
  if (tanggal !== '') paper.tanggal = tanggal;
  return paper;
}

function submitted(): PaperBook {
  const paper = PaperBook.opened();
  paper.fillAndSubmit('IKP');
  return paper;
}

function approved(): PaperBook {
  const paper = submitted();
  paper.choose('IKP', `Setuju · ${paper.kode('IKP')}`);
  paper.recordPending();
  return paper;
}

function accepted(): PaperBook {
  const paper = approved();
  paper.consolidate({ IKP: {} });
  return paper;
}

const told = (paper: PaperBook) =>
  fillBlocks(paper.book(), paper.ctx(STAF_IKP), true).flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : [],
  );
const offers = (paper: PaperBook) =>
  fillBlocks(paper.book(), paper.ctx(STAF_IKP), true).some(
    (block) => block.kind === 'form' && block.act === 'ajukan',
  );

test.each<[string, () => PaperBook, string, boolean]>([
  ['open', opened, 'Batas waktu pengisian: ', true],
  ['late', () => opened(LATE), 'Kasubag Program dapat melewatinya pada konsolidasi (7).', true],
  ['submitted', submitted, 'Langkah 6 menunggu Kepala Bidang IKP', true],
  ['approved', approved, 'Isian sudah disetujui. Langkah 7 menunggu Kasubag Program', true],
  ['left out', left, 'hanya dapat menyusul sebelum triwulan berikutnya dimulai. Sesudah disetujui', true],
  ['consolidated', accepted, 'sudah diterima dan dikonsolidasikan', false],
  ['signed', signed, 'sudah ditandatangani', false],
])('the page Ajukan of a form that is %s says so', (_, make, words, isOffered) => {
  const paper = make();
  expect(told(paper).filter((text) => text.includes(words))).toHaveLength(1);
  expect(offers(paper)).toBe(isOffered);
});

test('a late submission is taken, and its answer says by how much', () => {
  const paper = opened(LATE);
  for (const kode of ['IKU-1', 'IKU-2', '2.16']) paper.fill('IKP', kode, { realisasi: 8 });
  expect(messageOf(paper.submit('IKP'))).toMatch(
    /Pemeriksa melanjutkan dengan langkah 6\. Batas waktu pengisian lewat \d+ hari kerja; pengajuan tetap diterima\.$/,
  );
});

test('a page of a quarter that is over is told that it is, and who can still do what', () => {
  const paper = left();
  paper.tanggal = '2026-07-02';
  const subject = { periode: '2026-TW1', bidang: 'IKP' };
  expect(
    startBlocks(paper.book(), paper.ctx(KADIS)).flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : [],
    ),
  ).toContainEqual(expect.stringMatching(/^Bidang .*IKP.* tidak ikut pada Triwulan I Tahun 2026/));
  paper.open(2);
  const outcome = planOf(AJUKAN_ACT, paper.book(), paper.ctx(STAF_IKP), inputOf(subject, {}));
  expect(messageOf(outcome)).toMatch(
    /^refused: Triwulan I Tahun 2026 sudah ditutup sejak Triwulan II Tahun 2026 dimulai; tidak ada yang dicatat\. .*Kasubag Program/,
  );
});

test('the page Buat form carries the SOP’s warning and the last day of filling', () => {
  const paper = opened();
  const texts = formsBlocks(paper.book(), paper.ctx(KASUBAG)).flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : [],
  );
  expect(texts).toContain(
    'Jika pengukuran kinerja tidak terselesaikan dengan baik, maka pelaporan akan terhambat.',
  );
  expect(texts).toContainEqual(expect.stringMatching(/^Batas waktu pengisian: /));
});
