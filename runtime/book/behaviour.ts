// Where Google differs from office to office, or public reports contradict each other: the runtime does either, so that the add-in
// can be tried under both.

export interface Behaviour {
  /**
   * A text that a script writes. `kept`: an `@` cell keeps every letter. `evaluated`: a leading `=` makes a formula there, too,
   * and a leading apostrophe is taken off. `reparsed`: what stands behind an apostrophe is read as if it stood there alone.
   */
  readonly text: 'kept' | 'evaluated' | 'reparsed';
  /**
   * What of a script's text decides whether it is a formula, a number or a text behind an apostrophe. `written`: its first sign as it
   * is. `normalised`: blanks and invisible signs before it are passed over, and a full-width ＝ counts as =.
   */
  readonly start: 'written' | 'normalised';
  /** Which spelling of the Indonesian locale takes effect when it is set; the other is ignored without an error. */
  readonly locale: 'in_ID' | 'id_ID' | 'none';
  /** Whether a time zone that is set takes effect; else it is ignored without an error. */
  readonly takesTimeZone: boolean;
  /** Addresses without a Google account, or whose account is suspended: they can be given nothing. */
  readonly withoutAccount: readonly string[];
  /** Other addresses of an account, by which it can be named: access is the account's, under its own address. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Addresses of groups: whoever edits through one cannot be taken off a protection by name. */
  readonly groups: readonly string[];
  /** "Editors can change permissions and share": only the owner may share otherwise. */
  readonly editorsShare: boolean;
  /** The file lies in a shared drive and has no owner. */
  readonly sharedDrive: boolean;
  /** Of Drive: an export may answer nothing at all or an empty file, and a conversion may lose more than is thought: here tables. */
  readonly drive: 'usual' | 'exports nothing' | 'exports empty' | 'loses tables';
  /** Recipients to whom an account may send mail within a day: 100 of gmail.com, 1,500 of Workspace. */
  readonly mailQuota: number;
}

/** What somebody saw on live Google. */
export const LIKELY: Behaviour = {
  text: 'evaluated',
  start: 'written',
  locale: 'in_ID',
  takesTimeZone: true,
  withoutAccount: [],
  aliases: {},
  groups: [],
  editorsShare: true,
  sharedDrive: false,
  drive: 'usual',
  mailQuota: 100,
};

/** A test run under another behaviour names what differs: GOOGLE_BEHAVIOUR='{"text":"kept"}'. */
export function behaviourOf(chosen: Partial<Behaviour> = {}): Behaviour {
  const { GOOGLE_BEHAVIOUR: run } = process.env;
  return { ...LIKELY, ...(run ? (JSON.parse(run) as Partial<Behaviour>) : {}), ...chosen };
}
