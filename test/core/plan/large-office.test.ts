// Many bidang: every board has a row for each, and more than a spreadsheet holds are refused beforehand.
import { SEED_FILE } from '../../../src/core/layout/seed-file';
import { planPreparation } from '../../../src/core/plan/prepare-workbook';
import { areaOf } from '../../../src/core/workbook/cell';
import { OWNER, PaperBook, REFERENCE } from '../book';

const codes = (count: number) => Array.from({ length: count }, (_, index) => `B${index + 1}`);

function office(count: number): PaperBook {
  const paper = new PaperBook();
  paper.prepare();
  paper.fillReference({
    ...REFERENCE,
    bidang: codes(count).map((kode) => ({ kode, nama: `Bidang ${kode}`, pemeriksa: 'sekretaris' })),
  });
  return paper;
}

test('Beranda, Status SOP and Lembar Pimpinan end below their last row, however many bidang there are', () => {
  const paper = office(90);
  paper.prepare();
  const lastOf = (id: 'beranda' | 'status' | 'pimpinan') => {
    const { grid, maxRows } = paper.raw().tabs.find((tab) => tab.id === id) ?? {};
    return [grid?.values.length ?? 0, maxRows ?? 0] as const;
  };
  for (const id of ['beranda', 'status', 'pimpinan'] as const) {
    const [last, rows] = lastOf(id);
    expect(last).toBeGreaterThan(90);
    expect(rows).toBeGreaterThanOrEqual(last);
  }
  expect(paper.rows('beranda', ['kode']).filter(([kode]) => String(kode).startsWith('B'))).toHaveLength(90);
  // A decision line for each quarter.
  expect(paper.rows('pimpinan', ['unit']).filter(([unit]) => String(unit).startsWith('B'))).toHaveLength(360);
});

/** Cells of the log that its boards and forms look through for the last event of something, were every quarter begun. */
function scannedCells(paper: PaperBook): number {
  const formulas = Object.values(paper.sheets()).flatMap((rows) =>
    rows.flat().filter((cell): cell is string => typeof cell === 'string' && cell.startsWith('=')),
  );
  const searches = formulas.flatMap((formula) => formula.match(/MAXIFS\([^()]*\)/g) ?? []);
  const spans = searches.flatMap(
    (search) => search.match(/'Jejak Audit'!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+/g) ?? [],
  );
  return spans.reduce((sum, span) => sum + areaOf(span.split('!')[1] ?? '').rows, 0);
}

test('what is looked through for one event stays small in an office of 50 bidang', () => {
  const paper = office(50);
  paper.prepare();
  // 34 million while the log had 5,000 rows in advance and each form looked through it for what Status SOP knows.
  expect(scannedCells(paper)).toBeLessThan(4_000_000);
});

test('149 bidang are prepared, 150 are refused before anything is written', () => {
  const plan = (count: number) => {
    const paper = office(count);
    return planPreparation(paper.raw(), paper.ctx(OWNER), SEED_FILE);
  };
  expect(plan(149).ok).toBe(true);
  const refusal = plan(150);
  expect(refusal.ok ? [] : refusal.message.map(({ sentence }) => sentence)).toEqual([
    'Tab Bidang berisi 150 bidang, sedangkan satu buku kerja menampung 149. Kurangi barisnya, atau buat buku kerja kedua untuk sebagian bidang. Belum ada tab yang dibuat atau diubah.',
  ]);
});
