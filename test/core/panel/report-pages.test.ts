// Pages of steps 9 to 11 and of papers: what they show, what they offer, and whom they send away.
import { IKHTISAR_KUNCI } from '../../../src/core/lakip/reviu-statements';
import { viewPage } from '../../../src/core/panel/page';
import { planOf } from '../../../src/core/plan/acts';
import { DOKUMEN_ACT } from '../../../src/core/plan/document';
import { planRights } from '../../../src/core/plan/prepare-workbook';
import type { Block, ViewName } from '../../../src/core/rpc';
import { GAMBAR_TEXT } from '../../../src/core/text/gambar';
import { REVIEW_TEXT } from '../../../src/core/text/report';
import { itemsOf } from '../blocks';
import { KADIS, KASUBAG, PaperBook, SEKRETARIS, STAF_IKP } from '../book';
import {
  answer,
  chooseLine,
  draft,
  drafted,
  fileOf,
  inputOf,
  issued,
  laporan,
  naskahOf,
  recommend,
  reportable,
  review,
  sign,
  signed,
} from '../report';

type View = Extract<ViewName, 'lakip' | 'reviu' | 'tanda-tangan' | 'naskah' | 'dokumen'>;
type FormBlock = Extract<Block, { kind: 'form' }>;

function blocksOf(paper: PaperBook, view: View, email: string): readonly Block[] {
  return viewPage(view, paper.book(), paper.ctx(email)).blocks;
}

function wordsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`);
    case 'list':
      return block.items.map(({ text }) => text);
    case 'rows':
      return block.groups.flatMap(({ label, rows }) => [
        `${label} (${rows.length})`,
        ...rows
          .filter(({ open }) => open)
          .flatMap(({ kode, name, figures, details }) => [
            `${kode} ${name} – ${figures}`,
            ...details.map(({ text }) => text),
          ]),
      ]);
    case 'fold':
      return [block.label, ...block.blocks.flatMap(wordsOfBlock)];
    case 'form':
      return block.submits.map(({ label }) => `[${label}]`);
    case 'dialog':
    case 'link':
    case 'look':
      return [`[${block.label}]`];
    case 'uji':
      return [block.kind];
  }
}

/** Everything a page says in words, in order. */
function wordsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(wordsOfBlock);
}

function formsOf(blocks: readonly Block[]): readonly FormBlock[] {
  return blocks.filter((block): block is FormBlock => block.kind === 'form' && block.act !== 'catat');
}

const TW1 = 'Triwulan I Tahun 2026';
const MOMENT = '1 April 2026 pukul 09.00';

test.each<[View, string, string]>([
  ['lakip', KADIS, 'Langkah 9 hanya dapat dilakukan oleh Kasubag Program (Nama kasubag).'],
  ['reviu', KASUBAG, 'Langkah 10 hanya dapat dilakukan oleh Sekretaris Dinas (Nama sekretaris).'],
  ['tanda-tangan', SEKRETARIS, 'Langkah 11 hanya dapat dilakukan oleh Kepala Dinas (Nama kadis).'],
  ['naskah', KADIS, 'Dokumen hanya didaftarkan oleh Kasubag Program (Nama kasubag).'],
  ['dokumen', STAF_IKP, 'Dokumen hanya didaftarkan oleh Kasubag Program (Nama kasubag).'],
])('%s sends %s away with the sentence who may', (view, email, sentence) => {
  expect(wordsOf(blocksOf(issued(), view, email))).toEqual([`${sentence} Anda masuk sebagai ${email}.`]);
});

test.each<[View, string]>([
  ['lakip', KASUBAG],
  ['reviu', SEKRETARIS],
  ['tanda-tangan', KADIS],
  ['naskah', KASUBAG],
])('%s says so while no quarter is consolidated', (view, email) => {
  const words = wordsOf(blocksOf(PaperBook.opened(), view, email));
  expect(words[words.length - 1]).toBe('Belum ada triwulan yang selesai dikonsolidasikan (langkah 7).');
});

describe('lakip', () => {
  test('before a draft: where the quarter stands, the texts to prepare, and the dialog', () => {
    const blocks = blocksOf(reportable(), 'lakip', KASUBAG);
    expect(wordsOf(blocks)).toEqual([
      TW1,
      '8. Entri SAKIP: Selesai',
      '9. Membuat LAKIP: Menunggu',
      '10. Memeriksa LAKIP: Belum mulai',
      '11. Menandatangani LAKIP: Belum mulai',
      'Baris teks triwulan ini belum disiapkan di tab Narasi LAKIP.',
      '[Siapkan teks LAKIP]',
      `[Susun draf LAKIP ${TW1}]`,
      GAMBAR_TEXT.judul,
      GAMBAR_TEXT.explain,
      `[${GAMBAR_TEXT.simpan}]`,
    ]);
    expect(formsOf(blocks)).toMatchObject([{ act: 'narasi', subject: { periode: '2026-TW1' } }]);
    expect(blocks.find(({ kind }) => kind === 'dialog')).toMatchObject({ periode: '2026-TW1' });
  });

  test('an obligatory text that is missing is named with its cell', () => {
    const paper = reportable();
    paper.typeRow('narasi', 5, { periode: '2026-TW1', kunci: 'umum', judul: 'Umum', wajib: 'ya' });
    const items = itemsOf(blocksOf(paper, 'lakip', KASUBAG));
    expect(items).toEqual([
      {
        text: 'Penjelasan umum organisasi belum ditulis',
        tone: 'ingat',
        cell: { tab: 'Narasi LAKIP', a1: 'E5' },
      },
    ]);
  });

  test('after the review the dialog issues the final text; a return says by whom, how and why', () => {
    const paper = drafted();
    review(paper, true);
    expect(wordsOf(blocksOf(paper, 'lakip', KASUBAG))).toContain(`[Terbitkan naskah final LAKIP ${TW1}]`);
    const returned = drafted();
    chooseLine(returned, 10, `Kembalikan · ${laporan(returned).draf?.kode}`, 'Bab III kosong');
    returned.recordPending();
    expect(wordsOf(blocksOf(returned, 'lakip', KASUBAG))).toContain(
      `Dikembalikan pada langkah 10: ${SEKRETARIS}, ${MOMENT}, melalui sel: Bab III kosong`,
    );
  });

  test('once approved by a statement there is only its sheet to make, and the texts to open', () => {
    const paper = signed();
    const blocks = blocksOf(paper, 'lakip', KASUBAG);
    const { draf, final } = laporan(paper);
    expect(blocks.filter(({ kind }) => kind === 'dialog')).toEqual([
      {
        kind: 'dialog',
        label: `Terbitkan lembar pengesahan LAKIP ${TW1}`,
        opens: 'lakip',
        periode: '2026-TW1',
      },
    ]);
    expect(formsOf(blocks)).toEqual([]);
    expect(itemsOf(blocks)).toEqual([
      {
        text: `Draf LAKIP ${draf?.kode}: Draf LAKIP TW I`,
        href: naskahOf(paper, draf?.kode).tautan,
      },
      {
        text: `Naskah final ${final?.kode}: LAKIP TW I`,
        href: naskahOf(paper, final?.kode).tautan,
      },
      { text: `Naskah final ${final?.kode} (PDF)`, href: naskahOf(paper, final?.kode).tautanPdf },
    ]);
  });
});

describe('reviu', () => {
  test('a draft that waits: its link, what is missing with its cell, and both decisions on its code', () => {
    const paper = drafted();
    answer(paper, 'I.2', '');
    answer(paper, IKHTISAR_KUNCI, '');
    const kode = laporan(paper).draf?.kode ?? '';
    const blocks = blocksOf(paper, 'reviu', SEKRETARIS);
    expect(wordsOf(blocks)).toEqual([
      TW1,
      '10. Memeriksa LAKIP: Menunggu',
      `Draf: ${kode}, ${KASUBAG}, ${MOMENT}`,
      `Draf LAKIP ${kode}: Draf LAKIP TW I`,
      REVIEW_TEXT.explain,
      'Daftar periksa',
      '22 dari 23 pernyataan lengkap',
      'Belum lengkap (1)',
      'I.2 Laporan kinerja telah menyajikan informasi target kinerja. – Belum dijawab',
      'Reviu!E7: pernyataan I.2 belum dijawab. Pilih Ya, Tidak, atau Tidak relevan.',
      'Sudah dijawab (22)',
      'Ikhtisar eksekutif',
      'Reviu!F5: ikhtisar eksekutif belum ditulis. Tuliskan di kolom Catatan pada barisnya.',
      `[Setuju · ${kode}]`,
      `[Kembalikan · ${kode}]`,
    ]);
    expect(itemsOf(blocks)).toMatchObject([
      { href: naskahOf(paper, kode).tautan },
      { cell: { tab: 'Reviu', a1: 'E7' } },
      { cell: { tab: 'Reviu', a1: 'F5' } },
    ]);
    expect(formsOf(blocks)).toMatchObject([
      {
        act: 'reviu',
        subject: { periode: '2026-TW1', kode },
        fields: [{ kind: 'text', name: 'alasan' }],
        submits: [{ values: { putusan: 'setuju' } }, { values: { putusan: 'kembalikan' } }],
      },
    ]);
  });

  test('a draft approved says by whom and which way, and offers nothing', () => {
    const paper = drafted();
    review(paper, true);
    const blocks = blocksOf(paper, 'reviu', SEKRETARIS);
    expect(wordsOf(blocks)).toContain(`Keputusan: ${SEKRETARIS}, ${MOMENT}, melalui panel`);
    expect(formsOf(blocks)).toEqual([]);
  });

  test('a text back from step 11 says why and may be decided again', () => {
    const paper = issued();
    sign(paper, false, 'Ikhtisar kurang');
    const blocks = blocksOf(paper, 'reviu', SEKRETARIS);
    expect(wordsOf(blocks)).toContain(
      `Dikembalikan pada langkah 11: ${KADIS}, ${MOMENT}, melalui panel: Ikhtisar kurang`,
    );
    expect(formsOf(blocks)).toHaveLength(1);
  });

  test('before a draft the page says what it waits for', () => {
    expect(wordsOf(blocksOf(reportable(), 'reviu', SEKRETARIS))).toEqual([
      TW1,
      `Draf LAKIP ${TW1} belum disusun. Kasubag Program menyusunnya lebih dahulu (langkah 9).`,
    ]);
  });

  test('a choice in a cell that cannot be recorded yet is told on the page', () => {
    const paper = drafted();
    answer(paper, 'I.2', '');
    chooseLine(paper, 10, `Setuju · ${laporan(paper).draf?.kode}`);
    expect(wordsOf(blocksOf(paper, 'reviu', SEKRETARIS))[0]).toContain(
      'Keputusan di Lembar Pimpinan!B13 belum dicatat. Belum dapat dilanjutkan: 1 hal wajib diperbaiki.',
    );
  });
});

describe('tanda-tangan', () => {
  test('a final text that waits: Doc and PDF, its code, the code of its data, the other ways, both decisions', () => {
    const paper = issued();
    const kode = laporan(paper).final?.kode ?? '';
    const blocks = blocksOf(paper, 'tanda-tangan', KADIS);
    expect(wordsOf(blocks)).toEqual([
      TW1,
      '11. Menandatangani LAKIP: Menunggu',
      `Naskah final: ${kode}, ${KASUBAG}, ${MOMENT}`,
      `Kode data: ${naskahOf(paper, kode).digestData.slice(0, 6).toUpperCase()}`,
      `Naskah final ${kode}: LAKIP TW I`,
      `Naskah final ${kode} (PDF)`,
      'Buka naskahnya, lalu tandatangani di sini, di sel Lembar Pimpinan!B17, atau di atas kertas atau dengan TTE; naskah bertanda tangan didaftarkan oleh Kasubag Program.',
      `[Tandatangani · ${kode}]`,
      `[Kembalikan · ${kode}]`,
    ]);
    expect(formsOf(blocks)).toMatchObject([{ act: 'tanda-tangan', subject: { periode: '2026-TW1', kode } }]);
  });

  test.each<[string, (paper: PaperBook) => void, string]>([
    ['the panel', (paper) => sign(paper, true), 'melalui panel'],
    [
      'the cell',
      (paper) => {
        chooseLine(paper, 11, `Setuju · ${laporan(paper).final?.kode}`);
        paper.recordPending();
      },
      'melalui sel',
    ],
    [
      'paper',
      (paper) => {
        const values = {
          langkah: '11',
          putusan: 'setuju',
          periode: '2026-TW1',
          nomor: 'ND-1',
          tanggal: '2026-04-01',
        };
        const input = inputOf({}, values, fileOf('nota.pdf'));
        paper.carryOut(planOf(DOKUMEN_ACT, paper.book(), paper.ctx(KASUBAG), input));
      },
      'berdasarkan dokumen',
    ],
  ])('a signature by %s names its way and offers nothing more', (_, decide, way) => {
    const paper = issued();
    decide(paper);
    const blocks = blocksOf(paper, 'tanda-tangan', KADIS);
    expect(wordsOf(blocks)).toContain(`Keputusan: ${KADIS}, ${MOMENT}, ${way}`);
    expect(formsOf(blocks)).toEqual([]);
  });

  test('beside a signature in the cell stands who else could have written there', () => {
    const paper = issued();
    const sharing = { editors: [], viewers: [] };
    paper.carryOut(planRights(paper.book(), paper.ctx(KASUBAG), paper.keeper(KASUBAG), sharing));
    chooseLine(paper, 11, `Setuju · ${laporan(paper).final?.kode}`);
    paper.recordPending();
    expect(wordsOf(blocksOf(paper, 'tanda-tangan', KADIS))).toContain(
      `Keputusan: ${KADIS}, ${MOMENT}, melalui sel. Catatan: ${KASUBAG} menjalankan Terapkan hak akses dan tetap dapat menulis di sel keputusan sampai pemilik menjalankannya.`,
    );
  });

  test('before the final text is issued the page says who issues it', () => {
    const words = wordsOf(blocksOf(drafted(), 'tanda-tangan', KADIS));
    expect(words[words.length - 1]).toBe(
      `Naskah final LAKIP ${TW1} belum diterbitkan. Kasubag Program menerbitkannya setelah draf disetujui Sekretaris (langkah 10).`,
    );
  });
});

describe('papers', () => {
  test('naskah: the final text, and a form for the signed file bound to its code', () => {
    const paper = issued();
    const kode = laporan(paper).final?.kode ?? '';
    const [form] = formsOf(blocksOf(paper, 'naskah', KASUBAG));
    expect(form?.subject).toEqual({ periode: '2026-TW1', kode });
    expect(form?.fields.map(({ kind, name }) => [kind, name])).toEqual([
      ['choice', 'cara'],
      ['text', 'nomor'],
      ['date', 'tanggal'],
      ['file', 'berkas'],
    ]);
    expect(form?.submits[0]?.label).toBe(`Daftarkan naskah bertanda tangan · ${kode}`);
  });

  test('naskah: nothing to register while nothing is issued', () => {
    expect(formsOf(blocksOf(drafted(), 'naskah', KASUBAG))).toEqual([]);
  });

  test('dokumen: fields come with the step, and what stands now is named by its code', () => {
    const paper = signed();
    const kode = recommend(paper);
    const blocks = blocksOf(paper, 'dokumen', KASUBAG);
    expect(itemsOf(blocks).map(({ text }) => text)).toEqual([
      `Langkah 12, ${TW1}: rancangan rekomendasi kode ${kode}`,
    ]);
    const [form] = formsOf(blocks);
    expect(form?.fields.map(({ name, when }) => [name, when?.among ?? []])).toEqual([
      ['langkah', []],
      ['periode', []],
      ['bidang', ['4']],
      ['putusan', ['10', '11']],
      ['nomor', []],
      ['tanggal', []],
      ['alasan', []],
      ['berkas', []],
    ]);
    const options = (name: string) => {
      const field = form?.fields.find((candidate) => candidate.name === name);
      return field?.kind === 'choice' ? field.options.map(({ value }) => value) : [];
    };
    expect(options('langkah')).toEqual(['1', '2', '4', '10', '11', '12']);
    expect(options('periode')).toEqual(['2026-TW1', '2026-TW2', '2026-TW3', '2026-TW4']);
    expect(options('bidang')).toEqual(['SEK', 'IKP', 'TI', 'SP']);
  });

  test('dokumen: drafts and final texts that wait are named', () => {
    const paper = drafted();
    const first = laporan(paper).draf?.kode;
    const shown = () => itemsOf(blocksOf(paper, 'dokumen', KASUBAG)).map(({ text }) => text);
    expect(shown()).toEqual([`Langkah 10, ${TW1}: draf LAKIP kode ${first}`]);
    const second = draft(paper);
    expect(shown()).toEqual([`Langkah 10, ${TW1}: draf LAKIP kode ${second}`]);
    const final = issued();
    expect(itemsOf(blocksOf(final, 'dokumen', KASUBAG)).map(({ text }) => text)).toEqual([
      `Langkah 11, ${TW1}: naskah final kode ${laporan(final).final?.kode}`,
    ]);
  });
});
