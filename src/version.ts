// Which version this is: package.json's, put in by the build (tools/bundle.ts). Code that was not built, as in unit
// tests, says so. The core and src/docx do not ask: the version is passed to them.
declare const UKUR_KINERJA_VERSION: string | undefined;

export const VERSION = typeof UKUR_KINERJA_VERSION === 'string' ? UKUR_KINERJA_VERSION : 'belum dibangun';
