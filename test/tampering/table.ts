// The table of docs/security.md, between its marks.
import { findingsAfter, TAMPERINGS } from './cases';

const [BEGIN, END] = ['<!-- tampering: written by npm run tampering -->', '<!-- end of tampering -->'];

function cell(text: string): string {
  return text.replace(/\|/g, '\\|');
}

function tableLines(): readonly string[] {
  return TAMPERINGS.map((tampering) => {
    const { altered, by, foundBy } = tampering;
    const [first] = findingsAfter(tampering);
    const [found, sentence] = foundBy === '' ? ['**nothing**', '–'] : [foundBy, first?.sentence ?? ''];
    return `| ${[altered, by, found, sentence].map(cell).join(' | ')} |`;
  });
}

/** The document with its table as it is today. */
export function withTable(document: string): string {
  const [before = '', rest = ''] = document.split(BEGIN);
  const [, after = ''] = rest.split(END);
  const lines = [
    '| altered | who could | found by | the first sentence |',
    '|---|---|---|---|',
    ...tableLines(),
  ];
  return `${before}${BEGIN}\n\n${lines.join('\n')}\n\n${END}${after}`;
}
