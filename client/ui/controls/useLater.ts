import { useEffect, useState } from 'react'

/** How long something that nobody has asked for waits, so that what the page shows first comes first, in ms. */
const SOON = 2_000

/** Something that is downloaded as soon as it is `wanted`, or a little after this part is shown (never, if `soon` is null); null until it is here. Where it cannot be had, the next wish asks again. */
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
