// A consolidated bidang is reopened: corrected, approved, consolidated and entered anew; nothing rests on the old figures.
import { startBlocks } from '../../../src/core/panel/order-pages';
import { planOf } from '../../../src/core/plan/acts';
import { BUKA_KEMBALI_ACT } from '../../../src/core/plan/consolidate';
import { belumDientri, SAKIP_ACT } from '../../../src/core/plan/sakip';
import { verifyJejak } from '../../../src/core/sop/integrity';
import { DINAS } from '../../../src/core/sop/jejak';
import type { NomorLangkah } from '../../../src/core/sop/langkah';
import { laporanOf, laporanPeriodes } from '../../../src/core/sop/laporan';
import { keadaanOf } from '../../../src/core/sop/workflow';
import { committedRiwayat } from '../../../src/core/workbook/riwayat';
import { KASUBAG, messageOf, PaperBook, sha256 } from '../book';
import { draft } from '../report';

const TW1 = '2026-TW1';
const ALL = ['SEK', 'IKP', 'TI'] as const;

function consolidated(): PaperBook {
  const paper = PaperBook.opened();
  for (const bidang of ALL) paper.approved(bidang);
  paper.consolidate({ SEK: {}, IKP: {}, TI: {} });
  return paper;
}

function reopen(paper: PaperBook, bidang = 'IKP', alasan = 'Salah ketik'): string {
  const [book, ctx] = [paper.book(), paper.ctx(KASUBAG)];
  const input = { subject: { periode: TW1, bidang }, field: () => alasan, filed: null };
  return messageOf(paper.carryOut(planOf(BUKA_KEMBALI_ACT, book, ctx, input)));
}

function enterAll(paper: PaperBook): string {
  const [book, ctx] = [paper.book(), paper.ctx(KASUBAG)];
  const baris = belumDientri(book, TW1)
    .map(({ nama }) => nama)
    .join('\n');
  const input = {
    subject: { periode: TW1 },
    field: (name: string) => (name === 'baris' ? baris : ''),
    filed: null,
  };
  return messageOf(paper.carryOut(planOf(SAKIP_ACT, book, ctx, input)));
}

const states = (paper: PaperBook, unit: string, steps: readonly NomorLangkah[]) =>
  steps.map((nomor) => keadaanOf(paper.book().state.unit(TW1, unit), nomor));
const capaian = (paper: PaperBook) =>
  committedRiwayat(paper.book(), TW1).find(({ kode }) => kode === 'IKU-1')?.capaian;

test('a figure is corrected after its consolidation, and everything after it is done again', () => {
  const paper = consolidated();
  expect(enterAll(paper)).toMatch(/^planned: /);
  expect(states(paper, DINAS, [7, 8, 9])).toEqual(['Selesai', 'Selesai', 'Menunggu']);
  draft(paper);
  expect(laporanOf(paper.book().committed, TW1).draf).not.toBeNull();

  expect(reopen(paper)).toBe(
    'planned: Konsolidasi Bidang IKP dibuka kembali dan isiannya dikembalikan untuk dikoreksi. 3 baris SAKIP perlu dientri ulang sesudahnya. Draf LAKIP yang sudah ada perlu disusun ulang.',
  );
  expect(states(paper, 'IKP', [5, 6, 7])).toEqual(['Perlu diulang', 'Perlu diulang', 'Dikembalikan']);
  expect(states(paper, DINAS, [7, 8, 9, 10, 11])).toEqual([
    'Perlu diulang',
    'Perlu diulang',
    'Perlu diulang',
    'Belum mulai',
    'Belum mulai',
  ]);
  expect(laporanPeriodes(paper.book().committed)).toEqual([]);
  expect(laporanOf(paper.book().committed, TW1).draf).toBeNull();

  paper.fill('IKP', 'IKU-1', { realisasi: 18 });
  expect(messageOf(paper.submit('IKP'))).toMatch(/^planned: /);
  paper.decide('IKP', true);
  expect(messageOf(paper.consolidate({ IKP: {} }))).toMatch(/^planned: /);
  expect(capaian(paper)).toBe(90);
  expect(laporanPeriodes(paper.book().committed)).toEqual([TW1]);
  expect(new Set(belumDientri(paper.book(), TW1).map(({ nama }) => nama.split('|')[0]))).toEqual(
    new Set(['IKP']),
  );
  expect(enterAll(paper)).toMatch(/^planned: /);
  expect(states(paper, DINAS, [7, 8, 9])).toEqual(['Selesai', 'Selesai', 'Menunggu']);
  expect(verifyJejak(paper.book().jejak, sha256, [])).toEqual([]);
});

test('until it is corrected, its rows are in no consolidation and the next quarter waits', () => {
  const paper = consolidated();
  reopen(paper);
  expect(messageOf(paper.open(2))).toContain('Langkah 7 Triwulan I Tahun 2026 belum selesai untuk IKP.');
  expect(startBlocks(paper.book(), paper.ctx('kadis@contoh.go.id')).length).toBeGreaterThan(0);
});

test.each<[string, (paper: PaperBook) => string, string]>([
  ['without a reason', (paper) => reopen(paper, 'IKP', ''), 'refused: '],
  [
    'a bidang that is not consolidated',
    (paper) => {
      reopen(paper);
      return reopen(paper, 'IKP', 'Sekali lagi');
    },
    'refused: Bidang IKP belum dikonsolidasikan; tidak ada yang dibuka kembali.',
  ],
])('%s nothing is reopened', (_, act, sentence) => {
  expect(act(consolidated())).toContain(sentence);
});
