// Tampering with a workbook: each way is tried, found or not as docs/security.md says, and the table there is this one.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsAfter, isChange, TAMPERINGS } from './cases';
import { withTable } from './table';

test('docs/security.md says what npm run tampering writes', () => {
  const file = join(__dirname, '../../docs/security.md');
  const document = readFileSync(file, 'utf8');
  if (process.env.TAMPERING === 'write') writeFileSync(file, withTable(document));
  else expect(withTable(document)).toBe(document);
});

test.each(TAMPERINGS.map((tampering) => [tampering.altered, tampering] as const))(
  'altered: %s',
  (_, tampering) => {
    expect(isChange(tampering)).toBe(true);
    const sentences = findingsAfter(tampering).map(({ sentence }) => sentence);
    if (tampering.foundBy === '') expect(sentences).toEqual([]);
    else expect(sentences).not.toEqual([]);
  },
);
