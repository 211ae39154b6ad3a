// What a row's figures ask a reason for.
import { roundHalfUp } from '../domain/angka';
import type { Aturan } from '../domain/aturan';
import type { Dasar } from '../domain/triwulan';
import { PERIHAL_TEXT, type Perihal } from '../text/lakip';
import { textOf } from '../workbook/cell';
import { type RiwayatRecord, recordHasil, recordHasilTahunan } from '../workbook/riwayat';
import { type RowRuleId, violatedRules } from '../workbook/rules';

/** Every other word is a rule's: one that is none does not compile. */
type OfRule<Id extends RowRuleId> = Id;
type PerihalAturan = OfRule<Exclude<Perihal, 'tidak-tercapai' | 'belum-tersedia'>>;

function askedBy(id: RowRuleId): readonly PerihalAturan[] {
  return id in PERIHAL_TEXT ? [id as PerihalAturan] : [];
}

const TENTANG_HASIL: readonly RowRuleId[] = ['analisis-kosong', 'tidak-dihitung'];

interface Konteks {
  readonly aturan: Aturan;
  readonly dasar: Dasar;
  /** Files that count for the row. */
  readonly bukti: number;
}

/** What a reason in the row settles: the rules that the row breaks without one. */
export function perihalOf(record: RiwayatRecord, konteks: Konteks): readonly Perihal[] {
  const isTahun = konteks.dasar === 'tahun' && record.blok !== 'program';
  return [
    ...(record.status === 'Belum tersedia' ? (['belum-tersedia'] as const) : []),
    ...(isTahun ? perihalTahun(record, konteks.aturan) : []),
    ...perihalTriwulan(record, konteks, isTahun),
  ];
}

/** What asks for a reason in the year's report: the year's own result. What is odd about a typed number is the quarter's. */
function perihalTahun(record: RiwayatRecord, aturan: Aturan): readonly Perihal[] {
  const hasil = recordHasilTahunan(record, aturan);
  switch (hasil?.kind) {
    case 'nilai':
      return roundHalfUp(hasil.persen, 2) < aturan.ambangAnalisis ? ['analisis-kosong'] : [];
    case 'status':
      return hasil.tercapai ? [] : ['tidak-tercapai'];
    case 'tidak-dapat-dihitung':
      return ['tidak-dihitung'];
    case undefined:
      return [];
  }
}

function perihalTriwulan(
  record: RiwayatRecord,
  { aturan, bukti }: Konteks,
  isTahun: boolean,
): readonly Perihal[] {
  const kode = textOf(record.kode);
  const violated = violatedRules({
    blok: record.blok === 'program' ? 'program' : 'indikator',
    cells: {
      ...record,
      kendala: '',
      tindak_lanjut: '',
      // What was only confirmed needs no words; what was also explained is named.
      konfirmasi: textOf(record.kendala) === '' ? record.konfirmasi : '',
    },
    bukti,
    aturan,
    persen: [],
    kodeBlok: [kode],
    inputKodeBlok: [kode],
  });
  return violated.flatMap(({ id }): readonly Perihal[] => {
    if (isTahun && TENTANG_HASIL.includes(id)) return [];
    if (id === 'analisis-kosong' && recordHasil(record, aturan)?.kind === 'status') return ['tidak-tercapai'];
    // Without a pagu there is nothing to absorb, and nothing to explain.
    return id === 'tidak-dihitung' && record.blok === 'program' ? [] : askedBy(id);
  });
}
