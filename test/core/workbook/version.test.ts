// A submitted version over its content: what its digest covers and what is found when the form moves on.
import { changesSince, versionDigest } from '../../../src/core/workbook/version';
import { ikpCell, PaperBook, type Row, sha256 } from '../book';

function submitted(): PaperBook {
  const paper = PaperBook.opened();
  paper.fill('IKP', 'IKU-1', { kendala: '1250', tindak_lanjut: '' });
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
    [
      `${ikpCell('realisasi', 14)}: Realisasi berubah setelah diajukan. Kembalikan isinya seperti semula, atau ajukan lagi.`,
    ],
  ],
  [
    'a number that became the same text',
    { realisasi: '8' },
    [
      `${ikpCell('realisasi', 14)}: Realisasi berubah setelah diajukan. Kembalikan isinya seperti semula, atau ajukan lagi.`,
    ],
  ],
  [
    'a text that became the same number',
    { kendala: 1250 },
    [
      `${ikpCell('kendala', 14)}: Kendala / penjelasan berubah setelah diajukan. Kembalikan isinya seperti semula, atau ajukan lagi.`,
    ],
  ],
  [
    'a zero where nothing stood',
    { tindak_lanjut: 0 },
    [
      `${ikpCell('tindak_lanjut', 14)}: Tindak lanjut berubah setelah diajukan. Kembalikan isinya seperti semula, atau ajukan lagi.`,
    ],
  ],
  [
    'a blank at the end, and small letters',
    { kendala: '1250 ', input_kode: 'iku-1' },
    [
      `${ikpCell('input_kode', 14)}: Kode (isian) berubah setelah diajukan. Kembalikan isinya seperti semula, atau ajukan lagi.`,
      `${ikpCell('kendala', 14)}: Kendala / penjelasan berubah setelah diajukan. Kembalikan isinya seperti semula, atau ajukan lagi.`,
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
  paper.type('form:IKP', 14, 'target', 21);
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
