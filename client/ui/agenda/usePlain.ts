import { useMemo, useRef } from 'react'
import { sameParts } from './sameParts.ts'

/** The plain data that a text holds as JSON; parts that are as they were stay the same objects, so that what shows them does not render. */
export function usePlain<T>(text: string | null): T | null {
  const newest = useRef<unknown>(null)
  return useMemo(() => {
    const now: unknown = text === null ? null : JSON.parse(text)
    newest.current = sameParts(newest.current, now)
    // The text was written from a T, and its parts are as they were.
    return newest.current as T | null
  }, [text])
}
