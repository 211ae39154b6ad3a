// Mails through the bundle: who is told of an act, and that no mail, none left, or one that Google refuses denies an act.
import { KILLED } from '../../runtime/host/service-host';
import type { ExecutionRequest, SentMail } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import { readJejak } from './facts';
import {
  answerOf,
  done,
  fillForm,
  newRequestId,
  PEOPLE,
  press,
  reopen,
  sentenceOf,
  type,
} from './small-book';
import { act, decideInCell, handedOutBook, PUTUSAN_TW1, submit } from './story';

function set(book: OpenWorkspace, kunci: string, nilai: string): void {
  const rows = book.dump('Pengaturan').tabs.Pengaturan?.values ?? [];
  type(book, 'kasubag', 'Pengaturan', 'nilai', rows.findIndex(([key]) => key === kunci) + 1, nilai);
}

/** Forms are handed out, and mails switched on. */
function mailing(kecuali = ''): OpenWorkspace {
  const book = handedOutBook();
  set(book, 'surel', 'ya');
  set(book, 'surel_kecuali', kecuali);
  return book;
}

const about = (mails: readonly SentMail[]) => mails.map(({ from, to, subject }) => [from, to, subject]);
const AT_IKP = 'Bidang IKP, Triwulan I Tahun 2026';
const events = (book: OpenWorkspace) => readJejak(book).map(({ peristiwa }) => peristiwa);

test('a submission tells its examiner, a return its submitter with the reason, an approval the Kasubag', () => {
  const book = mailing();
  fillForm(book, 'IKP', '18,5', '250000');
  expect(done(book, act.ajukan('IKP'))).toContain('Surel dikirim kepada 1 orang.');
  done(book, act.kembalikan(book, 'IKP'));
  fillForm(book, 'IKP', '18,6', '250000');
  done(book, act.ajukan('IKP'));
  done(book, act.setuju(book, 'IKP'));
  const [staf, kabid] = [PEOPLE.stafIkp.email, PEOPLE.kabidIkp.email];
  const examine = `[Kinerja] Menunggu Anda: Periksa berkas bidang (langkah 6) – ${AT_IKP}`;
  expect(about(book.mails())).toEqual([
    [staf, kabid, examine],
    [kabid, staf, `[Kinerja] Dikembalikan: Ajukan kepada Pemeriksa (langkah 5) – ${AT_IKP}`],
    [staf, kabid, examine],
    [
      kabid,
      PEOPLE.kasubag.email,
      `[Kinerja] Menunggu Anda: Validasi dan konsolidasi (langkah 7) – ${AT_IKP}`,
    ],
  ]);
  expect(book.mails()[1]?.body).toContain('Alasan: Lengkapi kendala.');
  for (const { body } of book.mails()) {
    expect(body).toContain('https://docs.google.com/spreadsheets/d/');
    expect(body).not.toMatch(/18,[56]|250\.?000/);
  }
});

test('a press sent twice is told of once', () => {
  const book = mailing();
  fillForm(book, 'IKP', '18,5', '250000');
  const id = newRequestId();
  for (const _ of [1, 2]) expect(answerOf(press(book, act.ajukan('IKP'), id)).ok).toBe(true);
  expect(book.mails()).toHaveLength(1);
});

test('switched off nothing is sent, and Google is not even asked', () => {
  const book = handedOutBook();
  fillForm(book, 'IKP', '18,5', '250000');
  const result = press(book, act.ajukan('IKP'), newRequestId());
  expect(sentenceOf(result)).not.toContain('urel');
  expect(result.calls.filter(({ member }) => /MailApp|getUrl/.test(member))).toEqual([]);
  expect(book.mails()).toEqual([]);
});

test('whoever opted out gets none', () => {
  const book = mailing(PEOPLE.kabidIkp.email);
  submit(book, 'IKP');
  expect(book.mails()).toEqual([]);
});

type Faults = Pick<ExecutionRequest, 'refuses' | 'unticked'>;
const REFUSED = { message: 'Layanan tidak tersedia.' };

/** What goes wrong with the mail, and what is said of it. */
const FAULTS: readonly (readonly [string, Faults, number, string])[] = [
  [
    'no mail is left for today',
    {},
    0,
    `Jatah surel harian akun Anda habis; beri tahu sendiri: ${PEOPLE.kabidIkp.email}.`,
  ],
  [
    'Google refuses the mail',
    { refuses: { 'MailApp.sendEmail': REFUSED } },
    100,
    'Catatannya tetap berlaku.',
  ],
  [
    'Google does not say how many are left',
    { refuses: { 'MailApp.getRemainingDailyQuota': REFUSED } },
    100,
    `Surel tidak terkirim kepada ${PEOPLE.kabidIkp.email}; beri tahu sendiri.`,
  ],
  ['the scope is not granted', { unticked: ['script.send_mail'] }, 100, 'Catatannya tetap berlaku.'],
];

test.each(FAULTS)('where %s, the act stands and it is said', (_, faults, mailQuota, words) => {
  const book = reopen(mailing().save(), { mailQuota });
  fillForm(book, 'IKP', '18,5', '250000');
  const result = press(book, act.ajukan('IKP'), newRequestId(), faults);
  expect(answerOf(result).ok).toBe(true);
  expect(sentenceOf(result)).toMatch(/^Isian Bidang IKP diajukan dengan kode/);
  expect(sentenceOf(result)).toContain(words);
  expect(book.mails()).toEqual([]);
  expect(events(book).filter((peristiwa) => peristiwa === 'diajukan')).toHaveLength(1);
});

test('an address that Google refuses keeps nobody else from his mail', () => {
  const book = mailing();
  submit(book, 'IKP');
  done(book, act.setuju(book, 'IKP'));
  const faults = { refuses: { 'MailApp.sendEmail': { message: 'Invalid email', times: 1 } } };
  const result = press(book, act.kembalikanData('IKP'), newRequestId(), faults);
  expect(sentenceOf(result)).toContain('Surel dikirim kepada 1 orang.');
  expect(sentenceOf(result)).toContain(`Surel tidak terkirim kepada ${PEOPLE.kabidIkp.email}`);
  expect(book.mails().at(-1)?.to).toBe(PEOPLE.stafIkp.email);
  expect(result.console.join()).toContain('surel-');
});

test('a decision in a cell is told to whose name it is in, even where the act that recorded it is refused', () => {
  const book = mailing();
  submit(book, 'IKP');
  decideInCell(book, 'kabidIkp', PUTUSAN_TW1.IKP);
  // Nothing is filled in, so that the submission itself is refused.
  const result = press(book, act.ajukan('TI'), newRequestId());
  expect(answerOf(result).ok).toBe(false);
  expect(sentenceOf(result)).toContain('Surel dikirim kepada 2 orang.');
  const own = book
    .mails()
    .find(({ to, subject }) => to === PEOPLE.kabidIkp.email && subject.includes('atas nama'));
  expect(own?.subject).toBe(`[Kinerja] Dicatat atas nama Anda: langkah 6, Memeriksa berkas – ${AT_IKP}`);
  expect(own?.body).toContain(`Dari pilihan di sel, dicatat oleh ${PEOPLE.stafTi.email}.`);
});

test('killed at the mail, the act is recorded and its press answered', () => {
  const book = mailing();
  fillForm(book, 'IKP', '18,5', '250000');
  const before = book.save();
  const whole = press(book, act.ajukan('IKP'), newRequestId());
  const killAt = whole.calls.findIndex(({ member }) => member === 'MailApp.sendEmail') + 1;
  const again = reopen(before);
  const id = newRequestId();
  expect(press(again, act.ajukan('IKP'), id, { killAt }).error?.message).toBe(KILLED);
  expect(sentenceOf(press(again, act.ajukan('IKP'), id))).toContain('sudah dicatat');
  expect(again.mails()).toEqual([]);
});

test('the Kasubag’s reminder tells each of his own lateness, and is refused while mails are off', () => {
  const book = mailing();
  submit(book, 'IKP');
  set(book, 'batas_1', '03/04/2026');
  book.setClock('2026-04-08T09:00:00+07:00');
  const before = book.mails().length;
  expect(done(book, { who: 'kasubag', act: 'pengingat' })).toBe(
    'Pengingat dicatat. Surel dikirim kepada 2 orang.',
  );
  const found = about(book.mails().slice(before)).map(([, to, subject]) => [
    to,
    subject?.replace(/\d+ hari/, 'n hari'),
  ]);
  expect(found).toEqual([
    [
      PEOPLE.kabidIkp.email,
      `[Kinerja] Terlambat n hari kerja: Periksa berkas bidang (langkah 6) – ${AT_IKP}`,
    ],
    [
      PEOPLE.stafTi.email,
      '[Kinerja] Terlambat n hari kerja: Ajukan kepada Pemeriksa (langkah 5) – Bidang TI, Triwulan I Tahun 2026',
    ],
  ]);
  expect(events(book).at(-1)).toBe('pengingat_diminta');
  set(book, 'surel', 'tidak');
  const refused = press(book, { who: 'kasubag', act: 'pengingat' }, newRequestId());
  expect(sentenceOf(refused)).toContain('Surel belum dinyalakan');
  expect(answerOf(press(book, { who: 'stafIkp', act: 'pengingat' }, newRequestId())).ok).toBe(false);
});
