// A slip in the log: nothing follows it, it is named with who mends it, and mended or accepted by name; then the office goes on.

import { logDamages } from '../../../src/core/repair/log';
import { hashOf, JEJAK_KEYS, type JejakKey, jejakCells } from '../../../src/core/sop/jejak';
import { checkStored, graveFindings } from '../../../src/core/workbook/integrity';
import { anchorOf } from '../../../src/core/workbook/log-state';
import { FIRST_ROW } from '../../../src/core/workbook/tab';
import { KABID_TI, KASUBAG, OWNER, PaperBook, STAF_IKP, sha256 } from '../book';
import { located } from '../repair/paper';
import { sealedYear } from '../sealed-year';
import { acceptLog, mendLog, press } from '../walker';

function measured(): PaperBook {
  const paper = PaperBook.opened();
  paper.approved('IKP');
  paper.fillAndSubmit('TI');
  paper.decide('TI', false, 'Bukti kurang');
  paper.checksLog = true;
  return paper;
}

const MEASURED = measured();
const ROWS = MEASURED.book().jejak.length;
const PLACES = { first: 1, middle: Math.floor(ROWS / 2), last: ROWS } as const;

/** Something that may always follow. */
const goOn = (paper: PaperBook) =>
  press(paper, KASUBAG, 'kembalikan-data', { bidang: 'IKP' }, { alasan: 'Kurang' });

const rowOf = (no: number) => FIRST_ROW + no - 1;

interface Slip {
  readonly key: JejakKey;
  readonly no: number;
  readonly typed: string;
}

const SLIPS: readonly Slip[] = Object.values(PLACES).flatMap((no) =>
  JEJAK_KEYS.flatMap((key) =>
    ['x', `${MEASURED.read('jejak', rowOf(no), key)}x`]
      .filter((typed, index, both) => both.indexOf(typed) === index)
      .map((typed) => ({ key, no, typed })),
  ),
);

/** One letter more is taken off again; of what was typed over, nothing in the workbook says what it was where no other row has it. */
function isMendable({ key, no, typed }: Slip): boolean {
  const ownToRow: readonly JejakKey[] = ['id_permintaan', 'generasi', 'digest', 'alasan'];
  const stood = MEASURED.read('jejak', rowOf(no), key);
  const others = MEASURED.book().jejak.filter(
    (_, index) => index + 1 !== no && MEASURED.read('jejak', FIRST_ROW + index, key) === stood,
  );
  return !ownToRow.includes(key) || typed !== 'x' || stood === '' || others.length > 0;
}

test.each(SLIPS.map((slip) => [slip.key, slip.no, slip.typed.slice(-12), slip] as const))(
  'a letter in %s of event %d (…%s) lets nothing follow, and the office goes on once it is put back, mended or accepted',
  (key, no, _, slip) => {
    const paper = MEASURED.copy();
    const stood = paper.read('jejak', rowOf(no), key);
    paper.type('jejak', rowOf(no), key, slip.typed);
    const rows = paper.rows('jejak', JEJAK_KEYS).length;
    const refusal = goOn(paper);
    expect(refusal).toEqual({
      kind: 'refused',
      message: expect.stringMatching(
        new RegExp(
          `^Jejak Audit!A${rowOf(no)}:\\w+: Peristiwa ${no}: .*\\(Nama kasubag\\).*Perbaiki buku kerja`,
        ),
      ),
    });
    expect(paper.rows('jejak', JEJAK_KEYS)).toHaveLength(rows);
    expect(graveFindings(paper.book(), sha256)[0]).toContain(`Jejak Audit!A${rowOf(no)}:`);
    const back = paper.copy();
    back.type('jejak', rowOf(no), key, stood);
    expect(goOn(back).kind).toBe('planned');
    const mended = paper.copy();
    mendLog(mended);
    if (isMendable(slip)) {
      expect(mended.book().jejak).toEqual(MEASURED.book().jejak);
      expect(goOn(mended).kind).toBe('planned');
      return;
    }
    const left = logDamages(located(mended, 'jejak'), mended.book(), sha256, mended.anchor).damages;
    expect(left.map(({ place, decision }) => [place?.a1, decision])).toEqual([
      [`A${rowOf(no)}`, expect.stringContaining('Tampilkan histori edit')],
    ]);
    expectAccepted(mended, no);
  },
);

function expectAccepted(paper: PaperBook, no: number): void {
  expect(acceptLog(paper, STAF_IKP).kind).toBe('refused');
  expect(acceptLog(paper, KASUBAG, '').kind).toBe('refused');
  expect(acceptLog(paper, KASUBAG).kind).toBe('planned');
  expect(graveFindings(paper.book(), sha256)).toEqual([]);
  const told = () => checkStored(paper.book(), sha256, paper.anchor).temuan.map(({ sentence }) => sentence);
  const { length } = paper.book().jejak;
  const kept = [
    expect.stringMatching(
      new RegExp(`^Jejak Audit!A${rowOf(no)}:.*Diterima apa adanya oleh peristiwa ${length}\\.$`),
    ),
    expect.stringMatching(new RegExp(`^Jejak Audit!A${rowOf(length)}:.*${KASUBAG} menerima .*Terketik`)),
  ];
  expect(told()).toEqual(expect.arrayContaining(kept));
  expect(goOn(paper).kind).toBe('planned');
  expect(told()).toEqual(expect.arrayContaining(kept));
  // Only that damage, as it stood.
  paper.type('jejak', rowOf(2), 'pelaku', 'lain@contoh.go.id');
  expect(paper.brokenLog()).not.toBeNull();
}

test('an event that was chained to an altered hash is accepted by name, whether the cell is put back or not', () => {
  for (const isPutBack of [true, false]) {
    const paper = MEASURED.copy();
    const last = paper.book().jejak[ROWS - 1];
    if (!last) throw new Error('The log has rows');
    // As an add-in wrote it that did not look.
    const open = { ...last, hashSebelum: 'x' };
    const keys = paper.book().refs.get('jejak')?.keys ?? [];
    const cells = jejakCells({ ...open, hash: hashOf(open, sha256) }, keys);
    keys.forEach((key, index) => {
      paper.type('jejak', rowOf(ROWS), key, cells[index] ?? '');
    });
    if (!isPutBack) paper.type('jejak', rowOf(ROWS - 1), 'hash', 'x');
    mendLog(paper);
    expect(goOn(paper).kind).toBe('refused');
    expect(acceptLog(paper, OWNER).kind).toBe('planned');
    expect(graveFindings(paper.book(), sha256)).toEqual([]);
    expect(goOn(paper).kind).toBe('planned');
  }
});

test('an altered hash of the last row, which nothing remembers, is accepted and not computed anew', () => {
  const paper = MEASURED.copy();
  paper.anchor = '';
  paper.type('jejak', rowOf(ROWS), 'hash', 'x');
  mendLog(paper);
  expect(paper.read('jejak', rowOf(ROWS), 'hash')).toBe('x');
  expect(goOn(paper).kind).toBe('refused');
  expect(acceptLog(paper, KASUBAG).kind).toBe('planned');
  expect(goOn(paper).kind).toBe('planned');
});

test('damage that came after it was shown is not accepted with it, and a sound log has nothing to accept', () => {
  const paper = MEASURED.copy();
  expect(press(paper, KASUBAG, 'terima-jejak', { kode: 'AAAAAA' }, { alasan: 'Perlu' }).kind).toBe(
    'answered',
  );
  paper.type('jejak', rowOf(2), 'waktu', 'kemarin');
  expect(press(paper, KASUBAG, 'terima-jejak', { kode: 'AAAAAA' }, { alasan: 'Perlu' }).kind).toBe('refused');
});

/** One row of the log of a whole quarter for each kind of event: the end of its last block. */
const YEAR = sealedYear();
const ENDS = [...new Map(YEAR.book().jejak.map((row) => [row.peristiwa, row.generasi]))].map(
  ([peristiwa, generasi]) =>
    [
      peristiwa,
      YEAR.book()
        .jejak.filter((row) => row.generasi === generasi)
        .pop()?.no ?? 0,
    ] as const,
);

test.each(ENDS)(
  'after %s the end of the log is missed by whatever is cut off it, until that is accepted',
  (_, end) => {
    const whole = YEAR.copy();
    whole.checksLog = true;
    const rows = whole.book().jejak.length;
    if (end < rows) whole.deleteRows('jejak', rowOf(end + 1), rows - end);
    whole.anchor = anchorOf(whole.book());
    for (const count of [1, 2, 3].filter((each) => each < end)) {
      const cut = whole.copy();
      cut.deleteRows('jejak', rowOf(end - count + 1), count);
      expect(cut.brokenLog()).toMatch(new RegExp(`peristiwa ${end} .*Perbaiki buku kerja`));
      const { temuan } = checkStored(cut.book(), sha256, cut.anchor);
      expect(temuan.map(({ sentence }) => sentence)).toContainEqual(
        expect.stringContaining(`Properti dokumen mengingat peristiwa ${end} `),
      );
      expect(acceptLog(cut, KASUBAG).kind).toBe('planned');
      expect(cut.brokenLog()).toBeNull();
      expect(cut.book().jejak[end - count]?.alasan).toContain(`jejak sampai peristiwa ${end}, kode `);
    }
  },
);

test('an end that was written anew is missed as well', () => {
  const paper = MEASURED.copy();
  paper.deleteRows('jejak', rowOf(ROWS), 1);
  const remembered = paper.anchor;
  paper.anchor = anchorOf(paper.book());
  expect(press(paper, KABID_TI, 'putuskan', { bidang: 'TI', kode: '' }).kind).toBe('refused');
  expect(goOn(paper).kind).toBe('planned');
  paper.anchor = remembered;
  expect(paper.brokenLog()).toContain(`Properti dokumen mengingat peristiwa ${ROWS} `);
});
