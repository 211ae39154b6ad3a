// Words that stand in the workbook itself: guides, hints, labels of the forms.

import { type Periode, periodeLabel } from '../domain/triwulan';

export const GUIDE_TEXT = {
  choose: (header: string, choices: readonly string[]) =>
    `${header}: pilih salah satu dari ${choices.join(', ')}.`,
  decideMatter:
    'Pilih keputusan dari daftar. Kodenya mengikat keputusan pada perihal baris ini. Kembalikan memerlukan Catatan.',
  /** Matters of Lembar Pimpinan, by step. */
  perihal: {
    1: 'Mulai pengukuran',
    2: 'Teruskan kepada Kasubag Program',
    6: 'Periksa berkas',
    10: 'Periksa LAKIP',
    11: 'Tandatangani LAKIP',
    12: 'Tetapkan evaluasi dan rekomendasi',
  },
  formName: (nama: string) => `Form Pengukuran Kinerja ${nama}`,
  /** The lines above a form's headers, from its title on. */
  formLines: ['Form Pengukuran Kinerja', 'Arahan', 'Dikembalikan', 'Cara mengisi'],
  formTitle: (nama: string, periode: Periode | null) =>
    periode ? `${nama} – ${periodeLabel(periode)}` : nama,
  noPeriode: 'Form belum dibuat. Kasubag Program menjalankan Program > Buat/perbarui form… (3).',
  /** Headers of a form's programs where they differ from its columns' own; '' over what only indicators have. */
  programHeads: {
    uraian: 'Program',
    target_tahunan: 'Pagu setahun (Rp)',
    target: 'Pagu (Rp)',
    realisasi: 'Realisasi s/d TW (Rp)',
    capaian: 'Serapan (%)',
    target_teks: '',
    rencana_aksi: '',
    pembilang: '',
    penyebut: '',
    kemajuan: '',
    capaian_tahunan: '',
  },
  /** Headings within Beranda. */
  dinasSteps: 'Langkah Dinas',
  state: 'Status',
  reporting: 'Pelaporan',
  waitingFor: 'Yang ditunggu',
  /** The strip's short names of the twelve steps, for narrow columns. */
  strip: [
    '1. Minta',
    '2. Perintah',
    '3. Form',
    '4. Arahan',
    '5. Isian',
    '6. Berkas',
    '7. Data',
    '8. SAKIP',
    '9. LAKIP',
    '10. Reviu',
    '11. Tanda tangan',
    '12. Evaluasi',
  ],
  // What matters most comes first: the line is seen as far as the window goes.
  filling:
    'Isi sel kuning saja. Tulis 92,5, bukan 92.5. Nol ditulis 0; sel kosong berarti belum diisi. Jangan memindahkan baris. Angka yang ditanyakan tetapi benar diketik sekali lagi pada Konfirmasi angka.',
} as const;
