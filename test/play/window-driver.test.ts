// A window driven without a browser: found by its words, wired to the workspace.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { strFromU8, unzipSync } from 'fflate';
import { openWindow, type WindowDriver } from '../../runtime/play/window-driver';
import type { ExecutionRequest, ExecutionResult } from '../../runtime/types';

const html = `<!DOCTYPE html><html><head><style>.gone { display: none }</style></head><body>
<h1>Panel</h1><p>Baris satu<br>lanjut <b>tebal</b></p><p class="gone">tak terlihat</p>
<section><h2>IKP</h2><label for="a">Putusan</label>
<select id="a"><option value="">Pilih…</option><option value="s">Setuju</option></select>
<button id="ikp">Simpan</button></section>
<section><h2>SEK</h2><label>Alasan <textarea id="b"></textarea></label><button id="sek">Simpan</button></section>
<button disabled>Mati</button><button onclick="ask()">Tanya</button><div id="out"></div>
<script>
const out = document.getElementById('out');
const send = (...args) => google.script.run
  .withSuccessHandler((value) => { out.textContent = Array.isArray(value) ? value.join('+') : String(value); })
  .withFailureHandler((error) => { out.setAttribute('role', 'alert'); out.textContent = error.message; });
for (const id of ['ikp', 'sek']) {
  document.getElementById(id).onclick = () =>
    send().simpan(id, { putusan: document.getElementById('a').value, alasan: document.getElementById('b').value });
}
function ask() {
  out.innerHTML = '<div role="alertdialog"><p>Yakin?</p><button>Ya, lanjutkan</button><button>Batal</button></div>';
  out.querySelectorAll('button')[0].onclick = () => send().gagal();
  out.querySelectorAll('button')[1].onclick = () => { out.textContent = crypto.randomUUID(); };
}
</script></body></html>`;

const requests: ExecutionRequest[] = [];
const outcome = (part: Partial<ExecutionResult>): ExecutionResult => ({
  ok: true,
  killed: false,
  calls: [],
  windows: [],
  alerts: [],
  console: [],
  ...part,
});
const user = { email: 'rina@contoh.go.id', locale: 'id' };
let window: WindowDriver;

beforeEach(async () => {
  requests.length = 0;
  window = await openWindow(html, {
    user,
    nextUuid: () => 'id-1',
    workspace: {
      execute: (request) => {
        requests.push(request);
        return request.fn === 'gagal'
          ? outcome({ ok: false, error: { name: 'Exception', message: 'Layanan sibuk' } })
          : outcome({ value: ['ter', 'simpan'] });
      },
    },
  });
});
afterEach(() => window.close());

test('shows what a person can read, and nothing else', () => {
  const text = window.text();
  expect(text.split('\n').slice(0, 3)).toEqual(['Panel', 'Baris satu', 'lanjut tebal']);
  expect(text).not.toContain('tak terlihat');
  expect(text).not.toContain('google.script');
});

test('fills, chooses and presses by label; the call arrives as plain JSON with its person', async () => {
  await window.choose('Putusan', 'Setuju');
  await window.fill('Alasan', 'Lengkap');
  await window.press('Simpan', 'SEK');
  expect(requests).toEqual([
    { user, fn: 'simpan', args: ['sek', { putusan: 's', alasan: 'Lengkap' }], via: 'rpc' },
  ]);
  expect(window.text()).toContain('ter+simpan');
  expect(window.alert()).toBeNull();
});

test('says what there is when a label fits nothing or too much', async () => {
  await expect(window.press('Simpan')).rejects.toThrow('2 tombol bertuliskan "Simpan"');
  await expect(window.press('Kirim')).rejects.toThrow('Yang ada: "Simpan", "Simpan", "Mati", "Tanya"');
  await expect(window.press('Mati')).rejects.toThrow('sedang tidak dapat ditekan');
  await expect(window.press('Simpan', 'TI')).rejects.toThrow('Bagian "TI" tidak ada');
  await expect(window.choose('Putusan', 'Tolak')).rejects.toThrow('Yang ada: "Pilih…", "Setuju"');
  await expect(window.fill('Uraian', '')).rejects.toThrow('Tidak ada isian "Uraian". Yang ada: "Alasan"');
  await expect(window.answer(true)).rejects.toThrow('tidak sedang bertanya');
});

test('answers the question a window asks, and reports a failed call', async () => {
  await window.press('Tanya');
  expect(window.question()).toContain('Yakin?');
  await window.answer(false);
  expect(window.text()).toContain('id-1');
  expect(requests).toHaveLength(0);
  await window.press('Tanya');
  await window.answer(true);
  expect(window.alert()).toBe('Layanan sibuk');
  expect(window.errors()).toEqual(['gagal: Layanan sibuk']);
});

const at = (now: string) => ({ user, now: () => Date.parse(now), nextUuid: () => 'id-1' });
const answering = {
  workspace: {
    execute: (request: ExecutionRequest) => {
      requests.push(request);
      return outcome({});
    },
  },
};

const uploads = `<!DOCTYPE html><html><body>
<label for="tgl">Tanggal dokumen</label><input id="tgl" type="date">
<fieldset><legend>Indikator yang dientri</legend>
<label><input type="checkbox" value="1" checked>IKU-1</label><label><input type="checkbox" value="2">IKU-2</label>
</fieldset>
<label for="f">Pilih berkas bukti</label><input id="f" type="file" multiple style="display:none">
<a href="https://drive.google.com/x" target="_blank">Buka laporan.pdf</a><button>Kirim</button>
<script>
const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const dataUrl = (file) => new Promise((done) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result);
  reader.readAsDataURL(file);
});
document.querySelector('button').onclick = async () => {
  const sent = [];
  for (const file of document.getElementById('f').files) {
    const buffer = await file.arrayBuffer();
    await new Promise((done) => setTimeout(done));
    sent.push([file.name, file.type, file.size, hex(await crypto.subtle.digest('SHA-256', buffer)),
      buffer instanceof ArrayBuffer, (await dataUrl(file)).slice(-8)]);
  }
  document.getElementById('f').value = '';
  const ticked = [...document.querySelectorAll(':checked')].map(({ value }) => value);
  google.script.run.withSuccessHandler(() => google.script.host.close())
    .kirim(sent, ticked, document.getElementById('tgl').value, document.getElementById('f').files.length);
};
</script></body></html>`;

test('files are chosen, read and hashed in the window, boxes ticked, dates typed; then it closes itself', async () => {
  const dialog = await openWindow(uploads, { ...at('2026-04-07T09:00:00+07:00'), ...answering });
  const bytes = new Uint8Array(3_000_000).fill(7);
  await dialog.fill('Tanggal dokumen', '7/4/2026');
  await dialog.tick('Indikator yang dientri', ['IKU-2']);
  await dialog.attach('Pilih berkas', [
    { name: 'besar.pdf', mimeType: 'application/pdf', bytes },
    { name: 'kosong.txt', mimeType: 'text/plain', bytes: new Uint8Array() },
  ]);
  expect(dialog.text().split('\n')).toEqual([
    'Tanggal dokumen [2026-04-07]',
    'Indikator yang dientri',
    '[ ] IKU-1 [x] IKU-2',
    'Pilih berkas bukti Buka laporan.pdf',
    'Kirim',
  ]);
  await dialog.press('Kirim');
  const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
  expect(requests.map(({ args }) => args)).toEqual([
    [
      [
        ['besar.pdf', 'application/pdf', 3_000_000, sha256(bytes), true, 'BwcHBwcH'],
        ['kosong.txt', 'text/plain', 0, sha256(new Uint8Array()), true, ';base64,'],
      ],
      ['2'],
      '2026-04-07',
      0,
    ],
  ]);
  expect(dialog.errors()).toEqual([]);
  expect(dialog.isClosed()).toBe(true);
  dialog.close();
});

test('what does not fit a field is said', async () => {
  const dialog = await openWindow(uploads, { ...at('2026-04-07T09:00:00+07:00'), ...answering });
  await expect(dialog.fill('Tanggal dokumen', '31/2/2026')).rejects.toThrow('bukan tanggal');
  await expect(dialog.tick('Indikator', ['IKU-9'])).rejects.toThrow('Yang ada: "IKU-1", "IKU-2"');
  await expect(dialog.attach('Naskah', [])).rejects.toThrow('Yang ada: "Pilih berkas bukti"');
  await dialog.tick('Indikator', 'semua');
  expect(dialog.text()).toContain('[x] IKU-1 [x] IKU-2');
  dialog.close();
});

test('the docx library builds a document in a window, the same at the same moment of the play', async () => {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { Document, Packer, Paragraph } from 'docx';
        document.querySelector('button').onclick = async () =>
          google.script.run.terima(await Packer.toBase64String(
            new Document({ sections: [{ children: [new Paragraph('Halo, Banyuwangi')] }] })));`,
      resolveDir: join(__dirname, '../..'),
    },
    bundle: true,
    write: false,
    format: 'iife',
  });
  const script = outputFiles[0]?.text.replaceAll('</script', '<\\/script');
  const build = async (moment: string) => {
    const dialog = await openWindow(`<button>Susun</button><script>${script}</script>`, {
      ...at(moment),
      ...answering,
    });
    await dialog.press('Susun');
    expect(dialog.errors()).toEqual([]);
    dialog.close();
    return String(requests.pop()?.args?.[0]);
  };
  const first = await build('2026-04-07T09:00:00+07:00');
  expect(await build('2026-04-07T09:00:00+07:00')).toBe(first);
  expect(await build('2026-04-08T09:00:00+07:00')).not.toBe(first);
  const parts = unzipSync(Buffer.from(first, 'base64'));
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Halo, Banyuwangi');
});
