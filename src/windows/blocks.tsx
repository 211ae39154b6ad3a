// Draws the blocks of a page. Text reaches the document as text nodes only, never as HTML.
import type { Block, CellLink, ListItem, Page, ViewName } from '../core/rpc';
import { WINDOW_TEXT } from '../core/text/window';
import { type FormBlock, FormView, type Values } from './form-view';

export interface PageActions {
  readonly follow: (view: ViewName) => void;
  readonly showCell: (cell: CellLink) => void;
  readonly typedInto: (block: FormBlock) => Values;
  readonly type: (block: FormBlock, values: Values) => void;
  readonly send: (block: FormBlock, values: Values) => void;
}

interface Surroundings {
  readonly busy: boolean;
  readonly shownCell: CellLink | null;
  readonly actions: PageActions;
}

function ItemText({ item }: { item: ListItem }) {
  return (
    <>
      {item.badge && <span class="badge">{item.badge}</span>}
      <span class="item-text">{item.text}</span>
    </>
  );
}

function ItemView({ item, busy, shownCell, actions }: { item: ListItem } & Surroundings) {
  const { cell } = item;
  const tone = item.tone ?? 'netral';
  if (!cell) {
    return (
      <li class={`item ${tone}`}>
        <ItemText item={item} />
      </li>
    );
  }
  const isShown = shownCell?.tab === cell.tab && shownCell.a1 === cell.a1;
  return (
    <li class={`item ${tone}`}>
      <button
        type="button"
        class="to-cell"
        title={WINDOW_TEXT.showsCell(cell.tab, cell.a1)}
        aria-disabled={busy}
        aria-current={isShown ? 'location' : undefined}
        onClick={() => actions.showCell(cell)}
      >
        <ItemText item={item} />
      </button>
    </li>
  );
}

function BlockView({ block, ...around }: { block: Block } & Surroundings) {
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
    case 'link':
      return (
        <button
          type="button"
          class="link"
          aria-disabled={around.busy}
          onClick={() => around.actions.follow(block.view)}
        >
          {block.label}
        </button>
      );
    case 'form':
      return (
        <FormView
          block={block}
          busy={around.busy}
          typed={around.actions.typedInto(block)}
          type={(values) => around.actions.type(block, values)}
          send={(values) => around.actions.send(block, values)}
        />
      );
  }
}

export function Blocks({ blocks, ...around }: { blocks: Page['blocks'] } & Surroundings) {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} {...around} />
      ))}
    </>
  );
}
