// Every sentence of the report itself and of the papers that go with it: read by the windows that make them.
import type { Sebab } from '../domain/capaian';
import type { SebabTidakDihitung, StatusIsian } from '../domain/isian';
import { formatTanggal, formatWaktu, isTanggal } from '../domain/kalender';
import { type Triwulan, triwulanLabel, triwulanShort } from '../domain/triwulan';
import type { Cakupan } from './lakip';
import { SEBAB_TEXT } from './sebab';

/** 'Tahun 2024', or 'Triwulan II Tahun 2026'. */
function masa({ tahun, triwulan }: Cakupan): string {
  return triwulan === 4 ? `Tahun ${tahun}` : `${triwulanLabel(triwulan)} Tahun ${tahun}`;
}

/** In the middle of a sentence. */
function masaKecil({ tahun, triwulan }: Cakupan): string {
  return triwulan === 4 ? `tahun ${tahun}` : `${triwulanLabel(triwulan)} tahun ${tahun}`;
}

function masaIni({ triwulan }: Cakupan): string {
  return triwulan === 4 ? 'tahun ini' : 'triwulan ini';
}

const SEBAB: Readonly<Record<Sebab, string>> = {
  'target-nol': 'target 0',
  'target-negatif': 'target negatif',
  'realisasi-nol': 'realisasi 0',
  'realisasi-negatif': 'realisasi negatif',
};

/** How many indicators are in which state, in the middle of a sentence. */
const HITUNGAN: Readonly<Record<StatusIsian, string>> = {
  'Belum jatuh tempo': 'belum jatuh tempo',
  'Belum diisi': 'belum dilaporkan',
  Terisi: 'dilaporkan dengan nilai',
  Nol: 'dilaporkan dengan nilai 0',
  'Tidak dapat dihitung': 'dilaporkan tetapi capaiannya tidak dapat dihitung',
  'Tidak mengisi': 'tidak dilaporkan',
  'Belum tersedia': 'belum diterbitkan nilainya oleh sumbernya',
};

/** What somebody typed as a reason, in the middle of a sentence. */
function tanpaTitik(text: string): string {
  return text.replace(/[\s.]+$/, '');
}

/** A date in words; what is none as it was typed. */
function tanggalAtau(tanggal: string): string {
  return isTanggal(tanggal) ? formatTanggal(tanggal) : tanggal;
}

/** 'a, b, dan c' */
function gabungan(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  if (items.length < 3) return items.join(' dan ');
  return `${items.slice(0, -1).join(', ')}, dan ${last}`;
}

function namaPendek({ triwulan }: Cakupan): string {
  return triwulan === 4 ? 'LAKIP' : 'Laporan Kinerja';
}

function namaLaporan({ triwulan }: Cakupan): string {
  return triwulan === 4 ? 'Laporan Akuntabilitas Kinerja Instansi Pemerintah (LAKIP)' : 'Laporan Kinerja';
}

/** Whether a difference is good; within a range neither direction is. */
type Arah = 'baik' | 'buruk' | 'netral';

const DARIPADA_LALU: Readonly<Record<Arah, string>> = {
  baik: ', yang berarti membaik',
  buruk: ', yang berarti kinerja menurun',
  netral: '',
};

const DARIPADA_STANDAR: Readonly<Record<Arah, string>> = {
  baik: ' (lebih baik)',
  buruk: ' (belum menyamai)',
  netral: '',
};

/** A year that is not over has none. */
function denganKategori(kategori: string): string {
  return kategori === '' ? '' : ` dengan kategori ${kategori}`;
}

function codes(kode: readonly string[]): string {
  return kode.join(', ');
}

/** The report's own sentences. */
export const LAPORAN_TEXT = {
  /** Quarters that never went through the SOP. */
  riwayat: {
    nama: (triwulan: string) => `${triwulan} (riwayat)`,
    catatan: ({ triwulan }: Cakupan, sumber: string) =>
      `${triwulanLabel(triwulan)} tidak melalui SOP: angkanya dicatat sebagai riwayat, tanpa pengajuan dan persetujuan. ${sumber}`,
  },
  tidakMemuat: (rows: readonly { readonly kode: string; readonly tanpa: string }[]) =>
    `Angka yang tidak memuat triwulan tanpa isian: ${rows.map(({ kode, tanpa }) => `${kode} tanpa ${tanpa}`).join('; ')}. Triwulan itu tidak dianggap 0: jumlah dan rata-rata memakai triwulan yang terisi; nilai akhir dan anggaran memakai nilai terakhir yang dikonsolidasikan.`,
  denganSatuan: (uraian: string, satuan: string) => `${uraian} (${satuan})`,
  tanggal: (iso: string) => formatTanggal(iso),
  /** The year being reported, in a table of years. */
  tahunIni: ({ tahun, triwulan }: Cakupan) =>
    triwulan === 4 ? String(tahun) : `${tahun} s/d ${triwulanShort(triwulan)}`,
  status: 'Draf untuk diperiksa Sekretaris',
  dokumentasi: 'Dokumentasi',
  kop: {
    lambang: (daerah: string) => `Lambang ${daerah}`,
    pemerintah: (daerah: string) => `PEMERINTAH ${daerah}`.trim().toUpperCase(),
  },
  daftar: { isi: 'Daftar Isi', tabel: 'Daftar Tabel', gambar: 'Daftar Gambar' },
  tanda: {
    draf: (nomor: number, tanggal: string) => `Draf ${nomor}, ${formatTanggal(tanggal)}`,
    kode: (kode: string) => `Kode data ${kode}`,
  },
  judul: (cakupan: Cakupan) => `${namaPendek(cakupan)} ${masa(cakupan)}`,
  sampul: (cakupan: Cakupan, opd: string, daerah: string) =>
    [
      ...(cakupan.triwulan === 4
        ? ['LAPORAN AKUNTABILITAS KINERJA', 'INSTANSI PEMERINTAH (LAKIP)', `TAHUN ${cakupan.tahun}`]
        : ['LAPORAN KINERJA', `${triwulanLabel(cakupan.triwulan)} Tahun ${cakupan.tahun}`.toUpperCase()]),
      '',
      opd.toUpperCase(),
      daerah.toUpperCase(),
    ] as readonly string[],
  belumDitulis: (judul: string) => `${judul} belum ditulis.`,
  tempat: (kota: string) => `${kota === '' ? '……………………' : kota}, ……………………`,
  tempatTanggal: (kota: string, tanggal: string) =>
    `${kota === '' ? '……………………' : kota}, ${formatTanggal(tanggal)}`,
  pengesahan: {
    kepala: 'Lembar Pengesahan',
    judul: (cakupan: Cakupan) => `Lembar Pengesahan ${namaPendek(cakupan)} ${masa(cakupan)}`,
    kode: (kode: string) => `Kode naskah ${kode}`,
    pembuka:
      'Naskah dengan rincian berikut telah disahkan oleh Kepala Dinas melalui pernyataan yang tercatat dalam sistem pengukuran kinerja. Lembar ini merupakan bagian yang tidak terpisahkan dari naskah tersebut.',
    tabel: 'Rincian naskah dan pengesahannya',
    rincian: 'Rincian',
    isi: 'Isi',
    naskah: 'Naskah',
    kodeNaskah: 'Kode naskah',
    kodeData: 'Kode data',
    sidikData: 'Sidik digital isi (SHA-256)',
    sidikBerkas: 'Sidik digital berkas PDF (SHA-256)',
    cara: 'Cara pengesahan',
    kanal: {
      panel: 'Pernyataan dalam sistem pengukuran kinerja',
      sel: 'Pernyataan melalui lembar keputusan pimpinan',
      dokumen: 'Berdasarkan dokumen bertanda tangan',
    },
    waktu: 'Waktu pengesahan',
    pada: (waktu: string) => formatWaktu(waktu),
    catatan: 'Catatan dalam jejak audit',
    jejak: (no: number, hash: string) => `Nomor ${no}, sidik ${hash}`,
    pemeriksaan:
      'Naskah yang berkasnya mempunyai sidik digital tersebut adalah naskah yang disahkan. Berkas lain, termasuk yang isinya mirip, tidak tercakup oleh pengesahan ini.',
    pernyataan: (tanggal: string, kode: string) =>
      `Disahkan melalui pernyataan tanggal ${formatTanggal(tanggal)} dengan kode ${kode}`,
  },
  kepala: (opd: string) => `Kepala ${opd}`,
  /** 'Perjanjian Kinerja Nomor 1/2024 tanggal 2 Januari 2024' */
  dokumen: (nama: string, nomor: string, tanggal: string) =>
    [nama, nomor === '' ? '' : `Nomor ${nomor}`, tanggal === '' ? '' : `tanggal ${tanggalAtau(tanggal)}`]
      .filter((part) => part !== '')
      .join(' '),
  namaDokumen: {
    RPJMD: 'Rencana Pembangunan Jangka Menengah Daerah',
    Renstra: 'Rencana Strategis',
    IKU: 'Indikator Kinerja Utama',
    RKPD: 'Rencana Kerja Pemerintah Daerah',
    Renja: 'Rencana Kerja',
    DPA: 'Dokumen Pelaksanaan Anggaran',
    PK: 'Perjanjian Kinerja',
    'LHE AKIP': 'Laporan Hasil Evaluasi Akuntabilitas Kinerja Instansi Pemerintah',
    'Reviu APIP': 'Pernyataan Telah Direviu',
  },
  /** Of a chart, for whoever hears the paper. */
  uraianGambar: (
    judul: string,
    kategori: readonly {
      readonly nama: string;
      readonly nilai: readonly { readonly apa: string; readonly label: string }[];
    }[],
  ) =>
    `${judul}. ${kategori
      .map(({ nama, nilai }) => `${nama}: ${nilai.map(({ apa, label }) => `${apa} ${label}`).join(', ')}`)
      .join('; ')}.`,
  grafik: {
    target: (label: string, cakupan: Cakupan) => `Target dan realisasi ${label} ${masaKecil(cakupan)}`,
    tahun: (label: string) => `Realisasi ${label} dari tahun ke tahun`,
    triwulan: 'Rata-rata capaian kinerja per triwulan',
    namaTriwulan: (triwulan: Triwulan) => triwulanShort(triwulan),
    sasaran: (cakupan: Cakupan) => `Rata-rata capaian per sasaran ${masaKecil(cakupan)}`,
    anggaran: (cakupan: Cakupan) => `Pagu dan realisasi anggaran ${masaKecil(cakupan)}`,
    rupiah: 'Rp',
    pagu: 'Pagu',
  },
  abjad: (index: number, judul: string) => `${String.fromCharCode(65 + index)}. ${judul}`,

  pengantar: {
    judul: 'Kata Pengantar',
    baku: (cakupan: Cakupan, opd: string, daerah: string) =>
      [
        `Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa karena atas rahmat-Nya ${namaLaporan(cakupan)} ${opd} ${daerah} ${masaKecil(cakupan)} dapat disusun.`,
        `Laporan ini merupakan pertanggungjawaban atas pelaksanaan tugas dan fungsi serta penggunaan anggaran, dan memuat perbandingan antara target yang diperjanjikan dengan realisasi yang dicapai beserta analisisnya.`,
        `Laporan ini diharapkan menjadi bahan evaluasi dan perbaikan kinerja ${opd} pada masa mendatang.`,
      ] as readonly string[],
  },

  reviuApip: {
    judul: 'Pernyataan Telah Direviu',
    isi: (cakupan: Cakupan, opd: string, daerah: string, dokumen: string) =>
      `Laporan kinerja ${opd} ${daerah} ${masaKecil(cakupan)} telah direviu oleh Aparat Pengawasan Intern Pemerintah sesuai Pedoman Reviu atas Laporan Kinerja (Lampiran III Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014), sebagaimana dinyatakan dalam ${dokumen}.`,
    tanggungJawab:
      'Substansi informasi yang dimuat dalam laporan kinerja menjadi tanggung jawab manajemen. Reviu bertujuan memberikan keyakinan terbatas bahwa laporan kinerja telah disajikan secara akurat, andal, dan valid.',
    simpulan: (teks: string) => `Simpulan reviu: ${teks}`,
  },

  ikhtisar: {
    judul: 'Ikhtisar Eksekutif',
    menunggu: 'Ikhtisar eksekutif dimuat dalam naskah final, setelah draf ini diperiksa.',
    sasaran: 'Capaian kinerja per sasaran',
    dinas: (
      masa: string,
      persen: string,
      kategori: string,
      dihitung: number,
      seluruhnya: number,
      satuan: 'sasaran' | 'indikator',
    ) =>
      `Rata-rata capaian kinerja ${masa} adalah ${persen}%${denganKategori(kategori)} (${dihitung} dari ${seluruhnya} ${satuan} dihitung).`,
    tanpaCapaian: (masa: string) =>
      `Rata-rata capaian kinerja ${masa} belum dapat dihitung: belum ada sasaran dengan indikator yang jatuh tempo dan dapat dihitung.`,
    anggaran: (realisasi: string, pagu: string, serapan: string) =>
      `Realisasi anggaran ${realisasi} dari pagu ${pagu}, atau ${serapan}%.`,
    tanpaAnggaran:
      'Realisasi anggaran belum ada: tidak ada program dengan pagu yang sudah melaporkan realisasinya.',
    anggaranBelum: (kode: readonly string[]) =>
      `Realisasi anggaran ${codes(kode)} belum dilaporkan; pagunya ikut dijumlahkan.`,
  },

  bab1: {
    judul: 'Bab I Pendahuluan',
    umum: 'A. Penjelasan Umum Organisasi',
    sdm: 'Sumber Daya Manusia dan Sarana',
    strategis: 'B. Aspek Strategis Organisasi',
    permasalahan: 'C. Permasalahan Utama',
    hukum: 'D. Dasar Hukum',
    peraturan: [
      'Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah',
      'Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah',
      'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah',
      'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 88 Tahun 2021 tentang Evaluasi Akuntabilitas Kinerja Instansi Pemerintah',
    ] as readonly string[],
    tentang: (peraturan: string, tentang: string) =>
      tentang === '' ? peraturan : `${peraturan} tentang ${tentang}`,
    pimpinan: 'Bidang dan pimpinannya',
    tabelPejabat: 'Susunan bidang dan pimpinannya',
    dasar: (cakupan: Cakupan, opd: string, daerah: string) =>
      `Laporan ini memuat pertanggungjawaban kinerja ${opd} ${daerah} ${masaKecil(cakupan)}, disusun dengan berpedoman pada Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014.`,
  },

  bab2: {
    judul: 'Bab II Perencanaan Kinerja',
    renstra: 'Rencana Strategis',
    ringkasanRenstra: 'Ringkasan rencana strategis',
    perjanjian: 'Perjanjian Kinerja',
    anggaran: 'Program dan Anggaran',
    caraHitung: 'Cara Penghitungan Indikator',
    landasan: (dokumen: readonly string[]) => `Perencanaan kinerja berlandaskan ${gabungan(dokumen)}.`,
    pembuka: (cakupan: Cakupan, dokumen: string) =>
      `${dokumen} memuat sasaran, indikator, dan target berikut, sebagaimana berlaku pada saat data ${masaKecil(cakupan)} dikonsolidasikan.`,
    perjanjianTahun: ({ tahun }: Cakupan) => `Perjanjian kinerja tahun ${tahun}`,
    tabelCaraHitung: 'Cara penghitungan dan sumber data indikator',
    pengantarCaraHitung:
      'Capaian setiap indikator dihitung dengan cara berikut. Realisasi sampai dengan triwulan diperoleh menurut agregasinya.',
    cara: (rumus: string, agregasi: string) => `${rumus}. Agregasi: ${agregasi}.`,
    dariPembagian: 'Realisasi dihitung dari pembilang dan penyebutnya.',
    tabelSasaran: (tahun: number) => `Sasaran, indikator, dan target kinerja tahun ${tahun}`,
    tabelProgram: (tahun: number) => `Program dan pagu anggaran tahun ${tahun}`,
    tanpaProgram: 'Tidak ada program dengan anggaran pada periode ini.',
  },

  bab3: {
    judul: 'Bab III Akuntabilitas Kinerja',
    capaian: 'A. Capaian Kinerja Organisasi',
    anggaran: 'B. Realisasi Anggaran',
    evaluasi: 'Hasil Evaluasi dan Tindak Lanjut',
    penghargaan: 'Penghargaan',
    uraianEvaluasi: 'Uraian hasil evaluasi',
    tindakLanjutEvaluasi: 'Rekomendasi dan tindak lanjutnya',
    lhe: (dokumen: string, keterangan: string) =>
      keterangan === ''
        ? `Evaluasi dituangkan dalam ${dokumen}.`
        : `Evaluasi dituangkan dalam ${dokumen}: ${tanpaTitik(keterangan)}.`,
    rekomendasi: (tanggal: string) =>
      `Rekomendasi perbaikan yang telah ditetapkan dan status tindak lanjutnya pada tanggal ${formatTanggal(tanggal)} adalah sebagai berikut.`,
    tabelRekomendasi: 'Tindak lanjut rekomendasi',
    pembuka: (cakupan: Cakupan) =>
      `Capaian kinerja ${masaKecil(cakupan)} diukur dengan membandingkan realisasi dengan target setiap indikator menurut cara hitungnya. Seluruh ketentuan penghitungan dimuat pada Lampiran 3; hasilnya digolongkan menurut skala berikut.`,
    ketentuanSingkat: (kategori: string) =>
      `Rata-rata sederhana tanpa bobot dari indikator yang dapat dihitung. ${kategori} Ketentuan selengkapnya dimuat pada Lampiran 3.`,
    skalaTeratas: (ambang: string) => `≥ ${ambang}%`,
    skalaAntara: (ambang: string, atas: string) => `≥ ${ambang}% dan < ${atas}%`,
    skalaTerbawah: (atas: string) => `< ${atas}%`,
    kinerjaProgram: 'Kinerja Program dan Kegiatan',
    tabelKinerjaProgram: (cakupan: Cakupan) => `Capaian kinerja program dan kegiatan ${masaKecil(cakupan)}`,
    tabelKendalaProgram: 'Penjelasan, kendala, dan tindak lanjut kinerja program dan kegiatan',
    tabelPenunjang: (label: string, cakupan: Cakupan) =>
      `Kinerja program dan kegiatan penunjang ${label} ${masaKecil(cakupan)}`,
    tabelSkala: 'Skala kategori capaian kinerja',
    skala: (pembulatan: string) =>
      `Kategori ditetapkan menurut batas bawah pada capaian yang dibulatkan ${pembulatan}.`,
    ringkasan: 'Ringkasan capaian kinerja per sasaran',
    /** How many rows are in which state; states without rows are left out. */
    hitungan: (
      semua: number,
      keadaan: readonly { readonly status: StatusIsian; readonly jumlah: number }[],
    ) =>
      `Dari ${semua} indikator, ${keadaan.map(({ status, jumlah }) => `${jumlah} ${HITUNGAN[status]}`).join('; ')}.`,
    tidakDihitung: (
      sebab: readonly { readonly sebab: SebabTidakDihitung; readonly kode: readonly string[] }[],
    ) =>
      `Tidak ikut dirata-ratakan: ${sebab
        .map((item) => `${codes(item.kode)} (${SEBAB_TEXT[item.sebab].laporan})`)
        .join(', ')}.`,
    tidakJatuhTempo: (bidang: readonly string[]) =>
      `Bidang tanpa indikator yang jatuh tempo maupun program: ${bidang.join(', ')}.`,
    dilewatiTriwulan: (bidang: string, { triwulan }: Cakupan, alasan: string) =>
      `${bidang} tidak menyampaikan data ${triwulanLabel(triwulan)} dan dilewati dengan keputusan: ${tanpaTitik(alasan)}.`,
    tidakDiukur: (quarters: readonly Cakupan[]) =>
      `Pengukuran triwulanan tidak dilakukan untuk ${quarters.map(({ triwulan }) => triwulanLabel(triwulan)).join(', ')}; angkanya tidak termasuk dalam angka setahun.`,
    tidakIkut: (bidang: string) => `${bidang} belum menyampaikan data untuk periode ini.`,
    tanpaIndikator: 'Tidak ada indikator yang diukur pada periode ini.',
    belumJatuhTempo: (masa: string) =>
      `Indikator sasaran ini belum jatuh tempo pada ${masa}; capaiannya dilaporkan pada periode jatuh temponya.`,
    tabelBelum: (label: string, { tahun }: Cakupan) => `Target ${label} tahun ${tahun}`,

    /** The regulation's seven analyses; one without anything to show (no national standard) leaves no gap. */
    analisis: (nomor: number, judul: string) => `${nomor}. ${judul}`,
    judul1: (cakupan: Cakupan) => `Perbandingan target dan realisasi kinerja ${masaIni(cakupan)}`,
    judul2: (cakupan: Cakupan) =>
      `Perbandingan realisasi dan capaian kinerja ${masaIni(cakupan)} dengan tahun lalu dan beberapa tahun terakhir`,
    judul3: (cakupan: Cakupan) =>
      `Perbandingan realisasi kinerja sampai dengan ${masaIni(cakupan)} dengan target jangka menengah`,
    judul4: (cakupan: Cakupan) =>
      `Perbandingan realisasi kinerja ${masaIni(cakupan)} dengan standar nasional`,
    judul5: 'Analisis penyebab keberhasilan atau kegagalan serta alternatif solusi yang telah dilakukan',
    judul6: 'Analisis efisiensi penggunaan sumber daya',
    judul7: 'Analisis program dan kegiatan yang menunjang keberhasilan atau kegagalan',

    tabel1: (label: string, cakupan: Cakupan) => `Target dan realisasi ${label} ${masaKecil(cakupan)}`,
    satuCapaian: ({ triwulan }: Cakupan) =>
      `Target ${triwulanShort(triwulan)} sama dengan target tahunan dan realisasi ${triwulanShort(triwulan)} sama dengan realisasi s/d ${triwulanShort(triwulan)}, sehingga capaian terhadap keduanya sama dan disebut satu kali.`,
    /** What a mean is about, in the middle of a sentence. */
    masaRata: {
      triwulan: (cakupan: Cakupan) => `${triwulanLabel(cakupan.triwulan)} tahun ${cakupan.tahun}`,
      tahun: ({ tahun, triwulan }: Cakupan) =>
        triwulan === 4
          ? `tahun ${tahun}`
          : `sampai dengan ${triwulanLabel(triwulan)} terhadap target tahun ${tahun}`,
    },
    rata: (masa: string, persen: string, kategori: string, dihitung: number, seluruhnya: number) =>
      `Rata-rata capaian sasaran ini ${masa} adalah ${persen}%${denganKategori(kategori)} (${dihitung} dari ${seluruhnya} indikator yang jatuh tempo dihitung).`,
    tanpaRata: (masa: string, seluruhnya: number) =>
      seluruhnya === 0
        ? `Rata-rata capaian sasaran ini ${masa} tidak disajikan: tidak ada indikator yang jatuh tempo pada masa itu dan ikut dirata-ratakan.`
        : `Rata-rata capaian sasaran ini ${masa} tidak dapat dihitung karena tidak satu pun dari ${seluruhnya} indikator yang jatuh tempo menghasilkan persentase.`,
    sebab: (kode: string, sebab: Sebab) =>
      `${kode}: capaian tidak dapat dihitung karena ${SEBAB[sebab]}. Indikator ini tidak ikut dirata-ratakan.`,
    sebabTahunan: (kode: string, sebab: Sebab) =>
      `${kode}: capaian terhadap target tahunan tidak dapat dihitung karena ${SEBAB[sebab]}.`,

    tabel2: (label: string) => `Realisasi dan capaian ${label} dari tahun ke tahun`,
    tabel3: (label: string) => `Realisasi ${label} terhadap target jangka menengah`,
    kemajuan:
      'Tingkat kemajuan dihitung dengan cara hitung indikator yang bersangkutan terhadap target jangka menengah.',
    tabel4: (label: string) => `Realisasi ${label} terhadap standar nasional`,

    pembanding: {
      belumAda: {
        'Tahun lalu':
          'Realisasi dan capaian tahun-tahun sebelumnya untuk indikator sasaran ini tidak tersedia pada saat laporan ini disusun, sehingga perbandingan antartahun belum dapat disajikan.',
        'Target Renstra':
          'Target jangka menengah untuk indikator sasaran ini tidak tersedia pada saat laporan ini disusun, sehingga kemajuannya belum dapat disajikan.',
      },
      sebagian: (kode: readonly string[]) => `Data pembanding ${codes(kode)} tidak tersedia.`,
      sumber: (sumber: readonly string[]) => `Sumber data pembanding: ${sumber.join('; ')}.`,
      akhirTahun:
        'Angka tahun-tahun lalu adalah nilai akhir tahun; realisasi s/d triwulan ini belum sepenuhnya sebanding.',
      tercetakAdanya:
        'Capaian tahun-tahun lalu dimuat sebagaimana tercantum pada sumbernya; yang tidak tercantum dihitung dari target dan realisasinya bila keduanya ada. – berarti tidak tersedia.',
      // In the column Keterangan.
      dihitung: 'Dihitung',
      tanpaPersentase: 'Tanpa persentase',
      target: 'target',
      realisasi: 'realisasi',
      standar: 'angka standar',
      tanpa: (apa: readonly string[]) => `Tanpa ${apa.join(' dan ')}`,
      satuan: (satuan: string) => `Satuan berbeda (${satuan}), tidak dibandingkan`,
      tidakDihitungUlang: (capaian: string, sebab: Sebab | readonly string[]) =>
        `Tercetak ${capaian}, tidak dapat dihitung ulang (${
          typeof sebab === 'string' ? SEBAB[sebab] : `tanpa ${sebab.join(' dan ')}`
        })`,
      dihitungUlang: (capaian: string, hasil: string) => `Tercetak ${capaian}, dihitung ulang ${hasil}`,
      samaStandar: 'Sama dengan standar',
      dalamStandar: 'Di dalam rentang standar',
      belumDinilai: 'Jumlah setahun belum lengkap, belum dinilai',
      persen: (angka: string) => `${angka}%`,
      poinPersen: (angka: string) => `${angka} poin persen`,
      denganSatuan: (angka: string, satuan: string) => `${angka} ${satuan}`,
      diAtasStandar: (selisih: string, arah: Arah) => `${selisih} di atas standar${DARIPADA_STANDAR[arah]}`,
      diBawahStandar: (selisih: string, arah: Arah) => `${selisih} di bawah standar${DARIPADA_STANDAR[arah]}`,
      // Below the table.
      berubah: (
        indikator: string,
        tahun: number,
        kini: string,
        isNaik: boolean,
        selisih: string,
        lalu: string,
        arah: Arah,
      ) =>
        `Realisasi ${indikator} tahun ${tahun} sebesar ${kini}, lebih ${isNaik ? 'tinggi' : 'rendah'} ${selisih} daripada tahun ${tahun - 1} (${lalu})${DARIPADA_LALU[arah]}.`,
      tetap: (indikator: string, tahun: number, kini: string) =>
        `Realisasi ${indikator} tahun ${tahun} sebesar ${kini}, sama dengan tahun ${tahun - 1}.`,
      bedaSatuan: (indikator: string, tahun: number, satuan: string, lalu: string) =>
        `Realisasi ${indikator} tahun ${tahun} tidak dibandingkan dengan tahun ${tahun - 1} karena satuannya berbeda (${satuan} dan ${lalu}).`,
      tanpaRealisasi: (indikator: string, tahun: number) =>
        `Realisasi ${indikator} tahun ${tahun} tidak dibandingkan dengan tahun ${tahun - 1} karena realisasi tahun ${tahun - 1} tidak tersedia.`,
    },

    solusi: 'Alternatif solusi yang telah dilakukan',
    kendala: 'Penjelasan menurut indikator',
    penunjang: 'Uraian',
    angkaPenunjang: 'Program, kegiatan, dan anggaran penunjang',
    tabel5: (label: string) => `Penjelasan, kendala, dan tindak lanjut indikator ${label}`,
    perluPenjelasan: (ambang: string, lonjakan: string) =>
      `Penjelasan diperlukan antara lain bila capaian di bawah ${ambang}% atau tidak tercapai, dan bila tidak dapat dihitung. Realisasi yang berubah lebih dari ${lonjakan}% dari triwulan atau tahun lalu dijelaskan, atau dikonfirmasi dengan mengetik angkanya sekali lagi.`,

    tabel6: (label: string) => `Anggaran ${label} menurut bidang`,
    tanpaProgram: (bidang: readonly string[]) =>
      `Tidak ada program yang menunjang sasaran ini, baik yang dikaitkan langsung maupun milik bidang pengampu (${bidang.join(', ')}), sehingga efisiensi tidak berlaku.`,
    menurutBidang: (kode: readonly string[]) =>
      `Program ${codes(kode)} dimuat karena bidangnya mengampu indikator sasaran ini.`,

    tabel7: (label: string) => `Program penunjang ${label}`,
    tanpaProgramPenunjang: (bidang: readonly string[]) =>
      `Bidang pengampu (${bidang.join(', ')}) tidak mempunyai program dengan anggaran pada periode ini.`,
    tabelRencana: (label: string, { triwulan }: Cakupan) =>
      `Kemajuan rencana aksi ${label} ${triwulanLabel(triwulan)}`,
    uang: {
      sasaranIni: 'sasaran',
      dinas: 'perangkat daerah',
      efisiensiAkhirTahun:
        'Efisiensi dinilai pada akhir tahun: capaian triwulan tidak dibandingkan dengan pagu setahun.',
      rencana: (realisasi: string, rencana: string, persen: string) =>
        `Realisasi ${realisasi} dibandingkan dengan rencana s/d triwulan ini ${rencana}: ${persen}%.`,
      efisiensiBelumTercapai: (siapa: string) =>
        `Efisiensi tidak dinilai karena capaian indikator ${siapa} belum semuanya lengkap dan mencapai 100%: dana yang tidak terpakai untuk kegiatan yang belum selesai bukan penghematan.`,
      efisiensiBelumLengkap: 'Efisiensi tidak dinilai karena realisasi anggarannya belum dilaporkan lengkap.',
      efisiensiTanpaCapaian: (siapa: string) =>
        `Efisiensi tidak dapat dihitung karena rata-rata capaian ${siapa} belum ada.`,
      efisiensiTanpaPagu: 'Efisiensi tidak berlaku karena pagunya 0.',
      efisiensiTanpaRealisasi: 'Efisiensi tidak dapat dihitung karena realisasi anggarannya belum ada.',
      efisiensi: (isi: {
        readonly siapa: string;
        readonly capaian: string;
        readonly serapan: string;
        readonly selisih: string;
        readonly status: string;
        readonly batas: string;
      }) =>
        `Rata-rata capaian ${isi.siapa} ${isi.capaian}% dibandingkan dengan serapan anggaran ${isi.serapan}% memberi selisih ${isi.selisih} poin persen (dihitung dari angka yang belum dibulatkan; batas ±${isi.batas} poin persen): penggunaan sumber daya ${isi.status}.`,
      status: { efisien: 'efisien', cukup: 'cukup efisien', tidak: 'tidak efisien' },
      penghematan: (persen: string) =>
        `Karena capaian tidak kurang dari 100%, efisiensi anggaran (100 − serapan) sebesar ${persen}%.`,
      lewatPagu: (kode: readonly string[]) => `Realisasi melebihi pagu pada ${codes(kode)}.`,
      paguNol: (kode: readonly string[]) => `Pagu ${codes(kode)} 0: serapannya tidak berlaku.`,
      belumDilaporkan: (kode: readonly string[]) =>
        `Realisasi ${codes(kode)} belum dilaporkan; pagunya tetap ikut dijumlahkan.`,
      berulang: (kode: readonly string[]) =>
        `${codes(kode)} menunjang lebih dari satu sasaran dan dimuat pada masing-masing; anggaran antarsasaran karena itu tidak dijumlahkan.`,
      tanpaSasaran: (kode: readonly string[]) =>
        `${codes(kode)} tidak dimuat pada sasaran mana pun: tidak dikaitkan dengan sasaran, dan bidangnya tidak mengampu indikator.`,

      pembuka: (realisasi: string, pagu: string, serapan: string, sisa: string) =>
        `Dari pagu ${pagu} telah direalisasikan ${realisasi} atau ${serapan}%, dengan sisa ${sisa}.`,
      tanpaAnggaran: 'Tidak ada program dengan pagu pada periode ini.',
      tabelPagu: ({ tahun }: Cakupan) => `Pagu murni dan pagu setelah perubahan tahun ${tahun}`,
      perubahan:
        'Pagu yang dipakai adalah pagu yang berlaku pada hari terakhir triwulan; pagu murni adalah pagu sebelum perubahan.',
      paguBerbeda: (kode: readonly string[]) =>
        `Pagu ${codes(kode)} berubah sesudah data periode ini dikonsolidasikan; yang dimuat adalah pagu pada saat konsolidasi.`,
      tabelProgram: (cakupan: Cakupan) => `Realisasi anggaran per program ${masaKecil(cakupan)}`,
      tabelBidang: (cakupan: Cakupan) => `Realisasi anggaran per bidang ${masaKecil(cakupan)}`,
      tabelSasaran: (cakupan: Cakupan) => `Realisasi anggaran per sasaran ${masaKecil(cakupan)}`,
      triwulanPertama: 'Pada Triwulan I realisasi triwulan sama dengan realisasi s/d triwulan.',
      tanpaTriwulan:
        'Realisasi triwulan ini tersendiri tidak disajikan karena realisasi triwulan sebelumnya tidak tersedia.',
      sebagianTanpaTriwulan: (kode: readonly string[]) =>
        `Realisasi triwulan ${codes(kode)} tidak dapat dihitung karena realisasi triwulan sebelumnya tidak ada.`,
      tabelKendala: 'Penjelasan, kendala, dan tindak lanjut pelaksanaan program',
    },
  },

  bab4: {
    judul: 'Bab IV Penutup',
    simpulan: 'A. Simpulan',
    pokok: 'Pokok capaian',
    langkah: 'B. Langkah ke Depan',
  },

  lampiran: {
    perjanjian: 'Lampiran 1 Perjanjian Kinerja',
    rekap: 'Lampiran 2 Rekapitulasi Capaian per Penanggung Jawab',
    ketentuan: 'Lampiran 3 Ketentuan Penghitungan',
    bukti: 'Lampiran 4 Daftar Bukti Dukung',
    menurutPerjanjian: (dokumen: string) => `Lampiran ini memuat isi ${dokumen}.`,
    keputusan: 'Lampiran 5 Keputusan, Perubahan Data, dan Pemeriksaan Naskah',
    judulKeputusan: 'A. Keputusan dan Perubahan Data',
    judulPemeriksaan: 'B. Pemeriksaan Naskah',
    verifikasi: (nomor: number) => `Lampiran ${nomor} Lembar Verifikasi`,
    tanpaKeputusan:
      'Seluruh angka berasal dari data yang disampaikan; tidak ada keputusan yang menggantikannya, dan definisi indikator tidak berubah sejak ditetapkan.',
    pengantarKeputusan: 'Keputusan dan perubahan berikut memengaruhi angka atau kelengkapan laporan ini.',
    tabelKeputusan: 'Keputusan dan perubahan data',
    hal: {
      dilewati: 'Tidak menyampaikan data',
      revisi: 'Perubahan definisi',
      dibuka: 'Konsolidasi dibuka kembali',
      belumTersedia: 'Nilai belum tersedia',
    },
    uraianDilewati: (bidang: string, { triwulan }: Cakupan) => `${bidang}, ${triwulanLabel(triwulan)}`,
    uraianDibuka: 'Data dibuka kembali untuk diperbaiki, lalu dikonsolidasikan ulang.',
    uraianRevisi: (kode: string, kolom: string, lama: string, baru: string) =>
      `${kode}, ${kolom}: semula ${lama || '–'}, menjadi ${baru || '–'}`,
    dasarRevisi: (alasan: string, dokumen: string) => (dokumen === '' ? alasan : `${alasan} (${dokumen})`),
    tabelVerifikasi: 'Daftar periksa verifikasi',
    pengantarVerifikasi: (pemeriksa: string) =>
      `Naskah ini diperiksa sebelum diterbitkan${pemeriksa === '' ? '' : ` oleh ${pemeriksa}`} dengan daftar periksa yang mengadaptasi Lampiran III Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014.`,
    pemeriksaan: {
      kode: (kode: string, digest: string) =>
        `Kode data naskah ini adalah ${kode}, yaitu enam karakter pertama sidik digital (SHA-256) data yang dimuatnya: baris konsolidasi dan aturannya, teks, dan daftar, tanpa ikhtisar eksekutif, daftar periksa, dan blok tanda tangan. Sidik lengkapnya: ${digest}.`,
      draf: (nomor: number, tanggal: string) =>
        `Naskah ini adalah draf ke-${nomor} tertanggal ${formatTanggal(tanggal)}. Draf bukan naskah resmi; setiap halamannya bertanda draf.`,
      final:
        'Naskah ini adalah naskah final. Isinya sama dengan draf yang telah diperiksa: kode data keduanya sama.',
      register: (instansi: string) =>
        `Setiap draf dan naskah final ${instansi} tercatat dalam register naskah LAKIP dengan kode naskah, kode data, dan sidik digital (SHA-256) berkas PDF-nya. Siapa pun yang memegang berkas PDF dapat menghitung sidik digitalnya dan meminta ${instansi} mencocokkannya dengan register: bila sama, berkas itu tidak berubah sejak diterbitkan.`,
      jejak: (no: number, kode: string) =>
        `Ketika naskah ini disusun, peristiwa terakhir dalam jejak audit bernomor ${no} dan berkode ${kode}. Jejak yang peristiwa ${no}-nya berkode lain, atau yang tidak memuatnya, bukan jejak yang utuh.`,
      pengesahan:
        'Pengesahan oleh Kepala Dinas, baik dengan tanda tangan maupun dengan pernyataan dalam sistem, tercatat dengan tanggal dan kode naskah yang disahkan. Tanpa catatan pengesahan itu naskah final belum ditandatangani.',
    },
    tabelPerjanjian: (tahun: number) =>
      `Sasaran, indikator, dan target menurut perjanjian kinerja tahun ${tahun}`,
    tabelAnggaran: (tahun: number) => `Program dan anggaran menurut perjanjian kinerja tahun ${tahun}`,
    tabelRekap: (cakupan: Cakupan) => `Capaian per penanggung jawab ${masaKecil(cakupan)}`,
    tanpaPic: 'Belum ditetapkan',
    caraHitung: 'A. Ketentuan yang Berlaku',
    keadaan: 'B. Keterangan Istilah',
    pembilangPenyebut:
      'Realisasi yang mempunyai pembilang dan penyebut dihitung dari keduanya; – berarti realisasi diketik.',
    keadaanIsian: {
      'Belum jatuh tempo':
        'Belum jatuh tempo: indikator belum diukur pada triwulan ini dan tidak ikut dirata-ratakan.',
      'Belum diisi': 'Belum diisi: indikator jatuh tempo, tetapi realisasinya belum ada.',
      Nol: 'Nol (0): realisasi memang nol dan ikut dihitung.',
      'Tidak dapat dihitung':
        'Tidak dapat dihitung: realisasi ada, tetapi rumusnya tidak menghasilkan angka; sebabnya disebut dan baris ini tidak ikut dirata-ratakan.',
      'Tidak mengisi':
        'Tidak mengisi: bidang tidak menyampaikan data dan dilewati dengan keputusan; alasannya disebut pada Bab III.',
      'Belum tersedia':
        'Belum tersedia: nilai belum diterbitkan sumbernya; sebab dan perkiraan waktunya disebut pada Bab III, dan indikator ini tetap disebut dalam penyebut rata-rata.',
    } as Readonly<Partial<Record<StatusIsian, string>>>,
    tabelBukti: (cakupan: Cakupan) => `Bukti dukung yang berlaku ${masaKecil(cakupan)}`,
    tanpaBukti: 'Tidak ada bukti dukung yang tercatat untuk periode ini.',
    kodeBerkas:
      'Kode berkas adalah enam karakter pertama sidik digital (SHA-256) berkas; sidik lengkapnya tersimpan dalam register bukti dukung. Untuk tautan disebut apakah orang lain sudah dapat membukanya.',
  },

  kolom: {
    no: 'No',
    kode: 'Kode',
    sasaran: 'Sasaran',
    indikator: 'Indikator kinerja',
    satuan: 'Satuan',
    tahun: 'Tahun',
    target: 'Target',
    targetMasa: ({ tahun, triwulan }: Cakupan) =>
      triwulan === 4 ? `Target ${tahun}` : `Target ${triwulanLabel(triwulan)}`,
    targetTahunan: (tahun: number) => `Target tahun ${tahun}`,
    targetTriwulan: ({ triwulan }: Cakupan) => `Target ${triwulanShort(triwulan)}`,
    realisasi: 'Realisasi',
    realisasiTriwulan: ({ triwulan }: Cakupan) => `Realisasi ${triwulanShort(triwulan)}`,
    sd: ({ tahun, triwulan }: Cakupan) =>
      triwulan === 4 ? `Realisasi tahun ${tahun}` : `Realisasi s/d ${triwulanShort(triwulan)}`,
    capaian: 'Capaian (%)',
    capaianTriwulan: ({ triwulan }: Cakupan) => `Capaian ${triwulanShort(triwulan)} (%)`,
    capaianTahun: ({ tahun, triwulan }: Cakupan) =>
      triwulan === 4
        ? `Capaian tahun ${tahun} (%)`
        : `Capaian s/d ${triwulanShort(triwulan)} terhadap target tahunan (%)`,
    pembilang: 'Pembilang',
    penyebut: 'Penyebut',
    perihal: 'Yang dijelaskan',
    rencanaAksi: 'Rencana aksi',
    kemajuanRencana: 'Kemajuan',
    kategori: 'Kategori',
    keadaan: 'Status',
    dihitung: 'Indikator dihitung',
    rataRata: {
      triwulan: ({ triwulan }: Cakupan) => `Rata-rata capaian ${triwulanShort(triwulan)} (%)`,
      tahun: ({ tahun, triwulan }: Cakupan) =>
        triwulan === 4
          ? `Rata-rata capaian tahun ${tahun} (%)`
          : `Rata-rata capaian s/d ${triwulanShort(triwulan)} terhadap target tahunan (%)`,
    },
    targetMenengah: 'Target jangka menengah',
    tahunTarget: 'Tahun target',
    kemajuan: 'Tingkat kemajuan (%)',
    standar: 'Standar nasional',
    realisasiNasional: 'Realisasi nasional',
    kendala: 'Kendala/penjelasan',
    tindakLanjut: 'Tindak lanjut',
    bidang: 'Bidang',
    program: 'Program',
    jumlahProgram: 'Jumlah program',
    pagu: 'Pagu (Rp)',
    anggaran: 'Anggaran (Rp)',
    paguMurni: 'Pagu murni (Rp)',
    paguBerlaku: 'Pagu setelah perubahan (Rp)',
    selisih: 'Selisih (Rp)',
    perubahanSejak: 'Berlaku sejak',
    realisasiRpTriwulan: ({ triwulan }: Cakupan) => `Realisasi ${triwulanShort(triwulan)} (Rp)`,
    realisasiRpSd: ({ tahun, triwulan }: Cakupan) =>
      triwulan === 4 ? `Realisasi tahun ${tahun} (Rp)` : `Realisasi s/d ${triwulanShort(triwulan)} (Rp)`,
    serapan: 'Serapan (%)',
    sisa: 'Sisa (Rp)',
    hasilProgram: 'Sasaran program/kegiatan',
    rentangCapaian: 'Capaian',
    keterangan: 'Keterangan',
    penanggungJawab: 'Penanggung jawab',
    berkas: 'Nama berkas',
    jabatanPimpinan: 'Pimpinan',
    caraHitung: 'Cara penghitungan',
    sumberData: 'Sumber data',
    penjelasan: 'Penjelasan',
    temuan: 'Temuan',
    rekomendasi: 'Rekomendasi',
    batas: 'Batas waktu',
    statusTindakLanjut: 'Status tindak lanjut',
    tanggal: 'Tanggal',
    hal: 'Hal',
    uraianHal: 'Uraian',
    dasarAlasan: 'Dasar atau alasan',
    pernyataan: 'Pernyataan',
    hasil: 'Hasil',
    catatan: 'Catatan',
    kodeBerkas: 'Kode berkas',
    uraian: 'Indikator/program',
  },
  dari: (dihitung: number, seluruhnya: number) => `${dihitung} dari ${seluruhnya}`,
  jumlah: 'Jumlah',
} as const;
