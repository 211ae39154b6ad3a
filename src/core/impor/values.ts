// A value as a table from elsewhere has it → as our column takes it. What cannot be read stays as it is written, so that the
// tab's own check names it.
import { bacaAngka } from '../domain/angka-bersatuan';
import { isTanggal } from '../domain/kalender';
import { bacaTanggal } from '../domain/tanggal-text';
import { textKey, visibleText } from '../domain/text-key';
import type { Bidang } from '../sop/authority';
import { PERAN, PERAN_LABEL } from '../sop/langkah';
import { type CellValue, textOf } from '../workbook/cell';
import { choiceOf } from '../workbook/decode-tables';
import type { NamedIndikator } from '../workbook/reference';
import type { Column } from '../workbook/spec';

/** What the workbook knows by a code and people by a name. */
export interface KnownNames {
  readonly bidang: readonly Bidang[];
  readonly namedIndikator: readonly NamedIndikator[];
}

const YES: ReadonlySet<string> = new Set(['ya', 'y', 'v', '√', '✓', '✔', '1', 'true', 'ada']);
const NO: ReadonlySet<string> = new Set(['tidak', 't', '-', '–', '0', 'false', 'tdk']);

/** `satuan`: of the row's values, '' where it is not known. Dates become ISO texts. */
export function readValue(column: Column, value: CellValue, satuan: string, known: KnownNames): CellValue {
  if (typeof value === 'number')
    return column.kind === 'teks' && column.key !== 'nip' ? String(value) : value;
  const text = visibleText(textOf(value));
  if (text === '') return '';
  switch (column.kind) {
    case 'angka':
    case 'persen':
      return numberOf(text, satuan) ?? text;
    case 'rupiah':
      return numberOf(text, 'Rupiah') ?? text;
    case 'tanggal':
      return isTanggal(text) ? text : (bacaTanggal(text) ?? text);
    default:
      return wordOf(column, textOf(value), known);
  }
}

/** Only a number that has no second reading; one with its unit stays as printed where the cell may hold that. */
function numberOf(text: string, satuan: string): number | null {
  const reading = bacaAngka(text, satuan);
  if (reading.kind !== 'angka') return null;
  return reading.satuan === '' || satuan !== '' ? reading.nilai : null;
}

function wordOf({ key, choices }: Column, text: string, known: KnownNames): string {
  const name = textKey(text);
  if (key.startsWith('jatuh_tempo')) return YES.has(name) ? 'ya' : NO.has(name) ? 'tidak' : text.trim();
  if (key === 'peran')
    return choiceOf(PERAN, text) ?? PERAN.find((peran) => isNamed(PERAN_LABEL[peran], name)) ?? text;
  if (key === 'bidang') {
    const { bidang } = known;
    const found =
      bidang.find(({ kode }) => textKey(kode) === name) ?? bidang.find(({ nama }) => textKey(nama) === name);
    return found?.kode ?? text.trim();
  }
  // Texts keep their line breaks; what people write around them goes.
  return (choices && choiceOf(choices, text)) ?? text.trim();
}

/** 'Kasubag Program' and 'Kepala Sub Bagian Program' alike; of two titles in one either. */
function isNamed(label: string, name: string): boolean {
  return label.split('/').some((part) => textKey(part) === name.replace(/^kepala sub ?bagian/, 'kasubag'));
}

/** A row that names an indicator by its words is one of its code. */
export function kodeOfIndikator(text: string, { namedIndikator }: KnownNames): string {
  const name = textKey(text);
  const found =
    namedIndikator.find(({ kode }) => textKey(kode) === name) ??
    namedIndikator.find(({ uraian }) => textKey(uraian) === name);
  return found?.kode ?? text.trim();
}

/** The unit a printed target carries: '85 %' is in per cent. '' where it carries none. */
export function satuanIn(value: CellValue): string {
  if (typeof value !== 'string') return '';
  const reading = bacaAngka(value.trim().replace(/^(?:[<>≤≥]=?|maks\.?|min\.?)\s*/i, ''), '');
  return reading.kind === 'angka' ? (reading.satuan === '%' ? 'Persen' : reading.satuan) : '';
}
