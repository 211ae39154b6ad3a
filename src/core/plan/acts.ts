// Every act, in one table: dispatch, log vocabulary and glossary follow from it. An act says in its own file all there is
// to know of it; a new one is named in the letterbox, written, and put in here.
import { parsePeriode, periodeLabel } from '../domain/triwulan';
import type { ActName, ActRequest, Subject } from '../rpc';
import { ACT_TEXT } from '../text/act';
import type { Book } from '../workbook/book';
import { TERIMA_JEJAK_ACT } from './accept-log';
import {
  type Act,
  type ActInput,
  type Context,
  type DraftDoc,
  type Filed,
  type Outcome,
  type OwnWayAct,
  type PlannedAct,
  refused,
  type SetRights,
  type Sharing,
} from './act';
import { BUKA_KEMBALI_ACT, KEMBALIKAN_DATA_ACT, KONSOLIDASI_ACT } from './consolidate';
import { PUTUSKAN_ACT } from './decide';
import { DOKUMEN_ACT } from './document';
import { type DraftIds, draftDocOf, SUNTINGAN_ACT } from './edits';
import { EVALUASI_ACT, REKOMENDASI_ACT, TINDAK_LANJUT_ACT } from './evaluate';
import { BUKTI_ACT, CABUT_BUKTI_ACT, PERIKSA_BUKTI_ACT, TAUTAN_BUKTI_ACT } from './evidence';
import { CABUT_GAMBAR_ACT, GAMBAR_ACT } from './gambar';
import { BARIS_RIWAYAT_ACT, CABUT_RIWAYAT_ACT, RIWAYAT_ACT } from './history';
import { IMPOR_ACT } from './impor';
import { CABUT_KERTAS_ACT, KERTAS_ACT } from './kertas';
import { KOREKSI_ACT } from './koreksi';
import { LAKIP_ACT } from './lakip';
import { FORM_ACT } from './make-forms';
import { NARASI_ACT } from './narasi';
import { BATAL_TAHUN_BARU_ACT, TAHUN_BARU_ACT } from './new-year';
import { ARAHAN_ACT, BATAL_MULAI_ACT, MULAI_ACT, TERUSKAN_ACT } from './order';
import { CATAT_ACT } from './pending';
import { BATAL_PERUBAHAN_ACT, PERUBAHAN_ACT } from './perubahan';
import { HAK_AKSES_ACT, SIAPKAN_ACT } from './prepare-workbook';
import { PENGINGAT_ACT } from './remind';
import { REVIU_ACT } from './review';
import { REVISI_ACT } from './revise';
import { DOKUMEN_SAKIP_ACT, SAKIP_ACT } from './sakip';
import { NASKAH_ACT, TANDA_TANGAN_ACT } from './sign';
import { AJUKAN_ACT } from './submit';
import { UJI_TAUTAN_ACT } from './test-links';

/** Mends the workbook, which may be unreadable before it (core/repair). */
const PERBAIKI_ACT: OwnWayAct = {
  by: 'repair',
  view: 'perbaiki',
  events: ['buku_kerja_diperbaiki'],
};

/** Asks Google about itself; the workbook stays as it is. */
const UJI_PEMASANGAN_ACT: OwnWayAct = { by: 'probes', view: 'uji-pemasangan', events: [] };

export const ACTS: { readonly [A in ActName]: Act<A> } = {
  mulai: MULAI_ACT,
  'batal-mulai': BATAL_MULAI_ACT,
  teruskan: TERUSKAN_ACT,
  form: FORM_ACT,
  arahan: ARAHAN_ACT,
  bukti: BUKTI_ACT,
  'tautan-bukti': TAUTAN_BUKTI_ACT,
  'cabut-bukti': CABUT_BUKTI_ACT,
  'uji-tautan': UJI_TAUTAN_ACT,
  'periksa-bukti': PERIKSA_BUKTI_ACT,
  ajukan: AJUKAN_ACT,
  koreksi: KOREKSI_ACT,
  putuskan: PUTUSKAN_ACT,
  'kembalikan-data': KEMBALIKAN_DATA_ACT,
  'buka-kembali': BUKA_KEMBALI_ACT,
  konsolidasi: KONSOLIDASI_ACT,
  sakip: SAKIP_ACT,
  'dokumen-sakip': DOKUMEN_SAKIP_ACT,
  narasi: NARASI_ACT,
  lakip: LAKIP_ACT,
  suntingan: SUNTINGAN_ACT,
  reviu: REVIU_ACT,
  'tanda-tangan': TANDA_TANGAN_ACT,
  perubahan: PERUBAHAN_ACT,
  'batal-perubahan': BATAL_PERUBAHAN_ACT,
  naskah: NASKAH_ACT,
  rekomendasi: REKOMENDASI_ACT,
  evaluasi: EVALUASI_ACT,
  'tindak-lanjut': TINDAK_LANJUT_ACT,
  kertas: KERTAS_ACT,
  'cabut-kertas': CABUT_KERTAS_ACT,
  gambar: GAMBAR_ACT,
  'cabut-gambar': CABUT_GAMBAR_ACT,
  dokumen: DOKUMEN_ACT,
  catat: CATAT_ACT,
  revisi: REVISI_ACT,
  'tahun-baru': TAHUN_BARU_ACT,
  'batal-tahun-baru': BATAL_TAHUN_BARU_ACT,
  impor: IMPOR_ACT,
  riwayat: RIWAYAT_ACT,
  'cabut-riwayat': CABUT_RIWAYAT_ACT,
  'baris-riwayat': BARIS_RIWAYAT_ACT,
  siapkan: SIAPKAN_ACT,
  'hak-akses': HAK_AKSES_ACT,
  perbaiki: PERBAIKI_ACT,
  'terima-jejak': TERIMA_JEJAK_ACT,
  pengingat: PENGINGAT_ACT,
  'uji-pemasangan': UJI_PEMASANGAN_ACT,
};

/** The act of this name; null for a name that no window of ours sends. */
export function actOf(name: string): Act | null {
  const known = (Object.keys(ACTS) as ActName[]).find((act) => act === name);
  return known ? ACTS[known] : null;
}

/** What a request brings its act. `filed`: its file, once that is stored. */
export function inputOf<A extends ActName>(
  request: Pick<ActRequest, 'subject' | 'values' | 'tabel'>,
  filed: Filed | null,
): ActInput<A> {
  const { values } = request;
  return {
    // As the page sent it to the window; what is missing or unknown is found by the plan.
    subject: request.subject as Subject<A>,
    field: (name) => (values[name] ?? '').trim(),
    filed,
    ...(request.tabel ? { tabel: request.tabel } : {}),
  };
}

function periodeOf({ subject }: { readonly subject: { readonly periode?: string } }): string {
  return subject.periode ?? '';
}

/** A panel that was opened for another quarter than the one being measured. */
function isOvertaken(book: Book, { periode }: { readonly periode?: string }): boolean {
  return periode !== undefined && periode !== book.state.periode;
}

/** What to say of a quarter that is over; of one whose opening was taken back the page is stale. */
function overtakenBy({ state }: Book, subject: { readonly periode?: string }): string {
  const asked = parsePeriode(subject.periode ?? '')?.periode;
  const { periode } = state;
  return asked && periode && asked < periode
    ? ACT_TEXT.quarterOver(periodeLabel(asked), periodeLabel(periode))
    : ACT_TEXT.stalePanel;
}

/** What the act would write, or the sentence that says why nothing. What it reads is read only for whoever may do it. */
export function planOf<A extends ActName>(
  act: PlannedAct<A>,
  book: Book,
  ctx: Context,
  input: ActInput<A>,
  read: {
    readonly sharing?: () => Sharing;
    readonly rights?: () => SetRights;
    readonly draft?: (ids: DraftIds) => DraftDoc;
    readonly anchor?: string;
  } = {},
): Outcome {
  if (act.ofMeasuring && isOvertaken(book, input.subject)) return refused(overtakenBy(book, input.subject));
  const access = act.who(book, ctx, input);
  if (!access.ok) return refused(access.message);
  const outside = {
    ...(act.reads === 'sharing' && read.sharing && read.rights
      ? { sharing: read.sharing(), rights: read.rights() }
      : {}),
    ...(act.reads === 'anchor' && read.anchor !== undefined ? { anchor: read.anchor } : {}),
    ...(act.reads === 'draft' && read.draft ? { draft: draftDocOf(book, periodeOf(input), read.draft) } : {}),
  };
  const outcome = act.plan(book, ctx, access.value, { ...input, ...outside });
  if (outcome.kind !== 'planned') return outcome;
  for (const { commit } of outcome.stages) {
    const unknown = commit?.events.find(({ peristiwa }) => !act.events.includes(peristiwa));
    if (unknown)
      throw new Error(`An act wrote ${unknown.peristiwa}, which it does not name among its events`);
  }
  return outcome;
}
