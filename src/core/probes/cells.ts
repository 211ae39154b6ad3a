// Probes that only write cells and read them back: each has a row of its own on the scratch tab, all are written at once. Data: part of the file of the probes.
import type { ProbeId } from '../text/probe-file';
import { GUARD } from '../workbook/stored-text';
import type { ProbeCell, Written } from './seen';

const AUTOMATIC = 'General';
const TEXT = '@';

const isi = (written: Written, format = AUTOMATIC): ProbeCell => ({ written, format, read: 'isi' });
const nilai = (written: Written, format = AUTOMATIC): ProbeCell => ({ written, format, read: 'nilai' });
const format = (written: Written): ProbeCell => ({ written, format: AUTOMATIC, read: 'format' });
const only = (written: Written, its = AUTOMATIC): ProbeCell => ({ written, format: its, read: null });

const [ONE, TWO] = ['K1', 'k1'];

interface CellProbe {
  readonly id: ProbeId;
  readonly cells: readonly ProbeCell[];
  readonly believed: RegExp;
}

export const CELL_PROBES: readonly CellProbe[] = [
  { id: 'T1', cells: [isi('=1+1', TEXT)], believed: /^2 =1\+1$/ },
  { id: 'T2', cells: [isi("'1.250")], believed: /^"1\.250"$/ },
  { id: 'T3', cells: [isi("'abc", TEXT)], believed: /^"abc"$/ },
  {
    id: 'T24',
    cells: [TEXT, AUTOMATIC].flatMap((its) =>
      ['=1+1', '1.250', "'abc"].map((text) => isi(GUARD + text, its)),
    ),
    believed:
      /^"\u200d=1\+1" · "\u200d1\.250" · "\u200d'abc" · "\u200d=1\+1" · "\u200d1\.250" · "\u200d'abc"$/,
  },
  {
    id: 'T26',
    cells: [TEXT, AUTOMATIC].flatMap((its) =>
      [' =1+1', '\n=1+1', '\u200b=1+1', '\uff1d1+1'].map((text) => isi(text, its)),
    ),
    believed: /^(?:" =1\+1" · "\\n=1\+1" · "\u200b=1\+1" · "\uff1d1\+1"(?: · |$)){2}$/,
  },
  {
    id: 'T4',
    cells: ['2026-07', '1E2345', '2026-07-15T09:00:00+07:00', '007', 'a\nb', 'a  b'].map((text) =>
      isi(text, TEXT),
    ),
    believed: /^"2026-07" · "1E2345" · "2026-07-15T09:00:00\+07:00" · "007" · "a\\nb" · "a {2}b"$/,
  },
  { id: 'T5', cells: [isi('92.5')], believed: /^"92\.5"$/ },
  { id: 'T6', cells: [isi('92,5')], believed: /^92\.5$/ },
  { id: 'T7', cells: [isi('1.250')], believed: /^1250$/ },
  { id: 'T8', cells: [isi('2026-07'), isi('2026-07', TEXT)], believed: /^tanggal 2026-07-01 · "2026-07"$/ },
  { id: 'T9', cells: [isi('12.30')], believed: /^"12\.30"$/ },
  { id: 'T10', cells: [isi('5/10'), isi('5/10', '#,##0')], believed: /^tanggal \d{4}-10-05 · 4\d{4}$/ },
  { id: 'T11', cells: [isi('92,5%')], believed: /^0\.925$/ },
  { id: 'T21', cells: [format('92,5%')], believed: /%$/ },
  { id: 'T22', cells: [isi('3', '0%')], believed: /^0\.03$/ },
  { id: 'T12', cells: [isi('10/04/2026')], believed: /^tanggal 2026-04-10$/ },
  {
    id: 'T13',
    cells: [only({ tanggal: '2025-01-01' }), nilai('=DAY(A{r})&"/"&MONTH(A{r})&"/"&YEAR(A{r})')],
    believed: /^"1\/1\/2025"$/,
  },
  { id: 'T14', cells: [isi('-5'), isi('+5'), isi('')], believed: /^-5 · "\+5" · ""$/ },
  { id: 'T15', cells: [only(1234.56, '#,##0.00'), nilai('=TO_TEXT(A{r})')], believed: /^"1\.234,56"$/ },
  {
    id: 'T16',
    cells: [isi(0.1 + 0.2), isi(1 / 3)],
    believed: /^0\.30000000000000004 · 0\.3333333333333333$/,
  },
  { id: 'T19', cells: [nilai('=1/0')], believed: /^"#DIV\/0!"$/ },
  {
    id: 'T20',
    cells: [isi('7-8'), isi('7–8'), isi('7 s.d. 8')],
    believed: /^tanggal \d{4}-08-07 · "7–8" · "7 s\.d\. 8"$/,
  },
  { id: 'F1', cells: [nilai('=SUM(1;2)')], believed: /^3$/ },
  { id: 'F3', cells: [nilai('=IF(ISTEXT("a");ROUND(7/10;0);0)')], believed: /^1$/ },
  {
    id: 'F4',
    cells: [only('7', TEXT), only('7', TEXT), only(11), only(12), nilai('=MAXIFS(C{r}:D{r};A{r}:B{r};"7")')],
    believed: /^12$/,
  },
  {
    id: 'F5',
    cells: [only('7', TEXT), only('7', TEXT), only(11), only(12), nilai('=MAXIFS(C{r}:D{r};A{r}:B{r};"8")')],
    believed: /^0$/,
  },
  {
    id: 'F6',
    cells: [
      only('AB', TEXT),
      only('A*', TEXT),
      only(2),
      only(1),
      nilai('=MAXIFS(C{r}:D{r};A{r}:B{r};"A*")'),
      nilai('=MATCH("a*";A{r}:B{r};0)'),
    ],
    believed: /^2 · 1$/,
  },
  {
    id: 'F7',
    cells: [
      ...[ONE, TWO, ONE].map((text) => only(text, TEXT)),
      nilai('=SUMPRODUCT(EXACT(A{r}:C{r};"K1")*ISTEXT(A{r}:C{r}))'),
    ],
    believed: /^2$/,
  },
  { id: 'F9', cells: [only('a'), nilai('=IF(1=1;"";INDEX(A{r}:A{r};99))')], believed: /^""$/ },
  {
    id: 'F10',
    cells: [
      only(''),
      nilai('=IF(A{r}="";1;0)+IF(EXACT(A{r};"");10;0)+IF(EXACT(A{r};0);100;0)+IF(7="7";1000;0)'),
      nilai('=A{r}'),
    ],
    believed: /^11 · ""$/,
  },
  {
    id: 'F11',
    cells: [nilai('=ROUND(18199/200;0)'), nilai('=ROUND(18199/20000*100;2)')],
    believed: /^91 · 91$/,
  },
  {
    id: 'F12',
    cells: [
      only({ tanggal: '2026-01-01' }),
      only({ tanggal: '2026-01-05' }),
      only({ tanggal: '2026-01-02' }),
      only(''),
      nilai('=NETWORKDAYS(A{r};B{r};C{r}:D{r})'),
    ],
    believed: /^2$/,
  },
  { id: 'F18', cells: [isi('=IF(')], believed: /^"#ERROR!" =IF\($/ },
  { id: 'F19', cells: [only('3%'), nilai('=IFERROR(FIND("%";TO_TEXT(A{r}));0)')], believed: /^2$/ },
  {
    id: 'R1',
    cells: [isi('=IF($A$1="";0;SUM($B$1:$C$1)+LEN("a;b"))')],
    believed: /=IF\(\$A\$1="";0;SUM\(\$B\$1:\$C\$1\)\+LEN\("a;b"\)\)$/,
  },
  { id: 'R2', cells: [format('')], believed: /^format (?:General|0\.#{10,})?$/i },
  { id: 'R3', cells: [format('5/10'), format('1.250')], believed: /^format .*[dm].* · format #,##0$/ },
  // The last of all: what it shows might spread below.
  {
    id: 'F8',
    cells: [only('x'), nilai('=IFERROR(INDEX(A{r}:A{s};0);"")')],
    believed: /^"(?:x|#REF!|#ERROR!|#VALUE!)?"$/,
  },
];
