// Step 7 on the panel: validate and consolidate, preview, return data.
import { formatPersen } from '../domain/angka';
import { meanOf } from '../domain/capaian';
import { type Periode, periodeLabel } from '../domain/triwulan';
import { isLate, VERDICTS } from '../plan/consolidate';
import type { Context } from '../plan/stage';
import type { Block, Field } from '../rpc';
import { keadaanOf } from '../sop/workflow';
import { ACT_TEXT } from '../text/act';
import { PANEL_TEXT } from '../text/panel';
import type { Book } from '../workbook/book';
import { hasilOf } from '../workbook/form';
import { type BidangCheck, checkAll } from '../workbook/validation';
import { bidangFacts, findingBlocks, paragraph, refusalFor, resultItem } from './parts';

const text = PANEL_TEXT;

function lateBlocks(
  book: Book,
  ctx: Context,
  periode: Periode,
  checks: readonly BidangCheck[],
): readonly Block[] {
  const late = checks
    .map((check) => ({ check, days: isLate(book, check, periode, ctx) }))
    .filter(({ days }) => days > 0)
    .map(({ check, days }) => text.bidangLate(check.bidang.kode, days));
  return late.length > 0 ? [paragraph(text.lateWarning(late), 'bahaya')] : [];
}

function checkBlocks(checks: readonly BidangCheck[]): readonly Block[] {
  const stuck = checks.filter((check) => !check.settled && check.blocking > 0);
  const count = stuck.reduce((sum, check) => sum + check.blocking, 0);
  return [
    paragraph(
      text.summary(
        stuck.map((check) => check.bidang.kode),
        count,
      ),
      stuck.length > 0 ? 'ingat' : 'baik',
    ),
    ...checks.flatMap((check): Block[] => [
      { kind: 'heading', text: `${check.bidang.kode} · ${check.status}` },
      ...findingBlocks(check),
    ]),
  ];
}

function verdictFields(checks: readonly BidangCheck[]): readonly Field[] {
  return checks
    .filter(
      (check) =>
        check.state.versi?.putusan !== 'diterima' &&
        keadaanOf(check.state, 7) !== 'Tidak ada yang jatuh tempo',
    )
    .flatMap((check): Field[] => {
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
          label: text.verdict(kode),
          options: allowed.map((verdict) => ({ value: verdict, label: text.verdicts[verdict] })),
          value: check.canAccept ? 'terima' : 'tunggu',
        },
        {
          kind: 'text',
          long: true,
          name: `alasan:${kode}`,
          label: text.verdictReason(kode),
          when: { field: `putusan:${kode}`, among: ['kembalikan', 'tinggalkan'] },
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
  const fields = verdictFields(checks);
  return [
    paragraph(text.measuring(periodeLabel(periode))),
    ...lateBlocks(book, ctx, periode, checks),
    ...checkBlocks(checks),
    ...(fields.length > 0
      ? [
          {
            kind: 'form',
            act: 'konsolidasi',
            subject: { periode },
            fields,
            submits: [{ label: text.consolidate, tone: 'utama', confirm: text.consolidateConfirm }],
          } as const,
        ]
      : []),
  ];
}

export function previewBlocks(book: Book, ctx: Context): readonly Block[] {
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  const checks = checkAll(book, periode, ctx.sha256);
  const counted = checks.filter((check) => check.canAccept || check.state.versi?.putusan === 'diterima');
  const rows = counted.flatMap((check) => check.form?.rows ?? []);
  const program = rows.filter((row) => row.blok === 'program');
  const sum = (key: 'target' | 'realisasi') =>
    program.reduce((total, { cells }) => total + (typeof cells[key] === 'number' ? cells[key] : 0), 0);
  const mean = meanOf(rows.flatMap((row) => (row.blok === 'indikator' ? (hasilOf(row) ?? []) : [])));
  return [
    paragraph(text.previewOnly),
    paragraph(text.measuring(periodeLabel(periode))),
    ...lateBlocks(book, ctx, periode, checks),
    ...checkBlocks(checks),
    { kind: 'heading', text: text.results },
    { kind: 'list', items: rows.map(resultItem) },
    ...(mean.persen === null
      ? []
      : [paragraph(text.mean(formatPersen(mean.persen), mean.dihitung, mean.seluruhnya))]),
    ...(sum('target') > 0
      ? [paragraph(text.total(formatPersen((sum('realisasi') / sum('target')) * 100)))]
      : []),
  ];
}

export function returnDataBlocks(book: Book, ctx: Context): readonly Block[] {
  const refusal = refusalFor(book, ctx, 7);
  if (refusal.length > 0) return refusal;
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  return checkAll(book, periode, ctx.sha256).flatMap((check): Block[] => [
    { kind: 'heading', text: check.bidang.nama },
    bidangFacts(book, check),
    ...findingBlocks(check),
    ...(check.state.versi?.putusan === 'disetujui'
      ? [
          {
            kind: 'form',
            act: 'kembalikan-data',
            subject: { periode, bidang: check.bidang.kode },
            fields: [
              {
                kind: 'text',
                long: true,
                name: 'alasan',
                label: text.verdictReason(check.bidang.kode),
                hint: text.returnDataHint,
              },
            ],
            submits: [
              { label: text.returnData(check.bidang.kode), tone: 'bahaya', confirm: text.returnDataConfirm },
            ],
          } as const,
        ]
      : []),
  ]);
}
