// Step 8: what is to be entered into SAKIP, what was entered, and when the step is done.
import { belumDientri } from '../../../src/core/plan/sakip';
import { indikator, KASUBAG, messageOf, PaperBook, person, REFERENCE, SEKRETARIS, STAF_IKP } from '../book';
import { enter, fileDocument, TW1 } from '../evidence-acts';

const ALL = ['SEK|program|1.01', 'IKP|indikator|IKU-1', 'IKP|indikator|IKU-2', 'IKP|program|2.16'];

/** SEK and IKP accepted, TI left out: the quarter is consolidated. */
function consolidated(reference?: Parameters<typeof PaperBook.opened>[0]): PaperBook {
  const paper = PaperBook.opened(reference);
  paper.approved('SEK');
  paper.approved('IKP');
  paper.consolidate({ SEK: {}, IKP: {}, TI: { putusan: 'lewati', alasan: 'Terlambat' } });
  return paper;
}

const left = (paper: PaperBook) => belumDientri(paper.book(), TW1).map(({ nama }) => nama);
const step8 = (paper: PaperBook) => paper.state('DINAS').keadaan[7];

test('every consolidated row that was due is to be entered', () => {
  const paper = consolidated({
    indikator: [...REFERENCE.indikator, indikator('IKU-9', 'IKP', { 4: 5 })],
  });
  expect(left(paper)).toEqual(ALL);
  expect(step8(paper)).toBe('Menunggu');
});

test('rows entered in two goes: the step is done with the last of them', () => {
  const paper = consolidated();
  const [first, ...rest] = ALL;
  expect(messageOf(enter(paper, [first ?? ''], 'TT-001'))).toBe(
    'planned: 1 baris dicatat sudah dientri ke SAKIP. Belum dientri: 3 baris.',
  );
  expect(step8(paper)).toBe('Berjalan');
  expect(left(paper)).toEqual(rest);
  expect(messageOf(enter(paper, ALL, 'TT-002'))).toBe(
    'planned: 3 baris dicatat sudah dientri ke SAKIP. Langkah 8 selesai; lanjutkan dengan Susun LAKIP (langkah 9).',
  );
  expect([step8(paper), paper.state('DINAS').keadaan[8]]).toEqual(['Selesai', 'Menunggu']);
  expect(
    paper.rows('sakip', ['no', 'bidang', 'kode', 'realisasi', 'capaian', 'keadaan', 'tanda_terima', 'oleh']),
  ).toEqual([
    [1, 'SEK', '1.01', 8, 0.8, 'Terisi', 'TT-001', KASUBAG],
    [2, 'IKP', 'IKU-1', 8, 40, 'Terisi', 'TT-002', KASUBAG],
    [3, 'IKP', 'IKU-2', 8, 80, 'Terisi', 'TT-002', KASUBAG],
    [4, 'IKP', '2.16', 8, 1.6, 'Terisi', 'TT-002', KASUBAG],
  ]);
  expect(messageOf(enter(paper, ALL))).toBe(
    'answered: Semua baris Triwulan I Tahun 2026 sudah dientri ke SAKIP (langkah 8 selesai).',
  );
});

test('amounts of programs are shown with thousands separators', () => {
  const paper = consolidated();
  const outcome = enter(paper, ALL);
  const data = outcome.kind === 'planned' ? (outcome.stages[0]?.data ?? []) : [];
  expect(data.filter((write) => write.do === 'style')).toEqual([
    { do: 'style', tab: 'sakip', ranges: ['G5', 'G8'], style: { numberFormat: '#,##0' } },
  ]);
});

test('a row that stands in the tab without its event was not entered', () => {
  const paper = consolidated();
  paper.typeRow('sakip', 5, { no: 1, kunci: `${TW1}/SEK/program/1.01`, periode: TW1, generasi: 'terputus' });
  expect(left(paper)).toEqual(ALL);
  enter(paper, ALL);
  expect(left(paper)).toEqual([]);
});

test('a bidang taken in later reopens the step for its rows alone', () => {
  const paper = consolidated();
  enter(paper, ALL);
  paper.approved('TI');
  paper.consolidate({ TI: {} });
  expect([step8(paper), left(paper)]).toEqual(['Menunggu', ['TI|indikator|IKU-3']]);
  enter(paper, ['TI|indikator|IKU-3']);
  expect(step8(paper)).toBe('Selesai');
});

test('a consolidation that brings nothing new is closed without a tick', () => {
  const paper = consolidated();
  enter(paper, ALL);
  paper.approved('TI');
  paper.consolidate({ TI: { putusan: 'kembalikan', alasan: 'Angka' } });
  paper.consolidate({ TI: { putusan: 'lewati', alasan: 'Terlambat lagi' } });
  expect([step8(paper), left(paper)]).toEqual(['Menunggu', []]);
  expect(messageOf(enter(paper, []))).toBe(
    'planned: Langkah 8 Triwulan I Tahun 2026 selesai: tidak ada baris yang belum dientri. Lanjutkan dengan Susun LAKIP (langkah 9).',
  );
  expect(step8(paper)).toBe('Selesai');
});

test.each<[string, () => PaperBook, (paper: PaperBook) => ReturnType<typeof enter>, string]>([
  [
    'nothing is ticked',
    consolidated,
    (paper) => enter(paper, []),
    'Centang lebih dahulu baris yang sudah dientri ke SAKIP.',
  ],
  [
    'a row is not in the consolidation',
    consolidated,
    (paper) => enter(paper, [...ALL, 'TI|indikator|IKU-3']),
    'Ada baris yang tidak tercantum dalam konsolidasi triwulan ini. Tidak ada yang dicatat. Muat ulang panel lalu centang lagi.',
  ],
  [
    'the quarter is not consolidated yet',
    () => {
      const paper = PaperBook.opened();
      paper.approved('IKP');
      paper.consolidate({ IKP: {} });
      return paper;
    },
    (paper) => enter(paper, ALL),
    'Triwulan I Tahun 2026 belum selesai dikonsolidasikan. Entri SAKIP (langkah 8) menunggu langkah 7 selesai.',
  ],
  [
    'somebody else tries',
    consolidated,
    (paper) => enter(paper, ALL, '', { email: SEKRETARIS }),
    'Langkah 8 hanya dapat dilakukan oleh',
  ],
  [
    'the quarter is none',
    consolidated,
    (paper) => enter(paper, ALL, '', { periode: 'x' }),
    'Data sudah berubah sejak panel ini dibuka.',
  ],
  [
    'the document has no date',
    consolidated,
    (paper) => fileDocument(paper, 'pk', { nomor: '1', tanggal: '' }),
    'Isi tanggal dokumennya',
  ],
  [
    'the document is dated tomorrow',
    consolidated,
    (paper) => fileDocument(paper, 'pk', { nomor: '1', tanggal: '2026-04-02' }),
    'Tanggal dokumen 02/04/2026',
  ],
  [
    'the document is missing',
    consolidated,
    (paper) => fileDocument(paper, ''),
    'Pilih berkasnya lebih dahulu.',
  ],
  [
    'somebody else brings the document',
    consolidated,
    (paper) => fileDocument(paper, 'pk', undefined, { email: STAF_IKP }),
    'Langkah 8 hanya dapat dilakukan oleh',
  ],
])('nothing is written when %s', (_, make, act, sentence) => {
  const paper = make();
  const before = paper.raw();
  expect(messageOf(act(paper))).toContain(`refused: ${sentence}`);
  expect(paper.raw()).toEqual(before);
});

test('what was entered already is answered', () => {
  const paper = consolidated();
  enter(paper, ALL.slice(0, 1));
  expect(messageOf(enter(paper, ALL.slice(0, 1)))).toBe(
    'answered: Baris yang dicentang sudah dicatat sebelumnya.',
  );
});

test('the document from SAKIP is registered with its number, date and link, and moves no step', () => {
  const paper = consolidated();
  expect(messageOf(fileDocument(paper, 'pk'))).toBe(
    'planned: Dokumen Pengukuran Kinerja "pk.pdf" didaftarkan di tab LAKIP (no 1).',
  );
  expect(paper.book().naskah).toMatchObject([
    {
      no: 1,
      periode: TW1,
      jenis: 'Dokumen SAKIP',
      nama: 'pk.pdf',
      nomor: '050/12/2026',
      tanggal: '2026-03-31',
      tautan: 'https://drive.contoh/pk',
    },
  ]);
  expect(step8(paper)).toBe('Menunggu');
});

const RINA = 'Nama staf.ikp';

/** Two people, one of them in Personil, and a row of nobody's; one row is not due and one cannot be computed. */
function withPeople(): PaperBook {
  const rina = { pic: RINA };
  const paper = PaperBook.opened({
    indikator: [
      indikator('A', 'IKP', { 1: 10 }, rina),
      indikator('B', 'IKP', { 1: 10 }),
      indikator('C', 'IKP', { 1: 10 }, { pic: 'Budi' }),
      indikator('D', 'IKP', { 1: 10 }, { ...rina, metode: 'turun T/R' }),
      indikator('E', 'IKP', { 2: 10 }, rina),
      indikator('IKU-3', 'TI', { 1: 50 }, rina),
    ],
    personil: [...REFERENCE.personil, person('staf2.ikp@contoh.go.id', 'staf', 'IKP')],
  });
  for (const [kode, realisasi] of [
    ['A', 12],
    ['B', 5],
    ['C', 8],
    ['D', 0],
    ['2.16', 500],
  ] as const) {
    paper.fill('IKP', kode, { realisasi });
  }
  paper.fill('IKP', 'D', { kendala: 'Belum ada data' });
  paper.submit('IKP');
  paper.decide('IKP', true);
  return paper;
}

const people = (paper: PaperBook) =>
  paper.rows('pegawai', ['pegawai', 'kode', 'uraian', 'capaian', 'kategori', 'keterangan']);

test('Capaian Pegawai has every employee, then names nobody has, then what nobody answers for', () => {
  const paper = withPeople();
  paper.consolidate({ IKP: {} });
  const unknown = 'Nama ini tidak tercantum pada tab Personil per 31 Maret 2026';
  const shown = people(paper).filter(([pegawai]) => pegawai !== 'Catatan');
  const without = shown.filter(([, , uraian]) => uraian === 'Tanpa indikator');
  expect(without.map(([pegawai]) => pegawai)).toEqual(
    [...REFERENCE.personil.map(({ nama }) => nama), 'Nama staf2.ikp'].filter((nama) => nama !== RINA),
  );
  expect(shown.filter((row) => !without.includes(row))).toEqual([
    [RINA, 'A', 'Indikator A', 120, 'Sangat Tinggi', ''],
    [RINA, 'D', 'Indikator D', '', '', 'Tidak dapat dihitung. Belum ada data'],
    [RINA, 'E', 'Indikator E', '', '', 'Belum jatuh tempo'],
    [
      RINA,
      '',
      'Rata-rata capaian (1 dari 2 indikator yang jatuh tempo dihitung)',
      120,
      'Sangat Tinggi',
      'Tidak dapat dihitung: D. Belum jatuh tempo: E',
    ],
    ['Budi', 'C', 'Indikator C', 80, 'Tinggi', ''],
    ['Budi', '', 'Rata-rata capaian (1 dari 1 indikator yang jatuh tempo dihitung)', 80, 'Tinggi', unknown],
    ['Belum ditetapkan', 'B', 'Indikator B', 50, 'Sangat Rendah', ''],
    [
      'Belum ditetapkan',
      '',
      'Rata-rata capaian (1 dari 1 indikator yang jatuh tempo dihitung)',
      50,
      'Sangat Rendah',
      '',
    ],
  ]);
});

test('the same document once more is answered by the registered one', () => {
  const paper = consolidated();
  fileDocument(paper, 'pk');
  const before = paper.raw();
  expect(messageOf(fileDocument(paper, 'pk'))).toBe(
    'answered: Dokumen "pk.pdf" sudah terdaftar di tab LAKIP (no 1). Tidak ada yang diunggah.',
  );
  expect(paper.raw()).toEqual(before);
});
