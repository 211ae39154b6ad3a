// A year's first half on the small workbook, act by act, with the state saved before each of them.
import type { WorkspaceState } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import type { ActName, ViewName } from '../../src/core/rpc';
import { HEADER_ROW } from '../../src/core/workbook/tab';
import { JEJAK_ROWS } from '../../src/core/workbook/tables';
import { lastKode } from './facts';
import type { Command } from './kill';
import {
  answerOf,
  done,
  emptyBook,
  type FormTab,
  fillForm,
  fillReference,
  PEOPLE,
  type Press,
  reopen,
  type Who,
} from './small-book';
import { fromSnapshot } from './snapshot';

const examiner = (bidang: FormTab): Who => (bidang === 'IKP' ? 'kabidIkp' : 'kabidTi');
const filler = (bidang: FormTab): Who => (bidang === 'IKP' ? 'stafIkp' : 'stafTi');

/** The subject of the form by which the page of an act offers it. */
export function offered(
  book: OpenWorkspace,
  who: Who,
  name: ViewName & ActName,
): Readonly<Record<string, string>> {
  const user = PEOPLE[who];
  const args = [{ view: name, clickedBy: user.email }];
  const answer = answerOf(book.execute({ user, fn: 'openView', args, via: 'rpc' }));
  const blocks = answer.ok ? answer.value.blocks : [];
  const form = blocks.find((block) => block.kind === 'form' && block.act === name);
  if (form?.kind !== 'form') throw new Error(`Nothing is offered on the page ${name}.`);
  return form.subject;
}

export const act = {
  siapkan: (): Press => ({ who: 'pemilik', act: 'siapkan' }),
  hakAkses: (): Press => ({ who: 'pemilik', act: 'hak-akses' }),
  mulai: (triwulan: string): Press => ({ who: 'kadis', act: 'mulai', values: { triwulan } }),
  teruskan: (periode: string): Press => ({
    who: 'sekretaris',
    act: 'teruskan',
    subject: { periode },
    values: { catatan: 'Mohon segera.' },
  }),
  form: (): Press => ({ who: 'kasubag', act: 'form' }),
  /** What differs in the reference tabs, as the page names it. */
  revisi: (book: OpenWorkspace): Press => ({
    who: 'kasubag',
    act: 'revisi',
    subject: offered(book, 'kasubag', 'revisi'),
    values: { alasan: 'Pagu berubah.', nomor: 'DPPA/2026', tanggal: '2026-03-31' },
  }),
  arahan: (bidang: FormTab): Press => ({
    who: examiner(bidang),
    act: 'arahan',
    subject: { bidang },
    values: { arahan: 'Isi sesuai bukti.' },
  }),
  ajukan: (bidang: FormTab): Press => ({ who: filler(bidang), act: 'ajukan', subject: { bidang } }),
  setuju: (book: OpenWorkspace, bidang: FormTab): Press => ({
    who: examiner(bidang),
    act: 'putuskan',
    subject: { bidang, kode: lastKode(book, bidang) },
    values: { putusan: 'setuju' },
  }),
  kembalikan: (book: OpenWorkspace, bidang: FormTab): Press => ({
    who: examiner(bidang),
    act: 'putuskan',
    subject: { bidang, kode: lastKode(book, bidang) },
    values: { putusan: 'kembalikan', alasan: 'Lengkapi kendala.' },
  }),
  kembalikanData: (bidang: FormTab): Press => ({
    who: 'kasubag',
    act: 'kembalikan-data',
    subject: { bidang },
    values: { alasan: 'Angka tidak sama dengan bukti.' },
  }),
  konsolidasi: (verdicts: Readonly<Partial<Record<FormTab, 'terima' | 'lewati' | 'kembalikan'>>>): Press => ({
    who: 'kasubag',
    act: 'konsolidasi',
    values: Object.fromEntries(
      Object.entries(verdicts).flatMap(([bidang, putusan]) => [
        [`putusan:${bidang}`, putusan],
        [`alasan:${bidang}`, putusan === 'terima' ? '' : `Alasan ${putusan} ${bidang}.`],
      ]),
    ),
  }),
};

/** The log's rows, head and all, as it begins. */
export const FREE_ROWS = HEADER_ROW + JEJAK_ROWS;

/** Rows of the first quarter's submissions on Lembar Pimpinan. */
export const PUTUSAN_TW1 = { IKP: 25, TI: 29 } as const;

/** Chooses in the cell of a decision line what the hidden choice beside it offers. */
export function decideInCell(
  book: OpenWorkspace,
  who: Who,
  row: number,
  catatan = '',
  pilihan: 'pilihan_setuju' | 'pilihan_kembalikan' = 'pilihan_setuju',
): void {
  const tab = 'Lembar Pimpinan';
  const values = book.dump(tab).tabs[tab]?.values ?? [];
  const choice = String(values[row - 1]?.[(values[0] ?? []).indexOf(pilihan)] ?? '');
  if (catatan !== '') book.typeCell(PEOPLE[who], tab, `C${row}`, catatan);
  const typed = book.typeCell(PEOPLE[who], tab, `B${row}`, choice);
  if (!typed.ok) throw new Error(`${tab} B${row} "${choice}": ${typed.message}`);
}

/** Saves the state, and pairs it with the act that comes next. */
function command(book: OpenWorkspace, press: Command['press']): Command {
  return { state: book.save(), press };
}

/** From the state, this is done first; then comes the act. */
export function later(
  state: WorkspaceState,
  change: (book: OpenWorkspace) => void,
  press: Command['press'],
): Command {
  const book = reopen(state);
  change(book);
  return command(book, press);
}

/** How the workbooks below come about, without a snapshot. */
export const AFRESH = {
  filled: (): OpenWorkspace => {
    const book = emptyBook();
    done(book, act.siapkan());
    fillReference(book);
    return book;
  },
  prepared: (): OpenWorkspace => prepare(filledBook()),
  handedOut: (): OpenWorkspace => {
    const book = preparedBook();
    openQuarter(book, '1');
    handOut(book);
    return book;
  },
} as const;

/** Prepared once, the reference tabs filled: the bidang have no forms yet. */
export function filledBook(): OpenWorkspace {
  return fromSnapshot('filled', AFRESH.filled);
}

/** With its rights applied, on the morning of 1 April. */
export function prepare(filled: OpenWorkspace): OpenWorkspace {
  done(filled, act.siapkan());
  done(filled, act.hakAkses());
  filled.setClock('2026-04-01T08:00:00+07:00');
  return filled;
}

export function preparedBook(): OpenWorkspace {
  return fromSnapshot('prepared', AFRESH.prepared);
}

/** The first quarter is open, its forms are made and the directions given. */
export function handedOutBook(): OpenWorkspace {
  return fromSnapshot('handedOut', AFRESH.handedOut);
}

export function openQuarter(book: OpenWorkspace, triwulan: string): void {
  done(book, act.mulai(triwulan));
  done(book, act.teruskan(`2026-TW${triwulan}`));
}

/** Forms are made and both bidang are told to fill them. */
export function handOut(book: OpenWorkspace): void {
  done(book, act.form());
  done(book, act.arahan('IKP'));
  done(book, act.arahan('TI'));
}

export function submit(book: OpenWorkspace, bidang: FormTab, realisasi = '18,5'): void {
  fillForm(book, bidang, realisasi, '250000');
  done(book, act.ajukan(bidang));
}

export function approve(book: OpenWorkspace, bidang: FormTab): void {
  done(book, act.setuju(book, bidang));
}

/** Moments of a first quarter up to its first approval. */
export type FirstMoment = 'prepared' | 'opened' | 'formsMade' | 'handedOut' | 'submitted' | 'approved';

/** The quarter played up to there, each moment kept on the way. `atHand` is done once the forms are handed out. */
export function firstQuarter(atHand: (book: OpenWorkspace) => void = () => undefined): {
  readonly book: OpenWorkspace;
  readonly states: Readonly<Record<FirstMoment, WorkspaceState>>;
} {
  const book = preparedBook();
  const kept = (play: () => void) => {
    play();
    return book.save();
  };
  const states = {
    prepared: book.save(),
    opened: kept(() => done(book, act.mulai('1'))),
    formsMade: kept(() => {
      done(book, act.teruskan('2026-TW1'));
      done(book, act.form());
    }),
    handedOut: kept(() => {
      done(book, act.arahan('IKP'));
      done(book, act.arahan('TI'));
      atHand(book);
    }),
    submitted: kept(() => submit(book, 'IKP')),
    approved: kept(() => approve(book, 'IKP')),
  };
  return { book, states };
}
