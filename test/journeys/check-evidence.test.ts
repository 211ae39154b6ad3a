// Periksa status berkas through the real bundle: each account learns what Drive lets it see, and nothing is written.
import { createHash } from 'node:crypto';
import type { OpenWorkspace } from '../../runtime/workspace';
import type { Page, SentFile } from '../../src/core/rpc';
import { answerOf, done, newRequestId, type Press, press, sentenceOf, type Who } from './small-book';
import { handedOutBook } from './story';

jest.setTimeout(300_000);

const SUBJECT = { periode: '2026-TW1', bidang: 'IKP' };

function fileOf(content: string): SentFile {
  const bytes = Buffer.from(content);
  return {
    name: `${content}.txt`,
    mimeType: 'text/plain',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    base64: bytes.toString('base64'),
  };
}

const upload = (content: string): Press => ({
  who: 'stafIkp',
  act: 'bukti',
  subject: SUBJECT,
  values: { baris: 'indikator|IK.1' },
  file: fileOf(content),
});

const check = (who: Who): Press => ({ who, act: 'periksa-bukti', subject: SUBJECT });

function states(book: OpenWorkspace, who: Who): readonly string[] {
  const result = press(book, check(who), newRequestId());
  expect(result.calls.filter(({ member, writes }) => writes || member.startsWith('Lock'))).toEqual([]);
  const answer = answerOf(result);
  if (!answer.ok) return [answer.message];
  const page: Page = answer.value;
  return page.blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.map(({ badge, text }) => `${badge}: ${text.split(' · ')[1]}`) : [],
  );
}

let book: OpenWorkspace;

beforeAll(() => {
  book = handedOutBook();
  for (const content of ['satu', 'dua', 'tiga']) done(book, upload(content));
});

function idOf(name: string): string {
  const found = book.driveFiles(null).find((file) => file.name === name);
  if (!found) throw new Error(`Drive has no file ${name}`);
  return found.id;
}

test('the uploader learns that every file is as it was registered', () => {
  expect(states(book, 'stafIkp')).toEqual(['Utuh: satu.txt', 'Utuh: dua.txt', 'Utuh: tiga.txt']);
});

test('another account sees the link in Drive, but cannot check it from here', () => {
  expect(states(book, 'kabidIkp')).toEqual([
    'Tidak terlihat oleh akun ini: satu.txt',
    'Tidak terlihat oleh akun ini: dua.txt',
    'Tidak terlihat oleh akun ini: tiga.txt',
  ]);
  const seen = book.driveFiles('kabid.ikp@contoh.go.id').map(({ name }) => name);
  expect(seen).toEqual(expect.arrayContaining(['satu.txt', 'dua.txt', 'tiga.txt']));
});

test('a file that was changed or thrown away in Drive is told as such, and nothing is written', () => {
  book.driveReplace(idOf('dua.txt'), new TextEncoder().encode('lain'));
  book.driveTrash(idOf('tiga.txt'));
  const before = book.dump();
  expect(states(book, 'stafIkp')).toEqual(['Utuh: satu.txt', 'Berubah: dua.txt', 'Di sampah: tiga.txt']);
  expect(book.dump()).toEqual(before);
});

test('a file that Drive forbids its own account is told as such, and the others are looked at', () => {
  const refuses = { 'Drive.Files.get': { code: 403, message: 'Access denied.', times: 1 } };
  const answer = answerOf(press(book, check('stafIkp'), newRequestId(), { refuses }));
  expect(JSON.stringify(answer)).toMatch(/satu\.txt.*Tidak terlihat oleh akun ini.*dua\.txt.*Berubah/);
});

test('people of another bidang are told whose step it is', () => {
  expect(sentenceOf(press(book, check('stafTi'), newRequestId()))).toContain(
    'Langkah 5 hanya dapat dilakukan oleh Staf atau Operator IKP',
  );
});
