import { useLayoutEffect, useRef } from 'react'
import { useOwnKeys } from './KeysOf.tsx'
import { capOf, isTaken, type KeyBinding } from './keys.ts'
import { heardBy } from './ownKeys.ts'

/** What a key does: what its binding does now, else why it does nothing. */
function answerOf(all: readonly KeyBinding[]): { whileTyping?: boolean; run: () => void } | null {
  const on = all.find((binding) => binding.on !== false)
  if (on !== undefined) return on
  const explained = all.find(({ sayWhyNot }) => sayWhyNot !== undefined)
  return explained?.sayWhyNot === undefined ? null : { ...explained, run: explained.sayWhyNot }
}

/** Answers to a screen's keys; a held key counts once, but for arrows, and nothing is heard while typing or in a dialog. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const { own } = useOwnKeys()
  const newest = useRef(bindings)
  // With the drawing, not after it: what stands on a screen is heard at once.
  useLayoutEffect(() => {
    newest.current = bindings
  })
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (
        (event.repeat && !event.key.startsWith('Arrow')) ||
        event.isComposing ||
        event.defaultPrevented
      )
        return
      const cap = capOf(event)
      const bound = answerOf(newest.current.filter((binding) => heardBy(own, binding) === cap))
      // What is a letter by now is typed where somebody types.
      const whileTyping = bound?.whileTyping === true && !/^(Shift )?\p{L}$/u.test(cap)
      if (bound === null || isTaken(event.target, whileTyping)) return
      event.preventDefault()
      bound.run()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [own])
}
