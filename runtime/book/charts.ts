// Charts, handed to the engine so that the page draws them and they follow their ranges when rows come and go.
import { dispatch } from './engine';
import type { Model } from './engine/types';
import type { ColumnChart } from './plain-data';
import { toA1, type Zone } from './zones';

/** As Google makes a chart whose size nobody sets. */
const SIZE = { width: 600, height: 371 };

export class Charts {
  private readonly model: Model;

  constructor(model: Model) {
    this.model = model;
  }

  titles(sheetId: string): readonly string[] {
    const { getters } = this.model;
    return getters.getChartIds(sheetId).map((id) => getters.getChartDefinition(id).title?.text ?? '');
  }

  insert(sheetId: string, id: number, { title, zones, hasHeaders, row, col, height }: ColumnChart): void {
    const [labels, ...values] = zones.flatMap(columnsOf).map(toA1);
    dispatch(this.model, [
      {
        type: 'CREATE_CHART',
        sheetId,
        chartId: `chart${id}`,
        figureId: `figure${id}`,
        row,
        col,
        offset: { x: 0, y: 0 },
        size: { ...SIZE, height: height ?? SIZE.height },
        definition: {
          type: 'bar',
          stacked: false,
          legendPosition: 'none',
          title: { text: title },
          dataSource: {
            type: 'range',
            ...(labels === undefined ? {} : { labelRange: labels }),
            dataSets: values.map((dataRange, index) => ({ dataSetId: String(index), dataRange })),
            dataSetsHaveTitle: hasHeaders,
          },
          dataSetStyles: {},
        },
      },
    ]);
  }
}

function columnsOf(zone: Zone): readonly Zone[] {
  return Array.from({ length: zone.right - zone.left + 1 }, (_, index) => ({
    ...zone,
    left: zone.left + index,
    right: zone.left + index,
  }));
}
