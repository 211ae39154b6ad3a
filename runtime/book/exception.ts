// Errors in Google's own words. On live Google they are translated to the user's language; these are the English ones.

/** Reaches the script as an error named "Exception", as Google's do. */
export class GoogleException extends Error {
  override readonly name = 'Exception';
}

export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
export const NO_ACCESS = 'You do not have permission to access the requested document.';
export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';
export const TOO_LONG = 'Your input contains more than the maximum of 50000 characters in a single cell.';
export const TOO_MANY_CELLS =
  'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';

export const NO_SHARING = 'You do not have permission to share this file.';
