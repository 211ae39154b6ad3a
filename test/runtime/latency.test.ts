// What an execution would take on Google, against what others have published (docs/performance.md).
import { countByKind, estimated, lockHeld } from '../../runtime/latency';
import type { ServiceCall } from '../../runtime/types';

const call = (member: string, more: Partial<ServiceCall> = {}): ServiceCall => ({
  member,
  writes: false,
  ...more,
});

/** Above what an execution costs that does nothing. */
function more(...calls: readonly ServiceCall[]): number {
  return Math.round((estimated(calls).mid - estimated([]).mid) * 1000);
}

test.each<[string, readonly ServiceCall[], number]>([
  ['one cell read: 91 ms', [call('Range.getValues', { cells: 1 })], 91],
  ['5,510 × 7 cells read: 594 ms', [call('Range.getValues', { cells: 38_570 })], 592],
  ['formulas like values', [call('Range.getFormulas', { cells: 1000 })], 104],
  ['a write and its flush', [call('Range.setValues', { writes: true }), call('SpreadsheetApp.flush')], 203],
  ['a protection', [call('Range.protect', { writes: true }), call('Protection.addEditors')], 400],
  ['a style', [call('RangeList.setBackground', { writes: true })], 1],
  ['a size', [call('Sheet.getMaxRows')], 20],
  ['a name', [call('Sheet.getName')], 1],
  ['marks', [call('DeveloperMetadataFinder.find')], 120],
  ['Drive', [call('Drive.Files.create', { writes: true })], 600],
])('%s', (_, calls, milliseconds) => {
  expect(more(...calls)).toBe(milliseconds);
});

test('low is never above mid, nor mid above high', () => {
  const { low, mid, high } = estimated([call('Range.getValues', { cells: 9 }), call('Lock.tryLock')]);
  expect(low < mid && mid < high).toBe(true);
});

test('the lock is held from when it is given until it is released, or to the end', () => {
  const work = [call('Range.getValues', { cells: 0 }), call('SpreadsheetApp.flush')];
  const locked = [call('Range.getValues'), call('Lock.tryLock'), ...work];
  const seconds = (calls: readonly ServiceCall[]) => Math.round(lockHeld(calls).mid * 1000);
  expect(seconds([...locked, call('Lock.releaseLock'), call('Range.getValues')])).toBe(291);
  expect(seconds(locked)).toBe(291);
  expect(seconds(work)).toBe(0);
});

test('calls are counted by kind', () => {
  const calls = [call('Range.getValues'), call('Range.getFormulas'), call('Utilities.getUuid')];
  expect([...countByKind(calls)]).toEqual([
    ['bulk read', 2],
    ['other', 1],
  ]);
});
