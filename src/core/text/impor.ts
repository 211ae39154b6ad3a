// Sentences of the import: its page, its window, its act.
import { formatAngka } from '../domain/angka';

/** '5', '5–9', '5–9 dan 12' */
function rowNumbers(baris: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of baris) {
    const last = runs[runs.length - 1];
    if (last && last[1] + 1 === number) last[1] = number;
    else if (!last || last[1] !== number) runs.push([number, number]);
  }
  const words = runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} dan ${words[words.length - 1]}`;
}

const SKIPPED = {
  jumlah: 'baris jumlah',
  'judul berulang': 'judul yang berulang',
  'nomor kolom': 'nomor kolom',
  'tanpa nama': 'tidak menyebut isi apa pun yang dikenali',
} as const;

export const IMPOR_TEXT = {
  explain:
    'Impor memasukkan tabel dari Excel, CSV, atau salinan layar ke tab acuan. Tidak ada yang ditulis sebelum Anda melihat pratinjau dan menyetujuinya. Isian yang sudah ada di tab tidak pernah ditimpa.',
  open: 'Buka jendela impor',
  dialog: 'Impor tabel',
  summary: (baru: number, dilengkapi: number, sama: number) =>
    `${baru} baris baru, ${dilengkapi} baris yang sudah ada dilengkapi, ${sama} baris sudah sama.`,
  fault: (baris: readonly number[], sentence: string) => `Baris ${rowNumbers(baris)}: ${sentence}`,
  differs: (baris: number, nama: string, kolom: string, ada: string, berkas: string) =>
    `Baris ${baris}${nama === '' ? '' : ` (${nama})`}: ${kolom} di tab "${ada}", di tabel "${berkas}". Yang di tab dipertahankan; ubah sendiri di tab bila memang berubah.`,
  repeated: (baris: number, dengan: number) => `Baris ${baris} dilewati: isinya sama dengan baris ${dengan}.`,
  badge: { berbeda: 'Berbeda', dilewati: 'Dilewati' },
  submit: (baru: number, dilengkapi: number) =>
    baru > 0 ? `Impor ${baru} baris baru` : `Lengkapi ${dilengkapi} baris`,
  confirm: (tab: string, baru: number, dilengkapi: number, temuan: number) =>
    [
      `${baru} baris ditambahkan pada tab ${tab}, ${dilengkapi} baris yang sudah ada dilengkapi pada sel yang kosong.`,
      temuan > 0 ? `${temuan} hal ikut terbawa dan perlu diperbaiki di tab.` : '',
      'Lanjutkan?',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  nothing: 'Tidak ada yang perlu ditambahkan: semua isi tabel sudah ada di tab.',
  done: (tab: string, baru: number, dilengkapi: number) =>
    `Impor selesai: ${baru} baris ditambahkan pada tab ${tab}, ${dilengkapi} baris dilengkapi. Periksa tab itu, lalu lengkapi yang masih kosong. Baris yang keliru dapat dihapus di tab.`,
  reason: (tab: string, baru: number, dilengkapi: number, nama: string) =>
    `${tab}: ${baru} baris baru, ${dilengkapi} baris dilengkapi, dari ${nama === '' ? 'tempelan' : nama}`,
  shown: (value: string | number | boolean) =>
    typeof value === 'number' ? formatAngka(value, { max: 10 }) : String(value),
} as const;

/** The import's window. */
export const IMPOR_WINDOW_TEXT = {
  title: 'Impor tabel',
  opening: {
    short: 'Membuka impor…',
    long: 'Membuka impor: tab acuan sedang dibaca.',
  },
  checking: {
    short: 'Tabel sedang diperiksa…',
    long: 'Tabel sedang diperiksa: setiap barisnya dibandingkan dengan tab acuan dan aturannya.',
  },
  writing: {
    short: 'Baris sedang ditulis…',
    long: 'Baris sedang ditulis dan dicatat di Jejak Audit. Biarkan jendela ini terbuka.',
  },
  tab: 'Ke tab',
  source: 'Tabel',
  file: 'Pilih berkas Excel atau CSV',
  paste: 'atau tempel tabel di sini (Ctrl+V), beserta judul kolomnya',
  pasted: (rows: number, columns: number) => `Tempelan: ${rows} baris, ${columns} kolom.`,
  fileRead: (name: string, rows: number, columns: number) => `${name}: ${rows} baris, ${columns} kolom.`,
  sheet: 'Lembar',
  template: 'Unduh templat',
  templateName: (tab: string) => `Templat ${tab}.xlsx`,
  guideSheet: 'Petunjuk',
  guideHead: ['Kolom', 'Pilihan'],
  unreadable: (name: string, detail: string) =>
    `Berkas "${name}" tidak dapat dibaca sebagai tabel. Simpan sebagai .xlsx atau .csv, lalu pilih kembali. (${detail})`,
  noTable: 'Yang ditempel bukan tabel. Salin sel-selnya dari Excel atau Google Sheets, lalu tempel kembali.',
  matching: 'Padanan kolom',
  matchingHint:
    'Kolom yang dikenali sudah dipadankan. Perbaiki yang keliru; padanan Anda diingat untuk impor berikutnya.',
  ours: 'Kolom di tab',
  from: 'Diisi dari',
  value: 'Isi',
  none: '(dikosongkan)',
  constant: 'Nilai tetap',
  numbered: 'Nomor urut dengan awalan',
  constantOf: (column: string) => `Isi tetap untuk ${column}`,
  numberedOf: (column: string) => `Awalan nomor untuk ${column}`,
  column: (name: string, example: string) => (example === '' ? name : `${name} (mis. ${example})`),
  check: 'Periksa',
  checkHint: 'Padanan sudah diubah. Tekan Periksa untuk melihat hasilnya.',
  preview: 'Pratinjau',
  row: 'Baris',
  findings: 'Yang perlu diperhatikan',
  noFindings: 'Tidak ada yang perlu diperbaiki.',
  close: 'Tutup',
  again: 'Impor tabel lain',
  empty: 'Tabel itu kosong. Pilih lembar lain, atau salin kembali tabelnya beserta judul kolomnya.',
  nothingNamed: (tab: string) =>
    `Belum ada kolom tabel yang dipadankan dengan nama baris pada tab ${tab}. Pilih padanannya, lalu tekan Periksa.`,
  skipped: (baris: readonly number[], sebab: keyof typeof SKIPPED, isi: string) =>
    `Baris ${rowNumbers(baris)} dilewati: ${SKIPPED[sebab]}${baris.length === 1 && isi !== '' ? ` (${isi.slice(0, 80)})` : ''}.`,
  tooLarge: (rows: number, columns: number) =>
    `Tabel itu terlalu besar: paling banyak ${formatAngka(rows)} baris dan ${columns} kolom sekali impor. Bagi tabelnya, lalu impor berturut-turut.`,
} as const;
