// The text that an offer of the server's asks for.
import type { IsiNaskah } from '../lakip/bahan';
import { buildLakip, tandai } from './build';
import type { LakipModel } from './model';
import { lembarPengesahan } from './pengesahan';

export function modelOf(isi: IsiNaskah): LakipModel {
  return isi.jenis === 'pengesahan' ? lembarPengesahan(isi.bahan) : tandai(buildLakip(isi), isi.penandaan);
}
