// The registers' formulas and the core say the same of the same rows, in two engines: what became of a file, how many
// count for a form row, and which row was the last. Rows that the log does not know never count.
import fc from 'fast-check';
import type { CellValue } from '../../src/core/workbook/cell';
import {
  berkasOf,
  jumlahBukti,
  jumlahBuktiFormula,
  kunciFormula,
  kunciOf,
  STATUS_BUKTI,
  sakipFormula,
  statusBuktiFormula,
  urutBukti,
  urutBuktiFormula,
} from '../../src/core/workbook/evidence';
import {
  type BuktiRow,
  buktiBerlaku,
  isLink,
  type SakipRow,
  sakipEntry,
  ujiOf,
} from '../../src/core/workbook/report-rows';
import {
  BUKTI,
  DIENTRI_ULANG,
  type JenisBukti,
  SAKIP,
  TINDAKAN_BUKTI,
  UJI_TAUTAN,
  type UjiTautan,
} from '../../src/core/workbook/report-tables';
import { columnOf, FIRST_ROW, HEADER_ROW, refOfSpec, type TabRef } from '../../src/core/workbook/tab';
import { asTyped, firstEngine, SecondEngine, type Sheets, type Typed } from './two-engines';

const BUKTI_REF: TabRef<'bukti'> = { ...refOfSpec(BUKTI), lastRow: 60 };
const SAKIP_REF: TabRef<'sakip'> = { ...refOfSpec(SAKIP), lastRow: 60 };
/** Codes as offices write them; some look like numbers. */
const KODE = ['IKU-1', 'IKU-10', '2.16', '2.16.01', '101', 'IKU 3 (b)', 'IKU/4', '+5', '1-1'];
const FORM = KODE.map((kode) => ({ periode: '2026-TW1', bidang: 'IKP', blok: 'indikator' as const, kode }));

/** A register row as drawn: of which form row, what it does to which of its files so far, and whether the log knows it. */
const entry = fc.record({
  baris: fc.constantFrom(...FORM),
  tindakan: fc.constantFrom(...TINDAKAN_BUKTI, ...Array.from({ length: 5 }, () => 'unggah' as const)),
  jenis: fc.constantFrom<JenisBukti>('', 'tautan', 'tautan form'),
  of: fc.nat({ max: 9 }),
  tercatat: fc.constantFrom(true, true, true, false),
});

type Entry = typeof entry extends fc.Arbitrary<infer Drawn> ? Drawn : never;

interface Register {
  readonly rows: readonly (BuktiRow & { readonly tercatat: boolean })[];
  readonly committed: readonly BuktiRow[];
}

/** As the add-in writes it: numbers follow the committed rows, and only a file that counts is replaced or withdrawn. */
function registerOf(entries: readonly Entry[]): Register {
  const rows: (BuktiRow & { tercatat: boolean })[] = [];
  const committed: BuktiRow[] = [];
  for (const { baris, tindakan, jenis, of, tercatat } of entries) {
    const isTest = UJI_TAUTAN.some((uji) => uji === tindakan);
    const files = berkasOf([...committed], baris).filter((row) => !isTest || isLink(row));
    const file = tindakan === 'unggah' ? undefined : files[of % Math.max(1, files.length)];
    const row = {
      ...baris,
      no: committed.length + 1,
      tindakan: file ? tindakan : ('unggah' as const),
      jenis: file && isTest ? ('uji' as const) : jenis,
      rujukan: file?.no ?? 0,
      berkas: '',
      tautan: '',
      ukuran: 0,
      sha256: '',
      idBerkas: '',
      pengunggah: '',
      waktu: '',
      alasan: '',
      generasi: '',
      tercatat,
    };
    rows.push(row);
    if (tercatat) committed.push(row);
  }
  return { rows, committed };
}

function lines(ref: TabRef, records: readonly Readonly<Record<string, Typed>>[]): Typed[][] {
  const head = Array.from({ length: HEADER_ROW }, () => ref.keys.map((): Typed => ''));
  const body = Array.from({ length: ref.lastRow - HEADER_ROW }, (_, index) =>
    ref.keys.map((key) => records[index]?.[key] ?? ''),
  );
  return [...head, ...body];
}

/** Every second form row has a link typed beside it. */
const typedOf = (index: number) => (index % 2 === 0 ? 'https://bps.go.id/tabel' : '');

/** What the form says of the evidence that counts. */
function countOf(committed: readonly BuktiRow[], baris: (typeof FORM)[number], index: number): string {
  const own = berkasOf(committed, baris);
  const files = own.filter((row) => !isLink(row)).length;
  const found = (uji: UjiTautan) => own.filter((row) => isLink(row) && ujiOf(committed, row) === uji).length;
  const parts = [
    files > 0 ? `${files} berkas` : '',
    found('dapat dibuka') > 0 ? `${found('dapat dibuka')} tautan` : '',
    found('belum diuji') > 0 ? `${found('belum diuji')} tautan belum diuji` : '',
  ].filter((part) => part !== '');
  if (parts.length > 0) return parts.join(', ');
  return typedOf(index) !== '' && found('tidak dapat dibuka') === 0 ? 'tautan belum diajukan' : '–';
}

/** The form's rows: quarter, code, and the formulas over the registers. */
function formLines(): Typed[][] {
  return FORM.map(({ periode, bidang, blok, kode }, index) => {
    const kunci = kunciFormula(`A${index + 1}`, bidang, blok, `B${index + 1}`);
    return [
      asTyped(periode),
      asTyped(kode),
      jumlahBuktiFormula(BUKTI_REF, kunci, `F${index + 1}`),
      urutBuktiFormula(BUKTI_REF, kunci),
      sakipFormula(SAKIP_REF, kunci),
      typedOf(index),
    ];
  });
}

function sheetsOf({ rows }: Register, entered: readonly Readonly<Record<string, Typed>>[]): Sheets {
  const bukti = rows.map((row, index) => ({
    no: row.no,
    tindakan: row.tindakan,
    jenis: row.jenis,
    rujukan: row.rujukan === 0 ? '' : row.rujukan,
    kunci: row.jenis === 'uji' ? '' : asTyped(kunciOf(row)),
    tercatat: row.tercatat,
    status: statusBuktiFormula(BUKTI_REF, FIRST_ROW + index),
  }));
  return {
    Form: formLines(),
    [BUKTI_REF.name]: lines(BUKTI_REF, bukti),
    [SAKIP_REF.name]: lines(SAKIP_REF, entered),
  };
}

function statusOf({ committed }: Register, row: Register['rows'][number]): string {
  if (!row.tercatat) return 'Tidak tercatat';
  if (row.tindakan === 'cabut' || row.jenis === 'uji') return '–';
  if (buktiBerlaku(committed).includes(row)) {
    return isLink(row) ? STATUS_BUKTI[ujiOf(committed, row)] : 'Berlaku';
  }
  return committed.some(({ rujukan, tindakan }) => rujukan === row.no && tindakan === 'cabut')
    ? 'Dicabut'
    : 'Diganti';
}

/** What both engines show in a cell, as one value; both where they differ. */
function reader(sheets: Sheets): (tab: string, row: number, column: number) => CellValue | CellValue[] {
  const first = firstEngine(sheets);
  const second = new SecondEngine(sheets);
  return (tab, row, column) => {
    const [one, other] = [first[tab]?.[row - 1]?.[column - 1] ?? '', second.value(tab, row - 1, column - 1)];
    return one === other ? one : [one, other];
  };
}

const registers = fc
  .sample(fc.array(entry, { minLength: 1, maxLength: 55 }), { numRuns: 25, seed: 20_245 })
  .map(registerOf);

test('every status, and every count of files, occurs in what was drawn', () => {
  const words = registers.flatMap((register) => register.rows.map((row) => statusOf(register, row)));
  expect([...new Set(words)].sort()).toEqual(
    ['Tidak tercatat', '–', ...Object.values(STATUS_BUKTI)]
      .filter((word, index, all) => all.indexOf(word) === index)
      .sort(),
  );
  const counts = registers.flatMap(({ committed }) => FORM.map((baris) => berkasOf(committed, baris).length));
  expect([0, 1, 2, 3].filter((count) => !counts.includes(count))).toEqual([]);
});

test('what became of each file, how many count, and the last row: formulas and core agree', () => {
  const status = columnOf(BUKTI_REF, 'status');
  for (const register of registers) {
    const shown = reader(sheetsOf(register, []));
    expect(register.rows.map((_, index) => shown(BUKTI_REF.name, FIRST_ROW + index, status))).toEqual(
      register.rows.map((row) => statusOf(register, row)),
    );
    expect(FORM.map((_, index) => [shown('Form', index + 1, 3), shown('Form', index + 1, 4)])).toEqual(
      FORM.map((baris, index) => [
        countOf(register.committed, baris, index),
        urutBukti(register.committed, baris),
      ]),
    );
    const counts = FORM.map((baris, index) => jumlahBukti(register.committed, baris, typedOf(index)) > 0);
    expect(FORM.map((_, index) => shown('Form', index + 1, 3) !== '–')).toEqual(counts);
  }
});

test('a row counts as entered into SAKIP once the log knows it', () => {
  const entered = FORM.slice(0, 4).map((baris, index) => ({
    kunci: asTyped(kunciOf(baris)),
    tercatat: index % 2 === 0,
  }));
  const shown = reader(sheetsOf({ rows: [], committed: [] }, entered));
  expect(FORM.map(({ kode }, index) => `${kode}: ${shown('Form', index + 1, 5)}`)).toEqual([
    'IKU-1: Sudah dientri',
    'IKU-10: Belum dientri',
    '2.16: Sudah dientri',
    '2.16.01: Belum dientri',
    '101: Belum dientri',
    'IKU 3 (b): Belum dientri',
    'IKU/4: Belum dientri',
    '+5: Belum dientri',
    '1-1: Belum dientri',
  ]);
});

test('an entry that was taken back is to be made again, and counts once it was: formulas and core agree', () => {
  const [baris] = FORM;
  if (!baris) throw new Error('No row');
  const kunci = kunciOf(baris);
  const history = ['Terisi', DIENTRI_ULANG, 'Terisi', DIENTRI_ULANG];
  history.forEach((_, index) => {
    const rows = history.slice(0, index + 1);
    const entered = rows.map((keadaan) => ({
      kunci: asTyped(kunci),
      keadaan: asTyped(keadaan),
      tercatat: true,
    }));
    const sakip = rows.map((keadaan) => ({ kunci, isTakenBack: keadaan === DIENTRI_ULANG }) as SakipRow);
    const isEntered = sakipEntry(sakip, kunci) !== undefined;
    expect(isEntered).toBe(index % 2 === 0);
    expect(reader(sheetsOf({ rows: [], committed: [] }, entered))('Form', 1, 5)).toBe(
      isEntered ? 'Sudah dientri' : 'Belum dientri',
    );
  });
});
