// A finished validation or format rule: the script can only hand it on.

export class RawRule {
  readonly rule: unknown;

  constructor(rule: unknown) {
    this.rule = rule;
  }
}
