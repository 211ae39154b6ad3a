// Makes the spreadsheet library evaluate only when somebody reads: commands just note that values are stale.
import { type Evaluator, evaluatorOf, type PluginClass, type Registry } from './internals';
import type { Model } from './types';

interface Evaluation {
  readonly getters: Model['getters'];
  finalize(): void;
}

type Methods = Record<string, (...args: unknown[]) => unknown>;

/** The first getter that wants a value evaluates. */
export function makeEvaluationLazy(registry: Registry<PluginClass<Evaluation>>): void {
  const Base = registry.get('evaluation');
  class LazyEvaluation extends Base {
    #isStale = false;
    #isBusy = false;
    constructor(config: never) {
      super(config);
      evaluateFormulasOnly(evaluatorOf(this), this.getters);
    }
    override finalize(): void {
      this.#isStale = true;
    }
    ensure(): void {
      if (!this.#isStale || this.#isBusy) return;
      this.#isStale = false;
      this.#isBusy = true;
      try {
        super.finalize();
      } finally {
        this.#isBusy = false;
      }
    }
  }
  const methods = LazyEvaluation.prototype as unknown as Methods;
  for (const name of Base.getters) {
    const method = methods[name];
    if (method === undefined) throw new Error(`The spreadsheet library has no EvaluationPlugin.${name}`);
    methods[name] = function (this: LazyEvaluation, ...args: unknown[]) {
      this.ensure();
      return method.apply(this, args);
    } as Methods[string];
  }
  registry.replace('evaluation', LazyEvaluation);
}

/** The library walks over every position of every sheet; only formulas, and what they read, need it. */
function evaluateFormulasOnly(evaluator: Evaluator, getters: Model['getters']): void {
  evaluator.evaluateAllCells = () => {
    evaluator.evaluatedCells = new (
      evaluator.evaluatedCells.constructor as new () => typeof evaluator.evaluatedCells
    )();
    evaluator.evaluate(formulaRanges(getters));
  };
  const read = evaluator.getEvaluatedCell.bind(evaluator);
  evaluator.getEvaluatedCell = (position) => {
    if (evaluator.evaluatedCells.get(position) !== undefined) return read(position);
    const cell = getters.getCell(position);
    return cell === undefined || cell.isFormula ? read(position) : evaluator.computeAndSave(position);
  };
}

function formulaRanges(getters: Model['getters']): object[] {
  const ranges: object[] = [];
  for (const sheetId of getters.getSheetIds()) {
    for (const cell of getters.getCells(sheetId)) {
      if (!cell.isFormula) continue;
      const { row, col } = getters.getCellPosition(cell.id);
      ranges.push({ sheetId, zone: { top: row, left: col, bottom: row, right: col } });
    }
  }
  return ranges;
}
