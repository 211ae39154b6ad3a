import { formatWaktu, isTanggal } from '../domain/kalender';
import { isTautan } from '../domain/tautan';
import type { Context, FileState } from '../plan/act';
import { evidenceAccess } from '../plan/evidence';
import { laporanLabel } from '../plan/perubahan';
import { isTester, linksOf, testWords } from '../plan/test-links';
import type { Block, ChoiceField, Field, ListItem, Page, RowGroup, RowItem, Tone } from '../rpc';
import type { Bidang } from '../sop/authority';
import { kodeVersi } from '../sop/jejak';
import { ACT_TEXT } from '../text/act';
import { EVIDENCE_TEXT, namaTautan } from '../text/evidence';
import { FILE_TEXT } from '../text/file';
import { KOREKSI_TEXT } from '../text/koreksi';
import { ROW_TEXT } from '../text/rows';
import type { Book } from '../workbook/book';
import { textOf } from '../workbook/cell';
import { berkasOf, kunciOf, rowsOf } from '../workbook/evidence';
import { evidenceDemand, type Form, type FormRow, isDemanded } from '../workbook/form';
import { formOf, koreksiPeriodes } from '../workbook/koreksi';
import { type BuktiRow, buktiBerlaku, isLink, ujiOf } from '../workbook/report-rows';
import type { UjiTautan } from '../workbook/report-tables';
import { barisOf } from '../workbook/version';
import { AT_ONCE, identityOf, myBidang, paragraph, refusalFor } from './parts';

/** The register's cells may have been touched by hand: then they are shown as they stand. */
export function moment(waktu: string): string {
  const isMoment = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d/.test(waktu) && isTanggal(waktu.slice(0, 10));
  return isMoment ? formatWaktu(waktu) : waktu;
}

const UJI_TONE: Readonly<Record<UjiTautan, Tone>> = {
  'dapat dibuka': 'baik',
  'belum diuji': 'ingat',
  'tidak dapat dibuka': 'bahaya',
};

/** `bukti`: the register, which says what was found of a link. */
export function fileItem(bukti: readonly BuktiRow[], row: BuktiRow): ListItem {
  const [oleh, waktu] = [row.pengunggah, moment(row.waktu)];
  return {
    text: isLink(row)
      ? EVIDENCE_TEXT.link(row.berkas, testWords(bukti, row), oleh, waktu)
      : EVIDENCE_TEXT.file(row.berkas, kodeVersi(row.sha256), oleh, waktu),
    badge: EVIDENCE_TEXT.badge(row.no),
    ...(isLink(row) ? { tone: UJI_TONE[ujiOf(bukti, row)] } : {}),
    ...(row.tautan === '' ? {} : { href: row.tautan }),
  };
}

/** The files and links of a form row, and one that is typed on the form only; each opens by ordinary sharing. */
export function fileItems(book: Book, form: Form, row: FormRow): readonly ListItem[] {
  const own = berkasOf(book.bukti, barisOf(form, row));
  const typed = textOf(row.input.tautan_bukti);
  const isNew = isTautan(typed) && !own.some(({ tautan }) => tautan === typed);
  return [
    ...own.map((file) => fileItem(book.bukti, file)),
    ...(isNew ? [{ text: EVIDENCE_TEXT.typed(namaTautan(typed)), tone: 'ingat' as const, href: typed }] : []),
  ];
}

/** Links of a form row that nobody else has opened yet, or could not open. */
export function openLinks(book: Pick<Book, 'bukti'>, form: Form, row: FormRow): readonly BuktiRow[] {
  const own = rowsOf(book.bukti, barisOf(form, row));
  return buktiBerlaku(own).filter((link) => isLink(link) && ujiOf(own, link) !== 'dapat dibuka');
}

/** Each row of a form with its files and links, those that lack what is demanded first. */
function evidenceRows(book: Book, form: Form): readonly Block[] {
  const rows = form.rows.map((row) => {
    const details = fileItems(book, form, row);
    const links = openLinks(book, form, row).length;
    const item: RowItem = {
      kode: row.kode,
      name: textOf(row.definition.uraian),
      figures: details.length === 0 ? '' : ROW_TEXT.files(details.length),
      marks: links === 0 ? [] : [{ text: ROW_TEXT.openLinks(links), tone: 'ingat' }],
      details,
      open: false,
    };
    const group = row.rule.bukti > 0 ? 'withFiles' : isDemanded(row) ? 'withoutFiles' : 'notDemanded';
    return { item, group } as const;
  });
  const TONES = { withoutFiles: 'ingat', withFiles: 'baik', notDemanded: 'netral' } as const;
  const groups = (Object.keys(TONES) as (keyof typeof TONES)[]).flatMap((key): readonly RowGroup[] => {
    const own = rows.filter(({ group }) => group === key).map(({ item }) => item);
    const [tone, isShort] = [TONES[key], own.length <= AT_ONCE];
    const open = isShort && key !== 'notDemanded';
    return own.length === 0
      ? []
      : [{ label: ROW_TEXT[key], tone, needsAction: key === 'withoutFiles', open, rows: own }];
  });
  return groups.length === 0 ? [] : [{ kind: 'rows', groups }];
}

/** Says how much of what is demanded is there. */
function demandBlocks(form: Form): readonly Block[] {
  const { ada, diminta } = evidenceDemand(form);
  return diminta === 0
    ? []
    : [paragraph(EVIDENCE_TEXT.demand(ada, diminta), ada === diminta ? 'baik' : 'ingat')];
}

/** Evidence of the quarter that a bidang has, also of rows that have left its form since. */
function ofBidang(bukti: readonly BuktiRow[], form: Form): readonly BuktiRow[] {
  return bukti.filter((row) => row.periode === form.periode && row.bidang === form.bidang);
}

function offFormItems(book: Book, form: Form, active: readonly BuktiRow[]): readonly ListItem[] {
  const onForm = new Set(form.rows.map((row) => kunciOf(barisOf(form, row))));
  return active
    .filter((row) => !onForm.has(kunciOf(row)))
    .flatMap((row) => [
      { text: EVIDENCE_TEXT.offForm(row.kode), tone: 'ingat' as const },
      fileItem(book.bukti, row),
    ]);
}

function historyItem(row: BuktiRow, later: BuktiRow): ListItem {
  const [oleh, waktu] = [later.pengunggah, moment(later.waktu)];
  return {
    badge: EVIDENCE_TEXT.badge(row.no),
    ...(row.tautan === '' ? {} : { href: row.tautan }),
    text:
      later.tindakan === 'cabut'
        ? EVIDENCE_TEXT.wasWithdrawn(row.berkas, row.kode, oleh, waktu, later.alasan)
        : EVIDENCE_TEXT.wasReplaced(row.berkas, row.kode, later.no, oleh, waktu, later.alasan),
  };
}

function historyBlocks(bukti: readonly BuktiRow[]): readonly Block[] {
  const items = bukti.flatMap((row): ListItem[] => {
    const later = bukti.find(({ rujukan, jenis }) => rujukan === row.no && jenis !== 'uji');
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

function rowField(label: string, rows: readonly FormRow[]): ChoiceField<'baris'> {
  return {
    kind: 'choice',
    name: 'baris',
    needed: true,
    label,
    options: rows.map(({ blok, kode, definition }) => ({
      value: `${blok}|${kode}`,
      label: EVIDENCE_TEXT.rowName(kode, textOf(definition.uraian)),
    })),
  };
}

function replaceFields(
  label: string,
  active: readonly BuktiRow[],
): readonly Field<'menggantikan' | 'alasan'>[] {
  const files = fileOptions(active);
  if (files.length === 0) return [];
  return [
    {
      kind: 'choice',
      name: 'menggantikan',
      label,
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
  ];
}

function uploadBlocks(form: Form, active: readonly BuktiRow[]): readonly Block[] {
  const subject = { periode: form.periode ?? '', bidang: form.bidang };
  const upload: Block = {
    kind: 'form',
    act: 'bukti',
    subject,
    fields: [
      rowField(EVIDENCE_TEXT.row, form.rows),
      {
        kind: 'file',
        name: 'berkas',
        label: EVIDENCE_TEXT.upload,
        hint: EVIDENCE_TEXT.uploadHint,
        several: true,
      },
      ...replaceFields(EVIDENCE_TEXT.replaces, active),
    ],
    submits: [{ label: EVIDENCE_TEXT.submit(form.bidang), tone: 'utama' }],
  };
  const link: Block = {
    kind: 'form',
    act: 'tautan-bukti',
    subject,
    fields: [
      rowField(EVIDENCE_TEXT.linkRow, form.rows),
      {
        kind: 'text',
        name: 'tautan',
        label: EVIDENCE_TEXT.address,
        hint: EVIDENCE_TEXT.addressHint,
        needed: true,
      },
      { kind: 'text', name: 'nama', label: EVIDENCE_TEXT.linkName },
      ...replaceFields(EVIDENCE_TEXT.linkReplaces, active),
    ],
    submits: [{ label: EVIDENCE_TEXT.giveLink(form.bidang), tone: 'utama' }],
  };
  return [
    paragraph(EVIDENCE_TEXT.explain),
    upload,
    {
      kind: 'fold',
      label: EVIDENCE_TEXT.linkHeading,
      open: false,
      blocks: [paragraph(EVIDENCE_TEXT.linkExplain), link],
    },
  ];
}

/** What the caller may say of links that others gave. */
function testBlocks(book: Book, ctx: Context, form: Form): readonly Block[] {
  const periode = form.periode ?? '';
  const links = linksOf(book, periode, form.bidang).filter((link) => isTester(link, ctx.email));
  if (links.length === 0) return [];
  const open = links.filter((link) => ujiOf(book.bukti, link) === 'belum diuji').length;
  const test: Block = {
    kind: 'form',
    act: 'uji-tautan',
    subject: { periode, bidang: form.bidang },
    fields: [
      {
        kind: 'checks',
        name: 'no',
        label: EVIDENCE_TEXT.openedLinks,
        needed: true,
        options: links.map((link) => ({
          value: String(link.no),
          label: EVIDENCE_TEXT.testOption(link.no, link.kode, link.berkas, testWords(book.bukti, link)),
        })),
      },
      { kind: 'text', name: 'alasan', label: EVIDENCE_TEXT.seen, hint: EVIDENCE_TEXT.seenHint },
    ],
    submits: [
      { label: EVIDENCE_TEXT.opens, values: { hasil: 'dapat dibuka' }, tone: 'utama' },
      {
        label: EVIDENCE_TEXT.fails,
        values: { hasil: 'tidak dapat dibuka' },
        tone: 'bahaya',
        needs: ['alasan'],
      },
      { label: EVIDENCE_TEXT.untest, values: { hasil: 'belum diuji' }, tone: 'biasa', needs: ['alasan'] },
    ],
  };
  return [
    {
      kind: 'fold',
      label: EVIDENCE_TEXT.testHeading,
      note: EVIDENCE_TEXT.untested(open),
      tone: open > 0 ? 'ingat' : 'baik',
      open: open > 0,
      blocks: [paragraph(EVIDENCE_TEXT.testExplain), test],
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
        ? [{ kind: 'heading', text: bidang.nama }, ...filesOf(book, ctx, form, mine.includes(bidang))]
        : [{ kind: 'heading', text: bidang.nama }, paragraph(ACT_TEXT.otherPeriode(bidang.kode), 'ingat')];
    }),
    ...koreksiPeriodes(book).flatMap((other) =>
      mine.flatMap((bidang): readonly Block[] => {
        const form = formOf(book, bidang.kode, other);
        return form && book.state.unit(other, bidang.kode).versi?.putusan === 'dikembalikan'
          ? [
              { kind: 'heading', text: KOREKSI_TEXT.heading(bidang.kode, laporanLabel(book, other)) },
              ...filesOf(book, ctx, form, true),
            ]
          : [];
      }),
    ),
  ];
}

function filesOf(book: Book, ctx: Context, form: Form, isMine: boolean): readonly Block[] {
  const { bidang } = form;
  const periode = form.periode ?? '';
  const bukti = ofBidang(book.bukti, form);
  const active = buktiBerlaku(bukti);
  const off = offFormItems(book, form, active);
  const accepted =
    form.periode !== null && book.state.unit(form.periode, bidang).versi?.putusan === 'diterima';
  return [
    ...(accepted ? [paragraph(EVIDENCE_TEXT.closed(bidang))] : []),
    ...demandBlocks(form),
    ...(isMine && !accepted ? uploadBlocks(form, active) : []),
    ...(accepted ? [] : testBlocks(book, ctx, form)),
    ...evidenceRows(book, form),
    ...(off.length > 0 ? [{ kind: 'list', items: off } as const] : []),
    ...(active.some((row) => !isLink(row))
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

/** The answer of *Periksa status berkas*. */
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
          ...fileItem(book.bukti, row),
          text: `${row.kode} · ${fileItem(book.bukti, row).text}`,
          badge: FILE_TEXT.state[state],
          tone: STATE_TONE[state],
        })),
      },
      { kind: 'link', label: EVIDENCE_TEXT.back, view: 'bukti' },
    ],
  };
}
