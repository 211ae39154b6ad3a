// Step 7 on the panel: validate and consolidate, preview, return data.
import { formatAngka, formatPersen } from '../domain/angka';
import type { Aturan } from '../domain/aturan';
import { type Periode, periodeLabel } from '../domain/triwulan';
import type { Context } from '../plan/act';
import { isLate, rowsPreview, VERDICTS } from '../plan/consolidate';
import { laporanLabel } from '../plan/perubahan';
import { anggaranOf, type RekapAnggaran, tanpaRealisasi } from '../rekap/anggaran';
import { realisasiCell, tanpaRemark } from '../rekap/cells';
import { type Berdua, berduaDinas, berduaSasaran, type Rekap } from '../rekap/rekap';
import type { Block, Field, FieldName, ListItem, RowGroup, RowItem } from '../rpc';
import { laporanOf } from '../sop/laporan';
import { keadaanOf } from '../sop/workflow';
import { ACT_TEXT } from '../text/act';
import { PANEL_TEXT } from '../text/panel';
import { REKAP_TEXT } from '../text/rekap';
import { ROW_TEXT } from '../text/rows';
import type { Book } from '../workbook/book';
import { type CellValue, isBlank, textOf } from '../workbook/cell';
import { koreksiPeriodes } from '../workbook/koreksi';
import { aturanOf, type RiwayatRecord } from '../workbook/riwayat';
import { type BidangCheck, checkAll } from '../workbook/validation';
import { AT_ONCE, bidangFacts, doubtedNumbers, paragraph, refusalFor } from './parts';
import { definitionBlocks } from './revision-pages';
import { rowBlocks, untestedLinks } from './row-parts';

function lateBlocks(
  book: Book,
  ctx: Context,
  periode: Periode,
  checks: readonly BidangCheck[],
): readonly Block[] {
  const late = checks
    .map((check) => ({ check, days: isLate(book, check, periode, ctx) }))
    .filter(({ days }) => days > 0)
    .map(({ check, days }) => PANEL_TEXT.bidangLate(check.bidang.kode, days));
  return late.length > 0 ? [paragraph(PANEL_TEXT.lateWarning(late), 'bahaya')] : [];
}

function checkBlocks(book: Book, checks: readonly BidangCheck[]): readonly Block[] {
  // What is to be decided now is read first; the rest unfolds.
  const first = checks.find(({ canAccept, settled }) => canAccept && !settled);
  const stuck = checks.filter((check) => !check.settled && check.blocking > 0);
  const count = stuck.reduce((sum, check) => sum + check.blocking, 0);
  return [
    paragraph(
      PANEL_TEXT.summary(
        stuck.map((check) => check.bidang.kode),
        count,
        first !== undefined,
      ),
      stuck.length > 0 ? 'ingat' : 'baik',
    ),
    ...checks.map((check) => bidangFold(book, check, check === first)),
  ];
}

/**
 * What is open about an accepted bidang is decided by a person: nothing is preset where something waits to be explained. Numbers in
 * doubt are asked about by the act itself.
 */
function hasQuestions(book: Book, check: BidangCheck): boolean {
  const open = check.findings.filter(({ severity }) => severity === 'Perlu penjelasan');
  return open.length > doubtedNumbers(check).length || untestedLinks(book, check).length > 0;
}

/** All that is decided on with one bidang, below how much of it is open. */
function bidangFold(book: Book, check: BidangCheck, open: boolean): Block {
  const { bidang, status, blocking, findings, settled } = check;
  const explain = findings.filter(({ severity }) => severity === 'Perlu penjelasan').length;
  return {
    kind: 'fold',
    label: `${bidang.kode} · ${status}`,
    note: ROW_TEXT.findings(blocking, explain),
    tone: settled ? 'netral' : blocking > 0 ? 'bahaya' : explain > 0 ? 'ingat' : 'baik',
    open,
    blocks: rowBlocks(book, check, 'checker'),
  };
}

function verdictFields(
  book: Book,
  checks: readonly BidangCheck[],
): readonly Field<FieldName<'konsolidasi'>>[] {
  return checks
    .filter(
      (check) =>
        check.state.versi?.putusan !== 'diterima' &&
        keadaanOf(check.state, 7) !== 'Tidak ada yang jatuh tempo',
    )
    .flatMap((check): Field<FieldName<'konsolidasi'>>[] => {
      const kode = check.bidang.kode;
      const allowed = VERDICTS.filter(
        (verdict) =>
          (verdict !== 'terima' || check.canAccept) &&
          (verdict !== 'kembalikan' || check.state.versi?.putusan === 'disetujui'),
      );
      return [
        {
          kind: 'choice',
          name: `putusan:${kode}`,
          label: PANEL_TEXT.verdict(kode),
          options: allowed.map((verdict) => ({ value: verdict, label: PANEL_TEXT.verdicts[verdict] })),
          value: check.canAccept && !hasQuestions(book, check) ? 'terima' : 'tunggu',
        },
        {
          kind: 'text',
          long: true,
          name: `alasan:${kode}`,
          label: PANEL_TEXT.verdictReason(kode),
          needed: true,
          when: { field: `putusan:${kode}`, among: ['kembalikan', 'lewati'] },
        },
      ];
    });
}

export function validateBlocks(book: Book, ctx: Context): readonly Block[] {
  const refusal = refusalFor(book, ctx, 7);
  if (refusal.length > 0) return refusal;
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  const checks = checkAll(book, periode, ctx.sha256);
  return [
    paragraph(PANEL_TEXT.measuring(periodeLabel(periode))),
    ...lateBlocks(book, ctx, periode, checks),
    ...definitionBlocks(book),
    ...checkBlocks(book, checks),
    ...(laporanOf(book.committed, periode).tandaTangan
      ? [paragraph(ACT_TEXT.signedStands(periodeLabel(periode)), 'ingat')]
      : verdictBlocks(book, periode, checks)),
    ...koreksiPeriodes(book).flatMap((other): readonly Block[] => {
      const open = checkAll(book, other, ctx.sha256).filter(({ settled }) => !settled);
      return open.length === 0
        ? []
        : [
            { kind: 'heading', text: laporanLabel(book, other) },
            ...checkBlocks(book, open),
            ...verdictBlocks(book, other, open),
          ];
    }),
  ];
}

function verdictBlocks(book: Book, periode: Periode, checks: readonly BidangCheck[]): readonly Block[] {
  const fields = verdictFields(book, checks);
  const open = checks.filter(({ canAccept }) => canAccept);
  return [
    ...(fields.length > 0
      ? [
          {
            kind: 'form',
            act: 'konsolidasi',
            subject: { periode },
            fields,
            submits: [
              {
                label: PANEL_TEXT.consolidate,
                tone: 'utama',
                confirm: PANEL_TEXT.consolidateConfirm(
                  fields.flatMap(({ kind, name }) =>
                    kind === 'choice' ? `${name.slice(name.indexOf(':') + 1)}: {${name}}` : [],
                  ),
                  open.flatMap(doubtedNumbers),
                  open.flatMap((check) => untestedLinks(book, check)),
                ),
              },
            ],
          } as const,
        ]
      : []),
  ];
}

/** One row as it would be consolidated: both percentages, or why there is none. */
function previewRow(record: RiwayatRecord, aturan: Aturan): RowItem {
  const percent = (cell: CellValue | undefined) =>
    typeof cell === 'number' ? `${formatPersen(cell, aturan.desimal)} %` : textOf(cell);
  const realisasi = realisasiCell(record);
  const results = [
    percent(record.capaian) || textOf(record.status).toLowerCase(),
    isBlank(record.capaian_tahunan) ? '' : PANEL_TEXT.annual(percent(record.capaian_tahunan)),
    realisasi === ''
      ? ''
      : PANEL_TEXT.realisasi(typeof realisasi === 'number' ? formatAngka(realisasi) : textOf(realisasi)),
  ];
  const kategori = textOf(record.kategori);
  return {
    kode: textOf(record.kode),
    name: textOf(record.uraian),
    figures: results.filter((part) => part !== '').join(' · '),
    marks: kategori === '' ? [] : [{ text: kategori, tone: 'netral' }],
    details: [],
    open: false,
  };
}

function previewGroups(rows: readonly RiwayatRecord[], aturan: Aturan): readonly RowGroup[] {
  return [...new Set(rows.map(({ bidang }) => textOf(bidang)))].map((label) => {
    const own = rows.filter(({ bidang }) => textOf(bidang) === label);
    return {
      label,
      tone: 'netral',
      needsAction: false,
      open: rows.length <= AT_ONCE,
      rows: own.map((record) => previewRow(record, aturan)),
    };
  });
}

/** Means per sasaran and of the agency, each with what it is out of. */
function meanItems(periode: Periode, rows: readonly RiwayatRecord[], aturan: Aturan): readonly ListItem[] {
  const figure = ({ dasar, rata, kategori }: Rekap, satuan: 'indikator' | 'sasaran'): string => {
    const persen =
      rata.persen === null ? PANEL_TEXT.noMean : `${formatPersen(rata.persen, aturan.desimal)} %`;
    const dihitung = REKAP_TEXT.dihitung(rata.dihitung, rata.seluruhnya, satuan);
    return PANEL_TEXT.figure[dasar](kategori === '' ? persen : `${persen} (${kategori})`, dihitung);
  };
  const item = (nama: string, { utama, lain }: Berdua<Rekap>, satuan: 'indikator' | 'sasaran'): ListItem => ({
    text: PANEL_TEXT.meanLine(nama, figure(utama, satuan), figure(lain, satuan)),
  });
  const dinas = berduaDinas(periode, rows, aturan);
  return [
    ...berduaSasaran(periode, rows, aturan).map((sasaran) => item(sasaran.utama.nama, sasaran, 'indikator')),
    item(REKAP_TEXT.blok.dinas, dinas, dinas.utama.satuan),
  ];
}

function serapanBlocks({ total }: RekapAnggaran, aturan: Aturan): readonly Block[] {
  const { serapan, belumDilaporkan, tanpa } = total;
  return [
    ...(serapan.kind === 'nilai' && !tanpaRealisasi(total)
      ? [paragraph(PANEL_TEXT.total(formatPersen(serapan.persen, aturan.desimal)))]
      : []),
    ...(belumDilaporkan.length > 0
      ? [paragraph(`${REKAP_TEXT.programBelumDilaporkan(belumDilaporkan)}.`, 'ingat')]
      : []),
    ...(tanpa.length > 0 ? [paragraph(`${tanpaRemark(tanpa)}.`, 'ingat')] : []),
  ];
}

export function previewBlocks(book: Book, ctx: Context): readonly Block[] {
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  const checks = checkAll(book, periode, ctx.sha256);
  const rows = rowsPreview(book, periode, checks);
  const aturan = aturanOf(book, periode);
  return [
    paragraph(PANEL_TEXT.previewOnly),
    paragraph(PANEL_TEXT.measuring(periodeLabel(periode))),
    ...lateBlocks(book, ctx, periode, checks),
    ...definitionBlocks(book),
    ...checkBlocks(book, checks),
    { kind: 'heading', text: PANEL_TEXT.results },
    { kind: 'rows', groups: previewGroups(rows, aturan) },
    ...(rows.some(({ blok }) => blok === 'indikator')
      ? [
          { kind: 'heading', text: PANEL_TEXT.means } as const,
          { kind: 'list', items: meanItems(periode, rows, aturan) } as const,
        ]
      : []),
    ...serapanBlocks(anggaranOf(book, periode, rows), aturan),
  ];
}

export function returnDataBlocks(book: Book, ctx: Context): readonly Block[] {
  const refusal = refusalFor(book, ctx, 7);
  if (refusal.length > 0) return refusal;
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  return [
    ...dataBlocks(book, ctx, periode),
    ...koreksiPeriodes(book).flatMap((other): readonly Block[] => [
      { kind: 'heading', text: laporanLabel(book, other) },
      ...dataBlocks(book, ctx, other),
    ]),
  ];
}

function dataBlocks(book: Book, ctx: Context, periode: Periode): readonly Block[] {
  const { tandaTangan } = laporanOf(book.committed, periode);
  return [
    ...(tandaTangan ? [paragraph(ACT_TEXT.signedStands(periodeLabel(periode)), 'ingat')] : []),
    ...checkAll(book, periode, ctx.sha256).flatMap((check): Block[] => [
      { kind: 'heading', text: check.bidang.nama },
      bidangFacts(book, check),
      bidangFold(book, check, false),
      ...returnForm(periode, check, tandaTangan !== null),
    ]),
  ];
}

/** What step 7 may do with a bidang's data: return it before it is taken, or reopen it until the report is signed. */
function returnForm(
  periode: Periode,
  { bidang: { kode }, state }: BidangCheck,
  isSigned: boolean,
): readonly Block[] {
  const reason = {
    kind: 'text',
    long: true,
    name: 'alasan',
    label: PANEL_TEXT.verdictReason(kode),
    needed: true,
  } as const;
  const subject = { periode, bidang: kode };
  if (isSigned) return [];
  if (state.versi?.putusan === 'disetujui') {
    return [
      {
        kind: 'form',
        act: 'kembalikan-data',
        subject,
        fields: [{ ...reason, hint: PANEL_TEXT.returnDataHint }],
        submits: [
          { label: PANEL_TEXT.returnData(kode), tone: 'bahaya', confirm: PANEL_TEXT.returnDataConfirm },
        ],
      },
    ];
  }
  if (state.versi?.putusan !== 'diterima') return [];
  return [
    paragraph(PANEL_TEXT.reopenExplain),
    {
      kind: 'form',
      act: 'buka-kembali',
      subject,
      fields: [reason],
      submits: [{ label: PANEL_TEXT.reopen(kode), tone: 'bahaya', confirm: PANEL_TEXT.reopenConfirm(kode) }],
    },
  ];
}
