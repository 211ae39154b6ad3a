// Google's own spellings: each becomes ours in one place, and no text of Google's is compared without passing it.
import { plainA1, plainFormat, plainLocale, plainTimeZone } from '../../src/google/spelling';

test.each([
  ['in_ID', 'id_ID'],
  ['id_ID', 'id_ID'],
  ['in', 'id_ID'],
  ['id-ID', 'id_ID'],
  ['en_US', 'en_US'],
  ['it_IT', 'it_IT'],
])('the locale %s is %s', (google, ours) => expect(plainLocale(google)).toBe(ours));

test.each([
  ['Asia/Jakarta', 'Asia/Jakarta'],
  ['GMT+07:00', 'Asia/Jakarta'],
  ['Etc/GMT-7', 'Asia/Jakarta'],
  ['Asia/Makassar', 'Asia/Makassar'],
])('the time zone %s is %s', (google, ours) => expect(plainTimeZone(google)).toBe(ours));

test.each([
  ['', 'General'],
  ['general', 'General'],
  ['General', 'General'],
  ['0.###############', 'General'],
  ['0.00', '0.00'],
  ['@', '@'],
])('the format %p is %s', (google, ours) => expect(plainFormat(google)).toBe(ours));

test.each([
  ['D:F', 'D1:F90'],
  ['5:7', 'A5:H7'],
  ['D2:F', 'D2:F90'],
  ['', 'A1:H90'],
  ["'Tab lain'!$B$2:C3", 'B2:C3'],
  ['C7', 'C7'],
])('on a sheet of 90 × 8, %p is %s', (google, ours) =>
  expect(plainA1(google, () => ({ rows: 90, columns: 8 }))).toBe(ours),
);

test('the size of a sheet is not asked for a range with an end', () => {
  const size = () => {
    throw new Error('asked');
  };
  expect(plainA1('B2:C9', size)).toBe('B2:C9');
});
