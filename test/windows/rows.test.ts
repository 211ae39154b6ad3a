// Rows of a form in the panel: folded by what they need, searched, and what is missing said at its field.
import type { Block, Page, RowGroup, RowItem } from '../../src/core/rpc';
import { WINDOW_TEXT } from '../../src/core/text/window';
import { formOf, type OpenWindow, ok, openPanel, page } from './harness';

let panel: OpenWindow;
afterEach(() => panel.close());

async function opened(...blocks: readonly Block[]): Promise<void> {
  panel = await openPanel();
  const part: Partial<Page> = { blocks };
  await panel.lastCall().answer(ok(page(part)));
}

const rowOf = (kode: string, more: Partial<RowItem> = {}): RowItem => ({
  kode,
  name: `Indikator ${kode}`,
  figures: 'Target 10 · realisasi 8 · 80,00 %',
  marks: [],
  details: [],
  open: false,
  ...more,
});

const codes = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `IKU-${from + index}`);

const wrong: RowGroup = {
  label: 'Wajib diperbaiki',
  tone: 'bahaya',
  needsAction: true,
  open: true,
  rows: codes(1, 2).map((kode) =>
    rowOf(kode, {
      marks: [{ text: 'Bukan angka', tone: 'bahaya' }],
      cell: { tab: 'IKP', a1: `M${kode.slice(4)}` },
      details: [{ text: 'IKP!M1: "delapan" bukan angka.', badge: 'Wajib diperbaiki' }],
    }),
  ),
};
const sound: RowGroup = {
  label: 'Lengkap',
  tone: 'baik',
  needsAction: false,
  open: false,
  rows: codes(3, 40).map((kode) => rowOf(kode)),
};

const groups = () =>
  panel
    .all<HTMLDetailsElement>('.group')
    .map((group) => [group.querySelector('summary')?.textContent, group.open]);

describe('forty rows', () => {
  test('are seen by how many there are of each kind; the pressing ones are unfolded', async () => {
    await opened({ kind: 'rows', groups: [wrong, sound] });
    expect(groups()).toEqual([
      ['Wajib diperbaiki (2)', true],
      ['Lengkap (38)', false],
    ]);
  });

  test('are found by code or name, and then unfolded; screen readers are told how many', async () => {
    await opened({ kind: 'rows', groups: [wrong, sound] });
    await panel.fill(WINDOW_TEXT.search, 'iku-17');
    expect(groups()).toEqual([['Lengkap (1)', true]]);
    expect(panel.document.querySelector('.filter [role=status]')?.textContent).toBe('1 dari 40 baris');
    await panel.fill(WINDOW_TEXT.search, 'indikator 39');
    expect(panel.all('.row b').map((each) => each.textContent)).toEqual(['IKU-39']);
    await panel.fill(WINDOW_TEXT.search, 'tidak ada');
    expect(groups()).toEqual([]);
    await panel.fill(WINDOW_TEXT.search, '');
    expect(groups()).toHaveLength(2);
  });

  test('can be left out where they need nothing', async () => {
    await opened({ kind: 'rows', groups: [wrong, sound] });
    await panel.tick(WINDOW_TEXT.onlyAction);
    expect(groups()).toEqual([['Wajib diperbaiki (2)', true]]);
  });

  test('lead to their cell', async () => {
    await opened({ kind: 'rows', groups: [wrong] });
    panel.all<HTMLButtonElement>('.go')[1]?.click();
    expect(panel.lastCall()).toMatchObject({ name: 'showCell', request: { tab: 'IKP', a1: 'M2' } });
    await panel.lastCall().answer(ok(null));
    expect(panel.all('.go').map((each) => each.getAttribute('aria-current'))).toEqual([null, 'location']);
  });

  test('few rows need no search', async () => {
    await opened({ kind: 'rows', groups: [wrong] });
    expect(panel.document.querySelector('input[type=search]')).toBeNull();
  });
});

test('a part of the page is folded under a heading with its count', async () => {
  await opened({
    kind: 'fold',
    label: 'IKP · Diajukan',
    note: '2 wajib diperbaiki',
    tone: 'bahaya',
    open: false,
    blocks: [{ kind: 'paragraph', text: 'Di dalam.' }],
  });
  const fold = panel.document.querySelector<HTMLDetailsElement>('.fold');
  expect([
    fold?.open,
    fold?.querySelector('h3')?.textContent,
    fold?.querySelector('.note')?.textContent,
  ]).toEqual([false, 'IKP · Diajukan', '2 wajib diperbaiki']);
  expect(fold?.textContent).toContain('Di dalam.');
});

describe('what is missing', () => {
  const decision = formOf({
    act: 'putuskan',
    subject: { bidang: 'IKP', kode: '7F3A2C' },
    fields: [{ kind: 'text', name: 'alasan', label: 'Alasan', hint: 'Wajib bila dikembalikan.' }],
    submits: [
      { label: 'Setuju', confirm: 'Setujui?' },
      { label: 'Kembalikan', needs: ['alasan'], confirm: 'Kembalikan?' },
    ],
  });

  test('is said at its field before the question is asked, and the keyboard is taken there', async () => {
    await opened(decision);
    await panel.press('Kembalikan');
    const field = panel.field('Alasan');
    expect(panel.document.querySelector('.question')).toBeNull();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(panel.document.activeElement).toBe(field);
    const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => panel.document.getElementById(id)?.textContent)).toEqual([
      'Wajib bila dikembalikan.',
      WINDOW_TEXT.needed,
    ]);
    await panel.fill('Alasan', 'Angka belum sesuai bukti.');
    expect(field.getAttribute('aria-invalid')).toBeNull();
    await panel.press('Kembalikan');
    expect(panel.document.querySelector('.question')?.textContent).toContain('Kembalikan?');
    expect(panel.calls).toHaveLength(1);
  });

  test('is missing only for what needs it', async () => {
    await opened(decision);
    await panel.press('Setuju');
    expect(panel.document.querySelector('.question')?.textContent).toContain('Setujui?');
  });

  test('a field that is not shown is not missed', async () => {
    const form = formOf({
      act: 'konsolidasi',
      fields: [
        {
          kind: 'choice',
          name: 'putusan:IKP',
          label: 'Putusan IKP',
          value: 'terima',
          options: ['terima', 'kembalikan'].map((value) => ({ value, label: value.toUpperCase() })),
        },
        {
          kind: 'text',
          name: 'alasan:IKP',
          label: 'Alasan IKP',
          needed: true,
          when: { field: 'putusan:IKP', among: ['kembalikan'] },
        },
      ],
      submits: [{ label: 'Konsolidasikan', confirm: 'Konsolidasikan? IKP: {putusan:IKP}.' }],
    });
    await opened(form);
    await panel.press('Konsolidasikan');
    expect(panel.document.querySelector('.question p')?.textContent).toBe('Konsolidasikan? IKP: TERIMA.');
    await panel.fill('Putusan IKP', 'kembalikan');
    await panel.press('Konsolidasikan');
    expect(panel.document.querySelector('.question')).toBeNull();
    expect(panel.text()).toContain(WINDOW_TEXT.needed);
  });

  test.each([
    ['one', [decision], true],
    ['two', [decision, formOf({ act: 'ajukan', fields: [], submits: [{ label: 'Ajukan' }] })], false],
  ])('buttons of %s form stay in reach wherever the page stands: %#', async (_, blocks, isDocked) => {
    await opened(...blocks);
    expect(panel.document.querySelector('.form')?.classList.contains('docked')).toBe(isDocked);
  });
});
