// Steps 8 to 12 on the boards and in tab Rekomendasi, computed by two engines from a workbook on paper.

import { periodeOf, TRIWULAN, triwulanShort } from '../../src/core/domain/triwulan';
import type { Peristiwa } from '../../src/core/sop/jejak';
import { PELAPORAN_KEYS } from '../../src/core/workbook/board-formulas';
import { a1, type CellValue } from '../../src/core/workbook/cell';
import { FORM_ROW, HEAD_KEY } from '../../src/core/workbook/form-layout';
import { recommendationsInForce } from '../../src/core/workbook/recommendations';
import { FIRST_ROW, KEY_ROW, NOTE_ROW } from '../../src/core/workbook/tab';
import { consolidateTw1, correct, decideTw1, entered, reopen } from '../core/amending';
import { KASUBAG, PaperBook, STAF_IKP } from '../core/book';
import { adopt, draft, followUp, log, planRecommendation, recommend, reportUntil } from '../core/reporting';
import { agree, firstEngine, SecondEngine, type Values } from './two-engines';

const TABS = ['Beranda', 'Status SOP', 'IKP', 'Rekomendasi'];

/** Short ledgers: every formula looks through all their rows, once in each engine. */
function small(paper: PaperBook): PaperBook {
  for (const tab of ['jejak', 'salinan', 'bukti', 'rekomendasi'] as const) paper.shorten(tab, 60);
  paper.prepare();
  return paper;
}

/** The values of every tab, on whose formula cells both engines have agreed. */
function computed(paper: PaperBook): Values {
  const sheets = paper.sheets();
  const values = firstEngine(sheets);
  const second = new SecondEngine(sheets);
  const disagreements = TABS.flatMap((tab) =>
    (sheets[tab] ?? []).flatMap((line, row) =>
      line.flatMap((typed, column) => {
        if (typeof typed !== 'string' || !typed.startsWith('=')) return [];
        const one = values[tab]?.[row]?.[column] ?? '';
        const other = second.value(tab, row, column);
        return agree(one, other) && !String(one).startsWith('#')
          ? []
          : [`${tab}!${a1(row + 1, column + 1)}: ${one} and ${other}: ${typed}`];
      }),
    ),
  );
  expect(disagreements.slice(0, 3)).toEqual([]);
  return values;
}

/** Cells of the row whose first visible words are these. */
function row(values: Values, tab: string, key: string, words: CellValue, keys: readonly string[]) {
  const lines = values[tab] ?? [];
  const columns = lines[KEY_ROW - 1] ?? [];
  const line = lines.slice(FIRST_ROW - 1).find((cells) => cells[columns.indexOf(key)] === words);
  if (!line) throw new Error(`${tab} has no ${words} in ${key}`);
  return keys.map((name) => line[columns.indexOf(name)] ?? '');
}

const REPORT_KEYS = [...Object.values(PELAPORAN_KEYS), 'menunggu'];
const pelaporan = (values: Values, unit: string) => row(values, 'Beranda', 'unit', unit, REPORT_KEYS);

type Way = readonly (readonly [Peristiwa, NonNullable<Parameters<typeof log>[2]>])[];
const CONSOLIDATED: Way = [['dikonsolidasikan', { langkah: 7, own: 'Selesai' }]];
const DRAFTED: Way = [
  ...CONSOLIDATED,
  ['sakip_dientri', { langkah: 8, own: 'Selesai' }],
  ['lakip_disusun', { langkah: 9 }],
];
const ON_PAPER: Way = [...DRAFTED, ['lakip_diperiksa', { langkah: 10, kanal: 'dokumen' }]];
const ISSUED: Way = [...ON_PAPER, ['naskah_diterbitkan', { langkah: 11 }]];
const RETURNED: Way = [...ISSUED, ['lakip_dikembalikan', { langkah: 11 }]];
const SIGNED: Way = [
  ...RETURNED,
  ['lakip_diperiksa', { langkah: 10 }],
  ['naskah_diterbitkan', { langkah: 11 }],
  ['lakip_ditandatangani', { langkah: 11, kanal: 'dokumen' }],
];
const NONE = 'Belum mulai';
const BY_DOCUMENT = 'Selesai (berdasarkan dokumen)';

/** What Beranda shows of a quarter after these events: steps 8 to 12, and who is waited for. */
const STAGES: readonly (readonly [Way, readonly string[]])[] = [
  [[], [NONE, NONE, NONE, NONE, NONE, '–']],
  [CONSOLIDATED, ['Menunggu', NONE, NONE, NONE, NONE, 'Kasubag Program']],
  [
    [...CONSOLIDATED, ['sakip_dientri', { langkah: 8, own: 'Berjalan' }]],
    ['Berjalan', NONE, NONE, NONE, NONE, 'Kasubag Program'],
  ],
  [DRAFTED, ['Selesai', 'Selesai', 'Menunggu', NONE, NONE, 'Sekretaris Dinas']],
  [
    [...DRAFTED, ['lakip_dikembalikan', { langkah: 10 }]],
    ['Selesai', 'Perlu diulang', 'Dikembalikan', NONE, NONE, 'Kasubag Program'],
  ],
  [ON_PAPER, ['Selesai', 'Selesai', BY_DOCUMENT, 'Menunggu', NONE, 'Kasubag Program']],
  [ISSUED, ['Selesai', 'Selesai', BY_DOCUMENT, 'Menunggu', NONE, 'Kepala Dinas']],
  [RETURNED, ['Selesai', 'Selesai', 'Perlu diulang', 'Dikembalikan', NONE, 'Sekretaris Dinas']],
  [
    [...RETURNED, ['lakip_diperiksa', { langkah: 10 }]],
    ['Selesai', 'Selesai', 'Selesai', 'Menunggu', NONE, 'Kasubag Program'],
  ],
  [SIGNED, ['Selesai', 'Selesai', 'Selesai', BY_DOCUMENT, 'Menunggu', 'Kepala Dinas']],
  [
    [...SIGNED, ['rekomendasi_dirancang', { langkah: 12 }], ['evaluasi_ditetapkan', { langkah: 12 }]],
    ['Selesai', 'Selesai', 'Selesai', BY_DOCUMENT, 'Selesai', '–'],
  ],
];

test('Beranda shows steps 8 to 12 of each quarter and whose turn it is', () => {
  for (let first = 0; first < STAGES.length; first += 4) {
    const paper = small(PaperBook.opened());
    const stages = STAGES.slice(first, first + 4);
    stages.forEach(([way], index) => {
      const periode = periodeOf(2026, TRIWULAN[index] ?? 1);
      for (const [peristiwa, more] of way) log(paper, peristiwa, { ...more, periode });
    });
    // Events are found by their number, also where somebody has put rows in between.
    if (first > 0) paper.insertRows('jejak', 8, first);
    const values = computed(paper);
    const shown = stages.map((_, index) => pelaporan(values, triwulanShort(TRIWULAN[index] ?? 1)));
    expect(shown).toEqual(stages.map(([, expected]) => expected));
  }
});

test('steps 1 to 3 are those of the quarter being measured, whatever is still reported', () => {
  const paper = small(PaperBook.opened());
  reportUntil(paper, 'lakip_disusun');
  log(paper, 'pengukuran_dimulai', { periode: '2026-TW2', langkah: 1 });
  const values = computed(paper);
  const dinas = (unit: string) => row(values, 'Beranda', 'unit', unit, ['langkah_4', 'menunggu']);
  expect(dinas('1. Meminta pengukuran')).toEqual(['Selesai', '–']);
  expect(dinas('2. Memerintahkan membuat form')).toEqual(['Menunggu', 'Sekretaris Dinas']);
  expect(dinas('3. Membuat form')).toEqual(['Belum mulai', '–']);
  expect(pelaporan(values, 'TW I').slice(0, 3)).toEqual(['Selesai', 'Selesai', 'Menunggu']);
  expect(pelaporan(values, 'TW II')[0]).toBe('Belum mulai');
});

test('before the first quarter is opened the sections stand, and say nothing', () => {
  const values = computed(small(PaperBook.prepared()));
  expect(row(values, 'Beranda', 'unit', '1. Meminta pengukuran', ['langkah_4', 'menunggu'])).toEqual([
    '',
    '',
  ]);
  expect(row(values, 'Beranda', 'unit', 'Pelaporan', REPORT_KEYS)).toEqual([
    '8. SAKIP',
    '9. LAKIP',
    '10. Reviu',
    '11. Tanda tangan',
    '12. Evaluasi',
    'Yang ditunggu',
  ]);
  expect(pelaporan(values, 'TW IV')).toEqual([...Array(5).fill('Belum mulai'), '–']);
  expect(headLine(values, FORM_ROW.title)).toBe('Informasi dan Komunikasi Publik');
});

test('in the next year the last quarter of the year before is still reported', () => {
  const paper = small(PaperBook.opened());
  reportUntil(paper, 'sakip_dientri', '2026-TW4');
  paper.type('pengaturan', paper.rowOf('pengaturan', 'kunci', 'tahun'), 'nilai', '2027');
  paper.prepare();
  const values = computed(paper);
  expect(pelaporan(values, 'TW IV 2026').slice(0, 2)).toEqual(['Selesai', 'Menunggu']);
  expect(pelaporan(values, 'TW IV').slice(0, 2)).toEqual(['Belum mulai', 'Belum mulai']);
});

/** What one of the lines above a form's headers says. */
function headLine(values: Values, row: number): CellValue | undefined {
  const [keys = []] = values.IKP ?? [];
  return values.IKP?.[row - 1]?.[keys.indexOf(HEAD_KEY)];
}

test('the title of a form says its quarter, the step its bidang is at, and the last day of filling', () => {
  const paper = small(PaperBook.opened());
  const day = paper.rowOf('pengaturan', 'kunci', 'batas_1');
  const said = () => String(headLine(computed(paper), FORM_ROW.title)).replace(/^.*– Triwulan/, 'Triwulan');
  // 10 April 2126, which Beranda's own lateness, counted from today, does not reach
  paper.type('pengaturan', day, 'nilai', 82646);
  expect(said()).toBe('Triwulan I Tahun 2026 – 5. Isian: Menunggu – batas 10/4/2126');
  paper.fillAndSubmit('IKP');
  expect(said()).toContain(' – 6. Berkas: Menunggu – ');
  paper.decide('IKP', false, 'Bukti kurang');
  expect(said()).toContain(' – 6. Berkas: Dikembalikan – ');
  expect(headLine(computed(paper), FORM_ROW.alasan)).toBe('Bukti kurang');
  paper.type('pengaturan', day, 'nilai', '');
  expect(said()).not.toContain('batas');
});

test('above its lines Lembar Pimpinan says how many wait, and where the first one is', () => {
  const paper = small(PaperBook.opened());
  const said = () => {
    const line = computed(paper)['Lembar Pimpinan']?.[NOTE_ROW - 1] ?? [];
    return [line[0], line[paper.columnOf('pimpinan', 'keputusan') - 1]];
  };
  const none = 'Tidak ada keputusan yang menunggu.';
  expect(said()).toEqual(['Menunggu', none]);
  paper.fillAndSubmit('IKP');
  const row = paper.putusan('IKP').row;
  expect(said()[1]).toBe(
    `1, mulai baris ${row}. Pilih pada kolom Keputusan; perintah berikutnya mencatatnya.`,
  );
  paper.decide('IKP', true);
  expect(said()[1]).toBe(none);
});

test('tab Rekomendasi tells what the log and its own rows make of each recommendation', () => {
  const paper = small(PaperBook.opened());
  reportUntil(paper, 'lakip_ditandatangani');
  const statuses = () => {
    const lines = computed(paper).Rekomendasi ?? [];
    const column = (lines[KEY_ROW - 1] ?? []).indexOf('status');
    return lines.slice(FIRST_ROW - 1).map((line) => line[column] ?? '');
  };
  // Left behind by a killed run: its numbers are given once more.
  const killed = planRecommendation(paper, { ...draft(1), ...draft(2) }, paper.ctx(KASUBAG));
  if (killed.kind !== 'planned') throw new Error(killed.message);
  paper.apply(killed.stages[0]?.data ?? []);
  recommend(paper, draft(1));
  recommend(paper, { ...draft(1), ...draft(2) });
  expect(statuses()).toEqual(['–', '–', 'Diganti rancangan baru', 'Rancangan', 'Rancangan']);
  adopt(paper);
  expect(statuses().slice(3)).toEqual(['Belum ditindaklanjuti', 'Belum ditindaklanjuti']);
  const [first, second] = recommendationsInForce(paper.book()).map(({ row: { no } }) => no);
  followUp(paper, STAF_IKP, first ?? 0, 'Dalam proses', 'Mulai');
  followUp(paper, STAF_IKP, second ?? 0, 'Tidak dapat ditindaklanjuti', 'Anggaran tidak ada');
  expect(statuses().slice(3)).toEqual(['Dalam proses', 'Tidak dapat ditindaklanjuti', '–', '–']);
  followUp(paper, STAF_IKP, first ?? 0, 'Menunggu verifikasi', 'Selesai');
  followUp(paper, KASUBAG, second ?? 0, 'Belum ditindaklanjuti', 'Anggaran ada');
  expect(statuses().slice(3, 5)).toEqual(['Menunggu verifikasi', 'Belum ditindaklanjuti']);
  followUp(paper, KASUBAG, first ?? 0, 'Tuntas');
  const shown = statuses().slice(3, 5);
  expect(shown).toEqual(['Tuntas', 'Belum ditindaklanjuti']);
  expect(recommendationsInForce(paper.book()).map(({ keadaan }) => keadaan)).toEqual(shown);
});

test('Konsolidasi and Ringkasan stay with the latest quarter, and say when an earlier one was corrected after it', () => {
  const VIEWS = ['Konsolidasi', 'Ringkasan'];
  const heads = (paper: PaperBook) => {
    const all = Object.entries(paper.sheets());
    const sheets = Object.fromEntries(all.filter(([tab]) => [...VIEWS, 'Jejak Audit'].includes(tab)));
    const [first, second] = [firstEngine(sheets), new SecondEngine(sheets)];
    return VIEWS.map((tab) => {
      const head = first[tab]?.[NOTE_ROW - 1]?.[0] ?? '';
      expect(agree(head, second.value(tab, NOTE_ROW - 1, 0))).toBe(true);
      return head;
    });
  };
  const paper = entered();
  for (const tab of ['jejak', 'salinan', 'bukti'] as const) paper.shorten(tab, 90);
  const both = (head: string) => [head, head];
  expect(heads(paper)).toEqual(both('Konsolidasi Triwulan I Tahun 2026, dicatat 01/04/2026 pukul 09.00'));
  paper.open(2);
  paper.forward();
  paper.makeForms();
  for (const bidang of ['SEK', 'IKP']) {
    paper.direct(bidang);
    paper.approved(bidang);
  }
  paper.consolidate({ SEK: {}, IKP: {} });
  const head = 'Konsolidasi Triwulan II Tahun 2026, dicatat 01/04/2026 pukul 09.00';
  expect(heads(paper)).toEqual(both(head));
  const shown = paper.rows('konsolidasi', ['kode', 'realisasi', 'sd']);
  reopen(paper, 'IKP');
  correct(paper, [['program|2.16', 'realisasi', '7']]);
  decideTw1(paper, true);
  expect(consolidateTw1(paper)).toMatch(/^planned/);
  expect(paper.rows('konsolidasi', ['kode', 'realisasi', 'sd'])).toEqual(shown);
  expect(heads(paper)).toEqual(
    both(
      `${head} – triwulan sebelumnya dikoreksi sesudahnya; angka sampai dengan triwulan ini mungkin masih yang lama`,
    ),
  );
  paper.type('konsolidasi', FIRST_ROW, 'generasi', 'lain');
  expect(heads(paper)[0]).toBe('BELUM SELESAI – jalankan lagi Validasi dan konsolidasi');
});
