// Who may do what: by the roster, the bidang and the day.
import { actorsOf, authorize, authorizeKeeper } from '../../../src/core/plan/access';
import { authorizePreparation } from '../../../src/core/plan/prepare-workbook';
import {
  actingPeople,
  inForce,
  type Personil,
  pemeriksaOf,
  pengisiOf,
  peopleWith,
  rolesOf,
  uniqueEmails,
} from '../../../src/core/sop/authority';
import type { RawWorkbook } from '../../../src/core/workbook/decode-tables';
import {
  KABID_IKP,
  KABID_TI,
  KADIS,
  KASUBAG,
  OWNER,
  PaperBook,
  person,
  REFERENCE,
  SEKRETARIS,
  STAF_IKP,
  STAF_SEK,
} from '../book';

const DAY = '2026-07-15';

function someone(email: string, more: Partial<Personil> = {}): Personil {
  return {
    nama: email,
    nip: '',
    jabatan: '',
    email,
    peran: 'staf',
    bidang: 'IKP',
    mulai: '',
    sampai: '',
    pangkat: '',
    penugasan: 'Definitif',
    ...more,
  };
}

test.each([
  ['', '', true],
  ['2026-07-15', '', true],
  ['2026-07-16', '', false],
  ['', '2026-07-15', true],
  ['', '2026-07-14', false],
  ['2026-07-15', '2026-07-15', true],
  ['2025-01-01', '2026-12-31', true],
])('an assignment from "%s" to "%s" is in force on 15 July 2026: %p', (mulai, sampai, expected) => {
  expect(inForce([someone('a@contoh.go.id', { mulai, sampai })], DAY)).toHaveLength(expected ? 1 : 0);
});

test('an account is the same in capitals and with blanks around it', () => {
  expect(rolesOf([someone('rina@contoh.go.id')], ' Rina@Contoh.GO.ID ', DAY)).toHaveLength(1);
});

const ROSTER: readonly Personil[] = [
  someone('kadis@x', { peran: 'kepala_dinas', bidang: '' }),
  someone('sekretaris@x', { peran: 'sekretaris', bidang: '' }),
  someone('kabid.ikp@x', { peran: 'kepala_bidang', sampai: '2026-07-14' }),
  someone('plt.ikp@x', { peran: 'kepala_bidang', mulai: '2026-07-15', penugasan: 'Plt.' }),
  someone('kabid.ti@x', { peran: 'kepala_bidang', bidang: 'TI' }),
  someone('staf@x'),
  someone('operator@x', { peran: 'operator' }),
  someone('staf.ti@x', { bidang: 'TI' }),
  someone('inspektorat@x', { peran: 'pemeriksa_luar', bidang: '' }),
];
const IKP = { kode: 'IKP', nama: 'IKP', pemeriksa: 'kepala_bidang' } as const;
const SEK = { kode: 'SEK', nama: 'Sekretariat', pemeriksa: 'sekretaris' } as const;
const emails = (people: readonly Personil[]) => people.map(({ email }) => email);

test('the examiner of a bidang changes on the day the Plt. takes over', () => {
  expect(emails(pemeriksaOf(ROSTER, IKP, '2026-07-14'))).toEqual(['kabid.ikp@x']);
  expect(emails(pemeriksaOf(ROSTER, IKP, DAY))).toEqual(['plt.ikp@x']);
});

test('the Sekretaris examines the Sekretariat, nobody else’s Kepala Bidang does', () => {
  expect(emails(pemeriksaOf(ROSTER, SEK, DAY))).toEqual(['sekretaris@x']);
});

test('staff and operators fill their own bidang only', () => {
  expect(emails(pengisiOf(ROSTER, IKP, DAY))).toEqual(['staf@x', 'operator@x']);
  expect(emails(pengisiOf(ROSTER, { ...IKP, kode: 'TI' }, DAY))).toEqual(['staf.ti@x']);
});

test('a role of the whole agency serves every bidang', () => {
  expect(emails(peopleWith(ROSTER, DAY, ['kepala_dinas'], 'IKP'))).toEqual(['kadis@x']);
});

test('outside examiners act nowhere', () => {
  expect(emails(actingPeople(ROSTER, DAY))).not.toContain('inspektorat@x');
});

test('accounts are listed once, sorted, without the blank ones', () => {
  const people = [someone('b@x'), someone(''), someone('A@x'), someone('b@x', { bidang: 'TI' })];
  expect(uniqueEmails(people)).toEqual(['a@x', 'b@x']);
});

const PAPER = PaperBook.prepared({
  personil: [
    ...REFERENCE.personil.filter((row) => row.email !== KABID_TI),
    person('lama@contoh.go.id', 'kepala_bidang', 'TI', { sampai: '2026-03-31' }),
    person('plt@contoh.go.id', 'kepala_bidang', 'TI', {
      nama: 'Sari',
      penugasan: 'Plt.',
      mulai: '2026-04-01',
    }),
    person('inspektorat@contoh.go.id', 'pemeriksa_luar'),
    person(STAF_IKP, 'operator', 'TI'),
  ],
});
const BOOK = PAPER.book();
const unit = (kode: string) => {
  const found = BOOK.bidang.find((bidang) => bidang.kode === kode);
  if (!found) throw new Error(kode);
  return found;
};

test.each([
  [1, '', [KADIS]],
  [2, '', [SEKRETARIS]],
  [3, '', [KASUBAG]],
  [4, 'IKP', [KABID_IKP]],
  [4, 'SEK', [SEKRETARIS]],
  [5, 'IKP', [STAF_IKP]],
  [5, 'SEK', [STAF_SEK]],
  [5, 'TI', ['staf.ti@contoh.go.id', STAF_IKP]],
  [6, 'TI', ['plt@contoh.go.id']],
  [6, 'SEK', [SEKRETARIS]],
  [6, 'SP', []],
  [7, '', [KASUBAG]],
] as const)('step %i %s is done by %p', (langkah, bidang, expected) => {
  const of = bidang === '' ? undefined : unit(bidang);
  expect(emails(actorsOf(BOOK, langkah, '2026-04-01', of).people)).toEqual(expected);
});

test.each([
  [
    STAF_IKP,
    1,
    '',
    'Langkah 1 hanya dapat dilakukan oleh Kepala Dinas (Nama kadis). Anda masuk sebagai staf.ikp@contoh.go.id.',
  ],
  [
    KASUBAG,
    6,
    'TI',
    'Langkah 6 hanya dapat dilakukan oleh Kepala Bidang TI (Plt. Sari). Anda masuk sebagai kasubag@contoh.go.id.',
  ],
  [
    KABID_IKP,
    6,
    'SEK',
    'Langkah 6 hanya dapat dilakukan oleh Sekretaris Dinas (Nama sekretaris). Anda masuk sebagai kabid.ikp@contoh.go.id.',
  ],
  [
    KABID_IKP,
    6,
    'SP',
    'Langkah 6 hanya dapat dilakukan oleh Kepala Bidang SP (belum ada di tab Personil). Anda masuk sebagai kabid.ikp@contoh.go.id.',
  ],
  [
    'lama@contoh.go.id',
    6,
    'TI',
    'Akun lama@contoh.go.id belum terdaftar di tab Personil. Anda dapat melihat, tetapi belum dapat bertindak. Hubungi Kasubag Program.',
  ],
  [
    'inspektorat@contoh.go.id',
    7,
    '',
    'Langkah 7 hanya dapat dilakukan oleh Kasubag Program (Nama kasubag). Anda masuk sebagai inspektorat@contoh.go.id.',
  ],
  [
    OWNER,
    3,
    '',
    'Akun kantor@contoh.go.id belum terdaftar di tab Personil. Anda dapat melihat, tetapi belum dapat bertindak. Hubungi Kasubag Program.',
  ],
] as const)('%s is told who may do step %i %s', (email, langkah, bidang, message) => {
  const of = bidang === '' ? undefined : unit(bidang);
  expect(authorize(BOOK, PAPER.ctx(email), langkah, of)).toEqual({ ok: false, message });
});

test('set-up and rights are the owner’s, who holds no SOP role, and the Kasubag’s', () => {
  const roleOf = (email: string, owner = OWNER, pemilik = '') => {
    const book = { ...BOOK, owner, pengaturan: { ...BOOK.pengaturan, pemilik } };
    const access = authorizeKeeper(book, PAPER.ctx(email));
    return access.ok ? access.value.peran : access.message;
  };
  const refusal = (email: string) =>
    `Perintah ini hanya dapat dijalankan oleh pemilik berkas atau Kasubag Program. Anda masuk sebagai ${email}.`;
  expect(roleOf(OWNER)).toBe('pemilik');
  expect(roleOf(KASUBAG)).toBe('kasubag_program');
  expect(roleOf(KADIS)).toBe(refusal(KADIS));
  expect(roleOf(STAF_IKP)).toBe(refusal(STAF_IKP));
  // A file in a shared drive has no owner; the account registered in Pengaturan stands for one.
  expect(roleOf(OWNER, '', OWNER)).toBe('pemilik');
  expect(roleOf(STAF_IKP, '', OWNER)).toBe(refusal(STAF_IKP));
  // Where there is an owner, the register cannot make another.
  expect(roleOf(STAF_IKP, OWNER, STAF_IKP)).toBe(refusal(STAF_IKP));
});

describe('who may prepare, by whatever can be read', () => {
  const EMPTY: RawWorkbook = { tabs: [], owner: OWNER, schema: null, locale: 'id_ID' };
  const whole = PAPER.raw();
  const without = (id: string): RawWorkbook => ({
    ...whole,
    tabs: whole.tabs.filter((tab) => tab.id !== id),
  });
  test.each<[string, RawWorkbook, readonly string[]]>([
    ['an empty file: its owner', EMPTY, [OWNER]],
    ['an empty file in a shared drive: anybody', { ...EMPTY, owner: '' }, [OWNER, KASUBAG, STAF_IKP]],
    ['a prepared workbook: its keepers', whole, [OWNER, KASUBAG]],
    ['one that lost a tab: its keepers', without('libur'), [OWNER, KASUBAG]],
    ['one that lost Personil: its owner alone', without('personil'), [OWNER]],
    [
      'one in a shared drive that lost Personil: the registered owner',
      { ...without('personil'), owner: '' },
      [OWNER],
    ],
  ])('%s', (_, raw, expected) => {
    const may = [OWNER, KASUBAG, STAF_IKP].filter((email) => authorizePreparation(raw, PAPER.ctx(email)).ok);
    expect(may).toEqual(expected);
  });
});
