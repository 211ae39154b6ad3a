// The example scenarios, played on the built bundle: the published year 2024 with its LAKIP, TW I of 2026, and a Kepala
// Dinas who uses cells and paper only.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import published from '../../examples/diskominfo-2024.json';
import { type Play, playScenario, sentenceOf } from '../../runtime/play/play';
import { type JejakRow, kodeVersi } from '../../src/core/sop/jejak';
import { INTEGRITY_TEXT } from '../../src/core/text/integrity';
import { readJejak } from './facts';
import { answerOf, UNNAMED } from './small-book';
import { playYear } from './year';

const ROOT = join(__dirname, '../..');
/** Of a whole year, on a machine that does other things beside. */
const PATIENCE = 300_000;

async function play(name: string): Promise<Play> {
  return whole(await playScenario(join(ROOT, 'examples', name), { dist: join(ROOT, 'dist') }));
}

function whole(played: Play): Play {
  expect(played.failures.map(sentenceOf)).toEqual([]);
  expect(played.log.filter((line) => line.includes(UNNAMED))).toEqual([]);
  expect(integrityOf(played)).toContain(INTEGRITY_TEXT.none);
  return played;
}

/** What *Uji keutuhan* says of the workbook as it was left. */
function integrityOf({ workspace }: Play): readonly string[] {
  const [keys = [], ...people] = workspace.dump('Personil').tabs.Personil?.values ?? [];
  const at = (key: string) => keys.indexOf(key);
  const kasubag = people.filter((row) => row[at('peran')] === 'kasubag_program');
  // The one in office, where it has changed hands.
  const email = String(kasubag[kasubag.length - 1]?.[at('email')]);
  const args = [{ view: 'jejak', clickedBy: email }];
  const answer = answerOf(
    workspace.execute({ user: { email, locale: 'id' }, fn: 'openView', args, via: 'rpc' }),
  );
  const blocks = answer.ok ? answer.value.blocks : [];
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    return block.kind === 'list' ? block.items.map(({ text }) => text) : [];
  });
}

type Grid = 'values' | 'display';

/** Rows of a tab by the visible headers. */
function tableOf(played: Play, tab: string, grid: Grid = 'display'): Record<string, unknown>[] {
  const rows: readonly (readonly unknown[])[] = played.workspace.dump(tab).tabs[tab]?.[grid] ?? [];
  const [headers = [], ...records] = rows.slice(3);
  return records.map((row) =>
    Object.fromEntries(headers.map((header, index) => [String(header), row[index]])),
  );
}

/** Values of one column of a tab, by the text in its column "Kode". */
function columnByKode(played: Play, tab: string, header: string, grid: Grid = 'values') {
  return new Map(tableOf(played, tab, grid).map((row) => [String(row.Kode), row[header]]));
}

function pick(rows: readonly Record<string, unknown>[], ...headers: readonly string[]): unknown[][] {
  return rows.map((row) => headers.map((header) => row[header]));
}

function jejakOf(played: Play, ...peristiwa: readonly string[]): readonly JejakRow[] {
  return readJejak(played.workspace).filter((row) => peristiwa.includes(row.peristiwa));
}

/** What a step of the Dinas shows on the board. */
function stateOf(played: Play, periode: string, step: string): unknown {
  return tableOf(played, 'Status SOP').find((row) => row.Kunci === `${periode}|DINAS`)?.[step];
}

function docxOf(played: Play): string {
  const bytes = played.files.get('lakip.docx');
  if (!bytes) throw new Error('The play gave no lakip.docx');
  const part = unzipSync(bytes)['word/document.xml'];
  if (!part) throw new Error('lakip.docx has no word/document.xml');
  return strFromU8(part);
}

const parts = (xml: string, element: string) =>
  [...xml.matchAll(new RegExp(`<w:${element}(?: [^>]*)?>(.*?)</w:${element}>`, 'gs'))].map(
    ([, of]) => of ?? '',
  );

/** The document's tables with exactly these headers, as texts of their cells. */
function docxTables(xml: string, headers: readonly string[]): string[][] {
  const tables = parts(xml, 'tbl').map((table) =>
    parts(table, 'tr').map((row) => parts(row, 'tc').map((cell) => parts(cell, 't').join(''))),
  );
  return tables.flatMap(([head, ...rows]) => (head?.join('|') === headers.join('|') ? rows : []));
}

describe('the published year 2024, from the empty sheet to the signed LAKIP', () => {
  let played: Play;
  beforeAll(async () => {
    played = whole(await playYear());
  }, PATIENCE);

  test('consolidation gives the published numbers', () => {
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
    const { values = [] } = played.workspace.dump('Konsolidasi').tabs.Konsolidasi ?? {};
    const total = values.find((row) => row.includes('Jumlah program')) ?? [];
    expect(total).toEqual(expect.arrayContaining([pagu, realisasi]));
    expect(total.find((cell) => typeof cell === 'number' && cell < 100)).toBeCloseTo(
      (realisasi / pagu) * 100,
      9,
    );
  });

  const CAPAIAN: readonly (readonly [string, string])[] = [
    ['IKU-1', '141,96'],
    ['IKU-2', '174,24'],
    ['IKU-3', '130,21'],
    ['IKU-4', '112,60'],
  ];
  const SERAPAN: readonly (readonly [string, string])[] = [
    ['PRG-01', '95,20'],
    ['PRG-02', '92,20'],
    ['PRG-03', '75,73'],
    ['PRG-04', '97,20'],
    ['PRG-05', '94,37'],
  ];

  test('the LAKIP says what Konsolidasi says, to the last figure', () => {
    const shown = columnByKode(played, 'Konsolidasi', 'Capaian / Serapan (%)', 'display');
    expect([...CAPAIAN, ...SERAPAN].map(([kode]) => shown.get(kode))).toEqual(
      [...CAPAIAN, ...SERAPAN].map(([, persen]) => persen),
    );
    const xml = docxOf(played);
    const kode = (name: string | undefined) => name?.split(' ')[0] ?? '';
    const kinerja = docxTables(xml, [
      'Indikator kinerja',
      'Target tahun 2024',
      'Realisasi tahun 2024',
      'Capaian tahun 2024 (%)',
      'Kategori',
    ]);
    expect(kinerja.map(([nama, , , persen]) => [kode(nama), persen])).toEqual(CAPAIAN);
    const anggaran = docxTables(xml, [
      'Program',
      'Pagu (Rp)',
      'Realisasi tahun 2024 (Rp)',
      'Serapan (%)',
      'Sisa (Rp)',
    ]);
    expect(anggaran.map(([nama, , , persen]) => [kode(nama), persen])).toEqual([
      ...SERAPAN,
      ['Jumlah', '88,30'],
    ]);
    expect(anggaran.at(-1)).toEqual(['Jumlah', '39.602.532.224', '34.970.870.568', '88,30', '4.631.661.656']);
  });

  test('each figure of 2024 stands below those of 2020 to 2023', () => {
    const rows = docxTables(docxOf(played), [
      'Indikator kinerja',
      'Satuan',
      'Tahun',
      'Target',
      'Realisasi',
      'Capaian (%)',
      'Keterangan',
    ]);
    const years = ['2020', '2021', '2022', '2023', '2024'];
    expect(rows.map(([, , tahun]) => tahun)).toEqual([...years, ...years, ...years, ...years]);
    expect(rows.map(([, , , , realisasi]) => realisasi)).toEqual([
      ...['3,22', '3,53', '3,53', '4,50', '4,77'],
      ...['2,57', '2,60', '2,60', '4,20', '4,60'],
      ...['3,79', '4,51', '4,51', '4,82', '5,00'],
      ...['–', '87,50', '88,00', '90,92', '90,64'],
    ]);
    expect(rows.filter(([, , tahun]) => tahun === '2024').map((row) => row[5])).toEqual(
      CAPAIAN.map(([, persen]) => persen),
    );
  });

  test('the text that was signed is the one that was issued last, and the register knows its bytes', () => {
    const [issued] = jejakOf(played, 'naskah_diterbitkan').slice(-1);
    const signed = jejakOf(played, 'lakip_ditandatangani');
    expect(signed.map(({ kode, kanal, pelaku }) => [kode, kanal, pelaku])).toEqual([
      [issued ? kodeVersi(issued.hash) : '', 'panel', 'kepala.dinas@contoh.go.id'],
    ]);
    expect(stateOf(played, '2024-TW4', '11. Menandatangani LAKIP')).toBe('Selesai');
    const naskah = tableOf(played, 'LAKIP');
    expect(naskah.map((row) => row.Jenis)).toEqual([
      'Dokumen SAKIP',
      'Draf LAKIP',
      'Draf LAKIP',
      'Naskah final',
      'Naskah bertanda tangan',
      'Dokumen langkah',
    ]);
    const pdf = played.files.get('lakip.pdf') ?? new Uint8Array();
    expect(naskah[3]?.['SHA-256']).toBe(createHash('sha256').update(pdf).digest('hex'));
  });

  test('two recommendations are open when TW I 2025 begins', () => {
    expect(pick(tableOf(played, 'Rekomendasi'), 'Periode', 'Bidang', 'Batas waktu', 'Status')).toEqual([
      ['2024-TW4', 'TI', '31/03/2025', 'Belum ditindaklanjuti'],
      ['2024-TW4', 'DINAS', '28/02/2025', 'Belum ditindaklanjuti'],
    ]);
    expect(stateOf(played, '2024-TW4', '12. Evaluasi dan rekomendasi')).toBe('Selesai');
    expect(stateOf(played, '2025-TW1', '3. Membuat form')).toBe('Selesai');
  });
});

test(
  'TW I 2026 survives returns at 6 and 7, a decision in a cell, an edit after approval and a late bidang',
  async () => {
    const played = await play('diskominfo-2026.scenario.json');
    const events = readJejak(played.workspace).map(({ peristiwa, unit, kanal }) =>
      [peristiwa, unit, kanal].join(' '),
    );
    expect(events).toEqual(
      expect.arrayContaining([
        'dikembalikan SEK panel',
        'disetujui IKP sel',
        'dikembalikan TI panel',
        'dilewati SP panel',
        'diterima SP panel',
      ]),
    );
  },
  PATIENCE,
);

describe('a Kepala Dinas who never opens a menu', () => {
  let played: Play;
  beforeAll(async () => {
    played = await play('pimpinan-tanpa-menu.scenario.json');
  }, PATIENCE);

  test('he acts in cells alone', () => {
    const his = played.scenario.langkah.filter((step) => step.sebagai === 'kadis' && step.action);
    expect(his.map(({ action }) => action?.kind)).toEqual(Array.from({ length: 4 }, () => 'putuskan'));
  });

  test('every leader’s decision is told with the way it came', () => {
    const decisions = jejakOf(
      played,
      'pengukuran_dimulai',
      'diteruskan',
      'arahan_diberikan',
      'lakip_diperiksa',
      'lakip_dikembalikan',
      'lakip_ditandatangani',
      'evaluasi_ditetapkan',
    );
    expect(decisions.map(({ langkah, unit, kanal }) => `${langkah} ${unit} ${kanal}`)).toEqual([
      '1 DINAS sel',
      '2 DINAS dokumen',
      '4 IKP dokumen',
      '4 SP panel',
      '10 DINAS sel',
      '11 DINAS sel',
      '10 DINAS panel',
      '11 DINAS dokumen',
      '12 DINAS sel',
      '1 DINAS sel',
      '2 DINAS sel',
    ]);
    expect(
      pick(tableOf(played, 'Lembar Pimpinan'), 'Perihal', 'Ringkasan')
        .filter(([perihal]) => String(perihal).includes(' TW I '))
        .map(([, ringkasan]) => String(ringkasan).split(', dicatat')[0]),
    ).toEqual([
      'Selesai melalui sel',
      'Selesai berdasarkan dokumen',
      'Selesai melalui panel',
      'Selesai berdasarkan dokumen',
      'Selesai melalui sel',
      'Isian di tab IKP. Langkah 6: Selesai. Langkah 7: Selesai',
      'Isian di tab SP. Langkah 6: Selesai. Langkah 7: Selesai',
    ]);
  });

  test('what rests on paper stands in the register with number and date, and is called so on the board', () => {
    const papers = tableOf(played, 'LAKIP').filter((row) => row['Nomor dokumen'] !== '');
    expect(pick(papers, 'Jenis', 'Langkah', 'Nomor dokumen', 'Tanggal dokumen', 'Naskah')).toEqual([
      ['Dokumen keputusan', '2', '000.8.6/117/2026', '01/04/2026', 'Disposisi Sekretaris 1 April.pdf'],
      ['Dokumen keputusan', '4', '000.8.6/121/2026', '01/04/2026', 'Nota dinas Kabid IKP.pdf'],
      ['Naskah bertanda tangan', '11', '000.8.6.1/140/2026', '15/04/2026', 'LAKIP TW I bertanda tangan.pdf'],
    ]);
    for (const step of ['2. Memerintahkan membuat form', '11. Menandatangani LAKIP'])
      expect(stateOf(played, '2026-TW1', step)).toBe('Selesai (berdasarkan dokumen)');
  });

  test('the signed text holds what he asked for when he returned it', () => {
    expect(docxOf(played)).toContain('anggaran terserap 14,43%');
    expect(tableOf(played, 'LAKIP').filter((row) => row.Jenis === 'Naskah final')).toHaveLength(2);
  });
});

test(
  'every way of computing is measured over three quarters, of which one was not filled in',
  async () => {
    const played = await play('semua-cara-hitung.scenario.json');
    const sd = columnByKode(played, 'Konsolidasi', 'Realisasi s/d TW');
    expect(['A-1', 'A-2', 'A-3', 'A-4', 'A-8', 'A-11'].map((kode) => sd.get(kode))).toEqual([
      210,
      88,
      84,
      5,
      // A word is carried like a last value.
      'WTP',
      '',
    ]);
  },
  PATIENCE,
);

test(
  'an office that types carelessly is asked, refused and helped, and no wrong figure gets through',
  async () => {
    const played = await play('kantor-ceroboh.scenario.json');
    const capaian = columnByKode(played, 'Konsolidasi', 'Capaian / Serapan (%)', 'display');
    // 76 of 80, corrected after the consolidation; 92 of 90; nothing of what is not published yet.
    expect(['L-1', 'L-2', 'L-3'].map((kode) => capaian.get(kode))).toEqual(['95,0', '102,2', '']);
  },
  PATIENCE,
);
