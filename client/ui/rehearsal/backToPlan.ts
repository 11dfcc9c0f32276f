/** The page that opened this one, where that still shows the plan at this address; else null. */
function planTab(address: string): Window | null {
  const opener: Window | null = window.opener
  try {
    if (opener === null || opener.closed) return null
    const { pathname, search, hash } = opener.location
    return `${pathname}${search}${hash}` === address ? opener : null
  } catch {
    // It shows somebody else's page by now.
    return null
  }
}

/** Goes back to the plan at this address: to the tab that it is open in, in place of this one; else in this one. */
export function backToPlan(address: string): void {
  const plan = planTab(address)
  if (plan === null) {
    window.location.assign(address)
    return
  }
  plan.focus()
  window.close()
}
