// Who may write where: the table tab → exact editors, every hole with a guard of its own.

import { layoutOfForm } from '../../../src/core/layout/form-blocks';
import { protectionWrites, shareWrite } from '../../../src/core/layout/rights';
import type { Write } from '../../../src/core/layout/write';
import { planRights, rightsWarning } from '../../../src/core/plan/prepare-workbook';
import { langkahOf } from '../../../src/core/sop/langkah';
import { refOf } from '../../../src/core/workbook/book';
import type { TabId } from '../../../src/core/workbook/spec';
import {
  KABID_IKP,
  KABID_TI,
  KADIS,
  KASUBAG,
  messageOf,
  OWNER,
  PaperBook,
  person,
  REFERENCE,
  SEKRETARIS,
  STAF_IKP,
  STAF_SEK,
  STAF_TI,
} from '../book';

type Protect = Extract<Write, { do: 'protect' }>;

function protections(paper: PaperBook, tanggal = '2026-04-01'): readonly Protect[] {
  const book = paper.book();
  const writes = protectionWrites({
    personil: book.personil,
    bidang: book.bidang,
    tanggal,
    keeper: book.keeper,
    ref: (id) => refOf(book, id),
    layout: (kode) => layoutOfForm(book.forms.get(kode)),
    lines: (kode) => book.putusan.filter(({ bidang }) => bidang === kode).map(({ row }) => row),
  });
  return writes.filter((write): write is Protect => write.do === 'protect');
}

const ALL = protections(PaperBook.opened());
const ROSTER = [KADIS, SEKRETARIS, KASUBAG, KABID_IKP, KABID_TI, STAF_SEK, STAF_IKP, STAF_TI].sort();

test.each<[TabId, readonly string[]]>([
  ['beranda', [KASUBAG]],
  ['pimpinan', [KASUBAG]],
  ['reviu', [KASUBAG]],
  ['naskah', [KASUBAG]],
  ['form:SEK', [KASUBAG]],
  ['form:IKP', [KASUBAG]],
  ['form:TI', [KASUBAG]],
  ['form:SP', [KASUBAG]],
  ['status', [KASUBAG]],
  ['konsolidasi', [KASUBAG]],
  ['pengaturan', [KASUBAG]],
  ['personil', [KASUBAG]],
  ['bidang', [KASUBAG]],
  ['dokumen', [KASUBAG]],
  ['indikator', [KASUBAG]],
  ['anggaran', [KASUBAG]],
  ['sop', [KASUBAG]],
  ['libur', [KASUBAG]],
  ['riwayat', [KASUBAG]],
  ['salinan', ROSTER],
  ['jejak', ROSTER],
])('the tab %s may be written by exactly %p', (tab, editors) => {
  const found = ALL.filter((write) => write.tab === tab && write.range === null);
  expect(found.map((write) => write.editors)).toEqual([editors]);
});

test('every tab is protected as a whole', () => {
  const tabs = [...PaperBook.opened().book().refs.keys()].sort();
  expect([...new Set(ALL.filter(({ range }) => range === null).map(({ tab }) => tab))].sort()).toEqual(tabs);
});

test('no hole is left bare: each is a protected range of the same tab', () => {
  const holes = ALL.flatMap(({ tab, holes: ranges }) => ranges.map((range) => `${tab} ${range}`));
  const guarded = ALL.flatMap(({ tab, range }) => (range === null ? [] : [`${tab} ${range}`]));
  // Leaders, bidang, the checklist; then the blocks of IKP, and of each other bidang.
  expect(holes.length).toBe(3 + 4 + 2 + 2 + 1 + 1 + 1);
  expect(guarded.sort()).toEqual(holes.sort());
});

test.each<[TabId, string, readonly string[]]>([
  ['pimpinan', 'keputusan Kepala Dinas', [KADIS]],
  ['pimpinan', 'keputusan Sekretaris', [SEKRETARIS]],
  ['pimpinan', 'keputusan Kepala Dinas (11, 12)', [KADIS]],
  ['reviu', 'hasil reviu', [SEKRETARIS]],
  ['reviu', 'catatan reviu', [SEKRETARIS]],
  ['form:IKP', 'isian indikator', [KABID_IKP, KASUBAG, STAF_IKP]],
  ['form:IKP', 'isian program', [KABID_IKP, KASUBAG, STAF_IKP]],
  ['pimpinan', 'keputusan IKP', [KABID_IKP]],
  ['form:TI', 'isian indikator', [KABID_TI, KASUBAG, STAF_TI]],
  ['form:SEK', 'isian program', [KASUBAG, SEKRETARIS, STAF_SEK]],
  ['pimpinan', 'keputusan SEK', [SEKRETARIS]],
  // Nobody examines SP: its decision hole is open to nobody but the owner.
  ['pimpinan', 'keputusan SP', []],
])('the hole of %s "%s" may be written by exactly %p', (tab, name, editors) => {
  const found = ALL.filter((write) => write.tab === tab && write.name === name);
  expect(found.map((write) => [...write.editors].sort())).toEqual([[...editors].sort()]);
});

test('every decision line belongs to the one whom the SOP names, in its three cells alone', () => {
  const paper = PaperBook.opened();
  const { pimpinan: lines, putusan } = paper.book();
  const owner = (row: number) =>
    ALL.filter(({ tab, range }) => tab === 'pimpinan' && range !== null)
      .filter(({ range }) => {
        const [, first = '', last = ''] = /^B(\d+):D(\d+)$/.exec(range ?? '') ?? [];
        return Number(first) <= row && row <= Number(last);
      })
      .map(({ editors }) => editors);
  expect(lines.map(({ row, langkah }) => [row, langkah, owner(row)])).toEqual(
    lines.map(({ langkah }, index) => [
      5 + index,
      [1, 2, 10, 11, 12][Math.floor(index / 4)],
      [[langkahOf(langkah).pelaku === 'sekretaris' ? SEKRETARIS : KADIS]],
    ]),
  );
  expect(lines).toHaveLength(20);
  const deciders: Readonly<Record<string, readonly string[]>> = {
    SEK: [SEKRETARIS],
    IKP: [KABID_IKP],
    TI: [KABID_TI],
    SP: [],
  };
  expect(putusan.map(({ row }) => [row, owner(row)])).toEqual(
    putusan.map(({ bidang }, index) => [25 + index, [deciders[bidang]]]),
  );
  expect(putusan).toHaveLength(16);
});

const CHANGING = {
  personil: [
    ...REFERENCE.personil.filter(({ email }) => email !== KABID_IKP),
    person(KABID_IKP, 'kepala_bidang', 'IKP', { sampai: '2026-04-14' }),
    person('plt@contoh.go.id', 'kepala_bidang', 'IKP', { mulai: '2026-04-15', penugasan: 'Plt.' }),
    person('inspektorat@contoh.go.id', 'pemeriksa_luar'),
  ],
};

test('rights follow the date: a Plt. decides from his first day, his predecessor no longer', () => {
  const paper = PaperBook.opened(CHANGING);
  const deciders = (tanggal: string) =>
    protections(paper, tanggal).find(({ tab, name }) => tab === 'pimpinan' && name === 'keputusan IKP')
      ?.editors;
  expect(deciders('2026-04-14')).toEqual([KABID_IKP]);
  expect(deciders('2026-04-15')).toEqual(['plt@contoh.go.id']);
});

test('the panel warns as soon as rights no longer match the roster and the date', () => {
  const paper = PaperBook.prepared(CHANGING);
  const warning = () => rightsWarning(paper.book(), paper.ctx(KASUBAG));
  const stale =
    'Hak akses tidak lagi cocok dengan tab Personil. Jalankan Pengelolaan > Terapkan hak akses agar setiap orang dapat mengisi bagiannya.';
  expect(warning()).toBeNull();
  paper.tanggal = '2026-04-15';
  expect(warning()).toBe(stale);
  paper.tanggal = '2026-04-01';
  expect(warning()).toBeNull();
  paper.type('personil', paper.rowOf('personil', 'email', STAF_IKP), 'bidang', 'TI');
  expect(warning()).toBe(stale);
});

test('sharing: acting people edit, outside examiners view, everybody else leaves, the owner stays', () => {
  const { personil } = PaperBook.prepared(CHANGING).book();
  const present = {
    editors: [OWNER, STAF_IKP, 'lama@contoh.go.id', 'penyiap@contoh.go.id'],
    viewers: ['tamu@contoh.go.id'],
    owner: OWNER,
    // Whoever presses is not cut off from the rest of what he has begun.
    caller: 'Penyiap@contoh.go.id',
  };
  const share = shareWrite(personil, '2026-04-01', present);
  expect(share.editors).toEqual(ROSTER);
  expect(share.viewers).toEqual(['inspektorat@contoh.go.id']);
  expect(share.remove).toEqual(['lama@contoh.go.id', 'tamu@contoh.go.id']);
});

test('run by the Kasubag, the answer and the log say that he remains an editor', () => {
  const paper = PaperBook.opened();
  const book = paper.book();
  const sharing = { editors: [], viewers: [] };
  const outcome = planRights(book, paper.ctx(KASUBAG), paper.keeper(KASUBAG), sharing);
  expect(messageOf(outcome)).toBe(
    'planned: Hak akses diterapkan untuk 8 akun. kasubag@contoh.go.id menjalankan perintah ini dan tetap menjadi penyunting perlindungan yang dibuatnya, sampai pemilik menjalankannya.',
  );
  const last = outcome.kind === 'planned' ? outcome.stages[0]?.commit?.events[0] : undefined;
  expect(last?.alasan).toContain('tetap menjadi penyunting');
});

test.each([
  ['an unknown role', { peran: 'kabid' }, 'kolom Peran berisi "kabid"'],
  ['an unreadable date', { sampai: 'Desember' }, '"Desember" bukan tanggal'],
  ['an unknown bidang', { bidang: 'IKPP' }, 'bidang "IKPP" tidak ada di tab Bidang'],
])('rights are not applied over %s, which would shut somebody out unseen', (_, change, sentence) => {
  const paper = PaperBook.opened();
  paper.typeRow('personil', paper.rowOf('personil', 'email', STAF_IKP), change);
  const outcome = planRights(paper.book(), paper.ctx(OWNER), paper.keeper(OWNER), {
    editors: [],
    viewers: [],
  });
  expect(outcome.kind).toBe('refused');
  expect(outcome.message).toContain(sentence);
});

test('rights may be applied while targets still have faults', () => {
  const paper = PaperBook.opened();
  paper.type('indikator', 5, 'metode', 'menaik');
  const outcome = planRights(paper.book(), paper.ctx(OWNER), paper.keeper(OWNER), {
    editors: [],
    viewers: [],
  });
  expect(outcome.kind).toBe('planned');
});
