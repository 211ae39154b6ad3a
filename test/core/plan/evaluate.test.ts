// Step 12: recommendations drafted, adopted by their code, followed up.
import fc from 'fast-check';
import { recordPending } from '../../../src/core/plan/pending';
import { commitBlock } from '../../../src/core/plan/stage';
import { FORM_ROW, HEAD_KEY } from '../../../src/core/workbook/form-layout';
import { openRecommendations } from '../../../src/core/workbook/recommendations';
import { FIRST_ROW } from '../../../src/core/workbook/tab';
import { KABID_IKP, KADIS, KASUBAG, messageOf, PaperBook, SEKRETARIS, STAF_IKP, STAF_TI } from '../book';
import {
  adopt,
  draft,
  draftKode,
  followUp,
  inForce,
  log,
  planRecommendation,
  recommend,
  reportUntil,
  signed,
} from '../reporting';

const TWO = { ...draft(1), ...draft(2, { bidang: 'DINAS' }) };

/** Two recommendations in force: no 1 of IKP, no 2 of the whole Dinas. */
function adopted(): PaperBook {
  const paper = signed();
  recommend(paper, TWO);
  adopt(paper);
  return paper;
}

test('a draft is rows of the tab and one event, named by its code', () => {
  const paper = signed();
  const outcome = recommend(paper, {
    ...draft(1, { temuan: "'=SUM(1;2) turun", pic: 'Rina' }),
    ...draft(3, { bidang: 'DINAS', batas: '2026-04-02' }),
  });
  expect(messageOf(outcome)).toBe(
    `planned: Rancangan 2 rekomendasi Triwulan I Tahun 2026 dicatat dengan kode ${draftKode(paper)}. Kepala Dinas menetapkannya (langkah 12).`,
  );
  const keys = ['no', 'periode', 'jenis', 'temuan', 'rekomendasi', 'bidang', 'pic', 'batas', 'oleh'];
  expect(paper.rows('rekomendasi', keys)).toEqual([
    [
      1,
      '2026-TW1',
      'rekomendasi',
      "'=SUM(1;2) turun",
      'Rekomendasi 1',
      'IKP',
      'Rina',
      '2026-06-30',
      'Nama kasubag',
    ],
    [
      2,
      '2026-TW1',
      'rekomendasi',
      'Temuan 3',
      'Rekomendasi 3',
      'DINAS',
      'Budi',
      '2026-04-02',
      'Nama kasubag',
    ],
  ]);
  expect(paper.book().committed.at(-1)).toMatchObject({ peristiwa: 'rekomendasi_dirancang', langkah: 12 });
  expect(paper.state('DINAS').keadaan[11]).toBe('Menunggu');
  expect(inForce(paper)).toEqual([]);
});

test.each<[string, Record<string, string>, string]>([
  ['nothing', {}, 'Tulis paling sedikit satu temuan beserta rekomendasinya.'],
  [
    'a bidang alone, which a choice always sends',
    { bidang_1: 'IKP', bidang_2: 'IKP' },
    'Tulis paling sedikit satu temuan beserta rekomendasinya.',
  ],
  [
    'a finding without anything else',
    { temuan_1: 'Turun', bidang_1: 'IKP' },
    'Rekomendasi ke-1 belum lengkap: rekomendasi, penanggung jawab, batas waktu belum diisi.',
  ],
  [
    'a recommendation without a finding',
    draft(2, { temuan: ' ' }),
    'Rekomendasi ke-2 belum lengkap: temuan belum diisi.',
  ],
  [
    'a bidang nobody knows',
    draft(1, { bidang: 'XYZ' }),
    'Rekomendasi ke-1: bidang "XYZ" tidak ada di tab Bidang.',
  ],
  ['no bidang', draft(1, { bidang: '' }), 'Rekomendasi ke-1 belum lengkap: bidang belum diisi.'],
  [
    'a last day of today',
    draft(1, { batas: '2026-04-01' }),
    'Rekomendasi ke-1: batas waktu harus tanggal sesudah hari ini.',
  ],
  [
    'a day that does not exist',
    draft(1, { batas: '2026-06-31' }),
    'Rekomendasi ke-1: batas waktu harus tanggal sesudah hari ini.',
  ],
  [
    'faults in two of them',
    { ...draft(1, { pic: '' }), ...draft(2, { bidang: 'XYZ' }) },
    'Rekomendasi ke-1 belum lengkap: penanggung jawab belum diisi. Rekomendasi ke-2: bidang "XYZ" tidak ada di tab Bidang.',
  ],
])('%s is refused and changes nothing', (_, fields, sentence) => {
  const paper = signed();
  const before = paper.raw();
  expect(messageOf(recommend(paper, fields))).toBe(`refused: ${sentence}`);
  expect(paper.raw()).toEqual(before);
});

test.each([
  ['a staff member drafts', STAF_IKP, {}],
  ['the Kasubag adopts in the same press', KASUBAG, { langsung: 'ya' }],
])('%s: refused with who may', (_, email, more) => {
  const paper = signed();
  const before = paper.raw();
  expect(messageOf(recommend(paper, { ...TWO, ...more }, email))).toMatch(
    /^refused: Langkah 12 hanya dapat dilakukan oleh Kepala Dinas.*Nama kadis/,
  );
  expect(paper.raw()).toEqual(before);
});

test('before the LAKIP is signed nothing is drafted', () => {
  const paper = PaperBook.opened();
  reportUntil(paper, 'naskah_diterbitkan');
  expect(messageOf(recommend(paper, TWO))).toBe(
    'refused: Langkah 12 untuk Triwulan I Tahun 2026 menunggu langkah 11 selesai.',
  );
});

test('the Kepala Dinas adopts a draft by its code, and step 12 is done', () => {
  const paper = signed();
  recommend(paper, TWO);
  const kode = draftKode(paper);
  expect(messageOf(adopt(paper))).toBe(
    `planned: Hasil evaluasi Triwulan I Tahun 2026 ditetapkan dengan 2 rekomendasi (kode ${kode}). Yang belum tuntas tampil saat triwulan berikutnya dimulai.`,
  );
  expect(paper.book().committed.at(-1)).toMatchObject({
    peristiwa: 'evaluasi_ditetapkan',
    kode,
    pelaku: KADIS,
  });
  expect(paper.state('DINAS').keadaan[11]).toBe('Selesai');
  const line = paper.book().pimpinan.find(({ langkah, periode }) => langkah === 12 && periode === '2026-TW1');
  expect(line?.keputusan).toBe(`Setuju · ${kode}`);
  expect(inForce(paper)).toEqual([
    [1, 'Rekomendasi 1', 'Belum ditindaklanjuti'],
    [2, 'Rekomendasi 2', 'Belum ditindaklanjuti'],
  ]);
  const before = paper.raw();
  expect(messageOf(adopt(paper))).toBe(
    `answered: Rekomendasi Triwulan I Tahun 2026 dengan kode ${kode} sudah ditetapkan.`,
  );
  expect(paper.raw()).toEqual(before);
});

test.each<[string, (paper: PaperBook) => string, string, RegExp]>([
  [
    'by the Kasubag',
    draftKode,
    KASUBAG,
    /^Langkah 12 hanya dapat dilakukan oleh Kepala Dinas \(Nama kadis\)/,
  ],
  [
    'of a code that a later draft replaced',
    (paper) => {
      const old = draftKode(paper);
      recommend(paper, draft(1, { temuan: 'Lain' }));
      return old;
    },
    KADIS,
    /^Kode \w{6} bukan rancangan rekomendasi Triwulan I Tahun 2026 yang terakhir \(sekarang \w{6}\)/,
  ],
  [
    'of a draft whose row somebody has changed in the tab',
    (paper) => {
      paper.type('rekomendasi', FIRST_ROW, 'rekomendasi', 'Beli komputer baru');
      return draftKode(paper);
    },
    KADIS,
    /^Isi rancangan \w{6} di tab Rekomendasi sudah berubah sejak dicatat/,
  ],
])('an adoption %s is refused', (_, prepare, email, sentence) => {
  const paper = signed();
  recommend(paper, TWO);
  const kode = prepare(paper);
  const before = paper.raw();
  const outcome = adopt(paper, kode, email);
  expect(outcome.kind).toBe('refused');
  expect(outcome.message).toMatch(sentence);
  expect(paper.raw()).toEqual(before);
});

test('without a draft there is nothing to adopt', () => {
  expect(messageOf(adopt(signed(), 'ABCDEF'))).toBe(
    'refused: Belum ada rancangan rekomendasi Triwulan I Tahun 2026. Tulis lebih dahulu di Pimpinan > Evaluasi dan rekomendasi.',
  );
});

test('a changed draft is written anew with the same words, and then adopted', () => {
  const paper = signed();
  recommend(paper, TWO);
  paper.type('rekomendasi', FIRST_ROW, 'pic', 'Orang lain');
  expect(recommend(paper, TWO).kind).toBe('planned');
  expect(adopt(paper).kind).toBe('planned');
  expect(inForce(paper).map(([no]) => no)).toEqual([3, 4]);
});

test('the same words drafted again are answered with their code', () => {
  const paper = signed();
  recommend(paper, TWO);
  const before = paper.raw();
  expect(messageOf(recommend(paper, TWO, KADIS))).toBe(
    `answered: Rancangan rekomendasi Triwulan I Tahun 2026 dengan isi ini sudah dicatat dengan kode ${draftKode(paper)}.`,
  );
  expect(paper.raw()).toEqual(before);
});

test('what is drafted after the adoption adds to it once it is adopted, too', () => {
  const paper = adopted();
  recommend(paper, draft(1, { rekomendasi: 'Tambahan' }));
  expect(inForce(paper).map(([no]) => no)).toEqual([1, 2]);
  expect(adopt(paper).kind).toBe('planned');
  expect(inForce(paper).map(([no]) => no)).toEqual([1, 2, 3]);
  expect(paper.state('DINAS').keadaan[11]).toBe('Selesai');
});

test('drafting any number of times and adopting once leaves exactly the last draft in force', () => {
  const words = fc.array(
    fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (drafts) => {
      const paper = signed();
      for (const texts of drafts) {
        const fields = texts.map((rekomendasi, index) =>
          draft(index + 1, { rekomendasi: `a${rekomendasi}` }),
        );
        recommend(paper, Object.assign({}, ...fields));
      }
      const last = drafts[drafts.length - 1] ?? [];
      expect(adopt(paper).kind).toBe('planned');
      expect(inForce(paper).map(([, rekomendasi]) => rekomendasi)).toEqual(
        last.map((text) => `a${text}`.trim()),
      );
    }),
    { numRuns: 25 },
  );
});

describe('written and adopted in one press', () => {
  const DIRECT = { ...TWO, langsung: 'ya' };

  test('is two blocks, the second naming the first by its code', () => {
    const paper = signed();
    const outcome = recommend(paper, DIRECT, KADIS);
    if (outcome.kind !== 'planned') throw new Error(outcome.message);
    expect(outcome.stages.map(({ commit }) => commit?.events.map(({ peristiwa }) => peristiwa))).toEqual([
      ['rekomendasi_dirancang'],
      ['evaluasi_ditetapkan'],
    ]);
    expect(outcome.message).toMatch(
      new RegExp(`ditetapkan dengan 2 rekomendasi \\(kode ${draftKode(paper)}\\)`),
    );
    expect(inForce(paper)).toHaveLength(2);
    expect(paper.state('DINAS').keadaan[11]).toBe('Selesai');
  });

  /** Killed after the first stage; the press' own context. */
  function killed() {
    const paper = signed();
    const ctx = paper.ctx(KADIS);
    const outcome = planRecommendation(paper, DIRECT, ctx);
    if (outcome.kind !== 'planned') throw new Error(outcome.message);
    const [first] = outcome.stages;
    if (!first?.commit) throw new Error('The draft commits.');
    paper.apply([...first.data, commitBlock(paper.book(), first.commit, ctx).write]);
    expect(inForce(paper)).toEqual([]);
    return { paper, ctx };
  }

  test('killed in between, the same press only adopts, even on a day after the last day', () => {
    const { paper, ctx } = killed();
    const later = { ...ctx, waktu: '2026-12-01T09:00:00+07:00' };
    const outcome = paper.carryOut(planRecommendation(paper, DIRECT, later));
    expect(outcome.kind).toBe('planned');
    expect(inForce(paper).map(([no]) => no)).toEqual([1, 2]);
    expect(paper.rows('rekomendasi', ['no'])).toHaveLength(2);
    const before = paper.raw();
    expect(paper.carryOut(planRecommendation(paper, DIRECT, later)).kind).toBe('answered');
    expect(paper.raw()).toEqual(before);
  });

  test('killed in between, a new press with the same words only adopts', () => {
    const { paper } = killed();
    expect(recommend(paper, DIRECT, KADIS).kind).toBe('planned');
    expect(inForce(paper).map(([no]) => no)).toEqual([1, 2]);
    expect(paper.rows('rekomendasi', ['no'])).toHaveLength(2);
  });

  test('killed before its second commit, the cell it left waits for him who drafted, and the same press adopts', () => {
    const paper = signed();
    const ctx = paper.ctx(KADIS);
    const outcome = planRecommendation(paper, DIRECT, ctx);
    if (outcome.kind !== 'planned') throw new Error(outcome.message);
    const [first, second] = outcome.stages;
    if (!first?.commit || !second) throw new Error('Two stages.');
    paper.apply([...first.data, commitBlock(paper.book(), first.commit, ctx).write, ...second.data]);
    expect([paper.recordPending(KASUBAG), paper.recordPending(KADIS)]).toEqual([0, 0]);
    expect(recordPending(paper.book(), ctx).count).toBe(0);
    paper.carryOut(planRecommendation(paper, DIRECT, ctx));
    expect(paper.book().committed.at(-1)).toMatchObject({
      peristiwa: 'evaluasi_ditetapkan',
      kode: draftKode(paper),
      kanal: 'panel',
      pelaku: KADIS,
    });
    const before = paper.raw();
    expect(messageOf(paper.carryOut(planRecommendation(paper, DIRECT, ctx)))).toMatch(/^answered: /);
    expect(paper.raw()).toEqual(before);
  });

  test('killed in between and overtaken by another draft, the same press drafts nothing more', () => {
    const { paper, ctx } = killed();
    recommend(paper, draft(1, { temuan: 'Lain' }));
    const before = paper.raw();
    expect(messageOf(paper.carryOut(planRecommendation(paper, DIRECT, ctx)))).toMatch(
      /^refused: Kode \w{6} bukan rancangan rekomendasi Triwulan I Tahun 2026 yang terakhir/,
    );
    expect(paper.raw()).toEqual(before);
  });
});

test('a draft sent twice by the same press is answered by its event', () => {
  const paper = signed();
  const ctx = paper.ctx(KASUBAG);
  paper.carryOut(planRecommendation(paper, TWO, ctx));
  const before = paper.raw();
  expect(messageOf(paper.carryOut(planRecommendation(paper, TWO, ctx)))).toBe(
    `answered: Perintah ini sudah dicatat pada 1 April 2026 pukul 09.00 dengan kode ${draftKode(paper)}.`,
  );
  expect(paper.raw()).toEqual(before);
});

test('rows whose draft was never committed count for nothing', () => {
  const paper = signed();
  const outcome = planRecommendation(paper, TWO, paper.ctx(KASUBAG));
  if (outcome.kind !== 'planned') throw new Error(outcome.message);
  paper.apply(outcome.stages[0]?.data ?? []);
  recommend(paper, draft(1, { rekomendasi: 'Yang tercatat' }));
  adopt(paper);
  expect(inForce(paper)).toEqual([[1, 'Yang tercatat', 'Belum ditindaklanjuti']]);
});

describe('follow-up', () => {
  test('the bidang works, the Kasubag verifies; every step is a row of its own', () => {
    const paper = adopted();
    expect(messageOf(followUp(paper, STAF_IKP, 1, 'Dalam proses', 'Data dikumpulkan'))).toBe(
      'planned: Tindak lanjut rekomendasi no 1 dicatat: Dalam proses.',
    );
    expect(paper.book().committed.at(-1)).toMatchObject({
      peristiwa: 'tindak_lanjut_dicatat',
      unit: 'IKP',
      langkah: 12,
      alasan: 'No 1: Dalam proses. Data dikumpulkan',
    });
    followUp(paper, KABID_IKP, 1, 'Menunggu verifikasi', 'Laporan terlampir');
    expect(inForce(paper)[0]).toEqual([1, 'Rekomendasi 1', 'Menunggu verifikasi']);
    expect(followUp(paper, KASUBAG, 1, 'Tuntas').kind).toBe('planned');
    expect(paper.rows('rekomendasi', ['no', 'jenis', 'rujukan', 'keadaan', 'status']).slice(2)).toEqual([
      [3, 'tindak lanjut', 1, 'Dalam proses', '–'],
      [4, 'tindak lanjut', 1, 'Menunggu verifikasi', '–'],
      [5, 'tindak lanjut', 1, 'Tuntas', '–'],
    ]);
    expect(openRecommendations(paper.book()).map(({ row }) => row.no)).toEqual([2]);
    // The states of the bidang's own steps are what they were.
    expect(paper.state('IKP').keadaan.slice(3, 7)).toEqual([
      'Selesai',
      'Menunggu',
      'Belum mulai',
      'Belum mulai',
    ]);
  });

  test('what the Kasubag completed only he opens again', () => {
    const paper = adopted();
    followUp(paper, KASUBAG, 1, 'Tuntas');
    expect(messageOf(followUp(paper, STAF_IKP, 1, 'Dalam proses', 'Ternyata belum'))).toBe(
      'refused: Rekomendasi no 1 sudah tuntas. Hanya Kasubag Program yang dapat membukanya kembali.',
    );
    expect(followUp(paper, KASUBAG, 1, 'Belum ditindaklanjuti', 'Bukti tidak cocok').kind).toBe('planned');
    expect(openRecommendations(paper.book()).map(({ row }) => row.no)).toEqual([1, 2]);
  });

  test('the same follow-up again is answered, the same state with another note is not', () => {
    const paper = adopted();
    followUp(paper, STAF_IKP, 1, 'Dalam proses', 'Mulai');
    const before = paper.raw();
    expect(messageOf(followUp(paper, STAF_IKP, 1, 'Dalam proses', 'Mulai'))).toBe(
      'answered: Tindak lanjut rekomendasi no 1 (Dalam proses) dengan catatan ini sudah dicatat.',
    );
    expect(paper.raw()).toEqual(before);
    expect(followUp(paper, STAF_IKP, 1, 'Dalam proses', 'Setengah jalan').kind).toBe('planned');
  });

  test.each([
    [
      'another bidang',
      STAF_TI,
      1,
      'Dalam proses',
      'x',
      'Tindak lanjut rekomendasi no 1 dicatat oleh petugas Bidang IKP (Nama staf.ikp, Nama kabid.ikp) atau Kasubag Program (Nama kasubag). Anda masuk sebagai staf.ti@contoh.go.id.',
    ],
    [
      'a bidang, of what concerns the whole Dinas',
      STAF_IKP,
      2,
      'Dalam proses',
      'x',
      'Tindak lanjut rekomendasi no 2 dicatat oleh Sekretaris Dinas (Nama sekretaris) atau Kasubag Program (Nama kasubag). Anda masuk sebagai staf.ikp@contoh.go.id.',
    ],
    [
      'its people saying that it is completed',
      KABID_IKP,
      1,
      'Tuntas',
      'x',
      'Pilih status rekomendasi no 1: Dalam proses, Menunggu verifikasi, Tidak dapat ditindaklanjuti. Tuntas ditetapkan oleh Kasubag Program.',
    ],
    [
      'the Kasubag waiting for himself',
      KASUBAG,
      1,
      'Menunggu verifikasi',
      'x',
      'Pilih status rekomendasi no 1: Tuntas, Dalam proses, Belum ditindaklanjuti. Tuntas ditetapkan oleh Kasubag Program.',
    ],
    [
      'an impossibility without a reason',
      STAF_IKP,
      1,
      'Tidak dapat ditindaklanjuti',
      ' ',
      'Catatan tindak lanjut no 1 wajib ditulis untuk status "Tidak dapat ditindaklanjuti".',
    ],
    [
      'a number nobody gave',
      STAF_IKP,
      9,
      'Dalam proses',
      'x',
      'Rekomendasi no 9 tidak ada di antara yang sudah ditetapkan (tab Rekomendasi). Muat ulang panel.',
    ],
  ])('%s is refused', (_, email, no, keadaan, catatan, sentence) => {
    const paper = adopted();
    const before = paper.raw();
    expect(messageOf(followUp(paper, email, no, keadaan, catatan))).toBe(`refused: ${sentence}`);
    expect(paper.raw()).toEqual(before);
  });

  test('of a mere draft nothing is followed up', () => {
    const paper = signed();
    recommend(paper, TWO);
    expect(messageOf(followUp(paper, STAF_IKP, 1, 'Dalam proses', 'x'))).toMatch(
      /^refused: Rekomendasi no 1/,
    );
  });

  test('the Sekretaris follows up what concerns the whole Dinas', () => {
    const paper = adopted();
    expect(followUp(paper, SEKRETARIS, 2, 'Tidak dapat ditindaklanjuti', 'Anggaran tidak ada').kind).toBe(
      'planned',
    );
    expect(openRecommendations(paper.book()).map(({ row }) => row.no)).toEqual([1]);
  });
});

test('the next quarter’s forms name the open recommendations of their bidang and of the Dinas', () => {
  const paper = adopted();
  const guide = (bidang: string) =>
    String(paper.read(`form:${bidang}`, FORM_ROW.panduan, HEAD_KEY))
      .split(/\n|: (?=No )|; (?=No )/)
      .slice(1);
  paper.makeForms();
  expect(guide('IKP')).toEqual([
    'Rekomendasi yang belum tuntas bagi bidang ini dan Dinas',
    'No 1 (Bidang IKP): Rekomendasi 1 – penanggung jawab Budi, batas 30 Juni 2026, Belum ditindaklanjuti',
    'No 2 (Dinas): Rekomendasi 2 – penanggung jawab Budi, batas 30 Juni 2026, Belum ditindaklanjuti',
  ]);
  expect(guide('TI')).toHaveLength(2);
  paper.prepare();
  expect(guide('IKP')).toHaveLength(3);
  followUp(paper, STAF_IKP, 1, 'Dalam proses', 'Mulai');
  followUp(paper, KASUBAG, 2, 'Tuntas');
  paper.tanggal = '2026-07-01';
  paper.makeForms();
  expect(guide('IKP').slice(1)).toEqual([
    'No 1 (Bidang IKP): Rekomendasi 1 – penanggung jawab Budi, batas 30 Juni 2026, Dalam proses, lewat batas',
  ]);
  expect(guide('TI')).toEqual([]);
});

test('a form without recommendations has its filling guide alone, one line high', () => {
  const paper = signed();
  const outcome = paper.makeForms();
  if (outcome.kind !== 'planned') throw new Error(outcome.message);
  const writes = outcome.stages.flatMap(({ data }) => data);
  expect(writes.filter((write) => write.do === 'height' && write.tab === 'form:IKP')).toEqual([
    { do: 'height', tab: 'form:IKP', row: 5, pixels: 21 },
  ]);
  expect(paper.read('form:IKP', FORM_ROW.panduan, HEAD_KEY)).toMatch(/^Isi sel kuning saja\. [^\n]*$/);
});

test('of a quarter that is not signed nothing waits, whatever its other steps say', () => {
  const paper = PaperBook.opened();
  reportUntil(paper, 'lakip_diperiksa');
  log(paper, 'lakip_dikembalikan', { langkah: 11 });
  expect(messageOf(recommend(paper, TWO))).toMatch(/^refused: Langkah 12 .* menunggu langkah 11/);
});
