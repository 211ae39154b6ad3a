// Column charts: their builders, and the title of those that stand on a sheet.
import type { ColumnChart } from '../book/plain-data';
import { Exception } from './bridge';
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
  setOption: ['s,s', 's,n'],
  setPosition: ['n,n,n,n'],
} as const;
const BUILDER_MISSING = { setOption: ['s,any'] } as const;
const COLUMN_BUILDER = { build: [''] } as const;

/** What a finished chart is made of. */
export interface ChartSpec extends ColumnChart {
  readonly sheetId: string;
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
  private readonly options = new Map<string, unknown>();
  private headers = 0;
  private place = { row: 1, column: 1 };

  constructor(sheetId: string) {
    this.sheetId = sheetId;
  }

  addRange(range: Range): Builder {
    if (raw<RawRange>(range).sheetId !== this.sheetId) {
      throw new Error('A chart of another sheet is not implemented');
    }
    return this.set(() => this.ranges.push(range));
  }
  setNumHeaders(headers: number): Builder {
    return this.set(() => {
      this.headers = headers;
    });
  }
  setPosition(row: number, column: number): Builder {
    return this.set(() => {
      this.place = { row, column };
    });
  }
  setOption(option: string, value: unknown): Builder {
    if (option !== 'title' && option !== 'height') {
      throw new Error(`EmbeddedChartBuilder.setOption('${option}') is not implemented`);
    }
    return this.set(() => this.options.set(option, value));
  }
  /** Seen live by others; what follows the sign is the object's own. */
  toString(): string {
    return 'com.google.apps.maestro.server.beans.trix.impl.ChartPropertyApiEmbeddedChartBuilder@1';
  }
  asColumnChart(): ColumnBuilder {
    const spec: ChartSpec = {
      title: String(this.options.get('title') ?? ''),
      height: (this.options.get('height') as number | undefined) ?? null,
      sheetId: this.sheetId,
      zones: zonesOf(this.ranges),
      hasHeaders: this.headers > 0,
      row: this.place.row - 1,
      col: this.place.column - 1,
    };
    const [name, members] = ['EmbeddedColumnChartBuilder', COLUMN_BUILDER];
    const info = { name, path: `SpreadsheetApp.${name}`, members, isBuilder: true };
    return strict(info, new RawColumnBuilder(spec));
  }

  private set(act: () => void): Builder {
    act();
    return this as unknown as Builder;
  }
}

class RawColumnBuilder implements Pick<ColumnBuilder, keyof typeof COLUMN_BUILDER> {
  private readonly spec: ChartSpec;

  constructor(spec: ChartSpec) {
    this.spec = spec;
  }

  build(): Chart {
    if (this.spec.zones.length === 0) throw new Exception('The chart has no ranges.');
    return chartOf(this.spec.title, this.spec);
  }
}

export function chartOf(title: string, spec: ChartSpec | null): Chart {
  return strict(
    { name: 'EmbeddedChart', path: 'SpreadsheetApp.EmbeddedChart', members: CHART },
    new RawChart(title, spec),
  );
}

export function makeChartBuilder(sheetId: string): Builder {
  const [name, members, missing] = ['EmbeddedChartBuilder', BUILDER, BUILDER_MISSING];
  const info = { name, path: `SpreadsheetApp.${name}`, members, missing, isBuilder: true };
  return strict(info, new RawBuilder(sheetId));
}
