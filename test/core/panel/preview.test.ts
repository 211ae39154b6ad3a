// Pratinjau konsolidasi: what would stand in Konsolidasi if everything were accepted that can be; it writes nothing.
import { viewPage } from '../../../src/core/panel/page';
import type { Block } from '../../../src/core/rpc';
import { indikator, KASUBAG, PaperBook, program } from '../book';

const LEAVE = { putusan: 'lewati', alasan: 'Terlambat' } as const;

function preview(paper: PaperBook): readonly Block[] {
  return viewPage('pratinjau', paper.book(), paper.ctx(KASUBAG)).blocks;
}

/** Lines below a heading. */
function below(blocks: readonly Block[], heading: string): readonly string[] {
  const next = blocks[blocks.findIndex((block) => block.kind === 'heading' && block.text === heading) + 1];
  if (next?.kind !== 'rows') return next?.kind === 'list' ? next.items.map(({ text }) => text) : [];
  return next.groups.flatMap(({ label, rows }) =>
    rows.map(({ kode, figures, marks }) =>
      [label, kode, figures, ...marks.map(({ text }) => text)].join(' | '),
    ),
  );
}

test('every row shows both percentages or why it has none, and every mean what it is out of', () => {
  const paper = PaperBook.opened({
    indikator: [
      indikator('IKU-1', 'IKP', { 1: 16 }, { target_tahunan: 64 }),
      indikator('IKU-2', 'IKP', { 4: 10 }),
      indikator('IKU-3', 'TI', { 1: 50 }, { sasaran: 'Layanan' }),
    ],
    anggaran: [program('2.16', 'IKP', 40), program('2.20', 'TI', 10)],
  });
  paper.approved('IKP');
  expect(below(preview(paper), 'Hasil')).toEqual([
    'IKP | IKU-1 | 50,00 % · 12,50 % terhadap target tahunan · realisasi 8 | Sangat Rendah',
    'IKP | IKU-2 | belum jatuh tempo',
    'IKP | 2.16 | 20,00 % · realisasi 8',
  ]);
  paper.consolidate({ IKP: {}, TI: LEAVE });
  const after = preview(paper);
  expect(below(after, 'Hasil')).toContain('TI | IKU-3 | tidak mengisi');
  expect(below(after, 'Rata-rata capaian')).toEqual([
    'Sasaran: triwulan 50,00 % (Sangat Rendah), 1 dari 1 indikator dihitung; terhadap target tahunan 12,50 %, 1 dari 1 indikator dihitung',
    'Layanan: triwulan tidak dapat dihitung, 0 dari 1 indikator dihitung; terhadap target tahunan tidak dapat dihitung, 0 dari 1 indikator dihitung',
    'Perangkat daerah: triwulan 50,00 % (Sangat Rendah), 1 dari 2 sasaran dihitung; terhadap target tahunan 12,50 %, 1 dari 2 sasaran dihitung',
  ]);
  expect(after).toContainEqual({ kind: 'paragraph', text: 'Serapan seluruh program: 16,00 %' });
  expect(after).toContainEqual({
    kind: 'paragraph',
    text: 'Jumlah pagu memuat pagu program yang realisasinya belum dilaporkan (2.20).',
    tone: 'ingat',
  });
});
