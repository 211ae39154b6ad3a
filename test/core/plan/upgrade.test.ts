// Older workbooks on paper: each kind of change, cut off and begun again.
import type { Write } from '../../../src/core/layout/write';
import { type Change, MIGRATIONS, type Migration } from '../../../src/core/plan/migrations';
import { isFilling, planUpgrade } from '../../../src/core/plan/upgrade';
import type { CellValue } from '../../../src/core/workbook/cell';
import type { RawWorkbook } from '../../../src/core/workbook/decode-tables';
import { FORM_COLUMNS } from '../../../src/core/workbook/form-columns';
import type { TabId } from '../../../src/core/workbook/spec';
import { SCHEMA_VERSION, TABLES } from '../../../src/core/workbook/tables';

const PERSONIL = TABLES.find(({ id }) => id === 'personil')?.columns.map(({ key }) => key) ?? [];

/** A workbook of one tab with these keys, and below them one row of text a column. */
function workbook(id: TabId, keys: readonly string[], schema = 1): RawWorkbook {
  const typed = keys.map((key) => (key === '' ? '' : `isi ${key}`));
  const values: readonly (readonly CellValue[])[] = [keys, [], [], [], typed];
  return {
    tabs: [{ id, name: 'Tab', maxRows: 10, grid: { values } }],
    owner: 'kantor@contoh.go.id',
    schema,
    locale: 'id_ID',
  };
}

/** What Google makes of the writes, as far as columns go. */
function carriedOut(raw: RawWorkbook, writes: readonly Write[]): RawWorkbook {
  const lines = (raw.tabs[0]?.grid?.values ?? []).map((line) => [...line]);
  for (const write of writes) {
    for (const line of lines) {
      if (write.do === 'insert-column') line.splice(write.column - 1, 0, '');
      if (write.do === 'move-column') line.splice(write.to - 1, 0, ...line.splice(write.from - 1, 1));
    }
    if (write.do !== 'values') continue;
    const line = lines[write.row - 1] ?? [];
    line[write.column - 1] = String(write.cells[0]?.[0]);
  }
  return { ...raw, tabs: raw.tabs.map((tab) => ({ ...tab, grid: { values: lines } })) };
}

const step = (...changes: readonly Change[]): readonly Migration[] => [{ to: 2, changes }];

const keysOf = (raw: RawWorkbook) => raw.tabs[0]?.grid?.values[0];
const typedOf = (raw: RawWorkbook) => raw.tabs[0]?.grid?.values[4];

function upgraded(raw: RawWorkbook, migrations: readonly Migration[]): RawWorkbook {
  return carriedOut(raw, planUpgrade(raw, migrations, 2)?.writes ?? []);
}

const without = (key: string) => PERSONIL.filter((other) => other !== key);

test('a column is put in behind the one before it, and nothing typed moves out of its column', () => {
  const keys = ['asing', ...without('peran')];
  const after = upgraded(workbook('personil', keys), step({ do: 'add', tab: 'personil', key: 'peran' }));
  expect(keysOf(after)).toEqual(['asing', ...PERSONIL]);
  expect(typedOf(after)).toEqual([
    'isi asing',
    ...PERSONIL.map((key) => (key === 'peran' ? '' : `isi ${key}`)),
  ]);
});

test('a column keeps its place and its content under its new name', () => {
  const keys = PERSONIL.map((key) => (key === 'email' ? 'surel' : key));
  const after = upgraded(
    workbook('personil', keys),
    step({ do: 'rename', tab: 'personil', from: 'surel', to: 'email' }),
  );
  expect(keysOf(after)).toEqual(PERSONIL);
  expect(typedOf(after)?.[PERSONIL.indexOf('email')]).toBe('isi surel');
});

test('a column goes to its place with its content', () => {
  const keys = [...without('email'), 'email'];
  const after = upgraded(workbook('personil', keys), step({ do: 'move', tab: 'personil', key: 'email' }));
  expect(keysOf(after)).toEqual(PERSONIL);
  expect(typedOf(after)).toEqual(PERSONIL.map((key) => `isi ${key}`));
});

const ALL = step(
  { do: 'rename', tab: 'personil', from: 'surel', to: 'email' },
  { do: 'add', tab: 'personil', key: 'peran' },
  { do: 'move', tab: 'personil', key: 'email' },
);

test('cut off after any write, the next run ends as one clean run', () => {
  const keys = [...without('email').filter((key) => key !== 'peran'), 'surel'];
  const start = workbook('personil', keys);
  const clean = upgraded(start, ALL);
  const { length } = planUpgrade(start, ALL, 2)?.writes ?? [];
  expect(length).toBe(4);
  for (let cut = 0; cut <= length; cut += 1) {
    const broken = carriedOut(start, (planUpgrade(start, ALL, 2)?.writes ?? []).slice(0, cut));
    expect(upgraded(broken, ALL)).toEqual(clean);
  }
  expect(planUpgrade(clean, ALL, 2)?.writes).toEqual([]);
});

test('a tab that is not there, and one of another name, are left to Siapkan', () => {
  const plan = planUpgrade(workbook('bidang', ['kode']), ALL, 2);
  expect(plan).toMatchObject({ writes: [], backups: [] });
});

test('several versions are carried through in their order', () => {
  const migrations: readonly Migration[] = [
    { to: 2, changes: [{ do: 'rename', tab: 'personil', from: 'surel', to: 'pos' }] },
    { to: 3, changes: [{ do: 'rename', tab: 'personil', from: 'pos', to: 'email' }] },
  ];
  const keys = PERSONIL.map((key) => (key === 'email' ? 'surel' : key));
  expect(
    keysOf(
      carriedOut(
        workbook('personil', keys),
        planUpgrade(workbook('personil', keys), migrations, 3)?.writes ?? [],
      ),
    ),
  ).toEqual(PERSONIL);
  const half = workbook(
    'personil',
    PERSONIL.map((key) => (key === 'email' ? 'pos' : key)),
    2,
  );
  expect(keysOf(carriedOut(half, planUpgrade(half, migrations, 3)?.writes ?? []))).toEqual(PERSONIL);
});

test('what is copied first is every value of the tab, and no text of it is a formula elsewhere', () => {
  const raw = workbook('personil', without('peran'));
  const grid = {
    values: [
      ['kode', 'nilai'],
      ['=1+1', 1.5],
      ['a "b", c', true],
    ],
  };
  const plan = planUpgrade({ ...raw, tabs: raw.tabs.map((tab) => ({ ...tab, grid })) }, ALL, 2);
  expect(plan?.backups).toEqual([
    { name: 'Cadangan skema 1 · Tab', csv: 'kode,nilai\r\n\u200d=1+1,1.5\r\n"a ""b"", c",true' },
  ]);
});

test('only columns of the upgrade are filled by it', () => {
  const raw = workbook(
    'form:IKP',
    FORM_COLUMNS.map(({ key }) => key),
  );
  const plan = planUpgrade(raw, step({ do: 'rewrite', tab: 'form:*' }), 2);
  const column = FORM_COLUMNS.findIndex(({ key }) => key === 'berubah') + 1;
  const values = (at: number): Write => ({
    do: 'values',
    tab: 'form:IKP',
    row: 14,
    column: at,
    cells: [['x']],
  });
  expect(plan && [column, 2].map((at) => isFilling(raw, plan, values(at)))).toEqual([true, false]);
});

test('nothing is planned for a workbook of today, of tomorrow, or for none', () => {
  for (const schema of [SCHEMA_VERSION, SCHEMA_VERSION + 1]) {
    expect(planUpgrade({ ...workbook('personil', PERSONIL), schema })).toBeNull();
  }
  expect(planUpgrade({ ...workbook('personil', PERSONIL), schema: null })).toBeNull();
});

test('the migrations lead one by one to the schema of today, and name columns there are', () => {
  expect(MIGRATIONS.map(({ to }) => to)).toEqual(
    Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 2),
  );
  const later = new Set(
    MIGRATIONS.flatMap(({ changes }) => changes.flatMap((change) => ('from' in change ? [change.from] : []))),
  );
  for (const change of MIGRATIONS.flatMap(({ changes }) => changes)) {
    if (change.do === 'drop') {
      expect(FORM_COLUMNS.some((column) => column.key === change.key)).toBe(false);
      continue;
    }
    if (!('key' in change || 'to' in change)) continue;
    const key = 'to' in change ? change.to : change.key;
    const spec =
      change.tab === 'form:*' ? FORM_COLUMNS : (TABLES.find(({ id }) => id === change.tab)?.columns ?? []);
    expect(later.has(key) || spec.some((column) => column.key === key)).toBe(true);
  }
});
