// Parts that several pages share: who is signed in, refusals, findings, the facts of one bidang.
import { formatWaktu, tanggalOf } from '../domain/kalender';
import { actorsOf, authorize } from '../plan/access';
import type { Context } from '../plan/act';
import { extraEditor } from '../plan/prepare-workbook';
import type { Block, ListItem, Tone } from '../rpc';
import { type Bidang, rolesOf } from '../sop/authority';
import { type NomorLangkah, PERAN_LABEL } from '../sop/langkah';
import { sedangDiisi } from '../sop/workflow';
import { EVIDENCE_TEXT } from '../text/evidence';
import { PANEL_TEXT } from '../text/panel';
import type { Book } from '../workbook/book';
import { evidenceDemand, isianOf, unconfirmedNumbers } from '../workbook/form';
import type { KeadaanBaris } from '../workbook/integrity';
import type { Problem } from '../workbook/problem';
import type { BidangCheck } from '../workbook/validation';

/** How a stored row stands to the log. */
export const KEADAAN_TONE: Readonly<Record<KeadaanBaris, Tone>> = {
  sama: 'baik',
  berubah: 'bahaya',
  'tak terbandingkan': 'ingat',
};

/** More rows than these are not read at once: then a group of them begins folded. */
export const AT_ONCE = 12;

export function paragraph(words: string, tone?: Tone): Block {
  return tone ? { kind: 'paragraph', text: words, tone } : { kind: 'paragraph', text: words };
}

export function findingItem(finding: Problem): ListItem {
  return {
    text: finding.sentence,
    badge: finding.severity,
    tone: finding.severity === 'Wajib diperbaiki' ? 'bahaya' : 'ingat',
    ...(finding.place ? { cell: finding.place } : {}),
  };
}

/** "Rina (Kasubag Program)", or the bare account. */
export function identityOf(book: Pick<Book, 'personil'> | null, ctx: Context): string {
  const roles = book ? rolesOf(book.personil, ctx.email, tanggalOf(ctx.waktu)) : [];
  const first = roles[0];
  if (!first) return `${ctx.email} (${PANEL_TEXT.guest})`;
  const words = roles.map((role) =>
    role.bidang === '' ? PERAN_LABEL[role.peran] : `${PERAN_LABEL[role.peran]} ${role.bidang}`,
  );
  return `${first.nama} (${words.join(', ')})`;
}

/** Bidang for which the caller may do this step. */
export function myBidang(book: Book, ctx: Context, langkah: NomorLangkah): readonly Bidang[] {
  return book.bidang.filter((bidang) => authorize(book, ctx, langkah, bidang).ok);
}

/** A page for a person who may not: the sentence that says who may and when. */
export function refusalFor(book: Book, ctx: Context, langkah: NomorLangkah): readonly Block[] {
  const bidang = langkah >= 4 && langkah <= 6 ? book.bidang[0] : undefined;
  if (bidang) {
    const access = authorize(book, ctx, langkah, bidang);
    const everybody = book.bidang.map((item) => {
      const { people, words } = actorsOf(book, langkah, tanggalOf(ctx.waktu), item);
      return { text: `${item.kode}: ${words} (${people.map((person) => person.nama).join(', ') || '–'})` };
    });
    return [paragraph(access.ok ? '' : access.message, 'ingat'), { kind: 'list', items: everybody }];
  }
  const access = authorize(book, ctx, langkah);
  return access.ok ? [] : [paragraph(access.message, 'ingat')];
}

/** By which way a decision came, as named wherever one is shown; by a cell also who else may write there. */
export function wayOf(book: Book, kanal: string | null): string {
  if (kanal === 'dokumen') return PANEL_TEXT.byDocument;
  if (kanal !== 'sel') return PANEL_TEXT.byPanel;
  const extra = extraEditor(book);
  return extra === '' ? PANEL_TEXT.byCell : `${PANEL_TEXT.byCell}. ${PANEL_TEXT.whoAmI.extraEditor(extra)}`;
}

export function bidangFacts(book: Book, check: BidangCheck): Block {
  const isian = check.form ? isianOf(check.form) : { terisi: 0, wajib: 0 };
  const bukti = check.form ? evidenceDemand(check.form) : { ada: 0, diminta: 0 };
  const { versi, alasanKembali } = check.state;
  return {
    kind: 'facts',
    rows: [
      { label: PANEL_TEXT.status, value: check.status },
      // While it is being filled in the status counts them already.
      ...(check.status === sedangDiisi(isian)
        ? []
        : [{ label: PANEL_TEXT.filled, value: PANEL_TEXT.ofRows(isian.terisi, isian.wajib) }]),
      ...(bukti.diminta > 0
        ? [{ label: EVIDENCE_TEXT.label, value: EVIDENCE_TEXT.demandValue(bukti.ada, bukti.diminta) }]
        : []),
      ...(versi
        ? [
            { label: PANEL_TEXT.version, value: versi.kode },
            { label: PANEL_TEXT.submittedBy, value: versi.pengaju },
            { label: PANEL_TEXT.submittedAt, value: formatWaktu(versi.waktu) },
          ]
        : []),
      ...(versi?.kanal
        ? [
            {
              label: PANEL_TEXT.decision,
              value: `${versi.pemutus}, ${formatWaktu(versi.waktuPutusan)}, ${wayOf(book, versi.kanal)}`,
            },
          ]
        : []),
      ...(alasanKembali === '' ? [] : [{ label: PANEL_TEXT.lastReturn, value: alasanKembali }]),
    ],
  };
}

/** Numbers in doubt that nobody has confirmed: the question before an act names them. */
export function doubtedNumbers({ form }: BidangCheck): readonly string[] {
  return form ? unconfirmedNumbers(form) : [];
}

/** Findings a filler can mend: without those that only say that nothing was submitted or approved yet. */
export function fillerFindings(check: BidangCheck): BidangCheck {
  return { ...check, findings: check.findings.filter((finding) => finding.place !== null) };
}
