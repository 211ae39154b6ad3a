// Commands from the order to the consolidation, killed at any call and run again: as if nothing had happened.
import type { WorkspaceState } from '../../runtime/types';
import { type Command, type Coverage, surviveKills } from './kill';
import { fillForm, reopen } from './small-book';
import { act, approve, decideInCell, handOut, later, openQuarter, preparedBook, submit } from './story';

jest.setTimeout(300_000);

const states: Record<string, WorkspaceState> = {};
const state = (name: string): WorkspaceState => {
  const found = states[name];
  if (!found) throw new Error(`No state ${name}`);
  return found;
};

beforeAll(() => {
  const book = preparedBook();
  states.prepared = book.save();
  openQuarter(book, '1');
  states.forwarded = book.save();
  done1();
  function done1() {
    handOut(book);
    states.handedOut = book.save();
    submit(book, 'IKP');
    states.submitted = book.save();
    approve(book, 'IKP');
    states.approved = book.save();
    submit(book, 'TI');
    approve(book, 'TI');
    states.bothApproved = book.save();
  }
});

const t = (name: string, command: () => Command, options = {}) =>
  test(name, () => {
    const start = Date.now();
    const c: Coverage = surviveKills(command(), options);
    console.log(name, JSON.stringify(c), Date.now() - start);
  });

t('mulai', () => ({ state: state('prepared'), press: () => act.mulai('1') }));
t('teruskan+cell', () =>
  later(state('prepared'), (book) => decideInCell(book, 'kadis', 'Lembar Pimpinan', 5), () => act.teruskan('2026-TW1')),
);
t('form first', () => ({ state: state('forwarded'), press: () => act.form() }));
t('ajukan', () => later(state('handedOut'), (book) => fillForm(book, 'IKP', '18,5', '250000'), () => act.ajukan('IKP')));
t('setuju', () => ({ state: state('submitted'), press: (book) => act.setuju(book, 'IKP') }));
t('kembalikan', () => ({ state: state('submitted'), press: (book) => act.kembalikan(book, 'IKP') }));
t('kembalikan-data', () => ({ state: state('approved'), press: () => act.kembalikanData('IKP') }));
t('konsolidasi tinggalkan', () => ({ state: state('approved'), press: () => act.konsolidasi({ IKP: 'terima', TI: 'tinggalkan' }) }));
t('konsolidasi kembalikan', () => ({ state: state('bothApproved'), press: () => act.konsolidasi({ IKP: 'terima', TI: 'kembalikan' }) }));
void reopen;
