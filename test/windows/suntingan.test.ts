// The window of edits: the Doc beside the workbook, what is chosen, what is sent, and what happens without the Doc.
import type { LakipBlok, LakipModel } from '../../src/core/laporan/model';
import type { EditsOffer } from '../../src/core/rpc';
import { SUNTINGAN_WINDOW_TEXT as TEXT } from '../../src/core/text/suntingan';
import { buildDocx } from '../../src/docx/build';
import { ok, openEdits, page } from './harness';

const slot = (teks: string, kunci: string, isi: string): readonly LakipBlok[] => [
  { kind: 'judul', tingkat: 2, teks, narasi: kunci },
  ...(isi === '' ? [] : [{ kind: 'naskah', teks: isi } as const]),
];

function modelOf(simpulan: string, langkah: string, angka: string): LakipModel {
  return {
    sampul: [],
    judul: 'LAKIP Triwulan IV Tahun 2026',
    instansi: 'Dinas Contoh',
    status: 'DRAF',
    tanda: '',
    daftar: null,
    bagian: [
      {
        id: 'bab-4',
        judul: 'Bab IV Penutup',
        nomor: 'IV',
        blok: [
          ...slot('A. Simpulan', 'simpulan', simpulan),
          { kind: 'judul', tingkat: 5, teks: 'Pokok capaian' },
          { kind: 'paragraf', teks: angka },
          ...slot('B. Langkah ke Depan', 'langkah', langkah),
        ],
      },
    ],
  };
}

const docx = (...parts: Parameters<typeof modelOf>) => buildDocx(modelOf(...parts), 'uji');
const BOOK = ['Simpulan.', 'Langkah di buku kerja.', 'Capaian 90%.'] as const;

let offer: EditsOffer;
let edited: string;
beforeAll(async () => {
  edited = await docx('Simpulan **baru**.\n- satu\n- dua', 'Langkah di dokumen.', 'Capaian 99%.');
  offer = {
    title: 'Ambil suntingan dari dokumen, Triwulan IV Tahun 2026',
    identity: 'Rina (Kasubag Program)',
    subject: { periode: '2026-TW4', kode: 'AB12CD', diubah: '2027-01-05T10:00:00+07:00', digest: 'd' },
    state: 'Dokumen draf AB12CD terakhir disunting kemarin.',
    isOpen: true,
    href: 'https://docs.contoh/doc-1',
    dasar: await docx('Simpulan.', 'Langkah.', 'Capaian 90%.'),
    dokumen: edited,
    isi: modelOf(...BOOK) as unknown as EditsOffer['isi'],
    teks: [
      { kunci: 'umum', judul: 'Penjelasan umum' },
      { kunci: 'simpulan', judul: 'Simpulan' },
      { kunci: 'langkah', judul: 'Langkah ke depan' },
    ],
  };
});

let dialog: Awaited<ReturnType<typeof openEdits>>;
afterEach(() => dialog.close());

async function opened(part: Partial<EditsOffer> = {}): Promise<void> {
  dialog = await openEdits();
  expect(dialog.lastCall()).toMatchObject({ name: 'readEdits', request: { periode: '2026-TW4' } });
  await dialog.lastCall().answer(ok({ ...offer, ...part }));
}

const group = (judul: string) =>
  dialog
    .all<HTMLFieldSetElement>('fieldset')
    .find((one) => one.querySelector('legend')?.textContent === judul);
const pick = async (judul: string, choice: 'dokumen' | 'buku') => {
  const radio = [...(group(judul)?.querySelectorAll<HTMLInputElement>('input') ?? [])].find(
    (one) => one.parentElement?.textContent === TEXT.choice[choice],
  );
  radio?.click();
  await dialog.settle();
};

test('both sides of a text stand beside each other as they will look; where only the Doc changed it is chosen already', async () => {
  await opened();
  const [inDoc, inBook] = [...(group('Simpulan')?.querySelectorAll('.side') ?? [])];
  expect(inDoc?.querySelector('strong')?.textContent).toBe('baru');
  expect([...(inDoc?.querySelectorAll('li') ?? [])].map((item) => item.textContent)).toEqual(['satu', 'dua']);
  expect(inBook?.textContent).toContain('Simpulan.');
  expect(group('Simpulan')?.textContent).toContain(TEXT.sifat.dokumen);
  expect(group('Langkah ke depan')?.textContent).toContain(TEXT.sifat.keduanya);
  expect(group('Simpulan')?.querySelectorAll('input:checked')).toHaveLength(1);
  expect(group('Langkah ke depan')?.querySelectorAll('input:checked')).toHaveLength(0);
  expect(dialog.text()).toContain(TEXT.undecided(1));
  expect(dialog.button(TEXT.take(1)).disabled).toBe(true);
});

test('a changed figure is told with its place, and what is not taken needs a reason', async () => {
  await opened();
  const [outside] = dialog.all('.item');
  expect(outside?.textContent).toBe('BAB IV PENUTUP › A. Simpulan › Pokok capaianCapaian 90%.Capaian 99%.');
  await pick('Langkah ke depan', 'buku');
  expect(dialog.text()).toContain(TEXT.needsReason);
  await dialog.fill(TEXT.reason, 'Angka dari buku kerja.');
  await dialog.press(TEXT.take(1));
  expect(dialog.lastCall()).toMatchObject({
    name: 'runAct',
    request: {
      act: 'suntingan',
      subject: offer.subject,
      values: {
        'isi:1': 'Simpulan **baru**.\n- satu\n- dua',
        ditinggal: 'Langkah ke depan; di luar teks: BAB IV PENUTUP › A. Simpulan › Pokok capaian',
        alasan: 'Angka dari buku kerja.',
      },
    },
  });
  expect(Object.keys(dialog.lastCall().request.values)).not.toContain('isi:2');
  await dialog.lastCall().answer(ok(page({ notice: { tone: 'baik', text: '1 teks diambil.' } })));
  expect(dialog.notice()?.textContent).toBe('1 teks diambil.');
  await dialog.press('Tutup');
  expect(dialog.isClosed()).toBe(true);
});

test('a Doc that says what the workbook says has nothing to take, and that is recorded where it was edited', async () => {
  const same = await docx(...BOOK);
  await opened({ dokumen: same, dasar: same });
  expect(dialog.text()).toContain(TEXT.same);
  await dialog.press(TEXT.record);
  expect(dialog.lastCall().request.values).toEqual({ ditinggal: '', alasan: '' });
});

test('without edits there is nothing to press', async () => {
  const same = await docx(...BOOK);
  await opened({ dokumen: same, dasar: same, isOpen: false });
  expect(dialog.text()).toContain(TEXT.settled);
  expect(dialog.all('footer button')).toHaveLength(0);
});

describe('a Doc that this account does not see', () => {
  const hidden = { dokumen: '', dasar: '' };
  const bytes = (base64: string) => Buffer.from(base64, 'base64');

  test('is compared as a downloaded file, two ways where its copy is not to be had', async () => {
    await opened(hidden);
    await dialog.choose(TEXT.file, dialog.file('draf.docx', bytes(edited)));
    for (let tries = 0; dialog.all('fieldset').length === 0 && tries < 100; tries += 1) await dialog.settle();
    expect(group('Simpulan')?.textContent).toContain(TEXT.sifat.tanpaDasar);
    await pick('Simpulan', 'dokumen');
    await pick('Langkah ke depan', 'dokumen');
    await dialog.press(TEXT.take(2));
    expect(dialog.lastCall().request.values).toMatchObject({ 'isi:2': 'Langkah di dokumen.' });
  });

  test.each([
    ['is no Word document', Buffer.from('bukan zip'), TEXT.noWordDocument('salah.docx')],
    ['is another report', null, TEXT.otherDocument('salah.docx')],
  ])('a file that %s is refused with a sentence', async (_, content, sentence) => {
    await opened(hidden);
    const other = { ...modelOf(...BOOK), bagian: [{ id: 'x', judul: 'Lain', blok: [] }] };
    const file = dialog.file('salah.docx', content ?? bytes(await buildDocx(other, 'uji')));
    await dialog.choose(TEXT.file, file);
    for (let tries = 0; dialog.all('[role=alert]').length === 0 && tries < 100; tries += 1) {
      await dialog.settle();
    }
    expect(dialog.all('[role=alert]').map((one) => one.textContent)).toEqual([sentence]);
  });

  test('may be left with a reason', async () => {
    await opened(hidden);
    expect(dialog.button(TEXT.goOn).disabled).toBe(true);
    await dialog.fill(TEXT.withoutDocument, 'Dokumen terhapus.');
    await dialog.press(TEXT.goOn);
    expect(dialog.lastCall().request.values).toEqual({
      ditinggal: TEXT.wholeDocument,
      alasan: 'Dokumen terhapus.',
    });
  });
});
