// A quarter opened by mistake: taken back while nobody has put work into it, and refused once somebody has.

import type { Periode } from '../../../src/core/domain/triwulan';
import { startBlocks } from '../../../src/core/panel/order-pages';
import { planOf } from '../../../src/core/plan/acts';
import { lineOf } from '../../../src/core/plan/leader-decision';
import { MATTERS } from '../../../src/core/plan/matters';
import { BATAL_MULAI_ACT } from '../../../src/core/plan/order';
import { pendingNotes } from '../../../src/core/plan/pending';
import type { Field } from '../../../src/core/rpc';
import { verifyJejak } from '../../../src/core/sop/integrity';
import { keadaanOf } from '../../../src/core/sop/workflow';
import { KADIS, KASUBAG, messageOf, PaperBook, SEKRETARIS, sha256 } from '../book';
import { fileOf } from '../report';
import { press } from '../walker';

function cancel(
  paper: PaperBook,
  alasan = 'Salah pilih',
  periode = paper.book().state.periode ?? '',
): string {
  const [book, ctx] = [paper.book(), paper.ctx(KADIS)];
  const input = { subject: { periode }, field: () => alasan, filed: null };
  return messageOf(paper.carryOut(planOf(BATAL_MULAI_ACT, book, ctx, input)));
}

const acts = (paper: PaperBook) =>
  startBlocks(paper.book(), paper.ctx(KADIS)).flatMap((block) => (block.kind === 'form' ? [block.act] : []));

test('the wrong quarter is taken back, and any quarter may be opened again', () => {
  const paper = PaperBook.prepared();
  paper.open(4);
  paper.forward();
  paper.makeForms();
  expect(acts(paper)).toEqual(['batal-mulai']);
  expect(cancel(paper)).toBe(
    'planned: Pembukaan Triwulan IV Tahun 2026 dibatalkan. Belum ada triwulan yang diukur.',
  );
  const { state } = paper.book();
  expect(state.periode).toBeNull();
  expect(keadaanOf(state.unit('2026-TW4', 'IKP'), 4)).toBe('Belum mulai');
  expect(acts(paper)).toEqual(['mulai']);
  expect(messageOf(paper.open(1))).toBe('planned: opened');
  expect(paper.book().state.periode).toBe('2026-TW1');
  expect(messageOf(paper.forward(SEKRETARIS))).toBe('planned: forwarded');
  expect(verifyJejak(paper.book().jejak, sha256, [])).toEqual([]);
});

test('the quarter before it is measured again', () => {
  const paper = PaperBook.opened();
  for (const bidang of ['SEK', 'IKP', 'TI']) paper.approved(bidang);
  paper.consolidate({ SEK: {}, IKP: {}, TI: {} });
  paper.open(3);
  expect(paper.book().state.periode).toBe('2026-TW3');
  expect(cancel(paper)).toBe(
    'planned: Pembukaan Triwulan III Tahun 2026 dibatalkan. Yang diukur kembali Triwulan I Tahun 2026.',
  );
  expect(paper.book().state.periode).toBe('2026-TW1');
  expect(messageOf(paper.open(2))).toBe('planned: opened');
});

const reasons = (paper: PaperBook) =>
  paper
    .book()
    .committed.filter(({ peristiwa }) => peristiwa === 'pengukuran_dimulai')
    .map(({ alasan }) => alasan);

/** The start of this quarter by this road, with this reason. */
const ROADS: Readonly<Record<string, (paper: PaperBook, triwulan: string, alasan: string) => string>> = {
  'the panel': (paper, triwulan, alasan) => messageOf(press(paper, KADIS, 'mulai', {}, { triwulan, alasan })),
  'a cell': (paper, triwulan, alasan) => {
    const line = lineOf(paper.book(), 1, `2026-TW${triwulan}` as Periode);
    const keputusan = `Setuju · ${MATTERS[1].kode(paper.book(), '2026-TW1')}`;
    if (line) paper.typeRow('pimpinan', line.row, { keputusan, catatan: alasan });
    const { notes } = pendingNotes(paper.book(), paper.ctx(KADIS));
    paper.recordPending();
    return notes.join();
  },
  'a paper': (paper, triwulan, alasan) => {
    const values = { langkah: '1', putusan: 'setuju', alasan, nomor: 'ND-1', tanggal: paper.tanggal };
    const subject = { periode: `2026-TW${triwulan}` };
    return messageOf(press(paper, KASUBAG, 'dokumen', subject, values, fileOf('perintah.pdf')));
  },
};

const NOT_BEGUN =
  'Triwulan IV Tahun 2026 baru dimulai 1 Oktober 2026. Belum ada yang dibuka. Periksa triwulannya; bila memang itu yang dimaksud, tulis alasannya (di Lembar Pimpinan: pada kolom Catatan).';

describe.each(Object.keys(ROADS))('a start by %s', (road) => {
  const start = (paper: PaperBook, triwulan: string, alasan: string) =>
    ROADS[road]?.(paper, triwulan, alasan);

  test('of a quarter that has not begun waits for a reason, which the log keeps', () => {
    const paper = PaperBook.prepared();
    expect(start(paper, '4', '')).toContain(NOT_BEGUN);
    expect([paper.book().state.periode, reasons(paper)]).toEqual([null, []]);
    start(paper, '4', 'Uji coba akhir tahun');
    expect(reasons(paper)).toEqual([expect.stringContaining('Uji coba akhir tahun')]);
  });

  test('past a quarter that was never opened waits for one, too; in its turn it needs none', () => {
    const paper = PaperBook.opened();
    for (const bidang of ['SEK', 'IKP', 'TI']) paper.approved(bidang);
    paper.consolidate({ SEK: {}, IKP: {}, TI: {} });
    paper.tanggal = '2026-08-03';
    expect(start(paper, '3', '')).toContain(
      'Triwulan III Tahun 2026 melewati Triwulan II Tahun 2026, yang belum dibuka.',
    );
    expect(paper.book().state.periode).toBe('2026-TW1');
    const other = paper.copy();
    start(paper, '3', 'TW II tidak diukur');
    expect(paper.book().state.periode).toBe('2026-TW3');
    start(other, '2', '');
    expect(other.book().state.periode).toBe('2026-TW2');
  });
});

test('the page asks for the reason of those quarters only that are out of their turn', () => {
  const paper = PaperBook.prepared();
  const fields = startBlocks(paper.book(), paper.ctx(KADIS)).flatMap((block): readonly Field[] =>
    block.kind === 'form' ? block.fields : [],
  );
  expect(fields.find(({ name }) => name === 'alasan')?.when).toEqual({
    field: 'triwulan',
    among: ['3', '4'],
  });
});

const IN_USE =
  'refused: Pembukaan Triwulan I Tahun 2026 tidak dapat dibatalkan: isian sudah diajukan, bukti dukung sudah diunggah, atau triwulannya sudah dikonsolidasikan.';

test.each<[string, (paper: PaperBook) => void, string]>([
  [
    'a form with typed values',
    (paper) => paper.fill('IKP', 'IKU-1', { realisasi: 5 }),
    'refused: Pembukaan Triwulan I Tahun 2026 tidak dapat dibatalkan: form IKP sudah berisi. Isian itu akan hilang; minta bidangnya mengosongkan lebih dahulu bila memang keliru.',
  ],
  ['a submission', (paper) => paper.fillAndSubmit('IKP'), IN_USE],
  [
    'a consolidation that left everybody out',
    (paper) => {
      const left = { putusan: 'lewati', alasan: 'Terlambat' } as const;
      paper.consolidate({ SEK: left, IKP: left, TI: left });
    },
    IN_USE,
  ],
])('%s keeps the quarter open, and the page offers nothing', (_, work, sentence) => {
  const paper = PaperBook.opened();
  work(paper);
  expect(cancel(paper)).toBe(sentence);
  expect(acts(paper)).toEqual(['mulai']);
});

test('without a reason, or for another quarter than the one being measured, nothing is taken back', () => {
  const paper = PaperBook.opened();
  expect(cancel(paper, '')).toMatch(/^refused: /);
  expect(cancel(paper, 'Salah', '2026-TW2')).toMatch(/^refused: /);
  expect(paper.book().state.periode).toBe('2026-TW1');
});
