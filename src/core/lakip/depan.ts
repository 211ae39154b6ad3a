// Front matter before the contents: the preface, and the statement of APIP's review where one is registered.
import { LAPORAN_TEXT } from '../text/lakip';
import type { Book } from '../workbook/book';
import { dokumenOf } from '../workbook/report-rows';
import { naskah, paragraf } from './cells';
import type { LakipFacts } from './facts';
import type { LakipBagian, LakipTandaTangan } from './model';
import { isiNarasi } from './narasi';
import { narasiKunci } from './narasi-slots';

/** What the office wrote, else the customary words; signed like the report. */
export function pengantarBagian(book: Book, facts: LakipFacts, tandaTangan: LakipTandaTangan): LakipBagian {
  const { pengantar: text } = LAPORAN_TEXT;
  const { opd, daerah } = book.pengaturan;
  const written = naskah(isiNarasi(book, facts.periode, 'pengantar'));
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

export const REVIU_APIP_ID = 'pernyataan-reviu';

/** Told only of a review that is registered, and with its own conclusion: the statement itself is APIP's. */
export function reviuApipBagian(book: Book, facts: LakipFacts): readonly LakipBagian[] {
  const { reviuApip: text } = LAPORAN_TEXT;
  const { cakupan } = facts;
  const registered = cakupan.triwulan === 4 ? dokumenOf(book.dokumen, 'Reviu APIP', cakupan.tahun) : [];
  const reviu = registered[registered.length - 1];
  if (!reviu) return [];
  const { opd, daerah } = book.pengaturan;
  const nama = LAPORAN_TEXT.dokumen(LAPORAN_TEXT.namaDokumen['Reviu APIP'], reviu.nomor, reviu.tanggal);
  return [
    {
      id: REVIU_APIP_ID,
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
