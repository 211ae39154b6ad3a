// The road in a real browser, through the built add-in: fill, submit, approve, validate and consolidate.
// With PICTURES=<folder> set it also keeps the pictures of the user guide (npm run pictures).
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Person } from '../../runtime/page/protocol';
import { type RunningServer, startServer } from '../../runtime/page/server';
import { playScenario } from '../../runtime/play/play';
import type { OpenWorkspace } from '../../runtime/workspace';
import { launchBrowser } from '../browser';
import { activeCell, clickMenu, goTo, openPage, panelOf, typeInto, until } from '../page/page-driver';

const ROOT = join(__dirname, '../..');
const PICTURES = process.env.PICTURES;

let browser: Browser;
let workspace: OpenWorkspace;
let server: RunningServer;

beforeAll(async () => {
  const play = await playScenario(join(ROOT, 'examples/ruang-kerja.scenario.json'), {
    dist: join(ROOT, 'dist'),
  });
  expect(play.failures).toEqual([]);
  workspace = play.workspace;
  const people = Object.entries(play.scenario.orang).map(
    ([id, { email, nama = id }]): Person => ({
      id,
      name: nama,
      role: nama.replace('Contoh ', ''),
      email,
      locale: 'id',
    }),
  );
  server = await startServer({
    workspace,
    people,
    port: 0,
    onChange: () => {},
    title: 'Pengukuran Kinerja 2026',
  });
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function openTab(page: Page, name: string): Promise<void> {
  await page.locator('.o-sheet', { hasText: new RegExp(`^${name}$`) }).click();
}

async function keepPicture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.mouse.move(700, 400);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

/** Types, and waits for the cell to show what it should. */
async function fillIn(page: Page, a1: string, text: string, isSeen: () => boolean): Promise<void> {
  await typeInto(page, a1, text);
  await until(isSeen);
}

const cell = (tab: string, row: number, column: number) =>
  workspace.dump().tabs[tab]?.display[row - 1]?.[column - 1] ?? '';

test('staff fill their form, see the finding of a wrong text, mend it and submit', async () => {
  const page = await openPage(browser, server.url, 'orang=staf_ikp');
  await openTab(page, 'IKP');
  await fillIn(
    page,
    'I15',
    'delapan',
    () => cell('IKP', 15, 15) === 'Wajib diperbaiki: Realisasi bukan angka',
  );
  await fillIn(page, 'I18', '1420000000', () => cell('IKP', 18, 9) === '1.420.000.000');
  await clickMenu(page, 'Kinerja', 'Isi dan ajukan', 'Periksa isian');
  const panel = panelOf(page);
  await panel.getByText('"delapan" bukan angka').waitFor();
  await keepPicture(page, 'panel-periksa-isian');

  await panel.getByRole('button', { name: /bukan angka/ }).click();
  // The panel says so when the server has answered; typing earlier would race with its focus.
  await panel.getByText('Sel IKP!I15 dipilih di lembar.').waitFor({ state: 'attached' });
  await until(async () => (await activeCell(page)) === 'I15');

  await fillIn(page, 'I15', '86,1', () => cell('IKP', 15, 12) === '100,23');
  await keepPicture(page, 'form-staf');
  await clickMenu(page, 'Kinerja', 'Isi dan ajukan', 'Ajukan ke Kepala Bidang');
  await panel.getByRole('button', { name: 'Ajukan isian IKP' }).click();
  await panel.getByRole('button', { name: 'Ya, lanjutkan' }).click();
  await panel.getByText('Isian Bidang IKP diajukan dengan kode').waitFor();
  await page.close();
});

test('staff cannot type where the form is not theirs', async () => {
  const page = await openPage(browser, server.url, 'orang=staf_ikp');
  const before = cell('IKP', 15, 7);
  await openTab(page, 'IKP');
  await goTo(page, 'G15');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await openTab(page, 'TI');
  await goTo(page, 'I15');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  expect([cell('IKP', 15, 7), cell('TI', 15, 9)]).toEqual([before, '']);
  await page.close();
});

test('the Kepala Bidang approves in the panel what he sees, and the line in the form says so', async () => {
  const page = await openPage(browser, server.url, 'orang=kabid_ikp');
  await openTab(page, 'IKP');
  await clickMenu(page, 'Kinerja', 'Kepala Bidang', 'Periksa berkas bidang');
  const panel = panelOf(page);
  await panel.getByRole('button', { name: /^Setuju/ }).waitFor();
  await keepPicture(page, 'panel-berkas');
  await panel.getByRole('button', { name: /^Setuju/ }).click();
  await panel.getByRole('button', { name: 'Ya, lanjutkan' }).click();
  await panel.getByText(/Isian Bidang IKP versi \w{6} disetujui/).waitFor();
  expect(cell('IKP', 8, 3)).toMatch(/^Setuju · [0-9A-F]{6}$/);
  await page.close();
});

test('the Kasubag is told why others cannot be accepted, and consolidates the one that can', async () => {
  const page = await openPage(browser, server.url, 'orang=kasubag');
  await keepPicture(page, 'beranda');
  await page.locator('.o-topbar-menu', { hasText: 'Kinerja' }).click();
  await keepPicture(page, 'menu');
  await page.keyboard.press('Escape');
  await clickMenu(page, 'Kinerja', 'Validasi dan konsolidasi');
  const panel = panelOf(page);
  await panel.getByText('Bidang SEK, TI, SP belum dapat diterima').waitFor();
  await keepPicture(page, 'panel-validasi');
  await panel.getByRole('button', { name: 'Konsolidasikan' }).click();
  await panel.getByRole('button', { name: 'Ya, lanjutkan' }).click();
  await panel.getByText('Diterima: IKP. Belum ikut: SEK, TI, SP.').waitFor();
  await openTab(page, 'Konsolidasi');
  await keepPicture(page, 'konsolidasi');
  expect(workspace.dump().tabs.Konsolidasi?.display.flat()).toContain('100,23');
  await page.close();
});

test('a window opened by one account and run as another explains itself', async () => {
  const page = await openPage(browser, server.url, 'orang=kasubag&tampilan=banyak-akun');
  await clickMenu(page, 'Kinerja', 'Tugas saya');
  await panelOf(page).getByText('Beberapa akun Google sedang masuk').waitFor();
  await page.close();
});
