// Uploads, dialogs and Drive in scenarios: what people send, see there, and do to it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepPlay } from '../../runtime/play/keep';
import { type Play, sentenceOf } from '../../runtime/play/play';
import { playSteps, sampleAddIn } from './sample-add-in';

const dist = sampleAddIn();
mkdirSync(join(dist, 'bukti'));
writeFileSync(join(dist, 'bukti', 'laporan.pdf'), '%PDF-1.7 laporan');

const open = { sebagai: 'rina', menu: 'Kerja > Lihat > Unggah' };
const send = (berkas: unknown, others: object = {}) => ({
  sebagai: 'rina',
  jendela: { unggah: { Berkas: berkas }, tekan: 'Kirim' },
  ...others,
});
const play = (...langkah: unknown[]) => playSteps(dist, [open, ...langkah]);
const sentences = (played: Play) => played.failures.map(sentenceOf);

test('files are uploaded from beside the scenario, as a text or by size; whoever made them sees them', async () => {
  const played = await play(
    {
      sebagai: 'rina',
      jendela: {
        isi: { Tanggal: '31/3/2026' },
        centang: { Jenis: ['Foto'] },
        unggah: {
          Berkas: [
            'bukti/laporan.pdf',
            { nama: 'catatan.txt', isi: 'Rapat' },
            { nama: 'data.bin', ukuran: 1000, jenis: 'application/x-data' },
          ],
        },
        tekan: 'Kirim',
      },
      harap: [
        { jendela: ['laporan.pdf tersimpan (2026-03-31, b)', 'data.bin tersimpan'] },
        { drive: 'laporan', dilihat: true },
        { drive: '.', jumlah: 3 },
      ],
    },
    {
      sebagai: 'andi',
      harap: [
        { drive: 'laporan', dilihat: false },
        { drive: '', jumlah: 0 },
      ],
    },
    { sebagai: 'rina', jendela: { centang: { Jenis: 'semua' } }, harap: { jendela: '[x] Laporan' } },
    { sebagai: 'rina', jendela: { tekan: 'catatan.txt tersimpan' } },
  );
  expect(sentences(played)).toEqual([]);
  expect(played.workspace.driveFiles(null).map(({ mimeType, size }) => [mimeType, size])).toEqual([
    ['application/pdf', 16],
    ['text/plain', 5],
    ['application/x-data', 1000],
  ]);
});

test('a dialog stands before the sidebar and the workbook until it is closed', async () => {
  const dialog = { sebagai: 'rina', jendela: { tekan: 'Naskah' } };
  const played = await play(
    { ...dialog, harap: [{ jendela: 'Simpan' }, { tidakDiJendela: 'Berkas' }] },
    { sebagai: 'rina', jendela: { tutup: true }, harap: { jendela: 'Berkas' } },
    dialog,
    {
      sebagai: 'rina',
      jendela: { tekan: 'Simpan' },
      harap: [{ jendela: 'Berkas' }, { drive: 'naskah.txt', dilihat: true }],
    },
    { sebagai: 'rina', jendela: [{ tekan: 'Naskah' }, { tutup: true }, { tutup: true }] },
    { sebagai: 'rina', jendela: { tekan: 'Naskah' } },
  );
  expect(sentences(played)).toEqual([
    'Langkah 9 (rina di jendela: menekan "Naskah"): rina tidak sedang membuka jendela.',
  ]);
  const behind = await play(dialog, open);
  expect(sentences(behind)[0]).toContain('rina masih membuka dialog; tutup dulu dengan');
  const [file] = played.workspace.driveFiles(null);
  const content = played.workspace.driveContent(null, file?.id ?? '', 'original');
  // The windows' clock is the scenario's, too.
  expect(Buffer.from(content?.bytes ?? []).toString()).toBe('Naskah 2026-04-01T01:00:00.000Z');
});

test('uploads are refused by the add-in, by Drive as the step says, and then not any more', async () => {
  const file = { nama: 'a.txt', isi: 'a' };
  const full = 'The user has exceeded their Drive storage quota';
  const played = await play(
    send({ nama: 'a.exe', isi: 'x' }, { ditolak: 'bukan dokumen' }),
    send(file, { driveMenolak: full, ditolak: full, harap: { drive: 'a.txt', jumlah: 0 } }),
    send(file, { harap: { drive: 'a.txt', jumlah: 1 } }),
  );
  expect(sentences(played)).toEqual([]);
});

test('a person bins and changes his own files in Drive, nobody those of others', async () => {
  const played = await play(
    send({ nama: 'a.txt', isi: 'satu' }),
    { sebagai: 'rina', gantiBerkas: { nama: 'a.txt', isi: 'dua' } },
    send({ nama: 'b.txt', isi: 'b' }),
    { sebagai: 'rina', buangBerkas: 'b.txt', harap: { drive: 'b.txt', dilihat: false } },
    { sebagai: 'andi', buangBerkas: 'a.txt' },
  );
  expect(sentences(played)).toEqual([
    'Langkah 8 (andi membuang berkas a.txt di Drive): Di Drive andi tidak terlihat berkas "a.txt".',
  ]);
  const files = played.workspace.driveFiles(null);
  expect(files.map(({ name, trashed }) => [name, trashed])).toEqual([
    ['a.txt', false],
    ['b.txt', true],
  ]);
  const content = played.workspace.driveContent(null, files[0]?.id ?? '', 'original');
  expect(Buffer.from(content?.bytes ?? []).toString()).toBe('dua');
});

test('files of Drive are kept beside the tables, and one that is missing is a failure', async () => {
  const steps = [open, send({ nama: 'a.txt', isi: 'lama' }), send({ nama: 'a.txt', isi: 'baru' })];
  const berkas = {
    'hasil.txt': { nama: 'a.txt' },
    'hasil.pdf': { nama: 'a.txt', sebagai: 'pdf' },
    'lakip.docx': { nama: 'LAKIP', sebagai: 'docx' },
  };
  const played = await playSteps(dist, steps, { berkas });
  expect(sentences(played)).toEqual([
    'berkas hasil.pdf: di Drive tidak ada berkas "a.txt" yang dapat diambil sebagai pdf.',
    'berkas lakip.docx: di Drive tidak ada berkas "LAKIP" yang dapat diambil sebagai docx.',
  ]);
  await keepPlay(played, join(dist, 'hasil'));
  expect(readFileSync(join(dist, 'hasil', 'hasil.txt'), 'utf8')).toBe('baru');
});

test('what a scenario cannot mean is said', async () => {
  const problem = async (step: object, others = {}) =>
    playSteps(dist, [step], others).then(String, (error: Error) => error.message);
  const use = (jendela: object) => problem({ sebagai: 'rina', jendela });
  expect(await use({ unggah: { Berkas: { nama: 'a', isi: '', ukuran: 1 } } })).toContain('isi dan ukuran');
  expect(await use({ tutup: true, tekan: 'A' })).toContain('kunci "tekan" tidak dikenal');
  expect(await use({ centang: { Jenis: 'satu' } })).toContain('harus berupa daftar');
  expect(await problem({ driveMenolak: 'x', harap: { jejak: 0 } })).toContain('memerlukan tindakan');
  expect(await problem(open, { berkas: { 'log.txt': { nama: 'a' } } })).toContain('berkas: "log.txt"');
  expect(sentences(await play(send('tidak-ada.pdf')))[0]).toContain('Berkas "tidak-ada.pdf"');
});
