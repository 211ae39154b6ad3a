// What arrives at the door: the size of a file is that of its bytes, whatever the request says.
import { readAct } from '../../src/commands/door';

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
