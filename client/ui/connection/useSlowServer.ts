import { useEffect, useState } from 'react'

/** How long the server may take to answer before the page reports it as unreachable, in ms. */
const ANSWER_WAIT = 5_000

/** Whether the page has waited too long for the server. */
export function useSlowServer(): boolean {
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), ANSWER_WAIT)
    return () => clearTimeout(timer)
  }, [])
  return isLate
}
