// Rows of a form, by what they need: two lines each, everything else unfolded; many rows can be searched.
import { useId, useState } from 'preact/hooks';
import type { Block, RowGroup, RowItem } from '../core/rpc';
import { WINDOW_TEXT } from '../core/text/window';
import { type ItemSurroundings, ItemView } from './items';

/** Fewer are seen at a glance. */
const WORTH_SEARCHING = 8;

function isMeant({ kode, name }: RowItem, wanted: string): boolean {
  const words = wanted.toLowerCase().split(/\s+/);
  const text = `${kode} ${name}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function RowLine({ row }: { row: RowItem }) {
  return (
    <>
      <span class="row-name">
        <b>{row.kode}</b> {row.name}
      </span>
      {row.figures !== '' && <span class="figures">{row.figures}</span>}
      {row.marks.length > 0 && (
        <span class="marks">
          {row.marks.map(({ text, tone }) => (
            <span key={text} class={`mark ${tone}`}>
              {text}
            </span>
          ))}
        </span>
      )}
    </>
  );
}

function RowView({ row, ...around }: { row: RowItem } & ItemSurroundings) {
  const { cell } = row;
  const { busy, shownCell, showCell } = around;
  const isShown = cell && shownCell?.tab === cell.tab && shownCell.a1 === cell.a1;
  return (
    <li class="row">
      {row.details.length > 0 ? (
        <details open={row.open}>
          <summary>
            <RowLine row={row} />
          </summary>
          <ul class="list">
            {row.details.map((item, index) => (
              <ItemView key={index} item={item} {...around} />
            ))}
          </ul>
        </details>
      ) : (
        <div class="plain">
          <RowLine row={row} />
        </div>
      )}
      {cell && (
        <button
          type="button"
          class="go"
          aria-label={`${row.kode}: ${WINDOW_TEXT.showsCell(cell.tab, cell.a1)}`}
          title={WINDOW_TEXT.showsCell(cell.tab, cell.a1)}
          aria-disabled={busy}
          aria-current={isShown ? 'location' : undefined}
          onClick={() => !busy && showCell(cell)}
        />
      )}
    </li>
  );
}

/** While somebody searches, whatever was found is unfolded. */
function GroupView(
  props: { group: RowGroup; rows: readonly RowItem[]; searched: boolean } & ItemSurroundings,
) {
  const { group, rows, searched, ...around } = props;
  const [isOpen, setOpen] = useState(group.open);
  return (
    <details
      class={`group ${group.tone}`}
      open={searched || isOpen}
      onToggle={(event) => !searched && setOpen(event.currentTarget.open)}
    >
      <summary>
        {group.label} <span class="count">({rows.length})</span>
      </summary>
      <ul class="rows">
        {rows.map((row, index) => (
          <RowView key={index} row={row} {...around} />
        ))}
      </ul>
    </details>
  );
}

export function RowsView({
  block,
  ...around
}: { block: Extract<Block, { kind: 'rows' }> } & ItemSurroundings) {
  const [wanted, setWanted] = useState('');
  const [onlyAction, setOnlyAction] = useState(false);
  const id = useId();
  const all = block.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const hasRest = block.groups.some(({ needsAction, rows }) => !needsAction && rows.length > 0);
  const hasAction = block.groups.some(({ needsAction, rows }) => needsAction && rows.length > 0);
  const searched = wanted.trim() !== '';
  const groups = block.groups
    .filter(({ needsAction }) => needsAction || !onlyAction)
    .map((group) => ({
      group,
      rows: searched ? group.rows.filter((row) => isMeant(row, wanted.trim())) : group.rows,
    }));
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div class="all-rows">
      {all >= WORTH_SEARCHING && (
        <div class="filter">
          <label for={id} class="heard-only">
            {WINDOW_TEXT.search}
          </label>
          <input
            id={id}
            type="search"
            placeholder={WINDOW_TEXT.search}
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
          {hasRest && hasAction && (
            <label class="check">
              <input
                type="checkbox"
                checked={onlyAction}
                onChange={(event) => setOnlyAction(event.currentTarget.checked)}
              />
              <span>{WINDOW_TEXT.onlyAction}</span>
            </label>
          )}
          <p role="status" class="hint">
            {shown < all && WINDOW_TEXT.found(shown, all)}
          </p>
        </div>
      )}
      {groups.map(
        ({ group, rows }) =>
          rows.length > 0 && (
            <GroupView key={group.label} group={group} rows={rows} searched={searched} {...around} />
          ),
      )}
    </div>
  );
}
