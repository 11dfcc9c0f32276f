import { useRef, useState } from 'react'

/** A text on its way into a field: what stands there while somebody types, and what is wrong with it. */
export type Typed = {
  readonly text: string
  readonly wrong: string | null
  readonly type: (text: string) => void
  /** Saves what was typed; what cannot be saved stays, with what is wrong. */
  readonly save: () => void
  readonly reset: () => void
}

/** Types in a field whose value is given by `commit`, which says what is wrong with it or null. */
export function useTyped(value: string, commit: (text: string) => string | null): Typed {
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  // What was seen when typing began: against that it is stated, whatever others change meanwhile.
  const seen = useRef({ value, commit })
  const reset = () => {
    setTyped(null)
    setWrong(null)
  }
  return {
    text: typed ?? value,
    wrong,
    type: (text) => {
      if (typed === null) seen.current = { value, commit }
      setTyped(text)
      setWrong(null)
    },
    save: () => {
      if (typed === null || typed.trim() === seen.current.value) return reset()
      const why = seen.current.commit(typed.trim())
      setWrong(why)
      if (why === null) setTyped(null)
    },
    reset,
  }
}
