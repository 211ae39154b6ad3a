// The text that an offer of the server's asks for.
import type { IsiGambar, IsiNaskah } from '../lakip/bahan';
import { buildLakip, tandai } from './build';
import type { LakipModel } from './model';
import { lembarPengesahan } from './pengesahan';

export function modelOf(isi: IsiNaskah, gambar: IsiGambar = {}): LakipModel {
  return isi.jenis === 'pengesahan'
    ? lembarPengesahan(isi.bahan, gambar)
    : tandai(buildLakip(isi, gambar), isi.penandaan);
}
