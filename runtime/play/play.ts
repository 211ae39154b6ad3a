// Plays a scenario on a workspace: step after step, with a log that tells who did what and what was seen.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MONTHS } from '../book/months';
import { DOCX, PDF, type Printer } from '../drive/drive';
import { type OpenWorkspace, openWorkspace } from '../workspace';
import { perform } from './act';
import { describeAction } from './describe';
import { NoSuchCell } from './grid';
import { BadData } from './list-data';
import { type Finding, look } from './look';
import type { Outcome } from './outcome';
import { readScenario } from './read-scenario';
import { OWNER, type Scenario, type Step } from './scenario';
import { filesNamed, Stage, StepFailed } from './stage';
import { NotFound, plain } from './visible-text';

export interface Failure {
  /** null: of the play as a whole. */
  readonly step: number | null;
  readonly who: string;
  readonly what: string;
  readonly message: string;
}

export interface Play {
  readonly scenario: Scenario;
  readonly workspace: OpenWorkspace;
  readonly log: readonly string[];
  readonly failures: readonly Failure[];
  /** What `berkas` asks for, by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

interface PlayOptions {
  /** The built add-in. */
  readonly dist: string;
  /** Where links to Drive lead; Google's when left out. */
  readonly driveUrl?: string;
  /** How Docs are printed; left out: their words only. */
  readonly print?: Printer;
  /** Told of each step as it is done, with its lines of the log and the workspace as it then stands. */
  readonly onStep?: (step: Step, lines: readonly string[], workspace: OpenWorkspace) => void;
}

function spokenTime(iso: string): string {
  const month = MONTHS[Number(iso.slice(5, 7)) - 1] ?? '';
  return `${Number(iso.slice(8, 10))} ${month} ${iso.slice(0, 4)} ${iso.slice(11, 16).replace(':', '.')}`;
}

export function sentenceOf({ step, who, what, message }: Failure): string {
  if (step === null) return message;
  return `Langkah ${step} (${[who, what].filter((part) => part !== '').join(' ')}): ${message}`;
}

/** Errors that tell the author something; any other is a fault of the machinery and keeps its stack. */
function messageOf(error: unknown): string {
  const isForAuthor = [StepFailed, NoSuchCell, NotFound, BadData].some((kind) => error instanceof kind);
  if (!(error instanceof Error)) return String(error);
  return isForAuthor ? error.message : (error.stack ?? error.message);
}

/** The refusal that was not expected, or the expected one that did not come. */
function judge(outcome: Outcome, expected: string | undefined): string | null {
  if (expected === undefined) return outcome.refused === null ? null : `ditolak: ${outcome.refused}`;
  if (plain(outcome.shown).includes(plain(expected))) return null;
  const seen = outcome.refused ?? (outcome.shown === '' ? '(tidak ditolak)' : outcome.shown);
  return `diharapkan ditolak dengan "${expected}"; terlihat: ${seen}`;
}

async function playStep(stage: Stage, step: Step): Promise<{ failures: Failure[]; goesOn: boolean }> {
  stage.beginStep(step);
  const { action, ditolak } = step;
  const who = step.sebagai ?? (action ? OWNER : stage.lastPerson);
  const what = action ? describeAction(action) : '';
  const failures: Failure[] = [];
  const fail = (message: string, about = what) => {
    failures.push({ step: step.number, who: who ?? '', what: about, message });
    stage.say(`GAGAL: ${message}`);
  };
  if (action && who !== null) {
    stage.lastPerson = who;
    try {
      const outcome = await perform(stage, who, action);
      const problem = judge(outcome, ditolak);
      if (problem !== null) fail(problem);
      else if (ditolak !== undefined) stage.say(`Ditolak, seperti diharapkan: ${ditolak}`);
    } catch (error) {
      fail(messageOf(error));
    }
    // What follows was written for a workbook in which this step had succeeded.
    if (failures.length > 0) return { failures, goesOn: false };
  }
  for (const expectation of step.harap) {
    let found: Finding;
    try {
      found = look(stage, who, expectation);
    } catch (error) {
      found = { what: 'yang diharapkan', failed: messageOf(error) };
    }
    if (found.failed === null) stage.say(`Terlihat: ${found.what}`);
    else fail(found.failed, what || 'harapan');
  }
  return { failures, goesOn: true };
}

function linesOf(stage: Stage, step: Step): string[] {
  const { action, sebagai } = step;
  const done = action
    ? `${sebagai ?? OWNER} ${describeAction(action)}`
    : (step.catatan ?? 'memeriksa yang terlihat');
  const note = action && step.catatan !== undefined ? [`     (${step.catatan})`] : [];
  return [
    ...(step.babak === undefined ? [] : ['', `== ${step.babak} ==`]),
    `${String(step.number).padStart(3)}. ${spokenTime(stage.clock)} · ${done}`,
    ...note,
    ...stage.lines.flatMap((line) => line.split('\n')).map((line) => `     ${line}`),
  ];
}

const TYPES = { docx: DOCX, pdf: PDF } as const;

/** The last file of that name, for each that is asked for. */
function takeFiles(workspace: OpenWorkspace, { berkas }: Scenario): Map<string, Uint8Array> {
  const taken = new Map<string, Uint8Array>();
  for (const [name, { nama, sebagai }] of Object.entries(berkas)) {
    const contents = filesNamed(workspace.driveFiles(null), nama).flatMap(({ id }) => {
      const content = workspace.driveContent(null, id, sebagai === 'asli' ? 'original' : sebagai);
      // What is no Doc comes as it is, whatever was asked for.
      if (!content || (sebagai !== 'asli' && content.mimeType !== TYPES[sebagai])) return [];
      // As the add-in made it, not as a Doc has lost of it.
      return [(sebagai === 'docx' ? workspace.driveUpload(id) : null) ?? content.bytes];
    });
    const last = contents.at(-1);
    if (last) taken.set(name, last);
  }
  return taken;
}

/** Throws ScenarioError when the file is malformed; what goes wrong in the play is in `failures`. */
export async function playScenario(file: string, { onStep, ...surroundings }: PlayOptions): Promise<Play> {
  const scenario = readScenario(readFileSync(file, 'utf8'), (before) =>
    readFileSync(join(dirname(file), before), 'utf8'),
  );
  const workspace = openWorkspace({ ...surroundings, owner: scenario.pemilik });
  const stage = new Stage(workspace, scenario, dirname(file));
  const people = Object.entries(scenario.orang).map(([key, { email, nama }]) =>
    ['  ', key, ': ', nama === undefined ? '' : `${nama} `, `<${email}>`].join(''),
  );
  const log = [
    `Skenario: ${scenario.nama}`,
    scenario.keterangan,
    `  ${OWNER}: <${scenario.pemilik}>`,
    ...people,
  ];
  const failures: Failure[] = [];
  let isWhole = true;
  try {
    for (const step of scenario.langkah) {
      const played = await playStep(stage, step);
      const lines = linesOf(stage, step);
      log.push(...lines);
      failures.push(...played.failures);
      onStep?.(step, lines, workspace);
      if (!played.goesOn) {
        log.push(`Permainan berhenti di langkah ${step.number} dari ${scenario.langkah.length}.`);
        isWhole = false;
        break;
      }
    }
  } finally {
    stage.close();
  }
  const files = takeFiles(workspace, scenario);
  for (const [name, { nama, sebagai }] of Object.entries(scenario.berkas)) {
    if (files.has(name) || !isWhole) continue;
    const message = `berkas ${name}: di Drive tidak ada berkas "${nama}" yang dapat diambil sebagai ${sebagai}.`;
    failures.push({ step: null, who: '', what: '', message });
  }
  return { scenario, workspace, log, failures, files };
}
