/** What of a page a change touches: the nearest classes of everything that was written to, once each. */
export async function touchedBy(page: Element, change: () => void): Promise<readonly string[]> {
  const places = new Set<string>()
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement
      places.add(element?.closest('[class]')?.className.trim() ?? '')
    }
  })
  const all = { subtree: true, childList: true, characterData: true, attributes: true }
  observer.observe(page, all)
  change()
  await Promise.resolve()
  observer.disconnect()
  return [...places].sort()
}
