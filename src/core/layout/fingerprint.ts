// A short text that stands for what was laid out, by which a later run knows that nothing is to be done. It vouches for nothing:
// what anybody decides on is read afresh and sealed by SHA-256.

/** Two sums of 32 bits each over the value's JSON, as text. */
export function fingerprint(value: unknown): string {
  let [one, other] = [2166136261, 5381];
  for (const letter of JSON.stringify(value)) {
    const code = letter.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 16777619);
    other = Math.imul(other, 33) + code;
  }
  return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}`;
}
