// The whole way of a report from its draft to the recommendations, by each of the three ways of deciding.
import { planOf } from '../../../src/core/plan/acts';
import { DOKUMEN_ACT } from '../../../src/core/plan/document';
import { pendingNotes } from '../../../src/core/plan/pending';
import { verifyJejak } from '../../../src/core/sop/integrity';
import { KASUBAG, type PaperBook, sha256 } from '../book';
import {
  adopt,
  chooseLine,
  draft,
  drafted,
  fileOf,
  inputOf,
  issueFinal,
  laporan,
  recommend,
  review,
  sign,
  signed,
  states,
} from '../report';

type Langkah = 10 | 11 | 12;

interface Way {
  readonly decide: (paper: PaperBook, langkah: Langkah, setuju: boolean, alasan?: string) => void;
  readonly kanal: 'panel' | 'sel' | 'dokumen';
  readonly selesai: string;
}

function codeOf(paper: PaperBook, langkah: Langkah): string {
  const { draf, final, rancangan } = laporan(paper);
  return { 10: draf?.kode, 11: final?.kode, 12: rancangan?.kode }[langkah] ?? '';
}

const PANEL: Way = {
  kanal: 'panel',
  selesai: 'Selesai',
  decide: (paper, langkah, setuju, alasan = '') => {
    const acts = { 10: review, 11: sign, 12: adopt };
    const outcome = acts[langkah](paper, setuju, alasan);
    if (outcome.kind !== 'planned') throw new Error(outcome.message);
  },
};

const CELL: Way = {
  kanal: 'sel',
  selesai: 'Selesai',
  decide: (paper, langkah, setuju, alasan = '') => {
    const word = setuju ? 'Setuju' : 'Kembalikan';
    chooseLine(paper, langkah, `${word} · ${codeOf(paper, langkah)}`, alasan);
    if (paper.recordPending() !== 1) throw new Error(notes(paper).join(' '));
  },
};

let papers = 0;
const DOCUMENT: Way = {
  kanal: 'dokumen',
  selesai: 'Selesai (berdasarkan dokumen)',
  decide: (paper, langkah, setuju, alasan = '') => {
    papers += 1;
    const values = {
      langkah: String(langkah),
      periode: '2026-TW1',
      putusan: setuju ? 'setuju' : 'kembalikan',
      nomor: `ND-${papers}`,
      tanggal: '2026-04-01',
      alasan,
    };
    const input = inputOf({}, values, fileOf(`nota-${papers}.pdf`));
    const outcome = paper.carryOut(planOf(DOKUMEN_ACT, paper.book(), paper.ctx(KASUBAG), input));
    if (outcome.kind !== 'planned') throw new Error(outcome.message);
  },
};

function notes(paper: PaperBook): readonly string[] {
  return pendingNotes(paper.book(), paper.ctx(KASUBAG)).notes;
}

/** Steps 10 to 12 of the log: what was decided, on which code, by which way. */
function decisions(paper: PaperBook): readonly (readonly [string, number, boolean, string])[] {
  return paper
    .book()
    .committed.filter(({ peristiwa }) =>
      ['lakip_diperiksa', 'lakip_dikembalikan', 'lakip_ditandatangani', 'evaluasi_ditetapkan'].includes(
        peristiwa,
      ),
    )
    .map(({ peristiwa, langkah, kode, kanal }) => [peristiwa, Number(langkah), kode !== '', kanal]);
}

const WAYS = [
  ['by the panel', PANEL],
  ['in cells', CELL],
  ['on paper', DOCUMENT],
] as const;

test.each(WAYS)(
  'the report goes from its draft to the recommendations %s',
  (_, { decide, kanal, selesai }) => {
    const paper = drafted();
    decide(paper, 10, true);
    expect(states(paper)).toEqual(['Selesai', 'Selesai', selesai, 'Menunggu', 'Belum mulai']);
    issueFinal(paper);
    decide(paper, 11, true);
    expect(states(paper)).toEqual(['Selesai', 'Selesai', selesai, selesai, 'Menunggu']);
    recommend(paper);
    decide(paper, 12, true);
    expect(states(paper)).toEqual(['Selesai', 'Selesai', selesai, selesai, selesai]);
    expect(decisions(paper)).toEqual([
      ['lakip_diperiksa', 10, true, kanal],
      ['lakip_ditandatangani', 11, true, kanal],
      ['evaluasi_ditetapkan', 12, true, kanal],
    ]);
    expect([paper.recordPending(), notes(paper)]).toEqual([0, []]);
    expect(verifyJejak(paper.book().jejak, sha256, [])).toEqual([]);
  },
);

test.each(WAYS)(
  'the report goes back from 11 to 10 to 9 %s, and forward with another draft',
  (_, { decide, kanal, selesai }) => {
    const paper = drafted();
    decide(paper, 10, true);
    issueFinal(paper);
    decide(paper, 11, false, 'Angka keliru');
    expect(states(paper)).toEqual(['Selesai', 'Selesai', 'Perlu diulang', 'Dikembalikan', 'Belum mulai']);
    decide(paper, 10, false, 'Susun lagi');
    expect(states(paper).slice(1, 3)).toEqual(['Perlu diulang', 'Dikembalikan']);
    draft(paper);
    expect(states(paper)).toEqual(['Selesai', 'Selesai', 'Menunggu', 'Belum mulai', 'Belum mulai']);
    decide(paper, 10, true);
    issueFinal(paper);
    decide(paper, 11, true);
    expect(states(paper)).toEqual(['Selesai', 'Selesai', selesai, selesai, 'Menunggu']);
    expect(decisions(paper)).toEqual([
      ['lakip_diperiksa', 10, true, kanal],
      ['lakip_dikembalikan', 11, true, kanal],
      ['lakip_dikembalikan', 10, true, kanal],
      ['lakip_diperiksa', 10, true, kanal],
      ['lakip_ditandatangani', 11, true, kanal],
    ]);
    expect([paper.recordPending(), notes(paper)]).toEqual([0, []]);
  },
);

test.each(WAYS)('nothing is decided %s after the signature', (_, { decide }) => {
  const paper = signed();
  const before = states(paper);
  for (const langkah of [10, 11] as const) {
    expect(() => decide(paper, langkah, false, 'Terlambat')).toThrow();
  }
  expect(states(paper)).toEqual(before);
});
