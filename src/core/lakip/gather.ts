// Gathers the material of a report from the workbook. Its digest names the data that draft, review, final text and signature
// rest on.

import { canonicalJson } from '../domain/canonical';
import { GAYA_BAWAAN } from '../domain/gaya';
import { tanggalOf } from '../domain/kalender';
import { dasarOf, lastDayOf, type Periode, parsePeriode, periodesBefore } from '../domain/triwulan';
import { realisasiLalu } from '../rekap/anggaran';
import { berduaDinas, byKode } from '../rekap/rekap';
import { pemeriksaOf } from '../sop/authority';
import { kodeVersi, type Sha256 } from '../sop/jejak';
import { laporanOf, type PerubahanLaporan } from '../sop/laporan';
import { keadaanOf } from '../sop/workflow';
import { type Book, ofYear } from '../workbook/book';
import { isBlank, textOf } from '../workbook/cell';
import { deadlineWords, type Recommendation, recommendationsInForce } from '../workbook/recommendations';
import { buktiBerlaku, dokumenOf, isLink, ujiOf } from '../workbook/report-rows';
import { programAt } from '../workbook/revisions';
import {
  aturanOf,
  committedRiwayat,
  historyOf,
  lastConsolidation,
  type RiwayatRecord,
  replacedRiwayat,
  storedBy,
} from '../workbook/riwayat';
import { otherNarasi } from '../workbook/segel';
import type { JenisDokumen } from '../workbook/tables';
import type {
  BahanLaporan,
  BuktiBahan,
  EvaluasiBahan,
  Instansi,
  KeputusanBahan,
  Menggantikan,
  PerubahanBahan,
} from './bahan';
import { type BidangLuar, factsOf, type Konsolidasi, type LakipFacts } from './facts';
import { gambarOf, lambangOf } from './gambar';
import { narasiNeeds } from './narasi';
import { forReport } from './pembanding';
import { perihalOf } from './perihal';

/** What only says from where a row came, or was asked about its typing. */
const BUKAN_ISI: readonly string[] = ['generasi', 'id_versi', 'konfirmasi'];

/** The row without its blanks. */
function isiOf(record: RiwayatRecord): RiwayatRecord {
  const cells = Object.entries(record).filter(([key, cell]) => !BUKAN_ISI.includes(key) && !isBlank(cell));
  return Object.fromEntries(cells);
}

/** What is consolidated of a quarter. */
function konsolidasiOf(book: Book, periode: Periode): Konsolidasi {
  const aturan = aturanOf(book, periode);
  const records = [...committedRiwayat(book, periode)].sort(byKode);
  const before = periodesBefore(periode);
  const [dasar, triwulan] = [dasarOf(periode), parsePeriode(periode)?.triwulan];
  const bukti = buktiOf(book, periode, records).filter(
    ({ kodeBerkas }) => kodeBerkas !== 'tidak dapat dibuka',
  );
  const kode = records.filter(({ blok }) => blok === 'program').map((record) => textOf(record.kode));
  const lalu = realisasiLalu(book, periode);
  return {
    periode,
    aturan,
    baris: records.map((record) => ({
      record: isiOf(record),
      perihal: perihalOf(record, { aturan, dasar, bukti: bukti.filter(isOf(record)).length }),
    })),
    penjelasan: (dasar === 'tahun' ? before : []).flatMap((quarter) =>
      committedRiwayat(book, quarter)
        .map((record) => ({
          periode: quarter,
          blok: record.blok ?? '',
          kode: textOf(record.kode),
          kendala: textOf(record.kendala),
          tindak_lanjut: textOf(record.tindak_lanjut),
        }))
        .filter(({ kendala, tindak_lanjut }) => kendala !== '' || tindak_lanjut !== ''),
    ),
    bidang: book.bidang.map(({ kode: own, nama }) => ({ kode: own, nama })),
    program: programAt(book, periode)
      .filter((program) => kode.includes(program.kode))
      .map(({ kode: own, pagu, paguPerubahan, tanggalPerubahan, rencana }) => ({
        kode: own,
        pagu,
        paguPerubahan,
        tanggalPerubahan,
        rencana: triwulan === undefined ? {} : { [triwulan]: rencana[triwulan] },
      })),
    lalu: Object.fromEntries(kode.map((own) => [own, lalu(own)])),
    perTriwulan: perTriwulanOf(book, periode),
    luar: book.bidang.flatMap((bidang) => luarOf(book, periode, records, bidang) ?? []),
    dilewati: before.flatMap((quarter) =>
      book.bidang
        .filter(({ kode: own }) => isDilewati(book, quarter, own))
        .map(({ kode: own, nama }) => ({
          periode: quarter,
          nama,
          alasan: alasanDilewati(book, quarter, own),
        })),
    ),
    tidakDiukur: before.filter((quarter) => !storedBy(book, quarter)),
    riwayat: before.flatMap((quarter) => {
      const event = historyOf(book, quarter);
      return event ? [{ periode: quarter, sumber: event.alasan }] : [];
    }),
  };
}

/** The facts of a quarter's report, for whoever asks the workbook itself. */
export function lakipFacts(book: Book, periode: Periode): LakipFacts {
  return factsOf(konsolidasiOf(book, periode));
}

/** Everything the report of a quarter is made of, but for what is added after its draft or depends on the day of issue. */
export function bahanOf(book: Book, periode: Periode): BahanLaporan {
  const konsolidasi = konsolidasiOf(book, periode);
  const facts = factsOf(konsolidasi);
  const kode = facts.indikator.map((row) => row.kode);
  const { tahun } = facts.cakupan;
  const records = konsolidasi.baris.map(({ record }) => record);
  const tanggal = lastDayOf(periode);
  return {
    ...konsolidasi,
    instansi: instansiOf(book),
    perubahan: perubahanOf(book, facts),
    narasi: narasiNeeds(book, periode, facts.sasaran).flatMap(({ kunci, row }) =>
      row && row.isi !== '' ? [{ kunci, isi: row.isi }] : [],
    ),
    pejabat: book.bidang.map((bidang) => pemeriksaOf(book.personil, bidang, tanggal).map(({ nama }) => nama)),
    dokumen: JENIS_DIMUAT.flatMap((jenis) => dokumenOf(book.dokumen, jenis, tahun)).map(
      ({ jenis, nomor, tanggal: hari, keterangan }) => ({
        jenis,
        nomor,
        tanggal: hari,
        keterangan: DENGAN_KETERANGAN.includes(jenis) ? keterangan : '',
      }),
    ),
    definisi: ofYear(book, periode)
      .indikator.filter((row) => kode.includes(row.kode))
      .map(({ kode: own, sumber, penjelasan }) => ({ kode: own, sumber, penjelasan })),
    pembanding: forReport(book.pembanding, tahun)
      .filter((row) => kode.includes(row.kode))
      .map(({ row: _row, ...isi }) => isi),
    evaluasi: evaluasiOf(book, periode),
    bukti: buktiOf(book, periode, records),
    keputusan: keputusanOf(book, periode),
    ...gambarBahan(book, periode),
  };
}

/** SHA-256 of what a reviewed draft and its final text have in common. */
export function dataDigest(bahan: BahanLaporan, sha256: Sha256): string {
  return sha256(canonicalJson(bahan));
}

export function instansiOf(book: Pick<Book, 'pengaturan' | 'naskah'>): Instansi {
  const { opd, daerah, alamat, gaya } = book.pengaturan;
  const lambang = lambangOf(book);
  const isOwn = canonicalJson({ ...gaya }) !== canonicalJson({ ...GAYA_BAWAAN });
  return {
    opd,
    daerah,
    ...(alamat === '' ? {} : { alamat }),
    ...(isOwn ? { gaya } : {}),
    ...(lambang ? { lambang: lambang.sha256 } : {}),
  };
}

function gambarBahan(book: Book, periode: Periode): Pick<BahanLaporan, 'gambar'> {
  const gambar = gambarOf(book, periode).map(({ rujukan, nama, keterangan, sha256 }) => ({
    letak: rujukan,
    judul: nama,
    uraian: keterangan,
    sha256,
  }));
  return gambar.length > 0 ? { gambar } : {};
}

/** Documents that the report names, and those of them whose remark it repeats. */
const DENGAN_KETERANGAN: readonly JenisDokumen[] = ['Dasar hukum', 'RPJMD', 'Renstra', 'IKU', 'LHE AKIP'];
const JENIS_DIMUAT: readonly JenisDokumen[] = [...DENGAN_KETERANGAN, 'RKPD', 'Renja', 'DPA', 'PK'];

function isOf({ blok, bidang, kode }: RiwayatRecord) {
  return (file: BuktiBahan) =>
    file.blok === blok && file.bidang === textOf(bidang) && file.kode === textOf(kode);
}

/** Files that count for rows of the report, as they came. */
function buktiOf(book: Book, periode: Periode, records: readonly RiwayatRecord[]): readonly BuktiBahan[] {
  return buktiBerlaku(book.bukti)
    .filter((file) => file.periode === periode)
    .map((row) => ({
      blok: row.blok,
      bidang: row.bidang,
      kode: row.kode,
      berkas: row.berkas,
      tanggal: row.waktu === '' ? '' : tanggalOf(row.waktu),
      kodeBerkas: isLink(row) ? ujiOf(book.bukti, row) : kodeVersi(row.sha256),
      tautan: row.tautan,
    }))
    .filter((file) => records.some((record) => isOf(record)(file)));
}

function perTriwulanOf(book: Book, periode: Periode): Konsolidasi['perTriwulan'] {
  return [...periodesBefore(periode), periode].flatMap((quarter) => {
    const triwulan = parsePeriode(quarter)?.triwulan;
    if (triwulan === undefined || storedBy(book, quarter) === undefined) return [];
    const { rata } = berduaDinas(quarter, committedRiwayat(book, quarter), aturanOf(book, quarter)).triwulan;
    return [{ triwulan, persen: rata.persen, isHistory: historyOf(book, quarter) !== undefined }];
  });
}

function luarOf(
  book: Book,
  periode: Periode,
  records: readonly RiwayatRecord[],
  { kode, nama }: Pick<BidangLuar, 'kode' | 'nama'>,
): BidangLuar | null {
  if (isDilewati(book, periode, kode)) {
    return { kode, nama, sebab: 'dilewati', alasan: alasanDilewati(book, periode, kode) };
  }
  if (keadaanOf(book.state.unit(periode, kode), 7) === 'Tidak ada yang jatuh tempo') {
    return { kode, nama, sebab: 'tidak-jatuh-tempo', alasan: '' };
  }
  const isThere = records.some((record) => textOf(record.bidang) === kode);
  return isThere ? null : { kode, nama, sebab: 'belum', alasan: '' };
}

function isDilewati(book: Book, periode: Periode, kode: string): boolean {
  return keadaanOf(book.state.unit(periode, kode), 7) === 'Dilewati dengan keputusan';
}

function alasanDilewati(book: Book, periode: Periode, kode: string): string {
  const skipped = book.committed.filter(
    (row) => row.peristiwa === 'dilewati' && row.periode === periode && row.unit === kode,
  );
  return skipped[skipped.length - 1]?.alasan ?? '';
}

/** What examiners asked for and what was done about it. */
function evaluasiOf(book: Book, periode: Periode): EvaluasiBahan {
  const waktu = lastConsolidation(book, periode)?.waktu ?? '';
  const until = <T extends { readonly waktu: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.waktu <= waktu);
  const rekomendasi = recommendationsInForce({
    committed: until(book.committed),
    rekomendasi: until(book.rekomendasi),
  });
  const isiRekomendasi = ({ row, keadaan, last }: Recommendation) => ({
    temuan: row.temuan,
    rekomendasi: row.rekomendasi,
    batas: deadlineWords(row),
    keadaan,
    catatan: last?.catatan ?? '',
  });
  return {
    tanggal: rekomendasi.length === 0 ? '' : tanggalOf(waktu),
    rekomendasi: rekomendasi.map(isiRekomendasi),
  };
}

/** Decisions that bear on the figures, and changes of definitions that count in the report's span, as they came. */
function keputusanOf(book: Book, periode: Periode): readonly KeputusanBahan[] {
  const quarters = [...periodesBefore(periode), periode];
  const decided = book.committed.flatMap(
    ({ peristiwa, periode: own, unit, waktu, alasan }): readonly KeputusanBahan[] => {
      const quarter = quarters.find((item) => item === own);
      if (peristiwa === 'dilewati' && quarter) {
        const nama = book.bidang.find(({ kode }) => kode === unit)?.nama ?? unit;
        return [{ hal: 'dilewati', waktu, alasan, nama, periode: quarter }];
      }
      return peristiwa === 'konsolidasi_dibuka' && own === periode ? [{ hal: 'dibuka', waktu, alasan }] : [];
    },
  );
  const tahun = parsePeriode(periode)?.tahun;
  const revised = book.revisi
    .filter(
      ({ jenis, berlaku }) =>
        jenis === 'revisi' && parsePeriode(berlaku)?.tahun === tahun && berlaku <= periode,
    )
    .map(
      ({ waktu, alasan, kode, kolom, lama, baru, nomor, tanggal }): KeputusanBahan => ({
        hal: 'revisi',
        waktu,
        alasan,
        kode,
        kolom,
        lama,
        baru,
        nomor,
        tanggal,
      }),
    );
  return [...revised, ...decided].sort((one, other) =>
    one.waktu < other.waktu ? -1 : one.waktu > other.waktu ? 1 : 0,
  );
}

export function menggantikanOf({ ke, row, menggantikan }: PerubahanLaporan): Menggantikan {
  return { ke, alasan: row.alasan, kode: menggantikan.kode, tanggal: tanggalOf(menggantikan.waktu) };
}

function perubahanOf(book: Book, facts: LakipFacts): PerubahanBahan | null {
  const { perubahan } = laporanOf(book.committed, facts.periode);
  if (!perubahan) return null;
  return {
    ...menggantikanOf(perubahan),
    semula: replacedRiwayat(book, facts.periode).map(isiOf),
    teks: teksBerubah(book, facts, perubahan),
  };
}

function teksBerubah(
  book: Book,
  { periode, sasaran }: LakipFacts,
  { menggantikan }: PerubahanLaporan,
): PerubahanBahan['teks'] {
  const issued = book.committed.find(
    ({ peristiwa, hash }) => peristiwa === 'naskah_diterbitkan' && kodeVersi(hash) === menggantikan.kode,
  );
  const beda = otherNarasi(book.rows('narasi'), periode, issued?.segel ?? '');
  if (!beda) return null;
  const needs = narasiNeeds(book, periode, sasaran);
  const judul = beda.rows.map((place) => {
    const row = book.narasi.find((candidate) => candidate.row === place);
    return needs.find((need) => need.row?.row === place)?.judul ?? (row?.judul || row?.kunci || '');
  });
  return { judul, hilang: beda.missing };
}
