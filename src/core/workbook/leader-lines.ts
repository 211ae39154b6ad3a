// The lines of Lembar Pimpinan: the matters that leaders decide there, one entry a step, and their formulas. What a
// decision must satisfy, whichever way it came, is checked in core/plan/matters.ts.
import { TRIWULAN } from '../domain/triwulan';
import { DINAS, type JejakKey, type Keadaan, type Peristiwa } from '../sop/jejak';
import type { NomorLangkah } from '../sop/langkah';
import { BOARD_TEXT } from '../text/board';
import { PANEL_TEXT } from '../text/panel';
import { momentWords } from './board-formulas';
import {
  type EventCriterion,
  eventCellFormula,
  type FormulaCell,
  formulaCells,
  KEPUTUSAN,
  keadaanText,
  lastEventFormula,
  lastOfUnitFormula,
  measuredFormula,
} from './form-formulas';
import { quoted, spoken } from './formula-words';
import { HASIL_REVIU } from './report-tables';
import { FIRST_ROW, type KeyOf, localCell, spanOf, type TabRef } from './tab';

/** The tabs the lines of Lembar Pimpinan look into. */
export interface PimpinanTabs {
  readonly pimpinan: TabRef<'pimpinan'>;
  readonly jejak: TabRef<'jejak'>;
  readonly status: TabRef<'status'>;
  readonly naskah: TabRef<'naskah'>;
  readonly reviu: TabRef<'reviu'>;
}

/** A leader's matter: the event that puts it before him, whose hash is its code, and the one that settles it. */
interface Perihal {
  readonly basis: Peristiwa;
  readonly putusan: Peristiwa;
  /** What is said while it waits; `kode` and `dijawab` are formulas. */
  readonly menunggu: (kode: string, dijawab: string) => string;
  /** What is said while the step waits for somebody else to put the matter before the decider. */
  readonly belum?: string;
  /** Column of tab LAKIP with the link to its text. */
  readonly tautan?: KeyOf<'naskah'>;
  /** It may be returned with a reason. */
  readonly returnable?: true;
}

/** After these a start of a quarter is offered under a new code: rights, a consolidation, and an opening taken back. */
export const OPENING_BASIS = [
  'hak_akses_diterapkan',
  'dikonsolidasikan',
  'pembukaan_dibatalkan',
] as const satisfies readonly Peristiwa[];

/** By step, in the order of the sheet: four lines each, one per quarter. */
export const PERIHAL = {
  1: {
    basis: 'hak_akses_diterapkan',
    putusan: 'pengukuran_dimulai',
    menunggu: () => quoted(BOARD_TEXT.notStarted),
  },
  2: {
    basis: 'pengukuran_dimulai',
    putusan: 'diteruskan',
    menunggu: () => quoted(BOARD_TEXT.forwardWaits),
  },
  10: {
    basis: 'lakip_disusun',
    putusan: 'lakip_diperiksa',
    menunggu: (kode, dijawab) => spoken(BOARD_TEXT.draftWaits, kode, dijawab),
    tautan: 'tautan',
    returnable: true,
  },
  11: {
    basis: 'naskah_diterbitkan',
    putusan: 'lakip_ditandatangani',
    menunggu: (kode) => spoken(BOARD_TEXT.finalWaits, kode),
    belum: BOARD_TEXT.noFinal,
    tautan: 'tautan_pdf',
    returnable: true,
  },
  12: {
    basis: 'rekomendasi_dirancang',
    putusan: 'evaluasi_ditetapkan',
    menunggu: (kode) => spoken(BOARD_TEXT.proposalWaits, kode),
    belum: BOARD_TEXT.noProposal,
  },
} as const satisfies Readonly<Partial<Record<NomorLangkah, Perihal>>>;

export type PimpinanLangkah = keyof typeof PERIHAL;

/** Integer keys come in ascending order. */
export const PIMPINAN_LANGKAH = Object.keys(PERIHAL).map(Number) as readonly PimpinanLangkah[];

/** Where the bidang's lines begin, below all of the leaders'. */
export const FIRST_PUTUSAN_ROW = FIRST_ROW + PIMPINAN_LANGKAH.length * TRIWULAN.length;

/** Steps whose matter may be returned with a reason. */
export const RETURNABLE: readonly NomorLangkah[] = PIMPINAN_LANGKAH.filter(
  (langkah) => 'returnable' in PERIHAL[langkah],
);

/** Statements of the quarter's checklist that have one of the three answers. */
function answeredFormula(reviu: TabRef<'reviu'>, periode: string): string {
  const counts = HASIL_REVIU.map(
    (hasil) => `COUNTIFS(${spanOf(reviu, 'periode')};${periode};${spanOf(reviu, 'hasil')};"${hasil}")`,
  );
  return `(${counts.join('+')})`;
}

/** Only a quarter that may begin is offered: after the measured one, once that is consolidated. */
function mayBeginFormula(jejak: TabRef<'jejak'>, periode: string): string {
  const measured = measuredFormula(jejak);
  const last = lastEventFormula(jejak, [
    ['unit', `"${DINAS}"`],
    ['periode', measured],
  ]);
  const seven = eventCellFormula(jejak, 'keadaan_7', last, '""');
  // A signed quarter was measured, whatever its amendment is about.
  const amended = lastEventFormula(jejak, [
    ['peristiwa', '"perubahan_dibuka"'],
    ['periode', measured],
  ]);
  return `${measured}<${periode};OR(${measured}="";${seven}=${keadaanText('Selesai')};${amended}>0)`;
}

/** 1 where the line waits for its decider. */
function waitsFormula(at: (key: KeyOf<'pimpinan'>) => string): string {
  return `=IF(LEN(${at('kode')})=0;0;IF(${at('urut_basis')}>${at('urut_putusan')};1;0))`;
}

/** Above the lines: how many wait, and the row of the first. */
export function waitingFormula(pimpinan: TabRef<'pimpinan'>): string {
  const span = spanOf(pimpinan, 'menunggu');
  const first = `MATCH(1;${span};0)+${FIRST_ROW - 1}`;
  return `=IF(SUM(${span})=0;${quoted(BOARD_TEXT.noneWaits)};${spoken(BOARD_TEXT.waiting, `SUM(${span})`, `(${first})`)})`;
}

/** Step 6 on the same sheet: what a bidang submitted, below the leaders' own lines. */
export const LANGKAH_PUTUSAN = 6;

/** One line of a bidang: the version it is about, the two choices its dropdown offers, and where it stands. */
export function putusanFormulas(
  { pimpinan, jejak, status }: PimpinanTabs,
  row: number,
  bidang: string,
): readonly FormulaCell<'pimpinan'>[] {
  const at = (key: KeyOf<'pimpinan'>) => localCell(pimpinan, key, row);
  const about: readonly EventCriterion[] = [
    ['unit', at('unit')],
    ['periode', at('periode')],
  ];
  const last = (...peristiwa: readonly Peristiwa[]) =>
    peristiwa.map((name) => lastEventFormula(jejak, [...about, ['peristiwa', `"${name}"`]])).join(';');
  const [urut, kode, basis] = [at('urut_akhir'), at('kode'), at('urut_basis')];
  const stateOf = (nomor: 6 | 7) => eventCellFormula(jejak, `keadaan_${nomor}`, urut, '""');
  const waits = keadaanText('Menunggu');
  // An approval may be taken back until step 7.
  const open = `OR(${stateOf(6)}=${waits};${stateOf(7)}=${waits})`;
  const stands = spoken((enam, tujuh) => BOARD_TEXT.formStands(bidang, enam, tujuh), stateOf(6), stateOf(7));
  const choice = (word: string) => `=IF(${kode}="";"";"${word} · "&${kode})`;
  return formulaCells<'pimpinan'>(row, {
    urut_akhir: lastOfUnitFormula(status, at('periode'), at('unit')),
    urut_basis: `=IF(${urut}=0;0;${last('diajukan')})`,
    urut_putusan: `=IF(${basis}=0;0;MAX(${last('disetujui', 'dikembalikan')}))`,
    kode: `=IF(${basis}=0;"";IF(${open};UPPER(LEFT(${eventCellFormula(jejak, 'hash', basis, '""')};6));""))`,
    pilihan_setuju: choice(KEPUTUSAN.setuju),
    pilihan_kembalikan: choice(KEPUTUSAN.kembalikan),
    menunggu: waitsFormula(at),
    ringkasan: `=IF(${urut}=0;${quoted(BOARD_TEXT.notOpened)};${stands})`,
  });
}

/** One line: its code and choices while it waits, what became of it, and the link to what it is about. */
export function pimpinanFormulas(
  { pimpinan, jejak, naskah, reviu }: PimpinanTabs,
  row: number,
  langkah: PimpinanLangkah,
): readonly FormulaCell<'pimpinan'>[] {
  const at = (key: KeyOf<'pimpinan'>) => localCell(pimpinan, key, row);
  const { basis, putusan, menunggu, belum, tautan, returnable }: Perihal = PERIHAL[langkah];
  const periode: EventCriterion = ['periode', at('periode')];
  const last = (peristiwa: Peristiwa, ofQuarter = true) => {
    const event: EventCriterion = ['peristiwa', `"${peristiwa}"`];
    return lastEventFormula(jejak, ofQuarter ? [event, periode] : [event]);
  };
  const [urut, kode] = [at('urut_akhir'), at('kode')];
  const state = eventCellFormula(jejak, `keadaan_${langkah}`, urut, '""');
  const is = (...words: readonly Keadaan[]) =>
    `OR(${words.map((word) => `${state}=${keadaanText(word)}`).join(';')})`;
  const settled = is('Selesai', 'Selesai (berdasarkan dokumen)');
  // A quarter before the one being measured is not opened any more.
  const unopened = `OR(${urut}=0;${is('Belum mulai')})`;
  const waiting =
    langkah === 1
      ? `AND(${unopened};${mayBeginFormula(jejak, at('periode'))})`
      : is('Menunggu', 'Perlu diulang');
  // A final text issued before the last review is overtaken by it.
  const open = langkah === 11 ? `AND(${waiting};${at('urut_basis')}>${last('lakip_diperiksa')})` : waiting;
  const hash = eventCellFormula(jejak, 'hash', at('urut_basis'), '""');
  const basisKode = `UPPER(LEFT(${hash};6))`;
  const event = (key: JejakKey) => eventCellFormula(jejak, key, at('urut_putusan'), '""');
  const way = `IF(${event('kanal')}="sel";"${PANEL_TEXT.byCell}";IF(${event('kanal')}="dokumen";"${PANEL_TEXT.byDocument}";"${PANEL_TEXT.byPanel}"))`;
  const stands = spoken((keadaan) => BOARD_TEXT.stepStands(langkah, keadaan), state);
  const unsettled = belum ? `IF(${state}=${keadaanText('Menunggu')};${quoted(belum)};${stands})` : stands;
  const outcome = `IF(${settled};${spoken(BOARD_TEXT.settled, way, momentWords(event('waktu')))};${unsettled})`;
  const choice = (word: string) => `=IF(${kode}="";"";"${word} · "&${kode})`;
  const summary = `IF(${urut}=0;${quoted(BOARD_TEXT.notStarted)};IF(${kode}="";${outcome};${menunggu(kode, answeredFormula(reviu, at('periode')))}))`;
  const isStray = `AND(NOT(${at('keputusan')}="");${unopened};IF(${kode}="";1=1;NOT(ISNUMBER(FIND(${kode};${at('keputusan')})))))`;
  return formulaCells<'pimpinan'>(row, {
    urut_akhir: `=${lastEventFormula(jejak, [['unit', `"${DINAS}"`], periode])}`,
    urut_basis:
      langkah === 1
        ? `=MAX(${OPENING_BASIS.map((peristiwa) => last(peristiwa, false)).join(';')})`
        : `=${last(basis)}`,
    urut_putusan: `=${last(putusan)}`,
    menunggu: waitsFormula(at),
    kode: `=IF(${open};${basisKode};"")`,
    pilihan_setuju: choice(KEPUTUSAN.setuju),
    ringkasan: langkah === 1 ? `=IF(${isStray};${quoted(BOARD_TEXT.chosenEarly)};${summary})` : `=${summary}`,
    pilihan_kembalikan: returnable ? choice(KEPUTUSAN.kembalikan) : undefined,
    // The first row with the code is the text's own: papers that decide on it are registered later.
    tautan: tautan
      ? `=IF(OR(LEN(${kode})>0;${settled});IFERROR(INDEX(${spanOf(naskah, tautan)};MATCH(${basisKode};${spanOf(naskah, 'kode')};0));"");"")`
      : undefined,
  });
}
