// The holidays as shipped: every date of the decrees, in order.
import { dayOfWeek, hariKerjaAfter, isTanggal } from '../../../src/core/domain/kalender';
import { LIBUR } from '../../../src/core/sop/libur';

const ofYear = (tahun: string) => LIBUR.filter(({ tanggal }) => tanggal.startsWith(tahun));
const isCuti = ({ keterangan }: { readonly keterangan: string }) => keterangan.startsWith('Cuti bersama ');
const dates = (list: typeof LIBUR) => list.map(({ tanggal }) => tanggal.slice(5)).join(' ');

test('every entry is a date with a name, in order, once', () => {
  expect(LIBUR.filter(({ tanggal, keterangan }) => !isTanggal(tanggal) || keterangan === '')).toEqual([]);
  const tanggalList = LIBUR.map(({ tanggal }) => tanggal);
  expect([...new Set(tanggalList)].sort()).toEqual(tanggalList);
});

test('2025 and 2026 have the holidays and joint leave of their decrees', () => {
  expect(dates(ofYear('2025').filter((day) => !isCuti(day)))).toBe(
    '01-01 01-27 01-29 03-29 03-31 04-01 04-18 04-20 05-01 05-12 05-29 06-01 06-06 06-27 08-17 09-05 12-25',
  );
  expect(dates(ofYear('2025').filter(isCuti))).toBe(
    '01-28 03-28 04-02 04-03 04-04 04-07 05-13 05-30 06-09 08-18 12-26',
  );
  expect(dates(ofYear('2026').filter((day) => !isCuti(day)))).toBe(
    '01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25',
  );
  expect(dates(ofYear('2026').filter(isCuti))).toBe('02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24');
});

test('only 2027 is a prediction, without joint leave', () => {
  expect(LIBUR.filter(({ status }) => status === 'prediksi')).toEqual(ofYear('2027'));
  expect(dates(ofYear('2027'))).toBe(
    '01-01 01-05 02-06 03-08 03-10 03-11 03-26 03-28 05-01 05-06 05-16 05-20 06-01 06-07 08-15 08-17 12-25',
  );
  expect(ofYear('2027').some(isCuti)).toBe(false);
});

test('joint leave is never given on a weekend', () => {
  expect(LIBUR.filter((day) => isCuti(day) && dayOfWeek(day.tanggal) > 5)).toEqual([]);
});

test('the week of Idulfitri 2026 has no working day', () => {
  const libur = new Set(LIBUR.map(({ tanggal }) => tanggal));
  expect(hariKerjaAfter('2026-03-17', '2026-03-24', libur)).toBe(0);
  expect(hariKerjaAfter('2026-03-17', '2026-03-25', libur)).toBe(1);
});
