// A bidang of forty indicators in a real browser: how long its pages are, what axe finds on them, and the whole way from
// filling to consolidating by keyboard alone, at 200 % zoom and on a phone. SCREENS=<folder> keeps what was seen.
import type { Page } from 'playwright-core';
import type { OpenWorkspace } from '../../runtime/workspace';
import { directedBook, office } from '../bench/office';
import { clickMenu, goTo, leavePages, openPage, panelOf } from '../page/page-driver';
import {
  AT_100,
  AT_200,
  axeFindings,
  DIALOG,
  keepScreen,
  keyTo,
  openRoom,
  openTab,
  overflowOf,
  PANEL,
  type Room,
  screensOf,
} from './browser-room';
import { PEOPLE, type } from './small-book';

const SIZE = { bidang: 1, indikator: 40 };
const FORM = 'B01';
const FIRST_ROW = 7;
/** With what each group lacks read once. */
const SCREENS = 3;
const measured: string[] = [];

let room: Room;
let book: OpenWorkspace;

const WORDS = [
  'Persentase perangkat daerah yang',
  'Jumlah dokumen hasil',
  'Indeks kepuasan masyarakat terhadap',
];
const MORE = ['menyampaikan data statistik sektoral tepat waktu', 'pembinaan pengelolaan informasi publik'];

/** Names as long as those of offices. */
function reference() {
  const own = office(SIZE);
  return {
    ...own,
    indikator: own.indikator.map((row, index) => ({
      ...row,
      uraian: `${WORDS[index % 3]} ${MORE[index % 2]} (${index + 1})`,
      sasaran: `Meningkatnya kualitas layanan informasi ${1 + (index % 4)}`,
      satuan: 'Nilai',
    })),
  };
}

/** A filler who is nearly done: some rows reach their target, some are explained, some not, the last four are blank. */
function fillIn(): void {
  for (let index = 0; index < 36; index += 1) {
    const row = FIRST_ROW + index;
    const isMissed = index % 3 === 1;
    type(book, 'stafTi', FORM, 'realisasi', row, isMissed ? '8' : '10');
    if (isMissed && index % 2 === 0) {
      type(
        book,
        'stafTi',
        FORM,
        'kendala',
        row,
        'Data dari dua kecamatan terlambat karena pergantian operator.',
      );
      type(book, 'stafTi', FORM, 'tindak_lanjut', row, 'Pendampingan operator pada bulan April.');
    }
    if (index % 4 === 0) type(book, 'stafTi', FORM, 'tautan_bukti', row, `https://contoh.go.id/tabel/${row}`);
  }
}

beforeAll(async () => {
  room = await openRoom(async () => {
    book = directedBook(SIZE, () => {}, reference());
    fillIn();
    const { kadis, kabidTi, kasubag, stafTi } = PEOPLE;
    const orang = Object.fromEntries(
      Object.entries({ kadis, kabid: kabidTi, kasubag, staf: stafTi }).map(([id, { email }]) => [
        id,
        { email, nama: id, bahasa: 'id' as const },
      ]),
    );
    return { scenario: { orang }, workspace: book };
  }, 'Pengukuran Kinerja 2026');
}, 180_000);

afterEach(() => leavePages(room.browser));

afterAll(async () => {
  await room?.close();
  if (process.env.SCREENS) process.stderr.write(`${measured.join(', ')}\n`);
});

const open = (query: string): Promise<Page> => openPage(room.browser, room.url, query);

/** Opens a page of the panel, keeps what is seen, and gives its length in screens, axe's findings and what sticks out. */
async function looked(page: Page, name: string, ...menu: readonly string[]) {
  await clickMenu(page, 'Kinerja', ...menu);
  const title = menu[menu.length - 1] ?? '';
  await panelOf(page).locator('main[aria-busy=false] > h2', { hasText: title }).waitFor();
  await keepScreen(page, name);
  const screens = await screensOf(page);
  measured.push(`${name} ${screens.toFixed(1)}`);
  return {
    page: name,
    isShort: screens <= SCREENS || screens,
    axe: await axeFindings(page, PANEL),
    overflow: await overflowOf(page, PANEL),
  };
}

const sound = (page: string) => ({ page, isShort: true, axe: [], overflow: 0 });

test('the filler: form at rows 1 and 40, pages within three screens, nothing for axe; submits by keyboard alone', async () => {
  const page = await open('orang=staf');
  await openTab(page, FORM);
  await goTo(page, `J${FIRST_ROW}`);
  const seen = [
    await looked(page, 'tugas', 'Tugas saya'),
    await looked(page, 'isian', 'Isi dan ajukan', 'Periksa isian'),
    await looked(page, 'bukti', 'Isi dan ajukan', 'Bukti dukung'),
  ];
  await goTo(page, `J${FIRST_ROW + 39}`);
  seen.push(await looked(page, 'ajukan', 'Isi dan ajukan', 'Ajukan kepada Pemeriksa'));
  expect(seen).toEqual(['tugas', 'isian', 'bukti', 'ajukan'].map(sound));
  expect(await axeFindings(page)).toEqual([]);

  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Muat ulang' }).focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.frameLocator(DIALOG).getByRole('heading').first().waitFor();
  await page.getByRole('button', { name: 'Tutup dialog' }).press('Enter');
  await panel.getByRole('button', { name: 'Muat ulang' }).focus();
  await keyTo(page, PANEL, /Ajukan isian B01/);
  await keyTo(page, PANEL, /Ya, lanjutkan/);
  await panel.getByRole('alert').waitFor();
  type(book, 'stafTi', FORM, 'realisasi', FIRST_ROW + 42, '250');
  for (let row = FIRST_ROW + 36; row < FIRST_ROW + 40; row += 1)
    type(book, 'stafTi', FORM, 'realisasi', row, '10');
  await keyTo(page, PANEL, /Ajukan isian B01/);
  await keyTo(page, PANEL, /Ya, lanjutkan/);
  await panel.getByText('Isian Bidang B01 diajukan dengan kode').waitFor();
  const register = book.dump('Bukti Dukung').tabs['Bukti Dukung']?.display ?? [];
  const jenis = register[0]?.indexOf('jenis') ?? -1;
  expect(register.filter((cells) => cells[jenis] === 'tautan form')).toHaveLength(9);
});

test('the Pemeriksa sees every row he decides on, is told at its field that a reason is missing, and approves by keyboard at 200 %', async () => {
  const page = await open('orang=kabid');
  const seen = await looked(page, 'berkas', 'Kepala Bidang', 'Periksa berkas bidang');
  expect(seen).toEqual(sound('berkas'));
  const panel = panelOf(page);
  const rows = await panel.locator('.row').count();
  expect(rows).toBe(41);
  await panel.getByRole('button', { name: /^Kembalikan/ }).click();
  await panel.getByText('Wajib dilengkapi.').waitFor();
  expect(await panel.locator(':focus').getAttribute('aria-invalid')).toBe('true');
  await page.setViewportSize(AT_200);
  await keepScreen(page, 'berkas-200');
  expect(await overflowOf(page, PANEL)).toBe(0);
  await panel.getByRole('button', { name: /^Setuju/ }).isVisible();
  await keyTo(page, PANEL, /^Setuju/);
  await keyTo(page, PANEL, /Ya, lanjutkan/);
  await panel.getByText(/Isian Bidang B01 versi \w{6} disetujui/).waitFor();
  await page.setViewportSize(AT_100);
});

/** By keyboard alone. */
async function storePapers(page: Page): Promise<void> {
  const window = page.frameLocator(DIALOG);
  await window.getByText('Belum disimpan di Drive.').waitFor();
  await keyTo(page, DIALOG, /^Simpan di Drive$/);
  await window.getByText(/Tersimpan dengan nomor 001/).waitFor();
}

test('the Kasubag: nothing with an open question is preset; every page and window is sound; papers are stored by keyboard alone', async () => {
  const page = await open('orang=kasubag');
  const seen = [
    await looked(page, 'validasi', 'Validasi dan konsolidasi'),
    await looked(page, 'pratinjau', 'Program', 'Pratinjau konsolidasi'),
    await looked(page, 'data', 'Program', 'Periksa data bidang'),
    await looked(page, 'siapkan', 'Pengelolaan', 'Siapkan buku kerja'),
  ];
  expect(seen).toEqual(['validasi', 'pratinjau', 'data', 'siapkan'].map(sound));
  for (const [name, ...menu] of [
    ['dasbor', 'Lihat', 'Dasbor'],
    ['impor', 'Pengelolaan', 'Impor tabel'],
    ['cetak', 'Lihat', 'Cetak dan arsip'],
  ] as const) {
    await clickMenu(page, 'Kinerja', ...menu);
    await page.frameLocator(DIALOG).getByRole('heading').first().waitFor();
    await keepScreen(page, name);
    expect([name, await axeFindings(page, DIALOG)]).toEqual([name, []]);
    if (name === 'cetak') await storePapers(page);
    await page.getByRole('button', { name: 'Tutup dialog' }).click();
  }
  await clickMenu(page, 'Kinerja', 'Validasi dan konsolidasi');
  const panel = panelOf(page);
  expect(await panel.getByLabel('Putusan B01').inputValue()).toBe('tunggu');
  await panel.getByLabel('Putusan B01').selectOption({ label: 'Terima' });
  await panel.getByRole('button', { name: 'Konsolidasikan' }).click();
  await panel.getByText('Tautan bukti yang belum diuji').waitFor();
  await panel.getByRole('button', { name: 'Ya, lanjutkan' }).click();
  await panel.getByText('Diterima: B01.').waitFor();
});

test('on a phone of 390 px: Beranda and the decisions', async () => {
  const page = await open('orang=kadis&tampilan=ponsel');
  await page.setViewportSize({ width: 390, height: 844 });
  for (const tab of ['Beranda', 'Lembar Pimpinan']) {
    await openTab(page, tab);
    await keepScreen(page, `ponsel-${tab}`);
  }
  expect(await axeFindings(page)).toEqual([]);
});
