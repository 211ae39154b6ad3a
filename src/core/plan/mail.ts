// Whom an act tells by mail, and of what: derived from the events it committed, so that no plan knows of mail. Nobody is told
// of his own press.
import { tanggalOf } from '../domain/kalender';
import { periodeLabel } from '../domain/triwulan';
import type { ViewName } from '../rpc';
import { inForce, normalizeEmail, type Personil } from '../sop/authority';
import { DINAS, isSelesai, type JejakRow, type Peristiwa } from '../sop/jejak';
import { langkahOf, type NomorLangkah } from '../sop/langkah';
import { laporanOf } from '../sop/laporan';
import { MAIL_TEXT } from '../text/mail';
import { PANEL_TEXT } from '../text/panel';
import { PERUBAHAN_TEXT } from '../text/perubahan';
import { VIEW_TEXT } from '../text/view';
import type { Book } from '../workbook/book';
import { unitWords } from '../workbook/recommendations';
import { actorsOf } from './access';
import type { Context } from './act';
import { lateMatters } from './remind';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Without the link, which the plumbing knows. */
  readonly text: string;
}

/** What one event says to some people: a headline, and what else there is to say. */
interface Notice {
  readonly people: readonly Pick<Personil, 'email'>[];
  readonly about: string;
  readonly more: string;
}

type Waiting = readonly (readonly [langkah: NomorLangkah, view: ViewName])[];

/** For whom something waits after an event. What waits for whoever did it himself stands in his Tugas saya. */
const WAITS: Partial<Record<Peristiwa, (row: JejakRow) => Waiting>> = {
  pengukuran_dimulai: () => [[2, 'teruskan']],
  diteruskan: () => [[3, 'form']],
  // Handed over again for changed definitions it keeps its direction.
  form_diserahkan: ({ keadaan }) => (isSelesai(keadaan[3] ?? '') ? [[5, 'ajukan']] : [[4, 'arahan']]),
  arahan_diberikan: () => [[5, 'ajukan']],
  diajukan: () => [[6, 'berkas']],
  disetujui: () => [[7, 'validasi']],
  dikembalikan: ({ langkah }) => [...(langkah === 7 ? ([[6, 'berkas']] as const) : []), [5, 'ajukan']],
  lakip_disusun: () => [[10, 'reviu']],
  lakip_diperiksa: () => [[9, 'lakip']],
  lakip_dikembalikan: ({ langkah }) => (langkah === 11 ? [[10, 'reviu']] : [[9, 'lakip']]),
  naskah_diterbitkan: () => [[11, 'tanda-tangan']],
  lakip_ditandatangani: () => [[12, 'evaluasi']],
  rekomendasi_dirancang: () => [[12, 'evaluasi']],
};

/** Whoever reviewed and signed the text is told when an amendment of it is opened or taken back. */
function amendmentNotices(book: Book, row: JejakRow, tanggal: string): readonly Notice[] {
  if (row.unit !== DINAS || row.periode === '') return [];
  const words = AMENDMENTS[row.peristiwa];
  if (!words) return [];
  const ke = laporanOf(
    book.committed.filter(({ no }) => no < row.no),
    row.periode,
  ).perubahan?.ke;
  const nomor = row.peristiwa === 'perubahan_dibuka' ? (ke ?? 0) + 1 : (ke ?? 1);
  return [
    {
      people: [10, 11].flatMap((langkah) => actorsOf(book, langkah as 10 | 11, tanggal).people),
      about: words(periodeLabel(row.periode), nomor),
      more: MAIL_TEXT.reason(row.alasan),
    },
  ];
}

const AMENDMENTS: Partial<Record<Peristiwa, (periode: string, ke: number) => string>> = {
  perubahan_dibuka: PERUBAHAN_TEXT.mailOpened,
  perubahan_dibatalkan: PERUBAHAN_TEXT.mailCancelled,
};

function isReturn({ peristiwa }: JejakRow): boolean {
  return peristiwa === 'dikembalikan' || peristiwa === 'lakip_dikembalikan';
}

/** What was written to those who are told. */
function wordsOf(row: JejakRow): string {
  if (isReturn(row)) return MAIL_TEXT.reason(row.alasan);
  if (row.peristiwa === 'arahan_diberikan') return PANEL_TEXT.directed(row.unit, row.alasan);
  return row.peristiwa === 'diteruskan' && row.alasan !== '' ? PANEL_TEXT.forwarded(row.alasan) : '';
}

function noticesOf(book: Book, row: JejakRow, tanggal: string): readonly Notice[] {
  if (row.peristiwa === 'pengingat_diminta') {
    return lateMatters(book, tanggal).map((matter) => ({ ...matter, more: '' }));
  }
  const amendments = amendmentNotices(book, row, tanggal);
  if (amendments.length > 0) return amendments;
  const periode = row.periode === '' ? '' : `, ${periodeLabel(row.periode)}`;
  const unit = `${unitWords(row.unit)}${periode}`;
  const bidang = book.bidang.find(({ kode }) => kode === row.unit);
  const waiting = (WAITS[row.peristiwa]?.(row) ?? []).map(([langkah, view]): Notice => {
    const { title } = VIEW_TEXT[view];
    return {
      people: actorsOf(book, langkah, tanggal, bidang).people,
      about: isReturn(row) ? MAIL_TEXT.returned(title, unit) : MAIL_TEXT.waits(title, unit),
      more: wordsOf(row),
    };
  });
  if (row.pelaku === row.pencatat || row.langkah === 0) return waiting;
  const { singkat } = langkahOf(row.langkah);
  return [
    ...waiting,
    {
      people: inForce(book.personil, tanggal).filter(({ email }) => normalizeEmail(email) === row.pelaku),
      about: MAIL_TEXT.inYourName(row.langkah, singkat, unit),
      more: MAIL_TEXT.recordedBy(row.kanal, isReturn(row), row.pencatat),
    },
  ];
}

/** One mail for each person, of all that these events tell him. */
export function mailsOf(book: Book, rows: readonly JejakRow[], ctx: Context): readonly Mail[] {
  const { aktif, kecuali } = book.pengaturan.surel;
  if (!aktif) return [];
  const told = new Map<string, Notice[]>();
  for (const notice of rows.flatMap((row) => noticesOf(book, row, tanggalOf(ctx.waktu)))) {
    for (const to of new Set(notice.people.map(({ email }) => normalizeEmail(email)))) {
      if (to === '' || to === normalizeEmail(ctx.email) || kecuali.includes(to)) continue;
      told.set(to, [...(told.get(to) ?? []), notice]);
    }
  }
  return [...told].map(([to, notices]) => ({
    to,
    subject: MAIL_TEXT.subject(notices[0]?.about ?? '', notices.length - 1),
    text: notices.map(({ about, more }) => (more === '' ? about : `${about}\n${more}`)).join('\n\n'),
  }));
}
