// How much Google is asked for, and how long the core computes. `npm run bench` prints the tables for larger workbooks.
import type { ServiceCall } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import { decodeBook } from '../../src/core/workbook/book';
import { TABLES } from '../../src/core/workbook/tables';
import { checkAll } from '../../src/core/workbook/validation';
import { indikator, KASUBAG, PaperBook, person, program, type Row, sha256 } from '../core/book';
import { lastKode } from '../journeys/facts';
import { answerOf, done, emptyBook, newRequestId, PEOPLE, type Press, press } from '../journeys/small-book';

const ALL = process.env.BENCH === 'all';

interface Size {
  readonly bidang: number;
  readonly indikator: number;
}

const TARGETS = { 1: 10, 2: 10, 3: 10, 4: 10 };
const kodeBidang = (index: number) => `B${String(index + 1).padStart(2, '0')}`;

/** Reference tabs of an office of this size; one person fills every form and one examines them. */
function office({ bidang, indikator: each }: Size) {
  const codes = Array.from({ length: bidang }, (_, index) => kodeBidang(index));
  return {
    bidang: codes.map((kode): Row => ({ kode, nama: `Bidang ${kode}`, pemeriksa: 'sekretaris' })),
    personil: [
      person(PEOPLE.kadis.email, 'kepala_dinas'),
      person(PEOPLE.sekretaris.email, 'sekretaris'),
      person(KASUBAG, 'kasubag_program'),
      ...codes.map((kode) => person(PEOPLE.stafIkp.email, 'staf', kode)),
    ],
    indikator: codes.flatMap((kode) =>
      Array.from({ length: each }, (_, index) => indikator(`${kode}-${index + 1}`, kode, TARGETS)),
    ),
    anggaran: codes.map((kode) => program(`P-${kode}`, kode, 1000)),
  };
}

/** Typed and pasted as people do; texts as cells show them. */
function paste(book: OpenWorkspace, tab: string, first: number, rows: readonly Row[]): void {
  const keys = (book.dump(tab).tabs[tab]?.values[0] ?? []).map(String);
  const block = rows.map((row) => keys.map((key) => String(row[key] ?? '')));
  const result = book.pasteCells(PEOPLE.pemilik, tab, `A${first}`, block);
  if (!result.ok) throw new Error(`${tab}: ${result.message}`);
}

/** A workbook in which every bidang is approved, so that all of it is consolidated at once. */
function approvedBook(size: Size): OpenWorkspace {
  const book = emptyBook();
  const reference = office(size);
  done(book, { who: 'pemilik', act: 'siapkan' });
  const settings = book.dump('Pengaturan').tabs.Pengaturan?.values ?? [];
  const tahun = settings.findIndex(([kunci]) => kunci === 'tahun') + 1;
  book.typeCell(PEOPLE.pemilik, 'Pengaturan', `C${tahun}`, '2026');
  paste(book, 'Personil', 5, reference.personil);
  paste(book, 'Bidang', 5, reference.bidang);
  paste(book, 'Indikator', 5, reference.indikator);
  paste(book, 'Anggaran', 5, reference.anggaran);
  const codes = reference.bidang.map(({ kode }) => String(kode));
  const acts: readonly Press[] = [
    { who: 'pemilik', act: 'siapkan' },
    { who: 'pemilik', act: 'hak-akses' },
    { who: 'kadis', act: 'mulai', values: { triwulan: '1' } },
    { who: 'sekretaris', act: 'teruskan', subject: { periode: '2026-TW1' }, values: { catatan: '' } },
    { who: 'kasubag', act: 'form' },
    ...codes.map(
      (bidang): Press => ({
        who: 'sekretaris',
        act: 'arahan',
        subject: { bidang },
        values: { arahan: 'Isi.' },
      }),
    ),
  ];
  for (const wanted of acts) done(book, wanted);
  for (const bidang of codes) {
    fill(book, bidang);
    done(book, { who: 'stafIkp', act: 'ajukan', subject: { bidang } });
    const subject = { bidang, kode: lastKode(book, bidang) };
    done(book, { who: 'sekretaris', act: 'putuskan', subject, values: { putusan: 'setuju' } });
  }
  return book;
}

function fill(book: OpenWorkspace, bidang: string): void {
  const [keys = [], ...rows] = book.dump(bidang).tabs[bidang]?.values ?? [];
  const [marker, realisasi] = [keys.indexOf('baris'), keys.indexOf('realisasi')];
  rows.forEach((row, index) => {
    if (row[marker] !== 'indikator' && row[marker] !== 'program') return;
    const column = String.fromCharCode(65 + realisasi);
    const typed = book.typeCell(PEOPLE.stafIkp, bidang, `${column}${index + 2}`, '8');
    if (!typed.ok) throw new Error(typed.message);
  });
}

function consolidationCalls(size: Size): readonly ServiceCall[] {
  const book = approvedBook(size);
  const codes = Array.from({ length: size.bidang }, (_, index) => kodeBidang(index));
  const values = Object.fromEntries(codes.map((kode) => [`putusan:${kode}`, 'terima']));
  const result = press(book, { who: 'kasubag', act: 'konsolidasi', values }, newRequestId());
  if (!answerOf(result).ok) throw new Error('The consolidation was refused.');
  return result.calls;
}

interface Counted extends Size {
  readonly getValues: number;
  readonly getFormulas: number;
  readonly all: number;
}

function counted(size: Size): Counted {
  const calls = consolidationCalls(size);
  const times = (method: string) => calls.filter(({ member }) => member === method).length;
  return {
    ...size,
    getValues: times('Range.getValues'),
    getFormulas: times('Range.getFormulas'),
    all: calls.length,
  };
}

/** Tabs that are no form: each is read with one getValues, whatever the office's size. */
const OTHER_TABS = TABLES.length;

test('a consolidation reads each form with one getValues and one getFormulas, and nothing depends on its rows', () => {
  const sizes: readonly Size[] = [
    { bidang: 2, indikator: 1 },
    { bidang: 2, indikator: 6 },
    { bidang: 3, indikator: 1 },
    ...(ALL ? [5, 10].flatMap((bidang) => [1, 10, 40].map((each) => ({ bidang, indikator: each }))) : []),
  ];
  const rows = sizes.map(counted);
  if (ALL) console.table(rows);
  for (const { bidang, getValues, getFormulas } of rows) {
    expect([bidang, getValues - bidang, getFormulas]).toEqual([bidang, OTHER_TABS, bidang]);
  }
  const [few, many, more] = rows;
  expect(many?.all).toBe(few?.all);
  const perBidang = (more?.all ?? 0) - (few?.all ?? 0);
  const constant = (few?.all ?? 0) - 2 * perBidang;
  for (const { bidang, all } of rows) expect(all).toBe(constant + bidang * perBidang);
  if (ALL) console.log(`calls of a consolidation: ${constant} + ${perBidang} per bidang`);
}, 600_000);

/** 50 bidang with 40 indicators each, filled in and approved by the core alone. */
function bigPaper(): PaperBook {
  const paper = PaperBook.prepared(office({ bidang: 50, indikator: 40 }));
  paper.open(1);
  paper.forward();
  paper.makeForms();
  return paper;
}

/** Milliseconds of processor time this process has used: what other processes do beside it is not counted. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

test('the core decodes and checks 50 bidang with 40 indicators each well under a second', () => {
  const paper = bigPaper();
  const raw = paper.raw();
  const once = () => {
    const began = worked();
    const decoded = decodeBook(raw);
    if (!decoded.ok) throw new Error('The workbook was refused.');
    const read = worked();
    const checks = checkAll(decoded.value, '2026-TW1', sha256);
    expect(checks).toHaveLength(50);
    expect(decoded.value.indikator).toHaveLength(2000);
    return { decode: read - began, check: worked() - read };
  };
  // Collecting other tests' garbage is counted too: the least of three is nearest to the work itself.
  const [least] = [once(), once(), once()].sort((a, b) => a.decode + a.check - b.decode - b.check);
  if (!least) throw new Error('Nothing was measured.');
  if (ALL) console.log(`decode ${Math.round(least.decode)} ms, check ${Math.round(least.check)} ms`);
  expect(least.decode + least.check).toBeLessThan(2000);
});
