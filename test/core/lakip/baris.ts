// Drawn lines of people's texts, with every sign that could be taken for another.
import fc from 'fast-check';
import { type Baris, rapi, TINGKAT_TERDALAM } from '../../../src/core/laporan/naskah';

const TEKS = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    '**',
    '__',
    '*',
    '_',
    '\\',
    '\\*',
    '- a',
    '1. a',
    '2. b',
    '| a |',
    '|',
    '$1',
    '{{',
    '<b>',
    ' ',
    '1)',
    '• x',
    '\\- a',
  ),
);
export const POTONGAN = fc
  .array(fc.record({ teks: TEKS, tebal: fc.boolean(), miring: fc.boolean() }), { minLength: 1, maxLength: 4 })
  .map((list) =>
    rapi(
      list.map(({ teks, tebal, miring }) => ({
        teks: teks.replace(/\s/g, ' '),
        ...(tebal ? { tebal } : {}),
        ...(miring ? { miring } : {}),
      })),
    ),
  )
  .filter((list) => list.length > 0);
const SEL = TEKS.map((teks) => teks.replace(/[^\S\n]/g, ' ').trim());
export const LINE: fc.Arbitrary<Baris> = fc.oneof(
  POTONGAN.map((potongan) => ({ kind: 'paragraf', potongan }) as const),
  fc.record({
    kind: fc.constant('butir' as const),
    bernomor: fc.boolean(),
    tingkat: fc.integer({ min: 0, max: TINGKAT_TERDALAM }),
    potongan: POTONGAN,
  }),
  fc
    .array(fc.tuple(SEL, SEL), { minLength: 1, maxLength: 3 })
    .map((baris) => ({ kind: 'tabel', baris }) as const),
);
