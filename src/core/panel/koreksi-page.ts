// Corrections of a quarter whose form is gone: what the bidang filled in, and the form to correct it cell by cell.
import { formatAngka } from '../domain/angka';
import type { Periode } from '../domain/triwulan';
import type { Context } from '../plan/act';
import { barisNama, correctable, KOREKSI_COLUMNS, MAX_KOREKSI } from '../plan/koreksi';
import { laporanLabel } from '../plan/perubahan';
import type { Block, Field, FieldName, ListItem } from '../rpc';
import type { Bidang } from '../sop/authority';
import { keadaanOf } from '../sop/workflow';
import { KOREKSI_TEXT } from '../text/koreksi';
import { PANEL_TEXT } from '../text/panel';
import type { Book } from '../workbook/book';
import { isBlank, textOf } from '../workbook/cell';
import type { Form, FormRow } from '../workbook/form';
import { koreksiPeriodes } from '../workbook/koreksi';
import { myBidang, paragraph } from './parts';

/** What stands in a row now, column by column. */
function rowItem({ kode, definition, input }: FormRow): ListItem {
  const cells = KOREKSI_COLUMNS.filter(({ key }) => !isBlank(input[key])).map(({ key, header }) => {
    const value = input[key];
    return KOREKSI_TEXT.cell(header, typeof value === 'number' ? formatAngka(value) : textOf(value));
  });
  const isi = cells.length === 0 ? KOREKSI_TEXT.blank : cells.join(' · ');
  return { text: KOREKSI_TEXT.current(kode, textOf(definition.uraian), isi) };
}

function fields(form: Form, nomor: number): readonly Field<FieldName<'koreksi'>>[] {
  const baris = form.rows.map((row) => ({
    value: barisNama(row),
    label: `${row.kode} ${textOf(row.definition.uraian)}`,
  }));
  const when = { field: `baris_${nomor}`, among: baris.map(({ value }) => value) } as const;
  return [
    {
      kind: 'choice',
      name: `baris_${nomor}`,
      label: KOREKSI_TEXT.row(nomor),
      options: [{ value: '', label: KOREKSI_TEXT.noRow }, ...baris],
      value: '',
    },
    {
      kind: 'choice',
      name: `kolom_${nomor}`,
      label: KOREKSI_TEXT.column(nomor),
      options: KOREKSI_COLUMNS.map(({ key, header }) => ({ value: key, label: header })),
      value: KOREKSI_COLUMNS[0]?.key ?? '',
      when,
    },
    { kind: 'text', long: true, name: `isi_${nomor}`, label: KOREKSI_TEXT.value(nomor), when },
  ];
}

function correctionOf(book: Book, bidang: Bidang, periode: Periode): readonly Block[] {
  const five = keadaanOf(book.state.unit(periode, bidang.kode), 5);
  const found = correctable(book, bidang.kode, periode);
  if (!found.ok || five === 'Belum mulai') return [];
  const form = found.value;
  const { alasanKembali } = book.state.unit(periode, bidang.kode);
  return [
    { kind: 'heading', text: KOREKSI_TEXT.heading(bidang.kode, laporanLabel(book, periode)) },
    ...(alasanKembali === '' ? [] : [paragraph(PANEL_TEXT.sentBack(bidang.kode, alasanKembali), 'bahaya')]),
    paragraph(KOREKSI_TEXT.explain),
    { kind: 'list', items: form.rows.map(rowItem) },
    {
      kind: 'form',
      act: 'koreksi',
      subject: { periode, bidang: bidang.kode },
      fields: [
        ...Array.from({ length: MAX_KOREKSI }, (_, index) => fields(form, index + 1)).flat(),
        { kind: 'text', long: true, name: 'alasan', label: KOREKSI_TEXT.reason },
      ],
      submits: [{ label: KOREKSI_TEXT.submit(bidang.kode), tone: 'utama', confirm: KOREKSI_TEXT.confirm }],
    },
  ];
}

/** Below the form of the quarter being measured. */
export function koreksiBlocks(book: Book, ctx: Context): readonly Block[] {
  const mine = myBidang(book, ctx, 5);
  return koreksiPeriodes(book).flatMap((periode) =>
    mine.flatMap((bidang) => correctionOf(book, bidang, periode)),
  );
}
