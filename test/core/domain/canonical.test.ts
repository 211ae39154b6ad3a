// Canonical JSON: one text per value, whatever the order its keys were made in.
import { canonicalJson } from '../../../src/core/domain/canonical';

test('keys are sorted at every depth', () => {
  expect(canonicalJson({ b: 1, a: { d: null, c: [2, 'x'] } })).toBe('{"a":{"c":[2,"x"],"d":null},"b":1}');
});
