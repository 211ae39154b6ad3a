// The front door: every name Apps Script may call, and nothing else.
import { openPanel } from './commands/menu';

export { runAct } from './commands/act';
export { openLakip, openLakipDialog, readLakip } from './commands/lakip';
export { onOpen } from './commands/menu';
export { openView, showCell } from './commands/view';
export { showWhoAmI } from './commands/who-am-i';

export const openTugas = () => openPanel('tugas');
export const openIsian = () => openPanel('isian');
export const openAjukan = () => openPanel('ajukan');
export const openArahan = () => openPanel('arahan');
export const openBerkas = () => openPanel('berkas');
export const openValidasi = () => openPanel('validasi');
export const openForm = () => openPanel('form');
export const openData = () => openPanel('data');
export const openPratinjau = () => openPanel('pratinjau');
export const openMulai = () => openPanel('mulai');
export const openTeruskan = () => openPanel('teruskan');
export const openBukti = () => openPanel('bukti');
export const openSakip = () => openPanel('sakip');
export const openReviu = () => openPanel('reviu');
export const openTandaTangan = () => openPanel('tanda-tangan');
export const openNaskah = () => openPanel('naskah');
export const openEvaluasi = () => openPanel('evaluasi');
export const openTindakLanjut = () => openPanel('tindak-lanjut');
export const openDokumen = () => openPanel('dokumen');
export const openCaraHitung = () => openPanel('cara-hitung');
export const openTelusuri = () => openPanel('telusuri');
export const openSop = () => openPanel('sop');
export const openSiapkan = () => openPanel('siapkan');
export const openHakAkses = () => openPanel('hak-akses');
export const openRevisi = () => openPanel('revisi');
export const openPerbaiki = () => openPanel('perbaiki');
export const openJejak = () => openPanel('jejak');
export const openMasalah = () => openPanel('masalah');
export const openTentang = () => openPanel('tentang');
