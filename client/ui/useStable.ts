import { useMemo } from 'react'

/** The same plain value under one identity for as long as nothing in it changes, so that what shows it need not render. */
export function useStable<T>(value: T): T {
  const key = JSON.stringify(value)
  return useMemo(() => JSON.parse(key) as T, [key])
}
