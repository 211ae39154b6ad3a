// What was written stands once it is flushed: Google may keep writes back until then (Class SpreadsheetApp).

let pending = false;

/** Whether something was written that may not stand yet. */
export function isPending(): boolean {
  return pending;
}

/** Told of every write to the spreadsheet before it is made. */
export function writing(): void {
  pending = true;
}

export function flush(): void {
  SpreadsheetApp.flush();
  pending = false;
}
