// Step 12: recommendations are drafted, adopted by their code, and followed up. The check of an adoption serves the
// panel, the cell and a document alike.
import { canonicalJson } from '../domain/canonical';
import { formatWaktu, isTanggal, tanggalOf } from '../domain/kalender';
import { type Periode, parsePeriode, periodeLabel } from '../domain/triwulan';
import type { RowRecord } from '../layout/records';
import { appendRows, nextNo } from '../layout/register-rows';
import type { Write } from '../layout/write';
import type { Subject } from '../rpc';
import { normalizeEmail, type Personil, pemeriksaOf, pengisiOf, peopleWith } from '../sop/authority';
import {
  type CommitBlock,
  chainBlock,
  DINAS,
  type Event,
  isSelesai,
  type JejakRow,
  kodeVersi,
} from '../sop/jejak';
import { laporanOf } from '../sop/laporan';
import { keadaanOf } from '../sop/workflow';
import { ACCESS_TEXT, ACT_TEXT, names } from '../text/act';
import { RECOMMENDATION_TEXT } from '../text/recommendation';
import type { Book } from '../workbook/book';
import {
  draftRows,
  isAdopted,
  isToEvaluateAgain,
  type Recommendation,
  recommendationsInForce,
} from '../workbook/recommendations';
import { type KeadaanRekomendasi, REKOMENDASI } from '../workbook/report-tables';
import { stored } from '../workbook/segel';
import { actorFrom, authorize, byStep } from './access';
import {
  type Access,
  type ActInput,
  type Actor,
  type Check,
  type Context,
  type Outcome,
  type PlannedAct,
  refused,
} from './act';
import { planLeaderDecision } from './leader-decision';
import { buildBlock, commitBlock, eventOf } from './stage';

/** Findings and recommendations written down at once. */
export const MAX_AT_ONCE = 3;

/** What is adopted: these words are what a draft's digest stands for. */
const DRAFT_KEYS = ['temuan', 'rekomendasi', 'bidang', 'pic', 'batas'] as const;
type Draft = Readonly<Record<(typeof DRAFT_KEYS)[number], string>>;

function draftOf({ temuan, rekomendasi, bidang, pic, batas }: Draft): Draft {
  return { temuan, rekomendasi, bidang, pic, batas };
}

function draftContent(periode: Periode, drafts: readonly Draft[]): unknown {
  return { periode, rekomendasi: drafts.map(draftOf) };
}

/** A draft is the Kasubag's or the Kepala Dinas' own. */
export function authorizeDraft(book: Book, ctx: Context): Access {
  const access = [authorize(book, ctx, 12), authorize(book, ctx, 9)].find(({ ok }) => ok);
  if (access) return access;
  const people = peopleWith(book.personil, tanggalOf(ctx.waktu), ['kepala_dinas', 'kasubag_program']);
  return { ok: false, message: ACCESS_TEXT.onlyBy(12, RECOMMENDATION_TEXT.draftedBy, people, ctx.email) };
}

/** The drafts as typed, or what is wrong with them. Rows left wholly empty are none. */
function readDrafts(
  book: Book,
  ctx: Context,
  field: ActInput<'rekomendasi'>['field'],
): { readonly drafts: readonly Draft[]; readonly faults: readonly string[] } {
  const drafts: Draft[] = [];
  const faults: string[] = [];
  for (let nomor = 1; nomor <= MAX_AT_ONCE; nomor += 1) {
    const typed = (key: (typeof DRAFT_KEYS)[number]) => field(`${key}_${nomor}`);
    const draft: Draft = {
      temuan: typed('temuan'),
      rekomendasi: typed('rekomendasi'),
      bidang: typed('bidang'),
      pic: typed('pic'),
      batas: typed('batas'),
    };
    // The choice of a bidang is never empty and says nothing on its own.
    const isEmpty = [draft.temuan, draft.rekomendasi, draft.pic, draft.batas].every((words) => words === '');
    if (isEmpty) continue;
    drafts.push(draft);
    const missing = DRAFT_KEYS.filter((key) => draft[key] === '');
    if (missing.length > 0) {
      faults.push(
        RECOMMENDATION_TEXT.incomplete(
          nomor,
          missing.map((key) => RECOMMENDATION_TEXT.parts[key]),
        ),
      );
    }
    const isKnown = draft.bidang === DINAS || book.bidang.some(({ kode }) => kode === draft.bidang);
    if (draft.bidang !== '' && !isKnown) faults.push(RECOMMENDATION_TEXT.unknownBidang(nomor, draft.bidang));
    const isFuture = isTanggal(draft.batas) && draft.batas > tanggalOf(ctx.waktu);
    if (draft.batas !== '' && !isFuture) faults.push(RECOMMENDATION_TEXT.notFuture(nomor));
  }
  return { drafts, faults: drafts.length === 0 ? [RECOMMENDATION_TEXT.nothingWritten] : faults };
}

/** Rows for the tab, and the block that commits them. */
function appendStage(
  book: Book,
  ctx: Context,
  actor: Actor,
  rows: readonly RowRecord<'rekomendasi'>[],
  { event, content }: { readonly event: Event; readonly content: unknown },
): { readonly data: readonly Write[]; readonly commit: CommitBlock } {
  const generasi = ctx.newId();
  const records = rows.map(
    (row, index): RowRecord<'rekomendasi'> => ({
      no: nextNo(book.rekomendasi) + index,
      oleh: actor.nama,
      waktu: ctx.waktu,
      generasi,
      ...row,
    }),
  );
  return {
    data: appendRows(book, REKOMENDASI, records),
    commit: buildBlock(book, ctx, [event], { content }, { generasi, rows: stored('rekomendasi', records) }),
  };
}

function adoption(ctx: Context, actor: Actor, periode: Periode, kode: string): Check {
  const event = { peristiwa: 'evaluasi_ditetapkan', periode, unit: DINAS, langkah: 12, kode } as const;
  return { kind: 'event', event: eventOf(ctx, actor, event) };
}

/** The adoption by the panel, which leaves it on the Kepala Dinas' own line, too. */
function planAdoption(
  book: Book,
  ctx: Context,
  check: Check,
  draft: { readonly periode: Periode; readonly kode: string; readonly count: number },
): Outcome {
  const { periode, kode, count } = draft;
  const message = RECOMMENDATION_TEXT.adopted(periodeLabel(periode), count, kode);
  return planLeaderDecision(book, ctx, 12, { periode, kode, setuju: true, alasan: '' }, check, message);
}

/** Whether the tab still holds what was drafted: only that may be adopted. */
function isIntact(book: Book, ctx: Context, periode: Periode, draft: JejakRow): boolean {
  return ctx.sha256(canonicalJson(draftContent(periode, draftRows(book, draft)))) === draft.digest;
}

/** Over figures that an amendment changed it is made again, once the amendment is signed. */
function mayEvaluate(book: Book, periode: Periode): boolean {
  const state = keadaanOf(book.state.unit(periode, DINAS), 12);
  return state === 'Menunggu' || isSelesai(state) || isToEvaluateAgain(book, periode);
}

/** Step 12 by the Kepala Dinas, whichever way his decision came. */
export function checkAdopt(book: Book, ctx: Context, actor: Actor, periode: Periode, kode: string): Check {
  const label = periodeLabel(periode);
  if (isAdopted(book, periode, kode) && !isToEvaluateAgain(book, periode)) {
    return { kind: 'answered', message: RECOMMENDATION_TEXT.adoptedAlready(label, kode) };
  }
  if (!mayEvaluate(book, periode)) {
    return { kind: 'refused', message: ACT_TEXT.waitsFor(12, 11, label) };
  }
  const { rancangan } = laporanOf(book.committed, periode);
  if (!rancangan) return { kind: 'refused', message: RECOMMENDATION_TEXT.noDraft(label) };
  if (rancangan.kode !== kode) {
    return { kind: 'refused', message: RECOMMENDATION_TEXT.staleDraft(label, kode, rancangan.kode) };
  }
  if (!isIntact(book, ctx, periode, rancangan.row)) {
    return { kind: 'refused', message: RECOMMENDATION_TEXT.changedDraft(kode) };
  }
  return adoption(ctx, actor, periode, kode);
}

function planAdopt(book: Book, ctx: Context, actor: Actor, periode: Periode, kode: string): Outcome {
  const check = checkAdopt(book, ctx, actor, periode, kode);
  const { rancangan } = laporanOf(book.committed, periode);
  const count = rancangan ? draftRows(book, rancangan.row).length : 0;
  return planAdoption(book, ctx, check, { periode, kode, count });
}

function planEvaluate(book: Book, ctx: Context, actor: Actor, input: ActInput<'evaluasi'>): Outcome {
  const periode = parsePeriode(input.subject.periode ?? '')?.periode;
  if (!periode) return refused(ACT_TEXT.stalePanel);
  return planAdopt(book, ctx, actor, periode, input.subject.kode ?? '');
}

/**
 * Drafts, and with `langsung` adopts in the same press: two blocks, for the second names the first by its code.
 * A press that was killed between them, or the same words once more, only does what is left.
 */
function planRecommend(book: Book, ctx: Context, actor: Actor, input: ActInput<'rekomendasi'>): Outcome {
  const isDirect = input.field('langsung') === 'ya';
  const periode = parsePeriode(input.subject.periode ?? '')?.periode;
  if (!periode) return refused(ACT_TEXT.stalePanel);
  const stands = (draft: JejakRow, message: string): Outcome =>
    isDirect ? planAdopt(book, ctx, actor, periode, kodeVersi(draft.hash)) : { kind: 'answered', message };

  const own = book.committed.find(
    (row) => row.peristiwa === 'rekomendasi_dirancang' && row.idPermintaan === ctx.idPermintaan,
  );
  if (own) return stands(own, ACT_TEXT.recordedBefore(formatWaktu(own.waktu), kodeVersi(own.hash)));
  if (!mayEvaluate(book, periode)) return refused(ACT_TEXT.waitsFor(12, 11, periodeLabel(periode)));
  const { drafts, faults } = readDrafts(book, ctx, input.field);
  if (faults.length > 0) return refused(faults.join(' '));
  const content = draftContent(periode, drafts);
  const last = laporanOf(book.committed, periode).rancangan;
  const isSame = last?.row.digest === ctx.sha256(canonicalJson(content));
  if (last && isSame && isIntact(book, ctx, periode, last.row)) {
    return stands(last.row, RECOMMENDATION_TEXT.draftedAlready(periodeLabel(periode), last.kode));
  }
  return planDraft(book, ctx, actor, periode, drafts, isDirect);
}

function planDraft(
  book: Book,
  ctx: Context,
  actor: Actor,
  periode: Periode,
  drafts: readonly Draft[],
  isDirect: boolean,
): Outcome {
  const event = eventOf(ctx, actor, {
    peristiwa: 'rekomendasi_dirancang',
    periode,
    unit: DINAS,
    langkah: 12,
  });
  const rows = drafts.map(
    (draft): RowRecord<'rekomendasi'> => ({
      periode,
      jenis: 'rekomendasi',
      ...draft,
      batas: { tanggal: draft.batas },
    }),
  );
  const draft = appendStage(book, ctx, actor, rows, { event, content: draftContent(periode, drafts) });
  const { commit } = draft;
  const [row] = chainBlock(commit, book.jejak[book.jejak.length - 1], ctx.waktu, ctx.sha256);
  const kode = row ? kodeVersi(row.hash) : '';
  if (!isDirect) {
    const message = RECOMMENDATION_TEXT.drafted(periodeLabel(periode), drafts.length, kode);
    return { kind: 'planned', stages: [draft], after: [], message };
  }
  const drafted = commitBlock(book, commit, ctx).book;
  const adopted = planAdoption(drafted, ctx, adoption(ctx, actor, periode, kode), {
    periode,
    kode,
    count: drafts.length,
  });
  return adopted.kind === 'planned' ? { ...adopted, stages: [draft, ...adopted.stages] } : adopted;
}

/** States a bidang's people may set, and those of the Kasubag, who verifies. */
const BY_BIDANG: readonly KeadaanRekomendasi[] = [
  'Dalam proses',
  'Menunggu verifikasi',
  'Tidak dapat ditindaklanjuti',
];
const BY_KASUBAG: readonly KeadaanRekomendasi[] = ['Tuntas', 'Dalam proses', 'Belum ditindaklanjuti'];

/** Whoever carries a recommendation out: the bidang's people, for the whole agency the Sekretaris. */
export function doersOf(book: Book, kode: string, tanggal: string): readonly Personil[] {
  if (kode === DINAS) return peopleWith(book.personil, tanggal, ['sekretaris']);
  const bidang = book.bidang.find((candidate) => candidate.kode === kode);
  if (!bidang) return [];
  return [...pengisiOf(book.personil, bidang, tanggal), ...pemeriksaOf(book.personil, bidang, tanggal)];
}

export interface FollowUpRight {
  readonly actor: Actor;
  /** The Kasubag, who says whether a recommendation is completed. */
  readonly isVerifier: boolean;
  readonly choices: readonly KeadaanRekomendasi[];
}

/** In which capacities the caller may follow a recommendation up now; a completed one is the Kasubag's alone. */
export function followUpRights(
  book: Book,
  ctx: Context,
  { row, keadaan }: Recommendation,
): readonly FollowUpRight[] {
  const tanggal = tanggalOf(ctx.waktu);
  const isCaller = (person: Personil) => person.email === normalizeEmail(ctx.email);
  const doer = doersOf(book, row.bidang, tanggal).find(isCaller);
  const kasubag = peopleWith(book.personil, tanggal, ['kasubag_program']).find(isCaller);
  return [
    ...(doer && keadaan !== 'Tuntas'
      ? [{ actor: actorFrom(doer, 'panel'), isVerifier: false, choices: BY_BIDANG }]
      : []),
    ...(kasubag ? [{ actor: actorFrom(kasubag, 'panel'), isVerifier: true, choices: BY_KASUBAG }] : []),
  ];
}

/** "petugas Bidang IKP (Nama A, Nama B) atau Kasubag Program (Nama C)". */
export function followUpPeople(book: Book, ctx: Context, unit: string): string {
  const tanggal = tanggalOf(ctx.waktu);
  return RECOMMENDATION_TEXT.followUpPeople(
    unit === DINAS ? RECOMMENDATION_TEXT.sekretaris : RECOMMENDATION_TEXT.bidangPeople(unit),
    names(doersOf(book, unit, tanggal)),
    names(peopleWith(book.personil, tanggal, ['kasubag_program'])),
  );
}

/** The recommendation an act is about, while it is in force. */
function recommendationOf(book: Book, subject: Subject<'tindak-lanjut'>): Recommendation | undefined {
  return recommendationsInForce(book).find(({ row }) => String(row.no) === subject.no);
}

/** Anybody who may follow the recommendation up, in the first of his capacities. */
function authorizeFollowUp(book: Book, ctx: Context, { subject }: ActInput<'tindak-lanjut'>): Access {
  const found = recommendationOf(book, subject);
  if (!found) return { ok: false, message: RECOMMENDATION_TEXT.notInForce(subject.no ?? '') };
  const { no, bidang } = found.row;
  const [right] = followUpRights(book, ctx, found);
  if (right) return { ok: true, value: right.actor };
  const message =
    found.keadaan === 'Tuntas'
      ? RECOMMENDATION_TEXT.closed(no)
      : RECOMMENDATION_TEXT.followedBy(no, followUpPeople(book, ctx, bidang), ctx.email);
  return { ok: false, message };
}

function planFollowUp(book: Book, ctx: Context, _actor: Actor, input: ActInput<'tindak-lanjut'>): Outcome {
  const found = recommendationOf(book, input.subject);
  const periode = parsePeriode(found?.row.periode ?? '')?.periode;
  if (!found || !periode) return refused(RECOMMENDATION_TEXT.notInForce(input.subject.no ?? ''));
  const { no, bidang } = found.row;
  const [chosen, catatan] = [input.field('keadaan'), input.field('catatan')];
  if (found.last && found.last.keadaan === chosen && found.last.catatan === catatan) {
    return { kind: 'answered', message: RECOMMENDATION_TEXT.followedAlready(no, chosen) };
  }
  const rights = followUpRights(book, ctx, found);
  const right = rights.find(({ choices }) => choices.some((choice) => choice === chosen));
  const keadaan = right?.choices.find((choice) => choice === chosen);
  if (!right || !keadaan) {
    const choices = rights.flatMap((item) => item.choices);
    return refused(RECOMMENDATION_TEXT.chooseState(no, [...new Set(choices)]));
  }
  if (keadaan !== 'Tuntas' && catatan === '') return refused(RECOMMENDATION_TEXT.noteNeeded(no, keadaan));
  const event = eventOf(ctx, right.actor, {
    peristiwa: 'tindak_lanjut_dicatat',
    periode,
    unit: bidang,
    langkah: 12,
    alasan: RECOMMENDATION_TEXT.followUpReason(no, keadaan, catatan),
  });
  const row: RowRecord<'rekomendasi'> = {
    periode,
    jenis: 'tindak lanjut',
    bidang,
    status: '–',
    catatan,
    rujukan: no,
    keadaan,
  };
  return {
    kind: 'planned',
    stages: [appendStage(book, ctx, right.actor, [row], { event, content: { no, keadaan, catatan } })],
    after: [],
    message: RECOMMENDATION_TEXT.followed(no, keadaan),
  };
}

export const REKOMENDASI_ACT: PlannedAct<'rekomendasi'> = {
  by: 'plan',
  view: 'evaluasi',
  ofMeasuring: false,
  uses: { tabs: ['rekomendasi'], adds: ['rekomendasi'] },
  who: (book, ctx, { field }) =>
    field('langsung') === 'ya' ? authorize(book, ctx, 12) : authorizeDraft(book, ctx),
  events: ['rekomendasi_dirancang', 'evaluasi_ditetapkan'],
  firstEvents: ['rekomendasi_dirancang'],
  plan: planRecommend,
  next: 'tugas',
};

export const EVALUASI_ACT: PlannedAct<'evaluasi'> = {
  by: 'plan',
  view: 'evaluasi',
  ofMeasuring: false,
  uses: { tabs: ['rekomendasi'], adds: ['rekomendasi'] },
  who: byStep(12),
  events: ['evaluasi_ditetapkan'],
  plan: planEvaluate,
  next: 'tugas',
};

export const TINDAK_LANJUT_ACT: PlannedAct<'tindak-lanjut'> = {
  by: 'plan',
  view: 'tindak-lanjut',
  ofMeasuring: false,
  uses: { tabs: ['rekomendasi'], adds: ['rekomendasi'] },
  who: authorizeFollowUp,
  events: ['tindak_lanjut_dicatat'],
  plan: planFollowUp,
  next: 'tugas',
};
