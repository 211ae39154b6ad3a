// A copy of the file: its own script and owner, the metadata and the log of the workbook it was copied from.

export const COPY_TEXT = {
  unadopted:
    'Berkas ini salinan dari buku kerja lain: di sini tidak ada yang dicatat. Buka buku kerja aslinya, atau minta pemilik salinan ini menjalankan Pengelolaan > Siapkan buku kerja.',
  explain:
    'Berkas ini salinan dari buku kerja lain. Tombol di bawah menjadikannya buku kerja tersendiri: asalnya dicatat di Jejak Audit, surel dimatikan, perlindungan dipasang lagi. Yang dicatat di sini tidak masuk ke buku kerja aslinya, dan berkas bukti serta naskahnya tidak terlihat dari sini. Untuk latihan, hapus dahulu orang lain dari tab Personil: Terapkan hak akses membagikan salinan ini kepada mereka.',
  closed:
    'Perlindungan salinan ini tidak terbuka bagi akun Anda, jadi tidak ada yang diubah. Minta pemilik salinannya menjalankan Siapkan buku kerja; di drive bersama, salin buku kerja aslinya dengan akun Anda sendiri.',
  event: (file: string) => `Salinan dari berkas ${file}.`,
  adopted: 'Salinan ini kini buku kerja tersendiri; surelnya dimatikan.',
} as const;
