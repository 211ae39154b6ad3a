// A submitted version over its content: what its digest covers, and what differs from it now.
import { canonicalJson } from '../domain/canonical';
import type { Sha256 } from '../sop/jejak';
import type { Versi } from '../sop/workflow';
import { APPROVAL_TEXT, type Problem, problem } from '../text/problem';
import type { SalinanRow } from './book';
import { a1 } from './cell';
import type { Form, FormRow } from './form';
import { INPUT_COLUMNS } from './form-columns';
import { columnOf } from './tab';
import { SCHEMA_VERSION } from './tables';

/** Rows with inputs and definition snapshot, ordered by blok and kode. */
export function versionContent(
  form: Pick<Form, 'periode' | 'bidang'> & {
    readonly rows: readonly Pick<FormRow, 'blok' | 'kode' | 'input' | 'definition'>[];
  },
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
    }))
    .sort((a, b) => compare(a.blok, b.blok) || compare(a.kode, b.kode));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function versionDigest(form: Form, sha256: Sha256): string {
  return sha256(canonicalJson(versionContent(form)));
}

/** Findings where the form is no longer what was submitted; none means that a decision on it still holds. */
export function changesSince(
  form: Form,
  versi: Versi,
  salinan: readonly SalinanRow[],
  sha256: Sha256,
): readonly Problem[] {
  if (versionDigest(form, sha256) === versi.digest) return [];
  const sejak = versi.putusan === 'menunggu' ? 'diajukan' : 'disetujui';
  const copies = salinan.filter((copy) => copy.idVersi === versi.idVersi);
  const cells = form.rows.flatMap((row) => {
    const copy = copies.find((candidate) => candidate.blok === row.blok && candidate.kode === row.kode);
    if (!copy) return [];
    return INPUT_COLUMNS.filter(({ key }) => copy.input[key] !== row.input[key]).map(({ key, header }) =>
      problem(
        { tab: form.ref.name, a1: a1(row.row, columnOf(form.ref, key)) },
        APPROVAL_TEXT.changedCell(header, sejak),
      ),
    );
  });
  return cells.length > 0 ? cells : [problem(null, APPROVAL_TEXT.changedDefinition(form.bidang, sejak))];
}
