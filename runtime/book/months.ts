// Months and days in the two languages of the workbook's locales.
const words = (text: string): readonly string[] => text.split(' ');

export const MONTHS = words(
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
);
export const ENGLISH_MONTHS = words(
  'January February March April May June July August September October November December',
);
export const DAYS = words('Minggu Senin Selasa Rabu Kamis Jumat Sabtu');
export const ENGLISH_DAYS = words('Sunday Monday Tuesday Wednesday Thursday Friday Saturday');
