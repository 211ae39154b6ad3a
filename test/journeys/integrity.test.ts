// Uji keutuhan and the signature on the built bundle: what the sheet gives back is what was sealed, a changed cell is named and
// refuses the signature, and the log's end is remembered outside the sheet.
import type { WorkspaceState } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import { INTEGRITY_TEXT } from '../../src/core/text/integrity';
import { readJejak } from './facts';
import { enterSakip, issueReport, report } from './report-story';
import { answerOf, done, newRequestId, PEOPLE, press, reopen, sentenceOf, type } from './small-book';
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
  ['Jejak Audit', 'alasan', 'Disisipkan'],
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

test('an event deleted from the end of the log is missed by what the last LAKIP left with the document', () => {
  const book = reopen(issued);
  const rows = readJejak(book);
  expect(book.book.properties['uk.jejak.ujung']).toBe(`${rows.length} ${rows[rows.length - 1]?.hash}`);
  const deleted = book.deleteRows(PEOPLE.pemilik, 'Jejak Audit', 4 + rows.length, 1);
  expect(deleted.ok).toBe(true);
  expect(page(book)).toContain(INTEGRITY_TEXT.lostAnchor(rows.length));
});
