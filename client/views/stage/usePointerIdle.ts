import { useEffect, useState } from 'react'

/** How long the pointer and its controls stay after the last move, in ms. */
const REST_AFTER = 3_000

/** Whether nobody has moved the pointer, touched or typed for a while, so that it and the controls can go. */
export function usePointerIdle(): boolean {
  const [resting, setResting] = useState(false)
  useEffect(() => {
    let timer = setTimeout(() => setResting(true), REST_AFTER)
    const wake = () => {
      clearTimeout(timer)
      setResting(false)
      timer = setTimeout(() => setResting(true), REST_AFTER)
    }
    const kinds = ['pointermove', 'pointerdown', 'keydown'] as const
    for (const kind of kinds) window.addEventListener(kind, wake)
    return () => {
      clearTimeout(timer)
      for (const kind of kinds) window.removeEventListener(kind, wake)
    }
  }, [])
  return resting
}
