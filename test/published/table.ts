// docs/published-rows.md: every published row beside our own result, and in words what it is.
import { formatAngka, formatPersen, roundHalfUp } from '../../src/core/domain/angka';
import { kemungkinanCapaian } from '../../src/core/domain/terbitan';
import published from '../data/published-rows.json';
import {
  type AnggaranTerbit,
  checkTotals,
  fromPrograms,
  type IndikatorTerbit,
  type Recomputed,
  recomputeAnggaran,
  recomputeIndikator,
  remarksOf,
  type TotalCheck,
} from './rows';

const HEAD = `# Published rows

Rows of published performance documents, as printed, and what the add-in makes of them. A published result is reproduced, or
the slip that leads to it is recognised; no slip is ever reproduced. Written by \`npm run published\` from
\`test/data/published-rows.json\`; a test compares.

T is the target, R the realisasi, *ours* the result of \`computeCapaian\` or \`computeSerapan\`, shown with two decimals. What the verdicts mean
(\`src/core/domain/terbitan.ts\`):

- **same**: ours rounded half up to the printed number of decimals; or neither has a result.
- **cut off**: decimals were dropped instead of rounded.
- **near**: what is printed lies within what the result can be if T and R were rounded for print (interval arithmetic; a number
  printed without decimals counts as exact).
- **slip**: a result or a status that does not follow from T and R.
- **flagged**: the values were summed over quarters or years, and the unit does not add up (\`src/core/domain/satuan.ts\`), so that the
  aggregation must be explained however well R/T is computed.
- **not readable**: T or R is no number as printed. The number parser proposes one, and nothing is computed from a proposal.

Categories are compared with the default scale, and predikat (maturity level, opinion of the BPK) with the default scales of the
tab Pengaturan; the documents do not print theirs.
`;

/** The whole page. */
export function publishedPage(): string {
  const indikator = published.indikator.map((row) => indikatorLine(row, recomputeIndikator(row)));
  const anggaran = published.anggaran.map((row) => anggaranLine(row, recomputeAnggaran(row)));
  return [
    HEAD,
    '## Sources\n',
    table(
      ['', 'document', 'organisation', 'address'],
      published.sources.map(({ id, document, org, url }) => [id, document, org, `<${url}>`]),
    ),
    `## Indicators (${indikator.length})\n`,
    table(['row', 'source', 'indikator', 'T', 'R', 'printed', 'ours', 'verdict'], indikator),
    `## Budget (${anggaran.length})\n`,
    table(
      ['row', 'source', 'year', 'program', 'anggaran', 'realisasi', 'printed', 'ours', 'verdict'],
      anggaran,
    ),
    '## Totals against the sum of their programs\n',
    table(
      ['row', 'year', 'column', 'printed', 'sum of the five programs', 'verdict'],
      checkTotals().map(totalLine),
    ),
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

function indikatorLine(row: IndikatorTerbit, ours: Recomputed): readonly string[] {
  return [
    row.id,
    row.source,
    `${row.indikator} (${row.year})`,
    row.target_printed,
    row.realisasi_printed,
    row.capaian_printed ?? row.kategori_published ?? '',
    shown(ours.persen),
    [...verdictWords(row, ours), ...remarkWords(row, ours)].join('; '),
  ];
}

function shown(persen: number | null): string {
  return persen === null ? '–' : formatPersen(persen);
}

function verdictWords(row: IndikatorTerbit, { verdict, baris, persen }: Recomputed): readonly string[] {
  switch (verdict) {
    case 'sama':
      return [
        persen === null ? 'same: no result, and none printed' : sameWords(persen, baris.capaian?.desimal),
      ];
    case 'dipotong':
      return [cutOffWords(persen, baris.capaian?.desimal)];
    case 'dihitung dari angka yang belum dibulatkan': {
      const { min, maks } = kemungkinanCapaian(baris) ?? { min: 0, maks: 0 };
      const digits = { max: baris.capaian?.desimal ?? 2 };
      return [
        `near: computed from figures before they were rounded, which can give ${formatAngka(min, digits)} to ${formatAngka(maks, digits)}`,
      ];
    }
    case 'target tidak ada':
      return ['slip: a result without a target'];
    case 'tidak dapat dihitung':
      return [`slip: a result although T is 0${row.capaian === row.realisasi ? '; R was copied' : ''}`];
    case 'status sama':
      return [`same status${persen === null ? ' by the scale' : ''}`];
    case 'status salah':
      return [
        `slip: ${row.realisasi_printed} is below ${row.target_printed}, so the status is not ${row.kategori_published}`,
      ];
    default:
      throw new Error(`${row.id}: no words for "${verdict}"`);
  }
}

/** 89.4994 is shown as 89,50 and yet rounds to 89: what is shown is not rounded again. */
function sameWords(persen: number, digits = 0): string {
  const twice = roundHalfUp(roundHalfUp(persen, 2), digits);
  if (digits >= 2 || twice === roundHalfUp(persen, digits)) return 'same';
  return `same: rounded from ${formatAngka(persen, { max: 4 })}, not from the two decimals shown`;
}

function cutOffWords(persen: number | null, digits = 0): string {
  return `cut off, not rounded: half up gives ${formatAngka(roundHalfUp(persen ?? 0, digits))}`;
}

function remarkWords(row: IndikatorTerbit, ours: Recomputed): readonly string[] {
  const { ambiguous, kategori, summedOver } = remarksOf(row, ours);
  return [
    ...ambiguous.map((text) => `"${text}" has two readings, so the number parser asks`),
    ...(kategori === null ? [] : [kategori ? 'same category' : 'another category']),
    ...(summedOver === null ? [] : [`flagged: ${row.satuan} summed over ${PERIODS[summedOver]}`]),
  ];
}

const PERIODS: Readonly<Record<string, string>> = { triwulan: 'quarters', tahun: 'years' };

function anggaranLine(row: AnggaranTerbit, ours: Recomputed): readonly string[] {
  return [
    row.id,
    row.source,
    String(row.year),
    row.program,
    row.anggaran_printed,
    row.realisasi_printed,
    row.persen_printed,
    shown(ours.persen),
    anggaranWords(row, ours),
  ];
}

function anggaranWords(row: AnggaranTerbit, { verdict, persen, baris }: Recomputed): string {
  switch (verdict) {
    case 'sama':
      return sameWords(persen ?? 0, baris.capaian?.desimal);
    case 'dipotong':
      return cutOffWords(persen, baris.capaian?.desimal);
    case 'angka tidak terbaca':
      return `not readable: ${baris.target ? 'realisasi' : 'anggaran'} is no number as printed; ${sumWords(row)}`;
    default:
      throw new Error(`${row.id}: no words for "${verdict}"`);
  }
}

function sumWords(row: AnggaranTerbit): string {
  const { persen, verdict, mean } = fromPrograms(row);
  const sum = `the sums of its programs give ${formatPersen(persen)}`;
  if (verdict === 'dipotong') return `${sum}, printed cut off`;
  if (verdict === 'beda' && mean !== null) {
    return `${sum}; the printed ${row.persen_printed} is what the mean of the programs' percentages (${formatAngka(mean)}) gives, which is no serapan of the total`;
  }
  throw new Error(`${row.id}: no words for "${verdict}"`);
}

function totalLine({ id, year, column, printed, total, isProposal, sum }: TotalCheck): readonly string[] {
  const difference = sum - total;
  const agreement =
    difference === 0
      ? 'equals the sum'
      : `the sum is ${formatAngka(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'}`;
  const reading = isProposal ? `no number as printed; the proposed ${formatAngka(total)}: ` : '';
  return [id, String(year), column, printed, formatAngka(sum), `${reading}${agreement}`];
}
