// Addresses without an account, groups, an owner who lets nobody share, a shared drive, consent half given: the act succeeds as far as
// Google lets it, and whoever is concerned is named with what to do.
import type { Behaviour } from '../../runtime/book/behaviour';
import type { BookState } from '../../runtime/book/book';
import type { Account, WorkspaceState } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import type { Answer } from '../../src/core/domain/answer';
import type { Page } from '../../src/core/rpc';
import { HANDOVER_TEXT } from '../../src/core/text/handover';
import { REPAIR_TEXT } from '../../src/core/text/repair';
import { readJejak } from './facts';
import { fileOf } from './report-story';
import {
  answerOf,
  done,
  emptyBook,
  fillReference,
  newRequestId,
  PEOPLE,
  type Press,
  press,
  reopen,
  START,
  sentenceOf,
  type as typeAt,
} from './small-book';
import { act, filledBook, handedOutBook } from './story';

const STAF = PEOPLE.stafTi.email;
const KABID = PEOPLE.kabidIkp.email;

function filled(behaviour: Partial<Behaviour>): OpenWorkspace {
  const book = reopen(filledBook().save(), behaviour);
  done(book, act.siapkan());
  return book;
}

test('an address without an account keeps nobody else out, and is named', () => {
  const book = filled({ withoutAccount: [STAF] });
  expect(done(book, act.hakAkses())).toContain(
    `Belum mendapat akses: ${STAF}. Periksa alamatnya di tab Personil`,
  );
  expect(book.book.sharing.editors).toContain(PEOPLE.stafIkp.email);
  expect(book.book.sharing.editors).not.toContain(STAF);
  expect(book.canEdit(PEOPLE.kadis.email, 'Lembar Pimpinan', 'B5')).toBe(true);
});

test('an alias is named: Google gives the access to the account’s own address', () => {
  const own = 'staf.ti.utama@contoh.go.id';
  const book = filled({ aliases: { [STAF]: own } });
  expect(done(book, act.hakAkses())).toContain(
    `Belum mendapat akses: ${STAF}. Periksa alamatnya di tab Personil`,
  );
  expect(book.book.sharing.editors).toContain(PEOPLE.stafIkp.email);
  // Nobody is told that all is well as long as it is not.
  expect(done(book, act.hakAkses())).toContain(`Belum mendapat akses: ${STAF}.`);
  // Whoever has it is told under which address he works, and whom to ask.
  book.share(own, 'editor');
  const pressed = book.execute({
    user: { email: own, locale: 'id' },
    fn: 'runAct',
    args: [
      { act: 'ajukan', requestId: newRequestId(), clickedBy: own, subject: { bidang: 'TI' }, values: {} },
    ],
    via: 'rpc',
  });
  expect(JSON.stringify(pressed.value)).toContain(`Akun ${own} belum terdaftar di tab Personil.`);
});

test('a group that edits the file keeps what Google does not take, and is named', () => {
  const group = 'bidang.ti@contoh.go.id';
  const before = filledBook().save();
  const book = reopen(before, { groups: [group] });
  // New protections begin with every editor of the file.
  book.share(group, 'editor');
  expect(done(book, act.siapkan())).toContain(`Google tidak mencabut hak ${group}; mungkin sebuah grup`);
});

test('where only the owner may share, the Kasubag’s protections stand, and the new person is named', () => {
  const book = filled({});
  done(book, act.hakAkses());
  const state = book.save();
  const closed = reopen(state, { editorsShare: false });
  const rows = closed.dump('Personil').tabs.Personil?.values ?? [];
  typeAt(closed, 'pemilik', 'Personil', 'email', rows.length, 'baru@contoh.go.id');
  expect(done(closed, { who: 'kasubag', act: 'hak-akses' })).toContain(
    'Belum mendapat akses: baru@contoh.go.id.',
  );
});

test('a roster that changed since the page showed what follows is shown again before anything is applied', () => {
  const book = filled({});
  done(book, act.hakAkses());
  const page = (answer: Answer<Page>): Page => {
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  };
  const subjectOf = ({ blocks }: Page) =>
    blocks.flatMap((block) => (block.kind === 'form' && block.act === 'hak-akses' ? [block.subject] : []))[0];
  const args = [{ view: 'hak-akses', clickedBy: PEOPLE.pemilik.email }];
  const opened = book.execute({ user: PEOPLE.pemilik, fn: 'openView', args, via: 'rpc' });
  const subject = subjectOf(page(answerOf(opened)));
  expect(subject).toEqual({ kode: expect.stringMatching(/^[0-9A-F]{6}$/) });
  const wanted: Press = { who: 'pemilik', act: 'hak-akses', subject: { ...subject } };

  const { length } = book.dump('Personil').tabs.Personil?.values ?? [];
  typeAt(book, 'pemilik', 'Personil', 'email', length, 'baru@contoh.go.id');
  const before = readJejak(book).length;
  const again = page(answerOf(press(book, wanted, newRequestId())));
  expect([again.title, again.notice]).toEqual([
    'Terapkan hak akses',
    { tone: 'ingat', text: HANDOVER_TEXT.changedSince },
  ]);
  expect(JSON.stringify(again.blocks)).toContain('baru@contoh.go.id');
  expect(readJejak(book)).toHaveLength(before);
  expect(book.book.sharing.editors).not.toContain('baru@contoh.go.id');

  expect(done(book, { ...wanted, subject: { ...subjectOf(again) } })).toContain('Hak akses diterapkan');
  expect(book.book.sharing.editors).toContain('baru@contoh.go.id');
});

test('in a shared drive whoever prepares it is registered, and everything goes on', () => {
  const book = reopen(emptyBook().save(), { sharedDrive: true });
  book.setClock(START);
  done(book, act.siapkan());
  fillReference(book);
  done(book, act.siapkan());
  done(book, act.hakAkses());
  done(book, act.mulai('1'));
  expect(book.book.sharing.editors).toContain(KABID);
  // Nobody may edit everything there: the Kasubag's run takes the registered account off no protection.
  done(book, { who: 'kasubag', act: 'hak-akses' });
  const closed = book.book.tabs
    .ids()
    .flatMap((id) => book.book.protections.against(PEOPLE.pemilik.email, id))
    .map(({ description }) => description);
  expect(closed).toEqual([]);
  const found = book.execute({
    user: PEOPLE.pemilik,
    fn: 'openView',
    args: [{ view: 'perbaiki', clickedBy: PEOPLE.pemilik.email }],
    via: 'rpc',
  });
  expect(JSON.stringify(found.value)).not.toContain(REPAIR_TEXT.families.hak);
  expect(done(book, act.siapkan())).not.toContain('hanya dapat diubah oleh pemilik');
});

test('a protection that still follows the file’s editors keeps out who becomes one once the rights are applied', () => {
  const state = handedOutBook().save();
  const made = state.book as BookState;
  const everybody = [...made.sharing.editors].sort().join();
  // As it is made: Google lets a list follow the file until somebody changes it.
  const isFor = ({ editors }: BookState['protections'][number]) => [...(editors ?? [])].sort().join();
  const protections = made.protections.map((own) =>
    isFor(own) === everybody ? { ...own, editors: null } : own,
  );
  expect(protections.filter(({ editors }) => editors === null).length).toBeGreaterThan(0);
  const book = reopen({ ...state, book: { ...made, protections, properties: {} } satisfies BookState });
  const guest = 'tamu@contoh.go.id';
  const mayEdit = () => book.canEdit(guest, 'Jejak Audit', 'B6');
  book.share(guest, 'editor');
  expect(mayEdit()).toBe(true);
  book.share(guest, 'none');
  done(book, act.hakAkses());
  book.share(guest, 'editor');
  expect(mayEdit()).toBe(false);
});

test('a new owner is named to everybody until he applies the rights; the former one then edits no more than the roster says', () => {
  const book = reopen(handedOutBook().save());
  const baru = { email: 'kantor.baru@contoh.go.id', locale: 'id' };
  const former = PEOPLE.pemilik.email;
  book.share(baru.email, 'editor');
  expect(book.canEdit(baru.email, 'Jejak Audit', 'B6')).toBe(false);
  const tasks = (user: Account): string => {
    const args = [{ view: 'tugas', clickedBy: user.email }];
    return JSON.stringify(answerOf(book.execute({ user, fn: 'openView', args, via: 'rpc' })));
  };
  const told = `Pemilik berkas berganti dari ${former} menjadi ${baru.email}. Pemilik baru menjalankan`;
  expect(tasks(PEOPLE.kadis)).not.toContain('Pemilik berkas berganti');
  book.transferOwnership(baru.email);
  expect([book.owner, book.canEdit(baru.email, 'Jejak Audit', 'B6')]).toEqual([baru.email, true]);
  expect([PEOPLE.kadis, PEOPLE.pemilik, baru].map((user) => tasks(user).includes(told))).toEqual([
    true,
    true,
    true,
  ]);
  const args = [
    { act: 'hak-akses', requestId: newRequestId(), clickedBy: baru.email, subject: {}, values: {} },
  ];
  const applied = answerOf(book.execute({ user: baru, fn: 'runAct', args, via: 'rpc' }));
  expect(applied.ok && applied.value.notice?.text).toContain('Hak akses diterapkan');
  expect(tasks(baru)).not.toContain('Pemilik berkas berganti');
  expect(book.book.sharing.roleOf(former)).toBe('none');
  expect(book.canEdit(former, 'Jejak Audit', 'B6')).toBe(false);
  expect(JSON.stringify(book.dump('Pengaturan').tabs.Pengaturan?.values)).toContain(baru.email);
  // The workbook goes on: its script, its log and what was kept with it are the same.
  done(book, act.arahan('IKP'));
});

describe('evidence', () => {
  let state: WorkspaceState;
  beforeAll(() => {
    state = handedOutBook().save();
  });
  const upload = (book: OpenWorkspace, faults = {}, name = 'foto.jpg') => {
    const subject = { bidang: 'IKP', periode: '2026-TW1' };
    const values = { baris: 'indikator|IK.1' };
    return press(
      book,
      { who: 'stafIkp', act: 'bukti', subject, values, file: fileOf(name) },
      newRequestId(),
      faults,
    );
  };

  test('is stored and registered although a checker has no account; he is named', () => {
    const book = reopen(state, { withoutAccount: [KABID] });
    expect(sentenceOf(upload(book))).toContain(`belum dapat dibaca oleh ${KABID}: Drive menolak alamat itu`);
    expect(book.dump('Bukti Dukung').tabs['Bukti Dukung']?.values.length).toBe(5);
  });

  test('is read no more by who has left: when its account files again, and by Terapkan hak akses of that account', () => {
    const book = reopen(state);
    const sees = () => book.driveFiles(KABID).map(({ name }) => name);
    const personil = () => book.dump('Personil').tabs.Personil?.values ?? [];
    const rowOf = (email: string) => personil().findIndex((row) => row.includes(email)) + 1;
    upload(book);
    expect(sees()).toContain('IKP');
    typeAt(book, 'pemilik', 'Personil', 'sampai', rowOf(KABID), '31/03/2026');
    // Rights alone take no file of another account back.
    expect(done(book, act.hakAkses())).not.toContain('Akses baca');
    expect(sees()).toContain('IKP');
    const filed = reopen(book.save());
    const refusing = (member: string) => ({
      refuses: { [member]: { code: 403, message: 'Access denied.' } },
    });
    // The file is registered whatever Drive says of the folders; what it says is told.
    expect(sentenceOf(upload(filed, refusing('Drive.Permissions.remove'), 'foto-2.jpg'))).toMatch(
      new RegExp(`dicatat.* Akses baca folder berkas belum dicabut dari ${KABID}`),
    );
    expect(filed.driveFiles(KABID)).not.toEqual([]);
    expect(sentenceOf(upload(filed, {}, 'foto-3.jpg'))).toMatch(/dicatat.* Akses baca 1 folder berkas/);
    expect(filed.driveFiles(KABID)).toEqual([]);
    // Whoever filed keeps the workbook as well.
    const row = personil().length + 1;
    for (const [key, value] of Object.entries({
      nama: 'Rina',
      email: PEOPLE.stafIkp.email,
      peran: 'kasubag_program',
    })) {
      typeAt(book, 'pemilik', 'Personil', key, row, value);
    }
    done(book, act.hakAkses());
    expect(done(book, { who: 'stafIkp', act: 'hak-akses' })).toContain(
      'Akses baca 1 folder berkas dari akun yang sudah selesai dicabut.',
    );
    expect(sees()).toEqual([]);
  });

  test.each([403, 404])('goes into a new folder where the old one answers %d for its own account', (code) => {
    const book = reopen(state);
    const refuses = { 'Drive.Permissions.list': { code, message: 'File not found: folder.', times: 1 } };
    expect(sentenceOf(upload(book, { refuses }))).not.toMatch(/^Drive menolak/);
    expect(book.dump('Bukti Dukung').tabs['Bukti Dukung']?.values.length).toBe(5);
  });

  test('is not registered at all where Drive refuses every folder', () => {
    const book = reopen(state);
    const refuses = { 'Drive.Permissions.list': { code: 403, message: 'Access denied.' } };
    expect(sentenceOf(upload(book, { refuses }))).toMatch(/^Drive menolak: /);
    expect(book.dump('Bukti Dukung').tabs['Bukti Dukung']?.values.length).toBe(4);
  });
});

describe('consent', () => {
  const book = handedOutBook();

  test('the menu is there although the account’s language is refused', () => {
    const refuses = { 'Session.getActiveUserLocale': { message: 'Service error: Session' } };
    const { ok } = book.execute({ user: PEOPLE.stafIkp, fn: 'onOpen', args: [{}], via: 'simple', refuses });
    expect(ok).toBe(true);
  });

  test.each(['userinfo.email', 'script.container.ui', 'drive.file', 'spreadsheets.currentonly'])(
    'a menu click without %s says so before it asks again',
    (scope) => {
      const { alerts, windows } = book.execute({
        user: PEOPLE.stafIkp,
        fn: 'openTugas',
        via: 'menu',
        unticked: [scope],
      });
      expect(alerts.map(({ message }) => message.slice(0, 66))).toEqual([
        'Sebagian izin Ukur Kinerja belum diberikan oleh akun ini. Setujui ',
      ]);
      expect(windows).toEqual([]);
    },
  );

  test('a panel of somebody who has taken a consent back says so', () => {
    const result = press(book, act.ajukan('IKP'), newRequestId(), { unticked: ['spreadsheets.currentonly'] });
    expect(sentenceOf(result)).toMatch(
      /^Sebagian izin Ukur Kinerja belum diberikan oleh akun ini, sehingga Google menolak\./,
    );
  });

  test('where Google cannot ask by itself, the sentence with its address stands', () => {
    const refuses = { 'ScriptApp.requireScopes': { message: 'Not supported here' } };
    const clicked = book.execute({
      user: PEOPLE.stafIkp,
      fn: 'openTugas',
      via: 'menu',
      unticked: ['drive.file'],
      refuses,
    });
    expect(clicked.alerts[0]?.message).toContain('https://accounts.google.com/');
  });

  test('where Google does not say what is missing, the window opens, and its first refusal says it', () => {
    const refuses = { 'ScriptApp.getAuthorizationInfo': { message: 'Service error' } };
    const clicked = book.execute({ user: PEOPLE.stafIkp, fn: 'openTugas', via: 'menu', refuses });
    expect([clicked.alerts.length, clicked.windows.length]).toEqual([0, 1]);
  });

  test('with everything granted nothing is asked', () => {
    const { alerts, windows } = book.execute({ user: PEOPLE.stafIkp, fn: 'openTugas', via: 'menu' });
    expect([alerts.length, windows.length]).toEqual([0, 1]);
  });
});
