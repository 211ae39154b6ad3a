// Reads a Word document: its headings and, between them, what a text of people's may hold. What it may not hold is named. Names of
// elements are compared without their namespace, which differs between Word's two dialects.
import { strFromU8, unzipSync } from 'fflate';
import { type Baris, rapi, TINGKAT_TERDALAM } from '../core/laporan/naskah';
import type { IsiDokumen } from '../core/laporan/suntingan';
import { LAIN_TEXT as WORDS } from '../core/text/suntingan';

/** Unpacked, in bytes: a report has some hundred kilobytes of text. */
const MAX_PART = 60_000_000;

type Piece = Extract<Baris, { kind: 'paragraf' }>['potongan'][number];

interface Style {
  readonly basedOn: string;
  /** 1 to 9; 0 for what is no heading. */
  readonly heading: number;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
}

interface Level {
  readonly format: string;
}

interface Around {
  readonly styles: ReadonlyMap<string, Style>;
  /** Levels of a list, by its number. */
  readonly lists: ReadonlyMap<string, readonly Level[]>;
  /** Web addresses of links, by their id. */
  readonly links: ReadonlyMap<string, string>;
}

/** Throws where the bytes are no Word document. */
export function readDocx(
  bytes: Uint8Array,
  parser: Pick<DOMParser, 'parseFromString'>,
): readonly IsiDokumen[] {
  const wanted = ['document', 'styles', 'numbering', '_rels/document.xml.rels'].map((name) =>
    name.includes('/') ? `word/${name}` : `word/${name}.xml`,
  );
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => wanted.includes(name) && originalSize < MAX_PART,
  });
  const part = (path: string): Element | null => {
    const content = parts[path];
    if (!content) return null;
    const root = parser.parseFromString(strFromU8(content), 'application/xml').documentElement;
    if (root.getElementsByTagName('parsererror').length > 0) throw new Error(path);
    return root;
  };
  const body = child(part('word/document.xml'), 'body');
  if (!body) throw new Error('word/document.xml');
  const around: Around = {
    styles: stylesOf(part('word/styles.xml')),
    lists: listsOf(part('word/numbering.xml')),
    links: linksOf(part('word/_rels/document.xml.rels')),
  };
  return new Reading(around).blocks(body);
}

function children(element: Element | null, name?: string): readonly Element[] {
  const all = element ? [...element.children] : [];
  return name === undefined ? all : all.filter(({ localName }) => localName === name);
}

function child(element: Element | null, ...path: readonly string[]): Element | null {
  return path.reduce<Element | null>((found, name) => children(found, name)[0] ?? null, element);
}

function attribute(element: Element | null, name: string): string {
  const found = element ? [...element.attributes].find(({ localName }) => localName === name) : undefined;
  return found?.value ?? '';
}

const valOf = (element: Element | null) => attribute(element, 'val');

/** On, off, or not said. */
function toggle(properties: Element | null, name: string): boolean | undefined {
  const found = child(properties, name);
  return found ? !['0', 'false', 'off', 'none'].includes(valOf(found)) : undefined;
}

function stylesOf(root: Element | null): ReadonlyMap<string, Style> {
  return new Map(
    children(root, 'style').map((style) => {
      const name = /^heading ([1-9])$/i.exec(valOf(child(style, 'name')))?.[1];
      const outline = valOf(child(style, 'pPr', 'outlineLvl'));
      const run = child(style, 'rPr');
      return [
        attribute(style, 'styleId'),
        {
          basedOn: valOf(child(style, 'basedOn')),
          heading: Number(name ?? (outline === '' ? 0 : Number(outline) + 1)) % 10,
          bold: toggle(run, 'b'),
          italic: toggle(run, 'i'),
        },
      ];
    }),
  );
}

function listsOf(root: Element | null): ReadonlyMap<string, readonly Level[]> {
  const levelsOf = (element: Element) =>
    children(element, 'lvl').map((level) => ({ format: valOf(child(level, 'numFmt')) }));
  const abstract = new Map(
    children(root, 'abstractNum').map((list) => [attribute(list, 'abstractNumId'), levelsOf(list)]),
  );
  return new Map(
    children(root, 'num').map((list) => [
      attribute(list, 'numId'),
      abstract.get(valOf(child(list, 'abstractNumId'))) ?? [],
    ]),
  );
}

function linksOf(root: Element | null): ReadonlyMap<string, string> {
  return new Map(
    children(root, 'Relationship')
      .filter((link) => attribute(link, 'TargetMode') === 'External')
      .map((link) => [attribute(link, 'Id'), attribute(link, 'Target')]),
  );
}

/** What was met in a paragraph or a table beside its text. */
class Met {
  readonly lain = new Set<string>();
  saran = false;
  komentar = 0;

  marks(): Pick<IsiDokumen, 'lain' | 'saran' | 'komentar'> {
    return {
      ...(this.lain.size > 0 ? { lain: [...this.lain] } : {}),
      ...(this.saran ? { saran: true } : {}),
      ...(this.komentar > 0 ? { komentar: this.komentar } : {}),
    };
  }
}

interface RunLook {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** One pass through a document: fields may span paragraphs, and a list goes on where its number was met before. */
class Reading {
  private readonly around: Around;
  private readonly fields: { isResult: boolean }[] = [];
  private list = '';

  constructor(around: Around) {
    this.around = around;
  }

  blocks(parent: Element): readonly IsiDokumen[] {
    return children(parent).flatMap((element): readonly IsiDokumen[] => {
      switch (element.localName) {
        case 'p':
          return this.paragraph(element);
        case 'tbl':
          return this.table(element);
        case 'sdt':
          return this.blocks(child(element, 'sdtContent') ?? element);
        case 'customXml':
        case 'smartTag':
          return this.blocks(element);
        default:
          return [];
      }
    });
  }

  private paragraph(element: Element): readonly IsiDokumen[] {
    const met = new Met();
    const properties = child(element, 'pPr');
    const style = valOf(child(properties, 'pStyle'));
    if (child(properties, 'rPr', 'ins') || child(properties, 'rPr', 'del')) met.saran = true;
    const lines = this.lines(element, style, met);
    const heading = this.headingOf(properties, style);
    const place = this.listOf(properties);
    const marks = met.marks();
    if (heading > 0) {
      const teks = lines
        .map((line) => line.map(({ teks: text }) => text).join(''))
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
      this.list = '';
      return teks === '' ? [] : [{ kind: 'judul', tingkat: heading, teks, ...marks }];
    }
    const written = lines.map((line) => rapi(line)).filter((line) => line.length > 0);
    if (written.length === 0) {
      return met.lain.size > 0 || met.saran ? [{ kind: 'paragraf', potongan: [], ...marks }] : [];
    }
    const [first = [], ...rest] = written;
    const restLines = rest.map((potongan): IsiDokumen => ({ kind: 'paragraf', potongan }));
    if (!place) {
      this.list = '';
      return [{ kind: 'paragraf', potongan: first, ...marks }, ...restLines];
    }
    const isNew = place.bernomor && place.tingkat === 0 && this.list !== '' && this.list !== place.list;
    if (place.tingkat === 0) this.list = place.bernomor ? place.list : '';
    const { bernomor, tingkat } = place;
    return [
      { kind: 'butir', bernomor, tingkat, potongan: first, ...(isNew ? { baru: true } : {}), ...marks },
      ...restLines,
    ];
  }

  private headingOf(properties: Element | null, style: string): number {
    const outline = valOf(child(properties, 'outlineLvl'));
    if (outline !== '' && Number(outline) < 9) return Number(outline) + 1;
    return this.chain(style).find(({ heading }) => heading > 0)?.heading ?? 0;
  }

  private listOf(
    properties: Element | null,
  ): { readonly list: string; readonly bernomor: boolean; readonly tingkat: number } | null {
    const list = valOf(child(properties, 'numPr', 'numId'));
    if (list === '' || list === '0') return null;
    const level = Number(valOf(child(properties, 'numPr', 'ilvl')) || '0');
    const format = this.around.lists.get(list)?.[level]?.format ?? 'bullet';
    if (format === 'none') return null;
    return { list, bernomor: format !== 'bullet', tingkat: Math.min(level, TINGKAT_TERDALAM) };
  }

  /** A style and those it is based on. */
  private chain(style: string): readonly Style[] {
    const chain: Style[] = [];
    for (let id = style; id !== '' && chain.length < 20; ) {
      const found = this.around.styles.get(id);
      if (!found) break;
      chain.push(found);
      id = found.basedOn;
    }
    return chain;
  }

  /** A line break begins another line. */
  private lines(paragraph: Element, style: string, met: Met): readonly (readonly Piece[])[] {
    const lines: Piece[][] = [[]];
    this.runs(paragraph, style, met, (text, { bold, italic }) => {
      text.split('\n').forEach((teks, index) => {
        if (index > 0) lines.push([]);
        if (teks === '') return;
        const look = {
          ...(bold ? { tebal: true as const } : {}),
          ...(italic ? { miring: true as const } : {}),
        };
        lines[lines.length - 1]?.push({ teks, ...look });
      });
    });
    return lines;
  }

  private runs(parent: Element, style: string, met: Met, take: (text: string, look: RunLook) => void): void {
    for (const element of children(parent)) {
      switch (element.localName) {
        case 'r':
          this.run(element, style, met, take);
          break;
        // A suggestion is no text yet: what it adds is left out, what it takes away still stands.
        case 'ins':
        case 'moveTo':
          met.saran = true;
          break;
        case 'del':
        case 'moveFrom':
          met.saran = true;
          this.runs(element, style, met, take);
          break;
        case 'hyperlink':
          this.link(element, met);
          this.runs(element, style, met, take);
          break;
        case 'sdt':
          this.runs(child(element, 'sdtContent') ?? element, style, met, take);
          break;
        case 'oMath':
        case 'oMathPara':
          met.lain.add(WORDS.rumus);
          break;
        case 'fldSimple':
        case 'smartTag':
        case 'customXml':
        case 'dir':
        case 'bdo':
          this.runs(element, style, met, take);
          break;
        default:
          break;
      }
    }
  }

  private link(element: Element, met: Met): void {
    const address = this.around.links.get(attribute(element, 'id')) ?? '';
    const shown = element.textContent ?? '';
    if (address !== '' && !address.includes(shown.trim()) && !shown.includes(address)) {
      met.lain.add(WORDS.tautan(address));
    }
  }

  private run(element: Element, style: string, met: Met, take: (text: string, look: RunLook) => void): void {
    const properties = child(element, 'rPr');
    const styles = [...this.chain(valOf(child(properties, 'rStyle'))), ...this.chain(style)];
    const look: RunLook = {
      bold: toggle(properties, 'b') ?? styles.find(({ bold }) => bold !== undefined)?.bold ?? false,
      italic: toggle(properties, 'i') ?? styles.find(({ italic }) => italic !== undefined)?.italic ?? false,
    };
    let text = '';
    for (const item of children(element)) text += this.shown(item, met);
    if (text.trim() !== '') {
      if (toggle(properties, 'u')) met.lain.add(WORDS.garisBawah);
      if (toggle(properties, 'strike') || toggle(properties, 'dstrike')) met.lain.add(WORDS.coretan);
      if (toggle(properties, 'highlight')) met.lain.add(WORDS.sorot);
    }
    if (text !== '') take(text, look);
  }

  private shown(item: Element, met: Met): string {
    const isHidden = this.fields.some(({ isResult }) => !isResult);
    switch (item.localName) {
      case 'fldChar':
        this.field(attribute(item, 'fldCharType'));
        return '';
      case 'drawing':
      case 'pict':
      case 'object':
      case 'AlternateContent':
        met.lain.add(WORDS.gambar);
        return '';
      case 'footnoteReference':
      case 'endnoteReference':
        met.lain.add(WORDS.catatanKaki);
        return '';
      case 'commentReference':
        met.komentar += 1;
        return '';
      case 't':
      case 'delText':
        return isHidden ? '' : (item.textContent ?? '');
      case 'tab':
        return isHidden ? '' : ' ';
      case 'br':
        return isHidden || attribute(item, 'type') !== '' ? '' : '\n';
      case 'cr':
        return isHidden ? '' : '\n';
      case 'noBreakHyphen':
        return '-';
      default:
        return '';
    }
  }

  private field(type: string): void {
    const last = this.fields[this.fields.length - 1];
    if (type === 'begin') this.fields.push({ isResult: false });
    else if (type === 'end') this.fields.pop();
    else if (last) last.isResult = true;
  }

  private table(element: Element): readonly IsiDokumen[] {
    const met = new Met();
    this.list = '';
    const baris = children(element, 'tr').map((row, place) =>
      children(row, 'tc').flatMap((cell) => {
        const properties = child(cell, 'tcPr');
        const span = Number(valOf(child(properties, 'gridSpan')) || '1');
        if (span > 1 || child(properties, 'vMerge')) met.lain.add(WORDS.selGabungan);
        return [this.cell(cell, met, place > 0), ...new Array<string>(span - 1).fill('')];
      }),
    );
    return baris.length === 0 ? [] : [{ kind: 'tabel', baris, ...met.marks() }];
  }

  /** The text of a cell, a line a paragraph. */
  private cell(cell: Element, met: Met, isBody: boolean): string {
    const lines = this.blocks(cell).map((item): string => {
      for (const words of item.lain ?? []) met.lain.add(words);
      if (item.saran) met.saran = true;
      met.komentar += item.komentar ?? 0;
      if (item.kind === 'judul') return item.teks;
      if (item.kind === 'tabel') {
        met.lain.add(WORDS.tabelDalamTabel);
        return item.baris.map((cells) => cells.join(' ')).join('\n');
      }
      if (isBody && item.potongan.some(({ tebal, miring }) => tebal || miring)) met.lain.add(WORDS.rupaSel);
      return item.potongan.map(({ teks }) => teks).join('');
    });
    return lines.join('\n');
  }
}
