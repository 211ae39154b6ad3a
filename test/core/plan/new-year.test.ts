// Buka tahun baru: what is carried over, what stays blank, what refuses it, how it is taken back; last year goes on beside it.

import { reviuChecks } from '../../../src/core/lakip/checks';
import { newYearBlocks } from '../../../src/core/panel/new-year-pages';
import { taskBlocks } from '../../../src/core/panel/task-page';
import type { ActInput, PlannedAct } from '../../../src/core/plan/act';
import { planOf } from '../../../src/core/plan/acts';
import { BUKA_KEMBALI_ACT } from '../../../src/core/plan/consolidate';
import { checkAllContent } from '../../../src/core/plan/integrity';
import {
  allCarried,
  BATAL_TAHUN_BARU_ACT,
  carriedCode,
  TAHUN_BARU_ACT,
} from '../../../src/core/plan/new-year';
import { MULAI_ACT } from '../../../src/core/plan/order';
import type { ActName } from '../../../src/core/rpc';
import { a1 } from '../../../src/core/workbook/cell';
import { committedRiwayat } from '../../../src/core/workbook/riwayat';
import { KADIS, KASUBAG, messageOf, OWNER, PaperBook, SEKRETARIS, sha256 } from '../book';
import { digestOf } from '../laporan';

const TW4 = '2026-TW4';

type Values = Readonly<Record<string, string>>;

function act<A extends ActName>(
  paper: PaperBook,
  what: PlannedAct<A>,
  subject: Values,
  values: Values = {},
  email = KASUBAG,
): string {
  const input = {
    subject,
    field: (name: string) => values[name] ?? '',
    filed: null,
  } as unknown as ActInput<A>;
  return messageOf(paper.carryOut(planOf(what, paper.book(), paper.ctx(email), input)));
}

function openYear(paper: PaperBook, email = KASUBAG): string {
  const kode = carriedCode(allCarried(paper.book(), 2026), sha256);
  return act(paper, TAHUN_BARU_ACT, { tahun: '2026', kode }, {}, email);
}

/** TW IV is being measured, in January of the next year. */
function inTw4(): PaperBook {
  const paper = PaperBook.prepared();
  paper.tanggal = '2027-01-08';
  paper.replace('rencana', [
    { tahun: '2026', kode: 'IKU-1', aksi: 'Melatih', rencana_1: '1 kali', pic: 'Budi' },
  ]);
  paper.replace('pembanding', [
    { jenis: 'Target Renstra', tahun: '2027', kode: 'IKU-1', target: 110, sumber: 'Renstra' },
    { jenis: 'Tahun lalu', tahun: '2025', kode: 'IKU-1', realisasi: 75, sumber: 'LKjIP 2025' },
  ]);
  paper.open(4);
  paper.forward();
  paper.makeForms();
  for (const bidang of ['SEK', 'IKP', 'TI']) paper.direct(bidang);
  return paper;
}

function consolidated(): PaperBook {
  const paper = inTw4();
  for (const bidang of ['SEK', 'IKP', 'TI']) {
    paper.fillAndSubmit(bidang, 90);
    paper.decide(bidang, true);
  }
  paper.consolidate({ SEK: {}, IKP: {}, TI: {}, SP: { putusan: 'lewati', alasan: 'Terlambat' } });
  return paper;
}

function tasks(paper: PaperBook, email: string): readonly string[] {
  return taskBlocks(paper.book(), paper.ctx(email)).flatMap((block) =>
    block.kind === 'link' ? [block.label] : [],
  );
}

function rowsOf(
  paper: PaperBook,
  tab: 'indikator' | 'rencana' | 'anggaran' | 'pembanding',
  keys: readonly string[],
) {
  return paper
    .book()
    .rows(tab)
    .map((row) => keys.map((key) => row.cell(key as never)).join(' | '));
}

test("a submission of last year's last quarter is decided without a decision line, which is the new year's by then", () => {
  const paper = inTw4();
  for (const bidang of ['SEK', 'IKP', 'TI']) paper.fillAndSubmit(bidang, 90);
  for (const bidang of ['SEK', 'IKP']) paper.decide(bidang, true);
  const leave = { putusan: 'lewati', alasan: 'Terlambat' } as const;
  paper.consolidate({ SEK: {}, IKP: {}, TI: leave, SP: leave });
  expect(openYear(paper)).toMatch(/^planned/);
  paper.prepare();
  expect(tasks(paper, 'kabid.ti@contoh.go.id')).toContainEqual(expect.stringMatching(/^Periksa berkas .*TI/));
  expect(messageOf(paper.decide('TI', true))).toMatch(/^planned/);
});

test('the year is carried over: definitions without targets, programs without pagu, results as last year', () => {
  const paper = consolidated();
  expect(openYear(paper)).toContain(
    'planned: Tahun 2027 dibuka; disalin 4 indikator, 1 rencana aksi, 2 program, 3 data pembanding.',
  );
  expect(
    rowsOf(paper, 'indikator', ['tahun', 'kode', 'metode', 'target_tahunan', 'jatuh_tempo_1', 'target_1']),
  ).toEqual([
    '2026 | IKU-1 | naik | 100 | ya | 20',
    '2026 | IKU-2 | naik | 100 | ya | 10',
    '2026 | IKU-3 | naik | 100 | ya | 50',
    '2026 | IKU-4 | naik | 100 | tidak | ',
    '2027 | IKU-1 | naik | 110 | ya | ',
    '2027 | IKU-2 | naik |  | ya | ',
    '2027 | IKU-3 | naik |  | ya | ',
    '2027 | IKU-4 | naik |  | tidak | ',
  ]);
  expect(rowsOf(paper, 'rencana', ['tahun', 'kode', 'aksi', 'rencana_1', 'pic'])).toEqual([
    '2026 | IKU-1 | Melatih | 1 kali | Budi',
    '2027 | IKU-1 | Melatih |  | Budi',
  ]);
  expect(rowsOf(paper, 'anggaran', ['tahun', 'kode', 'uraian', 'pagu'])).toEqual([
    '2026 | 1.01 | Program 1.01 | 1000',
    '2026 | 2.16 | Program 2.16 | 500',
    '2027 | 1.01 | Program 1.01 | ',
    '2027 | 2.16 | Program 2.16 | ',
  ]);
  expect(
    rowsOf(paper, 'pembanding', ['jenis', 'tahun', 'kode', 'target', 'realisasi', 'capaian', 'sumber']).slice(
      2,
    ),
  ).toEqual([
    'Tahun lalu | 2026 | IKU-1 | 100 | 90 | 90 | Konsolidasi Triwulan IV Tahun 2026',
    'Tahun lalu | 2026 | IKU-2 | 100 | 90 | 90 | Konsolidasi Triwulan IV Tahun 2026',
    'Tahun lalu | 2026 | IKU-3 | 100 | 90 | 90 | Konsolidasi Triwulan IV Tahun 2026',
  ]);
  const { pengaturan, committed } = paper.book();
  expect(pengaturan.tahun).toBe(2027);
  expect(committed[committed.length - 1]).toMatchObject({
    peristiwa: 'tahun_baru_dibuka',
    periode: '',
    kode: '2027',
    pelaku: KASUBAG,
    alasan:
      'Disalin dari 2026: 4 indikator, 1 rencana aksi, 2 program, 3 data pembanding. Tidak diukur: Triwulan I Tahun 2026, Triwulan II Tahun 2026, Triwulan III Tahun 2026.',
  });
  expect(openYear(paper)).toBe('answered: Tahun 2027 sudah dibuka.');
});

test('what was typed in advance stands, and a command that was cut off goes on', () => {
  const paper = consolidated();
  paper.typeRow('indikator', 9, { tahun: '2027', kode: 'IKU-2', uraian: 'Ditulis lebih dahulu' });
  paper.type('pengaturan', paper.rowOf('pengaturan', 'kunci', 'tahun'), 'nilai', 2027);
  expect(openYear(paper)).toContain('planned');
  expect(rowsOf(paper, 'indikator', ['tahun', 'kode', 'uraian']).slice(4)).toEqual([
    '2027 | IKU-2 | Ditulis lebih dahulu',
    '2027 | IKU-1 | Indikator IKU-1',
    '2027 | IKU-3 | Indikator IKU-3',
    '2027 | IKU-4 | Indikator IKU-4',
  ]);
});

test.each<[string, () => string, string]>([
  [
    'before the first quarter',
    () => act(PaperBook.prepared(), TAHUN_BARU_ACT, { tahun: '2026', kode: '' }),
    'refused: Data sudah berubah sejak panel ini dibuka.',
  ],
  [
    'while bidang are awaited',
    () => openYear(inTw4()),
    'refused: Langkah 7 Triwulan IV Tahun 2026 belum selesai untuk SEK, IKP, TI, SP.',
  ],
  [
    'by another',
    () => openYear(consolidated(), SEKRETARIS),
    'refused: Tahun baru hanya dibuka oleh Kasubag Program',
  ],
  [
    'while a decision waits in a cell',
    () => {
      const paper = consolidated();
      paper.typeRow('pimpinan', paper.rowOf('pimpinan', 'langkah', '1'), { keputusan: 'Setuju · 000000' });
      return openYear(paper);
    },
    'refused: Tahun pengukuran belum diganti: keputusan di sel ini belum dapat dicatat',
  ],
  [
    'over figures that were altered',
    () => {
      const paper = consolidated();
      const row = paper
        .book()
        .rows('riwayat')
        .find((item) => item.text('kode') === 'IKU-2');
      paper.type('riwayat', row?.row ?? 0, 'sd', 99);
      return openYear(paper);
    },
    'refused: Belum dapat dilanjutkan: 1 hal wajib diperbaiki. Riwayat!',
  ],
  [
    'with a page that showed something else',
    () => act(consolidated(), TAHUN_BARU_ACT, { tahun: '2026', kode: 'AAAAAA' }),
    'refused: Data sudah berubah sejak panel ini dibuka',
  ],
])('refused %s', (_when, press, sentence) => {
  expect(press()).toContain(sentence);
});

test('the new year does not begin before its targets, its budgets and its decision lines stand', () => {
  const paper = consolidated();
  expect(tasks(paper, KASUBAG)).toContain('Buka tahun baru');
  openYear(paper);
  expect(tasks(paper, KASUBAG)).not.toContain('Buka tahun baru');
  const start = () => act(paper, MULAI_ACT, {}, { triwulan: '1' }, KADIS);
  expect(start()).toMatch(/refused: .*Indikator!/);
  for (const [index, kode] of ['IKU-1', 'IKU-2', 'IKU-3', 'IKU-4'].entries()) {
    const targets =
      kode === 'IKU-4' ? { target_4: 100 } : { target_1: 10, target_2: 10, target_3: 10, target_4: 10 };
    paper.typeRow('indikator', 9 + index, { target_tahunan: 120, ...targets });
  }
  expect(start()).toMatch(/refused: .*Anggaran!/);
  paper.type('anggaran', 7, 'pagu', 2000);
  paper.type('anggaran', 8, 'pagu', 700);
  expect(start()).toContain('refused: Tahun pengukuran diganti dari 2026 ke 2027.');
  expect(tasks(paper, OWNER)).toEqual(['Siapkan buku kerja']);
  paper.prepare(OWNER);
  expect(start()).toBe(
    'planned: Pengukuran Triwulan I Tahun 2027 dimulai. Sekretaris melanjutkan dengan langkah 2.',
  );
});

test('last year stays as it was: its report, its checks, its integrity, its own definitions', () => {
  const paper = consolidated();
  const digest = () => digestOf(paper.book(), TW4);
  const checks = () => reviuChecks(paper.book(), TW4, '2027-01-08');
  const findings = () => checkAllContent(paper.book(), paper.ctx(KASUBAG)).temuan;
  const before = { digest: digest(), checks: checks(), findings: findings() };
  openYear(paper);
  for (const row of [9, 10, 11, 12]) {
    paper.typeRow('indikator', row, { sasaran: 'Sasaran lain', target_tahunan: 500, target_4: 500 });
  }
  paper.typeRow('anggaran', 7, { pagu: 9000, sasaran: '' });
  expect({ digest: digest(), checks: checks(), findings: findings() }).toEqual(before);
  // A bidang of the old year may still be opened again, and is measured by the old year's definitions.
  act(paper, BUKA_KEMBALI_ACT, { periode: TW4, bidang: 'IKP' }, { alasan: 'Keliru' });
  paper.makeForms();
  expect(paper.formRow('IKP', 'IKU-1').definition.target).toBe(80);
  paper.fillAndSubmit('IKP', 95);
  paper.decide('IKP', true);
  paper.consolidate({ IKP: {} });
  expect(committedRiwayat(paper.book(), TW4).map(({ kode, sd }) => [kode, sd])).toContainEqual(['IKU-1', 95]);
  expect(JSON.stringify(newYearBlocks(paper.book(), paper.ctx(KASUBAG)))).toContain(
    'Data pembanding IKU-1, IKU-2 berbeda dari konsolidasi Triwulan IV Tahun 2026',
  );
});

test('the opening is taken back while nothing was typed, and its rows go; typed rows keep it', () => {
  const paper = consolidated();
  const tabs = () =>
    (['indikator', 'rencana', 'anggaran', 'pembanding'] as const).map(
      (tab) => rowsOf(paper, tab, ['kode']).length,
    );
  const before = tabs();
  openYear(paper);
  const back = (alasan = 'Terlalu dini') => act(paper, BATAL_TAHUN_BARU_ACT, { tahun: '2027' }, { alasan });
  expect(back('')).toContain('refused');
  paper.type('anggaran', 7, 'pagu', 2000);
  expect(back()).toBe(
    'refused: Pembukaan tahun 2027 tidak dapat dibatalkan: Anggaran!E7: sudah diisi. Kosongkan lebih dahulu bila memang keliru.',
  );
  paper.type('anggaran', 7, 'pagu', '');
  paper.insertColumn('anggaran', '', 'pagu');
  const own = paper.columnOf('anggaran', '');
  paper.type('anggaran', 7, '', 'Catatan sendiri');
  expect(back()).toContain(`Anggaran!${a1(7, own)}: sudah diisi.`);
  paper.type('anggaran', 7, '', '');
  paper.prepare(OWNER);
  expect(back()).toContain('planned: Pembukaan tahun 2027 dibatalkan. Tahun pengukuran kembali 2026');
  expect(tabs()).toEqual(before);
  expect(paper.book().pengaturan.tahun).toBe(2026);
  paper.prepare(OWNER);
  expect(openYear(paper)).toContain('planned: Tahun 2027 dibuka');
});

test('the page says what is carried, then what is still to be revised', () => {
  const paper = consolidated();
  const page = (email = KASUBAG) => JSON.stringify(newYearBlocks(paper.book(), paper.ctx(email)));
  expect(page()).toContain('4 indikator, 1 rencana aksi, 2 program, 3 data pembanding');
  expect(page()).toContain('pengaturan, bidang, 8 baris Personil, 0 rekomendasi terbuka');
  expect(page()).toContain(
    'Belum pernah dikonsolidasikan dan tidak akan diukur lagi sesudahnya: Triwulan I Tahun 2026',
  );
  expect(page(KADIS)).toContain('Tahun baru hanya dibuka oleh Kasubag Program');
  openYear(paper);
  const words = page();
  for (const sentence of [
    '"text":"11 hal wajib diperbaiki. Yang pertama: Indikator!',
    '"text":"2 hal wajib diperbaiki. Yang pertama: Anggaran!',
    '"text":"Batas pengisian setiap triwulan","badge":"Perlu"',
    'Laporan tahun lalu yang belum ditandatangani: Triwulan IV Tahun 2026',
    '"text":"Hasil Triwulan IV Tahun 2026 sebagai data pembanding","badge":"Sudah"',
    '"cell":{"tab":"Anggaran","a1":"E7"}',
  ]) {
    expect(words).toContain(sentence);
  }
});
