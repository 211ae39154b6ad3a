// The dasbor: opened from its page; what it draws is gathered by core/rekap.
import type { Answer } from '../domain/answer';
import { periodeLabel } from '../domain/triwulan';
import { bahanDasborOf, dasborPeriodes } from '../rekap/dasbor';
import type { Block, DasborOffer } from '../rpc';
import { DASBOR_PAGE_TEXT as TEXT } from '../text/dasbor';
import type { Book } from '../workbook/book';
import { paragraph } from './parts';

export function dasborBlocks(): readonly Block[] {
  return [paragraph(TEXT.explain), { kind: 'dialog', opens: 'dasbor', label: TEXT.open }];
}

/** `wanted`: '' for the latest quarter. */
export function dasborOffer(book: Book, wanted: string, identity: string): Answer<DasborOffer> {
  const periodes = dasborPeriodes(book);
  const periode = periodes.find((each) => each === wanted) ?? periodes[0];
  if (!periode) return { ok: false, message: TEXT.belumDibuka };
  return {
    ok: true,
    value: {
      identity,
      periodes: periodes.map((each) => ({ value: each, label: periodeLabel(each) })),
      bahan: bahanDasborOf(book, periode),
    },
  };
}
