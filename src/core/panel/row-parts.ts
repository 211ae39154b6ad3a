// Rows of a form on a page: what needs something first, the rest folded by what it is.
import { formatAngka, formatPersen } from '../domain/angka';
import type { StatusIsian } from '../domain/isian';
import type { Place } from '../domain/place';
import type { Block, ListItem, RowGroup, RowItem, Tone } from '../rpc';
import { FORM_FINDING } from '../text/form';
import { PANEL_TEXT } from '../text/panel';
import { ROW_TEXT } from '../text/rows';
import type { Book } from '../workbook/book';
import { a1, isBlank, textOf } from '../workbook/cell';
import { confirmedText, type Form, type FormRow, hasilOf, shownNilai, statusOf } from '../workbook/form';
import { FORM_COLUMNS } from '../workbook/form-columns';
import { hasilCell, hasRencana, nilaiOf } from '../workbook/measure';
import type { Problem } from '../workbook/problem';
import { violatedRules } from '../workbook/rules';
import { columnOf } from '../workbook/tab';
import type { BidangCheck } from '../workbook/validation';
import { fileItems, openLinks } from './evidence-pages';
import { AT_ONCE, findingItem } from './parts';

/** A filler mends his rows; a checker decides on all of them. */
type Look = 'filler' | 'checker';

/** How a row stands for whoever looks at it, the most pressing first. */
const STANDING = ['wajib', 'penjelasan', 'cermati', 'sesuai', 'belum'] as const;
type Standing = (typeof STANDING)[number];

const TONE: Readonly<Record<Standing, Tone>> = {
  wajib: 'bahaya',
  penjelasan: 'ingat',
  cermati: 'ingat',
  sesuai: 'baik',
  belum: 'netral',
};

interface Judged {
  readonly row: FormRow;
  readonly findings: readonly Problem[];
  /** Links of its evidence that nobody else has opened yet, or could not open. */
  readonly links: number;
}

const rowOf = ({ a1: address }: Place): number => Number(/\d+$/.exec(address)?.[0]);

function judgedRows(book: Book, { form, findings }: BidangCheck): readonly Judged[] {
  return (form?.rows ?? []).map((row) => ({
    row,
    links: form ? openLinks(book, form, row).length : 0,
    findings: findings.filter(
      ({ place }) => place?.tab === form?.ref.name && place && rowOf(place) === row.row,
    ),
  }));
}

/** Why a row has no result: the kinds of nothing are kept apart. */
const WITHOUT_RESULT: Readonly<Record<StatusIsian, string>> = {
  'Belum jatuh tempo': PANEL_TEXT.notDue,
  'Belum diisi': PANEL_TEXT.notFilled,
  'Tidak dapat dihitung': PANEL_TEXT.notComputable,
  Nol: PANEL_TEXT.notComputable,
  Terisi: PANEL_TEXT.notComputable,
  'Tidak mengisi': PANEL_TEXT.notFilled,
  'Belum tersedia': PANEL_TEXT.notAvailable,
};

/** "76,25 %", a word, or why there is nothing. */
function capaianText(row: FormRow): string {
  const hasil = hasilOf(row);
  if (hasil?.kind === 'nilai') return `${formatPersen(hasil.persen, row.rule.aturan.desimal)} %`;
  return String(hasilCell(hasil)) || WITHOUT_RESULT[statusOf(row)];
}

function figuresOf(row: FormRow): string {
  const { cells } = row;
  if (!row.jatuhTempo) return WITHOUT_RESULT[statusOf(row)];
  const target = typeof cells.target === 'number' ? formatAngka(cells.target) : textOf(cells.target);
  const realisasi = nilaiOf(cells) === null ? textOf(cells.realisasi) : shownNilai(cells);
  return ROW_TEXT.figures[row.blok](textOf(cells.target_teks) || target, realisasi || '–', capaianText(row));
}

function isSaid({ row }: Pick<Judged, 'row'>): boolean {
  return !isBlank(row.input.kendala) || confirmedText(row) !== '';
}

/** A checker also looks closely where somebody has explained something, confirmed a number in doubt, or given a link nobody has opened. */
function standingOf({ row, findings, links }: Judged, look: Look): Standing {
  if (findings.some(({ severity }) => severity === 'Wajib diperbaiki')) return 'wajib';
  if (findings.some(({ severity }) => severity === 'Perlu penjelasan')) return 'penjelasan';
  if (!row.jatuhTempo && !hasRencana(row.cells)) return 'belum';
  const isClose = isSaid({ row }) || findings.length > 0 || links > 0;
  return look === 'checker' && isClose ? 'cermati' : 'sesuai';
}

const SAID = ['kendala', 'tindak_lanjut', 'kemajuan'] as const;

function detailsOf(book: Book, form: Form, { row, findings }: Omit<Judged, 'links'>): readonly ListItem[] {
  const item = (key: (typeof SAID)[number] | 'konfirmasi', text: string): ListItem => ({
    badge: FORM_COLUMNS.find((column) => column.key === key)?.header ?? key,
    text,
    cell: { tab: form.ref.name, a1: a1(row.row, columnOf(form.ref, key)) },
  });
  const confirmed = confirmedText(row);
  return [
    ...findings.map(findingItem),
    ...(confirmed === '' ? [] : [item('konfirmasi', confirmed)]),
    ...SAID.filter((key) => !isBlank(row.input[key])).map((key) => item(key, textOf(row.input[key]))),
    ...fileItems(book, form, row),
  ];
}

/** Each finding's short name, in their order. Those by rules come first; others are changes since the submission, signs nobody sees, formulas that are gone. */
function labelsOf({ row, findings }: Judged): readonly string[] {
  const rules = violatedRules(row.rule).map(({ id }) => FORM_FINDING[id]);
  return findings.map(({ severity }, index) => rules[index] ?? severity);
}

/** Rows with a finding, or a link to open, that none above them has: it is read there, and the others name it. */
function firstOfItsKind(rows: readonly Judged[]): ReadonlySet<Judged> {
  const told = new Set<string>();
  return new Set(
    rows.filter((each) => {
      const links = each.links > 0 ? [ROW_TEXT.openLinks(1)] : [];
      const fresh = [...labelsOf(each), ...links].filter((label) => !told.has(label));
      for (const label of fresh) told.add(label);
      return fresh.length > 0;
    }),
  );
}

function marksOf(judged: Judged, files: number): RowItem['marks'] {
  const { row, findings, links } = judged;
  const labels = labelsOf(judged);
  const found = findings.map((finding, index) => ({
    text: labels[index] ?? finding.severity,
    tone: findingItem(finding).tone ?? 'netral',
  }));
  return [
    ...found.filter(({ text }, index) => found.findIndex((other) => other.text === text) === index),
    ...(confirmedText(row) === '' ? [] : [{ text: ROW_TEXT.confirmed, tone: 'ingat' as const }]),
    ...(isBlank(row.input.kendala) ? [] : [{ text: ROW_TEXT.explained, tone: 'netral' as const }]),
    ...(files > 0 ? [{ text: ROW_TEXT.files(files), tone: 'netral' as const }] : []),
    ...(links > 0 ? [{ text: ROW_TEXT.openLinks(links), tone: 'ingat' as const }] : []),
  ];
}

function rowItem(book: Book, form: Form, judged: Judged, open: boolean): RowItem {
  const { row, findings } = judged;
  return {
    kode: row.kode,
    name: textOf(row.definition.uraian),
    figures: figuresOf(row),
    marks: marksOf(judged, fileItems(book, form, row).length),
    cell: findings[0]?.place ?? { tab: form.ref.name, a1: a1(row.row, columnOf(form.ref, 'realisasi')) },
    details: detailsOf(book, form, judged),
    open,
  };
}

/** Every row of the form by how it stands, and then the findings that belong to no row. */
export function rowBlocks(book: Book, check: BidangCheck, look: Look): readonly Block[] {
  const { form } = check;
  const judged = judgedRows(book, check);
  const placed = new Set(judged.flatMap(({ findings }) => findings));
  const others = check.findings.filter((finding) => !placed.has(finding));
  let read = 0;
  const groups = STANDING.flatMap((standing): readonly RowGroup[] => {
    const own = judged.filter((each) => standingOf(each, look) === standing);
    if (!form || own.length === 0) return [];
    const needsAction = standing !== 'sesuai' && standing !== 'belum';
    read += own.length;
    const first = firstOfItsKind(own);
    // What somebody has said a checker reads before he decides.
    const isRead = (each: Judged) => needsAction && (first.has(each) || (look === 'checker' && isSaid(each)));
    return [
      {
        label: ROW_TEXT.group[standing === 'sesuai' && look === 'filler' ? 'lengkap' : standing],
        tone: TONE[standing],
        needsAction,
        open: needsAction && read <= AT_ONCE,
        rows: own.map((each) => rowItem(book, form, each, isRead(each))),
      },
    ];
  });
  return [
    ...(others.length === 0 ? [] : [{ kind: 'list', items: others.map(findingItem) } as const]),
    ...(groups.length === 0 ? [] : [{ kind: 'rows', groups } as const]),
  ];
}

/** "IKU-1 (no 3)", of links that nobody else has opened yet, or could not open: the question before a decision names them. */
export function untestedLinks(book: Book, { form }: BidangCheck): readonly string[] {
  if (!form) return [];
  return form.rows.flatMap((row) =>
    openLinks(book, form, row).map(({ kode, no }) => ROW_TEXT.linkOf(kode, no)),
  );
}
