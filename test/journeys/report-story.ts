// The second half on the small workbook: evidence, SAKIP, LAKIP, review, signature, evaluation, act by act.
import { createHash } from 'node:crypto';
import type { Account } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import type { Answer } from '../../src/core/domain/answer';
import { modelOf } from '../../src/core/laporan/offer';
import type { LakipOffer, SentFile } from '../../src/core/rpc';
import { kodeVersi, type Peristiwa } from '../../src/core/sop/jejak';
import { buildDocx } from '../../src/docx/build';
import { readJejak } from './facts';
import { done, type FormTab, PEOPLE, type Press, type } from './small-book';

export const TW1 = '2026-TW1';

export function fileOf(name: string, content: string | Buffer = `Isi ${name}`, mimeType = 'application/pdf') {
  const bytes = Buffer.from(content);
  const file: SentFile = {
    name,
    mimeType,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    base64: bytes.toString('base64'),
  };
  return file;
}

/** The code of the last issued thing: a draft, a final text, a draft of recommendations. */
export function kodeOf(book: OpenWorkspace, peristiwa: Peristiwa): string {
  const last = readJejak(book)
    .filter((row) => row.peristiwa === peristiwa)
    .at(-1);
  return last ? kodeVersi(last.hash) : '';
}

function offerOf(book: OpenWorkspace, periode: string, user: Account): LakipOffer {
  const args = [{ periode, clickedBy: user.email }];
  const { value, error } = book.execute({ user, fn: 'readLakip', args, via: 'rpc' });
  const answer = value as Answer<LakipOffer>;
  if (error || !answer.ok) throw new Error(error?.stack ?? (answer.ok ? '' : answer.message));
  return answer.value;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What the dialog sends: the report it was offered, as a Word document. */
export async function lakipPress(
  book: OpenWorkspace,
  periode = TW1,
  user: Account = PEOPLE.kasubag,
): Promise<Press> {
  const { subject, isi, fileName } = offerOf(book, periode, user);
  const bytes = Buffer.from(await buildDocx(modelOf(isi), 'Ukur Kinerja'), 'base64');
  return { who: 'kasubag', act: 'lakip', subject, file: fileOf(`${fileName}.docx`, bytes, WORD) };
}

export const report = {
  bukti: (name: string, menggantikan = ''): Press => ({
    who: 'stafIkp',
    act: 'bukti',
    subject: { periode: TW1, bidang: 'IKP' },
    values: { baris: 'indikator|IK.1', menggantikan, alasan: menggantikan === '' ? '' : 'Salah berkas.' },
    file: fileOf(name),
  }),
  cabutBukti: (no: string): Press => ({
    who: 'stafIkp',
    act: 'cabut-bukti',
    subject: { periode: TW1, bidang: 'IKP' },
    values: { no, alasan: 'Bukan milik indikator ini.' },
  }),
  sakip: (bidang: readonly FormTab[]): Press => ({
    who: 'kasubag',
    act: 'sakip',
    subject: { periode: TW1 },
    values: {
      tanda_terima: 'SAKIP-1',
      baris: bidang
        .flatMap((kode) => [
          `${kode}|indikator|IK.${kode === 'IKP' ? 1 : 2}`,
          `${kode}|program|2.16.0${kode === 'IKP' ? 2 : 3}`,
        ])
        .join('\n'),
    },
  }),
  dokumenSakip: (): Press => ({
    who: 'kasubag',
    act: 'dokumen-sakip',
    subject: { periode: TW1 },
    values: { nomor: '050/1', tanggal: '2026-04-01' },
    file: fileOf('dokumen-sakip.pdf'),
  }),
  narasi: (): Press => ({ who: 'kasubag', act: 'narasi', subject: { periode: TW1 } }),
  reviu: (book: OpenWorkspace, putusan: 'setuju' | 'kembalikan'): Press => ({
    who: 'sekretaris',
    act: 'reviu',
    subject: { periode: TW1, kode: kodeOf(book, 'lakip_disusun') },
    values: { putusan, alasan: putusan === 'setuju' ? '' : 'Lengkapi Bab III.' },
  }),
  tandaTangan: (book: OpenWorkspace, putusan: 'setuju' | 'kembalikan'): Press => ({
    who: 'kadis',
    act: 'tanda-tangan',
    subject: { periode: TW1, kode: kodeOf(book, 'naskah_diterbitkan') },
    values: { putusan, alasan: putusan === 'setuju' ? '' : 'Ikhtisar terlalu singkat.' },
  }),
  naskah: (): Press => ({
    who: 'kasubag',
    act: 'naskah',
    subject: { periode: TW1 },
    values: { cara: 'TTE', nomor: '800/1', tanggal: '2026-04-01' },
    file: fileOf('bertanda-tangan.pdf'),
  }),
  rekomendasi: (langsung: boolean): Press => ({
    who: langsung ? 'kadis' : 'kasubag',
    act: 'rekomendasi',
    subject: { periode: TW1 },
    values: {
      langsung: langsung ? 'ya' : '',
      jumlah: '1',
      temuan_1: 'Serapan rendah.',
      rekomendasi_1: 'Susun jadwal pengadaan.',
      bidang_1: 'IKP',
      pic_1: 'Kepala Bidang IKP',
      batas_1: '2026-06-30',
    },
  }),
  evaluasi: (book: OpenWorkspace): Press => ({
    who: 'kadis',
    act: 'evaluasi',
    subject: { periode: TW1, kode: kodeOf(book, 'rekomendasi_dirancang') },
  }),
  /** IKP corrects what it had filled in. */
  perubahan: (): Press => ({
    who: 'kasubag',
    act: 'perubahan',
    subject: { periode: TW1 },
    values: { bidang: 'IKP', alasan: 'Rekap IKP keliru.' },
  }),
  koreksi: (): Press => ({
    who: 'stafIkp',
    act: 'koreksi',
    subject: { periode: TW1, bidang: 'IKP' },
    values: { baris_1: 'indikator|IK.1', kolom_1: 'realisasi', isi_1: '19', alasan: 'Rekap dihitung ulang.' },
  }),
  tindakLanjut: (): Press => ({
    who: 'stafIkp',
    act: 'tindak-lanjut',
    subject: { no: '1' },
    values: { keadaan: 'Dalam proses', catatan: 'Jadwal disusun.' },
  }),
  dokumen: (langkah: string, more: Readonly<Record<string, string>> = {}): Press => ({
    who: 'kasubag',
    act: 'dokumen',
    subject: { periode: TW1 },
    values: { langkah, periode: TW1, nomor: 'ND-7', tanggal: '2026-04-01', alasan: '', ...more },
    file: fileOf(`dokumen-${langkah}.pdf`),
  }),
};

function rowsOf(book: OpenWorkspace, tab: string) {
  const [keys = [], ...rows] = book.dump(tab).tabs[tab]?.values ?? [];
  return rows.map((cells, index) => ({
    row: index + 2,
    of: (key: string) => String(cells[keys.indexOf(key)] ?? ''),
  }));
}

/** Obligatory texts of the report, as the Kasubag types them. */
export function writeTexts(book: OpenWorkspace): void {
  for (const { row, of } of rowsOf(book, 'Narasi LAKIP')) {
    if (of('wajib') === 'ya') type(book, 'kasubag', 'Narasi LAKIP', 'isi', row, `Teks ${of('judul')}`);
  }
}

/** The checklist answered and the summary written, as the Sekretaris types them. */
export function fillChecklist(book: OpenWorkspace): void {
  for (const { row, of } of rowsOf(book, 'Reviu')) {
    if (/^I+\.\d+$/.test(of('nomor'))) {
      type(book, 'sekretaris', 'Reviu', 'hasil', row, 'Ya');
      // Where the workbook doubts it, a Ya needs its reason.
      type(book, 'sekretaris', 'Reviu', 'catatan', row, 'Diperiksa dengan dokumennya.');
    }
    if (of('kunci') === 'ikhtisar') type(book, 'sekretaris', 'Reviu', 'catatan', row, 'Kinerja tercapai.');
  }
}

export function enterSakip(book: OpenWorkspace): void {
  done(book, report.sakip(['IKP', 'TI']));
}

/** From what was entered into SAKIP to the final text, without a return. */
export async function issueReport(book: OpenWorkspace): Promise<void> {
  done(book, report.narasi());
  writeTexts(book);
  done(book, await lakipPress(book));
  fillChecklist(book);
  done(book, report.reviu(book, 'setuju'));
  done(book, await lakipPress(book));
}
