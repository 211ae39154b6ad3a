// What the browser journeys share: a scenario played on the built add-in, served on the local page, and a browser.
// With PICTURES=<folder> set they also keep the pictures of the user guide (npm run pictures).
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../runtime/browser';
import type { Person } from '../../runtime/page/protocol';
import { freePort, startServer } from '../../runtime/page/server';
import { playScenario } from '../../runtime/play/play';
import { readScenario } from '../../runtime/play/read-scenario';
import type { Scenario } from '../../runtime/play/scenario';
import type { Account, WorkspaceState } from '../../runtime/types';
import { type OpenWorkspace, openWorkspace } from '../../runtime/workspace';
import { DIST } from './small-book';

const ROOT = join(__dirname, '../..');
const PICTURES = process.env.PICTURES;

export interface Room {
  readonly workspace: OpenWorkspace;
  readonly browser: Browser;
  readonly url: string;
  account(person: string): Account;
  /** As displayed; rows and columns are counted from 1. */
  cell(tab: string, row: number, column: number): string;
  close(): Promise<void>;
}

interface Played {
  readonly scenario: Pick<Scenario, 'orang'>;
  readonly workspace: OpenWorkspace;
}

/** A scenario played to its end. */
export const played =
  (file: string) =>
  async (driveUrl: string): Promise<Played> => {
    const play = await playScenario(file, { dist: DIST, driveUrl });
    expect(play.failures).toEqual([]);
    return play;
  };

/** The people of a scenario, and the workbook as it was kept somewhere on its way. */
export const resumed =
  (file: string, until: () => Promise<WorkspaceState>) =>
  async (driveUrl: string): Promise<Played> => {
    const scenario = readScenario(readFileSync(file, 'utf8'), (before) =>
      readFileSync(join(dirname(file), before), 'utf8'),
    );
    const state = await until();
    return { scenario, workspace: openWorkspace({ dist: DIST, owner: scenario.pemilik, state, driveUrl }) };
  };

export async function openRoom(begin: (driveUrl: string) => Promise<Played>, title: string): Promise<Room> {
  const port = await freePort(0);
  const { workspace, scenario } = await begin(`http://localhost:${port}/drive`);
  const people = Object.entries(scenario.orang).map(
    ([id, { email, nama = id }]): Person => ({
      id,
      name: nama,
      role: nama.replace('Contoh ', ''),
      email,
      locale: 'id',
    }),
  );
  const server = await startServer({ workspace, people, port, onChange: () => {}, title });
  const browser = await launchBrowser();
  return {
    workspace,
    browser,
    url: server.url,
    account: (person) => ({ email: scenario.orang[person]?.email ?? '', locale: 'id' }),
    cell: (tab, row, column) => workspace.dump(tab).tabs[tab]?.display[row - 1]?.[column - 1] ?? '',
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Keeps what a page shows, to be looked at: SCREENS=<folder>. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** The document of a window, or of the page itself. */
async function frameOf(page: Page, selector: string): Promise<Frame> {
  if (selector === '') return page.mainFrame();
  const frame = await (await page.locator(selector).elementHandle())?.contentFrame();
  if (!frame) throw new Error(`No window at ${selector}`);
  return frame;
}

export const PANEL = '#panel iframe';
export const DIALOG = '.window-dialog iframe';

/** What axe finds wrong in a window, or on the page around it without the grid, which another library draws. */
export async function axeFindings(page: Page, selector = ''): Promise<readonly string[]> {
  const frame = await frameOf(page, selector);
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(() => {
    const { axe: run } = globalThis as unknown as {
      axe: { run(context: object, options: object): Promise<AxeResults> };
    };
    return run.run(
      { exclude: [['iframe'], ['.o-spreadsheet']] },
      { resultTypes: ['violations'], iframes: false },
    );
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/** How many times the panel's height its page is. */
export async function screensOf(page: Page): Promise<number> {
  const frame = await frameOf(page, PANEL);
  return frame.evaluate(() => document.documentElement.scrollHeight / innerHeight);
}

/** Whether anything of a window is wider than the window. */
export async function overflowOf(page: Page, selector: string): Promise<number> {
  const frame = await frameOf(page, selector);
  return frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** What a screen of 1366 × 768 leaves at 200 % zoom. */
export const AT_200 = { width: 683, height: 384 };
export const AT_100 = { width: 1366, height: 768 };

/** Goes with Tab alone to what has this name in a window, and presses a key there. */
export async function keyTo(page: Page, selector: string, name: RegExp, key = 'Enter'): Promise<void> {
  const focused = page.frameLocator(selector).locator(':focus');
  for (let tabs = 0; tabs < 160; tabs += 1) {
    await page.keyboard.press('Tab');
    const words = await focused.evaluateAll((elements) =>
      elements.map(
        (each) =>
          each.getAttribute('aria-label') ?? each.closest('label')?.textContent ?? each.textContent ?? '',
      ),
    );
    if (words.some((text) => name.test(text))) {
      await page.keyboard.press(key);
      return;
    }
  }
  throw new Error(`Tab never came to ${name}`);
}

export const example = (name: string): string => join(ROOT, 'examples', name);

export async function openTab(page: Page, name: string): Promise<void> {
  await page.locator('.o-sheet', { hasText: new RegExp(`^${name}$`) }).click();
}

export async function keepPicture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.mouse.move(700, 400);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
