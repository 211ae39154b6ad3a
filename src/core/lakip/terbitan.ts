// What is added to a report's material when a text of it is issued: it depends on the day, or comes after the draft.
import { tanggalOf } from '../domain/kalender';
import { type Periode, parsePeriode } from '../domain/triwulan';
import { peopleWith } from '../sop/authority';
import { type JejakRow, kodeVersi } from '../sop/jejak';
import { laporanOf } from '../sop/laporan';
import type { Book } from '../workbook/book';
import { dokumenOf } from '../workbook/report-rows';
import type { BahanPengesahan, LakipOptions, Penandaan, Terbitan, Verifikasi } from './bahan';
import { instansiOf, menggantikanOf } from './gather';
import { penandaOf, penyetujuOf, signerOf } from './penanda';
import { IKHTISAR_KUNCI, ikhtisarOf } from './reviu-statements';

export function terbitanOf(book: Book, periode: Periode, { jenis, tanggal }: LakipOptions): Terbitan {
  const tahunan = parsePeriode(periode)?.triwulan === 4 ? parsePeriode(periode)?.tahun : undefined;
  const registered = tahunan === undefined ? [] : dokumenOf(book.dokumen, 'Reviu APIP', tahunan);
  const reviu = registered[registered.length - 1];
  return {
    jenis,
    tanggal,
    ikhtisar: jenis === 'final' ? ikhtisarOf(book, periode) : '',
    verifikasi: jenis === 'final' ? verifikasiOf(book, periode) : null,
    reviuApip: reviu ? { nomor: reviu.nomor, tanggal: reviu.tanggal, keterangan: reviu.keterangan } : null,
    penanda: penandaOf(signerOf(book, tanggal)),
  };
}

export function verifikasiOf(book: Book, periode: Periode): Verifikasi {
  const { periksa } = laporanOf(book.committed, periode);
  const pemeriksa = periksa
    ? peopleWith(book.personil, tanggalOf(periksa.waktu), ['sekretaris']).find(
        ({ email }) => email === periksa.pelaku,
      )
    : undefined;
  return {
    pemeriksa: pemeriksa?.nama ?? '',
    baris: book.reviu
      .filter((row) => row.periode === periode && row.kunci !== IKHTISAR_KUNCI)
      .map(({ kunci, hasil, catatan }) => ({ kunci, hasil, catatan })),
  };
}

export function bahanPengesahanOf(book: Book, periode: Periode, pernyataan: JejakRow): BahanPengesahan {
  const { no, hash, kode, waktu, kanal } = pernyataan;
  const naskah = book.naskah.find((row) => row.jenis === 'Naskah final' && row.kode === kode);
  const { perubahan } = laporanOf(book.committed, periode);
  return {
    periode,
    instansi: instansiOf(book),
    perubahan: perubahan && menggantikanOf(perubahan),
    pernyataan: { no, hash, kode, waktu, kanal },
    naskah: naskah ? { digestData: naskah.digestData, sha256: naskah.sha256 } : null,
    penanda: penandaOf(penyetujuOf(book, pernyataan)),
  };
}

/** The log's last event, as a text names it: a log that was cut off or written anew has another. */
export function headOf({ jejak }: Pick<Book, 'jejak'>): Penandaan['jejak'] {
  const last = jejak[jejak.length - 1];
  return last ? { no: last.no, kode: kodeVersi(last.hash) } : null;
}
