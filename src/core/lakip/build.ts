// The report of one quarter as content, and the digest that names the data it rests on.
import { formatRupiah } from '../domain/angka';
import { canonicalJson } from '../domain/canonical';
import type { Periode } from '../domain/triwulan';
import { tanpaRealisasi } from '../rekap/anggaran';
import type { RekapDinas } from '../rekap/rekap';
import { type Personil, peopleWith } from '../sop/authority';
import type { Sha256 } from '../sop/jejak';
import { LAKIP_TEXT, LAPORAN_TEXT } from '../text/lakip';
import type { Book } from '../workbook/book';
import { hasTwo } from './analisis';
import { daftar, judul, paragraf, paragraphs, persen, serapanCell } from './cells';
import { type LakipFacts, lakipFacts } from './facts';
import { kinerjaBagian, ringkasanKetentuan, ringkasanTabel } from './kinerja';
import { buktiBagian, ketentuanBagian, rekapBagian } from './lampiran';
import type { LakipBagian, LakipBlok, LakipModel, LakipTandaTangan } from './model';
import { type NarasiBlocks, narasiBlocks } from './narasi';
import { pendahuluanBagian, perencanaanBagian, perjanjianBagian } from './rencana';
import { ikhtisarOf } from './reviu-statements';

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
  return {
    sampul: LAPORAN_TEXT.sampul(facts.cakupan, opd, daerah),
    judul: LAPORAN_TEXT.judul(facts.cakupan),
    instansi: [opd, daerah].filter((name) => name !== '').join(' '),
    status: options.jenis === 'draf' ? LAKIP_TEXT.status : '',
    daftarIsi: LAPORAN_TEXT.daftarIsi,
    bagian: [
      ikhtisarBagian(book, facts, options),
      pendahuluanBagian(book, facts, narasi),
      perencanaanBagian(facts),
      kinerjaBagian(book, facts, narasi),
      penutupBagian(book, facts, narasi, options),
      perjanjianBagian(facts),
      rekapBagian(facts),
      ketentuanBagian(facts),
      buktiBagian(book, facts),
    ],
  };
}

/**
 * SHA-256 of what a reviewed draft and its final text have in common: without the executive summary, which the review
 * adds, and without what depends on the day of issue (the mark of a draft, who signs).
 */
export function dataDigest(model: LakipModel, sha256: Sha256): string {
  const { sampul, judul: title, instansi } = model;
  const bagian = model.bagian
    .filter(({ id }) => id !== IKHTISAR_ID)
    .map((part) => ({ ...part, blok: part.blok.filter(({ kind }) => kind !== 'tanda-tangan') }));
  return sha256(canonicalJson({ sampul, judul: title, instansi, bagian }));
}

function ikhtisarBagian(book: Book, facts: LakipFacts, { jenis }: LakipOptions): LakipBagian {
  const { ikhtisar: text } = LAPORAN_TEXT;
  return {
    id: IKHTISAR_ID,
    judul: text.judul,
    blok: [
      ...(jenis === 'final' ? paragraphs(ikhtisarOf(book, facts.periode)) : [paragraf(text.menunggu)]),
      ...(facts.sasaran.length === 0
        ? []
        : [
            { kind: 'tabel', judul: text.sasaran, ...ringkasanTabel(facts) } as const,
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
    judul(2, text.simpulan),
    ...narasi('simpulan'),
    daftar(hasilUtama(facts)),
    judul(2, text.langkah),
    ...narasi('langkah'),
    tandaTangan(book, tanggal),
  ];
  return { id: 'bab-4', nomor: 'IV', judul: text.judul, blok };
}

/** Whoever heads the agency on a day: an acting head (Plt., Plh.) stands in for the one in office. */
export function signerOf(book: Pick<Book, 'personil'>, tanggal: string): Personil | undefined {
  const heads = peopleWith(book.personil, tanggal, ['kepala_dinas']);
  return heads.find(({ penugasan }) => isActing(penugasan)) ?? heads[0];
}

function isActing(penugasan: string): boolean {
  return penugasan !== '' && penugasan !== 'Definitif';
}

function tandaTangan(book: Book, tanggal: string): LakipTandaTangan {
  const { opd, daerah } = book.pengaturan;
  const signer = signerOf(book, tanggal);
  const post = signer?.jabatan ?? '';
  const jabatan = post === '' || /^kepala dinas$/i.test(post) ? LAPORAN_TEXT.kepala(opd) : post;
  const acting = signer && isActing(signer.penugasan) ? `${signer.penugasan} ` : '';
  const first = acting !== '' && jabatan.startsWith(acting) ? jabatan : `${acting}${jabatan}`;
  return {
    kind: 'tanda-tangan',
    tempat: LAPORAN_TEXT.tempat(daerah.replace(/^(?:kota|kabupaten)\s+/i, '')),
    jabatan: jabatan.includes(daerah) ? [first] : [first, daerah],
    nama: signer?.nama ?? '',
    nip: signer?.nip ?? '',
  };
}
