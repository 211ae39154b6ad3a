// Where Google differs from office to office, or public reports contradict each other: the runtime does either, so that the add-in
// can be tried under both.

export interface Behaviour {
  /**
   * A text that a script writes. `kept`: an `@` cell keeps every letter. `evaluated`: a leading `=` makes a formula there, too,
   * and a leading apostrophe is taken off. `reparsed`: what stands behind an apostrophe is read as if it stood there alone.
   */
  readonly text: 'kept' | 'evaluated' | 'reparsed';
  /** Which spelling of the Indonesian locale takes effect when it is set; the other is ignored without an error. */
  readonly locale: 'in_ID' | 'id_ID' | 'none';
  /** Addresses without a Google account, or whose account is suspended: they can be given nothing. */
  readonly withoutAccount: readonly string[];
  /** Addresses of groups: whoever edits through one cannot be taken off a protection by name. */
  readonly groups: readonly string[];
  /** "Editors can change permissions and share": only the owner may share otherwise. */
  readonly editorsShare: boolean;
  /** The file lies in a shared drive and has no owner. */
  readonly sharedDrive: boolean;
  /** Recipients to whom an account may send mail within a day: 100 of gmail.com, 1,500 of Workspace. */
  readonly mailQuota: number;
}

/** What somebody saw on live Google. */
export const LIKELY: Behaviour = {
  text: 'evaluated',
  locale: 'in_ID',
  withoutAccount: [],
  groups: [],
  editorsShare: true,
  sharedDrive: false,
  mailQuota: 100,
};

/** A test run under another behaviour names what differs: GOOGLE_BEHAVIOUR='{"text":"kept"}'. */
export function behaviourOf(chosen: Partial<Behaviour> = {}): Behaviour {
  const { GOOGLE_BEHAVIOUR: run } = process.env;
  return { ...LIKELY, ...(run ? (JSON.parse(run) as Partial<Behaviour>) : {}), ...chosen };
}
