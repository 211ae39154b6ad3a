// The pages of evidence and of SAKIP as data: who sees which files, which forms, and what Drive said of them.
import { decideBlocks } from '../../../src/core/panel/bidang-pages';
import { evidenceBlocks, evidenceStatePage } from '../../../src/core/panel/evidence-pages';
import { sakipBlocks } from '../../../src/core/panel/sakip-pages';
import type { FileState } from '../../../src/core/plan/act';
import type { Block } from '../../../src/core/rpc';
import { buktiBerlaku } from '../../../src/core/workbook/report-rows';
import {
  indikator,
  KABID_IKP,
  KADIS,
  KASUBAG,
  PaperBook,
  SEKRETARIS,
  STAF_IKP,
  STAF_TI,
  sha256,
} from '../book';
import { enter, fileDocument, giveLink, testLink, upload, withdraw } from '../evidence-acts';

const kodeOf = (content: string) => sha256(content).slice(0, 6).toUpperCase();

/** A page as lines: headings, paragraphs, list items with their links, forms with their fields. */
function lines(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'fold':
        return [`# ${block.label}`, ...lines(block.blocks)];
      case 'rows':
        return block.groups.flatMap(({ label, rows }) => [
          `## ${label}`,
          ...rows.flatMap(({ kode, figures, marks, details }) => [
            [kode, figures, ...marks.map(({ text }) => text)].filter((part) => part !== '').join(' | '),
            ...lines([{ kind: 'list', items: details }]),
          ]),
        ]);
      case 'heading':
        return [`# ${block.text}`];
      case 'paragraph':
        return [block.text];
      case 'list':
        return block.items.map(
          ({ badge, text, href }) => `- ${badge ? `[${badge}] ` : ''}${text}${href ? ` → ${href}` : ''}`,
        );
      case 'form':
        return [`<${block.act}> ${block.fields.map(({ name }) => name).join(', ')}`];
      default:
        return [];
    }
  });
}

/** IKU-1 has a file that replaced another, IKU-2 one that was withdrawn. */
function withFiles(): PaperBook {
  const paper = PaperBook.opened();
  upload(paper, 'indikator|IKU-1', 'satu');
  upload(paper, 'indikator|IKU-1', 'dua', { menggantikan: '1', alasan: 'Salah bulan' });
  upload(paper, 'indikator|IKU-2', 'tiga');
  withdraw(paper, '3', 'Bukan milik kami');
  return paper;
}

const EVERYBODY = [
  '# Sekretariat',
  '# Informasi dan Komunikasi Publik',
  '# Teknologi Informasi',
  '# Statistik dan Persandian',
];
const MOMENT = '1 April 2026 pukul 09.00';

test('the filler sees each row with its files, what became of the others, and both forms', () => {
  const paper = withFiles();
  const seen = lines(evidenceBlocks(paper.book(), paper.ctx(STAF_IKP)));
  expect(seen.filter((line) => !line.startsWith('Bukti dukung menjadi'))).toEqual([
    '# Informasi dan Komunikasi Publik',
    '1 dari 2 indikator yang jatuh tempo sudah mempunyai bukti dukung.',
    '<bukti> baris, berkas, menggantikan, alasan',
    '# Beri tautan sebagai bukti',
    expect.stringContaining('kolom Tautan bukti pada form, juga dari ponsel.'),
    '<tautan-bukti> baris, tautan, nama, menggantikan, alasan',
    '## Belum ada bukti dukung',
    'IKU-2',
    '## Sudah ada bukti dukung',
    'IKU-1 | 1 bukti',
    `- [Bukti no 2] dua.pdf · kode berkas ${kodeOf('dua')} · ${STAF_IKP}, ${MOMENT} → https://drive.contoh/dua`,
    '## Tanpa bukti dukung, tidak diminta',
    '2.16',
    '<periksa-bukti> ',
    '# Cabut bukti dukung',
    '<cabut-bukti> no, alasan',
    '# Diganti atau dicabut',
    `- [Bukti no 1] satu.pdf (IKU-1) diganti oleh no 2 · ${STAF_IKP}, ${MOMENT}. Alasan: Salah bulan → https://drive.contoh/satu`,
    `- [Bukti no 3] tiga.pdf (IKU-2) dicabut · ${STAF_IKP}, ${MOMENT}. Alasan: Bukan milik kami → https://drive.contoh/tiga`,
  ]);
});

test('without a file there is nothing to replace, to withdraw or to check', () => {
  const paper = PaperBook.opened();
  const seen = lines(evidenceBlocks(paper.book(), paper.ctx(STAF_IKP)));
  expect(seen.filter((line) => line.startsWith('<'))).toEqual([
    '<bukti> baris, berkas',
    '<tautan-bukti> baris, tautan, nama',
  ]);
});

test.each([
  [KABID_IKP, ['# Informasi dan Komunikasi Publik']],
  [KASUBAG, EVERYBODY],
  [SEKRETARIS, EVERYBODY],
  [KADIS, EVERYBODY],
])('%s looks and has files checked, but changes nothing', (email, headings) => {
  const paper = withFiles();
  const seen = lines(evidenceBlocks(paper.book(), paper.ctx(email)));
  expect(seen.filter((line) => line.startsWith('# ') && !line.includes('Diganti'))).toEqual(headings);
  expect(seen.filter((line) => line.startsWith('<'))).toEqual(['<periksa-bukti> ']);
});

test('people of another bidang see their own rows only, and strangers a sentence', () => {
  const paper = withFiles();
  const other = lines(evidenceBlocks(paper.book(), paper.ctx(STAF_TI)));
  expect(other[0]).toBe('# Teknologi Informasi');
  expect(other.join('\n')).not.toContain('dua.pdf');
  const stranger = lines(evidenceBlocks(paper.book(), paper.ctx('siapa@contoh.go.id')));
  expect(stranger[0]).toContain('belum terdaftar di tab Personil');
});

test('after the bidang was accepted the files are shown, and no form but the check', () => {
  const paper = withFiles();
  paper.approved('IKP');
  paper.consolidate({ IKP: {} });
  const seen = lines(evidenceBlocks(paper.book(), paper.ctx(STAF_IKP)));
  expect(seen).toContain('Isian Bidang IKP sudah diterima: bukti dukungnya tidak diubah lagi.');
  expect(seen.filter((line) => line.startsWith('<'))).toEqual(['<periksa-bukti> ']);
});

test('files of a row that has left the form are still shown, and can be withdrawn', () => {
  const paper = withFiles();
  paper.replace('indikator', [indikator('IKU-2', 'IKP', { 1: 10 })]);
  paper.revise();
  paper.makeForms();
  const seen = lines(evidenceBlocks(paper.book(), paper.ctx(STAF_IKP)));
  expect(seen).toContain('- IKU-1 (tidak ada lagi di form)');
  expect(withdraw(paper, '2', 'Indikator dihapus').kind).toBe('planned');
});

test('the examiner sees how many files stand behind each result, and opens them', () => {
  const paper = withFiles();
  paper.fillAndSubmit('IKP');
  const seen = lines(decideBlocks(paper.book(), paper.ctx(KABID_IKP)));
  const files = seen.filter((line) => /^(IKU|2\.)/.test(line) || line.includes('dua.pdf'));
  expect(files).toEqual([
    expect.stringMatching(/^IKU-1 \| Target 20 · realisasi 8 · 40,00 % \| .* \| 1 bukti$/),
    `- [Bukti no 2] dua.pdf · kode berkas ${kodeOf('dua')} · ${STAF_IKP}, ${MOMENT} → https://drive.contoh/dua`,
    expect.stringMatching(/^IKU-2 \| Target 10 · realisasi 8 · 80,00 % \| .* \| Belum ada bukti dukung$/),
    '2.16 | Pagu 500 · realisasi 8 · 1,60 %',
  ]);
});

test.each<[string, readonly FileState[], readonly string[]]>([
  [
    'sound',
    ['utuh', 'utuh'],
    ['2 berkas diperiksa: semuanya utuh seperti saat didaftarkan.', 'Utuh', 'Utuh'],
  ],
  [
    'changed, or thrown away',
    ['berubah', 'di-sampah'],
    [
      '2 berkas diperiksa: 2 perlu dilihat. Yang berubah atau di sampah dipulihkan, atau diganti dengan alasan.',
      'Berubah',
      'Di sampah',
    ],
  ],
  [
    'not for this account to see',
    ['utuh', 'tidak-terlihat'],
    [
      '1 berkas diperiksa: semuanya utuh seperti saat didaftarkan.',
      '1 berkas tidak terlihat oleh akun ini: hanya akun pengunggahnya yang dapat memeriksanya dari sini. Tautannya tetap dibuka di Drive selama dibagikan seperti biasa.',
      'Utuh',
      'Tidak terlihat oleh akun ini',
    ],
  ],
  ['none', [], ['Bidang IKP: belum ada berkas yang berlaku.']],
])('what Drive said of the files: %s', (_, states, expected) => {
  const paper = PaperBook.opened();
  for (const [index] of states.entries()) upload(paper, 'indikator|IKU-1', `berkas${index}`);
  const book = paper.book();
  const [, bidang] = book.bidang;
  if (!bidang) throw new Error('IKP is the second bidang');
  const found = buktiBerlaku(book.bukti).map((row, index) => ({ row, state: states[index] ?? 'utuh' }));
  const page = evidenceStatePage(book, paper.ctx(KABID_IKP), bidang, found);
  const shown = page.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    return block.kind === 'list' ? block.items.map(({ badge }) => badge) : [];
  });
  expect(shown).toEqual(expected);
});

test('whoever did not give a link says whether it opens; until then the examiner is told of it, and asked by its number', () => {
  const paper = PaperBook.opened();
  giveLink(paper, 'indikator|IKU-1', 'https://bps.go.id/tabel');
  paper.fillAndSubmit('IKP');
  const own = lines(evidenceBlocks(paper.book(), paper.ctx(STAF_IKP)));
  expect(own.filter((line) => line.startsWith('<uji'))).toEqual([]);
  const page = () => decideBlocks(paper.book(), paper.ctx(KABID_IKP));
  const asked = () =>
    page()
      .flatMap((block) => (block.kind === 'form' ? (block.submits[0]?.confirm ?? '') : []))
      .join();
  const marks = () => lines(page()).filter((line) => line.startsWith('IKU-1'));
  expect(lines(evidenceBlocks(paper.book(), paper.ctx(KABID_IKP)))).toContain('<uji-tautan> no, alasan');
  expect(marks()).toEqual([expect.stringContaining('1 bukti | 1 tautan belum teruji')]);
  expect(asked()).toContain('Tautan bukti yang belum diuji atau tidak dapat dibuka: IKU-1 (no 1).');
  expect(lines(page())).toContain(
    `- [Bukti no 1] Halaman web bps.go.id · tautan belum diuji · diberikan ${STAF_IKP}, ${MOMENT} → https://bps.go.id/tabel`,
  );
  testLink(paper, '1', 'dapat dibuka');
  expect(asked()).not.toContain('Tautan bukti');
  expect(lines(page())).toContain(
    `- [Bukti no 1] Halaman web bps.go.id · tautan dapat dibuka, menurut ${KABID_IKP} · diberikan ${STAF_IKP}, ${MOMENT} → https://bps.go.id/tabel`,
  );
});

/** SEK and IKP consolidated, TI left out. */
function consolidated(): PaperBook {
  const paper = PaperBook.opened();
  paper.approved('SEK');
  paper.approved('IKP');
  paper.consolidate({ SEK: {}, IKP: {}, TI: { putusan: 'lewati', alasan: 'Terlambat' } });
  return paper;
}

test('the Kasubag ticks rows by bidang, as they stand in the consolidation', () => {
  const paper = consolidated();
  const blocks = sakipBlocks(paper.book(), paper.ctx(KASUBAG));
  const form = blocks.find((block) => block.kind === 'form' && block.act === 'sakip');
  const fields = form?.kind === 'form' ? form.fields : [];
  expect(fields.map((field) => [field.name, field.kind === 'checks' ? field.options : field.kind])).toEqual([
    [
      'baris:SEK',
      [{ value: 'SEK|program|1.01', label: '1.01 Program 1.01 · realisasi Rp8 · serapan 0,80 %' }],
    ],
    [
      'baris:IKP',
      [
        { value: 'IKP|indikator|IKU-1', label: 'IKU-1 Indikator IKU-1 · realisasi 8 · capaian 40,00 %' },
        { value: 'IKP|indikator|IKU-2', label: 'IKU-2 Indikator IKU-2 · realisasi 8 · capaian 80,00 %' },
        { value: 'IKP|program|2.16', label: '2.16 Program 2.16 · realisasi Rp8 · serapan 1,60 %' },
      ],
    ],
    ['tanda_terima', 'text'],
  ]);
});

test('the page says what was entered by whom, when and with what receipt, and shows the document', () => {
  const paper = consolidated();
  enter(paper, ['SEK|program|1.01', 'IKP|indikator|IKU-1'], 'TT-001');
  enter(paper, ['IKP|indikator|IKU-2', 'IKP|program|2.16']);
  fileDocument(paper, 'pk');
  const seen = lines(sakipBlocks(paper.book(), paper.ctx(KASUBAG)));
  expect(seen).toEqual([
    '# Triwulan I Tahun 2026',
    'Semua baris sudah dientri ke SAKIP.',
    '# Yang sudah dientri',
    `- SEK 1.01, IKP IKU-1 · ${KASUBAG}, ${MOMENT} · tanda terima: TT-001`,
    `- IKP IKU-2, IKP 2.16 · ${KASUBAG}, ${MOMENT}`,
    '# Dokumen Pengukuran Kinerja dari SAKIP',
    '- pk.pdf · 050/12/2026, 31 Maret 2026 → https://drive.contoh/pk',
    '<dokumen-sakip> berkas, nomor, tanggal',
  ]);
});

test('before a consolidation there is nothing to enter, and others are told whose step it is', () => {
  const paper = PaperBook.opened();
  expect(lines(sakipBlocks(paper.book(), paper.ctx(KASUBAG)))).toEqual([
    'Belum ada triwulan yang selesai dikonsolidasikan (langkah 7).',
  ]);
  expect(lines(sakipBlocks(paper.book(), paper.ctx(STAF_IKP)))[0]).toContain(
    'Langkah 8 hanya dapat dilakukan oleh Kasubag Program',
  );
});
