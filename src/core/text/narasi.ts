// What people write in the LAKIP: the name of each text and what belongs into it, as tab Narasi LAKIP shows them.

export const NARASI_TEXT = {
  pengantar: {
    judul: 'Kata pengantar',
    petunjuk: 'Boleh kosong: laporan lalu memuat kata pengantar baku atas nama Kepala Dinas.',
  },
  umum: {
    judul: 'Penjelasan umum organisasi',
    petunjuk:
      'Kedudukan, tugas, fungsi, dan susunan organisasi. Pisahkan paragraf dengan baris baru (Ctrl+Enter).',
  },
  sdm: {
    judul: 'Sumber daya manusia dan sarana',
    petunjuk: 'Jumlah dan susunan pegawai, sarana yang penting. Boleh kosong.',
  },
  strategis: {
    judul: 'Aspek strategis organisasi',
    petunjuk: 'Peran strategis perangkat daerah dan lingkungan yang memengaruhinya.',
  },
  permasalahan: {
    judul: 'Permasalahan utama',
    petunjuk: 'Isu strategis yang sedang dihadapi organisasi.',
  },
  renstra: {
    judul: 'Ringkasan rencana strategis',
    petunjuk:
      'Visi, misi, tujuan, dan arah kebijakan Renstra yang melandasi sasaran tahun ini. Boleh kosong.',
  },
  penyebab: {
    judul: 'Penyebab keberhasilan atau kegagalan',
    petunjuk: 'Mengapa target tercapai atau tidak tercapai, dan mengapa kinerja naik atau turun.',
  },
  solusi: {
    judul: 'Alternatif solusi yang telah dilakukan',
    petunjuk: 'Upaya yang telah dilakukan selama periode laporan. Boleh kosong bila tidak ada hambatan.',
  },
  penunjang: {
    judul: 'Program dan kegiatan penunjang',
    petunjuk:
      'Program atau kegiatan yang paling menentukan keberhasilan atau kegagalan sasaran ini. Boleh kosong.',
  },
  evaluasi: {
    judul: 'Hasil evaluasi AKIP dan tindak lanjutnya',
    petunjuk:
      'Nilai dan catatan hasil evaluasi (LHE) serta tindak lanjutnya. Rekomendasi yang ditetapkan dalam buku kerja ditambahkan sebagai tabel. Boleh kosong.',
  },
  penghargaan: {
    judul: 'Penghargaan',
    petunjuk: 'Penghargaan yang diterima dalam periode laporan, satu per baris. Boleh kosong.',
  },
  simpulan: {
    judul: 'Simpulan',
    petunjuk: 'Simpulan umum atas capaian kinerja. Angka ringkasannya ditambahkan dari Konsolidasi.',
  },
  langkah: {
    judul: 'Langkah ke depan',
    petunjuk: 'Langkah yang akan dilakukan untuk meningkatkan kinerja.',
  },
} as const;
