// skeleton
import type { Context } from '../core/plan/stage';
import type { ActRequest, Answer, Page } from '../core/rpc';
import { refuse } from './run-command';
export function checkEvidence(_request: ActRequest, _ctx: Context): Answer<Page> {
  return refuse('belum');
}
