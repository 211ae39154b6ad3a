// The first hour on the panel: what the workbook lacks before its first quarter, and every fault of the reference tabs.
import { tanggalOf } from '../domain/kalender';
import { periodeLabel } from '../domain/triwulan';
import { actorsOf, authorizeKeeper } from '../plan/access';
import type { Context } from '../plan/act';
import { rightsWarning } from '../plan/prepare-workbook';
import type { Block, ListItem } from '../rpc';
import { pemeriksaOf, pengisiOf, peopleWith, uniqueEmails } from '../sop/authority';
import { PERAN_LABEL } from '../sop/langkah';
import { ACCESS_TEXT, names } from '../text/act';
import { PANEL_TEXT } from '../text/panel';
import { SETUP_TEXT } from '../text/setup';
import { VIEW_TEXT } from '../text/view';
import { type Book, refOf } from '../workbook/book';
import type { Problem } from '../workbook/problem';
import { definitionFindings } from '../workbook/reference-rules';
import type { TabId } from '../workbook/spec';
import { AT_ONCE, findingItem, paragraph } from './parts';

/** What has to be mended before a quarter begins or forms are made, and what only looks odd. */
function referenceFaults(book: Book): {
  readonly faults: readonly Problem[];
  readonly others: readonly Problem[];
} {
  const all = [...book.referenceProblems, ...definitionFindings(book)];
  const isFault = ({ severity }: Problem) => severity === 'Wajib diperbaiki';
  return { faults: all.filter(isFault), others: all.filter((finding) => !isFault(finding)) };
}

/** Roles without which the procedure stands still, by the words of the roster. */
function lackingPeople(book: Book, ctx: Context): readonly string[] {
  const tanggal = tanggalOf(ctx.waktu);
  const { personil } = book;
  const offices = (['kepala_dinas', 'sekretaris', 'kasubag_program'] as const)
    .filter((peran) => peopleWith(personil, tanggal, [peran]).length === 0)
    .map((peran) => PERAN_LABEL[peran]);
  const ofBidang = book.bidang.flatMap((bidang) => [
    ...(pemeriksaOf(personil, bidang, tanggal).length === 0 && bidang.pemeriksa === 'kepala_bidang'
      ? [ACCESS_TEXT.head(bidang.kode)]
      : []),
    ...(pengisiOf(personil, bidang, tanggal).length === 0 ? [ACCESS_TEXT.filler(bidang.kode)] : []),
  ]);
  return [...offices, ...ofBidang];
}

function firstQuarter(book: Book, ctx: Context, isReady: boolean): string {
  if (book.state.periode) return SETUP_TEXT.begun(periodeLabel(book.state.periode));
  return isReady
    ? SETUP_TEXT.toBegin(names(actorsOf(book, 1, tanggalOf(ctx.waktu)).people))
    : SETUP_TEXT.notYet;
}

/** What there is and what is missing, for owner and Kasubag alike; each line leads to its tab. */
export function setupBlocks(book: Book, ctx: Context): readonly Block[] {
  const { opd, daerah, tahun } = book.pengaturan;
  const lacking = [
    ...(opd === '' ? [SETUP_TEXT.opd] : []),
    ...(daerah === '' ? [SETUP_TEXT.daerah] : []),
    ...(tahun === null ? [SETUP_TEXT.tahun] : []),
  ];
  const people = lackingPeople(book, ctx);
  const withoutForm = book.bidang.filter(({ kode }) => !book.forms.has(kode)).map(({ kode }) => kode);
  const idle = book.bidang
    .filter(({ kode }) => ![...book.indikator, ...book.program].some(({ bidang }) => bidang === kode))
    .map(({ kode }) => kode);
  const rights = rightsWarning(book, ctx);
  const line = (isReady: boolean, text: string, tab?: TabId): { isReady: boolean; item: ListItem } => ({
    isReady,
    item: {
      badge: isReady ? SETUP_TEXT.ready : SETUP_TEXT.open,
      tone: isReady ? 'baik' : 'ingat',
      text,
      ...(tab ? { cell: { tab: refOf(book, tab).name, a1: 'A1' } } : {}),
    },
  });
  const { indikator, program, bidang, personil } = book;
  const lines = [
    line(lacking.length === 0, SETUP_TEXT.instansi(opd, lacking), 'pengaturan'),
    bidang.length > 0 && withoutForm.length > 0
      ? line(false, SETUP_TEXT.withoutForm(withoutForm), 'bidang')
      : line(bidang.length > 0, SETUP_TEXT.bidang(bidang.length), 'bidang'),
    line(people.length === 0, SETUP_TEXT.orang(uniqueEmails(personil).length, people), 'personil'),
    line(
      indikator.length > 0 && idle.length === 0,
      SETUP_TEXT.indikator(indikator.length, idle),
      'indikator',
    ),
    line(program.length > 0, SETUP_TEXT.program(program.length), 'anggaran'),
    line(rights === null, rights ?? SETUP_TEXT.rights),
  ];
  const { faults } = referenceFaults(book);
  const isReady = faults.length === 0 && lines.every((each) => each.isReady);
  return [
    { kind: 'heading', text: SETUP_TEXT.heading },
    {
      kind: 'list',
      items: [...lines, line(book.state.periode !== null, firstQuarter(book, ctx, isReady))].map(
        ({ item }) => item,
      ),
    },
    ...(faults.length > 0 ? [paragraph(SETUP_TEXT.faults(faults.length), 'bahaya')] : []),
    { kind: 'link', label: PANEL_TEXT.open(VIEW_TEXT.acuan.title), view: 'acuan' },
    ...(rights === null
      ? []
      : [{ kind: 'link', label: PANEL_TEXT.open(VIEW_TEXT['hak-akses'].title), view: 'hak-akses' } as const]),
  ];
}

/** *Periksa tab acuan*: every fault with its place and what to do, tab by tab. */
export function referenceBlocks(book: Book, ctx: Context): readonly Block[] {
  const access = authorizeKeeper(book, ctx);
  if (!access.ok) return [paragraph(access.message, 'ingat')];
  const { faults, others } = referenceFaults(book);
  const found = [...faults, ...others];
  const tabs = [...new Set(found.map(({ place }) => place?.tab ?? SETUP_TEXT.elsewhere))];
  return [
    faults.length > 0
      ? paragraph(SETUP_TEXT.faults(faults.length), 'bahaya')
      : paragraph(SETUP_TEXT.noFaults, 'baik'),
    ...(others.length > 0 ? [paragraph(SETUP_TEXT.others(others.length))] : []),
    ...tabs.map((tab): Block => {
      const own = found.filter(({ place }) => (place?.tab ?? SETUP_TEXT.elsewhere) === tab);
      const isFaulty = own.some(({ severity }) => severity === 'Wajib diperbaiki');
      return {
        kind: 'fold',
        label: tab,
        note: SETUP_TEXT.count(own.length),
        tone: isFaulty ? 'bahaya' : 'ingat',
        open: isFaulty && own.length <= AT_ONCE,
        blocks: [{ kind: 'list', items: own.map(findingItem) }],
      };
    }),
    { kind: 'link', label: PANEL_TEXT.open(VIEW_TEXT.siapkan.title), view: 'siapkan' },
  ];
}

/** Whoever starts or makes forms is not the one who mends: a sentence, and to the keeper the way to the list. */
export function faultBlocks(book: Book, ctx: Context): readonly Block[] {
  const count = book.referenceProblems.length;
  if (count === 0) return [];
  const kasubag = names(peopleWith(book.personil, tanggalOf(ctx.waktu), ['kasubag_program']));
  return authorizeKeeper(book, ctx).ok
    ? [
        paragraph(SETUP_TEXT.faults(count), 'bahaya'),
        { kind: 'link', label: PANEL_TEXT.open(VIEW_TEXT.acuan.title), view: 'acuan' },
      ]
    : [paragraph(SETUP_TEXT.notReady(count, kasubag), 'bahaya')];
}
