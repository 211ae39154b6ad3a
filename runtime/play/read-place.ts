// Reads how a scenario names a cell.
import type { Place } from './grid';
import { defined, type Fields, positive, text } from './read-json';

export const PLACE_KEYS = ['tab', 'sel', 'baris', 'kolom', 'kunci', 'blok', 'ke'] as const;

export const placeOf = (read: Fields, kolom?: string): Place => ({
  tab: read.get('tab', text),
  ...defined({
    sel: read.maybe('sel', text),
    baris: read.maybe('baris', text),
    kolom: kolom ?? read.maybe('kolom', text),
    kunci: read.maybe('kunci', text),
    blok: read.maybe('blok', text),
    ke: read.maybe('ke', positive),
  }),
});
