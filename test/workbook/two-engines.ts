// The same cells in two spreadsheet engines: the runtime's and an independent one.
import { FunctionArgumentType, FunctionPlugin, HyperFormula, type RawCellContent } from 'hyperformula';
import { Book } from '../../runtime/book/book';
import { LOCALES } from '../../runtime/book/engine';
import { toEngineFormula } from '../../runtime/book/formula-text';
import type { TabDump } from '../../runtime/types';
import { a1, type CellValue, percentText } from '../../src/core/workbook/cell';

/** As a person would type it: '' is blank, an apostrophe makes text of what follows, = a formula. */
export type Typed = CellValue;
export type Sheets = Readonly<Record<string, readonly (readonly Typed[])[]>>;
export type Values = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

export function asTyped(value: CellValue): Typed {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

/** A tab of a workspace with its formulas, and every text as text whatever it looks like. */
export function typedTab({ values, formulas }: TabDump): readonly (readonly Typed[])[] {
  return values.map((line, row) =>
    line.map((value, column) => {
      const formula = formulas[row]?.[column] ?? '';
      return formula === '' ? asTyped(value) : formula;
    }),
  );
}

/** The engine of the local runtime, in the Indonesian locale. Loaded at once: writing cell by cell takes long. */
export function firstEngine(sheets: Sheets): Values {
  const empty = Book.create('kantor@example.go.id', () => 0).save();
  const [sheet] = empty.engine.sheets;
  const tabs = Object.entries(sheets).map(([name, lines], index) => {
    const columns = Math.max(...lines.map((line) => line.length));
    const cells: Record<string, string> = {};
    lines.forEach((line, row) => {
      line.forEach((typed, column) => {
        if (typed !== '') cells[a1(row + 1, column + 1)] = engineContent(typed);
      });
    });
    const zone = { top: 0, left: 0, bottom: lines.length - 1, right: columns - 1 };
    return { id: `tab${index}`, name, cells, zone };
  });
  const engine = {
    ...empty.engine,
    sheets: tabs.map(({ id, name, cells, zone }) => ({
      ...sheet,
      id,
      name,
      cells,
      rowNumber: zone.bottom + 1,
      colNumber: zone.right + 1,
    })),
  };
  const book = Book.load({ ...empty, engine }, () => 0);
  return Object.fromEntries(tabs.map(({ id, name, zone }) => [name, book.cells.rawValues(id, zone)]));
}

function engineContent(typed: Typed): string {
  if (typeof typed === 'boolean') return typed ? 'TRUE' : 'FALSE';
  if (typeof typed === 'number') return String(typed);
  if (/^[\d,]+%$/.test(typed)) return typed.replace(',', '.');
  return typed.startsWith('=') ? toEngineFormula(typed, LOCALES.id_ID) : typed;
}

function rawContent(typed: Typed): RawCellContent {
  return typed === '' ? null : typed;
}

/** What HyperFormula does not name in its types. */
type PluginArgs = Parameters<FunctionPlugin['runFunction']>;

/** TO_TEXT as Google has it: HyperFormula knows which numbers were typed with a per cent sign. */
class ToText extends FunctionPlugin {
  static override implementedFunctions = {
    TO_TEXT: {
      method: 'toText',
      parameters: [{ argumentType: FunctionArgumentType.SCALAR, passSubtype: true }],
    },
  };

  toText({ args }: { readonly args: PluginArgs[0] }, state: PluginArgs[1]) {
    return this.runFunction(args, state, this.metadata('TO_TEXT'), (value) =>
      value?.getDetailedType?.() === 'NUMBER_PERCENT' ? percentText(value.val) : value,
    );
  }
}

HyperFormula.registerFunctionPlugin(ToText, { enGB: { TO_TEXT: 'TO_TEXT' } });

/** HyperFormula, in the Indonesian locale. It has no constants TRUE and FALSE of its own. */
export class SecondEngine {
  private readonly engine: HyperFormula;

  constructor(sheets: Sheets) {
    this.engine = HyperFormula.buildFromSheets(
      Object.fromEntries(
        Object.entries(sheets).map(([name, cells]) => [name, cells.map((line) => line.map(rawContent))]),
      ),
      {
        licenseKey: 'gpl-v3',
        useArrayArithmetic: true,
        functionArgSeparator: ';',
        decimalSeparator: ',',
        thousandSeparator: '.',
        // What a cell holds is compared as it is, not as it is rounded for show.
        smartRounding: false,
      },
      [
        { name: 'TRUE', expression: '=TRUE()' },
        { name: 'FALSE', expression: '=FALSE()' },
      ],
    );
  }

  /** Writes a block whose first cell stands at row and column, counted from 0. */
  write(sheet: string, row: number, column: number, cells: readonly (readonly Typed[])[]): void {
    const content = cells.map((line) => line.map(rawContent));
    this.engine.setCellContents({ sheet: this.idOf(sheet), row, col: column }, content);
  }

  value(sheet: string, row: number, column: number): CellValue {
    const value = this.engine.getCellValue({ sheet: this.idOf(sheet), row, col: column });
    if (value === null) return '';
    return typeof value === 'object' ? value.value : value;
  }

  private idOf(sheet: string): number {
    const id = this.engine.getSheetId(sheet);
    if (id === undefined) throw new Error(`No tab is called "${sheet}"`);
    return id;
  }
}

/** Numbers within a billionth, everything else exactly. */
export function agree(one: CellValue, other: CellValue): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}
