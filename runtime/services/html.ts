// HtmlService: the windows' pages.
import type { WindowParts } from '../operations';
import { call } from './bridge';
import { strict } from './strict';

type GoogleOutput = GoogleAppsScript.HTML.HtmlOutput;
type GoogleService = GoogleAppsScript.HTML.HtmlService;

const OUTPUT = { getContent: [''], setHeight: ['n'], setTitle: ['s'], setWidth: ['n'] } as const;
const SERVICE = { createHtmlOutput: ['s'], createHtmlOutputFromFile: ['s'] } as const;
const SERVICE_MISSING = { createHtmlOutput: ['', 'Blob'] } as const;

export class RawHtmlOutput implements Pick<GoogleOutput, keyof typeof OUTPUT> {
  private readonly content: string;
  private title = '';
  private width: number | null = null;
  private height: number | null = null;

  constructor(content: string) {
    this.content = content;
  }

  parts(): WindowParts {
    return { title: this.title, html: this.content, width: this.width, height: this.height };
  }
  getContent(): string {
    return this.content;
  }
  setTitle(title: string): GoogleOutput {
    this.title = title;
    return this as unknown as GoogleOutput;
  }
  setWidth(width: number): GoogleOutput {
    this.width = width;
    return this as unknown as GoogleOutput;
  }
  setHeight(height: number): GoogleOutput {
    this.height = height;
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
  return strict(
    { name: 'HtmlService', path: 'HtmlService', members: SERVICE, missing: SERVICE_MISSING },
    new RawHtmlService(),
  );
}
