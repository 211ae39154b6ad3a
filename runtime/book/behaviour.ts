// What public reports about Google contradict each other in: the runtime does either, so that the add-in can be tried under both.

export interface Behaviour {
  /**
   * A text that a script writes. `kept`: an `@` cell keeps every letter. `evaluated`: a leading `=` makes a formula there, too,
   * and a leading apostrophe is taken off. `reparsed`: what stands behind an apostrophe is read as if it stood there alone.
   */
  readonly text: 'kept' | 'evaluated' | 'reparsed';
  /** Which spelling of the Indonesian locale takes effect when it is set; the other is ignored without an error. */
  readonly locale: 'in_ID' | 'id_ID' | 'none';
}

/** What somebody saw on live Google. */
export const LIKELY: Behaviour = { text: 'evaluated', locale: 'in_ID' };

/** A test run under another behaviour names what differs: GOOGLE_BEHAVIOUR='{"text":"kept"}'. */
export function behaviourOf(chosen: Partial<Behaviour> = {}): Behaviour {
  const { GOOGLE_BEHAVIOUR: run } = process.env;
  return { ...LIKELY, ...(run ? (JSON.parse(run) as Partial<Behaviour>) : {}), ...chosen };
}
