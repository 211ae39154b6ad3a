// Tabs that look like ours: copies are told from originals, and forms from each other.

import { tabDamages } from '../../../src/core/repair/tabs';
import { GUIDE_TEXT } from '../../../src/core/text/guide';
import type { RawTab } from '../../../src/core/workbook/decode-tables';
import { FORM_COLUMNS } from '../../../src/core/workbook/form-columns';
import { formSpec } from '../../../src/core/workbook/form-layout';
import type { TabId } from '../../../src/core/workbook/spec';
import type { RawStructure } from '../../../src/core/workbook/structure';
import { words } from './paper';

const keys = FORM_COLUMNS.map(({ key }) => key);

/** Names of bidang of which one begins like the other. */
const BIDANG = [
  { kode: 'INF', nama: 'Informasi' },
  { kode: 'IKP', nama: 'Informasi dan Komunikasi' },
];

interface Tab {
  readonly id: TabId | null;
  readonly name: string;
  readonly title: string;
}

const form = (kode: string, title: string): Tab => ({ id: `form:${kode}`, name: kode, title });
const INF = form('INF', GUIDE_TEXT.formTitle('Informasi', null));
const IKP = form('IKP', GUIDE_TEXT.formTitle('Informasi dan Komunikasi', '2026-TW1'));

function found(tabs: readonly Tab[]): readonly string[] {
  const raw = tabs.map(({ id, name }): RawTab => ({ id, name, maxRows: 10 }));
  const structure: RawStructure = {
    locale: 'id_ID',
    timeZone: 'Asia/Jakarta',
    editors: [],
    tabs: tabs.map(({ title }) => ({ head: [keys, ['', title]], own: null })),
  };
  const specs = BIDANG.map((bidang) => ({ spec: formSpec(bidang), nama: bidang.nama }));
  return tabDamages({ tabs: raw, owner: '', schema: 1, locale: 'id_ID' }, structure, specs).map(words);
}

const copyOf = (tab: Tab, name = `Salinan dari ${tab.name}`): Tab => ({ ...tab, id: null, name });

test.each<[string, readonly Tab[], readonly string[]]>([
  ['both forms as they should be', [INF, IKP], []],
  [
    'a copy of one of them',
    [INF, IKP, copyOf(IKP)],
    [expect.stringMatching(/^left: Tab "Salinan dari IKP" adalah salinan tab "IKP"\./) as unknown as string],
  ],
  [
    'a copy whose original is gone',
    [INF, copyOf(IKP)],
    [
      'mended: Tab "Salinan dari IKP" berisi "IKP" tetapi tanda pengenalnya hilang; tandanya dipasang kembali.',
    ],
  ],
  [
    'two copies whose original is gone: nobody can tell which',
    [INF, copyOf(IKP), copyOf(IKP, 'IKP lagi')],
    [],
  ],
  [
    'a renamed form whose name is taken',
    [INF, { ...IKP, name: 'Bidang IKP' }, { id: null, name: 'ikp', title: 'Catatan' }],
    [
      'left: Tab "Bidang IKP" berganti nama, seharusnya "IKP". Nama "IKP" dipakai tab lain. Ganti nama tab itu, lalu ulangi perintah ini.',
    ],
  ],
])('%s', (_, tabs, sentences) => {
  expect(found(tabs)).toEqual(sentences);
});
