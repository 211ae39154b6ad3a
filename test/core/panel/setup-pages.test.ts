// The first hour: the checklist of Siapkan, Periksa tab acuan, and what rights do not promise.
import { preparePage } from '../../../src/core/panel/keeper-pages';
import { viewPage } from '../../../src/core/panel/page';
import { rightsBlocks } from '../../../src/core/panel/rights-page';
import type { Block, ViewName } from '../../../src/core/rpc';
import { itemsOf, unfolded } from '../blocks';
import { indikator, KADIS, KASUBAG, OWNER, PaperBook, person, REFERENCE, STAF_IKP } from '../book';

/** 'Lengkap | Personil: 8 orang' */
function checklist(paper: PaperBook, email = OWNER): readonly string[] {
  return itemsOf(preparePage(paper.ctx(email), true, paper.book()).blocks).map(
    ({ badge, text }) => `${badge} | ${text}`,
  );
}

function pageOf(paper: PaperBook, view: Extract<ViewName, 'acuan' | 'mulai' | 'form'>, email: string) {
  return viewPage(view, paper.book(), paper.ctx(email)).blocks;
}

function words(blocks: readonly Block[]): readonly string[] {
  return unfolded(blocks).flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'heading' ? [block.text] : [],
  );
}

function links(blocks: readonly Block[]): readonly ViewName[] {
  return blocks.flatMap((block) => (block.kind === 'link' ? [block.view] : []));
}

const forms = (blocks: readonly Block[]) => blocks.filter(({ kind }) => kind === 'form');

test('an empty workbook lists all it lacks, in the order in which it is filled in', () => {
  const paper = new PaperBook();
  paper.prepare();
  expect(checklist(paper)).toEqual([
    'Belum lengkap | Instansi: isi nama perangkat daerah, nama daerah, tahun pengukuran di tab Pengaturan.',
    'Belum lengkap | Bidang: isi kode dan nama setiap bidang di tab Bidang.',
    'Belum lengkap | Personil: belum ada Kepala Dinas, Sekretaris Dinas, Kasubag Program yang berlaku hari ini di tab Personil.',
    'Belum lengkap | Indikator: isi tab Indikator untuk tahun pengukuran, atau impor dari Excel.',
    'Belum lengkap | Anggaran: isi program dan pagunya di tab Anggaran.',
    'Belum lengkap | Hak akses belum pernah diterapkan. Pemilik berkas menjalankan Pengelolaan > Terapkan hak akses.',
    'Belum lengkap | Triwulan pertama: dimulai Kepala Dinas setelah semua di atas lengkap.',
  ]);
});

test('a filled one says what is still missing for whom, and who begins the first quarter', () => {
  const paper = PaperBook.prepared({
    personil: REFERENCE.personil.filter(({ email }) => email !== STAF_IKP),
  });
  expect(checklist(paper)).toContain(
    'Belum lengkap | Personil: belum ada Staf atau Operator IKP, Kepala Bidang SP, Staf atau Operator SP yang berlaku hari ini di tab Personil.',
  );
  const whole = PaperBook.prepared({
    personil: [
      ...REFERENCE.personil,
      person('kabid.sp@contoh.go.id', 'kepala_bidang', 'SP'),
      person('staf.sp@contoh.go.id', 'staf', 'SP'),
    ],
  });
  for (const [kunci, nilai] of [
    ['opd', 'Dinas Contoh'],
    ['daerah', 'Kota Contoh'],
  ] as const) {
    whole.type('pengaturan', whole.rowOf('pengaturan', 'kunci', kunci), 'nilai', nilai);
  }
  expect(checklist(whole)).toEqual([
    'Lengkap | Instansi: Dinas Contoh',
    'Lengkap | Bidang: 4',
    'Lengkap | Personil: 10 orang',
    'Lengkap | Indikator: 4',
    'Lengkap | Anggaran: 2 program',
    'Lengkap | Hak akses: diterapkan menurut tab Personil',
    'Belum lengkap | Triwulan pertama: Nama kadis memulainya dari Pimpinan > Mulai pengukuran triwulan (1).',
  ]);
  whole.open(1);
  expect(checklist(whole, KASUBAG).at(-1)).toBe(
    'Lengkap | Triwulan pertama: Triwulan I Tahun 2026 sudah dibuka',
  );
});

describe('reference tabs with faults', () => {
  const faulty = () =>
    PaperBook.prepared({
      indikator: [
        indikator('IKU-1', 'IKP', { 1: 10 }, { metode: 'meningkat' }),
        indikator('IKU-2', 'ENTAH', { 1: 10 }),
      ],
    });

  test.each([OWNER, KASUBAG])('%s sees every one with its place and its cure', (email) => {
    const blocks = pageOf(faulty(), 'acuan', email);
    const found = itemsOf(blocks).filter(({ badge }) => badge === 'Wajib diperbaiki');
    expect(words(blocks)[0]).toBe(
      `${found.length} kekeliruan pada tab acuan wajib diperbaiki sebelum pengukuran dimulai atau form dibuat.`,
    );
    expect(words(blocks)).toContain('Indikator');
    expect(found.map(({ cell }) => cell?.tab)).toEqual(found.map(() => 'Indikator'));
    expect(found.map(({ text }) => text).join(' ')).toContain('bidang "ENTAH" tidak ada di tab Bidang.');
  });

  test('nobody else is shown them', () => {
    expect(itemsOf(pageOf(faulty(), 'acuan', STAF_IKP))).toEqual([]);
  });

  test('the Kepala Dinas reads one sentence instead, above a button that looks again', () => {
    const blocks = pageOf(faulty(), 'mulai', KADIS);
    expect(words(blocks).filter((line) => line.startsWith('Pengukuran belum dapat dimulai'))).toEqual([
      expect.stringMatching(
        /Kasubag Program \(Nama kasubag\) menemukannya di Pengelolaan > Periksa tab acuan\.$/,
      ),
    ]);
    expect(itemsOf(blocks)).toEqual([]);
    expect(forms(blocks)).toMatchObject([{ act: 'mulai' }]);
  });

  test('without faults the page says so', () => {
    expect(words(pageOf(PaperBook.prepared(), 'acuan', KASUBAG))[0]).toBe(
      'Tab acuan tidak mempunyai kekeliruan.',
    );
    expect(links(pageOf(PaperBook.prepared(), 'acuan', KASUBAG))).toEqual(['siapkan']);
  });
});

test('roles are read by their names, whatever capitals and blanks', () => {
  const named = PaperBook.prepared({
    personil: [
      person(KADIS, 'Kepala Dinas'),
      person(KASUBAG, ' kasubag  PROGRAM '),
      person(STAF_IKP, 'pejabat fungsional/staf pelaksana', 'IKP'),
    ],
    bidang: [{ kode: 'IKP', nama: 'Informasi', pemeriksa: 'Kepala Bidang' }],
  }).book();
  expect(named.personil.map(({ peran }) => peran)).toEqual(['kepala_dinas', 'kasubag_program', 'staf']);
  expect(named.bidang.map(({ pemeriksa }) => pemeriksa)).toEqual(['kepala_bidang']);
});

describe('rights', () => {
  const sharing = { editors: [OWNER, KASUBAG, 'lama@contoh.go.id'], viewers: [] };

  test('the preview names rows that cannot be read instead of promising', () => {
    const paper = PaperBook.prepared({
      personil: [...REFERENCE.personil, person('x@contoh.go.id', 'juru ketik')],
    });
    const blocks = rightsBlocks(paper.book(), paper.ctx(OWNER), sharing);
    expect(itemsOf(blocks).map(({ text }) => text)).toEqual([
      expect.stringContaining(
        'kolom Peran berisi "juru ketik". Pilih salah satu: Kepala Dinas, Sekretaris Dinas',
      ),
    ]);
    expect(forms(blocks)).toEqual([]);
  });
});
