// Step 7's view of every bidang: findings, status, whether it may be accepted and is still waited for.
import { type BidangCheck, checkAll } from '../../../src/core/workbook/validation';
import { PaperBook, sha256 } from '../book';

function checksOf(paper: PaperBook): Readonly<Record<string, BidangCheck>> {
  const book = paper.book();
  const checks = checkAll(book, book.state.periode ?? '2026-TW1', sha256);
  return Object.fromEntries(checks.map((check) => [check.bidang.kode, check]));
}

function summaryOf(paper: PaperBook, bidang: string): string {
  const check = checksOf(paper)[bidang];
  if (!check) throw new Error(bidang);
  const { status, blocking, canAccept, settled } = check;
  return `${status} | ${blocking} | ${canAccept ? 'dapat diterima' : '–'} | ${settled ? 'selesai' : 'ditunggu'}`;
}

const opened = () => PaperBook.opened();
function submitted(): PaperBook {
  const paper = opened();
  paper.fillAndSubmit('IKP');
  return paper;
}
function approved(): PaperBook {
  const paper = submitted();
  paper.decide('IKP', true);
  return paper;
}

test.each<[string, () => PaperBook, string]>([
  ['nobody has filled', opened, 'Belum diisi | 4 | – | ditunggu'],
  [
    'is being filled',
    () => {
      const paper = opened();
      paper.fill('IKP', 'IKU-1', { realisasi: 8 });
      return paper;
    },
    'Sedang diisi (1 dari 3) | 3 | – | ditunggu',
  ],
  ['was submitted', submitted, 'Diajukan | 1 | – | ditunggu'],
  [
    'was returned at 6',
    () => {
      const paper = submitted();
      paper.decide('IKP', false, 'Bukti kurang');
      return paper;
    },
    'Dikembalikan Kepala Bidang | 1 | – | ditunggu',
  ],
  ['was approved', approved, 'Disetujui Kepala Bidang | 0 | dapat diterima | ditunggu'],
  [
    'changed after its approval',
    () => {
      const paper = approved();
      paper.fill('IKP', 'IKU-1', { realisasi: 9 });
      return paper;
    },
    'Berubah setelah disetujui | 1 | – | ditunggu',
  ],
  [
    'changed after its approval and was put back',
    () => {
      const paper = approved();
      paper.fill('IKP', 'IKU-1', { realisasi: 9 });
      paper.fill('IKP', 'IKU-1', { realisasi: 8 });
      return paper;
    },
    'Disetujui Kepala Bidang | 0 | dapat diterima | ditunggu',
  ],
  [
    'was returned at 7',
    () => {
      const paper = approved();
      paper.returnData('IKP', 'Angka tidak cocok');
      return paper;
    },
    'Dikembalikan Kasubag Program | 1 | – | ditunggu',
  ],
  [
    'was accepted',
    () => {
      const paper = approved();
      paper.consolidate({ IKP: {} });
      return paper;
    },
    'Dikonsolidasikan | 0 | – | selesai',
  ],
  [
    'got another target after its approval',
    () => {
      const paper = approved();
      paper.type('form:IKP', 7, 'target', 21);
      return paper;
    },
    'Berubah setelah disetujui | 1 | – | ditunggu',
  ],
])('a bidang that %s', (_, make, summary) => {
  expect(summaryOf(make(), 'IKP')).toBe(summary);
});

test('a bidang with neither an indicator due nor a program is shown so and not waited for', () => {
  const paper = opened();
  expect(summaryOf(paper, 'SP')).toBe('Tidak ada yang jatuh tempo | 0 | – | selesai');
  expect(checksOf(paper).SP?.findings).toEqual([]);
});

test('a bidang with a program alone is waited for', () => {
  expect(summaryOf(opened(), 'SEK')).toBe('Belum diisi | 2 | – | ditunggu');
});

test('a bidang whose form is of another quarter has submitted nothing yet', () => {
  const paper = opened();
  paper.consolidate({});
  const book = paper.book();
  const [check] = checkAll(book, '2026-TW2', sha256);
  expect(check?.findings.map(({ sentence }) => sentence)).toEqual([
    'Bidang SEK: isian belum diajukan (langkah 5).',
  ]);
  expect(check?.form).toBeNull();
});
