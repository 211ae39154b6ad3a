// Tugas saya, and what other pages show of step 12.
import { viewPage } from '../../../src/core/panel/page';
import type { ActName, Block, Field, FormBlock, ViewName } from '../../../src/core/rpc';
import type { Peristiwa } from '../../../src/core/sop/jejak';
import { KABID_IKP, KADIS, KASUBAG, PaperBook, SEKRETARIS, STAF_IKP, STAF_SEK, STAF_TI } from '../book';
import { adopt, draft, draftKode, followUp, log, recommend, reportUntil, signed } from '../reporting';

type View = Exclude<ViewName, 'siapkan' | 'perbaiki' | 'uji-pemasangan' | 'masalah' | 'tentang'>;

function blocks(paper: PaperBook, email: string, view: View): readonly Block[] {
  return viewPage(view, paper.book(), paper.ctx(email)).blocks;
}

/** Words and views of the caller's tasks about steps 8 to 12. */
function tasks(paper: PaperBook, email: string): readonly (readonly [string, ViewName])[] {
  return blocks(paper, email, 'tugas').flatMap((block) =>
    block.kind === 'link' ? [[block.label, block.view] as const] : [],
  );
}

function items(all: readonly Block[]): readonly string[] {
  return all.flatMap((block) =>
    block.kind === 'list' ? block.items.map(({ text, badge }) => `${badge ?? ''}|${text}`) : [],
  );
}

function formOf<A extends ActName>(all: readonly Block[], act: A): readonly FormBlock<A>[] {
  return all.flatMap((block) => (block.kind === 'form' && block.act === act ? [block as FormBlock<A>] : []));
}

const TW1 = 'Triwulan I Tahun 2026';

/** Everybody's tasks of steps 8 to 12 after each event. */
const REPORTING: readonly (readonly [Peristiwa, Readonly<Record<string, readonly string[]>>])[] = [
  ['dikonsolidasikan', { [KASUBAG]: [`Entri SAKIP (langkah 8) – ${TW1}`] }],
  ['sakip_dientri', { [KASUBAG]: [`Susun LAKIP (langkah 9) – ${TW1}`] }],
  ['lakip_disusun', { [SEKRETARIS]: [`Periksa LAKIP dan susun ikhtisar eksekutif (langkah 10) – ${TW1}`] }],
  ['lakip_diperiksa', { [KASUBAG]: [`Terbitkan naskah final LAKIP (langkah 11) – ${TW1}`] }],
  [
    'naskah_diterbitkan',
    {
      [KADIS]: [`Tandatangani LAKIP (langkah 11) – ${TW1}`],
      [KASUBAG]: [`Daftarkan naskah bertanda tangan (langkah 11) – ${TW1}`],
    },
  ],
  [
    'lakip_ditandatangani',
    {
      [KADIS]: [
        // What is signed keeps nobody from the next quarter, whatever its bidang.
        'Mulai pengukuran triwulan (langkah 1)',
        `Evaluasi dan rekomendasi (langkah 12) – ${TW1}`,
      ],
    },
  ],
];

test.each(REPORTING)('after %s it waits for exactly these', (last, expected) => {
  const paper = PaperBook.opened();
  const before = new Map([KADIS, SEKRETARIS, KASUBAG, STAF_IKP].map((email) => [email, tasks(paper, email)]));
  reportUntil(paper, last);
  for (const [email, known] of before) {
    const words = tasks(paper, email).map(([label]) => label);
    const news = words.filter((word) => !known.some(([label]) => label === word));
    expect([email, news]).toEqual([email, expected[email] ?? []]);
  }
});

test.each([
  [10, KASUBAG, `Susun LAKIP (langkah 9) – ${TW1}, dikembalikan`, 'lakip'],
  [11, SEKRETARIS, `Periksa LAKIP dan susun ikhtisar eksekutif (langkah 10) – ${TW1}`, 'reviu'],
] as const)('a return from step %i goes to whoever must act on it', (langkah, email, words, view) => {
  const paper = PaperBook.opened();
  reportUntil(paper, langkah === 10 ? 'lakip_disusun' : 'naskah_diterbitkan');
  log(paper, 'lakip_dikembalikan', { langkah, alasan: 'Tabel keliru' });
  expect(tasks(paper, email)).toContainEqual([words, view]);
  expect(tasks(paper, KADIS).map(([, link]) => link)).not.toContain('tanda-tangan');
});

test('what step 7 gave back is its bidang’s task until it is submitted again, and nobody’s validation', () => {
  const paper = PaperBook.opened();
  const words = (email: string) => tasks(paper, email).map(([, view]) => view);
  const rest = ['SEK', 'TI'] as const;
  for (const bidang of ['IKP', ...rest]) paper.approved(bidang);
  expect(words(KASUBAG)).toContain('validasi');
  paper.consolidate({ SEK: {}, TI: {}, IKP: { putusan: 'kembalikan', alasan: 'Periksa lagi' } });
  expect([words(KASUBAG).includes('validasi'), words(STAF_IKP).includes('ajukan')]).toEqual([false, true]);
  paper.approved('IKP');
  expect(words(KASUBAG)).toContain('validasi');
});

test('half of the entries made still wait at step 8', () => {
  const paper = PaperBook.opened();
  reportUntil(paper, 'dikonsolidasikan');
  log(paper, 'sakip_dientri', { langkah: 8, own: 'Berjalan' });
  expect(tasks(paper, KASUBAG)).toContainEqual([`Entri SAKIP (langkah 8) – ${TW1}`, 'sakip']);
});

test('two quarters are reported side by side', () => {
  const paper = signed();
  log(paper, 'pengukuran_dimulai', { periode: '2026-TW2', langkah: 1 });
  reportUntil(paper, 'lakip_disusun', '2026-TW2');
  expect(tasks(paper, KADIS)).toContainEqual([`Evaluasi dan rekomendasi (langkah 12) – ${TW1}`, 'evaluasi']);
  expect(tasks(paper, SEKRETARIS)).toContainEqual([
    'Periksa LAKIP dan susun ikhtisar eksekutif (langkah 10) – Triwulan II Tahun 2026',
    'reviu',
  ]);
});

/** No 1 of IKP, no 2 of the Dinas. */
function adopted(): PaperBook {
  const paper = signed();
  recommend(paper, { ...draft(1), ...draft(2, { bidang: 'DINAS', batas: '2026-05-01' }) });
  adopt(paper);
  return paper;
}

test('recommendations wait for the people of their unit, and once these are done for the Kasubag', () => {
  const paper = adopted();
  const followUps = (email: string) =>
    tasks(paper, email).flatMap(([label, view]) => (view === 'tindak-lanjut' ? [label] : []));
  const ikp = `Tindak lanjut rekomendasi – Bidang IKP, ${TW1}`;
  const dinas = `Tindak lanjut rekomendasi – Dinas, ${TW1}`;
  expect([STAF_IKP, KABID_IKP, STAF_TI, SEKRETARIS, KASUBAG].map(followUps)).toEqual([
    [ikp],
    [ikp],
    [],
    [dinas],
    [],
  ]);
  followUp(paper, STAF_IKP, 1, 'Menunggu verifikasi', 'Laporan terlampir');
  expect([STAF_IKP, KASUBAG].map(followUps)).toEqual([[], [ikp]]);
  followUp(paper, KASUBAG, 1, 'Tuntas');
  expect([STAF_IKP, KASUBAG].map(followUps)).toEqual([[], []]);
});

test('steps 1 and 2 begin with the open recommendations, late ones marked', () => {
  const paper = adopted();
  paper.tanggal = '2026-06-01';
  const open = [
    'Belum ditindaklanjuti|No 1 (Bidang IKP): Rekomendasi 1 – penanggung jawab Budi, batas 30 Juni 2026',
    'Belum ditindaklanjuti, lewat batas|No 2 (Dinas): Rekomendasi 2 – penanggung jawab Budi, batas 1 Mei 2026',
  ];
  const start = blocks(paper, KADIS, 'mulai');
  expect(items(start)).toEqual(open);
  expect(formOf(start, 'mulai')).toHaveLength(1);
  log(paper, 'pengukuran_dimulai', { periode: '2026-TW2', langkah: 1 });
  const forward = blocks(paper, SEKRETARIS, 'teruskan');
  expect(items(forward)).toEqual(open);
  expect(formOf(forward, 'teruskan')).toHaveLength(1);
});

test('without recommendations steps 1 and 2 show none', () => {
  expect(items(blocks(PaperBook.prepared(), KADIS, 'mulai'))).toEqual([]);
});

function fieldNames(fields: readonly Field[] | undefined): readonly string[] {
  return (fields ?? []).map(({ name }) => name);
}

describe('Evaluasi dan rekomendasi', () => {
  test('before any LAKIP is signed there is nothing to evaluate', () => {
    expect(blocks(PaperBook.opened(), KADIS, 'evaluasi')).toEqual([
      {
        kind: 'paragraph',
        text: 'Belum ada LAKIP yang ditandatangani. Evaluasi dan rekomendasi dimulai sesudah langkah 11 selesai.',
      },
    ]);
  });

  test('the form asks for one to three recommendations; only the Kepala Dinas may adopt at once', () => {
    const paper = signed();
    const [kadis] = formOf(blocks(paper, KADIS, 'evaluasi'), 'rekomendasi');
    const [kasubag] = formOf(blocks(paper, KASUBAG, 'evaluasi'), 'rekomendasi');
    expect(fieldNames(kadis?.fields).slice(0, 7)).toEqual([
      'jumlah',
      'temuan_1',
      'rekomendasi_1',
      'bidang_1',
      'pic_1',
      'batas_1',
      'temuan_2',
    ]);
    expect(kadis?.fields.map(({ when }) => when?.among.join('') ?? '')).toEqual([
      '',
      ...['', '', '', '', ''],
      ...['23', '23', '23', '23', '23'],
      ...['3', '3', '3', '3', '3'],
    ]);
    const units = kadis?.fields.find(({ name }) => name === 'bidang_1');
    expect(units?.kind === 'choice' && units.options.map(({ value, label }) => `${value}=${label}`)).toEqual([
      'SEK=Bidang SEK',
      'IKP=Bidang IKP',
      'TI=Bidang TI',
      'SP=Bidang SP',
      'DINAS=Dinas',
    ]);
    expect(kadis?.submits.map(({ label, values }) => [label, values])).toEqual([
      ['Simpan rancangan', undefined],
      ['Simpan dan tetapkan', { langsung: 'ya' }],
    ]);
    expect(kasubag?.submits.map(({ label }) => label)).toEqual(['Simpan rancangan']);
  });

  test('a draft is shown with its code to be adopted, and can be edited', () => {
    const paper = signed();
    recommend(paper, { ...draft(1), ...draft(2) });
    const kode = draftKode(paper);
    const page = blocks(paper, KADIS, 'evaluasi');
    expect(items(page)[0]).toBe(
      '|Temuan: Temuan 1 – No 1 (Bidang IKP): Rekomendasi 1 – penanggung jawab Budi, batas 30 Juni 2026',
    );
    const [form] = formOf(page, 'evaluasi');
    expect(form?.subject).toEqual({ periode: '2026-TW1', kode });
    expect(form?.submits[0]?.label).toBe(`Tetapkan · ${kode}`);
    const [edit] = formOf(page, 'rekomendasi');
    const value = (name: string) => edit?.fields.find((field) => field.name === name)?.value;
    expect(['jumlah', 'temuan_2', 'bidang_2', 'batas_2', 'temuan_3'].map(value)).toEqual([
      '2',
      'Temuan 2',
      'IKP',
      '2026-06-30',
      '',
    ]);
    expect(formOf(blocks(paper, KASUBAG, 'evaluasi'), 'evaluasi')).toEqual([]);
  });

  test('after the adoption the last quarter can be added to, and the addition waits again', () => {
    const paper = adopted();
    expect(tasks(paper, KADIS).map(([, view]) => view)).not.toContain('evaluasi');
    expect(items(blocks(paper, KADIS, 'evaluasi'))[0]).toMatch(/^Belum ditindaklanjuti\|No 1 /);
    recommend(paper, draft(1, { temuan: 'Lain' }));
    expect(tasks(paper, KADIS).map(([, view]) => view)).toContain('evaluasi');
  });

  test('others read who may, and what is open', () => {
    const page = blocks(adopted(), STAF_SEK, 'evaluasi');
    expect(page[0]).toMatchObject({ kind: 'paragraph', tone: 'ingat' });
    expect(items(page)).toHaveLength(2);
    expect(formOf(page, 'rekomendasi')).toEqual([]);
  });
});

describe('Tindak lanjut rekomendasi', () => {
  const offered = (paper: PaperBook, email: string) =>
    formOf(blocks(paper, email, 'tindak-lanjut'), 'tindak-lanjut').map(({ subject, fields }) => {
      const [keadaan] = fields;
      return [
        subject.no,
        keadaan?.kind === 'choice' ? keadaan.options.map(({ value }) => value).join(', ') : '',
      ];
    });
  const BIDANG = 'Dalam proses, Menunggu verifikasi, Tidak dapat ditindaklanjuti';
  const VERIFIER = 'Tuntas, Dalam proses, Belum ditindaklanjuti';

  test('everybody sees all, and records on his own', () => {
    const paper = adopted();
    expect(offered(paper, STAF_IKP)).toEqual([['1', BIDANG]]);
    expect(offered(paper, SEKRETARIS)).toEqual([['2', BIDANG]]);
    expect(offered(paper, KASUBAG)).toEqual([
      ['1', VERIFIER],
      ['2', VERIFIER],
    ]);
    expect(offered(paper, STAF_TI)).toEqual([]);
    const headings = blocks(paper, SEKRETARIS, 'tindak-lanjut').flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    );
    expect(headings).toEqual(['No 2 · Dinas', 'No 1 · Bidang IKP']);
  });

  test('a completed one is the Kasubag’s to open again', () => {
    const paper = adopted();
    followUp(paper, KASUBAG, 1, 'Tuntas');
    expect(offered(paper, STAF_IKP)).toEqual([]);
    expect(offered(paper, KASUBAG).map(([no]) => no)).toEqual(['2', '1']);
    expect(items(blocks(paper, STAF_IKP, 'tindak-lanjut'))).toEqual([
      'Tuntas|No 1 (Bidang IKP): Rekomendasi 1 – penanggung jawab Budi, batas 30 Juni 2026',
    ]);
  });
});
