// Uji keutuhan of what is derived: views against the rows they show, forms against the version submitted, and the data of a
// report's text against the text they make now. What is stored is compared in core/workbook/integrity.
import { formatAngka } from '../domain/angka';
import { periodeLabel } from '../domain/triwulan';
import { bahanOf, dataDigest } from '../lakip/gather';
import type { CellInput, Write } from '../layout/write';
import { laporanOf, laporanPeriodes } from '../sop/laporan';
import { INTEGRITY_TEXT } from '../text/integrity';
import { REKAP_TEXT } from '../text/rekap';
import { type Book, refOf } from '../workbook/book';
import { a1, type CellValue, textOf } from '../workbook/cell';
import { checkStored, type Pemeriksaan } from '../workbook/integrity';
import { type Problem, problem } from '../workbook/problem';
import { PEGAWAI, RINGKASAN } from '../workbook/report-tables';
import type { KeyOf } from '../workbook/tab';
import { KONSOLIDASI } from '../workbook/tables';
import { changesSince } from '../workbook/version';
import type { Context } from './act';
import { finishedView } from './consolidate';

const VIEWS = { konsolidasi: KONSOLIDASI, ringkasan: RINGKASAN, pegawai: PEGAWAI } as const;
type ViewTab = keyof typeof VIEWS;

type ValuesOf<Id extends ViewTab> = Extract<Write, { do: 'values' }> & { readonly tab: Id };

function plain(cell: CellInput | undefined): CellValue {
  if (typeof cell !== 'object') return cell ?? '';
  if ('teks' in cell) return cell.teks;
  return 'tanggal' in cell ? cell.tanggal : '';
}

function isFormula(cell: CellInput | undefined): boolean {
  return typeof cell === 'object' && 'formula' in cell;
}

function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return one.toPrecision(12) === other.toPrecision(12);
  return textOf(one) === textOf(other);
}

/** The columns that tell a view's rows apart; where they say the same, rows stand in one order. */
const NAMED_BY: Readonly<Record<ViewTab, readonly string[]>> = {
  konsolidasi: ['blok', 'bidang', 'kode', 'uraian'],
  ringkasan: ['bagian', 'kode', 'uraian'],
  pegawai: ['pegawai', 'kode', 'uraian'],
};

/** As a person writes it. */
function written(cell: CellValue): string {
  return typeof cell === 'number' ? formatAngka(cell) : textOf(cell);
}

interface ViewCheck {
  readonly temuan: readonly Problem[];
  readonly sama: number;
}

type CellOf = (key: string) => CellInput | undefined;

/** The derived rows by what names them. */
function byName(tab: ViewTab, rows: readonly CellOf[]): Map<string, CellOf[]> {
  const named = new Map<string, CellOf[]>();
  for (const at of rows) {
    const name = nameOf(tab, at);
    named.set(name, [...(named.get(name) ?? []), at]);
  }
  return named;
}

function nameOf(tab: ViewTab, at: CellOf): string {
  return NAMED_BY[tab].map((key) => textOf(plain(at(key)))).join('|');
}

/** Headers and keys of the columns in which a row differs from the derived one. */
function otherColumns(tab: ViewTab, derived: CellOf, stands: (key: string) => CellValue) {
  const isLine = tab === 'konsolidasi' && plain(derived('blok')) === REKAP_TEXT.blok.bidang;
  return VIEWS[tab].columns.filter(({ key }) => {
    // A bidang's line says how its quarter stood when the view was written.
    if (key === 'generasi' || (isLine && (key === 'status' || key === 'keterangan'))) return false;
    return !isFormula(derived(key)) && !isSame(plain(derived(key)), stands(key));
  });
}

/** A view's rows against those that Riwayat and the reference tabs give now. */
function checkView<Id extends ViewTab>(book: Book, tab: Id, write: ValuesOf<Id>): ViewCheck {
  const ref = refOf(book, tab);
  const cellsOf =
    (cells: readonly CellInput[]): CellOf =>
    (key) =>
      cells[ref.keys.indexOf(key)];
  const derived = byName(tab, write.cells.map(cellsOf));
  const temuan: Problem[] = [];
  let sama = 0;
  for (const row of book.rows(tab)) {
    const stands = (key: string) => row.cell(key as KeyOf<Id>);
    const name = nameOf(tab, stands);
    const match = derived.get(name)?.shift();
    const at = (column: number) => ({ tab: ref.name, a1: a1(row.row, column) });
    if (!match) {
      temuan.push(problem(at(1), INTEGRITY_TEXT.viewRow, 'Perlu penjelasan'));
      continue;
    }
    const other = otherColumns(tab, match, stands);
    if (other.length === 0) sama += 1;
    for (const { key, header } of other) {
      const sentence = INTEGRITY_TEXT.viewDiffers(header, written(stands(key)), written(plain(match(key))));
      temuan.push(problem(at(ref.keys.indexOf(key) + 1), sentence, 'Perlu penjelasan'));
    }
  }
  const missing = [...derived.values()].flat().length;
  if (missing > 0) {
    temuan.push(problem(null, INTEGRITY_TEXT.viewRowsMissing(ref.name, missing), 'Perlu penjelasan'));
  }
  return { temuan, sama };
}

function checkViews(book: Book, ctx: Context): readonly (ViewCheck & { readonly tab: ViewTab })[] {
  return finishedView(book, ctx).flatMap((write) => {
    if (write.do !== 'values') return [];
    const tab = (Object.keys(VIEWS) as ViewTab[]).find((id) => id === write.tab);
    return tab ? [{ tab, ...checkView(book, tab, { ...write, tab }) }] : [];
  });
}

/** Forms that still show their version: what was submitted is what stands there. */
function formFindings(book: Book, ctx: Context): readonly Problem[] {
  return [...book.forms.values()].flatMap((form) => {
    const versi = form.periode ? book.state.unit(form.periode, form.bidang).versi : null;
    if (!versi || versi.putusan === 'dikembalikan') return [];
    return changesSince(form, versi, book, ctx.sha256).map(({ place, sentence }) =>
      place
        ? { severity: 'Perlu penjelasan' as const, place, sentence }
        : problem(null, sentence, 'Perlu penjelasan'),
    );
  });
}

interface ReportCheck {
  readonly temuan: readonly Problem[];
  readonly takTerbandingkan: readonly string[];
}

/** The data of each quarter's text, made anew; after the signature they may have moved on. */
function checkReports(book: Book, ctx: Context): ReportCheck {
  const temuan: Problem[] = [];
  const takTerbandingkan: string[] = [];
  for (const periode of laporanPeriodes(book.committed)) {
    const laporan = laporanOf(book.committed, periode);
    // The text that stands for a quarter: the final one, before that its draft.
    const text = laporan.final ?? laporan.draf;
    if (!text || dataDigest(bahanOf(book, periode), ctx.sha256) === text.row.digest) continue;
    const nama =
      book.naskah.find(({ generasi }) => generasi === text.row.generasi)?.nama ?? periodeLabel(periode);
    if (laporan.tandaTangan) takTerbandingkan.push(INTEGRITY_TEXT.uncomparedReport(nama, text.kode));
    else temuan.push(problem(null, INTEGRITY_TEXT.reportDiffers(nama, text.kode), 'Perlu penjelasan'));
  }
  return { temuan, takTerbandingkan };
}

/** Everything whose content the log or the stored rows hold. */
export function checkAllContent(book: Book, ctx: Context, anchor = ''): Pemeriksaan {
  const stored = checkStored(book, ctx.sha256, anchor);
  const views = checkViews(book, ctx);
  const reports = checkReports(book, ctx);
  return {
    ...stored,
    temuan: [
      ...stored.temuan,
      ...views.flatMap(({ temuan }) => temuan),
      ...formFindings(book, ctx),
      ...reports.temuan,
    ],
    sama: [
      ...stored.sama,
      ...views.map(({ tab, sama }) => [refOf(book, tab).name, sama] as const).filter(([, rows]) => rows > 0),
    ],
    takTerbandingkan: [...stored.takTerbandingkan, ...reports.takTerbandingkan],
  };
}
