import { useRef, useState } from 'react'

/** Edits a text; `commit` saves it, or returns what is wrong with it. `several`: it counts even if it is as before; `atOnce`: typing has begun. */
export function useTyped<Wrong>(
  value: string,
  commit: (text: string) => Wrong | null,
  { several = false, atOnce = false } = {},
) {
  const [typed, setTyped] = useState(atOnce ? value : null)
  const [wrong, setWrong] = useState<Wrong | null>(null)
  // A change states the value that was there when typing began, whatever others change meanwhile.
  const seen = useRef({ value, commit })
  const text = typed ?? value
  const type = (to: string | null) => {
    if (typed === null) seen.current = { value, commit }
    setTyped(to)
    setWrong(null)
  }
  return {
    /** What is typed; null before typing. */
    typed,
    text,
    wrong,
    isChanged: text !== value && text.trim() !== '',
    type,
    reset: () => type(null),
    /** Saves a text; returns false if it cannot be saved, and leaves it with what is wrong. */
    save: (to = text): boolean => {
      const from = typed === null ? { value, commit } : seen.current
      const why = to.trim() === from.value && !several ? null : from.commit(to.trim())
      setWrong(why)
      if (why === null) setTyped(null)
      return why === null
    },
  }
}
