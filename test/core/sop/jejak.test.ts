// The log's rows: how they chain, what their hashes cover, and how they survive their way through cells.
import {
  chainBlock,
  committedRows,
  DINAS,
  FIRST_HASH,
  hashOf,
  JEJAK_KEYS,
  type JejakRow,
  jejakCells,
  kodeVersi,
  parseJejak,
} from '../../../src/core/sop/jejak';
import { event, logOf, sha256 } from '../book';

const ROWS = logOf([
  event('pengukuran_dimulai', DINAS, { langkah: 1 }),
  event('diteruskan', DINAS, { langkah: 2, alasan: 'Mohon hari ini.' }),
]);
const [first, second] = ROWS;
if (!first || !second) throw new Error('A log of two events has two rows');

/** A row as it is read back from the sheet: texts by key. */
function cellsOf(row: JejakRow): Record<string, string> {
  const cells = jejakCells(row, JEJAK_KEYS);
  return Object.fromEntries(JEJAK_KEYS.map((key, index) => [key, String(cells[index])]));
}

test('rows are numbered from 1, and each is bound to the one before', () => {
  expect(ROWS.map(({ no }) => no)).toEqual([1, 2]);
  expect(first.hashSebelum).toBe(FIRST_HASH);
  expect(second.hashSebelum).toBe(first.hash);
});

test('a hash is SHA-256 of the hash before and of the RFC 8785 JSON of the other columns as texts', () => {
  const states = Array.from({ length: 12 }, (_, index) => `"keadaan_${index + 1}"`)
    .sort()
    .map((key) => `${key}:"${first.keadaan[Number(key.slice(9, -1)) - 1] ?? ''}"`)
    .join(',');
  const json = `{"alasan":"","digest":"d-1","generasi":"g-1","id_permintaan":"p-1","jumlah":"1","kanal":"panel",${states},"kode":"","langkah":"1","no":"1","pelaku":"kasubag@contoh.go.id","pencatat":"kasubag@contoh.go.id","peran":"kasubag_program","periode":"2026-TW1","peristiwa":"pengukuran_dimulai","unit":"DINAS","waktu":"2026-04-01T09:00:00+07:00"}`;
  expect(first.hash).toBe(sha256(FIRST_HASH + json));
});

test.each([
  ['no', { no: 9 }],
  ['waktu', { waktu: '2026-04-02T09:00:00+07:00' }],
  ['peristiwa', { peristiwa: 'diajukan' }],
  ['periode', { periode: '2026-TW2' }],
  ['unit', { unit: 'IKP' }],
  ['langkah', { langkah: 3 }],
  ['pelaku', { pelaku: 'orang.lain@contoh.go.id' }],
  ['peran', { peran: 'sekretaris' }],
  ['pencatat', { pencatat: 'orang.lain@contoh.go.id' }],
  ['kanal', { kanal: 'sel' }],
  ['id_permintaan', { idPermintaan: 'lain' }],
  ['generasi', { generasi: 'lain' }],
  ['jumlah', { jumlah: 2 }],
  ['digest', { digest: 'lain' }],
  ['kode', { kode: 'ABCDEF' }],
  ['keadaan_2', { keadaan: second.keadaan.map((keadaan, index) => (index === 1 ? 'Berjalan' : keadaan)) }],
  ['alasan', { alasan: '' }],
  ['hash_sebelum', { hashSebelum: FIRST_HASH }],
] as const)('the hash covers %s', (_, change) => {
  expect(hashOf({ ...second, ...change }, sha256)).not.toBe(second.hash);
  expect(hashOf(second, sha256)).toBe(second.hash);
});

test('a block is chained in order and shares request, generation, count and digest', () => {
  const block = {
    idPermintaan: 'p-9',
    generasi: 'g-9',
    digest: 'd-9',
    segel: '',
    events: [event('diterima', 'IKP'), event('diterima', 'TI')].map((item) => ({ ...item, keadaan: [] })),
  };
  const rows = chainBlock(block, second, '2026-04-02T09:00:00+07:00', sha256);
  expect(rows.map(({ no, unit }) => `${no} ${unit}`)).toEqual(['3 IKP', '4 TI']);
  expect(rows.map(({ hashSebelum }) => hashSebelum)).toEqual([second.hash, rows[0]?.hash]);
  expect(
    new Set(rows.map((row) => `${row.idPermintaan} ${row.generasi} ${row.jumlah} ${row.digest}`)),
  ).toEqual(new Set(['p-9 g-9 2 d-9']));
});

test('a block with fewer rows than its count was never committed', () => {
  const block = {
    idPermintaan: 'p-9',
    generasi: 'g-9',
    digest: 'd-9',
    segel: '',
    events: [event('diterima', 'IKP'), event('diterima', 'TI')].map((item) => ({ ...item, keadaan: [] })),
  };
  const whole = [...ROWS, ...chainBlock(block, second, 'kapan', sha256)];
  expect(committedRows(whole)).toEqual(whole);
  expect(committedRows(whole.slice(0, 3))).toEqual(ROWS);
});

test('a seal stands behind the digest in its cell, and comes back from there', () => {
  const sealed = { ...second, segel: 'bukti:abc:0001 reviu@2026-TW1:def:0002.0003' };
  const cells = jejakCells(sealed, JEJAK_KEYS).map(String);
  const read = parseJejak(Object.fromEntries(JEJAK_KEYS.map((key, index) => [key, cells[index] ?? ''])));
  expect([read?.digest, read?.segel]).toEqual([second.digest, sealed.segel]);
  expect(hashOf(sealed, sha256)).not.toBe(second.hash);
});

test('a row comes back from its cells as it was', () => {
  expect(ROWS.map((row) => parseJejak(cellsOf(row)))).toEqual(ROWS);
});

test.each([
  '=IMPORTXML("https://contoh.id";"//a")',
  '<script>alert(1)</script>',
  "'abc",
  '+6281234567890',
  'baris satu\nbaris dua',
  '🧾'.repeat(60),
])('the reason %p survives its way through cells', (alasan) => {
  const [row] = logOf([event('dikembalikan', 'IKP', { langkah: 6, alasan })]);
  expect(row && parseJejak(cellsOf(row))?.alasan).toBe(alasan);
});

test.each([
  ['an unknown event', { peristiwa: 'dihapus' }],
  ['no event', { peristiwa: '' }],
  ['a number that is none', { no: 'dua' }],
  ['a number below 1', { no: '0' }],
  ['a fraction', { no: '1.5' }],
])('cells with %s are no row', (_, change) => {
  expect(parseJejak({ ...cellsOf(first), ...change })).toBeNull();
});

test('`urut` repeats the number as a number, for the formulas that look rows up', () => {
  expect(jejakCells(second, ['no', 'urut'])).toEqual(['2', 2]);
});

test('the code of a version is the first six hex digits, in capitals', () => {
  expect(kodeVersi('7f3a2cdd0011')).toBe('7F3A2C');
});
