// The spreadsheet's own settings: locale and time zone.
import { LOCALE_WRITE } from '../layout/workbook';
import { REPAIR_TEXT } from '../text/repair';
import type { RawStructure } from '../workbook/structure';
import { type Damage, repairable } from './damage';

/** In another time zone every date is read as another day. */
export function hasOwnZone({ timeZone }: RawStructure): boolean {
  return timeZone === LOCALE_WRITE.timeZone;
}

export function settingDamages(structure: RawStructure): readonly Damage[] {
  const { locale, timeZone } = structure;
  return [
    ...(locale === LOCALE_WRITE.locale
      ? []
      : [repairable('setelan', null, REPAIR_TEXT.locale(locale, LOCALE_WRITE.locale), [LOCALE_WRITE])]),
    ...(hasOwnZone(structure)
      ? []
      : [repairable('setelan', null, REPAIR_TEXT.timeZone(timeZone, LOCALE_WRITE.timeZone), [LOCALE_WRITE])]),
  ];
}
