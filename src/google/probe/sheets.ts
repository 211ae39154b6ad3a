// Probes that need calls of their own: each on a fresh tab, which is removed after it. The answers are compared in core/probes.
import type { CallProbeId } from '../../core/probes/probes';
import { SCRATCH_TABS } from '../../core/probes/record';
import { normalizeEmail } from '../../core/sop/authority';
import { sha256 } from '../environment';
import { Untestable } from './answered';
import type { Sheet } from './scratch';

const KEY = 'uk.uji';

function rule(list: readonly string[], isLenient: boolean): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...list], true)
    .setAllowInvalid(isLenient)
    .build();
}

function write(sheet: Sheet, a1: string, values: readonly (readonly (string | number)[])[]): void {
  sheet.getRange(a1).setValues(values.map((line) => [...line]));
}

/** The values of a range, as JSON, one after the other. */
function shown(sheet: Sheet, a1: string): string {
  return sheet
    .getRange(a1)
    .getValues()
    .flat()
    .map((value) => JSON.stringify(value))
    .join(' · ');
}

function isRefused(work: () => void): boolean {
  try {
    work();
    SpreadsheetApp.flush();
    return false;
  } catch {
    return true;
  }
}

function highlightOf(sheet: Sheet): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied('=AND(1=1;2=2)')
    .setBackground('#ffffff')
    .setFontColor('#000000')
    .setRanges([sheet.getRange('A1:B2')])
    .build();
}

function marked(sheet: Sheet): string {
  const found = SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder().withKey(KEY).find();
  const own = found.filter(
    (metadata) => metadata.getLocation().getSheet()?.getSheetId() === sheet.getSheetId(),
  );
  return `${own.length} ditemukan`;
}

function mark(sheet: Sheet): void {
  sheet.addDeveloperMetadata(KEY, 'uji', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

type SheetProbeId = Extract<CallProbeId, `F${number}` | `S${number}` | `R${number}` | 'T18' | 'T23' | 'I10'>;

export const SHEET_PROBES: Readonly<Record<SheetProbeId, (sheet: Sheet) => string>> = {
  I10: (sheet) => {
    try {
      sheet.getRange('bukan sel');
      return 'diterima';
    } catch (error) {
      return (error as Error).name;
    }
  },
  T18: (sheet) => {
    sheet.getRangeList(['A1']).setNumberFormat('dd/mm/yyyy');
    write(sheet, 'A1', [[5]]);
    sheet.getRangeList(['A1']).setNumberFormat('General');
    SpreadsheetApp.flush();
    return shown(sheet, 'A1');
  },
  T23: (sheet) => {
    const cells = sheet.getRange('A1:B1');
    cells.setDataValidation(rule(['a'], false));
    sheet.getRange('A1').setDataValidation(null);
    sheet.getRange('B1').setDataValidation(rule(['a'], true));
    write(sheet, 'A1:B1', [['b', 'b']]);
    SpreadsheetApp.flush();
    return shown(sheet, 'A1:B1');
  },
  F2: (sheet) => {
    sheet.setConditionalFormatRules([highlightOf(sheet)]);
    SpreadsheetApp.flush();
    return `${sheet.getConditionalFormatRules().length} aturan`;
  },
  F13: (sheet) => {
    write(sheet, 'B1', [['=SUM(A3:A5)']]);
    sheet.insertRowsAfter(4, 2);
    return sheet.getRange('B1').getFormulas()[0]?.[0] ?? '';
  },
  F15: (sheet) => {
    write(sheet, 'A1:A2', [['a'], ['b']]);
    const list = SpreadsheetApp.newDataValidation()
      .requireValueInRange(sheet.getRange('A1:A2'), true)
      .setAllowInvalid(false)
      .build();
    sheet.getRange('B1').setDataValidation(list);
    write(sheet, 'B1', [['a']]);
    write(sheet, 'A1', [['c']]);
    SpreadsheetApp.flush();
    return shown(sheet, 'B1');
  },
  F16: (sheet) => {
    sheet.getRange('A1').setDataValidation(rule(['a'], false));
    return isRefused(() => write(sheet, 'A1', [['b']])) ? 'ditolak' : 'diterima';
  },
  F20: (sheet) => {
    write(sheet, 'A1:B1', [[3, '=IFERROR(FIND("%";TO_TEXT(A1));0)']]);
    sheet.getRangeList(['A1']).setNumberFormat('0%');
    SpreadsheetApp.flush();
    return shown(sheet, 'B1') === '0' ? 'tidak dihitung lagi' : 'dihitung lagi';
  },
  S1: (sheet) => {
    const size = () => `${sheet.getMaxRows()} × ${sheet.getMaxColumns()}`;
    const before = size();
    sheet.deleteRows(51, sheet.getMaxRows() - 50);
    sheet.deleteColumns(13, sheet.getMaxColumns() - 12);
    return `${before} · ${size()}`;
  },
  S2: (sheet) => {
    sheet.getRangeList(['A40']).setNumberFormat('0.00');
    sheet.getRange('A45').setDataValidation(rule(['a'], false));
    write(sheet, 'A30', [['=""']]);
    SpreadsheetApp.flush();
    return `${sheet.getLastRow()} · ${sheet.getSheetValues(1, 1, -1, -1).length}`;
  },
  S3: (sheet) => {
    const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
    return sheets[sheets.length - 1]?.getSheetId() === sheet.getSheetId() ? 'di akhir' : 'di tempat lain';
  },
  S4: (sheet) => {
    mark(sheet);
    return marked(sheet);
  },
  S5: (sheet) => {
    mark(sheet);
    sheet.setName(SCRATCH_TABS[1]);
    const byNumber = SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheet.getSheetId());
    return `${marked(sheet)} · ${byNumber?.getName() === SCRATCH_TABS[1] ? 'nomor sama' : 'nomor lain'}`;
  },
  S7: (sheet) => {
    mark(sheet);
    const own = SpreadsheetApp.getActiveSpreadsheet().getDeveloperMetadata();
    return own.some((metadata) => metadata.getKey() === KEY) ? 'tercampur' : 'terpisah';
  },
  S8: (sheet) => {
    const cell = sheet.getRange('A1');
    sheet.getRangeList(['A1']).setNumberFormat('0.00');
    cell.setDataValidation(rule(['1'], true));
    write(sheet, 'A1', [[1]]);
    cell.clearContent();
    SpreadsheetApp.flush();
    const kept = cell.getDataValidations()[0]?.[0] ? 'daftar' : 'tanpa daftar';
    return `format ${cell.getNumberFormats()[0]?.[0]} · ${kept}`;
  },
  S9: (sheet) => {
    sheet.setConditionalFormatRules([highlightOf(sheet)]);
    sheet.setConditionalFormatRules([highlightOf(sheet)]);
    SpreadsheetApp.flush();
    return `${sheet.getConditionalFormatRules().length} aturan`;
  },
  S11: (sheet) => {
    write(sheet, 'A1:C1', [['a', 'b', 'c']]);
    sheet.hideRows(1, 1);
    sheet.hideColumns(2, 1);
    sheet.hideSheet();
    SpreadsheetApp.flush();
    return shown(sheet, 'A1:C1');
  },
  S13: (sheet) => {
    write(sheet, 'A1:B2', [
      ['x', 'y'],
      ['a', 1],
    ]);
    const chart = sheet
      .newChart()
      .addRange(sheet.getRange('A1:A2'))
      .addRange(sheet.getRange('B1:B2'))
      .setNumHeaders(1)
      .setPosition(4, 1, 0, 0)
      .setOption('title', 'Uji')
      .setOption('height', 200)
      .asColumnChart()
      .build();
    sheet.insertChart(chart);
    SpreadsheetApp.flush();
    const charts = sheet.getCharts();
    return `${charts.length} bagan ${JSON.stringify(charts[0]?.getOptions().get('title') ?? null)}`;
  },
  S19: (sheet) => {
    const source = sheet.getRange('A1');
    write(sheet, 'A1', [[1]]);
    sheet.getRangeList(['A1']).setNumberFormat('0.00');
    source.setDataValidation(rule(['1'], true));
    source.copyFormatToRange(sheet, 2, 3, 1, 1);
    SpreadsheetApp.flush();
    const [formats, [[list = null] = []]] = [
      sheet.getRange('B1:C1').getNumberFormats(),
      sheet.getRange('B1').getDataValidations(),
    ];
    return `format ${formats.flat().join()} · isi ${shown(sheet, 'B1')} · ${list ? 'daftar' : 'tanpa daftar'}`;
  },
  S21: (sheet) => {
    sheet.getRange('B1:C1').shiftColumnGroupDepth(1);
    sheet.getColumnGroup(2, 1)?.collapse();
    SpreadsheetApp.flush();
    return String(sheet.getColumnGroupDepth(2));
  },
  S25: (sheet) => {
    const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false);
    const rules = ['a', 'b'].map((word) => builder.requireValueInList([word], true).build());
    sheet.getRange('A1').setDataValidation(rules[0] ?? null);
    sheet.getRange('A2').setDataValidation(rules[1] ?? null);
    const read = sheet.getRange('A1:A2').getDataValidations().flat();
    return read.map((one) => String(one?.getCriteriaValues()[0])).join(' · ');
  },
  R4: (sheet) => {
    sheet.getRange('C1').setDataValidation(rule(['a', 'b'], false));
    const range = SpreadsheetApp.newDataValidation()
      .requireValueInRange(sheet.getRange('A1:A2'), true)
      .build();
    sheet.getRange('C2').setDataValidation(range);
    const [list, from] = sheet.getRange('C1:C2').getDataValidations().flat();
    const [words, cells] = [list?.getCriteriaValues()[0], from?.getCriteriaValues()[0]];
    const a1 = (cells as GoogleAppsScript.Spreadsheet.Range | undefined)?.getA1Notation();
    return `daftar ${String(words)} · rentang ${a1}`;
  },
  R7: (sheet) => {
    const start = Date.now();
    for (let row = 1; row <= 100; row += 1) sheet.isRowHiddenByUser(row);
    return `${Date.now() - start} ms`;
  },
  R8: (sheet) => {
    write(sheet, 'A1:D1', [['a', 'b', 'c', 'd']]);
    sheet.moveColumns(sheet.getRange('A1'), 4);
    return shown(sheet, 'A1:D1');
  },
  R9: (sheet) => {
    write(sheet, 'B1', [['=A5+1']]);
    sheet.deleteRows(5, 1);
    SpreadsheetApp.flush();
    return shown(sheet, 'B1');
  },
  R11: (sheet) => {
    const protection = sheet.getRange('A1').protect();
    protection.setWarningOnly(true).setWarningOnly(false);
    return isEverybody(protection) ? 'semua penyunting' : 'sebagian penyunting';
  },
  R12: (sheet) =>
    onOtherTab(sheet, (other) => {
      write(sheet, 'A1', [[`='${other.getName()}'!A1`]]);
      SpreadsheetApp.flush();
      SpreadsheetApp.getActiveSpreadsheet().deleteSheet(other);
      return onOtherTab(sheet, () => {
        SpreadsheetApp.flush();
        return shown(sheet, 'A1');
      });
    }),
};

/** A second tab; both go when the probe ends. */
function onOtherTab(sheet: Sheet, work: (other: Sheet) => string): string {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (sheet.getName() === SCRATCH_TABS[1]) throw new Error('There are two scratch tabs only');
  return work(spreadsheet.insertSheet(SCRATCH_TABS[1], spreadsheet.getSheets().length));
}

type Protection = GoogleAppsScript.Spreadsheet.Protection;

function emails(users: readonly GoogleAppsScript.Base.User[]): readonly string[] {
  return users.map((user) => normalizeEmail(user.getEmail())).sort();
}

/** Whether it lists the file's editors, with or without the owner. */
function isEverybody(protection: Protection): boolean {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const owner = normalizeEmail(spreadsheet.getOwner()?.getEmail() ?? '');
  const others = (users: readonly GoogleAppsScript.Base.User[]) =>
    emails(users).filter((email) => email !== owner);
  return others(protection.getEditors()).join() === others(spreadsheet.getEditors()).join();
}

function caller(): string {
  return normalizeEmail(Session.getActiveUser().getEmail());
}

type ProtectionProbeId = Extract<CallProbeId, `P${number}`>;

export const PROTECTION_PROBES: Readonly<Record<ProtectionProbeId, (sheet: Sheet) => string>> = {
  P3: (sheet) => {
    const protection = sheet.getRange('A1').protect();
    const present = emails(protection.getEditors());
    if (present.length > 0) protection.removeEditors([...present]);
    return protection.canEdit() ? 'tetap' : 'keluar';
  },
  P4: (sheet) => {
    const owner = normalizeEmail(SpreadsheetApp.getActiveSpreadsheet().getOwner()?.getEmail() ?? '');
    if (owner !== caller()) throw new Untestable('hanya dapat ditanyakan oleh pemilik berkas');
    const protection = sheet.getRange('A1').protect();
    return emails(protection.getEditors()).includes(owner) ? 'tercantum' : 'tidak tercantum';
  },
  P6: (sheet) => {
    sheet.protect();
    sheet.protect();
    return String(sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length);
  },
  P7: (sheet) => (isEverybody(sheet.getRange('A1').protect()) ? 'semua penyunting' : 'sebagian penyunting'),
  P10: (sheet) => {
    const protection = sheet.protect();
    protection.setUnprotectedRanges([sheet.getRange('A1')]);
    protection.setUnprotectedRanges([sheet.getRange('B2')]);
    const holes = protection.getUnprotectedRanges().map((range) => range.getA1Notation());
    protection.setUnprotectedRanges([]);
    return `${holes.join()} · ${protection.getUnprotectedRanges().length}`;
  },
  P14: (sheet) => {
    sheet.getRange('A5:A10').protect();
    sheet.insertRowsAfter(6, 2);
    const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
    return protection?.getRange().getA1Notation() ?? '';
  },
  P15: () => {
    const owner = SpreadsheetApp.getActiveSpreadsheet().getOwner();
    return owner ? 'ada' : 'tidak ada';
  },
  P19: (sheet) => {
    const count = () =>
      SpreadsheetApp.getActiveSpreadsheet().getProtections(SpreadsheetApp.ProtectionType.RANGE).length;
    const before = count();
    sheet.getRange('A1').protect();
    return `${count() - before} lagi`;
  },
  P17: (sheet) => JSON.stringify(sheet.getRange('A1').protect().getDescription()),
};

/** Probes that need no tab. */
export const PLAIN_PROBES: Readonly<
  Record<Extract<CallProbeId, 'T17' | 'I1' | 'I5' | 'M3' | `C${number}`>, () => string>
> = {
  T17: () => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    return `${spreadsheet.getSpreadsheetLocale()} ${spreadsheet.getSpreadsheetTimeZone()}`;
  },
  I1: () => (caller() === '' ? 'kosong' : 'terbaca'),
  I5: () => Session.getActiveUserLocale(),
  C6: () => sha256('é'),
  C8: () => {
    const start = Date.now();
    for (let count = 1; count <= 1000; count += 1) sha256(String(count));
    return `${Date.now() - start} ms`;
  },
  M3: () => String(MailApp.getRemainingDailyQuota()),
  C7: () => Utilities.formatDate(new Date(), 'Asia/Jakarta', "yyyy-MM-dd'T'HH:mm:ssXXX"),
};
