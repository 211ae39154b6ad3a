// The letterbox between windows and server: plain JSON both ways, for google.script.run carries neither
// Date nor undefined. The server sends whole pages as data; the window only draws them.

export type ViewName =
  | 'tugas'
  | 'mulai'
  | 'teruskan'
  | 'form'
  | 'arahan'
  | 'isian'
  | 'ajukan'
  | 'berkas'
  | 'validasi'
  | 'pratinjau'
  | 'data'
  | 'siapkan'
  | 'hak-akses'
  | 'jejak'
  | 'sop'
  | 'masalah'
  | 'tentang';

export type ActName =
  | 'siapkan'
  | 'hak-akses'
  | 'mulai'
  | 'teruskan'
  | 'form'
  | 'arahan'
  | 'ajukan'
  | 'putuskan'
  | 'catat'
  | 'kembalikan-data'
  | 'konsolidasi';

/** baik: done or fine; ingat: needs attention; bahaya: blocks. */
export type Tone = 'netral' | 'baik' | 'ingat' | 'bahaya';

/** A place in the grid that a click selects. */
export interface CellLink {
  readonly tab: string;
  readonly a1: string;
}

export interface ListItem {
  readonly text: string;
  readonly tone?: Tone;
  /** A short word in front, such as "Wajib diperbaiki". */
  readonly badge?: string;
  readonly cell?: CellLink;
}

interface FieldBase {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  /** The field is shown, and its value sent, only while another field holds one of these values. */
  readonly when?: { readonly field: string; readonly among: readonly string[] };
}
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly options: readonly { readonly value: string; readonly label: string }[];
}
export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly hint?: string;
}
export type Field = ChoiceField | TextField;

export interface Submit {
  readonly label: string;
  /** Sent besides the fields, so that one form can carry "Setuju" and "Kembalikan". */
  readonly values?: Readonly<Record<string, string>>;
  readonly tone?: 'utama' | 'biasa' | 'bahaya';
  /** Asked in the panel before the act is sent. */
  readonly confirm?: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: Tone }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'link'; readonly label: string; readonly view: ViewName }
  | {
      readonly kind: 'form';
      readonly act: ActName;
      /** Sent back unchanged: what the form is about, e.g. { bidang: 'IKP', kode: '7F3A2C' }. */
      readonly subject: Readonly<Record<string, string>>;
      readonly fields: readonly Field[];
      readonly submits: readonly Submit[];
    };

export interface Page {
  readonly title: string;
  /** Who is signed in, as the sheet knows him: "Rina (Kasubag Program)". */
  readonly identity: string;
  /** The outcome of the act that led here. */
  readonly notice?: { readonly tone: Tone; readonly text: string };
  readonly blocks: readonly Block[];
}

/** A refusal is an ordinary answer: what happened, where, what to do. A thrown error would lose its structure. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

export interface ViewRequest {
  readonly view: ViewName;
  /** The account of the menu click; differs from the server's in the several-accounts trap. */
  readonly clickedBy: string;
}

export interface ActRequest {
  readonly act: ActName;
  /** Made by the window when the button is pressed; the same press sent twice is answered once. */
  readonly requestId: string;
  readonly clickedBy: string;
  readonly subject: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

/** Everything a window may call. Each authorises its caller anew. */
export interface ServerApi {
  openView(request: ViewRequest): Answer<Page>;
  runAct(request: ActRequest): Answer<Page>;
  showCell(link: CellLink): Answer<null>;
}

/** Put into the window's HTML by the menu command, in place of `__BOOT__`. */
export interface Boot {
  readonly view: ViewName;
  readonly clickedBy: string;
}
