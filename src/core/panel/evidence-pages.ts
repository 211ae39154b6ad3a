import { formatWaktu, isTanggal } from '../domain/kalender';
import type { Context, FileState } from '../plan/act';
import { evidenceAccess } from '../plan/evidence';
import { laporanLabel } from '../plan/perubahan';
import type { Block, ChoiceField, Field, FieldName, ListItem, Page, RowGroup, RowItem, Tone } from '../rpc';
import type { Bidang } from '../sop/authority';
import { kodeVersi } from '../sop/jejak';
import { ACT_TEXT } from '../text/act';
import { EVIDENCE_TEXT } from '../text/evidence';
import { FILE_TEXT } from '../text/file';
import { KOREKSI_TEXT } from '../text/koreksi';
import { ROW_TEXT } from '../text/rows';
import type { Book } from '../workbook/book';
import { textOf } from '../workbook/cell';
import { berkasOf, kunciOf } from '../workbook/evidence';
import type { Form, FormRow } from '../workbook/form';
import { formOf, koreksiPeriodes } from '../workbook/koreksi';
import { type BuktiRow, buktiBerlaku } from '../workbook/report-rows';
import { barisOf } from '../workbook/version';
import { AT_ONCE, identityOf, myBidang, paragraph, refusalFor } from './parts';

/** The register's cells may have been touched by hand: then they are shown as they stand. */
export function moment(waktu: string): string {
  const isMoment = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d/.test(waktu) && isTanggal(waktu.slice(0, 10));
  return isMoment ? formatWaktu(waktu) : waktu;
}

export function fileItem(row: BuktiRow): ListItem {
  return {
    text: EVIDENCE_TEXT.file(row.berkas, kodeVersi(row.sha256), row.pengunggah, moment(row.waktu)),
    badge: EVIDENCE_TEXT.badge(row.no),
    ...(row.tautan === '' ? {} : { href: row.tautan }),
  };
}

/** The files of a form row; each opens in Drive by ordinary sharing. */
export function fileItems(book: Book, form: Form, row: FormRow): readonly ListItem[] {
  return berkasOf(book.bukti, barisOf(form, row)).map(fileItem);
}

/** Each row of a form with its files, those without any first. */
function evidenceRows(book: Book, form: Form): readonly Block[] {
  const rows = form.rows.map((row): RowItem => {
    const details = fileItems(book, form, row);
    return {
      kode: row.kode,
      name: textOf(row.definition.uraian),
      figures: details.length === 0 ? '' : ROW_TEXT.files(details.length),
      marks: [],
      details,
      open: false,
    };
  });
  const group = (label: string, tone: Tone, own: readonly RowItem[]): readonly RowGroup[] =>
    own.length === 0
      ? []
      : [{ label, tone, needsAction: tone === 'ingat', open: own.length <= AT_ONCE, rows: own }];
  const groups = [
    ...group(
      ROW_TEXT.withoutFiles,
      'ingat',
      rows.filter(({ details }) => details.length === 0),
    ),
    ...group(
      ROW_TEXT.withFiles,
      'baik',
      rows.filter(({ details }) => details.length > 0),
    ),
  ];
  return groups.length === 0 ? [] : [{ kind: 'rows', groups }];
}

/** Evidence of the quarter that a bidang has, also of rows that have left its form since. */
function ofBidang(bukti: readonly BuktiRow[], form: Form): readonly BuktiRow[] {
  return bukti.filter((row) => row.periode === form.periode && row.bidang === form.bidang);
}

function offFormItems(form: Form, active: readonly BuktiRow[]): readonly ListItem[] {
  const onForm = new Set(form.rows.map((row) => kunciOf(barisOf(form, row))));
  return active
    .filter((row) => !onForm.has(kunciOf(row)))
    .flatMap((row) => [{ text: EVIDENCE_TEXT.offForm(row.kode), tone: 'ingat' as const }, fileItem(row)]);
}

function historyItem(row: BuktiRow, later: BuktiRow): ListItem {
  const [oleh, waktu] = [later.pengunggah, moment(later.waktu)];
  return {
    ...fileItem(row),
    text:
      later.tindakan === 'cabut'
        ? EVIDENCE_TEXT.wasWithdrawn(row.berkas, row.kode, oleh, waktu, later.alasan)
        : EVIDENCE_TEXT.wasReplaced(row.berkas, row.kode, later.no, oleh, waktu, later.alasan),
  };
}

function historyBlocks(bukti: readonly BuktiRow[]): readonly Block[] {
  const items = bukti.flatMap((row): ListItem[] => {
    const later = bukti.find(({ rujukan }) => rujukan === row.no);
    return row.tindakan !== 'cabut' && later ? [historyItem(row, later)] : [];
  });
  return items.length > 0
    ? [
        {
          kind: 'fold',
          label: EVIDENCE_TEXT.history,
          note: ROW_TEXT.files(items.length),
          open: false,
          blocks: [{ kind: 'list', items }],
        },
      ]
    : [];
}

function fileOptions(active: readonly BuktiRow[]): ChoiceField['options'] {
  return active.map(({ no, kode, berkas }) => ({
    value: String(no),
    label: EVIDENCE_TEXT.activeOption(no, kode, berkas),
  }));
}

function uploadFields(
  rows: readonly FormRow[],
  active: readonly BuktiRow[],
): readonly Field<FieldName<'bukti'>>[] {
  const files = fileOptions(active);
  return [
    {
      kind: 'choice',
      name: 'baris',
      needed: true,
      label: EVIDENCE_TEXT.row,
      options: rows.map(({ blok, kode, definition }) => ({
        value: `${blok}|${kode}`,
        label: EVIDENCE_TEXT.rowName(kode, textOf(definition.uraian)),
      })),
    },
    {
      kind: 'file',
      name: 'berkas',
      label: EVIDENCE_TEXT.upload,
      hint: EVIDENCE_TEXT.uploadHint,
      several: true,
    },
    ...(files.length > 0
      ? ([
          {
            kind: 'choice',
            name: 'menggantikan',
            label: EVIDENCE_TEXT.replaces,
            options: [{ value: '', label: EVIDENCE_TEXT.replacesNothing }, ...files],
            value: '',
          },
          {
            kind: 'text',
            name: 'alasan',
            label: EVIDENCE_TEXT.reason,
            needed: true,
            when: { field: 'menggantikan', among: files.map(({ value }) => value) },
          },
        ] satisfies Field<FieldName<'bukti'>>[])
      : []),
  ];
}

function uploadBlocks(form: Form, active: readonly BuktiRow[]): readonly Block[] {
  return [
    paragraph(EVIDENCE_TEXT.explain),
    {
      kind: 'form',
      act: 'bukti',
      subject: { periode: form.periode ?? '', bidang: form.bidang },
      fields: uploadFields(form.rows, active),
      submits: [{ label: EVIDENCE_TEXT.submit(form.bidang), tone: 'utama' }],
    },
  ];
}

function withdrawBlocks(form: Form, active: readonly BuktiRow[]): readonly Block[] {
  if (active.length === 0) return [];
  const withdrawal: Block = {
    kind: 'form',
    act: 'cabut-bukti',
    subject: { periode: form.periode ?? '', bidang: form.bidang },
    fields: [
      {
        kind: 'choice',
        name: 'no',
        label: EVIDENCE_TEXT.withdrawFile,
        options: fileOptions(active),
        needed: true,
      },
      { kind: 'text', name: 'alasan', label: EVIDENCE_TEXT.withdrawReason, needed: true },
    ],
    submits: [
      {
        label: EVIDENCE_TEXT.withdraw(form.bidang),
        tone: 'bahaya',
        confirm: EVIDENCE_TEXT.withdrawConfirm,
      },
    ],
  };
  return [{ kind: 'fold', label: EVIDENCE_TEXT.withdrawHeading, open: false, blocks: [withdrawal] }];
}

export function evidenceBlocks(book: Book, ctx: Context): readonly Block[] {
  const seen = book.bidang.filter((bidang) => evidenceAccess(book, ctx, bidang).ok);
  if (seen.length === 0) return refusalFor(book, ctx, 5);
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  const mine = myBidang(book, ctx, 5);
  return [
    ...seen.flatMap((bidang): readonly Block[] => {
      const form = book.forms.get(bidang.kode);
      return form?.periode === periode
        ? [{ kind: 'heading', text: bidang.nama }, ...filesOf(book, form, mine.includes(bidang))]
        : [{ kind: 'heading', text: bidang.nama }, paragraph(ACT_TEXT.otherPeriode(bidang.kode), 'ingat')];
    }),
    ...koreksiPeriodes(book).flatMap((other) =>
      mine.flatMap((bidang): readonly Block[] => {
        const form = formOf(book, bidang.kode, other);
        return form && book.state.unit(other, bidang.kode).versi?.putusan === 'dikembalikan'
          ? [
              { kind: 'heading', text: KOREKSI_TEXT.heading(bidang.kode, laporanLabel(book, other)) },
              ...filesOf(book, form, true),
            ]
          : [];
      }),
    ),
  ];
}

function filesOf(book: Book, form: Form, isMine: boolean): readonly Block[] {
  const { bidang } = form;
  const periode = form.periode ?? '';
  const bukti = ofBidang(book.bukti, form);
  const active = buktiBerlaku(bukti);
  const off = offFormItems(form, active);
  const accepted =
    form.periode !== null && book.state.unit(form.periode, bidang).versi?.putusan === 'diterima';
  return [
    ...(accepted ? [paragraph(EVIDENCE_TEXT.closed(bidang))] : []),
    ...(isMine && !accepted ? uploadBlocks(form, active) : []),
    ...evidenceRows(book, form),
    ...(off.length > 0 ? [{ kind: 'list', items: off } as const] : []),
    ...(active.length > 0
      ? [
          {
            kind: 'form',
            act: 'periksa-bukti',
            subject: { periode, bidang },
            fields: [],
            submits: [{ label: EVIDENCE_TEXT.check, tone: 'biasa' }],
          } as const,
        ]
      : []),
    ...(isMine && !accepted ? withdrawBlocks(form, active) : []),
    ...historyBlocks(bukti),
  ];
}

const STATE_TONE: Readonly<Record<FileState, Tone>> = {
  utuh: 'baik',
  berubah: 'bahaya',
  'di-sampah': 'bahaya',
  'tidak-terlihat': 'ingat',
};

/** A registered file and how this account found it in Drive. */
export interface FoundFile {
  readonly row: BuktiRow;
  readonly state: FileState;
}

/** The answer of *Periksa keadaan berkas*. */
export function evidenceStatePage(
  book: Book,
  ctx: Context,
  bidang: Bidang,
  found: readonly FoundFile[],
): Page {
  const count = (states: readonly FileState[]) => found.filter(({ state }) => states.includes(state)).length;
  const odd = count(['berubah', 'di-sampah']);
  const hidden = count(['tidak-terlihat']);
  const checked = found.length - hidden;
  return {
    title: EVIDENCE_TEXT.checkTitle,
    identity: identityOf(book, ctx),
    blocks: [
      { kind: 'heading', text: bidang.nama },
      ...(found.length === 0 ? [paragraph(EVIDENCE_TEXT.checkNothing(bidang.kode))] : []),
      ...(checked > 0
        ? [
            odd === 0
              ? paragraph(EVIDENCE_TEXT.checkSound(checked), 'baik')
              : paragraph(EVIDENCE_TEXT.checkOdd(checked, odd), 'bahaya'),
          ]
        : []),
      ...(hidden > 0 ? [paragraph(EVIDENCE_TEXT.checkHidden(hidden), 'ingat')] : []),
      {
        kind: 'list',
        items: found.map(({ row, state }) => ({
          ...fileItem(row),
          text: `${row.kode} · ${fileItem(row).text}`,
          badge: FILE_TEXT.state[state],
          tone: STATE_TONE[state],
        })),
      },
      { kind: 'link', label: EVIDENCE_TEXT.back, view: 'bukti' },
    ],
  };
}
