// The rules in force as they stand under every table, in one wording: what was used, and nothing that was not.
import { AGREGASI, CARA_ISI } from '../domain/agregasi';
import { formatAngka } from '../domain/angka';
import type { Aturan } from '../domain/aturan';
import { METODE, METODE_RUMUS, type Metode } from '../domain/capaian';
import { HISTORY_TEXT } from '../text/history';
import { RULE_TEXT } from '../text/rule-note';
import { textOf } from '../workbook/cell';
import { isBelumDinilai } from '../workbook/measure';
import type { RiwayatRecord } from '../workbook/riwayat';

/** Methods for which a target of 0 is the rule's business. */
const MENURUN: readonly Metode[] = ['turun', 'turun T/R', 'rentang'];

function indikator(rows: readonly RiwayatRecord[]): readonly RiwayatRecord[] {
  return rows.filter(({ blok }) => blok === 'indikator');
}

/** Formulas of the methods these indicators use, and what a target of 0 means for them. */
export function metodeNotes(aturan: Aturan, rows: readonly RiwayatRecord[]): readonly string[] {
  const used = METODE.filter((metode) => indikator(rows).some((record) => record.metode === metode));
  return [
    ...used.map((metode) => RULE_TEXT.metode(metode, METODE_RUMUS[metode])),
    ...(used.includes('naik') ? [RULE_TEXT.naikNol] : []),
    ...(used.some((metode) => MENURUN.includes(metode)) ? [RULE_TEXT.turunNol(aturan.nol)] : []),
  ];
}

/** How the quarters make the year so far, and what a missing one means. */
export function agregasiNotes(rows: readonly RiwayatRecord[]): readonly string[] {
  const [perTriwulan, sampai] = CARA_ISI;
  const used = indikator(rows);
  const names = AGREGASI.filter((agregasi) =>
    used.some((record) => record.agregasi === agregasi && (record.cara_isi || perTriwulan) === perTriwulan),
  );
  return [
    ...(used.length === 0 ? [] : [RULE_TEXT.duaCapaian]),
    ...names.map(RULE_TEXT.agregasi),
    ...(used.some((record) => record.cara_isi === sampai) ? [RULE_TEXT.sampaiDengan] : []),
    ...(used.some(isBelumDinilai) ? [RULE_TEXT.batasSetahun] : []),
  ];
}

/** How means are made. */
export function rataNotes(aturan: Aturan): readonly string[] {
  return [
    RULE_TEXT.rata,
    RULE_TEXT.jenis(aturan.jenisDihitung),
    RULE_TEXT.rataDinas(aturan.rataDinas),
    RULE_TEXT.batasRata(aturan.batasRata === null ? null : formatAngka(aturan.batasRata)),
  ];
}

export function kategoriNote({ skala, desimalKategori }: Aturan): string {
  return RULE_TEXT.skala(
    skala.map(({ ambang, label }) => ({ ambang: formatAngka(ambang), label })),
    desimalKategori,
  );
}

/** How a budget is read. */
export function anggaranNotes(aturan: Aturan): readonly string[] {
  return [RULE_TEXT.serapan, RULE_TEXT.efisiensi(formatAngka(aturan.batasEfisiensi))];
}

/** Quarters on which these rows rest although they never went through the SOP: 'TW I'. */
export function quartersOutside(rows: readonly RiwayatRecord[]): readonly string[] {
  const named = rows.flatMap((record) => textOf(record.luar_sop).split(', '));
  return [...new Set(named)].filter((name) => name !== '').sort();
}

/** Everything that stands under the quarter's tables. `rows` are its consolidated rows. */
export function aturanNotes(aturan: Aturan, rows: readonly RiwayatRecord[]): readonly string[] {
  const hasIndikator = indikator(rows).length > 0;
  const hasProgram = rows.some(({ blok }) => blok === 'program');
  const riwayat = quartersOutside(rows);
  return [
    ...(riwayat.length > 0 ? [HISTORY_TEXT.note(riwayat)] : []),
    ...metodeNotes(aturan, rows),
    ...agregasiNotes(rows),
    ...(hasIndikator ? [...rataNotes(aturan), kategoriNote(aturan)] : []),
    ...(hasProgram ? anggaranNotes(aturan) : []),
    RULE_TEXT.pembulatan,
  ];
}
