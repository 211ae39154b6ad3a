// Texts that serve as names: of a sasaran, of a person. People write the same name with other blanks and capitals.

/** Zero-width marks, soft hyphens, direction marks: nobody sees them, and they make two texts of one. */
const INVISIBLE = /\p{Cf}/gu;

/** The text as people see it: without invisible characters, every run of blanks and line breaks one blank. */
export function visibleText(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** Two texts with the same key are read as the same: blanks, line breaks, capitals and a full stop at the end aside. */
export function textKey(text: string): string {
  return visibleText(text)
    .replace(/\s*\.+$/, '')
    .toLowerCase();
}

/** Blanks of every kind, control characters, and what is drawn as nothing: fillers, variation selectors, the empty Braille cell. */
const UNSEEN = /[\s\p{Z}\p{Cc}\p{Cf}\p{DI}\u2800]/gu;

/** What a person wrote; '' where nobody can see anything of it. */
export function written(text: string): string {
  return text.replace(UNSEEN, '') === '' ? '' : text;
}

/** Whether a file has a name besides its extension: one with a letter or a number in it. */
export function isNamed(fileName: string): boolean {
  return /[\p{L}\p{N}]/u.test(fileName.replace(/\.[^.]*$/, '').replace(UNSEEN, ''));
}
