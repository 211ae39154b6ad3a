// One row in sentences, one for each figure. Every figure and the way it was made come from workbook/measure, never
// from a second computation.
import { AGREGASI, type Agregasi, type CaraIsi } from '../domain/agregasi';
import { roundHalfUp } from '../domain/angka';
import type { Aturan } from '../domain/aturan';
import { type Hasil, isMetode, METODE_SERAPAN, type Metode, type Perhitungan } from '../domain/capaian';
import { STATUS_ISIAN, type StatusIsian } from '../domain/isian';
import { formatTanggal } from '../domain/kalender';
import { dasarOf, lastDayOf, type Periode } from '../domain/triwulan';
import type { ProgramAnggaran } from '../rekap/anggaran';
import { rekapOf } from '../rekap/rekap';
import { EXPLAIN_TEXT, type Nasib, type Operands } from '../text/explain';
import { type CellValue, isBlank, textOf } from '../workbook/cell';
import { confirmedText } from '../workbook/form';
import {
  hasilCell,
  hasilTriwulan,
  isBelumDinilai,
  isDerived,
  isInPlace,
  isOnSkala,
  isWords,
  kataOf,
  laluCells,
  nilaiOf,
  perhitunganSd,
  perhitunganTahunan,
  perhitunganTriwulan,
  sampaiDenganOf,
  skalaOf,
} from '../workbook/measure';
import { type RiwayatRecord, recordHasilTahunan } from '../workbook/riwayat';
import { kategoriClause, persen, tw, twOnly, writerOf } from './figures';

/** What an earlier quarter of the year holds for the same row. */
export interface TriwulanLalu {
  readonly periode: Periode;
  /** null where it has no number. */
  readonly nilai: number | null;
  readonly keadaan: StatusIsian | 'Belum dikonsolidasikan';
}

export interface RowFacts {
  readonly periode: Periode;
  /** As Riwayat holds it, or would hold it if it were consolidated as it stands on the form. */
  readonly record: RiwayatRecord;
  /** The rules in force of that quarter. */
  readonly aturan: Aturan;
  readonly lalu: readonly TriwulanLalu[];
  /** Of a program. */
  readonly anggaran: ProgramAnggaran | null;
  /** Why its bidang was left out at step 7; '' elsewhere. */
  readonly alasan: string;
}

export function explainRow(facts: RowFacts): readonly string[] {
  const isProgram = facts.record.blok === 'program';
  return [
    ...derivedSentence(facts),
    ...resultSentences(facts),
    ...confirmedSentence(facts),
    ...(isProgram ? programSentences(facts) : yearSentences(facts)),
    ...(isProgram ? [] : meanSentences(facts)),
  ];
}

function statusOf({ record }: Pick<RowFacts, 'record'>): StatusIsian {
  return STATUS_ISIAN.find((name) => name === record.status) ?? 'Belum diisi';
}

function kodeOf({ record }: RowFacts): string {
  return textOf(record.kode);
}

function derivedSentence({ record, periode }: RowFacts): readonly string[] {
  const nilai = nilaiOf(record);
  if (!isDerived(record) || nilai === null) return [];
  const write = writerOf('');
  const [pembilang, penyebut] = [Number(record.pembilang), Number(record.penyebut)];
  const isPercent = String(record.nilai_dari).endsWith('100');
  return [EXPLAIN_TEXT.derived(tw(periode), write(pembilang), write(penyebut), isPercent, write(nilai))];
}

/** Doubts about the number that its bidang has settled by typing it once more. */
function confirmedSentence({ record, aturan }: RowFacts): readonly string[] {
  const kode = [textOf(record.kode)];
  const blok = record.blok === 'program' ? 'program' : 'indikator';
  const rule = {
    blok,
    cells: record,
    bukti: 0,
    aturan,
    persen: [],
    kodeBlok: kode,
    inputKodeBlok: kode,
  } as const;
  const text = confirmedText({ rule, cells: record });
  return text === '' ? [] : [`${text.charAt(0).toUpperCase()}${text.slice(1)}`];
}

/** The quarter's capaian or serapan, or why there is none. */
function resultSentences(facts: RowFacts): readonly string[] {
  const { record, periode, alasan } = facts;
  const kode = kodeOf(facts);
  const without: Nasib = record.blok === 'program' ? 'program' : 'indikator';
  switch (statusOf(facts)) {
    case 'Belum jatuh tempo':
      return [EXPLAIN_TEXT.notDue(kode, tw(periode))];
    case 'Belum diisi':
      return [EXPLAIN_TEXT.unfilled(kode, tw(periode), without)];
    case 'Belum tersedia':
      return [EXPLAIN_TEXT.unavailable(kode, tw(periode), textOf(record.kendala))];
    case 'Tidak mengisi':
      return [EXPLAIN_TEXT.leftOut(kode, tw(periode), textOf(record.bidang), alasan, without)];
    case 'Nol':
      return [EXPLAIN_TEXT.zero(kode), computedSentence(facts)];
    case 'Terisi':
    case 'Tidak dapat dihitung':
      return [computedSentence(facts)];
  }
}

function computedSentence(facts: RowFacts): string {
  const { record, periode, aturan } = facts;
  const isProgram = record.blok === 'program';
  const subject = (isProgram ? EXPLAIN_TEXT.serapan : EXPLAIN_TEXT.capaian)(kodeOf(facts), tw(periode));
  const hasil = hasilTriwulan(record, aturan);
  if (hasil === null) {
    return EXPLAIN_TEXT.impossible(subject, whyNot(record), '', isProgram ? 'programTerisi' : 'indikator');
  }
  if (hasil.kind === 'status') return wordsSentence(facts, hasil);
  const hitung = perhitunganTriwulan(record, aturan);
  if (!hitung) throw new Error(`No way leads to the result of ${textOf(record.kode)}`);
  const write = writerOf(textOf(record.blok));
  const words: Words = {
    realisasi: (angka) => (isProgram ? EXPLAIN_TEXT.realisasiSd(angka) : EXPLAIN_TEXT.realisasi(angka)),
    acuan: isProgram ? EXPLAIN_TEXT.pagu : EXPLAIN_TEXT.target,
    nilai: nilaiOf(record) ?? 0,
    teks: textOf(record.target_teks),
    rentang: rangeOf(record.target, record.target_atas, write),
    write,
    hasKategori: !isProgram,
  };
  return percentSentence(subject, hitung, metodeOf(record), words, aturan);
}

function metodeOf(record: RiwayatRecord): Metode {
  const metode = textOf(record.metode);
  return record.blok !== 'program' && isMetode(metode) ? metode : METODE_SERAPAN;
}

function rangeOf(bawah: unknown, atas: unknown, write: (value: number) => string): string {
  return typeof bawah === 'number' && typeof atas === 'number'
    ? EXPLAIN_TEXT.rentang(write(bawah), write(atas))
    : '';
}

/** Why something was typed and nothing is computed from it. */
function whyNot(record: RiwayatRecord): string {
  if (!isInPlace(record)) return EXPLAIN_TEXT.misplaced(textOf(record.input_kode));
  if (isWords(record) && !isOnSkala(record)) return EXPLAIN_TEXT.offScale(textOf(record.realisasi));
  if (isDerived(record) && nilaiOf(record) === null) return EXPLAIN_TEXT.noDivision;
  if (!isWords(record) && nilaiOf(record) === null) return EXPLAIN_TEXT.notANumber(textOf(record.realisasi));
  return EXPLAIN_TEXT.noTarget;
}

function wordsSentence(facts: RowFacts, hasil: Extract<Hasil, { kind: 'status' }>): string {
  const { record, periode } = facts;
  const [realisasi, target] = [kataOf(record), textOf(record.target)];
  const skala = skalaOf(record);
  const metode = metodeOf(record);
  const isScale = metode === 'predikat';
  const compared =
    realisasi === target
      ? EXPLAIN_TEXT.sameWord(realisasi)
      : (isScale ? (hasil.tercapai ? EXPLAIN_TEXT.above : EXPLAIN_TEXT.below) : EXPLAIN_TEXT.other)(
          realisasi,
          target,
        );
  const cara = EXPLAIN_TEXT.cara(metode, isScale ? [EXPLAIN_TEXT.onScale(skala)] : []);
  return EXPLAIN_TEXT.words(kodeOf(facts), tw(periode), compared, textOf(hasilCell(hasil)), cara);
}

/** What the operands of a percent are called. */
interface Words {
  readonly realisasi: (angka: string) => string;
  readonly acuan: (angka: string) => string;
  readonly nilai: number;
  /** The target as printed; '' where the number says it all. */
  readonly teks: string;
  /** '7 s.d. 8'; '' where the target is one number. */
  readonly rentang: string;
  readonly write: (value: number) => string;
  /** A year that is not over has none, and absorbing a budget is no achievement. */
  readonly hasKategori: boolean;
}

function percentSentence(
  subject: string,
  hitung: Perhitungan,
  metode: Metode,
  words: Words,
  aturan: Aturan,
): string {
  const { jalur, hasil, sebelumLantai } = hitung;
  const operands = operandsOf(hitung, metode, words);
  const isProgram = words.acuan === EXPLAIN_TEXT.pagu;
  const isBelow = metode === 'rentang' && jalur === 'realisasi/acuan';
  const isAbove = metode === 'rentang' && (jalur === 'selisih' || jalur === 'acuan nol');
  const notes = [
    ...(isBelow ? [EXPLAIN_TEXT.belowRange(words.rentang)] : []),
    ...(isAbove ? [EXPLAIN_TEXT.aboveRange(words.rentang)] : []),
    ...(jalur === 'acuan nol' ? [EXPLAIN_TEXT.zeroRule(aturan.nol)] : []),
  ];
  const cara = isProgram ? '' : EXPLAIN_TEXT.cara(metode, notes);
  if (hasil.kind === 'status') throw new Error('A word is no percent');
  if (hasil.kind === 'tidak-dapat-dihitung') {
    const nasib: Nasib = isProgram ? 'programTerisi' : 'indikator';
    return EXPLAIN_TEXT.impossible(subject, EXPLAIN_TEXT.sebab[hasil.sebab](operands), cara, nasib);
  }
  const result = persen(hasil.persen, aturan);
  const kategori = words.hasKategori ? kategoriClause(hasil.persen, aturan) : '';
  const shown =
    sebelumLantai === null ? result : `${EXPLAIN_TEXT.dilantai(persen(sebelumLantai, aturan))} ${result}`;
  const { realisasi, acuan } = operands;
  switch (jalur) {
    case 'realisasi/acuan':
      return `${EXPLAIN_TEXT.equals(subject, EXPLAIN_TEXT.perRealisasi(operands), shown, cara)}${kategori}.`;
    case 'acuan/realisasi':
      return `${EXPLAIN_TEXT.equals(subject, EXPLAIN_TEXT.perAcuan(operands), shown, cara)}${kategori}.`;
    case 'selisih':
      return `${EXPLAIN_TEXT.equals(subject, EXPLAIN_TEXT.selisih(operands), shown, cara)}${kategori}.`;
    case 'dalam rentang':
      return `${EXPLAIN_TEXT.inside(subject, shown, realisasi, words.rentang, cara)}${kategori}.`;
    case 'acuan nol':
    case 'acuan negatif':
      return `${EXPLAIN_TEXT.zeroTarget(subject, shown, acuan, realisasi, cara)}${kategori}.`;
  }
}

function operandsOf(hitung: Perhitungan, metode: Metode, words: Words): Operands {
  const { write, teks, nilai } = words;
  const pembagi = write(hitung.acuan);
  const acuan = () => {
    if (metode === 'rentang')
      return (hitung.jalur === 'selisih' ? EXPLAIN_TEXT.batasAtas : EXPLAIN_TEXT.batasBawah)(pembagi);
    return words.acuan(teks === '' ? pembagi : EXPLAIN_TEXT.tercetak(pembagi, teks));
  };
  return { realisasi: words.realisasi(write(nilai)), acuan: acuan(), pembagi };
}

/** The year so far and what it is of the annual target. */
function yearSentences(facts: RowFacts): readonly string[] {
  const { record, aturan } = facts;
  const sd = sampaiDenganOf(record);
  // What a bidang that was left out brought along is not in its consolidated row.
  if (sd === null || isBlank(record.sd)) return [];
  const write = writerOf(textOf(record.blok));
  const hitung = perhitunganTahunan(record, aturan);
  const annual = hitung
    ? percentSentence(
        EXPLAIN_TEXT.capaianTahunan,
        hitung,
        metodeOf(record),
        {
          realisasi: EXPLAIN_TEXT.realisasiSd,
          acuan: EXPLAIN_TEXT.targetTahunan,
          nilai: sd,
          teks: textOf(record.tahunan_teks),
          rentang: rangeOf(record.target_tahunan, record.tahunan_atas, write),
          write,
          hasKategori: dasarOf(facts.periode) === 'tahun',
        },
        aturan,
      )
    : isBelumDinilai(record)
      ? EXPLAIN_TEXT.belumDinilai
      : EXPLAIN_TEXT.noAnnualTarget;
  return [...sdSentences(facts), annual];
}

/** The quarters a year so far is made of, as they are written: each by itself, or what the form brought in one. */
interface SdParts {
  readonly values: readonly string[];
  readonly names: readonly string[];
  /** How many quarters they stand for. */
  readonly count: number;
  readonly hasil: string;
}

/** The formula of an aggregation, and the note that says by which way. */
function aggregated(cara: Agregasi, { values, names, count, hasil }: SdParts): readonly [string, string] {
  const last = names[names.length - 1] ?? '';
  if (values.length === 1 && count === 1) return [hasil, EXPLAIN_TEXT.onlyOne(cara, last)];
  const note = EXPLAIN_TEXT.agregasi(cara, names);
  switch (cara) {
    case 'akumulasi':
      return [values.length === 1 ? hasil : EXPLAIN_TEXT.sum(values, hasil), note];
    case 'nilai akhir':
      return [hasil, EXPLAIN_TEXT.lastOf(last)];
    case 'rata-rata':
      return [EXPLAIN_TEXT.mean(values, count, hasil), note];
    case 'maksimum':
      return [values.length === 1 ? hasil : EXPLAIN_TEXT.highest(values, hasil), note];
  }
}

/** Whether the earlier quarters now come to what the form brought along when it was made. */
function isBroughtAlike(record: RiwayatRecord, values: readonly number[]): boolean {
  if (isBlank(record.sd_lalu)) return values.length === 0;
  const agregasi = AGREGASI.find((name) => name === record.agregasi);
  const brought = agregasi ? laluCells(values, agregasi, textOf(record.cara_isi) as CaraIsi) : null;
  return brought?.sd_lalu === record.sd_lalu && brought?.n_lalu === record.n_lalu;
}

function sdSentences({ record, periode, lalu }: RowFacts): readonly string[] {
  const hitung = perhitunganSd(record);
  if (!hitung) return [];
  const write = writerOf(textOf(record.blok));
  const nilai = nilaiOf(record);
  const agregasi = AGREGASI.find((name) => name === record.agregasi);
  const filled = lalu.flatMap((item) => (item.nilai === null ? [] : [{ ...item, nilai: item.nilai }]));
  const isSame = isBroughtAlike(
    record,
    filled.map((item) => item.nilai),
  );
  const own = nilai === null ? [] : [{ periode, nilai }];
  const quarters = isSame ? [...filled, ...own] : [{ periode: null, nilai: hitung.lalu }, ...own];
  const parts: SdParts = {
    values: quarters.map((part) => write(part.nilai)),
    names: quarters.map((part) =>
      part.periode ? twOnly(part.periode) : EXPLAIN_TEXT.brought(hitung.jumlah),
    ),
    count: hitung.jumlah + own.length,
    hasil: write(hitung.hasil),
  };
  const missing = (isSame ? lalu : [])
    .filter((item) => item.nilai === null)
    .map((item) => EXPLAIN_TEXT.missing(twOnly(item.periode), item.keadaan));
  const self = nilai === null ? [EXPLAIN_TEXT.missing(twOnly(periode), statusOf({ record }))] : [];
  const sentence = (formula: string, note: string) =>
    EXPLAIN_TEXT.sd(tw(periode), formula, [note, ...missing, ...self]);
  const { hasil, names } = parts;
  const made = (): string => {
    switch (hitung.jalur) {
      case 'diketik':
        return EXPLAIN_TEXT.sd(tw(periode), hasil, [EXPLAIN_TEXT.asTyped]);
      case 'sendiri':
        return lalu.length === 0
          ? EXPLAIN_TEXT.sd(tw(periode), hasil, [EXPLAIN_TEXT.firstQuarter])
          : sentence(hasil, EXPLAIN_TEXT.onlyOne(agregasi ?? '', twOnly(periode)));
      case 'bawaan':
        return agregasi && textOf(record.cara_isi) === 'per TW'
          ? sentence(...aggregated(agregasi, parts))
          : sentence(hasil, EXPLAIN_TEXT.lastOf(names[names.length - 1] ?? ''));
      default:
        return sentence(...aggregated(hitung.jalur, parts));
    }
  };
  return [made(), ...(isSame ? [] : [EXPLAIN_TEXT.broughtDiffers])];
}

function programSentences({ periode, lalu, anggaran }: RowFacts): readonly string[] {
  if (!anggaran) return [];
  const write = writerOf('program');
  const { pagu, paguMurni, paguPerubahan, tanggalPerubahan, realisasi, realisasiTriwulan, sisa } = anggaran;
  const before = lalu[lalu.length - 1];
  const own = () => {
    if (realisasi === null || !before) return [];
    return realisasiTriwulan === null || before.nilai === null
      ? [EXPLAIN_TEXT.ownPartUnknown(twOnly(periode), twOnly(before.periode))]
      : [
          EXPLAIN_TEXT.ownPart(
            twOnly(periode),
            write(realisasi),
            twOnly(before.periode),
            write(before.nilai),
            write(realisasiTriwulan),
          ),
        ];
  };
  const whichPagu = () => {
    if (pagu === null || paguMurni === null) return [];
    const isChanged = paguPerubahan !== null && tanggalPerubahan !== '';
    const inForce = isChanged && tanggalPerubahan <= lastDayOf(periode);
    const now = inForce ? paguPerubahan : paguMurni;
    if (pagu !== now) return [EXPLAIN_TEXT.paguOfForm(write(now))];
    if (inForce) return [EXPLAIN_TEXT.paguChanged(formatTanggal(tanggalPerubahan), write(paguMurni))];
    return [
      isChanged
        ? EXPLAIN_TEXT.paguChangesLater(write(paguPerubahan), formatTanggal(tanggalPerubahan))
        : EXPLAIN_TEXT.paguOriginal,
    ];
  };
  const remaining =
    pagu === null || realisasi === null || sisa === null
      ? []
      : [EXPLAIN_TEXT.sisa(write(pagu), write(realisasi), write(sisa))];
  // Of a row without a realisasi the first sentence has said so.
  const signs = anggaran.tanda.filter((tanda) => tanda !== 'Tidak mengisi' && tanda !== 'Belum dilaporkan');
  return [...own(), ...whichPagu(), ...remaining, ...(signs.length > 0 ? [EXPLAIN_TEXT.tanda(signs)] : [])];
}

/** As what the row counts in means; rows that do not have said so already. */
function meanSentences({ record, aturan, periode }: RowFacts): readonly string[] {
  const dasar = dasarOf(periode);
  const hasil = dasar === 'tahun' ? recordHasilTahunan(record, aturan) : hasilTriwulan(record, aturan);
  if (hasil?.kind !== 'nilai') return [];
  const isCapped = aturan.batasRata !== null && hasil.persen > aturan.batasRata;
  const counted = isCapped
    ? EXPLAIN_TEXT.capped(persen(aturan.batasRata, aturan))
    : persen(hasil.persen, aturan);
  const isOutside = rekapOf([record], aturan, dasar, aturan.jenisDihitung).tidakDihitung.length > 0;
  return [isOutside ? EXPLAIN_TEXT.inOwnMeans(textOf(record.jenis), counted) : EXPLAIN_TEXT.inMeans(counted)];
}

/** The sentence that says so where a consolidated capaian is not what its row comes to now. */
export function storedDiffers({ record, aturan }: RowFacts): string | null {
  const [stored, computed] = [record.capaian ?? '', hasilCell(hasilTriwulan(record, aturan))];
  const isSame =
    typeof stored === 'number' && typeof computed === 'number'
      ? roundHalfUp(stored, 6) === roundHalfUp(computed, 6)
      : stored === computed;
  const shown = (value: CellValue) =>
    typeof value === 'number' ? persen(value, aturan) : textOf(value) || '–';
  return isSame ? null : EXPLAIN_TEXT.stored(shown(stored), shown(computed));
}
