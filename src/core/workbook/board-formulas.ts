// Formulas of the boards: Status SOP, Beranda, Lembar Pimpinan, and the head of Konsolidasi.
import { type Periode, periodeLabel } from '../domain/triwulan';
import { DINAS } from '../sop/jejak';
import { LANGKAH, langkahOf, type NomorLangkah, PERAN_LABEL } from '../sop/langkah';
import { quoteTab } from './cell';
import { eventCellFormula, type FormulaCell, lastEventFormula } from './form-formulas';
import { FORM_ROW } from './form-layout';
import { cellRef, FIRST_ROW, letterOf, localCell, NOTE_ROW, spanOf, type TabRef, TITLE_ROW } from './tab';

/** One row of Status SOP: the unit's states, with who and when of each of its own steps. */
export function statusRowFormulas(
  status: TabRef,
  row: number,
  unit: string,
  jejak: TabRef,
): readonly FormulaCell[] {
  const at = (key: string) => localCell(status, key, row);
  const own: readonly (readonly [string, string])[] = [
    ['unit', at('unit')],
    ['periode', at('periode')],
  ];
  const lingkup = unit === DINAS ? 'dinas' : 'bidang';
  const steps = LANGKAH.filter(
    (langkah) => langkah.lingkup === lingkup || (unit === DINAS && langkah.nomor === 7),
  );
  return [
    { row, key: 'urut_akhir', formula: `=${lastEventFormula(jejak, own)}` },
    ...steps.flatMap(({ nomor }): FormulaCell[] => [
      {
        row,
        key: `keadaan_${nomor}`,
        formula: `=${eventCellFormula(jejak, `keadaan_${nomor}`, at('urut_akhir'), '"Belum mulai"')}`,
      },
      {
        row,
        key: `urut_${nomor}`,
        formula: `=${lastEventFormula(jejak, [...own, ['langkah', `"${nomor}"`]])}`,
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

/** "Triwulan II Tahun 2026" from a cell that holds 2026-TW2. */
function periodeWords(cell: string): string {
  return `"Triwulan "&CHOOSE(VALUE(RIGHT(${cell};1));"I";"II";"III";"IV")&" Tahun "&LEFT(${cell};4)`;
}

/** "16/04/2026 pukul 09.50" from an ISO time. */
function momentWords(iso: string): string {
  const part = (start: number, length: number) => `MID(${iso};${start};${length})`;
  return `${part(9, 2)}&"/"&${part(6, 2)}&"/"&${part(1, 4)}&" pukul "&${part(12, 2)}&"."&${part(15, 2)}`;
}

export interface BerandaTabs {
  readonly beranda: TabRef;
  readonly jejak: TabRef;
  readonly status: TabRef;
  readonly libur: TabRef;
  /** Addresses in Pengaturan. */
  readonly opd: string;
  readonly batas: readonly string[];
}

function activePeriode(beranda: TabRef): string {
  return `$${letterOf(beranda, 'bantu')}$${NOTE_ROW}`;
}

/** The last day of filling of the quarter being measured. */
function batasCell({ beranda, batas }: BerandaTabs): string {
  return `CHOOSE(VALUE(RIGHT(${activePeriode(beranda)};1));${batas.join(';')})`;
}

/** A date cell in words that do not depend on the locale's patterns. */
function dateWords(cell: string): string {
  return `DAY(${cell})&"/"&MONTH(${cell})&"/"&YEAR(${cell})`;
}

export function berandaHeadFormulas(tabs: BerandaTabs): readonly FormulaCell[] {
  const { beranda, jejak, opd } = tabs;
  const urut = `$${letterOf(beranda, 'bantu')}$${TITLE_ROW}`;
  const periode = activePeriode(beranda);
  const batas = batasCell(tabs);
  const deadline = `IF(ISNUMBER(${batas});". Batas pengisian "&${dateWords(batas)}&".";".")`;
  return [
    {
      row: TITLE_ROW,
      key: 'bantu',
      formula: `=${lastEventFormula(jejak, [['peristiwa', '"pengukuran_dimulai"']])}`,
    },
    { row: NOTE_ROW, key: 'bantu', formula: `=${eventCellFormula(jejak, 'periode', urut, '""')}` },
    { row: TITLE_ROW, key: 'unit', formula: `="Pengukuran Kinerja "&${opd}` },
    {
      row: NOTE_ROW,
      key: 'unit',
      formula: `=IF(${periode}="";"Belum ada triwulan yang dibuka.";"Sedang diukur: "&${periodeWords(periode)}&${deadline})`,
    },
  ];
}

/** One bidang on the board. `form` is absent until the form tab exists. */
export function berandaBidangFormulas(
  tabs: BerandaTabs,
  row: number,
  form: TabRef | undefined,
): readonly FormulaCell[] {
  const { beranda, status, libur } = tabs;
  const at = (key: string) => localCell(beranda, key, row);
  const periode = activePeriode(beranda);
  const state = (nomor: NomorLangkah) => at(`langkah_${nomor}`);
  const steps = ([4, 5, 6, 7] as const).map(
    (nomor): FormulaCell => ({
      row,
      key: `langkah_${nomor}`,
      formula: `=IF(${at('bantu')}=0;"";INDEX(${spanOf(status, `keadaan_${nomor}`)};${at('bantu')}))`,
    }),
  );
  const waiting = `OR(${state(4)}="Menunggu";${state(5)}="Menunggu";${state(5)}="Perlu diulang")`;
  const batasNow = batasCell(tabs);
  const late = `NETWORKDAYS(${batasNow}+1;TODAY();${spanOf(libur, 'tanggal')})`;
  const formSpan = (key: string, ref: TabRef) => {
    const letter = letterOf(ref, key);
    return `${quoteTab(ref.name)}!$${letter}$${FORM_ROW.indikator}:$${letter}$${ref.lastRow}`;
  };
  const isian = form
    ? `=(COUNTIF(${formSpan('jatuh_tempo', form)};"ya")-COUNTIF(${formSpan('status', form)};"Belum diisi"))&" dari "&COUNTIF(${formSpan('jatuh_tempo', form)};"ya")`
    : '="–"';
  return [
    {
      row,
      key: 'bantu',
      formula: `=IF(${periode}="";0;IFERROR(MATCH(${periode}&"|"&${at('kode')};${spanOf(status, 'kunci')};0);0))`,
    },
    ...steps,
    { row, key: 'isian', formula: isian },
    {
      row,
      key: 'menunggu',
      formula: `=IF(${state(4)}="Menunggu";"Pemeriksa (arahan)";IF(OR(${state(5)}="Menunggu";${state(5)}="Perlu diulang");"Staf bidang";IF(${state(6)}="Menunggu";"Pemeriksa";IF(${state(7)}="Menunggu";"Kasubag Program";"–"))))`,
    },
    {
      row,
      key: 'terlambat',
      formula: `=IF(${periode}="";"";IF(AND(${waiting};ISNUMBER(${batasNow}));IF(TODAY()>${batasNow};"Terlambat "&${late}&" hari kerja";"");""))`,
    },
  ];
}

/** Where a Dinas row of Status SOP stands; 0 where there is none. `periode` is a cell. */
function dinasRowFormula(status: TabRef, periode: string): string {
  return `=IF(${periode}="";0;IFERROR(MATCH(${periode}&"|${DINAS}";${spanOf(status, 'kunci')};0);0))`;
}

/** One of the steps 1 to 3 on the board, of the quarter being measured. */
export function berandaDinasFormulas(
  { beranda, status }: BerandaTabs,
  row: number,
  nomor: NomorLangkah,
): readonly FormulaCell[] {
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
      formula: `=IF(${bantu}=0;"";IF(${state}="Menunggu";"${PERAN_LABEL[langkahOf(nomor).pelaku]}";"–"))`,
    },
  ];
}

/** Where steps 8 to 12 stand on the board: under columns that carry something else for the bidang above. */
export const PELAPORAN_KEYS = {
  8: 'langkah_4',
  9: 'langkah_5',
  10: 'langkah_6',
  11: 'langkah_7',
  12: 'isian',
} as const;

/** Steps 8 to 12 of one quarter, whose key stands in the row's `kode`, and the role that is waited for. */
export function berandaPelaporanFormulas(
  { beranda, status, jejak }: BerandaTabs,
  row: number,
): readonly FormulaCell[] {
  const at = (key: string) => localCell(beranda, key, row);
  const state = (nomor: keyof typeof PELAPORAN_KEYS) => at(PELAPORAN_KEYS[nomor]);
  const isAny = (nomor: keyof typeof PELAPORAN_KEYS, ...words: readonly string[]) =>
    words.map((word) => `${state(nomor)}="${word}"`).join(';');
  const last = (peristiwa: string) =>
    lastEventFormula(jejak, [
      ['periode', at('kode')],
      ['peristiwa', `"${peristiwa}"`],
    ]);
  const role = (nomor: NomorLangkah) => `"${PERAN_LABEL[langkahOf(nomor).pelaku]}"`;
  const kasubag = `OR(${isAny(8, 'Menunggu', 'Berjalan')};${isAny(9, 'Menunggu', 'Perlu diulang')})`;
  const sekretaris = `OR(${isAny(10, 'Menunggu', 'Perlu diulang')})`;
  // Step 11 begins with the final text, which the Kasubag issues after the approval.
  const signer = `IF(${last('naskah_diterbitkan')}>${last('lakip_diperiksa')};${role(11)};${role(9)})`;
  const waiting = `IF(${kasubag};${role(9)};IF(${sekretaris};${role(10)};IF(${isAny(11, 'Menunggu')};${signer};IF(${isAny(12, 'Menunggu')};${role(12)};"–"))))`;
  return [
    { row, key: 'bantu', formula: dinasRowFormula(status, at('kode')) },
    ...([8, 9, 10, 11, 12] as const).map((nomor) => ({
      row,
      key: PELAPORAN_KEYS[nomor],
      formula: `=IF(${at('bantu')}=0;"";INDEX(${spanOf(status, `keadaan_${nomor}`)};${at('bantu')}))`,
    })),
    { row, key: 'menunggu', formula: `=IF(${at('bantu')}=0;"";${waiting})` },
  ];
}

/** The leaders' matters: step 1 rests on the rights last applied, step 2 on the order given at step 1. */
export function pimpinanFormulas(
  pimpinan: TabRef,
  row: number,
  langkah: 1 | 2,
  jejak: TabRef,
): readonly FormulaCell[] {
  const at = (key: string) => localCell(pimpinan, key, row);
  const basis: readonly (readonly [string, string])[] =
    langkah === 1
      ? [['peristiwa', '"hak_akses_diterapkan"']]
      : [
          ['peristiwa', '"pengukuran_dimulai"'],
          ['periode', at('periode')],
        ];
  const last = lastEventFormula(jejak, [
    ['unit', `"${DINAS}"`],
    ['periode', at('periode')],
  ]);
  const urut = at('urut_akhir');
  const open =
    langkah === 1 ? `${urut}=0` : `IF(${urut}=0;1=0;INDEX(${spanOf(jejak, 'keadaan_2')};${urut})="Menunggu")`;
  const kode = `IFERROR(UPPER(LEFT(INDEX(${spanOf(jejak, 'hash')};${lastEventFormula(jejak, basis)});6));"")`;
  return [
    { row, key: 'urut_akhir', formula: `=${last}` },
    { row, key: 'kode', formula: `=IF(${open};IF(${lastEventFormula(jejak, basis)}=0;"";${kode});"")` },
    { row, key: 'pilihan_setuju', formula: `=IF(${at('kode')}="";"";"Setuju · "&${at('kode')})` },
    {
      row,
      key: 'ringkasan',
      formula: `=IF(${urut}=0;"Belum dimulai";"Keadaan langkah ${langkah}: "&INDEX(${spanOf(jejak, `keadaan_${langkah}`)};${urut}))`,
    },
  ];
}

/** Says which consolidation the tab shows, and when the log knows a later one. */
export function konsolidasiHeadFormula(konsolidasi: TabRef, jejak: TabRef): FormulaCell {
  const urut = lastEventFormula(jejak, [['peristiwa', '"dikonsolidasikan"']]);
  const shown = cellRef(konsolidasi, 'generasi', FIRST_ROW);
  const generasi = `INDEX(${spanOf(jejak, 'generasi')};${urut})`;
  const periode = `INDEX(${spanOf(jejak, 'periode')};${urut})`;
  return {
    row: NOTE_ROW,
    key: 'blok',
    formula: `=IF(${urut}=0;"Belum ada konsolidasi.";IF(EXACT(${generasi};${shown});"Konsolidasi "&${periodeWords(periode)}&", dicatat "&${momentWords(`INDEX(${spanOf(jejak, 'waktu')};${urut})`)};"BELUM SELESAI – jalankan lagi Validasi dan konsolidasi"))`,
  };
}

export function formTitle(nama: string, periode: Periode | null): string {
  const title = `FORM PENGUKURAN KINERJA – ${nama.toUpperCase()}`;
  return periode ? `${title} – ${periodeLabel(periode).toUpperCase()}` : title;
}
