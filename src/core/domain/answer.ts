// A value, or why there is none. A refusal is an ordinary answer; a thrown error would lose its structure on the way.

/** `message` is a sentence for people, or the reason as data where `Why` says so. */
export type Answer<T, Why = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: Why };
