// What arrives at the door: only what a window of ours can have sent; the size of a file is that of its bytes, whatever is said.
import { readAct, readImporRequest } from '../../src/commands/door';
import { FILE_TEXT } from '../../src/core/text/file';

const FILE = { name: 'a.pdf', mimeType: 'application/pdf', sha256: '0'.repeat(64) };

function reads(size: number, bytes: number): boolean {
  const base64 = Buffer.alloc(bytes).toString('base64');
  const request = { act: 'bukti', requestId: 'p-1', clickedBy: 'a@b.id', file: { ...FILE, size, base64 } };
  return readAct(request).ok;
}

test.each([
  [0, 0, true],
  [1, 1, true],
  [3, 3, true],
  [4, 4, true],
  [10, 10, true],
  [1, 10, false],
  [10, 0, false],
  [0, 10, false],
])('a file said to have %d bytes that has %d is taken: %p', (size, bytes, taken) => {
  expect(reads(size, bytes)).toBe(taken);
});

const ACT = { act: 'bukti', requestId: 'p-1', clickedBy: 'a@b.id' };
const TABEL = { nama: '', baris: [{ baris: 1, isi: { kode: 'A' } }], terisi: ['kode'], awalan: '' };

test('what a window sends arrives as it was sent, without what nobody reads', () => {
  const sent = { ...ACT, subject: null, values: { alasan: 'a\r\nb\rc', nomor: null }, lain: 1, tabel: TABEL };
  expect(readAct(sent)).toEqual({
    ok: true,
    value: { ...ACT, subject: {}, values: { alasan: 'a\nb\nc' }, tabel: TABEL },
  });
  const impor = { tab: 'bidang', tabel: null, remember: { kode: 'Kode' }, clickedBy: '' };
  expect(readImporRequest(impor)).toEqual({ ok: true, value: impor });
});

test.each<readonly [string, unknown]>([
  ['nothing', undefined],
  ['a text', 'bukti'],
  ['a list', [ACT]],
  ['no act', { ...ACT, act: undefined }],
  ['an act that is no text', { ...ACT, act: 1 }],
  ['an account longer than any', { ...ACT, clickedBy: 'a'.repeat(321) }],
  ['no number of the request', { ...ACT, requestId: '' }],
  ['values as a list', { ...ACT, values: ['a'] }],
  ['a value that is no text', { ...ACT, values: { alasan: 1 } }],
  ['a name longer than any', { ...ACT, values: { ['k'.repeat(321)]: 'a' } }],
  ['a file without a digest', { ...ACT, file: { ...FILE, sha256: 'x'.repeat(64), size: 0, base64: '' } }],
  ['half a byte', { ...ACT, file: { ...FILE, size: 0.5, base64: 'AAAA' } }],
  ['null for a table', { ...ACT, tabel: null }],
  ['a row 0', { ...ACT, tabel: { ...TABEL, baris: [{ baris: 0, isi: {} }] } }],
  ['a cell that is a list', { ...ACT, tabel: { ...TABEL, baris: [{ baris: 1, isi: { kode: [] } }] } }],
  ['too many columns', { ...ACT, tabel: { ...TABEL, terisi: Array.from({ length: 81 }, () => 'k') } }],
])('%s is refused', (_, given) => {
  expect(readAct(given).ok).toBe(false);
});

test('names that every object has are not taken for values', () => {
  const values = JSON.parse('{"__proto__": "a", "constructor": "b", "alasan": "c"}');
  const read = readAct({ ...ACT, subject: {}, values });
  expect(read.ok && Object.getOwnPropertyNames(read.value.values)).toEqual(['alasan']);
});

/** What nobody sees: a blank, a line break, U+200B, U+00A0, U+3164, a variation selector, the empty Braille cell, U+202E, U+0007. */
const UNSEEN = [' ', '\n', '\u200b', '\u00a0', '\u3164', '\ufe0f', '\u2800', '\u202e', '\u0007'];

test.each([...UNSEEN, ' \u200b\n', ''])('a text of %j alone arrives as nothing', (text) => {
  const read = readAct({
    act: 'putuskan',
    requestId: 'p-1',
    clickedBy: 'a@b.id',
    subject: { kode: `7F3A2C${text}` },
    values: { alasan: text, nomor: `${text}12${text}` },
  });
  expect(read.ok && read.value).toMatchObject({
    subject: { kode: `7F3A2C${text}` },
    values: { alasan: '', nomor: `${text}12${text}` },
  });
});

test.each([
  ...UNSEEN.flatMap((text): [string, boolean][] => [
    [text, false],
    [`${text}.pdf`, false],
    [`${text}a${text}.pdf`, true],
  ]),
  ['.pdf', false],
  ['...', false],
  ['-.pdf', false],
  ['a', true],
  ['7.pdf', true],
  ['Laporan TW I.docx', true],
])('a file that is called %j is taken: %p', (name, taken) => {
  const request = { act: 'bukti', requestId: 'p-1', clickedBy: 'a@b.id' };
  const read = readAct({ ...request, file: { ...FILE, name, size: 0, base64: '' } });
  expect(read.ok || read.message).toEqual(taken || FILE_TEXT.nameless);
});
