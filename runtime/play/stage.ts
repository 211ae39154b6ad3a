// What a play has at hand: the workspace, who is who, the open windows, and what the present step has shown.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FOLDER } from '../drive/drive';
import type {
  Account,
  Cell,
  DriveEntry,
  ExecutionRequest,
  ExecutionResult,
  OpenedWindow,
  TabDump,
  Workspace,
} from '../types';
import { BadData, itemsOf } from './list-data';
import { type DataList, momentOf, OWNER, type Scenario, type Step } from './scenario';
import { openWindow, type WindowDriver } from './window-driver';

/** A step could not be done, or was refused without `ditolak`; the message is for the scenario's author. */
export class StepFailed extends Error {}

/** One of each kind at most; a dialog stands before the sidebar. */
type Windows = { readonly [K in OpenedWindow['kind']]?: WindowDriver };

export class Stage {
  /** Alerts and the selected cell of the present step. */
  alerts: string[] = [];
  selected: string | null = null;
  lines: string[] = [];
  lastPerson: string | null = null;
  readonly #windows = new Map<string, Windows>();
  /** Where each account stands in the grid. */
  readonly #selections = new Map<string, Cell>();
  /** Windows that executions have asked for and nobody sees yet. */
  #asked: OpenedWindow[] = [];
  #driveRefuses: string | undefined;
  readonly #data = new Map<string, unknown>();
  readonly #tabs = new Map<string, TabDump>();
  #clock: string;
  #uuids = 0;

  readonly workspace: Workspace;
  readonly scenario: Scenario;
  /** Data files are named relative to the scenario. */
  readonly #folder: string;

  constructor(workspace: Workspace, scenario: Scenario, folder: string) {
    this.workspace = workspace;
    this.scenario = scenario;
    this.#folder = folder;
    this.#clock = scenario.mulai;
    workspace.setClock(this.#clock);
  }

  beginStep({ waktu, driveMenolak }: Step): void {
    this.alerts = [];
    this.selected = null;
    this.lines = [];
    this.#driveRefuses = driveMenolak;
    if (waktu === undefined) return;
    this.#clock = momentOf(waktu, this.#clock);
    this.workspace.setClock(this.#clock);
    this.mayHaveChanged();
  }

  get clock(): string {
    return this.#clock;
  }

  say(line: string): void {
    this.lines.push(line);
  }

  account(who: string): Account {
    if (who === OWNER) return { email: this.workspace.owner, locale: 'id' };
    const person = this.scenario.orang[who];
    if (!person) throw new StepFailed(`"${who}" tidak ada di "orang".`);
    return { email: person.email, locale: person.bahasa };
  }

  /** The tab as it stands now; read again only after something may have changed it. */
  tab(name: string): TabDump {
    this.requireTab(name);
    const tab = this.#tabs.get(name) ??
      this.workspace.dump(name).tabs[name] ?? { values: [], display: [], formulas: [] };
    this.#tabs.set(name, tab);
    return tab;
  }

  requireTab(name: string): void {
    const names = this.workspace.sheetNames();
    if (!names.includes(name))
      throw new StepFailed(`Tab "${name}" tidak ada. Yang ada: ${names.join(', ')}.`);
  }

  mayHaveChanged(): void {
    this.#tabs.clear();
  }

  items({ dari, daftar, saring }: DataList): readonly unknown[] {
    let data = this.#data.get(dari);
    if (data === undefined) {
      const content = this.readBeside(dari).toString('utf8');
      try {
        data = JSON.parse(content);
      } catch (error) {
        throw new BadData(`Berkas "${dari}" bukan JSON yang benar: ${(error as Error).message}`);
      }
      this.#data.set(dari, data);
    }
    return itemsOf(data, daftar, saring);
  }

  /** A file beside the scenario. */
  readBeside(path: string): Buffer<ArrayBuffer> {
    try {
      return readFileSync(resolve(this.#folder, path));
    } catch (error) {
      throw new BadData(`Berkas "${path}" tidak dapat dibaca: ${(error as Error).message}`);
    }
  }

  /** The files with this in their name that the person sees in Drive, the bin and folders left out. */
  filesSeen(who: string, name: string): readonly DriveEntry[] {
    return filesNamed(this.workspace.driveFiles(this.account(who).email), name);
  }

  /** The window this person can use: the dialog while one is open, else the sidebar. */
  frontWindow(who: string): WindowDriver | undefined {
    const { dialog, sidebar } = this.#windows.get(who) ?? {};
    return dialog ?? sidebar;
  }

  window(who: string): WindowDriver {
    const open = this.frontWindow(who);
    if (!open) throw new StepFailed(`${who} tidak sedang membuka jendela.`);
    return open;
  }

  /** A dialog is modal: behind it the workbook cannot be reached. */
  assertNoDialog(who: string): void {
    if (!this.#windows.get(who)?.dialog) return;
    throw new StepFailed(`${who} masih membuka dialog; tutup dulu dengan "jendela": { "tutup": true }.`);
  }

  select(who: string, cell: Cell): void {
    this.#selections.set(this.account(who).email, cell);
  }

  /** Runs a menu function as this person and opens the windows it shows, as Google does. */
  async runMenuFunction(who: string, fn: string): Promise<ExecutionResult> {
    const result = this.#execute({ user: this.account(who), fn, via: 'menu' });
    await this.showAsked(who);
    return result;
  }

  /** Opens the windows that were asked for, and lets go of those that have closed themselves. */
  async showAsked(who: string): Promise<void> {
    for (let asked = this.#asked.shift(); asked; asked = this.#asked.shift()) await this.#show(who, asked);
    for (const [kind, window] of Object.entries(this.#windows.get(who) ?? {})) {
      if (window.isClosed()) this.#put(who, kind as OpenedWindow['kind'], undefined);
    }
  }

  closeWindow(who: string): void {
    this.window(who);
    this.#put(who, this.#windows.get(who)?.dialog ? 'dialog' : 'sidebar', undefined);
  }

  close(): void {
    for (const windows of this.#windows.values()) {
      for (const window of Object.values(windows)) window.close();
    }
    this.#windows.clear();
  }

  #execute(request: ExecutionRequest): ExecutionResult {
    const refusal = this.#driveRefuses === undefined ? {} : { driveRefuses: this.#driveRefuses };
    const { email } = request.user;
    const selected = this.#selections.get(email);
    const result = this.workspace.execute({ ...request, ...(selected && { selected }), ...refusal });
    this.mayHaveChanged();
    for (const { title, message } of result.alerts) {
      const text = [title, message].filter((part) => part !== '').join(': ');
      this.alerts.push(text);
      this.say(`Peringatan: ${text}`);
    }
    if (result.activated) {
      this.#selections.set(email, result.activated);
      this.selected = `${result.activated.sheet}!${result.activated.a1}`;
    }
    if (result.error && !result.ok) this.say(`Galat: ${result.error.stack ?? result.error.message}`);
    for (const line of result.console.filter((text) => text.startsWith('error'))) this.say(`Konsol: ${line}`);
    this.#asked.push(...result.windows);
    return result;
  }

  async #show(who: string, { kind, html }: OpenedWindow): Promise<void> {
    this.#put(who, kind, undefined);
    const driver = await openWindow(html, {
      user: this.account(who),
      workspace: { execute: (request) => this.#execute(request) },
      nextUuid: () => this.#nextUuid(),
      now: () => Date.parse(this.#clock),
    });
    this.#put(who, kind, driver);
  }

  #put(who: string, kind: OpenedWindow['kind'], window: WindowDriver | undefined): void {
    const { [kind]: before, ...others } = this.#windows.get(who) ?? {};
    before?.close();
    this.#windows.set(who, window ? { ...others, [kind]: window } : others);
  }

  /** Counted, not drawn: the same scenario played twice gives the same workbook. */
  #nextUuid(): string {
    this.#uuids += 1;
    return `00000000-0000-4000-8000-${String(this.#uuids).padStart(12, '0')}`;
  }
}

/** The files with this in their name, in the order they were made, the bin and folders left out. */
export function filesNamed(files: readonly DriveEntry[], name: string): readonly DriveEntry[] {
  return files.filter((file) => !file.trashed && file.mimeType !== FOLDER && file.name.includes(name));
}
