// Papers as documents: one alone with its number, several in one file with cover and index.
import { formatTanggal } from '../domain/kalender';
import { periodeLabel } from '../domain/triwulan';
import type { BahanKertas, IsiGambar } from '../lakip/bahan';
import { CETAK_TEXT as TEXT } from '../text/cetak';
import { ANGKA_TEXT } from '../text/lakip';
import { catatan, kolom } from './cells';
import { kertasOf } from './cetak';
import { mukaOf } from './gambar';
import { type Kertas, tabel } from './kertas';
import type { LakipBagian, LakipModel } from './model';
import { namaInstansi } from './tanda-tangan';

/** What a paper bears once it is stored. */
export interface Penomoran {
  readonly nomor: string;
  readonly tanggal: string;
  /** Of what it says. */
  readonly kode: string;
  /** The one whose place it takes; null for the first. */
  readonly menggantikan: { readonly nomor: string; readonly tanggal: string } | null;
}

/** All papers of a quarter, and what stands on each file that is made of them. */
export interface Berkas {
  readonly judul: string;
  readonly kertas: readonly Kertas[];
  readonly muka: Pick<LakipModel, 'sampul' | 'instansi' | 'status' | 'gaya' | 'kop'>;
}

export function berkasOf(bahan: BahanKertas, gambar: IsiGambar = {}): Berkas {
  const { instansi, periode } = bahan;
  const label = periodeLabel(periode);
  return {
    judul: TEXT.fileName(label),
    kertas: kertasOf(bahan),
    muka: {
      ...mukaOf(instansi, gambar),
      sampul: [...TEXT.sampul(label), '', instansi.opd, instansi.daerah],
      instansi: namaInstansi(instansi),
      status: '',
    },
  };
}

/** What a file says, whatever number it bears: its digest is made of this. */
export function isiOf(chosen: readonly Kertas[]): string {
  return JSON.stringify(
    chosen.map(({ langkah, bagian: { id, judul, blok } }) => ({ langkah, id, judul, blok })),
  );
}

function keterangan({ nomor, tanggal, menggantikan }: Penomoran): readonly string[] {
  return [
    TEXT.bernomor(nomor, formatTanggal(tanggal)),
    ...(menggantikan ? [TEXT.menggantikan(menggantikan.nomor, formatTanggal(menggantikan.tanggal))] : []),
  ];
}

function bernomor(bagian: LakipBagian, stored: Penomoran | null): LakipBagian {
  return stored ? { ...bagian, keterangan: keterangan(stored) } : bagian;
}

/** One paper stands alone; several have a cover and an index. `nomorOf`: what a paper bears, null while it is not stored. */
export function dokumenOf(
  berkas: Berkas,
  chosen: readonly Kertas[],
  stored: Penomoran | null,
  nomorOf: (kertas: Kertas) => Penomoran | null,
): LakipModel {
  const tanda = stored ? TEXT.tanda(stored.kode) : '';
  const [only] = chosen;
  if (only && chosen.length === 1) {
    return {
      ...berkas.muka,
      sampul: [],
      judul: only.bagian.judul,
      tanda,
      daftar: null,
      // Pages of a paper of its own are counted without a number in front.
      bagian: [bernomor({ ...only.bagian, nomor: '' }, stored)],
    };
  }
  return {
    ...berkas.muka,
    judul: berkas.judul,
    tanda,
    daftar: null,
    bagian: [
      bernomor(daftarDokumen(chosen, nomorOf), stored),
      ...chosen.map((kertas) => bernomor(kertas.bagian, nomorOf(kertas))),
    ],
  };
}

/** Numbers stand in it where some paper has one. */
function daftarDokumen(
  chosen: readonly Kertas[],
  nomorOf: (kertas: Kertas) => Penomoran | null,
): LakipBagian {
  const isNumbered = chosen.some((kertas) => nomorOf(kertas) !== null);
  const has = (nomor: number) => chosen.some(({ langkah }) => langkah === nomor);
  return {
    id: 'daftar-dokumen',
    judul: TEXT.daftar.judul,
    blok: [
      tabel({
        judul: '',
        kolom: [
          kolom(TEXT.daftar.langkah, 12, 'tengah'),
          kolom(TEXT.daftar.dokumen, isNumbered ? 32 : 45),
          kolom(TEXT.daftar.penanda, isNumbered ? 22 : 30),
          ...(isNumbered ? [kolom(TEXT.baris.nomor, 21)] : []),
          kolom(TEXT.daftar.halaman, 13, 'tengah'),
        ],
        baris: chosen.map((kertas) => [
          String(kertas.langkah),
          kertas.bagian.judul,
          penandaOf(kertas) || ANGKA_TEXT.kosong,
          ...(isNumbered ? [nomorDari(nomorOf(kertas))] : []),
          `${kertas.bagian.nomor ?? ''}-1`,
        ]),
      }),
      ...(has(6) ? [catatan(TEXT.daftar.langkah7)] : []),
      ...(has(10) ? [catatan(TEXT.daftar.naskah)] : []),
    ],
  };
}

function penandaOf({ bagian: { blok } }: Kertas): string {
  return blok.map((one) => (one.kind === 'tanda-tangan' ? one.nama : '')).join('');
}

function nomorDari(stored: Penomoran | null): string {
  return stored ? TEXT.dokumen(stored.nomor, formatTanggal(stored.tanggal)) : ANGKA_TEXT.kosong;
}
