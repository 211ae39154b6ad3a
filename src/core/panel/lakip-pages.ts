import type { Periode } from '../domain/triwulan';
import { LAMBANG, LETAK_GAMBAR } from '../lakip/gambar';
import { lakipFacts } from '../lakip/gather';
import { narasiNeeds } from '../lakip/narasi';
import type { Context } from '../plan/act';
import { lastDraft } from '../plan/edits';
import { GAMBAR_BYTES, gambarBerlaku, namaGambar, namaLetak } from '../plan/gambar';
import { lacksApproval } from '../plan/lakip';
import { missingNarasi } from '../plan/narasi';
import { laporanLabel } from '../plan/perubahan';
import type { Block, ListItem } from '../rpc';
import { isSelesai } from '../sop/jejak';
import { type Laporan, laporanOf } from '../sop/laporan';
import { ACT_TEXT } from '../text/act';
import { GAMBAR_TEXT } from '../text/gambar';
import { REPORT_PAGE_TEXT, SIGN_TEXT } from '../text/report';
import { type Book, refOf } from '../workbook/book';
import { a1 } from '../workbook/cell';
import { columnOf } from '../workbook/tab';
import { paragraph, refusalFor } from './parts';

import { LAKIP_NASKAH, list, reported, returnFacts, stateOf, stepFacts, textItems } from './report-parts';

/** Obligatory texts that are not written yet, with the cells to write them in. */
function textBlocks(book: Book, periode: Periode): readonly Block[] {
  const ref = refOf(book, 'narasi');
  const needs = narasiNeeds(book, periode, lakipFacts(book, periode).sasaran);
  const empty = needs.filter(({ wajib, row }) => wajib && row?.isi === '');
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
  const label = laporanLabel(book, periode);
  const { tandaTangan, periksa, final } = laporan;
  if (tandaTangan) {
    const signed = paragraph(SIGN_TEXT.signedAlready(label, tandaTangan.kode), 'baik');
    // A statement leaves no signature on the paper: a sheet says how it was approved.
    return lacksApproval(book, periode)
      ? [signed, { kind: 'dialog', opens: 'lakip', label: REPORT_PAGE_TEXT.makeApproval(label), periode }]
      : [signed];
  }
  if (!isSelesai(stateOf(book, periode, 8))) return [paragraph(ACT_TEXT.waitsFor(9, 8, label), 'ingat')];
  const isFinal = periksa !== null && final === null;
  return [
    ...textBlocks(book, periode),
    {
      kind: 'dialog',
      opens: 'lakip',
      label: isFinal ? REPORT_PAGE_TEXT.makeFinal(label) : REPORT_PAGE_TEXT.makeDraft(label),
      periode,
    },
    ...pictureBlocks(book, periode),
    ...(lastDraft(book, periode)
      ? ([{ kind: 'dialog', opens: 'suntingan', label: REPORT_PAGE_TEXT.takeEdits, periode }] as const)
      : []),
  ];
}

/** The lambang and the report's pictures, and how one is added or withdrawn. */
function pictureBlocks(book: Book, periode: Periode): readonly Block[] {
  const rows = gambarBerlaku(book, periode);
  const adding: Block = {
    kind: 'form',
    act: 'gambar',
    subject: { periode },
    fields: [
      {
        kind: 'choice',
        name: 'letak',
        label: GAMBAR_TEXT.letak,
        needed: true,
        options: [LAMBANG, ...LETAK_GAMBAR].map((letak) => ({ value: letak, label: namaLetak(letak) })),
      },
      ...(['keterangan', 'uraian'] as const).map(
        (name) =>
          ({
            kind: 'text',
            name,
            label: GAMBAR_TEXT[name],
            needed: true,
            when: { field: 'letak', among: LETAK_GAMBAR },
          }) as const,
      ),
      {
        kind: 'file',
        name: 'berkas',
        label: GAMBAR_TEXT.berkas,
        several: false,
        // As wide as a page's text, printed sharply.
        photo: { bytes: GAMBAR_BYTES, side: 1600 },
      },
    ],
    submits: [{ label: GAMBAR_TEXT.simpan }],
  };
  const withdrawal: Block = {
    kind: 'form',
    act: 'cabut-gambar',
    subject: { periode },
    fields: [
      {
        kind: 'choice',
        name: 'no',
        label: GAMBAR_TEXT.pilih,
        needed: true,
        options: rows.map((row) => ({ value: String(row.no), label: namaGambar(row) })),
      },
      { kind: 'text', name: 'alasan', label: GAMBAR_TEXT.alasan, needed: true },
    ],
    submits: [{ label: GAMBAR_TEXT.cabut, tone: 'bahaya' }],
  };
  return [
    {
      kind: 'fold',
      label: GAMBAR_TEXT.judul,
      note: String(rows.length),
      open: false,
      blocks: [
        paragraph(GAMBAR_TEXT.explain),
        ...list(rows.map((row) => ({ text: namaGambar(row), href: row.tautan }))),
        adding,
        ...(rows.length > 0 ? [withdrawal] : []),
      ],
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
      { kind: 'heading', text: laporanLabel(book, periode) },
      { kind: 'facts', rows: [...stepFacts(book, periode, [8, 9, 10, 11]), ...returnFacts(book, laporan)] },
      ...makeBlocks(book, periode, laporan),
      ...(texts.length > 0 ? [{ kind: 'heading', text: REPORT_PAGE_TEXT.texts } as const] : []),
      ...list(texts),
    ];
  });
}
