// Bad input, wrong people, wrong order: one clear sentence each, and nothing written. Played on the built bundle.
import { openWindow } from '../../runtime/play/window-driver';
import type { Account, ExecutionRequest, ExecutionResult, WorkspaceState } from '../../runtime/types';
import { type OpenWorkspace, openWorkspace } from '../../runtime/workspace';
import type { Answer } from '../../src/core/domain/answer';
import type { ActName, Page, ViewName } from '../../src/core/rpc';
import { ACCESS_TEXT } from '../../src/core/text/act';
import { INTEGRITY_TEXT } from '../../src/core/text/integrity';
import { plainText } from '../../src/core/workbook/stored-text';
import { EVALUATE, evaluate, writeDist } from '../runtime/bundle';
import { lastKode, readJejak } from './facts';
import {
  answerOf,
  done,
  emptyBook,
  fillForm,
  newRequestId,
  PEOPLE,
  type Press,
  press,
  reopen,
  type as typeAt,
} from './small-book';
import { act, approve, decideInCell, handOut, openQuarter, PUTUSAN_TW1, preparedBook } from './story';

const GUEST: Account = { email: 'tamu@contoh.go.id', locale: 'id' };
const INSPECTOR: Account = { email: 'inspektorat@contoh.go.id', locale: 'id' };

type Moment = 'prepared' | 'directed' | 'submitted';
const states = new Map<Moment, WorkspaceState>();
const shared = new Map<Moment, OpenWorkspace>();

function stateAt(moment: Moment): WorkspaceState {
  const state = states.get(moment);
  if (!state) throw new Error(`No state ${moment}`);
  return state;
}

/** A workbook of its own at this moment, changed as wanted. */
function at(moment: Moment, change: (book: OpenWorkspace) => void = () => undefined): OpenWorkspace {
  const book = reopen(stateAt(moment));
  change(book);
  return book;
}

beforeAll(() => {
  const book = preparedBook();
  book.share(GUEST.email, 'editor');
  book.share(INSPECTOR.email, 'viewer');
  const keep = (moment: Moment) => {
    states.set(moment, book.save());
    shared.set(moment, at(moment));
  };
  keep('prepared');
  openQuarter(book, '1');
  handOut(book);
  keep('directed');
  fillForm(book, 'IKP', '18,5', '250000');
  done(book, act.ajukan('IKP'));
  keep('submitted');
});

/** Counters of ids say nothing about the content. */
function contentOf(state: WorkspaceState): string {
  return JSON.stringify(state).replace(/"nextId":\d+/g, '');
}

type Request = Partial<Pick<Press, 'subject' | 'values'>> & { readonly act: ActName };
type Faults = Partial<ExecutionRequest>;

function run(
  book: OpenWorkspace,
  user: Account,
  request: Request,
  faults: Faults = {},
  clickedBy = user.email,
) {
  const full = { subject: {}, values: {}, ...request, requestId: newRequestId(), clickedBy };
  return book.execute({ user, fn: 'runAct', args: [full], via: 'rpc', ...faults });
}

/** The sentence of a refusal that has not even tried to write. */
function sentenceOf(result: ExecutionResult): string {
  expect(result.calls.filter((call) => call.writes)).toEqual([]);
  const answer = answerOf(result);
  if (answer.ok) throw new Error(`Not refused: ${answer.value.notice?.text}`);
  expect(answer.message).toMatch(/^[A-Z].*[.]$/s);
  return answer.message;
}

function refused(book: OpenWorkspace | Moment, user: Account, request: Request, faults: Faults = {}): string {
  const found = typeof book === 'string' ? shared.get(book) : book;
  if (!found) throw new Error(`No workbook ${String(book)}`);
  return sentenceOf(run(found, user, request, faults));
}

function view(book: OpenWorkspace, user: Account, name: ViewName, faults: Faults = {}): Answer<Page> {
  const args = [{ view: name, clickedBy: user.email }];
  return answerOf(book.execute({ user, fn: 'openView', args, via: 'rpc', ...faults })) as Answer<Page>;
}

/** Changed as a script of the owner could, with members the add-in itself names. */
function tampered(moment: Moment, body: string): OpenWorkspace {
  const book = openWorkspace({
    dist: writeDist(EVALUATE),
    owner: PEOPLE.pemilik.email,
    state: stateAt(moment),
  });
  evaluate(book, body, PEOPLE.pemilik);
  return reopen(book.save());
}

const AJUKAN: Request = { act: 'ajukan', subject: { bidang: 'IKP', periode: '2026-TW1' } };

describe('a workbook that cannot be used', () => {
  test.each<[string, () => OpenWorkspace, string]>([
    [
      'a missing tab',
      () => at('submitted', (book) => book.deleteSheet(PEOPLE.pemilik, 'Bukti Dukung')),
      'Tab "Bukti Dukung" tidak ditemukan. Jangan menghapus tab; jalankan Pengelolaan > Siapkan buku kerja.',
    ],
    [
      'a tab that is there twice',
      () =>
        tampered(
          'submitted',
          `ss.insertSheet('Personil (2)', 3).addDeveloperMetadata('uk.tab', 'personil', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);`,
        ),
      'Tab "Personil" dan "Personil (2)" adalah salinan dari tab yang sama. Hapus salinannya.',
    ],
    [
      'a broken key row',
      () => at('submitted', (book) => book.typeCell(PEOPLE.pemilik, 'IKP', 'A1', 'baris baru')),
      'IKP!A1: Baris kunci (baris 1) tab "IKP" rusak: baris. Tidak ada yang diubah. Jangan memperbaiki sendiri; minta pemilik atau Kasubag Program menjalankan Pengelolaan > Uji dan perbaiki > Perbaiki buku kerja.',
    ],
    [
      'a newer schema',
      () =>
        tampered(
          'submitted',
          `for (const it of ss.getDeveloperMetadata()) {
             if (it.getKey() === 'uk.skema') it.setValue('99');
             if (it.getKey() === 'uk.daftar') it.setValue(it.getValue().replace(/"skema":[0-9]+/, '"skema":99'));
           }`,
        ),
      'Buku kerja ini dibuat oleh versi Ukur Kinerja yang lebih baru. Perbarui naskahnya sebelum melanjutkan.',
    ],
  ])('%s is told to whoever acts and to whoever looks', (_, make, sentence) => {
    const book = make();
    const before = contentOf(book.save());
    expect(refused(book, PEOPLE.stafIkp, AJUKAN)).toBe(sentence);
    const page = view(book, PEOPLE.kasubag, 'validasi');
    expect(JSON.stringify(page)).toContain(JSON.stringify(sentence).slice(1, -1));
    expect(contentOf(book.save()) === before).toBe(true);
  });

  test('a workbook that was never prepared', () => {
    expect(refused(emptyBook(), PEOPLE.pemilik, { act: 'hak-akses' })).toBe(
      'Buku kerja ini belum disiapkan. Jalankan Pengelolaan > Siapkan buku kerja.',
    );
  });

  test('a renamed tab is found by its mark, and its new name stands in the sentences', () => {
    const book = at('directed');
    expect(book.renameSheet(PEOPLE.pemilik, 'IKP', 'Bidang IKP')).toEqual({ ok: true });
    expect(book.renameSheet(PEOPLE.pemilik, 'Jejak Audit', 'Log')).toEqual({ ok: true });
    expect(refused(book, PEOPLE.stafIkp, AJUKAN)).toContain('Bidang IKP!');
    typeAt(book, 'stafIkp', 'Bidang IKP', 'realisasi', 7, '18,5');
    typeAt(book, 'stafIkp', 'Bidang IKP', 'realisasi', 10, '250000');
    expect(answerOf(run(book, PEOPLE.stafIkp, AJUKAN)).ok).toBe(true);
  });
});

describe('a person who cannot be told', () => {
  test('somebody who is not on the roster', () => {
    expect(refused('submitted', GUEST, AJUKAN)).toBe(
      'Akun tamu@contoh.go.id belum terdaftar di tab Personil. Anda dapat melihat, tetapi belum dapat bertindak. Hubungi Kasubag Program.',
    );
  });

  test('he records nothing either, where a decision waits in a cell', () => {
    const state = at('submitted', (it) => decideInCell(it, 'kabidIkp', PUTUSAN_TW1.IKP));
    expect(refused(state, GUEST, AJUKAN)).toContain('belum terdaftar di tab Personil');
    expect(refused(state, INSPECTOR, AJUKAN)).toContain('belum terdaftar di tab Personil');
  });

  test('a viewer reads pages, has no menu, and writes nothing', () => {
    const book = at('submitted');
    expect(book.openMenus(INSPECTOR)).toEqual([]);
    expect(view(book, INSPECTOR, 'pratinjau').ok).toBe(true);
    expect(refused(book, INSPECTOR, { act: 'konsolidasi' })).toContain('belum terdaftar');
  });

  test('a blank identity', () => {
    const sentence =
      'Akun Google Anda tidak terbaca. Buka buku kerja ini dengan akun yang terdaftar di tab Personil, lalu izinkan Ukur Kinerja.';
    expect(refused('directed', PEOPLE.stafIkp, AJUKAN, { blankIdentity: true })).toBe(sentence);
    const page = view(at('directed'), PEOPLE.stafIkp, 'tugas', { blankIdentity: true });
    expect(page).toEqual({ ok: false, message: sentence });
  });

  test('a menu clicked by one account and a panel that runs as another', () => {
    expect(sentenceOf(run(at('directed'), PEOPLE.stafIkp, AJUKAN, {}, 'pribadi@gmail.com'))).toBe(
      'Menu dibuka oleh pribadi@gmail.com, tetapi panel dijalankan sebagai staf.ikp@contoh.go.id. Beberapa akun Google sedang masuk. Buka buku kerja di jendela penyamaran dengan satu akun.',
    );
  });

  test('a busy lock', () => {
    expect(refused('directed', PEOPLE.stafIkp, AJUKAN, { lockBusy: true })).toBe(
      'Buku kerja sedang dipakai oleh perintah lain. Tidak ada yang diubah. Coba lagi dalam satu menit.',
    );
  });

  test('a lock that a long work holds: it is named, and no more once it is over', () => {
    const book = emptyBook();
    const siapkan = { who: 'pemilik', act: 'siapkan' } as const;
    let told = '';
    const run = () => {
      told = sentenceOf(press(book, siapkan, newRequestId()));
    };
    press(book, siapkan, newRequestId(), { interrupt: { at: 300, run } });
    expect(told).toBe(
      'Siapkan buku kerja sedang dijalankan oleh kantor@contoh.go.id sejak 30 Maret 2026 pukul 08.00. Tidak ada yang diubah. Coba lagi dalam satu menit.',
    );
    expect(sentenceOf(press(book, siapkan, newRequestId(), { lockBusy: true }))).toBe(ACCESS_TEXT.busy);
  });
});

const REASON = { alasan: 'Alasan' };
const IKP = { bidang: 'IKP', periode: '2026-TW1' };

/** Each act with the people who may do it; everybody else is refused with the sentence that names them. */
const ACTS: readonly (readonly [Request, readonly (keyof typeof PEOPLE)[], RegExp])[] = [
  [
    { act: 'mulai', values: { triwulan: '2' } },
    ['kadis'],
    /^Langkah 1 .* oleh Kepala Dinas \(Contoh kadis\)/,
  ],
  [
    { act: 'teruskan', subject: { periode: '2026-TW1' } },
    ['sekretaris'],
    /^Langkah 2 .* oleh Sekretaris Dinas \(/,
  ],
  [{ act: 'form' }, ['kasubag'], /^Langkah 3 .* oleh Kasubag Program \(Contoh kasubag\)/],
  [{ act: 'arahan', subject: IKP }, ['kabidIkp'], /^Langkah 4 .* oleh Kepala Bidang IKP \(Contoh kabidIkp\)/],
  [
    { act: 'ajukan', subject: IKP },
    ['stafIkp'],
    /^Langkah 5 .* oleh Staf atau Operator IKP \(Contoh stafIkp\)/,
  ],
  [
    { act: 'putuskan', subject: { ...IKP, kode: 'ABCDEF' }, values: { putusan: 'setuju' } },
    ['kabidIkp'],
    /^Langkah 6 .* oleh Kepala Bidang IKP \(Contoh kabidIkp\)/,
  ],
  [
    { act: 'kembalikan-data', subject: IKP, values: REASON },
    ['kasubag'],
    /^Langkah 7 .* oleh Kasubag Program \(/,
  ],
  [
    { act: 'konsolidasi', values: { 'putusan:IKP': 'terima' } },
    ['kasubag'],
    /^Langkah 7 .* oleh Kasubag Program \(/,
  ],
  [
    { act: 'hak-akses' },
    ['kasubag', 'pemilik'],
    /^Perintah ini .* oleh pemilik berkas atau Kasubag Program\./,
  ],
  [{ act: 'siapkan' }, ['kasubag', 'pemilik'], /^Perintah ini .* oleh pemilik berkas atau Kasubag Program\./],
];

test.each(ACTS.map((row) => [row[0].act, ...row] as const))(
  '%s is refused to everybody else with the sentence that says who may',
  (_, request, may, sentence) => {
    const others = Object.entries(PEOPLE).filter(([who]) => !may.some((allowed) => allowed === who));
    expect(others.length).toBe(8 - may.length);
    for (const [who, user] of others) {
      const message = refused('submitted', user, request);
      // The owner holds no SOP act and does not stand in Personil.
      if (who === 'pemilik') expect(message).toContain('belum terdaftar di tab Personil');
      else {
        expect(message).toMatch(sentence);
        expect(message).toContain(`Anda masuk sebagai ${user.email}.`);
      }
    }
  },
);

test.each([
  ['Lembar Pimpinan is gone', 'Lembar Pimpinan'],
  ['Personil itself is gone', 'Personil'],
])('a workbook where %s is mended by its owner, and by nobody who may not', (_, tab) => {
  const book = at('directed', (it) => it.deleteSheet(PEOPLE.pemilik, tab));
  for (const user of [PEOPLE.stafIkp, PEOPLE.kadis, GUEST]) {
    expect(refused(book, user, { act: 'siapkan' })).toBe(
      `Perintah ini hanya dapat dijalankan oleh pemilik berkas atau Kasubag Program. Anda masuk sebagai ${user.email}.`,
    );
  }
  expect(answerOf(run(book, PEOPLE.pemilik, { act: 'siapkan' })).ok).toBe(true);
  expect(book.sheetNames()).toContain(tab);
});

test('a stranger cannot prepare somebody else’s empty spreadsheet', () => {
  const book = emptyBook();
  book.share(GUEST.email, 'editor');
  expect(refused(book, GUEST, { act: 'siapkan' })).toBe(
    'Perintah ini hanya dapat dijalankan oleh pemilik berkas atau Kasubag Program. Anda masuk sebagai tamu@contoh.go.id.',
  );
});

describe('a step before its turn', () => {
  const opened = () => at('prepared', (book) => done(book, act.mulai('1')));
  const forwarded = () => at('prepared', (book) => openQuarter(book, '1'));
  const made = () =>
    at('prepared', (book) => {
      openQuarter(book, '1');
      done(book, act.form());
    });
  const noPeriode =
    'Belum ada triwulan yang dibuka. Kepala Dinas memulai pengukuran lebih dahulu (langkah 1).';

  test.each<[string, Moment | (() => OpenWorkspace), Account, Request, string]>([
    ['2 before 1', 'prepared', PEOPLE.sekretaris, { act: 'teruskan' }, noPeriode],
    ['3 before 1', 'prepared', PEOPLE.kasubag, { act: 'form' }, noPeriode],
    ['4 before 1', 'prepared', PEOPLE.kabidIkp, { act: 'arahan', subject: { bidang: 'IKP' } }, noPeriode],
    ['5 before 1', 'prepared', PEOPLE.stafIkp, { act: 'ajukan', subject: { bidang: 'IKP' } }, noPeriode],
    ['6 before 1', 'prepared', PEOPLE.kabidIkp, { act: 'putuskan', subject: { bidang: 'IKP' } }, noPeriode],
    ['7 before 1', 'prepared', PEOPLE.kasubag, { act: 'konsolidasi' }, noPeriode],
    [
      '3 before 2',
      opened,
      PEOPLE.kasubag,
      { act: 'form' },
      'Langkah 3 untuk Triwulan I Tahun 2026 menunggu langkah 2 selesai.',
    ],
    [
      '4 before 3',
      forwarded,
      PEOPLE.kabidIkp,
      { act: 'arahan', subject: IKP },
      'Langkah 4 untuk Bidang IKP menunggu langkah 3 selesai.',
    ],
    ['5 before 4', made, PEOPLE.stafIkp, AJUKAN, 'Langkah 5 untuk Bidang IKP menunggu langkah 4 selesai.'],
    [
      '6 before 5',
      'directed',
      PEOPLE.kabidIkp,
      { act: 'putuskan', subject: { ...IKP, kode: 'ABCDEF' }, values: { putusan: 'setuju' } },
      'Tidak ada isian Bidang IKP yang menunggu keputusan.',
    ],
    [
      '7 before 6',
      'submitted',
      PEOPLE.kasubag,
      { act: 'konsolidasi', values: { 'putusan:IKP': 'terima' } },
      'Bidang IKP belum dapat diterima: 1 hal wajib diperbaiki.',
    ],
    [
      'a return at 7 before 6',
      'submitted',
      PEOPLE.kasubag,
      { act: 'kembalikan-data', subject: IKP, values: REASON },
      'Tidak ada isian Bidang IKP yang menunggu keputusan.',
    ],
    [
      'the next quarter before 7',
      'submitted',
      PEOPLE.kadis,
      { act: 'mulai', values: { triwulan: '2' } },
      'Langkah 7 Triwulan I Tahun 2026 belum selesai untuk IKP, TI. Terima atau lewati dengan keputusan lebih dahulu.',
    ],
  ])('step %s', (_, moment, user, request, sentence) => {
    const book = typeof moment === 'string' ? moment : moment();
    expect(refused(book, user, request)).toBe(sentence);
  });

  test('an earlier quarter after a later one', () => {
    const state = at('prepared', (book) => {
      const values = { triwulan: '3', alasan: 'Dimulai lebih awal' };
      done(book, { who: 'kadis', act: 'mulai', values });
    });
    expect(refused(state, PEOPLE.kadis, { act: 'mulai', values: { triwulan: '1' } })).toBe(
      'Triwulan I Tahun 2026 tidak dapat dibuka karena Triwulan III Tahun 2026 sudah dibuka sesudahnya.',
    );
  });

  test.each(['', '5', '1 ', 'TW1'])('a quarter that is none: %p', (triwulan) => {
    const message = refused('prepared', PEOPLE.kadis, { act: 'mulai', values: { triwulan: `${triwulan}x` } });
    expect(message).toContain('Pilih triwulan yang akan diukur');
  });
});

describe('an act on what has passed', () => {
  const stale = 'Data sudah berubah sejak panel ini dibuka. Muat ulang panel, lalu ulangi.';

  test('a panel opened for another quarter', () => {
    const other = { bidang: 'IKP', periode: '2026-TW2' };
    expect(refused('submitted', PEOPLE.stafIkp, { act: 'ajukan', subject: other })).toBe(stale);
    expect(refused('submitted', PEOPLE.kasubag, { act: 'konsolidasi', subject: other })).toBe(stale);
  });

  test('a panel that speaks of a bidang nobody knows', () => {
    expect(refused('submitted', PEOPLE.stafIkp, { act: 'ajukan', subject: { bidang: 'DINKES' } })).toBe(
      stale,
    );
  });

  test('a decision on a version that was overtaken', () => {
    const book = at('submitted');
    const old = lastKode(book, 'IKP');
    typeAt(book, 'stafIkp', 'IKP', 'realisasi', 7, '19');
    done(book, act.ajukan('IKP'));
    const decision = {
      act: 'putuskan',
      subject: { ...IKP, kode: old },
      values: { putusan: 'setuju' },
    } as const;
    expect(refused(book, PEOPLE.kabidIkp, decision)).toBe(
      `Kode ${old} bukan versi terakhir Bidang IKP (sekarang ${lastKode(book, 'IKP')}). Muat ulang panel.`,
    );
  });

  test('an approval of what has changed since it was submitted', () => {
    const book = at('submitted');
    typeAt(book, 'stafIkp', 'IKP', 'realisasi', 7, '19');
    expect(sentenceOf(press(book, act.setuju(book, 'IKP'), newRequestId()))).toBe(
      'Isian Bidang IKP sudah berubah sejak diajukan. Minta staf mengajukan lagi agar yang disetujui sama dengan yang terlihat.',
    );
  });

  test('a return without a reason, at 6 and at 7', () => {
    const sentence = 'Alasan wajib ditulis bila isian dikembalikan atau dilewati.';
    const kode = lastKode(at('submitted'), 'IKP');
    const subject = { ...IKP, kode };
    const values = { putusan: 'kembalikan', alasan: '   ' };
    expect(refused('submitted', PEOPLE.kabidIkp, { act: 'putuskan', subject, values })).toBe(sentence);
    const approved = at('submitted', (book) => approve(book, 'IKP'));
    expect(refused(approved, PEOPLE.kasubag, { act: 'kembalikan-data', subject: IKP })).toBe(sentence);
    const leave = { 'putusan:IKP': 'terima', 'putusan:TI': 'lewati' };
    expect(refused(approved, PEOPLE.kasubag, { act: 'konsolidasi', values: leave })).toBe(sentence);
  });
});

describe('a form that must be mended first', () => {
  test.each<[string, string, string, string]>([
    ['realisasi', '', 'IKP!', 'realisasi belum diisi. Jika memang nol, tulis 0.'],
    ['realisasi', '92.5', 'IKP!', 'teks "92.5" belum menjadi angka. Tulis 92,5.'],
    ['realisasi', '-3', 'IKP!', 'realisasi -3 di bawah batas 0. Periksa kembali angkanya.'],
    ['realisasi', 'delapan', 'IKP!', '"delapan" bukan angka. Tulis angkanya saja, misalnya 92,5.'],
    ['input_kode', 'IK.9', 'IKP!', 'kode isian IK.9 tidak dikenal di form ini. Seharusnya IK.1.'],
    ['input_kode', '', 'IKP!', 'kode isian kosong. Tulis IK.1.'],
  ])('%s "%s" is named with its cell', (key, text, tab, sentence) => {
    const book = at('directed');
    fillForm(book, 'IKP', '18,5', '250000');
    typeAt(book, 'stafIkp', 'IKP', key, 7, text);
    // With a reason, a blank would be a value that is not published yet.
    typeAt(book, 'stafIkp', 'IKP', 'kendala', 7, '');
    const message = refused(book, PEOPLE.stafIkp, AJUKAN);
    expect(message).toContain('Belum dapat dilanjutkan: 1 hal wajib diperbaiki.');
    expect(message).toContain(tab);
    expect(message).toContain(sentence);
  });
});

describe('reference tabs with faults', () => {
  const type = (tab: string, key: string, row: number, text: string) => (book: OpenWorkspace) =>
    typeAt(book, 'pemilik', tab, key, row, text);
  /** Pasted over the cell: a paste is not asked by the dropdown. */
  const paste = (tab: string, a1: string, text: string) => (book: OpenWorkspace) =>
    expect(book.pasteCells(PEOPLE.pemilik, tab, a1, [[text]])).toEqual({ ok: true });

  test.each<[string, (book: OpenWorkspace) => void, string]>([
    [
      'an unknown method',
      paste('Indikator', 'G5', 'menaik'),
      'Indikator!G5: kolom Cara hitung berisi "menaik".',
    ],
    [
      'a target that can be read in two ways',
      type('Indikator', 'target_1', 5, "'1.250"),
      'teks "1.250" dapat dibaca 1.250 atau 1,25. Tulis 1250 atau 1,25.',
    ],
    ['a code twice', type('Indikator', 'kode', 6, 'IK.1'), 'Kode "IK.1" tercantum lebih dari satu kali.'],
    [
      'an unknown bidang',
      type('Anggaran', 'bidang', 5, 'DINKES'),
      'bidang "DINKES" tidak ada di tab Bidang.',
    ],
    ['a date that is none', type('Personil', 'sampai', 9, '31/02/2026'), '"31/02/2026" bukan tanggal.'],
    ['an unknown role', paste('Personil', 'E9', 'kabid'), 'kolom Peran berisi "kabid".'],
    [
      'no year',
      type('Pengaturan', 'nilai', 7, ''),
      'Pilih triwulan yang akan diukur, dan pastikan tahun pengukuran',
    ],
  ])('%s stops the opening of a quarter', (_, change, sentence) => {
    const state = at('prepared', change);
    expect(refused(state, PEOPLE.kadis, { act: 'mulai', values: { triwulan: '1' } })).toContain(sentence);
  });

  test('a quarter in which nothing is due and no program runs', () => {
    const state = at('prepared', (book) => {
      for (const row of [5, 6]) {
        typeAt(book, 'pemilik', 'Indikator', 'jatuh_tempo_2', row, 'tidak');
        for (const key of ['tahun', 'kode', 'uraian', 'bidang', 'pagu'])
          typeAt(book, 'pemilik', 'Anggaran', key, row, '');
      }
    });
    expect(refused(state, PEOPLE.kadis, { act: 'mulai', values: { triwulan: '2' } })).toBe(
      'Triwulan II Tahun 2026 tidak mempunyai indikator yang jatuh tempo maupun program. Lengkapi tab Indikator dan Anggaran lebih dahulu.',
    );
  });
});

const HOSTILE = [
  '=IMPORTXML("https://contoh.id";"//a")',
  '<script>alert(1)</script><b>tebal</b>',
  "'abc",
  '+6281234567890 (telepon)',
  "'=SUM(1;2) turun",
  '🧾'.repeat(60),
];

const TEXT_BEHAVIOURS = ['kept', 'evaluated', 'reparsed'] as const;

/** Where blanks are passed over and full-width signs are plain ones, these look like something else, too. */
const DISGUISED = ['\uff1dSUM(1;2) turun', '\u200b=SUM(1;2) naik', '- satu butir'];

/** Each text is the reason of a return once in the panel and once in a cell, whatever the behaviour. */
const HOSTILE_REASONS = TEXT_BEHAVIOURS.flatMap((text, b) => [
  ...HOSTILE.map((reason, t) => [{ text }, reason, (b + t) % 2 === 0 ? 'panel' : 'cell'] as const),
  ...DISGUISED.map(
    (reason, t) => [{ text, start: 'normalised' }, reason, (b + t) % 2 === 0 ? 'panel' : 'cell'] as const,
  ),
]);

test.each(HOSTILE_REASONS)(
  'where Google does %j with texts, %p is a text everywhere, and the same everywhere (%s)',
  async (behaviour, text, way) => {
    const book = reopen(stateAt('directed'), behaviour);
    fillForm(book, 'IKP', '18,5', '250000');
    typeAt(book, 'stafIkp', 'IKP', 'kendala', 7, text);
    typeAt(book, 'pemilik', 'Personil', 'nama', 9, text);
    const cellsWith = (tab: string) => {
      const dump = book.dump(tab).tabs[tab];
      return (dump?.values ?? []).flatMap((row, r) =>
        row.flatMap((value, c) => (plainText(String(value)) === text ? [dump?.formulas[r]?.[c] ?? ''] : [])),
      );
    };
    expect(cellsWith('IKP')).toEqual(['']);

    done(book, act.ajukan('IKP'));
    expect(cellsWith('Salinan')).toEqual(['']);
    const [keys = [], ...rows] = book.dump('IKP').tabs.IKP?.values ?? [];
    expect(rows[5]?.[keys.indexOf('berubah')]).toBe('');

    if (way === 'panel') {
      const kode = lastKode(book, 'IKP');
      const values = { putusan: 'kembalikan', alasan: text };
      const returned = run(book, PEOPLE.kabidIkp, { act: 'putuskan', subject: { ...IKP, kode }, values });
      expect(answerOf(returned).ok).toBe(true);
    } else decideInCell(book, 'kabidIkp', PUTUSAN_TW1.IKP, text, 'pilihan_kembalikan');
    // A choice in a cell is recorded by the command that follows.
    done(book, act.ajukan('IKP'));
    expect(readJejak(book).map((row) => row.alasan)).toContain(text);
    expect(cellsWith('Jejak Audit')).toEqual(['']);
    expect(cellsWith('IKP').filter((formula) => formula.includes('IMPORT'))).toEqual([]);
    for (const board of ['Beranda', 'Status SOP', 'Lembar Pimpinan']) {
      const { display = [], formulas = [] } = book.dump(board).tabs[board] ?? {};
      expect(display.flat().filter((cell) => cell.startsWith('#'))).toEqual([]);
      expect(formulas.flat().filter((formula) => formula.includes(text.slice(1)))).toEqual([]);
    }
    expect(JSON.stringify(view(book, PEOPLE.kasubag, 'jejak'))).toContain(INTEGRITY_TEXT.none);
    const [opened] = book.execute({ user: PEOPLE.stafIkp, fn: 'openAjukan', via: 'menu' }).windows;
    const window = await openWindow(opened?.html ?? '', { user: PEOPLE.stafIkp, workspace: book });
    expect(window.errors()).toEqual([]);
    window.close();
  },
);

test('a name and a reason that look like HTML are shown as they were written', async () => {
  const [, html = ''] = HOSTILE;
  const book = at('submitted');
  typeAt(book, 'pemilik', 'Personil', 'nama', 9, html);
  const kode = lastKode(book, 'IKP');
  const values = { putusan: 'kembalikan', alasan: html };
  expect(
    answerOf(run(book, PEOPLE.kabidIkp, { act: 'putuskan', subject: { ...IKP, kode }, values })).ok,
  ).toBe(true);
  const [opened] = book.execute({ user: PEOPLE.stafIkp, fn: 'openAjukan', via: 'menu' }).windows;
  const window = await openWindow(opened?.html ?? '', { user: PEOPLE.stafIkp, workspace: book });
  expect(window.text().split(html)).toHaveLength(3);
  expect(window.errors()).toEqual([]);
  window.close();
});

test.each<Moment>(['prepared', 'directed', 'submitted'])(
  'after all these refusals the %s workbook is to the last cell what it was',
  (moment) => {
    const book = shared.get(moment);
    expect(book && contentOf(book.save()) === contentOf(stateAt(moment))).toBe(true);
  },
);

describe('a request that no window of ours sends', () => {
  const STALE = 'Data sudah berubah sejak panel ini dibuka. Muat ulang panel, lalu ulangi.';
  const file = {
    name: 'a.pdf',
    mimeType: 'application/pdf',
    size: 1,
    sha256: '0'.repeat(64),
    base64: 'AA==',
  };
  const sent = (request: object) => {
    const args = [{ clickedBy: PEOPLE.pemilik.email, requestId: newRequestId(), ...request }];
    return sentenceOf(at('prepared').execute({ user: PEOPLE.pemilik, fn: 'runAct', args, via: 'rpc' }));
  };

  test.each(['hak-akses', 'form', 'mulai'])('a file with act %s, which takes none', (act) => {
    expect(sent({ act, subject: {}, values: {}, file })).toBe(STALE);
  });

  test.each(['hapus', '__proto__', 'constructor'])('act %s, which there is not', (act) => {
    expect(sent({ act, subject: {}, values: {} })).toBe(STALE);
  });

  test.each(['arahan', 'dokumen', 'periksa-bukti', 'tindak-lanjut', 'lakip'])(
    'act %s without subject and values',
    (act) => {
      expect(sent({ act })).not.toMatch(/kesalahan di dalam/);
      expect(sent({ act, subject: null, values: null })).not.toMatch(/kesalahan di dalam/);
    },
  );

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'mulai'],
    ['a list', []],
    ['no act', { requestId: 'a', clickedBy: '' }],
    ['an act that is a number', { act: 5, requestId: 'a', clickedBy: '' }],
    ['values that are a text', { act: 'mulai', requestId: 'a', clickedBy: '', values: 'IV' }],
    ['values that hold numbers', { act: 'mulai', requestId: 'a', clickedBy: '', values: { triwulan: 4 } }],
    ['a number as long as a page', { act: 'mulai', requestId: 'a'.repeat(500), clickedBy: '' }],
  ])('%s', (_, request) => {
    const book = at('prepared');
    for (const fn of ['runAct', 'openView', 'readLakip', 'openLakip', 'showCell']) {
      const result = book.execute({ user: PEOPLE.pemilik, fn, args: [request], via: 'rpc' });
      expect([fn, sentenceOf(result)]).toEqual([fn, STALE]);
    }
  });

  test('a text longer than any reason is refused with its length', () => {
    const values = { alasan: 'a'.repeat(10_001), triwulan: '1' };
    expect(sent({ act: 'mulai', subject: {}, values })).toBe(
      'Teks yang dikirim terlalu panjang: 10.001 karakter, paling banyak 10.000. Persingkat, atau lampirkan sebagai berkas.',
    );
  });

  test.each(['hapus', '__proto__', 'constructor'])('view %s, which there is not', (name) => {
    const book = emptyBook();
    const args = [{ view: name, clickedBy: PEOPLE.pemilik.email }];
    const answer = answerOf(book.execute({ user: PEOPLE.pemilik, fn: 'openView', args, via: 'rpc' }));
    expect(answer).toEqual({ ok: false, message: STALE });
  });
});
