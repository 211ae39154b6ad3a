// What an act is made of: who does it, what it writes, and how it may end.
import type { Write } from '../layout/write';
import type { CommitBlock, Event, Kanal, Sha256 } from '../sop/jejak';
import type { Peran } from '../sop/langkah';

/** What a command brings from outside the core. */
export interface Context {
  /** Whoever clicked. */
  readonly email: string;
  /** ISO 8601 with +07:00. */
  readonly waktu: string;
  readonly idPermintaan: string;
  readonly newId: () => string;
  readonly sha256: Sha256;
}

/** In whose name an act is done, and by which way it arrived. */
export interface Actor {
  readonly email: string;
  readonly nama: string;
  readonly peran: Peran | 'pemilik';
  readonly kanal: Kanal;
}

export interface Stage {
  readonly data: readonly Write[];
  /** null where the data repairs without changing any state. */
  readonly commit: CommitBlock | null;
}

export type Outcome =
  | { readonly kind: 'refused'; readonly message: string }
  /** The act stands already: nothing is written. */
  | { readonly kind: 'answered'; readonly message: string }
  | {
      readonly kind: 'planned';
      readonly stages: readonly Stage[];
      readonly after: readonly Write[];
      readonly message: string;
    };

export function refused(message: string): Outcome {
  return { kind: 'refused', message };
}

/** Either the event an act would write, or why it does not. */
export type Check =
  | { readonly kind: 'event'; readonly event: Event }
  | { readonly kind: 'refused' | 'answered'; readonly message: string };

export interface StoredFile {
  readonly id: string;
  readonly url: string;
  /** Of the stored bytes as Drive counts them; '' for a Google Doc, which has no bytes of its own. */
  readonly sha256: string;
}

/** What an act that brings a file is given. */
export interface Filed {
  readonly name: string;
  /** Bytes sent by the window. */
  readonly size: number;
  /** Of the bytes sent by the window. */
  readonly sha256: string;
  readonly file: StoredFile;
  /** Of a frozen Doc. */
  readonly pdf: StoredFile | null;
}

/** What an act brings from its window. */
export interface ActInput {
  readonly subject: Readonly<Record<string, string>>;
  /** A field's value without surrounding blanks; '' where it was not sent. */
  readonly field: (name: string) => string;
  readonly filed: Filed | null;
}
