// Which version this is: package.json's, put in by the build (tools/bundle.ts). Code that was not built, as in unit
// tests, says so. The core and src/docx do not ask: the version is passed to them.
declare const UKUR_KINERJA_VERSION: string | undefined;
declare const UKUR_KINERJA_BUILD: string | undefined;

const UNBUILT = 'belum dibangun';

export const VERSION = typeof UKUR_KINERJA_VERSION === 'string' ? UKUR_KINERJA_VERSION : UNBUILT;

/** Of the source it was built from: another one, another build. A window that stands open through an update is known by it. */
export const BUILD = typeof UKUR_KINERJA_BUILD === 'string' ? UKUR_KINERJA_BUILD : UNBUILT;
