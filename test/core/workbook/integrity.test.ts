// Uji keutuhan: a sound year has no finding, and one changed cell of any stored row is named by its row.
import { checkAllContent } from '../../../src/core/plan/integrity';
import { JEJAK_KEYS } from '../../../src/core/sop/jejak';
import { areaOf, type CellValue, textOf } from '../../../src/core/workbook/cell';
import { checkStored, type Pemeriksaan } from '../../../src/core/workbook/integrity';
import { anchorOf } from '../../../src/core/workbook/log-state';
import { PEGAWAI, REVIU, RINGKASAN } from '../../../src/core/workbook/report-tables';
import { generasiKey, SEALED_TABS, type SealedTab, sealedColumns } from '../../../src/core/workbook/segel';
import { FIRST_ROW } from '../../../src/core/workbook/tab';
import { KONSOLIDASI } from '../../../src/core/workbook/tables';
import { KASUBAG, type PaperBook, sha256 } from '../book';
import { sealedUntilIssued, sealedYear } from '../sealed-year';

const ISSUED = sealedUntilIssued();
const YEAR = sealedYear();

function all(paper: PaperBook): Pemeriksaan {
  return checkAllContent(paper.book(), paper.ctx(KASUBAG));
}

function stored(paper: PaperBook): Pemeriksaan {
  return checkStored(paper.book(), sha256);
}

/** Whether a finding stands at this row of the tab. */
function isNamed({ temuan }: Pemeriksaan, tab: string, row: number): boolean {
  return temuan.some(
    ({ place }) =>
      place?.tab === tab && areaOf(place.a1).row <= row && row < areaOf(place.a1).row + areaOf(place.a1).rows,
  );
}

function other(value: CellValue): CellValue {
  return typeof value === 'number' ? value + 1 : `${value}x`;
}

/** Types another value, looks, and puts the first one back. */
function altered<T>(
  tab: SealedTab | 'reviu' | 'konsolidasi' | 'ringkasan' | 'pegawai',
  row: number,
  key: string,
  look: () => T,
): T {
  const before = YEAR.read(tab, row, key);
  YEAR.type(tab, row, key, other(before));
  const seen = look();
  YEAR.type(tab, row, key, before);
  return seen;
}

const nameOf = (tab: Parameters<typeof altered>[0]) => YEAR.book().refs.get(tab)?.name ?? '';

test.each([
  ['until its final text', ISSUED],
  ['until its follow-ups', YEAR],
] as const)('a sound quarter has no finding %s', (_, paper) => {
  expect(all(paper).temuan.map(({ sentence }) => sentence)).toEqual([]);
});

test('of a sound quarter every kind of row is compared, and nothing is left that cannot be', () => {
  const { sama, takTerbandingkan } = all(ISSUED);
  expect(takTerbandingkan).toEqual([]);
  expect(sama.map(([tab]) => tab).sort()).toEqual(
    [
      'Bukti Dukung',
      'Capaian Pegawai',
      'Konsolidasi',
      'LAKIP',
      'Revisi Target',
      'Reviu',
      'Ringkasan',
      'Riwayat',
      'SAKIP',
      'Salinan',
    ].sort(),
  );
  for (const [tab, count] of sama.filter(
    ([name]) => !['Konsolidasi', 'Ringkasan', 'Capaian Pegawai'].includes(name),
  )) {
    const id = [...ISSUED.book().refs].find(([, { name }]) => name === tab)?.[0] ?? 'jejak';
    expect([tab, count]).toEqual([tab, ISSUED.book().rows(id).length]);
  }
});

/** What kinds of rows a tab has: one of each is altered. */
const KIND: Readonly<Record<SealedTab, string>> = {
  riwayat: 'blok',
  salinan: 'blok',
  bukti: 'tindakan',
  sakip: 'keadaan',
  naskah: 'jenis',
  rekomendasi: 'jenis',
  revisi: 'jenis',
};

function kindsOf(tab: SealedTab): readonly (readonly [kind: string, row: number])[] {
  const kinds = new Map<string, number>();
  for (const { row } of YEAR.book().rows(tab)) {
    const kind = textOf(YEAR.read(tab, row, KIND[tab]));
    if (!kinds.has(kind)) kinds.set(kind, row);
  }
  return [...kinds];
}

test.each(SEALED_TABS)('in every kind of row of %s a change of any cell is named by the row', (tab) => {
  const name = nameOf(tab);
  const missed = kindsOf(tab).flatMap(([kind, row]) =>
    [...sealedColumns(tab).map(({ key }) => key), generasiKey(tab)]
      .filter((key) => !altered(tab, row, key, () => isNamed(stored(YEAR), name, row)))
      .map((key) => `${kind} ${key}`),
  );
  expect(missed).toEqual([]);
  expect(stored(YEAR).temuan).toEqual([]);
});

test('the kinds that are altered are those an office stores', () => {
  expect(SEALED_TABS.map((tab) => [tab, kindsOf(tab).map(([kind]) => kind)])).toEqual([
    ['riwayat', ['program', 'indikator', 'aturan']],
    ['salinan', ['program', 'indikator']],
    ['bukti', ['unggah', 'ganti', 'cabut']],
    ['sakip', ['Terisi', 'Dientri ulang']],
    [
      'naskah',
      ['Dokumen SAKIP', 'Draf LAKIP', 'Naskah final', 'Lembar pengesahan', 'Naskah bertanda tangan'],
    ],
    ['rekomendasi', ['rekomendasi', 'tindak lanjut']],
    ['revisi', ['awal', 'revisi']],
  ]);
});

test("a code of the register that is not its event's is named by its cell", () => {
  const row = FIRST_ROW + 1;
  const { temuan } = altered('naskah', row, 'kode', () => stored(YEAR));
  expect(temuan.map(({ place }) => place?.a1)).toEqual([`D${row}`]);
});

test.each(REVIU.columns.map(({ key }) => key).filter((key) => key !== 'periode'))(
  'an answer changed after its approval in column %s is named by its row',
  (key) => {
    const row = FIRST_ROW + 3;
    expect(altered('reviu', row, key, () => isNamed(stored(YEAR), 'Reviu', row))).toBe(true);
  },
);

test.each([KONSOLIDASI, RINGKASAN, PEGAWAI])(
  'any figure and word of the view $name is held against Riwayat',
  ({ id, name, columns }) => {
    const view = id as 'konsolidasi' | 'ringkasan' | 'pegawai';
    const keys: readonly string[] = columns.map(({ key }) => key);
    const missed = keys
      .filter((key) => !['sakip'].includes(key))
      .filter((key) => {
        const seen = altered(view, FIRST_ROW, key, () => isNamed(all(YEAR), name, FIRST_ROW));
        return !seen;
      });
    expect(missed).toEqual([]);
  },
);

test('a stored number that becomes a text is another cell', () => {
  const row = YEAR.rowOf('riwayat', 'blok', 'indikator');
  const before = YEAR.read('riwayat', row, 'realisasi');
  YEAR.type('riwayat', row, 'realisasi', String(before));
  expect(isNamed(stored(YEAR), 'Riwayat', row)).toBe(true);
  YEAR.type('riwayat', row, 'realisasi', before);
});

test('a row that was taken out is told by its tab and event, and its neighbours are no longer called the same', () => {
  const paper = YEAR.copy();
  const first = paper.rowOf('riwayat', 'blok', 'indikator');
  paper.deleteRows('riwayat', first, 1);
  const found = stored(paper);
  expect(found.temuan.map(({ sentence }) => sentence.slice(0, 40))).toEqual([
    'Tab Riwayat: 1 baris yang dicatat perist',
  ]);
  expect(found.keadaan('riwayat', first)).toBe('tak terbandingkan');
});

test("a row put under another act's generation is foreign there", () => {
  const paper = YEAR.copy();
  const rows = paper.book().rows('sakip');
  const last = (rows[rows.length - 1]?.row ?? 0) + 1;
  const { generasi = '' } = paper.book().committed.find(({ peristiwa }) => peristiwa === 'diajukan') ?? {};
  paper.typeRow('sakip', last, { no: 99, periode: '2026-TW1', kode: 'IKU-1', generasi });
  expect(stored(paper).temuan.map(({ place, severity }) => [place?.a1, severity])).toEqual([
    [`A${last}:P${last}`, 'Wajib diperbaiki'],
  ]);
});

test("what somebody types below a register is told, and stands in nobody's way", () => {
  const paper = YEAR.copy();
  const rows = paper.book().rows('bukti');
  const last = (rows[rows.length - 1]?.row ?? 0) + 1;
  paper.type('bukti', last, 'berkas', 'Catatan saya');
  expect(stored(paper).temuan.map(({ place, severity }) => [place?.a1, severity])).toEqual([
    [`A${last}:U${last}`, 'Catatan'],
  ]);
});

test('a cell beside the log or a register is named', () => {
  const paper = YEAR.copy();
  paper.insertColumn('jejak', '', 'no');
  paper.insertColumn('riwayat', '', 'bidang');
  const typed = (tab: 'jejak' | 'riwayat', column: number) =>
    paper.apply([{ do: 'values', tab, row: FIRST_ROW, column, cells: [['x']] }]);
  typed('jejak', 1);
  typed('riwayat', 3);
  expect(stored(paper).temuan.map(({ place }) => `${place?.tab}!${place?.a1}`)).toEqual([
    `Jejak Audit!A${FIRST_ROW}`,
    `Riwayat!C${FIRST_ROW}`,
  ]);
});

/** The log without its last events, as somebody leaves it who deletes them from the end. */
function cutLog(paper: PaperBook, events: number): void {
  const { jejak } = paper.book();
  paper.deleteRows('jejak', FIRST_ROW + jejak.length - events, events);
}

test('a tail cut off the log is told by what was written after it', () => {
  const paper = ISSUED.copy();
  const { committed } = paper.book();
  const last = committed[committed.length - 1];
  const since = committed.filter(
    ({ no }) => no > (committed.find(({ peristiwa }) => peristiwa === 'lakip_disusun')?.no ?? 0) - 1,
  );
  expect(last?.peristiwa).toBe('naskah_diterbitkan');
  cutLog(paper, since.length);
  const sentences = stored(paper).temuan.map(({ sentence }) => sentence);
  expect(sentences).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Lembar Pimpinan!B\d+: Keputusan ini menyebut kode [0-9A-F]{6}, yang tidak ada/),
      expect.stringMatching(/^LAKIP!A\d+:W\d+: Jejak tidak mengenal baris ini/),
    ]),
  );
});

test('a tail cut off before a consolidation is told by the view written after it', () => {
  const paper = ISSUED.copy();
  const { committed } = paper.book();
  const at = committed.find(({ peristiwa }) => peristiwa === 'dikonsolidasikan')?.no ?? 0;
  cutLog(paper, committed.length - at + 1);
  expect(stored(paper).temuan.map(({ sentence }) => sentence)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('Tab Konsolidasi menampilkan generasi yang tidak ada dalam jejak'),
    ]),
  );
});

test("the anchor in the document's properties tells a tail of one event, and a chain written anew", () => {
  const paper = ISSUED.copy();
  const anchor = anchorOf(paper.book());
  expect(checkStored(paper.book(), sha256, anchor).temuan).toEqual([]);
  cutLog(paper, 1);
  const [lost] = checkStored(paper.book(), sha256, anchor).temuan.filter(({ place }) => place === null);
  expect(lost?.sentence).toContain('Properti dokumen mengingat peristiwa');
});

test('rows from before seals are said to be incomparable, never the same', () => {
  const paper = ISSUED.copy();
  const digest = paper.columnOf('jejak', 'digest');
  expect(digest).toBe(JEJAK_KEYS.indexOf('digest') + 1);
  for (const { row } of paper.book().rows('jejak')) {
    const [bare = ''] = textOf(paper.read('jejak', row, 'digest')).split(' ');
    paper.type('jejak', row, 'digest', bare);
  }
  const { sama, takTerbandingkan, keadaan } = stored(paper);
  expect(sama).toEqual([]);
  expect(takTerbandingkan.map((sentence) => sentence.split(':')[0])).toEqual([
    'Tab Riwayat',
    'Tab Salinan',
    'Tab Bukti Dukung',
    'Tab SAKIP',
    'Tab LAKIP',
    'Tab Revisi Target',
    expect.stringContaining('Daftar periksa'),
  ]);
  expect(keadaan('riwayat', FIRST_ROW)).toBe('tak terbandingkan');
});
