type Openable = { readonly open?: boolean }

/** Whether a dialog was closed and still is. Its content is then not visible, so it need not render. */
export function staysClosed(before: Openable, now: Openable): boolean {
  return before.open === false && now.open === false
}
