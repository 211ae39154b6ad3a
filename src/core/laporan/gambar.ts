// The office's look on what is made of the material: lambang and letterhead, and its pictures under the texts they belong to.
import type { BahanLaporan, Instansi, IsiGambar } from '../lakip/bahan';
import { GAMBAR_WINDOW_TEXT as WORDS } from '../text/gambar';
import { LAPORAN_TEXT } from '../text/laporan';
import { judul } from './cells';
import type { Kop, LakipBagian, LakipBlok, LakipFoto, LakipModel } from './model';
import { ukuranGambar } from './ukuran';

function fotoOf(
  gambar: IsiGambar,
  sha256: string,
  teks: Pick<LakipFoto, 'judul' | 'uraian'>,
): LakipFoto | null {
  const isi = gambar[sha256] ?? '';
  const ukuran = ukuranGambar(isi);
  return ukuran && { kind: 'foto', ...teks, ...ukuran, isi };
}

type Hilang = readonly { readonly nama: string; readonly keadaan: keyof typeof WORDS.keadaan }[];

/** Sentences about those that no document can show: not given back, or given back without a size. */
export function tanpaGambar(
  { hilang, gambar }: { readonly hilang: Hilang; readonly gambar: IsiGambar },
  { daerah, lambang = '' }: Instansi,
  list: BahanLaporan['gambar'] = [],
): readonly string[] {
  const rusak = [{ judul: LAPORAN_TEXT.kop.lambang(daerah), sha256: lambang }, ...list].flatMap(
    ({ judul: nama, sha256 }): Hilang => {
      const isi = gambar[sha256];
      return isi === undefined || ukuranGambar(isi) ? [] : [{ nama, keadaan: 'rusak' }];
    },
  );
  return [...hilang, ...rusak].map(({ nama, keadaan }) => WORDS.missing(nama, WORDS.keadaan[keadaan]));
}

/** How every document of the office looks. */
export function mukaOf(instansi: Instansi, gambar: IsiGambar): Pick<LakipModel, 'gaya' | 'kop'> {
  const { opd, daerah, alamat = '', gaya, lambang = '' } = instansi;
  const words = { judul: LAPORAN_TEXT.kop.lambang(daerah), uraian: LAPORAN_TEXT.kop.lambang(daerah) };
  const kop: Kop = {
    lambang: fotoOf(gambar, lambang, words),
    pemerintah: LAPORAN_TEXT.kop.pemerintah(daerah),
    nama: opd.toUpperCase(),
    alamat,
  };
  return { kop, ...(gaya ? { gaya } : {}) };
}

/** Where nothing stands under that text in this report: at the end of this chapter. */
const BAB_SISA = 'bab-3';

/** The report with its pictures, each under a heading of its own behind the text it belongs to. */
export function denganGambar(
  bagian: readonly LakipBagian[],
  list: BahanLaporan['gambar'] = [],
  gambar: IsiGambar,
): readonly LakipBagian[] {
  const foto = list.flatMap(({ letak, judul: title, uraian, sha256 }) => {
    const found = fotoOf(gambar, sha256, { judul: title, uraian });
    return found ? [{ letak, foto: found }] : [];
  });
  if (foto.length === 0) return bagian;
  const places = new Set(bagian.flatMap(({ blok }) => blok.flatMap((item) => narasiOf(item))));
  const under = (letak: string) =>
    dokumentasi(foto.filter((one) => one.letak === letak).map((one) => one.foto));
  const rest = dokumentasi(foto.filter(({ letak }) => !places.has(letak)).map((one) => one.foto));
  return bagian.map((part) => {
    const blok = part.blok.flatMap((item, place) => {
      const next = part.blok[place + 1]?.kind ?? 'judul';
      const ends = item.kind !== 'tanda-tangan' && (next === 'judul' || next === 'tanda-tangan');
      const own = ends ? narasiOf(headingOf(part.blok, place)) : [];
      return [item, ...own.flatMap(under)];
    });
    return { ...part, blok: numbered(part.id === BAB_SISA ? [...blok, ...rest] : blok, babOf(part)) };
  });
}

function narasiOf(blok: LakipBlok | undefined): readonly string[] {
  return blok?.kind === 'judul' && blok.narasi !== undefined ? [blok.narasi] : [];
}

/** The heading under which a block stands: itself, where it is one. */
function headingOf(blok: readonly LakipBlok[], place: number): LakipBlok | undefined {
  return blok
    .slice(0, place + 1)
    .filter(({ kind }) => kind === 'judul')
    .pop();
}

function dokumentasi(foto: readonly LakipFoto[]): readonly LakipBlok[] {
  return foto.length === 0 ? [] : [judul(5, LAPORAN_TEXT.dokumentasi), ...foto];
}

const BAB = ['I', 'II', 'III', 'IV'];

/** As its tables are numbered: '3' of Bab III. */
function babOf({ nomor = '' }: LakipBagian): string {
  return String(BAB.indexOf(nomor) + 1);
}

/** Charts and pictures of a chapter are counted together, in their order. */
function numbered(blok: readonly LakipBlok[], bab: string): readonly LakipBlok[] {
  let nomor = 0;
  return blok.map((item) => {
    if (item.kind !== 'foto' && item.kind !== 'gambar') return item;
    const isChart = item.kind === 'gambar';
    const title = isChart ? item.judul.replace(/^Gambar \S+ /, '') : item.judul;
    // A chart of the summary has no number.
    if (isChart && title === item.judul) return item;
    nomor += 1;
    const whole = `Gambar ${bab}.${nomor} ${title}`;
    return isChart
      ? { ...item, judul: whole, uraian: item.uraian.replace(item.judul, () => whole) }
      : { ...item, judul: whole };
  });
}
