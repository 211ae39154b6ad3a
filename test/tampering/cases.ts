// Ways of altering a workbook behind the add-in's back, and what *Uji keutuhan* says of each: docs/security.md is made of this.
import { canonicalJson } from '../../src/core/domain/canonical';
import { finishedView } from '../../src/core/plan/consolidate';
import { checkAllContent } from '../../src/core/plan/integrity';
import { hashOf, type JejakRow, jejakCells, kodeVersi } from '../../src/core/sop/jejak';
import type { CellValue } from '../../src/core/workbook/cell';
import { anchorOf } from '../../src/core/workbook/log-state';
import type { Problem } from '../../src/core/workbook/problem';
import { parseSegel, type SealedTab, sealOf, stored } from '../../src/core/workbook/segel';
import type { TabId } from '../../src/core/workbook/spec';
import { FIRST_ROW, type KeyOf } from '../../src/core/workbook/tab';
import { KASUBAG, type PaperBook, sha256 } from '../core/book';
import { sealedUntilIssued, sealedYear } from '../core/sealed-year';
import { acceptLog } from '../core/walker';

export interface Tampering {
  readonly altered: string;
  /** Who could, by the protections. */
  readonly by: string;
  /** What finds it; '' where nothing does. */
  readonly foundBy: string;
  readonly change: (paper: PaperBook) => void;
  /** After which of the two workbooks. */
  readonly of?: 'issued';
}

const SAMPLES = { issued: sealedUntilIssued(), signed: sealedYear() };

const ROSTER = 'anybody on the roster who acts';
const KASUBAG_OR_OWNER = 'Kasubag Program, owner';
const SCRIPT = 'any editor who runs code of his own in the bound script';

const next = (value: CellValue): CellValue => (typeof value === 'number' ? value + 1 : `${value} (diubah)`);

/** Another value in the first row of the tab where the column holds something. */
function alter(tab: TabId, key: string, kind: readonly [key: string, value: string] | null = null) {
  return (paper: PaperBook): void => {
    const rows = paper.book().rows(tab);
    const found = rows.find(
      ({ row }) => paper.read(tab, row, key) !== '' && (!kind || paper.read(tab, row, kind[0]) === kind[1]),
    );
    if (!found) throw new Error(`${tab} has nothing in ${key}`);
    paper.type(tab, found.row, key, next(paper.read(tab, found.row, key)));
  };
}

function cut(events: number) {
  return (paper: PaperBook): void => {
    paper.deleteRows('jejak', FIRST_ROW + paper.book().jejak.length - events, events);
  };
}

/** Row of the log, seals included, as somebody writes it who computes as the add-in does. */
function resealed(paper: PaperBook, row: JejakRow, tab: SealedTab): JejakRow {
  const own = parseSegel(row.segel).some(({ nama }) => nama === tab);
  if (!own) return row;
  const key = tab === 'salinan' ? 'id_versi' : 'generasi';
  const records = paper
    .book()
    .rows(tab)
    .filter(({ row: at }) => paper.read(tab, at, key) === row.generasi)
    .map(({ row: at }) =>
      Object.fromEntries(
        paper
          .book()
          .refs.get(tab)
          ?.keys.map((name) => [name, paper.read(tab, at, name)]) ?? [],
      ),
    );
  return {
    ...row,
    segel: sealOf(stored(tab, records as readonly Partial<Record<KeyOf<SealedTab>, CellValue>>[]), sha256),
  };
}

/** A cell of Riwayat altered, and the log written anew from there on. `isThorough`: every code that people see, and the views, too. */
function rewrite(isThorough: boolean) {
  return (paper: PaperBook): void => {
    const shown = paper.book().konsolidasiGenerasi;
    const row = paper
      .book()
      .rows('riwayat')
      .find((r) => r.text('generasi') === shown && r.text('blok') === 'indikator');
    if (!row) throw new Error('Nothing is consolidated');
    paper.type('riwayat', row.row, 'kendala', 'Ditulis kemudian');
    const codes = new Map<string, string>();
    let before: JejakRow | null = null;
    const rows: JejakRow[] = [];
    for (const row of paper.book().jejak) {
      const open: JejakRow = {
        ...resealed(paper, row, 'riwayat'),
        kode: codes.get(row.kode) ?? row.kode,
        hashSebelum: before?.hash ?? row.hashSebelum,
      };
      before = { ...open, hash: hashOf(open, sha256) };
      codes.set(kodeVersi(row.hash), kodeVersi(before.hash));
      rows.push(before);
    }
    const keys = paper.book().refs.get('jejak')?.keys ?? [];
    paper.apply([
      {
        do: 'values',
        tab: 'jejak',
        row: FIRST_ROW,
        column: 1,
        cells: rows.map((row) => jejakCells(row, keys)),
      },
    ]);
    if (!isThorough) return;
    rewriteCodes(paper, codes);
    paper.apply(finishedView(paper.book(), paper.ctx(KASUBAG)));
  };
}

function rewriteCodes(paper: PaperBook, codes: ReadonlyMap<string, string>): void {
  const places: readonly (readonly [TabId, string])[] = [
    ['naskah', 'kode'],
    ['pimpinan', 'keputusan'],
    ...paper.book().bidang.map(({ kode }) => [`form:${kode}`, 'uraian'] as const),
  ];
  for (const [tab, key] of places) {
    for (let row = FIRST_ROW; row < FIRST_ROW + 60; row += 1) {
      const value = paper.read(tab, row, key);
      if (typeof value !== 'string') continue;
      const renamed = value.replace(/\b[0-9A-F]{6}\b/, (kode) => codes.get(kode) ?? kode);
      if (renamed !== value) paper.type(tab, row, key, renamed);
    }
  }
}

const CHAIN = 'chain of the log';
const SEAL = 'seal of the rows in the log';

export const TAMPERINGS: readonly Tampering[] = [
  {
    altered: 'a cell of the log',
    by: ROSTER,
    foundBy: CHAIN,
    change: (paper) => paper.type('jejak', FIRST_ROW + 4, 'alasan', 'Disisipkan'),
  },
  {
    altered: 'the hash of the last row',
    by: ROSTER,
    foundBy: CHAIN,
    change: (paper) => paper.type('jejak', FIRST_ROW + paper.book().jejak.length - 1, 'hash', 'x'),
  },
  {
    altered: 'a cell of the log, which the Kasubag has accepted with a reason',
    by: KASUBAG_OR_OWNER,
    foundBy: 'chain of the log; the event that accepts',
    change: (paper) => {
      paper.type('jejak', FIRST_ROW + 4, 'alasan', 'Disisipkan');
      acceptLog(paper, KASUBAG);
    },
  },
  {
    altered: 'an event taken out of the log',
    by: ROSTER,
    foundBy: CHAIN,
    change: (paper) => paper.deleteRows('jejak', FIRST_ROW + 4, 1),
  },
  {
    altered: 'the last events cut off, back to before a decision',
    by: ROSTER,
    foundBy: 'document properties; codes in decision cells; rows nobody stored',
    change: cut(4),
    of: 'issued',
  },
  {
    altered: 'the last event cut off',
    by: ROSTER,
    foundBy: 'document properties; the LAKIP itself, where it names a later one',
    change: cut(1),
    of: 'issued',
  },
  {
    altered: 'a consolidated cell, and the log from there on computed anew',
    by: SCRIPT,
    foundBy: 'codes in tab LAKIP and in decision cells; document properties',
    change: rewrite(false),
  },
  { altered: 'a cell beside the log', by: ROSTER, foundBy: 'columns nobody reads', change: besideTheLog },
  {
    altered: 'a figure in Riwayat',
    by: KASUBAG_OR_OWNER,
    foundBy: SEAL,
    change: alter('riwayat', 'realisasi', ['blok', 'indikator']),
  },
  {
    altered: 'the rules kept with a consolidation',
    by: KASUBAG_OR_OWNER,
    foundBy: SEAL,
    change: alter('riwayat', 'uraian', ['blok', 'aturan']),
  },
  {
    altered: 'a row taken out of Riwayat',
    by: KASUBAG_OR_OWNER,
    foundBy: SEAL,
    change: (paper) => paper.deleteRows('riwayat', FIRST_ROW, 1),
  },
  {
    altered: 'a submitted input in Salinan',
    by: ROSTER,
    foundBy: SEAL,
    change: alter('salinan', 'realisasi'),
  },
  { altered: 'the link of a file of evidence', by: ROSTER, foundBy: SEAL, change: alter('bukti', 'tautan') },
  {
    altered: 'a figure entered into SAKIP',
    by: KASUBAG_OR_OWNER,
    foundBy: SEAL,
    change: alter('sakip', 'realisasi'),
  },
  {
    altered: 'a row put into SAKIP under the name of another act',
    by: KASUBAG_OR_OWNER,
    foundBy: SEAL,
    change: foreignRow,
  },
  { altered: 'the SHA-256 of a PDF', by: KASUBAG_OR_OWNER, foundBy: SEAL, change: alter('naskah', 'sha256') },
  {
    altered: 'the code of a text',
    by: KASUBAG_OR_OWNER,
    foundBy: "the event's hash",
    change: alter('naskah', 'kode'),
  },
  {
    altered: 'an answer of the review after its approval',
    by: 'Sekretaris, owner',
    foundBy: 'seal of the checklist',
    change: alter('reviu', 'catatan'),
  },
  {
    altered: 'the words of a recommendation',
    by: ROSTER,
    foundBy: SEAL,
    change: alter('rekomendasi', 'rekomendasi'),
  },
  {
    altered: 'a registered target',
    by: KASUBAG_OR_OWNER,
    foundBy: SEAL,
    change: alter('revisi', 'baru', ['jenis', 'revisi']),
  },
  {
    altered: 'a figure on Konsolidasi',
    by: KASUBAG_OR_OWNER,
    foundBy: 'Riwayat',
    change: alter('konsolidasi', 'realisasi'),
  },
  {
    altered: 'a mean on Ringkasan',
    by: KASUBAG_OR_OWNER,
    foundBy: 'Riwayat',
    change: alter('ringkasan', 'capaian'),
  },
  {
    altered: 'a figure on Capaian Pegawai',
    by: KASUBAG_OR_OWNER,
    foundBy: 'Riwayat',
    change: alter('pegawai', 'capaian'),
  },
  {
    altered: 'an input on the form after its approval',
    by: 'staff of the bidang, its Pemeriksa, Kasubag Program',
    foundBy: "the version's digest",
    change: (paper) => paper.fill('IKP', 'IKU-1', { realisasi: 77 }),
  },
  {
    altered: 'a target on the form after its approval',
    by: KASUBAG_OR_OWNER,
    foundBy: "the version's digest",
    change: (paper) => paper.fill('IKP', 'IKU-1', { target: 1 }),
  },
  {
    altered: 'a narrative after the final text',
    by: KASUBAG_OR_OWNER,
    foundBy: "the text's digest, until it is signed",
    change: alter('narasi', 'isi'),
    of: 'issued',
  },
  {
    altered: 'a decision cell with a code of no event',
    by: 'its decider',
    foundBy: 'codes of the log',
    change: strayCode,
  },
  {
    altered: 'a row typed below a register',
    by: ROSTER,
    foundBy: 'rows nobody stored',
    change: (paper) => belowRegister(paper),
  },
  {
    altered:
      'a consolidated cell, the views, the log, and every code that shows it, computed anew; with the document properties, too',
    by: SCRIPT,
    foundBy: '',
    change: rewrite(true),
  },
  {
    altered: 'how a bidang stood, on Konsolidasi',
    by: KASUBAG_OR_OWNER,
    foundBy: '',
    change: alter('konsolidasi', 'status', ['blok', 'Bidang']),
  },
  {
    altered: 'an input on a form before it is submitted',
    by: 'staff of the bidang, its Pemeriksa, Kasubag Program',
    foundBy: '',
    change: (paper) => paper.fill('SP', 'IKU-4', { kendala: 'Diketik orang lain' }),
  },
  {
    altered: 'an assignment in Personil',
    by: KASUBAG_OR_OWNER,
    foundBy: '',
    change: alter('personil', 'penugasan'),
  },
];

function besideTheLog(paper: PaperBook): void {
  const width = paper.book().refs.get('jejak')?.keys.length ?? 0;
  paper.apply([{ do: 'values', tab: 'jejak', row: FIRST_ROW, column: width + 2, cells: [['x']] }]);
}

function below(paper: PaperBook, tab: 'sakip' | 'bukti'): number {
  const rows = paper.book().rows(tab);
  return (rows[rows.length - 1]?.row ?? 0) + 1;
}

function foreignRow(paper: PaperBook): void {
  const { generasi = '' } = paper.book().committed.find(({ peristiwa }) => peristiwa === 'diajukan') ?? {};
  paper.typeRow('sakip', below(paper, 'sakip'), { no: 99, kode: 'IKU-1', realisasi: 100, generasi });
}

function belowRegister(paper: PaperBook): void {
  paper.type('bukti', below(paper, 'bukti'), 'berkas', 'Laporan.pdf');
}

function strayCode(paper: PaperBook): void {
  paper.typeRow('pimpinan', FIRST_ROW, { keputusan: 'Setuju · 000000' });
}

/** What *Uji keutuhan* finds afterwards; the document's properties remember the log as it was, unless they were rewritten. */
export function findingsAfter({ change, of, foundBy }: Tampering): readonly Problem[] {
  const sample = SAMPLES[of ?? 'signed'];
  const paper = sample.copy();
  change(paper);
  const anchor = anchorOf((foundBy === '' ? paper : sample).book());
  return checkAllContent(paper.book(), paper.ctx(KASUBAG), anchor).temuan;
}

/** Whether the change is one at all. */
export function isChange({ change, of }: Tampering): boolean {
  const sample = SAMPLES[of ?? 'signed'];
  const paper = sample.copy();
  change(paper);
  return canonicalJson(paper.sheets()) !== canonicalJson(sample.sheets());
}
