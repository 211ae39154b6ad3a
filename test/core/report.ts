// A quarter's report on paper: its draft, its checklist, its final text and its recommendations, put straight into the
// workbook as their commands leave them.
import { IKHTISAR_KUNCI, REVIU_STATEMENTS } from '../../src/core/lakip/reviu-statements';
import { appendRows, nextNo } from '../../src/core/layout/register-rows';
import type { ActInput, Filed, Outcome } from '../../src/core/plan/act';
import { planOf } from '../../src/core/plan/acts';
import { EVALUASI_ACT, REKOMENDASI_ACT } from '../../src/core/plan/evaluate';
import { REVIU_ACT } from '../../src/core/plan/review';
import { TANDA_TANGAN_ACT } from '../../src/core/plan/sign';
import { buildBlock, commitBlock } from '../../src/core/plan/stage';
import { DINAS, type Event, type Keadaan, kodeVersi } from '../../src/core/sop/jejak';
import { laporanOf } from '../../src/core/sop/laporan';
import { keadaanOf } from '../../src/core/sop/workflow';
import type { PimpinanLangkah } from '../../src/core/workbook/leader-lines';
import type { NaskahRow } from '../../src/core/workbook/report-rows';
import { NASKAH, REVIU } from '../../src/core/workbook/report-tables';
import { stored } from '../../src/core/workbook/segel';
import { FIRST_ROW } from '../../src/core/workbook/tab';
import { event, KADIS, KASUBAG, PaperBook, SEKRETARIS, sha256 } from './book';

const TW1 = '2026-TW1';

type Stored = Pick<NonNullable<Parameters<typeof buildBlock>[4]>, 'rows' | 'generasi'>;

/** One event in a block of its own. */
function log(paper: PaperBook, item: Event, own?: Keadaan, bound: Stored = {}): string {
  const [book, ctx] = [paper.book(), paper.ctx(KASUBAG)];
  const options = { ...(own ? { own } : {}), ...bound };
  const block = buildBlock(book, ctx, [item], { content: ctx.idPermintaan }, options);
  const committed = commitBlock(book, block, ctx);
  paper.apply([committed.write]);
  const last = committed.book.jejak[committed.book.jejak.length - 1];
  return kodeVersi(last?.hash ?? '');
}

/** TW I is consolidated and entered into SAKIP: the LAKIP waits. */
export function reportable(reference?: Parameters<typeof PaperBook.opened>[0]): PaperBook {
  const paper = PaperBook.opened(reference);
  log(paper, event('dikonsolidasikan', DINAS, { langkah: 7 }), 'Selesai');
  log(paper, event('sakip_dientri', DINAS, { langkah: 8 }), 'Selesai');
  return paper;
}

/** A registered text and its event, as step 9 and the Kasubag's part of step 11 leave them. */
function issue(paper: PaperBook, peristiwa: 'lakip_disusun' | 'naskah_diterbitkan', pelaku: string): string {
  const isDraft = peristiwa === 'lakip_disusun';
  const generasi = paper.ctx(KASUBAG).newId();
  const tautan = `https://docs.google.com/document/d/${generasi}`;
  const row = {
    no: nextNo(paper.book().naskah),
    periode: TW1,
    jenis: isDraft ? 'Draf LAKIP' : 'Naskah final',
    nama: isDraft ? 'Draf LAKIP TW I' : 'LAKIP TW I',
    tautan,
    tautan_pdf: isDraft ? '' : `${tautan}.pdf`,
    digest_data: sha256(generasi),
    generasi,
  };
  const item = event(peristiwa, DINAS, { langkah: isDraft ? 9 : 11, pelaku });
  const kode = log(paper, item, undefined, { generasi, rows: stored('naskah', [row]) });
  paper.apply(appendRows(paper.book(), NASKAH, [{ ...row, kode }]));
  return kode;
}

/** The register's row of a text. */
export function naskahOf(paper: PaperBook, kode = ''): NaskahRow {
  const row = paper.book().naskah.find((candidate) => candidate.kode === kode);
  if (!row) throw new Error(`No text of code ${kode}`);
  return row;
}

export function draft(paper: PaperBook, pelaku = KASUBAG): string {
  const kode = issue(paper, 'lakip_disusun', pelaku);
  const book = paper.book();
  if (book.reviu.length > 0) return kode;
  const kunci = [IKHTISAR_KUNCI, ...REVIU_STATEMENTS.map((statement) => statement.kunci)];
  paper.apply(
    appendRows(
      book,
      REVIU,
      kunci.map((key) => ({ periode: TW1, kunci: key, nomor: key })),
    ),
  );
  return kode;
}

export function issueFinal(paper: PaperBook): string {
  return issue(paper, 'naskah_diterbitkan', KASUBAG);
}

export function answer(paper: PaperBook, kunci: string, hasil: string, catatan = ''): void {
  paper.typeRow('reviu', paper.rowOf('reviu', 'kunci', kunci), { hasil, catatan });
}

/** Every statement answered, the executive summary written. */
export function fillChecklist(paper: PaperBook): void {
  for (const { kunci } of REVIU_STATEMENTS) answer(paper, kunci, 'Ya');
  answer(paper, IKHTISAR_KUNCI, '', 'Kinerja tercapai.');
}

/** A draft that waits for the Sekretaris, its checklist filled in. */
export function drafted(reference?: Parameters<typeof PaperBook.opened>[0]): PaperBook {
  const paper = reportable(reference);
  draft(paper);
  fillChecklist(paper);
  return paper;
}

/** A final text that waits for the Kepala Dinas. */
export function issued(): PaperBook {
  const paper = drafted();
  review(paper, true);
  issueFinal(paper);
  return paper;
}

export function signed(): PaperBook {
  const paper = issued();
  sign(paper, true);
  return paper;
}

export function laporan(paper: PaperBook) {
  return laporanOf(paper.book().committed, TW1);
}

export function inputOf(
  subject: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
  filed: Filed | null = null,
): ActInput {
  return { subject, field: (name) => values[name] ?? '', filed };
}

/** A file as it arrives once it is stored. */
export function fileOf(name: string): Filed {
  const hash = sha256(name);
  const file = { id: `id-${name}`, url: `https://drive.google.com/file/d/${name}`, sha256: hash };
  return { name, size: 1000, sha256: hash, file, pdf: null };
}

function putusan(setuju: boolean, alasan: string): Readonly<Record<string, string>> {
  return { putusan: setuju ? 'setuju' : 'kembalikan', alasan };
}

export function review(
  paper: PaperBook,
  setuju: boolean,
  alasan = '',
  { kode = laporan(paper).draf?.kode ?? '', email = SEKRETARIS } = {},
): Outcome {
  const input = inputOf({ periode: TW1, kode }, putusan(setuju, alasan));
  return paper.carryOut(planOf(REVIU_ACT, paper.book(), paper.ctx(email), input));
}

export function sign(
  paper: PaperBook,
  setuju: boolean,
  alasan = '',
  { kode = laporan(paper).final?.kode ?? '', email = KADIS } = {},
): Outcome {
  const input = inputOf({ periode: TW1, kode }, putusan(setuju, alasan));
  return paper.carryOut(planOf(TANDA_TANGAN_ACT, paper.book(), paper.ctx(email), input));
}

/** A draft of recommendations by the Kasubag; answers with its code. */
export function recommend(paper: PaperBook): string {
  const input = inputOf(
    { periode: TW1 },
    {
      temuan_1: 'Data terlambat.',
      rekomendasi_1: 'Jadwalkan pengumpulan data.',
      bidang_1: 'IKP',
      pic_1: 'Kabid IKP',
      batas_1: '2026-06-30',
    },
  );
  const outcome = paper.carryOut(planOf(REKOMENDASI_ACT, paper.book(), paper.ctx(KASUBAG), input));
  if (outcome.kind !== 'planned') throw new Error(outcome.message);
  return laporan(paper).rancangan?.kode ?? '';
}

export function adopt(paper: PaperBook): Outcome {
  const kode = laporan(paper).rancangan?.kode ?? '';
  const input = inputOf({ periode: TW1, kode }, {});
  return paper.carryOut(planOf(EVALUASI_ACT, paper.book(), paper.ctx(KADIS), input));
}

/** The sheet row of a step's line of TW I on Lembar Pimpinan. */
export function lineRow(langkah: PimpinanLangkah): number {
  return FIRST_ROW + [1, 2, 10, 11, 12].indexOf(langkah) * 4;
}

/** Chooses on the line of TW I, as a thumb on a phone does. */
export function chooseLine(
  paper: PaperBook,
  langkah: PimpinanLangkah,
  keputusan: string,
  catatan = '',
): void {
  paper.typeRow('pimpinan', lineRow(langkah), { keputusan, catatan });
}

/** States of steps 8 to 12 of TW I. */
export function states(paper: PaperBook): readonly Keadaan[] {
  const state = paper.book().state.unit(TW1, DINAS);
  return ([8, 9, 10, 11, 12] as const).map((langkah) => keadaanOf(state, langkah));
}
