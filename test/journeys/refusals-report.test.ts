// Evidence and steps 8 to 12: bad input, wrong people, wrong order. One clear sentence each, and nothing written.
import type { Behaviour } from '../../runtime/book/behaviour';
import { GoogleException } from '../../runtime/book/exception';
import type { WorkspaceState } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import type { Answer } from '../../src/core/domain/answer';
import { bagianNarasi } from '../../src/core/laporan/bagian-narasi';
import { buildLakip } from '../../src/core/laporan/build';
import { bacaNaskah } from '../../src/core/laporan/naskah';
import { bandingkan } from '../../src/core/laporan/suntingan';
import {
  type ActRequest,
  type EditsOffer,
  type LakipOffer,
  MAX_FILE_BYTES,
  type PapersOffer,
  type SentFile,
} from '../../src/core/rpc';
import { ACCESS_TEXT } from '../../src/core/text/act';
import { GAMBAR_TEXT } from '../../src/core/text/gambar';
import { plainText } from '../../src/core/workbook/stored-text';
import { read, typedUnder } from '../docx/edited';
import { png } from '../pictures';
import { factsOf } from './facts';
import { fileOf, fillChecklist, kodeOf, lakipPress, report, TW1, writeTexts } from './report-story';
import {
  answerOf,
  done,
  newRequestId,
  PEOPLE,
  type Press,
  press,
  reopen,
  sentenceOf,
  type as typeAt,
  type Who,
} from './small-book';
import { act, approve, handedOutBook, submit } from './story';

jest.setTimeout(300_000);

type Moment =
  | 'evidence'
  | 'consolidated'
  | 'written'
  | 'drafted'
  | 'reviewed'
  | 'issued'
  | 'signed'
  | 'recommended'
  | 'adopted';
/** Moments from which a workbook of its own is wanted. */
const states = new Map<Moment, WorkspaceState>();
const presses = {} as Record<'draf' | 'final', Press>;
/** Codes that were overtaken. */
const old = { draf: '', final: '' };

type Case = readonly [
  what: string,
  moment: Moment,
  wanted: Press | ((book: OpenWorkspace) => Press),
  sentence: string | RegExp | ((book: OpenWorkspace) => string),
];
/** Every case, and how it ends at its moment of the one story that is played. */
const cases: Case[] = [];
const ends = new Map<Case, () => void>();
const unchanged = new Map<Moment, boolean>();

/** A workbook of its own at this moment. */
function at(moment: Moment): OpenWorkspace {
  const state = states.get(moment);
  if (!state) throw new Error(`No state ${moment}`);
  return reopen(state);
}

/** Counters of ids say nothing about the content. */
function contentOf(state: WorkspaceState): string {
  return JSON.stringify(state).replace(/"nextId":\d+/g, '');
}

/** Tries what is refused at this moment. What came of it is for the case's own test to say. */
function tryAll(book: OpenWorkspace, moment: Moment): void {
  for (const tried of cases.filter((candidate) => candidate[1] === moment)) {
    const [, , wanted, sentence] = tried;
    try {
      const message = refused(book, typeof wanted === 'function' ? wanted(book) : wanted);
      const expected = typeof sentence === 'function' ? sentence(book) : sentence;
      ends.set(tried, () =>
        expected instanceof RegExp ? expect(message).toMatch(expected) : expect(message).toBe(expected),
      );
    } catch (error) {
      ends.set(tried, () => {
        throw error;
      });
    }
  }
}

beforeAll(async () => {
  const book = handedOutBook();
  const keep = (moment: Moment) => {
    const state = book.save();
    states.set(moment, state);
    tryAll(book, moment);
    unchanged.set(moment, contentOf(book.save()) === contentOf(state));
  };
  done(book, report.bukti('laporan.pdf'));
  keep('evidence');
  submit(book, 'IKP');
  approve(book, 'IKP');
  done(book, act.konsolidasi({ IKP: 'terima', TI: 'lewati' }));
  tryAll(book, 'consolidated');
  done(book, report.sakip(['IKP']));
  done(book, report.narasi());
  writeTexts(book);
  presses.draf = await lakipPress(book);
  keep('written');
  done(book, presses.draf);
  old.draf = kodeOf(book, 'lakip_disusun');
  done(book, report.reviu(book, 'kembalikan'));
  done(book, await lakipPress(book));
  tryAll(book, 'drafted');
  fillChecklist(book);
  done(book, report.reviu(book, 'setuju'));
  presses.final = await lakipPress(book);
  keep('reviewed');
  done(book, presses.final);
  old.final = kodeOf(book, 'naskah_diterbitkan');
  done(book, report.tandaTangan(book, 'kembalikan'));
  done(book, report.reviu(book, 'setuju'));
  done(book, await lakipPress(book));
  keep('issued');
  done(book, report.tandaTangan(book, 'setuju'));
  tryAll(book, 'signed');
  states.set('signed', book.save());
  done(book, report.rekomendasi(false));
  tryAll(book, 'recommended');
  states.set('recommended', book.save());
  done(book, report.evaluasi(book));
  tryAll(book, 'adopted');
});

/** The sentence of a refusal that has not even tried to write. */
function refused(book: OpenWorkspace, wanted: Press): string {
  const result = press(book, wanted, newRequestId());
  expect(result.calls.filter((call) => call.writes)).toEqual([]);
  const answer = answerOf(result);
  if (answer.ok) throw new Error(`Not refused: ${answer.value.notice?.text}`);
  expect(answer.message).toMatch(/^[A-Z].*[.]$/s);
  return answer.message;
}

const email = (who: Who) => PEOPLE[who].email;
const by = (who: Who, wanted: Press): Press => ({ ...wanted, who });
/** The press with other values, or about something else. */
const but = (wanted: Press, values: Readonly<Record<string, string>>, subject = {}): Press => ({
  ...wanted,
  subject: { ...wanted.subject, ...subject },
  values: { ...wanted.values, ...values },
});
const without = ({ file: _, ...wanted }: Press): Press => wanted;
const stale = 'Data sudah berubah sejak panel ini dibuka. Muat ulang panel, lalu ulangi.';
const TW = 'Triwulan I Tahun 2026';

/** Names the cases' tests; the story has tried them by then. */
function check(listed: readonly Case[]): void {
  cases.push(...listed);
  for (const listedCase of listed) {
    const [what, moment] = listedCase;
    test(`${what} (${moment})`, () => {
      const end = ends.get(listedCase);
      if (!end) throw new Error(`Never tried: ${what}`);
      end();
    });
  }
}

describe('evidence', () => {
  const bukti = report.bukti('baru.pdf');
  const ganti = report.bukti('baru.pdf', '1');
  const onlyIkp = (who: Who) =>
    `Langkah 5 hanya dapat dilakukan oleh Staf atau Operator IKP (Contoh stafIkp). Anda masuk sebagai ${email(who)}.`;
  const notActive =
    'Bukti dukung no 9 tidak berlaku lagi, atau bukan milik bidang ini. Muat ulang panel, lalu pilih berkas yang masih berlaku.';
  const reason = 'Tuliskan alasannya: berkas yang diganti atau dicabut tetap tersimpan bersama alasannya.';
  const accepted =
    'Isian Bidang IKP sudah diterima dan dikonsolidasikan; bukti dukungnya tidak diubah lagi. Hubungi Kasubag Program bila ada kekeliruan.';
  check([
    ['of another bidang', 'evidence', by('stafTi', bukti), onlyIkp('stafTi')],
    ['by the one who checks it', 'evidence', by('kabidIkp', bukti), onlyIkp('kabidIkp')],
    ['withdrawn by another bidang', 'evidence', by('stafTi', report.cabutBukti('1')), onlyIkp('stafTi')],
    [
      'for a row of another form',
      'evidence',
      but(bukti, { baris: 'indikator|IK.2' }),
      'Baris yang dipilih tidak ada di form Bidang IKP. Muat ulang panel, lalu pilih lagi indikator atau programnya.',
    ],
    ['of a bidang nobody knows', 'evidence', but(bukti, {}, { bidang: 'DINKES' }), stale],
    ['of another quarter', 'evidence', but(bukti, {}, { periode: '2026-TW2' }), stale],
    ['without a file', 'evidence', without(bukti), 'Pilih berkasnya lebih dahulu.'],
    [
      'too large',
      'evidence',
      { ...bukti, file: fileOf('film.mp4', 'x'.repeat(MAX_FILE_BYTES + 1)) },
      'Berkas "film.mp4" lebih besar dari 10 MB. Kecilkan atau bagi berkasnya, lalu pilih kembali. Tidak ada yang diunggah.',
    ],
    ['replacing without a reason', 'evidence', but(ganti, { alasan: ' ' }), reason],
    ['replacing what is not there', 'evidence', but(ganti, { menggantikan: '9' }), notActive],
    [
      'replacing a file of another row',
      'evidence',
      but(ganti, { baris: 'program|2.16.02' }),
      'Bukti dukung no 1 adalah milik IK.1, bukan 2.16.02. Pilih baris IK.1, atau unggah tanpa menggantikan.',
    ],
    [
      'withdrawn without choosing',
      'evidence',
      report.cabutBukti(''),
      'Pilih berkas yang akan dicabut lebih dahulu.',
    ],
    ['withdrawn without a reason', 'evidence', but(report.cabutBukti('1'), { alasan: '' }), reason],
    ['withdrawing what is not there', 'evidence', report.cabutBukti('9'), notActive],
    ['after acceptance', 'consolidated', bukti, accepted],
    ['withdrawn after acceptance', 'consolidated', report.cabutBukti('1'), accepted],
  ]);
});

describe('the entry into SAKIP', () => {
  const waits = `${TW} belum selesai dikonsolidasikan. Entri SAKIP (langkah 8) menunggu langkah 7 selesai.`;
  const unknown =
    'Ada baris yang tidak tercantum dalam konsolidasi triwulan ini. Tidak ada yang dicatat. Muat ulang panel lalu centang lagi.';
  const document = report.dokumenSakip();
  check([
    ['before consolidation', 'evidence', report.sakip(['IKP']), waits],
    ['its document before consolidation', 'evidence', document, waits],
    [
      'by another person',
      'consolidated',
      by('sekretaris', report.sakip(['IKP'])),
      `Langkah 8 hanya dapat dilakukan oleh Kasubag Program (Contoh kasubag). Anda masuk sebagai ${email('sekretaris')}.`,
    ],
    ['of an unknown row', 'consolidated', but(report.sakip([]), { baris: 'IKP|indikator|IK.9' }), unknown],
    ['of a bidang that was left out', 'consolidated', report.sakip(['IKP', 'TI']), unknown],
    [
      'of nothing',
      'consolidated',
      report.sakip([]),
      'Centang lebih dahulu baris yang sudah dientri ke SAKIP.',
    ],
    ['a document without number', 'consolidated', but(document, { nomor: '' }), 'Tuliskan nomor dokumennya.'],
    ['a document without file', 'consolidated', without(document), 'Pilih berkasnya lebih dahulu.'],
  ]);
});

describe('the draft', () => {
  const asDraft = {
    ...report.narasi(),
    act: 'lakip',
    subject: { periode: TW1, jenis: 'draf', digest: '' },
  } as const;
  check([
    [
      'texts by another person',
      'consolidated',
      by('sekretaris', report.narasi()),
      `Langkah 9 hanya dapat dilakukan oleh Kasubag Program (Contoh kasubag). Anda masuk sebagai ${email('sekretaris')}.`,
    ],
    [
      'by another person',
      'written',
      () => by('sekretaris', presses.draf),
      `Langkah 9 hanya dapat dilakukan oleh Kasubag Program (Contoh kasubag). Anda masuk sebagai ${email('sekretaris')}.`,
    ],
    [
      'before consolidation',
      'evidence',
      asDraft,
      `LAKIP ${TW} belum dapat disusun: konsolidasi (langkah 7) belum selesai.`,
    ],
    ['before SAKIP', 'consolidated', asDraft, `Langkah 9 untuk ${TW} menunggu langkah 8 selesai.`],
    ['of no quarter', 'written', () => but(presses.draf, {}, { periode: '2026' }), stale],
    ['of no kind', 'written', () => but(presses.draf, {}, { jenis: 'salinan' }), stale],
    ['without its document', 'written', () => without(presses.draf), 'Pilih berkasnya lebih dahulu.'],
    [
      'of a final text that nobody reviewed',
      'drafted',
      () => but(presses.draf, {}, { jenis: 'final' }),
      /^LAKIP belum dapat disusun: 1 hal wajib dilengkapi\. Reviu!.*Ikhtisar eksekutif belum ditulis\./,
    ],
  ]);

  test('of data that changed since the dialog was opened, and then without an obligatory text', async () => {
    const book = at('written');
    typeAt(book, 'kasubag', 'Narasi LAKIP', 'isi', 6, '');
    expect(refused(book, presses.draf)).toBe(
      'Data sudah berubah sejak jendela ini dibuka. Tutup jendelanya, buka lagi, periksa isinya, lalu ulangi.',
    );
    expect(refused(book, await lakipPress(book))).toBe(
      'LAKIP belum dapat disusun: 1 hal wajib dilengkapi. Narasi LAKIP!E6: Penjelasan umum organisasi belum ditulis. Isi kolom Isi.',
    );
  });
});

describe('the review', () => {
  const setuju = (book: OpenWorkspace) => report.reviu(book, 'setuju');
  check([
    [
      'by the Kepala Dinas',
      'drafted',
      (book) => by('kadis', setuju(book)),
      `Langkah 10 hanya dapat dilakukan oleh Sekretaris Dinas (Contoh sekretaris). Anda masuk sebagai ${email('kadis')}.`,
    ],
    [
      'before there is a draft',
      'written',
      setuju,
      `Draf LAKIP ${TW} belum disusun. Kasubag Program menyusunnya lebih dahulu (langkah 9).`,
    ],
    [
      'of a draft that was overtaken',
      'drafted',
      (book) => but(setuju(book), {}, { kode: old.draf }),
      (book) =>
        `Kode ${old.draf} bukan draf LAKIP ${TW} yang terakhir (sekarang ${kodeOf(book, 'lakip_disusun')}). Muat ulang panel, baca draf terakhir, lalu putuskan lagi.`,
    ],
    [
      'with an empty checklist',
      'drafted',
      setuju,
      /^Belum dapat dilanjutkan: 24 hal wajib diperbaiki\. Reviu!E6: pernyataan I\.1 belum dijawab\./,
    ],
    [
      'a return without a reason',
      'drafted',
      (book) => but(report.reviu(book, 'kembalikan'), { alasan: '' }),
      'Tuliskan alasannya: Kasubag Program memperbaiki draf menurut alasan itu.',
    ],
    [
      'a return after the approval',
      'reviewed',
      (book) => report.reviu(book, 'kembalikan'),
      (book) =>
        `Draf LAKIP ${TW} kode ${kodeOf(book, 'lakip_disusun')} sudah disetujui. Yang dapat mengembalikannya sekarang Kepala Dinas (langkah 11).`,
    ],
    ['of no quarter', 'drafted', (book) => but(setuju(book), {}, { periode: '' }), stale],
  ]);
});

describe('the final text', () => {
  test('after the data changed, by a dialog opened before and by one opened since', async () => {
    const book = at('reviewed');
    typeAt(book, 'kasubag', 'Narasi LAKIP', 'isi', 5, 'Teks lain');
    const draf = kodeOf(book, 'lakip_disusun');
    expect(refused(book, presses.final)).toBe(
      'Data sudah berubah sejak jendela ini dibuka. Tutup jendelanya, buka lagi, periksa isinya, lalu ulangi.',
    );
    const again = await lakipPress(book);
    expect(again.subject?.jenis).toBe('draf');
    expect(refused(book, but(again, {}, { jenis: 'final' }))).toBe(
      `Data atau narasi berubah sejak draf ${draf} diperiksa, jadi naskah final tidak diterbitkan. Susun draf baru agar diperiksa kembali.`,
    );
  });

  test('after the executive summary was cleared', () => {
    const book = at('reviewed');
    typeAt(book, 'sekretaris', 'Reviu', 'catatan', 5, '');
    expect(refused(book, presses.final)).toMatch(
      /^LAKIP belum dapat disusun: 1 hal wajib dilengkapi\. Reviu!.*Ikhtisar eksekutif belum ditulis\./,
    );
  });
});

describe('the signature', () => {
  const setuju = (book: OpenWorkspace) => report.tandaTangan(book, 'setuju');
  const overtaken = (book: OpenWorkspace) =>
    `Kode ${old.final} bukan naskah final LAKIP ${TW} yang berlaku (sekarang ${kodeOf(book, 'naskah_diterbitkan')}). Muat ulang panel, buka naskah yang berlaku, lalu putuskan lagi.`;
  const notIssued = `Naskah final LAKIP ${TW} belum diterbitkan. Kasubag Program menerbitkannya setelah draf disetujui Sekretaris (langkah 10).`;
  const naskah = report.naskah();
  check([
    [
      'by the Sekretaris',
      'issued',
      (book) => by('sekretaris', setuju(book)),
      `Langkah 11 hanya dapat dilakukan oleh Kepala Dinas (Contoh kadis). Anda masuk sebagai ${email('sekretaris')}.`,
    ],
    [
      'by the owner of the file',
      'issued',
      (book) => by('pemilik', setuju(book)),
      `Akun ${email('pemilik')} belum terdaftar di tab Personil. Anda dapat melihat, tetapi belum dapat bertindak. Hubungi Kasubag Program.`,
    ],
    ['before there is a text', 'reviewed', setuju, notIssued],
    [
      'of a text that was overtaken',
      'issued',
      (book) => but(setuju(book), {}, { kode: old.final }),
      overtaken,
    ],
    [
      'a return without a reason',
      'issued',
      (book) => but(report.tandaTangan(book, 'kembalikan'), { alasan: '' }),
      'Tuliskan alasannya: Sekretaris dan Kasubag Program memperbaiki naskah menurut alasan itu.',
    ],
    [
      'on paper, by another person',
      'issued',
      by('kadis', naskah),
      `Dokumen hanya didaftarkan oleh Kasubag Program (Contoh kasubag). Anda masuk sebagai ${email('kadis')}.`,
    ],
    ['on paper, before there is a text', 'reviewed', naskah, notIssued],
    [
      'on paper, of a text that was overtaken',
      'issued',
      () => but(naskah, {}, { kode: old.final }),
      overtaken,
    ],
    [
      'on paper, no way chosen',
      'issued',
      but(naskah, { cara: 'cap' }),
      'Pilih cara penandatanganannya: TTE atau tanda tangan basah.',
    ],
    ['on paper, without a file', 'issued', without(naskah), 'Pilih berkasnya lebih dahulu.'],
  ]);
});

describe('after the signature', () => {
  const signed = (book: OpenWorkspace) =>
    `LAKIP ${TW} sudah ditandatangani dengan kode ${kodeOf(book, 'naskah_diterbitkan')}. Bila ternyata keliru, Kasubag Program membuka perubahannya melalui Program > Perubahan LAKIP.`;
  const closed = `LAKIP ${TW} sudah ditandatangani. Naskah lain hanya diterbitkan sebagai perubahan, yang dibuka Kasubag Program melalui Program > Perubahan LAKIP.`;
  check([
    ['no draft is made', 'signed', () => presses.draf, closed],
    ['no final text is issued', 'signed', () => presses.final, closed],
    ['no draft is returned', 'signed', (book) => report.reviu(book, 'kembalikan'), signed],
    ['no text is returned', 'signed', (book) => report.tandaTangan(book, 'kembalikan'), signed],
    [
      'no draft is returned on paper',
      'signed',
      report.dokumen('10', { putusan: 'kembalikan', alasan: 'Perbaiki.' }),
      signed,
    ],
    [
      'no text is returned on paper',
      'signed',
      report.dokumen('11', { putusan: 'kembalikan', alasan: 'Perbaiki.' }),
      signed,
    ],
  ]);

  test('a bidang that was left out is told who opens the way', () => {
    const book = at('signed');
    const before = factsOf(book);
    expect(refused(book, act.ajukan('TI'))).toBe(
      `LAKIP ${TW} sudah ditandatangani tanpa isian Bidang TI. Bila isiannya perlu ikut, Kasubag Program membuka perubahannya melalui Program > Perubahan LAKIP; sesudah itu isiannya diajukan dan diputuskan seperti biasa. Isian yang belum pernah diajukan hanya dapat menyusul sebelum triwulan berikutnya dimulai.`,
    );
    expect(factsOf(book)).toEqual(before);
  });
});

describe('recommendations', () => {
  const draft = report.rekomendasi(false);
  const waits = `Langkah 12 untuk ${TW} menunggu langkah 11 selesai.`;
  const onlyKadis = (who: Who) =>
    `Langkah 12 hanya dapat dilakukan oleh Kepala Dinas (Contoh kadis). Anda masuk sebagai ${email(who)}.`;
  check([
    ['before the signature', 'issued', draft, waits],
    [
      'by the Sekretaris',
      'signed',
      by('sekretaris', draft),
      `Langkah 12 hanya dapat dilakukan oleh Kepala Dinas atau Kasubag Program (Contoh kadis, Contoh kasubag). Anda masuk sebagai ${email('sekretaris')}.`,
    ],
    [
      'adopted at once by the Kasubag',
      'signed',
      by('kasubag', report.rekomendasi(true)),
      onlyKadis('kasubag'),
    ],
    [
      'without a due date',
      'signed',
      but(draft, { batas_1: '' }),
      'Rekomendasi ke-1 belum lengkap: batas waktu belum diisi.',
    ],
    [
      'due in the past',
      'signed',
      but(draft, { batas_1: '2026-03-31' }),
      'Rekomendasi ke-1: batas waktu harus tanggal sesudah hari ini.',
    ],
    [
      'for an unknown bidang',
      'signed',
      but(draft, { bidang_1: 'DINKES' }),
      'Rekomendasi ke-1: bidang "DINKES" tidak ada di tab Bidang.',
    ],
    [
      'one of two incomplete',
      'signed',
      but(draft, { temuan_2: 'Temuan', bidang_2: 'TI' }),
      'Rekomendasi ke-2 belum lengkap: rekomendasi, penanggung jawab, batas waktu belum diisi.',
    ],
    [
      'none written',
      'signed',
      but(draft, { temuan_1: '', rekomendasi_1: ' ', pic_1: '', batas_1: '' }),
      'Tulis paling sedikit satu temuan beserta rekomendasinya.',
    ],
    ['adopted before the signature', 'issued', report.evaluasi, waits],
    [
      'adopted before there are any',
      'signed',
      report.evaluasi,
      `Belum ada rancangan rekomendasi ${TW}. Tulis lebih dahulu di Pimpinan > Evaluasi dan rekomendasi.`,
    ],
    [
      'adopted by the Kasubag',
      'recommended',
      (book) => by('kasubag', report.evaluasi(book)),
      onlyKadis('kasubag'),
    ],
    [
      'adopted by a code that was overtaken',
      'recommended',
      (book) => but(report.evaluasi(book), {}, { kode: 'ABCDEF' }),
      (book) =>
        `Kode ABCDEF bukan rancangan rekomendasi ${TW} yang terakhir (sekarang ${kodeOf(book, 'rekomendasi_dirancang')}). Muat ulang panel.`,
    ],
  ]);

  test('adopted after somebody changed their words in the tab', () => {
    const book = at('recommended');
    typeAt(book, 'pemilik', 'Rekomendasi', 'rekomendasi', 5, 'Kata lain');
    expect(refused(book, report.evaluasi(book))).toBe(
      `Isi rancangan ${kodeOf(book, 'rekomendasi_dirancang')} di tab Rekomendasi sudah berubah sejak dicatat. Simpan rancangan lagi agar yang ditetapkan sama dengan yang terlihat.`,
    );
  });

  const followUp = report.tindakLanjut();
  check([
    [
      'followed up before they are adopted',
      'recommended',
      followUp,
      'Rekomendasi no 1 tidak ada di antara yang sudah ditetapkan (tab Rekomendasi). Muat ulang panel.',
    ],
    [
      'followed up by another bidang',
      'adopted',
      by('stafTi', followUp),
      `Tindak lanjut rekomendasi no 1 dicatat oleh petugas Bidang IKP (Contoh stafIkp, Contoh kabidIkp) atau Kasubag Program (Contoh kasubag). Anda masuk sebagai ${email('stafTi')}.`,
    ],
    [
      'followed up without a note',
      'adopted',
      but(followUp, { catatan: ' ' }),
      'Catatan tindak lanjut no 1 wajib ditulis untuk status "Dalam proses".',
    ],
    [
      'completed by the bidang itself',
      'adopted',
      but(followUp, { keadaan: 'Tuntas' }),
      'Pilih status rekomendasi no 1: Dalam proses, Menunggu verifikasi, Tidak dapat ditindaklanjuti. Tuntas ditetapkan oleh Kasubag Program.',
    ],
    [
      'followed up under an unknown number',
      'adopted',
      but(followUp, {}, { no: '7' }),
      'Rekomendasi no 7 tidak ada di antara yang sudah ditetapkan (tab Rekomendasi). Muat ulang panel.',
    ],
  ]);
});

describe('a decision on paper', () => {
  const paper = report.dokumen('10', { putusan: 'kembalikan', alasan: 'Perbaiki.' });
  const PAPERS: readonly (readonly [string, (wanted: Press) => Press, string])[] = [
    ['without number', (it) => but(it, { nomor: ' ' }), 'Tuliskan nomor dokumennya.'],
    ['without date', (it) => but(it, { tanggal: '' }), 'Isi tanggal dokumennya, misalnya 07/07/2026.'],
    [
      'of a date that is none',
      (it) => but(it, { tanggal: '2026-02-30' }),
      'Isi tanggal dokumennya, misalnya 07/07/2026.',
    ],
    [
      'of tomorrow',
      (it) => but(it, { tanggal: '2026-04-02' }),
      'Tanggal dokumen 02/04/2026 sesudah hari ini. Periksa kembali tanggal pada dokumennya.',
    ],
    ['without a file', without, 'Pilih berkasnya lebih dahulu.'],
  ];
  check([
    ...PAPERS.map(([what, of, sentence]): Case => [what, 'drafted', of(paper), sentence]),
    ...PAPERS.map(
      ([what, of, sentence]): Case => [`a signature ${what}`, 'issued', of(report.naskah()), sentence],
    ),
    [
      'recorded by the decider himself',
      'drafted',
      by('sekretaris', paper),
      `Dokumen hanya didaftarkan oleh Kasubag Program (Contoh kasubag). Anda masuk sebagai ${email('sekretaris')}.`,
    ],
    [
      'of a step that needs none',
      'drafted',
      but(paper, { langkah: '6' }),
      'Pilih langkah yang diputuskan dengan dokumen itu.',
    ],
    [
      'without a verdict',
      'drafted',
      but(paper, { putusan: '' }),
      'Pilih putusannya: Setuju atau Kembalikan.',
    ],
    [
      'of no quarter',
      'drafted',
      but(paper, {}, { periode: 'TW1' }),
      'Pilih triwulan yang diputuskan dengan dokumen itu.',
    ],
    [
      'of step 4 for no bidang',
      'evidence',
      report.dokumen('4', { bidang: 'DINKES' }),
      'Pilih bidang yang diberi arahan dengan dokumen itu.',
    ],
    [
      'from a time when nobody held the office',
      'drafted',
      but(paper, { tanggal: '2025-12-31' }),
      'Tidak ada Sekretaris Dinas yang berlaku pada 31/12/2025 di tab Personil. Periksa tanggal dokumen, atau lengkapi masa berlakunya.',
    ],
    [
      'that returns without a reason',
      'drafted',
      but(paper, { alasan: '' }),
      'Tuliskan alasannya: Kasubag Program memperbaiki draf menurut alasan itu.',
    ],
    [
      'that signs before there is a text',
      'reviewed',
      report.dokumen('11', { putusan: 'setuju' }),
      `Naskah final LAKIP ${TW} belum diterbitkan. Kasubag Program menerbitkannya setelah draf disetujui Sekretaris (langkah 10).`,
    ],
    [
      'that adopts before there is a draft',
      'signed',
      report.dokumen('12'),
      `Belum ada rancangan rekomendasi ${TW}. Tulis lebih dahulu di Pimpinan > Evaluasi dan rekomendasi.`,
    ],
  ]);
});

describe('files that do not arrive', () => {
  const FULL = 'The user’s Drive storage quota has been exceeded.';
  const told = `failed with error: ${FULL} Tidak ada yang didaftarkan dan isian Anda tetap ada. Coba lagi; bila berulang, periksa ruang penyimpanan Drive Anda atau tanyakan kebijakan berbagi kepada admin Google dinas.`;
  const PRESSES: readonly (readonly [string, Moment, () => Press])[] = [
    ['evidence', 'evidence', () => report.bukti('baru.pdf')],
    ['the draft', 'written', () => presses.draf],
    ['the final text', 'reviewed', () => presses.final],
    ['a signed paper', 'issued', report.naskah],
  ];

  test.each(PRESSES)(
    'Drive refuses %s: nothing is registered, and the same press works afterwards',
    (_, moment, wanted) => {
      const book = at(moment);
      const before = factsOf(book);
      const files = book.driveFiles(null).length;
      const requestId: ActRequest['requestId'] = newRequestId();
      const result = press(book, wanted(), requestId, { driveRefuses: FULL });
      expect(answerOf(result).ok).toBe(false);
      expect(sentenceOf(result)).toMatch(/^Drive menolak: API call to drive\.files\.(list|get) /);
      expect(sentenceOf(result)).toContain(told);
      expect(factsOf(book)).toEqual(before);
      expect(book.driveFiles(null)).toHaveLength(files);
      expect(answerOf(press(book, wanted(), requestId)).ok).toBe(true);
      expect(factsOf(book).committed.registers.length).toBeGreaterThan(before.committed.registers.length);
    },
  );

  test.each([
    ['is refused', { code: 403, message: 'This file is too large to be exported.' }],
    ['is none', { message: 'Empty response' }],
  ])(
    'where the PDF of the final text %s, nothing is registered, and the next press uses the same Doc',
    (_, refusal) => {
      const book = at('reviewed');
      const before = factsOf(book);
      const requestId = newRequestId();
      const files = book.driveFiles(null).length;
      const refuses = { 'Drive.Files.export': refusal };
      expect(sentenceOf(press(book, presses.final, requestId, { refuses }))).toMatch(
        /^Google Dokumen "[^"]+" tersimpan, tetapi belum dapat dijadikan PDF \(.*\)\. Tidak ada yang didaftarkan\./,
      );
      expect(factsOf(book)).toEqual(before);
      expect(answerOf(press(book, presses.final, requestId)).ok).toBe(true);
      expect(book.driveFiles(null)).toHaveLength(files + 2);
    },
  );

  test.each(['exports nothing', 'exports empty'] as const)(
    'where Drive %s, nothing is registered, and the next press uses the same Doc',
    (drive) => {
      const state = at('reviewed').save();
      const book = reopen(state, { drive });
      const before = factsOf(book);
      const requestId = newRequestId();
      expect(sentenceOf(press(book, presses.final, requestId))).toMatch(
        /^Google Dokumen "[^"]+" tersimpan, tetapi belum dapat dijadikan PDF \(Drive tidak memberi berkas PDF\)\./,
      );
      expect(factsOf(book)).toEqual(before);
      const later = reopen(book.save());
      expect(answerOf(press(later, presses.final, requestId)).ok).toBe(true);
      expect(later.driveFiles(null)).toHaveLength(book.driveFiles(null).length + 1);
    },
  );

  const UNREAD =
    'Drive belum memberi kembali isi dokumennya: belum diperiksa apakah semua angka ikut. Cocokkan tabelnya dengan buku kerja.';
  const shownTo = (book: OpenWorkspace, who: 'kasubag' | 'sekretaris', view: string) =>
    JSON.stringify(
      book.execute({
        user: PEOPLE[who],
        fn: 'openView',
        args: [{ view, clickedBy: PEOPLE[who].email }],
        via: 'rpc',
      }).value,
    );

  test.each<[string, Partial<Behaviour>, Parameters<typeof press>[3]]>([
    [
      'refuses to export',
      {},
      { refuses: { 'Drive.Files.export': { code: 403, message: 'Export is disabled.' } } },
    ],
    ['exports nothing', { drive: 'exports nothing' }, {}],
    ['exports an empty file', { drive: 'exports empty' }, {}],
  ])(
    'where Drive %s of a draft, it is registered and said wherever it is shown that nobody has looked; it may be made once more',
    (_, behaviour, faults) => {
      const book = reopen(at('written').save(), behaviour);
      const requestId = newRequestId();
      expect(sentenceOf(press(book, presses.draf, requestId, faults))).toMatch(
        /^Draf LAKIP .*Cocokkan tabelnya/,
      );
      expect(book.dump('LAKIP').tabs.LAKIP?.values.at(-1)).toContain(UNREAD);
      expect([shownTo(book, 'kasubag', 'lakip'), shownTo(book, 'sekretaris', 'reviu')]).toEqual([
        expect.stringContaining(UNREAD),
        expect.stringContaining(UNREAD),
      ]);
      expect(sentenceOf(press(book, presses.draf, requestId, faults))).toContain('sudah dicatat');
      const later = reopen(book.save(), { drive: 'usual' });
      expect(sentenceOf(press(later, presses.draf, newRequestId()))).toMatch(/^Draf LAKIP .*disusun/);
      expect(shownTo(later, 'sekretaris', 'reviu')).not.toContain(UNREAD);
      expect(sentenceOf(press(later, presses.draf, newRequestId()))).toContain(
        'Tidak ada yang perlu disusun ulang',
      );
      expect(factsOf(later).breaches).toEqual([]);
    },
  );

  test('an export that is refused once is asked for once more', () => {
    const book = at('written');
    const refuses = { 'Drive.Files.export': { code: 500, message: 'Internal Error', times: 1 } };
    expect(sentenceOf(press(book, presses.draf, newRequestId(), { refuses }))).not.toContain(UNREAD);
  });

  test('a final text whose Doc nobody could look at says so where it is signed', () => {
    const book = at('reviewed');
    const refuses = { 'Drive.Files.export': { code: 500, message: 'Internal Error', times: 2 } };
    expect(sentenceOf(press(book, presses.final, newRequestId(), { refuses }))).toContain(UNREAD);
    const args = [{ view: 'tanda-tangan', clickedBy: PEOPLE.kadis.email }];
    expect(
      JSON.stringify(book.execute({ user: PEOPLE.kadis, fn: 'openView', args, via: 'rpc' }).value),
    ).toContain(UNREAD);
  });

  test('where Drive keeps what is to be thrown away, the refusal says so', () => {
    const book = reopen(at('written').save(), { drive: 'loses tables' });
    const refuses = { 'Drive.Files.update': { code: 403, message: 'Access denied.' } };
    expect(sentenceOf(press(book, presses.draf, newRequestId(), { refuses }))).toMatch(
      /Tidak ada yang didaftarkan\. .* Berkasnya tertinggal di Drive Anda\.$/,
    );
    const evidence = at('evidence');
    const rotten = { ...report.bukti('baru.pdf'), file: damaged('rusak.pdf') };
    expect(sentenceOf(press(evidence, rotten, newRequestId(), { refuses }))).toMatch(
      /Berkasnya tertinggal di Drive Anda\.$/,
    );
  });

  test.each([
    ['the draft', 'written', () => presses.draf],
    ['the final text', 'reviewed', () => presses.final],
  ] as const)(
    'where the conversion of %s loses its tables, nothing is registered, and what was made goes to the bin',
    (_, moment, wanted) => {
      const state = at(moment).save();
      const book = reopen(state, { drive: 'loses tables' });
      const before = factsOf(book);
      const documents = () =>
        book.driveFiles(null).filter(({ mimeType, trashed }) => !trashed && !mimeType.endsWith('.folder'));
      const { length } = documents();
      const requestId = newRequestId();
      expect(sentenceOf(press(book, wanted(), requestId))).toMatch(
        /^Google Dokumen dari "[^"]+" kehilangan angka .*\. Tidak ada yang didaftarkan/,
      );
      expect(factsOf(book)).toEqual(before);
      expect(documents()).toHaveLength(length);
      expect(answerOf(press(reopen(book.save()), wanted(), requestId)).ok).toBe(true);
    },
  );

  /** The window has counted other bytes than those that came. */
  const damaged = (name: string): SentFile => ({ ...fileOf(name), sha256: fileOf(name, 'lain').sha256 });

  test.each<[string, Moment, Press]>([
    ['evidence', 'evidence', report.bukti('baru.pdf')],
    ['a signed paper', 'issued', report.naskah()],
  ])('%s whose bytes are not those that were sent is not registered', (_, moment, wanted) => {
    const book = at(moment);
    const before = factsOf(book);
    const result = press(book, { ...wanted, file: damaged('rusak.pdf') }, newRequestId());
    expect(sentenceOf(result)).toBe(
      'Berkas "rusak.pdf" berubah saat dikirim dan tidak didaftarkan. Pilih kembali berkasnya, lalu ulangi.',
    );
    expect(factsOf(book)).toEqual(before);
    expect(keptFiles(book)).not.toContain('rusak.pdf');
    done(book, wanted);
  });

  const keptFiles = (book: OpenWorkspace) =>
    book.driveFiles(null).flatMap(({ name, trashed }) => (trashed ? [] : [name]));

  /** One error of Google's at one call, or, once it began, at every one. */
  function silent(at: number, isLasting = false) {
    let isPast = false;
    const run = () => {
      if (isPast && !isLasting) return;
      isPast = true;
      throw new GoogleException('Service Spreadsheets timed out.');
    };
    return { interrupt: { at, run } };
  }

  test('where Google fails between the upload and its record no file stays; one stays of which nobody knows', () => {
    const wanted = report.bukti('baru.pdf');
    const { calls } = press(at('evidence'), wanted, newRequestId());
    const members = calls.map(({ member }) => member);
    const [lock, release] = [members.indexOf('Lock.tryLock') + 1, members.indexOf('Lock.releaseLock') + 1];
    const write = members.lastIndexOf('Range.setValues', release) + 1;
    const stored = members.indexOf('Drive.Files.create') + 1;
    expect([stored, lock, write].every((at) => at > 0)).toBe(true);
    const between = [stored + 1, lock, lock + 1, Math.floor((lock + write) / 2), write - 2];
    for (const call of between) {
      const book = at('evidence');
      const before = factsOf(book);
      const { ok } = answerOf(press(book, wanted, newRequestId(), silent(call)));
      if (!ok) expect({ call, ...factsOf(book) }).toEqual({ call, ...before });
      expect({ call, ok, isKept: keptFiles(book).includes('baru.pdf') }).toEqual({ call, ok, isKept: ok });
    }
    const book = at('evidence');
    const requestId = newRequestId();
    expect(answerOf(press(book, wanted, requestId, silent(write, true)))).toEqual({
      ok: false,
      message: ACCESS_TEXT.unconfirmed,
    });
    expect(keptFiles(book)).toContain('baru.pdf');
    expect(answerOf(press(book, wanted, requestId)).ok).toBe(true);
    expect(keptFiles(book).filter((name) => name === 'baru.pdf')).toHaveLength(1);
  });

  test('the same file stored by two presses at once is registered once and kept once', () => {
    const wanted = report.bukti('baru.pdf');
    const { calls } = press(at('evidence'), wanted, newRequestId());
    const lock = calls.findIndex(({ member }) => member === 'Lock.tryLock') + 1;
    const book = at('evidence');
    const run = () => done(book, wanted);
    expect(answerOf(press(book, wanted, newRequestId(), { interrupt: { at: lock, run } })).ok).toBe(true);
    expect(keptFiles(book).filter((name) => name === 'baru.pdf')).toHaveLength(1);
    const [kept] = book.driveFiles(null).filter(({ name, trashed }) => name === 'baru.pdf' && !trashed);
    expect(JSON.stringify(book.dump())).toContain(kept?.id);
  });

  test('a document that does not carry the figures of its data is refused, whatever its digest says', async () => {
    const book = at('reviewed');
    const before = factsOf(book);
    const wanted = await lakipPress(book);
    const other = { ...wanted, file: fileOf('lakip.docx', 'bukan laporan itu', wanted.file?.mimeType) };
    expect(sentenceOf(press(book, other, newRequestId()))).toMatch(
      /^Berkas "lakip\.docx" tidak memuat angka .+ dari tabel laporan dan tidak didaftarkan\./,
    );
    expect(factsOf(book)).toEqual(before);
    expect(keptFiles(book)).not.toContain('lakip.docx');
    done(book, wanted);
  });

  test('a file whose act is refused after it was stored does not stay', () => {
    const book = at('evidence');
    const wanted = report.bukti('tertinggal.pdf');
    const id = newRequestId();
    expect(sentenceOf(press(book, wanted, id, { lockBusy: true }))).toBe(ACCESS_TEXT.busy);
    expect(keptFiles(book)).not.toContain('tertinggal.pdf');
    // The same press again stores it anew.
    expect(answerOf(press(book, wanted, id)).ok).toBe(true);
    expect(keptFiles(book)).toContain('tertinggal.pdf');
  });
});

test('edits of a draft’s Doc hold up the final text, come back into the workbook, and stand in the next draft', async () => {
  const book = at('reviewed');
  const user = PEOPLE.kasubag;
  const drafts = () => book.driveFiles(user.email).filter(({ name }) => / – draf \d+$/.test(name));
  const contentOf = (id: string) => book.driveContent(user.email, id, 'docx')?.bytes ?? Buffer.alloc(0);
  const [doc] = drafts().slice(-1);
  if (!doc) throw new Error('No draft');
  const typed = [{ heading: 'A. Simpulan', lines: bacaNaskah('Dari **dokumen**.\n- satu') }];
  book.setClock('2027-01-01T10:00:00+07:00');
  book.driveReplace(doc.id, typedUnder(contentOf(doc.id), typed));
  expect(sentenceOf(press(book, presses.final, newRequestId()))).toMatch(/disunting di Google Dokumen/);
  const args = [{ periode: TW1, clickedBy: user.email, dialog: 'suntingan' }];
  const answer = book.execute({ user, fn: 'readEdits', args, via: 'rpc' }).value as Answer<EditsOffer>;
  if (!answer.ok) throw new Error(answer.message);
  const { subject, isi, teks, dasar, dokumen } = answer.value;
  const of = (base64: string) => read(Buffer.from(base64, 'base64'));
  const narasi = bagianNarasi(buildLakip(isi), (kunci) => kunci);
  const beda = bandingkan({ dasar: of(dasar), dokumen: of(dokumen), narasi });
  expect(beda.luar).toEqual([]);
  expect(beda.bagian).toMatchObject([{ kunci: 'simpulan', sifat: 'dokumen' }]);
  const place = teks.findIndex(({ kunci }) => kunci === 'simpulan');
  const values = { [`isi:${place}`]: beda.bagian[0]?.dokumen ?? '', ditinggal: '', alasan: '' };
  done(book, { who: 'kasubag', act: 'suntingan', subject, values });
  done(book, await lakipPress(book));
  expect(drafts()).toHaveLength(3);
  const shown = read(contentOf(drafts().at(-1)?.id ?? ''));
  expect(shown).toContainEqual({
    kind: 'paragraf',
    potongan: [{ teks: 'Dari ' }, { teks: 'dokumen', tebal: true }, { teks: '.' }],
  });
});

test('Drive refuses the check of a bidang’s files', () => {
  const book = at('evidence');
  const check = { ...report.cabutBukti(''), act: 'periksa-bukti' } as const;
  const result = press(book, check, newRequestId(), { driveRefuses: 'Access denied.' });
  expect(result.calls.filter((call) => call.writes)).toEqual([]);
  expect(sentenceOf(result)).toMatch(/^Drive menolak: .*Access denied\./);
});

test.each(['kept', 'evaluated', 'reparsed'] as const)(
  'where texts are %s, those that a spreadsheet would take for something else are adopted as they were written',
  (behaviour) => {
    const [formula, quoted, phone, fraction, html, emoji, truth] = [
      '=IMPORTXML("https://contoh.id";"//a")',
      "'abc",
      '+6281',
      '1/2',
      '<b>x</b>',
      '🧾'.repeat(60),
      'TRUE',
    ];
    const book = reopen(at('issued').save(), { text: behaviour });
    done(book, { ...but(report.naskah(), { nomor: fraction }), file: fileOf(formula) });
    const dated = { bidang_2: 'TI', batas_2: '2026-06-30' };
    const first = { temuan_1: formula, rekomendasi_1: quoted, pic_1: phone };
    const second = { temuan_2: html, rekomendasi_2: emoji, pic_2: truth };
    done(book, but(report.rekomendasi(false), { ...dated, ...first, ...second }));
    done(book, report.evaluasi(book));
    done(book, but(report.tindakLanjut(), { catatan: formula }));
    const columns = (tab: string, keys: readonly string[]) => {
      const { values = [], formulas = [] } = book.dump(tab).tabs[tab] ?? {};
      const at = keys.map((key) => (values[0] ?? []).indexOf(key));
      return values
        .slice(4)
        .map((row, r) => at.map((c) => [plainText(String(row[c])), formulas[r + 4]?.[c]]));
    };
    const plain = (...texts: readonly string[]) => texts.map((text) => [text, '']);
    expect(columns('LAKIP', ['nama', 'nomor']).at(-1)).toEqual(plain(formula, fraction));
    expect(columns('Rekomendasi', ['temuan', 'rekomendasi', 'pic', 'catatan'])).toEqual([
      plain(formula, quoted, phone, ''),
      plain(html, emoji, truth, ''),
      plain('', '', '', formula),
    ]);
  },
);

test('formulas of registers that were overwritten by their own values are found and written again', () => {
  const book = at('issued');
  const overwrite = (tab: string, key: string) => {
    const sheetId = book.book.tabs.byName(tab) ?? '';
    const [keys = []] = book.book.cells.rawValues(sheetId, { ...book.book.tabs.zone(sheetId), bottom: 0 });
    const left = keys.indexOf(key);
    const zone = { top: 4, bottom: 4, left, right: left };
    const values = book.book.cells.rawValues(sheetId, zone);
    book.book.cells.write(sheetId, zone, values);
    return () => expect(book.book.cells.rawValues(sheetId, zone)).toEqual(values);
  };
  const places = [
    ['Bukti Dukung', 'status'],
    ['SAKIP', 'tercatat'],
    ['LAKIP', 'tercatat'],
    ['Konsolidasi', 'sakip'],
  ] as const;
  const same = places.map(([tab, key]) => overwrite(tab, key));
  expect(sentenceOf(press(book, { who: 'kasubag', act: 'perbaiki' }, newRequestId()))).toBe(
    '4 hal diperbaiki.',
  );
  for (const check of same) check();
  expect(sentenceOf(press(book, { who: 'kasubag', act: 'perbaiki' }, newRequestId()))).toBe(
    'Tidak ada yang perlu atau dapat diperbaiki oleh perintah ini. Baris dan kolom yang tersembunyi sudah ditampilkan.',
  );
});

test('after all that was refused the workbook is to the last cell what it was', () => {
  expect([...unchanged]).toEqual([
    ['evidence', true],
    ['written', true],
    ['reviewed', true],
    ['issued', true],
  ]);
});

test('a lambang travels to the window; one that is replaced or not seen is named, and the report is offered without it', () => {
  const book = at('written');
  const picture = fileOf('lambang.png', png(30, 40), 'image/png');
  const wanted = (file: SentFile): Press => ({
    who: 'kasubag',
    act: 'gambar',
    subject: { periode: TW1 },
    values: { letak: 'lambang' },
    file,
  });
  const files = book.driveFiles(null).length;
  const disguised = press(book, wanted(fileOf('lambang.png', 'GIF89a', 'image/png')), newRequestId());
  expect(sentenceOf(disguised)).toBe(GAMBAR_TEXT.notPicture('lambang.png'));
  expect(book.driveFiles(null)).toHaveLength(files);
  const offer = (fn: 'readLakip' | 'readPapers', user = PEOPLE.kasubag) => {
    const args = [{ periode: TW1, clickedBy: user.email }];
    const answer = book.execute({ user, fn, args, via: 'rpc' }).value as Answer<LakipOffer & PapersOffer>;
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  };
  done(book, wanted(picture));
  expect(offer('readLakip')).toMatchObject({ gambar: { [picture.sha256]: picture.base64 }, hilang: [] });
  const nama = GAMBAR_TEXT.lambang;
  // Another account's session does not see it.
  const others = offer('readPapers', PEOPLE.sekretaris);
  expect(others).toMatchObject({ gambar: {}, hilang: [{ nama, keadaan: 'tidak-terlihat' }] });
  const stored = book.driveFiles(PEOPLE.kasubag.email).find(({ name }) => name === 'lambang.png');
  book.driveReplace(stored?.id ?? '', png(31, 41));
  expect(offer('readLakip')).toMatchObject({ gambar: {}, hilang: [{ nama, keadaan: 'berubah' }] });
});
