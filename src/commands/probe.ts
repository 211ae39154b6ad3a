// Uji pemasangan: asks Google, in a tab and folders that it removes again, what the add-in believes of it.
import type { Answer } from '../core/domain/answer';
import { noProbePage, probePage } from '../core/panel/probe-page';
import type { Context } from '../core/plan/act';
import { inputOf } from '../core/plan/acts';
import { authorizePreparation } from '../core/plan/prepare-workbook';
import { judged, probeIds } from '../core/probes/judged';
import { keptAnew, keptRun, keptTicks, leftFolders, readKept, SCRATCH_TABS } from '../core/probes/record';
import type { ActRequest, Page } from '../core/rpc';
import { COPY_TEXT } from '../core/text/copy';
import { UJI_ANSWER } from '../core/text/probe';
import { readProbeFile } from '../google/built-file';
import { keep, keepOnly, readKept as readAll } from '../google/kept';
import { writing } from '../google/pending';
import { runProbes } from '../google/probe/run';
import { hasScratchTabs, removeScratch, removeScratchTabs } from '../google/probe/scratch';
import { openWorkbook } from '../google/read/workbook';
import { hasOtherSheets } from '../google/tabs';
import { VERSION } from '../version';
import { ok, refuse } from './run-command';

/** What a run that was cut off has left is taken away by the next command of somebody who may: under the lock. */
export function tidyScratch(): void {
  if (!hasOtherSheets()) return;
  writing();
  removeScratchTabs();
}

/** What is found out in a copy would be believed of its original. */
function mayProbe(ctx: Context): Answer<unknown> {
  const found = openWorkbook();
  return found.copyOf ? refuse(COPY_TEXT.unadopted) : authorizePreparation(found, ctx);
}

/** Another account may be running it now, so that nothing is removed here. */
export function openProbes(ctx: Context): Answer<Page> {
  const allowed = mayProbe(ctx);
  if (!allowed.ok) return ok(noProbePage(ctx, allowed.message));
  const [kept, file] = [readAll(), readProbeFile()];
  const isUnfinished = hasScratchTabs() || leftFolders(kept).length > 0;
  return ok(probePage(ctx, readKept(kept, probeIds(file)), file, isUnfinished));
}

/** The act. Runs under the lock. */
export function probe(request: ActRequest, ctx: Context): Answer<Page> {
  const allowed = mayProbe(ctx);
  if (!allowed.ok) return refuse(allowed.message);
  const { field } = inputOf<'uji-pemasangan'>(request, null);
  const file = readProbeFile();
  const record = () => readKept(readAll(), probeIds(file));
  const page = (notice: NonNullable<Page['notice']>) => ok(probePage(ctx, record(), file, false, notice));
  if (field('cara') === 'centang') {
    keep(keptTicks(field('langkah').split('\n')));
    return page({ tone: 'baik', text: UJI_ANSWER.ticked });
  }
  writing();
  removeScratch();
  if (field('cara') === 'ulang') keepOnly(keptAnew(readAll()));
  keep(keptRun(ctx.waktu, VERSION));
  const left = runProbes(record().open, file);
  const others = record().found.filter((one) => judged(one, file).verdict === 'lain').length;
  const said = left > 0 ? UJI_ANSWER.paused(left) : UJI_ANSWER.done(others);
  if (hasScratchTabs())
    return page({ tone: 'ingat', text: `${said} ${UJI_ANSWER.leftTab(SCRATCH_TABS[0])}` });
  return page({ tone: left > 0 || others > 0 ? 'ingat' : 'baik', text: said });
}
