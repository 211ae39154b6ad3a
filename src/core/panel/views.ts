// Every view, in one table: the panel's pages, the menu and the front door follow from it, in this order. A new view is
// named in text/view.ts and put in here.
import type { Context, Sharing } from '../plan/act';
import type { Block, LakipDialog, ViewName } from '../rpc';
import { SOP } from '../sop/langkah';
import type { MenuGroup } from '../text/menu';
import { PANEL_TEXT } from '../text/panel';
import type { Book, Uses } from '../workbook/book';
import { DEFINITION_TABS, REFERENCE_TABS } from '../workbook/definitions';
import { CHECKED_TABS } from '../workbook/integrity';
import { decideBlocks, fillBlocks } from './bidang-pages';
import { previewBlocks, returnDataBlocks, validateBlocks } from './consolidation-pages';
import { dasborBlocks } from './dasbor';
import { evidenceBlocks } from './evidence-pages';
import { explainBlocks } from './explain-pages';
import { historyBlocks } from './history-pages';
import { imporBlocks } from './impor-page';
import { integrityBlocks } from './integrity-page';
import { papersBlocks } from './kertas-page';
import { koreksiBlocks } from './koreksi-page';
import { lakipBlocks } from './lakip-pages';
import { newYearBlocks } from './new-year-pages';
import { directBlocks, formsBlocks, forwardBlocks, startBlocks } from './order-pages';
import { documentBlocks, signedPaperBlocks } from './paper-pages';
import { paragraph } from './parts';
import { perubahanBlocks } from './perubahan-page';
import { evaluateBlocks, followUpBlocks } from './recommendation-pages';
import { reminderBlocks } from './reminder-page';
import { reviewBlocks, signBlocks } from './review-pages';
import { revisionBlocks } from './revision-pages';
import { rightsBlocks } from './rights-page';
import { sakipBlocks } from './sakip-pages';
import { referenceBlocks } from './setup-pages';
import type { Asked, Subject } from './subject';
import { taskBlocks } from './task-page';
import { traceBlocks } from './trace-pages';

/** What a page is drawn from. */
export interface PageInput {
  /** As it will stand once what is pending is recorded. */
  readonly book: Book;
  /** As it stands. */
  readonly stored: Book;
  readonly ctx: Context;
  readonly sharing: Sharing;
  /** What the document's properties remember of the log; '' where that was not read. */
  readonly anchor: string;
  /** Of a view about one figure: what was asked for, and the figure it leads to. */
  readonly asked: Asked;
  readonly subject: Subject | null;
}

export interface InMenu {
  /** The groups that lead to it, from the outermost. */
  readonly menu: readonly MenuGroup[];
  /** The menu opens a dialog over the sheet instead of the panel. */
  readonly opens?: LakipDialog | 'impor' | 'dasbor';
}

export type View = InMenu &
  (
    | {
        readonly made: 'from the workbook';
        readonly uses: Uses;
        readonly blocks: (page: PageInput) => readonly Block[];
        /** About one figure: the cell that is selected, or what was chosen. */
        readonly isOfFigure?: true;
        readonly reads?: 'sharing' | 'anchor';
        /** Where the warning about rights leads, so that it does not repeat it. */
        readonly isOfRights?: true;
      }
    | { readonly made: 'from text'; readonly lines: (version: string) => readonly string[] }
    /** Also where the workbook cannot be read. */
    | { readonly made: 'by a command of its own' }
  );

function sopBlocks({ book }: PageInput): readonly Block[] {
  return [
    paragraph(`${SOP.instansi}. ${SOP.keputusan}.`),
    ...book.sop.flatMap((step): Block[] => [
      { kind: 'heading', text: `${step.nomor}. ${step.singkat}` },
      paragraph(step.aktivitas),
      paragraph(PANEL_TEXT.stepFacts(step.waktu, step.pelaku, step.output)),
    ]),
    paragraph(SOP.peringatan, 'ingat'),
  ];
}

/** Most pages ask for the book and who looks at it. */
function page<Group extends readonly MenuGroup[]>(
  menu: Group,
  uses: Uses,
  blocks: (book: Book, ctx: Context) => readonly Block[],
) {
  return {
    made: 'from the workbook',
    menu,
    uses,
    blocks: ({ book, ctx }: PageInput) => blocks(book, ctx),
  } as const;
}

/** What the forms of a quarter are checked against, and what they are made of. */
const QUARTER: Uses = {
  tabs: ['indikator', 'rencana', 'anggaran', 'pembanding', 'revisi', 'riwayat'],
  perhaps: ['bukti', 'salinan', 'libur'],
};

/** What the report is made of. */
const REPORT: Uses = {
  tabs: ['riwayat', 'naskah'],
  perhaps: [
    'indikator',
    'anggaran',
    'bukti',
    'revisi',
    'narasi',
    'sop',
    'dokumen',
    'pembanding',
    'rencana',
    'rekomendasi',
    'reviu',
  ],
};

/** Pages that open a dialog read little; their lists read whatever a quarter is made of. */
const ANY = [...CHECKED_TABS, ...REFERENCE_TABS, 'sop'] as const;

/** Where a figure is looked up, if it is selected or stands there. */
const SHOWN = ['konsolidasi', 'ringkasan', 'pegawai', 'salinan', 'dokumen', 'rencana', 'pembanding'] as const;

export const VIEWS = {
  tugas: page(
    [],
    { tabs: [], perhaps: [...DEFINITION_TABS, 'beranda', 'libur', 'rekomendasi', 'salinan', 'bukti'] },
    taskBlocks,
  ),
  isian: page(['isi'], { tabs: ['bukti'], perhaps: [...DEFINITION_TABS, 'salinan', 'libur'] }, (book, ctx) =>
    fillBlocks(book, ctx, false),
  ),
  bukti: page(['isi'], { tabs: ['bukti'] }, evidenceBlocks),
  ajukan: page(
    ['isi'],
    { tabs: ['bukti'], perhaps: [...DEFINITION_TABS, 'salinan', 'libur'] },
    (book, ctx) => [...fillBlocks(book, ctx, true), ...koreksiBlocks(book, ctx)],
  ),
  arahan: page(['bidang'], { tabs: [] }, directBlocks),
  berkas: page(['bidang'], { tabs: ['bukti'], perhaps: [...DEFINITION_TABS, 'salinan'] }, decideBlocks),
  validasi: page([], QUARTER, validateBlocks),
  form: page(['program'], QUARTER, formsBlocks),
  data: page(['program'], { tabs: ['bukti'], perhaps: [...DEFINITION_TABS, 'salinan'] }, returnDataBlocks),
  pratinjau: page(['program'], QUARTER, previewBlocks),
  pengingat: page(['program'], { tabs: [], perhaps: ['libur', 'rekomendasi'] }, reminderBlocks),
  sakip: page(['program'], { tabs: ['riwayat', 'sakip', 'naskah'] }, sakipBlocks),
  lakip: { ...page(['program'], REPORT, lakipBlocks), opens: 'lakip' },
  perubahan: page(['program'], { tabs: [], perhaps: ANY }, perubahanBlocks),
  suntingan: { ...page(['program'], REPORT, lakipBlocks), opens: 'suntingan' },
  mulai: page(
    ['pimpinan'],
    { tabs: ['indikator', 'rencana', 'anggaran', 'libur'], perhaps: ['bukti', 'rekomendasi'] },
    startBlocks,
  ),
  teruskan: page(['pimpinan'], { tabs: [], perhaps: ['rekomendasi'] }, forwardBlocks),
  reviu: page(['pimpinan'], { tabs: ['naskah', 'reviu', 'sop'] }, reviewBlocks),
  'tanda-tangan': page(['pimpinan'], { tabs: ['naskah', 'sop'] }, signBlocks),
  naskah: page(['pimpinan'], { tabs: ['naskah', 'sop'] }, signedPaperBlocks),
  evaluasi: page(['pimpinan'], { tabs: ['naskah', 'rekomendasi'] }, evaluateBlocks),
  'tindak-lanjut': page([], { tabs: ['rekomendasi'] }, followUpBlocks),
  dokumen: page([], { tabs: ['indikator', 'anggaran', 'sop'] }, documentBlocks),
  'cara-hitung': {
    made: 'from the workbook',
    uses: { tabs: ['riwayat'], perhaps: [...SHOWN, 'indikator', 'anggaran', 'bukti', 'revisi'] },
    menu: ['lihat'],
    isOfFigure: true,
    blocks: ({ book, ctx, subject, asked }) => explainBlocks(book, ctx, subject, asked),
  },
  telusuri: {
    made: 'from the workbook',
    uses: { tabs: ['riwayat'], perhaps: [...SHOWN, ...CHECKED_TABS, 'indikator', 'anggaran'] },
    menu: ['lihat'],
    isOfFigure: true,
    blocks: ({ book, ctx, subject, asked }) => traceBlocks(book, ctx, subject, asked),
  },
  dasbor: {
    ...page(['lihat'], { tabs: [], perhaps: ANY }, dasborBlocks),
    opens: 'dasbor',
  },
  cetak: { ...page(['lihat'], { tabs: ['naskah'], perhaps: ANY }, papersBlocks), opens: 'cetak' },
  sop: { made: 'from the workbook', uses: { tabs: ['sop'] }, menu: ['lihat'], blocks: sopBlocks },
  siapkan: { made: 'by a command of its own', menu: ['pengelolaan'] },
  acuan: page(['pengelolaan'], { tabs: [], perhaps: ANY }, referenceBlocks),
  impor: { ...page(['pengelolaan'], { tabs: [], perhaps: REFERENCE_TABS }, imporBlocks), opens: 'impor' },
  'hak-akses': {
    made: 'from the workbook',
    uses: { tabs: ['bukti', 'reviu'], perhaps: ['beranda', 'rekomendasi'] },
    menu: ['pengelolaan'],
    reads: 'sharing',
    isOfRights: true,
    blocks: ({ book, ctx, sharing }) => rightsBlocks(book, ctx, sharing),
  },
  revisi: page(
    ['pengelolaan'],
    { tabs: ['indikator', 'rencana', 'anggaran', 'pembanding', 'revisi', 'bukti', 'libur'] },
    revisionBlocks,
  ),
  'tahun-baru': page(
    ['pengelolaan'],
    { tabs: [], perhaps: [...REFERENCE_TABS, 'rekomendasi'] },
    newYearBlocks,
  ),
  riwayat: page(
    ['pengelolaan'],
    {
      tabs: ['indikator', 'rencana', 'anggaran', 'pembanding', 'revisi', 'riwayat', 'awal'],
      perhaps: ['libur'],
    },
    historyBlocks,
  ),
  jejak: {
    made: 'from the workbook',
    uses: { tabs: [...CHECKED_TABS, 'indikator', 'anggaran', 'pembanding', 'narasi', 'dokumen'] },
    menu: ['pengelolaan', 'uji'],
    reads: 'anchor',
    // The log as it stands: what is pending is not in it.
    blocks: ({ stored, ctx, anchor }) => integrityBlocks(stored, ctx, anchor),
  },
  perbaiki: { made: 'by a command of its own', menu: ['pengelolaan', 'uji'] },
  'uji-pemasangan': { made: 'by a command of its own', menu: ['pengelolaan', 'uji'] },
  masalah: { made: 'from text', menu: ['bantuan'], lines: () => PANEL_TEXT.trouble },
  tentang: { made: 'from text', menu: ['bantuan'], lines: PANEL_TEXT.about },
} as const satisfies Readonly<Record<ViewName, View>>;

export type ViewFromWorkbook = Extract<View, { made: 'from the workbook' }>;

/** Views of one way of being made. */
export type ViewsMade<Way extends View['made']> = {
  [Name in ViewName]: (typeof VIEWS)[Name]['made'] extends Way ? Name : never;
}[ViewName];

export function isFromWorkbook(view: ViewName): view is ViewsMade<'from the workbook'> {
  return VIEWS[view].made === 'from the workbook';
}

/** Whether it is a view at all: a window of ours sends no other name. */
export function isView(name: string): name is ViewName {
  return Object.keys(VIEWS).includes(name);
}
