// What was typed otherwise than it was meant: per cent signs, fractions, units, the wrong column, hidden characters; and how
// a number in doubt is confirmed.
import fc from 'fast-check';
import { roundHalfUp } from '../../../src/core/domain/angka';
import { explainRow } from '../../../src/core/explain/row';
import { choicesOfForm } from '../../../src/core/layout/form-blocks';
import { decideBlocks } from '../../../src/core/panel/bidang-pages';
import { validateBlocks } from '../../../src/core/panel/consolidation-pages';
import { recordPending } from '../../../src/core/plan/pending';
import { valueDamages } from '../../../src/core/repair/values';
import { refOf } from '../../../src/core/workbook/book';
import type { CellValue } from '../../../src/core/workbook/cell';
import { definitionContext, definitionsOf } from '../../../src/core/workbook/definitions';
import { checkForm, confirmedText, hasilOf } from '../../../src/core/workbook/form';
import { nilaiOf } from '../../../src/core/workbook/measure';
import { definitionFindings } from '../../../src/core/workbook/reference-rules';
import { recordOf } from '../../../src/core/workbook/riwayat';
import { FIRST_ROW } from '../../../src/core/workbook/tab';
import { ikpCell, indikator, KABID_IKP, KASUBAG, messageOf, PaperBook, program, type Row } from '../book';
import { located, words } from '../repair/paper';

/** A form with one indicator and one program, in TW I. */
function formOf(
  definition: Row,
  input: Row,
  { target = 92.5 as CellValue, pagu = 11_900_000_000 } = {},
): PaperBook {
  const paper = PaperBook.opened({
    indikator: [indikator('A', 'IKP', { 1: target }, { target_tahunan: target, ...definition })],
    anggaran: [program('P', 'IKP', pagu)],
  });
  paper.fill('IKP', 'A', { kendala: 'Sebab', tindak_lanjut: 'Rapat', ...input });
  paper.fill('IKP', 'P', { realisasi: pagu / 2, kendala: 'Sebab' });
  return paper;
}

function sentences(paper: PaperBook): readonly string[] {
  return checkForm(paper.form('IKP')).map(({ severity, sentence }) => `${severity}: ${sentence}`);
}

function found(definition: Row, input: Row, target?: CellValue): readonly string[] {
  return sentences(formOf(definition, input, target === undefined ? {} : { target }));
}

const ROW = 7;
const [REALISASI, PROGRAM] = [ikpCell('realisasi', ROW), ikpCell('realisasi', 10)];
const AGAIN = (isi: string) =>
  `Periksa kembali; jika ${isi} memang benar, ketik angka itu sekali lagi di kolom Konfirmasi angka.`;
const OTOMATIS = 'Bila tanda % muncul lagi, pilih Format > Angka > Otomatis lebih dahulu.';

describe('a number shown with a per cent sign', () => {
  function typed(satuan: string, key = 'realisasi', definition: Row = {}): PaperBook {
    const paper = formOf({ satuan, ...definition }, {});
    paper.typePercent('form:IKP', ROW, key, 90.64);
    return paper;
  }

  test('blocks where the unit is per cent, and says what to type', () => {
    expect(sentences(typed('%'))).toEqual([
      `Wajib diperbaiki: ${REALISASI}: "90,64%" dihitung lembar sebagai pecahan, bukan 90,64. Tulis 90,64, tanpa tanda %. ${OTOMATIS}`,
    ]);
  });

  test('blocks under any other unit, without a guess', () => {
    expect(sentences(typed('Indeks'))).toEqual([
      `Wajib diperbaiki: ${REALISASI}: "90,64%" dihitung lembar sebagai pecahan, sedangkan satuannya Indeks. Periksa sumbernya, lalu tulis angkanya saja, tanpa tanda %. ${OTOMATIS}`,
    ]);
  });

  test('is no value, and nothing is computed from it', () => {
    const row = typed('%').formRow('IKP', 'A');
    expect([nilaiOf(row.cells), hasilOf(row)]).toEqual([null, null]);
  });

  test('blocks as part of a quotient, in its own cell', () => {
    const paper = typed('%', 'penyebut', { nilai_dari: 'pembilang/penyebut × 100' });
    paper.fill('IKP', 'A', { pembilang: 5 });
    expect(sentences(paper)[0]).toContain(`${ikpCell('penyebut', ROW)}: "90,64%"`);
  });

  test.each([
    ['indikator', 'target_1'],
    ['indikator', 'target_tahunan'],
    ['indikator', 'batas_atas'],
    ['anggaran', 'pagu'],
  ] as const)('stops the forms where it stands in %s, %s', (tab, key) => {
    const paper = PaperBook.prepared();
    paper.typePercent(tab, FIRST_ROW, key, 3);
    const [problem] = paper.book().referenceProblems;
    expect(problem).toMatchObject({ severity: 'Wajib diperbaiki' });
    expect(problem?.sentence).toContain('"3%" dihitung lembar sebagai pecahan');
  });

  test.each([
    ['%', 'mended: IKP!J7: "90,64%" menjadi angka 90,64, tanpa tanda %.'],
    ['Indeks', 'left: '],
    ['', 'left: '],
  ])('is mended where the unit is per cent, and never where nobody knows: %p', (satuan, start) => {
    const paper = typed(satuan);
    const damages = valueDamages(located(paper, 'form:IKP'), paper.form('IKP').ref, paper.form('IKP'));
    expect(damages.map(words)).toEqual([expect.stringContaining(start)]);
    expect(damages[0]?.repair?.at(-1)).toEqual(
      satuan === '%' ? { do: 'values', tab: 'form:IKP', row: ROW, column: 10, cells: [[90.64]] } : undefined,
    );
  });

  test('in Konfirmasi angka confirms nothing, and is not mended', () => {
    const paper = formOf({}, { realisasi: 0.9 });
    paper.typePercent('form:IKP', ROW, 'konfirmasi', 90);
    expect(sentences(paper)).toHaveLength(1);
    const form = paper.form('IKP');
    expect(valueDamages(located(paper, 'form:IKP'), form.ref, form)).toEqual([]);
  });

  test('whatever it shows, the row has no value', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.constantFrom('%', 'Persen', 'Dokumen', ''),
        (persen, satuan) => {
          const paper = formOf({ satuan }, {});
          paper.typePercent('form:IKP', ROW, 'realisasi', persen);
          const row = paper.formRow('IKP', 'A');
          return (
            nilaiOf(row.cells) === null &&
            sentences(paper).some((text) => text.startsWith('Wajib diperbaiki'))
          );
        },
      ),
      { numRuns: 25 },
    );
  });
});

test('a form made again keeps the typed per cent as the text people saw, and a new quarter begins without it', () => {
  const paper = formOf({}, {});
  paper.typePercent('form:IKP', ROW, 'realisasi', 3);
  paper.makeForms();
  expect(paper.formRow('IKP', 'A').input.realisasi).toBe('3%');
  expect(sentences(paper)[0]).toContain('Wajib diperbaiki');
});

test('a per cent target between 0 and 1 is asked about until it is explained', () => {
  const findings = (more: Row) =>
    definitionFindings(
      PaperBook.prepared({
        indikator: [indikator('A', 'IKP', { 1: 0.03 }, { target_tahunan: 0.03, ...more })],
      }).book(),
    ).map(({ severity, sentence }) => `${severity}: ${sentence}`);
  expect(findings({})).toEqual([
    'Wajib diperbaiki: Indikator!O5: target tampak sebagai pecahan (A). Target 0,03, sedangkan satuannya persen. Tulis 3 bila itu yang dimaksud, atau tulis alasannya pada kolom Penjelasan.',
  ]);
  expect(findings({ penjelasan: 'Angka kematian' })).toEqual([]);
  expect(findings({ satuan: 'Rasio' })).toEqual([]);
});

describe('questions about typing', () => {
  test.each<[string, Row, Row, string]>([
    [
      'a fraction for a per cent target',
      {},
      { realisasi: 0.925 },
      `realisasi 0,925 tampak sebagai pecahan, sedangkan satuannya persen. Jika yang dimaksud 92,5 persen, tulis 92,5. ${AGAIN('0,925')}`,
    ],
    [
      'a count for a per cent target',
      {},
      { realisasi: 345 },
      `realisasi 345 lebih dari 100 persen, sedangkan targetnya paling tinggi 100. Periksa apakah yang ditulis jumlah, bukan persen. ${AGAIN('345')}`,
    ],
    [
      'another magnitude',
      { satuan: 'Indeks' },
      { realisasi: 0.925 },
      `realisasi 0,925 jauh dari target 92,5 Indeks. Periksa satuannya (misalnya 0,925 untuk 92,5%). ${AGAIN('0,925')}`,
    ],
  ])('%s is asked about although Kendala is filled', (_, definition, input, sentence) => {
    expect(found(definition, input)[0]).toBe(`Wajib diperbaiki: ${REALISASI}: ${sentence}`);
  });

  test.each([
    [9019.746, 'Wajib diperbaiki'],
    [3250.5, 'Wajib diperbaiki'],
    [9019.75, 'Wajib diperbaiki'],
    [0.25, 'Wajib diperbaiki'],
    [757.3, 'Wajib diperbaiki'],
    [500, 'Wajib diperbaiki'],
    [1000, 'Perlu penjelasan'],
    [11_900_000, 'Perlu penjelasan'],
  ])('a program’s realisasi of %p rupiah is asked about: %s', (realisasi, severity) => {
    const paper = formOf({}, { realisasi: 92.5 });
    paper.fill('IKP', 'P', { realisasi });
    expect(sentences(paper)).toEqual([expect.stringContaining(`${severity}: ${PROGRAM}: realisasi Rp`)]);
    paper.fill('IKP', 'P', { konfirmasi: realisasi });
    expect(sentences(paper)).toEqual([]);
  });

  test('a program that suddenly has thousands for millions of last quarter is asked about', () => {
    const paper = formOf({}, { realisasi: 92.5 });
    paper.type('form:IKP', paper.formRow('IKP', 'P').row, 'realisasi_lalu', 50_000_000);
    expect(sentences(paper)).toEqual([expect.stringContaining('angka kumulatif 5.950.000.000 jauh dari')]);
  });

  test('only the very number confirms; any other undoes it', () => {
    const paper = formOf({}, { realisasi: 0.925, konfirmasi: 0.925 });
    expect(sentences(paper)).toEqual([]);
    for (const konfirmasi of [92.5, 0.9, 0, '', '0,925 benar', true]) {
      paper.fill('IKP', 'A', { konfirmasi });
      expect([konfirmasi, sentences(paper).length > 0]).toEqual([konfirmasi, true]);
    }
    paper.fill('IKP', 'A', { konfirmasi: 0.925, realisasi: 0.926 });
    expect(sentences(paper)).toHaveLength(1);
  });

  test('a quotient is confirmed as it is seen, to two decimals or more', () => {
    const definition = { nilai_dari: 'pembilang/penyebut × 100' };
    const paper = formOf(definition, { pembilang: 1, penyebut: 300 });
    expect(sentences(paper)[0]).toContain(AGAIN('0,33'));
    for (const [konfirmasi, count] of [
      [0.33, 0],
      [0.333333, 0],
      [0.34, 1],
      [33, 1],
    ] as const) {
      paper.fill('IKP', 'A', { konfirmasi });
      expect([konfirmasi, sentences(paper).length]).toEqual([konfirmasi, count]);
    }
  });

  test('a sum of amounts with sen is no fraction of a rupiah', () => {
    const paper = formOf({}, { realisasi: 92.5 });
    paper.fill('IKP', 'P', { realisasi: 4_000_000_000.1 + 2_000_000_000.2 });
    expect(sentences(paper)).toEqual([]);
  });

  test('a small quotient is not confirmed by 0', () => {
    const definition = { nilai_dari: 'pembilang/penyebut', satuan: 'Rasio' };
    const paper = formOf(definition, { pembilang: 3, penyebut: 1000 }, { target: 5 });
    expect(sentences(paper)[0]).toContain(AGAIN('0,003'));
    for (const [konfirmasi, count] of [
      [0, 1],
      [0.01, 1],
      [0.003, 0],
    ] as const) {
      paper.fill('IKP', 'A', { konfirmasi });
      expect([konfirmasi, sentences(paper).length]).toEqual([konfirmasi, count]);
    }
  });

  test.each(['Capaian (%)', 'Tingkat persentase', 'Skor %', '% penduduk'])(
    'a share in %p is asked about as one in per cent',
    (satuan) => {
      expect(found({ satuan }, { realisasi: 0.9 })[0]).toContain('tampak sebagai pecahan');
      expect(found({ satuan }, { realisasi: 250 })[0]).toContain('lebih dari 100 persen');
    },
  );

  test('a number typed where nothing is due is found: it would be dropped in silence', () => {
    expect(found({ jatuh_tempo_1: 'tidak' }, { realisasi: 99, kemajuan: 'Berjalan' })[0]).toContain(
      'belum jatuh tempo pada triwulan ini, sehingga angka yang diketik tidak akan dihitung.',
    );
  });

  test.each([
    '----------',
    '          ',
    'tidak ada kendala',
    'Sesuai data',
    'Kegiatan belum dilaksanakan',
    'Keunggulan daerah kurang',
  ])('%p says of no value that it is still to come', (kendala) => {
    expect(found({}, { realisasi: '', kendala })[0]).toContain('realisasi belum diisi');
  });

  test('a confirmation settles no question about performance', () => {
    expect(found({}, { realisasi: 50, konfirmasi: 50, kendala: '' })).toEqual([
      expect.stringContaining('capaian di bawah 100% belum dianalisis'),
      expect.stringContaining('belum mempunyai bukti dukung'),
    ]);
  });

  test('what was confirmed is told to whoever checks, and kept with the version', () => {
    const paper = formOf({}, { realisasi: 0.925, konfirmasi: 0.925 });
    expect(confirmedText(paper.formRow('IKP', 'A'))).toBe(
      'angka 0,925 sudah dikonfirmasi (tampak sebagai pecahan, padahal satuannya persen).',
    );
    expect(confirmedText(formOf({}, { realisasi: 92, konfirmasi: 92 }).formRow('IKP', 'A'))).toBe('');
    expect(messageOf(paper.submit('IKP'))).toContain('diajukan dengan kode');
    expect(paper.book().salinan[0]?.input.konfirmasi).toBe(0.925);
  });

  test('whoever checks at steps 6 and 7 sees what was confirmed, and so does Cara hitung', () => {
    const paper = formOf({}, { realisasi: 0.925, konfirmasi: 0.925 });
    paper.submit('IKP');
    const book = paper.book();
    const text = 'angka 0,925 sudah dikonfirmasi (tampak sebagai pecahan, padahal satuannya persen).';
    for (const [blocks, email] of [
      [decideBlocks, KABID_IKP],
      [validateBlocks, KASUBAG],
    ] as const) {
      expect(JSON.stringify(blocks(book, paper.ctx(email)))).toContain(text);
    }
    const row = paper.formRow('IKP', 'A');
    const record = recordOf('IKP', row, row.rule.aturan);
    const facts = {
      periode: '2026-TW1',
      record,
      aturan: row.rule.aturan,
      lalu: [],
      anggaran: null,
      alasan: '',
    } as const;
    expect(explainRow(facts)).toContain(`A${text.slice(1)}`);
  });

  test('a number is confirmed by itself and by nothing that differs', () => {
    const value = fc.double({ min: 0.000001, max: 1e12, noNaN: true });
    const paper = formOf({ satuan: 'Dokumen' }, {});
    fc.assert(
      fc.property(value, value, (realisasi, other) => {
        paper.fill('IKP', 'A', { realisasi, konfirmasi: '' });
        const asked = sentences(paper).length;
        paper.fill('IKP', 'A', { konfirmasi: other });
        // To the decimals that the finding shows.
        const isSame = roundHalfUp(other, 6) === roundHalfUp(realisasi, 6);
        const unsettled = isSame || sentences(paper).length === asked;
        paper.fill('IKP', 'A', { konfirmasi: realisasi });
        return unsettled && sentences(paper).length === 0;
      }),
      { numRuns: 60 },
    );
  });
});

describe('words and numbers in the wrong column', () => {
  test.each<[string, Row, string]>([
    ['pembilang', { pembilang: 'Data belum final' }, 'kolom Pembilang berisi "Data belum final"'],
    ['penyebut', { penyebut: 12 }, 'kolom Penyebut berisi "12"'],
    ['konfirmasi', { konfirmasi: 'Sudah benar' }, 'kolom Konfirmasi angka berisi "Sudah benar"'],
    ['kendala', { kendala: '92,5' }, 'kolom Kendala / penjelasan berisi "92,5"'],
    ['kendala', { kendala: 92.5 }, 'kolom Kendala / penjelasan berisi "92.5"'],
    ['tindak_lanjut', { tindak_lanjut: '12%' }, 'kolom Tindak lanjut berisi "12%"'],
    ['kemajuan', { kemajuan: '3/4' }, 'kolom Kemajuan rencana aksi berisi "3/4"'],
  ])('%s that holds %p is found', (key, input, sentence) => {
    const texts = found({}, { realisasi: 92.5, ...input });
    expect(texts.filter((text) => text.startsWith('Wajib'))).toEqual([
      `Wajib diperbaiki: ${ikpCell(key, ROW)}: ${sentence}, yang bukan tempatnya pada baris ini. Pindahkan ke kolom yang benar, atau kosongkan.`,
    ]);
  });

  test.each(['Turun 5% dari 2024', '1. Hujan'])('%p in Kendala is none of these', (kendala) => {
    expect(found({}, { realisasi: 92.5, kendala })).toEqual([]);
  });

  test.each(['–', '-', '...', ' '])('%p in Kendala is none of these, and explains nothing', (kendala) => {
    expect(found({}, { realisasi: 92.5, kendala })).toEqual([
      expect.stringMatching(/^Perlu penjelasan: .* belum mempunyai bukti dukung/),
    ]);
  });
});

describe('characters that nobody sees', () => {
  test.each([
    ['spasi\u00a0keras', 'spasi tak terputus'],
    ['nol\u200blebar', 'karakter tanpa lebar'],
    ['lu\u00adnak', 'tanda hubung lunak'],
    ['\ufeffawal', 'tanda urutan bita'],
    ['\u202ebalik', 'penanda arah tulisan'],
  ])('%j is named with its cell and blocks nothing', (kendala, name) => {
    expect(found({}, { realisasi: 92.5, kendala })).toEqual([
      `Catatan: ${ikpCell('kendala', ROW)}: teks memuat karakter yang tidak terlihat (${name}). Ketik ulang, agar tidak terbaca sebagai teks lain.`,
    ]);
  });

  test('half a character is refused, and breaks no digest', () => {
    const paper = formOf({}, { realisasi: 92.5, kendala: 'Sebab \ud83d' });
    expect(messageOf(paper.submit('IKP'))).toContain(
      `${ikpCell('kendala', ROW)}: teks memuat potongan karakter yang rusak.`,
    );
    paper.fill('IKP', 'A', { kendala: 'Sebab' });
    paper.submit('IKP');
    paper.fill('IKP', 'A', { kendala: 'Sebab \ud83d' });
    expect(() => recordPending(paper.book(), paper.ctx('kasubag@contoh.go.id'))).not.toThrow();
  });

  test('in the reference tabs half a character stops the forms, an invisible one is noted', () => {
    const paper = PaperBook.prepared();
    paper.type('indikator', FIRST_ROW, 'uraian', 'Indeks\u200b');
    expect(
      definitionFindings(paper.book()).map(({ severity, sentence }) => `${severity}: ${sentence}`),
    ).toContainEqual(expect.stringContaining('Catatan: Indikator!'));
    paper.type('indikator', FIRST_ROW, 'uraian', 'Indeks \ude00');
    expect(paper.book().referenceProblems.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('potongan karakter yang rusak'),
    ]);
  });
});

describe('words of a scale', () => {
  test.each(['ya', 'Ya ', ' YA', 'y a'])('%j is yes', (realisasi) => {
    const paper = formOf({ metode: 'ya/tidak', satuan: '' }, { realisasi }, { target: 'ya' });
    expect(sentences(paper)).toEqual([]);
    expect(hasilOf(paper.formRow('IKP', 'A'))).toEqual({ kind: 'status', tercapai: true });
  });

  test('the form offers them where they are asked for, and marks other values only', () => {
    const paper = formOf({ metode: 'ya/tidak', satuan: '' }, {}, { target: 'ya' });
    const book = paper.book();
    const context = definitionContext(book, '2026-TW1');
    const writes = choicesOfForm(refOf(book, 'form:IKP'), definitionsOf(context, 'IKP'), 0);
    expect(writes).toEqual([
      expect.objectContaining({ range: 'J7:J10', from: [] }),
      expect.objectContaining({ range: 'J7', from: ['tidak', 'ya'], isLenient: true }),
    ]);
  });
});
