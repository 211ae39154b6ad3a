// No sequence of permitted acts and of an office's own changes leads to a state in which nobody can go on. A random walk: after each
// step somebody can do something that brings the year further, or the year is done.
import fc from 'fast-check';
import type { Outcome } from '../../../src/core/plan/act';
import { planOf } from '../../../src/core/plan/acts';
import { BUKA_KEMBALI_ACT } from '../../../src/core/plan/consolidate';
import { BATAL_MULAI_ACT } from '../../../src/core/plan/order';
import { belumDientri, SAKIP_ACT } from '../../../src/core/plan/sakip';
import { DINAS, isSelesai } from '../../../src/core/sop/jejak';
import { keadaanOf } from '../../../src/core/sop/workflow';
import type { CellValue } from '../../../src/core/workbook/cell';
import { FIRST_ROW } from '../../../src/core/workbook/tab';
import { indikator, KADIS, KASUBAG, OWNER, PaperBook, person, program, REFERENCE, type Row } from '../book';

const IS_LONG = process.env.SOAK === 'all';
const REFUSED: Outcome = { kind: 'refused', message: 'there is nothing to try' };

const BIDANG = ['SEK', 'IKP', 'TI', 'SP', 'BARU'] as const;
type Kode = (typeof BIDANG)[number];
const TRIWULAN = [1, 2, 3, 4] as const;

type Act = (paper: PaperBook) => Outcome;

function has(paper: PaperBook, kode: Kode): boolean {
  const book = paper.book();
  return (
    book.bidang.some((item) => item.kode === kode) && book.forms.has(kode) && book.state.periode !== null
  );
}

/** An act that its paper person may not do is no act. Anything else that throws is a bug. */
function attempt(act: Act, paper: PaperBook): Outcome {
  try {
    return act(paper);
  } catch (error) {
    if (/^(Langkah \d+ hanya|Akun |Perintah ini hanya)/.test((error as Error).message)) return REFUSED;
    throw error;
  }
}

/** Of a bidang that is there. */
function of(kode: Kode, act: Act): Act {
  return (paper) => (has(paper, kode) ? act(paper) : REFUSED);
}

function press(
  paper: PaperBook,
  act: Parameters<typeof planOf>[0],
  values: Record<string, string>,
  email: string,
): Outcome {
  const [book, ctx] = [paper.book(), paper.ctx(email)];
  const { bidang = '', ...fields } = values;
  const subject = { periode: book.state.periode ?? '', ...(bidang ? { bidang } : {}) };
  const input = {
    subject,
    field: (name: string) => (fields as Record<string, string>)[name] ?? '',
    filed: null,
  };
  return paper.carryOut(planOf(act as never, book, ctx, input as never));
}

/** Every bidang that step 7 waits for is taken where it may be, and left out where it may not. */
function consolidateAll(paper: PaperBook): Outcome {
  const { periode } = paper.book().state;
  if (!periode) return REFUSED;
  const open = paper.book().bidang.flatMap(({ kode }) => {
    const { versi } = paper.book().state.unit(periode, kode);
    if (versi?.putusan === 'diterima') return [];
    return [
      [
        kode,
        versi?.putusan === 'disetujui' ? {} : ({ putusan: 'lewati', alasan: 'Terlambat' } as const),
      ] as const,
    ];
  });
  return paper.consolidate(Object.fromEntries(open));
}

function enterAll(paper: PaperBook): Outcome {
  const { periode } = paper.book().state;
  if (!periode) return REFUSED;
  const baris = belumDientri(paper.book(), periode).map(({ nama }) => nama);
  return baris.length === 0 ? REFUSED : press(paper, SAKIP_ACT, { baris: baris.join('\n') }, KASUBAG);
}

const ACTS: Readonly<Record<string, Act>> = {
  ...Object.fromEntries(
    TRIWULAN.map((triwulan) => [`open ${triwulan}`, (paper: PaperBook) => paper.open(triwulan)]),
  ),
  cancel: (paper) => press(paper, BATAL_MULAI_ACT, { alasan: 'Keliru' }, KADIS),
  forward: (paper) => (paper.book().state.periode ? paper.forward() : REFUSED),
  forms: (paper) => paper.makeForms(),
  revise: (paper) => paper.revise(),
  ...Object.fromEntries(
    BIDANG.flatMap((kode): readonly (readonly [string, Act])[] => [
      [`direct ${kode}`, of(kode, (paper) => paper.direct(kode, examiner(kode)))],
      [`submit ${kode}`, of(kode, (paper) => fillAndSubmit(paper, kode))],
      [`approve ${kode}`, of(kode, (paper) => decide(paper, kode, true))],
      [`return ${kode}`, of(kode, (paper) => decide(paper, kode, false))],
      [`return data ${kode}`, of(kode, (paper) => paper.returnData(kode, 'Kurang'))],
      [`consolidate ${kode}`, of(kode, (paper) => paper.consolidate({ [kode]: {} }))],
      [
        `leave out ${kode}`,
        of(kode, (paper) => paper.consolidate({ [kode]: { putusan: 'lewati', alasan: 'Telat' } })),
      ],
      [
        `reopen ${kode}`,
        of(kode, (paper) => press(paper, BUKA_KEMBALI_ACT, { bidang: kode, alasan: 'Keliru' }, KASUBAG)),
      ],
    ]),
  ),
  'consolidate all': consolidateAll,
  sakip: enterAll,
};

function examiner(kode: Kode): string {
  return kode === 'SEK' ? 'sekretaris@contoh.go.id' : `kabid.${kode.toLowerCase()}@contoh.go.id`;
}

function fillAndSubmit(paper: PaperBook, kode: Kode): Outcome {
  for (const row of paper.form(kode).rows) {
    if (row.jatuhTempo) paper.fillSure(kode, row.kode, { realisasi: 8 });
    else if (String(row.definition.rencana_aksi) !== '') paper.fill(kode, row.kode, { kemajuan: 'Berjalan' });
  }
  return paper.submit(kode, `staf.${kode.toLowerCase()}@contoh.go.id`);
}

function decide(paper: PaperBook, kode: Kode, setuju: boolean): Outcome {
  if (paper.kode(kode) === '') return REFUSED;
  return paper.decide(kode, setuju, setuju ? '' : 'Kurang');
}

/** What an office changes in its reference tabs, whenever it likes. */
const CHANGES: Readonly<Record<string, (paper: PaperBook) => void>> = {
  'a new bidang': (paper) => {
    typed(paper, 'bidang', { kode: 'BARU', nama: 'Bidang baru', pemeriksa: 'kepala_bidang' });
    typed(paper, 'personil', person('kabid.baru@contoh.go.id', 'kepala_bidang', 'BARU'));
    typed(paper, 'personil', person('staf.baru@contoh.go.id', 'staf', 'BARU'));
    typed(paper, 'indikator', indikator('B-1', 'BARU', { 1: 5, 2: 5, 3: 5, 4: 5 }));
    paper.prepare(OWNER);
  },
  'a bidang closed with its indicators': (paper) => {
    without(paper, 'indikator', 'bidang', 'TI');
    without(paper, 'personil', 'bidang', 'TI');
    without(paper, 'bidang', 'kode', 'TI');
  },
  'a bidang left without anything': (paper) => {
    without(paper, 'indikator', 'bidang', 'IKP');
    without(paper, 'anggaran', 'bidang', 'IKP');
  },
  'a new program': (paper) => typed(paper, 'anggaran', program('9.99', 'SEK', 700)),
  'a new indicator': (paper) => typed(paper, 'indikator', indikator('IKU-9', 'SP', { 2: 10, 3: 10 })),
  'an indicator gone': (paper) => without(paper, 'indikator', 'kode', 'IKU-2'),
  'another target': (paper) => {
    const row = rowOf(paper, 'indikator', 'kode', 'IKU-1');
    if (row) for (const triwulan of TRIWULAN) paper.type('indikator', row, `target_${triwulan}`, 70);
  },
  'the next quarter begins': (paper) => {
    const month = Number(paper.tanggal.slice(5, 7)) + 3;
    paper.tanggal = month > 12 ? '2027-01-10' : `2026-${String(month).padStart(2, '0')}-10`;
  },
};

type Typed = 'bidang' | 'personil' | 'indikator' | 'anggaran';

function rowOf(paper: PaperBook, tab: Typed, key: string, value: CellValue): number | null {
  const index = paper.rows(tab, [key]).findIndex(([cell]) => cell === value);
  return index < 0 ? null : FIRST_ROW + index;
}

function typed(paper: PaperBook, tab: Typed, cells: Row): void {
  const key = tab === 'personil' ? 'email' : 'kode';
  if (rowOf(paper, tab, key, cells[key] ?? '') !== null) return;
  paper.typeRow(tab, FIRST_ROW + paper.rows(tab, ['kode' === key ? 'kode' : 'email']).length, cells);
}

function without(paper: PaperBook, tab: Typed, key: string, value: CellValue): void {
  const keys = Object.keys({ ...REFERENCE[tab][0], ...REFERENCE[tab][REFERENCE[tab].length - 1], pagu: 0 });
  const own = keys.filter((name) =>
    paper
      .book()
      .refs.get(tab)
      ?.keys.includes(name as never),
  );
  const rows = paper
    .rows(tab, own)
    .map((cells) => Object.fromEntries(own.map((name, index) => [name, cells[index] ?? ''])));
  paper.replace(tab, rows.filter((cells) => cells[key] !== value) as readonly Row[]);
}

/** Somebody can bring the year further, by any act but taking something back. */
function canGoOn(paper: PaperBook): boolean {
  return Object.entries(ACTS).some(([name, act]) => {
    if (/^(cancel|return|reopen|revise)/.test(name)) return false;
    return attempt(act, paper.copy()).kind === 'planned';
  });
}

/** The last quarter of which anything is due is consolidated and entered. */
function isDone(paper: PaperBook): boolean {
  const { state, indikator: list } = paper.book();
  const { periode } = state;
  if (!periode) return false;
  const isLast = periode.endsWith('4') || list.length === 0;
  return isLast && isSelesai(keadaanOf(state.unit(periode, DINAS), 8));
}

/** What brings a quarter on; the others take back, leave out or begin. */
const ONWARD = /^(forward|forms|direct|submit|approve|consolidate [A-Z]|sakip)/;

/**
 * The first act that is possible, from this one on: so that a walk goes deep, and does not only knock at doors. Of five steps four
 * look for one that leads on.
 */
function takeAny(paper: PaperBook, from: number): PaperBook {
  const wanted = (name: string) => from % 5 === 0 || ONWARD.test(name);
  const acts = [
    ...Object.entries(ACTS).filter(([name]) => wanted(name)),
    ...(from % 5 === 1 ? Object.entries(ACTS) : []),
  ].map(([, act]) => act);
  for (let index = 0; index < acts.length; index += 1) {
    const copy = paper.copy();
    const act = acts[(from + index) % acts.length];
    if (act && attempt(act, copy).kind === 'planned') return copy;
  }
  return paper;
}

test('whatever an office does and changes, somebody can go on, or the year is done', () => {
  const step = fc.oneof(
    { weight: 9, arbitrary: fc.nat(1000) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(CHANGES)) },
  );
  const start = PaperBook.prepared({
    personil: [
      ...REFERENCE.personil,
      person('kabid.sp@contoh.go.id', 'kepala_bidang', 'SP'),
      person('staf.sp@contoh.go.id', 'staf', 'SP'),
    ],
  });
  const stuck = (paper: PaperBook) =>
    paper.book().referenceProblems.length === 0 && !isDone(paper) && !canGoOn(paper);
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: IS_LONG ? 150 : 40 }), (steps) => {
      let paper = start.copy();
      for (const [index, taken] of steps.entries()) {
        if (typeof taken === 'number') paper = takeAny(paper, taken);
        else CHANGES[taken]?.(paper);
        if (stuck(paper))
          throw new Error(`Nobody can go on after ${JSON.stringify(steps.slice(0, index + 1))}`);
      }
    }),
    { numRuns: IS_LONG ? 150 : 8 },
  );
});
