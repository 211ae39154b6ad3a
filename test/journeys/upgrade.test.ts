// A workbook as an earlier version left it, in the middle of its second quarter, meets the version of today.
// The fixture (test/data/buku-skema-1.json.gz) was played by the version that wrote schema 1 and is never made anew.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LIKELY } from '../../runtime/book/behaviour';
import type { WorkspaceState } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import type { Answer } from '../../src/core/domain/answer';
import type { Page } from '../../src/core/rpc';
import { REPAIR_TEXT } from '../../src/core/text/repair';
import { UPGRADE_TEXT } from '../../src/core/text/upgrade';
import { SCHEMA_VERSION } from '../../src/core/workbook/tables';
import { factsOf, readJejak } from './facts';
import { TRIES_ALL } from './kill';
import {
  answerOf,
  countRequestsFrom,
  done,
  newRequestId,
  PEOPLE,
  press,
  reopen,
  sentenceOf,
} from './small-book';
import { act } from './story';

const STATE: WorkspaceState = JSON.parse(
  gunzipSync(readFileSync(join(__dirname, '../data/buku-skema-1.json.gz'))).toString('utf8'),
);

// The fixture's own requests have these names.
beforeAll(() => countRequestsFrom(1000));

const old = (): OpenWorkspace => reopen(STATE);

function page(book: OpenWorkspace, view: string): string {
  const args = [{ view, clickedBy: PEOPLE.pemilik.email }];
  const answer = answerOf(
    book.execute({ user: PEOPLE.pemilik, fn: 'openView', args, via: 'rpc' }),
  ) as Answer<Page>;
  return JSON.stringify(answer);
}

/** Families of damage that the dry run finds. */
function damages(book: OpenWorkspace): readonly string[] {
  const found = page(book, 'perbaiki');
  return Object.values(REPAIR_TEXT.families).filter((family) => found.includes(`"label":"${family}"`));
}

/** Every cell with content below the head that holds no formula, by tab, row and key: what people typed, and what was recorded. */
function values(book: OpenWorkspace, tabs: readonly string[]): readonly string[] {
  return tabs.flatMap((tab) => {
    const { values: [keys = [], ...rows] = [], formulas = [] } = book.dump(tab).tabs[tab] ?? {};
    return rows.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const isTyped = r >= 3 && cell !== '' && !formulas[r + 1]?.[c];
        return isTyped ? [`${tab} ${r + 2} ${keys[c]}: ${cell}`] : [];
      }),
    );
  });
}

const KEPT = ['Dokumen', 'Personil', 'Indikator', 'Salinan', 'Riwayat', 'Pengaturan'];

/** Rows of a tab by key, with what they show; cells that hold a formula are blank. */
function rowsOf(book: OpenWorkspace, tab: string): readonly ReadonlyMap<string, string>[] {
  const { values: [keys = [], ...rows] = [], formulas = [] } = book.dump(tab).tabs[tab] ?? {};
  return rows.map(
    (row, r) =>
      new Map(keys.map((key, c) => [String(key), formulas[r + 1]?.[c] ? '' : String(row[c] ?? '')])),
  );
}

const FORMS = ['IKP', 'TI'];
const cells = (row: ReadonlyMap<string, string>, keys: readonly string[]) =>
  keys.map((key) => row.get(key) ?? '').join(' | ');

/** What stands in the rows of the forms, wherever rows and columns are. */
function formRows(book: OpenWorkspace): readonly string[] {
  return FORMS.flatMap((tab) =>
    rowsOf(book, tab)
      .filter((row) => ['indikator', 'program'].includes(row.get('baris') ?? ''))
      .flatMap((row) =>
        [...row].flatMap(([key, cell]) => (cell ? `${tab} ${row.get('kode')} ${key}: ${cell}` : [])),
      ),
  ).sort();
}

/** Decisions on submissions: on the form itself in the first schema, on Lembar Pimpinan since. */
function decisions(book: OpenWorkspace): readonly string[] {
  const onForms = FORMS.flatMap((tab) =>
    rowsOf(book, tab)
      .filter((row) => row.get('baris') === 'keputusan')
      .map((row) => `${tab} | ${cells(row, ['periode', 'uraian', 'sasaran', 'satuan'])}`),
  );
  const onSheet = rowsOf(book, 'Lembar Pimpinan')
    .filter((row) => row.get('langkah') === '6')
    .map((row) => cells(row, ['unit', 'periode', 'keputusan', 'catatan', 'id_permintaan']));
  return [...onForms, ...onSheet];
}

/** The leaders' own lines. */
function leaderLines(book: OpenWorkspace): readonly string[] {
  return rowsOf(book, 'Lembar Pimpinan')
    .filter((row) => row.get('langkah') !== '6' && row.get('periode')?.startsWith('2026'))
    .map((row) => cells(row, ['langkah', 'periode', 'keputusan', 'catatan', 'id_permintaan']));
}

/** All that was typed or recorded and must be the same afterwards. */
function content(book: OpenWorkspace): readonly string[] {
  return [...values(book, KEPT), ...formRows(book), ...decisions(book), ...leaderLines(book)];
}

/** Heads that say another word since. */
function renamed(cell: string): string {
  return cell.replace(/: Keadaan$/, ': Status').replace(/: Capaian thd target/, ': Capaian terhadap target');
}

test('until it is carried over, nothing is recorded, and everybody is told who has to do what', () => {
  const book = old();
  const refusal =
    /^Buku kerja ini dari versi Ukur Kinerja yang lebih lama\. Minta pemilik berkas menjalankan/;
  expect(sentenceOf(press(book, act.ajukan('IKP'), newRequestId()))).toMatch(refusal);
  expect(sentenceOf(press(book, { who: 'pemilik', act: 'perbaiki' }, newRequestId()))).toMatch(refusal);
  expect(page(book, 'tugas')).toContain('dari versi Ukur Kinerja yang lebih lama');
});

test('the Kasubag is told that only the owner may, and nothing is written', () => {
  const result = press(old(), { who: 'kasubag', act: 'siapkan' }, newRequestId());
  expect(sentenceOf(result)).toMatch(/Hanya pemilik berkas yang dapat menyesuaikannya/);
  expect(result.calls.filter(({ writes }) => writes)).toEqual([]);
});

test('where its protections are closed to whoever carries it over, nothing is copied or changed, and the way out is no circle', () => {
  const book = reopen(STATE, { ...LIKELY, sharedDrive: true });
  const result = press(book, act.siapkan(), newRequestId());
  expect(sentenceOf(result)).toBe(UPGRADE_TEXT.closed);
  expect(result.calls.filter(({ writes }) => writes)).toEqual([]);
});

test('Siapkan carries it over: nothing typed or recorded is lost, and the repair finds nothing', () => {
  const book = old();
  const before = content(book);
  expect(book.sheetNames()).not.toContain('Riwayat Awal');
  expect(decisions(book).filter((line) => line.includes('Setuju'))).toHaveLength(2);
  expect(done(book, act.siapkan())).toBe(
    `Buku kerja disesuaikan dari skema 1 ke ${SCHEMA_VERSION}; isi 12 tab disalin dahulu ke Drive pemilik, folder Ukur Kinerja > Cadangan. Buku kerja siap: 29 tab diperiksa dan dilengkapi.`,
  );
  const settings = values(book, KEPT).filter((cell) =>
    /^Pengaturan \d+ kunci: (surel|alamat|huruf|warna|margin)/.test(cell),
  );
  // Settings that are new come below the others, as they begin.
  const added = settings.map((cell) => cell.split(' kunci')[0] ?? '');
  const isNew = (cell: string) => added.some((row) => cell.startsWith(`${row} `));
  expect(content(book).filter((cell) => !isNew(cell))).toEqual(before.map(renamed));
  const begun = values(book, KEPT).filter((cell) => isNew(cell) && / nilai: /.test(cell));
  expect(begun.map((cell) => cell.split(' nilai: ')[1])).toEqual([
    'tidak',
    'Times New Roman',
    'hitam',
    '3 dan 2,5 cm',
  ]);
  expect(factsOf(book).breaches).toEqual([]);
  expect(damages(book)).toEqual([]);
  // A tab that is new needs no entry among the migrations.
  expect(book.sheetNames()).toContain('Riwayat Awal');
  const names = book.driveFiles(PEOPLE.pemilik.email).map(({ name }) => name);
  expect(names.filter((name) => name.endsWith('.csv')).sort()).toEqual(
    [
      'Beranda',
      'Bukti Dukung',
      'Dokumen',
      'IKP',
      'Konsolidasi',
      'LAKIP',
      'Lembar Pimpinan',
      'Personil',
      'Ringkasan',
      'Riwayat',
      'Salinan',
      'TI',
    ].map((tab) => `Cadangan skema 1 · ${tab} · 30 Juni 2026 pukul 08.00.csv`),
  );
  // The quarter goes on.
  const [keys = [], ...rows] = book.dump('IKP').tabs.IKP?.values ?? [];
  expect(rows[5]?.[keys.indexOf('berubah')]).toBe('Kendala / penjelasan');
  done(book, act.ajukan('IKP'));
  expect(readJejak(book).at(-1)?.peristiwa).toBe('diajukan');
});

test('where Drive takes no copy, nothing is changed', () => {
  const book = old();
  const before = JSON.stringify(book.dump());
  const result = press(book, act.siapkan(), newRequestId(), { driveRefuses: 'Storage quota exceeded.' });
  expect(sentenceOf(result)).toMatch(/^Drive menolak: .*Storage quota exceeded\./);
  expect(JSON.stringify(book.dump())).toBe(before);
});

describe('cut off anywhere, the next run ends as one clean run', () => {
  let wanted: string;
  let expected: ReturnType<typeof factsOf>;
  beforeAll(() => {
    const clean = old();
    done(clean, act.siapkan());
    wanted = JSON.stringify(content(clean));
    expected = factsOf(clean);
  });

  /** Of all calls that write, and of the last (see kill.ts); where each share begins and ends. */
  const SHARES = TRIES_ALL ? 48 : 1;
  test.each(Array.from({ length: SHARES }, (_, share) => share))('share %i', (share) => {
    const { calls } = press(old(), act.siapkan(), newRequestId());
    const writes = calls.flatMap((call, index) => (call.writes ? [index + 1] : []));
    const all = [...writes, calls.length];
    // A protection has its editors one by one and its name at last: between two of these it is like one that is finished.
    const memberAt = (at: number) => calls[at - 1]?.member;
    const made = all.findIndex((at) => memberAt(at) === 'Sheet.protect');
    const named = all.findIndex((at, index) => index > made && memberAt(at) === 'Protection.setDescription');
    const tried = all.filter((_, index) =>
      TRIES_ALL
        ? index % SHARES === share
        : index % Math.ceil(all.length / 3) === 0 || (index > made && index <= named),
    );
    for (const killAt of tried) {
      const book = old();
      expect(press(book, act.siapkan(), newRequestId(), { killAt }).killed).toBe(true);
      done(book, act.siapkan());
      expect(JSON.stringify(content(book)) === wanted).toBe(true);
      expect(factsOf(book)).toEqual(expected);
      if (!TRIES_ALL) expect(damages(book)).toEqual([]);
    }
  });
});
