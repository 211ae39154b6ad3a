import { type Periode, parsePeriode, periodeLabel } from '../domain/triwulan';
import type { Context } from '../plan/act';
import { jabatanOf } from '../plan/handover';
import { LANGKAH_DOKUMEN } from '../plan/matters';
import { authorizeRecorder } from '../plan/paper';
import { laporanLabel } from '../plan/perubahan';
import type { Block, Field, FieldName, ListItem } from '../rpc';
import type { NomorLangkah } from '../sop/langkah';
import { laporanOf } from '../sop/laporan';
import { PANEL_TEXT } from '../text/panel';
import { PAPER_TEXT, REPORT_PAGE_TEXT, SIGN_TEXT } from '../text/report';
import { VIEW_TEXT } from '../text/view';
import type { Book } from '../workbook/book';
import { RETURNABLE } from '../workbook/leader-lines';
import { openTriwulan } from './order-pages';
import { paragraph } from './parts';
import { list, reported, stateOf, textItems } from './report-parts';
import { finalFacts } from './review-pages';

/** Number, date and file: what every registered paper needs. */
const PAPER_FIELDS: readonly Field<'nomor' | 'tanggal'>[] = [
  { kind: 'text', name: 'nomor', label: PAPER_TEXT.nomor, needed: true },
  { kind: 'date', name: 'tanggal', label: PAPER_TEXT.tanggal, needed: true },
];
const FILE_FIELD: Field<'berkas'> = {
  kind: 'file',
  name: 'berkas',
  label: PAPER_TEXT.berkas,
  hint: PAPER_TEXT.berkasHint,
  several: false,
};

function signedPaperOf(book: Book, periode: Periode): readonly Block[] {
  const laporan = laporanOf(book.committed, periode);
  const { final, tandaTangan } = laporan;
  const kode = tandaTangan?.kode ?? final?.kode;
  const label = laporanLabel(book, periode);
  return [
    { kind: 'heading', text: label },
    { kind: 'facts', rows: finalFacts(book, periode, laporan) },
    ...list(textItems(book, periode, ['Naskah final', 'Naskah bertanda tangan'], kode ?? '')),
    ...(kode === undefined
      ? [paragraph(SIGN_TEXT.notIssued(label))]
      : ([
          {
            kind: 'form',
            act: 'naskah',
            subject: { periode, kode },
            fields: [
              {
                kind: 'choice',
                name: 'cara',
                label: PAPER_TEXT.caraLabel,
                needed: true,
                options: [
                  { value: 'TTE', label: PAPER_TEXT.cara.TTE },
                  { value: 'basah', label: PAPER_TEXT.cara.basah },
                ],
              },
              ...PAPER_FIELDS,
              ...signerFields(book),
              FILE_FIELD,
            ],
            submits: [
              {
                label: `${PAPER_TEXT.submitSigned} · ${kode}`,
                tone: 'utama',
                confirm: PAPER_TEXT.confirmSigned,
              },
            ],
          },
        ] satisfies Block[])),
  ];
}

export function signedPaperBlocks(book: Book, ctx: Context): readonly Block[] {
  const access = authorizeRecorder(book, ctx);
  if (!access.ok) return [paragraph(access.message, 'ingat')];
  const periodes = reported(book);
  if (periodes.length === 0) return [paragraph(REPORT_PAGE_TEXT.none)];
  return [
    paragraph(PAPER_TEXT.explainSigned),
    ...periodes.flatMap((periode) => signedPaperOf(book, periode)),
  ];
}

/** Asked for only where an office has had several holders: an acting one, or a successor. */
function signerFields({ personil }: Book): readonly Field<'pejabat'>[] {
  const offices = personil.filter(({ peran }) => peran !== 'staf' && peran !== 'operator').map(jabatanOf);
  return new Set(offices).size === offices.length
    ? []
    : [{ kind: 'text', long: false, name: 'pejabat', label: PAPER_TEXT.pejabat }];
}

/** What a paper would decide on now, by code: the paper itself names none. */
function waitingItems(book: Book): readonly ListItem[] {
  return reported(book).flatMap((periode): readonly ListItem[] => {
    const { draf, final, rancangan } = laporanOf(book.committed, periode);
    const label = periodeLabel(periode);
    const waits = (langkah: NomorLangkah) => {
      const state = stateOf(book, periode, langkah);
      return state === 'Menunggu' || state === 'Perlu diulang';
    };
    return [
      ...(draf && waits(10) ? [{ text: PAPER_TEXT.waitingDraft(label, draf.kode) }] : []),
      ...(final && waits(11) ? [{ text: PAPER_TEXT.waitingFinal(label, final.kode) }] : []),
      ...(rancangan && waits(12) ? [{ text: PAPER_TEXT.waitingAdoption(label, rancangan.kode) }] : []),
    ];
  });
}

/** Quarters a paper may be about: the next one to open, the one being measured, and those being reported. */
function documentPeriodes(book: Book): readonly Periode[] {
  const tahun = book.pengaturan.tahun;
  const next = openTriwulan(book).flatMap(({ value }) => parsePeriode(`${tahun}-TW${value}`)?.periode ?? []);
  const measured = book.state.periode ? [book.state.periode] : [];
  return [...new Set([...reported(book), ...measured, ...next])].sort();
}

export function documentBlocks(book: Book, ctx: Context): readonly Block[] {
  const access = authorizeRecorder(book, ctx);
  if (!access.ok) return [paragraph(access.message, 'ingat')];
  const periodes = documentPeriodes(book);
  const waiting = waitingItems(book);
  const among = (langkah: readonly number[]) => ({ field: 'langkah', among: langkah.map(String) }) as const;
  const fields: readonly Field<FieldName<'dokumen'>>[] = [
    {
      kind: 'choice',
      name: 'langkah',
      label: PAPER_TEXT.langkah,
      needed: true,
      options: LANGKAH_DOKUMEN.map((nomor) => ({
        value: String(nomor),
        label: REPORT_PAGE_TEXT.state(nomor, book.sop[nomor - 1]?.singkat ?? ''),
      })),
    },
    {
      kind: 'choice',
      name: 'periode',
      label: PAPER_TEXT.periode,
      options: periodes.map((periode) => ({ value: periode, label: periodeLabel(periode) })),
    },
    {
      kind: 'choice',
      name: 'bidang',
      label: PAPER_TEXT.bidang,
      needed: true,
      options: book.bidang.map(({ kode, nama }) => ({ value: kode, label: nama })),
      when: among([4]),
    },
    {
      kind: 'choice',
      name: 'putusan',
      label: PAPER_TEXT.putusan,
      needed: true,
      options: [
        { value: 'setuju', label: PANEL_TEXT.approve },
        { value: 'kembalikan', label: PANEL_TEXT.giveBack },
      ],
      when: among(RETURNABLE),
    },
    ...PAPER_FIELDS,
    ...signerFields(book),
    { kind: 'text', long: true, name: 'alasan', label: PAPER_TEXT.alasan, hint: PAPER_TEXT.alasanHint },
    FILE_FIELD,
  ];
  return [
    paragraph(PAPER_TEXT.explain),
    ...(waiting.length > 0 ? [{ kind: 'heading', text: PAPER_TEXT.waiting } as const] : []),
    ...list(waiting),
    {
      kind: 'form',
      act: 'dokumen',
      subject: {},
      fields,
      submits: [{ label: PAPER_TEXT.submit, tone: 'utama' }],
    },
    { kind: 'link', label: VIEW_TEXT.cetak.title, view: 'cetak' },
  ];
}
