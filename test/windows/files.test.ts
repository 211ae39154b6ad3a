// Files in the panel: chosen or dropped, refused at once or hashed and sent one by one.
import { createHash, randomBytes } from 'node:crypto';
import { type Block, type FileField, MAX_FILE_BYTES, type SentFile } from '../../src/core/rpc';
import { FILE_TEXT } from '../../src/core/text/file';
import { WINDOW_TEXT } from '../../src/core/text/window';
import { formOf, type OpenWindow, ok, openPanel, page, refused } from './harness';

const several: FileField = { kind: 'file', name: 'berkas', label: 'Berkas bukti dukung', several: true };
const formWith = (field: FileField): Block =>
  formOf({
    act: 'bukti',
    subject: { periode: '2026-TW1', bidang: 'IKP' },
    fields: [{ kind: 'text', name: 'alasan', label: 'Alasan' }, field],
    submits: [{ label: 'Unggah' }],
  });

let panel: OpenWindow;
afterEach(() => panel.close());

async function openForm(field: Partial<FileField> = {}): Promise<void> {
  panel = await openPanel();
  await panel.lastCall().answer(ok(page({ blocks: [formWith({ ...several, ...field })] })));
}

const choose = (...files: readonly File[]) => panel.choose('Berkas bukti dukung', ...files);
const listed = () =>
  panel.all('.file .item-text').map((each) => each.textContent?.replace(/\s+/g, ' ').trim());
const sent = (file: SentFile | undefined) => file?.name;
const alert = () => panel.document.querySelector('.field [role=alert]')?.textContent;

describe('choosing', () => {
  test('lists name and size; a file can be taken off the list again', async () => {
    await openForm();
    await choose(panel.file('foto.jpg', 'x'.repeat(1_258_291)), panel.file('daftar hadir.pdf', 'ab'));
    expect(listed()).toEqual(['foto.jpg (1,2 MB)', 'daftar hadir.pdf (2 byte)']);
    expect(panel.text()).toContain(WINDOW_TEXT.filesChosen(2, 1_258_293));
    await panel.press('Hapus foto.jpg');
    expect(listed()).toEqual(['daftar hadir.pdf (2 byte)']);
    expect(panel.document.activeElement).toBe(panel.field('Berkas bukti dukung'));
  });

  test('adds to what was chosen before, and the same file only once', async () => {
    await openForm();
    await choose(panel.file('a.jpg', 'a'));
    await choose(panel.file('b.jpg', 'b'), panel.file('a.jpg', 'a'));
    expect(listed()).toEqual(['a.jpg (1 byte)', 'b.jpg (1 byte)']);
  });

  test('where one file is asked for, the next takes its place, and two are refused', async () => {
    await openForm({ several: false });
    expect((panel.field('Berkas bukti dukung') as HTMLInputElement).multiple).toBe(false);
    await choose(panel.file('a.pdf', 'a'));
    await choose(panel.file('b.pdf', 'b'));
    expect(listed()).toEqual(['b.pdf (1 byte)']);
    await panel.drag('drop', panel.file('c.pdf', 'c'), panel.file('d.pdf', 'd'));
    expect(listed()).toEqual(['b.pdf (1 byte)']);
    expect(alert()).toBe(WINDOW_TEXT.onlyOneFile);
  });

  test('files are dropped on the area, which shows that it takes them', async () => {
    await openForm();
    const over = await panel.drag('dragover');
    expect(over.defaultPrevented).toBe(true);
    expect(panel.all('.drop.over')).toHaveLength(1);
    await panel.drag('dragleave');
    expect(panel.all('.drop.over')).toHaveLength(0);
    await panel.drag('dragover');
    const drop = await panel.drag('drop', panel.file('a.jpg', 'a'), panel.file('b.jpg', 'b'));
    expect(drop.defaultPrevented).toBe(true);
    expect(panel.all('.drop.over')).toHaveLength(0);
    expect(listed()).toEqual(['a.jpg (1 byte)', 'b.jpg (1 byte)']);
  });

  test('a file of 11 MB is refused at once by its name; the others stay, and nothing is sent', async () => {
    await openForm();
    const video = panel.file('video.mp4', new Uint8Array(11 * 1024 * 1024), 'video/mp4');
    await choose(panel.file('a.jpg', 'a'), video);
    expect(alert()).toBe(FILE_TEXT.tooLarge('video.mp4'));
    expect(alert()).toContain('10 MB');
    expect(listed()).toEqual(['a.jpg (1 byte)']);
    expect(panel.calls).toHaveLength(1);
    await choose(panel.file('b.jpg', 'b'));
    expect(alert()).toBeUndefined();
  });

  test('a refused file does not take the place of the one chosen before', async () => {
    await openForm({ several: false });
    await choose(panel.file('a.pdf', 'a'));
    await choose(panel.file('besar.pdf', new Uint8Array(MAX_FILE_BYTES + 1), 'application/pdf'));
    expect(listed()).toEqual(['a.pdf (1 byte)']);
    expect(alert()).toContain('besar.pdf');
  });

  test('an empty file is refused', async () => {
    await openForm();
    await choose(panel.file('kosong.txt', ''));
    expect(alert()).toBe(WINDOW_TEXT.emptyFile('kosong.txt'));
    expect(listed()).toEqual([]);
  });
});

describe('sending', () => {
  test('one file travels with its type, size, hash and bytes', async () => {
    await openForm();
    // Larger than what fits on a call stack, and full of every byte.
    const bytes = randomBytes(3_000_001);
    await choose(panel.file('foto.jpg', bytes));
    await panel.fill('Alasan', 'Foto kegiatan');
    await panel.press('Unggah');
    const { name, request } = await panel.called(2);
    expect(name).toBe('runAct');
    expect(request).toMatchObject({
      act: 'bukti',
      clickedBy: 'rina@contoh.go.id',
      subject: { periode: '2026-TW1', bidang: 'IKP' },
    });
    expect(request.values).toEqual({ alasan: 'Foto kegiatan' });
    const { base64, ...file } = request.file as SentFile;
    expect(file).toEqual({
      name: 'foto.jpg',
      mimeType: 'image/jpeg',
      size: 3_000_001,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(Buffer.from(base64, 'base64').equals(bytes)).toBe(true);
    expect(panel.status()).toBe('Mengirim foto.jpg (2,9 MB)');
  });

  test('a file of exactly 10 MB is taken', async () => {
    await openForm();
    await choose(panel.file('penuh.bin', new Uint8Array(MAX_FILE_BYTES), ''));
    await panel.press('Unggah');
    const { request } = await panel.called(2);
    expect(request.file).toMatchObject({ size: MAX_FILE_BYTES, mimeType: 'application/octet-stream' });
  });

  test('each of several is sent by a call of its own, and the page of the last answer is shown', async () => {
    await openForm();
    await choose(panel.file('a.jpg', 'a'), panel.file('b.jpg', 'bb'), panel.file('c.jpg', 'ccc'));
    await panel.fill('Alasan', 'Tiga foto');
    await panel.press('Unggah');
    const ids = new Set<string>();
    for (const [index, name] of ['a.jpg', 'b.jpg', 'c.jpg'].entries()) {
      const call = await panel.called(index + 2);
      expect(sent(call.request.file)).toBe(name);
      expect(call.request.values).toEqual({ alasan: 'Tiga foto' });
      expect(panel.status()).toBe(`Mengirim ${index + 1} dari 3: ${name} (${index + 1} byte)`);
      expect(listed()).toHaveLength(3 - index);
      ids.add(call.request.requestId);
      await call.answer(ok(page({ notice: { tone: 'baik', text: `Terdaftar: ${name}.` } })));
    }
    expect(ids.size).toBe(3);
    expect(panel.calls).toHaveLength(4);
    expect(panel.notice()?.textContent).toBe('Terdaftar: c.jpg.');
    expect(panel.document.activeElement).toBe(panel.notice());
    expect(panel.status()).toBe('');
  });

  test('stops at a refusal: what is registered has left the list, the rest and the text stay', async () => {
    await openForm();
    await choose(panel.file('a.jpg', 'a'), panel.file('b.jpg', 'b'), panel.file('c.jpg', 'c'));
    await panel.fill('Alasan', 'Tiga foto');
    await panel.press('Unggah');
    await (await panel.called(2)).answer(ok(page({})));
    const second = await panel.called(3);
    await second.answer(refused('Berkas "b.jpg" sudah terdaftar.'));
    expect(panel.calls).toHaveLength(3);
    expect(panel.notice()?.getAttribute('role')).toBe('alert');
    expect(panel.notice()?.textContent).toContain('Berkas "b.jpg" sudah terdaftar.');
    expect(panel.notice()?.textContent).toContain(WINDOW_TEXT.someSent(1));
    expect(listed()).toEqual(['b.jpg (1 byte)', 'c.jpg (1 byte)']);
    expect(panel.field('Alasan').value).toBe('Tiga foto');

    await panel.press('Hapus b.jpg');
    await panel.press('Unggah');
    const third = await panel.called(4);
    expect(sent(third.request.file)).toBe('c.jpg');
    expect(third.request.requestId).not.toBe(second.request.requestId);
    expect(panel.status()).toBe('Mengirim c.jpg (1 byte)');
    await third.answer(refused('Belum dapat.'));
    expect(panel.notice()?.textContent).toBe('Belum dapat.');
  });

  test('what got no answer is repeated as it was, and the rest follows', async () => {
    await openForm();
    await choose(panel.file('a.jpg', 'a'), panel.file('b.jpg', 'b'), panel.file('c.jpg', 'c'));
    await panel.press('Unggah');
    await (await panel.called(2)).answer(ok(page({})));
    const { request, fail } = await panel.called(3);
    await fail('NetworkError');
    expect(panel.notice()?.textContent).toContain(WINDOW_TEXT.retryIsSafe);
    expect(panel.notice()?.textContent).toContain(WINDOW_TEXT.someSent(1));
    await panel.press('Coba lagi');
    const again = await panel.called(4);
    expect(again.request).toEqual(request);
    expect(panel.status()).toBe('Mengirim 2 dari 3: b.jpg (1 byte)');
    await again.fail('NetworkError');
    await panel.press('Unggah');
    const third = await panel.called(5);
    expect(third.request).toEqual(request);
    await third.answer(ok(page({})));
    const last = await panel.called(6);
    expect(sent(last.request.file)).toBe('c.jpg');
    await last.answer(ok(page({ notice: { tone: 'baik', text: 'Semua terdaftar.' } })));
    expect(panel.notice()?.textContent).toBe('Semua terdaftar.');
  });

  test('a slow line is not taken for a broken one', async () => {
    await openForm();
    await choose(panel.file('a.jpg', 'a'));
    await panel.press('Unggah');
    await panel.called(2);
    await panel.elapse(200_000);
    expect(panel.notice()).toBeNull();
    expect(panel.status()).toContain(`Mengirim a.jpg (1 byte)\n${WINDOW_TEXT.acting.long}`);
    await panel.elapse(100_000);
    expect(panel.notice()?.textContent).toContain(WINDOW_TEXT.actSilent);
  });

  test('nothing is chosen, dropped or removed meanwhile', async () => {
    await openForm();
    await choose(panel.file('a.jpg', 'a'));
    await panel.press('Unggah');
    await panel.called(2);
    expect((panel.field('Berkas bukti dukung') as HTMLInputElement).disabled).toBe(true);
    await panel.drag('drop', panel.file('b.jpg', 'b'));
    await panel.press('Hapus a.jpg');
    expect(listed()).toEqual(['a.jpg (1 byte)']);
  });

  test('a file that cannot be read any more is named, and nothing is sent', async () => {
    await openForm();
    const gone = panel.file('hilang.jpg', 'x');
    await choose(gone);
    const { FileReader } = panel.document.defaultView as Window & typeof globalThis;
    FileReader.prototype.readAsDataURL = function () {
      this.onerror?.call(this, {} as ProgressEvent<FileReader>);
    };
    await panel.press('Unggah');
    expect(panel.notice()?.textContent).toBe(WINDOW_TEXT.unreadableFile('hilang.jpg'));
    expect(panel.calls).toHaveLength(1);
    expect(listed()).toHaveLength(1);
  });

  test('without a file it asks for one; where the file is optional it is sent without', async () => {
    await openForm();
    await panel.press('Unggah');
    expect(alert()).toBe(FILE_TEXT.needed);
    expect(panel.calls).toHaveLength(1);
    panel.close();

    await openForm({ optional: true });
    await panel.press('Unggah');
    expect(panel.lastCall().request.values).toEqual({ alasan: '' });
    expect(panel.lastCall().request.file).toBeUndefined();
  });

  test('a file goes along only while its field is shown', async () => {
    await openForm({ when: { field: 'alasan', among: ['ya'] } });
    await panel.fill('Alasan', 'ya');
    await choose(panel.file('a.jpg', 'a'));
    await panel.fill('Alasan', 'tidak');
    await panel.press('Unggah');
    expect(panel.lastCall().request.values).toEqual({ alasan: 'tidak' });
    expect(panel.lastCall().request.file).toBeUndefined();
  });

  test('what was chosen survives a reload, and is gone once it has arrived', async () => {
    await openForm();
    await choose(panel.file('a.jpg', 'a'));
    await panel.press('Muat ulang');
    await panel.lastCall().answer(ok(page({ blocks: [formWith(several)] })));
    expect(listed()).toEqual(['a.jpg (1 byte)']);
    await panel.press('Unggah');
    await (await panel.called(3)).answer(ok(page({ blocks: [formWith(several)] })));
    expect(listed()).toEqual([]);
  });
});

describe('large photos', () => {
  const photo = (name: string, size: number) => panel.file(name, new Uint8Array(size), 'image/jpeg');
  /** A browser that draws every picture in 300 bytes, or cannot. */
  const draws = (canDraw: boolean) => {
    const window = panel.document.defaultView as unknown as typeof globalThis;
    Object.assign(window, { createImageBitmap: () => Promise.resolve({ width: 4000, height: 3000 }) });
    const { prototype } = window.HTMLCanvasElement;
    const sizes: number[] = [];
    Object.assign(prototype, {
      getContext: () => (canDraw ? { fillRect: () => {}, drawImage: () => {} } : null),
      toBlob(this: { width: number; height: number }, done: (blob: unknown) => void, type: string) {
        sizes.push(this.width, this.height);
        done(new window.Blob([new window.Uint8Array(300)], { type }));
      },
    });
    return sizes;
  };

  test('are offered smaller by choice, said what was done, and taken back', async () => {
    await openForm();
    const sizes = draws(true);
    await choose(photo('rapat.png', 3 * 1024 * 1024), photo('kecil.jpg', 1000));
    expect(panel.text()).toContain('1 foto lebih besar dari 2,0 MB');
    await panel.press(WINDOW_TEXT.shrink);
    expect(sizes).toEqual([2048, 1536]);
    expect(listed()).toEqual(['rapat.jpg (300 byte)', 'kecil.jpg (1000 byte)']);
    expect(panel.text()).toContain('1 foto dikecilkan: 3,0 MB menjadi 300 byte.');
    await panel.press(WINDOW_TEXT.unshrink);
    expect(listed()).toEqual(['rapat.png (3,0 MB)', 'kecil.jpg (1000 byte)']);
  });

  test('are offered smaller from the size that their act takes, to the pixels it needs', async () => {
    await openForm({ photo: { bytes: 1024 * 1024, side: 1600 } });
    const sizes = draws(true);
    await choose(photo('piala.jpg', 1.5 * 1024 * 1024));
    expect(panel.text()).toContain('1 foto lebih besar dari 1,0 MB');
    expect(panel.text()).toContain('sisi terpanjang 1600 piksel');
    await panel.press(WINDOW_TEXT.shrink);
    expect(sizes).toEqual([1600, 1200]);
    expect(listed()).toEqual(['piala.jpg (300 byte)']);
  });

  test('of more than 10 MB are sent only smaller; one that cannot be drawn stays as it is', async () => {
    await openForm();
    draws(false);
    await choose(photo('kamera.jpg', 11 * 1024 * 1024));
    await panel.press(WINDOW_TEXT.shrink);
    expect(alert()).toBe(WINDOW_TEXT.notSmaller('kamera.jpg'));
    const before = panel.calls.length;
    await panel.press('Unggah');
    expect(alert()).toBe(FILE_TEXT.tooLarge('kamera.jpg'));
    expect(panel.calls.length).toBe(before);
    draws(true);
    await panel.press(WINDOW_TEXT.shrink);
    await panel.press('Unggah');
    expect(sent((await panel.called(before + 1)).request.file)).toBe('kamera.jpg');
  });
});
