// The rules about definitions and comparisons: what each says of one row, and where its finding stands.
import type { Triwulan } from '../../../src/core/domain/triwulan';
import type { CellValue } from '../../../src/core/workbook/cell';
import { hasilOf } from '../../../src/core/workbook/form';
import type { Indikator } from '../../../src/core/workbook/reference';
import {
  definitionFindings,
  documentFindings,
  FORM_RULES,
  type FormStand,
  INDIKATOR_RULES,
  PEMBANDING_RULES,
  RENCANA_RULES,
} from '../../../src/core/workbook/reference-rules';
import { indikator, messageOf, PaperBook, program } from '../book';

type Targets = Partial<Record<Triwulan, number | string | readonly [number, number]>>;

function target(value: number | string | readonly [number, number] | undefined) {
  if (value === undefined) return null;
  if (typeof value !== 'object') return { nilai: value, atas: '', teks: '' } as const;
  return { nilai: value[0], atas: value[1], teks: `${value[0]} s.d. ${value[1]}` };
}

/** Due in the quarters that have a target. */
function item(
  targets: Targets,
  tahunan: number | string | readonly [number, number] | undefined,
  more: Partial<Indikator> = {},
): Indikator {
  const of = <T>(read: (value: Targets[Triwulan]) => T) => ({
    1: read(targets[1]),
    2: read(targets[2]),
    3: read(targets[3]),
    4: read(targets[4]),
  });
  return {
    row: 5,
    kode: 'IKU-1',
    jenis: 'IKU',
    sasaran: 'Sasaran',
    uraian: 'Indikator',
    satuan: 'dokumen',
    metode: 'naik',
    skala: [],
    nilaiDari: 'diketik',
    agregasi: 'nilai akhir',
    caraIsi: 'per TW',
    bidang: 'IKP',
    targetTahunan: target(tahunan),
    jatuhTempo: of((value) => value !== undefined),
    target: of(target),
    batasBawah: '',
    batasAtas: '',
    pic: 'Budi',
    sumber: '',
    penjelasan: '',
    ...more,
  };
}

const RISING = { 1: 20, 2: 40, 3: 60, 4: 80 };

test.each<[string, Indikator, readonly string[]]>([
  ['a last target that is the year’s', item(RISING, 80), []],
  ['a last target that is not: 4,7 of 4,47', item({ 4: 4.7 }, 4.47), ['target-akhir: target_4']],
  ['the last quarter that is due', item({ 1: 20, 2: 80 }, 80), []],
  [
    'a target of a quarter that is not due',
    { ...item(RISING, 60), jatuhTempo: { 1: true, 2: true, 3: true, 4: false } },
    [],
  ],
  ['the last due target below the year’s', item({ 1: 20, 3: 60 }, 80), ['target-akhir: target_3']],
  ['quarters that add up', item(RISING, 200, { agregasi: 'akumulasi' }), []],
  ['decimals that add up', item({ 1: 0.1, 2: 0.2 }, 0.3, { agregasi: 'akumulasi' }), []],
  ['quarters that do not add up', item(RISING, 80, { agregasi: 'akumulasi' }), ['target-akhir: target_4']],
  ['targets typed s/d TW', item(RISING, 80, { agregasi: 'akumulasi', caraIsi: 's/d TW' }), []],
  [
    'targets typed s/d TW that stop short',
    item(RISING, 200, { agregasi: 'akumulasi', caraIsi: 's/d TW' }),
    ['target-akhir: target_4'],
  ],
  ['the mean', item(RISING, 50, { agregasi: 'rata-rata' }), []],
  [
    'the mean, rounded as it was promised',
    item({ 1: 80, 2: 81, 3: 81 }, 80.67, { agregasi: 'rata-rata' }),
    [],
  ],
  ['not the mean', item(RISING, 80, { agregasi: 'rata-rata' }), ['target-akhir: target_4']],
  ['the highest', item({ 1: 90, 4: 80 }, 90, { agregasi: 'maksimum' }), []],
  ['not the highest', item({ 1: 90, 4: 80 }, 80, { agregasi: 'maksimum' }), ['target-akhir: target_4']],
  ['half a point is a difference', item({ 4: 62.5 }, 63), ['target-akhir: target_4']],
  ['a range', item({ 4: [7, 8] }, [7, 8], { metode: 'rentang' }), []],
  ['another upper bound', item({ 4: [7, 8] }, [7, 9], { metode: 'rentang' }), ['target-akhir: target_4']],
  ['a word', item({ 4: 'WTP' }, 'WTP', { metode: 'predikat', skala: ['WDP', 'WTP'] }), []],
  [
    'another word',
    item({ 4: 'WDP' }, 'WTP', { metode: 'predikat', skala: ['WDP', 'WTP'] }),
    ['target-akhir: target_4'],
  ],
  ['another number, explained', item({ 4: 70 }, 80, { penjelasan: 'Sesuai PK perubahan' }), []],
  ['falling targets: nobody guesses whether less is better', item({ 1: 9, 4: 3 }, 3), []],
  ['no annual target', item(RISING, undefined), ['tahunan-kosong: target_tahunan']],
  ['no annual target, explained', item(RISING, undefined, { penjelasan: 'Tidak ada di PK' }), []],
  ['no annual target and nothing due', item({}, undefined), []],
  [
    'people added up',
    item({ 4: 45 }, 45, { agregasi: 'akumulasi', satuan: 'Orang' }),
    ['jumlah-diragukan: agregasi'],
  ],
  [
    'people by their short name',
    item({ 4: 45 }, 45, { agregasi: 'akumulasi', satuan: 'org/jiwa' }),
    ['jumlah-diragukan: agregasi'],
  ],
  [
    'people added up, explained',
    item({ 4: 45 }, 45, { agregasi: 'akumulasi', satuan: 'orang', penjelasan: 'Peserta berbeda' }),
    [],
  ],
  ['people as they stand', item({ 4: 45 }, 45, { satuan: 'orang' }), []],
  [
    'people typed s/d TW',
    item({ 4: 45 }, 45, { agregasi: 'akumulasi', caraIsi: 's/d TW', satuan: 'orang' }),
    [],
  ],
  [
    'percents added up',
    item({ 4: 45 }, 45, { agregasi: 'akumulasi', satuan: '%' }),
    ['jumlah-diragukan: agregasi'],
  ],
  [
    'an index added up',
    item({ 4: 3 }, 3, { agregasi: 'akumulasi', satuan: 'Indeks (0-5)' }),
    ['jumlah-diragukan: agregasi'],
  ],
  ['an index in the mean', item({ 4: 3 }, 3, { agregasi: 'rata-rata', satuan: 'indeks' }), []],
  ['documents added up', item({ 4: 3 }, 3, { agregasi: 'akumulasi', satuan: 'dokumen' }), []],
  ['bounds', item({ 4: 80 }, 80, { batasBawah: 0, batasAtas: 100 }), []],
  [
    'bounds the wrong way round',
    item({ 4: 80 }, 80, { batasBawah: 100, batasAtas: 90 }),
    ['batas-terbalik: batas_bawah', 'target-di-luar-batas: target_4'],
  ],
  [
    'a target above its bound, whatever is explained',
    item({ 1: 50, 4: 120 }, 120, { batasAtas: 100, penjelasan: 'x' }),
    ['target-di-luar-batas: target_4'],
  ],
  [
    'a target below its bound',
    item({ 1: 0.8, 4: 80 }, 80, { batasBawah: 1 }),
    ['target-di-luar-batas: target_1'],
  ],
  [
    'the upper bound of a range',
    item({ 4: [7, 12] }, [7, 12], { metode: 'rentang', batasAtas: 10 }),
    ['target-di-luar-batas: target_4'],
  ],
  [
    'a sum of a year above the bound of a quarter',
    item({ 1: 60, 4: 60 }, 120, { agregasi: 'akumulasi', batasAtas: 100 }),
    [],
  ],
  [
    'a predikat below which there is none',
    item({ 4: 'TMP' }, 'TMP', { metode: 'predikat', skala: ['TMP', 'WDP', 'WTP'] }),
    ['target-terendah: target_tahunan'],
  ],
  [
    'a predikat on a scale written from the top',
    item({ 4: 'WTP' }, 'WTP', { metode: 'predikat', skala: ['WTP', 'WDP', 'TMP'] }),
    ['target-terendah: target_tahunan'],
  ],
  [
    'a lower predikat early in the year',
    item({ 1: 'TMP', 4: 'WTP' }, 'WTP', { metode: 'predikat', skala: ['TMP', 'WDP', 'WTP'] }),
    [],
  ],
  [
    'a no in a quarter of a yes',
    item({ 1: 'tidak', 4: 'ya' }, 'ya', { metode: 'ya/tidak', skala: ['tidak', 'ya'] }),
    ['janji-berlawanan: target_1'],
  ],
  [
    'an annual target above its bound',
    item({ 4: 80 }, 120, { batasAtas: 100, penjelasan: 'x' }),
    ['target-di-luar-batas: target_tahunan'],
  ],
])('an indicator: %s', (_, subject, expected) => {
  const violated = INDIKATOR_RULES.filter((rule) => rule.violated(subject));
  expect(violated.map((rule) => `${rule.id}: ${rule.column(subject)}`)).toEqual(expected);
});

type Cells = readonly [target: CellValue, realisasi: CellValue, capaian: CellValue];

test.each<[string, Partial<Indikator>, Cells, readonly string[]]>([
  ['half up', {}, [3.53, 4.77, 135.13], []],
  ['cut off: 134,73 printed as 134', {}, [95, 128, 134], []],
  ['cut off at two decimals', {}, [100, 102.747, 102.74], []],
  ['in full precision', {}, [3, 1, 33.333333333333336], []],
  ['computed before target and realisasi were rounded', {}, [5.1, 4.9, 96.3], []],
  ['neither rounded nor cut off', {}, [95, 128, 136], ['capaian-tidak-cocok: capaian']],
  ['a fraction for a percent', {}, [50, 54, 1.08], ['capaian-tidak-cocok: capaian']],
  ['copied from the realisasi', {}, [30, 70, 70], ['capaian-disalin: capaian']],
  ['equal to the realisasi because the target is 100', {}, [100, 70, 70], []],
  ['equal to the realisasi because both are nothing', {}, [30, 0, 0], []],
  ['less is better', { metode: 'turun' }, [10, 8, 120], []],
  [
    'less is better, computed as if more were',
    { metode: 'turun' },
    [10, 8, 80],
    ['capaian-tidak-cocok: capaian'],
  ],
  ['less is better, as a ratio', { metode: 'turun T/R' }, [10, 8, 125], []],
  ['a target of 0 with a result', {}, [0, 5, 100], ['capaian-tidak-cocok: capaian']],
  ['no capaian', {}, [30, 70, ''], []],
  ['no target', {}, ['', 70, 70], []],
  ['a range, of which the row has one bound', { metode: 'rentang' }, [7, 9, 50], []],
  ['words of a scale', { metode: 'predikat' }, ['2', '3', 'Tercapai'], []],
  ['a number as a text', {}, [30, '12,89%', ''], ['pembanding-teks: realisasi']],
  ['a text with two readings', {}, ['1.250', 70, ''], ['pembanding-teks: target']],
  ['a cut thousand', {}, ['5 juta', '27.647091.889', ''], ['pembanding-teks: target']],
  ['an error of a formula', {}, [30, '#DIV/0!', ''], ['pembanding-teks: realisasi']],
  ['a word that says there is none', {}, ['n.a', '-', 'maks 1%'], []],
])('a comparison: %s', (_, more, [wanted, realisasi, capaian], expected) => {
  const row = {
    row: 5,
    jenis: 'Tahun lalu',
    tahun: 2025,
    kode: 'IKU-1',
    target: wanted,
    realisasi,
    capaian,
    sumber: '',
    satuan: '',
  } as const;
  const subject = { row, indikator: item(RISING, 80, more) };
  const violated = PEMBANDING_RULES.filter((rule) => rule.violated(subject));
  expect(violated.map((rule) => `${rule.id}: ${rule.column(subject)}`)).toEqual(expected);
});

test.each([
  ['Budi', false],
  ['', true],
])('an action of %p', (pic, expected) => {
  const subject = { row: 5, kode: 'IKU-1', aksi: 'Rapat', rencana: { 1: 'x', 2: '', 3: '', 4: '' }, pic };
  expect(RENCANA_RULES.map((rule) => rule.violated(subject))).toEqual([expected]);
});

test.each<[string, Readonly<Record<string, CellValue>> | null, readonly string[]]>([
  ['as it was', {}, []],
  [
    'with another target',
    { target: 25, satuan: 'poin' },
    ['form-tertinggal: Yang berubah: Target TW, Satuan. Jalankan Buat/perbarui form.'],
  ],
  [
    'that is gone',
    null,
    [
      'form-tanpa-definisi: Jalankan Buat/perbarui form; baris ini akan hilang dan isiannya disalin ke tab Salinan.',
    ],
  ],
])('a row of a form whose definition is now %s', (_, more, expected) => {
  const row = PaperBook.opened().formRow('IKP', 'IKU-1');
  const now = more && { blok: 'indikator' as const, kode: 'IKU-1', values: { ...row.definition, ...more } };
  const subject: FormStand = { row, now };
  const violated = FORM_RULES.filter((rule) => rule.violated(subject));
  expect(violated.map((rule) => `${rule.id}: ${rule.particulars(subject)}`)).toEqual(expected);
});

test('each finding names its cell, what is wrong and what to do', () => {
  const paper = PaperBook.prepared();
  paper.typeRow('indikator', 5, { target_tahunan: 90, batas_bawah: 9, batas_atas: 8 });
  paper.typeRow('indikator', 6, { target_tahunan: '' });
  paper.typeRow('indikator', 7, { satuan: 'orang', agregasi: 'akumulasi', target_tahunan: 150 });
  paper.typeRow('indikator', 8, { agregasi: 'akumulasi' });
  paper.typeRow('rencana', 5, { tahun: '2026', kode: 'IKU-1', aksi: 'Rapat', rencana_1: 'satu kali' });
  paper.typeRow('pembanding', 5, {
    jenis: 'Tahun lalu',
    tahun: '2025',
    kode: 'IKU-1',
    target: 30,
    realisasi: 70,
    capaian: 70,
  });
  paper.typeRow('pembanding', 6, {
    jenis: 'Tahun lalu',
    tahun: '2024',
    kode: 'IKU-1',
    target: 30,
    realisasi: '1.250',
    capaian: 1,
  });
  paper.typeRow('pembanding', 7, {
    jenis: 'Tahun lalu',
    tahun: '2023',
    kode: 'IKU-1',
    target: 50,
    realisasi: 54,
    capaian: 1.08,
  });
  paper.typeRow('pembanding', 8, {
    jenis: 'Tahun lalu',
    tahun: '2023',
    kode: 'LAMA',
    target: 50,
    realisasi: 54,
    capaian: 1,
  });
  expect(definitionFindings(paper.book()).map(({ severity, sentence }) => `${severity} ${sentence}`)).toEqual(
    [
      'Wajib diperbaiki Indikator!V5: batas bawah di atas batas atas (IKU-1). Batas bawah 9, batas atas 8. Perbaiki salah satunya.',
      'Wajib diperbaiki Indikator!O5: target di luar batas (IKU-1). Target 20, batas bawah 9, batas atas 8. Perbaiki target atau batasnya.',
      'Perlu penjelasan Indikator!U5: target triwulan tidak sama dengan target tahunan (IKU-1). Menurut target triwulan 80, menurut target tahunan 90. Samakan, atau tulis alasannya pada kolom Penjelasan.',
      'Perlu penjelasan Indikator!M6: jatuh tempo tanpa target tahunan (IKU-2). Capaian setahun tidak dapat dihitung. Isi Target tahunan, atau tulis alasannya pada kolom Penjelasan.',
      'Perlu penjelasan Indikator!J7: jumlah antartriwulan diragukan (IKU-3). Satuannya orang: orang yang sama dapat terhitung lagi, sedangkan persen dan nilai tidak bertambah. Pilih agregasi lain, atau tulis alasannya pada kolom Penjelasan.',
      'Perlu penjelasan Indikator!J8: jumlah antartriwulan diragukan (IKU-4). Satuannya %: orang yang sama dapat terhitung lagi, sedangkan persen dan nilai tidak bertambah. Pilih agregasi lain, atau tulis alasannya pada kolom Penjelasan.',
      'Catatan Rencana Aksi!H5: rencana aksi tanpa penanggung jawab (IKU-1). Isi kolom Penanggung jawab.',
      'Catatan Data Pembanding!F5: capaian tampak disalin dari realisasi (IKU-1). Capaian dan realisasi sama-sama 70, padahal targetnya 30. Periksa pada sumbernya.',
      'Catatan Data Pembanding!E6: angka tertulis sebagai teks (IKU-1). Realisasi: teks "1.250" dapat dibaca 1.250 atau 1,25. Tulis 1250 atau 1,25.',
      'Catatan Data Pembanding!F7: capaian tidak sesuai dengan target dan realisasinya (IKU-1). Tertulis 1,08; menurut cara hitung naik 108,00. Periksa pada sumbernya.',
      'Perlu penjelasan Data Pembanding!C8: indikator "LAMA" tidak ada pada tab Indikator tahun ini, sehingga baris ini tidak dibaca.',
    ],
  );
});

/** Problems of the reference tabs and findings about definitions, with what is typed instead. */
function said(
  tab: 'indikator' | 'anggaran' | 'pembanding' | 'personil',
  key: string,
  value: CellValue,
): readonly string[] {
  const paper = PaperBook.prepared({
    indikator: [indikator('IKU-1', 'IKP', { 1: 20 }, { satuan: '%', target_tahunan: 20 })],
    anggaran: [program('2.16', 'IKP', 11_900_000_000)],
  });
  paper.typeRow('pembanding', 5, {
    jenis: 'Tahun lalu',
    tahun: 2025,
    kode: 'IKU-1',
    target: 90,
    realisasi: 88,
  });
  paper.type(tab, 5, key, value);
  const book = paper.book();
  return [...book.referenceProblems, ...definitionFindings(book)].map(({ sentence }) => sentence);
}

test('the sound rows have no finding', () => {
  expect(said('anggaran', 'rencana_1', 1_000_000_000)).toEqual([]);
});

test.each<[Parameters<typeof said>[0], string, CellValue, string]>([
  ['indikator', 'tahun', 'TA 2026', '"TA 2026" bukan tahun, sehingga baris ini tidak akan dibaca.'],
  ['anggaran', 'tahun', '2O26', '"2O26" bukan tahun, sehingga baris ini tidak akan dibaca.'],
  ['anggaran', 'pagu', 0.25, '0,25 bukan jumlah rupiah yang wajar.'],
  ['anggaran', 'pagu', -5, '-5 bukan jumlah rupiah yang wajar.'],
  ['anggaran', 'rencana_1', 25, '25 bukan jumlah rupiah yang wajar.'],
  [
    'anggaran',
    'rencana_2',
    12_000_000_000,
    'rencana s/d triwulan ini Rp12.000.000.000 melebihi pagu Rp11.900.000.000.',
  ],
  [
    'pembanding',
    'realisasi',
    0.8862,
    'Realisasi 0,8862, sedangkan satuannya persen. Tulis 88,62 bila itu yang dimaksud.',
  ],
  ['personil', 'email', 'staf@contoh,go.id', '"staf@contoh,go.id" bukan alamat surel.'],
  ['personil', 'nip', 197001012000031000, 'NIP terbaca sebagai angka'],
  [
    'pembanding',
    'jenis',
    'Realisasi 2023',
    'Jenis "Realisasi 2023" tidak dikenal, sehingga baris ini tidak dibaca.',
  ],
])('%s whose %s is %p is found', (tab, key, value, sentence) => {
  expect(said(tab, key, value).join(' ')).toContain(sentence);
});

test.each<[string, CellValue, string]>([
  ['tahun', 'TA 2025', '"TA 2025" bukan tahun'],
  ['jenis', 'Perjanjian', 'Jenis "Perjanjian" tidak dikenal'],
  ['tanggal', '31/02/2026', '"31/02/2026" bukan tanggal'],
])('a document whose %s is %p is named before a draft, and not read', (key, value, sentence) => {
  const paper = PaperBook.prepared();
  paper.typeRow('dokumen', 5, { jenis: 'PK', tahun: 2026, nomor: '1', tanggal: '2026-01-08' });
  expect(documentFindings(paper.book())).toEqual([]);
  paper.type('dokumen', 5, key, value);
  expect(
    documentFindings(paper.book())
      .map((found) => found.sentence)
      .join(),
  ).toContain(sentence);
});

test('a plan that falls is found', () => {
  const paper = PaperBook.prepared({
    anggaran: [{ ...program('2.16', 'IKP', 1e9), rencana_1: 5e8, rencana_2: 4e8 }],
  });
  expect(
    paper
      .book()
      .referenceProblems.map(({ sentence }) => sentence)
      .join(' '),
  ).toContain(
    'rencana s/d triwulan ini Rp400.000.000 lebih kecil daripada triwulan sebelumnya (Rp500.000.000).',
  );
});

test.each([
  ['pembanding', 'jenis', 'tahun  LALU'],
  ['indikator', 'jatuh_tempo_1', 'Ya'],
  ['indikator', 'agregasi', 'Nilai Akhir'],
] as const)('%s reads the choice %s typed as %p', (tab, key, value) => {
  expect(said(tab, key, value)).toEqual([]);
});

test('a no that is promised by the quarters alone is reached by a no', () => {
  const paper = PaperBook.opened({
    indikator: [
      indikator('IKU-1', 'IKP', { 1: 'tidak', 2: 'tidak' }, { metode: 'ya/tidak', target_tahunan: '' }),
    ],
  });
  paper.fill('IKP', 'IKU-1', { realisasi: 'ya' });
  expect(hasilOf(paper.formRow('IKP', 'IKU-1'))).toEqual({ kind: 'status', tercapai: false });
});

test('no form is made of a definition that must be mended; what needs a reason does not stop it', () => {
  const paper = PaperBook.prepared({
    indikator: [indikator('IKU-1', 'IKP', { 1: 20 }, { batas_atas: 10 })],
  });
  paper.open(1);
  paper.forward();
  expect(messageOf(paper.makeForms())).toBe(
    'refused: Belum dapat dilanjutkan: 1 hal wajib diperbaiki. Indikator!O5: target di luar batas (IKU-1). Target 20, batas bawah –, batas atas 10. Perbaiki target atau batasnya.',
  );
  paper.type('indikator', 5, 'batas_atas', 100);
  expect(paper.makeForms().kind).toBe('planned');
});
