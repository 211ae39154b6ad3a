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
 * Every form and every reference tab, row by row. A form is a sheet, its extent, formats, values, formulas and a digest: six calls,
 * and its name where something is found. Least: three, and no form at all only from a copy of all forms by formula, which would be
 * computed anew with every cell that anybody types, and whose formats nobody has seen on Google.
 */
const FORMS: Partial<Budget> = { calls: 85, seconds: 5.3, perBidang: 7 };

/** The reference tabs one by one, four of them with their formats: each is three or four calls. */
const REFERENCE: Partial<Budget> = { calls: 60, seconds: 4.2 };

/** All that is stored is compared with the log, generation by generation, each with a digest. */
const STORED: Partial<Budget> = { calls: 185, seconds: 6.5, perBidang: 30 };

/** By the name in the table; what is not named here is a page or an act like the others. */
const OWN: Readonly<Record<string, Partial<Budget>>> = {
  'siapkan, pertama': { calls: 1000, seconds: 8, lock: 7 },
  'siapkan, bidang baru': { calls: 1650, seconds: 40, lock: 40, perBidang: 230 },
  'siapkan, sekali lagi': { calls: 66, seconds: 4, lock: 3, perBidang: 0 },
  'hak-akses, pertama': { calls: 100, seconds: 5, lock: 3, perBidang: 1 },
  'hak-akses, sekali lagi': { calls: 60, seconds: 4, lock: 2, perBidang: 1 },
  'form, baru': { calls: 340, seconds: 17, lock: 14, perBidang: 75 },
  'form, sekali lagi': { calls: 120, seconds: 7, lock: 3, perBidang: 12 },
  // Nine tabs before the lock, four calls a form under it, three views of eight: least some hundred.
  konsolidasi: { calls: 145, seconds: 6.3, lock: 2.4, perBidang: 7 },
  // Where a bidang's people wait for nothing, whether another quarter may begin is asked of the budget's tab.
  'halaman tugas': { calls: 40, seconds: 3.05 },
  'halaman validasi': FORMS,
  'halaman form': FORMS,
  'halaman data': FORMS,
  'halaman pratinjau': FORMS,
  'halaman revisi': FORMS,
  // A row's definition, revisions, evidence and stored quarters.
  'halaman cara-hitung': { ...FORMS, calls: 60, seconds: 4.1 },
  'halaman telusuri': { ...STORED, seconds: 5.2 },
  'halaman jejak': STORED,
  'halaman mulai': REFERENCE,
  'halaman acuan': REFERENCE,
  'halaman siapkan': REFERENCE,
  'halaman riwayat': REFERENCE,
  'halaman tahun-baru': REFERENCE,
  'halaman dokumen': { seconds: 3.2 },
  'halaman perubahan': { seconds: 3.3 },
  // After a consolidation the Kasubag's acts look whether its view is whole (four calls), the page whether a quarter may begin (four).
  sakip: { calls: 70, seconds: 4.2 },
  'dokumen-sakip': { calls: 70, seconds: 9.5 },
  // The report's texts are made from its figures.
  narasi: { calls: 70, seconds: 4.4 },
  rekomendasi: { calls: 78, seconds: 4.6 },
  // The page after it is the evidence page.
  bukti: { calls: 70, seconds: 12 },
  // The report's figures, and for its final text all that is stored; Drive takes most of the time.
  'lakip, rancangan': { calls: 145, seconds: 12.5, perBidang: 30 },
  'lakip, naskah akhir': { calls: 195, seconds: 16, lock: 2.6, perBidang: 30 },
  'tanda-tangan': { ...STORED, seconds: 5.5 },
  naskah: { ...STORED, seconds: 8.6 },
  // A window shows what it was opened for: the report of seventeen tabs, a quarter's papers, its charts.
  'jendela lakip': { calls: 70, seconds: 4.6 },
  'jendela cetak': { calls: 90, seconds: 5.6, perBidang: 7 },
  'jendela dasbor': { calls: 45, seconds: 3.5 },
};

export function budgetOf(name: string): Budget {
  return { ...(/^(halaman|jendela) /.test(name) ? PAGE : ACT), ...OWN[name] };
}
