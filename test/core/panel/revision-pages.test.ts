// Revisi target dan definisi on the panel, and the block "Definisi" of the pages of steps 3 and 7.
import { viewPage } from '../../../src/core/panel/page';
import type { Block, ViewName } from '../../../src/core/rpc';
import { KABID_IKP, KASUBAG, PaperBook } from '../book';

type View = Exclude<ViewName, 'siapkan' | 'perbaiki' | 'uji-pemasangan' | 'masalah' | 'tentang'>;

function lineOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`# ${block.text}`];
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.map(({ badge, text, cell, href }) =>
        [`- ${badge ?? ''}|${text}`, cell ? `@${cell.tab}!${cell.a1}` : '', href ?? ''].join(''),
      );
    case 'link':
      return [`→ ${block.view}`];
    case 'form':
      return [`<${block.act}> ${block.fields.map(({ name }) => name).join(' ')}`];
    default:
      return [];
  }
}

function lines(paper: PaperBook, view: View, email = KASUBAG): readonly string[] {
  return viewPage(view, paper.book(), paper.ctx(email)).blocks.flatMap(lineOf);
}

/** The block "Definisi" of a page. */
function definitions(paper: PaperBook, view: View): readonly string[] {
  const all = lines(paper, view);
  const from = all.indexOf('# Definisi');
  if (from < 0) return [];
  const rest = all.slice(from + 1);
  const until = rest.findIndex((line) => !/^(?:-|→|Definisi berubah)/.test(line));
  return until < 0 ? rest : rest.slice(0, until);
}

const EXPLAIN =
  'Ubah target atau definisi di tab Indikator dan Anggaran lebih dahulu, lalu catat perubahannya di sini dengan alasan dan dokumen dasarnya. Triwulan yang sudah dikonsolidasikan tetap memakai definisi lamanya.';

/** As the sample, but with targets that reach the year's. */
function sound(): PaperBook {
  const paper = PaperBook.prepared();
  for (const [row, tahunan] of [
    [5, 80],
    [6, 10],
  ] as const) {
    paper.type('indikator', row, 'target_tahunan', tahunan);
  }
  paper.open(1);
  paper.forward();
  paper.makeForms();
  return paper;
}

test('the differences stand with their cells and the quarter they count from, then the history and what is left to do', () => {
  const paper = sound();
  expect(lines(paper, 'revisi')).toEqual([
    EXPLAIN,
    'Tab Indikator dan Anggaran sama dengan definisi yang terdaftar. Tidak ada yang perlu direvisi.',
    '# Revisi tahun 2026',
    'Belum ada revisi.',
  ]);
  paper.type('indikator', 5, 'target_1', 25);
  expect(lines(paper, 'revisi')).toEqual([
    EXPLAIN,
    '# Perubahan yang belum dicatat',
    '- berlaku mulai Triwulan I Tahun 2026|IKU-1, Target TW I: 20 → 25@Indikator!O5',
    '<revisi> alasan nomor tanggal tautan',
    '# Revisi tahun 2026',
    'Belum ada revisi.',
  ]);
  paper.revise({ tautan: 'https://contoh.go.id/sk' });
  expect(lines(paper, 'revisi').slice(1)).toEqual([
    'Tab Indikator dan Anggaran sama dengan definisi yang terdaftar. Tidak ada yang perlu direvisi.',
    'Form belum memakai definisi yang terdaftar. Jalankan Buat/perbarui form.',
    '→ form',
    '# Revisi tahun 2026',
    '- no 7|IKU-1, Target TW I: 20 → 25. Perubahan anggaran (050/12/2026)https://contoh.go.id/sk',
  ]);
  paper.makeForms();
  expect(lines(paper, 'revisi')).not.toContain('→ form');
});

test('a difference that reaches into a consolidated quarter says what to write back', () => {
  const paper = PaperBook.opened();
  paper.approved('IKP');
  paper.consolidate({ IKP: {} });
  paper.type('indikator', 5, 'target_1', 25);
  expect(lines(paper, 'revisi')).toContain(
    '- |Indikator!O5 (IKU-1, Target TW I): Triwulan I Tahun 2026 sudah dikonsolidasikan dengan definisi lamanya. Tulis kembali 20.@Indikator!O5',
  );
});

test('anybody but the Kasubag reads who may, and the history', () => {
  const paper = sound();
  paper.type('indikator', 5, 'target_1', 25);
  paper.revise();
  expect(lines(paper, 'revisi', KABID_IKP)).toEqual([
    `Revisi target dan definisi hanya dicatat oleh Kasubag Program (Nama kasubag). Anda masuk sebagai ${KABID_IKP}.`,
    '# Revisi tahun 2026',
    '- no 7|IKU-1, Target TW I: 20 → 25. Perubahan anggaran (050/12/2026)',
  ]);
});

test.each(['form', 'validasi', 'pratinjau'] as const)(
  'the page %s says what is odd about definitions',
  (view) => {
    const paper = sound();
    expect(definitions(paper, view)).toEqual([]);
    paper.typeRow('rencana', 5, { tahun: '2026', kode: 'IKU-1', aksi: 'Rapat', rencana_1: 'satu kali' });
    expect(definitions(paper, view)).toEqual([
      '- Catatan|Rencana Aksi!H5: rencana aksi tanpa penanggung jawab (IKU-1). Isi kolom Penanggung jawab.@Rencana Aksi!H5',
      '- Catatan|IKP!C7: definisi berubah sejak form dibuat (IKU-1). Yang berubah: Rencana aksi. Jalankan Buat/perbarui form.@IKP!C7',
    ]);
    paper.makeForms();
    paper.type('rencana', 5, 'pic', 'Budi');
    paper.type('anggaran', 6, 'pagu', 600);
    expect(definitions(paper, view)).toEqual([
      'Definisi berubah sejak didaftarkan dan belum dicatat sebagai revisi; form tidak dapat diperbarui.',
      '- |2.16, Pagu (Rp): 500 → 600@Anggaran!E6',
      '→ revisi',
    ]);
  },
);

test('a row that comes is missed on the form, one that goes is noted there; an accepted form keeps its own', () => {
  const paper = sound();
  paper.typeRow('indikator', 5, { kode: 'IKU-9' });
  paper.revise();
  expect(definitions(paper, 'form')).toEqual([
    '- Catatan|IKP!B7: baris form tidak ada lagi di tab acuan (IKU-1). Jalankan Buat/perbarui form; baris ini akan hilang dan isiannya disalin ke tab Salinan.@IKP!B7',
    '- Catatan|IKU-9 belum ada di form IKP. Jalankan Buat/perbarui form.',
  ]);
  paper.direct('IKP');
  paper.approved('IKP');
  paper.consolidate({ IKP: {} });
  expect(definitions(paper, 'form')).toEqual([]);
});
