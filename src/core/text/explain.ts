// Words of Cara hitung angka ini: one sentence for each figure of a row. Numbers arrive as they are written.

import type { Agregasi } from '../domain/agregasi';
import type { AturanNol, Metode, Sebab } from '../domain/capaian';
import type { SebabTidakDihitung, StatusIsian, TandaAnggaran } from '../domain/isian';
import { SEBAB_TEXT } from './sebab';

/** 'TW I, TW II, dan TW III' */
function listed(words: readonly string[]): string {
  const [last = '', ...before] = [...words].reverse();
  if (before.length === 0) return last;
  if (before.length === 1) return `${before[0]} dan ${last}`;
  return `${before.reverse().join(', ')}, dan ${last}`;
}

/** Why a quarter brings nothing into the year so far. */
const TANPA_ANGKA: Readonly<Record<StatusIsian | 'Belum dikonsolidasikan', string>> = {
  'Belum jatuh tempo': 'belum jatuh tempo',
  'Belum diisi': 'belum diisi',
  Terisi: 'tidak berupa angka',
  Nol: 'tidak berupa angka',
  'Tidak dapat dihitung': 'isiannya tidak dapat dihitung',
  'Tidak mengisi': 'tidak mengisi',
  'Belum tersedia': 'nilainya belum tersedia',
  'Belum dikonsolidasikan': 'belum dikonsolidasikan',
};

/** What becomes of a row without a figure. */
const NASIB = {
  belumJatuhTempo: 'baris ini tidak ikut dirata-ratakan',
  indikator:
    'baris ini tidak ikut dirata-ratakan dan tidak dianggap 0, tetapi tetap disebut dalam jumlah indikatornya',
  program: 'pagunya tetap dijumlahkan, realisasinya tidak ada',
  programTerisi: 'pagu dan realisasinya tetap dijumlahkan',
} as const;
export type Nasib = keyof typeof NASIB;

export interface Operands {
  /** 'realisasi 45' */
  readonly realisasi: string;
  /** 'target 50' */
  readonly acuan: string;
  /** The bare number of `acuan`. */
  readonly pembagi: string;
}

export const EXPLAIN_TEXT = {
  persen: (angka: string) => `${angka}%`,
  tercetak: (angka: string, teks: string) => `${angka} (tercetak "${teks}")`,
  rentang: (bawah: string, atas: string) => `${bawah} s.d. ${atas}`,
  realisasi: (angka: string) => `realisasi ${angka}`,
  realisasiSd: (angka: string) => `realisasi s/d ${angka}`,
  target: (angka: string) => `target ${angka}`,
  targetTahunan: (angka: string) => `target tahunan ${angka}`,
  pagu: (angka: string) => `pagu ${angka}`,
  batasBawah: (angka: string) => `batas bawah ${angka}`,
  batasAtas: (angka: string) => `batas atas ${angka}`,

  capaian: (kode: string, tw: string) => `Capaian ${kode} ${tw}`,
  serapan: (kode: string, tw: string) => `Serapan ${kode} ${tw}`,
  capaianTahunan: 'Capaian terhadap target tahunan',

  perRealisasi: ({ realisasi, acuan }: Operands) => `${realisasi} ÷ ${acuan} × 100`,
  perAcuan: ({ realisasi, acuan }: Operands) => `${acuan} ÷ ${realisasi} × 100`,
  selisih: ({ realisasi, acuan, pembagi }: Operands) => `(2 × ${acuan} − ${realisasi}) ÷ ${pembagi} × 100`,
  equals: (subject: string, formula: string, hasil: string, cara: string) =>
    `${subject} = ${formula} = ${hasil}${cara}`,
  dilantai: (persen: string) => `${persen}, ditetapkan paling rendah`,
  inside: (subject: string, hasil: string, realisasi: string, rentang: string, cara: string) =>
    `${subject} = ${hasil} karena ${realisasi} berada di dalam rentang target ${rentang}${cara}`,
  zeroTarget: (subject: string, hasil: string, acuan: string, realisasi: string, cara: string) =>
    `${subject} = ${hasil} karena ${acuan} dan ${realisasi}${cara}`,
  cara: (metode: Metode, catatan: readonly string[]) =>
    ` (${[`cara hitung ${metode}`, ...catatan].join('; ')})`,
  belowRange: (rentang: string) => `realisasi di bawah rentang target ${rentang}`,
  aboveRange: (rentang: string) => `realisasi di atas rentang target ${rentang}`,
  zeroRule: (nol: AturanNol) => `aturan target nol: ${nol}`,
  kategori: (label: string, batas: string) => `, kategori ${label} karena ${batas}`,
  bounds: (persen: string, dari: string | null, sampai: string | null) =>
    [...(dari === null ? [] : [`≥ ${dari}`]), ...(sampai === null ? [] : [`< ${sampai}`])]
      .map((bound, index) => (index === 0 ? `${persen} ${bound}` : bound))
      .join(' dan ') || `${persen} berada pada satu-satunya tingkat`,

  impossible: (subject: string, sebab: string, cara: string, nasib: Nasib) =>
    `${subject} tidak dapat dihitung karena ${sebab}${cara}; ${NASIB[nasib]}.`,
  sebab: {
    'target-nol': ({ acuan }) => acuan,
    'target-negatif': ({ acuan }) => `${acuan} negatif`,
    'realisasi-nol': ({ realisasi }) => `${realisasi} tidak dapat menjadi pembagi`,
    'realisasi-negatif': ({ realisasi }) => `${realisasi} negatif`,
  } satisfies Readonly<Record<Sebab, (operands: Operands) => string>>,
  misplaced: (isian: string) =>
    isian === '' ? 'kolom Kode (isian) kosong' : `kode isian "${isian}" bukan kode baris ini`,
  notANumber: (isian: string) => `isian "${isian}" bukan angka`,
  noDivision: 'pembilang dan penyebut harus berupa angka, dan penyebutnya lebih dari 0',
  offScale: (isian: string) => `isian "${isian}" tidak ada pada skalanya`,
  noTarget: 'targetnya belum ditetapkan',

  words: (kode: string, tw: string, perbandingan: string, hasil: string, cara: string) =>
    `${kode} ${tw}: ${perbandingan}, sehingga ${hasil}${cara}. Tanpa persentase dan tanpa kategori; ${NASIB.indikator}.`,
  sameWord: (realisasi: string) => `realisasi ${realisasi} sama dengan target`,
  above: (realisasi: string, target: string) => `realisasi ${realisasi} di atas target ${target}`,
  below: (realisasi: string, target: string) => `realisasi ${realisasi} di bawah target ${target}`,
  other: (realisasi: string, target: string) => `realisasi ${realisasi} tidak sama dengan target ${target}`,
  onScale: (skala: readonly string[]) => `skala dari yang terendah: ${skala.join(' < ')}`,

  notDue: (kode: string, tw: string) =>
    `${kode} belum jatuh tempo pada ${tw}: tidak ada capaian triwulan ini; ${NASIB.belumJatuhTempo}.`,
  unfilled: (kode: string, tw: string, nasib: Nasib) =>
    `${kode} belum diisi untuk ${tw}: belum ada angka, dan itu berbeda dari nol; ${NASIB[nasib]}.`,
  unavailable: (kode: string, tw: string, alasan: string) =>
    `${kode} belum tersedia untuk ${tw} (${alasan}): belum ada angka, dan itu berbeda dari nol; ${NASIB.indikator}.`,
  leftOut: (kode: string, tw: string, bidang: string, alasan: string, nasib: Nasib) =>
    `${kode} tidak mengisi ${tw}: Bidang ${bidang} dilewati dengan keputusan pada langkah 7${
      alasan === '' ? '' : ` (alasan: ${alasan})`
    }; ${NASIB[nasib]}.`,
  zero: (kode: string) => `${kode} diisi 0: nol adalah isian, bukan kosong.`,

  derived: (tw: string, pembilang: string, penyebut: string, kali100: boolean, nilai: string) =>
    `Realisasi ${tw} = pembilang ${pembilang} ÷ penyebut ${penyebut}${kali100 ? ' × 100' : ''} = ${nilai}.`,

  sd: (tw: string, hitungan: string, catatan: readonly string[]) =>
    `Realisasi s/d ${tw} = ${hitungan} (${catatan.join('; ')}).`,
  sum: (values: readonly string[], hasil: string) => `${values.join(' + ')} = ${hasil}`,
  mean: (values: readonly string[], count: number, hasil: string) =>
    `(${values.join(' + ')}) ÷ ${count} = ${hasil}`,
  highest: (values: readonly string[], hasil: string) => `${hasil}, yang tertinggi dari ${listed(values)}`,
  agregasi: (agregasi: Agregasi, tw: readonly string[]) => `${agregasi}; ${listed(tw)}`,
  lastOf: (tw: string) => `nilai akhir; nilai terisi yang terakhir, ${tw}`,
  asTyped: 'diisi s/d TW, jadi sudah merupakan angka s/d triwulan',
  firstQuarter: 'triwulan pertama',
  onlyOne: (agregasi: string, tw: string) =>
    `${agregasi === '' ? '' : `${agregasi}; `}hanya ${tw} yang mempunyai angka`,
  brought: (jumlah: number) => `bawaan ${jumlah} triwulan sebelumnya menurut form`,
  missing: (tw: string, keadaan: keyof typeof TANPA_ANGKA) => `${tw} tanpa angka: ${TANPA_ANGKA[keadaan]}`,
  broughtDiffers:
    'Angka triwulan-triwulan sebelumnya di Riwayat kini berbeda dari yang dibawa form ini saat dibuat; yang dihitung adalah yang dibawa form.',
  belumDinilai: 'Batas yang dijumlahkan setahun baru dinilai terhadap target tahunan pada akhir tahun.',
  noAnnualTarget: 'Target tahunan belum ditetapkan, sehingga tidak ada capaian terhadap target tahunan.',

  ownPart: (tw: string, sd: string, twLalu: string, lalu: string, hasil: string) =>
    `Realisasi ${tw} sendiri = s/d ${tw} ${sd} − s/d ${twLalu} ${lalu} = ${hasil}.`,
  ownPartUnknown: (tw: string, twLalu: string) =>
    `Realisasi ${tw} sendiri tidak dapat dihitung karena ${twLalu} tanpa angka; yang diisi adalah realisasi s/d ${tw}.`,
  paguChanged: (sejak: string, murni: string) =>
    `Pagunya adalah pagu perubahan, berlaku sejak ${sejak} (pagu murni ${murni}).`,
  paguOriginal: 'Pagunya adalah pagu murni.',
  paguChangesLater: (perubahan: string, sejak: string) =>
    `Pagunya adalah pagu murni; pagu perubahan ${perubahan} baru berlaku sejak ${sejak}.`,
  paguOfForm: (sekarang: string) =>
    `Pagunya adalah yang tersalin saat form dibuat; menurut tab Anggaran kini ${sekarang}.`,
  sisa: (pagu: string, realisasi: string, sisa: string) => `Sisa pagu = ${pagu} − ${realisasi} = ${sisa}.`,
  tanda: (tanda: readonly TandaAnggaran[]) => `Perhatikan: ${tanda.join(', ').toLowerCase()}.`,

  inMeans: (sebagai: string) =>
    `Dalam rata-rata sasaran, perangkat daerah, bidang, dan pegawai baris ini dihitung ${sebagai}.`,
  inOwnMeans: (jenis: string, sebagai: string) =>
    `Jenis ${jenis} tidak masuk angka sasaran dan perangkat daerah; dalam rata-rata bidang dan pegawai baris ini dihitung ${sebagai}.`,
  capped: (batas: string) => `${batas} (batas atas dalam rata-rata)`,

  consolidated: (waktu: string) => `Dihitung menurut aturan yang berlaku pada konsolidasi ${waktu}.`,
  preview: 'Pratinjau, belum dikonsolidasikan: dihitung dari isian di form menurut aturan yang kini berlaku.',
  stored: (tersimpan: string, dihitung: string) =>
    `Capaian yang tersimpan di Riwayat (${tersimpan}) berbeda dari hitungan ini (${dihitung}). Minta Kasubag Program menjalankan Uji keutuhan jejak.`,

  rata: (
    nama: string,
    values: readonly string[],
    dihitung: number,
    hasil: string,
    n: string,
    kategori: string,
  ) => `${nama} = (${values.join(' + ')}) ÷ ${dihitung} = ${hasil} (${n})${kategori}.`,
  nOf: (dihitung: number, seluruhnya: number, satuan: string) =>
    seluruhnya === 0
      ? `tidak ada ${satuan} jatuh tempo yang dihitung`
      : `${dihitung} dari ${seluruhnya} ${satuan} dihitung`,
  noMean: (nama: string, n: string) => `${nama} tidak ada: ${n}.`,
  item: (kode: string, persen: string) => `${kode} ${persen}`,
  cappedItem: (kode: string, batas: string, persen: string) => `${kode} ${batas} (dibatasi dari ${persen})`,
  fromUnrounded:
    'Dihitung dari angka yang belum dibulatkan; dari angka yang tampil di atas hasilnya dapat berselisih pada desimal terakhir.',
  outside: (rows: readonly { readonly kode: string; readonly sebab: SebabTidakDihitung }[]) =>
    `Tidak dihitung: ${rows.map(({ kode, sebab }) => `${kode} (${SEBAB_TEXT[sebab].singkat})`).join(', ')}.`,
  nothingDue: (sasaran: readonly string[]) =>
    `Tanpa indikator yang jatuh tempo dan dihitung, jadi tidak disebut: ${sasaran.join('; ')}.`,
  noneComputable: (sasaran: readonly string[]) =>
    `Tanpa indikator yang dapat dihitung, jadi disebut tetapi tidak ikut: ${sasaran.join('; ')}.`,
  satuan: { indikator: 'indikator', sasaran: 'sasaran' },
  sasaranName: (nama: string) => `"${nama}"`,
  notComputable: 'tidak dapat dihitung',
  meanOf: {
    sasaran: (nama: string, tw: string) => `Rata-rata capaian sasaran "${nama}" ${tw}`,
    bidang: (kode: string, tw: string) => `Rata-rata capaian Bidang ${kode} ${tw}`,
    sasaranBidang: (kode: string, nama: string, tw: string) =>
      `Rata-rata capaian Bidang ${kode} pada sasaran "${nama}" ${tw}`,
    pegawai: (nama: string, tw: string) =>
      `Rata-rata capaian ${nama === '' ? 'indikator tanpa penanggung jawab' : nama} ${tw}`,
    dinas: (tw: string) => `Capaian perangkat daerah ${tw}`,
  },
  budgetOf: {
    sasaran: (nama: string, tw: string) => `program sasaran "${nama}" ${tw}`,
    bidang: (kode: string, tw: string) => `program Bidang ${kode} ${tw}`,
    semua: (tw: string) => `seluruh program ${tw}`,
  },
  totalSerapan: (nama: string, realisasi: string, pagu: string, hasil: string) =>
    `Serapan ${nama} = jumlah realisasi ${realisasi} ÷ jumlah pagu ${pagu} × 100 = ${hasil}.`,
  programs: (kode: readonly string[]) => `Yang dijumlahkan: ${kode.join(', ')}.`,
  byBidang: (kode: readonly string[]) =>
    `Tidak menyebut sasaran, disertakan karena bidangnya mengampu sasaran ini: ${kode.join(', ')}.`,
  efisiensi: (capaian: string, serapan: string, selisih: string, sebutan: string) =>
    `Efisiensi = capaian ${capaian} − serapan ${serapan} = ${selisih} poin persen: ${sebutan}.`,
  sebutan: {
    efisien: (batas: string) => `efisien karena lebih dari ${batas}`,
    cukup: (batas: string) => `cukup efisien karena antara −${batas} dan ${batas}`,
    tidak: (batas: string) => `tidak efisien karena kurang dari −${batas}`,
  },
  totalPagu: (murni: string, perubahan: string) =>
    `Pagu murni ${murni}; dengan pagu perubahan ${perubahan}, yang tidak berubah tetap menurut pagu murninya.`,
  ownTotal: (tw: string, hasil: string) =>
    `Realisasi ${tw} sendiri = jumlah realisasi triwulan itu dari setiap program = ${hasil}.`,
  ownTotalUnknown: (tw: string) =>
    `Realisasi ${tw} sendiri tidak dapat dihitung karena ada program yang triwulan sebelumnya tanpa angka.`,
  hemat: (serapan: string, hasil: string) => `100 − serapan ${serapan} = ${hasil}.`,
  noIndikator: (nama: string, tw: string) => `${nama} tidak mempunyai indikator pada ${tw}.`,
  unfilledPrograms: (kode: readonly string[]) =>
    `Belum dilaporkan: ${kode.join(', ')}; pagunya ikut dijumlahkan, realisasinya tidak ada.`,
  missingQuarters: (rows: readonly { readonly kode: string; readonly tanpa: string }[]) =>
    `Realisasi s/d TW tidak memuat triwulan yang tidak diisi: ${rows.map(({ kode, tanpa }) => `${kode} tanpa ${tanpa}`).join('; ')}.`,
  /** What a mean is about, after its name. */
  masa: {
    triwulan: (tw: string) => tw,
    tahun: (tahun: number) => `tahun ${tahun} terhadap target tahunan`,
    sd: (tw: string) => `s/d ${tw} terhadap target tahunan`,
  },
} as const;
