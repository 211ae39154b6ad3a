// Lambang and pictures: what is taken, what is refused with which sentence, and how one is withdrawn.

import { GAMBAR_TERBANYAK } from '../../../src/core/lakip/gambar';
import { lakipBlocks } from '../../../src/core/panel/lakip-pages';
import { planOf } from '../../../src/core/plan/acts';
import { GAMBAR_ACT, gambarBerlaku } from '../../../src/core/plan/gambar';
import { DINAS } from '../../../src/core/sop/jejak';
import { ACT_TEXT } from '../../../src/core/text/act';
import { FILE_TEXT } from '../../../src/core/text/file';
import { GAMBAR_TEXT as TEXT } from '../../../src/core/text/gambar';
import { png } from '../../pictures';
import { KASUBAG, type PaperBook, SEKRETARIS } from '../book';
import { storePicture, withdrawPicture } from '../lakip/pictures';
import { readyToDraft, TW4 } from '../lakip/year-2024';
import { fileOf, inputOf } from '../report';

const LAMBANG = png(6, 8);

function refusal(
  paper: PaperBook,
  values: Readonly<Record<string, string>>,
  { size = 1000, periode = TW4 as string, without = false, email = KASUBAG } = {},
): string {
  const filed = without ? null : { ...fileOf('a.png'), size };
  const input = inputOf({ periode }, values, filed);
  const outcome = planOf(GAMBAR_ACT, paper.book(), paper.ctx(email), input);
  return outcome.kind === 'refused' ? outcome.message : outcome.kind;
}

const WORDS = { letak: 'umum', keterangan: 'Bagan', uraian: 'Bagan organisasi.' };

test('a picture is a row of the register with its words, digest and place; no step moves', () => {
  const paper = readyToDraft();
  const before = paper.book().state.unit(TW4, DINAS);
  storePicture(paper, { letak: 'umum', judul: 'Bagan', bytes: LAMBANG });
  const [row] = gambarBerlaku(paper.book(), TW4);
  expect(row).toMatchObject({
    jenis: 'Gambar laporan',
    nama: 'Bagan',
    keterangan: 'Bagan, seperti pada papan nama.',
    rujukan: 'umum',
    idBerkas: 'id-gambar.png',
    periode: TW4,
  });
  expect(row?.kode).toBe(row?.sha256.slice(0, 6).toUpperCase());
  const event = paper.book().committed.at(-1);
  expect([event?.peristiwa, event?.langkah]).toEqual(['naskah_didaftarkan', 0]);
  expect(paper.book().state.unit(TW4, DINAS)).toEqual(before);
});

test('what is missing or too much is said in a sentence', () => {
  const paper = readyToDraft();
  expect(refusal(paper, {})).toBe(TEXT.letakNeeded);
  expect(refusal(paper, { ...WORDS, letak: 'pengantar' })).toBe(TEXT.letakNeeded);
  expect(refusal(paper, { ...WORDS, uraian: '' })).toBe(TEXT.wordsNeeded);
  expect(refusal(paper, WORDS, { without: true })).toBe(FILE_TEXT.needed);
  expect(refusal(paper, WORDS, { size: 1024 * 1024 + 1 })).toBe(TEXT.tooLarge('a.png'));
  expect(refusal(paper, WORDS, { periode: 'lain' })).toBe(ACT_TEXT.stalePanel);
  expect(refusal(paper, WORDS, { email: SEKRETARIS })).toContain('Kasubag Program');
  expect(refusal(paper, WORDS)).toBe('planned');
  for (let at = 0; at < GAMBAR_TERBANYAK; at += 1) {
    storePicture(paper, { letak: 'umum', judul: `Foto ${at}`, bytes: png(2, at + 1) });
  }
  expect(refusal(paper, WORDS)).toBe(TEXT.tooMany(GAMBAR_TERBANYAK));
  // The lambang is no picture of the report.
  expect(refusal(paper, { letak: 'lambang' })).toBe('planned');
});

test('only PNG and JPEG are pictures, whatever their names say', () => {
  const sent = (content: Buffer) => ({
    name: 'foto.png',
    mimeType: 'image/png',
    size: content.length,
    sha256: '',
    base64: content.toString('base64'),
  });
  const lacks = (content: Buffer) => GAMBAR_ACT.lacks?.(sent(content));
  expect(lacks(LAMBANG)).toBe('');
  expect(lacks(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('');
  for (const other of [
    Buffer.from('%PDF-1.7'),
    Buffer.from('GIF89a'),
    Buffer.from('<svg/>'),
    Buffer.from('RIFF'),
  ]) {
    expect(lacks(other)).toBe(TEXT.notPicture('foto.png'));
  }
});

test('the last lambang counts for every quarter; a withdrawn one gives way to the one before', () => {
  const paper = readyToDraft();
  storePicture(paper, { letak: 'lambang', bytes: LAMBANG });
  const first = gambarBerlaku(paper.book(), '')[0];
  expect(storePicture(paper, { letak: 'lambang', bytes: LAMBANG })).toBe(TEXT.same);
  storePicture(paper, { letak: 'lambang', bytes: png(7, 9) });
  expect(gambarBerlaku(paper.book(), '2025-TW1')[0]?.no).not.toBe(first?.no);
  expect(withdrawPicture(paper, 'lambang', '')).toBe(TEXT.reasonNeeded);
  expect(withdrawPicture(paper, 'tidak ada')).toBe(TEXT.choose);
  expect(withdrawPicture(paper, 'lambang')).toBe(TEXT.withdrawn);
  expect(gambarBerlaku(paper.book(), TW4)).toEqual([first]);
  expect(withdrawPicture(paper, String(first?.rujukan))).toBe(TEXT.withdrawnAlready);
});

test('the page of the LAKIP shows them with links, and how one is added or withdrawn', () => {
  const paper = readyToDraft();
  const shown = () => JSON.stringify(lakipBlocks(paper.book(), paper.ctx(KASUBAG)));
  expect(shown()).toContain('"act":"gambar"');
  expect(shown()).not.toContain('cabut-gambar');
  storePicture(paper, { letak: 'penghargaan', judul: 'Juara I', bytes: LAMBANG });
  expect(shown()).toContain('Penghargaan: Juara I');
  expect(shown()).toContain('cabut-gambar');
});
