// The page of a window: one shell for all of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WINDOW_NAME } from '../src/core/text/window';

export type WindowName = keyof typeof WINDOW_NAME;

/** Each has an entry of its name in src/windows. */
export const WINDOWS = Object.keys(WINDOW_NAME) as readonly WindowName[];

export function windowPage(name: WindowName, style: string, script: string): string {
  return (
    readFileSync(join(__dirname, '../src/windows/shell.html'), 'utf8')
      .replace('__TITLE__', () => WINDOW_NAME[name])
      .replace('__WINDOW__', () => name)
      .replace('/* style */', () => style)
      // Inside a script element this would begin a state of HTML's own.
      .replace('/* script */', () => script.replaceAll('<!--', '<\\!--'))
  );
}
