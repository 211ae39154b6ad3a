// Siapkan buku kerja on a workbook of an older schema: a copy of what is touched, then its key rows, and, once today's layout stands,
// the columns that are new or read otherwise. The schema's number is written by the caller, after all of it.

import type { Answer } from '../core/domain/answer';
import { formatWaktu } from '../core/domain/kalender';
import type { Context } from '../core/plan/act';
import { isFilling, mayUpgrade, type Upgrade } from '../core/plan/upgrade';
import { findDamages } from '../core/repair/find';
import { FILE_TEXT } from '../core/text/file';
import { UPGRADE_TEXT } from '../core/text/upgrade';
import type { RawWorkbook } from '../core/workbook/decode-tables';
import { SCHEMA_VERSION } from '../core/workbook/tables';
import { readSeedFile } from '../google/built-file';
import { storeText } from '../google/drive';
import { flush } from '../google/pending';
import { readStructure } from '../google/read/structure';
import { readWorkbook } from '../google/read/workbook';
import { applyWrites } from '../google/write/apply';
import { ok, refuse } from './run-command';

/** What is filled may bring more to light: formats after formulas. */
const PASSES = 2;

/** The workbook on its way, as if it had arrived: only the command that carries it there reads it so. */
export function asCurrent(raw: RawWorkbook): RawWorkbook {
  return { ...raw, schema: SCHEMA_VERSION, copyOf: '' };
}

export function upgradeKeys(raw: RawWorkbook, upgrade: Upgrade, ctx: Context): Answer<RawWorkbook> {
  if (!mayUpgrade(raw, ctx.email)) return refuse(UPGRADE_TEXT.byOwner);
  for (const { name, csv } of upgrade.backups) {
    const file = `${name} · ${formatWaktu(ctx.waktu)}.csv`;
    if (!storeText(UPGRADE_TEXT.folder, file, csv, ctx.sha256(csv))) return refuse(FILE_TEXT.damaged(file));
  }
  applyWrites(upgrade.writes);
  flush();
  return ok(asCurrent(readWorkbook()));
}

/** Fills the columns; what remains is for the repair. */
export function fillColumns(upgrade: Upgrade, ctx: Context): string {
  for (let pass = 0; pass < PASSES; pass += 1) {
    const raw = asCurrent(readWorkbook());
    const { damages, isPartial } = findDamages(raw, readStructure(raw), ctx, readSeedFile(), upgrade.added);
    const writes = damages
      .map(({ repair }) => repair ?? [])
      .filter((repair) => repair.length > 0 && repair.every((write) => isFilling(raw, upgrade, write)))
      .flat();
    if (writes.length === 0) return isPartial ? UPGRADE_TEXT.unfinished : '';
    applyWrites(writes);
    flush();
  }
  return '';
}
