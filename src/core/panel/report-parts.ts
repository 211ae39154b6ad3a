// What the pages of steps 9 to 11 and of papers share: quarters being reported, their texts, states and returns.
import { formatWaktu } from '../domain/kalender';
import { type Periode, periodeLabel } from '../domain/triwulan';
import type { Context } from '../plan/act';
import type { Block, ListItem } from '../rpc';
import { DINAS, type JejakRow } from '../sop/jejak';
import type { NomorLangkah } from '../sop/langkah';
import { type Laporan, laporanOf, laporanPeriodes } from '../sop/laporan';
import { keadaanOf } from '../sop/workflow';
import { FILE_TEXT } from '../text/file';
import { PERUBAHAN_TEXT } from '../text/perubahan';
import { REPORT_PAGE_TEXT } from '../text/report';
import type { Book } from '../workbook/book';
import { carryingOld } from '../workbook/koreksi';
import type { JenisNaskah } from '../workbook/report-tables';
import { paragraph, refusalFor, wayOf } from './parts';

export type Facts = Extract<Block, { kind: 'facts' }>['rows'];

/** Quarters being reported, the latest first. */
export function reported(book: Book): readonly Periode[] {
  return [...laporanPeriodes(book.committed)].reverse();
}

export function list(items: readonly ListItem[]): readonly Block[] {
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

export function stateOf(book: Book, periode: Periode, langkah: NomorLangkah) {
  return keadaanOf(book.state.unit(periode, DINAS), langkah);
}

export function stepFacts(book: Book, periode: Periode, langkah: readonly NomorLangkah[]): Facts {
  return langkah.map((nomor) => ({
    label: REPORT_PAGE_TEXT.state(nomor, book.sop[nomor - 1]?.singkat ?? ''),
    value: stateOf(book, periode, nomor),
  }));
}

export function decidedBy(book: Book, row: JejakRow): string {
  return REPORT_PAGE_TEXT.decidedBy(row.pelaku, formatWaktu(row.waktu), wayOf(book, row.kanal));
}

export function returnFacts(book: Book, { kembali }: Laporan): Facts {
  if (!kembali) return [];
  const { pelaku, waktu, kanal, alasan } = kembali;
  return [
    {
      label: REPORT_PAGE_TEXT.returned(kembali.langkah),
      value: REPORT_PAGE_TEXT.returnedBy(pelaku, formatWaktu(waktu), wayOf(book, kanal), alasan),
    },
  ];
}

/** A text that was signed, and another one took its place since. */
function replacedBadge(book: Book, periode: Periode, kode: string): { readonly badge?: string } {
  const { perubahan, tandaTangan } = laporanOf(book.committed, periode);
  for (let step = tandaTangan ? perubahan : (perubahan?.semula.perubahan ?? null); step; ) {
    if (step.menggantikan.kode === kode) return { badge: PERUBAHAN_TEXT.replaced(step.ke) };
    step = step.semula.perubahan;
  }
  return {};
}

/** What of a consolidated quarter still sums earlier quarters as they were before a correction. */
export function carryingBlocks(book: Book, periode: Periode): readonly Block[] {
  const kode = carryingOld(book, periode);
  return kode.length === 0
    ? []
    : [{ kind: 'paragraph', text: PERUBAHAN_TEXT.carriesOld(periodeLabel(periode), kode), tone: 'ingat' }];
}

/** Links to the registered texts of these kinds, each with its PDF where it has one, and whether nobody could look at it. */
export function textItems(
  book: Book,
  periode: Periode,
  jenis: readonly JenisNaskah[],
  kode?: string,
): readonly ListItem[] {
  return book.naskah
    .filter((row) => row.periode === periode && jenis.includes(row.jenis))
    .filter((row) => kode === undefined || row.kode === kode)
    .flatMap((row): readonly ListItem[] => [
      {
        text: REPORT_PAGE_TEXT.text(row.jenis, row.kode, row.nama),
        href: row.tautan,
        ...replacedBadge(book, periode, row.kode),
      },
      ...(row.keterangan === FILE_TEXT.unread ? [{ text: row.keterangan, tone: 'ingat' } as const] : []),
      ...(row.tautanPdf === ''
        ? []
        : [{ text: REPORT_PAGE_TEXT.pdf(row.jenis, row.kode), href: row.tautanPdf }]),
    ]);
}

export const LAKIP_NASKAH: readonly JenisNaskah[] = [
  'Draf LAKIP',
  'Naskah final',
  'Naskah bertanda tangan',
  'Lembar pengesahan',
];

/** The page of a step that is decided quarter by quarter, for whoever may do it. */
export function reportedBlocks(
  book: Book,
  ctx: Context,
  langkah: NomorLangkah,
  blocksOf: (book: Book, periode: Periode) => readonly Block[],
): readonly Block[] {
  const refusal = refusalFor(book, ctx, langkah);
  if (refusal.length > 0) return refusal;
  const periodes = reported(book);
  if (periodes.length === 0) return [paragraph(REPORT_PAGE_TEXT.none)];
  return periodes.flatMap((periode) => blocksOf(book, periode));
}
