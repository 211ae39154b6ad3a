// Step 7: a verdict per bidang, one generation of everything accepted so far, and the view made from it.
import { unfinishedView } from '../../../src/core/plan/consolidate';
import { lateDays } from '../../../src/core/plan/giliran';
import { committedRiwayat } from '../../../src/core/workbook/riwayat';
import { indikator, KASUBAG, messageOf, PaperBook, person, REFERENCE, type Row } from '../book';

const TW1 = '2026-TW1';
const LEAVE = { putusan: 'lewati', alasan: 'Terlambat dua hari kerja' } as const;

/** SEK and IKP approved, TI still filling, SP with nothing due. */
function ready(): PaperBook {
  const paper = PaperBook.opened();
  paper.approved('SEK');
  paper.approved('IKP');
  return paper;
}

function riwayat(paper: PaperBook): readonly string[] {
  return committedRiwayat(paper.book(), TW1).map(({ bidang, kode }) => `${bidang} ${kode}`);
}

const step = (paper: PaperBook, unit: string, nomor: number) => paper.state(unit).keadaan[nomor - 1];

/** Of a bidang with nothing due the rows stand there all the same. */
const IDLE = 'SP IKU-4';

test('accepted bidang are committed together, the others are named', () => {
  const paper = ready();
  const outcome = paper.consolidate({ SEK: {}, IKP: {} });
  expect(messageOf(outcome)).toBe(
    'planned: Konsolidasi Triwulan I Tahun 2026 selesai. Diterima: SEK, IKP. Belum ikut: TI.',
  );
  expect(riwayat(paper)).toEqual(['SEK 1.01', 'IKP IKU-1', 'IKP IKU-2', 'IKP 2.16', IDLE]);
  expect([
    step(paper, 'SEK', 7),
    step(paper, 'IKP', 7),
    step(paper, 'TI', 7),
    step(paper, 'DINAS', 7),
  ]).toEqual(['Selesai', 'Selesai', 'Belum mulai', 'Berjalan']);
  const events = outcome.kind === 'planned' ? outcome.stages[0]?.commit?.events : [];
  expect(events?.map(({ unit, peristiwa }) => `${unit} ${peristiwa}`)).toEqual([
    'SEK diterima',
    'IKP diterima',
    'DINAS dikonsolidasikan',
  ]);
});

test('Riwayat of a later run holds every bidang accepted so far, in the order of the bidang', () => {
  const paper = PaperBook.opened();
  paper.approved('IKP');
  paper.consolidate({ IKP: {} });
  const first = committedRiwayat(paper.book(), TW1)[0]?.generasi;
  paper.approved('SEK');
  paper.approved('TI');
  paper.consolidate({ SEK: {}, TI: {} });
  expect(riwayat(paper)).toEqual(['SEK 1.01', 'IKP IKU-1', 'IKP IKU-2', 'IKP 2.16', 'TI IKU-3', IDLE]);
  expect(committedRiwayat(paper.book(), TW1)[0]?.generasi).not.toBe(first);
  expect([step(paper, 'DINAS', 7), step(paper, 'DINAS', 8)]).toEqual(['Selesai', 'Menunggu']);
});

test('what was accepted stays as it was accepted, whatever the form says later', () => {
  const paper = ready();
  paper.consolidate({ IKP: {} });
  paper.fill('IKP', 'IKU-1', { realisasi: 99 });
  paper.consolidate({ SEK: {} });
  const row = committedRiwayat(paper.book(), TW1).find(({ kode }) => kode === 'IKU-1');
  expect(row).toMatchObject({ realisasi: 8, capaian: 40, target: 20 });
});

test.each([
  ['accepted or left out', { SEK: {}, IKP: {}, TI: LEAVE }, 'Selesai'],
  ['accepted, but one is waited for', { SEK: {}, IKP: {}, TI: { putusan: 'tunggu' } }, 'Berjalan'],
  [
    'accepted, but one is returned',
    { SEK: {}, IKP: { putusan: 'kembalikan', alasan: 'x' }, TI: LEAVE },
    'Berjalan',
  ],
] as const)('every bidang %s: step 7 of the agency is %p (SP has nothing due)', (_, verdicts, tujuh) => {
  const paper = ready();
  expect(paper.consolidate(verdicts).kind).toBe('planned');
  expect(step(paper, 'DINAS', 7)).toBe(tujuh);
});

test('a bidang left out by decision is taken in by a later run', () => {
  const paper = ready();
  paper.consolidate({ SEK: {}, IKP: {}, TI: LEAVE });
  expect(step(paper, 'TI', 7)).toBe('Dilewati dengan keputusan');
  expect(paper.state('TI').last?.alasan).toBe(LEAVE.alasan);
  paper.approved('TI');
  expect(step(paper, 'TI', 7)).toBe('Menunggu');
  expect(paper.consolidate({ TI: {} }).kind).toBe('planned');
  expect(riwayat(paper)).toHaveLength(6);
  expect([step(paper, 'TI', 7), step(paper, 'DINAS', 7)]).toEqual(['Selesai', 'Selesai']);
});

test('a return at 7 reopens 6, and the bidang comes back through 5 and 6', () => {
  const paper = ready();
  paper.consolidate({ SEK: {}, IKP: { putusan: 'kembalikan', alasan: 'Angka tidak cocok' } });
  expect(paper.state('IKP').keadaan.slice(3, 7)).toEqual([
    'Selesai',
    'Perlu diulang',
    'Perlu diulang',
    'Dikembalikan',
  ]);
  expect(paper.state('IKP').alasanKembali).toBe('Angka tidak cocok');
  paper.fill('IKP', 'IKU-1', { realisasi: 9 });
  paper.submit('IKP');
  paper.decide('IKP', true);
  expect(paper.consolidate({ IKP: {} }).kind).toBe('planned');
});

test.each([
  [
    'nobody is accepted',
    { TI: LEAVE },
    'Tidak ada bidang yang diterima, jadi tidak ada yang dikonsolidasikan. Untuk mengembalikan saja, pakai Program > Periksa data bidang… (7).',
  ],
  [
    'no verdict is given',
    {},
    'Tidak ada bidang yang diterima, jadi tidak ada yang dikonsolidasikan. Untuk mengembalikan saja, pakai Program > Periksa data bidang… (7).',
  ],
  [
    'one to be accepted has findings',
    { SEK: {}, TI: {} },
    'Bidang TI belum dapat diterima: 2 hal wajib diperbaiki.',
  ],
  [
    'one is left out without a reason',
    { SEK: {}, TI: { putusan: 'lewati' } },
    'Alasan wajib ditulis bila isian dikembalikan atau dilewati.',
  ],
  [
    'one is returned without a reason',
    { SEK: {}, IKP: { putusan: 'kembalikan' } },
    'Alasan wajib ditulis bila isian dikembalikan atau dilewati.',
  ],
  [
    'one is returned that nobody approved',
    { SEK: {}, TI: { putusan: 'kembalikan', alasan: 'x' } },
    'Tidak ada isian Bidang TI yang menunggu keputusan.',
  ],
  [
    'one is left out that has nothing due',
    { SEK: {}, SP: LEAVE },
    'Bidang SP: tidak ada yang jatuh tempo pada triwulan ini.',
  ],
] as const)('nothing is written when %s', (_, verdicts, sentence) => {
  const paper = ready();
  const before = paper.raw();
  expect(messageOf(paper.consolidate(verdicts))).toBe(`refused: ${sentence}`);
  expect(paper.raw()).toEqual(before);
});

test('an approved bidang that changed since cannot be accepted until it is put back', () => {
  const paper = ready();
  paper.fill('IKP', 'IKU-1', { realisasi: 9 });
  expect(messageOf(paper.consolidate({ IKP: {} }))).toBe(
    'refused: Bidang IKP belum dapat diterima: 1 hal wajib diperbaiki.',
  );
  paper.fill('IKP', 'IKU-1', { realisasi: 8 });
  expect(paper.consolidate({ IKP: {} }).kind).toBe('planned');
});

test('an accepted bidang cannot be left out afterwards', () => {
  const paper = ready();
  paper.consolidate({ IKP: {} });
  expect(messageOf(paper.consolidate({ SEK: {}, IKP: LEAVE }))).toBe(
    'refused: Isian Bidang IKP sudah diterima dan dikonsolidasikan. Untuk mengubahnya, Kasubag Program mengembalikannya melalui Program > Periksa data bidang… (7).',
  );
});

test('the same verdicts once more are answered by what stands', () => {
  const paper = ready();
  const verdicts = { SEK: {}, IKP: {}, TI: LEAVE };
  paper.consolidate(verdicts);
  const before = paper.raw();
  expect(messageOf(paper.consolidate(verdicts))).toBe(
    'answered: Konsolidasi Triwulan I Tahun 2026 sudah mencatat keputusan ini.',
  );
  expect(paper.raw()).toEqual(before);
});

test('data may be returned without consolidating anything', () => {
  const paper = ready();
  expect(messageOf(paper.returnData('IKP', 'Angka tidak cocok'))).toBe(
    'planned: Data Bidang IKP dikembalikan kepada pemeriksanya.',
  );
  expect(riwayat(paper)).toEqual([]);
  expect(paper.returnData('IKP', 'Angka tidak cocok').kind).toBe('answered');
  expect(messageOf(paper.returnData('TI', 'x'))).toBe(
    'refused: Tidak ada isian Bidang TI yang menunggu keputusan.',
  );
  expect(messageOf(paper.returnData('SEK', ''))).toBe(
    'refused: Alasan wajib ditulis bila isian dikembalikan atau dilewati.',
  );
});

test('a late bidang is counted in working days after the last day of filling', () => {
  const paper = PaperBook.prepared();
  paper.type('pengaturan', paper.rowOf('pengaturan', 'kunci', 'batas_1'), 'nilai', '2026-04-10');
  const book = paper.book();
  // 10 April 2026 is a Friday.
  expect(
    ['2026-04-10', '2026-04-12', '2026-04-13', '2026-04-14'].map((day) => lateDays(book, TW1, day)),
  ).toEqual([0, 0, 1, 2]);
});

test('Konsolidasi shows the accepted rows, a total of the programs, the means, and every bidang', () => {
  const paper = ready();
  paper.consolidate({ SEK: {}, IKP: {}, TI: LEAVE });
  const rows = paper.rows('konsolidasi', ['blok', 'bidang', 'kode', 'realisasi', 'status', 'keterangan']);
  expect(rows.filter(([blok]) => blok !== 'Catatan')).toEqual([
    ['Indikator', 'IKP', 'IKU-1', 8, 'Terisi', ''],
    ['Indikator', 'IKP', 'IKU-2', 8, 'Terisi', ''],
    ['Indikator', 'TI', 'IKU-3', '', 'Tidak mengisi', 'Belum dilaporkan'],
    ['Indikator', 'SP', 'IKU-4', '', 'Belum jatuh tempo', ''],
    ['Program', 'SEK', '1.01', 8, 'Terisi', ''],
    ['Program', 'IKP', '2.16', 8, 'Terisi', ''],
    ['Jumlah', '', '', 16, '', ''],
    ['Sasaran', '', '', '', '2 dari 3 indikator dihitung', 'Tidak mengisi: IKU-3. Belum jatuh tempo: IKU-4'],
    ['Perangkat daerah', '', '', '', '1 dari 1 sasaran dihitung', ''],
    ['Bidang', 'SEK', '', '', 'Dikonsolidasikan', ''],
    ['Bidang', 'IKP', '', '', 'Dikonsolidasikan', ''],
    ['Bidang', 'TI', '', '', 'Dilewati dengan keputusan', LEAVE.alasan],
    ['Bidang', 'SP', '', '', 'Tidak ada yang jatuh tempo', ''],
  ]);
});

test('a view older than the last consolidation is finished from the committed rows alone', () => {
  const paper = ready();
  paper.consolidate({ SEK: {} });
  const shown = () =>
    paper.rows('konsolidasi', ['blok', 'bidang', 'kode', 'realisasi', 'status', 'keterangan']);
  expect(unfinishedView(paper.book(), paper.ctx(KASUBAG))).toBeNull();
  const first = paper.rows('konsolidasi', ['generasi'])[0]?.[0];
  paper.consolidate({ IKP: {}, TI: LEAVE });
  const complete = shown();
  // As if the last run had been killed before its view.
  paper.type('konsolidasi', 5, 'generasi', first ?? '');
  paper.type('konsolidasi', 6, 'realisasi', 12345);
  const unfinished = unfinishedView(paper.book(), paper.ctx(KASUBAG));
  paper.apply(unfinished?.data ?? []);
  expect(shown()).toEqual(complete);
  expect(unfinishedView(paper.book(), paper.ctx(KASUBAG))).toBeNull();
});

test('a run cut off before or between the views is finished with all of them', () => {
  const paper = ready();
  const views = ['pegawai', 'ringkasan', 'konsolidasi'] as const;
  const shown = () => views.map((view) => paper.rows(view, ['uraian', 'kode', 'capaian', 'generasi']));
  paper.consolidate({ SEK: {} });
  const before = paper.raw().tabs.find(({ id }) => id === 'konsolidasi')?.grid?.values ?? [];
  paper.consolidate({ IKP: {}, TI: LEAVE });
  const complete = shown();
  // As it stood before: only Konsolidasi, also Ringkasan, or all.
  for (const cut of [[], ['ringkasan'], ['ringkasan', 'pegawai']] as const) {
    before.slice(4).forEach((line, row) => {
      line.forEach((value, column) => {
        const key = String(before[0]?.[column] ?? '');
        paper.type('konsolidasi', row + 5, key, value);
      });
    });
    for (const view of cut) paper.replace(view, []);
    expect(shown()).not.toEqual(complete);
    paper.apply(unfinishedView(paper.book(), paper.ctx(KASUBAG))?.data ?? []);
    expect(shown()).toEqual(complete);
    expect(unfinishedView(paper.book(), paper.ctx(KASUBAG))).toBeNull();
  }
});

test('Konsolidasi asks the register about each row that was due, and about no other', () => {
  const paper = PaperBook.opened({
    indikator: [...REFERENCE.indikator, indikator('IKU-9', 'IKP', { 4: 5 })],
  });
  paper.approved('IKP');
  const outcome = paper.consolidate({ IKP: {} });
  const after = outcome.kind === 'planned' ? outcome.after : [];
  const write = after.find((candidate) => candidate.do === 'values' && candidate.tab === 'konsolidasi');
  const [kode, sakip] = ['kode', 'sakip'].map((key) => paper.columnOf('konsolidasi', key) - 1);
  const lines = write?.do === 'values' ? write.cells : [];
  const asked = lines.map((line) => {
    const cell = line[sakip ?? 0];
    return `${line[kode ?? 0]}: ${typeof cell === 'object' && 'formula' in cell ? cell.formula : cell}`;
  });
  const formula = (cell: string, blok: string) => {
    const own = `'SAKIP'!$N$5:$N$804;"2026-TW1"&"/IKP/${blok}/"&${cell};'SAKIP'!$O$5:$O$804;1=1`;
    const takenBack = `COUNTIFS(${own};'SAKIP'!$I$5:$I$804;"Dientri ulang")`;
    return `=IF(COUNTIFS(${own})=2*${takenBack};"Belum dientri";"Sudah dientri")`;
  };
  expect(asked.slice(0, 5)).toEqual([
    `IKU-1: ${formula('C5', 'indikator')}`,
    `IKU-2: ${formula('C6', 'indikator')}`,
    'IKU-9: ',
    'IKU-4: ',
    `2.16: ${formula('C9', 'program')}`,
  ]);
});

test('rows of Riwayat that no committed generation names are never read', () => {
  const paper = ready();
  paper.consolidate({ SEK: {} });
  const next = paper.book().riwayatNext;
  paper.typeRow('riwayat', next, { generasi: 'gagal', bidang: 'SEK', kode: 'palsu', blok: 'program' });
  expect(riwayat(paper)).toEqual(['SEK 1.01', IDLE]);
  paper.consolidate({ IKP: {} });
  expect(riwayat(paper)).toEqual(['SEK 1.01', 'IKP IKU-1', 'IKP IKU-2', 'IKP 2.16', IDLE]);
});

test('with every bidang left out by decision the quarter is closed all the same', () => {
  const paper = PaperBook.opened();
  expect(messageOf(paper.consolidate({ SEK: LEAVE, IKP: LEAVE }))).toMatch(/^refused/);
  expect(paper.consolidate({ SEK: LEAVE, IKP: LEAVE, TI: LEAVE })).toMatchObject({ kind: 'planned' });
  expect(step(paper, 'DINAS', 7)).toBe('Selesai');
});

test('a quarter keeps the rules of its first consolidation, so that one waits for faulty settings; a later one does not', () => {
  const paper = ready();
  const row = paper.rowOf('pengaturan', 'kunci', 'ambang_1');
  paper.type('pengaturan', row, 'nilai', 0.91);
  expect(messageOf(paper.consolidate({ SEK: {} }))).toMatch(
    /^refused: .*Pengaturan!C\d+: "0,91" bukan angka persen\./,
  );
  paper.type('pengaturan', row, 'nilai', 91);
  expect(paper.consolidate({ SEK: {} })).toMatchObject({ kind: 'planned' });
  paper.type('pengaturan', row, 'nilai', 0.91);
  expect(paper.consolidate({ IKP: {} })).toMatchObject({ kind: 'planned' });
});

describe('a version that the Kasubag has submitted himself', () => {
  /** The Kasubag fills in for the Sekretariat, too. */
  function own(...others: readonly Row[]): PaperBook {
    const staf = person(KASUBAG, 'staf', 'SEK');
    const paper = PaperBook.opened({ personil: [...REFERENCE.personil, staf, ...others] });
    paper.fillSure('SEK', '1.01', { realisasi: 8 });
    expect(paper.submit('SEK', KASUBAG)).toMatchObject({ kind: 'planned' });
    paper.decide('SEK', true);
    return paper;
  }

  test('is taken over by another, where there is one', () => {
    const paper = own(person('kasubag2@contoh.go.id', 'kasubag_program'));
    expect(messageOf(paper.consolidate({ SEK: {} }))).toBe(
      'refused: Isian Bidang SEK Anda ajukan sendiri, sehingga diterima oleh Kasubag Program lain: kasubag2@contoh.go.id.',
    );
  });

  test('is taken over by himself where nobody else could, and the log says so', () => {
    const paper = own();
    expect(paper.consolidate({ SEK: {} })).toMatchObject({ kind: 'planned' });
    const accepted = paper.book().committed.find(({ peristiwa }) => peristiwa === 'diterima');
    expect(accepted?.alasan).toBe('Diterima oleh pengajunya sendiri: tidak ada Kasubag Program lain.');
  });
});
