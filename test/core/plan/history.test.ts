// Mulai di tengah tahun: quarters from before the workbook was in use stand as history, marked, approved by nobody.

import type { ActInput, Outcome, PlannedAct } from '../../../src/core/plan/act';
import { planOf } from '../../../src/core/plan/acts';
import { BUKA_KEMBALI_ACT } from '../../../src/core/plan/consolidate';
import { awalCode, BARIS_RIWAYAT_ACT, CABUT_RIWAYAT_ACT, RIWAYAT_ACT } from '../../../src/core/plan/history';
import type { ActName } from '../../../src/core/rpc';
import { keadaanOf } from '../../../src/core/sop/workflow';
import { awalOf } from '../../../src/core/workbook/awal';
import type { CellValue } from '../../../src/core/workbook/cell';
import { checkStored } from '../../../src/core/workbook/integrity';
import { committedRiwayat } from '../../../src/core/workbook/riwayat';
import { indikator, KADIS, KASUBAG, messageOf, PaperBook, sha256 } from '../book';
import { lakipOf } from '../laporan';

const TW1 = '2026-TW1';
const TW2 = '2026-TW2';
const TW3 = '2026-TW3';

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
  const outcome: Outcome = planOf(what, paper.book(), paper.ctx(email), input);
  return messageOf(paper.carryOut(outcome));
}

const SOURCE = { sumber: 'LKjIP Triwulan I 2026', nomor: '065/7/2026', tanggal: '2026-04-10' };

function record(paper: PaperBook, periode: typeof TW1 | typeof TW2, values: Values = SOURCE): string {
  const kode = awalCode(awalOf(paper.book(), periode).records, sha256);
  return act(paper, RIWAYAT_ACT, { periode, kode }, values);
}

/** Summed over the year, due in TW I to III; a last value; a limit of the year. */
const INDIKATOR = [
  indikator('IKU-1', 'IKP', { 1: 10, 2: 10, 3: 10, 4: 10 }, { agregasi: 'akumulasi', target_tahunan: 40 }),
  indikator('IKU-2', 'IKP', { 1: 10, 2: 10, 3: 10, 4: 10 }),
  indikator('IKU-3', 'TI', { 1: 50, 4: 100 }),
  indikator('IKU-4', 'SP', { 4: 100 }),
];

/** The workbook comes into use in August; its rows of history stand ready. */
function inAugust(): PaperBook {
  const paper = PaperBook.prepared({ indikator: INDIKATOR });
  paper.tanggal = '2026-08-03';
  act(paper, BARIS_RIWAYAT_ACT, {});
  return paper;
}

function type(paper: PaperBook, kode: string, triwulan: 1 | 2 | 3, value: CellValue): void {
  paper.type('awal', paper.rowOf('awal', 'kode', kode), `realisasi_${triwulan}`, value);
}

/** TW I and II stand as history. */
function withHistory(): PaperBook {
  const paper = inAugust();
  for (const [kode, first, second] of [
    ['IKU-1', 8, 9],
    ['IKU-2', 10, 11],
    ['IKU-3', 45, ''],
    ['1.01', 200, 500],
    ['2.16', 100, 250],
  ] as const) {
    type(paper, kode, 1, first);
    type(paper, kode, 2, second);
  }
  record(paper, TW1);
  record(paper, TW2);
  return paper;
}

/** TW III is consolidated on top of the history. */
function inTw3(paper = withHistory()): PaperBook {
  paper.open(3);
  paper.forward();
  paper.makeForms();
  for (const bidang of ['SEK', 'IKP']) {
    paper.direct(bidang);
    for (const row of paper.form(bidang).rows) {
      if (row.jatuhTempo)
        paper.fillSure(bidang, row.kode, { realisasi: row.blok === 'program' ? 450 : 12, kendala: '-' });
    }
    paper.submit(bidang);
    paper.decide(bidang, true);
  }
  paper.consolidate({ SEK: {}, IKP: {} });
  return paper;
}

function rows(paper: PaperBook, periode: typeof TW1 | typeof TW2 | typeof TW3) {
  return committedRiwayat(paper.book(), periode).map(({ kode, nilai, status, sd, tanpa, luar_sop }) => [
    kode,
    nilai,
    status,
    sd,
    tanpa,
    luar_sop,
  ]);
}

test('rows to type into are made once, for every indicator and program of the year', () => {
  const paper = inAugust();
  const typed = paper.book().rows('awal');
  expect(typed.map((row) => [row.text('blok'), row.text('kode'), row.text('cara_isi')])).toEqual([
    ['program', '1.01', 's/d TW'],
    ['indikator', 'IKU-1', 'per TW'],
    ['indikator', 'IKU-2', 'per TW'],
    ['program', '2.16', 's/d TW'],
    ['indikator', 'IKU-3', 'per TW'],
    ['indikator', 'IKU-4', 'per TW'],
  ]);
  expect(act(paper, BARIS_RIWAYAT_ACT, {})).toBe(
    'answered: Tab Riwayat Awal sudah memuat semua indikator dan program tahun ini.',
  );
});

test('what is recorded stands in Riwayat with its mark, in the log with its source, and no step is done', () => {
  const paper = withHistory();
  expect(rows(paper, TW1)).toEqual([
    ['1.01', 200, 'Terisi', 200, '', 'TW I'],
    ['IKU-1', 8, 'Terisi', 8, '', 'TW I'],
    ['IKU-2', 10, 'Terisi', 10, '', 'TW I'],
    ['2.16', 100, 'Terisi', 100, '', 'TW I'],
    ['IKU-3', 45, 'Terisi', 45, '', 'TW I'],
    ['IKU-4', '', 'Belum jatuh tempo', '', '', ''],
  ]);
  expect(rows(paper, TW2).slice(1, 5)).toEqual([
    ['IKU-1', 9, 'Terisi', 17, '', 'TW I, TW II'],
    ['IKU-2', 11, 'Terisi', 11, '', 'TW II'],
    ['2.16', 250, 'Terisi', 250, '', 'TW I, TW II'],
    ['IKU-3', '', 'Belum jatuh tempo', 45, '', 'TW I'],
  ]);
  const { committed, state } = paper.book();
  const events = committed.filter(({ periode }) => periode === TW1);
  expect(events.map(({ peristiwa, unit, langkah }) => [peristiwa, unit, langkah])).toEqual(
    ['SEK', 'IKP', 'TI', 'SP', 'DINAS'].map((unit) => ['riwayat_dicatat', unit, 0]),
  );
  expect(events[4]?.alasan).toBe('Berdasarkan 065/7/2026, tanggal 10/04/2026. LKjIP Triwulan I 2026.');
  for (const langkah of [1, 7, 12] as const) {
    expect(keadaanOf(state.unit(TW1, 'DINAS'), langkah)).toBe('Riwayat, tidak melalui SOP');
  }
  expect(state.periode).toBeNull();
});

test('the quarter measured next sums history, and says so on every row that rests on it', () => {
  const paper = inTw3();
  expect(rows(paper, TW3)).toEqual([
    ['1.01', 450, 'Terisi', 450, '', 'TW II'],
    ['IKU-1', 12, 'Terisi', 29, '', 'TW I, TW II'],
    ['IKU-2', 12, 'Terisi', 12, '', ''],
    ['2.16', 450, 'Terisi', 450, '', 'TW II'],
    ['IKU-3', '', 'Belum jatuh tempo', 45, '', 'TW I'],
    ['IKU-4', '', 'Belum jatuh tempo', '', '', ''],
  ]);
  const remarks = (tab: 'konsolidasi' | 'pegawai') =>
    paper
      .book()
      .rows(tab)
      .filter((row) => row.text('kode') === 'IKU-1')
      .map((row) => row.text('keterangan'));
  const words = 'Memuat TW I, TW II: riwayat, tidak melalui SOP. -';
  expect(remarks('konsolidasi')).toEqual([words]);
  expect(remarks('pegawai')).toEqual([words]);
  expect(JSON.stringify(paper.form('IKP').grid.values)).toContain(
    'Angka TW I, TW II adalah riwayat yang tidak',
  );
  const note =
    'Angka TW I, TW II adalah riwayat yang tidak melalui SOP: dicatat Kasubag Program dari dokumen sumbernya, tanpa pengajuan dan persetujuan, dan ikut dalam realisasi s/d triwulan.';
  for (const tab of ['konsolidasi', 'ringkasan'] as const) {
    expect(
      paper
        .book()
        .rows(tab)
        .map((row) => row.text('uraian')),
    ).toContain(note);
  }
});

test('the report names history in its summary, in chapter III, on its rows and under its rules', () => {
  const paper = inTw3();
  const text = JSON.stringify(
    lakipOf(paper.book(), TW3, { sha256, tanggal: '2026-10-05', tanda: null } as never),
  );
  expect(text).toContain('Angka TW I, TW II adalah riwayat yang tidak melalui SOP');
  expect(text).toContain('29 (memuat riwayat TW I, TW II)');
  expect(text).toContain(
    'Triwulan I tidak melalui SOP: angkanya dicatat sebagai riwayat, tanpa pengajuan dan persetujuan. Berdasarkan 065/7/2026',
  );
  expect(text).toContain('TW I (riwayat)');
  expect(text).not.toContain('Pengukuran triwulanan tidak dilakukan');
});

test.each<[string, (paper: PaperBook) => string, string]>([
  ['nothing typed', (paper) => record(paper, TW1), 'refused: Belum ada realisasi Triwulan I Tahun 2026'],
  [
    'text for a number',
    (paper) => {
      type(paper, 'IKU-1', 1, 'sepuluh');
      return record(paper, TW1);
    },
    'refused: Belum dapat dilanjutkan: 1 hal wajib diperbaiki. Riwayat Awal!H6: Bukan angka (sepuluh).',
  ],
  [
    'a value where nothing was due',
    (paper) => {
      type(paper, 'IKU-4', 1, 5);
      return record(paper, TW1);
    },
    'refused: Belum dapat dilanjutkan: 1 hal wajib diperbaiki. Riwayat Awal!H10: Belum jatuh tempo, tetapi diisi (5).',
  ],
  [
    'an unknown code',
    (paper) => {
      paper.type('awal', paper.rowOf('awal', 'kode', 'IKU-4'), 'kode', 'IKU-9');
      type(paper, 'IKU-1', 1, 5);
      return record(paper, TW1);
    },
    'refused: Belum dapat dilanjutkan: 1 hal wajib diperbaiki. Riwayat Awal!D10: IKU-9 tidak dikenal',
  ],
  [
    'no source',
    (paper) => {
      type(paper, 'IKU-1', 1, 5);
      return record(paper, TW1, { ...SOURCE, sumber: '' });
    },
    'refused: Tuliskan nama dokumen sumbernya.',
  ],
  [
    'a paper from the future',
    (paper) => {
      type(paper, 'IKU-1', 1, 5);
      return record(paper, TW1, { ...SOURCE, tanggal: '2026-09-01' });
    },
    'refused: Tanggal dokumen 01/09/2026',
  ],
  [
    'a page that showed other figures',
    (paper) => {
      type(paper, 'IKU-1', 1, 5);
      return act(paper, RIWAYAT_ACT, { periode: TW1, kode: 'AAAAAA' }, SOURCE);
    },
    'refused: Data sudah berubah sejak panel ini dibuka.',
  ],
  [
    'somebody else',
    (paper) => act(paper, RIWAYAT_ACT, { periode: TW1, kode: '' }, SOURCE, KADIS),
    'refused: Riwayat triwulan sebelumnya hanya dicatat oleh Kasubag Program',
  ],
  [
    'a quarter that is being measured',
    (paper) => {
      paper.open(1);
      return record(paper, TW1);
    },
    'refused: Triwulan I Tahun 2026 tidak dicatat sebagai riwayat: triwulan itu diukur melalui SOP.',
  ],
])('refused: %s', (_what, press, sentence) => {
  expect(press(inAugust())).toContain(sentence);
});

test('a quarter that stands as history is not opened, nor one before it', () => {
  const paper = withHistory();
  const sentence =
    'refused: Triwulan II Tahun 2026 tercatat sebagai riwayat yang tidak melalui SOP. Kasubag Program mencabut riwayat itu lebih dahulu bila triwulannya akan diukur.';
  expect(messageOf(paper.open(2))).toBe(sentence);
  expect(act(paper, CABUT_RIWAYAT_ACT, { periode: TW2 }, { alasan: 'Diukur' })).toBe(
    'planned: Riwayat Triwulan II Tahun 2026 dicabut.',
  );
  expect(messageOf(paper.open(2))).toBe('planned: opened');
  expect(keadaanOf(paper.book().state.unit(TW2, 'DINAS'), 2)).toBe('Menunggu');
});

test('earlier history changes only while no later one stands on it', () => {
  const paper = withHistory();
  type(paper, 'IKU-1', 1, 7);
  expect(record(paper, TW1)).toContain(
    'refused: Triwulan II Tahun 2026 sudah dicatat sebagai riwayat di atas',
  );
  act(paper, CABUT_RIWAYAT_ACT, { periode: TW2 }, { alasan: 'Salah ketik' });
  expect(record(paper, TW1)).toContain('planned: Riwayat Triwulan I Tahun 2026 dicatat: 5 dari 5');
  expect(record(paper, TW1)).toContain('answered: Triwulan I Tahun 2026 sudah tercatat');
  record(paper, TW2);
  expect(rows(paper, TW2)[1]).toEqual(['IKU-1', 9, 'Terisi', 16, '', 'TW I, TW II']);
});

test('history that a consolidation has summed is corrected through Buka kembali, and forms are made anew first', () => {
  const paper = inTw3();
  type(paper, 'IKU-1', 2, 6);
  expect(record(paper, TW2)).toBe(
    'refused: Riwayat Triwulan II Tahun 2026 sudah ikut dijumlahkan dalam konsolidasi Triwulan III Tahun 2026 untuk IKP. Kasubag Program membuka kembali bidang itu lebih dahulu melalui Periksa data bidang (7).',
  );
  act(paper, BUKA_KEMBALI_ACT, { periode: TW3, bidang: 'IKP' }, { alasan: 'Riwayat keliru' });
  expect(record(paper, TW2)).toContain('planned: Riwayat Triwulan II Tahun 2026 dicatat: 4 dari 4');
  expect(messageOf(paper.submit('IKP'))).toBe(
    'refused: Form Bidang IKP memakai angka triwulan sebelumnya yang sudah berubah. Jalankan Program > Buat/perbarui form, lalu ajukan kembali.',
  );
  paper.makeForms();
  expect(messageOf(paper.submit('IKP'))).toContain('planned');
  paper.decide('IKP', true);
  paper.consolidate({ IKP: {} });
  expect(rows(paper, TW3)[1]).toEqual(['IKU-1', 12, 'Terisi', 26, '', 'TW I, TW II']);
});

test('a bidang left out by decision follows corrected history with the next consolidation', () => {
  const paper = withHistory();
  paper.open(3);
  paper.forward();
  paper.makeForms();
  for (const bidang of ['SEK', 'IKP']) paper.direct(bidang);
  paper.fillAndSubmit('SEK', 600);
  paper.decide('SEK', true);
  paper.consolidate({ SEK: {}, IKP: { putusan: 'lewati', alasan: 'Terlambat' } });
  expect(rows(paper, TW3)[1]).toEqual(['IKU-1', '', 'Tidak mengisi', 17, 'TW III', 'TW I, TW II']);
  act(paper, BUKA_KEMBALI_ACT, { periode: TW3, bidang: 'SEK' }, { alasan: 'Riwayat keliru' });
  expect(act(paper, CABUT_RIWAYAT_ACT, { periode: TW2 }, { alasan: 'Salah ketik' })).toContain('planned');
  paper.makeForms();
  paper.submit('SEK');
  paper.decide('SEK', true);
  paper.consolidate({ SEK: {} });
  expect(rows(paper, TW3)[1]).toEqual(['IKU-1', '', 'Tidak mengisi', 8, 'TW II, TW III', 'TW I']);
});

test('Uji keutuhan compares history like any other stored row', () => {
  const paper = withHistory();
  const findings = () =>
    checkStored(paper.book(), sha256).temuan.map(({ sentence, severity }) => [severity, sentence]);
  expect(findings()).toEqual([]);
  const row = paper
    .book()
    .rows('riwayat')
    .find((item) => item.text('kode') === 'IKU-2');
  paper.type('riwayat', row?.row ?? 0, 'realisasi', 99);
  expect(findings()).toEqual([['Wajib diperbaiki', expect.stringContaining('riwayat dicatat')]]);
});
