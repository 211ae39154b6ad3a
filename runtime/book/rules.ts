// Data validation and conditional formats, handed to the engine so that the page shows and enforces them.
import { type BookLocale, dispatch } from './engine';
import type { BookCommand } from './engine/commands';
import type { Model } from './engine/types';
import { localFormula, toEngineFormula } from './formula-text';
import type { ConditionalRule, Criterion, ValidationRule } from './plain-data';
import { intersect, type Zone } from './zones';

export interface RulesState {
  readonly nextId: number;
  /** By rule id: the engine has no place for it. */
  readonly helpTexts: Readonly<Record<string, string>>;
}

type AddedRule = Extract<BookCommand, { type: 'ADD_DATA_VALIDATION_RULE' }>['rule'];

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

  /** A new rule cuts its zone out of the old ones. */
  validate(sheetId: string, zone: Zone, { criterion, allowInvalid, helpText }: ValidationRule): void {
    const id = `dv${this.nextId++}`;
    const rule = { id, criterion: this.engineCriterion(criterion), isBlocking: !allowInvalid };
    if (helpText !== null) this.helpTexts.set(id, helpText);
    dispatch(this.model, [
      { type: 'ADD_DATA_VALIDATION_RULE', sheetId, ranges: this.ranges(sheetId, [zone]), rule },
    ]);
  }

  /** A new rule cuts its zone out of the old ones, and goes again itself. */
  cutOut(sheetId: string, zone: Zone): void {
    const id = `dv${this.nextId}`;
    this.validate(sheetId, zone, {
      criterion: { type: 'list', values: ['-'], dropdown: false },
      allowInvalid: true,
      helpText: null,
    });
    dispatch(this.model, [{ type: 'REMOVE_DATA_VALIDATION_RULE', sheetId, id }]);
  }

  /** Cell by cell; rules of other kinds, which only the page can make, are left out. */
  validations(sheetId: string, zone: Zone): (ValidationRule | null)[][] {
    const rules: (ValidationRule | null)[][] = [];
    for (let row = zone.top; row <= zone.bottom; row++) {
      const line: (ValidationRule | null)[] = [];
      for (let col = zone.left; col <= zone.right; col++) line.push(this.validationAt(sheetId, row, col));
      rules.push(line);
    }
    return rules;
  }

  private validationAt(sheetId: string, row: number, col: number): ValidationRule | null {
    const { getters } = this.model;
    const rule = getters.getValidationRuleForCell({ sheetId, row, col });
    if (!rule) return null;
    const { criterion, isBlocking, id } = rule;
    const { type, values } = criterion;
    const dropdown = (criterion as { displayStyle?: string }).displayStyle === 'arrow';
    const common = { allowInvalid: isBlocking !== true, helpText: this.helpTexts.get(id) ?? null };
    if (type === 'isValueInList') return { ...common, criterion: { type: 'list', values, dropdown } };
    if (type !== 'isValueInRange') return null;
    const range = getters.getRangeFromSheetXC(sheetId, values[0] ?? '');
    return { ...common, criterion: { type: 'range', sheetId: range.sheetId, zone: range.zone, dropdown } };
  }

  /** Takes every rule from the zone. */
  unvalidate(sheetId: string, zone: Zone): void {
    const all = this.model.getters.getDataValidationRules(sheetId);
    const commands = all
      .filter(({ ranges }) => ranges.some((range) => intersect(range.zone, zone) !== null))
      .map(({ id }): BookCommand => ({ type: 'REMOVE_DATA_VALIDATION_RULE', sheetId, id }));
    dispatch(this.model, commands);
  }

  /** Whether a rule here rejects what it does not allow. */
  isGuarded(sheetId: string, row: number, col: number): boolean {
    return this.model.getters.getValidationRuleForCell({ sheetId, row, col })?.isBlocking === true;
  }

  /** Why the cell's content is refused; null when it is valid. */
  refusal(
    sheetId: string,
    row: number,
    col: number,
    value: string | number | boolean,
  ): { readonly helpText: string | null } | null {
    const { getters } = this.model;
    const position = { sheetId, row, col };
    if (value === '' || getters.getValidationResultForCellValue(value, position).isValid) return null;
    const rule = getters.getValidationRuleForCell(position);
    return { helpText: this.helpTexts.get(rule?.id ?? '') ?? null };
  }

  setConditionalFormats(sheetId: string, rules: readonly ConditionalRule[]): void {
    const old = this.model.getters.getConditionalFormats(sheetId);
    const commands: BookCommand[] = old.map(({ id }) => ({ type: 'REMOVE_CONDITIONAL_FORMAT', sheetId, id }));
    for (const { when, background, fontColor, bold, zones } of rules) {
      const style = {
        ...(background === null ? {} : { fillColor: background }),
        ...(fontColor === null ? {} : { textColor: fontColor }),
        ...(bold ? { bold } : {}),
      };
      const rule = {
        type: 'CellIsRule' as const,
        operator: 'customFormula' as const,
        values: [this.formula(when.formula)],
        style,
      };
      commands.push({
        type: 'ADD_CONDITIONAL_FORMAT',
        sheetId,
        ranges: this.ranges(sheetId, zones),
        cf: { id: `cf${this.nextId++}`, rule },
      });
    }
    dispatch(this.model, commands);
  }

  /** As setConditionalFormats takes them; those that people made on the page are left out. */
  conditionalFormats(sheetId: string): ConditionalRule[] {
    const { getters } = this.model;
    return getters.getConditionalFormats(sheetId).flatMap(({ rule, ranges }) => {
      if (rule.type !== 'CellIsRule' || rule.operator !== 'customFormula') return [];
      const formula = localFormula(rule.values[0] ?? '', this.locale());
      return {
        when: { type: 'formula', formula },
        background: rule.style.fillColor ?? null,
        fontColor: rule.style.textColor ?? null,
        bold: rule.style.bold ?? false,
        sheetId,
        zones: ranges.map((xc) => getters.getRangeFromSheetXC(sheetId, xc).zone),
      };
    });
  }

  private engineCriterion(criterion: Criterion): AddedRule['criterion'] {
    const displayStyle = criterion.dropdown ? 'arrow' : 'plainText';
    if (criterion.type === 'list') return { type: 'isValueInList', values: criterion.values, displayStyle };
    const { getters } = this.model;
    const range = getters.getRangeFromZone(criterion.sheetId, criterion.zone);
    const values = [getters.getRangeString(range, 'another sheet')];
    return { type: 'isValueInRange', values, displayStyle };
  }

  private formula(text: string): string {
    const formula = toEngineFormula(text.startsWith('=') ? text : `=${text}`, this.locale());
    if (formula.includes('\u2063')) throw new Error(`Not a formula in this spreadsheet's locale: ${text}`);
    return formula;
  }

  private ranges(sheetId: string, zones: readonly Zone[]) {
    return zones.map((zone) => this.model.getters.getRangeDataFromZone(sheetId, zone));
  }
}
