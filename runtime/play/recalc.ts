// Opens a played workbook in LibreOffice, has every formula computed anew, and says where it comes to something else than
// the local runtime. Where LibreOffice is not installed there is nothing to compare with, and that is said.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { writeWorkbookXlsx } from '../xlsx';
import { playScenario } from './play';

const OFFICE = 'soffice';

/** Without this LibreOffice trusts the results that a file brings along. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

function recalculate(path: string, dir: string): string {
  const profile = join(dir, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS);
  const out = join(dir, 'out');
  const run = spawnSync(
    OFFICE,
    [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      path,
    ],
    { encoding: 'utf8' },
  );
  const made = join(out, basename(path));
  // Without Calc it answers 0 all the same.
  if (run.status !== 0 || !existsSync(made)) {
    throw new Error(`LibreOffice tidak membuka buku kerja. Apakah Calc terpasang? ${run.stderr}`);
  }
  return made;
}

type Results = ReadonlyMap<string, { readonly formula: string; readonly result: unknown }>;

/** Of every formula cell, by its place. */
async function resultsOf(path: string): Promise<Results> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const results = new Map<string, { formula: string; result: unknown }>();
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula) {
          results.set(`${sheet.name}!${cell.address}`, { formula: cell.formula, result: cell.result });
        }
      });
    });
  });
  return results;
}

/** A blank and a formula that shows nothing are the same to whoever looks. */
function plain(result: unknown): unknown {
  if (result === undefined || result === null) return '';
  if (result instanceof Date) return result.toISOString();
  return typeof result === 'object' && 'error' in result ? result.error : result;
}

function isSame(one: unknown, other: unknown): boolean {
  const [a, b] = [plain(one), plain(other)];
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  }
  return a === b;
}

async function compare(scenario: string, dir: string): Promise<readonly string[]> {
  const played = await playScenario(scenario, { dist: resolve('dist') });
  const path = join(dir, `${basename(scenario, '.scenario.json')}.xlsx`);
  await writeWorkbookXlsx(played.workspace, path);
  const ours = await resultsOf(path);
  const theirs = await resultsOf(recalculate(path, dir));
  const differing = [...ours].flatMap(([place, { formula, result }]) => {
    // The played clock is another day than today.
    if (formula.includes('TODAY(')) return [];
    const again = theirs.get(place)?.result;
    return isSame(result, again)
      ? []
      : [`${place}: ${String(plain(result))} di sini, ${String(plain(again))} di LibreOffice: ${formula}`];
  });
  console.log(`${basename(scenario)}: ${ours.size} rumus, ${differing.length} berbeda`);
  return differing;
}

async function main(scenarios: readonly string[]): Promise<void> {
  if (spawnSync(OFFICE, ['--version']).status !== 0) {
    console.log('LibreOffice (soffice) tidak terpasang: tidak ada yang dibandingkan.');
    return;
  }
  const dir = mkdtempSync(join(tmpdir(), 'recalc-'));
  const differing: string[] = [];
  for (const scenario of scenarios) differing.push(...(await compare(resolve(scenario), dir)));
  rmSync(dir, { recursive: true, force: true });
  for (const line of differing.slice(0, 20)) console.log(line);
  if (differing.length > 0) process.exitCode = 1;
}

const asked = process.argv.slice(2);
void main(
  asked.length > 0
    ? asked
    : ['semua-cara-hitung', 'kantor-ceroboh'].map((name) => `examples/${name}.scenario.json`),
);
