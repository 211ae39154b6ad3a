// The block that is signed.
import { formatTanggal, tanggalOf } from '../domain/kalender';
import type { BahanPengesahan, Instansi, Penanda, Pernyataan } from '../lakip/bahan';
import { isActing } from '../lakip/penanda';
import { PERAN_LABEL } from '../sop/langkah';
import { CETAK_TEXT } from '../text/cetak';
import { LAPORAN_TEXT } from '../text/laporan';
import type { LakipTandaTangan } from './model';

export function namaInstansi({ opd, daerah }: Instansi): string {
  return [opd, daerah].filter((name) => name !== '').join(' ');
}

/** For a signature by hand or by a certificate: the date is written when it is signed. */
export function tandaTangan(instansi: Instansi, penanda: Penanda | null): LakipTandaTangan {
  return blokOf(instansi, penanda, LAPORAN_TEXT.tempat(kotaOf(instansi)));
}

/** Approved by a statement in the workbook: its day, its code, and whose it is. */
export function pengesahan({ instansi, penanda, pernyataan }: BahanPengesahan): LakipTandaTangan {
  const tanggal = tanggalOf(pernyataan.waktu);
  return {
    ...blokOf(instansi, penanda, LAPORAN_TEXT.tempatTanggal(kotaOf(instansi), tanggal)),
    pernyataan: LAPORAN_TEXT.pengesahan.pernyataan(tanggal, pernyataan.kode),
  };
}

/** A title that does not say of which bidang. */
const TANPA_BIDANG = /^(?:kepala\s+bidang)?$/i;

/** `bidang`: the name of the one that the paper is about, which its head leads. */
export function jabatanOf({ jabatan, peran }: Penanda, bidang: string): string {
  if (TANPA_BIDANG.test(jabatan.trim()) && peran === 'kepala_bidang' && bidang !== '') {
    return CETAK_TEXT.kepalaBidang(bidang);
  }
  return jabatan || PERAN_LABEL[peran];
}

/** 'Nama, jabatan'; his address where the roster does not know him any more. */
export function namaJabatan({ pelaku, orang }: Pernyataan, bidang = ''): string {
  return orang ? `${orang.nama}, ${jabatanOf(orang, bidang)}` : pelaku;
}

/** Under a paper of a step: whose act it was, and by which statement; room for a hand where it was decided on paper. */
export function pernyataanOleh(instansi: Instansi, oleh: Pernyataan, bidang = ''): LakipTandaTangan {
  const { pelaku, orang, waktu, kanal, kode } = oleh;
  const tanggal = tanggalOf(waktu);
  const tempat = LAPORAN_TEXT.tempatTanggal(kotaOf(instansi), tanggal);
  const block =
    orang?.peran === 'kepala_dinas'
      ? blokOf(instansi, orang, tempat)
      : {
          kind: 'tanda-tangan' as const,
          tempat,
          jabatan: [orang ? jabatanOf(orang, bidang) : ''],
          nama: orang?.nama ?? pelaku,
          pangkat: orang?.pangkat ?? '',
          nip: orang?.nip ?? '',
        };
  return kanal === 'dokumen'
    ? block
    : { ...block, pernyataan: CETAK_TEXT.pernyataan(formatTanggal(tanggal), kode) };
}

function kotaOf({ daerah }: Instansi): string {
  return daerah.replace(/^(?:kota|kabupaten)\s+/i, '');
}

function blokOf({ opd, daerah }: Instansi, signer: Penanda | null, tempat: string): LakipTandaTangan {
  const post = signer?.jabatan ?? '';
  const jabatan = post === '' || /^kepala dinas$/i.test(post) ? LAPORAN_TEXT.kepala(opd) : post;
  const acting = signer && isActing(signer.penugasan) ? `${signer.penugasan} ` : '';
  const first = acting !== '' && jabatan.startsWith(acting) ? jabatan : `${acting}${jabatan}`;
  return {
    kind: 'tanda-tangan',
    tempat,
    jabatan: jabatan.includes(daerah) ? [first] : [first, daerah],
    nama: signer?.nama ?? '',
    pangkat: signer?.pangkat ?? '',
    nip: signer?.nip ?? '',
  };
}
