// Column charts: their builders, and the title of those that stand on a sheet.
import { Exception } from './bridge';
import type { Zone } from './links';
import { type RawRange, zonesOf } from './range';
import { raw, strict } from './strict';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type ColumnBuilder = GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder;
type Options = GoogleAppsScript.Charts.ChartOptions;
type Range = GoogleAppsScript.Spreadsheet.Range;

const CHART = { getOptions: [''] } as const;
const OPTIONS = { get: ['s'] } as const;
const BUILDER = {
  addRange: ['Range'],
  asColumnChart: [''],
  setNumHeaders: ['n'],
  setPosition: ['n,n,n,n'],
} as const;
const COLUMN_BUILDER = { build: [''], setTitle: ['s'] } as const;

/** What a finished chart is made of. */
export interface ChartSpec {
  readonly title: string;
  readonly sheetId: string;
  readonly zones: readonly Zone[];
  readonly hasHeaders: boolean;
  readonly row: number;
  readonly col: number;
}

export class RawChart implements Pick<Chart, keyof typeof CHART> {
  private readonly title: string;
  /** null of a chart that was found on a sheet. */
  readonly spec: ChartSpec | null;

  constructor(title: string, spec: ChartSpec | null) {
    this.title = title;
    this.spec = spec;
  }

  getOptions(): Options {
    const { title } = this;
    return strict(
      { name: 'ChartOptions', path: 'Charts.ChartOptions', members: OPTIONS },
      new RawOptions(title),
    );
  }
}

class RawOptions implements Pick<Options, keyof typeof OPTIONS> {
  private readonly title: string;

  constructor(title: string) {
    this.title = title;
  }

  get(option: string): string {
    if (option !== 'title') throw new Error(`ChartOptions.get('${option}') is not implemented`);
    return this.title;
  }
}

class RawBuilder implements Pick<Builder, keyof typeof BUILDER> {
  private readonly sheetId: string;
  private readonly ranges: Range[] = [];
  private headers = 0;
  private place = { row: 1, column: 1 };

  constructor(sheetId: string) {
    this.sheetId = sheetId;
  }

  addRange(range: Range): Builder {
    if (raw<RawRange>(range).sheetId !== this.sheetId) {
      throw new Error('A chart of another sheet is not implemented');
    }
    this.ranges.push(range);
    return this as unknown as Builder;
  }
  setNumHeaders(headers: number): Builder {
    this.headers = headers;
    return this as unknown as Builder;
  }
  setPosition(row: number, column: number): Builder {
    this.place = { row, column };
    return this as unknown as Builder;
  }
  asColumnChart(): ColumnBuilder {
    const { row, column } = this.place;
    const base = {
      sheetId: this.sheetId,
      zones: zonesOf(this.ranges),
      hasHeaders: this.headers > 0,
      row: row - 1,
      col: column - 1,
    };
    return builderOf('EmbeddedColumnChartBuilder', COLUMN_BUILDER, new RawColumnBuilder(base));
  }
}

class RawColumnBuilder implements Pick<ColumnBuilder, keyof typeof COLUMN_BUILDER> {
  private readonly base: Omit<ChartSpec, 'title'>;
  private title = '';

  constructor(base: Omit<ChartSpec, 'title'>) {
    this.base = base;
  }

  setTitle(title: string): ColumnBuilder {
    this.title = title;
    return this as unknown as ColumnBuilder;
  }
  build(): Chart {
    if (this.base.zones.length === 0) throw new Exception('The chart has no ranges.');
    return chartOf(this.title, { ...this.base, title: this.title });
  }
}

export function chartOf(title: string, spec: ChartSpec | null): Chart {
  return strict(
    { name: 'EmbeddedChart', path: 'SpreadsheetApp.EmbeddedChart', members: CHART },
    new RawChart(title, spec),
  );
}

export function makeChartBuilder(sheetId: string): Builder {
  return builderOf('EmbeddedChartBuilder', BUILDER, new RawBuilder(sheetId));
}

function builderOf<T>(
  name: string,
  members: Readonly<Record<string, readonly string[]>>,
  builder: object,
): T {
  return strict({ name, path: `SpreadsheetApp.${name}`, members, isBuilder: true }, builder);
}
