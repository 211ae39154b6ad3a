// What a person does on the local page, for browser tests: open it, click through the menu, go to a cell, type.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';

/** Pages at which nobody sits. A new one costs the processor two seconds and more, so tests take over each other's. */
const free = new WeakMap<Browser, Page[]>();

/** A page at which nobody sits, wherever it stands: at this address, if there is one. */
export async function takePage(browser: Browser, address?: string): Promise<Page> {
  const pages = free.get(browser) ?? [];
  const there = pages.findIndex((page) => page.url() === address);
  const [page] = pages.splice(Math.max(0, there), 1);
  if (page) return page;
  const made = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  // The tour has a test of its own.
  await made.addInitScript(() => localStorage.setItem('tur', 'selesai'));
  return made;
}

/** After a test: tabs that links opened are closed, windows and toasts too, and nobody was there. */
export async function leavePages(browser: Browser): Promise<void> {
  const left = browser.contexts().map(async (context) => {
    const [page, ...opened] = context.pages();
    await Promise.all(opened.map((tab) => tab.close()));
    await page?.evaluate(() => {
      for (const close of document.querySelectorAll('.toast-card button, .panel-head button'))
        (close as HTMLElement).click();
      localStorage.clear();
    });
    return page ?? [];
  });
  free.set(browser, (await Promise.all(left)).flat());
}

/** Opens the page as the query says: 'orang=kasubag', 'orang=kadis&tampilan=ponsel'. */
export async function openPage(browser: Browser, url: string, query: string): Promise<Page> {
  const address = `${url}/?${query}`;
  const page = await takePage(browser, address);
  if (page.url() !== address) await page.goto(address);
  await ready(page);
  return page;
}

export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('body[data-ready]');
}

/** clickMenu(page, 'Kinerja', 'Buka panel') */
export async function clickMenu(page: Page, menu: string, ...items: readonly string[]): Promise<void> {
  await page.locator('.o-topbar-menu', { hasText: menu }).click();
  for (const item of items) await page.locator('.o-menu-item', { hasText: item }).click();
}

/** By the name box, so that no coordinates are needed. */
export async function goTo(page: Page, a1: string): Promise<void> {
  await page.locator('.o-named-range-selector input').fill(a1);
  await page.keyboard.press('Enter');
  await caretInGrid(page);
  await drawn(page);
}

/**
 * The grid draws in frames. A key that comes before the frame of the last one joins whatever text the hidden editor
 * still holds, the former cell's for instance; people are slower than that, a driver on a busy machine is not.
 */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** The grid takes a key only while its hidden editor has the caret. */
async function caretInGrid(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.closest('.o-grid-composer'));
}

/** The text of the alert, which is then closed. */
export async function closeAlert(page: Page): Promise<string> {
  const dialog = page.locator('dialog.alert-dialog');
  const text = (await dialog.textContent()) ?? '';
  await dialog.getByText('OK').click();
  await dialog.waitFor({ state: 'detached' });
  await caretInGrid(page);
  await drawn(page);
  return text;
}

export async function typeInto(page: Page, a1: string, text: string): Promise<void> {
  await goTo(page, a1);
  await type(page, text);
}

/** Types into the selected cell, the way a person does: the first key opens the editor, Enter closes it. */
export async function type(page: Page, text: string): Promise<void> {
  for (const part of [text.slice(0, 1), text.slice(1)]) {
    await page.keyboard.type(part);
    await drawn(page);
  }
  await page.keyboard.press('Enter');
}

/** What the formula bar shows of the cell. */
export async function contentOf(page: Page, a1: string): Promise<string> {
  await goTo(page, a1);
  return (await page.locator('.o-topbar-composer .o-composer').textContent()) ?? '';
}

export async function activeCell(page: Page): Promise<string> {
  return page.locator('.o-named-range-selector input').inputValue();
}

/** The add-in's window. */
export function panelOf(page: Page): FrameLocator {
  return page.frameLocator('#panel iframe');
}

/** The add-in's window over the page. */
export function dialogOf(page: Page): FrameLocator {
  return page.frameLocator('.window-dialog iframe');
}

/** A file on this disk: chosen by its path, its bytes need not travel to the browser as text. */
export function fileOnDisk(folder: string, name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Drops a file onto an area of a window, as from the desktop. */
export async function dropFile(
  area: Locator,
  name: string,
  mimeType: string,
  content: string,
): Promise<void> {
  await area.evaluate(
    (element, [fileName, type, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], fileName, { type }));
      for (const event of ['dragover', 'drop'])
        element.dispatchEvent(new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, mimeType, content] as const,
  );
}

/** Keeps every text that an element shows from now on; the answer gives them. */
export async function wordsOf(element: Locator): Promise<() => Promise<readonly string[]>> {
  const shown = await element.evaluateHandle((watched) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(watched.textContent ?? '')).observe(watched, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return texts;
  });
  return () => shown.jsonValue();
}

export async function until(check: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Never became true: ${check}`);
}
