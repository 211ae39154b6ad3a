// An office of any size on the built bundle, played from its first preparation to a consolidation.
import type { ExecutionResult } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import type { ViewName } from '../../src/core/rpc';
import { indikator, KASUBAG, person, program, type Row } from '../core/book';
import { lastKode } from '../journeys/facts';
import { fileOf, fillChecklist, lakipPress, report, TW1, writeTexts } from '../journeys/report-story';
import {
  answerOf,
  emptyBook,
  newRequestId,
  PEOPLE,
  type Press,
  press,
  type Who,
} from '../journeys/small-book';

export interface Size {
  readonly bidang: number;
  readonly indikator: number;
}

/** Told of every execution, by the act or page it was for. */
export type Note = (name: string, result: ExecutionResult) => void;

const SETTINGS = { opd: 'Dinas Contoh', daerah: 'Kota Contoh', tahun: '2026' };
const TARGETS = { 1: 10, 2: 10, 3: 10, 4: 10 };
const kodeBidang = (index: number) => `B${String(index + 1).padStart(2, '0')}`;

export function codesOf({ bidang }: Size): readonly string[] {
  return Array.from({ length: bidang }, (_, index) => kodeBidang(index));
}

/** The bidang that has people of its own, as each has in an office: their pages are those of one bidang. */
const OWN = kodeBidang(0);

/** Reference tabs of an office of this size; one person fills all other forms, and one examines them. */
export function office(size: Size) {
  const codes = codesOf(size);
  return {
    bidang: codes.map(
      (kode): Row => ({
        kode,
        nama: `Bidang ${kode}`,
        pemeriksa: kode === OWN ? 'kepala_bidang' : 'sekretaris',
      }),
    ),
    personil: [
      person(PEOPLE.kadis.email, 'kepala_dinas'),
      person(PEOPLE.sekretaris.email, 'sekretaris'),
      person(KASUBAG, 'kasubag_program'),
      person(PEOPLE.kabidTi.email, 'kepala_bidang', OWN),
      ...codes.map((kode) => person(PEOPLE[fillerOf(kode)].email, 'staf', kode)),
    ],
    indikator: codes.flatMap((kode) =>
      Array.from({ length: size.indikator }, (_, index) => indikator(`${kode}-${index + 1}`, kode, TARGETS)),
    ),
    anggaran: codes.map((kode) => program(`P-${kode}`, kode, 1000)),
  };
}

/** Rows of the tabs that people fill, as they are laid out at first: Google lengthens a tab by what is pasted. */
const ROWS = { Personil: 120, Bidang: 40, Indikator: 200, Anggaran: 120 };

/** Typed and pasted as people do; texts as cells show them. */
function paste(book: OpenWorkspace, tab: keyof typeof ROWS, first: number, rows: readonly Row[]): void {
  const keys = (book.dump(tab).tabs[tab]?.values[0] ?? []).map(String);
  const more = rows.length - ROWS[tab];
  if (more > 0) book.insertRows(PEOPLE.pemilik, tab, first + ROWS[tab] - 1, more);
  const block = rows.map((row) => keys.map((key) => String(row[key] ?? '')));
  const result = book.pasteCells(PEOPLE.pemilik, tab, `A${first}`, block);
  if (!result.ok) throw new Error(`${tab}: ${result.message}`);
}

const fillerOf = (bidang: string): Who => (bidang === OWN ? 'stafTi' : 'stafIkp');
const examinerOf = (bidang: string): Who => (bidang === OWN ? 'kabidTi' : 'sekretaris');

function fill(book: OpenWorkspace, bidang: string): void {
  const [keys = [], ...rows] = book.dump(bidang).tabs[bidang]?.values ?? [];
  const [marker, realisasi] = [keys.indexOf('baris'), keys.indexOf('realisasi')];
  rows.forEach((row, index) => {
    if (row[marker] !== 'indikator' && row[marker] !== 'program') return;
    const column = String.fromCharCode(65 + realisasi);
    const typed = book.typeCell(PEOPLE[fillerOf(bidang)], bidang, `${column}${index + 2}`, '8');
    if (!typed.ok) throw new Error(typed.message);
  });
}

/** A press that must be accepted, noted under its act. */
export function noted(book: OpenWorkspace, wanted: Press, note: Note, name: string = wanted.act): void {
  const result = press(book, wanted, newRequestId());
  const answer = answerOf(result);
  if (!answer.ok) throw new Error(`${wanted.act}: ${answer.message}`);
  note(name, result);
}

/** What views about one figure are asked for. */
const ABOUT: Readonly<Partial<Record<ViewName, object>>> = {
  'cara-hitung': { periode: TW1, baris: `indikator/${OWN}-1` },
  telusuri: { periode: TW1, baris: `indikator/${OWN}-1` },
};

export function opened(book: OpenWorkspace, who: Who, view: ViewName, note: Note): void {
  const user = PEOPLE[who];
  const args = [{ view, clickedBy: user.email, ...(ABOUT[view] && { about: ABOUT[view] }) }];
  const result = book.execute({ user, fn: 'openView', args, via: 'rpc' });
  if (!answerOf(result).ok) throw new Error(`${view} was refused.`);
  note(`halaman ${view}`, result);
}

/** A workbook in which every bidang may fill in its form. */
export function directedBook(size: Size, note: Note = () => {}, reference = office(size)): OpenWorkspace {
  const book = emptyBook();
  const act = (wanted: Press, name?: string) => noted(book, wanted, note, name);
  act({ who: 'pemilik', act: 'siapkan' }, 'siapkan, pertama');
  const settings = book.dump('Pengaturan').tabs.Pengaturan?.values ?? [];
  for (const [kunci, nilai] of Object.entries(SETTINGS)) {
    const row = settings.findIndex(([own]) => own === kunci) + 1;
    book.typeCell(PEOPLE.pemilik, 'Pengaturan', `C${row}`, nilai);
  }
  paste(book, 'Personil', 5, reference.personil);
  paste(book, 'Bidang', 5, reference.bidang);
  paste(book, 'Indikator', 5, reference.indikator);
  paste(book, 'Anggaran', 5, reference.anggaran);
  act({ who: 'pemilik', act: 'siapkan' }, 'siapkan, bidang baru');
  act({ who: 'pemilik', act: 'hak-akses' }, 'hak-akses, pertama');
  act({ who: 'kadis', act: 'mulai', values: { triwulan: '1' } });
  act({ who: 'sekretaris', act: 'teruskan', subject: { periode: '2026-TW1' }, values: { catatan: '' } });
  act({ who: 'kasubag', act: 'form' }, 'form, baru');
  for (const bidang of codesOf(size)) {
    act({ who: examinerOf(bidang), act: 'arahan', subject: { bidang }, values: { arahan: 'Isi.' } });
  }
  return book;
}

/** A workbook in which every bidang is approved, so that all of it is consolidated at once. */
export function approvedBook(size: Size, note: Note = () => {}): OpenWorkspace {
  const book = directedBook(size, note);
  const act = (wanted: Press, name?: string) => noted(book, wanted, note, name);
  for (const bidang of codesOf(size)) {
    fill(book, bidang);
    if (bidang === OWN) act(evidence());
    act({ who: fillerOf(bidang), act: 'ajukan', subject: { bidang } });
    const subject = { bidang, kode: lastKode(book, bidang) };
    act({ who: examinerOf(bidang), act: 'putuskan', subject, values: { putusan: 'setuju' } });
  }
  return book;
}

function evidence(): Press {
  return {
    who: 'stafTi',
    act: 'bukti',
    subject: { periode: TW1, bidang: OWN },
    values: { baris: `indikator|${OWN}-1`, menggantikan: '', alasan: '' },
    file: fileOf('bukti.pdf'),
  };
}

/** What the windows beside the panel read. */
const DIALOGS = { lakip: 'readLakip', cetak: 'readPapers', dasbor: 'readDasbor' } as const;

export function dialogOpened(book: OpenWorkspace, dialog: keyof typeof DIALOGS, note: Note): void {
  const user = PEOPLE.kasubag;
  const args = [{ periode: TW1, clickedBy: user.email }];
  const result = book.execute({ user, fn: DIALOGS[dialog], args, via: 'rpc' });
  if (!answerOf(result).ok) throw new Error(`${dialog} was refused.`);
  note(`jendela ${dialog}`, result);
}

/** Steps 8 to 12 of the consolidated quarter, act by act. */
export async function reportActs(book: OpenWorkspace, size: Size, note: Note): Promise<void> {
  // The papers of the story are of this day.
  book.setClock('2026-04-01T08:00:00+07:00');
  const act = (wanted: Press, name?: string) => noted(book, wanted, note, name);
  const rows = codesOf(size).flatMap((kode) => [
    ...Array.from({ length: size.indikator }, (_, index) => `${kode}|indikator|${kode}-${index + 1}`),
    `${kode}|program|P-${kode}`,
  ]);
  act({
    who: 'kasubag',
    act: 'sakip',
    subject: { periode: TW1 },
    values: { tanda_terima: 'SAKIP-1', baris: rows.join('\n') },
  });
  act(report.dokumenSakip());
  act(report.narasi());
  writeTexts(book);
  dialogOpened(book, 'lakip', note);
  act(await lakipPress(book), 'lakip, rancangan');
  fillChecklist(book);
  act(report.reviu(book, 'setuju'));
  act(await lakipPress(book), 'lakip, naskah akhir');
  act(report.tandaTangan(book, 'setuju'));
  act(report.naskah());
  const wanted = report.rekomendasi(true);
  act({ ...wanted, values: { ...wanted.values, bidang_1: OWN } });
  act({ ...report.tindakLanjut(), who: 'stafTi' });
  for (const dialog of ['cetak', 'dasbor'] as const) dialogOpened(book, dialog, note);
}

export function consolidation(size: Size): Press {
  const values = Object.fromEntries(codesOf(size).map((kode) => [`putusan:${kode}`, 'terima']));
  return { who: 'kasubag', act: 'konsolidasi', values };
}
