import { AGREGASI, type Agregasi, CARA_ISI, type CaraIsi } from '../domain/agregasi';
import { bacaAngka } from '../domain/angka-bersatuan';
import {
  JENIS,
  type Jenis,
  METODE,
  type Metode,
  NILAI_DARI,
  type NilaiDari,
  YA_TIDAK,
} from '../domain/capaian';
import { isTanggal } from '../domain/kalender';
import { parseTarget, type Target } from '../domain/target';
import { textKey, visibleText } from '../domain/text-key';
import { TRIWULAN, type Triwulan, triwulanShort } from '../domain/triwulan';
import { type Bidang, isBidangRole, normalizeEmail, type Personil } from '../sop/authority';
import { DINAS } from '../sop/jejak';
import { PERAN } from '../sop/langkah';
import { notANumberSentence, percentSentence, targetSentence } from '../text/number';
import { REFERENCE_TEXT } from '../text/reference';
import { type CellValue, isBlank } from './cell';
import { TableCheck, type TableRow } from './decode-tables';
import type { Problem } from './problem';
import type { Pengaturan } from './settings';
import { storedText } from './stored-text';
import type { KeyOf, TabRef } from './tab';
import { ANGGARAN, BIDANG, INDIKATOR, LIBUR_TAB, PERSONIL, RENCANA_AKSI, SKALA_PREDIKAT } from './tables';
// The reference tabs as facts: people, bidang, indicators, actions, budget. Bad cells become problems.

export interface Indikator {
  readonly row: number;
  readonly kode: string;
  readonly jenis: Jenis;
  readonly sasaran: string;
  readonly uraian: string;
  readonly satuan: string;
  readonly metode: Metode;
  /** Words of its scale, lowest first; empty where the value is a number. */
  readonly skala: readonly string[];
  readonly nilaiDari: NilaiDari;
  readonly agregasi: Agregasi;
  readonly caraIsi: CaraIsi;
  readonly bidang: string;
  readonly targetTahunan: Target | null;
  readonly jatuhTempo: Readonly<Record<Triwulan, boolean>>;
  readonly target: Readonly<Record<Triwulan, Target | null>>;
  readonly batasBawah: CellValue;
  readonly batasAtas: CellValue;
  /** Penanggung jawab. */
  readonly pic: string;
  /** Where its values come from; only shown. */
  readonly sumber: string;
  /** The reason that settles what is odd about the definition. */
  readonly penjelasan: string;
}

/** An action planned for an indicator; '' in a quarter without one. */
export interface RencanaAksi {
  readonly row: number;
  readonly kode: string;
  readonly aksi: string;
  readonly rencana: Readonly<Record<Triwulan, string>>;
  readonly pic: string;
}

export interface Program {
  readonly row: number;
  readonly kode: string;
  readonly uraian: string;
  readonly bidang: string;
  /** Pagu murni. */
  readonly pagu: CellValue;
  /** Pagu perubahan, in force from its date on; '' where there is none. */
  readonly paguPerubahan: CellValue;
  /** ISO; '' where there is none. */
  readonly tanggalPerubahan: string;
  /** Planned realisasi of the year up to each quarter; '' where there is no plan. */
  readonly rencana: Readonly<Record<Triwulan, CellValue>>;
  /** The sasaran it serves; '' for those of its bidang. */
  readonly sasaran: string;
}

/** The pagu in force on a day (ISO). */
export function paguOn(program: Program, tanggal: string): CellValue {
  const { pagu, paguPerubahan, tanggalPerubahan } = program;
  return !isBlank(paguPerubahan) && tanggalPerubahan !== '' && tanggalPerubahan <= tanggal
    ? paguPerubahan
    : pagu;
}

export interface Decoded<T> {
  readonly items: readonly T[];
  readonly problems: readonly Problem[];
}

export function decodeBidang(rows: readonly TableRow<'bidang'>[], ref: TabRef<'bidang'>): Decoded<Bidang> {
  const check = new TableCheck(ref, BIDANG);
  const seen = new Set<string>();
  const items = rows.map((row): Bidang => {
    const kode = check.required(row, 'kode');
    check.unique(row, 'kode', seen, kode);
    if (kode === DINAS) check.fail(row, 'kode', REFERENCE_TEXT.reservedKode(kode));
    // It names a tab and stands inside formulas.
    else if (kode !== '' && !/^[A-Z0-9][A-Z0-9-]{0,11}$/.test(kode)) {
      check.fail(row, 'kode', REFERENCE_TEXT.badBidangKode(kode));
    }
    return {
      kode,
      nama: check.required(row, 'nama'),
      pemeriksa: check.choice(row, 'pemeriksa', ['kepala_bidang', 'sekretaris'] as const) ?? 'kepala_bidang',
    };
  });
  return { items: items.filter((item) => item.kode !== ''), problems: check.problems };
}

/** A person whose dates cannot be read is not in force: better nobody than the wrong one. */
export function decodePersonil(
  rows: readonly TableRow<'personil'>[],
  ref: TabRef<'personil'>,
  bidang: readonly Bidang[],
): Decoded<Personil> {
  const check = new TableCheck(ref, PERSONIL);
  const items: Personil[] = [];
  for (const row of rows) {
    const peran = check.choice(row, 'peran', PERAN);
    const nama = check.required(row, 'nama');
    const badDates = (['mulai', 'sampai'] as const).filter(
      (key) => row.text(key) !== '' && !isTanggal(row.text(key)),
    );
    for (const key of badDates) check.fail(row, key, REFERENCE_TEXT.notADate(row.text(key)));
    const email = row.text('email');
    if (email !== '' && !/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(email)) {
      check.fail(row, 'email', REFERENCE_TEXT.badEmail(email));
    }
    if (typeof row.cell('nip') === 'number') check.fail(row, 'nip', REFERENCE_TEXT.nipAsNumber);
    if (peran && isBidangRole(peran)) checkBidangKode(check, row, bidang);
    if (!peran || badDates.length > 0) continue;
    items.push({
      nama,
      nip: row.text('nip'),
      pangkat: row.text('pangkat'),
      jabatan: row.text('jabatan'),
      email: normalizeEmail(row.text('email')),
      peran,
      bidang: row.text('bidang'),
      mulai: row.text('mulai'),
      sampai: row.text('sampai'),
      penugasan: row.text('penugasan'),
    });
  }
  return { items, problems: check.problems };
}

/** The row's bidang, which must be one of the tab Bidang. */
function checkBidangKode<Id extends 'personil' | 'indikator' | 'anggaran'>(
  check: TableCheck<Id>,
  row: TableRow<Id>,
  bidang: readonly Bidang[],
): string {
  const kode = check.required(row, 'bidang');
  if (kode !== '' && !bidang.some((item) => item.kode === kode)) {
    check.fail(row, 'bidang', REFERENCE_TEXT.unknownBidang(kode));
  }
  return kode;
}

/** Rows of one year; other years' are left alone, and a row of no year would be overlooked for ever. */
function rowsOfYear<Id extends 'indikator' | 'rencana' | 'anggaran'>(
  check: TableCheck<Id>,
  rows: readonly TableRow<Id>[],
  tahun: number,
): readonly TableRow<Id>[] {
  for (const row of rows) {
    const year = check.required(row, 'tahun');
    if (year !== '' && !/^20\d\d$/.test(year)) check.fail(row, 'tahun', REFERENCE_TEXT.notAYear(year, tahun));
  }
  return rows.filter((row) => row.text('tahun') === String(tahun));
}

/** A cell that holds a number in this unit, or nothing; anything else is a problem, and stays as it stands. */
function numberCell<Id extends 'indikator' | 'anggaran'>(
  check: TableCheck<Id>,
  row: TableRow<Id>,
  key: KeyOf<Id>,
  satuan: string,
): CellValue {
  const value = row.cell(key);
  if (isBlank(value) || typeof value === 'number') return value;
  if (row.isPercent(key)) {
    check.fail(row, key, percentSentence(row.text(key), satuan));
    return value;
  }
  const reading = bacaAngka(row.text(key), satuan);
  // With its own unit it is as good as the number; a bare number that is a text was meant as one.
  if (reading.kind === 'angka' && reading.satuan !== '' && satuan !== '') return reading.nilai;
  check.fail(row, key, notANumberSentence(row.text(key), satuan));
  return value;
}

function perTriwulan<T>(read: (triwulan: Triwulan) => T): Record<Triwulan, T> {
  return { 1: read(1), 2: read(2), 3: read(3), 4: read(4) };
}

/** Spreadsheets look codes up without regard to case, read * ? ~ as patterns, and find no code that is stored behind a sign. */
function checkKode<Id extends 'indikator' | 'anggaran'>(
  check: TableCheck<Id>,
  row: TableRow<Id>,
  seen: Set<string>,
): string {
  const kode = check.required(row, 'kode');
  check.unique(row, 'kode', seen, kode.toLowerCase());
  if (/[*?~|"]/.test(kode) || storedText(kode, true) !== kode)
    check.fail(row, 'kode', REFERENCE_TEXT.badKode(kode));
  return kode;
}

/** What other tabs may name of an indicator, although its row still lacks something. */
export type NamedIndikator = Pick<Indikator, 'kode' | 'uraian' | 'sasaran'>;

/** Indicators of one year. */
export function decodeIndikator(
  rows: readonly TableRow<'indikator'>[],
  ref: TabRef<'indikator'>,
  tahun: number,
  { bidang, predikat }: { readonly bidang: readonly Bidang[]; readonly predikat: Pengaturan['predikat'] },
): Decoded<Indikator> & { readonly named: readonly NamedIndikator[] } {
  const check = new TableCheck(ref, INDIKATOR);
  const seen = new Set<string>();
  const spelling = new Map<string, string>();
  const items: Indikator[] = [];
  const named: NamedIndikator[] = [];
  for (const row of rowsOfYear(check, rows, tahun)) {
    const kode = checkKode(check, row, seen);
    const jenis = check.choice(row, 'jenis', JENIS);
    const metode = check.choice(row, 'metode', METODE);
    const agregasi = check.choice(row, 'agregasi', AGREGASI);
    const caraIsi = check.optional(row, 'cara_isi', CARA_ISI);
    const nilaiDari = check.optional(row, 'nilai_dari', NILAI_DARI);
    const kodeBidang = checkBidangKode(check, row, bidang);
    const skala = metode === 'predikat' ? skalaOf(check, row, predikat) : [];
    const batas = (key: 'batas_bawah' | 'batas_atas') => numberCell(check, row, key, row.text('satuan'));
    const [batasBawah, batasAtas] = [batas('batas_bawah'), batas('batas_atas')];
    const target = (key: KeyOf<'indikator'>) => targetOf(check, row, key, metode, skala);
    const targets = perTriwulan((triwulan) => target(`target_${triwulan}`));
    const targetTahunan = target('target_tahunan');
    const due = perTriwulan((triwulan) => check.choice(row, `jatuh_tempo_${triwulan}`, YA_TIDAK));
    for (const triwulan of TRIWULAN) {
      if (due[triwulan] === 'ya' && isBlank(row.cell(`target_${triwulan}`))) {
        check.fail(row, `target_${triwulan}`, REFERENCE_TEXT.dueWithoutTarget(triwulanShort(triwulan)));
      }
    }
    const own = {
      kode,
      sasaran: asFirstSpelled(spelling, check.required(row, 'sasaran')),
      uraian: check.required(row, 'uraian'),
    };
    named.push(own);
    if (kode === '' || !jenis || !metode || !agregasi) continue;
    items.push({
      ...own,
      row: row.row,
      jenis,
      satuan: row.text('satuan'),
      metode,
      skala: metode === 'ya/tidak' ? yesNo(targetTahunan, targets) : skala,
      nilaiDari: nilaiDari ?? NILAI_DARI[0],
      agregasi,
      caraIsi: caraIsi ?? CARA_ISI[0],
      bidang: kodeBidang,
      targetTahunan,
      jatuhTempo: perTriwulan((triwulan) => due[triwulan] === 'ya'),
      target: targets,
      batasBawah,
      batasAtas,
      pic: row.text('pic'),
      sumber: row.text('sumber'),
      penjelasan: row.text('penjelasan'),
    });
  }
  return { items, named, problems: check.problems };
}

/** A name as the first row writes it that means the same. */
function asFirstSpelled(spelling: Map<string, string>, name: string): string {
  const key = textKey(name);
  const known = spelling.get(key);
  if (known !== undefined) return known;
  const visible = visibleText(name);
  spelling.set(key, visible);
  return visible;
}

/** The indicator's own scale of words, which must be named and filled. */
function skalaOf(
  check: TableCheck<'indikator'>,
  row: TableRow<'indikator'>,
  predikat: Pengaturan['predikat'],
): readonly string[] {
  const nama = check.choice(row, 'skala', SKALA_PREDIKAT);
  const skala = nama ? (predikat.get(nama) ?? []) : [];
  if (nama && skala.length === 0) check.fail(row, 'skala', REFERENCE_TEXT.emptyScale(nama));
  return skala;
}

/** What was promised stands last, so that it is reached by itself alone. Without an annual promise a quarter's counts. */
function yesNo(
  target: Target | null,
  quarters: Readonly<Record<Triwulan, Target | null>>,
): readonly string[] {
  const promised = target ?? TRIWULAN.map((triwulan) => quarters[triwulan]).find((own) => own !== null);
  return promised?.nilai === 'tidak' ? ['ya', 'tidak'] : ['tidak', 'ya'];
}

function targetOf(
  check: TableCheck<'indikator'>,
  row: TableRow<'indikator'>,
  key: KeyOf<'indikator'>,
  metode: Metode | null,
  skala: readonly string[],
): Target | null {
  if (row.isPercent(key)) {
    check.fail(row, key, percentSentence(row.text(key), row.text('satuan')));
    return null;
  }
  const satuan = row.text('satuan');
  const parsed = parseTarget(row.cell(key), metode ?? 'naik', skala, satuan);
  if (parsed.ok) return parsed.value;
  check.fail(row, key, targetSentence(row.text(key), parsed.message, metode ?? 'naik', satuan));
  return null;
}

/** Actions of one year; each names an indicator of that year. */
export function decodeRencana(
  rows: readonly TableRow<'rencana'>[],
  ref: TabRef<'rencana'>,
  tahun: number,
  indikator: readonly NamedIndikator[],
): Decoded<RencanaAksi> {
  const check = new TableCheck(ref, RENCANA_AKSI);
  const items = rowsOfYear(check, rows, tahun).map((row): RencanaAksi => {
    const kode = check.required(row, 'kode');
    if (kode !== '' && !indikator.some((item) => item.kode === kode)) {
      check.fail(row, 'kode', REFERENCE_TEXT.unknownIndikator(kode));
    }
    return {
      row: row.row,
      kode,
      aksi: check.required(row, 'aksi'),
      rencana: perTriwulan((triwulan) => row.text(`rencana_${triwulan}`)),
      pic: row.text('pic'),
    };
  });
  return { items, problems: check.problems };
}

/** The sasaran that a program names, as its indicators write it; one that no indicator has would lose its budget. */
function supportedSasaran(
  check: TableCheck<'anggaran'>,
  row: TableRow<'anggaran'>,
  indikator: () => readonly NamedIndikator[],
): string {
  const name = row.text('sasaran');
  if (name === '') return '';
  const found = indikator().find(({ sasaran }) => textKey(sasaran) === textKey(name));
  if (!found) check.fail(row, 'sasaran', REFERENCE_TEXT.unknownSasaran(visibleText(name)));
  return found?.sasaran ?? visibleText(name);
}

/** Amounts of a year: none negative, none a fraction or a per cent of what it should be, and the plan rises up to the pagu. */
function checkAmounts(check: TableCheck<'anggaran'>, row: TableRow<'anggaran'>): void {
  const amount = (key: KeyOf<'anggaran'>) => {
    const value = row.cell(key);
    return typeof value === 'number' && !row.isPercent(key) ? value : null;
  };
  const rencanaKeys = TRIWULAN.map((triwulan) => `rencana_${triwulan}` as const);
  const pagu = Math.max(amount('pagu') ?? 0, amount('pagu_perubahan') ?? 0);
  let before = 0;
  for (const key of ['pagu', 'pagu_perubahan', ...rencanaKeys] as const) {
    const value = amount(key);
    if (value === null) continue;
    const isShare = key.startsWith('rencana') && pagu >= 1000 * SMALLEST_AMOUNT;
    const isSmall = value > 0 && value < SMALLEST_AMOUNT && (isShare || !Number.isInteger(value));
    if (value < 0 || isSmall) check.fail(row, key, REFERENCE_TEXT.notAnAmount(value));
  }
  for (const key of rencanaKeys) {
    const value = amount(key);
    if (value === null) continue;
    if (value < before) check.fail(row, key, REFERENCE_TEXT.planFalls(value, before));
    else if (value > pagu) check.fail(row, key, REFERENCE_TEXT.planOverPagu(value, pagu));
    before = Math.max(before, value);
  }
}

/** Rupiah; a broken number below it is a fraction, and of a plan beside a large pagu a per cent or a number of millions. */
const SMALLEST_AMOUNT = 1000;

export function decodeAnggaran(
  rows: readonly TableRow<'anggaran'>[],
  ref: TabRef<'anggaran'>,
  tahun: number,
  {
    bidang,
    indikator,
  }: {
    readonly bidang: readonly Bidang[];
    /** Read only where a program names its sasaran. */
    readonly indikator: () => readonly NamedIndikator[];
  },
): Decoded<Program> {
  const check = new TableCheck(ref, ANGGARAN);
  const seen = new Set<string>();
  const items: Program[] = [];
  for (const row of rowsOfYear(check, rows, tahun)) {
    const kode = checkKode(check, row, seen);
    const kodeBidang = checkBidangKode(check, row, bidang);
    if (isBlank(row.cell('pagu'))) check.required(row, 'pagu');
    const pagu = numberCell(check, row, 'pagu', 'Rp');
    const paguPerubahan = numberCell(check, row, 'pagu_perubahan', 'Rp');
    const rencana = perTriwulan((triwulan) => numberCell(check, row, `rencana_${triwulan}`, 'Rp'));
    checkAmounts(check, row);
    const tanggalPerubahan = row.text('tanggal_perubahan');
    if (tanggalPerubahan !== '' && !isTanggal(tanggalPerubahan)) {
      check.fail(row, 'tanggal_perubahan', REFERENCE_TEXT.notADate(tanggalPerubahan));
    } else if ((tanggalPerubahan === '') !== isBlank(row.cell('pagu_perubahan'))) {
      check.fail(row, 'tanggal_perubahan', REFERENCE_TEXT.changeWithoutDate);
    }
    if (kode === '') continue;
    items.push({
      row: row.row,
      kode,
      uraian: check.required(row, 'uraian'),
      bidang: kodeBidang,
      pagu,
      paguPerubahan,
      tanggalPerubahan: isTanggal(tanggalPerubahan) ? tanggalPerubahan : '',
      rencana,
      sasaran: supportedSasaran(check, row, indikator),
    });
  }
  return { items, problems: check.problems };
}

/** Days off, ISO. */
export function decodeLibur(rows: readonly TableRow<'libur'>[], ref: TabRef<'libur'>): Decoded<string> {
  const check = new TableCheck(ref, LIBUR_TAB);
  const days = rows.map((row) => {
    const tanggal = check.required(row, 'tanggal');
    if (tanggal !== '' && !isTanggal(tanggal)) {
      check.fail(row, 'tanggal', REFERENCE_TEXT.notADate(tanggal));
    }
    check.optional(row, 'status', ['resmi', 'prediksi'] as const);
    return tanggal;
  });
  return { items: days.filter(isTanggal), problems: check.problems };
}
