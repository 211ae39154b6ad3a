// What the workbook itself can say to a statement of the checklist. It informs the Sekretaris; the answer stays theirs.
import { textKey } from '../domain/text-key';
import { type Periode, TRIWULAN, type Triwulan } from '../domain/triwulan';
import { tanpaRealisasi } from '../rekap/anggaran';
import { pengisiOf } from '../sop/authority';
import { LAKIP_TEXT } from '../text/lakip';
import { type Book, ofYear } from '../workbook/book';
import type { Program } from '../workbook/reference';
import { dokumenOf } from '../workbook/report-rows';
import { programAt } from '../workbook/revisions';
import { serapanCell, targetText } from './angka';
import type { Baris, LakipFacts } from './facts';
import { lakipFacts } from './gather';
import { forReport, hasSebanding } from './pembanding';
import { pertentanganOf } from './pertentangan';
import type { KunciOtomatis } from './reviu-statements';

const { reviu: text } = LAKIP_TEXT;

/** Findings by the statement's key. */
export function reviuChecks(
  given: Book,
  periode: Periode,
  tanggal: string,
): Readonly<Record<KunciOtomatis, string>> {
  // The plan of the report's year: one that is late looks back on another.
  const book = ofYear(given, periode);
  const facts = lakipFacts(book, periode);
  const planned = plannedOf(book, facts);
  return {
    'I.2': targetCheck(planned, facts),
    'I.3': capaianCheck(planned, facts),
    'I.6': anggaranCheck(programAt(book, periode), facts),
    'II.4': pengisiCheck(book, tanggal),
    'II.5': pernyataanCheck(book, periode, facts),
    'III.1': sasaranCheck(book, facts),
    'III.4': targetPkCheck(book, facts),
    'III.5': ikuCheck(book, facts),
    'III.7': pembandingCheck(book, planned, facts),
  };
}

function verdict(isFine: boolean, uraian: string): string {
  return isFine ? text.sesuai(uraian) : text.periksa(uraian);
}

/** What the plan promises: an indicator, whether the report's span expects a value of it, and whether it has targets. */
interface Planned {
  readonly kode: string;
  readonly isDue: boolean;
  readonly hasTarget: boolean;
}

/** The tab Indikator, read for the report's year. */
function plannedOf(book: Book, { cakupan, dasar }: LakipFacts): readonly Planned[] {
  const isReported = (triwulan: Triwulan) =>
    dasar === 'tahun' ? triwulan <= cakupan.triwulan : triwulan === cakupan.triwulan;
  return book.indikator.map(({ kode, jatuhTempo, target, targetTahunan }) => ({
    kode,
    isDue: TRIWULAN.some((triwulan) => isReported(triwulan) && jatuhTempo[triwulan]),
    hasTarget:
      targetTahunan !== null &&
      TRIWULAN.every(
        (triwulan) => !isReported(triwulan) || !jatuhTempo[triwulan] || target[triwulan] !== null,
      ),
  }));
}

function targetCheck(planned: readonly Planned[], { indikator }: LakipFacts): string {
  const given = planned.filter(
    ({ kode, hasTarget }) => hasTarget && indikator.some((row) => row.kode === kode),
  );
  return verdict(
    planned.length > 0 && given.length === planned.length,
    text.target(given.length, planned.length),
  );
}

function capaianCheck(planned: readonly Planned[], { indikator }: LakipFacts): string {
  const due = planned.filter(({ isDue }) => isDue);
  // Of a word it is said whether it was reached.
  const computed = due.filter(({ kode }) => {
    const utama = indikator.find((row) => row.kode === kode)?.utama ?? null;
    return utama !== null && utama.kind !== 'tidak-dapat-dihitung';
  });
  return verdict(due.length > 0 && computed.length === due.length, text.capaian(computed.length, due.length));
}

function anggaranCheck(planned: readonly Program[], { anggaran, aturan }: LakipFacts): string {
  const { program, serapan, belumDilaporkan, tanpa } = anggaran.total;
  if (serapan.kind !== 'nilai' || tanpaRealisasi(anggaran.total)) return text.periksa(text.tanpaAnggaran);
  const absent = planned.map(({ kode }) => kode).filter((kode) => !program.some((row) => row.kode === kode));
  const missing = [...absent, ...belumDilaporkan, ...tanpa.map(({ kode }) => kode)];
  return missing.length === 0
    ? text.sesuai(text.anggaran(program.length, serapanCell(serapan, aturan)))
    : text.periksa(text.anggaranKurang(missing));
}

function pengisiCheck(book: Book, tanggal: string): string {
  const without = book.bidang.filter((bidang) => pengisiOf(book.personil, bidang, tanggal).length === 0);
  return without.length === 0
    ? text.sesuai(text.pengisi(book.bidang.length))
    : text.periksa(text.tanpaPengisi(without.map(({ kode }) => kode)));
}

/** Of reliability the figures can only say that no sentence contradicts them. */
function pernyataanCheck(book: Book, periode: Periode, facts: LakipFacts): string {
  const found = pertentanganOf(book, periode, facts);
  return found.length === 0
    ? text.tanpaPertentangan
    : text.periksa(
        text.pertentangan(
          found.map(({ judul, kalimat, angka }) => LAKIP_TEXT.problem.pertentangan(judul, kalimat, angka)),
        ),
      );
}

function differing(rows: readonly Baris[], differs: (row: Baris) => boolean): readonly string[] {
  return rows.filter(differs).map(({ kode }) => kode);
}

/** A document that nobody registered proves nothing. */
function documented(
  book: Book,
  { cakupan }: LakipFacts,
  jenis: 'PK' | 'IKU',
  isFine: boolean,
  uraian: string,
): string {
  return dokumenOf(book.dokumen, jenis, cakupan.tahun).length > 0
    ? verdict(isFine, uraian)
    : text.periksa(text.tanpaDokumen(jenis, uraian));
}

function sasaranCheck(book: Book, facts: LakipFacts): string {
  const { indikator, sasaran } = facts;
  const other = differing(
    indikator,
    (row) =>
      textKey(book.indikator.find(({ kode }) => kode === row.kode)?.sasaran ?? '') !== textKey(row.sasaran),
  );
  if (other.length > 0) return text.periksa(text.bedaSasaran(other));
  return documented(book, facts, 'PK', sasaran.length > 0, text.sasaran(sasaran.length));
}

function targetPkCheck(book: Book, facts: LakipFacts): string {
  const { indikator } = facts;
  const other = differing(indikator, (row) => {
    const planned = book.indikator.find(({ kode }) => kode === row.kode)?.targetTahunan ?? null;
    return targetText(planned) !== targetText(row.targetTahunan);
  });
  if (other.length > 0) return text.periksa(text.bedaTarget(other));
  return documented(book, facts, 'PK', indikator.length > 0, text.targetPk(indikator.length));
}

function ikuCheck(book: Book, facts: LakipFacts): string {
  const { indikator } = facts;
  const planned = book.indikator.filter(({ jenis }) => jenis === 'IKU');
  if (planned.length === 0) return text.periksa(text.tanpaIku);
  const without = planned.filter(({ kode }) => !indikator.some((row) => row.kode === kode));
  return without.length === 0
    ? documented(book, facts, 'IKU', true, text.iku(planned.length))
    : text.periksa(text.kurangIku(without.map(({ kode }) => kode)));
}

function pembandingCheck(
  book: Book,
  planned: readonly Planned[],
  { cakupan, indikator }: LakipFacts,
): string {
  const pembanding = forReport(book.pembanding, cakupan.tahun);
  const compared = indikator.filter(({ kode }) => pembanding.some((row) => row.kode === kode));
  const sebanding = compared.filter((row) => hasSebanding(pembanding, row));
  return verdict(
    planned.length > 0 && sebanding.length === planned.length,
    text.pembanding(compared.length, planned.length, compared.length - sebanding.length),
  );
}
