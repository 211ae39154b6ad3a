// Uji pemasangan in words: what Google answered so far, what it means, and what people have to try themselves.
import type { Block, ListItem, ProbeBlock, Submit, Tone } from '../core/rpc';
import { UJI_TEXT, type Verdict } from '../core/text/probe';
import type { ProbeWords } from '../core/text/probe-file';

type Answer = ProbeBlock['answers'][number];

/** What calls for somebody first. */
const ORDER: readonly Verdict[] = ['lain', 'tak-teruji', 'yakin'];

const TONES: Readonly<Record<Verdict, Tone>> = { lain: 'bahaya', 'tak-teruji': 'ingat', yakin: 'baik' };

function itemOf({ id, verdict, seen }: Answer, { probes }: ProbeWords): ListItem {
  const { asks, otherwise } = probes[id];
  // As believed it needs no explanation.
  const means = verdict === 'yakin' ? '' : otherwise;
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
function reportOf({ words, answers, ticks, when, version }: ProbeBlock): string {
  return [
    when === '' ? '' : UJI_TEXT.when(when, version),
    ...answers.map(({ id, verdict, seen }) => `${id}\t${verdict}\t${seen.slice(0, LINE)}`),
    ...Object.keys(words.steps).map((id) => `${id}\t${ticks.includes(id) ? 'dicoba' : 'belum'}`),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function submitsOf({ answers, left }: ProbeBlock): readonly Submit<'cara'>[] {
  if (answers.length === 0) return [{ label: UJI_TEXT.start, tone: 'utama', values: { cara: 'lanjut' } }];
  const again = { label: UJI_TEXT.again, values: { cara: 'ulang' } } as const;
  if (left === 0) return [again];
  return [{ label: UJI_TEXT.goOn(left), tone: 'utama', values: { cara: 'lanjut' } }, again];
}

function answerBlocks({ words, answers }: ProbeBlock): readonly Block[] {
  if (answers.length === 0) return [];
  const sorted = ORDER.flatMap((verdict) => answers.filter((answer) => answer.verdict === verdict));
  const rows = ORDER.map((verdict) => ({
    label: UJI_TEXT.verdicts[verdict],
    value: String(answers.filter((answer) => answer.verdict === verdict).length),
  }));
  return [
    { kind: 'heading', text: UJI_TEXT.counts },
    { kind: 'facts', rows },
    { kind: 'list', items: sorted.map((answer) => itemOf(answer, words)) },
  ];
}

export function probeBlocks(block: ProbeBlock): readonly Block[] {
  const options = Object.entries(block.words.steps).map(([id, step]) => ({
    value: id,
    label: `${id}. ${step}`,
  }));
  return [
    { kind: 'paragraph', text: UJI_TEXT.explain },
    ...(block.isUnfinished
      ? [{ kind: 'paragraph', text: UJI_TEXT.unfinished, tone: 'ingat' } satisfies Block]
      : []),
    ...(block.when === ''
      ? []
      : [{ kind: 'paragraph', text: UJI_TEXT.when(block.when, block.version) } satisfies Block]),
    { kind: 'form', act: 'uji-pemasangan', subject: {}, fields: [], submits: submitsOf(block) },
    ...answerBlocks(block),
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
          value: block.ticks.join('\n'),
          options,
        },
        { kind: 'text', name: 'laporan', label: UJI_TEXT.report, long: true, value: reportOf(block) },
      ],
      submits: [{ label: UJI_TEXT.tick, values: { cara: 'centang' } }],
    },
  ];
}
