// What a play has at hand: the workspace, who is who, the open windows, and what the present step has shown.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Account, ExecutionResult, OpenedWindow, TabDump, Workspace } from '../types';
import { BadData, itemsOf } from './list-data';
import { type DataList, momentOf, OWNER, type Scenario } from './scenario';
import { openWindow, type WindowDriver } from './window-driver';

/** A step could not be done, or was refused without `ditolak`; the message is for the scenario's author. */
export class StepFailed extends Error {}

export class Stage {
  /** Alerts and the selected cell of the present step. */
  alerts: string[] = [];
  selected: string | null = null;
  lines: string[] = [];
  lastPerson: string | null = null;
  readonly #windows = new Map<string, WindowDriver>();
  readonly #data = new Map<string, unknown>();
  #tabs: Readonly<Record<string, TabDump>> | null = null;
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

  beginStep(waktu: string | undefined): void {
    this.alerts = [];
    this.selected = null;
    this.lines = [];
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
    this.#tabs ??= this.workspace.dump().tabs;
    return this.#tabs[name] ?? { values: [], display: [], formulas: [] };
  }

  requireTab(name: string): void {
    const names = this.workspace.sheetNames();
    if (!names.includes(name))
      throw new StepFailed(`Tab "${name}" tidak ada. Yang ada: ${names.join(', ')}.`);
  }

  mayHaveChanged(): void {
    this.#tabs = null;
  }

  items({ dari, daftar, saring }: DataList): readonly unknown[] {
    const path = resolve(this.#folder, dari);
    if (!this.#data.has(path)) {
      try {
        this.#data.set(path, JSON.parse(readFileSync(path, 'utf8')));
      } catch (error) {
        throw new BadData(`Berkas "${dari}" tidak dapat dibaca: ${(error as Error).message}`);
      }
    }
    return itemsOf(this.#data.get(path), daftar, saring);
  }

  window(who: string): WindowDriver {
    const open = this.#windows.get(who);
    if (!open) throw new StepFailed(`${who} tidak sedang membuka jendela.`);
    return open;
  }

  /** Runs a menu function as this person and opens the window it shows, as Google does. */
  async runMenuFunction(who: string, fn: string): Promise<ExecutionResult> {
    const result = this.workspace.execute({ user: this.account(who), fn, via: 'menu' });
    const opened = this.#takeIn(result);
    if (opened) await this.#show(who, opened);
    return result;
  }

  close(): void {
    for (const window of this.#windows.values()) window.close();
    this.#windows.clear();
  }

  /** The window the execution opened last. */
  #takeIn(result: ExecutionResult): OpenedWindow | undefined {
    this.mayHaveChanged();
    for (const { title, message } of result.alerts) {
      const text = [title, message].filter((part) => part !== '').join(': ');
      this.alerts.push(text);
      this.say(`Peringatan: ${text}`);
    }
    if (result.activated) this.selected = `${result.activated.sheet}!${result.activated.a1}`;
    if (result.error && !result.ok) this.say(`Galat: ${result.error.stack ?? result.error.message}`);
    return result.windows[result.windows.length - 1];
  }

  async #show(who: string, { html }: OpenedWindow): Promise<void> {
    this.#windows.get(who)?.close();
    let next: OpenedWindow | undefined;
    const driver = await openWindow(html, {
      user: this.account(who),
      workspace: this.workspace,
      nextUuid: () => this.#nextUuid(),
      onExecution: (_, result) => {
        next = this.#takeIn(result) ?? next;
      },
    });
    this.#windows.set(who, driver);
    if (next) await this.#show(who, next);
  }

  /** Counted, not drawn: the same scenario played twice gives the same workbook. */
  #nextUuid(): string {
    this.#uuids += 1;
    return `00000000-0000-4000-8000-${String(this.#uuids).padStart(12, '0')}`;
  }
}
