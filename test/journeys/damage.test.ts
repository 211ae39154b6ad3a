// A workbook broken in every way there is: each damage is found and located, mended where that is promised, and no value
// that a person typed is lost.
import type { Account, WorkspaceState } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import type { Answer } from '../../src/core/domain/answer';
import type { Block, ListItem, Page, Submit } from '../../src/core/rpc';
import { LANGKAH } from '../../src/core/sop/langkah';
import { REPAIR_TEXT } from '../../src/core/text/repair';
import { FORM_COLUMNS, INPUT_KEYS } from '../../src/core/workbook/form-columns';
import { readJejak } from './facts';
import {
  answerOf,
  done,
  newRequestId,
  PEOPLE,
  type Press,
  press,
  reopen,
  sentenceOf,
  type Who,
} from './small-book';
import { act, handOut, openQuarter, preparedBook } from './story';

const OWNER = PEOPLE.pemilik;
const STRANGER: Account = { email: 'asing@contoh.go.id', locale: 'id' };

/** First rows of the blocks of IKP: four indicators, two programs. */
const INDIKATOR_ROW = 7;
const PROGRAM_ROW = 13;

let sound: WorkspaceState;
/** The sound workbook, to look places up in. */
let places: OpenWorkspace;
/** One that is sound again after each test that uses it. */
let mended: OpenWorkspace;

// The grid as its test knows it.

function sheetOf(book: OpenWorkspace, tab: string): string {
  const id = book.book.tabs.byName(tab);
  if (id === null) throw new Error(`No tab ${tab}`);
  return id;
}

/** Without a look at the whole workbook. */
function rowOf(book: OpenWorkspace, tab: string, row: number): readonly (string | number | boolean)[] {
  const sheetId = sheetOf(book, tab);
  const zone = { ...book.book.tabs.zone(sheetId), top: row - 1, bottom: row - 1 };
  return book.book.cells.rawValues(sheetId, zone)[0] ?? [];
}

/** From 0. */
function columnOf(book: OpenWorkspace, tab: string, key: string): number {
  const index = rowOf(book, tab, 1).indexOf(key);
  if (index < 0) throw new Error(`Tab ${tab} has no column ${key}`);
  return index;
}

function cellOf(book: OpenWorkspace, tab: string, key: string, row: number): string {
  let name = '';
  for (let rest = columnOf(book, tab, key) + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return `${name}${row}`;
}

/** 'IKP!L14' without its tab. */
function cellOnly(place: string): string {
  return place.slice(place.indexOf('!') + 1);
}

function valueIn(book: OpenWorkspace, tab: string, key: string, row: number): unknown {
  return rowOf(book, tab, row)[columnOf(book, tab, key)];
}

/** As a person pastes it: validation is not asked. */
function put(book: OpenWorkspace, tab: string, key: string, row: number, text: string, who = OWNER): void {
  const result = book.pasteCells(who, tab, cellOf(book, tab, key, row), [[text]]);
  if (!result.ok) throw new Error(`${tab} ${key} ${row}: ${result.message}`);
}

function zoneOf(book: OpenWorkspace, tab: string, key: string, row: number, rows = 1, columns = 1) {
  const left = columnOf(book, tab, key);
  return { top: row - 1, bottom: row + rows - 2, left, right: left + columns - 1 };
}

/** A row into another one, as copy and paste do. */
function copyRow(book: OpenWorkspace, tab: string, from: number, to: number): void {
  const sheetId = sheetOf(book, tab);
  const zone = { ...book.book.tabs.zone(sheetId), top: from - 1, bottom: from - 1 };
  const [values = []] = book.book.cells.rawValues(sheetId, zone);
  const [formulas = []] = book.book.cells.formulas(sheetId, zone);
  const typed = (value: unknown) =>
    typeof value === 'number' ? String(value).replace('.', ',') : String(value);
  const cells = values.map((value, column) => formulas[column] || typed(value));
  expect(book.pasteCells(OWNER, tab, `A${to}`, [cells])).toEqual({ ok: true });
}

/** A column into a new one to its right; the place of the copy, from 0. */
function copyColumn(book: OpenWorkspace, tab: string, key: string): number {
  const [sheetId, from] = [sheetOf(book, tab), columnOf(book, tab, key)];
  const { row } = book.book.cells.lastCell(sheetId);
  const cells = book.book.cells.rawValues(sheetId, { top: 0, bottom: row, left: from, right: from });
  book.book.tabs.insertLines(sheetId, 'COL', from + 1, 1);
  book.book.cells.write(sheetId, { top: 0, bottom: row, left: from + 1, right: from + 1 }, cells);
  return from + 1;
}

// What people typed.

const TYPED = ['Pengaturan', 'Personil', 'Bidang', 'Indikator', 'Anggaran', 'Dokumen'];
const INPUTS = ['realisasi', 'kendala', 'tindak_lanjut'];

/** The values of every row that people typed, together; a text that became its number counts as the same. */
function typedRows(book: OpenWorkspace): readonly string[] {
  const rowsOf = (tab: string) => {
    if (book.book.tabs.byName(tab) === null) return [];
    const sheetId = sheetOf(book, tab);
    const { row } = book.book.cells.lastCell(sheetId);
    return book.book.cells.rawValues(sheetId, { ...book.book.tabs.zone(sheetId), bottom: row });
  };
  const wordsOf = (cells: readonly unknown[]) => {
    const values = cells.map((value) => String(value).replace(',', '.')).filter((value) => value !== '');
    return [...new Set(values)].sort().join(' · ');
  };
  const reference = TYPED.flatMap((tab) =>
    rowsOf(tab)
      .slice(4)
      .map((row) => [tab, wordsOf(row)] as const),
  );
  const forms = ['IKP', 'TI'].flatMap((tab) => {
    const [keys = [], ...rows] = rowsOf(tab);
    const inputs = ['input_kode', ...INPUTS].map((key) => keys.indexOf(key));
    return rows.map((row) => [tab, wordsOf(inputs.map((index) => row[index] ?? ''))] as const);
  });
  return [...reference, ...forms].filter(([, words]) => words !== '').map((row) => row.join(': '));
}

// The panel.

interface Look {
  /** "Perlu keputusan | Dokumen!B5 | Dokumen!B5: sel B5:C6 digabung; …" */
  readonly items: readonly string[];
  readonly words: string;
  readonly label: string | null;
}

function itemsOf(blocks: readonly Block[]): readonly string[] {
  const words = ({ badge, cell, text }: ListItem) =>
    [badge, cell ? `${cell.tab}!${cell.a1}` : '', text].filter((part) => part !== undefined).join(' | ');
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(words) : []));
}

function readPage({ blocks }: Page): Look {
  const submits = blocks.flatMap((block): readonly Submit[] => (block.kind === 'form' ? block.submits : []));
  const words = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  return { items: itemsOf(blocks), words: words.join(' '), label: submits[0]?.label ?? null };
}

function dryRun(book: OpenWorkspace, who: Who = 'pemilik'): Look {
  const request = { view: 'perbaiki', clickedBy: PEOPLE[who].email };
  const result = book.execute({ user: PEOPLE[who], fn: 'openView', args: [request], via: 'rpc' });
  expect(result.calls.filter((call) => call.writes)).toEqual([]);
  const answer = result.value as Answer<Page>;
  if (!answer?.ok) throw new Error(result.error?.stack ?? JSON.stringify(answer));
  return readPage(answer.value);
}

function repair(
  book: OpenWorkspace,
  who: Who = 'pemilik',
): { readonly sentence: string; readonly page: Look } {
  const result = press(book, { who, act: 'perbaiki' }, newRequestId());
  const answer = answerOf(result);
  if (!answer.ok) throw new Error(answer.message);
  return { sentence: sentenceOf(result), page: readPage(answer.value) };
}

beforeAll(() => {
  const book = preparedBook();
  const rows = [
    ['IK.3', 'IKP'],
    ['IK.4', 'IKP'],
    ['IK.5', 'IKP'],
  ];
  const [keys, first] = [rowOf(book, 'Indikator', 1), rowOf(book, 'Indikator', 5)].map((row) =>
    row.map(String),
  );
  const block = rows.map(([kode = '', bidang = '']) =>
    (keys ?? []).map((key, index) => {
      if (key === 'kode') return kode;
      return key === 'bidang' ? bidang : (first?.[index] ?? '');
    }),
  );
  expect(book.pasteCells(OWNER, 'Indikator', 'A7', block)).toEqual({ ok: true });
  const program = ['2026', '2.16.09', 'Program kedua', 'IKP', '500000'];
  expect(book.pasteCells(OWNER, 'Anggaran', 'A7', [program])).toEqual({ ok: true });
  openQuarter(book, '1');
  handOut(book);
  const inputs: readonly (readonly [string, number, string])[] = [
    ['IKP', INDIKATOR_ROW, '18,5'],
    ['IKP', INDIKATOR_ROW + 1, '19'],
    ['IKP', INDIKATOR_ROW + 2, '0'],
    ['IKP', INDIKATOR_ROW + 3, '20'],
    ['IKP', PROGRAM_ROW, '250000'],
    ['IKP', PROGRAM_ROW + 1, '1500'],
    ['TI', INDIKATOR_ROW, '21'],
    ['TI', INDIKATOR_ROW + 3, '100000'],
  ];
  for (const [tab, row, text] of inputs) {
    put(book, tab, 'realisasi', row, text);
    put(book, tab, 'kendala', row, `Kendala ${tab} ${row}`);
  }
  sound = book.save();
  places = book;
  mended = reopen(sound);
}, 120_000);

test('a sound workbook has nothing to repair, whoever looks', () => {
  const book = mended;
  for (const who of ['pemilik', 'kasubag'] as const) {
    expect(dryRun(book, who)).toEqual({
      items: [],
      words: expect.stringContaining('Tidak ada kerusakan yang ditemukan.'),
      label: REPAIR_TEXT.show,
    });
  }
});

test('rows and columns that somebody has hidden are in sight again, those of the blueprint stay hidden', () => {
  const book = reopen(sound);
  const { tabs } = book.book;
  const [indikator, ikp, kendala] = [
    sheetOf(book, 'Indikator'),
    sheetOf(book, 'IKP'),
    columnOf(book, 'IKP', 'kendala'),
  ];
  const hidden = () => [
    ...[0, 4, 5].map((row) => tabs.isLineHidden(indikator, 'ROW', row)),
    tabs.isLineHidden(ikp, 'COL', kendala),
    tabs.isLineHidden(ikp, 'COL', columnOf(book, 'IKP', 'baris')),
  ];
  tabs.hideLines(indikator, 'ROW', 4, 2);
  tabs.hideLines(ikp, 'COL', kendala, 1);
  expect(hidden()).toEqual([true, true, true, true, true]);
  expect(done(book, { who: 'pemilik', act: 'perbaiki' })).toContain(REPAIR_TEXT.shown);
  expect(hidden()).toEqual([true, false, false, false, true]);
});

type At = (tab: string, key: string, row: number) => string;

/** What is broken, and what its item says of it; `isLeft` for what only a person can decide. */
interface Break {
  readonly name: string;
  readonly break: (book: OpenWorkspace) => void;
  /** The cell a click leads to, '' for none, and the sentence without it. */
  readonly item: (at: At) => readonly [cell: string, sentence: string];
  readonly isLeft?: boolean;
}

interface Outcome {
  readonly book: OpenWorkspace;
  readonly look: Look;
  readonly after: Look;
  readonly sentence: string;
  readonly page: Look;
  readonly lost: readonly string[];
}

/** Breaks one workbook in all of these ways at once, looks, repairs, and looks again. */
function suffer(breaks: readonly Break[], who: Who = 'pemilik', book = reopen(sound)): Outcome {
  for (const { break: damage } of breaks) damage(book);
  const before = typedRows(book);
  const look = dryRun(book, who);
  const { sentence, page } = repair(book, who);
  const after = dryRun(book, who);
  const present = typedRows(book);
  return { book, look, sentence, page, after, lost: before.filter((row) => !present.includes(row)) };
}

function itemOf({ item, isLeft }: Break): string {
  const [cell, sentence] = item((tab, key, row) => `${tab}!${cellOf(places, tab, key, row)}`);
  const badge = isLeft ? 'Perlu keputusan' : 'Dapat diperbaiki';
  const words = sentence.startsWith('Tab "') || cell === '' ? sentence : `${cell}: ${sentence}`;
  return [badge, cell, words].join(' | ');
}

/** Each damage is an item of its own; what was mended is none any more; nobody's value is gone. */
function expectMended(breaks: readonly Break[], { look, after, lost }: Outcome): void {
  const items = breaks.map((damage) => itemOf(damage)).sort();
  expect([...look.items].sort()).toEqual(items);
  const left = breaks.filter(({ isLeft }) => isLeft).map((damage) => itemOf(damage));
  expect([...after.items].sort()).toEqual(left.sort());
  expect(lost).toEqual([]);
}

function protectionsOf(book: OpenWorkspace, tab: string) {
  return book.book.protections.of(sheetOf(book, tab));
}

function protectionOf(book: OpenWorkspace, tab: string, name: string): number {
  const found = protectionsOf(book, tab).find(({ description }) => description.endsWith(`: ${name}`));
  if (!found) throw new Error(`No protection ${name} on ${tab}`);
  return found.id;
}

describe('cells, and how they look', () => {
  const breaks: readonly Break[] = [
    {
      name: 'a formula overwritten by another value',
      break: (book) => put(book, 'IKP', 'capaian', INDIKATOR_ROW, '99'),
      item: (at) => [
        at('IKP', 'capaian', 7),
        `rumus Capaian (%) tertimpa di ${cellOnly(at('IKP', 'capaian', 7))} (tertulis "99").`,
      ],
    },
    {
      name: 'a formula overwritten by an equal value',
      break: (book) => {
        const value = String(valueIn(book, 'IKP', 'status', INDIKATOR_ROW + 1));
        put(book, 'IKP', 'status', INDIKATOR_ROW + 1, value);
      },
      item: (at) => [
        at('IKP', 'status', 8),
        `rumus Status tertimpa di ${cellOnly(at('IKP', 'status', 8))} (tertulis "Terisi").`,
      ],
    },
    {
      name: 'a formula that was changed',
      break: (book) => put(book, 'Status SOP', 'keadaan_1', 5, '=1+1'),
      item: (at) => [
        at('Status SOP', 'keadaan_1', 5),
        `rumus 1. ${LANGKAH[0]?.singkat} berubah atau tidak menjangkau seluruh baris di ${cellOnly(at('Status SOP', 'keadaan_1', 5))}.`,
      ],
    },
    {
      name: 'a renamed column',
      break: (book) => put(book, 'Indikator', 'jenis', 4, 'Tipe'),
      item: (at) => [at('Indikator', 'jenis', 4), 'tertulis "Tipe", seharusnya "Jenis".'],
    },
    {
      name: 'a key that was overwritten',
      break: (book) => put(book, 'Personil', 'nip', 1, 'baris baru'),
      item: (at) => [at('Personil', 'nip', 4), 'kunci kolom NIP (baris 1) berisi "baris baru".'],
    },
    {
      name: 'a text format lost',
      break: (book) =>
        book.book.cells.setNumberFormat(
          sheetOf(book, 'Indikator'),
          zoneOf(book, 'Indikator', 'kode', 5, 3),
          '#,##0',
        ),
      item: (at) => [at('Indikator', 'kode', 5), 'format kolom Kode #,##0, seharusnya teks.'],
    },
    {
      name: 'a number column that became text',
      break: (book) =>
        book.book.cells.setNumberFormat(
          sheetOf(book, 'TI'),
          zoneOf(book, 'TI', 'realisasi', INDIKATOR_ROW),
          '@',
        ),
      item: (at) => [at('TI', 'realisasi', 7), 'format kolom Realisasi teks, seharusnya angka otomatis.'],
    },
    {
      name: 'a dropdown lost',
      break: (book) =>
        book.book.rules.unvalidate(sheetOf(book, 'Personil'), zoneOf(book, 'Personil', 'peran', 5, 120)),
      item: (at) => [
        at('Personil', 'peran', 5),
        `pilihan Peran hilang atau berubah di ${cellOnly(at('Personil', 'peran', 5))}:${cellOnly(at('Personil', 'peran', 111))}.`,
      ],
    },
    {
      name: 'the choices of a decision lost',
      break: (book) =>
        book.book.rules.unvalidate(
          sheetOf(book, 'Lembar Pimpinan'),
          zoneOf(book, 'Lembar Pimpinan', 'keputusan', 26),
        ),
      item: (at) => [
        at('Lembar Pimpinan', 'keputusan', 26),
        `pilihan Keputusan hilang atau berubah di ${cellOnly(at('Lembar Pimpinan', 'keputusan', 26))}.`,
      ],
    },
    {
      name: 'the colours of states gone',
      break: (book) => book.book.rules.setConditionalFormats(sheetOf(book, 'Beranda'), []),
      item: () => ['Beranda!A2', 'pewarnaan status hilang sebagian.'],
    },
    {
      name: 'merged cells',
      break: (book) =>
        book.book.tabs.merge(sheetOf(book, 'Dokumen'), zoneOf(book, 'Dokumen', 'nomor', 5, 2, 2)),
      item: (at) => [
        at('Dokumen', 'nomor', 5),
        `sel ${cellOnly(at('Dokumen', 'nomor', 5))}:${cellOnly(at('Dokumen', 'tanggal', 6))} digabung; gabungannya dilepas. Isi selain sel kiri atas sudah hilang ketika digabung.`,
      ],
    },
    {
      name: 'a filter',
      break: (book) => book.book.filters.set(sheetOf(book, 'Anggaran')),
      item: () => ['Anggaran!A2', 'filter dipasang pada tab ini; dilepas agar semua baris terlihat.'],
    },
    {
      name: 'a number typed as text',
      break: (book) => put(book, 'IKP', 'realisasi', INDIKATOR_ROW + 1, "'19,5"),
      item: (at) => [at('IKP', 'realisasi', 8), 'teks "19,5" menjadi angka 19,5.'],
    },
    {
      name: 'a text that is two numbers',
      break: (book) => put(book, 'IKP', 'realisasi', INDIKATOR_ROW + 2, "'1.250"),
      item: (at) => [
        at('IKP', 'realisasi', 9),
        'teks "1.250" dapat dibaca 1.250 atau 1,25. Tulis 1250 atau 1,25. Ketik kembali angkanya; perintah ini tidak menebak.',
      ],
      isLeft: true,
    },
    {
      name: 'a date where a number belongs',
      break: (book) => put(book, 'IKP', 'realisasi', INDIKATOR_ROW + 3, '5/10'),
      item: (at) => [
        at('IKP', 'realisasi', 10),
        'berisi tanggal 2026-10-05 di kolom angka. Ketik kembali angkanya di sel itu.',
      ],
      isLeft: true,
    },
  ];

  test('each is found, mended, and costs nobody a value', () => {
    const outcome = suffer(breaks);
    expectMended(breaks, outcome);
    expect(outcome.look.label).toBe('Perbaiki 13 hal');
    expect(outcome.sentence).toBe('13 hal diperbaiki. 2 hal masih ada dan perlu keputusan.');
  });
});

describe('rights, names and settings', () => {
  const change = (book: OpenWorkspace, tab: string, name: string, change: object) =>
    book.book.protections.change(OWNER.email, protectionOf(book, tab, name), change);
  const inputs = (at: At) =>
    `${cellOnly(at('IKP', 'input_kode', 7))}:${cellOnly(at('IKP', INPUT_KEYS[INPUT_KEYS.length - 1] ?? '', 10))}`;
  const decisions = (at: At) =>
    `${cellOnly(at('Lembar Pimpinan', 'keputusan', 29))}:${cellOnly(at('Lembar Pimpinan', 'id_permintaan', 32))}`;
  const breaks: readonly Break[] = [
    {
      name: 'the protection of a tab gone',
      break: (book) => book.book.protections.remove(OWNER.email, protectionOf(book, 'Jejak Audit', 'tab')),
      item: () => ['Jejak Audit!A2', 'perlindungan tab hilang.'],
    },
    {
      name: 'the protection of decisions gone',
      break: (book) =>
        book.book.protections.remove(OWNER.email, protectionOf(book, 'Lembar Pimpinan', 'keputusan TI')),
      item: (at) => [
        at('Lembar Pimpinan', 'keputusan', 29),
        `perlindungan keputusan TI (${decisions(at)}) hilang.`,
      ],
    },
    {
      name: 'a foreign editor in a protection',
      break: (book) => {
        const editors = [PEOPLE.kabidIkp.email, PEOPLE.kasubag.email, STRANGER.email];
        change(book, 'IKP', 'isian indikator', { editors });
      },
      item: (at) => [
        at('IKP', 'input_kode', 7),
        `perlindungan isian indikator (${inputs(at)}): penyunting asing ${STRANGER.email}; ${PEOPLE.stafIkp.email} belum termasuk.`,
      ],
    },
    {
      name: 'a protection that only warns',
      break: (book) => change(book, 'Personil', 'tab', { warningOnly: true, editors: null }),
      item: () => ['Personil!A2', 'perlindungan tab hanya memperingatkan dan tidak lagi menolak.'],
    },
    {
      name: 'a form without its holes',
      break: (book) => change(book, 'IKP', 'tab', { unprotected: [] }),
      item: () => ['IKP!A2', 'perlindungan tab tidak membuka sel isian dan keputusan yang semestinya.'],
    },
    {
      name: 'a protection over other cells',
      break: (book) =>
        change(book, 'Lembar Pimpinan', 'keputusan Sekretaris', {
          zone: zoneOf(book, 'Lembar Pimpinan', 'keputusan', 9, 2, 3),
        }),
      item: (at) => [
        at('Lembar Pimpinan', 'keputusan', 9),
        `perlindungan keputusan Sekretaris (${cellOnly(at('Lembar Pimpinan', 'keputusan', 9))}:${cellOnly(at('Lembar Pimpinan', 'id_permintaan', 16))}) menempati ${cellOnly(at('Lembar Pimpinan', 'keputusan', 9))}:${cellOnly(at('Lembar Pimpinan', 'id_permintaan', 10))}.`,
      ],
    },
    {
      name: "somebody else's protection",
      break: (book) => {
        const sheetId = sheetOf(book, 'TI');
        const zone = zoneOf(book, 'TI', 'kendala', INDIKATOR_ROW);
        const protection = { id: 99_001, kind: 'RANGE', sheetId, zone, unprotected: [] } as const;
        book.book.protections.add({ ...protection, editors: [], description: 'jangan diubah' });
      },
      item: (at) => [
        at('TI', 'kendala', 7),
        `perlindungan ${cellOnly(at('TI', 'kendala', 7))} bukan dari Ukur Kinerja dan dapat menghalangi pengisian. Hapus melalui Data > Lindungi sheet dan rentang bila tidak disengaja.`,
      ],
      isLeft: true,
    },
    {
      name: 'a foreign editor of the file',
      break: (book) => book.share(STRANGER.email, 'editor'),
      item: () => [
        '',
        `Akun yang tidak tercantum di tab Personil dapat menyunting berkas: ${STRANGER.email}. Jalankan Pengelolaan > Terapkan hak akses untuk mencabutnya, atau catat akunnya di tab Personil.`,
      ],
      isLeft: true,
    },
    {
      name: 'a renamed form',
      break: (book) => book.renameSheet(OWNER, 'Status SOP', 'Papan lama'),
      item: () => ['Papan lama!A2', 'Tab "Papan lama" berganti nama, seharusnya "Status SOP".'],
    },
    {
      name: 'a foreign locale',
      break: (book) => book.book.setLocale('en_US'),
      item: () => [
        '',
        'Lokal buku kerja en_US, seharusnya id_ID. Teks seperti 92.5 yang sudah diketik tidak ikut berubah; periksa kolom Temuan sesudahnya. Bila lokalnya tetap en_US, pilih "Indonesia" di File > Setelan (Settings) > Lokal (Locale).',
      ],
    },
  ];

  test('each is found, set right, and shuts nobody out', () => {
    const outcome = suffer(breaks);
    expectMended(breaks, outcome);
    const { book } = outcome;
    expect(book.sheetNames()).toContain('Status SOP');
    const cell = cellOf(book, 'IKP', 'realisasi', INDIKATOR_ROW);
    expect(book.canEdit(PEOPLE.stafIkp.email, 'IKP', cell)).toBe(true);
    expect(book.canEdit(STRANGER.email, 'IKP', cell)).toBe(false);
  });

  test('in another time zone nothing is compared before the zone is right, for every date reads as another day', () => {
    const zone: Break = {
      name: 'a foreign time zone',
      break: (book) => {
        book.book.timeZone = 'America/New_York';
      },
      item: () => [
        '',
        'Zona waktu buku kerja America/New_York, seharusnya Asia/Jakarta. Bila tetap America/New_York, pilih Jakarta di File > Setelan (Settings).',
      ],
    };
    const outcome = suffer([zone], 'pemilik', mended);
    expectMended([zone], outcome);
    expect(outcome.look.words).toContain('baru dapat dibandingkan sesudahnya');
  });

  test('what only the owner may set right is said to the Kasubag, and he is no editor of it afterwards', () => {
    const mine = breaks.filter(({ name }) => /decisions|tab gone/.test(name));
    const { book, look, after } = suffer(mine, 'kasubag', mended);
    const only = 'Hanya pemilik berkas yang dapat memperbaikinya; mintalah pemilik menjalankan perintah ini.';
    expect(look.label).toBe('Perbaiki 1 hal');
    expect(after.items).toEqual([expect.stringContaining(`hilang. ${only}`)]);
    expect(protectionsOf(book, 'TI').map(({ description }) => description)).not.toContain(
      'Ukur Kinerja: keputusan',
    );
    repair(book);
    expect(dryRun(book, 'kasubag').items).toEqual([]);
  });
});

/** Two rows of inputs, as a sort of their range alone leaves them. */
function swapInputs(book: OpenWorkspace, tab: string, one: number, other: number): void {
  for (const key of ['input_kode', ...INPUTS]) {
    const [a, b] = [one, other].map((row) => String(valueIn(book, tab, key, row)).replace('.', ','));
    // Codes such as IK.1 keep their full stop.
    const text = (value = '') => (key === 'input_kode' ? value.replace(',', '.') : value);
    put(book, tab, key, one, text(b));
    put(book, tab, key, other, text(a));
  }
}

describe('rows', () => {
  const insert = (book: OpenWorkspace, tab: string, before: number, rows = 1) =>
    expect(book.insertRows(OWNER, tab, before, rows)).toEqual({ ok: true });
  const breaks: readonly Break[] = [
    {
      name: 'a blank row in a form',
      break: (book) => insert(book, 'TI', INDIKATOR_ROW),
      item: () => ['TI!A7', 'baris 7 kosong dan disisipkan di antara isi; dihapus.'],
    },
    {
      name: 'inputs sorted in part',
      break: (book) => swapInputs(book, 'IKP', INDIKATOR_ROW, INDIKATOR_ROW + 1),
      item: (at) => [
        at('IKP', 'input_kode', 7),
        'isian IK.1, IK.3 tidak berada di samping kodenya (terurut atau bergeser sebagian); dikembalikan ke barisnya.',
      ],
    },
    {
      name: 'a blank row in the log',
      break: (book) => insert(book, 'Jejak Audit', 7, 2),
      item: () => ['Jejak Audit!A7', 'baris 7 sampai 8 kosong dan disisipkan di antara isi; dihapus.'],
    },
    {
      name: 'a row that stands twice in a reference tab',
      break: (book) => copyRow(book, 'Personil', 6, 14),
      item: () => ['Personil!A14', 'baris 14 sama dengan baris 6; salinannya dihapus.'],
    },
    {
      name: 'a code that stands twice with other values',
      break: (book) => {
        copyRow(book, 'Anggaran', 6, 9);
        put(book, 'Anggaran', 'pagu', 9, '77');
      },
      item: (at) => [
        at('Anggaran', 'kode', 9),
        '2026 2.16.03 tercantum di baris 6 dan 9 dengan isi yang berbeda. Putuskan mana yang benar, lalu hapus baris yang lain.',
      ],
      isLeft: true,
    },
  ];

  test('each is found, mended, and costs nobody a value', () => {
    const outcome = suffer(breaks);
    expectMended(breaks, outcome);
    expect(valueIn(outcome.book, 'IKP', 'realisasi', INDIKATOR_ROW)).toBe(18.5);
  });
});

function removeColumn(book: OpenWorkspace, tab: string, key: string): void {
  book.book.tabs.deleteLines(sheetOf(book, tab), 'COL', columnOf(book, tab, key), 1);
}

/** The column that stands before this one on a form. */
function keyBefore(key: string): string {
  return FORM_COLUMNS[FORM_COLUMNS.findIndex((column) => column.key === key) - 1]?.key ?? '';
}

describe('heads and columns', () => {
  const breaks: readonly Break[] = [
    {
      name: 'a computed column deleted from a form',
      break: (book) => removeColumn(book, 'IKP', 'kategori'),
      item: (at) => [
        at('IKP', keyBefore('kategori'), 6),
        'kolom Kategori terhapus; disisipkan kembali, dan isinya dihitung atau disalin dari tab acuan.',
      ],
    },
    {
      name: 'a definition deleted from a form',
      break: (book) => removeColumn(book, 'TI', 'satuan'),
      item: (at) => [
        at('TI', keyBefore('satuan'), 6),
        'kolom Satuan terhapus; disisipkan kembali, dan isinya dihitung atau disalin dari tab acuan.',
      ],
    },
    {
      name: 'a column of Lembar Pimpinan that was moved',
      break: (book) => {
        const from = columnOf(book, 'Lembar Pimpinan', 'catatan');
        book.book.moveColumns(sheetOf(book, 'Lembar Pimpinan'), from, 1, from + 3);
      },
      item: () => ['Lembar Pimpinan!E4', 'kolom Catatan dipindahkan dari tempatnya.'],
    },
    {
      name: 'a column that stands twice with the same values',
      break: (book) => copyColumn(book, 'Indikator', 'uraian'),
      item: () => [
        'Indikator!F4',
        'kolom Indikator tercantum dua kali dengan isi yang sama atau kosong; salinan di kolom F dihapus.',
      ],
    },
    {
      name: 'a key row that was cleared',
      break: (book) => {
        const zone = { ...book.book.tabs.zone(sheetOf(book, 'Bidang')), top: 0, bottom: 0 };
        book.book.cells.clear(sheetOf(book, 'Bidang'), zone);
      },
      item: () => ['Bidang!A4', 'kunci kolom Kode (baris 1) hilang.'],
    },
    {
      name: 'a row above the key row',
      break: (book) => book.insertRows(OWNER, 'Dokumen', 1, 2),
      item: () => ['Dokumen!A1', '2 baris kosong disisipkan di atas kepala tab; dihapus.'],
    },
    {
      name: 'a row between title and header',
      break: (book) => book.insertRows(OWNER, 'Anggaran', 3, 1),
      item: () => ['Anggaran!A1', '1 baris kosong disisipkan di atas kepala tab; dihapus.'],
    },
  ];

  test('each is found, mended, and costs nobody a value', () => {
    const outcome = suffer(breaks);
    const items = breaks.map((damage) => itemOf(damage));
    expect(outcome.look.items).toEqual(expect.arrayContaining(items));
    expect(outcome.after.items).toEqual([]);
    // The rows of the sound workbook: broken heads had been taken for rows, too.
    const present = typedRows(outcome.book);
    expect(typedRows(places).filter((row) => !present.includes(row))).toEqual([]);
    // What came to light behind it is reported as done, too.
    expect(outcome.page.items.length).toBeGreaterThan(outcome.look.items.length);
  });
});

describe('tabs', () => {
  const duplicate = (book: OpenWorkspace, tab: string, name: string) => {
    const sheetIdTo = String(book.book.takeId());
    book.book.tabs.do('DUPLICATE_SHEET', sheetOf(book, tab), { sheetIdTo, sheetNameTo: name });
    return sheetIdTo;
  };
  const remove = (book: OpenWorkspace, tab: string) =>
    expect(book.deleteSheet(OWNER, tab)).toEqual({ ok: true });

  test('boards are laid out again, forms and registers are restored from the history', () => {
    const breaks: readonly Break[] = [
      {
        name: 'a board deleted',
        break: (book) => remove(book, 'Status SOP'),
        item: () => ['', 'Tab "Status SOP" terhapus; dibuat kembali dari data lain.'],
      },
      {
        name: 'the holidays deleted',
        break: (book) => remove(book, 'Libur'),
        item: () => [
          '',
          'Tab "Libur" terhapus; dibuat kembali dengan isi bawaan. Yang diketik di sana hanya dapat dipulihkan melalui File > Histori versi.',
        ],
      },
      {
        name: 'a reference tab deleted',
        break: (book) => remove(book, 'Dokumen'),
        item: () => [
          '',
          'Tab "Dokumen" terhapus; dibuat kembali tanpa isi. Yang diketik di sana hanya dapat dipulihkan melalui File > Histori versi.',
        ],
      },
      {
        name: 'a form deleted',
        break: (book) => remove(book, 'TI'),
        item: () => [
          '',
          'Tab "TI" terhapus. Isinya hanya dapat dipulihkan melalui File > Histori versi: buka versi sebelum tab terhapus, lalu pulihkan. Yang sudah diajukan tersimpan di tab Salinan.',
        ],
        isLeft: true,
      },
    ];
    const outcome = suffer(breaks);
    // The form is missed only once the log can be read again, which needs the other tabs.
    const items = breaks.map((damage) => itemOf(damage));
    expect([...outcome.look.items].sort()).toEqual(items.slice(0, 3).sort());
    expect(outcome.after.items).toEqual(items.slice(3));
    expect(outcome.lost).toEqual([]);
    expect(outcome.book.sheetNames()).toEqual(expect.arrayContaining(['Status SOP', 'Libur', 'Dokumen']));
  });

  test('what cannot be mended without a choice is left as it stands, and said', () => {
    const breaks: readonly Break[] = [
      {
        name: 'a duplicated form',
        break: (book) => duplicate(book, 'IKP', 'Salinan dari IKP'),
        item: () => [
          'Salinan dari IKP!A2',
          'Tab "Salinan dari IKP" adalah salinan tab "IKP". Isinya tidak dibaca oleh Ukur Kinerja. Pindahkan isinya ke tab asli bila ada yang diketik di sini, lalu hapus salinan ini.',
        ],
        isLeft: true,
      },
      {
        name: 'an input column deleted',
        break: (book) => removeColumn(book, 'IKP', 'kendala'),
        item: (at) => [
          at('IKP', keyBefore('kendala'), 6),
          'kolom Kendala / penjelasan terhapus. Isi yang diketik di kolom itu hanya dapat dipulihkan melalui File > Histori versi.',
        ],
        isLeft: true,
      },
      {
        name: 'a column that stands twice with other values',
        break: (book) => {
          const copy = copyColumn(book, 'Anggaran', 'pagu');
          book.book.cells.write(sheetOf(book, 'Anggaran'), { top: 4, bottom: 4, left: copy, right: copy }, [
            [77],
          ]);
        },
        item: () => [
          'Anggaran!F4',
          'kolom Pagu (Rp) tercantum dua kali, di sini dan di kolom E. Isinya berbeda. Putuskan mana yang benar, lalu hapus kolom yang lain.',
        ],
        isLeft: true,
      },
      {
        name: 'a register deleted',
        break: (book) => remove(book, 'Salinan'),
        item: () => [
          '',
          'Tab "Salinan" terhapus. Isinya hanya dapat dipulihkan melalui File > Histori versi: buka versi sebelum tab terhapus, lalu pulihkan.',
        ],
        isLeft: true,
      },
      {
        name: 'a duplicated tab that carries its mark',
        break: (book) => {
          const sheetId = duplicate(book, 'Personil', 'Personil (2)');
          book.book.metadata.set({ id: book.book.takeId(), sheetId, key: 'uk.tab', value: 'personil' });
        },
        item: () => [
          'Personil (2)!A2',
          'Tab "Personil", "Personil (2)" adalah tab yang sama. Periksa mana yang asli, pindahkan isinya bila perlu, lalu hapus salinannya.',
        ],
        isLeft: true,
      },
    ];
    const outcome = suffer(breaks);
    expectMended(breaks, outcome);
    expect(outcome.look.label).toBe(REPAIR_TEXT.show);
    expect(outcome.sentence).toContain(REPAIR_TEXT.nothing);
  });

  test('a copy takes the place of the original that was deleted', () => {
    const orphan: Break = {
      name: 'the original deleted, its copy kept',
      break: (book) => {
        duplicate(book, 'IKP', 'Salinan dari IKP');
        remove(book, 'IKP');
      },
      item: () => [
        'Salinan dari IKP!A2',
        'Tab "Salinan dari IKP" berisi "IKP" tetapi tanda pengenalnya hilang; tandanya dipasang kembali.',
      ],
    };
    const outcome = suffer([orphan]);
    expect(outcome.look.items).toEqual([itemOf(orphan)]);
    expect(outcome.after.items).toEqual([]);
    expect(outcome.book.sheetNames()).toContain('IKP');
    expect(valueIn(outcome.book, 'IKP', 'realisasi', INDIKATOR_ROW)).toBe(18.5);
    done(outcome.book, act.ajukan('IKP'));
  });
});

describe('the command', () => {
  test('a broken workbook refuses every other command until it is repaired, which the log then tells', () => {
    const book = mended;
    put(book, 'IKP', 'realisasi', 1, 'baris baru');
    // Even the roster by which the Kasubag is known.
    put(book, 'Personil', 'peran', 1, '');
    const submission: Press = { who: 'stafIkp', act: 'ajukan', subject: { bidang: 'IKP' } };
    expect(sentenceOf(press(book, submission, newRequestId()))).toContain(
      'menjalankan Pengelolaan > Uji dan perbaiki > Perbaiki buku kerja.',
    );
    const id = newRequestId();
    expect(sentenceOf(press(book, { who: 'kasubag', act: 'perbaiki' }, id))).toBe('2 hal diperbaiki.');
    expect(sentenceOf(press(book, { who: 'kasubag', act: 'perbaiki' }, id))).toMatch(
      /^Perintah ini sudah dicatat pada /,
    );
    const events = readJejak(book).filter(({ peristiwa }) => peristiwa === 'buku_kerja_diperbaiki');
    const [last] = events.slice(-1).map(({ pelaku, alasan }) => [pelaku, alasan]);
    expect(last).toEqual([PEOPLE.kasubag.email, 'Kolom 2']);
    done(book, submission);
  });

  test('killed in the middle and run again, it ends sound, and every input stands beside its code', () => {
    const book = mended;
    const before = typedRows(book);
    const broken = () => {
      swapInputs(book, 'IKP', INDIKATOR_ROW, INDIKATOR_ROW + 1);
      expect(book.insertRows(OWNER, 'TI', INDIKATOR_ROW, 1)).toEqual({ ok: true });
      book.book.protections.remove(OWNER.email, protectionOf(book, 'Jejak Audit', 'tab'));
    };
    broken();
    const clean = press(book, { who: 'pemilik', act: 'perbaiki' }, newRequestId());
    const writes = clean.calls.flatMap((call, index) => (call.writes ? [index + 1] : []));
    // Before the row goes, and between the inputs and the protection.
    for (const killAt of [writes[0] ?? 0, writes[2] ?? 0]) {
      broken();
      expect(press(book, { who: 'pemilik', act: 'perbaiki' }, newRequestId(), { killAt }).killed).toBe(true);
      repair(book);
      expect(dryRun(book).items).toEqual([]);
      expect(typedRows(book)).toEqual(before);
    }
  });

  test('others are told who may repair', () => {
    expect(dryRun(places, 'stafIkp')).toEqual({
      items: [],
      words: `Perintah ini hanya dapat dijalankan oleh pemilik berkas atau Kasubag Program. Anda masuk sebagai ${PEOPLE.stafIkp.email}.`,
      label: null,
    });
    const answer = answerOf(press(places, { who: 'stafIkp', act: 'perbaiki' }, newRequestId()));
    expect(answer.ok).toBe(false);
  });
});
