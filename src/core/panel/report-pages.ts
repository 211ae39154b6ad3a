// Steps 9 to 11 on the panel, and decisions on paper: where each report stands, its texts, review, signature, papers.
import { formatWaktu } from '../domain/kalender';
import { type Periode, parsePeriode, periodeLabel } from '../domain/triwulan';
import { lakipFacts } from '../lakip/facts';
import { narasiNeeds } from '../lakip/narasi';
import { ikhtisarOf, REVIU_STATEMENTS } from '../lakip/reviu-statements';
import type { Context } from '../plan/act';
import { lineCell, lineOf } from '../plan/leader-decision';
import { LANGKAH_DOKUMEN } from '../plan/matters';
import { missingNarasi } from '../plan/narasi';
import { authorizeRecorder } from '../plan/paper';
import { checklistGaps, summaryGaps } from '../plan/review';
import type { Block, Field, FieldName, ListItem, Submit } from '../rpc';
import { DINAS, isSelesai, type JejakRow } from '../sop/jejak';
import type { NomorLangkah } from '../sop/langkah';
import { type Laporan, laporanOf, laporanPeriodes } from '../sop/laporan';
import { keadaanOf } from '../sop/workflow';
import { ACT_TEXT } from '../text/act';
import { PANEL_TEXT } from '../text/panel';
import { PAPER_TEXT, REPORT_PAGE_TEXT, REVIEW_TEXT, SIGN_TEXT } from '../text/report';
import { RETURNABLE } from '../workbook/board-formulas';
import { type Book, refOf } from '../workbook/book';
import { a1 } from '../workbook/cell';
import type { JenisNaskah } from '../workbook/report-tables';
import { columnOf } from '../workbook/tab';
import { openTriwulan } from './order-pages';
import { findingItem, paragraph, refusalFor, wayOf } from './parts';

type Facts = Extract<Block, { kind: 'facts' }>['rows'];

/** Quarters being reported, the latest first. */
function reported(book: Book): readonly Periode[] {
  return [...laporanPeriodes(book.committed)].reverse();
}

function list(items: readonly ListItem[]): readonly Block[] {
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

function stateOf(book: Book, periode: Periode, langkah: NomorLangkah) {
  return keadaanOf(book.state.unit(periode, DINAS), langkah);
}

function stepFacts(book: Book, periode: Periode, langkah: readonly NomorLangkah[]): Facts {
  return langkah.map((nomor) => ({
    label: REPORT_PAGE_TEXT.state(nomor, book.sop[nomor - 1]?.singkat ?? ''),
    value: stateOf(book, periode, nomor),
  }));
}

function decidedBy(book: Book, row: JejakRow): string {
  return REPORT_PAGE_TEXT.decidedBy(row.pelaku, formatWaktu(row.waktu), wayOf(book, row.kanal));
}

function returnFacts(book: Book, { kembali }: Laporan): Facts {
  if (!kembali) return [];
  const { pelaku, waktu, kanal, alasan } = kembali;
  return [
    {
      label: REPORT_PAGE_TEXT.returned(kembali.langkah),
      value: REPORT_PAGE_TEXT.returnedBy(pelaku, formatWaktu(waktu), wayOf(book, kanal), alasan),
    },
  ];
}

/** Links to the registered texts of these kinds, each with its PDF where it has one. */
function textItems(
  book: Book,
  periode: Periode,
  jenis: readonly JenisNaskah[],
  kode?: string,
): readonly ListItem[] {
  return book.naskah
    .filter((row) => row.periode === periode && jenis.includes(row.jenis))
    .filter((row) => kode === undefined || row.kode === kode)
    .flatMap((row): readonly ListItem[] => [
      { text: REPORT_PAGE_TEXT.text(row.jenis, row.kode, row.nama), href: row.tautan },
      ...(row.tautanPdf === ''
        ? []
        : [{ text: REPORT_PAGE_TEXT.pdf(row.jenis, row.kode), href: row.tautanPdf }]),
    ]);
}

const LAKIP_NASKAH: readonly JenisNaskah[] = ['Draf LAKIP', 'Naskah final', 'Naskah bertanda tangan'];

/** Setuju and Kembalikan on one code. */
function decisionForm(
  act: 'reviu' | 'tanda-tangan',
  periode: Periode,
  kode: string,
  words: { readonly agree: string; readonly agreeConfirm: string; readonly returnConfirm: string },
): Block {
  const submits: readonly Submit<FieldName<'reviu'>>[] = [
    {
      label: `${words.agree} · ${kode}`,
      values: { putusan: 'setuju' },
      tone: 'utama',
      confirm: words.agreeConfirm,
    },
    {
      label: `${PANEL_TEXT.giveBack} · ${kode}`,
      values: { putusan: 'kembalikan' },
      tone: 'bahaya',
      confirm: words.returnConfirm,
    },
  ];
  const hint = PANEL_TEXT.reasonHint;
  return {
    kind: 'form',
    act,
    subject: { periode, kode },
    fields: [{ kind: 'text', long: true, name: 'alasan', label: PANEL_TEXT.reason, hint }],
    submits,
  };
}

// Step 9

/** Obligatory texts that are not written yet, with the cells to write them in. */
function textBlocks(book: Book, periode: Periode): readonly Block[] {
  const ref = refOf(book, 'narasi');
  const needs = narasiNeeds(book, periode, lakipFacts(book, periode).sasaran);
  const empty = needs.filter(({ slot, row }) => slot.wajib && row?.isi === '');
  const unprepared = missingNarasi(book, periode).length > 0;
  return [
    ...(unprepared ? [paragraph(REPORT_PAGE_TEXT.noTexts, 'ingat')] : []),
    ...(empty.length > 0 ? [paragraph(REPORT_PAGE_TEXT.missingTexts(empty.length), 'ingat')] : []),
    ...list(
      empty.flatMap(({ row, judul }): readonly ListItem[] =>
        row
          ? [
              {
                text: REPORT_PAGE_TEXT.missingText(judul),
                tone: 'ingat',
                cell: { tab: ref.name, a1: a1(row.row, columnOf(ref, 'isi')) },
              },
            ]
          : [],
      ),
    ),
    ...(!unprepared && empty.length === 0 ? [paragraph(REPORT_PAGE_TEXT.textsReady, 'baik')] : []),
    ...(unprepared
      ? ([
          {
            kind: 'form',
            act: 'narasi',
            subject: { periode },
            fields: [],
            submits: [{ label: REPORT_PAGE_TEXT.prepareTexts, tone: 'utama' }],
          },
        ] satisfies Block[])
      : []),
  ];
}

function makeBlocks(book: Book, periode: Periode, laporan: Laporan): readonly Block[] {
  const label = periodeLabel(periode);
  const { tandaTangan, periksa, final } = laporan;
  if (tandaTangan) return [paragraph(SIGN_TEXT.signedAlready(label, tandaTangan.kode), 'baik')];
  if (!isSelesai(stateOf(book, periode, 8))) return [paragraph(ACT_TEXT.waitsFor(9, 8, label), 'ingat')];
  const isFinal = periksa !== null && final === null;
  return [
    ...textBlocks(book, periode),
    {
      kind: 'dialog',
      label: isFinal ? REPORT_PAGE_TEXT.makeFinal(label) : REPORT_PAGE_TEXT.makeDraft(label),
      periode,
    },
  ];
}

export function lakipBlocks(book: Book, ctx: Context): readonly Block[] {
  const refusal = refusalFor(book, ctx, 9);
  if (refusal.length > 0) return refusal;
  const periodes = reported(book);
  if (periodes.length === 0) return [paragraph(REPORT_PAGE_TEXT.none)];
  return periodes.flatMap((periode): readonly Block[] => {
    const laporan = laporanOf(book.committed, periode);
    const texts = textItems(book, periode, LAKIP_NASKAH);
    return [
      { kind: 'heading', text: periodeLabel(periode) },
      { kind: 'facts', rows: [...stepFacts(book, periode, [8, 9, 10, 11]), ...returnFacts(book, laporan)] },
      ...makeBlocks(book, periode, laporan),
      ...(texts.length > 0 ? [{ kind: 'heading', text: REPORT_PAGE_TEXT.texts } as const] : []),
      ...list(texts),
    ];
  });
}

// Step 10

function checklistBlocks(book: Book, periode: Periode): readonly Block[] {
  const gaps = checklistGaps(book, periode);
  const summary = ikhtisarOf(book, periode);
  const noSummary = summaryGaps(book, periode);
  const answered = REVIU_STATEMENTS.length - gaps.length;
  return [
    { kind: 'heading', text: REVIEW_TEXT.checklist },
    paragraph(REVIEW_TEXT.progress(answered, REVIU_STATEMENTS.length), gaps.length > 0 ? 'ingat' : 'baik'),
    ...list(gaps.map(findingItem)),
    { kind: 'heading', text: REVIEW_TEXT.summary },
    ...(summary === '' ? list(noSummary.map(findingItem)) : [paragraph(summary)]),
  ];
}

function reviewOf(book: Book, periode: Periode): readonly Block[] {
  const laporan = laporanOf(book.committed, periode);
  const { draf, periksa, tandaTangan } = laporan;
  const label = periodeLabel(periode);
  const head: Block = { kind: 'heading', text: label };
  if (!draf) return [head, paragraph(REVIEW_TEXT.noDraft(label))];
  const state = stateOf(book, periode, 10);
  const waits = !tandaTangan && (state === 'Menunggu' || state === 'Perlu diulang');
  return [
    head,
    {
      kind: 'facts',
      rows: [
        ...stepFacts(book, periode, [10]),
        {
          label: REPORT_PAGE_TEXT.draft,
          value: REPORT_PAGE_TEXT.madeBy(draf.kode, draf.row.pelaku, formatWaktu(draf.row.waktu)),
        },
        ...(periksa ? [{ label: REPORT_PAGE_TEXT.decision, value: decidedBy(book, periksa) }] : []),
        ...returnFacts(book, laporan),
      ],
    },
    ...list(textItems(book, periode, ['Draf LAKIP'], draf.kode)),
    ...(waits
      ? [
          paragraph(REVIEW_TEXT.explain),
          ...checklistBlocks(book, periode),
          decisionForm('reviu', periode, draf.kode, {
            agree: PANEL_TEXT.approve,
            agreeConfirm: REVIEW_TEXT.approveConfirm,
            returnConfirm: REVIEW_TEXT.returnConfirm,
          }),
        ]
      : []),
  ];
}

export function reviewBlocks(book: Book, ctx: Context): readonly Block[] {
  const refusal = refusalFor(book, ctx, 10);
  if (refusal.length > 0) return refusal;
  const periodes = reported(book);
  if (periodes.length === 0) return [paragraph(REPORT_PAGE_TEXT.none)];
  return periodes.flatMap((periode) => reviewOf(book, periode));
}

// Step 11

/** The final text: its code, the code of its data, and who decided on it by which way. */
function finalFacts(book: Book, periode: Periode, laporan: Laporan): Facts {
  const { final, tandaTangan } = laporan;
  const row = book.naskah.find(
    (candidate) =>
      candidate.jenis === 'Naskah final' && candidate.kode === (tandaTangan?.kode ?? final?.kode),
  );
  return [
    ...stepFacts(book, periode, [11]),
    ...(final
      ? [
          {
            label: REPORT_PAGE_TEXT.final,
            value: REPORT_PAGE_TEXT.madeBy(final.kode, final.row.pelaku, formatWaktu(final.row.waktu)),
          },
        ]
      : []),
    ...(row ? [{ label: SIGN_TEXT.kodeData, value: row.digestData.slice(0, 6).toUpperCase() }] : []),
    ...(tandaTangan ? [{ label: REPORT_PAGE_TEXT.decision, value: decidedBy(book, tandaTangan) }] : []),
    ...returnFacts(book, laporan),
  ];
}

function signatureOf(book: Book, periode: Periode): readonly Block[] {
  const laporan = laporanOf(book.committed, periode);
  const { final, tandaTangan } = laporan;
  const line = lineOf(book, 11, periode);
  return [
    { kind: 'heading', text: periodeLabel(periode) },
    { kind: 'facts', rows: finalFacts(book, periode, laporan) },
    ...(final ? list(textItems(book, periode, ['Naskah final'], final.kode)) : []),
    ...(!final ? [paragraph(SIGN_TEXT.notIssued(periodeLabel(periode)))] : []),
    ...(final && !tandaTangan
      ? [
          paragraph(SIGN_TEXT.explain(line ? lineCell(book, line) : '')),
          decisionForm('tanda-tangan', periode, final.kode, {
            agree: SIGN_TEXT.sign,
            agreeConfirm: SIGN_TEXT.signConfirm,
            returnConfirm: SIGN_TEXT.returnConfirm,
          }),
        ]
      : []),
  ];
}

export function signBlocks(book: Book, ctx: Context): readonly Block[] {
  const refusal = refusalFor(book, ctx, 11);
  if (refusal.length > 0) return refusal;
  const periodes = reported(book);
  if (periodes.length === 0) return [paragraph(REPORT_PAGE_TEXT.none)];
  return periodes.flatMap((periode) => signatureOf(book, periode));
}

// Papers

/** Number, date and file: what every registered paper needs. */
const PAPER_FIELDS: readonly Field<'nomor' | 'tanggal'>[] = [
  { kind: 'text', name: 'nomor', label: PAPER_TEXT.nomor },
  { kind: 'date', name: 'tanggal', label: PAPER_TEXT.tanggal },
];
const FILE_FIELD: Field<'berkas'> = {
  kind: 'file',
  name: 'berkas',
  label: PAPER_TEXT.berkas,
  hint: PAPER_TEXT.berkasHint,
  several: false,
};

function signedPaperOf(book: Book, periode: Periode): readonly Block[] {
  const laporan = laporanOf(book.committed, periode);
  const { final, tandaTangan } = laporan;
  const kode = tandaTangan?.kode ?? final?.kode;
  const label = periodeLabel(periode);
  return [
    { kind: 'heading', text: label },
    { kind: 'facts', rows: finalFacts(book, periode, laporan) },
    ...list(textItems(book, periode, ['Naskah final', 'Naskah bertanda tangan'], kode ?? '')),
    ...(kode === undefined
      ? [paragraph(SIGN_TEXT.notIssued(label))]
      : ([
          {
            kind: 'form',
            act: 'naskah',
            subject: { periode, kode },
            fields: [
              {
                kind: 'choice',
                name: 'cara',
                label: PAPER_TEXT.caraLabel,
                options: [
                  { value: 'TTE', label: PAPER_TEXT.cara.TTE },
                  { value: 'basah', label: PAPER_TEXT.cara.basah },
                ],
              },
              ...PAPER_FIELDS,
              FILE_FIELD,
            ],
            submits: [
              {
                label: `${PAPER_TEXT.submitSigned} · ${kode}`,
                tone: 'utama',
                confirm: PAPER_TEXT.confirmSigned,
              },
            ],
          },
        ] satisfies Block[])),
  ];
}

export function signedPaperBlocks(book: Book, ctx: Context): readonly Block[] {
  const access = authorizeRecorder(book, ctx);
  if (!access.ok) return [paragraph(access.message, 'ingat')];
  const periodes = reported(book);
  if (periodes.length === 0) return [paragraph(REPORT_PAGE_TEXT.none)];
  return [
    paragraph(PAPER_TEXT.explainSigned),
    ...periodes.flatMap((periode) => signedPaperOf(book, periode)),
  ];
}

/** What a paper would decide on now, by code: the paper itself names none. */
function waitingItems(book: Book): readonly ListItem[] {
  return reported(book).flatMap((periode): readonly ListItem[] => {
    const { draf, final, rancangan } = laporanOf(book.committed, periode);
    const label = periodeLabel(periode);
    const waits = (langkah: NomorLangkah) => {
      const state = stateOf(book, periode, langkah);
      return state === 'Menunggu' || state === 'Perlu diulang';
    };
    return [
      ...(draf && waits(10) ? [{ text: PAPER_TEXT.waitingDraft(label, draf.kode) }] : []),
      ...(final && waits(11) ? [{ text: PAPER_TEXT.waitingFinal(label, final.kode) }] : []),
      ...(rancangan && waits(12) ? [{ text: PAPER_TEXT.waitingAdoption(label, rancangan.kode) }] : []),
    ];
  });
}

/** Quarters a paper may be about: the next one to open, the one being measured, and those being reported. */
function documentPeriodes(book: Book): readonly Periode[] {
  const tahun = book.pengaturan.tahun;
  const next = openTriwulan(book).flatMap(({ value }) => parsePeriode(`${tahun}-TW${value}`)?.periode ?? []);
  const measured = book.state.periode ? [book.state.periode] : [];
  return [...new Set([...reported(book), ...measured, ...next])].sort();
}

export function documentBlocks(book: Book, ctx: Context): readonly Block[] {
  const access = authorizeRecorder(book, ctx);
  if (!access.ok) return [paragraph(access.message, 'ingat')];
  const periodes = documentPeriodes(book);
  const waiting = waitingItems(book);
  const among = (langkah: readonly number[]) => ({ field: 'langkah', among: langkah.map(String) }) as const;
  const fields: readonly Field<FieldName<'dokumen'>>[] = [
    {
      kind: 'choice',
      name: 'langkah',
      label: PAPER_TEXT.langkah,
      options: LANGKAH_DOKUMEN.map((nomor) => ({
        value: String(nomor),
        label: REPORT_PAGE_TEXT.state(nomor, book.sop[nomor - 1]?.singkat ?? ''),
      })),
    },
    {
      kind: 'choice',
      name: 'periode',
      label: PAPER_TEXT.periode,
      options: periodes.map((periode) => ({ value: periode, label: periodeLabel(periode) })),
    },
    {
      kind: 'choice',
      name: 'bidang',
      label: PAPER_TEXT.bidang,
      options: book.bidang.map(({ kode, nama }) => ({ value: kode, label: nama })),
      when: among([4]),
    },
    {
      kind: 'choice',
      name: 'putusan',
      label: PAPER_TEXT.putusan,
      options: [
        { value: 'setuju', label: PANEL_TEXT.approve },
        { value: 'kembalikan', label: PANEL_TEXT.giveBack },
      ],
      when: among(RETURNABLE),
    },
    ...PAPER_FIELDS,
    { kind: 'text', long: true, name: 'alasan', label: PAPER_TEXT.alasan, hint: PAPER_TEXT.alasanHint },
    FILE_FIELD,
  ];
  return [
    paragraph(PAPER_TEXT.explain),
    ...(waiting.length > 0 ? [{ kind: 'heading', text: PAPER_TEXT.waiting } as const] : []),
    ...list(waiting),
    {
      kind: 'form',
      act: 'dokumen',
      subject: {},
      fields,
      submits: [{ label: PAPER_TEXT.submit, tone: 'utama' }],
    },
  ];
}
