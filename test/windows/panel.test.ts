// The task panel as people meet it: what it draws, what it sends, and what it does when nobody answers.
import type { Block, Page } from '../../src/core/rpc';
import { WINDOW_TEXT } from '../../src/core/text/window';
import { BUILD } from '../../src/version';
import { formOf, type OpenWindow, ok, openPanel, page, panelHtml, refused } from './harness';

let panel: OpenWindow;
afterEach(() => panel.close());

async function opened(part: Partial<Page>): Promise<OpenWindow> {
  panel = await openPanel();
  await panel.lastCall().answer(ok(page(part)));
  return panel;
}

const ajukan = formOf({
  act: 'ajukan',
  subject: { bidang: 'IKP' },
  fields: [{ kind: 'text', name: 'catatan', label: 'Catatan', hint: 'Boleh kosong.' }],
  submits: [{ label: 'Ajukan' }],
});
const putusan = {
  act: 'putuskan',
  subject: { bidang: 'IKP', kode: '7F3A2C' },
  fields: [
    {
      kind: 'choice',
      name: 'putusan',
      label: 'Putusan',
      options: [
        { value: 'setuju', label: 'Setuju' },
        { value: 'kembali', label: 'Kembalikan' },
      ],
    },
    {
      kind: 'text',
      name: 'alasan',
      label: 'Alasan',
      when: { field: 'putusan', among: ['kembali'] },
    },
  ],
  submits: [
    { label: 'Simpan putusan', values: { lewat: 'panel' }, confirm: 'Putusan dicatat di jejak. Lanjutkan?' },
    { label: 'Hapus', tone: 'bahaya' },
  ],
} satisfies Parameters<typeof formOf>[0];

describe('opening', () => {
  test('one call opens the view of the menu click', async () => {
    panel = await openPanel({ view: 'mulai', clickedBy: 'kadis@contoh.go.id' });
    expect(panel.calls).toHaveLength(1);
    expect(panel.lastCall()).toMatchObject({
      name: 'openView',
      request: { view: 'mulai', clickedBy: 'kadis@contoh.go.id' },
    });
    expect(panel.text()).toContain(WINDOW_TEXT.opening.short);
    expect(panel.document.querySelector('h1')?.textContent).toBe('Kinerja');
  });

  test('is one small file that names nothing outside itself', async () => {
    const html = await panelHtml({ view: 'tugas', clickedBy: '</script><b>x' });
    expect(html.length).toBeLessThan(80_000);
    expect(html).not.toMatch(/(src|href)="|url\(|@import/);
    expect(html).not.toContain('</script><b>');
  });

  test('"Muat ulang" asks for the same view again', async () => {
    await opened({});
    await panel.press('Muat ulang');
    expect(panel.calls).toHaveLength(2);
    expect(panel.lastCall().request).toMatchObject({ view: 'tugas' });
  });
});

describe('drawing', () => {
  test('title, identity, notice and every kind of block', async () => {
    await opened({
      title: 'Pratinjau konsolidasi',
      notice: { tone: 'baik', text: 'Tersimpan.' },
      blocks: [
        { kind: 'heading', text: 'Bidang IKP' },
        { kind: 'paragraph', text: 'Satu hal perlu dilihat.', tone: 'ingat' },
        { kind: 'facts', rows: [{ label: 'Triwulan', value: 'IV' }] },
        {
          kind: 'list',
          items: [
            {
              text: 'Belum diisi',
              badge: 'Wajib diperbaiki',
              tone: 'bahaya',
              cell: { tab: 'IKP', a1: 'H14' },
            },
            { text: 'Biasa saja' },
          ],
        },
        { kind: 'link', label: 'Lihat jejak', view: 'jejak' },
        ajukan,
      ],
    });
    const of = (selector: string) => panel.document.querySelector(selector)?.textContent;
    expect(of('h2')).toBe('Pratinjau konsolidasi');
    expect(of('.identity')).toBe('Rina (Kasubag Program)');
    expect(of('.notice.baik[role=status]')).toBe('Tersimpan.');
    expect(of('h3')).toBe('Bidang IKP');
    expect(of('p.ingat')).toBe('Satu hal perlu dilihat.');
    expect(of('dt')).toBe('Triwulan');
    expect(of('dd')).toBe('IV');
    expect(of('li.bahaya .badge')).toBe('Wajib diperbaiki');
    expect(of('li.netral')).toBe('Biasa saja');
    expect(panel.button('Lihat jejak')).toBeTruthy();
    const catatan = panel.field('Catatan');
    const hint = panel.document.getElementById(catatan.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toBe('Boleh kosong.');
  });

  test('what people wrote never becomes HTML', async () => {
    const evil = '<img src=x onerror="document.title=1"><b>tebal</b>';
    await opened({
      title: evil,
      identity: evil,
      notice: { tone: 'netral', text: evil },
      blocks: [
        { kind: 'heading', text: evil },
        { kind: 'paragraph', text: evil },
        { kind: 'facts', rows: [{ label: evil, value: evil }] },
        { kind: 'list', items: [{ text: evil, badge: evil, cell: { tab: evil, a1: 'A1' }, href: evil }] },
        { kind: 'dialog', opens: 'lakip', label: `${evil}…`, periode: evil },
        formOf({
          ...putusan,
          fields: [
            { kind: 'choice', name: 'a', label: evil, options: [{ value: evil, label: evil }] },
            { kind: 'text', name: 'b', label: evil, hint: evil, value: evil },
            { kind: 'text', name: 'c', label: evil, long: true, value: evil },
            { kind: 'checks', name: 'd', label: evil, options: [{ value: evil, label: evil }] },
            { kind: 'file', name: 'e', label: evil, hint: evil, several: true, optional: true },
          ],
          submits: [{ label: evil, confirm: evil }],
        }),
      ],
    });
    panel.button(evil).click();
    await panel.settle();
    expect(panel.all('#panel img, #panel b')).toHaveLength(0);
    expect(panel.document.querySelector('h2')?.textContent).toBe(evil);
    expect(panel.document.querySelector('[role=alertdialog] p')?.textContent).toBe(evil);
  });

  test.each([
    ['https://drive.google.com/file/d/1', true],
    ['HTTP://contoh.go.id', true],
    ['javascript:document.title=1', false],
    [' javascript:https://x', false],
    ['data:text/html,<b>', false],
    ['', false],
  ])('an item’s address %j is a link: %s', async (href, isLink) => {
    const cell = { tab: 'Bukti', a1: 'B2' };
    await opened({
      blocks: [
        {
          kind: 'list',
          items: [
            { text: 'foto.jpg', href },
            { text: 'surat.pdf', href, cell },
          ],
        },
      ],
    });
    const links = panel.all<HTMLAnchorElement>('a');
    expect(links.map((link) => link.textContent)).toEqual(isLink ? ['foto.jpg', WINDOW_TEXT.openFile] : []);
    for (const link of links) {
      expect([link.getAttribute('href'), link.target, link.rel]).toEqual([href, '_blank', 'noopener']);
    }
    expect(panel.text()).toContain('foto.jpg');
    await panel.press('surat.pdf');
    expect(panel.lastCall()).toMatchObject({ name: 'showCell', request: cell });
  });

  test('a button opens the LAKIP dialog over the sheet, and the panel says what comes after', async () => {
    await opened({ blocks: [{ kind: 'dialog', opens: 'lakip', label: 'Susun LAKIP', periode: '2026-TW4' }] });
    await panel.press('Susun LAKIP');
    expect(panel.lastCall()).toMatchObject({
      name: 'openLakip',
      request: { periode: '2026-TW4', clickedBy: 'rina@contoh.go.id' },
    });
    await panel.lastCall().answer(ok(null));
    expect(panel.notice()?.textContent).toBe(WINDOW_TEXT.opened.lakip);
    expect(panel.document.activeElement).toBe(panel.notice());
    await panel.press('Susun LAKIP');
    await panel.lastCall().answer(refused('Langkah 9 hanya dapat dilakukan oleh Kasubag Program.'));
    expect(panel.notice()?.getAttribute('role')).toBe('alert');
    expect(panel.notice()?.textContent).toContain('Langkah 9');
  });

  test('an item with a cell selects it in the grid and stays marked', async () => {
    const cell = { tab: 'IKP', a1: 'H14' };
    await opened({ blocks: [{ kind: 'list', items: [{ text: 'Belum diisi', cell }] }] });
    await panel.press('Belum diisi');
    expect(panel.lastCall()).toMatchObject({ name: 'showCell', request: cell });
    await panel.lastCall().answer(ok(null));
    expect(panel.button('Belum diisi').getAttribute('aria-current')).toBe('location');
    expect(panel.text()).toContain(WINDOW_TEXT.cellShown('IKP', 'H14'));
  });

  test('a link opens its view in place, and the way back exists', async () => {
    await opened({ blocks: [{ kind: 'link', label: 'Lihat jejak', view: 'jejak' }] });
    await panel.press('Lihat jejak');
    expect(panel.lastCall()).toMatchObject({ name: 'openView', request: { view: 'jejak' } });
    await panel.lastCall().answer(ok(page({ title: 'Jejak' })));
    expect(panel.document.activeElement?.textContent).toBe('Jejak');
    await panel.press('Kembali');
    expect(panel.lastCall().request).toMatchObject({ view: 'tugas' });
    await panel.lastCall().answer(ok(page({})));
    expect(panel.text()).not.toContain('Kembali');
  });
});

describe('a view about one thing', () => {
  const look: Block = {
    kind: 'look',
    view: 'telusuri',
    fields: [
      {
        kind: 'choice',
        name: 'periode',
        label: 'Triwulan',
        options: [{ value: '2026-TW1', label: 'TW I' }],
        value: '2026-TW1',
      },
      {
        kind: 'choice',
        name: 'baris',
        label: 'Baris',
        options: [
          { value: 'indikator/IKU-1', label: 'IKU-1' },
          { value: 'indikator/IKU-2', label: 'IKU-2' },
        ],
        value: 'indikator/IKU-1',
      },
    ],
    label: 'Telusuri yang ini',
  };
  const about = { periode: '2026-TW1', baris: 'indikator/IKU-1' };
  const other = { ...about, baris: 'indikator/IKU-2' };
  const figure = (part: Partial<Page>) => ok(page({ title: 'Telusuri', blocks: [look], ...part }));

  test('loaded again it is about what it turned out to be about, whatever is selected by then', async () => {
    panel = await openPanel({ view: 'telusuri', clickedBy: 'rina@contoh.go.id' });
    expect(panel.lastCall().request).toEqual({
      view: 'telusuri',
      clickedBy: 'rina@contoh.go.id',
      build: BUILD,
    });
    await panel.lastCall().answer(figure({ about }));
    await panel.press('Muat ulang');
    expect(panel.lastCall().request).toMatchObject({ view: 'telusuri', about });
  });

  test('what is chosen opens it anew, and the way back leads to the one before', async () => {
    await opened({ about, blocks: [look] });
    await panel.fill('Baris', 'indikator/IKU-2');
    await panel.press('Telusuri yang ini');
    expect(panel.lastCall()).toMatchObject({ name: 'openView', request: { view: 'telusuri', about: other } });
    await panel.lastCall().answer(figure({ about: other }));
    await panel.press('Kembali');
    expect(panel.lastCall().request).toMatchObject({ view: 'tugas', about });
  });

  test('a link to the same view without a subject asks for the selection, and is no step to go back to', async () => {
    const selected: Block = { kind: 'link', label: 'Pakai sel yang dipilih', view: 'telusuri' };
    panel = await openPanel({ view: 'telusuri', clickedBy: 'rina@contoh.go.id' });
    await panel.lastCall().answer(figure({ about, blocks: [selected] }));
    await panel.press('Pakai sel yang dipilih');
    expect(panel.lastCall().request).toEqual({
      view: 'telusuri',
      clickedBy: 'rina@contoh.go.id',
      build: BUILD,
    });
    await panel.lastCall().answer(figure({ about: other }));
    expect(panel.text()).not.toContain('Kembali');
  });
});

describe('acting', () => {
  test('a double click sends once, and buttons rest while it runs', async () => {
    await opened({ blocks: [ajukan, { kind: 'link', label: 'Lihat jejak', view: 'jejak' }] });
    await panel.fill('Catatan', 'Sudah lengkap');
    panel.button('Ajukan').click();
    panel.button('Ajukan').click();
    await panel.settle();
    await panel.press('Ajukan');
    await panel.press('Lihat jejak');
    expect(panel.calls).toHaveLength(2);
    expect(panel.lastCall()).toMatchObject({
      name: 'runAct',
      request: {
        act: 'ajukan',
        clickedBy: 'rina@contoh.go.id',
        subject: { bidang: 'IKP' },
        values: { catatan: 'Sudah lengkap' },
      },
    });
    expect(panel.lastCall().request.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(panel.button('Ajukan').getAttribute('aria-disabled')).toBe('true');
    expect(panel.text()).toContain(WINDOW_TEXT.acting.short);
    await panel.elapse(10_000);
    expect(panel.text()).toContain(WINDOW_TEXT.acting.long);

    await panel
      .lastCall()
      .answer(ok(page({ notice: { tone: 'baik', text: 'Diajukan.' }, blocks: [ajukan] })));
    expect(panel.document.activeElement).toBe(panel.notice());
    expect(panel.notice()?.textContent).toBe('Diajukan.');
    expect(panel.field('Catatan').value).toBe('');
    expect(panel.button('Ajukan').getAttribute('aria-disabled')).toBe('false');
    expect(panel.document.querySelector('.waiting')?.textContent).toBe('');
  });

  test('two presses are two requests', async () => {
    await opened({ blocks: [ajukan] });
    await panel.press('Ajukan');
    const first = panel.lastCall().request.requestId;
    await panel.lastCall().answer(refused('Buku kerja sedang dipakai.'));
    await panel.press('Ajukan');
    expect(panel.lastCall().request.requestId).not.toBe(first);
  });

  test('a refusal is said and keeps what was typed, even over a reload', async () => {
    await opened({ blocks: [ajukan] });
    await panel.fill('Catatan', 'Uraian panjang');
    await panel.press('Ajukan');
    await panel.lastCall().answer(refused('Triwulan II belum dibuka.'));
    expect(panel.notice()?.getAttribute('role')).toBe('alert');
    expect(panel.notice()?.textContent).toBe('Triwulan II belum dibuka.');
    expect(panel.document.activeElement).toBe(panel.notice());
    expect(panel.field('Catatan').value).toBe('Uraian panjang');
    await panel.press('Muat ulang');
    expect(panel.notice()).toBeNull();
    await panel.lastCall().answer(ok(page({ blocks: [ajukan] })));
    expect(panel.field('Catatan').value).toBe('Uraian panjang');
  });

  test('an act that stops on its way goes on by itself, and says how far it is', async () => {
    await opened({ blocks: [ajukan] });
    await panel.press('Ajukan');
    const first = panel.lastCall().request as { readonly requestId: string };
    const text = '12 dari 31 tab sudah siap.';
    await panel.lastCall().answer(ok(page({ goesOn: true, notice: { tone: 'netral', text } })));
    expect(panel.text()).toContain(text);
    expect(panel.calls).toHaveLength(3);
    expect(panel.lastCall().request).toMatchObject({ act: 'ajukan', subject: { bidang: 'IKP' } });
    expect(panel.lastCall().request).not.toMatchObject({ requestId: first.requestId });
    await panel.lastCall().answer(ok(page({ title: 'Selesai' })));
    expect(panel.text()).toContain('Selesai');
  });

  test('an act that asks for more leaves its form as it was filled in', async () => {
    await opened({ blocks: [ajukan] });
    await panel.fill('Catatan', 'Uraian panjang');
    await panel.press('Ajukan');
    const notice = { tone: 'ingat', text: 'Tulis alasannya.' } as const;
    await panel.lastCall().answer(ok(page({ notice, asks: true, blocks: [ajukan] })));
    expect(panel.notice()?.getAttribute('role')).toBe('status');
    expect(panel.field('Catatan').value).toBe('Uraian panjang');
  });

  test('a field with a condition appears, and is sent, only while the condition holds', async () => {
    await opened({ blocks: [formOf({ ...putusan, submits: [{ label: 'Simpan' }] })] });
    expect((panel.field('Putusan') as HTMLSelectElement).selectedOptions[0]?.textContent).toBe(
      WINDOW_TEXT.choose,
    );
    expect(() => panel.field('Alasan')).toThrow();
    await panel.fill('Putusan', 'kembali');
    await panel.fill('Alasan', 'Angka belum sesuai');
    await panel.press('Simpan');
    expect(panel.lastCall().request.values).toEqual({ putusan: 'kembali', alasan: 'Angka belum sesuai' });
    await panel.lastCall().answer(refused('Belum dapat.'));
    await panel.fill('Putusan', 'setuju');
    expect(() => panel.field('Alasan')).toThrow();
    await panel.press('Simpan');
    expect(panel.lastCall().request.values).toEqual({ putusan: 'setuju' });
  });

  test('a grave act is asked for first; "Batal" sends nothing', async () => {
    await opened({ blocks: [formOf(putusan)] });
    await panel.fill('Putusan', 'setuju');
    panel.button('Simpan putusan').focus();
    await panel.press('Simpan putusan');
    expect(panel.calls).toHaveLength(1);
    const question = panel.document.querySelector('[role=alertdialog]');
    expect(question?.textContent).toContain('Putusan dicatat di jejak. Lanjutkan?');
    expect(panel.document.activeElement).toBe(question);
    await panel.press('Batal');
    expect(panel.document.querySelector('[role=alertdialog]')).toBeNull();
    expect(panel.document.activeElement).toBe(panel.button('Simpan putusan'));

    await panel.press('Simpan putusan');
    await panel.key('Escape');
    expect(panel.document.querySelector('[role=alertdialog]')).toBeNull();

    await panel.press('Simpan putusan');
    await panel.fill('Putusan', 'kembali');
    expect(panel.document.querySelector('[role=alertdialog]')).toBeNull();

    await panel.press('Simpan putusan');
    await panel.press('Ya, lanjutkan');
    expect(panel.calls).toHaveLength(2);
    expect(panel.lastCall().request.values).toEqual({ putusan: 'kembali', alasan: '', lewat: 'panel' });
  });
});

describe('when nobody answers', () => {
  test('an answer after 12,5 seconds is an answer: nobody hears of several accounts', async () => {
    panel = await openPanel();
    await panel.elapse(1_900);
    expect(panel.status()).toBe(WINDOW_TEXT.opening.short);
    await panel.elapse(10_600);
    expect(panel.status()).toContain(WINDOW_TEXT.opening.long);
    expect(panel.notice()).toBeNull();
    expect(panel.text()).not.toContain('beberapa akun');
    await panel.lastCall().answer(ok(page({ title: 'Akhirnya' })));
    expect(panel.notice()).toBeNull();
    expect(panel.document.querySelector('h2')?.textContent).toBe('Akhirnya');
  });

  test('long silence is told as silence; waiting on starts no second reading, and a late answer counts', async () => {
    panel = await openPanel();
    await panel.elapse(90_000);
    expect(panel.notice()?.getAttribute('role')).toBe('alert');
    expect(panel.notice()?.textContent).toContain(WINDOW_TEXT.readingSilent);
    await panel.press(WINDOW_TEXT.waitOn);
    expect(panel.notice()).toBeNull();
    await panel.elapse(90_000);
    await panel.press('Muat ulang');
    expect(panel.calls).toHaveLength(1);
    await panel.lastCall().answer(ok(page({ title: 'Akhirnya' })));
    expect(panel.document.querySelector('h2')?.textContent).toBe('Akhirnya');
  });

  test('six minutes after the call no answer can come any more: then it is sent again', async () => {
    panel = await openPanel();
    await panel.elapse(90_000);
    await panel.elapse(270_000);
    expect(panel.notice()?.textContent).toContain(WINDOW_TEXT.noContact);
    await panel.press('Coba lagi');
    expect(panel.calls).toHaveLength(2);
  });

  test('only where Google says so are several accounts the reason', async () => {
    panel = await openPanel();
    await panel.lastCall().fail('NetworkError: Connection failure due to HTTP 0');
    expect(panel.notice()?.textContent).toContain(WINDOW_TEXT.noContact);
    await panel.press('Coba lagi');
    const google =
      'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.';
    await panel.lastCall().fail(google);
    expect(panel.notice()?.textContent).toContain(WINDOW_TEXT.severalAccounts);
    expect(panel.notice()?.textContent).toContain(google);
  });

  test('an act that got no answer is repeated under the same request id', async () => {
    await opened({ blocks: [ajukan] });
    await panel.fill('Catatan', 'Penting');
    await panel.press('Ajukan');
    const { request } = panel.lastCall();
    await panel.lastCall().fail('NetworkError: Connection failure due to HTTP 0');
    expect(panel.notice()?.textContent).toContain(WINDOW_TEXT.noContact);
    expect(panel.notice()?.textContent).toContain('HTTP 0');
    expect(panel.field('Catatan').value).toBe('Penting');
    await panel.press('Coba lagi');
    expect(panel.lastCall().request).toEqual(request);
    await panel.lastCall().fail('');
    await panel.press('Ajukan');
    expect(panel.lastCall().request).toEqual(request);
    await panel.lastCall().fail('');
    await panel.fill('Catatan', 'Berubah');
    await panel.press('Ajukan');
    expect(panel.lastCall().request.requestId).not.toBe(request.requestId);
  });

  test('a long act is not taken for a broken connection', async () => {
    await opened({ blocks: [ajukan] });
    await panel.press('Ajukan');
    await panel.elapse(60_000);
    expect(panel.notice()).toBeNull();
    await panel.elapse(30_000);
    expect(panel.notice()?.textContent).toContain(WINDOW_TEXT.actSilent);
    await panel.press('Ajukan');
    expect(panel.calls).toHaveLength(2);
    await panel.lastCall().answer(ok(page({ notice: { tone: 'baik', text: 'Diajukan.' } })));
    expect(panel.notice()?.textContent).toBe('Diajukan.');
  });

  test('an answer that a newer request has overtaken is dropped', async () => {
    await opened({ blocks: [ajukan] });
    await panel.press('Muat ulang');
    await panel.lastCall().fail('');
    await panel.press('Ajukan');
    await panel.calls[1]?.answer(ok(page({ title: 'Terlambat' })));
    expect(panel.text()).not.toContain('Terlambat');
    expect(panel.text()).toContain(WINDOW_TEXT.acting.short);
  });
});

describe('a page of before', () => {
  const read = { view: 'tugas', at: '7 April 2026 pukul 10.15' } as const;
  const known = page({ title: 'Tugas lama', read, blocks: [ajukan] });
  const age = () => panel.document.querySelector('.age')?.textContent;
  const act = () => panel.button('Ajukan').getAttribute('aria-disabled');

  /** A panel opened after one that had shown this page in the same browser tab. */
  async function openedAgain(): Promise<void> {
    panel = await openPanel();
    await panel.lastCall().answer(ok({ ...known, notice: { tone: 'baik', text: 'Disetujui.' } }));
    const stored = panel.stored();
    panel.close();
    panel = await openPanel(undefined, stored);
  }

  test('is there at once and says of when it is; its acts wait for the fresh one', async () => {
    await openedAgain();
    expect(panel.document.querySelector('h2')?.textContent).toBe('Tugas lama');
    expect(panel.notice()).toBeNull();
    expect(age()).toBe(WINDOW_TEXT.old.reading(read.at));
    expect(act()).toBe('true');
    await panel.fill('Catatan', 'Sudah lengkap');
    await panel.press('Ajukan');
    expect(panel.calls).toHaveLength(1);
    await panel.lastCall().answer(ok({ ...known, read: { ...read, at: '7 April 2026 pukul 11.00' } }));
    expect([age(), act()]).toEqual(['', 'false']);
    expect(panel.field('Catatan').value).toBe('Sudah lengkap');
    expect(panel.text()).toContain('pukul 11.00');
  });

  test('goes on waiting, and says so, where the fresh one cannot be read', async () => {
    await openedAgain();
    await panel.lastCall().fail('NetworkError');
    expect(age()).toBe(WINDOW_TEXT.old.unread(read.at));
    await panel.press('Ajukan');
    expect(panel.calls).toHaveLength(1);
    await panel.press('Muat ulang');
    await panel.lastCall().answer(ok(page({ title: 'Tugas baru', read })));
    expect([age(), panel.document.querySelector('h2')?.textContent]).toEqual(['', 'Tugas baru']);
  });

  test('belongs to one account, workbook and view', async () => {
    await openedAgain();
    const stored = panel.stored();
    panel.close();
    panel = await openPanel({ view: 'tugas', clickedBy: 'kadis@contoh.go.id' }, stored);
    expect(panel.document.querySelector('h2')).toBeNull();
    panel.close();
    panel = await openPanel({ view: 'sop', clickedBy: 'rina@contoh.go.id' }, stored);
    expect(panel.document.querySelector('h2')).toBeNull();
  });

  test('who comes back is told that the workbook has gone on, at most once a minute, and chooses when to look', async () => {
    await opened({ ...known });
    await panel.comeBack();
    expect(panel.calls).toHaveLength(2);
    await panel.lastCall().answer(ok({ ...known, read: { ...read, at: '7 April 2026 pukul 10.20' } }));
    expect(age()).toBe('');
    await panel.comeBack();
    expect(panel.calls).toHaveLength(2);
    await panel.elapse(60_000);
    await panel.comeBack();
    await panel.lastCall().answer(ok(page({ title: 'Tugas baru', read })));
    expect(age()).toContain(WINDOW_TEXT.outdated('7 April 2026 pukul 10.20'));
    expect(panel.document.querySelector('h2')?.textContent).toBe('Tugas lama');
    await panel.press(WINDOW_TEXT.showNewest);
    expect([age(), panel.document.querySelector('h2')?.textContent]).toEqual(['', 'Tugas baru']);
  });

  test('what is acted on meanwhile goes before the comparison', async () => {
    await opened({ ...known });
    await panel.comeBack();
    await panel.press('Ajukan');
    await panel.calls[1]?.answer(ok(page({ title: 'Terlambat', read })));
    expect(age()).toBe('');
    await panel.lastCall().answer(ok(page({ title: 'Sesudah perintah', read })));
    expect(panel.text()).not.toContain('Terlambat');
  });
});
