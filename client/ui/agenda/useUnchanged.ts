import { useRef } from 'react'
import { reuseUnchanged } from './reuseUnchanged.ts'

/** Keeps what was last given in, and gives it out again where what comes in is no different, or those parts of it that are not. */
export function useUnchanged<T>(): (now: T) => T {
  const newest = useRef<unknown>(null)
  return (now) => {
    newest.current = reuseUnchanged(newest.current, now)
    // What is as it was may be put in its own place: it is still a T.
    return newest.current as T
  }
}
