// A submitted version over its content: what its digest covers and what is found when the form moves on.
import fc from 'fast-check';
import type { BuktiRow } from '../../../src/core/workbook/report-rows';
import { changesSince, versionDigest } from '../../../src/core/workbook/version';
import { ikpCell, messageOf, PaperBook, type Row, sha256 } from '../book';
import { upload, withdraw } from '../evidence-acts';

function submitted(): PaperBook {
  const paper = PaperBook.opened();
  paper.fill('IKP', 'IKU-1', { kendala: 'Hujan', tindak_lanjut: '' });
  paper.fillAndSubmit('IKP');
  return paper;
}

function changes(paper: PaperBook): readonly string[] {
  const { versi } = paper.state('IKP');
  if (!versi) throw new Error('IKP has submitted nothing');
  return changesSince(paper.form('IKP'), versi, paper.book(), sha256).map(({ sentence }) => sentence);
}

test('a form as it was submitted has not changed', () => {
  expect(changes(submitted())).toEqual([]);
});

test.each<[string, Row, readonly string[]]>([
  [
    'a number',
    { realisasi: 9 },
    [`${ikpCell('realisasi', 7)}: Realisasi berubah setelah diajukan. Pulihkan isinya, atau ajukan lagi.`],
  ],
  [
    'a number that became the same text',
    { realisasi: '8' },
    [`${ikpCell('realisasi', 7)}: Realisasi berubah setelah diajukan. Pulihkan isinya, atau ajukan lagi.`],
  ],
  [
    'a zero where nothing stood',
    { tindak_lanjut: 0 },
    [
      `${ikpCell('tindak_lanjut', 7)}: Tindak lanjut berubah setelah diajukan. Pulihkan isinya, atau ajukan lagi.`,
    ],
  ],
  [
    'a blank at the end, and small letters',
    { kendala: 'hujan ', input_kode: 'iku-1' },
    [
      `${ikpCell('input_kode', 7)}: Kode (isian) berubah setelah diajukan. Pulihkan isinya, atau ajukan lagi.`,
      `${ikpCell('kendala', 7)}: Kendala / penjelasan berubah setelah diajukan. Pulihkan isinya, atau ajukan lagi.`,
    ],
  ],
])('%s is found in its cell', (_, input, sentences) => {
  const paper = submitted();
  paper.fill('IKP', 'IKU-1', input);
  expect(changes(paper)).toEqual(sentences);
});

test('restoring the content restores the version', () => {
  const paper = submitted();
  paper.fill('IKP', 'IKU-1', { realisasi: 9 });
  expect(changes(paper)).toHaveLength(1);
  paper.fill('IKP', 'IKU-1', { realisasi: 8 });
  expect(changes(paper)).toEqual([]);
});

test('a changed definition asks for a new submission, for no cell of the filler differs', () => {
  const paper = submitted();
  paper.type('form:IKP', 7, 'target', 21);
  expect(changes(paper)).toEqual([
    'Bidang IKP: definisi atau target berubah setelah diajukan. Isian harus diajukan lagi.',
  ]);
});

test('the digest does not depend on the order of rows, and does on everything in them', () => {
  const form = submitted().form('IKP');
  const digest = versionDigest(form, [], sha256);
  expect(versionDigest({ ...form, rows: [...form.rows].reverse() }, [], sha256)).toBe(digest);
  const [first, ...rest] = form.rows;
  if (!first) throw new Error('The form of IKP has rows');
  const others = [
    { ...form, periode: '2026-TW2' as const },
    { ...form, bidang: 'TI' },
    { ...form, rows: rest },
    { ...form, rows: [{ ...first, blok: 'program' as const }, ...rest] },
    { ...form, rows: [{ ...first, kode: 'IKU-9' }, ...rest] },
    { ...form, rows: [{ ...first, definition: { ...first.definition, satuan: 'orang' } }, ...rest] },
  ];
  expect(new Set([digest, ...others.map((other) => versionDigest(other, [], sha256))]).size).toBe(7);
});

const EVIDENCE_CHANGED = `${ikpCell('bukti', 8)}: bukti dukung IKU-2 berubah setelah diajukan. Isian harus diajukan lagi.`;

test.each<[string, (paper: PaperBook) => unknown]>([
  ['a file that came', (paper) => upload(paper, 'indikator|IKU-2', 'baru')],
  [
    'a file in the place of another',
    (paper) => upload(paper, 'indikator|IKU-2', 'baru', { menggantikan: '1', alasan: 'Salah' }),
  ],
  ['a file that was withdrawn', (paper) => withdraw(paper, '1', 'Salah')],
  [
    'a file that was withdrawn and put back',
    (paper) => {
      withdraw(paper, '1', 'Salah');
      upload(paper, 'indikator|IKU-2', 'lama');
    },
  ],
])('%s after the submission is found beside its row', (_, change) => {
  const paper = PaperBook.opened();
  upload(paper, 'indikator|IKU-2', 'lama');
  upload(paper, 'indikator|IKU-1', 'lain');
  paper.fillAndSubmit('IKP');
  expect(changes(paper)).toEqual([]);
  change(paper);
  expect(changes(paper)).toEqual([EVIDENCE_CHANGED]);
});

test('a file that came after the approval asks for a new submission, and then for a new approval', () => {
  const paper = PaperBook.opened();
  paper.approved('IKP');
  upload(paper, 'indikator|IKU-2', 'baru');
  expect(messageOf(paper.consolidate({ IKP: {} }))).toBe(
    'refused: Bidang IKP belum dapat diterima: 1 hal wajib diperbaiki.',
  );
  expect(paper.submit('IKP').kind).toBe('planned');
  expect(paper.decide('IKP', true).kind).toBe('planned');
  expect(paper.consolidate({ IKP: {} }).kind).toBe('planned');
});

test('what came after the submission is not approved unseen', () => {
  const paper = PaperBook.opened();
  paper.fillAndSubmit('IKP');
  upload(paper, 'indikator|IKU-2', 'baru');
  expect(messageOf(paper.decide('IKP', true))).toContain('sudah berubah sejak diajukan');
});

test('copies carry the number of the last register row that concerns theirs', () => {
  const paper = PaperBook.opened();
  upload(paper, 'indikator|IKU-1', 'satu');
  upload(paper, 'program|2.16', 'dua');
  upload(paper, 'indikator|IKU-1', 'tiga', { menggantikan: '1', alasan: 'Salah' });
  paper.fillAndSubmit('IKP');
  expect(paper.book().salinan.map(({ kode, urutBukti }) => [kode, urutBukti])).toEqual([
    ['IKU-1', 3],
    ['IKU-2', 0],
    ['2.16', 2],
  ]);
});

test('rows of the register that the log does not know change nothing', () => {
  const paper = submitted();
  paper.typeRow('bukti', paper.book().next('bukti'), {
    no: 1,
    periode: '2026-TW1',
    bidang: 'IKP',
    blok: 'indikator',
    kode: 'IKU-1',
    tindakan: 'unggah',
    sha256: sha256('x'),
    generasi: 'terputus',
  });
  expect(changes(paper)).toEqual([]);
});

test('the digest changes with every file of a row, and not with the order in which they came', () => {
  const form = PaperBook.opened().form('IKP');
  const digestOf = (files: readonly string[]) =>
    versionDigest(
      form,
      files.map(
        (file, index): BuktiRow => ({
          no: index + 1,
          periode: '2026-TW1',
          bidang: 'IKP',
          blok: 'indikator',
          kode: 'IKU-1',
          tindakan: 'unggah',
          jenis: '',
          berkas: file,
          tautan: '',
          ukuran: 1,
          sha256: sha256(file),
          idBerkas: file,
          pengunggah: '',
          waktu: '',
          alasan: '',
          rujukan: 0,
          generasi: 'g',
        }),
      ),
      sha256,
    );
  const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(names, fc.nat(), (files, seed) => {
      const turned = files.map((_, index) => files[(index + seed) % files.length] ?? '');
      const another = [...files.slice(1), `${files[0]}!lain`];
      expect(digestOf(turned)).toBe(digestOf(files));
      expect(digestOf([...files].reverse())).toBe(digestOf(files));
      expect(digestOf(another)).not.toBe(digestOf(files));
      expect(digestOf(files.slice(1))).not.toBe(digestOf(files));
    }),
    { numRuns: 60 },
  );
});
