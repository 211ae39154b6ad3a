// Periksa status berkas: asks Drive about every file of a bidang's quarter. Takes no lock and writes nothing.

import type { Answer } from '../core/domain/answer';
import { evidenceStatePage } from '../core/panel/evidence-pages';
import type { Context } from '../core/plan/act';
import { inputOf } from '../core/plan/acts';
import { evidenceAccess } from '../core/plan/evidence';
import type { ActRequest, Page } from '../core/rpc';
import { ACT_TEXT } from '../core/text/act';
import { sentencesOf } from '../core/workbook/problem';
import { buktiBerlaku, isLink } from '../core/workbook/report-rows';
import { checkFile } from '../google/drive';
import { openBook } from './open-book';
import { ok, refuse } from './run-command';

export function checkEvidence(request: ActRequest, ctx: Context): Answer<Page> {
  const opened = openBook({ tabs: ['bukti'] });
  if (!opened.ok) return refuse(sentencesOf(opened.message));
  const { book } = opened.value;
  const { periode, bidang: kode } = inputOf<'periksa-bukti'>(request, null).subject;
  const bidang = book.bidang.find((candidate) => candidate.kode === kode);
  if (!bidang) return refuse(ACT_TEXT.stalePanel);
  const access = evidenceAccess(book, ctx, bidang);
  if (!access.ok) return refuse(access.message);
  const files = buktiBerlaku(book.bukti).filter(
    (row) => row.periode === periode && row.bidang === kode && !isLink(row),
  );
  const found = files.map((row) => ({ row, state: checkFile(row.idBerkas, row.sha256) }));
  return ok(evidenceStatePage(book, ctx, bidang, found));
}
