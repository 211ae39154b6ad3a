// Requests that no window sends: whatever stands in them, an act answers with a sentence or plans what its checks allow; none breaks.
import { readAct } from '../../../src/commands/door';
import { NO_SHARING } from '../../../src/core/plan/act';
import { ACTS, actOf, inputOf, planOf } from '../../../src/core/plan/acts';
import type { ActName } from '../../../src/core/rpc';
import { MAX_TEKS } from '../../../src/core/workbook/cell';
import { entered } from '../amending';
import { KABID_IKP, KADIS, KASUBAG, PaperBook, SEKRETARIS, STAF_IKP } from '../book';
import { UNEDITED } from '../lakip/year-2024';
import { fileOf, issued, signed } from '../report';

const NAMES = Object.keys(ACTS) as ActName[];
const PEOPLE = [KADIS, SEKRETARIS, KASUBAG, KABID_IKP, STAF_IKP];

const request = (act: string, more: object = {}) => ({
  act,
  requestId: 'p-1',
  clickedBy: KASUBAG,
  subject: { periode: '2026-TW1' },
  values: { alasan: 'Keliru' },
  ...more,
});

describe('at the door, every act', () => {
  test.each<[string, object]>([
    ['a number', { values: { alasan: 5 } }],
    ['a list', { values: { alasan: ['a'] } }],
    ['an object', { subject: { periode: {} } }],
    ['true', { subject: { periode: true } }],
    ['values that are a list', { values: ['alasan'] }],
    ['a subject that is a text', { subject: '2026-TW1' }],
    ['a name as long as a page', { values: { ['a'.repeat(400)]: 'x' } }],
    ['a press without a number', { requestId: '' }],
    ['a press whose number is one', { requestId: 7 }],
    ['no account', { clickedBy: null }],
    ['a file without bytes', { file: { name: 'a.pdf', mimeType: '', size: 3, sha256: '0'.repeat(64) } }],
    ['a table that is a text', { tabel: 'a;b' }],
    ['a text beyond its length', { values: { alasan: 'a'.repeat(10_001) } }],
    ['a text of the report beyond a cell', { values: { 'isi:1': 'a'.repeat(49_001) } }],
  ])('with %s is turned away with a sentence', (_, more) => {
    const refused = { ok: false, message: expect.stringMatching(/^[A-Z].*\.$/s) };
    expect(NAMES.map((act) => readAct(request(act, more)))).toEqual(NAMES.map(() => refused));
  });

  test('with line ends of another system, and with nothing where a text may stand, is read', () => {
    const values = { alasan: 'satu\r\ndua\rtiga', catatan: null };
    const read = NAMES.map((act) => readAct(request(act, { values })));
    const taken = { ok: true, value: { values: { alasan: 'satu\ndua\ntiga' } } };
    expect(read).toMatchObject(NAMES.map(() => taken));
  });
});

/** The same junk under every name that an act may ask for. */
function everywhere(junk: string): Readonly<Record<string, string>> {
  return new Proxy<Record<string, string>>({}, { get: () => junk });
}

const JUNK: Readonly<Record<string, string>> = {
  nothing: '',
  words: 'hapus semua',
  'a formula': '=IMPORTRANGE("x";"y")',
  'a prototype': '__proto__',
  'a negative number': '-1',
  'a number without end': '1e999',
  'lines of nothing': '\n\n',
  'signs nobody sees': '\u200b\u0000\u202e',
  'a quarter there is not': '2026-TW9',
  'a bidang': 'IKP',
  'a long text': 'a'.repeat(10_000),
};

const MOMENTS: Readonly<Record<string, () => PaperBook>> = {
  'an empty workbook': () => PaperBook.prepared(),
  'an open quarter': () => {
    const paper = PaperBook.opened();
    paper.fillAndSubmit('IKP');
    return paper;
  },
  'a consolidated quarter': entered,
  'a final text': issued,
  'a signed report': signed,
};

describe.each(Object.keys(MOMENTS))('forged, in %s', (moment) => {
  test.each(Object.keys(JUNK))('%s in every field of every act is answered, whoever sends it', (kind) => {
    const paper = MOMENTS[moment]?.() ?? PaperBook.prepared();
    const sent = everywhere(JUNK[kind] ?? '');
    const book = paper.book();
    const { periode } = book.state;
    const broken: string[] = [];
    for (const name of NAMES) {
      const act = actOf(name);
      if (act?.by !== 'plan') continue;
      const subjects = [sent, { periode: periode ?? '2026-TW1', bidang: 'IKP', kode: '7F3A2C' }];
      for (const [email, subject] of PEOPLE.flatMap((one) => subjects.map((each) => [one, each] as const))) {
        const filed = act.files ? fileOf('berkas.pdf') : null;
        try {
          const outcome = planOf(act, book, paper.ctx(email), inputOf({ subject, values: sent }, filed), {
            sharing: () => NO_SHARING,
            rights: () => ({ sign: '', version: '' }),
            draft: () => UNEDITED,
          });
          const events =
            outcome.kind === 'planned' ? outcome.stages.flatMap(({ commit }) => commit?.events ?? []) : [];
          if (outcome.message === '') broken.push(`${name}: silent`);
          if (events.some(({ alasan, kode }) => alasan.length > MAX_TEKS || kode.length > 100))
            broken.push(`${name}: too long for the log`);
        } catch (error) {
          broken.push(`${name} by ${email}: ${String(error)}`);
        }
      }
    }
    expect([...new Set(broken)]).toEqual([]);
  });
});
