// HtmlService: the windows' pages.
import { call } from './bridge';
import { strict } from './strict';

type GoogleOutput = GoogleAppsScript.HTML.HtmlOutput;
type GoogleService = GoogleAppsScript.HTML.HtmlService;

const OUTPUT = {
  append: ['s'],
  getContent: [''],
  setContent: ['s'],
  setHeight: ['n?'],
  setTitle: ['s'],
  setWidth: ['n?'],
} as const;
const SERVICE = { createHtmlOutput: ['s'], createHtmlOutputFromFile: ['s'] } as const;

export class RawHtmlOutput implements Pick<GoogleOutput, keyof typeof OUTPUT> {
  private content: string;
  private title = '';

  constructor(content: string) {
    this.content = content;
  }

  parts(): { readonly title: string; readonly html: string } {
    return { title: this.title, html: this.content };
  }
  getContent(): string {
    return this.content;
  }
  setContent(content: string): GoogleOutput {
    this.content = content;
    return this.self();
  }
  append(content: string): GoogleOutput {
    this.content += content;
    return this.self();
  }
  setTitle(title: string): GoogleOutput {
    this.title = title;
    return this.self();
  }
  /** A sidebar is always 300 pixels wide, whatever is asked. */
  setWidth(_width: number): GoogleOutput {
    return this.self();
  }
  setHeight(_height: number): GoogleOutput {
    return this.self();
  }

  private self(): GoogleOutput {
    return this as unknown as GoogleOutput;
  }
}

class RawHtmlService implements Pick<GoogleService, keyof typeof SERVICE> {
  createHtmlOutput(html?: unknown): GoogleOutput {
    return outputOf(String(html));
  }
  createHtmlOutputFromFile(filename: string): GoogleOutput {
    return outputOf(call('html.file', filename));
  }
}

function outputOf(content: string): GoogleOutput {
  return strict(
    { name: 'HtmlOutput', path: 'HtmlService.HtmlOutput', members: OUTPUT, isBuilder: true },
    new RawHtmlOutput(content),
  );
}

export function makeHtmlService(): GoogleService {
  return strict({ name: 'HtmlService', path: 'HtmlService', members: SERVICE }, new RawHtmlService());
}
