// What a click may cost on Google: server calls, estimated mid seconds, and seconds under the lock, with four bidang; calls for each
// further one. Why some cost more than others stands in docs/performance.md.

export interface Budget {
  readonly calls: number;
  readonly seconds: number;
  readonly lock: number;
  readonly perBidang: number;
}

const PAGE: Budget = { calls: 75, seconds: 4.5, lock: 0, perBidang: 0 };
/** The page after an act is Tugas saya, which looks into the caller's forms. */
const ACT: Budget = { calls: 110, seconds: 6.5, lock: 2, perBidang: 7 };

/** Reads the forms of all bidang. */
const FORMS: Partial<Budget> = { calls: 100, seconds: 6, perBidang: 7 };

/** By the name in the table; what is not named here is a page or an act like the others. */
const OWN: Readonly<Record<string, Partial<Budget>>> = {
  'siapkan, pertama': { calls: 1500, seconds: 27, lock: 26 },
  'siapkan, bidang baru': { calls: 2000, seconds: 36, lock: 35, perBidang: 260 },
  'siapkan, sekali lagi': { calls: 500, seconds: 15, lock: 14, perBidang: 20 },
  'hak-akses, pertama': { calls: 480, seconds: 12, lock: 9, perBidang: 30 },
  'hak-akses, sekali lagi': { calls: 560, seconds: 13, lock: 10, perBidang: 50 },
  mulai: { calls: 120, seconds: 7 },
  'form, baru': { calls: 420, seconds: 15, lock: 11, perBidang: 75 },
  'form, sekali lagi': { calls: 400, seconds: 12, lock: 8, perBidang: 70 },
  konsolidasi: { calls: 200, seconds: 9, lock: 5, perBidang: 10 },
  'halaman tugas': FORMS,
  'halaman isian': FORMS,
  'halaman bukti': FORMS,
  'halaman ajukan': FORMS,
  'halaman berkas': FORMS,
  'halaman validasi': FORMS,
  'halaman form': FORMS,
  'halaman data': FORMS,
  'halaman pratinjau': FORMS,
  'halaman cara-hitung': FORMS,
  'halaman telusuri': { ...FORMS, calls: 105, seconds: 6.5 },
  'halaman revisi': FORMS,
  // Everything stored is compared with the log.
  'halaman jejak': { calls: 175, seconds: 8, perBidang: 14 },
};

export function budgetOf(name: string): Budget {
  return { ...(name.startsWith('halaman ') ? PAGE : ACT), ...OWN[name] };
}
