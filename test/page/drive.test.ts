// Dialogs, uploads and Drive on the local page in a real browser, with a small add-in of its own.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../runtime/browser';
import type { Person } from '../../runtime/page/protocol';
import { freePort, type RunningServer, startServer } from '../../runtime/page/server';
import { type OpenWorkspace, openWorkspace } from '../../runtime/workspace';
import {
  clickMenu,
  dialogOf,
  fileOnDisk,
  goTo,
  leavePages,
  openPage,
  panelOf,
  ready,
  takePage,
} from './page-driver';

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Kinerja').addItem('Panel', 'panel').addItem('Unggah', 'unggah').addToUi();
}
function surati(to) {
  MailApp.sendEmail(to, 'Perihal <b>1</b>', 'Baris satu\\nBaris dua ' + SpreadsheetApp.getActiveSpreadsheet().getUrl());
}
function panel() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('Panel'));
}
function unggah() {
  const page = HtmlService.createHtmlOutputFromFile('dialog').setWidth(3000).setHeight(300);
  SpreadsheetApp.getUi().showModalDialog(page, 'Unggah bukti');
}
function simpan(name, mimeType, base64, asDoc, reader) {
  const folder = Drive.Files.create({ name: 'Bukti <b>2026</b>', mimeType: 'application/vnd.google-apps.folder' });
  const blob = Utilities.newBlob(Utilities.base64Decode(base64), mimeType, name);
  const file = Drive.Files.create(
    { name: name, mimeType: asDoc ? 'application/vnd.google-apps.document' : mimeType, parents: [folder.id] },
    blob, { fields: 'id,webViewLink,sha256Checksum' });
  if (reader) Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: reader }, folder.id, { sendNotificationEmail: false });
  SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValues([[file.webViewLink]]);
  return { id: file.id, url: file.webViewLink, sha256: file.sha256Checksum || '' };
}
`;

const PANEL = '<!DOCTYPE html><html><body>Panel tetap di sini</body></html>';

const DIALOG = `<!DOCTYPE html><html><body>
<label>Berkas <input id="f" type="file"></label><button onclick="kirim()">Kirim</button>
<button onclick="google.script.host.close()">Selesai</button><p id="kabar"></p>
<a id="tautan" target="_blank">Buka berkas</a>
<script>
async function kirim() {
  const file = f.files[0];
  const bytes = await file.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const here = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const reader = new FileReader();
  reader.onload = () => google.script.run
    .withSuccessHandler(({ sha256, url }) => { tautan.href = url; kabar.textContent = sha256 === here ? 'Utuh: ' + sha256 : 'Berubah'; })
    .withFailureHandler((error) => { kabar.textContent = error.message; })
    .simpan(file.name, file.type, reader.result.split(',')[1], false, '');
  reader.readAsDataURL(file);
}
</script></body></html>`;

const MANIFEST = {
  timeZone: 'Asia/Jakarta',
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
  oauthScopes: [
    'spreadsheets.currentonly',
    'script.container.ui',
    'userinfo.email',
    'drive.file',
    'script.send_mail',
  ].map((scope) => `https://www.googleapis.com/auth/${scope}`),
};

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const RINA = { email: 'rina@dinas.go.id', locale: 'id' };
const PEOPLE: readonly Person[] = [
  { id: 'kasubag', name: 'Rina', role: 'Kasubag Program', ...RINA },
  { id: 'staf', name: 'Siti', role: 'Staf IKP', email: 'staf@dinas.go.id', locale: 'id' },
  { id: 'asing', name: 'Umar', role: 'Orang luar', email: 'umar@contoh.com', locale: 'id' },
];

let folder: string;
let browser: Browser;
let workspace: OpenWorkspace;
let server: RunningServer;

const changes: boolean[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'page-'));
  writeFileSync(join(folder, 'Code.js'), CODE);
  writeFileSync(join(folder, 'panel.html'), PANEL);
  writeFileSync(join(folder, 'dialog.html'), DIALOG);
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(MANIFEST));
  const port = await freePort(0);
  const driveUrl = `http://localhost:${port}/drive`;
  workspace = openWorkspace({ dist: folder, owner: RINA.email, driveUrl });
  workspace.share('staf@dinas.go.id', 'editor');
  workspace.setClock('2026-04-07T09:00:00+07:00');
  server = await startServer({
    workspace,
    title: 'Ruang uji',
    people: PEOPLE,
    port,
    onChange: (isDrive) => changes.push(isDrive),
  });
  browser = await launchBrowser();
});

afterEach(() => leavePages(browser));

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A file as the add-in stores it; its id. */
function store(name: string, mimeType: string, content: Uint8Array, asDoc = false, reader = ''): string {
  const args = [name, mimeType, Buffer.from(content).toString('base64'), asDoc, reader];
  const { value, error } = workspace.execute({ user: RINA, fn: 'simpan', args, via: 'rpc' });
  if (error) throw new Error(error.message);
  return (value as { id: string }).id;
}

async function openDrive(path: string): Promise<Page> {
  const page = await takePage(browser);
  await page.goto(`${server.url}${path}`);
  await ready(page);
  return page;
}

test('a dialog stands over the sidebar, no larger than the page, and a file of 6 MB leaves it whole', async () => {
  const page = await openPage(browser, server.url, 'orang=kasubag');
  await clickMenu(page, 'Kinerja', 'Panel');
  await panelOf(page).getByText('Panel tetap di sini').waitFor();
  await clickMenu(page, 'Kinerja', 'Unggah');
  const dialog = dialogOf(page);
  const bytes = Buffer.alloc(6_000_000, 'kinerja ');
  await dialog.getByLabel('Berkas').setInputFiles(fileOnDisk(folder, 'besar.bin', bytes));
  await dialog.getByText('Kirim').click();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await dialog.getByText(`Utuh: ${sha256}`).waitFor();
  expect(workspace.driveFiles(RINA.email).map(({ size }) => size)).toContain(6_000_000);
  expect(changes).toContain(true);
  const box = await page.getByRole('dialog', { name: 'Unggah bukti' }).boundingBox();
  expect(box?.width).toBe(1366 - 32);
  // The link's tab is no part of the sandbox.
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    dialog.getByText('Buka berkas').click(),
  ]);
  await opened.getByText('Pratinjau tidak tersedia').waitFor();
  await dialog.getByText('Selesai').click();
  await page.locator('.window-dialog').waitFor({ state: 'detached' });
  await panelOf(page).getByText('Panel tetap di sini').waitFor();
});

test('what the script mails lies in the outbox, as it was written', async () => {
  const empty = await openDrive('/surel');
  await empty.getByText('Belum ada surel').waitFor();
  workspace.execute({ user: RINA, fn: 'surati', args: ['staf@dinas.go.id'], via: 'rpc' });
  const page = await openPage(browser, server.url, 'orang=kasubag');
  const [outbox] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Surel' }).click(),
  ]);
  await ready(outbox);
  const mail = outbox.getByRole('article');
  expect(await mail.getByRole('heading').textContent()).toBe('Perihal <b>1</b>');
  expect(await mail.locator('small').textContent()).toBe(
    'Dari rina@dinas.go.id kepada staf@dinas.go.id, 7 Apr 2026, 09.00',
  );
  expect(await mail.locator('pre').textContent()).toBe(`Baris satu\nBaris dua ${server.url}/`);
});

test('Drive shows a Doc to the one it is shared with, and refuses a stranger', async () => {
  const paragraphs = ['LAKIP <img src=x onerror=alert(1)>', 'Capaian 104,2'].map(
    (line) => new Paragraph(line),
  );
  const docx = await Packer.toBuffer(new Document({ sections: [{ children: paragraphs }] }));
  const name = 'Draf <i>LAKIP</i>';
  const id = store(name, DOCX, docx, true, 'staf@dinas.go.id');
  store('rahasia.txt', 'text/plain', Buffer.from('hanya Rina'));

  const page = await openDrive('/drive?orang=staf');
  expect(await page.getByRole('link', { name: 'rahasia.txt' }).count()).toBe(0);
  await page.getByLabel('Folder').getByText('Bukti <b>2026</b>').click();
  const row = page.getByRole('row', { name });
  await row.waitFor();
  expect(await row.getByRole('cell').allTextContents()).toEqual([name, 'Rina', '7 Apr 2026, 09.00', '—']);
  await row.getByRole('link').click();
  const paper = page.frameLocator('.sheet-of-paper');
  await paper.getByText('LAKIP <img src=x onerror=alert(1)>').waitFor();
  await paper.getByText('Capaian 104,2').waitFor();
  expect(await page.getByLabel('Letak').textContent()).toBe(`DriveBukti <b>2026</b>${name}`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByText('Unduh .docx').click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${name}.docx`.replace(/[<>/]/g, '_'));
  const pdf = await fetch(`${server.url}${await page.getByText('Lihat PDF').getAttribute('href')}`);
  expect([pdf.headers.get('content-type'), (await pdf.text()).slice(0, 5)]).toEqual([
    'application/pdf',
    '%PDF-',
  ]);

  // Without a person the last one chosen; where there is none, a choice.
  await page.goto(`${server.url}/drive/${id}`);
  await paper.getByText('Capaian 104,2').waitFor();
  const stranger = await openDrive(`/drive/${id}`);
  await stranger.getByText('Buka Drive sebagai').waitFor();
  await stranger.getByRole('link', { name: 'Umar' }).click();
  await stranger.getByText('Anda memerlukan akses').waitFor();
  expect((await fetch(`${server.url}/api/drive/isi?orang=asing&berkas=${id}`)).status).toBe(404);
  await openDrive('/drive/tidakada?orang=staf').then((none) => none.getByText('tidak ada').waitFor());
});

test('what somebody uploaded as a page is downloaded, never shown; the bin is its owner’s', async () => {
  const id = store('jahat.html', 'text/html', Buffer.from('<script>alert(1)</script>'));
  workspace.driveTrash(id);
  const { headers } = await fetch(`${server.url}/api/drive/isi?orang=kasubag&berkas=${id}`);
  expect([headers.get('content-type'), headers.get('content-disposition')]).toEqual([
    'application/octet-stream',
    "attachment; filename*=UTF-8''jahat.html",
  ]);
  const page = await openDrive('/drive?orang=kasubag');
  await page.getByText('Sampah (1)').click();
  await page.getByRole('row', { name: 'jahat.html' }).getByText('Di sampah').waitFor();
});

test('a link in a cell is offered where it is selected, on the phone too, and opens as the same person', async () => {
  const id = store('laporan.txt', 'text/plain', Buffer.from('Isi laporan <b>triwulan</b>'));
  const page = await openPage(browser, server.url, 'orang=kasubag&tampilan=ponsel');
  await openDrive('/drive?orang=staf');
  await goTo(page, 'A2');
  await goTo(page, 'A1');
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByText('Buka di Drive').click(),
  ]);
  await opened.getByText('Isi laporan <b>triwulan</b>').waitFor();
  expect(opened.url()).toBe(`${server.url}/drive/${id}?orang=kasubag`);
});

test('a call that is too large is told so', async () => {
  const body = JSON.stringify({ orang: 'kasubag', fn: 'simpan', args: ['x'.repeat(64 * 1024 * 1024)] });
  const headers = { 'content-type': 'application/json', origin: server.url };
  const response = await fetch(`${server.url}/run`, { method: 'POST', headers, body });
  expect([response.status, await response.json()]).toEqual([413, { message: 'Permintaan terlalu besar.' }]);
});
