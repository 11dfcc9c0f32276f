import { type KeyboardEvent, useRef, useState } from 'react'

/**
 * Edits a text. `commit` saves it, or returns the problem. `several`: an unchanged text is saved too; `atOnce`: typing has
 * begun already; `long`: Shift Enter adds a line. In the `field`, Enter and blur save the text, Esc restores it.
 */
export function useTyped<Problem>(
  value: string,
  commit: (text: string) => Problem | null,
  { several = false, atOnce = false, long = false } = {},
) {
  const [typed, setTyped] = useState(atOnce ? value : null)
  const [wrong, setWrong] = useState<Problem | null>(null)
  // A change states the value at the time when typing began, even if others change it meanwhile.
  const start = useRef({ value, commit })
  const text = typed ?? value
  const type = (next: string | null) => {
    if (typed === null) start.current = { value, commit }
    setTyped(next)
    setWrong(null)
  }
  /** Saves a text; returns false and keeps the text with the error if it cannot be saved. */
  const save = (next = text): boolean => {
    const origin = typed === null ? { value, commit } : start.current
    const problem = next.trim() === origin.value && !several ? null : origin.commit(next.trim())
    setWrong(problem)
    if (problem === null) setTyped(null)
    return problem === null
  }
  const reset = () => type(null)
  const leave = () => void (typed === null ? reset() : save())
  return {
    /** The typed text; null before typing. */
    typed,
    text,
    wrong,
    isChanged: text !== value && text.trim() !== '',
    type,
    reset,
    save,
    field: {
      value: text,
      'aria-invalid': wrong !== null,
      onChange: ({ target }: { target: { value: string } }) => type(target.value),
      onBlur: leave,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') {
          reset()
          event.stopPropagation()
        } else if (event.key === 'Enter' && !(long && event.shiftKey)) {
          event.preventDefault()
          leave()
        }
      },
    },
  }
}
