// Uji keutuhan of what is stored: the log itself, every row the log has sealed, and what else in the workbook remembers it.
import type { Place } from '../domain/place';
import { type Periode, periodeLabel } from '../domain/triwulan';
import { hashOf, type JejakRow, kodeVersi, type Sha256 } from '../sop/jejak';
import { laporanOf } from '../sop/laporan';
import { INTEGRITY_TEXT } from '../text/integrity';
import { type Book, refOf } from './book';
import { a1, a1Range } from './cell';
import type { TableRow } from './decode-tables';
import { parseKeputusan } from './form-formulas';
import { acceptances, breachProblem, causes, logState } from './log-state';
import { type Problem, problem, type Severity } from './problem';
import { lastConsolidation, replacedGenerasi, storedBy } from './riwayat';
import {
  compareSeal,
  generasiKey,
  parseSegel,
  reviuContent,
  reviuName,
  rowContent,
  SEALED_TABS,
  type SealedTab,
} from './segel';
import type { TabId, TableId } from './spec';
import { columnOf, FIRST_ROW, type KeyOf } from './tab';

/** Whether a stored row is what the log says it was; only what was compared is ever 'sama'. */
export type KeadaanBaris = 'sama' | 'berubah' | 'tak terbandingkan';

export interface Pemeriksaan {
  /** What differs. 'Wajib diperbaiki' stands in the way of a signature, the rest is told. */
  readonly temuan: readonly Problem[];
  /** Rows that were compared and are the same, by the tab's present name. */
  readonly sama: readonly (readonly [tab: string, count: number])[];
  /** What nobody can compare, as sentences. */
  readonly takTerbandingkan: readonly string[];
  readonly keadaan: (tab: SealedTab, row: number) => KeadaanBaris;
}

const GRAVE: Severity = 'Wajib diperbaiki';
const TOLD: Severity = 'Perlu penjelasan';
const NOTE: Severity = 'Catatan';

/** What stands in nobody's way. */
function told(found: Problem): Problem {
  return found.severity === GRAVE ? { ...found, severity: TOLD } : found;
}

function rowPlace(book: Book, id: TabId, row: number): Place {
  const { name, keys } = refOf(book, id);
  return { tab: name, a1: a1Range(row, 1, 1, keys.length) };
}

function cellPlace<Id extends TabId>(book: Book, id: Id, row: number, key: KeyOf<Id>): Place {
  const ref = refOf(book, id);
  return { tab: ref.name, a1: a1(row, columnOf(ref, key)) };
}

/** The last row of every committed block, by its generation: the one that has its seal. */
function blocksOf(book: Book): ReadonlyMap<string, JejakRow> {
  return new Map(book.committed.map((row) => [row.generasi, row]));
}

/** The tabs that are compared with the log. */
export const CHECKED_TABS = [
  ...SEALED_TABS,
  'reviu',
  'konsolidasi',
  'ringkasan',
  'pegawai',
] as const satisfies readonly TableId[];

interface TabCheck {
  readonly temuan: readonly Problem[];
  readonly keadaan: ReadonlyMap<number, KeadaanBaris>;
}

/** Rows whose block has no seal for them: from before seals, of nobody, or put under somebody else's block. */
function unsealed(book: Book, tab: SealedTab, row: number, block: JejakRow | undefined): Problem | null {
  if (!block) return problem(rowPlace(book, tab, row), INTEGRITY_TEXT.unknown, NOTE);
  const first = book.committed.find(({ segel }) => segel !== '');
  const isOlder = block.segel === '' && (!first || block.no < first.no);
  return isOlder
    ? null
    : problem(rowPlace(book, tab, row), INTEGRITY_TEXT.foreign(block.no, block.peristiwa));
}

/** Rows that later ones have replaced are told; in the way stand those that a text rests on, the replaced one included. */
function severityOf(book: Book, tab: SealedTab, { periode, unit, generasi }: JejakRow): Severity {
  if (periode === '' || (tab !== 'riwayat' && tab !== 'salinan')) return GRAVE;
  const standing =
    tab === 'riwayat'
      ? [storedBy(book, periode)?.generasi, replacedGenerasi(book, periode)]
      : [book.state.unit(periode, unit).versi?.idVersi];
  return standing.includes(generasi) ? GRAVE : TOLD;
}

/** Rows of the quarter's last consolidation that are not what was stored, each with the bidang it belongs to. */
export function alteredRiwayat(
  book: Book,
  periode: Periode,
  sha256: Sha256,
): readonly (Problem & { readonly bidang: string })[] {
  const last = lastConsolidation(book, periode);
  if (!last) return [];
  const { no, peristiwa, waktu } = last;
  const blocks = new Map([[last.generasi, last]]);
  const own = checkTab(book, 'riwayat', blocks, unprovable(book, sha256), sha256);
  return book.rows('riwayat').flatMap((row) =>
    own.keadaan.get(row.row) === 'berubah'
      ? [
          {
            ...problem(rowPlace(book, 'riwayat', row.row), INTEGRITY_TEXT.changed(no, peristiwa, waktu)),
            bidang: row.text('bidang'),
          },
        ]
      : [],
  );
}

/** Every row of a tab against the block that stored it. `accepted`: blocks that can be proven no more. */
function checkTab<Id extends SealedTab>(
  book: Book,
  tab: Id,
  blocks: ReadonlyMap<string, JejakRow>,
  accepted: ReadonlySet<string>,
  sha256: Sha256,
): TabCheck {
  const temuan: Problem[] = [];
  const keadaan = new Map<number, KeadaanBaris>();
  const generations = new Map<string, TableRow<Id>[]>();
  for (const row of book.rows(tab)) {
    const generasi = row.text(generasiKey(tab));
    generations.set(generasi, [...(generations.get(generasi) ?? []), row]);
    keadaan.set(row.row, 'tak terbandingkan');
  }
  const sealed = new Set<string>();
  for (const [generasi, block] of blocks) {
    const segel = parseSegel(block.segel).find(({ nama }) => nama === tab);
    if (!segel) continue;
    sealed.add(generasi);
    const rows = (generations.get(generasi) ?? []).map((row) => ({
      row: row.row,
      content: rowContent(tab, (key) => row.cell(key as KeyOf<Id>)),
    }));
    const beda = compareSeal(segel, rows, sha256);
    const changed = new Set(beda?.rows ?? []);
    // A digest that fails vouches for none of its rows any more; a mark alone is no proof.
    const rest = beda ? 'tak terbandingkan' : 'sama';
    for (const { row } of rows) keadaan.set(row, changed.has(row) ? 'berubah' : rest);
    const { no, peristiwa, waktu } = block;
    const severity = beda ? (accepted.has(generasi) ? TOLD : severityOf(book, tab, block)) : NOTE;
    for (const row of changed) {
      const sentence = INTEGRITY_TEXT.changed(no, peristiwa, waktu);
      temuan.push(problem(rowPlace(book, tab, row), sentence, severity));
    }
    if (beda && beda.missing > 0) {
      const { name } = refOf(book, tab);
      temuan.push(problem(null, INTEGRITY_TEXT.missing(name, beda.missing, no, peristiwa, waktu), severity));
    }
  }
  for (const [generasi, rows] of generations) {
    if (sealed.has(generasi)) continue;
    const own = rows.flatMap(({ row }) => unsealed(book, tab, row, blocks.get(generasi)) ?? []);
    temuan.push(...(accepted.has(generasi) ? own.map(told) : own));
  }
  return { temuan, keadaan };
}

/** Damage of the log itself, what was accepted of it, and every event that accepted some. */
function logFindings(book: Book, sha256: Sha256, anchor: string): readonly Problem[] {
  const { open, accepted } = logState(book, sha256, anchor);
  return [
    ...[...new Set([...causes(open), ...open])].map((breach) => breachProblem(book, breach)),
    ...accepted.map((breach) => breachProblem(book, breach, TOLD, INTEGRITY_TEXT.acceptedBy(breach.by.no))),
    ...acceptances(book).map(({ no, pelaku, waktu, alasan }) =>
      problem(
        rowPlace(book, 'jejak', FIRST_ROW + no - 1),
        INTEGRITY_TEXT.acceptance(no, pelaku, waktu, alasan),
        TOLD,
      ),
    ),
  ];
}

/** Blocks of which a row was altered, and accepted as it stands: what they stored can be proven no more. */
function unprovable(book: Book, sha256: Sha256): ReadonlySet<string> {
  const places = new Set(logState(book, sha256).accepted.map(({ no }) => no));
  return new Set(
    book.jejak.flatMap(({ generasi }, index) => (places.has(book.jejakTempat[index] ?? 0) ? [generasi] : [])),
  );
}

/** Cells that no command reads: below the log, and in columns of nobody's. */
function strayFindings(book: Book): readonly Problem[] {
  const below = book.jejakSisa.map((row) =>
    problem(rowPlace(book, 'jejak', row), INTEGRITY_TEXT.belowLog, NOTE),
  );
  const beside = (['jejak', ...SEALED_TABS] as const).flatMap((tab) =>
    book
      .rows(tab)
      .flatMap(({ row, beside }) =>
        beside().map((column) =>
          problem({ tab: refOf(book, tab).name, a1: a1(row, column) }, INTEGRITY_TEXT.beside, NOTE),
        ),
      ),
  );
  return [...below, ...beside];
}

const OWN_CODE = ['lakip_disusun', 'naskah_diterbitkan'];

/** The register's codes are made of the log's hashes: a log written anew has others. */
function codeFindings(
  book: Book,
  blocks: ReadonlyMap<string, JejakRow>,
  accepted: ReadonlySet<string>,
): readonly Problem[] {
  return book.rows('naskah').flatMap((row) => {
    const event = blocks.get(row.text('generasi'));
    if (!event) return [];
    const kode = OWN_CODE.includes(event.peristiwa) ? kodeVersi(event.hash) : event.kode;
    const stands = row.text('kode');
    return stands === kode
      ? []
      : [
          problem(
            cellPlace(book, 'naskah', row.row, 'kode'),
            INTEGRITY_TEXT.otherCode(stands, kode),
            accepted.has(event.generasi) ? TOLD : GRAVE,
          ),
        ];
  });
}

/** Codes in decision cells name events: one that the log lacks was cut off from it. */
function decisionFindings(book: Book, accepted: ReadonlySet<string>, sha256: Sha256): readonly Problem[] {
  const known = new Set(
    book.committed.flatMap((row) => [
      kodeVersi(row.hash),
      ...(accepted.has(row.generasi) ? [kodeVersi(hashOf(row, sha256))] : []),
    ]),
  );
  const lost = (keputusan: string, place: Place) => {
    const kode = parseKeputusan(keputusan)?.kode;
    return kode === undefined || known.has(kode) ? [] : [problem(place, INTEGRITY_TEXT.lostCode(kode))];
  };
  return [
    ...[...book.pimpinan, ...book.putusan].flatMap((line) =>
      lost(line.keputusan, cellPlace(book, 'pimpinan', line.row, 'keputusan')),
    ),
  ];
}

/** Views are written after their event is committed: a generation the log lacks was there. */
function viewFindings(book: Book, blocks: ReadonlyMap<string, JejakRow>): readonly Problem[] {
  return (['konsolidasi', 'ringkasan', 'pegawai'] as const).flatMap((tab) => {
    const rows = book.rows(tab).filter((row) => row.text('generasi') !== '');
    const lost = rows.find((row) => !blocks.has(row.text('generasi')));
    return lost
      ? [problem(rowPlace(book, tab, lost.row), INTEGRITY_TEXT.lostGeneration(refOf(book, tab).name))]
      : [];
  });
}

interface ReviuCheck {
  readonly temuan: readonly Problem[];
  readonly sama: number;
  readonly takTerbandingkan: readonly string[];
}

/** The checklist of every quarter whose draft stands approved. */
function checkReviu(book: Book, blocks: ReadonlyMap<string, JejakRow>, sha256: Sha256): ReviuCheck {
  const temuan: Problem[] = [];
  const takTerbandingkan: string[] = [];
  let sama = 0;
  const periodes = new Set(book.committed.flatMap(({ periode }) => (periode === '' ? [] : [periode])));
  for (const periode of periodes) {
    const { periksa } = laporanOf(book.committed, periode);
    if (!periksa) continue;
    const seals = parseSegel(blocks.get(periksa.generasi)?.segel ?? '');
    const segel = seals.find(({ nama }) => nama === reviuName(periode));
    const rows = reviuRows(book, periode);
    if (!segel) {
      if (rows.length > 0) takTerbandingkan.push(INTEGRITY_TEXT.uncomparedReviu(periodeLabel(periode)));
      continue;
    }
    const beda = compareSeal(segel, rows, sha256);
    if (!beda) sama += rows.length;
    for (const row of beda?.rows ?? []) {
      temuan.push(problem(rowPlace(book, 'reviu', row), INTEGRITY_TEXT.reviu(periksa.no, periksa.waktu)));
    }
    if (beda && beda.missing > 0) {
      const { name } = refOf(book, 'reviu');
      temuan.push(problem(null, INTEGRITY_TEXT.reviuMissing(name, beda.missing, periksa.no)));
    }
  }
  return { temuan, sama, takTerbandingkan };
}

function reviuRows(book: Book, periode: Periode) {
  return book
    .rows('reviu')
    .filter((row) => row.text('periode') === periode)
    .map((row) => ({ row: row.row, content: reviuContent(row) }));
}

function count(states: ReadonlyMap<number, KeadaanBaris>, wanted: KeadaanBaris): number {
  return [...states.values()].filter((state) => state === wanted).length;
}

/** Everything that is stored against the log. `anchor`: what the document's properties remember of the log, if anything. */
export function checkStored(book: Book, sha256: Sha256, anchor = ''): Pemeriksaan {
  const blocks = blocksOf(book);
  const accepted = unprovable(book, sha256);
  const tabs = SEALED_TABS.map((tab) => ({ tab, ...checkTab(book, tab, blocks, accepted, sha256) }));
  const reviu = checkReviu(book, blocks, sha256);
  const nameOf = (tab: TabId) => refOf(book, tab).name;
  const counted = (wanted: KeadaanBaris) =>
    tabs.map(({ tab, keadaan }) => [nameOf(tab), count(keadaan, wanted)] as const);
  return {
    temuan: [
      ...logFindings(book, sha256, anchor),
      ...tabs.flatMap(({ temuan }) => temuan),
      ...reviu.temuan,
      ...codeFindings(book, blocks, accepted),
      ...decisionFindings(book, accepted, sha256),
      ...viewFindings(book, blocks),
      ...strayFindings(book),
    ],
    sama: [...counted('sama'), [nameOf('reviu'), reviu.sama] as const].filter(([, rows]) => rows > 0),
    takTerbandingkan: [
      ...counted('tak terbandingkan')
        .filter(([, rows]) => rows > 0)
        .map(([tab, rows]) => INTEGRITY_TEXT.uncompared(tab, rows)),
      ...reviu.takTerbandingkan,
    ],
    keadaan: (tab, row) =>
      tabs.find((checked) => checked.tab === tab)?.keadaan.get(row) ?? 'tak terbandingkan',
  };
}

/** What stands in the way of a signature or a final text: sentences, each with its place. */
export function graveFindings(book: Book, sha256: Sha256): readonly string[] {
  return checkStored(book, sha256)
    .temuan.filter(({ severity }) => severity === GRAVE)
    .map(({ sentence }) => sentence);
}
