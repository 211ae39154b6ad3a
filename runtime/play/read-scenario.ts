// Reads a scenario file strictly; docs/scenarios.md describes it for authors.
import { ACTION_KEYS, ACTIONS } from './read-actions';
import { expectations } from './read-expectations';
import {
  defined,
  dictionary,
  fields,
  list,
  oneOf,
  oneOrMore,
  type Read,
  ScenarioError,
  text,
} from './read-json';
import {
  type Action,
  type FileExport,
  LATER,
  OWNER,
  type Person,
  type Scenario,
  type Step,
  type TableExport,
} from './scenario';

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?[+-]\d{2}:\d{2}$/;

const moment: Read<string> = (value, where) => {
  const read = text(value, where);
  if (ISO.test(read) && !Number.isNaN(Date.parse(read))) return read;
  throw new ScenarioError(
    `${where}: "${read}" bukan waktu; contoh: "2026-04-01T08:00:00+07:00" atau "+2 jam".`,
  );
};

const momentOrLater: Read<string> = (value, where) =>
  LATER.test(text(value, where)) ? text(value, where) : moment(value, where);

const person: Read<Person> = (value, where) => {
  const read = fields(value, where, ['email', 'bahasa', 'nama']);
  return {
    email: read.get('email', text),
    bahasa: read.maybe('bahasa', text) ?? 'id',
    ...defined({ nama: read.maybe('nama', text) }),
  };
};

/** What the parts of a step ask of each other. */
function checkStep(step: Step, here: string, orang: Scenario['orang']): void {
  const { action, sebagai } = step;
  const named = [sebagai, ...(action?.kind === 'bagikan' ? Object.keys(action.kepada) : [])];
  const stranger = named.find((who) => who !== undefined && who !== OWNER && !Object.hasOwn(orang, who));
  if (stranger !== undefined) throw new ScenarioError(`${here}: "${stranger}" tidak ada di "orang".`);
  if (action?.kind === 'bagikan') {
    if (sebagai !== undefined && sebagai !== OWNER) {
      throw new ScenarioError(`${here}: hanya "${OWNER}" yang membagikan buku kerja.`);
    }
  } else if (action && sebagai === undefined) {
    throw new ScenarioError(`${here}: "sebagai" belum ada; siapa yang melakukan "${action.kind}"?`);
  }
  if (step.driveMenolak !== undefined && !action) {
    throw new ScenarioError(`${here}: "driveMenolak" memerlukan tindakan.`);
  }
  if (step.ditolak !== undefined && (!action || action.kind === 'bagikan')) {
    throw new ScenarioError(`${here}: "ditolak" memerlukan tindakan yang dapat ditolak.`);
  }
  const isEmpty = Object.keys(step).every((key) => key === 'number' || key === 'harap' || key === 'sebagai');
  if (isEmpty && step.harap.length === 0) {
    throw new ScenarioError(`${here}: tidak ada tindakan; yang dikenal: ${ACTION_KEYS.join(', ')}.`);
  }
}

function readStep(value: unknown, number: number, orang: Scenario['orang']): Step {
  const here = `langkah ${number}`;
  const others = ['babak', 'sebagai', 'waktu', 'catatan', 'ditolak', 'driveMenolak', 'harap'];
  const read = fields(value, here, [...others, ...ACTION_KEYS]);
  const kind = ACTION_KEYS.some((key) => read.has(key)) ? read.only(...ACTION_KEYS) : undefined;
  const action: Action | undefined = kind && read.get<Action>(kind, ACTIONS[kind]);
  const step: Step = {
    number,
    harap: read.maybe('harap', oneOrMore(expectations))?.flat() ?? [],
    ...defined({
      babak: read.maybe('babak', text),
      sebagai: read.maybe('sebagai', text),
      waktu: read.maybe('waktu', momentOrLater),
      catatan: read.maybe('catatan', text),
      ditolak: read.maybe('ditolak', text),
      driveMenolak: read.maybe('driveMenolak', text),
      action,
    }),
  };
  checkStep(step, here, orang);
  return step;
}

const tableExport: Read<TableExport> = (value, where) => {
  const read = fields(value, where, ['tab', 'judul']);
  return { tab: read.get('tab', text), ...defined({ judul: read.maybe('judul', text) }) };
};

const fileExport: Read<FileExport> = (value, where) => {
  const read = fields(value, where, ['nama', 'sebagai']);
  const sebagai = read.maybe('sebagai', oneOf('asli', 'docx', 'pdf')) ?? 'asli';
  return { nama: read.get('nama', text), sebagai };
};

/** What the player writes by itself. */
const OWN_FILES = /^(workbook\.xlsx|log\.txt|.*\.json)$/;

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new ScenarioError(`Berkas skenario bukan JSON yang benar: ${(error as Error).message}`);
  }
}

/** A scenario that goes on where another ends takes over its people, its beginning and its steps. */
function withPredecessor(content: string, load: (file: string) => string): unknown {
  const parsed = parseJson(content);
  if (typeof parsed !== 'object' || parsed === null || !('sesudah' in parsed)) return parsed;
  const { sesudah, langkah, ...own } = parsed as Readonly<Record<string, unknown>>;
  const before = withPredecessor(load(text(sesudah, 'sesudah')), load) as Readonly<Record<string, unknown>>;
  const steps = (value: unknown) => (Array.isArray(value) ? value : []);
  return { ...before, ...own, langkah: [...steps(before.langkah), ...steps(langkah)] };
}

/** Throws ScenarioError with the place and the key that is wrong. `load` reads the scenario named by `sesudah`. */
export function readScenario(
  content: string,
  load: (file: string) => string = (file) => {
    throw new ScenarioError(`sesudah: "${file}" tidak dapat dibaca dari sini.`);
  },
): Scenario {
  const parsed = withPredecessor(content, load);
  const keys = ['nama', 'keterangan', 'pemilik', 'orang', 'mulai', 'buka', 'ekspor', 'berkas', 'langkah'];
  const read = fields(parsed, 'skenario', keys);
  const orang = read.get('orang', dictionary(person));
  if (OWNER in orang) throw new ScenarioError(`orang: nama "${OWNER}" sudah berarti pemilik berkas.`);
  const ekspor = read.maybe('ekspor', dictionary(tableExport)) ?? {};
  for (const name of Object.keys(ekspor)) {
    if (!/^[\w-]+\.json$/.test(name)) throw new ScenarioError(`ekspor: "${name}" harus nama berkas .json.`);
  }
  const berkas = read.maybe('berkas', dictionary(fileExport)) ?? {};
  for (const name of Object.keys(berkas)) {
    if (/^[\w-]+(\.[\w-]+)+$/.test(name) && !OWN_FILES.test(name)) continue;
    throw new ScenarioError(`berkas: "${name}" tidak dapat menjadi nama berkas; contoh: "lakip.docx".`);
  }
  const langkah = read.get(
    'langkah',
    list((value) => value),
  );
  return {
    nama: read.get('nama', text),
    keterangan: read.maybe('keterangan', text) ?? '',
    pemilik: read.get('pemilik', text),
    orang,
    mulai: read.get('mulai', moment),
    buka: read.maybe('buka', oneOf(OWNER, ...Object.keys(orang))) ?? '',
    ekspor: { 'jejak.json': { tab: 'Jejak Audit' }, ...ekspor },
    berkas,
    langkah: langkah.map((value, index) => readStep(value, index + 1, orang)),
  };
}
