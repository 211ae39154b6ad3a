// The local page in a real browser, with a small add-in of its own: what people see, may do, and share at once.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { WebSocket as Line } from 'ws';
import { launchBrowser } from '../../runtime/browser';
import { FILE_OWNER, type Person, type Push, SAMPLE_PERSON, type Session } from '../../runtime/page/protocol';
import { type RunningServer, startServer } from '../../runtime/page/server';
import { type OpenWorkspace, openWorkspace } from '../../runtime/workspace';
import {
  activeCell,
  clickMenu,
  closeAlert,
  contentOf,
  goTo,
  leavePages,
  openPage,
  panelOf,
  ready,
  type,
  typeInto,
  until,
} from './page-driver';

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Kinerja')
    .addItem('Siapkan', 'siapkan').addItem('Buka panel', 'bukaPanel').addItem('Siapa saya?', 'siapaSaya')
    .addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('Lainnya').addItem('Gagal', 'gagal').addItem('Tutup', 'tutup'))
    .addToUi();
}
function siapkan() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  sheet.getRange('A1:B3').setValues([['Indikator', 'Realisasi'], ['Indeks SPBE', ''], ['Layanan', '']]);
  const protection = sheet.protect();
  protection.setUnprotectedRanges([sheet.getRange('B2:B9')]);
  protection.removeEditors(['staf@dinas.go.id']);
}
function bukaPanel() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('Tugas saya'));
}
function siapaSaya() {
  SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('B3').activate();
  SpreadsheetApp.getUi().alert('Siapa saya?', Session.getActiveUser().getEmail(), SpreadsheetApp.getUi().ButtonSet.OK);
}
function tutup() {
  SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].setUnprotectedRanges([]);
}
function gagal() {
  const cell = SpreadsheetApp.getActiveSpreadsheet().getCurrentCell();
  throw new Error('Tab tidak ditemukan dari ' + cell.getSheet().getName() + '!' + cell.getA1Notation());
}
function jawab(nama) { return nama + ', ' + Session.getActiveUser().getEmail(); }
function hapus_() { return 'rahasia'; }
`;

const PANEL = `<!DOCTYPE html><html><head></head><body><p id="jawab"></p><p id="tolak"></p><p id="asal"></p><p id="rahasia"></p><script>
google.script.run.withSuccessHandler((text) => { jawab.textContent = text + '!'; }).jawab('Halo');
try { google.script.run.jawab(new Date()); } catch (error) { tolak.textContent = error.message; }
try { google.script.run.hapus_(); } catch (error) { rahasia.textContent = 'tidak ada: hapus_'; }
try { parent.document.title; } catch (error) { asal.textContent = error.name; }
</script></body></html>`;

const MANIFEST = {
  timeZone: 'Asia/Jakarta',
  oauthScopes: ['spreadsheets.currentonly', 'script.container.ui', 'userinfo.email'].map(
    (scope) => `https://www.googleapis.com/auth/${scope}`,
  ),
};

const PEOPLE: readonly Person[] = [
  { id: 'kasubag', name: 'Rina', role: 'Kasubag Program', email: 'rina@dinas.go.id', locale: 'id' },
  { id: 'staf', name: 'Siti', role: 'Staf IKP', email: 'staf@dinas.go.id', locale: 'id' },
  { id: 'tamu', name: 'Tono', role: SAMPLE_PERSON, email: 'tono@inspektorat.go.id', locale: 'id' },
  { id: 'asing', name: 'Umar', role: FILE_OWNER, email: 'umar@contoh.com', locale: 'id' },
];

let folder: string;
let browser: Browser;
let workspace: OpenWorkspace;
let server: RunningServer;
let changes = 0;

const open = (query: string): Promise<Page> => openPage(browser, server.url, query);

const cell = (a1: string): string => {
  const [sheet] = Object.values(workspace.dump().tabs);
  const { top, left } = workspace.book.toZone(a1);
  return sheet?.display[top]?.[left] ?? '';
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'page-'));
  writeFileSync(join(folder, 'Code.js'), CODE);
  writeFileSync(join(folder, 'panel.html'), PANEL);
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(MANIFEST));
  workspace = openWorkspace({ dist: folder, owner: 'rina@dinas.go.id' });
  workspace.share('staf@dinas.go.id', 'editor');
  workspace.share('tono@inspektorat.go.id', 'viewer');
  server = await startServer({
    workspace,
    title: 'Ruang uji',
    people: PEOPLE,
    port: 0,
    onChange: () => changes++,
  });
  browser = await launchBrowser();
});

afterEach(() => leavePages(browser));

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a click in the menu runs the add-in, and what it writes is on every open page', async () => {
  const staf = await open('orang=staf');
  const kasubag = await open('orang=kasubag');
  await clickMenu(kasubag, 'Kinerja', 'Siapkan');
  await until(() => cell('A2') === 'Indeks SPBE');
  await until(async () => (await contentOf(staf, 'A2')) === 'Indeks SPBE');
  expect(changes).toBeGreaterThan(0);
});

test('an edit in an open cell arrives in the workbook and on the page of somebody else', async () => {
  const staf = await open('orang=staf');
  const kasubag = await open('orang=kasubag');
  await typeInto(staf, 'B2', '92,5');
  await until(() => cell('B2') === '92,5');
  await until(async () => (await contentOf(kasubag, 'B2')) === '92,5');
});

test('typing into a protected cell is refused at the first key', async () => {
  const staf = await open('orang=staf');
  await goTo(staf, 'A2');
  await staf.keyboard.type('x');
  await staf.locator('.toast-card', { hasText: 'sel atau objek yang dilindungi' }).waitFor();
  await staf.keyboard.press('Delete');
  expect(cell('A2')).toBe('Indeks SPBE');
});

test('a block copied from Excel, which ends with a line break, fills its own cells and none below', async () => {
  const page = await open('orang=staf');
  await goTo(page, 'B9');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '81\r\n');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await until(() => cell('B9') === '81');
  // What is refused in part is taken back a moment later.
  await page.waitForTimeout(300);
  expect(cell('B9')).toBe('81');
});

test('the hub refuses what a page should not have sent', async () => {
  const staf = await open('orang=staf');
  const revision = (await getSession('staf')).book.revisionId;
  const status = await staf.evaluate(
    async ([serverRevisionId, sheetId]) => {
      const commands = [
        { type: 'UPDATE_CELL', sheetId, col: 1, row: 1, content: '1' },
        { type: 'UPDATE_CELL', sheetId, col: 0, row: 1, content: 'diubah' },
      ];
      const message = {
        type: 'REMOTE_REVISION',
        version: 1,
        serverRevisionId,
        nextRevisionId: 'x',
        commands,
      };
      const response = await fetch('/api/messages', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ orang: 'staf', client: 'palsu', message }),
      });
      return response.status;
    },
    [revision, workspace.book.tabs.ids()[0]] as const,
  );
  expect(status).toBe(409);
  expect([cell('A2'), cell('B2')]).toEqual(['Indeks SPBE', '92,5']);
});

test('what has been closed since cannot be undone any more', async () => {
  const staf = await open('orang=staf');
  await typeInto(staf, 'B3', '70');
  await until(() => cell('B3') === '70');
  await clickMenu(await open('orang=kasubag'), 'Kinerja', 'Lainnya', 'Tutup');
  await until(() => !workspace.canEdit('staf@dinas.go.id', 'Sheet1', 'B3'));
  await staf.keyboard.press('Control+z');
  await staf.locator('.toast-card', { hasText: 'dilindungi' }).waitFor();
  await ready(staf);
  expect(cell('B3')).toBe('70');
  expect(await contentOf(staf, 'B3')).toBe('70');
});

test('the window opens beside the grid, in a frame of its own, and its calls are answered', async () => {
  const page = await open('orang=kasubag');
  await clickMenu(page, 'Kinerja', 'Buka panel');
  const panel = panelOf(page);
  await panel.getByText('Halo, rina@dinas.go.id!').waitFor();
  await panel.getByText('Failed due to illegal value in property: 0').waitFor();
  await panel.getByText('SecurityError').waitFor();
  await panel.getByText('tidak ada: hapus_').waitFor();
  expect(await page.locator('#panel').evaluate((panelElement) => panelElement.clientWidth + 1)).toBe(300);
  await page.getByTitle('Tutup', { exact: true }).click();
  expect(await page.locator('#panel').isVisible()).toBe(false);
});

test('without a mouse F6 leads round the bar, the menu, the cells and the window, and the menu opens with Enter', async () => {
  const page = await open('orang=kasubag');
  const places = ['#bar', '.o-topbar-menu', '#sheet', '#panel'];
  const at = () =>
    page.evaluate((known) => known.find((place) => document.activeElement?.closest(place)), places);
  await until(async () => (await at()) === '#sheet');
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  expect(await at()).toBe('.o-topbar-menu');
  await page.keyboard.press('Enter');
  await page.locator('.o-menu-item', { hasText: 'Buka panel' }).waitFor();
  const items = await page.locator('.o-menu-item').allInnerTexts();
  const steps = items.findIndex((item) => item.includes('Buka panel')) + 1;
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await panelOf(page).getByText('Halo, rina@dinas.go.id!').waitFor();
  await page.evaluate(() => (document.querySelector('#bar button') as HTMLElement).focus());
  await page.keyboard.press('Shift+F6');
  await until(async () => (await at()) === '#panel');
  // The frame tells the page around it.
  await page.keyboard.press('F6');
  await until(async () => (await at()) === '#bar');
});

test('at 200 % the menu stays, and a seventh page of the same browser is served like the first', async () => {
  const page = await open('orang=kasubag');
  await page.setViewportSize({ width: 683, height: 384 });
  await page.locator('.o-topbar-menu', { hasText: 'Kinerja' }).waitFor();
  // The grid draws itself anew a moment after the window has changed.
  await until(() => page.evaluate(() => document.documentElement.scrollWidth <= 683));
  await page.setViewportSize({ width: 1366, height: 768 });
  const answered = await page.evaluate(async () => {
    const lines = Array.from({ length: 7 }, () => new WebSocket(`ws://${location.host}/api/events`));
    await Promise.all(lines.map((line) => new Promise((opened) => line.addEventListener('open', opened))));
    const { ok } = await fetch('/api/session');
    for (const line of lines) line.close();
    return ok;
  });
  expect(answered).toBe(true);
});

test('an alert and an activated cell are shown, and a failure is told', async () => {
  const page = await open('orang=kasubag');
  await clickMenu(page, 'Kinerja', 'Siapa saya?');
  expect(await closeAlert(page)).toContain('rina@dinas.go.id');
  await until(async () => (await activeCell(page)) === 'B3');
  await type(page, '71');
  await until(() => cell('B3') === '71');
  await goTo(page, 'A2');
  await clickMenu(page, 'Kinerja', 'Lainnya', 'Gagal');
  await page.locator('.toast-card', { hasText: 'Tab tidak ditemukan dari Sheet1!A2' }).waitFor();
});

test('with several accounts the window runs as another than the one who clicked', async () => {
  const page = await open('orang=kasubag&tampilan=banyak-akun&akun=staf');
  await clickMenu(page, 'Kinerja', 'Buka panel');
  await panelOf(page).getByText('Halo, staf@dinas.go.id!').waitFor();
});

test('a phone has cells only, a viewer no menu, a stranger nothing', async () => {
  const phone = await open('orang=kasubag&tampilan=ponsel');
  expect(await phone.getByText('Kinerja').count()).toBe(0);
  expect(await phone.locator('.o-grid').evaluate((grid) => grid.clientWidth)).toBeLessThan(400);
  const viewer = await open('orang=tamu');
  await viewer.getByText('Hanya lihat').waitFor();
  expect(await viewer.getByText('Kinerja').count()).toBe(0);
  const stranger = await open('orang=asing');
  await stranger.getByText('Anda memerlukan akses').waitFor();
});

test('the clock can be set, and formulas on the page follow it', async () => {
  workspace.typeCell({ email: workspace.owner, locale: 'id' }, 'Sheet1', 'C1', '=TODAY()');
  const page = await open('orang=kasubag');
  await page.getByTitle('Jam ruang kerja').click();
  await page.getByLabel('Tanggal dan jam').fill('2026-04-07T09:00');
  await page.getByText('Pasang').click();
  await page.locator('.chip', { hasText: '7 Apr 2026 09.00' }).waitFor();
  expect([workspace.now(), cell('C1')]).toEqual(['2026-04-07T09:00:00+07:00', '07/04/2026']);
});

test('another site cannot read or act', async () => {
  const post = (headers: Record<string, string>) =>
    statusOf('POST', '/menu', { 'content-type': 'application/json', ...headers });
  expect(await post({ origin: 'https://jahat.example' })).toBe(403);
  expect(await post({ origin: 'null' })).toBe(403);
  expect(await post({})).toBe(403);
  expect(await statusOf('GET', '/api/session', { host: 'jahat.example' })).toBe(403);
  const line = new Line(`${server.url}/api/events`, { origin: 'https://jahat.example' });
  await expect(
    new Promise((opened, failed) => line.on('open', opened).on('error', failed)),
  ).rejects.toThrow();
});

test('another sample takes the place of the workbook, and open pages load it', async () => {
  const room = { workspace, title: 'Ruang uji', people: PEOPLE, onChange: () => {} };
  const samples = {
    list: [{ id: 'kosong', title: 'Buku kerja kosong' }],
    begin: async () => ({ ...room, title: 'Buku kerja kosong' }),
  };
  const other = await startServer({ ...room, port: 0, samples });
  const sessionOf = async () => (await (await fetch(`${other.url}/api/session`)).json()) as Session;
  const { revisionId } = (await sessionOf()).book;
  const line = new Line(`${other.url}/api/events?since=${revisionId}`);
  const told: Push[] = [];
  line.on('message', (data) => told.push(JSON.parse(String(data)) as Push));
  await new Promise((opened) => line.on('open', opened));
  const headers = { 'content-type': 'application/json', origin: other.url };
  const begin = (id: string) =>
    fetch(`${other.url}/contoh`, { method: 'POST', headers, body: JSON.stringify({ id }) });
  expect((await begin('tidak-ada')).status).toBe(404);
  expect((await begin('kosong')).status).toBe(200);
  await until(() => told.some(({ kind }) => kind === 'reload'));
  expect(told.at(-1)).toEqual({ kind: 'reload', reason: 'Dibuka: Buku kerja kosong.' });
  const session = await sessionOf();
  expect([session.title, session.samples]).toEqual(['Buku kerja kosong', samples.list]);
  await other.close();
});

async function getSession(orang: string): Promise<Session> {
  return (await fetch(`${server.url}/api/session?orang=${orang}`)).json() as Promise<Session>;
}

function statusOf(
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${server.url}${path}`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end(method === 'POST' ? '{}' : '');
  });
}

test('a newcomer is told in his language what this is, who is who and where to click, and is asked once', async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
  await page.goto(server.url);
  await ready(page);
  const tour = page.locator('aside.tour');
  await tour.getByRole('heading', { name: 'This is the workbook of a city office' }).waitFor();
  await tour.getByRole('button', { name: 'Next' }).click();
  const roles = async () => (await tour.locator('a.person small').allTextContents()).slice(-2);
  expect(await roles()).toEqual([
    'Sample person · tono@inspektorat.go.id',
    'Owner of the file (Pemilik berkas) · umar@contoh.com',
  ]);
  await tour.getByRole('button', { name: 'Bahasa Indonesia' }).click();
  expect(await roles()).toEqual([
    'Orang contoh · tono@inspektorat.go.id',
    'Pemilik berkas · umar@contoh.com',
  ]);
  await tour.getByRole('button', { name: 'Kembali' }).click();
  await tour.getByRole('heading', { name: 'Ini buku kerja sebuah dinas' }).waitFor();
  await tour.getByRole('button', { name: 'Lanjut' }).click();
  expect(await tour.locator('a.person').count()).toBe(PEOPLE.length);
  await tour.getByRole('button', { name: 'Lanjut' }).click();
  const menu = page.locator('.o-topbar-menu', { hasText: 'Kinerja' });
  expect(await menu.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  await menu.click();
  await page.keyboard.press('Escape');
  await page.goto(`${server.url}/?orang=staf&tampilan=ponsel`);
  await ready(page);
  expect(await tour.isVisible()).toBe(false);
  await page.goto(server.url);
  await ready(page);
  await tour.getByRole('button', { name: /Tutup|Close/ }).click();
  await page.reload();
  await ready(page);
  expect(await tour.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Tur' }).click();
  expect(await tour.isVisible()).toBe(true);
  await page.close();
});
