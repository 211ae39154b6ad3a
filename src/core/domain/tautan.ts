// Addresses by which evidence is given: which are taken, and what stands behind them as far as the address tells.

export const TAUTAN_AWAL = 'https://';
export const TAUTAN_MAKSIMUM = 1000;
/** Would end the address, or begin markup, where somebody writes it into a text. */
export const BUKAN_TAUTAN = [' ', '\n', '<', '>', '"'] as const;

/** The same as a formula: `tautanFormula`. */
export function isTautan(text: string): boolean {
  return (
    text.startsWith(TAUTAN_AWAL) &&
    text.length <= TAUTAN_MAKSIMUM &&
    text[TAUTAN_AWAL.length] !== '/' &&
    text.includes('.', TAUTAN_AWAL.length + 1) &&
    !BUKAN_TAUTAN.some((sign) => text.includes(sign))
  );
}

const DRIVE = /^https:\/\/drive\.google\.com\//i;
const KNOWN = [
  ['folder', /^https:\/\/drive\.google\.com\/(?:.*\/)?folders\/[\w-]+/i],
  [
    'berkas',
    /^https:\/\/drive\.google\.com\/(?:.*\/)?(?:file\/(?:u\/\d+\/)?d\/[\w-]+|(?:open|uc)\?(?:.*&)?id=[\w-]+)/i,
  ],
  ['dokumen', /^https:\/\/docs\.google\.com\/(?:document|spreadsheets|presentation|forms)\/.*d\/[\w-]+/i],
] as const;

/** `beranda`: a page of Drive that shows everybody his own files. */
export type JenisTautan = (typeof KNOWN)[number][0] | 'beranda' | 'web';

export function jenisTautan(tautan: string): JenisTautan {
  const known = KNOWN.find(([, pattern]) => pattern.test(tautan));
  if (known) return known[0];
  return DRIVE.test(tautan) ? 'beranda' : 'web';
}

/** "bps.go.id" */
export function hostOf(tautan: string): string {
  return tautan
    .slice(TAUTAN_AWAL.length)
    .replace(/[/?#].*$/s, '')
    .replace(/^www\./i, '');
}
