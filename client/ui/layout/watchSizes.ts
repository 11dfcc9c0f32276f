import { type RefObject, useLayoutEffect, useState } from 'react'

/** Calls `update` now, and when the size of a part, the size of its children, or its children (all descendants if `deep`) change; returns the disposer. */
export function watchSizes(part: HTMLElement, update: () => void, deep = false): () => void {
  if (!('ResizeObserver' in globalThis)) return () => undefined
  const sizes = new ResizeObserver(update)
  const observeAll = () => {
    sizes.disconnect()
    for (const one of [part, ...part.children]) sizes.observe(one)
  }
  const children = new MutationObserver(observeAll)
  observeAll()
  children.observe(part, { childList: true, subtree: deep })
  update()
  return () => {
    sizes.disconnect()
    children.disconnect()
  }
}

/** Returns what `measure` returns for an element: at first, and when sizes in it change. `measure` stays the same function. */
export function useMeasured<T>(
  ref: RefObject<HTMLElement | null>,
  initial: T,
  measure: (element: HTMLElement) => T,
): T {
  const [measured, setMeasured] = useState(initial)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    return watchSizes(element, () => setMeasured(measure(element)))
  }, [ref, measure])
  return measured
}

/** The assumed width until a page has measured its own, in px. */
const DEFAULT_WIDTH = 840

const widthOf = ({ clientWidth }: HTMLElement) => clientWidth || DEFAULT_WIDTH

/** Returns the width of an element in px; renders when it changes. */
export const useWidth = (ref: RefObject<HTMLElement | null>): number =>
  useMeasured(ref, DEFAULT_WIDTH, widthOf)
