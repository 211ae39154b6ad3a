// The example scenarios, played on the built bundle: the published year 2024 and TW I of 2026.
import { join } from 'node:path';
import published from '../../examples/diskominfo-2024.json';
import { type Play, playScenario, sentenceOf } from '../../runtime/play/play';

const ROOT = join(__dirname, '../..');

async function play(name: string): Promise<Play> {
  const played = await playScenario(join(ROOT, 'examples', name), { dist: join(ROOT, 'dist') });
  expect(played.failures.map(sentenceOf)).toEqual([]);
  return played;
}

/** Values of one column of a tab, by the text in its column "Kode". */
function columnByKode(played: Play, tab: string, header: string): Map<string, unknown> {
  const { values = [] } = played.workspace.dump().tabs[tab] ?? {};
  const headerRow = values.findIndex((row) => row.includes('Kode') && row.includes(header));
  const at = (text: string) => values[headerRow]?.indexOf(text) ?? -1;
  const [kode, column] = [at('Kode'), at(header)];
  return new Map(values.slice(headerRow + 1).map((row) => [String(row[kode]), row[column]]));
}

test('the published year 2024, from the empty sheet to consolidation, gives the published numbers', async () => {
  const played = await play('diskominfo-2024.scenario.json');
  const capaian = columnByKode(played, 'Konsolidasi', 'Capaian / Serapan (%)');
  for (const { kode, target, realisasi, capaian_terbit } of published.indikator) {
    expect(capaian.get(kode)).toBeCloseTo((realisasi / target) * 100, 9);
    // The source truncates one of its four figures and rounds the others.
    expect([Math.round(Number(capaian.get(kode))), Math.floor(Number(capaian.get(kode)))]).toContain(
      capaian_terbit,
    );
  }
  for (const { kode, pagu, realisasi, serapan_terbit } of published.anggaran) {
    expect(capaian.get(kode)).toBeCloseTo((realisasi / pagu) * 100, 9);
    expect([Math.round(Number(capaian.get(kode))), Math.floor(Number(capaian.get(kode)))]).toContain(
      serapan_terbit,
    );
  }
  const { pagu, realisasi } = published.anggaran_total_terbit;
  const { values = [] } = played.workspace.dump().tabs.Konsolidasi ?? {};
  const total = values.find((row) => row.includes('Jumlah program')) ?? [];
  expect(total).toEqual(expect.arrayContaining([pagu, realisasi]));
  expect(total.find((cell) => typeof cell === 'number' && cell < 100)).toBeCloseTo(
    (realisasi / pagu) * 100,
    9,
  );
}, 180_000);

test('TW I 2026 survives returns at 6 and 7, a decision in a cell, an edit after approval and a late bidang', async () => {
  const played = await play('diskominfo-2026.scenario.json');
  const { values = [] } = played.workspace.dump().tabs['Jejak Audit'] ?? {};
  const events = values.slice(4).map((row) => [row[2], row[4], row[9]].join(' '));
  expect(events).toEqual(
    expect.arrayContaining([
      'dikembalikan SEK panel',
      'disetujui IKP sel',
      'dikembalikan TI panel',
      'dilewati SP panel',
      'diterima SP panel',
    ]),
  );
}, 180_000);
