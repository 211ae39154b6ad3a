// What the papers of a quarter's steps are made of: what has not happened yet has none.
import { tanggalOf } from '../domain/kalender';
import { lastDayOf, type Periode } from '../domain/triwulan';
import { peopleWith } from '../sop/authority';
import { type JejakRow, kodeVersi } from '../sop/jejak';
import { laporanOf } from '../sop/laporan';
import type { Book } from '../workbook/book';
import { type CellValue, textOf } from '../workbook/cell';
import { committedRiwayat, lastConsolidation } from '../workbook/riwayat';
import {
  type BahanKertas,
  DEFINISI_FORM,
  type Disposisi,
  type FormBahan,
  ISIAN_FORM,
  type Kegiatan,
} from './bahan';
import { bahanOf, instansiOf } from './gather';
import { penandaOf, pernyataanOf } from './penanda';
import { ikhtisarOf } from './reviu-statements';
import { bahanPengesahanOf, verifikasiOf } from './terbitan';

const DISPOSISI = { pengukuran_dimulai: 1, diteruskan: 2, arahan_diberikan: 4 } as const;

const KEGIATAN: readonly Kegiatan[] = ['diajukan', 'disetujui', 'diterima'];

export function bahanKertasOf(book: Book, periode: Periode): BahanKertas {
  const { periksa, tandaTangan } = laporanOf(book.committed, periode);
  const own = book.committed.filter((row) => row.periode === periode);
  const bahan = lastConsolidation(book, periode) ? bahanOf(book, periode) : null;
  const said = (row: JejakRow | null | undefined) => (row ? pernyataanOf(book, row) : null);
  const last = (peristiwa: string, unit?: string) =>
    own
      .filter((row) => row.peristiwa === peristiwa && (unit === undefined || row.unit === unit))
      .slice(-1)[0];
  const ditetapkan = last('evaluasi_ditetapkan');
  return {
    periode,
    instansi: instansiOf(book),
    disposisi: disposisiOf(book, own),
    form: formOf(book, periode, own),
    bahan,
    bidang: (bahan?.bidang ?? []).map(({ kode }) => ({
      bidang: kode,
      keputusan: KEGIATAN.flatMap((kegiatan) => {
        const oleh = said(last(kegiatan, kode));
        return oleh ? [{ kegiatan, oleh }] : [];
      }),
    })),
    sakip: said(last('sakip_dientri')),
    verifikasi: book.reviu.some((row) => row.periode === periode) ? verifikasiOf(book, periode) : null,
    periksa: said(periksa),
    ikhtisar: ikhtisarOf(book, periode),
    pengesahan:
      tandaTangan && tandaTangan.kanal !== 'dokumen' ? bahanPengesahanOf(book, periode, tandaTangan) : null,
    rekomendasi: book.rekomendasi
      .filter((row) => row.periode === periode && row.jenis === 'rekomendasi')
      .map(({ no, temuan, rekomendasi, bidang, pic, batas }) => ({
        no,
        temuan,
        rekomendasi,
        bidang,
        pic,
        batas,
        keadaan:
          book.rekomendasi.filter((row) => row.jenis === 'tindak lanjut' && row.rujukan === no).slice(-1)[0]
            ?.keadaan ?? '',
      })),
    ditetapkan: said(ditetapkan),
    peserta: peopleWith(book.personil, ditetapkan ? tanggalOf(ditetapkan.waktu) : lastDayOf(periode), [
      'kepala_dinas',
      'sekretaris',
      'kasubag_program',
      'kepala_bidang',
    ]).flatMap((person) => {
      const own = penandaOf(person);
      return own ? [{ ...own, bidang: person.bidang }] : [];
    }),
  };
}

/** Those that are filled. */
function picked<K extends string>(
  keys: readonly K[],
  cells: { readonly [P in NoInfer<K>]?: CellValue | undefined } | undefined,
): Partial<Record<K, CellValue>> {
  const filled = keys.flatMap((key) => {
    const cell = cells?.[key];
    return cell === undefined || cell === '' ? [] : [[key, cell] as const];
  });
  return Object.fromEntries(filled) as Partial<Record<K, CellValue>>;
}

/** From the forms while they are the quarter's, else from what was consolidated; as submitted from the submission's copy. */
function formOf(book: Book, periode: Periode, own: readonly JejakRow[]): BahanKertas['form'] {
  const last = (peristiwa: string, unit?: string) =>
    own
      .filter((row) => row.peristiwa === peristiwa && (unit === undefined || row.unit === unit))
      .slice(-1)[0];
  const dibuat = last('form_dibuat');
  if (!dibuat) return null;
  const consolidated = committedRiwayat(book, periode);
  return {
    dibuat: pernyataanOf(book, dibuat),
    bidang: book.bidang.flatMap(({ kode: bidang, nama }): readonly FormBahan[] => {
      const form = book.forms.get(bidang);
      const rows =
        form?.periode === periode
          ? form.rows.map(({ blok, definition }) => ({ blok, definisi: definition }))
          : consolidated
              .filter((record) => record.bidang === bidang)
              .map((record) => ({ blok: record.blok ?? '', definisi: record }));
      const diajukan = last('diajukan', bidang);
      const copies = diajukan ? book.salinan.filter(({ idVersi }) => idVersi === diajukan.generasi) : [];
      const baris = rows.map(({ blok, definisi }) => ({
        blok,
        definisi: picked(DEFINISI_FORM, definisi),
        isian: picked(
          ISIAN_FORM,
          copies.find((copy) => copy.blok === blok && copy.kode === textOf(definisi.kode))?.input,
        ),
      }));
      const oleh = diajukan ? pernyataanOf(book, diajukan) : null;
      return baris.length > 0 ? [{ bidang, nama, diajukan: oleh, baris }] : [];
    }),
  };
}

/** Nothing happened in the quarter that a paper would tell of. */
export function isWithoutPaper({
  disposisi,
  bahan,
  ikhtisar,
  pengesahan,
  rekomendasi,
}: BahanKertas): boolean {
  return (
    disposisi.length + rekomendasi.length === 0 && bahan === null && ikhtisar === '' && pengesahan === null
  );
}

/** One that was taken back has no paper. */
function disposisiOf(book: Book, rows: readonly JejakRow[]): readonly Disposisi[] {
  const opened = rows.map(({ peristiwa }) => peristiwa).lastIndexOf('pembukaan_dibatalkan') + 1;
  return rows.slice(opened).flatMap((row): readonly Disposisi[] => {
    const langkah = DISPOSISI[row.peristiwa as keyof typeof DISPOSISI];
    if (langkah === undefined) return [];
    const paper = book.naskah.find(({ generasi }) => generasi !== '' && generasi === row.generasi);
    const bidang = book.bidang.find(({ kode }) => kode === row.unit)?.nama ?? row.unit;
    return [
      {
        no: row.no,
        langkah,
        bidang: langkah === 4 ? bidang : '',
        oleh: pernyataanOf(book, row),
        dokumen: paper && paper.nomor !== '' ? { nomor: paper.nomor, tanggal: paper.tanggal } : null,
        arahan: row.alasan,
        kode: kodeVersi(row.hash),
      },
    ];
  });
}
