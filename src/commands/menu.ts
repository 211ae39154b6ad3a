// The menu Kinerja: one for everybody, for onOpen cannot know a role. Labels are Indonesian or English by the
// account's language; every item opens the panel, where a person reads who may do what.
import type { ViewName } from '../core/rpc';
import { MENU_TEXT, type MenuLanguage } from '../core/text/menu';
import { readCaller, readLocale, requireScopes } from '../google/environment';
import { type MenuEntry, showMenu, showPanel } from '../google/ui/screen';

/** Handler names as main.ts exports them, in the order of the menu. */
const MENU = [
  { id: 'tugas', handler: 'openTugas' },
  {
    id: 'isi',
    items: [
      { id: 'isian', handler: 'openIsian' },
      { id: 'bukti', handler: 'openBukti' },
      { id: 'ajukan', handler: 'openAjukan' },
    ],
  },
  {
    id: 'bidang',
    items: [
      { id: 'arahan', handler: 'openArahan' },
      { id: 'berkas', handler: 'openBerkas' },
    ],
  },
  { id: 'validasi', handler: 'openValidasi' },
  {
    id: 'program',
    items: [
      { id: 'form', handler: 'openForm' },
      { id: 'data', handler: 'openData' },
      { id: 'pratinjau', handler: 'openPratinjau' },
      { id: 'sakip', handler: 'openSakip' },
      { id: 'lakip', handler: 'openLakipDialog' },
    ],
  },
  {
    id: 'pimpinan',
    items: [
      { id: 'mulai', handler: 'openMulai' },
      { id: 'teruskan', handler: 'openTeruskan' },
      { id: 'reviu', handler: 'openReviu' },
      { id: 'tanda-tangan', handler: 'openTandaTangan' },
      { id: 'naskah', handler: 'openNaskah' },
      { id: 'evaluasi', handler: 'openEvaluasi' },
    ],
  },
  { id: 'tindak-lanjut', handler: 'openTindakLanjut' },
  { id: 'dokumen', handler: 'openDokumen' },
  null,
  {
    id: 'lihat',
    items: [
      { id: 'cara-hitung', handler: 'openCaraHitung' },
      { id: 'telusuri', handler: 'openTelusuri' },
      { id: 'sop', handler: 'openSop' },
    ],
  },
  {
    id: 'pengelolaan',
    items: [
      { id: 'siapkan', handler: 'openSiapkan' },
      { id: 'hak-akses', handler: 'openHakAkses' },
      { id: 'revisi', handler: 'openRevisi' },
      {
        id: 'uji',
        items: [
          { id: 'jejak', handler: 'openJejak' },
          { id: 'perbaiki', handler: 'openPerbaiki' },
        ],
      },
    ],
  },
  { id: 'siapa', handler: 'showWhoAmI' },
  {
    id: 'bantuan',
    items: [
      { id: 'masalah', handler: 'openMasalah' },
      { id: 'tentang', handler: 'openTentang' },
    ],
  },
] as const;

type Item =
  | Exclude<(typeof MENU)[number], null>
  | { readonly id: keyof typeof MENU_TEXT.id; readonly handler: string };

function entryOf(item: Item | null, language: MenuLanguage): MenuEntry {
  if (item === null) return { label: null };
  const label = MENU_TEXT[language][item.id];
  return 'items' in item
    ? { label, items: item.items.map((child) => entryOf(child as Item, language)) }
    : { label, handler: item.handler };
}

/** Simple trigger: no identity, no authorised service; only the account's language is known. */
export function onOpen(): void {
  const language: MenuLanguage = /^(id|in)\b/i.test(readLocale()) ? 'id' : 'en';
  showMenu(
    MENU_TEXT.title,
    MENU.map((item) => entryOf(item, language)),
  );
}

/** Opens the panel on a view. The click's account travels with it, to recognise the several-accounts trap. */
export function openPanel(view: ViewName): void {
  requireScopes();
  showPanel(MENU_TEXT.panel, { view, clickedBy: readCaller() });
}
