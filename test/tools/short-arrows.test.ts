// The bundle with short functions as arrows does what it did.
import { runInNewContext } from 'node:vm';
import { withShortArrows } from '../../tools/short-arrows';

const scope = (body: string) => `"use strict";var App=(()=>{${body}})();`;
const appOf = (code: string) => JSON.parse(JSON.stringify(runInNewContext(`${code};App`)));

test.each([
  ['called before it stands', 'var one=of(1);function of(a){return a+1}return one'],
  [
    'of another that stands later',
    'function of(a){return other(a)}function other(a){return a+1}return of(1)',
  ],
  ['gives an object', 'function of(a){return{a}}return of(1)'],
  ['gives the last of several', 'function of(a){return a,a+1}return of(1)'],
  [
    'patterns, values instead, and the rest',
    'function of({a},[b=2]=[],...c){return[a,b,c]}return of({a:1},[],3,4)',
  ],
  ['a value instead that stands later', 'function of(a=later){return a}const later=1;return of()'],
  ['signs of several bytes before and in it', 'const x="“é”";function of(){return"– “"+x}return of()+"–"'],
])('%s', (_what, body) => {
  const code = scope(body);
  const made = withShortArrows(code);
  expect(made).not.toContain('function of');
  expect(appOf(made)).toEqual(appOf(code));
});

test.each([
  ['has this', 'function of(){return this===void 0}return of()'],
  ['has arguments', 'function of(){return arguments.length}return of(1,2)'],
  ['does more', 'function of(a){a+=1;return a}return of(1)'],
  ['gives nothing', 'function of(){return}return[of()]'],
  ['goes on later', 'function*of(){return 1}return of().next().value'],
  ['stands within another', 'const all=()=>{function of(){return 1}return of()};return all()'],
])('what %s stays a function', (_what, body) => {
  const code = scope(body);
  expect(withShortArrows(code)).toBe(code);
});
