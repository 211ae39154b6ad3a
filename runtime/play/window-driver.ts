// What a person does in a window of the add-in, by the words he sees; without a browser.
import {
  findButton,
  findChoice,
  findFileField,
  findOption,
  findSeen,
  findTextField,
  findTicks,
  NotFound,
  visibleText,
  wordsOn,
} from './visible-text';
import { WindowPage, type WindowSurroundings } from './window-page';

/** A file as a person chooses it from his disk. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface WindowDriver {
  /** What a person reads in the window now. */
  text(): string;
  /** Presses the button with these words; with `section`, the one under that heading. */
  press(label: string, section?: string): Promise<void>;
  choose(label: string, option: string, section?: string): Promise<void>;
  /** Types a text; a date may be typed as 31/12/2026 or 2026-12-31. */
  fill(label: string, text: string, section?: string): Promise<void>;
  /** Leaves exactly these boxes of the group ticked, or all of them. */
  tick(label: string, options: readonly string[] | 'semua', section?: string): Promise<void>;
  attach(label: string, files: readonly ChosenFile[], section?: string): Promise<void>;
  /** The question the window asks before it acts (role alertdialog), if any. */
  question(): string | null;
  answer(yes: boolean): Promise<void>;
  /** What the window reports as refused or failed (role alert), if anything. */
  alert(): string | null;
  /** How many calls the window has made. */
  calls(): number;
  /** Errors of the window's script and calls that Google, not the add-in, refused. */
  errors(): readonly string[];
  /** Resolves when no call is under way and the window has drawn what it was told. */
  settled(): Promise<void>;
  /** Whether its script has closed it with google.script.host.close(). */
  isClosed(): boolean;
  close(): void;
}

export async function openWindow(html: string, around: WindowSurroundings): Promise<WindowDriver> {
  const driver = new Driver(new WindowPage(html, around));
  await driver.settled();
  return driver;
}

class Driver implements WindowDriver {
  private readonly page: WindowPage;
  private readonly document: Document;

  constructor(page: WindowPage) {
    this.page = page;
    this.document = page.window.document;
  }

  text(): string {
    return visibleText(this.document.body);
  }

  async press(label: string, section?: string): Promise<void> {
    await this.pressElement(findButton(this.document, label, section));
  }

  async choose(label: string, option: string, section?: string): Promise<void> {
    const select = findChoice(this.document, label, section);
    assertEnabled(select, label);
    select.value = findOption(select, option).value;
    await this.changed(select);
  }

  async fill(label: string, text: string, section?: string): Promise<void> {
    const field = findTextField(this.document, label, section);
    assertEnabled(field, label);
    field.value = field.type === 'date' ? isoDate(text) : text;
    if (field.value === '' && text !== '') {
      throw new NotFound(`"${text}" bukan tanggal; contoh: "31/12/2026" atau "2026-12-31".`);
    }
    await this.changed(field);
  }

  async tick(label: string, options: readonly string[] | 'semua', section?: string): Promise<void> {
    for (const { box, wanted } of findTicks(this.document, label, options, section)) {
      if (box.checked === wanted) continue;
      box.click();
      await this.settled();
    }
  }

  async attach(label: string, files: readonly ChosenFile[], section?: string): Promise<void> {
    const { window } = this.page;
    const field = findFileField(this.document, label, section);
    assertEnabled(field, label);
    if (files.length > 1 && !field.multiple) throw new NotFound(`"${label}" menerima satu berkas saja.`);
    hold(
      field,
      files.map(({ name, mimeType, bytes }) => new window.File([bytes], name, { type: mimeType })),
    );
    await this.changed(field);
  }

  question(): string | null {
    const question = this.findQuestion();
    const ids = question?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const titles = ids.flatMap((id) => this.document.getElementById(id) ?? []);
    return titles.length > 0 ? titles.map(wordsOn).join(' ') : question && visibleText(question);
  }

  async answer(yes: boolean): Promise<void> {
    const buttons = [...(this.findQuestion()?.querySelectorAll<HTMLElement>('button') ?? [])];
    const button = buttons.find((each) => /^ya\b/i.test(wordsOn(each)) === yes);
    if (!button) throw new NotFound('Jendela tidak sedang bertanya.');
    await this.pressElement(button);
  }

  alert(): string | null {
    const alert = findSeen(this.document, '[role=alert]');
    return alert && visibleText(alert);
  }

  calls(): number {
    return this.page.calls;
  }

  errors(): readonly string[] {
    return this.page.errors;
  }

  settled(): Promise<void> {
    return this.page.settled();
  }

  isClosed(): boolean {
    return this.page.isClosed;
  }

  close(): void {
    this.page.window.close();
  }

  private findQuestion(): Element | null {
    return findSeen(this.document, '[role=alertdialog], dialog[open]');
  }

  private async pressElement(button: HTMLElement): Promise<void> {
    if ((button as Partial<HTMLButtonElement>).disabled || button.getAttribute('aria-disabled') === 'true') {
      throw new NotFound(`Tombol "${wordsOn(button)}" sedang tidak dapat ditekan.`);
    }
    button.click();
    await this.settled();
  }

  private async changed(control: HTMLElement): Promise<void> {
    const { Event } = this.page.window;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }
}

function assertEnabled(control: HTMLElement & { disabled: boolean }, label: string): void {
  if (control.disabled) throw new NotFound(`Isian "${label}" sedang tidak dapat diubah.`);
}

/** 31/12/2026 as a date field holds it. */
function isoDate(text: string): string {
  const [, day = '', month = '', year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text.trim()) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** jsdom lets nobody fill a file field; emptying it works as in a browser. */
function hold(field: HTMLInputElement, files: readonly File[]): void {
  const list = Object.assign([...files], { item: (at: number) => files[at] ?? null });
  const release = () => {
    Reflect.deleteProperty(field, 'files');
    Reflect.deleteProperty(field, 'value');
  };
  Object.defineProperties(field, {
    files: { configurable: true, value: list },
    value: { configurable: true, get: () => files[0]?.name ?? '', set: release },
  });
}
