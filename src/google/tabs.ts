// Which sheet is which tab: looked up once in an execution. Marks on the sheets say it, so that a renamed tab is still found; the
// list repeats them in one value, because Google answers for each mark by itself. Where there are more sheets or fewer than when it
// was written, the marks are asked, and where the two do not agree, they count.
import { canonicalJson, parseObject } from '../core/domain/canonical';
import { once } from '../core/workbook/lazy';
import type { TabId } from '../core/workbook/spec';
import { writing } from './pending';

const TAB_KEY = 'uk.tab';
const SCHEMA_KEY = 'uk.skema';
const LIST_KEY = 'uk.daftar';
const LAID_KEY = 'uk.tata';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

let opened: Spreadsheet | null = null;

export function spreadsheet(): Spreadsheet {
  opened ??= SpreadsheetApp.getActiveSpreadsheet();
  return opened;
}

/** Neither changes while a command runs. A file in a shared drive has no owner. */
export const ownerEmail = once(() => spreadsheet().getOwner()?.getEmail() ?? '');
const fileId = once(() => spreadsheet().getId());

/** A sheet as it stands in the spreadsheet, and which tab it is; null for other people's. */
interface Marked {
  readonly sheet: Sheet;
  readonly id: TabId | null;
}

interface List {
  /** The file in which it was written: a copy of the file carries it along. */
  readonly berkas: string;
  /** The sheets' numbers by tab, how many sheets there were, other people's among them, and the workbook's schema. */
  readonly tab: Readonly<Record<string, number>>;
  readonly lembar: number;
  readonly skema: number;
}

/** As it was written; no more than the file where nobody may go by it. */
function listed(text: string | null): Partial<List> {
  const list: Partial<List> = parseObject(text ?? '') ?? {};
  const isWhole = list.tab && typeof list.lembar === 'number' && typeof list.skema === 'number';
  return isWhole ? list : typeof list.berkas === 'string' ? { berkas: list.berkas } : {};
}

/** Of the spreadsheet itself. */
function ownMetadata(): readonly Metadata[] {
  return spreadsheet().getDeveloperMetadata();
}

/** Each entry is asked for its key by itself. */
function valueIn(own: readonly Metadata[], key: string): string | null {
  return own.find((entry) => entry.getKey() === key)?.getValue() ?? null;
}

function keepOwn(key: string, value: string): void {
  writing();
  const entry = ownMetadata().find((one) => one.getKey() === key);
  if (entry) entry.setValue(value);
  else spreadsheet().addDeveloperMetadata(key, value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

function tabMarks(): readonly Metadata[] {
  return spreadsheet().createDeveloperMetadataFinder().withKey(TAB_KEY).find();
}

class MarkedTabs {
  schema: number | null;
  private readonly own: readonly Metadata[];
  /** Sheets by their number; a number is asked for its sheet when that is needed. */
  private readonly sheets = new Map<number, Sheet>();
  private ids: [TabId, number][];
  /** The tabs are those of the list. */
  private isListed: boolean;
  /** And so is the number of sheets. */
  private isSettled: boolean;
  /** By what the list says: '' before there is one. */
  private file: string;
  private seen: readonly Marked[] | null = null;
  private laidNow: string | null = null;

  constructor() {
    this.own = ownMetadata();
    const { berkas = '', tab = {}, lembar, skema } = listed(valueIn(this.own, LIST_KEY));
    this.file = berkas;
    const schema = skema ?? valueIn(this.own, SCHEMA_KEY);
    this.schema = schema === null ? null : Number(schema);
    const known = Object.entries(tab).map(([id, number]): [TabId, number] => [id as TabId, number]);
    this.isSettled = lembar === spreadsheet().getNumSheets();
    const marks = this.isSettled ? null : tabMarks();
    this.isListed = marks === null || marks.length === known.length;
    this.ids = this.isListed || marks === null ? known : this.marked(marks);
  }

  /** What was laid out on each tab, as `keepLaid` left it: with the workbook, so that an older version of it brings its own back. */
  laid(): string {
    this.laidNow ??= valueIn(this.own, LAID_KEY) ?? '';
    return this.laidNow;
  }

  private marked(marks: readonly Metadata[]): [TabId, number][] {
    return marks.flatMap((mark): [TabId, number][] => {
      const sheet = mark.getLocation().getSheet();
      if (!sheet) return [];
      const number = sheet.getSheetId();
      this.sheets.set(number, sheet);
      return [[mark.getValue() as TabId, number]];
    });
  }

  /** The file that this one was copied from, and has not been prepared since; '' of any other. */
  copyOf(): string {
    return this.file === fileId() ? '' : this.file;
  }

  /** A copy becomes a workbook of its own. */
  adopt(): void {
    if (this.copyOf() === '') return;
    this.file = fileId();
    this.isSettled = false;
  }

  /** Tabs that are there; twice where somebody duplicated one. */
  present(): readonly TabId[] {
    return this.ids.map(([id]) => id);
  }

  private sheetOf(number: number): Sheet | null {
    const sheet = this.sheets.get(number) ?? spreadsheet().getSheetById(number);
    if (sheet) this.sheets.set(number, sheet);
    return sheet;
  }

  /** One tab was deleted, and another sheet added: as many as the list has, but others. */
  private lookAgain(): void {
    this.isListed = false;
    this.isSettled = false;
    this.ids = this.marked(tabMarks());
  }

  /** The sheets marked as this tab: more than one where somebody duplicated it. */
  all(id: TabId): readonly Sheet[] {
    const found = this.ids.filter(([tab]) => tab === id).map(([, number]) => this.sheetOf(number));
    const sheets = found.flatMap((sheet) => sheet ?? []);
    if (sheets.length === found.length || !this.isListed) return sheets;
    this.lookAgain();
    return this.all(id);
  }

  /** Which tab a sheet is; null for other people's. */
  idOf(sheet: Sheet): TabId | null {
    const number = sheet.getSheetId();
    return this.ids.find(([, other]) => other === number)?.[0] ?? null;
  }

  find(id: TabId): Sheet | undefined {
    return this.all(id)[0];
  }

  get(id: TabId): Sheet {
    const sheet = this.find(id);
    if (!sheet) throw new Error(`Tab ${id} does not exist`);
    return sheet;
  }

  /** Every sheet in its order, as it was when this was first asked. */
  every(): readonly Marked[] {
    this.seen ??= this.look();
    return this.seen;
  }

  private look(): readonly Marked[] {
    const sheets = spreadsheet().getSheets();
    const numbers = sheets.map((sheet) => sheet.getSheetId());
    const isGone = this.ids.some(([, number]) => !numbers.includes(number));
    if (isGone && this.isListed) this.lookAgain();
    const ids = new Map(this.ids.map(([id, number]) => [number, id]));
    return sheets.map((sheet, index) => {
      const number = numbers[index] ?? 0;
      this.sheets.set(number, sheet);
      return { sheet, id: ids.get(number) ?? null };
    });
  }

  /** Sheets that were marked as no tab when this was first asked, by name. */
  private readonly strangers = once(() => {
    const sheets = spreadsheet().getSheets();
    const unmarked = sheets.length > this.ids.length ? sheets.filter((sheet) => !this.idOf(sheet)) : [];
    return new Map(unmarked.map((sheet) => [sheet.getName(), sheet]));
  });

  /** A sheet of this name that is marked as no tab. */
  unmarked(name: string): Sheet | undefined {
    return this.strangers().get(name);
  }

  mark(id: TabId, sheet: Sheet): void {
    const number = sheet.getSheetId();
    if (this.ids.some(([, other]) => other === number)) return;
    // Whoever is cut off now leaves a mark that the list does not have.
    this.unsettle();
    writing();
    sheet.addDeveloperMetadata(TAB_KEY, id, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
    this.sheets.set(number, sheet);
    this.ids.push([id, number]);
    this.seen = null;
  }

  /** From here on nobody may go by the list. */
  private unsettle(): void {
    if (this.isSettled) this.keepFile();
    this.isSettled = false;
  }

  private keepFile(): void {
    this.file ||= fileId();
    keepOwn(LIST_KEY, canonicalJson({ berkas: this.file }));
  }

  /** Writes the list as the marks have it, where it was found to say something else. */
  settle(): void {
    const isUnique = new Set(this.present()).size === this.ids.length;
    if (this.isSettled || !isUnique) return;
    if (this.schema === null) {
      // What is there first is found first.
      if (this.file === '') this.keepFile();
      return;
    }
    this.file ||= fileId();
    const list: List = {
      berkas: this.file,
      tab: Object.fromEntries(this.ids),
      lembar: spreadsheet().getNumSheets(),
      skema: this.schema,
    };
    keepOwn(LIST_KEY, canonicalJson(list));
    this.isListed = true;
    this.isSettled = true;
  }

  keepLaid(laid: string): void {
    keepOwn(LAID_KEY, laid);
    this.laidNow = laid;
  }

  keepSchema(version: number): void {
    if (this.schema === version) return;
    this.schema = version;
    // The list first, which is read first; or none.
    this.unsettle();
    this.settle();
    keepOwn(SCHEMA_KEY, String(version));
  }
}

let found: MarkedTabs | null = null;

/** As this execution found them, and has marked more since. */
export function markedTabs(): MarkedTabs {
  found ??= new MarkedTabs();
  return found;
}

/** Somebody else may have added tabs since: the next question looks again. */
export function forgetTabs(): void {
  found = null;
}

/** Whether there are sheets that are no tabs of ours. */
export function hasOtherSheets(): boolean {
  return spreadsheet().getNumSheets() > markedTabs().present().length;
}

/** For whoever keeps the workbook: the next look-ups need not ask for every mark. */
export function settleTabs(): void {
  markedTabs().settle();
}

/** As prepared in this file: what is copied from it is a copy. */
export function adoptTabs(): void {
  markedTabs().adopt();
  settleTabs();
}
