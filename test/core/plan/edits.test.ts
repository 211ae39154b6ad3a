// Edits of a draft's Doc: nothing follows from the draft while they are open; they are taken, or left with a reason.
import type { DraftDoc, Outcome } from '../../../src/core/plan/act';
import { planOf } from '../../../src/core/plan/acts';
import { editsOf, editsOffer, SUNTINGAN_ACT } from '../../../src/core/plan/edits';
import { LAKIP_ACT, lakipOffer } from '../../../src/core/plan/lakip';
import type { EditsOffer } from '../../../src/core/rpc';
import { laporanOf } from '../../../src/core/sop/laporan';
import { SUNTINGAN_TEXT } from '../../../src/core/text/suntingan';
import { KASUBAG, messageOf, type PaperBook, SEKRETARIS } from '../book';
import { filed, readyToDraft, TW4, UNEDITED } from '../lakip/year-2024';
import { log } from '../reporting';

const HIDDEN: DraftDoc = { isSeen: false };

let ready: PaperBook | undefined;
/** A draft stored beside its copy. */
function drafted(): PaperBook {
  ready ??= readyToDraft();
  const paper = ready.copy();
  expect(report(paper, UNEDITED).kind).toBe('planned');
  return paper;
}

const kodeOf = (paper: PaperBook) => laporanOf(paper.book().committed, TW4).draf?.kode ?? '';

/** Edited after the draft, or after whatever the log has last. */
function edited(paper: PaperBook, seconds = 60): DraftDoc {
  const moment = new Date(Date.parse(paper.ctx(KASUBAG).waktu) + seconds * 1000);
  const local = new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 19);
  return { isSeen: true, diubah: `${local}+07:00`, sejak: paper.ctx(KASUBAG).waktu };
}

function report(paper: PaperBook, doc: DraftDoc): Outcome {
  const offered = lakipOffer(paper.book(), paper.ctx(KASUBAG), TW4, {
    identity: KASUBAG,
    readDraft: () => doc,
  });
  if (!offered.ok) throw new Error(offered.message);
  const stored = { ...filed(), copy: { id: 'doc-2', url: '', sha256: '' } };
  const input = { subject: offered.value.subject, field: () => '', filed: stored };
  return paper.carryOut(planOf(LAKIP_ACT, paper.book(), paper.ctx(KASUBAG), input, { draft: () => doc }));
}

function offer(paper: PaperBook, doc: DraftDoc): EditsOffer {
  const files = { dasar: '', dokumen: '' };
  const made = editsOffer(paper.book(), paper.ctx(KASUBAG), KASUBAG, { periode: TW4, doc, files });
  if (!made.ok) throw new Error(made.message);
  return made.value;
}

function settle(
  paper: PaperBook,
  doc: DraftDoc,
  fields: Readonly<Record<string, string>>,
  { email = KASUBAG, subject = offer(paper, doc).subject } = {},
): Outcome {
  const input = { subject, field: (name: string) => fields[name] ?? '', filed: null };
  const outcome = planOf(SUNTINGAN_ACT, paper.book(), paper.ctx(email), input, { draft: () => doc });
  return paper.carryOut(outcome);
}

test('the draft keeps the Doc and the copy it is compared with, and only the Kasubag reads them back', () => {
  const paper = drafted();
  expect(editsOf(paper.book(), paper.ctx(KASUBAG), '')).toEqual({
    ok: true,
    value: { periode: TW4, ids: { id: 'doc-1', copyId: 'doc-2' } },
  });
  expect(editsOf(paper.book(), paper.ctx(SEKRETARIS), '')).toMatchObject({ ok: false });
  expect(editsOf(readyToDraft().book(), paper.ctx(KASUBAG), '')).toEqual({
    ok: false,
    message: SUNTINGAN_TEXT.noDraft,
  });
});

test.each([
  ['edited', edited, 'disunting di Google Dokumen'],
  ['not seen any more', () => HIDDEN, 'tidak terlihat oleh akun ini'],
])('while the Doc is %s nothing follows from it, in the window nor by the act', (_, docOf, words) => {
  const paper = drafted();
  paper.type('narasi', paper.rowOf('narasi', 'kunci', 'simpulan'), 'isi', 'Simpulan lain.');
  const doc = docOf(paper);
  const offered = lakipOffer(paper.book(), paper.ctx(KASUBAG), TW4, {
    identity: KASUBAG,
    readDraft: () => doc,
  });
  const problems = offered.ok ? offered.value.problems : [];
  expect(problems).toContainEqual({ text: expect.stringContaining(words), tone: 'bahaya' });
  expect(messageOf(report(paper, doc))).toContain(words);
});

test('edits made between the review and the final text hold it up; what is taken is reviewed anew', () => {
  const paper = drafted();
  paper.type('reviu', paper.rowOf('reviu', 'kunci', 'ikhtisar'), 'catatan', 'Kinerja baik.');
  log(paper, 'lakip_diperiksa', { langkah: 10, periode: TW4, kode: kodeOf(paper) });
  const doc = edited(paper, -1);
  const late: DraftDoc = { ...doc, sejak: '2020-01-01T00:00:00+07:00' } as DraftDoc;
  expect(messageOf(report(paper, late))).toContain('belum diperiksa');
  const place = offer(paper, late).teks.findIndex(({ kunci }) => kunci === 'simpulan');
  expect(messageOf(settle(paper, late, { [`isi:${place}`]: 'Dari dokumen, **tegas**.' }))).toBe(
    `planned: ${SUNTINGAN_TEXT.done(1, kodeOf(paper))}`,
  );
  const { narasi, committed } = paper.book();
  expect(narasi.find(({ kunci }) => kunci === 'simpulan')?.isi).toBe('Dari dokumen, **tegas**.');
  expect(committed.at(-1)).toMatchObject({
    peristiwa: 'suntingan_diperiksa',
    kode: kodeOf(paper),
    alasan: 'Diambil: Simpulan.',
  });
  expect(offer(paper, late).isOpen).toBe(false);
  expect(messageOf(report(paper, late))).toMatch(/^planned: Draf LAKIP/);
});

test('what is not taken needs a reason, stands in the log, and then holds up nothing', () => {
  const paper = drafted();
  const doc = edited(paper, -1);
  const late = { ...doc, sejak: '2020-01-01T00:00:00+07:00' } as DraftDoc;
  expect(messageOf(settle(paper, late, { ditinggal: 'di luar teks: Bab III' }))).toBe(
    `refused: ${SUNTINGAN_TEXT.reasonNeeded}`,
  );
  const fields = { ditinggal: 'di luar teks: Bab III', alasan: 'Angka tidak disunting di dokumen.' };
  expect(settle(paper, late, fields).kind).toBe('planned');
  expect(paper.book().committed.at(-1)?.alasan).toBe(
    'Tidak ada yang diambil. Tidak diambil: di luar teks: Bab III. Alasan: Angka tidak disunting di dokumen.',
  );
  paper.type('narasi', paper.rowOf('narasi', 'kunci', 'simpulan'), 'isi', 'Simpulan lain.');
  expect(report(paper, late).kind).toBe('planned');
});

test('a Doc edited, or a workbook changed, since they were compared: nothing is taken', () => {
  const paper = drafted();
  const doc = edited(paper);
  const { subject } = offer(paper, doc);
  const more = edited(paper, 90);
  expect(messageOf(settle(paper, more, { 'isi:0': 'x' }, { subject }))).toBe(
    `refused: ${SUNTINGAN_TEXT.editedSince}`,
  );
  paper.type('narasi', paper.rowOf('narasi', 'kunci', 'langkah'), 'isi', 'Langkah lain.');
  expect(messageOf(settle(paper, doc, { 'isi:0': 'x' }, { subject }))).toBe(
    `refused: ${SUNTINGAN_TEXT.workbookSince}`,
  );
  expect(messageOf(settle(paper, doc, { 'isi:0': 'x' }, { email: SEKRETARIS }))).toContain('Langkah 9');
});

test('a Doc that cannot be read is settled once, by a file of it or with a reason', () => {
  const paper = drafted();
  expect(offer(paper, HIDDEN)).toMatchObject({ isOpen: true, subject: { diubah: '' } });
  expect(settle(paper, HIDDEN, { ditinggal: 'seluruh suntingan', alasan: 'Dokumen terhapus.' }).kind).toBe(
    'planned',
  );
  expect(offer(paper, HIDDEN).isOpen).toBe(false);
});
