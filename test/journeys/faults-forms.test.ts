// The keeper's commands and the making of forms, killed at any call and run again; nothing typed is lost.
import type { ServiceCall, WorkspaceState } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import { factsOf, readJejak } from './facts';
import { type Command, everyNth, type Options, surviveKills, TRIES_ALL, withRare } from './kill';
import {
  done,
  emptyBook,
  fillForm,
  newRequestId,
  PEOPLE,
  type Press,
  press,
  reopen,
  sentenceOf,
  type,
} from './small-book';
import {
  act,
  approve,
  decideInCell,
  FREE_ROWS,
  filledBook,
  handOut,
  later,
  openQuarter,
  PUTUSAN_TW1,
  prepare,
  submit,
} from './story';

jest.setTimeout(300_000);

type Moment = 'filled' | 'noRights' | 'prepared' | 'forwarded' | 'approved';
const states = {} as Record<Moment, WorkspaceState>;

beforeAll(() => {
  const book = filledBook();
  const save = (moment: Moment) => {
    states[moment] = book.save();
  };
  save('filled');
  done(book, act.siapkan());
  save('noRights');
  prepare(book);
  save('prepared');
  openQuarter(book, '1');
  save('forwarded');
  handOut(book);
  submit(book, 'IKP');
  approve(book, 'IKP');
  fillForm(book, 'TI', '10', '1000');
  save('approved');
});

function must(result: { readonly ok: boolean }): void {
  expect(result.ok).toBe(true);
}

/** The second quarter: TI's inputs were never submitted, IKP's were changed after they had been accepted. */
function secondQuarter(book: OpenWorkspace): void {
  done(book, act.konsolidasi({ IKP: 'terima', TI: 'lewati' }));
  type(book, 'stafIkp', 'IKP', 'tindak_lanjut', 7, 'Ditulis sesudah diterima');
  openQuarter(book, '2');
}

/** A new target for an approved indicator, and a program that is no more though its inputs are typed. */
function typeDefinitions(book: OpenWorkspace): void {
  type(book, 'kasubag', 'Indikator', 'target_1', 5, '25');
  must(book.pasteCells(PEOPLE.kasubag, 'Anggaran', 'A6', [['', '', '', '', '']]));
}

function changeDefinitions(book: OpenWorkspace): void {
  typeDefinitions(book);
  done(book, act.revisi(book));
}

/** Few free rows: the command must lengthen the log and the copies first. */
function fillUp(book: OpenWorkspace): void {
  must(book.deleteRows(PEOPLE.pemilik, 'Jejak Audit', 101, FREE_ROWS - 100));
  must(book.deleteRows(PEOPLE.pemilik, 'Salinan', 101, FREE_ROWS - 100));
}

const FORMS: Readonly<Record<string, () => Command>> = {
  'the forms of a first quarter (3)': () => ({ state: states.forwarded, press: act.form }),
  'the forms of a second quarter, over inputs that were never submitted (3)': () =>
    later(states.approved, secondQuarter, act.form),
  'the rights for the first time': () => ({ state: states.noRights, press: act.hakAkses }),
};

const RARE_FORMS: Readonly<Record<string, () => Command>> = {
  'the forms again after definitions have changed under an approval (3)': () =>
    later(states.approved, changeDefinitions, act.form),
  'a revision of definitions': () => later(states.approved, typeDefinitions, act.revisi),
};

test.each(withRare(FORMS, RARE_FORMS))('%s, killed and run again, end as in one clean run', (_, of) => {
  const { covered, calls, kills } = surviveKills(of(), { among: everyNth(40) });
  if (TRIES_ALL) expect(covered).toBe(calls);
  expect(kills).toBeGreaterThan(3);
});

if (TRIES_ALL) {
  test('the rights after somebody has come and gone, by the Kasubag, killed and run again, end as in one clean run', () => {
    const command = later(
      states.prepared,
      (book) => type(book, 'kasubag', 'Personil', 'email', 9, 'pengganti@contoh.go.id'),
      () => ({ who: 'kasubag', act: 'hak-akses' }),
    );
    expect(surviveKills(command, { among: everyNth(6) }).kills).toBeGreaterThan(6);
  });

  test('with a log that is nearly full it is lengthened once, wherever the command was killed', () => {
    const until = (writes: readonly number[]) => writes.slice(0, 4);
    surviveKills(later(states.forwarded, fillUp, act.form), { among: until });
  });
}

test('inputs that leave the form for another quarter stand in Salinan, and only those not submitted', () => {
  const book = reopen(later(states.approved, secondQuarter, act.form).state);
  done(book, act.form());
  const kept = readJejak(book).filter((row) => row.peristiwa === 'isian_disalin');
  expect(kept.map((row) => row.unit)).toEqual(['IKP', 'TI']);
  const copies = JSON.stringify(factsOf(book).committed.salinan);
  for (const text of ['Ditulis sesudah diterima', 'Kendala TI 1.250']) expect(copies).toContain(text);
});

test('new definitions under an approval are registered first, and then ask for a new submission', () => {
  const book = reopen(states.approved);
  typeDefinitions(book);
  expect(() => done(book, act.form())).toThrow(
    'Definisi berubah sejak didaftarkan dan belum dicatat sebagai revisi: Indikator!O5 (IK.1, Target TW I), 2.16.03 (Baris dihapus).',
  );
  expect(done(book, act.revisi(book))).toContain('2 perubahan dicatat sebagai revisi berdasarkan DPPA/2026.');
  done(book, act.form());
  const events = readJejak(book).map((row) => `${row.peristiwa} ${row.unit}`);
  expect(events.slice(-4)).toEqual([
    'definisi_direvisi DINAS',
    'isian_disalin TI',
    'form_dibuat DINAS',
    'form_diserahkan IKP',
  ]);
  const [keys = [], ...rows] = book.dump('Revisi Target').tabs['Revisi Target']?.values ?? [];
  const shown = ['no', 'berlaku', 'kode', 'kolom', 'lama', 'baru', 'nomor', 'tercatat'];
  expect(rows.slice(-2).map((row) => shown.map((key) => row[keys.indexOf(key)]))).toEqual([
    [5, '2026-TW1', 'IK.1', 'Target TW I', '20', '25', 'DPPA/2026', true],
    [6, '2026-TW1', '2.16.03', 'Baris dihapus', 'Program TI', '', 'DPPA/2026', true],
  ]);
});

/** As many free rows in the log as this: those below go, as somebody tidies up. */
function leave(book: OpenWorkspace, free: number): void {
  const used = book.dump('Jejak Audit').tabs['Jejak Audit']?.values.length ?? 0;
  must(book.deleteRows(PEOPLE.pemilik, 'Jejak Audit', used + free + 1, FREE_ROWS - used - free));
}

/** Google lets nobody lengthen a tab. */
const NO_ROWS = { 'Sheet.insertRowsAfter': { message: 'You are trying to edit a protected cell.' } };

test('a log without room: nobody is stuck, decisions wait in their cells, and the first who may lengthens it', () => {
  const book = reopen(states.approved);
  done(book, act.ajukan('TI'));
  decideInCell(book, 'kabidTi', PUTUSAN_TW1.TI);
  decideInCell(book, 'kabidIkp', PUTUSAN_TW1.IKP, 'Keliru', 'pilihan_kembalikan');
  leave(book, 1);
  const before = readJejak(book).length;
  const sayOf = (wanted: Press, refuses: Partial<typeof NO_ROWS> = NO_ROWS) =>
    sentenceOf(press(book, wanted, newRequestId(), { refuses }));
  const waits = (count: number) =>
    `${count} keputusan di sel belum dicatat karena tab Jejak Audit penuh; keputusan itu tetap ada di selnya.`;
  const full =
    'Tab Jejak Audit sudah penuh, dan Google tidak mengizinkan akun Anda menambah barisnya. Tidak ada yang dicatat. Minta Kasubag Program atau pemilik berkas menjalankan Pengelolaan > Siapkan buku kerja, yang menambah barisnya, lalu ulangi.';
  // n-1 rows for n decisions: an act of one event still goes.
  expect(sayOf(act.kembalikanData('IKP'))).toContain(`${waits(2)} Data Bidang IKP dikembalikan`);
  expect(readJejak(book)).toHaveLength(before + 1);
  // Full to the last row: whatever writes says who can mend it, and writes nothing.
  expect(sayOf({ who: 'stafIkp', act: 'catat' })).toBe(`${waits(1)} ${full}`);
  fillForm(book, 'TI', '11', '1000');
  expect(sayOf(act.ajukan('TI'))).toBe(`${waits(1)} ${full}`);
  expect(readJejak(book)).toHaveLength(before + 1);
  // Anybody on the roster may lengthen the log where Google lets him.
  expect(sayOf({ who: 'stafIkp', act: 'catat' }, {})).toContain('1 keputusan');
  expect(factsOf(book).breaches).toEqual([]);
  expect(readJejak(book).at(-1)).toMatchObject({ peristiwa: 'disetujui', unit: 'TI' });
});

test('a log that is full to its last row is lengthened below it, and boards read on once it is repaired', () => {
  const book = reopen(states.forwarded);
  leave(book, 0);
  done(book, act.form());
  expect(factsOf(book).breaches).toEqual([]);
  expect(readJejak(book).map((row) => row.no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  if (!TRIES_ALL) return;
  done(book, { who: 'kasubag', act: 'perbaiki' });
  const status = JSON.stringify(book.dump('Status SOP').tabs['Status SOP']?.values);
  expect(status).toContain('"Menunggu"');
});

/**
 * Siapkan writes some 600 times. What a later run reads of an earlier one are tabs, marks, keys and cells, so
 * the births of these tabs are tried at every third write; of the rest the first and the last ones, and a fixed
 * stride.
 */
function sampled(births: 'first tab' | 'last tab' | 'none', last: number) {
  return (writes: readonly number[], calls: readonly ServiceCall[]): readonly number[] => {
    const members = calls.map(({ member }) => member);
    const name = 'Sheet.addDeveloperMetadata';
    const mark = births === 'first tab' ? members.indexOf(name) : members.lastIndexOf(name);
    const isBirth = (at: number) => births !== 'none' && at > mark - 8 && at <= mark + 2;
    const isEdge = (at: number) => at <= 12 || at > calls.length - last;
    if (TRIES_ALL) return writes.filter((at, index) => isBirth(at) || isEdge(at) || index % 50 === 0);
    return writes.filter((at, index) => (isBirth(at) || isEdge(at) ? index % 5 === 0 : index % 600 === 100));
  };
}

const PREPARATIONS: Readonly<Record<string, readonly [() => WorkspaceState, Options['among']]>> = {
  'of an empty sheet': [() => emptyBook().save(), sampled('first tab', 12)],
  'once the reference tabs are filled': [() => states.filled, sampled('last tab', 6)],
};

test.each(Object.entries(PREPARATIONS))(
  'a preparation %s, killed and run again, ends as one clean run',
  (_, [stateOf, among]) => {
    const { kills } = surviveKills({ state: stateOf(), press: act.siapkan }, among ? { among } : {});
    expect(kills).toBeGreaterThan(3);
  },
);

test('a preparation makes each chart once, and leaves those that stand', () => {
  const book = reopen(states.filled);
  const charts = ['Ringkasan: Capaian per sasaran (%)', 'Ringkasan: Serapan anggaran per bidang (%)'];
  expect(factsOf(book).charts).toEqual(charts);
  done(book, act.siapkan());
  expect(factsOf(book).charts).toEqual(charts);
});

test('a preparation whose time runs out says how far it came; the next goes on there, and one more writes nothing', () => {
  const book = emptyBook();
  const outOfTime = { at: 620, run: () => book.setClock('2026-03-30T08:05:00+07:00') };
  const first = press(book, act.siapkan(), newRequestId(), { interrupt: outOfTime });
  const [, reached = '', of = ''] = /(\d+) dari (\d+) tab sudah siap/.exec(sentenceOf(first)) ?? [];
  expect(Number(reached)).toBeGreaterThan(3);
  expect(Number(of)).toBeGreaterThan(Number(reached));
  expect(first.value).toMatchObject({ value: { goesOn: true } });
  const second = press(book, act.siapkan(), newRequestId());
  expect(sentenceOf(second)).toMatch(/^Buku kerja siap/);
  expect(second.calls.filter(({ member }) => member === 'Spreadsheet.insertSheet')).toEqual([]);
  const third = press(book, act.siapkan(), newRequestId());
  expect(third.calls.filter(({ writes }) => writes)).toEqual([]);
});

test('protections that somebody changed by hand are set right where Terapkan hak akses is asked to look at each, those taken away by Siapkan, too', () => {
  const book = reopen(states.prepared);
  done(book, act.hakAkses());
  const { protections } = book.book;
  const rights = () =>
    protections
      .save()
      .map(({ id, ...protection }) => JSON.stringify(protection))
      .sort();
  const before = rights();
  const [first, second] = protections.save().filter(({ kind }) => kind === 'RANGE');
  protections.change(PEOPLE.pemilik.email, first?.id ?? 0, { editors: [PEOPLE.stafTi.email] });
  // The same roster, as many protections: only whoever asks for each to be looked at finds it.
  expect(done(book, act.hakAkses())).toContain('Bila ada yang mengubahnya dengan tangan');
  done(book, { ...act.hakAkses(), values: { cara: 'periksa' } });
  expect(rights()).toEqual(before);
  protections.remove(PEOPLE.pemilik.email, second?.id ?? 0);
  done(book, act.siapkan());
  expect(rights()).toEqual(before);
});
