// The page of Cetak dan arsip: a window for each quarter that has papers, those that are stored, and how one is withdrawn.
import { formatTanggal } from '../domain/kalender';
import { type Periode, periodeLabel } from '../domain/triwulan';
import { isWithdrawn } from '../lakip/gambar';
import type { Context } from '../plan/act';
import { papersInForce, storedPapers } from '../plan/kertas';
import { authorizeRecorder } from '../plan/paper';
import { papersPeriodes } from '../plan/papers';
import type { Block, ListItem } from '../rpc';
import { KERTAS_TEXT as TEXT } from '../text/kertas';
import type { Book } from '../workbook/book';
import type { NaskahRow } from '../workbook/report-rows';
import { paragraph } from './parts';
import { list } from './report-parts';

export function papersBlocks(book: Book, ctx: Context): readonly Block[] {
  const periodes = papersPeriodes(book);
  if (periodes.length === 0) return [paragraph(TEXT.none)];
  const isRecorder = authorizeRecorder(book, ctx).ok;
  return [
    paragraph(TEXT.explain),
    ...periodes.flatMap((periode): readonly Block[] => [
      { kind: 'dialog', opens: 'cetak', label: TEXT.title(periodeLabel(periode)), periode },
      ...archive(book, periode, isRecorder),
    ]),
  ];
}

function nameOf({ nomor, tanggal, nama }: NaskahRow): string {
  return TEXT.berkas(nomor, formatTanggal(tanggal), nama);
}

function archive(book: Book, periode: Periode, isRecorder: boolean): readonly Block[] {
  const rows = storedPapers(book, periode);
  if (rows.length === 0) return [];
  const inForce = papersInForce(book, periode);
  const open = rows.filter((row) => !isWithdrawn(book, row));
  const items = rows.flatMap((row): readonly ListItem[] => [
    { text: nameOf(row), href: row.tautan, ...badgeOf(book, row, inForce) },
    { text: TEXT.pdf(row.nomor), href: row.tautanPdf },
  ]);
  const withdrawal: Block = {
    kind: 'form',
    act: 'cabut-kertas',
    subject: { periode },
    fields: [
      {
        kind: 'choice',
        name: 'no',
        label: TEXT.pilih,
        needed: true,
        options: open.map((row) => ({ value: String(row.no), label: nameOf(row) })),
      },
      { kind: 'text', name: 'alasan', label: TEXT.alasanCabut, needed: true },
    ],
    submits: [{ label: TEXT.submitCabut, tone: 'bahaya' }],
  };
  return [
    { kind: 'fold', label: TEXT.tersimpan, note: String(inForce.length), open: false, blocks: list(items) },
    ...(isRecorder && open.length > 0
      ? [{ kind: 'fold', label: TEXT.cabut, open: false, blocks: [withdrawal] } as const]
      : []),
  ];
}

/** What became of it. */
function badgeOf(book: Book, row: NaskahRow, inForce: readonly NaskahRow[]): Pick<ListItem, 'badge'> {
  if (isWithdrawn(book, row)) return { badge: TEXT.dicabut };
  const present = inForce.find(({ rujukan }) => rujukan === row.rujukan);
  return present && present.no !== row.no ? { badge: TEXT.digantikan(present.nomor) } : {};
}
