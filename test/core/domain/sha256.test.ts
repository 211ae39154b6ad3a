import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from '../../../src/core/domain/sha256';

const known = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

test('digests are those of the standard', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('every length around the ends of blocks, and texts of many kilobytes', () => {
  for (let length = 0; length <= 200; length += 1)
    expect(sha256('a'.repeat(length))).toBe(known('a'.repeat(length)));
  expect(sha256('ukur é – 𝒳'.repeat(5000))).toBe(known('ukur é – 𝒳'.repeat(5000)));
});

test('any text, halves of signs among it, has the digest that Node gives it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 }), (units) => {
      const text = String.fromCharCode(...units);
      expect(sha256(text)).toBe(known(text));
    }),
  );
});
