// Bab I and Bab II: the organisation in people's words, and the plan as it was consolidated.

import { isMetode, METODE_RUMUS } from '../domain/capaian';
import { rupiah, targetText } from '../lakip/angka';
import type { BahanLaporan } from '../lakip/bahan';
import type { LakipFacts, Sasaran } from '../lakip/facts';
import { narasiKunci } from '../lakip/narasi-slots';
import { ANGKA_TEXT, SASARAN_TEXT } from '../text/lakip';
import { LAPORAN_TEXT } from '../text/laporan';
import { urut } from './analisis';
import { judul, kolom, paragraf, seragam, tableMaker, tanpaKolomKosong } from './cells';
import { dokumenOf } from './dokumen';
import type { LakipBagian, LakipBlok, LakipTabel } from './model';
import type { NarasiBlocks } from './narasi';

const { kolom: header } = LAPORAN_TEXT;

export function pendahuluanBagian(bahan: BahanLaporan, facts: LakipFacts, narasi: NarasiBlocks): LakipBagian {
  const { bab1: text } = LAPORAN_TEXT;
  const { opd, daerah } = bahan.instansi;
  const sdm = narasi('sdm');
  return {
    id: 'bab-1',
    nomor: 'I',
    judul: text.judul,
    blok: [
      paragraf(text.dasar(facts.cakupan, opd, daerah)),
      judul(2, text.umum, narasiKunci('umum')),
      ...narasi('umum'),
      judul(3, text.pimpinan),
      pejabatTabel(bahan),
      ...(sdm.length > 0 ? [judul(3, text.sdm, narasiKunci('sdm')), ...sdm] : []),
      judul(2, text.strategis, narasiKunci('strategis')),
      ...narasi('strategis'),
      judul(2, text.permasalahan, narasiKunci('permasalahan')),
      ...narasi('permasalahan'),
      judul(2, text.hukum),
      { kind: 'daftar', bernomor: true, butir: [...text.peraturan, ...dasarHukumDaerah(bahan)] },
    ],
  };
}

/** Rules and planning documents the office registered, with number and date. */
function dasarHukumDaerah(bahan: BahanLaporan): readonly string[] {
  const { bab1: text, namaDokumen } = LAPORAN_TEXT;
  const own = dokumenOf(bahan, 'Dasar hukum').map((row) =>
    text.tentang(LAPORAN_TEXT.dokumen(row.nomor, '', row.tanggal), row.keterangan),
  );
  const plans = (['RPJMD', 'Renstra', 'IKU'] as const).flatMap((jenis) =>
    dokumenOf(bahan, jenis).map((row) =>
      text.tentang(LAPORAN_TEXT.dokumen(namaDokumen[jenis], row.nomor, row.tanggal), row.keterangan),
    ),
  );
  return [...own, ...plans];
}

/** Who leads which bidang on the last day of the report's span. The head signs, and may change until then. */
function pejabatTabel({ bidang, pejabat }: BahanLaporan): LakipTabel {
  const { bab1: text } = LAPORAN_TEXT;
  const { kosong } = ANGKA_TEXT;
  return tableMaker('1')({
    judul: text.tabelPejabat,
    kolom: [
      kolom(header.no, 8, 'tengah'),
      // Later tables name them by it.
      kolom(header.kode, 10, 'tengah'),
      kolom(header.bidang, 44),
      kolom(header.jabatanPimpinan, 38),
    ],
    baris: bidang.map(({ kode, nama }, index) => [
      String(index + 1),
      kode,
      nama,
      pejabat[index]?.join('\n') || kosong,
    ]),
  });
}

export function perencanaanBagian(bahan: BahanLaporan, facts: LakipFacts, narasi: NarasiBlocks): LakipBagian {
  const { bab2: text } = LAPORAN_TEXT;
  const { cakupan } = facts;
  const { tahun } = cakupan;
  const tabel = tableMaker('2');
  const landasan = (['RPJMD', 'Renstra', 'RKPD', 'Renja', 'DPA'] as const).flatMap((jenis) =>
    dokumenOf(bahan, jenis).map((row) =>
      LAPORAN_TEXT.dokumen(LAPORAN_TEXT.namaDokumen[jenis], row.nomor, row.tanggal),
    ),
  );
  const ringkasan = narasi('renstra');
  const renstra = [
    ...(landasan.length > 0 ? [paragraf(text.landasan(landasan))] : []),
    ...(ringkasan.length > 0 ? [judul(5, text.ringkasanRenstra, narasiKunci('renstra')), ...ringkasan] : []),
  ];
  const bagian: readonly { readonly judul: string; readonly blok: readonly LakipBlok[] }[] = [
    ...(renstra.length > 0 ? [{ judul: text.renstra, blok: renstra }] : []),
    {
      judul: text.perjanjian,
      blok: [
        paragraf(text.pembuka(cakupan, namaPerjanjian(bahan, facts))),
        tabel({ judul: text.tabelSasaran(tahun), ...sasaranTabel(facts) }),
      ],
    },
    {
      judul: text.anggaran,
      blok: [
        ...programTabel(facts).map((table) => tabel({ judul: text.tabelProgram(tahun), ...table })),
        ...(facts.anggaran.program.length === 0 ? [paragraf(text.tanpaProgram)] : []),
      ],
    },
    {
      judul: text.caraHitung,
      blok: [paragraf(text.pengantarCaraHitung), tabel(caraHitungTabel(bahan, facts))],
    },
  ];
  return {
    id: 'bab-2',
    nomor: 'II',
    judul: text.judul,
    blok: bagian.flatMap(({ judul: teks, blok }, index) => [
      judul(2, LAPORAN_TEXT.abjad(index, teks)),
      ...blok,
    ]),
  };
}

/** The agreement with its number and date, where it is registered. */
function namaPerjanjian(bahan: BahanLaporan, { cakupan }: LakipFacts): string {
  const registered = dokumenOf(bahan, 'PK');
  const last = registered[registered.length - 1];
  const nama = LAPORAN_TEXT.bab2.perjanjianTahun(cakupan);
  return last ? LAPORAN_TEXT.dokumen(nama, last.nomor, last.tanggal) : nama;
}

/** Formula, source and remark of every indicator: what the reader needs to check a figure. */
function caraHitungTabel(
  { definisi }: BahanLaporan,
  { sasaran, hasilProgram }: LakipFacts,
): Omit<LakipTabel, 'kind'> {
  const { bab2: text } = LAPORAN_TEXT;
  const { kosong } = ANGKA_TEXT;
  const table = {
    judul: text.tabelCaraHitung,
    kolom: [
      kolom(header.indikator, 28),
      kolom(header.caraHitung, 38),
      kolom(header.sumberData, 18),
      kolom(header.penjelasan, 16),
    ],
    baris: [...sasaran, ...hasilProgram].flatMap(urut).map((row) => {
      const own = definisi.find(({ kode }) => kode === row.kode);
      const rumus = isMetode(row.metode) ? METODE_RUMUS[row.metode] : row.metode;
      return [
        `${row.kode} ${row.uraian}`,
        [text.cara(rumus, row.agregasi), ...(row.dibagi ? [text.dariPembagian] : [])].join('\n'),
        own?.sumber || kosong,
        own?.penjelasan || kosong,
      ];
    }),
  };
  return tanpaKolomKosong(table, [2, 3]);
}

type TabelIsi = Omit<LakipTabel, 'kind' | 'judul'>;

/** The annual targets of the agreement; the quarter's own beside them before the last quarter. */
function sasaranTabel({ cakupan, sasaran, hasilProgram }: LakipFacts): TabelIsi {
  const isYear = cakupan.triwulan === 4;
  const groups = [...sasaran, ...hasilProgram];
  return {
    kolom: [
      kolom(header.no, 5, 'tengah'),
      kolom(header.sasaran, 26),
      kolom(header.kode, 10),
      kolom(header.indikator, 26),
      kolom(header.satuan, 11, 'tengah'),
      kolom(header.targetTahunan(cakupan.tahun), 11, 'kanan'),
      ...(isYear ? [] : [kolom(header.targetMasa(cakupan), 11, 'kanan')]),
    ],
    baris: seragam(
      groups.flatMap((item) =>
        urut(item).map((row) => [
          ...nomorNama(item),
          row.kode,
          row.uraian,
          row.satuan,
          targetText(row.targetTahunan),
          ...(isYear ? [] : [row.status === 'Belum jatuh tempo' ? row.status : targetText(row.target)]),
        ]),
      ),
      groups.flatMap((item) => urut(item).map(({ satuan }) => satuan)),
      [5, 6],
    ),
    gabung: [0, 1],
  };
}

/** Number and name; goals and outcomes of programs say what they are. */
function nomorNama({ jenis, nomor, label, nama }: Sasaran): readonly [string, string] {
  return jenis === 'Sasaran' ? [String(nomor), nama] : ['', SASARAN_TEXT.judul(label, nama)];
}

/** One table, or none where nothing is budgeted. */
function programTabel({ anggaran }: LakipFacts): readonly TabelIsi[] {
  if (anggaran.program.length === 0) return [];
  return [
    {
      kolom: [
        kolom(header.kode, 12),
        kolom(header.program, 52),
        kolom(header.bidang, 12, 'tengah'),
        kolom(header.pagu, 24, 'kanan'),
      ],
      baris: [
        ...anggaran.program.map((row) => [row.kode, row.uraian, row.bidang, rupiah(row.pagu)]),
        ['', LAPORAN_TEXT.jumlah, '', rupiah(anggaran.total.pagu)],
      ],
      jumlah: true,
    },
  ];
}

/** Lampiran 1: the agreement's two tables, on a landscape page. */
export function perjanjianBagian(bahan: BahanLaporan, facts: LakipFacts): LakipBagian {
  const { lampiran: text } = LAPORAN_TEXT;
  const { tahun } = facts.cakupan;
  const tabel = tableMaker('L1');
  const blok: LakipBlok[] = [
    paragraf(text.menurutPerjanjian(namaPerjanjian(bahan, facts))),
    tabel({
      judul: text.tabelPerjanjian(tahun),
      kolom: [
        kolom(header.no, 5, 'tengah'),
        kolom(header.sasaran, 36),
        kolom(header.indikator, 35),
        kolom(header.satuan, 10, 'tengah'),
        kolom(header.target, 14, 'kanan'),
      ],
      // The agreement's own indicators are those that make the sasaran's figures.
      baris: seragam(
        facts.sasaran.flatMap((item) =>
          item.pokok.map((row) => [
            ...nomorNama(item),
            row.uraian,
            row.satuan,
            targetText(row.targetTahunan),
          ]),
        ),
        facts.sasaran.flatMap(({ pokok }) => pokok.map(({ satuan }) => satuan)),
        [4],
      ),
      gabung: [0, 1],
    }),
    ...programTabel(facts).map((table) =>
      tabel({
        judul: text.tabelAnggaran(tahun),
        ...table,
        kolom: table.kolom.map((item) =>
          item.judul === header.pagu ? { ...item, judul: header.anggaran } : item,
        ),
      }),
    ),
  ];
  return { id: 'lampiran-1', nomor: 'L1', judul: text.perjanjian, mendatar: true, blok };
}
