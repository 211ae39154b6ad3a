// Words of *Uji keutuhan*: what was compared, what differs and where, and what nobody can compare.
import { formatWaktu, isTanggal } from '../domain/kalender';
import type { Peristiwa } from '../sop/jejak';

/** What an event is called where a finding names it. */
function eventName(peristiwa: Peristiwa): string {
  return peristiwa.replace(/_/g, ' ');
}

/** A log that somebody altered may hold anything in the place of a time. */
function moment(waktu: string): string {
  return isTanggal(waktu.slice(0, 10)) ? formatWaktu(waktu) : waktu;
}

const RESTORE =
  'Kembalikan selnya melalui File > Histori versi, atau minta pemilik buku kerja memeriksa siapa yang mengubahnya.';

export const INTEGRITY_TEXT = {
  /** Of a row of the log itself. */
  breach: {
    nomor: 'nomor urut tidak berurutan',
    rantai: 'tidak terikat pada baris sebelumnya',
    hash: 'isi baris berubah setelah dicatat',
    keadaan: 'status tidak sesuai dengan riwayatnya',
    blok: 'blok catatan tidak lengkap',
    baris: 'barisnya tidak terbaca, atau nomor dan letaknya tidak cocok',
    ujung: '',
  },
  breachLine: (no: number, what: string) => `Peristiwa ${no}: ${what}.`,

  /** Before anything is recorded. */
  stuck: (first: string, more: number, kasubag: string) =>
    `${first}${more > 0 ? ` Begitu pula ${more} peristiwa lain.` : ''} Tidak ada yang dicatat, supaya tidak ada keputusan yang bersandar pada jejak yang berubah. Minta pemilik berkas atau Kasubag Program (${kasubag}) menjalankan Pengelolaan > Uji dan perbaiki > Perbaiki buku kerja, lalu ulangi.`,
  acceptedBy: (no: number) => ` Diterima apa adanya oleh peristiwa ${no}.`,
  acceptance: (no: number, pelaku: string, waktu: string, alasan: string) =>
    `Peristiwa ${no} (${moment(waktu)}): ${pelaku} menerima kerusakan jejak sebelumnya apa adanya. Alasan: ${alasan}`,
  accept: {
    title: 'Menerima kerusakan jejak',
    explain:
      'Selama jejak berubah, tidak ada yang dapat dicatat. Jalankan dahulu Perbaiki buku kerja; yang tidak dikembalikannya disebut di sana beserta caranya. Yang tidak dapat dikembalikan diterima apa adanya; kerusakannya tetap ditunjukkan uji ini.',
    byKeeper: (kasubag: string) =>
      `Yang dapat memperbaiki atau menerimanya: pemilik berkas atau Kasubag Program (${kasubag}).`,
    reason: 'Alasan: apa yang terjadi dan mengapa tidak dapat dikembalikan',
    reasonMissing: 'Isi alasannya.',
    submit: 'Terima apa adanya',
    confirm: 'Terima kerusakan jejak ini apa adanya? Nama dan alasan Anda tetap tercatat.',
    nothing: 'Jejak utuh; tidak ada kerusakan yang perlu diterima.',
    lost: (alasan: string, no: number, kode: string) =>
      `${alasan} (jejak sampai peristiwa ${no}, kode ${kode}, hilang atau diganti)`,
    done: (count: number) =>
      `Kerusakan ${count} peristiwa diterima apa adanya dan dicatat. Perintah lain dapat dijalankan lagi.`,
  },

  changed: (no: number, peristiwa: Peristiwa, waktu: string) =>
    `Isi baris ini tidak sama dengan yang dicatat peristiwa ${no} (${eventName(peristiwa)}, ${moment(waktu)}). ${RESTORE}`,
  missing: (tab: string, count: number, no: number, peristiwa: Peristiwa, waktu: string) =>
    `Tab ${tab}: ${count} baris yang dicatat peristiwa ${no} (${eventName(peristiwa)}, ${moment(waktu)}) tidak ada lagi, atau generasinya diubah. ${RESTORE}`,
  foreign: (no: number, peristiwa: Peristiwa) =>
    `Baris ini mengaku milik peristiwa ${no} (${eventName(peristiwa)}), tetapi peristiwa itu tidak mencatatnya.`,
  unknown:
    'Jejak tidak mengenal baris ini: sisa perintah yang terputus, baris yang diketik dengan tangan, atau bagian akhir jejak dipotong. Baris ini tidak dipakai di mana pun.',
  reviu: (no: number, waktu: string) =>
    `Daftar periksa tidak sama dengan yang disetujui peristiwa ${no} (${moment(waktu)}). ${RESTORE}`,
  reviuMissing: (tab: string, count: number, no: number) =>
    `Tab ${tab}: ${count} baris daftar periksa yang disetujui peristiwa ${no} tidak ada lagi. ${RESTORE}`,
  otherCode: (stands: string, recorded: string) =>
    `Kode naskah ${stands === '' ? '(kosong)' : stands} bukan kode peristiwanya (${recorded}): selnya diubah, atau jejak diganti.`,
  lostCode: (kode: string) =>
    `Keputusan ini menyebut kode ${kode}, yang tidak ada dalam jejak: bagian akhir jejak dipotong, rantainya diganti, atau pilihannya diketik.`,
  lostGeneration: (tab: string) =>
    `Tab ${tab} menampilkan generasi yang tidak ada dalam jejak. Tampilan ditulis sesudah peristiwanya dicatat: bagian akhir jejak dipotong atau rantainya diganti.`,
  lostAnchor: (no: number) =>
    `Properti dokumen mengingat peristiwa ${no} dengan sidik lain: bagian akhir jejak dipotong, rantainya diganti, atau buku kerja dikembalikan ke versi lama.`,
  belowLog:
    'Isi di bawah baris terakhir jejak: tidak dibaca perintah mana pun, dan ditimpa ketika jejak bertambah. Perbaiki buku kerja mengosongkannya.',
  beside: 'Sel di samping kolom yang dikenal: tidak dibaca perintah mana pun.',
  viewDiffers: (kolom: string, stands: string, derived: string) =>
    `${kolom} tertulis ${shown(stands)}; menurut Riwayat dan tab acuan sekarang ${shown(derived)}. Kembalikan selnya, atau perbaiki tab acuannya.`,
  viewRow: 'Baris ini tidak diturunkan dari Riwayat dan tab acuan sekarang.',
  viewRowsMissing: (tab: string, count: number) =>
    `Tab ${tab}: ${count} baris yang menurut Riwayat dan tab acuan sekarang seharusnya ada tidak ditampilkan.`,
  reportDiffers: (nama: string, kode: string) =>
    `${nama} (kode ${kode}): isi yang disusun dari buku kerja sekarang tidak lagi sama dengan data naskah itu. Narasi, acuan, atau catatan di buku kerja berubah sejak naskah dibuat.`,

  compared: (baris: readonly (readonly [tab: string, count: number])[]) =>
    `Dibandingkan dan sama: ${baris.map(([tab, count]) => `${tab} ${count}`).join(', ')}.`,
  nothingCompared: 'Belum ada baris yang dapat dibandingkan.',
  uncompared: (tab: string, count: number) =>
    `Tab ${tab}: ${count} baris tidak dapat dibandingkan (dicatat sebelum jejak menyimpan segel baris, tidak dikenal jejak, atau satu catatan dengan baris yang berubah). Keutuhannya tidak dinyatakan.`,
  uncomparedReviu: (periode: string) =>
    `Daftar periksa ${periode} tidak dapat dibandingkan: disetujui berdasarkan dokumen, atau sebelum jejak menyimpan segelnya.`,
  uncomparedReport: (nama: string, kode: string) =>
    `${nama} (kode ${kode}): datanya tidak dapat disusun lagi persis sama; acuan, narasi, atau program berubah sesudahnya. Yang mengikat adalah PDF dengan SHA-256 di tab LAKIP.`,

  sound: (rows: number) => `Jejak utuh: ${rows} peristiwa, rantai dan statusnya cocok.`,
  found: (count: number) => `${count} kejanggalan ditemukan.`,
  none: 'Tidak ada kejanggalan.',
  grave: 'Perlu diusut',
  note: 'Catatan',
  notCompared: 'Tidak dapat dibandingkan',
  head: (no: number, kode: string) =>
    `Sidik jejak sekarang: peristiwa ${no}, kode ${kode}. Cocokkan dengan sidik yang tercetak pada naskah LAKIP (bagian pemeriksaan): peristiwa yang disebut di sana harus berkode sama di tab Jejak Audit (enam huruf pertama kolom Hash).`,
  limits:
    'Uji ini tidak dapat mengenali jejak dan seluruh tab yang ditulis ulang bersama-sama dengan perhitungan baru oleh orang yang memahami program. Yang tersisa ialah naskah tercetak, PDF dengan SHA-256-nya, dan histori versi Google.',

  /** Before a signature and before a final text. */
  refused: (what: string, sentences: readonly string[]) =>
    `${what}: uji keutuhan menemukan ${sentences.length} kejanggalan. ${sentences.slice(0, 3).join(' ')} Lihat Pengelolaan > Uji dan perbaiki > Uji keutuhan jejak.`,
  notSigned: 'Naskah belum dapat ditandatangani',
  notConsolidated:
    'Belum dapat dikonsolidasikan, karena baris bidang lain yang dibawa serta tidak lagi seperti yang dikonsolidasikan. Kembalikan selnya, atau buka kembali bidang itu',
  notIssued: 'Naskah final belum dapat diterbitkan',

  /** On *Telusuri*. */
  traced: {
    same: (tab: string, count: number) => `${tab}: ${count} baris sama dengan yang dicatat jejak`,
    changed: (tab: string) => `${tab}: berubah sejak dicatat`,
    uncompared: (tab: string) => `${tab}: tidak dapat dibandingkan dengan jejak`,
    nothing: 'Belum ada baris tersimpan yang dapat dibandingkan.',
    log: 'Jejak sendiri tidak utuh; buka Uji keutuhan jejak',
  },
} as const;

function shown(text: string): string {
  return text === '' ? '(kosong)' : text;
}
