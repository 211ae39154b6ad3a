// Front matter before the contents: the preface, and the statement of APIP's review where one is registered.

import type { BahanLaporan, Terbitan } from '../lakip/bahan';
import type { LakipFacts } from '../lakip/facts';
import { narasiKunci } from '../lakip/narasi-slots';
import { LAPORAN_TEXT } from '../text/laporan';
import { naskah, paragraf } from './cells';
import type { LakipBagian, LakipTandaTangan } from './model';
import { isiNarasi } from './narasi';

/** What the office wrote, else the customary words; signed like the report. */
export function pengantarBagian(
  bahan: BahanLaporan,
  facts: LakipFacts,
  tandaTangan: LakipTandaTangan,
): LakipBagian {
  const { pengantar: text } = LAPORAN_TEXT;
  const { opd, daerah } = bahan.instansi;
  const written = naskah(isiNarasi(bahan, 'pengantar'));
  return {
    id: 'pengantar',
    judul: text.judul,
    sebelumIsi: true,
    narasi: narasiKunci('pengantar'),
    blok: [
      ...(written.length > 0 ? written : text.baku(facts.cakupan, opd, daerah).map(paragraf)),
      tandaTangan,
    ],
  };
}

/** Told only of a review that is registered, and with its own conclusion: the statement itself is APIP's. */
export function reviuApipBagian(
  bahan: BahanLaporan,
  { cakupan }: LakipFacts,
  { reviuApip: reviu }: Terbitan,
): readonly LakipBagian[] {
  const { reviuApip: text } = LAPORAN_TEXT;
  if (!reviu) return [];
  const { opd, daerah } = bahan.instansi;
  const nama = LAPORAN_TEXT.dokumen(LAPORAN_TEXT.namaDokumen['Reviu APIP'], reviu.nomor, reviu.tanggal);
  return [
    {
      id: 'pernyataan-reviu',
      judul: text.judul,
      sebelumIsi: true,
      blok: [
        paragraf(text.isi(cakupan, opd, daerah, nama)),
        paragraf(text.tanggungJawab),
        ...(reviu.keterangan === '' ? [] : [paragraf(text.simpulan(reviu.keterangan))]),
      ],
    },
  ];
}
