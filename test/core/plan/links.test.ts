// Evidence by link: what is taken, who says whether it opens, what counts, and the form's own column.
import { jenisTautan } from '../../../src/core/domain/tautan';
import { checkForm } from '../../../src/core/workbook/form';
import { buktiBerlaku, ujiOf } from '../../../src/core/workbook/report-rows';
import { KASUBAG, messageOf, PaperBook, STAF_IKP, STAF_TI } from '../book';
import { giveLink, testLink, upload, withdraw } from '../evidence-acts';

const IKU1 = 'indikator|IKU-1';
const PAGE = 'https://bps.go.id/tabel';
const FOLDER = 'https://drive.google.com/drive/folders/1aB-c_D?usp=sharing';

/** no, tindakan, jenis, name, refers to: of every committed row. */
function register(paper: PaperBook): readonly string[] {
  return paper
    .book()
    .bukti.map(({ no, tindakan, jenis, kode, berkas, rujukan }) =>
      [no, tindakan, jenis, kode, berkas, rujukan].join(' '),
    );
}

const stands = (paper: PaperBook) => buktiBerlaku(paper.book().bukti).map(({ no }) => no);
const lacks = (paper: PaperBook) =>
  checkForm(paper.form('IKP')).filter(({ sentence }) => sentence.includes('IKU-1 belum mempunyai bukti'));

test.each([
  ['https://drive.google.com/file/d/1aB/view?usp=sharing', 'berkas'],
  ['https://drive.google.com/open?id=1aB', 'berkas'],
  [FOLDER, 'folder'],
  ['https://drive.google.com/drive/u/0/folders/1aB', 'folder'],
  ['https://docs.google.com/spreadsheets/d/1aB/edit#gid=0', 'dokumen'],
  ['https://drive.google.com/drive/u/0/my-drive', 'beranda'],
  [PAGE, 'web'],
])('%s is recognised: %s', (tautan, jenis) => {
  expect(jenisTautan(tautan)).toBe(jenis);
});

test.each([
  ['http://bps.go.id/tabel', 'Alamatnya tidak dapat dibaca.'],
  ['javascript:alert(1)', 'Alamatnya tidak dapat dibaca.'],
  ['=HYPERLINK("https://bps.go.id")', 'Alamatnya tidak dapat dibaca.'],
  ['https://bps.go.id/<script>', 'Alamatnya tidak dapat dibaca.'],
  ['lihat https://bps.go.id', 'Alamatnya tidak dapat dibaca.'],
  [`https://bps.go.id/${'x'.repeat(1000)}`, 'Alamatnya tidak dapat dibaca.'],
  ['https://drive.google.com/drive/my-drive', 'Alamat ini membuka Drive masing-masing'],
])('%.40s is refused', (tautan, sentence) => {
  const paper = PaperBook.opened();
  expect(messageOf(giveLink(paper, IKU1, tautan))).toContain(`refused: ${sentence}`);
  expect(register(paper)).toEqual([]);
});

test('a link is a row and an event like a file: named, replaced and withdrawn with a reason, and known when it comes again', () => {
  const paper = PaperBook.opened();
  expect(messageOf(giveLink(paper, IKU1, PAGE, { nama: '=Tabel  BPS' }))).toBe(
    'planned: Tautan "=Tabel BPS" dicatat sebagai bukti dukung IKU-1 (no 1).',
  );
  expect(messageOf(giveLink(paper, IKU1, PAGE))).toContain('answered: Tautan ini sudah berlaku');
  giveLink(paper, IKU1, FOLDER, { menggantikan: '1', alasan: 'Lebih lengkap' });
  withdraw(paper, '2', 'Keliru');
  expect(register(paper)).toEqual([
    '1 unggah tautan IKU-1 =Tabel BPS 0',
    '2 ganti tautan IKU-1 Folder di Drive 1',
    '3 cabut tautan IKU-1 Folder di Drive 2',
  ]);
  expect(
    paper
      .book()
      .committed.slice(-3)
      .map(({ peristiwa }) => peristiwa),
  ).toEqual(['bukti_dicatat', 'bukti_dicatat', 'bukti_dicabut']);
});

test('a link counts untested, no more once somebody could not open it, and again when that is taken back', () => {
  const paper = PaperBook.opened();
  giveLink(paper, IKU1, PAGE);
  paper.fill('IKP', 'IKU-1', { realisasi: 20, konfirmasi: 20 });
  expect(lacks(paper)).toEqual([]);
  expect(messageOf(testLink(paper, '1', 'tidak dapat dibuka'))).toContain('refused: Tuliskan alasannya');
  testLink(paper, '1', 'tidak dapat dibuka', { alasan: 'Diminta akses' });
  expect(lacks(paper)).toHaveLength(1);
  testLink(paper, '1', 'belum diuji', { alasan: 'Salah tautan' });
  expect(lacks(paper)).toEqual([]);
  testLink(paper, '1', 'dapat dibuka', { email: KASUBAG });
  expect(messageOf(testLink(paper, '1', 'dapat dibuka'))).toContain('answered: ');
  const { bukti } = paper.book();
  expect(bukti[0] && ujiOf(bukti, bukti[0])).toBe('dapat dibuka');
  expect(stands(paper)).toEqual([1]);
});

test.each([
  [STAF_IKP, 'refused: Bukti no 1 Anda berikan sendiri.'],
  [STAF_TI, 'refused: Langkah 5 hanya dapat dilakukan'],
])('%s cannot say that it opens', (email, sentence) => {
  const paper = PaperBook.opened();
  giveLink(paper, IKU1, PAGE);
  expect(messageOf(testLink(paper, '1', 'dapat dibuka', { email }))).toContain(sentence);
});

test('a test changes no submission, and a file is not tested', () => {
  const paper = PaperBook.opened();
  giveLink(paper, IKU1, PAGE);
  upload(paper, IKU1, 'foto');
  paper.fillAndSubmit('IKP');
  const before = paper.state('IKP').versi;
  testLink(paper, '1', 'dapat dibuka');
  expect(messageOf(testLink(paper, '2', 'dapat dibuka'))).toContain(
    'refused: Bukti dukung no 2 tidak berlaku',
  );
  expect(paper.submit('IKP').kind).toBe('answered');
  expect(paper.state('IKP').versi).toEqual(before);
});

test('a link typed on the form counts at once, and the register follows the column with each submission', () => {
  const paper = PaperBook.opened();
  paper.fillAndSubmit('IKP');
  const again = (tautan: string) => {
    paper.fill('IKP', 'IKU-1', { tautan_bukti: tautan });
    return messageOf(paper.submit('IKP'));
  };
  paper.fill('IKP', 'IKU-1', { tautan_bukti: PAGE });
  expect(lacks(paper)).toEqual([]);
  expect(register(paper)).toEqual([]);
  expect(again(PAGE)).toContain('planned: ');
  expect(paper.submit('IKP').kind).toBe('answered');
  expect(messageOf(withdraw(paper, '1', 'Keliru'))).toMatch(/refused: Tautan IKU-1 tertulis di kolom .*IKP!/);
  expect(again(FOLDER)).toContain('planned: ');
  testLink(paper, '2', 'tidak dapat dibuka', { alasan: 'Kosong' });
  expect(again('')).toContain('planned: ');
  expect(register(paper)).toEqual([
    '1 unggah tautan form IKU-1 Halaman web bps.go.id 0',
    '2 ganti tautan form IKU-1 Folder di Drive 1',
    '3 tidak dapat dibuka uji IKU-1 Folder di Drive 2',
    '4 cabut tautan form IKU-1 Folder di Drive 2',
  ]);
  expect(stands(paper)).toEqual([]);
  expect(again('bps.go.id/tabel')).toContain('tautan bukti bukan satu alamat lengkap');
  expect(again('')).toContain('answered: ');
  expect(paper.decide('IKP', true).kind).toBe('planned');
});
