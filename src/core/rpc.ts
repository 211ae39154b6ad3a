// The letterbox between windows and server: plain JSON both ways, for google.script.run carries neither
// Date nor undefined. The server sends whole pages as data; the window only draws them.
import type { Answer } from './domain/answer';
import type { Place } from './domain/place';
import type { ImporTab, Remembered, TabelImpor } from './impor/model';
import type { BahanKertas, IsiGambar, IsiLaporan, IsiNaskah } from './lakip/bahan';
import type { BahanDasbor } from './rekap/dasbor';
import type { GAMBAR_WINDOW_TEXT } from './text/gambar';
import type { Verdict } from './text/probe';
import type { ProbeId, ProbeWords } from './text/probe-file';
import type { VIEW_TEXT } from './text/view';

export type ViewName = keyof typeof VIEW_TEXT;

/** What a window sends with an act: keys of its subject, and names of its fields. */
interface Sends<Subject extends string = never, Field extends string = never> {
  readonly subject: Subject;
  readonly field: Field;
}

/** Every act and what is sent with it: page, window and plan take the names from here. */
interface Acts {
  siapkan: Sends;
  /** `cara`: each protection is looked at, whatever was set before; `kode` names the roster that the page showed. */
  'hak-akses': Sends<'kode', 'cara'>;
  revisi: Sends<'periode' | 'kode', 'alasan' | 'nomor' | 'tanggal' | 'tautan'>;
  'tahun-baru': Sends<'tahun' | 'kode'>;
  'batal-tahun-baru': Sends<'tahun', 'alasan'>;
  riwayat: Sends<'periode' | 'kode', 'sumber' | 'nomor' | 'tanggal' | 'tautan'>;
  'cabut-riwayat': Sends<'periode', 'alasan'>;
  'baris-riwayat': Sends;
  perbaiki: Sends;
  /** `kode` names the damage that was shown. */
  'terima-jejak': Sends<'kode', 'alasan'>;
  pengingat: Sends;
  /** With the table itself; `kode` names the preview that was shown. */
  impor: Sends<'tab' | 'kode'>;
  'uji-pemasangan': Sends<never, 'cara' | 'langkah' | 'laporan'>;
  mulai: Sends<never, 'triwulan' | 'alasan'>;
  'batal-mulai': Sends<'periode', 'alasan'>;
  teruskan: Sends<'periode', 'catatan'>;
  form: Sends<'periode'>;
  arahan: Sends<'periode' | 'bidang', 'arahan'>;
  ajukan: Sends<'periode' | 'bidang'>;
  /** Several cells at once, numbered from 1. */
  koreksi: Sends<'periode' | 'bidang', 'alasan' | `${'baris' | 'kolom' | 'isi'}_${number}`>;
  putuskan: Sends<'periode' | 'bidang' | 'kode', 'putusan' | 'alasan'>;
  /** `milik`: the caller says that what may be his choice in a cell is his. */
  catat: Sends<'milik'>;
  'kembalikan-data': Sends<'periode' | 'bidang', 'alasan'>;
  'buka-kembali': Sends<'periode' | 'bidang', 'alasan'>;
  /** A verdict and its reason for each bidang, by its code. */
  konsolidasi: Sends<'periode', `putusan:${string}` | `alasan:${string}`>;
  bukti: Sends<'periode' | 'bidang', 'baris' | 'berkas' | 'menggantikan' | 'alasan'>;
  'tautan-bukti': Sends<'periode' | 'bidang', 'baris' | 'tautan' | 'nama' | 'menggantikan' | 'alasan'>;
  'cabut-bukti': Sends<'periode' | 'bidang', 'no' | 'alasan'>;
  /** Links that somebody has opened, by their numbers. */
  'uji-tautan': Sends<'periode' | 'bidang', 'no' | 'hasil' | 'alasan'>;
  'periksa-bukti': Sends<'periode' | 'bidang'>;
  /** Rows to tick, a field for each bidang, by its code. */
  sakip: Sends<'periode', 'baris' | `baris:${string}` | 'tanda_terima'>;
  'dokumen-sakip': Sends<'periode', 'berkas' | 'nomor' | 'tanggal'>;
  narasi: Sends<'periode'>;
  lakip: Sends<'periode' | 'jenis' | 'digest'>;
  /** The texts taken from the Doc, by their place in the offer; `ditinggal` names what is not. */
  suntingan: Sends<'periode' | 'kode' | 'diubah' | 'digest', `isi:${string}` | 'ditinggal' | 'alasan'>;
  reviu: Sends<'periode' | 'kode', 'putusan' | 'alasan'>;
  'tanda-tangan': Sends<'periode' | 'kode', 'putusan' | 'alasan'>;
  /** `bidang`: the bidang that correct what they filled in, one a line. */
  perubahan: Sends<'periode', 'bidang' | 'alasan'>;
  'batal-perubahan': Sends<'periode', 'alasan'>;
  naskah: Sends<'periode' | 'kode', 'cara' | 'berkas' | 'nomor' | 'tanggal' | 'pejabat'>;
  /** Several at once, numbered from 1. */
  rekomendasi: Sends<
    'periode',
    'jumlah' | 'langsung' | `${'temuan' | 'rekomendasi' | 'bidang' | 'pic' | 'batas'}_${number}`
  >;
  evaluasi: Sends<'periode' | 'kode'>;
  'tindak-lanjut': Sends<'no', 'keadaan' | 'catatan'>;
  /** `kode` names the material that the window made it of, `digest` what it says. */
  kertas: Sends<'periode' | 'dokumen' | 'langkah' | 'kode' | 'digest', 'nomor'>;
  'cabut-kertas': Sends<'periode', 'no' | 'alasan'>;
  /** `letak`: under which text it stands, or that it is the lambang. */
  gambar: Sends<'periode', 'berkas' | 'letak' | 'keterangan' | 'uraian'>;
  'cabut-gambar': Sends<'periode', 'no' | 'alasan'>;
  dokumen: Sends<
    'periode',
    'langkah' | 'periode' | 'bidang' | 'putusan' | 'alasan' | 'berkas' | 'nomor' | 'tanggal' | 'pejabat'
  >;
}

export type ActName = keyof Acts;
/** What a form is about, sent back unchanged: { bidang: 'IKP', kode: '7F3A2C' }. */
export type Subject<A extends ActName = ActName> = Readonly<Partial<Record<Acts[A]['subject'], string>>>;
export type FieldName<A extends ActName = ActName> = Acts[A]['field'];

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

/** A row of a form or of the consolidation: two lines, and what there is to say about it unfolded. */
export interface RowItem {
  readonly kode: string;
  readonly name: string;
  /** Its figures in one line; '' where there are none. */
  readonly figures: string;
  /** In a few words each: what is to be done or looked at. */
  readonly marks: readonly { readonly text: string; readonly tone: Tone }[];
  readonly cell?: Place;
  readonly details: readonly ListItem[];
  readonly open: boolean;
}

export interface RowGroup {
  readonly label: string;
  readonly tone: Tone;
  /** Something waits for the caller there: these are never filtered away. */
  readonly needsAction: boolean;
  readonly open: boolean;
  readonly rows: readonly RowItem[];
}

interface FieldBase<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** Whenever it is shown, it may not be left blank. */
  readonly needed?: boolean;
  readonly value?: string;
  /** The field is shown, and its value sent, only while another field holds one of these values. */
  readonly when?: { readonly field: Name; readonly among: readonly string[] };
}
export interface ChoiceField<Name extends string = string> extends FieldBase<Name> {
  readonly kind: 'choice';
  readonly options: readonly { readonly value: string; readonly label: string }[];
}
export interface TextField<Name extends string = string> extends FieldBase<Name> {
  readonly kind: 'text';
  readonly hint?: string;
  /** More than a line is expected. */
  readonly long?: boolean;
}
/** Its value is an ISO date, or ''. */
export interface DateField<Name extends string = string> extends FieldBase<Name> {
  readonly kind: 'date';
}
/** Several of these: their values joined by line breaks, in the options' order. */
export interface ChecksField<Name extends string = string> extends FieldBase<Name> {
  readonly kind: 'checks';
  readonly options: readonly { readonly value: string; readonly label: string }[];
}
export interface PhotoLimit {
  readonly bytes: number;
  /** Pixels. */
  readonly side: number;
}
/** Files chosen or dropped. The act is sent once for each file, with the file; the field has no value of its own. */
export interface FileField<Name extends string = string> extends FieldBase<Name> {
  readonly kind: 'file';
  readonly hint?: string;
  readonly several: boolean;
  /** Where the act takes smaller photos than usual: from how many bytes, and to which longest side, they are offered smaller. */
  readonly photo?: PhotoLimit;
  /** The act may also be sent without a file. */
  readonly optional?: boolean;
}
export type Field<Name extends string = string> =
  | ChoiceField<Name>
  | TextField<Name>
  | DateField<Name>
  | ChecksField<Name>
  | FileField<Name>;

/** What a view is about, where it is about one thing: { periode: '2026-TW2', baris: 'indikator/IKU-3' }. */
export type About = Readonly<Partial<Record<AboutKey, string>>>;
export type AboutKey = 'periode' | 'baris' | 'form';

export interface Submit<Name extends string = string> {
  readonly label: string;
  /** Sent besides the fields, so that one form can carry "Setuju" and "Kembalikan". */
  readonly values?: Readonly<Partial<Record<Name, string>>>;
  readonly tone?: 'utama' | 'biasa' | 'bahaya';
  /** Fields that may not be left blank for this. */
  readonly needs?: readonly Name[];
  /** Asked in the panel before the act is sent. */
  readonly confirm?: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: Tone }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  /** Rows by what they need, the most pressing first; many rows can be searched. */
  | { readonly kind: 'rows'; readonly groups: readonly RowGroup[] }
  /** A part of the page that can be folded away. */
  | {
      readonly kind: 'fold';
      readonly label: string;
      /** Beside the label, in a few words. */
      readonly note?: string;
      readonly tone?: Tone;
      readonly open: boolean;
      readonly blocks: readonly Block[];
    }
  | { readonly kind: 'link'; readonly label: string; readonly view: ViewName; readonly about?: About }
  /** Chooses what a view is about and opens it; nothing is acted on. */
  | {
      readonly kind: 'look';
      readonly view: ViewName;
      readonly fields: readonly ChoiceField<AboutKey>[];
      readonly label: string;
    }
  /** A button that opens a dialog over the sheet. */
  | {
      readonly kind: 'dialog';
      readonly label: string;
      readonly opens: LakipDialog;
      readonly periode: string;
    }
  | { readonly kind: 'dialog'; readonly label: string; readonly opens: 'impor' | 'dasbor' }
  | ProbeBlock
  | FormBlock;

/** How *Uji pemasangan* stands. */
export interface ProbeBlock {
  readonly kind: 'uji';
  readonly words: ProbeWords;
  readonly answers: readonly { readonly id: ProbeId; readonly verdict: Verdict; readonly seen: string }[];
  /** Probes not answered yet. */
  readonly left: number;
  /** What people have tried, by the ids of their steps. */
  readonly ticks: readonly string[];
  /** Of the last run, in words; '' before the first. */
  readonly when: string;
  readonly version: string;
  /** A run was cut off, and has left something. */
  readonly isUnfinished: boolean;
}

/** What opens a dialog over the sheet. */
export type DialogBlock = Extract<Block, { kind: 'dialog' }>;

/** The form of an act. */
export type FormBlock<A extends ActName = ActName> = {
  [Each in A]: {
    readonly kind: 'form';
    readonly act: Each;
    readonly subject: Subject<Each>;
    readonly fields: readonly Field<FieldName<Each>>[];
    readonly submits: readonly Submit<FieldName<Each>>[];
  };
}[A];

export interface Page {
  readonly title: string;
  /** What the view turned out to be about; loaded again it is about the same. */
  readonly about?: About;
  /** Who is signed in, as the sheet knows him: "Rina (Kasubag Program)". */
  readonly identity: string;
  /** Of what was read from the workbook: which view it is, and when that was, in words. */
  readonly read?: { readonly view: ViewName; readonly at: string };
  /** The outcome of the act that led here. */
  readonly notice?: { readonly tone: Tone; readonly text: string };
  /** The act waits for more: its form keeps what was filled in. */
  readonly asks?: true;
  /** The act has stopped on its way, so that others have their turn: the window presses again, and shows the notice meanwhile. */
  readonly goesOn?: true;
  readonly blocks: readonly Block[];
}

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
  readonly subject: Readonly<Partial<Record<string, string>>>;
  readonly values: Readonly<Partial<Record<string, string>>>;
  readonly file?: SentFile;
  readonly tabel?: TabelImpor;
}

export interface ImporRequest {
  readonly tab: string;
  /** null before a table was chosen. */
  readonly tabel: TabelImpor | null;
  /** Of a matching that the person corrected. */
  readonly remember: Remembered | null;
  readonly clickedBy: string;
}

/** What an import would do, and what is to be said of it. */
export interface ImporHasil {
  readonly ringkasan: string;
  readonly catatan: readonly ListItem[];
  /** Rows to be written, under these headers; `nomor` is the row of the table. */
  readonly judul: readonly string[];
  readonly baris: readonly { readonly nomor: number; readonly sel: readonly string[] }[];
  readonly subject: Subject<'impor'>;
  /** null where there is nothing to write. */
  readonly submit: Submit | null;
}

export interface ImporOffer {
  readonly identity: string;
  readonly tab: ImporTab;
  readonly tabs: readonly { readonly tab: ImporTab; readonly nama: string }[];
  readonly kolom: readonly {
    readonly key: string;
    readonly judul: string;
    readonly pilihan: readonly string[];
  }[];
  readonly tahun: number | null;
  readonly remembered: Remembered;
  readonly hasil: ImporHasil | null;
}

export interface DasborRequest {
  /** '' for the latest quarter. */
  readonly periode: string;
  readonly clickedBy: string;
}

export interface DasborOffer {
  readonly identity: string;
  readonly periodes: readonly { readonly value: string; readonly label: string }[];
  readonly bahan: BahanDasbor;
}

/** A registered picture whose content cannot be had, and how its file stands. */
export interface GambarHilang {
  readonly nama: string;
  readonly keadaan: keyof typeof GAMBAR_WINDOW_TEXT.keadaan;
}

/** What the LAKIP dialog is to make, and what still stands in its way. */
export interface LakipOffer {
  readonly title: string;
  readonly identity: string;
  /** Draft for review (step 9), the final text for signing (step 11), or the sheet that says how it was approved. */
  readonly kind: 'draf' | 'final' | 'pengesahan';
  /** File name without extension. */
  readonly fileName: string;
  /** Sent back unchanged with the act 'lakip'. */
  readonly subject: Subject<'lakip'>;
  /** What is missing, with the cells to fill; while any is `bahaya` the document cannot be made. */
  readonly problems: readonly ListItem[];
  readonly isi: IsiNaskah;
  readonly gambar: IsiGambar;
  readonly hilang: readonly GambarHilang[];
  readonly submit: Submit;
}

/** Windows over the sheet: the report as it will be, and what was edited in its Doc. */
export type LakipDialog = 'lakip' | 'suntingan' | 'cetak';

export interface LakipRequest {
  readonly periode: string;
  readonly clickedBy: string;
  /** The report's where nothing is said. */
  readonly dialog?: LakipDialog;
}

/** What the window of edits compares: the Doc of the last draft as it was stored and as it is, and the workbook's texts. */
export interface EditsOffer {
  readonly title: string;
  readonly identity: string;
  /** Sent back unchanged with the act 'suntingan'. */
  readonly subject: Subject<'suntingan'>;
  /** What Drive says of the Doc. */
  readonly state: string;
  /** Edits that nobody settled yet. */
  readonly isOpen: boolean;
  /** The Doc; '' where its address is not known. */
  readonly href: string;
  /** Word documents as base64; '' for what this session cannot have. */
  readonly dasar: string;
  readonly dokumen: string;
  /** The report as it would be made now, as a draft. */
  readonly isi: IsiLaporan;
  /** The texts that people write, in the order in which the act names them. */
  readonly teks: readonly { readonly kunci: string; readonly judul: string }[];
}

/** The papers of a quarter's steps. */
export interface PapersOffer {
  readonly title: string;
  readonly identity: string;
  readonly periode: string;
  /** Others that have some. */
  readonly periodes: readonly { readonly value: string; readonly label: string }[];
  readonly bahan: BahanKertas;
  readonly gambar: IsiGambar;
  readonly hilang: readonly GambarHilang[];
  /** Papers that are stored and count, by which one they are. */
  readonly arsip: readonly Arsip[];
  /** What a paper that is stored now bears; null for whoever may not store any. */
  readonly simpan: { readonly kode: string; readonly nomor: string; readonly tanggal: string } | null;
}

/** A stored paper: what it says is known by its digest. */
export interface Arsip {
  readonly dokumen: string;
  readonly digest: string;
  readonly nomor: string;
  readonly tanggal: string;
  readonly tautan: string;
  readonly tautanPdf: string;
}

export interface CallerRequest {
  readonly clickedBy: string;
}

/** Put into the guide's HTML: which view it is asked about; without one it opens at its beginning. */
export interface GuideBoot {
  readonly view?: ViewName;
}

/** Everything a window may call. Each authorises its caller anew. */
export interface ServerApi {
  openView(request: ViewRequest): Answer<Page>;
  runAct(request: ActRequest): Answer<Page>;
  showCell(link: Place): Answer<null>;
  /** Opens the guide beside the sheet, at what it says of the view. */
  openGuide(request: ViewRequest): Answer<null>;
  /** Opens the LAKIP dialog over the sheet. */
  openLakip(request: LakipRequest): Answer<null>;
  /** What the dialog shows and builds. */
  readLakip(request: LakipRequest): Answer<LakipOffer>;
  /** Opens the import over the sheet. */
  openDasbor(request: CallerRequest): Answer<null>;
  readDasbor(request: DasborRequest): Answer<DasborOffer>;
  openImpor(request: CallerRequest): Answer<null>;
  /** What the import shows: the tabs, and what a table would bring. Writes nothing. */
  readImpor(request: ImporRequest): Answer<ImporOffer>;
  readEdits(request: LakipRequest): Answer<EditsOffer>;
  readPapers(request: LakipRequest): Answer<PapersOffer>;
}

/** Put into the panel's HTML by the menu command, in place of `__BOOT__`; the LAKIP dialog gets a LakipRequest. */
export interface Boot {
  readonly view: ViewName;
  readonly clickedBy: string;
  /** Which workbook it is, so that no page of another one is taken for its own. */
  readonly book: string;
}
