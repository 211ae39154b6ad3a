// Buka tahun baru on the panel: what is carried over, and afterwards what is still to be revised, by the workbook's own cells.
import { periodeLabel, periodeOf, TRIWULAN } from '../domain/triwulan';
import type { Context } from '../plan/act';
import {
  allCarried,
  authorizeNewYear,
  carriedCode,
  countsOf,
  keepsNewYear,
  keepsYear,
  openedYear,
  unmeasured,
  yearBehind,
} from '../plan/new-year';
import { isPreparedFor } from '../plan/prepare-workbook';
import type { Block, ListItem } from '../rpc';
import { laporanOf, laporanPeriodes } from '../sop/laporan';
import { NEW_YEAR_TEXT } from '../text/new-year';
import { type Book, refOf } from '../workbook/book';
import { a1, textOf } from '../workbook/cell';
import { openRecommendations } from '../workbook/recommendations';
import { lastConsolidation } from '../workbook/riwayat';
import { columnOf } from '../workbook/tab';
import { paragraph } from './parts';

/** One thing to check: done, or the first cell where it is not. */
function item(text: string, isDone: boolean, cell?: ListItem['cell']): ListItem {
  return {
    text,
    badge: isDone ? NEW_YEAR_TEXT.done : NEW_YEAR_TEXT.todo,
    tone: isDone ? 'baik' : 'ingat',
    ...(isDone || !cell ? {} : { cell }),
  };
}

/** What keeps the year from beginning, tab by tab, by the first cell of each. */
function faultItems({ referenceProblems }: Book): readonly ListItem[] {
  const tabs = [...new Set(referenceProblems.map(({ place }) => place?.tab))];
  const items = tabs.map((tab) => {
    const own = referenceProblems.filter(({ place }) => place?.tab === tab);
    return item(NEW_YEAR_TEXT.faults(own.length, own[0]?.sentence ?? ''), false, own[0]?.place ?? undefined);
  });
  return items.length > 0 ? items : [item(NEW_YEAR_TEXT.faultless, true)];
}

/** Comparisons with last year that are not what was consolidated: typed otherwise, or corrected since. */
function resultItem(book: Book, before: number): readonly ListItem[] {
  const last = periodeOf(before, 4);
  if (!lastConsolidation(book, last)) return [];
  const label = periodeLabel(last);
  const other = allCarried(book, before).pembanding.filter(
    ({ kode, realisasi }) =>
      !book.pembanding.some(
        (row) =>
          row.jenis === 'Tahun lalu' &&
          row.tahun === before &&
          row.kode === kode &&
          textOf(row.realisasi) === textOf(realisasi ?? ''),
      ),
  );
  const codes = other.map(({ kode }) => String(kode));
  return [
    item(
      codes.length === 0 ? NEW_YEAR_TEXT.results(label) : NEW_YEAR_TEXT.resultsDiffer(codes, label),
      codes.length === 0,
    ),
  ];
}

function checklist(book: Book, ctx: Context, tahun: number): readonly ListItem[] {
  const { batas, rowOf } = book.pengaturan;
  const leaving = book.personil.filter(
    ({ sampai }) => sampai >= `${tahun - 1}-12-01` && sampai < `${tahun}-03-31`,
  );
  const unsigned = laporanPeriodes(book.committed).filter(
    (periode) => periode.startsWith(`${tahun - 1}-`) && !laporanOf(book.committed, periode).tandaTangan,
  );
  const pengaturan = refOf(book, 'pengaturan');
  const deadline = a1(rowOf.get('batas_1') ?? 1, columnOf(pengaturan, 'nilai'));
  return [
    ...faultItems(book),
    item(
      NEW_YEAR_TEXT.deadlines,
      TRIWULAN.every((triwulan) => batas[triwulan] >= `${tahun}-01-01`),
      { tab: pengaturan.name, a1: deadline },
    ),
    item(NEW_YEAR_TEXT.people(leaving.map(({ nama }) => nama)), leaving.length === 0),
    ...resultItem(book, tahun - 1),
    item(NEW_YEAR_TEXT.prepared, isPreparedFor(book, ctx)),
    ...(unsigned.length > 0 ? [item(NEW_YEAR_TEXT.reports(unsigned.map(periodeLabel)), false)] : []),
  ];
}

function openBlocks(book: Book, ctx: Context, tahun: number): readonly Block[] {
  const kept = keepsYear(book, ctx);
  const carried = allCarried(book, tahun);
  const skipped = unmeasured(book, tahun).map(periodeLabel);
  return [
    paragraph(NEW_YEAR_TEXT.explain(tahun)),
    {
      kind: 'facts',
      rows: [
        { label: NEW_YEAR_TEXT.carried, value: NEW_YEAR_TEXT.counts(countsOf(carried)) },
        {
          label: NEW_YEAR_TEXT.staying,
          value: NEW_YEAR_TEXT.stay(book.personil.length, openRecommendations(book).length),
        },
      ],
    },
    ...(skipped.length > 0 ? [paragraph(NEW_YEAR_TEXT.unmeasured(skipped), 'ingat')] : []),
    ...(kept !== ''
      ? [paragraph(kept, 'bahaya')]
      : [
          {
            kind: 'form',
            act: 'tahun-baru',
            subject: { tahun: String(tahun), kode: carriedCode(carried, ctx.sha256) },
            fields: [],
            submits: [
              {
                label: NEW_YEAR_TEXT.submit(tahun + 1),
                tone: 'utama',
                confirm: NEW_YEAR_TEXT.confirm(tahun + 1),
              },
            ],
          } satisfies Block,
        ]),
  ];
}

function openedBlocks(book: Book, ctx: Context, tahun: number): readonly Block[] {
  const kept = keepsNewYear(book);
  return [
    { kind: 'heading', text: NEW_YEAR_TEXT.checklist(tahun) },
    { kind: 'list', items: checklist(book, ctx, tahun) },
    paragraph(NEW_YEAR_TEXT.besides),
    { kind: 'heading', text: NEW_YEAR_TEXT.cancelHeading(tahun) },
    kept === ''
      ? {
          kind: 'form',
          act: 'batal-tahun-baru',
          subject: { tahun: String(tahun) },
          fields: [{ kind: 'text', long: true, name: 'alasan', label: NEW_YEAR_TEXT.cancelReason }],
          submits: [
            { label: NEW_YEAR_TEXT.cancel, tone: 'bahaya', confirm: NEW_YEAR_TEXT.cancelConfirm(tahun) },
          ],
        }
      : paragraph(kept),
  ];
}

export function newYearBlocks(book: Book, ctx: Context): readonly Block[] {
  const access = authorizeNewYear(book, ctx);
  if (!access.ok) return [paragraph(access.message, 'ingat')];
  const tahun = yearBehind(book);
  if (tahun === null) return [paragraph(NEW_YEAR_TEXT.nothingMeasured)];
  return openedYear(book) ? openedBlocks(book, ctx, tahun + 1) : openBlocks(book, ctx, tahun);
}
