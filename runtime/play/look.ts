// Compares what is seen with what a scenario expects to be seen.
import type { DriveEntry } from '../types';
import { findMenuItem } from './act-window';
import { a1Of, describePlace, displayAt, locate, type Place } from './grid';
import type { CellCheck, Expectation } from './scenario';
import { type Stage, StepFailed } from './stage';
import { readTable } from './table';
import { plain } from './visible-text';

/** `failed` is null when the expectation holds; `what` is its sentence for the log. */
export interface Finding {
  readonly what: string;
  readonly failed: string | null;
}

const includes = (text: string, part: string) => plain(text).includes(plain(part));

const finding = (what: string, holds: boolean, seen: string): Finding => ({
  what,
  failed: holds ? null : `diharapkan ${what}; terlihat: ${seen}`,
});

function lookAtCell(stage: Stage, who: string | null, place: Place, check: CellCheck): Finding {
  const tab = stage.tab(place.tab);
  const spot = locate(tab, place);
  const display = displayAt(tab, spot);
  const name = describePlace(place);
  const seen = `"${display}" (${a1Of(spot)})`;
  if ('isi' in check) return finding(`${name} = "${check.isi}"`, plain(display) === plain(check.isi), seen);
  if ('memuat' in check)
    return finding(`${name} memuat "${check.memuat}"`, includes(display, check.memuat), seen);
  if ('kosong' in check) {
    return finding(`${name} ${check.kosong ? '' : 'tidak '}kosong`, (display === '') === check.kosong, seen);
  }
  if ('nilai' in check) {
    const value = tab.values[spot.row]?.[spot.column];
    const holds = typeof value === 'number' && Math.abs(value - check.nilai) <= check.toleransi;
    return finding(`${name} bernilai ${check.nilai} (± ${check.toleransi})`, holds, seen);
  }
  if (who === null) throw new StepFailed('"dapatDiubah" memerlukan "sebagai".');
  const can = stage.workspace.canEdit(stage.account(who).email, place.tab, a1Of(spot));
  const what = `${name} ${check.dapatDiubah ? 'dapat' : 'tidak dapat'} diubah oleh ${who}`;
  return finding(what, can === check.dapatDiubah, can ? 'dapat diubah' : 'tidak dapat diubah');
}

function lookAtTable(stage: Stage, tab: string, judul: string | undefined, jumlah: number): Finding {
  const count = readTable(stage.tab(tab), judul).length;
  return finding(`tab ${tab} berisi ${jumlah} baris`, count === jumlah, `${count} baris`);
}

function lookForMenu(stage: Stage, who: string | null, path: string, ada: boolean): Finding {
  if (who === null) throw new StepFailed('"menu" memerlukan "sebagai".');
  let missing: string | null = null;
  try {
    findMenuItem(stage.workspace.openMenus(stage.account(who)), path);
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    missing = error.message;
  }
  return finding(`menu ${path} ${ada ? 'ada' : 'tidak ada'}`, (missing === null) === ada, missing ?? 'ada');
}

function filesSeen(stage: Stage, who: string | null, name: string): readonly DriveEntry[] {
  if (who === null) throw new StepFailed('"drive" memerlukan "sebagai".');
  return stage.filesSeen(who, name);
}

const namesOf = (files: readonly DriveEntry[]) => files.map(({ name }) => name).join(', ') || '(tidak ada)';

export function look(stage: Stage, who: string | null, expectation: Expectation): Finding {
  switch (expectation.kind) {
    case 'sel':
      return lookAtCell(stage, who, expectation.place, expectation.check);
    case 'tabAda': {
      const { tab, ada } = expectation;
      const names = stage.workspace.sheetNames();
      return finding(
        `tab ${tab} ${ada ? 'ada' : 'tidak ada'}`,
        names.includes(tab) === ada,
        names.join(', '),
      );
    }
    case 'tabMemuat': {
      const { tab, teks, ada } = expectation;
      const found = stage.tab(tab).display.some((cells) => cells.some((cell) => includes(cell, teks)));
      const what = `tab ${tab} ${ada ? 'memuat' : 'tidak memuat'} "${teks}"`;
      return finding(what, found === ada, found ? 'ada' : 'tidak ada');
    }
    case 'jumlahBaris':
      return lookAtTable(stage, expectation.tab, expectation.judul, expectation.jumlah);
    case 'jejak': {
      const { tab = '', judul } = stage.scenario.ekspor['jejak.json'] ?? {};
      return lookAtTable(stage, tab, judul, expectation.jumlah);
    }
    case 'jendela': {
      if (who === null) throw new StepFailed('"jendela" memerlukan "sebagai".');
      const { teks, ada } = expectation;
      const text = stage.window(who).text();
      return finding(
        `jendela ${ada ? 'memuat' : 'tidak memuat'} "${teks}"`,
        includes(text, teks) === ada,
        `\n${text}`,
      );
    }
    case 'peringatan': {
      const holds = stage.alerts.some((alert) => includes(alert, expectation.teks));
      return finding(`peringatan "${expectation.teks}"`, holds, stage.alerts.join(' | ') || '(tidak ada)');
    }
    case 'menu':
      return lookForMenu(stage, who, expectation.path, expectation.ada);
    case 'dipilih': {
      const { sel } = expectation;
      return finding(`sel ${sel} dipilih`, stage.selected === sel, stage.selected ?? '(tidak ada)');
    }
    case 'berkasDilihat': {
      const { nama, dilihat } = expectation;
      const files = filesSeen(stage, who, nama);
      const what = `berkas "${nama}" ${dilihat ? 'terlihat' : 'tidak terlihat'} di Drive ${who}`;
      return finding(what, files.length > 0 === dilihat, namesOf(files));
    }
    case 'jumlahBerkas': {
      const { nama, jumlah } = expectation;
      const files = filesSeen(stage, who, nama);
      return finding(`${jumlah} berkas "${nama}" di Drive ${who}`, files.length === jumlah, namesOf(files));
    }
  }
}
