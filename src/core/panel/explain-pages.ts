// Cara hitung angka ini: the row or mean a cell belongs to, one sentence for each of its figures.

import { STATUS_ISIAN } from '../domain/isian';
import { formatWaktu } from '../domain/kalender';
import { type Dasar, dasarOf, type Periode, periodeLabel, periodesBefore } from '../domain/triwulan';
import { masa, tw } from '../explain/figures';
import {
  explainBidang,
  explainEfisiensi,
  explainJumlah,
  explainMean,
  explainOverSasaran,
} from '../explain/mean';
import { explainRow, type RowFacts, storedDiffers, type TriwulanLalu } from '../explain/row';
import type { Context } from '../plan/act';
import { anggaranOf } from '../rekap/anggaran';
import { quartersOutside } from '../rekap/notes';
import { berduaBidang, berduaDinas, berduaPegawai, berduaSasaran } from '../rekap/rekap';
import type { Block } from '../rpc';
import { EXPLAIN_TEXT } from '../text/explain';
import { HISTORY_TEXT } from '../text/history';
import { RULE_TEXT } from '../text/rule-note';
import { FIGURE_TEXT } from '../text/trace';
import type { Book } from '../workbook/book';
import { textOf } from '../workbook/cell';
import { DEFINITION_KEYS, INPUT_KEYS } from '../workbook/form-columns';
import { aturanOf, historyOf, type RiwayatRecord, recordOf, storedBy, withYear } from '../workbook/riwayat';
import { paragraph } from './parts';
import {
  type Asked,
  aboutOf,
  chooseBlocks,
  consolidatedRow,
  type GroupSubject,
  isRowSubject,
  liveRow,
  meanRows,
  nothingBlocks,
  type RowSubject,
  type Subject,
  supersededBlocks,
} from './subject';

export function explainBlocks(
  book: Book,
  ctx: Context,
  subject: Subject | null,
  asked: Asked,
): readonly Block[] {
  const choose = chooseBlocks(book, 'cara-hitung', subject);
  if (!subject) return [...nothingBlocks(asked), ...choose];
  const explained = isRowSubject(subject) ? rowBlocks(book, subject) : groupBlocks(book, ctx, subject);
  const trace: Block = {
    kind: 'link',
    label: FIGURE_TEXT.toOther['cara-hitung'],
    view: 'telusuri',
    about: aboutOf(subject),
  };
  return [...supersededBlocks(book, asked), ...explained, trace, ...choose];
}

/** The earlier quarters of the year, as consolidated. */
export function laluOf(book: Book, { periode, kind, kode }: RowSubject): readonly TriwulanLalu[] {
  return periodesBefore(periode).map((earlier): TriwulanLalu => {
    const record = consolidatedRow(book, { periode: earlier, kind, kode });
    const status = STATUS_ISIAN.find((name) => name === record?.status);
    return {
      periode: earlier,
      nilai: typeof record?.nilai === 'number' ? record.nilai : null,
      keadaan: status ?? 'Belum dikonsolidasikan',
    };
  });
}

/** The row as consolidated, or as it stands on the form where the form says something else. */
function recordFor(
  book: Book,
  subject: RowSubject,
): { readonly record: RiwayatRecord; readonly isConsolidated: boolean } | null {
  const consolidated = consolidatedRow(book, subject);
  const live = liveRow(book, subject);
  if (!live) return consolidated ? { record: consolidated, isConsolidated: true } : null;
  const isSame = [...DEFINITION_KEYS, ...INPUT_KEYS].every(
    (key) => (consolidated?.[key] ?? '') === (live.row.cells[key] ?? ''),
  );
  if (consolidated && (isSame || !subject.onForm)) return { record: consolidated, isConsolidated: true };
  const record = recordOf(live.form.bidang, live.row, aturanOf(book, subject.periode));
  return { record, isConsolidated: false };
}

function alasanOf(book: Book, periode: Periode, bidang: string): string {
  const { last } = book.state.unit(periode, bidang);
  return last?.peristiwa === 'dilewati' ? last.alasan : '';
}

/** What of the figure never went through the SOP, with its source. */
function historyNotes(book: Book, periode: Periode, rows: readonly RiwayatRecord[]): readonly Block[] {
  const named = quartersOutside(rows);
  if (named.length === 0) return [];
  const sources = [...periodesBefore(periode), periode].flatMap((quarter) => {
    const event = historyOf(book, quarter);
    const words = event && HISTORY_TEXT.basis(formatWaktu(event.waktu), event.pelaku, event.alasan);
    return words ? [paragraph(`${tw(quarter)}: ${words}`, 'ingat')] : [];
  });
  return [paragraph(HISTORY_TEXT.note(named), 'ingat'), ...sources];
}

function basis(book: Book, periode: Periode, isConsolidated: boolean): Block {
  const consolidation = storedBy(book, periode);
  return isConsolidated && consolidation
    ? paragraph(EXPLAIN_TEXT.consolidated(formatWaktu(consolidation.waktu)))
    : paragraph(EXPLAIN_TEXT.preview, 'ingat');
}

function rowBlocks(book: Book, subject: RowSubject): readonly Block[] {
  const { periode, kode } = subject;
  const found = recordFor(book, subject);
  if (!found) return [paragraph(FIGURE_TEXT.noRow(kode, periodeLabel(periode)), 'ingat')];
  const { record, isConsolidated } = found;
  const aturan = aturanOf(book, periode);
  const facts: RowFacts = {
    periode,
    record,
    aturan,
    lalu: laluOf(book, subject),
    anggaran: subject.kind === 'program' ? (anggaranOf(book, periode, [record]).program[0] ?? null) : null,
    alasan: alasanOf(book, periode, textOf(record.bidang)),
  };
  const differs = isConsolidated ? storedDiffers(facts) : null;
  return [
    { kind: 'heading', text: FIGURE_TEXT.heading(kode, tw(periode)) },
    paragraph(textOf(record.uraian)),
    ...(differs === null ? [] : [paragraph(differs, 'bahaya')]),
    ...explainRow(facts).map((sentence) => paragraph(sentence)),
    ...historyNotes(book, periode, [withYear(book, periode, historyOf(book, periode) !== undefined)(record)]),
    basis(book, periode, isConsolidated),
    paragraph(RULE_TEXT.pembulatan),
  ];
}

function groupBlocks(book: Book, ctx: Context, subject: GroupSubject): readonly Block[] {
  const { periode } = subject;
  const rows = meanRows(book, ctx, periode);
  if (rows.length === 0) return [paragraph(FIGURE_TEXT.noGroup(periodeLabel(periode)), 'ingat')];
  return [
    { kind: 'heading', text: FIGURE_TEXT.heading(groupName(subject), tw(periode)) },
    ...groupSentences(book, subject, rows).map((sentence) => paragraph(sentence)),
    ...historyNotes(book, periode, rows),
    basis(book, periode, storedBy(book, periode) !== undefined),
    paragraph(RULE_TEXT.pembulatan),
  ];
}

export function groupName({ kind, nama }: GroupSubject): string {
  const name = kind === 'pegawai' && nama === '' ? FIGURE_TEXT.nobody : nama;
  return name === '' ? FIGURE_TEXT.group[kind] : `${FIGURE_TEXT.group[kind]}: ${name}`;
}

function groupSentences(
  book: Book,
  { periode, kind, nama }: GroupSubject,
  rows: readonly RiwayatRecord[],
): readonly string[] {
  const aturan = aturanOf(book, periode);
  const anggaran = anggaranOf(book, periode, rows);
  const period = tw(periode);
  // The figure that leads in the quarter's tables is told first.
  const order: readonly Dasar[] =
    dasarOf(periode) === 'tahun' ? ['tahun', 'triwulan'] : ['triwulan', 'tahun'];
  const both = (tell: (dasar: Dasar) => readonly string[]) => order.flatMap(tell);
  switch (kind) {
    case 'dinas': {
      const all = explainJumlah(periode, EXPLAIN_TEXT.budgetOf.semua(period), anggaran.total, aturan);
      const rekap = berduaDinas(periode, rows, aturan);
      return [
        ...both((dasar) =>
          explainOverSasaran(EXPLAIN_TEXT.meanOf.dinas(masa(periode, dasar)), rekap[dasar], aturan),
        ),
        ...all,
        ...explainEfisiensi(rekap.utama, anggaran.total, aturan),
      ];
    }
    case 'sasaran': {
      const rekap = berduaSasaran(periode, rows, aturan).find((item) => item.utama.nama === nama);
      const own = anggaran.sasaran.find((item) => item.sasaran === nama);
      if (!rekap || !own) return [FIGURE_TEXT.noGroup(periodeLabel(periode))];
      return [
        ...both((dasar) =>
          explainMean(EXPLAIN_TEXT.meanOf.sasaran(nama, masa(periode, dasar)), rekap[dasar], aturan),
        ),
        ...explainJumlah(periode, EXPLAIN_TEXT.budgetOf.sasaran(nama, period), own, aturan),
        ...explainEfisiensi(rekap.utama, own, aturan),
      ];
    }
    case 'bidang': {
      const rekap = berduaBidang(periode, rows, [], aturan).find((item) => item.utama.bidang === nama);
      const own = anggaran.bidang.find((item) => item.bidang === nama);
      return [
        ...(rekap ? both((dasar) => explainBidang(rekap[dasar], masa(periode, dasar), aturan)) : []),
        ...(own ? explainJumlah(periode, EXPLAIN_TEXT.budgetOf.bidang(nama, period), own, aturan) : []),
        ...(rekap && own ? explainEfisiensi(rekap.utama, own, aturan) : []),
        ...(rekap || own ? [] : [FIGURE_TEXT.noGroup(periodeLabel(periode))]),
      ];
    }
    case 'pegawai': {
      const rekap = berduaPegawai(rows, book.personil, periode, aturan).find(
        (item) => item.utama.nama === nama,
      );
      if (!rekap || rekap.utama.baris.length === 0) return [EXPLAIN_TEXT.noIndikator(nama, period)];
      return both((dasar) =>
        explainMean(EXPLAIN_TEXT.meanOf.pegawai(nama, masa(periode, dasar)), rekap[dasar], aturan),
      );
    }
    case 'anggaran':
      return explainJumlah(periode, EXPLAIN_TEXT.budgetOf.semua(period), anggaran.total, aturan);
  }
}
