// A mean in sentences: which rows enter with which values, which do not, and why. The mean itself is core/rekap's.
import { formatAngka, formatPersen, roundHalfUp } from '../domain/angka';
import type { Aturan } from '../domain/aturan';
import type { Periode } from '../domain/triwulan';
import { efisiensiOf, type JumlahAnggaran } from '../rekap/anggaran';
import { hasilOf, type Rekap, type RekapBidang, type RekapDinas, type RekapSasaran } from '../rekap/rekap';
import { EXPLAIN_TEXT } from '../text/explain';
import { textOf } from '../workbook/cell';
import type { RiwayatRecord } from '../workbook/riwayat';
import { kategoriClause, persen, twOnly, writerOf } from './figures';

/** One term of a mean: as it is written, and the percent that stands there. */
interface Term {
  readonly text: string;
  readonly persen: number;
}

function term(nama: string, value: number, aturan: Aturan): Term {
  const { batasRata } = aturan;
  return batasRata !== null && value > batasRata
    ? {
        text: EXPLAIN_TEXT.cappedItem(nama, persen(batasRata, aturan), persen(value, aturan)),
        persen: batasRata,
      }
    : { text: EXPLAIN_TEXT.item(nama, persen(value, aturan)), persen: value };
}

function meanSentences(
  nama: string,
  { rata, kategori }: Pick<Rekap, 'rata' | 'kategori'>,
  terms: readonly Term[],
  satuan: string,
  aturan: Aturan,
): readonly string[] {
  const n = EXPLAIN_TEXT.nOf(rata.dihitung, rata.seluruhnya, satuan);
  if (rata.persen === null) return [EXPLAIN_TEXT.noMean(nama, n)];
  const hasil = persen(rata.persen, aturan);
  const clause = kategori === '' ? '' : kategoriClause(rata.persen, aturan);
  const texts = terms.map(({ text }) => text);
  return [
    EXPLAIN_TEXT.rata(nama, texts, rata.dihitung, hasil, n, clause),
    ...(isSameByHand(terms, rata.persen, aturan) ? [] : [EXPLAIN_TEXT.fromUnrounded]),
  ];
}

/** Whether somebody who adds up what stands there comes to what stands there. */
function isSameByHand(terms: readonly Term[], mean: number, { desimal }: Aturan): boolean {
  const shown = terms.map((item) => roundHalfUp(item.persen, desimal));
  const byHand = shown.reduce((sum, value) => sum + value, 0) / shown.length;
  return roundHalfUp(byHand, desimal) === roundHalfUp(mean, desimal);
}

/** `baris` are the rows the recap was made of. */
export function explainMean(
  nama: string,
  rekap: Rekap & { readonly baris: readonly RiwayatRecord[] },
  aturan: Aturan,
): readonly string[] {
  const outside = new Set(rekap.tidakDihitung.map(({ kode }) => kode));
  const terms = rekap.baris.flatMap((record) => {
    const hasil = hasilOf(record, aturan, rekap.dasar);
    const kode = textOf(record.kode);
    return hasil?.kind === 'nilai' && !outside.has(kode) ? [term(kode, hasil.persen, aturan)] : [];
  });
  return [
    ...meanSentences(nama, rekap, terms, EXPLAIN_TEXT.satuan.indikator, aturan),
    ...(rekap.tidakDihitung.length > 0 ? [EXPLAIN_TEXT.outside(rekap.tidakDihitung)] : []),
    ...(rekap.tanpa.length > 0 ? [EXPLAIN_TEXT.missingQuarters(rekap.tanpa)] : []),
  ];
}

/** The agency's or a bidang's figure, of sasaran or of indicators as the rules have it. */
export function explainOverSasaran(nama: string, rekap: RekapDinas, aturan: Aturan): readonly string[] {
  const { sasaran } = rekap;
  if (rekap.satuan === 'indikator') return explainMean(nama, rekap, aturan);
  const named = (items: readonly RekapSasaran[]) => items.map((item) => EXPLAIN_TEXT.sasaranName(item.nama));
  const terms = sasaran.flatMap(({ nama: name, rata }) =>
    rata.persen === null
      ? []
      : [
          {
            text: EXPLAIN_TEXT.item(EXPLAIN_TEXT.sasaranName(name), persen(rata.persen, aturan)),
            persen: rata.persen,
          },
        ],
  );
  const notDue = sasaran.filter(({ rata }) => rata.seluruhnya === 0);
  const without = sasaran.filter(({ rata }) => rata.seluruhnya > 0 && rata.persen === null);
  return [
    ...meanSentences(nama, rekap, terms, EXPLAIN_TEXT.satuan.sasaran, aturan),
    ...(notDue.length > 0 ? [EXPLAIN_TEXT.nothingDue(named(notDue))] : []),
    ...(without.length > 0 ? [EXPLAIN_TEXT.noneComputable(named(without))] : []),
  ];
}

/** A bidang's figure, and the part each sasaran has in it, which no other page tells. */
export function explainBidang(rekap: RekapBidang, masa: string, aturan: Aturan): readonly string[] {
  const { bidang, satuan, sasaran } = rekap;
  const parts = satuan === 'sasaran' ? sasaran : [];
  return [
    ...explainOverSasaran(EXPLAIN_TEXT.meanOf.bidang(bidang, masa), rekap, aturan),
    ...parts.flatMap((part) =>
      explainMean(EXPLAIN_TEXT.meanOf.sasaranBidang(bidang, part.nama, masa), part, aturan),
    ),
  ];
}

/** Programs together: the sum of what was spent over the sum of the pagu. */
export function explainJumlah(
  periode: Periode,
  nama: string,
  jumlah: JumlahAnggaran & { readonly menurutBidang?: readonly string[] },
  aturan: Aturan,
): readonly string[] {
  const { program, serapan, belumDilaporkan, tanpa, paguMurni, paguPerubahan, realisasiTriwulan } = jumlah;
  const { menurutBidang = [] } = jumlah;
  if (program.length === 0) return [];
  const write = writerOf('program');
  const hasil = serapan.kind === 'nilai' ? persen(serapan.persen, aturan) : EXPLAIN_TEXT.notComputable;
  return [
    EXPLAIN_TEXT.totalSerapan(nama, write(jumlah.realisasi), write(jumlah.pagu), hasil),
    EXPLAIN_TEXT.programs(program.map(({ kode }) => kode)),
    ...(menurutBidang.length > 0 ? [EXPLAIN_TEXT.byBidang(menurutBidang)] : []),
    ...(belumDilaporkan.length > 0 ? [EXPLAIN_TEXT.unfilledPrograms(belumDilaporkan)] : []),
    ...(tanpa.length > 0 ? [EXPLAIN_TEXT.missingQuarters(tanpa)] : []),
    ...(paguMurni === null || paguPerubahan === null || paguMurni === paguPerubahan
      ? []
      : [EXPLAIN_TEXT.totalPagu(write(paguMurni), write(paguPerubahan))]),
    realisasiTriwulan === null
      ? EXPLAIN_TEXT.ownTotalUnknown(twOnly(periode))
      : EXPLAIN_TEXT.ownTotal(twOnly(periode), write(realisasiTriwulan)),
    EXPLAIN_TEXT.sisa(write(jumlah.pagu), write(jumlah.realisasi), write(jumlah.sisa)),
  ];
}

/** What was reached beside what was spent; nothing where either is missing. */
export function explainEfisiensi(
  rekap: Pick<Rekap, 'dasar' | 'rata' | 'isReached'>,
  jumlah: JumlahAnggaran,
  aturan: Aturan,
): readonly string[] {
  const [{ rata }, { serapan }] = [rekap, jumlah];
  const hasil = efisiensiOf(rekap, jumlah, aturan.batasEfisiensi);
  if (hasil.kind !== 'nilai' || rata.persen === null || serapan.kind !== 'nilai') return [];
  const sebutan = EXPLAIN_TEXT.sebutan[hasil.status](formatAngka(aturan.batasEfisiensi));
  const [capaian, dana] = [persen(rata.persen, aturan), persen(serapan.persen, aturan)];
  return [
    EXPLAIN_TEXT.efisiensi(capaian, dana, formatPersen(hasil.selisih), sebutan),
    EXPLAIN_TEXT.hemat(dana, persen(hasil.penghematan, aturan)),
  ];
}
