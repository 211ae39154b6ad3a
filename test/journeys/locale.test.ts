// The locale of a spreadsheet that somebody else made: set before anything is written, and refused before anybody types.
import type { Behaviour } from '../../runtime/book/behaviour';
import type { WorkspaceOptions } from '../../runtime/workspace';
import { openWorkspace } from '../../runtime/workspace';
import type { Answer } from '../../src/core/domain/answer';
import type { Page } from '../../src/core/rpc';
import { readJejak } from './facts';
import { answerOf, DIST, done, newRequestId, PEOPLE, press, reopen, START, sentenceOf } from './small-book';
import { act, handedOutBook } from './story';

function born(options: Pick<WorkspaceOptions, 'behaviour' | 'born'>) {
  const book = openWorkspace({ dist: DIST, owner: PEOPLE.pemilik.email, ...options });
  book.setClock(START);
  return book;
}

test.each(['in_ID', 'id_ID'] as const)(
  'a US-born file becomes Indonesian and keeps to Jakarta’s clock where only %s takes effect',
  (locale) => {
    const { book, ...workspace } = born({ born: 'en_US', behaviour: { locale } });
    done({ book, ...workspace }, act.siapkan());
    expect([book.locale.code, book.localeName, book.timeZone]).toEqual(['id_ID', locale, 'Asia/Jakarta']);
    expect(workspace.dump('Libur').tabs.Libur?.display[4]?.[0]).toBe('01/01/2025');
  },
);

test('an Indonesian-born file is not set again', () => {
  const { calls } = press(born({}), act.siapkan(), newRequestId());
  expect(calls.filter(({ member }) => member.startsWith('Spreadsheet.setSpreadsheet'))).toEqual([]);
});

test('where Google takes neither spelling, nothing is written, and a sentence says where to set it by hand', () => {
  const book = born({ born: 'en_US', behaviour: { locale: 'none' } });
  const result = press(book, act.siapkan(), newRequestId());
  expect(sentenceOf(result)).toBe(
    'Google tidak menerima lokal Indonesia dari Ukur Kinerja; lokal buku kerja ini tetap en_US. Buka File > Setelan (Settings) > Umum (General), pilih Lokal (Locale) "Indonesia", simpan, lalu jalankan lagi Siapkan buku kerja. Belum ada tab yang dibuat atau diubah.',
  );
  expect(book.sheetNames()).toEqual(['Sheet1']);
});

test('where Google takes no time zone, nothing is written either', () => {
  const book = born({ born: 'en_US', behaviour: { takesTimeZone: false } });
  expect(sentenceOf(press(book, act.siapkan(), newRequestId()))).toMatch(
    /^Google tidak menerima zona waktu Jakarta \(tetap America\/New_York\)\. Pilih di File > Setelan/,
  );
  expect(book.sheetNames()).toEqual(['Sheet1']);
});

test.each<[string, Partial<Behaviour>, readonly string[]]>([
  [
    'neither',
    { locale: 'none', takesTimeZone: false },
    ['Lokal buku kerja en_US', 'Zona waktu buku kerja America/New_York'],
  ],
  ['the locale alone', { takesTimeZone: false }, ['Zona waktu buku kerja America/New_York']],
  ['the time zone alone', { locale: 'none' }, ['Lokal buku kerja en_US']],
])(
  'where Google takes %s, the repair says what it did not take, where to set it, and records no more than it did',
  (_, behaviour, stuck) => {
    const state = handedOutBook();
    state.book.setLocale('en_US');
    state.book.timeZone = 'America/New_York';
    const book = reopen(state.save(), behaviour);
    const before = readJejak(book).length;
    const answer = answerOf(press(book, { who: 'pemilik', act: 'perbaiki' }, newRequestId())) as Answer<Page>;
    if (!answer.ok) throw new Error(answer.message);
    const { notice, blocks } = answer.value;
    expect(notice?.text).toContain(
      `Google tidak menerima ${stuck.length} perbaikan: masih tercantum. Lokal dan zona waktu dipilih di File > Setelan (Settings).`,
    );
    const after = JSON.stringify(blocks.slice(blocks.findIndex((block) => block.kind === 'facts')));
    for (const sentence of stuck) expect(after).toContain(sentence);
    expect(after).toMatch(/Bila (?:lokalnya )?tetap .* di File > Setelan/);
    const told = readJejak(book)
      .slice(before)
      .map(({ alasan }) => alasan)
      .join();
    for (const sentence of stuck) expect(told).not.toContain(sentence);
  },
);

describe('somebody sets a workbook in use to the United States', () => {
  const book = handedOutBook();
  const refusal =
    'Lokal buku kerja ini en_US, bukan Indonesia: angka 1.250 dapat terbaca 1,25 dan tanggal 10/04/2026 menjadi 4 Oktober. Jangan mengisi dulu. Minta pemilik atau Kasubag Program menjalankan Pengelolaan > Uji dan perbaiki > Perbaiki buku kerja.';
  beforeAll(() => book.book.setLocale('en_US'));

  test('pages say so', () => {
    const args = [{ view: 'tugas', clickedBy: PEOPLE.stafIkp.email }];
    const page = answerOf(
      book.execute({ user: PEOPLE.stafIkp, fn: 'openView', args, via: 'rpc' }),
    ) as Answer<Page>;
    expect(JSON.stringify(page)).toContain(refusal);
  });

  test('acts write nothing', () => {
    const result = press(book, act.ajukan('IKP'), newRequestId());
    expect(sentenceOf(result)).toBe(refusal);
    expect(result.calls.filter(({ writes }) => writes)).toEqual([]);
  });

  test.each(['perbaiki', 'siapkan'] as const)('%s sets it right', (name) => {
    book.book.setLocale('en_US');
    done(book, { who: 'pemilik', act: name });
    expect(book.book.locale.code).toBe('id_ID');
  });
});
