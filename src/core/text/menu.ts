// The menu's own words: its groups and what opens no view. Views are named in view.ts; numbers are SOP steps, and a
// dialog follows where a name ends in dots.

export const MENU_TEXT = {
  title: 'Kinerja',
  panel: 'Ukur Kinerja',
  groups: {
    isi: { id: 'Isi dan ajukan', en: 'Fill in and submit' },
    bidang: { id: 'Kepala Bidang', en: 'Head of Division' },
    program: { id: 'Program', en: 'Program' },
    pimpinan: { id: 'Pimpinan', en: 'Leadership' },
    lihat: { id: 'Lihat', en: 'View' },
    pengelolaan: { id: 'Pengelolaan', en: 'Administration' },
    uji: { id: 'Uji dan perbaiki', en: 'Test and repair' },
    bantuan: { id: 'Bantuan', en: 'Help' },
  },
  consent: (url: string) =>
    `Sebagian izin Ukur Kinerja belum diberikan oleh akun ini. Setujui semua izin pada jendela Google yang muncul, lalu pilih kembali menunya. Bila jendela itu tidak muncul, buka ${url}`,
  guide: { id: 'Panduan', en: 'Guide' },
  guideTitle: 'Panduan Ukur Kinerja',
  whoAmI: { id: 'Siapa saya?', en: 'Who am I?' },
} as const;

export type MenuLanguage = 'id' | 'en';
export type MenuGroup = keyof typeof MENU_TEXT.groups;

/** Of an account in English both names, since windows and guide are Indonesian: "Evidence (Bukti dukung)…". */
export function menuLabel(
  { id, en }: Readonly<Record<MenuLanguage, string>>,
  language: MenuLanguage,
): string {
  if (language === 'id' || id === en) return id;
  const [tail = ''] = /…?( \(\d+\))?$/.exec(id) ?? [];
  return `${en} (${id.slice(0, id.length - tail.length)})${tail}`;
}
