// Every kind of field: how it is drawn, and what the act carries of it.
import type { Field } from '../../src/core/rpc';
import { WINDOW_TEXT } from '../../src/core/text/window';
import { formOf, type OpenWindow, ok, openPanel, page, refused } from './harness';

let panel: OpenWindow;
afterEach(() => panel.close());

async function openForm(...fields: readonly Field[]): Promise<void> {
  const form = formOf({ act: 'sakip', fields, submits: [{ label: 'Simpan' }] });
  panel = await openPanel();
  await panel.lastCall().answer(ok(page({ blocks: [form] })));
}

async function sentValues(): Promise<unknown> {
  await panel.press('Simpan');
  return panel.lastCall().request.values;
}

test('a short text is one line, a long one an area', async () => {
  await openForm(
    { kind: 'text', name: 'nomor', label: 'Nomor', value: '12/A' },
    { kind: 'text', name: 'alasan', label: 'Alasan', long: true, hint: 'Wajib diisi.' },
  );
  expect([panel.field('Nomor').tagName, panel.field('Alasan').tagName]).toEqual(['INPUT', 'TEXTAREA']);
  await panel.fill('Alasan', 'Baris satu\nbaris dua');
  expect(await sentValues()).toEqual({ nomor: '12/A', alasan: 'Baris satu\nbaris dua' });
});

test('a date is chosen in the browser’s own field and sent as ISO text', async () => {
  await openForm(
    { kind: 'date', name: 'tanggal', label: 'Tanggal dokumen', value: '2026-01-05' },
    { kind: 'date', name: 'batas', label: 'Batas' },
  );
  const field = panel.field('Tanggal dokumen') as HTMLInputElement;
  expect([field.type, field.value]).toEqual(['date', '2026-01-05']);
  await panel.fill('Tanggal dokumen', '2026-12-31');
  expect(await sentValues()).toEqual({ tanggal: '2026-12-31', batas: '' });
});

describe('checks', () => {
  const baris: Field = {
    kind: 'checks',
    name: 'baris',
    label: 'Baris yang sudah dientri',
    options: ['SEK', 'IKP', 'TI'].map((kode) => ({ value: `${kode}|indikator|1`, label: `Bidang ${kode}` })),
  };
  const checked = () => panel.all<HTMLInputElement>('input[type=checkbox]').map((box) => box.checked);
  const all = () => panel.field(WINDOW_TEXT.chooseAll) as HTMLInputElement;

  test('are a group with a name; nothing is chosen in advance', async () => {
    await openForm(baris);
    expect(panel.document.querySelector('fieldset > legend')?.textContent).toBe('Baris yang sudah dientri');
    expect(checked()).toEqual([false, false, false, false]);
    expect(await sentValues()).toEqual({ baris: '' });
  });

  test('are sent in the order of the page, one line each', async () => {
    await openForm(baris);
    await panel.tick('Bidang TI');
    await panel.tick('Bidang SEK');
    expect(all().indeterminate).toBe(true);
    expect(await sentValues()).toEqual({ baris: 'SEK|indikator|1\nTI|indikator|1' });
    await panel.lastCall().answer(refused('Belum dapat.'));
    await panel.tick('Bidang TI');
    expect(await sentValues()).toEqual({ baris: 'SEK|indikator|1' });
  });

  test('"Pilih semua" chooses all and none', async () => {
    await openForm(baris);
    await panel.tick('Pilih semua');
    expect(checked()).toEqual([true, true, true, true]);
    expect(await sentValues()).toEqual({ baris: 'SEK|indikator|1\nIKP|indikator|1\nTI|indikator|1' });
    await panel.lastCall().answer(refused('Belum dapat.'));
    await panel.tick('Bidang IKP');
    expect([all().checked, all().indeterminate]).toEqual([false, true]);
    await panel.tick('Pilih semua');
    await panel.tick('Pilih semua');
    expect(await sentValues()).toEqual({ baris: '' });
  });

  test('start with what the server sent, and forget what is no longer offered', async () => {
    await openForm({ ...baris, value: 'IKP|indikator|1\nSP|indikator|9' });
    expect(checked()).toEqual([false, false, true, false]);
    await panel.tick('Bidang TI');
    expect(await sentValues()).toEqual({ baris: 'IKP|indikator|1\nTI|indikator|1' });
  });

  test('a single one needs no "Pilih semua"', async () => {
    await openForm({ ...baris, options: baris.kind === 'checks' ? baris.options.slice(0, 1) : [] });
    expect(panel.text()).not.toContain(WINDOW_TEXT.chooseAll);
  });
});
