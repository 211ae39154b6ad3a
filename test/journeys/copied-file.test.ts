// A copy of the file: its script, its owner and its files in Drive are others, its log and settings are those of the workbook it was
// copied from. Nothing is recorded in it, nor anybody written to, until its owner makes it a workbook of its own.
import type { WorkspaceState } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import type { Answer } from '../../src/core/domain/answer';
import type { Page } from '../../src/core/rpc';
import { COPY_TEXT } from '../../src/core/text/copy';
import { factsOf, readJejak } from './facts';
import { TRIES_ALL } from './kill';
import { fileOf } from './report-story';
import {
  answerOf,
  done,
  newRequestId,
  PEOPLE,
  press,
  reopen,
  sentenceOf,
  type,
  type Who,
} from './small-book';
import { act, handedOutBook, submit } from './story';

const UPLOAD = {
  who: 'stafIkp',
  act: 'bukti',
  subject: { bidang: 'IKP', periode: '2026-TW1' },
  values: { baris: 'indikator|IK.1' },
} as const;
const SIAPKAN = { who: 'stafIkp', act: 'siapkan' } as const;

const settings = (book: OpenWorkspace) => book.dump('Pengaturan').tabs.Pengaturan?.values ?? [];
const settingOf = (book: OpenWorkspace, kunci: string) => {
  const [keys = []] = settings(book);
  return settings(book).find(([key]) => key === kunci)?.[keys.indexOf('nilai')];
};

let original: OpenWorkspace;
let copied: WorkspaceState;
beforeAll(() => {
  original = handedOutBook();
  done(original, { ...UPLOAD, file: fileOf('foto.jpg') });
  submit(original, 'IKP');
  const row = settings(original).findIndex(([key]) => key === 'surel') + 1;
  type(original, 'pemilik', 'Pengaturan', 'nilai', row, 'ya');
  // Somebody of the office copies it, and the copy is his.
  copied = original.copyFor(PEOPLE.stafIkp.email);
});

const copy = (): OpenWorkspace => reopen(copied);

function pageOf(book: OpenWorkspace, who: Who, view: string): string {
  const args = [{ view, clickedBy: PEOPLE[who].email }];
  return JSON.stringify(
    answerOf(book.execute({ user: PEOPLE[who], fn: 'openView', args, via: 'rpc' })) as Answer<Page>,
  );
}

function adopted(): OpenWorkspace {
  const book = copy();
  done(book, SIAPKAN);
  return book;
}

test('every page says that it is a copy, and what to do; acts write nothing', () => {
  const book = copy();
  for (const view of ['tugas', 'berkas', 'perbaiki', 'uji-pemasangan']) {
    expect(pageOf(book, 'stafIkp', view)).toContain(COPY_TEXT.unadopted);
  }
  expect(pageOf(book, 'stafIkp', 'siapkan')).toContain(COPY_TEXT.explain);
  const probing = { who: 'stafIkp', act: 'uji-pemasangan', values: { cara: 'lanjut' } } as const;
  for (const wanted of [act.ajukan('IKP'), { who: 'stafIkp', act: 'perbaiki' } as const, probing]) {
    const result = press(book, wanted, newRequestId());
    expect(sentenceOf(result)).toBe(COPY_TEXT.unadopted);
    expect(result.calls.filter(({ writes }) => writes)).toEqual([]);
  }
});

test('who it was shared with, and keeps nothing, does not make it a workbook', () => {
  const book = copy();
  book.share(PEOPLE.kabidTi.email, 'editor');
  const result = press(book, { who: 'kabidTi', act: 'siapkan' }, newRequestId());
  expect(sentenceOf(result)).toMatch(/^Perintah ini hanya dapat dijalankan oleh pemilik berkas/);
  expect(result.calls.filter(({ writes }) => writes)).toEqual([]);
});

test('its owner makes it a workbook of its own: the log says where it is from, nobody is written to, nobody is let in', () => {
  const book = copy();
  const said = done(book, SIAPKAN);
  expect(said).toMatch(new RegExp(`^${COPY_TEXT.adopted.replace(/[()]/g, '\\$&')} Buku kerja siap`));
  expect(readJejak(book).at(-1)).toMatchObject({
    peristiwa: 'buku_kerja_disiapkan',
    pelaku: PEOPLE.stafIkp.email,
    alasan: COPY_TEXT.event('ruang'),
  });
  expect(factsOf(book).breaches).toEqual([]);
  expect([settingOf(book, 'surel'), settingOf(book, 'pemilik')]).toEqual(['tidak', PEOPLE.stafIkp.email]);
  expect([book.mails(), book.book.sharing.editors]).toEqual([[], []]);
  const count = readJejak(book).length;
  done(book, SIAPKAN);
  expect(readJejak(book)).toHaveLength(count);
  expect(pageOf(book, 'stafIkp', 'tugas')).not.toContain(COPY_TEXT.unadopted);
});

test('it goes on with the quarter; files of before are not seen by its script, and new ones are', () => {
  const book = adopted();
  expect(sentenceOf(press(book, { ...UPLOAD, file: fileOf('foto-2.jpg') }, newRequestId()))).toContain(
    'dicatat',
  );
  const checked = JSON.stringify(
    press(book, { who: 'stafIkp', act: 'periksa-bukti', subject: UPLOAD.subject }, newRequestId()).value,
  );
  expect(checked).toMatch(/foto\.jpg.*Tidak terlihat/);
  expect(checked).toMatch(/foto-2\.jpg.*Utuh/);
  expect(book.mails()).toEqual([]);
});

test('a copy of the copy is a copy again, and the workbook itself never was one', () => {
  const second = reopen(adopted().copyFor(PEOPLE.stafIkp.email));
  expect(pageOf(second, 'stafIkp', 'tugas')).toContain(COPY_TEXT.unadopted);
  expect(pageOf(original, 'stafIkp', 'tugas')).not.toContain(COPY_TEXT.unadopted);
});

test('cut off anywhere, the next run makes one workbook of it, with one event', () => {
  const { calls } = press(copy(), SIAPKAN, newRequestId());
  const events = readJejak(adopted()).length;
  const writes = calls.flatMap(({ writes: isWrite }, index) => (isWrite ? [index + 1] : []));
  // The last writes are those that part it from its origin.
  for (const killAt of TRIES_ALL ? writes : writes.slice(-4)) {
    const book = copy();
    expect(press(book, SIAPKAN, newRequestId(), { killAt }).killed).toBe(true);
    done(book, SIAPKAN);
    expect(readJejak(book)).toHaveLength(events);
    expect(settingOf(book, 'surel')).toBe('tidak');
    expect(factsOf(book).breaches).toEqual([]);
  }
});

describe('a copy in a shared drive, which nobody owns', () => {
  /** By one of its members; these have access to it. */
  const shared = (by: Who, ...members: readonly Who[]): OpenWorkspace => {
    const book = reopen(original.copyFor(PEOPLE[by].email, 'shared drive'), { sharedDrive: true });
    for (const who of members) book.share(PEOPLE[who].email, 'editor');
    return book;
  };

  test('is no workbook by whoever of its members has made it', () => {
    const book = shared('stafIkp');
    expect(pageOf(book, 'stafIkp', 'tugas')).toContain(COPY_TEXT.unadopted);
    const result = press(book, SIAPKAN, newRequestId());
    expect(sentenceOf(result)).toMatch(
      /^Perintah ini hanya dapat dijalankan oleh pemilik berkas atau Kasubag/,
    );
    expect(result.calls.filter(({ writes }) => writes)).toEqual([]);
  });

  test('where its protections are not open to who may prepare it, nothing is changed, and the way on is said', () => {
    const book = shared('stafIkp', 'kasubag');
    const result = press(book, { who: 'kasubag', act: 'siapkan' }, newRequestId());
    expect(sentenceOf(result)).toBe(COPY_TEXT.closed);
    expect(result.calls.filter(({ writes }) => writes)).toEqual([]);
  });

  test.each(['pemilik', 'kasubag'] as const)(
    'made by its %s it becomes a workbook; the quarter goes on, and nobody is written to',
    (who) => {
      const book = shared(who, 'pemilik', 'kasubag', 'stafIkp');
      done(book, { who, act: 'siapkan' });
      expect(readJejak(book).at(-1)).toMatchObject({
        pelaku: PEOPLE[who].email,
        alasan: COPY_TEXT.event('ruang'),
      });
      expect([settingOf(book, 'surel'), settingOf(book, 'pemilik')]).toEqual(['tidak', PEOPLE.pemilik.email]);
      expect(pageOf(book, 'stafIkp', 'tugas')).not.toContain(COPY_TEXT.unadopted);
      done(book, { who, act: 'hak-akses' });
      done(book, { ...UPLOAD, file: fileOf('foto-2.jpg') });
      expect(book.mails()).toEqual([]);
      expect(factsOf(book).breaches).toEqual([]);
      const count = readJejak(book).length;
      for (const again of ['pemilik', 'kasubag'] as const) done(book, { who: again, act: 'siapkan' });
      expect(readJejak(book)).toHaveLength(count);
    },
  );

  test('cut off anywhere, the next run makes one workbook of it, with one event', () => {
    const prepare = { who: 'kasubag', act: 'siapkan' } as const;
    const clean = shared('kasubag');
    const { calls } = press(clean, prepare, newRequestId());
    const events = readJejak(clean).length;
    const writes = calls.flatMap(({ writes: isWrite }, index) => (isWrite ? [index + 1] : []));
    for (const killAt of TRIES_ALL ? writes : writes.slice(-2)) {
      const book = shared('kasubag');
      expect(press(book, prepare, newRequestId(), { killAt }).killed).toBe(true);
      done(book, prepare);
      expect(readJejak(book)).toHaveLength(events);
      expect(factsOf(book).breaches).toEqual([]);
    }
  });
});
