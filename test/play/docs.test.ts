// Every example of docs/scenarios.md is a scenario, or a step of one, that the player can read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScenario } from '../../runtime/play/read-scenario';

/** The JSON values that follow one another in a text. */
function valuesIn(block: string): string[] {
  const values: string[] = [];
  let start = 0;
  for (let end = 1; end <= block.length; end += 1) {
    if (!'}]'.includes(block[end - 1] ?? '')) continue;
    try {
      JSON.parse(block.slice(start, end));
    } catch {
      continue;
    }
    values.push(block.slice(start, end));
    start = end;
  }
  if (block.slice(start).trim() !== '') throw new Error(`No JSON: ${block.slice(start)}`);
  return values;
}

const docs = readFileSync(join(__dirname, '../../docs/scenarios.md'), 'utf8');
const fenced = [...docs.matchAll(/```json\n([\s\S]*?)```/g)].flatMap(([, block = '']) => valuesIn(block));
/** In tables, an example stands between backticks and is an action or an expectation. */
const inline = [...docs.matchAll(/^\| `(\{.*?\})`/gm)].map(([, value = '']) => value);

const people = ['kabid', 'staf', 'kadis', 'kasubag', 'tamu', 'mantan'];
const orang = Object.fromEntries(people.map((name) => [name, { email: `${name}@contoh.go.id` }]));
const read = (step: unknown) =>
  readScenario(
    JSON.stringify({
      nama: 'Uji',
      pemilik: 'kantor@contoh.go.id',
      orang,
      mulai: '2026-04-01T08:00:00+07:00',
      langkah: [step],
    }),
  );

test.each(fenced)('%s', (example) => {
  const value = JSON.parse(example);
  if ('langkah' in value) readScenario(example);
  // A place alone is an example of naming a cell.
  else if ('tab' in value) read({ harap: { ...value, kosong: true } });
  else read(value);
});

test.each(inline)('%s', (example) => {
  const value = JSON.parse(example);
  // A file to upload: its name, and no place in Drive.
  if ('nama' in value) {
    read({ sebagai: 'staf', jendela: { unggah: { Berkas: value } } });
    return;
  }
  // A column's source of text.
  if ('teks' in value || 'jika' in value || 'jalur' in value) {
    read({ sebagai: 'staf', tempel: { tab: 'A', dari: 'a.json', kolom: { Kode: value } } });
    return;
  }
  const isAction = 'sebagai' in value || 'bagikan' in value;
  read(isAction ? value : { sebagai: 'staf', harap: value });
});
