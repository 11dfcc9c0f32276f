/** Calls `update` now, and when the size of a part, the size of its children, or its children change; returns the disposer. */
export function watchSizes(part: HTMLElement, update: () => void): () => void {
  if (!('ResizeObserver' in globalThis)) return () => undefined
  const sizes = new ResizeObserver(update)
  const observeAll = () => {
    sizes.disconnect()
    for (const one of [part, ...part.children]) sizes.observe(one)
  }
  const children = new MutationObserver(observeAll)
  observeAll()
  children.observe(part, { childList: true })
  update()
  return () => {
    sizes.disconnect()
    children.disconnect()
  }
}
