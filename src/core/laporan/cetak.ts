// The papers of a quarter's steps, each a part of its own: dispositions, the results of each bidang, of each employee, the checklist,
// the summary, the approval, the recommendations. What has not happened yet has no paper.

import { formatTanggal, formatWaktu } from '../domain/kalender';
import { periodeLabel } from '../domain/triwulan';
import { rupiah, serapanCell } from '../lakip/angka';
import type { BahanKertas, BahanLaporan, Disposisi, KeputusanBidang } from '../lakip/bahan';
import { cakupanOf, factsOf, type LakipFacts } from '../lakip/facts';
import { PERAN_LABEL } from '../sop/langkah';
import { CETAK_TEXT as TEXT } from '../text/cetak';
import { ANGKA_TEXT } from '../text/lakip';
import { LAPORAN_TEXT } from '../text/laporan';
import { hasilTabel, kendala } from './analisis';
import { judul, kolom, naskah, seragam } from './cells';
import { evaluasiKertas } from './cetak-evaluasi';
import { formKertas } from './cetak-form';
import { verifikasiBagian } from './keputusan';
import { type Kertas, kertas, rincian, tabel, withoutNumber } from './kertas';
import { buktiBagian, rekapBagian } from './lampiran';
import type { LakipTabel } from './model';
import { lembarPengesahan } from './pengesahan';
import { namaJabatan, pernyataanOleh } from './tanda-tangan';

const { kolom: header } = LAPORAN_TEXT;
const { kosong } = ANGKA_TEXT;

/** Orders of steps 1, 2 and 4. */
function disposisi({ instansi, periode }: BahanKertas, isi: Disposisi): Kertas {
  const { no, langkah, bidang, oleh, dokumen, arahan, kode } = isi;
  const kepada = langkah === 4 ? bidang : PERAN_LABEL[langkah === 1 ? 'sekretaris' : 'kasubag_program'];
  const tanggal = dokumen && dokumen.tanggal !== '' ? formatTanggal(dokumen.tanggal) : kosong;
  return kertas(langkah, `disposisi-${no}`, TEXT.disposisi(kepada), [
    rincian([
      [TEXT.baris.perihal, TEXT.perihal[langkah]],
      [TEXT.baris.triwulan, periodeLabel(periode)],
      [TEXT.baris.dari, namaJabatan(oleh, bidang)],
      [TEXT.baris.kepada, kepada],
      [TEXT.baris.waktu, formatWaktu(oleh.waktu)],
      [TEXT.baris.cara, LAPORAN_TEXT.pengesahan.kanal[oleh.kanal]],
      [TEXT.baris.nomor, dokumen ? TEXT.dokumen(dokumen.nomor, tanggal) : ''],
      [TEXT.baris.arahan, arahan],
      [TEXT.baris.kode, kode],
    ]),
    pernyataanOleh(instansi, oleh, bidang),
  ]);
}

/** Who submitted, approved and accepted what stands in the consolidation. */
function keputusan(rows: KeputusanBidang['keputusan'], bidang: string): LakipTabel {
  return tabel({
    judul: '',
    kolom: [
      kolom(TEXT.keputusan, 26),
      kolom(TEXT.oleh, 40),
      kolom(TEXT.baris.waktu, 22),
      kolom(TEXT.baris.kode, 12, 'tengah'),
    ],
    baris: rows.map(({ kegiatan, oleh }) => [
      TEXT.kegiatan[kegiatan],
      namaJabatan(oleh, bidang),
      formatWaktu(oleh.waktu),
      oleh.kode,
    ]),
  });
}

function capaianBidang(isi: BahanKertas, laporan: BahanLaporan, facts: LakipFacts, kode: string): Kertas {
  const own = ({ bidang }: { readonly bidang: string }) => bidang === kode;
  const indikator = facts.indikator.filter(own);
  const program = facts.program.filter(own);
  const uang = facts.anggaran.program.filter(own);
  const nama = laporan.bidang.find((bidang) => bidang.kode === kode)?.nama ?? kode;
  const decided = isi.bidang.find(own)?.keputusan ?? [];
  const approved = decided.find(({ kegiatan }) => kegiatan === 'disetujui')?.oleh;
  const bahan = { facts, tabel };
  const bukti = buktiBagian(laporan, { ...facts, indikator, program }).blok.map(withoutNumber);
  return kertas(6, `capaian-${kode}`, TEXT.capaian(nama), [
    ...(decided.length > 0 ? [judul(2, TEXT.keputusan), keputusan(decided, nama)] : []),
    ...(indikator.length > 0
      ? [judul(2, TEXT.indikator), hasilTabel(bahan, '', indikator), ...kendala(bahan, indikator, '')]
      : []),
    ...(uang.length > 0
      ? [
          judul(2, TEXT.anggaran),
          tabel({
            judul: '',
            kolom: [
              kolom(header.kode, 14),
              kolom(header.program, 40),
              kolom(header.pagu, 16, 'kanan'),
              kolom(header.realisasiRpSd(facts.cakupan), 16, 'kanan'),
              kolom(header.serapan, 14, 'kanan'),
            ],
            baris: seragam(
              uang.map((row) => [
                row.kode,
                row.uraian,
                rupiah(row.pagu),
                rupiah(row.realisasi),
                serapanCell(row.serapan, facts.aturan),
              ]),
              uang.map(() => ''),
              [2, 3, 4],
            ),
          }),
          ...kendala(bahan, program, ''),
        ]
      : []),
    ...(bukti.some(({ kind }) => kind === 'tabel') ? [judul(2, TEXT.bukti), ...bukti] : []),
    ...(approved ? [pernyataanOleh(isi.instansi, approved, nama)] : []),
  ]);
}

/** In the order of the steps, numbered. */
export function kertasOf(bahan: BahanKertas): readonly Kertas[] {
  return [...semua(bahan)]
    .sort((one, other) => one.langkah - other.langkah)
    .map(({ langkah, bagian }, index) => ({ langkah, bagian: { ...bagian, nomor: String(index + 1) } }));
}

function semua(isi: BahanKertas): readonly Kertas[] {
  const { bahan, verifikasi, ikhtisar, pengesahan, periksa } = isi;
  const facts = bahan ? factsOf(bahan) : null;
  const signed = periksa ? [pernyataanOleh(isi.instansi, periksa)] : [];
  return [
    ...isi.disposisi.map((one) => disposisi(isi, one)),
    ...formKertas(isi),
    ...(bahan && facts ? capaian(isi, bahan, facts) : []),
    ...(bahan && verifikasi
      ? [
          kertas(10, 'periksa', TEXT.periksa, [
            rincian([
              [TEXT.periksaBaris.laporan, LAPORAN_TEXT.judul(cakupanOf(isi.periode))],
              [TEXT.periksaBaris.draf, periksa?.kode ?? ''],
              [TEXT.periksaBaris.pemeriksa, periksa ? namaJabatan(periksa) : ''],
              [TEXT.baris.waktu, periksa ? formatWaktu(periksa.waktu) : ''],
              [TEXT.periksaBaris.putusan, periksa ? TEXT.periksaBaris.disetujui : TEXT.periksaBaris.belum],
            ]),
            ...verifikasiBagian(verifikasi, 1).blok.map(withoutNumber),
            ...signed,
          ]),
        ]
      : []),
    ...(ikhtisar === '' ? [] : [kertas(10, 'ikhtisar', TEXT.ikhtisar, [...naskah(ikhtisar), ...signed])]),
    ...(pengesahan
      ? lembarPengesahan(pengesahan).bagian.map(({ blok }) =>
          kertas(11, 'pengesahan', TEXT.pengesahan, blok.map(withoutNumber)),
        )
      : []),
    ...evaluasiKertas(isi, facts),
  ];
}

/** Of each bidang, then of each employee. */
function capaian(isi: BahanKertas, bahan: BahanLaporan, facts: LakipFacts): readonly Kertas[] {
  const order = bahan.bidang.map(({ kode }) => kode);
  const measured = new Set([...facts.indikator, ...facts.program].map((row) => row.bidang));
  return [
    ...order.filter((kode) => measured.has(kode)).map((kode) => capaianBidang(isi, bahan, facts, kode)),
    kertas(
      8,
      'pegawai',
      TEXT.pegawai,
      [
        ...rekapBagian(facts).blok.map(withoutNumber),
        ...(isi.sakip ? [pernyataanOleh(isi.instansi, isi.sakip)] : []),
      ],
      true,
    ),
  ];
}
