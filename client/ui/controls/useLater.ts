import { useEffect, useState } from 'react'

/** How long a download that nobody has requested waits, in ms, so that the first content of the page loads first. */
const SOON = 2_000

/** Returns the result of a download, which starts once it is `wanted`, or a little after this part is shown (`soon` null: not before it is wanted). Null until it is there. After a failure, the next request tries again. */
export function useLater<T>(
  load: () => Promise<T>,
  wanted = false,
  soon: number | null = SOON,
): T | null {
  const [here, setHere] = useState<{ readonly it: T } | null>(null)
  const missing = here === null
  useEffect(() => {
    const wait = wanted ? 0 : soon
    if (!missing || wait === null) return
    let shown = true
    const get = async () => {
      const it = await load().catch(() => null)
      if (shown && it !== null) setHere({ it })
    }
    const timer = setTimeout(() => void get(), wait)
    return () => {
      shown = false
      clearTimeout(timer)
    }
  }, [load, wanted, soon, missing])
  return here?.it ?? null
}
