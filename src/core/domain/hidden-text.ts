// Characters that nobody sees and that make two texts differ, or that no digest can be made of.

/** Half of a surrogate pair: what is left of a character that was cut in two. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** What each group of invisible characters is called. */
const INVISIBLE = {
  'spasi tak terputus': /[\u00a0\u2007\u202f]/,
  'karakter tanpa lebar': /\u200b|\u200c|\u200d|\u2060/,
  'tanda hubung lunak': /\u00ad/,
  'tanda urutan bita': /\ufeff/,
  'penanda arah tulisan': /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
} as const;

export type Tersembunyi = keyof typeof INVISIBLE;

const NAMES = Object.keys(INVISIBLE) as readonly Tersembunyi[];

export function hasHalfCharacter(text: string): boolean {
  return HALF.test(text);
}

/** Kinds of invisible characters in a text. */
export function tersembunyiIn(text: string): readonly Tersembunyi[] {
  return NAMES.filter((name) => INVISIBLE[name].test(text));
}

/** The text with a sign in place of every half character, so that it can be written and hashed. */
export function wellFormed(text: string): string {
  return hasHalfCharacter(text) ? text.replace(new RegExp(HALF, 'g'), '\ufffd') : text;
}
