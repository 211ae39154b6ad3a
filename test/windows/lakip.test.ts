// The LAKIP dialog: what it shows of the report, what it builds and sends, and what happens when that fails.
import { createHash } from 'node:crypto';
import type { LakipModel } from '../../src/core/laporan/model';
import type { LakipOffer, PapersOffer } from '../../src/core/rpc';
import { CETAK_WINDOW_TEXT } from '../../src/core/text/cetak';
import { GAMBAR_WINDOW_TEXT } from '../../src/core/text/gambar';
import { LAKIP_WINDOW_TEXT as TEXT, WINDOW_TEXT } from '../../src/core/text/window';
import { png } from '../pictures';
import { ok, openLakip, page, refused } from './harness';

const model: LakipModel = {
  sampul: ['LAPORAN KINERJA', 'TRIWULAN IV TAHUN 2026'],
  judul: 'LAKIP Triwulan IV Tahun 2026',
  instansi: 'Dinas Komunikasi dan Informatika',
  status: 'DRAF',
  tanda: 'Kode data ABC123',
  daftar: { isi: 'Daftar Isi', tabel: 'Daftar Tabel', gambar: 'Daftar Gambar' },
  bagian: [
    {
      id: 'bab-1',
      judul: 'BAB I PENDAHULUAN',
      blok: [
        { kind: 'judul', tingkat: 2, teks: 'A. Latar belakang' },
        { kind: 'judul', tingkat: 3, teks: '1. Tugas' },
        { kind: 'judul', tingkat: 4, teks: 'a. Sekretariat' },
        { kind: 'paragraf', teks: 'Dinas menyelenggarakan <b>urusan</b> komunikasi.' },
        { kind: 'daftar', bernomor: true, butir: ['satu', 'dua'] },
        { kind: 'daftar', bernomor: false, butir: ['tiga'] },
      ],
    },
    {
      id: 'bab-3',
      judul: 'BAB III AKUNTABILITAS KINERJA',
      mendatar: true,
      blok: [
        {
          kind: 'tabel',
          judul: 'Tabel 3.1 Capaian',
          kolom: [
            { judul: 'Sasaran', lebar: 3 },
            { judul: 'Satuan', lebar: 1, rata: 'tengah' },
            { judul: 'Realisasi', lebar: 1, rata: 'kanan' },
          ],
          baris: [
            ['Layanan', 'Persen', '86,10'],
            ['Layanan', 'Persen', '3,50'],
            ['Data', 'Persen', '1,00'],
            ['Jumlah', '', '90,60'],
          ],
          jumlah: true,
          gabung: [0, 1],
        },
        { kind: 'catatan', teks: 'Sumber: Konsolidasi.' },
        {
          kind: 'tanda-tangan',
          tempat: 'Banyuwangi, …',
          jabatan: ['Kepala Dinas'],
          nama: 'Contoh Kadis',
          pangkat: 'Pembina (IV/a)',
          nip: '197001012000031001',
        },
      ],
    },
  ],
};

const offer: LakipOffer = {
  title: 'LAKIP Triwulan IV Tahun 2026',
  identity: 'Rina (Kasubag Program)',
  kind: 'draf',
  fileName: 'LAKIP TW IV 2026 draf',
  subject: { periode: '2026-TW4', jenis: 'draf', digest: 'abc' },
  problems: [],
  isi: { ...model, bahan: { instansi: { lambang: 'ada' } } } as unknown as LakipOffer['isi'],
  gambar: {},
  hilang: [],
  submit: { label: 'Susun draf LAKIP' },
};
const BYTES = 'UEsDBBQ=';

let dialog: Awaited<ReturnType<typeof openLakip>>;
const builds: LakipModel[] = [];
afterEach(() => {
  dialog.close();
  builds.length = 0;
});

/** Builds other bytes each time, as docx does. */
async function build(built: LakipModel): Promise<string> {
  builds.push(built);
  return builds.length === 1 ? BYTES : Buffer.from(`build ${builds.length}`).toString('base64');
}

async function opened(part: Partial<LakipOffer> = {}, buildDocx = build): Promise<void> {
  dialog = await openLakip(buildDocx);
  await dialog.lastCall().answer(ok({ ...offer, ...part }));
}

const heading = () => dialog.document.querySelector('article h2')?.textContent;
const cells = (selector: string) => dialog.all(selector).map((each) => each.textContent);

describe('opening', () => {
  test('one call asks for the report of the quarter', async () => {
    dialog = await openLakip(build);
    expect(dialog.calls).toHaveLength(1);
    expect(dialog.lastCall()).toMatchObject({
      name: 'readLakip',
      request: { periode: '2026-TW4', clickedBy: 'rina@contoh.go.id' },
    });
    expect(dialog.status()).toBe(TEXT.opening.short);
    await dialog.lastCall().answer(ok(offer));
    expect(dialog.status()).toBe('');
    expect(dialog.document.querySelector('h1')?.textContent).toBe(offer.title);
    expect(dialog.text()).toContain(TEXT.kind.draf);
    expect(dialog.text()).toContain(offer.identity);
    expect(dialog.text()).toContain(TEXT.fileName('LAKIP TW IV 2026 draf.docx'));
  });

  test('a refusal is said; "Muat ulang" asks again', async () => {
    dialog = await openLakip(build);
    await dialog.lastCall().answer(refused('Langkah 8 belum selesai.'));
    expect(dialog.notice()?.getAttribute('role')).toBe('alert');
    expect(dialog.notice()?.textContent).toBe('Langkah 8 belum selesai.');
    await dialog.press('Muat ulang');
    expect(dialog.notice()).toBeNull();
    await dialog.lastCall().answer(ok(offer));
    expect(dialog.button('Susun draf LAKIP').disabled).toBe(false);
  });

  test('silence is no broken connection: waiting on reads nothing a second time', async () => {
    dialog = await openLakip(build);
    await dialog.elapse(12_500);
    expect(dialog.notice()).toBeNull();
    expect(dialog.text()).toContain(TEXT.opening.long);
    await dialog.elapse(77_500);
    expect(dialog.notice()?.textContent).toContain(WINDOW_TEXT.readingSilent);
    await dialog.press(WINDOW_TEXT.waitOn);
    expect(dialog.calls).toHaveLength(1);
    await dialog.calls[0]?.answer(ok(offer));
    expect(dialog.notice()).toBeNull();
    expect(heading()).toBe(TEXT.cover);
  });
});

describe('the preview', () => {
  test('begins with the cover and leads through the chapters', async () => {
    await opened();
    expect(cells('nav button')).toEqual([TEXT.cover, 'BAB I PENDAHULUAN', 'BAB III AKUNTABILITAS KINERJA']);
    expect(cells('.cover p')).toEqual(['LAPORAN KINERJA', 'TRIWULAN IV TAHUN 2026', 'DRAF']);
    await dialog.press('BAB I PENDAHULUAN');
    expect(dialog.button('BAB I PENDAHULUAN').getAttribute('aria-current')).toBe('true');
    expect(heading()).toBe('BAB I PENDAHULUAN');
    expect(cells('article h3, article h4, article h5')).toEqual([
      'A. Latar belakang',
      '1. Tugas',
      'a. Sekretariat',
    ]);
    expect(cells('article ol li')).toEqual(['satu', 'dua']);
    expect(cells('article ul li')).toEqual(['tiga']);
    expect(dialog.calls).toHaveLength(1);
  });

  test('shows people’s words as text, never as HTML', async () => {
    await opened();
    await dialog.press('BAB I PENDAHULUAN');
    expect(dialog.all('article b')).toHaveLength(0);
    expect(cells('article > p')).toEqual(['Dinas menyelenggarakan <b>urusan</b> komunikasi.']);
  });

  test('draws tables with their alignment, merged cells and total, and the signature', async () => {
    await opened();
    await dialog.press('BAB III AKUNTABILITAS KINERJA');
    expect(cells('caption')).toEqual(['Tabel 3.1 Capaian']);
    expect(cells('th[scope=col]')).toEqual(['Sasaran', 'Satuan', 'Realisasi']);
    const rows = dialog
      .all<HTMLTableRowElement>('tbody tr')
      .map((row) => [...row.cells].map((cell) => [cell.textContent, cell.rowSpan, cell.className]));
    expect(rows).toEqual([
      [
        ['Layanan', 2, ''],
        ['Persen', 2, 'tengah'],
        ['86,10', 1, 'kanan'],
      ],
      [['3,50', 1, 'kanan']],
      [
        ['Data', 1, ''],
        ['Persen', 1, 'tengah'],
        ['1,00', 1, 'kanan'],
      ],
      [
        ['Jumlah', 1, ''],
        ['', 1, 'tengah'],
        ['90,60', 1, 'kanan'],
      ],
    ]);
    expect(cells('tr.total td:last-child')).toEqual(['90,60']);
    expect(cells('.small')).toEqual(['Sumber: Konsolidasi.']);
    expect(cells('.signature p')).toEqual([
      'Banyuwangi, …',
      'Kepala Dinas',
      'Contoh Kadis',
      'Pembina (IV/a)',
      'NIP 197001012000031001',
    ]);
  });
});

describe('problems', () => {
  test('a lambang that is missing, and a picture that cannot be had, are said before anything is made', async () => {
    const isi = { ...offer.isi, bahan: { instansi: {} } } as LakipOffer['isi'];
    await opened({ isi, hilang: [{ nama: 'Penghargaan: Juara I', keadaan: 'di-sampah' }] });
    expect(cells('.problems li')).toEqual([
      expect.stringContaining(GAMBAR_WINDOW_TEXT.tanpaLambang),
      expect.stringContaining('Penghargaan: Juara I: berkasnya di Drive ada di sampah.'),
    ]);
    expect(dialog.button('Susun draf LAKIP').disabled).toBe(false);
  });

  test('a picture that begins like one but states no size is named, and what is whole is not', async () => {
    const gambar = [
      { letak: 'umum', judul: 'Bagan', uraian: '', sha256: 'b' },
      { letak: 'penghargaan', judul: 'Juara I', uraian: '', sha256: 'c' },
    ];
    const isi = {
      ...offer.isi,
      bahan: { instansi: { daerah: 'Kota Contoh', lambang: 'a' }, gambar },
    } as unknown as LakipOffer['isi'];
    const whole = png(2, 3).toString('base64');
    await opened({ isi, gambar: { a: 'iVBORw0KGgo=', b: '/9j/4AAQ', c: whole } });
    const { missing, keadaan } = GAMBAR_WINDOW_TEXT;
    expect(cells('.problems li')).toEqual([
      missing('Lambang Kota Contoh', keadaan.rusak),
      missing('Bagan', keadaan.rusak),
    ]);
  });

  const cell = { tab: 'Narasi', a1: 'C5' };

  test('one that blocks locks the button; its cell is shown behind the dialog', async () => {
    await opened({
      problems: [{ text: 'Latar belakang belum diisi', tone: 'bahaya', cell }],
    });
    expect(dialog.button('Susun draf LAKIP').disabled).toBe(true);
    expect(dialog.text()).toContain(TEXT.blocked);
    dialog.button(`${TEXT.blocking}Latar belakang belum diisi`).click();
    await dialog.settle();
    expect(dialog.lastCall()).toMatchObject({ name: 'showCell', request: cell });
    await dialog.lastCall().answer(ok(null));
    expect(dialog.text()).toContain(TEXT.cellShown('Narasi', 'C5'));
    await dialog.press('Muat ulang');
    await dialog.lastCall().answer(ok(offer));
    expect(dialog.text()).not.toContain('Narasi!C5');
    expect(dialog.document.activeElement?.tagName).toBe('H1');
    expect(dialog.button('Susun draf LAKIP').disabled).toBe(false);
  });

  test('one that only warns does not', async () => {
    await opened({ problems: [{ text: 'Analisis IKU-3 kosong', tone: 'ingat', cell }] });
    expect(dialog.button('Susun draf LAKIP').disabled).toBe(false);
    expect(dialog.text()).not.toContain(TEXT.blocked);
  });
});

describe('making the document', () => {
  test('builds it, hashes it and sends it as the file of the act', async () => {
    await opened();
    await dialog.press('Susun draf LAKIP');
    const { name, request } = await dialog.called(2);
    expect(name).toBe('runAct');
    expect(builds).toEqual([offer.isi]);
    expect(request).toEqual({
      act: 'lakip',
      build: expect.any(String),
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      clickedBy: 'rina@contoh.go.id',
      subject: offer.subject,
      values: {},
      file: {
        name: 'LAKIP TW IV 2026 draf.docx',
        mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        size: 5,
        sha256: createHash('sha256').update(Buffer.from(BYTES, 'base64')).digest('hex'),
        base64: BYTES,
      },
    });
    expect(dialog.status()).toBe(TEXT.saving('LAKIP TW IV 2026 draf.docx', 5));
  });

  test('says that it builds while it builds, and is pressed once', async () => {
    let finish = (_base64: string) => {};
    await opened({}, () => new Promise((resolve) => (finish = resolve)));
    await dialog.press('Susun draf LAKIP');
    await dialog.press('Susun draf LAKIP');
    expect(dialog.status()).toBe(TEXT.building);
    expect(dialog.button('Susun draf LAKIP').getAttribute('aria-disabled')).toBe('true');
    while (dialog.calls.length === 1) {
      finish(BYTES);
      await dialog.settle();
    }
    expect(dialog.calls).toHaveLength(2);
  });

  test('asks first where the server wants it; "Batal" builds nothing', async () => {
    await opened({ submit: { label: 'Terbitkan', confirm: 'Naskah tidak diubah lagi. Lanjutkan?' } });
    await dialog.press('Terbitkan');
    const question = dialog.document.querySelector('[role=alertdialog]');
    expect(question?.textContent).toContain('Naskah tidak diubah lagi. Lanjutkan?');
    expect(dialog.document.activeElement).toBe(question);
    await dialog.press('Batal');
    expect(dialog.document.activeElement).toBe(dialog.button('Terbitkan'));
    expect(builds).toHaveLength(0);
    await dialog.press('Terbitkan');
    await dialog.press('Ya, lanjutkan');
    expect((await dialog.called(2)).name).toBe('runAct');
    expect(dialog.all('[role=alertdialog]')).toHaveLength(0);
  });

  test('what got no answer is repeated with the same bytes and the same request id', async () => {
    await opened();
    await dialog.press('Susun draf LAKIP');
    const { request, fail } = await dialog.called(2);
    await fail('NetworkError');
    expect(dialog.notice()?.textContent).toContain(WINDOW_TEXT.retryIsSafe);
    await dialog.press('Coba lagi');
    const second = await dialog.called(3);
    expect(second.request).toEqual(request);
    await second.fail('NetworkError');
    await dialog.press('Susun draf LAKIP');
    expect((await dialog.called(4)).request).toEqual(request);
    expect(builds).toHaveLength(1);
  });

  test('a refusal is said and leaves everything in place; pressing again is a new press', async () => {
    await opened();
    await dialog.press('BAB I PENDAHULUAN');
    await dialog.press('Susun draf LAKIP');
    const first = await dialog.called(2);
    await first.answer(refused('Data berubah sejak diperiksa: susun draf baru.'));
    expect(dialog.notice()?.getAttribute('role')).toBe('alert');
    expect(dialog.document.activeElement).toBe(dialog.notice());
    expect(heading()).toBe('BAB I PENDAHULUAN');
    await dialog.press('Susun draf LAKIP');
    const second = await dialog.called(3);
    expect(second.request.requestId).not.toBe(first.request.requestId);
    expect(builds).toHaveLength(2);
  });

  test('a document that cannot be built is a sentence, and nothing is sent', async () => {
    await opened({}, async () => {
      throw new Error('tabel kosong');
    });
    await dialog.press('Susun draf LAKIP');
    while (!dialog.notice()) await dialog.settle();
    expect(dialog.notice()?.getAttribute('role')).toBe('alert');
    expect(dialog.notice()?.textContent).toBe(TEXT.notBuilt('Error: tabel kosong'));
    expect(dialog.calls).toHaveLength(1);
    expect(dialog.status()).toBe('');
  });

  test('success shows the notice and the links, and "Tutup" closes the dialog', async () => {
    await opened();
    await dialog.press('Susun draf LAKIP');
    await (await dialog.called(2)).answer(
      ok(
        page({
          notice: { tone: 'baik', text: 'Draf LAKIP tersimpan.' },
          blocks: [
            { kind: 'paragraph', text: 'Tugas lain' },
            {
              kind: 'list',
              items: [
                { text: 'Draf LAKIP', href: 'https://docs.google.com/document/d/1' },
                { text: 'Bahaya', href: 'javascript:document.title=1' },
                { text: 'Tanpa tautan' },
              ],
            },
          ],
        }),
      ),
    );
    expect(dialog.notice()?.getAttribute('role')).toBe('status');
    expect(dialog.notice()?.textContent).toBe('Draf LAKIP tersimpan.');
    expect(dialog.document.activeElement).toBe(dialog.notice());
    const links = dialog.all<HTMLAnchorElement>('a');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Draf LAKIP', 'https://docs.google.com/document/d/1'],
    ]);
    expect(dialog.text()).not.toContain('Tugas lain');
    expect(cells('button')).toEqual(['Tutup']);
    await dialog.press('Tutup');
    expect(dialog.isClosed()).toBe(true);
  });
});

describe('papers', () => {
  const papers: PapersOffer = {
    title: 'Cetak dan arsip, Triwulan IV Tahun 2026',
    identity: 'Rina (Kasubag Program)',
    periode: '2026-TW4',
    periodes: [
      { value: '2026-TW4', label: 'Triwulan IV Tahun 2026' },
      { value: '2026-TW3', label: 'Triwulan III Tahun 2026' },
    ],
    bahan: {
      instansi: {},
      judul: 'Berkas pengukuran kinerja',
      kertas: model.bagian.map((bagian, index) => ({ langkah: index === 0 ? 1 : 10, bagian })),
    } as unknown as PapersOffer['bahan'],
    gambar: {},
    hilang: [],
    arsip: [],
    simpan: { kode: 'material', nomor: '001/UK/TW IV/2026', tanggal: '2027-01-20' },
  };
  const boot = { periode: '', clickedBy: 'rina@contoh.go.id', dialog: 'cetak' } as const;
  const box = (judul: string) => dialog.all<HTMLInputElement>(`input[aria-label="${judul}"]`)[0];
  const digestOf = (isi: string) => createHash('sha256').update(isi).digest('hex');
  const stored = (dokumen: string, digest: string) => ({
    dokumen,
    digest,
    nomor: '007/2026',
    tanggal: '2027-01-18',
    tautan: 'https://docs.google.com/document/d/7',
    tautanPdf: 'https://drive.google.com/file/d/7',
  });
  async function openedWith(part: Partial<PapersOffer> = {}): Promise<void> {
    dialog = await openLakip(build, boot);
    await dialog.lastCall().answer(ok({ ...papers, ...part }));
    Object.assign(dialog.document.defaultView?.URL ?? {}, {
      createObjectURL: () => '#x',
      revokeObjectURL: () => {},
    });
  }

  test('all are chosen at first; one alone has its own name; what is only downloaded bears no number and does not reach the server', async () => {
    await openedWith();
    expect(dialog.calls[0]).toMatchObject({ name: 'readPapers', request: { periode: '' } });
    await dialog.press('10. BAB III AKUNTABILITAS KINERJA');
    expect(heading()).toBe('BAB III AKUNTABILITAS KINERJA');
    await dialog.press(CETAK_WINDOW_TEXT.download(2));
    expect(builds[0]).toMatchObject({ isi: ['bab-1', 'bab-3'], stored: null });
    box('BAB I PENDAHULUAN')?.click();
    await dialog.shows(CETAK_WINDOW_TEXT.belum);
    await dialog.press(CETAK_WINDOW_TEXT.download(1));
    expect(builds[1]).toMatchObject({ isi: ['bab-3'], stored: null });
    expect(dialog.text()).toContain(CETAK_WINDOW_TEXT.done('BAB III AKUNTABILITAS KINERJA.docx'));
    box('BAB III AKUNTABILITAS KINERJA')?.click();
    await dialog.shows(CETAK_WINDOW_TEXT.nothing);
    expect(dialog.button(CETAK_WINDOW_TEXT.download(0)).disabled).toBe(true);
    expect(dialog.button(CETAK_WINDOW_TEXT.simpan).disabled).toBe(true);
    expect(dialog.calls).toHaveLength(1);
  });

  test('a paper is stored with the number that is proposed, and the papers are read anew', async () => {
    await openedWith();
    box('BAB I PENDAHULUAN')?.click();
    await dialog.shows(CETAK_WINDOW_TEXT.belum);
    await dialog.press(CETAK_WINDOW_TEXT.simpan);
    const call = await dialog.called(2);
    expect(call.request).toMatchObject({
      act: 'kertas',
      subject: {
        periode: '2026-TW4',
        dokumen: 'bab-3',
        langkah: '10',
        kode: 'material',
        digest: digestOf('bab-3'),
      },
      values: { nomor: '001/UK/TW IV/2026' },
      file: { name: 'BAB III AKUNTABILITAS KINERJA.docx', base64: BYTES },
    });
    expect(builds[0]).toMatchObject({
      stored: { nomor: '001/UK/TW IV/2026', tanggal: '2027-01-20', menggantikan: null },
    });
    await call.answer(ok(page({ notice: { tone: 'baik', text: 'Tersimpan.' } })));
    expect(dialog.notice()?.textContent).toBe('Tersimpan.');
    expect((await dialog.called(3)).name).toBe('readPapers');
  });

  test('what is stored as it is bears its number when it is printed again, and is not stored twice; what reads otherwise takes its place', async () => {
    await openedWith({ arsip: [stored('bab-3', digestOf('bab-3')), stored('bab-1', 'lain')] });
    box('BAB I PENDAHULUAN')?.click();
    await dialog.shows(CETAK_WINDOW_TEXT.tersimpan('007/2026', '18/01/2027'));
    expect(dialog.all<HTMLAnchorElement>('footer a').map((link) => link.textContent)).toEqual([
      CETAK_WINDOW_TEXT.buka,
      CETAK_WINDOW_TEXT.bukaPdf,
    ]);
    expect(dialog.button(CETAK_WINDOW_TEXT.simpan).disabled).toBe(true);
    await dialog.press(CETAK_WINDOW_TEXT.download(1));
    expect(builds[0]).toMatchObject({ stored: { nomor: '007/2026', tanggal: '2027-01-18' } });
    box('BAB III AKUNTABILITAS KINERJA')?.click();
    box('BAB I PENDAHULUAN')?.click();
    await dialog.shows(CETAK_WINDOW_TEXT.berubah('007/2026', '18/01/2027'));
    await dialog.press(CETAK_WINDOW_TEXT.simpan);
    await dialog.called(2);
    expect(builds[1]).toMatchObject({ stored: { menggantikan: { nomor: '007/2026' } } });
  });

  test('the digest of an earlier choice that comes late does not take the place of what is chosen now', async () => {
    await openedWith({ arsip: [stored('bab-3', digestOf('bab-3'))] });
    const subtle = dialog.document.defaultView?.crypto.subtle as SubtleCrypto;
    const digest = subtle.digest;
    const late: (() => void)[] = [];
    Object.assign(subtle, {
      digest: async (...of: Parameters<typeof digest>) => {
        await new Promise<void>((resolve) => late.push(resolve));
        return digest(...of);
      },
    });
    for (const judul of [
      'BAB III AKUNTABILITAS KINERJA',
      'BAB III AKUNTABILITAS KINERJA',
      'BAB I PENDAHULUAN',
    ]) {
      const before = late.length;
      box(judul)?.click();
      while (late.length === before) await dialog.settle();
    }
    for (const finish of late.reverse()) {
      finish();
      await dialog.settle();
    }
    await dialog.shows(CETAK_WINDOW_TEXT.tersimpan('007/2026', '18/01/2027'));
  });

  test('whoever keeps no register only prints', async () => {
    await openedWith({ simpan: null });
    await dialog.shows(CETAK_WINDOW_TEXT.belum);
    expect(dialog.text()).not.toContain(CETAK_WINDOW_TEXT.simpan);
  });

  test('another quarter is read when it is asked for', async () => {
    dialog = await openLakip(build, boot);
    await dialog.lastCall().answer(ok(papers));
    await dialog.shows(CETAK_WINDOW_TEXT.belum);
    await dialog.press('Triwulan III Tahun 2026');
    expect(dialog.lastCall()).toMatchObject({ name: 'readPapers', request: { periode: '2026-TW3' } });
  });
});
