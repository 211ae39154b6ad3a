// What a new workbook says of itself: the note below each tab's title, and what each setting means. Only Siapkan and Perbaiki
// read it, from a file of its own (core/layout/seed-file.ts).
import { JENIS } from '../domain/capaian';

export const TAB_NOTE = {
  beranda: '',
  pengaturan: 'Diisi Kasubag Program. Ubah hanya kolom Nilai.',
  personil:
    'Satu baris untuk setiap orang, peran, bidang, dan masa berlaku. Setelah mengubah, jalankan Terapkan hak akses.',
  bidang: 'Pemeriksa adalah pelaku langkah 4 dan 6: Kepala Bidang, atau Sekretaris untuk Sekretariat.',
  dokumen:
    'Kelengkapan langkah 1 (RPJMD, Renstra, IKU, RKPD, Renja, DPA, PK), dasar hukum lain, LHE AKIP, dan pernyataan reviu APIP; dikutip dalam laporan. Tahun kosong: berlaku setiap tahun.',
  indikator:
    'Cara hitung, agregasi, dan jatuh tempo ditetapkan per indikator. Skala predikat, Nilai dari, Cara isi, dan batas boleh kosong. Target rentang ditulis "7 s.d. 8".',
  anggaran:
    'Pagu per program menurut DPA; pagu perubahan berlaku sejak tanggalnya. Realisasi s/d triwulan diisi di form bidang.',
  rencana:
    'Satu baris untuk setiap aksi. Indikator yang belum jatuh tempo tetap melaporkan kemajuan aksinya.',
  // Beside it stands how many lines wait, and where the first one is.
  pimpinan: 'Menunggu',
  status:
    'Satu kolom untuk setiap langkah SOP. Baris Dinas memuat langkah 1–3 dan 8–12, baris bidang langkah 4–7.',
  konsolidasi: '',
  sop: 'Data SOP yang dibaca rumus dan kalimat. Perubahan SOP ditulis di sini oleh Kasubag Program.',
  libur: 'Status "prediksi" belum resmi; ganti setelah SKB terbit.',
  riwayat: 'Setiap triwulan yang dikonsolidasikan, lengkap. Hanya ditambah oleh perintah.',
  salinan: 'Isian sebagaimana diajukan, sel demi sel. Hanya ditambah oleh perintah.',
  jejak: 'Hanya ditambah oleh perintah; setiap baris terikat pada baris sebelumnya.',
  bukti:
    'Ditambah melalui Isi dan ajukan > Bukti dukung, atau kolom Tautan bukti di form. Berkas dibuka melalui tautannya.',
  sakip: 'Baris yang sudah dientri ke SAKIP. Yang belum dientri disebut di tab Konsolidasi, kolom SAKIP.',
  pegawai:
    'Keluaran langkah 8: capaian setiap pegawai pada tab Personil, dari triwulan yang terakhir dikonsolidasikan.',
  ringkasan: '',
  naskah: 'Setiap versi LAKIP dan setiap dokumen yang menjadi dasar keputusan. Hanya ditambah oleh perintah.',
  narasi:
    'Teks LAKIP yang ditulis orang. Isi kolom Isi; baris disiapkan oleh Program > Susun LAKIP. Boleh memakai **tebal**, __miring__, daftar (- butir atau 1. nomor; dua spasi di depan untuk anak daftar), dan tabel (| sel | sel |).',
  reviu:
    'Langkah 10: Sekretaris mengisi kolom Hasil dan Catatan, dan menulis ikhtisar eksekutif pada barisnya.',
  rekomendasi: 'Langkah 12. Setiap tindak lanjut adalah baris baru yang merujuk nomor rekomendasinya.',
  pembanding:
    'Untuk analisis LAKIP: tahun-tahun lalu, target akhir Renstra, standar nasional. Boleh kosong. Satuan kosong: sama.',
  revisi:
    'Ditambah melalui Pengelolaan > Revisi target dan definisi. Triwulan yang sudah dikonsolidasikan memakai definisi lamanya.',
  awal: 'Bila mulai di tengah tahun: isi kolom realisasi, lalu catat melalui Pengelolaan > Riwayat triwulan sebelumnya. Tidak melalui SOP.',
} as const;

/** Settings in a row (ambang_1, ambang_2 …) share one. */
export const SETTING_NOTE = {
  opd: 'Tercetak pada form dan laporan.',
  daerah: 'Misalnya Kota Blitar.',
  tahun: 'Empat angka.',
  pemilik: 'Akun dinas pemilik berkas; tidak memegang langkah SOP.',
  batas: 'Tanggal terakhir pengisian form; setelah itu Beranda menyebut terlambat.',
  ambang:
    'Batas bawah dalam persen, menurun dari kategori 1 (91 sama dengan 91%); diterapkan pada capaian yang dibulatkan dua desimal.',
  kategori: '',
  desimal_kategori:
    'Banyaknya desimal capaian yang dibandingkan dengan ambang: 2, atau 0 untuk persen bulat.',
  desimal: 'Hanya untuk tampilan persen (0 sampai 4); perhitungan selalu memakai angka penuh.',
  batas_rata: 'Kosong berarti tanpa batas. Misalnya 120: capaian 150% ikut dirata-ratakan sebagai 120%.',
  aturan_nol: 'Realisasi 0 dinilai 100 dan selebihnya 0, atau tidak dihitung.',
  jenis_dihitung: `Masuk angka sasaran dan angka perangkat daerah. Pilihan: ${JENIS.join(', ')}.`,
  rata_dinas: 'Rata-rata dari rata-rata sasaran, atau dari semua indikator.',
  batas_efisiensi: 'Capaian dikurangi serapan: di atas batas efisien, di bawah minus batas tidak efisien.',
  ambang_analisis: 'Capaian di bawahnya memerlukan analisis dan tindak lanjut.',
  batas_lonjakan: 'Perubahan yang lebih besar dari triwulan atau tahun lalu memerlukan penjelasan.',
  predikat: 'Dari yang terendah ke yang tertinggi, dipisahkan koma.',
  surel: 'ya: yang ditunggu, dikembalikan, atau dicatat atas namanya diberi tahu lewat surel.',
  surel_kecuali: 'Alamat akun, dipisahkan koma.',
  alamat: 'Di bawah nama perangkat daerah pada kop: alamat, telepon, laman.',
  huruf: 'Pada laporan dan dokumen langkah.',
  warna: 'Gelap, agar terbaca pada cetakan abu-abu.',
  margin: 'Tepi jilid, lalu tiga tepi lainnya.',
} as const;
