import { type KeyboardEvent, useRef, useState } from 'react'

/**
 * Edits a text. `commit` saves it, or returns what is wrong. `several`: an unchanged text is saved too; `atOnce`: typing has
 * begun already; `long`: Shift Enter adds a line. As a `field`, Enter and leaving save the text, Esc restores it.
 */
export function useTyped<Wrong>(
  value: string,
  commit: (text: string) => Wrong | null,
  { several = false, atOnce = false, long = false } = {},
) {
  const [typed, setTyped] = useState(atOnce ? value : null)
  const [wrong, setWrong] = useState<Wrong | null>(null)
  // A change states the value at the time when typing began, even if others change it meanwhile.
  const seen = useRef({ value, commit })
  const text = typed ?? value
  const type = (to: string | null) => {
    if (typed === null) seen.current = { value, commit }
    setTyped(to)
    setWrong(null)
  }
  /** Saves a text; returns false and keeps the text with the error if it cannot be saved. */
  const save = (to = text): boolean => {
    const from = typed === null ? { value, commit } : seen.current
    const why = to.trim() === from.value && !several ? null : from.commit(to.trim())
    setWrong(why)
    if (why === null) setTyped(null)
    return why === null
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
