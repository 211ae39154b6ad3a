// Scenarios written for an earlier version name what has another name or place now; they play as they stand.
import type { Place } from './grid';

const MENU_ITEMS: Readonly<Record<string, string>> = {
  'Ajukan ke Kepala Bidang… (5)': 'Ajukan kepada Pemeriksa… (5)',
};

/** What a menu item of this name is called now. */
export function menuNameNow(name: string): string {
  return MENU_ITEMS[name] ?? name;
}

export const LEADERS = 'Lembar Pimpinan';

/** Step 6 was decided on each form ("TW I", Keputusan) before it had its lines on Lembar Pimpinan. */
export function decisionPlaceNow(place: Place): Place {
  return place.baris !== undefined && /^TW (?:I|II|III|IV)$/.test(place.baris)
    ? { ...place, tab: LEADERS, baris: `Periksa berkas ${place.tab} ${place.baris} (langkah 6)` }
    : place;
}
