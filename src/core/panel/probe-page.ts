// The page of *Uji pemasangan*: what Google answered so far, what it means, and what people have to try themselves.
import { formatWaktu } from '../domain/kalender';
import type { Context } from '../plan/act';
import { type Judged, judged, PROBE_IDS, type Verdict } from '../probes/probes';
import { type ProbeRecord, STEP_IDS } from '../probes/record';
import type { Block, ListItem, Page, Submit, Tone } from '../rpc';
import { PERSON_STEPS, UJI_TEXT } from '../text/probe';
import { VIEW_TEXT } from '../text/view';
import { paragraph } from './parts';

/** What calls for somebody first. */
const ORDER: readonly Verdict[] = ['lain', 'tak-teruji', 'yakin'];

const TONES: Readonly<Record<Verdict, Tone>> = { lain: 'bahaya', 'tak-teruji': 'ingat', yakin: 'baik' };

function itemOf({ id, verdict, asks, seen, means }: Judged): ListItem {
  const words = [UJI_TEXT.found(`${id}. ${asks}`, seen === '' ? UJI_TEXT.notHere : seen), means];
  return {
    text: words.filter((part) => part !== '').join(' '),
    badge: UJI_TEXT.verdicts[verdict],
    tone: means.startsWith(UJI_TEXT.harmless) ? 'netral' : TONES[verdict],
  };
}

/** Of an answer in the report: it travels back with the ticks, and no value of a window is longer than 10,000 characters. */
const LINE = 60;

/** One line an answer, for whoever keeps the script. */
function reportOf(answers: readonly Judged[], record: ProbeRecord): string {
  return [
    record.when === '' ? '' : UJI_TEXT.when(formatWaktu(record.when), record.version),
    ...answers.map(({ id, verdict, seen }) => `${id}\t${verdict}\t${seen.slice(0, LINE)}`),
    ...STEP_IDS.map((id) => `${id}\t${record.ticks.includes(id) ? 'dicoba' : 'belum'}`),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function submitsOf({ open }: ProbeRecord): readonly Submit<'cara'>[] {
  if (open.length === PROBE_IDS.length)
    return [{ label: UJI_TEXT.start, tone: 'utama', values: { cara: 'lanjut' } }];
  const again = { label: UJI_TEXT.again, values: { cara: 'ulang' } } as const;
  if (open.length === 0) return [again];
  return [{ label: UJI_TEXT.goOn(open.length), tone: 'utama', values: { cara: 'lanjut' } }, again];
}

function answerBlocks(record: ProbeRecord): readonly Block[] {
  const answers = record.found.map(judged);
  if (answers.length === 0) return [];
  const sorted = ORDER.flatMap((verdict) => answers.filter((answer) => answer.verdict === verdict));
  const rows = ORDER.map((verdict) => ({
    label: UJI_TEXT.verdicts[verdict],
    value: String(answers.filter((answer) => answer.verdict === verdict).length),
  }));
  return [
    { kind: 'heading', text: UJI_TEXT.counts },
    { kind: 'facts', rows },
    { kind: 'list', items: sorted.map(itemOf) },
  ];
}

export function probePage(
  ctx: Context,
  record: ProbeRecord,
  isUnfinished: boolean,
  notice?: Page['notice'],
): Page {
  const answers = record.found.map(judged);
  const options = STEP_IDS.map((id) => ({ value: id, label: `${id}. ${PERSON_STEPS[id]}` }));
  return {
    title: VIEW_TEXT['uji-pemasangan'].title,
    identity: ctx.email,
    ...(notice ? { notice } : {}),
    blocks: [
      paragraph(UJI_TEXT.explain),
      ...(isUnfinished ? [paragraph(UJI_TEXT.unfinished, 'ingat')] : []),
      ...(record.when === '' ? [] : [paragraph(UJI_TEXT.when(formatWaktu(record.when), record.version))]),
      { kind: 'form', act: 'uji-pemasangan', subject: {}, fields: [], submits: submitsOf(record) },
      ...answerBlocks(record),
      { kind: 'heading', text: UJI_TEXT.steps },
      {
        kind: 'form',
        act: 'uji-pemasangan',
        subject: {},
        fields: [
          {
            kind: 'checks',
            name: 'langkah',
            label: UJI_TEXT.stepsExplain,
            value: record.ticks.join('\n'),
            options,
          },
          {
            kind: 'text',
            name: 'laporan',
            label: UJI_TEXT.report,
            long: true,
            value: reportOf(answers, record),
          },
        ],
        submits: [{ label: UJI_TEXT.tick, values: { cara: 'centang' } }],
      },
    ],
  };
}

/** For whoever may not ask. */
export function noProbePage(ctx: Context, sentence: string): Page {
  return {
    title: VIEW_TEXT['uji-pemasangan'].title,
    identity: ctx.email,
    blocks: [paragraph(sentence, 'ingat')],
  };
}
