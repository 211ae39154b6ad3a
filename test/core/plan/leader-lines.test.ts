// Lembar Pimpinan as it is laid out: twenty lines, their choices, and nothing ever written into the deciders' cells.

import type { Write } from '../../../src/core/layout/write';
import { planPreparation } from '../../../src/core/plan/prepare-workbook';
import { FIRST_ROW } from '../../../src/core/workbook/tab';
import { OWNER, PaperBook } from '../book';

function pimpinanWrites(paper: PaperBook): readonly Write[] {
  const preparation = planPreparation(paper.raw(), paper.ctx(OWNER));
  if (!preparation.ok) throw new Error('not prepared');
  return preparation.value.writes.filter((write) => 'tab' in write && write.tab === 'pimpinan');
}

test('steps 1, 2, 10, 11 and 12 have a line for each quarter', () => {
  const paper = PaperBook.prepared();
  expect(paper.rows('pimpinan', ['perihal', 'langkah', 'periode']).map((row) => row.join(' | '))).toEqual([
    'Mulai pengukuran TW I (langkah 1) | 1 | 2026-TW1',
    'Mulai pengukuran TW II (langkah 1) | 1 | 2026-TW2',
    'Mulai pengukuran TW III (langkah 1) | 1 | 2026-TW3',
    'Mulai pengukuran TW IV (langkah 1) | 1 | 2026-TW4',
    'Teruskan kepada Kasubag Program TW I (langkah 2) | 2 | 2026-TW1',
    'Teruskan kepada Kasubag Program TW II (langkah 2) | 2 | 2026-TW2',
    'Teruskan kepada Kasubag Program TW III (langkah 2) | 2 | 2026-TW3',
    'Teruskan kepada Kasubag Program TW IV (langkah 2) | 2 | 2026-TW4',
    'Periksa LAKIP TW I (langkah 10) | 10 | 2026-TW1',
    'Periksa LAKIP TW II (langkah 10) | 10 | 2026-TW2',
    'Periksa LAKIP TW III (langkah 10) | 10 | 2026-TW3',
    'Periksa LAKIP TW IV (langkah 10) | 10 | 2026-TW4',
    'Tandatangani LAKIP TW I (langkah 11) | 11 | 2026-TW1',
    'Tandatangani LAKIP TW II (langkah 11) | 11 | 2026-TW2',
    'Tandatangani LAKIP TW III (langkah 11) | 11 | 2026-TW3',
    'Tandatangani LAKIP TW IV (langkah 11) | 11 | 2026-TW4',
    'Tetapkan evaluasi dan rekomendasi TW I (langkah 12) | 12 | 2026-TW1',
    'Tetapkan evaluasi dan rekomendasi TW II (langkah 12) | 12 | 2026-TW2',
    'Tetapkan evaluasi dan rekomendasi TW III (langkah 12) | 12 | 2026-TW3',
    'Tetapkan evaluasi dan rekomendasi TW IV (langkah 12) | 12 | 2026-TW4',
  ]);
});

test('a line offers Setuju; those of steps 10 and 11 also Kembalikan, in the cell beside it', () => {
  const choices = pimpinanWrites(PaperBook.prepared()).flatMap((write) =>
    write.do === 'dropdown' && 'range' in write.from ? [[write.range, write.from.range]] : [],
  );
  expect(choices).toHaveLength(20);
  expect(choices[0]).toEqual(['B5', 'J5:J5']);
  expect(choices[8]).toEqual(['B13', 'J13:K13']);
  expect(choices[15]).toEqual(['B20', 'J20:K20']);
  expect(choices[19]).toEqual(['B24', 'J24:J24']);
});

test('preparing again leaves what the deciders wrote', () => {
  const paper = PaperBook.prepared();
  const decided = ['Setuju · ABCDEF', 'Baik', 'ABCDEF/1'];
  paper.typeRow('pimpinan', FIRST_ROW + 8, {
    keputusan: decided[0] ?? '',
    catatan: decided[1] ?? '',
    id_permintaan: decided[2] ?? '',
  });
  const own = ['keputusan', 'catatan', 'id_permintaan'].map((key) => paper.columnOf('pimpinan', key));
  for (const write of pimpinanWrites(paper)) {
    if (write.do !== 'values' || write.row < FIRST_ROW) continue;
    const width = write.cells[0]?.length ?? 0;
    expect(own.filter((column) => column >= write.column && column < write.column + width)).toEqual([]);
  }
  paper.prepare();
  expect(
    ['keputusan', 'catatan', 'id_permintaan'].map((key) => paper.read('pimpinan', FIRST_ROW + 8, key)),
  ).toEqual(decided);
});

test('a line that waits stands out', () => {
  const highlights = pimpinanWrites(PaperBook.prepared()).flatMap((write) =>
    write.do === 'highlight' ? write.rules.map(({ range, formula }) => [range, formula]) : [],
  );
  expect(highlights).toEqual([['A5:N24', '=LEN($I5)>0']]);
});
