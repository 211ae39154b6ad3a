// Cara hitung and Telusuri on paper: which row a cell belongs to, what is said of it, and where the chain leads.
import { viewPage } from '../../../src/core/panel/page';
import type { Asked } from '../../../src/core/panel/subject';
import type { Block, Page } from '../../../src/core/rpc';
import { kodeVersi } from '../../../src/core/sop/jejak';
import { columnLetter } from '../../../src/core/workbook/cell';
import { ikpCell, KABID_IKP, KASUBAG, PaperBook, STAF_IKP, STAF_TI, sha256 } from '../book';
import { enter, upload } from '../evidence-acts';
import { draft, naskahOf } from '../report';

type View = 'cara-hitung' | 'telusuri';

function open(paper: PaperBook, view: View, look: Asked, email = STAF_TI): Page {
  return viewPage(view, paper.book(), paper.ctx(email), { asked: look });
}

function wordsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
        return [`# ${block.text}`];
      case 'paragraph':
        return [block.text];
      case 'list':
        return block.items.map(({ text, cell, href, badge }) =>
          [
            badge ? `[${badge}] ` : '',
            text,
            cell ? ` → ${cell.tab}!${cell.a1}` : '',
            href ? ` ⇒ ${href}` : '',
          ].join(''),
        );
      case 'link':
        return [`(${block.label})`];
      default:
        return [];
    }
  });
}

/** What is said of the figure, without the choice of another one. */
function said(paper: PaperBook, view: View, look: Asked): readonly string[] {
  const words = wordsOf(open(paper, view, look).blocks);
  return words.slice(0, words.indexOf('# Angka lain'));
}

/** The tab of this name; null for other people's. */
function idOf(name: string) {
  const { refs } = paper.book();
  return [...refs.values()].find((ref) => ref.name === name)?.id ?? null;
}

const at = (tab: string, a1: string): Asked => ({ cell: { id: idOf(tab), tab, a1 } });
const about = (baris: string, periode = '2026-TW1'): Asked => ({ about: { periode, baris } });

/** IKP approved with one file for IKU-1; TI left out. */
function consolidated(): PaperBook {
  const paper = PaperBook.opened();
  upload(paper, 'indikator|IKU-1', 'laporan');
  paper.fill('IKP', 'IKU-1', { realisasi: 18 });
  paper.fill('IKP', 'IKU-2', { realisasi: 10 });
  paper.fill('IKP', '2.16', { realisasi: 450 });
  paper.submit('IKP');
  paper.decide('IKP', true);
  paper.approved('SEK');
  paper.consolidate({ IKP: {}, SEK: {}, TI: { putusan: 'lewati', alasan: 'Sakit' } });
  return paper;
}
const paper = consolidated();

describe('the row a cell belongs to', () => {
  const row = (tab: 'konsolidasi' | 'indikator' | 'anggaran' | 'riwayat', kode: string) =>
    paper.rowOf(tab, 'kode', kode);

  test.each<[string, string, object | undefined]>([
    ['IKP', `J${paper.formRow('IKP', 'IKU-1').row}`, { baris: 'indikator/IKU-1', form: 'ya' }],
    ['IKP', `B${paper.formRow('IKP', '2.16').row}`, { baris: 'program/2.16', form: 'ya' }],
    ['IKP', 'B5', undefined],
    ['Konsolidasi', `G${row('konsolidasi', 'IKU-2')}`, { baris: 'indikator/IKU-2' }],
    ['Konsolidasi', `A${row('konsolidasi', '2.16')}`, { baris: 'program/2.16' }],
    ['Konsolidasi', 'A4', undefined],
    ['Indikator', `F${row('indikator', 'IKU-3')}`, { baris: 'indikator/IKU-3' }],
    ['Anggaran', `E${row('anggaran', '1.01')}`, { baris: 'program/1.01' }],
    ['Riwayat', `A${row('riwayat', 'IKU-1')}`, { baris: 'indikator/IKU-1' }],
    ['Beranda', 'B7', undefined],
    ['Personil', 'A5', undefined],
    ['Status SOP', 'D5', undefined],
    ['Catatan saya', 'A1', undefined],
  ])('%s!%s', (tab, a1, expected) => {
    const page = open(paper, 'cara-hitung', at(tab, a1));
    expect(page.about).toEqual(expected && { periode: '2026-TW1', ...expected });
    const refusal = `Sel ${tab}!${a1} bukan bagian dari baris indikator atau program.`;
    expect(wordsOf(page.blocks)[0]?.startsWith(refusal)).toBe(expected === undefined);
  });

  /** The first row of a view whose column holds this word. */
  const named = (tab: 'konsolidasi' | 'ringkasan' | 'pegawai', key: string, value: string) =>
    paper.rowOf(tab, key, value);

  test.each([
    ['Konsolidasi', named('konsolidasi', 'blok', 'Jumlah'), 'anggaran/'],
    ['Konsolidasi', named('konsolidasi', 'blok', 'Sasaran'), 'sasaran/Sasaran'],
    ['Konsolidasi', named('konsolidasi', 'blok', 'Perangkat daerah'), 'dinas/'],
    ['Konsolidasi', named('konsolidasi', 'uraian', 'Teknologi Informasi'), 'bidang/TI'],
    ['Ringkasan', named('ringkasan', 'bagian', 'Sasaran'), 'sasaran/Sasaran'],
    ['Ringkasan', named('ringkasan', 'bagian', 'Perangkat daerah'), 'dinas/'],
    ['Ringkasan', named('ringkasan', 'kode', 'IKP'), 'bidang/IKP'],
    ['Ringkasan', named('ringkasan', 'kode', '2.16'), 'program/2.16'],
    ['Capaian Pegawai', named('pegawai', 'kode', 'IKU-2'), 'indikator/IKU-2'],
    ['Capaian Pegawai', named('pegawai', 'kode', 'IKU-4') + 1, 'pegawai/'],
    ['Capaian Pegawai', named('pegawai', 'pegawai', 'Catatan'), undefined],
    ['Ringkasan', named('ringkasan', 'bagian', 'Catatan'), undefined],
  ])('%s row %i: %s', (tab, row, baris) => {
    expect(open(paper, 'cara-hitung', at(tab, `E${row}`)).about?.baris).toBe(baris);
  });

  test('without a selection the page says where to click, and offers the codes', () => {
    const { blocks } = open(paper, 'telusuri', { cell: null });
    expect(wordsOf(blocks)[0]).toContain('Belum ada sel yang dipilih. Klik sebuah angka');
    const look = blocks.find((block) => block.kind === 'look');
    expect(
      look?.kind === 'look' && look.fields.map(({ options }) => options.map(({ value }) => value)),
    ).toEqual([
      ['2026-TW1'],
      [
        'indikator/IKU-1',
        'indikator/IKU-2',
        'indikator/IKU-3',
        'indikator/IKU-4',
        'program/1.01',
        'program/2.16',
        'dinas/',
        'sasaran/Sasaran',
        'bidang/SEK',
        'bidang/IKP',
        'bidang/TI',
        'bidang/SP',
        'pegawai/',
        'anggaran/',
      ],
    ]);
  });
});

describe('Cara hitung', () => {
  const HEAD = ['# IKU-1 · TW I 2026', 'Indikator IKU-1'];
  const RULES = 'Dihitung menurut aturan yang berlaku pada konsolidasi 1 April 2026 pukul 09.00.';
  const ROUNDING = 'Angka disimpan utuh dan dibulatkan (setengah ke atas) hanya untuk tampilan.';
  const TRACE = '(Telusuri angka ini)';
  const END = [RULES, ROUNDING, TRACE];
  const CAPAIAN =
    'Capaian IKU-1 TW I 2026 = realisasi 18 ÷ target 20 × 100 = 90,00% (cara hitung naik), kategori Tinggi karena 90,00 ≥ 76 dan < 91.';

  test('a consolidated indicator, figure by figure, by the rules it was consolidated by', () => {
    expect(said(paper, 'cara-hitung', about('indikator/IKU-1'))).toEqual([
      ...HEAD,
      CAPAIAN,
      'Realisasi s/d TW I 2026 = 18 (triwulan pertama).',
      'Capaian terhadap target tahunan = realisasi s/d 18 ÷ target tahunan 100 × 100 = 18,00% (cara hitung naik).',
      'Dalam rata-rata sasaran, perangkat daerah, bidang, dan pegawai baris ini dihitung 90,00%.',
      ...END,
    ]);
  });

  test('a program with its pagu', () => {
    expect(said(paper, 'cara-hitung', about('program/2.16'))).toEqual([
      '# 2.16 · TW I 2026',
      'Program 2.16',
      'Serapan 2.16 TW I 2026 = realisasi s/d Rp450 ÷ pagu Rp500 × 100 = 90,00%.',
      'Pagunya adalah pagu murni.',
      'Sisa pagu = Rp500 − Rp450 = Rp50.',
      ...END,
    ]);
  });

  test.each<[string, string, readonly string[]]>([
    [
      'sasaran/Sasaran',
      'Sasaran: Sasaran',
      [
        'Rata-rata capaian sasaran "Sasaran" TW I 2026 = (IKU-1 90,00% + IKU-2 100,00%) ÷ 2 = 95,00% (2 dari 3 indikator dihitung), kategori Sangat Tinggi karena 95,00 ≥ 91.',
        'Tidak dihitung: IKU-3 (tidak mengisi), IKU-4 (belum jatuh tempo).',
        'Rata-rata capaian sasaran "Sasaran" s/d TW I 2026 terhadap target tahunan = (IKU-1 18,00% + IKU-2 10,00%) ÷ 2 = 14,00% (2 dari 3 indikator dihitung).',
        'Tidak dihitung: IKU-3 (tidak mengisi), IKU-4 (belum jatuh tempo).',
        'Serapan program sasaran "Sasaran" TW I 2026 = jumlah realisasi Rp450 ÷ jumlah pagu Rp500 × 100 = 90,00%.',
        'Yang dijumlahkan: 2.16.',
        'Tidak menyebut sasaran, disertakan karena bidangnya mengampu sasaran ini: 2.16.',
        'Realisasi TW I sendiri = jumlah realisasi triwulan itu dari setiap program = Rp450.',
        'Sisa pagu = Rp500 − Rp450 = Rp50.',
      ],
    ],
    [
      'dinas/',
      'Perangkat daerah',
      [
        'Capaian perangkat daerah TW I 2026 = ("Sasaran" 95,00%) ÷ 1 = 95,00% (1 dari 1 sasaran dihitung), kategori Sangat Tinggi karena 95,00 ≥ 91.',
        'Capaian perangkat daerah s/d TW I 2026 terhadap target tahunan = ("Sasaran" 14,00%) ÷ 1 = 14,00% (1 dari 1 sasaran dihitung).',
        'Serapan seluruh program TW I 2026 = jumlah realisasi Rp458 ÷ jumlah pagu Rp1.500 × 100 = 30,53%.',
        'Yang dijumlahkan: 1.01, 2.16.',
        'Realisasi TW I sendiri = jumlah realisasi triwulan itu dari setiap program = Rp458.',
        'Sisa pagu = Rp1.500 − Rp458 = Rp1.042.',
      ],
    ],
    [
      'bidang/TI',
      'Bidang: TI',
      [
        'Rata-rata capaian Bidang TI TW I 2026 tidak ada: 0 dari 1 sasaran dihitung.',
        'Tanpa indikator yang dapat dihitung, jadi disebut tetapi tidak ikut: "Sasaran".',
        'Rata-rata capaian Bidang TI pada sasaran "Sasaran" TW I 2026 tidak ada: 0 dari 1 indikator dihitung.',
        'Tidak dihitung: IKU-3 (tidak mengisi).',
        'Rata-rata capaian Bidang TI s/d TW I 2026 terhadap target tahunan tidak ada: 0 dari 1 sasaran dihitung.',
        'Tanpa indikator yang dapat dihitung, jadi disebut tetapi tidak ikut: "Sasaran".',
        'Rata-rata capaian Bidang TI pada sasaran "Sasaran" s/d TW I 2026 terhadap target tahunan tidak ada: 0 dari 1 indikator dihitung.',
        'Tidak dihitung: IKU-3 (tidak mengisi).',
      ],
    ],
    [
      'pegawai/',
      'Pegawai: belum ditetapkan',
      [
        'Rata-rata capaian indikator tanpa penanggung jawab TW I 2026 = (IKU-1 90,00% + IKU-2 100,00%) ÷ 2 = 95,00% (2 dari 3 indikator dihitung), kategori Sangat Tinggi karena 95,00 ≥ 91.',
        'Tidak dihitung: IKU-3 (tidak mengisi), IKU-4 (belum jatuh tempo).',
        'Rata-rata capaian indikator tanpa penanggung jawab s/d TW I 2026 terhadap target tahunan = (IKU-1 18,00% + IKU-2 10,00%) ÷ 2 = 14,00% (2 dari 3 indikator dihitung).',
        'Tidak dihitung: IKU-3 (tidak mengisi), IKU-4 (belum jatuh tempo).',
      ],
    ],
  ])('%s: what enters, what does not, and why', (baris, nama, sentences) => {
    expect(said(paper, 'cara-hitung', about(baris))).toEqual([`# ${nama} · TW I 2026`, ...sentences, ...END]);
  });

  test('a row nobody filled in tells why its bidang was left out', () => {
    expect(said(paper, 'cara-hitung', about('indikator/IKU-3'))[2]).toMatch(
      /^IKU-3 tidak mengisi TW I 2026: Bidang TI dilewati dengan keputusan pada langkah 7 \(alasan: Sakit\);/,
    );
  });

  test('a cell of a form that has changed since explains what stands there, and says that it is a preview', () => {
    const changed = paper.copy();
    changed.fill('IKP', 'IKU-1', { realisasi: 20 });
    const { row } = changed.formRow('IKP', 'IKU-1');
    const onForm = said(changed, 'cara-hitung', at('IKP', `B${row}`));
    expect(onForm[2]).toContain('= realisasi 20 ÷ target 20 × 100 = 100,00%');
    expect(onForm).toContain(
      'Pratinjau, belum dikonsolidasikan: dihitung dari isian di form menurut aturan yang kini berlaku.',
    );
    expect(said(changed, 'cara-hitung', about('indikator/IKU-1'))[2]).toBe(CAPAIAN);
    expect(said(paper, 'cara-hitung', at('IKP', `B${row}`))).toContain(RULES);
  });

  test('rules changed since the consolidation change nothing of it', () => {
    const later = paper.copy();
    later.type('pengaturan', later.rowOf('pengaturan', 'kunci', 'ambang_1'), 'nilai', 90);
    expect(said(later, 'cara-hitung', about('indikator/IKU-1'))[2]).toBe(CAPAIAN);
  });

  test('before the consolidation a mean is the one of the preview', () => {
    const before = PaperBook.opened();
    before.approved('IKP');
    expect(said(before, 'cara-hitung', about('sasaran/Sasaran'))).toEqual(
      expect.arrayContaining([
        expect.stringContaining('= (IKU-1 40,00% + IKU-2 80,00%) ÷ 2 = 60,00% (2 dari 2 indikator dihitung)'),
        expect.stringMatching(/^Pratinjau, belum dikonsolidasikan/),
      ]),
    );
    expect(said(before, 'cara-hitung', about('bidang/TI'))[1]).toMatch(/^Belum ada angka untuk/);
  });

  test.each([
    ['indikator/IKU-9', 'IKU-9 tidak mempunyai baris pada Triwulan I Tahun 2026'],
    ['', 'Pilih indikator atau programnya lebih dahulu.'],
  ])('"%s" is answered with a sentence', (baris, words) => {
    expect(said(paper, 'cara-hitung', about(baris))[0]).toContain(words);
  });
});

describe('Telusuri', () => {
  const KODE = paper.kode('IKP');
  const SATU_APRIL = '1 April 2026 pukul 09.00';

  test('leads from the LAKIP over every decision to the target document', () => {
    const traced = paper.copy();
    enter(traced, ['IKP|indikator|IKU-1'], 'TT-7');
    traced.typeRow('dokumen', 5, {
      jenis: 'PK',
      nomor: '050/1',
      tanggal: '2026-01-05',
      tautan: 'https://contoh/pk',
    });
    const lakip = draft(traced);
    expect(said(traced, 'telusuri', about('indikator/IKU-1'))).toEqual([
      '# IKU-1 · TW I 2026',
      'Indikator IKU-1',
      '# 1. Angka dalam LAKIP',
      `[Draf LAKIP] Draf LAKIP TW I · kode ${lakip} · ${KASUBAG}, ${SATU_APRIL} ⇒ ${naskahOf(traced, lakip).tautan}`,
      '# 2. Baris konsolidasi',
      `Realisasi 18, target 20, capaian 90,00% · dikonsolidasikan ${SATU_APRIL} oleh ${KASUBAG} (melalui panel)`,
      `Baris di tab Konsolidasi → Konsolidasi!${columnLetter(traced.columnOf('konsolidasi', 'realisasi'))}${traced.rowOf('konsolidasi', 'kode', 'IKU-1')}`,
      `Riwayat, generasi ${traced.book().konsolidasiGenerasi}, baris ${traced.rowOf('riwayat', 'kode', 'IKU-1')}: sama dengan yang dicatat jejak`,
      '# 3. Baris form yang disetujui',
      `Versi ${KODE} · diajukan ${STAF_IKP}, ${SATU_APRIL}`,
      'Yang diajukan: realisasi 18',
      `Baris di form: sama dengan yang disetujui → ${ikpCell('realisasi', traced.formRow('IKP', 'IKU-1').row)}`,
      '# 4. Bukti dukung',
      `[Bukti no 1] laporan.pdf · kode berkas ${kodeVersi(sha256('laporan'))} · ${STAF_IKP}, ${SATU_APRIL} ⇒ https://drive.contoh/laporan`,
      '# 5. Pengajuan dan persetujuan',
      `[Langkah 3] Form diserahkan kepada bidang · ${KASUBAG}, ${SATU_APRIL}, melalui panel`,
      `[Langkah 4] Arahan diberikan · ${KABID_IKP}, ${SATU_APRIL}, melalui panel: Isi sesuai bukti.`,
      `[Langkah 5] Diajukan (versi ${KODE}) · ${STAF_IKP}, ${SATU_APRIL}, melalui panel`,
      `[Langkah 6] Disetujui (versi ${KODE}) · ${KABID_IKP}, ${SATU_APRIL}, melalui panel`,
      `[Langkah 7] Diterima untuk dikonsolidasikan (versi ${KODE}) · ${KASUBAG}, ${SATU_APRIL}, melalui panel`,
      `[Langkah 7] Dikonsolidasikan · ${KASUBAG}, ${SATU_APRIL}, melalui panel`,
      '# 6. Entri SAKIP',
      `Dientri ${KASUBAG}, ${SATU_APRIL} · tanda terima: TT-7 → SAKIP!D5`,
      '# 7. Target dan dokumennya',
      `Tab Indikator: target triwulan 20, target tahunan 100 → Indikator!${columnLetter(traced.columnOf('indikator', 'target_1'))}${traced.rowOf('indikator', 'kode', 'IKU-1')}`,
      `Didaftarkan dengan form pertama (Triwulan I Tahun 2026) · ${KASUBAG}, ${SATU_APRIL}`,
      'PK nomor 050/1 tanggal 5 Januari 2026 → Dokumen!B5 ⇒ https://contoh/pk',
      'Tab Dokumen belum memuat Renstra, IKU.',
      '# 8. Triwulan sebelumnya yang ikut dalam s/d',
      'Triwulan I: tidak ada triwulan sebelumnya.',
      '# 9. Keutuhan baris-baris itu',
      ...['Riwayat', 'Salinan', 'Bukti Dukung', 'SAKIP', 'LAKIP', 'Revisi Target'].map(
        (tab) => `${tab}: 1 baris sama dengan yang dicatat jejak`,
      ),
      '(Cara hitung angka ini)',
    ]);
  });

  test('a revision of the target stands with its document, and says from when it counts', () => {
    const revised = paper.copy();
    const row = revised.rowOf('indikator', 'kode', 'IKU-1');
    revised.type('indikator', row, 'target_2', 45);
    revised.revise({ tautan: 'https://contoh/pk' });
    const words = (periode: string) =>
      said(revised, 'telusuri', about('indikator/IKU-1', periode)).filter((word) =>
        word.includes('Revisi no'),
      );
    expect(words('2026-TW1')).toEqual([
      `[Revisi no 7] Target TW II: 40 → 45, berlaku mulai Triwulan II Tahun 2026 · Perubahan anggaran (050/12/2026 tanggal 31 Maret 2026) · ${KASUBAG}, ${SATU_APRIL} · belum berlaku pada triwulan ini ⇒ https://contoh/pk`,
    ]);
    const cell = at('Revisi Target', `D${revised.rowOf('revisi', 'kolom', 'Target TW II')}`);
    expect(open(revised, 'telusuri', cell).about).toEqual({ periode: '2026-TW1', baris: 'indikator/IKU-1' });
  });

  test('what has changed since is said where it stands', () => {
    const changed = paper.copy();
    changed.fill('IKP', 'IKU-1', { realisasi: 19 });
    changed.fill('IKP', 'IKU-2', { realisasi: 9 });
    changed.type('indikator', changed.rowOf('indikator', 'kode', 'IKU-1'), 'target_1', 30);
    const words = said(changed, 'telusuri', about('indikator/IKU-1'));
    const cell = ikpCell('realisasi', changed.formRow('IKP', 'IKU-1').row);
    expect(words.filter((word) => word.endsWith(`→ ${cell}`))).toEqual([
      expect.stringMatching(/Realisasi berubah setelah disetujui/),
    ]);
    expect(words).toContain('Yang dipakai pada triwulan itu: 20');
    expect(words).toContain('Yang diajukan: realisasi 18');
  });

  test('calls a figure, its copy or its files unchanged only where the log was compared with them', () => {
    const altered = paper.copy();
    const row = altered.rowOf('riwayat', 'kode', 'IKU-1');
    altered.type('riwayat', row, 'realisasi', 19);
    const words = said(altered, 'telusuri', about('indikator/IKU-1'));
    expect(words.filter((word) => word.startsWith('Riwayat'))).toEqual([
      `Riwayat, generasi ${altered.book().konsolidasiGenerasi}, baris ${row}: berubah sejak dicatat`,
      `Riwayat: berubah sejak dicatat → Riwayat!A${row}`,
    ]);
    // The digest of the generation fails: its other rows are no longer vouched for.
    expect(
      said(altered, 'telusuri', about('indikator/IKU-2')).filter((word) => word.startsWith('Riwayat')),
    ).toEqual([
      expect.stringMatching(/^Riwayat, generasi .*: tidak dapat dibandingkan dengan jejak$/),
      expect.stringMatching(/^Riwayat: tidak dapat dibandingkan dengan jejak → Riwayat!A\d+$/),
    ]);
  });

  test('of a form on which another row was changed it says that the definition of this one was not compared', () => {
    const changed = paper.copy();
    changed.fill('IKP', 'IKU-2', { realisasi: 9 });
    // As somebody does who may write there: before, this row was called the same.
    changed.fill('IKP', 'IKU-1', { target: 5 });
    const words = said(changed, 'telusuri', about('indikator/IKU-1'));
    expect(words.filter((word) => word.startsWith('Baris di form'))).toEqual([
      expect.stringContaining('definisinya tidak dapat dibandingkan karena baris lain pada form itu berubah'),
    ]);
  });

  test('a broken log is told before anything that was compared with it', () => {
    const broken = paper.copy();
    broken.type('jejak', 7, 'alasan', 'Disisipkan');
    const words = said(broken, 'telusuri', about('indikator/IKU-1'));
    expect(words[words.indexOf('# 9. Keutuhan baris-baris itu') + 1]).toBe(
      'Jejak sendiri tidak utuh; buka Uji keutuhan jejak',
    );
  });

  test('a file that came after the submission does not count, and a return is told with its reason and its way', () => {
    const waiting = PaperBook.opened();
    upload(waiting, 'indikator|IKU-1', 'laporan');
    waiting.fillAndSubmit('IKP');
    const first = waiting.kode('IKP');
    waiting.choose('IKP', `Kembalikan · ${first}`, 'Angka keliru');
    waiting.recordPending();
    waiting.submit('IKP');
    upload(waiting, 'indikator|IKU-1', 'susulan');
    const words = said(waiting, 'telusuri', about('indikator/IKU-1'));
    expect(words).toContain('Belum dikonsolidasikan untuk Triwulan I Tahun 2026.');
    expect(words.filter((word) => word.startsWith('[Bukti'))).toEqual([
      expect.stringContaining('laporan.pdf'),
    ]);
    expect(words).toContain(
      `[Langkah 6] Dikembalikan (versi ${first}) · ${KABID_IKP}, ${SATU_APRIL}, melalui sel, dicatat oleh ${KASUBAG}: Angka keliru`,
    );
    expect(words).toContain(`Versi ${waiting.kode('IKP')} · diajukan ${STAF_IKP}, ${SATU_APRIL}`);
  });

  test('a later quarter leads back to the earlier one', () => {
    const next = paper.copy();
    next.open(2);
    next.forward();
    next.makeForms();
    const { blocks } = open(next, 'telusuri', about('indikator/IKU-1', '2026-TW2'));
    expect(wordsOf(blocks)).toContain('TW I 2026: 18');
    expect(blocks).toContainEqual({
      kind: 'link',
      label: 'Telusuri IKU-1 TW I 2026',
      view: 'telusuri',
      about: { periode: '2026-TW1', baris: 'indikator/IKU-1' },
    });
    const before = said(next, 'telusuri', about('indikator/IKU-1'));
    expect(before).toContain(
      'Form Bidang IKP kini untuk Triwulan II Tahun 2026; isian lama tersimpan di tab Salinan.',
    );
  });

  test.each([
    ['sasaran/Sasaran', ['IKU-1', 'IKU-2', 'IKU-3', 'IKU-4']],
    ['dinas/', ['Sasaran: Sasaran']],
    ['anggaran/', ['1.01', '2.16']],
  ])('%s leads to what it is made of', (baris, parts) => {
    const words = said(paper, 'telusuri', about(baris));
    expect(words.slice(2, -1)).toEqual(parts.map((part) => `(Telusuri ${part})`));
  });
});
