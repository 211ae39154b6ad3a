// The office's look: what Pengaturan lets choose for reports and papers. The first of each is the built-in one.

/** Fonts that Word, Google Docs and LibreOffice have or have an equal of. */
export const HURUF = ['Times New Roman', 'Arial', 'Cambria', 'Bookman Old Style', 'Calibri'] as const;

/** Of headings: dark enough to be read on a grey print. */
export const WARNA = ['hitam', 'biru tua', 'hijau tua', 'merah tua'] as const;

/** Binding edge, and the other three. */
export const MARGIN = ['3 dan 2,5 cm', '2,5 dan 2,5 cm', '3 dan 2 cm', '2,5 dan 2 cm'] as const;

export interface Gaya {
  readonly huruf: (typeof HURUF)[number];
  readonly warna: (typeof WARNA)[number];
  readonly margin: (typeof MARGIN)[number];
}

export const GAYA_BAWAAN: Gaya = { huruf: HURUF[0], warna: WARNA[0], margin: MARGIN[0] };
