// The entry into SAKIP (step 8) on the panel.
import { formatAngka, formatPersen, formatRupiah } from '../domain/angka';
import { formatTanggal, isTanggal } from '../domain/kalender';
import { type Periode, periodeLabel } from '../domain/triwulan';
import type { Context } from '../plan/act';
import { barisSakip, belumDientri, type SakipBaris } from '../plan/sakip';
import { realisasiCell } from '../rekap/cells';
import type { Block, Field, FieldName, ListItem } from '../rpc';
import { DINAS, isSelesai } from '../sop/jejak';
import { laporanPeriodes } from '../sop/laporan';
import { keadaanOf } from '../sop/workflow';
import { SAKIP_TEXT } from '../text/evidence';
import type { Book } from '../workbook/book';
import { textOf } from '../workbook/cell';
import { moment } from './evidence-pages';
import { paragraph, refusalFor } from './parts';

function sakipOption({ nama, record }: SakipBaris): { readonly value: string; readonly label: string } {
  const isProgram = record.blok === 'program';
  const { capaian } = record;
  const realisasi = realisasiCell(record);
  const words = isProgram ? SAKIP_TEXT.program : SAKIP_TEXT.indikator;
  const format = isProgram ? formatRupiah : formatAngka;
  return {
    value: nama,
    label: words(
      textOf(record.kode),
      textOf(record.uraian),
      typeof realisasi === 'number' ? format(realisasi) : textOf(realisasi),
      typeof capaian === 'number'
        ? SAKIP_TEXT.percent(formatPersen(capaian))
        : textOf(capaian) || SAKIP_TEXT.notComputable,
    ),
  };
}

function enterBlock(book: Book, periode: Periode, left: readonly SakipBaris[]): Block {
  return {
    kind: 'form',
    act: 'sakip',
    subject: { periode },
    fields: [
      ...book.bidang.flatMap(({ kode, nama }): Field<FieldName<'sakip'>>[] => {
        const options = left.filter(({ record }) => record.bidang === kode).map(sakipOption);
        return options.length > 0
          ? [{ kind: 'checks', name: `baris:${kode}`, label: SAKIP_TEXT.rows(kode, nama), options }]
          : [];
      }),
      { kind: 'text', name: 'tanda_terima', label: SAKIP_TEXT.receipt, hint: SAKIP_TEXT.receiptHint },
    ],
    submits: [{ label: SAKIP_TEXT.submit, tone: 'utama' }],
  };
}

/** What was entered, one line for each time somebody recorded it. */
function entryItems(book: Book, periode: Periode): readonly ListItem[] {
  const rows = book.sakip.filter((row) => row.periode === periode && !row.isTakenBack);
  const names = new Map(
    barisSakip(book, periode).map(({ kunci, record }) => [
      kunci,
      `${textOf(record.bidang)} ${textOf(record.kode)}`,
    ]),
  );
  return [...new Set(rows.map(({ generasi }) => generasi))].flatMap((generasi): ListItem[] => {
    const own = rows.filter((row) => row.generasi === generasi);
    const [first] = own;
    const baris = own.map(({ kunci }) => names.get(kunci) ?? kunci);
    return first
      ? [{ text: SAKIP_TEXT.entry(baris, first.oleh, moment(first.waktu), first.tandaTerima) }]
      : [];
  });
}

function documentBlocks(book: Book, periode: Periode): readonly Block[] {
  const filed = book.naskah.filter((row) => row.periode === periode && row.jenis === 'Dokumen SAKIP');
  const items = filed.map(
    ({ nama, nomor, tanggal, tautan }): ListItem => ({
      text: SAKIP_TEXT.documentLine(nama, nomor, isTanggal(tanggal) ? formatTanggal(tanggal) : tanggal),
      ...(tautan === '' ? {} : { href: tautan }),
    }),
  );
  return [
    { kind: 'heading', text: SAKIP_TEXT.document },
    ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
    {
      kind: 'form',
      act: 'dokumen-sakip',
      subject: { periode },
      fields: [
        {
          kind: 'file',
          name: 'berkas',
          label: SAKIP_TEXT.documentFile,
          hint: SAKIP_TEXT.documentHint,
          several: false,
        },
        { kind: 'text', name: 'nomor', label: SAKIP_TEXT.documentNumber, needed: true },
        { kind: 'date', name: 'tanggal', label: SAKIP_TEXT.documentDate, needed: true },
      ],
      submits: [{ label: SAKIP_TEXT.documentSubmit, tone: 'utama' }],
    },
  ];
}

function quarterBlocks(book: Book, periode: Periode): readonly Block[] {
  const left = belumDientri(book, periode);
  const isDone = isSelesai(keadaanOf(book.state.unit(periode, DINAS), 8));
  const entries = entryItems(book, periode);
  const close: Block = {
    kind: 'form',
    act: 'sakip',
    subject: { periode },
    fields: [],
    submits: [{ label: SAKIP_TEXT.close, tone: 'utama' }],
  };
  const work: readonly Block[] =
    left.length > 0
      ? [paragraph(SAKIP_TEXT.explain), enterBlock(book, periode, left)]
      : isDone
        ? [paragraph(SAKIP_TEXT.done, 'baik')]
        : [paragraph(SAKIP_TEXT.nothingLeft), close];
  return [
    { kind: 'heading', text: periodeLabel(periode) },
    ...work,
    ...(entries.length > 0
      ? ([
          { kind: 'heading', text: SAKIP_TEXT.entries },
          { kind: 'list', items: entries },
        ] satisfies Block[])
      : []),
    ...documentBlocks(book, periode),
  ];
}

/** Quarters whose report is not signed yet, or of which something is still to be entered. */
export function sakipBlocks(book: Book, ctx: Context): readonly Block[] {
  const refusal = refusalFor(book, ctx, 8);
  if (refusal.length > 0) return refusal;
  const periodes = laporanPeriodes(book.committed);
  if (periodes.length === 0) return [paragraph(SAKIP_TEXT.none, 'ingat')];
  const open = periodes.filter(
    (periode) =>
      !isSelesai(keadaanOf(book.state.unit(periode, DINAS), 11)) || belumDientri(book, periode).length > 0,
  );
  return open.length === 0
    ? [paragraph(SAKIP_TEXT.allDone, 'baik')]
    : open.flatMap((periode) => quarterBlocks(book, periode));
}
