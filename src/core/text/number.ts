// What to say of a cell that is no number or no target, and what to type instead.
import { formatAngka } from '../domain/angka';
import { bacaAngka } from '../domain/angka-bersatuan';
import type { Metode } from '../domain/capaian';
import type { Kerusakan } from '../domain/number-text';
import { isPersen } from '../domain/satuan';
import type { SebabTarget } from '../domain/target';

/** What to say of a text that stands where a number belongs. `satuan` is the indicator's; '' where it does not matter. */
export function notANumberSentence(text: string, satuan = ''): string {
  const reading = bacaAngka(text, satuan);
  if (reading.kind === 'satuan-lain') {
    return `satuan pada "${oneLine(text)}" tidak sama dengan satuan indikator (${satuan}). Periksa sumbernya, lalu tulis angkanya saja dalam ${satuan}.`;
  }
  switch (reading.kind) {
    case 'ambigu': {
      const [first, second] = reading.bacaan.map((value) => formatAngka(value));
      return `teks "${text}" dapat dibaca ${first} atau ${second}. Tulis ${plain(reading.bacaan[0])} atau ${plain(reading.bacaan[1])}.`;
    }
    case 'angka':
      return `teks "${text}" belum menjadi angka. Tulis ${plain(reading.nilai)}.`;
    case 'rusak':
      return `${DAMAGE[reading.sebab](oneLine(text))} Periksa sumbernya; jika yang dimaksud ${formatAngka(reading.usulan)}, tulis ${plain(reading.usulan)}.`;
    case 'tanpa-nilai':
      return `"${text}" berarti tidak ada nilai. Kosongkan selnya; jika nilainya memang nol, tulis 0.`;
    case 'galat':
      return `sel memuat galat rumus ${reading.galat}, bukan angka. Tulis angkanya, atau perbaiki rumus di berkas asalnya.`;
    case 'bukan-angka':
      return `"${text}" bukan angka. Tulis angkanya saja, misalnya 92,5.`;
  }
}

/** The unit in words, and what stays open where none is known. */
function unitWords(satuan: string): string {
  return satuan === '' ? 'sel ini tidak dihitung dalam persen' : `satuannya ${satuan}`;
}

/** What to say of a number shown with a per cent sign, "3%": for the sheet it is 0.03. `satuan` as above. */
export function percentSentence(text: string, satuan = ''): string {
  const tanda = 'Bila tanda % muncul lagi, pilih Format > Angka > Otomatis lebih dahulu.';
  const angka = text.replace(/%$/, '');
  return isPersen(satuan)
    ? `"${text}" dihitung lembar sebagai pecahan, bukan ${angka}. Tulis ${angka.replace(/\./g, '')}, tanpa tanda %. ${tanda}`
    : `"${text}" dihitung lembar sebagai pecahan, sedangkan ${unitWords(satuan)}. Periksa sumbernya, lalu tulis angkanya saja, tanpa tanda %. ${tanda}`;
}

const DAMAGE: Readonly<Record<Kerusakan, (text: string) => string>> = {
  'pergantian baris': (text) => `angka "${text}" terpotong oleh pergantian baris.`,
  spasi: (text) => `angka "${text}" terpotong oleh spasi.`,
  'titik hilang': (text) => `angka "${text}" tampaknya kehilangan titik pemisah ribuan.`,
};

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** What to say of a cell that is no target for its method. `text` is the cell as it stands, `satuan` as above. */
export function targetSentence(text: string, sebab: SebabTarget, metode: Metode, satuan = ''): string {
  const isi = oneLine(text);
  switch (sebab.kind) {
    case 'bukan-angka':
      return notANumberSentence(sebab.teks, satuan);
    case 'batas-tegas':
      return sebab.batas === 'maks'
        ? `"${isi}" tidak menyebut angka tertinggi yang masih memenuhi target. Tulis angka itu dengan "maks", misalnya maks 5.`
        : `"${isi}" tidak menyebut angka terendah yang masih memenuhi target. Tulis angka itu dengan "min", misalnya min 80.`;
    case 'batas-berlawanan':
      return sebab.batas === 'maks'
        ? `"${isi}" adalah batas tertinggi, sedangkan menurut cara hitung ${metode} nilai yang lebih tinggi lebih baik. Perbaiki target atau cara hitungnya.`
        : `"${isi}" adalah batas terendah, sedangkan menurut cara hitung ${metode} nilai yang lebih rendah lebih baik. Perbaiki target atau cara hitungnya.`;
    case 'bukan-cara-rentang':
      return `"${isi}" adalah rentang, sedangkan cara hitungnya ${metode}. Tulis satu angka, atau ganti cara hitungnya dengan rentang.`;
    case 'bukan-rentang':
      return `"${isi}" bukan rentang. Tulis batas bawah dan batas atasnya, misalnya 7 s.d. 8.`;
    case 'rentang-terbalik':
      return `batas bawah rentang "${isi}" lebih besar daripada batas atasnya. Tulis batas bawahnya lebih dahulu, misalnya 7 s.d. 8.`;
    case 'menjadi-tanggal':
      return `isi sel terbaca sebagai tanggal ${isi}, bukan rentang. Tulis rentangnya dengan "s.d.", misalnya 7 s.d. 8.`;
    case 'skala-kosong':
      return `"${isi}" belum dapat diperiksa karena skala predikatnya belum ditetapkan. Tetapkan skalanya dahulu.`;
    case 'bukan-predikat':
      return `predikat "${isi}" tidak ada dalam skalanya. Pilih salah satu: ${sebab.skala.join(', ')}.`;
    case 'bukan-ya-tidak':
      return `"${isi}" bukan ya atau tidak. Tulis ya atau tidak.`;
  }
}

/** Without thousands separators: what can be typed without being misread. */
function plain(value: number): string {
  return formatAngka(value).replace(/\./g, '');
}
