// .docx → Google Doc → .docx and PDF.
import { randomBytes } from 'node:crypto';
import {
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type OpenWorkspace, openWorkspace } from '../../runtime/workspace';
import { attempt, DRIVE_SERVICE, EVALUATE, evaluate, OWNER, SCOPES, writeDist } from './bundle';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DOC = 'application/vnd.google-apps.document';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGMQSDgAAAG0ATF+Pb0rAAAAAElFTkSuQmCC',
  'base64',
);

const page = (value: string) => new SimpleField('PAGE', value);

const REPORT = new Document({
  styles: { paragraphStyles: [{ id: 'Keterangan', name: 'Keterangan', run: { italics: true } }] },
  numbering: {
    config: [{ reference: 'butir', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•' }] }],
  },
  comments: { children: [{ id: 0, children: [new Paragraph('Periksa angka ini')] }] },
  sections: [
    {
      footers: {
        default: new Footer({
          children: [
            new Paragraph({ children: [new TextRun({ children: ['Halaman ', PageNumber.CURRENT] })] }),
            new Paragraph({ children: [new TextRun('dari '), page('99')] }),
          ],
        }),
      },
      children: [
        new Paragraph({ heading: HeadingLevel.TITLE, text: 'Laporan Kinerja' }),
        new TableOfContents('Daftar isi', {
          cachedEntries: [{ title: 'Bab satu', level: 1, page: 3 }],
        }),
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          children: [new Bookmark({ id: 'bab1', children: [new TextRun('Bab satu')] })],
        }),
        new Paragraph({ style: 'Keterangan', text: 'Angka & tanda <sama>, ≥ 90%' }),
        new Paragraph({
          children: [
            new InternalHyperlink({ anchor: 'bab1', children: [new TextRun('lihat bab satu')] }),
            new CommentRangeStart(0),
            new TextRun(' dan ini'),
            new CommentRangeEnd(0),
            new TextRun({ children: [new CommentReference(0)] }),
          ],
        }),
        new Paragraph({ numbering: { reference: 'butir', level: 0 }, text: 'butir pertama' }),
        new Paragraph({
          children: [new ImageRun({ type: 'png', data: PIXEL, transformation: { width: 20, height: 20 } })],
        }),
      ],
    },
    {
      properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
      children: [
        new Table({
          rows: [
            ['Indikator', 'Capaian'],
            ['IKU 1', '92,50'],
          ].map(
            (texts) =>
              new TableRow({
                children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })),
              }),
          ),
        }),
      ],
    },
  ],
});

let docx: Buffer;
beforeAll(async () => {
  docx = await Packer.toBuffer(REPORT);
});

function openDrive(): OpenWorkspace {
  const dist = writeDist(EVALUATE, {}, [...SCOPES, 'drive.file'], [DRIVE_SERVICE]);
  const workspace = openWorkspace({ dist, owner: OWNER.email });
  workspace.setClock('2026-07-15T09:00:00+07:00');
  return workspace;
}

const creation = (bytes: Uint8Array, from = DOCX, to = DOC) => `
  const bytes = Utilities.base64Decode('${Buffer.from(bytes).toString('base64')}');
  return Drive.Files.create({ name: 'LAKIP', mimeType: '${to}' }, Utilities.newBlob(bytes, '${from}', 'x.docx'),
    { fields: 'id,mimeType,size,sha256Checksum' });`;

/** A Doc of these bytes, its id and its workspace. */
function convert(bytes: Uint8Array = docx): { workspace: OpenWorkspace; id: string; answer: object } {
  const workspace = openDrive();
  const answer = evaluate(workspace, creation(bytes)) as { id: string };
  return { workspace, id: answer.id, answer };
}

function partsOf(bytes: Uint8Array | undefined): Record<string, string> {
  const parts = unzipSync(bytes ?? new Uint8Array());
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

const download = (as: 'docx' | 'pdf') => {
  const { workspace, id } = convert();
  return workspace.driveContent(OWNER.email, id, as);
};

/** The words of a part, as they are shown. */
const wordsOf = (part = '') =>
  [...part.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.replace(/^[^>]*>/, ''));

describe('a .docx made into a Google Doc', () => {
  test('has no bytes of its own, and is downloaded as .docx', () => {
    const { workspace, answer } = convert();
    expect(answer).toEqual({ id: expect.any(String), mimeType: DOC });
    expect(workspace.driveFiles(null)).toMatchObject([{ mimeType: DOC, size: null }]);
    expect(workspace.driveFiles(null)[0]?.url).toMatch(
      /^https:\/\/docs\.google\.com\/document\/d\/.*\/edit$/,
    );
    expect(download('docx')).toMatchObject({ name: 'LAKIP.docx', mimeType: DOCX });
  });

  test('keeps words, headings, lists, tables, pictures and the turn of its pages', () => {
    const parts = partsOf(download('docx')?.bytes);
    const body = parts['word/document.xml'] ?? '';
    for (const text of ['Laporan Kinerja', 'Bab satu', 'lihat bab satu', 'butir pertama', 'IKU 1', '92,50']) {
      expect(wordsOf(body).join(' ')).toContain(text);
    }
    expect(body).toContain('Angka &amp; tanda &lt;sama&gt;, ≥ 90%');
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toContain('<w:numPr>');
    expect(body).toContain('<w:tbl>');
    expect(body).toContain('w:orient="landscape"');
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    expect(parts['word/numbering.xml']).toContain('w:abstractNum');
  });

  test('loses bookmarks, content controls, comments and field codes; a table of contents stays as text', () => {
    const before = partsOf(docx)['word/document.xml'] ?? '';
    const parts = partsOf(download('docx')?.bytes);
    const body = parts['word/document.xml'] ?? '';
    const lost = ['w:bookmarkStart', 'w:sdt', 'w:commentReference', 'w:fldChar', 'w:instrText', 'w:anchor='];
    for (const mark of lost)
      expect([mark, before.includes(mark), body.includes(mark)]).toEqual([mark, true, false]);
    expect(Object.keys(parts).join()).not.toMatch(/comments|docProps/);
    expect(parts['[Content_Types].xml']).not.toContain('comments');
    expect(parts['word/_rels/document.xml.rels']).not.toContain('comments');
    expect(wordsOf(body).filter((text) => text === 'Bab satu')).toHaveLength(2);
  });

  test('loses page numbers', () => {
    const footers = (bytes: Uint8Array | undefined) =>
      Object.entries(partsOf(bytes))
        .filter(([name]) => /^word\/footer\d+\.xml$/.test(name))
        .map(([, part]) => part)
        .join();
    expect(wordsOf(footers(docx))).toContain('99');
    expect(wordsOf(footers(download('docx')?.bytes))).toEqual(['Halaman ', 'dari ']);
  });

  test('keeps the looks of a style of one’s own, and not its id', () => {
    const parts = partsOf(download('docx')?.bytes);
    expect(partsOf(docx)['word/document.xml']).toContain('"Keterangan"');
    expect(JSON.stringify(parts)).not.toContain('Keterangan');
    // The style of the table of contents is described nowhere.
    expect(partsOf(docx)['word/document.xml']).toContain('"TOC1"');
    expect(JSON.stringify(parts)).not.toContain('TOC1');
    const id = /<w:pStyle w:val="(g\d+)"\/><\/w:pPr><w:r><w:t[^>]*>Angka/.exec(
      parts['word/document.xml'] ?? '',
    )?.[1];
    expect(parts['word/styles.xml']).toMatch(new RegExp(`w:styleId="${id}".*?<w:i/>`));
  });

  test('is the same each time, and again when it is uploaded again', () => {
    const first = download('docx')?.bytes as Uint8Array;
    expect(download('docx')?.bytes).toEqual(first);
    const { workspace, id } = convert(first);
    expect(workspace.driveContent(null, id, 'docx')?.bytes).toEqual(first);
  });

  test('is edited by people, and refuses what is no .docx', () => {
    const { workspace, id } = convert();
    const parts = unzipSync(docx);
    const edited = strFromU8(parts['word/document.xml'] as Uint8Array).replace('butir pertama', 'butir baru');
    workspace.driveReplace(id, zipSync({ ...parts, 'word/document.xml': strToU8(edited) }));
    const body = partsOf(workspace.driveContent(null, id, 'docx')?.bytes)['word/document.xml'];
    expect(wordsOf(body)).toContain('butir baru');
    expect(() => workspace.driveReplace(id, strToU8('teks'))).toThrow('is no .docx');
  });

  test('damaged bytes are a bad request; other conversions are not implemented', () => {
    const message = (body: string) => attempt(openDrive(), body).error?.message;
    for (const bytes of [strToU8('PK'), zipSync({ 'word/document.xml': strToU8('<w:document>') })]) {
      expect(message(creation(bytes))).toBe('API call to drive.files.create failed with error: Bad Request');
    }
    expect(message(creation(docx, 'text/html'))).toBe(
      `The conversion from text/html to ${DOC} is not implemented`,
    );
    expect(message(creation(docx, DOCX, 'application/vnd.google-apps.spreadsheet'))).toContain(
      'not implemented',
    );
  });
});

describe('files.export', () => {
  const exported = (id: string, mimeType: string, options: string) => `
    const blob = Drive.Files.export('${id}', '${mimeType}'${options});
    return Drive.Files.create({ name: 'x', mimeType: '${mimeType}' }, blob, { fields: 'id,size,sha256Checksum' });`;
  const media = `, { alt: 'media' }`;

  test('answers a blob that can be stored: the Doc as .docx, or printed', () => {
    const { workspace, id } = convert();
    for (const [mimeType, as] of [
      [DOCX, 'docx'],
      ['application/pdf', 'pdf'],
    ] as const) {
      const stored = evaluate(workspace, exported(id, mimeType, media)) as { id: string };
      expect(workspace.driveContent(null, stored.id, 'original')?.bytes).toEqual(
        Buffer.from(workspace.driveContent(null, id, as)?.bytes ?? []),
      );
    }
  });

  test('wants alt=media, a Doc, and a format it knows', () => {
    const { workspace, id } = convert();
    const message = (body: string) => attempt(workspace, body).error?.message;
    const pdf = 'application/pdf';
    const sentence = 'API call to drive.files.export failed with error:';
    expect(message(exported(id, pdf, ''))).toBe(
      `${sentence} Export requires alt=media to download the exported content.`,
    );
    expect(message(exported(id, 'text/html', media))).toBe(
      `${sentence} The requested conversion is not supported.`,
    );
    const binary = evaluate(workspace, creation(docx, DOCX, DOCX)) as { id: string };
    expect(message(exported(binary.id, pdf, media))).toBe(
      `${sentence} Export only supports Docs Editors files.`,
    );
  });

  test('refuses more than ten megabytes', () => {
    const { workspace, id } = convert();
    const parts = unzipSync(docx);
    const picture = Object.keys(parts).find((name) => name.startsWith('word/media/')) as string;
    const big = {
      ...parts,
      [picture]: randomBytes(11 * 1024 * 1024),
    };
    workspace.driveReplace(id, zipSync(big, { level: 0 }));
    expect(attempt(workspace, exported(id, DOCX, media)).error?.message).toBe(
      'API call to drive.files.export failed with error: This file is too large to be exported.',
    );
  });
});

describe('the print of a Doc', () => {
  const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1');

  test('is, where nobody says how, a PDF of its words, a page for each section, turned like it', () => {
    const pdf = download('pdf');
    expect(pdf).toMatchObject({ name: 'LAKIP.pdf', mimeType: 'application/pdf' });
    expect(text(pdf?.bytes)).toMatch(/^%PDF-1\.4/);
    expect(text(pdf?.bytes).match(/\/MediaBox \[[\d. ]+\]/g)).toEqual([
      '/MediaBox [0 0 595.28 841.89]',
      '/MediaBox [0 0 841.89 595.28]',
    ]);
    expect(text(pdf?.bytes)).toContain('butir pertama');
  });

  test('is dated by the workspace’s clock and otherwise always the same', () => {
    const { workspace, id } = convert();
    const print = () => workspace.driveContent(null, id, 'pdf')?.bytes;
    const first = print();
    expect(text(first)).toContain('D:20260715020000Z');
    expect(print()).toEqual(first);
    workspace.setClock('2026-07-16T09:00:00+07:00');
    expect(print()).not.toEqual(first);
  });
});
