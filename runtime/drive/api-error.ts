// How a call of the Drive API fails in Apps Script.

export class ApiError extends Error {
  override readonly name = 'GoogleJsonResponseException';
  readonly details: { readonly code: number; readonly message: string };

  /** `method` as the API names it: 'drive.files.get'. */
  constructor(method: string, code: number, sentence: string) {
    super(`API call to ${method} failed with error: ${sentence}`);
    this.details = { code, message: sentence };
  }
}
