// A year of an office that errs at every turn, on the bundle: it begins within the year, starts the wrong quarter, finds wrong figures
// after the consolidation and others after the signature, when the next quarter is being measured and the Kasubag has changed.
import type { Account } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import type { Block, ViewName } from '../../src/core/rpc';
import { INTEGRITY_TEXT } from '../../src/core/text/integrity';
import { REPAIR_TEXT } from '../../src/core/text/repair';
import { factsOf, readJejak } from './facts';
import { fillChecklist, kodeOf, lakipPress, report, writeTexts } from './report-story';
import {
  answerOf,
  done,
  fillForm,
  newRequestId,
  PEOPLE,
  type Press,
  press,
  sentenceOf,
  type,
} from './small-book';
import {
  act,
  approve,
  decideInCell,
  handOut,
  offered,
  openQuarter,
  PUTUSAN_TW1,
  preparedBook,
  submit,
} from './story';

const TW2 = '2026-TW2';
const BARU: Account = { email: 'kasubag.baru@contoh.go.id', locale: 'id' };

/** The same press, about TW II. */
const inTw2 = (given: Press): Press => ({ ...given, subject: { ...given.subject, periode: TW2 } });

/** A press of the new Kasubag. */
function doneByNew(
  book: OpenWorkspace,
  { act: name, subject = {}, values = {}, file }: Omit<Press, 'who'>,
): string {
  const request = {
    act: name,
    requestId: newRequestId(),
    clickedBy: BARU.email,
    subject,
    values,
    ...(file && { file }),
  };
  const answer = answerOf(book.execute({ user: BARU, fn: 'runAct', args: [request], via: 'rpc' }));
  if (!answer.ok) throw new Error(`${name}: ${answer.message}`);
  return answer.value.notice?.text ?? '';
}

function refused(book: OpenWorkspace, wanted: Press): string {
  const result = press(book, wanted, newRequestId());
  expect(answerOf(result).ok).toBe(false);
  return sentenceOf(result);
}

function blocksOf(book: OpenWorkspace, view: ViewName, user: Account): readonly Block[] {
  const args = [{ view, clickedBy: user.email }];
  const answer = answerOf(book.execute({ user, fn: 'openView', args, via: 'rpc' }));
  return answer.ok ? answer.value.blocks : [];
}

function tasks(book: OpenWorkspace, user: Account): readonly string[] {
  return blocksOf(book, 'tugas', user).flatMap((block) => (block.kind === 'link' ? [block.label] : []));
}

/** Rows of a tab by its keys. */
function rowsOf(book: OpenWorkspace, tab: string) {
  const [keys = [], ...rows] = book.dump(tab).tabs[tab]?.values ?? [];
  return rows.map((cells, index) => ({
    row: index + 2,
    of: (key: string) => cells[keys.indexOf(key)] ?? '',
  }));
}

const events = (book: OpenWorkspace) => readJejak(book).map(({ peristiwa }) => peristiwa);

/** TW I went by before the workbook was in use. */
function recordHistory(book: OpenWorkspace): void {
  done(book, { who: 'kasubag', act: 'baris-riwayat' });
  for (const { row, of } of rowsOf(book, 'Riwayat Awal')) {
    if (/^IK\./.test(String(of('kode')))) type(book, 'kasubag', 'Riwayat Awal', 'realisasi_1', row, '15');
    if (/^2\./.test(String(of('kode')))) type(book, 'kasubag', 'Riwayat Awal', 'realisasi_1', row, '200000');
  }
  const subject = offered(book, 'kasubag', 'riwayat');
  const values = { sumber: 'LKjIP Triwulan I', nomor: '065/1', tanggal: '2026-04-10', tautan: '' };
  expect(done(book, { who: 'kasubag', act: 'riwayat', subject, values })).toContain('Triwulan I Tahun 2026');
}

function measureTw2(book: OpenWorkspace): void {
  for (const bidang of ['IKP', 'TI'] as const) {
    submit(book, bidang, '18');
    approve(book, bidang);
  }
  done(book, act.konsolidasi({ IKP: 'terima', TI: 'terima' }));
}

/** Steps 8 to 11 of TW II, whoever is Kasubag. */
async function reportTw2(
  book: OpenWorkspace,
  kasubag: Account,
  send: (given: Omit<Press, 'who'>) => string,
): Promise<void> {
  send(await lakipPress(book, TW2, kasubag));
  fillChecklist(book);
  done(book, inTw2(report.reviu(book, 'setuju')));
  send(await lakipPress(book, TW2, kasubag));
  done(book, inTw2(report.tandaTangan(book, 'setuju')));
}

test('a careless office comes through its year: every error has its way, and both texts stay provable', async () => {
  const book = preparedBook();
  book.setClock('2026-07-01T08:00:00+07:00');
  recordHistory(book);

  // A wrong start, taken back.
  done(book, { who: 'kadis', act: 'mulai', values: { triwulan: '3', alasan: 'Keliru memilih' } });
  done(book, {
    who: 'kadis',
    act: 'batal-mulai',
    subject: { periode: '2026-TW3' },
    values: { alasan: 'Seharusnya TW II' },
  });
  openQuarter(book, '2');
  handOut(book);
  measureTw2(book);

  // A wrong figure after the consolidation.
  done(
    book,
    inTw2({
      who: 'kasubag',
      act: 'buka-kembali',
      subject: { bidang: 'IKP' },
      values: { alasan: 'Angka tertukar' },
    }),
  );
  fillForm(book, 'IKP', '19', '250000');
  done(book, act.ajukan('IKP'));
  approve(book, 'IKP');
  done(book, act.konsolidasi({ IKP: 'terima' }));
  done(book, inTw2(report.sakip(['IKP', 'TI'])));
  done(book, inTw2(report.narasi()));
  writeTexts(book);
  await reportTw2(book, PEOPLE.kasubag, (given) => done(book, { ...given, who: 'kasubag' }));
  const advice = report.rekomendasi(true);
  done(book, inTw2({ ...advice, values: { ...advice.values, batas_1: '2026-12-31' } }));
  const signed = kodeOf(book, 'naskah_diterbitkan');
  const before = rowsOf(book, 'LAKIP').filter(({ of }) => of('kode') === signed);

  // The next quarter begins, and the Kasubag changes.
  openQuarter(book, '3');
  handOut(book);
  const people = rowsOf(book, 'Personil');
  const old = people.find(({ of }) => of('email') === PEOPLE.kasubag.email)?.row ?? 0;
  type(book, 'pemilik', 'Personil', 'sampai', old, '30/06/2026');
  const free = 5 + people.filter(({ of }) => String(of('email')).includes('@')).length;
  for (const [key, text] of Object.entries({
    nama: 'Contoh Baru',
    jabatan: 'Kasubag Program',
    email: BARU.email,
    peran: 'kasubag_program',
    mulai: '01/07/2026',
    penugasan: 'Definitif',
    akun: 'Dinas',
  }))
    type(book, 'pemilik', 'Personil', key, free, text);
  done(book, act.hakAkses());

  // A wrong figure after the signature: the new Kasubag amends what the old one had signed.
  const opening = {
    act: 'perubahan',
    subject: { periode: TW2 },
    values: { bidang: 'IKP', alasan: 'Rekap IKP keliru' },
  } as const;
  expect(() => refused(book, { ...opening, who: 'kasubag' })).toThrow('You do not have permission');
  expect(refused(book, { ...opening, who: 'kadis' })).toContain('Contoh Baru');
  expect(doneByNew(book, opening)).toContain('Perubahan ke-1 atas LAKIP Triwulan II Tahun 2026 dibuka.');
  expect(tasks(book, PEOPLE.stafIkp)).toContain(
    'Ajukan kepada Pemeriksa (langkah 5) – IKP, Triwulan II Tahun 2026 (Perubahan ke-1)',
  );
  const corrected = {
    baris_1: 'indikator|IK.1',
    kolom_1: 'realisasi',
    isi_1: '22',
    alasan: 'Rekap dihitung ulang',
  };
  done(book, inTw2({ who: 'stafIkp', act: 'koreksi', subject: { bidang: 'IKP' }, values: corrected }));
  decideInCell(book, 'kabidIkp', PUTUSAN_TW1.IKP + 1);
  doneByNew(book, { act: 'konsolidasi', subject: { periode: TW2 }, values: { 'putusan:IKP': 'terima' } });
  doneByNew(book, { ...inTw2(report.sakip(['IKP', 'TI'])) });
  await reportTw2(book, BARU, (given) => doneByNew(book, given));
  done(book, {
    who: 'kadis',
    act: 'evaluasi',
    subject: { periode: TW2, kode: kodeOf(book, 'rekomendasi_dirancang') },
  });

  // The quarter being measured stands on the corrected figures: its form is made anew before it is submitted.
  fillForm(book, 'IKP', '25', '500000');
  expect(refused(book, act.ajukan('IKP'))).toContain('memakai angka triwulan sebelumnya yang sudah berubah');
  doneByNew(book, { act: 'form' });
  done(book, act.ajukan('IKP'));
  approve(book, 'IKP');
  doneByNew(book, {
    act: 'konsolidasi',
    values: { 'putusan:IKP': 'terima', 'putusan:TI': 'lewati', 'alasan:TI': 'Tidak menyampaikan' },
  });

  expect(events(book).filter((name) => name === 'lakip_ditandatangani')).toHaveLength(2);
  expect(
    rowsOf(book, 'LAKIP')
      .filter(({ of }) => of('kode') === signed)
      .map(({ of }) => of('sha256')),
  ).toEqual(before.map(({ of }) => of('sha256')));
  const last = kodeOf(book, 'naskah_diterbitkan');
  const texts = rowsOf(book, 'LAKIP').filter(({ of }) => [signed, last].includes(String(of('kode'))));
  expect(texts.map(({ of }) => of('nama'))).toEqual([
    'LAKIP Dinas Contoh 2026 TW II – final',
    'LAKIP Dinas Contoh 2026 TW II Perubahan 1 – final',
  ]);
  expect(factsOf(book).breaches).toEqual([]);
  const words = blocksOf(book, 'jejak', BARU).flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : [],
  );
  expect(words).toContain(INTEGRITY_TEXT.none);
  expect(JSON.stringify(blocksOf(book, 'perbaiki', PEOPLE.pemilik))).toContain(REPAIR_TEXT.sound);
});
