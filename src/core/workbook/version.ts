// A submitted version over its content: what its digest covers, and what differs from it now.
import { canonicalJson } from '../domain/canonical';
import type { Sha256 } from '../sop/jejak';
import type { Versi } from '../sop/workflow';
import { EVIDENCE_TEXT } from '../text/evidence';
import { APPROVAL_TEXT } from '../text/form';
import type { Book, SalinanRow } from './book';
import { a1 } from './cell';
import { type BarisForm, buktiContent, kunciOf, urutBukti } from './evidence';
import type { Form, FormRow } from './form';
import { type FormKey, INPUT_COLUMNS, type InputCells } from './form-columns';
import { type Problem, problem } from './problem';
import type { BuktiRow } from './report-rows';
import { columnOf } from './tab';
import { SCHEMA_VERSION } from './tables';

/** Rows with inputs, definition snapshot and evidence, ordered by blok and kode. */
export function versionContent(
  form: Pick<Form, 'periode' | 'bidang'> & {
    readonly rows: readonly (Pick<FormRow, 'blok' | 'kode' | 'definition'> & {
      readonly input: Partial<InputCells>;
    })[];
  },
  bukti: readonly BuktiRow[],
): unknown {
  return form.rows
    .map((row) => ({
      periode: form.periode,
      bidang: form.bidang,
      blok: row.blok,
      kode: row.kode,
      versi_skema: SCHEMA_VERSION,
      isian: row.input,
      definisi: row.definition,
      bukti: buktiContent(bukti, barisOf(form, row)),
    }))
    .sort((a, b) => compare(a.blok, b.blok) || compare(a.kode, b.kode));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A form row as the registers name it. */
export function barisOf(
  form: Pick<Form, 'periode' | 'bidang'>,
  row: Pick<FormRow, 'blok' | 'kode'>,
): BarisForm {
  return { periode: form.periode ?? '', bidang: form.bidang, blok: row.blok, kode: row.kode };
}

export function versionDigest(form: Form, bukti: readonly BuktiRow[], sha256: Sha256): string {
  return sha256(canonicalJson(versionContent(form, bukti)));
}

/** The register's rows that a version was submitted with; `copies` are the version's own. */
export function submittedBukti(
  bukti: readonly BuktiRow[],
  copies: readonly SalinanRow[],
): readonly BuktiRow[] {
  const until = new Map(copies.map((copy) => [kunciOf(copy), copy.urutBukti]));
  // A link is tested after it was submitted.
  return bukti.filter((row) => row.jenis === 'uji' || row.no <= (until.get(kunciOf(row)) ?? 0));
}

/** Findings where the form is no longer what was submitted; none means that a decision on it still holds. */
export function changesSince(
  form: Form,
  versi: Versi,
  book: Pick<Book, 'salinan' | 'bukti'>,
  sha256: Sha256,
): readonly Problem[] {
  const { bukti } = book;
  if (versionDigest(form, bukti, sha256) === versi.digest) return [];
  const sejak = versi.putusan === 'menunggu' ? 'diajukan' : 'disetujui';
  const copies = book.salinan.filter((copy) => copy.idVersi === versi.idVersi);
  const cells = form.rows.flatMap((row) => {
    const copy = copies.find((candidate) => candidate.blok === row.blok && candidate.kode === row.kode);
    if (!copy) return [];
    const at = (key: FormKey) => ({ tab: form.ref.name, a1: a1(row.row, columnOf(form.ref, key)) });
    const inputs = INPUT_COLUMNS.filter(({ key }) => copy.input[key] !== row.input[key]).map(
      ({ key, header }) => problem(at(key), APPROVAL_TEXT.changedCell(header, sejak)),
    );
    const hasOtherFiles = urutBukti(bukti, barisOf(form, row)) !== copy.urutBukti;
    return hasOtherFiles ? [...inputs, problem(at('bukti'), EVIDENCE_TEXT.changed(row.kode, sejak))] : inputs;
  });
  return cells.length > 0 ? cells : [problem(null, APPROVAL_TEXT.changedDefinition(form.bidang, sejak))];
}
