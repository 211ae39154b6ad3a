// Rows of tab Narasi LAKIP for a quarter's texts: only what is missing is added, nothing typed is ever touched.
import { yaTidak } from '../domain/capaian';
import { type Periode, parsePeriode, periodeLabel } from '../domain/triwulan';
import { lakipFacts } from '../lakip/gather';
import { type NarasiNeed, narasiNeeds } from '../lakip/narasi';
import type { RowRecord } from '../layout/records';
import { appendRows } from '../layout/register-rows';
import { laporanOf, laporanPeriodes } from '../sop/laporan';
import { ACT_TEXT } from '../text/act';
import { LAKIP_TEXT } from '../text/lakip';
import { NARASI_TEXT } from '../text/narasi';
import type { Book } from '../workbook/book';
import { NARASI } from '../workbook/report-tables';
import { byStep } from './access';
import { type ActInput, type Actor, type Context, type Outcome, type PlannedAct, refused } from './act';

function planNarasi(book: Book, _ctx: Context, _actor: Actor, input: ActInput<'narasi'>): Outcome {
  const periode = parsePeriode(input.subject.periode ?? '')?.periode;
  if (!periode) return refused(ACT_TEXT.stalePanel);
  const label = periodeLabel(periode);
  if (!laporanPeriodes(book.committed).includes(periode)) return refused(LAKIP_TEXT.notConsolidated(label));
  if (laporanOf(book.committed, periode).tandaTangan) return refused(LAKIP_TEXT.signed(label));
  const missing = missingNarasi(book, periode);
  if (missing.length === 0) return { kind: 'answered', message: LAKIP_TEXT.narasiComplete(label) };
  const records = missing.map(
    ({ slot, wajib, kunci, judul }): RowRecord<'narasi'> => ({
      periode,
      bagian: slot.bagian,
      judul,
      wajib: yaTidak(wajib),
      isi: slot.terbawa ? earlierText(book, periode, kunci) : '',
      petunjuk: NARASI_TEXT[slot.id].petunjuk,
      kunci,
    }),
  );
  return {
    kind: 'planned',
    stages: [{ data: appendRows(book, NARASI, records), commit: null }],
    after: [],
    message: LAKIP_TEXT.narasiReady(missing.length, label),
  };
}

/** Texts of the quarter's report that have no row yet. */
export function missingNarasi(book: Book, periode: Periode): readonly NarasiNeed[] {
  return narasiNeeds(book, periode, lakipFacts(book, periode).sasaran).filter(({ row }) => row === null);
}

/** What was written for the latest earlier quarter; '' where nothing was. */
function earlierText(book: Book, periode: Periode, kunci: string): string {
  const earlier = book.narasi
    .filter((row) => row.kunci === kunci && row.periode < periode && row.isi !== '')
    .slice()
    .sort((a, b) => (a.periode < b.periode ? -1 : 1));
  return earlier[earlier.length - 1]?.isi ?? '';
}

export const NARASI_ACT: PlannedAct<'narasi'> = {
  by: 'plan',
  view: 'lakip',
  ofMeasuring: false,
  uses: {
    tabs: ['riwayat', 'bukti', 'revisi', 'indikator', 'anggaran', 'narasi'],
    perhaps: ['dokumen', 'pembanding', 'rencana', 'rekomendasi'],
  },
  who: byStep(9),
  // Empty rows to write in change no state.
  events: [],
  plan: planNarasi,
  next: 'tugas',
};
