import { useEffect, useState } from 'react'

/** The delay of a download that is not wanted yet, in ms, so that the first content of the page loads first. */
const IDLE_DELAY = 2_000

/** Returns the result of a download; null while it loads. The download starts when `wanted` is true, or `delay` ms after this part is shown (null: only when wanted). A failed download starts again at the next change of `wanted`. */
export function useLazyLoad<T>(
  load: () => Promise<T>,
  wanted = false,
  delay: number | null = IDLE_DELAY,
): T | null {
  const [loaded, setLoaded] = useState<{ readonly result: T } | null>(null)
  const isMissing = loaded === null
  useEffect(() => {
    const wait = wanted ? 0 : delay
    if (!isMissing || wait === null) return
    let isMounted = true
    const start = async () => {
      const result = await load().catch(() => null)
      if (isMounted && result !== null) setLoaded({ result })
    }
    const timer = setTimeout(() => void start(), wait)
    return () => {
      isMounted = false
      clearTimeout(timer)
    }
  }, [load, wanted, delay, isMissing])
  return loaded?.result ?? null
}
