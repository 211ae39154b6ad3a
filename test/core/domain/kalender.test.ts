// Civil dates without a clock; the platform's own Date is the measure here.
import fc from 'fast-check';
import {
  addDays,
  dayOfWeek,
  daysBetween,
  formatTanggal,
  formatWaktu,
  hariKerjaAfter,
  isHariKerja,
  isTanggal,
  tanggalOf,
} from '../../../src/core/domain/kalender';

const NONE: ReadonlySet<string> = new Set();

test.each(['2026-07-07', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a date', (text) => {
  expect(isTanggal(text)).toBe(true);
});

test.each([
  '',
  '2026-7-7',
  '2026-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-01-00',
  '0000-01-01',
  '7 Juli 2026',
  '2026-07-07T10:15:00+07:00',
  '2026-07-07\n',
])('%j is not a date', (text) => {
  expect(isTanggal(text)).toBe(false);
});

const MS_PER_DAY = 86_400_000;
const isoOf = (day: number) => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
const dayNumber = fc.integer({
  min: Date.UTC(1600, 0, 1) / MS_PER_DAY,
  max: Date.UTC(2400, 0, 1) / MS_PER_DAY,
});
const tanggal = dayNumber.map(isoOf);

test('days are added as the calendar has them, and taken away again', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  expect(addDays('1970-01-01', -1)).toBe('1969-12-31');
  fc.assert(
    fc.property(dayNumber, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
      expect(addDays(isoOf(day), days)).toBe(isoOf(day + days));
      expect(addDays(addDays(isoOf(day), days), -days)).toBe(isoOf(day));
    }),
  );
});

test('days that no calendar has are refused', () => {
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  expect(() => dayOfWeek('besok')).toThrow(RangeError);
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
});

test('weeks begin on Monday', () => {
  expect(dayOfWeek('2026-07-06')).toBe(1);
  expect(dayOfWeek('2026-07-07')).toBe(2);
  expect(dayOfWeek('2026-07-12')).toBe(7);
  fc.assert(
    fc.property(tanggal, (date) => {
      expect(dayOfWeek(date)).toBe(new Date(date).getUTCDay() || 7);
    }),
  );
});

test('Saturdays, Sundays and listed holidays are not working days', () => {
  const libur = new Set(['2026-08-17']);
  expect(isHariKerja('2026-08-14', libur)).toBe(true);
  expect(isHariKerja('2026-08-15', libur)).toBe(false);
  expect(isHariKerja('2026-08-16', libur)).toBe(false);
  expect(isHariKerja('2026-08-17', libur)).toBe(false);
  expect(isHariKerja('2026-08-18', libur)).toBe(true);
});

test('lateness counts working days after the deadline, the day itself included', () => {
  const libur = new Set(['2026-08-17']);
  expect(hariKerjaAfter('2026-08-14', '2026-08-14', libur)).toBe(0);
  expect(hariKerjaAfter('2026-08-14', '2026-08-13', libur)).toBe(0);
  expect(hariKerjaAfter('2026-08-14', '2026-08-17', libur)).toBe(0);
  expect(hariKerjaAfter('2026-08-14', '2026-08-18', libur)).toBe(1);
  expect(hariKerjaAfter('2026-08-14', '2026-08-21', libur)).toBe(4);
  expect(hariKerjaAfter('2026-08-14', '2026-08-21', NONE)).toBe(5);
});

test('days between two moments have fractions, over months too', () => {
  expect(daysBetween('2026-02-27T18:00:00+07:00', '2026-03-02T06:00:00+07:00')).toBe(2.5);
  expect(daysBetween('2026-02-27', '2026-02-26')).toBe(-1);
});

test('lateness adds up over days, and a week without holidays has five', () => {
  const span = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(tanggal, span, span, (batas, first, second) => {
      const middle = addDays(batas, first);
      const end = addDays(middle, second);
      expect(hariKerjaAfter(batas, end, NONE)).toBe(
        hariKerjaAfter(batas, middle, NONE) + hariKerjaAfter(middle, end, NONE),
      );
      expect(hariKerjaAfter(batas, addDays(batas, 7), NONE)).toBe(5);
    }),
  );
});

test('a date-time gives the date it shows', () => {
  expect(tanggalOf('2026-07-07T00:15:00+07:00')).toBe('2026-07-07');
  expect(tanggalOf('2026-07-07')).toBe('2026-07-07');
  expect(() => tanggalOf('2026-07-071')).toThrow(RangeError);
  expect(() => tanggalOf('')).toThrow(RangeError);
});

test('dates and times are written in Indonesian', () => {
  expect(formatTanggal('2026-07-07')).toBe('7 Juli 2026');
  expect(formatTanggal('2026-12-31')).toBe('31 Desember 2026');
  expect(formatWaktu('2026-07-07T10:15:00+07:00')).toBe('7 Juli 2026 pukul 10.15');
  expect(formatWaktu('2026-02-01T07:05:59.123+07:00')).toBe('1 Februari 2026 pukul 07.05');
  for (const stored of ['2026-07-07', '2026-07-07T25:00:00+07:00', 'bukan waktu', '']) {
    expect(formatWaktu(stored)).toBe(stored);
  }
});
