// A place in the workbook: what a sentence names and a click selects.
export interface Place {
  /** The tab's present name. */
  readonly tab: string;
  readonly a1: string;
}

/** "IKP!H12" */
export function placeText({ tab, a1 }: Place): string {
  return `${tab}!${a1}`;
}
