// The LAKIP in a real browser, on the measured year 2024: what is missing, the draft, the review, the final text, the
// signature from a phone, and the recommendations.
import type { Page } from 'playwright-core';
import { VIEWS } from '../../src/core/panel/views';
import { MENU_TEXT } from '../../src/core/text/menu';
import { VIEW_TEXT } from '../../src/core/text/view';
import { a1 } from '../../src/core/workbook/cell';
import {
  clickMenu,
  dialogOf,
  goTo,
  leavePages,
  openPage,
  panelOf,
  ready,
  typeInto,
  until,
} from '../page/page-driver';
import {
  AT_100,
  AT_200,
  axeFindings,
  DIALOG,
  keepPicture,
  keepScreen,
  keyTo,
  openRoom,
  openTab,
  overflowOf,
  PANEL,
  type Room,
  resumed,
} from './browser-room';
import { FILE, yearUntilTexts } from './year';

let room: Room;

beforeAll(async () => {
  room = await openRoom(resumed(FILE, yearUntilTexts), 'Pengukuran Kinerja 2024');
}, 180_000);

afterEach(() => leavePages(room.browser));

afterAll(() => room?.close());

const open = (query: string): Promise<Page> => openPage(room.browser, room.url, query);

/** Where a text stands in a tab: the cell of the same row under another key. */
function find(tab: string, text: string, key: string): { readonly a1: string; readonly shown: string } {
  const rows = room.workspace.dump(tab).tabs[tab]?.display ?? [];
  const row = rows.findIndex((cells) => cells.includes(text));
  const column = rows[0]?.indexOf(key) ?? -1;
  expect([text, row >= 0, column >= 0]).toEqual([text, true, true]);
  return { a1: a1(row + 1, column + 1), shown: rows[row]?.[column] ?? '' };
}

function type(person: string, tab: string, text: string, key: string, typed: string): void {
  const { a1: address } = find(tab, text, key);
  expect(room.workspace.typeCell(room.account(person), tab, address, typed)).toEqual({ ok: true });
}

test('the head looks at the year in the dasbor: every chart has its table, an indicator is chosen, a picture is saved', async () => {
  const page = await open('orang=kadis');
  await clickMenu(page, 'Kinerja', 'Lihat', 'Dasbor');
  const dialog = dialogOf(page);
  const sasaran = dialog.locator('figure', { hasText: 'Capaian menurut sasaran' });
  await sasaran.locator('canvas').waitFor();
  await keepPicture(page, 'dasbor');
  await keepScreen(page, 'dasbor-2024');
  expect(await axeFindings(page, DIALOG)).toEqual([]);
  const figures = dialog.locator('figure', { has: dialog.locator('canvas') });
  expect(await figures.count()).toBeGreaterThanOrEqual(6);
  expect(await figures.locator('table').count()).toBe(await figures.count());
  await sasaran.getByText('Tabel', { exact: true }).click();
  const konsolidasi = room.workspace.dump('Ringkasan').tabs.Ringkasan?.display.flat() ?? [];
  for (const shown of await sasaran.locator('td').allInnerTexts()) {
    if (shown !== '–') expect(konsolidasi).toContain(shown);
  }
  const choice = dialog.getByRole('combobox', { name: 'Indikator' });
  const names = await choice.locator('option').allInnerTexts();
  await choice.selectOption({ index: names.length - 1 });
  await dialog.getByText(`${names[names.length - 1]?.replace(/^\S+ /, '')}: s/d triwulan`).waitFor();
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Simpan gambar: Capaian menurut sasaran' }).click();
  expect((await saved).suggestedFilename()).toMatch(/Capaian menurut sasaran\.png$/);
});

test('a missing text keeps the Kasubag from making the LAKIP; when it is written, the draft is made', async () => {
  const page = await open('orang=kasubag');
  await clickMenu(page, 'Kinerja', 'Program', 'Susun LAKIP');
  const dialog = dialogOf(page);
  const missing = dialog.getByRole('button', { name: /Langkah ke depan belum ditulis/ });
  await missing.waitFor();
  const make = dialog.getByRole('button', { name: 'Simpan draf' });
  expect(await make.isDisabled()).toBe(true);
  await missing.click();
  const text = find('Narasi LAKIP', 'Langkah ke depan', 'isi').a1;
  await dialog.getByText(`Sel Narasi LAKIP!${text} dipilih`).waitFor();
  await page.getByRole('button', { name: 'Tutup dialog' }).click();
  await typeInto(page, text, 'Target 2025 ditinjau kembali agar tetap menantang.');
  await until(() => find('Narasi LAKIP', 'Langkah ke depan', 'isi').shown.startsWith('Target 2025'));

  await clickMenu(page, 'Kinerja', 'Program', 'Susun LAKIP');
  await dialog.getByRole('button', { name: 'Bab III Akuntabilitas Kinerja' }).click();
  await dialog.getByRole('cell', { name: '141,96', exact: true }).first().waitFor();
  await keepPicture(page, 'lakip-dialog');
  await keepScreen(page, 'lakip-2024');
  expect(await axeFindings(page, DIALOG)).toEqual([]);
  // By keyboard alone.
  await keyTo(page, DIALOG, /^Simpan draf/);
  await keyTo(page, DIALOG, /^Ya, lanjutkan/);
  await dialog.getByText('Draf LAKIP Triwulan IV Tahun 2024 disusun dengan kode').waitFor();
  await dialog.getByRole('link', { name: /Draf LAKIP/ }).waitFor();
  await dialog.getByRole('button', { name: 'Tutup' }).click();
  await page.locator('.window-dialog').waitFor({ state: 'detached' });

  await clickMenu(page, 'Kinerja', 'Program', 'Ambil suntingan');
  await dialog.locator('main[aria-busy=false]').waitFor();
  await keepScreen(page, 'suntingan-2024');
  expect(await axeFindings(page, DIALOG)).toEqual([]);
  await page.getByRole('button', { name: 'Tutup dialog' }).click();
});

test('the Sekretaris opens the draft from the panel, finds the numbers, answers the checklist and agrees', async () => {
  const page = await open('orang=sekretaris');
  await clickMenu(page, 'Kinerja', 'Pimpinan', 'Periksa LAKIP');
  const panel = panelOf(page);
  await panel.getByText('0 dari 23 pernyataan lengkap').waitFor();
  const [drive] = await Promise.all([
    page.context().waitForEvent('page'),
    panel.getByRole('link', { name: /Draf LAKIP/ }).click(),
  ]);
  await ready(drive);
  const paper = drive.frameLocator('.sheet-of-paper');
  await paper.getByText('141,96').first().waitFor();
  await paper.getByText('Ringkasan capaian kinerja per sasaran').last().scrollIntoViewIfNeeded();
  await keepPicture(drive, 'lakip-di-drive');

  const keys = room.workspace.dump('Reviu').tabs.Reviu?.display ?? [];
  const nomor = keys[0]?.indexOf('nomor') ?? -1;
  const statements = keys.map((cells) => cells[nomor] ?? '').filter((text) => /^I+\.\d+$/.test(text));
  expect(statements).toHaveLength(23);
  for (const statement of statements) {
    type('sekretaris', 'Reviu', statement, 'hasil', 'Ya');
    type('sekretaris', 'Reviu', statement, 'catatan', 'Diperiksa dengan dokumennya.');
  }
  type('sekretaris', 'Reviu', 'Ikhtisar eksekutif', 'catatan', 'Seluruh IKU tahun 2024 melampaui target.');
  await panel.getByRole('button', { name: 'Muat ulang' }).click();
  await panel.getByText('23 dari 23 pernyataan lengkap').waitFor();
  expect(await axeFindings(page, PANEL)).toEqual([]);
  await openTab(page, 'Reviu');
  await keepPicture(page, 'reviu');
  await panel.getByRole('button', { name: /^Setuju ·/ }).click();
  await panel.getByRole('button', { name: 'Ya, lanjutkan' }).click();
  await panel.getByText(/Draf LAKIP .* disetujui/).waitFor();
});

test('the final text is issued; the Kepala Dinas signs it on his phone, in a cell', async () => {
  const kasubag = await open('orang=kasubag');
  await clickMenu(kasubag, 'Kinerja', 'Program', 'Susun LAKIP');
  const dialog = dialogOf(kasubag);
  await dialog.getByRole('button', { name: 'Terbitkan naskah final' }).click();
  await dialog.getByRole('button', { name: 'Ya, lanjutkan' }).click();
  await dialog.getByText('diterbitkan dengan kode').waitFor();
  await dialog.getByRole('link', { name: /\(PDF\)/ }).waitFor();
  const title = 'LAKIP Dinas Komunikasi, Informatika dan Persandian 2024 TW IV –';
  const stored = room.workspace.driveFiles(room.account('kadis').email).map(({ name }) => name);
  expect(stored).toEqual(expect.arrayContaining([`${title} draf 1`, `${title} final`, `${title} final.pdf`]));
  await dialog.getByRole('button', { name: 'Tutup' }).click();

  const kadis = await open('orang=kadis&tampilan=ponsel');
  await openTab(kadis, 'Lembar Pimpinan');
  const line = 'Tandatangani LAKIP TW IV (langkah 11)';
  const { a1: decision } = find('Lembar Pimpinan', line, 'keputusan');
  await goTo(kadis, decision);
  await keepPicture(kadis, 'lembar-pimpinan');
  await typeInto(kadis, decision, find('Lembar Pimpinan', line, 'pilihan_setuju').shown);
  await until(() => find('Lembar Pimpinan', line, 'keputusan').shown.startsWith('Setuju · '));

  await clickMenu(kasubag, 'Kinerja', 'Tugas saya');
  await panelOf(kasubag).getByRole('button', { name: 'Catat keputusan sekarang' }).click();
  await panelOf(kasubag).getByText('1 keputusan di sel dicatat').waitFor();
  expect(room.workspace.dump('Jejak Audit').tabs['Jejak Audit']?.display.flat()).toContain(
    'lakip_ditandatangani',
  );
});

test('the Kepala Dinas writes a recommendation and adopts it', async () => {
  const page = await open('orang=kadis');
  await clickMenu(page, 'Kinerja', 'Pimpinan', 'Evaluasi dan rekomendasi');
  const panel = panelOf(page);
  await panel.getByLabel('Temuan 1').fill('Serapan Program Pengelolaan Aplikasi Informatika 75,73%.');
  await panel
    .getByLabel('Rekomendasi 1', { exact: true })
    .fill('Susun jadwal pengadaan sejak triwulan pertama.');
  await panel.getByLabel('Bidang 1').selectOption({ label: 'Bidang TI' });
  await panel.getByLabel('Penanggung jawab 1').fill('Contoh Kepala Bidang TI');
  await panel.getByLabel('Batas waktu 1').fill('2025-03-31');
  await panel.getByRole('button', { name: 'Simpan dan tetapkan' }).click();
  await panel.getByRole('button', { name: 'Ya, lanjutkan' }).click();
  await panel.getByText('ditetapkan dengan 1 rekomendasi').waitFor();
  await openTab(page, 'Rekomendasi');
  await clickMenu(page, 'Kinerja', 'Tindak lanjut rekomendasi');
  await panel.getByText('Susun jadwal pengadaan sejak triwulan pertama.').waitFor();
  await keepPicture(page, 'rekomendasi');
});

/** Every view and the guide, as the menu leads to it; what opens a window over the sheet is looked at there. */
const EVERYTHING = [
  ...(Object.keys(VIEWS) as (keyof typeof VIEWS)[]).map((view) => ({
    name: view,
    title: VIEW_TEXT[view].title,
    path: [...VIEWS[view].menu.map((group) => MENU_TEXT.groups[group].id), VIEW_TEXT[view].id],
    isDialog: 'opens' in VIEWS[view],
  })),
  {
    name: 'panduan',
    title: '',
    path: [MENU_TEXT.groups.bantuan.id, MENU_TEXT.guide.id],
    isDialog: true,
  },
];

test('at 200 % every page and every window of the menu is read without moving sideways, and axe finds nothing', async () => {
  const page = await open('orang=kasubag');
  await page.setViewportSize(AT_200);
  const wrong: unknown[] = [];
  for (const { name, title, path, isDialog } of EVERYTHING) {
    await clickMenu(page, 'Kinerja', ...path);
    if (isDialog) await dialogOf(page).locator(':is(h1, h2)').first().waitFor();
    else await panelOf(page).locator('main[aria-busy=false] > h2', { hasText: title }).waitFor();
    const place = isDialog ? DIALOG : PANEL;
    await keepScreen(page, `200-${name}`);
    const [axe, overflow] = [await axeFindings(page, place), await overflowOf(page, place)];
    if (axe.length > 0 || overflow > 0) wrong.push({ name, axe, overflow });
    if (isDialog) await page.getByRole('button', { name: 'Tutup dialog' }).click();
  }
  await page.setViewportSize(AT_100);
  expect(wrong).toEqual([]);
});
