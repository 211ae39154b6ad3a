// Formulas of the boards: Status SOP, Beranda, and the heads of Konsolidasi and Ringkasan.
import { DINAS, type Keadaan, type Peristiwa } from '../sop/jejak';
import { LANGKAH, langkahOf, type NomorLangkah, PERAN_LABEL } from '../sop/langkah';
import { BOARD_TEXT } from '../text/board';
import { PANEL_TEXT } from '../text/panel';
import { quoteTab } from './cell';
import type { FormKey } from './form-columns';
import {
  type EventCriterion,
  eventCellFormula,
  eventFormula,
  type FormulaCell,
  formulaCells,
  keadaanText,
  lastEventFormula,
  measuredFormula,
} from './form-formulas';
import { FORM_ROW } from './form-layout';
import { dateWords, periodeWords, quoted, spoken } from './formula-words';
import type { FormTabId } from './spec';
import {
  cellRef,
  FIRST_ROW,
  type KeyOf,
  letterOf,
  localCell,
  NOTE_ROW,
  spanOf,
  type TabRef,
  TITLE_ROW,
} from './tab';

/** One row of Status SOP: the unit's states, with who and when of each of its own steps. */
export function statusRowFormulas(
  status: TabRef<'status'>,
  row: number,
  unit: string,
  jejak: TabRef<'jejak'>,
): readonly FormulaCell<'status'>[] {
  const at = (key: KeyOf<'status'>) => localCell(status, key, row);
  const own: readonly EventCriterion[] = [
    ['unit', at('unit')],
    ['periode', at('periode')],
  ];
  const lingkup = unit === DINAS ? 'dinas' : 'bidang';
  const steps = LANGKAH.filter(
    (langkah) => langkah.lingkup === lingkup || (unit === DINAS && langkah.nomor === 7),
  );
  return [
    { row, key: 'urut_akhir', formula: `=${lastEventFormula(jejak, own)}` },
    ...steps.flatMap(({ nomor }): FormulaCell<'status'>[] => [
      {
        row,
        key: `keadaan_${nomor}`,
        formula: `=${eventCellFormula(jejak, `keadaan_${nomor}`, at('urut_akhir'), keadaanText('Belum mulai'))}`,
      },
      {
        row,
        key: `urut_${nomor}`,
        formula: `=IF(${at('urut_akhir')}=0;0;${lastEventFormula(jejak, [...own, ['langkah', `"${nomor}"`]])})`,
      },
      {
        row,
        key: `siapa_${nomor}`,
        formula: `=${eventCellFormula(jejak, 'pelaku', at(`urut_${nomor}`), '""')}`,
      },
      {
        row,
        key: `kapan_${nomor}`,
        formula: `=${eventCellFormula(jejak, 'waktu', at(`urut_${nomor}`), '""')}`,
      },
    ]),
  ];
}

/** "16/04/2026 pukul 09.50" from an ISO time. */
export function momentWords(iso: string): string {
  const part = (start: number, length: number) => `MID(${iso};${start};${length})`;
  const tanggal = `${part(9, 2)}&"/"&${part(6, 2)}&"/"&${part(1, 4)}`;
  return spoken(BOARD_TEXT.waktu, tanggal, `${part(12, 2)}&"."&${part(15, 2)}`);
}

export interface BerandaTabs {
  readonly beranda: TabRef<'beranda'>;
  readonly jejak: TabRef<'jejak'>;
  readonly status: TabRef<'status'>;
  readonly libur: TabRef<'libur'>;
  /** Addresses in Pengaturan. */
  readonly opd: string;
  readonly batas: readonly string[];
}

function activePeriode(beranda: TabRef<'beranda'>): string {
  return `$${letterOf(beranda, 'bantu')}$${NOTE_ROW}`;
}

/** The last day of filling of the quarter being measured. */
function batasCell({ beranda, batas }: BerandaTabs): string {
  return `CHOOSE(VALUE(RIGHT(${activePeriode(beranda)};1));${batas.join(';')})`;
}

export function berandaHeadFormulas(tabs: BerandaTabs): readonly FormulaCell<'beranda'>[] {
  const { beranda, jejak, opd } = tabs;
  const periode = activePeriode(beranda);
  const batas = batasCell(tabs);
  const deadline = `IF(ISNUMBER(${batas});${spoken(BOARD_TEXT.deadline, dateWords(batas))};".")`;
  const measuring = spoken(BOARD_TEXT.measuring, periodeWords(periode), deadline);
  return [
    { row: NOTE_ROW, key: 'bantu', formula: `=${measuredFormula(jejak)}` },
    { row: TITLE_ROW, key: 'unit', formula: `=${spoken(BOARD_TEXT.title, opd)}` },
    {
      row: NOTE_ROW,
      key: 'unit',
      formula: `=IF(${periode}="";${quoted(PANEL_TEXT.noPeriode)};${measuring})`,
    },
    // Nothing in a cell can open a window (ADR 63).
    { row: NOTE_ROW, key: 'langkah_5', formula: `=${quoted(BOARD_TEXT.dasbor)}` },
  ];
}

/** One bidang on the board. `form` is absent until the form tab exists. */
export function berandaBidangFormulas(
  tabs: BerandaTabs,
  row: number,
  form: TabRef<FormTabId> | undefined,
): readonly FormulaCell<'beranda'>[] {
  const { beranda, status, libur } = tabs;
  const at = (key: KeyOf<'beranda'>) => localCell(beranda, key, row);
  const periode = activePeriode(beranda);
  const state = (nomor: 4 | 5 | 6 | 7) => at(`langkah_${nomor}`);
  const steps = ([4, 5, 6, 7] as const).map(
    (nomor): FormulaCell<'beranda'> => ({
      row,
      key: `langkah_${nomor}`,
      formula: `=IF(${at('bantu')}=0;"";INDEX(${spanOf(status, `keadaan_${nomor}`)};${at('bantu')}))`,
    }),
  );
  const who = BOARD_TEXT.waitsFor;
  const is = (nomor: 4 | 5 | 6 | 7, keadaan: Keadaan) => `${state(nomor)}=${keadaanText(keadaan)}`;
  const filling = `${is(5, 'Menunggu')};${is(5, 'Perlu diulang')}`;
  const waiting = `OR(${is(4, 'Menunggu')};${filling})`;
  const batasNow = batasCell(tabs);
  // A day off that is no date would turn the whole into an error.
  const late = `IFERROR(NETWORKDAYS(${batasNow}+1;TODAY();${spanOf(libur, 'tanggal')});NETWORKDAYS(${batasNow}+1;TODAY()))`;
  const formSpan = (key: FormKey, ref: TabRef<FormTabId>) => {
    const letter = letterOf(ref, key);
    return `${quoteTab(ref.name)}!$${letter}$${FORM_ROW.indikator}:$${letter}$${ref.lastRow}`;
  };
  const isian = form ? `=${spoken(BOARD_TEXT.filled, at('terisi'), at('wajib'))}` : '="–"';
  const gathered = (ref: TabRef<FormTabId>) =>
    formulaCells<'beranda'>(row, {
      terisi: `=SUM(${formSpan('sudah_isi', ref)})`,
      wajib: `=SUM(${formSpan('perlu_isi', ref)})`,
      berubah: `=SUMPRODUCT(1*(LEN(${formSpan('berubah', ref)})>0))`,
      periode: `=${quoteTab(ref.name)}!$${letterOf(ref, 'periode')}$${FORM_ROW.periode}&""`,
    });
  return [
    {
      row,
      key: 'bantu',
      formula: `=IF(${periode}="";0;IFERROR(MATCH(${periode}&"|"&${at('kode')};${spanOf(status, 'kunci')};0);0))`,
    },
    ...steps,
    { row, key: 'isian', formula: isian },
    ...(form ? gathered(form) : []),
    {
      row,
      key: 'menunggu',
      formula: `=IF(${is(4, 'Menunggu')};${quoted(who.arahan)};IF(OR(${filling});${quoted(who.staf)};IF(${is(6, 'Menunggu')};${quoted(who.pemeriksa)};IF(${is(7, 'Menunggu')};"${PERAN_LABEL.kasubag_program}";"–"))))`,
    },
    {
      row,
      key: 'terlambat',
      formula: `=IF(${periode}="";"";IF(AND(${waiting};ISNUMBER(${batasNow}));IF(TODAY()>${batasNow};${spoken(PANEL_TEXT.late, late)};"");""))`,
    },
  ];
}

/** Where a Dinas row of Status SOP stands; 0 where there is none. `periode` is a cell. */
function dinasRowFormula(status: TabRef<'status'>, periode: string): string {
  return `=IF(${periode}="";0;IFERROR(MATCH(${periode}&"|${DINAS}";${spanOf(status, 'kunci')};0);0))`;
}

/** One of the steps 1 to 3 on the board, of the quarter being measured. */
export function berandaDinasFormulas(
  { beranda, status }: BerandaTabs,
  row: number,
  nomor: NomorLangkah,
): readonly FormulaCell<'beranda'>[] {
  const [bantu, state] = [localCell(beranda, 'bantu', row), localCell(beranda, 'langkah_4', row)];
  return [
    { row, key: 'bantu', formula: dinasRowFormula(status, activePeriode(beranda)) },
    {
      row,
      key: 'langkah_4',
      formula: `=IF(${bantu}=0;"";INDEX(${spanOf(status, `keadaan_${nomor}`)};${bantu}))`,
    },
    {
      row,
      key: 'menunggu',
      formula: `=IF(${bantu}=0;"";IF(${state}=${keadaanText('Menunggu')};"${PERAN_LABEL[langkahOf(nomor).pelaku]}";"–"))`,
    },
  ];
}

/** Where steps 8 to 12 stand on the board: under columns that carry something else for the bidang above. */
export const PELAPORAN_KEYS = {
  8: 'isian',
  9: 'langkah_4',
  10: 'langkah_5',
  11: 'langkah_6',
  12: 'langkah_7',
} as const;

export const PELAPORAN_LANGKAH = [8, 9, 10, 11, 12] as const;

/** Steps 8 to 12 of one quarter, whose key stands in the row's `kode`, and the role that is waited for. */
export function berandaPelaporanFormulas(
  { beranda, status, jejak }: BerandaTabs,
  row: number,
): readonly FormulaCell<'beranda'>[] {
  const at = (key: KeyOf<'beranda'>) => localCell(beranda, key, row);
  const state = (nomor: keyof typeof PELAPORAN_KEYS) => at(PELAPORAN_KEYS[nomor]);
  const isAny = (nomor: keyof typeof PELAPORAN_KEYS, ...words: readonly Keadaan[]) =>
    words.map((word) => `${state(nomor)}=${keadaanText(word)}`).join(';');
  const last = (peristiwa: Peristiwa) =>
    lastEventFormula(jejak, [
      ['periode', at('kode')],
      ['peristiwa', `"${peristiwa}"`],
    ]);
  const role = (nomor: NomorLangkah) => `"${PERAN_LABEL[langkahOf(nomor).pelaku]}"`;
  const kasubag = `OR(${isAny(8, 'Menunggu', 'Berjalan')};${isAny(9, 'Menunggu', 'Perlu diulang')})`;
  const sekretaris = `OR(${isAny(10, 'Menunggu', 'Perlu diulang')})`;
  // Step 11 begins with the final text, which the Kasubag issues after the approval.
  const signer = `IF(${last('naskah_diterbitkan')}>${last('lakip_diperiksa')};${role(11)};${role(9)})`;
  // What rested on figures that are being corrected.
  const correcting = `${state(8)}=${keadaanText('Perlu diulang')}`;
  const waiting = `IF(${correcting};${quoted(BOARD_TEXT.waitsFor.koreksi)};IF(${kasubag};${role(9)};IF(${sekretaris};${role(10)};IF(${isAny(11, 'Menunggu')};${signer};IF(OR(${isAny(12, 'Menunggu', 'Perlu diulang')});${role(12)};"–")))))`;
  return [
    { row, key: 'bantu', formula: dinasRowFormula(status, at('kode')) },
    ...PELAPORAN_LANGKAH.map((nomor) => ({
      row,
      key: PELAPORAN_KEYS[nomor],
      formula: `=IF(${at('bantu')}=0;"";INDEX(${spanOf(status, `keadaan_${nomor}`)};${at('bantu')}))`,
    })),
    { row, key: 'menunggu', formula: `=IF(${at('bantu')}=0;"";${waiting})` },
  ];
}

/** Says in the column of this key which consolidation the view shows, and when the log knows a later one. */
export function viewHeadFormula<Id extends 'konsolidasi' | 'ringkasan'>(
  view: TabRef<Id>,
  key: KeyOf<Id>,
  jejak: TabRef<'jejak'>,
): FormulaCell<Id> {
  const shown = cellRef(view, 'generasi', FIRST_ROW);
  const consolidated = `"${'dikonsolidasikan' satisfies Peristiwa}"`;
  const urut = lastEventFormula(jejak, [
    ['generasi', shown],
    ['peristiwa', consolidated],
  ]);
  const periode = eventFormula(jejak, 'periode', urut);
  const waktu = momentWords(eventFormula(jejak, 'waktu', urut));
  const current = spoken(BOARD_TEXT.consolidation, periodeWords(periode), waktu);
  const quarters = spanOf(jejak, 'periode');
  /** Whether one was recorded after it of a quarter like that. */
  const since = (...quarter: readonly string[]) => {
    const isLater = [`${spanOf(jejak, 'peristiwa')}=${consolidated}`, `${spanOf(jejak, 'urut')}>${urut}`];
    return `SUMPRODUCT(${[...isLater, ...quarter].map((condition) => `(${condition})`).join('*')})>0`;
  };
  const stale = quoted(BOARD_TEXT.staleView);
  const none = `IF(COUNTIFS(${spanOf(jejak, 'peristiwa')};${consolidated})=0;${quoted(BOARD_TEXT.noConsolidation)};${stale})`;
  // The year so far is made from the quarters before.
  const corrected = since(`${quarters}<${periode}`, `LEFT(${quarters};4)=LEFT(${periode};4)`);
  const told = `${current}&IF(${corrected};${quoted(BOARD_TEXT.earlierCorrected)};"")`;
  return {
    row: NOTE_ROW,
    key,
    formula: `=IF(${shown}="";${none};IF(${urut}=0;${stale};IF(${since(`${quarters}>=${periode}`)};${stale};${told})))`,
  };
}
