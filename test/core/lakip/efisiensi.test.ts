// Achievement against absorption: efficient beyond 5 points, not efficient below −5.
import { efisiensiOf } from '../../../src/core/lakip/efisiensi';

test.each([
  [148.81, 84.77, 'efisien'],
  [100, 95, 'cukup'],
  [100, 94.99, 'efisien'],
  // Bounds apply to the figure people see: 5.004 is 5,00.
  [100.004, 95, 'cukup'],
  [90, 95, 'cukup'],
  [89.99, 95, 'tidak'],
] as const)('%p against %p is %s', (capaian, serapan, status) => {
  expect(efisiensiOf(capaian, serapan).status).toBe(status);
});

test('a saving is counted only where the target was reached', () => {
  expect(efisiensiOf(100, 88.3).penghematan).toBeCloseTo(11.7, 10);
  expect(efisiensiOf(99.99, 88.3).penghematan).toBeNull();
  expect(efisiensiOf(99.996, 88.3).penghematan).toBeCloseTo(11.7, 10);
});
