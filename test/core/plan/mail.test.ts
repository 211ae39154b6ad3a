// Whom each event tells by mail, and of what; and what no mail ever does.
import { type Mail, mailsOf } from '../../../src/core/plan/mail';
import { lateMatters, PENGINGAT_ACT } from '../../../src/core/plan/remind';
import { DINAS, type JejakRow, type Keadaan, PERISTIWA } from '../../../src/core/sop/jejak';
import type { Book } from '../../../src/core/workbook/book';
import {
  event,
  KABID_IKP,
  KADIS,
  KASUBAG,
  logOf,
  PaperBook,
  person,
  REFERENCE,
  SEKRETARIS,
  STAF_IKP,
} from '../book';
import { adopt, draft, recommend, signed } from '../reporting';

function set(paper: PaperBook, kunci: string, nilai: string): void {
  paper.type('pengaturan', paper.rowOf('pengaturan', 'kunci', kunci), 'nilai', nilai);
}

function opened(kecuali = ''): PaperBook {
  const paper = PaperBook.opened();
  set(paper, 'surel', 'ya');
  set(paper, 'surel_kecuali', kecuali);
  return paper;
}

const CALLER = { pelaku: 'x@contoh.go.id', pencatat: 'x@contoh.go.id' };
const [ROW] = logOf([event('diajukan', DINAS, { langkah: 1, ...CALLER })]) as [JejakRow];

const mails = (book: Book, paper: PaperBook, row: Partial<JejakRow>, email = 'x@contoh.go.id') =>
  mailsOf(book, [{ ...ROW, ...row }], paper.ctx(email));
const told = (found: readonly Mail[]) => found.map(({ to, subject }) => [to, subject]);

const directed = ROW.keadaan.map((state, index): Keadaan => (index === 3 ? 'Selesai' : state));
const IKP = { unit: 'IKP' } as const;
const TW1 = 'Triwulan I Tahun 2026';
const AT_IKP = `Bidang IKP, ${TW1}`;
const AT_DINAS = `Dinas, ${TW1}`;

/** Every event that tells somebody. */
const TABLE: readonly (readonly [Partial<JejakRow>, readonly (readonly [string, string])[]])[] = [
  [
    { peristiwa: 'pengukuran_dimulai' },
    [[SEKRETARIS, `Menunggu Anda: Teruskan kepada Kasubag Program (langkah 2) – ${AT_DINAS}`]],
  ],
  [{ peristiwa: 'diteruskan' }, [[KASUBAG, `Menunggu Anda: Buat/perbarui form (langkah 3) – ${AT_DINAS}`]]],
  [
    { peristiwa: 'form_diserahkan', ...IKP },
    [[KABID_IKP, `Menunggu Anda: Beri arahan pengisian (langkah 4) – ${AT_IKP}`]],
  ],
  [
    { peristiwa: 'form_diserahkan', ...IKP, keadaan: directed },
    [[STAF_IKP, `Menunggu Anda: Ajukan kepada Pemeriksa (langkah 5) – ${AT_IKP}`]],
  ],
  [
    { peristiwa: 'arahan_diberikan', ...IKP },
    [[STAF_IKP, `Menunggu Anda: Ajukan kepada Pemeriksa (langkah 5) – ${AT_IKP}`]],
  ],
  [
    { peristiwa: 'diajukan', ...IKP },
    [[KABID_IKP, `Menunggu Anda: Periksa berkas bidang (langkah 6) – ${AT_IKP}`]],
  ],
  [
    { peristiwa: 'diajukan', unit: 'SEK' },
    [[SEKRETARIS, `Menunggu Anda: Periksa berkas bidang (langkah 6) – Bidang SEK, ${TW1}`]],
  ],
  [
    { peristiwa: 'disetujui', ...IKP },
    [[KASUBAG, `Menunggu Anda: Validasi dan konsolidasi (langkah 7) – ${AT_IKP}`]],
  ],
  [
    { peristiwa: 'dikembalikan', ...IKP, langkah: 6, alasan: 'Bukti kurang.' },
    [[STAF_IKP, `Dikembalikan: Ajukan kepada Pemeriksa (langkah 5) – ${AT_IKP}`]],
  ],
  [
    { peristiwa: 'dikembalikan', ...IKP, langkah: 7, alasan: 'Angka lain.' },
    [
      [KABID_IKP, `Dikembalikan: Periksa berkas bidang (langkah 6) – ${AT_IKP}`],
      [STAF_IKP, `Dikembalikan: Ajukan kepada Pemeriksa (langkah 5) – ${AT_IKP}`],
    ],
  ],
  [
    { peristiwa: 'lakip_disusun' },
    [[SEKRETARIS, `Menunggu Anda: Periksa LAKIP dan susun ikhtisar eksekutif (langkah 10) – ${AT_DINAS}`]],
  ],
  [{ peristiwa: 'lakip_diperiksa' }, [[KASUBAG, `Menunggu Anda: Susun LAKIP (langkah 9) – ${AT_DINAS}`]]],
  [
    { peristiwa: 'lakip_dikembalikan', langkah: 10 },
    [[KASUBAG, `Dikembalikan: Susun LAKIP (langkah 9) – ${AT_DINAS}`]],
  ],
  [
    { peristiwa: 'lakip_dikembalikan', langkah: 11 },
    [[SEKRETARIS, `Dikembalikan: Periksa LAKIP dan susun ikhtisar eksekutif (langkah 10) – ${AT_DINAS}`]],
  ],
  [
    { peristiwa: 'naskah_diterbitkan' },
    [[KADIS, `Menunggu Anda: Tandatangani LAKIP (langkah 11) – ${AT_DINAS}`]],
  ],
  [
    { peristiwa: 'lakip_ditandatangani' },
    [[KADIS, `Menunggu Anda: Evaluasi dan rekomendasi (langkah 12) – ${AT_DINAS}`]],
  ],
  [
    { peristiwa: 'rekomendasi_dirancang' },
    [[KADIS, `Menunggu Anda: Evaluasi dan rekomendasi (langkah 12) – ${AT_DINAS}`]],
  ],
];

describe('an event tells exactly these', () => {
  const paper = opened();
  const book = paper.book();

  test.each(TABLE)('%o', (row, expected) => {
    const subjects = expected.map(([to, about]) => [to, `[Kinerja] ${about}`]);
    expect(told(mails(book, paper, row))).toEqual(subjects);
  });

  test('every other event tells nobody', () => {
    const telling = new Set([...TABLE.map(([{ peristiwa }]) => peristiwa), 'pengingat_diminta']);
    const others = PERISTIWA.filter((peristiwa) => !telling.has(peristiwa));
    expect(others.flatMap((peristiwa) => mails(book, paper, { peristiwa, ...IKP }))).toEqual([]);
  });

  test('a return carries its reason, to its own bidang alone', () => {
    const [mail] = mails(book, paper, {
      peristiwa: 'dikembalikan',
      ...IKP,
      langkah: 6,
      alasan: 'Bukti kurang.',
    });
    expect(mail?.text.split('\n')).toEqual([
      expect.stringMatching(/^Dikembalikan: /),
      'Alasan: Bukti kurang.',
    ]);
  });

  test.each([
    [
      { peristiwa: 'arahan_diberikan', ...IKP, alasan: 'Isi sesuai bukti.' },
      'Arahan Bidang IKP: Isi sesuai bukti.',
    ],
    [{ peristiwa: 'diteruskan', alasan: 'Mohon segera.' }, 'Catatan Sekretaris: Mohon segera.'],
    [{ peristiwa: 'diteruskan' }, undefined],
    // Why a quarter was opened out of turn is for the log.
    [{ peristiwa: 'pengukuran_dimulai', alasan: 'Dibuka lebih awal.' }, undefined],
  ] as const)('%o carries what was written to them: %s', (row, words) => {
    expect(mails(book, paper, row)[0]?.text.split('\n')[1]).toBe(words);
  });

  test('nobody is told of his own press', () => {
    expect(mails(book, paper, { peristiwa: 'diteruskan' }, KASUBAG)).toEqual([]);
  });
});

describe('what is recorded in somebody’s name', () => {
  const paper = opened();

  test.each([
    ['sel', 'disetujui', 'Dari pilihan di sel, dicatat oleh'],
    ['dokumen', 'disetujui', 'Berdasarkan dokumen, dicatat oleh'],
    ['sel', 'dikembalikan', 'Putusannya: dikembalikan. Dari pilihan di sel, dicatat oleh'],
  ] as const)('by %s, %s, is told to him', (kanal, peristiwa, words) => {
    const row = { peristiwa, ...IKP, langkah: 6, kanal, pelaku: KABID_IKP, pencatat: STAF_IKP } as const;
    const own = mails(paper.book(), paper, row, STAF_IKP).find(({ to }) => to === KABID_IKP);
    expect(own?.subject).toBe(`[Kinerja] Dicatat atas nama Anda: langkah 6, Memeriksa berkas – ${AT_IKP}`);
    expect(own?.text).toContain(`${words} ${STAF_IKP}. Keliru? Hubungi Kasubag Program.`);
  });

  test('and not to an account that is on the roster no longer', () => {
    const row = {
      peristiwa: 'disetujui',
      ...IKP,
      langkah: 6,
      kanal: 'sel',
      pelaku: 'lama@contoh.go.id',
    } as const;
    expect(told(mails(paper.book(), paper, row, KASUBAG))).toEqual([]);
  });
});

test('what one act tells one person is one mail', () => {
  const paper = opened();
  const rows = (['IKP', 'SEK'] as const).map((unit) => ({ ...ROW, peristiwa: 'disetujui' as const, unit }));
  const found = mailsOf(paper.book(), rows, paper.ctx(SEKRETARIS));
  expect(told(found)).toEqual([
    [KASUBAG, `[Kinerja] Menunggu Anda: Validasi dan konsolidasi (langkah 7) – ${AT_IKP} (+1 hal)`],
  ]);
  expect(found[0]?.text.split('\n\n')).toHaveLength(2);
});

test('switched off, which is how a workbook begins, nobody is told', () => {
  const paper = PaperBook.opened();
  expect(paper.book().pengaturan.surel).toEqual({ aktif: false, kecuali: [] });
  expect(mails(paper.book(), paper, { peristiwa: 'diajukan', ...IKP })).toEqual([]);
});

test('whoever does not want mails gets none, however his address is written', () => {
  const paper = opened(` KABID.IKP@contoh.go.id,  ${STAF_IKP}`);
  expect(mails(paper.book(), paper, { peristiwa: 'dikembalikan', ...IKP, langkah: 7 })).toEqual([]);
  expect(told(mails(paper.book(), paper, { peristiwa: 'disetujui', ...IKP }))).toHaveLength(1);
});

test('a word other than ya or tidak is refused by its cell, and sends nothing', () => {
  const paper = opened();
  set(paper, 'surel', 'kadang');
  const { pengaturan, referenceProblems } = paper.book();
  expect([pengaturan.surel.aktif, referenceProblems.length]).toEqual([false, 1]);
});

test('two rows of one person, or two people of one role: one mail each', () => {
  const personil = [
    ...REFERENCE.personil,
    person('plt@contoh.go.id', 'kasubag_program'),
    person(KASUBAG, 'kasubag_program'),
  ];
  const paper = PaperBook.opened({ personil });
  set(paper, 'surel', 'ya');
  expect(told(mails(paper.book(), paper, { peristiwa: 'diteruskan' })).map(([to]) => to)).toEqual([
    KASUBAG,
    'plt@contoh.go.id',
  ]);
});

describe('the reminder', () => {
  const ask = (paper: PaperBook, email = KASUBAG) => {
    const [book, ctx] = [paper.book(), paper.ctx(email)];
    const input = { subject: {}, field: () => '', filed: null };
    const access = PENGINGAT_ACT.who(book, ctx, input);
    return access.ok
      ? PENGINGAT_ACT.plan(book, ctx, access.value, input)
      : { kind: 'refused', message: access.message };
  };
  /** The last day of filling lies before the paper's clock. */
  const late = () => {
    const paper = PaperBook.prepared();
    paper.open(1);
    paper.forward();
    paper.makeForms();
    set(paper, 'surel', 'ya');
    set(paper, 'batas_1', '2026-01-05');
    return paper;
  };
  const lines = (paper: PaperBook) =>
    lateMatters(paper.book(), '2026-01-08').map(({ people, about }) => [
      people.map(({ email }) => email),
      about,
    ]);

  test('names what waits at steps 4, 5 and 6 after the last day of filling, and for whom', () => {
    const paper = late();
    paper.direct('IKP');
    paper.fillAndSubmit('IKP');
    paper.direct('TI');
    expect(lines(paper)).toEqual([
      [[SEKRETARIS], `Terlambat 3 hari kerja: Beri arahan pengisian (langkah 4) – Bidang SEK, ${TW1}`],
      [[KABID_IKP], `Terlambat 3 hari kerja: Periksa berkas bidang (langkah 6) – ${AT_IKP}`],
      [
        ['staf.ti@contoh.go.id'],
        `Terlambat 3 hari kerja: Ajukan kepada Pemeriksa (langkah 5) – Bidang TI, ${TW1}`,
      ],
    ]);
    paper.decide('IKP', true);
    expect(lines(paper).map(([people]) => people)).toEqual([[SEKRETARIS], ['staf.ti@contoh.go.id']]);
  });

  test('names recommendations after their last day', () => {
    const paper = signed();
    recommend(paper, draft(1, { batas: '2026-05-01' }));
    adopt(paper);
    const found = lateMatters(paper.book(), '2026-05-02').map(({ about }) => about);
    expect(found).toEqual(['Lewat batas: Tindak lanjut rekomendasi no. 1 – Bidang IKP']);
    expect(lateMatters(paper.book(), '2026-05-01')).toEqual([]);
  });

  test('is the Kasubag’s, is refused while mails are off, and says so where nothing is late', () => {
    expect(ask(late(), STAF_IKP)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('Kasubag'),
    });
    const off = late();
    set(off, 'surel', 'tidak');
    expect(ask(off)).toMatchObject({ kind: 'refused', message: expect.stringContaining('belum dinyalakan') });
    expect(ask(opened())).toEqual({ kind: 'answered', message: 'Tidak ada yang terlambat.' });
  });

  test('its event tells everybody of his own only', () => {
    const paper = late();
    const outcome = ask(paper);
    expect(outcome.kind).toBe('planned');
    const found = mails(
      paper.book(),
      paper,
      { peristiwa: 'pengingat_diminta', periode: '', langkah: 0 },
      KASUBAG,
    );
    expect(found.map(({ to }) => to)).toEqual([SEKRETARIS, KABID_IKP, 'kabid.ti@contoh.go.id']);
    for (const { text } of found) expect(text.match(/Terlambat/g)).toHaveLength(1);
  });
});
