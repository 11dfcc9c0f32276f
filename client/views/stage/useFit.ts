import { type RefObject, useLayoutEffect, useRef } from 'react'

/** How many steps down there are, each of which asks for less room than the one before. */
const STEPS = 5

/** Takes the words down step by step until all of them stand in their frame. */
function stepDown(words: HTMLElement, frame: Element): void {
  for (let step = 0; step <= STEPS; step += 1) {
    words.dataset['steps'] = Array.from({ length: step }, (_, at) => at + 1).join(' ')
    if (words.scrollHeight <= frame.clientHeight + 1) return
  }
}

/**
 * Keeps words within the frame around them: `data-steps` names the steps down that they had to take, `1 2` for two of them,
 * and the sheet says what each of these gives up. Measured, since no count of letters knows how lines break.
 */
export function useFit(box: RefObject<HTMLElement | null>): void {
  const fitted = useRef<string | null>(null)
  useLayoutEffect(() => {
    const words = box.current
    const frame = words?.parentElement
    // The same words are as large as they were, and asking for it lays out the whole page.
    if (!(words && frame) || words.textContent === fitted.current) return
    fitted.current = words.textContent
    stepDown(words, frame)
  })
  useLayoutEffect(() => {
    const words = box.current
    const frame = words?.parentElement
    if (!(words && frame) || !('ResizeObserver' in globalThis)) return
    // The frame as the window has it, and the words as their faces come in.
    const sizes = new ResizeObserver(() => stepDown(words, frame))
    for (const one of [frame, words, ...words.children]) sizes.observe(one)
    return () => sizes.disconnect()
  }, [box])
}
