import { useEffect, useState } from 'react'

/** How long the server may take to answer before the page states that it does not, in ms. */
const ANSWER = 5_000

/** Whether the page has waited too long for the server. */
export function useSlowServer(): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), ANSWER)
    return () => clearTimeout(timer)
  }, [])
  return late
}
