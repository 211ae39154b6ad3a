// Misspellings planted: each word of the blueprint, put in wrong, must not compile, and put in right it must.
import { dirname, join } from 'node:path';
import ts from 'typescript';

const CORE = join(__dirname, '../src/core');

interface Planted {
  readonly where: string;
  readonly right: string;
  readonly wrong: string;
  /** A module of the core with the word in its place. */
  readonly module: (word: string) => string;
}

const BOOK = `
import { type Book, refOf } from './workbook/book';
declare const book: Book;`;

const PLANTED: readonly Planted[] = [
  {
    where: 'a column in the predicate of a rule',
    right: 'realisasi_lalu',
    wrong: 'realisasi_lau',
    module: (word) => `
import type { JudgedRow } from './workbook/rules';
export const violated = ({ cells }: JudgedRow) => typeof cells.${word} === 'number';`,
  },
  {
    where: 'a column in the formula of a rule',
    right: 'realisasi_lalu',
    wrong: 'realisasi_lau',
    module: (word) => `
import type { CellRefs } from './workbook/rules';
export const formula = (cells: CellRefs) => cells.at('${word}');`,
  },
  {
    where: 'the column a rule leads to',
    right: 'pembilang',
    wrong: 'pembilan',
    module: (word) => `
import type { RowRule } from './workbook/rules';
export const column: RowRule['column'] = '${word}';`,
  },
  {
    where: 'the name of a rule',
    right: 'kode-ganda',
    wrong: 'kode-gand',
    module: (word) => `
import type { RowRule } from './workbook/rules';
export const isIt = ({ id }: RowRule) => id === '${word}';`,
  },
  {
    where: 'the name of a rule about definitions',
    right: 'batas-terbalik',
    wrong: 'batas-terbalek',
    module: (word) => `
import { INDIKATOR_RULES } from './workbook/reference-rules';
export const rule = INDIKATOR_RULES.find(({ id }) => id === '${word}');`,
  },
  {
    where: 'a column in a lookup formula',
    right: 'tanda_terima',
    wrong: 'tandaterima',
    module: (word) => `${BOOK}
import { spanOf } from './workbook/tab';
export const span = spanOf(refOf(book, 'sakip'), '${word}');`,
  },
  {
    where: 'a column that another tab has',
    right: 'nilai',
    wrong: 'kode',
    module: (word) => `${BOOK}
import { columnOf } from './workbook/tab';
export const column = columnOf(refOf(book, 'pengaturan'), '${word}');`,
  },
  {
    where: 'a column of the log in a formula',
    right: 'keadaan_12',
    wrong: 'keadaan_13',
    module: (word) => `${BOOK}
import { eventCellFormula } from './workbook/form-formulas';
export const formula = eventCellFormula(refOf(book, 'jejak'), '${word}', 'A1', '""');`,
  },
  {
    where: 'a tab in the place of another',
    right: 'jejak',
    wrong: 'salinan',
    module: (word) => `${BOOK}
import { lastEventFormula } from './workbook/form-formulas';
export const formula = lastEventFormula(refOf(book, '${word}'), []);`,
  },
  {
    where: 'a column where a row is decoded',
    right: 'jatuh_tempo_3',
    wrong: 'jatuh_tempo_5',
    module: (word) => `
import type { TableRow } from './workbook/decode-tables';
export const due = (row: TableRow<'indikator'>) => row.text('${word}');`,
  },
  {
    where: 'a column of a form where its rows are read',
    right: 'kendala',
    wrong: 'kendla',
    module: (word) => `
import type { FormRow } from './workbook/form';
export const typed = (row: FormRow) => row.input.${word};`,
  },
  {
    where: 'a definition taken for an input',
    right: 'realisasi',
    wrong: 'target',
    module: (word) => `
import type { FormRow } from './workbook/form';
export const typed = (row: FormRow) => row.input['${word}'];`,
  },
  {
    where: 'a column where a layout is written',
    right: 'kapan_7',
    wrong: 'kapn_7',
    module: (word) => `${BOOK}
import { cellWrites } from './layout/runs';
export const writes = cellWrites(refOf(book, 'status'), 5, { ${word}: '' });`,
  },
  {
    where: 'a column in the record of a form',
    right: 'tindak_lanjut',
    wrong: 'tindaklanjut',
    module: (word) => `
import type { RowRecord } from './layout/records';
export const record: RowRecord<'form:IKP'> = { kode: 'IKU-1', ${word}: 'rapat' };`,
  },
  {
    where: 'a column in the record of a register',
    right: 'id_berkas',
    wrong: 'id_berkass',
    module: (word) => `
import type { RowRecord } from './layout/records';
export const record = (file: RowRecord<'bukti'>): RowRecord<'bukti'> => ({ ...file, ${word}: '1' });`,
  },
  {
    where: 'a column in the record of a view',
    right: 'tidak_mengisi',
    wrong: 'tak_mengisi',
    module: (word) => `
import type { RowRecord } from './layout/records';
export const record: RowRecord<'ringkasan'> = { ${word}: 3 };`,
  },
  {
    where: 'a consolidated column in the LAKIP',
    right: 'target_tahunan',
    wrong: 'target_tahunann',
    module: (word) => `
import type { RiwayatRecord } from './workbook/riwayat';
export const yearly = (record: RiwayatRecord) => record.${word};`,
  },
  {
    where: 'a column that a revision changes',
    right: 'pagu',
    wrong: 'pago',
    module: (word) => `
import type { Perubahan } from './workbook/revisions';
export const isIt = ({ key }: Perubahan) => key === '${word}';`,
  },
  {
    where: 'a setting',
    right: 'batas_lonjakan',
    wrong: 'batas_lonjak',
    module: (word) => `
import type { Pengaturan } from './workbook/settings';
export const row = ({ rowOf }: Pengaturan) => rowOf.get('${word}');`,
  },
  {
    where: 'the state of an input',
    right: 'Belum jatuh tempo',
    wrong: 'Belum Jatuh Tempo',
    module: (word) => `
import type { RiwayatRecord } from './workbook/riwayat';
export const isIt = ({ status }: RiwayatRecord) => status === '${word}';`,
  },
  {
    where: 'the state of a step',
    right: 'Perlu diulang',
    wrong: 'Perlu di ulang',
    module: (word) => `
import type { JejakRow } from './sop/jejak';
export const isIt = ({ keadaan }: JejakRow) => keadaan[6] === '${word}';`,
  },
  {
    where: 'the state of a step in a formula',
    right: 'Dikembalikan',
    wrong: 'Di kembalikan',
    module: (word) => `
import { keadaanText } from './workbook/form-formulas';
export const text = keadaanText('${word}');`,
  },
  {
    where: 'the state of a recommendation',
    right: 'Menunggu verifikasi',
    wrong: 'Menunggu verifkasi',
    module: (word) => `
import type { RekomendasiRow } from './workbook/report-rows';
export const isIt = ({ keadaan }: RekomendasiRow) => keadaan === '${word}';`,
  },
  {
    where: 'a block of a form',
    right: 'program',
    wrong: 'progam',
    module: (word) => `
import type { RevisiRow } from './workbook/report-rows';
export const isIt = ({ blok }: RevisiRow) => blok === '${word}';`,
  },
  {
    where: 'a word of a definition',
    right: 's/d TW',
    wrong: 'sd TW',
    module: (word) => `
import type { CaraIsi } from './domain/agregasi';
import { says } from './workbook/cell';
import type { RowCells } from './workbook/measure';
export const isIt = (cells: RowCells) => says<CaraIsi>(cells.cara_isi, '${word}');`,
  },
  {
    where: 'an event of the log',
    right: 'dikonsolidasikan',
    wrong: 'dikonsolidasi',
    module: (word) => `
import type { JejakRow } from './sop/jejak';
export const isIt = ({ peristiwa }: JejakRow) => peristiwa === '${word}';`,
  },
  {
    where: 'the name of a view',
    right: 'cara-hitung',
    wrong: 'carahitung',
    module: (word) => `
import type { Block } from './rpc';
export const link: Block = { kind: 'link', label: '', view: '${word}' };`,
  },
  {
    where: 'what a view is about',
    right: 'baris',
    wrong: 'bars',
    module: (word) => `
import type { Block } from './rpc';
export const link: Block = { kind: 'link', label: '', view: 'telusuri', about: { ${word}: '' } };`,
  },
  {
    where: 'the name of an act',
    right: 'putuskan',
    wrong: 'putuskn',
    module: (word) => `
import { ACTS } from './plan/acts';
export const act = ACTS['${word}'];`,
  },
  {
    where: 'what an act is about, on its page',
    right: 'bidang',
    wrong: 'bidng',
    module: (word) => `
import type { FormBlock } from './rpc';
export const subject: FormBlock<'arahan'>['subject'] = { ${word}: 'IKP' };`,
  },
  {
    where: 'a field on the page of an act',
    right: 'alasan',
    wrong: 'alasn',
    module: (word) => `
import type { Field, FieldName } from './rpc';
export const field: Field<FieldName<'putuskan'>> = { kind: 'text', name: '${word}', label: '' };`,
  },
  {
    where: 'a field in the plan of an act',
    right: 'putusan:IKP',
    wrong: 'putusn:IKP',
    module: (word) => `
import type { ActInput } from './plan/act';
export const read = ({ field }: ActInput<'konsolidasi'>) => field('${word}');`,
  },
  {
    where: 'a numbered field in the plan of an act',
    right: 'temuan_1',
    wrong: 'temua_1',
    module: (word) => `
import type { ActInput } from './plan/act';
export const read = ({ field }: ActInput<'rekomendasi'>) => field('${word}');`,
  },
];

function fileOf(index: number, isRight: boolean): string {
  return join(CORE, `planted-${index}-${isRight ? 'right' : 'wrong'}.ts`);
}

/** One program over all of them, which stand in memory alone. */
function check(): (file: string) => readonly string[] {
  const config = join(CORE, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    dirname(config),
  );
  const planted = new Map(
    PLANTED.flatMap(({ right, wrong, module }, index) => [
      [fileOf(index, true), module(right)],
      [fileOf(index, false), module(wrong)],
    ]),
  );
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([...planted.keys()], options, {
    ...host,
    fileExists: (name) => planted.has(name) || host.fileExists(name),
    readFile: (name) => planted.get(name) ?? host.readFile(name),
    getSourceFile: (name, language) => {
      const text = planted.get(name);
      return text === undefined
        ? host.getSourceFile(name, language)
        : ts.createSourceFile(name, text, language);
    },
  });
  return (file) => {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`Not in the program: ${file}`);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
    );
  };
}

describe('a misspelt word does not compile', () => {
  const errorsOf = check();

  test.each(PLANTED.map(({ where }, index) => [where, index] as const))('%s', (_, index) => {
    const { wrong } = PLANTED[index] as Planted;
    expect(errorsOf(fileOf(index, true))).toEqual([]);
    const [error = ''] = errorsOf(fileOf(index, false));
    // Refused for this word and nothing else.
    expect(error).toContain(wrong);
  });
});
