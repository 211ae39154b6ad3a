// Links typed in the form's own column, also on a phone: with each submission the register follows what stands there.
import type { RowRecord } from '../layout/records';
import { nextNo } from '../layout/register-rows';
import type { Peristiwa } from '../sop/jejak';
import { EVIDENCE_TEXT, namaTautan } from '../text/evidence';
import type { Book } from '../workbook/book';
import { textOf } from '../workbook/cell';
import { type BarisForm, berkasOf } from '../workbook/evidence';
import type { Form } from '../workbook/form';
import { type BuktiRow, isLink } from '../workbook/report-rows';
import type { JenisBukti, TindakanBukti } from '../workbook/report-tables';
import { barisOf } from '../workbook/version';
import type { Actor, Context } from './act';
import { registerRow } from './evidence';

export interface FormLinks {
  /** The register as it is with the submission. */
  readonly bukti: readonly BuktiRow[];
  readonly records: readonly RowRecord<'bukti'>[];
  readonly events: readonly {
    readonly peristiwa: Extract<Peristiwa, 'bukti_dicatat' | 'bukti_dicabut'>;
    readonly alasan: string;
  }[];
}

interface Step {
  readonly baris: BarisForm;
  readonly tindakan: TindakanBukti;
  readonly rujukan: number;
  readonly alasan: string;
  readonly tautan: string;
  readonly berkas: string;
}

/** What the register lacks of a row's cell: a link that is new, another in the place of one, or none any more. */
function stepOf(bukti: readonly BuktiRow[], baris: BarisForm, typed: string): Step | null {
  const standing = berkasOf(bukti, baris).filter(isLink);
  const own = standing.find(({ jenis }) => jenis === 'tautan form');
  if (own && own.tautan === typed) return null;
  const rujukan = own?.no ?? 0;
  // Given on the panel, too: it stands there already.
  const isKnown = standing.some(({ tautan }) => tautan === typed);
  if (typed === '' || isKnown) {
    return own
      ? {
          baris,
          tindakan: 'cabut',
          rujukan,
          alasan: EVIDENCE_TEXT.clearedOnForm,
          tautan: '',
          berkas: own.berkas,
        }
      : null;
  }
  const alasan = own ? EVIDENCE_TEXT.changedOnForm : '';
  const tindakan = own ? 'ganti' : 'unggah';
  return { baris, tindakan, rujukan, alasan, tautan: typed, berkas: namaTautan(typed) };
}

export function formLinks(
  book: Pick<Book, 'bukti'>,
  ctx: Context,
  { email }: Actor,
  form: Form,
  generasi: string,
): FormLinks {
  const first = nextNo(book.bukti);
  const steps = form.rows.flatMap((row): readonly Step[] => {
    if (row.kode === '') return [];
    const step = stepOf(book.bukti, barisOf(form, row), textOf(row.input.tautan_bukti));
    return step ? [step] : [];
  });
  const jenis: JenisBukti = 'tautan form';
  const added = steps.map(({ baris, tautan, berkas, ...step }, index) => {
    const by = { no: first + index, email, generasi };
    const brings = { jenis, berkas, tautan };
    const row: BuktiRow = {
      ...baris,
      ...step,
      ...brings,
      no: by.no,
      ukuran: 0,
      sha256: '',
      idBerkas: '',
      pengunggah: email,
      waktu: ctx.waktu,
      generasi,
    };
    return { row, record: registerRow(ctx, { baris, ...step, brings }, by) };
  });
  return {
    bukti: [...book.bukti, ...added.map(({ row }) => row)],
    records: added.map(({ record }) => record),
    events: steps.map(({ tindakan, alasan }) => ({
      peristiwa: tindakan === 'cabut' ? 'bukti_dicabut' : 'bukti_dicatat',
      alasan,
    })),
  };
}
