// The report as an opponent reads it: every figure it prints is looked for in the sheets that people see, and one that is
// nowhere fails. Sheets are not asked through the report's own code.

import { roundHalfUp } from '../../../src/core/domain/angka';
import type { Periode } from '../../../src/core/domain/triwulan';
import { bahanKertasOf } from '../../../src/core/lakip/kertas';
import { berkasOf, dokumenOf } from '../../../src/core/laporan/berkas';
import type { LakipModel } from '../../../src/core/laporan/model';
import type { TabId } from '../../../src/core/workbook/spec';
import { amend, consolidateTw1, decideTw1, signedQuarter, TW1 } from '../amending';
import type { PaperBook } from '../book';
import { lakipOf } from '../laporan';
import { quarter, TW2 } from './quarter';
import { readyToDraft, TW4 } from './year-2024';

/** The sheets: what was consolidated, its summary, and what the office typed. */
const SHEETS: readonly TabId[] = [
  'konsolidasi',
  'ringkasan',
  'indikator',
  'anggaran',
  'pembanding',
  'pengaturan',
];

/** Every number of a sheet, also those inside a text such as "maks 1%". */
function numbersOf(paper: PaperBook): readonly number[] {
  const cells = paper
    .raw()
    .tabs.filter(({ id }) => id !== null && SHEETS.includes(id))
    .flatMap(({ grid }) => (grid?.values ?? []).flat());
  return cells.flatMap((cell) => {
    if (typeof cell === 'number') return [cell];
    return typeof cell === 'string' ? figuresIn(cell).map(({ value }) => value) : [];
  });
}

interface Figure {
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
}

/** Figures in a printed text: not the digits of codes, dates, years, quarters or numbers of documents. */
function figuresIn(text: string): readonly Figure[] {
  const bare = text
    .replace(
      /\b\d{1,2} (?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember) \d{4}\b/g,
      ' ',
    )
    .replace(/\b(?:Nomor|Pasal|Lampiran|Tabel|Gambar|Sasaran|Tujuan) [\w./-]+/g, ' ')
    .replace(/\b[A-Z]+-\d+\b/g, ' ')
    .replace(/\b(?:tahun|Tahun) \d{4}\b/g, ' ');
  return [
    ...bare.matchAll(
      /(?<![\w.,])[−-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\w])|(?<![\w.,])[−-]?\d+(?:,\d+)?(?![\w.]\d)/g,
    ),
  ].map(([token]) => ({
    text: token,
    value: Number(token.replace('−', '-').replace(/\./g, '').replace(',', '.')),
    decimals: token.split(',')[1]?.length ?? 0,
  }));
}

/** Figures of the tables' columns of numbers, and of sentences those that are no small counts. */
function printed(model: LakipModel): readonly (Figure & { readonly where: string })[] {
  return model.bagian.flatMap(({ id, blok }) =>
    blok.flatMap((item) => {
      if (item.kind === 'tabel') {
        const columns = item.kolom.flatMap(({ rata }, column) => (rata === 'kanan' ? [column] : []));
        return item.baris.flatMap((cells) =>
          columns.flatMap((column) =>
            figuresIn(cells[column] ?? '').map((figure) => ({
              ...figure,
              where: `${id} ${item.judul}: ${cells[0]}`,
            })),
          ),
        );
      }
      if (item.kind === 'gambar') {
        return item.seri.flatMap(({ nama, label }) =>
          label.flatMap(figuresIn).map((figure) => ({ ...figure, where: `${id} ${item.judul}: ${nama}` })),
        );
      }
      const said = item.kind === 'daftar' ? item.butir : 'teks' in item ? [item.teks] : [];
      return said.flatMap((sentence) =>
        withoutDifferences(figuresIn(sentence))
          .filter(({ value, decimals }) => decimals > 0 || Math.abs(value) > 99)
          .map((figure) => ({ ...figure, where: `${id}: ${sentence.slice(0, 60)}` })),
      );
    }),
  );
}

/** What is the difference of two other figures of its sentence needs no sheet. */
function withoutDifferences(figures: readonly Figure[]): readonly Figure[] {
  const differences = figures.flatMap((one) =>
    figures.map((other) => roundHalfUp(one.value - other.value, 6)),
  );
  return figures.filter(({ value }) => value === 0 || !differences.includes(value));
}

/** Figures that stand in no sheet, as printed. */
function unfounded(paper: PaperBook, model: LakipModel): readonly string[] {
  const pool = numbersOf(paper);
  const isThere = ({ value, decimals }: Figure) =>
    pool.some(
      (number) => roundHalfUp(number, decimals) === value || roundHalfUp(-number, decimals) === value,
    );
  return printed(model).flatMap((figure) => (isThere(figure) ? [] : [`${figure.text} · ${figure.where}`]));
}

/** All papers of a quarter as one file. */
function papersIn(paper: PaperBook, periode: Periode): LakipModel {
  const berkas = berkasOf(bahanKertasOf(paper.book(), periode));
  return dokumenOf(berkas, berkas.kertas, null, () => null);
}

test('every figure of the year 2024 stands in a sheet, or is the difference of two others beside it', () => {
  const paper = readyToDraft();
  const model = lakipOf(paper.book(), TW4, { jenis: 'final', tanggal: '2025-02-10' });
  expect(printed(model).length).toBeGreaterThan(150);
  expect(unfounded(paper, model)).toEqual([]);
});

test('every figure of a quarter with every kind of nothing stands in a sheet', () => {
  const paper = quarter();
  const model = lakipOf(paper.book(), TW2, { jenis: 'draf', tanggal: '2026-07-10' });
  expect(unfounded(paper, model)).toEqual([
    // TW I's mean stood in Konsolidasi while TW I was the last quarter: (120 + 120 + 100 + 93,75) ÷ 4, and 100.
    '104,2 · bab-3 Gambar 3.1 Rata-rata capaian kinerja per triwulan: Capaian (%)',
  ]);
});

test('every figure of the papers of a quarter, and of a year, stands in a sheet', () => {
  for (const [paper, periode] of [
    [quarter(), TW2],
    [readyToDraft(), TW4],
  ] as const) {
    const model = papersIn(paper, periode);
    expect(printed(model).length).toBeGreaterThan(40);
    expect(unfounded(paper, model)).toEqual([]);
  }
});

test('an amended report has its corrected figures from the sheets, and beside them in its list of changes those it replaces', () => {
  const paper = signedQuarter();
  amend(paper, ['IKP']);
  paper.fillSure('IKP', 'IKU-1', { realisasi: 12.5 });
  paper.submit('IKP');
  expect(decideTw1(paper, true)).toMatch(/^planned/);
  expect(consolidateTw1(paper)).toMatch(/^planned/);
  const model = lakipOf(paper.book(), TW1, { jenis: 'final', tanggal: '2026-05-20' });
  const changes = model.bagian.find(({ judul }) => judul.endsWith('Daftar Perubahan'));
  expect(JSON.stringify(changes)).toContain('"12,5"');
  const rest = { ...model, bagian: model.bagian.filter((part) => part !== changes) };
  expect(unfounded(paper, rest)).toEqual([]);
  expect(unfounded(paper, papersIn(paper, TW1))).toEqual([]);
  expect(JSON.stringify(rest)).toContain('"12,5"');
});

test('a figure that was changed in a paper alone is found', () => {
  const paper = readyToDraft();
  const forged: LakipModel = JSON.parse(JSON.stringify(papersIn(paper, TW4)).replaceAll('"4,77"', '"4,78"'));
  expect(unfounded(paper, forged).length).toBeGreaterThan(0);
});

test('a figure that was changed in the report alone is found', () => {
  const paper = readyToDraft();
  const model = lakipOf(paper.book(), TW4, { jenis: 'final', tanggal: '2025-02-10' });
  const forged: LakipModel = JSON.parse(JSON.stringify(model).replace('"141,96"', '"141,69"'));
  expect(unfounded(paper, forged)).toEqual([
    '141,69 · bab-3 Tabel 3.3 Target dan realisasi Sasaran 1 tahun 2024: IKU-1 Indeks SPBE (Indeks)',
  ]);
});
