// One row in sentences: every method, every kind of nothing, every aggregation; the figures are those of the measures.
import fc from 'fast-check';
import { AGREGASI, CARA_ISI } from '../../../src/core/domain/agregasi';
import { formatAngka, formatPersen } from '../../../src/core/domain/angka';
import { ATURAN_BAWAAN, type Aturan } from '../../../src/core/domain/aturan';
import { ATURAN_NOL, METODE, NILAI_DARI } from '../../../src/core/domain/capaian';
import type { Periode } from '../../../src/core/domain/triwulan';
import { explainRow, type RowFacts, storedDiffers, type TriwulanLalu } from '../../../src/core/explain/row';
import { rekapAnggaran } from '../../../src/core/rekap/anggaran';
import type { CellValue } from '../../../src/core/workbook/cell';
import { hasilTahunan, hasilTriwulan, laluCells, sampaiDenganOf } from '../../../src/core/workbook/measure';
import type { Program } from '../../../src/core/workbook/reference';
import { recordOf } from '../../../src/core/workbook/riwayat';

type Cells = Readonly<Record<string, CellValue>>;

const TW2: Periode = '2026-TW2';

/** IKU-3, due in TW II, target 50, realisasi 45. */
const BARIS: Cells = {
  blok: 'indikator',
  kode: 'IKU-3',
  input_kode: 'IKU-3',
  jenis: 'IKU',
  jatuh_tempo: 'ya',
  metode: 'naik',
  agregasi: 'akumulasi',
  cara_isi: 'per TW',
  nilai_dari: 'diketik',
  target: 50,
  realisasi: 45,
};

function tw1(nilai: number | null, keadaan: TriwulanLalu['keadaan'] = 'Terisi'): TriwulanLalu {
  return { periode: '2026-TW1', nilai, keadaan };
}

function factsOf(cells: Cells, more: Partial<RowFacts> = {}): RowFacts {
  const aturan = more.aturan ?? ATURAN_BAWAAN;
  return {
    periode: TW2,
    record: recordOf('IKP', { cells: { ...BARIS, ...cells } }, aturan),
    aturan,
    lalu: [],
    anggaran: null,
    alasan: '',
    ...more,
  };
}

const capaian = (cells: Cells, aturan: Partial<Aturan> = {}) =>
  explainRow(factsOf(cells, { aturan: { ...ATURAN_BAWAAN, ...aturan } })).find((sentence) =>
    /^(Capaian IKU|IKU-3 (?!diisi 0))/.test(sentence),
  );

describe('the quarter', () => {
  test.each<[Cells, string]>([
    [
      {},
      'Capaian IKU-3 TW II 2026 = realisasi 45 ÷ target 50 × 100 = 90,00% (cara hitung naik), kategori Tinggi karena 90,00 ≥ 76 dan < 91.',
    ],
    [
      { realisasi: 0 },
      'Capaian IKU-3 TW II 2026 = realisasi 0 ÷ target 50 × 100 = 0,00% (cara hitung naik), kategori Sangat Rendah karena 0,00 < 51.',
    ],
    [
      { metode: 'turun', target: 10, realisasi: 8, target_teks: 'maks 10' },
      'Capaian IKU-3 TW II 2026 = (2 × target 10 (tercetak "maks 10") − realisasi 8) ÷ 10 × 100 = 120,00% (cara hitung turun), kategori Sangat Tinggi karena 120,00 ≥ 91.',
    ],
    [
      { metode: 'turun', target: 10, realisasi: 22 },
      'Capaian IKU-3 TW II 2026 = (2 × target 10 − realisasi 22) ÷ 10 × 100 = -20,00%, ditetapkan paling rendah 0,00% (cara hitung turun), kategori Sangat Rendah karena 0,00 < 51.',
    ],
    [
      { metode: 'turun', target: 0, realisasi: 0 },
      'Capaian IKU-3 TW II 2026 = 100,00% karena target 0 dan realisasi 0 (cara hitung turun; aturan target nol: 100 atau 0), kategori Sangat Tinggi karena 100,00 ≥ 91.',
    ],
    [
      { metode: 'turun T/R', target: 10, realisasi: 8 },
      'Capaian IKU-3 TW II 2026 = target 10 ÷ realisasi 8 × 100 = 125,00% (cara hitung turun T/R), kategori Sangat Tinggi karena 125,00 ≥ 91.',
    ],
    [
      { metode: 'rentang', target: 7, target_atas: 8, realisasi: 7.5 },
      'Capaian IKU-3 TW II 2026 = 100,00% karena realisasi 7,5 berada di dalam rentang target 7 s.d. 8 (cara hitung rentang), kategori Sangat Tinggi karena 100,00 ≥ 91.',
    ],
    [
      { metode: 'rentang', target: 8, target_atas: 10, realisasi: 6 },
      'Capaian IKU-3 TW II 2026 = realisasi 6 ÷ batas bawah 8 × 100 = 75,00% (cara hitung rentang; realisasi di bawah rentang target 8 s.d. 10), kategori Sedang karena 75,00 ≥ 66 dan < 76.',
    ],
    [
      { metode: 'rentang', target: 7, target_atas: 8, realisasi: 9 },
      'Capaian IKU-3 TW II 2026 = (2 × batas atas 8 − realisasi 9) ÷ 8 × 100 = 87,50% (cara hitung rentang; realisasi di atas rentang target 7 s.d. 8), kategori Tinggi karena 87,50 ≥ 76 dan < 91.',
    ],
    [
      { metode: 'predikat', skala: '|CC|B|BB|A|', target: 'BB', realisasi: 'B' },
      'IKU-3 TW II 2026: realisasi B di bawah target BB, sehingga Tidak tercapai (cara hitung predikat; skala dari yang terendah: CC < B < BB < A). Tanpa persentase dan tanpa kategori; baris ini tidak ikut dirata-ratakan dan tidak dianggap 0, tetapi tetap disebut dalam jumlah indikatornya.',
    ],
    [
      { metode: 'ya/tidak', skala: '|tidak|ya|', target: 'ya', realisasi: 'ya' },
      'IKU-3 TW II 2026: realisasi ya sama dengan target, sehingga Tercapai (cara hitung ya/tidak). Tanpa persentase dan tanpa kategori; baris ini tidak ikut dirata-ratakan dan tidak dianggap 0, tetapi tetap disebut dalam jumlah indikatornya.',
    ],
  ])('%p', (cells, sentence) => {
    expect(capaian(cells)).toBe(sentence);
  });

  test('a derived value names its pembilang and penyebut first', () => {
    const cells = {
      nilai_dari: 'pembilang/penyebut × 100',
      realisasi: '',
      pembilang: 9,
      penyebut: 20,
    };
    expect(explainRow(factsOf(cells)).slice(0, 2)).toEqual([
      'Realisasi TW II 2026 = pembilang 9 ÷ penyebut 20 × 100 = 45.',
      'Capaian IKU-3 TW II 2026 = realisasi 45 ÷ target 50 × 100 = 90,00% (cara hitung naik), kategori Tinggi karena 90,00 ≥ 76 dan < 91.',
    ]);
  });

  test('a category by whole percents compares what it shows', () => {
    expect(capaian({ realisasi: 45.3 }, { desimalKategori: 0 })).toContain(
      '= 90,60% (cara hitung naik), kategori Sangat Tinggi karena 91 ≥ 91.',
    );
  });
});

const BUKAN_NOL =
  'baris ini tidak ikut dirata-ratakan dan tidak dianggap 0, tetapi tetap disebut dalam jumlah indikatornya.';

describe('why there is no figure', () => {
  const impossible = (sebab: string) =>
    `Capaian IKU-3 TW II 2026 tidak dapat dihitung karena ${sebab}; ${BUKAN_NOL}`;

  test.each<[Cells, string]>([
    [{ target: 0 }, impossible('target 0 (cara hitung naik)')],
    [{ target: -5 }, impossible('target -5 negatif (cara hitung naik)')],
    [
      { metode: 'turun T/R', realisasi: 0 },
      impossible('realisasi 0 tidak dapat menjadi pembagi (cara hitung turun T/R)'),
    ],
    [{ metode: 'turun T/R', realisasi: -1 }, impossible('realisasi -1 negatif (cara hitung turun T/R)')],
    [{ realisasi: '1.250' }, impossible('isian "1.250" bukan angka')],
    [{ target: '' }, impossible('targetnya belum ditetapkan')],
    [{ input_kode: 'IKU-4' }, impossible('kode isian "IKU-4" bukan kode baris ini')],
    [
      { nilai_dari: 'pembilang/penyebut', pembilang: 5, penyebut: 0 },
      impossible('pembilang dan penyebut harus berupa angka, dan penyebutnya lebih dari 0'),
    ],
    [
      { metode: 'predikat', skala: '|B|A|', target: 'A', realisasi: 'Z' },
      impossible('isian "Z" tidak ada pada skalanya'),
    ],
    [
      { jatuh_tempo: 'tidak', realisasi: '' },
      'IKU-3 belum jatuh tempo pada TW II 2026: tidak ada capaian triwulan ini; baris ini tidak ikut dirata-ratakan.',
    ],
    [
      { realisasi: '' },
      `IKU-3 belum diisi untuk TW II 2026: belum ada angka, dan itu berbeda dari nol; ${BUKAN_NOL}`,
    ],
  ])('%p', (cells, sentence) => {
    expect(capaian(cells)).toBe(sentence);
  });

  test('a target of 0 under a falling method may be left out by the rules', () => {
    expect(capaian({ metode: 'turun', target: 0 }, { nol: 'tidak dihitung' })).toBe(
      impossible('target 0 (cara hitung turun; aturan target nol: tidak dihitung)'),
    );
  });

  test('a bidang that was left out is named with the reason', () => {
    const facts = factsOf({ realisasi: '' }, { alasan: 'Sakit' });
    const record = { ...facts.record, status: 'Tidak mengisi' as const };
    expect(explainRow({ ...facts, record })).toEqual([
      `IKU-3 tidak mengisi TW II 2026: Bidang IKP dilewati dengan keputusan pada langkah 7 (alasan: Sakit); ${BUKAN_NOL}`,
    ]);
  });

  test('nought is an input', () => {
    expect(explainRow(factsOf({ realisasi: 0 }))[0]).toBe('IKU-3 diisi 0: nol adalah isian, bukan kosong.');
  });
});

describe('the year so far', () => {
  const sd = (cells: Cells, lalu: readonly TriwulanLalu[]) =>
    explainRow(factsOf({ target_tahunan: 100, ...cells }, { lalu })).find((sentence) =>
      sentence.startsWith('Realisasi s/d'),
    );
  const with20 = (agregasi: (typeof AGREGASI)[number]) => ({
    agregasi,
    ...laluCells([20], agregasi, 'per TW'),
  });

  test.each<[string, Cells, readonly TriwulanLalu[]]>([
    ['= 20 + 45 = 65 (akumulasi; TW I dan TW II).', with20('akumulasi') as Cells, [tw1(20)]],
    ['= 45 (nilai akhir; nilai terisi yang terakhir, TW II).', with20('nilai akhir') as Cells, [tw1(20)]],
    ['= (20 + 45) ÷ 2 = 32,5 (rata-rata; TW I dan TW II).', with20('rata-rata') as Cells, [tw1(20)]],
    [
      '= 45, yang tertinggi dari 20 dan 45 (maksimum; TW I dan TW II).',
      with20('maksimum') as Cells,
      [tw1(20)],
    ],
    [
      '= 45 (diisi s/d TW, jadi sudah merupakan angka s/d triwulan).',
      { cara_isi: 's/d TW', sd_lalu: 20, n_lalu: 1 },
      [tw1(20)],
    ],
    [
      '= 45 (akumulasi; hanya TW II yang mempunyai angka; TW I tanpa angka: belum jatuh tempo).',
      {},
      [tw1(null, 'Belum jatuh tempo')],
    ],
    [
      '= 20 (akumulasi; hanya TW I yang mempunyai angka; TW II tanpa angka: belum jatuh tempo).',
      { ...(with20('akumulasi') as Cells), jatuh_tempo: 'tidak', realisasi: '' },
      [tw1(20)],
    ],
  ])('%s', (words, cells, lalu) => {
    expect(sd(cells, lalu)).toBe(`Realisasi s/d TW II 2026 ${words}`);
  });

  test('three quarters, one of them missing, and the mean of those that are there', () => {
    const cells: Cells = { ...(laluCells([10, 30], 'rata-rata', 'per TW') as Cells), agregasi: 'rata-rata' };
    const lalu: readonly TriwulanLalu[] = [
      tw1(10),
      { periode: '2026-TW2', nilai: null, keadaan: 'Tidak mengisi' },
      { periode: '2026-TW3', nilai: 30, keadaan: 'Terisi' },
    ];
    const facts = factsOf({ ...cells, jatuh_tempo: 'tidak', realisasi: '' }, { lalu, periode: '2026-TW4' });
    expect(explainRow(facts)[1]).toBe(
      'Realisasi s/d TW IV 2026 = (10 + 30) ÷ 2 = 20 (rata-rata; TW I dan TW III; TW II tanpa angka: tidak mengisi; TW IV tanpa angka: belum jatuh tempo).',
    );
  });

  test('against the annual target, by the same method', () => {
    const facts = factsOf({ target_tahunan: 100, ...(with20('akumulasi') as Cells) }, { lalu: [tw1(20)] });
    expect(explainRow(facts)[2]).toBe(
      'Capaian terhadap target tahunan = realisasi s/d 65 ÷ target tahunan 100 × 100 = 65,00% (cara hitung naik).',
    );
  });

  test('what the form brought along is said to be so where Riwayat tells something else now', () => {
    const sentences = explainRow(factsOf(with20('akumulasi') as Cells, { lalu: [tw1(25)] }));
    expect(sentences.slice(1, 3)).toEqual([
      'Realisasi s/d TW II 2026 = 20 + 45 = 65 (akumulasi; bawaan 1 triwulan sebelumnya menurut form dan TW II).',
      'Angka triwulan-triwulan sebelumnya di Riwayat kini berbeda dari yang dibawa form ini saat dibuat; yang dihitung adalah yang dibawa form.',
    ]);
  });
});

describe('a program', () => {
  const PROGRAM: Program = {
    row: 5,
    kode: '1.01',
    uraian: 'Program 1.01',
    bidang: 'IKP',
    pagu: 1000,
    paguPerubahan: '',
    tanggalPerubahan: '',
    rencana: { 1: '', 2: '', 3: '', 4: '' },
    sasaran: '',
  };
  const said = (cells: Cells, program: Partial<Program> = {}, lalu: number | null = 200) => {
    const base = { blok: 'program', kode: '1.01', input_kode: '1.01', cara_isi: 's/d TW', target: 1000 };
    const facts = factsOf({ ...base, realisasi: 450, ...cells }, { lalu: [tw1(lalu)] });
    const [anggaran = null] = rekapAnggaran({
      rows: [facts.record],
      program: [{ ...PROGRAM, ...program }],
      lalu: () => lalu,
      triwulan: 2,
      bidang: [],
    }).program;
    return explainRow({ ...facts, anggaran });
  };

  test('its serapan, its own quarter, its pagu and what is left', () => {
    expect(said({})).toEqual([
      'Serapan 1.01 TW II 2026 = realisasi s/d Rp450 ÷ pagu Rp1.000 × 100 = 45,00%.',
      'Realisasi TW II sendiri = s/d TW II Rp450 − s/d TW I Rp200 = Rp250.',
      'Pagunya adalah pagu murni.',
      'Sisa pagu = Rp1.000 − Rp450 = Rp550.',
    ]);
  });

  test.each<[string, Partial<Program>, Cells]>([
    [
      'Pagunya adalah pagu perubahan, berlaku sejak 2 Mei 2026 (pagu murni Rp1.000).',
      { paguPerubahan: 900, tanggalPerubahan: '2026-05-02' },
      { target: 900 },
    ],
    [
      'Pagunya adalah pagu murni; pagu perubahan Rp900 baru berlaku sejak 1 Juli 2026.',
      { paguPerubahan: 900, tanggalPerubahan: '2026-07-01' },
      {},
    ],
    ['Pagunya adalah yang tersalin saat form dibuat; menurut tab Anggaran kini Rp800.', { pagu: 800 }, {}],
  ])('%s', (sentence, program, cells) => {
    expect(said(cells, program)[2]).toBe(sentence);
  });

  test('nothing filled in, a pagu of 0, more than the pagu, and an unknown quarter before', () => {
    expect(said({ realisasi: '' })[0]).toBe(
      '1.01 belum diisi untuk TW II 2026: belum ada angka, dan itu berbeda dari nol; pagunya tetap dijumlahkan, realisasinya tidak ada.',
    );
    expect(said({ target: 0 }, { pagu: 0 })).toEqual([
      'Serapan 1.01 TW II 2026 tidak dapat dihitung karena pagu Rp0; pagu dan realisasinya tetap dijumlahkan.',
      'Realisasi TW II sendiri = s/d TW II Rp450 − s/d TW I Rp200 = Rp250.',
      'Pagunya adalah pagu murni.',
      'Sisa pagu = Rp0 − Rp450 = -Rp450.',
      'Perhatikan: melebihi pagu, pagu nol.',
    ]);
    expect(said({}, {}, null)[1]).toBe(
      'Realisasi TW II sendiri tidak dapat dihitung karena TW I tanpa angka; yang diisi adalah realisasi s/d TW II.',
    );
  });
});

test('in means a row counts as it is, up to the limit, or not for the agency', () => {
  const last = (cells: Cells, aturan: Partial<Aturan> = {}) =>
    explainRow(factsOf(cells, { aturan: { ...ATURAN_BAWAAN, ...aturan } })).at(-1);
  expect(last({})).toBe(
    'Dalam rata-rata sasaran, perangkat daerah, bidang, dan pegawai baris ini dihitung 90,00%.',
  );
  expect(last({ realisasi: 80 }, { batasRata: 120 })).toBe(
    'Dalam rata-rata sasaran, perangkat daerah, bidang, dan pegawai baris ini dihitung 120,00% (batas atas dalam rata-rata).',
  );
  expect(last({ jenis: 'IKK' })).toBe(
    'Jenis IKK tidak masuk angka sasaran dan perangkat daerah; dalam rata-rata bidang dan pegawai baris ini dihitung 90,00%.',
  );
});

test('a consolidated capaian that is not what its row comes to is told', () => {
  const facts = factsOf({});
  expect(storedDiffers(facts)).toBeNull();
  expect(storedDiffers({ ...facts, record: { ...facts.record, capaian: 95 } })).toBe(
    'Capaian yang tersimpan di Riwayat (95,00%) berbeda dari hitungan ini (90,00%). Minta Kasubag Program menjalankan Uji keutuhan jejak.',
  );
});

/** What an arithmetic of the sentence comes to: 'realisasi 4,5 ÷ target 50 × 100' with the words left out. */
function worth(formula: string): number {
  const bare = formula
    .replace(/\(tercetak "[^"]*"\)/g, '')
    .replace(/[a-z/]*[a-z] /gi, '')
    .replace(/\./g, '')
    .replace(/,/g, '.')
    .replace(/÷/g, '/')
    .replace(/×/g, '*')
    .replace(/−/g, '-');
  return Number(new Function(`return (${bare})`)());
}

const amount = fc.integer({ min: -50, max: 4000 }).map((value) => value / 8);
const generated = fc
  .record({
    metode: fc.constantFrom(...METODE),
    agregasi: fc.constantFrom(...AGREGASI),
    cara_isi: fc.constantFrom(...CARA_ISI),
    nilai_dari: fc.constantFrom(...NILAI_DARI),
    jatuh_tempo: fc.constantFrom('ya', 'ya', 'ya', 'tidak'),
    target: fc.oneof(amount, fc.constant(0)),
    tahunan: amount,
    lebar: fc.nat(20),
    realisasi: fc.oneof(amount, fc.constantFrom<CellValue>('', 'teks', 0)),
    pembilang: fc.oneof(amount, fc.constant<CellValue>('')),
    penyebut: fc.oneof(amount, fc.constant<CellValue>('')),
    lalu: fc.array(fc.option(amount), { maxLength: 3 }),
    nol: fc.constantFrom(...ATURAN_NOL),
    desimal: fc.constantFrom(0, 2, 4),
  })
  .map(({ lalu, tahunan, lebar, nol, desimal, ...cells }) => {
    const numbers = lalu.flatMap((nilai) => nilai ?? []);
    const brought = laluCells(numbers, cells.agregasi, cells.cara_isi) as Cells;
    const range = { target_atas: cells.target + lebar, tahunan_atas: tahunan + lebar };
    const record = { ...cells, ...range, target_tahunan: tahunan, ...brought };
    const quarters = lalu.map(
      (nilai, index): TriwulanLalu => ({
        periode: `2026-TW${(index + 1) as 1 | 2 | 3}`,
        nilai,
        keadaan: nilai === null ? 'Tidak mengisi' : 'Terisi',
      }),
    );
    const aturan: Aturan = { ...ATURAN_BAWAAN, nol, desimal };
    return factsOf(record, { lalu: quarters, periode: '2026-TW4', aturan });
  });

test('every sentence says the figure of the measures, and its arithmetic comes to that figure', () => {
  const check = (sentences: readonly string[], subject: string, wanted: number, shown: string) => {
    const sentence = sentences.find((candidate) => candidate.startsWith(subject)) ?? '';
    // Between the subject and the remarks: 'formula = figure', or the figure alone.
    const said =
      sentence
        .slice(subject.length)
        .split(/ \((?:cara hitung|akumulasi|nilai akhir|rata-rata|maksimum|diisi|triwulan pertama)/)[0] ?? '';
    const [, formula, figure] = /^ = (?:(.*?) = )?([^=]*)$/.exec(said) ?? [];
    const isSaid =
      figure === shown || [`${shown}, yang`, `${shown} karena`].some((words) => figure?.startsWith(words));
    expect([sentence, isSaid || figure?.endsWith(` paling rendah ${shown}`)]).toEqual([sentence, true]);
    if (formula === undefined) return;
    const floor = /ditetapkan/.test(said) ? 0 : Number.NEGATIVE_INFINITY;
    expect(Math.abs(Math.max(floor, worth(formula)) - wanted)).toBeLessThan(
      1e-3 * Math.max(1, Math.abs(wanted)),
    );
  };
  fc.assert(
    fc.property(generated, (facts) => {
      const { record, aturan } = facts;
      const sentences = explainRow(facts);
      const [quarter, year, sd] = [
        hasilTriwulan(record, aturan),
        hasilTahunan(record, aturan),
        sampaiDenganOf(record),
      ];
      const percent = (persen: number) => `${formatPersen(persen, aturan.desimal)}%`;
      if (quarter?.kind === 'nilai') {
        check(sentences, 'Capaian IKU-3 TW IV 2026', quarter.persen, percent(quarter.persen));
      } else if (quarter?.kind === 'tidak-dapat-dihitung') {
        expect(sentences.join(' ')).toContain('Capaian IKU-3 TW IV 2026 tidak dapat dihitung karena');
      }
      if (sd !== null) {
        check(sentences, 'Realisasi s/d TW IV 2026', sd, formatAngka(sd));
      }
      if (year?.kind === 'nilai') {
        check(sentences, 'Capaian terhadap target tahunan', year.persen, percent(year.persen));
      }
    }),
    { numRuns: 300 },
  );
});
