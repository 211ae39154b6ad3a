// The person's rights inside the grid: an edit of what is not his is refused before it happens, and as a whole.
import { guardEdits } from '../../book/engine/grid';
import type { Rights } from '../../book/protections';
import { type GridCommand, isAllowed, isZoneFree } from '../guard';
import { REFUSAL } from '../protocol';
import { grid } from './library';

export interface Guard {
  rights: Rights;
}

export function installProtections(guard: Guard): void {
  guardEdits(grid, {
    refusal: REFUSAL,
    mayRun: (command, getters) => isAllowed(guard.rights, command as GridCommand, getters),
    mayWrite: (sheetId, zone) => isZoneFree(guard.rights, sheetId, zone),
  });
}
