// The chain of one row, link by link: from the LAKIP and its consolidation back to approval, evidence and target.
import { formatPersen } from '../domain/angka';
import type { Aturan } from '../domain/aturan';
import { formatTanggal, formatWaktu, isTanggal } from '../domain/kalender';
import type { Place } from '../domain/place';
import { lastDayOf, type Periode, parsePeriode, periodeLabel } from '../domain/triwulan';
import { tw, writerOf } from '../explain/figures';
import type { Context } from '../plan/act';
import type { ListItem } from '../rpc';
import { DINAS, type JejakRow, kodeVersi } from '../sop/jejak';
import { HISTORY_TEXT } from '../text/history';
import { isPeristiwaTelusur, TRACE_TEXT } from '../text/trace';
import { type Book, ofYear, refOf } from '../workbook/book';
import { a1, type CellValue, isBlank, textOf } from '../workbook/cell';
import type { TableRow } from '../workbook/decode-tables';
import { berkasOf, kunciOf } from '../workbook/evidence';
import type { InputCells } from '../workbook/form-columns';
import { checkStored, type Pemeriksaan } from '../workbook/integrity';
import { paguOn } from '../workbook/reference';
import { sakipEntry } from '../workbook/report-rows';
import { aturanOf, isEnterable, type RiwayatRecord, recordOf, storedBy } from '../workbook/riwayat';
import type { TabId } from '../workbook/spec';
import { columnOf, type KeyOf } from '../workbook/tab';
import { changesSince, submittedBukti } from '../workbook/version';
import { fileItem, moment } from './evidence-pages';
import { laluOf } from './explain-pages';
import { KEADAAN_TONE, wayOf } from './parts';
import { consolidatedRow, liveRow, type RowSubject, rowNumber } from './subject';

/** What the chain of one row hangs on. */
export interface Trail {
  readonly book: Book;
  readonly ctx: Context;
  readonly subject: RowSubject;
  readonly periode: Periode;
  readonly bidang: string;
  /** As consolidated; as it stands on the form before that. */
  readonly record: RiwayatRecord;
  readonly aturan: Aturan;
  readonly consolidation: JejakRow | undefined;
  /** The submission that the row was consolidated from, or the last one before that. */
  readonly diajukan: JejakRow | undefined;
  /** What is stored against the log: nothing is called unchanged that was not compared. */
  readonly keutuhan: Pemeriksaan;
}

export function trailOf(book: Book, ctx: Context, subject: RowSubject): Trail | null {
  const { periode } = subject;
  const aturan = aturanOf(book, periode);
  const consolidated = consolidatedRow(book, subject);
  const live = liveRow(book, subject);
  const record = consolidated ?? (live ? recordOf(live.form.bidang, live.row, aturan) : undefined);
  if (!record) return null;
  const bidang = textOf(record.bidang);
  const idVersi = consolidated
    ? textOf(consolidated.id_versi)
    : (book.state.unit(periode, bidang).versi?.idVersi ?? '');
  return {
    book,
    ctx,
    subject,
    periode,
    bidang,
    record,
    aturan,
    consolidation: consolidated ? storedBy(book, periode) : undefined,
    diajukan: book.committed.find(
      ({ peristiwa, generasi }) => peristiwa === 'diajukan' && generasi === idVersi,
    ),
    keutuhan: checkStored(book, ctx.sha256),
  };
}

function linkOf<Id extends TabId>(book: Book, id: Id, row: number, key: KeyOf<Id>): Place {
  const ref = refOf(book, id);
  return { tab: ref.name, a1: a1(row, columnOf(ref, key)) };
}

/** 1. Every version of the quarter's report that stands in the register. */
export function lakipItems({ book, periode, consolidation }: Trail): readonly ListItem[] {
  const items = book.naskah
    .filter((row) => row.periode === periode)
    .filter(({ jenis }) => jenis.startsWith('Draf') || jenis.startsWith('Naskah'))
    .flatMap((row): readonly ListItem[] => {
      const event = book.committed.find(({ generasi }) => generasi === row.generasi);
      const isOlder = event !== undefined && consolidation !== undefined && event.no < consolidation.no;
      const words = TRACE_TEXT.text(
        row.nama,
        row.kode,
        event?.pelaku ?? '',
        event ? formatWaktu(event.waktu) : '',
      );
      return [
        {
          text: isOlder ? `${words} · ${TRACE_TEXT.olderLakip}` : words,
          badge: row.jenis,
          href: row.tautan,
          ...(isOlder ? { tone: 'ingat' as const } : {}),
        },
        ...(row.tautanPdf === '' ? [] : [{ text: TRACE_TEXT.pdf(row.kode), href: row.tautanPdf }]),
      ];
    });
  return items.length > 0 ? items : [{ text: TRACE_TEXT.noLakip(periodeLabel(periode)) }];
}

/** The row of Riwayat that holds the figure as consolidated. */
export function riwayatRow({ book, subject, consolidation }: Trail): TableRow<'riwayat'> | undefined {
  return book
    .rows('riwayat')
    .find(
      (row) =>
        row.text('generasi') === consolidation?.generasi &&
        row.text('blok') === subject.kind &&
        row.text('kode') === subject.kode,
    );
}

/** 2. The consolidated row: its figures, when and by whom, and where it stands. */
export function consolidationItems(trail: Trail): readonly ListItem[] {
  const { book, periode, consolidation } = trail;
  if (!consolidation) return [{ text: TRACE_TEXT.notConsolidated(periodeLabel(periode)), tone: 'ingat' }];
  const { generasi, waktu, pelaku, kanal, alasan, peristiwa } = consolidation;
  const row = riwayatRow(trail)?.row ?? 0;
  const keadaan = trail.keutuhan.keadaan('riwayat', row);
  const isHistory = peristiwa === 'riwayat_dicatat';
  return [
    isHistory
      ? {
          text: `${valueWords(trail)}. ${HISTORY_TEXT.basis(formatWaktu(waktu), pelaku, alasan)}`,
          tone: 'ingat',
        }
      : {
          text: TRACE_TEXT.consolidated(valueWords(trail), formatWaktu(waktu), pelaku, wayOf(book, kanal)),
          tone: 'baik',
        },
    ...(isHistory ? [] : [shownItem(trail, generasi)]),
    {
      text: TRACE_TEXT.inRiwayat[keadaan](generasi, row),
      ...(keadaan === 'sama' ? {} : { tone: KEADAAN_TONE[keadaan] }),
    },
  ];
}

function valueWords({ record, aturan }: Trail): string {
  const isProgram = record.blok === 'program';
  const shown = isProgram ? TRACE_TEXT.programValue : TRACE_TEXT.value;
  return shown(
    written(record, isBlank(record.nilai) ? record.realisasi : record.nilai),
    textOf(record.target_teks) || written(record, record.target),
    percentOf(record, aturan),
  );
}

function written(record: RiwayatRecord, value: CellValue | undefined): string {
  if (typeof value === 'number') return writerOf(textOf(record.blok))(value);
  return textOf(value) || TRACE_TEXT.none;
}

/** '90,00%', 'Tercapai', or nothing and why. */
function percentOf({ capaian, status }: RiwayatRecord, { desimal }: Aturan): string {
  if (typeof capaian === 'number') return `${formatPersen(capaian, desimal)}%`;
  return isBlank(capaian) ? TRACE_TEXT.without(textOf(status)) : textOf(capaian).toLowerCase();
}

/** The tab shows one generation: this quarter's, or another's. */
function shownItem({ book, subject }: Trail, generasi: string): ListItem {
  const row = book
    .rows('konsolidasi')
    .find(
      (candidate) =>
        candidate.text('blok').toLowerCase() === subject.kind && candidate.text('kode') === subject.kode,
    );
  if (book.konsolidasiGenerasi === generasi && row) {
    return { text: TRACE_TEXT.shown, cell: linkOf(book, 'konsolidasi', row.row, 'realisasi') };
  }
  const other = book.committed.find(
    (event) => event.peristiwa === 'dikonsolidasikan' && event.generasi === book.konsolidasiGenerasi,
  );
  return {
    text:
      other && other.periode !== ''
        ? TRACE_TEXT.showsOther(periodeLabel(other.periode))
        : TRACE_TEXT.showsNothing,
  };
}

/** 3. What was submitted, and the row on the form as it stands now. */
export function formItems(trail: Trail): readonly ListItem[] {
  const { book, bidang, diajukan, record, subject, periode } = trail;
  const wasLeftOut = book.state.unit(periode, bidang).last?.peristiwa === 'dilewati';
  if (!diajukan) {
    const words = wasLeftOut ? TRACE_TEXT.leftOut(bidang) : TRACE_TEXT.noVersion(bidang);
    return [{ text: words, tone: 'ingat' }, ...liveItems(trail)];
  }
  const copy = book.salinan.find(
    (row) => row.idVersi === diajukan.generasi && row.blok === subject.kind && row.kode === subject.kode,
  );
  return [
    { text: TRACE_TEXT.version(kodeVersi(diajukan.hash), diajukan.pelaku, formatWaktu(diajukan.waktu)) },
    ...(copy ? [{ text: TRACE_TEXT.submitted(inputWords(record, copy.input)) }] : []),
    ...liveItems(trail),
  ];
}

function inputWords(record: RiwayatRecord, input: InputCells): string {
  const shown = (['realisasi', 'pembilang', 'penyebut'] as const)
    .filter((key) => !isBlank(input[key]))
    .map((key) => `${key} ${written(record, input[key])}`);
  return shown.join(', ') || TRACE_TEXT.none;
}

function liveItems({ book, ctx, bidang, subject, diajukan, periode }: Trail): readonly ListItem[] {
  const form = book.forms.get(bidang);
  if (!form || form.periode === null) return [];
  if (form.periode !== periode) return [{ text: TRACE_TEXT.formMoved(bidang, periodeLabel(form.periode)) }];
  const live = liveRow(book, subject);
  if (!live) return [{ text: TRACE_TEXT.formGone(bidang), tone: 'ingat' }];
  const cell = linkOf(book, form.ref.id, live.row.row, 'realisasi');
  const { versi } = book.state.unit(periode, bidang);
  if (!diajukan) return [{ text: TRACE_TEXT.liveRow, cell }];
  if (!versi || versi.idVersi !== diajukan.generasi) {
    return [{ text: `${TRACE_TEXT.liveRow}: ${TRACE_TEXT.otherVersion}`, tone: 'ingat', cell }];
  }
  const all = changesSince(form, versi, book, ctx.sha256);
  const changes = all.filter(({ place }) => place === null || rowNumber(place) === live.row.row);
  const sejak = versi.putusan === 'menunggu' ? 'diajukan' : 'disetujui';
  if (all.length === 0) {
    return [{ text: `${TRACE_TEXT.liveRow}: ${TRACE_TEXT.same(sejak)}`, tone: 'baik', cell }];
  }
  // The version's digest covers all rows: with another row changed it no longer vouches for this one's definition.
  if (changes.length === 0) {
    return [{ text: `${TRACE_TEXT.liveRow}: ${TRACE_TEXT.sameInputs(sejak)}`, tone: 'ingat', cell }];
  }
  return changes.map(({ place, sentence }) => ({ text: sentence, tone: 'ingat', cell: place ?? cell }));
}

/** 4. The files that count for that submission. */
export function evidenceItems({ book, bidang, periode, subject, diajukan }: Trail): readonly ListItem[] {
  const baris = { periode, bidang, blok: subject.kind, kode: subject.kode };
  const copies = book.salinan.filter(({ idVersi }) => idVersi === diajukan?.generasi);
  const register = diajukan ? submittedBukti(book.bukti, copies) : book.bukti;
  const files = berkasOf(register, baris);
  if (files.length === 0) return [{ text: TRACE_TEXT.noBukti }];
  return [
    ...(diajukan ? [] : [{ text: TRACE_TEXT.buktiUnsubmitted }]),
    ...files.map((file) => fileItem(register, file)),
  ];
}

/** 5. What was decided on the bidang's quarter, in order, each with its way. */
export function decisionItems({ book, bidang, periode, consolidation }: Trail): readonly ListItem[] {
  const events = book.committed.filter(
    (row) =>
      row.periode === periode &&
      (row.unit === bidang ? row.peristiwa !== 'dikonsolidasikan' : row === consolidation),
  );
  const items = events.flatMap((row): readonly ListItem[] => {
    if (!isPeristiwaTelusur(row.peristiwa)) return [];
    const paper = book.naskah.find(({ generasi, nomor }) => generasi === row.generasi && nomor !== '');
    const kode = row.peristiwa === 'diajukan' ? kodeVersi(row.hash) : row.kode;
    const words = TRACE_TEXT.event(
      row.peristiwa,
      row.unit === DINAS ? '' : kode,
      row.pelaku,
      formatWaktu(row.waktu),
      wayWords(book, row, paper),
      row.alasan,
    );
    return [
      {
        text: words,
        badge: TRACE_TEXT.badge(row.langkah),
        ...(row.peristiwa === 'dikembalikan' || row.peristiwa === 'dilewati'
          ? { tone: 'ingat' as const }
          : {}),
        ...(paper ? { href: paper.tautan } : {}),
      },
    ];
  });
  return items.length > 0 ? items : [{ text: TRACE_TEXT.noEvents }];
}

function wayWords(
  book: Book,
  row: JejakRow,
  paper: { readonly nomor: string; readonly tanggal: string } | undefined,
): string {
  const way = wayOf(book, row.kanal);
  const named = paper ? TRACE_TEXT.paper(way, paper.nomor, dateWords(paper.tanggal)) : way;
  return row.pencatat === row.pelaku ? named : TRACE_TEXT.recordedBy(named, row.pencatat);
}

function dateWords(tanggal: string): string {
  return isTanggal(tanggal) ? formatTanggal(tanggal) : tanggal;
}

/** 6. Its entry into SAKIP. */
export function sakipItems({ book, bidang, periode, subject, record }: Trail): readonly ListItem[] {
  if (!isEnterable(record)) {
    return [{ text: TRACE_TEXT.nothingToEnter(textOf(record.status)) }];
  }
  const kunci = kunciOf({ periode, bidang, blok: subject.kind, kode: subject.kode });
  const entry = sakipEntry(book.sakip, kunci);
  if (!entry) return [{ text: TRACE_TEXT.notEntered }];
  const row = book
    .rows('sakip')
    .find((candidate) => candidate.text('kunci') === kunci && candidate.text('generasi') === entry.generasi);
  return [
    {
      text: TRACE_TEXT.entered(entry.oleh, moment(entry.waktu), entry.tandaTerima),
      tone: 'baik',
      ...(row ? { cell: linkOf(book, 'sakip', row.row, 'kode') } : {}),
    },
  ];
}

/** 7. Where its target comes from. */
export function targetItems(trail: Trail): readonly ListItem[] {
  const { book, subject, periode, record } = trail;
  const definition = definitionItem(ofYear(book, periode), subject, record);
  const wanted = subject.kind === 'program' ? ['DPA'] : ['PK', 'Renstra', ...ownDocument(record)];
  const documents = book.rows('dokumen').filter((row) => wanted.includes(row.text('jenis')));
  const missing = wanted.filter((jenis) => !documents.some((row) => row.text('jenis') === jenis));
  return [
    ...(definition ?? [{ text: TRACE_TEXT.noDefinition }]),
    ...revisionItems(trail),
    ...documents.map((row): ListItem => {
      const tautan = row.text('tautan');
      return {
        text: TRACE_TEXT.dokumen(row.text('jenis'), row.text('nomor'), dateWords(row.text('tanggal'))),
        cell: linkOf(book, 'dokumen', row.row, 'nomor'),
        ...(tautan === '' ? {} : { href: tautan }),
      };
    }),
    ...(missing.length > 0 ? [{ text: TRACE_TEXT.noDokumen(missing), tone: 'ingat' as const }] : []),
  ];
}

/** How the definition was registered that year, and every change of it since, with its document. */
function revisionItems({ book, subject, periode }: Trail): readonly ListItem[] {
  const tahun = periode.slice(0, 4);
  return book.revisi
    .filter(({ blok, kode }) => blok === subject.kind && kode === subject.kode)
    .filter(({ berlaku }) => berlaku.startsWith(`${tahun}-`))
    .map((row): ListItem => {
      const quarter = parsePeriode(row.berlaku)?.periode;
      const berlaku = quarter ? periodeLabel(quarter) : row.berlaku;
      if (row.jenis === 'awal') {
        return { text: TRACE_TEXT.registered(berlaku, row.oleh, moment(row.waktu)) };
      }
      const dokumen = TRACE_TEXT.dokumen(row.nomor, '', dateWords(row.tanggal));
      const { kolom, lama, baru, alasan, oleh } = row;
      const words = TRACE_TEXT.revision(kolom, lama, baru, berlaku, alasan, dokumen, oleh, moment(row.waktu));
      return {
        text: row.berlaku > periode ? TRACE_TEXT.laterRevision(words) : words,
        badge: TRACE_TEXT.revisionBadge(row.no),
        ...(row.tautan === '' ? {} : { href: row.tautan }),
      };
    });
}

/** The IKU decree stands behind an IKU. */
function ownDocument({ jenis }: RiwayatRecord): readonly string[] {
  return jenis === 'IKU' ? ['IKU'] : [];
}

function definitionItem(
  book: Book,
  { kind, kode, periode }: RowSubject,
  record: RiwayatRecord,
): readonly ListItem[] | null {
  const triwulan = parsePeriode(periode)?.triwulan ?? 1;
  const used = textOf(record.target_teks) || written(record, record.target);
  const withUsed = (words: string, now: CellValue | undefined, cell: Place): readonly ListItem[] => [
    { text: words, cell },
    ...(now === record.target ? [] : [{ text: TRACE_TEXT.targetDiffers(used), tone: 'ingat' as const }]),
  ];
  if (kind === 'program') {
    const program = book.program.find((item) => item.kode === kode);
    if (!program) return null;
    const pagu = paguOn(program, lastDayOf(periode));
    return withUsed(
      TRACE_TEXT.anggaranRow(written(record, pagu)),
      pagu,
      linkOf(book, 'anggaran', program.row, pagu === program.pagu ? 'pagu' : 'pagu_perubahan'),
    );
  }
  const indikator = book.indikator.find((item) => item.kode === kode);
  if (!indikator) return null;
  const [target, tahunan] = [indikator.target[triwulan], indikator.targetTahunan];
  const shown = (value: typeof target) =>
    value === null ? TRACE_TEXT.none : value.teks || written(record, value.nilai);
  return withUsed(
    TRACE_TEXT.indikatorRow(shown(target), shown(tahunan)),
    target?.nilai ?? '',
    linkOf(book, 'indikator', indikator.row, `target_${triwulan}`),
  );
}

/** 8. What went into the year so far. */
export function earlierItems({ book, subject, record }: Trail): readonly ListItem[] {
  const lalu = laluOf(book, subject);
  if (lalu.length === 0) return [{ text: TRACE_TEXT.firstQuarter }];
  return lalu.map(({ periode, nilai, keadaan }) => ({
    text: TRACE_TEXT.laluLine(
      tw(periode),
      nilai === null ? TRACE_TEXT.withoutValue(keadaan) : written(record, nilai),
    ),
  }));
}
