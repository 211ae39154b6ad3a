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
  'siapkan, pertama': { calls: 1000, seconds: 8, lock: 7 },
  'siapkan, bidang baru': { calls: 1650, seconds: 40, lock: 40, perBidang: 230 },
  'siapkan, sekali lagi': { calls: 66, seconds: 4, lock: 3, perBidang: 0 },
  'hak-akses, pertama': { calls: 100, seconds: 5, lock: 3, perBidang: 1 },
  'hak-akses, sekali lagi': { calls: 60, seconds: 4, lock: 2, perBidang: 1 },
  mulai: { calls: 120, seconds: 7 },
  'form, baru': { calls: 340, seconds: 17, lock: 14, perBidang: 75 },
  'form, sekali lagi': { calls: 120, seconds: 7, lock: 3, perBidang: 12 },
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
