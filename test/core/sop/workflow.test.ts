// The workflow: which state each event leads to, and what becomes of a submitted version.
import { DINAS, type Keadaan } from '../../../src/core/sop/jejak';
import {
  bidangStatus,
  foldJejak,
  isSettled,
  type UnitState,
  type WorkState,
} from '../../../src/core/sop/workflow';
import { event, logOf, STAF_IKP } from '../book';

const TW1 = '2026-TW1';

const START = event('form_diserahkan', 'IKP');
const DIRECTED = event('arahan_diberikan', 'IKP', { langkah: 4 });
const SUBMITTED = event('diajukan', 'IKP', { langkah: 5, pelaku: STAF_IKP });
const APPROVED = event('disetujui', 'IKP', { langkah: 6 });
const RETURNED_AT_6 = event('dikembalikan', 'IKP', { langkah: 6, alasan: 'Bukti kurang' });
const RETURNED_AT_7 = event('dikembalikan', 'IKP', { langkah: 7, alasan: 'Angka tidak cocok' });
const ACCEPTED = event('diterima', 'IKP', { langkah: 7 });
const LEFT_OUT = event('dilewati', 'IKP', { langkah: 7, alasan: 'Terlambat' });
const NOTHING_DUE = event('tidak_jatuh_tempo', 'IKP', { langkah: 3 });
const TO_SUBMITTED = [START, DIRECTED, SUBMITTED];

function after(...events: Parameters<typeof logOf>[0]): WorkState {
  return foldJejak(logOf(events));
}

function stepsOf(state: UnitState, from: number, to: number): readonly Keadaan[] {
  return state.keadaan.slice(from - 1, to);
}

test('before any event the agency carries steps 1 to 3 and 7 to 12, a bidang 4 to 7', () => {
  const state = after();
  expect(state.periode).toBeNull();
  expect(state.unit(TW1, DINAS).keadaan.map((keadaan) => keadaan !== '')).toEqual([
    ...[true, true, true, false, false, false],
    ...[true, true, true, true, true, true],
  ]);
  expect(state.unit(TW1, 'IKP').keadaan.map((keadaan) => keadaan !== '')).toEqual([
    ...[false, false, false, true, true, true],
    ...[true, false, false, false, false, false],
  ]);
});

test.each([
  ['nothing', [], ['Belum mulai', 'Belum mulai', 'Belum mulai']],
  ['the order of the Kepala Dinas', ['pengukuran_dimulai'], ['Selesai', 'Menunggu', 'Belum mulai']],
  ['its forwarding', ['pengukuran_dimulai', 'diteruskan'], ['Selesai', 'Selesai', 'Menunggu']],
  ['the forms', ['pengukuran_dimulai', 'diteruskan', 'form_dibuat'], ['Selesai', 'Selesai', 'Selesai']],
] as const)('the agency after %s', (_, events, steps) => {
  const state = after(...events.map((peristiwa) => event(peristiwa, DINAS)));
  expect(stepsOf(state.unit(TW1, DINAS), 1, 3)).toEqual(steps);
});

test.each([
  ['Berjalan', 'Belum mulai'],
  ['Selesai', 'Menunggu'],
] as const)('a consolidation that leaves step 7 %s leaves step 8 %s', (tujuh, delapan) => {
  const rows = logOf([event('dikonsolidasikan', DINAS, { langkah: 7 })], tujuh);
  expect(stepsOf(foldJejak(rows).unit(TW1, DINAS), 7, 8)).toEqual([tujuh, delapan]);
});

test.each([
  ['its form', [START], ['Menunggu', 'Belum mulai', 'Belum mulai', 'Belum mulai']],
  [
    'a form with nothing due',
    [NOTHING_DUE],
    [
      'Tidak ada yang jatuh tempo',
      'Tidak ada yang jatuh tempo',
      'Tidak ada yang jatuh tempo',
      'Tidak ada yang jatuh tempo',
    ],
  ],
  ['the direction', [START, DIRECTED], ['Selesai', 'Menunggu', 'Belum mulai', 'Belum mulai']],
  ['the submission', TO_SUBMITTED, ['Selesai', 'Selesai', 'Menunggu', 'Belum mulai']],
  ['the approval', [...TO_SUBMITTED, APPROVED], ['Selesai', 'Selesai', 'Selesai', 'Menunggu']],
  [
    'a return at 6',
    [...TO_SUBMITTED, RETURNED_AT_6],
    ['Selesai', 'Perlu diulang', 'Dikembalikan', 'Belum mulai'],
  ],
  [
    'a return at 7, which reopens 6',
    [...TO_SUBMITTED, APPROVED, RETURNED_AT_7],
    ['Selesai', 'Perlu diulang', 'Perlu diulang', 'Dikembalikan'],
  ],
  [
    'a submission after a return at 6',
    [...TO_SUBMITTED, RETURNED_AT_6, SUBMITTED],
    ['Selesai', 'Selesai', 'Menunggu', 'Belum mulai'],
  ],
  [
    'a submission after a return at 7',
    [...TO_SUBMITTED, APPROVED, RETURNED_AT_7, SUBMITTED],
    ['Selesai', 'Selesai', 'Menunggu', 'Belum mulai'],
  ],
  ['the acceptance', [...TO_SUBMITTED, APPROVED, ACCEPTED], ['Selesai', 'Selesai', 'Selesai', 'Selesai']],
  [
    'being left out',
    [START, DIRECTED, LEFT_OUT],
    ['Selesai', 'Menunggu', 'Belum mulai', 'Dilewati dengan keputusan'],
  ],
  [
    'a submission after being left out',
    [START, DIRECTED, LEFT_OUT, SUBMITTED],
    ['Selesai', 'Selesai', 'Menunggu', 'Belum mulai'],
  ],
  [
    'a form made anew after the direction, which still stands',
    [...TO_SUBMITTED, APPROVED, START],
    ['Selesai', 'Perlu diulang', 'Belum mulai', 'Belum mulai'],
  ],
  [
    'a form made anew before the direction',
    [START, START],
    ['Menunggu', 'Belum mulai', 'Belum mulai', 'Belum mulai'],
  ],
  [
    'something falling due after all',
    [NOTHING_DUE, START],
    ['Menunggu', 'Belum mulai', 'Belum mulai', 'Belum mulai'],
  ],
  [
    'inputs copied before a form is remade, which changes no state',
    [START, DIRECTED, event('isian_disalin', 'IKP', { langkah: 3 })],
    ['Selesai', 'Menunggu', 'Belum mulai', 'Belum mulai'],
  ],
] as const)('a bidang after %s', (_, events, steps) => {
  expect(stepsOf(after(...events).unit(TW1, 'IKP'), 4, 7)).toEqual(steps);
});

test.each([
  ['the submission', TO_SUBMITTED, 'menunggu'],
  ['the approval', [...TO_SUBMITTED, APPROVED], 'disetujui'],
  ['a return', [...TO_SUBMITTED, RETURNED_AT_6], 'dikembalikan'],
  ['an approval taken back', [...TO_SUBMITTED, APPROVED, RETURNED_AT_6], 'dikembalikan'],
  ['a return at 7', [...TO_SUBMITTED, APPROVED, RETURNED_AT_7], 'dikembalikan'],
  ['a new submission', [...TO_SUBMITTED, RETURNED_AT_6, SUBMITTED], 'menunggu'],
  ['the acceptance', [...TO_SUBMITTED, APPROVED, ACCEPTED], 'diterima'],
  ['being left out', [...TO_SUBMITTED, APPROVED, LEFT_OUT], 'disetujui'],
  ['a form made anew', [...TO_SUBMITTED, APPROVED, START], undefined],
  ['a form on which nothing is due any more', [...TO_SUBMITTED, NOTHING_DUE], undefined],
] as const)('the version after %s', (_, events, putusan) => {
  expect(after(...events).unit(TW1, 'IKP').versi?.putusan).toBe(putusan);
});

test('every submission is a version with a code of its own, even of the same content', () => {
  const first = logOf(TO_SUBMITTED);
  const second = logOf([...TO_SUBMITTED, RETURNED_AT_6, SUBMITTED]);
  const kode = (rows: typeof first) => foldJejak(rows).unit(TW1, 'IKP').versi?.kode;
  expect(kode(first)).toBe(first[2]?.hash.slice(0, 6).toUpperCase());
  expect(kode(second)).toBe(second[4]?.hash.slice(0, 6).toUpperCase());
  expect(kode(second)).not.toBe(kode(first));
});

test('the reason of a return stands until the next submission', () => {
  const reason = (...events: Parameters<typeof logOf>[0]) => after(...events).unit(TW1, 'IKP').alasanKembali;
  expect(reason(...TO_SUBMITTED)).toBe('');
  expect(reason(...TO_SUBMITTED, RETURNED_AT_6)).toBe('Bukti kurang');
  expect(reason(...TO_SUBMITTED, APPROVED, RETURNED_AT_7)).toBe('Angka tidak cocok');
  expect(reason(...TO_SUBMITTED, RETURNED_AT_6, SUBMITTED)).toBe('');
});

test('a unit of one quarter knows nothing of another, and the quarter measured is the last one opened', () => {
  const state = after(
    event('pengukuran_dimulai', DINAS),
    ...TO_SUBMITTED,
    event('pengukuran_dimulai', DINAS, { periode: '2026-TW2' }),
    event('hak_akses_diterapkan', DINAS, { periode: '' }),
  );
  expect(state.periode).toBe('2026-TW2');
  expect(state.unit(TW1, 'IKP').versi).not.toBeNull();
  expect(state.unit('2026-TW2', 'IKP').versi).toBeNull();
  expect(state.unit(TW1, 'TI').last).toBeNull();
});

test.each([
  ['Belum mulai', [START, DIRECTED], false],
  ['Menunggu', [...TO_SUBMITTED, APPROVED], false],
  ['Dikembalikan', [...TO_SUBMITTED, APPROVED, RETURNED_AT_7], false],
  ['Selesai', [...TO_SUBMITTED, APPROVED, ACCEPTED], true],
  ['Dilewati dengan keputusan', [START, LEFT_OUT], true],
  ['Tidak ada yang jatuh tempo', [NOTHING_DUE], true],
] as const)('step 7 no longer waits for a bidang that is %s: %p', (tujuh, events, settled) => {
  const state = after(...events).unit(TW1, 'IKP');
  expect([state.keadaan[6], isSettled(state)]).toEqual([tujuh, settled]);
});

const UNTOUCHED = { terisi: 2, wajib: 3, berubah: false };
const CHANGED = { ...UNTOUCHED, berubah: true };

test.each([
  ['Belum diisi', [START, DIRECTED], { terisi: 0, wajib: 3, berubah: false }],
  ['Sedang diisi (2 dari 3)', [START, DIRECTED], UNTOUCHED],
  ['Diajukan', TO_SUBMITTED, UNTOUCHED],
  ['Diajukan', TO_SUBMITTED, CHANGED],
  ['Dikembalikan Kepala Bidang', [...TO_SUBMITTED, RETURNED_AT_6], CHANGED],
  ['Disetujui Kepala Bidang', [...TO_SUBMITTED, APPROVED], UNTOUCHED],
  ['Berubah setelah disetujui', [...TO_SUBMITTED, APPROVED], CHANGED],
  ['Dikembalikan Kasubag Program', [...TO_SUBMITTED, APPROVED, RETURNED_AT_7], UNTOUCHED],
  ['Dikonsolidasikan', [...TO_SUBMITTED, APPROVED, ACCEPTED], UNTOUCHED],
  ['Berubah setelah disetujui', [...TO_SUBMITTED, APPROVED, ACCEPTED], CHANGED],
  ['Dilewati dengan keputusan', [...TO_SUBMITTED, APPROVED, LEFT_OUT], CHANGED],
  ['Tidak ada yang jatuh tempo', [NOTHING_DUE], UNTOUCHED],
] as const)('the board says "%s"', (status, events, isian) => {
  expect(bidangStatus(after(...events).unit(TW1, 'IKP'), isian)).toBe(status);
});
