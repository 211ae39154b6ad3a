// The task panel: opens its view with one call, then one call per action.
import { render } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Boot, Tone } from '../core/rpc';
import { WINDOW_TEXT } from '../core/text/window';
import { Blocks, type PageActions } from './blocks';
import { call } from './call';
import { createConversation, type Scene } from './conversation';
import type { FormBlock, Values } from './form-view';
import './panel.css';

/** What was typed and not yet accepted, per form: nothing typed is lost by a refusal or a look elsewhere. */
function createDrafts() {
  const drafts = new Map<string, Values>();
  const key = (block: FormBlock) => JSON.stringify([block.act, block.subject]);
  return {
    of: (block: FormBlock): Values => drafts.get(key(block)) ?? {},
    keep: (block: FormBlock, values: Values) => void drafts.set(key(block), values),
    drop: (block: FormBlock) => void drafts.delete(key(block)),
  };
}

interface Notice {
  readonly tone: Tone;
  readonly role: 'status' | 'alert';
  readonly text: string;
  readonly details: readonly string[];
  readonly canRetry: boolean;
}

function noticeOf({ trouble, page, noticeStands }: Scene): Notice | null {
  if (trouble?.kind === 'refusal') {
    return { tone: 'bahaya', role: 'alert', text: trouble.text, details: [], canRetry: false };
  }
  if (trouble) {
    const details: string[] = trouble.duringAct ? [WINDOW_TEXT.retryIsSafe] : [];
    if (trouble.detail !== '') details.push(`${WINDOW_TEXT.googleSays} ${trouble.detail}`);
    return { tone: 'ingat', role: 'alert', text: WINDOW_TEXT.noContact, details, canRetry: true };
  }
  if (!page?.notice || !noticeStands) return null;
  return { ...page.notice, role: 'status', details: [], canRetry: false };
}

function waitingText({ waiting, page }: Scene): string {
  if (waiting === 'no') return '';
  if (waiting === 'long') return WINDOW_TEXT.workingLong;
  return page ? WINDOW_TEXT.working : WINDOW_TEXT.opening;
}

function Panel({ boot }: { boot: Boot }) {
  const [, redraw] = useState({});
  const talk = useMemo(() => createConversation(boot, call, () => redraw({})), [boot]);
  const drafts = useMemo(createDrafts, []);
  const title = useRef<HTMLHeadingElement>(null);
  const noticeBox = useRef<HTMLDivElement>(null);
  const scene = talk.scene();

  useLayoutEffect(() => talk.start(), [talk]);
  // The number counts demands: focus moves once for each.
  useLayoutEffect(() => {
    const target = { none: null, notice: noticeBox.current, title: title.current }[scene.focus.target];
    target?.focus();
  }, [scene.focus.number]);

  const actions: PageActions = {
    follow: talk.follow,
    showCell: talk.showCell,
    typedInto: drafts.of,
    type: drafts.keep,
    send: (block, values) =>
      talk.act({ act: block.act, subject: block.subject, values, accepted: () => drafts.drop(block) }),
  };
  const busy = scene.waiting !== 'no';
  const notice = noticeOf(scene);
  const { page } = scene;

  return (
    <>
      <header class={busy ? 'busy' : ''}>
        <h1>{WINDOW_TEXT.heading}</h1>
        <button type="button" aria-disabled={busy} onClick={talk.reload}>
          {WINDOW_TEXT.reload}
        </button>
        <div role="status" class="waiting">
          {waitingText(scene)}
        </div>
      </header>
      <main aria-busy={busy}>
        {scene.canGoBack && (
          <button type="button" class="back" aria-disabled={busy} onClick={talk.back}>
            {WINDOW_TEXT.back}
          </button>
        )}
        {page && (
          <>
            <h2 ref={title} tabIndex={-1}>
              {page.title}
            </h2>
            <p class="identity">{page.identity}</p>
          </>
        )}
        {notice && (
          <div class={`notice ${notice.tone}`} role={notice.role} tabIndex={-1} ref={noticeBox}>
            <p>{notice.text}</p>
            {notice.details.map((detail) => (
              <p key={detail} class="detail">
                {detail}
              </p>
            ))}
            {notice.canRetry && (
              <button type="button" class="biasa" onClick={talk.retry}>
                {WINDOW_TEXT.retry}
              </button>
            )}
          </div>
        )}
        {page && (
          <Blocks
            key={scene.pageNumber}
            blocks={page.blocks}
            busy={busy}
            shownCell={scene.shownCell}
            actions={actions}
          />
        )}
        <div role="status" class="heard-only">
          {scene.shownCell && WINDOW_TEXT.cellShown(scene.shownCell.tab, scene.shownCell.a1)}
        </div>
      </main>
    </>
  );
}

const root = document.getElementById('panel');
const boot = document.getElementById('boot');
if (root && boot?.textContent) render(<Panel boot={JSON.parse(boot.textContent) as Boot} />, root);
