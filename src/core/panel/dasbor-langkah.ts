// The dasbor's timeline: when each step of a quarter could begin and when it was done, beside the time the SOP gives it.
import { daysBetween, formatWaktu, hariKerjaAfter, isTanggal, tanggalOf } from '../domain/kalender';
import { type Periode, periodeLabel } from '../domain/triwulan';
import type { DasborGrafik } from '../rpc';
import { DINAS, isSelesai, type JejakRow } from '../sop/jejak';
import { LANGKAH, type Langkah } from '../sop/langkah';
import { keadaanOf } from '../sop/workflow';
import { DASBOR_TEXT as TEXT } from '../text/dasbor';
import type { Book } from '../workbook/book';

interface Perjalanan {
  readonly langkah: Langkah;
  readonly mulai: string;
  readonly selesai: string;
  readonly status: string;
  /** Working days beyond the SOP's own time. */
  readonly lewat: number;
}

/** A step that every bidang takes is done when all of them have. */
function statusOf(book: Book, periode: Periode, { nomor, lingkup }: Langkah): string {
  if (lingkup === 'dinas') return keadaanOf(book.state.unit(periode, DINAS), nomor);
  const states = book.bidang.map(({ kode }) => keadaanOf(book.state.unit(periode, kode), nomor));
  return states.find((state) => !isSelesai(state)) ?? states[0] ?? '';
}

/** Minutes are minutes of one working day: only days can be late. */
function lewatOf({ waktu }: Langkah, mulai: string, selesai: string, libur: ReadonlySet<string>): number {
  const taken = hariKerjaAfter(tanggalOf(mulai), tanggalOf(selesai), libur);
  return Math.max(0, taken - (waktu.satuan === 'hari kerja' ? waktu.jumlah : 0));
}

function perjalananOf(book: Book, periode: Periode, events: readonly JejakRow[]): readonly Perjalanan[] {
  return LANGKAH.flatMap((langkah): readonly Perjalanan[] => {
    const own = events.filter((event) => event.langkah === langkah.nomor);
    const [first, last] = [own[0], own[own.length - 1]];
    if (!first || !last) return [];
    const before = events.filter(
      ({ langkah: nomor, no }) => nomor > 0 && nomor < langkah.nomor && no < first.no,
    );
    const mulai = before[before.length - 1]?.waktu ?? first.waktu;
    return [
      {
        langkah,
        mulai,
        selesai: last.waktu,
        status: statusOf(book, periode, langkah),
        lewat: lewatOf(langkah, mulai, last.waktu, book.libur),
      },
    ];
  });
}

export function langkahGrafik(book: Book, periode: Periode): DasborGrafik {
  // A moment that somebody overwrote is told by Uji keutuhan; it is no point in time here.
  const events = book.committed.filter(
    (row) => row.periode === periode && row.langkah > 0 && isTanggal(row.waktu.slice(0, 10)),
  );
  const steps = perjalananOf(book, periode, events);
  const begin = steps[0]?.mulai ?? '';
  const texts = (textOf: (step: Perjalanan) => string) => steps.map(textOf);
  return {
    judul: TEXT.langkah,
    bentuk: 'rentang',
    satuan: TEXT.hari,
    kategori: texts(({ langkah }) => TEXT.langkahPendek(langkah.nomor)),
    baris: { judul: TEXT.kolom.langkah, isi: texts(({ langkah }) => `${langkah.nomor}. ${langkah.singkat}`) },
    seri: [
      {
        nama: TEXT.seri.waktu,
        nilai: steps.map(({ mulai, selesai }) => [daysBetween(begin, mulai), daysBetween(begin, selesai)]),
        label: texts(({ mulai, selesai }) => TEXT.rentang(formatWaktu(mulai), formatWaktu(selesai))),
      },
    ],
    kolom: [
      { judul: TEXT.kolom.status, isi: texts(({ status }) => status) },
      {
        judul: TEXT.kolom.mutu,
        isi: texts(({ langkah: { waktu } }) => TEXT.mutu(waktu.jumlah, waktu.satuan)),
      },
      { judul: TEXT.kolom.lewat, isi: texts(({ lewat }) => TEXT.lewat(lewat)) },
    ],
    target: false,
    catatan: TEXT.catatan.langkah,
    kosong: steps.length === 0 ? TEXT.kosong.langkah(periodeLabel(periode)) : '',
  };
}
