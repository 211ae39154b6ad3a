// What a figure is about: found from the cell that is selected or from what was chosen, and written back for the window.
import type { Place } from '../domain/place';
import { type Periode, parsePeriode, periodeLabel } from '../domain/triwulan';
import type { Context } from '../plan/act';
import { rowsPreview } from '../plan/consolidate';
import { anggaranOf } from '../rekap/anggaran';
import { indikatorOf, rekapPegawai, rekapSasaran } from '../rekap/rekap';
import type { About, Block } from '../rpc';
import { PEGAWAI_TEXT, REKAP_TEXT } from '../text/rekap';
import { FIGURE_TEXT } from '../text/trace';
import type { Book } from '../workbook/book';
import { textOf } from '../workbook/cell';
import type { TableRow } from '../workbook/decode-tables';
import type { Form, FormRow } from '../workbook/form';
import { BLOK, type Blok } from '../workbook/form-layout';
import { aturanOf, committedRiwayat, type RiwayatRecord, recordOf, storedBy } from '../workbook/riwayat';
import { bidangOfTab, type TabId } from '../workbook/spec';
import { isFormTab } from '../workbook/tab-kinds';
import { checkAll } from '../workbook/validation';
import { paragraph } from './parts';

/** What was asked for: something chosen, or the cell that is selected. */
export interface Asked {
  readonly about?: About;
  readonly cell?: SelectedCell | null;
}

/** `id` is null on other people's tabs. */
export interface SelectedCell extends Place {
  readonly id: TabId | null;
}

/** Means and sums, by what they are made over. */
const KELOMPOK = ['dinas', 'sasaran', 'bidang', 'pegawai', 'anggaran'] as const;
export type Kelompok = (typeof KELOMPOK)[number];

export interface RowSubject {
  readonly periode: Periode;
  readonly kind: Blok;
  readonly kode: string;
  /** A row as it stands on the form, not as it was consolidated. */
  readonly onForm: boolean;
}

export interface GroupSubject {
  readonly periode: Periode;
  readonly kind: Kelompok;
  /** Of a sasaran or an employee, code of a bidang; '' elsewhere. */
  readonly nama: string;
}

export type Subject = RowSubject | GroupSubject;

export function isRowSubject(subject: Subject): subject is RowSubject {
  return subject.kind === 'indikator' || subject.kind === 'program';
}

function choiceOf(subject: Subject): string {
  return `${subject.kind}/${isRowSubject(subject) ? subject.kode : subject.nama}`;
}

export function aboutOf(subject: Subject): About {
  const form = isRowSubject(subject) && subject.onForm ? { form: 'ya' } : {};
  return { periode: subject.periode, baris: choiceOf(subject), ...form };
}

export function subjectOf(book: Book, asked: Asked): Subject | null {
  if (asked.about) return subjectAbout(asked.about);
  return asked.cell ? subjectAt(book, asked.cell) : null;
}

function subjectAbout(about: About): Subject | null {
  const periode = parsePeriode(about.periode ?? '')?.periode;
  const [kind = '', ...rest] = (about.baris ?? '').split('/');
  const name = rest.join('/');
  const blok = BLOK.find((candidate) => candidate === kind);
  const kelompok = KELOMPOK.find((candidate) => candidate === kind);
  if (!periode) return null;
  if (blok && name !== '') return { periode, kind: blok, kode: name, onForm: about.form === 'ya' };
  return kelompok ? { periode, kind: kelompok, nama: name } : null;
}

/** The sheet row of a cell. */
export function rowNumber({ a1 }: Place): number {
  return Number(/\d+$/.exec(a1)?.[0] ?? 0);
}

function subjectAt(book: Book, cell: SelectedCell): Subject | null {
  const number = rowNumber(cell);
  if (!cell.id) return null;
  const form = isFormTab(cell.id) ? book.forms.get(bidangOfTab(cell.id)) : undefined;
  if (form) return onForm(form, number);
  return inTable(book, cell.id, number);
}

function rowAt<Id extends TabId>(book: Book, id: Id, number: number): TableRow<Id> | undefined {
  return book.rows(id).find((candidate) => candidate.row === number);
}

function onForm({ periode, rows }: Form, number: number): Subject | null {
  const row = rows.find((candidate) => candidate.row === number);
  return row && periode ? { periode, kind: row.blok, kode: row.kode, onForm: true } : null;
}

function rowSubject(
  periode: Periode | null | undefined,
  kind: Blok | undefined,
  kode: string,
): Subject | null {
  return periode && kind && kode !== '' ? { periode, kind, kode, onForm: false } : null;
}

function blokOf(word: string): Blok | undefined {
  return BLOK.find((blok) => blok === word.toLowerCase());
}

function inTable(book: Book, id: TabId, number: number): Subject | null {
  switch (id) {
    case 'konsolidasi': {
      const row = rowAt(book, id, number);
      if (!row) return null;
      // A bidang is named in its own column.
      const kode = row.text('kode');
      return inView(book, row, { bagian: row.text('blok'), kode, bidang: kode || row.text('bidang') });
    }
    case 'ringkasan': {
      const row = rowAt(book, id, number);
      if (!row) return null;
      const kode = row.text('kode');
      return inView(book, row, { bagian: row.text('bagian'), kode, bidang: kode });
    }
    case 'pegawai': {
      const row = rowAt(book, id, number);
      const periode = parsePeriode(row?.text('periode') ?? '')?.periode;
      if (!row || !periode) return null;
      const [kode, nama] = [row.text('kode'), row.text('pegawai')];
      if (kode !== '') return rowSubject(periode, 'indikator', kode);
      if (nama === REKAP_TEXT.blok.catatan) return null;
      return { periode, kind: 'pegawai', nama: nama === PEGAWAI_TEXT.nobody ? '' : nama };
    }
    case 'bukti':
    case 'sakip':
    case 'riwayat':
    case 'salinan': {
      const row = rowAt(book, id, number);
      const periode = parsePeriode(row?.text('periode') ?? '')?.periode;
      return row ? rowSubject(periode, blokOf(row.text('blok')), row.text('kode')) : null;
    }
    case 'revisi': {
      const row = rowAt(book, id, number);
      const tahun = row?.text('berlaku').slice(0, 4) ?? '';
      return row ? rowSubject(latestOf(book, tahun), blokOf(row.text('blok')), row.text('kode')) : null;
    }
    case 'indikator':
    case 'rencana':
    case 'anggaran': {
      const row = rowAt(book, id, number);
      const blok = id === 'anggaran' ? 'program' : 'indikator';
      return row ? rowSubject(latestOf(book, row.text('tahun')), blok, row.text('kode')) : null;
    }
    default:
      return null;
  }
}

/** A row of Konsolidasi or Ringkasan: of an indicator or a program, or about several. */
function inView(
  book: Book,
  row: TableRow<'konsolidasi'> | TableRow<'ringkasan'>,
  { bagian, kode, bidang }: { readonly bagian: string; readonly kode: string; readonly bidang: string },
): Subject | null {
  const periode = periodeOfGeneration(book, row.text('generasi'));
  if (!periode) return null;
  const own = rowSubject(periode, blokOf(bagian), kode);
  if (own) return own;
  const { blok } = REKAP_TEXT;
  switch (bagian) {
    case blok.jumlah:
      return { periode, kind: 'anggaran', nama: '' };
    case blok.dinas:
      return { periode, kind: 'dinas', nama: '' };
    case blok.sasaran:
      return { periode, kind: 'sasaran', nama: row.text('uraian') };
    case blok.bidang:
      return { periode, kind: 'bidang', nama: bidang };
    default:
      return null;
  }
}

function periodeOfGeneration(book: Book, generasi: string): Periode | null {
  const row = book.committed.find(
    (event) => event.peristiwa === 'dikonsolidasikan' && event.generasi === generasi,
  );
  return row && row.periode !== '' ? row.periode : null;
}

/** Quarters that were opened or stand as history, the latest first. */
function openedPeriodes(book: Book): readonly Periode[] {
  const opened = book.committed
    .filter(({ peristiwa }) => peristiwa === 'pengukuran_dimulai' || peristiwa === 'riwayat_dicatat')
    .flatMap(({ periode }) => (periode === '' ? [] : [periode]));
  return [...new Set(opened)].sort().reverse();
}

function latestOf(book: Book, tahun: string): Periode | null {
  return openedPeriodes(book).find((periode) => periode.startsWith(`${tahun}-`)) ?? null;
}

/** The row on its bidang's form, while that form is still of the quarter. */
export function liveRow(
  book: Book,
  { periode, kind, kode }: Pick<RowSubject, 'periode' | 'kind' | 'kode'>,
): { readonly form: Form; readonly row: FormRow } | null {
  for (const form of book.forms.values()) {
    if (form.periode !== periode) continue;
    const row = form.rows.find((candidate) => candidate.blok === kind && candidate.kode === kode);
    if (row) return { form, row };
  }
  return null;
}

export function consolidatedRow(
  book: Book,
  { periode, kind, kode }: Pick<RowSubject, 'periode' | 'kind' | 'kode'>,
): RiwayatRecord | undefined {
  return committedRiwayat(book, periode).find((record) => record.blok === kind && record.kode === kode);
}

/** The quarter's rows as consolidated; before that all that stand on the forms. */
function rowsOf(book: Book, periode: Periode): readonly RiwayatRecord[] {
  const committed = committedRiwayat(book, periode);
  if (committed.length > 0) return committed;
  const aturan = aturanOf(book, periode);
  return [...book.forms.values()]
    .filter((form) => form.periode === periode)
    .flatMap((form) => form.rows.map((row) => recordOf(form.bidang, row, aturan)));
}

/** What means are made of: the rows as consolidated, before that what the preview of the consolidation would take. */
export function meanRows(book: Book, ctx: Context, periode: Periode): readonly RiwayatRecord[] {
  const committed = committedRiwayat(book, periode);
  if (committed.length > 0 || periode !== book.state.periode) return committed;
  return rowsPreview(book, periode, checkAll(book, periode, ctx.sha256));
}

function options(
  book: Book,
  periode: Periode,
): readonly { readonly value: string; readonly label: string }[] {
  const rows = rowsOf(book, periode);
  const aturan = aturanOf(book, periode);
  const indikator = indikatorOf(rows);
  const program = anggaranOf(book, periode, rows).program;
  const sasaran = indikator.length > 0 ? rekapSasaran(rows, aturan, 'triwulan') : [];
  const pegawai = rekapPegawai(rows, book.personil, periode, aturan, 'triwulan').filter(
    ({ baris }) => baris.length > 0,
  );
  return [
    ...indikator.map((record) => ({
      value: `indikator/${textOf(record.kode)}`,
      label: FIGURE_TEXT.rowName(textOf(record.kode), textOf(record.uraian)),
    })),
    ...program.map(({ kode, uraian }) => ({
      value: `program/${kode}`,
      label: FIGURE_TEXT.rowName(kode, uraian),
    })),
    ...(sasaran.length > 0 ? [{ value: 'dinas/', label: FIGURE_TEXT.group.dinas }] : []),
    ...sasaran.map(({ nama }) => ({
      value: `sasaran/${nama}`,
      label: `${FIGURE_TEXT.group.sasaran}: ${nama}`,
    })),
    ...book.bidang
      .filter(({ kode }) => rows.some(({ bidang }) => bidang === kode))
      .map(({ kode }) => ({ value: `bidang/${kode}`, label: `${FIGURE_TEXT.group.bidang}: ${kode}` })),
    ...pegawai.map(({ nama }) => ({
      value: `pegawai/${nama}`,
      label: `${FIGURE_TEXT.group.pegawai}: ${nama === '' ? FIGURE_TEXT.nobody : nama}`,
    })),
    ...(program.length > 0 ? [{ value: 'anggaran/', label: FIGURE_TEXT.group.anggaran }] : []),
  ];
}

/** Another figure: the one whose cell is selected, or one chosen by its code. */
export function chooseBlocks(
  book: Book,
  view: 'cara-hitung' | 'telusuri',
  subject: Subject | null,
): readonly Block[] {
  const periodes = openedPeriodes(book);
  const periode = subject?.periode ?? periodes[0];
  const chosen = subject ? choiceOf(subject) : '';
  const rows = periode ? options(book, periode) : [];
  return [
    { kind: 'heading', text: FIGURE_TEXT.other },
    { kind: 'link', label: FIGURE_TEXT.useSelected, view },
    ...(periode && rows.length > 0
      ? [
          {
            kind: 'look',
            view,
            fields: [
              {
                kind: 'choice',
                name: 'periode',
                label: FIGURE_TEXT.periode,
                options: periodes.map((value) => ({ value, label: periodeLabel(value) })),
                value: periode,
              },
              {
                kind: 'choice',
                name: 'baris',
                label: FIGURE_TEXT.row,
                options: rows,
                value: rows.some(({ value }) => value === chosen) ? chosen : '',
              },
            ],
            label: FIGURE_TEXT.show[view],
          } as const,
        ]
      : []),
  ];
}

/** A row of Riwayat may be of a consolidation that a later one has replaced: then its figures are not those shown. */
export function supersededBlocks(book: Book, { cell }: Asked): readonly Block[] {
  if (cell?.id !== 'riwayat') return [];
  const row = book.rows('riwayat').find((candidate) => candidate.row === rowNumber(cell));
  const periode = parsePeriode(row?.text('periode') ?? '')?.periode;
  const isLast = periode && storedBy(book, periode)?.generasi === row?.text('generasi');
  return isLast ? [] : [paragraph(FIGURE_TEXT.superseded, 'ingat')];
}

/** Nothing to show: where to click, or that the row does not exist. */
export function nothingBlocks(asked: Asked): readonly Block[] {
  const { about, cell } = asked;
  if (about) return [paragraph(FIGURE_TEXT.chooseRow, 'ingat')];
  return [paragraph(cell ? FIGURE_TEXT.noFigure(cell.tab, cell.a1) : FIGURE_TEXT.nothingSelected, 'ingat')];
}
