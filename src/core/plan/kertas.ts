// Cetak dan arsip: a paper of a quarter's steps, which the window makes of the material, is stored as a Doc and a PDF and registered with
// its number. A later version of it takes its place; one that was stored by mistake is withdrawn.
import { canonicalJson } from '../domain/canonical';
import { formatTanggal, tanggalOf } from '../domain/kalender';
import { textKey } from '../domain/text-key';
import { type Periode, parsePeriode, triwulanShort } from '../domain/triwulan';
import type { BahanKertas } from '../lakip/bahan';
import { isWithdrawn } from '../lakip/gambar';
import { bahanKertasOf } from '../lakip/kertas';
import type { RowRecord } from '../layout/records';
import { appendRows, nextNo } from '../layout/register-rows';
import { DINAS, kodeVersi, type Peristiwa } from '../sop/jejak';
import { ACT_TEXT } from '../text/act';
import { FILE_TEXT } from '../text/file';
import { KERTAS_TEXT } from '../text/kertas';
import { PAPER_TEXT } from '../text/report';
import type { Book } from '../workbook/book';
import type { NaskahRow } from '../workbook/report-rows';
import { NASKAH } from '../workbook/report-tables';
import { stored } from '../workbook/segel';
import { type ActInput, type Actor, type Context, type Outcome, type PlannedAct, refused } from './act';
import { filedColumns, reportFiling } from './filing';
import { authorizeRecorder } from './paper';
import { buildBlock, eventOf } from './stage';

type Papers = Pick<Book, 'naskah'>;

/** Every paper of the quarter's steps that was stored, in order. */
export function storedPapers({ naskah }: Papers, periode: string): readonly NaskahRow[] {
  return naskah.filter((row) => row.jenis === 'Dokumen langkah' && row.periode === periode);
}

/** Those that count: of each paper the last one that was not withdrawn. */
export function papersInForce(book: Papers, periode: string): readonly NaskahRow[] {
  const last = new Map(
    storedPapers(book, periode)
      .filter((row) => !isWithdrawn(book, row))
      .map((row) => [row.rujukan, row]),
  );
  return [...last.values()];
}

/** Numbered through the year; an office that has numbers of its own writes those. */
export function nextNomor({ naskah }: Papers, periode: Periode): string {
  const { tahun = 0, triwulan = 1 } = parsePeriode(periode) ?? {};
  const before = naskah.filter((row) => row.jenis === 'Dokumen langkah');
  const ofYear = before.filter((row) => parsePeriode(row.periode)?.tahun === tahun).length;
  for (let urut = ofYear + 1; ; urut += 1) {
    const nomor = KERTAS_TEXT.nomor(urut, triwulanShort(triwulan), tahun);
    if (!before.some((row) => row.nomor === nomor)) return nomor;
  }
}

/** What a paper is made of, and the day it bears. */
export function materialDigest(bahan: BahanKertas, { waktu, sha256 }: Context): string {
  return sha256(canonicalJson({ bahan, tanggal: tanggalOf(waktu) }));
}

/** A row of the register and its event, which moves no step. */
export function planRow(
  book: Book,
  ctx: Context,
  actor: Actor,
  peristiwa: Extract<Peristiwa, 'naskah_didaftarkan' | 'naskah_dicabut'>,
  {
    row,
    alasan,
    message,
  }: { readonly row: RowRecord<'naskah'>; readonly alasan: string; readonly message: string },
): Outcome {
  const generasi = ctx.newId();
  const record = { ...row, no: nextNo(book.naskah), oleh: actor.email, waktu: ctx.waktu, generasi };
  const [periode, kode] = [parsePeriode(String(row.periode))?.periode ?? ('' as const), String(row.kode)];
  const event = eventOf(ctx, actor, { peristiwa, periode, unit: DINAS, langkah: 0, kode, alasan });
  const content = { periode, kode, alasan, sha256: row.sha256 ?? '', rujukan: row.rujukan ?? '' };
  const commit = buildBlock(book, ctx, [event], { content }, { generasi, rows: stored('naskah', [record]) });
  return {
    kind: 'planned',
    stages: [{ data: appendRows(book, NASKAH, [record]), commit }],
    after: [],
    message,
  };
}

function planKertas(book: Book, ctx: Context, actor: Actor, input: ActInput<'kertas'>): Outcome {
  const { dokumen = '', langkah = '', kode, digest = '' } = input.subject;
  const periode = parsePeriode(input.subject.periode ?? '')?.periode;
  if (!periode || dokumen === '' || !/^[0-9a-f]{64}$/.test(digest)) return refused(ACT_TEXT.stalePanel);
  const present = papersInForce(book, periode).find(({ rujukan }) => rujukan === dokumen);
  if (present?.digestData === digest) {
    return { kind: 'answered', message: KERTAS_TEXT.storedAlready(present.nomor) };
  }
  if (kode !== materialDigest(bahanKertasOf(book, periode), ctx)) return refused(KERTAS_TEXT.stale);
  const nomor = input.field('nomor');
  if (nomor === '') return refused(PAPER_TEXT.nomorNeeded);
  const taken = book.naskah.find(
    (row) => row.jenis === 'Dokumen langkah' && textKey(row.nomor) === textKey(nomor),
  );
  if (taken) return refused(KERTAS_TEXT.nomorTaken(nomor, taken.nama));
  const { filed } = input;
  if (!filed) return refused(FILE_TEXT.needed);
  const nama = docName(filed.name);
  return planRow(book, ctx, actor, 'naskah_didaftarkan', {
    row: {
      ...filedColumns(filed, digest),
      periode,
      jenis: 'Dokumen langkah',
      kode: kodeVersi(digest),
      nama,
      langkah,
      nomor,
      tanggal: { tanggal: tanggalOf(ctx.waktu) },
      keterangan: present ? KERTAS_TEXT.menggantikan(present.nomor, formatTanggal(present.tanggal)) : '',
      rujukan: dokumen,
    },
    alasan: KERTAS_TEXT.alasan(nama, nomor),
    message: KERTAS_TEXT.stored(nama, nomor),
  });
}

function planCabut(book: Book, ctx: Context, actor: Actor, input: ActInput<'cabut-kertas'>): Outcome {
  const { periode = '' } = input.subject;
  const row = storedPapers(book, periode).find(({ no }) => String(no) === input.field('no'));
  if (!row) return refused(KERTAS_TEXT.choose);
  if (isWithdrawn(book, row)) return { kind: 'answered', message: KERTAS_TEXT.withdrawnAlready(row.nomor) };
  const alasan = input.field('alasan');
  if (alasan === '') return refused(KERTAS_TEXT.reasonNeeded);
  const { kode, nama, nomor, no } = row;
  return planRow(book, ctx, actor, 'naskah_dicabut', {
    row: { periode, jenis: 'Pencabutan dokumen', kode, nama, nomor, keterangan: alasan, rujukan: String(no) },
    alasan,
    message: KERTAS_TEXT.withdrawn(nomor),
  });
}

/** A Google Doc is no Word file, and its PDF is named after it. */
function docName(name: string): string {
  return name.replace(/\.docx$/i, '');
}

export const KERTAS_ACT: PlannedAct<'kertas'> = {
  by: 'plan',
  view: 'cetak',
  ofMeasuring: false,
  uses: { tabs: 'all', forms: 'all' },
  who: authorizeRecorder,
  files: (book, ctx, { subject }, name) => {
    const filing = reportFiling(book, ctx, subject.periode ?? '', docName(name));
    return filing && { ...filing, convert: true, freeze: true };
  },
  events: ['naskah_didaftarkan'],
  plan: planKertas,
  next: 'cetak',
};

export const CABUT_KERTAS_ACT: PlannedAct<'cabut-kertas'> = {
  by: 'plan',
  view: 'cetak',
  ofMeasuring: false,
  uses: { tabs: ['naskah'] },
  who: authorizeRecorder,
  events: ['naskah_dicabut'],
  plan: planCabut,
  next: 'cetak',
};
