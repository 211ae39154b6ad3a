// Writes what a play leaves behind: the workbook as JSON and .xlsx, tables as JSON, files of Drive, the log.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorkbookXlsx } from '../xlsx';
import { type Play, sentenceOf } from './play';
import { readTable } from './table';

const asJson = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

export async function keepPlay(play: Play, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const dump = play.workspace.dump();
  writeFileSync(join(folder, 'workbook.json'), asJson(dump));
  for (const [name, { tab, judul }] of Object.entries(play.scenario.ekspor)) {
    const dumped = dump.tabs[tab];
    writeFileSync(join(folder, name), asJson(dumped ? readTable(dumped, judul) : []));
  }
  for (const [name, bytes] of play.files) writeFileSync(join(folder, name), bytes);
  const failures = play.failures.map((failure) => `GAGAL: ${sentenceOf(failure)}`);
  writeFileSync(join(folder, 'log.txt'), `${[...play.log, '', ...failures].join('\n')}\n`);
  await writeWorkbookXlsx(play.workspace, join(folder, 'workbook.xlsx'));
}
