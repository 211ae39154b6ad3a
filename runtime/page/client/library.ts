// The grid's library, loaded by index.html before the page's own script.
import type { Library } from '../../book/engine/types';

declare const o_spreadsheet: Library;
declare const owl: {
  mount(
    component: Library['Spreadsheet'],
    target: HTMLElement,
    config: {
      readonly props: Readonly<Record<string, unknown>>;
      readonly env?: Readonly<Record<string, unknown>>;
      readonly templates: string;
      readonly translateFn: (text: string) => string;
    },
  ): Promise<unknown>;
};

export const grid = o_spreadsheet;
export const { mount } = owl;

// The library reports every command it runs.
console.debug = () => {};
