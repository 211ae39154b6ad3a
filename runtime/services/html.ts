// HtmlService: the windows' pages.
import { call } from './bridge';
import { strict } from './strict';

type GoogleOutput = GoogleAppsScript.HTML.HtmlOutput;
type GoogleService = GoogleAppsScript.HTML.HtmlService;

const OUTPUT = { getContent: [''], setTitle: ['s'] } as const;
const SERVICE = { createHtmlOutput: ['s'], createHtmlOutputFromFile: ['s'] } as const;

export class RawHtmlOutput implements Pick<GoogleOutput, keyof typeof OUTPUT> {
  private readonly content: string;
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
  setTitle(title: string): GoogleOutput {
    this.title = title;
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
