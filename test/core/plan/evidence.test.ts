// Step 5, evidence: rows that come, replace and withdraw, and what each refusal says.
import { planOf } from '../../../src/core/plan/acts';
import { BUKTI_ACT } from '../../../src/core/plan/evidence';
import { buktiBerlaku } from '../../../src/core/workbook/report-rows';
import { KABID_IKP, messageOf, PaperBook, person, REFERENCE, STAF_IKP, STAF_TI, sha256 } from '../book';
import { fileOf, TW1, upload, withdraw } from '../evidence-acts';

const IKU1 = 'indikator|IKU-1';
const IKU2 = 'indikator|IKU-2';

/** no, tindakan, row, file, refers to, reason: of every committed row. */
function register(paper: PaperBook): readonly string[] {
  return paper
    .book()
    .bukti.map(({ no, tindakan, kode, berkas, rujukan, alasan }) =>
      `${no} ${tindakan} ${kode} ${berkas} ${rujukan} ${alasan}`.trim(),
    );
}

function active(paper: PaperBook): readonly number[] {
  return buktiBerlaku(paper.book().bukti).map(({ no }) => no);
}

test('a file becomes a row of the register and an event of its bidang, and moves no step', () => {
  const paper = PaperBook.opened();
  const before = paper.state('IKP').keadaan;
  const outcome = upload(paper, IKU1, 'foto', {}, {});
  expect(messageOf(outcome)).toBe('planned: Berkas "foto.pdf" dicatat sebagai bukti dukung IKU-1 (no 1).');
  expect(paper.book().bukti).toEqual([
    {
      no: 1,
      periode: TW1,
      bidang: 'IKP',
      blok: 'indikator',
      kode: 'IKU-1',
      tindakan: 'unggah',
      jenis: '',
      berkas: 'foto.pdf',
      tautan: 'https://drive.contoh/foto',
      ukuran: 4,
      sha256: sha256('foto'),
      idBerkas: 'id-foto',
      pengunggah: STAF_IKP,
      waktu: '2026-04-01T09:00:00+07:00',
      alasan: '',
      rujukan: 0,
      generasi: paper.book().committed[paper.book().committed.length - 1]?.generasi,
    },
  ]);
  expect(paper.rows('bukti', ['kode_berkas', 'kunci'])).toEqual([
    [sha256('foto').slice(0, 6).toUpperCase(), `${TW1}/IKP/indikator/IKU-1`],
  ]);
  expect(paper.state('IKP').keadaan).toEqual(before);
  expect(paper.book().committed[paper.book().committed.length - 1]).toMatchObject({
    peristiwa: 'bukti_dicatat',
    unit: 'IKP',
    langkah: 5,
    pelaku: STAF_IKP,
  });
});

test('a file replaced twice: the last one counts, and all three stay', () => {
  const paper = PaperBook.opened();
  upload(paper, IKU1, 'satu');
  upload(paper, IKU2, 'lain');
  expect(messageOf(upload(paper, IKU1, 'dua', { menggantikan: '1', alasan: 'Salah bulan' }))).toBe(
    'planned: Berkas "dua.pdf" dicatat sebagai bukti dukung IKU-1 (no 3), menggantikan no 1.',
  );
  // A press of which nobody saw the answer, made once more: what it replaces is replaced already, by this very file.
  expect(messageOf(upload(paper, IKU1, 'dua', { menggantikan: '1', alasan: 'Salah bulan' }))).toMatch(
    /^answered: .*dua\.pdf.*\(no 3\)/,
  );
  upload(paper, IKU1, 'tiga', { menggantikan: '3', alasan: 'Kurang jelas' });
  expect(register(paper)).toEqual([
    '1 unggah IKU-1 satu.pdf 0',
    '2 unggah IKU-2 lain.pdf 0',
    '3 ganti IKU-1 dua.pdf 1 Salah bulan',
    '4 ganti IKU-1 tiga.pdf 3 Kurang jelas',
  ]);
  expect(active(paper)).toEqual([2, 4]);
});

test('a withdrawn file no longer counts; its row and its name stay', () => {
  const paper = PaperBook.opened();
  upload(paper, IKU1, 'satu');
  expect(messageOf(withdraw(paper, '1', 'Bukan milik bidang ini'))).toBe(
    'planned: Bukti dukung no 1 ("satu.pdf") dicabut.',
  );
  expect(register(paper)).toEqual([
    '1 unggah IKU-1 satu.pdf 0',
    '2 cabut IKU-1 satu.pdf 1 Bukan milik bidang ini',
  ]);
  expect(active(paper)).toEqual([]);
  expect(messageOf(withdraw(paper, '1', 'Lagi'))).toBe('answered: Bukti dukung no 1 sudah dicabut.');
});

test('a file that was withdrawn may come again, as a row of its own', () => {
  const paper = PaperBook.opened();
  upload(paper, IKU1, 'satu');
  withdraw(paper, '1', 'Keliru');
  expect(upload(paper, IKU1, 'satu').kind).toBe('planned');
  expect(active(paper)).toEqual([3]);
});

test('rows that the log does not know never count, and their number is taken again', () => {
  const paper = PaperBook.opened();
  upload(paper, IKU1, 'satu');
  paper.typeRow('bukti', paper.book().next('bukti'), {
    no: 2,
    periode: TW1,
    bidang: 'IKP',
    blok: 'indikator',
    kode: 'IKU-1',
    tindakan: 'cabut',
    rujukan: 1,
    generasi: 'terputus',
  });
  expect(active(paper)).toEqual([1]);
  upload(paper, IKU1, 'dua', { menggantikan: '1', alasan: 'Salah' });
  expect(register(paper)).toEqual(['1 unggah IKU-1 satu.pdf 0', '2 ganti IKU-1 dua.pdf 1 Salah']);
});

test('a name that looks like a formula stays a name', () => {
  const paper = PaperBook.opened();
  const input = {
    subject: { periode: TW1, bidang: 'IKP' },
    field: (name: string) => (name === 'baris' ? IKU1 : ''),
    filed: fileOf('x', '=HYPERLINK("http://contoh")'),
  };
  const outcome = planOf(BUKTI_ACT, paper.book(), paper.ctx(STAF_IKP), input);
  paper.carryOut(outcome);
  expect(paper.book().bukti[0]?.berkas).toBe('=HYPERLINK("http://contoh")');
  const [write] = outcome.kind === 'planned' ? (outcome.stages[0]?.data ?? []) : [];
  const cells = write?.do === 'values' ? (write.cells[0] ?? []) : [];
  const formulas = cells.filter((cell) => typeof cell === 'object' && 'formula' in cell);
  expect(formulas).toHaveLength(2);
});

/** A file beside IKU-1 (no 1) and one beside IKU-2 (no 2). */
function withTwo(): PaperBook {
  const paper = PaperBook.opened();
  upload(paper, IKU1, 'satu');
  upload(paper, IKU2, 'dua');
  return paper;
}

function accepted(): PaperBook {
  const paper = withTwo();
  paper.approved('IKP');
  paper.consolidate({ IKP: {} });
  return paper;
}

test.each<[string, () => PaperBook, (paper: PaperBook) => ReturnType<typeof upload>, string]>([
  ['no file comes', withTwo, (paper) => upload(paper, IKU1, ''), 'Pilih berkasnya lebih dahulu.'],
  [
    'the row is not on the form',
    withTwo,
    (paper) => upload(paper, 'indikator|IKU-3', 'tiga'),
    'Baris yang dipilih tidak ada di form Bidang IKP. Muat ulang panel, lalu pilih lagi indikator atau programnya.',
  ],
  [
    'the code stands in the other block',
    withTwo,
    (paper) => upload(paper, 'program|IKU-1', 'tiga'),
    'Baris yang dipilih tidak ada di form Bidang IKP. Muat ulang panel, lalu pilih lagi indikator atau programnya.',
  ],
  [
    'somebody of another bidang sends it',
    withTwo,
    (paper) => upload(paper, IKU1, 'tiga', {}, { email: STAF_TI }),
    'Langkah 5 hanya dapat dilakukan oleh',
  ],
  [
    'the examiner sends it',
    withTwo,
    (paper) => upload(paper, IKU1, 'tiga', {}, { email: KABID_IKP }),
    'Langkah 5 hanya dapat dilakukan oleh',
  ],
  [
    'the panel was opened for another quarter',
    withTwo,
    (paper) => upload(paper, IKU1, 'tiga', {}, { subject: { periode: '2026-TW2', bidang: 'IKP' } }),
    'Data sudah berubah sejak panel ini dibuka. Muat ulang panel, lalu ulangi.',
  ],
  [
    'there is no such bidang',
    withTwo,
    (paper) => upload(paper, IKU1, 'tiga', {}, { subject: { periode: TW1, bidang: 'XX' } }),
    'Data sudah berubah sejak panel ini dibuka. Muat ulang panel, lalu ulangi.',
  ],
  [
    'the form was not made for this quarter',
    () => {
      const paper = PaperBook.prepared();
      paper.open(1);
      return paper;
    },
    (paper) => upload(paper, IKU1, 'tiga'),
    'Form Bidang IKP belum dibuat untuk triwulan ini. Kasubag Program menjalankan Buat/perbarui form (langkah 3).',
  ],
  [
    'the version is accepted',
    accepted,
    (paper) => upload(paper, IKU1, 'tiga'),
    'Isian Bidang IKP sudah diterima dan dikonsolidasikan; bukti dukungnya tidak diubah lagi. Hubungi Kasubag Program bila ada kekeliruan.',
  ],
  [
    'a withdrawal comes after the version is accepted',
    accepted,
    (paper) => withdraw(paper, '1', 'Keliru'),
    'Isian Bidang IKP sudah diterima dan dikonsolidasikan; bukti dukungnya tidak diubah lagi. Hubungi Kasubag Program bila ada kekeliruan.',
  ],
  [
    'a replacement gives no reason',
    withTwo,
    (paper) => upload(paper, IKU1, 'tiga', { menggantikan: '1', alasan: '  ' }),
    'Tuliskan alasannya: berkas yang diganti atau dicabut tetap tersimpan bersama alasannya.',
  ],
  [
    'a withdrawal gives no reason',
    withTwo,
    (paper) => withdraw(paper, '1', ''),
    'Tuliskan alasannya: berkas yang diganti atau dicabut tetap tersimpan bersama alasannya.',
  ],
  [
    'the file to be replaced is not there',
    withTwo,
    (paper) => upload(paper, IKU1, 'tiga', { menggantikan: '9', alasan: 'Salah' }),
    'Bukti dukung no 9 tidak berlaku lagi, atau bukan milik bidang ini. Muat ulang panel, lalu pilih berkas yang masih berlaku.',
  ],
  [
    'the file to be replaced was replaced already',
    () => {
      const paper = withTwo();
      upload(paper, IKU1, 'baru', { menggantikan: '1', alasan: 'Salah' });
      return paper;
    },
    (paper) => upload(paper, IKU1, 'tiga', { menggantikan: '1', alasan: 'Salah' }),
    'Bukti dukung no 1 tidak berlaku lagi, atau bukan milik bidang ini. Muat ulang panel, lalu pilih berkas yang masih berlaku.',
  ],
  [
    'the file to be replaced is another row’s',
    withTwo,
    (paper) => upload(paper, IKU1, 'tiga', { menggantikan: '2', alasan: 'Salah' }),
    'Bukti dukung no 2 adalah milik IKU-2, bukan IKU-1. Pilih baris IKU-2, atau unggah tanpa menggantikan.',
  ],
  [
    'the file to be withdrawn is not chosen',
    withTwo,
    (paper) => withdraw(paper, '', 'Keliru'),
    'Pilih berkas yang akan dicabut lebih dahulu.',
  ],
  [
    'the file to be withdrawn was replaced already',
    () => {
      const paper = withTwo();
      upload(paper, IKU1, 'baru', { menggantikan: '1', alasan: 'Salah' });
      return paper;
    },
    (paper) => withdraw(paper, '1', 'Keliru'),
    'Bukti dukung no 1 tidak berlaku lagi, atau bukan milik bidang ini. Muat ulang panel, lalu pilih berkas yang masih berlaku.',
  ],
])('nothing is written when %s', (_, make, act, sentence) => {
  const paper = make();
  const before = paper.raw();
  expect(messageOf(act(paper))).toContain(`refused: ${sentence}`);
  expect(paper.raw()).toEqual(before);
});

test('the same file once more for its row is answered by the one that counts', () => {
  const paper = withTwo();
  const before = paper.raw();
  expect(messageOf(upload(paper, IKU1, 'satu'))).toBe(
    'answered: Berkas "satu.pdf" sudah berlaku sebagai bukti dukung IKU-1 (no 1). Tidak ada yang diunggah.',
  );
  expect(paper.raw()).toEqual(before);
});

test('the same file may stand beside two rows', () => {
  const paper = withTwo();
  expect(upload(paper, IKU2, 'satu').kind).toBe('planned');
  expect(active(paper)).toEqual([1, 2, 3]);
});

test('an operator may bring evidence, as he may submit', () => {
  const operator = 'operator.ikp@contoh.go.id';
  const paper = PaperBook.opened({
    personil: [...REFERENCE.personil, person(operator, 'operator', 'IKP')],
  });
  expect(upload(paper, IKU1, 'foto', {}, { email: operator }).kind).toBe('planned');
});

test('evidence that comes after a bidang was left out does not hide why', () => {
  const paper = PaperBook.opened();
  paper.approved('SEK');
  paper.consolidate({ SEK: {}, IKP: { putusan: 'lewati', alasan: 'Terlambat' } });
  upload(paper, IKU1, 'foto');
  expect(paper.state('IKP').last).toMatchObject({ peristiwa: 'dilewati', alasan: 'Terlambat' });
  expect(paper.state('IKP').keadaan[6]).toBe('Dilewati dengan keputusan');
});
