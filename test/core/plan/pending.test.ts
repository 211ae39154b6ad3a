// Decisions made in cells: recorded by the next writing command, or noted with what to do.
import { MATTERS } from '../../../src/core/plan/matters';
import { pendingNotes, recordPending } from '../../../src/core/plan/pending';
import { kodeVersi } from '../../../src/core/sop/jejak';
import { FIRST_ROW } from '../../../src/core/workbook/tab';
import { KABID_IKP, KADIS, KASUBAG, PaperBook, person, REFERENCE, SEKRETARIS, STAF_IKP } from '../book';
import {
  answer,
  chooseLine,
  draft,
  drafted,
  issued,
  issueFinal,
  laporan,
  lineRow,
  recommend,
  review,
  sign,
  signed,
} from '../report';

function submitted(): PaperBook {
  const paper = PaperBook.opened();
  paper.fillAndSubmit('IKP');
  return paper;
}

function notesOf(paper: PaperBook): readonly string[] {
  return pendingNotes(paper.book(), paper.ctx(KASUBAG)).notes;
}

test('a choice in the cell is recorded in the decider’s name, by whoever comes next, by way of the cell', () => {
  const paper = submitted();
  const kode = paper.kode('IKP');
  paper.choose('IKP', `Setuju · ${kode}`);
  expect(paper.recordPending(STAF_IKP)).toBe(1);
  expect(paper.state('IKP').last).toMatchObject({
    peristiwa: 'disetujui',
    pelaku: KABID_IKP,
    pencatat: STAF_IKP,
    kanal: 'sel',
    kode,
  });
  expect(paper.recordPending(STAF_IKP)).toBe(0);
});

test('a return chosen in the cell is recorded with its Catatan', () => {
  const paper = submitted();
  paper.choose('IKP', `Kembalikan · ${paper.kode('IKP')}`, 'Bukti kurang');
  expect(paper.recordPending()).toBe(1);
  expect(paper.state('IKP').alasanKembali).toBe('Bukti kurang');
});

test.each<[string, (paper: PaperBook) => string, string, string]>([
  [
    'Kembalikan without Catatan',
    (paper) => `Kembalikan · ${paper.kode('IKP')}`,
    '',
    'Keputusan di Lembar Pimpinan!B29 belum dicatat: alasan pengembalian belum ditulis.',
  ],
  [
    'Kembalikan with a Catatan that nobody sees',
    (paper) => `Kembalikan · ${paper.kode('IKP')}`,
    '\u200b',
    'Keputusan di Lembar Pimpinan!B29 belum dicatat: alasan pengembalian belum ditulis.',
  ],
  [
    'a stale code',
    () => 'Setuju · ABCDEF',
    '',
    'Keputusan di Lembar Pimpinan!B29 menunjuk kode ABCDEF, bukan versi yang menunggu. Pilih lagi dari daftar.',
  ],
  [
    'words of one’s own',
    () => 'ok pak',
    '',
    'Keputusan di Lembar Pimpinan!B29 tidak dikenali. Pilih dari daftar di sel itu.',
  ],
  [
    'a choice with a lower-case code',
    (paper) => `Setuju · ${paper.kode('IKP').toLowerCase()}x`,
    '',
    'Keputusan di Lembar Pimpinan!B29 tidak dikenali. Pilih dari daftar di sel itu.',
  ],
])('%s is noted, not recorded', (_, choice, catatan, note) => {
  const paper = submitted();
  paper.choose('IKP', choice(paper), catatan);
  expect(paper.recordPending()).toBe(0);
  expect(notesOf(paper)).toEqual([note]);
});

test('an approval is bound to its code: the next version is not approved by it', () => {
  const paper = submitted();
  paper.choose('IKP', `Setuju · ${paper.kode('IKP')}`);
  paper.fill('IKP', 'IKU-1', { realisasi: 9 });
  paper.submit('IKP');
  expect(paper.recordPending()).toBe(0);
  expect(paper.state('IKP').versi?.putusan).toBe('menunggu');
  expect(notesOf(paper)).toHaveLength(1);
});

test('a decision already recorded is silent, even when its version is overtaken', () => {
  const paper = submitted();
  paper.choose('IKP', `Kembalikan · ${paper.kode('IKP')}`, 'Bukti kurang');
  paper.recordPending();
  paper.submit('IKP');
  expect([paper.recordPending(), notesOf(paper)]).toEqual([0, []]);
});

test('Setuju still standing in the cell after the acceptance is not recorded again', () => {
  const paper = submitted();
  paper.choose('IKP', `Setuju · ${paper.kode('IKP')}`);
  paper.recordPending();
  paper.consolidate({ IKP: {} });
  expect([paper.recordPending(), notesOf(paper)]).toEqual([0, []]);
});

test('Setuju turned into Kembalikan takes the approval back', () => {
  const paper = submitted();
  paper.choose('IKP', `Setuju · ${paper.kode('IKP')}`);
  paper.recordPending();
  paper.choose('IKP', `Kembalikan · ${paper.kode('IKP')}`, 'Keliru');
  expect(paper.recordPending()).toBe(1);
  expect(paper.state('IKP').versi?.putusan).toBe('dikembalikan');
});

test('a decision the panel wrote, its event lost, waits for the same press, which decides by way of the panel', () => {
  const paper = submitted();
  const kode = paper.kode('IKP');
  paper.choose('IKP', `Setuju · ${kode}`);
  paper.type('pimpinan', paper.putusan('IKP').row, 'id_permintaan', `${kode}/permintaan-1000`);
  const kanals = (email: string, idPermintaan: string) =>
    recordPending(paper.book(), { ...paper.ctx(email), idPermintaan }).blocks.flatMap(({ events }) =>
      events.map(({ kanal }) => kanal),
    );
  expect(kanals(KABID_IKP, 'permintaan-1000')).toEqual([]);
  // Anybody may type a number there, or send it.
  expect(kanals(STAF_IKP, 'permintaan-1000')).toEqual(['sel']);
  expect(kanals(KABID_IKP, 'permintaan-2000')).toEqual(['sel']);
});

test('a number of another logged request, typed beside a choice, does not make it the panel’s', () => {
  const paper = submitted();
  const kode = paper.kode('IKP');
  const logged = paper.book().committed.find(({ kode: own }) => own !== kode)?.idPermintaan ?? '';
  expect(logged).not.toBe('');
  paper.choose('IKP', `Setuju · ${kode}`);
  paper.type('pimpinan', paper.putusan('IKP').row, 'id_permintaan', `${kode}/${logged}`);
  expect(paper.recordPending()).toBe(1);
  expect(paper.state('IKP').versi?.kanal).toBe('sel');
});

test('nobody guesses that the only examiner chose in the cell what he submitted himself: he says so, and it is marked', () => {
  const paper = PaperBook.opened({
    personil: [...REFERENCE.personil, person(KABID_IKP, 'staf', 'IKP')].filter(
      ({ email }) => email !== STAF_IKP,
    ),
  });
  for (const kode of ['IKU-1', 'IKU-2', '2.16']) paper.fill('IKP', kode, { realisasi: 8 });
  paper.submit('IKP', KABID_IKP);
  paper.choose('IKP', `Setuju · ${paper.kode('IKP')}`);
  expect([paper.recordPending(), paper.recordPending(KABID_IKP)]).toEqual([0, 0]);
  expect(notesOf(paper)).toEqual([expect.stringContaining('sendiri yang menyusun atau mengajukan')]);
  expect(notesOf(paper)[0]).not.toContain('sama-sama');
  expect(pendingNotes(paper.book(), paper.ctx(KABID_IKP)).unclaimed).toEqual(['Lembar Pimpinan!B29']);
  expect(paper.recordPending(KABID_IKP, true)).toBe(1);
  expect(paper.state('IKP').versi).toMatchObject({ pemutus: KABID_IKP, kanal: 'sel' });
});

test('the request id of an older decision does not make a cell’s choice the panel’s', () => {
  const paper = submitted();
  paper.type('pimpinan', paper.putusan('IKP').row, 'id_permintaan', 'ABCDEF/permintaan-1');
  paper.choose('IKP', `Setuju · ${paper.kode('IKP')}`);
  paper.recordPending();
  expect(paper.state('IKP').versi?.kanal).toBe('sel');
});

test.each([
  ['nobody examines this bidang today', REFERENCE.personil.filter(({ email }) => email !== KABID_IKP)],
  [
    'the examiner has no account',
    REFERENCE.personil.map((row) => (row.email === KABID_IKP ? { ...row, email: '' } : row)),
  ],
])('a choice is not recorded while %s', (_, personil) => {
  const paper = submitted();
  paper.choose('IKP', `Setuju · ${paper.kode('IKP')}`);
  paper.replace('personil', personil);
  expect(paper.recordPending()).toBe(0);
  expect(notesOf(paper)).toEqual([
    'Keputusan di Lembar Pimpinan!B29 belum dicatat: tidak ada pemeriksa yang berlaku di tab Personil.',
  ]);
});

test('a choice of the submitter himself is noted, not recorded', () => {
  const paper = PaperBook.opened({
    personil: [
      ...REFERENCE.personil,
      person(KABID_IKP, 'staf', 'IKP'),
      person('plt@contoh.go.id', 'kepala_bidang', 'IKP'),
    ],
  });
  for (const kode of ['IKU-1', 'IKU-2', '2.16']) paper.fill('IKP', kode, { realisasi: 8 });
  paper.submit('IKP', KABID_IKP);
  paper.choose('IKP', `Setuju · ${paper.kode('IKP')}`);
  expect([paper.recordPending(KABID_IKP), paper.recordPending('plt@contoh.go.id')]).toEqual([0, 0]);
  // The submitter may claim it, and is refused; the other examiner may, and it is his.
  expect(paper.recordPending(KABID_IKP, true)).toBe(0);
  expect(paper.recordPending('plt@contoh.go.id', true)).toBe(1);
  expect(paper.state('IKP').versi?.pemutus).toBe('plt@contoh.go.id');
});

const PLT = person('plt@contoh.go.id', 'kepala_bidang', 'IKP', { nama: 'Plt. Bidang' });

test('of several who may decide nobody is named by guess, whoever comes, until one says that it was he', () => {
  const paper = PaperBook.opened({ personil: [...REFERENCE.personil, PLT] });
  paper.fillAndSubmit('IKP');
  paper.choose('IKP', `Setuju · ${paper.kode('IKP')}`);
  expect([KASUBAG, KABID_IKP, 'plt@contoh.go.id'].map((email) => paper.recordPending(email))).toEqual([
    0, 0, 0,
  ]);
  const [note] = notesOf(paper);
  expect(note).toMatch(
    /^Keputusan di Lembar Pimpinan!B29 belum dicatat, .* dan Plt\. Bidang sama-sama berwenang/,
  );
  const unclaimedBy = (email: string) => pendingNotes(paper.book(), paper.ctx(email)).unclaimed;
  expect([unclaimedBy(KASUBAG), unclaimedBy('plt@contoh.go.id')]).toEqual([[], ['Lembar Pimpinan!B29']]);
  expect(paper.recordPending(KASUBAG, true)).toBe(0);
  expect(paper.recordPending('plt@contoh.go.id', true)).toBe(1);
  expect(paper.state('IKP').versi?.pemutus).toBe('plt@contoh.go.id');
});

test('a choice made before the examiner changed is not signed in the new one’s name', () => {
  const paper = submitted();
  paper.choose('IKP', `Setuju · ${paper.kode('IKP')}`);
  paper.replace(
    'personil',
    REFERENCE.personil.map((row) => (row.email === KABID_IKP ? { ...row, sampai: paper.tanggal } : row)),
  );
  const row = FIRST_ROW + REFERENCE.personil.length;
  paper.tanggal = '2026-04-20';
  paper.typeRow('personil', row, { ...PLT, mulai: '2026-04-15' });
  expect(paper.recordPending()).toBe(0);
  expect(notesOf(paper)[0]).toContain('pejabatnya berganti sejak versi itu diajukan');
  expect(paper.recordPending('plt@contoh.go.id', true)).toBe(1);
});

test('nor in the name of one who was written over the examiner’s row: the log knows to whom the cell stood open', () => {
  const paper = submitted();
  paper.choose('IKP', `Setuju · ${paper.kode('IKP')}`);
  paper.typeRow('personil', paper.rowOf('personil', 'email', KABID_IKP), {
    nama: 'Orang baru',
    email: 'plt@contoh.go.id',
  });
  expect(paper.recordPending()).toBe(0);
  expect(notesOf(paper)[0]).toContain('pejabatnya berganti');
  expect(paper.recordPending('plt@contoh.go.id', true)).toBe(1);
});

function leaders(): { paper: PaperBook; choose: (index: number, text: string) => void; code: () => string } {
  const paper = PaperBook.prepared();
  const choose = (index: number, text: string) =>
    paper.type('pimpinan', FIRST_ROW + index, 'keputusan', text);
  const code = () => kodeVersi(paper.book().committed[paper.book().committed.length - 1]?.hash ?? '');
  return { paper, choose, code };
}

test('the order of the Kepala Dinas and its forwarding may both be given in cells', () => {
  const { paper, choose, code } = leaders();
  choose(0, `Setuju · ${code()}`);
  expect(paper.recordPending()).toBe(1);
  expect(paper.state('DINAS').last).toMatchObject({
    peristiwa: 'pengukuran_dimulai',
    pelaku: KADIS,
    kanal: 'sel',
  });
  choose(4, `Setuju · ${code()}`);
  expect(paper.recordPending()).toBe(1);
  expect(paper.state('DINAS').last).toMatchObject({
    peristiwa: 'diteruskan',
    pelaku: SEKRETARIS,
    kanal: 'sel',
  });
  expect([paper.recordPending(), notesOf(paper)]).toEqual([0, []]);
});

test('a start chosen before the quarter before it is consolidated never fires, not even once it could begin', () => {
  const { paper, choose, code } = leaders();
  const early = code();
  choose(0, `Setuju · ${early}`);
  paper.recordPending();
  choose(1, `Setuju · ${early}`);
  expect([paper.recordPending(), paper.book().state.periode]).toEqual([0, '2026-TW1']);
  paper.forward();
  paper.makeForms();
  paper.consolidate(
    Object.fromEntries(
      ['SEK', 'IKP', 'TI'].map((kode) => [kode, { putusan: 'lewati', alasan: 'Telat' }] as const),
    ),
  );
  paper.tanggal = '2026-07-02';
  expect([paper.recordPending(), paper.book().state.periode]).toEqual([0, '2026-TW1']);
  expect(notesOf(paper)).toEqual([expect.stringContaining(`menunjuk kode ${early}`)]);
  choose(1, `Setuju · ${MATTERS[1].kode(paper.book(), '2026-TW2')}`);
  expect([paper.recordPending(), paper.book().state.periode]).toEqual([1, '2026-TW2']);
});

test('a quarter that has not begun, or skips others, is started in the cell with its reason alone', () => {
  const { paper, choose, code } = leaders();
  choose(2, `Setuju · ${code()}`);
  expect(paper.recordPending()).toBe(0);
  expect(notesOf(paper)[0]).toContain('tulis alasannya (di Lembar Pimpinan: pada kolom Catatan)');
  paper.type('pimpinan', FIRST_ROW + 2, 'catatan', 'TW I dan II diukur di buku kerja lama.');
  expect(paper.recordPending()).toBe(1);
  expect(paper.state('DINAS').last?.alasan).toContain('buku kerja lama');
});

test.each([
  ['a code of older rights', 0, 'Setuju · ABCDEF', 'menunjuk kode ABCDEF'],
  ['a forwarding before the order', 4, 'Setuju · ABCDEF', 'menunjuk kode ABCDEF'],
  ['words of one’s own', 0, 'silakan', 'tidak dikenali'],
])('%s on Lembar Pimpinan is noted, not recorded', (_, index, text, note) => {
  const { paper, choose } = leaders();
  choose(index, text);
  expect(paper.recordPending()).toBe(0);
  expect(notesOf(paper)).toEqual([expect.stringContaining(note)]);
});

test.each<[string, 10 | 11 | 12, () => PaperBook, string]>([
  ['the draft', 10, drafted, SEKRETARIS],
  ['the final text', 11, issued, KADIS],
  ['the draft of recommendations', 12, withRecommendations, KADIS],
])('Setuju on %s is recorded once, in the decider’s name', (_, langkah, prepare, pelaku) => {
  const paper = prepare();
  const kode = MATTERS[langkah].kode(paper.book(), '2026-TW1');
  chooseLine(paper, langkah, `Setuju · ${kode}`, 'Baik');
  expect(paper.recordPending(STAF_IKP)).toBe(1);
  expect(paper.state('DINAS').last).toMatchObject({
    langkah,
    kode,
    pelaku,
    pencatat: STAF_IKP,
    kanal: 'sel',
  });
  expect([paper.recordPending(), notesOf(paper)]).toEqual([0, []]);
});

test.each<[string, 10 | 11, () => PaperBook, string]>([
  ['the draft', 10, drafted, 'Lembar Pimpinan!B13'],
  ['the final text', 11, issued, 'Lembar Pimpinan!B17'],
])(
  'Kembalikan on %s needs its Catatan, is recorded once, and is silent afterwards',
  (_, langkah, prepare, where) => {
    const paper = prepare();
    const kode = MATTERS[langkah].kode(paper.book(), '2026-TW1');
    chooseLine(paper, langkah, `Kembalikan · ${kode}`);
    expect([paper.recordPending(), notesOf(paper)]).toEqual([
      0,
      [`Keputusan di ${where} belum dicatat: alasan pengembalian belum ditulis.`],
    ]);
    chooseLine(paper, langkah, `Kembalikan · ${kode}`, 'Bab III kosong');
    expect(paper.recordPending()).toBe(1);
    expect(paper.state('DINAS').last).toMatchObject({
      peristiwa: 'lakip_dikembalikan',
      langkah,
      kode,
      alasan: 'Bab III kosong',
    });
    expect([paper.recordPending(), notesOf(paper)]).toEqual([0, []]);
  },
);

test.each<[string, 10 | 11 | 12, () => PaperBook, (kode: string) => string, string]>([
  [
    'a code of an older version',
    10,
    drafted,
    () => 'Setuju · ABCDEF',
    'menunjuk kode ABCDEF, bukan versi yang menunggu',
  ],
  ['a code of an older final text', 11, issued, () => 'Setuju · ABCDEF', 'menunjuk kode ABCDEF'],
  ['a signature before anything is issued', 11, drafted, () => 'Setuju · ABCDEF', 'menunjuk kode ABCDEF'],
  [
    'a return of recommendations',
    12,
    withRecommendations,
    (kode) => `Kembalikan · ${kode}`,
    'tidak dikenali',
  ],
  ['words of one’s own', 11, issued, () => 'sudah saya baca', 'tidak dikenali'],
])('%s is noted, not recorded', (_, langkah, prepare, choice, note) => {
  const paper = prepare();
  chooseLine(paper, langkah, choice(MATTERS[langkah].kode(paper.book(), '2026-TW1')), 'Alasan');
  expect([paper.recordPending(), notesOf(paper)]).toEqual([0, [expect.stringContaining(note)]]);
});

test('Setuju on a draft waits for the checklist and is recorded as soon as it is complete', () => {
  const paper = drafted();
  answer(paper, 'I.2', '');
  chooseLine(paper, 10, `Setuju · ${laporan(paper).draf?.kode}`);
  expect([paper.recordPending(), notesOf(paper)]).toEqual([
    0,
    [
      'Keputusan di Lembar Pimpinan!B13 belum dicatat. Belum dapat dilanjutkan: 1 hal wajib diperbaiki. Reviu!E7: pernyataan I.2 belum dijawab. Pilih Ya, Tidak, atau Tidak relevan.',
    ],
  ]);
  answer(paper, 'I.2', 'Tidak relevan');
  expect(paper.recordPending()).toBe(1);
});

test('an approval is bound to its code: the next draft is not approved by it', () => {
  const paper = drafted();
  chooseLine(paper, 10, `Setuju · ${laporan(paper).draf?.kode}`);
  draft(paper);
  expect(paper.recordPending()).toBe(0);
  expect(notesOf(paper)).toEqual([expect.stringContaining('bukan versi yang menunggu')]);
});

test('Setuju still standing in the cell does not approve again the draft that came back from step 11', () => {
  const paper = drafted();
  const kode = laporan(paper).draf?.kode ?? '';
  chooseLine(paper, 10, `Setuju · ${kode}`);
  paper.recordPending();
  issueFinal(paper);
  sign(paper, false, 'Ikhtisar kurang');
  expect([paper.recordPending(), notesOf(paper)]).toEqual([
    0,
    [
      `Keputusan di Lembar Pimpinan!B13 sudah dicatat sebelum naskahnya dikembalikan. Untuk memutuskan lagi kode ${kode}, pakai panel, atau pilih Kembalikan.`,
    ],
  ]);
  // The other choice is a new decision, and the panel may decide either way.
  chooseLine(paper, 10, `Kembalikan · ${kode}`, 'Susun lagi');
  expect(paper.recordPending()).toBe(1);
  expect(laporan(paper).kembali?.langkah).toBe(10);
});

test('the panel may approve again the draft that came back; the line then is silent', () => {
  const paper = issued();
  sign(paper, false, 'Ikhtisar kurang');
  expect(review(paper, true).kind).toBe('planned');
  expect([paper.recordPending(), notesOf(paper)]).toEqual([0, []]);
});

test('a signature the panel wrote, its event lost, waits for the same press, and else is the cell’s', () => {
  const paper = issued();
  const kode = laporan(paper).final?.kode ?? '';
  chooseLine(paper, 11, `Setuju · ${kode}`);
  paper.type('pimpinan', lineRow(11), 'id_permintaan', `${kode}/permintaan-1000`);
  const kanal = (idPermintaan: string) =>
    recordPending(paper.book(), { ...paper.ctx(KADIS), idPermintaan }).blocks[0]?.events[0]?.kanal;
  expect([kanal('permintaan-1000'), kanal('permintaan-2000')]).toEqual([undefined, 'sel']);
});

test('a choice made in the cell after the panel decided on the same code is the cell’s', () => {
  const paper = issued();
  const kode = laporan(paper).draf?.kode ?? '';
  sign(paper, false, 'Ikhtisar kurang');
  chooseLine(paper, 10, `Kembalikan · ${kode}`, 'Susun lagi');
  expect(paper.recordPending()).toBe(1);
  expect(laporan(paper).kembali).toMatchObject({ langkah: 10, kanal: 'sel' });
});

test('a line is not recorded while nobody holds the office', () => {
  const paper = issued();
  chooseLine(paper, 11, `Setuju · ${laporan(paper).final?.kode}`);
  paper.replace(
    'personil',
    REFERENCE.personil.filter(({ email }) => email !== KADIS),
  );
  expect([paper.recordPending(), notesOf(paper)]).toEqual([
    0,
    ['Keputusan di Lembar Pimpinan!B17 belum dicatat: tidak ada pemeriksa yang berlaku di tab Personil.'],
  ]);
});

test('a Plt. Sekretaris who drafted the report cannot claim its review in the cell; the other one can', () => {
  const personil = [person(KASUBAG, 'sekretaris', '', { penugasan: 'Plt.' }), ...REFERENCE.personil];
  const paper = drafted({ personil });
  chooseLine(paper, 10, `Setuju · ${laporan(paper).draf?.kode}`);
  expect([paper.recordPending(SEKRETARIS), notesOf(paper)]).toEqual([
    0,
    [expect.stringContaining('sama-sama berwenang')],
  ]);
  expect(paper.recordPending(KASUBAG, true)).toBe(0);
  expect(paper.recordPending(SEKRETARIS, true)).toBe(1);
});

function withRecommendations(): PaperBook {
  const paper = signed();
  recommend(paper);
  return paper;
}
