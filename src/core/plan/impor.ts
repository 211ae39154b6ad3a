// A table from elsewhere into a reference tab: what the window shows before, and the act that writes it.

import type { Answer } from '../domain/answer';
import { canonicalJson } from '../domain/canonical';
import { isTanggal } from '../domain/kalender';
import { type Fault, faultsOf, newRows } from '../impor/check';
import { specOf } from '../impor/columns';
import { IMPOR_TABS, type ImporTab, type Remembered, type TabelImpor } from '../impor/model';
import { existingRows, type Isi, type Proposal, type ProposedRow, propose } from '../impor/proposal';
import { roomWrites } from '../layout/records';
import { cellWrites, columnWrites } from '../layout/runs';
import { type CellInput, cellInput, type Write } from '../layout/write';
import type { ImporHasil, ImporOffer, ImporRequest, ListItem } from '../rpc';
import { DINAS, kodeVersi } from '../sop/jejak';
import { ACT_TEXT } from '../text/act';
import { IMPOR_TEXT } from '../text/impor';
import { type Book, refOf } from '../workbook/book';
import { type CellValue, isBlank, textOf } from '../workbook/cell';
import { REFERENCE_TABS } from '../workbook/definitions';
import type { Column } from '../workbook/spec';
import { authorizeKeeper } from './access';
import { type ActInput, type Actor, type Context, type Outcome, type PlannedAct, refused } from './act';
import { buildBlock, eventOf } from './stage';

export function imporTabOf(text: string): ImporTab | null {
  return IMPOR_TABS.find((tab) => tab === text) ?? null;
}

interface Reading {
  readonly proposal: Proposal;
  readonly faults: readonly Fault[];
  /** Names what the preview showed, so that a press writes that. */
  readonly kode: string;
}

function read(book: Book, ctx: Context, tab: ImporTab, tabel: TabelImpor): Reading {
  const proposal = propose(tab, tabel, existingRows(book.rows(tab)), book);
  const content = proposal.rows.map(({ row, isi }) => ({ row, isi }));
  return {
    proposal,
    faults: faultsOf(book, tab, proposal),
    kode: kodeVersi(ctx.sha256(canonicalJson({ tab, content }))),
  };
}

const isNew = ({ row }: ProposedRow) => row === null;
const isFilled = ({ row, isi }: ProposedRow) => row !== null && Object.keys(isi).length > 0;

function countsOf({ rows }: Proposal) {
  const [baru, dilengkapi] = [rows.filter(isNew).length, rows.filter(isFilled).length];
  return { baru, dilengkapi, sama: rows.length - baru - dilengkapi };
}

export function imporOffer(
  book: Book,
  ctx: Context,
  request: Pick<ImporRequest, 'tab' | 'tabel'>,
  remembered: Remembered,
  identity: string,
): Answer<ImporOffer> {
  const access = authorizeKeeper(book, ctx);
  if (!access.ok) return access;
  const tab = imporTabOf(request.tab) ?? 'indikator';
  return {
    ok: true,
    value: {
      identity,
      tab,
      tabs: IMPOR_TABS.map((id) => ({ tab: id, nama: refOf(book, id).name })),
      kolom: specOf(tab).columns.map(({ key, header, choices = [] }) => ({
        key,
        judul: header,
        pilihan: choices,
      })),
      tahun: book.pengaturan.tahun,
      remembered,
      hasil: request.tabel && hasilOf(book, tab, read(book, ctx, tab, request.tabel)),
    },
  };
}

function hasilOf(book: Book, tab: ImporTab, reading: Reading): ImporHasil {
  const { proposal, faults, kode } = reading;
  const { baru, dilengkapi, sama } = countsOf(proposal);
  const { name } = refOf(book, tab);
  return {
    ringkasan: IMPOR_TEXT.summary(baru, dilengkapi, sama),
    catatan: itemsOf(tab, reading),
    ...previewOf(tab, proposal),
    subject: { tab, kode },
    submit:
      baru + dilengkapi === 0
        ? null
        : {
            label: IMPOR_TEXT.submit(baru, dilengkapi),
            tone: 'utama',
            confirm: IMPOR_TEXT.confirm(name, baru, dilengkapi, faults.length),
          },
  };
}

/** The same said of many rows is said once. */
function grouped<T>(items: readonly T[], nameOf: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group) group.push(item);
    else groups.set(nameOf(item), [item]);
  }
  return [...groups.values()];
}

function itemsOf(tab: ImporTab, { proposal, faults }: Reading): readonly ListItem[] {
  const { columns } = specOf(tab);
  const headerOf = (key: string) => columns.find((column) => column.key === key)?.header ?? key;
  return [
    ...grouped(faults, ({ severity, sentence }) => `${severity} ${sentence}`).map(
      (group): ListItem => ({
        text: IMPOR_TEXT.fault(
          group.map(({ baris }) => baris),
          group[0].sentence,
        ),
        badge: group[0].severity,
        tone: group[0].severity === 'Wajib diperbaiki' ? 'bahaya' : 'ingat',
      }),
    ),
    ...proposal.rows.flatMap(({ baris, isi, berbeda }) =>
      berbeda.map(
        ({ key, ada, berkas }): ListItem => ({
          text: IMPOR_TEXT.differs(
            baris,
            textOf(isi.kode),
            headerOf(key),
            IMPOR_TEXT.shown(ada),
            IMPOR_TEXT.shown(berkas),
          ),
          badge: IMPOR_TEXT.badge.berbeda,
          tone: 'ingat',
        }),
      ),
    ),
    ...proposal.berulang.map(
      ({ baris, dengan }): ListItem => ({
        text: IMPOR_TEXT.repeated(baris, dengan),
        badge: IMPOR_TEXT.badge.dilewati,
      }),
    ),
  ];
}

/** Every row to be written, in the columns that hold anything in one of them. */
function previewOf(tab: ImporTab, { rows }: Proposal): Pick<ImporHasil, 'judul' | 'baris'> {
  const written = rows.filter((row) => isNew(row) || isFilled(row));
  const columns = specOf(tab).columns.filter(({ key }) => written.some(({ isi }) => !isBlank(isi[key])));
  return {
    judul: columns.map(({ header }) => header),
    baris: written.map(({ baris, isi }) => ({
      nomor: baris,
      sel: columns.map(({ key }) => IMPOR_TEXT.shown(isi[key] ?? '')),
    })),
  };
}

function inputOf({ kind }: Pick<Column, 'kind'>, value: CellValue): CellInput {
  return kind === 'tanggal' && typeof value === 'string' && isTanggal(value)
    ? { tanggal: value }
    : cellInput(kind, value);
}

/** Cells that hold something, by the tab's own keys. */
function recordOf(columns: readonly Column[], isi: Isi): Readonly<Record<string, CellInput>> {
  return Object.fromEntries(
    columns.flatMap((column): [string, CellInput][] => {
      const value = isi[column.key];
      return value === undefined || isBlank(value) ? [] : [[column.key, inputOf(column, value)]];
    }),
  );
}

/** Only cells that were empty are written, and only if they still are. */
function writesOf(book: Book, tab: ImporTab, proposal: Proposal): readonly Write[] {
  const spec = specOf(tab);
  const { columns } = spec;
  const ref = refOf(book, tab);
  const places = newRows(book, tab, proposal);
  const records = proposal.rows.map(({ isi }) => recordOf(columns, isi));
  const added = records.filter((_record, index) => proposal.rows[index]?.row === null);
  const written = columns.filter(({ key }) => added.some((record) => key in record));
  const isTheirs = ref.keys.map((key) => written.some((column) => column.key === key));
  const filled = proposal.rows.flatMap(({ row }, index) => {
    const record = records[index] ?? {};
    const empty = Object.fromEntries(Object.keys(record).map((key) => [key, '']));
    return row === null ? [] : cellWrites(ref, row, record, empty);
  });
  return [
    ...roomWrites(book, spec, Math.max(0, ...places)),
    ...columnWrites(
      ref,
      book.next(tab),
      ref.keys.flatMap((_key, index) => (isTheirs[index] ? [index + 1] : [])),
      added.map((record) => ref.keys.map((key) => record[key] ?? '')),
      added.map(() => ref.keys.map((_key, index) => (isTheirs[index] ? '' : null))),
    ),
    ...filled,
  ];
}

function planImpor(book: Book, ctx: Context, actor: Actor, input: ActInput<'impor'>): Outcome {
  const tab = imporTabOf(input.subject.tab ?? '');
  const { tabel } = input;
  if (!tab || !tabel) return refused(ACT_TEXT.stalePanel);
  const { proposal, kode } = read(book, ctx, tab, tabel);
  const { baru, dilengkapi } = countsOf(proposal);
  if (baru + dilengkapi === 0) return { kind: 'answered', message: IMPOR_TEXT.nothing };
  if (kode !== input.subject.kode) return refused(ACT_TEXT.stalePanel);
  const { name } = refOf(book, tab);
  const event = eventOf(ctx, actor, {
    peristiwa: 'data_diimpor',
    periode: '',
    unit: DINAS,
    langkah: 0,
    alasan: IMPOR_TEXT.reason(name, baru, dilengkapi, tabel.nama),
  });
  const content = proposal.rows.map(({ row, isi }) => ({ row, isi }));
  return {
    kind: 'planned',
    stages: [
      {
        data: writesOf(book, tab, proposal),
        commit: buildBlock(book, ctx, [event], { content: { tab, rows: content } }),
      },
    ],
    after: [],
    message: IMPOR_TEXT.done(name, baru, dilengkapi),
  };
}

export const IMPOR_ACT: PlannedAct<'impor'> = {
  by: 'plan',
  view: 'impor',
  ofMeasuring: false,
  uses: { tabs: [], perhaps: REFERENCE_TABS },
  who: authorizeKeeper,
  events: ['data_diimpor'],
  plan: planImpor,
  next: 'impor',
};
