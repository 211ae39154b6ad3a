// The road in a real browser, through the built add-in: fill, submit, approve, validate and consolidate.
// With PICTURES=<folder> set it also keeps the pictures of the user guide (npm run pictures).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import type { Page } from 'playwright-core';
import { a1 } from '../../src/core/workbook/cell';
import { FORM_COLUMNS } from '../../src/core/workbook/form-columns';
import {
  activeCell,
  clickMenu,
  dialogOf,
  dropFile,
  fileOnDisk,
  goTo,
  leavePages,
  openPage,
  panelOf,
  typeInto,
  until,
  wordsOf,
} from '../page/page-driver';
import { DIALOG, example, keepPicture, keyTo, openRoom, openTab, played, type Room } from './browser-room';

let room: Room;

beforeAll(async () => {
  room = await openRoom(played(example('ruang-kerja.scenario.json')), 'Pengukuran Kinerja 2026');
}, 180_000);

afterEach(() => leavePages(room.browser));

afterAll(() => room.close());

const open = (query: string): Promise<Page> => openPage(room.browser, room.url, query);

const cell = (tab: string, row: number, column: number): string => room.cell(tab, row, column);

/** Types, and waits for the cell to show what it should. */
async function fillIn(page: Page, a1: string, text: string, isSeen: () => boolean): Promise<void> {
  await typeInto(page, a1, text);
  await until(isSeen);
}

/** The column Bukti dukung of the forms. */
/** Where a form's columns stand. */
const at = (key: string) => FORM_COLUMNS.findIndex((column) => column.key === key) + 1;
const realisasi = (row: number) => a1(row, at('realisasi'));
const ROW = 'PRG-2';
const ROW_NAME = 'Tingkat Kepuasan Masyarakat terhadap akses dan kualitas Konten informasi publik';

const pdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4 ${name}`),
});

const filesInDrive = (): readonly string[] =>
  room.workspace.driveFiles(room.account('staf_ikp').email).map(({ name }) => name);

test('staff attach evidence by choosing and by dropping, are refused what is too large, and replace a file', async () => {
  const page = await open('orang=staf_ikp');
  await openTab(page, 'IKP');
  await clickMenu(page, 'Kinerja', 'Isi dan ajukan', 'Bukti dukung');
  const panel = panelOf(page);
  const chooser = panel.getByLabel('Berkas', { exact: true });
  await panel
    .getByLabel('Indikator atau program')
    .first()
    .selectOption({ label: `${ROW} ${ROW_NAME}` });
  const files = ['Hasil survei kepuasan TW I.pdf', 'Rekap responden TW I.pdf'].map(pdf);
  await chooser.setInputFiles(files);
  await panel.getByText('2 berkas dipilih').waitFor();

  const driveBefore = filesInDrive();
  const folder = mkdtempSync(join(tmpdir(), 'rekaman-'));
  await chooser.setInputFiles(fileOnDisk(folder, 'Rekaman rapat.mp4', Buffer.alloc(11 * 1024 * 1024)));
  await panel.getByText('Berkas "Rekaman rapat.mp4" lebih besar dari 10 MB.').waitFor();
  rmSync(folder, { recursive: true });
  expect(filesInDrive()).toEqual(driveBefore);

  await dropFile(panel.locator('.drop'), 'Foto kegiatan TW I.png', 'image/png', 'bukan foto sungguhan');
  await panel.getByText('3 berkas dipilih').waitFor();
  await panel.getByRole('button', { name: 'Unggah bukti dukung IKP' }).scrollIntoViewIfNeeded();
  await keepPicture(page, 'panel-bukti');
  const words = await wordsOf(panel.locator('.waiting'));
  await panel.getByRole('button', { name: 'Unggah bukti dukung IKP' }).click();
  await panel.getByText('dicatat sebagai bukti dukung').waitFor();
  // On a slow machine each also says what takes long, on a line of its own.
  const sent = (await words()).flatMap((said) =>
    said.split('\n').filter((line) => line.startsWith('Mengirim')),
  );
  expect([...new Set(sent)]).toEqual([
    'Mengirim 1 dari 3: Hasil survei kepuasan TW I.pdf (39 byte)',
    'Mengirim 2 dari 3: Rekap responden TW I.pdf (33 byte)',
    'Mengirim 3 dari 3: Foto kegiatan TW I.png (20 byte)',
  ]);
  await until(() => cell('IKP', 8, at('bukti')) === '3 berkas');

  await panel
    .getByLabel('Indikator atau program')
    .first()
    .selectOption({ label: `${ROW} ${ROW_NAME}` });
  await panel
    .getByLabel('Menggantikan')
    .first()
    .selectOption({ label: `2 · ${ROW} · Rekap responden TW I.pdf` });
  await chooser.setInputFiles(pdf('Rekap responden TW I (lengkap).pdf'));
  await panel.getByRole('button', { name: 'Unggah bukti dukung IKP' }).click();
  await panel.getByText('Wajib dilengkapi.').waitFor();
  await panel.getByLabel('Alasan', { exact: true }).fill('Rekap pertama belum memuat semua kecamatan.');
  await panel.getByRole('button', { name: 'Unggah bukti dukung IKP' }).click();
  await panel.getByText('menggantikan no 2').waitFor();
  expect(cell('IKP', 8, at('bukti'))).toBe('3 berkas');

  // A folder that exists already is given by its address; who checks says whether it opens.
  await panel.getByText('Beri tautan sebagai bukti').click();
  const giving = panel.locator('form').filter({ has: page.getByLabel('Alamat') });
  await giving.getByLabel('Bukti untuk').selectOption({ label: `${ROW} ${ROW_NAME}` });
  await giving.getByLabel('Alamat').fill('drive.google.com/drive/folders/1aB');
  await giving.getByRole('button').click();
  await panel.getByText('Alamatnya tidak dapat dibaca.').waitFor();
  await giving.getByLabel('Alamat').fill('https://drive.google.com/drive/folders/1aB');
  await giving.getByRole('button').click();
  await panel.getByText('Tautan "Folder di Drive" dicatat sebagai bukti dukung').waitFor();
  await until(() => cell('IKP', 8, at('bukti')) === '3 berkas, 1 tautan belum diuji');

  await panel.locator('.row summary', { hasText: ROW }).click();
  const link = panel.getByRole('link', { name: /^Bukti no 4/ });
  const [drive] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await drive.getByText('Rekap responden TW I (lengkap).pdf').first().waitFor();
});

test('staff fill their form, see the finding of a wrong text, mend it and submit', async () => {
  const page = await open('orang=staf_ikp');
  await openTab(page, 'IKP');
  await fillIn(
    page,
    realisasi(8),
    'delapan',
    () => cell('IKP', 8, at('temuan')) === 'Wajib diperbaiki: Bukan angka',
  );
  await fillIn(page, realisasi(11), '1420000000', () => cell('IKP', 11, at('realisasi')) === '1.420.000.000');
  await clickMenu(page, 'Kinerja', 'Isi dan ajukan', 'Periksa isian');
  const panel = panelOf(page);
  await panel.getByText('"delapan" bukan angka').waitFor();
  await keepPicture(page, 'panel-periksa-isian');

  await panel.getByRole('button', { name: /bukan angka/ }).click();
  // The panel says so when the server has answered; typing earlier would race with its focus.
  await panel.getByText(`Sel IKP!${realisasi(8)} dipilih di lembar.`).waitFor({ state: 'attached' });
  await until(async () => (await activeCell(page)) === realisasi(8));

  await fillIn(page, realisasi(8), '86,1', () => cell('IKP', 8, at('capaian')) === '100,23');
  await keepPicture(page, 'form-staf');
  await clickMenu(page, 'Kinerja', 'Isi dan ajukan', 'Ajukan kepada Pemeriksa');
  await panel.getByRole('button', { name: 'Ajukan isian IKP' }).click();
  await panel.getByRole('button', { name: 'Ya, lanjutkan' }).click();
  await panel.getByText('Isian Bidang IKP diajukan dengan kode').waitFor();
});

test('staff cannot type where the form is not theirs', async () => {
  const page = await open('orang=staf_ikp');
  const before = cell('IKP', 15, 7);
  await openTab(page, 'IKP');
  await goTo(page, 'G15');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await openTab(page, 'TI');
  await goTo(page, realisasi(8));
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  expect([cell('IKP', 15, 7), cell('TI', 8, at('realisasi'))]).toEqual([before, '']);
});

test('the Kepala Bidang approves in the panel what he sees, and his line on Lembar Pimpinan says so', async () => {
  const page = await open('orang=kabid_ikp');
  await openTab(page, 'IKP');
  await clickMenu(page, 'Kinerja', 'Kepala Bidang', 'Periksa berkas bidang');
  const panel = panelOf(page);
  await panel.getByRole('button', { name: /^Setuju/ }).waitFor();
  await keepPicture(page, 'panel-berkas');
  await panel.getByText('1 tautan belum teruji').waitFor({ state: 'attached' });
  // What nobody has opened yet is read at once.
  await panel.locator('.row details[open]', { hasText: ROW }).waitFor();
  await clickMenu(page, 'Kinerja', 'Isi dan ajukan', 'Bukti dukung');
  await panel.getByRole('checkbox', { name: /Folder di Drive/ }).check();
  await panel.getByRole('button', { name: 'Dapat dibuka', exact: true }).click();
  await panel.getByText('Bukti no 5 dicatat: tautan dapat dibuka.').waitFor();
  await clickMenu(page, 'Kinerja', 'Kepala Bidang', 'Periksa berkas bidang');
  await panel.getByRole('button', { name: /^Setuju/ }).click();
  await panel.getByRole('button', { name: 'Ya, lanjutkan' }).click();
  await panel.getByText(/Isian Bidang IKP versi \w{6} disetujui/).waitFor();
  const lines = room.workspace.dump('Lembar Pimpinan').tabs['Lembar Pimpinan']?.values ?? [];
  const [, chosen] = lines.find(([perihal]) => perihal === 'Periksa berkas IKP TW I (langkah 6)') ?? [];
  expect(chosen).toMatch(/^Setuju · [0-9A-F]{6}$/);
});

test('the Kasubag is told why others cannot be accepted, and consolidates the one that can', async () => {
  const page = await open('orang=kasubag');
  await keepPicture(page, 'beranda');
  await page.locator('.o-topbar-menu', { hasText: 'Kinerja' }).click();
  await keepPicture(page, 'menu');
  await page.keyboard.press('Escape');
  await clickMenu(page, 'Kinerja', 'Validasi dan konsolidasi');
  const panel = panelOf(page);
  await panel.getByText('Bidang SEK, TI, SP belum dapat diterima').waitFor();
  await keepPicture(page, 'panel-validasi');
  await panel.getByLabel('Putusan IKP').selectOption({ label: 'Terima' });
  await panel.getByRole('button', { name: 'Konsolidasikan' }).click();
  await panel.getByRole('button', { name: 'Ya, lanjutkan' }).click();
  await panel.getByText('Diterima: IKP. Belum ikut: SEK, TI, SP.').waitFor();
  await openTab(page, 'Konsolidasi');
  await keepPicture(page, 'konsolidasi');
  expect(room.workspace.dump('Konsolidasi').tabs.Konsolidasi?.display.flat()).toContain('100,23');
  await openTab(page, 'Ringkasan');
  await page.locator('.o-figure canvas').first().waitFor();
});

test('a window opened by one account and run as another explains itself', async () => {
  const page = await open('orang=kasubag&tampilan=banyak-akun');
  await clickMenu(page, 'Kinerja', 'Tugas saya');
  await panelOf(page).getByText('Beberapa akun Google sedang masuk').waitFor();
});

/** A Rencana Aksi as offices make it: two rows of headers, cells merged over the actions of an indicator, a share in per cent. */
async function rencanaAksi(): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('RA 2026');
  sheet.addRows([
    ['RENCANA AKSI TAHUN 2026'],
    ['Sasaran Strategis', 'Indikator Kinerja', 'Satuan', 'Target', 'Rencana Aksi', 'Target Triwulan'],
    ['', '', '', '', '', 'I', 'II', 'III', 'IV'],
    ['Meningkatnya literasi digital', 'Indeks literasi', 'Indeks', 3.65, 'Menyusun modul', '', 3.6, '', 3.65],
    ['', '', '', '', 'Melatih relawan'],
    ['', 'Cakupan pelatihan', 'Persen', 0.853, 'Melatih desa', 0.25, 0.5, 0.75, 0.853],
  ]);
  for (const range of ['F2:I2', 'A2:A3', 'B2:B3', 'A4:A6', 'B4:B5', 'C4:C5', 'D4:D5'])
    sheet.mergeCells(range);
  for (const cell of ['D6', 'F6', 'G6', 'H6', 'I6']) sheet.getCell(cell).numFmt = '0.0%';
  return Buffer.from(await book.xlsx.writeBuffer());
}

test('the Kasubag imports a Rencana Aksi from Excel: matched, corrected, looked at, and only then written', async () => {
  const page = await open('orang=kasubag');
  await clickMenu(page, 'Kinerja', 'Pengelolaan', 'Impor tabel');
  const dialog = dialogOf(page);
  const file = dialog.getByLabel('Pilih berkas Excel atau CSV');
  await until(() => file.isEnabled());
  await file.setInputFiles({
    name: 'Rencana Aksi.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await rencanaAksi(),
  });
  await dialog.getByText('2 baris baru, 0 baris yang sudah ada dilengkapi').waitFor();
  await dialog.getByText('Baris 5 dilewati: isinya sama dengan baris 4.').waitFor();
  await dialog.getByText(/Baris 4 dan 6: .*Cara hitung/).waitFor();
  await dialog.getByLabel('Diisi dari: Cara hitung').selectOption({ label: 'Nilai tetap' });
  await dialog.getByLabel('Isi tetap untuk Cara hitung').selectOption('naik');
  const write = dialog.getByRole('button', { name: 'Impor 2 baris baru' });
  expect(await write.isDisabled()).toBe(true);
  // The rest by keyboard alone.
  await keyTo(page, DIALOG, /^Periksa$/);
  await until(async () => !(await write.isDisabled()));
  await keepPicture(page, 'impor');
  await keyTo(page, DIALOG, /^Impor 2 baris baru/);
  await dialog.getByText(/2 baris ditambahkan pada tab Indikator/).waitFor();
  await keyTo(page, DIALOG, /^Ya, lanjutkan/);
  await dialog.getByText(/Impor selesai: 2 baris/).waitFor();
  const shown = (room.workspace.dump('Indikator').tabs.Indikator?.display ?? []).filter((cells) =>
    cells.some((text) => text === 'Cakupan pelatihan' || text === 'Indeks literasi'),
  );
  expect(shown.map((cells) => cells.filter((text) => /^\d/.test(text)))).toEqual([
    ['2026', '3,65', '3,6', '3,65'],
    ['2026', '85,3', '25', '50', '75', '85,3'],
  ]);
});
