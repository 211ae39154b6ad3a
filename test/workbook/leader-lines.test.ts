// Lembar Pimpinan: what a line offers and says at every turn of a report's way, alike in two engines and in the core.

import { MATTERS } from '../../src/core/plan/matters';
import {
  DINAS,
  type Event,
  type JejakRow,
  jejakCells,
  type Keadaan,
  kodeVersi,
} from '../../src/core/sop/jejak';
import type { Book } from '../../src/core/workbook/book';
import type { CellValue } from '../../src/core/workbook/cell';
import {
  PIMPINAN_LANGKAH,
  type PimpinanLangkah,
  pimpinanFormulas,
} from '../../src/core/workbook/leader-lines';
import { NASKAH, REVIU } from '../../src/core/workbook/report-tables';
import type { TabId, TabSpec } from '../../src/core/workbook/spec';
import { columnOf, FIRST_ROW, type KeyOf, refOfSpec, type TabRef } from '../../src/core/workbook/tab';
import { JEJAK_TAB, PIMPINAN, STATUS } from '../../src/core/workbook/tables';
import { event, KADIS, logOf, SEKRETARIS } from '../core/book';
import { asTyped, firstEngine, SecondEngine, type Sheets, type Typed } from './two-engines';

/** As the blueprint, only shorter: engines look through every row. */
function short<Id extends TabId>(spec: TabSpec<Id>, rows: number): TabRef<Id> {
  return { ...refOfSpec(spec), lastRow: FIRST_ROW + rows - 1 };
}

const TABS = {
  pimpinan: short(PIMPINAN, 20),
  jejak: short(JEJAK_TAB, 40),
  status: short(STATUS, 20),
  naskah: short(NASKAH, 10),
  reviu: short(REVIU, 30),
};

type Cells = Readonly<Record<string, Typed>>;

function sheet(ref: TabRef, rows: readonly Cells[]): readonly (readonly Typed[])[] {
  const blank = ref.keys.map((): Typed => '');
  const lines = Array.from({ length: ref.lastRow - FIRST_ROW + 1 }, (_, index) =>
    ref.keys.map((key): Typed => rows[index]?.[key] ?? ''),
  );
  return [...Array.from({ length: FIRST_ROW - 1 }, () => blank), ...lines];
}

const SHOWN = ['pilihan_setuju', 'pilihan_kembalikan', 'ringkasan', 'tautan'] as const;
type Shown = readonly [setuju: CellValue, kembalikan: CellValue, ringkasan: CellValue, tautan: CellValue];

/** What both engines show on the five lines of TW I; they must agree on every formula of all twenty. */
function linesAfter(
  log: readonly JejakRow[],
  naskah: readonly Cells[] = [],
  hasil: readonly string[] = [],
): ReadonlyMap<PimpinanLangkah, Shown> {
  const lines = PIMPINAN_LANGKAH.flatMap((langkah) => ([1, 2, 3, 4] as const).map((tw) => ({ langkah, tw })));
  const formulas = lines.map(({ langkah }, index) => pimpinanFormulas(TABS, FIRST_ROW + index, langkah));
  const sheets: Sheets = {
    [PIMPINAN.name]: sheet(
      TABS.pimpinan,
      lines.map(({ langkah, tw }, index) => ({
        langkah: asTyped(String(langkah)),
        periode: asTyped(`2026-TW${tw}`),
        ...Object.fromEntries((formulas[index] ?? []).map(({ key, formula }) => [key, formula])),
      })),
    ),
    [JEJAK_TAB.name]: sheet(
      TABS.jejak,
      log.map((row) =>
        Object.fromEntries(
          jejakCells(row, TABS.jejak.keys).map((cell, index) => [
            TABS.jejak.keys[index] ?? '',
            asTyped(cell),
          ]),
        ),
      ),
    ),
    [NASKAH.name]: sheet(TABS.naskah, naskah),
    [REVIU.name]: sheet(
      TABS.reviu,
      hasil.map((word) => ({ periode: asTyped('2026-TW1'), hasil: asTyped(word) })),
    ),
  };
  const first = firstEngine(sheets);
  const second = new SecondEngine(sheets);
  const valueAt = (key: KeyOf<'pimpinan'>, row: number): CellValue =>
    first[PIMPINAN.name]?.[row - 1]?.[columnOf(TABS.pimpinan, key) - 1] ?? '';
  for (const { key, row } of formulas.flat()) {
    const other = second.value(PIMPINAN.name, row - 1, columnOf(TABS.pimpinan, key) - 1);
    expect([row, key, other]).toEqual([row, key, valueAt(key, row)]);
  }
  const book = { committed: log } as Book;
  return new Map(
    PIMPINAN_LANGKAH.map((langkah, index) => {
      const row = FIRST_ROW + index * 4;
      const kode = valueAt('kode', row);
      // A line offers nothing, or exactly the code that a recorded choice must carry.
      expect(['', MATTERS[langkah].kode(book, '2026-TW1')]).toContain(kode);
      const [setuju, kembalikan, ringkasan, tautan] = SHOWN.map((key) => valueAt(key, row));
      return [langkah, [setuju ?? '', kembalikan ?? '', ringkasan ?? '', tautan ?? '']] as const;
    }),
  );
}

const leader = (pelaku: string) =>
  ({ pelaku, peran: pelaku === KADIS ? 'kepala_dinas' : 'sekretaris' }) as const;
const RIGHTS = event('hak_akses_diterapkan', DINAS, { periode: '' });
const OPENED = event('pengukuran_dimulai', DINAS, { langkah: 1, ...leader(KADIS), kanal: 'sel' });
const CANCELLED = event('pembukaan_dibatalkan', DINAS, { langkah: 1, ...leader(KADIS) });
const FORWARDED = event('diteruskan', DINAS, { langkah: 2, ...leader(SEKRETARIS) });
const ENTERED = event('sakip_dientri', DINAS, { langkah: 8 });
const DRAFTED = event('lakip_disusun', DINAS, { langkah: 9 });
const REVIEWED = event('lakip_diperiksa', DINAS, { langkah: 10, ...leader(SEKRETARIS) });
const ISSUED = event('naskah_diterbitkan', DINAS, { langkah: 11 });
const RETURNED_AT_10 = event('lakip_dikembalikan', DINAS, { langkah: 10, ...leader(SEKRETARIS) });
const RETURNED_AT_11 = event('lakip_dikembalikan', DINAS, { langkah: 11, ...leader(KADIS) });
const SIGNED = event('lakip_ditandatangani', DINAS, { langkah: 11, ...leader(KADIS), kanal: 'dokumen' });
const REGISTERED = event('naskah_didaftarkan', DINAS, { langkah: 11 });
const RECOMMENDED = event('rekomendasi_dirancang', DINAS, { langkah: 12 });
const ADOPTED = event('evaluasi_ditetapkan', DINAS, { langkah: 12, ...leader(KADIS), kanal: 'sel' });

const MEASURED = [RIGHTS, OPENED, FORWARDED, ENTERED];
const TO_FINAL = [...MEASURED, DRAFTED, REVIEWED, ISSUED];
const TO_SIGNED = [...TO_FINAL, SIGNED];

/** Code of the last event of this name. */
function codeOf(log: readonly JejakRow[], basis: Event): string {
  const rows = log.filter(({ peristiwa }) => peristiwa === basis.peristiwa);
  return kodeVersi(rows[rows.length - 1]?.hash ?? '');
}

/** Rows of tab LAKIP as drafting and issuing leave them, and the papers that decided on them after. */
function naskahOf(log: readonly JejakRow[]): readonly Cells[] {
  const row = (item: JejakRow, jenis: string): Cells => ({
    kode: asTyped(kodeVersi(item.hash)),
    jenis: asTyped(jenis),
    tautan: asTyped(`https://docs/${item.no}`),
    tautan_pdf: asTyped(jenis === 'Draf LAKIP' ? '' : `https://pdf/${item.no}`),
  });
  const issued = log.flatMap((item) => {
    if (item.peristiwa === 'lakip_disusun') return [row(item, 'Draf LAKIP')];
    return item.peristiwa === 'naskah_diterbitkan' ? [row(item, 'Naskah final')] : [];
  });
  return [...issued, ...issued.map((cells) => ({ ...cells, tautan: 'https://kertas', tautan_pdf: '' }))];
}

const DONE = 'dicatat 01/04/2026 pukul 09.00';

test.each<[string, readonly Event[], PimpinanLangkah, (log: readonly JejakRow[]) => Shown]>([
  ['an empty log', [], 1, () => ['', '', 'Belum dimulai', '']],
  ['the rights', [RIGHTS], 1, (log) => [`Setuju · ${codeOf(log, RIGHTS)}`, '', 'Belum dimulai', '']],
  ['the rights', [RIGHTS], 2, () => ['', '', 'Belum dimulai', '']],
  ['the order', [RIGHTS, OPENED], 1, () => ['', '', `Selesai melalui sel, ${DONE}`, '']],
  [
    'the order',
    [RIGHTS, OPENED],
    2,
    (log) => [`Setuju · ${codeOf(log, OPENED)}`, '', 'Menunggu diteruskan.', ''],
  ],
  [
    'an order taken back',
    [RIGHTS, OPENED, CANCELLED],
    2,
    () => ['', '', 'Status langkah 2: Belum mulai', ''],
  ],
  [
    'an order taken back',
    [RIGHTS, OPENED, FORWARDED, CANCELLED],
    1,
    (log) => [`Setuju · ${codeOf(log, CANCELLED)}`, '', 'Belum dimulai', ''],
  ],
  [
    'an order given again',
    [RIGHTS, OPENED, CANCELLED, OPENED],
    1,
    () => ['', '', `Selesai melalui sel, ${DONE}`, ''],
  ],
  ['the forwarding', MEASURED, 2, () => ['', '', `Selesai melalui panel, ${DONE}`, '']],
  ['the forwarding', MEASURED, 10, () => ['', '', 'Status langkah 10: Belum mulai', '']],
  [
    'the draft',
    [...MEASURED, DRAFTED],
    10,
    (log) => [
      `Setuju · ${codeOf(log, DRAFTED)}`,
      `Kembalikan · ${codeOf(log, DRAFTED)}`,
      `Draf LAKIP ${codeOf(log, DRAFTED)} menunggu diperiksa. Tab Reviu: 3 pernyataan dijawab; ikhtisar eksekutif ditulis pada barisnya.`,
      'https://docs/5',
    ],
  ],
  ['the draft', [...MEASURED, DRAFTED], 11, () => ['', '', 'Status langkah 11: Belum mulai', '']],
  [
    'a return of the draft',
    [...MEASURED, DRAFTED, RETURNED_AT_10],
    10,
    () => ['', '', 'Status langkah 10: Dikembalikan', ''],
  ],
  [
    'another draft',
    [...MEASURED, DRAFTED, RETURNED_AT_10, DRAFTED],
    10,
    (log) => [
      `Setuju · ${codeOf(log, DRAFTED)}`,
      `Kembalikan · ${codeOf(log, DRAFTED)}`,
      `Draf LAKIP ${codeOf(log, DRAFTED)} menunggu diperiksa. Tab Reviu: 3 pernyataan dijawab; ikhtisar eksekutif ditulis pada barisnya.`,
      'https://docs/7',
    ],
  ],
  [
    'the review',
    [...MEASURED, DRAFTED, REVIEWED],
    10,
    () => ['', '', `Selesai melalui panel, ${DONE}`, 'https://docs/5'],
  ],
  [
    'the review, nothing issued yet',
    [...MEASURED, DRAFTED, REVIEWED],
    11,
    () => ['', '', 'Menunggu naskah final dari Kasubag Program.', ''],
  ],
  [
    'the final text',
    TO_FINAL,
    11,
    (log) => [
      `Setuju · ${codeOf(log, ISSUED)}`,
      `Kembalikan · ${codeOf(log, ISSUED)}`,
      `Naskah final LAKIP ${codeOf(log, ISSUED)} menunggu tanda tangan. Buka naskahnya lebih dahulu.`,
      'https://pdf/7',
    ],
  ],
  [
    'a return of the final text',
    [...TO_FINAL, RETURNED_AT_11],
    11,
    () => ['', '', 'Status langkah 11: Dikembalikan', ''],
  ],
  [
    'a return of the final text',
    [...TO_FINAL, RETURNED_AT_11],
    10,
    (log) => [
      `Setuju · ${codeOf(log, DRAFTED)}`,
      `Kembalikan · ${codeOf(log, DRAFTED)}`,
      `Draf LAKIP ${codeOf(log, DRAFTED)} menunggu diperiksa. Tab Reviu: 3 pernyataan dijawab; ikhtisar eksekutif ditulis pada barisnya.`,
      'https://docs/5',
    ],
  ],
  [
    'another review, whose final text is not issued yet',
    [...TO_FINAL, RETURNED_AT_11, REVIEWED],
    11,
    () => ['', '', 'Menunggu naskah final dari Kasubag Program.', ''],
  ],
  [
    'another final text',
    [...TO_FINAL, RETURNED_AT_11, REVIEWED, ISSUED],
    11,
    (log) => [
      `Setuju · ${codeOf(log, ISSUED)}`,
      `Kembalikan · ${codeOf(log, ISSUED)}`,
      `Naskah final LAKIP ${codeOf(log, ISSUED)} menunggu tanda tangan. Buka naskahnya lebih dahulu.`,
      'https://pdf/10',
    ],
  ],
  ['the signature', TO_SIGNED, 11, () => ['', '', `Selesai berdasarkan dokumen, ${DONE}`, 'https://pdf/7']],
  [
    'one more copy of what is signed',
    [...TO_SIGNED, REGISTERED],
    11,
    () => ['', '', `Selesai berdasarkan dokumen, ${DONE}`, 'https://pdf/7'],
  ],
  ['the signature', TO_SIGNED, 12, () => ['', '', 'Menunggu rancangan rekomendasi.', '']],
  [
    'the draft of recommendations',
    [...TO_SIGNED, RECOMMENDED],
    12,
    (log) => [
      `Setuju · ${codeOf(log, RECOMMENDED)}`,
      '',
      `Rancangan rekomendasi ${codeOf(log, RECOMMENDED)} menunggu ditetapkan. Isinya di tab Rekomendasi.`,
      '',
    ],
  ],
  [
    'the adoption',
    [...TO_SIGNED, RECOMMENDED, ADOPTED],
    12,
    () => ['', '', `Selesai melalui sel, ${DONE}`, ''],
  ],
])('after %s', (_, events, langkah, expected) => {
  const log = logOf(events, 'Selesai' satisfies Keadaan);
  const lines = linesAfter(log, naskahOf(log), ['', 'Ya', 'Tidak', 'Tidak relevan', 'ya ya', 'Tidak?']);
  expect(lines.get(langkah)).toEqual(expected(log));
});

test('another quarter’s report changes nothing on the lines of this one', () => {
  const other = TO_SIGNED.slice(1).map((item): Event => ({ ...item, periode: '2026-TW2' }));
  const log = logOf([...TO_FINAL, ...other], 'Selesai');
  const alone = logOf(TO_FINAL, 'Selesai');
  expect(linesAfter(log, naskahOf(log)).get(11)).toEqual(linesAfter(alone, naskahOf(alone)).get(11));
});

test('a quarter that was passed over waits for nobody once a later one is measured', () => {
  const later: Event = { ...OPENED, periode: '2026-TW2' };
  expect(linesAfter(logOf([RIGHTS])).get(1)?.[0]).toMatch(/^Setuju · /);
  expect(linesAfter(logOf([RIGHTS, later])).get(1)?.[0]).toBe('');
});
