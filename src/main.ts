// The front door: every name Apps Script may call, and nothing else. The menu's handlers follow from the table of views:
// the build makes a top-level function of each of OPENERS.
export { runAct } from './commands/act';
export { openDasbor, readDasbor } from './commands/dasbor';
export { openGuide, openGuideFromMenu } from './commands/guide';
export { openImpor, readImpor } from './commands/impor';
export { openLakip, readEdits, readLakip, readPapers } from './commands/lakip';
export { OPENERS, onOpen } from './commands/menu';
export { openView, showCell } from './commands/view';
export { showWhoAmI } from './commands/who-am-i';
