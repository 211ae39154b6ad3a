// Words of quarters that never went through the SOP: entered as history where an office begins within the year.
import type { Personil } from '../sop/authority';
import { names } from './act';

export const HISTORY_TEXT = {
  onlyKasubag: (people: readonly Personil[], email: string) =>
    `Riwayat triwulan sebelumnya hanya dicatat oleh Kasubag Program (${names(people)}). Anda masuk sebagai ${email}.`,
  explain:
    'Bila buku kerja mulai dipakai di tengah tahun, realisasi triwulan sebelumnya dicatat sebagai riwayat: tidak melalui SOP, tanpa persetujuan siapa pun, dan ditandai begitu di setiap tempat angkanya ikut dijumlahkan. Isi atau tempel realisasinya di tab Riwayat Awal, lalu catat per triwulan, berurutan, dengan dokumen sumbernya. Realisasi program diisi s/d triwulan.',
  none: 'Tidak ada triwulan tahun ini yang dapat dicatat sebagai riwayat: yang sudah dibuka diukur melalui SOP, dan Triwulan IV selalu diukur.',
  missingRows: (count: number) =>
    `${count} indikator atau program belum mempunyai baris di tab Riwayat Awal.`,
  prepareRows: 'Siapkan baris di tab Riwayat Awal',
  rowsReady: (count: number) => `${count} baris disiapkan di tab Riwayat Awal. Isi kolom realisasinya.`,
  rowsComplete: 'Tab Riwayat Awal sudah memuat semua indikator dan program tahun ini.',
  filled: 'Terisi',
  filledOf: (terisi: number, wajib: number) => `${terisi} dari ${wajib} yang jatuh tempo`,
  standing: 'Tercatat',
  standingAs: (waktu: string, alasan: string) => `${waktu}. ${alasan}`,
  same: 'Isi tab Riwayat Awal sama dengan yang tercatat.',
  differs: 'Isi tab Riwayat Awal berbeda dari yang tercatat. Catat ulang bila yang di tab yang benar.',
  sumber: 'Dokumen sumber, misalnya LKjIP Triwulan I 2026',
  nomor: 'Nomor dokumen',
  tanggal: 'Tanggal dokumen',
  tautan: 'Tautan dokumen (boleh kosong)',
  submit: (label: string) => `Catat ${label} sebagai riwayat`,
  confirm: (label: string, kosong: number, ragu: number) =>
    `Catat realisasi ${label} sebagai riwayat yang tidak melalui SOP?${
      kosong > 0 ? ` ${kosong} baris yang jatuh tempo kosong dan dicatat tidak mengisi.` : ''
    }${ragu > 0 ? ` ${ragu} angka di atas meragukan; pastikan sudah benar.` : ''}`,
  cancelHeading: (label: string) => `Cabut riwayat ${label}`,
  cancelReason: 'Alasan pencabutan',
  cancel: 'Cabut riwayat',
  cancelConfirm: (label: string) =>
    `Cabut riwayat ${label}? Angkanya tidak lagi ikut dijumlahkan. Isi tab Riwayat Awal tidak dihapus.`,

  sumberNeeded: 'Tuliskan nama dokumen sumbernya.',
  badLink: 'Tautan dokumen harus dimulai dengan https://. Kosongkan bila dokumennya tidak ada di Drive.',
  measured: (label: string) => `${label} tidak dicatat sebagai riwayat: triwulan itu diukur melalui SOP.`,
  nothingTyped: (label: string) =>
    `Belum ada realisasi ${label} di tab Riwayat Awal. Isi kolomnya lebih dahulu.`,
  laterStands: (label: string, later: string) =>
    `${later} sudah dicatat sebagai riwayat di atas angka ${label}. Cabut riwayat ${later} lebih dahulu, lalu catat kembali berurutan.`,
  closed: (label: string, later: string, bidang: readonly string[]) =>
    `Riwayat ${label} sudah ikut dijumlahkan dalam konsolidasi ${later} untuk ${bidang.join(', ')}. Kasubag Program membuka kembali bidang itu lebih dahulu melalui Periksa data bidang (7).`,
  standsAlready: (label: string) =>
    `${label} sudah tercatat sebagai riwayat dengan isi dan sumber yang sama.`,
  notStanding: (label: string) => `${label} tidak tercatat sebagai riwayat; tidak ada yang dicabut.`,
  recorded: (label: string, terisi: number, wajib: number, remake: boolean) =>
    `Riwayat ${label} dicatat: ${terisi} dari ${wajib} baris yang jatuh tempo.${remake ? REMAKE : ''}`,
  takenBack: (label: string, remake: boolean) => `Riwayat ${label} dicabut.${remake ? REMAKE : ''}`,
  asHistory: (label: string) =>
    `${label} tercatat sebagai riwayat yang tidak melalui SOP. Kasubag Program mencabut riwayat itu lebih dahulu bila triwulannya akan diukur.`,

  noYear: 'tahun baris ini tidak terbaca. Tulis tahun pengukurannya.',
  unknown: (kode: string) =>
    `${kode === '' ? 'baris tanpa kode' : kode} tidak dikenal pada tab Indikator atau Anggaran tahun ini. Perbaiki bagian dan kodenya, atau kosongkan barisnya.`,
  twice: (kode: string) => `${kode} tercantum lebih dari satu kali. Sisakan satu.`,
  finding: (temuan: string, isi: string) => `${temuan} (${isi}).`,

  /** 'TW I, TW II' */
  sdMemuat: (triwulan: string) => `Memuat ${triwulan}: riwayat, tidak melalui SOP`,
  note: (triwulan: readonly string[]) =>
    `Angka ${triwulan.join(', ')} adalah riwayat yang tidak melalui SOP: dicatat Kasubag Program dari dokumen sumbernya, tanpa pengajuan dan persetujuan, dan ikut dalam realisasi s/d triwulan.`,
  mark: 'riwayat, tidak melalui SOP',
  basis: (waktu: string, pelaku: string, alasan: string) =>
    `Riwayat, tidak melalui SOP: dicatat ${waktu} oleh ${pelaku}. ${alasan}`,
  staleForm: (bidang: string) =>
    `Form Bidang ${bidang} memakai angka triwulan sebelumnya yang sudah berubah. Jalankan Program > Buat/perbarui form, lalu ajukan kembali.`,
} as const;

const REMAKE =
  ' Jalankan Program > Buat/perbarui form agar form memakai angka triwulan sebelumnya yang baru.';
