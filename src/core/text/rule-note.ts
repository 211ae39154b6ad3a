// The rules in force, as they stand under a table.
import type { Agregasi } from '../domain/agregasi';
import type { AturanNol } from '../domain/capaian';

const AGREGASI_NOTE: Readonly<Record<Agregasi, string>> = {
  akumulasi: 'jumlah triwulan yang terisi; triwulan tanpa nilai tidak menambah dan tidak mengurangi',
  'nilai akhir': 'nilai triwulan terisi yang terakhir',
  'rata-rata': 'rata-rata triwulan yang terisi; triwulan tanpa nilai tidak ikut dibagi',
  maksimum: 'nilai tertinggi di antara triwulan yang terisi',
};

const NOL_NOTE: Readonly<Record<AturanNol, string>> = {
  '100 atau 0': 'realisasi 0 dinilai 100 dan realisasi di atasnya dinilai 0',
  'tidak dihitung': 'capaiannya tidak dihitung',
};

const RATA_DINAS_NOTE = {
  'rata-rata sasaran': 'rata-rata dari rata-rata sasaran',
  'rata-rata indikator': 'rata-rata dari semua indikator jenis tersebut',
} as const;

/** By how many decimals. */
export const PEMBULATAN = ['ke persen bulat', 'satu desimal', 'dua desimal', 'tiga desimal', 'empat desimal'];

export const RULE_TEXT = {
  metode: (nama: string, rumus: string) => `Cara hitung "${nama}": ${rumus}.`,
  naikNol: 'Target 0 pada cara hitung "naik": capaian tidak dapat dihitung.',
  turunNol: (nol: AturanNol) => `Target 0 pada cara hitung yang menurun: ${NOL_NOTE[nol]}.`,
  agregasi: (nama: Agregasi) => `Agregasi "${nama}": realisasi s/d triwulan adalah ${AGREGASI_NOTE[nama]}.`,
  sampaiDengan:
    'Indikator yang diisi "s/d TW": nilai triwulan terisi yang terakhir sudah merupakan realisasi s/d triwulan.',
  duaCapaian:
    'Capaian triwulan membandingkan realisasi dengan target triwulan; capaian terhadap target tahunan membandingkan realisasi s/d triwulan dengan target tahunan.',
  batasSetahun:
    'Batas yang dijumlahkan setahun (cara hitung menurun dengan agregasi akumulasi) baru dinilai terhadap target tahunan pada TW IV.',
  rata: 'Rata-rata adalah rata-rata sederhana tanpa bobot. "n dari m" berarti n dari m indikator yang jatuh tempo dapat dihitung. Indikator yang tidak mengisi, tidak dapat dihitung, atau tanpa persentase termasuk dalam m dan tidak dianggap 0; yang belum jatuh tempo tidak termasuk dalam m. Angka triwulan memakai indikator yang jatuh tempo pada triwulan itu; angka setahun memakai setiap indikator tahun itu, dari realisasi s/d triwulan terhadap target tahunan. Pada TW IV yang utama adalah angka setahun.',
  jenis: (jenis: readonly string[]) =>
    `Angka sasaran dan perangkat daerah memakai indikator jenis ${jenis.join(', ')}; angka bidang dan pegawai memakai semua jenis indikator.`,
  rataDinas: (cara: keyof typeof RATA_DINAS_NOTE) =>
    `Angka perangkat daerah adalah ${RATA_DINAS_NOTE[cara]}.`,
  batasRata: (batas: string | null) =>
    batas === null
      ? 'Capaian ikut dirata-ratakan apa adanya, tanpa batas atas.'
      : `Dalam rata-rata, capaian setiap indikator dihitung paling tinggi ${batas}%; capaian yang ditampilkan tetap utuh.`,
  serapan: 'Serapan = Realisasi ÷ Pagu × 100; jumlah dihitung dari jumlah realisasi dan jumlah pagu.',
  efisiensi: (batas: string) =>
    `Efisiensi dinilai untuk setahun, bila setiap indikatornya lengkap dan mencapai targetnya dan realisasi anggarannya dilaporkan lengkap: capaian − serapan lebih dari ${batas} poin persen efisien, kurang dari −${batas} tidak efisien, selain itu cukup efisien; 100 − serapan adalah penghematannya. Pada TW I sampai III realisasi dibandingkan dengan rencana s/d triwulan, bila ada. Serapan tidak mempunyai kategori.`,
  skala: (skala: readonly { ambang: string; label: string }[], desimal = 2) =>
    `Kategori menurut batas bawah pada capaian yang dibulatkan ${PEMBULATAN[desimal]}: ${skala
      .slice(0, -1)
      .map(({ ambang, label }) => `≥ ${ambang} ${label}`)
      .join('; ')}; selain itu ${skala[skala.length - 1]?.label ?? ''}.`,
  pembulatan: 'Angka disimpan utuh dan dibulatkan (setengah ke atas) hanya untuk tampilan.',
} as const;
