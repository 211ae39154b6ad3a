// Reports and papers keep the schema of Open XML: no part is one that Word would have to repair.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { bahanKertasOf } from '../../src/core/lakip/kertas';
import { berkasOf, dokumenOf } from '../../src/core/laporan/berkas';
import type { LakipModel } from '../../src/core/laporan/model';
import { readyToDraft, TW4 } from '../core/lakip/year-2024';
import { lakipOf } from '../core/laporan';
import { png } from '../pictures';
import { docxOf, findings, HAS_VALIDATOR } from './open-xml';

const tested = HAS_VALIDATOR ? test : test.skip;

/** Signs that a document is easily broken by. */
const HOSTILE = [
  '<w:p>&amp;</w:t>]]> $1 {{sasaran}} "kutip" \'apostrof\'',
  'naik \u0000\u0001\u001f turun \ud800 \ufffe \u{1f4c8}',
  '- butir\n  - anak\n    1. cucu\n| a | b |\n| < | & |\n**tebal __miring__**',
  `${'kata '.repeat(1000)}`,
  'x'.repeat(5000),
].join('\n');

function hostile(): LakipModel {
  const paper = readyToDraft();
  for (const { row } of paper.book().narasi) paper.type('narasi', row, 'isi', HOSTILE);
  return lakipOf(paper.book(), TW4, { jenis: 'draf', tanggal: '2025-01-20' });
}

const year = (): LakipModel => lakipOf(readyToDraft().book(), TW4, { jenis: 'final', tanggal: '2025-02-10' });

function papers(): LakipModel {
  const berkas = berkasOf(bahanKertasOf(readyToDraft().book(), TW4));
  return dokumenOf(berkas, berkas.kertas, null, () => null);
}

const PICTURE = { kind: 'foto', jenis: 'png', lebar: 90, tinggi: 60, uraian: 'Lambang "<&>"' } as const;

/** As an office has set it, with a picture in a chapter and the letterhead above the papers. */
function styled(model: LakipModel): LakipModel {
  const foto = { ...PICTURE, judul: 'Gambar 1.1 Piala <1>', isi: png(90, 60).toString('base64') };
  return {
    ...model,
    gaya: { huruf: 'Bookman Old Style', warna: 'hijau tua', margin: '2,5 dan 2 cm' },
    kop: { lambang: foto, pemerintah: 'PEMERINTAH KOTA <&>', nama: 'DINAS "X"', alamat: 'Jalan 1' },
    bagian: model.bagian.map((part) => ({ ...part, blok: [...part.blok, foto] })),
  };
}

tested.each<[string, () => LakipModel]>([
  ['the report of a year, with its charts', year],
  ['the papers of a quarter in one file', papers],
  ['a report with lambang, pictures and a look of its own', () => styled(year())],
  ['papers with letterheads', () => styled(papers())],
  ['hostile texts under every heading', hostile],
])('%s', async (_what, model) => {
  expect(await findings(await docxOf(model()))).toEqual([]);
});

tested('what the schema forbids is found, with its part: order, values, attributes', async () => {
  const parts = unzipSync(await docxOf({ ...year(), bagian: year().bagian.slice(0, 3) }));
  const broken = strFromU8(parts['word/document.xml'] as Uint8Array)
    // The style stands first among a paragraph's properties.
    .replace(/<w:pPr>(<w:pStyle [^>]*>)(<w:[^>]*\/>)/, '<w:pPr>$2$1')
    .replace('<w:jc w:val="center"/>', '<w:jc w:val="mitte"/>')
    .replace(/<w:gridSpan w:val="\d+"\/>|<w:tblW [^>]*>/, '<w:tblW w:size="1"/>');
  const found = await findings(zipSync({ ...parts, 'word/document.xml': strToU8(broken) }));
  expect(found.map(({ path }) => path).every((path) => path === '/word/document.xml')).toBe(true);
  expect(new Set(found.map(({ id }) => id))).toEqual(
    new Set([
      'Sch_UnexpectedElementContentExpectingComplex',
      'Sch_AttributeValueDataTypeDetailed',
      'Sch_UndeclaredAttribute',
    ]),
  );
});
