// Data validation and conditional formats, handed to the engine so that the page shows and enforces them.
import { type BookLocale, type Command, dispatch, type Model, type Zone } from './engine';
import { localFormula, toEngineFormula } from './formula-text';

export type Criterion =
  | { readonly type: 'list'; readonly values: readonly string[]; readonly dropdown: boolean }
  | { readonly type: 'range'; readonly sheetId: string; readonly zone: Zone; readonly dropdown: boolean }
  | { readonly type: 'formula'; readonly formula: string }
  | { readonly type: 'atLeast'; readonly number: number };

export interface ValidationRule {
  readonly criterion: Criterion;
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

export interface ConditionalRule {
  readonly when:
    | { readonly type: 'formula'; readonly formula: string }
    | { readonly type: 'textIs' | 'textStartsWith'; readonly text: string };
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean;
  readonly sheetId: string;
  readonly zones: readonly Zone[];
}

export interface RulesState {
  readonly nextId: number;
  /** By rule id: the engine has no place for it. */
  readonly helpTexts: Readonly<Record<string, string>>;
}

export class Rules {
  private readonly model: Model;
  private readonly locale: () => BookLocale;
  private nextId: number;
  private readonly helpTexts: Map<string, string>;

  constructor(model: Model, locale: () => BookLocale, state: RulesState) {
    this.model = model;
    this.locale = locale;
    this.nextId = state.nextId;
    this.helpTexts = new Map(Object.entries(state.helpTexts));
  }

  save(): RulesState {
    return { nextId: this.nextId, helpTexts: Object.fromEntries(this.helpTexts) };
  }

  /** null takes the rules away from the zones. */
  validate(sheetId: string, zones: readonly Zone[], rule: ValidationRule | null): void {
    const id = `dv${this.nextId++}`;
    const criterion =
      rule === null ? { type: 'dateIsValid', values: [] } : this.engineCriterion(rule.criterion);
    const add: Command = {
      type: 'ADD_DATA_VALIDATION_RULE',
      sheetId,
      ranges: this.ranges(sheetId, zones),
      rule: { id, criterion, isBlocking: rule !== null && !rule.allowInvalid },
    };
    if (rule?.helpText) this.helpTexts.set(id, rule.helpText);
    // A new rule cuts its zones out of the old ones: that is how the old ones are cleared, too.
    const clear: Command = { type: 'REMOVE_DATA_VALIDATION_RULE', sheetId, id };
    dispatch(this.model, rule === null ? [add, clear] : [add]);
  }

  /** Why the cell's content is refused; null when it is valid or the rule only warns. */
  refusal(sheetId: string, row: number, col: number): { readonly helpText: string | null } | null {
    const { getters } = this.model;
    const position = { sheetId, row, col };
    const rule = getters.getValidationRuleForCell(position);
    if (!rule?.isBlocking) return null;
    const { value } = getters.getEvaluatedCell(position);
    if (value === null || value === '') return null;
    if (getters.getValidationResultForCellValue(value, position).isValid) return null;
    return { helpText: this.helpTexts.get(rule.id) ?? null };
  }

  isBlockingAnywhere(sheetId: string): boolean {
    return this.model.getters.getDataValidationRules(sheetId).some((rule) => rule.isBlocking);
  }

  setConditionalFormats(sheetId: string, rules: readonly ConditionalRule[]): void {
    const old = this.model.getters.getConditionalFormats(sheetId);
    const commands: Command[] = old.map(({ id }) => ({ type: 'REMOVE_CONDITIONAL_FORMAT', sheetId, id }));
    for (const rule of rules) {
      const style: Record<string, unknown> = {};
      if (rule.background !== null) style.fillColor = rule.background;
      if (rule.fontColor !== null) style.textColor = rule.fontColor;
      if (rule.bold) style.bold = true;
      const { when } = rule;
      const operator = { formula: 'customFormula', textIs: 'isEqual', textStartsWith: 'beginsWithText' }[
        when.type
      ];
      const value = when.type === 'formula' ? this.formula(when.formula) : when.text;
      commands.push({
        type: 'ADD_CONDITIONAL_FORMAT',
        sheetId,
        ranges: this.ranges(sheetId, rule.zones),
        cf: { id: `cf${this.nextId++}`, rule: { type: 'CellIsRule', operator, values: [value], style } },
      });
    }
    dispatch(this.model, commands);
  }

  /** As setConditionalFormats takes them: the script reads its own rules back to add one. */
  conditionalFormats(sheetId: string): ConditionalRule[] {
    const { getters } = this.model;
    const types = { customFormula: 'formula', isEqual: 'textIs', beginsWithText: 'textStartsWith' } as const;
    return getters.getConditionalFormats(sheetId).map(({ rule, ranges }) => {
      if (rule.type !== 'CellIsRule')
        throw new Error(`A conditional format of type ${rule.type} is not implemented`);
      const type = types[rule.operator as keyof typeof types];
      const text = rule.values[0] ?? '';
      return {
        when: type === 'formula' ? { type, formula: localFormula(text, this.locale()) } : { type, text },
        background: rule.style.fillColor ?? null,
        fontColor: rule.style.textColor ?? null,
        bold: rule.style.bold ?? false,
        sheetId,
        zones: ranges.map((xc) => getters.getRangeFromSheetXC(sheetId, xc).zone),
      };
    });
  }

  private engineCriterion(criterion: Criterion): object {
    switch (criterion.type) {
      case 'list':
        return {
          type: 'isValueInList',
          values: criterion.values,
          displayStyle: criterion.dropdown ? 'arrow' : 'plainText',
        };
      case 'range': {
        const { getters } = this.model;
        const range = getters.getRangeFromZone(criterion.sheetId, criterion.zone);
        return {
          type: 'isValueInRange',
          values: [getters.getRangeString(range, 'another sheet')],
          displayStyle: criterion.dropdown ? 'arrow' : 'plainText',
        };
      }
      case 'formula':
        return { type: 'customFormula', values: [this.formula(criterion.formula)] };
      case 'atLeast':
        return { type: 'isGreaterOrEqualTo', values: [String(criterion.number)] };
    }
  }

  private formula(text: string): string {
    const formula = toEngineFormula(text.startsWith('=') ? text : `=${text}`, this.locale());
    if (formula.includes('\u2063')) throw new Error(`Not a formula in this spreadsheet's locale: ${text}`);
    return formula;
  }

  private ranges(sheetId: string, zones: readonly Zone[]): object[] {
    return zones.map((zone) => this.model.getters.getRangeDataFromZone(sheetId, zone));
  }
}
