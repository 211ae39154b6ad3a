// The rules in force, as they stand under a table.

export const RULE_TEXT = {
  metode: (nama: string, rumus: string) => `Cara hitung "${nama}": ${rumus}.`,
  serapan: 'Serapan = Realisasi ÷ Pagu × 100; jumlah dihitung dari jumlah realisasi dan jumlah pagu.',
  skala: (skala: readonly { ambang: string; label: string }[]) =>
    `Kategori menurut batas bawah pada capaian yang dibulatkan dua desimal: ${skala
      .slice(0, -1)
      .map(({ ambang, label }) => `≥ ${ambang} ${label}`)
      .join('; ')}; selain itu ${skala[skala.length - 1]?.label ?? ''}.`,
  pembulatan: 'Angka disimpan utuh dan dibulatkan (setengah ke atas) hanya untuk tampilan.',
} as const;
