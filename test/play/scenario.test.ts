// The scenario format: what is read, and how mistakes of an author are named.
import { textFrom, typed } from '../../runtime/play/list-data';
import { ScenarioError } from '../../runtime/play/read-json';
import { readScenario } from '../../runtime/play/read-scenario';
import { momentOf } from '../../runtime/play/scenario';

const frame = {
  nama: 'Uji',
  pemilik: 'kantor@contoh.go.id',
  orang: { kasubag: { email: 'kasubag@contoh.go.id' } },
  mulai: '2026-04-01T08:00:00+07:00',
};
const read = (...langkah: unknown[]) => readScenario(JSON.stringify({ ...frame, langkah }));
const problemOf = (...langkah: unknown[]): string => {
  try {
    read(...langkah);
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
  return '';
};

test('one step may type several cells of one row', () => {
  const [step] = read({
    sebagai: 'kasubag',
    ketik: { tab: 'IKP', baris: 'IKU-1', isi: { Realisasi: '92,5', Penjelasan: 'Baik' } },
  }).langkah;
  expect(step?.action).toEqual({
    kind: 'ketik',
    isian: [
      { place: { tab: 'IKP', baris: 'IKU-1', kolom: 'Realisasi' }, isi: '92,5' },
      { place: { tab: 'IKP', baris: 'IKU-1', kolom: 'Penjelasan' }, isi: 'Baik' },
    ],
  });
});

test('the expectations of a step are told apart by their keys', () => {
  const [step] = read({
    sebagai: 'kasubag',
    harap: [
      { tab: 'Konsolidasi', baris: 'IKU-1', nilai: { Capaian: 141.96, Target: 3.36 } },
      { tab: 'IKP', ada: false },
      { jendela: ['satu', 'dua'] },
    ],
  }).langkah;
  expect(step?.harap.map(({ kind }) => kind)).toEqual(['sel', 'sel', 'tabAda', 'jendela', 'jendela']);
});

test.each([
  ['an unknown key, with a guess', { sebagai: 'kasubag', ketik: { tab: 'A', kolum: 'B', isi: '' } }, 'kolom'],
  ['an unknown action', { sebagai: 'kasubag', terbang: true }, 'langkah 1: kunci "terbang" tidak dikenal'],
  ['two actions in one step', { sebagai: 'kasubag', menu: 'A', hapusTab: 'B' }, 'menu dan hapusTab'],
  ['an action of nobody', { menu: 'Kinerja > A' }, '"sebagai" belum ada'],
  ['somebody who is not listed', { sebagai: 'kadis', menu: 'A' }, '"kadis" tidak ada di "orang"'],
  ['sharing by another than the owner', { sebagai: 'kasubag', bagikan: { kasubag: 'editor' } }, 'pemilik'],
  ['an unknown role', { bagikan: { kasubag: 'penulis' } }, 'editor, pelihat, tidak'],
  ['a time without offset', { waktu: '2026-04-01 08:00' }, 'bukan waktu'],
  ['an empty step', { sebagai: 'kasubag' }, 'tidak ada tindakan'],
  [
    'a missing text',
    { sebagai: 'kasubag', ketik: { tab: 'A', sel: 'A1' } },
    'langkah 1.ketik: "isi" belum ada',
  ],
  [
    'an expectation of nothing',
    { harap: { tab: 'A', baris: 'B', kolom: 'C' } },
    'tepat satu dari isi, memuat',
  ],
  [
    'an expectation of two things',
    { harap: { tab: 'A', sel: 'B1', isi: '', kosong: true } },
    'isi dan kosong',
  ],
  ['a key that does not belong here', { harap: { jejak: 2, sel: 'A1' } }, 'kunci "sel" tidak dikenal'],
  ['a refusal of nothing', { ditolak: 'tidak boleh' }, 'memerlukan tindakan'],
])('%s is named', (_, step, sentence) => {
  expect(problemOf(step)).toContain(sentence);
});

test('a file that is no JSON, or lacks its frame, is said to be so', () => {
  expect(() => readScenario('{')).toThrow(/bukan JSON yang benar/);
  expect(() => readScenario('{}')).toThrow('skenario: "orang" belum ada.');
  expect(() => readScenario(JSON.stringify({ ...frame, orang: { pemilik: { email: 'a@b' } } }))).toThrow(
    'sudah berarti pemilik berkas',
  );
});

test('time can be said relative to the step before', () => {
  expect(momentOf('+2 hari', '2026-04-30T08:00:00+07:00')).toBe('2026-05-02T08:00:00+07:00');
  expect(momentOf('+90 menit', '2026-04-01T23:00:00+07:00')).toBe('2026-04-02T00:30:00+07:00');
  expect(momentOf('2026-04-03T09:00:00+07:00', '2026-04-01T23:00:00+07:00')).toBe(
    '2026-04-03T09:00:00+07:00',
  );
});

test('list values become what somebody types in Indonesia', () => {
  expect(typed(3.36)).toBe('3,36');
  expect(typed(9269885422)).toBe('9269885422');
  expect(typed(null)).toBe('');
  const item = { kode: 'IKU-1', bidang: 'SEK', target_tw: [null, 2.08] };
  expect(textFrom(item, 'target_tw.1')).toBe('2,08');
  expect(textFrom(item, { teks: '2026' })).toBe('2026');
  expect(textFrom(item, { jika: 'target_tw.0', ada: 'ya', tidak: 'tidak' })).toBe('tidak');
  expect(textFrom(item, { jalur: 'bidang', peta: { SEK: 'Sekretariat' } })).toBe('Sekretariat');
  expect(() => textFrom(item, { jalur: 'kode', peta: {} })).toThrow('tidak memuat "IKU-1"');
});
