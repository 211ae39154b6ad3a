// How the report looks: the plain serif look of official papers, on A4.
import { AlignmentType, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import type { LakipModel } from '../core/laporan/model';
import { INDENT } from './paragraphs';

/** Twips: A4. */
export const PAGE = { width: 11906, height: 16838 } as const;

/** What of the look the office may choose, as Word names it. */
export interface Look {
  readonly font: string;
  /** Of headings. */
  readonly color: string;
  readonly margin: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
}

const BLACK = '000000';
const COLORS = { hitam: BLACK, 'biru tua': '1F3864', 'hijau tua': '1E4620', 'merah tua': '6B1A1A' } as const;
const CM = 566.93;

export function lookOf(gaya: LakipModel['gaya']): Look {
  const [binding = 3, other = 2.5] = (gaya?.margin.match(/\d+(,\d+)?/g) ?? []).map((text) =>
    Number(text.replace(',', '.')),
  );
  const side = Math.round(other * CM);
  return {
    font: gaya?.huruf ?? 'Times New Roman',
    color: COLORS[gaya?.warna ?? 'hitam'],
    margin: {
      left: Math.round(binding * CM),
      right: side,
      top: side,
      bottom: side,
      header: 709,
      footer: 709,
    },
  };
}

export function textWidth(mendatar: boolean, { margin }: Look): number {
  return (mendatar ? PAGE.height : PAGE.width) - margin.left - margin.right;
}

const ONE_AND_A_HALF = { line: 360, lineRule: LineRuleType.AUTO } as const;
const SINGLE = { line: 240, lineRule: LineRuleType.AUTO } as const;

/** Sizes in half points. */
function headingStyle(
  { font, color }: Look,
  [size, before, after]: readonly [number, number, number],
  alignment?: 'center',
) {
  return {
    run: { font, size, bold: true, color },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before, after, line: 276, lineRule: LineRuleType.AUTO },
      ...(alignment ? { alignment: AlignmentType.CENTER } : {}),
    },
  } as const;
}

const base = { basedOn: 'Normal', quickFormat: true } as const;

export function stylesOf(look: Look): IStylesOptions {
  return { default: defaultsOf(look), paragraphStyles: PARAGRAPHS };
}

function defaultsOf(look: Look): NonNullable<IStylesOptions['default']> {
  const { font } = look;
  return {
    document: {
      run: { font, size: 24, color: BLACK, language: { value: 'id-ID' } },
      paragraph: { spacing: { before: 0, after: 0, ...SINGLE } },
    },
    heading1: headingStyle(look, [28, 0, 360], 'center'),
    heading2: headingStyle(look, [24, 280, 120]),
    heading3: headingStyle(look, [24, 280, 120]),
    heading4: headingStyle(look, [23, 220, 100]),
    heading5: headingStyle(look, [22, 180, 80]),
    caption: {
      run: { font, size: 22, bold: true, italics: false, color: BLACK },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 180, after: 80 } },
    },
  };
}

const PARAGRAPHS: NonNullable<IStylesOptions['paragraphStyles']> = [
  {
    ...base,
    id: 'Isi',
    name: 'Isi',
    paragraph: {
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: INDENT },
      spacing: { before: 60, after: 80, ...ONE_AND_A_HALF },
    },
  },
  {
    ...base,
    id: 'Butir',
    name: 'Butir',
    paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { before: 40, after: 40, line: 320 } },
  },
  { ...base, id: 'Sel', name: 'Sel', run: { size: 19 } },
  {
    ...base,
    id: 'Catatan',
    name: 'Catatan',
    run: { size: 18, italics: true },
    paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { after: 60 } },
  },
  {
    ...base,
    id: 'Keterangan',
    name: 'Keterangan judul',
    paragraph: { alignment: AlignmentType.CENTER },
  },
  // Below a table: Word joins tables that touch.
  { ...base, id: 'Sela', name: 'Sela', run: { size: 8 }, paragraph: { spacing: { after: 60 } } },
  {
    ...base,
    id: 'SampulJudul',
    name: 'Sampul judul',
    run: { size: 40, bold: true },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 } },
  },
  {
    ...base,
    id: 'SampulStatus',
    name: 'Sampul status',
    run: { size: 24, italics: true },
    paragraph: { alignment: AlignmentType.CENTER },
  },
  {
    ...base,
    id: 'SampulInstansi',
    name: 'Sampul instansi',
    run: { size: 30, bold: true },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 80 } },
  },
  {
    ...base,
    id: 'JudulDepan',
    name: 'Judul depan',
    run: { size: 28, bold: true },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 60 } },
  },
  { ...base, id: 'KepalaHalaman', name: 'Kepala halaman', run: { size: 17 } },
  { ...base, id: 'TOC1', name: 'toc 1', run: { bold: true }, paragraph: { spacing: { before: 160 } } },
  { ...base, id: 'TOC2', name: 'toc 2', paragraph: { indent: { left: INDENT }, spacing: { before: 40 } } },
  {
    ...base,
    id: 'TOC3',
    name: 'toc 3',
    run: { size: 22 },
    paragraph: { indent: { left: 2 * INDENT }, spacing: { before: 20 } },
  },
];

/** Lists within lists: each level a step further in. */
const LEVELS = [0, 1, 2, 3];

const mark = (level: number) => ({
  paragraph: { indent: { left: INDENT + level * 360, hanging: 360 } },
});

export const NUMBERING = {
  config: [
    {
      reference: 'butir',
      levels: LEVELS.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: level % 2 === 0 ? '•' : '–',
        alignment: AlignmentType.LEFT,
        style: mark(level),
      })),
    },
    {
      reference: 'nomor',
      levels: LEVELS.map((level) => ({
        level,
        format: level % 2 === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: mark(level),
      })),
    },
  ],
};
