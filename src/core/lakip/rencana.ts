// Bab I and Bab II: the organisation in people's words, and the plan as it was consolidated.
import { LAPORAN_TEXT } from '../text/lakip';
import type { Book } from '../workbook/book';
import { judul, kolom, paragraf, rupiah, tableMaker, targetText } from './cells';
import type { Baris, LakipFacts } from './facts';
import type { LakipBagian, LakipBlok, LakipTabel } from './model';
import type { NarasiBlocks } from './narasi';

const { kolom: header } = LAPORAN_TEXT;

export function pendahuluanBagian(book: Book, facts: LakipFacts, narasi: NarasiBlocks): LakipBagian {
  const { bab1: text } = LAPORAN_TEXT;
  const { opd, daerah } = book.pengaturan;
  return {
    id: 'bab-1',
    nomor: 'I',
    judul: text.judul,
    blok: [
      paragraf(text.dasar(facts.cakupan, opd, daerah)),
      judul(2, text.umum),
      ...narasi('umum'),
      paragraf(text.bidang),
      { kind: 'daftar', bernomor: true, butir: book.bidang.map(({ kode, nama }) => `${nama} (${kode})`) },
      judul(2, text.strategis),
      ...narasi('strategis'),
      judul(2, text.permasalahan),
      ...narasi('permasalahan'),
    ],
  };
}

export function perencanaanBagian(facts: LakipFacts): LakipBagian {
  const { bab2: text } = LAPORAN_TEXT;
  const { tahun } = facts.cakupan;
  const tabel = tableMaker('2');
  return {
    id: 'bab-2',
    nomor: 'II',
    judul: text.judul,
    blok: [
      paragraf(text.pembuka(facts.cakupan)),
      judul(2, text.perjanjian),
      tabel({ judul: text.tabelSasaran(tahun), ...sasaranTabel(facts) }),
      judul(2, text.anggaran),
      ...programTabel(facts).map((table) => tabel({ judul: text.tabelProgram(tahun), ...table })),
      ...(facts.anggaran.program.length === 0 ? [paragraf(text.tanpaProgram)] : []),
    ],
  };
}

type TabelIsi = Omit<LakipTabel, 'kind' | 'judul'>;

/** The annual targets of the agreement; the quarter's own beside them before the last quarter. */
function sasaranTabel({ cakupan, sasaran }: LakipFacts): TabelIsi {
  const isYear = cakupan.triwulan === 4;
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
    baris: sasaran.flatMap(({ nomor, nama, indikator }) =>
      indikator.map((row) => [
        String(nomor),
        nama,
        row.kode,
        row.uraian,
        row.satuan,
        targetText(row.targetTahunan),
        ...(isYear ? [] : [row.status === 'Belum jatuh tempo' ? row.status : targetText(row.target)]),
      ]),
    ),
    gabung: [0, 1],
  };
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
export function perjanjianBagian(facts: LakipFacts): LakipBagian {
  const { lampiran: text } = LAPORAN_TEXT;
  const { tahun } = facts.cakupan;
  const tabel = tableMaker('L1');
  // The agreement's own indicators are those that make the sasaran's figures.
  const isPromised = ({ record }: Baris) =>
    facts.aturan.jenisDihitung.some((jenis) => jenis === record.jenis);
  const blok: LakipBlok[] = [
    tabel({
      judul: text.tabelPerjanjian(tahun),
      kolom: [
        kolom(header.no, 5, 'tengah'),
        kolom(header.sasaran, 36),
        kolom(header.indikator, 35),
        kolom(header.satuan, 10, 'tengah'),
        kolom(header.target, 14, 'kanan'),
      ],
      baris: facts.sasaran.flatMap(({ nomor, nama, indikator }) =>
        indikator
          .filter(isPromised)
          .map((row) => [String(nomor), nama, row.uraian, row.satuan, targetText(row.targetTahunan)]),
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
