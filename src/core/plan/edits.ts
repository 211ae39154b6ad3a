// What people edited in the Google Doc of a draft: noticed before anything follows from the draft, taken back into tab Narasi LAKIP
// or left out with a reason. The Doc itself is only seen by the account that made it.

import type { Answer } from '../domain/answer';
import { formatWaktu, tanggalOf } from '../domain/kalender';
import { type Periode, parsePeriode, periodeLabel } from '../domain/triwulan';
import { factsOf } from '../lakip/facts';
import { bahanOf, dataDigest } from '../lakip/gather';
import { narasiNeeds } from '../lakip/narasi';
import { terbitanOf } from '../lakip/terbitan';
import { cellWrites } from '../layout/runs';
import type { Write } from '../layout/write';
import type { EditsOffer } from '../rpc';
import { DINAS, type JejakRow, kodeVersi } from '../sop/jejak';
import { laporanOf, laporanPeriodes } from '../sop/laporan';
import { ACT_TEXT } from '../text/act';
import { LAKIP_TEXT } from '../text/lakip';
import { SUNTINGAN_TEXT } from '../text/suntingan';
import { type Book, refOf } from '../workbook/book';
import { CHECKED_TABS } from '../workbook/integrity';
import type { NaskahRow } from '../workbook/report-rows';
import { authorize, byStep } from './access';
import {
  type ActInput,
  type Actor,
  type Context,
  type DraftDoc,
  type Outcome,
  type PlannedAct,
  refused,
} from './act';
import { buildBlock, eventOf } from './stage';

/** The Doc of a draft and the copy it is compared with; '' for a draft from before there were copies. */
export interface DraftIds {
  readonly id: string;
  readonly copyId: string;
}

interface Draft {
  readonly kode: string;
  readonly event: JejakRow;
  readonly row: NaskahRow;
}

/** The last draft of a quarter, whatever became of it: its Doc may have been edited since. What was signed before an amendment stands. */
export function lastDraft(book: Book, periode: string): Draft | null {
  const asked = parsePeriode(periode)?.periode;
  const since = asked ? (laporanOf(book.committed, asked).perubahan?.row.no ?? 0) : 0;
  const events = book.committed.filter(
    (row) => row.periode === periode && row.peristiwa === 'lakip_disusun' && row.no > since,
  );
  const event = events[events.length - 1];
  if (!event) return null;
  const kode = kodeVersi(event.hash);
  const row = book.naskah.find((item) => item.jenis === 'Draf LAKIP' && item.kode === kode);
  return row ? { kode, event, row } : null;
}

/** Asks Drive, where there is something to ask for. */
export function draftDocOf(book: Book, periode: string, read: (ids: DraftIds) => DraftDoc): DraftDoc | null {
  const draft = lastDraft(book, periode);
  return draft && read({ id: draft.row.idBerkas, copyId: draft.row.idSalinan });
}

/** What was edited is settled up to this moment; '' where nothing was. */
function settledUntil(book: Book, { kode }: Draft): string {
  const events = book.committed.filter((row) => row.peristiwa === 'suntingan_diperiksa' && row.kode === kode);
  return events[events.length - 1]?.waktu ?? '';
}

function isEdited({ event }: Draft, doc: Extract<DraftDoc, { isSeen: true }>): boolean {
  return doc.diubah > (doc.sejak === '' ? event.waktu : doc.sejak);
}

/** Why nothing may follow from the quarter's last draft yet: edits of its Doc that nobody looked at; null where there are none. */
export function openEdits(book: Book, periode: Periode, doc: DraftDoc | null | undefined): string | null {
  const draft = lastDraft(book, periode);
  // Asked for without Drive: the same is asked again, with it, before anything is written.
  if (!draft || !doc) return null;
  const settled = settledUntil(book, draft);
  if (!doc.isSeen) return settled === '' ? SUNTINGAN_TEXT.hidden(draft.kode) : null;
  if (!isEdited(draft, doc) || doc.diubah <= settled) return null;
  return SUNTINGAN_TEXT.open(draft.kode, formatWaktu(doc.diubah));
}

/** The report as made now, with which the Doc is compared, and the texts in it that people write. */
function textsOf(book: Book, ctx: Context, periode: Periode) {
  const bahan = bahanOf(book, periode);
  const needs = narasiNeeds(book, periode, factsOf(bahan).sasaran);
  return { bahan, needs, digest: dataDigest(bahan, ctx.sha256) };
}

/** The quarter asked for, else the last with a draft that is not signed. */
function draftFor(book: Book, asked: string): Answer<{ readonly periode: Periode; readonly draft: Draft }> {
  const chosen = parsePeriode(asked)?.periode;
  const periodes = chosen ? [chosen] : [...laporanPeriodes(book.committed)].reverse();
  for (const periode of periodes) {
    const draft = lastDraft(book, periode);
    if (draft && !laporanOf(book.committed, periode).tandaTangan)
      return { ok: true, value: { periode, draft } };
  }
  return { ok: false, message: SUNTINGAN_TEXT.noDraft };
}

/** The last draft's Doc, for whoever may take its edits. */
export function editsOf(
  book: Book,
  ctx: Context,
  asked: string,
): Answer<{ readonly periode: Periode; readonly ids: DraftIds }> {
  const access = authorize(book, ctx, 9);
  if (!access.ok) return access;
  const found = draftFor(book, asked);
  if (!found.ok) return found;
  const { periode, draft } = found.value;
  return { ok: true, value: { periode, ids: { id: draft.row.idBerkas, copyId: draft.row.idSalinan } } };
}

/** `files`: the two Docs as Word documents, '' for what this session cannot have. */
export function editsOffer(
  book: Book,
  ctx: Context,
  identity: string,
  {
    periode,
    doc,
    files,
  }: {
    readonly periode: Periode;
    readonly doc: DraftDoc;
    readonly files: Pick<EditsOffer, 'dasar' | 'dokumen'>;
  },
): Answer<EditsOffer> {
  const draft = lastDraft(book, periode);
  if (!draft) return { ok: false, message: SUNTINGAN_TEXT.noDraft };
  const { bahan, needs, digest } = textsOf(book, ctx, periode);
  const words = SUNTINGAN_TEXT.state;
  const isOpen = openEdits(book, periode, doc) !== null;
  const state = !doc.isSeen
    ? words.hidden(draft.kode)
    : !isEdited(draft, doc)
      ? words.unedited(draft.kode)
      : words.edited(draft.kode, formatWaktu(doc.diubah), isOpen);
  return {
    ok: true,
    value: {
      title: SUNTINGAN_TEXT.title(periodeLabel(periode)),
      identity,
      subject: {
        periode,
        kode: draft.kode,
        diubah: doc.isSeen ? doc.diubah : '',
        digest,
      },
      state,
      isOpen,
      href: draft.row.tautan,
      ...files,
      isi: { bahan, terbitan: terbitanOf(book, periode, { jenis: 'draf', tanggal: tanggalOf(ctx.waktu) }) },
      teks: needs.map(({ kunci, judul }) => ({ kunci, judul })),
    },
  };
}

function planEdits(book: Book, ctx: Context, actor: Actor, input: ActInput<'suntingan'>): Outcome {
  const { periode: asked = '', kode, diubah = '', digest } = input.subject;
  const periode = parsePeriode(asked)?.periode;
  const draft = periode ? lastDraft(book, periode) : null;
  if (!periode || !draft || draft.kode !== kode) return refused(ACT_TEXT.stalePanel);
  if (laporanOf(book.committed, periode).tandaTangan)
    return refused(LAKIP_TEXT.signed(periodeLabel(periode)));
  // A file that was brought says nothing about the Doc, where the Doc can be read.
  const isFile = input.draft?.isSeen === true && diubah === '';
  if (!isFile && input.draft?.isSeen && input.draft.diubah !== diubah) {
    return refused(SUNTINGAN_TEXT.editedSince);
  }
  const texts = textsOf(book, ctx, periode);
  if (texts.digest !== digest) return refused(SUNTINGAN_TEXT.workbookSince);
  const taken = texts.needs.flatMap(({ kunci, judul, row }, place) => {
    const isi = input.field(`isi:${place}`);
    return isi === '' ? [] : [{ kunci, judul, row, isi }];
  });
  const [ditinggal, alasan] = [input.field('ditinggal'), input.field('alasan')];
  if (ditinggal !== '' && alasan === '') return refused(SUNTINGAN_TEXT.reasonNeeded);
  const missing = taken.filter(({ row }) => !row);
  if (missing.length > 0) return refused(SUNTINGAN_TEXT.noRow(missing.map(({ judul }) => judul)));
  const event = eventOf(ctx, actor, {
    peristiwa: 'suntingan_diperiksa',
    periode,
    unit: DINAS,
    langkah: 9,
    kode: isFile ? '' : draft.kode,
    alasan: SUNTINGAN_TEXT.recorded(
      taken.map(({ judul }) => judul),
      ditinggal,
      alasan,
    ),
  });
  const content = { diubah, taken: taken.map(({ kunci, isi }) => [kunci, isi]), ditinggal };
  const commit = buildBlock(book, ctx, [event], { content });
  const data = [...taken.flatMap(({ row, isi }) => textWrites(book, row?.row ?? 0, isi))];
  return {
    kind: 'planned',
    stages: [{ data, commit }],
    after: [],
    message: SUNTINGAN_TEXT.done(taken.length, draft.kode),
  };
}

/** The cell of a text, unless somebody types into it meanwhile. */
function textWrites(book: Book, row: number, isi: string): readonly Write[] {
  const before = book.rows('narasi').find((item) => item.row === row);
  return cellWrites(refOf(book, 'narasi'), row, { isi }, { isi: before?.cell('isi') ?? '' });
}

export const SUNTINGAN_ACT: PlannedAct<'suntingan'> = {
  by: 'plan',
  view: 'suntingan',
  ofMeasuring: false,
  uses: {
    tabs: ['naskah', 'narasi', 'reviu'],
    perhaps: [...CHECKED_TABS, 'indikator', 'rencana', 'anggaran', 'pembanding', 'dokumen'],
  },
  who: byStep(9),
  events: ['suntingan_diperiksa'],
  reads: 'draft',
  plan: planEdits,
  next: 'lakip',
};
