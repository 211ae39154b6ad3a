// A document against the figures it is to carry: it is made in a browser, so that what is registered as the report must be seen
// to carry what was consolidated.
import type { JumlahAnggaran, ProgramAnggaran } from '../rekap/anggaran';
import {
  angka,
  capaianCell,
  capaianTahunanCell,
  hasTwo,
  persen,
  realisasiText,
  rupiah,
  sdCell,
  serapanCell,
  targetText,
} from './angka';
import type { Baris, LakipFacts } from './facts';

/** '1.420.000.000', '92,27', '2026', '10/04/2026' in its parts: numbers as they are printed. */
const FIGURE = /\d+(?:[.,]\d+)*/g;

/** Columns of numbers are printed with as many decimals as the finest of them: 5,00 is 5. */
function bare(figure: string): string {
  return figure.replace(/,(\d*?)0+$/, (_zeros, digits: string) => (digits === '' ? '' : `,${digits}`));
}

/** What every report prints of an indicator: the figures of its span, and the other ones where they are not the same. */
function ofIndikator(facts: LakipFacts, row: Baris, two: boolean): readonly string[] {
  const { aturan, dasar } = facts;
  const triwulan = [targetText(row.target), realisasiText(row), capaianCell(row, aturan)];
  const tahun = [targetText(row.targetTahunan), sdCell(row), capaianTahunanCell(row, aturan)];
  const parts = row.dibagi ? [angka(row.pembilang), angka(row.penyebut)] : [];
  return [
    ...(two || dasar === 'triwulan' ? triwulan : []),
    ...(two || dasar === 'tahun' ? tahun : []),
    ...parts,
  ];
}

/** Of a program, and of sums over some. */
function ofUang({ aturan }: LakipFacts, uang: ProgramAnggaran | JumlahAnggaran): readonly string[] {
  const program = 'program' in uang ? uang.program : [uang];
  const isReported = program.some(({ realisasi }) => realisasi !== null);
  return [
    ...(program.length > 0 ? [rupiah(uang.pagu)] : []),
    ...(isReported ? [rupiah(uang.realisasi), serapanCell(uang.serapan, aturan), rupiah(uang.sisa)] : []),
  ];
}

/** The figures of the report's tables: of every row, of the budget, and the means. */
export function figuresToCarry(facts: LakipFacts): readonly string[] {
  const { aturan, anggaran, indikator, sasaran } = facts;
  const two = hasTwo(facts, indikator);
  const cells = [
    ...indikator.flatMap((row) => ofIndikator(facts, row, two)),
    ...[
      ...anggaran.program,
      ...anggaran.bidang,
      ...(anggaran.program.length > 0 ? [anggaran.total] : []),
    ].flatMap((uang) => ofUang(facts, uang)),
    ...sasaran.flatMap(({ rekap, lain }) => [
      persen(rekap.rata.persen, aturan),
      ...(two ? [persen(lain.rata.persen, aturan)] : []),
    ]),
  ];
  return [...new Set(cells.flatMap((cell) => cell.match(FIGURE) ?? []))];
}

/** Figures that the body of a Word document (word/document.xml) does not carry. Runs of a paragraph are one text. */
export function missingFigures(figures: readonly string[], xml: string): readonly string[] {
  const text = xml.replace(/<\/w:p>|<w:(?:br|tab|cr)\b[^>]*>/g, ' ').replace(/<[^>]*>/g, '');
  const carried = new Set((text.match(FIGURE) ?? []).map(bare));
  return figures.filter((figure) => !carried.has(bare(figure)));
}
