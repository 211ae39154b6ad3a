// The papers of a quarter's steps, each a part of its own: dispositions, the results of each bidang, of each employee, the checklist,
// the summary, the approval, the recommendations. What has not happened yet has no paper.
import { formatTanggal, formatWaktu } from '../domain/kalender';
import { type Periode, periodeLabel } from '../domain/triwulan';
import { type JejakRow, kodeVersi } from '../sop/jejak';
import { langkahOf, type NomorLangkah, PERAN_LABEL } from '../sop/langkah';
import { laporanOf } from '../sop/laporan';
import { CETAK_TEXT as TEXT } from '../text/cetak';
import { LAPORAN_TEXT } from '../text/lakip';
import type { Book } from '../workbook/book';
import { lastConsolidation } from '../workbook/riwayat';
import { hasilTabel, kendala } from './analisis';
import { judul, kolom, naskah, rupiah, seragam, serapanCell } from './cells';
import { type LakipFacts, lakipFacts } from './facts';
import { verifikasiBagian } from './keputusan';
import { buktiBagian, rekapBagian } from './lampiran';
import type { LakipBagian, LakipBlok, LakipTabel } from './model';
import { lembarPengesahan } from './pengesahan';
import { ikhtisarOf } from './reviu-statements';
import { namaJabatan, pernyataanOleh } from './tanda-tangan';

export interface Kertas {
  readonly langkah: NomorLangkah;
  readonly bagian: LakipBagian;
}

const { kolom: header, kosong } = LAPORAN_TEXT;

/** On a paper of its own a table needs no number. */
const tabel = (table: Omit<LakipTabel, 'kind'>): LakipTabel => ({ kind: 'tabel', ...table, judul: '' });

function rincian(baris: readonly (readonly [string, string])[]): LakipTabel {
  return tabel({
    judul: '',
    kolom: [kolom(TEXT.rincian, 28), kolom(TEXT.isi, 72)],
    baris: baris.filter(([, isi]) => isi !== ''),
  });
}

function kertas(
  langkah: NomorLangkah,
  id: string,
  judulKertas: string,
  blok: readonly LakipBlok[],
  mendatar = false,
): Kertas {
  return { langkah, bagian: { id, judul: judulKertas, mendatar, blok } };
}

/** The number and date of the paper it rests on, where it was decided on paper. */
function dokumenOf(book: Book, row: JejakRow): string {
  const found = book.naskah.find(({ generasi }) => generasi !== '' && generasi === row.generasi);
  return found && found.nomor !== ''
    ? TEXT.dokumen(found.nomor, found.tanggal === '' ? kosong : formatTanggal(found.tanggal))
    : '';
}

const DISPOSISI = { pengukuran_dimulai: 1, diteruskan: 2, arahan_diberikan: 4 } as const;

function namaBidang(book: Book, kode: string): string {
  return book.bidang.find((bidang) => bidang.kode === kode)?.nama ?? kode;
}

/** Orders of steps 1, 2 and 4; one that was taken back has none. */
function disposisi(book: Book, periode: Periode): readonly Kertas[] {
  const rows = book.committed.filter((row) => row.periode === periode);
  const opened = rows.map(({ peristiwa }) => peristiwa).lastIndexOf('pembukaan_dibatalkan') + 1;
  return rows.slice(opened).flatMap((row): readonly Kertas[] => {
    const langkah = DISPOSISI[row.peristiwa as keyof typeof DISPOSISI];
    if (langkah === undefined) return [];
    const kepada =
      langkah === 4
        ? namaBidang(book, row.unit)
        : PERAN_LABEL[langkah === 1 ? 'sekretaris' : 'kasubag_program'];
    return [
      kertas(langkah, `disposisi-${row.no}`, TEXT.disposisi(kepada), [
        rincian([
          [TEXT.baris.perihal, langkahOf(langkah).aktivitas],
          [TEXT.baris.triwulan, periodeLabel(periode)],
          [TEXT.baris.dari, namaJabatan(book, row)],
          [TEXT.baris.kepada, kepada],
          [TEXT.baris.waktu, formatWaktu(row.waktu)],
          [TEXT.baris.cara, LAPORAN_TEXT.pengesahan.kanal[row.kanal]],
          [TEXT.baris.nomor, dokumenOf(book, row)],
          [TEXT.baris.arahan, row.alasan || kosong],
          [TEXT.baris.kode, kodeVersi(row.hash)],
        ]),
        pernyataanOleh(book, row),
      ]),
    ];
  });
}

/** Who submitted, approved and accepted what stands in the consolidation. */
function keputusan(book: Book, rows: readonly JejakRow[]): LakipTabel {
  return tabel({
    judul: '',
    kolom: [
      kolom(TEXT.keputusan, 26),
      kolom(TEXT.oleh, 40),
      kolom(TEXT.baris.waktu, 22),
      kolom(TEXT.baris.kode, 12, 'tengah'),
    ],
    baris: rows.map((row) => [
      TEXT.kegiatan[row.peristiwa as keyof typeof TEXT.kegiatan],
      namaJabatan(book, row),
      formatWaktu(row.waktu),
      row.kode || kodeVersi(row.hash),
    ]),
  });
}

function capaianBidang(book: Book, facts: LakipFacts, kode: string): Kertas {
  const own = ({ bidang }: { readonly bidang: string }) => bidang === kode;
  const indikator = facts.indikator.filter(own);
  const program = facts.program.filter(own);
  const uang = facts.anggaran.program.filter(own);
  const events = book.committed.filter((row) => row.periode === facts.periode && row.unit === kode);
  const last = (peristiwa: string) => events.filter((row) => row.peristiwa === peristiwa).slice(-1)[0];
  const decided = ['diajukan', 'disetujui', 'diterima'].flatMap((peristiwa) => last(peristiwa) ?? []);
  const approved = last('disetujui');
  const bahan = { facts, tabel };
  const bukti = buktiBagian(book, { ...facts, indikator, program }).blok.map(withoutNumber);
  return kertas(6, `capaian-${kode}`, TEXT.capaian(namaBidang(book, kode)), [
    ...(decided.length > 0 ? [judul(2, TEXT.keputusan), keputusan(book, decided)] : []),
    ...(indikator.length > 0
      ? [judul(2, TEXT.indikator), hasilTabel(bahan, '', indikator), ...kendala(bahan, indikator, '')]
      : []),
    ...(uang.length > 0
      ? [
          judul(2, TEXT.anggaran),
          tabel({
            judul: '',
            kolom: [
              kolom(header.kode, 14),
              kolom(header.program, 40),
              kolom(header.pagu, 16, 'kanan'),
              kolom(header.realisasiRpSd(facts.cakupan), 16, 'kanan'),
              kolom(header.serapan, 14, 'kanan'),
            ],
            baris: seragam(
              uang.map((row) => [
                row.kode,
                row.uraian,
                rupiah(row.pagu),
                rupiah(row.realisasi),
                serapanCell(row.serapan, facts.aturan),
              ]),
              uang.map(() => ''),
              [2, 3, 4],
            ),
          }),
          ...kendala(bahan, program, ''),
        ]
      : []),
    ...(bukti.some(({ kind }) => kind === 'tabel') ? [judul(2, TEXT.bukti), ...bukti] : []),
    ...(approved ? [pernyataanOleh(book, approved)] : []),
  ]);
}

function notulen(book: Book, periode: Periode): readonly Kertas[] {
  const rows = book.rekomendasi.filter((row) => row.periode === periode && row.jenis === 'rekomendasi');
  const [adopted] = book.committed
    .filter((row) => row.periode === periode && row.peristiwa === 'evaluasi_ditetapkan')
    .slice(-1);
  if (rows.length === 0) return [];
  return [
    kertas(
      12,
      'notulen',
      TEXT.notulen,
      [
        tabel({
          judul: '',
          kolom: [
            kolom(header.no, 6, 'tengah'),
            kolom(header.temuan, 26),
            kolom(header.rekomendasi, 28),
            kolom(header.bidang, 10, 'tengah'),
            kolom(header.penanggungJawab, 17),
            kolom(header.batas, 13, 'tengah'),
          ],
          baris: rows.map((row) => [
            String(row.no),
            row.temuan,
            row.rekomendasi,
            row.bidang || kosong,
            row.pic || kosong,
            row.batas === '' ? kosong : formatTanggal(row.batas),
          ]),
        }),
        ...(adopted ? [pernyataanOleh(book, adopted)] : []),
      ],
      true,
    ),
  ];
}

/** In the order of the steps, numbered. */
export function kertasOf(book: Book, periode: Periode): readonly Kertas[] {
  return semua(book, periode).map(({ langkah, bagian }, index) => ({
    langkah,
    bagian: { ...bagian, nomor: String(index + 1) },
  }));
}

function semua(book: Book, periode: Periode): readonly Kertas[] {
  const { periksa, tandaTangan } = laporanOf(book.committed, periode);
  const facts = lastConsolidation(book, periode) ? lakipFacts(book, periode) : null;
  const reviewed = book.reviu.some((row) => row.periode === periode);
  const ikhtisar = ikhtisarOf(book, periode);
  const bidang = facts ? [...new Set([...facts.indikator, ...facts.program].map((row) => row.bidang))] : [];
  const signed = periksa ? [pernyataanOleh(book, periksa)] : [];
  return [
    ...disposisi(book, periode),
    ...(facts ? bidang.sort().map((kode) => capaianBidang(book, facts, kode)) : []),
    ...(facts ? [kertas(8, 'pegawai', TEXT.pegawai, rekapBagian(facts).blok.map(withoutNumber), true)] : []),
    ...(facts && reviewed
      ? [
          kertas(10, 'periksa', TEXT.periksa, [
            ...verifikasiBagian(book, facts, 1).blok.map(withoutNumber),
            ...signed,
          ]),
        ]
      : []),
    ...(ikhtisar === '' ? [] : [kertas(10, 'ikhtisar', TEXT.ikhtisar, [...naskah(ikhtisar), ...signed])]),
    ...(tandaTangan && tandaTangan.kanal !== 'dokumen'
      ? lembarPengesahan(book, periode, tandaTangan).bagian.map(({ blok }) =>
          kertas(11, 'pengesahan', TEXT.pengesahan, blok.map(withoutNumber)),
        )
      : []),
    ...notulen(book, periode),
  ];
}

function withoutNumber(blok: LakipBlok): LakipBlok {
  return blok.kind === 'tabel' ? { ...blok, judul: '' } : blok;
}
