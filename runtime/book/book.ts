// The spreadsheet: one engine model and what the engine does not know (sharing, protections, metadata).
// It lets everybody do everything; Editor is what one person may do.
import { type Behaviour, LIKELY } from './behaviour';
import { CellContent } from './cell-content';
import { Cells } from './cells';
import { Charts } from './charts';
import {
  type BookLocale,
  dataOf,
  emptyData,
  gettersOf,
  LOCALES,
  localeOf,
  onUndo,
  openModel,
  recalculate,
  setLocale,
} from './engine';
import type { StructureCommand } from './engine/commands';
import type { EngineData, LooksState, Model } from './engine/types';
import { serialOf } from './entry';
import { GoogleException } from './exception';
import { Filters } from './filters';
import { Metadata, type MetadataEntry } from './metadata';
import { type Protection, Protections, type Rights } from './protections';
import { Rules, type RulesState } from './rules';
import { Sharing, type SharingState } from './sharing';
import { withLooks } from './shown-looks';
import { Tabs } from './tabs';
import { zoneOffset } from './time-zone';
import { parseA1, type Zone } from './zones';

export interface BookState {
  /** Of the file; a copy has another. */
  readonly fileId?: string;
  readonly timeZone: string;
  readonly locale: BookLocale['code'];
  readonly sharing: SharingState;
  readonly protections: readonly Protection[];
  readonly looks: LooksState;
  readonly metadata: readonly MetadataEntry[];
  readonly rules: RulesState;
  /** Sheets with a filter. */
  readonly filters: readonly string[];
  /** What the script keeps with the document (PropertiesService). */
  readonly properties?: Readonly<Record<string, string>>;
  /** Source of every id, so that the same clicks give the same ids. */
  readonly nextId: number;
  readonly engine: EngineData;
}

const FIRST_FILE = 'ruang';

export class Book {
  readonly model: Model;
  readonly sharing: Sharing;
  readonly protections: Protections;
  readonly metadata: Metadata;
  readonly cells: Cells;
  readonly tabs: Tabs;
  readonly rules: Rules;
  readonly charts: Charts;
  readonly filters: Filters;
  readonly behaviour: Behaviour;
  readonly fileId: string;
  properties: Readonly<Record<string, string>>;
  timeZone: string;
  /** Commands the workbook has carried out since it was opened: equal counts, equal content. */
  changes = 0;
  private readonly now: () => number;
  private nextId: number;
  private day: number;
  private readonly follow: ((command: StructureCommand) => void) | undefined;

  private constructor(state: BookState, now: () => number, behaviour: Behaviour) {
    this.now = now;
    this.behaviour = behaviour;
    this.fileId = state.fileId ?? FIRST_FILE;
    this.timeZone = state.timeZone;
    this.properties = state.properties ?? {};
    this.nextId = state.nextId;
    this.model = openModel(state.engine, {
      looks: state.looks,
      serialNow: () => serialOf(this.localNow()),
      onCommand: (command) => {
        this.changes += 1;
        this.follow?.(command);
      },
    });
    this.sharing = new Sharing(state.sharing);
    this.protections = new Protections(this.sharing, state.protections, !behaviour.sharedDrive);
    this.metadata = new Metadata(state.metadata);
    const locale = () => this.locale;
    const thisYear = () => new Date(this.localNow()).getUTCFullYear();
    const content = new CellContent(this.model, locale, thisYear, behaviour);
    this.cells = new Cells(this.model, locale, content, () => this.changes);
    this.rules = new Rules(this.model, locale, state.rules);
    this.charts = new Charts(this.model);
    this.tabs = new Tabs(this.model);
    this.filters = new Filters(state.filters);
    this.follow = this.followStructure();
    this.day = this.today();
  }

  /** `born` is the locale of the account that makes the file. */
  static create(
    owner: string,
    now: () => number,
    behaviour: Behaviour = LIKELY,
    born: BookLocale['code'] = 'id_ID',
  ): Book {
    return new Book(emptyState(owner, born), now, behaviour);
  }

  /** `state` as save() gave it. */
  static load(state: unknown, now: () => number, behaviour: Behaviour = LIKELY): Book {
    return new Book(state as BookState, now, behaviour);
  }

  /** File > Make a copy, by this person: with metadata and protections, without access for others or what a script kept. */
  copyFor(by: string, into: 'my drive' | 'shared drive'): BookState {
    return {
      ...this.save(),
      fileId: `${this.fileId}-salinan`,
      sharing: { owner: by, editors: [], viewers: [] },
      // An owner edits everything, and no list names him; where nobody owns the file somebody must be named.
      protections: this.protections
        .save()
        .map((protection) => ({ ...protection, editors: into === 'my drive' ? [] : [by] })),
      properties: {},
    };
  }

  save(): BookState {
    return {
      fileId: this.fileId,
      timeZone: this.timeZone,
      locale: this.locale.code,
      sharing: this.sharing.save(),
      protections: this.protections.save(),
      looks: Object.fromEntries(
        this.tabs.ids().map((sheetId) => [sheetId, gettersOf(this.model).getLooks(sheetId)]),
      ),
      metadata: this.metadata.save(),
      rules: this.rules.save(),
      filters: this.filters.save(),
      properties: this.properties,
      nextId: this.nextId,
      engine: dataOf(this.model),
    };
  }

  /** The workbook as pages load it, with the looks of empty cells. */
  pageData(): EngineData {
    return withLooks(dataOf(this.model), gettersOf(this.model));
  }

  get locale(): BookLocale {
    return localeOf(this.model);
  }

  setLocale(code: BookLocale['code']): void {
    setLocale(this.model, LOCALES[code]);
  }

  /** As Google spells it. */
  get localeName(): string {
    const { locale } = this.behaviour;
    return this.locale.code === 'en_US' ? 'en_US' : locale === 'id_ID' ? locale : 'in_ID';
  }

  /** One after the other: room is made, the cells go there with all that refers to them, the old place goes. */
  moveColumns(sheetId: string, index: number, count: number, destination: number): void {
    const isForth = destination > index;
    for (let i = 0; i < count; i++) {
      const from = isForth ? index : index + i;
      const to = isForth ? destination : destination + i;
      const shifted = from >= to ? from + 1 : from;
      const isHidden = this.tabs.isLineHidden(sheetId, 'COL', from);
      const width = this.tabs.widthOf(sheetId, from);
      this.tabs.insertLines(sheetId, 'COL', to, 1);
      this.protections.moveColumn(sheetId, shifted, to);
      this.cells.moveColumn(sheetId, { ...this.tabs.zone(sheetId), left: shifted, right: shifted }, to);
      this.tabs.resize(sheetId, 'COL', to, 1, width);
      if (isHidden) this.tabs.hideLines(sheetId, 'COL', to, 1);
      else this.tabs.showLines(sheetId, 'COL', to, 1);
      this.tabs.deleteLines(sheetId, 'COL', shifted, 1);
    }
  }

  takeId(): number {
    return this.nextId++;
  }

  /** Now in the spreadsheet's time zone, counted as if it were UTC. */
  localNow(): number {
    const epoch = this.now();
    return epoch + zoneOffset(this.timeZone, epoch);
  }

  /** TODAY() looks at the clock again, once the day has changed. */
  followClock(): void {
    const today = this.today();
    if (today === this.day) return;
    this.day = today;
    recalculate(this.model, 'TODAY');
  }

  /** Who is to own it has been shared with, and accepts. What a script kept with the document stays; files in Drive are others' affair. */
  transferOwnership(email: string): void {
    if (this.behaviour.sharedDrive) throw new GoogleException('A file in a shared drive has no owner.');
    const former = this.sharing.owner;
    if (email === former) return;
    this.sharing.transfer(email);
    this.protections.keepFormerOwner(former);
  }

  rightsOf(email: string): Rights {
    const role = this.sharing.roleOf(email);
    const barriers = this.tabs
      .ids()
      .flatMap((sheetId) =>
        this.protections
          .against(email, sheetId)
          .map(({ zone, unprotected }) => ({ sheetId, zone, holes: unprotected })),
      );
    return { role: role === 'owner' ? 'editor' : role, barriers };
  }

  /** 'A2:B5' as a zone. */
  toZone(xc: string): Zone {
    const zone = parseA1(xc, 1_000_000, 18_278);
    if (zone === null) throw new Error(`Not a range: ${xc}`);
    return zone;
  }

  private today(): number {
    return Math.floor(serialOf(this.localNow()));
  }

  /** What lies on the cells moves with them, whoever inserted the rows: script, person or page. */
  private followStructure(): (command: StructureCommand) => void {
    const insert = (command: StructureCommand) => {
      const index = command.position === 'before' ? command.base : command.base + 1;
      this.protections.insert(command.sheetId, command.dimension, index, command.quantity);
    };
    const remove = (command: StructureCommand) => {
      this.protections.delete(command.sheetId, command.dimension, command.elements);
    };
    const follow = (command: StructureCommand) => {
      if (command.type === 'ADD_COLUMNS_ROWS') insert(command);
      if (command.type === 'REMOVE_COLUMNS_ROWS') remove(command);
      if (command.type === 'DELETE_SHEET') {
        for (const part of [this.protections, this.metadata]) part.dropSheet(command.sheetId);
      }
    };
    const unfollow = (command: StructureCommand) => {
      const { sheetId, dimension, base, position, quantity } = command;
      const first = position === 'before' ? base : base + 1;
      if (command.type === 'ADD_COLUMNS_ROWS') {
        remove({ ...command, elements: Array.from({ length: quantity }, (_, i) => first + i) });
      }
      if (command.type !== 'REMOVE_COLUMNS_ROWS') return;
      for (const element of [...command.elements].sort((a, b) => a - b)) {
        this.protections.insert(sheetId, dimension, element, 1);
      }
    };
    onUndo(this.model, (commands) => [...commands].reverse().forEach(unfollow));
    return follow;
  }
}

/** As Google makes it: one sheet of 1,000 × 26. */
function emptyState(owner: string, locale: BookLocale['code']): BookState {
  return {
    timeZone: locale === 'id_ID' ? 'Asia/Jakarta' : 'America/New_York',
    locale,
    sharing: { owner, editors: [], viewers: [] },
    protections: [],
    looks: {},
    metadata: [],
    rules: { nextId: 1, helpTexts: {} },
    filters: [],
    nextId: 1001,
    engine: emptyData(LOCALES[locale]),
  };
}
