// A quarter on paper that goes through every act which stores rows, from its first form to a follow-up, by the acts' own plans.
import { IKHTISAR_KUNCI, REVIU_STATEMENTS } from '../../src/core/lakip/reviu-statements';
import type { ActInput, Filed, Outcome, PlannedAct } from '../../src/core/plan/act';
import { planOf } from '../../src/core/plan/acts';
import { BUKA_KEMBALI_ACT } from '../../src/core/plan/consolidate';
import { EVALUASI_ACT, REKOMENDASI_ACT, TINDAK_LANJUT_ACT } from '../../src/core/plan/evaluate';
import { LAKIP_ACT, lakipOffer } from '../../src/core/plan/lakip';
import { NARASI_ACT } from '../../src/core/plan/narasi';
import { REVIU_ACT } from '../../src/core/plan/review';
import { barisSakip } from '../../src/core/plan/sakip';
import { NASKAH_ACT, TANDA_TANGAN_ACT } from '../../src/core/plan/sign';
import type { ActName } from '../../src/core/rpc';
import { laporanOf } from '../../src/core/sop/laporan';
import { KABID_IKP, KADIS, KASUBAG, PaperBook, SEKRETARIS, sha256 } from './book';
import { enter, fileDocument, TW1, upload, withdraw } from './evidence-acts';
import { UNEDITED } from './lakip/year-2024';

type Values = Readonly<Record<string, string>>;

function act<A extends ActName>(
  paper: PaperBook,
  what: PlannedAct<A>,
  email: string,
  subject: Values,
  values: Values = {},
  filed: Filed | null = null,
): Outcome {
  const input = { subject, field: (name: string) => values[name] ?? '', filed } as unknown as ActInput<A>;
  const outcome = paper.carryOut(planOf(what, paper.book(), paper.ctx(email), input));
  if (outcome.kind !== 'planned') throw new Error(outcome.message);
  return outcome;
}

/** A frozen text as Drive gives it back. */
function textOf(name: string): Filed {
  const hash = sha256(name);
  const file = { id: `id-${name}`, url: `https://drive.contoh/${name}`, sha256: '' };
  return {
    name,
    size: 10,
    sha256: hash,
    file,
    pdf: { id: `pdf-${name}`, url: `${file.url}.pdf`, sha256: hash },
  };
}

function issue(paper: PaperBook, name: string): void {
  const offer = lakipOffer(paper.book(), paper.ctx(KASUBAG), TW1, {
    identity: KASUBAG,
    readDraft: () => UNEDITED,
  });
  if (!offer.ok) throw new Error(offer.message);
  act(paper, LAKIP_ACT, KASUBAG, { ...offer.value.subject }, {}, textOf(name));
}

function planned(outcome: Outcome): void {
  if (outcome.kind !== 'planned') throw new Error(outcome.message);
}

/** A consolidated bidang goes back, is corrected, approved, consolidated and entered anew. */
export function reopenAndRepeat(paper: PaperBook, bidang: string): void {
  act(paper, BUKA_KEMBALI_ACT, KASUBAG, { bidang }, { alasan: 'Angka keliru' });
  paper.fillAndSubmit(bidang, 9);
  paper.decide(bidang, true);
  planned(paper.consolidate({ [bidang]: {} }));
  enterAll(paper);
}

function consolidated(): PaperBook {
  const paper = PaperBook.opened();
  planned(upload(paper, 'indikator|IKU-1', 'Laporan'));
  planned(upload(paper, 'indikator|IKU-1', 'Laporan baru', { menggantikan: '1', alasan: 'Salah berkas' }));
  planned(upload(paper, 'indikator|IKU-2', 'Keliru'));
  planned(withdraw(paper, '3', 'Keliru'));
  for (const { kode } of paper.book().bidang) if (kode !== 'SP') paper.approved(kode);
  planned(paper.consolidate({ SEK: {}, IKP: {}, TI: {} }));
  enterAll(paper);
  reopenAndRepeat(paper, 'IKP');
  planned(fileDocument(paper, 'Dokumen SAKIP'));
  return paper;
}

function enterAll(paper: PaperBook): void {
  planned(
    enter(
      paper,
      barisSakip(paper.book(), TW1).map(({ nama }) => nama),
      'BUKTI-1',
    ),
  );
}

/** The final text of TW I waits for its signature. */
export function sealedUntilIssued(): PaperBook {
  const paper = consolidated();
  act(paper, NARASI_ACT, KASUBAG, { periode: TW1 });
  for (const { row } of paper.book().narasi) paper.type('narasi', row, 'isi', 'Ditulis orang.');
  for (const [kunci, nilai] of [
    ['opd', 'Dinas Kominfo'],
    ['daerah', 'Kota Contoh'],
  ] as const) {
    paper.type('pengaturan', paper.rowOf('pengaturan', 'kunci', kunci), 'nilai', nilai);
  }
  issue(paper, 'Draf');
  for (const { kunci } of REVIU_STATEMENTS) {
    paper.typeRow('reviu', paper.rowOf('reviu', 'kunci', kunci), { hasil: 'Ya', catatan: 'Diperiksa.' });
  }
  paper.type('reviu', paper.rowOf('reviu', 'kunci', IKHTISAR_KUNCI), 'catatan', 'Kinerja tercapai.');
  const draf = laporanOf(paper.book().committed, TW1).draf?.kode ?? '';
  act(paper, REVIU_ACT, SEKRETARIS, { periode: TW1, kode: draf }, { putusan: 'setuju' });
  issue(paper, 'Final');
  return paper;
}

/** Signs the text that waits. */
export function sign(paper: PaperBook): Outcome {
  const kode = laporanOf(paper.book().committed, TW1).final?.kode ?? '';
  const input = { subject: { periode: TW1, kode }, field: () => 'setuju', filed: null } as never;
  return planOf(TANDA_TANGAN_ACT, paper.book(), paper.ctx(KADIS), input);
}

/** Signed, its recommendations adopted and followed up, a paper registered, a target revised. */
export function sealedYear(): PaperBook {
  const paper = sealedUntilIssued();
  planned(paper.carryOut(sign(paper)));
  issue(paper, 'Lembar');
  const paperFields = { cara: 'basah', nomor: '050/1/2026', tanggal: '2026-04-01' };
  act(paper, NASKAH_ACT, KASUBAG, { periode: TW1 }, paperFields, textOf('Bertanda tangan'));
  const rekomendasi = (nomor: number) => ({
    [`temuan_${nomor}`]: `Temuan ${nomor}`,
    [`rekomendasi_${nomor}`]: `Rekomendasi ${nomor}`,
    [`bidang_${nomor}`]: 'IKP',
    [`pic_${nomor}`]: 'Budi',
    [`batas_${nomor}`]: '2026-06-30',
  });
  act(paper, REKOMENDASI_ACT, KASUBAG, { periode: TW1 }, { ...rekomendasi(1), ...rekomendasi(2) });
  const kode = laporanOf(paper.book().committed, TW1).rancangan?.kode ?? '';
  act(paper, EVALUASI_ACT, KADIS, { periode: TW1, kode });
  act(paper, TINDAK_LANJUT_ACT, KABID_IKP, { no: '1' }, { keadaan: 'Dalam proses', catatan: 'Dijadwalkan.' });
  paper.type('indikator', paper.rowOf('indikator', 'kode', 'IKU-1'), 'target_3', 70);
  planned(paper.revise());
  return paper;
}
