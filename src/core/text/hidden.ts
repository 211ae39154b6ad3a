// What to say of a text with characters that nobody sees.

export const HIDDEN_TEXT = {
  half: 'teks memuat potongan karakter yang rusak. Hapus isinya, lalu ketik ulang.',
  invisible: (names: readonly string[]) =>
    `teks memuat karakter yang tidak terlihat (${names.join(', ')}). Ketik ulang, agar tidak terbaca sebagai teks lain.`,
} as const;
