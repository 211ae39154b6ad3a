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
