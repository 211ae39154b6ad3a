// Canonical JSON: one text per value, whatever the order its keys were made in.
import fc from 'fast-check';
import { canonicalJson } from '../../../src/core/domain/canonical';

test('keys are sorted at every depth and nothing is added', () => {
  expect(canonicalJson({ b: 1, a: { d: null, c: [2, 'x', true] }, 10: '', 9: '' })).toBe(
    '{"10":"","9":"","a":{"c":[2,"x",true],"d":null},"b":1}',
  );
});

test('keys are sorted by UTF-16 code units (RFC 8785, 3.2.3)', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  };
  expect(canonicalJson(value)).toBe(
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
      '"\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  );
});

test('half a character counts as a lost one: a finding refuses it, no digest breaks on it', () => {
  expect(canonicalJson({ a: ['x\ud83d', '\ude00y', '\ud83d\ude00'] })).toBe(
    '{"a":["x\ufffd","\ufffdy","\ud83d\ude00"]}',
  );
});

test.each([
  [-0, '0'],
  [5e-324, '5e-324'],
  [1.7976931348623157e308, '1.7976931348623157e+308'],
  [9007199254740992, '9007199254740992'],
  [295147905179352830000, '295147905179352830000'],
  [1e21, '1e+21'],
  [1e23, '1e+23'],
  [9.999999999999997e-7, '9.999999999999997e-7'],
  [0.000001, '0.000001'],
  [333333333.3333333, '333333333.3333333'],
])('the number %p is written %s (RFC 8785, appendix B)', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test('strings escape only what JSON demands', () => {
  expect(canonicalJson('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
});

test('an undefined member is left out', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

const cycle: unknown[] = [];
cycle.push(cycle);

test.each([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['undefined', undefined],
  ['a symbol', Symbol('x')],
  ['half a surrogate pair as key', { '\ude00': 1 }],
  ['a cycle', cycle],
])('%s is refused', (_name, value) => {
  expect(() => canonicalJson(value)).toThrow();
});

test('one value in two places is not a cycle', () => {
  const shared = { a: 1 };
  expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]');
});

/** The same value with the members of every object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

test('the order of keys does not matter, and the text reads back as the value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(reversed(value))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
