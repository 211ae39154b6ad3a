// Lembar Pimpinan as it is laid out: its lines, their choices, and nothing ever written into the deciders' cells.

import { SEED_FILE } from '../../../src/core/layout/seed-file';
import type { Write } from '../../../src/core/layout/write';
import { planPreparation } from '../../../src/core/plan/prepare-workbook';
import { FIRST_ROW } from '../../../src/core/workbook/tab';
import { KASUBAG, OWNER, PaperBook } from '../book';

function pimpinanWrites(paper: PaperBook): readonly Write[] {
  const preparation = planPreparation(paper.raw(), paper.ctx(OWNER), SEED_FILE);
  if (!preparation.ok) throw new Error('not prepared');
  return preparation.value.writes.filter((write) => 'tab' in write && write.tab === 'pimpinan');
}

test('steps 1, 2, 10, 11 and 12 have a line for each quarter, and below them step 6 of each bidang', () => {
  const paper = PaperBook.prepared();
  const lines = paper.rows('pimpinan', ['perihal', 'langkah', 'periode']).map((row) => row.join(' | '));
  expect(lines.slice(20, 25)).toEqual([
    'Periksa berkas SEK TW I (langkah 6) | 6 | 2026-TW1',
    'Periksa berkas SEK TW II (langkah 6) | 6 | 2026-TW2',
    'Periksa berkas SEK TW III (langkah 6) | 6 | 2026-TW3',
    'Periksa berkas SEK TW IV (langkah 6) | 6 | 2026-TW4',
    'Periksa berkas IKP TW I (langkah 6) | 6 | 2026-TW1',
  ]);
  expect(lines.slice(0, 20)).toEqual([
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

test('a line offers Setuju; those of steps 6, 10 and 11 also Kembalikan, in the cell beside it', () => {
  const choices = pimpinanWrites(PaperBook.prepared()).flatMap((write) =>
    write.do === 'dropdown' && 'range' in write.from ? [[write.range, write.from.range]] : [],
  );
  expect(choices).toHaveLength(36);
  expect(choices[0]).toEqual(['B5', 'K5:K5']);
  expect(choices[8]).toEqual(['B13', 'K13:L13']);
  expect(choices[15]).toEqual(['B20', 'K20:L20']);
  expect(choices[19]).toEqual(['B24', 'K24:K24']);
  expect(choices[20]).toEqual(['B25', 'K25:L25']);
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
  expect(highlights).toEqual([['A5:P40', '=$P5=1']]);
});

test('a bidang that comes later has its lines below, with choices whoever prepares; one that goes leaves its own', () => {
  const paper = PaperBook.prepared();
  paper.choose('TI', 'Setuju · ABCDEF');
  paper.deleteRows('bidang', paper.rowOf('bidang', 'kode', 'SEK'), 1);
  paper.typeRow('bidang', paper.rowOf('bidang', 'kode', 'SP') + 1, {
    kode: 'BARU',
    nama: 'Bidang Baru',
    pemeriksa: 'kepala_bidang',
  });
  const preparation = planPreparation(paper.raw(), paper.ctx(KASUBAG), SEED_FILE);
  if (!preparation.ok) throw new Error('not prepared');
  const dropdowns = preparation.value.writes.flatMap((write) =>
    write.do === 'dropdown' && write.tab === 'pimpinan' ? [write.range] : [],
  );
  expect(dropdowns).toEqual(['B41', 'B42', 'B43', 'B44']);
  paper.prepare();
  const lines = paper.book().putusan;
  const units = lines.map(({ bidang }) => bidang);
  expect([...new Set(units)]).toEqual(['SEK', 'IKP', 'TI', 'SP', 'BARU']);
  expect(paper.putusan('TI')).toMatchObject({ row: 33, keputusan: 'Setuju · ABCDEF' });
  expect(lines.map(({ row }) => row)).toEqual(Array.from({ length: 20 }, (_, index) => 25 + index));
});
