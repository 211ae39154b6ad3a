// Lambang and pictures of reports: a file in Drive and a row of tab LAKIP each, taken back by a later row.
import { type Periode, parsePeriode } from '../domain/triwulan';
import { GAMBAR_TERBANYAK, gambarOf, isWithdrawn, LAMBANG, LETAK_GAMBAR, lambangOf } from '../lakip/gambar';
import { kodeVersi } from '../sop/jejak';
import { ACT_TEXT } from '../text/act';
import { FILE_TEXT } from '../text/file';
import { GAMBAR_TEXT as TEXT } from '../text/gambar';
import { NARASI_TEXT } from '../text/narasi';
import type { Book } from '../workbook/book';
import type { NaskahRow } from '../workbook/report-rows';
import { byStep } from './access';
import { type ActInput, type Actor, type Context, type Outcome, type PlannedAct, refused } from './act';
import { filedColumns, reportFiling } from './filing';
import { planRow } from './kertas';

/** Of a picture as the window sends it: eight of them still make a document of less than 10 MB. */
export const GAMBAR_BYTES = 1024 * 1024;
/** How a PNG and a JPEG begin, in base64. */
const AWAL_GAMBAR = /^(?:iVBORw0KGgo|\/9j\/)/;

/** Pictures that a quarter's documents bear. */
export function gambarBerlaku(book: Book, periode: string): readonly NaskahRow[] {
  const lambang = lambangOf(book);
  return [...(lambang ? [lambang] : []), ...gambarOf(book, periode)];
}

/** 'Lambang daerah', 'Penghargaan: Juara I …'. */
export function namaGambar({ rujukan, nama }: Pick<NaskahRow, 'rujukan' | 'nama'>): string {
  return TEXT.ada(namaLetak(rujukan), rujukan === LAMBANG ? '' : nama);
}

export function namaLetak(letak: string): string {
  const words: Readonly<Record<string, { readonly judul: string } | undefined>> = NARASI_TEXT;
  return letak === LAMBANG ? TEXT.lambang : (words[letak]?.judul ?? letak);
}

function present(book: Book, periode: Periode, letak: string, sha256: string): NaskahRow | undefined {
  return gambarBerlaku(book, periode).find((row) => row.rujukan === letak && row.sha256 === sha256);
}

function planGambar(book: Book, ctx: Context, actor: Actor, input: ActInput<'gambar'>): Outcome {
  const periode = parsePeriode(input.subject.periode ?? '')?.periode;
  if (!periode) return refused(ACT_TEXT.stalePanel);
  const [letak, judul, uraian] = [input.field('letak'), input.field('keterangan'), input.field('uraian')];
  const isLambang = letak === LAMBANG;
  if (!isLambang && !LETAK_GAMBAR.includes(letak)) return refused(TEXT.letakNeeded);
  if (!isLambang && (judul === '' || uraian === '')) return refused(TEXT.wordsNeeded);
  const { filed } = input;
  if (!filed) return refused(FILE_TEXT.needed);
  if (filed.size > GAMBAR_BYTES) return refused(TEXT.tooLarge(filed.name));
  if (present(book, periode, letak, filed.sha256)) return { kind: 'answered', message: TEXT.same };
  if (!isLambang && gambarOf(book, periode).length >= GAMBAR_TERBANYAK) {
    return refused(TEXT.tooMany(GAMBAR_TERBANYAK));
  }
  const kode = kodeVersi(filed.sha256);
  const nama = isLambang ? TEXT.lambang : judul;
  return planRow(book, ctx, actor, 'naskah_didaftarkan', {
    row: {
      ...filedColumns(filed, ''),
      periode,
      jenis: 'Gambar laporan',
      kode,
      nama,
      keterangan: isLambang ? '' : uraian,
      kode_berkas: kode,
      sha256: filed.sha256,
      rujukan: letak,
    },
    alasan: namaGambar({ rujukan: letak, nama }),
    message: TEXT.stored(namaGambar({ rujukan: letak, nama })),
  });
}

function planCabut(book: Book, ctx: Context, actor: Actor, input: ActInput<'cabut-gambar'>): Outcome {
  const { periode = '' } = input.subject;
  const row = book.naskah.find(
    ({ jenis, no }) => jenis === 'Gambar laporan' && String(no) === input.field('no'),
  );
  if (!row) return refused(TEXT.choose);
  if (isWithdrawn(book, row)) return { kind: 'answered', message: TEXT.withdrawnAlready };
  const alasan = input.field('alasan');
  if (alasan === '') return refused(TEXT.reasonNeeded);
  const { kode, nama, no } = row;
  return planRow(book, ctx, actor, 'naskah_dicabut', {
    row: { periode, jenis: 'Pencabutan dokumen', kode, nama, keterangan: alasan, rujukan: String(no) },
    alasan,
    message: TEXT.withdrawn,
  });
}

export const GAMBAR_ACT: PlannedAct<'gambar'> = {
  by: 'plan',
  view: 'lakip',
  ofMeasuring: false,
  uses: { tabs: ['naskah'] },
  who: byStep(9),
  files: (book, ctx, { subject }, name) => reportFiling(book, ctx, subject.periode ?? '', name),
  lacks: ({ name, base64 }) => (AWAL_GAMBAR.test(base64) ? '' : TEXT.notPicture(name)),
  events: ['naskah_didaftarkan'],
  plan: planGambar,
  next: 'lakip',
};

export const CABUT_GAMBAR_ACT: PlannedAct<'cabut-gambar'> = {
  by: 'plan',
  view: 'lakip',
  ofMeasuring: false,
  uses: { tabs: ['naskah'] },
  who: byStep(9),
  events: ['naskah_dicabut'],
  plan: planCabut,
  next: 'lakip',
};
