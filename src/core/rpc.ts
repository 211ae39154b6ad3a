// The letterbox between windows and server: plain JSON both ways, for google.script.run carries neither
// Date nor undefined. The server sends whole pages as data; the window only draws them.
import type { Place } from './domain/place';
import type { LakipModel } from './lakip/model';

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
  | 'bukti'
  | 'sakip'
  | 'lakip'
  | 'reviu'
  | 'tanda-tangan'
  | 'naskah'
  | 'evaluasi'
  | 'tindak-lanjut'
  | 'dokumen'
  | 'siapkan'
  | 'hak-akses'
  | 'revisi'
  | 'jejak'
  | 'perbaiki'
  | 'cara-hitung'
  | 'telusuri'
  | 'sop'
  | 'masalah'
  | 'tentang';

export type ActName =
  | 'siapkan'
  | 'hak-akses'
  | 'revisi'
  | 'perbaiki'
  | 'mulai'
  | 'teruskan'
  | 'form'
  | 'arahan'
  | 'ajukan'
  | 'putuskan'
  | 'catat'
  | 'kembalikan-data'
  | 'konsolidasi'
  | 'bukti'
  | 'cabut-bukti'
  | 'periksa-bukti'
  | 'sakip'
  | 'dokumen-sakip'
  | 'narasi'
  | 'lakip'
  | 'reviu'
  | 'tanda-tangan'
  | 'naskah'
  | 'rekomendasi'
  | 'evaluasi'
  | 'tindak-lanjut'
  | 'dokumen';

/** baik: done or fine; ingat: needs attention; bahaya: blocks. */
export type Tone = 'netral' | 'baik' | 'ingat' | 'bahaya';

export interface ListItem {
  readonly text: string;
  readonly tone?: Tone;
  /** A short word in front, such as "Wajib diperbaiki". */
  readonly badge?: string;
  readonly cell?: Place;
  /** A file in Drive, opened in a tab of its own: there ordinary sharing applies. */
  readonly href?: string;
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
  /** More than a line is expected. */
  readonly long?: boolean;
}
/** Its value is an ISO date, or ''. */
export interface DateField extends FieldBase {
  readonly kind: 'date';
}
/** Several of these: their values joined by line breaks, in the options' order. */
export interface ChecksField extends FieldBase {
  readonly kind: 'checks';
  readonly options: readonly { readonly value: string; readonly label: string }[];
}
/** Files chosen or dropped. The act is sent once for each file, with the file; the field has no value of its own. */
export interface FileField extends FieldBase {
  readonly kind: 'file';
  readonly hint?: string;
  readonly several: boolean;
  /** The act may also be sent without a file. */
  readonly optional?: boolean;
}
export type Field = ChoiceField | TextField | DateField | ChecksField | FileField;

/** What a view is about, where it is about one thing: { periode: '2026-TW2', baris: 'indikator/IKU-3' }. */
export type About = Readonly<Record<string, string>>;

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
  | { readonly kind: 'link'; readonly label: string; readonly view: ViewName; readonly about?: About }
  /** Chooses what a view is about and opens it; nothing is acted on. */
  | {
      readonly kind: 'look';
      readonly view: ViewName;
      readonly fields: readonly ChoiceField[];
      readonly label: string;
    }
  /** A button that opens the LAKIP dialog. */
  | { readonly kind: 'dialog'; readonly label: string; readonly periode: string }
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
  /** What the view turned out to be about; loaded again it is about the same. */
  readonly about?: About;
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
  /** Left out where the view finds by itself what it is about: of a figure, the cell that is selected. */
  readonly about?: About;
  /** The account of the menu click; differs from the server's in the several-accounts trap. */
  readonly clickedBy: string;
}

/** A file as the window sends it: at most MAX_FILE_BYTES, hashed in the browser. */
export interface SentFile {
  readonly name: string;
  readonly mimeType: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  readonly base64: string;
}

/** 10 MB a call: google.script.run carries about 50 MB, and a file travels as base64. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

export interface ActRequest {
  readonly act: ActName;
  /** Made by the window when the button is pressed; the same press sent twice is answered once. */
  readonly requestId: string;
  readonly clickedBy: string;
  readonly subject: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly file?: SentFile;
}

/** What the LAKIP dialog is to make: the report as content, and what still stands in its way. */
export interface LakipOffer {
  readonly title: string;
  readonly identity: string;
  /** Draf for review (step 9), or the final text for signing (step 11). */
  readonly kind: 'draf' | 'final';
  /** File name without extension. */
  readonly fileName: string;
  /** Sent back unchanged with the act 'lakip'. */
  readonly subject: Readonly<Record<string, string>>;
  /** What is missing, with the cells to fill; while any is `bahaya` the document cannot be made. */
  readonly problems: readonly ListItem[];
  readonly model: LakipModel;
  readonly submit: Submit;
}

export interface LakipRequest {
  readonly periode: string;
  readonly clickedBy: string;
}

/** Everything a window may call. Each authorises its caller anew. */
export interface ServerApi {
  openView(request: ViewRequest): Answer<Page>;
  runAct(request: ActRequest): Answer<Page>;
  showCell(link: Place): Answer<null>;
  /** Opens the LAKIP dialog over the sheet. */
  openLakip(request: LakipRequest): Answer<null>;
  /** What the dialog shows and builds. */
  readLakip(request: LakipRequest): Answer<LakipOffer>;
}

/** Put into the panel's HTML by the menu command, in place of `__BOOT__`; the LAKIP dialog gets a LakipRequest. */
export interface Boot {
  readonly view: ViewName;
  readonly clickedBy: string;
}
