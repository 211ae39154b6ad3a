// The task panel: opens its view with one call, then one call per action.
import { render } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Boot } from '../core/rpc';
import { WINDOW_TEXT } from '../core/text/window';
import { Blocks, type PageActions } from './blocks';
import { call } from './call';
import { createConversation, type Scene } from './conversation';
import { createDrafts } from './drafts';
import { type Notice, NoticeBox, outcomeNotice, troubleNotice, useFocus, WaitingLine } from './notice';
import './base.css';
import './panel.css';

function noticeOf({ trouble, notice, filesSent }: Scene): Notice | null {
  if (!trouble) return notice ? outcomeNotice(notice) : null;
  const told = troubleNotice(trouble);
  return filesSent === 0 ? told : { ...told, details: [WINDOW_TEXT.someSent(filesSent), ...told.details] };
}

/** That the page is one of before, or that the workbook has gone on since. */
function Age({ scene, showNewer }: { scene: Scene; showNewer: () => void }) {
  const { page, isOld, newer } = scene;
  const at = page?.read?.at ?? '';
  const { old } = WINDOW_TEXT;
  return (
    <div role="status" class="age">
      {isOld && <p class="paragraph ingat">{scene.waiting === 'no' ? old.unread(at) : old.reading(at)}</p>}
      {newer && (
        <>
          <p class="paragraph ingat">{WINDOW_TEXT.outdated(at)}</p>
          <button type="button" class="link" aria-disabled={scene.waiting !== 'no'} onClick={showNewer}>
            {WINDOW_TEXT.showNewest}
          </button>
        </>
      )}
    </div>
  );
}

function Panel({ boot }: { boot: Boot }) {
  const [, redraw] = useState({});
  const talk = useMemo(() => createConversation(boot, call, () => redraw({})), [boot]);
  const drafts = useMemo(() => createDrafts(() => redraw({})), []);
  const title = useRef<HTMLHeadingElement>(null);
  const noticeBox = useRef<HTMLDivElement>(null);
  const scene = talk.scene();

  useLayoutEffect(() => talk.start(), [talk]);
  useEffect(() => {
    window.addEventListener('focus', talk.lookAgain);
    return () => window.removeEventListener('focus', talk.lookAgain);
  }, [talk]);
  useFocus(scene, { notice: noticeBox, title });

  const actions: PageActions = {
    follow: talk.follow,
    openDialog: talk.openDialog,
    draftOf: drafts.of,
    change: drafts.keep,
    send: (block, values, withFiles) =>
      talk.act({
        act: block.act,
        subject: block.subject,
        values,
        files: () => (withFiles ? drafts.of(block).files : []),
        arrived: (file) =>
          drafts.keep(block, { files: drafts.of(block).files.filter((each) => each.id !== file.id) }),
        accepted: () => drafts.drop(block),
      }),
  };
  const busy = scene.waiting !== 'no';
  const notice = noticeOf(scene);
  const { page } = scene;

  return (
    <>
      <header class={busy ? 'busy' : ''}>
        <h1>{WINDOW_TEXT.heading}</h1>
        <div>
          <button type="button" aria-disabled={busy} onClick={talk.openGuide}>
            {WINDOW_TEXT.guide}
          </button>
          <button type="button" aria-disabled={busy} onClick={talk.reload}>
            {WINDOW_TEXT.reload}
          </button>
        </div>
        <WaitingLine waiting={scene.waiting} says={scene.says} />
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
        <Age scene={scene} showNewer={talk.showNewer} />
        {notice && <NoticeBox notice={notice} box={noticeBox} retry={talk.retry} />}
        {page && (
          <Blocks
            key={scene.pageNumber}
            blocks={page.blocks}
            busy={busy}
            actsWait={busy || scene.isOld}
            shownCell={scene.shownCell}
            showCell={talk.showCell}
            actions={actions}
          />
        )}
        {page?.read && <p class="hint">{WINDOW_TEXT.readAt(page.read.at)}</p>}
        <div role="status" class="heard-only">
          {scene.shownCell && WINDOW_TEXT.cellShown(scene.shownCell.tab, scene.shownCell.a1)}
        </div>
      </main>
    </>
  );
}

// A file dropped beside its field would replace the panel, and all that was typed in it.
for (const kind of ['dragover', 'drop'] as const) {
  document.addEventListener(kind, (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
}

const root = document.getElementById('panel');
const boot = document.getElementById('boot');
if (root && boot?.textContent) render(<Panel boot={JSON.parse(boot.textContent) as Boot} />, root);
