// Evidence and steps 8 to 12, killed at any call and run again, Drive's calls included: as one clean run.
import type { WorkspaceState } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import { type Command, surviveKills, TRIES_ALL, withRare } from './kill';
import { enterSakip, fillChecklist, lakipPress, report, writeTexts } from './report-story';
import { done, fillForm, type Press, reopen } from './small-book';
import { act, approve, decideInCell, handedOutBook, later, openQuarter, preparedBook, submit } from './story';

jest.setTimeout(300_000);

type Moment =
  | 'prepared'
  | 'handedOut'
  | 'withEvidence'
  | 'consolidated'
  | 'entered'
  | 'written'
  | 'drafted'
  | 'reviewed'
  | 'issued'
  | 'signed'
  | 'recommended'
  | 'adopted';
const states = {} as Record<Moment, WorkspaceState>;
const presses = {} as Record<'draf' | 'final', Press>;

beforeAll(async () => {
  const book = handedOutBook();
  const save = (moment: Moment) => {
    states[moment] = book.save();
  };
  states.prepared = preparedBook().save();
  save('handedOut');
  done(book, report.bukti('laporan.pdf'));
  save('withEvidence');
  for (const bidang of ['IKP', 'TI'] as const) {
    submit(book, bidang);
    approve(book, bidang);
  }
  done(book, act.konsolidasi({ IKP: 'terima', TI: 'terima' }));
  save('consolidated');
  enterSakip(book);
  save('entered');
  done(book, report.narasi());
  writeTexts(book);
  save('written');
  presses.draf = await lakipPress(book);
  done(book, presses.draf);
  fillChecklist(book);
  save('drafted');
  done(book, report.reviu(book, 'setuju'));
  save('reviewed');
  presses.final = await lakipPress(book);
  done(book, presses.final);
  save('issued');
  done(book, report.tandaTangan(book, 'setuju'));
  save('signed');
  done(book, report.rekomendasi(false));
  save('recommended');
  done(book, report.evaluasi(book));
  save('adopted');
});

const plain =
  (moment: Moment, press: (book: OpenWorkspace) => Press): (() => Command) =>
  () => ({ state: states[moment], press });

const LEMBAR_10 = 13;

const COMMANDS: Readonly<Record<string, () => Command>> = {
  'a file of evidence (5)': plain('handedOut', () => report.bukti('laporan.pdf')),
  'the final text, after an approval made in a cell is recorded (11)': () =>
    later(
      states.drafted,
      (book) => decideInCell(book, 'sekretaris', LEMBAR_10),
      () => presses.final,
    ),
  'the signature (11)': plain('issued', (book) => report.tandaTangan(book, 'setuju')),
  'recommendations written and adopted in one press (12)': plain('signed', () => report.rekomendasi(true)),
  'an order recorded from a document (1)': plain('prepared', () => report.dokumen('1')),
};

const RARE: typeof COMMANDS = {
  'the draft of the LAKIP (9)': plain('written', () => presses.draf),
  'a file that replaces another': plain('withEvidence', () => report.bukti('laporan-2.pdf', '1')),
  'a part of the entries into SAKIP (8)': plain('consolidated', () => report.sakip(['IKP'])),
  'the approval of the draft (10)': plain('drafted', (book) => report.reviu(book, 'setuju')),
  'a signature on paper (11)': plain('issued', report.naskah),
  'a draft of recommendations (12)': plain('signed', () => report.rekomendasi(false)),
  'the adoption of recommendations (12)': plain('recommended', report.evaluasi),
  'a withdrawal of evidence': plain('withEvidence', () => report.cabutBukti('1')),
  'the document from SAKIP': plain('consolidated', report.dokumenSakip),
  'a return of the draft (10)': plain('drafted', (book) => report.reviu(book, 'kembalikan')),
  'a return of the final text (11)': plain('issued', (book) => report.tandaTangan(book, 'kembalikan')),
  'a follow-up': plain('adopted', report.tindakLanjut),
  'an amendment opened': plain('adopted', report.perubahan),
  'an amendment taken back': () =>
    later(
      states.adopted,
      (book) => done(book, report.perubahan()),
      () => ({
        who: 'kasubag',
        act: 'batal-perubahan',
        subject: { periode: '2026-TW1' },
        values: { alasan: 'Keliru.' },
      }),
    ),
  'a correction of an amended quarter (5)': () =>
    later(
      states.signed,
      (book) => {
        openQuarter(book, '2');
        done(book, act.form());
        done(book, report.perubahan());
      },
      report.koreksi,
    ),
};

test.each(withRare(COMMANDS, RARE))(
  '%s, killed at any call and run again, ends as one clean run',
  (_, of) => {
    const { covered, calls, kills } = surviveKills(of());
    if (TRIES_ALL) expect(covered).toBe(calls);
    expect(kills).toBeGreaterThan(2);
  },
);

test('the rows for the texts, prepared twice, are there once', () => {
  const book = reopen(states.entered);
  done(book, report.narasi());
  const rows = JSON.stringify(book.dump('Narasi LAKIP').tabs['Narasi LAKIP']?.values);
  writeTexts(book);
  done(book, report.narasi());
  expect(book.dump('Narasi LAKIP').tabs['Narasi LAKIP']?.values).toHaveLength(JSON.parse(rows).length);
});

test('evidence that changes after the approval asks for a new submission, without a script', () => {
  const book = reopen(states.handedOut);
  fillForm(book, 'IKP', '18,5', '250000');
  done(book, act.ajukan('IKP'));
  approve(book, 'IKP');
  const changed = () => {
    const [keys = [], ...rows] = book.dump('IKP').tabs.IKP?.values ?? [];
    return rows[5]?.[keys.indexOf('berubah')];
  };
  expect(changed()).toBe('');
  done(book, report.bukti('susulan.pdf'));
  expect(changed()).toContain('Bukti dukung');
});
