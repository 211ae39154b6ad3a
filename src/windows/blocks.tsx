// Draws the blocks of a page. Text reaches the document as text nodes only, never as HTML.
import { useState } from 'preact/hooks';
import type { About, Block, ChoiceField, DialogBlock, Page, ViewName } from '../core/rpc';
import type { Draft, FormBlock, Values } from './drafts';
import { FieldView } from './fields';
import { FormView } from './form-view';
import { type ItemSurroundings, ItemView } from './items';
import { probeBlocks } from './probe-blocks';
import { RowsView } from './rows';

export interface PageActions {
  readonly follow: (view: ViewName, about?: About) => void;
  readonly openDialog: (block: DialogBlock) => void;
  readonly draftOf: (block: FormBlock) => Draft;
  readonly change: (block: FormBlock, part: Partial<Draft>) => void;
  readonly send: (block: FormBlock, values: Values, withFiles: boolean) => void;
}

interface Surroundings extends ItemSurroundings {
  /** Nothing is acted on now: something is going on, or the page is one of before. */
  readonly actsWait: boolean;
  readonly actions: PageActions;
  readonly onlyForm: Block | null;
}

/** Recording what stands in cells is offered above every page, and is not what the page is about. */
function onlyFormOf(blocks: Page['blocks']): Block | null {
  const isForm = (block: Block) => block.kind === 'form' && block.act !== 'catat';
  const hasForm = (block: Block): boolean =>
    isForm(block) || (block.kind === 'fold' && block.blocks.some(hasForm));
  const [form, other] = blocks.filter(hasForm);
  return form && !other && isForm(form) ? form : null;
}

/** What is chosen here is gone with the page, which comes back with it chosen. */
function LookView(props: {
  block: Extract<Block, { kind: 'look' }>;
  busy: boolean;
  follow: PageActions['follow'];
}) {
  const { block, busy, follow } = props;
  const [chosen, setChosen] = useState<Values>({});
  const held = ({ name, value = '' }: ChoiceField) => chosen[name] ?? value;
  const about = Object.fromEntries(block.fields.map((field) => [field.name, held(field)]));
  return (
    <form class="form" onSubmit={(event) => event.preventDefault()}>
      {block.fields.map((field) => (
        <FieldView
          key={field.name}
          field={field}
          value={held(field)}
          problem=""
          change={(value) => setChosen({ ...chosen, [field.name]: value })}
        />
      ))}
      <div class="buttons">
        <button type="button" class="biasa" aria-disabled={busy} onClick={() => follow(block.view, about)}>
          {block.label}
        </button>
      </div>
    </form>
  );
}

function BlockView({ block, ...around }: { block: Block } & Surroundings) {
  const { busy, actions } = around;
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return <p class={`paragraph ${block.tone ?? 'netral'}`}>{block.text}</p>;
    case 'facts':
      return (
        <dl>
          {block.rows.map((row) => (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <dd>{row.value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'list':
      return (
        <ul class="list">
          {block.items.map((item, index) => (
            <ItemView key={index} item={item} {...around} />
          ))}
        </ul>
      );
    case 'rows':
      return <RowsView block={block} {...around} />;
    case 'fold':
      return (
        <details class="fold" open={block.open}>
          <summary class={block.tone ?? 'netral'}>
            <h3>{block.label}</h3>
            {block.note && <span class="note">{block.note}</span>}
          </summary>
          <div class="folded">
            <BlockList blocks={block.blocks} {...around} />
          </div>
        </details>
      );
    case 'link':
      return (
        <button
          type="button"
          class="link"
          aria-disabled={busy}
          onClick={() => actions.follow(block.view, block.about)}
        >
          {block.label}
        </button>
      );
    case 'look':
      return <LookView block={block} busy={busy} follow={actions.follow} />;
    case 'dialog':
      return (
        <div class="buttons">
          <button
            type="button"
            class={block.opens === 'dasbor' ? 'biasa' : 'utama'}
            aria-disabled={busy}
            onClick={() => actions.openDialog(block)}
          >
            {block.label}
          </button>
        </div>
      );
    case 'uji':
      return <Blocks blocks={probeBlocks(block)} {...around} />;
    case 'form':
      return (
        <FormView
          block={block}
          isOnly={around.onlyForm === block}
          busy={around.actsWait}
          draft={actions.draftOf(block)}
          change={(part) => actions.change(block, part)}
          send={(values, withFiles) => actions.send(block, values, withFiles)}
        />
      );
  }
}

function BlockList({ blocks, ...around }: { blocks: Page['blocks'] } & Surroundings) {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} {...around} />
      ))}
    </>
  );
}

export function Blocks(props: { blocks: Page['blocks'] } & Omit<Surroundings, 'onlyForm'>) {
  return <BlockList {...props} onlyForm={onlyFormOf(props.blocks)} />;
}
