import { periodeLabel } from '../domain/triwulan';
import { tw } from '../explain/figures';
import type { Context } from '../plan/act';
import { rekapPegawai, rekapSasaran } from '../rekap/rekap';
import type { Block, ListItem } from '../rpc';
import { FIGURE_TEXT, TRACE_TEXT } from '../text/trace';
import type { Book } from '../workbook/book';
import { textOf } from '../workbook/cell';
import { aturanOf, type RiwayatRecord } from '../workbook/riwayat';
import { groupName, laluOf } from './explain-pages';
import { paragraph } from './parts';
import {
  type Asked,
  aboutOf,
  chooseBlocks,
  type GroupSubject,
  isRowSubject,
  meanRows,
  nothingBlocks,
  type RowSubject,
  type Subject,
  supersededBlocks,
} from './subject';
import {
  consolidationItems,
  decisionItems,
  earlierItems,
  evidenceItems,
  formItems,
  lakipItems,
  sakipItems,
  type Trail,
  targetItems,
  trailOf,
} from './trail';
import { integrityItems } from './trail-integrity';

export function traceBlocks(
  book: Book,
  ctx: Context,
  subject: Subject | null,
  asked: Asked,
): readonly Block[] {
  const choose = chooseBlocks(book, 'telusuri', subject);
  if (!subject) return [...nothingBlocks(asked), ...choose];
  const traced = isRowSubject(subject) ? rowBlocks(book, ctx, subject) : groupBlocks(book, ctx, subject);
  const explain: Block = {
    kind: 'link',
    label: FIGURE_TEXT.toOther.telusuri,
    view: 'cara-hitung',
    about: aboutOf(subject),
  };
  return [...supersededBlocks(book, asked), ...traced, explain, ...choose];
}

function rowBlocks(book: Book, ctx: Context, subject: RowSubject): readonly Block[] {
  const trail = trailOf(book, ctx, subject);
  if (!trail) {
    return [paragraph(FIGURE_TEXT.noRow(subject.kode, periodeLabel(subject.periode)), 'ingat')];
  }
  return [
    { kind: 'heading', text: FIGURE_TEXT.heading(subject.kode, tw(subject.periode)) },
    paragraph(textOf(trail.record.uraian)),
    ...section(TRACE_TEXT.lakip, lakipItems(trail)),
    ...section(TRACE_TEXT.konsolidasi, consolidationItems(trail)),
    ...section(TRACE_TEXT.form, formItems(trail)),
    ...section(TRACE_TEXT.bukti, evidenceItems(trail)),
    ...section(TRACE_TEXT.keputusan, decisionItems(trail)),
    ...section(TRACE_TEXT.sakip, sakipItems(trail)),
    ...section(TRACE_TEXT.target, targetItems(trail)),
    ...section(TRACE_TEXT.lalu, earlierItems(trail)),
    ...section(TRACE_TEXT.keutuhan, integrityItems(trail)),
    ...earlierLinks(trail),
  ];
}

function section(heading: string, items: readonly ListItem[]): readonly Block[] {
  return [
    { kind: 'heading', text: heading },
    { kind: 'list', items },
  ];
}

function earlierLinks({ book, subject }: Trail): readonly Block[] {
  return laluOf(book, subject)
    .filter(({ keadaan }) => keadaan !== 'Belum dikonsolidasikan')
    .map(
      ({ periode }): Block => ({
        kind: 'link',
        label: TRACE_TEXT.traceOther(subject.kode, tw(periode)),
        view: 'telusuri',
        about: aboutOf({ ...subject, periode, onForm: false }),
      }),
    );
}

/** A mean or sum leads to the figures it is made of. */
function groupBlocks(book: Book, ctx: Context, subject: GroupSubject): readonly Block[] {
  const { periode } = subject;
  const parts = partsOf(book, ctx, subject);
  if (parts.length === 0) return [paragraph(FIGURE_TEXT.noGroup(periodeLabel(periode)), 'ingat')];
  return [
    { kind: 'heading', text: FIGURE_TEXT.heading(groupName(subject), tw(periode)) },
    { kind: 'heading', text: TRACE_TEXT.madeOf },
    ...parts.map(
      (part): Block => ({
        kind: 'link',
        label: TRACE_TEXT.traceRow(isRowSubject(part) ? part.kode : groupName(part)),
        view: 'telusuri',
        about: aboutOf(part),
      }),
    ),
  ];
}

function partsOf(book: Book, ctx: Context, { periode, kind, nama }: GroupSubject): readonly Subject[] {
  const rows = meanRows(book, ctx, periode);
  const aturan = aturanOf(book, periode);
  const rowOf = (record: RiwayatRecord): Subject => ({
    periode,
    kind: record.blok === 'program' ? 'program' : 'indikator',
    kode: textOf(record.kode),
    onForm: false,
  });
  switch (kind) {
    case 'dinas':
      return rekapSasaran(rows, aturan, 'triwulan').map((item) => ({
        periode,
        kind: 'sasaran',
        nama: item.nama,
      }));
    case 'sasaran':
      return (rekapSasaran(rows, aturan, 'triwulan').find((item) => item.nama === nama)?.baris ?? []).map(
        rowOf,
      );
    case 'bidang':
      return rows.filter(({ bidang }) => bidang === nama).map(rowOf);
    case 'pegawai':
      return (
        rekapPegawai(rows, book.personil, periode, aturan, 'triwulan').find((item) => item.nama === nama)
          ?.baris ?? []
      ).map(rowOf);
    case 'anggaran':
      return rows.filter(({ blok }) => blok === 'program').map(rowOf);
  }
}
