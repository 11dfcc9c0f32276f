import { createContext, useContext } from 'react'
import type { Instant } from '../../../shared/time/instant.ts'
import { clockOn } from '../../ui/agenda/zoneTimes.ts'

/** The day from which all times of the page count (Z3). */
const DayContext = createContext('')

export const DayProvider = DayContext.Provider

/** The day from which times count; empty if there is none. */
export function useDay(): string {
  return useContext(DayContext)
}

/** Formats a moment on the clock of a zone, with its day. */
export function useClock(zone: string): (at: Instant) => string {
  const day = useDay()
  return (at) => clockOn(at, zone, day)
}
