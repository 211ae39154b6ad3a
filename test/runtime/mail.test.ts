// MailApp: sends as whoever runs the script, within a quota of a day, and keeps what was sent.
import { openWorkspace } from '../../runtime/workspace';
import { attempt, EDITOR, EVALUATE, evaluate, OWNER, SCOPES, writeDist } from './bundle';

const DIST = writeDist(EVALUATE, {}, [...SCOPES, 'script.send_mail']);
const SEND = `MailApp.sendEmail('a@contoh.go.id', 'Perihal', 'Isi')`;

function mailing(mailQuota = 100) {
  const workspace = openWorkspace({ dist: DIST, owner: OWNER.email, behaviour: { mailQuota } });
  workspace.setClock('2026-07-15T09:00:00+07:00');
  workspace.share(EDITOR.email, 'editor');
  return workspace;
}

test('a mail is kept with its sender and moment, and survives a save', () => {
  const workspace = mailing();
  evaluate(workspace, SEND, EDITOR);
  const [from, sent] = [EDITOR.email, '2026-07-15T02:00:00.000Z'];
  const mail = { from, to: 'a@contoh.go.id', subject: 'Perihal', body: 'Isi', sent };
  expect(workspace.mails()).toEqual([mail]);
  const again = openWorkspace({ dist: DIST, owner: OWNER.email, state: workspace.save() });
  expect(again.mails()).toEqual([mail]);
});

test('the quota is of each account, for 24 hours', () => {
  const workspace = mailing(2);
  const left = () =>
    [OWNER, EDITOR].map((user) => evaluate(workspace, 'return MailApp.getRemainingDailyQuota()', user));
  expect(left()).toEqual([2, 2]);
  for (const _ of [1, 2]) evaluate(workspace, SEND, EDITOR);
  expect(left()).toEqual([2, 0]);
  expect(attempt(workspace, SEND, EDITOR).error).toMatchObject({
    name: 'Exception',
    message: 'Service invoked too many times for one day: email.',
  });
  workspace.setClock('2026-07-16T09:00:00+07:00');
  expect(left()).toEqual([2, 2]);
});

test('an address that is none is refused, and so is a script without the scope', () => {
  for (const to of ['', 'nama', 'a@b, c@d']) {
    expect(attempt(mailing(), `MailApp.sendEmail('${to}', 'x', 'y')`).error?.message).toBe(
      `Invalid email: ${to}`,
    );
  }
  for (const call of [SEND, 'MailApp.getRemainingDailyQuota()']) {
    const { error } = attempt(mailing(), call, OWNER, { unticked: ['script.send_mail'] });
    expect(error?.message).toContain('Specified permissions are not sufficient to call MailApp.');
  }
});

test('sending counts as writing, asking does not', () => {
  const { calls } = attempt(mailing(), `MailApp.getRemainingDailyQuota(); ${SEND}`);
  const mail = calls.filter(({ member }) => member.startsWith('MailApp.'));
  expect(mail.map(({ writes }) => writes)).toEqual([false, true]);
});
