// Papers of a quarter's steps that are stored: numbered, once for what they say, replaced by a later version, withdrawn.
import { formatTanggal } from '../../../src/core/domain/kalender';
import { papersBlocks } from '../../../src/core/panel/kertas-page';
import { planOf } from '../../../src/core/plan/acts';
import { CABUT_KERTAS_ACT, KERTAS_ACT, papersInForce } from '../../../src/core/plan/kertas';
import { papersOffer } from '../../../src/core/plan/papers';
import type { PapersOffer } from '../../../src/core/rpc';
import { DINAS } from '../../../src/core/sop/jejak';
import { ACT_TEXT } from '../../../src/core/text/act';
import { KERTAS_TEXT } from '../../../src/core/text/kertas';
import { PAPER_TEXT } from '../../../src/core/text/report';
import { KADIS, KASUBAG, type PaperBook, sha256 } from '../book';
import { fileOf, inputOf, signed } from '../report';

const TW1 = '2026-TW1';
const DIGEST = sha256('isi');

function offer(paper: PaperBook): PapersOffer {
  const answer = papersOffer(paper.book(), paper.ctx(KASUBAG), TW1, '');
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

function store(
  paper: PaperBook,
  {
    email = KASUBAG,
    dokumen = 'disposisi-3',
    digest = DIGEST,
    nomor = undefined as string | undefined,
    kode = '',
  } = {},
): string {
  const { simpan } = offer(paper);
  const subject = { periode: TW1, dokumen, langkah: '1', kode: kode || (simpan?.kode ?? ''), digest };
  const pdf = { id: `pdf-${digest.slice(0, 4)}`, url: 'https://drive/pdf', sha256: sha256(`pdf ${digest}`) };
  const filed = { ...fileOf('Disposisi kepada Sekretaris Dinas.docx'), pdf };
  const input = inputOf(subject, { nomor: (nomor ?? simpan?.nomor ?? '').trim() }, filed);
  return paper.carryOut(planOf(KERTAS_ACT, paper.book(), paper.ctx(email), input)).message;
}

function withdraw(paper: PaperBook, no: number, alasan = 'Salah unggah'): string {
  const input = inputOf({ periode: TW1 }, { no: String(no), alasan });
  return paper.carryOut(planOf(CABUT_KERTAS_ACT, paper.book(), paper.ctx(KASUBAG), input)).message;
}

const rowsOf = (paper: PaperBook) =>
  paper.book().naskah.filter(({ jenis }) => jenis === 'Dokumen langkah' || jenis === 'Pencabutan dokumen');

test('a paper is stored with number, date, codes and step, and logged without moving any step', () => {
  const paper = signed();
  const before = paper.book().state.unit(TW1, DINAS);
  expect(store(paper)).toBe(KERTAS_TEXT.stored('Disposisi kepada Sekretaris Dinas', '001/UK/TW I/2026'));
  const [row] = rowsOf(paper);
  expect(row).toMatchObject({
    jenis: 'Dokumen langkah',
    kode: DIGEST.slice(0, 6).toUpperCase(),
    nama: 'Disposisi kepada Sekretaris Dinas',
    nomor: '001/UK/TW I/2026',
    digestData: DIGEST,
    rujukan: 'disposisi-3',
  });
  const event = paper.book().committed.at(-1);
  expect([event?.peristiwa, event?.langkah, event?.kode]).toEqual(['naskah_didaftarkan', 0, row?.kode]);
  expect(paper.book().state.unit(TW1, DINAS)).toEqual(before);
  expect(offer(paper)).toMatchObject({
    arsip: [{ dokumen: 'disposisi-3', digest: DIGEST, nomor: '001/UK/TW I/2026' }],
    simpan: { nomor: '002/UK/TW I/2026' },
  });
});

test('the same content is stored once; another content takes its place under a number of its own', () => {
  const paper = signed();
  store(paper);
  expect(store(paper)).toBe(KERTAS_TEXT.storedAlready('001/UK/TW I/2026'));
  const digest = sha256('isi baru');
  expect(store(paper, { digest, nomor: ' 001/uk/tw i/2026 ' })).toBe(
    KERTAS_TEXT.nomorTaken('001/uk/tw i/2026', 'Disposisi kepada Sekretaris Dinas'),
  );
  expect(store(paper, { digest, nomor: '000.8/12/2026' })).toContain('000.8/12/2026');
  const [first, second] = rowsOf(paper);
  expect(papersInForce(paper.book(), TW1)).toEqual([second]);
  expect(paper.book().rows('naskah').at(-1)?.text('keterangan')).toBe(
    KERTAS_TEXT.menggantikan(first?.nomor ?? '', formatTanggal(first?.tanggal ?? '')),
  );
});

test.each<[string, Parameters<typeof store>[1], string]>([
  ['without a number', { nomor: ' ' }, PAPER_TEXT.nomorNeeded],
  ['made of what is no longer so', { kode: 'lain' }, KERTAS_TEXT.stale],
  ['with a digest that is none', { digest: 'abc' }, ACT_TEXT.stalePanel],
])('refused: %s', (_what, options, message) => {
  const paper = signed();
  expect(store(paper, options)).toBe(message);
  expect(rowsOf(paper)).toEqual([]);
});

test('only the Kasubag stores', () => {
  const paper = signed();
  expect(store(paper, { email: KADIS, kode: offer(paper).simpan?.kode ?? '' })).toContain('Kasubag');
  expect(rowsOf(paper)).toEqual([]);
});

test('one stored by mistake is withdrawn with a reason, once; the version before counts again, and its number is used up', () => {
  const paper = signed();
  store(paper);
  store(paper, { digest: sha256('isi baru') });
  const [first, second] = rowsOf(paper);
  expect(withdraw(paper, second?.no ?? 0, '')).toBe(KERTAS_TEXT.reasonNeeded);
  expect(withdraw(paper, 99)).toBe(KERTAS_TEXT.choose);
  expect(withdraw(paper, second?.no ?? 0)).toBe(KERTAS_TEXT.withdrawn('002/UK/TW I/2026'));
  expect(withdraw(paper, second?.no ?? 0)).toBe(KERTAS_TEXT.withdrawnAlready('002/UK/TW I/2026'));
  expect(papersInForce(paper.book(), TW1)).toEqual([first]);
  expect(offer(paper).simpan?.nomor).toBe('003/UK/TW I/2026');
  expect(paper.book().committed.at(-1)).toMatchObject({
    peristiwa: 'naskah_dicabut',
    alasan: 'Salah unggah',
  });
  const badges = JSON.stringify(papersBlocks(paper.book(), paper.ctx(KADIS)));
  expect(badges).toContain(KERTAS_TEXT.dicabut);
  expect(badges).not.toContain('cabut-kertas');
  expect(JSON.stringify(papersBlocks(paper.book(), paper.ctx(KASUBAG)))).toContain('cabut-kertas');
});
