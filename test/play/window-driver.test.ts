// A window driven without a browser: found by its words, wired to the workspace.
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
  await expect(window.fill('Uraian', '')).rejects.toThrow('Tidak ada isian "Uraian". Yang ada: "Alasan');
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
