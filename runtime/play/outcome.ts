// What came of an action.

/** `refused` says that it did not happen, `shown` is all the person saw. */
export interface Outcome {
  readonly refused: string | null;
  readonly shown: string;
}

export const DONE: Outcome = { refused: null, shown: '' };
