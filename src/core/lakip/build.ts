// The report of one quarter as content, and the digest that names the data it rests on.
import { formatRupiah } from '../domain/angka';
import { canonicalJson } from '../domain/canonical';
import type { Periode } from '../domain/triwulan';
import { tanpaRealisasi } from '../rekap/anggaran';
import { quartersOutside } from '../rekap/notes';
import type { RekapDinas } from '../rekap/rekap';
import { kodeVersi, type Sha256 } from '../sop/jejak';
import { laporanOf } from '../sop/laporan';
import { HISTORY_TEXT } from '../text/history';
import { LAKIP_TEXT, LAPORAN_TEXT } from '../text/lakip';
import { NASKAH_PERUBAHAN_TEXT } from '../text/perubahan';
import type { Book } from '../workbook/book';
import { hasTwo } from './analisis';
import { chartMaker, daftar, judul, naskah, paragraf, persen, serapanCell } from './cells';
import { pengantarBagian, REVIU_APIP_ID, reviuApipBagian } from './depan';
import { type LakipFacts, lakipFacts } from './facts';
import { grafikSasaran } from './grafik';
import { KEPUTUSAN_ID, keputusanBagian, VERIFIKASI_ID, verifikasiBagian } from './keputusan';
import { kinerjaBagian, ringkasanKetentuan, ringkasanTabel } from './kinerja';
import { buktiBagian, ketentuanBagian, rekapBagian } from './lampiran';
import type { LakipBagian, LakipBlok, LakipModel } from './model';
import { type NarasiBlocks, narasiBlocks } from './narasi';
import { narasiKunci } from './narasi-slots';
import { perubahanBagian } from './perubahan';
import { pendahuluanBagian, perencanaanBagian, perjanjianBagian } from './rencana';
import { ikhtisarOf } from './reviu-statements';
import { tandaTangan } from './tanda-tangan';

export interface LakipOptions {
  readonly jenis: 'draf' | 'final';
  /** Who signs is whoever heads the agency on this day. */
  readonly tanggal: string;
}

const IKHTISAR_ID = 'ikhtisar';

export function buildLakip(book: Book, periode: Periode, options: LakipOptions): LakipModel {
  const facts = lakipFacts(book, periode);
  const narasi = narasiBlocks(book, periode);
  const { opd, daerah } = book.pengaturan;
  const { perubahan } = laporanOf(book.committed, periode);
  const judulLaporan = LAPORAN_TEXT.judul(facts.cakupan);
  return {
    sampul: LAPORAN_TEXT.sampul(facts.cakupan, opd, daerah).flatMap((line) =>
      line === '' && perubahan ? [NASKAH_PERUBAHAN_TEXT.sampul(perubahan.ke), ''] : [line],
    ),
    judul: perubahan ? NASKAH_PERUBAHAN_TEXT.judul(judulLaporan, perubahan.ke) : judulLaporan,
    instansi: [opd, daerah].filter((name) => name !== '').join(' '),
    status: options.jenis === 'draf' ? LAKIP_TEXT.status : '',
    tanda: '',
    daftar: LAPORAN_TEXT.daftar,
    bagian: [
      pengantarBagian(book, facts, tandaTangan(book, options.tanggal)),
      ...reviuApipBagian(book, facts),
      ikhtisarBagian(book, facts, options),
      pendahuluanBagian(book, facts, narasi),
      perencanaanBagian(book, facts, narasi),
      kinerjaBagian(book, facts, narasi),
      penutupBagian(book, facts, narasi, options),
      perjanjianBagian(book, facts),
      rekapBagian(facts),
      ketentuanBagian(facts),
      buktiBagian(book, facts),
      keputusanBagian(book, facts),
      ...(perubahan ? [perubahanBagian(book, facts, perubahan, 6)] : []),
      ...(options.jenis === 'final' ? [verifikasiBagian(book, facts, perubahan ? 7 : 6)] : []),
    ],
  };
}

export interface Penandaan extends LakipOptions {
  /** Drafts are counted from 1. */
  readonly nomor: number;
  readonly digest: string;
  /** The log's last event when the text was made; null in a workbook without one. */
  readonly jejak: { readonly no: number; readonly kode: string } | null;
}

/** The report as it is issued: on every page whether it is a draft and by which code its data are known, and how to check both. */
export function tandai(model: LakipModel, penandaan: Penandaan): LakipModel {
  const { jenis, tanggal, nomor, digest, jejak } = penandaan;
  const { tanda, lampiran } = LAPORAN_TEXT;
  const words = lampiran.pemeriksaan;
  const kode = kodeVersi(digest);
  const blok: readonly LakipBlok[] = [
    judul(2, lampiran.judulPemeriksaan),
    paragraf(jenis === 'draf' ? words.draf(nomor, tanggal) : words.final),
    paragraf(words.kode(kode, digest)),
    paragraf(words.register(model.instansi)),
    ...(jejak ? [paragraf(words.jejak(jejak.no, jejak.kode))] : []),
    paragraf(words.pengesahan),
  ];
  return {
    ...model,
    status: jenis === 'draf' ? tanda.draf(nomor, tanggal) : '',
    tanda: tanda.kode(kode),
    bagian: model.bagian.map((part) =>
      part.id === KEPUTUSAN_ID ? { ...part, blok: [...part.blok, ...blok] } : part,
    ),
  };
}

/** What is added after a draft: the executive summary, the answers of the review, the statement of APIP's. */
const SESUDAH_DRAF: readonly string[] = [IKHTISAR_ID, VERIFIKASI_ID, REVIU_APIP_ID];

/**
 * SHA-256 of what a reviewed draft and its final text have in common: without what the review adds, and without what
 * depends on the day of issue (the mark of a draft, who signs).
 */
export function dataDigest(model: LakipModel, sha256: Sha256): string {
  const { sampul, judul: title, instansi } = model;
  const bagian = model.bagian
    .filter(({ id }) => !SESUDAH_DRAF.includes(id))
    .map((part) => ({ ...part, blok: part.blok.filter(({ kind }) => kind !== 'tanda-tangan') }));
  return sha256(canonicalJson({ sampul, judul: title, instansi, bagian }));
}

function ikhtisarBagian(book: Book, facts: LakipFacts, { jenis }: LakipOptions): LakipBagian {
  const { ikhtisar: text } = LAPORAN_TEXT;
  return {
    id: IKHTISAR_ID,
    judul: text.judul,
    blok: [
      ...(jenis === 'final' ? naskah(ikhtisarOf(book, facts.periode)) : [paragraf(text.menunggu)]),
      ...(facts.sasaran.length === 0
        ? []
        : [
            { kind: 'tabel', judul: text.sasaran, ...ringkasanTabel(facts) } as const,
            ...grafikSasaran(facts, chartMaker(null)),
            ringkasanKetentuan(facts),
          ]),
      daftar(hasilUtama(facts)),
    ],
  };
}

function capaianKalimat(
  { dasar, rata, kategori, satuan }: RekapDinas,
  { aturan, cakupan }: LakipFacts,
): string {
  const { ikhtisar: text, bab3 } = LAPORAN_TEXT;
  const masa = bab3.masaRata[dasar](cakupan);
  return rata.persen === null
    ? text.tanpaCapaian(masa)
    : text.dinas(masa, persen(rata.persen, aturan), kategori, rata.dihitung, rata.seluruhnya, satuan);
}

/** The figures of the agency: achievement of the report's span and of the other one, absorption, and what is missing. */
function hasilUtama(facts: LakipFacts): readonly string[] {
  const { ikhtisar: text } = LAPORAN_TEXT;
  const { aturan, dinas, dinasLain, indikator } = facts;
  const { total } = facts.anggaran;
  const riwayat = quartersOutside([...indikator, ...facts.program].map(({ record }) => record));
  const tanpa = [
    ...indikator
      .filter((row) => row.sd !== null && row.tanpa !== '')
      .map(({ kode, tanpa: tw }) => ({ kode, tanpa: tw })),
    ...total.tanpa,
  ];
  const serapan =
    total.serapan.kind === 'nilai' && !tanpaRealisasi(total)
      ? text.anggaran(
          formatRupiah(total.realisasi),
          formatRupiah(total.pagu),
          serapanCell(total.serapan, aturan),
        )
      : text.tanpaAnggaran;
  return [
    capaianKalimat(dinas, facts),
    ...(hasTwo(facts, indikator) ? [capaianKalimat(dinasLain, facts)] : []),
    serapan,
    ...(tanpa.length > 0 ? [LAPORAN_TEXT.tidakMemuat(tanpa)] : []),
    ...(riwayat.length > 0 ? [HISTORY_TEXT.note(riwayat)] : []),
    ...(total.belumDilaporkan.length > 0 ? [text.anggaranBelum(total.belumDilaporkan)] : []),
  ];
}

function penutupBagian(
  book: Book,
  facts: LakipFacts,
  narasi: NarasiBlocks,
  { tanggal }: LakipOptions,
): LakipBagian {
  const { bab4: text } = LAPORAN_TEXT;
  const blok: readonly LakipBlok[] = [
    judul(2, text.simpulan, narasiKunci('simpulan')),
    ...narasi('simpulan'),
    judul(5, text.pokok),
    daftar(hasilUtama(facts)),
    judul(2, text.langkah, narasiKunci('langkah')),
    ...narasi('langkah'),
    tandaTangan(book, tanggal),
  ];
  return { id: 'bab-4', nomor: 'IV', judul: text.judul, blok };
}
