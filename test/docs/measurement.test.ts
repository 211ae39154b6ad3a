// What docs/measurement.md lists: the ways of computing that an office may choose, no more, no fewer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AGREGASI } from '../../src/core/domain/agregasi';
import { METODE } from '../../src/core/domain/capaian';

const TEXT = readFileSync(join(__dirname, '../../docs/measurement.md'), 'utf8');

/** The first column of the table that begins with this header. */
function listed(header: string): readonly string[] {
  const [, below = ''] = TEXT.split(`\n| ${header} |`);
  const [table = ''] = below.split('\n\n');
  return [...table.matchAll(/^\| ([^|]+?) \|/gm)].map(([, cell = '']) => cell);
}

test('every method and every aggregation has its row', () => {
  expect(listed('Cara hitung')).toEqual(METODE);
  expect(listed('Agregasi')).toEqual(AGREGASI);
});
