// What a click may cost on Google: server calls beside those of Drive, estimated mid seconds, and seconds under the lock, with four
// bidang; calls for each further one. What is dearer than the rest has its reason here, and the least possible beside it.

export interface Budget {
  readonly calls: number;
  readonly seconds: number;
  readonly lock: number;
  readonly perBidang: number;
}

const PAGE: Budget = { calls: 45, seconds: 3, lock: 0, perBidang: 1 };
const ACT: Budget = { calls: 60, seconds: 4, lock: 1.5, perBidang: 2 };

/**
 * Every form and every reference tab, row by row. A form is a sheet, its extent, formats, values and formulas: five calls, and its name
 * where something is found. Least: two, and no form at all only from a copy of all forms by formula, which would be computed anew with
 * every cell that anybody types, and whose formats nobody has seen on Google.
 */
const FORMS: Partial<Budget> = { calls: 70, seconds: 5.1, perBidang: 6 };

/** The reference tabs one by one, four of them with their formats: each is two or four calls, a tenth of a second or two. */
const REFERENCE: Partial<Budget> = { seconds: 3.5 };

/** All that is stored is compared with the log: every tab that stores anything, and of each form its definitions. */
const STORED: Partial<Budget> = { calls: 100, seconds: 6, perBidang: 8 };

/** By the name in the table; what is not named here is a page or an act like the others. */
const OWN: Readonly<Record<string, Partial<Budget>>> = {
  'siapkan, pertama': { calls: 1000, seconds: 8, lock: 7 },
  // A form is widths, colour rules, looks and protections: some 220 calls, less only by copying a sheet, which nobody has confirmed to
  // carry all of these.
  'siapkan, bidang baru': { calls: 1600, seconds: 38, lock: 36, perBidang: 220 },
  'siapkan, sekali lagi': { perBidang: 0 },
  'hak-akses, pertama': { calls: 100, seconds: 5, lock: 3, perBidang: 1 },
  'hak-akses, sekali lagi': { perBidang: 1 },
  'form, baru': { calls: 295, seconds: 15.5, lock: 12, perBidang: 50 },
  'form, sekali lagi': { calls: 100, seconds: 6.2, lock: 2.5, perBidang: 7 },
  // Each tab's size, cells, formulas, formats, merges and filter, and five calls a protection, besides an address for each editor of it:
  // least some 600.
  perbaiki: { calls: 1150, seconds: 23, lock: 1.5, perBidang: 70 },
  // Twelve tabs before the lock, four calls a form under it, three views of eight: least some ninety.
  konsolidasi: { calls: 118, seconds: 6.1, lock: 2.4, perBidang: 5 },
  'halaman validasi': FORMS,
  'halaman form': FORMS,
  'halaman data': FORMS,
  'halaman pratinjau': FORMS,
  'halaman revisi': FORMS,
  // A row's definition, revisions, evidence and stored quarters.
  'halaman cara-hitung': { ...FORMS, calls: 50, seconds: 4 },
  'halaman telusuri': { ...STORED, seconds: 5.4 },
  'halaman jejak': STORED,
  'halaman mulai': REFERENCE,
  'halaman acuan': REFERENCE,
  'halaman tahun-baru': REFERENCE,
  // All of them and all consolidated quarters.
  'halaman siapkan': { calls: 50, seconds: 3.8 },
  'halaman riwayat': { calls: 50, seconds: 4 },
  'halaman dokumen': { seconds: 3.1 },
  'halaman perubahan': { seconds: 3.2 },
  'dokumen-sakip': { seconds: 9.4 },
  // The report's texts are made from its figures.
  narasi: { seconds: 4.2 },
  // In two blocks, each of which the document remembers: least two calls less.
  rekomendasi: { calls: 64, seconds: 4.6 },
  // The page after it is the evidence page.
  bukti: { seconds: 12 },
  // The report's figures, and for its final text all that is stored; Drive takes most of the time.
  'lakip, rancangan': { calls: 115, seconds: 12 },
  'lakip, naskah akhir': { calls: 120, seconds: 15.5, lock: 2.4 },
  'tanda-tangan': { calls: 80, seconds: 5.2 },
  naskah: { calls: 80, seconds: 8.2 },
  // A window shows what it was opened for: the report of seventeen tabs, a quarter's papers, its charts.
  'jendela lakip': { calls: 60, seconds: 4.4 },
  'jendela cetak': { calls: 70, seconds: 5.3, perBidang: 6 },
  'jendela dasbor': { seconds: 3.4 },
};

export function budgetOf(name: string): Budget {
  return { ...(/^(halaman|jendela) /.test(name) ? PAGE : ACT), ...OWN[name] };
}
