// A small workbook built through the real bundle: two bidang with one indicator and one program each.
import { resolve } from 'node:path';
import type { Behaviour } from '../../runtime/book/behaviour';
import type { Account, ExecutionRequest, ExecutionResult, WorkspaceState } from '../../runtime/types';
import { type OpenWorkspace, openWorkspace } from '../../runtime/workspace';
import type { Answer } from '../../src/core/domain/answer';
import type { ActName, ActRequest, Page, SentFile } from '../../src/core/rpc';

export const DIST = resolve(__dirname, '../../dist');

const person = (email: string): Account => ({ email, locale: 'id' });

export const PEOPLE = {
  pemilik: person('kantor@contoh.go.id'),
  kadis: person('kadis@contoh.go.id'),
  sekretaris: person('sekretaris@contoh.go.id'),
  kasubag: person('kasubag@contoh.go.id'),
  kabidIkp: person('kabid.ikp@contoh.go.id'),
  stafIkp: person('staf.ikp@contoh.go.id'),
  kabidTi: person('kabid.ti@contoh.go.id'),
  stafTi: person('staf.ti@contoh.go.id'),
} as const;
export type Who = keyof typeof PEOPLE;

export const FORM_TABS = ['IKP', 'TI'] as const;
export type FormTab = (typeof FORM_TABS)[number];

/** A press of a button in the panel. */
export interface Press {
  readonly who: Who;
  readonly act: ActName;
  readonly subject?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
  readonly file?: SentFile;
}

export const START = '2026-03-30T08:00:00+07:00';

export function emptyBook(): OpenWorkspace {
  const book = openWorkspace({ dist: DIST, owner: PEOPLE.pemilik.email });
  book.setClock(START);
  return book;
}

export function reopen(state: WorkspaceState, behaviour: Partial<Behaviour> = {}): OpenWorkspace {
  return openWorkspace({ dist: DIST, owner: PEOPLE.pemilik.email, state, behaviour });
}

let requests = 0;

/** Counted, so that every press of a test is its own. */
export function newRequestId(): string {
  requests += 1;
  return `permintaan-${String(requests).padStart(6, '0')}`;
}

export const requestsCounted = (): number => requests;

export function countRequestsFrom(count: number): void {
  requests = count;
}

type Faults = Pick<
  ExecutionRequest,
  'killAt' | 'interrupt' | 'lockBusy' | 'driveRefuses' | 'refuses' | 'unticked'
>;

export function press(
  book: OpenWorkspace,
  { who, act, subject = {}, values = {}, file }: Press,
  requestId: string,
  faults: Faults = {},
): ExecutionResult {
  const clickedBy = PEOPLE[who].email;
  const request: ActRequest = { act, requestId, clickedBy, subject, values, ...(file && { file }) };
  return book.execute({ user: PEOPLE[who], fn: 'runAct', args: [request], via: 'rpc', ...faults });
}

/** What the log says of a tab that was read although nobody named it. */
export const UNNAMED = 'was not named';

/** What the panel was told; an execution that failed has no answer and throws. */
export function answerOf(result: ExecutionResult): Answer<Page> {
  if (!result.ok) throw new Error(result.error?.stack ?? result.error?.message ?? 'Eksekusi gagal.');
  const unnamed = result.console.filter((line) => line.includes(UNNAMED));
  if (unnamed.length > 0) throw new Error(unnamed.join('\n'));
  return result.value as Answer<Page>;
}

/** The sentence shown to the person. */
export function sentenceOf(result: ExecutionResult): string {
  const answer = answerOf(result);
  return answer.ok ? (answer.value.notice?.text ?? '') : answer.message;
}

/** The log's last event, as the document should remember it. */
function logEnd(book: OpenWorkspace): string {
  const [keys = [], ...rows] = book.dump('Jejak Audit').tabs['Jejak Audit']?.values ?? [];
  const last = rows.filter((row) => row[keys.indexOf('hash')] !== '').pop() ?? [];
  return `${last[keys.indexOf('no')]} ${last[keys.indexOf('hash')]}`;
}

/** A press that must be accepted. */
export function done(book: OpenWorkspace, wanted: Press): string {
  const before = logEnd(book);
  const result = press(book, wanted, newRequestId());
  const answer = answerOf(result);
  if (!answer.ok) throw new Error(`${wanted.act}: ${answer.message}`);
  const after = logEnd(book);
  const known = book.book.properties['uk.jejak.ujung'];
  if (after !== before && known !== after)
    throw new Error(`After ${wanted.act} the document remembers ${known}, and the log ends with ${after}.`);
  return sentenceOf(result);
}

function letters(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Where a column lies: by the tab's hidden key row, as the add-in finds it. */
function columnAt(book: OpenWorkspace, tab: string, key: string): string {
  const keys = book.dump(tab).tabs[tab]?.values[0] ?? [];
  const index = keys.indexOf(key);
  if (index < 0) throw new Error(`Tab ${tab} tidak punya kolom ${key}.`);
  return letters(index + 1);
}

export function type(
  book: OpenWorkspace,
  who: Who,
  tab: string,
  key: string,
  row: number,
  text: string,
): void {
  const result = book.typeCell(PEOPLE[who], tab, `${columnAt(book, tab, key)}${row}`, text);
  if (!result.ok) throw new Error(`${tab} ${key} ${row}: ${result.message}`);
}

function paste(book: OpenWorkspace, tab: string, records: readonly Readonly<Record<string, string>>[]): void {
  const keys = (book.dump(tab).tabs[tab]?.values[0] ?? []).map(String);
  const block = records.map((record) => keys.map((key) => record[key] ?? ''));
  const result = book.pasteCells(PEOPLE.pemilik, tab, 'A5', block);
  if (!result.ok) throw new Error(`${tab}: ${result.message}`);
}

const ROLES: readonly (readonly [Who, string, string])[] = [
  ['kadis', 'kepala_dinas', ''],
  ['sekretaris', 'sekretaris', ''],
  ['kasubag', 'kasubag_program', ''],
  ['kabidIkp', 'kepala_bidang', 'IKP'],
  ['stafIkp', 'staf', 'IKP'],
  ['kabidTi', 'kepala_bidang', 'TI'],
  ['stafTi', 'staf', 'TI'],
];

/** What the owner types into the reference tabs after the first preparation. */
export function fillReference(book: OpenWorkspace): void {
  const settings = book.dump('Pengaturan').tabs.Pengaturan?.values ?? [];
  for (const [kunci, nilai] of [
    ['opd', 'Dinas Contoh'],
    ['daerah', 'Kota Contoh'],
    ['tahun', '2026'],
  ] as const) {
    const row = settings.findIndex((cells) => cells[0] === kunci) + 1;
    type(book, 'pemilik', 'Pengaturan', 'nilai', row, nilai);
  }
  paste(
    book,
    'Personil',
    ROLES.map(([who, peran, bidang]) => ({
      nama: `Contoh ${who}`,
      jabatan: peran,
      email: PEOPLE[who].email,
      peran,
      bidang,
      mulai: '01/01/2026',
      penugasan: 'Definitif',
      akun: 'Dinas',
    })),
  );
  paste(book, 'Bidang', [
    { kode: 'IKP', nama: 'Informasi dan Komunikasi Publik', pemeriksa: 'kepala_bidang' },
    { kode: 'TI', nama: 'Teknologi Informatika', pemeriksa: 'kepala_bidang' },
  ]);
  const due = Object.fromEntries(
    [1, 2, 3, 4].flatMap((triwulan) => [
      [`jatuh_tempo_${triwulan}`, 'ya'],
      [`target_${triwulan}`, String(20 * triwulan)],
    ]),
  );
  paste(
    book,
    'Indikator',
    FORM_TABS.map((bidang, index) => ({
      tahun: '2026',
      kode: `IK.${index + 1}`,
      jenis: 'IKU',
      sasaran: 'Meningkatnya layanan',
      uraian: `Indeks layanan ${bidang}`,
      satuan: 'indeks',
      metode: 'naik',
      agregasi: 'nilai akhir',
      bidang,
      target_tahunan: '80',
      ...due,
    })),
  );
  paste(
    book,
    'Anggaran',
    FORM_TABS.map((bidang, index) => ({
      tahun: '2026',
      kode: `2.16.0${index + 2}`,
      uraian: `Program ${bidang}`,
      bidang,
      pagu: '1000000',
    })),
  );
}

const INDIKATOR_ROW = 7;
const PROGRAM_ROW = 10;

/** The staff's inputs on their form: realisasi of the indicator and of the program, and a note. */
export function fillForm(book: OpenWorkspace, tab: FormTab, realisasi: string, serapan: string): void {
  const who = tab === 'IKP' ? 'stafIkp' : 'stafTi';
  type(book, who, tab, 'realisasi', INDIKATOR_ROW, realisasi);
  type(book, who, tab, 'kendala', INDIKATOR_ROW, `Kendala ${tab} 1.250`);
  type(book, who, tab, 'realisasi', PROGRAM_ROW, serapan);
}
