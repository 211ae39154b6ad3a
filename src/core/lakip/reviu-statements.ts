// The checklist of step 10: the executive summary first, then the 23 statements of Lampiran III PermenPANRB 53/2014,
// used here inside the agency before the report is signed.
import type { Periode } from '../domain/triwulan';
import type { Book } from '../workbook/book';

export interface ReviuStatement {
  /** Key of the row in tab Reviu, and the number people read. */
  readonly kunci: string;
  readonly kelompok: string;
  readonly pernyataan: string;
}

/** Statements that the workbook has the data to answer. */
const OTOMATIS = ['I.2', 'I.3', 'I.6', 'II.4', 'II.5', 'III.1', 'III.4', 'III.5', 'III.7'] as const;
export type KunciOtomatis = (typeof OTOMATIS)[number];

/** Key of the row whose column Catatan holds the executive summary. */
export const IKHTISAR_KUNCI = 'ikhtisar';

/** The executive summary of the quarter, as the Sekretaris wrote it; '' while there is none. */
export function ikhtisarOf(book: Pick<Book, 'reviu'>, periode: Periode): string {
  return book.reviu.find((row) => row.periode === periode && row.kunci === IKHTISAR_KUNCI)?.catatan ?? '';
}

function statements(romawi: string, nama: string, list: readonly string[]): readonly ReviuStatement[] {
  return list.map((pernyataan, index) => ({
    kunci: `${romawi}.${index + 1}`,
    kelompok: `${romawi}. ${nama}`,
    pernyataan,
  }));
}

export const REVIU_STATEMENTS: readonly ReviuStatement[] = [
  ...statements('I', 'Format', [
    'Laporan kinerja telah menampilkan data penting instansi pemerintah.',
    'Laporan kinerja telah menyajikan informasi target kinerja.',
    'Laporan kinerja telah menyajikan capaian kinerja instansi pemerintah yang memadai.',
    'Laporan kinerja telah menyajikan lampiran yang mendukung informasi pada badan laporan.',
    'Laporan kinerja telah menyajikan upaya perbaikan ke depan.',
    'Laporan kinerja telah menyajikan akuntabilitas keuangan.',
  ]),
  ...statements('II', 'Mekanisme penyusunan', [
    'Laporan kinerja disusun oleh unit kerja yang memiliki tugas dan fungsi untuk itu.',
    'Informasi yang disampaikan dalam laporan kinerja telah didukung dengan data yang memadai.',
    'Telah terdapat mekanisme penyampaian data dan informasi dari unit kerja ke unit penyusun laporan kinerja.',
    'Telah ditetapkan penanggung jawab pengumpulan data/informasi di setiap unit kerja.',
    'Data/informasi kinerja yang disampaikan dalam laporan kinerja telah diyakini keandalannya.',
    'Analisis/penjelasan dalam laporan kinerja telah diketahui oleh unit kerja terkait.',
    'Laporan kinerja instansi pemerintah bukan merupakan gabungan laporan unit kerja di bawahnya.',
  ]),
  ...statements('III', 'Substansi', [
    'Tujuan/sasaran dalam laporan kinerja telah sesuai dengan tujuan/sasaran dalam perjanjian kinerja.',
    'Tujuan/sasaran dalam laporan kinerja telah selaras dengan rencana strategis.',
    'Jika jawaban atas nomor III.1 dan III.2 tidak, telah terdapat penjelasan yang memadai.',
    'Target indikator kinerja dalam laporan kinerja telah sesuai dengan target dalam perjanjian kinerja.',
    'Indikator kinerja utama dalam laporan kinerja telah sesuai dengan dokumen indikator kinerja utama.',
    'Jika jawaban atas nomor III.4 dan III.5 tidak, telah terdapat penjelasan yang memadai.',
    'Telah terdapat perbandingan data kinerja dengan tahun lalu, standar nasional, dan sebagainya yang bermanfaat.',
    'Indikator kinerja utama dan indikator kinerja telah cukup mengukur tujuan/sasaran.',
    'Jika jawaban atas nomor III.8 tidak, telah terdapat penjelasan yang memadai.',
    'Indikator kinerja utama dan indikator kinerja telah spesifik, terukur, dapat dicapai, relevan, dan berbatas waktu.',
  ]),
];
