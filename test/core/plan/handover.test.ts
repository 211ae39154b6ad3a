// Serah terima: what the page says before Terapkan hak akses, what the log keeps of it, and what is refused.
import { rightsBlocks } from '../../../src/core/panel/rights-page';
import { authorize } from '../../../src/core/plan/access';
import { appliedRights } from '../../../src/core/plan/handover';
import { planRights } from '../../../src/core/plan/prepare-workbook';
import type { Block } from '../../../src/core/rpc';
import { HANDOVER_TEXT } from '../../../src/core/text/handover';
import {
  KABID_IKP,
  KADIS,
  KASUBAG,
  messageOf,
  OWNER,
  PaperBook,
  person,
  type Row,
  SEKRETARIS,
  STAF_IKP,
  STAF_TI,
} from '../book';

const BARU = 'kasubag.baru@contoh.go.id';
const NOBODY = { editors: [], viewers: [] };

function apply(paper: PaperBook, email = OWNER) {
  return messageOf(paper.carryOut(planRights(paper.book(), paper.ctx(email), paper.keeper(email), NOBODY)));
}

/** Headings and the lines under them; a form by the question it asks. */
function page(paper: PaperBook, sharing: { editors: string[]; viewers: string[] } = NOBODY) {
  const lines = (block: Block): readonly string[] => {
    if (block.kind === 'heading') return [`# ${block.text}`];
    if (block.kind === 'paragraph') return [block.text];
    if (block.kind === 'list') return block.items.map(({ text }) => `- ${text}`);
    return block.kind === 'form' ? block.submits.map(({ confirm }) => `? ${confirm}`) : [];
  };
  const all = rightsBlocks(paper.book(), paper.ctx(OWNER), sharing).flatMap(lines).slice(1);
  const accounts = all.indexOf('# Akun yang dapat menyunting');
  return [...all.slice(0, accounts), ...all.slice(accounts + 1).filter((line) => !line.startsWith('- '))];
}

function change(paper: PaperBook, email: string, cells: Row): void {
  paper.typeRow('personil', paper.rowOf('personil', 'email', email), cells);
}

function add(paper: PaperBook, row: Row): void {
  paper.typeRow('personil', paper.book().next('personil'), row);
}

function lastReason(paper: PaperBook): string | undefined {
  return paper
    .book()
    .committed.filter(({ peristiwa }) => peristiwa === 'hak_akses_diterapkan')
    .at(-1)?.alasan;
}

/** TW I is filled in; from 15 April on the Kasubag is another one, after a day on which both are. */
function handedOver(): PaperBook {
  const paper = PaperBook.opened();
  change(paper, KASUBAG, { sampai: '2026-04-15' });
  add(paper, person(BARU, 'kasubag_program', '', { mulai: '2026-04-15' }));
  return paper;
}

test('a new Kasubag: told weeks ahead, given his rights on the day both serve, named as the successor the day after', () => {
  const paper = handedOver();
  expect(page(paper)).toEqual([
    HANDOVER_TEXT.unchanged,
    '# Jabatan yang kosong',
    '- Kepala Bidang SP',
    '- Staf atau Operator SP',
    '# Segera berganti; jalankan lagi pada harinya',
    '- 15 April 2026: hari terakhir Nama kasubag, Kasubag Program',
    '- 15 April 2026: Nama kasubag.baru mulai, Kasubag Program',
    '? undefined',
    '? undefined',
  ]);
  paper.tanggal = '2026-04-15';
  expect(page(paper)[1]).toBe('- Kasubag Program: Nama kasubag.baru mulai bertugas.');
  expect(apply(paper, KASUBAG)).toContain('planned: Hak akses diterapkan untuk 9 akun.');
  expect(lastReason(paper)).toMatch(
    /^Diberikan: kasubag\.baru@contoh\.go\.id kasubag_program\n.*tetap menjadi/,
  );
  paper.tanggal = '2026-04-16';
  for (const bidang of ['SEK', 'IKP', 'TI']) paper.fillAndSubmit(bidang, 20);
  const told = page(paper, { editors: [KASUBAG, BARU], viewers: [] });
  expect(told.slice(0, 4)).toEqual([
    '# Yang berubah',
    '- Kasubag Program: Nama kasubag selesai, dilanjutkan Nama kasubag.baru. Yang menunggu: Validasi dan konsolidasi (langkah 7).',
    '# Akun yang kehilangan akses',
    '- kasubag@contoh.go.id (Kasubag Program)',
  ]);
  expect(told.at(-1)).toBe('? Terapkan hak akses? 1 akun kehilangan akses berkas.');
  expect(apply(paper, BARU)).toContain('planned: Hak akses diterapkan untuk 8 akun.');
  expect(lastReason(paper)).toMatch(/^Dicabut: kasubag@contoh\.go\.id kasubag_program\n/);
  expect(page(paper)[0]).toBe(HANDOVER_TEXT.unchanged);
});

test('the last Kasubag is not taken off: the page has no button, and the act is refused', () => {
  const paper = PaperBook.opened();
  change(paper, KASUBAG, { sampai: '2026-03-31' });
  expect(page(paper)).toEqual(
    expect.arrayContaining([
      '- Kasubag Program: Nama kasubag selesai, belum ada penggantinya.',
      '- Kasubag Program',
      HANDOVER_TEXT.noKasubag,
    ]),
  );
  expect(apply(paper)).toBe(`refused: ${HANDOVER_TEXT.noKasubag}`);
  // An entry without an account is nobody's access.
  add(paper, person('', 'kasubag_program', '', { nama: 'Tanpa akun' }));
  expect(apply(paper)).toBe(`refused: ${HANDOVER_TEXT.noKasubag}`);
});

test('moved to another bidang in the middle of a quarter: both sides are said, and the new rights count at once', () => {
  const paper = PaperBook.opened();
  change(paper, STAF_IKP, { sampai: '2026-03-31' });
  add(paper, person(STAF_IKP, 'staf', 'TI', { mulai: '2026-04-01' }));
  expect(page(paper).slice(0, 3)).toEqual([
    '# Yang berubah',
    '- Pejabat Fungsional/Staf Pelaksana IKP: Nama staf.ikp selesai, belum ada penggantinya.',
    '- Pejabat Fungsional/Staf Pelaksana TI: Nama staf.ikp mulai bertugas.',
  ]);
  const may = (kode: string) =>
    authorize(
      paper.book(),
      paper.ctx(STAF_IKP),
      5,
      paper.book().bidang.find((item) => item.kode === kode),
    ).ok;
  expect([may('IKP'), may('TI')]).toEqual([false, true]);
});

test('one person in two bidang and two roles acts in each, and losing one leaves the other', () => {
  const paper = PaperBook.opened();
  add(paper, person(KABID_IKP, 'kepala_bidang', 'SP'));
  add(paper, person(STAF_TI, 'operator', 'IKP', { sampai: '2026-04-01' }));
  apply(paper);
  const held = (email: string) =>
    appliedRights(paper.book().committed)
      ?.filter((hak) => hak.email === email)
      .map(({ peran, bidang }) => `${peran} ${bidang}`);
  expect(held(KABID_IKP)).toEqual(['kepala_bidang IKP', 'kepala_bidang SP']);
  const six = (kode: string) =>
    authorize(
      paper.book(),
      paper.ctx(KABID_IKP),
      6,
      paper.book().bidang.find((item) => item.kode === kode),
    ).ok;
  expect([six('IKP'), six('SP'), six('TI')]).toEqual([true, true, false]);
  expect(held(STAF_TI)).toEqual(['staf TI', 'operator IKP']);
  paper.tanggal = '2026-04-02';
  expect(page(paper).slice(0, 3)).toEqual([
    '# Yang berubah',
    '- Operator IKP: Nama staf.ti selesai, belum ada penggantinya.',
    '# Jabatan yang kosong',
  ]);
  apply(paper);
  expect(held(STAF_TI)).toEqual(['staf TI']);
});

test('an acting head serves beside the one in office, and is named so', () => {
  const paper = PaperBook.opened();
  add(
    paper,
    person(SEKRETARIS, 'kepala_dinas', '', { penugasan: 'Plh.', mulai: '2026-04-01', sampai: '2026-04-05' }),
  );
  expect(page(paper)).toEqual(
    expect.arrayContaining([
      '- Kepala Dinas: Plh. Nama sekretaris mulai bertugas.',
      '- 5 April 2026: hari terakhir Plh. Nama sekretaris, Kepala Dinas',
    ]),
  );
  apply(paper);
  paper.tanggal = '2026-04-06';
  expect(page(paper)[1]).toBe('- Kepala Dinas: Plh. Nama sekretaris selesai, dilanjutkan Nama kadis.');
  expect(authorize(paper.book(), paper.ctx(SEKRETARIS), 1).ok).toBe(false);
  expect(authorize(paper.book(), paper.ctx(KADIS), 1).ok).toBe(true);
});

test('whose row was overwritten instead of ended is missed: his name would be lost to the log and to papers', () => {
  const paper = PaperBook.opened();
  change(paper, KABID_IKP, { nama: 'Orang baru', email: 'orang.baru@contoh.go.id' });
  expect(page(paper).slice(0, 5)).toEqual([
    '# Yang berubah',
    `- Kepala Bidang IKP: ${KABID_IKP} selesai, dilanjutkan Orang baru.`,
    '# Akun yang kehilangan akses',
    `- ${KABID_IKP} (Kepala Bidang IKP)`,
    `- ${HANDOVER_TEXT.rowMissing(KABID_IKP)}`,
  ]);
});

test('where the log does not say who had what, nothing is made up', () => {
  const paper = PaperBook.opened();
  const silent = paper.book().committed.map((row) => ({ ...row, alasan: '' }));
  expect(appliedRights(silent)).toBeNull();
  expect(appliedRights([])).toEqual([]);
});
