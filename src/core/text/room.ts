// Words of what finds no room: tabs that are full, workbooks that hold as many cells as Google allows, texts too long for a cell.
import { formatAngka } from '../domain/angka';

/** Enough of a text to find it by. */
const BEGINNING = 40;

export const ROOM_TEXT = {
  full: (tab: string) =>
    `Tab ${tab} sudah penuh, dan Google tidak mengizinkan akun Anda menambah barisnya. Tidak ada yang dicatat. Minta Kasubag Program atau pemilik berkas menjalankan Pengelolaan > Siapkan buku kerja, yang menambah barisnya, lalu ulangi.`,
  cells: (cells: number, most: number) =>
    `Buku kerja ini sudah memuat ${formatAngka(cells)} sel dari paling banyak ${formatAngka(most)} yang diizinkan Google, sehingga barisnya tidak dapat ditambah. Tidak ada yang dicatat. Hapus tab atau baris kosong yang bukan milik Ukur Kinerja, lalu ulangi.`,
  tooLong: (place: string, text: string, length: number, most: number) =>
    `Teks untuk ${place} (“${text.slice(0, BEGINNING)}…”) memerlukan ${formatAngka(length)} huruf; satu sel memuat paling banyak ${formatAngka(most)}. Tidak ada yang dicatat. Pendekkan teksnya, lalu ulangi.`,
  reasonTooLong: (where: string, length: number) =>
    `${where}: catatannya berisi ${formatAngka(length)} huruf, terlalu panjang untuk dicatat. Pendekkan catatannya.`,
  pendingUnrecorded: (count: number) =>
    `${formatAngka(count)} keputusan di sel belum dicatat karena tab Jejak Audit penuh; keputusan itu tetap ada di selnya.`,
} as const;
