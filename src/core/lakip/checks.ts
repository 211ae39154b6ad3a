// What the workbook itself can say to a statement of the checklist. It informs the Sekretaris; the answer stays theirs.
import { textKey } from '../domain/text-key';
import type { Periode } from '../domain/triwulan';
import { pengisiOf } from '../sop/authority';
import { LAKIP_TEXT } from '../text/lakip';
import type { Book } from '../workbook/book';
import { serapanCell, targetText } from './cells';
import { type Baris, type LakipFacts, lakipFacts } from './facts';
import { hasSebanding } from './pembanding';
import type { KunciOtomatis } from './reviu-statements';

const { reviu: text } = LAKIP_TEXT;

/** Findings by the statement's key. */
export function reviuChecks(
  book: Book,
  periode: Periode,
  tanggal: string,
): Readonly<Record<KunciOtomatis, string>> {
  const facts = lakipFacts(book, periode);
  const { tahun } = facts.cakupan;
  // The plan is read for one year; a report that is late looks back on another.
  const withPlan = (check: (book: Book, facts: LakipFacts) => string) =>
    book.pengaturan.tahun === tahun ? check(book, facts) : text.periksa(text.lainTahun(tahun));
  return {
    'I.2': targetCheck(facts),
    'I.3': capaianCheck(facts),
    'I.6': anggaranCheck(facts),
    'II.4': pengisiCheck(book, tanggal),
    'III.1': withPlan(sasaranCheck),
    'III.4': withPlan(targetPkCheck),
    'III.5': withPlan(ikuCheck),
    'III.7': pembandingCheck(book, facts),
  };
}

function verdict(isFine: boolean, uraian: string): string {
  return isFine ? text.sesuai(uraian) : text.periksa(uraian);
}

function targetCheck({ indikator }: LakipFacts): string {
  const given = indikator.filter(({ targetTahunan, target }) => targetTahunan !== null || target !== null);
  return verdict(
    indikator.length > 0 && given.length === indikator.length,
    text.target(given.length, indikator.length),
  );
}

function capaianCheck({ indikator }: LakipFacts): string {
  const due = indikator.filter(({ status }) => status !== 'Belum jatuh tempo');
  // Of a word it is said whether it was reached.
  const computed = due.filter(({ hasil }) => hasil !== null && hasil.kind !== 'tidak-dapat-dihitung');
  return verdict(due.length > 0 && computed.length === due.length, text.capaian(computed.length, due.length));
}

function anggaranCheck({ anggaran, aturan }: LakipFacts): string {
  const { program, serapan } = anggaran.total;
  return serapan.kind === 'nilai'
    ? text.sesuai(text.anggaran(program.length, serapanCell(serapan, aturan)))
    : text.periksa(text.tanpaAnggaran);
}

function pengisiCheck(book: Book, tanggal: string): string {
  const without = book.bidang.filter((bidang) => pengisiOf(book.personil, bidang, tanggal).length === 0);
  return without.length === 0
    ? text.sesuai(text.pengisi(book.bidang.length))
    : text.periksa(text.tanpaPengisi(without.map(({ kode }) => kode)));
}

function differing(rows: readonly Baris[], differs: (row: Baris) => boolean): readonly string[] {
  return rows.filter(differs).map(({ kode }) => kode);
}

function sasaranCheck(book: Book, { indikator, sasaran }: LakipFacts): string {
  const other = differing(
    indikator,
    (row) =>
      textKey(book.indikator.find(({ kode }) => kode === row.kode)?.sasaran ?? '') !== textKey(row.sasaran),
  );
  return other.length === 0
    ? verdict(sasaran.length > 0, text.sasaran(sasaran.length))
    : text.periksa(text.bedaSasaran(other));
}

function targetPkCheck(book: Book, { indikator }: LakipFacts): string {
  const other = differing(indikator, (row) => {
    const planned = book.indikator.find(({ kode }) => kode === row.kode)?.targetTahunan ?? null;
    return targetText(planned) !== targetText(row.targetTahunan);
  });
  return other.length === 0
    ? verdict(indikator.length > 0, text.targetPk(indikator.length))
    : text.periksa(text.bedaTarget(other));
}

function ikuCheck(book: Book, { indikator }: LakipFacts): string {
  const planned = book.indikator.filter(({ jenis }) => jenis === 'IKU');
  if (planned.length === 0) return text.periksa(text.tanpaIku);
  const without = planned.filter(({ kode }) => !indikator.some((row) => row.kode === kode));
  return without.length === 0
    ? text.sesuai(text.iku(planned.length))
    : text.periksa(text.kurangIku(without.map(({ kode }) => kode)));
}

function pembandingCheck(book: Book, facts: LakipFacts): string {
  const { indikator } = facts;
  const compared = indikator.filter(({ kode }) => book.pembanding.some((row) => row.kode === kode));
  const sebanding = compared.filter((row) => hasSebanding(book.pembanding, row));
  return verdict(
    sebanding.length > 0,
    text.pembanding(compared.length, indikator.length, compared.length - sebanding.length),
  );
}
