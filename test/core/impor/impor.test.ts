import { faultsOf } from '../../../src/core/impor/check';
import { specOf } from '../../../src/core/impor/columns';
import { match, rememberedOf } from '../../../src/core/impor/match';
import type { ImporTab, Lembar, Padanan, TabelImpor } from '../../../src/core/impor/model';
import { headerKey } from '../../../src/core/impor/names';
import { existingRows, propose } from '../../../src/core/impor/proposal';
import { readSource, rowsOf } from '../../../src/core/impor/table';
import { planOf } from '../../../src/core/plan/acts';
import { IMPOR_ACT, imporOffer } from '../../../src/core/plan/impor';
import type { Book } from '../../../src/core/workbook/book';
import { KASUBAG, messageOf, OWNER, PaperBook, STAF_IKP } from '../book';
import { PERJANJIAN_KINERJA, RENCANA_AKSI } from './shapes';

const EMPTY = PaperBook.prepared({ indikator: [], anggaran: [] }).book();

const columnsOf = (tab: ImporTab) => specOf(tab).columns.map(({ key, header }) => ({ key, judul: header }));

/** As the window reads and matches it. */
function windowOf(tab: ImporTab, lembar: Lembar, remembered = {}) {
  const source = readSource(lembar, tab, columnsOf(tab));
  const padanan = match(tab, columnsOf(tab), source, { remembered, tahun: 2026 });
  const { skipped, ...rows } = rowsOf(source, padanan, tab);
  const tabel: TabelImpor = { nama: 'PK.xlsx', ...rows };
  return { source, padanan, skipped: [...source.skipped, ...skipped], tabel };
}

function proposalOf(book: Book, tab: ImporTab, lembar: Lembar) {
  const read = windowOf(tab, lembar);
  return { ...read, proposal: propose(tab, read.tabel, existingRows(book.rows(tab)), book) };
}

const table = (...sel: Lembar['sel']): Lembar => ({ sel, gabungan: [] });

describe('a header', () => {
  it.each([
    ['TARGET Tahun 2026', 'target'],
    ['Triwulan II', 'tw 2'],
    ['Target  TW. IV', 'target tw 4'],
    ['Indikator Kinerja Utama (IKU)', 'indikator kinerja utama iku'],
    ['% Capaian', '% capaian'],
    ['2025', '2025'],
    ['Tahun', 'tahun'],
    ['Pangkat/Gol. Ruang', 'pangkat gol ruang'],
  ])('%s is compared as "%s"', (header, key) => {
    expect(headerKey(header)).toBe(key);
  });
});

describe('the lampiran of a Perjanjian Kinerja', () => {
  const { source, padanan, skipped, proposal } = proposalOf(EMPTY, 'indikator', PERJANJIAN_KINERJA);

  it('is found below its title, without column numbers, repeated headers and totals', () => {
    expect(source.judul).toEqual(['No', 'Sasaran Strategis', 'Indikator Kinerja', 'Target Tahun 2026']);
    expect(skipped.map(({ baris, sebab }) => [baris, sebab])).toEqual([
      [4, 'nomor kolom'],
      [9, 'judul berulang'],
      [11, 'jumlah'],
    ]);
  });

  it('is matched by name, and what its title says is assumed where everybody sees it', () => {
    expect(padanan).toEqual({
      sasaran: { dari: 'kolom', kolom: 1 },
      uraian: { dari: 'kolom', kolom: 2 },
      target_tahunan: { dari: 'kolom', kolom: 3 },
      tahun: { dari: 'tetap', nilai: '2026' },
      kode: { dari: 'urut', awalan: 'IKU-' },
      jenis: { dari: 'tetap', nilai: 'IKU' },
    });
  });

  it('brings targets with their units, due at the end of the year, below the sasaran of their group', () => {
    const shown = proposal.rows.map(
      ({ isi: { kode, sasaran, satuan, target_tahunan, target_4, jatuh_tempo_1, jatuh_tempo_4 } }) => [
        kode,
        sasaran,
        satuan,
        target_tahunan,
        target_4,
        `${jatuh_tempo_1}/${jatuh_tempo_4}`,
      ],
    );
    expect(shown).toEqual([
      ['IKU-1', 'Meningkatnya layanan informasi publik', 'Angka', 0.9, 0.9, 'tidak/ya'],
      ['IKU-2', 'Meningkatnya layanan informasi publik', 'Persen', 100, 100, 'tidak/ya'],
      ['IKU-3', 'Meningkatnya tata kelola SPBE', 'Angka', 75.35, 75.35, 'tidak/ya'],
      ['IKU-4', 'Meningkatnya tata kelola SPBE', '', 'BB', 'BB', 'tidak/ya'],
      ['IKU-5', 'Meningkatnya\nkeamanan  informasi', 'Insiden', '≤ 5 Insiden', '≤ 5 Insiden', 'tidak/ya'],
    ]);
  });

  it('is judged by the rules of the tab itself, each fault with the row of the table', () => {
    const faults = faultsOf(EMPTY, 'indikator', proposal).map(
      ({ baris, sentence }) => `${baris}: ${sentence}`,
    );
    expect(faults).toContainEqual(expect.stringMatching(/^5: kolom Cara hitung/));
    expect(faults).toContainEqual(expect.stringMatching(/^10: .*kolom Bidang belum diisi/));
  });

  it('brings nothing that is there already, fills what is empty, and keeps what differs', () => {
    const [first] = proposal.rows;
    const book = PaperBook.prepared({
      indikator: [{ ...first?.isi, kode: 'IKU-9', bidang: 'IKP', satuan: '', target_tahunan: 0.8 }],
      anggaran: [],
    }).book();
    const { rows } = proposalOf(book, 'indikator', PERJANJIAN_KINERJA).proposal;
    expect(rows[0]).toEqual({
      baris: 5,
      row: 5,
      isi: { satuan: 'Angka' },
      berbeda: [{ key: 'target_tahunan', ada: 0.8, berkas: 0.9 }],
    });
    expect(rows[1]?.isi.kode).toBe('IKU-1');
  });
});

describe('a Rencana Aksi with merged cells', () => {
  it('brings each indicator once, with its quarters', () => {
    const { proposal } = proposalOf(EMPTY, 'indikator', RENCANA_AKSI);
    const shown = proposal.rows.map(({ baris, isi }) => [
      baris,
      isi.sasaran,
      isi.uraian,
      isi.target_1,
      isi.target_4,
      isi.jatuh_tempo_2,
    ]);
    expect(shown).toEqual([
      [4, 'Meningkatnya layanan informasi publik', 'Persentase aduan yang ditindaklanjuti', 25, 100, 'ya'],
      [6, 'Meningkatnya layanan informasi publik', 'Indeks keterbukaan informasi', '', 0.9, 'tidak'],
      [7, 'Meningkatnya tata kelola SPBE', 'Indeks SPBE', '', 75.35, 'ya'],
    ]);
    expect(proposal.berulang).toEqual([{ baris: 5, dengan: 4 }]);
  });

  it('brings its actions under the codes of the indicators it names', () => {
    const { proposal: indicators } = proposalOf(EMPTY, 'indikator', RENCANA_AKSI);
    const book = PaperBook.prepared({
      indikator: indicators.rows.map(({ isi }) => ({
        ...isi,
        bidang: 'IKP',
        metode: 'naik',
        agregasi: 'nilai akhir',
      })),
      anggaran: [],
    }).book();
    const { proposal } = proposalOf(book, 'rencana', RENCANA_AKSI);
    expect(proposal.rows.map(({ isi }) => [isi.kode, isi.aksi, isi.pic])).toEqual([
      ['IKU-1', 'Menyusun SOP aduan', 'Bidang IKP'],
      ['IKU-1', 'Melatih petugas aduan', 'Bidang IKP'],
      ['IKU-2', 'Memutakhirkan daftar informasi publik', 'Bidang IKP'],
      ['IKU-3', 'Menilai mandiri', 'Bidang TI'],
    ]);
  });
});

it('actions and programs find their indicators although the rows of these still lack what a Perjanjian Kinerja does not say', () => {
  const { proposal: indicators } = proposalOf(EMPTY, 'indikator', PERJANJIAN_KINERJA);
  const book = PaperBook.prepared({ indikator: indicators.rows.map(({ isi }) => isi), anggaran: [] }).book();
  expect(book.indikator).toEqual([]);
  const { proposal } = proposalOf(book, 'rencana', RENCANA_AKSI);
  expect(proposal.rows.map(({ isi }) => isi.kode)).toEqual(['IKU-2', 'IKU-2', 'IKU-1', 'IKU-3']);
  expect(faultsOf(book, 'rencana', proposal)).toEqual([]);
  const program = proposalOf(
    book,
    'anggaran',
    table(
      ['Kode', 'Program', 'Sasaran', 'Bidang', 'Pagu'],
      ['2.16', 'Program', 'Meningkatnya tata kelola SPBE', 'IKP', 5000000],
    ),
  );
  expect(faultsOf(book, 'anggaran', program.proposal)).toEqual([]);
});

describe('values', () => {
  const one = (
    tab: ImporTab,
    header: string,
    value: string | number | boolean,
    ...beside: [string, string | number][]
  ) => {
    const lembar = table(
      [header, ...beside.map(([name]) => name)],
      [value, ...beside.map(([, cell]) => cell)],
    );
    return proposalOf(EMPTY, tab, lembar).proposal.rows[0]?.isi ?? {};
  };

  it.each([
    ['Y', 'ya'],
    ['YA', 'ya'],
    ['v', 'ya'],
    [true, 'ya'],
    ['-', 'tidak'],
    ['Tidak', 'tidak'],
    ['kadang', 'kadang'],
  ])('a quarter marked %s is due: %s', (value, jatuh_tempo_1) => {
    expect(one('indikator', 'Jatuh tempo TW I', value, ['Indikator', 'A'])).toMatchObject({ jatuh_tempo_1 });
  });

  it.each([
    ['Rp5.294.655.000,00', 5294655000],
    ['5.294.655.000', 5294655000],
    [5294655000, 5294655000],
    ['757.300', '757.300'],
    ['5,2 M', '5,2 M'],
  ])('an amount %s is read as %s: what has two readings stays for its person', (value, pagu) => {
    expect(one('anggaran', 'Pagu', value, ['Program', 'P'])).toMatchObject({ pagu });
  });

  it.each([
    ['7 Juli 2026', '2026-07-07'],
    ['07/07/2026', '2026-07-07'],
    ['2026-07-07', '2026-07-07'],
    ['7-Nop-2026', '2026-11-07'],
    ['31/02/2026', '31/02/2026'],
    ['07/07/26', '07/07/26'],
  ])('a date %s is %s', (value, mulai) => {
    expect(one('personil', 'TMT', value, ['Nama', 'Rina'])).toMatchObject({ mulai });
  });

  it.each([
    ['Kasubag Program', 'kasubag_program'],
    ['KEPALA BIDANG', 'kepala_bidang'],
    ['Staf Pelaksana', 'staf'],
    ['Kepala Sub Bagian Program', 'kasubag_program'],
    ['Camat', 'Camat'],
  ])('the role %s is %s', (value, peran) => {
    expect(one('personil', 'Peran', value, ['Nama', 'Rina'])).toMatchObject({ peran });
  });

  it('a bidang is known by its name as well', () => {
    expect(one('personil', 'Unit kerja', 'teknologi  informasi', ['Nama', 'Rina'])).toMatchObject({
      bidang: 'TI',
    });
  });

  it("last year's figures are of the year their header names", () => {
    const lembar = table(['Indikator', 'Realisasi 2025', 'Capaian'], ['IKU-1', 82.5, 91]);
    expect(proposalOf(EMPTY, 'pembanding', lembar).proposal.rows[0]?.isi).toMatchObject({
      jenis: 'Tahun lalu',
      tahun: '2025',
      kode: 'IKU-1',
      realisasi: 82.5,
    });
  });
});

describe('a code that stands twice', () => {
  it('once with its figures and once, merged, without them is one row', () => {
    const lembar = table(
      ['Indikator', 'Target TW IV', 'Rencana aksi'],
      ['Indeks literasi', 3.65, 'Menyusun modul'],
      ['Indeks literasi', '', 'Melatih relawan'],
    );
    const { proposal } = proposalOf(EMPTY, 'indikator', lembar);
    expect(proposal.berulang).toEqual([{ baris: 3, dengan: 2 }]);
    expect(proposal.rows.map(({ isi }) => isi.jatuh_tempo_4)).toEqual(['ya']);
  });

  it('with the same content is one row, with other content both come and are named', () => {
    const lembar = table(
      ['Kode', 'Program', 'Bidang', 'Pagu'],
      ['1.01', 'Penunjang', 'SEK', 1_000_000],
      ['1.01', 'Penunjang', 'SEK', 1_000_000],
      ['1.01', 'Lain', 'SEK', 2_000_000],
    );
    const { proposal } = proposalOf(EMPTY, 'anggaran', lembar);
    expect(proposal.rows.map(({ baris }) => baris)).toEqual([2, 4]);
    expect(proposal.berulang).toEqual([{ baris: 3, dengan: 2 }]);
    expect(
      faultsOf(EMPTY, 'anggaran', proposal).map(({ baris, sentence }) => [baris, sentence]),
    ).toContainEqual([4, expect.stringMatching(/1\.01.*lebih dari satu kali/)]);
  });
});

it('a matching that a person corrected is remembered by the names of the headers', () => {
  const lembar = table(['Nama Kegiatan Prioritas', 'Pagu'], ['P', 5_000_000]);
  const first = windowOf('anggaran', lembar);
  expect(first.padanan.uraian).toBeUndefined();
  expect(first.skipped).toEqual([{ baris: 2, sebab: 'tanpa nama', isi: 'P · 5000000' }]);
  const corrected: Padanan = { ...first.padanan, uraian: { dari: 'kolom', kolom: 0 } };
  const again = windowOf('anggaran', lembar, rememberedOf(first.source, corrected));
  expect(again.padanan.uraian).toEqual({ dari: 'kolom', kolom: 0 });
  expect(again.tabel.baris).toHaveLength(1);
});

describe('the act', () => {
  const { tabel } = windowOf('indikator', PERJANJIAN_KINERJA);

  function offered(paper: PaperBook, email = KASUBAG) {
    const offer = imporOffer(paper.book(), paper.ctx(email), { tab: 'indikator', tabel }, {}, '');
    if (!offer.ok) throw new Error(offer.message);
    const { hasil } = offer.value;
    if (!hasil) throw new Error('Nothing was read');
    return hasil;
  }

  function imported(paper: PaperBook, kode: string | undefined) {
    const subject = { tab: 'indikator', ...(kode === undefined ? {} : { kode }) };
    return planOf(IMPOR_ACT, paper.book(), paper.ctx(KASUBAG), {
      subject,
      field: () => '',
      filed: null,
      tabel,
    });
  }

  it('writes what the preview showed, and once more finds nothing to add', () => {
    const paper = PaperBook.prepared({ indikator: [], anggaran: [] });
    const { subject, baris, submit } = offered(paper);
    expect(submit?.label).toBe('Impor 5 baris baru');
    expect(baris.map(({ nomor }) => nomor)).toEqual([5, 6, 7, 8, 10]);
    paper.carryOut(imported(paper, subject.kode));
    expect(
      paper
        .book()
        .rows('indikator')
        .map((row) => [row.row, row.text('kode'), row.cell('target_tahunan')]),
    ).toEqual([
      [5, 'IKU-1', 0.9],
      [6, 'IKU-2', 100],
      [7, 'IKU-3', 75.35],
      [8, 'IKU-4', 'BB'],
      [9, 'IKU-5', '≤ 5 Insiden'],
    ]);
    expect(paper.book().committed.at(-1)).toMatchObject({
      peristiwa: 'data_diimpor',
      alasan: 'Indikator: 5 baris baru, 0 baris dilengkapi, dari PK.xlsx',
    });
    expect(offered(paper).submit).toBeNull();
    expect(messageOf(imported(paper, subject.kode))).toMatch(/^answered: Tidak ada yang perlu ditambahkan/);
  });

  it('refuses a press on a preview that the workbook has overtaken', () => {
    const paper = PaperBook.prepared({ indikator: [], anggaran: [] });
    expect(messageOf(imported(paper, 'FFFFFF'))).toMatch(/^refused/);
  });

  it('is open to the owner and the Kasubag alone', () => {
    const paper = PaperBook.prepared();
    expect(offered(paper, OWNER).baris).toHaveLength(5);
    expect(() => offered(paper, STAF_IKP)).toThrow(/Kasubag/);
  });
});
