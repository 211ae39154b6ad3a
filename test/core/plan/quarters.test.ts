// A year of quarters: what earlier ones bring along, what a missing one means, and what a row without a value is.
import { isianOf } from '../../../src/core/workbook/form';
import { committedRiwayat } from '../../../src/core/workbook/riwayat';
import { indikator, messageOf, PaperBook, person, program, REFERENCE, type Row } from '../book';

const LEAVE = { putusan: 'lewati', alasan: 'Terlambat' } as const;
const TARGETS = { 1: 10, 2: 10, 3: 10, 4: 10 };

/** One bidang that is left out in TW II, one that always reports. */
function year(indikators: readonly Row[], rencana: readonly Row[] = []): PaperBook {
  const paper = PaperBook.prepared({
    bidang: REFERENCE.bidang.filter(({ kode }) => kode === 'IKP' || kode === 'SEK'),
    personil: REFERENCE.personil
      .filter(({ bidang }) => bidang !== 'TI')
      .concat(person('x@contoh.go.id', 'staf', 'IKP')),
    indikator: indikators,
    anggaran: [program('2.16', 'IKP', 500), program('1.01', 'SEK', 1000)],
  });
  paper.replace('rencana', rencana);
  return paper;
}

function begin(paper: PaperBook, triwulan: 1 | 2 | 3 | 4): void {
  paper.open(triwulan);
  paper.forward();
  paper.makeForms();
  paper.direct('IKP');
  paper.direct('SEK');
}

function measure(
  paper: PaperBook,
  triwulan: 1 | 2 | 3 | 4,
  inputs: Readonly<Record<string, Row>> | null,
): void {
  begin(paper, triwulan);
  paper.fillSure('SEK', '1.01', { realisasi: triwulan * 100 });
  paper.submit('SEK');
  paper.decide('SEK', true);
  if (inputs) {
    for (const [kode, input] of Object.entries(inputs)) paper.fillSure('IKP', kode, input);
    const outcome = paper.submit('IKP');
    expect(outcome.kind).toBe('planned');
    paper.decide('IKP', true);
  }
  paper.consolidate({ SEK: {}, IKP: inputs ? {} : LEAVE });
}

const record = (paper: PaperBook, triwulan: 1 | 2 | 3 | 4, kode: string) =>
  committedRiwayat(paper.book(), `2026-TW${triwulan}`).find((row) => row.kode === kode);

test('with TW II left out, each aggregation goes on from TW I', () => {
  const ways = ['akumulasi', 'nilai akhir', 'rata-rata', 'maksimum'];
  const paper = year(
    ways.map((agregasi, index) =>
      indikator(`I-${index + 1}`, 'IKP', TARGETS, { agregasi, target_tahunan: 100 }),
    ),
  );
  const all = (realisasi: number) => ({
    ...Object.fromEntries(ways.map((_, index) => [`I-${index + 1}`, { realisasi }])),
    '2.16': { realisasi },
  });
  measure(paper, 1, all(40));
  measure(paper, 2, null);
  measure(paper, 3, all(20));
  expect(ways.map((agregasi, index) => [agregasi, record(paper, 3, `I-${index + 1}`)?.sd])).toEqual([
    ['akumulasi', 60],
    ['nilai akhir', 20],
    ['rata-rata', 30],
    ['maksimum', 40],
  ]);
  // Both percentages stand side by side.
  expect(record(paper, 3, 'I-1')).toMatchObject({ capaian: 200, capaian_tahunan: 60 });
});

test('a bidang that is left out has not filled in: no value, no result, no earlier value lost', () => {
  const paper = year([indikator('I-1', 'IKP', TARGETS), indikator('I-2', 'IKP', { 4: 10 })]);
  measure(paper, 1, { 'I-1': { realisasi: 8 }, '2.16': { realisasi: 8 } });
  begin(paper, 2);
  // Typed, but never submitted: nobody answers for it.
  paper.fillSure('IKP', 'I-1', { realisasi: 9 });
  paper.fillSure('SEK', '1.01', { realisasi: 200 });
  paper.submit('SEK');
  paper.decide('SEK', true);
  paper.consolidate({ SEK: {}, IKP: LEAVE });
  expect(record(paper, 2, 'I-1')).toMatchObject({
    status: 'Tidak mengisi',
    realisasi: '',
    nilai: '',
    capaian: '',
    sd: 8,
    tanpa: 'TW II',
  });
  expect(record(paper, 2, 'I-2')).toMatchObject({ status: 'Belum jatuh tempo' });
  expect(record(paper, 2, '2.16')).toMatchObject({ status: 'Tidak mengisi', capaian: '' });
  expect(
    paper.rows('konsolidasi', ['kode', 'status', 'sakip']).filter(([, status]) => status === 'Tidak mengisi'),
  ).toEqual([
    ['I-1', 'Tidak mengisi', ''],
    ['2.16', 'Tidak mengisi', ''],
  ]);
});

test('a bidang that was left out and follows later takes the place of its empty rows', () => {
  const paper = year([indikator('I-1', 'IKP', TARGETS)]);
  measure(paper, 1, null);
  expect(record(paper, 1, 'I-1')?.status).toBe('Tidak mengisi');
  paper.fillSure('IKP', 'I-1', { realisasi: 8 });
  paper.fillSure('IKP', '2.16', { realisasi: 8 });
  paper.submit('IKP');
  paper.decide('IKP', true);
  paper.consolidate({ IKP: {} });
  const rows = committedRiwayat(paper.book(), '2026-TW1').map(({ kode, status }) => [kode, status]);
  expect(rows.sort()).toEqual([
    ['1.01', 'Terisi'],
    ['2.16', 'Terisi'],
    ['I-1', 'Terisi'],
  ]);
});

test('an indicator that is not due still reports on its actions, and counts for completeness', () => {
  const aksi = { tahun: '2026', kode: 'I-1', aksi: 'Survei', rencana_1: '1 kali', rencana_2: '' };
  const paper = year([indikator('I-1', 'IKP', { 4: 10 })], [aksi]);
  begin(paper, 1);
  expect(paper.formRow('IKP', 'I-1').definition.rencana_aksi).toBe('Survei: 1 kali');
  paper.fillSure('IKP', '2.16', { realisasi: 8 });
  // Nothing that anybody sees is no report, nor is a dash.
  for (const kemajuan of ['', ' ', '–', '...', '\u200b', '\u00a0\u2060 ']) {
    paper.fillSure('IKP', 'I-1', { kemajuan });
    expect([kemajuan, messageOf(paper.submit('IKP'))]).toEqual([
      kemajuan,
      expect.stringMatching(/^refused: .*Tulis kemajuannya/s),
    ]);
    expect(isianOf(paper.form('IKP'))).toEqual({ terisi: 1, wajib: 2 });
  }
  paper.fillSure('IKP', 'I-1', { kemajuan: 'Kuesioner disusun.' });
  expect(paper.submit('IKP').kind).toBe('planned');
});

test('what is typed in words, as a quotient or within a range is measured by its own method', () => {
  const paper = year([
    indikator(
      'W',
      'IKP',
      { 1: 'WTP' },
      { metode: 'predikat', skala: 'Opini BPK', target_tahunan: 'WTP', satuan: 'Predikat' },
    ),
    indikator('Y', 'IKP', { 1: 'ya' }, { metode: 'ya/tidak', target_tahunan: 'ya', satuan: '' }),
    indikator('P', 'IKP', { 1: 50 }, { nilai_dari: 'pembilang/penyebut × 100' }),
    indikator(
      'R',
      'IKP',
      { 1: '7 s.d. 8' },
      { metode: 'rentang', target_tahunan: '7 s.d. 8', satuan: 'bulan' },
    ),
    indikator('M', 'IKP', { 1: 'maks 1%' }, { metode: 'turun', target_tahunan: 'maks 1%' }),
  ]);
  measure(paper, 1, {
    W: { realisasi: 'WDP' },
    Y: { realisasi: 'ya' },
    P: { pembilang: 9, penyebut: 20 },
    R: { realisasi: 10 },
    M: { realisasi: 0.5 },
    '2.16': { realisasi: 8 },
  });
  const shown = (kode: string) => {
    const { nilai, capaian, target_teks: teks } = record(paper, 1, kode) ?? {};
    return [kode, nilai, capaian, teks];
  };
  expect(['W', 'Y', 'P', 'R', 'M'].map(shown)).toEqual([
    ['W', '', 'Tidak tercapai', ''],
    ['Y', '', 'Tercapai', ''],
    ['P', 45, 90, ''],
    ['R', 10, 75, '7 s.d. 8'],
    ['M', 0.5, 150, 'maks 1%'],
  ]);
});

test('a quarter keeps the rules it was first consolidated by', () => {
  const paper = year([indikator('Z', 'IKP', { 1: 0 }, { metode: 'turun', target_tahunan: 0 })]);
  measure(paper, 1, null);
  paper.type('pengaturan', paper.rowOf('pengaturan', 'kunci', 'aturan_nol'), 'nilai', 'tidak dihitung');
  paper.fillSure('IKP', 'Z', { realisasi: 0 });
  paper.fillSure('IKP', '2.16', { realisasi: 8 });
  paper.submit('IKP');
  paper.decide('IKP', true);
  paper.consolidate({ IKP: {} });
  expect(record(paper, 1, 'Z')).toMatchObject({ capaian: 100, status: 'Nol' });
});

test('the pagu of a changed budget counts from its date on, and never before', () => {
  const paper = year([]);
  paper.type('anggaran', 5, 'pagu_perubahan', 800);
  paper.type('anggaran', 5, 'tanggal_perubahan', '2026-06-30');
  begin(paper, 1);
  expect(paper.formRow('IKP', '2.16').definition.target).toBe(500);
  paper.fillSure('IKP', '2.16', { realisasi: 8 });
  paper.fillSure('SEK', '1.01', { realisasi: 8 });
  for (const bidang of ['IKP', 'SEK']) {
    paper.submit(bidang);
    paper.decide(bidang, true);
  }
  paper.consolidate({ IKP: {}, SEK: {} });
  begin(paper, 2);
  expect(paper.formRow('IKP', '2.16').definition).toMatchObject({ target: 800, realisasi_lalu: 8 });
});

test('a word carried over a quarter left out is the last one that was given, however it was typed', () => {
  const paper = year([
    indikator(
      'P',
      'IKP',
      { 1: 'WTP', 2: 'WTP', 3: 'WTP', 4: 'WTP' },
      { metode: 'predikat', skala: 'Opini BPK', target_tahunan: 'WTP' },
    ),
  ]);
  measure(paper, 1, { P: { realisasi: 'wtp' }, '2.16': { realisasi: 250 } });
  measure(paper, 2, null);
  measure(paper, 3, null);
  expect(record(paper, 1, 'P')?.sd).toBe('WTP');
  expect(record(paper, 3, 'P')).toMatchObject({ sd: 'WTP', tanpa: 'TW II, TW III' });
});

test('a limit of the year with a quarter missing is not judged, not even at the end of the year', () => {
  const limit = indikator(
    'L',
    'IKP',
    { 1: 3, 2: 3, 3: 3, 4: 3 },
    { metode: 'turun', agregasi: 'akumulasi', target_tahunan: 12, satuan: 'Kasus' },
  );
  const played = (second: Readonly<Record<string, Row>> | null): PaperBook => {
    const paper = year([limit]);
    const filled = { L: { realisasi: 3 }, '2.16': { realisasi: 250 } };
    measure(paper, 1, filled);
    measure(paper, 2, second);
    measure(paper, 3, filled);
    measure(paper, 4, filled);
    return paper;
  };
  expect(record(played(null), 4, 'L')).toMatchObject({
    sd: 9,
    tanpa: 'TW II',
    capaian_tahunan: 'Belum dinilai',
  });
  const whole = played({ L: { realisasi: 3 }, '2.16': { realisasi: 250 } });
  expect(record(whole, 4, 'L')).toMatchObject({ sd: 12, tanpa: '', capaian_tahunan: 100 });
});

test('what an indicator and a program reported before they ended stays in the year', () => {
  const kept = indikator('K', 'IKP', TARGETS, { target_tahunan: 10 });
  const ended = indikator('E', 'IKP', TARGETS, { agregasi: 'akumulasi', target_tahunan: 20 });
  const paper = year([kept, ended]);
  const filled = { K: { realisasi: 10 }, '2.16': { realisasi: 250 } };
  measure(paper, 1, { ...filled, E: { realisasi: 15 } });
  paper.replace('indikator', [kept]);
  expect(paper.revise().kind).toBe('planned');
  measure(paper, 2, filled);
  measure(paper, 3, filled);
  expect(record(paper, 3, 'E')).toMatchObject({
    jatuh_tempo: 'tidak',
    nilai: '',
    sd: 15,
    capaian_tahunan: 75,
  });
});

test('a value not published yet is named as awaited in the year so far', () => {
  const paper = year([indikator('N', 'IKP', TARGETS, { agregasi: 'akumulasi', target_tahunan: 40 })]);
  measure(paper, 1, { N: { realisasi: 10 }, '2.16': { realisasi: 250 } });
  measure(paper, 2, { N: { kendala: 'Terbit di BPS bulan Agustus' }, '2.16': { realisasi: 300 } });
  expect(record(paper, 2, 'N')).toMatchObject({ sd: 10, tanpa: 'TW II (belum tersedia)' });
});
