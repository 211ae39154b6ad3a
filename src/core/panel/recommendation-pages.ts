// Step 12 on the panel: write, adopt and follow up recommendations; and the open ones as other pages show them.
import { formatWaktu, tanggalOf } from '../domain/kalender';
import { type Periode, periodeLabel } from '../domain/triwulan';
import { authorize } from '../plan/access';
import type { Context } from '../plan/act';
import { authorizeDraft, followUpPeople, followUpRights, MAX_AT_ONCE } from '../plan/evaluate';
import type { Block, Field, FieldName, ListItem } from '../rpc';
import { DINAS, isSelesai } from '../sop/jejak';
import { laporanOf, type Terbitan } from '../sop/laporan';
import { keadaanOf } from '../sop/workflow';
import { PERUBAHAN_TEXT } from '../text/perubahan';
import { RECOMMENDATION_TEXT } from '../text/recommendation';
import type { Book } from '../workbook/book';
import {
  awaitsEvaluation,
  deadlineWords,
  draftRows,
  evaluatedPeriodes,
  isLate,
  isOpen,
  isToEvaluateAgain,
  openRecommendations,
  pendingDraft,
  type Recommendation,
  recommendationLine,
  recommendationsInForce,
  stateWords,
  unitWords,
} from '../workbook/recommendations';
import type { RekomendasiRow } from '../workbook/report-rows';
import { paragraph } from './parts';

function recommendationItem(item: Recommendation, ctx: Context): ListItem {
  const openTone = isLate(item, tanggalOf(ctx.waktu)) ? 'bahaya' : 'ingat';
  return {
    text: recommendationLine(item.row),
    badge: stateWords(item, tanggalOf(ctx.waktu)),
    tone: isOpen(item) ? openTone : 'baik',
  };
}

/** Open recommendations as steps 1 and 2 see them; nothing where there are none. */
export function openBlocks(book: Book, ctx: Context): readonly Block[] {
  const open = openRecommendations(book);
  if (open.length === 0) return [];
  return [
    { kind: 'heading', text: RECOMMENDATION_TEXT.open },
    paragraph(RECOMMENDATION_TEXT.openExplain),
    { kind: 'list', items: open.map((item) => recommendationItem(item, ctx)) },
  ];
}

/** Fields for one finding and its recommendation, shown when so many are to be written. */
function draftFields(
  book: Book,
  nomor: number,
  row: RekomendasiRow | undefined,
): readonly Field<FieldName<'rekomendasi'>>[] {
  const counts = Array.from({ length: MAX_AT_ONCE }, (_, index) => index + 1);
  const part = <Name extends string>(name: Name, label: string, value: string | undefined) => ({
    name: `${name}_${nomor}` as const,
    label: RECOMMENDATION_TEXT.field(label, nomor),
    value: value ?? '',
    ...(nomor === 1
      ? {}
      : { when: { field: 'jumlah' as const, among: counts.filter((count) => count >= nomor).map(String) } }),
  });
  const units = [...book.bidang.map(({ kode }) => kode), DINAS];
  return [
    { kind: 'text', long: true, ...part('temuan', RECOMMENDATION_TEXT.finding, row?.temuan) },
    {
      kind: 'text',
      long: true,
      ...part('rekomendasi', RECOMMENDATION_TEXT.recommendation, row?.rekomendasi),
    },
    {
      kind: 'choice',
      ...part('bidang', RECOMMENDATION_TEXT.unit, row?.bidang ?? units[0]),
      options: units.map((kode) => ({ value: kode, label: unitWords(kode) })),
    },
    { kind: 'text', ...part('pic', RECOMMENDATION_TEXT.personInCharge, row?.pic) },
    { kind: 'date', ...part('batas', RECOMMENDATION_TEXT.deadline, row?.batas) },
  ];
}

function draftForm(book: Book, periode: Periode, rows: readonly RekomendasiRow[], mayAdopt: boolean): Block {
  const counts = Array.from({ length: MAX_AT_ONCE }, (_, index) => index + 1);
  return {
    kind: 'form',
    act: 'rekomendasi',
    subject: { periode },
    fields: [
      {
        kind: 'choice',
        name: 'jumlah',
        label: RECOMMENDATION_TEXT.howMany,
        options: counts.map((count) => ({ value: String(count), label: String(count) })),
        value: String(Math.max(1, rows.length)),
      },
      ...counts.flatMap((nomor) => draftFields(book, nomor, rows[nomor - 1])),
    ],
    submits: [
      { label: RECOMMENDATION_TEXT.saveDraft, tone: mayAdopt ? 'biasa' : 'utama' },
      ...(mayAdopt
        ? [
            {
              label: RECOMMENDATION_TEXT.writeAndAdopt,
              values: { langsung: 'ya' },
              tone: 'utama',
              confirm: RECOMMENDATION_TEXT.adoptConfirm,
            } as const,
          ]
        : []),
    ],
  };
}

function pendingBlocks(book: Book, periode: Periode, draft: Terbitan, mayAdopt: boolean): readonly Block[] {
  const twelve = keadaanOf(book.state.unit(periode, DINAS), 12);
  return [
    { kind: 'heading', text: RECOMMENDATION_TEXT.draft(draft.kode) },
    paragraph(RECOMMENDATION_TEXT.draftFacts(draft.row.pelaku, formatWaktu(draft.row.waktu))),
    {
      kind: 'list',
      items: draftRows(book, draft.row).map((row) => ({
        text: RECOMMENDATION_TEXT.proposal(row.temuan, recommendationLine(row)),
      })),
    },
    mayAdopt
      ? {
          kind: 'form',
          act: 'evaluasi',
          subject: { periode, kode: draft.kode },
          fields: [],
          submits: [
            {
              label: RECOMMENDATION_TEXT.adopt(draft.kode),
              tone: 'utama',
              confirm: RECOMMENDATION_TEXT.adoptConfirm,
            },
          ],
        }
      : // A cell of Lembar Pimpinan offers a code only while step 12 itself waits.
        paragraph(
          isSelesai(twelve) ? RECOMMENDATION_TEXT.waitsForAddition : RECOMMENDATION_TEXT.waitsForAdoption,
        ),
  ];
}

/** An evaluation over figures that were amended since: it is adopted again as it stands, or another one is written. */
function againBlocks(book: Book, periode: Periode, mayAdopt: boolean): readonly Block[] {
  const { perubahan, rancangan } = laporanOf(book.committed, periode);
  if (!perubahan || !isToEvaluateAgain(book, periode)) return [];
  const words = paragraph(PERUBAHAN_TEXT.evaluatedBefore(perubahan.ke), 'ingat');
  if (!rancangan || !mayAdopt) return [words];
  return [
    words,
    {
      kind: 'form',
      act: 'evaluasi',
      subject: { periode, kode: rancangan.kode },
      fields: [],
      submits: [
        {
          label: PERUBAHAN_TEXT.adoptAgain(rancangan.kode),
          confirm: RECOMMENDATION_TEXT.adoptConfirm,
        },
      ],
    },
  ];
}

function quarterBlocks(book: Book, ctx: Context, periode: Periode): readonly Block[] {
  const mayAdopt = authorize(book, ctx, 12).ok;
  const draft = pendingDraft(book, periode);
  const inForce = recommendationsInForce(book).filter(({ row }) => row.periode === periode);
  const signed = book.naskah.filter((row) => row.periode === periode && row.jenis === 'Naskah final');
  const last = signed[signed.length - 1];
  const formWords = draft
    ? RECOMMENDATION_TEXT.replace
    : inForce.length > 0
      ? RECOMMENDATION_TEXT.add
      : RECOMMENDATION_TEXT.write;
  return [
    { kind: 'heading', text: periodeLabel(periode) },
    ...(last
      ? [
          {
            kind: 'list',
            items: [{ text: RECOMMENDATION_TEXT.signed(last.nama), href: last.tautan }],
          } as const,
        ]
      : []),
    ...(inForce.length > 0
      ? ([
          { kind: 'heading', text: RECOMMENDATION_TEXT.inForce },
          {
            kind: 'list',
            items: inForce.map((item) => recommendationItem(item, ctx)),
          },
        ] satisfies Block[])
      : []),
    ...(draft ? pendingBlocks(book, periode, draft, mayAdopt) : againBlocks(book, periode, mayAdopt)),
    { kind: 'heading', text: formWords },
    draftForm(book, periode, draft ? draftRows(book, draft.row) : [], mayAdopt),
  ];
}

/** Quarters that wait for their evaluation; where none does, the last one evaluated, to which more may be added. */
export function evaluateBlocks(book: Book, ctx: Context): readonly Block[] {
  const access = authorizeDraft(book, ctx);
  if (!access.ok) return [paragraph(access.message, 'ingat'), ...openBlocks(book, ctx)];
  const periodes = evaluatedPeriodes(book);
  if (periodes.length === 0) return [paragraph(RECOMMENDATION_TEXT.nothingToEvaluate)];
  const waiting = periodes.filter((periode) => awaitsEvaluation(book, periode));
  return (waiting.length > 0 ? waiting : periodes.slice(-1)).flatMap((periode) =>
    quarterBlocks(book, ctx, periode),
  );
}

function followUpForm(book: Book, ctx: Context, item: Recommendation): Block {
  const { row } = item;
  const rights = followUpRights(book, ctx, item);
  if (rights.length === 0)
    return paragraph(RECOMMENDATION_TEXT.recordedBy(followUpPeople(book, ctx, row.bidang)));
  const choices = [...new Set(rights.flatMap((right) => right.choices))];
  return {
    kind: 'form',
    act: 'tindak-lanjut',
    subject: { no: String(row.no) },
    fields: [
      {
        kind: 'choice',
        name: 'keadaan',
        label: RECOMMENDATION_TEXT.newState(row.no),
        options: choices.map((choice) => ({ value: choice, label: choice })),
        value: choices[0] ?? '',
      },
      {
        kind: 'text',
        long: true,
        name: 'catatan',
        label: RECOMMENDATION_TEXT.note(row.no),
        hint: RECOMMENDATION_TEXT.noteHint,
      },
    ],
    submits: [{ label: RECOMMENDATION_TEXT.record(row.no), tone: 'utama' }],
  };
}

function followUpItem(book: Book, ctx: Context, item: Recommendation): readonly Block[] {
  const { row, last } = item;
  return [
    { kind: 'heading', text: RECOMMENDATION_TEXT.heading(row.no, unitWords(row.bidang)) },
    {
      kind: 'facts',
      rows: [
        { label: RECOMMENDATION_TEXT.finding, value: row.temuan },
        { label: RECOMMENDATION_TEXT.recommendation, value: row.rekomendasi },
        { label: RECOMMENDATION_TEXT.personInCharge, value: row.pic },
        { label: RECOMMENDATION_TEXT.deadline, value: deadlineWords(row) },
        { label: RECOMMENDATION_TEXT.state, value: stateWords(item, tanggalOf(ctx.waktu)) },
        ...(last && last.catatan !== ''
          ? [{ label: RECOMMENDATION_TEXT.lastNote, value: last.catatan }]
          : []),
      ],
    },
    followUpForm(book, ctx, item),
  ];
}

/** Open recommendations, first those the caller may follow up; then the closed ones, which some may open again. */
export function followUpBlocks(book: Book, ctx: Context): readonly Block[] {
  const all = recommendationsInForce(book);
  const isMine = (item: Recommendation) => followUpRights(book, ctx, item).length > 0;
  const open = all.filter(isOpen);
  const closed = all.filter((item) => !isOpen(item));
  return [
    ...(open.length === 0 ? [paragraph(RECOMMENDATION_TEXT.noneOpen, 'baik')] : []),
    ...[...open.filter(isMine), ...open.filter((item) => !isMine(item))].flatMap((item) =>
      followUpItem(book, ctx, item),
    ),
    ...(closed.length > 0 ? [{ kind: 'heading', text: RECOMMENDATION_TEXT.closedOnes } as const] : []),
    ...closed.flatMap((item) =>
      isMine(item)
        ? followUpItem(book, ctx, item)
        : [{ kind: 'list', items: [recommendationItem(item, ctx)] } as const],
    ),
  ];
}
