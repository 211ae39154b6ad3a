// What Beranda gathers from every form by formula, so that a page that tells where all stand need not read each of them. Nothing is
// decided on it: whoever decides reads the form.
import { type Periode, parsePeriode } from '../domain/triwulan';
import type { Bidang } from '../sop/authority';
import { DINAS, type Peristiwa, type Sha256 } from '../sop/jejak';
import { bidangStatus, type UnitState } from '../sop/workflow';
import type { Book } from './book';
import { checkBidang } from './validation';

interface Gathered {
  readonly periode: Periode | null;
  readonly terisi: number;
  readonly wajib: number;
  /** Rows that differ from their submitted copy. */
  readonly berubah: number;
}

/** null where the board has no such row, or its formulas say nothing that counts. */
function gatheredOf(book: Book, bidang: string): Gathered | null {
  const row = book.rows('beranda').find((candidate) => candidate.text('kode') === bidang);
  const [terisi, wajib, berubah] = [row?.cell('terisi'), row?.cell('wajib'), row?.cell('berubah')];
  if (typeof terisi !== 'number' || typeof wajib !== 'number' || typeof berubah !== 'number') return null;
  return { periode: parsePeriode(row?.text('periode') ?? '')?.periode ?? null, terisi, wajib, berubah };
}

/** After these a form may have other definitions than those submitted, which no formula compares. */
const REMAKING: readonly Peristiwa[] = [
  'form_dibuat',
  'isian_disalin',
  'buku_kerja_disiapkan',
  'buku_kerja_diperbaiki',
];

function isRemade({ committed }: Book, bidang: string, { versi }: UnitState): boolean {
  const submitted = committed.find(({ generasi }) => generasi === versi?.idVersi)?.no ?? Infinity;
  return committed.some(
    ({ no, peristiwa, unit }) =>
      no > submitted && REMAKING.includes(peristiwa) && (unit === bidang || unit === DINAS),
  );
}

/** The board's short words for a bidang, as `checkBidang` has them. */
export function statusWords(book: Book, bidang: Bidang, periode: Periode, sha256: Sha256): string {
  const state = book.state.unit(periode, bidang.kode);
  const gathered = book.forms.has(bidang.kode) ? gatheredOf(book, bidang.kode) : null;
  // A form of another quarter says nothing about one in which nothing was submitted.
  if (gathered && gathered.periode !== periode && !state.versi) {
    return bidangStatus(state, { terisi: 0, wajib: 0, berubah: false });
  }
  if (gathered?.periode !== periode || isRemade(book, bidang.kode, state)) {
    return checkBidang(book, bidang, periode, sha256).status;
  }
  return bidangStatus(state, { ...gathered, berubah: gathered.berubah > 0 });
}

/** The quarter a bidang's form was made for; null before the first. */
export function formPeriode(book: Book, bidang: string): Periode | null {
  const gathered = book.forms.has(bidang) ? gatheredOf(book, bidang) : null;
  return gathered ? gathered.periode : (book.forms.get(bidang)?.periode ?? null);
}
