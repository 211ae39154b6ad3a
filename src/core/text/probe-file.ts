// Uji pemasangan: what each probe asks of Google, and what another answer means for the office; what people have to try. The
// ids are rows of docs/known-differences.md; a test holds both lists together. Goes into a file of its own (core/probes/file.ts).
import { UJI_TEXT } from './probe';

export interface ProbeText {
  readonly asks: string;
  /** What another answer means, and what to do. */
  readonly otherwise: string;
}

const TELL = 'Sampaikan laporan ini kepada pengelola naskah sebelum buku kerja dipakai.';
const STOP =
  'Jangan memakai buku kerja untuk triwulan berjalan. Sampaikan laporan ini kepada pengelola naskah.';

export const PROBE_TEXT = {
  T17: {
    asks: 'Lokal dan zona waktu buku kerja',
    otherwise: `Bila bukan Indonesia (in_ID atau id_ID) dan Asia/Jakarta, atur di File > Setelan (Settings), lalu ulangi uji ini. Ejaan id_ID sama baiknya.`,
  },
  T1: {
    asks: 'Teks berawalan = di sel berformat teks',
    otherwise: `${UJI_TEXT.harmless} Ukur Kinerja menyimpan teks seperti itu di belakang tanda.`,
  },
  T2: {
    asks: 'Tanda petik tunggal di depan angka, di sel biasa',
    otherwise: `${UJI_TEXT.harmless} Ukur Kinerja tidak menulis tanda petik.`,
  },
  T3: {
    asks: 'Tanda petik tunggal di sel berformat teks',
    otherwise: `${UJI_TEXT.harmless} Ukur Kinerja menyimpan teks seperti itu di belakang tanda.`,
  },
  T24: {
    asks: 'Teks di belakang tanda tersembunyi tetap teks',
    otherwise: `Alasan berawalan = dapat menjadi rumus di Jejak Audit. ${STOP}`,
  },
  T26: {
    asks: 'Teks dengan spasi, tanda tersembunyi, atau = lebar di depan',
    otherwise: `${UJI_TEXT.harmless} Ukur Kinerja menyimpan teks seperti itu di belakang tanda.`,
  },
  T4: {
    asks: 'Kunci, waktu, angka nol di depan, dan pindah baris di sel berformat teks',
    otherwise: `Rantai Jejak Audit dapat terputus. ${STOP}`,
  },
  T5: {
    asks: '92.5 (titik desimal) tetap teks',
    otherwise: `Angka bertitik terbaca sebagai bilangan lain tanpa Temuan. Ingatkan bidang: desimal memakai koma. ${TELL}`,
  },
  T6: {
    asks: '92,5 terbaca 92,5',
    otherwise: `Angka berkoma tidak terbaca. Periksa lokal buku kerja. ${STOP}`,
  },
  T7: {
    asks: '1.250 terbaca 1250',
    otherwise: `Rupiah bertitik terbaca lain. Periksa lokal buku kerja. ${STOP}`,
  },
  T8: {
    asks: '2026-07 menjadi tanggal di sel biasa, tetap teks di sel teks',
    otherwise: `Nomor dokumen dapat berubah. ${TELL}`,
  },
  T9: {
    asks: '12.30 tetap teks',
    otherwise: `12.30 terbaca sebagai pukul; Temuan tidak muncul. Ingatkan bidang. ${TELL}`,
  },
  T10: {
    asks: '5/10 menjadi tanggal di sel biasa, bilangan besar di sel angka',
    otherwise: `Pecahan yang diketik dibaca lain. ${TELL}`,
  },
  T11: {
    asks: '92,5% terbaca 0,925',
    otherwise: `Tanda persen dibaca lain. Ingatkan bidang: isi tanpa tanda %. ${TELL}`,
  },
  T21: {
    asks: 'Sel yang diketik dengan % berformat persen',
    otherwise: `Periksa isian tidak mengenali tanda persen; Temuan di sel tetap muncul. ${TELL}`,
  },
  T22: { asks: '3 di sel berformat persen terbaca 3%', otherwise: UJI_TEXT.harmless },
  T12: {
    asks: '10/04/2026 terbaca 10 April 2026',
    otherwise: `Tanggal batas dan mulai tugas terbaca lain. Periksa lokal dan zona waktu. ${STOP}`,
  },
  T13: {
    asks: 'Tanggal yang ditulis naskah jatuh pada harinya',
    otherwise: `Hari libur bergeser sehari. Periksa zona waktu di File > Setelan. ${STOP}`,
  },
  T14: { asks: '-5 menjadi bilangan, +5 tetap teks, sel kosong terbaca kosong', otherwise: TELL },
  T15: {
    asks: 'Format #,##0.00 tampil 1.234,56',
    otherwise: `Angka tampil dengan tanda lain; nilainya benar. ${TELL}`,
  },
  T16: {
    asks: 'Bilangan desimal kembali sama persis',
    otherwise: `"Berubah sejak diajukan" dapat muncul tanpa perubahan. ${TELL}`,
  },
  T18: {
    asks: 'Format otomatis melepas format tanggal',
    otherwise: `Sel yang terlanjur menjadi tanggal tetap tanggal setelah Perbaiki; ketik ulang di sel lain. ${TELL}`,
  },
  T19: {
    asks: 'Kesalahan rumus terbaca sebagai teksnya',
    otherwise: `Temuan untuk rumus salah berbunyi lain. ${TELL}`,
  },
  T20: {
    asks: '7-8 menjadi tanggal; 7–8 dan 7 s.d. 8 tetap teks',
    otherwise: `Target rentang terbaca lain. Pakai "7 s.d. 8". ${TELL}`,
  },
  T23: {
    asks: 'Pilihan di sel dapat dicabut, dan dapat hanya menandai',
    otherwise: `Buat/perbarui form dapat ditolak. ${TELL}`,
  },
  F1: { asks: 'Titik koma di antara argumen rumus', otherwise: `Semua rumus salah. ${STOP}` },
  F2: { asks: 'Titik koma di rumus pewarnaan', otherwise: `Status tidak berwarna; isinya benar. ${TELL}` },
  F3: {
    asks: 'Nama fungsi bahasa Inggris',
    otherwise: `Rumus salah untuk akun berbahasa Indonesia. ${STOP}`,
  },
  F4: {
    asks: 'MAXIFS mencocokkan teks angka',
    otherwise: `Kolom Oleh dan Waktu di Status SOP kosong. ${TELL}`,
  },
  F5: {
    asks: 'MAXIFS tanpa kecocokan memberi 0',
    otherwise: `Papan menampilkan kesalahan sebelum ada catatan. ${TELL}`,
  },
  F6: { asks: 'Kriteria membaca * sebagai pola dan tidak membedakan huruf', otherwise: UJI_TEXT.harmless },
  F7: {
    asks: 'SUMPRODUCT membandingkan sel demi sel',
    otherwise: `Temuan kode ganda tidak dapat dipercaya. ${TELL}`,
  },
  F8: {
    asks: 'INDEX(…;0) tidak memberi nomor',
    otherwise: `Form baru dapat dibandingkan dengan versi lain. ${TELL}`,
  },
  F9: {
    asks: 'IF tidak gagal karena cabang yang tidak dipakai',
    otherwise: `Papan kosong menampilkan kesalahan. ${TELL}`,
  },
  F10: {
    asks: 'Sel kosong sama dengan teks kosong, bukan 0',
    otherwise: `"Berubah sejak diajukan" muncul pada isian kosong. ${TELL}`,
  },
  F11: {
    asks: 'ROUND membulatkan 90,995 menjadi 91',
    otherwise: `Kategori di batas dapat berbeda antara lembar dan panel. ${TELL}`,
  },
  F12: { asks: 'NETWORKDAYS melewati sel kosong', otherwise: `Keterlambatan di Beranda salah. ${TELL}` },
  F13: {
    asks: 'Baris sisipan memperpanjang rumus',
    otherwise: `Papan mengabaikan catatan baru setelah Jejak diperpanjang. ${STOP}`,
  },
  F15: {
    asks: 'Putusan tetap di selnya ketika pilihannya hilang',
    otherwise: `Putusan di sel dapat hilang sebelum dicatat; beri putusan lewat panel. ${TELL}`,
  },
  F16: { asks: 'Aturan isian menolak tulisan naskah', otherwise: UJI_TEXT.harmless },
  F18: { asks: 'Rumus rusak disimpan apa adanya', otherwise: UJI_TEXT.harmless },
  F19: {
    asks: 'TO_TEXT menampilkan tanda persen',
    otherwise: `Temuan diam pada 3%; Periksa isian tetap menolaknya. ${TELL}`,
  },
  F20: { asks: 'Perubahan format menghitung ulang rumus, atau tidak', otherwise: UJI_TEXT.harmless },
  S1: {
    asks: 'Ukuran tab baru, dan tab dapat diubah ukurannya',
    otherwise: `Siapkan buku kerja dapat berhenti di satu tab. ${TELL}`,
  },
  S2: {
    asks: 'Baris terakhir: rumus terhitung, format dan aturan tidak',
    otherwise: `Membaca menjadi lambat, atau catatan baru jatuh jauh di bawah. ${TELL}`,
  },
  S3: { asks: 'Tab disisipkan di tempat yang diminta', otherwise: `Urutan tab lain. ${UJI_TEXT.harmless}` },
  S4: { asks: 'Tanda pengenal tab ditemukan', otherwise: `Semua tab dikira tidak ada. ${STOP}` },
  S5: {
    asks: 'Tanda pengenal dan nomor tab bertahan setelah tab berganti nama',
    otherwise: `Jangan mengganti nama tab. ${TELL}`,
  },
  S7: {
    asks: 'Tanda pengenal berkas terpisah dari tanda tab',
    otherwise: `Versi buku kerja tidak dikenali. ${STOP}`,
  },
  S8: {
    asks: 'Mengosongkan sel menyisakan format dan pilihannya',
    otherwise: `Konsolidasi kedua kehilangan format. ${TELL}`,
  },
  S9: {
    asks: 'Pewarnaan diganti, bukan ditambah',
    otherwise: `Pewarnaan berlipat setiap Siapkan buku kerja. ${TELL}`,
  },
  S11: { asks: 'Baris, kolom, dan tab tersembunyi terbaca', otherwise: STOP },
  S13: {
    asks: 'Bagan dapat dibuat dan dikenali dari judulnya',
    otherwise: `Bagan di Ringkasan berlipat atau tidak ada; angkanya benar. ${TELL}`,
  },
  S19: {
    asks: 'Menyalin tampilan tidak menyalin isi atau pilihan',
    otherwise: `Judul tabel tampil lain setelah Siapkan buku kerja; isinya benar. ${TELL}`,
  },
  S21: {
    asks: 'Kolom definisi dapat dikelompokkan dan dilipat',
    otherwise: `Kolom definisi di kanan form tetap terbuka. ${UJI_TEXT.harmless}`,
  },
  S25: {
    asks: 'Dua daftar pilihan yang dibuat berurutan tetap berbeda',
    otherwise: `Pilihan di satu kolom berisi kata kolom lain. Periksa pilihan pada tab Personil dan Indikator. ${TELL}`,
  },
  R1: {
    asks: 'Rumus kembali seperti ditulis',
    otherwise: `Perbaiki buku kerja dapat menyebut rumus yang baik; spasi dan huruf besar diabaikan. ${TELL}`,
  },
  R2: { asks: 'Nama format otomatis', otherwise: `Perbaiki buku kerja menyebut format yang baik. ${TELL}` },
  R3: { asks: 'Sel otomatis mengikuti format ketikan', otherwise: UJI_TEXT.harmless },
  R4: {
    asks: 'Pilihan di sel terbaca kembali',
    otherwise: `Perbaiki buku kerja menyebut pilihan yang baik. ${TELL}`,
  },
  R7: {
    asks: 'Menanyakan seratus baris tersembunyi cukup cepat',
    otherwise: `Perbaiki buku kerja dapat melewati batas waktu; jalankan di luar jam kerja. ${TELL}`,
  },
  R8: {
    asks: 'Kolom dipindah ke tempat yang dihitung sebelum pindah',
    otherwise: `Perbaiki menaruh kolom di tempat lain; jangan memindah kolom. ${TELL}`,
  },
  R9: { asks: 'Rumus ke baris yang dihapus menjadi #REF!', otherwise: UJI_TEXT.harmless },
  R11: {
    asks: 'Perlindungan yang kembali menolak dimulai dengan semua penyunting',
    otherwise: UJI_TEXT.harmless,
  },
  R12: { asks: 'Rumus ke tab yang dihapus tetap #REF!', otherwise: UJI_TEXT.harmless },
  P3: {
    asks: 'Pemasang perlindungan tidak dapat mengeluarkan dirinya',
    otherwise: `Jalankan Terapkan hak akses hanya sebagai pemilik. ${TELL}`,
  },
  P4: { asks: 'Pemilik tidak tercantum di antara penyunting perlindungan', otherwise: UJI_TEXT.harmless },
  P6: {
    asks: 'Melindungi tab dua kali memberi satu perlindungan',
    otherwise: `Hak akses bertumpuk. ${TELL}`,
  },
  P7: {
    asks: 'Perlindungan baru mencantumkan semua penyunting berkas',
    otherwise: `Terapkan hak akses perlu dijalankan dua kali. ${TELL}`,
  },
  P10: {
    asks: 'Lubang perlindungan diganti dan dapat ditutup',
    otherwise: `Isian lama tetap terbuka setelah form berubah. ${TELL}`,
  },
  P14: {
    asks: 'Perlindungan memanjang bersama baris sisipan',
    otherwise: `Setelah menyisipkan baris, jalankan Terapkan hak akses. ${TELL}`,
  },
  P15: {
    asks: 'Berkas mempunyai pemilik',
    otherwise: `Berkas berada di drive bersama: isi pengaturan "pemilik" di tab Pengaturan.`,
  },
  P17: { asks: 'Perlindungan baru belum bernama', otherwise: TELL },
  P19: {
    asks: 'Perlindungan semua tab terdaftar sekaligus',
    otherwise: `Siapkan buku kerja dapat melewatkan perlindungan yang hilang. Jalankan Terapkan hak akses sesudahnya. ${TELL}`,
  },
  I1: { asks: 'Akun yang menekan tombol terbaca', otherwise: STOP },
  I5: { asks: 'Bahasa akun', otherwise: 'Menu tampil dalam bahasa Inggris. Tidak berpengaruh pada data.' },
  I10: {
    asks: 'Nama galat layanan Google',
    otherwise: `Penolakan Google berbunyi "kesalahan di dalam Ukur Kinerja". ${TELL}`,
  },
  C6: { asks: 'Sidik SHA-256', otherwise: STOP },
  C8: {
    asks: 'Seribu sidik dihitung dalam kurang dari satu detik',
    otherwise: `Uji keutuhan jejak dan penandatanganan menjadi lambat pada akhir tahun. ${TELL}`,
  },
  M3: {
    asks: 'Sisa jatah surel akun ini hari ini',
    otherwise: `Surel dapat ditolak tanpa peringatan. Biarkan Kirim surel tidak. ${TELL}`,
  },
  C7: { asks: 'Zona waktu di cap waktu', otherwise: STOP },
  D2: {
    asks: 'Berkas yang tidak ada dijawab 404',
    otherwise: `Periksa bukti dukung menyebut kesalahan. ${TELL}`,
  },
  D3: {
    asks: 'Google Dokumen dapat disimpan sebagai PDF',
    otherwise: `Naskah final tidak dapat disimpan sebagai PDF; unggah naskah bertanda tangan dengan tangan. ${TELL}`,
  },
  D24: {
    asks: 'Isi Google Dokumen terbaca kembali setelah dikonversi',
    otherwise: `Susun LAKIP menyebut setiap draf belum diperiksa angkanya, atau menolaknya dengan kalimat "kehilangan angka". ${TELL}`,
  },
  D25: {
    asks: 'Isi berkas yang diunggah dapat dibaca kembali',
    otherwise: `Lambang dan gambar tidak dimuat dalam laporan; jendelanya menyebutkannya. ${TELL}`,
  },
  D5: {
    asks: 'Folder di Drive Saya ditemukan lagi',
    otherwise: `Setiap unggahan dapat membuat folder baru. ${TELL}`,
  },
  D6: {
    asks: 'Berkas yang baru dibuat segera ditemukan',
    otherwise: `Menekan unggah dua kali dapat menyimpan berkas dua kali; yang terdaftar tetap satu. ${TELL}`,
  },
  D9: {
    asks: 'Sidik berkas tersedia saat diunggah',
    otherwise: `Setiap unggahan ditolak sebagai "berubah saat dikirim". ${STOP}`,
  },
  D10: {
    asks: 'Berkas dapat dibekukan',
    otherwise: `Naskah final tidak terkunci; sidiknya tetap dicatat. ${TELL}`,
  },
  D13: {
    asks: 'Berkas di sampah dikenali',
    otherwise: `Periksa bukti dukung menyebut "utuh" untuk berkas di sampah. ${TELL}`,
  },
  D14: { asks: 'Folder yang tidak terlihat dijawab 404', otherwise: UJI_TEXT.harmless },
} as const satisfies Readonly<Record<string, ProbeText>>;

export type ProbeId = keyof typeof PROBE_TEXT;

/** What only people can try: two accounts, a telephone, a long look. By row of the document. */
export const PERSON_STEPS = {
  P1: 'Staf bidang lain mengetik di sel isian dan sel putusan form ini: keduanya ditolak. Staf dan pemeriksa bidang ini: diterima.',
  P2: 'Pada sel dengan dua perlindungan, orang yang hanya diizinkan salah satunya mengetik: ditolak.',
  P5: 'Kasubag membuka Terapkan hak akses: lembar yang tidak boleh diubahnya disebut namanya, tanpa galat.',
  P8: 'Siapkan buku kerja pada berkas yang belum dibagikan: tidak ada galat tentang penyunting.',
  P9: 'Bila berkas dibagikan kepada grup, jalankan Terapkan hak akses: tidak ada galat.',
  P11: 'Staf mencoba menghapus, memindah, dan mengurutkan baris formnya, serta mengganti nama tabnya: ditolak.',
  P12: 'Kasubag menjalankan Terapkan hak akses dengan orang baru di tab Personil: orang itu mendapat akses.',
  P13: 'Staf menempel blok yang melewati batas isiannya: ditolak seluruhnya.',
  P16: 'Setelah Kasubag menjalankan Terapkan hak akses, tidak ada penyunting yang menjadi pembaca.',
  P20: 'Isi satu alamat alias di tab Personil, jalankan Terapkan hak akses: alamat itu saja yang disebut belum mendapat akses.',
  P21: 'Setelah Terapkan hak akses, bagikan berkas kepada satu penyunting lain: di Data > Lindungi sheet dan rentang akun itu tidak tercantum. Cabut lagi aksesnya.',
  P18: 'Staf menyisipkan satu baris di tab Bukti Dukung, lalu menghapusnya lagi: diterima.',
  F14: 'Pemeriksa membuka pilihan di baris putusan sebelum dan sesudah Ajukan: pilihannya mengikuti.',
  F17: 'Tempel Peran yang salah di tab Personil: Google menerimanya, panel menyebutnya.',
  S6: 'Gandakan satu form: Perbaiki buku kerja menyebut salinannya.',
  S10: 'Tekan satu temuan di panel: sel itu terpilih.',
  S12: 'Dua akun memilih sel berbeda; masing-masing menekan Pakai sel yang dipilih: terpakai selnya sendiri.',
  S14: 'Setelah konsolidasi pertama, lihat bagan di Ringkasan: kolomnya tidak terhimpit.',
  S22: 'Lihat baris form dengan Temuan yang panjang: barisnya meninggi sehingga Temuan terbaca seluruhnya.',
  S24: 'Tempel satu tautan Drive di kolom Tautan bukti, sebagai teks lalu sebagai keping: diterima, atau ditolak dengan kalimat.',
  R5: 'Gabungkan dua sel, jalankan Perbaiki buku kerja: terpisah lagi.',
  R6: 'Pasang filter, jalankan Perbaiki buku kerja: semua baris tampak lagi.',
  R10: 'Kasubag membuka Perbaiki buku kerja: tidak ada galat Google.',
  I3: 'Akun baru mencabut satu centang saat memberi izin, lalu membuka menu: Google bertanya lagi.',
  I4: 'Klik pertama akun baru: setelah izin diberikan, menu perlu dipilih kembali.',
  I6: 'Buka sebagai pembaca dan di ponsel: tidak ada menu Kinerja; Lembar Pimpinan dapat diisi.',
  I7: 'Dua akun di satu peramban: panel kosong atau menyebut akun yang lain. Pakai jendela penyamaran.',
  I8: 'Jalankan setiap menu satu kali: tidak ada "izin tidak mencukupi".',
  I9: 'Izin pertama akun dinas dan akun gmail.com: catat apakah Google memperingatkan "belum diverifikasi".',
  I12: 'Ukur waktu dari membuka berkas sampai menu Kinerja tampil: di bawah sepuluh detik.',
  I13: 'Buat salinan berkas: izin diminta lagi pada salinannya, dan Tugas saya di sana menyebut bahwa berkas itu salinan.',
  D1: 'Staf mengunggah bukti dukung; Kasubag menjalankan Periksa bukti dukung: "tidak terlihat", atau utuh.',
  D11: 'Isi satu alamat Personil yang bukan akun Google, lalu unggah bukti dukung: tetap tersimpan.',
  D12: 'Pemeriksa membuka bukti dukung dari tautannya: terbuka tanpa meminta akses.',
  D18: 'Isi Berlaku sampai seorang pemeriksa dengan kemarin, unggah bukti sekali lagi: tautan foldernya tidak terbuka lagi baginya.',
  D15: 'Susun LAKIP, buka Google Dokumennya: judul, tabel, dan daftar isi ada; catat nomor halamannya.',
  D19: 'Pada dokumen LAKIP itu, grafik tampil di atas judulnya (Gambar 3.1), dan setiap tabel bernomor.',
  D20: 'Buka Ambil suntingan segera setelah menyimpan draf: tidak ada suntingan. Sunting, sarankan, dan komentari sebagai Sekretaris: tampil.',
  D17: 'Unggah berkas 1, 5, dan 10 MB; catat waktunya.',
  M1: 'Nyalakan Kirim surel, ajukan satu form: pemeriksa menerima surel pengaju; tautannya membuka buku kerja.',
  W5: 'Panel selebar 300 piksel terbaca tanpa menggeser ke samping.',
  W6: 'Ukur waktu jawaban Ajukan dan Validasi dan konsolidasi pada buku kerja penuh (di bawah 90 detik).',
  W8: 'Buka Tugas saya, tutup panelnya, lalu buka lagi di tab peramban yang sama: halaman sebelumnya langsung tampil dengan waktunya.',
  W10: 'Di Impor, unduh templat dan tempel satu blok dengan sel gabungan: templatnya terbuka, dan isi bloknya tampil untuk dicocokkan.',
  W11: 'Unggah foto lebih dari 2 MB dan pilih mengecilkannya: yang tersimpan lebih kecil, atau panel menyebut tidak dapat.',
  W12: 'Buka Panduan di samping panel: keduanya tetap dapat dipakai.',
  C9: 'Pada salinan: jalankan satu perintah, lalu pulihkan versi sebelumnya (File > Histori versi). Uji keutuhan jejak menyebut jejak yang terpotong; Perbaiki menyebut yang berbeda.',
  C3: 'Dua akun menekan Ajukan bersamaan, beberapa kali: Uji keutuhan jejak tetap baik.',
  C4: 'Selama satu akun menjalankan Siapkan buku kerja, akun lain menekan Ajukan: "sedang dipakai".',
  C5: 'Seorang mengetik di formnya selama Buat/perbarui form berjalan: ketikannya tetap ada.',
  L1: 'Ukur waktu Siapkan buku kerja: di bawah enam menit.',
  L2: 'Pada salinan dengan Jejak penuh, ukur waktu sampai Beranda berhenti memuat.',
  L3: 'Ukur waktu Terapkan hak akses: di bawah enam menit.',
} as const satisfies Readonly<Record<string, string>>;

/** What the window tells of probes and steps. */
export interface ProbeWords {
  readonly probes: Readonly<Record<ProbeId, ProbeText>>;
  readonly steps: Readonly<Record<keyof typeof PERSON_STEPS, string>>;
}
