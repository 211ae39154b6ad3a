// The report of one quarter as content.

import { formatRupiah } from '../domain/angka';
import { hasTwo, persen, serapanCell } from '../lakip/angka';
import type { BahanLaporan, IsiGambar, IsiLaporan, Penandaan, Terbitan } from '../lakip/bahan';
import { factsOf, type LakipFacts } from '../lakip/facts';
import { narasiKunci } from '../lakip/narasi-slots';
import { tanpaRealisasi } from '../rekap/anggaran';
import { quartersOutside } from '../rekap/notes';
import type { RekapDinas } from '../rekap/rekap';
import { kodeVersi } from '../sop/jejak';
import { HISTORY_TEXT } from '../text/history';
import { LAPORAN_TEXT } from '../text/laporan';
import { NASKAH_PERUBAHAN_TEXT } from '../text/perubahan';
import { chartMaker, daftar, judul, naskah, paragraf } from './cells';
import { pengantarBagian, reviuApipBagian } from './depan';
import { denganGambar, mukaOf } from './gambar';
import { grafikSasaran } from './grafik';
import { KEPUTUSAN_ID, keputusanBagian, verifikasiBagian } from './keputusan';
import { kinerjaBagian, ringkasanKetentuan, ringkasanTabel } from './kinerja';
import { buktiBagian, ketentuanBagian, rekapBagian } from './lampiran';
import type { LakipBagian, LakipBlok, LakipModel } from './model';
import { type NarasiBlocks, narasiBlocks } from './narasi';
import { perubahanBagian } from './perubahan';
import { pendahuluanBagian, perencanaanBagian, perjanjianBagian } from './rencana';
import { namaInstansi, tandaTangan } from './tanda-tangan';

export function buildLakip({ bahan, terbitan }: IsiLaporan, gambar: IsiGambar = {}): LakipModel {
  const facts = factsOf(bahan);
  const { instansi, perubahan } = bahan;
  const { opd, daerah } = instansi;
  const judulLaporan = LAPORAN_TEXT.judul(facts.cakupan);
  return {
    ...mukaOf(instansi, gambar),
    sampul: LAPORAN_TEXT.sampul(facts.cakupan, opd, daerah).flatMap((line) =>
      line === '' && perubahan ? [NASKAH_PERUBAHAN_TEXT.sampul(perubahan.ke), ''] : [line],
    ),
    judul: perubahan ? NASKAH_PERUBAHAN_TEXT.judul(judulLaporan, perubahan.ke) : judulLaporan,
    instansi: namaInstansi(instansi),
    status: terbitan.jenis === 'draf' ? LAPORAN_TEXT.status : '',
    tanda: '',
    daftar: LAPORAN_TEXT.daftar,
    bagian: denganGambar(bagianOf({ bahan, terbitan }, facts), bahan.gambar, gambar),
  };
}

function bagianOf({ bahan, terbitan }: IsiLaporan, facts: LakipFacts): readonly LakipBagian[] {
  const narasi = narasiBlocks(bahan);
  const { instansi, perubahan } = bahan;
  return [
    pengantarBagian(bahan, facts, tandaTangan(instansi, terbitan.penanda)),
    ...reviuApipBagian(bahan, facts, terbitan),
    ikhtisarBagian(facts, terbitan),
    pendahuluanBagian(bahan, facts, narasi),
    perencanaanBagian(bahan, facts, narasi),
    kinerjaBagian(bahan, facts, narasi),
    penutupBagian(bahan, facts, narasi, terbitan),
    perjanjianBagian(bahan, facts),
    rekapBagian(facts),
    ketentuanBagian(facts),
    buktiBagian(bahan, facts),
    keputusanBagian(bahan, facts),
    ...(perubahan ? [perubahanBagian(perubahan, facts, 6)] : []),
    ...(terbitan.verifikasi ? [verifikasiBagian(terbitan.verifikasi, perubahan ? 7 : 6)] : []),
  ];
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

function ikhtisarBagian(facts: LakipFacts, { jenis, ikhtisar }: Terbitan): LakipBagian {
  const { ikhtisar: text } = LAPORAN_TEXT;
  return {
    id: 'ikhtisar',
    judul: text.judul,
    blok: [
      ...(jenis === 'final' ? naskah(ikhtisar) : [paragraf(text.menunggu)]),
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
  { instansi }: BahanLaporan,
  facts: LakipFacts,
  narasi: NarasiBlocks,
  { penanda }: Terbitan,
): LakipBagian {
  const { bab4: text } = LAPORAN_TEXT;
  const blok: readonly LakipBlok[] = [
    judul(2, text.simpulan, narasiKunci('simpulan')),
    ...narasi('simpulan'),
    judul(5, text.pokok),
    daftar(hasilUtama(facts)),
    judul(2, text.langkah, narasiKunci('langkah')),
    ...narasi('langkah'),
    tandaTangan(instansi, penanda),
  ];
  return { id: 'bab-4', nomor: 'IV', judul: text.judul, blok };
}
