// Words of evidence (step 5) and of the entry into SAKIP (step 8).

export const EVIDENCE_TEXT = {
  changed: (kode: string, sejak: string) =>
    `bukti dukung ${kode} berubah setelah ${sejak}. Isian harus diajukan lagi.`,
} as const;
