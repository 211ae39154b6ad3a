// The bundle with each text once does what it did.
import { runInNewContext } from 'node:vm';
import { withTextsOnce } from '../../tools/texts-once';

const scope = (body: string) => `"use strict";var App=(()=>{${body}})();`;
const appOf = (code: string) => JSON.parse(JSON.stringify(runInNewContext(`${code};App`)));

const TEXT = '"kepala_dinas"';

test.each([
  ['values, keys and keys like a value', `return[${TEXT},${TEXT},{${TEXT}:${TEXT},kepala_dinas2:${TEXT}}]`],
  [
    'a key that is taken apart',
    `var {${TEXT}:a=${TEXT}}={${TEXT}:${TEXT}+${TEXT}};class C{${TEXT}(){return 1}}return[a,new C()[${TEXT}]()]`,
  ],
  [
    'a directive',
    'function strict(){"use strict";return"use strict"+"use strict"+"use strict"}return strict()',
  ],
  [
    'a text beside a word',
    'function of(x){switch(typeof x){case"string":return"string";default:return"string"in{string:1}?"string":"none"}}return[of("string"),of(1)]',
  ],
  [
    'a function called before the texts stand',
    `var one=of();function of(){return${TEXT}+${TEXT}+${TEXT}}return one`,
  ],
  [
    'quotes, signs and characters of several bytes',
    'return["\\"“Ya” – é\\"","\\"“Ya” – é\\"",\'“\\u{1f4c8} ya”\',\'“\\u{1f4c8} ya”\',`\\"“Ya” – é\\"`]',
  ],
  ['nothing that is worth it', 'return["a","a","a"]'],
])('%s', (_what, body) => {
  const code = scope(body);
  expect(appOf(withTextsOnce(code))).toEqual(appOf(code));
});

test('what is worth it stands once, what is not stays where it is', () => {
  const made = withTextsOnce(scope(`return[${TEXT},${TEXT},${TEXT},"a","a"]`));
  expect(made.match(/"kepala_dinas"/g)).toHaveLength(1);
  expect(made.match(/"a"/g)).toHaveLength(2);
});
