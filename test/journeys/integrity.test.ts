// Uji keutuhan and the signature on the built bundle: what the sheet gives back is what was sealed, a changed cell is named and
// refuses the signature, and the log's end is remembered outside the sheet.
import type { WorkspaceState } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import { INTEGRITY_TEXT } from '../../src/core/text/integrity';
import { readJejak } from './facts';
import { enterSakip, issueReport, report } from './report-story';
import {
  answerOf,
  done,
  newRequestId,
  PEOPLE,
  type Press,
  press,
  reopen,
  sentenceOf,
  type,
} from './small-book';
import { act, approve, decideInCell, handedOutBook, submit } from './story';

jest.setTimeout(300_000);

let issued: WorkspaceState;
beforeAll(async () => {
  const book = handedOutBook();
  done(book, report.bukti('laporan.pdf'));
  for (const bidang of ['IKP', 'TI'] as const) {
    submit(book, bidang);
    approve(book, bidang);
  }
  done(book, act.konsolidasi({ IKP: 'terima', TI: 'terima' }));
  enterSakip(book);
  await issueReport(book);
  issued = book.save();
});

/** What the page says: its paragraphs, and each finding with its place. */
function page(book: OpenWorkspace): readonly string[] {
  const args = [{ view: 'jejak', clickedBy: PEOPLE.kasubag.email }];
  const answer = answerOf(book.execute({ user: PEOPLE.kasubag, fn: 'openView', args, via: 'rpc' }));
  if (!answer.ok) throw new Error(answer.message);
  return answer.value.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    return block.kind === 'list' ? block.items.map(({ text }) => text) : [];
  });
}

const signature = (book: OpenWorkspace) => report.tandaTangan(book, 'setuju');

function callsOf(calls: readonly { readonly member: string }[]): Readonly<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const { member } of calls) counted[member] = (counted[member] ?? 0) + 1;
  return counted;
}

test('a sound text is signed; what is verified first asks Google for nothing', () => {
  const book = reopen(issued);
  expect(page(book)).toContain(INTEGRITY_TEXT.none);
  const returned = press(reopen(issued), report.tandaTangan(book, 'kembalikan'), newRequestId());
  const result = press(book, signature(book), newRequestId());
  expect(answerOf(result).ok).toBe(true);
  const [signing, returning] = [callsOf(result.calls), callsOf(returned.calls)];
  // But for the names of the tabs that are compared.
  const without = (calls: typeof signing) => ({ ...calls, 'Sheet.getName': 0 });
  expect(without(signing)).toEqual(without(returning));
});

test.each([
  ['Riwayat', 'kendala', 'Ditulis kemudian'],
  ['SAKIP', 'tanda_terima', 'Lain'],
])(
  'a cell of %s that the owner changes is named, and refuses the signature by panel and by cell',
  (tab, key, text) => {
    const book = reopen(issued);
    type(book, 'pemilik', tab, key, 5, text);
    expect(page(book)).toContainEqual(expect.stringMatching(new RegExp(`^${tab}![A-Z]+5:`)));
    const refusal = sentenceOf(press(book, signature(book), newRequestId()));
    expect(refusal).toMatch(
      new RegExp(`^Naskah belum dapat ditandatangani: uji keutuhan menemukan .*${tab}![A-Z]+5:`),
    );
    decideInCell(book, 'kadis', 17);
    press(book, { who: 'kasubag', act: 'catat' }, newRequestId());
    expect(readJejak(book).map(({ peristiwa }) => peristiwa)).not.toContain('lakip_ditandatangani');
  },
);

/** Uji keutuhan, as the Kasubag sees it: the form by which he accepts what nothing mends. */
function acceptance(book: OpenWorkspace, who: 'kasubag' | 'stafTi', alasan: string): Press {
  const args = [{ view: 'jejak', clickedBy: PEOPLE.kasubag.email }];
  const answer = answerOf(book.execute({ user: PEOPLE.kasubag, fn: 'openView', args, via: 'rpc' }));
  const form = answer.ok
    ? answer.value.blocks.find((block) => block.kind === 'form' && block.act === 'terima-jejak')
    : undefined;
  return {
    who,
    act: 'terima-jejak',
    subject: form?.kind === 'form' ? form.subject : {},
    values: { alasan },
  };
}

/** Something that any Kasubag may do at this point. */
const onward = (book: OpenWorkspace) => report.tandaTangan(book, 'kembalikan');

test('a letter in the hash of the last row lets nothing follow, by panel or by cell, until Perbaiki puts the hash back', () => {
  const book = reopen(issued);
  const rows = readJejak(book);
  type(book, 'pemilik', 'Jejak Audit', 'hash', 4 + rows.length, 'x');
  decideInCell(book, 'kadis', 17);
  for (const wanted of [
    onward(book),
    { who: 'kasubag', act: 'catat' },
    { who: 'pemilik', act: 'siapkan' },
  ] as const) {
    const refusal = sentenceOf(press(book, wanted, newRequestId()));
    expect(refusal).toMatch(new RegExp(`^Jejak Audit!A${4 + rows.length}:.*Perbaiki buku kerja`));
  }
  expect(readJejak(book)).toHaveLength(rows.length);
  expect(done(book, { who: 'kasubag', act: 'perbaiki' })).toContain('1 hal diperbaiki');
  const [mended] = readJejak(book).slice(-1);
  expect([mended?.peristiwa, mended?.hashSebelum]).toEqual([
    'buku_kerja_diperbaiki',
    rows[rows.length - 1]?.hash,
  ]);
  expect(page(book)).toContain(INTEGRITY_TEXT.none);
  done(book, onward(book));
});

test('what nothing proves is put back by hand, or accepted by the Kasubag with his reason, and told for ever', () => {
  const book = reopen(issued);
  const rows = readJejak(book);
  const [row] = rows.filter(({ alasan }) => alasan !== '');
  if (!row) throw new Error('No event has a reason');
  type(book, 'pemilik', 'Jejak Audit', 'alasan', 4 + row.no, 'Diganti');
  expect(sentenceOf(press(book, onward(book), newRequestId()))).toContain(`Jejak Audit!A${4 + row.no}:`);
  press(book, { who: 'pemilik', act: 'perbaiki' }, newRequestId());
  expect(readJejak(book)).toHaveLength(rows.length);
  const back = reopen(book.save());
  type(back, 'pemilik', 'Jejak Audit', 'alasan', 4 + row.no, row.alasan);
  done(back, onward(back));
  expect(answerOf(press(book, acceptance(book, 'stafTi', 'Perlu'), newRequestId())).ok).toBe(false);
  done(book, acceptance(book, 'kasubag', 'Terhapus ketika menyalin'));
  done(book, signature(book));
  const told = page(book);
  expect(told).toContainEqual(
    expect.stringMatching(new RegExp(`^Jejak Audit!A${4 + row.no}:.*Diterima apa adanya`)),
  );
  expect(told).toContainEqual(expect.stringContaining('Terhapus ketika menyalin'));
});

test('an event deleted from the end of the log is missed by what every act leaves with the document, and nothing takes its place', () => {
  const book = reopen(issued);
  const rows = readJejak(book);
  expect(book.book.properties['uk.jejak.ujung']).toBe(`${rows.length} ${rows[rows.length - 1]?.hash}`);
  const deleted = book.deleteRows(PEOPLE.pemilik, 'Jejak Audit', 4 + rows.length, 1);
  expect(deleted.ok).toBe(true);
  expect(page(book)).toContain(INTEGRITY_TEXT.lostAnchor(rows.length));
  expect(sentenceOf(press(book, onward(book), newRequestId()))).toContain(
    INTEGRITY_TEXT.lostAnchor(rows.length),
  );
  done(book, acceptance(book, 'kasubag', 'Versi lama dipulihkan'));
  expect(page(book)).toContainEqual(expect.stringContaining(`jejak sampai peristiwa ${rows.length}, kode `));
});
