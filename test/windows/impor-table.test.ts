import { Workbook } from 'exceljs';
import type { Sumber } from '../../src/core/impor/model';
import { readPasted, readTableFile, templateOf } from '../../src/windows/impor-table';

const fileOf = (name: string, content: BlobPart) => new File([content], name);

async function sheetOf(file: File, name?: string): Promise<Sumber> {
  const read = await readTableFile(file);
  if (!read.ok) throw new Error(read.message);
  const { sheets, sheet } = read.value;
  const found = sheet(name ?? sheets[0] ?? '');
  if (!found.ok) throw new Error(found.message);
  return found.value;
}

const pasted = (html: string, text = '') => {
  const read = readPasted(html, text);
  return read.ok ? read.value : read.message;
};

test('of a workbook come the numbers, per cent as it is shown, dates as days, and the merged areas', async () => {
  const book = new Workbook();
  const sheet = book.addWorksheet('PK');
  sheet.addRow(['Sasaran', 'Target', 'Tanggal', 'Kode']);
  sheet.addRow(['Meningkatnya literasi', 0.853, new Date(Date.UTC(2026, 3, 10)), '007']);
  sheet.addRow(['', 1250.5, '', '']);
  sheet.mergeCells('A2:A3');
  sheet.getCell('B2').numFmt = '0.0%';
  sheet.getCell('C2').numFmt = 'dd/mm/yyyy';
  const { sel, gabungan, nama } = await sheetOf(
    fileOf('pk.xlsx', Buffer.from(await book.xlsx.writeBuffer())),
  );
  expect(sel).toEqual([
    ['Sasaran', 'Target', 'Tanggal', 'Kode'],
    ['Meningkatnya literasi', '85,3%', '2026-04-10', '007'],
    ['', 1250.5, '', ''],
  ]);
  expect(gabungan).toEqual([{ baris: [1, 2], kolom: [0, 0] }]);
  expect(nama).toBe('pk.xlsx');
});

test('a file of text is read as it stands: semicolons, older Windows letters, nothing taken for a number or a date', async () => {
  const latin = Uint8Array.from('kode;uraian;nilai\n01;Caf\xe9;1.250\n02;"a;b";10/04/2026', (letter) =>
    letter.charCodeAt(0),
  );
  const { sel } = await sheetOf(fileOf('data.csv', latin));
  expect(sel).toEqual([
    ['kode', 'uraian', 'nilai'],
    ['01', 'Café', '1.250'],
    ['02', 'a;b', '10/04/2026'],
  ]);
});

test('a paste keeps the merged cells of its HTML, and its texts as they are shown', () => {
  const html = `<html><body><table><tr><td>Sasaran</td><td>Target</td></tr>
    <tr><td rowspan=2>Literasi</td><td>3%</td></tr><tr><td>1.250,5</td></tr></table></body></html>`;
  expect(pasted(html, 'Sasaran\tTarget')).toEqual({
    nama: '',
    sel: [
      ['Sasaran', 'Target'],
      ['Literasi', '3%'],
      ['', '1.250,5'],
    ],
    gabungan: [{ baris: [1, 2], kolom: [0, 0] }],
  });
});

test('a paste without HTML is split at its tabs, commas of numbers left alone', () => {
  expect(pasted('', 'kode\tnilai\r\nA\t3,5\r\nB\t"dua\nbaris"')).toMatchObject({
    sel: [
      ['kode', 'nilai'],
      ['A', '3,5'],
      ['B', 'dua\nbaris'],
    ],
  });
});

test.each([
  ['words that are no table', 'halo'],
  ['nothing', ''],
])('a paste of %s is refused with what to do', (_what, text) => {
  expect(pasted('', text)).toMatch(/tabel/);
});

test('formulas, scripts and markup in a paste are words', () => {
  expect(
    pasted('<table><tr><td>=1+1</td><td><script>x</script><b>tebal</b></td></tr></table>'),
  ).toMatchObject({
    sel: [['=1+1', expect.stringContaining('tebal')]],
  });
});

test.each([
  ['an empty sheet', 'kosong.csv', ''],
  ['a sheet of too many rows', 'besar.csv', 'a\n'.repeat(2001)],
  ['a sheet of too many columns', 'lebar.csv', 'a;'.repeat(81)],
])('%s is refused with a sentence', async (_what, name, content) => {
  await expect(sheetOf(fileOf(name, content))).rejects.toThrow(/\.$/);
});

test('a file that is none of these is refused by its name', async () => {
  const read = await readTableFile(fileOf('rusak.xlsx', 'PK\u0003\u0004bukan zip'));
  expect(read).toMatchObject({ ok: false, message: expect.stringContaining('rusak.xlsx') });
});

test('the template comes back as a table with our headers', async () => {
  const blob = templateOf(
    [
      { judul: 'Kode', pilihan: [] },
      { judul: 'Cara hitung', pilihan: ['naik', 'turun'] },
    ],
    'Indikator',
  );
  const { sel } = await sheetOf(fileOf('templat.xlsx', await blob.arrayBuffer()), 'Indikator');
  expect(sel).toEqual([['Kode', 'Cara hitung']]);
});
