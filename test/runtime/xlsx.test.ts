import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { excelFormula, writeWorkbookXlsx } from '../../runtime/xlsx';
import { EVALUATE, evaluate, open } from './bundle';

test('a workbook is written as .xlsx: values, formulas in English with results, looks', async () => {
  const workspace = open(EVALUATE);
  evaluate(
    workspace,
    `sheet.getRange('A1:C2').setValues([['Judul', 92.5, new Date(2026, 6, 15)], ['=IF(B1>0,5;"a""b";1)', '=NA()', '=SUM(B1,B2)']]);
     sheet.getRangeList(['A1']).setBackground('#ff0000').setFontWeight('bold');
     sheet.getRangeList(['B1']).setNumberFormat('0.00'); sheet.getRangeList(['D1']).setNumberFormat('@');
     sheet.getRange('D1').setValues([['007']]);
     sheet.setColumnWidths(1, 1, 210).setFrozenRows(1); sheet.hideRows(5, 1); ss.insertSheet('Rahasia', 1).hideSheet();`,
  );
  const path = join(mkdtempSync(join(tmpdir(), 'xlsx-')), 'buku.xlsx');
  await writeWorkbookXlsx(workspace, path);

  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.getWorksheet('Sheet1');
  const value = (a1: string) => sheet?.getCell(a1).value;
  expect([value('A1'), value('B1'), value('D1')]).toEqual(['Judul', 92.5, '007']);
  expect(value('A2')).toEqual({ formula: 'IF(B1>0.5;"a""b";1)'.replaceAll(';', ','), result: 'a"b' });
  expect(value('B2')).toEqual({ formula: 'NA()', result: { error: '#N/A' } });
  expect(value('C2')).toBe('#ERROR!');
  expect(value('C1')).toEqual(new Date('2026-07-15T00:00:00Z'));
  expect(sheet?.getCell('B1').numFmt).toBe('0.00');
  expect(sheet?.getCell('A1').font.bold).toBe(true);
  expect(sheet?.getCell('A1').fill).toMatchObject({ fgColor: { argb: 'FFFF0000' } });
  expect(sheet?.getColumn(1).width).toBe(30);
  expect(sheet?.getRow(5).hidden).toBe(true);
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(workbook.getWorksheet('Rahasia')?.state).toBe('hidden');
});

test.each([
  ['MAXIFS(A1:A9,B1:B9,"x")', '_xlfn.MAXIFS(A1:A9,B1:B9,"x")'],
  ['IFERROR(MAXIFS(A1,B1,"MAXIFS(1)"),0)', 'IFERROR(_xlfn.MAXIFS(A1,B1,"MAXIFS(1)"),0)'],
  ['IFS(A1=1,"a ""TO_TEXT(1)""")', '_xlfn.IFS(A1=1,"a ""TO_TEXT(1)""")'],
  [
    'RIGHT(TO_TEXT($A1),1)="%"',
    'RIGHT(IF(LEFT(CELL("format",$A1),1)="P",$A1*100&"%",CONCATENATE($A1)),1)="%"',
  ],
  ['LEN(TO_TEXT(A1+B1))', 'LEN(CONCATENATE(A1+B1))'],
  ['SUMIFS(A1:A9,B1:B9,1)+COUNTIFS(A1,1)', 'SUMIFS(A1:A9,B1:B9,1)+COUNTIFS(A1,1)'],
])('a file names %s as %s', (ours, file) => {
  expect(excelFormula(ours)).toBe(file);
});
