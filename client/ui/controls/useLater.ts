import { useEffect, useState } from 'react'

/** How long something that nobody has asked for waits, so that what the page shows first comes first, in ms. */
const SOON = 2_000

/** Something that is downloaded a little after this part is shown, or as soon as it is `wanted`; null until it is here. Where it cannot be had, the next wish asks again. */
export function useLater<T>(load: () => Promise<T>, wanted = false): T | null {
  const [here, setHere] = useState<{ readonly it: T } | null>(null)
  const missing = here === null
  useEffect(() => {
    if (!missing) return
    let shown = true
    const get = async () => {
      const it = await load().catch(() => null)
      if (shown && it !== null) setHere({ it })
    }
    const timer = setTimeout(() => void get(), wanted ? 0 : SOON)
    return () => {
      shown = false
      clearTimeout(timer)
    }
  }, [load, wanted, missing])
  return here?.it ?? null
}
