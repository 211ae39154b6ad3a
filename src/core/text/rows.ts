// Words of a form's rows on the panel.

export const ROW_TEXT = {
  group: {
    wajib: 'Wajib diperbaiki',
    penjelasan: 'Perlu penjelasan',
    cermati: 'Perlu dicermati',
    sesuai: 'Tanpa catatan',
    lengkap: 'Lengkap',
    belum: 'Belum jatuh tempo',
  },
  figures: {
    indikator: (target: string, realisasi: string, capaian: string) =>
      `Target ${target} · realisasi ${realisasi} · ${capaian}`,
    program: (pagu: string, realisasi: string, serapan: string) =>
      `Pagu ${pagu} · realisasi ${realisasi} · ${serapan}`,
  },
  explained: 'Ada penjelasan',
  confirmed: 'Angka dikonfirmasi',
  files: (count: number) => `${count} bukti`,
  linkOf: (kode: string, no: number) => `${kode} (no ${no})`,
  openLinks: (count: number) => `${count} tautan belum teruji`,
  /** Of rows with and without evidence. */
  withoutFiles: 'Belum ada bukti dukung',
  withFiles: 'Sudah ada bukti dukung',
  notDemanded: 'Tanpa bukti dukung, tidak diminta',
  /** How much there is to do in a bidang, beside its name. */
  findings: (wajib: number, penjelasan: number) => {
    const counts = [
      ...(wajib > 0 ? [`${wajib} wajib diperbaiki`] : []),
      ...(penjelasan > 0 ? [`${penjelasan} perlu penjelasan`] : []),
    ];
    return `Hasil pemeriksaan: ${counts.join(', ') || 'tidak ada catatan'}`;
  },
} as const;
