// Steps 9 and 11 of the Kasubag: what the LAKIP dialog is to build, and the act that registers what it built. A draft
// and its final text are bound by the digest of their data: the final is the reviewed draft plus the executive summary.
import type { Answer } from '../domain/answer';
import { canonicalJson } from '../domain/canonical';
import { tanggalOf } from '../domain/kalender';
import type { Place } from '../domain/place';
import { type Periode, parsePeriode, periodeLabel, triwulanShort } from '../domain/triwulan';
import { figuresToCarry } from '../lakip/angka-dokumen';
import type { BahanPengesahan } from '../lakip/bahan';
import { reviuChecks } from '../lakip/checks';
import { belumDijelaskan, cakupanOf } from '../lakip/facts';
import { bahanOf, dataDigest, lakipFacts } from '../lakip/gather';
import { narasiNeeds } from '../lakip/narasi';
import { tanpaPembanding, unreadKeys } from '../lakip/pembanding';
import { signerOf } from '../lakip/penanda';
import { pertentanganOf } from '../lakip/pertentangan';
import { IKHTISAR_KUNCI, REVIU_STATEMENTS } from '../lakip/reviu-statements';
import { bahanPengesahanOf, headOf, terbitanOf } from '../lakip/terbitan';
import type { RowRecord } from '../layout/records';
import { appendRows, nextNo } from '../layout/register-rows';
import { columnWrites } from '../layout/runs';
import type { Write } from '../layout/write';
import type { LakipOffer, ListItem } from '../rpc';
import { chainBlock, DINAS, isSelesai, kodeVersi } from '../sop/jejak';
import { type Laporan, laporanOf, laporanPeriodes } from '../sop/laporan';
import { keadaanOf } from '../sop/workflow';
import { ACT_TEXT } from '../text/act';
import { FILE_TEXT } from '../text/file';
import { INTEGRITY_TEXT } from '../text/integrity';
import { daftarPerihal, LAKIP_TEXT } from '../text/lakip';
import { notANumberSentence } from '../text/number';
import { PANEL_TEXT } from '../text/panel';
import { PERUBAHAN_TEXT } from '../text/perubahan';
import { type Book, ofYear, refOf } from '../workbook/book';
import { a1, runsOf, textOf } from '../workbook/cell';
import { CHECKED_TABS, graveFindings } from '../workbook/integrity';
import { carryingOld } from '../workbook/koreksi';
import { problem } from '../workbook/problem';
import { comparisonFindings, documentFindings } from '../workbook/reference-rules';
import { dokumenOf, type ReviuRow } from '../workbook/report-rows';
import { JENIS_PEMBANDING, NASKAH, REVIU } from '../workbook/report-tables';
import { quartersWithoutRules } from '../workbook/riwayat';
import { stored } from '../workbook/segel';
import type { SettingKey } from '../workbook/settings';
import type { TabId } from '../workbook/spec';
import { cellsInOrder, columnOf, type KeyOf } from '../workbook/tab';
import { authorize, byStep } from './access';
import {
  type ActInput,
  type Actor,
  type Context,
  type DraftDoc,
  type Filed,
  type Outcome,
  type PlannedAct,
  refused,
  type Stage,
} from './act';
import { type DraftIds, draftDocOf, openEdits } from './edits';
import { filedColumns, reportFiling } from './filing';
import { laporanLabel } from './perubahan';
import { buildBlock, eventOf } from './stage';

type Jenis = LakipOffer['kind'];

/** Where a quarter's report stands, and what may be made of it now. */
interface Standing {
  readonly periode: Periode;
  readonly laporan: Laporan;
  /** null while nothing may be made, with the reason. */
  readonly jenis: Jenis | null;
  readonly reason: string;
  /** The Kasubag is waited for; otherwise a new draft is only possible. */
  readonly waits: boolean;
}

function standingOf(book: Book, periode: Periode): Standing {
  const laporan = laporanOf(book.committed, periode);
  const state = book.state.unit(periode, DINAS);
  const label = laporanLabel(book, periode);
  const closed = (reason: string): Standing => ({ periode, laporan, jenis: null, reason, waits: false });
  if (!laporanPeriodes(book.committed).includes(periode)) return closed(LAKIP_TEXT.notConsolidated(label));
  if (!isSelesai(keadaanOf(state, 8))) return closed(ACT_TEXT.waitsFor(9, 8, label));
  const open = (jenis: Jenis, waits: boolean): Standing => ({ periode, laporan, jenis, reason: '', waits });
  if (laporan.tandaTangan) {
    return lacksApproval(book, periode) ? open('pengesahan', false) : closed(LAKIP_TEXT.signed(label));
  }
  if (laporan.periksa && !laporan.final) return open('final', true);
  return open('draf', !isSelesai(keadaanOf(state, 9)));
}

/** The final text was approved by a statement, and no sheet says so yet. */
export function lacksApproval(book: Book, periode: Periode): boolean {
  const { tandaTangan } = laporanOf(book.committed, periode);
  if (!tandaTangan || tandaTangan.kanal === 'dokumen') return false;
  return !book.naskah.some((row) => row.jenis === 'Lembar pengesahan' && row.kode === tandaTangan.kode);
}

/** The quarter the dialog is about: the one asked for, else the earliest that waits, else the earliest still open. */
function standingFor(book: Book, periode: string): Standing | { readonly reason: string } {
  const asked = parsePeriode(periode)?.periode;
  if (asked) return standingOf(book, asked);
  const standings = laporanPeriodes(book.committed).map((candidate) => standingOf(book, candidate));
  const open = standings.filter(({ jenis }) => jenis !== null && jenis !== 'pengesahan');
  const found = open.find(({ waits }) => waits) ?? open[0];
  if (found) return found;
  const unsigned = standings.find(({ laporan }) => laporan.tandaTangan === null);
  if (unsigned) return unsigned;
  return { reason: standings.length > 0 ? LAKIP_TEXT.allSigned : LAKIP_TEXT.noQuarter };
}

interface Around {
  readonly identity: string;
  /** Asks Drive about the last draft's Doc. */
  readonly readDraft: (ids: DraftIds) => DraftDoc;
}

export function lakipOffer(
  book: Book,
  ctx: Context,
  periode: string,
  { identity, readDraft }: Around,
): Answer<LakipOffer> {
  const access = authorize(book, ctx, 9);
  if (!access.ok) return access;
  const standing = standingFor(book, periode);
  if (!('jenis' in standing) || standing.jenis === null) return { ok: false, message: standing.reason };
  if (standing.jenis === 'pengesahan') return approvalOffer(book, ctx, standing, identity);
  const tanggal = tanggalOf(ctx.waktu);
  const draf = standing.laporan.draf;
  const bahan = bahanOf(book, standing.periode);
  const digest = dataDigest(bahan, ctx.sha256);
  // What was reviewed is no longer what the data say: the review has to see a new draft.
  const isOvertaken = standing.jenis === 'final' && draf !== null && draf.row.digest !== digest;
  const kind = isOvertaken ? 'draf' : standing.jenis;
  const label = laporanLabel(book, standing.periode);
  return {
    ok: true,
    value: {
      title: LAKIP_TEXT.title[kind](label),
      identity,
      kind,
      fileName: fileNameOf(book, standing.periode, kind),
      subject: { periode: standing.periode, jenis: kind, digest },
      problems: [
        ...(isOvertaken && draf ? [remark(LAKIP_TEXT.problem.redraft(draf.kode))] : []),
        ...editProblems(book, standing.periode, draftDocOf(book, standing.periode, readDraft)),
        ...returnRemarks(standing.laporan),
        ...blockingProblems(book, standing.periode, kind),
        ...remarks(book, standing.periode, tanggal),
      ],
      gambar: {},
      hilang: [],
      isi: {
        jenis: 'laporan',
        bahan,
        terbitan: terbitanOf(book, standing.periode, { jenis: kind, tanggal }),
        penandaan: {
          jenis: kind,
          tanggal,
          nomor: issuedBefore(book, standing.periode, 'draf') + 1,
          digest,
          jejak: headOf(book),
        },
      },
      submit: { label: LAKIP_TEXT.submit[kind], tone: 'utama', confirm: LAKIP_TEXT.confirm[kind] },
    },
  };
}

/** The sheet that says by which statement the final text was approved. */
function approvalOffer(
  book: Book,
  ctx: Context,
  { periode, laporan }: Standing,
  identity: string,
): Answer<LakipOffer> {
  const label = laporanLabel(book, periode);
  const { tandaTangan } = laporan;
  if (!tandaTangan) return { ok: false, message: LAKIP_TEXT.signed(label) };
  const bahan = bahanPengesahanOf(book, periode, tandaTangan);
  return {
    ok: true,
    value: {
      title: LAKIP_TEXT.title.pengesahan(label),
      identity,
      kind: 'pengesahan',
      fileName: fileNameOf(book, periode, 'pengesahan'),
      subject: { periode, jenis: 'pengesahan', digest: approvalDigest(bahan, ctx) },
      problems: [],
      gambar: {},
      hilang: [],
      isi: { jenis: 'pengesahan', bahan },
      submit: {
        label: LAKIP_TEXT.submit.pengesahan,
        tone: 'utama',
        confirm: LAKIP_TEXT.confirm.pengesahan,
      },
    },
  };
}

function approvalDigest(bahan: BahanPengesahan, ctx: Context): string {
  return ctx.sha256(canonicalJson(bahan));
}

function fileNameOf(book: Book, periode: Periode, jenis: Jenis): string {
  const { tahun, triwulan } = cakupanOf(periode);
  const nomor = issuedBefore(book, periode, jenis) + 1;
  const ke = laporanOf(book.committed, periode).perubahan?.ke ?? 0;
  return LAKIP_TEXT.fileName(book.pengaturan.opd, tahun, triwulanShort(triwulan), jenis, nomor, ke);
}

/** Of an amendment its own texts are counted. */
function issuedBefore(book: Book, periode: Periode, jenis: Jenis): number {
  const kind = jenis === 'draf' ? 'Draf LAKIP' : 'Naskah final';
  const since = laporanOf(book.committed, periode).perubahan?.row.no ?? 0;
  const own = new Set(book.committed.filter(({ no }) => no > since).map(({ generasi }) => generasi));
  return book.naskah.filter(
    (row) => row.periode === periode && row.jenis === kind && (since === 0 || own.has(row.generasi)),
  ).length;
}

function remark(text: string, cell?: Place): ListItem {
  return cell ? { text, tone: 'ingat', cell } : { text, tone: 'ingat' };
}

function cellOf<Id extends TabId>(book: Book, tab: Id, row: number, key: KeyOf<Id>): Place {
  const ref = refOf(book, tab);
  return { tab: ref.name, a1: a1(row, columnOf(ref, key)) };
}

/** What has to be there before the report may be made, each with the cell to fill. */
function blockingProblems(book: Book, periode: Periode, jenis: Jenis): readonly ListItem[] {
  const words = LAKIP_TEXT.problem;
  const at = (cell: Place, sentence: string): ListItem => ({
    text: problem(cell, sentence).sentence,
    tone: 'bahaya',
    cell,
  });
  const setting = (key: SettingKey) =>
    cellOf(book, 'pengaturan', book.pengaturan.rowOf.get(key) ?? 1, 'nilai');
  const needs = narasiNeeds(book, periode, lakipFacts(book, periode).sasaran).filter(({ wajib }) => wajib);
  const missing = needs.filter(({ row }) => row === null);
  const ikhtisar = book.reviu.find((row) => row.periode === periode && row.kunci === IKHTISAR_KUNCI);
  return [
    ...(quartersWithoutRules(book).includes(periode)
      ? [{ text: PANEL_TEXT.rulesUnreadable(periodeLabel(periode)), tone: 'bahaya' } as const]
      : []),
    ...documentFindings(book).map(
      ({ sentence, place }): ListItem => ({
        text: sentence,
        tone: 'bahaya',
        ...(place ? { cell: place } : {}),
      }),
    ),
    ...(book.pengaturan.opd === '' ? [at(setting('opd'), words.opdMissing)] : []),
    ...(book.pengaturan.daerah === '' ? [at(setting('daerah'), words.daerahMissing)] : []),
    ...(missing.length > 0 ? [{ text: words.narasiMissing(missing.length), tone: 'bahaya' } as const] : []),
    ...needs.flatMap(({ row, judul }) =>
      row && row.isi === '' ? [at(cellOf(book, 'narasi', row.row, 'isi'), words.narasiEmpty(judul))] : [],
    ),
    ...(jenis === 'final' && !ikhtisar ? [{ text: words.ikhtisarRowMissing, tone: 'bahaya' } as const] : []),
    ...(jenis === 'final' && ikhtisar?.catatan === ''
      ? [at(cellOf(book, 'reviu', ikhtisar.row, 'catatan'), words.ikhtisarMissing)]
      : []),
  ];
}

function editProblems(book: Book, periode: Periode, doc: DraftDoc | null): readonly ListItem[] {
  const open = openEdits(book, periode, doc);
  return open === null ? [] : [{ text: open, tone: 'bahaya' }];
}

function returnRemarks({ kembali }: Laporan): readonly ListItem[] {
  return kembali ? [remark(LAKIP_TEXT.problem.returned(kembali.langkah, kembali.alasan))] : [];
}

/** What does not stand in the way, but will be seen in the report. */
function remarks(book: Book, periode: Periode, tanggal: string): readonly ListItem[] {
  const words = LAKIP_TEXT.problem;
  const signer = signerOf(book, tanggal);
  const { tahun } = cakupanOf(periode);
  const { indikator } = lakipFacts(book, periode);
  // Once the next year is opened, this one is among the years that it is compared with.
  const latest = Math.max(tahun, book.pengaturan.tahun ?? 0);
  const pembanding = book.pembanding.flatMap((row) => {
    const own = indikator.find(({ kode }) => kode === row.kode);
    return own ? [{ row, unread: unreadKeys(own, row) }] : [];
  });
  return [
    ...contentRemarks(book, periode),
    ...(signer ? [] : [remark(words.signerMissing)]),
    ...(signer && signer.nip === '' ? [remark(words.nipMissing)] : []),
    ...(signer && signer.pangkat === '' ? [remark(words.pangkatMissing)] : []),
    ...comparisonFindings(ofYear(book, periode)).map(({ sentence, place }) =>
      remark(sentence, place ?? undefined),
    ),
    ...pembanding
      .filter(({ row }) => row.jenis === 'Tahun lalu' && (row.tahun === 0 || row.tahun >= latest))
      .map(({ row }) => sited(book, row.row, 'tahun', words.pembandingYear)),
    ...pembanding.flatMap(({ row, unread }) =>
      unread.map((key) => sited(book, row.row, key, notANumberSentence(textOf(row[key])))),
    ),
  ];
}

/** What the report will lack, and sentences that its figures do not bear out. */
function contentRemarks(book: Book, periode: Periode): readonly ListItem[] {
  const words = LAKIP_TEXT.problem;
  const facts = lakipFacts(book, periode);
  const old = carryingOld(book, periode);
  return [
    ...(old.length > 0 ? [remark(PERUBAHAN_TEXT.carriesOld(periodeLabel(periode), old))] : []),
    ...(['PK', 'Renstra', 'IKU'] as const)
      .filter((jenis) => dokumenOf(book.dokumen, jenis, facts.cakupan.tahun).length === 0)
      .map((jenis) => remark(words.dokumenMissing(jenis))),
    ...pertentanganOf(book, periode, facts).map(({ judul, kalimat, angka }) =>
      remark(words.pertentangan(judul, kalimat, angka)),
    ),
    ...belumDijelaskan(facts).map(({ kode, perihal }) =>
      remark(words.belumDijelaskan(kode, daftarPerihal(perihal))),
    ),
    ...JENIS_PEMBANDING.flatMap((jenis) => {
      const kode = tanpaPembanding({ facts, pembanding: book.pembanding }, jenis);
      return kode.length > 0 ? [remark(words.tanpaPembanding[jenis](kode.join(', ')))] : [];
    }),
  ];
}

function sited(book: Book, row: number, key: KeyOf<'pembanding'>, sentence: string): ListItem {
  const cell = cellOf(book, 'pembanding', row, key);
  return remark(problem(cell, sentence).sentence, cell);
}

function planLakip(book: Book, ctx: Context, actor: Actor, input: ActInput<'lakip'>): Outcome {
  const periode = parsePeriode(input.subject.periode ?? '')?.periode;
  const { jenis } = input.subject;
  if (!periode || (jenis !== 'draf' && jenis !== 'final' && jenis !== 'pengesahan')) {
    return refused(ACT_TEXT.stalePanel);
  }
  const standing = standingOf(book, periode);
  if (standing.jenis === null) return refused(standing.reason);
  if (jenis === 'pengesahan') return planPengesahan(book, ctx, standing, { actor, input });
  // Nothing of the report is issued after its signature.
  if (standing.jenis === 'pengesahan') return refused(LAKIP_TEXT.signed(laporanLabel(book, periode)));
  const digest = dataDigest(bahanOf(book, periode), ctx.sha256);
  if (digest !== input.subject.digest) return refused(LAKIP_TEXT.stale);
  const edits = openEdits(book, periode, input.draft);
  if (edits !== null) return refused(edits);
  const problems = blockingProblems(book, periode, jenis);
  if (problems.length > 0) return refused(LAKIP_TEXT.obligatory(problems.map(({ text }) => text)));
  const made: Made = { periode, digest, actor, filed: input.filed };
  return jenis === 'draf' ? planDraf(book, ctx, standing, made) : planFinal(book, ctx, standing, made);
}

/** Registered beside the text it is about; the state of the steps stays as it is. */
function planPengesahan(
  book: Book,
  ctx: Context,
  { periode, jenis, laporan }: Standing,
  { actor, input }: { readonly actor: Actor; readonly input: ActInput<'lakip'> },
): Outcome {
  const { tandaTangan } = laporan;
  if (!tandaTangan || jenis !== 'pengesahan') return refused(ACT_TEXT.stalePanel);
  const digest = approvalDigest(bahanPengesahanOf(book, periode, tandaTangan), ctx);
  if (digest !== input.subject.digest) return refused(LAKIP_TEXT.stale);
  const { filed } = input;
  if (!filed) return refused(FILE_TEXT.needed);
  const { kode } = tandaTangan;
  const event = eventOf(ctx, actor, {
    peristiwa: 'naskah_didaftarkan',
    periode,
    unit: DINAS,
    langkah: 11,
    kode,
  });
  const generasi = ctx.newId();
  const row: RowRecord<'naskah'> = {
    ...naskahRecord(book, ctx, { periode, digest, actor, filed }),
    jenis: 'Lembar pengesahan',
    kode,
    nama: fileNameOf(book, periode, 'pengesahan'),
    langkah: '11',
    generasi,
  };
  const commit = buildBlock(book, ctx, [event], { digest }, { generasi, rows: stored('naskah', [row]) });
  return {
    kind: 'planned',
    stages: [{ data: appendRows(book, NASKAH, [row]), commit }],
    after: [],
    message: LAKIP_TEXT.approvalIssued(laporanLabel(book, periode), kode),
  };
}

/** What a row of the register says of its file, whatever kind of text it is. */
function naskahRecord(
  book: Book,
  ctx: Context,
  { periode, digest, actor, filed }: Made & { readonly filed: Filed },
): RowRecord<'naskah'> {
  return {
    ...filedColumns(filed, digest),
    no: nextNo(book.naskah),
    periode,
    oleh: actor.email,
    waktu: ctx.waktu,
    id_salinan: filed.copy?.id ?? '',
    keterangan: filed.isUnread ? FILE_TEXT.unread : '',
  };
}

interface Made {
  readonly periode: Periode;
  readonly digest: string;
  readonly actor: Actor;
  readonly filed: Filed | null;
}

function planDraf(book: Book, ctx: Context, { laporan }: Standing, made: Made): Outcome {
  const { draf, kembali } = laporan;
  // A draft that nobody could look at may be made once more.
  const isUnread = book.naskah.some(({ kode, keterangan }) => kode === draf?.kode && keterangan !== '');
  if (draf && !kembali && !isUnread && draf.row.digest === made.digest) {
    const message = LAKIP_TEXT.drafExists(draf.kode);
    const missing = missingReviu(book, ctx, made.periode);
    return missing.length === 0
      ? { kind: 'answered', message }
      : { kind: 'planned', stages: [{ data: missing, commit: null }], after: [], message };
  }
  if (!made.filed) return refused(FILE_TEXT.needed);
  const issued = issue(book, ctx, made, made.filed, 'draf');
  return {
    kind: 'planned',
    // The checklist stands before the draft does: a review that begins finds it whole, whatever is killed when.
    stages: [{ ...issued.stage, data: [...issued.stage.data, ...reviuWrites(book, ctx, made.periode)] }],
    after: [],
    message: LAKIP_TEXT.drafted(laporanLabel(book, made.periode), issued.kode),
  };
}

function planFinal(book: Book, ctx: Context, { laporan }: Standing, made: Made): Outcome {
  const { draf, periksa, final } = laporan;
  if (final) return { kind: 'answered', message: LAKIP_TEXT.finalExists(final.kode) };
  if (!draf || !periksa) return refused(LAKIP_TEXT.notReviewed(laporanLabel(book, made.periode)));
  if (draf.row.digest !== made.digest) return refused(LAKIP_TEXT.changedSinceReview(draf.kode));
  const grave = graveFindings(book, ctx.sha256);
  if (grave.length > 0) return refused(INTEGRITY_TEXT.refused(INTEGRITY_TEXT.notIssued, grave));
  if (!made.filed) return refused(FILE_TEXT.needed);
  const { stage, kode } = issue(book, ctx, made, made.filed, 'final');
  const message = LAKIP_TEXT.issued(laporanLabel(book, made.periode), kode);
  return { kind: 'planned', stages: [stage], after: [], message };
}

/** The register's row and its event; the code people name it by is made of the event's hash. */
function issue(
  book: Book,
  ctx: Context,
  made: Made,
  filed: Filed,
  jenis: 'draf' | 'final',
): { readonly stage: Stage; readonly kode: string } {
  const { periode, digest, actor } = made;
  const langkah = jenis === 'draf' ? 9 : 11;
  const event = eventOf(ctx, actor, {
    peristiwa: jenis === 'draf' ? 'lakip_disusun' : 'naskah_diterbitkan',
    periode,
    unit: DINAS,
    langkah,
  });
  const generasi = ctx.newId();
  const record: RowRecord<'naskah'> = {
    ...naskahRecord(book, ctx, { ...made, filed }),
    jenis: jenis === 'draf' ? 'Draf LAKIP' : 'Naskah final',
    nama: fileNameOf(book, periode, jenis),
    langkah: String(langkah),
    generasi,
  };
  const commit = buildBlock(book, ctx, [event], { digest }, { generasi, rows: stored('naskah', [record]) });
  const [row] = chainBlock(commit, book.jejak[book.jejak.length - 1], ctx.waktu, ctx.sha256);
  const kode = row ? kodeVersi(row.hash) : '';
  const data = appendRows(book, NASKAH, [{ ...record, kode }]);
  return { stage: { data, commit }, kode };
}

/** The quarter's checklist as it should stand: the executive summary first, then the statements. */
function checklistOf(book: Book, ctx: Context, periode: Periode): readonly ChecklistRow[] {
  const checks: Readonly<Partial<Record<string, string>>> = reviuChecks(book, periode, tanggalOf(ctx.waktu));
  const { ikhtisar } = LAKIP_TEXT.reviu;
  return [
    { periode, ...ikhtisar, nomor: '', otomatis: '', kunci: IKHTISAR_KUNCI },
    ...REVIU_STATEMENTS.map(({ kunci, kelompok, pernyataan }) => ({
      periode,
      kelompok,
      nomor: kunci,
      pernyataan,
      otomatis: checks[kunci] ?? '',
      kunci,
    })),
  ];
}

type ChecklistRow = Readonly<
  Record<'periode' | 'kelompok' | 'nomor' | 'pernyataan' | 'otomatis' | 'kunci', string>
>;

/** The row on the tab. One that a killed command began has its text, on the left of the answers, but no key yet. */
function placeOf(book: Book, wanted: ChecklistRow): ReviuRow | undefined {
  const rows = book.reviu.filter((row) => row.periode === wanted.periode);
  return (
    rows.find((row) => row.kunci === wanted.kunci) ??
    rows.find((row) => row.kunci === '' && row.nomor === wanted.nomor)
  );
}

/** Rows the checklist lacks. */
function missingReviu(book: Book, ctx: Context, periode: Periode): readonly Write[] {
  return appendRows(
    book,
    REVIU,
    checklistOf(book, ctx, periode).filter((wanted) => !placeOf(book, wanted)),
  );
}

/** The checklist for a new draft: missing rows, and in the others what the workbook itself finds now. */
function reviuWrites(book: Book, ctx: Context, periode: Periode): readonly Write[] {
  const ref = refOf(book, 'reviu');
  const present = new Map(
    checklistOf(book, ctx, periode).flatMap((wanted) => {
      const place = placeOf(book, wanted);
      return place ? [[place.row, { otomatis: wanted.otomatis, kunci: wanted.kunci }]] : [];
    }),
  );
  const columns = (['otomatis', 'kunci'] as const).map((key) => columnOf(ref, key));
  const refreshed = runsOf([...present.keys()].sort((one, other) => one - other)).flatMap(([row, count]) =>
    columnWrites(
      ref,
      row,
      columns,
      Array.from({ length: count }, (_, index) => cellsInOrder(ref, present.get(row + index) ?? {})),
    ),
  );
  return [...refreshed, ...missingReviu(book, ctx, periode)];
}

/** Of the very data that the plan accepts. */
function figuresOf(book: Book, { jenis, periode: asked }: ActInput<'lakip'>['subject']): readonly string[] {
  const periode = parsePeriode(asked ?? '')?.periode;
  if (!periode || (jenis !== 'draf' && jenis !== 'final')) return [];
  return figuresToCarry(lakipFacts(book, periode));
}

export const LAKIP_ACT: PlannedAct<'lakip'> = {
  by: 'plan',
  view: 'lakip',
  ofMeasuring: false,
  uses: { tabs: [...CHECKED_TABS, 'indikator', 'rencana', 'anggaran', 'pembanding', 'narasi', 'dokumen'] },
  who: byStep(9),
  files: (book, ctx, { subject }, name) => {
    // A Google Doc is no Word file, and its PDF is named after it.
    const docName = name.replace(/\.docx$/i, '');
    const filing = reportFiling(book, ctx, subject.periode ?? '', docName);
    const isDraft = subject.jenis === 'draf';
    const copy = isDraft ? { copyName: FILE_TEXT.copyName(docName) } : {};
    const figures = figuresOf(book, subject);
    return filing && { ...filing, convert: true, freeze: !isDraft, figures, ...copy };
  },
  events: ['lakip_disusun', 'naskah_diterbitkan', 'naskah_didaftarkan'],
  reads: 'draft',
  plan: planLakip,
  // Its page says what is to be done next.
  next: 'lakip',
};
