type Openable = { readonly open: boolean }

/** Whether a dialog was closed and still is: what it was given meanwhile is shown by nobody, so it need not render. */
export function staysClosed(before: Openable, now: Openable): boolean {
  return !before.open && !now.open
}
