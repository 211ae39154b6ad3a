// Scenarios played from file to result, on a tiny add-in and the real runtime.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Play, sentenceOf } from '../../runtime/play/play';
import { readTable } from '../../runtime/play/table';
import { playSteps, sampleAddIn } from './sample-add-in';

const dist = sampleAddIn();
const list = {
  daftar: [
    { kode: 'A-1', target: 3.36, bidang: 'X' },
    { kode: 'A-2', target: null, bidang: 'X' },
    { kode: 'B-1', target: 1, bidang: 'Y' },
  ],
};
writeFileSync(join(dist, 'daftar.json'), JSON.stringify(list));

const play = (...langkah: unknown[]) => playSteps(dist, langkah);
const sentences = (played: Play) => played.failures.map(sentenceOf);

const tempel = {
  sebagai: 'rina',
  tempel: {
    tab: 'Isian',
    dari: 'daftar.json',
    daftar: 'daftar',
    saring: { bidang: 'X' },
    kolom: { Kode: 'kode', Target: 'target' },
  },
};
const panel = { sebagai: 'rina', menu: 'Kerja > Lihat > Panel... (1)' };

test('pastes, types, decides in a cell and finds what the formulas make of it', async () => {
  const played = await play(
    tempel,
    { sebagai: 'rina', ketik: { tab: 'Isian', baris: 'A-1', kolom: 'Realisasi', isi: '4,77' } },
    {
      harap: [
        { tab: 'Isian', baris: 'A-1', kolom: 'Capaian', nilai: 141.96 },
        { tab: 'Isian', baris: 'A-1', isi: { Target: '3,36', Capaian: '141,96' } },
        { tab: 'Isian', baris: 'A-2', kolom: 'Target', kosong: true },
        { tab: 'Isian', tidakMemuat: 'B-1' },
      ],
    },
    {
      sebagai: 'andi',
      putuskan: { tab: 'Isian', baris: 'TW IV', pilih: 'Kembalikan', catatan: 'Periksa lagi' },
      harap: [
        { tab: 'Isian', baris: 'TW IV', isi: { Keputusan: 'Kembalikan · A-1', Catatan: 'Periksa lagi' } },
        { tab: 'Isian', baris: 'TW IV', kolom: 'Keputusan', dapatDiubah: true },
      ],
    },
    { sebagai: 'andi', ketik: { tab: 'Isian', sel: 'B9', isi: 'Terserah' }, ditolak: '' },
  );
  expect(sentences(played)).toEqual([]);
});

test('everybody has a selection of his own, which the add-in may ask for', async () => {
  const played = await play(
    tempel,
    { sebagai: 'rina', pilihSel: { tab: 'Isian', baris: 'A-2', kolom: 'Target' } },
    { sebagai: 'andi', pilihSel: { tab: 'Isian', sel: 'A3' } },
    { sebagai: 'rina', menu: 'Kerja > Sel ini', harap: { peringatan: 'Isian!C4' } },
    { sebagai: 'andi', menu: 'Work > Sel ini', harap: { peringatan: 'Isian!A3' } },
    { sebagai: 'andi', pilihSel: { tab: 'Tidak ada', sel: 'A3' } },
  );
  expect(sentences(played)).toEqual([expect.stringContaining('Tab "Tidak ada" tidak ada.')]);
});

test('windows run for real: fields by label, the question answered, the answer seen', async () => {
  const played = await play(
    panel,
    {
      sebagai: 'rina',
      jendela: {
        pilih: { Pilihan: 'Tunggu' },
        isi: { Alasan: 'menunggu data' },
        tekan: 'Kirim',
        setuju: true,
      },
      harap: [{ jendela: 'Tunggu oleh rina@contoh.go.id: menunggu data' }, { jejak: 1 }],
    },
    {
      sebagai: 'rina',
      jendela: { isi: { Alasan: '' }, tekan: 'Kirim', setuju: true },
      ditolak: 'belum diisi',
    },
    { sebagai: 'rina', jendela: { tekan: 'Kirim', setuju: false }, harap: { jejak: 1 } },
    { sebagai: 'rina', menu: 'Kerja > Siapa saya?', harap: { peringatan: 'rina@contoh.go.id' } },
    { sebagai: 'andi', harap: [{ menu: 'Work > Siapkan' }, { tanpaMenu: 'Kerja' }] },
    { sebagai: 'tamu', harap: { tanpaMenu: 'Kerja' } },
    { sebagai: 'rina', menu: 'Kerja > Rusak', ditolak: 'kehabisan kertas' },
  );
  expect(sentences(played)).toEqual([]);
  const jejak = played.workspace.dump('Jejak Audit').tabs['Jejak Audit'];
  expect(jejak && readTable(jejak)).toEqual([{ No: '1', Pelaku: 'rina@contoh.go.id' }]);
  expect(played.log.join('\n')).toContain(
    '1 April 2026 08.00 · rina memilih menu Kerja > Lihat > Panel... (1)',
  );
});

test('the clock is what the scenario says', async () => {
  const played = await play(
    { sebagai: 'rina', ketik: { tab: 'Isian', sel: 'H1', isi: '=DAY(TODAY())' } },
    { harap: { tab: 'Isian', sel: 'H1', isi: '1' } },
    { waktu: '+3 hari', harap: { tab: 'Isian', sel: 'H1', isi: '4' } },
  );
  expect(sentences(played)).toEqual([]);
});

test('the structure of the workbook can be disturbed', async () => {
  const played = await play(
    tempel,
    { sebagai: 'rina', sisipBaris: { tab: 'Isian', sebelum: 4 } },
    { harap: { tab: 'Isian', sel: 'A5', isi: 'A-2' } },
    { sebagai: 'rina', hapusBaris: { tab: 'Isian', mulai: 4 } },
    { sebagai: 'rina', ubahNama: { tab: 'Isian', menjadi: 'Baru' }, harap: { tab: 'Baru', ada: true } },
    { sebagai: 'rina', hapusTab: 'Baru', harap: { tab: 'Baru', ada: false } },
  );
  expect(sentences(played)).toEqual([]);
});

test('an expectation that fails is told with what was seen, and the play goes on', async () => {
  const played = await play(
    tempel,
    { harap: { tab: 'Isian', baris: 'A-1', kolom: 'Target', isi: '9,99' } },
    { harap: { tab: 'Isian', baris: 'A-1', kolom: 'Target', isi: '3,36' } },
  );
  expect(sentences(played)).toEqual([
    'Langkah 4 (rina harapan): diharapkan Isian: A-1 / Target = "9,99"; terlihat: "3,36" (C3)',
  ]);
  expect(played.log.join('\n')).toContain('Terlihat: Isian: A-1 / Target = "3,36"');
});

test.each([
  ['an unexpected refusal', { sebagai: 'tamu', ketik: { tab: 'Isian', sel: 'A3', isi: 'x' } }, 'ditolak: '],
  [
    'a refusal that did not come',
    { sebagai: 'rina', ketik: { tab: 'Isian', sel: 'A3', isi: 'x' }, ditolak: 'y' },
    '(tidak ditolak)',
  ],
  [
    'a menu that is not there',
    { sebagai: 'rina', menu: 'Kerja > Terbang' },
    'Yang terlihat: "Siapkan", "Lihat"',
  ],
  ['an error of the script', { sebagai: 'rina', menu: 'Kerja > Rusak' }, 'Mesin cetak kehabisan kertas'],
  [
    'a window that is not open',
    { sebagai: 'andi', jendela: { tekan: 'Kirim' } },
    'tidak sedang membuka jendela',
  ],
  ['a tab that is not there', { sebagai: 'rina', hapusTab: 'Lain' }, 'Tab "Lain" tidak ada'],
  [
    'a data file that is not there',
    { sebagai: 'rina', tempel: { ...tempel.tempel, dari: 'x.json' } },
    '"x.json"',
  ],
])('%s ends the play with a sentence', async (_, step, sentence) => {
  const played = await play(step, { sebagai: 'rina', menu: 'Kerja > Siapkan' });
  expect(sentences(played)).toHaveLength(1);
  expect(sentences(played)[0]).toContain('Langkah 3 (');
  expect(sentences(played)[0]).toContain(sentence);
  expect(played.log.join('\n')).toContain('Permainan berhenti di langkah 3 dari 4.');
});

test('a question nobody answers in the scenario, and a refusal in a window, end the play', async () => {
  const asked = await play(panel, { sebagai: 'rina', jendela: { tekan: 'Kirim' } });
  expect(sentences(asked)[0]).toContain('Jendela bertanya: "Sungguh?');
  const refused = await play(panel, { sebagai: 'rina', jendela: { tekan: 'Kirim', setuju: true } });
  expect(sentences(refused)[0]).toContain('ditolak: Alasan belum diisi.');
});

test('the same scenario played twice gives the same workbook', async () => {
  const steps = [
    tempel,
    panel,
    { sebagai: 'rina', jendela: { isi: { Alasan: 'x' }, tekan: 'Kirim', setuju: true } },
  ];
  const [first, second] = [await play(...steps), await play(...steps)];
  expect(first.workspace.dump()).toEqual(second.workspace.dump());
});
