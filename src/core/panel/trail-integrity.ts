// 9 on *Telusuri*: which of the rows a figure rests on are what the log says they were.
import type { ListItem } from '../rpc';
import { INTEGRITY_TEXT } from '../text/integrity';
import { refOf } from '../workbook/book';
import { a1 } from '../workbook/cell';
import type { TableRow } from '../workbook/decode-tables';
import { kunciOf } from '../workbook/evidence';
import type { SealedTab } from '../workbook/segel';
import type { TabId } from '../workbook/spec';
import { KEADAAN_TONE } from './parts';
import { riwayatRow, type Trail } from './trail';

type RowsOfTab = readonly [tab: SealedTab, rows: readonly number[]];

/** The rows that the figure rests on, by tab. */
function rowsBehind(trail: Trail): readonly RowsOfTab[] {
  const { book, subject, periode, bidang, diajukan } = trail;
  const kunci = kunciOf({ periode, bidang, blok: subject.kind, kode: subject.kode });
  const where = <Id extends SealedTab>(tab: Id, isWanted: (row: TableRow<Id>) => boolean): RowsOfTab => [
    tab,
    book
      .rows(tab)
      .filter(isWanted)
      .map(({ row }) => row),
  ];
  const isOwn = ({ text }: { readonly text: (key: 'blok' | 'kode') => string }) =>
    text('blok') === subject.kind && text('kode') === subject.kode;
  const consolidated = riwayatRow(trail)?.row;
  return [
    where('riwayat', ({ row }) => row === consolidated),
    where('salinan', (row) => row.text('id_versi') === diajukan?.generasi && isOwn(row)),
    where('bukti', ({ text }) => text('kunci') === kunci),
    where('sakip', ({ text }) => text('kunci') === kunci),
    where('naskah', ({ text }) => text('periode') === periode),
    where('revisi', (row) => row.text('berlaku').slice(0, 4) === periode.slice(0, 4) && isOwn(row)),
  ];
}

function tabItems({ book, keutuhan }: Trail, [tab, rows]: RowsOfTab): readonly ListItem[] {
  const { traced } = INTEGRITY_TEXT;
  const { name } = refOf(book, tab);
  const states = rows.map((row) => ({ row, keadaan: keutuhan.keadaan(tab, row) }));
  const same = states.filter(({ keadaan }) => keadaan === 'sama').length;
  return [
    ...(same > 0 ? [{ text: traced.same(name, same), tone: KEADAAN_TONE.sama }] : []),
    ...states.flatMap(({ row, keadaan }): readonly ListItem[] => {
      if (keadaan === 'sama') return [];
      const text = keadaan === 'berubah' ? traced.changed(name) : traced.uncompared(name);
      return [{ text, tone: KEADAAN_TONE[keadaan], cell: { tab: name, a1: a1(row, 1) } }];
    }),
  ];
}

export function integrityItems(trail: Trail): readonly ListItem[] {
  const { book, keutuhan } = trail;
  const nameOf = (tab: TabId) => refOf(book, tab).name;
  const isLogBroken = keutuhan.temuan.some(
    ({ severity, place }) => severity === 'Wajib diperbaiki' && place?.tab === nameOf('jejak'),
  );
  const items: readonly ListItem[] = [
    ...(isLogBroken ? [{ text: INTEGRITY_TEXT.traced.log, tone: 'bahaya' } as const] : []),
    ...rowsBehind(trail).flatMap((rows) => tabItems(trail, rows)),
  ];
  return items.length > 0 ? items : [{ text: INTEGRITY_TEXT.traced.nothing }];
}
