// What people do when something waits for them, each by the act's own plan: the steps of a random walk on paper.

import { type Periode, periodeLabel } from '../../src/core/domain/triwulan';
import { IKHTISAR_KUNCI, REVIU_STATEMENTS } from '../../src/core/lakip/reviu-statements';
import { viewPage } from '../../src/core/panel/page';
import { type Awaited, awaitedOf } from '../../src/core/panel/task-page';
import { type Filed, type Outcome, refused } from '../../src/core/plan/act';
import { actOf, inputOf, planOf } from '../../src/core/plan/acts';
import { lakipOffer } from '../../src/core/plan/lakip';
import { barisSakip } from '../../src/core/plan/sakip';
import { logDamages } from '../../src/core/repair/log';
import type { ActName, ViewName } from '../../src/core/rpc';
import { laporanOf } from '../../src/core/sop/laporan';
import { isSettled } from '../../src/core/sop/workflow';
import { openRecommendations } from '../../src/core/workbook/recommendations';
import { KASUBAG, type PaperBook, sha256 } from './book';
import { UNEDITED } from './lakip/year-2024';
import { located } from './repair/paper';

type Values = Readonly<Record<string, string>>;

const NOTHING: Outcome = refused('there is nothing to try');

/** A press of this person's, as a window sends it. */
export function press(
  paper: PaperBook,
  email: string,
  name: ActName,
  subject: Values = {},
  values: Values = {},
  filed: Filed | null = null,
): Outcome {
  const act = actOf(name);
  if (act?.by !== 'plan') throw new Error(`${name} is not planned`);
  const { periode } = paper.book().state;
  const input = inputOf({ subject: { ...(periode ? { periode } : {}), ...subject }, values }, filed);
  return paper.carryOut(planOf(act, paper.book(), paper.ctx(email), input, { anchor: paper.anchor }));
}

/** *Perbaiki*, as far as it goes in the log. */
export function mendLog(paper: PaperBook): void {
  for (let pass = 0; pass < 4; pass += 1) {
    const damages = logDamages(located(paper, 'jejak'), paper.book(), sha256, paper.anchor).damages;
    paper.apply(damages.flatMap(({ repair }) => repair ?? []));
  }
}

/** The form of *Uji keutuhan* by which the Kasubag or the owner accepts what nothing mends. */
export function acceptLog(
  paper: PaperBook,
  email: string,
  alasan = 'Terketik dan tidak dapat dikembalikan',
): Outcome {
  const blocks = viewPage('jejak', paper.book(), paper.ctx(email), { anchor: paper.anchor }).blocks;
  const form = blocks.find((block) => block.kind === 'form' && block.act === 'terima-jejak');
  return form?.kind === 'form'
    ? press(paper, email, 'terima-jejak', form.subject, { alasan })
    : refused('nothing to accept');
}

let files = 0;

/** A text as Drive gives it back, another one each time. */
function textOf(): Filed {
  files += 1;
  const hash = sha256(`berkas ${files}`);
  const file = { id: `id-${files}`, url: `https://drive.contoh/${files}`, sha256: '' };
  const pdf = { id: `pdf-${files}`, url: `${file.url}.pdf`, sha256: hash };
  return { name: `berkas-${files}.pdf`, size: 10, sha256: hash, file, pdf };
}

/** Texts that no cell holds a copy of are shortened. */
export function shortenTexts(paper: PaperBook): void {
  for (const [kode, form] of paper.book().forms) {
    for (const row of form.rows) {
      const long = Object.entries(row.input).filter(([, value]) => String(value).length > 1000);
      if (long.length > 0) paper.fill(kode, row.kode, Object.fromEntries(long.map(([key]) => [key, ''])));
    }
  }
}

/** Everything due on the form is filled in. */
export function fillIn(paper: PaperBook, kode: string): void {
  for (const row of paper.form(kode).rows) {
    if (row.jatuhTempo) paper.fillSure(kode, row.kode, { realisasi: 8 });
    else if (String(row.definition.rencana_aksi) !== '') paper.fill(kode, row.kode, { kemajuan: 'Berjalan' });
  }
}

/** Every bidang that step 7 waits for is taken where it may be, returned where it is faulty, and left out where nothing is approved. */
function consolidate(paper: PaperBook, email: string, periode: Periode): Outcome {
  const { state, bidang } = paper.book();
  const values: Record<string, string> = {};
  for (const { kode } of bidang) {
    const unit = state.unit(periode, kode);
    if (isSettled(unit)) continue;
    const putusan = unit.versi?.putusan;
    values[`putusan:${kode}`] = putusan === 'disetujui' ? 'terima' : 'lewati';
    values[`alasan:${kode}`] = 'Terlambat';
  }
  const outcome = press(paper, email, 'konsolidasi', { periode }, values);
  const [, faulty] = /Bidang (\w+) belum dapat diterima/.exec(outcome.message) ?? [];
  if (!faulty) return outcome;
  return press(paper, email, 'konsolidasi', { periode }, { ...values, [`putusan:${faulty}`]: 'kembalikan' });
}

function setting(paper: PaperBook, kunci: string, nilai: string): void {
  paper.type('pengaturan', paper.rowOf('pengaturan', 'kunci', kunci), 'nilai', nilai);
}

/** Whatever text the report still needs is written, and then the text that is due is issued. */
function report(paper: PaperBook, email: string, periode: Periode): Outcome {
  setting(paper, 'opd', 'Dinas Kominfo');
  setting(paper, 'daerah', 'Kota Contoh');
  press(paper, email, 'narasi', { periode });
  for (const { row, isi } of paper.book().narasi)
    if (isi === '') paper.type('narasi', row, 'isi', 'Ditulis.');
  fillChecklist(paper, periode);
  const offer = lakipOffer(paper.book(), paper.ctx(email), periode, {
    identity: email,
    readDraft: () => UNEDITED,
  });
  if (!offer.ok) return refused(offer.message);
  return press(paper, email, 'lakip', { ...offer.value.subject }, {}, textOf());
}

function fillChecklist(paper: PaperBook, periode: Periode): void {
  const kunci = [IKHTISAR_KUNCI, ...REVIU_STATEMENTS.map((one) => one.kunci)];
  for (const row of paper.book().reviu) {
    if (row.periode !== periode || !kunci.includes(row.kunci)) continue;
    const isSummary = row.kunci === IKHTISAR_KUNCI;
    paper.typeRow('reviu', row.row, { hasil: isSummary ? '' : 'Ya', catatan: 'Diperiksa.' });
  }
}

export function evaluate(paper: PaperBook, email: string, periode: Periode): Outcome {
  const values = {
    langsung: 'ya',
    temuan_1: `Temuan ${periode}`,
    rekomendasi_1: 'Perbaiki',
    bidang_1: paper.book().bidang[0]?.kode ?? '',
    pic_1: 'Budi',
    batas_1: '2028-01-31',
  };
  return press(paper, email, 'rekomendasi', { periode }, values);
}

function followUp(paper: PaperBook, email: string, isForward: boolean): Outcome {
  for (const { row, keadaan } of openRecommendations(paper.book())) {
    const next = keadaan === 'Menunggu verifikasi' ? 'Tuntas' : 'Menunggu verifikasi';
    const values = { keadaan: isForward ? next : 'Dalam proses', catatan: 'Selesai.' };
    const outcome = press(paper, email, 'tindak-lanjut', { no: String(row.no) }, values);
    if (outcome.kind === 'planned') return outcome;
  }
  return NOTHING;
}

function kodeOf(paper: PaperBook, periode: Periode, of: 'draf' | 'final'): string {
  return laporanOf(paper.book().committed, periode)[of]?.kode ?? '';
}

/** The subject of the form by which a page offers its act to this person; nothing where it does not. */
function offered(paper: PaperBook, email: string, view: 'tahun-baru'): Values | null {
  const { blocks } = viewPage(view, paper.book(), paper.ctx(email));
  const form = blocks.find((block) => block.kind === 'form' && block.act === view);
  return form?.kind === 'form' ? form.subject : null;
}

/** The act that a task of this view asks for; `onward` false gives back what can be given back. */
function taskAct(
  paper: PaperBook,
  email: string,
  view: ViewName,
  about: { readonly bidang: string; readonly periode: Periode },
  onward: boolean,
): Outcome {
  const { bidang, periode } = about;
  const verdict = { putusan: onward ? 'setuju' : 'kembalikan', alasan: onward ? '' : 'Kurang' };
  switch (view) {
    case 'mulai':
      for (const triwulan of ['1', '2', '3', '4']) {
        const outcome = press(paper, email, 'mulai', {}, { triwulan, alasan: 'Sesuai rencana' });
        if (outcome.kind === 'planned') return outcome;
      }
      return NOTHING;
    case 'teruskan':
      return press(paper, email, 'teruskan');
    case 'form':
      return press(paper, email, 'form');
    case 'arahan':
      return press(paper, email, 'arahan', { bidang }, { arahan: 'Isi sesuai bukti.' });
    case 'ajukan':
      if (paper.book().forms.has(bidang)) fillIn(paper, bidang);
      return press(paper, email, 'ajukan', { bidang, periode });
    case 'berkas': {
      const kode = paper.book().state.unit(periode, bidang).versi?.kode ?? '';
      return press(paper, email, 'putuskan', { bidang, periode, kode }, verdict);
    }
    case 'validasi':
      return consolidate(paper, email, periode);
    case 'sakip': {
      const baris = barisSakip(paper.book(), periode).map(({ nama }) => nama);
      return press(paper, email, 'sakip', { periode }, { baris: baris.join('\n') });
    }
    case 'lakip':
      return report(paper, email, periode);
    case 'reviu':
      fillChecklist(paper, periode);
      return press(paper, email, 'reviu', { periode, kode: kodeOf(paper, periode, 'draf') }, verdict);
    case 'tanda-tangan':
      return press(paper, email, 'tanda-tangan', { periode, kode: kodeOf(paper, periode, 'final') }, verdict);
    case 'naskah': {
      const values = { cara: 'TTE', nomor: '800/1', tanggal: paper.tanggal };
      return press(paper, email, 'naskah', { periode }, values, textOf());
    }
    case 'evaluasi':
      return evaluate(paper, email, periode);
    case 'tahun-baru': {
      const subject = offered(paper, email, view);
      return subject ? press(paper, email, view, subject) : NOTHING;
    }
    case 'siapkan':
      paper.prepare(email);
      return { kind: 'planned', stages: [], after: [], message: '' };
    case 'tindak-lanjut':
      return followUp(paper, email, onward);
    default:
      throw new Error(`Nobody knows how to do ${view}`);
  }
}

/** Which bidang and quarter the words of a task name; the quarter being measured where none. */
function aboutOf(paper: PaperBook, words: string): { readonly bidang: string; readonly periode: Periode } {
  const { bidang, state, committed } = paper.book();
  const quarters = new Set(committed.flatMap(({ periode }) => (periode === '' ? [] : [periode])));
  const periode = [...quarters].find((one) => words.includes(periodeLabel(one)));
  const kode = bidang.find((one) => new RegExp(` ${one.kode}(,|$)`).test(words))?.kode ?? '';
  return { bidang: kode, periode: periode ?? state.periode ?? '2026-TW1' };
}

export function awaited(paper: PaperBook): readonly Awaited[] {
  return awaitedOf(paper.book(), paper.ctx(KASUBAG));
}

/** The first of those whom the task waits for does it. */
export function takeUp(paper: PaperBook, { view, words, people }: Awaited, onward = true): Outcome {
  let last = NOTHING;
  for (const { email } of people) {
    last = taskAct(paper, email, view, aboutOf(paper, words), onward);
    if (last.kind === 'planned') return last;
  }
  return last;
}
