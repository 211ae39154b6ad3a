// The report as a file: unzipped and read back.
import { strFromU8, unzipSync } from 'fflate';
import type { LakipBagian, LakipBlok, LakipModel } from '../../src/core/laporan/model';
import { buildDocx } from '../../src/docx/build';
import { png } from '../pictures';

function bagian(id: string, judul: string, more: Partial<LakipBagian> = {}): LakipBagian {
  return { id, judul, blok: [], ...more };
}

function model(blok: readonly LakipBlok[], more: Partial<LakipModel> = {}): LakipModel {
  return {
    sampul: ['LAPORAN KINERJA', 'TAHUN 2024', '', 'DINAS CONTOH', 'KOTA CONTOH'],
    judul: 'LAKIP Tahun 2024',
    instansi: 'Dinas Contoh Kota Contoh',
    status: '',
    tanda: '',
    daftar: { isi: 'Daftar Isi', tabel: 'Daftar Tabel', gambar: 'Daftar Gambar' },
    bagian: [
      bagian('ikhtisar', 'Ikhtisar Eksekutif'),
      bagian('bab-1', 'Bab I Pendahuluan', { nomor: 'I', blok }),
      bagian('lampiran-1', 'Lampiran 1 Perjanjian Kinerja', { nomor: 'L1', mendatar: true }),
    ],
    ...more,
  };
}

const TABEL: Extract<LakipBlok, { kind: 'tabel' }> = {
  kind: 'tabel',
  judul: 'Tabel 1.1 Capaian',
  kolom: [
    { judul: 'Sasaran', lebar: 2 },
    { judul: 'Satuan', lebar: 1 },
    { judul: 'Capaian (%)', lebar: 1, rata: 'kanan' },
  ],
  baris: [
    ['Sasaran A', 'Indeks', '141,96'],
    ['Sasaran A', 'Indeks', '174,24'],
    ['Sasaran B', 'Indeks', '112,60'],
    ['Jumlah', '', '88,30'],
  ],
  jumlah: true,
  gabung: [0, 1],
};

async function parts(content: LakipModel): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(Buffer.from(await buildDocx(content, 'Ukur Kinerja 9.8.7'), 'base64'));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

async function body(content: LakipModel): Promise<string> {
  return (await parts(content))['word/document.xml'] ?? '';
}

/** Every match of a pattern's first group. */
function all(xml: string, pattern: RegExp): readonly string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** The text of each element of this name. */
function texts(xml: string, element: string): readonly string[] {
  return all(xml, new RegExp(`<w:${element}(?: [^>]*)?>(.*?)</w:${element}>`, 'gs')).map((inner) =>
    all(inner, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g).join(''),
  );
}

test('the cover, every heading and every text of the model stand in the file, in order', async () => {
  const xml = await body(
    model([
      { kind: 'judul', tingkat: 2, teks: 'A. Umum' },
      { kind: 'paragraf', teks: 'Isi <paragraf> & "kutipan".' },
      { kind: 'catatan', teks: 'Catatan kecil.' },
      { kind: 'daftar', bernomor: true, butir: ['Satu', 'Dua'] },
    ]),
  );
  const words = texts(xml, 'p').filter((text) => text !== '');
  expect(words).toEqual([
    'LAPORAN KINERJA',
    'TAHUN 2024',
    'DINAS CONTOH',
    'KOTA CONTOH',
    'DAFTAR ISI',
    'IKHTISAR EKSEKUTIF',
    'BAB I PENDAHULUANI-1',
    'A. Umum',
    'LAMPIRAN 1 PERJANJIAN KINERJAL1-1',
    'IKHTISAR EKSEKUTIF',
    'BAB IPENDAHULUAN',
    'A. Umum',
    'Isi &lt;paragraf&gt; &amp; &quot;kutipan&quot;.',
    'Catatan kecil.',
    'Satu',
    'Dua',
    'LAMPIRAN 1PERJANJIAN KINERJA',
  ]);
});

test('the contents are a field with its entries written, each linked to its heading', async () => {
  const xml = await body(model([{ kind: 'judul', tingkat: 2, teks: 'A. Umum' }]));
  expect(xml).toContain('TOC \\h');
  const linked = all(xml, /<w:hyperlink [^>]*w:anchor="([^"]+)"/g);
  expect(linked).toEqual(['bagian_1', 'bagian_2', 'bagian_2_0', 'bagian_3']);
  const marked = all(xml, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g);
  expect(marked).toEqual(linked);
});

test('every chapter counts its own pages behind its number; the front counts in roman numbers', async () => {
  const files = await parts(model([]));
  const sections = all(files['word/document.xml'] ?? '', /(<w:sectPr.*?<\/w:sectPr>)/gs);
  expect(sections.map((section) => /<w:pgNumType ([^/]*)\/>/.exec(section)?.[1]?.trim() ?? '')).toEqual([
    '',
    'w:start="1" w:fmt="lowerRoman"',
    'w:fmt="lowerRoman"',
    'w:start="1" w:fmt="decimal"',
    'w:start="1" w:fmt="decimal"',
  ]);
  const feet = Object.entries(files)
    .filter(([path]) => path.startsWith('word/footer'))
    .map(([, xml]) => texts(xml, 'p').join(''));
  expect([...feet].sort()).toEqual(['', '', 'I-', 'L1-']);
});

test('A4 with 3 cm for the binding; a wide appendix lies across', async () => {
  const sections = all(await body(model([])), /(<w:sectPr.*?<\/w:sectPr>)/gs);
  const page = (section: string | undefined) => /<w:pgSz ([^/]*)\/>/.exec(section ?? '')?.[1]?.trim();
  expect(page(sections[3])).toBe('w:w="11906" w:h="16838" w:orient="portrait"');
  expect(page(sections[4])).toBe('w:w="16838" w:h="11906" w:orient="landscape"');
  expect(sections[3]).toContain('w:left="1701"');
});

test('a table has its caption above, a repeated header row, whole rows, and numbers on the right', async () => {
  const xml = await body(model([TABEL]));
  const rows = all(xml, /(<w:tr>.*?<\/w:tr>)/gs);
  expect(rows).toHaveLength(5);
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false, false]);
  expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  expect(xml.indexOf('Tabel 1.1 Capaian')).toBeLessThan(xml.indexOf('<w:tbl>'));
  expect(rows[1]).toMatch(/<w:jc w:val="(?:right|end)"\/>.*141,96/s);
  // The total, and nothing else, is bold below the header.
  expect(rows.map((row) => row.includes('<w:b/>'))).toEqual([true, false, false, false, true]);
});

test('equal cells are one only within the cell before them', async () => {
  const rows = all(await body(model([TABEL])), /(<w:tr>.*?<\/w:tr>)/gs);
  const merges = rows.map((row) => all(row, /<w:vMerge(?: w:val="(\w+)")?\/>/g));
  // Sasaran A spans two rows, and so does its unit; the unit of Sasaran B is a cell of its own.
  expect(merges).toEqual([[], ['restart', 'restart'], ['continue', 'continue'], [], []]);
});

test('a line of a cell is a paragraph of its own', async () => {
  const xml = await body(model([{ ...TABEL, baris: [['Aksi satu\nAksi dua', '', '']], gabung: [] }]));
  const cell = all(xml, /(<w:tc>.*?<\/w:tc>)/gs).find((text) => text.includes('Aksi satu')) ?? '';
  expect(texts(cell, 'p')).toEqual(['Aksi satu', 'Aksi dua']);
});

test('a draft says so on the cover and on every page', async () => {
  const files = await parts(model([], { status: 'Draf untuk diperiksa Sekretaris' }));
  expect(texts(files['word/document.xml'] ?? '', 'p')[2]).toBe('Draf untuk diperiksa Sekretaris');
  const heads = Object.entries(files).filter(([path]) => path.startsWith('word/header'));
  expect(heads.every(([, xml]) => xml.includes('Draf untuk diperiksa Sekretaris'))).toBe(true);
});

test('the signature block keeps together and leaves room for a name nobody has', async () => {
  const block: LakipBlok = {
    kind: 'tanda-tangan',
    tempat: 'Contoh, …',
    jabatan: ['Plt. Kepala Dinas Contoh', 'Kota Contoh'],
    nama: '',
    pangkat: '',
    nip: '',
  };
  const xml = await body(model([block]));
  const signed = all(xml, /(<w:p>(?:(?!<w:p>).)*?<\/w:p>)/gs).filter((p) => p.includes('w:left="4100"'));
  expect(signed.map((p) => p.includes('<w:keepNext/>'))).toEqual([true, true, true, true, false]);
  expect(signed.map((p) => texts(`<w:p>${p}</w:p>`, 'p').join('')).slice(1, 3)).toEqual([
    'Plt. Kepala Dinas Contoh',
    'Kota Contoh,',
  ]);
  expect(signed[3]).toContain('…………');
});

test('characters no XML can hold are left out, so that the file opens', async () => {
  const xml = await body(model([{ kind: 'paragraf', teks: 'sebelum\u000b\u0000\ud800sesudah 😀' }]));
  expect(xml).toContain('sebelumsesudah 😀');
});

test('the same content gives the same parts, but for the time of writing and the numbers of bookmarks', async () => {
  const content = model([TABEL, { kind: 'daftar', bernomor: true, butir: ['Satu'] }]);
  const written = async () => {
    // The library counts its bookmarks on from file to file.
    return Object.entries(await parts(content)).map(([path, xml]) => [
      path,
      xml
        .replace(/(<dcterms:(?:created|modified) [^>]*>)[^<]*/g, '$1')
        .replace(/(<w:bookmark(?:Start|End) [^>]*)w:id="\d+"/g, '$1'),
    ]);
  };
  expect(await written()).toEqual(await written());
});

test('the file’s properties name the report, the agency and the program that made it', async () => {
  const xml = (await parts(model([])))['docProps/core.xml'] ?? '';
  const property = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  expect(['dc:title', 'dc:creator', 'cp:lastModifiedBy', 'dc:description'].map(property)).toEqual([
    'LAKIP Tahun 2024',
    'Dinas Contoh Kota Contoh',
    'Dinas Contoh Kota Contoh',
    'Ukur Kinerja 9.8.7',
  ]);
});

test('a group longer than six rows begins anew under its name, so that no page lacks it', async () => {
  const baris = Array.from({ length: 20 }, (_, row) => ['Sasaran A', 'Indeks', String(row)]);
  const xml = await body(model([{ ...TABEL, baris, gabung: [0], jumlah: false }]));
  const rows = all(xml, /(<w:tr>.*?<\/w:tr>)/gs).slice(1);
  const named = rows.flatMap((row, index) => (texts(row, 'tc')[0] ? [[index, texts(row, 'tc')[0]]] : []));
  const lanjutan = 'Sasaran A (lanjutan)';
  expect(named).toEqual([
    [0, 'Sasaran A'],
    [6, lanjutan],
    [12, lanjutan],
    [18, lanjutan],
  ]);
  const seven = await body(model([{ ...TABEL, baris: baris.slice(0, 7), gabung: [0], jumlah: false }]));
  expect(seven).not.toContain(lanjutan);
  // The rows of a part keep together; its last one lets the page end.
  const free = rows.flatMap((row, index) => (row.includes('<w:keepNext/>') ? [] : [index]));
  expect(free).toEqual([5, 11, 17, 19]);
});

/** Of each row below the header: whether it stays with the next. */
async function keptRows(baris: readonly (readonly string[])[]): Promise<readonly boolean[]> {
  const xml = await body(model([{ ...TABEL, baris, gabung: [], jumlah: false }]));
  return all(xml, /(<w:tr>.*?<\/w:tr>)/gs)
    .slice(1)
    .map((row) => row.includes('<w:keepNext/>'));
}

test('a small table is not cut in two; of a long one no row stands alone above or below a page’s end', async () => {
  const rows = (count: number, text = 'Sasaran') =>
    Array.from({ length: count }, () => [text, 'Indeks', '1']);
  expect(await keptRows(rows(5))).toEqual([true, true, true, true, false]);
  const long = await keptRows(rows(30));
  expect(long.map((kept, row) => (kept ? row : -1)).filter((row) => row >= 0)).toEqual([0, 28]);
  // What two rows hold may be more than a page.
  expect(await keptRows(rows(3, 'kata '.repeat(400)))).toEqual([false, false, false]);
});

test('a column is no narrower than its longest word while others have room; the widths fill the page', async () => {
  const kolom = [
    { judul: 'Indikator kinerja', lebar: 60 },
    { judul: 'Penyebut', lebar: 2 },
    { judul: 'Pagu (Rp)', lebar: 2 },
  ];
  const baris = [['Indeks', '60', '39.602.532.224']];
  const xml = await body(model([{ kind: 'tabel', judul: TABEL.judul, kolom, baris }]));
  const widths = all(xml, /<w:gridCol w:w="(\d+)"\/>/g).map(Number);
  expect(widths[1]).toBeGreaterThan(8 * 115);
  expect(widths[2]).toBeGreaterThan(14 * 95);
  expect(widths.reduce((sum, size) => sum + size, 0)).toBe(8788);
});

test('no empty line follows the table that ends a chapter: it might be all that stands on a page', async () => {
  const sela = async (blok: readonly LakipBlok[]) => all(await body(model(blok)), /(w:val="Sela")/g).length;
  expect(await sela([TABEL, TABEL])).toBe(1);
  expect(await sela([TABEL, { kind: 'catatan', teks: 'Catatan' }])).toBe(1);
});

test('a number of a group that begins anew stands again as it is', async () => {
  const baris = Array.from({ length: 8 }, (_, row) => ['1', 'Sasaran A', String(row)]);
  const xml = await body(model([{ ...TABEL, baris, gabung: [0, 1], jumlah: false }]));
  const rows = all(xml, /(<w:tr>.*?<\/w:tr>)/gs).slice(1);
  expect(texts(rows[6] ?? '', 'tc').slice(0, 2)).toEqual(['1', 'Sasaran A (lanjutan)']);
});

test('a short list is not cut in two; of a long one no item stands alone', async () => {
  const kept = async (butir: readonly string[]) => {
    const xml = await body(model([{ kind: 'daftar', bernomor: false, butir }]));
    return all(xml, /(<w:p>(?:(?!<w:p>).)*?<\/w:p>)/gs)
      .filter((p) => p.includes('w:val="Butir"'))
      .map((p) => p.includes('<w:keepNext/>'));
  };
  expect(await kept(['Satu', 'Dua', 'Tiga', 'Empat'])).toEqual([true, true, true, false]);
  const long = 'kata '.repeat(60);
  expect(await kept([long, long, long, long, long])).toEqual([true, false, false, true, false]);
});

test('the heading of a list of tables stands above more than an entry or two', async () => {
  const xml = await body(
    model(Array.from({ length: 6 }, (_, index) => ({ ...TABEL, judul: `Tabel 1.${index + 1} Capaian` }))),
  );
  const listed = all(xml, /(<w:p>(?:(?!<w:p>).)*?<\/w:p>)/gs).filter((p) => /w:val="TOC3"/.test(p));
  expect(listed.map((p) => p.includes('<w:keepNext/>'))).toEqual([true, true, true, false, false, false]);
});

test('a table is numbered by a field, and listed after the contents with a link', async () => {
  const xml = await body(model([TABEL]));
  expect(xml).toContain('<w:fldSimple w:instr="SEQ Tabel_1 \\* ARABIC"');
  expect(texts(xml, 'p')).toEqual(expect.arrayContaining(['DAFTAR TABEL']));
  const linked = all(xml, /<w:hyperlink [^>]*w:anchor="([^"]+)"/g);
  expect(linked).toContain('bagian_2_0');
  expect(xml).toContain('w:name="bagian_2_0"');
});

test('evidence leads to its file; what is no web address stays text', async () => {
  const alamat = ['https://drive.contoh/1?a=1&b=2', 'javascript:alert(1)', '', 'bukan alamat'];
  const files = await parts(model([{ ...TABEL, gabung: [], tautan: { kolom: 0, alamat } }]));
  const relations = files['word/_rels/document.xml.rels'] ?? '';
  expect(all(relations, /TargetMode="External"[^>]*|Target="(https?:[^"]+)"/g).filter(Boolean)).toEqual([
    'https://drive.contoh/1?a=1&amp;b=2',
  ]);
  expect(relations).not.toContain('javascript');
});

test('what stands before a signature stays with it', async () => {
  const block: LakipBlok = {
    kind: 'tanda-tangan',
    tempat: 'X',
    jabatan: ['Y'],
    nama: 'Z',
    pangkat: 'Pembina (IV/a)',
    nip: '1',
  };
  const xml = await body(
    model([
      { kind: 'paragraf', teks: 'Pertama.' },
      { kind: 'daftar', bernomor: false, butir: ['a', 'akhir'] },
      block,
    ]),
  );
  const kept = all(xml, /(<w:p>(?:(?!<w:p>).)*?<\/w:p>)/gs).filter((p) => p.includes('<w:keepNext/>'));
  expect(kept.map((p) => texts(p, 'p').join(''))).toEqual([
    'a',
    'akhir',
    '',
    'X',
    'Y,',
    'Z',
    'Pembina (IV/a)',
  ]);
});

test('hostile texts stand as they were written: marks of code, of templates, of fields, and five thousand characters', async () => {
  const long = 'panjang '.repeat(625).trim();
  const hostile = ['$1 $& $`', '{{judul}} {%x%}', '<w:p/> </w:t> & "', long, 'satu\u0000dua\u000b\ufffe'];
  const files = await parts(
    model([
      ...hostile.map((teks): LakipBlok => ({ kind: 'paragraf', teks })),
      {
        ...TABEL,
        judul: 'Tabel 1.1 <b>$1</b>',
        baris: [[...hostile.slice(0, 3)]],
        gabung: [],
        jumlah: false,
      },
    ]),
  );
  const unescaped = (text: string) =>
    text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
  const said = texts(files['word/document.xml'] ?? '', 'p').map(unescaped);
  expect(said).toEqual(expect.arrayContaining([...hostile.slice(0, 4), 'satudua', 'Tabel 1.1 <b>$1</b>']));
});

const GAMBAR: LakipBlok = {
  kind: 'gambar',
  judul: 'Gambar 1.1 Target dan realisasi',
  bentuk: 'kolom',
  satuan: 'Indeks',
  kategori: ['IKU-1', 'IKU-2'],
  seri: [
    { nama: 'Target', nilai: [3.36, 2.64], label: ['3,36', '2,64'] },
    { nama: 'Realisasi', nilai: [4.77, null], label: ['4,77', '–'] },
  ],
  uraian: 'Gambar 1.1. IKU-1: Target 3,36, Realisasi 4,77; IKU-2: Target 2,64, Realisasi –.',
};

test('a chart is Word’s own, with its values as the report writes them, its words for whoever hears it, and its caption below', async () => {
  const files = await parts(model([GAMBAR]));
  const xml = files['word/document.xml'] ?? '';
  expect(xml).toContain(`descr="${GAMBAR.kind === 'gambar' ? GAMBAR.uraian : ''}"`);
  expect(xml.indexOf('<c:chart')).toBeLessThan(xml.indexOf('SEQ Gambar_1'));
  expect(texts(xml, 'p')).toEqual(expect.arrayContaining(['DAFTAR GAMBAR']));
  const drawn = files['word/charts/chart1.xml'] ?? '';
  expect(all(drawn, /<a:t>([^<]*)<\/a:t>/g)).toEqual(
    expect.arrayContaining(['3,36', '2,64', '4,77', 'Indeks']),
  );
  // Greys only: a printer without colours shows the same.
  const colours = all(drawn, /<a:srgbClr val="([0-9A-F]{6})"/g);
  expect(
    colours.every((code) => code.slice(0, 2) === code.slice(2, 4) && code.slice(2, 4) === code.slice(4)),
  ).toBe(true);
});

test.each(['batang', 'garis'] as const)('a chart of %s is drawn too', async (bentuk) => {
  const files = await parts(model([{ ...GAMBAR, bentuk } as LakipBlok]));
  const drawn = files['word/charts/chart1.xml'] ?? '';
  expect(drawn).toContain(bentuk === 'garis' ? '<c:lineChart>' : '<c:barDir val="bar"/>');
});

test('a paper of one page has neither cover nor contents, and its statement stands where a hand would sign', async () => {
  const block: LakipBlok = {
    kind: 'tanda-tangan',
    tempat: 'Contoh, 6 Januari 2025',
    jabatan: ['Kepala Dinas'],
    pernyataan: 'Disahkan melalui pernyataan tanggal 6 Januari 2025 dengan kode ABC123',
    nama: 'Nama',
    pangkat: '',
    nip: '1',
  };
  const xml = await body(
    model([], {
      sampul: [],
      daftar: null,
      bagian: [bagian('pengesahan', 'Lembar Pengesahan', { blok: [block] })],
    }),
  );
  expect(texts(xml, 'p').filter((text) => text !== '')).toEqual([
    'LEMBAR PENGESAHAN',
    'Contoh, 6 Januari 2025',
    'Kepala Dinas,',
    'Disahkan melalui pernyataan tanggal 6 Januari 2025 dengan kode ABC123',
    'Nama',
    'NIP 1',
  ]);
  expect(all(xml, /(<w:sectPr.*?<\/w:sectPr>)/gs)).toHaveLength(1);
});

test('a row that fits on no page is torn rather than cut off', async () => {
  const baris = [
    ['pendek', '', ''],
    ['kata '.repeat(1000), '', ''],
  ];
  const rows = all(
    await body(model([{ ...TABEL, baris, gabung: [], jumlah: false }])),
    /(<w:tr>.*?<\/w:tr>)/gs,
  );
  expect(rows.map((row) => /<w:cantSplit(?:\/>| w:val="true")/.test(row))).toEqual([true, true, false]);
});

test('a signature keeps the last row of the table before it, and the note between them, on its page', async () => {
  const signed: LakipBlok = {
    kind: 'tanda-tangan',
    tempat: 'Contoh',
    jabatan: ['Kepala Dinas'],
    nama: 'Nama',
    pangkat: '',
    nip: '',
  };
  const long: LakipBlok = { ...TABEL, jumlah: false, gabung: [], baris: Array(9).fill(['a', 'b', 'c']) };
  const kept = async (blok: readonly LakipBlok[]) => {
    const xml = await body(model(blok));
    const last = all(xml, /(<w:tr>.*?<\/w:tr>)/gs).at(-1) ?? '';
    const note = /<w:p><w:pPr><w:pStyle w:val="Catatan"\/>.*?<\/w:pPr>/.exec(xml)?.[0] ?? '';
    return [last, note].map((part) => /<w:keepNext\/>|<w:keepNext w:val="true"/.test(part));
  };
  const note: LakipBlok = { kind: 'catatan', teks: 'Catatan.' };
  expect(await kept([long, note, signed])).toEqual([true, true]);
  expect(await kept([long, note])).toEqual([false, false]);
});

describe('the look of an office', () => {
  const foto = {
    kind: 'foto',
    judul: 'Gambar 1.1 Piala',
    uraian: 'Sebuah piala.',
    jenis: 'png',
    lebar: 2000,
    tinggi: 1000,
    isi: png(4, 2).toString('base64'),
  } as const;
  const kop = { lambang: foto, pemerintah: 'PEMERINTAH KOTA', nama: 'DINAS', alamat: 'Jalan 1' };

  test('a picture keeps its proportions, within the text, and has its words for whoever does not see it', async () => {
    const xml = await body(model([foto], { sampul: [] }));
    const [, width = '', height = ''] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml) ?? [];
    expect(Number(width) / Number(height)).toBeCloseTo(2, 2);
    // 9525 to the pixel, 360000 to the centimetre.
    expect(Number(width) / 360_000).toBeLessThan(15);
    expect(xml).toContain('descr="Sebuah piala."');
    expect(xml).toContain('SEQ Gambar_1');
  });

  test('the letterhead stands on papers that bear one, without the running head above it', async () => {
    const paper = (berkop: boolean) =>
      body(model([], { kop, sampul: [], bagian: [bagian('d', 'Disposisi', { nomor: '', berkop })] }));
    expect(await paper(true)).toContain('PEMERINTAH KOTA');
    expect(await paper(true)).toContain('<w:titlePg/>');
    expect(await paper(false)).not.toContain('PEMERINTAH KOTA');
    expect(await paper(false)).not.toContain('<w:titlePg/>');
  });

  test('without a lambang the cover begins where it always did', async () => {
    // Bookmarks are counted through all documents.
    const plain = async (content: LakipModel) => (await body(content)).replace(/ w:id="\d+"/g, '');
    expect(await plain(model([], { kop: { ...kop, lambang: null } }))).toBe(await plain(model([])));
    expect(await body(model([], { kop }))).toContain('<w:drawing>');
  });

  test('font, colour of headings and margins are those of the settings', async () => {
    const gaya = { huruf: 'Arial', warna: 'biru tua', margin: '2,5 dan 2 cm' } as const;
    const own = await parts(model([], { gaya }));
    expect(own['word/styles.xml']).toContain('"Arial"');
    expect(own['word/styles.xml']).toContain('1F3864');
    expect(own['word/styles.xml']).not.toContain('Times New Roman');
    expect(own['word/document.xml']).toContain('w:left="1417"');
    expect(own['word/document.xml']).toContain('w:right="1134"');
  });

  test('the line under a running head never touches what stands below, however narrow the margins', async () => {
    const files = await parts(
      model([], { gaya: { huruf: 'Arial', warna: 'hitam', margin: '2,5 dan 2 cm' } }),
    );
    const lines = Object.entries(files)
      .filter(([path]) => path.startsWith('word/header'))
      .map(([, xml]) => all(xml, /(<w:p>.*?<\/w:p>)/gs).find((paragraph) => paragraph.includes('<w:bottom')));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/<w:spacing [^>]*w:after="120"/);
  });
});
