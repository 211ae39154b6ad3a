// Words of *Perbaiki buku kerja*: what is damaged, what the command does about it, what a person must decide.

/** "C4:C9, D2 dan 3 lainnya". */
function listed(places: readonly string[], most = 4): string {
  const rest = places.length - most;
  return rest > 0 ? `${places.slice(0, most).join(', ')} dan ${rest} lainnya` : places.join(', ');
}

function quoted(texts: readonly string[]): string {
  return listed(
    texts.map((text) => `"${text}"`),
    3,
  );
}

const HISTORY = 'File > Histori versi';

export const REPAIR_TEXT = {
  families: {
    setelan: 'Lokal dan zona waktu',
    tab: 'Tab',
    kolom: 'Kolom',
    baris: 'Baris',
    rumus: 'Rumus dan judul',
    tampilan: 'Pilihan, format, dan tampilan',
    isi: 'Isi sel',
    hak: 'Perlindungan dan penyunting',
  },
  repairable: 'Dapat diperbaiki',
  undecided: 'Perlu keputusan',
  explain:
    'Buku kerja dibandingkan dengan bentuk yang disiapkan Ukur Kinerja. Pemeriksaan ini tidak mengubah apa pun; perbaikan tidak menghapus isian yang diketik.',
  sound: 'Tidak ada kerusakan yang ditemukan.',
  unseen: 'Baris dan kolom yang disembunyikan orang tidak dicari, tetapi ditampilkan.',
  show: 'Tampilkan baris dan kolom yang tersembunyi',
  partial:
    'Hal di atas diselesaikan lebih dahulu. Rumus, format, dan perlindungan baru dapat dibandingkan sesudahnya; yang ikut rusak karena hal di atas dipulihkan dalam perintah yang sama.',
  done: 'Sudah diperbaiki',
  remaining: 'Masih ada',
  count: (repairable: number, undecided: number) =>
    [
      ...(repairable > 0 ? [`${repairable} dapat diperbaiki`] : []),
      ...(undecided > 0 ? [`${undecided} perlu keputusan`] : []),
    ].join(', '),
  submit: (count: number) => `Perbaiki ${count} hal`,
  confirm: (count: number) =>
    `Perbaiki ${count} hal seperti tercantum? Isi lama yang diganti tercantum pada daftarnya.`,
  repaired: (done: number, left: number) =>
    `${done} hal diperbaiki.${left > 0 ? ` ${left} hal masih ada dan perlu keputusan.` : ''}`,
  refused: (count: number) =>
    `Google tidak menerima ${count} perbaikan: masih tercantum. Lokal dan zona waktu dipilih di File > Setelan (Settings).`,
  nothing: 'Tidak ada yang perlu atau dapat diperbaiki oleh perintah ini.',
  shown: 'Baris dan kolom yang tersembunyi sudah ditampilkan.',
  unrecordedLog:
    'Perbaikan ini belum dicatat di Jejak Audit karena jejaknya sendiri masih menunggu keputusan.',
  unrecorded: 'Perbaikan ini belum dicatat di Jejak Audit karena buku kerja belum dapat dibaca seluruhnya.',
  ownerOnly: 'Hanya pemilik berkas yang dapat memperbaikinya; mintalah pemilik menjalankan perintah ini.',

  /** What a cell above a form's headers belongs to. */
  formHead: 'Kepala form',

  locale: (found: string, wanted: string) =>
    `Lokal buku kerja ${found}, seharusnya ${wanted}. Teks seperti 92.5 yang sudah diketik tidak ikut berubah; periksa kolom Temuan sesudahnya. Bila lokalnya tetap ${found}, pilih "Indonesia" di File > Setelan (Settings) > Lokal (Locale).`,
  timeZone: (found: string, wanted: string) =>
    `Zona waktu buku kerja ${found}, seharusnya ${wanted}. Bila tetap ${found}, pilih Jakarta di File > Setelan (Settings).`,

  renamed: (found: string, wanted: string) => `Tab "${found}" berganti nama, seharusnya "${wanted}".`,
  nameTaken: (wanted: string) =>
    `Nama "${wanted}" dipakai tab lain. Ganti nama tab itu, lalu ulangi perintah ini.`,
  twice: (names: readonly string[]) => `Tab ${quoted(names)} adalah tab yang sama.`,
  twiceDecision: 'Periksa mana yang asli, pindahkan isinya bila perlu, lalu hapus salinannya.',
  copy: (name: string, original: string) =>
    `Tab "${name}" adalah salinan tab "${original}". Isinya tidak dibaca oleh Ukur Kinerja.`,
  copyDecision: 'Pindahkan isinya ke tab asli bila ada yang diketik di sini, lalu hapus salinan ini.',
  unmarked: (name: string, wanted: string) =>
    `Tab "${name}" berisi "${wanted}" tetapi tanda pengenalnya hilang; tandanya dipasang kembali.`,
  missing: (name: string) => `Tab "${name}" terhapus.`,
  missingBoard: (name: string) => `Tab "${name}" terhapus; dibuat kembali dari data lain.`,
  missingTyped: (name: string) => `Tab "${name}" terhapus; dibuat kembali tanpa isi.`,
  missingSeeded: (name: string) => `Tab "${name}" terhapus; dibuat kembali dengan isi bawaan.`,
  missingDecision: `Yang diketik di sana hanya dapat dipulihkan melalui ${HISTORY}.`,
  missingRegister: `Isinya hanya dapat dipulihkan melalui ${HISTORY}: buka versi sebelum tab terhapus, lalu pulihkan.`,
  missingForm: `Isinya hanya dapat dipulihkan melalui ${HISTORY}: buka versi sebelum tab terhapus, lalu pulihkan. Yang sudah diajukan tersimpan di tab Salinan.`,
  emptied: (name: string) => `Tab "${name}" kosong, padahal pengukuran sudah dimulai.`,
  changedSince: 'Tahun pengukuran atau tab Bidang berubah sejak buku kerja terakhir disiapkan.',
  changedDecision:
    'Bila perubahan itu benar, jalankan Pengelolaan > Siapkan buku kerja, lalu ulangi perintah ini. Rumus, judul, format, dan perlindungan baru dibandingkan sesudahnya.',

  key: (header: string, found: string) =>
    `kunci kolom ${header} (baris 1) ${found === '' ? 'hilang' : `berisi "${found}"`}.`,
  columnTwice: (header: string, other: string) =>
    `kolom ${header} tercantum dua kali, di sini dan di kolom ${other}.`,
  columnTwiceSame: (header: string, other: string) =>
    `kolom ${header} tercantum dua kali dengan isi yang sama atau kosong; salinan di kolom ${other} dihapus.`,
  columnTwiceDecision: 'Isinya berbeda. Putuskan mana yang benar, lalu hapus kolom yang lain.',
  columnGone: (header: string) =>
    `kolom ${header} terhapus; disisipkan kembali, dan isinya dihitung atau disalin dari tab acuan.`,
  columnLost: (header: string) => `kolom ${header} terhapus.`,
  columnLostDecision: `Isi yang diketik di kolom itu hanya dapat dipulihkan melalui ${HISTORY}.`,
  columnMoved: (header: string) => `kolom ${header} dipindahkan dari tempatnya.`,

  insertedTop: (rows: number) => `${rows} baris kosong disisipkan di atas kepala tab; dihapus.`,
  displacedTop: 'baris kunci dan judul tidak berada di tempatnya.',
  displacedDecision: `Hapus baris yang disisipkan di atas kepala tab, atau pulihkan melalui ${HISTORY}.`,
  insertedRows: (first: number, rows: number) =>
    rows === 1
      ? `baris ${first} kosong dan disisipkan di antara isi; dihapus.`
      : `baris ${first} sampai ${first + rows - 1} kosong dan disisipkan di antara isi; dihapus.`,
  headRowsLost: (rows: number) =>
    `${rows} baris di atas tabel terhapus, sehingga isi tabel bergeser ke atas; tabel dikembalikan ke tempatnya.`,
  headRowsAdded: (rows: number) =>
    `tabel bergeser ${rows} baris ke bawah karena ada baris yang disisipkan di atasnya.`,
  headRowsDecision: 'Hapus baris yang disisipkan di atas tabel, lalu ulangi perintah ini.',
  strangeRow: (row: number, text: string) =>
    `baris ${row} berisi "${text}" tetapi bukan baris form; Ukur Kinerja tidak membacanya.`,
  strangeRowDecision: 'Pindahkan isinya ke baris yang benar, lalu hapus baris ini.',
  markerLost: (row: number, kode: string) =>
    `tanda baris ${row} (${kode}) hilang sehingga barisnya tidak dibaca; dipasang kembali.`,
  rowTwiceSame: (row: number, other: number, what: string) =>
    `baris ${row} sama dengan baris ${other}${what === '' ? '' : ` (${what})`}; salinannya dihapus.`,
  rowTwice: (row: number, other: number, what: string) =>
    `${what} tercantum di baris ${other} dan ${row} dengan isi yang berbeda.`,
  rowTwiceDecision: 'Putuskan mana yang benar, lalu hapus baris yang lain.',
  layout: 'baris form tidak lagi tersusun per bagian; disusun kembali dengan isian di samping kodenya.',
  sorted: (kode: readonly string[]) =>
    `isian ${listed(kode)} tidak berada di samping kodenya (terurut atau bergeser sebagian); dikembalikan ke barisnya.`,
  codesWritten: (kode: readonly string[], old: readonly string[]) =>
    `kode isian ${listed(kode)} hilang atau berubah${old.length > 0 ? ` (tertulis ${quoted(old)})` : ''}; ditulis kembali.`,
  unplaced: (kode: readonly string[]) => `isian berkode ${quoted(kode)} tidak mempunyai baris yang pasti.`,
  unplacedDecision: 'Perbaiki kolom Kode (isian), lalu ulangi perintah ini.',
  definitionLost: (row: number, headers: readonly string[]) =>
    `${listed(headers)} pada baris ${row} kosong; disalin kembali dari tab acuan.`,
  logStray: (text: string) => `"${text}" berada di bawah baris terakhir Jejak; dikosongkan.`,
  logForeign: (row: number) => `baris ${row} bukan baris Jejak dan disisipkan di antaranya; dihapus.`,
  logRestored: (no: number, headers: readonly string[]) =>
    `${listed(headers)} peristiwa ${no} diubah sesudah dicatat; dikembalikan, terbukti dari sidik barisnya.`,
  logDecision: `Isi lamanya tidak terbukti dari sidik mana pun. Klik kanan selnya, pilih Tampilkan histori edit, dan ketik kembali isi lamanya, atau pulihkan melalui ${HISTORY}. Bila tidak dapat, terima apa adanya dengan alasan pada Uji keutuhan jejak. Sampai saat itu tidak ada yang dapat dicatat.`,

  formulasLost: (header: string, places: readonly string[], old: readonly string[]) =>
    `rumus ${header} tertimpa di ${listed(places)}${old.length > 0 ? ` (tertulis ${quoted(old)})` : ''}.`,
  formulasChanged: (header: string, places: readonly string[]) =>
    `rumus ${header} berubah atau tidak menjangkau seluruh baris di ${listed(places)}.`,
  text: (found: string, wanted: string, more: number) =>
    `${found === '' ? 'kosong' : `tertulis "${found}"`}, seharusnya "${wanted}"${more > 0 ? ` (dan ${more} sel lain di baris ini)` : ''}.`,

  merged: (range: string) =>
    `sel ${range} digabung; gabungannya dilepas. Isi selain sel kiri atas sudah hilang ketika digabung.`,
  filter: 'filter dipasang pada tab ini; dilepas agar semua baris terlihat.',
  format: (header: string, found: string, wanted: string) =>
    `format kolom ${header} ${found}, seharusnya ${wanted}.`,
  formats: {
    '@': 'teks',
    General: 'angka otomatis',
    date: 'tanggal',
  } as Readonly<Record<string, string>>,
  dropdown: (header: string, places: readonly string[]) =>
    `pilihan ${header} hilang atau berubah di ${listed(places)}.`,
  highlights: 'pewarnaan status hilang sebagian.',

  textNumber: (text: string, number: string) => `teks "${text}" menjadi angka ${number}.`,
  percentNumber: (text: string, number: string) => `"${text}" menjadi angka ${number}, tanpa tanda %.`,
  percentDecision: 'Ketik kembali angkanya di sel itu; perintah ini tidak menebak.',
  dateInNumber: (text: string) => `berisi tanggal ${text} di kolom angka.`,
  dateDecision: 'Ketik kembali angkanya di sel itu.',
  ambiguousDecision: 'Ketik kembali angkanya; perintah ini tidak menebak.',

  protectionName: (name: string, range: string | null) =>
    range === null ? `perlindungan ${name}` : `perlindungan ${name} (${range})`,
  unprotected: (what: string) => `${what} hilang.`,
  protectionMoved: (what: string, found: string) =>
    `${what} menempati ${found === '' ? 'rentang lain' : found}.`,
  protectionHoles: (what: string) => `${what} tidak membuka sel isian dan keputusan yang semestinya.`,
  protectionWarns: (what: string) => `${what} hanya memperingatkan dan tidak lagi menolak.`,
  protectionDomain: (what: string) => `${what} terbuka bagi seluruh akun satu domain.`,
  protectionEditors: (what: string, extra: readonly string[], missing: readonly string[]) =>
    `${what}: ${[
      ...(extra.length > 0 ? [`penyunting asing ${listed(extra)}`] : []),
      ...(missing.length > 0 ? [`${listed(missing)} belum termasuk`] : []),
    ].join('; ')}.`,
  foreignProtection: (range: string | null) =>
    `perlindungan ${range === null ? 'seluruh tab' : range} bukan dari Ukur Kinerja dan dapat menghalangi pengisian.`,
  foreignProtectionDecision: 'Hapus melalui Data > Lindungi sheet dan rentang bila tidak disengaja.',
  foreignEditors: (emails: readonly string[]) =>
    `Akun yang tidak tercantum di tab Personil dapat menyunting berkas: ${listed(emails)}.`,
  foreignEditorsDecision:
    'Jalankan Pengelolaan > Terapkan hak akses untuk mencabutnya, atau catat akunnya di tab Personil.',
} as const;
