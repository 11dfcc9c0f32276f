import { type RefObject, useLayoutEffect } from 'react'

/** Parts of their full size in which words are tried, until all of them stand in their frame. */
const SIZES = [1, 0.9, 0.8, 0.7, 0.6, 0.5]

function shrink(words: HTMLElement): void {
  for (const size of SIZES) {
    words.style.setProperty('--fit', String(size))
    if (words.scrollHeight <= words.clientHeight + 1) return
  }
}

/** Sets words as large as their frame holds, by `--fit`: measured, since no count of letters knows how lines break. */
export function useFitText(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (box.current) shrink(box.current)
  })
  useLayoutEffect(() => {
    const words = box.current
    if (!words || !('ResizeObserver' in globalThis)) return
    // The frame as the window has it, and the words as their faces come in.
    const sizes = new ResizeObserver(() => shrink(words))
    for (const one of [words, ...words.children]) sizes.observe(one)
    return () => sizes.disconnect()
  }, [box])
}
