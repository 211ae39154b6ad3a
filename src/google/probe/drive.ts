// Probes of Drive: each in a folder of its own, which is removed after it.
import type { CallProbeId } from '../../core/probes/probes';
import { exportedBody, exportPdf, filesCollection, readPicture } from '../drive';
import { sha256 } from '../environment';
import { SCRATCH_FOLDER } from './scratch';

type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

const TEXT = 'text/plain';
const DOCUMENT = 'application/vnd.google-apps.document';
const CONTENT = 'Uji Ukur Kinerja';
const NO_ID = 'tidak-ada-berkas-dengan-nama-ini';
const TRIES = 5;

function blob(): GoogleAppsScript.Base.Blob {
  const bytes = [...CONTENT].map((letter) => letter.charCodeAt(0));
  return Utilities.newBlob(bytes, TEXT, 'uji.txt');
}

function store(folder: string, more: File = {}): File {
  const meta: File = { name: 'uji.txt', mimeType: TEXT, parents: [folder], ...more };
  return filesCollection().create(meta, blob(), { fields: 'id,sha256Checksum' });
}

/** 'GoogleJsonResponseException 404'. */
function refusalOf(work: () => unknown): string {
  try {
    work();
    return 'diterima';
  } catch (error) {
    const { name, details } = error as {
      readonly name: string;
      readonly details?: { readonly code?: number };
    };
    return `${name} ${details?.code ?? '?'}`;
  }
}

export const DRIVE_PROBES: Readonly<Record<Extract<CallProbeId, 'D2' | 'D14'>, () => string>> = {
  D2: () => refusalOf(() => filesCollection().get(NO_ID, { fields: 'trashed' })),
  D14: () => refusalOf(() => filesCollection().list({ q: `'${NO_ID}' in parents and trashed = false` })),
};

type FolderProbeId = Exclude<Extract<CallProbeId, `D${number}`>, keyof typeof DRIVE_PROBES>;

export const FOLDER_PROBES: Readonly<Record<FolderProbeId, (folder: string) => string>> = {
  D5: (folder) => {
    const q = `'root' in parents and trashed = false`;
    const found = filesCollection().list({ q, fields: 'files(id,name)', pageSize: 100 }).files ?? [];
    return found.some(({ id, name }) => id === folder && name === SCRATCH_FOLDER)
      ? 'ditemukan'
      : 'tidak ditemukan';
  },
  D6: (folder) => {
    let seen = 0;
    for (let time = 1; time <= TRIES; time += 1) {
      const { id } = store(folder, { appProperties: { uk_uji_nomor: String(time) } });
      const q = `appProperties has { key='uk_uji_nomor' and value='${time}' } and '${folder}' in parents`;
      const found = filesCollection().list({ q, fields: 'files(id)', pageSize: 100 }).files ?? [];
      if (found.some((file) => file.id === id)) seen += 1;
    }
    return `${seen} dari ${TRIES}`;
  },
  D9: (folder) => (store(folder).sha256Checksum === sha256(CONTENT) ? 'sama' : 'lain'),
  D10: (folder) => {
    const { id = '' } = store(folder);
    filesCollection().update({ contentRestrictions: [{ readOnly: true }] }, id);
    const answer = refusalOf(() => filesCollection().update({ name: 'lain.txt' }, id));
    filesCollection().update({ contentRestrictions: [{ readOnly: false }] }, id);
    return answer;
  },
  D13: (folder) => {
    const { id = '' } = store(folder);
    filesCollection().update({ trashed: true }, id);
    const file = filesCollection().get(id, { fields: 'trashed' }) as File;
    return file.trashed ? 'di sampah' : 'di luar sampah';
  },
  D24: (folder) => {
    const { id = '' } = store(folder, { name: 'uji', mimeType: DOCUMENT });
    return exportedBody(id).includes(CONTENT) ? 'terbaca' : 'tidak terbaca';
  },
  D25: (folder) => {
    const { id = '', sha256Checksum = '' } = store(folder);
    const read = readPicture(id, sha256Checksum);
    return read.ok && read.value === Utilities.base64Encode(blob().getBytes()) ? 'sama' : 'lain';
  },
  D3: (folder) => {
    const { id = '' } = store(folder, { name: 'uji', mimeType: DOCUMENT });
    const pdf: File = { name: 'uji.pdf', mimeType: 'application/pdf', parents: [folder] };
    const stored = filesCollection().create(pdf, exportPdf(id), { fields: 'id,sha256Checksum' });
    return stored.sha256Checksum ? 'PDF tersimpan' : 'PDF tanpa isi';
  },
};
