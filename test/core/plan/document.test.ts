// Catat berdasarkan dokumen: what was decided on paper passes the same checks, in the name of the decider of that day.
import { IKHTISAR_KUNCI, REVIU_STATEMENTS } from '../../../src/core/lakip/reviu-statements';
import { documentBlocks } from '../../../src/core/panel/paper-pages';
import type { Outcome } from '../../../src/core/plan/act';
import { planOf } from '../../../src/core/plan/acts';
import { DOKUMEN_ACT } from '../../../src/core/plan/document';
import { KABID_IKP, KADIS, KASUBAG, messageOf, PaperBook, person, REFERENCE, SEKRETARIS } from '../book';
import {
  answer,
  drafted,
  fileOf,
  inputOf,
  issued,
  laporan,
  recommend,
  reportable,
  signed,
  states,
} from '../report';

const TW1 = 'Triwulan I Tahun 2026';

type Values = Readonly<Record<string, string>>;

const BASIS = { periode: '2026-TW1', nomor: 'ND-12/2026', tanggal: '2026-04-01' };

function record(
  paper: PaperBook,
  values: Values,
  { email = KASUBAG, file = 'disposisi.pdf' as string | null } = {},
): Outcome {
  const input = inputOf({}, { ...BASIS, ...values }, file === null ? null : fileOf(file));
  return paper.carryOut(planOf(DOKUMEN_ACT, paper.book(), paper.ctx(email), input));
}

function last(paper: PaperBook) {
  const { committed } = paper.book();
  return committed[committed.length - 1];
}

/** TW I is opened and passed on; forms are made where a test needs the directions. */
function undirected(): PaperBook {
  const paper = PaperBook.prepared();
  paper.open(1);
  paper.forward();
  paper.makeForms();
  return paper;
}

function opened(): PaperBook {
  const paper = PaperBook.prepared();
  paper.open(1);
  return paper;
}

test('where several held the office on a paper’s day, its recorder says who signed; before and after them it is known', () => {
  const plh = person('plh@contoh.go.id', 'kepala_dinas', '', {
    nama: 'Budi Plh',
    penugasan: 'Plh.',
    mulai: '2026-03-30',
    sampai: '2026-04-01',
  });
  const begin = () => PaperBook.prepared({ personil: [...REFERENCE.personil, plh] });
  const fields = (paper: PaperBook) =>
    documentBlocks(paper.book(), paper.ctx(KASUBAG)).flatMap((block) =>
      block.kind === 'form' ? block.fields.map(({ name }) => name) : [],
    );
  expect([fields(begin()), fields(PaperBook.prepared())].map((names) => names.includes('pejabat'))).toEqual([
    true,
    false,
  ]);
  const order = { langkah: '1', putusan: 'setuju' };
  expect(record(begin(), order)).toEqual({
    kind: 'refused',
    message:
      'Pada 01/04/2026 yang berwenang: Nama kadis, Plh. Budi Plh. Tulis nama penanda tangan dokumennya seperti di tab Personil.',
  });
  expect(record(begin(), { ...order, pejabat: 'Orang lain' }).kind).toBe('refused');
  const paper = begin();
  expect(record(paper, { ...order, pejabat: 'budi plh' }).kind).toBe('planned');
  expect(last(paper)).toMatchObject({ peristiwa: 'pengukuran_dimulai', pelaku: 'plh@contoh.go.id' });
  const earlier = begin();
  expect(record(earlier, { ...order, tanggal: '2026-03-20' }).kind).toBe('planned');
  expect(last(earlier)?.pelaku).toBe(KADIS);
});

function withDraftOfRecommendations(): PaperBook {
  const paper = signed();
  recommend(paper);
  return paper;
}

test.each<[string, () => PaperBook, Values, Readonly<Record<string, unknown>>, string]>([
  [
    'step 1',
    () => PaperBook.prepared(),
    { langkah: '1' },
    { peristiwa: 'pengukuran_dimulai', pelaku: KADIS, peran: 'kepala_dinas', alasan: '' },
    TW1,
  ],
  [
    'step 2',
    opened,
    { langkah: '2', alasan: 'Segera.' },
    { peristiwa: 'diteruskan', pelaku: SEKRETARIS, peran: 'sekretaris', alasan: ' Segera.' },
    TW1,
  ],
  [
    'step 4',
    undirected,
    { langkah: '4', bidang: 'IKP', alasan: 'Isi sesuai bukti.' },
    { peristiwa: 'arahan_diberikan', pelaku: KABID_IKP, unit: 'IKP', alasan: ' Isi sesuai bukti.' },
    'Bidang IKP',
  ],
  [
    'step 10',
    drafted,
    { langkah: '10', putusan: 'setuju' },
    { peristiwa: 'lakip_diperiksa', pelaku: SEKRETARIS, alasan: '' },
    TW1,
  ],
  [
    'a return at step 10',
    drafted,
    { langkah: '10', putusan: 'kembalikan', alasan: 'Bab III kosong.' },
    { peristiwa: 'lakip_dikembalikan', langkah: 10, pelaku: SEKRETARIS, alasan: ' Bab III kosong.' },
    TW1,
  ],
  [
    'step 11',
    issued,
    { langkah: '11', putusan: 'setuju' },
    { peristiwa: 'lakip_ditandatangani', pelaku: KADIS, alasan: '' },
    TW1,
  ],
  [
    'a return at step 11',
    issued,
    { langkah: '11', putusan: 'kembalikan', alasan: 'Ikhtisar.' },
    { peristiwa: 'lakip_dikembalikan', langkah: 11, pelaku: KADIS, alasan: ' Ikhtisar.' },
    TW1,
  ],
  [
    'step 12',
    withDraftOfRecommendations,
    { langkah: '12', alasan: 'Disetujui dalam rapat.' },
    { peristiwa: 'evaluasi_ditetapkan', pelaku: KADIS, alasan: ' Disetujui dalam rapat.' },
    TW1,
  ],
])('%s on paper: its event and the document’s row in one commit', (_, prepare, values, expected, unit) => {
  const paper = prepare();
  const before = paper.book().naskah.length;
  const outcome = record(paper, values);
  expect(messageOf(outcome)).toBe(
    `planned: Keputusan langkah ${values.langkah} untuk ${unit} dicatat berdasarkan dokumen ND-12/2026.`,
  );
  const event = last(paper);
  expect(event).toMatchObject({
    langkah: Number(values.langkah),
    pencatat: KASUBAG,
    kanal: 'dokumen',
    ...expected,
    alasan: `Berdasarkan ND-12/2026, tanggal 01/04/2026.${expected.alasan}`,
  });
  const { naskah } = paper.book();
  expect(naskah).toHaveLength(before + 1);
  expect(naskah[before]).toMatchObject({
    no: before + 1,
    periode: '2026-TW1',
    jenis: 'Dokumen keputusan',
    kode: event?.kode,
    nama: 'disposisi.pdf',
    nomor: 'ND-12/2026',
    tanggal: '2026-04-01',
    sha256: fileOf('disposisi.pdf').sha256,
    generasi: event?.generasi,
  });
  expect(paper.read('naskah', paper.rowOf('naskah', 'nama', 'disposisi.pdf'), 'langkah')).toBe(
    values.langkah,
  );
});

test.each<[string, () => PaperBook, Values, string]>([
  ['2', opened, {}, 'langkah 1 yang mendasarinya'],
  ['4', undirected, { bidang: 'IKP', alasan: 'Isi.' }, 'langkah 2 yang mendasarinya'],
  ['10', drafted, { putusan: 'setuju' }, 'naskah yang diputuskannya'],
  ['10', drafted, { putusan: 'kembalikan', alasan: 'Bab III.' }, 'naskah yang diputuskannya'],
  ['11', issued, { putusan: 'setuju' }, 'naskah yang diputuskannya'],
  ['11', issued, { putusan: 'kembalikan', alasan: 'Ikhtisar.' }, 'naskah yang diputuskannya'],
  ['12', withDraftOfRecommendations, { putusan: 'setuju' }, 'naskah yang diputuskannya'],
])('a paper of step %s older than what it decides on is refused', (langkah, prepare, values, what) => {
  const paper = prepare();
  const before = paper.raw();
  const outcome = record(paper, { langkah, ...values, tanggal: '2026-03-31' });
  expect(messageOf(outcome)).toMatch(
    new RegExp(`^refused: Tanggal dokumen 31/03/2026 mendahului ${what} \\(kode [0-9A-F]{6}, 01/04/2026\\)`),
  );
  expect(paper.raw()).toEqual(before);
  expect(record(paper, { langkah, ...values }).kind).toBe('planned');
});

test('an order on paper may be older than the workbook, and what follows it on paper only than its recording', () => {
  const paper = PaperBook.prepared();
  expect(record(paper, { langkah: '1', tanggal: '2026-03-20' }).kind).toBe('planned');
  const forward = { langkah: '2', nomor: 'ND-13/2026' };
  expect(messageOf(record(paper, { ...forward, tanggal: '2026-03-19' }, { file: 'teruskan.pdf' }))).toContain(
    'mendahului langkah 1 yang mendasarinya',
  );
  const forwarded = record(paper, { ...forward, tanggal: '2026-03-21' }, { file: 'teruskan.pdf' });
  expect(forwarded.kind).toBe('planned');
});

test('a step decided on paper is done by document', () => {
  const paper = issued();
  record(paper, { langkah: '11', putusan: 'setuju' });
  expect(states(paper)).toEqual([
    'Selesai',
    'Selesai',
    'Selesai',
    'Selesai (berdasarkan dokumen)',
    'Menunggu',
  ]);
});

test('with a document the checklist may be on paper; the summary may not', () => {
  const paper = drafted();
  for (const { kunci } of REVIU_STATEMENTS) answer(paper, kunci, '');
  answer(paper, IKHTISAR_KUNCI, '');
  const approval = { langkah: '10', putusan: 'setuju' };
  expect(messageOf(record(paper, approval))).toBe(
    'refused: Belum dapat dilanjutkan: 1 hal wajib diperbaiki. Reviu!F5: ikhtisar eksekutif belum ditulis. Tuliskan di kolom Catatan pada barisnya.',
  );
  answer(paper, IKHTISAR_KUNCI, '', 'Kinerja tercapai.');
  expect(record(paper, approval).kind).toBe('planned');
});

test('the decider is whoever was in force on the document’s date, even without an account', () => {
  const personil = [
    ...REFERENCE.personil.filter(({ email }) => email !== KADIS),
    person(KADIS, 'kepala_dinas', '', { mulai: '2026-03-31' }),
    person('', 'kepala_dinas', '', { nama: 'Budi', sampai: '2026-03-30', penugasan: 'Plt.' }),
  ];
  for (const [tanggal, pelaku] of [
    ['2026-03-30', 'Budi'],
    ['2026-03-31', KADIS],
  ] as const) {
    const paper = PaperBook.prepared({ personil });
    record(paper, { langkah: '1', tanggal });
    expect(last(paper)?.pelaku).toBe(pelaku);
  }
});

const SENTENCE = {
  langkah: 'Pilih langkah yang diputuskan dengan dokumen itu.',
  tanggal: 'Isi tanggal dokumennya, misalnya 07/07/2026.',
};

test.each<[string, () => PaperBook, Values, Parameters<typeof record>[2], string]>([
  ['no step is chosen', drafted, {}, {}, SENTENCE.langkah],
  ['the step is none of the six', drafted, { langkah: '9' }, {}, SENTENCE.langkah],
  [
    'no quarter is chosen',
    drafted,
    { langkah: '10', putusan: 'setuju', periode: '' },
    {},
    'Pilih triwulan yang diputuskan dengan dokumen itu.',
  ],
  [
    'no bidang is chosen',
    undirected,
    { langkah: '4', alasan: 'Isi.' },
    {},
    'Pilih bidang yang diberi arahan dengan dokumen itu.',
  ],
  [
    'directions are for another quarter',
    undirected,
    { langkah: '4', bidang: 'IKP', periode: '2026-TW2', alasan: 'Isi.' },
    {},
    'Arahan (langkah 4) hanya dicatat untuk triwulan yang sedang diukur, bukan Triwulan II Tahun 2026.',
  ],
  ['no verdict is chosen', drafted, { langkah: '10' }, {}, 'Pilih putusannya: Setuju atau Kembalikan.'],
  [
    'the number is missing',
    drafted,
    { langkah: '10', putusan: 'setuju', nomor: '' },
    {},
    'Tuliskan nomor dokumennya.',
  ],
  ['the date is missing', drafted, { langkah: '10', putusan: 'setuju', tanggal: '' }, {}, SENTENCE.tanggal],
  [
    'the date is not real',
    drafted,
    { langkah: '10', putusan: 'setuju', tanggal: '2026-02-29' },
    {},
    SENTENCE.tanggal,
  ],
  [
    'the date is not ISO',
    drafted,
    { langkah: '10', putusan: 'setuju', tanggal: '01/04/2026' },
    {},
    SENTENCE.tanggal,
  ],
  [
    'the date lies ahead',
    drafted,
    { langkah: '10', putusan: 'setuju', tanggal: '2026-04-02' },
    {},
    'Tanggal dokumen 02/04/2026 sesudah hari ini. Periksa kembali tanggal pada dokumennya.',
  ],
  [
    'the file is missing',
    drafted,
    { langkah: '10', putusan: 'setuju' },
    { file: null },
    'Pilih berkasnya lebih dahulu.',
  ],
  [
    'somebody else records it',
    drafted,
    { langkah: '10', putusan: 'setuju' },
    { email: SEKRETARIS },
    `Dokumen hanya didaftarkan oleh Kasubag Program (Nama kasubag). Anda masuk sebagai ${SEKRETARIS}.`,
  ],
  [
    'nobody was in force that day',
    () =>
      PaperBook.prepared({ personil: REFERENCE.personil.map((row) => ({ ...row, mulai: '2026-01-02' })) }),
    { langkah: '1', tanggal: '2026-01-01' },
    {},
    'Tidak ada Kepala Dinas yang berlaku pada 01/01/2026 di tab Personil. Periksa tanggal dokumen, atau lengkapi masa berlakunya.',
  ],
  [
    'nobody directed that bidang that day',
    undirected,
    { langkah: '4', bidang: 'SP', alasan: 'Isi.' },
    {},
    'Tidak ada Kepala Bidang SP yang berlaku pada 01/04/2026 di tab Personil.',
  ],
  [
    'step 2 still waits for step 1',
    () => PaperBook.prepared(),
    { langkah: '2' },
    {},
    `Langkah 2 untuk ${TW1} menunggu langkah 1 selesai.`,
  ],
  [
    'the directions themselves are not written',
    undirected,
    { langkah: '4', bidang: 'IKP' },
    {},
    'Tuliskan arahannya lebih dahulu; arahan menjadi disposisi bagi staf.',
  ],
  [
    'there is no draft',
    reportable,
    { langkah: '10', putusan: 'setuju' },
    {},
    `Draf LAKIP ${TW1} belum disusun.`,
  ],
  [
    'a return gives no reason',
    drafted,
    { langkah: '10', putusan: 'kembalikan' },
    {},
    'Tuliskan alasannya: Kasubag Program memperbaiki draf menurut alasan itu.',
  ],
  [
    'nothing is issued',
    drafted,
    { langkah: '11', putusan: 'setuju' },
    {},
    `Naskah final LAKIP ${TW1} belum diterbitkan.`,
  ],
  [
    'it would return what is signed',
    signed,
    { langkah: '11', putusan: 'kembalikan', alasan: 'Keliru' },
    {},
    'Bila ternyata keliru, Kasubag Program membuka perubahannya',
  ],
  [
    'nothing is signed',
    issued,
    { langkah: '12' },
    {},
    `Langkah 12 untuk ${TW1} menunggu langkah 11 selesai.`,
  ],
])('nothing is recorded when %s', (_, prepare, values, options, sentence) => {
  const paper = prepare();
  const before = paper.raw();
  const outcome = record(paper, values, options);
  expect(outcome.kind).toBe('refused');
  expect(outcome.message).toContain(sentence);
  expect(paper.raw()).toEqual(before);
});

test.each<[string, () => PaperBook, Values]>([
  ['opened', opened, { langkah: '1' }],
  ['signed', signed, { langkah: '11', putusan: 'setuju' }],
])('what is %s already is answered, and the document is not registered', (_, prepare, values) => {
  const paper = prepare();
  const before = paper.raw();
  expect(record(paper, values).kind).toBe('answered');
  expect(paper.raw()).toEqual(before);
});

test('whoever drafted the report reviews it on paper only where nobody else may, and the log says so', () => {
  const paper = drafted({
    personil: [person(KASUBAG, 'sekretaris', '', { penugasan: 'Plt.' }), ...REFERENCE.personil],
  });
  const review = { langkah: '10', putusan: 'setuju', pejabat: 'Nama kasubag' };
  expect(messageOf(record(paper, review))).toContain(`refused: Draf ini disusun oleh ${KASUBAG} sendiri.`);
  paper.type('personil', paper.rowOf('personil', 'email', SEKRETARIS), 'email', KASUBAG);
  expect(record(paper, review).kind).toBe('planned');
  expect(laporan(paper).periksa?.alasan).toContain('Diperiksa oleh penyusunnya sendiri');
});
