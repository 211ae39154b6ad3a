// Words of Telusuri angka ini, and of choosing the figure that is explained or traced.
import type { Peristiwa } from '../sop/jejak';

/** What the trace says an event did; other events are none of a figure's business. */
const PERISTIWA_TELUSUR = {
  form_diserahkan: 'Form diserahkan kepada bidang',
  arahan_diberikan: 'Arahan diberikan',
  diajukan: 'Diajukan',
  disetujui: 'Disetujui',
  dikembalikan: 'Dikembalikan',
  diterima: 'Diterima untuk dikonsolidasikan',
  dilewati: 'Dilewati dengan keputusan',
  dikonsolidasikan: 'Dikonsolidasikan',
} as const satisfies Partial<Record<Peristiwa, string>>;
export type PeristiwaTelusur = keyof typeof PERISTIWA_TELUSUR;

export function isPeristiwaTelusur(peristiwa: Peristiwa): peristiwa is PeristiwaTelusur {
  return peristiwa in PERISTIWA_TELUSUR;
}

const WHERE =
  'Klik sebuah angka indikator atau program pada form bidang, Konsolidasi, Ringkasan, Capaian Pegawai, SAKIP, Bukti Dukung, Indikator, Anggaran, atau Riwayat, lalu tekan "Pakai sel yang dipilih".';

export const FIGURE_TEXT = {
  nothingSelected: `Belum ada sel yang dipilih. ${WHERE} Dapat juga dipilih menurut kodenya di bawah ini.`,
  noFigure: (tab: string, a1: string) =>
    `Sel ${tab}!${a1} bukan bagian dari baris indikator atau program. ${WHERE} Dapat juga dipilih menurut kodenya di bawah ini.`,
  superseded:
    'Baris Riwayat yang dipilih berasal dari konsolidasi yang sudah digantikan; di bawah ini angka konsolidasi yang terakhir.',
  chooseRow: 'Pilih indikator atau programnya lebih dahulu.',
  noRow: (kode: string, periode: string) =>
    `${kode} tidak mempunyai baris pada ${periode}: formnya belum dibuat untuk triwulan itu, atau kodenya tidak ada pada tahun itu.`,
  noGroup: (periode: string) =>
    `Belum ada angka untuk ${periode}: belum ada isian yang dapat dikonsolidasikan, atau tidak ada barisnya.`,
  heading: (nama: string, tw: string) => `${nama} · ${tw}`,
  rowName: (kode: string, uraian: string) => `${kode} ${uraian}`,
  group: {
    dinas: 'Perangkat daerah',
    sasaran: 'Sasaran',
    bidang: 'Bidang',
    pegawai: 'Pegawai',
    anggaran: 'Seluruh program',
  },
  nobody: 'belum ditetapkan',
  other: 'Angka lain',
  useSelected: 'Pakai sel yang dipilih',
  periode: 'Triwulan',
  row: 'Indikator, program, atau rata-rata',
  show: { 'cara-hitung': 'Tampilkan cara hitungnya', telusuri: 'Telusuri yang ini' },
  toOther: { 'cara-hitung': 'Telusuri angka ini', telusuri: 'Cara hitung angka ini' },
} as const;

function riwayat(generasi: string, baris: number): string {
  return `Riwayat, generasi ${generasi.slice(0, 8)}${baris === 0 ? '' : `, baris ${baris}`}`;
}

export const TRACE_TEXT = {
  lakip: '1. Angka dalam LAKIP',
  noLakip: (periode: string) => `Belum ada LAKIP ${periode}.`,
  text: (nama: string, kode: string, oleh: string, waktu: string) =>
    `${nama}${kode === '' ? '' : ` · kode ${kode}`} · ${oleh}, ${waktu}`,
  olderLakip: 'memuat angka sebelum konsolidasi yang terakhir',
  pdf: (kode: string) => `PDF${kode === '' ? '' : ` · kode ${kode}`}`,

  konsolidasi: '2. Baris konsolidasi',
  notConsolidated: (periode: string) => `Belum dikonsolidasikan untuk ${periode}.`,
  consolidated: (nilai: string, waktu: string, oleh: string, cara: string) =>
    `${nilai} · dikonsolidasikan ${waktu} oleh ${oleh} (${cara})`,
  value: (realisasi: string, target: string, capaian: string) =>
    `Realisasi ${realisasi}, target ${target}, capaian ${capaian}`,
  programValue: (realisasi: string, pagu: string, serapan: string) =>
    `Realisasi s/d ${realisasi}, pagu ${pagu}, serapan ${serapan}`,
  none: '–',
  without: (keadaan: string) => `– (${keadaan.toLowerCase()})`,
  inRiwayat: {
    sama: (generasi: string, baris: number) => `${riwayat(generasi, baris)}: sama dengan yang dicatat jejak`,
    berubah: (generasi: string, baris: number) => `${riwayat(generasi, baris)}: berubah sejak dicatat`,
    'tak terbandingkan': (generasi: string, baris: number) =>
      `${riwayat(generasi, baris)}: tidak dapat dibandingkan dengan jejak`,
  },
  shown: 'Baris di tab Konsolidasi',
  showsOther: (periode: string) => `Tab Konsolidasi kini menampilkan ${periode}.`,
  showsNothing: 'Tab Konsolidasi belum menampilkan triwulan ini.',

  form: '3. Baris form yang disetujui',
  version: (kode: string, oleh: string, waktu: string) => `Versi ${kode} · diajukan ${oleh}, ${waktu}`,
  noVersion: (bidang: string) => `Bidang ${bidang} belum mengajukan isian triwulan ini.`,
  leftOut: (bidang: string) => `Bidang ${bidang} dilewati dengan keputusan; tidak ada isian yang disetujui.`,
  submitted: (isian: string) => `Yang diajukan: ${isian}`,
  liveRow: 'Baris di form',
  same: (sejak: string) => `sama dengan yang ${sejak}`,
  sameInputs: (sejak: string) =>
    `isiannya sama dengan yang ${sejak}; definisinya tidak dapat dibandingkan karena baris lain pada form itu berubah`,
  otherVersion: 'form kini memuat isian lain daripada versi itu',
  formMoved: (bidang: string, periode: string) =>
    `Form Bidang ${bidang} kini untuk ${periode}; isian lama tersimpan di tab Salinan.`,
  formGone: (bidang: string) => `Form Bidang ${bidang} tidak lagi memuat baris ini.`,

  bukti: '4. Bukti dukung',
  noBukti: 'Tidak ada bukti dukung untuk baris ini.',
  buktiUnsubmitted: 'Belum diajukan; yang berlaku sekarang:',

  keputusan: '5. Pengajuan dan persetujuan',
  badge: (langkah: number) => `Langkah ${langkah}`,
  event: (
    peristiwa: PeristiwaTelusur,
    kode: string,
    oleh: string,
    waktu: string,
    cara: string,
    alasan: string,
  ) =>
    `${PERISTIWA_TELUSUR[peristiwa]}${kode === '' ? '' : ` (versi ${kode})`} · ${oleh}, ${waktu}, ${cara}${
      alasan === '' ? '' : `: ${alasan}`
    }`,
  recordedBy: (cara: string, pencatat: string) => `${cara}, dicatat oleh ${pencatat}`,
  paper: (cara: string, nomor: string, tanggal: string) => `${cara} nomor ${nomor} tanggal ${tanggal}`,
  noEvents: 'Belum ada pengajuan atau keputusan.',

  sakip: '6. Entri SAKIP',
  entered: (oleh: string, waktu: string, tandaTerima: string) =>
    `Dientri ${oleh}, ${waktu}${tandaTerima === '' ? '' : ` · tanda terima: ${tandaTerima}`}`,
  notEntered: 'Belum dientri ke SAKIP.',
  nothingToEnter: (keadaan: string) => `Tidak ada yang dientri: ${keadaan.toLowerCase()}.`,

  target: '7. Target dan dokumennya',
  indikatorRow: (target: string, tahunan: string) =>
    `Tab Indikator: target triwulan ${target}, target tahunan ${tahunan}`,
  anggaranRow: (pagu: string) => `Tab Anggaran: pagu ${pagu}`,
  targetDiffers: (dipakai: string) => `Yang dipakai pada triwulan itu: ${dipakai}`,
  registered: (berlaku: string, oleh: string, waktu: string) =>
    `Didaftarkan dengan form pertama (${berlaku}) · ${oleh}, ${waktu}`,
  revision: (
    kolom: string,
    lama: string,
    baru: string,
    berlaku: string,
    alasan: string,
    dokumen: string,
    oleh: string,
    waktu: string,
  ) =>
    `${kolom}: ${lama === '' ? '(kosong)' : lama} → ${baru === '' ? '(kosong)' : baru}, berlaku mulai ${berlaku} · ${alasan} (${dokumen}) · ${oleh}, ${waktu}`,
  revisionBadge: (no: number) => `Revisi no ${no}`,
  laterRevision: (words: string) => `${words} · belum berlaku pada triwulan ini`,
  noDefinition: 'Kode ini tidak ada pada tab acuan tahun yang sedang diukur.',
  dokumen: (jenis: string, nomor: string, tanggal: string) =>
    `${jenis}${nomor === '' ? '' : ` nomor ${nomor}`}${tanggal === '' ? '' : ` tanggal ${tanggal}`}`,
  noDokumen: (jenis: readonly string[]) => `Tab Dokumen belum memuat ${jenis.join(', ')}.`,

  lalu: '8. Triwulan sebelumnya yang ikut dalam s/d',
  firstQuarter: 'Triwulan I: tidak ada triwulan sebelumnya.',
  laluLine: (tw: string, nilai: string) => `${tw}: ${nilai}`,
  withoutValue: (keadaan: string) => `tanpa angka (${keadaan.toLowerCase()})`,
  traceOther: (nama: string, tw: string) => `Telusuri ${nama} ${tw}`,

  keutuhan: '9. Keutuhan baris-baris itu',

  madeOf: 'Baris yang membentuk angka ini',
  traceRow: (nama: string) => `Telusuri ${nama}`,
} as const;
